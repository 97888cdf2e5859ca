export const id = 101;
export const ids = [101];
export const modules = {

/***/ 8101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runHistory: () => (/* binding */ runHistory),
  runInfo: () => (/* binding */ runInfo),
  runList: () => (/* binding */ runList),
  runResolve: () => (/* binding */ runResolve)
});

// EXTERNAL MODULE: ./build/20423/core/event.js
var core_event = __webpack_require__(2604);
// EXTERNAL MODULE: ./build/20423/core/paths.js
var paths = __webpack_require__(4028);
// EXTERNAL MODULE: ./build/20423/operations/context.js
var operations_context = __webpack_require__(4454);
// EXTERNAL MODULE: ./build/20423/operations/documents.js
var documents = __webpack_require__(5747);
// EXTERNAL MODULE: ./build/20423/operations/gather.js
var gather = __webpack_require__(842);
// EXTERNAL MODULE: ./build/20423/operations/versions.js
var versions = __webpack_require__(6716);
;// CONCATENATED MODULE: ./build/20423/operations/read.js






async function list(context) {
    return (0,operations_context/* settle */.G9)('list', async () => {
        const snapshot = await context.ports.ledger.read({ files: [paths/* CATALOG_PATH */.Wd] });
        (0,gather/* ledgerCommit */.bF)(snapshot);
        const { policy } = (0,gather/* policyInForce */.lN)(snapshot, context.ports.sha256);
        const catalog = (0,documents/* readDocument */.u0)(snapshot, { path: paths/* CATALOG_PATH */.Wd, schema: 'slipway.catalog/1' });
        const models = Object.values(catalog?.models ?? {});
        const known = new Set(models.map((row) => row.model));
        const empty = Object.keys(policy.models ?? {}).filter((name) => !known.has(name));
        const summary = `${models.length} model${models.length === 1 ? '' : 's'} with versions${empty.length === 0 ? '' : `, ${empty.length} without`}.`;
        return (0,operations_context/* finished */.xl)({ operation: 'list', decision: 'done', reason: 'ok', summary, checks: shown('list', summary), record: { models, empty } });
    });
}
/** A model's state, or one version of it, whole. */
async function info(context, request) {
    return (0,operations_context/* settle */.G9)('info', async () => {
        const { model, selector } = (0,versions/* referenceFrom */.Q)(request.reference);
        const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model });
        const { state, commit, effective } = gathered;
        if (selector === null) {
            const summary = `${model}: ${state.counts.published} version${state.counts.published === 1 ? '' : 's'}, ${state.seq} events.`;
            const record = { kind: 'model', state, description: effective.model.description, owner: effective.model.owner };
            return (0,operations_context/* finished */.xl)({ operation: 'info', decision: 'done', reason: 'ok', summary, checks: shown('info', summary), record });
        }
        const { version } = await (0,versions/* pointerOf */.rq)(context, { state, selector, commit });
        const found = await (0,versions/* readVersion */.$4)(context, { model, version, commit });
        const staged = (0,versions/* usable */.Je)(found, { model, version, selector });
        const status = found?.status;
        if (status === undefined)
            throw new TypeError('a usable version has a status');
        const where = status.stage === null ? `in ${effective.lifecycle.start}` : `in ${status.stage}`;
        const summary = `${model} ${version} (v${staged.record.ordinal}) is ${where} since ${status.since}.`;
        const record = { kind: 'version', ...staged, status };
        return (0,operations_context/* finished */.xl)({ operation: 'info', decision: 'done', reason: 'ok', summary, checks: shown('info', summary), record });
    });
}
/** How many events one request brings. */
const PAGE = 50;
async function read_history(context, request) {
    return (0,operations_context/* settle */.G9)('history', async () => {
        const { model } = (0,versions/* referenceFrom */.Q)(request.model);
        const { state, commit } = await (0,gather/* gatherModel */.rw)(context.ports, { model });
        const events = [];
        const unreadable = [];
        let seq = Math.min(state.seq, (request.before ?? state.seq + 1) - 1);
        while (seq > 0 && events.length + unreadable.length < request.limit) {
            const size = Math.min(PAGE, request.limit - events.length - unreadable.length, seq);
            const page = Array.from({ length: size }, (_, index) => seq - index);
            const snapshot = await context.ports.ledger.read({ files: page.map((one) => (0,paths/* eventPath */.Qv)(model, one)), at_commit: commit });
            for (const one of page) {
                const reading = (0,documents/* parseDocument */.Tp)(snapshot.files.get((0,paths/* eventPath */.Qv)(model, one)) ?? null, core_event/* EVENT_SCHEMA */.Ls);
                if (reading.kind === 'document')
                    events.push(reading.value);
                else
                    unreadable.push(one);
            }
            seq -= size;
        }
        const summary = `${model}: ${events.length} of ${state.seq} events, newest first.`;
        const warnings = unreadable.length === 0 ? [] : [`Events ${unreadable.join(', ')} cannot be read; run \`slipway verify\`.`];
        const record = { model, events, unreadable, next: seq > 0 ? seq + 1 : null };
        return (0,operations_context/* finished */.xl)({ operation: 'history', decision: 'done', reason: 'ok', summary, checks: shown('history', summary), record, warnings });
    });
}
function shown(name, detail) {
    return { name, title: name, status: 'pass', detail };
}

