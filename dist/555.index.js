export const id = 555;
export const ids = [555];
export const modules = {

/***/ 1917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createSystemClock),
/* harmony export */   n: () => (/* binding */ isoSeconds)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/** The machine's clock. Tests pass their own, so nothing else in the adapters asks for time or chance. */

function createSystemClock() {
    return {
        now: () => Date.now(),
        sleep: async (milliseconds) => {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds);
        },
        random: () => Math.random(),
    };
}
/** ISO 8601 in UTC with whole seconds, the one form in which the ledger writes times: `2026-03-03T10:00:00Z`. */
function isoSeconds(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ joinWithin),
/* harmony export */   w: () => (/* binding */ createDisk)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2745);
/** The little that operations do to the disk outside of a model's folder. */



function createDisk() {
    return {
        join: joinWithin,
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }),
    };
}
/** See {@link Disk.join}; refuses with `artifacts_invalid`, since such a path can only come from a record gone wrong. */
function joinWithin(folder, path) {
    const parts = path.split('/');
    const escapes = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ||
        path.includes('\0') ||
        path.includes('\\') ||
        parts.some((part) => part === '' || part === '.' || part === '..');
    if (escapes) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'artifacts_invalid',
            required: 'a relative path that stays within its folder',
            found: JSON.stringify(path.slice(0, 200)),
            next: 'Do not use this record: run `slipway verify` to see whether it was tampered with.',
        });
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...parts);
}


/***/ }),

/***/ 8019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ checkIntegrity),
/* harmony export */   d: () => (/* binding */ integrityCode)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8765);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(379);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7275);



/** Checks of one version's integrity; the group is `pass` only when every part was seen to be right. */
function checkIntegrity(facts, sha256) {
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os)({ name: 'integrity', title: 'Integrity' }, [
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
    const found = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectDigest */ .B7)(version.record, sha256);
    const expected = (0,_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .pointer */ .W)(version.published);
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
        return { ...base, status: 'fail', detail: `Tag ${published.tag} points at ${tag.target}, not at ${published.anchor}.` };
    }
    return { ...base, status: 'pass', detail: `Tag ${published.tag} points where it was put.` };
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
    return [{ ...base, status: 'pass', detail: `Release ${published.tag} holds ${count} assets with the recorded digests.` }];
}


/***/ }),

/***/ 9463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ operationKey)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4701);
/**
 * The operation key: the same asking twice has the same key, so that a re-run, a repeated delivery or a retry after a
 * lost answer finds what was already committed instead of doing it again.
 */

/** 64 lowercase hex digits. */
function operationKey(of, sha256) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(of, sha256).slice('sha256:'.length);
}


/***/ }),

