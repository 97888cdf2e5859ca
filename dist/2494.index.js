export const id = 2494;
export const ids = [2494];
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

/***/ 73359:
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
// EXTERNAL MODULE: ./build/core/evaluation/derive.js
var derive = __webpack_require__(11610);
// EXTERNAL MODULE: ./build/core/serving.js
var serving = __webpack_require__(72686);
// EXTERNAL MODULE: ./build/core/documents.js
var core_documents = __webpack_require__(9772);
// EXTERNAL MODULE: ./build/core/state.js
var state = __webpack_require__(72795);
;// CONCATENATED MODULE: ./build/core/stage-documents.js


/** The stage files that a move changes: the stage entered, and the one left where it had the version live. */
function stageDocuments(of) {
    const { event } = of;
    if (event.type === 'promoted')
        return promoted(of, event);
    return event.type === 'rolled_back' ? rolledBack(of, event) : new Map();
}
function promoted(of, event) {
    const documents = new Map();
    const { staged } = of;
    if (staged === null)
        return documents;
    const { payload } = event;
    const entered = documentOf(of, payload.stage);
    if (payload.becomes === 'incoming')
        documents.set(payload.stage, { ...entered, incoming: staged });
    if (payload.becomes === 'live') {
        const fallbacks = keep([entered.live, ...entered.fallbacks], staged);
        documents.set(payload.stage, { ...entered, live: staged, incoming: null, fallbacks });
    }
    leave(of, { documents, from: payload.from, to: payload.stage, ordinal: payload.ordinal });
    return documents;
}
function rolledBack(of, event) {
    const documents = new Map();
    const { staged, before } = of;
    const { payload } = event;
    const entered = documentOf(of, payload.stage);
    if (payload.target === 'baseline') {
        const live = (0,state/* stageOf */.gV)(before, payload.stage).live?.ordinal === payload.failed.ordinal ? null : entered.live;
        documents.set(payload.stage, { ...entered, live, incoming: null });
        return documents;
    }
    if (staged === null)
        return documents;
    // What failed is nothing to go back to.
    documents.set(payload.stage, {
        ...entered,
        live: staged,
        incoming: null,
        fallbacks: keep(entered.fallbacks, staged),
    });
    leave(of, { documents, from: payload.from, to: payload.stage, ordinal: payload.ordinal });
    return documents;
}
function leave(of, move) {
    const { documents, from } = move;
    const left = of.documents.stages.get(from) ?? null;
    const wasLive = from !== move.to && (0,state/* stageOf */.gV)(of.before, from).live?.ordinal === move.ordinal;
    if (left === null || !wasLive)
        return;
    const fallbacks = [...(left.live === null ? [] : [left.live]), ...left.fallbacks].slice(0, core_documents/* KEPT_FALLBACKS */.c);
    documents.set(from, { ...left, live: null, fallbacks });
}
function documentOf({ documents, event }, stage) {
    const found = documents.stages.get(stage) ?? null;
    if (found !== null)
        return found;
    return { schema: 'slipway.stage/1', model: event.model, stage, live: null, incoming: null, fallbacks: [] };
}
/** Newest first, without the version that is live now. */
function keep(list, live) {
    const others = list.filter((one) => one !== null && one.record.ordinal !== live.record.ordinal);
    return others.slice(0, core_documents/* KEPT_FALLBACKS */.c);
}

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
        case 'advanced':
        case 'configured':
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
    // Where a rollout is called off, what goes on serving stays where it is.
    if (event.type === 'promoted' || event.payload.target !== 'baseline') {
        const moved = versionStatus(of, { version: payload, status: 'published', stage: payload.stage, failed: null });
        files.set((0,paths/* statusPath */.k9)({ model, version: payload.version }, sha256), moved);
    }
    const gone = event.type === 'promoted' ? [event.payload.displaced] : [event.payload.failed, event.payload.called_off];
    for (const left of gone) {
        if (left === null)
            continue;
        const failed = event.type === 'rolled_back' ? { stage: payload.stage, reason: event.payload.reason } : null;
        const status = versionStatus(of, { version: left, status: 'published', stage: left.to, failed });
        files.set((0,paths/* statusPath */.k9)({ model, version: left.version }, sha256), status);
    }
    for (const [stage, document] of stageDocuments(of))
        files.set((0,paths/* stagePath */.E6)(model, stage), document);
    deriveServing(files, of);
}
function deriveServing(files, of) {
    const { event, after, documents } = of;
    const { model } = event;
    const known = knownVersions(of);
    const { aliases, exposure } = (0,serving/* servingDocuments */.Vx)({
        state: after,
        seq: event.seq,
        at: event.at,
        known: (subject) => known.get(subject) ?? null,
    });
    files.set((0,paths/* aliasesPath */.UV)(model), aliases);
    files.set((0,paths/* exposurePath */.nS)(model), exposure);
    // What these change of what serving reads is nothing that a look-up by date could ask for.
    if (event.type === 'reconciled' || event.type === 'advanced' || event.type === 'configured')
        return;
    const day = (0,paths/* dayOf */.kb)(event.at);
    const change = dayChange(of);
    const changes = documents.day?.day === day ? [...documents.day.changes, change] : [change];
    const document = { schema: 'slipway.day/1', model, day, changes };
    files.set((0,paths/* dayPath */.yl)(model, day), document);
    files.set((0,paths/* yearEndPath */.AU)(model, day.slice(0, 4)), { ...document, changes: [change] });
}
/** Every version that serving was told of before, as registered, and the one that the event is of. */
function knownVersions({ documents, staged, assetUri }) {
    const known = new Map();
    const { aliases, exposure, others = [] } = documents;
    for (const list of Object.values(exposure?.stages ?? {})) {
        for (const { share: _share, shadow: _shadow, configuration_digest: _digest, ...version } of list)
            known.set(version.subject, version);
    }
    for (const version of Object.values({ ...aliases?.aliases, ...aliases?.stages }))
        if (version !== null)
            known.set(version.subject, version);
    for (const one of [...others, ...(staged === null ? [] : [staged])])
        known.set(one.published.subject, (0,serving/* servedVersion */.aw)(one, assetUri));
    return known;
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
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26182);



