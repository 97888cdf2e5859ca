export const id = 1026;
export const ids = [1026];
export const modules = {

/***/ 38024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ mergeRun),
/* harmony export */   e_: () => (/* binding */ NO_RUN),
/* harmony export */   ke: () => (/* binding */ findNonFinite),
/* harmony export */   ub: () => (/* binding */ completeMeasure)
/* harmony export */ });
const NO_RUN = {
    status: 'unknown',
    tool: null,
    toolVersion: null,
    model: null,
    judge: null,
    commit: null,
    startedAt: null,
    set: { name: null, digest: null },
};
/** What is known of a run with what has been said since. */
function mergeRun(known, given) {
    return { ...known, ...given, set: { ...known.set, ...given.set } };
}
/** The measure in full; what is no finite number is null. */
function completeMeasure(given) {
    const interval = given.interval ?? null;
    return {
        metric: given.metric,
        task: given.task ?? null,
        slice: given.slice ?? null,
        statistic: given.statistic ?? 'mean',
        value: finite(given.value),
        n: finite(given.n),
        expected: finite(given.expected),
        standardError: finite(given.standardError),
        interval: interval !== null && finite(interval.low) !== null && finite(interval.high) !== null ? interval : null,
        unit: given.unit ?? null,
        direction: given.direction ?? null,
        judge: given.judge ?? null,
        successes: finite(given.successes),
    };
}
function finite(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
/** What a reader gave that is no finite number, for a message; null where all is well. */
function findNonFinite(given) {
    const parts = [
        ['', given.value],
        ['a standard error of ', given.standardError],
        ['an interval from ', given.interval?.low],
        ['an interval to ', given.interval?.high],
        ['n = ', given.n],
    ];
    const found = parts.filter(([, value]) => typeof value === 'number' && !Number.isFinite(value));
    return found.length === 0 ? null : found.map(([name, value]) => `${name}${value}`).join(', ');
}


/***/ }),

