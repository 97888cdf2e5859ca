export const id = 3037;
export const ids = [3037];
export const modules = {

/***/ 10431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   Lx: () => (/* binding */ mayBeSame),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   bI: () => (/* binding */ groupPeople),
/* harmony export */   jE: () => (/* binding */ personKey)
/* harmony export */ });
/**
 * Who is who. An account can be renamed, and a login that was given up taken by somebody else; the account's number stays.
 * Where the platform does not tell the number, the login has to do.
 */
/**
 * Whether two may be one person: the number or the login is the same. For whatever keeps somebody out: a part in the
 * version, a second place.
 */
function mayBeSame(one, other) {
    return (one.account !== null && one.account === other.account) || sameLogin(one, other);
}
/**
 * Whether two are one person, as far as can be told: the numbers decide where both are known, else the logins. For whatever
 * somebody's word does to what was said before: who took over a login takes nothing back of the one who had it.
 */
function isSame(one, other) {
    return one.account === null || other.account === null ? sameLogin(one, other) : one.account === other.account;
}
/** The same for one person, as far as one mention tells: its number, else its login. */
function personKey({ login, account }) {
    return account === null ? login.toLowerCase() : `#${account}`;
}
/**
 * A key for each of some people such that those who are one person have the same. A mention without a number is of whoever
 * bears the login among the others, where that is one.
 */
function keysOf(people) {
    const numbers = new Map();
    for (const { login, account } of people) {
        if (account === null)
            continue;
        const known = numbers.get(login.toLowerCase()) ?? new Set();
        numbers.set(login.toLowerCase(), known.add(account));
    }
    return (person) => {
        if (person.account !== null)
            return personKey(person);
        const [only, ...others] = numbers.get(person.login.toLowerCase()) ?? [];
        return personKey({ login: person.login, account: others.length === 0 ? (only ?? null) : null });
    };
}
/**
 * Groups what was said by people so that whoever may be the same, directly or by way of others, are in one group. Groups
 * and what is in them keep the order of what is given.
 */
function groupPeople(all, who) {
    let groups = [];
    for (const one of all) {
        const mine = groups.filter((group) => group.some((other) => mayBeSame(who(one), who(other))));
        const [first] = mine;
        if (first === undefined) {
            groups.push([one]);
            continue;
        }
        first.push(...mine.slice(1).flat(), one);
        groups = groups.filter((group) => group === first || !mine.includes(group));
    }
    return groups
        .map((group) => all.filter((one) => group.includes(one)))
        .sort((left, right) => all.indexOf(left[0]) - all.indexOf(right[0]));
}
function sameLogin(one, other) {
    return one.login.toLowerCase() === other.login.toLowerCase();
}


/***/ }),

/***/ 62939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EP: () => (/* binding */ REQUEST_PAYLOADS),
  Jw: () => (/* binding */ RESTRICTION),
  dj: () => (/* binding */ approvalFields),
  bc: () => (/* binding */ approvals),
  uA: () => (/* binding */ environmentBasis),
  js: () => (/* binding */ openRequests),
  ik: () => (/* binding */ place),
  fb: () => (/* binding */ restrictedVersions)
});

;// CONCATENATED MODULE: ./build/core/approval/events.js
/** What became of a request that led nowhere. */
const REQUEST_ENDS = ['superseded', 'expired', 'withdrawn', 'rejected'];
/** What a person may say in a comment of a request. */
const SPOKEN = ['approve', 'reject', 'override'];
/** Whether a version may go on: `deprecated` has an end of life, `quarantined` is kept from further stages; neither moves it. */
const RESTRICTIONS = ['deprecated', 'quarantined', 'none'];

// EXTERNAL MODULE: ./build/core/record-shape.js
var record_shape = __webpack_require__(83697);
// EXTERNAL MODULE: ./build/core/shapes.js
var shapes = __webpack_require__(55862);
// EXTERNAL MODULE: ./build/core/state.js
var state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/core/approval/types.js
var types = __webpack_require__(46429);
;// CONCATENATED MODULE: ./build/core/approval/shape.js





const pointer = { version: record_shape/* version */.rE, ordinal: record_shape/* ordinal */.IE, subject: record_shape/* digest */.br };
const versionPointer = (0,shapes/* object */.Ik)(pointer);
const requestId = (0,shapes/* text */.Qq)({ pattern: /^request-[1-9]\d*$/, what: 'request-<seq>' });
const codes = Object.keys(types/* NOT_COUNTED */.H);
const basis = (0,shapes/* object */.Ik)({
    subject: record_shape/* digest */.br,
    stage: record_shape/* name */.UU,
    expected_live: (0,shapes/* nullable */.me)(record_shape/* digest */.br),
    evaluation: (0,shapes/* nullable */.me)(record_shape/* digest */.br),
    baseline: (0,shapes/* nullable */.me)(record_shape/* digest */.br),
    slice: record_shape/* digest */.br,
    answers: (0,shapes/* nullable */.me)(record_shape/* digest */.br),
});
const place = (0,shapes/* variant */.Ox)('kind', {
    pull_request: (0,shapes/* object */.Ik)({
        kind: (0,shapes/* oneOf */.yL)(['pull_request']),
        number: record_shape/* positive */.yj,
        url: record_shape/* some */.zN,
        branch: record_shape/* some */.zN,
        head: record_shape/* commit */.cd,
        head_at: record_shape/* time */.kB,
    }),
    issue: (0,shapes/* object */.Ik)({ kind: (0,shapes/* oneOf */.yL)(['issue']), number: record_shape/* positive */.yj, url: record_shape/* some */.zN }),
});
const source = (0,shapes/* variant */.Ox)('kind', {
    review: (0,shapes/* object */.Ik)({ kind: (0,shapes/* oneOf */.yL)(['review']), pull: record_shape/* positive */.yj, id: record_shape/* positive */.yj, url: record_shape/* some */.zN }),
    environment: (0,shapes/* object */.Ik)({ kind: (0,shapes/* oneOf */.yL)(['environment']), run: record_shape/* positive */.yj, environment: record_shape/* some */.zN, url: record_shape/* some */.zN }),
    comment: (0,shapes/* object */.Ik)({ kind: (0,shapes/* oneOf */.yL)(['comment']), issue: record_shape/* positive */.yj, id: record_shape/* positive */.yj, url: record_shape/* some */.zN, seq: record_shape/* positive */.yj }),
});
const commentSource = (0,shapes/* object */.Ik)({ comment: record_shape/* positive */.yj, issue: record_shape/* positive */.yj, url: record_shape/* some */.zN, created_at: record_shape/* time */.kB, body: record_shape/* digest */.br });
/** Who let a version into a stage, as a promotion's event carries it. */
const approvalFields = {
    digest: record_shape/* digest */.br,
    basis,
    request: (0,shapes/* nullable */.me)((0,shapes/* object */.Ik)({
        id: requestId,
        seq: record_shape/* positive */.yj,
        requester: record_shape/* some */.zN,
        requester_account: record_shape/* account */.ct,
        place: (0,shapes/* object */.Ik)({ kind: (0,shapes/* oneOf */.yL)(['pull_request', 'issue']), number: record_shape/* positive */.yj, url: record_shape/* some */.zN }),
    })),
    sign_offs: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ person: record_shape/* some */.zN, account: record_shape/* account */.ct, role: record_shape/* name */.UU, demand: record_shape/* some */.zN, at: (0,shapes/* nullable */.me)(record_shape/* time */.kB), source })),
    not_counted: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ person: record_shape/* some */.zN, account: record_shape/* account */.ct, says: (0,shapes/* oneOf */.yL)(SPOKEN), code: (0,shapes/* oneOf */.yL)(codes), detail: record_shape/* some */.zN, source })),
    overrides: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ person: record_shape/* some */.zN, account: record_shape/* account */.ct, role: record_shape/* name */.UU, check: record_shape/* some */.zN, reason: record_shape/* some */.zN, at: record_shape/* time */.kB, until: record_shape/* time */.kB, source })),
};
const approvals = (0,shapes/* object */.Ik)(approvalFields);
const environmentBasis = (0,shapes/* object */.Ik)({
    name: record_shape/* some */.zN,
    standing: (0,shapes/* oneOf */.yL)(['entered', 'not_protected']),
    protection: (0,shapes/* list */.p_)(record_shape/* some */.zN),
});
const requestDocument = (0,shapes/* object */.Ik)({
    rationale: record_shape/* maybeText */.oX,
    link: record_shape/* maybeText */.oX,
    risks: record_shape/* maybeText */.oX,
    rollout: record_shape/* maybeText */.oX,
    kill_switch: record_shape/* maybeText */.oX,
    documents: (0,shapes/* dict */.jd)(record_shape/* name */.UU, record_shape/* anyText */.Ae),
    checklist: (0,shapes/* dict */.jd)(record_shape/* name */.UU, record_shape/* anyText */.Ae),
});
const said = {
    digest: record_shape/* digest */.br,
    says: (0,shapes/* oneOf */.yL)(SPOKEN),
    account: record_shape/* account */.ct,
    role: (0,shapes/* nullable */.me)(record_shape/* name */.UU),
    check: record_shape/* maybeText */.oX,
    until: (0,shapes/* nullable */.me)(record_shape/* time */.kB),
    reason: record_shape/* maybeText */.oX,
    source: commentSource,
};
const restriction = {
    restriction: (0,shapes/* oneOf */.yL)(RESTRICTIONS),
    until: (0,shapes/* nullable */.me)(record_shape/* time */.kB),
    migrate_to: (0,shapes/* nullable */.me)(versionPointer),
    reason: record_shape/* some */.zN,
};
/** `restriction.json` of a version. */
const RESTRICTION = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)(['slipway.version-restriction/1']),
    model: record_shape/* name */.UU,
    ...pointer,
    ...restriction,
    by: record_shape/* some */.zN,
    since: record_shape/* time */.kB,
    seq: record_shape/* positive */.yj,
});
const REQUEST_PAYLOADS = {
    requested: (0,shapes/* object */.Ik)({
        ...pointer,
        request: requestId,
        stage: record_shape/* name */.UU,
        digest: record_shape/* digest */.br,
        basis,
        requester: record_shape/* some */.zN,
        requester_account: record_shape/* account */.ct,
        place,
        document: requestDocument,
        expires_at: record_shape/* time */.kB,
        replaces: (0,shapes/* nullable */.me)((0,shapes/* object */.Ik)({ request: requestId, version: record_shape/* version */.rE, digest: record_shape/* digest */.br, asked: record_shape/* positive */.yj, because: (0,shapes/* list */.p_)(record_shape/* some */.zN) })),
    }),
    request_closed: (0,shapes/* object */.Ik)({
        ...pointer,
        request: requestId,
        stage: record_shape/* name */.UU,
        digest: record_shape/* digest */.br,
        asked: record_shape/* positive */.yj,
        status: (0,shapes/* oneOf */.yL)(REQUEST_ENDS),
        reason: record_shape/* some */.zN,
    }),
    signed: (0,shapes/* object */.Ik)({ ...pointer, request: requestId, stage: record_shape/* name */.UU, ...said }),
    restricted: (0,shapes/* object */.Ik)({ ...pointer, ...restriction }),
};
const openRequest = (0,shapes/* object */.Ik)({
    ...pointer,
    request: requestId,
    stage: record_shape/* name */.UU,
    digest: record_shape/* digest */.br,
    basis,
    requester: record_shape/* some */.zN,
    requester_account: record_shape/* account */.ct,
    place,
    seq: record_shape/* positive */.yj,
    at: record_shape/* time */.kB,
    expires_at: record_shape/* time */.kB,
    link: record_shape/* maybeText */.oX,
    answered: (0,shapes/* list */.p_)(record_shape/* name */.UU),
    documents: (0,shapes/* list */.p_)(record_shape/* name */.UU),
    signs: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ ...said, seq: record_shape/* positive */.yj, at: record_shape/* time */.kB, login: record_shape/* some */.zN }), { max: state/* KEPT_SIGNS */.CG }),
});
const openRequests = (0,shapes/* list */.p_)(openRequest);
const restrictedVersion = (0,shapes/* object */.Ik)({
    ordinal: record_shape/* ordinal */.IE,
    restriction: (0,shapes/* oneOf */.yL)(['deprecated', 'quarantined']),
    seq: record_shape/* positive */.yj,
});
const restrictedVersions = (0,shapes/* list */.p_)(restrictedVersion, { max: state/* KEPT_RESTRICTED */.FB });


/***/ }),