/** Adds the evaluation files of an event, by path; none for most events. */
function deriveEvaluation(files, of, sha256) {
    const { event } = of;
    if (event.type === 'promoted')
        deriveRedecision(files, of);
    if (event.type !== 'evaluated')
        return;
    const { model, payload } = event;
    if (of.evaluation !== undefined && of.evaluation !== null)
        files.set((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluationPath */ .o$)(model, payload.evaluation), of.evaluation);
    for (const part of partsOf(event)) {
        const before = of.documents.evaluations?.get(part.version.version) ?? null;
        files.set((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluationsPath */ .TI)({ model, version: part.version.version }, sha256), withEntry(event, { before, part }));
    }
}
/** A promotion that decided its evaluation again leaves the record of that: what it rests on must be there to be checked. */
function deriveRedecision(files, of) {
    const digest = decidedAgain(of.event);
    if (digest === null || of.evaluation === undefined || of.evaluation === null)
        return;
    files.set((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluationPath */ .o$)(of.event.model, digest), of.evaluation);
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
    const candidate = (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(payload);
    const { baseline, evidence } = payload;
    const parts = [{ version: candidate, role: 'candidate', evidence: evidence.candidate, other: baseline }];
    if (baseline !== null && evidence.live !== null)
        parts.push({ version: (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(baseline), role: 'live', evidence: evidence.live, other: candidate });
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
        other: part.other === null ? null : (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(part.other),
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
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98775);
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
        case 'advanced': {
            const { version, stage, look, reason, exposure, to_step: step } = event.payload;
            const share = `step ${step + 1}, ${(exposure[0]?.share ?? 0) / 100} %`;
            const why = reason ?? look?.detail ?? null;
            return { ...common, ...blank, version, stage, note: why === null ? share : `${share}: ${why}` };
        }
        case 'looked': {
            const { version, stage, look } = event.payload;
            return { ...common, ...blank, version, stage, note: `${look.decision}: ${look.detail}` };
        }
        case 'configured':
            return {
                ...common,
                ...blank,
                version: event.payload.version,
                stage: event.payload.stage,
                note: event.payload.reason,
                link: event.payload.link,
            };
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
/* harmony import */ var _fold_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40639);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92966);
/* harmony import */ var _rollout_fold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80109);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72795);
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
        recent: [(0,_fold_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .M)(event), ...state.recent].slice(0, _state_js__WEBPACK_IMPORTED_MODULE_3__/* .KEPT_ENTRIES */ .UG),
    };
    // Whoever is told of changes is told apart: it must never stand in the way of what comes next.
    const effects = event.owes.filter((one) => one.effect !== 'tell');
    const owed = [
        ...next.owed.filter((one) => one.seq > next.projected_through),
        ...(effects.length > 0 ? [{ seq: event.seq, effects }] : []),
    ];
    const untold = effects.length < event.owes.length ? { seq: event.seq, at: event.at } : next.untold;
    const tagged = event.owes.filter((one) => one.effect === 'tag').map((one) => one.at);
    const last = tagged[tagged.length - 1];
    const folded = applyPayload({ ...next, owed, untold, tagged_at: last ?? next.tagged_at }, event);
    return (0,_rollout_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .followBaselines */ .W2)(folded);
}
/** The body of the next event, with the digest of the state it leaves: the last thing that is put into one. */
function sealEvent(before, open, sha256) {
    const body = { ...open, state: 'sha256:' };
    return { ...body, state: (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateDigest */ .Ox)(applyEvent(before, body, 'sha256:'), sha256) };
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
            return { ...state, evaluated: [{ ordinal, seq: event.seq }, ...others].slice(0, _state_js__WEBPACK_IMPORTED_MODULE_3__/* .KEPT_EVALUATED */ .Xk) };
        }
        case 'promoted':
            return applyPromoted(state, event.payload, event);
        case 'rolled_back':
            return applyRolledBack(state, event.payload, event);
        case 'requested':
        case 'request_closed':
        case 'signed':
        case 'restricted':
            return (0,_fold_request_js__WEBPACK_IMPORTED_MODULE_1__/* .foldRequest */ .jY)(state, event);
        case 'advanced':
        case 'looked':
        case 'configured':
            return (0,_rollout_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .foldRollout */ .T4)(state, event);
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
            return event.payload.completed.includes(`tell/${state.untold?.seq ?? 0}`) ? { ...state, untold: null } : state;
    }
}
function withoutClaim(state, of) {
    return { ...state, claims: state.claims.filter((claim) => claim.ordinal !== of.ordinal) };
}
function applyPromoted(state, payload, moment) {
    const left = leaveStage(state, { stage: payload.from, version: payload, to: payload.stage, at: moment.at });
    return {
        ...moveAliases(entered(left, payload, moment), { moves: payload.aliases, stage: payload.stage, moment }),
        tag_counter: Math.max(state.tag_counter, payload.tag_counter),
        // What was asked for is done; a request of another version stays, and is of a live version that has moved.
        requests: left.requests.filter((one) => one.stage !== payload.stage || one.ordinal !== payload.ordinal),
        // What completes a rollout was counted when it began.
        counts: { ...state.counts, promotions: state.counts.promotions + (payload.completes === null ? 1 : 0) },
    };
}
function entered(state, payload, moment) {
    const { stage, exposure, rollout: plan } = payload;
    const rollout = plan === null ? null : (0,_rollout_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .beginRollout */ .Zf)({ plan, candidate: payload, ...moment });
    switch (payload.becomes) {
        case 'resting':
            return state;
        case 'incoming':
            return (0,_rollout_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .withStage */ .Lf)(state, stage, {
                ...(0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(state, stage),
                incoming: tenureOf(payload, moment, 'incoming'),
                rollout,
                exposure,
            });
        case 'live':
            return enterStage(state, {
                stage,
                tenure: tenureOf(payload, moment, 'live'),
                ended: 'displaced',
                wentTo: payload.displaced?.to ?? null,
                exposure,
                rollout,
            });
    }
}
function applyRolledBack(state, payload, moment) {
    const entered = payload.target === 'baseline' ? (0,_rollout_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .callOff */ .mf)(state, payload, moment.at) : restore(state, payload, moment);
    return {
        ...moveAliases(entered, { moves: payload.aliases, stage: payload.stage, moment }),
        tag_counter: Math.max(state.tag_counter, payload.tag_counter),
        holds: [...heldUntil(entered, { stage: payload.stage, before: state }, payload.hold), payload.hold],
        counts: { ...state.counts, rollbacks: state.counts.rollbacks + 1 },
    };
}
/** An earlier version is live again; one that was coming in goes with the one that failed. */
function restore(state, payload, moment) {
    const { stage, called_off: off } = payload;
    const left = leaveStage(state, { stage: payload.from, version: payload, to: stage, at: moment.at });
    const alone = off === null
        ? left
        : (0,_rollout_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .withStage */ .Lf)(left, stage, (0,_rollout_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .endIncoming */ .KR)((0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(left, stage), { at: moment.at, ended: 'rolled_back', wentTo: off.to }));
    return enterStage(alone, {
        stage,
        tenure: tenureOf(payload, moment, 'live'),
        ended: 'rolled_back',
        wentTo: payload.failed.to,
        exposure: payload.exposure,
        rollout: null,
    });
}
/**
 * The holds that stay beside a rollback's own. Where the version now taken out was itself brought back by a rollback,
 * that one's hold is replaced, unless it lasts longer: rolling back again and again leaves one hold, not many.
 */
function heldUntil(state, of, hold) {
    const replaced = `hold-${(0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(of.before, of.stage).live?.seq ?? 0}`;
    const outlasts = (other) => hold.until === null || (other.until !== null && other.until <= hold.until);
    return state.holds.filter((other) => other.id !== replaced || !outlasts(other));
}
/** A tenure that begins; its configuration is what the event's shares say. */
function tenureOf(of, moment, as) {
    const configuration = of.exposure.find((one) => one.subject === of.subject)?.configuration ?? null;
    const begun = { anchor: of.anchor, as, seq: moment.seq, from: moment.at };
    return { ...pointer(of), ...begun, to: null, ended: null, went_to: null, configuration };
}
/** A version is in one stage: when it moves on, the stage it leaves has nothing live. */
function leaveStage(state, move) {
    const stage = (0,_own_js__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(state.stages, move.stage);
    if (stage === undefined || stage.live === null || stage.live.ordinal !== move.version.ordinal)
        return state;
    if (move.stage === move.to)
        return state;
    const ended = { ...stage.live, to: move.at, ended: 'moved', went_to: move.to };
    return (0,_rollout_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .withStage */ .Lf)(state, move.stage, {
        ...stage,
        live: null,
        rollout: null,
        look: null,
        history: [ended, ...stage.history].slice(0, _state_js__WEBPACK_IMPORTED_MODULE_3__/* .KEPT_TENURES */ .Ei),
        exposure: [],
    });
}
function enterStage(state, move) {
    const before = (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(state, move.stage);
    const history = before.live === null
        ? before.history
        : [{ ...before.live, to: move.tenure.from, ended: move.ended, went_to: move.wentTo }, ...before.history];
    return (0,_rollout_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .withStage */ .Lf)(state, move.stage, {
        live: move.tenure,
        incoming: null,
        rollout: move.rollout,
        look: null,
        history: history.slice(0, _state_js__WEBPACK_IMPORTED_MODULE_3__/* .KEPT_TENURES */ .Ei),
        exposure: move.exposure,
    });
}
function moveAliases(state, of) {
    const aliases = { ...state.aliases };
    for (const [name, target] of Object.entries(of.moves)) {
        const follows = target === null ? ((0,_own_js__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(aliases, name)?.follows ?? null) : of.stage;
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

/***/ 98775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ll: () => (/* binding */ EVENT),
  c4: () => (/* binding */ STATE),
  mY: () => (/* binding */ assets),
  vh: () => (/* binding */ evaluationSet),
  $q: () => (/* binding */ eventType),
  bp: () => (/* binding */ evidenceRelease),
  wj: () => (/* binding */ parseEvent),
  Bu: () => (/* binding */ parseState),
  qS: () => (/* binding */ statusText),
  ak: () => (/* binding */ versionPointer),
  Vm: () => (/* binding */ versionTag)
});

// UNUSED EXPORTS: parseRecord

// EXTERNAL MODULE: ./build/core/approval/shape.js + 1 modules
var shape = __webpack_require__(62939);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/record-shape.js
var record_shape = __webpack_require__(83697);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/rollout/shape.js
var rollout_shape = __webpack_require__(74625);
// EXTERNAL MODULE: ./build/core/shapes.js
var shapes = __webpack_require__(55862);
// EXTERNAL MODULE: ./build/core/state.js
var state = __webpack_require__(72795);
;// CONCATENATED MODULE: ./build/core/stage-shape.js
/** The shape of what a model's state says of its stages. */




const tenure = (0,shapes/* object */.Ik)({
    version: record_shape/* version */.rE,
    ordinal: record_shape/* ordinal */.IE,
    subject: record_shape/* digest */.br,
    as: (0,shapes/* oneOf */.yL)(['live', 'incoming']),
    anchor: record_shape/* commit */.cd,
    seq: record_shape/* count */.U9,
    from: record_shape/* time */.kB,
    to: (0,shapes/* nullable */.me)(record_shape/* time */.kB),
    ended: (0,shapes/* oneOf */.yL)(['displaced', 'moved', 'rolled_back', null]),
    went_to: (0,shapes/* nullable */.me)(record_shape/* name */.UU),
    configuration: (0,shapes/* nullable */.me)(rollout_shape/* CONFIGURATION */.jZ),
});
const STAGE_STATES = (0,shapes/* dict */.jd)(record_shape/* name */.UU, (0,shapes/* object */.Ik)({
    live: (0,shapes/* nullable */.me)(tenure),
    incoming: (0,shapes/* nullable */.me)(tenure),
    rollout: (0,shapes/* nullable */.me)(rollout_shape/* ROLLOUT */.Of),
    look: (0,shapes/* nullable */.me)(rollout_shape/* LOOK */.og),
    history: (0,shapes/* list */.p_)(tenure, { max: state/* KEPT_TENURES */.Ei }),
    exposure: rollout_shape/* EXPOSURE */.EB,
}));

;// CONCATENATED MODULE: ./build/core/parse.js
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
    return (0,shapes/* parseAs */.gf)(EVENT, value);
}
/** A model's state (`slipway.state/1`). */
function parseState(value) {
    return (0,shapes/* parseAs */.gf)(STATE, value);
}
// ---- event ----------------------------------------------------------------------------------------------------
const pointer = { version: record_shape/* version */.rE, ordinal: record_shape/* ordinal */.IE, subject: record_shape/* digest */.br };
const versionPointer = (0,shapes/* object */.Ik)(pointer);
const displaced = (0,shapes/* object */.Ik)({ ...pointer, to: record_shape/* name */.UU, anchor: record_shape/* commit */.cd });
const aliasMoves = (0,shapes/* dict */.jd)(record_shape/* name */.UU, (0,shapes/* nullable */.me)(versionPointer));
const hold = (0,shapes/* object */.Ik)({
    id: (0,shapes/* text */.Qq)({ pattern: /^hold-[1-9]\d*$/, what: 'hold-<seq>' }),
    stages: (0,shapes/* nullable */.me)((0,shapes/* list */.p_)(record_shape/* name */.UU)),
    reason: record_shape/* some */.zN,
    by: record_shape/* some */.zN,
    at: record_shape/* time */.kB,
    until: (0,shapes/* nullable */.me)(record_shape/* time */.kB),
});
const assets = (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ name: record_shape/* some */.zN, size: record_shape/* count */.U9, sha256: record_shape/* sha256 */.sc }));
const versionTag = (0,shapes/* text */.Qq)({ pattern: /^[a-z0-9][a-z0-9-]*@v\d/, what: 'a tag such as model@v1.2.3' });
const stageTag = (0,shapes/* nullable */.me)((0,shapes/* text */.Qq)({ pattern: /^[a-z0-9][a-z0-9-]*#[a-z0-9][a-z0-9-]*#[1-9]\d*$/, what: 'a tag such as model#stage#1' }));
const statusText = (0,shapes/* oneOf */.yL)(result/* STATUSES */.f);
const evaluationSet = (0,shapes/* object */.Ik)({ name: record_shape/* maybeText */.oX, digest: (0,shapes/* nullable */.me)(record_shape/* digest */.br) });
const evidenceRelease = (0,shapes/* object */.Ik)({ id: record_shape/* count */.U9, tag: record_shape/* some */.zN, url: record_shape/* some */.zN, immutable: shapes/* bool */.lc, assets });
const evaluationBasis = (0,shapes/* object */.Ik)({
    evaluation: record_shape/* digest */.br,
    measured: record_shape/* digest */.br,
    seq: record_shape/* positive */.yj,
    verdict: statusText,
    decided: (0,shapes/* oneOf */.yL)(['as_recorded', 'again']),
    slice: record_shape/* digest */.br,
    baseline: (0,shapes/* nullable */.me)(record_shape/* digest */.br),
});
const PAYLOADS = {
    version_claimed: (0,shapes/* object */.Ik)({
        ...pointer,
        content: record_shape/* digest */.br,
        tag: versionTag,
        tagged_at: record_shape/* time */.kB,
        source: record_shape/* commit */.cd,
        bump: record_shape/* bumpRecord */.i6,
        assets,
    }),
    version_published: (0,shapes/* object */.Ik)({
        ...pointer,
        content: record_shape/* digest */.br,
        tag: versionTag,
        anchor: record_shape/* commit */.cd,
        release: (0,shapes/* object */.Ik)({ id: record_shape/* count */.U9, url: record_shape/* some */.zN, immutable: shapes/* bool */.lc }),
        assets,
    }),
    version_abandoned: (0,shapes/* object */.Ik)({ ...pointer, content: record_shape/* digest */.br, reason: record_shape/* some */.zN }),
    promoted: (0,shapes/* object */.Ik)({
        ...pointer,
        stage: record_shape/* name */.UU,
        becomes: (0,shapes/* oneOf */.yL)(['live', 'resting', 'incoming']),
        rollout: (0,shapes/* nullable */.me)(rollout_shape/* ROLLOUT_PLAN */.W),
        completes: (0,shapes/* nullable */.me)((0,shapes/* object */.Ik)({ seq: record_shape/* positive */.yj, look: (0,shapes/* nullable */.me)(rollout_shape/* LOOK */.og) })),
        from: record_shape/* name */.UU,
        anchor: record_shape/* commit */.cd,
        expected_live: (0,shapes/* nullable */.me)(record_shape/* digest */.br),
        displaced: (0,shapes/* nullable */.me)(displaced),
        aliases: aliasMoves,
        exposure: rollout_shape/* EXPOSURE */.EB,
        evaluation: (0,shapes/* nullable */.me)(evaluationBasis),
        approvals: (0,shapes/* nullable */.me)(shape/* approvals */.bc),
        environment: (0,shapes/* nullable */.me)(shape/* environmentBasis */.uA),
        unverifiable: (0,shapes/* list */.p_)(record_shape/* some */.zN),
        reason: record_shape/* maybeText */.oX,
        link: record_shape/* maybeText */.oX,
        tag: stageTag,
        tag_counter: record_shape/* count */.U9,
    }),
    evaluated: (0,shapes/* object */.Ik)({
        ...pointer,
        stage: record_shape/* name */.UU,
        compared_with: record_shape/* name */.UU,
        baseline: (0,shapes/* nullable */.me)(versionPointer),
        evaluation: record_shape/* digest */.br,
        verdict: statusText,
        evidence: (0,shapes/* object */.Ik)({ candidate: record_shape/* digest */.br, live: (0,shapes/* nullable */.me)(record_shape/* digest */.br) }),
        set: evaluationSet,
        slice: record_shape/* digest */.br,
        measured_at: record_shape/* time */.kB,
        release: (0,shapes/* nullable */.me)(evidenceRelease),
    }),
    rolled_back: (0,shapes/* object */.Ik)({
        ...pointer,
        stage: record_shape/* name */.UU,
        from: record_shape/* name */.UU,
        anchor: record_shape/* commit */.cd,
        target: (0,shapes/* oneOf */.yL)(['last_good', 'named', 'baseline']),
        failed: displaced,
        called_off: (0,shapes/* nullable */.me)(displaced),
        look: (0,shapes/* nullable */.me)(rollout_shape/* LOOK */.og),
        aliases: aliasMoves,
        exposure: rollout_shape/* EXPOSURE */.EB,
        reason: record_shape/* some */.zN,
        link: record_shape/* maybeText */.oX,
        hold,
        tag: stageTag,
        tag_counter: record_shape/* count */.U9,
    }),
    alias_set: (0,shapes/* object */.Ik)({ alias: record_shape/* name */.UU, target: (0,shapes/* nullable */.me)(versionPointer), reason: record_shape/* maybeText */.oX }),
    held: (0,shapes/* object */.Ik)({ hold }),
    resumed: (0,shapes/* object */.Ik)({ holds: (0,shapes/* list */.p_)(record_shape/* some */.zN, { min: 1 }), reason: record_shape/* some */.zN }),
    reconciled: (0,shapes/* object */.Ik)({ completed: (0,shapes/* list */.p_)(record_shape/* some */.zN) }),
    ...rollout_shape/* ROLLOUT_PAYLOADS */.wT,
    ...shape/* REQUEST_PAYLOADS */.EP,
};
const actor = (0,shapes/* object */.Ik)({ kind: (0,shapes/* oneOf */.yL)(['person', 'automation']), login: record_shape/* some */.zN });
const issue = record_shape/* positive */.yj;
const effect = (0,shapes/* variant */.Ox)('effect', {
    tag: (0,shapes/* object */.Ik)({ effect: (0,shapes/* oneOf */.yL)(['tag']), name: record_shape/* some */.zN, target: record_shape/* commit */.cd, message: record_shape/* some */.zN, at: record_shape/* time */.kB }),
    release: (0,shapes/* object */.Ik)({ effect: (0,shapes/* oneOf */.yL)(['release']), tag: record_shape/* some */.zN, title: record_shape/* some */.zN }),
    incident: (0,shapes/* object */.Ik)({ effect: (0,shapes/* oneOf */.yL)(['incident']), marker: record_shape/* some */.zN, issue: (0,shapes/* nullable */.me)(issue) }),
    comment: (0,shapes/* object */.Ik)({ effect: (0,shapes/* oneOf */.yL)(['comment']), marker: record_shape/* some */.zN, issue }),
    request: (0,shapes/* object */.Ik)({ effect: (0,shapes/* oneOf */.yL)(['request']), marker: record_shape/* some */.zN, place: shape/* place */.ik }),
    follow_up: (0,shapes/* object */.Ik)({ effect: (0,shapes/* oneOf */.yL)(['follow_up']), marker: record_shape/* some */.zN }),
    tell: (0,shapes/* object */.Ik)({ effect: (0,shapes/* oneOf */.yL)(['tell']), marker: record_shape/* some */.zN }),
});
const origin = (0,shapes/* variant */.Ox)('kind', {
    github_oidc: (0,shapes/* object */.Ik)({ kind: (0,shapes/* oneOf */.yL)(['github_oidc']), token: record_shape/* some */.zN, key: shapes/* anyObject */.aH }),
    unproven: (0,shapes/* object */.Ik)({ kind: (0,shapes/* oneOf */.yL)(['unproven']), reason: record_shape/* some */.zN }),
});
function eventOf(type, payload) {
    return (0,shapes/* object */.Ik)({
        schema: (0,shapes/* oneOf */.yL)([core_event/* EVENT_SCHEMA */.Ls]),
        seq: record_shape/* positive */.yj,
        type: (0,shapes/* oneOf */.yL)([type]),
        model: record_shape/* name */.UU,
        operation_key: (0,shapes/* text */.Qq)({ pattern: /^[0-9a-f]{64}$/, what: '64 lowercase hex digits' }),
        actor,
        at: record_shape/* time */.kB,
        run: (0,shapes/* nullable */.me)((0,shapes/* object */.Ik)({
            id: record_shape/* count */.U9,
            attempt: record_shape/* positive */.yj,
            job: record_shape/* some */.zN,
            workflow: record_shape/* some */.zN,
            ref: record_shape/* anyText */.Ae,
            sha: record_shape/* commit */.cd,
            event: record_shape/* some */.zN,
            url: record_shape/* anyText */.Ae,
        })),
        policy: (0,shapes/* object */.Ik)({ commit: record_shape/* commit */.cd, digest: record_shape/* digest */.br }),
        previous: (0,shapes/* nullable */.me)(record_shape/* digest */.br),
        state: record_shape/* digest */.br,
        payload,
        owes: (0,shapes/* list */.p_)(effect),
        projected_through: record_shape/* count */.U9,
        origin,
    });
}
const EVENT = (0,shapes/* variant */.Ox)('type', {
    version_claimed: eventOf('version_claimed', PAYLOADS.version_claimed),
    version_published: eventOf('version_published', PAYLOADS.version_published),
    version_abandoned: eventOf('version_abandoned', PAYLOADS.version_abandoned),
    evaluated: eventOf('evaluated', PAYLOADS.evaluated),
    promoted: eventOf('promoted', PAYLOADS.promoted),
    rolled_back: eventOf('rolled_back', PAYLOADS.rolled_back),
    advanced: eventOf('advanced', PAYLOADS.advanced),
    looked: eventOf('looked', PAYLOADS.looked),
    configured: eventOf('configured', PAYLOADS.configured),
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
const eventType = (0,shapes/* oneOf */.yL)(Object.keys(PAYLOADS));
const STATE = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)([state/* STATE_SCHEMA */.KW]),
    model: record_shape/* name */.UU,
    genesis: record_shape/* commit */.cd,
    seq: record_shape/* count */.U9,
    head: (0,shapes/* nullable */.me)(record_shape/* digest */.br),
    at: (0,shapes/* nullable */.me)(record_shape/* time */.kB),
    ordinal: record_shape/* count */.U9,
    latest: (0,shapes/* nullable */.me)((0,shapes/* object */.Ik)({ ...pointer, anchor: record_shape/* commit */.cd })),
    tag_counter: record_shape/* count */.U9,
    tagged_at: (0,shapes/* nullable */.me)(record_shape/* time */.kB),
    stages: STAGE_STATES,
    aliases: (0,shapes/* dict */.jd)(record_shape/* name */.UU, (0,shapes/* object */.Ik)({ target: (0,shapes/* nullable */.me)(versionPointer), follows: (0,shapes/* nullable */.me)(record_shape/* name */.UU), seq: record_shape/* count */.U9, at: record_shape/* time */.kB })),
    holds: (0,shapes/* list */.p_)(hold),
    claims: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ ...pointer, content: record_shape/* digest */.br, seq: record_shape/* count */.U9, at: record_shape/* time */.kB })),
    evaluated: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ ordinal: record_shape/* ordinal */.IE, seq: record_shape/* positive */.yj }), { max: state/* KEPT_EVALUATED */.Xk }),
    requests: shape/* openRequests */.js,
    restricted: shape/* restrictedVersions */.fb,
    owed: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ seq: record_shape/* count */.U9, effects: (0,shapes/* list */.p_)(effect) })),
    projected_through: record_shape/* count */.U9,
    untold: (0,shapes/* nullable */.me)((0,shapes/* object */.Ik)({ seq: record_shape/* positive */.yj, at: record_shape/* time */.kB })),
    recent: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({
        seq: record_shape/* positive */.yj,
        type: eventType,
        at: record_shape/* time */.kB,
        actor,
        version: (0,shapes/* nullable */.me)(record_shape/* version */.rE),
        stage: (0,shapes/* nullable */.me)(record_shape/* name */.UU),
        other: (0,shapes/* nullable */.me)(record_shape/* version */.rE),
        note: record_shape/* maybeText */.oX,
        link: record_shape/* maybeText */.oX,
        run_url: record_shape/* maybeText */.oX,
    }), { max: state/* KEPT_ENTRIES */.UG }),
    counts: (0,shapes/* object */.Ik)({ published: record_shape/* count */.U9, promotions: record_shape/* count */.U9, rollbacks: record_shape/* count */.U9 }),
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