/***/ 94143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ parseStatistic),
/* harmony export */   ap: () => (/* binding */ statisticName),
/* harmony export */   oE: () => (/* binding */ sliceWords),
/* harmony export */   ul: () => (/* binding */ mergeMeasures)
/* harmony export */ });
/* unused harmony exports identityOf, pool */
/** Metric, task, slice and statistic, as one text. */
function identityOf(of) {
    return JSON.stringify([
        of.task,
        of.metric,
        of.slice?.attribute ?? null,
        of.slice?.value ?? null,
        statisticName(of.statistic),
    ]);
}
/** `mean`, `sum`, `count`, `p95`. */
function statisticName(statistic) {
    return typeof statistic === 'string' ? statistic : `p${statistic.percentile}`;
}
/** Reads {@link statisticName} back; null for another word. */
function parseStatistic(name) {
    if (name === 'mean' || name === 'sum' || name === 'count')
        return name;
    const percentile = /^p(\d{1,2}(?:\.\d{1,6})?)$/.exec(name)?.[1];
    return percentile === undefined ? null : { percentile: Number(percentile) };
}
/** ` for one region`, for messages: which one may be a person. */
function sliceWords(slice) {
    if (slice === null)
        return '';
    return slice.attribute === null ? ' for one slice' : ` for one ${slice.attribute}`;
}
/** One measure by identity, in a stable order. */
function mergeMeasures(placed, context) {
    const groups = new Map();
    for (const one of placed) {
        const identity = identityOf(one.measure);
        const group = groups.get(identity);
        if (group === undefined)
            groups.set(identity, [one]);
        else
            group.push(one);
    }
    const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.flatMap(([, group]) => mergeGroup(group, context));
}
function mergeGroup(group, context) {
    const parts = distinct(group, context);
    const [first, ...others] = parts;
    if (first === undefined)
        throw new TypeError('A group of measures has at least one.');
    if (others.length === 0)
        return [first.measure];
    const { metric, task, slice } = first.measure;
    const complain = (effect, message) => {
        context.report({ code: 'ambiguous', effect, file: context.path(first.file), place: null, metric, task, message });
    };
    const name = `${metric}${sliceWords(slice)}`;
    const files = parts.map((one) => context.path(one.file));
    if (new Set(parts.map((one) => one.file)).size < parts.length) {
        const values = parts.map((one) => one.measure.value ?? 'nothing').join(' and ');
        complain('error', `A metric must have one value; ${context.path(first.file)} gives ${name} as ${values}.`);
        return [{ ...first.measure, value: null }];
    }
    const shown = `${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`;
    const pooled = pool(parts.map((one) => one.measure));
    if (context.sampled(first.measure)) {
        // The samples decide; what the parts come to is kept to be compared with them, where they can be put together.
        return pooled === null ? [] : [pooled];
    }
    const models = new Set(parts.map((one) => context.model(one.file)));
    const whole = parts.filter((one) => one.measure.n !== null && one.measure.n === one.measure.expected).length;
    const reason = models.size > 1
        ? 'the files are of different models'
        : whole > 1
            ? 'each file says that it covers the whole set, so they are runs, not parts of one'
            : pooled === null
                ? 'without n for each, they cannot be pooled'
                : null;
    if (reason !== null || pooled === null) {
        complain('error', `Several files give ${name} without samples (${shown}), and ${reason}. Give the files of one run, or samples.`);
        return [{ ...first.measure, value: null }];
    }
    complain('warning', `Several files give ${name} without samples (${shown}): taken as parts of one run, pooled by n.`);
    return [pooled];
}
/** The same measure of the same file, or of a copy of it, counts once. */
function distinct(group, context) {
    const seen = new Map();
    for (const one of group) {
        const key = JSON.stringify([context.sha256(one.file), one.measure]);
        if (!seen.has(key))
            seen.set(key, one);
    }
    return [...seen.values()];
}
/** Parts of one run put together: counts and sums added, means weighted by n; null where that cannot be done. */
function pool(parts) {
    const [first] = parts;
    if (first === undefined || parts.some((one) => one.value === null))
        return null;
    const add = (of) => parts.reduce((sum, one) => {
        const value = of(one);
        return sum === null || value === null ? null : sum + value;
    }, 0);
    const n = add((one) => one.n);
    const shared = {
        ...first,
        n,
        expected: add((one) => one.expected),
        successes: add((one) => one.successes),
        interval: null,
        judge: parts.every((one) => one.judge === first.judge) ? first.judge : null,
    };
    if (first.statistic === 'count' || first.statistic === 'sum')
        return { ...shared, value: add((one) => one.value), standardError: null };
    if (first.statistic !== 'mean' || n === null || n === 0)
        return null;
    const value = parts.reduce((sum, one) => sum + (one.n ?? 0) * (one.value ?? 0), 0) / n;
    // Variance within the parts and between them: what the standard error of the whole would have been.
    const variance = parts.reduce((sum, one) => {
        if (sum === null || one.standardError === null || one.n === null || one.value === null)
            return null;
        return sum + (one.n * one.standardError) ** 2 + one.n * (one.value - value) ** 2;
    }, 0);
    return { ...shared, value, standardError: variance === null ? null : Math.sqrt(variance) / n };
}


/***/ }),

/***/ 78032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ readMeasure),
/* harmony export */   K: () => (/* binding */ readProblem),
/* harmony export */   RW: () => (/* binding */ parseHeader),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   bx: () => (/* binding */ writeShared),
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   dl: () => (/* binding */ readSample),
/* harmony export */   ex: () => (/* binding */ SAMPLES_SCHEMA),
/* harmony export */   ft: () => (/* binding */ writeDocument),
/* harmony export */   gv: () => (/* binding */ readTask),
/* harmony export */   m$: () => (/* binding */ EVIDENCE_SCHEMA)
/* harmony export */ });
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _core_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55862);
/* harmony import */ var _measures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94143);
/* harmony import */ var _personal_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82155);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93793);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46756);
/**
 * The normal form as it is written: `slipway.evidence/1`, one JSON document that any tool can write
 * (schema/evidence.schema.json), and `slipway.samples/1`, JSON Lines with the same in its first line and a sample in
 * each other, which is what a registry keeps. Absent and null say the same: not known.
 */






