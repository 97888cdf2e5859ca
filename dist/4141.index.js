export const id = 4141;
export const ids = [4141];
export const modules = {

/***/ 1239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listingOf),
/* harmony export */   d: () => (/* binding */ actorOf)
/* harmony export */ });
/** Events that happen, as opposed to a person asking for something. Everything else is somebody's asking. */
const HAPPENS = new Set(['push', 'schedule', 'workflow_run', 'repository_dispatch']);
/** Whether a run counts: its workflow is one the policy lists, and it runs the default branch's version of it. */
function listingOf(run, of) {
    const branch = `refs/heads/${of.defaultBranch}`;
    if (run.ref !== branch) {
        return { kind: 'not_listed', reason: `the run is of ${run.ref}, not of the default branch ${branch}` };
    }
    const listed = of.rules.producedBy;
    if (listed !== null && !listed.includes(run.workflow)) {
        return { kind: 'not_listed', reason: `${run.workflow} is not among \`ledger.produced-by\` (${listed.join(', ')})` };
    }
    return { kind: 'listed' };
}
function actorOf(caller, of) {
    const { run, login } = caller;
    if (run === null || !HAPPENS.has(run.event))
        return { kind: 'person', login };
    return listingOf(run, of).kind === 'listed' ? { kind: 'automation', login } : { kind: 'person', login };
}


/***/ }),

/***/ 3375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isScaleOfItsOwn),
/* harmony export */   H: () => (/* binding */ defaultDirection)
/* harmony export */ });
/**
 * Which way well known metrics are better, for evaluations without a policy whose tool does not say. A short list on
 * purpose: a wrong guess turns a gate around, so a name that is not wholly made of known words has no direction.
 */
const UP = [
    ...['accuracy', 'acc', 'acc_norm', 'balanced_accuracy', 'f1', 'fbeta', 'f2', 'precision', 'recall', 'sensitivity'],
    ...['specificity', 'auc', 'auroc', 'roc_auc', 'auprc', 'pr_auc', 'average_precision', 'map', 'mrr', 'ndcg', 'hit'],
    ...['exact_match', 'em', 'bleu', 'sacrebleu', 'rouge', 'rouge1', 'rouge2', 'rougel', 'rougelsum', 'meteor', 'chrf'],
    ...['bert', 'bertscore', 'pass', 'success', 'win', 'r2', 'mcc', 'matthews_corrcoef', 'kappa', 'iou', 'dice'],
    ...['jaccard', 'faithfulness', 'answer_relevancy', 'answer_relevance', 'answer_correctness', 'answer_similarity'],
    ...['context_precision', 'context_recall', 'context_relevancy', 'correctness', 'groundedness', 'factual_correctness'],
    ...['likelihood', 'explained_variance', 'concordance_index', 'silhouette', 'resolved', 'solved'],
];
const DOWN = [
    ...['loss', 'nll', 'log_loss', 'logloss', 'cross_entropy', 'error', 'mae', 'mse', 'rmse', 'mape', 'smape', 'rmsle'],
    ...['absolute_error', 'squared_error', 'root_squared_error', 'mean_absolute_error', 'mean_squared_error'],
    ...[
        'root_mean_squared_error',
        'median_absolute_error',
        'max_error',
        'absolute_percentage_error',
        'wer',
        'cer',
        'ter',
    ],
    ...['word_error', 'character_error', 'perplexity', 'ppl', 'word_perplexity', 'byte_perplexity', 'bits_per_byte'],
    ...['latency', 'duration', 'response_time', 'time_to_first_token', 'ttft', 'cost', 'price', 'toxicity', 'bias'],
    ...['hallucination', 'misuse', 'attack_success', 'asr', 'false_positive', 'false_negative', 'fpr', 'fnr', 'brier'],
    ...['ece', 'calibration_error', 'expected_calibration_error', 'failure', 'failures', 'errors', 'failed', 'crash'],
];
/** Words that say how or of what it was measured, not which way is better. */
const NEUTRAL = new Set([
    ...['mean', 'avg', 'average', 'median', 'overall', 'total', 'macro', 'micro', 'weighted', 'samples', 'score', 'rate'],
    ...['val', 'valid', 'validation', 'test', 'train', 'eval', 'evaluation', 'dev', 'holdout', 'none', 'top', 'at', 'k'],
    ...['ms', 's', 'sec', 'secs', 'seconds', 'milliseconds', 'usd', 'eur', 'per', '1k', '1m', 'request', 'requests'],
    ...['token', 'tokens', 'call', 'calls', 'sample', 'strict', 'flexible'],
]);
/** Known names whose values are not shares, even where they happen to lie between 0 and 1. */
const NOT_SHARES = new Set([
    ...['loss', 'nll', 'log_loss', 'logloss', 'cross_entropy', 'mae', 'mse', 'rmse', 'rmsle', 'mape', 'smape', 'r2'],
    ...['absolute_error', 'squared_error', 'root_squared_error', 'mean_absolute_error', 'mean_squared_error'],
    ...['root_mean_squared_error', 'median_absolute_error', 'max_error', 'absolute_percentage_error', 'likelihood'],
    ...['perplexity', 'ppl', 'word_perplexity', 'byte_perplexity', 'bits_per_byte', 'latency', 'duration'],
    ...['response_time', 'time_to_first_token', 'ttft', 'cost', 'price', 'brier', 'explained_variance'],
]);
const DIRECTIONS = new Map([
    ...UP.map((name) => [name, 'up']),
    ...DOWN.map((name) => [name, 'down']),
]);
/** Which way a metric is better, going by its name; null where the name does not say. */
function defaultDirection(metric) {
    const known = knownName(metric);
    return known === null ? null : DIRECTIONS.get(known);
}
/** Whether a metric of this name is a number of its own scale, such as a loss or a time. */
function isScaleOfItsOwn(metric) {
    const known = knownName(metric);
    return known !== null && NOT_SHARES.has(known);
}
/** The known metric in a name: the whole of it, or its last part (`eval/loss`, `weighted avg.recall`). */
function knownName(metric) {
    // `acc,none` is the metric `acc` behind the filter `none`.
    const name = metric.split(',')[0].toLowerCase();
    return lookUp(name) ?? lookUp(name.split(/[/.]/).at(-1));
}
function lookUp(name) {
    const words = name.split(/[^a-z0-9]+/).filter((word) => word !== '');
    const whole = words.join('_');
    if (DIRECTIONS.has(whole))
        return whole;
    const telling = words.filter((word) => !NEUTRAL.has(word) && !/^p?\d+$/.test(word)).join('_');
    return DIRECTIONS.has(telling) ? telling : null;
}


/***/ }),

/***/ 1209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e9: () => (/* binding */ defaultGates)
/* harmony export */ });
/* unused harmony exports DEFAULT_SHARE_MARGIN, DEFAULT_RELATIVE_MARGIN */
/* harmony import */ var _policy_records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4981);
/* harmony import */ var _default_directions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8761);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(712);




/** For a share between 0 and 1, in its own unit. */
const DEFAULT_SHARE_MARGIN = 0.02;
/** For everything else, as a fraction of the live value. */
const DEFAULT_RELATIVE_MARGIN = 0.05;
/** `tolerance` takes the place of both margins. */
function defaultGates(of) {
    const gates = [];
    const metrics = [];
    const notGated = [];
    const live = of.live === null ? null : (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .indexSeries */ ._J)(of.live);
    for (const series of (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .indexSeries */ ._J)(of.candidate).all) {
        const other = live === null ? null : sharedSeries(live, series);
        if (other === null)
            continue;
        const direction = directionOf(series, other);
        const parts = sharedParts(series, other);
        if (parts.length === 0)
            continue;
        if (direction === null) {
            const reason = 'neither the tool nor the name says which way is better; `metrics` in a policy can';
            notGated.push({ metric: series.name, reason });
            continue;
        }
        const counted = countedOnly(series) && countedOnly(other);
        metrics.push([
            series.name,
            { name: series.name, description: null, from: [], direction, kind: counted ? 'count' : 'value', unit: null },
        ]);
        const tolerance = of.tolerance ?? marginOf(series, other);
        for (const percentile of parts)
            gates.push(gateOf({ metric: series.name, percentile, tolerance }));
    }
    return {
        rules: { ...RULES, gates: gates.length === 0 ? {} : { default: gates } },
        metrics: (0,_policy_records_js__WEBPACK_IMPORTED_MODULE_3__/* .buildRecord */ .k)(metrics),
        notGated,
    };
}
const RULES = {
    set: { name: null, digest: null, sameAsLive: true },
    maxAgeMs: null,
    coverage: 1,
    confidence: 0.95,
    by: 'interval',
    firstVersion: 'accept',
    read: [],
    publish: 'statistics',
};
function gateOf(of) {
    const { metric, percentile, tolerance } = of;
    return {
        id: `default.${metric}${percentile === null ? '' : `.p${percentile}`}`,
        family: 'default',
        metric,
        slice: null,
        percentile,
        rule: { kind: 'vs_live', tolerance },
        by: null,
    };
}
function sharedSeries(live, series) {
    const found = live.byName.get(series.name) ?? [];
    return found.find((one) => one.task === series.task) ?? null;
}
function directionOf(series, other) {
    return (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSeries */ .dA)(series).direction ?? (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSeries */ .dA)(other).direction ?? (0,_default_directions_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultDirection */ .H)(series.metric);
}
/** The metric's own value (null), and percentiles where only those are reported. */
function sharedParts(series, other) {
    if (hasValue(series) && hasValue(other))
        return [null];
    const percentiles = (of) => overall(of).flatMap(({ statistic }) => typeof statistic === 'object' && Number.isFinite(statistic.percentile) ? [statistic.percentile] : []);
    const others = new Set(percentiles(other));
    return [...new Set(percentiles(series))].filter((one) => others.has(one)).sort((a, b) => a - b);
}
function hasValue(series) {
    return series.samples !== null || overall(series).some(({ statistic }) => typeof statistic !== 'object');
}
function countedOnly(series) {
    const reported = overall(series);
    return series.samples === null && reported.length > 0 && reported.every(({ statistic }) => statistic === 'count');
}
function overall(series) {
    return series.measures.filter(({ slice }) => (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .sameSlice */ .rC)(slice, null));
}
function marginOf(series, other) {
    const unit = (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSeries */ .dA)(series).unit ?? (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSeries */ .dA)(other).unit;
    const share = unit === null && !(0,_default_directions_js__WEBPACK_IMPORTED_MODULE_0__/* .isScaleOfItsOwn */ .G)(series.metric) && isWithinOne(series) && isWithinOne(other);
    return share
        ? { kind: 'absolute', value: DEFAULT_SHARE_MARGIN }
        : { kind: 'relative', fraction: DEFAULT_RELATIVE_MARGIN };
}
function isWithinOne(series) {
    const within = (value) => Number.isNaN(value) || (value >= 0 && value <= 1);
    // Of a ratio's parts neither need lie between 0 and 1; the name has to do.
    if (series.samples !== null && series.samples.column.weights === null)
        return series.samples.column.values.every(within);
    return overall(series).every(({ value }) => value === null || within(value));
}


/***/ }),

