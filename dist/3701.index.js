export const id = 3701;
export const ids = [3701];
export const modules = {

/***/ 97592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ documentText),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/** Canonical JSON (RFC 8785) and the digests made from it. */

/** RFC 8785 text of a JSON value. Throws a TypeError on what JSON cannot say (functions, NaN, undefined). */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('This value cannot be written as JSON.');
    return text;
}
/** SHA-256 over a value's canonical JSON, UTF-8. */
function digestOf(value, sha256) {
    return `sha256:${sha256(canonicalJson(value))}`;
}
/** How documents are stored: indented for people and small diffs, one final newline. Digests never depend on it. */
function documentText(value) {
    return `${JSON.stringify(value, null, 1)}\n`;
}


/***/ }),

/***/ 16985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ operationKey)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);
/**
 * The operation key: the same asking twice has the same key, so that a re-run, a repeated delivery or a retry after a
 * lost answer finds what was already committed instead of doing it again.
 */

/** 64 lowercase hex digits. */
function operationKey(of, sha256) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(of, sha256).slice('sha256:'.length);
}


/***/ }),

/***/ 73701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReconcile: () => (/* binding */ runReconcile),
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/core/catalog.js
var core_catalog = __webpack_require__(5281);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/core/operation-key.js
var operation_key = __webpack_require__(16985);
// EXTERNAL MODULE: ./build/core/own.js
var own = __webpack_require__(92966);
// EXTERNAL MODULE: ./build/core/paths.js
var core_paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/tags.js
var tags = __webpack_require__(61457);
// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/render/pages.js
var pages = __webpack_require__(68645);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(67846);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/effects.js + 1 modules
var effects = __webpack_require__(69600);
// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/operations/provenance.js + 1 modules
var provenance = __webpack_require__(76980);
// EXTERNAL MODULE: ./build/operations/release.js + 1 modules
var release = __webpack_require__(26203);
// EXTERNAL MODULE: ./build/operations/serving-rebuilt.js
var serving_rebuilt = __webpack_require__(44773);
// EXTERNAL MODULE: ./build/operations/tell.js
var tell = __webpack_require__(45944);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
;// CONCATENATED MODULE: ./build/operations/reconcile.js
/**
 * Reconcile: completes what is owed, gives up claims nobody came back for, and renews projections. Safe to run at any
 * time, by schedule.
 */



















const DEFAULT_ABANDON_AFTER = 24 * 3_600_000;
async function reconcile(context, request) {
    return (0,operations_context/* settle */.G9)('reconcile', async () => {
        const models = request.model === null ? await allModels(context) : [request.model];
        const rows = [];
        const effects = [];
        for (const model of models) {
            const abandoned = await abandonClaims(context, { model, abandonAfter: request.abandonAfter });
            const completion = await completeModel(context, model);
            effects.push(...completion.reports);
            const names = (state) => completion.reports.filter((one) => one.state === state).map((one) => one.id);
            rows.push({ model, completed: names('done'), owed: names('owed'), abandoned });
        }
        const owed = rows.flatMap((row) => row.owed);
        const completed = rows.flatMap((row) => row.completed).length;
        const abandoned = rows.flatMap((row) => row.abandoned).length;
        const summary = `${models.length} model${models.length === 1 ? '' : 's'}: ${completed} effects completed, ${abandoned} claims abandoned, ${owed.length} effects still owed.`;
        const checks = {
            name: 'reconcile',
            title: 'Reconcile',
            status: owed.length === 0 ? 'pass' : 'inconclusive',
            detail: summary,
        };
        return (0,operations_context/* finished */.xl)({
            operation: 'reconcile',
            decision: context.mode === 'dry_run' ? 'planned' : owed.length === 0 ? 'done' : 'inconclusive',
            reason: context.mode === 'dry_run' ? 'dry_run' : owed.length === 0 ? 'ok' : 'effects_owed',
            summary,
            checks,
            record: { models: rows },
            effects,
        });
    });
}
async function allModels(context) {
    const snapshot = await context.ports.ledger.read({ files: [core_paths/* CATALOG_PATH */.Wd], folders: ['models'] });
    (0,gather/* ledgerCommit */.bF)(snapshot);
    const { policy } = await (0,gather/* policyInForce */.lN)(snapshot, context.ports.sha256);
    // Foreign folders are for `verify` to name; they must not keep the others from being looked after.
    const listed = (name) => (0,names/* isName */.Eo)(name) && (0,policy_effective/* effectivePolicy */.C)(policy, name).kind === 'effective';
    return (snapshot.folders.get('models') ?? []).filter(listed);
}
/** Gives up claims nobody came back for: their numbers stay taken, their content may be registered anew. */
async function abandonClaims(context, of) {
    const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model: of.model });
    const limit = Date.parse((0,transact/* momentOf */.E)(gathered)) - of.abandonAfter;
    const old = gathered.state.claims.filter((claim) => Date.parse(claim.at) <= limit);
    const abandoned = [];
    for (const claim of old) {
        const key = keyFor(context, { operation: 'abandon', model: of.model, subject: claim.subject });
        const reason = `claimed at ${claim.at} and never published`;
        const outcome = await (0,transact/* transact */.h)(context, {
            model: of.model,
            key,
            query: { files: [] },
            decide: async (now) => {
                // Its own registration may have come back for it since.
                if (!now.state.claims.some((one) => one.ordinal === claim.ordinal)) {
                    return { kind: 'stop', result: (0,operations_context/* refused */.J5)({ operation: 'reconcile', refusal: GONE }) };
                }
                const payload = { ...(0,fold/* pointer */.Wn)(claim), content: claim.content, reason };
                return { ...blank({ context, gathered: now }), type: 'version_abandoned', payload };
            },
        });
        if (outcome.kind === 'stopped')
            continue;
        abandoned.push(claim.version);
        const tag = (0,tags/* versionTag */.Vm)({ model: of.model, version: claim.version });
        if (outcome.kind !== 'planned')
            await (0,release/* sweepDrafts */.hv)(context.ports.releases, { tag, marker: (0,release/* releaseMarker */.m4)({ tag, digest: '' }) });
    }
    return abandoned;
}
/** Never shown: stands for a claim that was published or given up meanwhile. */
const GONE = { code: 'not_published', required: 'an open claim', found: 'none', next: '' };
async function completeModel(context, model) {
    const files = [(0,core_paths/* aliasesPath */.UV)(model), (0,core_paths/* exposurePath */.nS)(model), (0,core_paths/* pagePath */._i)(model)];
    const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model, query: { files } });
    const { state, commit } = gathered;
    if (state.seq === 0 || context.mode === 'dry_run')
        return { reports: [], through: state.seq };
    const owed = await (0,effects/* completeOwed */.hQ)(context, { state, commit, now: (0,transact/* momentOf */.E)(gathered) });
    const again = await (0,tell/* tellAgain */.Gr)(context, gathered);
    const completion = again.kind === 'nothing' ? owed : { ...owed, reports: [...owed.reports, again.report] };
    const engines = await (0,serving_rebuilt/* targetsDiffer */.zZ)(context, gathered);
    const stale = pagesDiffer(context, gathered) || engines.differ === 'yes' || (await (0,serving_rebuilt/* servingDiffers */.AT)(context, gathered));
    const confirms = again.kind === 'told' || (state.owed.length > 0 && completion.through > state.projected_through);
    if (!stale && !confirms && !(await needsRenewal(context, gathered)))
        return completion;
    const key = keyFor(context, { operation: 'reconcile', model, subject: state.head ?? '' });
    const decide = async (now) => {
        const documents = await (0,serving_rebuilt/* documentsRebuilt */.s9)(context, now);
        // Those who were not told are told again until they are; only what was done is confirmed.
        const completed = completion.reports.filter((one) => !isUntold(one)).map((report) => report.id);
        return {
            ...blank({ context, gathered: now }),
            type: 'reconciled',
            payload: { completed },
            projectedThrough: completion.through,
            documents,
            ...(engines.left.length === 0 ? {} : { deletions: engines.left }),
        };
    };
    await (0,transact/* transact */.h)(context, { model, key, query: { files: [] }, decide });
    return completion;
}
function isUntold(report) {
    return report.effect === 'tell' && report.state === 'owed';
}
/** Age of a chain's last event after which a new one is written, so that its proof never grows older than a key. */
const RENEW_AFTER = 30 * 24 * 3_600_000;
/**
 * Whether a chain's proof should be renewed by an event of its own: its last event is old, or its key is retired (then
 * the policy must have been set to `warn` by somebody who looked).
 */