const EVIDENCE_SCHEMA = 'slipway.evidence/1';
const SAMPLES_SCHEMA = 'slipway.samples/1';
/** Longest name, key or text of a field. */
const NAME_LIMIT = 1024;
const name = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ min: 1, max: NAME_LIMIT, what: `a text of 1 to ${NAME_LIMIT} characters` });
const number = {
    check: (value, where, report) => {
        if (typeof value !== 'number')
            report(where, `required is a number; found ${(0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFound */ .Kq)(value)}`);
    },
};
const count = {
    check: (value, where, report) => {
        if (!Number.isSafeInteger(value) || value < 0)
            report(where, `required is a whole number from 0 on; found ${(0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFound */ .Kq)(value)}`);
    },
};
const level = {
    check: (value, where, report) => {
        if (typeof value !== 'number' || value <= 0 || value >= 1)
            report(where, `required is a number between 0 and 1, such as 0.95; found ${(0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFound */ .Kq)(value)}`);
    },
};
const optionalName = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(name);
const optionalNumber = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(number);
const optionalCount = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(count);
const setDigest = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ pattern: /^sha256:[0-9a-f]{64}$/, what: 'sha256: and 64 lowercase hex digits' });
const time = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
    pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
    what: 'a time such as 2026-01-01T00:00:00Z',
});
const runShape = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .objectWith */ .qR)({ status: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['complete', 'failed', 'cancelled', 'unfinished', 'unknown']) }, {
    tool: optionalName,
    tool_version: optionalName,
    model: optionalName,
    judge: optionalName,
    commit: optionalName,
    started_at: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(time),
    set: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .objectWith */ .qR)({}, { name: optionalName, digest: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(setDigest) })),
});
const taskShape = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .objectWith */ .qR)({ id: name }, { version: optionalName, hash: optionalName, shots: optionalCount });
const measureShape = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .objectWith */ .qR)({ metric: name, value: optionalNumber }, {
    task: optionalName,
    slice: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .objectWith */ .qR)({ value: name }, { attribute: optionalName })),
    statistic: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
        pattern: /^(?:mean|sum|count|p\d{1,2}(?:\.\d{1,6})?)$/,
        what: 'mean, sum, count or a percentile such as p95',
    }),
    n: optionalCount,
    expected: optionalCount,
    standard_error: optionalNumber,
    interval: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ low: number, high: number, level })),
    unit: optionalName,
    direction: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['up', 'down'])),
    judge: optionalName,
    successes: optionalNumber,
});
const problemShape = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .objectWith */ .qR)({
    code: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(Object.keys(_types_js__WEBPACK_IMPORTED_MODULE_3__/* .EVIDENCE_PROBLEMS */ .B)),
    effect: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['error', 'warning']),
    message: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ min: 1, max: 4096 }),
}, {
    file: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ max: 4096 })),
    place: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ max: 4096 })),
    metric: optionalName,
    task: optionalName,
});
const columnShape = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .objectWith */ .qR)({ metric: name }, { task: optionalName, judge: optionalName });
const shared = {
    runs: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(runShape),
    tasks: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(taskShape),
    measures: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(measureShape),
    /** Metrics of the samples that a judge scored. */
    judges: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(columnShape),
    problems: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(problemShape),
};
const documentShape = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .objectWith */ .qR)({ schema: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)([EVIDENCE_SCHEMA]) }, 
// Samples are checked one by one: see readSample.
{ ...shared, samples: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({ check: () => undefined }) });
const headerShape = (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .objectWith */ .qR)({ schema: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)([SAMPLES_SCHEMA]), mode: (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['redacted', 'full']) }, { ...shared, rows: count });
/** Checks a document of {@link EVIDENCE_SCHEMA}. Its samples are only known to be a list. */
function parseDocument(value) {
    return (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAs */ .gf)(documentShape, value);
}
/** Checks the first line of {@link SAMPLES_SCHEMA}. */
function parseHeader(value) {
    return (0,_core_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAs */ .gf)(headerShape, value);
}
/** A sample of either form, or what is wrong with it: a sentence without its place. */
function readSample(value) {
    if (!isRecord(value))
        return 'A sample must be an object.';
    for (const field in value)
        if (!SAMPLE_FIELDS.has(field))
            return `A sample has the fields ${[...SAMPLE_FIELDS].join(', ')}; this one has another.`;
    const { key, task = null, cluster = null, slices = {}, values, texts } = value;
    if (typeof key !== 'string' || key === '' || key.length > NAME_LIMIT)
        return `A sample needs a key: a text of 1 to ${NAME_LIMIT} characters.`;
    if (!isText(task) || !isText(cluster))
        return 'Task and cluster of a sample are texts or null.';
    if (!isRecord(values))
        return 'A sample needs values: an object of numbers by metric.';
    for (const metric in values)
        if (!isValue(values[metric]))
            return `The value of ${metric.slice(0, 60)} must be a number, null, or a pair of numerator and denominator.`;
    if (!isTexts(slices))
        return 'Slices of a sample are texts by attribute.';
    if (texts !== undefined && !isTexts(texts))
        return 'Texts of a sample are texts by name.';
    const sample = { task, key, cluster, slices, values: values };
    return texts === undefined ? sample : { ...sample, texts };
}
const SAMPLE_FIELDS = new Set(['task', 'key', 'cluster', 'slices', 'values', 'texts']);
function isRecord(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}
function isText(value) {
    return value === null || (typeof value === 'string' && value.length > 0 && value.length <= NAME_LIMIT);
}
function isTexts(value) {
    if (!isRecord(value))
        return false;
    for (const name in value)
        if (typeof value[name] !== 'string')
            return false;
    return true;
}
function isValue(value) {
    if (value === null || typeof value === 'number')
        return true;
    return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');
}
/** Everything but samples and files, in a stable order; what is not known is left out. */
function writeShared(evidence) {
    const judges = evidence.tables.flatMap((table) => table.columns.flatMap(({ metric, judge }) => (judge === null ? [] : [known({ metric, task: table.task, judge })])));
    return {
        runs: evidence.runs.map(writeRun),
        tasks: evidence.tasks.map((task) => known({ ...task })),
        measures: evidence.measures.map(writeMeasure),
        judges,
        problems: evidence.problems.map((problem) => known({ ...problem })),
    };
}
/** The document of an evidence without samples: for tools that take one, and for people. */
function writeDocument(evidence) {
    return { schema: EVIDENCE_SCHEMA, ...writeShared(evidence) };
}
function writeRun(run) {
    const { status, tool, model, judge, commit } = run;
    const set = known({ ...run.set });
    return known({
        status,
        tool,
        tool_version: run.toolVersion,
        model,
        judge,
        commit,
        started_at: run.startedAt,
        set: Object.keys(set).length === 0 ? null : set,
    });
}
function writeMeasure(measure) {
    const { standardError, statistic, slice, value, ...rest } = measure;
    return {
        ...known({
            ...rest,
            slice: slice === null ? null : known({ ...slice }),
            statistic: (0,_measures_js__WEBPACK_IMPORTED_MODULE_5__/* .statisticName */ .ap)(statistic),
            standard_error: standardError,
        }),
        value,
    };
}
/** Without the keys that hold null. */
function known(value) {
    return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}
