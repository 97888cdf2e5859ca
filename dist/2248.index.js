export const id = 2248;
export const ids = [2248,1496];
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

/***/ 81496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pairsOf: () => (/* binding */ pairsOf)
/* harmony export */ });
/* unused harmony exports SHOWN_ROWS, SHOWN_METRICS */
/* harmony import */ var _evidence_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93793);
/* harmony import */ var _pairing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67769);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20712);



/** Rows of one metric that a report holds: losses first, since those are what blocks. */
const SHOWN_ROWS = 500;
/** Metrics that a report pages through. */
const SHOWN_METRICS = 20;
/** Nothing where the policy publishes no samples, or there are none on one side. */
function pairsOf(of) {
    const { record, candidate, live } = of;
    if (live === null || (record.publish !== 'redacted' && record.publish !== 'full'))
        return [];
    const texts = record.publish === 'full' ? 'with' : 'without';
    const compared = record.gates.filter((gate) => gate.rule.kind === 'vs_live' || gate.rule.kind === 'improvement');
    const wanted = new Map(compared.flatMap((gate) => (gate.measured === null ? [] : [[gate.measured, gate]])));
    const [own, other] = [(0,_series_js__WEBPACK_IMPORTED_MODULE_1__/* .indexSeries */ ._J)(candidate), (0,_series_js__WEBPACK_IMPORTED_MODULE_1__/* .indexSeries */ ._J)(live)];
    return [...wanted].slice(0, SHOWN_METRICS).flatMap(([name, gate]) => {
        const left = own.byName.get(name)?.[0];
        const right = other.byName.get(left === undefined ? name : (0,_series_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesName */ .f_)(left))?.[0];
        if (left?.samples == null || right?.samples == null)
            return [];
        const found = differing({ left: left.samples, right: right.samples, direction: gate.direction, texts });
        return [{ metric: left.metric, task: left.task, unit: gate.unit, direction: gate.direction, ...found }];
    });
}
function differing(of) {
    const { left, right } = of;
    const pairing = (0,_pairing_js__WEBPACK_IMPORTED_MODULE_2__/* .pairTables */ .u)(left.table, right.table);
    const sign = of.direction === 'down' ? -1 : 1;
    const found = [];
    let pairs = 0;
    for (let index = 0; index < pairing.candidate.length; index += 1) {
        const row = pairing.candidate[index] ?? 0;
        const a = scoreAt(left.column, row);
        const b = scoreAt(right.column, pairing.live[index] ?? 0);
        if (Number.isNaN(a) || Number.isNaN(b))
            continue;
        pairs += 1;
        if (a !== b)
            found.push({ row, gain: sign * (a - b), a, b });
    }
    const wins = found.filter((one) => one.gain > 0).length;
    found.sort((one, two) => one.gain - two.gain || one.row - two.row);
    const rows = found.slice(0, SHOWN_ROWS).map((one) => {
        const slices = slicesAt(left.table, one.row);
        const texts = of.texts === 'with' ? textsAt(left.table, one.row) : {};
        return {
            key: left.table.keys[one.row] ?? '',
            outcome: one.gain > 0 ? 'win' : 'loss',
            candidate: one.a,
            live: one.b,
            ...(Object.keys(slices).length > 0 ? { slices } : {}),
            ...(Object.keys(texts).length > 0 ? { texts } : {}),
        };
    });
    return { pairs, wins, losses: found.length - wins, rows };
}
/** NaN where the sample has no score. Of a ratio, the sample's own share. */
function scoreAt(column, row) {
    const value = column.values[row] ?? Number.NaN;
    const weight = column.weights?.[row];
    return weight === undefined ? value : weight === 0 ? Number.NaN : value / weight;
}
function slicesAt(table, row) {
    const slices = {};
    for (const [attribute, values] of Object.entries(table.attributes)) {
        const name = nameAt(values, row);
        if (name !== null)
            slices[attribute] = name;
    }
    return slices;
}
function nameAt(values, row) {
    const index = values.rows[row] ?? _evidence_types_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_NAME */ .W;
    return index === _evidence_types_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_NAME */ .W ? null : (values.names[index] ?? null);
}
function textsAt(table, row) {
    const texts = {};
    for (const [name, values] of Object.entries(table.texts ?? {})) {
        const text = values[row];
        if (typeof text === 'string')
            texts[name] = text;
    }
    return texts;
}


/***/ }),

/***/ 2248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runEvalGate: () => (/* binding */ runEvalGate),
  runEvaluate: () => (/* binding */ runEvaluate),
  runInspect: () => (/* binding */ runInspect)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/adapters/evidence.js + 69 modules
var adapters_evidence = __webpack_require__(50807);
// EXTERNAL MODULE: ./build/core/as-of.js
var as_of = __webpack_require__(55332);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/core/evaluation/checks.js
var checks = __webpack_require__(28152);
// EXTERNAL MODULE: ./build/core/evaluation/default-gates.js
var default_gates = __webpack_require__(11209);
// EXTERNAL MODULE: ./build/core/evaluation/evaluate.js + 3 modules
var evaluate = __webpack_require__(43645);
// EXTERNAL MODULE: ./build/core/evaluation/pairs.js
var pairs = __webpack_require__(81496);
// EXTERNAL MODULE: ./build/core/evaluation/record.js
var record = __webpack_require__(11076);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/evidence/summarise.js
var summarise = __webpack_require__(79664);
// EXTERNAL MODULE: ./build/policy/slice-evaluation.js
var slice_evaluation = __webpack_require__(45668);
// EXTERNAL MODULE: ./build/operations/context.js
var context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/evaluation-decision.js + 1 modules
var evaluation_decision = __webpack_require__(6952);
// EXTERNAL MODULE: ./build/operations/evaluation-result.js
var evaluation_result = __webpack_require__(77635);
// EXTERNAL MODULE: ./build/operations/evaluation-standing.js + 2 modules
var evaluation_standing = __webpack_require__(10494);
// EXTERNAL MODULE: ./build/operations/evidence-input.js + 1 modules
var evidence_input = __webpack_require__(11917);
;// CONCATENATED MODULE: ./build/operations/evaluate-files.js
/** Evaluating files with no registry behind them: what `eval-gate` would say of them, and nothing is written anywhere. */