/***/ 46429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ NOT_COUNTED)
/* harmony export */ });
/** Why a statement does not count. Closed: records and explanations name these. */
const NOT_COUNTED = {
    bot: 'Bots and apps never sign.',
    other_digest: 'It is of another digest.',
    before_request: 'It was given before the request in its present form.',
    head_moved: 'The request’s branch is not what Slipway put there.',
    before_head_change: 'The request’s branch was changed after it.',
    other_base: 'The pull request does not go into the default branch.',
    dismissed: 'The review was dismissed.',
    replaced: 'The same person said something else later.',
    edited: 'The comment was edited.',
    deleted: 'The comment is gone, or is not by who is said to have written it.',
    not_planned: 'The run entered the environment without a plan of just this.',
    run_again: 'The run was run again: approvals of an earlier attempt do not carry over.',
    expired: 'It is older than the policy lets a sign-off be.',
    requester: 'Who asks for a promotion does not sign it.',
    author: 'Who made the version does not sign it.',
    registrar: 'Who registered the version does not sign it.',
    run_starter: 'Who started the run does not sign it.',
    role_not_asked: 'The stage asks for no such role.',
    role_not_held: 'The person does not fill the role.',
    role_unverifiable: 'Whether the person fills the role could not be checked.',
    involvement_unverifiable: 'Whether the person has a part in the version or the request could not be checked.',
    not_needed: 'Enough others signed, or the person signs for another role.',
    not_waivable: 'The policy lets nobody waive this check.',
};


/***/ }),

/***/ 76342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zl: () => (/* binding */ deriveFiles),
  qq: () => (/* binding */ publishedFacts),
  a5: () => (/* binding */ publishedPath)
});

// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
;// CONCATENATED MODULE: ./build/core/approval/derive.js


/** Adds the restriction of the event's version, by path; nothing for events of other types. */
function deriveRestriction(files, event, sha256) {
    if (event.type !== 'restricted')
        return;
    const { model, payload } = event;
    files.set((0,paths/* restrictionPath */.mL)({ model, version: payload.version }, sha256), versionRestriction(event));
}
/** The restriction document of a `restricted` event. */
function versionRestriction(event) {
    const { payload } = event;
    return {
        schema: 'slipway.version-restriction/1',
        model: event.model,
        ...(0,fold/* pointer */.Wn)(payload),
        restriction: payload.restriction,
        until: payload.until,
        migrate_to: payload.migrate_to,
        reason: payload.reason,
        by: event.actor.login,
        since: event.at,
        seq: event.seq,
    };
}

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/core/documents.js
var core_documents = __webpack_require__(9772);
// EXTERNAL MODULE: ./build/core/evaluation/derive.js
var derive = __webpack_require__(11610);
// EXTERNAL MODULE: ./build/core/serving.js
var serving = __webpack_require__(72686);
// EXTERNAL MODULE: ./build/core/state.js
var state = __webpack_require__(72795);
;// CONCATENATED MODULE: ./build/core/derive.js
/**
 * What is written with an event: every file derived from it. Pure: the documents as they were go in, the documents as
 * they will be come out, and the caller commits them together with the event.
 */








const publishedPath = (of, sha256) => `${(0,paths/* versionFolder */.pN)(of, sha256)}/publication.json`;
/** Files of this model that change with the event, as text by path. The event itself is among them. */
function deriveFiles(of, sha256) {
    const { event, after } = of;
    const files = new Map();
    files.set((0,paths/* eventPath */.Qv)(event.model, event.seq), event);
    files.set((0,paths/* headPath */.wz)(event.model), event);
    files.set((0,paths/* statePath */.BQ)(event.model), after);
    files.set((0,paths/* operationIndexPath */.JC)(event.model, event.operation_key), operationIndex(event, of.digest));
    switch (event.type) {
        case 'version_claimed':
        case 'version_published':
        case 'version_abandoned':
            deriveVersion(files, of, sha256);
            break;
        case 'evaluated':
            (0,derive/* deriveEvaluation */.IZ)(files, of, sha256);
            break;
        case 'promoted':
        case 'rolled_back':
            deriveMove(files, of, sha256);
            (0,derive/* deriveEvaluation */.IZ)(files, of, sha256);
            break;
        case 'alias_set':
        case 'reconciled':
            deriveServing(files, of);
            break;
        case 'restricted':
            deriveRestriction(files, event, sha256);
            break;
        default:
            break;
    }
    return new Map([...files].map(([path, document]) => [path, (0,canonical/* documentText */.ZH)(document)]));
}
function operationIndex(event, digest) {
    return {
        schema: 'slipway.operation-index/1',
        operation_key: event.operation_key,
        seq: event.seq,
        type: event.type,
        event: digest,
    };
}
function deriveVersion(files, of, sha256) {
    const { event } = of;
    if (event.type !== 'version_claimed' && event.type !== 'version_published' && event.type !== 'version_abandoned')
        return;
    const key = { model: event.model, version: event.payload.version };
    const status = event.type === 'version_claimed' ? 'claimed' : event.type === 'version_published' ? 'published' : 'abandoned';
    files.set((0,paths/* statusPath */.k9)(key, sha256), versionStatus(of, { version: event.payload, status, stage: null, failed: null }));
    if (event.type === 'version_claimed') {
        if (of.record !== null)
            files.set((0,paths/* recordPath */.lX)(key, sha256), of.record);
        const index = { schema: 'slipway.version-index/1', ...(0,fold/* pointer */.Wn)(event.payload) };
        files.set((0,paths/* ordinalIndexPath */.HX)(event.model, event.payload.ordinal), index);
        files.set((0,paths/* subjectIndexPath */.sO)(event.model, event.payload.subject), index);
        files.set((0,paths/* contentIndexPath */.lc)(event.model, event.payload.content), index);
    }
    if (event.type === 'version_published')
        files.set(publishedPath(key, sha256), publishedFacts(event));
}
/** The publication document of a `version_published` event. */
function publishedFacts(event) {
    const { payload } = event;
    return {
        schema: 'slipway.publication/1',
        model: event.model,
        ...(0,fold/* pointer */.Wn)(payload),
        content: payload.content,
        tag: payload.tag,
        anchor: payload.anchor,
        release: payload.release,
        assets: payload.assets,
        published_at: event.at,
        seq: event.seq,
    };
}
function versionStatus(of, what) {
    return {
        schema: 'slipway.version-status/1',
        model: of.event.model,
        ...(0,fold/* pointer */.Wn)(what.version),
        status: what.status,
        stage: what.stage,
        since: of.event.at,
        seq: of.event.seq,
        failed: what.failed,
    };
}
function deriveMove(files, of, sha256) {
    const { event } = of;
    if (event.type !== 'promoted' && event.type !== 'rolled_back')
        return;
    const { payload, model } = event;
    const moved = versionStatus(of, { version: payload, status: 'published', stage: payload.stage, failed: null });
    files.set((0,paths/* statusPath */.k9)({ model, version: payload.version }, sha256), moved);
    const left = event.type === 'promoted' ? event.payload.displaced : event.payload.failed;
    if (left !== null) {
        const failed = event.type === 'rolled_back' ? { stage: payload.stage, reason: event.payload.reason } : null;
        const status = versionStatus(of, { version: left, status: 'published', stage: left.to, failed });
        files.set((0,paths/* statusPath */.k9)({ model, version: left.version }, sha256), status);
    }
    for (const [stage, document] of stageDocuments(of))
        files.set((0,paths/* stagePath */.E6)(model, stage), document);
    deriveServing(files, of);
}
/** The stage files that a move changes: the stage entered, and the one left where it had the version live. */
function stageDocuments(of) {
    const { event, before } = of;
    const documents = new Map();
    if ((event.type !== 'promoted' && event.type !== 'rolled_back') || of.staged === null)
        return documents;
    const { payload, model } = event;
    const entered = of.documents.stages.get(payload.stage) ?? null;
    const ordinal = of.staged.record.ordinal;
    const others = (list) => list.filter((one) => one.record.ordinal !== ordinal);
    const previous = entered?.live ?? null;
    const kept = previous === null || event.type === 'rolled_back' ? [] : [previous];
    if (event.type === 'rolled_back' || event.payload.becomes === 'live') {
        documents.set(payload.stage, {
            schema: 'slipway.stage/1',
            model,
            stage: payload.stage,
            live: of.staged,
            fallbacks: others([...kept, ...(entered?.fallbacks ?? [])]).slice(0, core_documents/* KEPT_FALLBACKS */.c),
        });
    }
    const left = of.documents.stages.get(payload.from) ?? null;
    const wasLive = payload.from !== payload.stage && (0,state/* stageOf */.gV)(before, payload.from).live?.ordinal === payload.ordinal;
    if (left !== null && wasLive) {
        const fallbacks = left.live === null ? left.fallbacks : [left.live, ...left.fallbacks];
        documents.set(payload.from, { ...left, live: null, fallbacks: fallbacks.slice(0, core_documents/* KEPT_FALLBACKS */.c) });
    }
    return documents;
}
function deriveServing(files, of) {
    const { event, after, documents } = of;
    const { model } = event;
    const moment = { seq: event.seq, at: event.at };
    const known = new Map();
    for (const served of Object.values({ ...documents.aliases?.aliases, ...documents.aliases?.stages })) {
        if (served !== null)
            known.set(served.ordinal, served);
    }
    if (of.staged !== null)
        known.set(of.staged.record.ordinal, (0,serving/* servedVersion */.a)(of.staged, of.assetUri));
    const served = (target) => target === null ? null : (known.get(target.ordinal) ?? null);
    const aliases = {
        schema: 'slipway.aliases/1',
        model,
        ...moment,
        aliases: Object.fromEntries(Object.entries(after.aliases).map(([name, alias]) => [name, served(alias.target)])),
        stages: Object.fromEntries(Object.entries(after.stages).map(([name, stage]) => [name, served(stage.live)])),
    };
    const exposure = {
        schema: 'slipway.exposure/1',
        model,
        ...moment,
        stages: (0,serving/* exposureStages */.r)(after),
    };
    files.set((0,paths/* aliasesPath */.UV)(model), aliases);
    files.set((0,paths/* exposurePath */.nS)(model), exposure);
    // Reconciling renews what serving reads, and changes nothing that a look-up by date could ask for.
    if (event.type === 'reconciled')
        return;
    const day = (0,paths/* dayOf */.kb)(event.at);
    const change = dayChange(of);
    const changes = documents.day?.day === day ? [...documents.day.changes, change] : [change];
    const document = { schema: 'slipway.day/1', model, day, changes };
    files.set((0,paths/* dayPath */.yl)(model, day), document);
    files.set((0,paths/* yearEndPath */.AU)(model, day.slice(0, 4)), { ...document, changes: [change] });
}
function dayChange(of) {
    const { event, after } = of;
    const type = event.type === 'promoted' || event.type === 'rolled_back' ? event.type : 'alias_set';
    const standing = (target, seq) => target === null ? null : { ...(0,fold/* pointer */.Wn)(target), seq };
    const stages = Object.entries(after.stages).map(([name, { live }]) => [name, standing(live, live?.seq ?? 0)]);
    const aliases = Object.entries(after.aliases).map(([name, alias]) => [name, standing(alias.target, alias.seq)]);
    return {
        seq: event.seq,
        at: event.at,
        type,
        stages: Object.fromEntries(stages),
        aliases: Object.fromEntries(aliases),
    };
}


/***/ }),

/***/ 9772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ KEPT_EVALUATIONS),
/* harmony export */   c: () => (/* binding */ KEPT_FALLBACKS)
/* harmony export */ });
/** How many evaluations a version's list keeps; every one stays in the chain. */
const KEPT_EVALUATIONS = 20;
/** How many earlier versions a stage file carries whole, so that a rollback needs no further look. */
const KEPT_FALLBACKS = 3;


/***/ }),

/***/ 11610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   IZ: () => (/* binding */ deriveEvaluation),
/* harmony export */   Ny: () => (/* binding */ decidedAgain)
/* harmony export */ });
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9772);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83071);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26182);