/** The other way round. */
function readRun(run) {
    const digest = run.set?.digest ?? null;
    return {
        status: run.status,
        tool: run.tool ?? null,
        toolVersion: run.tool_version ?? null,
        model: run.model ?? null,
        judge: run.judge ?? null,
        commit: run.commit ?? null,
        startedAt: run.started_at ?? null,
        set: { name: run.set?.name ?? null, digest: (0,_core_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest) ? digest : null },
    };
}
function readTask(task) {
    return { id: task.id, version: task.version ?? null, hash: task.hash ?? null, shots: task.shots ?? null };
}
function readMeasure(measure) {
    const { slice = null, statistic } = measure;
    return {
        metric: measure.metric,
        task: measure.task ?? null,
        slice: slice === null ? null : { attribute: slice.attribute ?? null, value: slice.value },
        statistic: (0,_measures_js__WEBPACK_IMPORTED_MODULE_5__/* .parseStatistic */ .Qm)(statistic ?? 'mean') ?? 'mean',
        value: measure.value,
        n: measure.n ?? null,
        expected: measure.expected ?? null,
        standardError: measure.standard_error ?? null,
        interval: measure.interval ?? null,
        unit: measure.unit ?? null,
        direction: measure.direction ?? null,
        judge: measure.judge ?? null,
        successes: measure.successes ?? null,
    };
}
function readProblem(problem, file) {
    const { code, effect, message, place = null, metric = null, task = null } = problem;
    // What another tool wrote may hold what its provider answered.
    const masked = place === null ? null : (0,_personal_data_js__WEBPACK_IMPORTED_MODULE_2__/* .maskSecrets */ .QU)(place);
    return { code, effect, file: problem.file ?? file, place: masked, metric, task, message: (0,_personal_data_js__WEBPACK_IMPORTED_MODULE_2__/* .maskSecrets */ .QU)(message) };
}