/***/ 48671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ calledOff),
/* harmony export */   h0: () => (/* binding */ takeAll),
/* harmony export */   p: () => (/* binding */ expose),
/* harmony export */   qU: () => (/* binding */ FULL_SHARE)
/* harmony export */ });
/* unused harmony exports shrink, served */
/** All traffic, in basis points. */
const FULL_SHARE = 10_000;
function shareOf({ version, subject, configuration }, share) {
    return { version, subject, share, shadow: false, configuration };
}
/** One version has all of it; what had some before is kept at 0. */
function takeAll(before, version) {
    const others = served(before).filter((one) => one.subject !== version.subject);
    return [shareOf(version, FULL_SHARE), ...others.map((one) => ({ ...one, share: 0, shadow: false }))];
}
/** A rollout is called off: the failed version keeps 0, and stands first as it did; `over` is what was served without it. */
function calledOff(over, failed) {
    const rest = over.filter((one) => one.subject !== failed.subject && one.share > 0);
    return [shareOf(failed, 0), ...rest];
}
/**
 * The candidate gets a share, or a copy of the traffic, and what serves without it shrinks in proportion. `over` is served
 * without the candidate, and adds up to 10,000; empty: nothing serves, and the candidate has it all.
 */
function expose(of) {
    const { candidate, shadow } = of;
    const over = served(of.over).filter((one) => one.subject !== candidate.subject);
    if (!over.some((one) => one.share > 0))
        return [shareOf(candidate, FULL_SHARE)];
    const share = shadow ? 0 : of.share;
    return [{ ...shareOf(candidate, share), shadow }, ...shrink(over, FULL_SHARE - share)];
}
/**
 * A list brought down to a smaller sum, each in proportion. Webster's method (1832) of giving seats, over the basis points
 * that are taken away: it is monotone, so that raising the candidate never gives another version more, and what is taken
 * down to nothing is taken exactly (Balinski & Young 2001, Fair Representation, chapter 8 and appendix A).
 */