/***/ 5562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   QK: () => (/* binding */ formatSubject)
/* harmony export */ });
/* harmony import */ var _versioning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5832);
/**
 * The names a registry is made of, and the one grammar by which people refer to a version.
 *
 * A reference is `model`, `model@version`, `model@v7` (ordinal), `model@sha256:…` (subject digest), `model@stage`,
 * `model@alias`, `model@latest`, or a version and digest together, `model@1.2.0@sha256:…`: the form actions hand to
 * each other, because it can be found in one look and still proves what was meant.
 */

const NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** A model, stage, alias or role name: `[a-z0-9]([a-z0-9-]*[a-z0-9])?`, 2 to 64 characters. */
function isName(value) {
    return value.length >= 2 && value.length <= 64 && NAME.test(value);
}
/** A full digest, `sha256:` and 64 lowercase hex digits. */
function isDigest(value) {
    return typeof value === 'string' && DIGEST.test(value);
}
const ORDINAL = /^v([1-9][0-9]{0,8})$/;
/**
 * Reads a reference. Returns null when the text is none, so that the caller can say what was expected.
 * `v1.2.0` is accepted for `1.2.0`, because tags are written that way.
 */
function parseReference(text) {
    const [model, selector, digest, ...rest] = text.trim().split('@');
    if (model === undefined || !isName(model) || rest.length > 0)
        return null;
    if (selector === undefined)
        return { model, selector: null };
    const parsed = parseSelector(selector);
    if (parsed === null)
        return null;
    if (digest === undefined)
        return { model, selector: parsed };
    if (!isDigest(digest))
        return null;
    if (parsed.kind === 'version')
        return { model, selector: { ...parsed, subject: digest } };
    return null;
}
function parseSelector(text) {
    if (isDigest(text))
        return { kind: 'subject', subject: text };
    if (text === 'latest')
        return { kind: 'latest' };
    const ordinal = ORDINAL.exec(text);
    if (ordinal !== null)
        return { kind: 'ordinal', ordinal: Number(ordinal[1]) };
    // Versions as Slipway writes them, without the leading `v`; whatever else would not even make a tag.
    const version = text.replace(/^v(?=\d)/, '');
    if ((0,_versioning_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version) !== null)
        return { kind: 'version', version };
    return isName(text) ? { kind: 'name', name: text } : null;
}
/** The reference that actions hand on: found by version, proven by digest. */
function formatSubject(of) {
    return `${of.model}@${of.version}@${of.subject}`;
}


/***/ }),

/***/ 2020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ readSignature),
/* harmony export */   ZZ: () => (/* binding */ compareSignatures)
/* harmony export */ });
/* unused harmony exports SCALAR_TYPES, FEATURE_LIMIT, isFeatureType, widens */
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7592);
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

/***/ 5832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mq: () => (/* binding */ largerBump),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   ou: () => (/* binding */ BUMPS),
/* harmony export */   vI: () => (/* binding */ decideVersion)
/* harmony export */ });
/* unused harmony exports SCHEMES, VERSION_LIMIT, covers, nextVersion, stepBetween, displayVersion, readExplicitVersion */
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);
/**
 * Version numbers: which texts are versions, which one comes next, and whether one that was asked for may be taken.
 *
 * Schemes (`versioning.scheme`):
 * - `semver`        `3.1.0`; pre-releases (`3.1.0-rc.1`) when asked for explicitly.
 * - `semver-build`  `3.1.0-42`: the number after the dash is the version's ordinal.
 * - `sequence`      `v7`: the ordinal alone. It is kept as `7.0.0`, so that tags stay SemVer, and shown as `v7`.
 *
 * Build metadata (`+…`) is refused in all of them: versions that differ only there have no order.
 */


const SCHEMES = (/* unused pure expression or super */ null && (['semver', 'semver-build', 'sequence']));
/** Ordered: a later one is larger. */
const BUMPS = ['patch', 'minor', 'major'];
/** Longest version text; it becomes part of a tag, a folder and an asset's address. */
const VERSION_LIMIT = 64;
/** Reads a version as Slipway writes them: strict SemVer, no leading `v`, no build metadata. Null when it is none. */
function parseVersion(text) {
    if (text.length > VERSION_LIMIT)
        return null;
    const parsed = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(text);
    // npm's parser forgives a leading "v", "=" and blanks; comparing the text takes that back.
    if (parsed === null || parsed.build.length > 0 || parsed.version !== text)
        return null;
    return { major: parsed.major, minor: parsed.minor, patch: parsed.patch, prerelease: parsed.prerelease };
}
/** SemVer precedence: -1, 0 or 1. Throws a TypeError when either text is no version. */
function compareVersions(left, right) {
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(left, right);
}
/** Whether `bump` is at least as large as `needed`. */
function covers(bump, needed) {
    return rank(bump) >= rank(needed);
}
/** The larger of two bumps; null is smaller than any. */
function largerBump(left, right) {
    return rank(left) >= rank(right) ? left : right;
}
function rank(bump) {
    return bump === null ? -1 : BUMPS.indexOf(bump);
}
/**
 * The version after `previous`. Always higher than it within one scheme.
 *
 * The first version is `1.0.0` (`1.0.0-1` with builds): `0.x` would say that anything may change at any time, and then
 * neither "incompatible means major" nor a refusal of too small a bump would mean anything. A pre-release is finished
 * by any bump its own number announces already (`2.0.0-rc.1` and patch give `2.0.0`), as SemVer has it. A sequence has
 * no room for bumps: its next version is the ordinal.
 */
function nextVersion(of) {
    if (of.scheme === 'sequence')
        return `${of.ordinal}.0.0`;
    const suffix = of.scheme === 'semver-build' ? `-${of.ordinal}` : '';
    if (of.previous === null)
        return `1.0.0${suffix}`;
    const from = parseVersion(of.previous);
    if (from === null)
        throw new TypeError(`The previous version "${of.previous}" is not SemVer.`);
    const finishes = of.scheme === 'semver' && from.prerelease.length > 0 && covers(announcedStep(from), of.bump);
    return `${finishes ? triple(from) : raise(from, of.bump)}${suffix}`;
}
function triple(of) {
    return `${of.major}.${of.minor}.${of.patch}`;
}
function raise(from, bump) {
    if (bump === 'major')
        return `${from.major + 1}.0.0`;
    if (bump === 'minor')
        return `${from.major}.${from.minor + 1}.0`;
    return `${from.major}.${from.minor}.${from.patch + 1}`;
}
/** What a pre-release promises to become: `2.0.0-rc.1` a major, `2.1.0-rc.1` a minor, `2.1.1-rc.1` a patch version. */
function announcedStep(version) {
    if (version.patch > 0)
        return 'patch';
    return version.minor > 0 ? 'minor' : 'major';
}
/**
 * How large the step between two versions is. Within one triple, a pre-release's successor counts as the step that
 * the triple announces; in `semver-build` the triple itself must move, so staying on it is no step (null).
 */
function stepBetween(of) {
    const from = parseVersion(of.previous);
    const to = parseVersion(of.next);
    if (from === null || to === null)
        throw new TypeError(`"${of.previous}" and "${of.next}" must both be versions.`);
    if (to.major !== from.major)
        return 'major';
    if (to.minor !== from.minor)
        return 'minor';
    if (to.patch !== from.patch)
        return 'patch';
    return of.scheme === 'semver-build' ? null : announcedStep(to);
}
/** How people see a version: `v7` in a sequence, else the version itself. */
function displayVersion(of) {
    if (of.scheme !== 'sequence')
        return of.version;
    const parsed = parseVersion(of.version);
    return parsed === null || parsed.minor + parsed.patch + parsed.prerelease.length > 0
        ? of.version
        : `v${parsed.major}`;
}
/**
 * A version as a person asked for it, in the scheme's full form. A leading `v` is forgiven. With builds, `3.1.0` is
 * completed by the ordinal; a sequence takes `v7`, `7` or `7.0.0`, and only if 7 is the ordinal that is next.
 */
function readExplicitVersion(of) {
    const text = of.text.trim().replace(/^v(?=\d)/, '');
    const parsed = parseVersion(of.scheme === 'sequence' && /^\d+$/.test(text) ? `${text}.0.0` : text);
    if (of.scheme === 'sequence') {
        const next = `${of.ordinal}.0.0`;
        const fits = parsed !== null && parsed.prerelease.length === 0 && triple(parsed) === next;
        return fits
            ? { kind: 'ok', version: next }
            : { kind: 'invalid', required: `v${of.ordinal}, the next number of this sequence` };
    }
    if (of.scheme === 'semver') {
        if (parsed !== null)
            return { kind: 'ok', version: text };
        return {
            kind: 'invalid',
            required: `a version such as 1.2.3 or 1.2.3-rc.1, at most ${VERSION_LIMIT} characters, without build metadata`,
        };
    }
    const required = `a version such as 1.2.3, which becomes 1.2.3-${of.ordinal}`;
    if (parsed === null)
        return { kind: 'invalid', required };
    if (parsed.prerelease.length === 0)
        return { kind: 'ok', version: `${text}-${of.ordinal}` };
    const isOrdinal = parsed.prerelease.length === 1 && parsed.prerelease[0] === of.ordinal;
    return isOrdinal ? { kind: 'ok', version: text } : { kind: 'invalid', required };
}
/**
 * Decides the version of a registration. Refuses with `version_invalid`, `version_not_higher`, `version_taken` or
 * `bump_too_small`; a larger step than the changes demand is always allowed.
 */
function decideVersion(request) {
    if (request.latest !== null && request.given !== null && !covers(request.given, request.inferred)) {
        return tooSmall(request, `a ${request.given} bump`);
    }
    return request.explicit === null ? chooseNext(request) : checkExplicit(request, request.explicit);
}
function chooseNext(request) {
    const { scheme, ordinal } = request;
    const bump = largerBump(request.given, request.inferred) ?? 'patch';
    let version = nextVersion({ scheme, previous: request.latest, bump, ordinal });
    // A number someone claimed is passed over: two registrations at once must not wait for one another.
    while (request.taken.has(version) && scheme !== 'sequence') {
        version = nextVersion({ scheme, previous: version, bump, ordinal });
    }
    return checkOrder(request, version);
}
function checkExplicit(request, text) {
    const read = readExplicitVersion({ scheme: request.scheme, text, ordinal: request.ordinal });
    if (read.kind === 'invalid') {
        return refused({
            code: 'version_invalid',
            required: read.required,
            found: `"${shorten(text)}"`,
            next: 'Correct the version, or leave it out and let the bump be inferred.',
        });
    }
    const ordered = checkOrder(request, read.version);
    if (ordered.kind === 'refused' || request.latest === null)
        return ordered;
    const step = stepBetween({ scheme: request.scheme, previous: request.latest, next: read.version });
    if (covers(step, request.inferred))
        return ordered;
    const found = step === null ? 'no step of the version number at all' : `a ${step} step`;
    return tooSmall(request, `${read.version} after ${request.latest}, ${found}`);
}
function checkOrder(request, version) {
    const suggestion = () => {
        const { scheme, ordinal, latest } = request;
        return nextVersion({ scheme, previous: latest, bump: request.inferred ?? 'patch', ordinal });
    };
    if (request.taken.has(version)) {
        return refused({
            code: 'version_taken',
            required: 'a version number that was never claimed',
            found: `${version}, which another registration claimed`,
            next: 'Leave the version out, or choose a higher one; numbers are never reused.',
        });
    }
    if (request.latest !== null && compareVersions(version, request.latest) <= 0) {
        return refused({
            code: 'version_not_higher',
            required: `a version higher than ${request.latest}, the latest published one`,
            found: version,
            next: request.scheme === 'sequence'
                ? `The scheme "sequence" counts ordinals and stands at ${request.ordinal}; keep the scheme that ${request.latest} was made with.`
                : `Leave the version out, or ask for one above ${request.latest}, such as ${suggestion()}.`,
        });
    }
    return { kind: 'ok', version };
}
function tooSmall(request, found) {
    const needed = request.inferred ?? 'patch';
    const because = request.reasons.filter((reason) => reason.bump === needed).map((reason) => reason.because);
    return refused({
        code: 'bump_too_small',
        required: `at least a ${needed} bump${because.length === 0 ? '' : `, because ${because.join('; ')}`}`,
        found,
        next: `Ask for ${needed === 'major' ? 'a major bump' : `${needed} or more`}, or leave version and bump out.`,
        problems: request.reasons.map((reason) => ({ where: reason.bump, message: reason.because })),
    });
}
function shorten(text) {
    return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}