/** The result, and the view that reports are made from; no view where the files were refused. */
async function evaluateFiles(ports, request) {
    let view = null;
    const result = await (0,context/* settle */.G9)('evaluate', async () => {
        const mappings = request.policy?.effective.evaluation.read ?? [];
        const candidate = await (0,evidence_input/* readEvidenceFiles */.F)({ ports }, { whose: 'candidate', patterns: request.candidate, mappings });
        const live = request.baseline.length === 0
            ? null
            : await (0,evidence_input/* readEvidenceFiles */.F)({ ports }, { whose: 'baseline', patterns: request.baseline, mappings });
        const now = (0,time/* isoSeconds */.n)(ports.clock.now());
        const { decision, notGated } = decide(request, { candidate, live, now });
        const record = recordOf(ports, { request, candidate, live, decision, now });
        view = { record, preview: true, reportUrl: null, pairs: (0,pairs.pairsOf)({ record, candidate, live }) };
        return resultOf(record, notGated);
    });
    return { result, view };
}
function decide(request, of) {
    const { candidate, live, now } = of;
    const side = live === null ? { kind: 'none' } : { kind: 'evidence', evidence: live };
    const measured = request.measuredAt === 'now' ? now : request.measuredAt;
    const facts = {
        candidate,
        live: side,
        now,
        selfCheck: request.selfCheck,
        ...(measured === null || candidate.runs.some((run) => run.startedAt !== null) ? {} : { measuredAt: measured }),
    };
    if (request.policy !== null) {
        const { evaluation: rules, metrics } = request.policy.effective;
        return { decision: (0,evaluate/* decideEvaluation */.d)({ ...facts, rules, metrics }), notGated: [] };
    }
    const tolerance = request.tolerance === null ? {} : { tolerance: request.tolerance };
    const { rules, metrics, notGated } = (0,default_gates/* defaultGates */.e9)({ candidate, live, ...tolerance });
    return { decision: (0,evaluate/* decideEvaluation */.d)({ ...facts, rules, metrics }), notGated };
}
function recordOf(ports, of) {
    const { request, candidate, live, decision, now } = of;
    const { sha256 } = ports;
    const { policy } = request;
    const stage = policy === null ? null : (0,evaluation_decision/* evaluationStage */.V)(policy.effective, null);
    const digest = (text) => `sha256:${sha256(text)}`;
    return (0,record/* buildEvaluationRecord */.I)({
        model: policy?.effective.model.name ?? null,
        version: null,
        stage: stage?.name ?? null,
        comparedWith: stage?.comparesWith ?? null,
        baseline: live === null ? { kind: 'none' } : { kind: 'files', evidence: (0,summarise/* evidenceSummary */.Q$)(live, sha256) },
        evidence: (0,summarise/* evidenceSummary */.Q$)(candidate, sha256),
        decision,
        at: now,
        run: null,
        policy: policy === null || stage === null
            ? null
            : {
                commit: null,
                digest: digest(policy.text),
                slice: (0,canonical/* digestOf */.ol)((0,slice_evaluation/* evaluationSlice */.H)(policy.effective, stage.name), sha256),
                reading: (0,evaluation_standing/* readingDigest */.RH)(policy.effective, sha256),
            },
        // Files of one's own, on one's own machine: the report may show their keys and scores.
        publish: 'redacted',
        samples: { candidate: null, live: null },
        flags: [],
    });
}
function resultOf(record, notGated) {
    const nothing = record.gates.length === 0;
    const outcome = (0,evaluation_result/* outcomeOfVerdict */.lx)(record.verdict);
    const decision = nothing ? 'error' : outcome.decision;
    return {
        schema: result/* RESULT_SCHEMA */.w,
        operation: 'evaluate',
        decision,
        reason_code: nothing ? 'evaluation_error' : outcome.reason,
        summary: nothing ? 'Nothing was decided: no gate applies to these files.' : record.summary,
        refusal: nothing ? NOTHING_TO_DECIDE : decision === 'done' ? null : (0,evaluation_result/* refusalOf */.Of)(record),
        warnings: [...(0,evaluation_result/* remarks */.IW)(record), ...notGated.map(({ metric, reason }) => `${metric} is not gated: ${reason}.`)],
        checks: (0,checks/* evaluationChecks */.A)(record),
        effects: [],
        record: {
            verdict: nothing ? 'error' : record.verdict,
            passed: decision === 'done' ? 'true' : 'false',
            evaluation: record,
            not_gated: notGated,
        },
    };
}
const NOTHING_TO_DECIDE = {
    required: 'gates of a policy, or a baseline with metrics that the candidate has as well',
    found: 'neither',
    next: 'Give `--policy FILE`, or `--baseline PATH` with results of the same tool; `slipway inspect` shows what is in a file.',
};

// EXTERNAL MODULE: ./build/evidence/normal-form.js
var normal_form = __webpack_require__(78032);
;// CONCATENATED MODULE: ./build/operations/inspect-files.js