function shrink(list, sum) {
    const taken = list.map(() => 0);
    let excess = list.reduce((total, one) => total + one.share, 0) - sum;
    for (; excess > 0; excess -= 1) {
        let next = 0;
        for (const [index, one] of list.entries()) {
            if (one.share * (2 * taken[next] + 1) > list[next].share * (2 * taken[index] + 1))
                next = index;
        }
        taken[next] = taken[next] + 1;
    }
    return list.map((one, index) => ({ ...one, share: one.share - taken[index] }));
}
/** The shares without those of versions that get nothing. */
function served(list) {
    return list.filter((one) => one.share > 0 || one.shadow);
}


/***/ }),

/***/ 80109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KR: () => (/* binding */ endIncoming),
/* harmony export */   Lf: () => (/* binding */ withStage),
/* harmony export */   T4: () => (/* binding */ foldRollout),
/* harmony export */   W2: () => (/* binding */ followBaselines),
/* harmony export */   Zf: () => (/* binding */ beginRollout),
/* harmony export */   mf: () => (/* binding */ callOff),
/* harmony export */   rH: () => (/* binding */ rolloutIn)
/* harmony export */ });
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92966);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72795);
/* harmony import */ var _exposure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48671);



function foldRollout(state, event) {
    const { stage } = event.payload;
    const before = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage);
    switch (event.type) {
        case 'advanced': {
            const { look, to_step: step, exposure } = event.payload;
            if (before.rollout === null)
                return state;
            const { begun } = before.rollout;
            const moved = { ...before.rollout, step, step_since: event.at, begun: [...begun, event.at].slice(0, step + 1) };
            return withStage(state, stage, { ...before, rollout: withLook(moved, { look, seq: event.seq }), exposure });
        }
        case 'looked': {
            const { look } = event.payload;
            if (before.rollout === null)
                return withStage(state, stage, { ...before, look });
            return withStage(state, stage, { ...before, rollout: withLook(before.rollout, { look, seq: event.seq }) });
        }
        case 'configured':
            return foldConfigured(state, event);
    }
}
function foldConfigured(state, event) {
    const { stage, subject, configuration } = event.payload;
    const before = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage);
    const next = configuration === null ? null : { ...configuration, seq: event.seq };
    const put = (tenure) => tenure?.subject === subject ? { ...tenure, configuration: next } : tenure;
    const runs = before.live?.subject === subject || before.incoming?.subject === subject;
    const rollout = before.rollout === null || !runs ? before.rollout : countedAnew(before.rollout, event.at);
    return withStage(state, stage, {
        ...before,
        rollout,
        live: put(before.live),
        incoming: put(before.incoming),
        exposure: before.exposure.map((one) => (one.subject === subject ? { ...one, configuration: next } : one)),
    });
}
/** A rollout begins with its first step, at the time of the event. */
function beginRollout(of) {
    const { plan, candidate, seq, at } = of;
    const { version, ordinal, subject } = candidate;
    const base = { plan, seq, candidate: { version, ordinal, subject } };
    return {
        ...base,
        started_at: at,
        step: 0,
        step_since: at,
        begun: [at],
        look: null,
        looked_seq: null,
        halted_seq: null,
    };
}
/** What is compared, or how the traffic is split, has changed: what was counted before is of something else. */
function countedAnew(rollout, at) {
    return { ...rollout, step_since: at, begun: rollout.begun.map(() => at), look: null, looked_seq: null };
}
function withLook(rollout, of) {
    // Without a look it was a person who let it go on, and has seen to what was broken.
    if (of.look === null)
        return { ...rollout, halted_seq: null };
    const halted = of.look.reason === 'guard_broken' ? of.seq : rollout.halted_seq;
    return { ...rollout, look: of.look, looked_seq: of.seq, halted_seq: halted };
}
/** The candidate of a stage's rollout goes: it is no longer coming in, and its time is history. */
function endIncoming(stage, of) {
    const { incoming } = stage;
    if (incoming === null)
        return { ...stage, rollout: null };
    const ended = { ...incoming, to: of.at, ended: of.ended, went_to: of.wentTo };
    return { ...stage, incoming: null, rollout: null, history: [ended, ...stage.history].slice(0, _state_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_TENURES */ .Ei) };
}
/** A rollout is called off: its candidate goes, and what had the rest of the traffic stays as it was. */
function callOff(state, payload, at) {
    const before = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, payload.stage);
    const { failed, exposure } = payload;
    if (before.incoming?.ordinal === failed.ordinal) {
        const ended = endIncoming(before, { at, ended: 'rolled_back', wentTo: failed.to });
        return withStage(state, payload.stage, { ...ended, exposure });
    }
    if (before.live?.ordinal !== failed.ordinal)
        return state;
    const tenure = { ...before.live, to: at, ended: 'rolled_back', went_to: failed.to };
    const history = [tenure, ...before.history].slice(0, _state_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_TENURES */ .Ei);
    return withStage(state, payload.stage, { ...before, live: null, rollout: null, look: null, history, exposure });
}
/**
 * Stages that take their traffic from another stage follow what is served there. Done after every event, so that no
 * promotion, rollback or step in one stage leaves a share of another to a version that is gone.
 */