// EXTERNAL MODULE: ./build/20423/core/as-of.js
var as_of = __webpack_require__(8938);
// EXTERNAL MODULE: ./build/20423/core/derive.js + 1 modules
var derive = __webpack_require__(3793);
// EXTERNAL MODULE: ./build/20423/core/integrity.js
var core_integrity = __webpack_require__(8019);
// EXTERNAL MODULE: ./build/20423/core/names.js
var names = __webpack_require__(8092);
// EXTERNAL MODULE: ./build/20423/core/reasons.js
var reasons = __webpack_require__(2745);
// EXTERNAL MODULE: ./build/20423/core/result.js
var result = __webpack_require__(7275);
// EXTERNAL MODULE: ./build/20423/core/tags.js
var tags = __webpack_require__(4415);
;// CONCATENATED MODULE: ./build/20423/operations/as-of.js
/** As-of look-ups: two requests, however old the registry is. */




/**
 * What changed on a day and what it began with.
 *
 * First request: the day's own file, and the names of this year's days and of all years. Second, only where the day
 * did not begin the history: the file of the last day before, or of the last day of an earlier year.
 */
async function readDay(ports, of) {
    const { model, day, first } = of;
    const year = day.slice(0, 4);
    const own = readOwnDay(first, { model, day });
    const days = (first.folders.get(`${(0,paths/* daysFolder */.ed)(model)}/${year}`) ?? []).flatMap((name) => /^(\d{4}-\d{2}-\d{2})\.json$/.exec(name)?.[1] ?? []);
    const before = (0,as_of/* dayBefore */.gk)(days, day);
    const years = first.folders.get((0,paths/* daysFolder */.ed)(model)) ?? [];
    const earlier = before === null ? (0,as_of/* dayBefore */.gk)(years, year) : null;
    const path = before !== null ? (0,paths/* dayPath */.yl)(model, before) : earlier !== null ? (0,paths/* yearEndPath */.AU)(model, earlier) : null;
    if (path === null)
        return { changes: own?.changes ?? [], opening: null };
    const second = await ports.ledger.read({ files: [path], ...(of.commit === null ? {} : { at_commit: of.commit }) });
    const document = (0,documents/* readDocument */.u0)(second, { path, schema: 'slipway.day/1' });
    return { changes: own?.changes ?? [], opening: document?.changes[document.changes.length - 1] ?? null };
}
function readOwnDay(first, of) {
    return (0,documents/* readDocument */.u0)(first, { path: (0,paths/* dayPath */.yl)(of.model, of.day), schema: 'slipway.day/1' });
}
/** What the first request of an as-of look-up asks for. */
function dayQuery(of) {
    const year = of.day.slice(0, 4);
    return { files: [(0,paths/* dayPath */.yl)(of.model, of.day)], folders: [(0,paths/* daysFolder */.ed)(of.model), `${(0,paths/* daysFolder */.ed)(of.model)}/${year}`] };
}
/** The change that was in force at an instant; null when nothing had ever gone live. */
function inForceAt(asOf, of) {
    const document = { schema: 'slipway.day/1', model: of.model, day: (0,paths/* dayOf */.kb)(of.at), changes: asOf.changes };
    return (0,as_of/* changeAt */.cL)(document, of.at) ?? asOf.opening;
}
/** The version a name pointed at in a change, refused where the name did not exist or pointed at nothing. */
function versionThen(change, of) {
    const target = (0,as_of/* pointerIn */.ZY)(change, of.name);
    if (change !== null && target !== undefined && target !== null)
        return { version: target.version, seq: change.seq };
    (0,reasons/* refuse */.TR)({
        code: 'nothing_live',
        required: `a version that ${of.model}@${of.name} pointed at on ${of.at}`,
        found: target === undefined ? `${of.name} did not exist then` : 'it pointed at nothing then',
        next: `See \`slipway history ${of.model}\`.`,
    });
}