/***/ 7555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReconcile: () => (/* binding */ runReconcile),
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./build/20423/core/derive.js + 1 modules
var derive = __webpack_require__(3793);
// EXTERNAL MODULE: ./build/20423/core/fold.js
var fold = __webpack_require__(8765);
// EXTERNAL MODULE: ./build/20423/core/names.js
var names = __webpack_require__(8092);
// EXTERNAL MODULE: ./build/20423/core/operation-key.js
var operation_key = __webpack_require__(9463);
// EXTERNAL MODULE: ./build/20423/core/paths.js
var core_paths = __webpack_require__(4028);
// EXTERNAL MODULE: ./build/20423/operations/authority.js
var authority = __webpack_require__(1840);
// EXTERNAL MODULE: ./build/20423/operations/context.js
var operations_context = __webpack_require__(4454);
// EXTERNAL MODULE: ./build/20423/operations/effects.js + 1 modules
var effects = __webpack_require__(3060);
// EXTERNAL MODULE: ./build/20423/operations/gather.js
var gather = __webpack_require__(842);
// EXTERNAL MODULE: ./build/20423/operations/transact.js
var transact = __webpack_require__(2679);
// EXTERNAL MODULE: ./build/20423/operations/versions.js
var versions = __webpack_require__(6716);
;// CONCATENATED MODULE: ./build/20423/operations/reconcile.js











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
        const checks = { name: 'reconcile', title: 'Reconcile', status: owed.length === 0 ? 'pass' : 'inconclusive', detail: summary };
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
    return (snapshot.folders.get('models') ?? []).filter(names/* isName */.Eo);
}
/** Gives up claims nobody came back for: their numbers stay taken, their content may be registered anew. */
async function abandonClaims(context, of) {
    const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model: of.model });
    const limit = Date.parse((0,transact/* momentOf */.E)(gathered)) - of.abandonAfter;
    const old = gathered.state.claims.filter((claim) => Date.parse(claim.at) <= limit);
    for (const claim of old) {
        const key = keyFor(context, { operation: 'abandon', model: of.model, subject: claim.subject });
        const reason = `claimed at ${claim.at} and never published`;
        await (0,transact/* transact */.h)(context, {
            model: of.model,
            knownKey: key,
            operationKey: () => key,
            query: { files: [] },
            decide: async (now) => {
                const payload = { ...(0,fold/* pointer */.W)(claim), content: claim.content, reason };
                return { ...blank({ context, gathered: now }), type: 'version_abandoned', payload };
            },
        });
    }
    return old.map((claim) => claim.version);
}
async function completeModel(context, model) {
    const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model, query: { files: [(0,core_paths/* aliasesPath */.UV)(model)] } });
    const { state, commit } = gathered;
    if (state.seq === 0 || context.mode === 'dry_run')
        return { reports: [], through: state.seq };
    const completion = await (0,effects/* completeOwed */.hQ)(context, { state, commit });
    const stale = await servingDiffers(context, gathered);
    if (state.owed.length === 0 && stale === null)
        return completion;
    if (completion.through <= state.projected_through && stale === null)
        return completion;
    const key = keyFor(context, { operation: 'reconcile', model, subject: state.head ?? '' });
    const decide = async (now) => {
        const documents = { stages: new Map(), aliases: await rebuiltAliases(context, now), exposure: null, day: null };
        const completed = completion.reports.map((report) => report.id);
        return { ...blank({ context, gathered: now }), type: 'reconciled', payload: { completed }, projectedThrough: completion.through, documents };
    };
    await (0,transact/* transact */.h)(context, { model, knownKey: key, operationKey: () => key, query: { files: [] }, decide });
    return completion;
}
/** The serving file as it should be, where the one in the ledger differs; null where it is right. */
async function servingDiffers(context, gathered) {
    const { state, snapshot } = gathered;
    if (Object.keys(state.stages).length === 0)
        return null;
    const text = snapshot.files.get((0,core_paths/* aliasesPath */.UV)(state.model)) ?? null;
    const rebuilt = await rebuiltAliases(context, gathered);
    let found = null;
    try {
        found = text === null ? null : JSON.parse(text);
    }
    catch {
        return rebuilt;
    }
    const same = JSON.stringify(found?.aliases) === JSON.stringify(rebuilt.aliases) && JSON.stringify(found?.stages) === JSON.stringify(rebuilt.stages);
    return same ? null : rebuilt;
}
/** What serving must be told now, made from the state and the records alone. */
async function rebuiltAliases(context, gathered) {
    const { state, commit } = gathered;
    const { ports } = context;
    const served = async (version) => {
        const staged = version === null ? null : await (0,versions/* readStaged */.pl)(context, { model: state.model, version, commit });
        return staged === null ? null : (0,derive/* servedVersion */.aw)(staged, (asset) => ports.links.asset(asset));
    };
    const entries = async (of) => Object.fromEntries(await Promise.all(of.map(async ([name, version]) => [name, await served(version)])));
    return {
        schema: 'slipway.aliases/1',
        model: state.model,
        seq: state.seq,
        at: state.at ?? '',
        aliases: await entries(targets(state.aliases, (alias) => alias.target?.version ?? null)),
        stages: await entries(targets(state.stages, (stage) => stage.live?.version ?? null)),
    };
}
function targets(of, version) {
    return Object.entries(of).map(([name, one]) => [name, version(one)]);
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

// EXTERNAL MODULE: ./build/20423/operations/documents.js
var documents = __webpack_require__(5747);
// EXTERNAL MODULE: ./build/20423/core/event.js
var core_event = __webpack_require__(2604);
// EXTERNAL MODULE: ./build/20423/core/record.js
var core_record = __webpack_require__(379);
;// CONCATENATED MODULE: ./build/20423/core/replay.js





function beginReplay(state) {
    return { state, files: new Map(), versions: new Map(), digests: [] };
}
/** Replays one more event onto what was replayed before. A broken link is told, and the event is still folded. */
function replayEvent(replay, input, sha256) {
    const { event } = input;
    const { state } = replay;
    const digest = (0,core_event/* eventDigest */.Jh)(event, sha256);
    const broken = [...checkLink(state, event), ...checkRecord(input, sha256)];
    const after = (0,fold/* applyEvent */.Z)(state, event, digest);
    const versions = replay.versions;
    if (event.type === 'version_published' && input.record !== null) {
        versions.set(event.payload.ordinal, { record: input.record, published: (0,derive/* publishedFacts */.qq)(event) });
    }
    const staged = stagedOf(event, versions);
    const files = (0,derive/* deriveFiles */.zl)({ before: state, after, event, digest, documents: documentsOf(replay.files, event), staged, record: input.record, assetUri: input.assetUri }, sha256);
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
        broken.push({ seq, what: 'chain', detail: `it follows ${event.previous ?? 'nothing'}, but the event before it has the digest ${state.head ?? 'of none'}` });
    }
    if (state.at !== null && event.at < state.at)
        broken.push({ seq, what: 'time', detail: `its time ${event.at} is before ${state.at}` });
    return broken;
}
function checkRecord({ event, record }, sha256) {
    if (event.type !== 'version_claimed')
        return [];
    if (record === null)
        return [{ seq: event.seq, what: 'record', detail: `the record of ${event.payload.version} is missing` }];
    const found = (0,core_record/* subjectDigest */.B7)(record, sha256);
    if (found === event.payload.subject)
        return [];
    return [{ seq: event.seq, what: 'record', detail: `the record of ${event.payload.version} hashes to ${found}, not to ${event.payload.subject}` }];
}
function stagedOf(event, versions) {
    if (event.type === 'promoted' || event.type === 'rolled_back')
        return versions.get(event.payload.ordinal) ?? null;
    if (event.type === 'alias_set' && event.payload.target !== null)
        return versions.get(event.payload.target.ordinal) ?? null;
    return null;
}
function documentsOf(files, event) {
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
    };
}

// EXTERNAL MODULE: ./build/20423/core/canonical.js + 1 modules
var canonical = __webpack_require__(4701);
// EXTERNAL MODULE: ./build/20423/core/state.js
var state = __webpack_require__(7905);
// EXTERNAL MODULE: ./build/20423/render/pages.js
var pages = __webpack_require__(7559);
// EXTERNAL MODULE: ./build/20423/operations/provenance.js + 1 modules
var provenance = __webpack_require__(1432);
;// CONCATENATED MODULE: ./build/20423/operations/verify-chain.js
/** The chain of one model: every event read, linked, judged and replayed, every derived file compared. */