async function inspectFiles(ports, request) {
    let evidence = null;
    const result = await (0,context/* settle */.G9)('inspect', async () => {
        const read = await (0,evidence_input/* readEvidenceFiles */.F)({ ports }, { whose: 'evaluation', ...request });
        evidence = read;
        const { files } = read;
        const formats = [...new Set(files.map((file) => file.format))].join(', ');
        const summary = `${files.length} file${files.length === 1 ? '' : 's'}: ${formats}.`;
        const bad = read.problems.filter((problem) => problem.effect === 'error');
        return (0,context/* finished */.xl)({
            operation: 'inspect',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: {
                name: 'inspect',
                title: 'Inspect',
                status: bad.length > 0 ? 'error' : 'pass',
                detail: summary,
                ...(bad.length > 0
                    ? {
                        children: bad.map((one) => ({
                            name: one.code,
                            title: one.file,
                            status: 'error',
                            detail: one.message,
                        })),
                    }
                    : {}),
            },
            record: { digest: (0,summarise/* evidenceSummary */.Q$)(read, ports.sha256).digest, files, evidence: (0,normal_form/* writeDocument */.ft)(read) },
        });
    });
    return { result, evidence };
}

// EXTERNAL MODULE: ./build/policy/units.js
var units = __webpack_require__(14948);
// EXTERNAL MODULE: ./build/render/evaluation/html.js + 5 modules
var evaluation_html = __webpack_require__(9246);
// EXTERNAL MODULE: ./build/render/evaluation/markdown.js + 1 modules
var evaluation_markdown = __webpack_require__(73543);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/render/status.js
var render_status = __webpack_require__(73119);
// EXTERNAL MODULE: ./build/render/evaluation/comparison-words.js
var comparison_words = __webpack_require__(61223);
// EXTERNAL MODULE: ./build/render/evaluation/facts.js
var evaluation_facts = __webpack_require__(24703);
// EXTERNAL MODULE: ./build/render/evaluation/layout.js
var layout = __webpack_require__(49904);
// EXTERNAL MODULE: ./build/render/evaluation/numbers.js
var evaluation_numbers = __webpack_require__(41558);
// EXTERNAL MODULE: ./build/render/evaluation/words.js
var words = __webpack_require__(46385);
;// CONCATENATED MODULE: ./build/render/evaluation/inspect.js



