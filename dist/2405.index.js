export const id = 2405;
export const ids = [2405];
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

/***/ 32020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ readSignature),
/* harmony export */   ZZ: () => (/* binding */ compareSignatures)
/* harmony export */ });
/* unused harmony exports SCALAR_TYPES, FEATURE_LIMIT, isFeatureType, widens */
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);
/**
 * What a model accepts and returns, and what a change of it means to those who call it.
 *
 * Features are matched by name; their order means nothing to callers that send names, so a mere reordering is only
 * noted. Types: the scalars below, or a scalar with a shape: `float[768]`, `string[]`, `float[?,224,224,3]`.
 *
 * Widening. An input may become wider, because every value that callers send today is still accepted:
 * int32 → int64 → integer → double → number, and float → double (integers above 2^53 round, as they do in JSON).
 * A fixed dimension may become free (`float[768]` → `float[?]`). Never the other way, and never for an output, where
 * the caller is the one who must accept the value.
 */

/** `integer` and `number` are JSON's: of any size. */
const SCALAR_TYPES = [
    'boolean',
    'integer',
    'number',
    'int32',
    'int64',
    'float',
    'double',
    'string',
    'binary',
    'date',
    'datetime',
    'object',
];
const TYPE = new RegExp(`^(${SCALAR_TYPES.join('|')})(?:\\[((?:\\?|[1-9]\\d{0,8})(?:,(?:\\?|[1-9]\\d{0,8}))*)?\\])?$`);
/** Most features of one side, and the longest name. */
const FEATURE_LIMIT = 10_000;
const NAME_LIMIT = 200;
/** Whether a text names a type that signatures may use. */
function isFeatureType(text) {
    return TYPE.test(text);
}
/**
 * Reads `{inputs, outputs}`, each a list of `{name, type, required?, description?}` with at least one entry.
 * All problems at once; descriptions are for readers of the file and not kept. `where` begins each problem's place.
 */
function readSignature(value, where) {
    const problems = [];
    if (!isObject(value)) {
        return {
            kind: 'invalid',
            problems: [{ where, message: 'Required is an object with the lists "inputs" and "outputs".' }],
        };
    }
    for (const key of Object.keys(value)) {
        if (key !== 'inputs' && key !== 'outputs')
            problems.push({
                where: `${where}.${key}`,
                message: `A signature has "inputs" and "outputs"; "${key}" is neither.`,
            });
    }
    const inputs = readFeatures({ value: value['inputs'], where: `${where}.inputs` }, problems);
    const outputs = readFeatures({ value: value['outputs'], where: `${where}.outputs` }, problems);
    return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'ok', signature: { inputs, outputs } };
}
function readFeatures(of, problems) {
    const report = (where, message) => void problems.push({ where, message });
    if (!Array.isArray(of.value) || of.value.length === 0) {
        report(of.where, 'Required is a list with at least one feature.');
        return [];
    }
    if (of.value.length > FEATURE_LIMIT) {
        report(of.where, `At most ${FEATURE_LIMIT} features can be listed; found ${of.value.length}. Use one feature with a shape, such as float[${of.value.length}].`);
        return [];
    }
    const seen = new Set();
    return of.value.flatMap((entry, index) => {
        const where = `${of.where}[${index}]`;
        const feature = readFeature({ value: entry, where }, problems);
        if (feature === null)
            return [];
        if (seen.has(feature.name))
            report(where, `The name "${feature.name}" is used twice; callers tell features apart by name.`);
        seen.add(feature.name);
        return [feature];
    });
}
const FEATURE_KEYS = ['name', 'type', 'required', 'description'];
function readFeature(of, problems) {
    const before = problems.length;
    const report = (key, message) => void problems.push({ where: `${of.where}${key}`, message });
    const { value } = of;
    if (!isObject(value)) {
        report('', 'Required is {name, type}.');
        return null;
    }
    for (const key of Object.keys(value)) {
        if (!FEATURE_KEYS.includes(key))
            report(`.${key}`, `A feature has ${FEATURE_KEYS.join(', ')}; "${key}" is none of them.`);
    }
    const { name, type, required } = value;
    if (typeof name !== 'string' || !isFeatureName(name))
        report('.name', `Required is a name of 1 to ${NAME_LIMIT} characters without control characters; found ${show(name)}.`);
    if (typeof type !== 'string' || !isFeatureType(type)) {
        report('.type', `Required is one of ${SCALAR_TYPES.join(', ')}, or one with a shape such as float[768]; found ${show(type)}.`);
    }
    if (required !== undefined && typeof required !== 'boolean')
        report('.required', `Required is true or false; found ${show(required)}.`);
    if (problems.length > before)
        return null;
    // "required: true" is the default and left out, so that stating it is no change of content.
    const feature = { name: name, type: type };
    return required === false ? { ...feature, required } : feature;
}
function isFeatureName(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    return text.trim() !== '' && text.length <= NAME_LIMIT && !/[\u0000-\u001f\u007f]/.test(text);
}
/** What changed from one signature to the next, in a fixed order: inputs, outputs; by name. Empty: nothing. */
function compareSignatures(before, after) {
    if (before === null && after === null)
        return [];
    if (before === null)
        return [{ severity: 'addition', because: 'a signature is stated for the first time' }];
    if (after === null)
        return [{ severity: 'breaking', because: 'the signature is gone, so callers can no longer rely on it' }];
    const changes = [
        ...compareFeatures({ before: before.inputs, after: after.inputs }, compareInput),
        ...compareFeatures({ before: before.outputs, after: after.outputs }, compareOutput),
    ];
    if (changes.length > 0 || (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(before) === (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(after))
        return changes;
    return [{ severity: 'note', because: 'the signature lists the same features in another form or order' }];
}
function compareFeatures(of, compare) {
    const before = new Map(of.before.map((one) => [one.name, one]));
    const after = new Map(of.after.map((one) => [one.name, one]));
    const names = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
    return names.flatMap((name) => compare(before.get(name), after.get(name)) ?? []);
}
const isRequired = (feature) => feature.required !== false;
function compareInput(before, after) {
    if (before === undefined && after === undefined)
        return null;
    if (after === undefined)
        return { severity: 'breaking', because: `input "${before?.name}" was removed` };
    const label = `input "${after.name}"`;
    if (before === undefined) {
        return isRequired(after)
            ? { severity: 'breaking', because: `${label} was added and is required` }
            : { severity: 'addition', because: `optional ${label} was added` };
    }
    if (before.type !== after.type && !widens(before.type, after.type)) {
        return { severity: 'breaking', because: `${label} changed its type from ${before.type} to ${after.type}` };
    }
    if (!isRequired(before) && isRequired(after))
        return { severity: 'breaking', because: `${label} is now required` };
    if (before.type !== after.type) {
        return { severity: 'addition', because: `${label} was widened from ${before.type} to ${after.type}` };
    }
    if (isRequired(before) && !isRequired(after))
        return { severity: 'addition', because: `${label} is now optional` };
    return null;
}
function compareOutput(before, after) {
    if (before === undefined && after === undefined)
        return null;
    if (after === undefined)
        return { severity: 'breaking', because: `output "${before?.name}" was removed` };
    const label = `output "${after.name}"`;
    if (before === undefined)
        return { severity: 'addition', because: `${label} was added` };
    if (before.type !== after.type) {
        return { severity: 'breaking', because: `${label} changed its type from ${before.type} to ${after.type}` };
    }
    if (isRequired(before) && !isRequired(after))
        return { severity: 'breaking', because: `${label} may now be missing` };
    if (!isRequired(before) && isRequired(after))
        return { severity: 'addition', because: `${label} is now always there` };
    return null;
}
const WIDER = {
    int32: ['int64', 'integer', 'double', 'number'],
    int64: ['integer', 'double', 'number'],
    integer: ['double', 'number'],
    float: ['double', 'number'],
    double: ['number'],
};
/** Whether an input of type `from` may become `to` without any caller noticing. */
function widens(from, to) {
    const narrow = splitType(from);
    const wide = splitType(to);
    if (narrow === null || wide === null)
        return false;
    if (narrow.scalar !== wide.scalar && !(WIDER[narrow.scalar]?.includes(wide.scalar) ?? false))
        return false;
    if (narrow.shape === null || wide.shape === null)
        return narrow.shape === wide.shape;
    const free = wide.shape;
    return (narrow.shape.length === free.length &&
        narrow.shape.every((size, index) => free[index] === '?' || free[index] === size));
}
function splitType(type) {
    const match = TYPE.exec(type);
    if (match === null)
        return null;
    const shape = type.endsWith(']') ? (match[2] ?? '?').split(',') : null;
    return { scalar: match[1] ?? '', shape };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function show(value) {
    if (value === undefined)
        return 'nothing';
    const text = typeof value === 'string' ? JSON.stringify(value) : String(JSON.stringify(value));
    return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
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

/***/ 22405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   act: () => (/* binding */ act),
/* harmony export */   readUntil: () => (/* binding */ readUntil),
/* harmony export */   runHold: () => (/* binding */ runHold),
/* harmony export */   runPromote: () => (/* binding */ runPromote),
/* harmony export */   runRegister: () => (/* binding */ runRegister),
/* harmony export */   runResume: () => (/* binding */ runResume),
/* harmony export */   runRollback: () => (/* binding */ runRollback)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _core_as_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55332);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91091);
/* harmony import */ var _operations_hold_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79902);
/* harmony import */ var _operations_promote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42179);
/* harmony import */ var _operations_register_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19943);
/* harmony import */ var _operations_rollback_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51503);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39464);
/* harmony import */ var _dispatch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53233);
/** Commands that move versions. In a job and in the sandbox they act; on a laptop they start the workflow that acts. */









async function runRegister(invocation) {
    const { asked } = invocation;
    const access = await (0,_context_js__WEBPACK_IMPORTED_MODULE_7__/* .writeAccess */ .q)(invocation);
    if (access.kind === 'by_workflow') {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'origin_unproven',
            required: 'a run of a workflow the policy lists',
            found: 'a registration from this machine',
            next: 'Register from the workflow that trains the model; `slipway init` writes one. To rehearse, use `slipway sandbox`.',
        });
    }
    const { context, ports } = access;
    const folder = await ports.modelFolder(asked.need('path'));
    const registration = {
        model: asked.need('model'),
        folder,
        version: asked.text('version'),
        bump: readBump(asked.text('bump')),
        source: asked.text('source') ?? context.caller.run?.sha ?? headCommit(),
        ref: context.caller.run?.ref ?? null,
    };
    const candidate = asked.many('evaluation');
    if (candidate.length === 0)
        return { kind: 'result', result: await (0,_operations_register_js__WEBPACK_IMPORTED_MODULE_5__/* .register */ .k)(context, registration) };
    // Loaded only when asked for: a registration alone reads no evaluation files.
    const { registerEvaluated } = await Promise.all(/* import() */[__webpack_require__.e(5223), __webpack_require__.e(9825), __webpack_require__.e(1026), __webpack_require__.e(7278), __webpack_require__.e(5026)]).then(__webpack_require__.bind(__webpack_require__, 15026));
    const evaluation = {
        candidate,
        stage: asked.text('stage'),
        report: asked.text('report'),
        baseline: [],
        set: { name: null, digest: null },
        // The results are of what this job has just registered.
        measuredAt: 'now',
        selfCheck: 'no',
        comment: 'no',
    };
    return { kind: 'result', result: await registerEvaluated(context, { registration, evaluation }) };
}
function readBump(text) {
    if (text === null || text === 'major' || text === 'minor' || text === 'patch')
        return text;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: '`bump` as major, minor or patch',
        found: JSON.stringify(text.slice(0, 50)),
        next: 'Leave it out to infer it from what changed.',
    });
}
function headCommit() {
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    }
    catch {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'input_missing',
            required: 'the commit the version was built from',
            found: 'no git repository here',
            next: 'Give it as `--source COMMIT`.',
        });
    }
}
/** Acts where one may write, else starts the workflow with the same inputs. A dry run writes nothing, so it runs here. */
async function act(invocation, of) {
    const access = await (0,_context_js__WEBPACK_IMPORTED_MODULE_7__/* .writeAccess */ .q)(invocation);
    if (access.kind === 'direct')
        return of.write(access.context, access.ports);
    const given = Object.entries(of.inputs).flatMap(([input, name]) => {
        const value = invocation.asked.text(name);
        return value === null ? [] : [[input, value]];
    });
    return (0,_dispatch_js__WEBPACK_IMPORTED_MODULE_8__/* .startWorkflow */ .i)(invocation, {
        ports: access.ports,
        workflow: of.workflow,
        inputs: { ...Object.fromEntries(given), ...of.fixed },
    });
}
async function runPromote(invocation) {
    const { asked } = invocation;
    const request = {
        subject: asked.need('subject'),
        to: asked.need('to'),
        reason: asked.text('reason'),
        link: asked.text('link'),
        expectedLive: asked.text('expected-live'),
        phase: readPhase(asked.text('phase')),
        planned: asked.text('approval-digest'),
    };
    return act(invocation, {
        workflow: 'promote.yml',
        inputs: { subject: 'subject', stage: 'to', reason: 'reason', link: 'link', 'expected-live': 'expected-live' },
        write: async (context) => ({ kind: 'result', result: await (0,_operations_promote_js__WEBPACK_IMPORTED_MODULE_4__/* .promote */ .p)(context, request) }),
    });
}
function readPhase(text) {
    if (text === null || text === 'apply')
        return 'apply';
    if (text === 'plan')
        return 'plan';
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: '`phase` as plan or apply',
        found: JSON.stringify(text.slice(0, 50)),
        next: 'Leave it out to decide and do it in one job.',
    });
}
async function runRollback(invocation) {
    const { asked } = invocation;
    const request = {
        model: asked.need('model'),
        stage: asked.need('stage'),
        to: asked.text('to'),
        reason: asked.need('reason'),
        link: asked.text('link'),
        incident: asked.number('incident'),
    };
    return act(invocation, {
        workflow: 'rollback.yml',
        inputs: { model: 'model', stage: 'stage', to: 'to', reason: 'reason', incident: 'incident' },
        write: async (context) => ({ kind: 'result', result: await (0,_operations_rollback_js__WEBPACK_IMPORTED_MODULE_6__/* .rollback */ .d)(context, request) }),
    });
}
async function runHold(invocation) {
    const { asked } = invocation;
    const request = {
        model: asked.need('model'),
        stages: asked.list('stage'),
        reason: asked.need('reason'),
        until: readUntil(asked.text('until')),
    };
    return act(invocation, {
        workflow: 'registry.yml',
        inputs: { model: 'model', stage: 'stage', reason: 'reason', until: 'until' },
        fixed: { operation: 'hold' },
        write: async (context) => ({ kind: 'result', result: await (0,_operations_hold_js__WEBPACK_IMPORTED_MODULE_3__/* .hold */ ._)(context, request) }),
    });
}
function readUntil(text) {
    if (text === null)
        return null;
    const moment = (0,_core_as_of_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMoment */ .mI)(text);
    if (moment?.kind === 'instant')
        return moment.at.replace(/\.\d{3}Z$/, 'Z');
    if (moment?.kind === 'day')
        return `${moment.day}T00:00:00Z`;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: '`until` as a date or time, such as 2026-03-03T14:00Z',
        found: JSON.stringify(text.slice(0, 50)),
        next: 'Leave it out to hold until lifted.',
    });
}
async function runResume(invocation) {
    const { asked } = invocation;
    const request = { model: asked.need('model'), hold: asked.text('hold'), reason: asked.need('reason') };
    return act(invocation, {
        workflow: 'registry.yml',
        inputs: { model: 'model', hold: 'hold', reason: 'reason' },
        fixed: { operation: 'resume' },
        write: async (context) => ({ kind: 'result', result: await (0,_operations_hold_js__WEBPACK_IMPORTED_MODULE_3__/* .resume */ .U)(context, request) }),
    });
}


/***/ }),

/***/ 83876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bj: () => (/* binding */ requireAskedOn),
/* harmony export */   eM: () => (/* binding */ requestOfPage),
/* harmony export */   js: () => (/* binding */ openRequests),
/* harmony export */   q: () => (/* binding */ requestsIn),
/* harmony export */   vk: () => (/* binding */ requestByDigest)
/* harmony export */ });
/* harmony import */ var _core_approval_basis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48302);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72795);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19529);
/** Which open request somebody means: by its digest, or by the page that the comment is on. */





/** Open requests of all models, from the catalogue: a first hint, which the state of the model confirms. */
async function openRequests(ports) {
    return requestsIn(await ports.ledger.read({ files: [_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .CATALOG_PATH */ .Wd] }));
}
/** The same, of a look that brought the catalogue along. */
function requestsIn(snapshot) {
    const catalog = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, { path: _core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .CATALOG_PATH */ .Wd, schema: 'slipway.catalog/1' });
    return Object.values(catalog?.models ?? {}).flatMap((row) => row.requests.map((one) => ({ model: row.model, ...one })));
}
/** The request whose digest begins so; refused where there is none, or several. */
function requestByDigest(requests, of) {
    const found = requests.filter((one) => (0,_core_approval_basis_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPrefix */ .WP)(one.digest, of.digest));
    const [only] = found;
    if (only !== undefined && found.length === 1)
        return only;
    const here = requests.filter((one) => one.number === of.issue);
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'digest_unknown',
        required: 'the approval digest of an open request, or its beginning of at least 8 hex digits',
        found: found.length === 0
            ? `no open request has a digest that begins with ${of.digest}`
            : `${found.length} open requests have one that begins with ${of.digest}`,
        next: here.length === 0
            ? 'Copy the line from the page of the request: a digest that is not shown there any more is of something that has changed since.'
            : `What is asked for here now: ${here.map((one) => `${one.model} ${one.version} in ${one.stage}, \`/approve ${one.digest.slice(7, 19)}\``).join('; ')}.`,
    });
}
/** The request whose page the comment is on; refused where it is no request's page. */
function requestOfPage(requests, issue) {
    const found = requests.filter((one) => one.number === issue);
    const [only] = found;
    if (only !== undefined && found.length === 1)
        return only;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'no_such_request',
        required: 'a comment on the page of an open request, or a digest that names one',
        found: `nothing open is asked for in #${issue}`,
        next: 'Name the request by its digest, or comment on its page.',
    });
}
/**
 * What a page is about is read from the catalogue, which anybody who may push can edit; the state is proven. Refuses what
 * the state does not say.
 */