function followBaselines(state) {
    let next = state;
    for (const [name, { rollout, live, exposure }] of Object.entries(state.stages)) {
        if (rollout === null || live === null || rollout.plan.baseline_stage === name)
            continue;
        const step = rollout.plan.steps[rollout.step];
        if (step === undefined)
            continue;
        const { exposure: over } = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(next, rollout.plan.baseline_stage);
        const { share, shadow } = step;
        const shares = (0,_exposure_js__WEBPACK_IMPORTED_MODULE_1__/* .expose */ .p)({ over, candidate: live, share, shadow });
        if (sameShares(shares, exposure))
            continue;
        const anew = countedAnew(rollout, state.at ?? rollout.step_since);
        next = withStage(next, name, { ...(0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(next, name), exposure: shares, rollout: anew });
    }
    return next;
}
function sameShares(a, b) {
    return (a.length === b.length &&
        a.every((one, index) => {
            const other = b[index];
            return (one.subject === other.subject &&
                one.share === other.share &&
                one.shadow === other.shadow &&
                one.configuration?.digest === other.configuration?.digest);
        }));
}
function withStage(state, name, stage) {
    return { ...state, stages: { ...state.stages, [name]: stage } };
}
/** The version that a stage's rollout is of, and where it stands; null where nothing is being rolled out. */
function rolloutIn(state, stage) {
    const found = (0,_own_js__WEBPACK_IMPORTED_MODULE_2__/* .ownValue */ .e)(state.stages, stage);
    const tenure = found?.incoming ?? found?.live ?? null;
    return found === undefined || found.rollout === null || tenure === null ? null : { rollout: found.rollout, tenure };
}


/***/ }),