/** Files, runs, reported numbers, samples and problems. Ends with a line feed. */
function renderInspectTerminal(evidence, options = {}) {
    const style = (0,layout/* styleOf */.Vj)(options);
    return (0,layout/* joinBlocks */.x9)([
        fileLines(style, evidence),
        runLines(style, evidence),
        measureLines(style, evidence),
        ...evidence.tables.map((table) => sampleLines(style, table)),
        problemLines(style, evidence.problems),
    ]);
}
function fileLines(style, { files }) {
    if (files.length === 0)
        return ['No file was read.'];
    const rows = files.map((file) => [
        { text: file.path },
        { text: file.format },
        { text: (0,format/* formatBytes */.z3)(file.size) },
    ]);
    return [
        ...(0,layout/* heading */.R_)(style, (0,format/* plural */.LS)(files.length, 'file')),
        ...(0,layout/* tableOrLines */.XH)(style, { columns: ['file', 'recognised as', 'size:'], rows, indent: 2, together: 1 }),
    ];
}
const STATUS_TONES = { complete: 'good', unknown: 'quiet' };
function runLines(style, { runs }) {
    if (runs.length === 0)
        return [];
    const rows = runs.map((run) => [
        { text: run.status, tone: STATUS_TONES[run.status] ?? 'bad' },
        { text: [run.tool, run.toolVersion].filter((part) => part !== null).join(' ') },
        { text: run.model ?? '' },
        { text: run.judge ?? '' },
        { text: run.set.name ?? run.set.digest ?? '' },
        { text: run.startedAt ?? '' },
    ]);
    const columns = ['run', 'tool', 'model', 'judge', 'evaluation set', 'started'];
    return [
        ...(0,layout/* heading */.R_)(style, (0,format/* plural */.LS)(runs.length, 'run')),
        ...(0,layout/* tableOrLines */.XH)(style, { columns, rows, indent: 2, together: 2 }),
    ];
}
function sliceText(slice) {
    if (slice === null)
        return '';
    return slice.attribute === null ? slice.value : `${slice.attribute}=${slice.value}`;
}
function statisticText(statistic) {
    return typeof statistic === 'string' ? statistic : `p${(0,evaluation_numbers/* formatGiven */.vC)(statistic.percentile)}`;
}
/** `n` of what was expected, where the two differ. */
function countText(n, expected) {
    if (n === null)
        return '';
    return expected === null || expected === n ? (0,format/* formatCount */.B4)(n) : `${(0,format/* formatCount */.B4)(n)} of ${(0,format/* formatCount */.B4)(expected)}`;
}
function measureLines(style, { measures, tasks }) {
    if (measures.length === 0)
        return [];
    const of = new Map(tasks.map((task) => [task.id, task]));
    const rows = measures.map((measure) => {
        const task = measure.task === null ? null : of.get(measure.task);
        const version = task?.version == null ? '' : ` v${task.version}`;
        const shots = task?.shots == null ? '' : `, ${(0,format/* plural */.LS)(task.shots, 'shot')}`;
        return [
            { text: measure.metric },
            { text: measure.task === null ? '' : `${measure.task}${version}${shots}` },
            { text: sliceText(measure.slice) },
            { text: statisticText(measure.statistic) },
            measure.value === null ? { text: 'no number', tone: 'bad' } : { text: valueText(measure) },
            { text: countText(measure.n, measure.expected) },
            { text: errorText(measure) },
            { text: measure.direction === null ? '' : measure.direction === 'up' ? 'up' : 'down' },
        ];
    });
    const columns = ['metric', 'task', 'slice', 'statistic', 'value:', 'n:', 'error', 'better'];
    return [
        ...(0,layout/* heading */.R_)(style, `${(0,format/* plural */.LS)(measures.length, 'reported number')}`),
        ...(0,layout/* tableOrLines */.XH)(style, { columns, rows, indent: 2, together: 3 }),
    ];
}
function decimalsOfMeasure(measure) {
    const { value, interval, standardError } = measure;
    const error = standardError === null || value === null
        ? null
        : { low: value - 2 * standardError, high: value + 2 * standardError, level: 0.95 };
    return (0,evaluation_numbers/* decimalsOf */.m2)({ values: value === null ? [] : [value], intervals: [interval ?? error] });
}
function valueText(measure) {
    const unit = measure.unit === null ? '' : ` ${measure.unit}`;
    return `${(0,evaluation_numbers/* formatNumber */.ZV)(measure.value ?? Number.NaN, decimalsOfMeasure(measure))}${unit}`;
}
function errorText(measure) {
    const { standardError, interval, successes, n } = measure;
    const decimals = decimalsOfMeasure(measure);
    return [
        standardError === null ? '' : `se ${(0,evaluation_numbers/* formatNumber */.ZV)(standardError, decimals === null ? null : decimals + 1)}`,
        interval === null
            ? ''
            : `${(0,evaluation_numbers/* formatPercent */.l9)(interval.level)} [${(0,evaluation_numbers/* formatNumber */.ZV)(interval.low, decimals)}, ${(0,evaluation_numbers/* formatNumber */.ZV)(interval.high, decimals)}]`,
        successes === null ? '' : `${(0,format/* formatCount */.B4)(successes)}${n === null ? '' : ` of ${(0,format/* formatCount */.B4)(n)}`} counted`,
    ]
        .filter((part) => part !== '')
        .join(', ');
}
function sampleLines(style, table) {
    const repeats = table.repeats > 1 ? `, each asked up to ${(0,format/* formatCount */.B4)(table.repeats)} times` : '';
    const clusters = table.clusters === null ? '' : `, in ${(0,format/* plural */.LS)(table.clusters.names.length, 'cluster')}`;
    const task = table.task === null ? '' : ` of ${table.task}`;
    const rows = table.columns.map((column) => {
        const mean = meanOf(column);
        return [
            { text: column.metric },
            { text: column.weights === null ? 'mean' : 'ratio of sums' },
            mean === null
                ? { text: 'no number', tone: 'bad' }
                : { text: (0,evaluation_numbers/* formatNumber */.ZV)(mean, (0,evaluation_numbers/* decimalsOf */.m2)({ values: [mean], intervals: [] })) },
            {
                text: countText(column.scored, column.expected),
                ...(column.scored < column.expected ? { tone: 'open' } : {}),
            },
            { text: column.judge ?? '' },
        ];
    });
    const attributes = Object.entries(table.attributes).flatMap(([name, values]) => (0,layout/* paragraph */.FY)(style, { label: `Slices by ${name}:`, tone: 'quiet', indent: 2, text: listOf(values.names) }));
    return [
        ...(0,layout/* heading */.R_)(style, `${(0,format/* plural */.LS)(table.keys.length, 'sample')}${task}${clusters}${repeats}`),
        ...(0,layout/* tableOrLines */.XH)(style, {
            columns: ['metric', 'statistic', 'value:', 'scored:', 'judge'],
            rows,
            indent: 2,
            together: 1,
        }),
        ...attributes,
    ];
}
/** The number that samples give, over those that have one; null where none has. */
function meanOf(column) {
    let sum = 0;
    let weight = 0;
    for (const [row, value] of column.values.entries()) {
        const of = column.weights === null ? 1 : (column.weights[row] ?? Number.NaN);
        if (Number.isNaN(value) || Number.isNaN(of))
            continue;
        sum += value;
        weight += of;
    }
    return weight === 0 ? null : sum / weight;
}
const LISTED = 12;
function listOf(names) {
    const left = names.length - LISTED;
    return `${names.slice(0, LISTED).join(', ')}${left > 0 ? ` and ${(0,format/* formatCount */.B4)(left)} more` : ''}`;
}
function problemLines(style, problems) {
    if (problems.length === 0)
        return [];
    const ordered = [
        ...problems.filter((one) => one.effect === 'error'),
        ...problems.filter((one) => one.effect !== 'error'),
    ];
    const lines = ordered.flatMap((problem) => {
        const where = [problem.file, problem.place].filter((part) => part !== null).join(', ');
        const of = [problem.task, problem.metric].filter((part) => part !== null).join('/');
        const text = `${where}${of === '' ? '' : ` (${of})`}: ${problem.message} [${problem.code}]`;
        return problem.effect === 'error'
            ? (0,layout/* paragraph */.FY)(style, { label: '! error', tone: 'bad', indent: 2, text })
            : (0,layout/* paragraph */.FY)(style, { label: '? warning', tone: 'open', indent: 2, text });
    });
    return [...(0,layout/* heading */.R_)(style, (0,format/* plural */.LS)(problems.length, 'problem')), ...lines];
}

;// CONCATENATED MODULE: ./build/render/evaluation/terminal.js