function requireAskedOn(state, row) {
    const request = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .requestOf */ .fo)(state, row.stage);
    if (request !== null && request.version === row.version && request.place.number === row.number)
        return;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'no_such_request',
        required: `an open request of ${row.model}@${row.version} on this page`,
        found: request === null
            ? `nothing is asked for in ${row.stage}`
            : `${request.version} is asked for in ${row.stage}, on ${request.place.url}`,
        next: 'Name the version in the command, or write on the page of the request.',
    });
}


/***/ }),

/***/ 79902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ resume),
/* harmony export */   _: () => (/* binding */ hold)
/* harmony export */ });
/* harmony import */ var _core_operation_key_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16985);
/* harmony import */ var _core_people_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4119);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72795);
/* harmony import */ var _policy_effective_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22894);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67846);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70384);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36806);
/* harmony import */ var _moves_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51421);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56529);
/* harmony import */ var _write_event_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6349);











async function hold(context, request) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G9)('hold', async () => {
        const model = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .modelFrom */ .Sn)(request.model);
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .requireReason */ .uM)(request.reason, 'hold');
        checkStages(request.stages);
        const subject = request.stages?.join(',') ?? '*';
        return write(context, {
            operation: 'hold',
            model,
            subject,
            stages: (gathered) => request.stages?.map((stage) => (0,_moves_js__WEBPACK_IMPORTED_MODULE_6__/* .stageFor */ .UF)(gathered.effective, stage).name) ?? null,
            plan: (gathered, login) => {
                requireRoom(gathered);
                const { reason, stages } = request;
                const until = request.until === null ? null : (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .endFrom */ .OB)(request.until, (0,_transact_js__WEBPACK_IMPORTED_MODULE_7__/* .momentOf */ .E)(gathered));
                const laid = {
                    id: `hold-${gathered.state.seq + 1}`,
                    stages,
                    reason,
                    by: login,
                    at: (0,_transact_js__WEBPACK_IMPORTED_MODULE_7__/* .momentOf */ .E)(gathered),
                    until,
                };
                return {
                    written: { type: 'held', payload: { hold: laid } },
                    holds: [laid],
                    summary: `${model} is held (${laid.id}): ${reason}`,
                };
            },
        });
    });
}
async function resume(context, request) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G9)('resume', async () => {
        const model = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .modelFrom */ .Sn)(request.model);
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .requireReason */ .uM)(request.reason, 'lifting');
        return write(context, {
            operation: 'resume',
            model,
            subject: request.hold ?? '*',
            stages: ({ state }) => stagesOf(state.holds.filter((one) => request.hold === null || one.id === request.hold)),
            plan: ({ state }) => {
                const lifted = state.holds.filter((one) => request.hold === null || one.id === request.hold);
                if (lifted.length === 0) {
                    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
                        code: 'no_such_hold',
                        required: request.hold === null ? 'a hold in force' : `hold ${request.hold}`,
                        found: state.holds.length === 0
                            ? `${model} has no hold`
                            : `${model} has ${state.holds.map((one) => one.id).join(', ')}`,
                        next: 'Nothing needs to be lifted, or name one of these.',
                    });
                }
                const ids = lifted.map((one) => one.id);
                const payload = { holds: ids, reason: request.reason };
                return {
                    written: { type: 'resumed', payload },
                    holds: lifted,
                    summary: `${model}: ${ids.join(', ')} lifted: ${request.reason}`,
                };
            },
        });
    });
}
function stagesOf(holds) {
    if (holds.length === 0 || holds.some((one) => one.stages === null))
        return null;
    return [...new Set(holds.flatMap((one) => one.stages ?? []))];
}
function checkStages(stages) {
    for (const stage of stages ?? [])
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .checkStageName */ .Af)(stage);
    if (stages === null || (stages.length > 0 && new Set(stages).size === stages.length))
        return;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'stages to hold, each once',
        found: stages.length === 0 ? 'an empty list' : stages.join(', '),
        next: 'Leave the stages out to hold all of them.',
    });
}
/** The state is read by every operation, so what can pile up in it has a bound. */
function requireRoom({ state }) {
    if (state.holds.length < _core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .OPEN_HOLDS */ .A9)
        return;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'too_many_open',
        required: `fewer than ${_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .OPEN_HOLDS */ .A9} holds on ${state.model}`,
        found: `${state.holds.length} that nobody has lifted`,
        next: `Lift some with \`slipway resume ${state.model}\`; one without stages holds all of them.`,
    });
}
/** Whether the actor may hold every stage concerned: a policy can grant holds stage by stage. */
async function checkMay(context, of) {
    const { gathered, actor, role, operation } = of;
    const { effective, state } = gathered;
    const stages = of.stages ?? effective.lifecycle.order;
    const judged = await Promise.all(stages.map(async (stage) => {
        const permission = (0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_2__/* .permissionFor */ .T)(effective, { operation: 'hold', stage });
        const facts = await (0,_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .personFacts */ .bM)(context, { actor, permission, role });
        const what = of.stages === null ? `${operation} ${state.model}` : `${operation} ${stage} of ${state.model}`;
        return { permission, check: (0,_core_people_js__WEBPACK_IMPORTED_MODULE_9__/* .checkPermission */ .Yj)({ what, actor, permission, facts }) };
    }));
    const [first] = judged;
    if (first === undefined)
        throw new TypeError('a lifecycle has a stage');
    return judged.find(({ check }) => check.status !== 'pass') ?? first;
}
async function write(context, of) {
    const { operation, model } = of;
    const role = (0,_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .startRoleLookup */ .rD)(context);
    const key = (0,_core_operation_key_js__WEBPACK_IMPORTED_MODULE_10__/* .operationKey */ .t)({ source: context.caller.source, operation, model, subject: of.subject, stage: null }, context.ports.sha256);
    let planned = null;
    return (0,_write_event_js__WEBPACK_IMPORTED_MODULE_8__/* .writeEvent */ .a)(context, {
        operation,
        model,
        key,
        // Who asks for a hold again after it was lifted means a hold; who lifts one again has it lifted.
        isSpent: async (event, { state }) => event.type === 'held' && !state.holds.some((one) => one.id === event.payload.hold.id),
        plan: async (gathered) => {
            const actor = (0,_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .actorFor */ .ho)(context, gathered);
            const stages = of.stages(gathered);
            const { permission, check } = await checkMay(context, { gathered, actor, role, operation, stages });
            const { code, ...may } = check;
            const { status, detail } = may;
            const checks = { name: operation, title: `${operation} ${model}`, status, detail, children: [may] };
            if (may.status !== 'pass') {
                const next = `Ask ${permission.roles.join(' or ') || 'whoever may change the policy'} to do it.`;
                const refusal = { code, required: `somebody whom the policy lets ${operation}`, found: detail, next };
                return { kind: 'stop', result: (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)({ operation, refusal, checks }) };
            }
            planned = of.plan(gathered, actor.login);
            const { summary, written } = planned;
            return { kind: 'write', ...written, actor, owes: [], checks, summary };
        },
        record: ({ event }) => {
            const holds = event.type === 'held' ? [event.payload.hold] : (planned?.holds ?? []);
            return { model, holds, hold: holds.map((one) => one.id).join(','), seq: event.seq };
        },
    });
}


/***/ }),

/***/ 42179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73491);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5562);
/* harmony import */ var _core_operation_key_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(16985);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(26182);
/* harmony import */ var _core_promotion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49026);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91091);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72795);
/* harmony import */ var _core_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61457);
/* harmony import */ var _policy_effective_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22894);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67846);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70384);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69600);
/* harmony import */ var _find_request_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(83876);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(36806);
/* harmony import */ var _moves_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(51421);
/* harmony import */ var _promotion_facts_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(83739);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(76980);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(56529);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(24182);
/** Promote: a version enters a stage. Facts are gathered in one look, core decides, one commit writes. */



















async function promote(asking, request) {
    // A plan writes nothing, whoever makes it.
    const context = request.phase === 'plan' ? { ...asking, mode: 'dry_run' } : asking;
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_8__/* .settle */ .G9)('promote', async () => {
        const reference = (0,_versions_js__WEBPACK_IMPORTED_MODULE_16__/* .referenceFrom */ .Q)(request.subject);
        const selector = reference.selector ?? { kind: 'latest' };
        const { model } = reference;
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .checkStageName */ .Af)(request.to);
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .checkTexts */ .Ri)(request);
        checkExpectedLive(request.expectedLive);
        const planned = plannedDigest(request);
        const { clock, sha256 } = context.ports;
        const role = (0,_authority_js__WEBPACK_IMPORTED_MODULE_7__/* .roleWhenNeeded */ .yw)(context);
        const done = [];
        let pinned = null;
        let bound = null;
        const key = (0,_core_operation_key_js__WEBPACK_IMPORTED_MODULE_17__/* .operationKey */ .t)({ source: context.caller.source, operation: 'promote', model, subject: request.subject, stage: request.to }, sha256);
        const filesOf = (of) => [
            ...(0,_versions_js__WEBPACK_IMPORTED_MODULE_16__/* .versionFiles */ .uP)(of, sha256),
            (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_18__/* .evaluationsPath */ .TI)(of, sha256),
        ];
        const tag = selector.kind === 'version' ? [(0,_core_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .versionTag */ .Vm)({ model, version: selector.version })] : [];
        const decide = async (gathered) => {
            const { state, effective, snapshot, commit } = gathered;
            if (request.page !== undefined && request.page !== null)
                (0,_find_request_js__WEBPACK_IMPORTED_MODULE_10__/* .requireAskedOn */ .bj)(state, request.page);
            const to = (0,_moves_js__WEBPACK_IMPORTED_MODULE_12__/* .stageFor */ .UF)(effective, request.to);
            const { version } = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_16__/* .pointerOf */ .rq)(context, { state, selector, commit, policy: effective });
            const found = await findVersion(context, { gathered, version, brought: selector.kind === 'version' });
            const staged = (0,_versions_js__WEBPACK_IMPORTED_MODULE_16__/* .usable */ .Je)(found, { model, version, selector });
            pinned ??= { subject: expectedLive(request.expectedLive, { gathered, stage: to.name }) };
            const actor = (0,_authority_js__WEBPACK_IMPORTED_MODULE_7__/* .actorFor */ .ho)(context, gathered);
            const permission = (0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_6__/* .permissionFor */ .T)(effective, { operation: 'promote', stage: to.name });
            const candidacy = {
                gathered,
                staged,
                to,
                expectedLive: pinned.subject,
                phase: request.phase ?? 'apply',
                planned,
            };
            const [people, outside, , standing] = await Promise.all([
                (0,_authority_js__WEBPACK_IMPORTED_MODULE_7__/* .personFacts */ .bM)(context, { actor, permission, role }),
                (0,_moves_js__WEBPACK_IMPORTED_MODULE_12__/* .outsideOf */ .R_)(context, { snapshot, tag: staged.published.tag }),
                (0,_provenance_js__WEBPACK_IMPORTED_MODULE_14__/* .requireProvenVersion */ .gF)(context, { gathered, staged }),
                (0,_promotion_facts_js__WEBPACK_IMPORTED_MODULE_13__/* .standingOf */ .YP)(context, candidacy),
            ]);
            const { evaluation } = standing;
            bound = { approval_digest: standing.approval.digest, environment: (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentToName */ .eW)(to, standing.environment) };
            const decision = (0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_2__/* .decidePromotion */ .g)({
                policy: effective,
                state,
                version: staged,
                currentStage: found?.status.stage ?? null,
                to,
                expectedLive: pinned.subject,
                actor,
                people,
                integrity: outside,
                ...standing,
                restriction: (0,_versions_js__WEBPACK_IMPORTED_MODULE_16__/* .provenRestriction */ .RS)(state, found),
                planned,
                reason: request.reason,
                link: request.link,
                now: (0,_transact_js__WEBPACK_IMPORTED_MODULE_15__/* .momentOf */ .E)(gathered),
            }, sha256);
            if (decision.kind === 'refused')
                return { kind: 'stop', result: (0,_context_js__WEBPACK_IMPORTED_MODULE_8__/* .refused */ .J5)({ operation: 'promote', ...decision }) };
            if (decision.kind === 'already_live') {
                const record = { ...staged.published, stage: to.name, ...bound };
                const { incoming } = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stageOf */ .gV)(state, to.name);
                const there = incoming?.ordinal === staged.record.ordinal ? 'is being rolled out' : 'is live';
                const summary = `${model} ${version} ${there} in ${to.name} already.`;
                const result = (0,_context_js__WEBPACK_IMPORTED_MODULE_8__/* .finished */ .xl)({
                    operation: 'promote',
                    decision: 'already_done',
                    reason: 'already_live',
                    summary,
                    checks: decision.checks,
                    record,
                    effects: done,
                });
                return { kind: 'stop', result };
            }
            // Only who writes completes what is owed: of twenty that ask at once, nineteen would be in the way of the one.
            const asked = { state, commit, now: (0,_transact_js__WEBPACK_IMPORTED_MODULE_15__/* .momentOf */ .E)(gathered) };
            const owed = context.mode === 'dry_run' ? null : await (0,_effects_js__WEBPACK_IMPORTED_MODULE_9__/* .completeOwed */ .hQ)(context, asked);
            done.push(...(owed?.reports ?? []));
            if (owed !== null)
                (0,_effects_js__WEBPACK_IMPORTED_MODULE_9__/* .requireFewDebts */ .Yz)(state, owed);
            return {
                kind: 'write',
                type: 'promoted',
                payload: decision.payload,
                actor,
                owes: decision.owes,
                projectedThrough: owed?.through ?? state.projected_through,
                checks: decision.checks,
                documents: await (0,_moves_js__WEBPACK_IMPORTED_MODULE_12__/* .documentsBefore */ .OJ)(context, {
                    gathered,
                    stages: stagesTouched({ gathered, to: to.name, from: decision.payload.from }),
                }),
                staged,
                record: null,
                ...(evaluation.kind === 'known' && evaluation.basis.decided === 'again'
                    ? { evaluation: evaluation.record }
                    : {}),
            };
        };
        const transaction = await (0,_transact_js__WEBPACK_IMPORTED_MODULE_15__/* .transact */ .h)(context, {
            model,
            key,
            query: {
                files: [
                    ...(0,_moves_js__WEBPACK_IMPORTED_MODULE_12__/* .moveFiles */ .px)({ model, stage: request.to, now: clock.now() }),
                    ...(selector.kind === 'version' ? filesOf({ model, version: selector.version }) : []),
                ],
                tags: tag,
                releases: tag,
            },
            decide,
        });
        if (transaction.kind === 'stopped')
            return transaction.result;
        const result = await (0,_moves_js__WEBPACK_IMPORTED_MODULE_12__/* .finishMove */ .jg)(context, { operation: 'promote', transaction, before: done });
        return {
            ...result,
            record: result.record === null ? null : { ...result.record, ...(bound ?? boundOf(transaction)) },
        };
    });
}
/** What a promotion that was committed by an earlier attempt was bound to. */
function boundOf({ event }) {
    if (event.type !== 'promoted')
        throw new TypeError('a promotion is recorded by an event of its own');
    const { approvals, environment } = event.payload;
    return { approval_digest: approvals?.digest ?? null, environment: environment?.name ?? '' };
}
/** The digest that a plan had shown, in the form that it was put out in. */
function plannedDigest({ planned }) {
    if (planned === undefined || planned === null)
        return null;
    if ((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(planned))
        return planned;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'the `approval-digest` that the plan put out: sha256: and 64 hex digits',
        found: JSON.stringify(planned.slice(0, 100)),
        next: 'Pass on the output of the job that planned, or leave it out.',
    });
}
/** The stage entered, and the one left if the version is live there. */
function stagesTouched(of) {
    const leaves = of.from !== of.to && (0,_core_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stageOf */ .gV)(of.gathered.state, of.from).live !== null;
    return leaves ? [of.to, of.from] : [of.to];
}
async function findVersion(context, of) {
    const key = { model: of.gathered.state.model, version: of.version };
    if (of.brought)
        return (0,_versions_js__WEBPACK_IMPORTED_MODULE_16__/* .versionIn */ .It)(of.gathered.snapshot, key, context.ports.sha256);
    return (0,_versions_js__WEBPACK_IMPORTED_MODULE_16__/* .readVersion */ .$4)(context, { ...key, commit: of.gathered.commit });
}
/** What is expected must at least have the form of something that could be live. */
function checkExpectedLive(given) {
    if (given === null || given === 'none' || (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(given))
        return;
    const selector = (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(given.includes('@') ? given : `model@${given}`)?.selector;
    if (selector?.kind === 'version' || selector?.kind === 'ordinal' || selector?.kind === 'subject')
        return;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'the version expected to be live, its digest, or `none`',
        found: JSON.stringify(given.slice(0, 100)),
        next: 'Leave it out to replace whatever is live now.',
    });
}
function expectedLive(given, of) {
    const { live } = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stageOf */ .gV)(of.gathered.state, of.stage);
    if (given === null)
        return live?.subject ?? null;
    if (given === 'none')
        return null;
    const text = given.includes('@sha256:') ? given.slice(given.indexOf('sha256:')) : given;
    if ((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
        return text;
    const version = text.replace(/^v(?=\d+\.)/, '');
    if (live !== null && (live.version === version || `v${live.ordinal}` === text))
        return live.subject;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)({
        code: 'live_version_moved',
        required: `${given} live in ${of.stage}`,
        found: live === null ? 'nothing is live there' : `${live.version} is live there`,
        next: 'Look at what is live now, and ask again if this version should replace it.',
    });
}


/***/ }),

/***/ 19943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ register)
});

// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/core/operation-key.js
var operation_key = __webpack_require__(16985);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/people.js
var people = __webpack_require__(4119);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/tags.js
var tags = __webpack_require__(61457);
// EXTERNAL MODULE: ./build/policy/effective.js
var effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(67846);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/operations/effects.js + 1 modules
var effects = __webpack_require__(69600);
// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/policy/nearest.js
var nearest = __webpack_require__(68029);
// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
;// CONCATENATED MODULE: ./build/core/model-paths.js
/** Paths inside a model's folder, and the names that release assets can have. */
/** GitHub's limit is "under 2 GiB" per asset. Bytes. */
const ASSET_SIZE_LIMIT = 2 * 1024 ** 3;
/** GitHub takes 1,000 assets per release; the rest is room for the record, checksums and evidence. */
const ASSET_COUNT_LIMIT = 990;
/** Names of assets that Slipway makes itself. */
const RESERVED_ASSET_NAMES = [
    'SHA256SUMS',
    'release-record.json',
    'version-record.json',
    'evaluation.json',
    'evaluation.html',
    'approvals.json',
];
const PATH_LIMIT = 1024;
const ASSET_NAME_LIMIT = 200;
/**
 * What is wrong with a path that a manifest gives, or null. A path is relative to the model's folder, uses `/`, stays
 * inside; one that ends in `/` means every file below.
 */