/** Adds the evaluation files of an event, by path; none for most events. */
function deriveEvaluation(files, of, sha256) {
    const { event } = of;
    if (event.type === 'promoted')
        deriveRedecision(files, of);
    if (event.type !== 'evaluated')
        return;
    const { model, payload } = event;
    if (of.evaluation !== undefined && of.evaluation !== null)
        files.set((0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluationPath */ .o$)(model, payload.evaluation), of.evaluation);
    for (const part of partsOf(event)) {
        const before = of.documents.evaluations?.get(part.version.version) ?? null;
        files.set((0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluationsPath */ .TI)({ model, version: part.version.version }, sha256), withEntry(event, { before, part }));
    }
}
/** A promotion that decided its evaluation again leaves the record of that: what it rests on must be there to be checked. */
function deriveRedecision(files, of) {
    const digest = decidedAgain(of.event);
    if (digest === null || of.evaluation === undefined || of.evaluation === null)
        return;
    files.set((0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluationPath */ .o$)(of.event.model, digest), of.evaluation);
}
/** Digest of the record with which a promotion decided an evaluation again; null for every other event. */
function decidedAgain(event) {
    if (event.type !== 'promoted')
        return null;
    const { evaluation } = event.payload;
    return evaluation !== null && evaluation.decided === 'again' ? evaluation.evaluation : null;
}
/** The versions whose lists an event adds to: the candidate, and the live one where it was measured for this. */
function partsOf(event) {
    const { payload } = event;
    const candidate = (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .pointer */ .Wn)(payload);
    const { baseline, evidence } = payload;
    const parts = [{ version: candidate, role: 'candidate', evidence: evidence.candidate, other: baseline }];
    if (baseline !== null && evidence.live !== null)
        parts.push({ version: (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .pointer */ .Wn)(baseline), role: 'live', evidence: evidence.live, other: candidate });
    return parts;
}
function withEntry(event, of) {
    const { payload, seq, at, model } = event;
    const { part } = of;
    const entry = {
        seq,
        at,
        evaluation: payload.evaluation,
        role: part.role,
        stage: payload.stage,
        compared_with: payload.compared_with,
        other: part.other === null ? null : (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .pointer */ .Wn)(part.other),
        verdict: payload.verdict,
        evidence: part.evidence,
        set: payload.set,
        slice: payload.slice,
        measured_at: payload.measured_at,
        release: payload.release,
    };
    return {
        schema: 'slipway.version-evaluations/1',
        model,
        ...part.version,
        evaluations: bounded([entry, ...(of.before?.evaluations ?? [])]),
    };
}
/**
 * The newest entries. The version's own newest evaluation stays among them, however often others were compared with it
 * since: it is what a promotion looks for.
 */
function bounded(entries) {
    const own = entries.findIndex((one) => one.role === 'candidate');
    const last = own < _documents_js__WEBPACK_IMPORTED_MODULE_2__/* .KEPT_EVALUATIONS */ .L ? [] : entries.slice(own, own + 1);
    return [...entries.slice(0, _documents_js__WEBPACK_IMPORTED_MODULE_2__/* .KEPT_EVALUATIONS */ .L - last.length), ...last];
}


/***/ }),

/***/ 19684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ EVALUATION)
/* harmony export */ });
/* unused harmony export METHOD_NAMES */
/* harmony import */ var _evidence_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93793);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49857);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83697);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55862);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73864);
/** The shape of evaluation records: closed, and held together with `schema/evaluation.schema.json` by a test. */





/** A number that JSON can hold. */
function number(of = {}) {
    const [min, max] = [of.min ?? Number.NEGATIVE_INFINITY, of.max ?? Number.POSITIVE_INFINITY];
    const range = of.min === undefined ? '' : ` from ${of.min}${of.max === undefined ? '' : ` to ${of.max}`}`;
    return {
        check: (value, where, report) => {
            if (typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max)
                return;
            report(where, `required is a number${range}; found ${JSON.stringify(value) ?? 'nothing'}`.slice(0, 120));
        },
    };
}
const METHODS = {
    exact_count: true,
    wilson: true,
    clopper_pearson: true,
    student_t: true,
    clustered: true,
    bca_bootstrap: true,
    order_statistic: true,
    ratio: true,
    reported: true,
    newcombe: true,
    newcombe_paired: true,
    welch: true,
    paired_t: true,
    paired_clustered: true,
    paired_bootstrap: true,
    reported_difference: true,
    bootstrap_difference: true,
    value_only: true,
};
/** Every method, in the order of the documentation. */
const METHOD_NAMES = Object.keys(METHODS);
const REASONS = Object.keys(_types_js__WEBPACK_IMPORTED_MODULE_4__/* .GATE_REASONS */ .uI);
const PROBLEMS = Object.keys(_evidence_types_js__WEBPACK_IMPORTED_MODULE_0__/* .EVIDENCE_PROBLEMS */ .B);
const finite = number();
const amount = number({ min: 0 });
const fraction = number({ min: 0, max: 1 });
const method = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(METHOD_NAMES);
const direction = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['up', 'down', null]);
const interval = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ low: finite, high: finite, level: fraction }));
const estimate = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .objectWith */ .qR)({
    value: finite,
    n: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(amount),
    standard_error: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(amount),
    interval,
    method,
}, { df: amount });
const slice = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ attribute: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX, value: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae }));
const rule = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .variant */ .Ox)('kind', {
    threshold: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['threshold']), bound: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['min', 'max']), value: finite }),
    vs_live: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['vs_live']), margin: finite, relative: _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .bool */ .lc }),
    improvement: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['improvement']), least: finite, relative: _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .bool */ .lc }),
    across: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
        kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['across']),
        attribute: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
        bound: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['max_difference', 'min_ratio']),
        value: finite,
        min_group: amount,
    }),
});
const effect = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['difference', 'ratio']),
    value: finite,
    interval,
    method,
    pairs: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9),
    wins: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9),
    losses: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9),
});
const gate = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    id: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    family: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    metric: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    measured: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN),
    slice: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN),
    percentile: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(finite),
    unit: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
    direction,
    by: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['interval', 'value']),
    rule,
    verdict: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .statusText */ .qS,
    reason: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(REASONS),
    detail: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    next: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN),
    candidate: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(estimate),
    live: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(estimate),
    effect: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(effect),
    p: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(fraction),
    p_adjusted: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(fraction),
    detectable: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(amount),
    needed: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9),
    groups: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ group: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae, estimate, compared: _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .bool */ .lc }))),
});
const comparison = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .objectWith */ .qR)({
    metric: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    task: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
    slice: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN),
    unit: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
    candidate: estimate,
    live: estimate,
    effect,
    p: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(fraction),
    p_adjusted: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(fraction),
}, { direction });
const summary = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    digest: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br,
    files: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ path: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN, size: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, sha256: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, format: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN })),
    runs: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
        status: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
        tool: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
        tool_version: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
        model: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
        judge: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
        commit: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
        started_at: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
        set: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluationSet */ .vh,
    })),
    tasks: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ id: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae, version: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX, hash: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX, shots: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(finite) })),
    problems: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
        code: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(PROBLEMS),
        effect: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['error', 'warning']),
        file: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae,
        place: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
        metric: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
        task: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
        message: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae,
    })),
    samples: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ task: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX, rows: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, keys: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br })),
});
const baseline = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .variant */ .Ox)('kind', {
    version: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
        kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['version']),
        version: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .versionPointer */ .ak,
        evidence: summary,
        from: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['given', 'ledger']),
    }),
    files: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['files']), evidence: summary }),
    unusable: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['unusable']), version: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .versionPointer */ .ak, reason: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN }),
    none: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['none']) }),
});
const boundP = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ bound: finite, at_least: fraction, at_most: fraction }));
const measure = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .objectWith */ .qR)({
    metric: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    task: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
    slice,
    statistic: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    estimate,
    expected: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(amount),
    unit: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
    direction,
    judge: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
    successes: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9),
}, { p: boundP });
const pair = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .objectWith */ .qR)({
    metric: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    task: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX,
    slice,
    statistic: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['difference', 'ratio']),
    estimate,
    candidate: estimate,
    live: estimate,
    pairs: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9),
    larger: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9),
    smaller: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9),
    p: boundP,
}, { missing: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9 });
const kept = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ name: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN, size: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, sha256: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc, rows: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, mode: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['redacted', 'full']) }));
const run = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    id: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
    attempt: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .positive */ .yj,
    job: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    workflow: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    ref: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae,
    sha: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .commit */ .cd,
    event: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    url: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae,
}));
/** An evaluation record, `slipway.evaluation/1`. */
const EVALUATION = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    schema: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)([_types_js__WEBPACK_IMPORTED_MODULE_4__/* .EVALUATION_SCHEMA */ .$k]),
    model: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    version: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .versionPointer */ .ak),
    stage: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    compared_with: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    baseline,
    set: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluationSet */ .vh,
    at: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB,
    decided_from: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br),
    measured_at: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB,
    run,
    policy: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ commit: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .commit */ .cd), digest: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br, slice: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br, reading: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br })),
    verdict: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .statusText */ .qS,
    summary: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN,
    confidence: fraction,
    gates: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(gate),
    comparisons: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(comparison),
    comparisons_total: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
    evidence: summary,
    samples: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ candidate: kept, live: kept }),
    publish: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['none', 'statistics', 'redacted', 'full']),
    flags: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ kind: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN, count: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, place: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae })),
    statistics: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .objectWith */ .qR)({ candidate: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(measure), live: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(measure) }, { pairs: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(pair) }),
    self_check: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
        resamples: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
        seed: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
        verdicts: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
            not_applicable: fraction,
            pass: fraction,
            inconclusive: fraction,
            fail: fraction,
            error: fraction,
        }),
        gates: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ id: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN, flips: fraction })),
    })),
    earlier: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .positive */ .yj, at: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB, verdict: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .statusText */ .qS })),
});


/***/ }),

/***/ 73864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ EVALUATION_SCHEMA),
/* harmony export */   tX: () => (/* binding */ EVALUATION_LIMIT),
/* harmony export */   uI: () => (/* binding */ GATE_REASONS)
/* harmony export */ });
const EVALUATION_SCHEMA = 'slipway.evaluation/1';
/** Bytes of a record's canonical text. */
const EVALUATION_LIMIT = 1024 * 1024;
/** Why a gate came out as it did. Closed; `docs/reference/evaluation.md` says what each means. */
const GATE_REASONS = {
    met: 'The bound holds with the confidence asked for.',
    met_by_value: 'The value is within the bound; the policy asks for no more.',
    not_met: 'The bound is broken, with the confidence asked for.',
    not_met_by_value: 'The value is outside the bound.',
    not_shown: 'The data settle it neither way.',
    no_interval: 'The file gives one number and nothing to tell its error by.',
    groups_too_small: 'Fewer than two groups have enough samples to be compared.',
    nothing_live: 'Nothing is live to compare with.',
    nothing_live_refused: 'Nothing is live to compare with, and the policy does not accept that.',
    metric_missing: 'The evidence has no such metric.',
    metric_ambiguous: 'Several tasks have a metric of this name.',
    slice_missing: 'The evidence has no such slice.',
    slice_ambiguous: 'Several attributes have a slice of this name.',
    percentile_missing: 'The evidence has neither samples nor this percentile.',
    baseline_missing: 'The evidence of the live version has no such metric.',
    baseline_unusable: 'The live version has no evidence that could be compared with.',
    direction_missing: 'Neither the policy nor the evidence says which way this metric is better.',
    other_set: 'The evidence is of another evaluation set than the policy names.',
    other_unit: 'The evidence is in another unit, or on another scale, than the policy.',
    not_comparable: 'Candidate and live version were not measured the same way.',
    under_covered: 'Too few of the expected samples were scored.',
    stale: 'The evidence is older than the policy allows.',
    untrusted: 'The evidence itself says that this number cannot be relied on.',
};


/***/ }),

/***/ 56954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ eventDigest),
/* harmony export */   Ls: () => (/* binding */ EVENT_SCHEMA),
/* harmony export */   dI: () => (/* binding */ originAudience)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);


const EVENT_SCHEMA = 'slipway.event/1';
/** Digest of an event: all of it but its origin. */
function eventDigest(event, sha256) {
    const { origin: _origin, ...body } = event;
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(body, sha256);
}
/** The audience that an origin token must carry. */
function originAudience(digest) {
    return `slipway:${digest}`;
}


/***/ }),

/***/ 72442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryOf)
/* harmony export */ });
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72795);