/** The evaluation as lines for a person: verdict, what blocks, gates, comparison, evidence. Ends with a line feed. */
function renderEvaluationTerminal(view, options = {}) {
    const style = (0,layout/* styleOf */.Vj)(options);
    const { record } = view;
    return (0,layout/* joinBlocks */.x9)([
        verdictLines(style, view),
        blockingLines(style, record),
        terminal_problemLines(style, record),
        ...gateBlocks(style, record),
        comparisonLines(style, record),
        selfCheckLines(style, record),
        evidenceLines(style, record),
        view.reportUrl === null ? [] : [...(0,layout/* heading */.R_)(style, 'Report'), ...linkLine(style, view.reportUrl, 2)],
    ]);
}
function verdictLines(style, { record, preview }) {
    const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(record.verdict);
    const set = record.set.name === null ? '' : ` on ${record.set.name}`;
    const gates = record.gates.length === 0
        ? 'No gates: nothing was decided.'
        : `${(0,format/* plural */.LS)(record.gates.length, 'gate')}: ${(0,words/* countVerdicts */.qX)(record.gates)}.`;
    return [
        ...(0,layout/* paragraph */.FY)(style, {
            label: `${symbol} ${word}:`,
            tone,
            indent: 0,
            text: `${(0,words/* subjectLine */.nh)(record)}. ${record.summary}`,
        }),
        ...(0,layout/* paragraph */.FY)(style, { indent: 2, text: `${(0,words/* baselineSentence */.FD)(record)}${set}. ${gates}` }),
        ...(0,layout/* paragraph */.FY)(style, { indent: 2, text: (0,words/* intervalSentence */.nt)(record.confidence) }),
        ...(preview
            ? (0,layout/* paragraph */.FY)(style, { label: 'Preview:', tone: 'open', indent: 2, text: 'nothing of it is in the registry.' })
            : []),
    ];
}
function blockingLines(style, record) {
    const gates = (0,words/* blockingGates */.aZ)(record);
    if (gates.length === 0)
        return [];
    const lines = gates.flatMap((gate) => {
        const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(gate.verdict);
        const power = gate.verdict === 'inconclusive' ? (0,words/* gatePower */.ln)(gate) : null;
        const name = `${(0,words/* gateLabel */.GS)(gate)} ${(0,words/* requirement */.aS)(gate, (0,words/* otherSide */._P)(record))} (${gate.reason})`;
        return [
            ...(0,layout/* paragraph */.FY)(style, { label: `${symbol} ${word}:`, tone, indent: 2, text: name }),
            ...(0,layout/* paragraph */.FY)(style, { indent: 6, text: [gate.detail, power ?? ''].join(' ') }),
            ...(gate.next === null ? [] : (0,layout/* paragraph */.FY)(style, { label: 'Next:', tone: 'strong', indent: 6, text: gate.next })),
        ];
    });
    return [...(0,layout/* heading */.R_)(style, 'What blocks, and what to do'), ...lines];
}
/** Problems of both sides, errors first. */
function terminal_problemLines(style, record) {
    const sides = [
        { side: 'candidate', problems: record.evidence.problems },
        { side: (0,evaluation_facts/* sideName */.jf)(record), problems: (0,evaluation_facts/* otherEvidence */.iw)(record)?.problems ?? [] },
    ];
    const all = sides.flatMap(({ side, problems }) => problems.map((problem) => ({ side, problem })));
    const errors = all.filter(({ problem }) => problem.effect !== 'warning');
    const lines = [...errors, ...all.filter((one) => !errors.includes(one))].flatMap(({ side, problem }) => {
        const where = [problem.file, problem.place].filter((part) => part !== null).join(', ');
        const label = problem.effect === 'warning' ? '? warning' : '! error';
        const tone = problem.effect === 'warning' ? 'open' : 'bad';
        return (0,layout/* paragraph */.FY)(style, { label, tone, indent: 2, text: `${where} (${side}): ${problem.message}` });
    });
    const flags = record.flags.flatMap((flag) => (0,layout/* paragraph */.FY)(style, {
        label: '? looks like',
        tone: 'open',
        indent: 2,
        text: `${flag.kind}: ${(0,format/* plural */.LS)(flag.count, 'find')} in ${flag.place}`,
    }));
    return lines.length + flags.length === 0 ? [] : [...(0,layout/* heading */.R_)(style, 'Problems of the evidence'), ...lines, ...flags];
}
const nameOf = (name) => [name.metric, ...name.of].join(' · ');
/** A block a family. */
function gateBlocks(style, record) {
    const other = (0,words/* otherSide */._P)(record);
    const families = (0,words/* familiesOf */.m6)(record.gates);
    const columns = ['verdict', 'metric', 'required', 'candidate:', `${other}:`, 'effect:', 'by'];
    const tables = (0,layout/* tablesOrLines */.ie)(style, families.map(({ gates }) => ({
        columns,
        rows: gates.map((gate) => gateCells(gate, other)),
        indent: 2,
        together: 3,
    })));
    return families.map(({ name, gates }, index) => [
        ...(0,layout/* heading */.R_)(style, `Gates: ${name} (${(0,words/* countVerdicts */.qX)(gates)})`),
        ...(tables[index] ?? []),
    ]);
}
function gateCells(gate, other) {
    const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(gate.verdict);
    const numbers = (0,evaluation_numbers/* gateNumbers */.I3)(gate);
    return [
        { text: `${symbol} ${word}`, tone },
        { text: nameOf((0,words/* gateName */.h2)(gate)) },
        { text: (0,words/* requirement */.aS)(gate, other) },
        { text: numbers.candidate },
        { text: numbers.live },
        { text: numbers.effect },
        { text: [(0,words/* gateMethod */.hz)(gate), (0,words/* gateP */.aJ)(gate) ?? ''].filter((part) => part !== '').join(', '), tone: 'quiet' },
    ];
}
/** Rows a terminal is asked to hold; with more of them only what clearly differs is shown. */
const MOST_ROWS = 30;
function comparisonLines(style, record) {
    if (record.comparisons.length === 0)
        return [];
    const direction = (0,comparison_words/* directionLookup */.wT)(record);
    const all = record.comparisons.map((row) => ({
        row,
        outcome: (0,comparison_words/* comparisonOutcome */.cT)(row, { confidence: record.confidence, direction: direction(row) }),
    }));
    const clear = all.filter(({ outcome }) => comparison_words/* OUTCOME_WORDS */.nx[outcome].symbol !== '');
    const shown = all.length <= MOST_ROWS ? all : clear.slice(0, MOST_ROWS);
    const columns = ['finding', 'metric', 'candidate:', `${(0,words/* otherSide */._P)(record)}:`, 'effect (+ is better):', 'p:'];
    const rows = shown.map(({ row, outcome }) => comparisonCells(row, comparison_words/* OUTCOME_WORDS */.nx[outcome]));
    const left = all.length - shown.length;
    return [
        ...(0,layout/* heading */.R_)(style, `Candidate against ${(0,words/* otherSide */._P)(record)}`),
        ...(0,layout/* paragraph */.FY)(style, { indent: 2, text: (0,comparison_words/* comparisonsSentence */.mO)(record) }),
        ...(rows.length === 0 ? [] : (0,layout/* tableOrLines */.XH)(style, { columns, rows, indent: 2, together: 2 })),
        ...(left === 0
            ? []
            : (0,layout/* paragraph */.FY)(style, { indent: 2, text: `${(0,format/* plural */.LS)(left, 'more row')}: in the JSON and in the HTML report.` })),
    ];
}
function comparisonCells(row, finding) {
    const numbers = (0,evaluation_numbers/* comparisonNumbers */.Wr)(row);
    const tone = finding.word === 'worse' ? 'bad' : finding.word === 'better' ? 'good' : finding.symbol === '' ? 'quiet' : 'open';
    return [
        { text: `${finding.symbol} ${finding.word}`.trim(), tone },
        { text: nameOf((0,comparison_words/* comparisonName */.NX)(row)) },
        { text: numbers.candidate },
        { text: numbers.live },
        { text: numbers.effect },
        { text: (0,evaluation_numbers/* formatP */.MA)(row.p_adjusted) },
    ];
}
function selfCheckLines(style, record) {
    const check = record.self_check;
    if (check === null)
        return [];
    const verdicts = Object.entries(check.verdicts)
        .filter(([, share]) => share > 0)
        .map(([verdict, share]) => `${(0,render_status/* statusWord */.Hm)(verdict).word} ${(0,evaluation_numbers/* formatPercent */.l9)(share)}`);
    const flips = check.gates.filter((one) => one.flips > 0).map((one) => `${one.id} ${(0,evaluation_numbers/* formatPercent */.l9)(one.flips)}`);
    const text = `The ${(0,evaluation_facts/* sideName */.jf)(record)} against itself, resampled ${(0,format/* formatCount */.B4)(check.resamples)} times (seed ${check.seed}): ${verdicts.join(', ')}.`;
    return [
        ...(0,layout/* heading */.R_)(style, 'Self-check'),
        ...(0,layout/* paragraph */.FY)(style, { indent: 2, text }),
        ...(flips.length === 0
            ? []
            : (0,layout/* paragraph */.FY)(style, { label: 'Did not always come out alike:', indent: 2, text: flips.join(', ') })),
    ];
}
function evidenceLines(style, record) {
    const facts = (0,evaluation_facts/* provenanceFacts */.Z)(record).flatMap((fact) => {
        const text = fact.values.map((value) => value.text).join(' ');
        const links = fact.values.flatMap((value) => (value.kind === 'link' ? linkLine(style, value.url, 6) : []));
        return [...(0,layout/* paragraph */.FY)(style, { label: `${fact.name}:`, tone: 'quiet', indent: 2, text }), ...links];
    });
    return [...(0,layout/* heading */.R_)(style, 'Evidence'), ...facts];
}
/** A link is never broken: it would no longer be one. */
function linkLine(style, url, indent) {
    return url.trim() === '' ? [] : [' '.repeat(indent) + style.paint((0,render_escape/* escapeTerminal */.en)(url).trim(), 'quiet')];
}