async function needsRenewal(context, gathered) {
    const { state } = gathered;
    if (context.caller.run === null || state.at === null)
        return false;
    if (Date.parse((0,transact/* momentOf */.E)(gathered)) - Date.parse(state.at) > RENEW_AFTER)
        return true;
    return (await (0,provenance/* judgeHead */.OF)(context, gathered)).kind === 'retired_key';
}
/** Whether the page or the catalogue's row is not what state and policy make it; `verify` calls that stale. */
function pagesDiffer(context, gathered) {
    const { state, snapshot, effective, catalog } = gathered;
    const page = (0,pages/* renderModelPage */.x)({ state, policy: effective, links: context.ports.links });
    if (snapshot.files.get((0,core_paths/* pagePath */._i)(state.model)) !== page)
        return true;
    const { description, owner, tags } = effective.model;
    const row = (0,own/* ownValue */.e)((0,core_catalog/* deriveCatalog */.D)(null, { state, description, owner, tags }).models, state.model);
    return !sameJson((0,own/* ownValue */.e)(catalog?.models ?? {}, state.model), row);
}
function sameJson(left, right) {
    return left !== undefined && (0,canonical/* canonicalJson */.dj)(left) === (0,canonical/* canonicalJson */.dj)(right);
}
function blank(of) {
    const actor = (0,authority/* actorFor */.ho)(of.context, of.gathered);
    return {
        kind: 'write',
        actor,
        owes: [],
        projectedThrough: of.gathered.state.projected_through,
        checks: { name: 'reconcile', title: 'Reconcile', status: 'pass', detail: 'Housekeeping.' },
        documents: { stages: new Map(), aliases: null, exposure: null, day: null },
        staged: null,
        record: null,
    };
}
function keyFor(context, of) {
    return (0,operation_key/* operationKey */.t)({ source: context.caller.source, ...of, stage: null }, context.ports.sha256);
}

// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/core/evaluation/derive.js
var derive = __webpack_require__(11610);
// EXTERNAL MODULE: ./build/core/evaluation/types.js
var types = __webpack_require__(73864);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/record.js
var core_record = __webpack_require__(40029);
// EXTERNAL MODULE: ./build/core/approval/person.js
var person = __webpack_require__(10431);
;// CONCATENATED MODULE: ./build/core/approval/contradiction.js
/** What an event says of approvals must agree with itself, and with the events that took people's words down. */


/** The first way in which an event's approvals cannot be true; null where there is none. */
function approvalFault(event, of) {
    if (event.type === 'requested')
        return basisFault(event, event.payload, of.sha256);
    if (event.type !== 'promoted')
        return null;
    const { payload } = event;
    const { approvals, completes } = payload;
    if (completes !== null)
        return completionFault(event, completes.seq, of.eventAt);
    if (approvals === null)
        return null;
    const { basis } = approvals;
    const measured = payload.evaluation?.measured ?? basis.evaluation;
    return (basisFault(event, approvals, of.sha256) ??
        (basis.expected_live === payload.expected_live ? null : 'what was signed would replace another version') ??
        (basis.evaluation === measured ? null : 'what was signed rests on another evaluation') ??
        requestFault(approvals, of.eventAt) ??
        wordsFault(approvals, of.eventAt));
}
/** What completes a rollout rests on what the event that began it rests on: nobody is asked twice. */
function completionFault(event, seq, eventAt) {
    const began = eventAt(seq);
    const { subject, stage, approvals, evaluation, environment } = event.payload;
    const basis = { approvals, evaluation, environment };
    const same = began?.type === 'promoted' &&
        began.payload.becomes === 'incoming' &&
        began.payload.subject === subject &&
        began.payload.stage === stage &&
        Object.keys(basis).every((key) => (0,canonical/* canonicalJson */.dj)(began.payload[key]) === (0,canonical/* canonicalJson */.dj)(basis[key]));
    return same ? null : `event ${seq} did not begin this rollout with these approvals`;
}
function basisFault(event, signed, sha256) {
    const { payload } = event;
    const { basis, digest } = signed;
    const found = (0,canonical/* digestOf */.ol)(basis, sha256);
    if (found !== digest)
        return `what is to be signed hashes to ${found}, not to ${digest}`;
    if (basis.subject !== payload.subject)
        return 'what is to be signed is another version';
    return basis.stage === payload.stage ? null : 'what is to be signed is for another stage';
}
function requestFault({ request }, eventAt) {
    if (request === null)
        return null;
    const asked = eventAt(request.seq);
    const same = asked?.type === 'requested' && asked.payload.request === request.id;
    return same ? null : `event ${request.seq} is not the request ${request.id}`;
}
/** Everything that counts and was said in a comment was taken down by an event that says the same. */
function wordsFault(approvals, eventAt) {
    const { digest } = approvals;
    const words = [
        ...approvals.sign_offs.map((one) => ({ ...one, says: 'approve', check: null })),
        ...approvals.overrides.map((one) => ({ ...one, says: 'override' })),
    ];
    for (const { person, account, says, check, source } of words) {
        if (source.kind !== 'comment')
            continue;
        const taken = eventAt(source.seq);
        const same = taken?.type === 'signed' &&
            isBy(taken, { login: person, account, source }) &&
            taken.payload.says === says &&
            taken.payload.digest === digest &&
            taken.payload.check === check;
        if (!same)
            return `event ${source.seq} does not say that ${person} said ${says} of this in comment ${source.id}`;
    }
    return null;
}
function isBy(event, of) {
    const { account, source } = event.payload;
    return (0,person/* isSame */.Ft)({ login: event.actor.login, account }, of) && source.comment === of.source.id;
}