/***/ }),

/***/ 82155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ maskSecrets),
/* harmony export */   yr: () => (/* binding */ findPersonalData),
/* harmony export */   z2: () => (/* binding */ isSecretKind)
/* harmony export */ });
/* unused harmony exports SECRET_KINDS, createScanner */
/** Kinds that open something: whoever reads one has it. The others are of people. */
const SECRET_KINDS = new Set(['token', 'private_key', 'jwt']);
/** Whether a flag of this kind is of a secret, which must not be kept. */
function isSecretKind(kind) {
    return SECRET_KINDS.has(kind);
}
const RULES = [
    { kind: 'email', pattern: /(?<![\w.+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\b/gi },
    // With its country, or in the three groups of North America.
    {
        kind: 'phone',
        pattern: /(?<![\w+])\+\d[\d ().-]{6,20}\d(?!\d)/g,
        holds: (match) => between(digitsOf(match).length, 8, 15),
    },
    { kind: 'phone', pattern: /(?<![\w.-]|\+\d{1,3} )(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])/g },
    {
        kind: 'card_number',
        pattern: /(?<![\w.-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\w-])/g,
        holds: (match) => isCard(digitsOf(match)),
    },
    {
        kind: 'bank_account',
        pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?!\w)/g,
        holds: (match) => isIban(match.replaceAll(' ', '')),
    },
    // United States, United Kingdom.
    { kind: 'national_id', pattern: /(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g },
    {
        kind: 'national_id',
        pattern: /(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/g,
    },
    { kind: 'token', pattern: /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,255}|glpat-[\w-]{20,64})(?!\w)/g },
    { kind: 'token', pattern: /(?<!\w)(?:AKIA|ASIA)[A-Z0-9]{16}(?!\w)/g },
    { kind: 'token', pattern: /(?<!\w)(?:sk-[\w-]{20,200}|[sr]k_(?:live|test)_\w{20,200}|xox[abeprs]-[\w-]{10,200})/g },
    {
        kind: 'token',
        pattern: /(?<!\w)(?:AIza[\w-]{35}|hf_[A-Za-z0-9]{30,60}|npm_[A-Za-z0-9]{36}|pypi-[\w-]{50,250})(?!\w)/g,
    },
    { kind: 'private_key', pattern: /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g },
    { kind: 'jwt', pattern: /(?<!\w)eyJ[\w-]{8,2000}\.eyJ[\w-]{4,8000}\.[\w-]{8,2000}/g },
];
/** What stands in the place of what was masked. */
const MASK = '[redacted]';
/**
 * Secrets by the words before them, by the prefix of a token that was cut short or is longer than it was once, and a
 * whole key where a scan is content with its first line. Too much for a scan that refuses things, and not for a mask.
 */