// EXTERNAL MODULE: ./build/entry/context.js + 12 modules
var entry_context = __webpack_require__(39464);
// EXTERNAL MODULE: ./build/entry/policy-file.js
var policy_file = __webpack_require__(66436);
;// CONCATENATED MODULE: ./build/entry/evaluation-commands.js
/** Commands over evaluation files: `eval-gate` for the registry, `evaluate` and `inspect` with nothing but the files. */














async function runEvalGate(invocation) {
    const { asked } = invocation;
    const access = await (0,entry_context/* writeAccess */.q)(invocation);
    if (access.kind === 'by_workflow') {
        (0,reasons/* refuse */.TR)({
            code: 'evaluation_unproven',
            required: 'a run of a workflow the policy lists: only its evaluations count',
            found: 'an evaluation from this machine',
            next: 'Call `eval-gate` in the workflow that runs the evaluation; `slipway evaluate` looks at files here.',
        });
    }
    const { evaluate } = await __webpack_require__.e(/* import() */ 6010).then(__webpack_require__.bind(__webpack_require__, 46010));
    const result = await evaluate(access.context, {
        subject: asked.need('subject'),
        stage: asked.text('stage'),
        candidate: asked.many('candidate'),
        baseline: asked.many('baseline'),
        set: { name: asked.text('set'), digest: readDigest(asked.text('set-digest')) },
        measuredAt: readMoment(asked.text('measured-at')),
        selfCheck: asked.flag('self-check') ? 'yes' : 'no',
        comment: asked.flag('comment') ? 'yes' : 'no',
        report: asked.text('report'),
    });
    return { kind: 'result', result };
}
async function runEvaluate(invocation) {
    const { asked } = invocation;
    const files = (0,adapters_evidence.createEvidenceFiles)({ base: process.cwd() });
    const policy = policyOf(asked);
    const { result, view } = await evaluateFiles(localPorts(files), {
        candidate: asked.many('candidate'),
        baseline: asked.many('baseline'),
        policy,
        tolerance: readTolerance(asked.text('tolerance')),
        set: { name: policy?.effective.evaluation.set.name ?? null, digest: null },
        measuredAt: readMoment(asked.text('measured-at')),
        selfCheck: asked.flag('self-check') ? 'yes' : 'no',
    });
    if (view === null)
        return { kind: 'result', result };
    const [html, markdown] = [asked.text('html'), asked.text('markdown')];
    if (html !== null)
        await files.write(html, (0,evaluation_html.renderEvaluationHtml)(view));
    if (markdown !== null)
        await files.write(markdown, (0,evaluation_markdown.renderEvaluationMarkdown)(view, { limit: MARKDOWN_LIMIT }));
    // With no gate there is nothing to show: what is missing, and the next step, is the answer.
    if (view.record.gates.length === 0)
        return { kind: 'result', result };
    const text = renderEvaluationTerminal(view, { width: process.stdout.columns ?? 100 });
    return { kind: 'result', result, text, always: 'text' };
}
/** Characters: a job summary's worth. */
const MARKDOWN_LIMIT = 1_000_000;
async function runInspect(invocation) {
    const { asked } = invocation;
    const mappings = policyOf(asked)?.effective.evaluation.read ?? [];
    const files = (0,adapters_evidence.createEvidenceFiles)({ base: process.cwd() });
    const { result, evidence } = await inspectFiles(localPorts(files), { patterns: asked.many('path'), mappings });
    if (evidence === null)
        return { kind: 'result', result };
    return { kind: 'result', result, text: renderInspectTerminal(evidence, { width: process.stdout.columns ?? 100 }) };
}
function localPorts(evidence) {
    const sha256 = (data) => (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
    return { evidence, clock: (0,clock/* createSystemClock */.g)(), sha256 };
}
/** The policy that was named, for the model that was named or the only one it has. */
function policyOf(asked) {
    const file = asked.text('policy');
    return file === null ? null : (0,policy_file/* readPolicyFile */.BK)(file, { model: asked.text('model') });
}
function readDigest(text) {
    if (text === null || (0,names/* isDigest */.Bc)(text))
        return text;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: '`set-digest` as sha256: and 64 hex digits',
        found: JSON.stringify(text.slice(0, 100)),
        next: 'Give the digest of the evaluation set, or leave it out.',
    });
}
/** `now`, or a date or time, as ISO 8601. */
function readMoment(text) {
    if (text === null || text === 'now')
        return text;
    const moment = (0,as_of/* parseMoment */.mI)(text);
    if (moment?.kind === 'instant')
        return moment.at.replace(/\.\d{3}Z$/, 'Z');
    if (moment?.kind === 'day')
        return `${moment.day}T00:00:00Z`;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: '`measured-at` as a date or time such as 2026-03-03T14:00Z, or `now`',
        found: JSON.stringify(text.slice(0, 50)),
        next: 'Leave it out where the files say when they were measured.',
    });
}
/** `0.02` or `2%`. */
function readTolerance(text) {
    if (text === null)
        return null;
    const fraction = text.endsWith('%') ? (0,units/* parseFraction */.at)(text) : null;
    if (fraction !== null)
        return { kind: 'relative', fraction };
    const value = Number(text);
    if (Number.isFinite(value) && value >= 0)
        return { kind: 'absolute', value };
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: '`tolerance` as a number such as 0.02, or a percentage such as 5%',
        found: JSON.stringify(text.slice(0, 50)),
        next: 'Leave it out for the defaults.',
    });
}