function pathProblem(path) {
    if (path === '')
        return 'a path cannot be empty';
    if (path.length > PATH_LIMIT)
        return `a path has at most ${PATH_LIMIT} characters`;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    if (/[\u0000-\u001f\u007f]/.test(path))
        return 'a path has no control characters';
    if (path.includes('\\'))
        return 'a path uses "/" between folders';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'a path is relative to the folder of the model';
    const parts = (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
    if (parts.includes('..'))
        return 'a path stays inside the folder of the model';
    if (parts.includes('') || parts.includes('.'))
        return 'a path has neither empty parts nor "."';
    return null;
}
/** Whether `path` is `pattern`, or below it when it ends in `/`. */
function matchesPath(path, pattern) {
    return pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern;
}
/** The asset's name for a path: GitHub has no folders in releases. */
function assetName(path) {
    return path.replaceAll('/', '.');
}
/**
 * What is wrong with an asset name, or null. GitHub silently renames what it does not like (special characters, a
 * leading dot, several dots in a row), and a renamed asset would no longer be the one that the record names.
 */
function assetNameProblem(name) {
    if (RESERVED_ASSET_NAMES.includes(name))
        return `"${name}" is the name of a file that Slipway adds itself`;
    if (name.length > ASSET_NAME_LIMIT)
        return `an asset name has at most ${ASSET_NAME_LIMIT} characters`;
    if (!/^[A-Za-z0-9._-]+$/.test(name))
        return 'only A-Z, a-z, 0-9, ".", "_" and "-" survive in an asset name';
    if (/^\.|\.\.|\.$/.test(name))
        return 'GitHub renames assets whose name begins or ends with a dot or has two in a row';
    return null;
}
const URI = /^[a-z][a-z0-9+.-]*:[^\s]+$/;
const SECRET = /[?&](?:x-amz-signature|x-amz-credential|x-goog-signature|sig|signature|token|access_token|awsaccesskeyid)=/i;
/** What is wrong with a location outside the release, or null. It ends up in a record that can never be changed. */
function uriProblem(uri) {
    if (uri.length > 2048)
        return 'a location has at most 2048 characters';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    if (!URI.test(uri) || /[\u0000-\u001f\u007f]/.test(uri))
        return 'a location is a URI such as s3://bucket/model.bin';
    if (/^(?:asset|file|data|javascript):/.test(uri))
        return 'a location names a place that others can reach: s3:, gs:, https:, oci:, lfs: and so on';
    if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/.test(uri) || SECRET.test(uri))
        return 'a location must not carry credentials; it is published in the record';
    return null;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/core/yaml.js
/**
 * YAML (and JSON, which it contains) as people write it beside a model: read without the parts of YAML that hide
 * something. Anchors, aliases, explicit tags, merge keys, duplicate keys and several documents in one file are problems,
 * so that what a reviewer sees is what is read. Every value keeps its place, so that every problem can name it.
 */

/** Largest text that is parsed at all, bytes of UTF-8 at most four times this many characters. */
const YAML_LIMIT = 1024 * 1024;
/** Deepest nesting: far beyond any manifest, far below what the parser's recursion survives. */
const DEPTH_LIMIT = 64;
/** Reads one document. `file` is the name that problems begin with. */
function readYaml(of) {
    const { file } = of;
    const text = of.text.replace(/^\uFEFF/, '');
    const whole = (message) => ({ kind: 'invalid', problems: [{ where: `${file}:1:1`, message }] });
    if (text.length > YAML_LIMIT)
        return whole(`The file is too large: at most ${YAML_LIMIT} characters are read; found ${text.length}.`);
    // Checked before parsing: the parser recurses, and on a deep enough text Node aborts instead of throwing.
    if (exceedsDepth(text))
        return whole(`The file is nested too deeply: at most ${DEPTH_LIMIT} levels are read.`);
    const lines = new dist/* LineCounter */.HN();
    // Duplicate keys are found below, with a map: the library compares every key with every other.
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, merge: false, uniqueKeys: false });
    const placeOf = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${line}:${col}`;
    };
    const problems = document.errors.map((error) => ({
        where: placeOf(error.pos[0]),
        message: explain(error.code, error.message),
    }));
    const report = (node, message) => {
        const range = node.range;
        problems.push({ where: placeOf(range?.[0] ?? 0), message });
    };
    if (document.directives?.yaml.explicit === true)
        report(document.contents, 'Directives are not read: remove "%YAML".');
    (0,dist/* visit */.YR)(document, {
        Alias: (_key, node) => report(node, `Aliases are not read: write out the value of "*${node.source}".`),
        Node: (_key, node) => {
            if ('anchor' in node && node.anchor !== undefined)
                report(node, `Anchors are not read: remove "&${node.anchor}".`);
            if (node.tag !== undefined)
                report(node, `Tags are not read: remove "${node.tag}".`);
        },
    });
    if (problems.length > 0)
        return { kind: 'invalid', problems: unique(problems) };
    const root = locate({ node: document.contents, placeOf, report });
    return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'ok', root };
}
function locate(context) {
    const { node, placeOf, report } = context;
    const at = placeOf(node?.range?.[0] ?? 0);
    if ((0,dist/* isSeq */.oP)(node))
        return { kind: 'list', at, items: node.items.map((item) => locate({ ...context, node: item })) };
    if ((0,dist/* isMap */.jh)(node)) {
        const entries = new Map();
        for (const pair of node.items) {
            if (!(0,dist/* isPair */.tO)(pair))
                continue;
            const { key } = pair;
            if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string') {
                report(key ?? node, 'Keys must be text; quote this one.');
            }
            else if (entries.has(key.value)) {
                report(key, `The key "${key.value}" is given twice; only one of them can count.`);
            }
            else if (key.value === '__proto__' || key.value === '<<') {
                report(key, `The key "${key.value}" is not read.`);
            }
            else {
                const place = placeOf(key.range?.[0] ?? 0);
                const value = pair.value === null ? nothing(place) : locate({ ...context, node: pair.value });
                entries.set(key.value, { at: place, value });
            }
        }
        return { kind: 'map', at, entries };
    }
    if (!(0,dist/* isScalar */.jn)(node))
        return nothing(at);
    const value = node.value;
    const source = node.source ?? '';
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
        report(node, 'The text holds half a character (a lone surrogate).');
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return { kind: 'scalar', at, value, source };
    if (typeof value === 'number' &&
        Number.isFinite(value) &&
        (!Number.isInteger(value) || Number.isSafeInteger(value))) {
        return { kind: 'scalar', at, value, source };
    }
    report(node, `"${source}" cannot be kept exactly as a number; quote it to keep it as text.`);
    return nothing(at);
}
function nothing(at) {
    return { kind: 'scalar', at, value: null, source: '' };
}
/** The plain value, as `JSON.parse` would give it. */
function toJson(of) {
    if (of.kind === 'scalar')
        return of.value;
    if (of.kind === 'list')
        return of.items.map(toJson);
    return Object.fromEntries([...of.entries].map(([key, entry]) => [key, toJson(entry.value)]));
}
/** What a value is, for messages: `the text "x"`, `a list`. */
function describe(of) {
    if (of.kind === 'list')
        return 'a list';
    if (of.kind === 'map')
        return 'a mapping';
    if (of.value === null)
        return 'nothing';
    const text = of.source.length <= 60 ? of.source : `${of.source.slice(0, 57)}…`;
    return typeof of.value === 'string' ? `the text ${JSON.stringify(text)}` : text;
}
const EXPLANATIONS = {
    MULTIPLE_DOCS: 'The file holds several documents; only one is read.',
    TAB_AS_INDENT: 'Tabs cannot indent; use spaces.',
};
function explain(code, message) {
    return EXPLANATIONS[code] ?? `${message.replace(/[.:]?\s*$/, '')}.`;
}
function unique(problems) {
    return [...new Map(problems.map((one) => [`${one.where} ${one.message}`, one])).values()];
}
/** Whether flow brackets plus block indentation nest deeper than allowed; counts tokens only, never recurses. */
function exceedsDepth(text) {
    let flow = 0;
    let column = 0;
    let lineStart = true;
    let scalarNext = false;
    const indents = [];
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        if (token === '\u001f' || token === '\u0002' || token === '\u0018') {
            scalarNext = token === '\u001f';
            continue;
        }
        if (!scalarNext && (token === '[' || token === '{'))
            flow += 1;
        if (!scalarNext && (token === ']' || token === '}'))
            flow -= 1;
        const blank = /^\s+$/.test(token);
        if (!blank && (lineStart || token === '-' || token === '?')) {
            while (indents.length > 0 && (indents.at(-1) ?? 0) > column)
                indents.pop();
            if (indents.at(-1) !== column)
                indents.push(column);
        }
        if (Math.max(flow, 0) + indents.length > DEPTH_LIMIT)
            return true;
        const lineEnd = token.lastIndexOf('\n');
        lineStart = lineEnd >= 0 || (lineStart && blank);
        column = lineEnd >= 0 ? token.length - lineEnd - 1 : column + token.length;
        scalarNext = false;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/core/statements.js
/**
 * What is stated about data sets and base models: open lists of statements under a name. Keys are recorded in
 * snake_case whatever their form in the file, so that `training-on-requests` and `training_on_requests` are one.
 */


/** Role of a data set that states none. */
const DEFAULT_DATASET_ROLE = 'training';
const ENTRY_LIMIT = 1000;
const NAME_LIMIT = 200;
/** Texts that look like a statement and say nothing. */
const EMPTY_WORDS = new Set(['', '?', '-', 'todo', 'tbd', 'fixme', 'unknown', 'null']);
/** The key in the form that records use. */
function statementKey(key) {
    return key.replaceAll('-', '_');
}
/** Whether a statement says something: `false` and `none` do, an empty text, `TODO` and `unknown` do not. */
function isStated(value) {
    if (value === undefined || value === null)
        return false;
    if (typeof value === 'string')
        return !EMPTY_WORDS.has(value.trim().toLowerCase());
    if (Array.isArray(value))
        return value.some(isStated);
    if (typeof value === 'object')
        return Object.values(value).some(isStated);
    return true;
}
/** The statements a policy demands that are missing, in its order and spelling. */
function missingStatements(of, demanded) {
    return demanded.filter((key) => !isStated(of[statementKey(key)]));
}
/** A digest as hex, from `sha256:…` or bare hex; null when it is neither. */
function readSha256(value) {
    if (typeof value !== 'string')
        return null;
    const hex = value.toLowerCase().replace(/^sha256:/, '');
    return /^[0-9a-f]{64}$/.test(hex) ? hex : null;
}
/** Reads a list of data sets; problems are reported and the entry left out. */
function readDatasets(list, report) {
    const seen = new Set();
    return readEntries(list, { what: 'data set', report }).flatMap(({ at, fields, name }) => {
        const role = fields['role'] ?? DEFAULT_DATASET_ROLE;
        if (typeof role !== 'string' || !(0,names/* isName */.Eo)(role)) {
            report(at, `The role of data set "${name}" must be a name such as training, validation or test; found ${JSON.stringify(role)}.`);
            return [];
        }
        const { name: _name, role: _role, sha256: given, ...statements } = fields;
        const sha256 = given === undefined ? undefined : readSha256(given);
        if (sha256 === null) {
            report(at, `"sha256" of data set "${name}" must be 64 hex digits; found ${JSON.stringify(given)}.`);
            return [];
        }
        const key = JSON.stringify([role, name]);
        if (seen.has(key))
            report(at, `The ${role} data set "${name}" is listed twice.`);
        seen.add(key);
        return [{ name, role, ...(sha256 === undefined ? {} : { sha256 }), ...statements }];
    });
}
/** Reads a list of base models. */
function readBaseModels(list, report) {
    const seen = new Set();
    return readEntries(list, { what: 'base model', report }).map(({ at, fields, name }) => {
        if (seen.has(name))
            report(at, `The base model "${name}" is listed twice.`);
        seen.add(name);
        return { ...fields, name };
    });
}
function readEntries(list, of) {
    if (list.kind !== 'list') {
        of.report(list.at, `Required is a list of ${of.what}s; found ${describe(list)}.`);
        return [];
    }
    if (list.items.length > ENTRY_LIMIT) {
        of.report(list.at, `At most ${ENTRY_LIMIT} ${of.what}s can be listed; found ${list.items.length}.`);
        return [];
    }
    return list.items.flatMap((item) => {
        if (item.kind !== 'map') {
            of.report(item.at, `A ${of.what} is a mapping with at least "name"; found ${describe(item)}.`);
            return [];
        }
        const fields = readFields(item.entries, of.report);
        const name = fields['name'];
        if (typeof name !== 'string' || name.trim() === '' || name.length > NAME_LIMIT) {
            of.report(item.at, `A ${of.what} needs a "name" of 1 to ${NAME_LIMIT} characters.`);
            return [];
        }
        return [{ at: item.at, name, fields }];
    });
}
function readFields(entries, report) {
    const fields = new Map();
    for (const [key, entry] of entries) {
        const recorded = statementKey(key);
        if (recorded === '' || recorded === '__proto__')
            report(entry.at, `"${key}" cannot be the name of a statement.`);
        else if (fields.has(recorded))
            report(entry.at, `"${key}" is stated twice, once as "${recorded}".`);
        else
            fields.set(recorded, toJson(entry.value));
    }
    return Object.fromEntries(fields);
}
/**
 * Reads a dataset manifest (JSON or YAML): a list of data sets, a mapping with the list under `datasets`, or one data
 * set alone. Whatever else the mapping says stays in the file.
 */
function parseDatasetManifest(of) {
    const read = readYaml(of);
    if (read.kind === 'invalid')
        return read;
    const problems = [];
    const report = (where, message) => void problems.push({ where, message });
    const { root } = read;
    let list = root;
    if (root.kind === 'map') {
        const named = root.entries.get('datasets')?.value;
        list = named ?? (root.entries.has('name') ? { kind: 'list', at: root.at, items: [root] } : root);
    }
    const datasets = readDatasets(list, report);
    if (problems.length === 0 && datasets.length === 0)
        report(root.at, 'The manifest lists no data set.');
    return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'ok', datasets };
}

;// CONCATENATED MODULE: ./build/core/manifest-fields.js
/** The fields of a model manifest, each read with its place; see manifest.ts. */





function unknownKey(key, known) {
    const names = [...known];
    const near = (0,nearest/* nearestOf */.q)(key, names);
    return near === null
        ? `There is no key "${key}" here; known are ${names.join(', ')}.`
        : `There is no key "${key}" here; did you mean "${near}"?`;
}
function readText(of, report) {
    const { value } = of;
    const text = value.kind === 'scalar' && typeof value.value === 'string' ? value.value.trim() : '';
    if (text !== '' && text.length <= of.limit)
        return text;
    report(value.at, `${of.what} must be text of 1 to ${of.limit} characters; found ${describe(value)}.`);
    return null;
}
function readStore(value, report) {
    if (value.kind === 'scalar' && (value.value === 'asset' || value.value === 'reference'))
        return value.value;
    report(value.at, `"store" must be asset or reference; found ${describe(value)}.`);
    return null;
}
function readTags(value, report) {
    if (value.kind !== 'map') {
        report(value.at, `"tags" must be a mapping of names to texts; found ${describe(value)}.`);
        return {};
    }
    const tags = [];
    for (const [key, entry] of value.entries) {
        if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/.test(key))
            report(entry.at, `"${key}" cannot name a tag: letters, digits, ".", "_" and "-", at most 64.`);
        else if (entry.value.kind !== 'scalar' || entry.value.value === null)
            report(entry.value.at, `A tag's value is a text; found ${describe(entry.value)}.`);
        else {
            // As written: a tag "1.10" is not the number 1.1.
            const text = typeof entry.value.value === 'string' ? entry.value.value : entry.value.source;
            if (text.length > 256)
                report(entry.value.at, 'A tag has at most 256 characters.');
            tags.push([key, text]);
        }
    }
    return Object.fromEntries(tags);
}
function readTrainingCode(value, report) {
    if (value.kind !== 'map') {
        const path = readPath({ value, or: '{uri, sha256} for code elsewhere' }, report);
        return path === null ? null : { kind: 'path', path };
    }
    checkKeys(value, ['uri', 'sha256'], report);
    const uri = readUri(value, report);
    const sha256 = readDigest(value, report);
    if (uri !== null && sha256 !== null)
        return { kind: 'reference', uri, sha256 };
    if (!value.entries.has('uri') || !value.entries.has('sha256'))
        report(value.at, 'Training code elsewhere needs "uri" and "sha256".');
    return null;
}
function readArtifacts(value, report) {
    if (value.kind !== 'map') {
        report(value.at, `"artifacts" must be a mapping of roles to paths; found ${describe(value)}.`);
        return [];
    }
    return [...value.entries].flatMap(([role, entry]) => {
        if (!(0,names/* isName */.Eo)(role)) {
            report(entry.at, `"${role}" cannot be a role: lower-case letters, digits and "-", 2 to 64 characters.`);
            return [];
        }
        const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
        if (items.length === 0)
            report(entry.value.at, `Role "${role}" lists no file.`);
        return items.flatMap((item) => readArtifact({ item, role }, report) ?? []);
    });
}
const ARTIFACT_KEYS = ['path', 'uri', 'sha256', 'size', 'store'];
function readArtifact(of, report) {
    const { item, role } = of;
    const base = { role, at: item.at, uri: null, sha256: null, size: null, store: null };
    if (item.kind !== 'map') {
        const path = readPath({ value: item, or: '{path or uri, sha256, size}' }, report);
        return path === null ? null : { ...base, path };
    }
    checkKeys(item, ARTIFACT_KEYS, report);
    const given = (key) => item.entries.get(key)?.value;
    const path = given('path');
    const store = given('store');
    const size = given('size');
    const read = {
        ...base,
        path: path === undefined ? null : readPath({ value: path, or: null }, report),
        uri: readUri(item, report),
        sha256: readDigest(item, report),
        size: size === undefined ? null : readSize(size, report),
        store: store === undefined ? null : readStore(store, report),
    };
    if (path === undefined && !item.entries.has('uri'))
        report(item.at, 'An artifact needs "path" or "uri".');
    if (read.path?.endsWith('/') && (read.uri ?? read.sha256 ?? read.size) !== null) {
        report(item.at, '"uri", "sha256" and "size" describe one file; this path is a folder.');
    }
    if (read.store === 'reference' && !item.entries.has('uri'))
        report(item.at, '"store: reference" needs the "uri" where the bytes are.');
    return read;
}
function readPath(of, report) {
    const { value } = of;
    if (value.kind !== 'scalar' || typeof value.value !== 'string') {
        report(value.at, `Required is a path${of.or === null ? '' : ` or ${of.or}`}; found ${describe(value)}.`);
        return null;
    }
    const path = value.value.replace(/^\.\//, '').replace(/\/\*\*?$/, '/');
    const wrong = pathProblem(path);
    if (wrong === null)
        return path;
    report(value.at, `${describe(value)} cannot be read: ${wrong}.`);
    return null;
}
function checkKeys(map, known, report) {
    for (const [key, entry] of map.entries)
        if (!known.includes(key))
            report(entry.at, unknownKey(key, known));
}
function readUri(map, report) {
    const value = map.entries.get('uri')?.value;
    if (value === undefined)
        return null;
    const text = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
    const wrong = uriProblem(text);
    if (wrong === null)
        return text;
    // The text is not repeated: it may be the credential that it must not carry.
    report(value.at, `"uri" cannot be used: ${wrong}.`);
    return null;
}
function readDigest(map, report) {
    const value = map.entries.get('sha256')?.value;
    if (value === undefined)
        return null;
    const digest = value.kind === 'scalar' ? readSha256(value.source) : null;
    if (digest === null)
        report(value.at, `"sha256" must be 64 hex digits; found ${describe(value)}.`);
    return digest;
}
function readSize(value, report) {
    if (value.kind === 'scalar' &&
        typeof value.value === 'number' &&
        Number.isSafeInteger(value.value) &&
        value.value >= 0)
        return value.value;
    report(value.at, `"size" must be a whole number of bytes; found ${describe(value)}.`);
    return null;
}

// EXTERNAL MODULE: ./build/core/signature.js
var signature = __webpack_require__(32020);
// EXTERNAL MODULE: ./build/core/versioning.js
var versioning = __webpack_require__(95832);
;// CONCATENATED MODULE: ./build/core/manifest.js
/**
 * The model manifest, `model.yml`: a small file beside a model's files that says what their names alone cannot.
 * Everything in it is optional. `schema/model.schema.json` describes the same for editors; a test keeps them together.
 */






/** Names under which a manifest is looked for, in this order; more than one is a problem. */
const MANIFEST_NAMES = ['model.yml', 'model.yaml'];
/** Largest manifest, bytes. */
const MANIFEST_LIMIT = 256 * 1024;
/** What stands in for a manifest that is not there. */
const EMPTY_MANIFEST = {
    version: null,
    bump: null,
    description: null,
    tags: {},
    architecture: null,
    training_code: null,
    artifacts: [],
    signature: null,
    configuration: null,
    datasets: null,
    base_models: [],
    parents: [],
    store: 'asset',
};
/** Reads a manifest's text. All problems at once, each at `file:line:column`. An empty file is an empty manifest. */
function parseManifest(of) {
    const problems = [];
    const report = (where, message) => void problems.push({ where, message });
    const read = readYaml(of);
    if (read.kind === 'invalid')
        return read;
    const manifest = { ...EMPTY_MANIFEST };
    const { root } = read;
    if (root.kind === 'map') {
        for (const [key, entry] of root.entries) {
            const reader = READERS.get(key);
            if (reader === undefined)
                report(entry.at, unknownKey(key, READERS.keys()));
            else
                reader(entry.value, manifest, report);
        }
    }
    else if (root.kind !== 'scalar' || root.value !== null) {
        report(root.at, `A manifest is a mapping; found ${describe(root)}.`);
    }
    return problems.length > 0
        ? { kind: 'invalid', problems }
        : { kind: 'ok', manifest: { ...manifest, artifacts: mergeTwice(manifest.artifacts) } };
}
/** `signature: signature.json` beside `artifacts: {signature: signature.json}` says one thing twice, not two things. */
function mergeTwice(artifacts) {
    const bare = (one) => (one.uri ?? one.sha256 ?? one.size ?? one.store) === null;
    return artifacts.filter((one, index) => {
        const same = artifacts.findIndex((other) => other.role === one.role && other.path === one.path && one.path !== null);
        return same === index || same < 0 || !bare(one);
    });
}
const READERS = new Map([
    [
        'version',
        (value, manifest, report) => {
            // A whole number is how a sequence is written; 1.2 would already have lost what was meant.
            const isText = value.kind === 'scalar' &&
                (typeof value.value === 'string' || (typeof value.value === 'number' && /^\d+$/.test(value.source)));
            if (isText && value.source !== '')
                manifest.version = value.source;
            else
                report(value.at, `"version" must be text such as 1.2.3; found ${describe(value)}. Quote it.`);
        },
    ],
    [
        'bump',
        (value, manifest, report) => {
            const bump = versioning/* BUMPS */.ou.find((one) => value.kind === 'scalar' && value.value === one);
            if (bump !== undefined)
                manifest.bump = bump;
            else
                report(value.at, `"bump" must be major, minor or patch; found ${describe(value)}.`);
        },
    ],
    [
        'description',
        (value, manifest, report) => {
            manifest.description = readText({ value, what: '"description"', limit: 4000 }, report);
        },
    ],
    [
        'architecture',
        (value, manifest, report) => {
            manifest.architecture = readText({ value, what: '"architecture"', limit: 200 }, report);
        },
    ],
    [
        'tags',
        (value, manifest, report) => {
            manifest.tags = readTags(value, report);
        },
    ],
    [
        'training-code',
        (value, manifest, report) => {
            manifest.training_code = readTrainingCode(value, report);
        },
    ],
    [
        'artifacts',
        (value, manifest, report) => {
            manifest.artifacts = [...manifest.artifacts, ...readArtifacts(value, report)];
        },
    ],
    [
        'lineage',
        (value, manifest, report) => {
            readLineage(value, manifest, report);
        },
    ],
    [
        'datasets',
        (value, manifest, report) => {
            if (value.kind === 'list')
                manifest.datasets = readDatasets(value, report);
            else
                addFiles({ value, role: 'dataset-manifest', or: 'a list of data sets' }, manifest, report);
        },
    ],
    [
        'signature',
        (value, manifest, report) => {
            if (value.kind !== 'map') {
                addFiles({ value, role: 'signature', or: 'a mapping with inputs and outputs' }, manifest, report);
                return;
            }
            const read = (0,signature/* readSignature */.Bc)(toJson(value), 'signature');
            if (read.kind === 'ok')
                manifest.signature = read.signature;
            else
                for (const problem of read.problems)
                    report(placeIn(value, problem.where), problem.message);
        },
    ],
    [
        'configuration',
        (value, manifest, report) => {
            if (value.kind === 'map')
                manifest.configuration = toJson(value);
            else
                addFiles({ value, role: 'config', or: 'a mapping' }, manifest, report);
        },
    ],
    [
        'prompts',
        (value, manifest, report) => {
            for (const item of value.kind === 'list' ? value.items : [value]) {
                addFiles({ value: item, role: 'prompt-bundle', or: 'a list of paths' }, manifest, report);
            }
        },
    ],
    [
        'store',
        (value, manifest, report) => {
            manifest.store = readStore(value, report) ?? 'asset';
        },
    ],
]);
/** The place of `signature.inputs[1].type` in the manifest: as deep as the path leads. */
function placeIn(root, path) {
    let node = root;
    let at = root.at;
    for (const part of path.match(/[^.[\]]+/g)?.slice(1) ?? []) {
        const next = node.kind === 'map' ? node.entries.get(part)?.value : node.kind === 'list' ? node.items[Number(part)] : undefined;
        if (next === undefined)
            break;
        node = next;
        at = node.at;
    }
    return at;
}
function readLineage(value, manifest, report) {
    if (value.kind !== 'map') {
        report(value.at, `"lineage" must be a mapping with base-models and parents; found ${describe(value)}.`);
        return;
    }
    checkKeys(value, ['base-models', 'parents'], report);
    const models = value.entries.get('base-models')?.value;
    const parents = value.entries.get('parents')?.value;
    if (models !== undefined)
        manifest.base_models = readBaseModels(models, report);
    if (parents === undefined)
        return;
    if (parents.kind !== 'list') {
        report(parents.at, `"parents" must be a list such as [flight-delay@1.0.0]; found ${describe(parents)}.`);
        return;
    }
    manifest.parents = parents.items.flatMap((item) => {
        const text = item.kind === 'scalar' && typeof item.value === 'string' ? item.value : '';
        const kind = (0,names/* parseReference */.F2)(text)?.selector?.kind;
        if (kind === 'version' || kind === 'ordinal' || kind === 'subject')
            return [text];
        report(item.at, `A parent is a model with a version or digest, such as flight-delay@1.0.0; found ${describe(item)}.`);
        return [];
    });
}
function addFiles(of, manifest, report) {
    const path = readPath({ value: of.value, or: of.or }, report);
    if (path === null)
        return;
    const file = {
        role: of.role,
        at: of.value.at,
        path,
        uri: null,
        sha256: null,
        size: null,
        store: null,
    };
    manifest.artifacts = [...manifest.artifacts, file];
}

;// CONCATENATED MODULE: ./build/core/fixed-names.js
/**
 * Roles by file name: what a folder without a manifest means. `docs` generate their table from {@link FIXED_NAMES}.
 *
 * Case, `_` and `-` do not matter in the names of documents (`MODEL_CARD.md` is `model-card.md`). Names count only at the
 * top of the folder; a folder's name gives its role to every file below it. A file that no rule knows has no role and
 * is left out with a warning: releases are public and immutable, so nothing is published that nobody named. Such a
 * file is kept by listing it in the manifest, under a role of its own or under `other`. Every file with a role is part
 * of the version's content, results among them: those that change while the model stays belong to an evaluation.
 */

/** Role for files that have none: never given by name, only by a manifest. */
const OTHER_ROLE = 'other';
const fixed_names_document = (role) => ({
    role,
    names: [`${role}.md`],
    folder: null,
    files: 'one',
    document: true,
});
const FIXED_NAMES = [
    { role: 'model', names: ['model.*'], folder: 'model', files: 'one', document: false },
    { role: 'model-card', names: ['model-card.md', 'modelcard.md'], folder: null, files: 'one', document: true },
    {
        role: 'environment',
        names: [
            'requirements.txt',
            'requirements.lock',
            'environment.yml',
            'environment.yaml',
            'environment.json',
            'environment.txt',
            'conda.yml',
            'conda.yaml',
            'python-env.yml',
            'python-env.yaml',
            'pyproject.toml',
            'poetry.lock',
            'uv.lock',
            'pipfile.lock',
            'package-lock.json',
            'renv.lock',
        ],
        folder: null,
        files: 'many',
        document: false,
    },
    { role: 'config', names: ['config.json', 'config.yml', 'config.yaml'], folder: null, files: 'one', document: false },
    {
        role: 'signature',
        names: ['signature.json', 'signature.yml', 'signature.yaml'],
        folder: null,
        files: 'one',
        document: false,
    },
    {
        role: 'dataset-manifest',
        names: ['dataset-manifest.json', 'dataset-manifest.yml', 'dataset-manifest.yaml'],
        folder: null,
        files: 'one',
        document: false,
    },
    { role: 'prompt-bundle', names: [], folder: 'prompts', files: 'many', document: false },
    { role: 'traces', names: ['traces.jsonl', 'traces.json'], folder: 'traces', files: 'many', document: false },
    {
        role: 'evaluation',
        names: ['evaluation.json', 'evaluation.jsonl', 'evaluation.csv'],
        folder: 'evaluation',
        files: 'many',
        document: false,
    },
    fixed_names_document('data-sheet'),
    fixed_names_document('risk-assessment'),
    fixed_names_document('runbook'),
    fixed_names_document('rollout-plan'),
    {
        role: 'license',
        names: ['license', 'license.md', 'license.txt', 'notice', 'notice.txt', 'notice.md'],
        folder: null,
        files: 'many',
        document: true,
    },
    { role: 'model-signature', names: ['model.sig'], folder: null, files: 'one', document: true },
];
/** Extensions that `model.*` leaves alone: manifests, and files about the model. */
const NO_MODEL = new Set(['yml', 'yaml', 'sig', 'md', 'txt', 'log', 'sha256']);
/** Gives roles by name. Rules of the roles in `settled` are not used: a manifest has already said what counts there. */
function rolesByName(of) {
    const roles = [];
    const problems = [];
    const free = new Set(of.paths.filter((path) => !isManifest(path)));
    for (const rule of FIXED_NAMES) {
        if (of.settled.has(rule.role))
            continue;
        const found = [...free].filter((path) => matches(rule, path)).sort();
        for (const path of found)
            free.delete(path);
        const candidates = [...new Set(found.map((path) => candidateOf(path)))];
        if (rule.files === 'one' && candidates.length > 1) {
            problems.push({
                where: candidates[0] ?? rule.role,
                message: `Role "${rule.role}" takes one file, and ${candidates.join(', ')} could each be it; say which under "artifacts" in ${MANIFEST_NAMES[0]}.`,
            });
        }
        roles.push(...found.map((path) => ({ role: rule.role, path })));
    }
    return { roles, unassigned: [...free].sort(), problems };
}
/** Whether a path is the manifest itself, whose content goes into the record and which is no artifact. */
function isManifest(path) {
    return MANIFEST_NAMES.includes(path);
}
/** The names that give a role, for messages: `MODEL-CARD.md` is said as people write it. */
function namesFor(role) {
    const rule = FIXED_NAMES.find((one) => one.role === role);
    if (rule === undefined)
        return null;
    const names = rule.names
        .slice(0, 4)
        .map((name) => (name.endsWith('.md') ? `${name.slice(0, -3).toUpperCase().replaceAll('-', '_')}.md` : name));
    return [...names, ...(rule.folder === null ? [] : [`${rule.folder}/`])].join(', ');
}
function matches(rule, path) {
    const [head, ...rest] = path.split('/');
    if (rest.length > 0)
        return head === rule.folder;
    const name = path.toLowerCase().replaceAll('_', '-');
    return rule.names.some((one) => (one === 'model.*' ? isModelFile(name) : one === name));
}
function isModelFile(name) {
    const match = /^model\.(.+)$/.exec(name);
    return match !== null && !NO_MODEL.has(name.split('.').at(-1) ?? '');
}
/** A folder is one candidate, however many files it holds. */
function candidateOf(path) {
    const [head, ...rest] = path.split('/');
    return rest.length > 0 ? `${head}/` : path;
}

;// CONCATENATED MODULE: ./build/core/model-plan.js
/**
 * The first half of collecting a version's content: from the names and sizes in a folder and the manifest to what each
 * file is, which files have to be hashed and which texts have to be read. Nothing has been opened yet.
 */




/** The manifest to read before planning, if the folder has one; two are a problem that `planModel` reports. */
function findManifest(files) {
    const path = MANIFEST_NAMES.find((name) => files.some((file) => file.path === name));
    return path === undefined ? null : { path, role: 'manifest', limit: MANIFEST_LIMIT };
}
/** Decides what each file is. Every problem at once; nothing is guessed where there are two readings. */
function planModel(of) {
    const manifest = of.manifest ?? EMPTY_MANIFEST;
    const files = [...of.files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const problems = [];
    if (files.filter((file) => isManifest(file.path)).length > 1) {
        problems.push({
            where: MANIFEST_NAMES[0],
            message: `There are two manifests, ${MANIFEST_NAMES.join(' and ')}; keep one.`,
        });
    }
    if (files.length === 0 && manifest.artifacts.length === 0) {
        problems.push({ where: '.', message: 'The folder holds no file; required is at least the model.' });
    }
    const planned = [];
    const pointers = [];
    for (const artifact of manifest.artifacts)
        placeArtifact({ artifact, files, manifest, planned, pointers, problems });
    const code = findCode({ manifest, files }, problems);
    const named = addNamed({ files, manifest, planned, code }, problems);
    checkPlaces([...planned, ...pointers], problems);
    return { manifest, files: planned, pointers, code, problems, warnings: named };
}
function placeArtifact(of) {
    const { artifact, planned, pointers } = of;
    const { role, at, path } = artifact;
    const report = (message) => void of.problems.push({ where: at, message });
    const store = artifact.store ?? (artifact.uri !== null ? 'reference' : role === 'model' ? of.manifest.store : 'asset');
    const uri = store === 'reference' ? artifact.uri : null;
    if (store === 'reference' && uri === null) {
        report(`${path ?? role} is to stay where it is ("store: reference"), so its "uri" is required.`);
        return;
    }
    const found = path === null ? [] : of.files.filter((file) => matchesPath(file.path, path) && !isManifest(file.path));
    if (found.length > 0) {
        const claimed = { sha256: artifact.sha256, size: artifact.size };
        planned.push(...found.map((file) => ({ ...file, role, at, uri, claimed })));
        return;
    }
    if (path !== null && isManifest(path)) {
        report(`${path} is the manifest; what it says goes into the record, so it is no artifact.`);
        return;
    }
    const { sha256, size } = artifact;
    if (uri !== null && sha256 !== null && size !== null) {
        pointers.push({ role, path: path ?? lastSegment(uri, role), at, uri, sha256, size });
    }
    else if (uri !== null) {
        report(`The bytes at "uri" are not in the folder, so "sha256" and "size" (bytes) are required${path === null ? '' : ` for ${path}`}.`);
    }
    else {
        const near = (0,nearest/* nearestOf */.q)(path ?? '', of.files.map((file) => file.path));
        report(`${path} is not in the folder${near === null ? '' : `; did you mean ${near}?`}`.replace(/[^?]$/, '$&.'));
    }
}
function lastSegment(uri, role) {
    const name = uri
        .replace(/[?#].*$/, '')
        .replace(/\/+$/, '')
        .split(/[/:]/)
        .at(-1) ?? '';
    return /^[A-Za-z0-9._-]+$/.test(name) ? name : role;
}
function findCode(of, problems) {
    const code = of.manifest.training_code;
    if (code?.kind !== 'path')
        return [];
    const found = of.files.filter((file) => matchesPath(file.path, code.path)).map((file) => file.path);
    if (found.length === 0) {
        problems.push({
            where: code.path,
            message: `The training code ${code.path} is not in the folder; for code elsewhere give {uri, sha256}.`,
        });
    }
    return found;
}
/** Roles that the manifest has settled, by listing files or by saying the thing itself. */
function settledRoles(manifest) {
    const settled = new Set(manifest.artifacts.map((artifact) => artifact.role));
    if (manifest.signature !== null)
        settled.add('signature');
    if (manifest.configuration !== null)
        settled.add('config');
    if (manifest.datasets !== null)
        settled.add('dataset-manifest');
    return settled;
}
function addNamed(of, problems) {
    const listed = new Set(of.planned.map((file) => file.path));
    const paths = of.files.map((file) => file.path).filter((path) => !listed.has(path));
    const named = rolesByName({ paths, settled: settledRoles(of.manifest) });
    problems.push(...named.problems);
    const sizes = new Map(of.files.map((file) => [file.path, file.size]));
    for (const { role, path } of named.roles) {
        if (role === 'model' && of.manifest.store === 'reference') {
            problems.push({
                where: path,
                message: `The manifest says "store: reference"; list ${path} under "artifacts" with the "uri" where its bytes are.`,
            });
        }
        of.planned.push({
            role,
            path,
            size: sizes.get(path) ?? 0,
            at: path,
            uri: null,
            claimed: { sha256: null, size: null },
        });
    }
    const left = named.unassigned.filter((path) => !of.code.includes(path));
    if (left.length === 0)
        return [];
    const shown = left.slice(0, 10).join(', ');
    return [
        `Left out, because nothing says what they are: ${shown}${left.length > 10 ? ` and ${left.length - 10} more` : ''}. List them in ${MANIFEST_NAMES[0]} to keep them.`,
    ];
}
/** One path has one role, and roles that mean one thing have one file. */
function checkPlaces(places, problems) {
    const byPath = new Map();
    const byRole = new Map();
    for (const { role, path, at } of places) {
        const other = byPath.get(path);
        if (other !== undefined) {
            const message = other.role === role
                ? `${path} is listed twice.`
                : `${path} is listed for two roles, "${other.role}" and "${role}".`;
            problems.push({ where: at, message });
        }
        byPath.set(path, { role });
        byRole.set(role, [...(byRole.get(role) ?? []), path]);
    }
    for (const rule of FIXED_NAMES) {
        const paths = [...new Set(byRole.get(rule.role) ?? [])];
        const listed = places.some((place) => place.role === rule.role && place.at !== place.path);
        // A model may consist of many files when the manifest says so; the others are one file by their meaning.
        if (rule.files === 'one' && rule.role !== 'model' && paths.length > 1 && listed) {
            problems.push({ where: rule.role, message: `Role "${rule.role}" takes one file; found ${paths.join(', ')}.` });
        }
    }
}
/** Largest texts that are read, bytes, by role. */
const TEXT_LIMITS = {
    'model-card': 1024 * 1024,
    signature: 1024 * 1024,
    config: 256 * 1024,
    'dataset-manifest': 256 * 1024,
};
/** The texts `collectContent` needs, each with its limit in bytes. Bytes that stay elsewhere count only when a copy is in the folder. */
function textsNeeded(plan) {
    return plan.files.flatMap(({ role, path }) => {
        const limit = TEXT_LIMITS[role];
        return limit === undefined || (role === 'config' && !isStructured(path)) ? [] : [{ path, role, limit }];
    });
}
/** Whether a file's name says that it is JSON or YAML. */
function isStructured(path) {
    return /\.(?:json|ya?ml)$/i.test(path);
}
/** Whether a file is to become a release asset and is larger than GitHub takes. */
function isTooLarge(file) {
    return file.uri === null && file.size >= ASSET_SIZE_LIMIT;
}
/** The files that have to be hashed: those with a role, and the training code. One that is too large is not read first. */
function pathsToHash(plan) {
    const files = plan.files.filter((file) => !isTooLarge(file)).map((file) => file.path);
    return [...new Set([...files, ...plan.code])].sort();
}

;// CONCATENATED MODULE: ./build/core/content-files.js


/** The artifacts of a plan, sorted by role and path; what is wrong with any of them is reported. */
function content_files_readArtifacts(of, problems) {
    const fromFiles = of.plan.files.flatMap((planned) => readFile(planned, of.hashed.get(planned.path), problems) ?? []);
    const fromPointers = of.plan.pointers.map((pointer) => {
        if (pointer.size === 0)
            problems.push({
                where: pointer.at,
                message: `${pointer.path} has a size of 0 bytes; an empty artifact says nothing.`,
            });
        const { role, path, sha256, size, uri } = pointer;
        return { role, path, sha256, size, location: uri };
    });
    const order = (one) => `${one.role} ${one.path}`;
    return [...fromFiles, ...fromPointers].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
function readFile(planned, file, problems) {
    const { role, path, at, uri, claimed } = planned;
    const report = (message) => void problems.push({ where: at, message });
    // Known without hashing, so that it is said together with everything else even when hashing failed.
    if (planned.size === 0)
        report(`${path} is empty; an empty artifact says nothing.`);
    if (isTooLarge(planned)) {
        report(`${path} has ${planned.size} bytes; a release asset must be under 2 GiB (${ASSET_SIZE_LIMIT} bytes). Keep it elsewhere and list {path, uri} for it, or {uri, sha256, size}, in model.yml.`);
        return null;
    }
    if (file === undefined) {
        if (!problems.some((one) => one.where === path))
            report(`${path} could not be hashed, so its content is not known.`);
        return null;
    }
    if (file.size !== planned.size)
        report(`${path} changed while it was read: ${planned.size} bytes, then ${file.size}.`);
    if (claimed.sha256 !== null && claimed.sha256 !== file.sha256)
        report(`${path} has SHA-256 ${file.sha256}; the manifest says ${claimed.sha256}.`);
    if (claimed.size !== null && claimed.size !== file.size)
        report(`${path} has ${file.size} bytes; the manifest says ${claimed.size}.`);
    return { role, path, sha256: file.sha256, size: file.size, location: uri ?? `asset:${assetName(path)}` };
}
/** The assets to upload for artifacts that do not stay elsewhere. */
function readAssets(artifacts, problems) {
    const kept = artifacts.filter((one) => one.location.startsWith('asset:'));
    const taken = new Map();
    if (kept.length > ASSET_COUNT_LIMIT) {
        problems.push({
            where: '.',
            message: `A release takes at most ${ASSET_COUNT_LIMIT} files of a model; found ${kept.length}. Pack them into an archive, or keep them elsewhere by {uri, sha256, size}.`,
        });
    }
    return kept.map(({ role, path, size, sha256 }) => {
        const name = assetName(path);
        const wrong = assetNameProblem(name);
        if (wrong !== null)
            problems.push({
                where: path,
                message: `${JSON.stringify(name)} cannot be an asset name: ${wrong}. Rename the file.`,
            });
        // Without regard to case: the same folder must be able to hold them after a download on any system.
        const other = taken.get(name.toLowerCase());
        if (other !== undefined && other !== path)
            problems.push({ where: path, message: `${path} and ${other} would both become the asset ${name}; rename one.` });
        taken.set(name.toLowerCase(), path);
        return { name, role, path, size, sha256 };
    });
}

;// CONCATENATED MODULE: ./build/core/content-texts.js
/** What the texts among a version's files say. */




/** Reads signature, configuration, data sets and model card; what is wrong with them is reported. */
function readTexts(input, problems) {
    const textOf = (role) => {
        const path = input.plan.files.find((file) => file.role === role && file.size > 0)?.path;
        if (path === undefined || (role === 'config' && !isStructured(path)))
            return null;
        const text = input.texts.get(path);
        if (text !== undefined)
            return { path, text };
        if (!input.unreadable.some((one) => one.where === path)) {
            problems.push({
                where: path,
                message: `${path} could not be read as text of at most ${TEXT_LIMITS[role]} bytes.`,
            });
        }
        return null;
    };
    const card = textOf('model-card');
    if (card !== null && card.text.replace(/^\uFEFF/, '').trim() === '') {
        problems.push({ where: card.path, message: `The model card ${card.path} holds nothing but blanks.` });
    }
    const signature = textOf('signature');
    const config = textOf('config');
    const datasets = textOf('dataset-manifest');
    return {
        signature: signature === null ? null : signatureOf(signature, problems),
        configuration: config === null ? null : configurationOf(config, problems),
        datasets: datasets === null ? null : datasetsOf(datasets, problems),
    };
}
function signatureOf(file, problems) {
    const value = parseStructured(file, problems);
    if (value === undefined)
        return null;
    const read = (0,signature/* readSignature */.Bc)(value, file.path);
    if (read.kind === 'ok')
        return read.signature;
    problems.push(...read.problems);
    return null;
}
function configurationOf(file, problems) {
    const value = parseStructured(file, problems);
    if (value === undefined)
        return null;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    problems.push({ where: file.path, message: `The configuration ${file.path} must be an object (keys and values).` });
    return null;
}
function datasetsOf(file, problems) {
    const read = parseDatasetManifest({ text: file.text, file: file.path });
    if (read.kind === 'ok')
        return read.datasets;
    problems.push(...read.problems);
    return null;
}
function parseStructured(file, problems) {
    const read = readYaml({ text: file.text, file: file.path });
    if (read.kind === 'ok')
        return toJson(read.root);
    problems.push(...read.problems);
    return undefined;
}

// EXTERNAL MODULE: ./build/core/record.js
var core_record = __webpack_require__(40029);
;// CONCATENATED MODULE: ./build/core/content.js
/**
 * The second half of collecting a version's content: hashed files, texts, manifest and policy in; the content with its
 * digest and the assets to upload out, or every violation at once.
 */








/** Collects the content. Independent of the order of files, and of everything but what is passed. */
function collectContent(input) {
    const { plan } = input;
    const problems = [...plan.problems, ...input.unreadable];
    const warnings = [...plan.warnings];
    const hashed = new Map(input.files.map((file) => [file.path, file]));
    checkRoles(input, problems);
    const artifacts = content_files_readArtifacts({ plan, hashed }, problems);
    const assets = readAssets(artifacts, problems);
    const texts = readTexts(input, problems);
    const datasets = plan.manifest.datasets ?? texts.datasets ?? [];
    checkStatements(input, datasets, problems);
    for (const one of datasets) {
        if (one.sha256 === undefined)
            warnings.push(`The ${one.role} data set "${one.name}" states no "sha256", so a change of its data goes unnoticed.`);
    }
    if (problems.length > 0)
        return { kind: 'invalid', problems: dedupe(problems) };
    const configuration = plan.manifest.configuration ?? texts.configuration;
    const content = {
        artifacts,
        signature: plan.manifest.signature ?? texts.signature,
        dependencies: digestsOfRole(artifacts, 'environment'),
        datasets,
        base_models: [...plan.manifest.base_models, ...plan.manifest.parents.map(parentAsBaseModel)],
        recipe: makeRecipe({ input, hashed, artifacts, datasets, configuration }),
    };
    const { tags, description } = plan.manifest;
    return {
        kind: 'ok',
        content: {
            ...content,
            artifacts,
            content_digest: (0,core_record/* contentDigest */.eZ)(content, input.sha256),
            configuration,
            tags,
            description,
        },
        assets,
        warnings,
    };
}
/** Roles that count as present without a file, because the manifest itself says the thing. */
function inlineRoles(plan) {
    const { signature, configuration, datasets } = plan.manifest;
    return [
        ...(signature === null ? [] : ['signature']),
        ...(configuration === null ? [] : ['config']),
        ...(datasets === null || datasets.length === 0 ? [] : ['dataset-manifest']),
    ];
}
function checkRoles(input, problems) {
    const { plan, rules } = input;
    const places = [...plan.files, ...plan.pointers];
    const present = new Set([...places.map((one) => one.role), ...inlineRoles(plan)]);
    for (const role of rules.artifacts.required) {
        if (present.has(role))
            continue;
        const names = namesFor(role);
        const next = names === null
            ? 'list a file for it under "artifacts" in model.yml'
            : `add ${names}, or list a file for it in model.yml`;
        problems.push({
            where: role,
            message: `The policy requires an artifact with role "${role}"; found none: ${next}.`,
        });
    }
    if (rules.artifacts.optional === null)
        return;
    const documents = FIXED_NAMES.filter((one) => one.document).map((one) => one.role);
    const known = [
        ...new Set([
            ...rules.artifacts.required,
            ...rules.artifacts.optional,
            ...rules.documents,
            ...documents,
            OTHER_ROLE,
        ]),
    ];
    for (const { role, at } of places) {
        if (known.includes(role))
            continue;
        const near = (0,nearest/* nearestOf */.q)(role, known);
        const hint = near === null ? `allowed are ${known.join(', ')}` : `did you mean "${near}"?`;
        problems.push({
            where: at,
            message: `The policy knows no artifact role "${role}"; ${hint}${near === null ? '.' : ''}`,
        });
    }
}
function checkStatements(input, datasets, problems) {
    const { rules, plan } = input;
    const place = plan.files.find((file) => file.role === 'dataset-manifest')?.path ?? 'model.yml';
    for (const one of datasets) {
        const missing = missingStatements(one, rules.artifacts.datasetsMustState);
        if (missing.length > 0)
            problems.push({
                where: place,
                message: `The ${one.role} data set "${one.name}" does not state: ${missing.join(', ')}.`,
            });
    }
    for (const one of plan.manifest.base_models) {
        const missing = missingStatements(one, rules.artifacts.baseModelsMustState);
        if (missing.length > 0)
            problems.push({
                where: 'model.yml',
                message: `The base model "${one.name}" does not state: ${missing.join(', ')}.`,
            });
    }
}
/** A parent is a base model from this registry; what would have to be stated about it is in its own record. */
function parentAsBaseModel(reference) {
    return { name: (0,names/* parseReference */.F2)(reference)?.model ?? reference, relation: 'parent', reference };
}
function makeRecipe(of) {
    const { sha256, plan } = of.input;
    const prompts = of.artifacts.filter((one) => one.role === 'prompt-bundle').map((one) => [one.path, one.sha256]);
    // A configuration that can be read counts by its values, not by how it is indented.
    const [configFile] = digestsOfRole(of.artifacts, 'config');
    return {
        code: codeDigest(of),
        data: of.datasets.flatMap((one) => (one.sha256 === undefined ? [] : [`sha256:${one.sha256}`])).sort(),
        configuration: of.configuration === null ? (configFile ?? null) : (0,canonical/* digestOf */.ol)(of.configuration, sha256),
        prompts: prompts.length === 0 ? null : (0,canonical/* digestOf */.ol)(prompts, sha256),
        architecture: plan.manifest.architecture,
    };
}
function codeDigest(of) {
    const { plan, sha256 } = of.input;
    const code = plan.manifest.training_code;
    if (code === null)
        return null;
    if (code.kind === 'reference')
        return `sha256:${code.sha256}`;
    const digests = [...plan.code].sort().map((path) => [path, of.hashed.get(path)?.sha256 ?? '']);
    const [only] = digests;
    // One file counts by its bytes alone, so that moving it is no change of the recipe.
    return digests.length === 1 && only !== undefined ? `sha256:${only[1]}` : (0,canonical/* digestOf */.ol)(digests, sha256);
}
function digestsOfRole(artifacts, role) {
    return artifacts
        .filter((one) => one.role === role)
        .map((one) => `sha256:${one.sha256}`)
        .sort();
}
function dedupe(problems) {
    return [...new Map(problems.map((one) => [`${one.where}\n${one.message}`, one])).values()];
}

;// CONCATENATED MODULE: ./build/operations/model-folder.js




/** Lists, plans, hashes and reads. Hashing needs no policy, so it can go on while the ledger is being asked. */
async function readFolder(folder) {
    const listed = await folder.list();
    const needed = findManifest(listed);
    const manifest = needed === null ? null : await readManifest(folder, needed);
    const plan = planModel({ files: listed, manifest });
    const unreadable = [];
    const texts = new Map();
    for (const text of textsNeeded(plan)) {
        const read = await collect(unreadable, text.path, () => folder.readText(text.path, text.limit));
        if (read !== null)
            texts.set(text.path, read);
    }
    const files = (await collect(unreadable, '.', () => folder.hash(pathsToHash(plan)))) ?? [];
    return { plan, files, texts, unreadable };
}
async function readManifest(folder, needed) {
    const text = await folder.readText(needed.path, needed.limit);
    const parsed = parseManifest({ text, file: needed.path });
    if (parsed.kind === 'ok')
        return parsed.manifest;
    (0,reasons/* refuse */.TR)({
        code: 'manifest_invalid',
        required: `a manifest ${needed.path} without problems`,
        found: (0,reasons/* countProblems */._k)(parsed.problems.map((one) => `${one.where}: ${one.message}`)),
        next: 'Mend them; nothing was registered.',
        problems: parsed.problems,
    });
}
/** Keeps what a file refused with, so that it is reported together with everything else. */
async function collect(problems, where, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof reasons/* SlipwayError */.GQ))
            throw error;
        const { refusal } = error;
        problems.push(...(refusal.problems ?? [{ where, message: `${refusal.found}. ${refusal.next}` }]));
        return null;
    }
}
/** Judges what was read by the policy's rules; refused with all violations together. */
function contentOf(read, of) {
    const outcome = collectContent({ ...read, rules: contentRules(of.policy), sha256: of.sha256 });
    if (outcome.kind === 'invalid') {
        (0,reasons/* refuse */.TR)({
            code: 'artifacts_invalid',
            required: 'a model folder as the policy asks for',
            found: (0,reasons/* countProblems */._k)(outcome.problems.map((one) => `${one.where}: ${one.message}`)),
            next: 'Mend them; nothing was registered.',
            problems: outcome.problems,
        });
    }
    const { content, assets, warnings } = outcome;
    const card = content.artifacts.find((artifact) => artifact.role === 'model-card');
    return {
        content,
        assets,
        warnings,
        manifest: read.plan.manifest,
        card: card === undefined ? null : (read.texts.get(card.path) ?? null),
    };
}
function contentRules(policy) {
    const documents = Object.values(policy.stages).flatMap((stage) => stage.requires.documents);
    return { artifacts: policy.artifacts, documents: [...new Set(documents)] };
}

;// CONCATENATED MODULE: ./build/core/bump.js



/** Infers the bump. Reasons come largest first, in a fixed order within a size. */
function inferBump(of) {
    const { previous, next, rules } = of;
    if (previous === null)
        return { kind: 'first' };
    if (previous.content_digest === next.content_digest)
        return { kind: 'same_content' };
    const reasons = [
        ...signatureReasons(previous, next, rules),
        ...recipeReasons(previous, next, rules),
        ...datasetReasons(previous, next, rules),
        ...baseModelReasons(previous.base_models, next.base_models),
        ...fileReasons(previous, next),
    ];
    // The digests differ, so something did change, even if it is nothing that has a sentence of its own.
    if (reasons.length === 0)
        reasons.push({ bump: 'patch', because: 'the content changed' });
    const bump = reasons.reduce((most, reason) => (0,versioning/* largerBump */.Mq)(most, reason.bump), 'patch');
    const ordered = [...versioning/* BUMPS */.ou].reverse().flatMap((size) => reasons.filter((reason) => reason.bump === size));
    return { kind: 'changed', bump, reasons: ordered };
}
function signatureReasons(previous, next, rules) {
    const weights = { breaking: rules.breakingSignature, addition: rules.addedFeatures, note: 'patch' };
    return (0,signature/* compareSignatures */.ZZ)(previous.signature, next.signature).map((change) => ({
        bump: weights[change.severity],
        because: change.because,
    }));
}
function recipeReasons(previous, next, rules) {
    const before = previous.recipe;
    const after = next.recipe;
    const reasons = [];
    if (before.architecture !== after.architecture)
        reasons.push(architectureReason(before.architecture, after.architecture, rules));
    const digests = [
        {
            what: 'the configuration',
            bump: rules.changedConfiguration,
            before: before.configuration,
            after: after.configuration,
        },
        { what: 'the prompts', bump: rules.changedPrompts, before: before.prompts, after: after.prompts },
        { what: 'the training code', bump: 'minor', before: before.code, after: after.code },
    ];
    for (const one of digests) {
        if (one.before === one.after)
            continue;
        const verb = one.before === null ? 'added' : one.after === null ? 'removed' : 'changed';
        reasons.push({ bump: one.bump, because: `${one.what} ${one.what.endsWith('s') ? 'were' : 'was'} ${verb}` });
    }
    return reasons;
}
/** Beginning to state the architecture is no proof of another one, and no proof of the same one either: minor. */
function architectureReason(before, after, rules) {
    if (before === null)
        return { bump: 'minor', because: `the architecture is stated for the first time: ${after}` };
    const because = after === null ? 'is no longer stated' : `changed from ${before} to ${after}`;
    return { bump: rules.changedArchitecture, because: `the architecture ${because}` };
}
function datasetReasons(previous, next, rules) {
    const before = new Map(previous.datasets.map((one) => [datasetKey(one), one]));
    const after = new Map(next.datasets.map((one) => [datasetKey(one), one]));
    return sortedKeys(before, after).flatMap((key) => {
        const old = before.get(key);
        const now = after.get(key);
        const label = `${(now ?? old)?.role} data set "${(now ?? old)?.name}"`;
        const bump = rules.changedData;
        if (old === undefined)
            return { bump, because: `${label} was added` };
        if (now === undefined)
            return { bump, because: `${label} was removed` };
        return old.sha256 === now.sha256 ? [] : { bump, because: `${label} changed` };
    });
}
const datasetKey = (of) => JSON.stringify([of.role, of.name]);
function baseModelReasons(previous, next) {
    const before = groupByName(previous);
    const after = groupByName(next);
    return sortedKeys(before, after).flatMap((name) => {
        const old = before.get(name);
        const now = after.get(name);
        if (old === now)
            return [];
        const verb = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
        return { bump: 'minor', because: `base model "${name}" was ${verb}` };
    });
}
function groupByName(models) {
    const texts = new Map();
    for (const one of models)
        texts.set(one.name, [...(texts.get(one.name) ?? []), (0,canonical/* canonicalJson */.dj)(one)]);
    return new Map([...texts].map(([name, all]) => [name, all.sort().join('\n')]));
}
/** Files that have no weight of their own: new weights of the same recipe, another model card. */
function fileReasons(previous, next) {
    const before = digestsByRole(previous);
    const after = digestsByRole(next);
    return sortedKeys(before, after).flatMap((role) => {
        const old = before.get(role);
        const now = after.get(role);
        if (old === now)
            return [];
        const verb = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
        const because = role === 'model' && verb === 'changed'
            ? 'the model file has new weights'
            : `the file for role "${role}" was ${verb}`;
        return { bump: 'patch', because };
    });
}
function digestsByRole(content) {
    const digests = new Map();
    for (const one of content.artifacts)
        digests.set(one.role, [...(digests.get(one.role) ?? []), one.sha256]);
    return new Map([...digests].map(([role, all]) => [role, all.sort().join(' ')]));
}
function sortedKeys(before, after) {
    return [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
}

// EXTERNAL MODULE: ./build/core/moves.js
var moves = __webpack_require__(60856);
;// CONCATENATED MODULE: ./build/core/records.js

/** The record. The same parts give the same record, and so the same subject digest. */
function buildRecord(parts) {
    const { content } = parts;
    return {
        schema: core_record/* RECORD_SCHEMA */.ep,
        model: parts.model,
        version: parts.version,
        ordinal: parts.ordinal,
        content_digest: content.content_digest,
        artifacts: content.artifacts,
        signature: content.signature,
        dependencies: content.dependencies,
        datasets: content.datasets,
        base_models: content.base_models,
        recipe: content.recipe,
        configuration: content.configuration,
        lineage: parts.lineage,
        bump: { given: parts.bump.given, inferred: parts.bump.inferred, reasons: parts.bump.reasons },
        tags: content.tags,
        description: content.description,
        registered: parts.registered,
    };
}

// EXTERNAL MODULE: ./build/core/release-record.js
var release_record = __webpack_require__(39065);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
;// CONCATENATED MODULE: ./build/operations/registration.js







/** Reads a claim back from the ledger: record and event, or the publication if somebody finished it meanwhile. */
async function readClaim(context, of) {
    const { ports } = context;
    const { gathered } = of;
    const { model, genesis } = gathered.state;
    const path = (0,paths/* eventPath */.Qv)(model, of.seq);
    const snapshot = await ports.ledger.read({ files: [path], at_commit: gathered.commit });
    const reading = (0,documents/* parseDocument */.Tp)(snapshot.files.get(path) ?? null, core_event/* EVENT_SCHEMA */.Ls);
    if (reading.kind !== 'document')
        (0,documents/* corrupt */.qb)(path, (0,documents/* faultOf */.Kl)(reading) ?? 'the event is missing');
    const event = reading.value;
    if (event.type !== 'version_claimed')
        (0,documents/* corrupt */.qb)(path, `it is ${event.type}, not the claim the state names`);
    const found = await (0,versions/* readVersion */.$4)(context, { model, version: event.payload.version, commit: gathered.commit });
    if (found === null)
        (0,documents/* corrupt */.qb)(path, `the record of ${event.payload.version} is missing`);
    if (found.published !== null)
        return { kind: 'published', record: found.record, published: found.published };
    return {
        kind: 'claimed',
        record: found.record,
        event,
        digest: (0,core_event/* eventDigest */.Jh)(event, ports.sha256),
        genesis,
        commit: gathered.commit,
    };
}
/** A registration as results and outputs give it. */
function describeRegistration(of) {
    const { model, payload, published } = of;
    return {
        model,
        version: payload.version,
        ordinal: payload.ordinal,
        subject: (0,names/* formatSubject */.QK)({ model, version: payload.version, subject: payload.subject }),
        content: payload.content,
        tag: payload.tag,
        release_url: published?.release.url ?? null,
        immutable: published?.release.immutable ?? null,
        bump: payload.bump,
    };
}
/** The state lists every open claim, and is read by every operation. */
function requireFewClaims(state) {
    if (state.claims.length < core_state/* OPEN_CLAIMS */.Xg)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'too_many_open',
        required: `fewer than ${core_state/* OPEN_CLAIMS */.Xg} registrations of ${state.model} that were begun and never finished`,
        found: `${state.claims.length}, the oldest from ${state.claims[0]?.at ?? 'long ago'}`,
        next: 'Run them again to finish them, or give them up with `slipway reconcile`.',
    });
}

// EXTERNAL MODULE: ./build/operations/release.js + 1 modules
var operations_release = __webpack_require__(26203);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
;// CONCATENATED MODULE: ./build/operations/plan-claim.js
/** What a registration claims: the number that fits what changed, the record, and the bytes it will be held to. */













async function planClaim(context, of) {
    const { ports, caller } = context;
    const { gathered, version, request } = of;
    const { state, effective, commit } = gathered;
    const { model } = state;
    requireFewClaims(state);
    await requireSource(context, request.source);
    const previous = state.latest === null
        ? null
        : ((await (0,versions/* readVersion */.$4)(context, { model, version: state.latest.version, commit }))?.record ?? null);
    const inferred = inferBump({ previous, next: version.content, rules: effective.versioning });
    const ordinal = state.ordinal + 1;
    const given = request.bump ?? version.manifest.bump;
    const reasons = inferred.kind === 'changed' ? inferred.reasons : [];
    const bump = inferred.kind === 'changed' ? inferred.bump : null;
    const number = await freeVersion(context, {
        gathered,
        ask: {
            scheme: effective.versioning.scheme,
            explicit: request.version ?? version.manifest.version,
            given,
            inferred: bump,
            reasons,
            latest: state.latest?.version ?? null,
            ordinal,
        },
    });
    const at = (0,transact/* momentOf */.E)(gathered);
    const { run } = caller;
    const record = buildRecord({
        model,
        version: number,
        ordinal,
        content: version.content,
        lineage: {
            repository: caller.repository,
            commit: request.source,
            ref: request.ref,
            run: run === null ? null : { id: run.id, attempt: run.attempt, workflow: run.workflow, url: run.url },
            previous: state.latest === null ? null : { version: state.latest.version, subject: state.latest.subject },
        },
        bump: { given, inferred: bump, reasons },
        registered: { by: caller.login, at },
    });
    const subject = (0,core_record/* subjectDigest */.B7)(record, ports.sha256);
    const recordAsset = (0,operations_release/* textAsset */.KN)(release_record/* VERSION_RECORD_FILE */.Ul, (0,canonical/* canonicalJson */.dj)(record), ports.sha256).asset;
    const assets = [...version.assets.map(({ name, size, sha256 }) => ({ name, size, sha256 })), recordAsset];
    const payload = {
        version: number,
        ordinal,
        subject,
        content: version.content.content_digest,
        tag: (0,tags/* versionTag */.Vm)({ model, version: number }),
        tagged_at: (0,moves/* nextTagTime */.Bu)(at, state.tagged_at),
        source: request.source,
        bump: record.bump,
        assets,
    };
    const because = reasons.length === 0 ? 'the first version' : reasons.map((reason) => reason.because).join('; ');
    const check = {
        name: 'version',
        title: 'Version',
        status: 'pass',
        detail: `${number} (v${ordinal}): ${because}.`,
    };
    return { payload, record, check };
}
async function requireSource(context, source) {
    if (/^[0-9a-f]{40}$/.test(source) && (await context.ports.git.commitExists(source)))
        return;
    (0,reasons/* refuse */.TR)({
        code: 'source_unknown',
        required: 'the commit the version was built from, pushed to the repository',
        found: JSON.stringify(source.slice(0, 100)),
        next: 'Push the commit first, and give its full id.',
    });
}
/** A version number that was never claimed. Open claims are in the state; abandoned ones are found by their file. */
async function freeVersion(context, of) {
    const { state, commit } = of.gathered;
    const taken = new Set(state.claims.map((claim) => claim.version));
    for (;;) {
        const decision = (0,versioning/* decideVersion */.vI)({ ...of.ask, taken });
        if (decision.kind === 'refused')
            (0,reasons/* refuse */.TR)(decision.refusal);
        const found = await (0,versions/* readVersion */.$4)(context, { model: state.model, version: decision.version, commit });
        if (found === null)
            return decision.version;
        taken.add(decision.version);
    }
}

// EXTERNAL MODULE: ./build/core/derive.js + 2 modules
var derive = __webpack_require__(73359);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/render/release.js + 2 modules
var render_release = __webpack_require__(81647);
;// CONCATENATED MODULE: ./build/operations/version-release.js
/** What a version has outside of the ledger: anchor, tag and release, made once and read back. */





async function publishOutside(context, of) {
    const { ports } = context;
    const { claimed, mode } = of;
    const { payload } = claimed.event;
    const { model, version } = claimed.record;
    const message = `${model} ${version}\n\nSlipway-Subject: ${payload.subject}`;
    const anchor = await ports.git.createAnchor({ source: payload.source, message, at: payload.tagged_at });
    const tag = await ports.git.createTag({ name: payload.tag, target: anchor, message, at: payload.tagged_at });
    if (tag.facts.target !== anchor) {
        (0,reasons/* refuse */.TR)({
            code: 'integrity_failed',
            required: `tag ${payload.tag} on ${anchor}`,
            found: `somebody else's tag of that name on ${tag.facts.target}`,
            next: 'Delete that tag, or give the claim up with `slipway reconcile --abandon-after 0` and register again.',
        });
    }
    const assets = versionAssets(context, of);
    const marker = (0,operations_release/* releaseMarker */.m4)({ tag: payload.tag, digest: claimed.digest });
    const protection = (0,release_record/* protectionOf */.fA)(context.caller.token);
    const { release } = await (0,operations_release/* publishRelease */.Dl)(context, {
        tag: payload.tag,
        title: `${model} ${version}`,
        marker,
        mode,
        believe: 'read_back',
        body: (own) => (0,render_release/* renderVersionBody */.pH)({
            record: claimed.record,
            subject: payload.subject,
            card: of.version.card,
            marker: own,
            links: ports.links,
            protection,
        }),
        assets: async () => assets,
    });
    checkBytes(release, claimed);
    return { anchor, release, assets: assets.map((one) => one.asset) };
}
function versionAssets(context, of) {
    const { ports, caller } = context;
    const { claimed, version, request } = of;
    const { sha256 } = ports;
    const releaseRecord = (0,release_record/* buildReleaseRecord */.$p)({
        event: claimed.event,
        digest: claimed.digest,
        // The claim's own commit is not known to a process that resumes it; any commit that holds the claim proves as much.
        ledgerCommit: claimed.commit,
        genesis: claimed.genesis,
        repository: caller.repository,
        record: claimed.record,
        protection: (0,release_record/* protectionOf */.fA)(caller.token),
    });
    const files = version.assets.map(({ name, size, sha256: digest, path }) => {
        return { asset: { name, size, sha256: digest }, source: { kind: 'file', path: request.folder.locate(path) } };
    });
    const texts = [
        (0,operations_release/* textAsset */.KN)(release_record/* VERSION_RECORD_FILE */.Ul, (0,canonical/* canonicalJson */.dj)(claimed.record), sha256),
        (0,operations_release/* textAsset */.KN)(release_record/* RELEASE_RECORD_FILE */.x_, (0,canonical/* documentText */.ZH)(releaseRecord), sha256),
    ];
    const all = [...files, ...texts];
    return [...all, (0,operations_release/* checksumsAsset */.BE)(all, sha256)];
}
/** Read back: the published release must hold the claimed bytes, whoever put them there. */
function checkBytes(release, claimed) {
    const wrong = claimed.event.payload.assets.filter((expected) => {
        const found = release.assets.find((asset) => asset.name === expected.name);
        return (found === undefined ||
            !found.complete ||
            found.size !== expected.size ||
            (found.sha256 !== null && found.sha256 !== expected.sha256));
    });
    if (wrong.length === 0)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'bytes_differ',
        required: `release ${release.tag} with the bytes that were claimed`,
        found: `other bytes, or none, for ${wrong.map((asset) => asset.name).join(', ')}`,
        next: 'Somebody changed the release. Give the claim up with `slipway reconcile --abandon-after 0` and register again.',
    });
}