// EXTERNAL MODULE: ./build/core/derive.js + 2 modules
var core_derive = __webpack_require__(73359);
// EXTERNAL MODULE: ./build/core/evaluation/digest.js
var digest = __webpack_require__(98317);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
;// CONCATENATED MODULE: ./build/core/replay.js
/**
 * Replaying a model's chain: the events make the state and every derived file again, so that what lies in the ledger
 * can be compared with what must lie there.
 */









function beginReplay(state) {
    return { state, files: new Map(), versions: new Map(), digests: [] };
}
/** Replays one more event onto what was replayed before. A broken link is told, and the event is still folded. */
function replayEvent(replay, input, sha256) {
    const { event } = input;
    const { state } = replay;
    const digest = (0,core_event/* eventDigest */.Jh)(event, sha256);
    const after = (0,fold/* applyEvent */.Z8)(state, event, digest);
    const broken = [
        ...checkLink(state, event),
        ...checkState(event, (0,core_state/* stateDigest */.Ox)(after, sha256)),
        ...checkRecord(input, sha256),
        ...checkApprovals(replay, event, sha256),
    ];
    const versions = replay.versions;
    if (event.type === 'version_published' && input.record !== null) {
        versions.set(event.payload.ordinal, { record: input.record, published: (0,core_derive/* publishedFacts */.qq)(event) });
    }
    const staged = stagedOf(event, versions);
    const files = (0,core_derive/* deriveFiles */.zl)({
        before: state,
        after,
        event,
        digest,
        documents: documentsOf(replay.files, event, sha256),
        staged,
        record: input.record,
        evaluation: input.evaluation ?? null,
        assetUri: input.assetUri,
    }, sha256);
    for (const [path, text] of files)
        replay.files.set(path, text);
    replay.digests.push(digest);
    return { replay: { ...replay, state: after }, broken };
}
function checkLink(state, event) {
    const broken = [];
    const { seq } = event;
    if (event.model !== state.model)
        broken.push({ seq, what: 'model', detail: `it is an event of ${event.model}` });
    if (seq !== state.seq + 1)
        broken.push({ seq, what: 'sequence', detail: `event ${state.seq + 1} was due` });
    if (event.previous !== state.head) {
        broken.push({
            seq,
            what: 'chain',
            detail: `it follows ${event.previous ?? 'nothing'}, but the event before it has the digest ${state.head ?? 'of none'}`,
        });
    }
    if (state.at !== null && event.at < state.at)
        broken.push({ seq, what: 'time', detail: `its time ${event.at} is before ${state.at}` });
    return broken;
}
function checkState(event, found) {
    if (event.state === found)
        return [];
    return [
        { seq: event.seq, what: 'state', detail: `it says it leaves the state ${event.state}; the events make ${found}` },
    ];
}
function checkRecord({ event, record, evaluation }, sha256) {
    const named = event.type === 'evaluated' ? event.payload.evaluation : (0,derive/* decidedAgain */.Ny)(event);
    if (named !== null)
        return checkEvaluation(event, { named, record: evaluation ?? null, sha256 });
    if (event.type !== 'version_claimed')
        return [];
    if (record === null)
        return [{ seq: event.seq, what: 'record', detail: `the record of ${event.payload.version} is missing` }];
    const found = (0,core_record/* subjectDigest */.B7)(record, sha256);
    if (found === event.payload.subject)
        return [];
    return [
        {
            seq: event.seq,
            what: 'record',
            detail: `the record of ${event.payload.version} hashes to ${found}, not to ${event.payload.subject}`,
        },
    ];
}
function checkApprovals(replay, event, sha256) {
    const eventAt = (seq) => {
        const text = replay.files.get((0,core_paths/* eventPath */.Qv)(replay.state.model, seq));
        return text === undefined ? null : JSON.parse(text);
    };
    const fault = approvalFault(event, { eventAt, sha256 });
    return fault === null ? [] : [{ seq: event.seq, what: 'approvals', detail: fault }];
}
function checkEvaluation(event, of) {
    const { named, record } = of;
    const broken = (detail) => [{ seq: event.seq, what: 'record', detail }];
    if (record === null)
        return broken(`the evaluation ${named} is missing`);
    const found = (0,digest/* evaluationDigest */.X)(record, of.sha256);
    if (found !== named)
        return broken(`the evaluation hashes to ${found}, not to ${named}`);
    const fault = event.type === 'evaluated' ? (0,digest/* contradiction */.q)(event.payload, record) : null;
    return fault === null ? [] : broken(fault);
}
function stagedOf(event, versions) {
    if (event.type === 'promoted' || event.type === 'rolled_back' || event.type === 'configured')
        return versions.get(event.payload.ordinal) ?? null;
    if (event.type === 'alias_set' && event.payload.target !== null)
        return versions.get(event.payload.target.ordinal) ?? null;
    return null;
}
function documentsOf(files, event, sha256) {
    const read = (path) => {
        const text = files.get(path);
        return text === undefined ? null : JSON.parse(text);
    };
    const { model } = event;
    const touched = event.type === 'promoted' || event.type === 'rolled_back' ? [event.payload.stage, event.payload.from] : [];
    return {
        stages: new Map(touched.map((stage) => [stage, read((0,core_paths/* stagePath */.E6)(model, stage))])),
        aliases: read((0,core_paths/* aliasesPath */.UV)(model)),
        exposure: read((0,core_paths/* exposurePath */.nS)(model)),
        day: read((0,core_paths/* dayPath */.yl)(model, (0,core_paths/* dayOf */.kb)(event.at))),
        evaluations: new Map((event.type === 'evaluated' ? (0,derive/* partsOf */.CI)(event) : []).map(({ version }) => [
            version.version,
            read((0,core_paths/* evaluationsPath */.TI)({ model, version: version.version }, sha256)),
        ])),
    };
}

;// CONCATENATED MODULE: ./build/operations/verify-foreign.js
/** Files in the ledger that no event made: named, never acted on. */

/** Folders asked for in one request. */
const PAGE = 100;
/** What lies in a model's folders and is none of the files that its events make. */
async function findForeign(context, of) {
    const { model, replay, commit, find } = of;
    const expected = new Set([...replay.files.keys(), (0,core_paths/* pagePath */._i)(model)]);
    const folders = new Set([(0,core_paths/* modelFolder */.Ch)(model)]);
    for (const path of expected)
        for (let at = verify_foreign_parent(path); at.startsWith((0,core_paths/* modelFolder */.Ch)(model)); at = verify_foreign_parent(at))
            folders.add(at);
    const { sha256 } = context.ports;
    const restrictions = new Set([...replay.versions.values()].map(({ record }) => (0,core_paths/* restrictionPath */.mL)({ model, version: record.version }, sha256)));
    const all = [...folders];
    for (let start = 0; start < all.length; start += PAGE) {
        const page = all.slice(start, start + PAGE);
        const snapshot = await context.ports.ledger.read({ files: [], folders: page, at_commit: commit });
        for (const folder of page) {
            for (const name of snapshot.folders.get(folder) ?? []) {
                const path = `${folder}/${name}`;
                if (expected.has(path) || folders.has(path) || of.known?.has(path) === true)
                    continue;
                // Whoever looks at a version heeds this file where the state says nothing of it, so it is not just in the way.
                if (restrictions.has(path))
                    find('edited', path, 'no event restricts this version');
                else
                    find('foreign', path, 'no event made this; it is skipped');
            }
        }
    }
}
const verify_foreign_parent = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