;// CONCATENATED MODULE: ./build/20423/operations/download.js

/** Downloads the artifacts of a version that are release assets; others stay where their URI says. */
async function downloadVersion(context, of) {
    const { disk } = context.ports;
    const { record, published } = of.staged;
    const wanted = record.artifacts.filter((artifact) => of.roles === null || of.roles.includes(artifact.role));
    if (wanted.length === 0) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: `a role among ${[...new Set(record.artifacts.map((artifact) => artifact.role))].join(', ')}`,
            found: of.roles?.join(', ') ?? 'no artifact',
            next: 'Leave the role out to download all of them.',
        });
    }
    const written = [];
    try {
        for (const artifact of wanted) {
            if (!artifact.location.startsWith('asset:'))
                continue;
            const to = disk.join(of.to, artifact.path);
            await downloadOne(context, { tag: published.tag, artifact, to });
            written.push({ role: artifact.role, path: artifact.path, to });
        }
    }
    catch (error) {
        for (const file of written)
            await disk.remove(file.to);
        throw error;
    }
    return written;
}
async function downloadOne(context, of) {
    const { artifact, tag, to } = of;
    const name = artifact.location.slice('asset:'.length);
    const asset = { name, size: artifact.size, sha256: artifact.sha256 };
    const outcome = await context.ports.releases.download({ tag, asset, to });
    if (outcome.kind === 'written')
        return;
    (0,reasons/* refuse */.TR)({
        code: outcome.kind === 'absent' ? 'bytes_missing' : 'bytes_differ',
        required: `${name} of ${tag} with SHA-256 ${artifact.sha256} and ${artifact.size} bytes`,
        found: outcome.kind === 'absent' ? 'no such asset' : `SHA-256 ${outcome.found.sha256} and ${outcome.found.size} bytes`,
        next: 'Nothing was kept. Run `slipway verify` and see what was changed.',
    });
}

// EXTERNAL MODULE: ./build/20423/operations/moves.js
var moves = __webpack_require__(9883);
// EXTERNAL MODULE: ./build/20423/operations/provenance.js + 1 modules
var provenance = __webpack_require__(1432);
;// CONCATENATED MODULE: ./build/20423/operations/resolve.js