/** Files asked for in one request. */
const PAGE = 60;
async function verifyChain(context, of) {
    const { ports } = context;
    const { model, commit } = of;
    const findings = [];
    const find = (kind, where, detail) => void findings.push({ kind, model, where, detail });
    const stateText = await readText(context, { path: (0,core_paths/* statePath */.BQ)(model), commit });
    const reading = (0,documents/* parseDocument */.Tp)(stateText, state/* STATE_SCHEMA */.KW);
    if (reading.kind === 'absent')
        find('missing', (0,core_paths/* statePath */.BQ)(model), 'the state is missing');
    if (reading.kind === 'malformed')
        find('edited', (0,core_paths/* statePath */.BQ)(model), reading.reason);
    const known = reading.kind === 'document' ? reading.value : null;
    const genesis = known?.genesis ?? of.policy.ledger.genesis ?? of.catalog?.genesis ?? commit;
    let replay = beginReplay((0,state/* emptyState */.p$)({ model, genesis }));
    for (let seq = 1;; seq += PAGE) {
        const page = await readEvents(context, { model, commit, from: seq });
        for (const [index, one] of page.events.entries()) {
            const where = (0,core_paths/* eventPath */.Qv)(model, seq + index);
            if (one.kind === 'malformed') {
                find('edited', where, one.reason);
                continue;
            }
            const record = page.records.get(one.event.seq) ?? null;
            const step = replayEvent(replay, { event: one.event, record, assetUri: (asset) => ports.links.asset(asset) }, ports.sha256);
            replay = step.replay;
            for (const broken of step.broken)
                find(kindOf(broken), where, broken.detail);
            const digest = replay.digests[replay.digests.length - 1];
            if (digest !== undefined)
                await judge(context, { of, event: one.event, digest, where, find });
        }
        if (page.events.length < PAGE)
            break;
    }
    if (known !== null)
        compareHeads({ replay, known, find });
    await compareFiles(context, { replay, commit, find });
    comparePage(of, { replay, page: await readText(context, { path: (0,core_paths/* pagePath */._i)(model), commit }), links: ports.links, find });
    return { replay, findings };
}
function kindOf(broken) {
    return broken.what === 'record' ? (broken.detail.endsWith('is missing') ? 'missing' : 'edited') : 'chain_broken';
}
async function judge(context, of) {
    const { event, digest, where, find } = of;
    const { policy, repository, branch } = of.of;
    const judgement = await (0,provenance/* judgeEvent */.Ez)(context.ports, { event, digest, rules: policy.ledger, repository, defaultBranch: branch });
    if (judgement.kind === 'unproven') {
        const who = `${event.actor.login} at ${event.at}`;
        const accepted = policy.ledger.unprovenOrigin === 'warn' && event.origin.kind === 'unproven';
        find(accepted ? 'unverifiable' : 'origin_unproven', where, `${event.type} by ${who}: ${judgement.reason}`);
    }
    else if (judgement.key === 'kept') {
        find('unverifiable', where, 'its signature fits the key kept with it, which the issuer no longer publishes');
    }
}
async function readEvents(context, of) {
    const { ledger, sha256 } = context.ports;
    const { model, commit } = of;
    const paths = Array.from({ length: PAGE }, (_, index) => (0,core_paths/* eventPath */.Qv)(model, of.from + index));
    const snapshot = await ledger.read({ files: paths, at_commit: commit });
    const texts = paths.map((path) => snapshot.files.get(path) ?? null);
    // A gap is told by what follows it: the chain ends where no later event of the page exists.
    const last = texts.reduce((found, text, index) => (text === null ? found : index), -1);
    const events = texts.slice(0, last + 1).map((text) => {
        const reading = (0,documents/* parseDocument */.Tp)(text, core_event/* EVENT_SCHEMA */.Ls);
        if (reading.kind === 'document')
            return { kind: 'event', event: reading.value };
        return { kind: 'malformed', reason: reading.kind === 'absent' ? 'the event is missing' : reading.reason };
    });
    const wanted = events.flatMap((one) => one.kind === 'event' && (one.event.type === 'version_claimed' || one.event.type === 'version_published')
        ? [{ seq: one.event.seq, path: (0,core_paths/* recordPath */.lX)({ model, version: one.event.payload.version }, sha256) }]
        : []);
    const found = wanted.length === 0 ? null : await ledger.read({ files: [...new Set(wanted.map((one) => one.path))], at_commit: commit });
    const records = new Map();
    for (const { seq, path } of wanted) {
        const reading = (0,documents/* parseDocument */.Tp)(found?.files.get(path) ?? null, core_record/* RECORD_SCHEMA */.ep);
        if (reading.kind === 'document')
            records.set(seq, reading.value);
    }
    return { events, records };
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
    for (let start = 0; start < paths.length; start += PAGE) {
        const page = paths.slice(start, start + PAGE);
        const snapshot = await context.ports.ledger.read({ files: page, at_commit: of.commit });
        for (const path of page) {
            const found = snapshot.files.get(path) ?? null;
            if (found === null)
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
    const row = (0,derive/* deriveCatalog */.Dx)(before, { state: replay.state, description: model.description, owner: model.owner, tags: model.tags }).models[of.model];
    const actual = of.catalog?.models[of.model];
    if (actual === undefined || (0,canonical/* canonicalJson */.dj)(actual) !== (0,canonical/* canonicalJson */.dj)(row)) {
        find('stale', 'catalog.json', `the row of ${of.model} is not what its state makes it, or the policy changed since`);
    }
}
async function readText(context, of) {
    const snapshot = await context.ports.ledger.read({ files: [of.path], at_commit: of.commit });
    return snapshot.files.get(of.path) ?? null;
}

;// CONCATENATED MODULE: ./build/20423/operations/verify-findings.js
const HARMLESS = new Set(['foreign', 'stale', 'unverifiable', 'unpinned', 'owed']);
/** Whether a finding means that the registry cannot be relied on as it is. */
function isGrave(finding) {
    return !HARMLESS.has(finding.kind);
}

// EXTERNAL MODULE: ./build/20423/core/integrity.js
var integrity = __webpack_require__(8019);
// EXTERNAL MODULE: ./build/20423/core/result.js
var result = __webpack_require__(7275);
// EXTERNAL MODULE: ./build/20423/core/release-record.js
var release_record = __webpack_require__(5783);
// EXTERNAL MODULE: ./build/20423/core/tags.js
var tags = __webpack_require__(4415);
;// CONCATENATED MODULE: ./build/20423/operations/verify-outside.js




const verify_outside_PAGE = 20;
async function verifyOutside(context, of) {
    const { model, replay } = of;
    const findings = [];
    const find = (kind, where, detail) => void findings.push({ kind, model, where, detail });
    const moves = moveTags(replay);
    await findUnknownTags(context, { model, replay, moves, find });
    const releases = [...[...replay.versions.values()].map((one) => one.published.tag), ...moves.filter((one) => one.release).map((one) => one.name)];
    const start = of.after === null ? 0 : releases.indexOf(of.after) + 1;
    const todo = releases.slice(start, start + Math.max(0, of.limit));
    for (let index = 0; index < todo.length; index += verify_outside_PAGE) {
        const page = todo.slice(index, index + verify_outside_PAGE);
        const snapshot = await context.ports.ledger.read({ files: [], tags: page, releases: page });
        for (const tag of page)
            await verifyRelease(context, { ...of, tag, snapshot, moves, find });
    }
    const last = todo[todo.length - 1];
    const rest = releases.length - start - todo.length;
    return { findings, walked: todo.length, next: rest > 0 && last !== undefined ? last : null };
}
/** Every tag that moves of this chain owe. */
function moveTags(replay) {
    const tags = [];
    for (const [path, text] of replay.files) {
        if (!/\/events\/\d{3}\/\d{3}\/\d{9}\.json$/.test(path))
            continue;
        const event = JSON.parse(text);
        const released = new Set(event.owes.flatMap((effect) => (effect.effect === 'release' ? [effect.tag] : [])));
        for (const effect of event.owes) {
            if (effect.effect !== 'tag')
                continue;
            const digest = replay.digests[event.seq - 1] ?? '';
            const confirmed = event.seq <= replay.state.projected_through;
            tags.push({ name: effect.name, target: effect.target, release: released.has(effect.name), seq: event.seq, digest, confirmed });
        }
    }
    return tags;
}
/** Tags of this model that the chain does not know: written by hand, or left by events that were cut off. */
async function findUnknownTags(context, of) {
    const { model, replay, moves, find } = of;
    const claimed = replay.state.claims.map((claim) => `${model}@v${claim.version}`);
    const known = new Set([...[...replay.versions.values()].map((one) => one.published.tag), ...moves.map((one) => one.name), ...claimed]);
    const found = [...(await context.ports.git.listTags(`${model}@`)), ...(await context.ports.git.listTags(`${model}#`))];
    for (const name of found) {
        if (known.has(name))
            continue;
        const record = (0,tags/* parseOwnTag */.qY)(name) === null ? null : await readReleaseRecord(context, name);
        const later = record !== null && record.seq > replay.state.seq;
        if (later)
            find('cut_off', name, `its release record names event ${record.seq}; the chain ends at ${replay.state.seq}`);
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
async function readReleaseRecord(context, tag) {
    const text = await context.ports.releases.readText({ tag, name: release_record/* RELEASE_RECORD_FILE */.x_, limit: 1024 * 1024 });
    if (text === null)
        return null;
    try {
        const ledger = JSON.parse(text).ledger;
        return typeof ledger?.seq === 'number' && typeof ledger.event === 'string' ? { seq: ledger.seq, event: ledger.event } : null;
    }
    catch {
        return null;
    }
}
async function verifyRelease(context, of) {
    const { tag, snapshot, find } = of;
    const version = [...of.replay.versions.values()].find((one) => one.published.tag === tag);
    const found = snapshot.releases.get(tag) ?? null;
    const ref = snapshot.tags.get(tag) ?? null;
    if (version !== undefined) {
        const checks = (0,integrity/* checkIntegrity */._)({ version, tag: ref, release: found }, context.ports.sha256);
        for (const check of (0,result/* failures */.e9)(checks))
            find(kindOfCheck(check.name, { there: check.name === 'tag' ? ref !== null : found !== null }), tag, check.detail);
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
    if (found === null || found.draft) {
        find(move.confirmed ? 'missing' : 'owed', tag, `the release record of event ${move.seq} is not there`);
        return;
    }
    await verifyReleaseRecord(context, { tag, seq: move.seq, digests: of.replay.digests, find });
}
function kindOfCheck(name, of) {
    if (!of.there)
        return 'missing';
    return name === 'tag' ? 'tag_moved' : name === 'record' ? 'edited' : 'bytes_replaced';
}
/** The record in the release must name an event that the chain holds with that digest. */
async function verifyReleaseRecord(context, of) {
    const record = await readReleaseRecord(context, of.tag);
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

;// CONCATENATED MODULE: ./build/20423/operations/verify.js








async function verify(context, request) {
    return (0,operations_context/* settle */.G9)('verify', async () => {
        const { ports } = context;
        const snapshot = await ports.ledger.read({ files: [core_paths/* CATALOG_PATH */.Wd], folders: ['models'] });
        const inForce = (0,gather/* policyInForce */.lN)(snapshot, ports.sha256);
        const commit = (0,gather/* ledgerCommit */.bF)(snapshot);
        const findings = await verifyGenesis(context, { pinned: inForce.policy.ledger.genesis, commit });
        const catalog = (0,documents/* readDocument */.u0)(snapshot, { path: core_paths/* CATALOG_PATH */.Wd, schema: 'slipway.catalog/1' });
        const folders = snapshot.folders.get('models') ?? [];
        for (const name of folders.filter((one) => !(0,names/* isName */.Eo)(one))) {
            findings.push({ kind: 'foreign', model: null, where: `models/${name}`, detail: 'this is no model folder; it is skipped' });
        }
        const known = [...new Set([...folders.filter(names/* isName */.Eo), ...Object.keys(catalog?.models ?? {})])].sort();
        const models = request.model === null ? known : [request.model];
        const walked = [];
        let left = request.releases;
        let next = null;
        for (const model of models) {
            const policy = (0,gather/* policyOfModel */.Jh)(inForce.policy, model);
            const chain = await verifyChain(context, { model, commit, policy, branch: inForce.branch, repository: snapshot.repository.name, catalog });
            findings.push(...chain.findings);
            walked.push({ model, events: chain.replay.digests.length, versions: chain.replay.versions.size, head: chain.replay.state.head });
            const outside = await verifyOutside(context, { model, replay: chain.replay, after: request.after, limit: left, bytes: request.bytes });
            findings.push(...outside.findings);
            left -= outside.walked;
            next ??= outside.next;
        }
        return conclude({ ledger_commit: commit, models: walked, findings, next });
    });
}
async function verifyGenesis(context, of) {
    const where = 'ledger';
    if (of.pinned === null) {
        return [{ kind: 'unpinned', model: null, where, detail: 'the policy does not pin the first commit of the ledger (`ledger.genesis`), so a branch made anew would not show' }];
    }
    const descends = await context.ports.ledger.descendsFrom(of.pinned);
    if (descends === 'yes')
        return [];
    return [{ kind: 'cut_off', model: null, where, detail: `the branch does not descend from ${of.pinned}, the first commit that the policy pins` }];
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
    const go = record.next === null ? [] : [`Not every release was looked at; go on with \`slipway verify --after ${record.next}\`.`];
    if (grave.length === 0) {
        const summary = `The registry is whole: ${walked}, nothing tampered with, cut off or missing.`;
        return (0,operations_context/* finished */.xl)({ operation: 'verify', decision: 'done', reason: 'ok', summary, checks, record, warnings: [...warnings, ...go] });
    }
    const refusal = {
        code: 'verification_failed',
        required: 'a registry in which nothing was tampered with, cut off or lost',
        found: grave.map((finding) => `${finding.kind.replaceAll('_', ' ')}: ${finding.where}: ${finding.detail}`).join('; '),
        next: 'Look at each with the history of the branch; restore from a clone, and rotate who may push.',
    };
    return { ...(0,operations_context/* refused */.J5)({ operation: 'verify', refusal, checks, warnings: [...warnings, ...go] }), record };
}

// EXTERNAL MODULE: ./build/20423/entry/context.js + 4 modules
var context = __webpack_require__(2656);
// EXTERNAL MODULE: ./build/20423/entry/dispatch.js
var dispatch = __webpack_require__(7551);
;// CONCATENATED MODULE: ./build/20423/entry/care-commands.js
/** Commands that take care of a registry. */




const RELEASES = 200;
async function runVerify(invocation) {
    const { asked } = invocation;
    const ports = await (0,context/* localPorts */.E)(invocation);
    const result = await verify({ ports }, { model: asked.text('model'), after: asked.text('after'), releases: asked.number('releases') ?? RELEASES, bytes: asked.flag('bytes') ? 'download' : 'digests' });
    return { kind: 'result', result };
}
async function runReconcile(invocation) {
    const { asked } = invocation;
    const access = await (0,context/* writeAccess */.q)(invocation);
    if (access.kind === 'by_workflow')
        return (0,dispatch/* startWorkflow */.i)(invocation, { ports: access.ports, workflow: 'reconcile.yml', inputs: {} });
    const hours = asked.number('abandon-after');
    const abandonAfter = hours === null ? DEFAULT_ABANDON_AFTER : hours * 3_600_000;
    return { kind: 'result', result: await reconcile(access.context, { model: asked.text('model'), abandonAfter }) };
}


/***/ }),

/***/ 2656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ localPorts),
  q: () => (/* binding */ writeAccess)
});

// EXTERNAL MODULE: ./build/20423/adapters/clock.js
var clock = __webpack_require__(1917);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/20423/core/reasons.js
var reasons = __webpack_require__(2745);
// EXTERNAL MODULE: ./build/20423/adapters/disk.js
var disk = __webpack_require__(250);
// EXTERNAL MODULE: ./build/20423/core/paths.js
var paths = __webpack_require__(4028);
;// CONCATENATED MODULE: ./build/20423/adapters/github/links.js
/** Where people can see a thing. */

function createLinks(platform) {
    const base = `${platform.server_url}/${platform.owner}/${platform.name}`;
    return {
        release: (tag) => `${base}/releases/tag/${encodeURIComponent(tag)}`,
        asset: ({ tag, asset }) => `${base}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(asset)}`,
        ledgerFile: (path) => `${base}/blob/${paths/* LEDGER_BRANCH */.jF}/${path.split('/').map(encodeURIComponent).join('/')}`,
        commit: (commit) => `${base}/commit/${encodeURIComponent(commit)}`,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/20423/adapters/platform.js
/** Which GitHub, and which repository on it. */

const REPOSITORY = /^([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9_])?)\/([A-Za-z0-9._-]{1,100})$/;
/**
 * Reads `GITHUB_REPOSITORY`, `GITHUB_API_URL`, `GITHUB_GRAPHQL_URL` and `GITHUB_SERVER_URL`.
 * Refuses with `input_missing` without a repository, `input_invalid` when one of them cannot be what it should be.
 */
function readPlatform(env) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (repository === '') {
        (0,reasons/* refuse */.TR)({
            code: 'input_missing',
            required: 'the repository that holds the registry',
            found: 'no GITHUB_REPOSITORY in the environment',
            next: 'Set GITHUB_REPOSITORY to OWNER/NAME, such as GITHUB_REPOSITORY=acme/models.',
        });
    }
    const match = REPOSITORY.exec(repository);
    const [, owner, name] = match ?? [];
    if (owner === undefined || name === undefined || name === '.' || name === '..') {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'GITHUB_REPOSITORY as OWNER/NAME',
            found: JSON.stringify(repository.slice(0, 120)),
            next: 'Set GITHUB_REPOSITORY to OWNER/NAME, such as acme/models.',
        });
    }
    const api = readUrl(env, 'GITHUB_API_URL', 'https://api.github.com');
    return {
        api_url: api,
        graphql_url: readUrl(env, 'GITHUB_GRAPHQL_URL', api.endsWith('/api/v3') ? api.replace(/\/v3$/, '/graphql') : `${api}/graphql`),
        server_url: readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com'),
        owner,
        name,
    };
}
function readUrl(env, variable, otherwise) {
    const text = env[variable] || otherwise;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: `${variable} as an http or https address without credentials`,
            found: url === null
                ? JSON.stringify(text.slice(0, 120))
                : `an address with protocol ${url.protocol} or with credentials`,
            next: `Correct ${variable}, or unset it to use ${otherwise}.`,
        });
    }
    return text.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./build/20423/adapters/run-context.js