;// CONCATENATED MODULE: ./build/operations/publish-version.js












/** Brings a claimed version to its published end; one that is published already is returned as it is. */
async function publishVersion(context, of) {
    const { claimed } = of;
    const { model, version } = claimed.record;
    if (claimed.kind === 'published')
        return known(of, claimed);
    if (context.mode === 'dry_run') {
        return done(of, {
            published: null,
            decision: 'planned',
            reason: 'dry_run',
            summary: `Would resume the registration of ${model} ${version}.`,
        });
    }
    requireClaimedBytes(of, claimed);
    const outside = await publishOutside(context, { ...of, claimed });
    const published = await publishInLedger(context, { claimed, outside });
    return done(of, {
        published,
        decision: 'done',
        reason: 'ok',
        summary: `${model} ${version} (v${claimed.record.ordinal}) is registered.`,
    });
}
/** The same content under other names, or kept elsewhere, cannot finish a claim: the record names what it claimed. */
function requireClaimedBytes(of, claimed) {
    const here = new Map(of.version.assets.map((asset) => [asset.name, asset.sha256]));
    const missing = claimed.event.payload.assets.filter((asset) => asset.name !== release_record/* VERSION_RECORD_FILE */.Ul && here.get(asset.name) !== asset.sha256);
    if (missing.length === 0)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'bytes_missing',
        required: `the files that ${claimed.record.version} was claimed with: ${missing.map((asset) => asset.name).join(', ')}`,
        found: `the same content as ${[...here.keys()].join(', ') || 'no file to upload'}`,
        next: 'Register the folder as it was when the version was claimed, or give the claim up with `slipway reconcile --abandon-after 0`.',
    });
}
function known(of, claimed) {
    const { model, version } = claimed.record;
    const summary = `${model} ${version} holds the same content already; it is the same version.`;
    return done(of, { published: claimed.published, decision: 'already_done', reason: 'already_registered', summary });
}
function done(of, result) {
    const { claimed, version } = of;
    const { record } = claimed;
    const { published } = result;
    const check = {
        name: 'register',
        title: `Register ${record.model} ${record.version}`,
        status: 'pass',
        detail: result.summary,
        evidence: { content: record.content_digest, artifacts: record.artifacts.length },
    };
    const release = published === null
        ? []
        : [
            {
                effect: 'release',
                id: published.tag,
                state: result.decision === 'done' ? 'done' : 'already_done',
                url: published.release.url,
            },
        ];
    const mutable = published !== null && !published.release.immutable;
    const note = mutable && result.decision === 'done'
        ? ['The release is not immutable: switch on release immutability in the repository settings.']
        : [];
    return (0,operations_context/* finished */.xl)({
        operation: 'register',
        decision: result.decision,
        reason: result.reason,
        summary: result.summary,
        checks: check,
        record: describeRegistration({
            model: record.model,
            payload: { ...pointerOf(of), content: version.content.content_digest, tag: tagOf(of), bump: record.bump },
            published,
        }),
        effects: [...of.before, ...release],
        warnings: [...of.warnings, ...note],
    });
}
function pointerOf(of) {
    return of.claimed.kind === 'published' ? (0,fold/* pointer */.Wn)(of.claimed.published) : (0,fold/* pointer */.Wn)(of.claimed.event.payload);
}
function tagOf(of) {
    return of.claimed.kind === 'published' ? of.claimed.published.tag : of.claimed.event.payload.tag;
}
async function publishInLedger(context, of) {
    const { claimed, outside } = of;
    const { model, version } = claimed.record;
    const { sha256 } = context.ports;
    const { payload } = claimed.event;
    const { release } = outside;
    const key = (0,operation_key/* operationKey */.t)({
        source: { kind: 'direct', id: `claim:${claimed.digest}` },
        operation: 'publish',
        model,
        subject: payload.subject,
        stage: null,
    }, sha256);
    const decide = async (gathered) => {
        // A claim that somebody else published is this very operation, and found by its key before this is asked.
        if (!gathered.state.claims.some((claim) => claim.ordinal === payload.ordinal)) {
            (0,reasons/* refuse */.TR)({
                code: 'not_published',
                required: `the claim of ${model} ${version}`,
                found: 'it was abandoned',
                next: 'Register the content again: it gets a new number.',
            });
        }
        const required = gathered.effective.immutableReleases === 'require';
        if (required && release.immutable !== true) {
            (0,reasons/* refuse */.TR)({
                code: 'setup_incomplete',
                required: 'an immutable release, as the policy demands',
                found: `release ${release.tag} is not immutable`,
                next: 'Switch on release immutability in the repository settings, delete this release, and run the job again.',
            });
        }
        const checks = {
            name: 'publish',
            title: 'Publish',
            status: 'pass',
            detail: `Release ${release.tag} holds the claimed bytes.`,
        };
        return {
            kind: 'write',
            type: 'version_published',
            payload: {
                ...(0,fold/* pointer */.Wn)(payload),
                content: payload.content,
                tag: payload.tag,
                anchor: outside.anchor,
                release: { id: release.id, url: release.url, immutable: release.immutable === true },
                assets: release.assets.flatMap(({ name, size, sha256: digest }) => {
                    const planned = outside.assets.find((asset) => asset.name === name);
                    const bytes = digest ?? planned?.sha256;
                    return bytes === undefined ? [] : [{ name, size, sha256: bytes }];
                }),
            },
            actor: (0,authority/* actorFor */.ho)(context, gathered),
            owes: [],
            projectedThrough: gathered.state.projected_through,
            checks,
            documents: { stages: new Map(), aliases: null, exposure: null, day: null },
            staged: null,
            record: claimed.record,
        };
    };
    const transaction = await (0,transact/* transact */.h)(context, {
        model,
        key,
        query: { files: [] },
        decide,
    });
    if (transaction.kind === 'stopped' || transaction.kind === 'planned')
        throw new TypeError('publishing neither stops nor plans');
    const { event } = transaction;
    if (event.type !== 'version_published')
        (0,documents/* corrupt */.qb)((0,paths/* eventPath */.Qv)(model, event.seq), 'it is not the publication its key says');
    return (0,derive/* publishedFacts */.qq)(event);
}