async function resolve(context, request) {
    return (0,operations_context/* settle */.G9)('resolve', async () => {
        const reference = (0,versions/* referenceFrom */.Q)(request.reference);
        const moment = request.at === null ? null : momentFrom(request.at);
        if (moment !== null)
            return resolveThen(context, { request, reference, moment });
        const selector = reference.selector ?? { kind: 'latest' };
        const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model: reference.model, query: firstQuery(context, { reference }) });
        const { state, commit } = gathered;
        const { version } = await (0,versions/* pointerOf */.rq)(context, { state, selector, commit });
        return describe(context, { gathered, version, selector, seq: pointingSeq(gathered, selector), asOf: null, request });
    });
}
function momentFrom(text) {
    const moment = (0,as_of/* parseMoment */.mI)(text);
    if (moment !== null)
        return moment;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: 'a date such as `2026-03-03` or a time such as `2026-03-03T14:00Z`',
        found: JSON.stringify(text.slice(0, 100)),
        next: 'A bare date lists what was live over that day, UTC.',
    });
}
function firstQuery(context, of) {
    const { model, selector } = of.reference;
    return { files: selector?.kind === 'version' ? (0,versions/* versionFiles */.uP)({ model, version: selector.version }, context.ports.sha256) : [] };
}
/** The event that made a name point where it points; null for references that no event moves. */
function pointingSeq(gathered, selector) {
    if (selector.kind !== 'name')
        return null;
    return gathered.state.aliases[selector.name]?.seq ?? gathered.state.stages[selector.name]?.live?.seq ?? null;
}
async function resolveThen(context, of) {
    const { reference, moment, request } = of;
    const { model, selector } = reference;
    if (selector?.kind !== 'name') {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'a stage or an alias, to ask what it pointed at',
            found: request.reference,
            next: `Such as \`slipway resolve ${model}@production --at ${request.at ?? ''}\`.`,
        });
    }
    const { name } = selector;
    const day = moment.kind === 'day' ? moment.day : (0,paths/* dayOf */.kb)(moment.at);
    const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model, query: dayQuery({ model, day }) });
    const known = { ...gathered.effective.stages, ...gathered.state.stages, ...gathered.effective.aliases, ...gathered.state.aliases };
    const asOf = await readDay(context.ports, { model, day, commit: gathered.commit, first: gathered.snapshot });
    if (moment.kind === 'day') {
        if (!(name in known))
            versionThen(null, { model, name, at: day });
        const intervals = (0,as_of/* intervalsOf */.Gs)({ name, day, opening: asOf.opening, changes: asOf.changes });
        const list = intervals.map((one) => `${one.version?.version ?? 'nothing'} from ${one.from} to ${one.to}`).join('; ');
        const summary = `${model}@${name} on ${day} (UTC): ${list}.`;
        const checks = { name: 'resolve', title: `${model}@${name} on ${day}`, status: 'pass', detail: summary };
        return (0,operations_context/* finished */.xl)({ operation: 'resolve', decision: 'done', reason: 'ok', summary, checks, record: { model, name, day, intervals } });
    }
    const change = inForceAt(asOf, { model, at: moment.at });
    const { version, seq } = versionThen(change, { model, name, at: moment.at });
    return describe(context, { gathered, version, selector: { kind: 'version', version }, seq, asOf: moment.at, request });
}
async function describe(context, of) {
    const { ports } = context;
    const { gathered, version, request } = of;
    const key = { model: gathered.state.model, version };
    const tag = (0,tags/* versionTag */.Vm)(key);
    const snapshot = await ports.ledger.read({
        files: (0,versions/* versionFiles */.uP)(key, ports.sha256),
        tags: [tag],
        releases: [tag],
        at_commit: gathered.commit,
    });
    const staged = (0,versions/* usable */.Je)((0,versions/* versionIn */.It)(snapshot, key, ports.sha256), { ...key, selector: of.selector });
    const { subject, seq } = staged.published;
    // An as-of change may have moved another stage and left this one as it was: then it names another version.
    const moved = of.seq === null || of.seq === seq ? [] : [{ seq: of.seq, expect: of.asOf === null ? subject : null }];
    const events = [...moved, { seq, expect: subject }];
    const origins = await Promise.all(events.map((event) => (0,provenance/* originOf */.yv)(context, { gathered, ...event })));
    const integrity = (0,core_integrity/* checkIntegrity */._)({ version: staged, ...(await (0,moves/* outsideOf */.R_)(context, { snapshot, tag })) }, ports.sha256);
    const checks = (0,result/* group */.Os)({ name: 'resolve', title: `Resolve ${request.reference}` }, [integrity, ...origins]);
    const warnings = judge(checks, gathered);
    const files = request.download === null ? [] : await downloadVersion(context, { staged, ...request.download });
    const served = (0,derive/* servedVersion */.aw)(staged, (asset) => ports.links.asset(asset));
    const reference = (0,names/* formatSubject */.QK)({ ...key, subject });
    const when = of.asOf === null ? '' : ` on ${of.asOf}`;
    return (0,operations_context/* finished */.xl)({
        operation: 'resolve',
        decision: 'done',
        reason: 'ok',
        summary: `${request.reference}${when} is ${reference}.`,
        checks,
        record: { ...served, model: key.model, reference, as_of: of.asOf, files },
        warnings,
    });
}
/** What did not hold: refused or warned of as the policy says; bytes that are gone or differ are always refused. */
function judge(checks, gathered) {
    const found = (0,result/* failures */.e9)(checks);
    if (found.length === 0)
        return [];
    const bytes = found.find((check) => check.name === 'record' || check.name === 'release');
    const strict = gathered.effective.ledger.unprovenOrigin === 'refuse';
    const first = bytes ?? found[0];
    if (first !== undefined && (bytes !== undefined || strict)) {
        (0,reasons/* refuse */.TR)({
            code: first.name === 'origin' ? 'origin_unproven' : 'integrity_failed',
            required: 'a version whose record, tag, release and history are what was written',
            found: found.map((check) => check.detail).join(' '),
            next: 'Run `slipway verify`: it names what was changed.',
        });
    }
    return found.map((check) => check.detail);
}