/** The page shows a line; a reason as long as a book must not make the state grow. */
function shortened(entry) {
    const cut = (text) => text === null || text.length <= _state_js__WEBPACK_IMPORTED_MODULE_0__/* .ENTRY_TEXT */ .LU ? text : `${text.slice(0, _state_js__WEBPACK_IMPORTED_MODULE_0__/* .ENTRY_TEXT */ .LU - 1)}…`;
    return { ...entry, note: cut(entry.note), link: cut(entry.link) };
}
/** What the page shows of an event. */
function entryOf(event) {
    return shortened(whole(event));
}
function whole(event) {
    const common = {
        seq: event.seq,
        type: event.type,
        at: event.at,
        actor: event.actor,
        run_url: event.run?.url ?? null,
    };
    const blank = { version: null, stage: null, other: null, note: null, link: null };
    switch (event.type) {
        case 'version_claimed':
            return { ...common, ...blank, version: event.payload.version };
        case 'version_published':
            return { ...common, ...blank, version: event.payload.version, link: event.payload.release.url };
        case 'version_abandoned':
            return { ...common, ...blank, version: event.payload.version, note: event.payload.reason };
        case 'evaluated':
            return {
                ...common,
                ...blank,
                version: event.payload.version,
                stage: event.payload.stage,
                other: event.payload.baseline?.version ?? null,
                note: event.payload.verdict,
                link: event.payload.release?.url ?? null,
            };
        case 'promoted':
            return {
                ...common,
                version: event.payload.version,
                stage: event.payload.stage,
                other: event.payload.displaced?.version ?? null,
                note: noteOf(event.payload),
                link: event.payload.link,
            };
        case 'rolled_back':
            return {
                ...common,
                version: event.payload.version,
                stage: event.payload.stage,
                other: event.payload.failed.version,
                note: event.payload.reason,
                link: event.payload.link,
            };
        case 'requested':
            return {
                ...common,
                ...blank,
                version: event.payload.version,
                stage: event.payload.stage,
                note: event.payload.replaces?.because.join('; ') ?? event.payload.document.rationale,
                link: event.payload.place.url,
            };
        case 'request_closed':
            return {
                ...common,
                ...blank,
                version: event.payload.version,
                stage: event.payload.stage,
                note: `${event.payload.status}: ${event.payload.reason}`,
            };
        case 'signed': {
            const { says, role, check, reason } = event.payload;
            const said = `${says}${role === null ? '' : ` as ${role}`}${check === null ? '' : ` of ${check}`}`;
            return {
                ...common,
                ...blank,
                version: event.payload.version,
                stage: event.payload.stage,
                note: reason === null ? said : `${said}: ${reason}`,
                link: event.payload.source.url,
            };
        }
        case 'restricted': {
            const { restriction, until, migrate_to: to, reason } = event.payload;
            const end = until === null ? '' : ` until ${until}`;
            const note = `${restriction === 'none' ? 'restriction lifted' : `${restriction}${end}`}: ${reason}`;
            return { ...common, ...blank, version: event.payload.version, other: to?.version ?? null, note };
        }
        case 'alias_set':
            return { ...common, ...blank, version: event.payload.target?.version ?? null, note: event.payload.alias };
        case 'held':
            return {
                ...common,
                ...blank,
                stage: event.payload.hold.stages?.join(', ') ?? null,
                note: event.payload.hold.reason,
            };
        case 'resumed':
            return { ...common, ...blank, note: event.payload.reason };
        case 'reconciled':
            return { ...common, ...blank, note: event.payload.completed.join(', ') };
    }
}
/** What was waived comes before what was said of it. */
function noteOf({ approvals, reason }) {
    const waived = (approvals?.overrides ?? []).map(({ check, person }) => `${check} waived by ${person}`);
    const said = [...waived, ...(reason === null ? [] : [reason])];
    return said.length === 0 ? null : said.join('; ');
}


/***/ }),

/***/ 40639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ openRequest),
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   jY: () => (/* binding */ foldRequest)
/* harmony export */ });
/* harmony import */ var _approval_person_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10431);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72795);
/** What requests, sign-offs in comments and restrictions of versions fold to. */


function foldRequest(state, event) {
    switch (event.type) {
        case 'requested':
            return { ...state, requests: [...others(state, event.payload.stage), openRequest(event, signsOf(state, event))] };
        case 'request_closed': {
            const { request } = event.payload;
            return { ...state, requests: state.requests.filter((one) => one.request !== request) };
        }
        case 'signed': {
            const { request, digest, says, account, role, check, until, reason, source } = event.payload;
            const login = event.actor.login;
            const said = { digest, says, account, role, check, until, reason, source };
            const sign = { seq: event.seq, at: event.at, login, ...said };
            const requests = state.requests.map((one) => one.request === request ? { ...one, signs: kept([...one.signs, sign], one.digest) } : one);
            return { ...state, requests };
        }
        case 'restricted': {
            const { ordinal, restriction } = event.payload;
            const rest = state.restricted.filter((one) => one.ordinal !== ordinal);
            const restricted = restriction === 'none' ? rest : [{ ordinal, restriction, seq: event.seq }, ...rest];
            return { ...state, restricted: restricted.slice(0, _state_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_RESTRICTED */ .FB) };
        }
    }
}
/**
 * The signs that the state keeps. Where there are too many, one goes that cannot count any more: of another digest, or
 * followed by another by the same person in the same part. Nobody's last word is talked out of the list by others.
 */
function kept(signs, digest) {
    if (signs.length <= _state_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_SIGNS */ .CG)
        return signs;
    const words = lastWords(signs);
    // A rejection stands whatever was asked for since.
    const stale = signs.findIndex((one) => one.digest !== digest && one.says !== 'reject');
    const replaced = signs.findIndex((one) => !words.has(one));
    const out = stale >= 0 ? stale : Math.max(0, replaced);
    return signs.filter((_one, index) => index !== out);
}
/** The last that each person said in each part; oldest first in, and what has a later one is not among them. */
function lastWords(signs) {
    const part = (sign) => JSON.stringify([(0,_approval_person_js__WEBPACK_IMPORTED_MODULE_1__/* .personKey */ .jE)(sign), sign.role, sign.check]);
    return new Set(new Map(signs.map((one) => [part(one), one])).values());
}
const others = (state, stage) => state.requests.filter((one) => one.stage !== stage);
/** What was said in comments goes on with the request that it was said of. */
function signsOf(state, { payload }) {
    const before = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .requestOf */ .fo)(state, payload.stage);
    return before?.request === payload.request ? before.signs : [];
}
/** The open request that an event makes. */
function openRequest(event, signs) {
    const { payload } = event;
    const { request, stage, digest, basis, requester, requester_account, place, document, expires_at } = payload;
    return {
        version: payload.version,
        ordinal: payload.ordinal,
        subject: payload.subject,
        request,
        stage,
        digest,
        basis,
        requester,
        requester_account,
        place,
        seq: event.seq,
        at: event.at,
        expires_at,
        link: document.link,
        answered: Object.keys(document.checklist).sort(),
        documents: Object.keys(document.documents).sort(),
        signs,
    };
}


/***/ }),

/***/ 83071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wn: () => (/* binding */ pointer),
/* harmony export */   Z8: () => (/* binding */ applyEvent),
/* harmony export */   sr: () => (/* binding */ sealEvent)
/* harmony export */ });
/* harmony import */ var _fold_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72442);
/* harmony import */ var _fold_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40639);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92966);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72795);
/**
 * The fold: state plus one event makes the next state. It decides nothing; what may happen was decided when the
 * event was written. It is total over well-formed events, and bounded: no list in the state grows with history.
 */




/** Drops everything of a pointer's carrier but the pointer. */
function pointer(of) {
    return { version: of.version, ordinal: of.ordinal, subject: of.subject };
}
/** State after `event`. `digest` is the event's own digest, which becomes the head of the chain. */
function applyEvent(state, event, digest) {
    const next = {
        ...state,
        seq: event.seq,
        head: digest,
        at: event.at,
        projected_through: Math.max(state.projected_through, event.projected_through),
        // A hold that has run out is dropped by the next event, so that a list of old holds never grows.
        holds: state.holds.filter((hold) => hold.until === null || hold.until > event.at),
        recent: [(0,_fold_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .M)(event), ...state.recent].slice(0, _state_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_ENTRIES */ .UG),
    };
    const owed = [
        ...next.owed.filter((one) => one.seq > next.projected_through),
        ...(event.owes.length > 0 ? [{ seq: event.seq, effects: event.owes }] : []),
    ];
    const tagged = event.owes.filter((one) => one.effect === 'tag').map((one) => one.at);
    const last = tagged[tagged.length - 1];
    return applyPayload({ ...next, owed, tagged_at: last ?? next.tagged_at }, event);
}
/** The body of the next event, with the digest of the state it leaves: the last thing that is put into one. */
function sealEvent(before, open, sha256) {
    const body = { ...open, state: 'sha256:' };
    return { ...body, state: (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stateDigest */ .Ox)(applyEvent(before, body, 'sha256:'), sha256) };
}
function applyPayload(state, event) {
    switch (event.type) {
        case 'version_claimed':
            return {
                ...state,
                ordinal: Math.max(state.ordinal, event.payload.ordinal),
                tagged_at: event.payload.tagged_at,
                claims: [
                    ...state.claims,
                    { ...pointer(event.payload), content: event.payload.content, seq: event.seq, at: event.at },
                ],
            };
        case 'version_published': {
            const { payload } = event;
            const newest = state.latest === null || payload.ordinal > state.latest.ordinal;
            return {
                ...withoutClaim(state, payload),
                latest: newest ? { ...pointer(payload), anchor: payload.anchor } : state.latest,
                counts: { ...state.counts, published: state.counts.published + 1 },
            };
        }
        case 'version_abandoned':
            return withoutClaim(state, event.payload);
        case 'evaluated': {
            const { ordinal } = event.payload;
            const others = state.evaluated.filter((one) => one.ordinal !== ordinal);
            return { ...state, evaluated: [{ ordinal, seq: event.seq }, ...others].slice(0, _state_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_EVALUATED */ .Xk) };
        }
        case 'promoted':
            return applyPromoted(state, event.payload, event);
        case 'rolled_back':
            return applyRolledBack(state, event.payload, event);
        case 'requested':
        case 'request_closed':
        case 'signed':
        case 'restricted':
            return (0,_fold_request_js__WEBPACK_IMPORTED_MODULE_2__/* .foldRequest */ .jY)(state, event);
        case 'alias_set':
            return {
                ...state,
                aliases: {
                    ...state.aliases,
                    [event.payload.alias]: { target: event.payload.target, follows: null, seq: event.seq, at: event.at },
                },
            };
        case 'held':
            return { ...state, holds: [...state.holds, event.payload.hold] };
        case 'resumed':
            return { ...state, holds: state.holds.filter((hold) => !event.payload.holds.includes(hold.id)) };
        case 'reconciled':
            return state;
    }
}
function withoutClaim(state, of) {
    return { ...state, claims: state.claims.filter((claim) => claim.ordinal !== of.ordinal) };
}
function applyPromoted(state, payload, moment) {
    const left = leaveStage(state, { stage: payload.from, version: payload, to: payload.stage, at: moment.at });
    const entered = payload.becomes === 'resting'
        ? left
        : enterStage(left, {
            stage: payload.stage,
            tenure: tenureOf(payload, moment),
            ended: 'displaced',
            wentTo: payload.displaced?.to ?? null,
            exposure: payload.exposure,
        });
    return {
        ...moveAliases(entered, { moves: payload.aliases, stage: payload.stage, moment }),
        tag_counter: Math.max(state.tag_counter, payload.tag_counter),
        // What was asked for is done; a request of another version stays, and is of a live version that has moved.
        requests: entered.requests.filter((one) => one.stage !== payload.stage || one.ordinal !== payload.ordinal),
        counts: { ...state.counts, promotions: state.counts.promotions + 1 },
    };
}
function applyRolledBack(state, payload, moment) {
    const left = leaveStage(state, { stage: payload.from, version: payload, to: payload.stage, at: moment.at });
    const entered = enterStage(left, {
        stage: payload.stage,
        tenure: tenureOf(payload, moment),
        ended: 'rolled_back',
        wentTo: payload.failed.to,
        exposure: payload.exposure,
    });
    return {
        ...moveAliases(entered, { moves: payload.aliases, stage: payload.stage, moment }),
        tag_counter: Math.max(state.tag_counter, payload.tag_counter),
        holds: [...heldUntil(entered, { stage: payload.stage, before: state }, payload.hold), payload.hold],
        counts: { ...state.counts, rollbacks: state.counts.rollbacks + 1 },
    };
}
/**
 * The holds that stay beside a rollback's own. Where the version now taken out was itself brought back by a rollback,
 * that one's hold is replaced, unless it lasts longer: rolling back again and again leaves one hold, not many.
 */
function heldUntil(state, of, hold) {
    const replaced = `hold-${(0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(of.before, of.stage).live?.seq ?? 0}`;
    const outlasts = (other) => hold.until === null || (other.until !== null && other.until <= hold.until);
    return state.holds.filter((other) => other.id !== replaced || !outlasts(other));
}
function tenureOf(of, moment) {
    return { ...pointer(of), anchor: of.anchor, seq: moment.seq, from: moment.at, to: null, ended: null, went_to: null };
}
/** A version is in one stage: when it moves on, the stage it leaves has nothing live. */
function leaveStage(state, move) {
    const stage = (0,_own_js__WEBPACK_IMPORTED_MODULE_3__/* .ownValue */ .e)(state.stages, move.stage);
    if (stage === undefined || stage.live === null || stage.live.ordinal !== move.version.ordinal)
        return state;
    if (move.stage === move.to)
        return state;
    const ended = { ...stage.live, to: move.at, ended: 'moved', went_to: move.to };
    return withStage(state, move.stage, {
        ...stage,
        live: null,
        history: [ended, ...stage.history].slice(0, _state_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_TENURES */ .Ei),
        exposure: [],
    });
}
function enterStage(state, move) {
    const before = (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, move.stage);
    const history = before.live === null
        ? before.history
        : [{ ...before.live, to: move.tenure.from, ended: move.ended, went_to: move.wentTo }, ...before.history];
    return withStage(state, move.stage, {
        ...before,
        live: move.tenure,
        history: history.slice(0, _state_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_TENURES */ .Ei),
        exposure: move.exposure,
    });
}
function withStage(state, name, stage) {
    return { ...state, stages: { ...state.stages, [name]: stage } };
}
function moveAliases(state, of) {
    const aliases = { ...state.aliases };
    for (const [name, target] of Object.entries(of.moves)) {
        const follows = target === null ? ((0,_own_js__WEBPACK_IMPORTED_MODULE_3__/* .ownValue */ .e)(aliases, name)?.follows ?? null) : of.stage;
        aliases[name] = { target, follows, seq: of.moment.seq, at: of.moment.at };
    }
    return { ...state, aliases };
}