function refused(refusal) {
    return { kind: 'refused', refusal };
}


/***/ }),

/***/ 5091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare)
});

// EXTERNAL MODULE: ./build/core/evaluation/series.js
var evaluation_series = __webpack_require__(712);
// EXTERNAL MODULE: ./build/core/evaluation/stored.js
var stored = __webpack_require__(8654);
// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(7592);
;// CONCATENATED MODULE: ./build/core/compare/configuration.js
/** A configuration as keys and values, one line each. */

/**
 * Every value by its path: `threshold`, `retrieval.top_k`. A key with a dot, or an empty one, is quoted; lists are
 * values, because an item that was put in front would else change every one behind it.
 */
function flattenConfiguration(of) {
    const flat = new Map();
    add(flat, { value: of, path: '' });
    return flat;
}
function add(flat, of) {
    const { value, path } = of;
    if (isObject(value) && (path === '' || Object.keys(value).length > 0)) {
        for (const [key, inner] of Object.entries(value)) {
            const name = key === '' || key.includes('.') ? JSON.stringify(key) : key;
            add(flat, { value: inner, path: path === '' ? name : `${path}.${name}` });
        }
        return;
    }
    flat.set(path, (0,canonical/* canonicalJson */.dj)(value));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/core/compare/features.js
/** By name, sorted. Where a version states no signature, nothing is known, and nothing is said to be added or removed. */
function compareFeatures(a, b) {
    const silent = [a, b].filter((one) => one.signature === null).map((one) => one.version);
    if (a.signature === null || b.signature === null) {
        const who = silent.length === 2 ? 'Neither version states' : `${silent[0]} does not state`;
        return { features: { inputs: [], outputs: [] }, warnings: [`${who} a signature, so features are not compared.`] };
    }
    return {
        features: {
            inputs: changesOf(a.signature.inputs, b.signature.inputs),
            outputs: changesOf(a.signature.outputs, b.signature.outputs),
        },
        warnings: [],
    };
}
function changesOf(before, after) {
    const old = new Map(before.map((one) => [one.name, one]));
    const now = new Map(after.map((one) => [one.name, one]));
    return [...new Set([...old.keys(), ...now.keys()])].sort(byText).flatMap((name) => {
        const [was, is] = [old.get(name) ?? null, now.get(name) ?? null];
        if (was === null)
            return [{ name, change: 'added', before: null, after: is }];
        if (is === null)
            return [{ name, change: 'removed', before: was, after: null }];
        return sameFeature(was, is) ? [] : [{ name, change: 'modified', before: was, after: is }];
    });
}
/** A feature that does not say whether it is required is. */
function sameFeature(one, other) {
    return one.type === other.type && (one.required ?? true) === (other.required ?? true);
}
function byText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/core/compare/changes.js
/**
 * What was put into two versions: data, prompts, configuration, code, dependencies, architecture, base models, and every
 * other file. Each difference once, under the kind that says most; values as text, bytes by their digest.
 */



/** Characters of a value that are told; a longer one is cut. */
const LONGEST = 1000;
/** Changes in the order of {@link ContentChange.kind}, and by name. */
function compareContent(a, b) {
    const data = dataChanges(a, b);
    const changes = [
        ...data.changes,
        ...fileChanges({ kind: 'prompts', before: ofRole(a, PROMPTS), after: ofRole(b, PROMPTS) }),
        ...configurationChanges(a, b),
        ...valueChange({ kind: 'code', name: 'training code', before: a.recipe.code, after: b.recipe.code }),
        ...fileChanges({ kind: 'dependencies', before: ofRole(a, ENVIRONMENT), after: ofRole(b, ENVIRONMENT) }),
        ...valueChange({
            kind: 'architecture',
            name: 'architecture',
            before: a.recipe.architecture,
            after: b.recipe.architecture,
        }),
        ...baseModelChanges(a.base_models, b.base_models),
    ];
    return { changes: [...changes, ...artifactChanges(a, b, changes)], warnings: data.warnings };
}
const PROMPTS = 'prompt-bundle';
const ENVIRONMENT = 'environment';
function ofRole(record, role) {
    return record.artifacts.filter((one) => one.role === role);
}
function valueChange(of) {
    if (of.before === of.after)
        return [];
    const change = of.before === null ? 'added' : of.after === null ? 'removed' : 'modified';
    return [{ kind: of.kind, name: of.name, change, before: cut(of.before), after: cut(of.after) }];
}
function cut(text) {
    return text === null || text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
function mapChanges(of) {
    const { kind, before, after } = of;
    return [...new Set([...before.keys(), ...after.keys()])]
        .sort(byText)
        .flatMap((name) => valueChange({ kind, name, before: before.get(name) ?? null, after: after.get(name) ?? null }));
}
/** Data sets by role and name. One without a digest is compared by what it states, and said not to be proven. */
function dataChanges(a, b) {
    const [before, after] = [datasetsOf(a.datasets), datasetsOf(b.datasets)];
    const changes = [];
    const warnings = [];
    for (const key of [...new Set([...before.keys(), ...after.keys()])].sort(byText)) {
        const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
        const some = is ?? was;
        if (some === null)
            continue;
        const name = `${some.name} (${some.role})`;
        const both = { kind: 'data', name, before: digestOf(was), after: digestOf(is) };
        if (was === null || is === null) {
            changes.push({ ...both, change: was === null ? 'added' : 'removed' });
        }
        else if (was.sha256 !== undefined && is.sha256 !== undefined) {
            changes.push(...valueChange(both));
        }
        else {
            const stated = { ...both, before: statementsOf(was, is), after: statementsOf(is, was) };
            if (stated.before !== stated.after)
                changes.push({ ...stated, change: 'modified' });
            else
                warnings.push(`The ${some.role} data set "${some.name}" states no "sha256" in ${was.sha256 === undefined ? a.version : b.version}, so whether its data changed is not known.`);
        }
    }
    return { changes, warnings };
}
function datasetsOf(datasets) {
    return new Map(datasets.map((one) => [JSON.stringify([one.role, one.name]), one]));
}
function digestOf(dataset) {
    return dataset?.sha256 === undefined ? null : `sha256:${dataset.sha256}`;
}
/** The statements of a data set or base model that the other one does not make alike. */
function statementsOf(of, other) {
    const own = Object.keys(of)
        .sort(byText)
        .filter((key) => textOf(of[key]) !== (Object.hasOwn(other, key) ? textOf(other[key]) : null));
    return own.length === 0 ? null : cut(own.map((key) => `${key}: ${textOf(of[key])}`).join(', '));
}
function textOf(value) {
    return value === undefined ? '' : typeof value === 'string' ? value : (0,canonical/* canonicalJson */.dj)(value);
}
function configurationChanges(a, b) {
    // A configuration that is no JSON or YAML counts by its bytes alone.
    const opaque = (one) => one.configuration === null && one.recipe.configuration !== null;
    if (opaque(a) || opaque(b)) {
        const [before, after] = [a.recipe.configuration, b.recipe.configuration];
        return valueChange({ kind: 'configuration', name: 'configuration', before, after });
    }
    return mapChanges({
        kind: 'configuration',
        before: flattenConfiguration(a.configuration ?? {}),
        after: flattenConfiguration(b.configuration ?? {}),
    });
}
/** Base models by name: a name may be there several times, so all that is said under it is one value. */
function baseModelChanges(before, after) {
    const [old, now] = [groupByName(before), groupByName(after)];
    return [...new Set([...old.keys(), ...now.keys()])].sort(byText).flatMap((name) => {
        const [was, is] = [old.get(name) ?? [], now.get(name) ?? []];
        const [mine, theirs] = [was.map(canonical/* canonicalJson */.dj).sort(byText), is.map(canonical/* canonicalJson */.dj).sort(byText)];
        if (mine.join('\n') === theirs.join('\n'))
            return [];
        const change = was.length === 0 ? 'added' : is.length === 0 ? 'removed' : 'modified';
        const [one, other] = [was[0], is[0]];
        const pair = was.length === 1 && is.length === 1 && one !== undefined && other !== undefined;
        return [
            {
                kind: 'base_model',
                name,
                change,
                before: pair ? statementsOf(one, other) : listed(was),
                after: pair ? statementsOf(other, one) : listed(is),
            },
        ];
    });
}
function groupByName(models) {
    const groups = new Map();
    for (const one of models)
        groups.set(one.name, [...(groups.get(one.name) ?? []), one]);
    return groups;
}
function listed(models) {
    const texts = models.flatMap((one) => statementsOf(one, { name: one.name }) ?? []).sort(byText);
    return texts.length === 0 ? null : cut(texts.join('; '));
}
/** Files of which the record tells what they say; the file is listed only where nothing of that changed. */
const TOLD_ELSEWHERE = { config: 'configuration', 'dataset-manifest': 'data' };
function artifactChanges(a, b, told) {
    const roles = new Set([...a.artifacts, ...b.artifacts].map((one) => one.role));
    return [...roles].sort(byText).flatMap((role) => {
        if (role === PROMPTS || role === ENVIRONMENT)
            return [];
        const elsewhere = Object.hasOwn(TOLD_ELSEWHERE, role) ? TOLD_ELSEWHERE[role] : undefined;
        if (elsewhere !== undefined && told.some((one) => one.kind === elsewhere))
            return [];
        if (role === 'signature' && (0,canonical/* canonicalJson */.dj)(a.signature) !== (0,canonical/* canonicalJson */.dj)(b.signature))
            return [];
        const changes = fileChanges({ kind: 'artifact', before: ofRole(a, role), after: ofRole(b, role) });
        return changes.map((one) => ({ ...one, name: `${role}: ${one.name}` }));
    });
}
/**
 * Files of one role. The same bytes under another name are no change, as they are none of the version's content; and
 * where one file is left on each side, the one took the place of the other.
 */
function fileChanges(of) {
    const { kind } = of;
    const counts = new Map();
    for (const { sha256 } of of.after)
        counts.set(sha256, (counts.get(sha256) ?? 0) + 1);
    const left = of.before.filter(({ sha256 }) => !take(counts, sha256));
    const right = of.after.filter(({ sha256 }) => take(counts, sha256));
    const [was, is] = [left[0], right[0]];
    if (left.length === 1 && right.length === 1 && was !== undefined && is !== undefined) {
        const name = was.path === is.path ? is.path : `${was.path} → ${is.path}`;
        return [{ kind, name, change: 'modified', before: `sha256:${was.sha256}`, after: `sha256:${is.sha256}` }];
    }
    return mapChanges({ kind, before: digests(left), after: digests(right) });
}
/** Takes one of that digest, if any is left. */
function take(counts, sha256) {
    const count = counts.get(sha256) ?? 0;
    if (count > 0)
        counts.set(sha256, count - 1);
    return count > 0;
}
function digests(artifacts) {
    return new Map(artifacts.map((one) => [one.path, `sha256:${one.sha256}`]));
}

// EXTERNAL MODULE: ./build/core/evaluation/against-live.js
var against_live = __webpack_require__(4781);
// EXTERNAL MODULE: ./build/core/evaluation/default-directions.js
var default_directions = __webpack_require__(3375);
// EXTERNAL MODULE: ./build/core/evaluation/facts.js + 1 modules
var facts = __webpack_require__(9429);
// EXTERNAL MODULE: ./build/core/evaluation/trust.js
var trust = __webpack_require__(4231);
;// CONCATENATED MODULE: ./build/core/compare/pair.js




/** Both versions ready to be compared. Each must have been measured on the set of the other, whatever the policy pins. */
function createArena(of) {
    const { rules, metrics, comparisons } = of;
    const context = (0,facts/* contextOf */.Vm)({
        rules: { ...rules, set: { name: null, digest: null, sameAsLive: true }, maxAgeMs: null },
        metrics,
        comparisons,
        candidate: of.b.evidence,
        keys: of.b.keys,
        live: { kind: 'evidence', evidence: of.a.evidence, keys: of.a.keys },
        // Nothing is too old to be compared.
        now: '',
    });
    if (context.live.kind !== 'evidence')
        throw new TypeError('evidence of the live version was given');
    return {
        context,
        a: { version: of.a.version, subject: context.live.subject },
        b: { version: of.b.version, subject: context.candidate },
    };
}
function pairNumbers(arena, of) {
    const { context, a, b } = arena;
    if (isAbsent(of.a) && isAbsent(of.b))
        return { kind: 'absent' };
    const left = usable(arena, { ...a, found: of.a });
    if (left.kind === 'not_compared')
        return left;
    const right = usable(arena, { ...b, found: of.b });
    if (right.kind === 'not_compared')
        return right;
    const [mine, theirs] = [left.quantity, right.quantity];
    const directed = directionOf({ definition: of.definition, a: mine, b: theirs });
    if (directed.kind === 'disagree') {
        const say = (way) => (way === 'up' ? 'higher' : 'lower');
        const reason = `the evidence of ${a.version} says that ${say(mine.direction)} is better, that of ${b.version} that ${say(theirs.direction)} is`;
        return { kind: 'not_compared', reason };
    }
    const made = (0,against_live/* compare */.UD)(context, {
        quantity: theirs,
        live: { subject: a.subject, quantity: mine },
        kind: of.kind,
        unit: of.definition?.unit ?? null,
    });
    if (made.kind === 'different')
        return { kind: 'not_compared', reason: nameSides(made.message, arena) };
    const { direction } = directed;
    return {
        kind: 'compared',
        unit: of.definition?.unit ?? theirs.unit ?? mine.unit,
        direction,
        contrast: made.contrast,
        effect: (0,against_live/* orientEffect */.HX)(made.contrast.compared, direction),
        notes: [...left.notes, ...right.notes, ...made.warnings.map((text) => nameSides(text, arena))],
    };
}
/** Whether the number of one version is there, trustworthy and complete. */
function usable(arena, side) {
    const { found, version } = side;
    const refuse = (reason) => ({ kind: 'not_compared', reason: `of ${version}, ${reason}` });
    if (found === null)
        return { kind: 'not_compared', reason: `${version} was not measured on it` };
    if (found.kind !== 'found')
        return refuse(found.message);
    const { evidence } = side.subject;
    const broken = (0,trust/* distrust */.p7)(evidence, found.quantity.series);
    if (broken !== null)
        return refuse(broken);
    const coverage = (0,trust/* checkCoverage */.xQ)(found.quantity, arena.context.rules.coverage);
    if (coverage.kind === 'under_covered')
        return refuse(coverage.message);
    const notes = (0,trust/* warningsOf */.nZ)(evidence, found.quantity.series).map((text) => `${version}: ${text}.`);
    return { kind: 'usable', quantity: found.quantity, notes };
}
function isAbsent(found) {
    if (found === null)
        return true;
    return found.kind === 'metric_missing' || found.kind === 'slice_missing' || found.kind === 'percentile_missing';
}
function directionOf(of) {
    const given = of.definition?.direction ?? null;
    if (given !== null)
        return { kind: 'agreed', direction: given };
    const [mine, theirs] = [of.a.direction, of.b.direction];
    if (mine !== null && theirs !== null && mine !== theirs)
        return { kind: 'disagree' };
    return { kind: 'agreed', direction: theirs ?? mine ?? (0,default_directions/* defaultDirection */.H)(of.b.series.metric) };
}
/** The same sentence about two versions that have names. */
function nameSides(text, of) {
    return text.replaceAll(/\bthe candidate\b/gi, of.b.version).replaceAll(/\bthe live version\b/gi, of.a.version);
}

;// CONCATENATED MODULE: ./build/core/compare/standing.js
function standingOf({ status, decided }) {
    if (status.failed !== null || decided?.verdict === 'fail')
        return 'out';
    if (decided === null || decided.gates.length === 0)
        return 'unknown';
    if (decided.verdict === 'not_applicable')
        return 'unknown';
    return decided.verdict === 'pass' ? 'passed' : 'open';
}

;// CONCATENATED MODULE: ./build/core/compare/decide.js

/** What the numbers alone say. */
function choiceOf(numbers) {
    if (numbers.length === 0)
        return 'undecided';
    const a = numbers.every(({ noWorse }) => noWorse.a);
    const b = numbers.every(({ noWorse }) => noWorse.b);
    if (a && b)
        return 'either';
    if (b && numbers.some(({ better }) => better === 'b'))
        return 'b';
    if (a && numbers.some(({ better }) => better === 'a'))
        return 'a';
    return 'undecided';
}
function other(side) {
    return side === 'a' ? 'b' : 'a';
}
function decide(facts) {
    const a = standingOf(facts.a);
    const b = standingOf(facts.b);
    const standing = { a, b };
    const measured = choiceOf(facts.weighing?.numbers ?? []);
    if (a === 'out' && b === 'out')
        return { choice: 'undecided', because: 'both_out' };
    if (a === 'out' || b === 'out') {
        const left = other(a === 'out' ? 'a' : 'b');
        const numbers = facts.weighing?.numbers ?? [];
        const better = numbers.some((one) => one.better === left) && numbers.every((one) => one.better !== other(left));
        const good = standing[left] === 'passed' || (standing[left] === 'unknown' && better);
        return good ? { choice: left, because: 'other_out' } : { choice: 'undecided', because: 'other_out_not_shown' };
    }
    if (measured === 'a' || measured === 'b') {
        if (standing[measured] === 'open')
            return { choice: 'undecided', because: 'better_not_passed' };
        return { choice: measured, because: 'better' };
    }
    if (measured === 'either') {
        if (a === 'passed' && b === 'open')
            return { choice: 'a', because: 'same_and_passed' };
        if (b === 'passed' && a === 'open')
            return { choice: 'b', because: 'same_and_passed' };
        return { choice: 'either', because: 'same' };
    }
    return { choice: 'undecided', because: facts.weighing === null ? 'not_measured' : 'not_settled' };
}

// EXTERNAL MODULE: ./build/core/evaluation/words.js
var words = __webpack_require__(4900);
// EXTERNAL MODULE: ./build/core/signature.js
var signature = __webpack_require__(2020);
;// CONCATENATED MODULE: ./build/core/compare/words.js
/** Lists and first letters, for sentences. */
/** `a, b and c`, `a, b, c and 4 more`; each once. */
function words_listed(names) {
    const unique = [...new Set(names)];
    const shown = unique.slice(0, 3);
    const more = unique.length - shown.length;
    if (more > 0)
        return `${shown.join(', ')} and ${more} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
function upperFirst(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./build/core/compare/reasons.js
/** The reasons of a recommendation: each a sentence with its numbers, and the version it speaks for. */




/** Numbers of one kind that are told one by one. */
const MOST_TOLD = 6;
/** What a rollback or its own evaluation says of a version. */
function standingReasons(of) {
    const { side, own, other } = of;
    const { status, decided } = side;
    const { version } = side.version;
    const reasons = [];
    if (status.failed !== null) {
        const why = status.failed.reason.trim().replace(/\.$/, '');
        const sentence = `${version} was taken out of ${status.failed.stage} by a rollback${why === '' ? '' : `: ${why}`}.`;
        reasons.push({ speaks_for: other, sentence });
    }
    if (decided === null) {
        if (side.measured.kind !== 'measured')
            return reasons;
        const sentence = `No evaluation of ${version} itself can be relied on: it was measured as the version to compare with.`;
        return [...reasons, { speaks_for: null, sentence }];
    }
    const stage = decided.stage === null ? '' : ` for ${decided.stage}`;
    const told = `The newest evaluation of ${version}${stage} (${decided.measured_at.slice(0, 10)})`;
    const speaks = standingOf(side) === 'passed'
        ? own
        : decided.verdict === 'pass' || decided.verdict === 'not_applicable'
            ? null
            : other;
    reasons.push({ speaks_for: speaks, sentence: `${told}: ${lowerFirst(decided.summary)}` });
    return reasons;
}
function lowerFirst(text) {
    return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
/** Why there are no numbers of both. */
function unmeasuredReasons({ a, b }) {
    return [a, b].flatMap(({ measured, version }) => {
        if (measured.kind === 'unusable')
            return [{ speaks_for: null, sentence: `${upperFirst(measured.reason)}.` }];
        if (measured.kind === 'measured')
            return [];
        const sentence = `${version.version} was never evaluated, so no number of both can be compared.`;
        return [{ speaks_for: null, sentence }];
    });
}
/** What speaks for one of them first, then what is not settled; what is within the tolerance is counted. */
function numberReasons({ numbers }) {
    const within = numbers.filter(({ noWorse }) => noWorse.a && noWorse.b);
    const speaking = numbers.filter((one) => one.better !== null && !within.includes(one));
    const open = numbers.filter((one) => one.better === null && !within.includes(one));
    const same = within.map(({ label }) => label);
    const counted = `Within the tolerance both ways: ${words_listed(same)}.`;
    return [
        ...told(speaking),
        ...told(open),
        ...(within.length > MOST_TOLD ? [{ speaks_for: null, sentence: counted }] : told(within, 'none')),
    ];
}
function told(numbers, speaks = 'side') {
    const shown = numbers.slice(0, MOST_TOLD);
    const rest = numbers.slice(MOST_TOLD).map(({ label }) => label);
    return [
        ...shown.map(({ better, sentence }) => ({ speaks_for: speaks === 'none' ? null : better, sentence })),
        ...(rest.length === 0 ? [] : [{ speaks_for: null, sentence: `Likewise: ${words_listed(rest)}.` }]),
    ];
}
/** A model's bytes speak for the smaller one from a tenth on. */
const WORTH_TELLING = 0.1;
/** The smaller model, where that is worth telling. */
function sizeReasons({ a, b, size }) {
    const model = size.find(({ role }) => role === 'model');
    if (model?.a == null || model.b == null)
        return [];
    const [mine, theirs] = [model.a.bytes, model.b.bytes];
    const change = mine === 0 ? 0 : (theirs - mine) / mine;
    if (Math.abs(change) < WORTH_TELLING)
        return [];
    const sizes = `${(0,words/* formatCount */.B4)(theirs)} bytes in ${b.version.version} and ${(0,words/* formatCount */.B4)(mine)} in ${a.version.version}`;
    const percent = `${Math.round(Math.abs(change) * 100)}% ${change < 0 ? 'less' : 'more'}`;
    return [{ speaks_for: change < 0 ? 'b' : 'a', sentence: `The model is ${sizes}: ${percent}.` }];
}
/** What callers must change, which speaks for neither. */
function signatureReasons({ a, b }) {
    if (a.record.signature === null || b.record.signature === null)
        return [];
    const breaking = (0,signature/* compareSignatures */.ZZ)(a.record.signature, b.record.signature)
        .filter(({ severity }) => severity === 'breaking')
        .map(({ because }) => because);
    if (breaking.length === 0)
        return [];
    const more = breaking.length > 3 ? `; and ${breaking.length - 3} more` : '';
    const sentence = `Callers of ${a.version.version} must change for ${b.version.version}: ${breaking.slice(0, 3).join('; ')}${more}.`;
    return [{ speaks_for: null, sentence }];
}

;// CONCATENATED MODULE: ./build/core/compare/recommend-words.js
/** The recommendation in one sentence. */



/** Without the choice itself, which whoever shows it puts before the sentence. */
function sentenceOf(facts, { choice, because }) {
    const [a, b] = [facts.a.version.version, facts.b.version.version];
    const [one, other] = choice === 'a' ? [a, b] : [b, a];
    const out = [facts.a, facts.b].filter((side) => standingOf(side) === 'out');
    const numbers = facts.weighing?.numbers ?? [];
    const than = facts.weighing?.tolerances === 'policy' ? 'than the policy allows' : 'than the default tolerances allow';
    switch (because) {
        case 'both_out':
            return `${upperFirst(out.map(outBecause).join(', and '))}.`;
        case 'other_out':
            return `${upperFirst(out.map(outBecause).join(''))}, and ${goodBecause(choice === 'a' ? facts.a : facts.b)}.`;
        case 'other_out_not_shown': {
            const left = standingOf(facts.a) === 'out' ? b : a;
            return `${upperFirst(out.map(outBecause).join(''))}, but nothing shows that ${left} is good.`;
        }
        case 'better': {
            const where = numbers.filter(({ better }) => better === choice).map(({ label }) => label);
            return `${one} is better in ${words_listed(where)}, and in nothing that matters worse than ${other} by more ${than}.`;
        }
        case 'better_not_passed': {
            const better = choiceOf(numbers) === 'a' ? a : b;
            return `By the numbers ${better} is better, but its own newest evaluation did not pass.`;
        }
        case 'same_and_passed':
            return `In all that matters neither is worse by more ${than}, and only ${one} has passed its own gates.`;
        case 'same':
            return numbers.length === 1
                ? `In ${numbers[0]?.label ?? ''}, the one number that matters, neither is worse by more ${than}.`
                : `In none of the ${numbers.length} numbers that matter is one worse by more ${than}.`;
        case 'not_measured': {
            const missing = [facts.a, facts.b].filter(({ measured }) => measured.kind !== 'measured');
            return `${missing.map(({ version }) => version.version).join(' and ')} ${missing.length === 1 ? 'has' : 'have'} no evaluation that can be relied on.`;
        }
        case 'not_settled':
            return `${upperFirst(notSettled(facts))}.`;
    }
}
function outBecause({ status, version }) {
    return status.failed === null
        ? `the newest evaluation of ${version.version} failed`
        : `a rollback took ${version.version} out of ${status.failed.stage}`;
}
function goodBecause({ version, decided }) {
    return decided?.verdict !== 'pass'
        ? `by the numbers ${version.version} is the better one`
        : `${version.version} passed its own gates`;
}
function notSettled({ a, b, weighing }) {
    const numbers = weighing?.numbers ?? [];
    if (numbers.length === 0)
        return 'nothing that was measured of both says which way it is better';
    const labels = (side) => numbers.filter(({ better, noWorse }) => better === side && !(noWorse.a && noWorse.b)).map(({ label }) => label);
    const [forA, forB] = [labels('a'), labels('b')];
    if (forA.length > 0 && forB.length > 0)
        return `${a.version.version} is better in ${words_listed(forA)}, ${b.version.version} in ${words_listed(forB)}`;
    const unsettled = numbers.filter(({ noWorse }) => !noWorse.a || !noWorse.b);
    const open = unsettled.filter(({ better }) => better === null).map(({ label }) => label);
    const [side, better] = forA.length > 0 ? [a, forA] : [b, forB];
    if (open.length > 0 && better.length > 0)
        return `${side.version.version} is better in ${words_listed(better)}, but the data do not settle ${words_listed(open)}`;
    return `the data do not settle ${words_listed(unsettled.map(({ label }) => label))}`;
}

;// CONCATENATED MODULE: ./build/core/compare/recommend.js
/** The recommendation: choice, sentence and reasons. `decide.ts` has the rules. */



function recommend(facts) {
    const { a, b, weighing } = facts;
    const decided = decide(facts);
    const reasons = [
        ...standingReasons({ side: a, own: 'a', other: 'b' }),
        ...standingReasons({ side: b, own: 'b', other: 'a' }),
        ...(weighing === null ? unmeasuredReasons(facts) : numberReasons(weighing)),
        ...sizeReasons(facts),
        ...signatureReasons(facts),
    ];
    return { choice: decided.choice, sentence: sentenceOf(facts, decided), reasons };
}

;// CONCATENATED MODULE: ./build/core/compare/side.js

function describeSide(side) {
    const { record, version, status, decided } = side;
    return {
        version,
        content: record.content_digest,
        stage: status.stage,
        failed: status.failed,
        registered: record.registered,
        commit: record.lineage.commit,
        run_url: record.lineage.run?.url ?? null,
        architecture: record.recipe.architecture,
        evaluation: side.measured.kind === 'measured' ? describeEvaluation(side.measured) : null,
        verdict: decided === null ? null : { status: decided.verdict, stage: decided.stage, summary: decided.summary },
    };
}
function describeEvaluation(measured) {
    const { record, role } = measured;
    const runs = (0,stored/* storedSummary */.Y)(record, role)?.runs ?? [];
    const own = role === 'candidate' ? record.set : { name: null, digest: null };
    const starts = runs.flatMap(({ started_at }) => (started_at === null ? [] : [started_at]));
    const oldest = starts.reduce((least, one) => (Date.parse(one) < Date.parse(least) ? one : least), record.at);
    const tools = runs.flatMap(({ tool, tool_version }) => tool === null ? [] : [tool_version === null ? tool : `${tool} ${tool_version}`]);
    return {
        digest: measured.digest,
        measured_at: role === 'candidate' ? record.measured_at : oldest,
        set: {
            name: own.name ?? first(runs.map(({ set }) => set.name)),
            digest: own.digest ?? first(runs.map(({ set }) => set.digest)),
        },
        tools: [...new Set(tools)].sort(),
    };
}
function first(values) {
    return values.find((value) => value !== null) ?? null;
}

;// CONCATENATED MODULE: ./build/core/compare/sizes.js

/** The model first, then by name. */
function compareSizes(a, b) {
    const [left, right] = [sizesOf(a.artifacts), sizesOf(b.artifacts)];
    const roles = [...new Set([...left.keys(), ...right.keys()])].sort(byText);
    const ordered = [...roles.filter((role) => role === 'model'), ...roles.filter((role) => role !== 'model')];
    return ordered.map((role) => ({ role, a: left.get(role) ?? null, b: right.get(role) ?? null }));
}
function sizesOf(artifacts) {
    const sizes = new Map();
    for (const { role, size } of artifacts) {
        const before = sizes.get(role) ?? { files: 0, bytes: 0 };
        sizes.set(role, { files: before.files + 1, bytes: before.bytes + size });
    }
    return sizes;
}

// EXTERNAL MODULE: ./build/stats/index.js + 27 modules
var stats = __webpack_require__(6373);
// EXTERNAL MODULE: ./build/core/evaluation/find.js + 1 modules
var evaluation_find = __webpack_require__(8761);
// EXTERNAL MODULE: ./build/core/evaluation/recorded.js
var recorded = __webpack_require__(8593);
;// CONCATENATED MODULE: ./build/core/compare/subject-matter.js
/** What a metric is about: time, money, or how good the version is. By its unit and its name. */
const TIME_UNITS = new Set([
    ...['ns', 'us', 'µs', 'μs', 'ms', 's', 'sec', 'secs', 'msec', 'nanoseconds', 'microseconds'],
    ...['millisecond', 'milliseconds', 'second', 'seconds'],
]);
const MONEY_UNITS = new Set([
    'usd',
    'eur',
    'gbp',
    'chf',
    'jpy',
    'inr',
    'cny',
    '$',
    '€',
    '£',
    'dollars',
    'euros',
    'cents',
]);
const TIME_NAMES = new Set(['latency', 'latencies', 'duration', 'durations', 'ttft', 'tpot', 'elapsed', 'runtime']);
const TIME_PHRASES = ['response_time', 'inference_time', 'processing_time', 'wall_time', 'time_to_first_token'];
const MONEY_NAMES = new Set(['cost', 'costs', 'spend', 'usd', 'eur']);
/** An error of a predicted time or price is in its unit, and still says how good the predictions are. */
const QUALITY_NAMES = new Set([
    ...['mae', 'mse', 'rmse', 'rmsle', 'mape', 'smape', 'error', 'errors', 'bias', 'loss', 'residual', 'residuals'],
    ...['deviation', 'quantile', 'pinball', 'crps'],
]);
/** `latency_ms`, `p95 (s)` and `ttft` are latency; `cost_per_1k` and anything in USD are cost. */
function subjectMatterOf(of) {
    const words = of.metric
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .split(/[^a-z0-9$€£µμ]+/)
        .filter((word) => word !== '');
    if (words.some((word) => QUALITY_NAMES.has(word)))
        return 'quality';
    const unit = of.unit?.trim().toLowerCase() ?? '';
    const [head = ''] = unit.split(/\s*(?:\/|per)\s*/);
    const phrase = words.join('_');
    if (words.some((word) => MONEY_NAMES.has(word)) || MONEY_UNITS.has(head))
        return 'cost';
    if (words.some((word) => TIME_NAMES.has(word)) || TIME_PHRASES.some((one) => phrase.includes(one)))
        return 'latency';
    return TIME_UNITS.has(unit) ? 'latency' : 'quality';
}

;// CONCATENATED MODULE: ./build/core/compare/topics.js



/** Groups of one attribute; one with more tells samples apart rather than kinds of them. */
const MOST_GROUPS = 50;
/** Percentiles of times and costs. */
const PERCENTILES = [50, 95, 99];
/** Every metric of either version, those of B first. */
function topicsOf(arena) {
    const { a, b } = arena;
    const named = namedByPolicy(arena);
    const topics = b.subject.index.all.map((series) => {
        const known = named.b.get(series);
        const partner = known?.partner ?? sameSeries(a.subject.index, series);
        return topicOf({ a: partner, b: series, definition: known?.definition ?? null });
    });
    const taken = new Set(topics.map((topic) => topic.a));
    const rest = a.subject.index.all.filter((series) => !taken.has(series));
    return [...topics, ...rest.map((series) => topicOf({ a: series, b: null, definition: named.a.get(series) ?? null }))];
}
/** What the policy calls which metric of either side. */
function namedByPolicy({ context, a, b }) {
    const mine = new Map();
    const theirs = new Map();
    for (const [metric, definition] of Object.entries(context.metrics)) {
        const { from } = definition;
        const right = (0,evaluation_find/* findSeries */.lD)(b.subject.index, { metric, from });
        const task = right.kind === 'found' ? { task: right.series.task } : {};
        const left = (0,evaluation_find/* findSeries */.lD)(a.subject.index, { metric, from, ...task });
        const partner = left.kind === 'found' ? left.series : null;
        if (partner !== null)
            mine.set(partner, definition);
        if (right.kind === 'found')
            theirs.set(right.series, { definition, partner });
    }
    return { a: mine, b: theirs };
}
/** The same metric of the same task, or, where one of both names no task, the only one of that name. */
function sameSeries(index, series) {
    const same = (index.byName.get(series.name) ?? []).find((one) => one.task === series.task);
    if (same !== undefined)
        return same;
    const named = index.byMetric.get(series.metric) ?? [];
    const [only] = named;
    return named.length === 1 && only !== undefined && (only.task === null || series.task === null) ? only : null;
}
function topicOf(sides) {
    const series = sides.b ?? sides.a;
    if (series === null)
        throw new TypeError('a topic is of one version at least');
    const units = [sides.b, sides.a].map((one) => (one === null ? null : (0,evaluation_series/* describeSeries */.dA)(one).unit));
    const unit = sides.definition?.unit ?? units.find((one) => one !== null) ?? null;
    return { ...sides, metric: series.metric, task: series.task, unit };
}
/** The metric on all samples: its own value where a side has one, and the percentiles that both have. */
function overallParts(topic) {
    const sides = [topic.a, topic.b].flatMap((one) => one ?? []);
    const value = sides.some(hasValue) ? [null] : [];
    return [...value, ...percentilesOf(topic)].map((percentile) => ({ slice: null, percentile }));
}
function hasValue(series) {
    return (series.samples !== null ||
        series.measures.some(({ statistic, slice }) => slice === null && typeof statistic !== 'object'));
}
function percentilesOf({ a, b, metric, unit }) {
    if (a === null || b === null)
        return [];
    const [mine, theirs] = [reportedPercentiles(a), reportedPercentiles(b)];
    const common = mine.filter((one) => theirs.includes(one));
    const plain = (series) => series.samples !== null && series.samples.column.weights === null;
    const measured = plain(a) && plain(b) && subjectMatterOf({ metric, unit }) !== 'quality';
    return [...new Set([...common, ...(measured ? PERCENTILES : [])])].sort((one, other) => one - other);
}
function reportedPercentiles({ measures }) {
    return measures.flatMap(({ statistic, slice }) => typeof statistic === 'object' && slice === null ? [statistic.percentile] : []);
}
/** The slices that both have, in the order of B. */
function sliceParts({ a, b }) {
    if (a === null || b === null)
        return [];
    const others = slicesOf(a);
    const shared = slicesOf(b).filter((slice) => others.some((one) => (0,evaluation_find/* sameSlice */.rC)(one, slice)));
    return shared.map((slice) => ({ slice, percentile: null }));
}
function slicesOf(series) {
    const attributes = Object.entries(series.samples?.table.attributes ?? {});
    const sampled = attributes.flatMap(([attribute, { names }]) => names.length > MOST_GROUPS ? [] : names.map((value) => ({ attribute, value })));
    const reported = series.measures.flatMap(({ slice, statistic }) => slice === null || typeof statistic === 'object' ? [] : [slice]);
    return [
        ...new Map([...sampled, ...reported].map((one) => [JSON.stringify([one.attribute, one.value]), one])).values(),
    ];
}
/** What each version has of a part. */
function questionOf({ topic, part }) {
    const { definition } = topic;
    const wanted = { kind: definition?.kind ?? 'value', percentile: part.percentile, part: part.slice };
    const find = (series) => (series === null ? null : (0,evaluation_find/* quantityAt */.j1)(series, wanted));
    return { a: find(topic.a), b: find(topic.b), definition, kind: 'difference' };
}

;// CONCATENATED MODULE: ./build/core/compare/table.js
/**
 * Every metric that both versions have, as rows: on all samples, on the slices that both have, and, of times and costs,
 * the percentiles people look at. p-values are adjusted over all rows together (Benjamini and Hochberg), because some
 * of many differ by chance.
 */






/** Rows over everything, and rows by slice, that are compared; what would be more is counted only. */
const MOST_ROWS = 1000;
const MOST_SLICE_ROWS = 300;
function compareTable(arena) {
    const made = [];
    const refused = [];
    const run = (asked) => {
        const pairing = pairNumbers(arena, questionOf(asked));
        if (pairing.kind === 'compared')
            made.push({ asked, pair: pairing });
        if (pairing.kind === 'not_compared')
            refused.push({ asked, reason: pairing.reason });
    };
    const topics = topicsOf(arena);
    const whole = topics.flatMap((topic) => overallParts(topic).map((part) => ({ topic, part })));
    for (const asked of whole.slice(0, MOST_ROWS))
        run(asked);
    // Where the whole cannot be compared, no part of it can, and the reason is said once.
    const without = new Set(refused.map(({ asked }) => asked.topic));
    const slices = topics
        .filter((topic) => !without.has(topic))
        .flatMap((topic) => sliceParts(topic).map((part) => ({ topic, part })));
    for (const asked of slices.slice(0, MOST_SLICE_ROWS))
        run(asked);
    return {
        rows: rowsOf(made),
        left: Math.max(0, whole.length - MOST_ROWS) + Math.max(0, slices.length - MOST_SLICE_ROWS),
        notCompared: refused.map(({ asked, reason }) => ({ metric: nameOf(asked), task: asked.topic.task, reason })),
        notes: [...new Set(made.flatMap(({ pair }) => pair.notes))],
    };
}
/** `latency_ms p95`, `accuracy (month=january)`: where the slice has no column of its own. */
function nameOf({ topic, part }) {
    return `${metricOf({ topic, part })}${part.slice === null ? '' : ` (${(0,evaluation_find/* sliceName */.oq)(part.slice)})`}`;
}
function metricOf({ topic, part }) {
    return part.percentile === null ? topic.metric : `${topic.metric} p${part.percentile}`;
}
function rowsOf(made) {
    const known = made.flatMap(({ pair }, index) => {
        const p = (0,stats/* twoSidedP */.mX)(pair.contrast.compared);
        return p === null || Number.isNaN(p) ? [] : [{ index, p }];
    });
    const adjusted = (0,stats/* benjaminiHochberg */.Uh)(known.map(({ p }) => p));
    const tested = new Map(known.map(({ index, p }, at) => [index, { p, p_adjusted: adjusted[at] ?? p }]));
    return made.map(({ asked, pair }, index) => {
        const { topic, part } = asked;
        const row = {
            metric: metricOf(asked),
            task: topic.task,
            slice: part.slice === null ? null : (0,evaluation_find/* sliceName */.oq)(part.slice),
            unit: pair.unit,
            candidate: (0,recorded/* toEstimate */.qr)(pair.contrast.candidate),
            live: (0,recorded/* toEstimate */.qr)(pair.contrast.live),
            effect: pair.effect,
            p: null,
            p_adjusted: null,
            ...tested.get(index),
            direction: pair.direction,
        };
        return { about: subjectMatterOf({ metric: topic.metric, unit: pair.unit }), row };
    });
}

;// CONCATENATED MODULE: ./build/core/compare/types.js
const COMPARE_SCHEMA = 'slipway.compare/1';

// EXTERNAL MODULE: ./build/policy/units.js
var units = __webpack_require__(4948);
// EXTERNAL MODULE: ./build/core/evaluation/context.js
var context = __webpack_require__(2774);
// EXTERNAL MODULE: ./build/core/evaluation/default-gates.js
var default_gates = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/core/evaluation/frame.js
var evaluation_frame = __webpack_require__(5504);
// EXTERNAL MODULE: ./build/core/evaluation/sentences.js
var sentences = __webpack_require__(4187);
;// CONCATENATED MODULE: ./build/core/compare/weigh.js










function weigh(arena) {
    const fromPolicy = mattersOf((0,facts/* gatesOf */.og)(arena.context.rules));
    if (fromPolicy.length > 0)
        return { numbers: weighAll(arena, fromPolicy), tolerances: 'policy' };
    const [candidate, live] = [arena.b.subject.evidence, arena.a.subject.evidence];
    const { rules, metrics } = (0,default_gates/* defaultGates */.e9)({ candidate, live });
    const context = { ...arena.context, metrics: { ...metrics, ...arena.context.metrics } };
    return { numbers: weighAll({ ...arena, context }, mattersOf((0,facts/* gatesOf */.og)(rules))), tolerances: 'default' };
}
/** An improvement that is demanded says how much of a difference counts. */
function mattersOf(gates) {
    const matters = gates.flatMap((gate) => {
        const { rule } = gate;
        if (rule.kind !== 'vs_live' && rule.kind !== 'improvement')
            return [];
        const tolerance = rule.kind === 'vs_live' ? rule.tolerance : rule.least;
        return [
            tolerance.kind === 'relative'
                ? { gate, margin: tolerance.fraction, relative: true }
                : { gate, margin: tolerance.value, relative: false },
        ];
    });
    const key = ({ gate }) => JSON.stringify([gate.metric, gate.slice, gate.percentile]);
    // Asked twice about one number, the first says what counts: `vs: live` stands before an improvement in most policies.
    return [...new Map([...matters].reverse().map((one) => [key(one), one])).values()].reverse();
}
function weighAll(arena, matters) {
    const drafts = matters.map((matter) => draftOf(arena, matter));
    const adjusted = (0,stats/* holm */.fU)(drafts.flatMap((one) => (one.kind === 'known' && one.p !== null ? [one.p] : [])));
    let next = 0;
    return drafts.map((draft) => {
        if (draft.kind === 'unknown')
            return draft.weighed;
        return weighOne(arena, { ...draft, adjusted: draft.p === null ? null : (adjusted[next++] ?? 1) });
    });
}
function draftOf(arena, matter) {
    const { gate } = matter;
    const definition = (0,context/* definitionOf */.Fg)(arena.context.metrics, gate.metric);
    const { metric, slice, percentile } = gate;
    const { from, kind } = definition;
    const find = (index, task) => (0,evaluation_find/* findQuantity */.nc)(index, { metric, from, kind, slice, percentile, ...task });
    const b = find(arena.b.subject.index, {});
    const a = find(arena.a.subject.index, b.kind === 'found' ? { task: b.quantity.series.task } : {});
    const pairing = pairNumbers(arena, { a, b, definition, kind: matter.relative ? 'ratio' : 'difference' });
    if (pairing.kind === 'compared' && pairing.direction !== null)
        return { kind: 'known', matter, pair: pairing, p: pOf(pairing) };
    const label = (0,evaluation_frame/* labelOf */.Wy)(gate);
    const reason = pairing.kind === 'absent'
        ? 'neither version was measured on it'
        : pairing.kind === 'not_compared'
            ? pairing.reason
            : 'nothing says which way it is better';
    const weighed = {
        label,
        noWorse: { a: false, b: false },
        better: null,
        sentence: `${label} is not compared: ${reason}.`,
    };
    return { kind: 'unknown', weighed };
}
function pOf({ contrast }) {
    const p = (0,stats/* twoSidedP */.mX)(contrast.compared);
    return p === null || Number.isNaN(p) ? null : p;
}
function weighOne(arena, of) {
    const { matter, pair, adjusted } = of;
    const { effect } = pair;
    const { confidence, by } = arena.context.rules;
    const margin = marginOf(matter, pair);
    // A count is what it is; and where the policy goes by the value alone, so does this.
    const exact = effect.method === 'exact_count' || (matter.gate.by ?? by) === 'value';
    const ends = exact ? { low: effect.value, high: effect.value } : effect.interval;
    const slack = 1e-12 * Math.max(margin, Math.abs(effect.value));
    const noWorse = {
        a: ends !== null && ends.high <= margin + slack,
        b: ends !== null && ends.low >= -margin - slack,
    };
    const shown = exact ? Math.abs(effect.value) > margin + slack : adjusted !== null && adjusted <= (0,context/* alphaOf */.Qq)(confidence);
    const better = !shown || effect.value === 0 ? null : effect.value > 0 ? 'b' : 'a';
    return {
        label: (0,evaluation_frame/* labelOf */.Wy)(matter.gate),
        noWorse,
        better,
        sentence: weigh_sentenceOf(arena, { ...of, exact, noWorse, better }),
    };
}
/** In the terms of the effect: a fraction for a ratio, else in the metric's unit. */
function marginOf(matter, { effect, contrast }) {
    if (!matter.relative || effect.kind === 'ratio')
        return matter.margin;
    return matter.margin * Math.abs(contrast.live.value);
}
function weigh_sentenceOf(arena, of) {
    const { matter, pair, noWorse, better, exact } = of;
    const { effect, contrast, unit } = pair;
    const value = (of) => (0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(of), unit);
    const say = (size) => (0,sentences/* effectText */.tr)(size, { ratio: effect.kind === 'ratio', unit });
    const { a, b } = arena;
    const values = `${(0,evaluation_frame/* labelOf */.Wy)(matter.gate)} is ${value(contrast.candidate.value)} in ${b.version} and ${value(contrast.live.value)} in ${a.version}`;
    const { confidence } = arena.context.rules;
    const { interval } = effect;
    const known = !exact && interval !== null && (interval.low !== 0 || interval.high !== 0);
    const range = known
        ? `, from ${say(interval.low)} to ${say(interval.high)} with ${(0,units/* formatFraction */.MJ)(confidence)} confidence at each end`
        : '';
    const samples = effect.pairs === null ? '' : ` over ${(0,words/* formatSamples */.p_)(effect.pairs, 'pair')}`;
    const allowed = `${(0,sentences/* formatAmount */.ej)(matter.margin, { relative: matter.relative, unit })} counts as the same`;
    const rest = !exact && interval === null
        ? 'nothing tells how exact that is'
        : noWorse.a && noWorse.b
            ? `within the ${allowed.replace('counts', 'that counts')}`
            : better === null
                ? `that settles nothing, as ${allowed}`
                : `no more than ${allowed}`;
    return `${values}: ${say(effect.value)}${samples}${range}; ${rest}.`;
}

;// CONCATENATED MODULE: ./build/core/compare/view.js











function buildCompareView(facts) {
    const a = withNumbers(facts.a);
    const b = withNumbers(facts.b);
    const content = compareContent(a.record, b.record);
    const { features, warnings } = compareFeatures(a.record, b.record);
    const size = compareSizes(a.record, b.record);
    const numbers = compareNumbers({ ...facts, a, b });
    const about = (matter) => numbers.table.rows.filter((one) => one.about === matter).map(({ row }) => row);
    const metrics = about('quality');
    return {
        schema: COMPARE_SCHEMA,
        model: facts.model,
        a: describeSide(a),
        b: describeSide(b),
        confidence: facts.rules.confidence,
        recommendation: recommend({ a, b, weighing: numbers.weighing, size }),
        metrics,
        metrics_total: metrics.length + numbers.table.left,
        not_compared: numbers.table.notCompared,
        latency: about('latency'),
        cost: about('cost'),
        size,
        features,
        changes: content.changes,
        warnings: [...warnings, ...content.warnings, ...unusable(a), ...unusable(b), ...numbers.table.notes],
    };
}
/** A record that kept no number of the version is none to compare by. */
function withNumbers(side) {
    const { measured } = side;
    if (measured.kind !== 'measured' || measured.samples !== null)
        return side;
    const evidence = (0,stored/* storedEvidence */.h)(measured.record, measured.role);
    if (evidence !== null && evidence.measures.length > 0)
        return side;
    const reason = `the policy that ${side.version.version} was evaluated under published no statistics, and its samples were not kept`;
    return { ...side, measured: { kind: 'unusable', reason } };
}
function unusable({ measured }) {
    return measured.kind === 'unusable' ? [`Not compared by numbers: ${measured.reason}.`] : [];
}
function compareNumbers(of) {
    const { a, b, rules, metrics } = of;
    if (a.measured.kind !== 'measured' || b.measured.kind !== 'measured')
        return { table: { rows: [], left: 0, notCompared: onlyOne(of), notes: [] }, weighing: null };
    const arena = createArena({
        a: numbersOf(a.version.version, a.measured),
        b: numbersOf(b.version.version, b.measured),
        rules,
        metrics,
        comparisons: comparedBefore(a.measured, b.measured),
    });
    return { table: compareTable(arena), weighing: weigh(arena) };
}
function numbersOf(version, measured) {
    const evidence = measured.samples ?? (0,stored/* storedEvidence */.h)(measured.record, measured.role);
    if (evidence === null)
        throw new TypeError('what was measured has evidence');
    return { version, evidence, keys: (0,stored/* storedSummary */.Y)(measured.record, measured.role)?.samples ?? [] };
}
/** Comparisons of just these two that one evaluation made with their samples at hand: B against A, not the other way. */
function comparedBefore(a, b) {
    if (b.role !== 'candidate' || b.record.statistics.pairs === undefined)
        return [];
    const then = (0,stored/* storedSummary */.Y)(b.record, 'live')?.digest ?? null;
    const now = (0,stored/* storedSummary */.Y)(a.record, a.role)?.digest ?? null;
    return then !== null && then === now ? b.record.statistics.pairs : [];
}
/** What was measured of the one, where nothing was of the other. */
function onlyOne({ a, b }) {
    const [known, other] = a.measured.kind === 'measured' ? [a, b] : [b, a];
    if (known.measured.kind !== 'measured')
        return [];
    const { evidence } = numbersOf(known.version.version, known.measured);
    const why = other.measured.kind === 'none' ? 'was never evaluated' : 'has no evaluation that can be relied on';
    const reason = `${other.version.version} ${why}`;
    return (0,evaluation_series/* indexSeries */._J)(evidence).all.map(({ metric, task }) => ({ metric, task, reason }));
}

// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(1091);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(384);
// EXTERNAL MODULE: ./build/operations/evaluation-record.js
var evaluation_record = __webpack_require__(9235);
// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/operations/kept-samples.js
var kept_samples = __webpack_require__(8781);
// EXTERNAL MODULE: ./build/operations/provenance.js + 1 modules
var provenance = __webpack_require__(6980);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(4182);
;// CONCATENATED MODULE: ./build/operations/compare.js










/** Refuses what is not two published versions of one model. Without evaluations the rest is compared all the same. */
async function compare(context, request) {
    return (0,operations_context/* settle */.G9)('compare', async () => {
        const [first, second] = referencesFrom(request);
        const { model } = first;
        const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model });
        const versions = await readBoth(context, { gathered, references: [first, second] });
        const [a, b] = await measureBoth(context, { gathered, versions });
        const { evaluation: rules, metrics } = gathered.effective;
        const view = buildCompareView({ model, a, b, rules, metrics });
        const { choice } = view.recommendation;
        const summary = summaryOf(view);
        return (0,operations_context/* finished */.xl)({
            operation: 'compare',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: { name: 'compare', title: 'compare', status: 'pass', detail: summary, evidence: { choice } },
            record: view,
        });
    });
}
/** The recommendation in one sentence, with what it is about. */
function summaryOf({ model, a, b, recommendation }) {
    const { choice, sentence } = recommendation;
    const choices = {
        a: `take ${a.version.version}`,
        b: `take ${b.version.version}`,
        either: 'either will do',
        undecided: 'undecided',
    };
    return `${model} ${a.version.version} or ${b.version.version}: ${choices[choice]}. ${sentence}`;
}
/** Both references; the second may leave out the model, which must be the same. */
function referencesFrom({ a, b }) {
    const first = (0,versions/* referenceFrom */.Q)(a);
    const text = b.trim().replace(/^@/, '');
    const bare = text === first.model ? null : (0,names/* parseReference */.F2)(`${first.model}@${text}`);
    const second = bare ?? (0,versions/* referenceFrom */.Q)(text);
    if (second.model === first.model)
        return [first, second];
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: `two versions of one model, ${first.model}`,
        found: `the second is of ${second.model}`,
        next: `Name a version of ${first.model}, such as \`${first.model}@latest\`; other models have other features, and their numbers say nothing about each other.`,
    });
}
async function readBoth(context, of) {
    const { gathered, references } = of;
    const { state, commit, effective } = gathered;
    const { model } = state;
    const { sha256, ledger } = context.ports;
    const named = [];
    for (const reference of references) {
        const selector = reference.selector ?? { kind: 'latest' };
        const { version } = await (0,versions/* pointerOf */.rq)(context, { state, selector, commit, policy: effective });
        named.push({ version, selector });
    }
    const files = [...new Set(named.flatMap(({ version }) => (0,versions/* versionFiles */.uP)({ model, version }, sha256)))];
    const snapshot = await ledger.read({ files, at_commit: commit });
    const sides = [];
    for (const { version, selector } of named) {
        const found = (0,versions/* versionIn */.It)(snapshot, { model, version }, sha256);
        const staged = (0,versions/* usable */.Je)(found, { model, version, selector });
        if (found === null)
            throw new TypeError('a usable version was found');
        sides.push({ found, staged });
    }
    const [a, b] = sides;
    if (a === undefined || b === undefined)
        throw new TypeError('two references are two versions');
    if (a.staged.published.subject === b.staged.published.subject) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'two versions',
            found: `both are ${model} ${a.staged.record.version}`,
            next: `Name another one; \`slipway history ${model}\` lists them.`,
        });
    }
    for (const { staged } of sides)
        await (0,provenance/* requireProvenVersion */.gF)(context, { gathered, staged });
    return [a, b];
}
/** What was measured of both. Where one evaluation measured them together, its numbers count before newer ones of either. */
async function measureBoth(context, of) {
    const { gathered, versions } = of;
    const [first, second] = versions;
    const newest = async ({ staged }) => (0,evaluation_record/* newestEvaluation */.$n)(context, { gathered, version: (0,fold/* pointer */.Wn)(staged.published), role: 'any' });
    const [mine, theirs] = [await newest(first), await newest(second)];
    const together = sharedEvaluation([
        { finding: mine, partner: second },
        { finding: theirs, partner: first },
    ]);
    const side = async (of) => ({
        record: of.read.staged.record,
        version: (0,fold/* pointer */.Wn)(of.read.staged.published),
        status: of.read.found.status,
        measured: await measuredOf(context, { ...of, together }),
        decided: await decidedOf(context, { ...of, gathered }),
    });
    return [await side({ read: first, finding: mine }), await side({ read: second, finding: theirs })];
}
/** The newest evaluation that measured both versions, if either's newest did. */
function sharedEvaluation(of) {
    const shared = of.flatMap(({ finding, partner }) => finding.kind === 'found' && roleIn(finding, partner) !== null ? [finding] : []);
    return shared.reduce((best, one) => (best === null || one.event.seq > best.event.seq ? one : best), null);
}
/** As what an evaluation measured a version; null where it did not. */
function roleIn({ event }, { staged }) {
    const { subject, baseline, evidence } = event.payload;
    if (subject === staged.published.subject)
        return 'candidate';
    return baseline?.subject === staged.published.subject && evidence.live !== null ? 'live' : null;
}
async function measuredOf(context, of) {
    const { read, finding, together } = of;
    const { version } = read.staged.record;
    if (together === null && finding.kind !== 'found')
        return unmeasured(finding, version);
    const found = together ?? (finding.kind === 'found' ? finding : null);
    if (found === null)
        throw new TypeError('what is not unmeasured was found');
    const role = roleIn(found, read);
    if (role === null)
        throw new TypeError('an evaluation of a version measured it');
    const { record, event } = found;
    const from = {
        kind: 'record',
        role,
        record,
        version: (0,fold/* pointer */.Wn)(read.staged.published),
        release: event.payload.release,
    };
    return {
        kind: 'measured',
        digest: event.payload.evaluation,
        role,
        record,
        samples: await (0,kept_samples/* keptSamples */.w)(context, from),
    };
}
function unmeasured(finding, version) {
    switch (finding.kind) {
        case 'none':
            return { kind: 'none' };
        case 'unproven':
            return { kind: 'unusable', reason: `the evaluation on record for ${version} is not proven: ${finding.reason}` };
        case 'other_subject':
            return { kind: 'unusable', reason: `the evaluation on record for ${version} is of another subject` };
    }
}
/** What the version's own gates came to: its newest evaluation as the candidate. */
async function decidedOf(context, of) {
    const { gathered, read, finding } = of;
    if (finding.kind !== 'found')
        return null;
    if (finding.entry.role === 'candidate')
        return finding.record;
    const version = (0,fold/* pointer */.Wn)(read.staged.published);
    const own = await (0,evaluation_record/* newestEvaluation */.$n)(context, { gathered, version, role: 'candidate' });
    return own.kind === 'found' ? own.record : null;
}