const MASKED = [
    {
        pattern: /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[^-]*(?:-----END [A-Z ]{1,64}-----)?/g,
        by: MASK,
    },
    { pattern: /(?<!\w)eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g, by: MASK },
    {
        pattern: /(?<!\w)(?:gh[pousr]_|github_pat_|glpat-|sk-(?:proj|ant|or|svcacct|admin|live|test)-|[srp]k_(?:live|test)_|xox[abeprs]-|AIza|hf_|npm_|pypi-|A[KS]IA)[\w*.-]{6,}/g,
        by: MASK,
    },
    { pattern: /(?<!\w)sk-[\w*-]{20,}/g, by: MASK },
    { pattern: /(\b(?:bearer|basic) )[\w.~+/=-]{8,}/gi, by: `$1${MASK}` },
    {
        pattern: /((?<![a-z])(?:api[_-]?key|access[_-]?key|secret(?:[_-]?key)?|passw(?:or)?d|auth[_-]?token|access[_-]?token)["']?[=:] ?["']?)[^\s"',;&]{4,}/gi,
        by: `$1${MASK}`,
    },
    // The user and password of an address.
    { pattern: /(:\/\/)[^\s/@:]{1,64}:[^\s/@]{1,256}@/g, by: `$1${MASK}@` },
];
/**
 * The text, `[redacted]` in the place of all that looks like a secret or like data of a person. For texts that others
 * wrote and that are recorded or shown. A masked text is masked already: twice is once.
 */
function maskSecrets(text) {
    let masked = text;
    for (const { pattern, by } of MASKED)
        masked = masked.replace(pattern, by);
    for (const { pattern, holds } of RULES)
        masked = masked.replace(pattern, (match) => (holds === undefined || holds(match) ? MASK : match));
    return masked;
}
/** What any of them has in it: most texts have nothing, and a million keys are looked at. */
const HINT = /@|\+\d|\d{3}[) .-]|\d{13}|[A-Z]{2} ?\d{2}|PRIVATE KEY|eyJ|gh[pousr]_|github_pat_|glpat-|sk-|[sr]k_|xox|AIza|hf_|npm_|pypi-|A[KS]IA/;
/** Longest text that is looked through; beyond it only its beginning is. */
const TEXT_LIMIT = 1024 * 1024;
function createScanner() {
    const counts = new Map();
    return {
        scan(text, place) {
            if (text.length < 8 || !HINT.test(text))
                return;
            const looked = text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text;
            for (const { kind, pattern, holds } of RULES) {
                for (const [match] of looked.matchAll(pattern)) {
                    if (holds !== undefined && !holds(match))
                        continue;
                    const own = counts.get(place) ?? new Map();
                    own.set(kind, (own.get(kind) ?? 0) + 1);
                    counts.set(place, own);
                }
            }
        },
        flags: () => [...counts]
            .flatMap(([place, own]) => [...own].map(([kind, count]) => ({ kind, count, place })))
            .sort((a, b) => (`${a.place}\0${a.kind}` < `${b.place}\0${b.kind}` ? -1 : 1)),
    };
}
/**
 * What an evidence would publish. Keys, clusters and slices are published when samples are; texts only where they were
 * kept while reading; names of metrics and slices always.
 */
