export const id = 2852;
export const ids = [2852];
export const modules = {

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

/***/ 11209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e9: () => (/* binding */ defaultGates)
/* harmony export */ });
/* unused harmony exports DEFAULT_SHARE_MARGIN, DEFAULT_RELATIVE_MARGIN */
/* harmony import */ var _policy_records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84981);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82774);
/* harmony import */ var _default_directions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18761);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20712);





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
        metrics.push([series.name, { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .definitionOf */ .Fg)({}, series.name), direction, kind: counted ? 'count' : 'value' }]);
        const tolerance = of.tolerance ?? marginOf(series, other);
        for (const percentile of parts)
            gates.push(gateOf({ metric: series.name, percentile, tolerance }));
    }
    return {
        rules: { ...RULES, gates: gates.length === 0 ? {} : { default: gates } },
        metrics: (0,_policy_records_js__WEBPACK_IMPORTED_MODULE_4__/* .buildRecord */ .k)(metrics),
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

/***/ 22852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare)
});

// EXTERNAL MODULE: ./build/core/evaluation/series.js
var evaluation_series = __webpack_require__(20712);
// EXTERNAL MODULE: ./build/core/evaluation/stored.js
var stored = __webpack_require__(28654);
// EXTERNAL MODULE: ./build/core/compare/changes.js + 1 modules
var changes = __webpack_require__(18656);
// EXTERNAL MODULE: ./build/core/compare/features.js
var compare_features = __webpack_require__(12511);
// EXTERNAL MODULE: ./build/core/evaluation/against-live.js
var against_live = __webpack_require__(44781);
// EXTERNAL MODULE: ./build/core/evaluation/default-directions.js
var default_directions = __webpack_require__(3375);
// EXTERNAL MODULE: ./build/core/evaluation/facts.js + 1 modules
var facts = __webpack_require__(29429);
// EXTERNAL MODULE: ./build/core/evaluation/trust.js
var trust = __webpack_require__(74231);
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
var words = __webpack_require__(74900);
// EXTERNAL MODULE: ./build/core/signature.js
var signature = __webpack_require__(32020);
;// CONCATENATED MODULE: ./build/core/compare/words.js
/** Lists and first letters, for sentences. */
/** `a, b and c`, `a, b, c and 4 more`; each once. */
function listed(names) {
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
    const counted = `Within the tolerance both ways: ${listed(same)}.`;
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
        ...(rest.length === 0 ? [] : [{ speaks_for: null, sentence: `Likewise: ${listed(rest)}.` }]),
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
            return `${one} is better in ${listed(where)}, and in nothing that matters worse than ${other} by more ${than}.`;
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
        return `${a.version.version} is better in ${listed(forA)}, ${b.version.version} in ${listed(forB)}`;
    const unsettled = numbers.filter(({ noWorse }) => !noWorse.a || !noWorse.b);
    const open = unsettled.filter(({ better }) => better === null).map(({ label }) => label);
    const [side, better] = forA.length > 0 ? [a, forA] : [b, forB];
    if (open.length > 0 && better.length > 0)
        return `${side.version.version} is better in ${listed(better)}, but the data do not settle ${listed(open)}`;
    return `the data do not settle ${listed(unsettled.map(({ label }) => label))}`;
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
    const roles = [...new Set([...left.keys(), ...right.keys()])].sort(compare_features/* byText */.z);
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

// EXTERNAL MODULE: ./build/stats/index.js + 23 modules
var stats = __webpack_require__(35891);
// EXTERNAL MODULE: ./build/core/evaluation/find.js + 1 modules
var evaluation_find = __webpack_require__(18761);
// EXTERNAL MODULE: ./build/core/evaluation/recorded.js
var recorded = __webpack_require__(28593);
// EXTERNAL MODULE: ./build/core/compare/subject-matter.js
var subject_matter = __webpack_require__(77470);
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
    const measured = plain(a) && plain(b) && (0,subject_matter/* subjectMatterOf */.L)({ metric, unit }) !== 'quality';
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
        return { about: (0,subject_matter/* subjectMatterOf */.L)({ metric: topic.metric, unit: pair.unit }), row };
    });
}

;// CONCATENATED MODULE: ./build/core/compare/types.js
const COMPARE_SCHEMA = 'slipway.compare/1';

// EXTERNAL MODULE: ./build/policy/units.js
var units = __webpack_require__(14948);
// EXTERNAL MODULE: ./build/core/evaluation/context.js
var context = __webpack_require__(82774);
// EXTERNAL MODULE: ./build/core/evaluation/default-gates.js
var default_gates = __webpack_require__(11209);
// EXTERNAL MODULE: ./build/core/evaluation/frame.js
var evaluation_frame = __webpack_require__(85504);
// EXTERNAL MODULE: ./build/core/evaluation/sentences.js
var sentences = __webpack_require__(54187);
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
    const content = (0,changes/* compareContent */.T)(a.record, b.record);
    const { features, warnings } = (0,compare_features/* compareFeatures */.h)(a.record, b.record);
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
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/evaluation-record.js
var evaluation_record = __webpack_require__(29235);
// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/operations/kept-samples.js
var kept_samples = __webpack_require__(38781);
// EXTERNAL MODULE: ./build/operations/provenance.js + 1 modules
var provenance = __webpack_require__(76980);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
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


/***/ })

};