/***/ }),

/***/ 92966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/**
 * Reading a record by a name that is data. Names such as `constructor` are allowed for stages, aliases and models, and
 * every plain object answers to them by its prototype.
 */
function ownValue(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}


/***/ }),

/***/ 49857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ eventType),
/* harmony export */   Vm: () => (/* binding */ versionTag),
/* harmony export */   ak: () => (/* binding */ versionPointer),
/* harmony export */   bp: () => (/* binding */ evidenceRelease),
/* harmony export */   c4: () => (/* binding */ STATE),
/* harmony export */   ll: () => (/* binding */ EVENT),
/* harmony export */   mY: () => (/* binding */ assets),
/* harmony export */   qS: () => (/* binding */ statusText),
/* harmony export */   uM: () => (/* binding */ share),
/* harmony export */   vh: () => (/* binding */ evaluationSet)
/* harmony export */ });
/* unused harmony exports parseRecord, parseEvent, parseState */
/* harmony import */ var _approval_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62939);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56954);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83697);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84429);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55862);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72795);
/**
 * Records, events and states as they come from outside: `unknown` in, a typed value or every problem out. This says what
 * is well-formed, as `schema/*.schema.json` do for others; whether it is true (chain, digests, origin) is for `verify`.
 */






/** A version record (`slipway.version-record/1`). */
function parseRecord(value) {
    return parseAs(RECORD, value);
}
/** An event with its origin (`slipway.event/1`); each type has exactly its own payload. */
function parseEvent(value) {
    return parseAs(EVENT, value);
}
/** A model's state (`slipway.state/1`). */
function parseState(value) {
    return parseAs(STATE, value);
}
// ---- event ----------------------------------------------------------------------------------------------------
const pointer = { version: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE, ordinal: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ordinal */ .IE, subject: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br };
const versionPointer = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(pointer);
const displaced = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ ...pointer, to: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU, anchor: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd });
const aliasMoves = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .dict */ .jd)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU, (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(versionPointer));
const share = { version: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE, subject: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br, share: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({ min: 0, max: 10_000 }) };
const exposure = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(share));
const hold = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    id: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ pattern: /^hold-[1-9]\d*$/, what: 'hold-<seq>' }),
    stages: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)),
    reason: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN,
    by: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN,
    at: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
    until: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB),
});
const assets = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ name: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, size: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, sha256: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }));
const versionTag = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ pattern: /^[a-z0-9][a-z0-9-]*@v\d/, what: 'a tag such as model@v1.2.3' });
const stageTag = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ pattern: /^[a-z0-9][a-z0-9-]*#[a-z0-9][a-z0-9-]*#[1-9]\d*$/, what: 'a tag such as model#stage#1' }));
const statusText = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_result_js__WEBPACK_IMPORTED_MODULE_3__/* .STATUSES */ .f);
const evaluationSet = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ name: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX, digest: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br) });
const evidenceRelease = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ id: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, tag: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, url: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, immutable: _shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .bool */ .lc, assets });
const evaluationBasis = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    evaluation: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    measured: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj,
    verdict: statusText,
    decided: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['as_recorded', 'again']),
    slice: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    baseline: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
});
const PAYLOADS = {
    version_claimed: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
        ...pointer,
        content: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
        tag: versionTag,
        tagged_at: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
        source: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
        bump: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .bumpRecord */ .i6,
        assets,
    }),
    version_published: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
        ...pointer,
        content: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
        tag: versionTag,
        anchor: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
        release: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ id: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, url: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, immutable: _shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .bool */ .lc }),
        assets,
    }),
    version_abandoned: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ ...pointer, content: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br, reason: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN }),
    promoted: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
        ...pointer,
        stage: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        becomes: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['live', 'resting']),
        from: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        anchor: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
        expected_live: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
        displaced: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(displaced),
        aliases: aliasMoves,
        exposure,
        evaluation: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(evaluationBasis),
        approvals: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_approval_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .approvals */ .bc),
        environment: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_approval_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentBasis */ .uA),
        unverifiable: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN),
        reason: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX,
        link: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX,
        tag: stageTag,
        tag_counter: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    }),
    evaluated: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
        ...pointer,
        stage: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        compared_with: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        baseline: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(versionPointer),
        evaluation: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
        verdict: statusText,
        evidence: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ candidate: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br, live: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br) }),
        set: evaluationSet,
        slice: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
        measured_at: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
        release: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(evidenceRelease),
    }),
    rolled_back: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
        ...pointer,
        stage: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        from: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        anchor: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
        target: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['last_good', 'named']),
        failed: displaced,
        aliases: aliasMoves,
        exposure,
        reason: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN,
        link: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX,
        hold,
        tag: stageTag,
        tag_counter: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    }),
    alias_set: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ alias: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU, target: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(versionPointer), reason: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX }),
    held: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ hold }),
    resumed: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ holds: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, { min: 1 }), reason: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN }),
    reconciled: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ completed: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN) }),
    ..._approval_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUEST_PAYLOADS */ .EP,
};
const actor = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['person', 'automation']), login: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN });
const issue = _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj;
const effect = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Ox)('effect', {
    tag: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ effect: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['tag']), name: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, target: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd, message: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, at: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB }),
    release: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ effect: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['release']), tag: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, title: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN }),
    incident: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ effect: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['incident']), marker: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, issue: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(issue) }),
    comment: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ effect: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['comment']), marker: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, issue }),
    request: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ effect: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['request']), marker: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, place: _approval_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik }),
    follow_up: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ effect: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['follow_up']), marker: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN }),
});
const origin = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Ox)('kind', {
    github_oidc: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['github_oidc']), token: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN, key: _shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .anyObject */ .aH }),
    unproven: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['unproven']), reason: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN }),
});
function eventOf(type, payload) {
    return (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
        schema: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)([_event_js__WEBPACK_IMPORTED_MODULE_4__/* .EVENT_SCHEMA */ .Ls]),
        seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj,
        type: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)([type]),
        model: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        operation_key: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ pattern: /^[0-9a-f]{64}$/, what: '64 lowercase hex digits' }),
        actor,
        at: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
        run: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
            id: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
            attempt: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj,
            job: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN,
            workflow: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN,
            ref: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .anyText */ .Ae,
            sha: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
            event: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN,
            url: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .anyText */ .Ae,
        })),
        policy: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ commit: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd, digest: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br }),
        previous: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
        state: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
        payload,
        owes: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(effect),
        projected_through: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
        origin,
    });
}
const EVENT = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Ox)('type', {
    version_claimed: eventOf('version_claimed', PAYLOADS.version_claimed),
    version_published: eventOf('version_published', PAYLOADS.version_published),
    version_abandoned: eventOf('version_abandoned', PAYLOADS.version_abandoned),
    evaluated: eventOf('evaluated', PAYLOADS.evaluated),
    promoted: eventOf('promoted', PAYLOADS.promoted),
    rolled_back: eventOf('rolled_back', PAYLOADS.rolled_back),
    alias_set: eventOf('alias_set', PAYLOADS.alias_set),
    held: eventOf('held', PAYLOADS.held),
    resumed: eventOf('resumed', PAYLOADS.resumed),
    reconciled: eventOf('reconciled', PAYLOADS.reconciled),
    requested: eventOf('requested', PAYLOADS.requested),
    request_closed: eventOf('request_closed', PAYLOADS.request_closed),
    signed: eventOf('signed', PAYLOADS.signed),
    restricted: eventOf('restricted', PAYLOADS.restricted),
});
// ---- state ----------------------------------------------------------------------------------------------------
const tenure = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    ...pointer,
    anchor: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
    seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    from: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
    to: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB),
    ended: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(['displaced', 'moved', 'rolled_back', null]),
    went_to: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU),
});
const eventType = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(Object.keys(PAYLOADS));
const STATE = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    schema: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)([_state_js__WEBPACK_IMPORTED_MODULE_5__/* .STATE_SCHEMA */ .KW]),
    model: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
    genesis: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
    seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    head: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    at: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB),
    ordinal: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    latest: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ ...pointer, anchor: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd })),
    tag_counter: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    tagged_at: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB),
    stages: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .dict */ .jd)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU, (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
        live: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(tenure),
        incoming: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(tenure),
        history: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(tenure, { max: _state_js__WEBPACK_IMPORTED_MODULE_5__/* .KEPT_TENURES */ .Ei }),
        exposure,
    })),
    aliases: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .dict */ .jd)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU, (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ target: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(versionPointer), follows: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU), seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, at: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB })),
    holds: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(hold),
    claims: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ ...pointer, content: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br, seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, at: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB })),
    evaluated: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ ordinal: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ordinal */ .IE, seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj }), { max: _state_js__WEBPACK_IMPORTED_MODULE_5__/* .KEPT_EVALUATED */ .Xk }),
    requests: _approval_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .openRequests */ .js,
    restricted: _approval_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .restrictedVersions */ .fb,
    owed: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, effects: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(effect) })),
    projected_through: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    recent: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
        seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj,
        type: eventType,
        at: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
        actor,
        version: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE),
        stage: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU),
        other: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE),
        note: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX,
        link: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX,
        run_url: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX,
    }), { max: _state_js__WEBPACK_IMPORTED_MODULE_5__/* .KEPT_ENTRIES */ .UG }),
    counts: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({ published: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, promotions: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, rollbacks: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9 }),
});


/***/ }),

/***/ 83697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   IE: () => (/* binding */ ordinal),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   gv: () => (/* binding */ RECORD),
/* harmony export */   i6: () => (/* binding */ bumpRecord),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   oX: () => (/* binding */ maybeText),
/* harmony export */   rE: () => (/* binding */ version),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   yj: () => (/* binding */ positive),
/* harmony export */   zN: () => (/* binding */ some)
/* harmony export */ });
/* unused harmony export bump */
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40029);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55862);


const anyText = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)();
const some = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ min: 1 });
const maybeText = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(anyText);
const count = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0 });
const positive = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1 });
/** The number of an account. */
const account = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(positive);
const name = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
    min: 2,
    max: 64,
    pattern: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/,
    what: 'a name (a-z, 0-9 and "-", 2 to 64 characters)',
});
const IDENTIFIER = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const version = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
    max: 64,
    pattern: new RegExp(`^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?$`),
    what: 'a version such as 1.2.3',
});
const ordinal = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 999_999_999 });
const digest = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .textAs */ .Uy)({ pattern: /^sha256:[0-9a-f]{64}$/, what: 'sha256: and 64 lowercase hex digits' });
const sha256 = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[0-9a-f]{64}$/, what: '64 lowercase hex digits' });
const commit = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, what: 'a commit id' });
const time = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
    pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/,
    what: 'a time in UTC such as 2026-01-31T12:00:00Z',
});
const bump = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['major', 'minor', 'patch']);
const bumpRecord = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    given: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(bump),
    inferred: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(bump),
    reasons: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ bump, because: some })),
});
// A text, because control characters are what it refuses.
const INSIDE = '^(?!/)(?!(?:.*/)?\\.\\.?(?:/|$))[^\\\\\\u0000-\\u001f\\u007f]+$';
const artifact = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    role: name,
    path: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        min: 1,
        max: 1024,
        pattern: new RegExp(INSIDE),
        what: 'a path inside the folder',
    }),
    sha256,
    size: count,
    location: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ min: 3, max: 2048, pattern: /^[a-z][a-z0-9+.-]*:\S+$/, what: 'asset:NAME or a URI' }),
});
const feature = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .objectWith */ .qR)({ name: some, type: some }, { required: _shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .bool */ .lc });
/** A version record, `slipway.version-record/1`. */
const RECORD = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)([_record_js__WEBPACK_IMPORTED_MODULE_1__/* .RECORD_SCHEMA */ .ep]),
    model: name,
    version,
    ordinal,
    content_digest: digest,
    artifacts: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(artifact),
    signature: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ inputs: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(feature), outputs: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(feature) })),
    dependencies: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(digest),
    datasets: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .openObject */ .MA)({ name: some, role: name }, { sha256 })),
    base_models: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .openObject */ .MA)({ name: some }, {})),
    recipe: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        code: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(digest),
        data: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(digest),
        configuration: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(digest),
        prompts: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(digest),
        architecture: maybeText,
    }),
    configuration: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .anyObject */ .aH),
    lineage: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        repository: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/, what: 'owner/name' }),
        commit,
        ref: maybeText,
        run: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ id: count, attempt: positive, workflow: anyText, url: anyText })),
        previous: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ version, subject: digest })),
    }),
    bump: bumpRecord,
    tags: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .dict */ .jd)(anyText, anyText),
    description: maybeText,
    registered: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ by: some, at: time }),
});