// EXTERNAL MODULE: ./build/20423/entry/context.js + 4 modules
var context = __webpack_require__(2656);
// EXTERNAL MODULE: ./build/20423/render/format.js
var format = __webpack_require__(6288);
// EXTERNAL MODULE: ./build/20423/render/escape.js
var render_escape = __webpack_require__(5904);
// EXTERNAL MODULE: ./build/20423/render/terminal.js + 1 modules
var terminal = __webpack_require__(5614);
;// CONCATENATED MODULE: ./build/20423/entry/tables.js



const width = { width: process.stdout.columns ?? 120 };
function listText(listing) {
    const rows = listing.models.map((row) => [
        row.model,
        row.latest ?? '-',
        Object.entries(row.stages).map(([stage, version]) => `${stage}: ${version}`).join(', ') || '-',
        Object.entries(row.aliases).map(([alias, version]) => `${alias}: ${version}`).join(', ') || '-',
        row.holds === 0 ? '' : `${row.holds} hold${row.holds === 1 ? '' : 's'}`,
        row.at ?? '',
        row.description ?? '',
    ]);
    const empty = listing.empty.map((model) => [model, '-', '-', '-', '', '', 'nothing registered yet']);
    if (rows.length + empty.length === 0)
        return 'No models yet. Register one from a workflow; `slipway init` writes one.';
    return (0,terminal/* renderTable */.bo)(['model', 'latest', 'live', 'aliases', 'holds', 'last event', 'description'], [...rows, ...empty], width);
}
function infoText(info) {
    return info.kind === 'model' ? modelText(info) : versionText(info);
}
function modelText({ state, description, owner }) {
    const stages = Object.entries(state.stages).map(([name, stage]) => [
        name,
        stage.live?.version ?? '-',
        stage.live?.from ?? '',
        stage.history[0]?.version ?? '-',
    ]);
    const aliases = Object.entries(state.aliases).map(([name, alias]) => [name, alias.target?.version ?? '-', alias.follows === null ? 'set by hand' : `follows ${alias.follows}`]);
    const holds = state.holds.map((hold) => [hold.id, hold.stages?.join(', ') ?? 'all stages', hold.until ?? 'until lifted', hold.by, hold.reason]);
    const parts = [`${state.model}${description === null ? '' : `: ${(0,render_escape/* escapeTerminal */.en)(description)}`}`];
    if (owner !== null)
        parts.push(`owner: ${(0,render_escape/* escapeTerminal */.en)(owner)}`);
    parts.push(`${state.counts.published} versions, ${state.counts.promotions} promotions, ${state.counts.rollbacks} rollbacks, ${state.seq} events; latest ${state.latest?.version ?? 'none'}`);
    if (holds.length > 0)
        parts.push('', (0,terminal/* renderTable */.bo)(['hold', 'covers', 'until', 'by', 'reason'], holds, width));
    if (stages.length > 0)
        parts.push('', (0,terminal/* renderTable */.bo)(['stage', 'live', 'since', 'before'], stages, width));
    if (aliases.length > 0)
        parts.push('', (0,terminal/* renderTable */.bo)(['alias', 'version', 'how'], aliases, width));
    return parts.join('\n');
}
function versionText({ record, published, status }) {
    const facts = [
        ['version', `${record.model} ${record.version} (v${record.ordinal})`],
        ['stage', `${status.stage ?? 'where versions begin'}, since ${status.since}`],
        ...(status.failed === null ? [] : [['failed', `in ${status.failed.stage}: ${status.failed.reason}`]]),
        ['subject', published.subject],
        ['content', published.content],
        ['tag', published.tag],
        ['release', `${published.release.url}${published.release.immutable ? ' (immutable)' : ''}`],
        ['source', `${record.lineage.commit} of ${record.lineage.repository}`],
        ['registered', `by ${record.registered.by} at ${record.registered.at}`],
        ['bump', `${record.bump.given ?? record.bump.inferred ?? 'first version'}: ${record.bump.reasons.map((reason) => reason.because).join('; ') || 'nothing before it'}`],
    ];
    const artifacts = record.artifacts.map((artifact) => [artifact.role, artifact.path, (0,format/* formatBytes */.z3)(artifact.size), artifact.sha256, artifact.location]);
    return [(0,terminal/* renderTable */.bo)(['', ''], facts, width).trimStart(), '', (0,terminal/* renderTable */.bo)(['role', 'file', 'size', 'sha256', 'where'], artifacts, width)].join('\n');
}
function resolveText(record, of) {
    if ('intervals' in record) {
        const rows = record.intervals.map((one) => [one.from, one.to, one.version?.version ?? '-', one.version?.subject ?? '']);
        return [`${record.model}@${record.name} on ${record.day} (UTC)`, '', (0,terminal/* renderTable */.bo)(['from', 'to', 'version', 'subject'], rows, width)].join('\n');
    }
    const rows = record.artifacts.map((artifact) => [artifact.role, artifact.path, (0,format/* formatBytes */.z3)(artifact.size), artifact.sha256, artifact.uri]);
    const files = of.downloaded === null ? [] : ['', `Downloaded and verified to ${(0,render_escape/* escapeTerminal */.en)(of.downloaded)}: ${record.files.map((file) => file.path).join(', ') || 'nothing (bytes are kept elsewhere)'}`];
    return [record.reference, '', (0,terminal/* renderTable */.bo)(['role', 'file', 'size', 'sha256', 'uri'], rows, width), ...files].join('\n');
}
function historyText(record) {
    const rows = record.events.map((event) => [String(event.seq), event.at, event.type.replaceAll('_', ' '), versionOf(event), stageOf(event), event.actor.kind === 'automation' ? `${event.actor.login} (automation)` : event.actor.login, noteOf(event)]);
    const more = record.next === null ? [] : ['', `More: slipway history ${record.model} --before ${record.next}`];
    return [(0,terminal/* renderTable */.bo)(['seq', 'when', 'what', 'version', 'stage', 'who', 'note'], rows, width), ...more].join('\n');
}
function versionOf(event) {
    return 'version' in event.payload ? event.payload.version : '';
}
function stageOf(event) {
    if (event.type === 'promoted' || event.type === 'rolled_back')
        return event.payload.stage;
    return event.type === 'held' ? (event.payload.hold.stages?.join(', ') ?? 'all') : '';
}
function noteOf(event) {
    switch (event.type) {
        case 'promoted':
        case 'rolled_back':
        case 'resumed':
        case 'version_abandoned':
            return event.payload.reason ?? '';
        case 'held':
            return event.payload.hold.reason;
        default:
            return '';
    }
}