// EXTERNAL MODULE: ./build/operations/target-files.js
var target_files = __webpack_require__(94120);
;// CONCATENATED MODULE: ./build/operations/verify-targets.js

/** Compares every target's file; returns the paths at which one may lie, so that none is taken for a foreign file. */
async function compareTargets(context, of) {
    const { model, policy, replay, commit, find } = of;
    const { ledger, targets } = context.ports;
    const wanted = await (0,target_files/* targetFiles */.j)(targets, { model, files: replay.files, targets: policy.serving.targets });
    const paths = await (0,target_files/* targetPaths */.s)(targets, model);
    if (replay.state.seq === 0)
        return new Set(paths);
    const snapshot = await ledger.read({ files: paths, at_commit: commit });
    for (const path of paths) {
        const found = snapshot.files.get(path) ?? null;
        const expected = wanted.get(path) ?? null;
        if (found === expected)
            continue;
        if (found === null)
            find('stale', path, 'the policy asks for it, and it is not there yet');
        else if (expected === null)
            find('stale', path, 'the policy no longer asks for it');
        else
            find('stale', path, 'it is not what is served, or the policy changed since');
    }
    return new Set(paths);
}

;// CONCATENATED MODULE: ./build/operations/verify-chain.js
/** The chain of one model: every event read, linked, judged and replayed, every derived file compared. */














/** Files asked for in one request. */
const verify_chain_PAGE = 60;
async function verifyChain(context, of) {
    const { ports } = context;
    const { model, commit } = of;
    const findings = [];
    const find = (kind, where, detail) => void findings.push({ kind, model, where, detail });
    const stateText = await readText(context, { path: (0,core_paths/* statePath */.BQ)(model), commit });
    const reading = (0,documents/* parseDocument */.Tp)(stateText, core_state/* STATE_SCHEMA */.KW);
    if (reading.kind === 'absent')
        find('missing', (0,core_paths/* statePath */.BQ)(model), 'the state is missing');
    const fault = (0,documents/* faultOf */.Kl)(reading);
    if (fault !== null)
        find('edited', (0,core_paths/* statePath */.BQ)(model), fault);
    const known = reading.kind === 'document' ? reading.value : null;
    const genesis = known?.genesis ?? of.policy.ledger.genesis ?? of.catalog?.genesis ?? commit;
    const waiting = [];
    let replay = beginReplay((0,core_state/* emptyState */.p$)({ model, genesis }));
    for (let seq = 1;; seq += verify_chain_PAGE) {
        const page = await readEvents(context, { model, commit, from: seq });
        for (const [index, one] of page.events.entries()) {
            const where = (0,core_paths/* eventPath */.Qv)(model, seq + index);
            if (one.kind === 'malformed') {
                find('edited', where, one.reason);
                continue;
            }
            const record = page.records.get(one.event.seq) ?? null;
            const evaluation = page.evaluations.get(one.event.seq) ?? null;
            const step = replayEvent(replay, { event: one.event, record, evaluation, assetUri: (asset) => ports.links.asset(asset) }, ports.sha256);
            replay = step.replay;
            for (const broken of step.broken)
                find(kindOf(broken), where, broken.detail);
            const digest = replay.digests[replay.digests.length - 1];
            if (digest !== undefined)
                await judge(context, { of, event: one.event, digest, where, find, waiting });
        }
        if (page.events.length < verify_chain_PAGE)
            break;
    }
    for (const one of waiting)
        find('origin_unproven', one.where, one.detail);
    if (known !== null)
        compareHeads({ replay, known, find });
    await compareFiles(context, { replay, commit, find });
    const targets = await compareTargets(context, { model, policy: of.policy, replay, commit, find });
    await findForeign(context, { model, replay, commit, find, known: targets });
    comparePage(of, {
        replay,
        page: await readText(context, { path: (0,core_paths/* pagePath */._i)(model), commit }),
        links: ports.links,
        find,
    });
    return { replay, findings };
}
function kindOf(broken) {
    if (broken.what === 'approvals')
        return 'edited';
    return broken.what === 'record' ? (broken.detail.endsWith('is missing') ? 'missing' : 'edited') : 'chain_broken';
}
/** Judges one event; a proven one vouches for all that were waiting. */
async function judge(context, of) {
    const { event, digest, where, find, waiting } = of;
    const { policy, repository, branch } = of.of;
    const judgement = await (0,provenance/* judgeEvent */.Ez)(context.ports, {
        event,
        digest,
        rules: policy.ledger,
        repository,
        defaultBranch: branch,
    });
    const who = `${event.type} by ${event.actor.login} at ${event.at}`;
    if (judgement.kind === 'proven')
        waiting.length = 0;
    else if (judgement.kind === 'retired_key')
        waiting.push({ where, detail: `${who}: ${(0,provenance/* unvouched */.WV)().reason}` });
    else {
        const accepted = policy.ledger.unprovenOrigin === 'warn' && event.origin.kind === 'unproven';
        find(accepted ? 'unverifiable' : 'origin_unproven', where, `${who}: ${judgement.reason}`);
    }
}
async function readEvents(context, of) {
    const { ledger, sha256 } = context.ports;
    const { model, commit } = of;
    const paths = Array.from({ length: verify_chain_PAGE }, (_, index) => (0,core_paths/* eventPath */.Qv)(model, of.from + index));
    const snapshot = await ledger.read({ files: paths, at_commit: commit });
    const broken = new Set(snapshot.unreadable.map((one) => one.path));
    const texts = paths.map((path) => (broken.has(path) ? '' : (snapshot.files.get(path) ?? null)));
    // A gap is told by what follows it: the chain ends where no later event of the page exists.
    const last = texts.reduce((found, text, index) => (text === null ? found : index), -1);
    const events = texts.slice(0, last + 1).map((text, index) => {
        const unreadable = snapshot.unreadable.find((one) => one.path === paths[index]);
        if (unreadable !== undefined)
            return { kind: 'malformed', reason: unreadable.reason };
        const reading = (0,documents/* parseDocument */.Tp)(text, core_event/* EVENT_SCHEMA */.Ls);
        if (reading.kind === 'document')
            return { kind: 'event', event: reading.value };
        return { kind: 'malformed', reason: (0,documents/* faultOf */.Kl)(reading) ?? 'the event is missing' };
    });
    const wanted = events.flatMap((one) => (one.kind === 'event' ? named(one.event, sha256) : []));
    const found = wanted.length === 0
        ? null
        : await ledger.read({ files: [...new Set(wanted.map((one) => one.path))], at_commit: commit });
    const records = new Map();
    const evaluations = new Map();
    for (const { seq, path, schema } of wanted) {
        const text = found?.files.get(path) ?? null;
        const record = schema === core_record/* RECORD_SCHEMA */.ep ? (0,documents/* parseDocument */.Tp)(text, schema) : null;
        const evaluation = schema === types/* EVALUATION_SCHEMA */.$k ? (0,documents/* parseDocument */.Tp)(text, schema) : null;
        if (record?.kind === 'document')
            records.set(seq, record.value);
        if (evaluation?.kind === 'document')
            evaluations.set(seq, evaluation.value);
    }
    return { events, records, evaluations };
}
/** The document that an event names by its digest, and that no event makes. */
function named(event, sha256) {
    const { seq, model } = event;
    const evaluation = event.type === 'evaluated' ? event.payload.evaluation : (0,derive/* decidedAgain */.Ny)(event);
    if (evaluation !== null)
        return [{ seq, path: (0,core_paths/* evaluationPath */.o$)(model, evaluation), schema: types/* EVALUATION_SCHEMA */.$k }];
    if (event.type !== 'version_claimed' && event.type !== 'version_published')
        return [];
    return [{ seq, path: (0,core_paths/* recordPath */.lX)({ model, version: event.payload.version }, sha256), schema: core_record/* RECORD_SCHEMA */.ep }];
}
function compareHeads(of) {
    const { replay, known, find } = of;
    const path = (0,core_paths/* statePath */.BQ)(known.model);
    if (known.seq > replay.state.seq) {
        find('cut_off', path, `the state knows of ${known.seq} events, the chain has ${replay.state.seq}`);
    }
    else if (known.seq < replay.state.seq) {
        find('edited', (0,core_paths/* eventPath */.Qv)(known.model, known.seq + 1), `events after ${known.seq} were appended without the state that goes with them`);
    }
}
async function compareFiles(context, of) {
    const paths = [...of.replay.files.keys()];
    for (let start = 0; start < paths.length; start += verify_chain_PAGE) {
        const page = paths.slice(start, start + verify_chain_PAGE);
        const snapshot = await context.ports.ledger.read({ files: page, at_commit: of.commit });
        for (const path of page) {
            const found = snapshot.files.get(path) ?? null;
            const unreadable = snapshot.unreadable.find((one) => one.path === path);
            if (unreadable !== undefined)
                of.find('edited', path, unreadable.reason);
            else if (found === null)
                of.find('missing', path, 'the file is missing');
            else if (!sameDocument(found, of.replay.files.get(path) ?? ''))
                of.find('edited', path, 'it is not what the events make it');
        }
    }
}
/** Whether two texts are the same JSON; layout does not matter. */
function sameDocument(left, right) {
    if (left === right)
        return true;
    try {
        return (0,canonical/* canonicalJson */.dj)(JSON.parse(left)) === (0,canonical/* canonicalJson */.dj)(JSON.parse(right));
    }
    catch {
        return false;
    }
}
function comparePage(of, found) {
    const { replay, find } = found;
    if (replay.state.seq === 0)
        return;
    const path = (0,core_paths/* pagePath */._i)(of.model);
    const expected = (0,pages/* renderModelPage */.x)({ state: replay.state, policy: of.policy, links: found.links });
    if (found.page === null)
        find('stale', path, 'the living page is missing');
    else if (found.page !== expected)
        find('stale', path, 'the living page is not what the state makes it, or the policy changed since');
    const { model } = of.policy;
    const before = of.catalog === null ? null : { ...of.catalog, models: {} };
    const row = (0,core_catalog/* deriveCatalog */.D)(before, {
        state: replay.state,
        description: model.description,
        owner: model.owner,
        tags: model.tags,
    }).models[of.model];
    const actual = of.catalog?.models[of.model];
    if (actual === undefined || (0,canonical/* canonicalJson */.dj)(actual) !== (0,canonical/* canonicalJson */.dj)(row)) {
        find('stale', 'catalog.json', `the row of ${of.model} is not what its state makes it, or the policy changed since`);
    }
}
async function readText(context, of) {
    const snapshot = await context.ports.ledger.read({ files: [of.path], at_commit: of.commit });
    // What cannot be read as text is there, and is not what it should be.
    return snapshot.files.get(of.path) ?? (snapshot.unreadable.length > 0 ? '' : null);
}