/***/ 74625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ EXPOSURE),
/* harmony export */   Of: () => (/* binding */ ROLLOUT),
/* harmony export */   W: () => (/* binding */ ROLLOUT_PLAN),
/* harmony export */   jZ: () => (/* binding */ CONFIGURATION),
/* harmony export */   og: () => (/* binding */ LOOK),
/* harmony export */   wT: () => (/* binding */ ROLLOUT_PAYLOADS)
/* harmony export */ });
/* unused harmony exports PLAN_STEP, PINNED_GUARD, STEP_SUMS */
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83697);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55862);
/* harmony import */ var _exposure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48671);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63013);
/** The shapes of a rollout's words, as they come back from files: a plan, looks, sums. */




const anyNumber = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2)();
const maybeNumber = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(anyNumber);
const amount = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2)({ min: 0 });
const share = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 0, max: _exposure_js__WEBPACK_IMPORTED_MODULE_2__/* .FULL_SHARE */ .qU });
const metricName = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ min: 1, max: 256 });
const PLAN_STEP = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ share, shadow: _shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .bool */ .lc, at_least_ms: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, samples: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9 });
const rule = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .variant */ .Ox)('kind', {
    threshold: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['threshold']), bound: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['min', 'max']), value: anyNumber }),
    vs_live: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['vs_live']),
        tolerance: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['absolute', 'relative']), value: amount }),
    }),
});
const PINNED_GUARD = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    id: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .zN,
    metric: metricName,
    slice: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeText */ .oX,
    percentile: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2)({ min: 0, max: 100 })),
    direction: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['up', 'down', null]),
    kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['value', 'count', 'rate']),
    drift: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ measure: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['psi', 'kl']), of: metricName })),
    rule,
    window_ms: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)({ min: 1 })),
    on_breach: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['rollback', 'hold', 'notify']),
});
const ROLLOUT_PLAN = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    strategy: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['canary', 'ramp', 'ab', 'shadow', 'tenants']),
    steps: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(PLAN_STEP, { min: 1, max: 100 }),
    max_share: share,
    tenants: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .zN),
    advance: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['automatic', 'on_approval', 'never']),
    baseline_stage: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
    guards: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(PINNED_GUARD),
    min_samples: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    error_budget: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2)({ min: 0, max: 1 }),
    max_age_ms: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    salt: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
});
const metricSums = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .variant */ .Ox)('kind', {
    events: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['events']), n: amount, events: amount }),
    values: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['values']), n: amount, sum: anyNumber, sum_squares: amount }),
    distribution: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['distribution']), bounds: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(anyNumber), counts: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(amount) }),
    categories: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['categories']), counts: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .dict */ .jd)(_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae, amount) }),
    gauge: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ kind: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['gauge']), value: anyNumber, at: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB }),
});
const armSums = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ requests: amount, metrics: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .dict */ .jd)(_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae, metricSums) });
const STEP_SUMS = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    step: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    arms: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ candidate: armSums, baseline: armSums }),
});
const guardLook = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    id: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .zN,
    status: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['pass', 'inconclusive', 'fail', 'error']),
    candidate: maybeNumber,
    baseline: maybeNumber,
    estimate: maybeNumber,
    low: maybeNumber,
    high: maybeNumber,
    limit: maybeNumber,
    e_value: maybeNumber,
    method: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    detectable: maybeNumber,
    needs: maybeNumber,
    detail: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
});
const LOOK = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    at: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    through: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB),
    newest: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ candidate: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB), baseline: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB) }),
    step: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    decision: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['advance', 'wait', 'hold', 'roll_back']),
    reason: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(_types_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOK_REASONS */ .K),
    detail: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    guards: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(guardLook),
    sums: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(STEP_SUMS),
});
const pointer = { version: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE, ordinal: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .ordinal */ .IE, subject: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br };
const configured = { digest: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br, values: _shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .anyObject */ .aH };
const CONFIGURATION = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ ...configured, seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj });
const EXPOSURE = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ version: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE, subject: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br, share, shadow: _shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .bool */ .lc, configuration: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(CONFIGURATION) }));
const ROLLOUT = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    plan: ROLLOUT_PLAN,
    seq: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
    started_at: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    candidate: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(pointer),
    step: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    step_since: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    begun: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB, { min: 1 }),
    look: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(LOOK),
    looked_seq: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj),
    halted_seq: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj),
});
/** Payloads of the events of a rollout. */
const ROLLOUT_PAYLOADS = {
    advanced: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        ...pointer,
        stage: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        from_step: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
        to_step: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
        exposure: EXPOSURE,
        look: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(LOOK),
        reason: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeText */ .oX,
    }),
    looked: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ ...pointer, stage: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, look: LOOK }),
    configured: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        ...pointer,
        stage: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        configuration: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(configured)),
        previous: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br),
        reason: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .zN,
        link: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeText */ .oX,
    }),
};