;// CONCATENATED MODULE: ./build/20423/entry/read-commands.js
/** Commands that only read. */




async function runResolve(invocation) {
    const { asked } = invocation;
    const ports = await (0,context/* localPorts */.E)(invocation);
    const to = asked.text('path');
    const result = await resolve({ ports }, { reference: asked.need('reference'), at: asked.text('at'), download: to === null ? null : { to, roles: asked.list('roles') } });
    return { kind: 'result', result, ...(result.record === null ? {} : { text: resolveText(result.record, { downloaded: to }) }) };
}
async function runList(invocation) {
    const result = await list({ ports: await (0,context/* localPorts */.E)(invocation) });
    return { kind: 'result', result, ...(result.record === null ? {} : { text: listText(result.record) }) };
}
async function runInfo(invocation) {
    const result = await info({ ports: await (0,context/* localPorts */.E)(invocation) }, { reference: invocation.asked.need('reference') });
    return { kind: 'result', result, ...(result.record === null ? {} : { text: infoText(result.record) }) };
}
async function runHistory(invocation) {
    const { asked } = invocation;
    const request = { model: asked.need('model'), limit: asked.number('limit') ?? 50, before: asked.number('before') };
    const result = await read_history({ ports: await (0,context/* localPorts */.E)(invocation) }, request);
    return { kind: 'result', result, ...(result.record === null ? {} : { text: historyText(result.record) }) };
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