;// CONCATENATED MODULE: ./build/operations/verify-findings.js
const HARMLESS = new Set(['foreign', 'stale', 'unverifiable', 'unpinned', 'owed']);
/** Whether a finding means that the registry cannot be relied on as it is. */
function isGrave(finding) {
    return !HARMLESS.has(finding.kind);
}

// EXTERNAL MODULE: ./build/core/integrity.js
var integrity = __webpack_require__(15621);
// EXTERNAL MODULE: ./build/core/release-record.js
var release_record = __webpack_require__(39065);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/operations/release-records.js
var release_records = __webpack_require__(29685);
;// CONCATENATED MODULE: ./build/operations/verify-evidence.js

/** The releases that evaluations name, in the order of the chain. Two that gave the same answers name the same one. */
function evidenceTags(events, replay) {
    const tags = new Map();
    for (const event of events) {
        if (event.type !== 'evaluated' || event.payload.release === null)
            continue;
        const { tag: name, assets } = event.payload.release;
        const known = tags.get(name);
        const target = replay.versions.get(event.payload.ordinal)?.published.anchor ?? null;
        if (known === undefined)
            tags.set(name, { name, target, seq: event.seq, assets });
        else
            tags.set(name, { ...known, assets: [...known.assets, ...assets.filter((one) => !has(known.assets, one))] });
    }
    return [...tags.values()];
}
function has(assets, asset) {
    return assets.some((one) => one.name === asset.name && one.sha256 === asset.sha256 && one.size === asset.size);
}
/** Tags of samples that no event names. */
async function findUnknownSamples(context, of) {
    const known = new Set(of.evidence.map((one) => one.name));
    for (const name of await context.ports.git.listTags((0,tags/* evaluationTagPrefix */.N2)(of.model)))
        if (!known.has(name))
            of.find('foreign', name, LEFT_BEHIND);
}
const LEFT_BEHIND = 'no event names these samples: a run left them that did not come to its end, or somebody made them by hand';
/** Whether tag and release are there, and hold the bytes that were recorded and no others. */
function verifyEvidence(of) {
    const { tag, snapshot, find } = of;
    const { name } = tag;
    const ref = snapshot.tags.get(name) ?? null;
    const release = snapshot.releases.get(name) ?? null;
    const samples = `the samples of the evaluation of event ${tag.seq}`;
    if (ref === null)
        find('missing', name, `the tag of ${samples} is gone`);
    else if (tag.target !== null && ref.target !== tag.target)
        find('tag_moved', name, `it points at ${ref.target}, not at ${tag.target}`);
    if (release === null || release.draft) {
        find('missing', name, `the release with ${samples} is gone`);
        return;
    }
    for (const asset of tag.assets) {
        const found = release.assets.find((one) => one.name === asset.name);
        if (found === undefined || !found.complete)
            find('missing', name, `${asset.name} is gone`);
        else if (found.size !== asset.size || (found.sha256 ?? asset.sha256) !== asset.sha256)
            find('bytes_replaced', name, `${asset.name} has other bytes than event ${tag.seq} recorded`);
    }
    for (const one of release.assets)
        if (!tag.assets.some((asset) => asset.name === one.name))
            find('bytes_replaced', name, `${one.name} was added`);
}