/***/ }),

/***/ 6980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DV: () => (/* binding */ headOrigin),
  Ez: () => (/* binding */ judgeEvent),
  OF: () => (/* binding */ judgeHead),
  yv: () => (/* binding */ originOf),
  yZ: () => (/* binding */ originOfEvent),
  gF: () => (/* binding */ requireProvenVersion),
  WV: () => (/* binding */ unvouched)
});

// UNUSED EXPORTS: originCheck

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(7592);
// EXTERNAL MODULE: ./build/core/derive.js
var derive = __webpack_require__(8003);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(6954);
// EXTERNAL MODULE: ./build/core/caller.js
var caller = __webpack_require__(1239);
;// CONCATENATED MODULE: ./build/core/origin.js


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
    const told = contradiction(event, { claims, workflow: workflow.workflow });
    if (told !== null)
        return unproven(told);
    const issued = typeof claims['iat'] === 'number' ? claims['iat'] * 1000 : Number.NaN;
    if (!(Math.abs(issued - Date.parse(event.at)) <= CLOCK_TOLERANCE)) {
        return unproven('its token was issued at another time than the event names');
    }
    return { kind: verdict.key === 'published' ? 'proven' : 'retired_key', workflow: workflow.workflow };
}
/** What an event says of its run must be what its token says: the token is signed, the event's own words are not. */
function contradiction(event, of) {
    const { run, actor } = event;
    if (run === null)
        return null;
    const pairs = [
        ['workflow', of.workflow, run.workflow],
        ['ref', of.claims['ref'], run.ref],
        ['commit', of.claims['sha'], run.sha],
        ['event', of.claims['event_name'], run.event],
        ['attempt', of.claims['run_attempt'], run.attempt],
        // On a re-run the token still names who started the run first; the event names who ran it again.
        ['actor', run.attempt === 1 ? of.claims['actor'] : undefined, actor.login],
    ];
    for (const [what, signed, said] of pairs) {
        if (signed !== undefined && String(signed) !== String(said))
            return `its token names the ${what} ${String(signed)}, the event ${String(said)}`;
    }
    return null;
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

// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(6182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(1091);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(9529);
// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
;// CONCATENATED MODULE: ./build/operations/provenance.js
/** Checking where an event came from, for readers: by the policy of now, with the keys the issuer publishes. */








/** Judges one event's origin. */
async function judgeEvent(ports, of) {
    const { event } = of;
    if (event.origin.kind === 'unproven')
        return { kind: 'unproven', reason: event.origin.reason };
    return judgeOrigin({ ...of, verdict: await ports.origin.verify(event.origin) });
}
/**
 * Reads an event, checks that it names the version it is said to have published or moved, and judges its origin.
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
    if (reading.kind === 'newer')
        (0,documents/* newer */.AE)(path, reading.schema);
    const event = reading.value;
    const payload = event.payload;
    if (event.seq !== seq || event.model !== model)
        (0,documents/* corrupt */.qb)(path, `it is event ${event.seq} of ${event.model}`);
    if (payload.subject !== of.expect && payload.target?.subject !== of.expect) {
        (0,documents/* corrupt */.qb)(path, 'it does not name the version that it is said to have made live');
    }
    if (of.made !== undefined && !madePoint(event, { ...of.made, subject: of.expect })) {
        (0,documents/* corrupt */.qb)(path, `it did not make ${of.made.name} point at that version by ${of.made.by}, as the day's file says`);
    }
    if (of.publication !== undefined)
        checkPublication(event, of.publication);
    return originOfEvent(context, { gathered, event });
}
/** Judges the origin of an event that was read already. */
async function originOfEvent(context, of) {
    const { ports } = context;
    const { gathered, event } = of;
    const judgement = await judgeEvent(ports, {
        event,
        digest: (0,core_event/* eventDigest */.Jh)(event, ports.sha256),
        rules: gathered.effective.ledger,
        repository: gathered.snapshot.repository.name,
        defaultBranch: gathered.inForce.branch,
    });
    return originCheck(event, judgement.kind === 'retired_key' ? await vouchedFor(context, { gathered, judgement }) : judgement);
}
/** Whether an event made a stage or alias point at a version, not after a time. */
function madePoint(event, of) {
    if (Date.parse(event.at) > Date.parse(of.by))
        return false;
    if (event.type === 'alias_set')
        return event.payload.alias === of.name && event.payload.target?.subject === of.subject;
    if (event.type !== 'promoted' && event.type !== 'rolled_back')
        return false;
    const { payload } = event;
    return ((payload.stage === of.name && payload.subject === of.subject) || payload.aliases[of.name]?.subject === of.subject);
}
/**
 * Refuses to move a version whose files in the ledger are not what a proven event published: they are found by number,
 * and anyone who may push can edit them.
 */