;// CONCATENATED MODULE: ./build/operations/register.js
/**
 * Register: content becomes a version. The number is claimed in the ledger first, then bytes are uploaded and compared,
 * then the version is published. A process that dies in between leaves a claim that the same content resumes.
 */



















async function register(context, request) {
    return (0,operations_context/* settle */.G9)('register', async () => {
        const { model } = request;
        if (!(0,names/* isName */.Eo)(model)) {
            (0,reasons/* refuse */.TR)({
                code: 'input_invalid',
                required: 'a model name: 2 to 64 lowercase letters, digits and dashes, no dash at either end',
                found: JSON.stringify(model.slice(0, 100)),
                next: 'Use the name under `models` in the policy.',
            });
        }
        const { ports } = context;
        const role = (0,authority/* startRoleLookup */.rD)(context);
        const [read, looked] = await Promise.all([readFolder(request.folder), (0,gather/* gatherModel */.rw)(ports, { model })]);
        const version = contentOf(read, { policy: looked.effective, sha256: ports.sha256 });
        const { content_digest } = version.content;
        const key = (0,operation_key/* operationKey */.t)({ source: context.caller.source, operation: 'register', model, subject: content_digest, stage: null }, ports.sha256);
        const done = [];
        let existing = null;
        const decide = async (gathered) => {
            const may = await checkMay(context, { gathered, role });
            if (may.check.status !== 'pass') {
                const next = `Ask ${may.roles || 'whoever may change the policy'} to register it, or change \`permissions.register\`.`;
                const refusal = {
                    code: may.code,
                    required: 'somebody whom the policy lets register',
                    found: may.check.detail,
                    next,
                };
                return { kind: 'stop', result: (0,operations_context/* refused */.J5)({ operation: 'register', refusal, checks: may.check }) };
            }
            existing = await findContent(context, { gathered, content: version });
            if (existing !== null)
                return { kind: 'stop', result: (0,operations_context/* refused */.J5)({ operation: 'register', refusal: PASSED_ON }) };
            const claim = await planClaim(context, { gathered, version, request });
            const { state, commit } = gathered;
            const asked = { state, commit, now: (0,transact/* momentOf */.E)(gathered) };
            const owed = context.mode === 'dry_run' ? null : await (0,effects/* completeOwed */.hQ)(context, asked);
            done.push(...(owed?.reports ?? []));
            return {
                kind: 'write',
                type: 'version_claimed',
                payload: claim.payload,
                actor: may.actor,
                owes: [],
                projectedThrough: owed?.through ?? gathered.state.projected_through,
                checks: (0,result/* group */.Os)({ name: 'register', title: `Register ${model} ${claim.payload.version}` }, [
                    may.check,
                    claim.check,
                ]),
                documents: { stages: new Map(), aliases: null, exposure: null, day: null },
                staged: null,
                record: claim.record,
            };
        };
        const query = { files: [(0,paths/* contentIndexPath */.lc)(model, content_digest)] };
        const transaction = await (0,transact/* transact */.h)(context, {
            model,
            key,
            query,
            decide,
            isSpent: (event, gathered) => wasAbandoned(context, { event, gathered }),
        });
        const { warnings } = version;
        if (transaction.kind === 'planned') {
            const { draft, event } = transaction;
            return (0,operations_context/* finished */.xl)({
                operation: 'register',
                decision: 'planned',
                reason: 'dry_run',
                summary: `Would register ${model} ${draft.payload.version}.`,
                checks: draft.checks,
                record: describeRegistration({ model, payload: draft.payload, published: null }),
                effects: [
                    { effect: 'event', id: `${model}/${event.seq}`, state: 'planned' },
                    {
                        effect: 'release',
                        id: (0,tags/* versionTag */.Vm)({ model, version: draft.payload.version }),
                        state: 'planned',
                    },
                ],
                warnings,
            });
        }
        if (transaction.kind === 'stopped') {
            const found = existing;
            if (found === null)
                return transaction.result;
            return publishVersion(context, { claimed: found, version, request, mode: 'resume', before: done, warnings });
        }
        const { claimed, mode } = await claimOf(context, transaction);
        return publishVersion(context, { claimed, version, request, mode, before: done, warnings });
    });
}
/** Whether a claim was given up: then the same content is registered anew, under a number of its own. */
async function wasAbandoned(context, of) {
    const { event, gathered } = of;
    if (event.type !== 'version_claimed')
        return false;
    const { version } = event.payload;
    const found = await (0,versions/* readVersion */.$4)(context, { model: event.model, version, commit: gathered.commit });
    return found?.status.status === 'abandoned';
}
/** What was claimed: known here if this process wrote it, read back if an earlier one did. */
async function claimOf(context, transaction) {
    const { event, digest, commit, state } = transaction;
    if (transaction.kind === 'committed' &&
        commit !== null &&
        event.type === 'version_claimed' &&
        transaction.draft.record !== null) {
        const { record } = transaction.draft;
        return { claimed: { kind: 'claimed', record, event, digest, genesis: state.genesis, commit }, mode: 'fresh' };
    }
    const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model: event.model });
    return { claimed: await readClaim(context, { gathered, seq: event.seq }), mode: 'resume' };
}
/** Never shown: stands for "there is a claim or a version of this content; go on with it". */
const PASSED_ON = {
    code: 'already_registered',
    required: 'new content',
    found: 'content that is known',
    next: '',
};
async function checkMay(context, of) {
    const actor = (0,authority/* actorFor */.ho)(context, of.gathered);
    const permission = (0,effective/* permissionFor */.T)(of.gathered.effective, { operation: 'register' });
    const facts = await (0,authority/* personFacts */.bM)(context, { actor, permission, role: of.role });
    const { code, ...check } = (0,people/* checkPermission */.Yj)({ what: `register ${of.gathered.state.model}`, actor, permission, facts });
    return { actor, check: check, code, roles: permission.roles.join(' or ') };
}
/** A version or an open claim of the same content; null when the content is new, or its claim was abandoned. */
async function findContent(context, of) {
    const { gathered } = of;
    const { model } = gathered.state;
    const path = (0,paths/* contentIndexPath */.lc)(model, of.content.content.content_digest);
    const index = (0,documents/* readDocument */.u0)(gathered.snapshot, { path, schema: 'slipway.version-index/1' });
    if (index === null)
        return null;
    const found = await (0,versions/* readVersion */.$4)(context, { model, version: index.version, commit: gathered.commit });
    if (found === null || found.status.status === 'abandoned')
        return null;
    if (found.published !== null)
        return { kind: 'published', record: found.record, published: found.published };
    const claim = gathered.state.claims.find((one) => one.ordinal === index.ordinal);
    return claim === undefined ? null : readClaim(context, { gathered, seq: claim.seq });
}