/***/ }),

/***/ 66436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ readPolicyFile),
/* harmony export */   HG: () => (/* binding */ validPolicy),
/* harmony export */   OG: () => (/* binding */ readPolicyText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/* harmony import */ var _operations_gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);
/* harmony import */ var _policy_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19825);
/** A policy file on this machine, as it applies to one model. */




const LARGEST = 1024 * 1024;
function readPolicyText(file) {
    let bytes;
    try {
        bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
    }
    catch {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'policy_missing',
            required: `a policy file ${file}`,
            found: 'no file that can be read',
            next: 'Name the file, or run `slipway init` to write one.',
        });
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, LARGEST));
    }
    catch {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'policy_invalid',
            required: `${file} as UTF-8 text`,
            found: 'bytes that are no UTF-8',
            next: 'Save it as UTF-8.',
        });
    }
}
function validPolicy(file) {
    const text = readPolicyText(file);
    const loaded = (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPolicy */ .tb)(text, { file });
    if (loaded.kind === 'ok')
        return { policy: loaded.policy, text };
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'policy_invalid',
        required: 'a policy without problems',
        found: loaded.problems.map(_policy_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatProblem */ .Vw).join('\n'),
        next: 'Run `slipway validate` and mend them.',
    });
}
/** The policy for a model; null stands for the only one it lists. */
function readPolicyFile(file, of) {
    const { policy, text } = validPolicy(file);
    const listed = Object.keys(policy.models ?? {});
    const model = of.model ?? (listed.length === 1 ? listed[0] : undefined);
    if (model === undefined) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_missing',
            required: `\`--model\`: ${file} is for ${listed.length === 0 ? 'any model' : listed.join(', ')}`,
            found: 'nothing',
            next: 'Name the model whose gates decide.',
        });
    }
    return { effective: (0,_operations_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .policyOfModel */ .Jh)(policy, model), text };
}


/***/ }),

/***/ 49904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   Vj: () => (/* binding */ styleOf),
/* harmony export */   XH: () => (/* binding */ tableOrLines),
/* harmony export */   ie: () => (/* binding */ tablesOrLines),
/* harmony export */   x9: () => (/* binding */ joinBlocks)
/* harmony export */ });
/* unused harmony export tableLines */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50069);
/** Lines for a terminal: painted words, hanging paragraphs, tables that know whether they fit. */