;// CONCATENATED MODULE: ./build/operations/verify-outside.js






const verify_outside_PAGE = 20;
async function verifyOutside(context, of) {
    const { model, replay } = of;
    const findings = [];
    const find = (kind, where, detail) => void findings.push({ kind, model, where, detail });
    const events = eventsOf(replay);
    const moves = moveTags(events, replay);
    const evidence = evidenceTags(events, replay);
    await findUnknownTags(context, { model, replay, moves, find });
    if (replay.state.evaluated.length > 0)
        await findUnknownSamples(context, { model, evidence, find });
    const releases = [
        ...[...replay.versions.values()].map((one) => one.published.tag),
        ...moves.map((one) => one.name),
        ...evidence.map((one) => one.name),
    ];
    const start = of.after === null ? 0 : releases.indexOf(of.after) + 1;
    const todo = releases.slice(start, start + Math.max(0, of.limit));
    for (let index = 0; index < todo.length; index += verify_outside_PAGE) {
        const page = todo.slice(index, index + verify_outside_PAGE);
        const snapshot = await context.ports.ledger.read({ files: [], tags: page, releases: page });
        for (const tag of page)
            await verifyRelease(context, { ...of, tag, snapshot, moves, evidence, find });
    }
    return {
        findings,
        walked: todo.length,
        last: todo[todo.length - 1] ?? null,
        rest: releases.length - start - todo.length,
    };
}
/** The events of the chain, in order. */
function eventsOf(replay) {
    return [...replay.files].flatMap(([path, text]) => /\/events\/\d{3}\/\d{3}\/\d{9}\.json$/.test(path) ? [JSON.parse(text)] : []);
}
/** Every tag that moves of this chain owe. */
function moveTags(events, replay) {
    const tags = [];
    for (const event of events) {
        const released = new Set(event.owes.flatMap((effect) => (effect.effect === 'release' ? [effect.tag] : [])));
        for (const effect of event.owes) {
            if (effect.effect !== 'tag')
                continue;
            const digest = replay.digests[event.seq - 1] ?? '';
            const confirmed = event.seq <= replay.state.projected_through;
            tags.push({
                name: effect.name,
                target: effect.target,
                release: released.has(effect.name),
                seq: event.seq,
                digest,
                confirmed,
            });
        }
    }
    return tags;
}
/** Tags of this model that the chain does not know: written by hand, or left by events that were cut off. */
async function findUnknownTags(context, of) {
    const { model, replay, moves, find } = of;
    const claimed = replay.state.claims.map((claim) => `${model}@v${claim.version}`);
    const known = new Set([
        ...[...replay.versions.values()].map((one) => one.published.tag),
        ...moves.map((one) => one.name),
        ...claimed,
    ]);
    const found = [
        ...(await context.ports.git.listTags(`${model}@`)),
        ...(await context.ports.git.listTags(`${model}#`)),
    ];
    for (const name of found) {
        if (known.has(name))
            continue;
        const own = (0,tags/* parseOwnTag */.qY)(name);
        const record = own === null ? null : await (0,release_records/* readReleaseRecord */.d)(context, name);
        if (record !== null && record.seq > replay.state.seq)
            find('cut_off', name, `its release record names event ${record.seq}; the chain ends at ${replay.state.seq}`);
        else if (own?.kind === 'stage' && own.n > replay.state.tag_counter)
            find('cut_off', name, `it stands for a move after event ${replay.state.seq}, the last of the chain, or was made by hand`);
        else
            find('foreign', name, 'no event of the chain made this tag');
    }
    for (const one of moves) {
        if (found.includes(one.name))
            continue;
        if (one.confirmed)
            find('missing', one.name, `the tag of event ${one.seq} is gone`);
        else
            find('owed', one.name, `the tag of event ${one.seq} is not there yet; \`slipway reconcile\` makes it`);
    }
}
async function verifyRelease(context, of) {
    const { tag, snapshot, find } = of;
    const version = [...of.replay.versions.values()].find((one) => one.published.tag === tag);
    const kept = of.evidence.find((one) => one.name === tag);
    const found = snapshot.releases.get(tag) ?? null;
    if (kept !== undefined) {
        verifyEvidence({ tag: kept, snapshot, find });
        if (of.bytes === 'download' && found !== null)
            await verifyBytes(context, { tag, assets: kept.assets, find });
        return;
    }
    const ref = snapshot.tags.get(tag) ?? null;
    if (version !== undefined) {
        const checks = (0,integrity/* checkIntegrity */._)({ version, tag: ref, release: found }, context.ports.sha256);
        for (const check of (0,result/* failures */.e9)(checks))
            find(kindOfCheck(check, { there: check.name === 'tag' ? ref !== null : found !== null }), tag, check.detail);
        if (of.bytes === 'download' && found !== null)
            await verifyBytes(context, { tag, assets: version.published.assets, find });
        await verifyReleaseRecord(context, { tag, seq: null, digests: of.replay.digests, find });
        return;
    }
    const move = of.moves.find((one) => one.name === tag);
    if (move === undefined)
        return;
    if (ref !== null && ref.target !== move.target)
        find('tag_moved', tag, `it points at ${ref.target}, not at ${move.target}`);
    if (!move.release)
        return;
    if (found === null || found.draft) {
        find(move.confirmed ? 'missing' : 'owed', tag, `the release record of event ${move.seq} is not there`);
        return;
    }
    await verifyReleaseRecord(context, { tag, seq: move.seq, digests: of.replay.digests, find });
}
function kindOfCheck(check, of) {
    const { name, detail } = check;
    const onlyGone = name === 'release' && detail.includes(' is missing') && !/ has other bytes| was added/.test(detail);
    if (!of.there || onlyGone)
        return 'missing';
    return name === 'tag' ? 'tag_moved' : name === 'record' ? 'edited' : 'bytes_replaced';
}
/** The record in the release must name an event that the chain holds with that digest. */
async function verifyReleaseRecord(context, of) {
    const record = await (0,release_records/* readReleaseRecord */.d)(context, of.tag);
    if (record === null) {
        of.find('missing', of.tag, `${release_record/* RELEASE_RECORD_FILE */.x_} is missing or unreadable`);
        return;
    }
    const digest = of.digests[record.seq - 1];
    if (digest === undefined)
        of.find('cut_off', of.tag, `its release record names event ${record.seq}; the chain ends at ${of.digests.length}`);
    else if (digest !== record.event || (of.seq !== null && of.seq !== record.seq)) {
        of.find('edited', of.tag, `its release record names event ${record.seq} as ${record.event}; the chain has ${digest}`);
    }
}
async function verifyBytes(context, of) {
    for (const asset of of.assets) {
        const outcome = await context.ports.releases.check({ tag: of.tag, asset });
        if (outcome.kind === 'absent')
            of.find('missing', of.tag, `${asset.name} is gone`);
        if (outcome.kind === 'differs')
            of.find('bytes_replaced', of.tag, `${asset.name} hashes to ${outcome.found.sha256}, not to ${asset.sha256}`);
    }
}