/**
 * Who runs this, where, and why: the job's environment as the core's types. On a laptop or against the sandbox there
 * is no job; then the token says who it is (see github/caller.ts).
 */



/**
 * Reads the environment. Refuses with `token_missing` without a token, `input_missing` or `input_invalid` where the
 * platform or the job cannot be told.
 */
function readRunContext(env, readFile = readText) {
    const platform = readPlatform(env);
    const token = readToken(env);
    if (env['GITHUB_ACTIONS'] !== 'true')
        return { mode: 'direct', platform, token, run: null, event: NO_EVENT };
    const event = readEvent(env, readFile);
    const run = readRun(env, platform);
    const login = env['GITHUB_TRIGGERING_ACTOR'] || need(env, 'GITHUB_ACTOR');
    return { mode: 'job', platform, token, event, run, login, source: readSource(platform, run, event) };
}
function readSource(platform, run, event) {
    const repository = `${platform.owner}/${platform.name}`;
    return event.name === 'issue_comment' && event.comment !== null
        ? { kind: 'comment', repository, comment: event.comment.id }
        : { kind: 'run', repository, run: run.id, job: run.job };
}
const NO_EVENT = { name: null, inputs: {}, client_payload: {}, comment: null, sender: null };
function readText(path) {
    return (0,external_node_fs_.readFileSync)(path, 'utf8');
}
function readToken(env) {
    const token = (env['GITHUB_TOKEN'] || env['GH_TOKEN'] || '').trim();
    if (token === '' || /[^\x21-\x7e]/.test(token)) {
        (0,reasons/* refuse */.TR)({
            code: 'token_missing',
            required: 'a token in GITHUB_TOKEN',
            found: token === '' ? 'none' : 'a value with characters that no token has',
            next: 'In a workflow, pass `env: { GITHUB_TOKEN: "${{ github.token }}" }`; on a laptop, export GITHUB_TOKEN (such as from `gh auth token`).',
        });
    }
    return token;
}
function readRun(env, platform) {
    const id = Number(need(env, 'GITHUB_RUN_ID'));
    const attempt = Number(env['GITHUB_RUN_ATTEMPT'] || '1');
    if (!Number.isSafeInteger(id) || id <= 0 || !Number.isSafeInteger(attempt) || attempt <= 0) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT as positive whole numbers',
            found: `${env['GITHUB_RUN_ID']} and ${env['GITHUB_RUN_ATTEMPT']}`,
            next: 'Run this in a job of GitHub Actions, or unset GITHUB_ACTIONS.',
        });
    }
    return {
        id,
        attempt,
        job: need(env, 'GITHUB_JOB'),
        workflow: workflowPath(need(env, 'GITHUB_WORKFLOW_REF'), platform),
        ref: need(env, 'GITHUB_REF'),
        sha: need(env, 'GITHUB_SHA'),
        event: need(env, 'GITHUB_EVENT_NAME'),
        url: `${platform.server_url}/${platform.owner}/${platform.name}/actions/runs/${id}`,
    };
}
/** `acme/models/.github/workflows/train.yml@refs/heads/main` → `.github/workflows/train.yml`. */
function workflowPath(reference, platform) {
    const path = reference.replace(/@.*$/s, '');
    const own = `${platform.owner}/${platform.name}/`;
    return path.toLowerCase().startsWith(own.toLowerCase()) ? path.slice(own.length) : path;
}
function need(env, name) {
    const value = env[name] ?? '';
    if (value === '') {
        (0,reasons/* refuse */.TR)({
            code: 'input_missing',
            required: `${name}, which GitHub Actions sets in every job`,
            found: 'nothing',
            next: 'Run this in a job of GitHub Actions, or unset GITHUB_ACTIONS to act as the owner of the token.',
        });
    }
    return value;
}
function readEvent(env, readFile) {
    const name = need(env, 'GITHUB_EVENT_NAME');
    const path = env['GITHUB_EVENT_PATH'] ?? '';
    if (path === '')
        return { ...NO_EVENT, name };
    let payload;
    try {
        payload = JSON.parse(readFile(path));
    }
    catch (cause) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'the event that started the run, as JSON in GITHUB_EVENT_PATH',
            found: cause instanceof SyntaxError ? 'text that is not JSON' : 'a file that cannot be read',
            next: 'Run this in a job of GitHub Actions.',
        });
    }
    const root = fields(payload);
    const sender = fields(root['sender']);
    return {
        name,
        inputs: Object.fromEntries(Object.entries(fields(root['inputs'])).flatMap(([key, value]) => typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
            ? [[key, String(value)]]
            : [])),
        client_payload: fields(root['client_payload']),
        comment: readComment(root),
        sender: typeof sender['login'] === 'string' ? { login: sender['login'], bot: sender['type'] !== 'User' } : null,
    };
}
function readComment(root) {
    const comment = fields(root['comment']);
    const issue = fields(root['issue'] ?? root['pull_request']);
    const { id, html_url: url } = comment;
    const number = issue['number'];
    if (typeof id !== 'number' || typeof url !== 'string' || typeof number !== 'number')
        return null;
    return { id, url, issue: number };
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/20423/adapters/local-ports.js
/**
 * Everything operations need, put together for this process. Each heavy part is loaded when it is first used, so that
 * `slipway --help` and a look-up do not pay for uploads.
 */





/** Refuses with `token_missing`, `input_missing` or `input_invalid` when the environment does not say enough. */
async function createPorts(options) {
    const { clock, signal } = options;
    const env = options.token === undefined ? options.env : { ...options.env, GITHUB_TOKEN: options.token };
    const context = readRunContext(env);
    const { platform, token, event, mode } = context;
    const client = once(async () => {
        const { createGitHubClient } = await Promise.all(/* import() */[__webpack_require__.e(629), __webpack_require__.e(544)]).then(__webpack_require__.bind(__webpack_require__, 9544));
        return createGitHubClient({ platform, token, clock, env, ...(signal === undefined ? {} : { signal }) });
    });
    const settings = once(async () => (await __webpack_require__.e(/* import() */ 668).then(__webpack_require__.bind(__webpack_require__, 1668))).createGitHubSettings(await client()));
    const isSandbox = once(async () => (await __webpack_require__.e(/* import() */ 224).then(__webpack_require__.bind(__webpack_require__, 2224))).isSandbox(await client()));
    const origin = once(async () => (await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 9306))).createGitHubOrigin({ env, platform, clock }));
    const repository = `${platform.owner}/${platform.name}`;
    async function caller({ id } = {}) {
        const { kind, login } = await (await settings()).tokenKind();
        if (context.mode === 'job')
            return { login: context.login, repository, run: context.run, source: context.source, token: kind };
        if (login === null) {
            (0,reasons/* refuse */.TR)({
                code: 'token_refused',
                required: 'a token that belongs to a person, or a job of GitHub Actions',
                found: 'a token that belongs to nobody, outside of a job',
                next: 'Export GITHUB_TOKEN with a personal token (such as from `gh auth token`).',
            });
        }
        // Each direct asking is one of its own, unless the caller names it to be able to repeat it.
        return {
            login,
            repository,
            run: null,
            source: { kind: 'direct', id: id ?? `${login}-${clock.now()}-${clock.random()}` },
            token: kind,
        };
    }
    return {
        platform,
        mode,
        event,
        caller,
        isSandbox,
        modelFolder: async (path) => (await __webpack_require__.e(/* import() */ 447).then(__webpack_require__.bind(__webpack_require__, 3447))).createModelFolder(path),
        ledger: later(async () => (await __webpack_require__.e(/* import() */ 109).then(__webpack_require__.bind(__webpack_require__, 4109))).createGitHubLedger(await client()), {
            read: true,
            commit: true,
            descendsFrom: true,
            history: true,
            create: true,
        }),
        git: later(async () => (await __webpack_require__.e(/* import() */ 298).then(__webpack_require__.bind(__webpack_require__, 1298))).createGitHubObjects(await client()), {
            createAnchor: true,
            createTag: true,
            readTag: true,
            listTags: true,
            commitExists: true,
            isOnDefaultBranch: true,
        }),
        releases: later(async () => (await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 8972))).createGitHubReleases(await client()), {
            findByTag: true,
            findDraft: true,
            createDraft: true,
            upload: true,
            deleteAsset: true,
            deleteDraft: true,
            publish: true,
            download: true,
            check: true,
            readText: true,
        }),
        people: later(async () => (await __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 9138))).createGitHubPeople(await client()), {
            repositoryRole: true,
            isTeamMember: true,
        }),
        issues: later(async () => (await __webpack_require__.e(/* import() */ 571).then(__webpack_require__.bind(__webpack_require__, 3571))).createGitHubIssues(await client()), {
            exists: true,
            openOnce: true,
            commentOnce: true,
        }),
        settings: later(settings, {
            tokenKind: true,
            immutableReleases: true,
            rulesFor: true,
            rulesets: true,
            environment: true,
            workflowExists: true,
            canReadTeams: true,
            rulesetFacts: true,
            repositoryAccess: true,
        }),
        origin: later(origin, { prove: true, verify: true }),
        workflows: later(async () => (await __webpack_require__.e(/* import() */ 313).then(__webpack_require__.bind(__webpack_require__, 4313))).createGitHubWorkflows(await client()), { start: true, look: true }),
        disk: (0,disk/* createDisk */.w)(),
        clock,
        sha256: (data) => (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex'),
        links: createLinks(platform),
    };
}
function once(make) {
    let made = null;
    return () => {
        made ??= make();
        return made;
    };
}
/** A port whose methods load it when one of them is first called. `names` has to hold all of them. */
function later(load, names) {
    const port = once(load);
    const call = (name) => async (...given) => (await port())[name](...given);
    return Object.fromEntries(Object.keys(names).map((name) => [name, call(name)]));
}