/***/ }),

/***/ 40029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ subjectDigest),
/* harmony export */   eZ: () => (/* binding */ contentDigest),
/* harmony export */   ep: () => (/* binding */ RECORD_SCHEMA)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);
/**
 * The version record: the immutable description of one registered version. Its canonical JSON's SHA-256 is the
 * *subject digest*, to which everything downstream refers; the *content digest* covers only what makes the model
 * what it is, so that the same content is recognised as the same version wherever and whenever it was built.
 */

const RECORD_SCHEMA = 'slipway.version-record/1';
/**
 * The content digest: artifacts by role and digest, signature, dependencies, data, configuration and prompts;
 * without version, run, commit, time or location. Lists that have no meaning in their order are sorted.
 */
function contentDigest(content, sha256) {
    const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({
        artifacts: content.artifacts.map((one) => `${one.role} ${one.sha256}`).sort(byText),
        signature: content.signature,
        dependencies: [...content.dependencies].sort(byText),
        data: content.datasets.map((one) => `${one.role} ${one.name} ${one.sha256 ?? ''}`).sort(byText),
        base_models: content.base_models.map((one) => (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(one, sha256)).sort(byText),
        configuration: content.recipe.configuration,
        prompts: content.recipe.prompts,
        architecture: content.recipe.architecture,
    }, sha256);
}
/** SHA-256 of the record's canonical JSON. */
function subjectDigest(record, sha256) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(record, sha256);
}


/***/ }),

/***/ 72686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ servedVersion),
/* harmony export */   r: () => (/* binding */ exposureStages)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);

/** A version as serving reads it: where each artifact's bytes are, and what they must hash to. */
function servedVersion(of, assetUri) {
    const { record, published } = of;
    return {
        ...(0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(published),
        content: published.content,
        tag: published.tag,
        release_url: published.release.url,
        artifacts: record.artifacts.map((artifact) => ({
            role: artifact.role,
            path: artifact.path,
            sha256: artifact.sha256,
            size: artifact.size,
            uri: artifact.location.startsWith('asset:')
                ? assetUri({ tag: published.tag, asset: artifact.location.slice('asset:'.length) })
                : artifact.location,
        })),
        configuration: record.configuration,
    };
}
/** The shares of every stage, as the exposure file tells them. */
function exposureStages(state) {
    const stages = Object.entries(state.stages).map(([name, stage]) => [
        name,
        stage.exposure.map((one) => ({ ...one, shadow: false })),
    ]);
    return Object.fromEntries(stages);
}


/***/ }),

/***/ 55862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   MA: () => (/* binding */ openObject),
/* harmony export */   Ox: () => (/* binding */ variant),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Uy: () => (/* binding */ textAs),
/* harmony export */   aH: () => (/* binding */ anyObject),
/* harmony export */   gf: () => (/* binding */ parseAs),
/* harmony export */   jd: () => (/* binding */ dict),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   me: () => (/* binding */ nullable),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qR: () => (/* binding */ objectWith),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/** How many problems are listed: a foreign file could have one per byte. */
const PROBLEM_LIMIT = 20;
/** Checks a value. The value itself comes back, typed; problems carry a JSON pointer, `/` for the whole. */
function parseAs(shape, value) {
    const problems = [];
    let more = 0;
    shape.check(value, '', (where, message) => {
        if (problems.length < PROBLEM_LIMIT)
            problems.push({ where: where === '' ? '/' : where, message });
        else
            more += 1;
    });
    if (problems.length === 0)
        return { kind: 'ok', value: value };
    return {
        kind: 'malformed',
        problems: more === 0 ? problems : [...problems, { where: '/', message: `and ${more} more problems` }],
    };
}
function text(of = {}) {
    const required = of.what ?? `a text${(of.min ?? 0) > 0 ? ' that is not empty' : ''}`;
    const fits = (value) => value.length >= (of.min ?? 0) &&
        value.length <= (of.max ?? Number.POSITIVE_INFINITY) &&
        (of.pattern?.test(value) ?? true);
    return {
        check: (value, where, report) => void ((typeof value === 'string' && fits(value)) || report(where, wanted(required, value))),
    };
}
/** A text of a narrower type, such as a digest. */
function textAs(of) {
    return text(of);
}
function integer(of) {
    const max = of.max ?? Number.MAX_SAFE_INTEGER;
    const required = `a whole number from ${of.min}${of.max === undefined ? '' : ` to ${of.max}`}`;
    const fits = (value) => typeof value === 'number' && Number.isInteger(value) && value >= of.min && value <= max;
    return { check: (value, where, report) => void (fits(value) || report(where, wanted(required, value))) };
}
const bool = {
    check: (value, where, report) => void (typeof value === 'boolean' || report(where, wanted('true or false', value))),
};
/** Any object; what is in it is not looked at. */
const anyObject = {
    check: (value, where, report) => void (isObject(value) || report(where, wanted('an object', value))),
};
function oneOf(values) {
    const required = values.map((one) => JSON.stringify(one)).join(' or ');
    return {
        check: (value, where, report) => void (values.includes(value) || report(where, wanted(required, value))),
    };
}
function nullable(shape) {
    return { check: (value, where, report) => void (value === null || shape.check(value, where, report)) };
}
function list(item, of = {}) {
    return {
        check: (value, where, report) => {
            if (!Array.isArray(value))
                report(where, wanted('a list', value));
            else if (value.length < (of.min ?? 0) || value.length > (of.max ?? Number.POSITIVE_INFINITY)) {
                report(where, wanted(`a list of ${of.min ?? 0} to ${of.max ?? 'any number of'} entries`, value));
            }
            else
                value.forEach((one, index) => void item.check(one, `${where}/${index}`, report));
        },
    };
}
/** An object whose keys are data. */
function dict(key, item) {
    return {
        check: (value, where, report) => {
            if (!isObject(value)) {
                report(where, wanted('an object', value));
                return;
            }
            for (const [name, one] of Object.entries(value)) {
                key.check(name, `${where}/${escapePointer(name)}`, report);
                item.check(one, `${where}/${escapePointer(name)}`, report);
            }
        },
    };
}
/** An object with exactly these keys. */
function object(required) {
    return {
        check: (value, where, report) => checkObject({ value, where, required, optional: {}, closed: 'closed' }, report),
    };
}
/** An object with these keys, of which the optional ones may be missing. */
function objectWith(required, optional) {
    return {
        check: (value, where, report) => checkObject({ value, where, required, optional, closed: 'closed' }, report),
    };
}
/** An object with at least the required keys; keys it does not know may hold anything. */
function openObject(required, optional) {
    return { check: (value, where, report) => checkObject({ value, where, required, optional, closed: 'open' }, report) };
}
function checkObject(of, report) {
    const { value, where, required, optional } = of;
    if (!isObject(value)) {
        report(where, wanted('an object', value));
        return;
    }
    for (const [key, shape] of Object.entries(required)) {
        if (Object.hasOwn(value, key))
            shape.check(value[key], `${where}/${key}`, report);
        else
            report(where, `the property "${key}" is required`);
    }
    for (const [key, shape] of Object.entries(optional))
        if (Object.hasOwn(value, key))
            shape.check(value[key], `${where}/${key}`, report);
    if (of.closed === 'open')
        return;
    for (const key of Object.keys(value)) {
        if (!Object.hasOwn(required, key) && !Object.hasOwn(optional, key))
            report(where, `there is no property ${show(key)} here`);
    }
}
/** One of several objects, told apart by the text under `key`. */
function variant(key, variants) {
    const known = oneOf(Object.keys(variants));
    return {
        check: (value, where, report) => {
            if (!isObject(value)) {
                report(where, wanted('an object', value));
                return;
            }
            const name = Object.hasOwn(value, key) ? value[key] : undefined;
            const shape = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
            if (shape === undefined)
                known.check(name, `${where}/${key}`, report);
            else
                shape.check(value, where, report);
        },
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function wanted(required, value) {
    return `required is ${required}; found ${show(value)}`;
}
function show(value) {
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (isObject(value))
        return 'an object';
    const shown = JSON.stringify(value) ?? 'nothing';
    return shown.length <= 60 ? shown : `${shown.slice(0, 57)}…`;
}
function escapePointer(key) {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
}


/***/ }),

/***/ 72795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ OPEN_HOLDS),
/* harmony export */   CG: () => (/* binding */ KEPT_SIGNS),
/* harmony export */   Ei: () => (/* binding */ KEPT_TENURES),
/* harmony export */   FB: () => (/* binding */ KEPT_RESTRICTED),
/* harmony export */   KW: () => (/* binding */ STATE_SCHEMA),
/* harmony export */   LU: () => (/* binding */ ENTRY_TEXT),
/* harmony export */   Ox: () => (/* binding */ stateDigest),
/* harmony export */   UG: () => (/* binding */ KEPT_ENTRIES),
/* harmony export */   Xg: () => (/* binding */ OPEN_CLAIMS),
/* harmony export */   Xk: () => (/* binding */ KEPT_EVALUATED),
/* harmony export */   a4: () => (/* binding */ OPEN_DEBTS),
/* harmony export */   fo: () => (/* binding */ requestOf),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   p$: () => (/* binding */ emptyState)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92966);
/**
 * The state of one model: what the events fold to. It is bounded, so that reading it costs the same after ten
 * events and after a hundred thousand; what grows with history lives in sharded files beside it.
 */


const STATE_SCHEMA = 'slipway.state/1';
/** How many past tenures of a stage, and how many recent entries, the state keeps. */
const KEPT_TENURES = 20;
const KEPT_ENTRIES = 50;
/** How many characters of a reason or link an entry keeps; the event has the whole. */
const ENTRY_TEXT = 300;
/**
 * What may be open at once. More is refused where it would be added, by everything but a rollback: its hold takes the
 * place of the one before it, and what it owes is completed by whoever comes next.
 */
const OPEN_HOLDS = 20;
const OPEN_CLAIMS = 50;
const OPEN_DEBTS = 20;
/** Of how many versions the state knows the newest evaluation. */
const KEPT_EVALUATED = 100;
/** How much may be said of one request in comments. */
const KEPT_SIGNS = 60;
/** Of how many versions the state knows that they are restricted; older restrictions are known by the versions' own files. */
const KEPT_RESTRICTED = 200;
/** The state before a model's first event. */
function emptyState(of) {
    return {
        schema: STATE_SCHEMA,
        model: of.model,
        genesis: of.genesis,
        seq: 0,
        head: null,
        at: null,
        ordinal: 0,
        latest: null,
        tag_counter: 0,
        tagged_at: null,
        stages: {},
        aliases: {},
        holds: [],
        claims: [],
        evaluated: [],
        requests: [],
        restricted: [],
        owed: [],
        projected_through: 0,
        recent: [],
        counts: { published: 0, promotions: 0, rollbacks: 0 },
    };
}
/** Digest of a state as the event that leaves it names it: without that event's own digest, which covers this one. */
function stateDigest(state, sha256) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ ...state, head: null }, sha256);
}
function stageOf(state, stage) {
    return (0,_own_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(state.stages, stage) ?? { live: null, incoming: null, history: [], exposure: [] };
}
/** The open request of a stage; null for none. */
function requestOf(state, stage) {
    return state.requests.find((one) => one.stage === stage) ?? null;
}


/***/ }),

/***/ 93793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ EVIDENCE_PROBLEMS),
/* harmony export */   W: () => (/* binding */ NO_NAME)
/* harmony export */ });
const EVIDENCE_PROBLEMS = {
    run_failed: 'The run failed; its numbers say nothing.',
    run_cancelled: 'The run was cancelled; its numbers are of an unknown part.',
    run_unfinished: 'The run did not finish.',
    run_partial: 'The run was limited to a part of the questions.',
    value_missing: 'The metric is named without a usable number.',
    value_not_finite: 'The number is not finite.',
    scale_mixed: 'The same metric is given on two scales.',
    sum_for_mean: 'The number is a sum where a mean belongs.',
    judge_missing: 'The judge did not score these samples.',
    samples_failed: 'Samples ended in an error instead of a score.',
    aggregate_differs: 'The number the tool reports is not what its samples give.',
    shards_disagree: 'Two files give the same sample different values.',
    tasks_disagree: 'Two files describe the same task differently.',
    duration_cached: 'Durations come from a cache and mean nothing.',
    interval_of_other: 'The interval is of another quantity than the number.',
    interval_malformed: 'The interval does not contain its number, or is inverted.',
    ambiguous: 'The file leaves open what is meant.',
};
const NO_NAME = 0xffffffff;