const CODES = { good: '32', bad: '31', open: '33', quiet: '2', strong: '1' };
function styleOf(options) {
    const paint = (text, tone) => options.palette === 'ansi' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
    return { width: Math.max(40, options.width ?? 100), paint };
}
/** A text behind a label, wrapped; further lines stand below the label. Both are made safe here. */
function paragraph(style, of) {
    const label = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.label ?? '').trim();
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.text).trim();
    const room = style.width - of.indent;
    const used = label === '' ? 0 : (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(label) + 1;
    const line = (one) => `${' '.repeat(of.indent)}${one}`.trimEnd();
    // A label by others may be a novel; it is then no more than the beginning of the text.
    if (used > room / 2) {
        const tone = text === '' ? of.tone : undefined;
        return (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapText */ .C1)(`${label} ${text}`.trim(), room).map((one) => line(tone === undefined ? one : style.paint(one, tone)));
    }
    const painted = label === '' ? '' : `${of.tone === undefined ? label : style.paint(label, of.tone)} `;
    return (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapText */ .C1)(text, room, room - used).map((one, index) => line(index === 0 ? `${painted}${one}` : one));
}
/** A line of its own above a block, wrapped where it must be. */
function heading(style, text) {
    return (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapText */ .C1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(text).trim(), style.width).map((line) => style.paint(line, 'strong'));
}
const GAP = 2;
/** Columns of one cell; with a longer one, such as a sentence, a table is no help. */
const WIDEST = 60;
/** The table's lines; null when it is wider than the terminal, or a cell is. Columns without a single text are left out. */
function tableLines(style, table) {
    const cells = table.rows.map((row) => table.columns.map((_name, index) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(row[index]?.text ?? '').trim()));
    if (cells.flat().some((cell) => (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(cell) > WIDEST))
        return null;
    const kept = table.columns.flatMap((name, index) => cells.some((row) => row[index] !== '')
        ? [{ index, name: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(name.replace(/:$/, '')).trim(), right: name.endsWith(':') }]
        : []);
    const widths = kept.map(({ index, name }) => Math.max((0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(name), ...cells.map((row) => (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(row[index] ?? ''))));
    const total = table.indent + widths.reduce((sum, width) => sum + width, 0) + GAP * (kept.length - 1);
    if (total > style.width)
        return null;
    const line = (texts) => ' '.repeat(table.indent) +
        texts
            .map(({ text, tone }, place) => {
            const width = widths[place] ?? 0;
            const last = place === texts.length - 1;
            const filled = kept[place]?.right ? padStart(text, width) : last ? text : (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .padEnd */ .f)(text, width);
            return tone === null ? filled : filled.replace(text, () => style.paint(text, tone));
        })
            .join(' '.repeat(GAP))
            .trimEnd();
    return [
        line(kept.map(({ name }) => ({ text: name, tone: 'quiet' }))),
        ...cells.map((row, number) => line(kept.map(({ index }) => ({ text: row[index] ?? '', tone: table.rows[number]?.[index]?.tone ?? null })))),
    ];
}
function padStart(text, width) {
    return ' '.repeat(Math.max(0, width - (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(text))) + text;
}
/** The tables where all of them fit, else each row as lines; so that tables of one kind look alike. */
function tablesOrLines(style, tables) {
    const fitting = tables.map((table) => tableLines(style, table));
    if (fitting.every((lines) => lines !== null))
        return fitting;
    return tables.map((table) => table.rows.flatMap((row) => rowLines(style, { table, row })));
}
function tableOrLines(style, table) {
    return tablesOrLines(style, [table])[0] ?? [];
}
function rowLines(style, of) {
    const { table, row } = of;
    const [first, ...rest] = row.slice(0, table.together);
    const title = paragraph(style, {
        label: first?.text ?? '',
        ...(first?.tone === undefined ? {} : { tone: first.tone }),
        indent: table.indent,
        text: rest.map((cell) => cell.text).join(' '),
    });
    const more = row.slice(table.together).flatMap((cell, index) => {
        const name = (table.columns[table.together + index] ?? '').replace(/:$/, '');
        return cell.text === '' ? [] : [`${name} ${cell.text}`];
    });
    return more.length === 0
        ? title
        : [...title, ...paragraph(style, { indent: table.indent + 4, text: more.join('; ') })];
}
/** Blocks with an empty line between them; empty ones are left out. Ends with a line feed. */
function joinBlocks(blocks) {
    return `${blocks
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n')}\n`;
}


/***/ }),

/***/ 50069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   f: () => (/* binding */ padEnd)
/* harmony export */ });
/** How many columns a terminal gives to a text, and wrapping by it. Input is free of control characters. */
const WIDE = /[\u{1100}-\u{115f}\u{231a}\u{231b}\u{2329}\u{232a}\u{23e9}-\u{23ec}\u{23f0}\u{23f3}\u{25fd}\u{25fe}\u{2e80}-\u{303e}\u{3041}-\u{33ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{a000}-\u{a4cf}\u{a960}-\u{a97c}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe10}-\u{fe19}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{fe0f}/u;
const EMPTY = /^[\p{Mn}\p{Me}\p{Cf}]*$/u;
let segmenter = null;
/** What a reader takes for one character each: letters with their accents, whole emoji. */
function graphemes(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no segmenter.
    if (/^[\x00-\x7f]*$/.test(text))
        return [...text];
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return Array.from(segmenter.segment(text), (one) => one.segment);
}
function graphemeWidth(grapheme) {
    if (EMPTY.test(grapheme))
        return 0;
    return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}
/** Columns of a line. */
function displayWidth(text) {
    return graphemes(text).reduce((sum, one) => sum + graphemeWidth(one), 0);
}
/** Fills up with spaces on the right. */
function padEnd(text, width) {
    return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
/**
 * Lines of at most `width` columns (the first one of at most `first`), broken at spaces, or within a word that is too
 * long alone. Never empty.
 */
function wrapText(text, width, first = width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const room = Math.max(2, lines.length === 0 ? first : width);
        const joined = line === '' ? word : `${line} ${word}`;
        if (displayWidth(joined) <= room) {
            line = joined;
            continue;
        }
        if (line !== '' || room < displayWidth(word))
            lines.push(line);
        const pieces = breakWord(word, Math.max(2, width));
        lines.push(...pieces.slice(0, -1));
        line = pieces[pieces.length - 1] ?? '';
    }
    return line === '' && lines.length > 0 ? lines : [...lines, line];
}
function breakWord(word, room) {
    const pieces = [];
    let piece = '';
    let used = 0;
    for (const one of graphemes(word)) {
        const width = graphemeWidth(one);
        if (used + width > room && piece !== '') {
            pieces.push(piece);
            piece = '';
            used = 0;
        }
        piece += one;
        used += width;
    }
    return [...pieces, piece];
}


/***/ })

};