// EXTERNAL MODULE: ./build/20423/operations/context.js
var context = __webpack_require__(4454);
;// CONCATENATED MODULE: ./build/20423/entry/context.js
/** Contexts for operations: who asks, with what, and whether one may write from here. */



async function localPorts(invocation) {
    return createPorts({ env: invocation.env, clock: (0,clock/* createSystemClock */.g)(), signal: invocation.signal });
}
async function writeAccess(invocation) {
    const ports = await localPorts(invocation);
    const { asked } = invocation;
    if (ports.mode === 'direct' && !(await ports.isSandbox()))
        return { kind: 'by_workflow', ports };
    const id = asked.text('operation-id');
    const caller = await ports.caller(id === null ? {} : { id });
    const mode = asked.flag('dry-run') ? 'dry_run' : 'apply';
    return { kind: 'direct', ports, context: { ports, caller, mode, patience: context/* DEFAULT_PATIENCE */.QF } };
}


/***/ }),

/***/ 7551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ startWorkflow)
/* harmony export */ });
/* harmony import */ var _operations_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4454);

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
    const refusal = { code: 'interrupted', required: 'an end of the run', found: `it still goes on: ${run.url}`, next: 'Look at the run; it goes on without this terminal.' };
    return { kind: 'result', result: { ...(0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)({ operation: 'follow', refusal }), decision: 'error' } };
}
function ended(of) {
    if (of.conclusion === 'success') {
        const summary = `${of.workflow} succeeded: ${of.url}`;
        const checks = { name: 'run', title: 'Run', status: 'pass', detail: summary };
        return (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({ operation: 'follow', decision: 'done', reason: 'ok', summary, checks, record: { url: of.url } });
    }
    const refusal = { code: 'workflow_failed', required: 'a run that succeeds', found: `${of.workflow} ended with ${of.conclusion}: ${of.url}`, next: 'Its summary says what was required, what was found, and the next step.' };
    return (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)({ operation: 'follow', refusal });
}


/***/ }),