/***/ }),

/***/ 19529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qb: () => (/* binding */ corrupt),
  Kl: () => (/* binding */ faultOf),
  AE: () => (/* binding */ newer),
  Tp: () => (/* binding */ parseDocument),
  Bu: () => (/* binding */ parseState),
  u0: () => (/* binding */ readDocument)
});

// EXTERNAL MODULE: ./build/core/approval/shape.js + 1 modules
var shape = __webpack_require__(62939);
// EXTERNAL MODULE: ./build/core/documents.js
var documents = __webpack_require__(9772);
// EXTERNAL MODULE: ./build/core/evaluation/shape.js
var evaluation_shape = __webpack_require__(19684);
// EXTERNAL MODULE: ./build/core/evaluation/types.js
var types = __webpack_require__(73864);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/parse.js
var parse = __webpack_require__(49857);
// EXTERNAL MODULE: ./build/core/record.js
var record = __webpack_require__(40029);
// EXTERNAL MODULE: ./build/core/record-shape.js
var record_shape = __webpack_require__(83697);
// EXTERNAL MODULE: ./build/core/shapes.js
var shapes = __webpack_require__(55862);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
;// CONCATENATED MODULE: ./build/core/parse-documents.js
/**
 * The derived files as they come from the ledger: `unknown` in, a typed document or every problem out. Which shape is
 * wanted is told by the schema that the reader asks for.
 */










const pointer = { version: record_shape/* version */.rE, ordinal: record_shape/* ordinal */.IE, subject: record_shape/* digest */.br };
const PUBLICATION = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)(['slipway.publication/1']),
    model: record_shape/* name */.UU,
    ...pointer,
    content: record_shape/* digest */.br,
    tag: parse/* versionTag */.Vm,
    anchor: record_shape/* commit */.cd,
    release: (0,shapes/* object */.Ik)({ id: record_shape/* count */.U9, url: record_shape/* some */.zN, immutable: shapes/* bool */.lc }),
    assets: parse/* assets */.mY,
    published_at: record_shape/* time */.kB,
    seq: record_shape/* positive */.yj,
});
const STATUS = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)(['slipway.version-status/1']),
    model: record_shape/* name */.UU,
    ...pointer,
    status: (0,shapes/* oneOf */.yL)(['claimed', 'published', 'abandoned']),
    stage: (0,shapes/* nullable */.me)(record_shape/* name */.UU),
    since: record_shape/* time */.kB,
    seq: record_shape/* positive */.yj,
    failed: (0,shapes/* nullable */.me)((0,shapes/* object */.Ik)({ stage: record_shape/* name */.UU, reason: record_shape/* some */.zN })),
});
const EVALUATIONS = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)(['slipway.version-evaluations/1']),
    model: record_shape/* name */.UU,
    ...pointer,
    evaluations: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({
        seq: record_shape/* positive */.yj,
        at: record_shape/* time */.kB,
        evaluation: record_shape/* digest */.br,
        role: (0,shapes/* oneOf */.yL)(['candidate', 'live']),
        stage: record_shape/* name */.UU,
        compared_with: record_shape/* name */.UU,
        other: (0,shapes/* nullable */.me)(parse/* versionPointer */.ak),
        verdict: parse/* statusText */.qS,
        evidence: record_shape/* digest */.br,
        set: parse/* evaluationSet */.vh,
        slice: record_shape/* digest */.br,
        measured_at: record_shape/* time */.kB,
        release: (0,shapes/* nullable */.me)(parse/* evidenceRelease */.bp),
    }), { min: 1, max: documents/* KEPT_EVALUATIONS */.L }),
});
const staged = (0,shapes/* object */.Ik)({ record: record_shape/* RECORD */.gv, published: PUBLICATION });
const STAGE = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)(['slipway.stage/1']),
    model: record_shape/* name */.UU,
    stage: record_shape/* name */.UU,
    live: (0,shapes/* nullable */.me)(staged),
    fallbacks: (0,shapes/* list */.p_)(staged, { max: documents/* KEPT_FALLBACKS */.c }),
});
const served = (0,shapes/* object */.Ik)({
    ...pointer,
    content: record_shape/* digest */.br,
    tag: parse/* versionTag */.Vm,
    release_url: record_shape/* some */.zN,
    artifacts: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ role: record_shape/* name */.UU, path: record_shape/* some */.zN, sha256: record_shape/* sha256 */.sc, size: record_shape/* count */.U9, uri: record_shape/* some */.zN })),
    configuration: (0,shapes/* nullable */.me)(shapes/* anyObject */.aH),
});
const ALIASES = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)(['slipway.aliases/1']),
    model: record_shape/* name */.UU,
    seq: record_shape/* positive */.yj,
    at: record_shape/* time */.kB,
    aliases: (0,shapes/* dict */.jd)(record_shape/* name */.UU, (0,shapes/* nullable */.me)(served)),
    stages: (0,shapes/* dict */.jd)(record_shape/* name */.UU, (0,shapes/* nullable */.me)(served)),
});
const EXPOSURE = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)(['slipway.exposure/1']),
    model: record_shape/* name */.UU,
    seq: record_shape/* positive */.yj,
    at: record_shape/* time */.kB,
    stages: (0,shapes/* dict */.jd)(record_shape/* name */.UU, (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ ...parse/* share */.uM, shadow: shapes/* bool */.lc }))),
});
const standing = (0,shapes/* nullable */.me)((0,shapes/* object */.Ik)({ ...pointer, seq: record_shape/* positive */.yj }));
const DAY = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)(['slipway.day/1']),
    model: record_shape/* name */.UU,
    day: (0,shapes/* text */.Qq)({ pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, what: 'a day such as 2026-03-03' }),
    changes: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({
        seq: record_shape/* positive */.yj,
        at: record_shape/* time */.kB,
        type: (0,shapes/* oneOf */.yL)(['promoted', 'rolled_back', 'alias_set']),
        stages: (0,shapes/* dict */.jd)(record_shape/* name */.UU, standing),
        aliases: (0,shapes/* dict */.jd)(record_shape/* name */.UU, standing),
    }), { min: 1 }),
});
const CATALOG = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)(['slipway.catalog/1']),
    genesis: record_shape/* commit */.cd,
    models: (0,shapes/* dict */.jd)(record_shape/* name */.UU, (0,shapes/* object */.Ik)({
        model: record_shape/* name */.UU,
        description: record_shape/* maybeText */.oX,
        owner: record_shape/* maybeText */.oX,
        tags: (0,shapes/* dict */.jd)(record_shape/* anyText */.Ae, record_shape/* anyText */.Ae),
        versions: record_shape/* count */.U9,
        latest: (0,shapes/* nullable */.me)(record_shape/* version */.rE),
        stages: (0,shapes/* dict */.jd)(record_shape/* name */.UU, record_shape/* version */.rE),
        aliases: (0,shapes/* dict */.jd)(record_shape/* name */.UU, record_shape/* version */.rE),
        holds: record_shape/* count */.U9,
        requests: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ stage: record_shape/* name */.UU, version: record_shape/* version */.rE, digest: record_shape/* digest */.br, number: record_shape/* positive */.yj })),
        restricted: (0,shapes/* dict */.jd)(record_shape/* version */.rE, (0,shapes/* oneOf */.yL)(['deprecated', 'quarantined'])),
        seq: record_shape/* count */.U9,
        head: (0,shapes/* nullable */.me)(record_shape/* digest */.br),
        at: (0,shapes/* nullable */.me)(record_shape/* time */.kB),
    })),
});
const VERSION_INDEX = (0,shapes/* object */.Ik)({ schema: (0,shapes/* oneOf */.yL)(['slipway.version-index/1']), ...pointer });
const OPERATION_INDEX = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)(['slipway.operation-index/1']),
    operation_key: (0,shapes/* text */.Qq)({ pattern: /^[0-9a-f]{64}$/, what: '64 lowercase hex digits' }),
    seq: record_shape/* positive */.yj,
    type: parse/* eventType */.$q,
    event: record_shape/* digest */.br,
});
const SHAPES = new Map([
    [core_event/* EVENT_SCHEMA */.Ls, parse/* EVENT */.ll],
    [core_state/* STATE_SCHEMA */.KW, parse/* STATE */.c4],
    [record/* RECORD_SCHEMA */.ep, record_shape/* RECORD */.gv],
    ['slipway.publication/1', PUBLICATION],
    ['slipway.version-status/1', STATUS],
    ['slipway.version-restriction/1', shape/* RESTRICTION */.Jw],
    ['slipway.version-evaluations/1', EVALUATIONS],
    [types/* EVALUATION_SCHEMA */.$k, evaluation_shape/* EVALUATION */.n],
    ['slipway.stage/1', STAGE],
    ['slipway.aliases/1', ALIASES],
    ['slipway.exposure/1', EXPOSURE],
    ['slipway.day/1', DAY],
    ['slipway.catalog/1', CATALOG],
    ['slipway.version-index/1', VERSION_INDEX],
    ['slipway.operation-index/1', OPERATION_INDEX],
]);
/** Every schema that {@link parseFile} knows. */
const FILE_SCHEMAS = [...SHAPES.keys()];
/** A file of the ledger as its schema says. A TypeError for a schema that no file of the ledger has. */
function parseFile(value, schema) {
    const shape = SHAPES.get(schema);
    if (shape === undefined)
        throw new TypeError(`No file of the ledger is ${schema}.`);
    return (0,shapes/* parseAs */.gf)(shape, value);
}

// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
;// CONCATENATED MODULE: ./build/operations/documents.js
/** Reading the ledger's documents: `unknown` at the border, a clear refusal when a file is not what it should be. */



/** Parses a document and checks that it is what the schema asked for says: nothing half-shaped gets past this. */
function parseDocument(text, schema) {
    if (text === null)
        return { kind: 'absent' };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return { kind: 'malformed', reason: error instanceof Error ? error.message : 'not JSON' };
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return { kind: 'malformed', reason: 'not a JSON object' };
    const found = value.schema;
    if (typeof found === 'string' && isNewer(found, schema))
        return { kind: 'newer', schema: found };
    if (found !== schema)
        return { kind: 'malformed', reason: `its schema is ${JSON.stringify(found)}, not ${schema}` };
    const parsed = parseFile(value, schema);
    if (parsed.kind === 'ok')
        return { kind: 'document', value: parsed.value };
    const [first] = parsed.problems;
    const more = parsed.problems.length > 1 ? ` (and ${parsed.problems.length - 1} more)` : '';
    return { kind: 'malformed', reason: `at ${first?.where ?? '/'}, ${first?.message ?? 'something is wrong'}${more}` };
}
/** What is wrong with a document that is there; null for one that is well or absent. */
function faultOf(reading) {
    if (reading.kind === 'malformed')
        return reading.reason;
    return reading.kind === 'newer' ? `it is of the form ${reading.schema}, which a newer Slipway wrote` : null;
}
/** Whether one schema is a later form of the other: `slipway.event/2` of `slipway.event/1`. */
function isNewer(found, known) {
    const [name, number] = known.split('/');
    const [foundName, foundNumber] = found.split('/');
    return name === foundName && /^[1-9]\d{0,3}$/.test(foundNumber ?? '') && Number(foundNumber) > Number(number);
}
/** A document of a snapshot, null when there is none; refused with `ledger_corrupt` when it is malformed. */
function readDocument(snapshot, of) {
    const unreadable = snapshot.unreadable.find((one) => one.path === of.path);
    if (unreadable !== undefined)
        corrupt(of.path, unreadable.reason);
    const reading = parseDocument(snapshot.files.get(of.path) ?? null, of.schema);
    if (reading.kind === 'malformed')
        corrupt(of.path, reading.reason);
    if (reading.kind === 'newer')
        newer(of.path, reading.schema);
    return reading.kind === 'document' ? reading.value : null;
}
function parseState(snapshot, of) {
    const state = readDocument(snapshot, { path: of.path, schema: core_state/* STATE_SCHEMA */.KW });
    if (state !== null && state.model !== of.model)
        corrupt(of.path, `it is the state of ${state.model}`);
    return state;
}
function newer(path, schema) {
    (0,reasons/* refuse */.TR)({
        code: 'ledger_newer',
        required: `a file ${path} that this version of Slipway knows`,
        found: `${schema}, which a newer Slipway wrote`,
        next: 'Update the pin of the action (or the command) to the newest release.',
    });
}
function corrupt(path, reason) {
    (0,reasons/* refuse */.TR)({
        code: 'ledger_corrupt',
        required: `a well-formed file ${path} in the ledger`,
        found: reason,
        next: 'Run `slipway verify`: it names what was changed and by which commit.',
    });
}


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ policyOfModel),
/* harmony export */   bF: () => (/* binding */ ledgerCommit),
/* harmony export */   lN: () => (/* binding */ policyInForce),
/* harmony export */   rw: () => (/* binding */ gatherModel),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* unused harmony export gatheredFrom */
/* harmony import */ var _core_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56954);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72795);
/* harmony import */ var _policy_effective_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22894);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19529);