function findPersonalData(evidence) {
    const scanner = createScanner();
    for (const { metric, slice } of evidence.measures) {
        scanner.scan(metric, 'names');
        if (slice !== null)
            scanner.scan(slice.value, slice.attribute === null ? 'slices' : `slices.${slice.attribute}`);
    }
    for (const table of evidence.tables) {
        for (const key of table.keys)
            scanner.scan(key, 'keys');
        for (const cluster of table.clusters?.names ?? [])
            scanner.scan(cluster, 'clusters');
        for (const [attribute, { names }] of Object.entries(table.attributes))
            for (const name of names)
                scanner.scan(name, `slices.${attribute}`);
        for (const [name, texts] of Object.entries(table.texts ?? {}))
            for (const text of texts)
                if (text !== null)
                    scanner.scan(text, `texts.${name}`);
    }
    return scanner.flags();
}
function digitsOf(text) {
    return text.replace(/\D/g, '');
}
function between(value, low, high) {
    return value >= low && value <= high;
}
/** The prefixes and lengths of the large networks, and Luhn's check digit. */
function isCard(digits) {
    const known = (/^4/.test(digits) && [13, 16, 19].includes(digits.length)) ||
        (/^(?:5[1-5]|2[2-7])/.test(digits) && digits.length === 16) ||
        (/^3[47]/.test(digits) && digits.length === 15) ||
        (/^3(?:0[0-5]|[68])/.test(digits) && digits.length === 14) ||
        (/^(?:6011|65|35)/.test(digits) && digits.length === 16);
    if (!known || new Set(digits).size === 1)
        return false;
    let sum = 0;
    for (let at = 0; at < digits.length; at += 1) {
        const digit = Number(digits[digits.length - 1 - at]);
        sum += at % 2 === 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
    }
    return sum % 10 === 0;
}
/** ISO 13616: the number, its head moved to its end and letters counted from 10, is 1 modulo 97. */
function isIban(text) {
    if (!between(text.length, 15, 34))
        return false;
    let rest = 0;
    for (const char of text.slice(4) + text.slice(0, 4)) {
        const value = Number.parseInt(char, 36);
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest === 1;
}


/***/ }),

/***/ 77079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sampleLines),
/* harmony export */   p: () => (/* binding */ writeSamples)
/* harmony export */ });
/* harmony import */ var _core_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97592);
/* harmony import */ var _normal_form_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78032);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93793);
/** Samples as lines: what a registry keeps of an evidence, and what its digest is made of. */



/**
 * The lines of `slipway.samples/1`, without line ends: a header with all that is known besides samples, then each sample.
 * `redacted` has keys, clusters, attributes and scores; `full` texts as well, where they were kept while reading.
 * Read back (formats/normal-form.ts) it is the same evidence with the same digest.
 */
function* writeSamples(evidence, mode) {
    const rows = evidence.tables.reduce((sum, table) => sum + table.keys.length, 0);
    yield (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ schema: _normal_form_js__WEBPACK_IMPORTED_MODULE_0__/* .SAMPLES_SCHEMA */ .ex, mode, rows, ...(0,_normal_form_js__WEBPACK_IMPORTED_MODULE_0__/* .writeShared */ .bx)(evidence) });
    for (const table of evidence.tables)
        yield* sampleLines(table, mode);
}
/** One line a row, in the order of the keys. Hand-written JSON: a million objects to be written would take longer. */
function* sampleLines(table, mode) {
    const task = table.task === null ? '' : `"task":${JSON.stringify(table.task)},`;
    const clusters = table.clusters === null ? null : { ...table.clusters, texts: table.clusters.names.map(quote) };
    const attributes = Object.entries(table.attributes).map(([name, { names, rows }]) => ({
        name: quote(name),
        rows,
        texts: names.map(quote),
    }));
    const columns = table.columns.map((column) => ({
        name: quote(column.metric),
        column,
        unscored: unscoredRows(column),
    }));
    const texts = mode === 'full' && table.texts !== null ? Object.entries(table.texts) : [];
    for (const [row, key] of table.keys.entries()) {
        let line = `{${task}"key":${quote(key)}`;
        const cluster = clusters?.rows[row] ?? _types_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_NAME */ .W;
        if (cluster !== _types_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_NAME */ .W)
            line += `,"cluster":${clusters?.texts[cluster]}`;
        let slices = '';
        for (const attribute of attributes) {
            const value = attribute.rows[row] ?? _types_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_NAME */ .W;
            if (value !== _types_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_NAME */ .W)
                slices += `${slices === '' ? '' : ','}${attribute.name}:${attribute.texts[value]}`;
        }
        if (slices !== '')
            line += `,"slices":{${slices}}`;
        let values = '';
        for (const { name, column, unscored } of columns) {
            const value = valueText(column, row) ?? (unscored.has(row) ? 'null' : null);
            if (value !== null)
                values += `${values === '' ? '' : ','}${name}:${value}`;
        }
        line += `,"values":{${values}}`;
        const own = texts.flatMap(([name, all]) => (all[row] == null ? [] : [`${quote(name)}:${quote(all[row] ?? '')}`]));
        if (own.length > 0)
            line += `,"texts":{${own.join(',')}}`;
        yield `${line}}`;
    }
}
function quote(text) {
    return JSON.stringify(text);
}
function valueText(column, row) {
    const value = column.values[row] ?? Number.NaN;
    if (Number.isNaN(value))
        return null;
    return column.weights === null
        ? JSON.stringify(value)
        : `[${JSON.stringify(value)},${JSON.stringify(column.weights[row] ?? 0)}]`;
}
/** Which rows without a number should have one. */
function unscoredRows(column) {
    if (column.expected === column.scored)
        return { has: () => false };
    if (column.unscored === undefined)
        return { has: () => true };
    return new Set(column.unscored);
}