/***/ }),

/***/ 51503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./build/core/operation-key.js
var operation_key = __webpack_require__(16985);
// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/integrity.js
var integrity = __webpack_require__(15621);
// EXTERNAL MODULE: ./build/core/moves.js
var moves = __webpack_require__(60856);
// EXTERNAL MODULE: ./build/core/people.js
var people = __webpack_require__(4119);
// EXTERNAL MODULE: ./build/core/requirements.js
var requirements = __webpack_require__(49564);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/rollout/exposure.js
var rollout_exposure = __webpack_require__(48671);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
;// CONCATENATED MODULE: ./build/core/rollback.js
/**
 * The decision of a rollback: the shortest path back to a version that worked. No hold, freeze or reviewer stands in
 * its way; permission and integrity do.
 */










/**
 * The last good version of a stage: the newest that was live before, did not itself have to be rolled back since, is not
 * quarantined, and is not live in another stage now. Null when there is none in the kept history.
 */
function lastGood(state, stage) {
    const { live, history } = (0,core_state/* stageOf */.gV)(state, stage);
    const failed = new Set();
    for (const tenure of history) {
        if (tenure.ended === 'rolled_back')
            failed.add(tenure.ordinal);
        if (tenure.as === 'incoming' || tenure.ordinal === live?.ordinal || failed.has(tenure.ordinal))
            continue;
        const elsewhere = (0,moves/* liveStageOf */.yJ)(state, tenure) ?? (0,moves/* incomingStageOf */._0)(state, tenure);
        if (elsewhere !== null || restrictedAs(state, tenure.ordinal) === 'quarantined')
            continue;
        return tenure;
    }
    return null;
}
/** What the state knows of a version's restriction; null for nothing. */
function restrictedAs(state, ordinal) {
    return state.restricted.find((one) => one.ordinal === ordinal)?.restriction ?? null;
}
function decideRollback(facts, sha256) {
    const { state, stage, version, failed: out, target } = facts;
    const checks = [checkMay(facts), checkTarget(facts), ...checkRestriction(facts), checkBytes(facts, sha256)];
    const title = `Roll ${state.model} back to ${version.record.version} in ${stage.name}`;
    const tree = (0,result/* group */.Os)({ name: 'rollback', title }, checks.map(requirements/* stripCode */.o));
    if (target !== 'baseline' && out.ordinal === version.record.ordinal)
        return { kind: 'already_live', checks: tree };
    const failed = checks.find((check) => (0,result/* standsInTheWay */.nz)(check.status));
    if (failed !== undefined) {
        const required = `a version that can be restored, and somebody who may do it`;
        return {
            kind: 'refused',
            checks: tree,
            refusal: { code: failed.code, required, found: failed.detail, next: failed.next },
        };
    }
    return { kind: 'apply', checks: tree, ...plan(facts) };
}
function checkMay(facts) {
    const permission = (0,policy_effective/* permissionFor */.T)(facts.policy, { operation: 'rollback', stage: facts.stage.name });
    const what = `roll back ${facts.stage.name}`;
    const check = (0,people/* checkPermission */.Yj)({ what, actor: facts.actor, permission, facts: facts.people });
    const who = permission.roles.join(' or ') || 'nobody: the policy grants it to no role';
    return { ...check, next: `Ask ${who} to do it.` };
}
function checkTarget({ state, stage, version, target, failed }) {
    const base = { name: 'target', title: 'Version to restore', code: 'transition_not_allowed' };
    if (target === 'baseline') {
        const detail = `The rollout of ${failed.version} is called off; ${version.record.version} gets its traffic back.`;
        return { ...base, status: 'pass', detail, next: '' };
    }
    const lives = (0,moves/* liveStageOf */.yJ)(state, version.published);
    const elsewhere = lives ?? (0,moves/* incomingStageOf */._0)(state, version.published);
    if (elsewhere !== null && elsewhere !== stage.name) {
        const how = lives === null ? 'being rolled out' : 'live';
        return {
            ...base,
            status: 'fail',
            detail: `${version.record.version} is ${how} in ${elsewhere}; a version is in one stage.`,
            next: 'Name another version.',
        };
    }
    const { live, history } = (0,core_state/* stageOf */.gV)(state, stage.name);
    const served = [live, ...history].filter((tenure) => tenure?.as === 'live');
    if (!served.some((tenure) => tenure?.ordinal === version.published.ordinal)) {
        return {
            ...base,
            status: 'fail',
            detail: `${version.record.version} was not live in ${stage.name} before, as far as its last ${history.length} tenures tell; a rollback goes back.`,
            next: `Name a version that was, or promote this one to ${stage.name}.`,
        };
    }
    const how = target === 'named' ? 'as named' : `the last good version of ${stage.name}`;
    return { ...base, status: 'pass', detail: `${version.record.version}, ${how}.`, next: '' };
}
/** Back to what is deprecated there is a way, as nothing better may be at hand; back to what is quarantined there is none. */
function checkRestriction({ version, restriction }) {
    if (restriction === null)
        return [];
    const { model, version: number } = version.record;
    const base = { name: 'restriction', title: 'Restriction' };
    if (restriction === 'deprecated') {
        const detail = `${number} is deprecated: it may be restored, and should be replaced.`;
        return [{ ...base, status: 'not_applicable', code: 'version_deprecated', detail, next: '' }];
    }
    const detail = `${number} is quarantined: it goes nowhere, not even back.`;
    const next = `Name another version, or lift it with \`slipway reinstate ${model}@${number}\`.`;
    return [{ ...base, status: 'fail', code: 'version_quarantined', detail, next }];
}
function checkBytes(facts, sha256) {
    const check = (0,integrity/* checkIntegrity */._)({ ...facts.integrity, version: facts.version }, sha256);
    return {
        ...check,
        code: (0,integrity/* integrityCode */.d)(facts.integrity),
        next: 'Name another version to go back to, and run `slipway verify` to see what was changed.',
    };
}
function plan(facts) {
    const { state, stage, version, target, now } = facts;
    const { published } = version;
    const seq = state.seq + 1;
    const wasLive = (0,core_state/* stageOf */.gV)(state, stage.name).live?.ordinal === facts.failed.ordinal;
    const failed = { anchor: facts.failed.anchor, version: facts.failed.version, stage: stage.name };
    // Where another stage lends the traffic, nothing is live in this one once its version is gone.
    const stays = target !== 'baseline' || !wasLive;
    const tags = (0,moves/* planStageTags */.b1)(state, {
        model: state.model,
        at: now,
        cancelled: wasLive ? [failed] : [],
        assigned: stays ? { anchor: published.anchor, version: published.version, stage: stage.name } : null,
        because: facts.reason,
    });
    const hold = {
        id: `hold-${seq}`,
        stages: [stage.name],
        reason: `after the rollback of ${facts.failed.version}: ${facts.reason}`,
        by: facts.actor.login,
        at: now,
        until: (0,time/* isoSeconds */.n)(Date.parse(now) + stage.rollback.holdMs),
    };
    const title = `${state.model} rolled back to ${published.version} in ${stage.name}`;
    const release = tags.assigned !== null && stage.releaseRecords === 'per-promotion'
        ? [{ effect: 'release', tag: tags.assigned, title }]
        : [];
    return {
        payload: {
            ...(0,fold/* pointer */.Wn)(published),
            stage: stage.name,
            from: facts.currentStage,
            anchor: published.anchor,
            target,
            failed: goneTo(facts, facts.failed),
            // What was coming in may be the very version that is restored: it goes nowhere then.
            called_off: facts.calledOff === null || facts.calledOff.ordinal === published.ordinal
                ? null
                : goneTo(facts, facts.calledOff),
            look: facts.look,
            aliases: aliasesOf(facts, stays ? 'stays' : 'empty'),
            exposure: exposureOf(facts, wasLive ? 'was_live' : 'was_incoming'),
            reason: facts.reason,
            link: facts.link,
            hold,
            tag: tags.assigned,
            tag_counter: tags.counter,
        },
        owes: [
            ...tags.effects,
            ...release,
            { effect: 'incident', marker: `slipway:incident:${state.model}:${seq}`, issue: facts.incident },
            ...(0,moves/* telling */.gM)(facts),
        ],
    };
}
function goneTo({ policy, stage }, tenure) {
    return { ...(0,fold/* pointer */.Wn)(tenure), anchor: tenure.anchor, to: stage.displacesTo ?? policy.lifecycle.start };
}
function aliasesOf(facts, after) {
    const { stage, target, version } = facts;
    if (after === 'empty')
        return (0,moves/* aliasMoves */.fi)(facts, { stage: stage.name, live: null, left: stage.name });
    // What was live goes on being live, so that no alias moves.
    const live = target === 'baseline' ? null : version.published;
    return (0,moves/* aliasMoves */.fi)(facts, { stage: stage.name, live, left: null });
}
/** The failed version gets nothing, and what is restored runs with the configuration that it had. */
function exposureOf(facts, failed) {
    const { state, stage, version, target } = facts;
    const { live, history, exposure } = (0,core_state/* stageOf */.gV)(state, stage.name);
    if (target !== 'baseline') {
        const before = history.find((one) => one.as === 'live' && one.ordinal === version.published.ordinal);
        return (0,rollout_exposure/* takeAll */.h0)(exposure, { ...(0,fold/* pointer */.Wn)(version.published), configuration: before?.configuration ?? null });
    }
    if (failed === 'was_live' || live === null)
        return [];
    return (0,rollout_exposure/* calledOff */.RM)((0,rollout_exposure/* takeAll */.h0)([], live), facts.failed);
}

