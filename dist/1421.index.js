export const id = 1421;
export const ids = [1421];
export const modules = {

/***/ 48302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ approvalBasis),
/* harmony export */   SK: () => (/* binding */ answersDigest),
/* harmony export */   WP: () => (/* binding */ matchesPrefix),
/* harmony export */   Y: () => (/* binding */ approvalDigest),
/* harmony export */   fl: () => (/* binding */ whatChanged)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);
/** What a sign-off is bound to, and what became of it since. */

/** Hex digits of a digest that a person has to write at least. */
const SHORTEST_PREFIX = 8;
/** Puts together what is signed, in the form that is recorded and hashed. */
function approvalBasis(of) {
    return {
        subject: of.subject,
        stage: of.stage,
        expected_live: of.expectedLive,
        evaluation: of.evaluation,
        baseline: of.baseline,
        slice: of.slice,
        answers: of.answers,
    };
}
/** The approval digest. */
function approvalDigest(basis, sha256) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(basis, sha256);
}
/** Digest of what the requester answered; null where nothing was. */
function answersDigest({ checklist, documents }, sha256) {
    if (Object.keys(checklist).length === 0 && Object.keys(documents).length === 0)
        return null;
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ checklist, documents }, sha256);
}
const CHANGED = {
    subject: { changed: 'another version is asked for' },
    stage: { changed: 'another stage is asked for' },
    expected_live: {
        changed: 'another version went live',
        added: 'a version went live where none was',
        removed: 'no version is live any more',
    },
    evaluation: {
        changed: 'the evaluation is another one',
        added: 'an evaluation decides now',
        removed: 'no evaluation decides any more',
    },
    baseline: {
        changed: 'the evaluation is compared with another version',
        added: 'the evaluation is compared with a version now',
        removed: 'the evaluation is compared with no version any more',
    },
    slice: { changed: 'the policy that decides changed' },
    answers: {
        changed: 'the requester’s answers changed',
        added: 'the requester answered',
        removed: 'the requester’s answers are gone',
    },
};
/** Why sign-offs of one basis do not count for another, in words; empty where nothing changed. */
function whatChanged(before, after) {
    return Object.keys(CHANGED).flatMap((field) => {
        if (before[field] === after[field])
            return [];
        const { changed, added, removed } = CHANGED[field];
        if (before[field] === null)
            return [added ?? changed];
        return [after[field] === null ? (removed ?? changed) : changed];
    });
}
/** Whether hex digits that a person wrote begin this digest. Fewer than eight never do. */
function matchesPrefix(digest, hex) {
    if (!/^[0-9a-f]+$/i.test(hex) || hex.length < SHORTEST_PREFIX)
        return false;
    return digest.slice('sha256:'.length).startsWith(hex.toLowerCase());
}


/***/ }),

/***/ 95451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o_: () => (/* binding */ APPROVALS_FILE),
/* harmony export */   oi: () => (/* binding */ approvalsDocument),
/* harmony export */   pK: () => (/* binding */ summariseApprovals)
/* harmony export */ });
/* unused harmony exports APPROVALS_SCHEMA, parseApprovals */
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83697);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55862);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62939);




const APPROVALS_SCHEMA = 'slipway.approvals/1';
const APPROVALS_FILE = 'approvals.json';
/** The approvals of a promotion; null where it needed none and nothing was waived. */
function approvalsDocument(event, eventDigest) {
    const { payload } = event;
    if (payload.approvals === null)
        return null;
    const { overrides, ...rest } = payload.approvals;
    return {
        schema: APPROVALS_SCHEMA,
        model: event.model,
        ...(0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(payload),
        stage: payload.stage,
        seq: event.seq,
        event: eventDigest,
        // What was waived comes first, here as everywhere.
        overrides,
        ...rest,
        environment: payload.environment,
        unverifiable: payload.unverifiable,
    };
}
function summariseApprovals(approvals) {
    if (approvals === null)
        return null;
    return {
        overrides: approvals.overrides.map(({ person, check, until }) => ({ person, check, until })),
        digest: approvals.digest,
        sign_offs: approvals.sign_offs.length,
    };
}
const APPROVALS = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    schema: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)([APPROVALS_SCHEMA]),
    model: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
    version: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE,
    ordinal: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ordinal */ .IE,
    subject: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    stage: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
    seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj,
    event: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    ..._shape_js__WEBPACK_IMPORTED_MODULE_3__/* .approvalFields */ .dj,
    environment: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentBasis */ .uA),
    unverifiable: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN),
});
/** Approvals as they come from a release (`slipway.approvals/1`). */
function parseApprovals(value) {
    return parseAs(APPROVALS, value);
}


/***/ }),

/***/ 42123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ explainWaivers),
/* harmony export */   TZ: () => (/* binding */ explainQuorum)
/* harmony export */ });
/* unused harmony export signOffWords */
/* harmony import */ var _policy_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50931);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84429);
/** What sign-offs came to, as a check: who signed for what, what was not counted and why, and who can take the next step. */


/** Characters of a person's reason in a sentence; the whole is in the record. */
const SHOWN_REASON = 300;
/** The check `sign_offs` of a stage. Texts in it are plain: whoever renders it escapes them. */
function explainQuorum(of) {
    const { outcome, stage } = of;
    const children = [
        ...outcome.rejections.map(explainRejection),
        ...outcome.demands.map(explainDemand),
        ...outcome.unverifiable.map((one) => explainUnverified(one, outcome.verdict === 'unverifiable' ? 'error' : 'not_applicable')),
        ...explainNotCounted(outcome.notCounted),
    ];
    const verdict = VERDICTS[outcome.verdict];
    const detail = verdict.detail(outcome, stage);
    const check = (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os)({ name: 'sign_offs', title: 'Sign-offs', detail }, children);
    return { ...check, code: verdict.code, next: verdict.next(outcome) };
}
/** One check per waiver, to be shown before anything else of a promotion. */
function explainWaivers(waivers) {
    return waivers.map(({ person, role, check, reason, until, source }) => ({
        name: 'override',
        title: `Waived: ${check}`,
        status: 'not_applicable',
        detail: `${person} waives ${check} as ${role} until ${until} (${sourceWords(source)}): ${oneLine(reason)}`,
        evidence: { person, role, check, until, url: source.url },
    }));
}
/** `3 sign-offs: amara as model-owner, bo as sre and chen as sre`, `no sign-off`. */
function signOffWords(signOffs) {
    if (signOffs.length === 0)
        return 'no sign-off';
    const list = (0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(signOffs.map(({ person, role }) => `${person} as ${role}`));
    return `${signOffs.length} sign-off${signOffs.length === 1 ? '' : 's'}: ${list}`;
}
const VERDICTS = {
    met: {
        code: 'sign_offs_missing',
        detail: ({ signOffs, demands }, stage) => demands.length === 0
            ? `Stage ${stage} asks for no sign-offs.`
            : `Stage ${stage} has what it asks for, ${signOffWords(signOffs)}.`,
        next: () => '',
    },
    missing: {
        code: 'sign_offs_missing',
        detail: ({ demands }, stage) => `Stage ${stage} still asks for ${missingWords(demands)}.`,
        next: ({ demands }) => openDemands(demands).map(askFor).join(' '),
    },
    rejected: {
        code: 'sign_offs_rejected',
        detail: ({ rejections }, stage) => `Stage ${stage} is closed to it: rejected by ${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(rejections.map(({ person, role }) => `${person} as ${role}`))}.`,
        next: ({ rejections }) => `Settle it with ${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(rejections.map(({ person }) => person))}, who can withdraw the rejection by approving, or ask again with another version.`,
    },
    unverifiable: {
        code: 'sign_offs_unverifiable',
        detail: ({ unverifiable }, stage) => `Whether stage ${stage} has the sign-offs it asks for could not be checked: ${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(distinct(unverifiable.map(openWords)))}.`,
        next: ({ unverifiable }) => distinct(unverifiable.map(({ next }) => next)).join(' '),
    },
};
function explainDemand(demand) {
    const { roles, wanted, signed, missing } = demand;
    const who = signed.map((one) => `${one.person} (${roles.length === 1 ? '' : `as ${one.role}, `}${sourceWords(one.source)})`);
    const count = `${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(roles, 'or')}: ${signed.length} of ${wanted}${who.length === 0 ? '' : ` — ${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(who)}`}`;
    const could = missing === 0 ? '' : `; ${couldWords(demand.couldSign)}`;
    return {
        name: 'sign_off',
        title: `Signed as ${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(roles, 'or')}`,
        status: missing === 0 ? 'pass' : 'fail',
        detail: `${count}${could}.`,
        // Nobody yet: the sentence says all there is.
        ...(signed.length === 0
            ? {}
            : {
                evidence: { signed: signed.map(({ person, role, at, source }) => ({ person, role, at, url: source.url })) },
            }),
    };
}
function explainRejection({ person, role, reason, at, source }) {
    const when = at === null ? '' : ` at ${at}`;
    const why = reason === null ? ', without a reason.' : `: ${oneLine(reason)}`;
    return {
        name: 'rejection',
        title: 'Rejection',
        status: 'fail',
        detail: `${person} rejected it as ${role}${when} (${sourceWords(source)})${why}`,
        evidence: { person, role, at, url: source.url },
    };
}
function explainUnverified(one, status) {
    return {
        name: 'unverifiable',
        title: 'Could not be checked',
        status,
        detail: `Not known: ${openWords(one)}. ${one.next}`,
        evidence: { person: one.person, role: one.role },
    };
}
function explainNotCounted(all) {
    if (all.length === 0)
        return [];
    const children = all.map(({ person, says, code, detail, source }) => ({
        name: 'not_counted',
        title: `Not counted: ${person}`,
        status: 'not_applicable',
        detail: `${SAID[says]} by ${person} (${sourceWords(source)}) does not count. ${oneLine(detail)}`,
        evidence: { person, code, url: source.url },
    }));
    const detail = `${all.length} statement${all.length === 1 ? '' : 's'} of ${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(distinct(all.map(({ person }) => person)))} not counted.`;
    return [(0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os)({ name: 'not_counted', title: 'Not counted', detail }, children)];
}
const SAID = {
    approve: 'The approval',
    reject: 'The rejection',
    override: 'The override',
};
function sourceWords(source) {
    return source.kind === 'environment' ? `environment ${source.environment}` : source.kind;
}
function openWords({ person, role, reason, ...of }) {
    const part = person === null ? 'who has a part in the version and the request' : `whether ${person} fills ${role}`;
    return `${of.what ?? part} (${oneLine(reason)})`;
}
function openDemands(demands) {
    return demands.filter(({ missing }) => missing > 0);
}
/** `1 sign-off as model-owner and 2 of 3 sign-offs as sre` */
function missingWords(demands) {
    return (0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(openDemands(demands).map(({ roles, wanted, missing }) => {
        const of = missing === wanted ? '' : ` of ${wanted}`;
        return `${missing}${of} sign-off${(missing === wanted ? missing : wanted) === 1 ? '' : 's'} as ${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(roles, 'or')}`;
    }));
}
/** Who could sign in a role: `eli, anybody in team acme/sre or anybody with the repository role maintain`. */
function peopleIn({ users, teams, repositoryRole }) {
    const permission = repositoryRole === null ? [] : [`anybody with the repository role ${repositoryRole}`];
    return [...users, ...teams.map((team) => `anybody in team ${team}`), ...permission];
}
function couldWords(could) {
    const able = could.flatMap((one) => {
        const people = peopleIn(one);
        return people.length === 0 ? [] : [`${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(people, 'or')} as ${one.role}`];
    });
    const excluded = distinct(could.flatMap((one) => one.excluded.map(({ login, detail }) => `${login} may not (${detail.replace(/\.$/, '')})`)));
    const sentence = able.length === 0 ? 'nobody is left who could sign' : `could still sign: ${able.join('; ')}`;
    return [sentence, ...excluded].join('; ');
}
function askFor({ roles, couldSign }) {
    const asks = couldSign.flatMap((one) => {
        const people = peopleIn(one);
        return people.length === 0 ? [] : [`${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(people, 'or')} to sign as ${one.role}`];
    });
    if (asks.length > 0)
        return `Ask ${asks.join(', or ')}.`;
    return `Nobody is left who could sign as ${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(roles, 'or')}: let the policy name more people for it.`;
}
function oneLine(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= SHOWN_REASON ? line : `${line.slice(0, SHOWN_REASON - 1)}…`;
}
function distinct(all) {
    return [...new Set(all)];
}


/***/ }),

/***/ 48149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder),
/* harmony export */   n: () => (/* binding */ matchSigners)
/* harmony export */ });
/**
 * Who signs for what. People may hold several roles, so handing out places one after the other can leave one open that
 * a swap would fill; a maximum matching never does.
 */
/** Earliest first, then by login; who signed at no known time comes last. */
function inOrder(left, right) {
    const [a, b] = [left, right].map(({ at }) => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at)));
    if (a !== b)
        return a < b ? -1 : 1;
    const [one, other] = [left.login.toLowerCase(), right.login.toLowerCase()];
    return one === other ? 0 : one < other ? -1 : 1;
}
/**
 * Fills as many places as can be filled. Each signer takes one place; where people need not be distinct, one place of each
 * demand, never two of the same. Whoever signed first has a place before those who signed later; the order in which
 * signers are given does not matter.
 */
function matchSigners(of) {
    const signers = [...of.signers].sort(inOrder);
    if (of.distinctPeople)
        return collect(of.demands, placeAll(signers, of.demands));
    // Demands do not compete for anybody, so each is a matching of its own.
    return collect(of.demands, of.demands.flatMap((demand) => placeAll(signers, [demand])));
}
function placeAll(signers, demands) {
    // More places than people can never be taken; a huge count in a policy costs nothing.
    const places = demands.flatMap(({ id, count }) => Array.from({ length: Math.min(count, signers.length) }, () => ({ demand: id, taken: null })));
    for (const signer of signers)
        augment(signer, places, new Set());
    return places;
}
/** Finds a place, moving others to places that they can take as well. Whoever had one still has one. */
function augment(signer, places, tried) {
    for (const place of places) {
        if (tried.has(place) || !signer.can.includes(place.demand))
            continue;
        tried.add(place);
        if (place.taken !== null && !augment(place.taken, places, tried))
            continue;
        place.taken = signer;
        return true;
    }
    return false;
}
function collect(demands, places) {
    const signers = new Map(demands.map(({ id }) => [
        id,
        places.flatMap((place) => (place.demand === id && place.taken !== null ? [place.taken] : [])).sort(inOrder),
    ]));
    return { signers, complete: demands.every(({ id, count }) => signers.get(id).length >= count) };
}


/***/ }),

/***/ 98534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ requestDocumentPath),
/* harmony export */   Wf: () => (/* binding */ requestBranch),
/* harmony export */   c5: () => (/* binding */ requestMarker),
/* harmony export */   dy: () => (/* binding */ owedPage)
/* harmony export */ });
/* unused harmony export REQUEST_BRANCHES */
/** A text that only this request's page carries. */
function requestMarker(of) {
    return `slipway:request:${of.model}:${of.stage}:${of.request}`;
}
/** What an event owes that changes what the page of a request says. */
function owedPage(model, of) {
    return { effect: 'request', marker: requestMarker({ model, stage: of.stage, request: of.request }), place: of.place };
}
const REQUEST_BRANCHES = 'slipway/request/';
/** Head branch of the pull request: one for each version and stage, so that one that is replaced keeps its own. */
function requestBranch(of) {
    return `${REQUEST_BRANCHES}${of.model}/${of.stage}/${of.version}`;
}
/** The request document on that branch. */
function requestDocumentPath(of) {
    return `.slipway/requests/${of.model}/${of.stage}.yml`;
}


/***/ }),

/***/ 55332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ intervalsOf),
/* harmony export */   ZY: () => (/* binding */ pointerIn),
/* harmony export */   cL: () => (/* binding */ changeAt),
/* harmony export */   gk: () => (/* binding */ dayBefore),
/* harmony export */   mI: () => (/* binding */ parseMoment)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92966);


/**
 * Reads `2026-03-03`, `2026-03-03T14:00Z` or `2026-03-03T14:00:05.5+02:00`; null when it is neither, or no real date.
 * A time without an offset is UTC.
 */
function parseMoment(text) {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (day !== null)
        return isRealDay(text) ? { kind: 'day', day: text } : null;
    const time = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
    if (time === null || time[1] === undefined || !isRealDay(time[1]))
        return null;
    const parsed = Date.parse(time[5] === undefined ? `${text}Z` : text);
    return Number.isNaN(parsed) ? null : { kind: 'instant', at: new Date(parsed).toISOString() };
}
function isRealDay(day) {
    const parsed = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day;
}
/** The last change of a day not after an instant; null when the day's changes all came later. */
function changeAt(day, at) {
    let found = null;
    for (const change of day.changes)
        if (Date.parse(change.at) <= Date.parse(at))
            found = change;
    return found;
}
/** Latest of some days that is earlier than `day`; null when none is. */
function dayBefore(days, day) {
    let found = null;
    for (const one of days)
        if (one < day && (found === null || one > found))
            found = one;
    return found;
}
/** What a stage or alias pointed at after a change; undefined when it did not exist then. */
function pointerIn(change, name) {
    if (change === null)
        return undefined;
    return Object.hasOwn(change.aliases, name) ? change.aliases[name] : (0,_own_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(change.stages, name);
}
/** What a stage or alias pointed at over one day, UTC, as intervals that cover it without gap. */
function intervalsOf(of) {
    const start = `${of.day}T00:00:00Z`;
    const end = new Date(Date.parse(start) + 86_400_000).toISOString().replace('.000Z', 'Z');
    const intervals = [];
    const versionIn = (change) => {
        const found = pointerIn(change, of.name) ?? null;
        return found === null ? null : (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(found);
    };
    let current = { from: start, version: versionIn(of.opening), seq: null };
    for (const change of of.changes) {
        const next = versionIn(change);
        if (next?.ordinal === current.version?.ordinal)
            continue;
        if (change.at !== current.from)
            intervals.push({ ...current, to: change.at });
        // What lasted no time at all is no interval, and must not part the ones beside it.
        const last = intervals[intervals.length - 1];
        if (last !== undefined && last.to === change.at && last.version?.ordinal === next?.ordinal) {
            intervals.pop();
            current = last;
        }
        else
            current = { from: change.at, version: next, seq: change.seq };
    }
    intervals.push({ ...current, to: end });
    return intervals;
}


/***/ }),

/***/ 74566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ STAGES_LIMIT),
/* harmony export */   V2: () => (/* binding */ REASON_LIMIT),
/* harmony export */   by: () => (/* binding */ LINE_LIMIT),
/* harmony export */   q9: () => (/* binding */ DIGEST_MINIMUM),
/* harmony export */   vL: () => (/* binding */ LINK_LIMIT)
/* harmony export */ });
/** How much of a comment is read. Reasons and links are kept for ever, and repeated in tags, releases and issues. */
/** Characters of a reason, wherever it is given. */
const REASON_LIMIT = 1000;
/** Characters of a change link. */
const LINK_LIMIT = 500;
/** Characters of the line that holds the command. */
const LINE_LIMIT = 2000;
/** Hex digits of an approval digest that have to be written at least, so that no other is meant. */
const DIGEST_MINIMUM = 8;
/** Stages that one hold names; as many as still leave room on the line for the longest of everything else. */
const STAGES_LIMIT = 12;


/***/ }),

/***/ 60167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ parseCommand)
});

// EXTERNAL MODULE: ./build/policy/nearest.js
var policy_nearest = __webpack_require__(68029);
;// CONCATENATED MODULE: ./build/core/command/characters.js
/** The characters of a command line: what may stand in it, and what only looks as if it did. */
/** Characters of a word that are looked at; no command comes near. */
const WORD_LIMIT = 64;
/** Signs that look like `/`. */
const SLASHES = new Set(['\uff0f', '\u2044', '\u2215', '\u29f8', '\u2571', '\u27cb']);
/** Cyrillic and Greek letters that look like Latin ones, and those; accents and wide forms are undone by Unicode itself. */
const LOOK_ALIKES = new Map([
    ['\u0430\u0432\u0441\u0501\u0435\u0493\u04bb\u043d\u0456\u0458\u043a\u04cf\u043c', 'abcdefhhijklm'],
    ['\u043f\u043e\u0440\u051b\u0433\u0455\u0442\u0438\u0475\u051d\u0445\u0443', 'nopqrstuvwxy'],
    ['\u03b1\u03b5\u03b7\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7', 'aenikvoptux'],
].flatMap(([foreign = '', latin = '']) => Array.from(foreign, (letter, at) => [letter, latin[at] ?? letter])));
function isSlashLike(character) {
    return character === '/' || SLASHES.has(character);
}
/** The first word of a text in plain lower-case letters, as far as its characters look like some. */
function foldWord(text) {
    const word = text.slice(0, WORD_LIMIT).split(/[\s\p{Cc}]/u, 1)[0] ?? '';
    const bare = word
        .normalize('NFKD')
        .replace(/[\p{M}\p{C}]/gu, '')
        .toLowerCase();
    return Array.from(bare, (letter) => (isSlashLike(letter) ? '/' : (LOOK_ALIKES.get(letter) ?? letter))).join('');
}
/** The first character that is not printable ASCII, described without showing it; null when all are. */
function strangerIn(text) {
    const found = /[^\x20-\x7e]/u.exec(text);
    if (found === null)
        return null;
    const code = found[0].codePointAt(0) ?? 0;
    const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return `${describe(found[0])} (${point}, character ${found.index + 1})`;
}
function describe(character) {
    if (character === '\t')
        return 'a tab';
    if (/\p{Z}/u.test(character))
        return 'a blank that is no plain one';
    if (/\p{C}/u.test(character))
        return 'a character that cannot be seen';
    return 'a character that is no plain letter, digit or sign';
}
/** The first character of a reason that hides, reorders or breaks what is read, described; null when none does. */
function hiddenIn(text) {
    // Joiners and marks of direction stay: scripts and emoji need them, and they move nothing on their own.
    const found = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/u.exec(text.replaceAll('\t', ' '));
    if (found === null)
        return null;
    const code = found[0].codePointAt(0) ?? 0;
    return `a character that hides or reorders text (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}

// EXTERNAL MODULE: ./build/core/command/limits.js
var limits = __webpack_require__(74566);
// EXTERNAL MODULE: ./build/core/command/specs.js
var specs = __webpack_require__(49164);
;// CONCATENATED MODULE: ./build/core/command/mail.js
/**
 * Telling replies by mail from comments typed on the page. A mail's sender is not proven, and what it quotes may be
 * somebody else's words, so a comment with the marks of one is no command.
 */

/** Last words of the line above a quoted mail, lower case, in the languages that mail programs write it in. */
const ATTRIBUTIONS = [
    'wrote:',
    'writes:',
    'schrieb:',
    'a écrit:',
    'escribió:',
    'escreveu:',
    'ha scritto:',
    'napisał(a):',
    'schreef:',
    'skrev:',
];
/** Beginnings of lines, lower case, that mail programs and GitHub's own mails add. */
const FOOTERS = [
    'sent from my ',
    'get outlook for ',
    'reply to this email directly',
    'you are receiving this because ',
    '-----original message-----',
];
/** Whether the lines below the first one show that a mail program wrote them. */
function looksLikeMail(lines) {
    let attributed = false;
    for (const line of lines) {
        // The separator of signatures: two dashes and a blank. Without the blank it is a rule or a heading.
        if (line === '-- ')
            return true;
        const text = line.trim().toLowerCase();
        if (FOOTERS.some((footer) => text.startsWith(footer)))
            return true;
        if (text.startsWith('>') && (attributed || quotesCommand(text)))
            return true;
        // German puts the name after the verb: "Am 3. März schrieb Bo:".
        if (text !== '')
            attributed = attributes(text);
    }
    return false;
}
function attributes(text) {
    // French puts a blank before the colon.
    const tight = text.endsWith(' :')
        ? `${text.slice(0, -2)}:`
        : text.endsWith('\u00a0:')
            ? `${text.slice(0, -2)}:`
            : text;
    if (ATTRIBUTIONS.some((ending) => tight.endsWith(ending)))
        return true;
    return tight.startsWith('am ') && tight.endsWith(':') && tight.includes(' schrieb ');
}
/** `> /rollback production`: somebody's command, quoted. */
function quotesCommand(text) {
    const quoted = text.replace(/^[> ]+/, '');
    return quoted.startsWith('/') && (0,specs/* commandNamed */.v)(quoted.slice(1).split(' ', 1)[0] ?? '') !== null;
}

;// CONCATENATED MODULE: ./build/core/command/outcome.js

/** Characters of a word that a refusal quotes. */
const QUOTED = 100;
function quoted(word) {
    return JSON.stringify(word.slice(0, QUOTED));
}
function refusal(of) {
    return { kind: 'refused', ...of, usage: (0,specs/* usageOf */.Fs)(of.name) };
}

// EXTERNAL MODULE: ./build/core/command/words.js
var words = __webpack_require__(19397);
;// CONCATENATED MODULE: ./build/core/command/read-words.js
/** Filling the fields of a command from the words of its line. */




/** Reads the words after the command word. */
function readWords(of) {
    const spec = (0,specs/* specOf */.rI)(of.name);
    const places = spec.slots.filter(({ keyword }) => keyword === undefined);
    const reader = { ...of, spec, fields: new Map(), places, at: 0 };
    while (reader.at < of.words.length) {
        const refused = readNext(reader);
        if (refused !== null)
            return refused;
    }
    return finish(reader);
}
/** Takes one word, or two where the first is a keyword; null when all is well. */
function readNext(reader) {
    const word = reader.words[reader.at];
    reader.at += 1;
    const clause = reader.spec.slots.find(({ keyword }) => keyword === word);
    return clause === undefined ? fillPlace(reader, word) : fillClause(reader, clause);
}
function fillPlace(reader, word) {
    for (let slot = reader.places.shift(); slot !== undefined; slot = reader.places.shift()) {
        const reading = readInto(reader, slot, word);
        if (reading.kind === 'value')
            return null;
        if (reading.kind === 'malformed')
            return invalid(reader, { word, ...reading });
        if (slot.required)
            return invalid(reader, { word, required: placeOf(slot), next: exampleOf(reader) });
    }
    return unexpected(reader, word);
}
function fillClause(reader, slot) {
    const { name } = reader;
    // Places come before keywords.
    reader.places = [];
    const written = `\`${slot.keyword} ${slot.label}\``;
    if (reader.fields.has(slot.field)) {
        return refusal({ name, code: 'input_invalid', required: `${written} once`, found: 'two', next: 'Leave one out.' });
    }
    const word = reader.words[reader.at];
    reader.at += 1;
    const required = `${words/* WORDS */.q[slot.kind].what}, after \`${slot.keyword}\``;
    if (word === undefined) {
        return refusal({ name, code: 'input_missing', required, found: 'nothing', next: `Complete or drop ${written}.` });
    }
    const reading = readInto(reader, slot, word);
    if (reading.kind === 'value')
        return null;
    const next = reading.kind === 'malformed' ? reading.next : `Complete or drop ${written}.`;
    return invalid(reader, { word, required: reading.kind === 'malformed' ? reading.required : required, next });
}
function readInto(reader, slot, word) {
    const reading = words/* WORDS */.q[slot.kind].read(word);
    if (reading.kind === 'value' && slot.kind === 'topic' && (0,specs/* commandNamed */.v)(String(reading.value)) === null) {
        const nearest = (0,policy_nearest/* nearestOf */.q)(String(reading.value), specs/* COMMAND_NAMES */.nZ);
        const meant = nearest === null ? '' : `Perhaps \`/help ${nearest}\` was meant. `;
        return { kind: 'malformed', required: words/* WORDS */.q.topic.what, next: `${meant}Write \`/help\` alone to see all of them.` };
    }
    if (reading.kind === 'value')
        reader.fields.set(slot.field, reading.value);
    return reading;
}
function finish(reader) {
    const { name, spec, words, fields } = reader;
    const missing = spec.slots.find((slot) => slot.required && !fields.has(slot.field));
    if (missing?.kind === 'digest') {
        const place = spec.slots.indexOf(missing);
        const line = [`/${name}`, ...words.slice(0, place), '<digest>', ...words.slice(place)].join(' ');
        return { kind: 'needs_digest', name, line, usage: (0,specs/* usageOf */.Fs)(name) };
    }
    if (missing !== undefined) {
        return refusal({
            name,
            code: 'input_missing',
            required: placeOf(missing),
            found: 'nothing',
            next: exampleOf(reader),
        });
    }
    const all = spec.slots.map(({ field }) => [field, fields.get(field) ?? null]);
    return { kind: 'fields', fields: Object.fromEntries(all) };
}
/** What a place has to hold. */
function placeOf(slot) {
    return `\`<${slot.label}>\`, ${words/* WORDS */.q[slot.kind].what}`;
}
function exampleOf({ spec }) {
    return `Write it in its place, as in \`${spec.example}\`.`;
}
function invalid(reader, of) {
    const { required, next } = of;
    return refusal({ name: reader.name, code: 'input_invalid', required, found: quoted(of.word), next });
}
/** A word that fits nowhere, with the likeliest reason. */
function unexpected(reader, word) {
    const { name } = reader;
    const found = `${quoted(word)}, which has no place there`;
    return refusal({ name, code: 'input_invalid', required: 'no other words', found, next: hintFor(reader, word) });
}
function hintFor({ spec, fields }, word) {
    const fitting = spec.slots.find(({ field, kind }) => !fields.has(field) && words/* WORDS */.q[kind].read(word).kind === 'value');
    if (fitting?.keyword !== undefined)
        return `If this is ${fitting.label}, write \`${fitting.keyword}\` before it.`;
    if (fitting !== undefined)
        return 'Write the words in the order of the usage line.';
    if (spec.reason === 'none')
        return 'Leave it out; free text goes on the lines below.';
    return 'Leave it out; a reason comes after two dashes with a blank on either side.';
}

;// CONCATENATED MODULE: ./build/core/command/parse.js
/**
 * Reading a comment as a command. The first line is the command and nothing else is; text that is none is left alone,
 * text that was meant as one gets one answer, and nothing is ever guessed.
 */







const NOT_A_COMMAND = { kind: 'not_a_command' };
/**
 * Words of other programs, and of file systems, that lie near a command of ours. Whoever writes them at the beginning
 * of a comment does not talk to us.
 */
const ELSEWHERE = new Set([
    ...['app', 'compile', 'compose', 'dist', 'helm', 'lint', 'project', 'remote', 'rename', 'reset', 'retest', 'revert'],
    ...['static', 'unhold'],
]);
/** A blank, a reason's dashes, and a blank or the end. Phones turn two dashes into a long one. */
const SEPARATOR = / (?:--|[\u2013\u2014])(?= |$)/;
/** Blanks, line ends and invisible characters before the first one that shows; more than these are not looked through. */
const LEADING = /^[\s\p{Cf}]{1,200}/u;
/** Reads the body of a comment. Never throws; time grows with the length of the body only. */
function parseCommand(body) {
    const end = body.indexOf('\n');
    const line = (end === -1 ? body : body.slice(0, end)).replace(/\r$/, '');
    if (!line.startsWith('/'))
        return isSlashLike(line.charAt(0)) ? nearMiss(line) : behindBlanks(body);
    const name = (0,specs/* commandNamed */.v)(line.slice(1).split(' ', 1)[0] ?? '');
    if (name === null)
        return nearMiss(line);
    const rest = end === -1 ? [] : body.slice(end + 1).split(/\r\n|\n|\r/);
    return readLine({ name, line, rest });
}
function readLine({ name, line, rest }) {
    if (line.length > limits/* LINE_LIMIT */.by) {
        return refusal({
            name,
            code: 'input_invalid',
            required: `a first line of at most ${limits/* LINE_LIMIT */.by} characters`,
            found: `${line.length} characters`,
            next: 'Keep the command short; free text goes on the lines below.',
        });
    }
    const separator = SEPARATOR.exec(line);
    const head = separator === null ? line : line.slice(0, separator.index);
    const stranger = strangerIn(head);
    if (stranger !== null)
        return missed(name, `The line holds ${stranger}. Type it again in plain letters and blanks.`);
    if (looksLikeMail(rest)) {
        return missed(name, 'This looks like a reply by mail, which is no command. Write the line alone, in a new comment.');
    }
    const words = head.split(' ').filter((word) => word !== '');
    // `/help /promote` is about a command.
    const beside = name === 'help' ? words.slice(2) : words.slice(1);
    if (beside.some(isCommand) || rest.some((one) => isCommand(one.replace(/^ {1,3}/, ''))))
        return twoCommands(name);
    return complete({
        name,
        words: words.slice(1),
        reason: separator === null ? null : line.slice(separator.index + separator[0].length).trim(),
    });
}
function complete(of) {
    const read = readWords(of);
    if (read.kind === 'refused')
        return read;
    const refused = refusedReason(of);
    if (refused !== null)
        return refused;
    if (read.kind === 'needs_digest')
        return of.reason === null ? read : { ...read, line: `${read.line} -- ${of.reason}` };
    const reason = (0,specs/* specOf */.rI)(of.name).reason === 'none' ? {} : { reason: of.reason };
    // The table that the fields were read by is the one that the type is made from.
    return { kind: 'command', command: { name: of.name, ...read.fields, ...reason } };
}
function refusedReason(of) {
    const { name, reason } = of;
    const spec = (0,specs/* specOf */.rI)(name);
    if (reason === null && spec.reason !== 'required')
        return null;
    if (spec.reason === 'none') {
        return refusal({
            name,
            code: 'input_invalid',
            required: `\`/${name}\` without a reason`,
            found: 'two dashes and a text',
            next: 'Leave it out; free text goes on the lines below.',
        });
    }
    if (reason === null || reason === '') {
        return refusal({
            name,
            code: 'reason_missing',
            required: `a reason for \`/${name}\`, after two dashes with a blank on either side`,
            found: reason === null ? 'none' : 'nothing after the dashes',
            next: `Say in a few words why, as in \`${spec.example}\`.`,
        });
    }
    const hidden = hiddenIn(reason);
    if (reason.length <= limits/* REASON_LIMIT */.V2 && hidden === null)
        return null;
    return refusal({
        name,
        code: 'input_invalid',
        required: `a reason of at most ${limits/* REASON_LIMIT */.V2} characters, all of them visible`,
        found: hidden ?? `${reason.length} characters`,
        next: 'Say it shorter and in plain text; more can stand on the lines below.',
    });
}
function twoCommands(name) {
    return refusal({
        name,
        code: 'two_commands',
        required: 'one command in a comment',
        found: 'two or more',
        next: 'Nothing was done. Write each in a comment of its own.',
    });
}
/** Whether a text begins with one of our commands. */
function isCommand(text) {
    return text.startsWith('/') && (0,specs/* commandNamed */.v)(/^[a-z]{0,32}(?=\s|$)/.exec(text.slice(1))?.[0] ?? '') !== null;
}
/** A line that begins with a slash, or something like one, and no command of ours. */
function nearMiss(line) {
    const rest = line.slice(1);
    if (/^ {1,8}/.test(rest)) {
        const name = (0,specs/* commandNamed */.v)(foldWord(rest.trimStart()));
        return name === null ? NOT_A_COMMAND : missed(name, 'No blank may stand between the slash and the command.');
    }
    const word = foldWord(rest).replace(/[^a-z0-9/]+$/, '');
    if (!/^[a-z][a-z0-9_-]*$/.test(word) || ELSEWHERE.has(word))
        return NOT_A_COMMAND;
    const name = (0,policy_nearest/* nearestOf */.q)(word, specs/* COMMAND_NAMES */.nZ);
    if (name === null)
        return NOT_A_COMMAND;
    const stranger = strangerIn(line.split(' ', 1)[0] ?? '');
    if (stranger !== null)
        return missed(name, `The command holds ${stranger}. Type it again in plain letters.`);
    if (word === name)
        return missed(name, 'A command is written in lower-case letters, with a blank after it.');
    return missed(name, 'There is no such command.');
}
/** A command that does not begin with the first character of the comment. */
function behindBlanks(body) {
    const leading = LEADING.exec(body)?.[0] ?? '';
    // Four blanks or a tab make a block of code.
    if (leading === '' || /(?: {4}|\t)[^\n]*$/.test(leading))
        return NOT_A_COMMAND;
    const text = body.slice(leading.length, leading.length + limits/* LINE_LIMIT */.by);
    if (!isSlashLike(text.charAt(0)))
        return NOT_A_COMMAND;
    const name = (0,specs/* commandNamed */.v)(foldWord(text.slice(1)));
    if (name === null)
        return NOT_A_COMMAND;
    return missed(name, 'A command begins with the very first character of the comment.');
}
function missed(nearest, message) {
    return { kind: 'near_miss', nearest, message, usage: (0,specs/* usageOf */.Fs)(nearest) };
}


/***/ }),

/***/ 49164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   nZ: () => (/* binding */ COMMAND_NAMES),
/* harmony export */   rI: () => (/* binding */ specOf),
/* harmony export */   v: () => (/* binding */ commandNamed)
/* harmony export */ });
/* unused harmony export COMMANDS */
const must = (field, kind, label) => ({ field, kind, label, required: true });
const may = (field, kind, label) => ({ field, kind, label, required: false });
const clause = (field, kind, of) => ({ field, kind, ...of, required: false });
const COMMANDS = [
    {
        name: 'promote',
        help: 'Move a version to a stage, if everything the stage asks for is there',
        example: '/promote canary flight-delay@1.2.0 -- better on long flights',
        changes: true,
        slots: [must('stage', 'name', 'stage'), may('version', 'version', 'model@version'), may('link', 'link', 'link')],
        reason: 'optional',
    },
    {
        name: 'rollback',
        help: 'Put the last good version of a stage, or the one named, back, and hold the stage',
        example: '/rollback production -- error rate doubled',
        changes: true,
        slots: [
            must('stage', 'name', 'stage'),
            may('model', 'model', 'model'),
            clause('to', 'version', { keyword: 'to', label: '<version>' }),
        ],
        reason: 'required',
    },
    {
        name: 'advance',
        help: 'Let a version that is being rolled out go on to its next step, or to all of the traffic',
        example: '/advance production -- the dashboards look fine',
        changes: true,
        slots: [must('stage', 'name', 'stage'), may('model', 'name', 'model')],
        reason: 'optional',
    },
    {
        name: 'approve',
        help: 'Sign off what the approval digest stands for',
        example: '/approve 3fa9c1d27b60 as owner',
        changes: true,
        slots: [must('digest', 'digest', 'digest'), clause('role', 'name', { keyword: 'as', label: '<role>' })],
        reason: 'none',
    },
    {
        name: 'reject',
        help: 'Block a request until the rejection is withdrawn',
        example: '/reject 3fa9c1d27b60 -- the evaluation misses winter',
        changes: true,
        slots: [may('digest', 'digest', '<digest>')],
        reason: 'required',
    },
    {
        name: 'override',
        help: 'Waive one check of a request; shown first wherever the promotion is shown',
        example: '/override soak 3fa9c1d27b60 until 2026-03-04T06:00Z -- forward fix for the outage',
        changes: true,
        slots: [
            must('check', 'check', 'check'),
            must('digest', 'digest', 'digest'),
            clause('until', 'time', { keyword: 'until', label: '<time>' }),
        ],
        reason: 'required',
    },
    {
        name: 'evaluate',
        help: 'Evaluate a version, for a stage if one is named',
        example: '/evaluate flight-delay@1.2.0 production',
        changes: true,
        slots: [may('version', 'version', 'model@version'), may('stage', 'name', 'stage')],
        reason: 'none',
    },
    {
        name: 'status',
        help: 'What is live, on its way and held',
        example: '/status flight-delay',
        changes: false,
        slots: [may('model', 'name', 'model')],
        reason: 'none',
    },
    {
        name: 'compare',
        help: 'What differs between two versions',
        example: '/compare flight-delay@production flight-delay@1.2.0',
        changes: false,
        slots: [must('a', 'reference', 'a'), must('b', 'reference', 'b')],
        reason: 'none',
    },
    {
        name: 'list',
        help: 'The models of this registry',
        example: '/list',
        changes: false,
        slots: [],
        reason: 'none',
    },
    {
        name: 'info',
        help: 'What is known about a model',
        example: '/info flight-delay',
        changes: false,
        slots: [must('model', 'name', 'model')],
        reason: 'none',
    },
    {
        name: 'hold',
        help: 'Let nothing move forward until the hold is lifted or runs out',
        example: '/hold production until 2026-03-04 -- airport strike',
        changes: true,
        slots: [
            may('stages', 'names', 'stage[,stage]'),
            may('model', 'name', 'model'),
            clause('until', 'time', { keyword: 'until', label: '<time>' }),
        ],
        reason: 'required',
    },
    {
        name: 'resume',
        help: 'Lift a hold, or all of them',
        example: '/resume hold-12 -- the strike is over',
        changes: true,
        slots: [may('hold', 'hold', 'hold-N'), may('model', 'name', 'model')],
        reason: 'required',
    },
    {
        name: 'deprecate',
        help: 'Let a version enter no new stage; with its end of life and what replaces it',
        example: '/deprecate 1.1.0 until 2026-06-30 for 1.2.0 -- replaced',
        changes: true,
        slots: [
            must('version', 'version', 'version'),
            clause('until', 'time', { keyword: 'until', label: 'DATE' }),
            clause('replacement', 'version', { keyword: 'for', label: '<version>' }),
        ],
        reason: 'required',
    },
    {
        name: 'quarantine',
        help: 'Let a version enter no further stage; it stays where it runs',
        example: '/quarantine flight-delay@1.1.0 -- the training data leaked',
        changes: true,
        slots: [must('version', 'version', 'version')],
        reason: 'required',
    },
    {
        name: 'help',
        help: 'The commands, or one of them in full',
        example: '/help promote',
        changes: false,
        slots: [may('topic', 'topic', 'command')],
        reason: 'none',
    },
];
const BY_NAME = new Map(COMMANDS.map((spec) => [spec.name, spec]));
const COMMAND_NAMES = COMMANDS.map(({ name }) => name);
/** The command of exactly this name, or null. */
function commandNamed(word) {
    return BY_NAME.get(word)?.name ?? null;
}
function specOf(name) {
    return BY_NAME.get(name);
}
/** `/rollback <stage> [model] [to <version>] -- <reason>` */
function usageOf(name) {
    const { slots, reason } = specOf(name);
    const words = slots.map((slot) => {
        if (slot.required)
            return `<${slot.label}>`;
        return slot.keyword === undefined ? `[${slot.label}]` : `[${slot.keyword} ${slot.label}]`;
    });
    const end = { required: ['-- <reason>'], optional: ['[-- reason]'], none: [] }[reason];
    return [`/${name}`, ...words, ...end].join(' ');
}


/***/ }),

/***/ 19397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ selectorText),
/* harmony export */   q: () => (/* binding */ WORDS)
/* harmony export */ });
/* harmony import */ var _as_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55332);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5562);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74566);
/** The kinds of words a command is made of: how each is read, and how it is written. */



const OTHER = { kind: 'other' };
const NAME_RULE = '2 to 64 lowercase letters, digits and dashes';
const HEX = /^[0-9a-f]+$/i;
const HOLD = /^hold-[1-9][0-9]{0,14}$/;
const CHECK = /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/;
const ORDINAL = /^v[1-9][0-9]{0,8}$/;
const TOPIC = /^\/?([a-z]{2,32})$/;
/** What RFC 3986 lets stand in an address, so no quote, angle bracket or backtick. */
const ADDRESS = /^https?:\/\/[A-Za-z0-9[][A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
const ISSUE = /^#[A-Za-z0-9][A-Za-z0-9._/-]*$/;
const TICKET = /^[A-Z][A-Z0-9]+-[0-9]+$/;
/** Longest date or time that is looked at. */
const TIME_LIMIT = 40;
const value = (read) => ({ kind: 'value', value: read });
const asIs = (text) => text;
/** Words that match, as they are. */
function plain(what, matches) {
    return { what, read: (word) => (matches(word) ? value(word) : OTHER), write: asIs };
}
const WORDS = {
    name: plain(`a name: ${NAME_RULE}`, _names_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo),
    model: plain('the name of a model, alone', (word) => (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo)(word) && !ORDINAL.test(word)),
    names: {
        what: `one or more stages, joined by commas without blanks: ${NAME_RULE}`,
        read: readNames,
        write: (names) => names.join(','),
    },
    version: {
        what: 'a version: `1.2.0`, `v7` or `model@1.2.0`',
        read: (word) => readVersion(word, { moving: 'refused' }),
        write: writeVersion,
    },
    reference: {
        what: 'a version: `1.2.0`, `v7`, `model@1.2.0` or `model@stage`',
        read: (word) => readVersion(word, { moving: 'accepted' }),
        write: writeVersion,
    },
    link: { what: 'a link: an address, `#12` or `ABC-12`', read: readLink, write: asIs },
    digest: {
        what: `an approval digest: the first ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DIGEST_MINIMUM */ .q9} to 64 of its hex digits`,
        read: readDigest,
        write: asIs,
    },
    hold: plain('the name of a hold, such as `hold-12`', (word) => HOLD.test(word)),
    check: plain('the name of a check, such as `evaluation`', (word) => word.length <= 64 && CHECK.test(word)),
    time: plain('a date or time (UTC unless it says otherwise): `2026-03-03` or `2026-03-03T14:00Z`', (word) => word.length <= TIME_LIMIT && (0,_as_of_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMoment */ .mI)(word) !== null),
    topic: {
        what: 'the name of a command',
        read: (word) => {
            const found = TOPIC.exec(word)?.[1];
            return found === undefined ? OTHER : value(found);
        },
        write: asIs,
    },
};
function readNames(word) {
    const names = word.split(',');
    if (names.length <= _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .STAGES_LIMIT */ .Kp && names.every(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo))
        return value([...new Set(names)]);
    if (names.length === 1)
        return OTHER;
    return {
        kind: 'malformed',
        required: `at most ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .STAGES_LIMIT */ .Kp} stages, joined by commas without blanks: each ${NAME_RULE}`,
        next: 'Write them as in `canary,production`.',
    };
}
function readVersion(word, of) {
    // A bare selector is read as one of some model, so that there is one grammar of versions.
    const bare = !word.includes('@');
    const reference = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(bare ? `model@${word}` : word);
    const selector = reference?.selector ?? null;
    // A name alone is a stage, an alias or a model: too many to choose from.
    if (reference === null || selector === null || (bare && (selector.kind === 'name' || selector.kind === 'latest'))) {
        return nearlyVersion(word);
    }
    const moves = selector.kind === 'name' || selector.kind === 'latest';
    if (!moves || of.moving === 'accepted')
        return value({ model: bare ? null : reference.model, selector });
    return {
        kind: 'malformed',
        required: 'a version itself: `1.2.0`, `v7` or `model@1.2.0`',
        next: 'Give the number: what a stage or alias points at can change while a comment is on its way.',
    };
}
function nearlyVersion(word) {
    const meant = word.includes('@') || word.startsWith('sha256:') || /^v?[0-9]+(?:\.[0-9]+)+/.test(word);
    if (!meant || word.startsWith('http'))
        return OTHER;
    return {
        kind: 'malformed',
        required: WORDS.version.what,
        next: 'Write all three numbers of a version, and a model as its name alone.',
    };
}
function writeVersion(word) {
    const { model, selector } = word;
    return model === null ? selectorText(selector) : `${model}@${selectorText(selector)}`;
}
/** A version as one types it. */
function selectorText(selector) {
    switch (selector.kind) {
        case 'version':
            return selector.subject === undefined ? selector.version : `${selector.version}@${selector.subject}`;
        case 'ordinal':
            return `v${selector.ordinal}`;
        case 'subject':
            return selector.subject;
        case 'latest':
            return 'latest';
        case 'name':
            return selector.name;
    }
}
function readLink(word) {
    const begins = /^(?:https?:\/\/|#)/.test(word);
    if (word.length <= _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LINK_LIMIT */ .vL && (ADDRESS.test(word) || ISSUE.test(word) || TICKET.test(word)))
        return value(word);
    if (!begins && !TICKET.test(word))
        return OTHER;
    return {
        kind: 'malformed',
        required: `a link of at most ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LINK_LIMIT */ .vL} characters: an address, \`#12\` or \`ABC-12\``,
        next: 'Write the address as a browser shows it, with signs that no address holds as `%` and two digits.',
    };
}
function readDigest(word) {
    const prefixed = word.startsWith('sha256:');
    const digits = prefixed ? word.slice('sha256:'.length) : word;
    if (!HEX.test(digits) && !prefixed)
        return OTHER;
    if (HEX.test(digits) && digits.length >= _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DIGEST_MINIMUM */ .q9 && digits.length <= 64)
        return value(digits.toLowerCase());
    return {
        kind: 'malformed',
        required: WORDS.digest.what,
        next: digits.length < _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DIGEST_MINIMUM */ .q9
            ? `Write at least ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DIGEST_MINIMUM */ .q9} digits of it, so that no other can be meant.`
            : 'Copy it again from the request: it has at most 64 digits, 0 to 9 and a to f.',
    };
}


/***/ }),

/***/ 40789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ assessEligibility),
  N: () => (/* binding */ checkChecklist)
});

// EXTERNAL MODULE: ./build/policy/paths.js
var paths = __webpack_require__(50931);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/compare/subject-matter.js
var subject_matter = __webpack_require__(77470);
;// CONCATENATED MODULE: ./build/core/eligibility/evidence-items.js
/** Items that are decided by what was registered, measured and signed. */


const SHA256 = /^[0-9a-f]{64}$/;
const decided = (status, detail) => ({ kind: 'decided', status, detail });
const undecided = (detail) => ({ kind: 'undecided', detail });
const count = (of, one) => `${of} ${one}${of === 1 ? '' : 's'}`;
function versionedArtifacts({ record, releaseImmutable, policy }) {
    const { artifacts } = record;
    if (artifacts.length === 0)
        return decided('fail', 'The version record names no artifact.');
    const bare = artifacts.filter((one) => !SHA256.test(one.sha256));
    if (bare.length > 0) {
        return decided('fail', `No SHA-256 on record for ${bare.map((one) => one.path).join(', ')}.`);
    }
    const held = `${count(artifacts.length, 'artifact')} with SHA-256`;
    if (releaseImmutable === true)
        return decided('pass', `${held}, in an immutable release.`);
    const demanded = policy.immutableReleases === 'require';
    if (releaseImmutable === null) {
        const detail = `${held}; whether the release is immutable could not be looked at.`;
        return decided(demanded ? 'error' : 'pass', detail);
    }
    return decided(demanded ? 'fail' : 'pass', `${held}; the release can still be changed.`);
}
/** A document is an artifact of that role, or one whose place the requester names. */
function documents({ record, stage, document, requester }) {
    const wanted = stage.requires.documents;
    if (wanted.length === 0)
        return undecided(`Stage ${stage.name} asks for no documents.`);
    const carried = new Set(record.artifacts.map((one) => one.role));
    const named = new Set(Object.entries(document.documents).flatMap(([name, where]) => (where.trim() === '' ? [] : [name])));
    const missing = wanted.filter((name) => !carried.has(name) && !named.has(name));
    if (missing.length > 0)
        return decided('fail', `Missing: ${missing.join(', ')}.`);
    const outside = wanted.filter((name) => !carried.has(name));
    const inside = wanted.filter((name) => carried.has(name));
    const parts = [
        ...(inside.length === 0 ? [] : [`In the version: ${inside.join(', ')}.`]),
        ...(outside.length === 0 ? [] : [`Elsewhere, as ${requester} says: ${outside.join(', ')}.`]),
    ];
    const found = { kind: 'decided', status: 'pass', detail: parts.join(' ') };
    return outside.length === 0 ? found : { ...found, by: requester };
}
function evaluations({ evaluation, stage }) {
    if (evaluation.status === 'not_applicable')
        return undecided(`Stage ${stage.name} asks for no evaluation.`);
    return decided(evaluation.status, evaluation.detail);
}
function signOffs({ signOffs: found, stage }) {
    if (found.status === 'not_applicable')
        return undecided(`Stage ${stage.name} asks for no sign-offs.`);
    return decided(found.status, found.detail);
}
const SAFETY = /(?:^|[-_/.])safety(?:$|[-_/.])/;
const LOAD = /(?:^|[-_/.])(?:latency|cost|load)(?:$|[-_/.])/;
function safetySystems(facts) {
    return byGates(facts, { what: 'safety', of: (gate) => SAFETY.test(gate.family) });
}
function loadAndCost(facts) {
    const of = (gate) => LOAD.test(gate.family) || (0,subject_matter/* subjectMatterOf */.L)({ metric: gate.metric, unit: gate.unit }) !== 'quality';
    return byGates(facts, { what: 'latency or cost', of });
}
/** As good as the worst of the gates that are about it; gates that do not apply decide nothing. */
function byGates({ evaluation }, about) {
    if (evaluation.record === null)
        return undecided(`No evaluation is on record that measured ${about.what}.`);
    const gates = evaluation.record.gates.filter(about.of);
    const status = (0,result/* worst */.QZ)(gates.map((gate) => gate.verdict));
    if (status === 'not_applicable')
        return undecided(`The evaluation has no gate on ${about.what} that applies.`);
    const names = (list) => [...new Set(list.map((gate) => gate.metric))].join(', ');
    if (status !== 'pass') {
        const blocking = gates.filter((gate) => gate.verdict !== 'pass' && gate.verdict !== 'not_applicable');
        return decided(status, `Not passed: ${names(blocking)}.`);
    }
    const passed = gates.filter((gate) => gate.verdict === 'pass');
    const held = `${count(passed.length, 'gate')} on ${about.what} passed: ${names(passed)}.`;
    // Where the evaluation as a whole does not stand, stale or unproven, its gates do not either. Where other gates of it
    // block, that says nothing against these.
    const stands = evaluation.status === 'pass' || evaluation.status === 'not_applicable';
    return stands || evaluation.record.verdict === evaluation.status
        ? decided('pass', held)
        : decided(evaluation.status, `${held} But the evaluation does not stand.`);
}

// EXTERNAL MODULE: ./build/policy/effective.js
var effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
;// CONCATENATED MODULE: ./build/core/eligibility/standing-items.js
/** Items that are decided by how the model is run, as far as policy and ledger tell. */


const pass = (detail) => ({ kind: 'decided', status: 'pass', detail });
const standing_items_undecided = (detail) => ({ kind: 'undecided', detail });
function observability({ policy }) {
    const { source, guards } = policy.monitoring;
    if (source === null)
        return standing_items_undecided('The policy names no source of online metrics.');
    if (guards.length === 0)
        return standing_items_undecided('The policy has no guard over online metrics.');
    const metrics = [...new Set(guards.map((guard) => guard.metric))].join(', ');
    return pass(`Guarded in production by metrics from ${source.kind}: ${metrics}.`);
}
/** A rollback that was carried out is the proof; a version that could be restored at once is the next best thing. */
function rollbackTested({ stage, state, record }) {
    const { live, history } = (0,core_state/* stageOf */.gV)(state, stage.name);
    const undone = history.find((one) => one.ended === 'rolled_back');
    if (undone !== undefined) {
        const at = undone.to === null ? '' : ` at ${undone.to}`;
        return pass(`${stage.name} was rolled back from ${undone.version}${at}.`);
    }
    const { rollbacks } = state.counts;
    if (rollbacks > 0)
        return pass(`${rollbacks} rollback${rollbacks === 1 ? '' : 's'} of this model on record.`);
    const good = [...(live === null ? [] : [live]), ...history].find((one) => one.ordinal !== record.ordinal);
    if (good === undefined)
        return standing_items_undecided(`${stage.name} has no earlier version to go back to.`);
    return pass(`${good.version} could be restored at once; no rollback of this model is on record.`);
}
function accessControls({ policy, stage }) {
    const granted = ['promote', 'rollback'].map((operation) => ({
        operation,
        roles: (0,effective/* permissionFor */.T)(policy, { operation, stage: stage.name }).roles,
    }));
    const missing = [
        ...granted.flatMap(({ operation, roles }) => roles.length > 0 ? [] : [`nobody may ${operation === 'rollback' ? 'roll back' : operation}`]),
        ...(policy.ledger.unprovenOrigin === 'refuse' ? [] : ['events of unproven origin are accepted']),
        ...(stage.environment === null ? ['the stage names no protected environment'] : []),
    ];
    if (missing.length > 0)
        return standing_items_undecided(`By the policy, ${missing.join('; ')}.`);
    const who = granted.map(({ operation, roles }) => `${operation}: ${roles.join(', ')}`).join('; ');
    return pass(`${who}; environment ${stage.environment?.name ?? ''}; events of unproven origin are refused.`);
}
const RUNBOOK = /(?:^|-)(?:runbook|incident-response|incident)(?:$|-)/;
function incidentResponse({ record, document, requester }) {
    const carried = record.artifacts.find((one) => RUNBOOK.test(one.role));
    if (carried !== undefined)
        return pass(`The version carries ${carried.role} (${carried.path}).`);
    const named = Object.entries(document.documents).find(([name, where]) => RUNBOOK.test(name) && where.trim() !== '');
    if (named === undefined)
        return standing_items_undecided('No runbook is among the artifacts or the documents of the request.');
    return {
        kind: 'decided',
        status: 'pass',
        detail: `${requester} names ${named[0]}: ${named[1]}`,
        by: requester,
    };
}

;// CONCATENATED MODULE: ./build/core/eligibility/types.js
/** The ten items in the order they are shown, with their titles. A checklist writes the names with hyphens. */
const ELIGIBILITY_ITEMS = {
    versioned_artifacts: 'Versioned artifacts with checksums',
    documents: 'Documents',
    evaluations: 'Evaluations',
    safety_systems: 'Safety systems',
    load_and_cost: 'Load and cost',
    observability: 'Observability',
    rollback_tested: 'Rollback tested',
    access_controls: 'Access controls',
    sign_offs: 'Sign-offs',
    incident_response: 'Incident response',
};

;// CONCATENATED MODULE: ./build/core/eligibility/assess.js
/**
 * Whether a version has what a version in production should have. Facts in, items out. Evidence decides where there is
 * any, and no answer can change that; where there is none, the requester's answer counts and carries their name.
 */





const COMPUTE = {
    versioned_artifacts: versionedArtifacts,
    documents: documents,
    evaluations: evaluations,
    safety_systems: safetySystems,
    load_and_cost: loadAndCost,
    observability: observability,
    rollback_tested: rollbackTested,
    access_controls: accessControls,
    sign_offs: signOffs,
    incident_response: incidentResponse,
};
/** The name of an item as a checklist writes it, `rollback-tested`, as items have it. */
const itemName = (written) => written.replaceAll('-', '_');
/** The ten items in their order, then what else the checklist of the stage names. */
function assessEligibility(facts) {
    const required = new Set(facts.stage.requires.checklist.map(itemName));
    const answers = new Map(Object.entries(facts.document.checklist).flatMap(([written, answer]) => answer.trim() === '' ? [] : [[itemName(written), answer.trim()]]));
    const names = Object.keys(ELIGIBILITY_ITEMS);
    const own = names.map((name) => settle(facts, {
        name,
        title: ELIGIBILITY_ITEMS[name],
        required: required.has(name),
        computed: COMPUTE[name](facts),
        answer: answers.get(name) ?? null,
    }));
    const others = [...required].filter((name) => !Object.hasOwn(ELIGIBILITY_ITEMS, name));
    const further = others.map((name) => settle(facts, {
        name,
        title: titleOf(name),
        required: true,
        computed: { kind: 'undecided', detail: 'Only the requester can tell.' },
        answer: answers.get(name) ?? null,
    }));
    return [...own, ...further];
}
function settle(facts, of) {
    const { computed, answer, ...item } = of;
    const { requester, stage } = facts;
    if (computed.kind === 'decided') {
        const { status, detail, by } = computed;
        return { ...item, status, detail, basis: by === undefined ? 'computed' : 'answered', by: by ?? null };
    }
    if (answer !== null) {
        return { ...item, status: 'pass', basis: 'answered', detail: `answered by ${requester}: ${answer}`, by: requester };
    }
    const asked = item.required ? ` Stage ${stage.name} asks for it, and the request does not answer it.` : '';
    const status = item.required ? 'fail' : 'not_applicable';
    return { ...item, status, basis: 'open', detail: `${computed.detail}${asked}`, by: null };
}
function titleOf(name) {
    return (0,paths/* capital */.Nx)(name.replaceAll('_', ' '));
}
/** What the checklist of a stage comes to: each item that it names must be shown by evidence or be answered. */
function checkChecklist(facts) {
    const { stage } = facts;
    const asked = assessEligibility(facts).filter((item) => item.required);
    const required = asked.map((item) => item.name);
    if (asked.length === 0) {
        return {
            status: 'not_applicable',
            required,
            unmet: [],
            detail: `Stage ${stage.name} has no checklist.`,
            next: '',
        };
    }
    const unmet = asked.filter((item) => item.status !== 'pass');
    const status = (0,result/* worst */.QZ)(asked.map((item) => item.status));
    const written = (items) => items.map((item) => item.name.replaceAll('_', '-')).join(', ');
    if (unmet.length === 0) {
        const answered = asked.filter((item) => item.basis === 'answered').length;
        const how = answered === 0 ? 'all by evidence' : `${answered} answered by ${facts.requester}`;
        return { status, required, unmet, detail: `The checklist of ${stage.name} is met, ${how}.`, next: '' };
    }
    const open = unmet.filter((item) => item.basis === 'open');
    const next = [
        ...(open.length === 0 ? [] : [`Ask again with answers to ${written(open)} (input \`checklist\`).`]),
        ...unmet.filter((item) => item.basis !== 'open').map((item) => `${item.title}: ${item.detail}`),
    ].join(' ');
    const detail = `The checklist of ${stage.name} asks for ${written(asked)}; not met: ${written(unmet)}.`;
    return { status, required, unmet, detail, next };
}


/***/ }),

/***/ 73491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ lacksOf),
/* harmony export */   TB: () => (/* binding */ goesWithout),
/* harmony export */   eW: () => (/* binding */ environmentToName),
/* harmony export */   vF: () => (/* binding */ judgeEnvironment)
/* harmony export */ });
/* harmony import */ var _policy_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50931);
/**
 * Whether a job stands where the stage wants it: in an environment of GitHub that has the protection the policy demands.
 * Only a job that names the environment is held up by it, so that it was entered is proven by GitHub's token of the job.
 */

const NONE = { checks: [], basis: null, unverifiable: [], mayApprove: false };
function judgeEnvironment(of) {
    const { stage, standing } = of;
    const rule = stage.environment;
    if (rule === null)
        return NONE;
    if (standing.kind === 'not_asked')
        throw new TypeError(`environment ${rule.name} was not looked at`);
    const { facts } = standing;
    const lacks = facts.kind === 'known' ? lacksOf(rule, facts.value) : [];
    const unknown = unknownOf(rule, facts);
    const accepted = goesWithout(stage, rule);
    const protection = checkProtection({ stage, rule, lacks, unknown, accepted });
    const bare = facts.kind === 'known' && lacks.length > 0;
    const entered = checkEntered({ rule, standing, bare: bare && accepted });
    const standsIn = bare && accepted && !isEntered(rule, standing) ? 'not_protected' : 'entered';
    return {
        checks: [protection, ...entered],
        basis: { name: rule.name, standing: standsIn, protection: facts.kind === 'known' ? hasOf(facts.value) : [] },
        unverifiable: accepted ? [...lacks.map((lack) => `environment ${rule.name}: ${lack}`), ...unknown] : [],
        mayApprove: standing.entered === 'later' && facts.kind === 'known' && facts.value.reviewers > 0,
    };
}
/** The environment that a job has to name to enter the stage; empty for none, as where GitHub would only make a bare one. */
function environmentToName(stage, standing) {
    const rule = stage.environment;
    if (rule === null || standing.kind === 'not_asked')
        return '';
    const { facts } = standing;
    const missing = facts.kind === 'known' && !facts.value.exists;
    return missing && goesWithout(stage, rule) ? '' : rule.name;
}
/** Whether the policy lets the stage be entered though its environment lacks what is demanded. */
function goesWithout(stage, rule) {
    if (rule.withoutProtection === 'sign-offs')
        return stage.requires.signOffs.length > 0;
    return rule.withoutProtection === 'allow';
}
/** What the environment lacks of what the policy demands. */
function lacksOf(rule, found) {
    if (!found.exists)
        return ['it does not exist, and GitHub would make one without protection for the first job that names it'];
    return [
        ...(found.reviewers < rule.reviewers
            ? [
                `${rule.reviewers} required reviewer${rule.reviewers === 1 ? ' is' : 's are'} demanded, and it has ${found.reviewers}`,
            ]
            : []),
        ...(rule.preventSelfReview && !found.prevent_self_review ? ['whoever starts the run may approve it'] : []),
        ...(rule.preventAdminBypass && found.admins_bypass === true ? ['administrators may pass it'] : []),
        ...(rule.branches === 'protected' && found.branches !== 'protected'
            ? ['it may be entered from branches that are not protected']
            : []),
        ...(rule.branches === 'limited' && found.branches === 'any' ? ['it may be entered from any branch'] : []),
    ];
}
function unknownOf(rule, facts) {
    if (facts.kind === 'unverifiable')
        return [`the protection of environment ${rule.name}: ${facts.reason}`];
    if (rule.preventAdminBypass && facts.value.exists && facts.value.admins_bypass === null)
        return [`whether administrators may pass environment ${rule.name}: GitHub does not say`];
    return [];
}
/** What it was seen to have, in words, for the record. */
function hasOf(found) {
    if (!found.exists)
        return ['does not exist'];
    return [
        `${found.reviewers} required reviewer${found.reviewers === 1 ? '' : 's'}`,
        found.prevent_self_review ? 'no self-review' : 'self-review allowed',
        found.admins_bypass === null
            ? 'bypass by administrators unknown'
            : found.admins_bypass
                ? 'administrators may pass'
                : 'administrators may not pass',
        found.branches === 'any' ? 'any branch' : `${found.branches} branches`,
    ];
}
function checkProtection(of) {
    const { stage, rule, lacks, unknown, accepted } = of;
    const base = { name: 'environment', title: `Environment ${rule.name}` };
    const open = [...lacks, ...unknown];
    if (open.length === 0) {
        const detail = `It is there and has the protection that stage ${stage.name} demands.`;
        return { ...base, status: 'pass', code: 'environment_unprotected', detail, next: '' };
    }
    const found = `${open.join('; ')}.`;
    if (accepted) {
        const why = rule.withoutProtection === 'allow'
            ? 'the policy allows that'
            : 'the policy takes the sign-offs of the stage instead';
        return {
            ...base,
            status: 'not_applicable',
            code: 'environment_unprotected',
            detail: `${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .capital */ .Nx)(found)} By \`without-protection\`, ${why}.`,
            next: '',
        };
    }
    return {
        ...base,
        status: lacks.length > 0 ? 'fail' : 'error',
        code: lacks.length > 0 ? 'environment_unprotected' : 'environment_unverifiable',
        detail: `Stage ${stage.name} demands a protected environment ${rule.name}: ${found}`,
        next: lacks.length > 0
            ? `An administrator protects it under Settings, Environments, ${rule.name}; \`slipway doctor\` prints how. Where GitHub's plan has no such protection, set \`without-protection\`.`
            : 'Give the job `actions: read`, or a token that may read environments.',
    };
}
function isEntered(rule, standing) {
    const { entered } = standing;
    return entered !== 'later' && entered.kind === 'known' && entered.value?.toLowerCase() === rule.name.toLowerCase();
}
function checkEntered(of) {
    const { rule, standing } = of;
    const { entered, attempt } = standing;
    const base = { name: 'environment_entered', title: `Job in ${rule.name}`, code: 'environment_not_entered' };
    if (entered === 'later')
        return [];
    if (!isEntered(rule, standing)) {
        if (of.bare)
            return [];
        const found = entered.kind === 'unverifiable'
            ? `which environment this job entered could not be told: ${entered.reason}`
            : entered.value === null
                ? 'this job names no environment'
                : `this job entered ${entered.value}`;
        return [
            {
                ...base,
                status: entered.kind === 'unverifiable' ? 'error' : 'fail',
                detail: `The job that promotes must name the environment ${rule.name}, so that its reviewers are asked; ${found}.`,
                next: `Use the workflow \`promote.yml\` of the examples, or add to the job:\n  environment: { name: ${rule.name}, deployment: false }\n  permissions: { id-token: write }`,
            },
        ];
    }
    if (attempt !== null && attempt > 1 && rule.reviewers > 0) {
        return [
            {
                ...base,
                status: 'fail',
                code: 'run_again',
                detail: `This is attempt ${attempt} of the run: its environment was let through for what stood at an earlier time.`,
                next: 'Start a new run instead of running this one again.',
            },
        ];
    }
    return [{ ...base, status: 'pass', detail: `GitHub's token of this job names environment ${rule.name}.`, next: '' }];
}


/***/ }),

/***/ 94210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ decideGates)
});

// EXTERNAL MODULE: ./build/stats/index.js + 23 modules
var stats = __webpack_require__(35891);
// EXTERNAL MODULE: ./build/core/evaluation/context.js
var evaluation_context = __webpack_require__(82774);
// EXTERNAL MODULE: ./build/core/evaluation/comparable.js
var comparable = __webpack_require__(48101);
// EXTERNAL MODULE: ./build/core/evaluation/find.js + 1 modules
var find = __webpack_require__(18761);
// EXTERNAL MODULE: ./build/core/evaluation/frame.js
var evaluation_frame = __webpack_require__(85504);
// EXTERNAL MODULE: ./build/policy/units.js
var units = __webpack_require__(14948);
// EXTERNAL MODULE: ./build/core/evaluation/estimate.js
var estimate = __webpack_require__(51507);
// EXTERNAL MODULE: ./build/core/evaluation/recorded.js
var recorded = __webpack_require__(28593);
// EXTERNAL MODULE: ./build/core/evaluation/sentences.js
var sentences = __webpack_require__(54187);
// EXTERNAL MODULE: ./build/core/evaluation/stored-measure.js
var stored_measure = __webpack_require__(83783);
// EXTERNAL MODULE: ./build/core/evaluation/words.js
var words = __webpack_require__(74900);
;// CONCATENATED MODULE: ./build/core/evaluation/zones.js
/**
 * `scale`: the size of the numbers that a difference was made from, so that their rounding does not decide. Where the
 * interval has an end at infinity, and so cannot be told, the p-value of the opposite says whether the bound is met:
 * both are dual.
 */
function testBound(estimated, of) {
    const { interval, against } = estimated;
    if (against === null)
        return { kind: 'no_interval' };
    const { side, value } = of.bound;
    const { atLeast, atMost } = against(value);
    const [p, opposite] = side === 'at_least' ? [atLeast, atMost] : [atMost, atLeast];
    const end = interval === null ? null : side === 'at_least' ? interval.low : interval.high;
    if (Number.isNaN(p) || (end !== null && Number.isNaN(end)))
        return { kind: 'no_interval' };
    return { kind: 'tested', met: end === null ? opposite <= of.alpha : holds(end, of), p: Math.min(1, Math.max(0, p)) };
}
/** Whether a number is on the good side of a bound, but for the last bits of its arithmetic. */
function holds(number, of) {
    const { side, value } = of.bound;
    const slack = 1e-12 * Math.max(Math.abs(number), Math.abs(value), Number.isFinite(of.scale) ? Math.abs(of.scale) : 0);
    if (number === value)
        return true;
    if (!Number.isFinite(number))
        return side === 'at_least' ? number > value : number < value;
    return side === 'at_least' ? number >= value - slack : number <= value + slack;
}
/** `p` is the adjusted one. A bound that is met is never broken as well: p then is at least 1 - confidence. */
function zoneOf(of) {
    if (of.met)
        return 'met';
    return of.p <= of.alpha ? 'broken' : 'open';
}

;// CONCATENATED MODULE: ./build/core/evaluation/gate-threshold.js
/** `min` and `max`: the candidate's own number against a bound. */









function decideThreshold(context, of) {
    const { frame, quantity, rule } = of;
    const { confidence } = context.rules;
    const known = context.calculate.estimate('candidate', quantity);
    const estimated = shownBy(known, confidence);
    const bound = { side: rule.bound === 'min' ? 'at_least' : 'at_most', value: rule.value };
    const kept = {
        candidate: [(0,stored_measure/* storeMeasure */.Mi)({ quantity, estimated: known, bounds: [rule.value] })],
        live: [],
        pairs: [],
    };
    const say = sayer(of, estimated);
    if (quantity.statistic === 'count' || frame.by === 'value') {
        const outcome = byValue({ estimated, bound, counted: quantity.statistic === 'count' }, say);
        return (0,evaluation_frame/* decided */.rc)(frame, { quantity, kept, outcome });
    }
    const test = testBound(estimated, { bound, scale: 0, alpha: (0,evaluation_context/* alphaOf */.Qq)(confidence) });
    if (test.kind === 'no_interval') {
        const outcome = say('inconclusive', 'no_interval', `, and ${(0,estimate/* unknownErrorText */.i3)([quantity])}`);
        return (0,evaluation_frame/* decided */.rc)(frame, { quantity, kept, outcome: { ...outcome, candidate: (0,recorded/* toEstimate */.qr)(estimated) } });
    }
    const detectable = (0,estimate/* detectableOf */.Nn)(estimated, confidence);
    return {
        kind: 'tested',
        p: test.p,
        kept,
        decide: (adjusted) => {
            const zone = zoneOf({ met: test.met, ...adjusted });
            const numbers = { candidate: (0,recorded/* toEstimate */.qr)(estimated), p: test.p, p_adjusted: adjusted.p, detectable };
            const ends = endsText(estimated, { bound, confidence, unit: unitOf(of) });
            if (zone === 'met')
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('pass', 'met', ends.met), ...numbers });
            if (zone === 'broken') {
                const tail = (0,sentences/* adjustedText */.Ux)(adjusted.p);
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('fail', 'not_met', ends.broken, tail), ...numbers });
            }
            const inflation = test.p > 0 && estimated.value !== bound.value ? inflationOf(estimated, { bound, test, adjusted }) : 1;
            const enough = (0,estimate/* neededOf */.b1)({ estimated, n: estimated.n, bound: bound.value, confidence, inflation });
            // Planning goes by the normal, which of rare outcomes may promise that there are enough already.
            const needed = enough !== null && estimated.n !== null && enough <= estimated.n ? null : enough;
            const outcome = say('inconclusive', 'not_shown', ends.open);
            return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, {
                ...outcome,
                ...numbers,
                needed,
                next: neededText(needed, estimated.n) ?? outcome.next,
            });
        },
    };
}
/** A bound of a share is kept only where both Wilson's end and the exact one say so. */
function shownBy(estimated, confidence) {
    const { method, value, n } = estimated;
    if (method !== 'wilson' || n === null || !Number.isInteger(n))
        return estimated;
    const { interval } = (0,stats/* estimateShareCautiously */.m0)({ successes: Math.round(value * n), n, confidence });
    return { ...estimated, interval };
}
function unitOf({ frame, quantity }) {
    return frame.definition.unit ?? quantity.unit;
}
/** Requirement and value in one sentence, with what follows from it. */
function sayer(of, estimated) {
    const { frame, notes } = of;
    const unit = unitOf(of);
    const value = (0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(estimated.value), unit);
    const found = `${(0,sentences/* requirementOf */.h2)(frame, unit)}: it is ${value}`;
    const samples = (0,sentences/* sampleText */.EB)(estimated.n);
    return (verdict, reason, rest, tail = '') => ({
        verdict,
        reason,
        detail: (0,sentences/* withNotes */.ci)(`${found}${rest}${samples}${tail}.`, notes),
        next: (0,sentences/* nextStep */.sk)(reason, frame),
    });
}
function byValue(of, say) {
    const { estimated, bound, counted } = of;
    const met = holds(estimated.value, { bound, scale: 0 });
    const rest = counted ? ', counted' : ', and the value alone decides';
    const reason = counted ? (met ? 'met' : 'not_met') : met ? 'met_by_value' : 'not_met_by_value';
    return { ...say(met ? 'pass' : 'fail', reason, rest), candidate: (0,recorded/* toValue */.BA)(estimated) };
}
function endsText(estimated, of) {
    const { interval } = estimated;
    const sure = (0,sentences/* confidenceText */.S$)(of.confidence);
    if (interval === null) {
        const few = `, and too few samples bound it on both sides ${sure}`;
        return { met: `, which ${sure} is within the bound`, broken: `, which ${sure} is beyond the bound`, open: few };
    }
    const end = (value) => (0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(value), of.unit);
    const [low, high] = [`at least ${end(interval.low)}`, `at most ${end(interval.high)}`];
    const min = of.bound.side === 'at_least';
    return {
        met: `, and ${sure} ${min ? low : high}`,
        broken: `, and ${sure} ${min ? high : low}`,
        open: `, but ${sure} at each end anything from ${end(interval.low)} to ${end(interval.high)}`,
    };
}
/** By how much the adjustment made p larger, where the value is on the bad side; showing that it is good needs none. */
function inflationOf(estimated, of) {
    if (holds(estimated.value, { bound: of.bound, scale: 0 }) || of.test.p <= 0)
        return 1;
    return of.adjusted.p / of.test.p;
}
/** What would decide an open gate, where that is known. */
function neededText(needed, n, what = 'sample') {
    if (needed === null || n === null)
        return null;
    return `About ${(0,words/* formatSamples */.p_)(needed, what)} would decide it, were the true value the one seen; there are ${(0,words/* formatSamples */.p_)(n, what)}. Measure more, or change the bound in the policy.`;
}

// EXTERNAL MODULE: ./build/core/evaluation/canonical-rows.js
var canonical_rows = __webpack_require__(78705);
// EXTERNAL MODULE: ./build/core/evaluation/contrast.js
var contrast = __webpack_require__(68615);
// EXTERNAL MODULE: ./build/core/evaluation/selection.js
var evaluation_selection = __webpack_require__(95707);
;// CONCATENATED MODULE: ./build/core/evaluation/groups.js






/** Groups of samples by the values of an attribute, in alphabetical order; rows that have none are in no group. */
function groupSamples(selection, of) {
    const { table } = selection.samples;
    const interned = table.attributes[of.attribute];
    const total = selection.rows?.length ?? table.keys.length;
    const rowAt = (index) => selection.rows?.[index] ?? index;
    const sizes = new Uint32Array(interned.names.length);
    for (let index = 0; index < total; index += 1) {
        const group = interned.rows[rowAt(index)];
        if (group < sizes.length)
            sizes[group] += 1;
    }
    const members = Array.from(sizes, (size) => new Uint32Array(size));
    const filled = new Uint32Array(sizes.length);
    for (let index = 0; index < total; index += 1) {
        const row = rowAt(index);
        const group = interned.rows[row];
        if (group < sizes.length)
            members[group][filled[group]++] = row;
    }
    return interned.names
        .map((name, group) => ({ name, rows: members[group] }))
        .filter(({ rows }) => rows.length > 0)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap(({ name, rows: indices }) => {
        const rows = (0,canonical_rows/* orderRows */.O)((0,evaluation_selection/* gatherRows */.$8)(selection, { rows: indices }));
        // A ratio whose denominators add up to nothing is no number: the group has none to compare.
        if (!(0,stats/* canEstimate */.zc)(rows))
            return [];
        return [{ name, n: indices.length, estimated: estimateGroup(rows, of), source: { kind: 'samples', rows } }];
    });
}
function estimateGroup(rows, { percentile, confidence, counted }) {
    if (counted)
        return exact(rows.values.reduce((sum, value) => sum + value, 0), rows.values.length);
    if (percentile !== null)
        return (0,estimate/* estimatePercentileOf */.DJ)(rows, { percentile, confidence });
    return (0,estimate/* estimateSamples */.S$)(rows, confidence);
}
/** Groups as a tool reported them, in alphabetical order. */
function groupMeasures(measures, of) {
    return measures
        .filter((one) => one.slice !== null && one.value !== null && Number.isFinite(one.value))
        .map((measure) => {
        const estimated = of.counted ? exact(measure.value, measure.n) : (0,estimate/* estimateMeasure */.nd)(measure, of.confidence);
        return { name: measure.slice.value, n: measure.n, estimated, source: { kind: 'reported', measure } };
    })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
function exact(value, n) {
    return { value, n, standardError: 0, interval: null, method: 'exact_count', against: null };
}
/** How far two groups or more are apart. `value` is the bound, which the p-value is about. */
function spreadOf(groups, of) {
    const falling = [...groups].sort((a, b) => b.estimated.value - a.estimated.value || (a.name < b.name ? -1 : 1));
    const [high, low] = [falling[0], falling[falling.length - 1]];
    if (of.counted)
        return { estimated: exact(spreadValue(of.rule, { high, low }), null), high, low };
    const samples = groups.flatMap(({ name, source }) => source.kind === 'samples' ? [{ name, rows: source.rows }] : []);
    // Of two groups at 0 neither is any part of the other, and `compareGroups` takes no such pair.
    const zeros = of.rule.bound === 'min_ratio' && groups.filter((one) => one.estimated.value <= 0).length > 1;
    if (of.percentile !== null || samples.length < groups.length || zeros)
        return { estimated: comparePairs(falling, of), high, low };
    const { bound, value } = of.rule;
    const compared = (0,stats/* compareGroups */.GM)({ groups: samples, confidence: of.confidence, bound, value, seed: evaluation_context/* SEED */.GU });
    const { interval, p, method, n } = compared;
    return { estimated: spread(of.rule, { value: compared.value, n, interval, p, method }), high, low };
}
/** The spread itself, without its error: ratios of groups of which none is above 0 are 1. */
function spreadValue(rule, of) {
    const [most, least] = [of.high.estimated.value, of.low.estimated.value];
    if (rule.bound === 'max_difference')
        return most - least;
    return most > 0 ? least / most : 1;
}
/** As `compareGroups` of the statistics does for samples: every two groups, Bonferroni where the bound is to be broken. */
function comparePairs(falling, of) {
    const { rule, confidence } = of;
    const [high, low] = [falling[0], falling[falling.length - 1]];
    const value = spreadValue(rule, { high, low });
    const known = falling.every(({ n }) => n !== null);
    const n = known ? falling.reduce((sum, one) => sum + one.n, 0) : null;
    const none = { value, n, interval: null, p: null, method: 'value_only' };
    const positive = high.estimated.value > 0 && low.estimated.value >= 0;
    if (rule.bound === 'min_ratio' && !positive)
        return spread(rule, none);
    const pairs = falling.flatMap((one, index) => falling.slice(index + 1).map((other) => [one, other]));
    const compared = pairs.filter(([one]) => rule.bound === 'max_difference' || one.estimated.value > 0);
    const at = (level) => compared.map(([one, other]) => comparePair({ ...of, one, other, level }));
    const alone = at(confidence);
    const tests = alone.flatMap(({ against }) => (against === null ? [] : [against]));
    if (tests.length === 0)
        return spread(rule, none);
    const ps = tests.map((against) => brokenP(against, rule));
    const p = Math.min(1, Math.min(...ps) * pairs.length);
    const jointly = at(1 - (1 - confidence) / pairs.length);
    const ends = alone.map((one, index) => ({ alone: one.interval, jointly: jointly[index].interval }));
    const method = alone[0].method;
    if (ends.some((end) => end.alone === null || end.jointly === null))
        return spread(rule, { ...none, p, method });
    const level = 2 * confidence - 1;
    const interval = rule.bound === 'max_difference'
        ? {
            low: Math.max(0, ...ends.map((end) => end.jointly.low)),
            high: Math.max(...ends.map((end) => Math.max(end.alone.high, -end.alone.low))),
            level,
        }
        : {
            low: Math.min(...ends.map((end) => Math.min(end.alone.low, 1 / end.alone.high))),
            high: Math.min(1, ...ends.map((end) => end.jointly.high)),
            level,
        };
    return spread(rule, { value, n, interval, p, method });
}
/** The larger minus the smaller, or the smaller over the larger. */
function comparePair(of) {
    const kind = of.rule.bound === 'max_difference' ? 'difference' : 'ratio';
    const [candidate, live] = kind === 'difference' ? [of.one, of.other] : [of.other, of.one];
    const confidence = of.level;
    if (of.percentile !== null && candidate.source.kind === 'samples' && live.source.kind === 'samples') {
        const values = { candidate: candidate.source.rows.values, live: live.source.rows.values };
        const compared = (0,stats/* comparePercentiles */.aY)({ ...values, percentile: of.percentile, confidence, kind });
        const clustered = [candidate, live].some(({ source }) => source.kind === 'samples' && (0,estimate/* areClustered */.ct)(source.rows.clusters));
        return clustered ? (0,estimate/* withoutError */.z8)(compared) : compared;
    }
    return (0,stats/* compareReported */.xL)({ candidate: reportedOf(candidate), live: reportedOf(live), confidence, kind });
}
function reportedOf({ estimated, source }) {
    const { value, n, method } = estimated;
    const counted = method === 'wilson' && n !== null && source.kind === 'samples' ? Math.round(value * n) : null;
    const successes = source.kind === 'reported' ? source.measure.successes : counted;
    return { ...(0,contrast/* knownError */.YY)(estimated), successes };
}
/** p of "these two are within the bound of each other", whichever is the larger. */
function brokenP(against, { bound, value }) {
    if (bound === 'max_difference')
        return Math.min(1, against(value).atMost + against(-value).atMost);
    return Math.min(1, against(value).atLeast + (value > 0 ? against(1 / value).atLeast : 0));
}
/** `p` is of the rule's own bound; of any other nothing is known. */
function spread({ bound, value: limit }, of) {
    const { p, ...known } = of;
    const test = (at) => (p !== null && at === limit ? p : 1);
    return {
        ...known,
        standardError: null,
        against: p === null
            ? null
            : (at) => (bound === 'max_difference' ? { atLeast: 1, atMost: test(at) } : { atLeast: test(at), atMost: 1 }),
    };
}

// EXTERNAL MODULE: ./build/core/evaluation/trust.js
var trust = __webpack_require__(74231);
;// CONCATENATED MODULE: ./build/core/evaluation/gate-across.js
/** `across`: the candidate's groups against each other. Nothing live is needed, and no direction. */














/** Every two groups are compared, so that a thousand of them would be half a million comparisons. */
const MOST_GROUPS = 200;
function decideAcross(context, of) {
    const { frame, rule, quantity } = of;
    const { confidence } = context.rules;
    const question = {
        confidence,
        percentile: frame.gate.percentile,
        counted: frame.definition.kind === 'count',
    };
    const groups = groupsOf(of, question);
    const say = gate_across_sayer(of);
    const overall = quantity === null ? null : context.calculate.estimate('candidate', quantity);
    const finish = (outcome, kept = evaluation_frame/* NOTHING_KEPT */.Ff) => (0,evaluation_frame/* decided */.rc)(frame, {
        quantity,
        kept,
        outcome: { candidate: overall === null ? null : (0,recorded/* toEstimate */.qr)(overall), ...outcome },
    });
    if (groups === null)
        return finish(say('error', 'slice_missing', noAttribute(of)));
    const thin = thinGroup(groups, context.rules.coverage);
    if (thin !== null)
        return finish(say('error', 'under_covered', thin));
    const compared = groups.filter((one) => (one.n === null ? rule.min_group <= 1 : one.n >= rule.min_group));
    const results = groups.map((group) => groupResult(group, compared));
    if (compared.length < 2 || compared.length > MOST_GROUPS) {
        const found = compared.length < 2
            ? `of ${(0,words/* formatCount */.B4)(groups.length)} groups ${compared.length === 1 ? 'one has' : 'none has'} ${(0,words/* formatCount */.B4)(rule.min_group)} samples or more, and two are needed`
            : `there are ${(0,words/* formatCount */.B4)(compared.length)} groups, and at most ${MOST_GROUPS} are compared`;
        const next = compared.length < 2 ? undefined : 'Raise `min-group`, or choose an attribute with fewer values.';
        const outcome = say('inconclusive', 'groups_too_small', found);
        return finish({ ...outcome, groups: results, ...(next === undefined ? {} : { next }) });
    }
    const spread = storedSpread(of, compared, question) ?? spreadOf(compared, { ...question, rule });
    const kept = keptOf(of, { groups, spread, overall });
    const effect = effectOf(rule, spread.estimated);
    const bound = { side: rule.bound === 'max_difference' ? 'at_most' : 'at_least', value: rule.value };
    const scale = rule.bound === 'max_difference' ? Math.abs(spread.high.estimated.value) : 1;
    const found = spreadText(of, spread);
    if (question.counted || frame.by === 'value') {
        const met = holds(spread.estimated.value, { bound, scale });
        const reason = question.counted ? (met ? 'met' : 'not_met') : met ? 'met_by_value' : 'not_met_by_value';
        const rest = question.counted ? ', counted' : ', and the value alone decides';
        const method = question.counted ? 'exact_count' : 'value_only';
        return finish({
            ...say(met ? 'pass' : 'fail', reason, `${found}${rest}`),
            candidate: overall === null ? null : (0,recorded/* toValue */.BA)(overall),
            effect: { ...effect, interval: null, method },
            groups: results,
        }, kept);
    }
    const test = testBound(spread.estimated, { bound, scale, alpha: (0,evaluation_context/* alphaOf */.Qq)(confidence) });
    if (test.kind === 'no_interval') {
        const rest = `${found}, and ${(0,estimate/* unknownErrorText */.i3)(quantity === null ? [] : [quantity])}`;
        return finish({ ...say('inconclusive', 'no_interval', rest), effect, groups: results }, kept);
    }
    const detectable = (0,estimate/* detectableOf */.Nn)(spread.estimated, confidence);
    const candidate = overall === null ? null : (0,recorded/* toEstimate */.qr)(overall);
    return {
        kind: 'tested',
        p: test.p,
        kept,
        decide: (adjusted) => {
            const zone = zoneOf({ met: test.met, ...adjusted });
            const numbers = { candidate, effect, groups: results, p: test.p, p_adjusted: adjusted.p, detectable };
            const ends = gate_across_endsText(of, { effect, confidence, bound });
            if (zone === 'met')
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('pass', 'met', `${found}${ends.met}`), ...numbers });
            if (zone === 'broken') {
                const rest = `${found}${ends.broken}${(0,sentences/* adjustedText */.Ux)(adjusted.p)}`;
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('fail', 'not_met', rest), ...numbers });
            }
            const { n } = spread.estimated;
            const inflation = inflationOf(spread.estimated, { bound, test, adjusted });
            const needed = (0,estimate/* neededOf */.b1)({ estimated: spread.estimated, n, bound: bound.value, confidence, inflation });
            const outcome = say('inconclusive', 'not_shown', `${found}${ends.open}`);
            return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...outcome, ...numbers, needed, next: neededText(needed, n) ?? outcome.next });
        },
    };
}
/** The groups of the attribute; null where the evidence does not divide by it. */
function groupsOf(of, question) {
    const { series, rule, quantity, frame } = of;
    const { samples } = series;
    if (samples !== null && Object.hasOwn(samples.table.attributes, rule.attribute)) {
        const selection = quantity === null ? (0,evaluation_selection/* selectRows */.A5)(samples, null) : quantity.selection;
        const usable = selection !== null && (question.percentile === null || samples.column.weights === null);
        if (usable)
            return groupSamples(selection, { ...question, attribute: rule.attribute });
    }
    // A reported group is of the whole set; its part in a slice is not known.
    if (frame.gate.slice !== null)
        return null;
    const statistic = question.percentile === null ? null : { percentile: question.percentile };
    const reported = series.measures.filter((one) => one.slice?.attribute === rule.attribute &&
        (statistic === null ? typeof one.statistic !== 'object' : (0,find/* sameStatistic */.$o)(one.statistic, statistic)));
    return reported.length === 0 ? null : groupMeasures(reported, question);
}
/** A reported group of which too few were scored; samples are looked at as a whole before this. */
function thinGroup(groups, required) {
    for (const { name, source } of groups) {
        if (source.kind !== 'reported')
            continue;
        const coverage = (0,trust/* checkCoverage */.xQ)(source.measure, required);
        if (coverage.kind === 'under_covered')
            return `of group ${name}, ${coverage.message}`;
    }
    return null;
}
function noAttribute({ series, rule, frame }) {
    const attributes = series.samples === null ? [] : Object.keys(series.samples.table.attributes);
    const reported = series.measures.flatMap(({ slice }) => (slice?.attribute == null ? [] : [slice.attribute]));
    const there = [...new Set([...attributes, ...reported])].sort();
    const within = frame.gate.slice === null ? '' : ` within the slice ${frame.gate.slice}`;
    const rest = there.length === 0 ? 'it is divided by nothing' : `it is divided by ${there.slice(0, 8).join(', ')}`;
    return `"${series.name}" is not divided by "${rule.attribute}"${within}; ${rest}`;
}
function groupResult(group, compared) {
    return { group: group.name, estimate: (0,recorded/* toEstimate */.qr)(group.estimated), compared: compared.includes(group) };
}
function effectOf(rule, estimated) {
    const { value, interval, method } = (0,recorded/* toEstimate */.qr)(estimated);
    const kind = rule.bound === 'max_difference' ? 'difference' : 'ratio';
    return { kind, value, interval, method, pairs: null, wins: null, losses: null };
}
/** How a record names the spread across groups. */
function spreadName(rule, of) {
    const percentile = of.percentile === null ? 'mean' : (0,stored_measure/* statisticText */.Sr)({ percentile: of.percentile });
    return `${rule.bound}(${percentile}, ${rule.attribute}, ${rule.min_group})`;
}
/** The spread as it was when the samples were at hand. */
function storedSpread(of, groups, question) {
    if (question.counted || groups.some(({ source }) => source.kind === 'samples'))
        return null;
    const statistic = spreadName(of.rule, question);
    const stored = of.series.measures.find((one) => (0,stored_measure/* isStored */.mL)(one) && one.stored.statistic === statistic && (0,find/* sameSlice */.rC)(one.slice, of.quantity?.slice ?? null));
    if (stored === undefined || !(0,stored_measure/* isStored */.mL)(stored))
        return null;
    const falling = [...groups].sort((a, b) => b.estimated.value - a.estimated.value || (a.name < b.name ? -1 : 1));
    const estimated = (0,stored_measure/* storedEstimate */.ek)(stored.stored, question.confidence);
    return { estimated, high: falling[0], low: falling[falling.length - 1] };
}
function keptOf(of, found) {
    const { series, rule, quantity, frame } = of;
    const base = { metric: series.metric, task: series.task, unit: null, direction: null, judge: null };
    const spread = {
        ...base,
        slice: quantity?.slice ?? null,
        statistic: spreadName(rule, { percentile: frame.gate.percentile }),
        estimate: (0,recorded/* toEstimate */.qr)(found.spread.estimated),
        expected: null,
        successes: null,
        p: (0,stored_measure/* pAt */.MK)(found.spread.estimated, rule.value),
    };
    const groups = frame.gate.slice !== null
        ? []
        : found.groups.map(({ name, n, estimated, source }) => {
            const slice = { attribute: rule.attribute, value: name };
            // Groups are told too small by their samples, of which a ratio's own n may count but a part.
            const estimate = { ...(0,recorded/* toEstimate */.qr)(estimated), n };
            const statistic = (0,stored_measure/* statisticText */.Sr)(frame.gate.percentile === null
                ? frame.definition.kind === 'count'
                    ? 'count'
                    : 'mean'
                : { percentile: frame.gate.percentile });
            const successes = source.kind === 'reported' ? source.measure.successes : countOf(estimated);
            return {
                ...base,
                slice,
                statistic,
                estimate,
                expected: null,
                successes: estimated.n === n ? successes : null,
            };
        });
    const overall = quantity === null || found.overall === null ? [] : [(0,stored_measure/* storeMeasure */.Mi)({ quantity, estimated: found.overall })];
    return { candidate: [spread, ...groups, ...overall], live: [], pairs: [] };
}
function countOf({ method, value, n }) {
    return method === 'wilson' && n !== null ? Math.round(value * n) : null;
}
function gate_across_sayer(of) {
    const { frame, notes } = of;
    return (verdict, reason, found) => ({
        verdict,
        reason,
        detail: (0,sentences/* withNotes */.ci)(`${(0,sentences/* requirementOf */.h2)(frame, gate_across_unitOf(of))}: ${found}.`, notes),
        next: (0,sentences/* nextStep */.sk)(reason, frame),
    });
}
function gate_across_unitOf({ frame, quantity }) {
    return frame.definition.unit ?? quantity?.unit ?? null;
}
function spreadText(of, { estimated, high, low }) {
    const { rule } = of;
    const unit = gate_across_unitOf(of);
    const name = (group) => `${group.name} has ${(0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(group.estimated.value), unit)}`;
    const value = (0,words/* formatNumber */.ZV)(estimated.value);
    const how = rule.bound === 'max_difference'
        ? `a difference of ${(0,words/* withUnit */.$o)(value, unit)}`
        : `${(0,units/* formatFraction */.MJ)(Number(value))} of it`;
    return `${name(high)}, ${name(low)}, ${how}`;
}
function gate_across_endsText(of, found) {
    const { interval } = found.effect;
    const sure = (0,sentences/* confidenceText */.S$)(found.confidence);
    if (interval === null) {
        const few = `, and too few samples bound it on both sides ${sure}`;
        return { met: `, which ${sure} is within the bound`, broken: `, which ${sure} is beyond the bound`, open: few };
    }
    const unit = of.rule.bound === 'max_difference' ? gate_across_unitOf(of) : null;
    const end = (value) => (0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(value), unit);
    const [low, high] = [`at least ${end(interval.low)}`, `at most ${end(interval.high)}`];
    const most = found.bound.side === 'at_most';
    return {
        met: `, and ${sure} ${most ? high : low}`,
        broken: `, and ${sure} ${most ? low : high}`,
        open: `, but ${sure} at each end anything from ${end(interval.low)} to ${end(interval.high)}`,
    };
}

// EXTERNAL MODULE: ./build/core/evaluation/against-live.js
var against_live = __webpack_require__(44781);
;// CONCATENATED MODULE: ./build/core/evaluation/decide-contrast.js
/** Deciding a gate against the live version, once both are compared: not worse by more, or better by at least. */










function decideContrast(context, of) {
    const { frame, quantity, against } = of;
    const { compared, candidate, live } = against.contrast;
    const { confidence } = context.rules;
    const bound = boundOf(of);
    const scale = compared.kind === 'ratio' ? 1 : Math.max(Math.abs(candidate.value), Math.abs(live.value));
    const effect = (0,against_live/* orientEffect */.HX)(compared, against.direction);
    const kept = decide_contrast_keptOf(context, { ...of, bound });
    const say = decide_contrast_sayer(of, effect);
    const counted = quantity.statistic === 'count';
    if (counted || frame.by === 'value') {
        const met = holds(compared.value, { bound, scale });
        const reason = counted ? (met ? 'met' : 'not_met') : met ? 'met_by_value' : 'not_met_by_value';
        const rest = counted ? ', counted' : ', and the value alone decides';
        const outcome = {
            ...say(met ? 'pass' : 'fail', reason, rest),
            candidate: (0,recorded/* toValue */.BA)(candidate),
            live: (0,recorded/* toValue */.BA)(live),
            effect: { ...effect, interval: null, method: counted ? 'exact_count' : 'value_only' },
        };
        return (0,evaluation_frame/* decided */.rc)(frame, { quantity, kept, outcome });
    }
    const sides = { candidate: (0,recorded/* toEstimate */.qr)(candidate), live: (0,recorded/* toEstimate */.qr)(live), effect };
    const test = testBound(compared, { bound, scale, alpha: (0,evaluation_context/* alphaOf */.Qq)(confidence) });
    if (test.kind === 'no_interval') {
        const rest = `, and ${(0,estimate/* unknownErrorText */.i3)([quantity, against.live])}`;
        return (0,evaluation_frame/* decided */.rc)(frame, { quantity, kept, outcome: { ...say('inconclusive', 'no_interval', rest), ...sides } });
    }
    const detectable = (0,estimate/* detectableOf */.Nn)(compared, confidence);
    return {
        kind: 'tested',
        p: test.p,
        kept,
        decide: (adjusted) => {
            const zone = zoneOf({ met: test.met, ...adjusted });
            const numbers = { ...sides, p: test.p, p_adjusted: adjusted.p, detectable };
            const ends = decide_contrast_endsText(effect, { confidence, unit: decide_contrast_unitOf(of) });
            if (zone === 'met')
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('pass', 'met', ends.met), ...numbers });
            if (zone === 'broken') {
                const tail = (0,sentences/* adjustedText */.Ux)(adjusted.p);
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('fail', 'not_met', ends.broken, tail), ...numbers });
            }
            const n = compared.pairs ?? candidate.n;
            const inflation = inflationOf(compared, { bound, test, adjusted });
            const needed = (0,estimate/* neededOf */.b1)({ estimated: compared, n, bound: bound.value, confidence, inflation });
            const outcome = say('inconclusive', 'not_shown', ends.open);
            const next = neededText(needed, n, compared.pairs === null ? 'sample' : 'pair') ?? outcome.next;
            return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...outcome, ...numbers, needed, next });
        },
    };
}
function decide_contrast_unitOf({ frame, quantity }) {
    return frame.definition.unit ?? quantity.unit;
}
/** The least effect in the terms of the comparison, which is candidate minus (or over) live whichever way is better. */
function boundOf(of) {
    const { direction, contrast } = of.against;
    const { amount, relative } = of.least;
    const up = direction === 'up';
    const side = up ? 'at_least' : 'at_most';
    if (contrast.compared.kind === 'ratio')
        return { side, value: up ? 1 + amount : 1 - amount };
    // No ratio to a live value of 0 or less: the fraction is taken of its size, as if that were known.
    const size = relative ? amount * Math.abs(contrast.live.value) : amount;
    return { side, value: up ? size : 0 - size };
}
function decide_contrast_keptOf(context, of) {
    const { quantity, against, bound } = of;
    const { compared, candidate, live } = against.contrast;
    const { series, slice, statistic } = quantity;
    const own = context.calculate.estimate('candidate', quantity);
    const theirs = context.calculate.estimate('live', against.live);
    return {
        candidate: [(0,stored_measure/* storeMeasure */.Mi)({ quantity, estimated: own })],
        live: [(0,stored_measure/* storeMeasure */.Mi)({ quantity: against.live, estimated: theirs })],
        pairs: [
            {
                metric: series.metric,
                task: series.task,
                slice,
                statistic: (0,stored_measure/* statisticText */.Sr)(statistic),
                kind: compared.kind,
                estimate: (0,recorded/* toEstimate */.qr)(compared),
                candidate: (0,recorded/* toEstimate */.qr)(candidate),
                live: (0,recorded/* toEstimate */.qr)(live),
                pairs: compared.pairs,
                larger: compared.larger,
                smaller: compared.smaller,
                ...(against.missing === 0 ? {} : { missing: against.missing }),
                p: (0,stored_measure/* pAt */.MK)(compared, bound.value),
            },
        ],
    };
}
function decide_contrast_sayer(of, effect) {
    const { frame, against } = of;
    const unit = decide_contrast_unitOf(of);
    const { candidate, live, compared } = against.contrast;
    const values = `${(0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(candidate.value), unit)} against ${(0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(live.value), unit)}`;
    const found = (0,sentences/* effectText */.tr)(effect.value, { ratio: effect.kind === 'ratio', unit });
    const samples = (0,sentences/* pairText */.om)({ compared, candidate, live, wins: effect.wins, losses: effect.losses });
    return (verdict, reason, rest, tail = '') => ({
        verdict,
        reason,
        detail: (0,sentences/* withNotes */.ci)(`${(0,sentences/* requirementOf */.h2)(frame, unit)}: it is ${found}, ${values}${rest}${samples}${tail}.`, against.notes),
        next: (0,sentences/* nextStep */.sk)(reason, frame),
    });
}
function decide_contrast_endsText(effect, of) {
    const { interval } = effect;
    const sure = (0,sentences/* confidenceText */.S$)(of.confidence);
    if (interval === null) {
        const few = `, and too few samples bound it on both sides ${sure}`;
        return { met: `, which ${sure} is enough`, broken: `, which ${sure} is not enough`, open: few };
    }
    const end = (value) => (0,sentences/* effectText */.tr)(value, { ratio: effect.kind === 'ratio', unit: of.unit });
    return {
        met: `, and ${sure} ${end(interval.low)} at worst`,
        broken: `, and ${sure} ${end(interval.high)} at best`,
        open: `, but ${sure} at each end anything from ${end(interval.low)} to ${end(interval.high)}`,
    };
}

;// CONCATENATED MODULE: ./build/core/evaluation/gate-improvement.js
/** `improvement`: better than the live version by at least what the policy demands. */


function decideImprovement(context, of) {
    const { least, relative } = of.rule;
    const prepared = (0,against_live/* prepareAgainst */.$W)(context, { ...of, kind: relative ? 'ratio' : 'difference' });
    if (prepared.kind === 'settled')
        return prepared.draft;
    return decideContrast(context, { ...of, against: prepared.against, least: { amount: least, relative } });
}

;// CONCATENATED MODULE: ./build/core/evaluation/gate-vs-live.js
/** `vs: live`: not worse than the live version by more than the margin (non-inferiority). */


function decideVsLive(context, of) {
    const { margin, relative } = of.rule;
    const prepared = (0,against_live/* prepareAgainst */.$W)(context, { ...of, kind: relative ? 'ratio' : 'difference' });
    if (prepared.kind === 'settled')
        return prepared.draft;
    return decideContrast(context, { ...of, against: prepared.against, least: { amount: 0 - margin, relative } });
}

// EXTERNAL MODULE: ./build/core/evaluation/series.js
var evaluation_series = __webpack_require__(20712);
;// CONCATENATED MODULE: ./build/core/evaluation/gate.js











/** Decides a gate as far as that can be done without knowing the others. */
function decideGate(context, gate) {
    const frame = (0,evaluation_frame/* frameOf */.Dm)(context, gate);
    const { candidate, rules } = context;
    const error = refuser(frame);
    if (context.stale !== null)
        return error('stale', context.stale);
    const { metric, slice, percentile } = gate;
    const { from, kind } = frame.definition;
    const found = (0,find/* findSeries */.lD)(candidate.index, { metric, from });
    if (found.kind !== 'found')
        return error(found.kind, found.message);
    const { series } = found;
    const broken = (0,trust/* distrust */.p7)(candidate.evidence, series);
    if (broken !== null)
        return error('untrusted', broken);
    const otherSet = (0,comparable/* checkPinnedSet */.ZZ)(candidate.evidence, rules.set);
    if (otherSet !== null)
        return error('other_set', otherSet);
    const otherUnit = differentUnit(frame, series);
    if (otherUnit !== null)
        return error('other_unit', otherUnit);
    const asked = (0,find/* findQuantity */.nc)(candidate.index, { metric, from, kind, slice, percentile });
    // Groups may be reported with no number over all of them.
    const onlyGroups = frame.rule.kind === 'across' && slice === null && asked.kind === 'metric_missing';
    const onlyPercentiles = frame.rule.kind === 'across' && slice === null && asked.kind === 'percentile_missing';
    if (asked.kind !== 'found' && !onlyGroups && !onlyPercentiles)
        return error(asked.kind, asked.message);
    const quantity = asked.kind === 'found' ? asked.quantity : null;
    const scale = quantity === null ? null : impossible(frame, quantity);
    if (scale !== null)
        return error(scale.reason, scale.message, quantity);
    const coverage = (0,trust/* checkCoverage */.xQ)(quantity ?? { n: null, expected: null }, coverageFor(frame, rules.coverage));
    if (coverage.kind === 'under_covered')
        return error('under_covered', coverage.message, quantity);
    const notes = [
        ...(0,trust/* warningsOf */.nZ)(candidate.evidence, series).map((warning) => `${warning}.`),
        ...(coverage.kind === 'unknown' && quantity !== null ? [coverage.message] : []),
        ...directionNote(frame, series),
    ];
    const { rule } = frame;
    if (rule.kind === 'across')
        return decideAcross(context, { frame, rule, series, quantity, notes });
    if (quantity === null)
        throw new TypeError('a quantity that is not found was refused above');
    switch (rule.kind) {
        case 'threshold':
            return decideThreshold(context, { frame, rule, quantity, notes });
        case 'vs_live':
            return decideVsLive(context, { frame, rule, quantity, notes });
        case 'improvement':
            return decideImprovement(context, { frame, rule, quantity, notes });
    }
}
function refuser(frame) {
    return (reason, found, quantity = null) => {
        const detail = `${(0,sentences/* requirementOf */.h2)(frame, frame.definition.unit ?? quantity?.unit ?? null)}: ${found}.`;
        const outcome = { verdict: 'error', reason, detail, next: (0,sentences/* nextStep */.sk)(reason, frame) };
        return (0,evaluation_frame/* decided */.rc)(frame, { quantity, outcome });
    };
}
/** A sample that was not scored may hold the one that a count must not find, so all of them have to be there. */
function coverageFor({ definition, rule }, required) {
    if (definition.kind !== 'count')
        return required;
    const grows = rule.kind === 'threshold' ? rule.bound === 'min' : definition.direction === 'up';
    return grows && rule.kind !== 'across' ? required : 1;
}
/** A bound in milliseconds says nothing about a number in seconds. */
function differentUnit(frame, series) {
    const { unit } = frame.definition;
    const theirs = (0,evaluation_series/* describeSeries */.dA)(series).unit;
    if (unit === null || theirs === null || (0,comparable/* sameUnit */.Z)(unit, theirs))
        return null;
    return `the policy has it in ${unit}, the evidence in ${theirs}`;
}
/** Numbers that cannot be what the policy says the metric is: a rate of 97, a count that is a mean. */
function impossible(frame, quantity) {
    const { kind } = frame.definition;
    const { selection, reported } = quantity;
    if (selection !== null || reported === null) {
        if (kind !== 'rate' || selection === null || selection.samples.column.weights !== null)
            return null;
        const { values } = selection.samples.column;
        const outside = values.find((value) => value < 0 || value > 1);
        return outside === undefined ? null : { reason: 'other_unit', message: notRate(outside) };
    }
    const value = reported.value;
    if (kind === 'rate' && (value < 0 || value > 1))
        return { reason: 'other_unit', message: notRate(value) };
    if (kind !== 'count')
        return null;
    if (!Number.isInteger(value) || value < 0) {
        const message = `a count is a whole number; the evidence has ${(0,words/* formatNumber */.ZV)(value)}, as a mean or a rate would be`;
        return { reason: 'other_unit', message };
    }
    // 1 of 1 and 1.0 of 500 are written alike: a mean of more than one sample is no count of them.
    const isMean = reported.statistic === 'mean' && (reported.n ?? 1) > 1 && value === 1;
    if (!isMean)
        return null;
    return {
        reason: 'other_unit',
        message: `it is told as a mean of ${reported.n} samples, and a mean of 1 is not a count of 1`,
    };
}
function notRate(value) {
    return `a rate lies between 0 and 1; the evidence has ${(0,words/* formatNumber */.ZV)(value)}, as a percentage or a count would be`;
}
function directionNote(frame, series) {
    const { direction } = frame.definition;
    const theirs = (0,evaluation_series/* describeSeries */.dA)(series).direction;
    if (direction === null || theirs === null || direction === theirs)
        return [];
    const word = (way) => (way === 'up' ? 'higher' : 'lower');
    return [`The policy says that ${word(direction)} is better, the tool that ${word(theirs)} is; the policy counts.`];
}

;// CONCATENATED MODULE: ./build/core/evaluation/decide-gates.js




/** Decides gates in the order given. */
function decideGates(context, gates) {
    const drafts = gates.map((gate) => decideGate(context, gate));
    const adjusted = (0,stats/* holm */.fU)(drafts.flatMap((draft) => (draft.kind === 'tested' ? [draft.p] : [])));
    const alpha = (0,evaluation_context/* alphaOf */.Qq)(context.rules.confidence);
    let next = 0;
    const results = drafts.map((draft) => draft.kind === 'decided' ? draft.result : draft.decide({ p: adjusted[next++], alpha }));
    const kept = drafts.map((draft) => draft.kept);
    return {
        gates: results,
        kept: {
            candidate: (0,stored_measure/* mergeMeasures */.ul)(kept.flatMap((one) => one.candidate)),
            live: (0,stored_measure/* mergeMeasures */.ul)(kept.flatMap((one) => one.live)),
            pairs: mergePairs(kept.flatMap((one) => one.pairs)),
        },
    };
}
function mergePairs(pairs) {
    const merged = new Map();
    for (const one of pairs) {
        const key = JSON.stringify([one.task, one.metric, one.slice, one.statistic, one.kind]);
        merged.set(key, { ...one, p: (0,stored_measure/* mergeP */.Zs)([...(merged.get(key)?.p ?? []), ...one.p]) });
    }
    return [...merged.values()];
}


/***/ }),

/***/ 11076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ buildEvaluationRecord)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97592);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73864);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74900);
/** The record of an evaluation: what is written into the ledger, within its limit. */



/**
 * Puts a record together. Where it would be too large, comparisons are cut at a row, then statistics that no gate
 * used, then warnings about the evidence. With `publish: none` it holds what the gates say and no other number.
 * RangeError where the gates alone are too many.
 */
function buildEvaluationRecord(of) {
    const { decision, publish } = of;
    const silent = publish === 'none';
    const record = {
        schema: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .EVALUATION_SCHEMA */ .$k,
        model: of.model,
        version: of.version,
        stage: of.stage,
        compared_with: of.comparedWith,
        baseline: of.baseline,
        set: decision.set,
        at: of.at,
        decided_from: of.decidedFrom ?? null,
        measured_at: decision.measured_at,
        run: of.run,
        policy: of.policy,
        verdict: decision.verdict,
        summary: decision.summary,
        confidence: decision.confidence,
        gates: decision.gates,
        comparisons: silent ? [] : decision.comparisons,
        comparisons_total: silent ? 0 : decision.comparisons_total,
        evidence: of.evidence,
        samples: of.samples,
        publish,
        flags: of.flags,
        statistics: silent ? { candidate: [], live: [], pairs: [] } : decision.statistics,
        self_check: decision.self_check,
        earlier: of.earlier ?? [],
    };
    return cutToLimit(record, of.limit ?? _types_js__WEBPACK_IMPORTED_MODULE_0__/* .EVALUATION_LIMIT */ .tX);
}
function cutToLimit(record, limit) {
    if (sizeOf(record) <= limit)
        return record;
    const comparing = cutList(record.comparisons, limit, (comparisons) => ({ ...record, comparisons }));
    if (comparing.fits)
        return comparing.record;
    // What gates used comes first on both sides, so a cut takes what a later policy might ask for.
    const { statistics } = comparing.record;
    const longest = Math.max(statistics.candidate.length, statistics.live.length);
    const fewer = cutList(Array.from({ length: longest }), limit, (kept) => ({
        ...comparing.record,
        statistics: {
            ...statistics,
            candidate: statistics.candidate.slice(0, kept.length),
            live: statistics.live.slice(0, kept.length),
        },
    }));
    if (fewer.fits)
        return fewer.record;
    const { evidence } = fewer.record;
    const problems = [...evidence.problems].sort((a, b) => Number(a.effect === 'warning') - Number(b.effect === 'warning'));
    const brief = cutList(problems, limit, (kept) => ({ ...fewer.record, evidence: { ...evidence, problems: kept } }));
    if (brief.fits && brief.kept >= problems.filter(({ effect }) => effect === 'error').length)
        return brief.record;
    throw new RangeError(`A record may have ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(limit)} bytes; ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(record.gates.length)} gates on ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(evidence.files.length)} files need more. Use fewer gates, or fewer files.`);
}
/** The longest beginning of a list with which the record fits; with nothing of it where none does. */
function cutList(list, limit, withList) {
    let [most, least] = [list.length, 0];
    while (least < most) {
        const middle = Math.ceil((least + most) / 2);
        if (sizeOf(withList(list.slice(0, middle))) <= limit)
            least = middle;
        else
            most = middle - 1;
    }
    const record = withList(list.slice(0, least));
    return { fits: sizeOf(record) <= limit, record, kept: least };
}
/** Bytes of the canonical text in UTF-8. */
function sizeOf(record) {
    return new TextEncoder().encode((0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(record)).byteLength;
}


/***/ }),

/***/ 13453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ judgeStanding)
/* harmony export */ });
/* harmony import */ var _policy_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14948);

/** The check that a stage asking for `evaluation: pass` makes. */
function judgeStanding(of) {
    const { standing, stage, version, model } = of;
    const asks = `Stage ${stage} asks for an evaluation that passes`;
    const again = `Run \`eval-gate\` for ${model}@${version} again`;
    switch (standing.kind) {
        case 'not_asked':
        case 'missing':
            return {
                status: 'fail',
                code: 'evaluation_missing',
                detail: `${asks}; ${version} has none on record.`,
                next: `Evaluate it: run the workflow that calls \`eval-gate\` for ${model}@${version}.`,
            };
        case 'unproven':
            return {
                status: 'error',
                code: 'evaluation_unproven',
                detail: `${asks}; the one on record (${standing.evaluation}) is not proven: ${standing.reason}`,
                next: `${again}, in a workflow that \`ledger.produced-by\` lists, on the default branch, with \`id-token: write\`.`,
            };
        case 'other_subject':
            return {
                status: 'error',
                code: 'evaluation_other_subject',
                detail: `${asks}; the one on record (${standing.evaluation}) is of the subject ${standing.subject}.`,
                next: `Run \`slipway verify\`: the list of evaluations of ${version} was edited. Then ${again.toLowerCase()}.`,
            };
        case 'read_otherwise':
            return {
                status: 'error',
                code: 'evaluation_error',
                detail: `${asks}; the one on record (${standing.evaluation}) was read by other mappings (\`evaluation.read\`) than the policy has now.`,
                next: `${again}, so that its files are read as the policy says now.`,
            };
        case 'known':
            return judgeKnown(of, standing);
    }
}
function judgeKnown(of, standing) {
    const { rules, stage, version, model, now } = of;
    const { basis } = standing;
    const asks = `Stage ${stage} asks for an evaluation that passes`;
    const again = `Run \`eval-gate\` for ${model}@${version} again`;
    const evidence = {
        evaluation: basis.evaluation,
        event: basis.seq,
        decided: basis.decided,
        measured_at: standing.measuredAt,
    };
    const set = setProblem(standing, rules);
    if (set !== null)
        return {
            status: 'error',
            code: 'evaluation_set_changed',
            evidence,
            detail: `${asks}; ${set}.`,
            next: `${again} on that set, with the live version's results as \`baseline\`.`,
        };
    const age = Date.parse(now) - Date.parse(standing.measuredAt);
    if (rules.maxAgeMs !== null && age > rules.maxAgeMs)
        return {
            status: 'error',
            code: 'evaluation_stale',
            evidence,
            detail: `${asks} and is at most ${(0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rules.maxAgeMs)} old; the one on record was measured ${standing.measuredAt}.`,
            next: `${again} with new results.`,
        };
    const how = standing.again === null ? '' : ` Decided again, because ${standing.again}.`;
    if (standing.gates === 0)
        return {
            status: 'error',
            code: 'evaluation_error',
            evidence,
            detail: `${asks}; the policy has no gate that could be decided.`,
            next: 'Write gates under `evaluation.gates`, or set `evaluation: none` for the stage.',
        };
    const code = CODES[basis.verdict];
    if (code === null)
        return {
            status: 'pass',
            code: 'ok',
            evidence,
            detail: `${standing.summary}${how}`,
            next: '',
        };
    const named = standing.blocking.slice(0, NAMED).map((gate) => gate.detail);
    const more = standing.blocking.length - named.length;
    const reasons = [...named, ...(more > 0 ? [`${more} more gate${more === 1 ? '' : 's'} in its report.`] : [])].join(' ');
    const steps = standing.blocking.flatMap((gate) => (gate.next === null ? [] : [gate.next]));
    return {
        status: basis.verdict,
        code,
        evidence,
        detail: `${asks}; ${version} does not. ${standing.summary} ${reasons}${how}`.trim(),
        next: [...new Set(steps)].slice(0, 3).join(' ') || `${again} when the version is better.`,
    };
}
/** Gates that a refusal tells in full; the report has all of them. */
const NAMED = 3;
const CODES = {
    pass: null,
    not_applicable: null,
    inconclusive: 'evaluation_inconclusive',
    fail: 'evaluation_failed',
    error: 'evaluation_error',
};
/** What is wrong with the set that the evidence was measured on; null where nothing is. */
function setProblem(standing, rules) {
    const { set } = standing;
    if (rules.set.digest !== null && set.digest !== rules.set.digest)
        return `the policy pins the evaluation set ${rules.set.digest}, the one on record was measured on ${set.digest ?? 'a set whose digest is unknown'}`;
    if (rules.set.name !== null && set.name !== null && set.name !== rules.set.name)
        return `the policy names the evaluation set ${rules.set.name}, the one on record was measured on ${set.name}`;
    if (standing.setChanged)
        return 'the version that is live now was measured on another evaluation set';
    return null;
}


/***/ }),

/***/ 28624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   aZ: () => (/* binding */ blockingGates)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84429);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74900);
/** What all gates come to, in one word and in one sentence. */


/** The worst of the gates. No gates decide nothing, which is not a pass. */
function verdictOf(gates) {
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .worst */ .QZ)(gates.map((gate) => gate.verdict));
}
/** The gates that stand in the way, worst first, else in the order of the policy. */
function blockingGates(gates) {
    return gates
        .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not_applicable')
        .sort((a, b) => _result_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUSES */ .f.indexOf(b.verdict) - _result_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUSES */ .f.indexOf(a.verdict));
}
const NAMED = 3;
const BEGINNINGS = {
    error: 'Could not be decided',
    fail: 'Fails',
    inconclusive: 'Not settled either way',
};
/** The verdict in one sentence, naming what blocks. */
function summaryOf(gates) {
    if (gates.length === 0)
        return 'There are no gates, so nothing was decided.';
    const verdict = verdictOf(gates);
    const count = (status) => gates.filter((gate) => gate.verdict === status).length;
    const all = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(gates.length)} ${gates.length === 1 ? 'gate' : 'gates'}`;
    const skipped = count('not_applicable');
    if (verdict === 'not_applicable')
        return `Of ${all} none applies, as nothing is live to compare with.`;
    if (verdict === 'pass')
        return skipped === 0
            ? `Passes ${all}.`
            : `Passes ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(gates.length - skipped)} of ${all}; ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(skipped)} ${skipped === 1 ? 'does' : 'do'} not apply, as nothing is live to compare with.`;
    const blocking = gates.filter((gate) => gate.verdict === verdict);
    const named = blocking.slice(0, NAMED).map(nameOf);
    const more = blocking.length - named.length;
    const which = `${named.join(', ')}${more > 0 ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(more)} more` : ''}`;
    const others = ['fail', 'inconclusive', 'pass']
        .filter((status) => status !== verdict && count(status) > 0)
        .map((status) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count(status))} ${OTHERS[status]}`);
    const rest = others.length === 0 ? '' : `; of ${all} ${others.join(', ')}`;
    return `${BEGINNINGS[verdict]}: ${which}${rest}.`;
}
const OTHERS = { fail: 'failed', inconclusive: 'inconclusive', pass: 'passed' };
/** `f1 on long-tail against live`, `toxicity_rate` with why it could not be decided. */
function nameOf(gate) {
    const percentile = gate.percentile === null ? '' : ` p${gate.percentile}`;
    const slice = gate.slice === null ? '' : ` on ${gate.slice}`;
    const why = gate.verdict === 'error' ? ` (${gate.reason.replaceAll('_', ' ')})` : '';
    return `${gate.metric}${percentile}${slice}${ruleOf(gate)}${why}`;
}
function ruleOf({ rule }) {
    switch (rule.kind) {
        case 'threshold':
            return '';
        case 'vs_live':
            return ' against live';
        case 'improvement':
            return ' (improvement)';
        case 'across':
            return ` across ${rule.attribute}`;
    }
}


/***/ }),

/***/ 15621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ checkIntegrity),
/* harmony export */   d: () => (/* binding */ integrityCode)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40029);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84429);



/** Checks of one version's integrity; the group is `pass` only when every part was seen to be right. */
function checkIntegrity(facts, sha256) {
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .group */ .Os)({ name: 'integrity', title: 'Integrity' }, [
        checkRecord(facts.version, sha256),
        checkTag(facts),
        ...checkRelease(facts),
    ]);
}
/** Which code a failed integrity check refuses with. */
function integrityCode(facts) {
    return facts.release === null || facts.release.draft ? 'release_missing' : 'integrity_failed';
}
function checkRecord(version, sha256) {
    const found = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectDigest */ .B7)(version.record, sha256);
    const expected = (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(version.published);
    const right = found === expected.subject && version.record.version === expected.version;
    return {
        name: 'record',
        title: 'Version record',
        status: right ? 'pass' : 'fail',
        detail: right
            ? `The record of ${expected.version} hashes to its subject digest.`
            : `The record of ${expected.version} hashes to ${found}, not to ${expected.subject}.`,
    };
}
function checkTag({ version, tag }) {
    const { published } = version;
    const base = { name: 'tag', title: 'Version tag' };
    if (tag === null)
        return { ...base, status: 'fail', detail: `Tag ${published.tag} is gone.` };
    if (tag.target !== published.anchor) {
        return {
            ...base,
            status: 'fail',
            detail: `Tag ${published.tag} points at ${tag.target}, not at ${published.anchor}.`,
        };
    }
    return { ...base, status: 'pass', detail: `Tag ${published.tag} points where it was put.` };
}
/** The record is proven by its digest; so what it names must be in the release, whatever the publication file lists. */
function missingArtifacts({ record }, release) {
    return record.artifacts.flatMap((artifact) => {
        if (!artifact.location.startsWith('asset:'))
            return [];
        const name = artifact.location.slice('asset:'.length);
        const found = release.assets.find((asset) => asset.name === name);
        const same = found !== undefined && found.size === artifact.size && (found.sha256 ?? artifact.sha256) === artifact.sha256;
        return same ? [] : [`${name} is not what the record names`];
    });
}
function checkRelease({ version, release }) {
    const { published } = version;
    const base = { name: 'release', title: 'Release' };
    if (release === null || release.draft) {
        return [{ ...base, status: 'fail', detail: `There is no published release ${published.tag}.` }];
    }
    const problems = [];
    let unknown = 0;
    for (const expected of published.assets) {
        const found = release.assets.find((asset) => asset.name === expected.name);
        if (found === undefined || !found.complete)
            problems.push(`${expected.name} is missing`);
        else if (found.sha256 === null)
            unknown += 1;
        else if (found.sha256 !== expected.sha256 || found.size !== expected.size)
            problems.push(`${expected.name} has other bytes`);
    }
    problems.push(...missingArtifacts(version, release));
    const names = new Set(published.assets.map((asset) => asset.name));
    for (const asset of release.assets)
        if (!names.has(asset.name))
            problems.push(`${asset.name} was added`);
    if (problems.length > 0) {
        return [{ ...base, status: 'fail', detail: `Release ${published.tag}: ${problems.join(', ')}.` }];
    }
    if (unknown > 0) {
        const detail = `Release ${published.tag}: the platform gives no digest for ${unknown} of ${published.assets.length} assets.`;
        return [{ ...base, status: 'error', detail }];
    }
    const count = published.assets.length;
    return [
        { ...base, status: 'pass', detail: `Release ${published.tag} holds ${count} assets with the recorded digests.` },
    ];
}


/***/ }),

/***/ 60856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ nextTagTime),
/* harmony export */   _0: () => (/* binding */ incomingStageOf),
/* harmony export */   b1: () => (/* binding */ planStageTags),
/* harmony export */   fi: () => (/* binding */ aliasMoves),
/* harmony export */   gM: () => (/* binding */ telling),
/* harmony export */   yJ: () => (/* binding */ liveStageOf)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);
/* harmony import */ var _notice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84624);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92966);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61457);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3669);





/**
 * Aliases that move because `stage` is entered and, where the version was live elsewhere, `left` is emptied. One that
 * the policy no longer names goes on following: serving may still ask for it, and would be told of a version long gone.
 */
function aliasMoves(facts, of) {
    const moves = {};
    const dropped = Object.entries(facts.state.aliases).filter(([name]) => (0,_own_js__WEBPACK_IMPORTED_MODULE_2__/* .ownValue */ .e)(facts.policy.aliases, name) === undefined);
    const rules = [...Object.values(facts.policy.aliases), ...dropped.map(([name, { follows }]) => ({ name, follows }))];
    for (const { name, follows } of rules) {
        if (follows === of.stage && of.live !== null)
            moves[name] = (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(of.live);
        if (of.left !== null && follows === of.left)
            moves[name] = null;
    }
    return moves;
}
/** The stage in which a version is live, if any. */
function liveStageOf(state, version) {
    for (const [name, stage] of Object.entries(state.stages)) {
        if (stage.live?.ordinal === version.ordinal)
            return name;
    }
    return null;
}
/** The stage in which a version is being rolled out to become live, if any. */
function incomingStageOf(state, version) {
    const found = Object.entries(state.stages).find(([, stage]) => stage.incoming?.ordinal === version.ordinal);
    return found?.[0] ?? null;
}
/** What changes for serving is told to whoever the policy names. */
function telling(of) {
    if (of.policy.serving.afterChange.length === 0)
        return [];
    return [{ effect: 'tell', marker: (0,_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .tellMarker */ .IX)(of.state.seq + 1) }];
}
/**
 * Tags of a move in GTO's grammar: what leaves a stage is cancelled first, then the stage is assigned. The counter
 * runs over all stage tags of the model; tagger times strictly increase, because GTO orders by them.
 */
function planStageTags(state, of) {
    let counter = state.tag_counter;
    let time = nextTagTime(of.at, state.tagged_at);
    const effects = [];
    const add = (name, target, message) => {
        effects.push({ effect: 'tag', name, target, message, at: time });
        time = nextTagTime(time, time);
    };
    for (const one of of.cancelled) {
        counter += 1;
        const name = (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelTag */ .tm)({ model: of.model, stage: one.stage, n: counter });
        add(name, one.anchor, `${of.model} ${one.version} leaves ${one.stage}: ${of.because}`);
    }
    if (of.assigned === null)
        return { effects, assigned: null, counter };
    counter += 1;
    const name = (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .stageTag */ .j0)({ model: of.model, stage: of.assigned.stage, n: counter });
    add(name, of.assigned.anchor, `${of.model} ${of.assigned.version} is live in ${of.assigned.stage}: ${of.because}`);
    return { effects, assigned: name, counter };
}
/** The next tagger time: not before `at`, and later than the last by a whole second (what a tag can express). */
function nextTagTime(at, last) {
    const wanted = Math.floor(Date.parse(at) / 1000) * 1000;
    const earliest = last === null ? wanted : Math.floor(Date.parse(last) / 1000) * 1000 + 1000;
    return (0,_time_js__WEBPACK_IMPORTED_MODULE_4__/* .isoSeconds */ .n)(Math.max(wanted, earliest));
}


/***/ }),

/***/ 84624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ tellMarker),
/* harmony export */   QJ: () => (/* binding */ noticeOf),
/* harmony export */   xt: () => (/* binding */ owedTelling)
/* harmony export */ });
/* unused harmony exports NOTICE_SCHEMA, TELLING, changesServing */
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26182);

const NOTICE_SCHEMA = 'slipway.notice/1';
/** Events that change what serving reads, and looks that found a guard broken. */
const TELLING = ['promoted', 'rolled_back', 'advanced', 'configured', 'alias_set', 'looked'];
/** Whether an event changes what serving reads. What only rests somewhere does so if an alias lost it. */
function changesServing(of) {
    if (of.type === 'looked')
        return of.payload.look.guards.some((guard) => guard.status === 'fail');
    if (of.type !== 'promoted')
        return TELLING.includes(of.type);
    return of.payload.becomes !== 'resting' || Object.keys(of.payload.aliases).length > 0;
}
/** Name of the debt, in `owes` and in the `reconciled` event that confirms it. */
function tellMarker(seq) {
    return `tell/${seq}`;
}
/** What an event that is about to be written owes to those whom the policy names: at most one debt for all of them. */
function owedTelling(of) {
    if (of.targets.length === 0 || !changesServing(of))
        return [];
    return [{ effect: 'tell', marker: tellMarker(of.seq) }];
}
/** The notice of an event; null for an event that changes nothing of what serving reads. */
function noticeOf(event, links) {
    if (!changesServing(event))
        return null;
    const about = aboutOf(event);
    if (about === null)
        return null;
    const { model, seq, at } = event;
    return {
        schema: NOTICE_SCHEMA,
        id: `${model}/${seq}`,
        model,
        seq,
        at,
        ...about,
        urls: {
            aliases: links.ledgerContent((0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .aliasesPath */ .UV)(model)),
            exposure: links.ledgerContent((0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .exposurePath */ .nS)(model)),
            event: links.ledgerFile((0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .eventPath */ .Qv)(model, seq)),
        },
    };
}
function aboutOf(event) {
    switch (event.type) {
        case 'promoted': {
            const { payload } = event;
            const { stage, becomes, displaced } = payload;
            const insteadOf = displaced?.version ?? null;
            const says = becomes === 'incoming'
                ? `begins its rollout in ${stage}`
                : becomes === 'resting'
                    ? `was moved to ${stage}`
                    : `is live in ${stage}${insteadOf === null ? '' : `, instead of ${insteadOf}`}`;
            return moved(event, { ...payload, insteadOf, says });
        }
        case 'rolled_back': {
            const { payload } = event;
            const insteadOf = payload.failed.version;
            const says = `is live in ${payload.stage} again: ${insteadOf} was rolled back`;
            return moved(event, { ...payload, insteadOf, says });
        }
        case 'advanced': {
            const { payload } = event;
            const says = `goes on to step ${payload.to_step + 1} of its rollout in ${payload.stage}`;
            return moved(event, { ...payload, insteadOf: null, says });
        }
        case 'looked': {
            const { payload } = event;
            const broken = payload.look.guards.filter((guard) => guard.status === 'fail').map((guard) => guard.id);
            const says = `in ${payload.stage} breaks ${broken.join(', ')}`;
            return moved(event, { ...payload, exposure: null, insteadOf: null, says });
        }
        case 'configured': {
            const { payload } = event;
            const configuration = payload.configuration?.digest ?? null;
            const what = configuration === null ? 'the configuration it was registered with' : 'another configuration';
            const says = `runs with ${what} in ${payload.stage}`;
            return { ...moved(event, { ...payload, exposure: null, insteadOf: null, says }), configuration };
        }
        case 'alias_set': {
            const { alias, target } = event.payload;
            return {
                type: event.type,
                stage: null,
                alias,
                version: target?.version ?? null,
                ordinal: target?.ordinal ?? null,
                subject: target?.subject ?? null,
                instead_of: null,
                configuration: null,
                exposure: null,
                summary: `${event.model}: ${alias} is ${target?.version ?? 'nothing'} now.`,
            };
        }
        default:
            return null;
    }
}
function moved(event, of) {
    const { exposure } = of;
    const own = exposure?.find((one) => one.subject === of.subject) ?? null;
    return {
        type: event.type,
        stage: of.stage,
        alias: null,
        version: of.version,
        ordinal: of.ordinal,
        subject: of.subject,
        instead_of: of.insteadOf,
        configuration: own?.configuration?.digest ?? null,
        exposure: exposure?.map(({ version, subject, share, shadow }) => ({ version, subject, share, shadow })) ?? null,
        summary: `${event.model}: ${of.version} ${of.says}.${splitWords(exposure ?? [])}`,
    };
}
/** ` Traffic: 1.2.0 10 %, 1.1.0 90 %.`; nothing where one version has all of it. */
function splitWords(shares) {
    const serving = shares.filter((one) => one.share > 0 || one.shadow);
    if (serving.length < 2)
        return '';
    const parts = serving.map((one) => `${one.version} ${one.shadow ? 'a copy' : `${one.share / 100} %`}`);
    return ` Traffic: ${parts.join(', ')}.`;
}


/***/ }),

/***/ 3065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ checkBytes),
/* harmony export */   BA: () => (/* binding */ checkExpectedLive),
/* harmony export */   Gy: () => (/* binding */ checkPlan),
/* harmony export */   K0: () => (/* binding */ changeLinkOf),
/* harmony export */   Np: () => (/* binding */ checkRestriction),
/* harmony export */   WU: () => (/* binding */ checkRollout),
/* harmony export */   cz: () => (/* binding */ checkTransition),
/* harmony export */   n0: () => (/* binding */ checkHolds),
/* harmony export */   sB: () => (/* binding */ checkMay),
/* harmony export */   tD: () => (/* binding */ checkLink),
/* harmony export */   tG: () => (/* binding */ checkFreezes)
/* harmony export */ });
/* harmony import */ var _policy_effective_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22894);
/* harmony import */ var _integrity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15621);
/* harmony import */ var _moves_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60856);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4119);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72795);
/** The checks of a promotion that are its own: who, from where, over what, when, and whether the bytes are what was registered. */





function checkMay(facts) {
    const permission = (0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionFor */ .T)(facts.policy, { operation: 'promote', stage: facts.to.name });
    const what = `promote to ${facts.to.name}`;
    const check = (0,_people_js__WEBPACK_IMPORTED_MODULE_4__/* .checkPermission */ .Yj)({ what, actor: facts.actor, permission, facts: facts.people });
    const who = permission.roles.join(' or ') || 'nobody: the policy grants it to no role';
    return { ...check, next: `Ask ${who} to do it, or change \`permissions.promote\` in the policy.` };
}
/** Deprecated and quarantined versions stay where they are. */
function checkRestriction({ restriction, version, }) {
    if (restriction === null || restriction.restriction === 'none')
        return [];
    const { restriction: kind, reason, by, since, until, migrate_to: to } = restriction;
    const end = until === null ? '' : ` Its end of life is ${until}.`;
    return [
        {
            name: 'restriction',
            title: 'Restriction',
            status: 'fail',
            code: kind === 'deprecated' ? 'version_deprecated' : 'version_quarantined',
            detail: `${version.record.version} is ${kind} since ${since}, by ${by}: ${reason}.${end}`,
            next: to === null
                ? `Promote another version, or have it lifted: \`slipway reinstate ${version.record.model}@${version.record.version}\`.`
                : `Promote ${to.version} instead.`,
        },
    ];
}
/** What people saw, and let through, must be what is done. */
function checkPlan({ planned, approval }) {
    if (planned === null)
        return [];
    const base = { name: 'plan', title: 'Plan', code: 'plan_changed' };
    if (planned === approval.digest)
        return [{ ...base, status: 'pass', detail: `What was planned is what would be done: ${planned}.`, next: '' }];
    return [
        {
            ...base,
            status: 'fail',
            detail: `${planned} was planned; what would be done now is ${approval.digest}.`,
            next: 'Start anew: what was approved was something else.',
        },
    ];
}
function checkTransition({ policy, state, to, version, currentStage }) {
    const from = currentStage ?? policy.lifecycle.start;
    const base = { name: 'transition', title: 'Lifecycle', code: 'transition_not_allowed' };
    const there = (0,_moves_js__WEBPACK_IMPORTED_MODULE_2__/* .liveStageOf */ .yJ)(state, version.published) === to.name || (0,_moves_js__WEBPACK_IMPORTED_MODULE_2__/* .incomingStageOf */ ._0)(state, version.published) === to.name;
    if (to.from.includes(from) || there) {
        return { ...base, status: 'pass', detail: `The lifecycle leads from ${from} to ${to.name}.`, next: '' };
    }
    const ways = to.from.length === 0 ? 'from no stage' : `from ${to.from.join(' or ')}`;
    return {
        ...base,
        status: 'fail',
        detail: `${version.record.version} is in ${from}; ${to.name} is entered ${ways}.`,
        next: to.from[0] === undefined ? 'Choose another stage.' : `Promote it to ${to.from.join(' or ')} first.`,
    };
}
function checkExpectedLive(facts) {
    const live = (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(facts.state, facts.to.name).live;
    const base = { name: 'expected_live', title: 'Expected live version' };
    const found = live === null ? 'nothing' : `${live.version} (${live.subject})`;
    if ((live?.subject ?? null) === facts.expectedLive) {
        return {
            ...base,
            status: 'pass',
            code: 'live_version_moved',
            detail: `Live in ${facts.to.name}: ${found}, as expected.`,
            next: '',
        };
    }
    const expected = facts.expectedLive ?? 'nothing';
    return {
        ...base,
        status: 'fail',
        code: 'live_version_moved',
        detail: `${expected} was expected to be live in ${facts.to.name}; ${found} is.`,
        next: 'Look at what is live now, and ask again if this version should replace it.',
    };
}
/** Whether a hold covers a stage at a time. */
function holdCovers(hold, of) {
    const inForce = hold.until === null || hold.until > of.now;
    return inForce && (hold.stages === null || hold.stages.includes(of.stage));
}
function checkHolds({ state, to, now }) {
    const base = { name: 'holds', title: 'Holds', code: 'held' };
    const holds = state.holds.filter((hold) => holdCovers(hold, { stage: to.name, now }));
    if (holds.length === 0)
        return [{ ...base, status: 'pass', detail: `No hold covers ${to.name}.`, next: '' }];
    return holds.map((hold) => ({
        ...base,
        status: 'fail',
        detail: `${hold.id} by ${hold.by} since ${hold.at}${hold.until === null ? '' : `, until ${hold.until}`}: ${hold.reason}`,
        next: `Lift it with \`slipway resume ${state.model} ${hold.id}\`${hold.until === null ? '' : `, or ask again after ${hold.until}`}.`,
    }));
}
function checkFreezes({ policy, to, now }) {
    const at = Date.parse(now);
    const base = { name: 'freezes', title: 'Freezes', code: 'frozen' };
    const covering = policy.freeze.filter((one) => (one.stages === null || one.stages.includes(to.name)) && one.startMs <= at && at < one.endMs);
    return covering.map((one) => ({
        ...base,
        status: 'fail',
        detail: `${to.name} is frozen from ${one.from} to ${one.to}, both days included${one.reason === null ? '' : `: ${one.reason}`}.`,
        next: `Ask again after ${one.to}.`,
    }));
}
/** The link that was given, or the one of the request. */
function changeLinkOf(facts) {
    return facts.link ?? facts.approval.request?.link ?? null;
}
function checkLink(facts) {
    const { policy } = facts;
    if (policy.changeLink.length === 0)
        return [];
    const link = changeLinkOf(facts);
    const base = { name: 'change_link', title: 'Change link', code: 'change_link_missing' };
    const begins = policy.changeLink.map((prefix) => `\`${prefix}\``).join(', ');
    if (link !== null && policy.changeLink.some((prefix) => link.startsWith(prefix))) {
        return [{ ...base, status: 'pass', detail: `Change link ${link}.`, next: '' }];
    }
    const found = link === null ? 'no link was given' : `${link} was given`;
    const detail = `The policy demands a change link that begins with ${begins}; ${found}.`;
    return [{ ...base, status: 'fail', detail, next: 'Give the link of the change, such as the ticket.' }];
}
function checkBytes(facts, sha256) {
    const check = (0,_integrity_js__WEBPACK_IMPORTED_MODULE_1__/* .checkIntegrity */ ._)({ ...facts.integrity, version: facts.version }, sha256);
    return { ...check, code: (0,_integrity_js__WEBPACK_IMPORTED_MODULE_1__/* .integrityCode */ .d)(facts.integrity), next: 'Run `slipway verify` and see what was changed.' };
}
/**
 * One version at a time is rolled out in a stage: a second would take the first one's share, and its evidence. While it is,
 * neither it nor what it is measured against goes elsewhere: the rollout would be of nothing, or against nothing.
 */
function checkRollout({ state, to, version, currentStage }) {
    const base = { name: 'rollout', title: 'Rollout', code: 'rollout_running' };
    const busy = [to.name, currentStage ?? to.name].find((name) => {
        const { incoming, live } = (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(state, name);
        if (incoming === null)
            return false;
        const own = incoming.ordinal === version.record.ordinal;
        return name === to.name ? !own : own || live?.ordinal === version.record.ordinal;
    });
    const incoming = busy === undefined ? null : (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(state, busy).incoming;
    if (busy === undefined || incoming === null)
        return [];
    const detail = `${incoming.version} is being rolled out in ${busy} since ${incoming.from}.`;
    const next = `Wait until it is live, or call it off: \`slipway rollback ${state.model} ${busy}\`.`;
    return [{ ...base, status: 'fail', detail, next }];
}


/***/ }),

/***/ 49026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ decidePromotion)
});

// EXTERNAL MODULE: ./build/core/approval/explain.js
var explain = __webpack_require__(42123);
// EXTERNAL MODULE: ./build/policy/types.js
var types = __webpack_require__(1842);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
;// CONCATENATED MODULE: ./build/core/approval/waive.js
/** What overrides do to the checks of a promotion: a waived check no longer stands in the way, and says so. */



/**
 * What a policy can let be waived at all. Every other check is made whatever anybody says, one that is new as well: who
 * may, from where, over what, that the bytes are the registered ones, that the request is of just this.
 */
const CAN_BE = new Set(types/* WAIVABLE */.Oz);
/** The checks with those that stand in the way and are waived set aside; overrides are said first in the tree. */
function applyWaivers(checks, quorum) {
    const waivers = quorum?.waivers ?? [];
    const waived = checks.map((check) => {
        const waiver = waivers.find((one) => one.check === check.name);
        if (waiver === undefined || !(0,result/* standsInTheWay */.nz)(check.status) || !CAN_BE.has(check.name))
            return check;
        // Sign-offs that are missing can be waived; a person's no can only be taken back by that person.
        if (check.code === 'sign_offs_rejected' || (check.name === 'sign_offs' && quorum?.perhapsRejected === true))
            return check;
        const detail = `Waived by ${waiver.person} as ${waiver.role} until ${waiver.until}: ${waiver.reason} Without it: ${check.detail}`;
        return { ...setAside(check), detail, evidence: { ...check.evidence, waived_by: waiver.person } };
    });
    return [...(0,explain/* explainWaivers */.P9)(waivers).map((check) => ({ ...check, code: 'ok', next: '' })), ...waived];
}
/** A check that stands in the way no longer, nor does anything below it: no renderer shows a part of it as what blocks. */
function setAside(check) {
    const { children } = check;
    const status = (0,result/* standsInTheWay */.nz)(check.status) ? 'not_applicable' : check.status;
    return { ...check, status, ...(children === undefined ? {} : { children: children.map(setAside) }) };
}

;// CONCATENATED MODULE: ./build/core/approval/standing.js


/** Checks of the request and of its sign-offs; none where the stage asks for none and nobody asked. */
function checkApprovals(facts) {
    const { stage, view, quorum } = facts;
    const asked = stage.requires.signOffs.length > 0;
    if (!asked && view.request === null)
        return [];
    if (quorum === null)
        throw new TypeError(`the sign-offs of ${stage.name} were not looked at`);
    const signOffs = (0,explain/* explainQuorum */.TZ)({ outcome: quorum, stage: stage.name });
    if (view.request === null)
        return [withoutRequest(facts, signOffs)];
    return [checkRequest(facts, view.request), awaitEnvironment(facts, signOffs)];
}
function checkRequest(facts, request) {
    const { model, version, stage, view, now } = facts;
    const base = { name: 'request', title: 'Request' };
    const renew = `Ask again: run \`request-approval\` for ${model}@${version} and ${stage.name}.`;
    if (request.expires_at <= now) {
        const detail = `${request.request} was open until ${request.expires_at}.`;
        return { ...base, status: 'fail', code: 'request_expired', detail, next: renew };
    }
    if (view.closed === 'closed') {
        const detail = `${request.request} (${request.place.url}) was closed.`;
        return { ...base, status: 'fail', code: 'request_withdrawn', detail, next: renew };
    }
    if (request.digest !== view.digest) {
        const detail = `${request.request} asked for ${request.digest}; what would be promoted now is ${view.digest}: ${view.changed.join('; ')}.`;
        return {
            ...base,
            status: 'fail',
            code: 'approvals_stale',
            detail,
            next: `${renew} What was signed before does not count.`,
        };
    }
    const detail = `${request.requester} asked for it on ${request.at} (${request.place.url}).`;
    return {
        ...base,
        status: 'pass',
        code: 'ok',
        detail,
        next: '',
        evidence: { request: request.request, digest: request.digest },
    };
}
/** Without a request only an environment can have brought sign-offs; where they are not enough, the next step is to ask. */
function withoutRequest(facts, signOffs) {
    const { model, version, stage, quorum } = facts;
    const awaited = awaitEnvironment(facts, signOffs);
    if (awaited.status !== 'fail' || quorum?.verdict !== 'missing')
        return awaited;
    const next = `Ask for them: run \`request-approval\` for ${model}@${version} and ${stage.name}. ${signOffs.next}`;
    return { ...awaited, code: 'request_missing', next };
}
/**
 * A job that only plans waits for nothing: where one sign-off is missing, the reviewers of the environment can give it. The
 * job behind the environment decides again, with what they said.
 */
function awaitEnvironment(facts, signOffs) {
    const { quorum, environment } = facts;
    if (quorum === null || quorum.verdict !== 'missing' || !environment.mayApprove)
        return signOffs;
    const missing = quorum.demands.reduce((sum, demand) => sum + demand.missing, 0);
    if (missing !== 1)
        return signOffs;
    const name = environment.basis?.name ?? '';
    const detail = `${signOffs.detail} The approval of environment ${name} can give it; the job behind it decides again.`;
    return { ...setAside(signOffs), detail };
}
/** How many that were not counted a record keeps; surplus is in the sources that it names. */
const KEPT_NOT_COUNTED = 50;
/** What the promotion's event says of who let it in; null where nobody was asked. */
function approvalsOf(view, quorum) {
    if (quorum === null)
        return null;
    const { request } = view;
    return {
        digest: view.digest,
        basis: view.basis,
        request: request === null
            ? null
            : {
                id: request.request,
                seq: request.seq,
                requester: request.requester,
                requester_account: request.requester_account,
                place: { kind: request.place.kind, number: request.place.number, url: request.place.url },
            },
        sign_offs: quorum.signOffs,
        not_counted: quorum.notCounted.slice(0, KEPT_NOT_COUNTED),
        overrides: quorum.waivers,
    };
}

// EXTERNAL MODULE: ./build/core/environment.js
var core_environment = __webpack_require__(73491);
// EXTERNAL MODULE: ./build/core/promotion-checks.js
var promotion_checks = __webpack_require__(3065);
// EXTERNAL MODULE: ./build/core/approval/places.js
var places = __webpack_require__(98534);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/moves.js
var moves = __webpack_require__(60856);
// EXTERNAL MODULE: ./build/core/rollout/exposure.js
var exposure = __webpack_require__(48671);
// EXTERNAL MODULE: ./build/core/rollout/plan.js
var plan = __webpack_require__(86085);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
;// CONCATENATED MODULE: ./build/core/promotion-plan.js
/** What a promotion that was decided writes: the payload of its event, and what it owes. */








/**
 * The rollout that a promotion begins; null where the version gets everything at once: the stage asks for none, or
 * nothing serves yet, so that there is no traffic to take a share of and nothing to compare with.
 */
function rolloutOf({ policy, state, to, version }) {
    const own = to.exposure.strategy === 'immediate' || to.exposure.strategy === 'ramp';
    const baselineStage = own ? to.name : to.comparesWith;
    const { live, exposure } = (0,core_state/* stageOf */.gV)(state, baselineStage);
    if (live === null || exposure.length === 0 || live.ordinal === version.published.ordinal)
        return null;
    const salt = `${state.model}/${to.name}/${state.seq + 1}`;
    return (0,plan/* planRollout */.ne)({ stage: to, policy, baselineStage, salt });
}
function planPromotion(facts, of) {
    const { environment } = of;
    const { policy, state, version, to, now } = facts;
    const { published } = version;
    const from = facts.currentStage ?? policy.lifecycle.start;
    const rollout = to.holds === 'one' ? rolloutOf(facts) : null;
    const becomes = to.holds === 'many' ? 'resting' : rollout?.baseline_stage === to.name ? 'incoming' : 'live';
    const leaves = (0,core_state/* stageOf */.gV)(state, from).live?.ordinal === published.ordinal ? from : null;
    const live = becomes === 'live' ? (0,core_state/* stageOf */.gV)(state, to.name).live : null;
    const displaced = live === null ? null : { ...(0,fold/* pointer */.Wn)(live), anchor: live.anchor, to: to.displacesTo ?? policy.lifecycle.start };
    const tagged = { anchor: published.anchor, version: published.version };
    const tags = (0,moves/* planStageTags */.b1)(state, {
        model: state.model,
        at: now,
        cancelled: [
            ...(leaves === null ? [] : [{ ...tagged, stage: leaves }]),
            ...(live === null ? [] : [{ anchor: live.anchor, version: live.version, stage: to.name }]),
        ],
        assigned: becomes === 'live' ? { ...tagged, stage: to.name } : null,
        because: facts.reason ?? 'promotion',
    });
    const release = tags.assigned !== null && to.releaseRecords === 'per-promotion'
        ? [{ effect: 'release', tag: tags.assigned, title: `${state.model} ${published.version} → ${to.name}` }]
        : [];
    return {
        payload: {
            ...(0,fold/* pointer */.Wn)(published),
            stage: to.name,
            becomes,
            rollout,
            completes: null,
            from,
            anchor: published.anchor,
            expected_live: facts.expectedLive,
            displaced,
            aliases: (0,moves/* aliasMoves */.fi)(facts, { stage: to.name, live: becomes === 'live' ? published : null, left: leaves }),
            exposure: becomes === 'resting' ? [] : exposureOf(facts, rollout),
            evaluation: facts.evaluation.kind === 'known' ? facts.evaluation.basis : null,
            approvals: approvalsOf(facts.approval, facts.quorum),
            environment: environment.basis,
            unverifiable: [...environment.unverifiable, ...(facts.quorum?.unverifiable ?? []).map((one) => one.reason)],
            reason: facts.reason,
            link: (0,promotion_checks/* changeLinkOf */.K0)(facts),
            tag: tags.assigned,
            tag_counter: tags.counter,
        },
        owes: [
            ...tags.effects,
            ...release,
            ...closing(facts),
            ...(of.waived === 'used' ? followUp(facts) : []),
            ...(becomes === 'resting' && leaves === null ? [] : (0,moves/* telling */.gM)(facts)),
        ],
    };
}
function exposureOf({ state, to, version }, rollout) {
    const candidate = { ...(0,fold/* pointer */.Wn)(version.published), configuration: null };
    if (rollout === null)
        return (0,exposure/* takeAll */.h0)((0,core_state/* stageOf */.gV)(state, to.name).exposure, candidate);
    const [first] = rollout.steps;
    if (first === undefined)
        throw new TypeError('a rollout has a first step');
    const { exposure: over } = (0,core_state/* stageOf */.gV)(state, rollout.baseline_stage);
    return (0,exposure/* expose */.p)({ over, candidate, share: first.share, shadow: first.shadow });
}
/** The page of the request says how it ended. */
function closing({ approval, state }) {
    const { request } = approval;
    if (request === null)
        return [];
    return [(0,places/* owedPage */.dy)(state.model, request)];
}
/** What was waived is to be made up for, in an issue of its own. */
function followUp({ policy, state }) {
    if (!policy.overrides.followUp)
        return [];
    return [{ effect: 'follow_up', marker: `slipway:follow-up:${state.model}:${state.seq + 1}` }];
}

// EXTERNAL MODULE: ./build/core/requirements.js
var requirements = __webpack_require__(49564);
;// CONCATENATED MODULE: ./build/core/promotion.js
/**
 * The decision of a promotion. Facts in, decision out: the same facts give the same decision and the same reasons, in
 * a dry run as in a real one.
 */








/** Decides a promotion; every check is made, so that all reasons show at once, and the first failed one names the code. */
function decidePromotion(facts, sha256) {
    const { state, to, version } = facts;
    const { live, incoming } = (0,core_state/* stageOf */.gV)(state, to.name);
    const environment = (0,core_environment/* judgeEnvironment */.vF)({ stage: to, standing: facts.environment });
    const made = [
        (0,promotion_checks/* checkMay */.sB)(facts),
        ...(0,promotion_checks/* checkRestriction */.Np)(facts),
        (0,promotion_checks/* checkTransition */.cz)(facts),
        (0,promotion_checks/* checkExpectedLive */.BA)(facts),
        ...(0,promotion_checks/* checkPlan */.Gy)(facts),
        ...(0,promotion_checks/* checkHolds */.n0)(facts),
        ...(0,promotion_checks/* checkFreezes */.tG)(facts),
        ...(0,promotion_checks/* checkLink */.tD)(facts),
        ...(0,requirements/* checkRequirements */.z)({ ...facts, record: version.record, stage: to }),
        ...(0,promotion_checks/* checkRollout */.WU)(facts),
        ...checkApprovals({
            model: state.model,
            version: version.record.version,
            stage: to,
            view: facts.approval,
            quorum: facts.quorum,
            environment,
            now: facts.now,
        }),
        ...environment.checks,
        (0,promotion_checks/* checkBytes */.Ac)(facts, sha256),
    ];
    const checks = applyWaivers(made, facts.quorum);
    const title = `Promote ${state.model} ${version.record.version} to ${to.name}`;
    const tree = (0,result/* group */.Os)({ name: 'promotion', title }, checks.map(requirements/* stripCode */.o));
    const there = live?.ordinal === version.record.ordinal || incoming?.ordinal === version.record.ordinal;
    if (there)
        return { kind: 'already_live', checks: tree };
    const failed = checks.find((check) => (0,result/* standsInTheWay */.nz)(check.status));
    if (failed !== undefined)
        return { kind: 'refused', checks: tree, refusal: refusalOf(failed, to) };
    const waived = checks.some((check) => check.evidence?.['waived_by'] !== undefined) ? 'used' : 'unused';
    return { kind: 'apply', checks: tree, ...planPromotion(facts, { environment, waived }) };
}
function refusalOf(failed, to) {
    return {
        code: failed.code,
        required: REQUIRED[failed.name] ?? `what stage ${to.name} asks for`,
        found: failed.detail,
        next: failed.next,
    };
}
const REQUIRED = {
    permission: 'somebody whom the policy lets do this',
    transition: 'a way of the lifecycle from where the version is',
    restriction: 'a version that may still be promoted',
    expected_live: 'that what is live is still what was expected',
    plan: 'that what was planned is what would be done',
    holds: 'that no hold is in force',
    freezes: 'that the stage is not frozen',
    change_link: 'a change link as the policy demands',
    evaluation: 'an evaluation that passes',
    request: 'an open request of what would be promoted',
    sign_offs: 'the sign-offs of the stage',
    checklist: 'answers to the checklist of the stage',
    environment: 'the protected environment of the stage',
    environment_entered: 'a job in the environment of the stage',
    soak: 'time in the stage before',
    rollout: 'that no other version is being rolled out there',
    documents: 'the documents of the stage',
    integrity: 'a record, a tag and a release that are what was registered',
};


/***/ }),

/***/ 39065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ buildReleaseRecord),
/* harmony export */   Ul: () => (/* binding */ VERSION_RECORD_FILE),
/* harmony export */   aP: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   fA: () => (/* binding */ protectionOf),
/* harmony export */   km: () => (/* binding */ EVALUATION_FILE),
/* harmony export */   n_: () => (/* binding */ EVALUATION_PAGE),
/* harmony export */   x_: () => (/* binding */ RELEASE_RECORD_FILE)
/* harmony export */ });
/* unused harmony export RELEASE_RECORD_SCHEMA */
/* harmony import */ var _approval_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95451);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26182);
/**
 * The release record: `release-record.json` beside the artifacts of a release. It names the event it stands for and
 * the ledger commit that holds it, so that a ledger whose tail was cut off is found out by the releases that remain.
 */


const RELEASE_RECORD_SCHEMA = 'slipway.release-record/1';
const RELEASE_RECORD_FILE = 'release-record.json';
const VERSION_RECORD_FILE = 'version-record.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
/** The evaluation that let the version in: the record of the ledger, and the same for people. */
const EVALUATION_FILE = 'evaluation.json';
const EVALUATION_PAGE = 'evaluation.html';
/** What is known of the protection when a release is made: rulesets are not read there, so nothing better is claimed. */
function protectionOf(token) {
    return token === 'app' ? 'unverifiable' : 'detected';
}
/** The release record of a claim (the version's own release), a promotion or a rollback. */
function buildReleaseRecord(facts) {
    const { event, record } = facts;
    const manifest = record.artifacts.find((artifact) => artifact.role === 'dataset-manifest');
    return {
        schema: RELEASE_RECORD_SCHEMA,
        kind: event.type === 'version_claimed' ? 'version' : event.type === 'promoted' ? 'promotion' : 'rollback',
        repository: facts.repository,
        model: event.model,
        version: event.payload.version,
        ordinal: event.payload.ordinal,
        subject: event.payload.subject,
        content: record.content_digest,
        tag: event.payload.tag ?? '',
        ledger: {
            branch: _paths_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_BRANCH */ .jF,
            genesis: facts.genesis,
            seq: event.seq,
            event: facts.digest,
            commit: facts.ledgerCommit,
        },
        protection: facts.protection,
        actor: event.actor,
        at: event.at,
        run: event.run,
        policy: event.policy,
        artifacts: record.artifacts,
        dataset_manifest: manifest === undefined ? null : `sha256:${manifest.sha256}`,
        move: moveOf(event),
    };
}
function moveOf(event) {
    if (event.type === 'version_claimed')
        return null;
    const { payload } = event;
    const common = {
        stage: payload.stage,
        from: payload.from,
        aliases: payload.aliases,
        reason: payload.reason,
        link: payload.link,
    };
    return event.type === 'promoted'
        ? {
            ...common,
            evaluation: event.payload.evaluation,
            approvals: (0,_approval_document_js__WEBPACK_IMPORTED_MODULE_0__/* .summariseApprovals */ .pK)(event.payload.approvals),
            displaced: event.payload.displaced,
            failed: null,
            hold: null,
        }
        : {
            ...common,
            evaluation: null,
            approvals: null,
            displaced: null,
            failed: event.payload.failed,
            hold: event.payload.hold,
        };
}


/***/ }),

/***/ 49564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ stripCode),
/* harmony export */   z: () => (/* binding */ checkRequirements)
/* harmony export */ });
/* harmony import */ var _policy_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14948);
/* harmony import */ var _evaluation_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13453);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72795);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3669);




/** The check as results have it. */
function stripCode({ code: _code, next: _next, ...check }) {
    return check;
}
/** One check per thing the stage asks for; none for a stage that asks for nothing. */
function checkRequirements(facts) {
    return [...checkEvaluation(facts), ...checkSoak(facts), ...checkDocuments(facts), ...checkChecklist(facts)];
}
function checkEvaluation({ policy, stage, record, evaluation, now }) {
    if (stage.requires.evaluation === 'none')
        return [];
    const judged = (0,_evaluation_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeStanding */ .C)({
        standing: evaluation,
        rules: policy.evaluation,
        stage: stage.name,
        version: record.version,
        model: record.model,
        now,
    });
    return [{ name: 'evaluation', title: 'Evaluation', ...judged }];
}
function checkSoak({ stage, state, record, now }) {
    const { soak } = stage.requires;
    if (soak === null)
        return [];
    const { live } = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)(state, soak.stage);
    const base = { name: 'soak', title: 'Soak', code: 'soak_missing' };
    const wanted = `${(0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(soak.atLeastMs)} live in ${soak.stage}`;
    if (live?.ordinal !== record.ordinal) {
        return [
            {
                ...base,
                status: 'fail',
                detail: `Stage ${stage.name} asks for ${wanted}; ${record.version} is not live there.`,
                next: `Promote it to ${soak.stage} first.`,
            },
        ];
    }
    const stood = Date.parse(now) - Date.parse(live.from);
    if (stood < soak.atLeastMs) {
        const when = (0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .isoSeconds */ .n)(Date.parse(live.from) + soak.atLeastMs);
        return [
            {
                ...base,
                status: 'fail',
                detail: `Stage ${stage.name} asks for ${wanted}; ${record.version} is there since ${live.from}.`,
                next: `Ask again after ${when}.`,
            },
        ];
    }
    const since = `Live in ${soak.stage} since ${live.from}`;
    if (soak.samples === 0)
        return [{ ...base, status: 'pass', detail: `${since}.`, next: '' }];
    const seen = samplesSeen((0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)(state, soak.stage));
    const asks = `Stage ${stage.name} asks for ${soak.samples} samples in ${soak.stage}`;
    if (seen === null) {
        return [
            {
                ...base,
                status: 'error',
                detail: `${asks}; nobody has looked at what ${record.version} serves there.`,
                next: `Run \`slipway monitor ${record.model} --stage ${soak.stage}\` where its metrics can be reached.`,
            },
        ];
    }
    if (seen < soak.samples) {
        return [
            {
                ...base,
                status: 'fail',
                detail: `${asks}; ${record.version} has seen ${Math.floor(seen)}.`,
                next: 'Ask again once more were looked at.',
            },
        ];
    }
    return [{ ...base, status: 'pass', detail: `${since}, with ${Math.floor(seen)} samples.`, next: '' }];
}
/** Requests that the version was seen to answer, or to be sent a copy of, by the newest recorded look; null for no look. */
function samplesSeen({ rollout, look }) {
    const seen = rollout === null ? look : rollout.look;
    if (seen === null)
        return null;
    return seen.sums.reduce((sum, one) => sum + one.arms.candidate.requests, 0);
}
/** Documents among the version's artifacts, or named in the request. */
function checkDocuments({ stage, record, approval }) {
    if (stage.requires.documents.length === 0)
        return [];
    const there = new Set([...record.artifacts.map((artifact) => artifact.role), ...(approval.request?.documents ?? [])]);
    const missing = stage.requires.documents.filter((role) => !there.has(role));
    const base = { name: 'documents', title: 'Documents', code: 'documents_missing' };
    if (missing.length === 0) {
        return [
            {
                ...base,
                status: 'pass',
                detail: `The version carries, or the request names, ${stage.requires.documents.join(', ')}.`,
                next: '',
            },
        ];
    }
    return [
        {
            ...base,
            status: 'fail',
            detail: `Stage ${stage.name} asks for ${stage.requires.documents.join(', ')}; ${missing.join(', ')} missing.`,
            next: 'Register a version that carries them, or say where they are in the request: `request-approval` takes `documents`.',
        },
    ];
}
/** Items whose evidence is a check of its own beside the checklist. */
const CHECKED_APART = new Set(['sign_offs', 'evaluations']);
/**
 * Items that the stage asks for: shown by evidence, or answered in the request. What sign-offs and evaluation come to stands
 * in the way by itself, and once: a sign-off that the environment can still give, or a check that was waived, does not come
 * back as an item of the list.
 */
function checkChecklist({ stage, checklist }) {
    if (stage.requires.checklist.length === 0)
        return [];
    const { status, detail, next, unmet } = checklist;
    if (status === 'not_applicable')
        throw new TypeError(`the checklist of ${stage.name} was not looked at`);
    const base = { name: 'checklist', title: 'Checklist', code: 'checklist_missing' };
    const apart = unmet.filter((item) => item.basis === 'computed' && CHECKED_APART.has(item.name));
    if (unmet.length === 0 || apart.length < unmet.length)
        return [{ ...base, status, detail, next }];
    const titles = apart.map((item) => item.title.toLowerCase()).join(' and ');
    return [
        { ...base, status: 'pass', detail: `The checklist is met but for ${titles}: see the check of that.`, next: '' },
    ];
}


/***/ }),

/***/ 88040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ approvalView),
  g: () => (/* binding */ basisOf)
});

// EXTERNAL MODULE: ./build/core/approval/basis.js
var approval_basis = __webpack_require__(48302);
// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/policy/slice-evaluation.js
var slice_evaluation = __webpack_require__(45668);
;// CONCATENATED MODULE: ./build/policy/slice.js
/** The part of a policy that an approval of a move is bound to. */


/**
 * Exactly what decides a move into a stage, as plain JSON (snake_case) for the approval digest: the ways in, where
 * the displaced version goes, requirements, sign-off rules, all of `evaluationSlice` and the age of an evaluation,
 * soak, environment, exposure, change link and what an override can waive. Null for an unknown stage.
 *
 * Not in it, because it is checked live: descriptions, owner and tags, who fills a role and who may promote,
 * freezes, holds, monitoring, commands; nor what is published, how long a request stays open, and whether the move
 * is carried out by itself. What the stage does not ask for is null, so that changing it disturbs no approval.
 */
function decisionSlice(effective, stage) {
    const policy = Object.hasOwn(effective.stages, stage) ? effective.stages[stage] : undefined;
    if (policy === undefined)
        return null;
    const { requires, environment } = policy;
    return {
        slice: 2,
        stage,
        from: [...policy.from].sort(),
        displaces_to: policy.displacesTo,
        change_link: [...effective.changeLink].sort(),
        evaluation: requires.evaluation === 'pass'
            ? { max_age_ms: effective.evaluation.maxAgeMs, ...(0,slice_evaluation/* sliceEvaluation */.d)(effective, policy) }
            : null,
        soak: requires.soak === null
            ? null
            : { stage: requires.soak.stage, at_least_ms: requires.soak.atLeastMs, samples: requires.soak.samples },
        sign_offs: sliceSignOffs(effective, policy),
        documents: [...requires.documents].sort(),
        checklist: [...requires.checklist].sort(),
        environment: environment === null
            ? null
            : {
                name: environment.name,
                reviewers: environment.reviewers,
                prevent_self_review: environment.preventSelfReview,
                prevent_admin_bypass: environment.preventAdminBypass,
                branches: environment.branches,
                without_protection: environment.withoutProtection,
            },
        exposure: sliceExposure(policy.exposure),
        overrides: [...effective.overrides.waive].sort(),
    };
}
function sliceSignOffs(effective, { requires }) {
    if (requires.signOffs.length === 0)
        return null;
    const { distinctPeople, requesterMaySign, authorMaySign, unknownAuthors, validForMs } = effective.signOffs;
    return {
        required: requires.signOffs.map(({ id, roles, count }) => ({ id, roles: [...roles].sort(), count })),
        distinct_people: distinctPeople,
        requester_may_sign: requesterMaySign,
        author_may_sign: authorMaySign,
        unknown_authors: unknownAuthors,
        valid_for_ms: validForMs,
    };
}
function sliceExposure(exposure) {
    switch (exposure.strategy) {
        case 'immediate':
        case 'shadow':
            return { strategy: exposure.strategy };
        case 'canary':
            return {
                strategy: exposure.strategy,
                shadow_first: exposure.shadowFirst,
                initial_bp: exposure.initialBp,
                max_share_bp: exposure.maxShareBp,
                ...sliceTenants(exposure),
            };
        case 'ramp':
            return {
                strategy: exposure.strategy,
                shadow_first: exposure.shadowFirst,
                steps: exposure.steps.map((step) => ({
                    share_bp: step.shareBp,
                    at_least_ms: step.atLeastMs,
                    samples: step.samples,
                })),
                advance: exposure.advance,
                ...sliceTenants(exposure),
            };
        case 'ab':
            return {
                strategy: exposure.strategy,
                shadow_first: exposure.shadowFirst,
                split_bp: exposure.splitBp,
                ...sliceTenants(exposure),
            };
        case 'tenants':
            return { strategy: exposure.strategy, ...sliceTenants(exposure) };
    }
}
/** Absent where there are none, so that approvals given before there could be any still hold. */
function sliceTenants({ tenants }) {
    return tenants.length === 0 ? {} : { tenants: [...tenants].sort() };
}

// EXTERNAL MODULE: ./build/operations/sign-offs.js + 7 modules
var sign_offs = __webpack_require__(14491);
;// CONCATENATED MODULE: ./build/operations/approval-view.js
/** What would be signed now, and the open request that it is compared with. */




/** The basis of an approval of this move, with the answers whose digest is given. */
function basisOf(context, of) {
    const { gathered, staged, to, evaluation, expectedLive, answers } = of;
    const known = evaluation.kind === 'known' ? evaluation.basis : null;
    return (0,approval_basis/* approvalBasis */.AJ)({
        subject: staged.published.subject,
        stage: to.name,
        expectedLive,
        evaluation: known?.measured ?? null,
        baseline: known?.baseline ?? null,
        slice: (0,canonical/* digestOf */.ol)(decisionSlice(gathered.effective, to.name), context.ports.sha256),
        answers,
    });
}
/** The view with what is known before anybody's word is read. */
function approvalView(context, of) {
    const request = (0,sign_offs/* requestFor */.pU)(of);
    const basis = basisOf(context, { ...of, answers: request?.basis.answers ?? null });
    const digest = (0,approval_basis/* approvalDigest */.Y)(basis, context.ports.sha256);
    const changed = request === null || request.digest === digest ? [] : (0,approval_basis/* whatChanged */.fl)(request.basis, basis);
    return { digest, basis, request, changed, closed: null };
}


/***/ }),

/***/ 69600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hQ: () => (/* binding */ completeOwed),
  Qd: () => (/* binding */ performEffects),
  t_: () => (/* binding */ readOwing),
  Yz: () => (/* binding */ requireFewDebts)
});

// UNUSED EXPORTS: effectId

// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/reasons.js
var core_reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/operations/incident.js + 3 modules
var incident = __webpack_require__(34066);
// EXTERNAL MODULE: ./build/operations/release.js + 1 modules
var operations_release = __webpack_require__(26203);
// EXTERNAL MODULE: ./build/operations/request-page.js + 6 modules
var request_page = __webpack_require__(9718);
;// CONCATENATED MODULE: ./build/operations/still-open.js

/** Sequence numbers of owed events with an effect that one look does not show to be done. */
async function stillOpen(context, of) {
    const effects = of.state.owed.flatMap((owed) => owed.effects);
    const tags = effects.flatMap((effect) => (effect.effect === 'tag' ? [effect.name] : []));
    const releases = effects.flatMap((effect) => (effect.effect === 'release' ? [effect.tag] : []));
    const found = await context.ports.ledger.read({ files: [], tags, releases, at_commit: of.commit });
    const isDone = async (effect, seq) => {
        switch (effect.effect) {
            case 'tag':
                return found.tags.get(effect.name)?.target === effect.target;
            case 'release':
                return found.releases.get(effect.tag)?.draft === false;
            case 'incident':
                return (effect.issue === null &&
                    (await incidentExists(context, { marker: effect.marker, since: timeOf(of.state, seq) })));
            case 'follow_up':
                return incidentExists(context, { marker: effect.marker, since: timeOf(of.state, seq) });
            case 'request': {
                // The page of an open request is made anew by whoever sweeps; of one that has ended, nobody else closes it.
                const opened = of.state.requests.some(({ place }) => place.number === effect.place.number);
                if (opened)
                    return true;
                const open = await context.ports.requests.isOpen(effect.place);
                return open.kind === 'known' && !open.value;
            }
            case 'comment':
            case 'tell':
                return true;
        }
    };
    const open = [];
    for (const owed of of.state.owed) {
        const done = await Promise.all(owed.effects.map((effect) => isDone(effect, owed.seq)));
        if (done.includes(false))
            open.push(owed.seq);
    }
    return open;
}
/** When an event was written, as far as the state still knows; keeps the look-up of issues small. */
function timeOf(state, seq) {
    return state.recent.find((entry) => entry.seq === seq)?.at;
}
/** A job that moves versions need not be allowed to read issues: what it cannot see is not done, and stops nothing. */
async function incidentExists(context, of) {
    try {
        return await context.ports.issues.exists(of.marker, of.since);
    }
    catch (error) {
        if (error instanceof core_reasons/* SlipwayError */.GQ && error.refusal.code === 'token_forbidden')
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/operations/tell.js
var tell = __webpack_require__(45944);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
;// CONCATENATED MODULE: ./build/operations/effects.js











/** Milliseconds in which the process that wrote an event is taken to be still at its effects. */
const AT_WORK = 60_000;
/** Name of an effect as reports and `reconciled` events give it. */
function effectId(effect) {
    switch (effect.effect) {
        case 'tag':
            return effect.name;
        case 'release':
            return effect.tag;
        case 'incident':
        case 'comment':
        case 'request':
        case 'follow_up':
        case 'tell':
            return effect.marker;
    }
}
/** Does owed effects (all of the event's, unless given) in order. What fails stays owed and says why; the event stands. */
async function performEffects(context, owing, effects = owing.event.owes) {
    const reports = [];
    for (const effect of effects) {
        // Published without its tag, a release would have GitHub make one, on the head of the default branch.
        const tagless = effect.effect === 'release' && reports.some((report) => report.id === effect.tag && report.state === 'owed');
        if (tagless)
            reports.push({ effect: effect.effect, id: effect.tag, state: 'owed', reason: 'its tag is not there yet' });
        else
            reports.push(await performOne(context, { owing, effect }));
    }
    return reports;
}
async function performOne(context, of) {
    const { effect } = of;
    const base = { effect: effect.effect, id: effectId(effect) };
    try {
        switch (effect.effect) {
            case 'tag':
                return { ...base, ...(await performTag(context, effect)) };
            case 'release': {
                const { staged, ...owing } = of.owing;
                if (staged === null)
                    throw new TypeError('a release record is of a version');
                const release = { ...owing, staged, title: effect.title, tag: effect.tag };
                return { ...base, ...(await (0,operations_release/* publishMoveRelease */.il)(context, release)) };
            }
            case 'incident':
                return { ...base, ...(await (0,incident/* performIncident */.G)(context, { owing: of.owing, effect, atWork: AT_WORK })) };
            case 'request':
                return { ...base, ...(await (0,request_page/* performRequestPage */.SW)(context, { owing: of.owing, effect })) };
            case 'follow_up':
                return { ...base, ...(await (0,request_page/* performFollowUp */.ib)(context, { owing: of.owing, effect })) };
            case 'tell':
                return (0,tell/* performTell */.p)(context, of.owing);
            case 'comment':
                return { ...base, state: 'owed', reason: 'comments are written by the operation that answers them' };
        }
    }
    catch (error) {
        if (!(error instanceof core_reasons/* SlipwayError */.GQ))
            throw error;
        return { ...base, state: 'owed', reason: `${error.refusal.found} (${error.refusal.code}); ${error.refusal.next}` };
    }
}
async function performTag(context, effect) {
    const { git } = context.ports;
    const { name, target, message, at } = effect;
    const outcome = await git.createTag({ name, target, message, at });
    if (outcome.kind === 'created')
        return { state: 'done' };
    if (outcome.facts.target === target)
        return { state: 'already_done' };
    return { state: 'owed', reason: `a tag of that name points at ${outcome.facts.target}; somebody else made it` };
}
/**
 * Completes what earlier events of this model still owe, and tells how far it got. Usually everything was done by the
 * process that committed it, and one request sees that.
 */
async function completeOwed(context, of) {
    const { state, commit } = of;
    if (state.owed.length === 0)
        return { reports: [], through: state.seq };
    const open = await stillOpen(context, of);
    if (open.length === 0)
        return { reports: [], through: state.seq };
    const reports = [];
    let through = state.projected_through;
    let whole = true;
    for (const owed of state.owed) {
        if (open.includes(owed.seq)) {
            const owing = await readOwing(context, { state, commit, seq: owed.seq });
            const done = owing === null ? [] : await completeEvent(context, { ...of, owing });
            reports.push(...done);
            if (owing === null || done.some((report) => report.state === 'owed'))
                whole = false;
        }
        if (whole)
            through = owed.seq;
    }
    return { reports, through: whole ? state.seq : through };
}
/**
 * Refuses to add to what cannot be completed. The state lists every debt, and is read by every operation; rollbacks
 * alone are never refused for it.
 */
function requireFewDebts(state, completion) {
    const left = state.owed.filter((owed) => owed.seq > completion.through);
    if (left.length < core_state/* OPEN_DEBTS */.a4)
        return;
    const reasons = completion.reports.flatMap((report) => report.state === 'owed' && report.reason !== undefined ? [report.reason] : []);
    (0,core_reasons/* refuse */.TR)({
        code: 'effects_owed',
        required: `fewer than ${core_state/* OPEN_DEBTS */.a4} events whose tags, releases or incidents are still owed`,
        found: `${left.length}, from event ${left[0]?.seq ?? 0} on; the first: ${reasons[0] ?? 'not tried'}`,
        next: 'Mend what keeps them from being made, and run `slipway reconcile`.',
    });
}
async function completeEvent(context, of) {
    const { owing } = of;
    // Telling is no debt that anything waits for: `reconcile` and the sweep tell again.
    const owes = owing.event.owes.filter((effect) => effect.effect !== 'tell');
    // Tags and releases are made once however many are at it: GitHub refuses the second. Issues are not, so who comes upon
    // one in passing leaves it, for a minute, to the process that owes it.
    const young = Date.parse(of.now) - Date.parse(owing.event.at) < AT_WORK;
    const left = owes.filter((effect) => young && (effect.effect === 'incident' || effect.effect === 'follow_up'));
    const done = await performEffects(context, owing, owes.filter((effect) => !left.includes(effect)));
    const reason = 'the run that owes it may still be at it';
    return [
        ...done,
        ...left.map((effect) => ({ effect: effect.effect, id: effectId(effect), state: 'owed', reason })),
    ];
}
/** Reads an event and its version back from the ledger, to do what it owes. */
async function readOwing(context, of) {
    const { ports } = context;
    const path = (0,paths/* eventPath */.Qv)(of.state.model, of.seq);
    const snapshot = await ports.ledger.read({ files: [path], at_commit: of.commit });
    const reading = (0,documents/* parseDocument */.Tp)(snapshot.files.get(path) ?? null, core_event/* EVENT_SCHEMA */.Ls);
    if (reading.kind !== 'document')
        return null;
    const event = reading.value;
    const isMove = event.type === 'promoted' || event.type === 'rolled_back';
    if (!isMove && event.type !== 'signed' && event.type !== 'requested' && event.type !== 'request_closed')
        return null;
    const version = { model: event.model, version: event.payload.version, commit: of.commit };
    const staged = isMove ? await (0,versions/* readStaged */.pl)(context, version) : null;
    if (isMove && staged === null)
        return null;
    return {
        event,
        digest: (0,core_event/* eventDigest */.Jh)(event, ports.sha256),
        ledgerCommit: of.commit,
        state: of.state,
        staged,
        mode: 'resume',
    };
}


/***/ }),

/***/ 10494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jt: () => (/* binding */ evaluationStanding),
  LK: () => (/* binding */ evidenceOfLive),
  RC: () => (/* binding */ liveToCompare),
  tJ: () => (/* binding */ policyBasis),
  RH: () => (/* binding */ readingDigest)
});

// UNUSED EXPORTS: sliceDigest

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/core/evaluation/digest.js
var digest = __webpack_require__(98317);
// EXTERNAL MODULE: ./build/core/evaluation/decide-gates.js + 8 modules
var decide_gates = __webpack_require__(94210);
// EXTERNAL MODULE: ./build/core/evaluation/facts.js + 1 modules
var evaluation_facts = __webpack_require__(29429);
// EXTERNAL MODULE: ./build/core/evaluation/stored.js
var stored = __webpack_require__(28654);
// EXTERNAL MODULE: ./build/core/evaluation/verdict.js
var verdict = __webpack_require__(28624);
;// CONCATENATED MODULE: ./build/core/evaluation/redecide.js




/** Decides a recorded evaluation again. */
function redecideEvaluation(of) {
    const { record, rules } = of;
    const candidate = of.candidate ?? (0,stored/* storedEvidence */.h)(record, 'candidate');
    const live = liveOf(of.live);
    const facts = {
        rules,
        metrics: of.metrics,
        candidate,
        keys: record.evidence.samples,
        live,
        comparisons: sameLive(of) ? (record.statistics.pairs ?? []) : [],
        now: of.now,
        measuredAt: record.measured_at,
    };
    const { gates } = (0,decide_gates/* decideGates */.r)((0,evaluation_facts/* contextOf */.Vm)(facts), (0,evaluation_facts/* gatesOf */.og)(rules));
    const unpublished = record.publish === 'none' && (of.candidate ?? null) === null;
    return {
        verdict: (0,verdict/* verdictOf */.Vj)(gates),
        summary: unpublished
            ? 'Cannot be decided again: the policy it was recorded under publishes no statistics; evaluate the version again.'
            : (0,verdict/* summaryOf */.YG)(gates),
        gates,
        setChanged: live.kind === 'evidence' && setsDiffer({ candidate, live: live.evidence }, of),
    };
}
function liveOf(live) {
    switch (live.kind) {
        case 'none':
        case 'evidence':
            return live;
        case 'unusable':
            return { kind: 'unusable', reason: live.reason };
        case 'record': {
            const evidence = live.evidence ?? (0,stored/* storedEvidence */.h)(live.record, live.role);
            const summary = (0,stored/* storedSummary */.Y)(live.record, live.role);
            if (evidence === null || summary === null)
                return { kind: 'unusable', reason: 'the record has no evidence of the live version' };
            return { kind: 'evidence', evidence, keys: summary.samples };
        }
    }
}
/** Whether the live evidence is the one that the record's comparisons were made with. */
function sameLive({ record, live }) {
    const then = digestOf((0,stored/* storedSummary */.Y)(record, 'live'));
    if (live.kind !== 'record' || then === null)
        return false;
    return digestOf((0,stored/* storedSummary */.Y)(live.record, live.role)) === then;
}
function digestOf(summary) {
    return summary?.digest ?? null;
}
function setsDiffer(of, facts) {
    const digests = (evidence) => [...new Set(evidence.runs.flatMap(({ set }) => (set.digest === null ? [] : [set.digest])))].sort().join(' ');
    const [mine, theirs] = [digests(of.candidate), digests(of.live)];
    if (mine !== '' && theirs !== '')
        return mine !== theirs;
    if (facts.live.kind !== 'record')
        return false;
    const keys = (summary) => JSON.stringify((summary?.samples ?? []).map((one) => [one.task, one.keys]).sort());
    const [left, right] = [keys(facts.record.evidence), keys((0,stored/* storedSummary */.Y)(facts.live.record, facts.live.role))];
    return left !== '[]' && right !== '[]' && left !== right;
}

// EXTERNAL MODULE: ./build/core/evaluation/record.js
var record = __webpack_require__(11076);
;// CONCATENATED MODULE: ./build/core/evaluation/redecided-record.js



/** The same evidence, decided under the policy and against the live version of this moment. */
function redecidedRecord(of, sha256) {
    const { measured, decided, live } = of;
    const kept = live.kind === 'record' ? live.record.statistics[live.role] : [];
    return (0,record/* buildEvaluationRecord */.I)({
        model: measured.model,
        version: measured.version,
        stage: of.stage,
        comparedWith: of.comparedWith,
        baseline: baselineOf(of),
        evidence: measured.evidence,
        decision: {
            verdict: decided.verdict,
            summary: decided.summary,
            confidence: of.confidence,
            measured_at: measured.measured_at,
            set: measured.set,
            gates: decided.gates,
            comparisons: [],
            comparisons_total: 0,
            statistics: { candidate: measured.statistics.candidate, live: kept, pairs: [] },
            self_check: null,
        },
        at: of.at,
        decidedFrom: (0,digest/* evaluationDigest */.X)(measured, sha256),
        run: of.run,
        policy: of.policy,
        publish: measured.publish,
        samples: {
            candidate: measured.samples.candidate,
            live: live.kind === 'record' ? live.record.samples[live.role] : null,
        },
        flags: measured.flags,
        earlier: measured.earlier,
    });
}
function baselineOf({ live, version }) {
    if (version === null || live.kind === 'none')
        return { kind: 'none' };
    if (live.kind === 'unusable')
        return { kind: 'unusable', version, reason: live.reason };
    const evidence = live.kind === 'record' ? (0,stored/* storedSummary */.Y)(live.record, live.role) : null;
    if (evidence === null)
        return { kind: 'unusable', version, reason: 'its evidence is not on record' };
    return { kind: 'version', version, evidence, from: 'ledger' };
}

// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/state.js
var state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/policy/slice-evaluation.js
var slice_evaluation = __webpack_require__(45668);
// EXTERNAL MODULE: ./build/operations/evaluation-record.js
var evaluation_record = __webpack_require__(29235);
// EXTERNAL MODULE: ./build/operations/kept-samples.js
var kept_samples = __webpack_require__(38781);
;// CONCATENATED MODULE: ./build/operations/evaluation-standing.js
/**
 * What a promotion knows of a version's evaluation. The recorded verdict stands while policy and live version are the
 * ones it was decided with; else the gates are decided again, here, from the evidence that was kept.
 */










/** Digest of what of the policy decides an evaluation for a stage. */
function sliceDigest(context, of) {
    return (0,canonical/* digestOf */.ol)((0,slice_evaluation/* evaluationSlice */.H)(of.gathered.effective, of.stage), context.ports.sha256);
}
/** What of the policy an evaluation rests on, as records name it. */
function policyBasis(context, of) {
    const { inForce, effective } = of.gathered;
    const { commit, digest } = inForce;
    return {
        commit,
        digest,
        slice: sliceDigest(context, of),
        reading: readingDigest(effective, context.ports.sha256),
    };
}
/** Digest of what the policy says plain files mean. */
function readingDigest(effective, sha256) {
    return (0,canonical/* digestOf */.ol)({ read: effective.evaluation.read }, sha256);
}
/** The version that a candidate for a stage is compared with: live there, unless it is the candidate itself. */
function liveToCompare(gathered, of) {
    const { live } = (0,state/* stageOf */.gV)(gathered.state, of.stage.comparesWith);
    return live === null || live.subject === of.subject ? null : (0,fold/* pointer */.Wn)(live);
}
async function evaluationStanding(context, of) {
    const { gathered, staged, to } = of;
    if (to.requires.evaluation === 'none')
        return { kind: 'not_asked' };
    const finding = await (0,evaluation_record/* newestEvaluation */.$n)(context, { gathered, version: (0,fold/* pointer */.Wn)(staged.published), role: 'candidate' });
    switch (finding.kind) {
        case 'none':
            return { kind: 'missing' };
        case 'unproven':
            return { kind: 'unproven', evaluation: finding.entry.evaluation, reason: finding.reason };
        case 'other_subject':
            return { kind: 'other_subject', evaluation: finding.entry.evaluation, subject: finding.subject };
        case 'found':
            return knownStanding(context, { ...of, finding });
    }
}
async function knownStanding(context, of) {
    const { gathered, staged, to, finding } = of;
    const { record, event } = finding;
    const policy = policyBasis(context, { gathered, stage: to.name });
    const { slice } = policy;
    if (record.policy !== null && record.policy.reading !== policy.reading)
        return { kind: 'read_otherwise', evaluation: event.payload.evaluation };
    const live = liveToCompare(gathered, { stage: to, subject: staged.published.subject });
    const before = event.payload.baseline?.subject ?? null;
    const changes = [
        ...(event.payload.slice === slice ? [] : ['the policy that decides it changed since']),
        ...(before === (live?.subject ?? null) ? [] : [changedLive(live)]),
    ];
    const { evaluation: measured } = event.payload;
    const base = { measured, seq: event.seq, slice, baseline: live?.subject ?? null };
    const facts = { kind: 'known', measuredAt: record.measured_at, set: record.set };
    if (changes.length === 0) {
        return {
            ...facts,
            basis: { ...base, evaluation: measured, verdict: event.payload.verdict, decided: 'as_recorded' },
            record,
            again: null,
            summary: record.summary,
            blocking: shown(record.gates),
            gates: record.gates.length,
            setChanged: false,
        };
    }
    const against = live === null ? null : await evidenceOfLive(context, { gathered, live, finding });
    const { evaluation: rules, metrics } = gathered.effective;
    const own = { kind: 'record', role: 'candidate', record, release: event.payload.release };
    const [candidate, kept] = await Promise.all([
        (0,kept_samples/* keptSamples */.w)(context, own),
        against?.kind === 'record' ? (0,kept_samples/* keptSamples */.w)(context, against) : null,
    ]);
    const side = against === null ? { kind: 'none' } : against.kind === 'record' ? { ...against, evidence: kept } : against;
    const decided = redecideEvaluation({ rules, metrics, record, candidate, live: side, now: of.now });
    const again = redecidedRecord({
        measured: record,
        decided,
        live: side,
        version: live,
        stage: to.name,
        comparedWith: to.comparesWith,
        at: of.now,
        run: context.caller.run,
        policy,
        confidence: rules.confidence,
    }, context.ports.sha256);
    return {
        ...facts,
        basis: {
            ...base,
            evaluation: (0,digest/* evaluationDigest */.X)(again, context.ports.sha256),
            verdict: decided.verdict,
            decided: 'again',
        },
        record: again,
        again: changes.join(' and '),
        summary: decided.summary,
        blocking: shown(decided.gates),
        gates: decided.gates.length,
        setChanged: decided.setChanged,
    };
}
function changedLive(live) {
    return live === null ? 'nothing is live to compare with any more' : `${live.version} went live since`;
}
function shown(gates) {
    return (0,verdict/* blockingGates */.aZ)(gates).map(({ verdict, detail, next }) => ({ verdict, detail, next }));
}
async function evidenceOfLive(context, of) {
    const { gathered, live, finding } = of;
    if (finding !== null &&
        finding.event.payload.baseline?.subject === live.subject &&
        finding.event.payload.evidence.live !== null)
        return {
            kind: 'record',
            role: 'live',
            record: finding.record,
            version: live,
            release: finding.event.payload.release,
        };
    const found = await (0,evaluation_record/* newestEvaluation */.$n)(context, { gathered, version: live, role: 'any' });
    switch (found.kind) {
        case 'found':
            return {
                kind: 'record',
                role: found.entry.role,
                record: found.record,
                version: live,
                release: found.event.payload.release,
            };
        case 'none':
            return { kind: 'unusable', version: live, reason: `${live.version}, which is live, was never evaluated` };
        case 'unproven':
            return {
                kind: 'unusable',
                version: live,
                reason: `the evaluation of ${live.version} is not proven: ${found.reason}`,
            };
        case 'other_subject':
            return {
                kind: 'unusable',
                version: live,
                reason: `the evaluation on record for ${live.version} is of another subject`,
            };
    }
}


/***/ }),

/***/ 34066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ openIncident),
  G: () => (/* binding */ performIncident)
});

// EXTERNAL MODULE: ./build/core/rollout/plan.js
var plan = __webpack_require__(86085);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
;// CONCATENATED MODULE: ./build/core/rollout/propose-gate.js
/** The gate that asks offline what the guard asked online. Bounds are the guard's own: they may be too wide for a small set. */
function proposeGate(guard) {
    if (guard.drift !== null) {
        return {
            kind: 'not_expressible',
            why: `The guard compares the distribution of ${guard.drift.of} in traffic; an evaluation set has no traffic to compare. Refresh the set from recent traffic instead.`,
        };
    }
    const bounds = boundsOf(guard);
    if (bounds === null) {
        return {
            kind: 'not_expressible',
            why: 'The bound of the guard is no number that a policy can hold.',
        };
    }
    const fields = [
        `metric: ${quoted(guard.metric)}`,
        ...(guard.slice === null ? [] : [`slice: ${quoted(guard.slice)}`]),
        ...(guard.percentile === null ? [] : [`percentile: ${guard.percentile}`]),
        ...bounds,
    ];
    return { kind: 'gate', yaml: `- { ${fields.join(', ')} }`, notes: notesOf(guard) };
}
function boundsOf({ rule }) {
    if (rule.kind === 'threshold')
        return Number.isFinite(rule.value) ? [`${rule.bound}: ${rule.value}`] : null;
    const { kind, value } = rule.tolerance;
    if (!Number.isFinite(value) || value < 0)
        return null;
    return ['vs: live', `tolerance: ${kind === 'absolute' ? value : percentage(value)}`];
}
/** A fraction as the policy writes it, at most six decimals: `10%`. */
function percentage(fraction) {
    return `${Number((fraction * 100).toFixed(6))}%`;
}
function notesOf(guard) {
    return [
        ...(guard.slice === null ? [] : ['The evaluation set needs samples of this slice.']),
        ...(guard.window_ms === null ? [] : ['The guard looked at a stretch of time; a gate looks at all samples.']),
        ...(guard.percentile === null
            ? []
            : ['The evidence needs a value for each sample: a percentile of a mean is none.']),
    ];
}
/** As it is where YAML reads it as the same text within braces; else in double quotes. */
function quoted(text) {
    return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)
        ? text
        : JSON.stringify(text);
}

// EXTERNAL MODULE: ./build/render/rollout/guard-numbers.js
var guard_numbers = __webpack_require__(83517);
// EXTERNAL MODULE: ./build/render/rollout/markdown-cells.js
var markdown_cells = __webpack_require__(12974);
// EXTERNAL MODULE: ./build/render/rollout/markdown-guards.js + 1 modules
var markdown_guards = __webpack_require__(8369);
// EXTERNAL MODULE: ./build/render/rollout/words.js
var words = __webpack_require__(59862);
// EXTERNAL MODULE: ./build/render/table.js
var table = __webpack_require__(99341);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/render/incident-rollout.js









const LONGEST = 1_200;
/** Guards that are drawn, and looks of the timeline, at most. */
const MOST_CHARTS = 3;
const MOST_LOOKS = 20;
/** What whoever closes the issue of such a rollback answers. */
const WATCHED_REVIEW = [
    'What happened? What did the version do wrong, and which inputs show it?',
    'Impact: whom did it affect, how badly, and from when until when?',
    'Detection: how long did it take from the first request to the rollback? Which guard, sample size or step would have shown it earlier?',
    'Why did the gates before it let it through? Would the proposed gate have stopped it?',
    'Did the rollback restore everything: predictions, configuration, what depends on them? Do the metrics of the restored version say so?',
    'Follow-ups: what changes so that it does not happen again? Link the issue or pull request of each change.',
    'May the hold be lifted, and what must be true before the next promotion?',
];
/** Sections about what was seen; none where no look led to the rollback. */
function seenSections({ event, watched = null }) {
    const { look } = event.payload;
    if (look == null)
        return [];
    const seen = withLook(watched, look);
    const detail = look.detail.trim() === '' ? '' : ` ${(0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(look.detail, LONGEST))}`;
    const where = seen?.plan == null ? '' : `, in the step **${(0,render_escape/* escapeText */.X1)((0,words/* stepName */.u)(seen.plan.steps[look.step]))}**`;
    const sections = [
        '## What was seen',
        `At ${(0,render_escape/* escapeText */.X1)((0,words/* formatMinute */.Yi)(look.at))} UTC${where}: **${(0,render_escape/* escapeText */.X1)((0,words/* lookWord */.ks)(look.decision).word)}**, ${(0,render_escape/* escapeText */.X1)((0,words/* reasonWord */.HN)(look.reason))}.${detail}`,
        guardTable(look, seen),
    ];
    const broken = seen === null ? [] : (0,markdown_guards/* brokenGuards */.I_)(seen, look).slice(0, MOST_CHARTS);
    const charts = seen === null ? [] : broken.flatMap((guard) => chartSection(seen, guard));
    return [...sections, ...charts].filter((section) => section !== '');
}
/** The looks that were recorded may not hold the one that led to it. */
function withLook(watched, look) {
    if (watched === null)
        return null;
    const there = watched.looks.some((one) => one.at === look.at && one.decision === look.decision);
    return there ? watched : { ...watched, looks: [...watched.looks, look] };
}
function chartSection(watched, guard) {
    const chart = (0,markdown_guards/* guardChartBlock */.B3)(watched, guard);
    return chart === '' ? [] : [`**${(0,render_escape/* escapeCell */.kq)((0,words/* guardName */.t_)(guard), 160)}** over the looks:`, chart];
}
/** Broken guards first. Without the guards as they were pinned, numbers are in the metric's own unit. */
function guardTable(look, watched) {
    if (look.guards.length === 0)
        return '';
    const rank = (one) => ['fail', 'error', 'inconclusive', 'pass'].indexOf(one.status);
    const rows = [...look.guards]
        .sort((a, b) => rank(a) - rank(b))
        .map((one) => {
        const guard = watched?.guards.find((pinned) => pinned.id === one.id) ?? null;
        const unit = guard === null || watched === null
            ? { times: 1, suffix: '', valueSuffix: '', signed: false, limitDigits: 6 }
            : (0,guard_numbers/* guardUnit */.OO)(guard, watched.units);
        const texts = (0,guard_numbers/* guardTexts */.S7)(one, unit);
        const name = guard === null
            ? (0,render_escape/* escapeCell */.kq)(one.id, 160)
            : `**${(0,render_escape/* escapeCell */.kq)((0,words/* guardName */.t_)(guard), 160)}**<br>${(0,render_escape/* escapeCell */.kq)((0,guard_numbers/* guardRule */.sj)(guard, unit), 160)}`;
        const numbers = [texts.candidate, texts.baseline, texts.estimate, texts.bounds, texts.limit, texts.detectable];
        return [name, (0,markdown_cells/* statusCell */.fo)((0,words/* guardWord */.YA)(one.status)), ...numbers.map((text) => (0,render_escape/* escapeCell */.kq)(text, 100))];
    });
    const columns = ['guard', 'status', 'candidate', 'baseline', 'harm or value', 'bounds', 'limit', 'detectable'];
    return (0,table/* renderRows */.UR)(columns, rows);
}
/** The gates that would have asked before; none where no guard is known to be broken. */
function proposalSections({ event, watched = null }) {
    const { look } = event.payload;
    if (look == null || watched === null)
        return [];
    const proposals = (0,markdown_guards/* brokenGuards */.I_)(watched, look).map((guard) => ({ guard, proposed: proposeGate(guard) }));
    if (proposals.length === 0)
        return [];
    const gates = proposals.flatMap(({ proposed }) => (proposed.kind === 'gate' ? [proposed] : []));
    const others = proposals.flatMap(({ guard, proposed }) => proposed.kind === 'gate' ? [] : [`- ${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)((0,words/* guardName */.t_)(guard), 160))}: ${(0,render_escape/* escapeText */.X1)(proposed.why)}`]);
    const notes = [...new Set(gates.flatMap((gate) => gate.notes))].map((note) => `- ${(0,render_escape/* escapeText */.X1)(note)}`);
    const yaml = ['evaluation:', '  gates:', '    from-incidents:', ...gates.map((gate) => `      ${gate.yaml}`)];
    return [
        '## A gate that asks before',
        ...(gates.length === 0
            ? []
            : [
                'What broke, as a gate of `.github/slipway.yml`. Its bound is the guard’s; see that the evaluation set is large enough for it.',
                (0,render_escape/* codeFence */.d6)(unmarked(yaml.join('\n')), 'yaml'),
            ]),
        ...(notes.length === 0 ? [] : [notes.join('\n')]),
        ...(others.length === 0 ? [] : [`No gate can ask this:\n\n${others.join('\n')}`]),
    ];
}
/** A code block repeats what it is given; a marker must not be. */
const unmarked = (text) => text.replace(/slipway(?=:)/gi, (word) => `${word} `);
/** Rows of the timeline: steps and looks until the rollback, the newest looks where there are many. */
function watchedRows(event, watched) {
    const { look } = event.payload;
    const seen = look == null ? watched : withLook(watched, look);
    const looks = seen?.looks ?? (look == null ? [] : [look]);
    const before = (at) => Date.parse(at) <= Date.parse(event.at);
    const steps = (seen?.steps ?? [])
        .filter((step) => before(step.since))
        .map(({ index, since }) => {
        const name = (0,words/* stepName */.u)(seen?.plan?.steps[index]);
        return timelineRow(event, { at: since, what: (0,render_escape/* escapeText */.X1)(`step ${name} began`), note: '–' });
    });
    const seenRows = looks
        .filter((one) => before(one.at))
        .slice(-MOST_LOOKS)
        .map((one) => timelineRow(event, {
        at: one.at,
        what: `looked: ${(0,markdown_cells/* statusCell */.fo)((0,words/* lookWord */.ks)(one.decision))}`,
        note: (0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(`${(0,words/* reasonWord */.HN)(one.reason)}: ${one.detail}`, 240)),
    }));
    return [...steps, ...seenRows];
}
function timelineRow({ payload }, of) {
    const cells = [
        ...[(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(of.at)), of.what, (0,render_escape/* escapeCell */.kq)(payload.failed.version), (0,render_escape/* escapeCell */.kq)(payload.stage)],
        ...['–', of.note, '–'],
    ];
    return { at: of.at, cells };
}

// EXTERNAL MODULE: ./build/render/links.js
var render_links = __webpack_require__(73420);
;// CONCATENATED MODULE: ./build/render/incident.js







/** A new issue. The title is plain text, the body Markdown with the marker at its end. */
function renderIncident(incident) {
    const { payload, model } = incident.event;
    const title = `${model}: ${payload.stage} rolled back from ${payload.failed.version} to ${payload.version}`;
    const sections = [
        renderVerdict(incident),
        renderHold(incident),
        renderFactsTable(incident),
        ...seenSections(incident),
        '## Timeline',
        renderTimelineTable(incident),
        '## Review',
        'To be answered by whoever closes this issue. It is about the system, not about who did what.',
        (payload.look == null ? REVIEW : WATCHED_REVIEW).map((question) => `- [ ] ${question}`).join('\n'),
        ...proposalSections(incident),
        (0,render_escape/* renderMarker */.Bd)(incident.marker),
    ];
    return { title: (0,visible/* cutText */.IN)(title, 250), body: `${sections.join('\n\n')}\n` };
}
/** A comment for an issue that exists already: the same facts without the review. */
function renderIncidentComment(incident) {
    const sections = [
        `### Rolled back: ${(0,render_escape/* escapeText */.X1)(incident.event.model)}, ${(0,render_escape/* escapeText */.X1)(incident.event.payload.stage)}`,
        renderVerdict(incident),
        renderHold(incident),
        renderFactsTable(incident),
        ...seenSections(incident),
        (0,render_escape/* renderMarker */.Bd)(incident.marker),
    ];
    return `${sections.join('\n\n')}\n`;
}
const REVIEW = [
    'Who noticed, how, and how long after the version went live?',
    'Whom did it affect, how badly, and from when until when?',
    'What did the version do wrong? Which inputs show it?',
    'Which check could have stopped it before it went live? Why did it not?',
    'Did the rollback restore everything: predictions, configuration, what depends on them?',
    'What changes so that it does not happen again? Link the issue or pull request of each change.',
    'May the hold be lifted, and what must be true before the next promotion?',
];
function renderVerdict({ event, links }) {
    const { payload, model } = event;
    const [good, bad] = [
        (0,render_links/* versionLink */.P)(links, { model, version: payload.version }),
        (0,render_links/* versionLink */.P)(links, { model, version: payload.failed.version }),
    ];
    return `Since ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(event.at))} UTC, **${(0,render_escape/* escapeText */.X1)(payload.stage)}** of **${(0,render_escape/* escapeText */.X1)(model)}** serves **${good}** again. **${bad}** was taken out and is now in ${(0,render_escape/* escapeText */.X1)(payload.failed.to)}.`;
}
function renderHold({ event }) {
    const { hold } = event.payload;
    const where = hold.stages === null ? 'any stage' : hold.stages.map((stage) => (0,render_escape/* escapeText */.X1)(stage)).join(', ');
    const until = hold.until === null ? 'until the hold is lifted' : `until ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(hold.until))} UTC`;
    return [
        '> [!WARNING]',
        `> **Nothing is promoted to ${where}** ${until}. Another rollback is always possible.`,
        '>',
        `> To lift the hold earlier: ${(0,render_escape/* codeSpan */.SS)(`slipway resume ${event.model} ${hold.id} --reason "…"`)}`,
    ].join('\n');
}
const TARGETS = {
    last_good: 'the last good version',
    named: 'named by who asked',
    baseline: 'which had the rest of the traffic',
};
function renderFactsTable({ event, digest, record, links }) {
    const { payload, model, run } = event;
    const aliases = Object.entries(payload.aliases).map(([name, target]) => `${(0,render_escape/* codeSpan */.SS)(`${model}@${name}`)} is ${target === null ? 'nothing' : (0,render_escape/* escapeText */.X1)(target.version)}`);
    const file = links.ledgerFile((0,paths/* eventPath */.Qv)(model, event.seq));
    return (0,table/* renderFacts */.Id)([
        ['Why', (0,render_escape/* escapeCell */.kq)(payload.reason, 2_000)],
        ['Who', (0,render_escape/* escapeCell */.kq)((0,format/* formatActor */.Lg)(event.actor))],
        ['Change', payload.link === null ? null : (0,render_escape/* renderChangeLink */.FA)((0,visible/* cutText */.IN)(payload.link, 1_000))],
        [
            'Serving again',
            `${(0,render_links/* versionLink */.P)(links, { model, version: payload.version })}, ${TARGETS[payload.target]}, from ${(0,render_escape/* escapeText */.X1)(payload.from)}<br>${(0,render_escape/* codeSpan */.SS)(payload.subject)}`,
        ],
        [
            'Taken out',
            `${(0,render_links/* versionLink */.P)(links, { model, version: payload.failed.version })}<br>${(0,render_escape/* codeSpan */.SS)(payload.failed.subject)}`,
        ],
        [
            'Configuration',
            record.configuration === null
                ? null
                : `restored with the version (${(0,render_escape/* codeSpan */.SS)(record.recipe.configuration ?? 'no digest')})`,
        ],
        ['Aliases', aliases.length === 0 ? null : aliases.join('<br>')],
        [
            'Release record',
            payload.tag === null ? null : (0,render_escape/* renderCodeLink */.IJ)({ text: payload.tag, url: links.release(payload.tag) }),
        ],
        ['Event', `${(0,render_escape/* renderLink */.BK)({ text: `event ${event.seq}`, url: file })}<br>${(0,render_escape/* codeSpan */.SS)(digest)}`],
        ['Run', run === null ? null : (0,render_escape/* renderLink */.BK)({ text: (0,format/* formatRun */.TI)(run), url: run.url })],
    ]);
}
const KEPT = 20;
/** What is known about this stage and these two versions, oldest first. */
function renderTimelineTable({ event, state, watched }) {
    const { payload } = event;
    const versions = new Set([payload.version, payload.failed.version]);
    const concerns = (entry) => entry.seq <= event.seq &&
        (entry.stage === payload.stage || (entry.version !== null && versions.has(entry.version)));
    const seen = watchedRows(event, watched ?? null);
    // Steps and looks are told by what was seen, whole.
    const told = ({ type }) => seen.length === 0 || (type !== 'looked' && type !== 'advanced');
    const entries = state.recent.filter(concerns).filter(told).slice(0, KEPT).reverse();
    if (entries.length === 0 && seen.length === 0)
        return `The last events no longer go back this far: ${(0,render_escape/* codeSpan */.SS)(`slipway history ${event.model}`)}`;
    const rows = entries.map((entry) => ({ at: entry.at, cells: entryCells(entry) }));
    // A look stands before what it led to.
    const all = [...seen, ...rows].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return (0,table/* renderRows */.UR)(['when (UTC)', 'what', 'version', 'stage', 'who', 'note', 'run'], all.map((one) => one.cells));
}
function entryCells(entry) {
    return [
        (0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(entry.at)),
        entry.type === 'rolled_back' ? `**${(0,format/* formatEvent */.qF)(entry.type)}**` : (0,render_escape/* escapeText */.X1)((0,format/* formatEvent */.qF)(entry.type)),
        (0,render_escape/* escapeCell */.kq)(entry.version),
        (0,render_escape/* escapeCell */.kq)(entry.stage),
        (0,render_escape/* escapeCell */.kq)((0,format/* formatActor */.Lg)(entry.actor)),
        (0,render_escape/* escapeCell */.kq)(entry.note, 240),
        entry.run_url === null ? '–' : (0,render_escape/* renderLink */.BK)({ text: 'run', url: entry.run_url }),
    ];
}

// EXTERNAL MODULE: ./build/render/rollout/section.js
var section = __webpack_require__(9336);
// EXTERNAL MODULE: ./build/render/rollout/types.js
var types = __webpack_require__(38494);
// EXTERNAL MODULE: ./build/operations/rollout-story.js
var rollout_story = __webpack_require__(3822);
;// CONCATENATED MODULE: ./build/operations/incident.js






async function performIncident(context, of) {
    const done = await openIncident(context, of);
    return done === null ? { state: 'already_done' } : { state: 'done', url: done.url };
}
/** The issue of a rollback's incident, opened where it is not there yet; null for an event that has none. */
async function openIncident(context, of) {
    const { owing, effect, atWork } = of;
    const { issues, links, clock } = context.ports;
    const { event, digest, state, staged } = owing;
    if (event.type !== 'rolled_back' || staged === null)
        return null;
    const watched = await watchedUntil(context, { owing, event });
    const facts = { event, digest, record: staged.record, state, links, marker: effect.marker, watched };
    if (effect.issue !== null) {
        const body = renderIncidentComment(facts);
        return issues.commentOnce({ issue: effect.issue, body, marker: effect.marker, since: event.at });
    }
    return issues.openOnce({
        ...renderIncident(facts),
        marker: effect.marker,
        since: event.at,
        // A process that was kept waiting may have been taken for dead, and its incident opened by another.
        ...(owing.mode === 'fresh' && clock.now() - Date.parse(event.at) < atWork ? { known: 'none' } : {}),
    });
}
/** What was watched until a look brought the version back; null where a person did. */
async function watchedUntil(context, of) {
    const { owing, event } = of;
    const { state, ledgerCommit: commit, policy } = owing;
    const { look, stage, failed } = event.payload;
    if (look === null)
        return null;
    const units = policy === undefined || policy === null ? {} : (0,section/* unitsOf */.$J)(policy);
    const out = (0,core_state/* stageOf */.gV)(state, stage).history.find((one) => one.ordinal === failed.ordinal && one.to === event.at);
    if (event.payload.target === 'baseline' && out !== undefined)
        return (0,types/* watchedOf */.g)(await (0,rollout_story/* readStory */.I)(context, { state, commit, units, stage, seq: out.seq }));
    const guards = policy === undefined || policy === null ? [] : (0,plan/* pinGuards */.IC)(policy);
    const startedAt = out?.from ?? look.at;
    return { guards, looks: [look], steps: [], plan: null, startedAt, units };
}


/***/ }),

/***/ 36806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ checkStageName),
/* harmony export */   OB: () => (/* binding */ endFrom),
/* harmony export */   Ri: () => (/* binding */ checkTexts),
/* harmony export */   Sn: () => (/* binding */ modelFrom),
/* harmony export */   V2: () => (/* reexport safe */ _core_command_limits_js__WEBPACK_IMPORTED_MODULE_4__.V2),
/* harmony export */   uM: () => (/* binding */ requireReason),
/* harmony export */   vL: () => (/* reexport safe */ _core_command_limits_js__WEBPACK_IMPORTED_MODULE_4__.vL)
/* harmony export */ });
/* harmony import */ var _core_as_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55332);
/* harmony import */ var _core_command_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74566);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5562);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91091);
/* harmony import */ var _core_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3669);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24182);
/** What people and workflows type, checked before anything is asked of the platform. */







/** A reason that has to be given. */
function requireReason(reason, what) {
    if (reason.trim() === '') {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'reason_missing',
            required: `a reason for the ${what}`,
            found: 'none',
            next: 'Say in a few words why.',
        });
    }
    checkTexts({ reason, link: null });
}
/** Reason and link of a reasonable length, without control characters. */
function checkTexts(of) {
    checkText({ what: 'reason', text: of.reason, limit: _core_command_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .REASON_LIMIT */ .V2 });
    checkText({ what: 'link', text: of.link, limit: _core_command_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .LINK_LIMIT */ .vL });
}
function checkText(of) {
    const { what, text, limit } = of;
    if (text === null)
        return;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
    if (text.length <= limit && !control)
        return;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: `a ${what} of at most ${limit} characters, none of them a control character`,
        found: control ? 'a control character' : `${text.length} characters`,
        next: what === 'link' ? 'Give a shorter link.' : 'Say it shorter, and give a link to the rest.',
    });
}
/** A model's name, alone: an operation on a whole model must not seem to be about one version of it. */
function modelFrom(text) {
    const { model, selector } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .referenceFrom */ .Q)(text);
    if (selector === null)
        return model;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'the name of a model, alone',
        found: JSON.stringify(text.slice(0, 200)),
        next: `This is about all of ${model}: give its name.`,
    });
}
/** A stage's name, before it becomes part of a path. */
function checkStageName(text) {
    if ((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo)(text))
        return;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'unknown_stage',
        required: 'the name of a stage: 2 to 64 lowercase letters, digits and dashes',
        found: JSON.stringify(text.slice(0, 100)),
        next: 'See the stages under `lifecycle` in the policy, or `slipway explain MODEL`.',
    });
}
/** When something runs out, as ISO 8601 in whole seconds; refused when it is no time, or over already. */
function endFrom(text, now) {
    const moment = (0,_core_as_of_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMoment */ .mI)(text);
    const at = moment === null ? null : moment.kind === 'day' ? `${moment.day}T00:00:00Z` : (0,_core_time_js__WEBPACK_IMPORTED_MODULE_5__/* .isoSeconds */ .n)(Date.parse(moment.at));
    if (at !== null && at > now)
        return at;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'a date or time to come, such as 2026-03-03T14:00Z',
        found: JSON.stringify(text.slice(0, 100)),
        next: 'Leave it out to hold until lifted.',
    });
}


/***/ }),

/***/ 51421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ documentsBefore),
/* harmony export */   R_: () => (/* binding */ outsideOf),
/* harmony export */   UF: () => (/* binding */ stageFor),
/* harmony export */   jg: () => (/* binding */ finishMove),
/* harmony export */   px: () => (/* binding */ moveFiles)
/* harmony export */ });
/* harmony import */ var _core_event_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56954);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72795);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68029);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70384);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19529);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69600);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56529);










function stageFor(policy, name) {
    const stage = policy.stages[name];
    if (stage !== undefined)
        return stage;
    const nearest = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .nearestOf */ .q)(name, Object.keys(policy.stages));
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'unknown_stage',
        required: `a stage of the lifecycle: ${policy.lifecycle.order.join(', ')}`,
        found: JSON.stringify(name.slice(0, 100)),
        next: nearest === null ? 'Choose one of them.' : `Did you mean ${nearest}?`,
    });
}
/** Files of a model that a move changes, to be read with the first look. The day is guessed and read again if wrong. */
function moveFiles(of) {
    const { model } = of;
    const day = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .dayOf */ .kb)(new Date(of.now).toISOString());
    return [(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .aliasesPath */ .UV)(model), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .exposurePath */ .nS)(model), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .stagePath */ .E6)(model, of.stage), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .dayPath */ .yl)(model, day)];
}
/** The documents before a move; what the first look could not know to bring is read at the same commit. */
async function documentsBefore(context, of) {
    const { gathered } = of;
    const { model } = gathered.state;
    const day = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .dayPath */ .yl)(model, (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .dayOf */ .kb)((0,_transact_js__WEBPACK_IMPORTED_MODULE_6__/* .momentOf */ .E)(gathered)));
    const wanted = [(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .aliasesPath */ .UV)(model), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .exposurePath */ .nS)(model), day, ...of.stages.map((stage) => (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .stagePath */ .E6)(model, stage))];
    const missing = wanted.filter((path) => !gathered.snapshot.files.has(path));
    const more = missing.length === 0 ? null : await context.ports.ledger.read({ files: missing, at_commit: gathered.commit });
    const snapshotOf = (path) => more !== null && missing.includes(path) ? more : gathered.snapshot;
    const stage = (name) => {
        const path = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .stagePath */ .E6)(model, name);
        return (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(snapshotOf(path), { path, schema: 'slipway.stage/1' });
    };
    const aliases = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .aliasesPath */ .UV)(model);
    const exposure = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .exposurePath */ .nS)(model);
    const told = {
        aliases: (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(snapshotOf(aliases), { path: aliases, schema: 'slipway.aliases/1' }),
        exposure: (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(snapshotOf(exposure), { path: exposure, schema: 'slipway.exposure/1' }),
    };
    return {
        stages: new Map(of.stages.map((name) => [name, stage(name)])),
        ...told,
        day: (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(snapshotOf(day), { path: day, schema: 'slipway.day/1' }),
    };
}
/** Tag and release of a version as they are outside: from the first look where it brought them. */
async function outsideOf(context, of) {
    const { snapshot, tag } = of;
    const brought = snapshot.tags.has(tag) && snapshot.releases.has(tag);
    const from = brought ? snapshot : await context.ports.ledger.read({ files: [], tags: [tag], releases: [tag] });
    const release = from.releases.get(tag) ?? null;
    // Not every GitHub gives digests where the ledger is read; they are asked for where they are certain.
    const undigested = release?.assets.some((asset) => asset.sha256 === null) === true;
    return {
        tag: from.tags.get(tag) ?? null,
        release: undigested ? await context.ports.releases.findByTag(tag) : release,
    };
}
/** Carries out what the event owes, and puts the result together. */
async function finishMove(context, of) {
    const { operation, transaction } = of;
    if (transaction.kind === 'planned')
        return plannedMove(context, { operation, transaction });
    const { event, digest } = transaction;
    const replayed = transaction.kind === 'replayed';
    const effects = context.mode === 'dry_run' ? [] : await moveEffects(context, transaction);
    const record = moveRecord({ event, digest, commit: transaction.commit, effects });
    const owed = effects.filter((effect) => effect.state === 'owed');
    const committed = {
        effect: 'event',
        id: `${event.model}/${event.seq}`,
        state: replayed ? 'already_done' : 'done',
    };
    const checks = replayed
        ? {
            name: operation,
            title: 'Committed before',
            status: 'pass',
            detail: `Event ${event.seq} of ${event.model} is this operation's.`,
        }
        : transaction.draft.checks;
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .finished */ .xl)({
        operation,
        decision: replayed ? 'already_done' : 'done',
        reason: replayed ? 'already_committed' : 'ok',
        summary: replayed ? replayedSummary(event, transaction.gathered.state) : summaryOf(event),
        checks,
        record,
        effects: [...of.before, committed, ...effects],
        warnings: owed.map((effect) => `${effect.effect} ${effect.id} is still owed: ${effect.reason ?? 'unknown'}. The next operation, or \`slipway reconcile\`, completes it.`),
    });
}
/** What a repeated asking is told: what it did then, and what is live now if that is something else. */
function replayedSummary(event, state) {
    if (event.type !== 'promoted' && event.type !== 'rolled_back')
        return summaryOf(event);
    const { stage, version } = event.payload;
    const { live, incoming } = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)(state, stage);
    const verb = event.type === 'promoted' ? 'promoted' : 'rolled back';
    const then = `${event.model} ${version} was ${verb} to ${stage} by event ${event.seq}, at ${event.at}.`;
    if (live?.seq === event.seq)
        return `${then} It is live there.`;
    if (incoming?.seq === event.seq)
        return `${then} It is being rolled out there.`;
    return `${then} Now ${live === null ? 'nothing' : live.version} is live there; nothing was done.`;
}
async function moveEffects(context, transaction) {
    const { event, digest, gathered } = transaction;
    if (transaction.kind === 'committed' && transaction.commit !== null && transaction.draft.staged !== null) {
        const owing = {
            event,
            digest,
            ledgerCommit: transaction.commit,
            state: transaction.state,
            staged: transaction.draft.staged,
            mode: 'fresh',
            policy: gathered.effective,
        };
        return (0,_effects_js__WEBPACK_IMPORTED_MODULE_5__/* .performEffects */ .Qd)(context, owing);
    }
    const head = gathered.commit;
    const owing = await (0,_effects_js__WEBPACK_IMPORTED_MODULE_5__/* .readOwing */ .t_)(context, { state: gathered.state, commit: head, seq: event.seq });
    return owing === null ? [] : (0,_effects_js__WEBPACK_IMPORTED_MODULE_5__/* .performEffects */ .Qd)(context, { ...owing, policy: gathered.effective });
}
function plannedMove(context, of) {
    const { event, draft } = of.transaction;
    const digest = (0,_core_event_js__WEBPACK_IMPORTED_MODULE_9__/* .eventDigest */ .Jh)(event, context.ports.sha256);
    const planned = event.owes.map((effect) => ({
        effect: effect.effect,
        id: effect.effect === 'tag' ? effect.name : effect.effect === 'release' ? effect.tag : effect.marker,
        state: 'planned',
    }));
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .finished */ .xl)({
        operation: of.operation,
        decision: 'planned',
        reason: 'dry_run',
        summary: `Would write: ${summaryOf(event)}`,
        checks: draft.checks,
        record: moveRecord({ event: event, digest, commit: null, effects: [] }),
        effects: [{ effect: 'event', id: `${event.model}/${event.seq}`, state: 'planned' }, ...planned],
    });
}
function moveRecord(of) {
    const { event } = of;
    if (event.type !== 'promoted' && event.type !== 'rolled_back' && event.type !== 'advanced')
        throw new TypeError(`${event.type} is no move`);
    const { payload } = event;
    const moved = event.type === 'promoted'
        ? { ...event.payload, previous: event.payload.displaced }
        : event.type === 'rolled_back'
            ? { ...event.payload, previous: event.payload.failed }
            : { aliases: {}, previous: null, tag: null };
    return {
        model: event.model,
        version: payload.version,
        ordinal: payload.ordinal,
        subject: (0,_core_names_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSubject */ .QK)({ model: event.model, version: payload.version, subject: payload.subject }),
        stage: payload.stage,
        previous: moved.previous?.version ?? null,
        aliases: Object.fromEntries(Object.entries(moved.aliases).map(([name, target]) => [name, target?.version ?? null])),
        reason: payload.reason,
        rollout: event.type === 'promoted' && event.payload.rollout !== null ? begun(event.payload.rollout) : null,
        tag: moved.tag,
        release_url: of.effects.find((effect) => effect.effect === 'release')?.url ?? null,
        seq: event.seq,
        event: of.digest,
        ledger_commit: of.commit,
    };
}
function begun({ strategy, steps }) {
    const [first] = steps;
    return { strategy, step: 1, steps: steps.length, share: first?.share ?? 0, shadow: first?.shadow ?? false };
}
function summaryOf(event) {
    if (event.type === 'promoted')
        return promotedSummary(event);
    if (event.type === 'rolled_back') {
        const { version, stage, failed, reason, target } = event.payload;
        const out = `${failed.version} was taken out: ${reason}`;
        if (target === 'baseline')
            return `${event.model} ${version} gets the traffic of ${stage} back; ${out}`;
        return `${event.model} ${version} is live in ${stage} again; ${out}`;
    }
    if (event.type === 'advanced') {
        const { version, stage, exposure } = event.payload;
        return `${event.model} ${version} gets ${(exposure[0]?.share ?? 0) / 100} % of ${stage}.`;
    }
    return `${event.model}: ${event.type}.`;
}
function promotedSummary({ model, payload }) {
    const { version, stage, rollout, exposure } = payload;
    const displaced = payload.displaced === null ? '' : `, in place of ${payload.displaced.version}`;
    const share = rollout?.steps[0]?.shadow === true ? 'a copy of the traffic' : `${(exposure[0]?.share ?? 0) / 100} %`;
    const rest = exposure[exposure.length - 1]?.version ?? 'what is live';
    if (payload.becomes === 'incoming')
        return `${model} ${version} comes into ${stage} with ${share}; ${rest} stays live.`;
    if (payload.becomes === 'resting')
        return `${model} ${version} rests in ${stage}${displaced}.`;
    const portion = rollout === null ? '' : `, with ${share} of the traffic`;
    return `${model} ${version} is live in ${stage}${displaced}${portion}.`;
}


/***/ }),

/***/ 83739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gm: () => (/* binding */ NO_DOCUMENT),
  YP: () => (/* binding */ standingOf)
});

// UNUSED EXPORTS: eligibilityFacts

// EXTERNAL MODULE: ./build/core/approval/explain.js
var explain = __webpack_require__(42123);
// EXTERNAL MODULE: ./build/core/eligibility/assess.js + 3 modules
var assess = __webpack_require__(40789);
// EXTERNAL MODULE: ./build/core/evaluation/standing.js
var standing = __webpack_require__(13453);
// EXTERNAL MODULE: ./build/operations/approval-view.js + 1 modules
var approval_view = __webpack_require__(88040);
;// CONCATENATED MODULE: ./build/operations/environment.js
/** `plan`: the job only plans, and enters none. */
async function environmentStanding(context, of) {
    const { stage, phase } = of;
    if (stage.environment === null)
        return { kind: 'not_asked' };
    const { settings, origin } = context.ports;
    const [facts, entered] = await Promise.all([
        settings.environment(stage.environment.name),
        phase === 'plan' ? 'later' : origin.environment(),
    ]);
    return { kind: 'looked_at', facts, entered, attempt: context.caller.run?.attempt ?? null };
}
/** Name of the environment that the job entered; null where it entered none, or that is not known. */
function enteredOf(standing) {
    if (standing.kind === 'not_asked' || standing.entered === 'later' || standing.entered.kind === 'unverifiable')
        return null;
    return standing.entered.value;
}

// EXTERNAL MODULE: ./build/operations/evaluation-standing.js + 2 modules
var evaluation_standing = __webpack_require__(10494);
// EXTERNAL MODULE: ./build/operations/sign-offs.js + 7 modules
var sign_offs = __webpack_require__(14491);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
;// CONCATENATED MODULE: ./build/operations/promotion-facts.js
/** Everything a promotion is decided from, gathered for a dry run, a plan, the move itself and the page of a request alike. */








async function standingOf(context, of) {
    const { gathered, staged, to } = of;
    const [evaluation, environment, listened] = await Promise.all([
        (0,evaluation_standing/* evaluationStanding */.Jt)(context, { gathered, staged, to, now: (0,transact/* momentOf */.E)(gathered) }),
        environmentStanding(context, { stage: to, phase: of.phase }),
        (0,sign_offs/* listen */.KT)(context, of),
    ]);
    const view = (0,approval_view/* approvalView */.t)(context, { ...of, evaluation });
    const entered = { environment: enteredOf(environment), planned: of.planned };
    const question = { gathered, staged, to, view, ...entered, listened };
    const answer = await (0,sign_offs/* gatherSignOffs */.he)(context, question);
    const eligibility = eligibilityFacts({ ...of, evaluation, ...answer });
    return {
        evaluation,
        environment,
        approval: answer.view,
        quorum: answer.quorum,
        asked: answer.asked,
        eligibility,
        checklist: (0,assess/* checkChecklist */.N)(eligibility),
    };
}
const NO_DOCUMENT = {
    rationale: null,
    link: null,
    risks: null,
    rollout: null,
    kill_switch: null,
    documents: {},
    checklist: {},
};
function eligibilityFacts(of) {
    const { gathered, staged, to, evaluation, view, quorum } = of;
    const { effective: policy, state } = gathered;
    const { version, model } = staged.record;
    const judged = to.requires.evaluation === 'none'
        ? { status: 'not_applicable', detail: `Stage ${to.name} asks for no evaluation.` }
        : (0,standing/* judgeStanding */.C)({
            standing: evaluation,
            rules: policy.evaluation,
            stage: to.name,
            version,
            model,
            now: (0,transact/* momentOf */.E)(gathered),
        });
    const signOffs = quorum === null
        ? { status: 'not_applicable', detail: `Stage ${to.name} asks for no sign-offs.` }
        : (0,explain/* explainQuorum */.TZ)({ outcome: quorum, stage: to.name });
    return {
        record: staged.record,
        releaseImmutable: staged.published.release.immutable,
        stage: to,
        policy,
        state,
        document: of.asked?.document ?? NO_DOCUMENT,
        requester: view.request?.requester ?? '',
        evaluation: {
            status: judged.status,
            detail: judged.detail,
            record: evaluation.kind === 'known' ? evaluation.record : null,
        },
        signOffs: { status: signOffs.status, detail: signOffs.detail },
    };
}


/***/ }),

/***/ 29685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readReleaseRecord)
/* harmony export */ });
/* harmony import */ var _core_release_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39065);
/** What a release says of itself: the event of the ledger that its record stands for. */

/** The event that a release's record names; null where it has no record that can be read. */
async function readReleaseRecord(context, tag) {
    const text = await context.ports.releases.readText({ tag, name: _core_release_record_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_RECORD_FILE */ .x_, limit: 1024 * 1024 });
    if (text === null)
        return null;
    try {
        const ledger = JSON.parse(text).ledger;
        return typeof ledger?.seq === 'number' && typeof ledger.event === 'string'
            ? { seq: ledger.seq, event: ledger.event }
            : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 26203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BE: () => (/* binding */ checksumsAsset),
  il: () => (/* binding */ publishMoveRelease),
  Dl: () => (/* binding */ publishRelease),
  m4: () => (/* binding */ releaseMarker),
  hv: () => (/* binding */ sweepDrafts),
  KN: () => (/* binding */ textAsset)
});

// EXTERNAL MODULE: ./build/core/approval/document.js
var approval_document = __webpack_require__(95451);
// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
;// CONCATENATED MODULE: ./build/core/checksums.js
const LINE = /^(\\?)([0-9a-f]{64}) [ *](.+)$/;
const HEX = /^[0-9a-f]{64}$/;
/** The file's text. Throws a TypeError on a digest that is none, an empty name (or one with NUL), or a name given twice. */
function renderChecksums(entries) {
    const sorted = [...entries].sort((a, b) => compareText(a.name, b.name));
    sorted.forEach((entry, index) => {
        if (!HEX.test(entry.sha256))
            throw new TypeError(`"${entry.sha256}" is no SHA-256 in lowercase hex.`);
        if (entry.name === '' || entry.name.includes('\0'))
            throw new TypeError('A checksum needs a file name.');
        if (sorted[index - 1]?.name === entry.name)
            throw new TypeError(`"${entry.name}" is listed twice.`);
    });
    return sorted.map(renderLine).join('');
}
function renderLine(entry) {
    const escaped = entry.name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    return `${escaped === entry.name ? '' : '\\'}${entry.sha256}  ${escaped}\n`;
}
/** Reads the file: text (`  `) or binary (` *`) lines, every line or none. `where` of a problem is `SHA256SUMS:<line>`. */
function parseChecksums(text) {
    const problems = [];
    const entries = new Map();
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    lines.forEach((line, index) => {
        const report = (message) => void problems.push({ where: `SHA256SUMS:${index + 1}`, message });
        const match = LINE.exec(line);
        const name = match === null ? null : readName({ text: match[3] ?? '', mark: match[1] ?? '' });
        if (match === null || name === null)
            report('Required is "<64 lowercase hex digits>  <name>".');
        else if (entries.has(name))
            report(`"${name}" is listed twice.`);
        else
            entries.set(name, { name, sha256: match[2] ?? '' });
    });
    return problems.length > 0 ? { kind: 'malformed', problems } : { kind: 'ok', entries: [...entries.values()] };
}
/** Null for a stray escape, and for a carriage return: that is a file saved with Windows line ends. */
function readName(of) {
    if (of.text.includes('\r'))
        return null;
    if (of.mark === '')
        return of.text;
    if (!/^(?:[^\\]|\\[\\nr])*$/.test(of.text))
        return null;
    return of.text.replace(/\\([\\nr])/g, (_whole, mark) => ESCAPES[mark] ?? '');
}
const ESCAPES = { '\\': '\\', n: '\n', r: '\r' };
/** Order of UTF-8 bytes, which is the order of code points, so that `LC_ALL=C sort` agrees. */
function compareText(left, right) {
    const a = [...left];
    const b = [...right];
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
        const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
        if (difference !== 0)
            return difference;
    }
    return a.length - b.length;
}

// EXTERNAL MODULE: ./build/core/evaluation/types.js
var types = __webpack_require__(73864);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/release-record.js
var release_record = __webpack_require__(39065);
// EXTERNAL MODULE: ./build/render/release.js + 2 modules
var render_release = __webpack_require__(81647);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/operations/release-records.js
var release_records = __webpack_require__(29685);
;// CONCATENATED MODULE: ./build/operations/release.js
/** Release records of promotions and rollbacks: a release of their own, with everything an auditor needs. */










/** Roles whose files are copied into the record, so that it can be read on its own. */
const DOCUMENT_ROLES = new Set([
    'model-card',
    'data-sheet',
    'risk-assessment',
    'runbook',
    'rollout-plan',
    'dataset-manifest',
]);
/** Larger documents stay with the version; the record names their digest. */
const LARGEST_COPY = 1024 * 1024;
function textAsset(name, text, sha256) {
    const size = new TextEncoder().encode(text).byteLength;
    return { asset: { name, size, sha256: sha256(text) }, source: { kind: 'text', text } };
}
/** `SHA256SUMS` over the other assets of a release. */
function checksumsAsset(assets, sha256) {
    const lines = assets.map(({ asset }) => ({ name: asset.name, sha256: asset.sha256 }));
    return textAsset(release_record/* CHECKSUMS_FILE */.aP, renderChecksums(lines), sha256);
}
/** Text that every release of one event carries, whoever makes it. */
function releaseMarker(of) {
    return `slipway:release:${of.tag}:${of.digest}`;
}
/** The same with who makes it: by this a run that begins again finds the draft it left, and nobody else's. */
function ownMarker(context, marker) {
    return `${marker}:${context.ports.sha256((0,canonical/* canonicalJson */.dj)(context.caller.source)).slice(0, 16)}`;
}
async function publishMoveRelease(context, of) {
    const { ports } = context;
    if (of.event.type !== 'promoted' && of.event.type !== 'rolled_back')
        return { state: 'already_done' };
    const releaseRecord = (0,release_record/* buildReleaseRecord */.$p)({
        event: of.event,
        digest: of.digest,
        ledgerCommit: of.ledgerCommit,
        genesis: of.state.genesis,
        repository: context.caller.repository,
        record: of.staged.record,
        protection: (0,release_record/* protectionOf */.fA)(context.caller.token),
    });
    const marker = releaseMarker({ tag: of.tag, digest: of.digest });
    const { kind, release } = await publishRelease(context, {
        tag: of.tag,
        title: of.title,
        marker,
        mode: of.mode,
        believe: 'answer',
        body: (own) => (0,render_release/* renderMoveBody */.K_)(releaseRecord, { links: ports.links, marker: own, admission: admissionOf(of.event) }),
        assets: () => moveAssets(context, { releaseRecord, owing: of }),
    });
    if (kind === 'made')
        return { state: 'done', url: release.url };
    const other = await otherEvent(context, { tag: of.tag, digest: of.digest });
    if (other !== null)
        return { state: 'owed', url: release.url, reason: `the release of that tag is of event ${other}` };
    return { state: 'already_done', url: release.url };
}
/** The event that a release found under a tag stands for, where it is not this one: then it pays no debt of ours. */
async function otherEvent(context, of) {
    const found = await (0,release_records/* readReleaseRecord */.d)(context, of.tag);
    if (found === null)
        return 'none that could be read';
    return found.event === of.digest ? null : `${found.seq} (${found.event})`;
}
/**
 * One published release of an event, whoever else is at it. Everybody fills a draft of their own, so that nobody
 * changes what another is uploading; GitHub lets only one of them be published under the tag, and the others go.
 */
async function publishRelease(context, plan) {
    const { releases } = context.ports;
    const { marker, mode, tag } = plan;
    const own = ownMarker(context, marker);
    if (mode === 'resume') {
        const release = await releases.findByTag(tag);
        if (release !== null) {
            await sweepDrafts(releases, { tag, marker });
            return { kind: 'found', release };
        }
    }
    const assets = await plan.assets();
    const left = mode === 'resume' ? await releases.findDraft({ tag, marker: own }) : null;
    const draft = left ?? (await releases.createDraft({ tag, title: plan.title, body: plan.body(own), marker: own }));
    try {
        const release = await fillAndPublish(releases, { draft, assets, believe: plan.believe });
        if (mode === 'resume')
            await sweepDrafts(releases, { tag, marker });
        return { kind: 'made', release };
    }
    catch (error) {
        const first = error instanceof reasons/* SlipwayError */.GQ ? await releases.findByTag(tag) : null;
        if (first === null || first.id === draft.id)
            throw error;
        await releases.deleteDraft(draft.id);
        return { kind: 'found', release: first };
    }
}
/** Removes what others began and cannot finish any more: under this tag a release is published, or never will be. */
async function sweepDrafts(releases, of) {
    for (let draft = await releases.findDraft(of); draft !== null; draft = await releases.findDraft(of))
        await releases.deleteDraft(draft.id);
}
async function moveAssets(context, of) {
    const { releases, sha256 } = context.ports;
    const { record, published } = of.owing.staged;
    const assets = [
        textAsset(release_record/* RELEASE_RECORD_FILE */.x_, (0,canonical/* documentText */.ZH)(of.releaseRecord), sha256),
        textAsset(release_record/* VERSION_RECORD_FILE */.Ul, (0,canonical/* canonicalJson */.dj)(record), sha256),
    ];
    assets.push(...approvalsAssets(of.owing, sha256), ...(await evaluationAssets(context, of.owing)));
    const documents = record.artifacts.filter((artifact) => DOCUMENT_ROLES.has(artifact.role) && artifact.location.startsWith('asset:'));
    const texts = await Promise.all(documents.map(async (artifact) => {
        const name = artifact.location.slice('asset:'.length);
        const text = artifact.size > LARGEST_COPY ? null : await readText(releases, { published, name });
        return { artifact, name, text };
    }));
    for (const { artifact, name, text } of texts) {
        // A copy is made only of the very bytes that were recorded; anything else stays a digest in the record.
        if (text !== null && sha256(text) === artifact.sha256)
            assets.push(textAsset(name, text, sha256));
    }
    return [...assets, checksumsAsset(assets, sha256)];
}
function admissionOf(event) {
    return event.type === 'promoted' ? event.payload : null;
}
/** Who let the version in, as the event has it. */
function approvalsAssets({ event, digest }, sha256) {
    const document = event.type === 'promoted' ? (0,approval_document/* approvalsDocument */.oi)(event, digest) : null;
    return document === null ? [] : [textAsset(approval_document/* APPROVALS_FILE */.o_, (0,canonical/* documentText */.ZH)(document), sha256)];
}
/** The evaluation that let the version in, as the ledger has it, and the page for people made from it. */
async function evaluationAssets(context, owing) {
    const { event, ledgerCommit } = owing;
    const { ledger, sha256 } = context.ports;
    if (event.type !== 'promoted' || event.payload.evaluation === null)
        return [];
    const path = (0,paths/* evaluationPath */.o$)(event.model, event.payload.evaluation.evaluation);
    const snapshot = await ledger.read({ files: [path], at_commit: ledgerCommit });
    const record = (0,documents/* readDocument */.u0)(snapshot, { path, schema: types/* EVALUATION_SCHEMA */.$k });
    if (record === null)
        (0,documents/* corrupt */.qb)(path, 'the evaluation is missing');
    const { renderEvaluationHtml } = await __webpack_require__.e(/* import() */ 9246).then(__webpack_require__.bind(__webpack_require__, 9246));
    const page = renderEvaluationHtml({ record, preview: false, reportUrl: null });
    return [textAsset(release_record/* EVALUATION_FILE */.km, (0,canonical/* documentText */.ZH)(record), sha256), textAsset(release_record/* EVALUATION_PAGE */.n_, page, sha256)];
}
/** Text of a document; null where it is gone, or is no text, such as a PDF: then its digest in the record must do. */
async function readText(releases, of) {
    const { published, name } = of;
    try {
        return await releases.readText({ tag: published.tag, release: published.release.id, name, limit: LARGEST_COPY });
    }
    catch (error) {
        if (error instanceof reasons/* SlipwayError */.GQ && error.refusal.code === 'integrity_failed')
            return null;
        throw error;
    }
}
/** Uploads what a draft lacks, drops what broke off, and publishes. */
async function fillAndPublish(releases, of) {
    const { draft, assets, believe } = of;
    const wanted = new Map(assets.map((one) => [one.asset.name, one]));
    for (const found of draft.assets) {
        const expected = wanted.get(found.name)?.asset;
        const right = expected !== undefined && found.complete && found.sha256 === expected.sha256 && found.size === expected.size;
        if (right)
            wanted.delete(found.name);
        else if (found.id !== null)
            await releases.deleteAsset(found.id);
    }
    for (const { asset, source } of wanted.values())
        await releases.upload({ release: draft.id, asset, source });
    return releases.publish(draft.id, { believe });
}


/***/ }),

/***/ 9718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Op: () => (/* binding */ look),
  _g: () => (/* binding */ openChecks),
  ib: () => (/* binding */ performFollowUp),
  zt: () => (/* binding */ performPage),
  SW: () => (/* binding */ performRequestPage),
  zz: () => (/* binding */ preparingPage),
  xv: () => (/* binding */ writePage)
});

// UNUSED EXPORTS: progressOf

// EXTERNAL MODULE: ./build/core/approval/places.js
var places = __webpack_require__(98534);
// EXTERNAL MODULE: ./build/core/compare/changes.js + 1 modules
var changes = __webpack_require__(18656);
// EXTERNAL MODULE: ./build/core/eligibility/assess.js + 3 modules
var assess = __webpack_require__(40789);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/promotion.js + 3 modules
var promotion = __webpack_require__(49026);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/render/links.js
var render_links = __webpack_require__(73420);
// EXTERNAL MODULE: ./build/render/table.js
var render_table = __webpack_require__(99341);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/render/request/follow-up.js






/** What makes up for each check, by its name. */
const MAKE_UP = {
    evaluation: 'Evaluate the version for this stage. If a gate does not pass, roll back or register a better one.',
    sign_offs: 'Show the promotion to those whose sign-off was waived, and write down here what they say.',
    soak: 'Watch the version for the time that was skipped, and write down here what was seen.',
    documents: 'Write the documents that were missing, and register them with the next version.',
    checklist: 'Answer the items of the checklist that were open.',
    environment: 'Give the environment the protection that the policy asks for.',
    freezes: 'Tell those whom the freeze was for that something moved in it.',
    holds: 'Find out whether what the hold was for still holds, and lift it or roll back.',
    change_link: 'Open the change that was missing, and link it here.',
};
const ROOM = 40_000;
/** A new issue. The title is plain text, the body Markdown with the marker at its end. */
function renderFollowUp(of) {
    const { model, version, stage, waivers } = of;
    const checks = [...new Set(waivers.map((one) => one.check))];
    const title = `${model} ${version} in ${stage}: make up for what was waived (${checks.join(', ')})`;
    const table = {
        columns: ['check', 'waived by', 'until (UTC)', 'why'],
        rows: waivers.map((one) => [
            `**${(0,render_escape/* escapeCell */.kq)(one.check, 60)}**`,
            `${(0,render_escape/* escapeCell */.kq)(one.person, 60)} as ${(0,render_escape/* escapeCell */.kq)(one.role, 60)}, ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(one.at))} (${(0,render_escape/* renderLink */.BK)({ text: 'said here', url: one.source.url })})`,
            (0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(one.until)),
            (0,render_escape/* escapeCell */.kq)(one.reason, 600),
        ]),
    };
    const rest = (left) => `${(0,format/* plural */.LS)(left, 'more override')} in the ledger.`;
    const sections = [
        lead(of, checks),
        (0,render_table/* renderRowsWithin */.hv)(table, { limit: ROOM, rest }),
        '## What to make up for',
        [
            ...checks.slice(0, 20).map((check) => `- [ ] **${(0,render_escape/* escapeCell */.kq)(check, 60)}**: ${makeUp(check)}`),
            '- [ ] What would have to change so that nobody has to waive this again?',
        ].join('\n'),
        footer(of),
        (0,render_escape/* renderMarker */.Bd)(of.marker),
    ];
    return { title: (0,visible/* cutText */.IN)(title, 250), body: `${sections.join('\n\n')}\n` };
}
function lead(of, checks) {
    const { model, version, stage, links, event, standing, digest, request } = of;
    const what = (0,render_links/* versionLink */.P)(links, { model, version });
    const verb = standing === 'promoted'
        ? `went to **${(0,render_escape/* escapeText */.X1)(stage)}** at ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(event.at))} UTC`
        : `may go to **${(0,render_escape/* escapeText */.X1)(stage)}**`;
    const asked = request === null ? '' : `, asked for in ${(0,render_escape/* renderLink */.BK)({ text: `request ${request.number}`, url: request.url })}`;
    return `**${what}** of **${(0,render_escape/* escapeText */.X1)(model)}** ${verb} although the policy asks for more: ${(0,format/* plural */.LS)(checks.length, 'check')} ${checks.length === 1 ? 'was' : 'were'} waived. That holds for the approval digest ${(0,render_escape/* codeSpan */.SS)(digest)}${asked}.`;
}
function makeUp(check) {
    return Object.hasOwn(MAKE_UP, check) ? (MAKE_UP[check] ?? '') : 'Do what the check asks for.';
}
function footer({ model, event, links }) {
    const link = (0,render_escape/* renderLink */.BK)({ text: `event ${event.seq}`, url: links.ledgerFile((0,paths/* eventPath */.Qv)(model, event.seq)) });
    return `Opened by Slipway from ${link}. Whoever closes it says above what was done.`;
}

// EXTERNAL MODULE: ./build/render/evaluation/fit.js
var fit = __webpack_require__(90391);
// EXTERNAL MODULE: ./build/render/evaluation/markdown.js + 1 modules
var markdown = __webpack_require__(73543);
// EXTERNAL MODULE: ./build/render/evaluation/markdown-tables.js
var markdown_tables = __webpack_require__(71721);
// EXTERNAL MODULE: ./build/render/evaluation/words.js
var words = __webpack_require__(46385);
// EXTERNAL MODULE: ./build/render/status.js
var render_status = __webpack_require__(73119);
;// CONCATENATED MODULE: ./build/render/request/evidence-parts.js








const prose = (text) => (0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(text, 700)) || '–';
/** Once it has ended, only what is on record of how it ended: what would be said of now is of no use any more. */
function evidenceParts(page) {
    if (page.outcome !== null && page.evaluation === null && page.live === null && page.eligibility.length === 0)
        return [];
    return [...evaluationParts(page), ...comparedParts(page), eligibilityPart(page)];
}
function evaluationParts({ evaluation, reportUrl }) {
    if (evaluation === null) {
        return [{ head: '### Evaluation\n', rows: ['None counts for this stage.'], noun: 'line', priority: 1 }];
    }
    const { word, symbol } = (0,render_status/* statusWord */.Hm)(evaluation.verdict);
    const sentence = `${prose(evaluation.summary)} ${(0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)((0,words/* baselineSentence */.FD)(evaluation), 600))}. ${(0,words/* intervalSentence */.nt)(evaluation.confidence)}`;
    const where = reportUrl === null ? '' : ` Everything that was measured is in ${(0,markdown/* pointerTo */.x)(reportUrl)}.`;
    const title = {
        head: `### Evaluation: ${symbol} ${(0,render_escape/* escapeText */.X1)(word)}\n`,
        rows: [`${sentence}${where}`],
        noun: 'line',
        priority: 1,
    };
    const tables = [(0,markdown_tables/* blockingPart */.ZB)(evaluation), ...(0,markdown_tables/* familyParts */.Xp)(evaluation)];
    return [title, ...tables.map((part) => ({ ...part, priority: 2 + part.priority }))];
}
function comparedParts(page) {
    const { live, changes, request, evaluation } = page;
    if (live === null) {
        const nothing = `Nothing is live in ${(0,render_escape/* escapeCell */.kq)(request.stage, 80)}: there is nothing to compare with.`;
        return [{ head: '### Compared with what is live\n', rows: [nothing], noun: 'line', priority: 4 }];
    }
    const lines = changes.length === 0 ? ['No difference of content is on record.'] : changes.map((one) => `- ${prose(one)}`);
    const said = {
        head: `### Compared with ${(0,render_escape/* escapeCell */.kq)(live.version, 80)}, live in ${(0,render_escape/* escapeCell */.kq)(request.stage, 80)}\n`,
        rows: lines,
        noun: 'change',
        priority: 4,
    };
    return [said, ...(evaluation === null ? [] : foldedComparison(evaluation))];
}
/** The informational table stays folded: the gates decide, and it is long. */
function foldedComparison(evaluation) {
    return (0,markdown_tables/* comparisonParts */.QC)(evaluation).map((part) => {
        if (part.tail !== undefined)
            return { ...part, priority: 9 };
        const [title = '', ...rest] = part.head.replace(/^#+ /, '').split('\n');
        const summary = `<details><summary>${title}: ${(0,format/* plural */.LS)(part.rows.length, 'metric')}</summary>`;
        return { ...part, head: [summary, ...rest].join('\n'), tail: '</details>', priority: 9 };
    });
}
const BASES = { computed: 'evidence', answered: 'answer', open: '–' };
function eligibilityPart({ eligibility }) {
    const passed = eligibility.filter((one) => one.status === 'pass').length;
    const rows = eligibility.map((item) => {
        const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(item.status);
        const status = `${symbol} ${(0,render_escape/* escapeText */.X1)(word)}`;
        const basis = BASES[item.basis] ?? (0,render_escape/* escapeCell */.kq)(item.basis);
        const title = (0,render_escape/* escapeCell */.kq)(item.title, 120);
        return `| ${item.required ? `**${title}**, required` : title} | ${tone === 'bad' || tone === 'open' ? `**${status}**` : status} | ${basis} | ${(0,render_escape/* escapeCell */.kq)(item.detail, 700)} |`;
    });
    return {
        head: `### Eligibility: ${passed} of ${eligibility.length}\n\n${(0,render_table/* tableHead */.PP)(['item', 'status', 'basis', 'because'])}`,
        rows,
        noun: 'item',
        priority: 3,
    };
}

;// CONCATENATED MODULE: ./build/render/request/said-parts.js
/** What the requester says, quoted line by line, and what was signed before. */



const LONGEST = 6_000;
function saidParts(page) {
    const { document, request } = page;
    const who = (0,render_escape/* escapeCell */.kq)(request.requester, 60);
    const texts = [
        ['Rationale', document.rationale],
        ['Risks', document.risks],
        ['Rollout', document.rollout],
        ['Kill switch', document.kill_switch],
    ];
    const link = document.link === null || document.link.trim() === '' ? null : document.link;
    const documents = Object.entries(document.documents);
    const answers = Object.entries(document.checklist);
    const blocks = [
        ...(link === null ? [] : [quote('Change', [(0,render_escape/* renderChangeLink */.FA)((0,visible/* cutText */.IN)(link, 1_000))])]),
        ...texts.flatMap(([title, text]) => (text === null || text.trim() === '' ? [] : [quote(title, quotedLines(text))])),
        ...(documents.length === 0
            ? []
            : [
                quote('Documents', documents.map(([name, where]) => pair(name, renderWhere(where)))),
            ]),
        ...(answers.length === 0
            ? []
            : [
                quote('Answers to the checklist', answers.map(([name, answer]) => pair(name, (0,render_escape/* escapeCell */.kq)(answer, 1_000)))),
            ]),
    ];
    const nothing = `${who} gave no rationale, risks, rollout, kill switch or documents.`;
    const intro = blocks.length === 0 ? nothing : `In the words of ${who}; Slipway checked none of it.`;
    return [{ head: `### What ${who} says\n`, rows: [intro], noun: 'line', priority: 5 }, ...blocks];
}
function quote(title, lines) {
    return {
        head: `**${title}**\n`,
        rows: lines.map((line) => (line === '' ? '>' : `> ${line}`)),
        noun: 'line',
        priority: 6,
    };
}
const pair = (name, value) => `- ${(0,render_escape/* escapeCell */.kq)(name, 80)}: ${value}`;
const renderWhere = (where) => (0,render_escape/* parseHttpUrl */.f$)(where.trim()) === null ? (0,render_escape/* escapeCell */.kq)(where, 1_000) : (0,render_escape/* renderUrl */.KD)((0,visible/* cutText */.IN)(where.trim(), 1_000));
/** Each line as text: what would begin a list, a heading, code or another quote is taken from it. */
function quotedLines(text) {
    return (0,visible/* cutText */.IN)(text.trim(), LONGEST)
        .split(/\r\n?|[\n\u{85}\u{2028}\u{2029}]/u)
        .map((line) => (0,render_escape/* escapeText */.X1)(line));
}
/** What this takes the place of, and why nothing signed there carries over. */
function replacedParts({ replaces, request }) {
    if (replaces === null)
        return [];
    const dead = request.signs.filter((one) => one.digest !== request.digest);
    const signs = dead.map((one) => {
        const said = one.says === 'override'
            ? `waived ${(0,render_escape/* escapeCell */.kq)(one.check, 60)}`
            : one.says === 'approve'
                ? 'approved'
                : 'rejected';
        return `- ${(0,render_escape/* escapeCell */.kq)(one.login, 60)} ${said} ${(0,render_escape/* codeSpan */.SS)((0,format/* shortDigest */.VK)(one.digest))}`;
    });
    const because = replaces.because.map((one) => `- because ${(0,render_escape/* escapeCell */.kq)(one, 400)}`);
    const head = `### Signed before, and why it no longer counts\n\nThis takes the place of the request for ${(0,render_escape/* escapeCell */.kq)(replaces.version, 80)} with the digest ${(0,render_escape/* codeSpan */.SS)(replaces.digest)}:\n`;
    return [{ head, rows: [...because, ...signs], noun: 'line', priority: 7 }];
}

// EXTERNAL MODULE: ./build/core/approval/types.js
var types = __webpack_require__(46429);
// EXTERNAL MODULE: ./build/policy/words.js
var policy_words = __webpack_require__(16274);
;// CONCATENATED MODULE: ./build/render/request/sign-off-parts.js





const row = (cells) => `| ${cells.join(' | ')} |`;
const cell = (text, limit = 120) => (0,render_escape/* escapeCell */.kq)(text, limit);
/** People that a cell names; the rest are counted. */
const NAMED = 8;
const SOURCES = { review: 'review', environment: 'environment', comment: 'comment' };
function signOffParts(page) {
    return [demandPart(page), notAskedPart(page), notCountedPart(page)];
}
function demandPart(page) {
    const { demands } = page.progress;
    const open = page.outcome === null;
    const missing = demands.reduce((sum, one) => sum + one.missing, 0);
    const wanted = demands.reduce((sum, one) => sum + one.wanted, 0);
    const head = `### Sign-offs: ${wanted - missing} of ${wanted}`;
    const columns = ['role', 'needed:', 'signed', 'missing:', ...(open ? ['who may answer'] : [])];
    if (demands.length === 0) {
        return { head: '### Sign-offs\n', rows: ['The stage asks for none.'], noun: 'line', priority: 1 };
    }
    return {
        head: `${head}\n\n${(0,render_table/* tableHead */.PP)(columns)}`,
        rows: demands.map((one) => row([
            demandName(one),
            String(one.wanted),
            one.signed.map(signatureText).join('<br>') || '–',
            one.missing === 0 ? '–' : `**${one.missing}**`,
            ...(open ? [answerCell(page, one)] : []),
        ])),
        noun: 'demand',
        priority: 1,
    };
}
/** `product, or security`: any of them fills it. */
function demandName(demand) {
    return demand.roles.map((role) => `**${cell(role)}**`).join(' or ') || cell(demand.id);
}
function signatureText(one) {
    const at = one.at === null ? '' : `, ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(one.at))}`;
    const place = (0,render_escape/* renderLink */.BK)({ text: SOURCES[one.source.kind] ?? 'source', url: one.source.url });
    return `✓ ${cell(one.person)} as ${cell(one.role)}${at} (${place})`;
}
/** Who could still sign by name; where that is nobody known, who fills the role by the policy. */
function answerCell({ roles }, demand) {
    if (demand.missing === 0)
        return '–';
    const { couldSign } = demand;
    const named = couldSign.slice(0, NAMED).map((one) => cell(one, 60));
    const left = couldSign.length - named.length;
    const people = [...named, ...(left > 0 ? [`${left} more`] : [])].join(', ');
    const fills = demand.roles.map((role) => `${cell(role)}: ${cell(roleWords(roles, role), 300)}`).join('<br>');
    if (people !== '')
        return `**${people}**<br>${fills}`;
    return `**nobody known who may still sign**<br>${fills}`;
}
function roleWords(roles, role) {
    const definition = Object.hasOwn(roles, role) ? roles[role] : undefined;
    return definition === undefined ? 'the policy has no such role' : (0,policy_words/* describeRole */.Up)(definition);
}
function notAskedPart({ notAsked, outcome }) {
    const rows = outcome === null ? notAsked.map((one) => `- **${cell(one.who)}**: ${cell(one.reason, 300)}`) : [];
    return {
        head: 'No review could be requested of these; please tell them yourself:\n',
        rows,
        noun: 'name',
        priority: 2,
    };
}
const SAYS = { approve: 'approved', reject: 'rejected', override: 'waived a check' };
function notCountedPart({ progress }) {
    const { notCounted } = progress;
    const rows = notCounted.map((one) => row([
        cell(one.person),
        (0,render_escape/* renderLink */.BK)({ text: SAYS[one.says] ?? String(one.says), url: one.source.url }),
        `${cell(one.detail === '' ? types/* NOT_COUNTED */.H[one.code] : one.detail, 300)} (${(0,render_escape/* codeSpan */.SS)(one.code)})`,
    ]));
    return {
        head: `<details><summary>${(0,format/* plural */.LS)(notCounted.length, 'statement')} not counted</summary>\n\n${(0,render_table/* tableHead */.PP)(['who', 'said', 'why it does not count'])}`,
        rows,
        tail: '</details>',
        noun: 'statement',
        priority: 5,
    };
}

// EXTERNAL MODULE: ./build/render/request/verdict.js
var verdict = __webpack_require__(93774);
;// CONCATENATED MODULE: ./build/render/request/page.js
/**
 * The page of a request: body of its pull request or issue. A projection of the ledger, made anew whenever something of
 * it changes, so that what is typed into it counts for nothing.
 */







/** Characters that GitHub takes as the body of an issue or pull request; bytes are never fewer. */
const PAGE_LIMIT = 65_536;
/**
 * Overrides first, then verdict, digest, sign-offs, gates, comparison, eligibility, what the requester says and what was
 * signed before. Cut at a row where it would be too long; footer and marker are always there.
 */
function requestBody(page) {
    const end = `\n${page_footer(page)}\n\n${(0,render_escape/* renderMarker */.Bd)(page.marker)}\n`;
    const first = [
        (0,verdict/* overridesText */.Tb)(page.progress.waivers),
        page.outcome === null ? (0,verdict/* verdictText */.nt)(page) : (0,verdict/* outcomeText */.EL)(page, page.outcome),
        (0,verdict/* signingText */.bS)(page),
    ].filter((text) => text !== '');
    const parts = [...signOffParts(page), ...evidenceParts(page), ...saidParts(page), ...replacedParts(page)];
    const limit = PAGE_LIMIT - (0,fit/* utf8Length */.wI)(end);
    return `${(0,fit/* fitParts */.u5)(first.join('\n\n'), parts, { limit, pointer: pointer(page) })}${end}`;
}
function eventLink({ model, request, links }) {
    return (0,render_escape/* renderLink */.BK)({ text: 'the event that asked', url: links.ledgerFile((0,paths/* eventPath */.Qv)(model, request.seq)) });
}
function pointer(page) {
    const link = eventLink(page);
    return (0,fit/* utf8Length */.wI)(link) <= fit/* POINTER_LIMIT */.ir ? link : 'the ledger';
}
function page_footer(page) {
    const place = page.request.place.kind === 'issue' ? 'issue' : 'pull request';
    const closing = page.outcome === null
        ? `This ${place} is closed with the outcome${place === 'issue' ? '' : ' and never merged'}.`
        : `This ${place} is closed with the outcome${place === 'issue' ? '' : '; it was never to be merged'}.`;
    return `---\n\nMade by Slipway from the ledger (${pointer(page)}); edits to this text are lost and count for nothing. ${closing}`;
}

// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/operations/moves.js
var moves = __webpack_require__(51421);
// EXTERNAL MODULE: ./build/operations/promotion-facts.js + 1 modules
var promotion_facts = __webpack_require__(83739);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/fold-request.js
var fold_request = __webpack_require__(40639);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
;// CONCATENATED MODULE: ./build/operations/request-closed-page.js
/** The page of a request that has ended, made from the events that asked for it and that ended it. */





/** Null where the event ended no request of that marker, or the one that asked cannot be read. */
async function closedPage(context, of) {
    const { owing, marker } = of;
    const ended = endedBy(owing.event);
    if (ended === null)
        return null;
    const path = (0,paths/* eventPath */.Qv)(owing.event.model, ended.asked);
    const snapshot = await context.ports.ledger.read({ files: [path], at_commit: owing.ledgerCommit });
    const reading = (0,documents/* parseDocument */.Tp)(snapshot.files.get(path) ?? null, core_event/* EVENT_SCHEMA */.Ls);
    if (reading.kind !== 'document' || reading.value.type !== 'requested')
        return null;
    const asked = reading.value;
    const { model } = asked;
    const { payload } = asked;
    if ((0,places/* requestMarker */.c5)({ model, stage: payload.stage, request: payload.request }) !== marker)
        return null;
    return {
        model,
        request: (0,fold_request/* openRequest */.Gh)(asked, []),
        document: payload.document,
        replaces: payload.replaces,
        from: null,
        live: null,
        becomes: owing.event.type === 'promoted' && owing.event.payload.becomes === 'resting' ? 'resting' : 'live',
        carriedOut: 'asked',
        blocking: [],
        progress: progressOf(ended.approvals),
        roles: {},
        notAsked: [],
        evaluation: null,
        reportUrl: null,
        changes: [],
        eligibility: [],
        links: context.ports.links,
        marker,
        outcome: ended.outcome,
    };
}
function endedBy(event) {
    const moment = { at: event.at, seq: event.seq };
    const by = event.actor.kind === 'person' ? event.actor.login : null;
    switch (event.type) {
        case 'promoted': {
            const { approvals, tag, displaced } = event.payload;
            if (approvals?.request == null)
                return null;
            const outcome = {
                kind: 'promoted',
                ...moment,
                by: event.actor.login,
                tag,
                displaced: displaced?.version ?? null,
                runUrl: event.run?.url ?? null,
            };
            return { asked: approvals.request.seq, outcome, approvals };
        }
        case 'request_closed': {
            const { status, reason, asked } = event.payload;
            return { asked, outcome: { kind: status, ...moment, by, reason, instead: null }, approvals: null };
        }
        case 'requested': {
            const { replaces, version, place } = event.payload;
            if (replaces === null)
                return null;
            const reason = replaces.because.join('; ');
            const instead = { version, url: place.url };
            return {
                asked: replaces.asked,
                outcome: { kind: 'superseded', ...moment, by, reason, instead },
                approvals: null,
            };
        }
        default:
            return null;
    }
}
/** Who let it in, as the promotion's event has it: what is missing there was not asked for. */
function progressOf(approvals) {
    if (approvals === null)
        return { demands: [], notCounted: [], rejections: [], waivers: [] };
    const ids = [...new Set(approvals.sign_offs.map((one) => one.demand))];
    const demands = ids.map((id) => {
        const signed = approvals.sign_offs.filter((one) => one.demand === id);
        const roles = [...new Set(signed.map((one) => one.role))];
        return { id, roles, wanted: signed.length, signed, missing: 0, couldSign: [] };
    });
    return { demands, notCounted: approvals.not_counted, rejections: [], waivers: approvals.overrides };
}

// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
;// CONCATENATED MODULE: ./build/operations/request-page.js
/** Pages of requests, made from the ledger: display, which can be made anew at any time. */
















/** What stands there until the ledger has the request. */
function preparingPage(of) {
    const { model, version, stage, marker } = of;
    return {
        title: `Promote ${model} ${version} to ${stage}`,
        body: `This request is being written to the ledger. If this text stays, the run that asked has failed: run it again.\n\n<!-- ${marker} -->\n`,
    };
}
/** Brings the page that an event owes up to date: of a request that is open, or of one that has ended. */
async function performRequestPage(context, of) {
    const { owing, effect } = of;
    const { event } = owing;
    const open = owing.state.requests.find((one) => (0,places/* requestMarker */.c5)({ model: event.model, stage: one.stage, request: one.request }) === effect.marker);
    if (open !== undefined) {
        return performPage(context, {
            model: event.model,
            request: open,
            ask: event.type === 'requested' ? 'ask' : 'leave',
        });
    }
    const page = await closedPage(context, { owing, marker: effect.marker });
    if (page === null)
        return { state: 'already_done' };
    await context.ports.requests.close({ place: effect.place, title: (0,verdict/* requestTitle */.GI)(page), body: requestBody(page) });
    return { state: 'done', url: effect.place.url };
}
/** Brings the page of an open request up to date; with `ask`, people are asked for their reviews as well. */
async function performPage(context, of) {
    const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model: of.model });
    const request = (0,core_state/* requestOf */.fo)(gathered.state, of.request.stage);
    // Somebody else has ended it, or asked for something else, since: their page is theirs.
    if (request === null || request.request !== of.request.request)
        return { state: 'already_done' };
    const seen = await look(context, { gathered, request });
    if (seen === null)
        return { state: 'owed', reason: `${request.version} cannot be read from the ledger` };
    return writePage(context, { gathered, request, seen, ask: of.ask ?? 'leave' });
}
/** Writes the page of what was seen just now. */
async function writePage(context, of) {
    const { ports } = context;
    const { gathered, request, seen } = of;
    const { place } = request;
    const asked = of.ask === 'ask' && place.kind === 'pull_request'
        ? await ports.requests.ask({ pull: place.number, ...whomToAsk(gathered, { request, seen }) })
        : { notAsked: [] };
    const page = pageOf(context, { gathered, request, seen, notAsked: asked.notAsked });
    await ports.requests.write({ place, title: (0,verdict/* requestTitle */.GI)(page), body: requestBody(page) });
    return { state: 'done', url: place.url };
}
/** What a promotion by somebody who may would come to now. */
async function look(context, of) {
    const { gathered, request } = of;
    const { effective, state, snapshot, commit } = gathered;
    const to = (0,moves/* stageFor */.UF)(effective, request.stage);
    const found = await (0,versions/* readVersion */.$4)(context, { model: state.model, version: request.version, commit });
    if (found === null || found.published === null)
        return null;
    const staged = { record: found.record, published: found.published };
    const { live } = (0,core_state/* stageOf */.gV)(state, to.name);
    const expectedLive = live?.subject ?? null;
    const [standing, outside, before] = await Promise.all([
        (0,promotion_facts/* standingOf */.YP)(context, { gathered, staged, to, expectedLive, phase: 'plan', planned: null }),
        (0,moves/* outsideOf */.R_)(context, { snapshot, tag: staged.published.tag }),
        live === null ? null : (0,versions/* readVersion */.$4)(context, { model: state.model, version: live.version, commit }),
    ]);
    const decision = (0,promotion/* decidePromotion */.g)({
        policy: effective,
        state,
        version: staged,
        currentStage: found.status.stage,
        to,
        expectedLive,
        actor: { kind: 'automation', login: request.requester },
        people: { repositoryRole: { kind: 'unverifiable', reason: 'nobody promotes here' }, teams: new Map() },
        integrity: outside,
        ...standing,
        restriction: (0,versions/* provenRestriction */.RS)(state, found),
        planned: null,
        reason: null,
        link: request.link,
        now: (0,transact/* momentOf */.E)(gathered),
    }, context.ports.sha256);
    const changes = before === null ? [] : changesOf(before.record, staged.record);
    return { standing, checks: decision.checks, from: found.status.stage, changes };
}
const WORDS = { added: 'is new', removed: 'is gone', modified: 'has changed' };
function changesOf(before, after) {
    return (0,changes/* compareContent */.T)(before, after).changes.map(({ kind, name, change }) => `${kind.replaceAll('_', ' ')}: ${name} ${WORDS[change]}`);
}
function pageOf(context, of) {
    const { gathered, request, seen, notAsked } = of;
    const { effective, state } = gathered;
    const to = (0,moves/* stageFor */.UF)(effective, request.stage);
    const { live } = (0,core_state/* stageOf */.gV)(state, to.name);
    const { standing } = seen;
    return {
        model: state.model,
        request,
        document: standing.asked?.document ?? promotion_facts/* NO_DOCUMENT */.gm,
        replaces: standing.asked?.replaces ?? null,
        from: seen.from,
        live: live === null ? null : (0,fold/* pointer */.Wn)(live),
        becomes: to.holds === 'one' ? 'live' : 'resting',
        carriedOut: to.when,
        blocking: blockingOf(seen.checks),
        progress: request_page_progressOf(standing.quorum),
        roles: effective.roles,
        notAsked,
        evaluation: standing.evaluation.kind === 'known' ? standing.evaluation.record : null,
        reportUrl: null,
        changes: seen.changes,
        eligibility: (0,assess/* assessEligibility */.y)(standing.eligibility),
        links: context.ports.links,
        marker: (0,places/* requestMarker */.c5)({ model: state.model, stage: request.stage, request: request.request }),
        outcome: null,
    };
}
/** What stands in the way besides sign-offs, whoever promotes. */
function blockingOf(checks) {
    return openChecks(checks)
        .filter((check) => !ELSEWHERE.has(check.name))
        .map(({ title, status, detail }) => ({ title, status, detail, next: '' }));
}
/** The checks of a promotion that did not pass, each as a whole. */
function openChecks({ children = [] }) {
    return children.filter((check) => (0,result/* standsInTheWay */.nz)(check.status));
}
/** Shown in their own place, or of who promotes. */
const ELSEWHERE = new Set(['permission', 'sign_offs']);
function request_page_progressOf(quorum) {
    if (quorum === null)
        return { demands: [], notCounted: [], rejections: [], waivers: [] };
    return {
        demands: quorum.demands.map((demand) => ({
            ...demand,
            couldSign: [...new Set(demand.couldSign.flatMap((one) => one.users))],
        })),
        notCounted: quorum.notCounted,
        rejections: quorum.rejections,
        waivers: quorum.waivers,
    };
}
/** People and teams of the roles that still have to sign. */
function whomToAsk(gathered, of) {
    const { quorum } = of.seen.standing;
    const open = (quorum?.demands ?? []).filter((demand) => demand.missing > 0);
    const users = new Set(open.flatMap((demand) => demand.couldSign.flatMap((one) => one.users)));
    const roles = new Set(open.flatMap((demand) => demand.roles));
    const teams = Object.values(gathered.effective.roles)
        .filter((role) => roles.has(role.name))
        .flatMap((role) => role.teams);
    return { users: [...users], teams: [...new Set(teams)] };
}
/** The issue that an override leaves. */
async function performFollowUp(context, of) {
    const { owing, effect } = of;
    const { event } = owing;
    if (event.type !== 'promoted' || event.payload.approvals === null)
        return { state: 'already_done' };
    const { version, stage, approvals } = event.payload;
    const issue = renderFollowUp({
        model: event.model,
        version,
        stage,
        standing: 'promoted',
        digest: approvals.digest,
        waivers: approvals.overrides,
        request: approvals.request?.place ?? null,
        event: { seq: event.seq, at: event.at },
        links: context.ports.links,
        marker: effect.marker,
    });
    const done = await context.ports.issues.openOnce({ ...issue, marker: effect.marker, since: event.at });
    return { state: 'done', url: done.url };
}


/***/ }),

/***/ 3822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readStory),
/* harmony export */   rolloutStory: () => (/* binding */ rolloutStory)
/* harmony export */ });
/* harmony import */ var _core_event_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56954);
/* harmony import */ var _core_fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72795);
/* harmony import */ var _render_rollout_section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9336);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70384);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19529);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1412);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36806);
/* harmony import */ var _moves_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51421);











async function rolloutStory(context, request) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G9)('rollout', async () => {
        const model = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .modelFrom */ .Sn)(request.model);
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .checkStageName */ .Af)(request.stage);
        const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_6__/* .gatherModel */ .rw)(context.ports, { model });
        const stage = (0,_moves_js__WEBPACK_IMPORTED_MODULE_8__/* .stageFor */ .UF)(gathered.effective, request.stage).name;
        const seq = request.seq ?? newest(gathered, stage);
        if (seq === null) {
            (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
                code: 'rollout_gone',
                required: `a rollout in ${stage}`,
                found: 'none is under way, and none of the last events is of one',
                next: `Find the event that began it with \`slipway history ${model}\`, and name it with \`--event\`.`,
            });
        }
        const { state, commit, effective } = gathered;
        const story = await readStory(context, { state, commit, units: (0,_render_rollout_section_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsOf */ .$J)(effective), stage, seq });
        const { candidate, outcome, steps, plan } = story;
        const where = `step ${steps.length} of ${plan.steps.length}`;
        const detail = `${candidate.version} in ${stage}: ${WORDS[outcome]}, ${where}, ${story.looks.length} ${story.looks.length === 1 ? 'look' : 'looks'}.`;
        const checks = { name: 'rollout', title: 'Rollout', status: 'pass', detail };
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .finished */ .xl)({ operation: 'rollout', decision: 'done', reason: 'ok', summary: detail, checks, record: story });
    });
}
const WORDS = {
    under_way: 'under way',
    completed: 'completed',
    rolled_back: 'rolled back',
    called_off: 'called off',
};
/** The event that began the rollout under way; else of the last one that ended, as far as the state remembers. */
function newest({ state }, stage) {
    const { rollout, live, history } = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)(state, stage);
    if (rollout !== null)
        return rollout.seq;
    const ended = [live, ...history].find((one) => one !== null && state.recent.some((entry) => entry.seq === one.seq));
    const began = state.recent.find((entry) => entry.type === 'promoted' && entry.stage === stage && entry.seq === ended?.seq);
    const [incoming] = history.filter((one) => one.as === 'incoming');
    return incoming?.seq ?? began?.seq ?? null;
}
/** Events that one request brings. */
const PAGE = 50;
/** Reads a rollout's events until its end, or until now. */
async function readStory(context, of) {
    const { state, stage } = of;
    let began = (await page(context, { ...of, from: of.seq, to: of.seq }))[0];
    // What completed a rollout names what began it.
    if (began?.type === 'promoted' && began.payload.completes !== null) {
        const { seq } = began.payload.completes;
        began = (await page(context, { ...of, from: seq, to: seq }))[0];
    }
    if (began?.type !== 'promoted' || began.payload.rollout === null || began.payload.stage !== stage) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'rollout_gone',
            required: `an event that began a rollout in ${stage}`,
            found: `event ${of.seq} is ${began?.type ?? 'not there'}`,
            next: `Find it with \`slipway history ${state.model}\`.`,
        });
    }
    const telling = beginStory(began);
    for (let from = began.seq + 1; from <= state.seq && telling.outcome === 'under_way'; from += PAGE) {
        const events = await page(context, { ...of, from, to: Math.min(state.seq, from + PAGE - 1) });
        for (const event of events)
            if (telling.outcome === 'under_way')
                tell(telling, event);
    }
    return finish(telling, of);
}
async function page(context, of) {
    const { state, commit } = of;
    const seqs = Array.from({ length: of.to - of.from + 1 }, (_, index) => of.from + index);
    const paths = seqs.map((seq) => (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .eventPath */ .Qv)(state.model, seq));
    const snapshot = await context.ports.ledger.read({ files: paths, at_commit: commit });
    return paths.map((path) => {
        const reading = (0,_documents_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDocument */ .Tp)(snapshot.files.get(path) ?? null, _core_event_js__WEBPACK_IMPORTED_MODULE_10__/* .EVENT_SCHEMA */ .Ls);
        if (reading.kind !== 'document')
            (0,_documents_js__WEBPACK_IMPORTED_MODULE_5__/* .corrupt */ .qb)(path, 'the event cannot be read');
        return reading.value;
    });
}
function beginStory(began) {
    return {
        began,
        steps: [{ index: 0, since: began.at, until: null }],
        looks: [],
        moves: [move(began, { kind: 'started', from: null, to: 0, reason: began.payload.reason })],
        outcome: 'under_way',
        endedAt: null,
        exposure: began.payload.exposure,
    };
}
function move(event, of) {
    return {
        kind: of.kind,
        seq: event.seq,
        at: event.at,
        from_step: of.from,
        to_step: of.to,
        by: event.actor.login,
        reason: of.reason,
        run_url: event.run?.url ?? null,
    };
}
function tell(story, event) {
    const { stage, subject } = story.began.payload;
    const payload = event.payload;
    if (payload.stage !== stage) {
        leftFor(story, event);
        return;
    }
    const at = story.steps.length - 1;
    if (event.type === 'looked' && payload.subject === subject)
        story.looks.push(event.payload.look);
    if (event.type === 'advanced' && payload.subject === subject) {
        const { look, to_step: to, reason, exposure } = event.payload;
        if (look !== null)
            story.looks.push(look);
        endStep(story, event.at);
        story.steps.push({ index: to, since: event.at, until: null });
        story.exposure = exposure;
        story.moves.push(move(event, { kind: 'advanced', from: at, to, reason }));
    }
    if (event.type === 'promoted' && event.payload.completes?.seq === story.began.seq) {
        const { completes, exposure, reason } = event.payload;
        if (completes.look !== null)
            story.looks.push(completes.look);
        story.exposure = exposure;
        end(story, { event, outcome: 'completed', move: move(event, { kind: 'completed', from: at, to: null, reason }) });
    }
    if (event.type === 'rolled_back') {
        const { failed, called_off: off, look, reason, exposure } = event.payload;
        if (failed.subject !== subject && off?.subject !== subject)
            return;
        if (look !== null)
            story.looks.push(look);
        const kind = look === null ? 'called_off' : 'rolled_back';
        story.exposure = exposure;
        end(story, { event, outcome: kind, move: move(event, { kind, from: at, to: null, reason }) });
    }
}
/** Where a canary moves on to the next stage, or another takes its place, its share ends as well. */
function leftFor(story, event) {
    if (event.type !== 'promoted' || event.payload.subject !== story.began.payload.subject)
        return;
    const at = story.steps.length - 1;
    const { reason } = event.payload;
    end(story, { event, outcome: 'completed', move: move(event, { kind: 'completed', from: at, to: null, reason }) });
}
function endStep(story, at) {
    const last = story.steps.pop();
    if (last !== undefined)
        story.steps.push({ ...last, until: at });
}
function end(story, of) {
    endStep(story, of.event.at);
    story.outcome = of.outcome;
    story.endedAt = of.event.at;
    story.moves.push(of.move);
}
function finish(story, { state, units }) {
    const { began } = story;
    const { rollout: plan, stage } = began.payload;
    if (plan === null)
        throw new TypeError('a story is of a rollout');
    const underWay = story.outcome === 'under_way';
    return {
        model: state.model,
        stage,
        candidate: (0,_core_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(began.payload),
        baseline: baselineOf(began, state),
        plan,
        startedAt: began.at,
        seq: began.seq,
        steps: story.steps,
        looks: story.looks,
        moves: story.moves,
        exposure: underWay ? (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)(state, stage).exposure : story.exposure,
        outcome: story.outcome,
        endedAt: story.endedAt,
        units,
        pageUrl: null,
    };
}
/** What had the rest of the traffic when the rollout began. */
function baselineOf(began, state) {
    const rest = began.payload.exposure[began.payload.exposure.length - 1];
    const known = Object.values(state.stages).flatMap(({ live, history }) => [live, ...history]);
    const found = known.find((one) => one?.subject === rest?.subject);
    if (found !== undefined && found !== null)
        return (0,_core_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(found);
    return {
        version: rest?.version ?? began.payload.version,
        ordinal: 0,
        subject: rest?.subject ?? began.payload.subject,
    };
}


/***/ }),

/***/ 14491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lM: () => (/* binding */ documentOf),
  he: () => (/* binding */ gatherSignOffs),
  KT: () => (/* binding */ listen),
  pU: () => (/* binding */ requestFor)
});

// EXTERNAL MODULE: ./build/core/approval/basis.js
var basis = __webpack_require__(48302);
// EXTERNAL MODULE: ./build/policy/paths.js
var paths = __webpack_require__(50931);
// EXTERNAL MODULE: ./build/core/people.js
var people = __webpack_require__(4119);
// EXTERNAL MODULE: ./build/core/approval/person.js
var approval_person = __webpack_require__(10431);
// EXTERNAL MODULE: ./build/core/approval/types.js
var types = __webpack_require__(46429);
;// CONCATENATED MODULE: ./build/core/approval/eligibility.js
/** Whether a person's word counts: separation of duties, and the roles that the person fills. */




const PART = {
    requester: { code: 'requester', allowedBy: 'requester', is: 'asked for the promotion' },
    run_starter: { code: 'run_starter', allowedBy: 'requester', is: 'started the run' },
    author: { code: 'author', allowedBy: 'author', is: 'is an author of the version’s commits' },
    committer: { code: 'author', allowedBy: 'author', is: 'is a committer of the version’s commits' },
    co_author: { code: 'author', allowedBy: 'author', is: 'is a co-author of the version’s commits' },
    registrar: { code: 'registrar', allowedBy: 'author', is: 'registered the version' },
};
/** Why separation of duties keeps somebody from signing; null where nothing known does. */
function exclusionOf(person, { rules, signers }) {
    if (signers.involved.kind === 'unverifiable')
        return null;
    const mine = new Set(signers.involved.value.flatMap((one) => ((0,approval_person/* mayBeSame */.Lx)(one, person) ? [one.as] : [])));
    // In the order of the table, so that the same code is said whichever part was found first.
    for (const [as, { code, allowedBy, is }] of Object.entries(PART)) {
        const allowed = allowedBy === 'requester' ? rules.requesterMaySign : rules.authorMaySign;
        if (!allowed && mine.has(as))
            return { code, detail: `${person.login} ${is}.` };
    }
    return null;
}
/** Why it cannot be told who has a part in it; null where that is known, or keeps nobody from signing. */
function involvementUnknown(facts) {
    const { rules, signers } = facts;
    const { involved } = signers;
    if (rules.requesterMaySign && rules.authorMaySign)
        return null;
    if (involved.kind === 'known')
        return rules.unknownAuthors === 'refuse' ? unlinkedPart(LINKED, facts) : null;
    return {
        person: null,
        role: null,
        reason: involved.reason,
        next: 'Let the token read the commits and the run (contents: read, actions: read), or do what is said there, and try again.',
    };
}
/** What is not known of who made it, and keeps nobody from signing. */
function acceptedUnknown(facts) {
    const accepted = facts.rules.unknownAuthors === 'allow' ? [...LINKED, ...NAMED] : NAMED;
    const one = unlinkedPart(accepted, facts);
    return one === null ? [] : [one];
}
/** Parts that GitHub links to an account, by the address in the commit. */
const LINKED = ['author', 'committer'];
/** Parts that only the commit's message tells of. */
const NAMED = ['co_author'];
/** Commits that are named in a sentence. */
const SHOWN = 3;
/** Who has a part in commits under an address that belongs to no account; null for nobody, or where authors may sign. */
function unlinkedPart(parts, { rules, signers }) {
    if (rules.authorMaySign)
        return null;
    const unlinked = signers.unlinked.filter(({ as }) => parts.includes(as));
    if (unlinked.length === 0)
        return null;
    const roles = parts.filter((as) => unlinked.some((one) => one.as === as)).map((as) => as.replace('_', '-'));
    const commits = [...new Set(unlinked.map(({ commit }) => commit))];
    const shown = commits.slice(0, SHOWN).map((commit) => commit.slice(0, 12));
    const more = commits.length > SHOWN ? [`${commits.length - SHOWN} more`] : [];
    return {
        person: null,
        role: null,
        reason: `no account is linked to the address of the ${(0,paths/* listOf */.c3)(roles)} of commit ${(0,paths/* listOf */.c3)([...shown, ...more])}`,
        next: 'Whoever made it adds the address of the commit to their account; or the policy accepts it with `sign-offs: { unknown-authors: allow }`.',
    };
}
/** Which of some roles a person fills, in their order. */
function filledOf(login, roles, { roles: definitions, signers }) {
    const facts = signers.people.get(login.toLowerCase()) ?? unknownPerson(login);
    const sure = [];
    const open = [];
    for (const role of roles) {
        const definition = Object.hasOwn(definitions, role) ? definitions[role] : undefined;
        if (definition === undefined)
            continue;
        const fills = (0,people/* fillsRole */.Jg)(definition, login, facts);
        if (fills.kind === 'yes')
            sure.push(role);
        if (fills.kind === 'unverifiable') {
            open.push({ person: login, role, reason: fills.reason, next: configure(definition, facts) });
        }
    }
    return { sure, open };
}
/** The roles in which a statement could count, or why it counts in none. */
function standingOf(statement, asked) {
    const { login, role } = statement;
    const objection = exclusionOf(statement, asked.facts);
    if (objection !== null)
        return { kind: 'not', objection };
    if (role !== null && !asked.roles.includes(role)) {
        return { kind: 'not', objection: { code: 'role_not_asked', detail: `Nobody is asked to sign as ${role}.` } };
    }
    const roles = role === null ? asked.roles : [role];
    const filled = filledOf(login, roles, asked.facts);
    if (filled.sure.length > 0 || filled.open.length > 0)
        return { kind: 'may', filled };
    return { kind: 'not', objection: notHeld(login, roles) };
}
/** The person fills none of some roles. */
function notHeld(login, roles) {
    const detail = roles.length === 0 ? types/* NOT_COUNTED */.H.role_not_asked : `${login} does not fill ${roles.join(' or ')}.`;
    return { code: roles.length === 0 ? 'role_not_asked' : 'role_not_held', detail };
}
/** What is said of a statement whose roles are open. */
function openRole(open) {
    const detail = open.map(({ person, role, reason }) => `Whether ${person} fills ${role} is not known: ${reason}.`);
    return { code: 'role_unverifiable', detail: detail.join(' ') };
}
/** What is said of a statement of somebody who may have a part in the version, for all that is known. */
function partUnknown({ reason }) {
    return {
        code: 'involvement_unverifiable',
        detail: `${types/* NOT_COUNTED */.H.involvement_unverifiable.slice(0, -1)}: ${reason}.`,
    };
}
function unknownPerson(login) {
    const reason = `the repository role of ${login} was not looked up`;
    return { repositoryRole: { kind: 'unverifiable', reason }, teams: new Map() };
}
function configure({ name, teams, permission }, facts) {
    const unread = teams.filter((team) => facts.teams.get(team)?.kind !== 'known');
    const ways = [
        ...(unread.length === 0
            ? []
            : [`give Slipway the token of a GitHub App that has members: read, to read ${unread.join(', ')}`]),
        ...(permission !== null && facts.repositoryRole.kind === 'unverifiable'
            ? ['let the token read repository roles (metadata: read)']
            : []),
        `name people in role ${name} by their logins`,
    ];
    return `${(0,paths/* capital */.Nx)(ways.join(', or '))}.`;
}

;// CONCATENATED MODULE: ./build/core/approval/could-sign.js
/** Who could take a place that is still open. */

/** Who could sign so that an open place of a demand is filled, role by role, its own roles first. */
function couldSign(demand, places) {
    const seen = new Set();
    const out = [];
    for (const reached of reachedFrom(demand, places)) {
        for (const role of reached.roles) {
            if (seen.has(role))
                continue;
            seen.add(role);
            const one = inRole(role, reached, places);
            if (one !== null)
                out.push(one);
        }
    }
    return out;
}
/**
 * The demand, and every other that somebody could leave for it: a signature there lets that person move over. Without it
 * the explanation would send people to those who are short, where others are at hand.
 */
function reachedFrom(demand, { facts, signers }) {
    const reached = [demand];
    if (!facts.rules.distinctPeople)
        return reached;
    for (const target of reached) {
        for (const other of facts.demands) {
            if (reached.includes(other))
                continue;
            if (signers.get(other.id)?.some(({ can }) => can.includes(target.id)))
                reached.push(other);
        }
    }
    return reached;
}
function inRole(role, demand, { facts, signers }) {
    const definition = Object.hasOwn(facts.roles, role) ? facts.roles[role] : undefined;
    if (definition === undefined)
        return null;
    const taken = facts.rules.distinctPeople ? [...signers.values()].flat() : (signers.get(demand.id) ?? []);
    const gone = new Set(taken.map(({ login }) => login.toLowerCase()));
    const named = new Map(definition.users.map((login) => [login.toLowerCase(), login]));
    const left = [...named].filter(([key]) => !gone.has(key)).map(([, login]) => login);
    const excluded = left.flatMap((login) => {
        const objection = exclusionOf({ login, account: null }, facts);
        return objection === null ? [] : [{ login, ...objection }];
    });
    return {
        role,
        demand: demand.id,
        users: left.filter((login) => !excluded.some((one) => one.login === login)),
        teams: definition.teams,
        repositoryRole: definition.permission,
        excluded,
    };
}

// EXTERNAL MODULE: ./build/core/approval/matching.js
var matching = __webpack_require__(48149);
// EXTERNAL MODULE: ./build/policy/units.js
var units = __webpack_require__(14948);
;// CONCATENATED MODULE: ./build/core/approval/statements.js
/**
 * Of all that was said, what is genuine, of this digest, and still somebody's word. The rule throughout: what is doubtful
 * never helps a promotion, and never lifts what stands against it.
 */



/**
 * Doubts that leave a rejection standing. Others than who rejected can bring these about, by pushing to the branch, by
 * deleting or editing a comment; a block ends when the person withdraws it, not when somebody hides it.
 */
const REJECTED_STILL = new Set([
    'head_moved',
    'before_head_change',
    'other_base',
    'edited',
    'deleted',
    'not_planned',
    'run_again',
]);
/** Objections to an approval that is genuine, but of something that was asked for earlier. */
const SAID_BEFORE = new Set(['other_digest', 'before_request']);
/** When it was said. What has no time was said just now: an environment's approval is what lets the run decide. */
function saidAt(statement) {
    return statement.at === null ? Number.POSITIVE_INFINITY : Date.parse(statement.at);
}
/** By time, then by what tells two statements apart, so that no order of reading shows. */
function bySaid(left, right) {
    const [a, b] = [saidAt(left), saidAt(right)];
    if (a !== b)
        return a < b ? -1 : 1;
    const [one, other] = [keyOf(left), keyOf(right)];
    return one === other ? 0 : one < other ? -1 : 1;
}
function keyOf({ login, account, source, role, waives }) {
    const id = source.kind === 'environment' ? `${source.run} ${source.environment}` : String(source.id).padStart(20, '0');
    return `${login.toLowerCase()} ${source.kind} ${id} ${role ?? ''} ${waives ?? ''} ${account ?? ''}`;
}
/** A statement that does not count, with the reason. */
function notCounted(statement, { code, detail }) {
    const { login, account, says, source } = statement;
    return { person: login, account, says, code, detail, source };
}
/** Keeps what is each person's word on this digest, and says of everything else why it is not. */
function weighStatements(facts) {
    const out = [];
    const drop = (statement, objection) => {
        out.push(notCounted(statement, objection));
    };
    // Who took over a login is somebody else here: it lifts no rejection of the one who had it.
    const whose = (0,approval_person/* keysOf */.YD)(facts.statements);
    const words = new Map();
    const overrides = new Map();
    for (const statement of [...facts.statements].sort(bySaid)) {
        const objection = objectionTo(statement, facts);
        const person = whose(statement);
        if (statement.says === 'override') {
            if (objection !== null)
                drop(statement, objection);
            else
                push(overrides, JSON.stringify([person, statement.waives]), statement);
            continue;
        }
        const said = words.get(person) ?? {
            approvals: [],
            rejections: [],
            before: [],
            dismissedAt: Number.NEGATIVE_INFINITY,
        };
        words.set(person, said);
        if (objection === null)
            (statement.says === 'approve' ? said.approvals : said.rejections).push(statement);
        else
            drop(statement, objection);
        // Genuine, and of what was asked for before: it signs nothing now, and takes the person's earlier no back all the same.
        if (statement.says === 'approve' && objection !== null && SAID_BEFORE.has(statement.doubt?.code ?? objection.code))
            said.before.push(statement);
        if (objection?.code === 'dismissed')
            said.dismissedAt = Math.max(said.dismissedAt, saidAt(statement));
    }
    const people = [...words.values()].map((said) => decidePerson(said, facts, drop));
    return {
        approvals: people.flatMap(({ approvals }) => approvals).sort(bySaid),
        rejections: people.flatMap(({ rejection }) => rejection ?? []).sort(bySaid),
        overrides: [...overrides.values()].map((all) => latest(all, drop)).sort(bySaid),
        notCounted: out,
    };
}
/** Why a statement is not this person's word on this digest; null where it is. */
function objectionTo(statement, { digest }) {
    const { doubt, by } = statement;
    if (by === 'bot')
        return { code: 'bot', detail: types/* NOT_COUNTED */.H.bot };
    if (statement.digest !== null && statement.digest !== digest) {
        return { code: 'other_digest', detail: `It is of ${statements_short(statement.digest)}, not of ${statements_short(digest)}.` };
    }
    if (doubt === null || (statement.says === 'reject' && REJECTED_STILL.has(doubt.code)))
        return null;
    return doubt;
}
function decidePerson({ approvals, rejections, before, dismissedAt }, facts, drop) {
    const rejection = rejections.length === 0 ? null : latest(rejections, drop);
    // At the same time the rejection wins.
    const rejectedAt = rejection === null ? Number.NEGATIVE_INFINITY : saidAt(rejection);
    const since = Math.max(rejectedAt, dismissedAt);
    const standing = new Map();
    for (const approval of approvals) {
        if (saidAt(approval) > since)
            push(standing, approval.role, approval);
        else
            drop(approval, { code: 'replaced', detail: laterWord(approval, since === rejectedAt ? rejection : null) });
    }
    const withdrawal = [...approvals, ...before].find((approval) => saidAt(approval) > rejectedAt);
    if (rejection !== null && withdrawal !== undefined) {
        drop(rejection, { code: 'replaced', detail: laterWord(rejection, withdrawal) });
    }
    const kept = [...standing.values()].map((all) => latest(all, drop));
    const fresh = kept.filter((approval) => !isExpired(approval, facts));
    for (const approval of kept)
        if (!fresh.includes(approval))
            drop(approval, expired(approval, facts));
    return { approvals: fresh, rejection: withdrawal === undefined ? rejection : null };
}
/** The last of what was said to the same effect; the others are dropped. */
function latest(all, drop) {
    const last = all[all.length - 1];
    for (const one of all.slice(0, -1))
        drop(one, { code: 'replaced', detail: laterWord(one, last) });
    return last;
}
const DID = {
    approve: 'approved',
    reject: 'rejected it',
    override: 'said it again',
};
function laterWord({ login, says }, later) {
    if (later === null)
        return `A later review by ${login} was dismissed.`;
    const again = says === later.says && says !== 'override' ? ' again' : '';
    return `${login} ${DID[later.says]}${again}${later.at === null ? '' : ` at ${later.at}`}.`;
}
function isExpired({ at }, { rules, now }) {
    return at !== null && !(Date.parse(now) - Date.parse(at) <= rules.validForMs);
}
function expired({ at }, { rules }) {
    return { code: 'expired', detail: `It is of ${at}; a sign-off counts for ${(0,units/* formatDuration */.a3)(rules.validForMs)}.` };
}
function statements_short(digest) {
    return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}
function push(lists, key, statement) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [statement]);
    else
        list.push(statement);
}

// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
;// CONCATENATED MODULE: ./build/core/approval/waivers.js
/** Overrides: a check waived by somebody whom the policy lets, with a reason, for a while. */



/** What no policy can let anybody waive: who may, what it is, and that nobody is overtaken. */
const NEVER_WAIVED = [
    'permission',
    'integrity',
    'expected_live',
    'transition',
    'restriction',
];
/** Which of the overrides count. They are each person's latest word on a check already. */
function judgeWaivers(overrides, facts) {
    const waivers = [];
    const out = [];
    const unverifiable = [];
    for (const statement of overrides) {
        const judged = judge(statement, facts);
        if (judged.kind === 'waives')
            waivers.push(judged.waiver);
        else {
            out.push(notCounted(statement, judged.objection));
            unverifiable.push(...judged.open);
        }
    }
    return { waivers, notCounted: out, unverifiable };
}
/** The first waiver of a check; null where nobody waives it. */
function waivedBy(waivers, check) {
    return waivers.find((waiver) => waiver.check === check) ?? null;
}
function judge(statement, facts) {
    const { overrides } = facts;
    const read = readOverride(statement, facts);
    if ('code' in read)
        return not(read);
    const { login, account, source } = statement;
    const standing = standingOf(statement, { roles: overrides.roles, facts });
    if (standing.kind === 'not')
        return not(standing.objection);
    const { sure, open } = standing.filled;
    const role = sure[0];
    if (role === undefined)
        return not(openRole(open), open);
    const unknown = involvementUnknown(facts);
    if (unknown !== null)
        return not(partUnknown(unknown), [unknown]);
    return { kind: 'waives', waiver: { person: login, account, role, ...read, source } };
}
function not(objection, open = []) {
    return { kind: 'not', objection, open };
}
function readOverride({ waives, reason, at, until }, { overrides, now }) {
    if (waives === null || !overrides.waivable.includes(waives) || NEVER_WAIVED.includes(waives)) {
        const what = waives === null ? 'It names no check' : `The policy lets nobody waive ${waives}`;
        return { code: 'not_waivable', detail: `${what}.` };
    }
    if (reason === null || reason.trim() === '')
        return { code: 'not_waivable', detail: 'It gives no reason.' };
    if (at === null || until === null)
        return { code: 'not_waivable', detail: 'It does not say until when.' };
    const ends = Math.min(Date.parse(until), Date.parse(at) + overrides.validForMs);
    if (!(ends > Date.parse(now)))
        return { code: 'expired', detail: `It counted until ${ends > 0 ? (0,time/* isoSeconds */.n)(ends) : until}.` };
    return { check: waives, reason, at, until: (0,time/* isoSeconds */.n)(ends) };
}

;// CONCATENATED MODULE: ./build/core/approval/quorum.js
/**
 * What people's statements come to: who signs for which demand, who rejects it, what is waived, and why anything else does
 * not count. Facts in, outcome out.
 */







/** Judges everything that was said. A rejection blocks even where every place is taken. */
function judgeQuorum(facts) {
    const weighed = weighStatements(facts);
    const rejected = judgeRejections(weighed.rejections, facts);
    const approved = judgeApprovals(weighed.approvals, facts);
    const waived = judgeWaivers(weighed.overrides, facts);
    const { sure } = approved;
    const unread = facts.unreadable.map(unreadSource);
    const perhapsRejected = rejected.unverifiable.length > 0 || unread.length > 0;
    const demands = facts.demands.map((demand) => {
        const signed = approved.signOffs.filter((signOff) => signOff.demand === demand.id);
        const missing = demand.count - signed.length;
        const places = { facts, signers: sure.signers };
        return {
            id: demand.id,
            roles: demand.roles,
            wanted: demand.count,
            signed,
            missing,
            couldSign: missing === 0 ? [] : couldSign(demand, places),
        };
    });
    return {
        verdict: verdictOf({
            rejected: rejected.rejections.length > 0,
            perhapsRejected,
            complete: sure.complete,
            perhapsComplete: approved.perhaps.complete || unread.length > 0,
        }),
        demands,
        signOffs: approved.signOffs,
        notCounted: [...weighed.notCounted, ...rejected.notCounted, ...approved.notCounted, ...waived.notCounted],
        rejections: rejected.rejections,
        waivers: waived.waivers,
        unverifiable: unique([...unread, ...rejected.unverifiable, ...approved.unverifiable, ...waived.unverifiable]),
        perhapsRejected,
    };
}
function unreadSource(reason) {
    const next = 'Let the token read the page of the request and the run (pull-requests, issues, actions: read), and try again.';
    return { person: null, role: null, what: 'what was said of it', reason, next };
}
function verdictOf(of) {
    if (of.rejected)
        return 'rejected';
    if (of.complete)
        return of.perhapsRejected ? 'unverifiable' : 'met';
    return of.perhapsComplete ? 'unverifiable' : 'missing';
}
/**
 * Whoever fills a role that is asked for, or one that may waive, can block; in whichever role, and with whatever part in
 * the version: to stop one's own work is no conflict.
 */
function judgeRejections(statements, facts) {
    const roles = [...new Set([...rolesOf(facts.demands), ...facts.overrides.roles])];
    const rejections = [];
    const out = [];
    const unverifiable = [];
    for (const statement of statements) {
        const { login, account, reason, at, source } = statement;
        const { sure, open } = filledOf(login, roles, facts);
        const role = sure.find((one) => one === statement.role) ?? sure[0];
        if (role !== undefined)
            rejections.push({ person: login, account, role, reason, at, source });
        else
            out.push(notCounted(statement, open.length > 0 ? openRole(open) : notHeld(login, roles)));
        if (role === undefined)
            unverifiable.push(...open);
    }
    return { rejections, notCounted: out, unverifiable };
}
function judgeApprovals(statements, facts) {
    const roles = rolesOf(facts.demands);
    const out = [];
    const candidates = [];
    for (const statement of statements) {
        const standing = standingOf(statement, { roles, facts });
        if (standing.kind === 'not')
            out.push(notCounted(statement, standing.objection));
        else
            candidates.push({ statement, ...standing.filled });
    }
    const unknown = involvementUnknown(facts);
    const people = (0,approval_person/* groupPeople */.bI)(candidates, ({ statement }) => statement);
    const said = new Map();
    const match = (rolesIn) => (0,matching/* matchSigners */.n)({
        signers: people.flatMap((mine) => {
            const signer = signerOf(mine, { demands: facts.demands, rolesIn });
            if (signer !== null)
                said.set(signer, mine);
            return signer ?? [];
        }),
        demands: facts.demands,
        distinctPeople: facts.rules.distinctPeople,
    });
    const perhaps = match(({ sure, open }) => [...sure, ...open.flatMap(({ role }) => role ?? [])]);
    const sure = match((candidate) => (unknown === null ? candidate.sure : []));
    const fillings = facts.demands.flatMap((demand) => (sure.signers.get(demand.id) ?? []).map((signer) => fillingOf(signer, demand, said.get(signer))));
    const used = new Set(fillings.map(({ candidate }) => candidate));
    const left = candidates.filter((candidate) => !used.has(candidate));
    // While a place is open, what is not known of anybody matters: those who signed might sign for it instead.
    const matters = (candidate) => !sure.complete || (candidate.sure.length === 0 && left.includes(candidate));
    for (const candidate of left) {
        const open = matters(candidate) ? candidate.open : [];
        out.push(notCounted(candidate.statement, leftOver({ ...candidate, open }, unknown)));
    }
    return {
        signOffs: fillings.map(({ signOff }) => signOff),
        notCounted: out,
        unverifiable: [
            ...(facts.demands.length === 0 ? [] : [...(unknown === null ? [] : [unknown]), ...acceptedUnknown(facts)]),
            ...candidates.flatMap((candidate) => (matters(candidate) ? candidate.open : [])),
        ],
        sure,
        perhaps,
    };
}
function leftOver({ statement, sure, open }, unknown) {
    if (open.length > 0)
        return openRole(open);
    if (unknown !== null)
        return partUnknown(unknown);
    const detail = `Enough others signed as ${sure.join(' or ')}, or ${statement.login} signs for another role.`;
    return { code: 'not_needed', detail };
}
/** One person with all approvals that count, of whichever login; null where they count for no demand. */
function signerOf(candidates, of) {
    const counting = candidates.flatMap((candidate) => {
        const roles = of.rolesIn(candidate);
        const can = of.demands.filter((demand) => demand.roles.some((role) => roles.includes(role))).map(({ id }) => id);
        const { login, at } = candidate.statement;
        return can.length === 0 ? [] : [{ login, at, can }];
    });
    const [first] = [...counting].sort(matching/* inOrder */.a);
    if (first === undefined)
        return null;
    return { ...first, can: [...new Set(counting.flatMap(({ can }) => can))] };
}
/** The earliest of a person's approvals that can fill the demand, and the role in which it does. They come in order. */
function fillingOf(signer, demand, theirs) {
    for (const candidate of theirs) {
        const { login, account, at, source } = candidate.statement;
        const role = demand.roles.find((one) => candidate.sure.includes(one));
        if (role === undefined)
            continue;
        return { candidate, signOff: { person: login, account, role, demand: demand.id, at, source } };
    }
    throw new TypeError(`${signer.login} was matched to ${demand.id} without an approval that fills it.`);
}
function rolesOf(demands) {
    return [...new Set(demands.flatMap(({ roles }) => roles))];
}
function unique(all) {
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/paths.js
var core_paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/state.js
var state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/core/command/parse.js + 4 modules
var parse = __webpack_require__(60167);
;// CONCATENATED MODULE: ./build/operations/statements.js
/**
 * What people said of a request, read from where they said it: reviews of its pull request, comments that the ledger took
 * down, and the approvals of this run's environment. What is wrong with a source is said here; what it means is core's.
 */




/** What was said on the request's page, and in comments elsewhere that name its digest. */
async function hearRequest(context, of) {
    const [reviews, comments] = await Promise.all([hearPlace(context, of), hearComments(context, of.request)]);
    return { ...reviews, statements: [...reviews.statements, ...comments] };
}
// ---- reviews ----
async function hearPlace(context, of) {
    const { request, defaultBranch } = of;
    if (request === null)
        return { statements: [], closed: null, unreadable: [] };
    const { place } = request;
    if (place.kind === 'issue') {
        const open = await context.ports.requests.isOpen(place);
        if (open.kind === 'unverifiable')
            return { statements: [], closed: null, unreadable: [open.reason] };
        return { statements: [], closed: open.value ? 'open' : 'closed', unreadable: [] };
    }
    const found = await context.ports.reviews.pull(place.number);
    if (found.kind === 'unverifiable')
        return { statements: [], closed: null, unreadable: [found.reason] };
    const pull = found.value;
    // Nobody can delete one: a token that does not see it is told the same.
    if (pull === null)
        return { statements: [], closed: null, unreadable: [`pull request #${place.number} is not there for this token`] };
    const wrong = wrongWithPull(pull, { place, defaultBranch });
    const statements = pull.reviews.flatMap((review) => reviewStatement(review, { pull, place, request, wrong }));
    return { statements, closed: pull.state === 'open' ? 'open' : 'closed', unreadable: [] };
}
/** What is wrong with the pull request itself: then none of its reviews is of what was asked. */
function wrongWithPull(pull, of) {
    const { place, defaultBranch } = of;
    if (pull.fork || pull.headBranch !== place.branch)
        return { code: 'head_moved', detail: `The pull request is of ${pull.headBranch}, not of ${place.branch}.` };
    if (pull.base !== defaultBranch)
        return { code: 'other_base', detail: `The pull request goes into ${pull.base}, not into ${defaultBranch}.` };
    if (pull.head !== place.head)
        return { code: 'head_moved', detail: `The head is ${operations_statements_short(pull.head)}; Slipway put ${operations_statements_short(place.head)} there.` };
    return null;
}
function reviewStatement(review, of) {
    if (review.state === 'commented')
        return [];
    const { pull, request, wrong } = of;
    const base = {
        login: review.login,
        account: review.account,
        by: review.by,
        role: null,
        digest: null,
        at: review.submittedAt,
        source: { kind: 'review', pull: pull.number, id: review.id, url: review.url },
        waives: null,
        until: null,
        reason: null,
    };
    // A review that asks for changes stands, whatever became of the branch, until its author says otherwise.
    if (review.state === 'changes_requested')
        return [{ ...base, says: 'reject', doubt: null }];
    if (review.state === 'dismissed')
        return [{ ...base, ...sayingOfDismissed(review, pull) }];
    return [{ ...base, says: 'approve', doubt: wrong ?? early(review, of, request) }];
}
/**
 * Whoever may write can dismiss a review. That takes an approval away from anybody, but a rejection only from who gave it:
 * otherwise who wants a version live dismisses what blocks it. What it said, where GitHub does not tell, may have been one.
 */
function sayingOfDismissed(review, pull) {
    const all = pull.dismissals.filter((one) => one.review === review.id);
    const byOthers = all.length === 0 || all.some((one) => one.login.toLowerCase() !== review.login.toLowerCase());
    const rejected = all.length === 0 || all.some((one) => one.was === 'changes_requested');
    if (byOthers && rejected)
        return { says: 'reject', doubt: null };
    return { says: 'approve', doubt: { code: 'dismissed', detail: 'The review was dismissed.' } };
}
/** A review counts only if it was given after all of what it is of was there. Times are GitHub's, in whole seconds. */
function early(review, of, request) {
    const { pull, place } = of;
    const at = Date.parse(review.submittedAt);
    const asked = Math.max(Date.parse(request.at), Date.parse(place.head_at));
    if (!(at > asked))
        return {
            code: 'before_request',
            detail: `It was given at ${review.submittedAt}, not after the request in its present form (${(0,time/* isoSeconds */.n)(asked)}).`,
        };
    if (pull.lastForcePush !== null && !(at > Date.parse(pull.lastForcePush)))
        return {
            code: 'before_head_change',
            detail: `It was given at ${review.submittedAt}, and the branch was changed by force at ${pull.lastForcePush}.`,
        };
    if (review.commit !== place.head)
        return { code: 'before_head_change', detail: `It is of commit ${operations_statements_short(review.commit ?? 'unknown')}.` };
    return null;
}
// ---- comments ----
async function hearComments(context, request) {
    if (request === null || request.signs.length === 0)
        return [];
    const since = new Map();
    for (const { source } of request.signs) {
        const earliest = since.get(source.issue);
        if (earliest === undefined || source.created_at < earliest)
            since.set(source.issue, source.created_at);
    }
    const found = await Promise.all([...since].map(([issue, from]) => context.ports.reviews.comments({ issue, since: from })));
    const comments = new Map(found.flat().map((comment) => [comment.id, comment]));
    return request.signs.map((sign) => signStatement(context, { sign, comment: comments.get(sign.source.comment) ?? null }));
}
function signStatement(context, of) {
    const { sign, comment } = of;
    const { source, says } = sign;
    return {
        // As the account is called now, which is how its roles are looked up.
        login: comment !== null && (0,approval_person/* isSame */.Ft)(comment, sign) ? comment.login : sign.login,
        account: sign.account,
        by: comment?.by ?? 'person',
        says,
        role: sign.role,
        // A rejection stands until it is taken back, whatever was asked for since.
        digest: says === 'reject' ? null : sign.digest,
        // When it was written: two jobs take two comments down in any order.
        at: source.created_at,
        source: { kind: 'comment', issue: source.issue, id: source.comment, url: source.url, seq: sign.seq },
        waives: sign.check,
        until: sign.until,
        reason: sign.reason,
        doubt: says === 'reject' ? null : wrongWithComment(context, { sign, comment }),
    };
}
/** The ledger took the comment down when it was new; what it says now must still be that. */
function wrongWithComment(context, of) {
    const { sign, comment } = of;
    const { source } = sign;
    if (comment === null)
        return { code: 'deleted', detail: `Comment ${source.comment} is gone.` };
    if (!(0,approval_person/* isSame */.Ft)(comment, sign))
        return { code: 'deleted', detail: `Comment ${source.comment} is by somebody else.` };
    if (comment.viaApp !== null)
        return { code: 'bot', detail: `It was written by ${comment.viaApp}.` };
    const changed = `sha256:${context.ports.sha256(comment.body)}` !== source.body ||
        comment.updatedAt !== comment.createdAt ||
        Date.parse(comment.createdAt) !== Date.parse(source.created_at);
    if (changed)
        return { code: 'edited', detail: `Comment ${source.comment} was edited.` };
    return saysSo(comment.body, sign)
        ? null
        : { code: 'edited', detail: `Comment ${source.comment} does not say what the ledger says it does.` };
}
/** An event is only who wrote it; the comment is the person. What the person wrote must be what the event says. */
function saysSo(body, sign) {
    const read = (0,parse/* parseCommand */.R)(body);
    if (read.kind !== 'command')
        return false;
    const { command } = read;
    switch (command.name) {
        case 'approve':
            return sign.says === 'approve' && (0,basis/* matchesPrefix */.WP)(sign.digest, command.digest) && command.role === sign.role;
        case 'override':
            return (sign.says === 'override' &&
                (0,basis/* matchesPrefix */.WP)(sign.digest, command.digest) &&
                command.check === sign.check &&
                command.reason === sign.reason);
        default:
            return false;
    }
}
// ---- environments ----
async function hearEnvironment(context, of) {
    const { environment, ownRun, plan } = of;
    const { caller } = context;
    const { run } = caller;
    if (environment === null || run === null)
        return { statements: [], unreadable: [] };
    const [approvals, facts] = await Promise.all([
        context.ports.reviews.approvals(run.id),
        context.ports.reviews.run(run.id),
    ]);
    if (approvals.kind === 'unverifiable')
        return { statements: [], unreadable: [approvals.reason] };
    if (facts.kind === 'unverifiable')
        return { statements: [], unreadable: [facts.reason] };
    const { actor, actorAccount, triggeringActor, triggeringActorAccount } = facts.value;
    const starters = [
        caller,
        { login: actor, account: actorAccount },
        { login: triggeringActor, account: triggeringActorAccount },
    ];
    const named = (approval) => approval.environments.some((name) => name.toLowerCase() === environment.toLowerCase());
    const attempt = Math.max(run.attempt, facts.value.attempt);
    const statements = approvals.value
        .filter((approval) => named(approval) && approval.state !== 'pending')
        .map((approval) => {
        const again = { code: 'run_again', detail: `The run is at attempt ${attempt}.` };
        const own = { code: 'run_starter', detail: `${approval.login} started the run.` };
        return {
            login: approval.login,
            account: approval.account,
            by: approval.by,
            says: approval.state === 'approved' ? 'approve' : 'reject',
            role: null,
            digest: null,
            // GitHub does not tell when; the run is of now.
            at: null,
            source: { kind: 'environment', run: run.id, environment, url: run.url },
            waives: null,
            until: null,
            reason: approval.comment === '' ? null : approval.comment,
            doubt: attempt > 1
                ? again
                : ownRun === 'refused' && starters.some((one) => (0,approval_person/* mayBeSame */.Lx)(one, approval))
                    ? own
                    : plan === 'of_none'
                        ? UNPLANNED
                        : null,
        };
    });
    return { statements, unreadable: [] };
}
/** Whoever lets a run through has seen what the run shows; without a plan that is nothing that a digest stands for. */
const UNPLANNED = {
    code: 'not_planned',
    detail: 'The run entered the environment without the digest of a plan, so the approval is of nothing in particular.',
};
function operations_statements_short(commit) {
    return commit.slice(0, 12);
}

// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
// EXTERNAL MODULE: ./build/core/record.js
var core_record = __webpack_require__(40029);
;// CONCATENATED MODULE: ./build/operations/work-since.js





/** Events among which the first claim of a version is looked for: before it there can only be holds. */
const EARLIEST = 8;
function workSince({ gathered, staged, to, }) {
    const { live, history } = (0,state/* stageOf */.gV)(gathered.state, to.name);
    const tenure = live ?? history[0] ?? null;
    if (tenure !== null)
        return { kind: 'live', tenure };
    const { previous, commit } = staged.record.lineage;
    return previous === null ? { kind: 'own', commit } : { kind: 'first' };
}
/** What has to be read of the ledger to tell the commit. */
function filesOf(since, of) {
    const { model, ports } = of;
    if (since.kind === 'own')
        return [];
    if (since.kind === 'live')
        return [(0,core_paths/* recordPath */.lX)({ model, version: since.tenure.version }, ports.sha256)];
    return Array.from({ length: EARLIEST }, (_one, index) => (0,core_paths/* eventPath */.Qv)(model, index + 1));
}
function baseOf(since, of) {
    if (since.kind === 'own')
        return { kind: 'known', value: { commit: since.commit, itself: 'included' } };
    if (of.snapshot === null)
        throw new TypeError('what the work is counted from was not read');
    const files = filesOf(since, of);
    if (since.kind === 'live') {
        const [path = ''] = files;
        const record = (0,documents/* readDocument */.u0)(of.snapshot, { path, schema: core_record/* RECORD_SCHEMA */.ep });
        if (record === null || (0,core_record/* subjectDigest */.B7)(record, of.ports.sha256) !== since.tenure.subject)
            (0,documents/* corrupt */.qb)(path, `it is not the record of ${since.tenure.version} that the state names`);
        return { kind: 'known', value: { commit: record.lineage.commit, itself: 'left_out' } };
    }
    for (const path of files) {
        const event = (0,documents/* readDocument */.u0)(of.snapshot, { path, schema: core_event/* EVENT_SCHEMA */.Ls });
        if (event?.type === 'version_claimed')
            return { kind: 'known', value: { commit: event.payload.source, itself: 'included' } };
    }
    const reason = `none of the first ${EARLIEST} events of ${of.model} names its first version; let the policy allow authors to sign`;
    return { kind: 'unverifiable', reason };
}

;// CONCATENATED MODULE: ./build/operations/sign-offs.js
/** The facts that a quorum is judged from: what was said, who fills which role, and who has a part in the version. */










/** Begins reading what was said; null where the stage asks for no sign-offs and nobody asked. */
async function listen(context, of) {
    const request = requestFor(of);
    if (of.to.requires.signOffs.length === 0 && request === null)
        return null;
    const [heard, background] = await Promise.all([
        hearRequest(context, { request, defaultBranch: of.gathered.inForce.branch }),
        readBackground(context, { ...of, request }),
    ]);
    return { heard, background };
}
/** The open request of this version for this stage. */
function requestFor({ gathered, staged, to }) {
    const open = (0,state/* requestOf */.fo)(gathered.state, to.name);
    return open !== null && open.ordinal === staged.record.ordinal ? open : null;
}
async function gatherSignOffs(context, of) {
    const { gathered, to, view, environment, planned, listened } = of;
    const { effective } = gathered;
    if (listened === null)
        return { view, quorum: null, asked: null };
    const { heard, background } = listened;
    const demands = to.requires.signOffs;
    const ownRun = effective.signOffs.requesterMaySign ? 'allowed' : 'refused';
    const plan = planned === view.digest ? 'of_this' : 'of_none';
    const entered = await hearEnvironment(context, { environment, ownRun, plan });
    const statements = [...heard.statements, ...entered.statements, ...(of.said ?? [])];
    const unreadable = [...heard.unreadable, ...entered.unreadable];
    const overrides = (0,policy_effective/* permissionFor */.T)(effective, { operation: 'override', stage: to.name }).roles;
    const wanted = new Set([...demands.flatMap((demand) => demand.roles), ...overrides]);
    const people = await lookUpPeople(context, {
        statements,
        roles: Object.values(effective.roles).filter((role) => wanted.has(role.name)),
    });
    const facts = {
        digest: view.digest,
        demands,
        rules: effective.signOffs,
        roles: effective.roles,
        overrides: { roles: overrides, waivable: effective.overrides.waive, validForMs: effective.overrides.validForMs },
        statements,
        unreadable,
        signers: { people, involved: background.involved, unlinked: background.unlinked },
        now: (0,transact/* momentOf */.E)(gathered),
    };
    return { view: { ...view, closed: heard.closed }, quorum: judgeQuorum(facts), asked: background.asked };
}
/** Who made the version and who asks for it; and what was answered. Both lie in the ledger, and are read at once. */
async function readBackground(context, of) {
    const { gathered, staged, request } = of;
    const { ports, caller } = context;
    const { model } = gathered.state;
    const { lineage, registered } = staged.record;
    const event = request === null ? null : (0,core_paths/* eventPath */.Qv)(model, request.seq);
    const since = gathered.effective.signOffs.authorMaySign ? null : workSince(of);
    const files = [...(event === null ? [] : [event]), ...(since === null ? [] : filesOf(since, { model, ports }))];
    const snapshot = files.length === 0 ? null : await ports.ledger.read({ files, at_commit: gathered.commit });
    const asked = event === null || snapshot === null || request === null
        ? null
        : askedIn(context, { text: snapshot.files.get(event) ?? null, path: event, request });
    const base = since === null ? null : baseOf(since, { model, ports, snapshot });
    if (base?.kind === 'unverifiable')
        return { involved: base, unlinked: [], asked };
    const commits = base === null ? null : await ports.crowd.commitPeople({ base: base.value, head: lineage.commit });
    if (commits?.kind === 'unverifiable')
        return { involved: commits, unlinked: [], asked };
    const made = commits?.value ?? [];
    const requester = request === null ? caller : { login: request.requester, account: request.requester_account };
    const involved = [
        { login: requester.login, account: requester.account, as: 'requester' },
        { login: registered.by, account: null, as: 'registrar' },
        ...made.flatMap(({ login, account, as }) => (login === null ? [] : [{ login, account, as }])),
    ];
    const unlinked = made.flatMap(({ login, commit, as }) => (login === null ? [{ commit, as }] : []));
    return { involved: { kind: 'known', value: involved }, unlinked, asked };
}
/** What a `requested` event says. The state, which is proven, names the event, and the digest of what was answered. */
function askedIn(context, of) {
    const { path, request } = of;
    const reading = (0,documents/* parseDocument */.Tp)(of.text, core_event/* EVENT_SCHEMA */.Ls);
    if (reading.kind !== 'document')
        (0,documents/* corrupt */.qb)(path, 'the event of the request is missing or cannot be read');
    const event = reading.value;
    if (event.type !== 'requested' || event.seq !== request.seq)
        (0,documents/* corrupt */.qb)(path, 'it is not the event of the request');
    const { document, replaces } = event.payload;
    if ((0,basis/* answersDigest */.SK)(document, context.ports.sha256) !== request.basis.answers)
        (0,documents/* corrupt */.qb)(path, 'what it says was answered is not what the state says');
    return { document, replaces };
}
/** What the requester of an open request supplied. */
async function documentOf(context, of) {
    const { gathered, request } = of;
    const path = (0,core_paths/* eventPath */.Qv)(gathered.state.model, request.seq);
    const snapshot = await context.ports.ledger.read({ files: [path], at_commit: gathered.commit });
    return askedIn(context, { text: snapshot.files.get(path) ?? null, path, request }).document;
}
/** Roles and teams of everybody who said something, in as few requests as that takes: who is named is not looked up. */
async function lookUpPeople(context, of) {
    const logins = [...new Set(of.statements.filter((one) => one.by === 'person').map((one) => one.login.toLowerCase()))];
    const { crowd } = context.ports;
    const named = ({ users }, login) => users.some((user) => user.toLowerCase() === login);
    const open = of.roles.filter((role) => logins.some((login) => !named(role, login)));
    const teams = [...new Set(open.flatMap((role) => role.teams))];
    const ranked = open.filter((role) => role.permission !== null);
    const unranked = logins.filter((login) => ranked.some((role) => !named(role, login)));
    const [members, roles] = await Promise.all([
        Promise.all(teams.map(async (team) => [team, await crowd.teamMembers(team)])),
        unranked.length > 0 ? crowd.repositoryRoles(unranked) : new Map(),
    ]);
    return new Map(logins.map((login) => [
        login,
        {
            repositoryRole: roles.get(login) ?? { kind: 'unverifiable', reason: `the role of ${login} was not looked up` },
            teams: new Map(members.map(([team, found]) => [team, memberOf(found, login)])),
        },
    ]));
}
function memberOf(found, login) {
    return found.kind === 'known' ? { kind: 'known', value: found.value.has(login) } : found;
}


/***/ }),

/***/ 45944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ tellAgain),
/* harmony export */   p: () => (/* binding */ performTell)
/* harmony export */ });
/* unused harmony exports tellAll, asOneEffect */
/* harmony import */ var _core_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56954);
/* harmony import */ var _core_notice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84624);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26182);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19529);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1412);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56529);






/** Milliseconds in which the process that wrote an event is taken to be still telling of it. */
const STILL_TELLING = 60_000;
/** Tells all of them of one event, at once. A report for each; what failed is `owed` and says why. Never rejects. */
async function tellAll(context, of) {
    const { notices, links } = context.ports;
    const { event, policy } = of;
    const notice = (0,_core_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .noticeOf */ .QJ)(event, links);
    if (notice === null)
        return [];
    return Promise.all(policy.serving.afterChange.map(async (target, index) => {
        const base = { effect: 'tell', id: `${(0,_core_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .tellMarker */ .IX)(event.seq)} ${targetName(target, index)}` };
        try {
            const told = await notices.tell({ target, notice });
            return told.kind === 'told' ? { ...base, state: 'done' } : { ...base, state: 'owed', reason: told.reason };
        }
        catch {
            // What it was is not shown: an error that nobody foresaw may quote an address.
            return { ...base, state: 'owed', reason: 'it failed in a way that was not foreseen' };
        }
    }));
}
/** Such as `webhook 2`: by its place in the policy's list, for an address may be long, and a chat's is secret. */
function targetName(target, index) {
    return `${target.kind} ${index + 1}`;
}
/** All reports of one event as the one effect that it owes. */
function asOneEffect(seq, reports) {
    const base = { effect: 'tell', id: (0,_core_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .tellMarker */ .IX)(seq) };
    const failed = reports.filter((one) => one.state === 'owed');
    if (failed.length === 0)
        return { ...base, state: 'done' };
    const reasons = failed.map((one) => one.reason ?? one.id);
    const of = reports.length === 1 ? '' : `${failed.length} of ${reports.length} were not told: `;
    return { ...base, state: 'owed', reason: `${of}${reasons.join('; ')}` };
}
/**
 * Tells of an event right after it, as the effect that it owes. What was asked for again long after (`resume`) is told
 * again only while nobody has confirmed it and nothing newer is to be told.
 */
async function performTell(context, of) {
    const { event, state, mode } = of;
    if (mode === 'resume' && state.untold?.seq !== event.seq)
        return { effect: 'tell', id: (0,_core_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .tellMarker */ .IX)(event.seq), state: 'already_done' };
    const policy = of.policy ?? (await (0,_gather_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherModel */ .rw)(context.ports, { model: event.model })).effective;
    return asOneEffect(event.seq, await tellAll(context, { event, policy }));
}
/** Tells again of the event that the state names, where there is one. Writes nothing. */
async function tellAgain(context, gathered) {
    const { state, commit, effective } = gathered;
    const { untold } = state;
    if (untold === null || isYoung(untold.at, (0,_transact_js__WEBPACK_IMPORTED_MODULE_2__/* .momentOf */ .E)(gathered)))
        return { kind: 'nothing' };
    const marker = (0,_core_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .tellMarker */ .IX)(untold.seq);
    const event = await readEvent(context, { state, commit, seq: untold.seq });
    if (event === null) {
        const reason = `event ${untold.seq} cannot be read; run \`slipway verify\``;
        return { kind: 'owed', report: { effect: 'tell', id: marker, state: 'owed', reason } };
    }
    const report = asOneEffect(untold.seq, await tellAll(context, { event, policy: effective }));
    return report.state === 'owed' ? { kind: 'owed', report } : { kind: 'told', marker, report };
}
function isYoung(at, now) {
    return Date.parse(now) - Date.parse(at) < STILL_TELLING;
}
async function readEvent(context, of) {
    const path = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .eventPath */ .Qv)(of.state.model, of.seq);
    const snapshot = await context.ports.ledger.read({ files: [path], at_commit: of.commit });
    const reading = (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(snapshot.files.get(path) ?? null, _core_event_js__WEBPACK_IMPORTED_MODULE_5__/* .EVENT_SCHEMA */ .Ls);
    return reading.kind === 'document' ? reading.value : null;
}


/***/ }),

/***/ 45668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ evaluationSlice),
/* harmony export */   d: () => (/* binding */ sliceEvaluation)
/* harmony export */ });
/**
 * Exactly what decides an evaluation for a stage, as plain JSON (snake_case) for a digest: the gates, the metrics
 * they use and the names these have in evidence, the evaluation set, coverage, confidence, what a first version is
 * given, how plain files are read, and the stage compared with. The same for two stages that compare with the same.
 *
 * Not in it: the age of an evaluation, which is checked when it is used, what is published, and where in the file a
 * gate stands. Throws for a stage that the policy does not have.
 */
function evaluationSlice(effective, stage) {
    const policy = Object.hasOwn(effective.stages, stage) ? effective.stages[stage] : undefined;
    if (policy === undefined)
        throw new Error(`the policy has no stage "${stage}"`);
    return { slice: 1, ...sliceEvaluation(effective, policy) };
}
/** The same without the number of its form, for a slice that holds more. */
function sliceEvaluation({ evaluation, metrics }, stage) {
    const gates = Object.values(evaluation.gates).flat();
    const used = [...new Set(gates.map(({ metric }) => metric))].sort();
    return {
        compares_with: stage.comparesWith,
        set: { name: evaluation.set.name, digest: evaluation.set.digest, same_as_live: evaluation.set.sameAsLive },
        coverage: evaluation.coverage,
        confidence: evaluation.confidence,
        first_version: evaluation.firstVersion,
        read: evaluation.read.map(sliceMapping),
        gates: gates.map((gate) => sliceGate(gate, evaluation.by)),
        metrics: Object.fromEntries(used.map((name) => [name, sliceMetric(metrics[name])])),
    };
}
function sliceMetric({ from, direction, kind, unit }) {
    return { from: [...from], direction, kind, unit };
}
/** `by` as it applies to the gate: the policy's default changes only gates that do not say. */
function sliceGate({ family, metric, slice, percentile, rule, by }, otherwise) {
    return { family, metric, slice, percentile, rule: sliceRule(rule), by: by ?? otherwise };
}
function sliceRule(rule) {
    switch (rule.kind) {
        case 'threshold':
            return { kind: rule.kind, bound: rule.bound, value: rule.value };
        case 'vs_live':
            return { kind: rule.kind, tolerance: { ...rule.tolerance } };
        case 'improvement':
            return { kind: rule.kind, least: { ...rule.least } };
        case 'across': {
            const { kind, attribute, bound, value, minGroup } = rule;
            return { kind, attribute, bound, value, min_group: minGroup };
        }
    }
}
function sliceMapping({ files, task, key, cluster, rows, slices, metrics }) {
    const sources = Object.entries(metrics).map(([name, source]) => [name, { ...source }]);
    return { files, task, key, cluster, rows, slices: { ...slices }, metrics: Object.fromEntries(sources) };
}


/***/ }),

/***/ 16274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ describeExposure),
/* harmony export */   H4: () => (/* binding */ describeDemand),
/* harmony export */   IO: () => (/* binding */ describeRule),
/* harmony export */   NE: () => (/* binding */ describeEnvironment),
/* harmony export */   NO: () => (/* binding */ describeGuard),
/* harmony export */   Ol: () => (/* binding */ describeSoak),
/* harmony export */   Up: () => (/* binding */ describeRole),
/* harmony export */   Xm: () => (/* binding */ describeDeciding),
/* harmony export */   gc: () => (/* binding */ describeMapping),
/* harmony export */   hI: () => (/* binding */ describeRoles),
/* harmony export */   sR: () => (/* binding */ describeRollback)
/* harmony export */ });
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50931);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14948);
/** Rules of a policy in the words a person would use. */


/** `model-owner (amara) or sre (eli, team acme/sre)`; `nobody` for no roles. */
function describeRoles(effective, roles) {
    if (roles.length === 0)
        return 'nobody';
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(roles.map((role) => `${role} (${describeRole(effective.roles[role])})`), 'or');
}
/** Who fills a role; without definition it is the built-in one. */
function describeRole(role) {
    if (role === undefined)
        return 'a listed workflow with no person behind it';
    const permission = role.permission === null ? [] : [`repository role ${role.permission} or higher`];
    return [...role.users, ...role.teams.map((team) => `team ${team}`), ...permission].join(', ');
}
/** `f1 on slice long-tail: not worse than live by more than 0.03`. */
function describeRule(of) {
    const percentile = of.percentile === null ? '' : ` p${of.percentile}`;
    const slice = of.slice === null ? '' : ` on slice ${of.slice}`;
    const by = 'by' in of && of.by !== null ? `, by its ${of.by}` : '';
    return `${of.metric}${percentile}${slice}: ${describeBound(of.rule)}${by}`;
}
function describeBound(rule) {
    switch (rule.kind) {
        case 'threshold':
            return `${rule.bound === 'min' ? 'at least' : 'at most'} ${rule.value}`;
        case 'vs_live': {
            const { tolerance } = rule;
            const zero = tolerance.kind === 'absolute' ? tolerance.value === 0 : tolerance.fraction === 0;
            return zero ? 'not worse than live' : `not worse than live by more than ${describeTolerance(tolerance)}`;
        }
        case 'improvement':
            return `better than live by at least ${describeTolerance(rule.least)}`;
        case 'across': {
            const limit = rule.bound === 'max-difference' ? 'differ by at most' : 'have a ratio of at least';
            return `groups of ${rule.attribute} with ${rule.minGroup} samples or more ${limit} ${rule.value}`;
        }
    }
}
function describeTolerance(tolerance) {
    return tolerance.kind === 'absolute' ? String(tolerance.value) : (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(tolerance.fraction);
}
/** How gates are decided that do not say: `Each end of an interval holds with 95% confidence`. */
function describeDeciding({ by, confidence }) {
    if (by === 'value')
        return `By the value alone; intervals are shown at ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(confidence)} confidence`;
    return `By the interval: a bound must hold with ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(confidence)} confidence`;
}
/** `f1 from eval.f1; samples by id, clusters by day, slices by month`. */
function describeMapping({ metrics, task, rows, key, cluster, slices }) {
    const values = Object.entries(metrics).map(([name, source]) => `${name} from ${describeSource(source)}`);
    const attributes = Object.entries(slices).map(([name, path]) => (name === path ? name : `${name} (${path})`));
    const samples = [
        ...(rows === null ? [] : [`samples in ${rows}`]),
        ...(key === null ? [] : [`samples by ${key}`]),
        ...(cluster === null ? [] : [`clusters by ${cluster}`]),
        ...(attributes.length === 0 ? [] : [`slices by ${(0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(attributes)}`]),
        ...(task === null ? [] : [`as task ${task}`]),
    ];
    return [values.join(', '), ...(samples.length === 0 ? [] : [samples.join(', ')])].join('; ');
}
function describeSource(source) {
    switch (source.kind) {
        case 'field':
            return source.path;
        case 'aggregate':
            return source.value;
        case 'ratio':
            return `${source.numerator} over ${source.denominator}`;
        case 'classified': {
            const from = source.threshold === null ? '' : ` from ${source.threshold} on`;
            return `the ${source.as} of ${source.score}${from} against ${source.label}`;
        }
    }
}
/** `1 × product`, `1 × product or sre`, `3 × product, sre or model-owner`. */
function describeDemand({ roles, count }) {
    return `${count} × ${(0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(roles, 'or')}`;
}
const BRANCHES = {
    any: [],
    protected: ['protected branches only'],
    limited: ['limited branches'],
};
const WITHOUT = {
    refuse: 'else refused',
    'sign-offs': 'else the sign-offs are enough',
    allow: 'else allowed',
};
/** `production, with 1 required reviewer or more and no self-review; else refused`. */
function describeEnvironment(environment) {
    const { name, reviewers, withoutProtection } = environment;
    const demands = [
        ...(reviewers > 0 ? [`${reviewers} required reviewer${reviewers === 1 ? '' : 's'} or more`] : []),
        ...(environment.preventSelfReview ? ['no self-review'] : []),
        ...(environment.preventAdminBypass ? ['no bypass by administrators'] : []),
        ...BRANCHES[environment.branches],
    ];
    return demands.length === 0 ? name : `${name}, with ${(0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(demands)}; ${WITHOUT[withoutProtection]}`;
}
/** `keeps 1 earlier version ready, and leaves a hold of 1d; its job names the environment production-rollback`. */
function describeRollback({ keep, holdMs, environment }) {
    const job = environment === null ? '' : `; its job names the environment ${environment}`;
    return `keeps ${keep} earlier version${keep === 1 ? '' : 's'} ready, and leaves a hold of ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(holdMs)}${job}`;
}
function describeExposure(exposure) {
    switch (exposure.strategy) {
        case 'immediate':
            return 'all traffic at once';
        case 'shadow':
            return 'mirrored traffic only';
        case 'canary':
            return `${firstOf(exposure)}${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(exposure.initialBp)} of the traffic, at most ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(exposure.maxShareBp)}${describeTenants(exposure)}`;
        case 'ab':
            return `${firstOf(exposure)}${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(exposure.splitBp)} of the traffic until somebody decides${describeTenants(exposure)}`;
        case 'tenants':
            return `named keys only (${countOf(exposure)}), until somebody decides`;
        case 'ramp': {
            const steps = exposure.steps.map(({ shareBp, atLeastMs, samples }) => {
                const time = atLeastMs > 0 ? [(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(atLeastMs)] : [];
                const needed = [...time, ...(samples > 0 ? [`${samples} samples`] : [])];
                return needed.length === 0 ? (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(shareBp) : `${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(shareBp)} for ${needed.join(' and ')}`;
            });
            const next = exposure.advance === 'automatic' ? 'each step by itself' : 'each step on approval';
            return `${firstOf(exposure)}${steps.join(', then ')}; ${next}${describeTenants(exposure)}`;
        }
    }
}
function firstOf({ shadowFirst }) {
    return shadowFirst ? 'mirrored traffic, then ' : '';
}
/** The keys themselves may be customers: their number is enough. */
function countOf({ tenants }) {
    return `${tenants.length} ${tenants.length === 1 ? 'tenant' : 'tenants'}`;
}
function describeTenants(exposure) {
    return exposure.tenants.length === 0 ? '' : `; ${countOf(exposure)} from its first share on`;
}
function describeSoak(soak) {
    const time = soak.atLeastMs > 0 ? [(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(soak.atLeastMs)] : [];
    const needed = [...time, ...(soak.samples > 0 ? [`${soak.samples} samples`] : [])];
    return needed.length === 0 ? `any time in ${soak.stage}` : `${needed.join(' and ')} in ${soak.stage}`;
}
const BREACHES = {
    rollback: 'rolls back',
    hold: 'holds',
    notify: 'is told',
};
function describeGuard(guard) {
    const window = guard.windowMs === null ? '' : ` over ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(guard.windowMs)}`;
    return `${describeRule(guard)}${window}; a breach ${BREACHES[guard.onBreach]}`;
}


/***/ }),

/***/ 76387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ PROTECTION),
/* harmony export */   aK: () => (/* binding */ renderArtifacts),
/* harmony export */   xz: () => (/* binding */ artifactCell)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99341);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81175);




const ARTIFACTS_LIMIT = 12_000;
/** Artifacts with size and digest; what does not fit is counted, and `whole` names the file that has all. */
function renderArtifacts(of) {
    const rows = of.artifacts.map((one) => [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(one.role, 64),
        `${artifactCell(one, of)}<br>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(one.sha256)}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(one.size)),
    ]);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRowsWithin */ .hv)({ columns: ['role', 'file and SHA-256', 'size:'], rows }, { limit: ARTIFACTS_LIMIT, rest: (left) => `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(left, 'more artifact')} in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(of.whole)}.` });
}
const ASSET = 'asset:';
/** The artifact's name, linked to its bytes; where they lie when they are not in the release. */
function artifactCell(artifact, of) {
    const path = (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(artifact.path, 200);
    if (!artifact.location.startsWith(ASSET)) {
        return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(path)}<br>kept at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(artifact.location, 300))}`;
    }
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: path, url: of.links.asset({ tag: of.tag, asset: artifact.location.slice(ASSET.length) }) });
}
/** What stands between the ledger and a forger. */
const PROTECTION = {
    detected: 'Whoever may push can reach the ledger behind this release: a forgery is not prevented, it is found by `slipway verify`.',
    prevented: "Only the registry's own GitHub App may write the ledger behind this release; `slipway verify` checks it all the same.",
    unverifiable: 'A GitHub App wrote this release. Whether rulesets keep everybody else from the ledger was not looked at; `slipway doctor` tells.',
};


/***/ }),

/***/ 81647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K_: () => (/* binding */ renderMoveBody),
  pH: () => (/* binding */ renderVersionBody)
});

// UNUSED EXPORTS: BODY_LIMIT, CARD_LIMIT

// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/release-record.js
var release_record = __webpack_require__(39065);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/render/table.js
var table = __webpack_require__(99341);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/render/approvals.js




/** How many characters each part may have; what does not fit is counted, and the file that has it is named. */
const OVERRIDES_LIMIT = 10_000;
const SIGN_OFFS_LIMIT = 6_000;
const LINES_LIMIT = 2_000;
const WHOLE = 'approvals.json';
/** Checks that somebody waived, as a warning that nobody can miss; nothing where there are none. */
function renderOverrides(overrides) {
    if (overrides.length === 0)
        return '';
    const lines = within(overrides.map((one) => `> - ${waiver(one)}`), { limit: OVERRIDES_LIMIT, rest: (left) => `> - and ${(0,format/* formatCount */.B4)(left)} more in ${(0,render_escape/* codeSpan */.SS)(WHOLE)}` });
    const head = `> **Let in although not everything was met: ${(0,format/* plural */.LS)(overrides.length, 'check')} waived.**`;
    return ['> [!CAUTION]', head, '>', ...lines].join('\n');
}
/** As many lines as fit, and one that says how many are left. */
function within(lines, of) {
    let length = 0;
    const kept = lines.findIndex((line) => {
        length += line.length + 1;
        return length > of.limit;
    });
    return kept < 0 ? [...lines] : [...lines.slice(0, kept), of.rest(lines.length - kept)];
}
/** Sentences that quote what others named, one under the other in a cell. */
function cellLines(texts) {
    const rest = (left) => `and ${(0,format/* formatCount */.B4)(left)} more`;
    return within(texts.map((one) => (0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(one, 300))), { limit: LINES_LIMIT, rest });
}
function waiver(one) {
    const until = `until ${(0,render_escape/* escapeCell */.kq)((0,format/* formatMoment */.K9)(one.until))} UTC`;
    const who = `${(0,render_escape/* escapeCell */.kq)(one.person, 100)} (${(0,render_escape/* escapeCell */.kq)(one.role, 64)})`;
    return `${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(one.check, 100))} waived by ${who} ${until}, ${sourceLink(one.source)}: ${(0,render_escape/* escapeCell */.kq)(one.reason, 500)}`;
}
/** Who signed as what, where and when; nothing where nobody did. */
function renderSignOffs(signOffs) {
    if (signOffs.length === 0)
        return '';
    const rows = signOffs.map((one) => [
        (0,render_escape/* escapeCell */.kq)(one.person, 100),
        (0,render_escape/* escapeCell */.kq)(one.role, 64),
        sourceLink(one.source),
        one.at === null ? 'GitHub does not tell' : `${(0,render_escape/* escapeCell */.kq)((0,format/* formatMoment */.K9)(one.at))} UTC`,
    ]);
    return (0,table/* renderRowsWithin */.hv)({ columns: ['who', 'as', 'where', 'when'], rows }, { limit: SIGN_OFFS_LIMIT, rest: (left) => `${(0,format/* plural */.LS)(left, 'more sign-off')} in ${(0,render_escape/* codeSpan */.SS)(WHOLE)}.` });
}
const SOURCES = {
    review: 'review',
    environment: 'environment of the run',
    comment: 'comment',
};
/** Where somebody said something, linked. */
function sourceLink(source) {
    const text = source.kind === 'environment' ? `environment ${source.environment}` : SOURCES[source.kind];
    return (0,render_escape/* renderLink */.BK)({ text: (0,visible/* cutText */.IN)(text, 100), url: source.url });
}
/** The sections of an admission behind the overrides; nothing where nothing was asked for. */
function renderAdmission({ approvals, environment, unverifiable }) {
    const request = approvals?.request ?? null;
    const facts = (0,table/* renderFacts */.Id)([
        ['Approval digest', approvals === null ? null : (0,render_escape/* codeSpan */.SS)(approvals.digest)],
        [
            'Request',
            request === null
                ? null
                : `${(0,render_escape/* renderLink */.BK)({ text: `${request.place.kind === 'issue' ? 'issue' : 'pull request'} ${request.place.number}`, url: request.place.url })} by ${(0,render_escape/* escapeCell */.kq)(request.requester)}`,
        ],
        [
            'Not counted',
            approvals === null || approvals.not_counted.length === 0
                ? null
                : `${(0,format/* plural */.LS)(approvals.not_counted.length, 'statement')}; ${(0,render_escape/* codeSpan */.SS)(WHOLE)} says why`,
        ],
        [
            'Environment',
            environment === null
                ? null
                : [
                    `${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(environment.name, 255))}, ${environment.standing === 'entered' ? "entered: GitHub's token of the job names it" : 'not protected, which the policy lets be'}`,
                    ...cellLines(environment.protection),
                ].join('<br>'),
        ],
        ['Not checked', unverifiable.length === 0 ? null : cellLines(unverifiable).join('<br>')],
    ]);
    const signed = renderSignOffs(approvals?.sign_offs ?? []);
    if (signed === '' && facts === '')
        return [];
    return ['## Who let it in', ...[signed, facts].filter((one) => one !== '')];
}

;// CONCATENATED MODULE: ./build/render/card.js
/**
 * A model card inside a release body. It is a document that others wrote: shown as it is, but as a part. Its headings
 * move down one level, HTML comments go (nothing hidden, and no marker of ours can be forged), people are not notified,
 * and a fence left open is closed.
 */

/** How much of a card is looked at, as a multiple of what is shown: a card of any size costs the same. */
const LOOKED_AT = 3;
/** The card of at most `limit` characters, cut at a line. */
function embedCard(card, limit) {
    const near = card.slice(0, limit * LOOKED_AT);
    const beyond = card.slice(near.length).split('\n').length - 1;
    const { frontMatter, body } = splitFrontMatter(makeLines(near));
    const lines = shiftHeadings(markCode(stripComments(body))).map(guard);
    const head = frontMatter === null ? [] : [...(0,render_escape/* codeFence */.d6)(frontMatter, 'yaml').split('\n'), ''].map(asCode).map(guard);
    const cut = cutLines([...head, ...trimBlank(lines)], limit);
    return closeFence({ text: cut.text, left: cut.left + beyond });
}
/** Line feeds only; what would reorder or hide text goes, joiners within words and emoji stay. */
function makeLines(card) {
    return card
        .replace(/^\u{feff}/u, '')
        .replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n')
        .replace(/(?!\n|\t|\u{200c}|\u{200d}|\u{ad})[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '');
}
/** The YAML block that some cards begin with: shown as code, or it would turn into a rule and a heading. */
function splitFrontMatter(text) {
    const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
    if (match === null)
        return { frontMatter: null, body: text };
    return { frontMatter: match[1] ?? '', body: text.slice(match[0].length) };
}
const FENCE = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})(.*)$/;
function openingFence(line) {
    const [, before = '', mark = '', info = ''] = FENCE.exec(line) ?? [];
    return mark === '' || (mark.startsWith('`') && info.includes('`')) ? null : { mark, before };
}
/** The fence that is open behind `line`, and whether the line belongs to fenced code. */
function passLine(open, line) {
    if (open === null || leaves(open, line)) {
        const next = openingFence(line);
        return { open: next, isCode: next !== null };
    }
    const bare = line.replace(open.before.includes('>') ? /^[\s>]*/ : /^\s*/, '').trimEnd();
    const closed = bare.length >= open.mark.length && bare === (open.mark[0] ?? '').repeat(bare.length);
    return { open: closed ? null : open, isCode: true };
}
/** A fence within a quotation or a list ends where that ends. */
function leaves(open, line) {
    if (open.before.includes('>'))
        return !/^\s*>/.test(line);
    if (line.trim() === '')
        return false;
    const needed = open.before.trim() === '' ? (open.before.length > 3 ? 2 : 0) : open.before.length;
    return line.search(/\S/) < needed;
}
function markCode(text) {
    let open = null;
    return text.split('\n').map((line) => {
        const passed = passLine(open, line);
        open = passed.open;
        return { text: line, kind: passed.isCode ? 'code' : 'text' };
    });
}
function asCode(text) {
    return { text, kind: 'code' };
}
/** Takes comments out of everything but fenced code. One that is never closed stays, as text. */
function stripComments(text) {
    const stretches = [];
    for (const line of markCode(text)) {
        const last = stretches[stretches.length - 1];
        if (last?.kind === line.kind)
            last.lines.push(line.text);
        else
            stretches.push({ kind: line.kind, lines: [line.text] });
    }
    return stretches
        .map(({ kind, lines }) => (kind === 'code' ? lines.join('\n') : withoutComments(lines.join('\n'))))
        .join('\n');
}
function withoutComments(text) {
    const kept = [];
    let from = 0;
    for (;;) {
        const start = text.indexOf('<!--', from);
        const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
        kept.push(text.slice(from, end < 0 ? undefined : start));
        if (end < 0)
            break;
        from = end + 3;
    }
    // What is left is never closed, or was joined by taking another comment out.
    return kept.join('').replaceAll('<!--', '&lt;!--');
}
/** `#` to `##`; underlined headings become marked ones, so that they can move down too. */
function shiftHeadings(lines) {
    const shifted = [];
    for (const line of lines) {
        const above = shifted[shifted.length - 1];
        const level = line.kind === 'text' ? underlineLevel(line.text) : 0;
        if (level > 0 && above?.kind === 'text' && isParagraph(above.text, level)) {
            shifted[shifted.length - 1] = { text: `${'#'.repeat(level + 1)} ${above.text.trim()}`, kind: 'text' };
        }
        else {
            const text = line.kind === 'text' ? line.text.replace(/^( {0,3})(#{1,5})(?=[ \t]|$)/, '$1#$2') : line.text;
            shifted.push({ ...line, text });
        }
    }
    return shifted;
}
function underlineLevel(line) {
    return /^ {0,3}=+[ \t]*$/.test(line) ? 1 : /^ {0,3}-+[ \t]*$/.test(line) ? 2 : 0;
}
/** A line that an underline turns into a heading. A row of a table is none above `---`, which may be its second row. */
function isParagraph(line, level) {
    if (level === 2 && /^ {0,3}\|/.test(line))
        return false;
    return (/\S/.test(line) && !/^(?: {4}|\t| {0,3}(?:#{1,6}(?:\s|$)|>|[-*+]\s|\d{1,9}[.)]\s|(?:[-*_][ \t]*){3,}$))/.test(line));
}
const MARKER = /slipway(?=:)/gi;
/** With a word joiner, which nobody sees and no search for a marker finds. */
const MARKER_BROKEN = '$&\u{2060}';
/** Code and links stay as they are; a mention elsewhere is parted from its `@`, so that nobody is notified. */
const MENTION = /(?<code>(?<!`)(?<tick>`+)(?!`)(?:(?!(?<!`)\k<tick>(?!`)).)*(?<!`)\k<tick>(?!`))|(?<link>https?:\/\/[^\s)>\]]+)|(?<![A-Za-z0-9])@(?=[A-Za-z0-9])/g;
const LONGEST_LINE = 5_000;
function guard(line) {
    const text = line.text.replace(MARKER, MARKER_BROKEN);
    if (line.kind === 'code')
        return { ...line, text };
    // Nobody writes code spans on a line this long; looking for them could take very long.
    if (text.length > LONGEST_LINE)
        return { ...line, text: text.replaceAll('@', PARTED) };
    const kept = text.replace(MENTION, (match, ...rest) => {
        const groups = rest[rest.length - 1];
        if (groups['code'] !== undefined)
            return match;
        return groups['link'] !== undefined && (0,render_escape/* parseHttpUrl */.f$)(match) !== null ? match : match.replaceAll('@', PARTED);
    });
    return { ...line, text: kept };
}
const PARTED = '@\u{200b}';
function trimBlank(lines) {
    const first = lines.findIndex((line) => line.text.trim() !== '');
    const last = lines.findLastIndex((line) => line.text.trim() !== '');
    return first < 0 ? [] : lines.slice(first, last + 1);
}
function cutLines(lines, limit) {
    const kept = [];
    let length = 0;
    for (const [index, line] of lines.entries()) {
        length += line.text.length + 1;
        if (length > limit)
            return { text: kept.join('\n'), left: lines.length - index };
        kept.push(line.text);
    }
    return { text: kept.join('\n'), left: 0 };
}
/** Closes the fence that the text leaves open, so that what comes after it is no code. */
function closeFence(card) {
    let open = null;
    for (const line of card.text.split('\n'))
        open = passLine(open, line).open;
    if (open === null)
        return card;
    const before = open.before.replace(/[^\s>]/g, ' ');
    return { ...card, text: `${card.text}\n${before}${open.mark}` };
}

// EXTERNAL MODULE: ./build/render/links.js
var render_links = __webpack_require__(73420);
// EXTERNAL MODULE: ./build/render/release-parts.js
var release_parts = __webpack_require__(76387);
;// CONCATENATED MODULE: ./build/render/release.js











const BODY_LIMIT = 60_000;
const CARD_LIMIT = 50_000;
const DATA_LIMIT = 8_000;
/** Room for the joins between sections, the end note and the marker. */
const RESERVE = 1_500;
/** Release notes of a version: summary, artifacts, data, how to verify, then the model card, then the marker. */
function renderVersionBody(version) {
    const { record, links } = version;
    const tag = (0,format/* tagOf */.cO)(record) ?? '';
    const sections = [
        record.description === null ? '' : (0,render_escape/* escapeText */.X1)((0,visible/* cutText */.IN)(record.description, 1_000)),
        renderSummaryTable(version),
        renderBump(record),
        '## Artifacts',
        (0,release_parts/* renderArtifacts */.aK)({ artifacts: record.artifacts, tag, links, whole: release_record/* VERSION_RECORD_FILE */.Ul }),
        ...renderData(record),
        '## How to verify',
        renderVerify(version, tag),
    ];
    const head = sections.filter((section) => section !== '').join('\n\n');
    const end = `\n\n${(0,render_escape/* renderMarker */.Bd)(version.marker)}\n`;
    return `${head}${renderCard(version, { tag, room: BODY_LIMIT - head.length - end.length })}${end}`;
}
function renderSummaryTable({ record, subject, links }) {
    const { lineage } = record;
    const { run } = lineage;
    const tags = Object.entries(record.tags)
        .slice(0, 30)
        .map(([name, value]) => (0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(`${name}=${value}`, 120)));
    return (0,table/* renderFacts */.Id)([
        [
            'Version',
            `${(0,render_escape/* escapeText */.X1)(record.version)} of ${(0,render_escape/* escapeText */.X1)(record.model)}, ${(0,render_escape/* codeSpan */.SS)(`v${record.ordinal}`)} in order`,
        ],
        ['Subject digest', (0,render_escape/* codeSpan */.SS)(subject)],
        ['Content digest', (0,render_escape/* codeSpan */.SS)(record.content_digest)],
        ['Registered', `${(0,render_escape/* escapeCell */.kq)((0,format/* formatMoment */.K9)(record.registered.at))} UTC by ${(0,render_escape/* escapeCell */.kq)(record.registered.by)}`],
        [
            'Built from',
            `${(0,render_escape/* renderCodeLink */.IJ)({ text: lineage.commit, url: links.commit(lineage.commit) })}${lineage.ref === null ? '' : ` on ${(0,render_escape/* codeSpan */.SS)(lineage.ref)}`}`,
        ],
        [
            'Built by',
            run === null
                ? null
                : `${(0,render_escape/* renderLink */.BK)({ text: `run ${run.id}${run.attempt === 1 ? '' : `, attempt ${run.attempt}`}`, url: run.url })} of ${(0,render_escape/* codeSpan */.SS)(run.workflow)}`,
        ],
        [
            'Compared with',
            lineage.previous === null ? null : (0,render_links/* versionLink */.P)(links, { model: record.model, version: lineage.previous.version }),
        ],
        ['Tags', tags.length === 0 ? null : tags.join(' ')],
    ]);
}
const KEPT_REASONS = 12;
function renderBump({ bump, lineage }) {
    if (lineage.previous === null)
        return 'The first version.';
    const taken = bump.given ?? bump.inferred;
    if (taken === null)
        return '';
    const how = bump.given === null
        ? 'inferred from what changed'
        : bump.inferred === null
            ? 'as given'
            : `as given; what changed asks for at least ${bump.inferred}`;
    const sentence = `A **${taken}** change from ${(0,render_escape/* escapeText */.X1)(lineage.previous.version)} (${how}).`;
    const reasons = bump.reasons.map((one) => `- ${one.bump}: ${(0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(one.because, 300))}`);
    const left = reasons.length - KEPT_REASONS;
    const more = left > 0 ? [`- and ${(0,format/* plural */.LS)(left, 'more reason')} in ${(0,render_escape/* codeSpan */.SS)(release_record/* VERSION_RECORD_FILE */.Ul)}`] : [];
    return reasons.length === 0 ? sentence : `${sentence}\n\n${[...reasons.slice(0, KEPT_REASONS), ...more].join('\n')}`;
}
const STATED = ['source', 'license', 'consent', 'retention'];
function renderData(record) {
    if (record.datasets.length === 0 && record.base_models.length === 0)
        return [];
    const items = [...record.datasets.map(renderDataset), ...record.base_models.map(renderBaseModel)];
    const kept = [];
    let length = 0;
    for (const item of items) {
        length += item.length + 2;
        if (length > DATA_LIMIT)
            break;
        kept.push(item);
    }
    const left = items.length - kept.length;
    const more = left === 0 ? [] : [`${(0,format/* plural */.LS)(left, 'more statement')} in ${(0,render_escape/* codeSpan */.SS)(release_record/* VERSION_RECORD_FILE */.Ul)}.`];
    return ['## Data and base models', ...kept, ...more];
}
function renderDataset(dataset) {
    const digest = dataset.sha256 === undefined ? 'no digest stated' : (0,render_escape/* codeSpan */.SS)(`sha256:${dataset.sha256}`);
    const head = `**${(0,render_escape/* escapeCell */.kq)(dataset.name, 120)}** (${(0,render_escape/* escapeCell */.kq)(dataset.role, 64)}), ${digest}`;
    return [head, ...STATED.map((name) => statement(name, dataset[name]))].join('\n');
}
function renderBaseModel(base) {
    const stated = Object.entries(base)
        .filter(([name]) => name !== 'name')
        .slice(0, 12);
    return [
        `**${(0,render_escape/* escapeCell */.kq)(base.name, 120)}** (base model)`,
        ...stated.map(([name, value]) => statement(name, value)),
    ].join('\n');
}
function statement(name, value) {
    const text = value === undefined || value === null || value === ''
        ? 'not stated'
        : typeof value === 'string'
            ? value
            : JSON.stringify(value);
    return `- ${(0,render_escape/* escapeCell */.kq)(name, 64)}: ${(0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(text, 500))}`;
}
function renderVerify({ record, subject, protection }, tag) {
    const folder = `${record.model}-${record.version}`;
    const commands = [
        `gh release download '${tag}' --dir '${folder}'`,
        `(cd '${folder}' && sha256sum -c ${release_record/* CHECKSUMS_FILE */.aP})`,
        `slipway resolve '${(0,names/* formatSubject */.QK)({ model: record.model, version: record.version, subject })}'`,
    ];
    return `The last command fails unless ledger, release and digest agree.\n\n${(0,render_escape/* codeFence */.d6)(commands.join('\n'), 'sh')}\n\n${release_parts/* PROTECTION */.Eq[protection]}`;
}
function renderCard(version, of) {
    if (version.card === null || version.card.trim() === '')
        return '';
    const artifact = version.record.artifacts.find((one) => one.role === 'model-card');
    const where = artifact === undefined ? (0,render_escape/* codeSpan */.SS)('model card') : (0,release_parts/* artifactCell */.xz)(artifact, { tag: of.tag, links: version.links });
    const head = `\n\n---\n\n# Model card\n\nAs given in ${where}. Everything below is the card's own text.\n\n`;
    const room = Math.min(CARD_LIMIT, of.room - head.length - RESERVE);
    if (room < 200)
        return `${head}It does not fit here.`;
    const { text, left } = embedCard(version.card, room);
    return left === 0 ? `${head}${text}` : `${head}${text}\n\n*Cut here: ${(0,format/* plural */.LS)(left, 'more line')} in* ${where}`;
}
/** Release notes of a promotion or rollback, made from its release record and from who let the version in. */
function renderMoveBody(record, of) {
    const { links } = of;
    const { admission } = of;
    const sections = [
        renderOverrides(admission?.approvals?.overrides ?? []),
        renderMoveSentence(record, links),
        renderMoveTable(record, links),
        ...(admission === null ? [] : renderAdmission(admission)),
        '## What it stands for',
        renderChain(record, links),
        '## Artifacts of this version',
        (0,release_parts/* renderArtifacts */.aK)({ artifacts: record.artifacts, tag: (0,format/* tagOf */.cO)(record) ?? '', links, whole: release_record/* RELEASE_RECORD_FILE */.x_ }),
        '## How to verify',
        `${(0,render_escape/* codeFence */.d6)([`gh release download '${record.tag}' --dir record`, `(cd record && sha256sum -c ${release_record/* CHECKSUMS_FILE */.aP})`, 'slipway verify'].join('\n'), 'sh')}\n\n${release_parts/* PROTECTION */.Eq[record.protection]}`,
        (0,render_escape/* renderMarker */.Bd)(of.marker),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function renderMoveSentence(record, links) {
    const version = (0,render_links/* versionLink */.P)(links, record);
    if (record.move === null)
        return `Version **${version}** of ${(0,render_escape/* escapeText */.X1)(record.model)}.`;
    const stage = (0,render_escape/* escapeText */.X1)(record.move.stage);
    if (record.kind === 'rollback') {
        const failed = record.move.failed === null
            ? ''
            : `, instead of ${(0,render_links/* versionLink */.P)(links, { model: record.model, version: record.move.failed.version })}`;
        return `**Rolled back.** **${stage}** of **${(0,render_escape/* escapeText */.X1)(record.model)}** serves **${version}** again${failed}.`;
    }
    const displaced = record.move.displaced === null
        ? ''
        : `, displacing ${(0,render_links/* versionLink */.P)(links, { model: record.model, version: record.move.displaced.version })}`;
    return `**Promoted.** **${stage}** of **${(0,render_escape/* escapeText */.X1)(record.model)}** serves **${version}**${displaced}.`;
}
function renderMoveTable(record, links) {
    const { move, run } = record;
    const other = move?.failed ?? move?.displaced ?? null;
    const aliases = Object.entries(move?.aliases ?? {})
        .slice(0, 50)
        .map(([name, target]) => `${(0,render_escape/* codeSpan */.SS)(`${record.model}@${name}`)} is ${target === null ? 'nothing' : (0,render_escape/* escapeText */.X1)(target.version)}`);
    return (0,table/* renderFacts */.Id)([
        ['When', `${(0,render_escape/* escapeCell */.kq)((0,format/* formatMoment */.K9)(record.at))} UTC`],
        ['By', (0,render_escape/* escapeCell */.kq)((0,format/* formatActor */.Lg)(record.actor))],
        ['Why', move === null ? null : (0,render_escape/* escapeCell */.kq)(move.reason, 2_000)],
        ['Change', move?.link == null ? null : (0,render_escape/* renderChangeLink */.FA)((0,visible/* cutText */.IN)(move.link, 1_000))],
        ['Came from', move === null ? null : (0,render_escape/* escapeCell */.kq)(move.from)],
        [
            move?.failed == null ? 'Displaced' : 'Taken out',
            other === null
                ? null
                : `${(0,render_links/* versionLink */.P)(links, { model: record.model, version: other.version })}, now in ${(0,render_escape/* escapeCell */.kq)(other.to)}`,
        ],
        ['Aliases', aliases.length === 0 ? null : aliases.join('<br>')],
        [
            'Hold',
            move?.hold == null
                ? null
                : `nothing moves forward ${move.hold.until === null ? 'until it is lifted' : `until ${(0,render_escape/* escapeCell */.kq)((0,format/* formatMoment */.K9)(move.hold.until))} UTC`} (${(0,render_escape/* codeSpan */.SS)(move.hold.id)})`,
        ],
        ['Run', run === null ? null : (0,render_escape/* renderLink */.BK)({ text: (0,format/* formatRun */.TI)(run), url: run.url })],
    ]);
}
function renderChain(record, links) {
    const { ledger, policy } = record;
    return (0,table/* renderFacts */.Id)([
        ['Subject digest', (0,render_escape/* codeSpan */.SS)(record.subject)],
        ['Content digest', (0,render_escape/* codeSpan */.SS)(record.content)],
        ['Event', `[${ledger.seq}](<${links.ledgerFile((0,paths/* eventPath */.Qv)(record.model, ledger.seq))}>), ${(0,render_escape/* codeSpan */.SS)(ledger.event)}`],
        [
            'Ledger',
            `${(0,render_escape/* codeSpan */.SS)(ledger.branch)} at ${(0,render_escape/* renderCodeLink */.IJ)({ text: ledger.commit, url: links.commit(ledger.commit) })}, begun with ${(0,render_escape/* codeSpan */.SS)(ledger.genesis)}`,
        ],
        [
            'Policy',
            `${(0,render_escape/* renderCodeLink */.IJ)({ text: policy.commit, url: links.commit(policy.commit) })}, ${(0,render_escape/* codeSpan */.SS)(policy.digest)}`,
        ],
        ['Data statement', record.dataset_manifest === null ? null : (0,render_escape/* codeSpan */.SS)(record.dataset_manifest)],
    ]);
}


/***/ }),

/***/ 93774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ outcomeText),
/* harmony export */   GI: () => (/* binding */ requestTitle),
/* harmony export */   Tb: () => (/* binding */ overridesText),
/* harmony export */   bS: () => (/* binding */ signingText),
/* harmony export */   nt: () => (/* binding */ verdictText),
/* harmony export */   w8: () => (/* binding */ shortHex)
/* harmony export */ });
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26182);
/* harmony import */ var _policy_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50931);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _evaluation_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90391);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14246);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73420);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73119);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81175);








/** Bytes of a list that stands before everything that can be cut. */
const LIST_ROOM = 9_000;
const LONGEST = 600;
const prose = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .cutText */ .IN)(text, LONGEST)) || '–';
const name = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(text, 80);
const moment = (at) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(at))} UTC`;
/** `Promote flight-delay 1.2.0 to production`; says how it ended once it has. Plain text. */
function requestTitle(page) {
    const { model, request, outcome } = page;
    const end = outcome === null ? '' : ` (${outcome.kind})`;
    return `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .cutText */ .IN)(`Promote ${model} ${request.version} to ${request.stage}`, 230)}${end}`;
}
/** What an approval names: enough of the digest to be no other's. */
function shortHex(digest) {
    return digest.replace(/^sha256:/, '').slice(0, 12);
}
/** The rows that fit, and how many do not. */
function bounded(rows, of) {
    const kept = [];
    let room = LIST_ROOM;
    for (const row of rows) {
        room -= (0,_evaluation_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8Length */ .wI)(row) + 1;
        if (room < 0)
            break;
        kept.push(row);
    }
    const left = rows.length - kept.length;
    return left === 0 ? kept : [...kept, `${of.prefix ?? ''}- and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(left, `more ${of.noun}`)}`];
}
/** Overrides stand before all else, wherever the promotion is shown. Empty for none. */
function overridesText(waivers) {
    if (waivers.length === 0)
        return '';
    const rows = waivers.map((one) => {
        const who = `${name(one.person)} as ${name(one.role)}`;
        const where = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: 'said here', url: one.source.url });
        return `> - **${name(one.check)}** is waived by ${who} until ${moment(one.until)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(one.reason, LONGEST)} (${where})`;
    });
    const checks = new Set(waivers.map((one) => one.check)).size;
    const said = `> **Overridden: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(checks, 'check')} of the policy ${checks === 1 ? 'is' : 'are'} waived.**`;
    return ['> [!CAUTION]', said, '>', ...bounded(rows, { noun: 'override', prefix: '> ' })].join('\n');
}
function missingOf({ progress }) {
    return progress.demands.reduce((sum, one) => sum + one.missing, 0);
}
/** Sign-offs that were waived are not waited for. */
function waits(page) {
    return missingOf(page) > 0 && !page.progress.waivers.some((one) => one.check === 'sign_offs');
}
function standingOf(page) {
    if (page.progress.rejections.length > 0)
        return 'rejected';
    if (page.blocking.length > 0)
        return 'blocked';
    return waits(page) ? 'open' : 'ready';
}
const STANDINGS = {
    open: '? Waiting for sign-offs',
    blocked: '✗ Blocked',
    rejected: '✗ Rejected',
    ready: '✓ Ready',
};
/** What the promotion would do, and what still stands in its way. */
function verdictText(page) {
    const standing = standingOf(page);
    const title = `### ${STANDINGS[standing]}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .cutText */ .IN)(requestTitle(page), 250))}`;
    return [title, `${effectSentence(page)} ${waySentence(page, standing)}`, ...listOfTrouble(page)].join('\n\n');
}
function effectSentence({ model, request, live, from, becomes, links, replaces }) {
    const version = `**${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .versionLink */ .P)(links, { model, version: request.version })}**`;
    const stage = `**${name(request.stage)}**`;
    const source = from === null ? '' : `, from ${name(from)}`;
    const again = replaces === null ? '' : ' It is asked again: earlier sign-offs no longer count.';
    if (becomes === 'resting')
        return `Would move ${version} of ${name(model)} to ${stage}${source}.${again}`;
    const place = live === null ? 'where nothing is live' : `in place of **${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .versionLink */ .P)(links, { model, version: live.version })}**`;
    const way = becomes === 'incoming' ? ' step by step' : '';
    return `Would make ${version} of ${name(model)} live${way} in ${stage}${source}, ${place}.${again}`;
}
function waySentence(page, standing) {
    const missing = missingOf(page);
    const needs = waits(page) ? `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(missing, 'sign-off')} ${missing === 1 ? 'is' : 'are'} missing` : '';
    const others = page.blocking.length === 0 ? '' : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(page.blocking.length, 'check')} did not pass`;
    const rejected = page.progress.rejections.length === 0 ? '' : 'a rejection stands';
    const reasons = (0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)([rejected, others, needs].filter((part) => part !== ''));
    if (standing === 'open')
        return `It waits for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(missing, 'sign-off')}.`;
    if (standing !== 'ready')
        return `It cannot go ahead: ${reasons}.`;
    return page.carriedOut === 'approved'
        ? 'Everything that the policy asks for is there; it is carried out by itself.'
        : `Everything that the policy asks for is there; whoever may promote carries it out with ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`/promote ${page.request.stage}`)}.`;
}
function listOfTrouble({ progress, blocking }) {
    const rows = [
        ...bounded(progress.rejections.map(rejectionRow), { noun: 'rejection' }),
        ...bounded(blocking.map(blockingRow), { noun: 'check' }),
    ];
    return rows.length === 0 ? [] : [rows.join('\n')];
}
function rejectionRow(one) {
    const reason = one.reason === null ? '' : `: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(one.reason, LONGEST)}`;
    const at = one.at === null ? '' : `, ${moment(one.at)}`;
    const where = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: 'said here', url: one.source.url });
    return `- **✗ Rejected by ${name(one.person)}** as ${name(one.role)}${at}${reason} (${where}). It stands until ${name(one.person)} approves.`;
}
function blockingRow(one) {
    const sign = one.status === 'error' || one.status === 'inconclusive' ? (0,_status_js__WEBPACK_IMPORTED_MODULE_4__/* .statusWord */ .Hm)(one.status).symbol : '✗';
    const next = one.next === '' ? '' : ` **Next:** ${prose(one.next)}`;
    return `- **${sign} ${name(one.title)}:** ${prose(one.detail)}${next}`;
}
/** The digest in full, and what to type. */
function signingText({ request, progress, outcome }) {
    const digest = `**Approval digest:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(request.digest)}`;
    if (outcome !== null)
        return digest;
    const line = `/approve ${shortHex(request.digest)}`;
    const roles = [...new Set(progress.demands.flatMap((one) => one.roles))];
    const role = roles[0];
    const as = role === undefined
        ? ''
        : ` Add ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`as ${roles.length === 1 ? role : '<role>'}`)} to sign for one role only.`;
    const how = request.place.kind === 'pull_request'
        ? 'To sign, approve this pull request in a review, or paste this line as a new comment:'
        : 'To sign, paste this line as a new comment:';
    return [
        `${digest}. A sign-off is of this content only; it dies when the version, its evaluation, what is live or the deciding policy changes. The request expires ${moment(request.expires_at)}.`,
        how,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeFence */ .d6)(line),
        `The line stands first in the comment and alone.${as} To block: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`/reject ${shortHex(request.digest)} -- why`)}`,
    ].join('\n\n');
}
const ENDS = {
    promoted: '✓ Promoted',
    superseded: '· Superseded',
    expired: '· Expired',
    withdrawn: '· Withdrawn',
    rejected: '✗ Rejected',
};
/** How a closed request ended, with the event that says so. */
function outcomeText(page, outcome) {
    const { model, request, links } = page;
    const event = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: `event ${outcome.seq}`, url: links.ledgerFile((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .eventPath */ .Qv)(model, outcome.seq)) });
    const title = `### ${ENDS[outcome.kind]}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .cutText */ .IN)(requestTitle({ ...page, outcome: null }), 250))}`;
    const version = `**${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .versionLink */ .P)(links, { model, version: request.version })}**`;
    if (outcome.kind === 'promoted') {
        const place = outcome.displaced === null ? '' : `, in place of ${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .versionLink */ .P)(links, { model, version: outcome.displaced })}`;
        const also = [
            event,
            ...(outcome.tag === null ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: 'release record', url: links.release(outcome.tag) })]),
            ...(outcome.runUrl === null ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: 'run', url: outcome.runUrl })]),
        ];
        const done = { live: 'is live in', incoming: 'is being rolled out to', resting: 'was moved to' }[page.becomes];
        return `${title}\n\n${version} of ${name(model)} ${done} **${name(request.stage)}** since ${moment(outcome.at)}${place}, carried out by ${name(outcome.by)} (${also.join(', ')}). What let it in is below, as it was then.`;
    }
    const by = outcome.by === null ? '' : ` by ${name(outcome.by)}`;
    const instead = outcome.instead === null
        ? ''
        : ` Its place is taken by the request for ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: outcome.instead.version, url: outcome.instead.url })}.`;
    return `${title}\n\nIt was ${outcome.kind}${by} at ${moment(outcome.at)} (${event}): ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(outcome.reason, LONGEST)}. Nothing moved because of it.${instead}`;
}


/***/ }),

/***/ 38494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ watchedOf),
/* harmony export */   w: () => (/* binding */ lastLook)
/* harmony export */ });
function watchedOf(story) {
    const { plan, looks, steps, startedAt, units } = story;
    return { guards: plan.guards, looks, steps, plan, startedAt, units };
}
/** The newest look; null before the first. */
function lastLook(story) {
    return story.looks[story.looks.length - 1] ?? null;
}


/***/ })

};