/***/ }),

/***/ 63013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ LOOK_REASONS),
/* harmony export */   U: () => (/* binding */ measureKey)
/* harmony export */ });
/** Name under which a metric is counted: `latency_ms`, `plan_acceptance[segment=long]`. */
function measureKey(of) {
    return of.slice === null ? of.metric : `${of.metric}[${of.slice}]`;
}
/** Why a look came to what it came to. */
const LOOK_REASONS = [
    /** roll_back: a guard whose breach rolls back is broken with the confidence asked for. */
    'harm_shown',
    /** advance: time and samples are there, and every guard excludes harm beyond its tolerance. */
    'harm_excluded',
    /** wait: time, samples, or certainty is missing; it says which, and when it expects to know. */
    'too_early',
    'too_few',
    'not_settled',
    /** wait: it has got as far as it goes by itself; somebody decides. */
    'somebody_decides',
    /** hold: a guard whose breach holds is broken. */
    'guard_broken',
    /** hold: it cannot be known. */
    'stale',
    'missing',
    'ratio_off',
    'unreadable',
];


/***/ }),

/***/ 72686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ versionsServed),
/* harmony export */   Vx: () => (/* binding */ servingDocuments),
/* harmony export */   aw: () => (/* binding */ servedVersion)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72795);


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
/** The shares of every stage, as the exposure file tells them: each version with all that serving it takes. */
function exposureStages(state, known) {
    const stages = Object.entries(state.stages).map(([name, stage]) => [
        name,
        stage.exposure.flatMap(({ subject, share, shadow, configuration }) => {
            const version = known(subject);
            if (version === null)
                return [];
            const values = configuration?.values ?? version.configuration;
            const digest = configuration?.digest ?? null;
            return [{ ...version, configuration: values, share, shadow, configuration_digest: digest }];
        }),
    ]);
    return Object.fromEntries(stages);
}
/** The rollouts under way, as serving is told of them. */
function exposedRollouts(state) {
    const rollouts = Object.entries(state.stages).flatMap(([name, stage]) => {
        const { rollout, exposure } = stage;
        if (rollout === null)
            return [];
        const { plan, candidate, step, step_since: since } = rollout;
        const { strategy, tenants, salt, steps } = plan;
        const baseline = exposure[exposure.length - 1]?.version ?? candidate.version;
        const place = { step: step + 1, steps: steps.length, since };
        return [[name, { strategy, candidate: candidate.version, baseline, ...place, tenants, salt }]];
    });
    return Object.fromEntries(rollouts);
}
/** The configuration that a version in a stage runs with: changed by somebody, or as registered. */
function configuredAs(served, tenure) {
    const values = tenure?.subject === served.subject ? tenure.configuration?.values : undefined;
    return values === undefined ? served : { ...served, configuration: values };
}
/** The two files of serving after an event: what aliases and stages point at, and who gets what share. */
function servingDocuments(of) {
    const { state, seq, at, known } = of;
    const moment = { model: state.model, seq, at };
    const inStage = (tenure) => {
        const version = tenure === null ? null : known(tenure.subject);
        return version === null ? null : configuredAs(version, tenure);
    };
    const inAlias = ({ target, follows }) => {
        const version = target === null ? null : known(target.subject);
        return version === null || follows === null ? version : configuredAs(version, (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, follows).live);
    };
    const aliases = Object.entries(state.aliases).map(([name, alias]) => [name, inAlias(alias)]);
    const stages = Object.entries(state.stages).map(([name, stage]) => [name, inStage(stage.live)]);
    return {
        aliases: {
            schema: 'slipway.aliases/1',
            ...moment,
            aliases: Object.fromEntries(aliases),
            stages: Object.fromEntries(stages),
        },
        exposure: {
            schema: 'slipway.exposure/1',
            ...moment,
            stages: exposureStages(state, known),
            rollouts: exposedRollouts(state),
        },
    };
}
/** Every version that serving is told of. */
function versionsServed(state) {
    const inStages = Object.values(state.stages).flatMap(({ live, incoming, exposure }) => [live, incoming, ...exposure]);
    const all = [...inStages, ...Object.values(state.aliases).map(({ target }) => target)];
    return [...new Set(all.flatMap((one) => (one === null ? [] : [one.version])))].sort();
}