;// CONCATENATED MODULE: ./build/operations/verify.js











async function verify(context, request) {
    return (0,operations_context/* settle */.G9)('verify', async () => {
        const { ports } = context;
        if (request.releases < 1) {
            (0,reasons/* refuse */.TR)({
                code: 'input_invalid',
                required: '`releases` as 1 or more',
                found: String(request.releases),
                next: 'Leave it out to look at 200; the result says where to go on.',
            });
        }
        const snapshot = await ports.ledger.read({ files: [core_paths/* CATALOG_PATH */.Wd], folders: ['models', '.github'] });
        const inForce = await (0,gather/* policyInForce */.lN)(snapshot, ports.sha256);
        const commit = (0,gather/* ledgerCommit */.bF)(snapshot);
        const findings = await verifyGenesis(context, { pinned: inForce.policy.ledger.genesis, commit });
        const catalog = readCatalog(snapshot, findings);
        const folders = snapshot.folders.get('models') ?? [];
        if (snapshot.folders.get('.github') !== null && snapshot.folders.get('.github') !== undefined) {
            // Workflows on this branch would run for pushes to it, with the rights of whoever pushes.
            findings.push({ kind: 'foreign', model: null, where: '.github', detail: 'no event made this; take it out' });
        }
        for (const name of folders.filter((one) => !(0,names/* isName */.Eo)(one))) {
            findings.push({
                kind: 'foreign',
                model: null,
                where: `models/${name}`,
                detail: 'this is no model folder; it is skipped',
            });
        }
        const known = [...new Set([...folders.filter(names/* isName */.Eo), ...Object.keys(catalog?.models ?? {})])].sort();
        if (request.model !== null)
            (0,gather/* policyOfModel */.Jh)(inForce.policy, request.model);
        const models = request.model === null ? known : [request.model];
        const walked = [];
        let left = request.releases;
        let next = null;
        let last = request.after;
        const from = request.after === null ? null : modelOfTag(request.after);
        for (const model of models) {
            const { policy, listed } = policyToWalk(inForce.policy, model);
            const chain = await verifyChain(context, {
                model,
                commit,
                policy,
                branch: inForce.branch,
                repository: snapshot.repository.name,
                catalog,
            });
            if (!listed)
                findings.push(unlisted(model));
            // A folder without a single event is no model, whatever lies in it.
            if (chain.replay.digests.length === 0 && !listed)
                continue;
            findings.push(...chain.findings);
            walked.push({
                model,
                events: chain.replay.digests.length,
                versions: chain.replay.versions.size,
                head: chain.replay.state.head,
            });
            // What an earlier walk has been through is not begun again, or the end would never be reached.
            if (from !== null && model < from)
                continue;
            const outside = await verifyOutside(context, {
                model,
                replay: chain.replay,
                after: request.after,
                limit: left,
                bytes: request.bytes,
            });
            findings.push(...outside.findings);
            left -= outside.walked;
            last = outside.last ?? last;
            if (outside.rest > 0)
                next ??= last;
        }
        return conclude({ ledger_commit: commit, models: walked, findings, next });
    });
}
/** Model that a tag of ours belongs to; null for any other. */
function modelOfTag(tag) {
    return (0,tags/* parseOwnTag */.qY)(tag)?.model ?? (0,tags/* modelOfEvaluationTag */.nC)(tag);
}
/** The catalogue, or a finding in its place: one broken file must not hide what else is wrong. */
function readCatalog(snapshot, findings) {
    const unreadable = snapshot.unreadable.find((one) => one.path === core_paths/* CATALOG_PATH */.Wd);
    const reading = (0,documents/* parseDocument */.Tp)(snapshot.files.get(core_paths/* CATALOG_PATH */.Wd) ?? null, 'slipway.catalog/1');
    const reason = unreadable?.reason ?? (0,documents/* faultOf */.Kl)(reading);
    if (reason !== null)
        findings.push({ kind: 'edited', model: null, where: core_paths/* CATALOG_PATH */.Wd, detail: reason });
    return reading.kind === 'document' ? reading.value : null;
}
/** A model that the policy no longer lists is walked all the same, by what the policy says of any model. */
function policyToWalk(policy, model) {
    const effective = (0,policy_effective/* effectivePolicy */.C)(policy, model);
    if (effective.kind === 'effective')
        return { policy: effective, listed: true };
    return { policy: (0,gather/* policyOfModel */.Jh)({ ...policy, models: null }, model), listed: false };
}
function unlisted(model) {
    const detail = 'the policy lists no such model; whatever is in there takes no part in the registry';
    return { kind: 'foreign', model, where: `models/${model}`, detail };
}
async function verifyGenesis(context, of) {
    const where = 'ledger';
    if (of.pinned === null) {
        return [
            {
                kind: 'unpinned',
                model: null,
                where,
                detail: 'the policy does not pin the first commit of the ledger (`ledger.genesis`), so a branch made anew would not show',
            },
        ];
    }
    const descends = await context.ports.ledger.descendsFrom(of.pinned);
    if (descends === 'yes')
        return [];
    return [
        {
            kind: 'cut_off',
            model: null,
            where,
            detail: `the branch does not descend from ${of.pinned}, the first commit that the policy pins`,
        },
    ];
}
function conclude(record) {
    const { findings } = record;
    const grave = findings.filter(isGrave);
    const events = record.models.reduce((sum, one) => sum + one.events, 0);
    const children = findings.map((finding, index) => ({
        name: `finding_${index + 1}`,
        title: finding.kind.replaceAll('_', ' '),
        status: isGrave(finding) ? 'fail' : 'inconclusive',
        detail: `${finding.where}: ${finding.detail}.`,
    }));
    const walked = `${record.models.length} model${record.models.length === 1 ? '' : 's'}, ${events} events`;
    const checks = {
        name: 'verify',
        title: 'Verify',
        status: grave.length > 0 ? 'fail' : 'pass',
        detail: `${walked} walked.`,
        ...(children.length > 0 ? { children } : {}),
    };
    const warnings = findings.filter((one) => !isGrave(one)).map((one) => `${one.where}: ${one.detail}.`);
    const go = record.next === null
        ? []
        : [`Not every release was looked at; go on with \`slipway verify --after ${record.next}\`.`];
    if (grave.length === 0) {
        const whole = record.next === null;
        const summary = whole
            ? `The registry is whole: ${walked}, nothing tampered with, cut off or missing.`
            : `Nothing found so far: ${walked}; not every release was looked at.`;
        return (0,operations_context/* finished */.xl)({
            operation: 'verify',
            decision: whole ? 'done' : 'inconclusive',
            reason: whole ? 'ok' : 'verification_unfinished',
            summary,
            checks,
            record,
            warnings: [...warnings, ...go],
        });
    }
    const refusal = {
        code: 'verification_failed',
        required: 'a registry in which nothing was tampered with, cut off or lost',
        found: grave
            .map((finding) => `${finding.kind.replaceAll('_', ' ')}: ${finding.where}: ${finding.detail}`)
            .join('; '),
        next: 'Look at each with the history of the branch; restore from a clone, and rotate who may push.',
    };
    return { ...(0,operations_context/* refused */.J5)({ operation: 'verify', refusal, checks, warnings: [...warnings, ...go] }), record };
}