/***/ }),

/***/ 46756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ readScore),
/* harmony export */   Kq: () => (/* binding */ describeFound),
/* harmony export */   MQ: () => (/* binding */ readName),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** Numbers and names as files write them, and dotted paths into documents. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** How files say that there is no number. */
const MISSING = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '-', '#n/a', '<na>']);
const TRUTH = { true: 1, false: 0 };
/**
 * A score as a file gives it: a number, 1 or 0 for a truth value, null for one of the ways to say that there is none,
 * `undefined` for anything else. Infinite numbers come back as they are.
 */
function readScore(value) {
    if (typeof value === 'number')
        return Number.isNaN(value) ? null : value;
    if (typeof value === 'boolean')
        return value ? 1 : 0;
    if (value === null || value === undefined)
        return null;
    if (typeof value !== 'string')
        return undefined;
    const text = value.trim();
    if (NUMBER.test(text))
        return Number(text);
    const word = text.toLowerCase();
    if (MISSING.has(word))
        return null;
    if (/^[+-]?inf(?:inity)?$/.test(word))
        return word.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return TRUTH[word];
}
/** A number of samples: a whole number from 0 on; null for anything else. */
function readCount(value) {
    const number = readScore(value);
    return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
/** A name out of a cell or field: text, number or truth value; null for nothing. */
function readName(value) {
    if (typeof value === 'string')
        return value === '' ? null : value;
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
        return String(value);
    return null;
}
function isRecord(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}
/**
 * The value at a dotted path, `eval.f1` or `runs.0.f1`; undefined where there is none. A key that has dots itself is
 * found as well: at each level the longest key that fits is taken.
 */
function valueAt(root, path) {
    if (root === null || typeof root !== 'object')
        return undefined;
    if (Object.hasOwn(root, path))
        return root[path];
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
        const head = path.slice(0, dot);
        if (!Object.hasOwn(root, head))
            continue;
        const found = valueAt(root[head], path.slice(dot + 1));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/**
 * What a value is, for messages: numbers and truth values as they are, of anything else its kind only. A text of a file
 * may be a prompt, a name or a secret, and messages are published whatever the policy keeps back.
 */
function describeFound(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'string')
        return value === '' ? 'an empty text' : `a text of ${value.length} character${value.length === 1 ? '' : 's'}`;
    return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
}
/** How many of `n` a share stands for; null where that is no whole number. */
function countOf(share, n) {
    if (share === null || n === null || n <= 0 || share < 0 || share > 1)
        return null;
    const count = Math.round(share * n);
    return Math.abs(count - share * n) <= 1e-6 * n ? count : null;
}


/***/ })

};