/***/ 1432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ez: () => (/* binding */ judgeEvent),
  yv: () => (/* binding */ originOf)
});

// UNUSED EXPORTS: originCheck

// EXTERNAL MODULE: ./build/20423/core/event.js
var core_event = __webpack_require__(2604);
// EXTERNAL MODULE: ./build/20423/core/caller.js
var caller = __webpack_require__(2413);
;// CONCATENATED MODULE: ./build/20423/core/origin.js


/** How far a token's time of issue may be from the event's own time, in milliseconds. */
const CLOCK_TOLERANCE = 15 * 60_000;
/** Judges one event's origin against the policy's list of workflows. */
function judgeOrigin(of) {
    const { event, verdict } = of;
    if (event.origin.kind === 'unproven')
        return { kind: 'unproven', reason: event.origin.reason };
    if (verdict.kind !== 'valid')
        return { kind: 'unproven', reason: verdict.reason };
    const { claims } = verdict;
    const expected = (0,core_event/* originAudience */.dI)(of.digest);
    if (claims['aud'] !== expected)
        return unproven(`its token is for ${String(claims['aud'])}, not for ${expected}`);
    if (claims['repository'] !== of.repository)
        return unproven(`its token is of repository ${String(claims['repository'])}`);
    const workflow = workflowOf(claims, of.repository);
    if (workflow === null)
        return unproven('its token names no workflow of this repository');
    const listing = (0,caller/* listingOf */.K)(workflow, { rules: of.rules, defaultBranch: of.defaultBranch });
    if (listing.kind === 'not_listed')
        return unproven(listing.reason);
    if (event.run === null || String(claims['run_id']) !== String(event.run.id)) {
        return unproven(`its token is of run ${String(claims['run_id'])}, the event names ${event.run?.id ?? 'none'}`);
    }
    const issued = typeof claims['iat'] === 'number' ? claims['iat'] * 1000 : Number.NaN;
    if (!(Math.abs(issued - Date.parse(event.at)) <= CLOCK_TOLERANCE)) {
        return unproven('its token was issued at another time than the event names');
    }
    return { kind: 'proven', workflow: workflow.workflow, key: verdict.key };
}
function unproven(reason) {
    return { kind: 'unproven', reason };
}
/** `acme/models/.github/workflows/train.yml@refs/heads/main` → path and ref. */
function workflowOf(claims, repository) {
    const text = claims['workflow_ref'];
    const prefix = `${repository}/`;
    if (typeof text !== 'string' || !text.startsWith(prefix))
        return null;
    const at = text.indexOf('@');
    if (at < 0)
        return null;
    return { workflow: text.slice(prefix.length, at), ref: text.slice(at + 1) };
}