/***/ }),

/***/ 55862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ finite),
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
/** A number, not NaN and not infinite. */
function finite(of = {}) {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = of;
    const range = of.min === undefined ? '' : ` from ${min}${of.max === undefined ? '' : ` to ${max}`}`;
    const fits = (value) => typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
    return { check: (value, where, report) => void (fits(value) || report(where, wanted(`a number${range}`, value))) };
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
        untold: null,
        recent: [],
        counts: { published: 0, promotions: 0, rollbacks: 0 },
    };
}
/** Digest of a state as the event that leaves it names it: without that event's own digest, which covers this one. */
function stateDigest(state, sha256) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ ...state, head: null }, sha256);
}
const EMPTY_STAGE = {
    live: null,
    incoming: null,
    rollout: null,
    look: null,
    history: [],
    exposure: [],
};
function stageOf(state, stage) {
    return (0,_own_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(state.stages, stage) ?? EMPTY_STAGE;
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
// EXTERNAL MODULE: ./build/core/parse.js + 1 modules
var parse = __webpack_require__(98775);
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
    incoming: (0,shapes/* nullable */.me)(staged),
    fallbacks: (0,shapes/* list */.p_)(staged, { max: documents/* KEPT_FALLBACKS */.c }),
});
const servedVersion = {
    ...pointer,
    content: record_shape/* digest */.br,
    tag: parse/* versionTag */.Vm,
    release_url: record_shape/* some */.zN,
    artifacts: (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({ role: record_shape/* name */.UU, path: record_shape/* some */.zN, sha256: record_shape/* sha256 */.sc, size: record_shape/* count */.U9, uri: record_shape/* some */.zN })),
    configuration: (0,shapes/* nullable */.me)(shapes/* anyObject */.aH),
};
const served = (0,shapes/* object */.Ik)(servedVersion);
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
    stages: (0,shapes/* dict */.jd)(record_shape/* name */.UU, (0,shapes/* list */.p_)((0,shapes/* object */.Ik)({
        ...servedVersion,
        share: (0,shapes/* integer */.nd)({ min: 0, max: 10_000 }),
        shadow: shapes/* bool */.lc,
        configuration_digest: (0,shapes/* nullable */.me)(record_shape/* digest */.br),
    }))),
    rollouts: (0,shapes/* dict */.jd)(record_shape/* name */.UU, (0,shapes/* object */.Ik)({
        strategy: (0,shapes/* oneOf */.yL)(['canary', 'ramp', 'ab', 'shadow', 'tenants']),
        candidate: record_shape/* version */.rE,
        baseline: record_shape/* version */.rE,
        step: record_shape/* positive */.yj,
        steps: record_shape/* positive */.yj,
        since: record_shape/* time */.kB,
        tenants: (0,shapes/* list */.p_)(record_shape/* some */.zN),
        salt: record_shape/* some */.zN,
    })),
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
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72795);
/* harmony import */ var _policy_effective_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22894);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19529);






/** The policy of the default branch's head; refused with every problem at once when it has any. */
async function policyInForce(snapshot, sha256) {
    // The YAML reader takes longer to load than the rest of the program; it is not in the way of the first request.
    const { formatProblem, loadPolicy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5223)]).then(__webpack_require__.bind(__webpack_require__, 55223));
    const { text, commit, branch } = snapshot.policy;
    if (text === null) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
            code: 'policy_missing',
            required: `a policy in ${_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .POLICY_PATH */ .l$} on the default branch`,
            found: `${branch} has no such file`,
            next: 'Run `slipway init`, look at what it wrote, and merge it.',
        });
    }
    const loaded = loadPolicy(text, { file: _core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .POLICY_PATH */ .l$ });
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
    const effective = (0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_2__/* .effectivePolicy */ .C)(policy, model);
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
        files: [...new Set([_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .CATALOG_PATH */ .Wd, (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .statePath */ .BQ)(of.model), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .headPath */ .wz)(of.model), ...(query?.files ?? [])])],
        models: [of.model],
    });
    return gatheredFrom(snapshot, of.model, ports.sha256);
}
async function gatheredFrom(snapshot, model, sha256) {
    const inForce = await policyInForce(snapshot, sha256);
    const effective = policyOfModel(inForce.policy, model);
    const commit = ledgerCommit(snapshot);
    const catalog = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, { path: _core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .CATALOG_PATH */ .Wd, schema: 'slipway.catalog/1' });
    checkGenesis({ pinned: effective.ledger.genesis, found: catalog?.genesis ?? null });
    const genesis = catalog?.genesis ?? effective.ledger.genesis ?? commit;
    const state = stateOf(snapshot, { model, sha256 }) ?? (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyState */ .p$)({ model, genesis });
    return { snapshot, commit, inForce, effective, state, catalog };
}
/**
 * The state, which must be the one that the chain's last event says it left: so whoever proves that event has proven
 * the state, and no other way of editing it goes unnoticed. Null for a model that has nothing yet.
 */
function stateOf(snapshot, of) {
    const path = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .statePath */ .BQ)(of.model);
    const state = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .parseState */ .Bu)(snapshot, { path, model: of.model });
    if (state === null) {
        if ((snapshot.models.get(of.model) ?? null) !== null)
            (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .corrupt */ .qb)(path, 'the state is missing, and the model has files');
        return null;
    }
    if (state.seq === 0)
        return state;
    const head = readHead(snapshot, { state, sha256: of.sha256 });
    if (head.state !== (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stateDigest */ .Ox)(state, of.sha256))
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .corrupt */ .qb)(path, `it is not the state that event ${state.seq} left`);
    return state;
}
/** The copy of the last event that lies beside the state, checked to be the one that the state ends with. */
function readHead(snapshot, of) {
    const path = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .headPath */ .wz)(of.state.model);
    const event = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, { path, schema: _core_event_js__WEBPACK_IMPORTED_MODULE_5__/* .EVENT_SCHEMA */ .Ls });
    if (event === null)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .corrupt */ .qb)(path, 'the copy of the last event is missing');
    if ((0,_core_event_js__WEBPACK_IMPORTED_MODULE_5__/* .eventDigest */ .Jh)(event, of.sha256) !== of.state.head)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .corrupt */ .qb)(path, 'it is not the event that the state ends with');
    return event;
}
/** The ledger's head; refused where there is no ledger. */
function ledgerCommit(snapshot) {
    if (snapshot.ledger.kind === 'found')
        return snapshot.ledger.commit;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'ledger_missing',
        required: `the ledger branch ${_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .LEDGER_BRANCH */ .jF}`,
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
        next: `Restore the branch ${_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .LEDGER_BRANCH */ .jF} from a clone; if the ledger was renewed on purpose, change \`ledger.genesis\` in the policy.`,
    });
}


/***/ })

};