// EXTERNAL MODULE: ./build/entry/context.js + 12 modules
var context = __webpack_require__(39464);
// EXTERNAL MODULE: ./build/entry/dispatch.js
var dispatch = __webpack_require__(53233);
;// CONCATENATED MODULE: ./build/entry/care-commands.js
/** Commands that take care of a registry. */




const RELEASES = 200;
async function runVerify(invocation) {
    const { asked } = invocation;
    const ports = await (0,context/* localPorts */.E)(invocation);
    const result = await verify({ ports }, {
        model: asked.text('model'),
        after: asked.text('after'),
        releases: asked.number('releases') ?? RELEASES,
        bytes: asked.flag('bytes') ? 'download' : 'digests',
    });
    return { kind: 'result', result };
}
async function runReconcile(invocation) {
    const { asked } = invocation;
    const access = await (0,context/* writeAccess */.q)(invocation);
    if (access.kind === 'by_workflow')
        return (0,dispatch/* startWorkflow */.i)(invocation, {
            ports: access.ports,
            workflow: 'registry.yml',
            inputs: { operation: 'reconcile', ...(asked.text('model') === null ? {} : { model: asked.need('model') }) },
        });
    const hours = asked.number('abandon-after');
    const abandonAfter = hours === null ? DEFAULT_ABANDON_AFTER : hours * 3_600_000;
    return { kind: 'result', result: await reconcile(access.context, { model: asked.text('model'), abandonAfter }) };
}


/***/ }),

/***/ 53233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ startWorkflow)
/* harmony export */ });
/* harmony import */ var _operations_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70384);

/** How long a followed run is waited for, and how often it is asked after; both in milliseconds. */
const LONGEST_WAIT = 15 * 60_000;
const PAUSE = 5000;
async function startWorkflow(invocation, of) {
    const { ports, workflow, inputs } = of;
    const { clock } = ports;
    const run = await ports.workflows.start({ workflow, inputs });
    invocation.print(`Started ${workflow} as you: ${run.url}`);
    const deadline = clock.now() + LONGEST_WAIT;
    for (;;) {
        const state = await ports.workflows.look(run.id);
        if (state.kind === 'ended')
            return { kind: 'result', result: ended({ workflow, url: run.url, conclusion: state.conclusion }) };
        if (clock.now() > deadline || invocation.signal.aborted)
            break;
        await clock.sleep(PAUSE);
    }
    const refusal = {
        code: 'interrupted',
        required: 'an end of the run',
        found: `it still goes on: ${run.url}`,
        next: 'Look at the run; it goes on without this terminal.',
    };
    return { kind: 'result', result: { ...(0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)({ operation: 'follow', refusal }), decision: 'error' } };
}
function ended(of) {
    if (of.conclusion === 'success') {
        const summary = `${of.workflow} succeeded: ${of.url}`;
        const checks = { name: 'run', title: 'Run', status: 'pass', detail: summary };
        return (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({ operation: 'follow', decision: 'done', reason: 'ok', summary, checks, record: { url: of.url } });
    }
    const refusal = {
        code: 'workflow_failed',
        required: 'a run that succeeds',
        found: `${of.workflow} ended with ${of.conclusion}: ${of.url}`,
        next: 'Its summary says what was required, what was found, and the next step.',
    };
    return (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)({ operation: 'follow', refusal });
}


/***/ }),

/***/ 44773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ servingDiffers),
/* harmony export */   s9: () => (/* binding */ documentsRebuilt),
/* harmony export */   zZ: () => (/* binding */ targetsDiffer)
/* harmony export */ });
/* unused harmony export stagedServed */
/* harmony import */ var _core_canonical_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97592);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26182);
/* harmony import */ var _core_serving_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72686);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19529);
/* harmony import */ var _target_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94120);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24182);
/** What serving reads, made anew from the state and the records alone: for housekeeping that finds a file edited. */






/** Every version that serving is told of, whole, from its own files. */
async function stagedServed(context, gathered) {
    const { state, commit } = gathered;
    const versions = (0,_core_serving_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsServed */ .Pt)(state);
    const found = await Promise.all(versions.map((version) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .readStaged */ .pl)(context, { model: state.model, version, commit })));
    return found.filter((one) => one !== null);
}
/** What an event is derived on that only renews what serving reads: nothing of what was there before is believed. */
async function documentsRebuilt(context, now) {
    return { stages: new Map(), aliases: null, exposure: null, day: null, others: await stagedServed(context, now) };
}
/** Whether what serving reads is not what state and records make it. */
async function servingDiffers(context, gathered) {
    const { state, snapshot } = gathered;
    if (Object.keys(state.stages).length === 0)
        return false;
    const { links } = context.ports;
    const staged = await stagedServed(context, gathered);
    const known = new Map(staged.map((one) => [one.published.subject, (0,_core_serving_js__WEBPACK_IMPORTED_MODULE_0__/* .servedVersion */ .aw)(one, (asset) => links.asset(asset))]));
    const wanted = (0,_core_serving_js__WEBPACK_IMPORTED_MODULE_0__/* .servingDocuments */ .Vx)({
        state,
        seq: state.seq,
        at: state.at ?? '',
        known: (subject) => known.get(subject) ?? null,
    });
    const read = (path, schema) => {
        const reading = (0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(snapshot.files.get(path) ?? null, schema);
        return reading.kind === 'document' ? reading.value : null;
    };
    const exposure = read((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .exposurePath */ .nS)(state.model), 'slipway.exposure/1');
    const aliases = read((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .aliasesPath */ .UV)(state.model), 'slipway.aliases/1');
    if (exposure === null || aliases === null)
        return true;
    const core = (of) => (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .dj)([of.aliases.aliases, of.aliases.stages, of.exposure.stages, of.exposure.rollouts]);
    return core({ aliases, exposure }) !== core(wanted);
}
/** Whether a traffic engine's file is not what serving's own files make it, and those that the policy no longer asks for. */
async function targetsDiffer(context, gathered) {
    const { state, snapshot, effective, commit } = gathered;
    const { targets, ledger } = context.ports;
    const { model } = state;
    const files = new Map([(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .aliasesPath */ .UV)(model), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .exposurePath */ .nS)(model)].flatMap((path) => {
        const text = snapshot.files.get(path) ?? null;
        return text === null ? [] : [[path, text]];
    }));
    const wanted = await (0,_target_files_js__WEBPACK_IMPORTED_MODULE_5__/* .targetFiles */ .j)(targets, { model, files, targets: effective.serving.targets });
    const paths = await (0,_target_files_js__WEBPACK_IMPORTED_MODULE_5__/* .targetPaths */ .s)(targets, model);
    const found = await ledger.read({ files: paths, at_commit: commit });
    const text = (path) => found.files.get(path) ?? null;
    const left = paths.filter((path) => text(path) !== null && !wanted.has(path));
    const differ = [...wanted].some(([path, expected]) => text(path) !== expected) || left.length > 0;
    return { differ: differ ? 'yes' : 'no', left };
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ })

};