/** The policy of the default branch's head; refused with every problem at once when it has any. */
async function policyInForce(snapshot, sha256) {
    // The YAML reader takes longer to load than the rest of the program; it is not in the way of the first request.
    const { formatProblem, loadPolicy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9437)]).then(__webpack_require__.bind(__webpack_require__, 9437));
    const { text, commit, branch } = snapshot.policy;
    if (text === null) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
            code: 'policy_missing',
            required: `a policy in ${_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_PATH */ .l$} on the default branch`,
            found: `${branch} has no such file`,
            next: 'Run `slipway init`, look at what it wrote, and merge it.',
        });
    }
    const loaded = loadPolicy(text, { file: _core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_PATH */ .l$ });
    if (loaded.kind === 'invalid') {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
            code: 'policy_invalid',
            required: 'a policy without problems on the default branch',
            found: (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .countProblems */ ._k)(loaded.problems.map(formatProblem)),
            next: 'Mend them; `slipway validate` prints each with its place.',
            problems: loaded.problems.map((one) => ({
                where: `${one.file}:${one.line}:${one.column}`,
                message: one.message,
            })),
        });
    }
    return { policy: loaded.policy, commit, branch, digest: `sha256:${sha256(text)}`, text };
}
/** The policy as it applies to one model; refused with the nearest name when there is no such model. */
function policyOfModel(policy, model) {
    const effective = (0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .effectivePolicy */ .C)(policy, model);
    if (effective.kind === 'effective')
        return effective;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'unknown_model',
        required: 'a model that the policy lists under `models`',
        found: `${model} is not among them`,
        next: effective.nearest === null
            ? 'Add it to the policy.'
            : `Did you mean ${effective.nearest}? Otherwise add it to the policy.`,
    });
}
/** Reads a model's state with policy and catalogue, and whatever else the query asks for, in one request. */
async function gatherModel(ports, of) {
    const { query } = of;
    const snapshot = await ports.ledger.read({
        ...query,
        files: [...new Set([_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_PATH */ .Wd, (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .statePath */ .BQ)(of.model), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .headPath */ .wz)(of.model), ...(query?.files ?? [])])],
        models: [of.model],
    });
    return gatheredFrom(snapshot, of.model, ports.sha256);
}
async function gatheredFrom(snapshot, model, sha256) {
    const inForce = await policyInForce(snapshot, sha256);
    const effective = policyOfModel(inForce.policy, model);
    const commit = ledgerCommit(snapshot);
    const catalog = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, { path: _core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG_PATH */ .Wd, schema: 'slipway.catalog/1' });
    checkGenesis({ pinned: effective.ledger.genesis, found: catalog?.genesis ?? null });
    const genesis = catalog?.genesis ?? effective.ledger.genesis ?? commit;
    const state = stateOf(snapshot, { model, sha256 }) ?? (0,_core_state_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyState */ .p$)({ model, genesis });
    return { snapshot, commit, inForce, effective, state, catalog };
}
/**
 * The state, which must be the one that the chain's last event says it left: so whoever proves that event has proven
 * the state, and no other way of editing it goes unnoticed. Null for a model that has nothing yet.
 */
function stateOf(snapshot, of) {
    const path = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .statePath */ .BQ)(of.model);
    const state = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .parseState */ .Bu)(snapshot, { path, model: of.model });
    if (state === null) {
        if ((snapshot.models.get(of.model) ?? null) !== null)
            (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, 'the state is missing, and the model has files');
        return null;
    }
    if (state.seq === 0)
        return state;
    const head = readHead(snapshot, { state, sha256: of.sha256 });
    if (head.state !== (0,_core_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateDigest */ .Ox)(state, of.sha256))
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, `it is not the state that event ${state.seq} left`);
    return state;
}
/** The copy of the last event that lies beside the state, checked to be the one that the state ends with. */
function readHead(snapshot, of) {
    const path = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .headPath */ .wz)(of.state.model);
    const event = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, { path, schema: _core_event_js__WEBPACK_IMPORTED_MODULE_5__/* .EVENT_SCHEMA */ .Ls });
    if (event === null)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, 'the copy of the last event is missing');
    if ((0,_core_event_js__WEBPACK_IMPORTED_MODULE_5__/* .eventDigest */ .Jh)(event, of.sha256) !== of.state.head)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, 'it is not the event that the state ends with');
    return event;
}
/** The ledger's head; refused where there is no ledger. */
function ledgerCommit(snapshot) {
    if (snapshot.ledger.kind === 'found')
        return snapshot.ledger.commit;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'ledger_missing',
        required: `the ledger branch ${_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .LEDGER_BRANCH */ .jF}`,
        found: 'the repository has no such branch',
        next: 'Run `slipway init` in a new registry. In an old one the branch was deleted: restore it from a clone, never make it anew.',
    });
}
function checkGenesis(of) {
    if (of.pinned === null || of.found === null || of.pinned === of.found)
        return;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'ledger_missing',
        required: `the ledger that begins with ${of.pinned}, as the policy pins`,
        found: `a branch of that name which says it begins with ${of.found}`,
        next: `Restore the branch ${_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .LEDGER_BRANCH */ .jF} from a clone; if the ledger was renewed on purpose, change \`ledger.genesis\` in the policy.`,
    });
}


/***/ }),

/***/ 24182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   Je: () => (/* binding */ usable),
/* harmony export */   Q: () => (/* binding */ referenceFrom),
/* harmony export */   RS: () => (/* binding */ provenRestriction),
/* harmony export */   pl: () => (/* binding */ readStaged),
/* harmony export */   rq: () => (/* binding */ pointerOf),
/* harmony export */   uP: () => (/* binding */ versionFiles)
/* harmony export */ });
/* unused harmony export namedVersion */
/* harmony import */ var _core_derive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76342);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92966);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/* harmony import */ var _core_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40029);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68029);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19529);
/** Finding versions in the ledger: by number, ordinal, digest, stage, alias. */








/** Reads a reference, or refuses saying what one looks like. */
function referenceFrom(text) {
    const reference = (0,_core_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    if (reference !== null)
        return reference;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'a reference such as `flight-delay@1.2.0`, `flight-delay@v7`, `flight-delay@champion`, `flight-delay@production` or `flight-delay@sha256:…`',
        found: JSON.stringify(text.slice(0, 200)),
        next: 'Names are 2 to 64 lowercase letters, digits and dashes.',
    });
}
/** Files that describe one version, found from its number. */
function versionFiles(of, sha256) {
    return [_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .recordPath */ .lX, _core_derive_js__WEBPACK_IMPORTED_MODULE_4__/* .publishedPath */ .a5, _core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .statusPath */ .k9, _core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .restrictionPath */ .mL].map((path) => path(of, sha256));
}
/** A version in a snapshot that brought its files; null when there is none of that number. */
function versionIn(snapshot, of, sha256) {
    const record = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, { path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .recordPath */ .lX)(of, sha256), schema: _core_record_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORD_SCHEMA */ .ep });
    const status = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, {
        path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .statusPath */ .k9)(of, sha256),
        schema: 'slipway.version-status/1',
    });
    const published = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, {
        path: (0,_core_derive_js__WEBPACK_IMPORTED_MODULE_4__/* .publishedPath */ .a5)(of, sha256),
        schema: 'slipway.publication/1',
    });
    const restriction = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, {
        path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .restrictionPath */ .mL)(of, sha256),
        schema: 'slipway.version-restriction/1',
    });
    if (record === null && status === null)
        return null;
    if (record === null || status === null)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .recordPath */ .lX)(of, sha256), 'record or status of the version is missing');
    return { record, status, published, restriction };
}
async function readVersion(context, of) {
    const { ledger, sha256 } = context.ports;
    const snapshot = await ledger.read({ files: versionFiles(of, sha256), at_commit: of.commit });
    return versionIn(snapshot, of, sha256);
}
/** A published version, whole; null when it is not there or not published. */
async function readStaged(context, of) {
    const found = await readVersion(context, of);
    return found === null || found.published === null ? null : { record: found.record, published: found.published };
}
/** The version a selector means, as far as the state or an index can tell; refused with the nearest name. */
async function pointerOf(context, of) {
    const { state, selector, commit } = of;
    const { model } = state;
    switch (selector.kind) {
        case 'version':
            return { version: selector.version };
        case 'latest':
            if (state.latest !== null)
                return state.latest;
            return unknown({
                code: 'unknown_version',
                model,
                found: `${model} has no published version`,
                next: 'Register one.',
            });
        case 'ordinal':
            return readIndex(context, {
                path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .ordinalIndexPath */ .HX)(model, selector.ordinal),
                model,
                commit,
                what: `v${selector.ordinal}`,
            });
        case 'subject':
            return readIndex(context, {
                path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectIndexPath */ .sO)(model, selector.subject),
                model,
                commit,
                what: selector.subject,
            });
        case 'name':
            return namedVersion(state, { name: selector.name, policy: of.policy });
    }
}
async function readIndex(context, of) {
    const snapshot = await context.ports.ledger.read({ files: [of.path], at_commit: of.commit });
    const index = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, { path: of.path, schema: 'slipway.version-index/1' });
    if (index !== null)
        return index;
    return unknown({
        code: 'unknown_version',
        model: of.model,
        found: `${of.model} has no version ${of.what}`,
        next: `See \`slipway history ${of.model}\`.`,
    });
}
/** The version that a stage or an alias points at now. */
function namedVersion(state, of) {
    const { name, policy } = of;
    const alias = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(state.aliases, name);
    const stage = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(state.stages, name);
    const target = alias?.target ?? stage?.live ?? null;
    if (target !== null)
        return target;
    const { model } = state;
    // A stage or alias of the policy exists before anything was ever in it.
    const isAlias = alias !== undefined || (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(policy.aliases, name) !== undefined;
    if (isAlias || stage !== undefined || (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(policy.stages, name) !== undefined) {
        const what = isAlias ? `alias ${name}` : `stage ${name}`;
        return unknown({
            code: 'nothing_live',
            model,
            found: `${what} of ${model} points at nothing now`,
            next: `See \`slipway info ${model}\`.`,
        });
    }
    const nearest = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .nearestOf */ .q)(name, [
        ...Object.keys(state.aliases),
        ...Object.keys(state.stages),
        ...Object.keys(policy.aliases),
        ...Object.keys(policy.stages),
        'latest',
    ]);
    const next = nearest === null ? `See \`slipway info ${model}\`.` : `Did you mean ${model}@${nearest}?`;
    return unknown({
        code: 'unknown_name',
        model,
        found: `${model} has no alias, no live stage and no version called ${name}`,
        next,
    });
}
function unknown(of) {
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({ code: of.code, required: `a version, stage or alias of ${of.model}`, found: of.found, next: of.next });
}
/** Refuses a version that is not there, not published, or has another subject than the reference names. */
function usable(found, of) {
    if (found === null) {
        return unknown({
            code: 'unknown_version',
            model: of.model,
            found: `${of.model} has no version ${of.version}`,
            next: `See \`slipway history ${of.model}\`.`,
        });
    }
    if (found.published === null) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'not_published',
            required: 'a published version',
            found: `${of.model} ${of.version} is ${found.status.status}`,
            next: found.status.status === 'claimed'
                ? 'Run its registration again with the same content: it resumes.'
                : 'Register the content again: it gets a new number.',
        });
    }
    const wanted = of.selector.kind === 'version' ? of.selector.subject : undefined;
    if (wanted !== undefined && wanted !== found.published.subject) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'subject_mismatch',
            required: `${of.model} ${of.version} with subject ${wanted}`,
            found: `its subject is ${found.published.subject}`,
            next: 'Use the reference that the registration put out, or find out who changed it.',
        });
    }
    return { record: found.record, published: found.published };
}
/**
 * What keeps a version from further stages. The state, which is proven, says so of the versions that were restricted last: a
 * file beside the version that says otherwise was edited.
 */
function provenRestriction(state, found) {
    if (found === null)
        return null;
    const { record, restriction } = found;
    const known = state.restricted.find((one) => one.ordinal === record.ordinal);
    if (known !== undefined && (restriction?.seq !== known.seq || restriction.restriction !== known.restriction))
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(`the restriction of ${record.version}`, `event ${known.seq} says that it is ${known.restriction}`);
    return restriction;
}


/***/ })

};