// EXTERNAL MODULE: ./build/20423/core/paths.js
var paths = __webpack_require__(4028);
// EXTERNAL MODULE: ./build/20423/operations/documents.js
var documents = __webpack_require__(5747);
;// CONCATENATED MODULE: ./build/20423/operations/provenance.js




/** Judges one event's origin. */
async function judgeEvent(ports, of) {
    const { event } = of;
    if (event.origin.kind === 'unproven')
        return { kind: 'unproven', reason: event.origin.reason };
    return judgeOrigin({ ...of, verdict: await ports.origin.verify(event.origin) });
}
/**
 * Reads an event, checks that it names the version it is said to have moved (null: it may concern another stage), and
 * judges its origin.
 */
async function originOf(context, of) {
    const { ports } = context;
    const { gathered, seq } = of;
    const { model } = gathered.state;
    const path = (0,paths/* eventPath */.Qv)(model, seq);
    const snapshot = await ports.ledger.read({ files: [path], at_commit: gathered.commit });
    const reading = (0,documents/* parseDocument */.Tp)(snapshot.files.get(path) ?? null, core_event/* EVENT_SCHEMA */.Ls);
    if (reading.kind === 'absent')
        (0,documents/* corrupt */.qb)(path, 'the event is missing');
    if (reading.kind === 'malformed')
        (0,documents/* corrupt */.qb)(path, reading.reason);
    const event = reading.value;
    const payload = event.payload;
    if (event.seq !== seq || event.model !== model)
        (0,documents/* corrupt */.qb)(path, `it is event ${event.seq} of ${event.model}`);
    if (of.expect !== null && payload.subject !== of.expect && payload.target?.subject !== of.expect) {
        (0,documents/* corrupt */.qb)(path, 'it does not name the version that the state says it made live');
    }
    const judgement = await judgeEvent(ports, {
        event,
        digest: (0,core_event/* eventDigest */.Jh)(event, ports.sha256),
        rules: gathered.effective.ledger,
        repository: gathered.snapshot.repository.name,
        defaultBranch: gathered.inForce.branch,
    });
    return originCheck(event, judgement);
}
function originCheck(event, judgement) {
    const base = { name: 'origin', title: `Origin of event ${event.seq}` };
    if (judgement.kind === 'proven') {
        const detail = `Event ${event.seq} (${event.type}) was written by ${judgement.workflow}, signed by the platform.`;
        return { ...base, status: 'pass', detail };
    }
    return { ...base, status: 'error', detail: `Event ${event.seq} (${event.type}) is not proven to be ours: ${judgement.reason}.` };
}


/***/ })

};