// EXTERNAL MODULE: ./build/core/tags.js
var core_tags = __webpack_require__(61457);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(67846);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/inputs.js
var inputs = __webpack_require__(36806);
// EXTERNAL MODULE: ./build/operations/moves.js
var operations_moves = __webpack_require__(51421);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/rollout/fold.js
var rollout_fold = __webpack_require__(80109);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/operations/provenance.js + 1 modules
var provenance = __webpack_require__(76980);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
;// CONCATENATED MODULE: ./build/operations/rollback-target.js










/**
 * The stage file is a copy that anyone who may push can edit; the state, whose digest the last event carries, is not.
 * What is restored must be the very version that the state says was good.
 */
function requireTenure({ record, published }, good) {
    const same = published.subject === good.subject && published.anchor === good.anchor && record.version === good.version;
    if (same && published.tag === (0,core_tags/* versionTag */.Vm)({ model: record.model, version: good.version }))
        return;
    (0,reasons/* refuse */.TR)({
        code: 'integrity_failed',
        required: `${good.version} with subject ${good.subject} and commit ${good.anchor}, as the state has it`,
        found: `${record.version} with subject ${published.subject} and commit ${published.anchor} in the ledger's files`,
        next: 'Name another version with `to`, and run `slipway verify` to see what was changed.',
    });
}
/** A time in which a version was live somewhere, as far back as the state remembers. */
function tenureOf(state, ordinal) {
    const all = Object.values(state.stages).flatMap(({ live, history }) => live === null ? history : [live, ...history]);
    return all.find((one) => one.ordinal === ordinal) ?? null;
}
async function findTarget(context, of) {
    const { gathered, request, meant } = of;
    const { state, commit, effective } = gathered;
    const start = effective.lifecycle.start;
    const { live, incoming } = (0,core_state/* stageOf */.gV)(state, request.stage);
    if (request.to === null) {
        // Where it is what serves that is to go, a version that begins to come in meanwhile goes with it, not instead of it.
        const rolled = (0,rollout_fold/* rolloutIn */.rH)(state, request.stage);
        const isMeant = meant === null || rolled?.tenure.subject === meant;
        const baseline = isMeant ? await calledOffTo(context, of) : null;
        if (baseline !== null)
            return baseline;
        if (live === null)
            nothingLive(request.stage);
        const good = lastGood(state, request.stage);
        if (good === null) {
            (0,reasons/* refuse */.TR)({
                code: 'no_good_version',
                required: `an earlier good version of ${request.stage}`,
                found: 'the stage has none',
                next: 'Name a version with `to`, or promote one.',
            });
        }
        const path = (0,paths/* stagePath */.E6)(state.model, request.stage);
        const document = (0,documents/* readDocument */.u0)(gathered.snapshot, { path, schema: 'slipway.stage/1' });
        const kept = document?.fallbacks.find((one) => one.record.ordinal === good.ordinal);
        const staged = kept ?? (await (0,versions/* readStaged */.pl)(context, { model: state.model, version: good.version, commit }));
        if (staged === null) {
            (0,reasons/* refuse */.TR)({
                code: 'integrity_failed',
                required: `the record of ${good.version}`,
                found: 'it is missing in the ledger',
                next: 'Name another version with `to`, and run `slipway verify`.',
            });
        }
        requireTenure(staged, good);
        const restriction = restrictedAs(state, good.ordinal);
        const out = { failed: live, calledOff: incoming };
        return { staged, how: 'last_good', currentStage: good.went_to ?? start, restriction, ...out };
    }
    if (live === null)
        nothingLive(request.stage);
    const { selector } = (0,versions/* referenceFrom */.Q)(`${state.model}@${request.to}`);
    const wanted = selector ?? { kind: 'latest' };
    const { version } = await (0,versions/* pointerOf */.rq)(context, { state, selector: wanted, commit, policy: effective });
    // To name what is live while another version comes in means: that one does not come in.
    if (version === live.version && incoming !== null)
        return stay(context, { gathered, live, failed: incoming });
    const key = { model: state.model, version };
    const found = wanted.kind === 'version'
        ? (0,versions/* versionIn */.It)(gathered.snapshot, key, context.ports.sha256)
        : await (0,versions/* readVersion */.$4)(context, { ...key, commit });
    const staged = (0,versions/* usable */.Je)(found, { ...key, selector: wanted });
    // For what was once live the state vouches, without another look; anything else is proven by its own event.
    const tenure = tenureOf(state, staged.record.ordinal);
    if (tenure === null)
        await (0,provenance/* requireProvenVersion */.gF)(context, { gathered, staged });
    else
        requireTenure(staged, tenure);
    const kept = (0,versions/* provenRestriction */.RS)(state, found)?.restriction ?? 'none';
    return {
        staged,
        how: 'named',
        currentStage: found?.status.stage ?? start,
        restriction: kept === 'none' ? null : kept,
        failed: live,
        calledOff: incoming,
    };
}
function nothingLive(stage) {
    (0,reasons/* refuse */.TR)({
        code: 'nothing_live',
        required: `a live version in ${stage} to roll back`,
        found: 'nothing is live there',
        next: `Promote a version to ${stage} instead.`,
    });
}
/** A rollout under way is called off, to what has the rest of the traffic; null where there is none, or nothing has it. */
async function calledOffTo(context, of) {
    const { gathered, request } = of;
    const found = (0,rollout_fold/* rolloutIn */.rH)(gathered.state, request.stage);
    if (found === null)
        return null;
    const { live } = (0,core_state/* stageOf */.gV)(gathered.state, found.rollout.plan.baseline_stage);
    if (live === null || live.ordinal === found.tenure.ordinal)
        return null;
    return stay(context, { gathered, live, failed: found.tenure });
}
async function stay(context, of) {
    const { gathered, live, failed } = of;
    const { state, commit, snapshot } = gathered;
    const currentStage = (0,moves/* liveStageOf */.yJ)(state, live) ?? gathered.effective.lifecycle.start;
    const path = (0,paths/* stagePath */.E6)(state.model, currentStage);
    const brought = snapshot.files.has(path);
    const document = brought ? (0,documents/* readDocument */.u0)(snapshot, { path, schema: 'slipway.stage/1' }) : null;
    const there = document?.live?.record.ordinal === live.ordinal ? document.live : null;
    const staged = there ?? (await (0,versions/* readStaged */.pl)(context, { model: state.model, version: live.version, commit }));
    if (staged === null) {
        (0,reasons/* refuse */.TR)({
            code: 'integrity_failed',
            required: `the record of ${live.version}`,
            found: 'it is missing in the ledger',
            next: 'Name another version with `to`, and run `slipway verify`.',
        });
    }
    requireTenure(staged, live);
    // Nothing goes anywhere: what is restricted and serves goes on serving, until somebody replaces it.
    return { staged, how: 'baseline', currentStage, restriction: null, failed, calledOff: null };
}

// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
;// CONCATENATED MODULE: ./build/operations/rollback.js












/** How many of the newest releases come along with the first look: the version to restore is usually among them. */
const RECENT_RELEASES = 20;
async function rollback(context, request) {
    return (0,operations_context/* settle */.G9)('rollback', async () => {
        const model = (0,inputs/* modelFrom */.Sn)(request.model);
        const { selector } = (0,versions/* referenceFrom */.Q)(request.to === null ? model : `${model}@${request.to}`);
        (0,inputs/* checkStageName */.Af)(request.stage);
        (0,inputs/* requireReason */.uM)(request.reason, 'rollback');
        (0,inputs/* checkTexts */.Ri)(request);
        const { clock, sha256 } = context.ports;
        const role = (0,authority/* startRoleLookup */.rD)(context);
        const key = (0,operation_key/* operationKey */.t)({
            source: context.caller.source,
            operation: 'rollback',
            model,
            subject: request.seenOf ?? request.to ?? 'last_good',
            stage: request.stage,
        }, sha256);
        const named = selector?.kind === 'version' ? { model, version: selector.version } : null;
        let deprecated = null;
        // What is to be taken out, from the first look on: where somebody else is quicker, the next best is not taken instead.
        let meant = request.seenOf ?? null;
        const decide = async (gathered) => {
            const { state, effective, snapshot } = gathered;
            const stage = (0,operations_moves/* stageFor */.UF)(effective, request.stage);
            const { live, incoming, history } = (0,core_state/* stageOf */.gV)(state, stage.name);
            if (meant !== null && live?.subject !== meant && incoming?.subject !== meant)
                return { kind: 'stop', result: goneAlready(request, meant) };
            const since = request.to === null ? rolledBackSince(history, request.askedAt ?? null) : null;
            if (since !== null)
                return { kind: 'stop', result: goneAlready(request, since.subject) };
            const target = await findTarget(context, { gathered, request, meant });
            if (meant !== null && target.failed.subject !== meant)
                return { kind: 'stop', result: goneAlready(request, meant) };
            if (request.to === null)
                meant = target.failed.subject;
            deprecated = target.restriction === 'deprecated' ? target.staged.record.version : null;
            const actor = (0,authority/* actorFor */.ho)(context, gathered);
            const permission = (0,policy_effective/* permissionFor */.T)(effective, { operation: 'rollback', stage: stage.name });
            const [people, integrity] = await Promise.all([
                (0,authority/* personFacts */.bM)(context, { actor, permission, role }),
                (0,operations_moves/* outsideOf */.R_)(context, { snapshot, tag: target.staged.published.tag }),
            ]);
            const decision = decideRollback({
                policy: effective,
                state,
                stage,
                failed: target.failed,
                calledOff: target.calledOff,
                version: target.staged,
                target: target.how,
                currentStage: target.currentStage,
                restriction: target.restriction,
                actor,
                people,
                integrity,
                reason: request.reason,
                link: request.link,
                incident: request.incident,
                look: request.look ?? null,
                now: (0,transact/* momentOf */.E)(gathered),
            }, sha256);
            if (decision.kind === 'refused')
                return { kind: 'stop', result: (0,operations_context/* refused */.J5)({ operation: 'rollback', ...decision }) };
            if (decision.kind === 'already_live') {
                const summary = `${model} ${target.staged.record.version} is live in ${stage.name} already.`;
                const record = { ...target.staged.published, stage: stage.name };
                return {
                    kind: 'stop',
                    result: (0,operations_context/* finished */.xl)({
                        operation: 'rollback',
                        decision: 'already_done',
                        reason: 'already_live',
                        summary,
                        checks: decision.checks,
                        record,
                    }),
                };
            }
            return {
                kind: 'write',
                type: 'rolled_back',
                payload: decision.payload,
                actor,
                owes: decision.owes,
                // A rollback completes nothing that others owe: that is for whoever comes next.
                projectedThrough: state.projected_through,
                checks: decision.checks,
                documents: await (0,operations_moves/* documentsBefore */.OJ)(context, { gathered, stages: [stage.name] }),
                staged: target.staged,
                record: null,
            };
        };
        const tags = named === null ? [] : [(0,core_tags/* versionTag */.Vm)(named)];
        const transaction = await (0,transact/* transact */.h)(context, {
            model,
            key,
            query: {
                files: [
                    ...(0,operations_moves/* moveFiles */.px)({ model, stage: request.stage, now: clock.now() }),
                    ...(named === null ? [] : (0,versions/* versionFiles */.uP)(named, sha256)),
                ],
                tags,
                releases: tags,
                recent_releases: named === null ? RECENT_RELEASES : 0,
            },
            decide,
        });
        if (transaction.kind === 'stopped')
            return transaction.result;
        const result = await (0,operations_moves/* finishMove */.jg)(context, { operation: 'rollback', transaction, before: [] });
        const warning = `${deprecated} is deprecated: replace it soon.`;
        return deprecated === null ? result : { ...result, warnings: [...result.warnings, warning] };
    });
}
/** What went back after somebody had asked for that: it is what they meant, and what serves since is not. */
function rolledBackSince(history, askedAt) {
    if (askedAt === null)
        return null;
    const last = history.find((one) => one.ended === 'rolled_back');
    return last !== undefined && last.to !== null && Date.parse(last.to) > Date.parse(askedAt) ? last : null;
}
/** What was seen to do harm is out already: somebody was quicker. */
function goneAlready(request, seen) {
    const detail = `${seen} is neither live nor being rolled out in ${request.stage} any more.`;
    return (0,operations_context/* finished */.xl)({
        operation: 'rollback',
        decision: 'already_done',
        reason: 'rollout_gone',
        summary: `Nothing to take out: ${detail}`,
        checks: { name: 'rollback', title: 'Roll back', status: 'pass', detail },
        record: null,
    });
}


/***/ }),

/***/ 6349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeEvent)
/* harmony export */ });
/* unused harmony export NOTHING_BEFORE */
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70384);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69600);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56529);



const NOTHING_BEFORE = { stages: new Map(), aliases: null, exposure: null, day: null };
/** Writes the event that the plan wants, does what it owes, and makes the result; a plan may also stop with one. */
async function writeEvent(context, of) {
    const { operation, model } = of;
    const done = [];
    let summary = null;
    const decide = async (gathered) => {
        const planned = await of.plan(gathered);
        if (planned.kind === 'stop')
            return planned;
        const { state, commit } = gathered;
        summary = planned.summary;
        const asked = { state, commit, now: (0,_transact_js__WEBPACK_IMPORTED_MODULE_2__/* .momentOf */ .E)(gathered) };
        const owed = context.mode === 'dry_run' ? null : await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .completeOwed */ .hQ)(context, asked);
        done.push(...(owed?.reports ?? []));
        const { type, payload, actor, owes, checks } = planned;
        if (owed !== null && owes.some((effect) => effect.effect !== 'tell'))
            (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .requireFewDebts */ .Yz)(state, owed);
        return {
            kind: 'write',
            type,
            payload,
            actor,
            owes,
            checks,
            projectedThrough: owed?.through ?? state.projected_through,
            documents: planned.serving?.documents ?? NOTHING_BEFORE,
            staged: planned.serving?.staged ?? null,
            record: null,
        };
    };
    const transaction = await (0,_transact_js__WEBPACK_IMPORTED_MODULE_2__/* .transact */ .h)(context, {
        model,
        key: of.key,
        query: of.query ?? { files: [] },
        decide,
        ...(of.isSpent === undefined ? {} : { isSpent: of.isSpent }),
        ...(of.first === undefined ? {} : { first: of.first }),
    });
    if (transaction.kind === 'stopped')
        return transaction.result;
    const { gathered } = transaction;
    const event = transaction.event;
    const planned = transaction.kind === 'planned';
    const replayed = transaction.kind === 'replayed';
    const state = planned ? 'planned' : replayed ? 'already_done' : 'done';
    // A dry run of what was committed before does no more than tell so.
    const effects = planned || context.mode === 'dry_run'
        ? []
        : await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .performEffects */ .Qd)(context, {
            event,
            digest: transaction.digest,
            ledgerCommit: transaction.commit ?? gathered.commit,
            state: transaction.state,
            staged: null,
            mode: replayed ? 'resume' : 'fresh',
            policy: gathered.effective,
        });
    const committed = { effect: 'event', id: `${model}/${event.seq}`, state };
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({
        operation,
        decision: planned ? 'planned' : replayed ? 'already_done' : 'done',
        reason: planned ? 'dry_run' : replayed ? 'already_committed' : 'ok',
        summary: summary ?? `${model}: ${operation} was committed before, as event ${event.seq}.`,
        checks: replayed
            ? { name: operation, title: 'Committed before', status: 'pass', detail: `Event ${event.seq}.` }
            : transaction.draft.checks,
        record: of.record({ event, gathered, state: transaction.state }),
        effects: [...done, committed, ...effects],
        warnings: effects.flatMap((effect) => effect.state === 'owed'
            ? [
                `${effect.effect} ${effect.id} is still owed: ${effect.reason ?? 'unknown'} The next operation, or the sweep, completes it.`,
            ]
            : []),
    });
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