async function requireProvenVersion(context, of) {
    const { gathered, staged } = of;
    const { published } = staged;
    const check = await originOf(context, {
        gathered,
        seq: published.seq,
        expect: published.subject,
        publication: published,
    });
    if (check.status === 'pass' || gathered.effective.ledger.unprovenOrigin === 'warn')
        return;
    (0,reasons/* refuse */.TR)({
        code: 'origin_unproven',
        required: `a version that a workflow the policy lists has published`,
        found: check.detail,
        next: 'Run `slipway verify`: it names what was changed.',
    });
}
/** The publication file says where bytes are and what they hash to: it must be what its event made it. */
function checkPublication(event, found) {
    const path = `the publication of ${found.version}`;
    if (event.type !== 'version_published')
        (0,documents/* corrupt */.qb)(path, `event ${event.seq}, which it names, is ${event.type}`);
    if ((0,canonical/* canonicalJson */.dj)((0,derive/* publishedFacts */.qq)(event)) !== (0,canonical/* canonicalJson */.dj)(found))
        (0,documents/* corrupt */.qb)(path, `it is not what event ${event.seq} made it`);
}
/** A retired key counts where the last event is proven: whoever wrote that had checked what it stands on. */
async function vouchedFor(context, of) {
    const head = await judgeHead(context, of.gathered);
    if (head.kind === 'proven')
        return { kind: 'proven', workflow: of.judgement.workflow };
    return unvouched();
}
/** What a key that nobody vouches for amounts to. */
function unvouched() {
    const reason = 'its signature fits only the key kept with it, which the platform no longer publishes, and no later event that is proven stands on it';
    return { kind: 'unproven', reason };
}
/** Judges the last event of the chain, which came along with the state. */
async function judgeHead(context, gathered) {
    const { ports } = context;
    const { state, snapshot } = gathered;
    const event = (0,gather/* readHead */.zy)(snapshot, { state, sha256: ports.sha256 });
    const digest = (0,core_event/* eventDigest */.Jh)(event, ports.sha256);
    return judgeEvent(ports, {
        event,
        digest,
        rules: gathered.effective.ledger,
        repository: snapshot.repository.name,
        defaultBranch: gathered.inForce.branch,
    });
}
/** The origin of the last event, which stands for the state and, by the chain, for everything before it. */
async function headOrigin(context, gathered) {
    const { state, snapshot } = gathered;
    const { type } = (0,gather/* readHead */.zy)(snapshot, { state, sha256: context.ports.sha256 });
    return originCheck({ seq: state.seq, type }, await judgeHead(context, gathered));
}
function originCheck(event, judgement) {
    const base = { name: 'origin', title: `Origin of event ${event.seq}` };
    if (judgement.kind === 'proven') {
        const detail = `Event ${event.seq} (${event.type}) was written by ${judgement.workflow}, signed by the platform.`;
        return { ...base, status: 'pass', detail };
    }
    const reason = judgement.kind === 'retired_key' ? unvouched().reason : judgement.reason;
    return {
        ...base,
        status: 'error',
        detail: `Event ${event.seq} (${event.type}) is not proven to be ours: ${reason}.`,
    };
}


/***/ }),

/***/ 8799:
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
