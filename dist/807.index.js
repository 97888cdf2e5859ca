export const id = 807;
export const ids = [807];
export const modules = {

/***/ 50807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createEvidenceFiles: () => (/* binding */ createEvidenceFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
;// CONCATENATED MODULE: ./build/evidence/formats/json-values.js
/** Values of parsed files by their type: what is of another type is not there. */
/** The value, if it is an object that is no list. */
function asRecord(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value)
        ? value
        : null;
}
/** The value's own members; an empty object for anything else. */
function recordOf(value) {
    return asRecord(value) ?? {};
}
/** The value's entries; an empty list for anything else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** A text that is not blank; a number counts as its text. */
function textOf(value) {
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
/** A finite number. */
function finiteOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
const NAMED_NUMBERS = {
    nan: Number.NaN,
    inf: Number.POSITIVE_INFINITY,
    '+inf': Number.POSITIVE_INFINITY,
    '-inf': Number.NEGATIVE_INFINITY,
    infinity: Number.POSITIVE_INFINITY,
    '+infinity': Number.POSITIVE_INFINITY,
    '-infinity': Number.NEGATIVE_INFINITY,
};
/** The number that a text spells, the way Python and protobuf spell numbers: NaN and infinities too. Null: none. */
function spelledNumber(text) {
    const trimmed = text.trim();
    const lower = trimmed.toLowerCase();
    if (Object.hasOwn(NAMED_NUMBERS, lower))
        return NAMED_NUMBERS[lower] ?? null;
    return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : null;
}
/** A number, or a text that spells one. */
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    return typeof value === 'string' ? spelledNumber(value) : null;
}
/**
 * A point in time as ISO 8601 in UTC; null for what is none. A time without a zone is taken to be UTC, which runners
 * use: being hours off makes evidence look a little older or newer, having no time at all makes it look new.
 */
function utcTime(value) {
    const milliseconds = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(withZone(value.trim())) : Number.NaN;
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
/** Python writes microseconds and a blank for the `T`. */
function withZone(text) {
    const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(\.\d{1,3})?\d*\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(text);
    return found === null ? '' : `${found[1]}T${found[2]}${found[3] ?? ''}${found[4] ?? 'Z'}`;
}

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
;// CONCATENATED MODULE: ./build/evidence/formats/sample-key.js
/** Keys for samples of tools that number their questions by place only. */

/** Hex digits of a key: 128 bits, beyond any chance of two questions sharing one. */
const LENGTH = 32;
/** The same content has the same key, in whatever order its members are written. */
function hashedKey(content, tools) {
    return tools.sha256(sample_key_textOf(content)).slice(0, LENGTH);
}
function sample_key_textOf(content) {
    try {
        return (0,canonical/* canonicalJson */.dj)(content);
    }
    catch {
        // Python's NaN, which JSON has no canonical form of.
        return JSON.stringify(content) ?? '';
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/deepeval-cases.js


/** Reads one case. Its key is what was asked: names are numbers, and orders start anew with each worker. */
function readCase(given, tools) {
    const scores = listOf(given['metricsData']).map(recordOf).flatMap(readScore);
    const seconds = finiteOf(given['completionTime']);
    return {
        key: hashedKey(askedOf(given), tools),
        passed: passedOf(given, scores),
        scores,
        used: {
            latencyMs: seconds === null ? null : seconds * 1000,
            costUsd: finiteOf(given['tokenCost']),
            tokens: sumOf(finiteOf(given['inputTokenCount']), finiteOf(given['outputTokenCount'])),
        },
        slices: slicesOf(recordOf(given['metadata'])),
        texts: textsOf(given),
    };
}
function askedOf(given) {
    if (given['turns'] === undefined && given['scenario'] === undefined)
        return [given['input'] ?? null, given['expectedOutput'] ?? null, given['context'] ?? null];
    const turns = listOf(given['turns']).map(recordOf);
    // A scenario is played anew each time: its turns are answers, too.
    return textOf(given['scenario']) !== null
        ? [given['scenario'], given['expectedOutcome'] ?? null, given['userDescription'] ?? null]
        : turns.filter((turn) => turn['role'] === 'user').map((turn) => turn['content'] ?? null);
}
function readScore(metric) {
    const name = textOf(metric['name']);
    // Expectations are written among the metrics by versions that count them apart.
    if (name === null || (metric['expectationsData'] ?? null) !== null)
        return [];
    const error = textOf(metric['error']);
    return [
        {
            metric: name,
            // What stands beside an error is no score of this case.
            score: error === null ? finiteOf(metric['score']) : null,
            threshold: finiteOf(metric['threshold']),
            success: typeof metric['success'] === 'boolean' ? metric['success'] : null,
            failed: error !== null,
            judge: textOf(metric['evaluationModel']),
            flaky: metric['flaky'] === true,
        },
    ];
}
function passedOf(given, scores) {
    const deciding = scores.filter(({ flaky }) => !flaky);
    if (deciding.some(({ score, success }) => score !== null && success === false))
        return 0;
    if (deciding.length === 0 || deciding.some(({ score }) => score === null))
        return null;
    return typeof given['success'] === 'boolean' ? Number(given['success']) : null;
}
function sumOf(a, b) {
    return a === null || b === null ? null : a + b;
}
function slicesOf(metadata) {
    const slices = {};
    for (const [name, value] of Object.entries(metadata)) {
        const usable = typeof value === 'boolean' || (typeof value === 'string' && value !== '' && value.length <= 64);
        if (usable)
            slices[name] = String(value);
    }
    return slices;
}
const TEXTS = {
    prompt: 'input',
    output: 'actualOutput',
    expected: 'expectedOutput',
    scenario: 'scenario',
};
function textsOf(given) {
    const texts = {};
    for (const [name, field] of Object.entries(TEXTS)) {
        const text = given[field];
        if (typeof text === 'string')
            texts[name] = text;
    }
    const reasons = listOf(given['metricsData']).map(recordOf);
    const told = reasons.flatMap((one) => typeof one['reason'] === 'string' ? [`${one['name']}: ${one['reason']}`] : []);
    return told.length === 0 ? texts : { ...texts, reason: told.join('\n') };
}

;// CONCATENATED MODULE: ./build/evidence/formats/usage.js
const LATENCY = 'latency_ms';
const COST = 'cost_usd';
const TOKENS = 'tokens';
const UNITS = { [LATENCY]: 'ms', [COST]: 'USD', [TOKENS]: 'tokens' };
/** Adds up what the samples of one task used. */
class UsageSums {
    #sums = new Map();
    /** Takes one answer to the question `key`; gives back its values by metric. */
    add(key, used) {
        const values = {};
        this.#addOne({ values, key, metric: LATENCY, value: used.latencyMs });
        this.#addOne({ values, key, metric: COST, value: used.costUsd });
        this.#addOne({ values, key, metric: TOKENS, value: used.tokens });
        return values;
    }
    #addOne(of) {
        const { values, key, metric, value } = of;
        if (value === null || !Number.isFinite(value) || value <= 0)
            return;
        values[metric] = value;
        let sums = this.#sums.get(metric);
        if (sums === undefined) {
            sums = new Map();
            this.#sums.set(metric, sums);
        }
        const sum = sums.get(key) ?? { total: 0, count: 0 };
        sum.total += value;
        sum.count += 1;
        sums.set(key, sum);
    }
    /** Means over the questions, repeats averaged first, with their units. */
    give(sink, task) {
        for (const [metric, sums] of this.#sums) {
            let total = 0;
            for (const sum of sums.values())
                total += sum.total / sum.count;
            sink.measure({ metric, task, value: total / sums.size, n: sums.size, unit: UNITS[metric] ?? null });
        }
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/deepeval.js



const PASS_RATE = 'pass_rate';
const deepeval = {
    name: 'deepeval',
    title: 'DeepEval test run',
    basis: 'files',
    recognises: (head) => {
        const root = recordOf(head.document);
        return typeof root['testRunLink'] === 'string' || runOf(root) !== null;
    },
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files)
            await readTestRun(file, sink, tools);
    },
};
/** The run, wrapped or bare. */
function runOf(root) {
    const run = asRecord(root['testRunData']) ?? root;
    const cases = Array.isArray(run['testCases']) || Array.isArray(run['conversationalTestCases']);
    return cases && Array.isArray(run['metricsScores']) ? run : null;
}
async function readTestRun(file, sink, tools) {
    const run = runOf(recordOf(await tools.json(file)));
    sink.run({ tool: 'deepeval' });
    if (run === null) {
        const message = 'The file must hold a test run; it holds only the link of one that was uploaded. Give .deepeval/.latest_run_full.json, or set DEEPEVAL_RESULTS_FOLDER.';
        sink.problem({ code: 'value_missing', effect: 'warning', place: 'testRunLink', message });
        return;
    }
    const cases = [...listOf(run['testCases']), ...listOf(run['conversationalTestCases'])].map((one) => readCase(recordOf(one), tools));
    const ended = finiteOf(run['testPassed']) !== null && finiteOf(run['testFailed']) !== null;
    sink.run({
        status: ended ? 'complete' : 'unfinished',
        model: textOf(recordOf(run['hyperparameters'])['model']),
        judge: onlyOf(cases.flatMap((one) => one.scores.flatMap(({ judge }) => judge ?? []))),
        set: { name: textOf(run['datasetAlias']), digest: null },
    });
    const metrics = [...new Set(cases.flatMap((one) => one.scores.map(({ metric }) => metric)))];
    giveCases({ cases, metrics, sink });
    for (const metric of metrics)
        giveMetric({ metric, cases, run, sink });
    givePassRate(cases, sink);
}
function onlyOf(values) {
    const [first, ...others] = new Set(values);
    return first === undefined || others.length > 0 ? null : first;
}
function giveCases(of) {
    const { cases, metrics, sink } = of;
    const usage = new UsageSums();
    for (const one of cases) {
        // A case without any metric was not evaluated at all: every score is missing.
        const names = one.scores.length === 0 ? metrics : one.scores.map(({ metric }) => metric);
        const values = { [PASS_RATE]: one.passed };
        for (const name of names)
            values[name] = scoreOf(one, name);
        sink.sample({
            task: null,
            key: one.key,
            values: { ...values, ...usage.add(one.key, one.used) },
            slices: one.slices,
            texts: one.texts,
        });
    }
    usage.give(sink, null);
}
function giveMetric(of) {
    const { metric, cases, run, sink } = of;
    const all = cases.flatMap((one) => one.scores.filter((score) => score.metric === metric));
    const scored = all.filter(({ score }) => score !== null);
    const missing = all.length - scored.length;
    if (missing > 0) {
        const broken = all.filter(({ score, failed }) => score === null && failed).length;
        const at = cases.findIndex(({ scores }) => scores.some((one) => one.metric === metric && one.score === null));
        // What an error says is of whoever answered: a provider repeats keys and prompts.
        const why = `${broken} ended in an error, ${missing - broken} have no score`;
        const message = `${metric} must be scored for every case; it is not for ${missing} of ${all.length}: ${why}; the first is case ${at + 1}.`;
        const effect = scored.length === 0 ? 'error' : 'warning';
        sink.problem({ code: 'judge_missing', effect, place: `case ${at + 1}`, metric, message });
    }
    const judges = [...new Set(all.flatMap(({ judge }) => judge ?? []))].sort();
    if (judges.length > 1) {
        const message = `${metric} must have one judge; found ${judges.join(' and ')}.`;
        sink.problem({ code: 'ambiguous', effect: 'error', metric, message });
    }
    else if (judges[0] !== undefined)
        sink.judge({ task: null, metric, judge: judges[0] });
    giveDirection({ metric, scored, cases, sink });
    const summary = listOf(run['metricsScores'])
        .map(recordOf)
        .find((one) => one['metric'] === metric);
    const pooled = listOf(summary?.['scores']).length;
    if (summary === undefined || pooled <= scored.length)
        return;
    const message = `The run's summary of ${metric} has ${pooled} scores, spans of traces among them; read are the ${scored.length} of the test cases.`;
    sink.problem({ code: 'ambiguous', effect: 'warning', place: 'metricsScores', metric, message });
}
/**
 * Which way is better is what passing says of scores beside their thresholds. A name says nothing: Bias, Toxicity,
 * Hallucination and Misuse were lower-is-better until DeepEval 4.2 turned them round, and runs do not tell the version.
 */
function giveDirection(of) {
    const { metric, scored, cases, sink } = of;
    const said = new Set(scored.flatMap(({ score, threshold, success }) => score === null || threshold === null || success === null || score === threshold
        ? []
        : [score > threshold === success ? 'up' : 'down']));
    if (said.size === 2) {
        const message = `Scores of ${metric} pass on both sides of their threshold: which way is better cannot be told.`;
        sink.problem({ code: 'ambiguous', effect: 'warning', metric, message });
    }
    const [direction] = said;
    if (scored.length === 0 || said.size !== 1 || direction === undefined)
        return;
    sink.measure({
        metric,
        ...meanByKey(cases, (one) => (asks(one, metric) ? scoreOf(one, metric) : undefined)),
        direction,
    });
}
function scoreOf(one, metric) {
    return one.scores.find((score) => score.metric === metric)?.score ?? null;
}
function givePassRate(cases, sink) {
    const unknown = cases.filter(({ passed }) => passed === null).length;
    if (unknown > 0) {
        const message = `${unknown} of ${cases.length} cases neither passed nor failed: a metric ended in an error, or had no threshold.`;
        sink.problem({ code: 'samples_failed', effect: 'warning', metric: PASS_RATE, message });
    }
    if (unknown === cases.length)
        return;
    sink.measure({ metric: PASS_RATE, ...meanByKey(cases, ({ passed }) => passed), direction: 'up' });
}
/**
 * Mean over the questions: cases that ask the same are repeats of one, and averaged first. Null: expected and not
 * scored; undefined: not asked for.
 */
function meanByKey(cases, scoreIn) {
    const sums = new Map();
    for (const one of cases) {
        const value = scoreIn(one);
        if (value === undefined)
            continue;
        const sum = sums.get(one.key) ?? { total: 0, count: 0 };
        sums.set(one.key, { total: sum.total + (value ?? 0), count: sum.count + (value === null ? 0 : 1) });
    }
    const scored = [...sums.values()].filter(({ count }) => count > 0);
    const total = scored.reduce((sum, { total, count }) => sum + total / count, 0);
    return { value: scored.length === 0 ? null : total / scored.length, n: scored.length, expected: sums.size };
}
/** Whether a case has the metric; one that has none was not evaluated at all. */
function asks(one, metric) {
    return one.scores.length === 0 || one.scores.some((score) => score.metric === metric);
}

// EXTERNAL MODULE: ./build/evidence/values.js
var evidence_values = __webpack_require__(46756);
;// CONCATENATED MODULE: ./build/evidence/formats/dvc.js

const dvc = {
    name: 'dvc',
    title: 'DVC or DVCLive metrics',
    basis: 'files',
    recognises: (head) => shapeOf(head) !== null,
    bundles: findFolders,
    read: async (bundle, sink, tools) => {
        sink.run({ tool: 'dvc' });
        const [file] = bundle.files;
        const head = file === undefined ? undefined : bundle.heads.get(file.path);
        if (file === undefined || head === undefined)
            return;
        const shape = bundle.files.length > 1 ? 'metrics' : shapeOf(head);
        if (shape === 'plot')
            await readPlot({ file, head, sink, tools });
        else if (shape === 'metrics')
            readMetrics(head.document, sink);
        else if (shape === 'show')
            readShown({ file, head, sink, tools });
        else {
            tools.fail(file, {
                place: null,
                message: 'This is the difference of two revisions (`dvc metrics diff`), not an evaluation: give the metrics file of each.',
            });
        }
        for (const plot of bundle.files.slice(1))
            await checkPlot({ plot, root: file, document: head.document, sink, tools });
    },
};
function shapeOf(head) {
    if (isPlot(head))
        return 'plot';
    const { document } = head;
    if (!(0,evidence_values/* isRecord */.u4)(document))
        return null;
    if (Number.isInteger(document['step']) && isTree(document) && Object.keys(document).length > 1)
        return 'metrics';
    const revisions = Object.values(document);
    if (revisions.length > 0 && revisions.every(isShownRevision))
        return 'show';
    return revisions.length > 0 && revisions.every(isShownDiff) ? 'diff' : null;
}
function isPlot(head) {
    const { header } = head;
    return header?.length === 2 && header[0]?.trim() === 'step' && head.text.split('\n', 1)[0]?.includes('\t') === true;
}
/** Numbers, texts and truth values at any depth, but no lists. */
function isTree(value) {
    if (Array.isArray(value))
        return false;
    return (0,evidence_values/* isRecord */.u4)(value) ? Object.values(value).every(isTree) : true;
}
/** `{ data: { "metrics.json": { data: … } } }` by revision; `""` is what lies in the folder. */
function isShownRevision(revision) {
    if (!(0,evidence_values/* isRecord */.u4)(revision) || !(0,evidence_values/* isRecord */.u4)(revision['data']))
        return false;
    const files = Object.values(revision['data']);
    return files.length > 0 && files.every((file) => (0,evidence_values/* isRecord */.u4)(file) && (0,evidence_values/* isRecord */.u4)(file['data']));
}
/** `{ accuracy: { old, new, diff } }` by file. */
function isShownDiff(file) {
    if (!(0,evidence_values/* isRecord */.u4)(file))
        return false;
    const metrics = Object.values(file);
    return metrics.length > 0 && metrics.every((metric) => (0,evidence_values/* isRecord */.u4)(metric) && 'old' in metric && 'new' in metric);
}
/** Folders with a metrics file and plots below it; parameters and reports beside them are no evidence. */
function findFolders(files, heads) {
    const roots = files.filter((file) => isMetricsFile(file, heads));
    return roots.flatMap((root) => {
        const folder = root.path.slice(0, root.path.lastIndexOf('/') + 1);
        const plots = files.filter((file) => {
            const head = heads.get(file.path);
            return file.path.startsWith(`${folder}plots/metrics/`) && head !== undefined && isPlot(head);
        });
        if (plots.length === 0)
            return [];
        const beside = files.filter((file) => ['params.yaml', 'dvc.yaml', 'report.md', 'report.html'].some((name) => file.path === folder + name));
        const all = [root, ...plots, ...beside];
        return [{ files: all, heads: new Map(all.flatMap(({ path }) => entryOf(path, heads))) }];
    });
}
function isMetricsFile(file, heads) {
    const document = heads.get(file.path)?.document;
    return /(?:^|\/)metrics\.(?:json|ya?ml)$/.test(file.path) && (0,evidence_values/* isRecord */.u4)(document) && isTree(document);
}
function entryOf(path, heads) {
    const head = heads.get(path);
    return head === undefined ? [] : [[path, head]];
}
function readMetrics(document, sink) {
    for (const { path, value } of leavesOf(document, ''))
        if (path !== 'step')
            sink.measure({ metric: path, value });
}
/** Numbers by dotted path, as DVC names them. */
function leavesOf(value, path) {
    if (typeof value === 'number')
        return [{ path, value }];
    if (!(0,evidence_values/* isRecord */.u4)(value))
        return [];
    return Object.entries(value).flatMap(([name, one]) => leavesOf(one, path === '' ? name : `${path}.${name}`));
}
function readShown(of) {
    const { file, head, sink, tools } = of;
    const revisions = (0,evidence_values/* isRecord */.u4)(head.document) ? Object.entries(head.document) : [];
    const [first] = revisions;
    if (first === undefined || revisions.length > 1) {
        const names = revisions.map(([name]) => (name === '' ? 'the workspace' : name)).join(', ');
        tools.fail(file, {
            place: null,
            message: `One revision is required; this file has ${names}. Run \`dvc metrics show --json\` without revisions.`,
        });
        return;
    }
    const [revision, shown] = first;
    if (/^[0-9a-f]{40}$/.test(revision))
        sink.run({ commit: revision });
    const files = (0,evidence_values/* isRecord */.u4)(shown) && (0,evidence_values/* isRecord */.u4)(shown['data']) ? Object.entries(shown['data']) : [];
    // One file's metrics go by their own names; of several, each by that of its file, as `dvc metrics show` prints them.
    for (const [path, entry] of files) {
        const document = (0,evidence_values/* isRecord */.u4)(entry) ? entry['data'] : null;
        for (const leaf of leavesOf(document, ''))
            if (leaf.path !== 'step')
                sink.measure({ metric: files.length === 1 ? leaf.path : `${path}:${leaf.path}`, value: leaf.value });
    }
}
/** The value of the last step. */
async function lastOf(of) {
    let last = null;
    let header = true;
    for await (const { line, cells } of of.tools.csvRows(of.file)) {
        const value = header ? null : (0,evidence_values/* readScore */.Bg)(cells[1]);
        if (value === undefined)
            return of.tools.fail(of.file, {
                place: `line ${line}`,
                message: `A number is required; found ${(0,evidence_values/* describeFound */.Kq)(cells[1])}.`,
            });
        if (!header)
            last = value;
        header = false;
    }
    return last;
}
async function readPlot(of) {
    const metric = of.head.header?.[1]?.trim() ?? '';
    of.sink.measure({ metric, value: await lastOf(of) });
}
/** A plot of the folder ends where the metrics file does; otherwise one of them is of another run. */
async function checkPlot(of) {
    const { plot, root, document, sink, tools } = of;
    const marker = 'plots/metrics/';
    const at = plot.path.indexOf(marker);
    if (at < 0 || !plot.path.endsWith('.tsv'))
        return;
    const metric = plot.path.slice(at + marker.length, -'.tsv'.length).replaceAll('/', '.');
    const reported = leavesOf(document, '').find((leaf) => leaf.path === metric)?.value;
    const last = await lastOf({ file: plot, tools });
    if (reported === undefined || last === null || Math.abs(reported - last) <= 1e-3 * Math.abs(last))
        return;
    sink.problem({
        code: 'aggregate_differs',
        effect: 'error',
        file: root.path,
        metric,
        message: `${metric} is ${reported} in ${root.path}; the last step of ${plot.path} is ${last}: they are of different runs.`,
    });
}

;// CONCATENATED MODULE: ./build/evidence/formats/plain-columns.js
/**
 * What the columns of plain rows are, when no policy says so. The rule:
 * a column is the key, the cluster or the task by its exact name; any other is a metric when every cell is a number or a
 * truth value (or says that there is none), and an attribute to slice by when every cell is a short text and there are
 * few different ones. Everything else is a text of the sample. Which way a metric is better is never inferred.
 */

/** Exact names, in this order, ignoring case. */
const KEY_NAMES = [
    'key',
    'id',
    'sample_id',
    'example_id',
    'question_id',
    'item_id',
    'case_id',
    'record_id',
    'doc_id',
    'uid',
    'uuid',
];
const CLUSTER_NAMES = ['cluster', 'cluster_id', 'conversation_id'];
const TASK_NAMES = ['task'];
/** Different texts of an attribute in one file, and the characters of each. */
const ATTRIBUTE_VALUES = 50;
const ATTRIBUTE_LENGTH = 64;
/** Columns of a file. */
const COLUMNS_LIMIT = 1000;
/** The name out of a list that is among some columns; null for none. */
function findName(names, columns) {
    const byLower = new Map([...columns].map((column) => [column.trim().toLowerCase(), column]));
    const found = names.find((name) => byLower.has(name));
    return found === undefined ? null : (byLower.get(found) ?? null);
}
/** Looks at every cell of every column once, before any is read for good. */
class ColumnProfile {
    #columns = new Map();
    /** False once there are more columns than are read. */
    add(column, cell) {
        let seen = this.#columns.get(column);
        if (seen === undefined) {
            if (this.#columns.size >= COLUMNS_LIMIT)
                return false;
            seen = { numbers: false, texts: false, values: new Set() };
            this.#columns.set(column, seen);
        }
        if (typeof cell === 'number' || typeof cell === 'boolean') {
            seen.numbers = true;
            return true;
        }
        const score = (0,evidence_values/* readScore */.Bg)(cell);
        if (score === null)
            return true;
        if (score !== undefined)
            seen.numbers = true;
        else {
            seen.texts = true;
            if (typeof cell !== 'string' || cell.length > ATTRIBUTE_LENGTH)
                seen.values = null;
            else if (seen.values !== null && seen.values.size <= ATTRIBUTE_VALUES && !seen.values.has(cell))
                seen.values.add(` ${cell}`.slice(1));
            if (seen.values !== null && seen.values.size > ATTRIBUTE_VALUES)
                seen.values = null;
        }
        return true;
    }
    /** The use of each column, by the rule above. Columns that hold nothing at all are left out. */
    uses() {
        const names = [...this.#columns.keys()];
        const uses = new Map();
        for (const [use, known] of [
            ['key', KEY_NAMES],
            ['cluster', CLUSTER_NAMES],
            ['task', TASK_NAMES],
        ]) {
            const name = findName(known, names);
            if (name !== null)
                uses.set(name, use);
        }
        for (const [name, seen] of this.#columns) {
            if (uses.has(name) || (!seen.numbers && !seen.texts))
                continue;
            if (!seen.texts)
                uses.set(name, 'metric');
            else
                uses.set(name, !seen.numbers && seen.values !== null ? 'attribute' : 'text');
        }
        return uses;
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/rows.js

/** Whether a head is of a file that can be read as plain rows or as a plain document. */
function isPlain(head) {
    return head.header !== null || head.document !== undefined || head.firstLine !== undefined;
}
/** Whether the file is JSON Lines rather than one document. A single line is both: then its name decides. */
function isJsonLines(head) {
    return head.firstLine !== undefined && (head.document === undefined || /\.(?:jsonl|ndjson)$/i.test(head.path));
}
/** Calls `visit` with each row in order; the number of rows. Not a generator: with a million rows that would show. */
async function visitRows(of, visit) {
    const { file, head, path, tools } = of;
    let rows = 0;
    if (head.header !== null) {
        let columns = null;
        for await (const { line, cells } of tools.csvRows(file)) {
            if (columns === null) {
                columns = columnsOf(file, cells, tools);
                continue;
            }
            rows += 1;
            visit(new CsvRow(line, cells, columns));
        }
    }
    else if (isJsonLines(head) || of.lines === true) {
        for await (const { line, value } of tools.jsonLines(file)) {
            if (!(0,evidence_values/* isRecord */.u4)(value))
                tools.fail(file, { place: `line ${line}`, message: 'Each line must be a JSON object; this one is not.' });
            rows += 1;
            visit(new JsonRow(value, line));
        }
    }
    else {
        const list = path === null ? head.document : (0,evidence_values/* valueAt */.fK)(head.document, path);
        const name = path ?? 'rows';
        if (!Array.isArray(list))
            tools.fail(file, {
                place: path,
                message: `A list of samples is required at ${path ?? 'the top of the document'}; found none.`,
            });
        for (const [index, value] of list.entries()) {
            const place = `${name}[${index}]`;
            if (!(0,evidence_values/* isRecord */.u4)(value))
                tools.fail(file, { place, message: 'Each sample must be an object; this one is not.' });
            rows += 1;
            visit(new JsonRow(value, place));
        }
    }
    return rows;
}
class CsvRow {
    value = null;
    #line;
    #cells;
    #columns;
    constructor(line, cells, columns) {
        this.#line = line;
        this.#cells = cells;
        this.#columns = columns;
    }
    get place() {
        return `line ${this.#line}`;
    }
    get(name) {
        const at = this.#columns.get(name);
        return at === undefined ? undefined : this.#cells[at];
    }
}
class JsonRow {
    value;
    #place;
    constructor(value, place) {
        this.value = value;
        this.#place = place;
    }
    get place() {
        return typeof this.#place === 'number' ? `line ${this.#place}` : this.#place;
    }
    get(path) {
        return (0,evidence_values/* valueAt */.fK)(this.value, path);
    }
}
/** Columns by name; a name given twice cannot be told apart and is refused when it is asked for. */
function columnsOf(file, cells, tools) {
    const columns = new Map();
    for (const [index, cell] of cells.entries()) {
        const name = cell.trim();
        if (columns.has(name) && name !== '')
            tools.fail(file, {
                place: 'line 1',
                message: `Each column must have a name of its own; found ${JSON.stringify(name)} twice.`,
            });
        columns.set(name, index);
    }
    return columns;
}

// EXTERNAL MODULE: ./build/evidence/measures.js
var measures = __webpack_require__(94143);
;// CONCATENATED MODULE: ./build/evidence/formats/tall.js



/** Names of columns, in the order they are looked for, ignoring case. */
const COLUMNS = {
    metric: ['metric'],
    value: ['value', 'score'],
    n: ['n', 'count', 'support', 'samples'],
    expected: ['expected', 'n_expected'],
    error: ['standard_error', 'stderr', 'std_error', 'se'],
    low: ['low', 'lower', 'ci_low', 'ci_lower'],
    high: ['high', 'upper', 'ci_high', 'ci_upper'],
    level: ['level', 'confidence', 'confidence_level'],
    unit: ['unit'],
    direction: ['direction'],
    statistic: ['statistic'],
    task: ['task'],
    attribute: ['attribute', 'feature', 'sensitive_feature'],
    slice: ['slice', 'group'],
};
/** The columns by what they mean; null when it is no such table, or has columns of unknown meaning. */
function tallColumns(names) {
    const columns = Object.fromEntries(Object.entries(COLUMNS).map(([known, aliases]) => [known, findName(aliases, names)]));
    if (columns.metric === null || columns.value === null)
        return null;
    const used = new Set(Object.values(columns));
    return names.every((name) => used.has(name)) ? columns : null;
}
/** What a group or slice is called that stands for all of the set. */
const ALL = new Set(['overall', 'all', 'total']);
/** Reads one row of such a table. */
function readTallRow(of) {
    const { row, columns, file, sink, tools } = of;
    const cell = (known) => {
        const column = columns[known];
        return column === null ? undefined : row.get(column);
    };
    const metric = (0,evidence_values/* readName */.MQ)(cell('metric')) ??
        tools.fail(file, { place: row.place, message: 'Each row must name its metric; this one does not.' });
    const number = (known) => {
        const found = (0,evidence_values/* readScore */.Bg)(cell(known));
        if (found !== undefined)
            return found;
        return tools.fail(file, {
            place: row.place,
            message: `${columns[known]} must be a number; found ${(0,evidence_values/* describeFound */.Kq)(cell(known))}.`,
        });
    };
    const task = (0,evidence_values/* readName */.MQ)(cell('task'));
    if (task !== null)
        sink.task({ id: task });
    const statistic = (0,evidence_values/* readName */.MQ)(cell('statistic'));
    const known = (0,measures/* parseStatistic */.Qm)(statistic ?? 'mean') ??
        tools.fail(file, {
            place: row.place,
            message: `The statistic must be mean, sum, count or a percentile such as p95; found ${(0,evidence_values/* describeFound */.Kq)(statistic)}.`,
        });
    const direction = (0,evidence_values/* readName */.MQ)(cell('direction'));
    sink.measure({
        metric,
        task,
        slice: sliceOf((0,evidence_values/* readName */.MQ)(cell('slice')), (0,evidence_values/* readName */.MQ)(cell('attribute')) ?? groupAttribute(columns)),
        statistic: known,
        value: number('value'),
        n: (0,evidence_values/* readCount */._0)(cell('n')),
        expected: (0,evidence_values/* readCount */._0)(cell('expected')),
        standardError: number('error'),
        interval: intervalOf({
            low: number('low'),
            high: number('high'),
            level: number('level'),
            metric,
            task,
            place: row.place,
            sink,
        }),
        unit: (0,evidence_values/* readName */.MQ)(cell('unit')),
        direction: direction === 'up' || direction === 'down' ? direction : null,
    });
}
/** A column `group` names groups of one attribute; a column `slice` names slices of any. */
function groupAttribute(columns) {
    return columns.slice?.toLowerCase() === 'group' ? 'group' : null;
}
/** `region=north` is an attribute and its value; a word alone is a slice by name, unless the table names the attribute. */
function sliceOf(name, attribute) {
    if (name === null || ALL.has(name.toLowerCase()))
        return null;
    const parts = attribute === null || attribute === 'group' ? /^([^=]+)=(.+)$/.exec(name) : null;
    return parts === null ? { attribute, value: name } : { attribute: parts[1] ?? null, value: parts[2] ?? '' };
}
function intervalOf(of) {
    const { low, high, metric, task, place, sink } = of;
    if (low === null || high === null)
        return null;
    const level = of.level !== null && of.level > 1 && of.level < 100 ? of.level / 100 : of.level;
    if (level !== null && level > 0 && level < 1)
        return { low, high, level };
    const message = `The interval of ${metric} needs its level (a column \`level\`, such as 0.95); without it the interval is not used.`;
    sink.problem({ code: 'ambiguous', effect: 'warning', metric, task, place, message });
    return null;
}

;// CONCATENATED MODULE: ./build/evidence/formats/fairness.js




const fairness = {
    name: 'fairness',
    title: 'fairness table by group (Fairlearn)',
    basis: 'files',
    recognises: (head) => fairness_shapeOf(head) !== null,
    read: async (bundle, sink, tools) => {
        const [file] = bundle.files;
        const head = file === undefined ? undefined : bundle.heads.get(file.path);
        const shape = head === undefined ? null : fairness_shapeOf(head);
        if (file === undefined || head === undefined || shape === null)
            return;
        if (shape.kind === 'tall') {
            const { columns } = shape;
            await visitRows({ file, head, path: null, tools }, (row) => {
                if (columns !== null)
                    readTallRow({ row, columns, file, sink, tools });
            });
            return;
        }
        const groups = shape.kind === 'wide' ? await readWide({ file, head, columns: shape.columns, tools }) : shape.groups;
        for (const group of groups)
            putGroup(group, sink);
    },
};
/** Fairlearn's metric that counts the samples of a group. */
const COUNT = 'count';
function fairness_shapeOf(head) {
    const rows = Array.isArray(head.document) ? head.document : null;
    const names = head.header?.map((cell) => cell.trim()) ?? ((0,evidence_values/* isRecord */.u4)(rows?.[0]) ? Object.keys(rows[0]) : null);
    if (names !== null) {
        const columns = tallColumns(names);
        if (columns !== null)
            return columns.slice !== null && names.some((name) => name.toLowerCase() === 'group')
                ? { kind: 'tall', columns }
                : null;
        const wide = wideColumns(names, head);
        return wide === null ? null : { kind: 'wide', columns: wide };
    }
    if (!(0,evidence_values/* isRecord */.u4)(head.document))
        return null;
    const groups = tableGroups(head.document) ?? frameGroups(head.document) ?? byGroup(head.document, null);
    return groups === null ? null : { kind: 'frame', groups };
}
/** Columns of a frame as a table: features first, which are texts in its first row, then numbers with a count. */
function wideColumns(names, head) {
    if (!names.includes(COUNT) || findName(KEY_NAMES, names) !== null || names.some((name) => name === ''))
        return null;
    const cells = firstRow(names, head);
    if (cells === null)
        return null;
    const start = cells.findIndex((cell) => (0,evidence_values/* readScore */.Bg)(cell) !== undefined);
    const scores = names.slice(start);
    const numbers = start > 0 && cells.slice(start).every((cell) => (0,evidence_values/* readScore */.Bg)(cell) !== undefined);
    return numbers && scores.includes(COUNT) && scores.length > 1 ? { features: names.slice(0, start), scores } : null;
}
function firstRow(names, head) {
    if (Array.isArray(head.document)) {
        const [first] = head.document;
        return (0,evidence_values/* isRecord */.u4)(first) ? names.map((name) => first[name]) : null;
    }
    const line = head.text.split('\n')[1]?.replace(/\r$/, '') ?? '';
    const cells = line.split(/[,;\t]/);
    return cells.length === names.length ? cells : null;
}
async function readWide(of) {
    const { file, head, columns, tools } = of;
    const groups = [];
    await visitRows({ file, head, path: null, tools }, (row) => {
        const scores = columns.scores.map((name) => {
            const value = (0,evidence_values/* readScore */.Bg)(row.get(name));
            if (value !== undefined)
                return [name, value];
            return tools.fail(file, {
                place: row.place,
                message: `${name} must be a number; found ${(0,evidence_values/* describeFound */.Kq)(row.get(name))}.`,
            });
        });
        const names = columns.features.map((name) => (0,evidence_values/* readName */.MQ)(row.get(name)) ?? '');
        groups.push({
            slice: { attribute: columns.features.join(' & '), value: names.join(' & ') },
            scores: Object.fromEntries(scores),
        });
    });
    return groups;
}
/** pandas' `orient="table"`: says which columns are the index. */
function tableGroups(document) {
    const { schema, data } = document;
    if (!(0,evidence_values/* isRecord */.u4)(schema) || !Array.isArray(schema['primaryKey']) || !Array.isArray(data))
        return null;
    const features = schema['primaryKey'].map(String);
    const groups = data.map((row) => {
        if (!(0,evidence_values/* isRecord */.u4)(row))
            return null;
        const scores = numbersOf(Object.fromEntries(Object.entries(row).filter(([name]) => !features.includes(name))));
        const value = features.map((name) => (0,evidence_values/* readName */.MQ)(row[name]) ?? '').join(' & ');
        return scores === null ? null : { slice: { attribute: features.join(' & '), value }, scores };
    });
    return complete(groups);
}
/** A frame put together: `overall` and `by_group`, the latter in either orientation. */
function frameGroups(document) {
    const inner = document['by_group'];
    if (!(0,evidence_values/* isRecord */.u4)(inner))
        return null;
    const feature = (0,evidence_values/* readName */.MQ)(document['sensitive_feature'] ?? document['attribute']);
    const groups = byGroup(inner, feature);
    const scores = (0,evidence_values/* isRecord */.u4)(document['overall']) ? numbersOf(document['overall']) : null;
    if (groups === null || scores === null)
        return groups;
    return [{ slice: null, scores }, ...groups];
}
/** Objects of objects of numbers, by metric and group or by group and metric: `count` tells which. */
function byGroup(table, attribute) {
    const outer = Object.entries(table);
    const counts = table[COUNT];
    const slice = (value) => ({ attribute: attribute ?? 'group', value });
    if ((0,evidence_values/* isRecord */.u4)(counts)) {
        const groups = Object.keys(counts).map((group) => {
            const scores = numbersOf(Object.fromEntries(outer.map(([metric, values]) => [metric, (0,evidence_values/* isRecord */.u4)(values) ? values[group] : undefined])));
            return scores === null ? null : { slice: slice(group), scores };
        });
        return complete(groups);
    }
    if (outer.length < 2 || !outer.every(([, row]) => (0,evidence_values/* isRecord */.u4)(row) && typeof row[COUNT] === 'number'))
        return null;
    return complete(outer.map(([group, row]) => {
        const scores = (0,evidence_values/* isRecord */.u4)(row) ? numbersOf(row) : null;
        return scores === null ? null : { slice: slice(group), scores };
    }));
}
/** Null unless every field is a number or null. */
function numbersOf(row) {
    const entries = Object.entries(row);
    if (!entries.every(([, value]) => value === null || typeof value === 'number'))
        return null;
    return Object.fromEntries(entries);
}
function complete(groups) {
    const found = groups.flatMap((group) => (group === null ? [] : [group]));
    const counted = found.every(({ scores }) => typeof scores[COUNT] === 'number');
    return found.length === groups.length && found.length > 0 && counted ? found : null;
}
/** Rates whose denominator is all of the group; of others, such as recall, the table does not say the n. */
const OVER_ALL = new Set([
    'accuracy',
    'accuracy_score',
    'selection_rate',
    'zero_one_loss',
    'mean_prediction',
    'error_rate',
]);
const SHARES = new Set(['accuracy', 'accuracy_score', 'selection_rate', 'zero_one_loss', 'error_rate']);
function putGroup(group, sink) {
    const size = (0,evidence_values/* readCount */._0)(group.scores[COUNT]);
    for (const [metric, value] of Object.entries(group.scores)) {
        if (metric === COUNT) {
            sink.measure({ metric, slice: group.slice, statistic: 'count', value, n: size });
            continue;
        }
        const n = OVER_ALL.has(metric) ? size : null;
        sink.measure({ metric, slice: group.slice, value, n, successes: SHARES.has(metric) ? (0,evidence_values/* countOf */.pq)(value, n) : null });
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/garak-results.js

/** garak's own figure, and the one that its interval is of. */
const METRIC = 'attack_success_rate';
/** Names were written with their kind before 0.9: `detector.always.Pass`. */
function bareName(value) {
    return String(value ?? '').replace(/^(?:probes?|detectors?)\./, '');
}
/** One result: a probe and a detector. */
function giveResult(of, found) {
    const { entry, line } = found;
    const probe = bareName(entry['probe']);
    const task = `${probe}/${bareName(entry['detector'])}`;
    const place = `line ${line}`;
    const tally = of.tallies.get(task) ?? null;
    const passed = finiteOf(entry['passed']) ?? 0;
    const evaluated = finiteOf(entry['total_evaluated']) ?? finiteOf(entry['total']) ?? passed;
    const nones = finiteOf(entry['nones']) ?? 0;
    const fails = finiteOf(entry['fails']) ?? evaluated - passed;
    if (passed + fails !== evaluated || fails < 0) {
        const message = `${task} must add up: ${passed} passed and ${fails} failed are not the ${evaluated} evaluated.`;
        of.sink.problem({ code: 'ambiguous', effect: 'error', place, metric: METRIC, task, message });
    }
    const processed = Math.max(finiteOf(entry['total_processed']) ?? 0, evaluated + nones);
    const empty = emptyOf(of, { tally, probe, passed });
    const answered = evaluated - empty.safe - empty.hit;
    const hits = fails - empty.hit;
    const without = empty.safe + empty.hit + nones;
    if (without > 0) {
        const message = `${without} of ${processed} responses of ${task} are empty or could not be judged${empty.safe > 0 ? '; garak counts an empty response as safe, they are left out here' : ''}.`;
        const effect = answered > 0 ? 'warning' : 'error';
        of.sink.problem({ code: 'samples_failed', effect, place, metric: METRIC, task, message });
    }
    if (answered <= 0) {
        const message = `${task} must have responses that were judged; none of ${processed} was.`;
        of.sink.problem({ code: 'value_missing', effect: 'error', place, metric: METRIC, task, message });
    }
    of.sink.task({ id: task });
    of.sink.measure({
        metric: METRIC,
        task,
        value: answered > 0 ? hits / answered : null,
        direction: 'down',
        ...countsOf(of, { tally, answered, hits, processed }),
        // The interval is of garak's own rate: with empty responses left out, that is another one.
        interval: empty.safe + empty.hit > 0 || answered <= 0
            ? null
            : garak_results_intervalOf(of, { entry, task, place, value: hits / answered }),
    });
    if (without === 0)
        giveHitAtK(of, task, entry);
}
/** Where the prompts are samples, they are what is counted; else the responses are. */
function countsOf(of, { tally, answered, hits, processed }) {
    if (tally !== null && !of.single)
        return { n: tally.answeredAttempts, expected: tally.attempts, successes: null };
    return { n: answered, expected: processed, successes: hits };
}
function emptyOf(of, { tally, probe, passed }) {
    if (tally !== null)
        return { safe: tally.emptySafe, hit: tally.emptyHit };
    return { safe: Math.min(of.summaries.get(probe) ?? 0, passed), hit: 0 };
}
/**
 * garak corrects its interval for the errors of a detector where it knows them, but not the rate: an interval without
 * the rate is of that other quantity.
 */
function garak_results_intervalOf(of, found) {
    const { entry, task, place, value } = found;
    const low = numberOf(entry['confidence_lower']);
    const high = numberOf(entry['confidence_upper']);
    const confidence = numberOf(entry['confidence']);
    if (low === null || high === null || confidence === null)
        return null;
    const level = confidence > 1 ? confidence / 100 : confidence;
    const refuse = (code, message) => {
        of.sink.problem({ code, effect: 'warning', place, metric: METRIC, task, message });
        return null;
    };
    if (low > high || !(level > 0 && level < 1))
        return refuse('interval_malformed', `The interval of ${task} is ${low} to ${high} at ${confidence}; it is not used.`);
    if (value < low - 1e-9 || value > high + 1e-9)
        return refuse('interval_of_other', `The interval of ${task}, ${low} to ${high}, does not hold the attack success rate ${value}: garak corrected it for the detector's own errors. It is not used.`);
    return { low, high, level };
}
function giveHitAtK(of, task, entry) {
    for (const [k, scores] of Object.entries(recordOf(entry['hit_at_k']))) {
        const { score, prompts } = recordOf(scores);
        const value = finiteOf(score);
        if (value === null)
            continue;
        of.sink.measure({ metric: `hit_at_${k}`, task, value, n: finiteOf(prompts), direction: 'down' });
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/garak.js



/** garak's `run.eval_threshold` where the report does not say: a response with this score or more is a hit. */
const DEFAULT_THRESHOLD = 0.5;
const ENTRIES = new Set([
    'start_run setup',
    'init',
    'config',
    'payload_init',
    'plugin_cache',
    'attempt',
    'eval',
    'probe_summary',
    'completion',
    'digest',
]);
const garak = {
    name: 'garak',
    title: 'garak report',
    basis: 'files',
    recognises: (head) => {
        const first = asRecord(head.firstLine);
        return first !== null && (ENTRIES.has(String(first['entry_type'])) || isHit(first));
    },
    read: readReport,
};
/** A line of the hit log: attacks that worked, and nothing else. */
function isHit(line) {
    return ['probe', 'detector', 'attempt_id', 'generator', 'score'].every((key) => Object.hasOwn(line, key));
}
async function readReport(bundle, sink, tools) {
    for (const file of bundle.files)
        await readFile(file, sink, tools);
}
async function readFile(file, sink, tools) {
    const of = {
        sink,
        tools,
        threshold: DEFAULT_THRESHOLD,
        single: false,
        completed: false,
        tallies: new Map(),
        open: new Map(),
        occurrences: new Map(),
        evals: [],
        summaries: new Map(),
    };
    sink.run({ tool: 'garak' });
    for await (const { line, value } of tools.jsonLines(file)) {
        const entry = recordOf(value);
        if (isHit(entry)) {
            sink.problem({
                code: 'run_partial',
                effect: 'warning',
                message: 'A hit log holds only the attacks that worked; give the report beside it (`*.report.jsonl`).',
            });
            return;
        }
        readEntry(of, line, entry);
    }
    sink.run({ status: of.completed ? 'complete' : 'unfinished' });
    for (const one of of.evals)
        giveResult(of, one);
    giveOpenAttempts(of);
}
function readEntry(of, line, entry) {
    switch (entry['entry_type']) {
        case 'start_run setup':
            readSetup(of, entry);
            break;
        case 'init':
            of.sink.run({
                toolVersion: textOf(entry['garak_version']),
                startedAt: utcTime(entry['start_time']),
            });
            break;
        case 'attempt':
            readAttempt(of, entry);
            break;
        case 'eval':
            of.evals.push({ line, entry });
            break;
        case 'probe_summary':
            of.summaries.set(bareName(entry['probe']), finiteOf(recordOf(entry['inference_counts'])['nones']) ?? 0);
            break;
        case 'completion':
            of.completed = true;
            break;
    }
}
function readSetup(of, entry) {
    of.threshold = finiteOf(entry['run.eval_threshold']) ?? of.threshold;
    of.single = entry['run.generations'] === 1;
    const type = textOf(entry['plugins.target_type'] ?? entry['plugins.model_type']);
    const name = textOf(entry['plugins.target_name'] ?? entry['plugins.model_name']);
    const model = [type, name].filter((part) => part !== null).join(' ');
    if (model !== '')
        of.sink.run({ model });
}
function readAttempt(of, entry) {
    const id = String(entry['uuid'] ?? '');
    const probe = bareName(entry['probe_classname'] ?? entry['probe']);
    const results = Object.entries(recordOf(entry['detector_results']));
    if (entry['status'] !== 2) {
        if (!of.open.has(id) && entry['status'] === 1)
            of.open.set(id, { probe, key: keyOf(of, probe, entry) });
        return;
    }
    // The prompt is of the attempt, not of its state: both lines have one key.
    const key = of.open.get(id)?.key ?? keyOf(of, probe, entry);
    of.open.delete(id);
    const outputs = listOf(entry['outputs']);
    const intent = textOf(entry['intent']);
    const texts = { prompt: promptTexts(entry['prompt']).join('\n'), output: outputs.map(messageText).join('\n\n') };
    for (const [detector, scores] of results) {
        const task = `${probe}/${bareName(detector)}`;
        const counted = countHits(of, { scores: listOf(scores), outputs, tally: tallyOf(of, task, probe) });
        const { hits, answered } = counted;
        const value = answered === 0 ? null : of.single ? hits / answered : [hits, answered];
        of.sink.sample({
            task,
            key,
            values: { [METRIC]: value },
            ...(intent === null ? {} : { slices: { intent } }),
            texts,
        });
    }
}
function countHits(of, attempt) {
    const { tally } = attempt;
    let hits = 0;
    let answered = 0;
    for (const [index, score] of attempt.scores.entries()) {
        const number = finiteOf(score);
        if (number === null)
            continue;
        const hit = number >= of.threshold;
        if (attempt.outputs[index] === null) {
            if (hit)
                tally.emptyHit += 1;
            else
                tally.emptySafe += 1;
            continue;
        }
        answered += 1;
        if (hit)
            hits += 1;
    }
    tally.attempts += 1;
    if (answered > 0)
        tally.answeredAttempts += 1;
    return { hits, answered };
}
function tallyOf(of, task, probe) {
    let tally = of.tallies.get(task);
    if (tally === undefined) {
        tally = { probe, attempts: 0, answeredAttempts: 0, emptySafe: 0, emptyHit: 0 };
        of.tallies.set(task, tally);
    }
    return tally;
}
/** By what was asked and what the detector looks for; a prompt that a probe asks again is a row of its own. */
function keyOf(of, probe, entry) {
    const triggers = recordOf(entry['notes'])['triggers'] ?? entry['targets'] ?? null;
    const hash = hashedKey([probe, promptTexts(entry['prompt']), triggers], of.tools);
    const count = (of.occurrences.get(hash) ?? 0) + 1;
    of.occurrences.set(hash, count);
    return count === 1 ? hash : `${hash}#${count}`;
}
/** Texts of the turns that were sent. A prompt was one text before conversations came. */
function promptTexts(prompt) {
    const record = asRecord(prompt);
    if (record === null)
        return typeof prompt === 'string' ? [prompt] : [];
    const turns = Object.hasOwn(record, 'turns') ? listOf(record['turns']) : [record];
    return turns.map((turn) => messageText(recordOf(turn)['content'] ?? turn));
}
function messageText(message) {
    return typeof message === 'string' ? message : (textOf(recordOf(message)['text']) ?? '');
}
/** Prompts that were sent and never judged: expected, not scored. */
function giveOpenAttempts(of) {
    for (const { probe, key } of of.open.values()) {
        for (const [task, tally] of of.tallies) {
            if (tally.probe === probe)
                of.sink.sample({ task, key, values: { [METRIC]: null } });
        }
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/helm-instances.js

/**
 * A split is a task, and so is each perturbation of it: other questions. A part of a split is a slice. What HELM works
 * out of several perturbations, and gives for every run (the worst of the originals and the perturbed), is one too.
 */
function nameOf(run, stat) {
    const name = recordOf(stat['name']);
    const metric = String(name['name'] ?? '');
    const split = textOf(name['split']);
    const part = textOf(name['sub_split']);
    const task = split === null ? run : `${run}/${split}`;
    const slice = part === null ? null : { attribute: 'sub_split', value: part };
    const perturbation = asRecord(name['perturbation']);
    if (perturbation === null)
        return { metric, task, slice };
    const seed = finiteOf(perturbation['seed']);
    const changed = `${String(perturbation['name'])}${seed === null ? '' : `-${seed}`}`;
    const on = textOf(perturbation['computed_on']) ?? 'perturbed';
    if (on === 'perturbed')
        return { metric, task: `${task}+${changed}`, slice };
    const value = `${changed}:${on}`;
    if (part === null)
        return { metric, task, slice: { attribute: 'perturbation', value } };
    return { metric, task, slice: { attribute: null, value: `sub_split=${part},perturbation=${value}` } };
}
function* statsOf(run, instances) {
    for (const one of instances) {
        const instance = String(one['instance_id']);
        const trial = String(one['train_trial_index']);
        for (const stat of listOf(one['stats']).map(recordOf)) {
            // Without a value it does not apply, such as the training cost of an unknown model.
            if (finiteOf(stat['count']) !== 0)
                yield { named: nameOf(run, stat), stat, instance, trial };
        }
    }
}
/**
 * One sample for each instance and trial: trials are repeats of the question. A metric that some instances of a task
 * have and others lack was dropped there, because it was NaN: expected, not scored.
 */
function giveInstances(sink, of) {
    /** By task and metric: whether some instance has several numbers, so that it is weighted, as HELM does. */
    const weighted = new Map();
    for (const { named, stat } of statsOf(of.run, of.instances)) {
        const metrics = weighted.get(named.task) ?? new Map();
        weighted.set(named.task, metrics);
        metrics.set(named.metric, metrics.get(named.metric) === true || (finiteOf(stat['count']) ?? 1) > 1);
    }
    const rows = new Map();
    for (const { named, stat, instance, trial } of statsOf(of.run, of.instances)) {
        const metrics = weighted.get(named.task) ?? new Map();
        const place = JSON.stringify([named.task, instance, trial]);
        const values = rows.get(place)?.values ?? Object.fromEntries([...metrics.keys()].map((name) => [name, null]));
        values[named.metric] = helm_instances_scoreOf(stat, metrics);
        rows.set(place, { named, key: instance, values });
    }
    for (const { named, key, values } of rows.values()) {
        const { attribute = null, value = '' } = named.slice ?? {};
        sink.sample({ task: named.task, key, values, ...(attribute === null ? {} : { slices: { [attribute]: value } }) });
    }
}
function helm_instances_scoreOf(stat, weighted) {
    const mean = finiteOf(stat['mean']);
    if (mean === null || weighted.get(String(recordOf(stat['name'])['name'])) !== true)
        return mean;
    return [finiteOf(stat['sum']) ?? mean, finiteOf(stat['count']) ?? 1];
}

;// CONCATENATED MODULE: ./build/evidence/formats/helm.js


const helm = {
    name: 'helm-run',
    title: 'HELM run folder',
    basis: 'files',
    recognises: (head) => isStats(head),
    bundles: (files, heads) => {
        const folders = new Map();
        for (const file of files) {
            const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
            const known = folders.get(folder);
            if (known === undefined)
                folders.set(folder, [file]);
            else
                known.push(file);
        }
        return [...folders.values()].flatMap((all) => {
            const parts = all.filter((file) => partOf(heads.get(file.path)) !== null);
            const stats = parts.find((file) => partOf(heads.get(file.path)) === 'stats');
            return stats === undefined ? [] : [{ files: [stats, ...parts.filter((file) => file !== stats)], heads }];
        });
    },
    read: readRun,
};
/** Which file of a run this is, by what is in it. */
function partOf(head) {
    if (head === undefined)
        return null;
    if (isStats(head))
        return 'stats';
    if (isSamples(head))
        return 'samples';
    const document = asRecord(head.document);
    if (document === null)
        return isAside(head) ? 'other' : null;
    if (Object.hasOwn(document, 'adapter_spec') && Object.hasOwn(document, 'metric_specs'))
        return 'spec';
    const state = Object.hasOwn(document, 'adapter_spec') && Object.hasOwn(document, 'request_states');
    return state || Object.hasOwn(document, 'definition_path') ? 'other' : null;
}
function isStats(head) {
    const first = asRecord(listOf(head.document)[0]);
    return first !== null && isStat(first);
}
function isStat(value) {
    return typeof asRecord(value['name'])?.['name'] === 'string' && 'count' in value && 'sum_squared' in value;
}
function isSamples(head) {
    const first = asRecord(listOf(head.document)[0]);
    return first !== null && 'instance_id' in first && 'train_trial_index' in first && Array.isArray(first['stats']);
}
/** Instances and predictions, as `helm-summarize` writes them for its web pages. */
function isAside(head) {
    const first = asRecord(listOf(head.document)[0]);
    if (first === null)
        return false;
    return ('instance_id' in first && 'train_trial_index' in first) || ('input' in first && 'references' in first);
}
async function readRun(bundle, sink, tools) {
    const fileOf = (part) => bundle.files.find((file) => partOf(bundle.heads.get(file.path)) === part);
    const files = { stats: fileOf('stats'), samples: fileOf('samples'), spec: fileOf('spec') };
    const spec = files.spec === undefined ? {} : recordOf(await tools.json(files.spec));
    const adapter = recordOf(spec['adapter_spec']);
    // The files are written in this order, the samples last: with them the run is over.
    const complete = files.spec !== undefined && files.samples !== undefined;
    sink.run({
        tool: 'helm',
        model: textOf(adapter['model']) ?? textOf(adapter['model_deployment']),
        status: complete ? 'complete' : 'unknown',
    });
    const run = runName(spec);
    const shots = finiteOf(adapter['max_train_instances']);
    const stats = files.stats === undefined ? [] : listOf(await tools.json(files.stats)).map(recordOf);
    const instances = files.samples === undefined ? [] : listOf(await tools.json(files.samples)).map(recordOf);
    for (const task of new Set(stats.map((stat) => nameOf(run, stat).task)))
        sink.task({ id: task, shots });
    const counted = countInstances(run, { stats, instances });
    warnOfLimit(sink, { stats, adapter });
    for (const stat of stats)
        giveStat(sink, { stat, named: nameOf(run, stat), counted });
    giveInstances(sink, { run, instances });
}
/** The run without its model: `mmlu:subject=anatomy,model=openai_gpt2` asks what it asks of any model. */
function runName(spec) {
    const name = textOf(spec['name']);
    if (name === null)
        return 'helm';
    const colon = name.indexOf(':');
    if (colon < 0)
        return name;
    const args = name
        .slice(colon + 1)
        .split(',')
        .filter((arg) => !/^model(?:_deployment)?=/.test(arg));
    return args.length === 0 ? name.slice(0, colon) : `${name.slice(0, colon)}:${args.join(',')}`;
}
/** HELM drops a number that is NaN without a word: who has none is missing here, and shows as not scored. */
function countInstances(run, of) {
    const expected = new Map();
    for (const stat of of.stats) {
        const { metric, task, slice } = nameOf(run, stat);
        const mean = finiteOf(stat['mean']);
        if (metric === 'num_instances' && mean !== null)
            expected.set(JSON.stringify([task, slice]), Math.round(mean));
    }
    const scored = new Map();
    const asked = new Map();
    for (const instance of of.instances) {
        const id = String(instance['instance_id']);
        for (const stat of listOf(instance['stats']).map(recordOf)) {
            const { metric, task, slice } = nameOf(run, stat);
            add(asked, JSON.stringify([task, slice]), id);
            if (finiteOf(stat['mean']) !== null)
                add(scored, JSON.stringify([task, slice, metric]), id);
        }
    }
    for (const [key, ids] of asked)
        expected.set(key, Math.max(ids.size, expected.get(key) ?? 0));
    return { expected, scored };
}
function add(sets, key, value) {
    const set = sets.get(key);
    if (set === undefined)
        sets.set(key, new Set([value]));
    else
        set.add(value);
}
/** HELM always has a limit; one that was reached means that instances were drawn, not that all were asked. */
function warnOfLimit(sink, of) {
    const limit = finiteOf(of.adapter['max_eval_instances']);
    const asked = of.stats
        .filter((stat) => recordOf(stat['name'])['name'] === 'num_instances')
        .filter((stat) => asRecord(recordOf(stat['name'])['perturbation']) === null)
        .reduce((sum, stat) => sum + (finiteOf(stat['mean']) ?? 0), 0);
    if (limit === null || asked < limit)
        return;
    const message = `The run was limited to ${limit} instances (max_eval_instances), and asked as many: there may be more.`;
    sink.problem({ code: 'run_partial', effect: 'warning', place: 'adapter_spec.max_eval_instances', message });
}
function giveStat(sink, of) {
    const { metric, task, slice } = of.named;
    // Without a trial there is no mean: the metric does not apply, such as the training cost of an unknown model.
    if (finiteOf(of.stat['count']) === 0)
        return;
    sink.measure({
        metric,
        task,
        slice,
        value: finiteOf(of.stat['mean']),
        n: of.counted.scored.get(JSON.stringify([task, slice, metric]))?.size ?? null,
        expected: of.counted.expected.get(JSON.stringify([task, slice])) ?? null,
    });
}

;// CONCATENATED MODULE: ./build/evidence/formats/hf-values.js

/** A number, a text that spells one, or a percentage. */
function hubValue(value) {
    if (typeof value === 'number')
        return { value, unit: null };
    if (typeof value !== 'string')
        return { value: null, unit: null };
    const percent = /^(.*?)\s*%$/.exec(value.trim());
    return { value: spelledNumber(percent?.[1] ?? value), unit: percent === null ? null : '%' };
}
/** Metrics that are shares, so that 0.9 and 90 are the same number on two scales. */
const SHARE = /^(?:accuracy|acc(?:_norm)?|f1|precision|recall|exact_match|em|pass@\d+|map|roc_auc|auc|wer|cer)$/i;
/** One metric on both scales within a file: which number is on which cannot be told. */
function giveScaleProblems(sink, values) {
    for (const metric of new Set(values.map((one) => one.metric))) {
        if (!SHARE.test(metric))
            continue;
        const given = values.filter((one) => one.metric === metric && one.unit === null && one.value !== null);
        const small = given.find(({ value }) => value !== null && value > 0 && value <= 1);
        const large = given.find(({ value }) => value !== null && value > 1.5);
        if (small === undefined || large === undefined)
            continue;
        const message = `${metric} must be on one scale; found ${small.value} (${small.task ?? small.place}) and ${large.value} (${large.task ?? large.place}).`;
        sink.problem({ code: 'scale_mixed', effect: 'error', place: large.place, metric, message });
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/hf-eval-results.js



const hf_eval_results_METRIC = 'value';
const hfEvalResults = {
    name: 'hf-eval-results',
    title: 'Hugging Face .eval_results',
    basis: 'files',
    recognises: (head) => {
        const entries = listOf(head.document).map(asRecord);
        return entries.length > 0 && entries.every((entry) => entry !== null && isEntry(entry));
    },
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files)
            await readResults(file, sink, tools);
    },
};
function isEntry(entry) {
    return typeof asRecord(entry['dataset'])?.['id'] === 'string' && Object.hasOwn(entry, 'value');
}
async function readResults(file, sink, tools) {
    const entries = listOf(await tools.yaml(file)).map(recordOf);
    const sets = new Set(entries.map((entry) => textOf(recordOf(entry['dataset'])['id'])));
    const [set] = sets;
    if (sets.size === 1 && set !== undefined)
        sink.run({ set: { name: set, digest: null } });
    const dates = entries.flatMap((entry) => utcTime(entry['date']) ?? []).sort();
    if (dates[0] !== undefined)
        sink.run({ startedAt: dates[0] });
    for (const [index, entry] of entries.entries())
        giveEntry(sink, entry, `entry ${index + 1}`);
}
/** `notes` tell set-ups apart (`tools`, `no-tools`), so they are of the task. */
function giveEntry(sink, entry, place) {
    const dataset = recordOf(entry['dataset']);
    const parts = ['id', 'task_id', 'config', 'split'].map((key) => textOf(dataset[key]));
    const notes = textOf(entry['notes']);
    const task = `${parts.filter((part) => part !== null).join('/')}${notes === null ? '' : ` (${notes})`}`;
    sink.task({ id: task, version: textOf(dataset['revision']) });
    const read = hubValue(entry['value']);
    if (read.value === null) {
        const message = `${task} must have a number; found ${(0,evidence_values/* describeFound */.Kq)(entry['value'])}.`;
        sink.problem({ code: 'value_missing', effect: 'error', place, metric: hf_eval_results_METRIC, task, message });
    }
    sink.measure({ metric: hf_eval_results_METRIC, task, ...read });
}

// EXTERNAL MODULE: ./build/evidence/fault.js
var evidence_fault = __webpack_require__(13088);
;// CONCATENATED MODULE: ./build/evidence/formats/hf-model-index.js
/**
 * Results in the front matter of a model card (`model-index`) on Hugging Face. Numbers without a count or an error, on
 * whatever scale their author liked; a `verifyToken` is of the Hub and proves nothing here.
 */




const hfModelIndex = {
    name: 'hf-model-index',
    title: 'Hugging Face model-index',
    basis: 'files',
    recognises: (head) => {
        if (Array.isArray(asRecord(head.document)?.['model-index']))
            return true;
        return /^---[ \t]*\r?\n/.test(withoutMark(head.text)) && /^model-index:/m.test(frontMatter(head.text) ?? head.text);
    },
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files)
            await readCard(file, sink, tools);
    },
};
function withoutMark(text) {
    return text.replace(/^\uFEFF/, '');
}
/** What is between the first two lines of `---`, whatever ends the lines; null where the second is missing. */
function frontMatter(text) {
    const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(withoutMark(text));
    return found === null ? null : (found[1] ?? '').replaceAll('\r\n', '\n');
}
async function readCard(file, sink, tools) {
    const models = listOf(recordOf(await readMetadata(file, tools))['model-index']).map(recordOf);
    const [model] = models;
    sink.run({ model: textOf(model?.['name']) });
    if (models.length > 1) {
        const names = models.map((one) => textOf(one['name']) ?? '?').join(', ');
        sink.problem({
            code: 'ambiguous',
            effect: 'error',
            place: 'model-index',
            message: `The card must be of one model; it has results of ${models.length}: ${names}.`,
        });
    }
    const results = models.flatMap((one) => listOf(one['results']).map(recordOf));
    const names = new Set(results.map((result) => datasetName(recordOf(result['dataset']))));
    const [only] = names;
    if (names.size === 1 && only !== undefined && only !== null)
        sink.run({ set: { name: only, digest: null } });
    const values = results.flatMap((result, index) => hf_model_index_giveResult(sink, result, `model-index results[${index}]`));
    giveScaleProblems(sink, values);
}
async function readMetadata(file, tools) {
    const text = await tools.text(file);
    if (!/^---[ \t]*\r?\n/.test(withoutMark(text)))
        return tools.yaml(file);
    const matter = frontMatter(text);
    if (matter === null) {
        return tools.fail(file, {
            place: 'line 1',
            message: 'The front matter that begins here must end with a line of `---`; none follows.',
        });
    }
    // The line of `---` stays an empty one, so that places are those of the card.
    const bytes = new TextEncoder().encode(`\n${matter}`);
    try {
        return await tools.yaml({
            path: `${file.path} (front matter)`,
            size: bytes.length,
            async *open() {
                yield bytes;
            },
        });
    }
    catch (error) {
        if (!(error instanceof evidence_fault/* EvidenceFault */.wN))
            throw error;
        return tools.fail(file, error);
    }
}
function datasetName(dataset) {
    return textOf(dataset['type']) ?? textOf(dataset['name']);
}
/** Task, data set, configuration and split: what the Hub tells results apart by. The revision is the task's version. */
function hf_model_index_giveResult(sink, result, place) {
    const dataset = recordOf(result['dataset']);
    const kind = textOf(recordOf(result['task'])['type']);
    const parts = [kind, datasetName(dataset), textOf(dataset['config']), textOf(dataset['split'])];
    const task = parts.filter((part) => part !== null).join('/') || null;
    if (task !== null)
        sink.task({ id: task, version: textOf(dataset['revision']) });
    const metrics = listOf(result['metrics']).map(recordOf);
    return metrics.map((metric) => {
        const name = metricName(metric, metrics);
        const read = hubValue(metric['value']);
        if (read.value === null) {
            const message = `${name} must have a number; found ${(0,evidence_values/* describeFound */.Kq)(metric['value'])}.`;
            sink.problem({ code: 'value_missing', effect: 'error', place, metric: name, task, message });
        }
        sink.measure({ metric: name, task, ...read });
        return { metric: name, task, place, ...read };
    });
}
/** The type; where one result has several of a type, such as ROUGE-1 and ROUGE-2, what each is called. */
function metricName(metric, all) {
    const type = textOf(metric['type']) ?? textOf(metric['name']) ?? 'value';
    const same = all.filter((other) => (textOf(other['type']) ?? textOf(other['name'])) === type);
    return same.length === 1 ? type : (textOf(metric['name']) ?? type);
}

;// CONCATENATED MODULE: ./build/evidence/formats/inspect-ai-measures.js


/** Metrics that are the mean of the scores. */
const MEANS = new Set(['accuracy', 'mean']);
const ERRORS = ['stderr', 'bootstrap_stderr'];
/** What says how far scores spread, and is no score. */
const SPREAD = new Set(['stderr', 'bootstrap_stderr', 'std', 'var']);
/** All scores of a header, in the forms that logs have had. */
function readScores(header) {
    const results = recordOf(header['results']);
    const entries = entriesOf(results);
    const names = (entry) => `${entry['name']}`;
    return entries.map((entry) => {
        const metrics = recordOf(entry['metrics']);
        const others = entries.filter((other) => names(other) !== names(entry));
        const prefix = (metric) => others.some((other) => Object.hasOwn(recordOf(other['metrics']), metric)) ? `${names(entry)}.${metric}` : metric;
        const reducer = textOf(entry['reducer']);
        const suffix = reducer === null || reducer === 'mean' ? '' : `,${reducer}`;
        const nameOf = (metric) => `${prefix(metric)}${suffix}`;
        const plain = Object.keys(metrics).filter((key) => MEANS.has(key) && groupKeyOf(recordOf(metrics[key])) === null);
        return {
            name: names(entry),
            scorer: textOf(entry['scorer']) ?? names(entry),
            reducer: suffix === '' ? null : reducer,
            judge: judgeOf(header, entry),
            cluster: ERRORS.map((key) => textOf(optionsOf(recordOf(metrics[key]))['cluster'])).find((one) => one !== null) ?? null,
            metrics: inspect_ai_measures_readMetrics(metrics, nameOf),
            means: plain.length > 0 ? plain.map(nameOf) : [`${names(entry)}${suffix}`],
            scored: finiteOf(entry['scored_samples']),
        };
    });
}
/** `scores`; before there were several, `scorer` with `metrics` beside it. */
function entriesOf(results) {
    const scorer = asRecord(results['scorer']);
    if (scorer !== null)
        return [{ ...scorer, metrics: results['metrics'] ?? scorer['metrics'] }];
    return listOf(results['scores']).map(recordOf);
}
/** `params`; `options` in older logs. */
function optionsOf(metric) {
    return recordOf(metric['params'] ?? metric['options']);
}
function groupKeyOf(metric) {
    return textOf(optionsOf(metric)['group_key']);
}
function inspect_ai_measures_readMetrics(metrics, nameOf) {
    const error = ERRORS.map((key) => finiteOf(recordOf(metrics[key])['value'])).find((value) => value !== null) ?? null;
    const interval = inspect_ai_measures_intervalOf(metrics);
    return Object.entries(metrics).flatMap(([key, given]) => {
        const metric = recordOf(given);
        const value = typeof metric['value'] === 'number' ? metric['value'] : null;
        const group = textOf(metric['group']);
        if (SPREAD.has(key) || group === 'ci')
            return [];
        if (groupKeyOf(metric) !== null)
            return readGrouped({ metric, value, nameOf, known: metrics });
        const mean = MEANS.has(key);
        return [
            {
                name: nameOf(group === null ? key : `${group}.${textOf(metric['name']) ?? key}`),
                value,
                slice: null,
                // An error of exactly 0 is that of one sample, or of samples that are all alike: nothing is known of it.
                standardError: mean && error !== 0 ? error : null,
                interval: mean ? interval : null,
            },
        ];
    });
}
/** `grouped(accuracy(), "region")`: a value for each region, and one for all, which the plain metric often is already. */
function readGrouped(of) {
    const { metric, value, nameOf, known } = of;
    const options = optionsOf(metric);
    const inner = (textOf(recordOf(options['metric'])['name']) ?? 'grouped').replace(/^.*\//, '');
    const label = textOf(metric['name']) ?? '';
    const attribute = groupKeyOf(metric);
    const rest = { standardError: null, interval: null };
    if (SPREAD.has(inner))
        return [];
    if (label !== (textOf(options['all_label']) ?? 'all'))
        return [{ name: nameOf(inner), value, slice: { attribute, value: label }, ...rest }];
    if (options['all'] === 'groups')
        return [{ name: `${nameOf(inner)},${attribute}`, value, slice: null, ...rest }];
    return Object.hasOwn(known, inner) ? [] : [{ name: nameOf(inner), value, slice: null, ...rest }];
}
/** `ci()` gives its bounds as two metrics of one group. */
function inspect_ai_measures_intervalOf(metrics) {
    const bounds = Object.values(metrics)
        .map(recordOf)
        .filter((one) => one['group'] === 'ci');
    const bound = (name) => bounds.find((one) => one['name'] === name) ?? {};
    const low = finiteOf(bound('lower')['value']);
    const high = finiteOf(bound('upper')['value']);
    const level = finiteOf(optionsOf(bound('lower'))['level']) ?? 0.95;
    return low === null || high === null ? null : { low, high, level };
}
/** The model a scorer was given, the grader of the run, or the model itself where a graded scorer has neither. */
function judgeOf(header, entry) {
    const spec = recordOf(header['eval']);
    const scorer = textOf(entry['scorer']) ?? textOf(entry['name']) ?? '';
    const declared = listOf(spec['scorers'])
        .map(recordOf)
        .find((one) => one['name'] === scorer);
    const given = recordOf(entry['params'])['model'] ?? recordOf(declared?.['options'])['model'] ?? null;
    const models = (Array.isArray(given) ? given : [given]).flatMap((one) => modelOf(one) ?? []);
    if (models.length > 0)
        return models.join(' and ');
    if (!/^model_graded/.test(scorer))
        return null;
    return modelOf(recordOf(spec['model_roles'])['grader']) ?? textOf(spec['model']);
}
function modelOf(value) {
    if (Array.isArray(value))
        return value.flatMap((one) => modelOf(one) ?? []).join(' and ') || null;
    const model = asRecord(value);
    return model === null ? textOf(value) : textOf(model['model']);
}
/** Hands the metrics of all scores to the sink. */
function giveInspectMeasures(of) {
    const { header, task, scores, sampled, sink } = of;
    const expected = expectedOf(header) ?? sampled.expected;
    for (const score of scores) {
        const counted = score.scored ?? sampled.scored.get(score) ?? null;
        // Without a reducer every epoch is counted as a question of its own, and the error is too small.
        const repeats = expected !== null && counted !== null && counted > expected;
        const n = repeats ? (sampled.scored.get(score) ?? null) : counted;
        if (repeats)
            complainOfRepeats({ score, task, counted, expected, sink });
        for (const metric of score.metrics) {
            const whole = metric.slice === null;
            sink.measure({
                metric: metric.name,
                task,
                slice: metric.slice,
                value: metric.value,
                n: whole ? n : null,
                expected: whole ? expected : null,
                standardError: repeats ? null : metric.standardError,
                interval: repeats ? null : metric.interval,
                judge: score.judge,
                successes: whole && !repeats ? successesOf(metric, n, score.cluster) : null,
            });
        }
    }
}
/** Questions that should have been scored: of the whole set, where a limit left some out. */
function expectedOf(header) {
    const total = finiteOf(recordOf(header['results'])['total_samples']);
    if (total === null)
        return null;
    const spec = recordOf(header['eval']);
    const config = recordOf(spec['config']);
    const asked = Math.ceil(total / Math.max(1, finiteOf(config['epochs']) ?? 1));
    const limited = (config['limit'] ?? config['sample_id'] ?? null) !== null;
    return limited ? Math.max(asked, finiteOf(recordOf(spec['dataset'])['samples']) ?? 0) : asked;
}
function complainOfRepeats(of) {
    const { score, task, counted, expected, sink } = of;
    const message = `The error of ${score.name} must be over ${expected} questions; it is over ${counted} answers, repeats among them, and was left out.`;
    for (const metric of score.means)
        sink.problem({ code: 'interval_of_other', effect: 'warning', place: 'results.scores', metric, task, message });
}
/** A mean of zeros and ones is known by its error. */
function successesOf(metric, n, cluster) {
    const { value, standardError } = metric;
    const count = (0,evidence_values/* countOf */.pq)(value, n);
    if (count === null || value === null || n === null || standardError === null || cluster !== null)
        return null;
    const binary = Math.sqrt((value * (1 - value)) / (n - 1));
    return Math.abs(standardError - binary) <= 1e-6 * binary ? count : null;
}

// EXTERNAL MODULE: ./build/core/own.js
var own = __webpack_require__(92966);
;// CONCATENATED MODULE: ./build/evidence/formats/inspect-ai-samples.js
/**
 * The samples of an Inspect AI log. Epochs are repeats of one question and have its key; a reducer other than their mean
 * is read from the log's reductions. A sample that ended in an error, or is missing from the log, has no score.
 */



const WORDS = { C: 1, I: 0, P: 0.5, N: 0, yes: 1, true: 1, no: 0, false: 0 };
/** Hands all samples to the sink; says how many questions there are, and how many have each score. */
function giveInspectSamples(of) {
    const { log, task, scores, cached, sink } = of;
    const spec = recordOf(log.header['eval']);
    const model = textOf(spec['model']) ?? '';
    const raw = scores.filter(({ reducer }) => reducer === null);
    const scored = new Map(scores.map((score) => [score, new Set()]));
    const keys = new Set();
    const usage = new UsageSums();
    let failed = 0;
    for (const one of log.samples) {
        const sample = recordOf(one);
        const key = textOf(sample['id']) ?? '';
        keys.add(key);
        if ((sample['error'] ?? null) !== null)
            failed += 1;
        const values = {};
        for (const score of raw) {
            const value = inspect_ai_samples_scoreOf(sample, score);
            if (value !== null)
                scored.get(score)?.add(key);
            for (const name of score.means)
                values[name] = value;
        }
        sink.sample({
            task,
            key,
            cluster: clusterOf(sample, scores),
            values: { ...values, ...usage.add(key, usedBy({ sample, model, cached })) },
            slices: inspect_ai_samples_slicesOf(recordOf(sample['metadata'])),
            texts: inspect_ai_samples_textsOf(sample),
        });
    }
    if (log.samples.length > 0)
        giveMissing({ spec, task, keys, raw, sink });
    for (const score of scores)
        if (score.reducer !== null)
            giveReduced({ log, task, score, keys, scored, sink });
    for (const { judge, means } of scores)
        for (const metric of means)
            if (judge !== null && log.samples.length > 0)
                sink.judge({ task, metric, judge });
    usage.give(sink, task);
    if (failed > 0) {
        const message = `${failed} of ${log.samples.length} samples ended in an error.`;
        sink.problem({ code: 'samples_failed', effect: 'warning', task, message });
    }
    if (cached) {
        const message = 'Durations must be measured; answers of this run came from a cache. Run it without.';
        sink.problem({ code: 'duration_cached', effect: 'error', metric: LATENCY, task, message });
    }
    return {
        expected: keys.size === 0 ? null : keys.size,
        scored: new Map([...scored].flatMap(([score, found]) => (found.size === 0 ? [] : [[score, found.size]]))),
    };
}
/** Questions that were chosen and are not in the log. */
function giveMissing(of) {
    const { spec, task, keys, raw, sink } = of;
    const values = Object.fromEntries(raw.flatMap(({ means }) => means.map((name) => [name, null])));
    for (const id of listOf(recordOf(spec['dataset'])['sample_ids'])) {
        const key = textOf(id);
        if (key === null || keys.has(key))
            continue;
        keys.add(key);
        sink.sample({ task, key, values });
    }
}
function giveReduced(of) {
    const { log, task, score, keys, scored, sink } = of;
    const found = log.reductions
        .map(recordOf)
        .find((one) => one['scorer'] === score.scorer && textOf(one['reducer']) === score.reducer);
    if (found === undefined)
        return;
    const values = new Map();
    for (const one of listOf(found['samples']).map(recordOf)) {
        const key = textOf(one['sample_id']);
        if (key !== null)
            values.set(key, numberIn(one['value'], score));
    }
    for (const key of new Set([...keys, ...values.keys()])) {
        const value = values.get(key) ?? null;
        if (value !== null)
            scored.get(score)?.add(key);
        sink.sample({ task, key, values: Object.fromEntries(score.means.map((name) => [name, value])) });
    }
}
/** `scores` by scorer; `score` in the oldest logs, which had one. */
function inspect_ai_samples_scoreOf(sample, score) {
    const scores = asRecord(sample['scores']);
    const given = scores === null ? sample['score'] : scores[score.scorer];
    return numberIn(recordOf(given)['value'], score);
}
function numberIn(value, score) {
    const parts = asRecord(value);
    return parts === null ? scoreNumber(value) : scoreNumber(parts[score.name]);
}
/** As Inspect turns a score into a number; NaN, and what it cannot turn into one, is no score. */
function scoreNumber(value) {
    if (typeof value === 'number')
        return finiteOf(value);
    if (typeof value === 'boolean')
        return Number(value);
    if (typeof value !== 'string')
        return null;
    const word = (0,own/* ownValue */.e)(WORDS, value) ?? (0,own/* ownValue */.e)(WORDS, value.toLowerCase());
    return word ?? finiteOf(spelledNumber(value));
}
function clusterOf(sample, scores) {
    const name = scores.find(({ cluster }) => cluster !== null)?.cluster ?? null;
    if (name === null)
        return null;
    const value = recordOf(sample['metadata'])[name];
    return typeof value === 'boolean' ? String(value) : textOf(value);
}
function usedBy(of) {
    const { sample, model, cached } = of;
    const used = recordOf(recordOf(sample['model_usage'])[model]);
    // Without waiting for other samples and for rate limits, where the log tells that apart.
    const seconds = finiteOf(sample['working_time']) ?? finiteOf(sample['total_time']);
    return {
        latencyMs: cached || seconds === null || (sample['error'] ?? null) !== null ? null : seconds * 1000,
        costUsd: finiteOf(used['total_cost']),
        tokens: finiteOf(used['total_tokens']),
    };
}
/** Short values of the sample's metadata; numbers are measurements more often than groups. */
function inspect_ai_samples_slicesOf(metadata) {
    const slices = {};
    for (const [name, value] of Object.entries(metadata)) {
        const usable = typeof value === 'boolean' || (typeof value === 'string' && value !== '' && value.length <= 64);
        if (usable)
            slices[name] = String(value);
    }
    return slices;
}
function inspect_ai_samples_textsOf(sample) {
    const texts = {};
    const [first] = Object.values(recordOf(sample['scores'])).map(recordOf);
    const given = {
        prompt: sample['input'],
        output: recordOf(sample['output'])['completion'] ?? first?.['answer'],
        target: sample['target'],
        reason: first?.['explanation'],
    };
    for (const [name, value] of Object.entries(given)) {
        if (value === null || value === undefined)
            continue;
        texts[name] = typeof value === 'string' ? value : JSON.stringify(value);
    }
    return texts;
}

;// CONCATENATED MODULE: ./build/evidence/formats/inspect-ai-log.js




const STATUSES = { success: 'complete', error: 'failed', cancelled: 'cancelled', started: 'unfinished' };
/** Whether a document is a log's header. */
function isInspectHeader(document) {
    const root = recordOf(document);
    const spec = asRecord(root['eval']);
    return (spec !== null &&
        typeof spec['task'] === 'string' &&
        typeof spec['model'] === 'string' &&
        asRecord(spec['dataset']) !== null &&
        (typeof root['status'] === 'string' || asRecord(root['plan']) !== null));
}
/** Hands a log to the sink. */
function giveInspectLog(log, sink) {
    const { header } = log;
    const spec = recordOf(header['eval']);
    const task = textOf(spec['task']) ?? '';
    const scores = readScores(header);
    sink.task({ id: task, version: textOf(spec['task_version']) });
    giveRun(header, scores, sink);
    giveProblems({ header, task, scores, sink });
    const sampled = giveInspectSamples({ log, task, scores, cached: isCached(log), sink });
    giveInspectMeasures({ header, task, scores, sampled, sink });
}
function giveRun(header, scores, sink) {
    const spec = recordOf(header['eval']);
    const status = textOf(header['status']) ?? 'started';
    const revision = recordOf(spec['revision']);
    const dirty = revision['dirty'] === true;
    const judges = new Set(scores.flatMap(({ judge }) => judge ?? []));
    sink.run({
        status: Object.hasOwn(STATUSES, status) ? STATUSES[status] : 'unknown',
        tool: 'inspect-ai',
        toolVersion: textOf(recordOf(spec['packages'])['inspect_ai']),
        model: textOf(spec['model']),
        judge: judges.size === 1 ? ([...judges][0] ?? null) : null,
        commit: dirty ? null : textOf(revision['commit']),
        startedAt: utcTime(recordOf(header['stats'])['started_at']) ?? utcTime(spec['created']),
        set: { name: textOf(recordOf(spec['dataset'])['name']), digest: null },
    });
    if (!dirty)
        return;
    const message = `The run must be of a commit; it was of ${textOf(revision['commit']) ?? 'a commit'} with changes that were not committed, so no commit is recorded for it.`;
    sink.problem({ code: 'ambiguous', effect: 'warning', place: 'eval.revision', message });
}
function giveProblems(of) {
    const { header, task, scores, sink } = of;
    const spec = recordOf(header['eval']);
    const config = recordOf(spec['config']);
    // What the error says is of whoever answered: a provider repeats keys and prompts.
    if (header['status'] === 'error' && asRecord(header['error']) !== null) {
        const message = 'The run must have completed; it failed with an error, which the log tells.';
        sink.problem({ code: 'run_failed', effect: 'error', place: 'error', message });
    }
    if (header['invalidated'] === true) {
        const message = 'The run must be valid; somebody marked samples of this log as invalid.';
        sink.problem({ code: 'run_failed', effect: 'error', place: 'invalidated', message });
    }
    for (const name of ['limit', 'sample_id']) {
        const limit = config[name] ?? null;
        if (limit === null || coversAll(spec))
            continue;
        const message = `Every sample of ${task} must be run; ${name} was ${showLimit(limit)}. Run it without, or make the part a task of its own.`;
        sink.problem({ code: 'run_partial', effect: 'error', place: `eval.config.${name}`, task, message });
    }
    if (header['status'] === 'success' && scores.length === 0) {
        const message = `The samples of ${task} must be scored; the run succeeded without any score. Run \`inspect score\` on the log.`;
        sink.problem({ code: 'value_missing', effect: 'error', place: 'results.scores', task, message });
    }
}
/** A number, or a range of numbers; ids of samples are only counted. */
function showLimit(limit) {
    const range = Array.isArray(limit) && limit.length === 2 && limit.every((one) => typeof one === 'number');
    return range ? JSON.stringify(limit) : (0,evidence_values/* describeFound */.Kq)(limit);
}
/** A limit above the size of the set leaves nothing out. */
function coversAll(spec) {
    const dataset = recordOf(spec['dataset']);
    const size = finiteOf(dataset['samples']);
    const chosen = listOf(dataset['sample_ids']).length;
    return size !== null && size > 0 && chosen >= size;
}
/** Whether answers may have come from a cache: asked for, or seen in the events of a sample. */
function isCached(log) {
    const configs = [recordOf(log.header['eval'])['model_generate_config'], recordOf(log.header['plan'])['config']];
    if (configs.some((config) => Boolean(recordOf(config)['cache'] ?? false)))
        return true;
    return log.samples.some((sample) => listOf(recordOf(sample)['events']).some((event) => recordOf(event)['cache'] === 'read'));
}

;// CONCATENATED MODULE: ./build/evidence/formats/inspect-ai-eval.js


const SAMPLE = /^samples\/[^/]+\.json$/;
const JOURNAL = /^_journal\/summaries\/(\d+)\.json$/;
const START = '_journal/start.json';
const HEADER = 'header.json';
const inspectAiEval = {
    name: 'inspect-ai-eval',
    title: 'Inspect AI log (.eval)',
    basis: 'files',
    recognises: (head) => entriesAtStart(head).some((name) => name === START || name === HEADER || SAMPLE.test(name)),
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files) {
            const zip = await tools.zip(file);
            const header = await headerOf({ file, zip, tools });
            const reductions = zip.names.includes('reductions.json') ? await zip.json('reductions.json') : [];
            giveInspectLog({ header, samples: await samplesOf(zip), reductions: listOf(reductions) }, sink);
        }
    },
};
/** Names of the entries that lie in a head: each is preceded by a record of fixed length. */
function entriesAtStart(head) {
    const { bytes } = head;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const names = [];
    for (let at = 0; at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50;) {
        const length = view.getUint16(at + 26, true);
        if (at + 30 + length > bytes.length)
            break;
        names.push(new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + length)));
        // Where sizes follow the data, the next entry cannot be found from here.
        if ((view.getUint16(at + 6, true) & 8) !== 0)
            break;
        at += 30 + length + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
    }
    return names;
}
async function headerOf(of) {
    const { file, zip, tools } = of;
    const finished = zip.names.includes(HEADER);
    const name = finished ? HEADER : START;
    if (!zip.names.includes(name))
        tools.fail(file, { place: HEADER, message: `A log must have ${HEADER} or ${START}; it has neither.` });
    const header = recordOf(await zip.json(name));
    if (!isInspectHeader(header))
        tools.fail(file, { place: name, message: 'The header must say task, model and dataset in `eval`; it does not.' });
    return finished ? header : { ...header, status: 'started' };
}
async function samplesOf(zip) {
    if (zip.names.includes('summaries.json'))
        return listOf(await zip.json('summaries.json'));
    const journal = zip.names
        .flatMap((name) => {
        const number = JOURNAL.exec(name)?.[1];
        return number === undefined ? [] : [{ name, number: Number(number) }];
    })
        .sort((a, b) => a.number - b.number);
    const samples = [];
    for (const { name } of journal)
        samples.push(...listOf(await zip.json(name)));
    if (journal.length > 0)
        return latestOf(samples);
    for (const name of zip.names)
        if (SAMPLE.test(name))
            samples.push(await zip.json(name));
    return samples;
}
/** A sample that was run again is in the journal twice; the later one counts. */
function latestOf(samples) {
    const latest = new Map(samples.map((sample) => [JSON.stringify([recordOf(sample)['id'], recordOf(sample)['epoch']]), sample]));
    return [...latest.values()];
}

;// CONCATENATED MODULE: ./build/evidence/formats/inspect-ai-json.js


const inspectAiJson = {
    name: 'inspect-ai-json',
    title: 'Inspect AI log (JSON)',
    basis: 'files',
    recognises: (head) => isInspectHeader(head.document),
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files) {
            const root = recordOf(await tools.json(file));
            const reductions = root['reductions'] ?? recordOf(root['results'])['sample_reductions'];
            giveInspectLog({ header: root, samples: listOf(root['samples']), reductions: listOf(reductions) }, sink);
        }
    },
};

;// CONCATENATED MODULE: ./build/evidence/formats/junit.js

const RATE = 'pass_rate';
/** What is counted or timed here; a property of such a name is not read. */
const OWN = new Set([RATE, 'tests', 'failures', 'errors', 'skipped', 'time']);
/** Settings of the virtual machine, which Java runners write as properties of a suite. */
const SETTINGS = /^(?:java|sun|jdk|os|user|file|path|line|awt|env|native|stdout|stderr|surefire|basedir)\b/i;
const PROLOGUE = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*/;
const junit = {
    name: 'junit-xml',
    title: 'JUnit XML',
    basis: 'files',
    recognises: (head) => isReport(head.text.replace(/^\uFEFF/, '').replace(PROLOGUE, '')),
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files)
            await junit_readReport(file, sink, tools);
    },
};
/** A report behind a DTD is one too, and is refused as what it is. */
function isReport(text) {
    return /^<testsuites?[\s/>]/.test(text) || (/^<!DOCTYPE\s/.test(text) && /<testsuites?[\s/>]/.test(text));
}
async function junit_readReport(file, sink, tools) {
    const root = await tools.xml(file);
    const report = {
        sink,
        counts: { passed: 0, failed: 0, error: 0, skipped: 0 },
        properties: [],
        occurrences: new Map(),
        cases: [],
    };
    collect(report, root, null);
    const tops = root.name === 'testsuite' ? [root] : childrenOf(root, 'testsuite');
    sink.run({ tool: toolOf(root), startedAt: startOf([root, ...tops]) });
    junit_giveCases(report);
    const declared = Math.max(declaredTests(root) ?? 0, tops.reduce((sum, suite) => sum + (declaredTests(suite) ?? 0), 0));
    if (report.cases.length === 0)
        countByAttributes(report, root.name === 'testsuite' || declaredTests(root) !== null ? [root] : tops);
    giveCounts(report, declared);
    giveProperties(report);
}
/** Suites hold tests, and may hold suites: each test is met once, at its own place. */
function collect(report, element, parent) {
    const suite = textOf(element.attributes['name']);
    const name = element.name === 'testsuites' ? parent : parent === null ? suite : `${parent} > ${suite ?? ''}`;
    report.properties.push(...propertiesOf(element, name));
    for (const child of element.children) {
        if (child.name === 'testcase')
            report.cases.push({ element: child, suite: name });
        else if (child.name === 'testsuite')
            collect(report, child, name);
    }
}
function childrenOf(element, name) {
    return element.children.filter((child) => child.name === name);
}
function propertiesOf(element, suite) {
    const all = childrenOf(element, 'properties').flatMap((list) => childrenOf(list, 'property'));
    return all.flatMap((property) => {
        const name = textOf(property.attributes['name']);
        const value = spelledNumber(property.attributes['value'] ?? property.text);
        return name === null || value === null || OWN.has(name) || SETTINGS.test(name) ? [] : [{ name, value, suite }];
    });
}
function toolOf(root) {
    const found = /^(promptfoo|pytest|jest|vitest|mocha)\b/i.exec(root.attributes['name'] ?? '');
    return found?.[1]?.toLowerCase() ?? null;
}
function startOf(elements) {
    const times = elements.flatMap((element) => utcTime(element.attributes['timestamp']) ?? []);
    return times.sort()[0] ?? null;
}
function outcomeOf(element) {
    const has = (name) => element.children.some((child) => child.name === name);
    if (has('error'))
        return 'error';
    if (has('failure'))
        return 'failed';
    const status = `${element.attributes['status'] ?? ''} ${element.attributes['result'] ?? ''}`.toLowerCase();
    const skipped = has('skipped') || has('disabled') || /\b(?:skipped|disabled|notrun|suppressed|ignored)\b/.test(status);
    return skipped ? 'skipped' : 'passed';
}
function junit_giveCases(report) {
    // A test that records a number for some parameters should for all: where it broke before, the number is missing.
    const recorded = new Map();
    for (const { element } of report.cases) {
        const names = recorded.get(functionOf(element)) ?? new Set();
        recorded.set(functionOf(element), names);
        for (const { name } of propertiesOf(element, null))
            names.add(name);
    }
    const timed = report.cases.some(({ element }) => secondsOf(element) !== null);
    for (const { element, suite } of report.cases) {
        const outcome = outcomeOf(element);
        report.counts[outcome] += 1;
        const own = new Map(propertiesOf(element, null).map(({ name, value }) => [name, value]));
        const values = {
            [RATE]: outcome === 'skipped' ? null : Number(outcome === 'passed'),
        };
        for (const metric of recorded.get(functionOf(element)) ?? [])
            values[metric] = own.get(metric) ?? null;
        if (timed)
            values['time'] = outcome === 'skipped' ? null : secondsOf(element);
        const why = element.children.filter((child) => child.name === 'failure' || child.name === 'error');
        const texts = why.map((child) => [child.attributes['message'] ?? '', child.text].join('\n').trim()).join('\n\n');
        report.sink.sample({
            task: null,
            key: junit_keyOf(report, element),
            values,
            ...(suite === null ? {} : { slices: { suite } }),
            ...(texts === '' ? {} : { texts: { failure: texts } }),
        });
    }
}
/** The test without its parameters: `test_city[Oslo]` is one of `test_city`. */
function functionOf(element) {
    const { classname, name } = element.attributes;
    return `${classname ?? ''}::${(name ?? '').replace(/[[(].*$/s, '')}`;
}
/** Class and name; a test that is listed again is a row of its own. */
function junit_keyOf(report, element) {
    const { classname, name } = element.attributes;
    const key = [classname, name].filter((part) => part !== undefined && part !== '').join('::');
    const count = (report.occurrences.get(key) ?? 0) + 1;
    report.occurrences.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
}
/** Some runners group digits: `1,234.5`. */
function secondsOf(element) {
    return finiteOf(spelledNumber((element.attributes['time'] ?? '').replace(/,(?=\d{3})/g, '')));
}
function declaredTests(element) {
    return countOf(element, 'tests');
}
function countOf(element, name) {
    const value = spelledNumber(element.attributes[name] ?? '');
    return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
}
/** A summary without its tests: what the suites say is all there is. */
function countByAttributes(report, elements) {
    for (const element of elements) {
        const tests = declaredTests(element) ?? 0;
        const failed = countOf(element, 'failures') ?? 0;
        const error = countOf(element, 'errors') ?? 0;
        const skipped = (countOf(element, 'skipped') ?? 0) + (countOf(element, 'disabled') ?? 0);
        report.counts.failed += failed;
        report.counts.error += error;
        report.counts.skipped += skipped;
        report.counts.passed += Math.max(0, tests - failed - error - skipped);
    }
}
function giveCounts(report, declared) {
    const { sink, counts } = report;
    const n = counts.passed + counts.failed + counts.error;
    const counted = n + counts.skipped;
    const expected = Math.max(counted, declared);
    if (declared > counted) {
        const message = `The suites say that there are ${declared} tests; the file holds ${counted}.`;
        sink.problem({ code: 'aggregate_differs', effect: 'warning', metric: RATE, message });
    }
    if (n === 0) {
        const message = `The file must hold tests that ran; found ${counted === 0 ? 'none' : `${counts.skipped} skipped ones only`}.`;
        sink.problem({ code: 'value_missing', effect: 'error', metric: RATE, message });
    }
    if (counts.error > 0) {
        const message = `${counts.error} of ${counted} tests ended in an error instead of a result; they count as not passed.`;
        sink.problem({ code: 'samples_failed', effect: 'warning', metric: RATE, message });
    }
    const value = n === 0 ? null : counts.passed / n;
    sink.measure({ metric: RATE, value, n, expected, successes: counts.passed, direction: 'up' });
    const total = (metric, count, direction) => sink.measure({ metric, value: n === 0 ? null : count, statistic: 'count', n: counted, expected, direction });
    total('tests', counted, null);
    total('failures', counts.failed, 'down');
    total('errors', counts.error, 'down');
    total('skipped', counts.skipped, null);
}
/** One suite's number is the file's; where several suites give it, each is a slice. */
function giveProperties(report) {
    for (const { name, value, suite } of report.properties) {
        const alone = report.properties.filter((other) => other.name === name).length === 1;
        const slice = alone || suite === null ? null : { attribute: 'suite', value: suite };
        report.sink.measure({ metric: name, value, slice });
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/lm-eval-scale.js
/** Metrics that are shares, whichever scale they are printed on. BLEU, chrF and TER are always given up to 100. */
const lm_eval_scale_SHARE = /^(?:acc(?:uracy)?(?:_\w+)?|exact(?:_match)?|em|(?:\w+_)?f1(?:_\w+)?|precision|recall|mc[12]|pass@\d+|rouge\w*|contains)$/i;
/** Names each share above 1 in a file that has shares up to 1 as well: it cannot be gated. */
function lm_eval_scale_giveScaleProblems(sink, values) {
    const shares = values.filter(({ base }) => lm_eval_scale_SHARE.test(base));
    const small = shares.find(({ value }) => value !== null && value > 0 && value <= 1);
    if (small === undefined)
        return;
    for (const { metric, task, value } of shares) {
        if (value === null || value <= 1)
            continue;
        const message = `Shares of one file must be on one scale; ${metric} of ${task} is ${value}, ${small.metric} of ${small.task} is ${small.value}.`;
        sink.problem({ code: 'scale_mixed', effect: 'error', place: `results.${task}`, metric, task, message });
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/lm-eval-legacy.js


const lmEvalLegacy = {
    name: 'lm-eval-legacy',
    title: 'lm-evaluation-harness results before 0.4',
    basis: 'files',
    recognises: (head) => isLegacy(head.document),
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files) {
            const root = recordOf(await tools.json(file));
            const config = recordOf(root['config']);
            const limit = config['limit'] ?? null;
            sink.run({ tool: 'lm-evaluation-harness', model: lm_eval_legacy_modelOf(config) });
            const scaled = [];
            for (const [id, row] of Object.entries(recordOf(root['results']))) {
                // Several numbers of examples are in the order of the command line, which the file does not have.
                const shots = finiteOf(config['num_fewshot']);
                sink.task({ id, version: textOf(recordOf(root['versions'])[id]), shots });
                for (const [metric, given] of metricsOf(recordOf(row))) {
                    const value = typeof given === 'number' ? given : null;
                    const error = finiteOf(recordOf(row)[`${metric}_stderr`]);
                    // An error of exactly 0 is that of samples that are all alike; it says nothing.
                    sink.measure({ metric, task: id, value, standardError: error === 0 ? null : error });
                    scaled.push({ metric, base: metric, task: id, value });
                }
            }
            lm_eval_scale_giveScaleProblems(sink, scaled);
            if (limit === null)
                continue;
            const message = `Every question must be asked; the limit was ${String(limit)}. Run it without --limit.`;
            sink.problem({ code: 'run_partial', effect: 'error', place: 'config.limit', message });
        }
    },
};
function isLegacy(document) {
    const root = recordOf(document);
    const results = asRecord(root['results']);
    const config = asRecord(root['config']);
    if (results === null || config === null || asRecord(root['versions']) === null)
        return false;
    const rows = Object.values(results);
    return (rows.length > 0 &&
        rows.every((row) => asRecord(row) !== null && metricsOf(recordOf(row)).length > 0) &&
        rows.every((row) => Object.keys(recordOf(row)).every((key) => !key.includes(','))) &&
        (Object.hasOwn(config, 'num_fewshot') || Object.hasOwn(config, 'model_args')));
}
function metricsOf(row) {
    return Object.entries(row).filter(([key, value]) => !key.endsWith('_stderr') && (typeof value === 'number' || value === 'N/A' || value === null));
}
function lm_eval_legacy_modelOf(config) {
    const parts = [textOf(config['model']), textOf(config['model_args'])].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(' ');
}

// EXTERNAL MODULE: ./build/evidence/json.js
var json = __webpack_require__(70540);
// EXTERNAL MODULE: ./build/evidence/text.js
var evidence_text = __webpack_require__(22205);
;// CONCATENATED MODULE: ./build/evidence/formats/lm-eval-samples.js



/** Metrics of the harness whose samples are parts of a number over all of them. */
const NOT_MEANS = new Set([
    'perplexity',
    'word_perplexity',
    'byte_perplexity',
    'bits_per_byte',
    'mcc',
    'bleu',
    'chrf',
    'chrf++',
    'ter',
    'brier_score',
    'bypass',
]);
/** Fields of a sample that are no metrics, for files from before samples named theirs. */
const FIELDS = new Set([
    'doc_id',
    'doc',
    'target',
    'arguments',
    'resps',
    'filtered_resps',
    'filter',
    'metrics',
    'doc_hash',
    'prompt_hash',
    'target_hash',
]);
/** Lines up to which the hash of the task is computed again: it is over one text. */
const HASHED_LINES = 100_000;
const lmEvalSamples = {
    name: 'lm-eval-samples',
    title: 'lm-evaluation-harness samples',
    basis: 'files',
    recognises: isLmEvalSamples,
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files) {
            const task = taskOfPath(file.path);
            sink.run({ tool: 'lm-evaluation-harness' });
            if (task !== null)
                sink.task({ id: task });
            await readLmEvalSamples({ file, task, known: null, sink, tools });
        }
    },
};
function isLmEvalSamples(head) {
    const line = recordOf(head?.firstLine);
    return Object.hasOwn(line, 'doc_id') && Array.isArray(line['resps']) && Object.hasOwn(line, 'filtered_resps');
}
/** The task that the name of a samples file tells; null where it does not. */
function taskOfPath(path) {
    return /(?:^|\/)samples_(.+)_\d{4}-\d{2}-\d{2}(?:T[\d.-]+)?\.jsonl$/.exec(path)?.[1] ?? null;
}
/** Reads one samples file. `known` is what the results beside it say of the task. */
async function readLmEvalSamples(of) {
    const { file, task, known, sink, tools } = of;
    const several = known === null && (await hasSeveralFilters(file));
    const tally = { lines: new Map(), hashes: [] };
    for await (const { line, value } of tools.jsonLines(file)) {
        const sample = recordOf(value);
        const id = textOf(sample['doc_id']);
        if (id === null)
            tools.fail(file, {
                place: `line ${line}`,
                message: 'Each line must be a sample with a doc_id; this one is not.',
            });
        const filter = textOf(sample['filter']) ?? '';
        addLine(tally, filter, sample);
        if (known === null && !several && tally.lines.size > 1) {
            const message = `Samples must be ordered by filter, as the harness writes them; here begins ${filter}, and the file ends with another.`;
            tools.fail(file, { place: `line ${line}`, message });
        }
        const values = {};
        for (const metric of lm_eval_samples_metricsOf(sample)) {
            const score = lm_eval_samples_scoreOf(sample[metric]);
            if (score === undefined || !isMean({ metric, filter, known }))
                continue;
            const found = known?.metrics.find((one) => one.base === metric && one.filter === filter);
            values[found?.name ?? (several ? `${metric},${filter}` : metric)] = score;
        }
        sink.sample({ task, key: lm_eval_samples_keyOf(id ?? '', sample), values, texts: lm_eval_samples_textsOf(sample) });
    }
    if (known !== null)
        compareWithResults({ file, known, tally, sink, tools });
}
/** The harness writes all questions with one filter, then all with the next: the ends of the file tell. */
async function hasSeveralFilters(file) {
    let first = null;
    let last = null;
    for await (const { lines } of (0,evidence_text/* readLines */.Se)(file)) {
        first ??= lines.find((line) => line.trim() !== '') ?? null;
        last = lines.findLast((line) => line.trim() !== '') ?? last;
    }
    return filterOf(first) !== filterOf(last);
}
function filterOf(line) {
    const outcome = (0,json/* parseJson */.qF)(line ?? '{}');
    return outcome.kind === 'ok' ? (recordOf(outcome.value)['filter'] ?? null) : null;
}
function addLine(tally, filter, sample) {
    tally.lines.set(filter, (tally.lines.get(filter) ?? 0) + 1);
    const parts = [sample['doc_hash'], sample['prompt_hash'], sample['target_hash']];
    if (tally.hashes === null)
        return;
    if (tally.hashes.length < HASHED_LINES && parts.every((part) => typeof part === 'string'))
        tally.hashes.push(parts.join(''));
    else
        tally.hashes = null;
}
function compareWithResults(of) {
    const { file, known, tally, sink, tools } = of;
    const asked = Math.max(0, ...tally.lines.values());
    if (known.n !== null && asked !== known.n) {
        const message = `The samples must be all that the results of ${known.id} are of, ${known.n}; the file has ${asked}. Give the whole file, or leave it out.`;
        sink.problem({ code: 'run_partial', effect: 'error', file: file.path, task: known.id, message });
        return;
    }
    if (known.hash === null || tally.hashes === null)
        return;
    const hash = tools.sha256(tally.hashes.join(''));
    if (hash === known.hash)
        return;
    const message = `The samples of ${known.id} must be those that the results were computed from; their hash is ${hash.slice(0, 12)}, the results say ${known.hash.slice(0, 12)}.`;
    sink.problem({ code: 'tasks_disagree', effect: 'warning', file: file.path, task: known.id, message });
}
function lm_eval_samples_metricsOf(sample) {
    if (Array.isArray(sample['metrics']))
        return sample['metrics'].filter((name) => typeof name === 'string');
    return Object.keys(sample).filter((key) => !FIELDS.has(key));
}
/** Undefined for what is no score of one sample: pairs of gold and guess, sums with their lengths. */
function lm_eval_samples_scoreOf(value) {
    if (typeof value === 'boolean')
        return Number(value);
    if (typeof value === 'number')
        return value;
    return value === null ? null : undefined;
}
function isMean(of) {
    const found = of.known?.metrics.find(({ base, filter }) => base === of.metric && filter === of.filter);
    return found?.mean ?? !NOT_MEANS.has(of.metric);
}
/** Number and content: a set that changed has other keys, and two questions that read alike stay two. */
function lm_eval_samples_keyOf(id, sample) {
    const hash = textOf(sample['doc_hash']);
    return hash === null ? id : `${id}:${hash.slice(0, 12)}`;
}
function lm_eval_samples_textsOf(sample) {
    const texts = {};
    const prompt = recordOf(recordOf(sample['arguments'])['gen_args_0'])['arg_0'];
    const response = listOf(listOf(sample['resps'])[0])[0];
    for (const [name, text] of Object.entries({ prompt, response, target: sample['target'] })) {
        if (typeof text === 'string' && asRecord(text) === null)
            texts[name] = text;
    }
    return texts;
}

;// CONCATENATED MODULE: ./build/evidence/formats/lm-eval-tasks.js


/** Reads all tasks and groups of a results document. */
function readTasks(root) {
    const rows = { ...recordOf(root['groups']), ...recordOf(root['results']) };
    return Object.entries(rows).map(([id, row]) => readTask({ root, id, row: recordOf(row) }));
}
function readTask(of) {
    const { root, id, row } = of;
    const subtasks = listOf(recordOf(root['group_subtasks'])[id]).map(String);
    const group = subtasks.length > 0 || Object.hasOwn(recordOf(root['groups']), id);
    const counts = recordOf(recordOf(root['n-samples'])[id]);
    const n = finiteOf(counts['effective']) ?? finiteOf(row['sample_len']);
    // The model's own template is in the prompts that are hashed: then the hash is not of the questions alone.
    const templated = textOf(root['chat_template_sha']) !== null;
    const parsed = lm_eval_tasks_readMetrics({ root, id, row, n });
    const checked = group ? parsed.map((metric) => checkGroup({ root, metric, subtasks })) : parsed;
    return {
        id,
        group,
        version: textOf(recordOf(root['versions'])[id]),
        hash: templated ? null : textOf(recordOf(root['task_hashes'])[id]),
        shots: finiteOf(recordOf(root['n-shot'])[id]),
        n,
        expected: finiteOf(counts['original']) ?? (group ? lm_eval_tasks_sumOf(root, subtasks) : null),
        metrics: checked,
        otherError: checked.flatMap((one, at) => one.standardError === null && parsed[at]?.standardError !== null ? [one.name] : []),
    };
}
function lm_eval_tasks_readMetrics(of) {
    const { root, id, row, n } = of;
    const better = recordOf(recordOf(root['higher_is_better'])[id]);
    const config = recordOf(recordOf(root['configs'])[id]);
    const found = Object.entries(row).flatMap(([key, value]) => {
        const { base, filter } = splitName(key);
        return filter === null || base.endsWith('_stderr') ? [] : [{ base, filter, value }];
    });
    return found.map(({ base, filter, value }) => {
        const alone = found.filter((other) => other.base === base).length === 1;
        const samples = finiteOf(recordOf(row['sample_count'])[`${base},${filter}`]);
        return {
            name: alone ? base : `${base},${filter}`,
            base,
            filter,
            value: typeof value === 'number' ? value : null,
            standardError: errorOf(row[`${base}_stderr,${filter}`]),
            direction: directionOf(better, base),
            n: samples ?? n,
            mean: meanOf(config, base),
        };
    });
}
/** `metric,filter`; the filter is null for what is no metric. */
function splitName(key) {
    const comma = key.lastIndexOf(',');
    return comma < 1 ? { base: key, filter: null } : { base: key.slice(0, comma), filter: key.slice(comma + 1) };
}
/** An error of exactly 0 is that of samples that are all alike: nothing is known of how far they would spread. */
function errorOf(value) {
    const error = finiteOf(value);
    return error === 0 ? null : error;
}
/** Code tasks declare `pass_at_k` and report `pass@1`. */
function directionOf(better, base) {
    const said = better[base] ?? (/^pass@\d+$/.test(base) ? better['pass_at_k'] : undefined);
    return typeof said === 'boolean' ? (said ? 'up' : 'down') : null;
}
/** What the task's configuration says; functions of a task's own are written out as code, under no name. */
function meanOf(config, base) {
    const entry = listOf(config['metric_list'])
        .map(recordOf)
        .find((one) => one['metric'] === base);
    const aggregation = textOf(entry?.['aggregation']);
    return aggregation === null ? null : aggregation === 'mean' || aggregation === 'nanmean';
}
function lm_eval_tasks_sumOf(root, subtasks) {
    const counts = recordOf(root['n-samples']);
    const all = subtasks.map((id) => finiteOf(asRecord(counts[id])?.['original']));
    return all.length === 0 ? null : all.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}
/**
 * Older versions pool the error of a group over all questions even where its value is the plain mean of the tasks':
 * an error of another quantity, which is left out.
 */
function checkGroup(of) {
    const { root, metric, subtasks } = of;
    const key = `${metric.base},${metric.filter}`;
    const parts = subtasks.flatMap((id) => {
        const row = recordOf(recordOf(root['results'])[id]);
        const value = finiteOf(row[key]);
        const error = finiteOf(row[`${metric.base}_stderr,${metric.filter}`]);
        const size = finiteOf(recordOf(recordOf(root['n-samples'])[id])['effective']) ?? finiteOf(row['sample_len']);
        return value === null || error === null || size === null ? [] : [{ value, error, size }];
    });
    const { value, standardError } = metric;
    if (value === null || standardError === null || parts.length < 2 || parts.length < subtasks.length)
        return metric;
    const total = parts.reduce((sum, part) => sum + part.size, 0);
    const weighted = parts.reduce((sum, part) => sum + part.value * part.size, 0) / total;
    if (Math.abs(weighted - value) <= 1e-9)
        return metric;
    const plain = Math.sqrt(parts.reduce((sum, part) => sum + part.error ** 2, 0)) / parts.length;
    return Math.abs(plain - standardError) <= 1e-6 * plain ? metric : { ...metric, standardError: null };
}
/** Hands tasks and their numbers to the sink. */
function giveTasks(tasks, sink) {
    for (const task of tasks) {
        const { id, version, hash, shots } = task;
        sink.task({ id, version, hash, shots });
        for (const metric of task.metrics) {
            const { name, value, n, standardError, direction } = metric;
            sink.measure({
                metric: name,
                task: id,
                value,
                n,
                expected: task.expected,
                standardError,
                direction,
                successes: lm_eval_tasks_successesOf(metric, task),
            });
        }
        for (const metric of task.otherError) {
            const message = `The standard error of ${metric} of ${id} must be that of its value, a plain mean of tasks; it is pooled over all questions and was left out.`;
            sink.problem({ code: 'interval_of_other', effect: 'warning', place: `groups.${id}`, metric, task: id, message });
        }
    }
}
/** A mean of zeros and ones is known by its error; at 0 and 1 it can be nothing else. */
function lm_eval_tasks_successesOf(metric, task) {
    const { value, n, standardError } = metric;
    const count = (0,evidence_values/* countOf */.pq)(value, n);
    if (task.group || metric.mean === false || value === null || n === null || count === null)
        return null;
    if (value === 0 || value === 1)
        return standardError === null ? count : null;
    const binary = Math.sqrt((value * (1 - value)) / (n - 1));
    return standardError !== null && Math.abs(standardError - binary) <= 1e-6 * binary ? count : null;
}

;// CONCATENATED MODULE: ./build/evidence/formats/lm-eval-results.js





const DATE = /_(\d{4}-\d{2}-\d{2}T[\d.-]+?)\.jsonl?$/;
const lmEvalResults = {
    name: 'lm-eval-results',
    title: 'lm-evaluation-harness results',
    basis: 'files',
    recognises: (head) => isResults(head.document),
    bundles: (files, heads) => findRuns(files, heads),
    read: async (bundle, sink, tools) => {
        const [file, ...samples] = bundle.files;
        if (file === undefined)
            return;
        await lm_eval_results_readResults({ file, samples, sink, tools });
    },
};
function isResults(document) {
    const root = recordOf(document);
    const results = asRecord(root['results']);
    if (results === null || asRecord(root['config'] ?? root['configs']) === null)
        return false;
    const tasks = Object.values(results).map(recordOf);
    return (tasks.some((task) => Object.keys(task).some((key) => key.includes(','))) &&
        ['versions', 'n-shot', 'configs'].some((key) => asRecord(root[key]) !== null));
}
/** Results with the samples of the same run: of the same folder and date, or alone with them in a folder. */
function findRuns(files, heads) {
    const headOf = (file) => heads.get(file.path);
    const results = files.filter((file) => isResults(headOf(file)?.document));
    const samples = files.filter((file) => isLmEvalSamples(headOf(file)));
    return results.flatMap((file) => {
        const here = (other) => folderOf(other) === folderOf(file);
        const alone = results.filter(here).length === 1;
        const own = samples.filter((one) => here(one) && (alone || dateOf(one) === dateOf(file)));
        if (own.length === 0)
            return [];
        const bundle = [file, ...own];
        return [{ files: bundle, heads: new Map(bundle.flatMap((one) => [...lm_eval_results_entryOf(one, heads)])) }];
    });
}
function lm_eval_results_entryOf(file, heads) {
    const head = heads.get(file.path);
    return head === undefined ? [] : [[file.path, head]];
}
function folderOf(file) {
    return file.path.slice(0, file.path.lastIndexOf('/') + 1);
}
function dateOf(file) {
    return DATE.exec(file.path)?.[1] ?? null;
}
async function lm_eval_results_readResults(of) {
    const { file, samples, sink, tools } = of;
    const root = recordOf(await tools.json(file));
    lm_eval_results_giveRun(root, sink);
    const tasks = readTasks(root);
    giveTasks(tasks, sink);
    lm_eval_scale_giveScaleProblems(sink, tasks.flatMap((task) => task.metrics.map(({ name, base, value }) => ({ metric: name, base, task: task.id, value }))));
    givePartial(root, tasks, sink);
    for (const one of samples) {
        const task = taskOf({ file: one, tasks, tools });
        await readLmEvalSamples({ file: one, task: task.id, known: task, sink, tools });
    }
}
function lm_eval_results_giveRun(root, sink) {
    const config = recordOf(root['config']);
    const commit = textOf(root['git_hash']);
    const started = finiteOf(root['date']);
    const data = new Set(Object.values(recordOf(root['configs'])).map((one) => dataOf(recordOf(one))));
    const ended = root['end_time'] !== undefined || root['total_evaluation_time_seconds'] !== undefined;
    sink.run({
        status: ended ? 'complete' : 'unknown',
        tool: 'lm-evaluation-harness',
        toolVersion: textOf(root['lm_eval_version']),
        model: textOf(root['model_name']) ?? lm_eval_results_modelOf(config),
        commit: commit !== null && /^[0-9a-f]{7,40}$/.test(commit) ? commit : null,
        startedAt: started === null ? null : utcTime(started * 1000),
        set: { name: data.size === 1 ? ([...data][0] ?? null) : null, digest: null },
    });
}
/** Names of the loaders of local files name no set. */
const LOADERS = new Set(['json', 'csv', 'parquet', 'text', 'arrow', 'pandas']);
function dataOf(config) {
    const path = textOf(config['dataset_path']);
    return path === null || LOADERS.has(path) ? null : path;
}
function lm_eval_results_modelOf(config) {
    const args = typeof config['model_args'] === 'string' ? config['model_args'] : null;
    return args === null || args === '' ? textOf(config['model']) : `${textOf(config['model']) ?? ''} ${args}`.trim();
}
/** `--limit`, and `--samples`, which leaves no other trace than the counts. */
function givePartial(root, tasks, sink) {
    const limit = recordOf(root['config'])['limit'] ?? null;
    for (const task of tasks) {
        const { id, n, expected } = task;
        const whole = n !== null && expected !== null ? n >= expected : limit === null;
        if (whole)
            continue;
        const asked = n !== null && expected !== null ? `${n} of ${expected} were asked` : `the limit was ${(0,evidence_values/* describeFound */.Kq)(limit)}`;
        const message = `Every question of ${id} must be asked; ${asked}. Run it without --limit and --samples, or make the part a task of its own.`;
        sink.problem({ code: 'run_partial', effect: 'error', place: `n-samples.${id}`, task: id, message });
    }
}
/** The task of a samples file: by its name, or the only one there is. */
function taskOf(of) {
    const leaves = of.tasks.filter((task) => !task.group);
    const name = taskOfPath(of.file.path);
    const found = leaves.find(({ id }) => id === name) ?? (leaves.length === 1 ? leaves[0] : undefined);
    if (found !== undefined)
        return found;
    return of.tools.fail(of.file, {
        place: null,
        message: `The name must tell which task the samples are of, samples_<task>_<date>.jsonl; the results beside it have ${leaves.map(({ id }) => id).join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./build/evidence/formats/mlflow-metrics.js
/** Stored as numbers in the file store, as names in answers of the server. */
const mlflow_metrics_STATUSES = {
    1: 'unfinished',
    2: 'unfinished',
    3: 'complete',
    4: 'failed',
    5: 'cancelled',
    RUNNING: 'unfinished',
    SCHEDULED: 'unfinished',
    FINISHED: 'complete',
    FAILED: 'failed',
    KILLED: 'cancelled',
};
function runStatus(value) {
    const name = String(value).toUpperCase();
    return Object.hasOwn(mlflow_metrics_STATUSES, name) ? (mlflow_metrics_STATUSES[name] ?? 'unknown') : 'unknown';
}
/** Of a logged model: pending, ready, failed. */
function modelStatus(value) {
    const statuses = new Map([
        [1, 'unfinished'],
        [2, 'complete'],
        [3, 'failed'],
    ]);
    return statuses.get(value) ?? 'unknown';
}
/** The status that says least good of them all: numbers of several runs are worth what the worst of them is. */
function worstStatus(statuses) {
    const order = ['failed', 'cancelled', 'unfinished', 'unknown', 'complete'];
    return order.find((status) => statuses.includes(status)) ?? 'unknown';
}
/** Databases keep infinity as the largest number there is. */
const LARGEST = 1.79e308;
/**
 * Gives each metric once: of the values logged, the one of the highest step, then the latest, then the largest, which
 * is what MLflow shows. In a file that was written in order, that is the last line.
 */
function giveMetrics(sink, logged) {
    const best = new Map();
    for (const one of logged) {
        const key = JSON.stringify([one.key, one.dataset?.name, one.dataset?.digest, one.run]);
        const known = best.get(key);
        if (known === undefined || isLater(one, known))
            best.set(key, one);
    }
    for (const { key, value, dataset } of best.values()) {
        if (dataset !== null)
            sink.task({ id: dataset.name, hash: dataset.digest });
        const bounded = Math.abs(value) >= LARGEST ? Math.sign(value) * Number.POSITIVE_INFINITY : value;
        sink.measure({ metric: key, task: dataset?.name ?? null, value: bounded });
    }
}
function isLater(one, other) {
    if (one.step !== other.step)
        return one.step > other.step;
    if (one.timestamp !== other.timestamp)
        return one.timestamp > other.timestamp;
    return one.value > other.value || Number.isNaN(other.value);
}

;// CONCATENATED MODULE: ./build/evidence/formats/mlflow-run.js


const mlflowRun = {
    name: 'mlflow-run',
    title: 'MLflow run (REST)',
    basis: 'files',
    recognises: (head) => runsOf(head.document).length > 0,
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files)
            await readAnswer(file, sink, tools);
    },
};
/** The runs of an answer: one of `runs/get`, several of `runs/search`. */
function runsOf(document) {
    const answer = asRecord(document);
    if (answer === null)
        return [];
    const candidates = Array.isArray(answer['runs']) ? answer['runs'] : [answer['run'] ?? answer];
    const runs = candidates.map(asRecord);
    return runs.every((run) => run !== null && isRun(run)) ? runs : [];
}
function isRun(run) {
    const info = asRecord(run['info']);
    return (info !== null && ('run_id' in info || 'run_uuid' in info) && 'status' in info && asRecord(run['data']) !== null);
}
async function readAnswer(file, sink, tools) {
    const runs = runsOf(await tools.json(file));
    sink.run({ tool: 'mlflow' });
    const [run] = runs;
    if (run === undefined)
        return;
    if (runs.length > 1) {
        const ids = runs
            .map(({ info }) => textOf(recordOf(info)['run_name']) ?? textOf(recordOf(info)['run_id']))
            .join(', ');
        const message = `The answer must hold one run; it holds ${runs.length}: ${ids}. Ask \`runs/get\` for the one that is meant.`;
        sink.problem({ code: 'ambiguous', effect: 'error', place: 'runs', message });
        return;
    }
    const info = recordOf(run['info']);
    const data = recordOf(run['data']);
    if (info['lifecycle_stage'] === 'deleted') {
        const message = `The run must not have been deleted in MLflow; ${textOf(info['run_id']) ?? 'it'} was.`;
        sink.problem({ code: 'run_cancelled', effect: 'error', place: 'run.info.lifecycle_stage', message });
    }
    // `dataset` is what MLflow calls a data set that was given no name.
    const sets = new Set(listOf(recordOf(run['inputs'])['dataset_inputs'])
        .flatMap((one) => textOf(recordOf(recordOf(one)['dataset'])['name']) ?? [])
        .filter((name) => name !== 'dataset'));
    const [set] = sets;
    sink.run({
        status: runStatus(info['status']),
        startedAt: utcTime(numberOf(info['start_time'])),
        commit: tagsOf(data).get('mlflow.source.git.commit') ?? null,
        ...(sets.size === 1 && set !== undefined ? { set: { name: set, digest: null } } : {}),
    });
    giveMetrics(sink, mlflow_run_metricsOf(data));
}
/** A list of keys and values in answers, an object where Python wrote it. */
function tagsOf(data) {
    const { tags } = data;
    const pairs = Array.isArray(tags)
        ? tags.map((tag) => [recordOf(tag)['key'], recordOf(tag)['value']])
        : Object.entries(recordOf(tags));
    return new Map(pairs.flatMap(([key, value]) => (typeof value === 'string' ? [[String(key), value]] : [])));
}
function mlflow_run_metricsOf(data) {
    const { metrics } = data;
    const none = { timestamp: 0, step: 0, run: null, dataset: null };
    if (!Array.isArray(metrics)) {
        return Object.entries(recordOf(metrics)).map(([key, value]) => ({
            ...none,
            key,
            value: numberOf(value) ?? Number.NaN,
        }));
    }
    return metrics.map(recordOf).map((metric) => {
        const name = textOf(metric['dataset_name']);
        return {
            ...none,
            key: String(metric['key']),
            value: numberOf(metric['value']) ?? Number.NaN,
            timestamp: numberOf(metric['timestamp']) ?? 0,
            step: finiteOf(numberOf(metric['step'])) ?? 0,
            dataset: name === null ? null : { name, digest: textOf(metric['dataset_digest']) },
        };
    });
}

;// CONCATENATED MODULE: ./build/evidence/formats/mlflow-table.js


/** Metrics of MLflow's own that have no `/score`. */
const BARE = new Set(['latency', 'token_count']);
/** Columns that hold the question, the most telling first. */
const QUESTIONS = ['inputs', 'input', 'question', 'questions', 'query', 'prompt', 'request', 'user_input'];
/** What differs from one model to the next: no part of the question. */
const ANSWERS = /^(?:outputs?|predictions?|predicted|responses?|answers?|generated_.*|retrieved_.*|source_documents|trace.*)$/i;
const mlflowTable = {
    name: 'mlflow-eval-table',
    title: 'MLflow evaluation table',
    basis: 'files',
    recognises: isTable,
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files)
            await readTable(file, sink, tools);
    },
};
function isTable(head) {
    const table = asRecord(head.document);
    if (table === null || !Array.isArray(table['data']) || !Array.isArray(table['columns']))
        return false;
    return !Object.hasOwn(table, 'index') && listOf(table['columns']).some((name) => metricOf(name) !== null);
}
function metricOf(column) {
    if (typeof column !== 'string')
        return null;
    if (column.endsWith('/score'))
        return `${column.slice(0, -'/score'.length)}/mean`;
    return BARE.has(column) ? `${column}/mean` : null;
}
async function readTable(file, sink, tools) {
    const table = asRecord(await tools.json(file)) ?? {};
    const columns = listOf(table['columns']).map(String);
    const rows = listOf(table['data']).map(listOf);
    const metrics = columns.flatMap((column, index) => {
        const metric = metricOf(column);
        return metric === null ? [] : [{ metric, index }];
    });
    const question = questionColumns(columns);
    sink.run({ tool: 'mlflow' });
    for (const row of rows) {
        const asked = question.map((index) => row[index] ?? null);
        const texts = columns.flatMap((column, index) => typeof row[index] === 'string' ? [[column, row[index]]] : []);
        sink.sample({
            task: null,
            key: hashedKey(asked.length === 1 ? asked[0] : asked, tools),
            values: Object.fromEntries(metrics.map(({ metric, index }) => [metric, numberOf(row[index])])),
            texts: Object.fromEntries(texts),
        });
    }
    for (const { metric, index } of metrics)
        mlflow_table_giveProblems(sink, { metric, values: rows.map((row) => numberOf(row[index])) });
}
/** The column that is called after a question; else all that hold neither answers nor what was made of them. */
function questionColumns(columns) {
    const named = QUESTIONS.map((name) => columns.findIndex((column) => column.toLowerCase() === name)).find((index) => index >= 0);
    if (named !== undefined)
        return [named];
    return columns.flatMap((column, index) => {
        const made = metricOf(column) !== null || column.endsWith('/justification') || ANSWERS.test(column);
        return made ? [] : [index];
    });
}
function mlflow_table_giveProblems(sink, of) {
    const { metric, values } = of;
    const missing = values.filter((value) => value === null || Number.isNaN(value)).length;
    if (missing > 0) {
        const effect = missing === values.length ? 'error' : 'warning';
        const message = `${missing} of ${values.length} rows have no ${metric.replace(/\/mean$/, '/score')}; a mean of the rest looks fine and is not.`;
        sink.problem({ code: 'judge_missing', effect, metric, message });
    }
    // MLflow writes 0 where it was given answers instead of a model to ask.
    if (metric === 'latency/mean' && values.length > 0 && values.every((value) => value === 0)) {
        const message = 'Every latency is 0: MLflow was given answers, not a model to ask.';
        sink.problem({ code: 'duration_cached', effect: 'error', metric, message });
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/mlflow-store.js




const mlflowStore = {
    name: 'mlflow-file-store',
    title: 'MLflow file store',
    basis: 'files',
    recognises: (head) => kindOf(head) !== null,
    bundles: groupStore,
    read: readStore,
};
/** What a `meta.yaml` is of, by its fields. */
function kindOf(head) {
    const meta = asRecord(head?.document);
    if (meta === null)
        return null;
    const has = (...keys) => keys.every((key) => Object.hasOwn(meta, key));
    if (has('lifecycle_stage', 'status') && (has('run_id') || has('run_uuid')))
        return 'run';
    if (has('model_id', 'artifact_location', 'status'))
        return 'model';
    if (has('experiment_id', 'artifact_location', 'lifecycle_stage'))
        return 'experiment';
    if (has('digest', 'source_type', 'source'))
        return 'dataset';
    return has('current_stage', 'version') || has('latest_versions', 'name') ? 'registry' : null;
}
/** What lies in the folder of a run or model. */
const OWN_FOLDERS = /^(?:metrics|params|tags|inputs|outputs|artifacts)\//;
/** What lies in the folder of an experiment beside its runs. */
const EXPERIMENT_FOLDERS = /^(?:tags|datasets|traces)\//;
const EMPTY_HEAD = {
    path: '',
    size: 0,
    text: '',
    bytes: new Uint8Array(0),
    document: undefined,
    firstLine: undefined,
    header: null,
};
/** The folders that a file is in, the deepest first: a metric may be called like a folder above it. */
function foldersOf(path) {
    const folders = [''];
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
        folders.unshift(path.slice(0, at + 1));
    return folders;
}
function findEntities(files, heads) {
    const entities = files.flatMap((file) => {
        const head = heads.get(file.path);
        const kind = kindOf(head);
        if (kind !== 'run' && kind !== 'model')
            return [];
        const meta = asRecord(head?.document) ?? {};
        const id = textOf(kind === 'model' ? meta['model_id'] : (meta['run_id'] ?? meta['run_uuid']));
        const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
        return id === null ? [] : [{ kind, id, folder, meta: file, files: [file] }];
    });
    const byFolder = new Map(entities.map((entity) => [entity.folder, entity]));
    for (const file of files) {
        const entity = foldersOf(file.path)
            .map((folder) => byFolder.get(folder))
            .find((one) => one !== undefined);
        if (entity === undefined || !OWN_FOLDERS.test(file.path.slice(entity.folder.length)))
            continue;
        if (!mlflowTable.recognises(heads.get(file.path) ?? EMPTY_HEAD))
            entity.files.push(file);
    }
    return entities;
}
/**
 * A run, and a model with the runs that measured it, are one bundle: a model repeats the numbers of its runs. All that
 * lies in their folders goes with them, weights and settings too, but not tables of evaluations: those have a reader.
 * What the store keeps beside them goes with the first.
 */
function groupStore(files, heads) {
    const entities = findEntities(files, heads);
    const groups = entities.map((entity) => new Set([entity]));
    for (const model of entities.filter(({ kind }) => kind === 'model')) {
        const runs = new Set(mlflow_store_runsOf(model, heads));
        const joined = groups.filter((group) => [...group].some((one) => one === model || (one.kind === 'run' && runs.has(one.id))));
        const all = new Set(joined.flatMap((group) => [...group]));
        for (const group of joined)
            groups.splice(groups.indexOf(group), 1);
        groups.push(all);
    }
    const aside = asideOf({ files, heads, taken: new Set(entities.flatMap((entity) => entity.files)) });
    const bundles = groups.map((group) => [...group].flatMap((entity) => entity.files));
    if (bundles.length === 0)
        return aside.length === 0 ? [] : [{ files: aside, heads }];
    return bundles.map((own, index) => ({ files: index === 0 ? [...own, ...aside] : own, heads }));
}
/** Files of the store that are of no run and no model: experiments, data sets, the registry. */
function asideOf(of) {
    const { files, heads, taken } = of;
    const folders = new Map();
    for (const file of files) {
        const kind = kindOf(heads.get(file.path));
        if (kind === 'experiment' || kind === 'registry' || kind === 'dataset')
            folders.set(foldersOf(file.path)[0] ?? '', kind);
    }
    const belongs = (file) => foldersOf(file.path).some((folder) => {
        const kind = folders.get(folder);
        const inside = file.path.slice(folder.length);
        return (kind !== undefined &&
            (inside === 'meta.yaml' || (kind === 'experiment' ? EXPERIMENT_FOLDERS.test(inside) : folder !== '')));
    });
    return files.filter((file) => !taken.has(file) && belongs(file));
}
/** Runs that a model's metrics name, as far as the heads of its files show. */
function mlflow_store_runsOf(model, heads) {
    const source = textOf(asRecord(heads.get(model.meta.path)?.document)?.['source_run_id']);
    const lines = model.files.flatMap((file) => {
        const inside = file.path.slice(model.folder.length);
        return inside.startsWith('metrics/') ? (heads.get(file.path)?.text ?? '').split('\n') : [];
    });
    const named = lines.flatMap((line) => line.trim().split(' ')[3] ?? []);
    return source === null ? named : [source, ...named];
}
async function readStore(bundle, sink, tools) {
    const entities = findEntities(bundle.files, bundle.heads);
    const runs = entities.filter(({ kind }) => kind === 'run');
    const models = entities.filter(({ kind }) => kind === 'model');
    if (entities.length === 0)
        return;
    sink.run({ tool: 'mlflow' });
    const logged = [];
    const starts = [];
    for (const entity of entities) {
        const meta = asRecord(bundle.heads.get(entity.meta.path)?.document) ?? {};
        if (meta['lifecycle_stage'] === 'deleted') {
            const message = `The run must not have been deleted in MLflow; ${entity.id} was.`;
            sink.problem({
                code: 'run_cancelled',
                effect: 'error',
                file: entity.meta.path,
                place: 'lifecycle_stage',
                message,
            });
        }
        const start = utcTime(finiteOf(meta['start_time']) ?? finiteOf(meta['creation_timestamp']));
        if (start !== null)
            starts.push(start);
        logged.push(...(await mlflow_store_readMetrics({ entity, runs, tools })));
    }
    const status = worstStatus(entities.map(({ kind, meta }) => {
        const value = asRecord(bundle.heads.get(meta.path)?.document)?.['status'];
        return kind === 'run' ? runStatus(value) : modelStatus(value);
    }));
    const [model] = models;
    sink.run({ status, startedAt: starts.sort()[0] ?? null });
    if (model !== undefined)
        sink.run({ model: textOf(asRecord(bundle.heads.get(model.meta.path)?.document)?.['name']) });
    const commits = new Set((await Promise.all(entities.map((entity) => readCommit(entity, tools)))).filter((one) => one !== null));
    const [commit] = commits;
    if (commits.size === 1 && commit !== undefined)
        sink.run({ commit });
    giveMetrics(sink, logged);
    const sets = new Set(logged.flatMap(({ dataset }) => dataset?.name ?? []));
    const [set] = sets;
    if (sets.size === 1 && set !== undefined)
        sink.run({ set: { name: set, digest: null } });
}
async function readCommit(entity, tools) {
    const file = entity.files.find(({ path }) => path === `${entity.folder}tags/mlflow.source.git.commit`);
    return file === undefined ? null : textOf(await tools.text(file));
}
/** The path below `metrics/` is the name, folders and all. */
async function mlflow_store_readMetrics(of) {
    const { entity, runs, tools } = of;
    const logged = [];
    const start = `${entity.folder}metrics/`;
    for (const file of entity.files.filter(({ path }) => path.startsWith(start))) {
        const lines = (await tools.text(file)).split('\n');
        for (const [index, line] of lines.entries()) {
            if (line.trim() === '')
                continue;
            const one = readLine({ key: file.path.slice(start.length), line, ofModel: entity.kind === 'model' });
            if (one === null) {
                return tools.fail(file, {
                    place: `line ${index + 1}`,
                    message: `A line of a metric must be \`time value step\`; found ${(0,evidence_values/* describeFound */.Kq)(line)}.`,
                });
            }
            // The run that logged it is read as well, and says the same.
            if (one.run !== null && runs.some(({ id }) => id === one.run))
                continue;
            logged.push(entity.kind === 'run' ? one : { ...one, run: null });
        }
    }
    return logged;
}
/** `time value step`, of a model `time value step run`; since MLflow 3 with name and digest of a data set. */
function readLine(of) {
    const [timestamp, value, third, ...rest] = of.line.trim().split(' ');
    const numbers = [timestamp, value, third ?? '0'].map((part) => spelledNumber(part ?? ''));
    const [time, number, step] = numbers;
    if (time === null ||
        number === null ||
        step === null ||
        time === undefined ||
        number === undefined ||
        step === undefined)
        return null;
    const run = of.ofModel ? (rest.shift() ?? null) : null;
    const digest = rest.length > 1 ? (rest.at(-1) ?? null) : null;
    const name = (digest === null ? rest : rest.slice(0, -1)).join(' ');
    return { key: of.key, value: number, timestamp: time, step, run, dataset: name === '' ? null : { name, digest } };
}

// EXTERNAL MODULE: ./build/evidence/normal-form.js
var normal_form = __webpack_require__(78032);
// EXTERNAL MODULE: ./build/evidence/personal-data.js
var personal_data = __webpack_require__(82155);
;// CONCATENATED MODULE: ./build/evidence/formats/normal-form.js



const slipwayEvidence = {
    name: 'slipway-evidence',
    title: 'Slipway evidence',
    basis: 'files',
    recognises: (head) => (0,evidence_values/* isRecord */.u4)(head.document) && head.document['schema'] === normal_form/* EVIDENCE_SCHEMA */.m$,
    read: async (bundle, sink, tools) => {
        const [file] = bundle.files;
        const document = file === undefined ? undefined : bundle.heads.get(file.path)?.document;
        if (file === undefined || document === undefined)
            return;
        const value = accept({ outcome: (0,normal_form/* parseDocument */.Tp)(document), file, tools, place: null });
        readShared({ value, file, sink });
        for (const [index, one] of (value.samples ?? []).entries())
            addSample({ one, place: `samples[${index}]`, file, sink, tools });
    },
};
const slipwaySamples = {
    name: 'slipway-samples',
    title: 'Slipway samples',
    basis: 'files',
    // Of a single line there is a document as well.
    recognises: (head) => (0,evidence_values/* isRecord */.u4)(head.firstLine) && head.firstLine['schema'] === normal_form/* SAMPLES_SCHEMA */.ex,
    read: readSamples,
};
async function readSamples(bundle, sink, tools) {
    const [file] = bundle.files;
    if (file === undefined)
        return;
    let expected = null;
    let rows = 0;
    let header = true;
    for await (const { line, value } of tools.jsonLines(file)) {
        if (header) {
            header = false;
            const parsed = accept({ outcome: (0,normal_form/* parseHeader */.RW)(value), file, tools, place: `line ${line}` });
            readShared({ value: parsed, file, sink });
            expected = parsed.rows ?? null;
        }
        else {
            addSample({ one: value, place: `line ${line}`, file, sink, tools });
            rows += 1;
        }
    }
    if (expected === null || expected === rows)
        return;
    tools.fail(file, {
        place: null,
        message: `The file must have the ${expected} samples that its first line says; it has ${rows}: it was cut off or changed.`,
    });
}
function accept(of) {
    const { outcome, file, tools, place } = of;
    if (outcome.kind === 'ok')
        return outcome.value;
    const [first] = outcome.problems;
    const at = [place, first?.where].filter((part) => part !== null && part !== undefined).join(', ');
    return tools.fail(file, { place: at, message: `This is no valid Slipway evidence: ${describe(outcome.problems)}.` });
}
function describe(problems) {
    const shown = problems.slice(0, 5).map((one) => `${(0,personal_data/* maskSecrets */.QU)(one.where)}: ${(0,personal_data/* maskSecrets */.QU)(one.message)}`);
    const more = problems.length - shown.length;
    return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
function readShared(of) {
    const { value, file, sink } = of;
    for (const run of value.runs ?? []) {
        if (sink.addRun === undefined)
            sink.run((0,normal_form/* readRun */.cI)(run));
        else
            sink.addRun((0,normal_form/* readRun */.cI)(run));
    }
    for (const task of value.tasks ?? [])
        sink.task((0,normal_form/* readTask */.gv)(task));
    for (const measure of value.measures ?? [])
        sink.measure((0,normal_form/* readMeasure */.DG)(measure));
    for (const { metric, task = null, judge } of value.judges ?? [])
        if (judge !== null && judge !== undefined)
            sink.judge({ metric, task, judge });
    for (const problem of value.problems ?? [])
        sink.problem((0,normal_form/* readProblem */.K)(problem, file.path));
}
function addSample(of) {
    const sample = (0,normal_form/* readSample */.dl)(of.one);
    if (typeof sample === 'string')
        of.tools.fail(of.file, { place: of.place, message: sample });
    else
        of.sink.sample(sample);
}

;// CONCATENATED MODULE: ./build/evidence/formats/openai-evals.js

const openaiEvals = {
    name: 'openai-evals',
    title: 'OpenAI evals log',
    basis: 'files',
    recognises: (head) => {
        const spec = asRecord(asRecord(head.firstLine)?.['spec']);
        return spec !== null && typeof spec['eval_name'] === 'string' && Object.hasOwn(spec, 'completion_fns');
    },
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files)
            await readLog(file, sink, tools);
    },
};
async function readLog(file, sink, tools) {
    const log = { sink, task: null, reports: [], asked: new Map() };
    for await (const { line, value } of tools.jsonLines(file)) {
        const entry = recordOf(value);
        const spec = asRecord(entry['spec']);
        if (spec !== null)
            readSpec(log, spec);
        else if (Object.hasOwn(entry, 'final_report'))
            log.reports.push({ line, report: recordOf(entry['final_report']) });
        else
            readEvent(log, entry);
    }
    sink.run({ status: log.reports.length > 0 ? 'complete' : 'unfinished' });
    giveSamples(log);
    for (const one of log.reports)
        giveReport(log, one);
}
/** `base.split.version`: the samples are those of base and split. */
function readSpec(log, spec) {
    const [base, split, ...version] = String(spec['eval_name']).split('.');
    const config = recordOf(spec['run_config']);
    log.task = split === undefined ? String(base) : `${base}.${split}`;
    const args = recordOf(recordOf(config['eval_spec'])['args']);
    log.sink.task({
        id: log.task,
        version: version.length === 0 ? null : version.join('.'),
        shots: finiteOf(args['num_few_shot']),
    });
    log.sink.run({
        tool: 'openai-evals',
        model: textOf(listOf(spec['completion_fns']).join(', ')),
        startedAt: utcTime(spec['created_at']),
    });
    const limit = finiteOf(config['max_samples']);
    if (limit === null)
        return;
    const message = `The run must ask every sample; it was limited to ${limit}. Run it without --max_samples.`;
    log.sink.problem({ code: 'run_partial', effect: 'error', place: 'spec.run_config.max_samples', message });
}
function readEvent(log, event) {
    const id = textOf(event['sample_id']);
    if (id === null)
        return;
    const data = recordOf(event['data']);
    const asked = openai_evals_askedOf(log, id);
    switch (event['type']) {
        case 'match':
            if (typeof data['correct'] === 'boolean')
                asked.matches.push(data['correct'] ? 1 : 0);
            keepTexts(asked, data, ['expected', 'picked', 'sampled']);
            break;
        case 'metrics': {
            const numbers = Object.entries(data).flatMap(([name, value]) => {
                const number = typeof value === 'boolean' ? Number(value) : numberOf(value);
                return number === null ? [] : [[name, number]];
            });
            asked.metrics.push(Object.fromEntries(numbers));
            break;
        }
        case 'sampling':
            keepTexts(asked, data, ['prompt', 'sampled']);
            break;
        case 'error':
            asked.failed = true;
            break;
    }
}
function openai_evals_askedOf(log, id) {
    let asked = log.asked.get(id);
    if (asked === undefined) {
        asked = { matches: [], metrics: [], failed: false, texts: {} };
        log.asked.set(id, asked);
    }
    return asked;
}
function keepTexts(asked, data, names) {
    for (const name of names) {
        const value = data[name];
        if (value === null || value === undefined)
            continue;
        asked.texts[name] = typeof value === 'string' ? value : JSON.stringify(value);
    }
}
function giveSamples(log) {
    const metrics = new Set();
    for (const asked of log.asked.values()) {
        if (asked.matches.length > 0)
            metrics.add('accuracy');
        for (const one of asked.metrics)
            for (const name of Object.keys(one))
                metrics.add(name);
    }
    if (metrics.size === 0)
        return;
    let failed = 0;
    for (const [key, asked] of log.asked) {
        if (asked.failed)
            failed += 1;
        const times = Math.max(1, asked.matches.length, asked.metrics.length);
        for (let time = 0; time < times; time += 1) {
            const values = {};
            for (const metric of metrics)
                values[metric] = asked.metrics[time]?.[metric] ?? null;
            // Evals that give an accuracy of their own say in it how a match counts.
            if (metrics.has('accuracy'))
                values['accuracy'] ??= asked.matches[time] ?? null;
            log.sink.sample({ task: log.task, key, values, texts: asked.texts });
        }
    }
    if (failed === 0)
        return;
    const message = `${failed} of ${log.asked.size} samples ended in an error.`;
    log.sink.problem({ code: 'samples_failed', effect: 'warning', task: log.task, message });
}
/** `boostrap_std` is how most of its evals spell it. It is of the accuracy, from means of halves: a standard error. */
const ERROR_KEYS = ['bootstrap_std', 'boostrap_std'];
function giveReport(log, found) {
    const { report, line } = found;
    const error = ERROR_KEYS.map((key) => finiteOf(report[key])).find((value) => value !== null) ?? null;
    const matched = [...log.asked.values()].filter(({ matches, metrics }) => matches.length + metrics.length > 0).length;
    for (const [metric, value] of Object.entries(report)) {
        if (ERROR_KEYS.includes(metric) || typeof value === 'boolean')
            continue;
        const number = numberOf(value);
        const total = /^(?:usage_|counts\/)/.test(metric);
        if (number === null) {
            if (value !== null && value !== 'N/A')
                continue;
            const message = `${metric} of ${log.task} has no number in the final report.`;
            log.sink.problem({
                code: 'value_missing',
                effect: 'error',
                place: `line ${line}`,
                metric,
                task: log.task,
                message,
            });
        }
        log.sink.measure({
            metric,
            task: log.task,
            value: number,
            statistic: total ? 'sum' : 'mean',
            n: matched > 0 ? matched : null,
            standardError: metric === 'accuracy' ? error : null,
            direction: metric === 'accuracy' || metric === 'f1_score' ? 'up' : null,
        });
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/plain.js




/** Numbers that one document may give without a mapping. */
const LEAVES_LIMIT = 5000;
const plain = {
    name: 'plain',
    title: 'plain JSON, YAML, CSV or JSON Lines',
    basis: 'files',
    recognises: (head) => plain_shapeOf(head) !== null,
    read: async (bundle, sink, tools) => {
        const context = contextOf({ bundle, sink, tools });
        if (context === null)
            return;
        const shape = plain_shapeOf(context.head);
        if (shape === 'document')
            readDocument(context);
        else if (shape === 'tall')
            await readTall(context);
        else
            await plain_readSamples(context);
    },
};
function contextOf(of) {
    const [file] = of.bundle.files;
    const head = file === undefined ? undefined : of.bundle.heads.get(file.path);
    return file === undefined || head === undefined ? null : { file, head, sink: of.sink, tools: of.tools };
}
function plain_shapeOf(head) {
    const names = columnNames(head);
    if (names !== null) {
        if (tallColumns(names) !== null)
            return 'tall';
        return findName(KEY_NAMES, names) === null ? null : 'samples';
    }
    if (!(0,evidence_values/* isRecord */.u4)(head.document))
        return null;
    return plain_leavesOf(head.document, 1).length > 0 ? 'document' : null;
}
/** Names of the columns, by the header or the first row; null for a document that is no rows. */
function columnNames(head) {
    if (head.header !== null)
        return head.header.map((cell) => cell.trim());
    const first = isJsonLines(head) ? head.firstLine : Array.isArray(head.document) ? head.document[0] : undefined;
    return (0,evidence_values/* isRecord */.u4)(first) ? fieldsOf(first).map(([name]) => name) : null;
}
/** Fields of a row by dotted path; lists are one field. */
function fieldsOf(value, prefix = '') {
    return Object.entries(value).flatMap(([name, field]) => (0,evidence_values/* isRecord */.u4)(field) ? fieldsOf(field, `${prefix}${name}.`) : [[`${prefix}${name}`, field]]);
}
/** Numbers of a document by dotted path, at most `limit`; lists hold no metrics, since a place in one is no name. */
function plain_leavesOf(document, limit) {
    const leaves = [];
    const visit = (value, path) => {
        if (leaves.length >= limit)
            return;
        if (typeof value === 'number')
            leaves.push({ path, value });
        else if ((0,evidence_values/* isRecord */.u4)(value))
            for (const [name, field] of Object.entries(value))
                visit(field, path === '' ? name : `${path}.${name}`);
    };
    visit(document, '');
    return leaves;
}
function readDocument(context) {
    const { file, head, sink, tools } = context;
    const leaves = (0,evidence_values/* isRecord */.u4)(head.document) ? plain_leavesOf(head.document, LEAVES_LIMIT + 1) : [];
    if (leaves.length > LEAVES_LIMIT) {
        tools.fail(file, {
            place: null,
            message: `A plain document may hold ${LEAVES_LIMIT} numbers; this one has more. Say in the policy which of them are metrics (\`evaluation.read\`).`,
        });
    }
    for (const { path, value } of leaves)
        sink.measure({ metric: path, value });
}
async function readTall(context) {
    const { file, head, sink, tools } = context;
    const columns = tallColumns(columnNames(head) ?? []);
    if (columns === null)
        return;
    await visitRows({ file, head, path: null, tools }, (row) => readTallRow({ row, columns, file, sink, tools }));
}
/** Two passes: what a column is depends on all of its cells. */
async function plain_readSamples(context) {
    const { file, head, sink, tools } = context;
    const columns = head.header === null ? null : (columnNames(head) ?? []);
    const profile = new ColumnProfile();
    const rows = await visitRows({ file, head, path: null, tools }, (row) => {
        eachField(row, columns, (name, cell) => {
            if (profile.add(name, cell))
                return;
            tools.fail(file, {
                place: row.place,
                message: `A plain file may have ${COLUMNS_LIMIT} columns; this one has more.`,
            });
        });
    });
    const uses = profile.uses();
    if (rows === 0)
        tools.fail(file, { place: null, message: 'Samples are required; the file has a header and no row.' });
    if (![...uses.values()].includes('metric')) {
        tools.fail(file, {
            place: null,
            message: 'At least one column must hold numbers; none does. Say in the policy which columns are metrics (`evaluation.read`).',
        });
    }
    const tasks = new Set();
    await visitRows({ file, head, path: null, tools }, (row) => {
        const sample = sampleOf({ row, columns, uses, context });
        if (sample.task !== null && !tasks.has(sample.task)) {
            tasks.add(sample.task);
            sink.task({ id: sample.task });
        }
        sink.sample(sample);
    });
}
function eachField(row, columns, visit) {
    if (columns !== null)
        for (const name of columns)
            visit(name, row.get(name));
    else if ((0,evidence_values/* isRecord */.u4)(row.value))
        visitFields(row.value, '', visit);
}
function visitFields(value, prefix, visit) {
    for (const name in value) {
        const field = value[name];
        const path = prefix === '' ? name : `${prefix}.${name}`;
        if ((0,evidence_values/* isRecord */.u4)(field))
            visitFields(field, path, visit);
        else
            visit(path, field);
    }
}
function sampleOf(of) {
    const { row, columns, uses, context } = of;
    let key = null;
    let task = null;
    let cluster = null;
    const values = {};
    const slices = {};
    const texts = {};
    eachField(row, columns, (name, cell) => {
        switch (uses.get(name)) {
            case 'key':
                key = (0,evidence_values/* readName */.MQ)(cell);
                break;
            case 'task':
                task = (0,evidence_values/* readName */.MQ)(cell);
                break;
            case 'cluster':
                cluster = (0,evidence_values/* readName */.MQ)(cell);
                break;
            case 'metric':
                values[name] = typeof cell === 'number' ? cell : ((0,evidence_values/* readScore */.Bg)(cell) ?? null);
                break;
            case 'attribute':
                if (typeof cell === 'string' && cell !== '')
                    slices[name] = cell;
                break;
            case 'text':
                if (typeof cell === 'string' && cell !== '')
                    texts[name] = cell;
                break;
            default:
                break;
        }
    });
    if (key === null) {
        const { file, tools } = context;
        return tools.fail(file, { place: row.place, message: 'Each sample needs a key; this one has none.' });
    }
    return { task, key, cluster, slices, values, texts };
}

;// CONCATENATED MODULE: ./build/evidence/formats/promptfoo-plan.js
/** Longest label that names a task; longer ones are the prompt itself. */
const LABEL_LENGTH = 64;
/** Gathers what there is, one result at a time. */
class PromptfooPlan {
    #models = new Map();
    #prompts = new Map();
    #tests = new Map();
    #places = new Set();
    #rows = 0;
    add(row) {
        this.#rows += 1;
        this.#models.set(row.provider, row.model);
        const prompt = this.#prompts.get(row.promptId);
        if (prompt === undefined)
            this.#prompts.set(row.promptId, { places: new Set([row.promptIdx]), label: labelOf(row) });
        else
            prompt.places.add(row.promptIdx);
        const tests = this.#tests.get(row.key);
        if (tests === undefined)
            this.#tests.set(row.key, new Set([row.test]));
        else
            tests.add(row.test);
        if (row.testIdx !== null)
            this.#places.add(row.testIdx);
    }
    get rows() {
        return this.#rows;
    }
    /** Tests by their place in the run. */
    get tests() {
        return this.#places.size;
    }
    get model() {
        const [first, ...others] = new Set(this.#models.values());
        return first === undefined || others.length > 0 ? null : first;
    }
    /** Says so and answers false when the results are of several subjects. */
    isOfOne(sink) {
        const names = [...new Set(this.#models.values())];
        const repeated = [...this.#prompts.values()].some(({ places }) => places.size > 1);
        if (this.#models.size <= 1 && !repeated)
            return true;
        const found = names.length > 1 ? `found ${names.join(' and ')}` : `one prompt has several columns of results of ${names[0]}`;
        const message = `The results must be of one provider: each is a subject of its own; ${found}. Write one file for each, with --filter-providers.`;
        sink.problem({ code: 'ambiguous', effect: 'error', message });
        return false;
    }
    /** The task of a prompt: null where there is one prompt only. */
    taskOf(promptId) {
        if (this.#prompts.size <= 1)
            return null;
        const prompt = this.#prompts.get(promptId);
        if (prompt === undefined)
            return null;
        const labels = [...this.#prompts.values()].map(({ label }) => label);
        const unique = prompt.label !== null && labels.filter((other) => other === prompt.label).length === 1;
        return unique ? prompt.label : `prompt ${Math.min(...prompt.places) + 1}`;
    }
    get tasks() {
        return [...this.#prompts.keys()].flatMap((id) => this.taskOf(id) ?? []);
    }
    /** Tests that share their variables and differ in what they assert are questions of their own. */
    keyOf(row) {
        return (this.#tests.get(row.key)?.size ?? 0) > 1 ? `${row.key}-${row.test}` : row.key;
    }
}
/** A label that someone gave: promptfoo puts the prompt itself where nobody did. */
function labelOf(row) {
    const label = row.promptLabel;
    if (label === null || label.length > LABEL_LENGTH || /[\n{]/.test(label) || label === row.promptText)
        return null;
    return label;
}

;// CONCATENATED MODULE: ./build/evidence/formats/promptfoo-rows.js


const promptfoo_rows_PASS_RATE = 'pass_rate';
const SCORE = 'score';
/** `failureReason`: 0 none, 1 an assertion failed, 2 an error. */
const ERROR = 2;
/** How promptfoo begins the reason of an assertion whose own code broke. */
const BROKEN = /^(?:Custom function threw error|(?:Python|Ruby) code execution failed|Scoring function error)/;
/** The same of a judge, in versions that do not mark it. */
const BROKEN_JUDGE = /^(?:Could not extract JSON from|[\w-]+ produced malformed response)/;
/** The same of a function of the test that puts the assertions together. */
const SCORING = /^Scoring function error/;
const JUDGED = /^(?:not-)?(?:llm-rubric|g-eval|factuality|answer-relevance|context-(?:faithfulness|recall|relevance)|model-graded-\w+|select-best|agent-rubric|search-rubric|conversation-relevance|trajectory:goal-success|pi)$/;
/** Variables that promptfoo makes up anew for each run. */
const RUNTIME = /^(?:_|sessionId$)/;
/** Whether a value looks like a result. */
function isPromptfooRow(value) {
    const row = recordOf(value);
    return (typeof row['promptIdx'] === 'number' &&
        typeof row['testIdx'] === 'number' &&
        asRecord(row['vars']) !== null &&
        asRecord(row['provider']) !== null &&
        typeof row['success'] === 'boolean');
}
/** Reads one result. */
function readPromptfooRow(value, tools) {
    const row = recordOf(value);
    const prompt = recordOf(row['prompt']);
    const provider = recordOf(row['provider']);
    const test = recordOf(row['testCase']);
    const response = recordOf(row['response']);
    const cached = response['cached'] === true;
    const id = textOf(provider['id']) ?? '';
    const label = textOf(provider['label']);
    const text = textOf(prompt['raw']);
    const latency = finiteOf(row['latencyMs']);
    return {
        provider: JSON.stringify([id, label]),
        model: label === null || label === id || label.startsWith('file:') ? id : `${label} (${id})`,
        promptId: textOf(row['promptId']) ?? hashedKey([prompt['label'], prompt['config']], tools),
        promptIdx: finiteOf(row['promptIdx']) ?? 0,
        promptLabel: textOf(prompt['label']),
        promptText: text,
        testIdx: finiteOf(row['testIdx']),
        key: variablesKey(recordOf(row['vars']), text, tools),
        test: hashedKey([test['description'] ?? null, test['assert'] ?? null, test['metadata'] ?? null], tools).slice(0, 8),
        ...promptfoo_rows_readScores(row),
        judges: judgesOf(row),
        used: { latencyMs: cached ? null : latency, costUsd: finiteOf(row['cost']), tokens: tokensOf(row) },
        cached,
        slices: promptfoo_rows_slicesOf(test),
        texts: promptfoo_rows_textsOf({ prompt: text, output: response['output'], reason: recordOf(row['gradingResult'])['reason'] }),
    };
}
/** The variables as texts, which is all that a CSV has of them; without any, the prompt is the question. */
function variablesKey(vars, prompt, tools) {
    const given = Object.entries(vars).filter(([name, one]) => !RUNTIME.test(name) && one !== '' && one !== null);
    if (given.length === 0)
        return hashedKey([prompt], tools);
    return hashedKey(Object.fromEntries(given.map(([name, one]) => [name, typeof one === 'string' ? one : JSON.stringify(one)])), tools);
}
/** A reason that says that the assertion broke, not that the answer was wrong. */
function isBrokenReason(reason) {
    return BROKEN.test(reason) || BROKEN_JUDGE.test(reason);
}
function promptfoo_rows_readScores(row) {
    const grading = asRecord(row['gradingResult']);
    const success = row['success'] === true;
    const unanswered = row['failureReason'] === ERROR || (!success && grading === null);
    if (unanswered) {
        const names = [promptfoo_rows_PASS_RATE, SCORE, ...namesOf(recordOf(row['testCase'])['assert'])];
        return { values: Object.fromEntries(names.map((name) => [name, null])), weights: {}, broken: 'answer' };
    }
    const parts = listOf(grading?.['componentResults']).map(recordOf);
    const broken = parts.filter((part) => part['pass'] !== true && brokenOf(part) !== null);
    const reason = textOf(recordOf(grading)['reason']) ?? '';
    const scoring = SCORING.test(reason) || (parts.length === 0 && isBrokenReason(reason));
    const failed = parts.some((part) => part['pass'] === false && !broken.includes(part));
    const values = {};
    const lost = new Set(broken.map((part) => textOf(recordOf(part['assertion'])['metric']) ?? ''));
    // A name made from the test's variables cannot be found again among the scores.
    const all = [...lost].some((name) => name.includes('{{'));
    for (const [name, value] of Object.entries(recordOf(row['namedScores'])))
        values[name] = all || lost.has(name) ? null : finiteOf(value);
    const known = broken.length === 0 && !scoring;
    // What passes all the same, or fails by something else as well, would have with the broken assertion mended.
    const threshold = finiteOf(recordOf(row['testCase'])['threshold']);
    const settled = !scoring && (success || (failed && threshold === null));
    values[promptfoo_rows_PASS_RATE] = known || settled ? Number(success) : null;
    values[SCORE] = known ? finiteOf(row['score']) : null;
    const judge = broken.some((part) => brokenOf(part) === 'judge');
    return {
        values,
        weights: promptfoo_rows_numbersOf(grading?.['namedScoreWeights']),
        broken: known ? null : judge ? 'judge' : 'assertion',
    };
}
function brokenOf(part) {
    const reason = typeof part['reason'] === 'string' ? part['reason'] : '';
    if (recordOf(part['metadata'])['graderError'] === true || BROKEN_JUDGE.test(reason))
        return 'judge';
    return BROKEN.test(reason) ? 'assertion' : null;
}
/** Names of the scores that a test's assertions make, sets of them included. */
function namesOf(assertions) {
    return listOf(assertions).flatMap((one) => {
        const name = textOf(recordOf(one)['metric']);
        const own = name === null || name.includes('{{') ? [] : [name];
        return [...own, ...namesOf(recordOf(one)['assert'])];
    });
}
function judgesOf(row) {
    const fallback = recordOf(recordOf(row['testCase'])['options'])['provider'];
    return listOf(recordOf(row['gradingResult'])['componentResults']).flatMap((one) => {
        const assertion = recordOf(recordOf(one)['assertion']);
        const type = textOf(assertion['type']) ?? '';
        if (!JUDGED.test(type))
            return [];
        return [{ metric: textOf(assertion['metric']) ?? '', judge: providerOf(assertion['provider'] ?? fallback) }];
    });
}
function providerOf(value) {
    const provider = asRecord(value);
    if (provider === null)
        return textOf(value);
    return textOf(provider['id']) ?? providerOf(provider['text'] ?? null);
}
function tokensOf(row) {
    return (finiteOf(recordOf(recordOf(row['response'])['tokenUsage'])['total']) ??
        finiteOf(recordOf(row['tokenUsage'])['total']));
}
/** What the test says of itself; long texts are no slices. */
function promptfoo_rows_slicesOf(test) {
    const slices = {};
    for (const [name, value] of Object.entries(recordOf(test['metadata']))) {
        const usable = typeof value === 'boolean' || (typeof value === 'string' && value !== '' && value.length <= 64);
        if (usable && !name.startsWith('_'))
            slices[name] = String(value);
    }
    return slices;
}
function promptfoo_rows_textsOf(given) {
    const texts = {};
    for (const [name, value] of Object.entries(given)) {
        if (value === null || value === undefined)
            continue;
        texts[name] = typeof value === 'string' ? value : JSON.stringify(value);
    }
    return texts;
}
function promptfoo_rows_numbersOf(value) {
    return Object.fromEntries(Object.entries(recordOf(value)).flatMap(([name, one]) => (finiteOf(one) === null ? [] : [[name, Number(one)]])));
}

;// CONCATENATED MODULE: ./build/evidence/formats/promptfoo-samples.js


class PromptfooSamples {
    #sink;
    #plan;
    #tasks = new Map();
    constructor(sink, plan) {
        this.#sink = sink;
        this.#plan = plan;
    }
    add(row) {
        const id = this.#plan.taskOf(row.promptId);
        const task = this.#task(id);
        const key = this.#plan.keyOf(row);
        task.keys.add(key);
        task.counts.asked += 1;
        if (row.broken !== null)
            task.counts[row.broken] += 1;
        if (row.cached)
            task.counts.cached += 1;
        for (const [name, value] of Object.entries(row.values))
            if (value === null)
                task.lost.add(name);
        const passed = row.values[promptfoo_rows_PASS_RATE] ?? null;
        if (passed !== null) {
            const sum = task.passed.get(key) ?? { total: 0, count: 0 };
            task.passed.set(key, { total: sum.total + passed, count: sum.count + 1 });
        }
        for (const name of Object.keys(row.values)) {
            const weights = task.weights.get(name) ?? new Set();
            task.weights.set(name, weights.add(row.weights[name] ?? 1));
        }
        for (const { metric, judge } of row.judges) {
            if (judge === null)
                continue;
            for (const name of [metric, promptfoo_rows_PASS_RATE, SCORE]) {
                if (name !== '')
                    task.judges.set(name, (task.judges.get(name) ?? new Set()).add(judge));
            }
        }
        this.#sink.sample({
            task: id,
            key,
            values: { ...row.values, ...(row.broken === 'answer' ? {} : task.usage.add(key, row.used)) },
            slices: row.slices,
            texts: row.texts,
        });
    }
    /** To be called once, after the last result. */
    end() {
        const sampled = new Map();
        const all = new Set();
        for (const [id, task] of this.#tasks) {
            if (id !== null)
                this.#sink.task({ id });
            task.usage.give(this.#sink, id);
            const judgeOf = (metric) => [...(task.judges.get(metric) ?? [])].sort().join(' and ') || null;
            for (const metric of task.judges.keys()) {
                const judge = judgeOf(metric) ?? '';
                all.add(judge);
                this.#sink.judge({ task: id, metric, judge });
            }
            this.#complain(id, task);
            sampled.set(id, {
                keys: task.keys.size,
                passed: promptfoo_samples_passedOf(task),
                isWhole: (metric) => !task.lost.has(metric) && task.weights.get(metric)?.size === 1,
                judgeOf,
            });
        }
        if (all.size === 1)
            this.#sink.run({ judge: [...all][0] ?? null });
        return sampled;
    }
    #complain(id, task) {
        const { asked, answer, assertion, judge, cached } = task.counts;
        const say = (code, count, what) => {
            if (count === 0)
                return;
            const message = `${count} of ${asked} results ${what}; promptfoo counts 0 for them, here they have no score.`;
            this.#sink.problem({ code, effect: 'warning', task: id, message });
        };
        say('samples_failed', answer + assertion, 'ended in an error of the provider, or of the code of an assertion');
        say('judge_missing', judge, 'could not be graded by the judge');
        if (cached === 0)
            return;
        const message = `Durations must be measured; ${cached} of ${asked} answers came from a cache. Run with --no-cache.`;
        this.#sink.problem({ code: 'duration_cached', effect: 'error', metric: LATENCY, task: id, message });
    }
    #task(id) {
        let task = this.#tasks.get(id);
        if (task === undefined) {
            task = {
                usage: new UsageSums(),
                judges: new Map(),
                counts: { asked: 0, answer: 0, assertion: 0, judge: 0, cached: 0 },
                weights: new Map(),
                lost: new Set(),
                keys: new Set(),
                passed: new Map(),
            };
            this.#tasks.set(id, task);
        }
        return task;
    }
}
function promptfoo_samples_passedOf(task) {
    const sums = [...task.passed.values()];
    if (sums.length === 0)
        return null;
    return { value: sums.reduce((total, sum) => total + sum.total / sum.count, 0) / sums.length, n: sums.length };
}
/** The share of tests that passed, from the results: for files that have no totals. */
function givePassRates(sampled, sink) {
    for (const [task, one] of sampled)
        promptfoo_samples_givePassRate({ task, sampled: one, sink });
}
function promptfoo_samples_givePassRate(of) {
    const { task, sampled, sink } = of;
    if (sampled.passed === null)
        return;
    const judge = sampled.judgeOf(promptfoo_rows_PASS_RATE);
    sink.measure({ metric: promptfoo_rows_PASS_RATE, task, ...sampled.passed, expected: sampled.keys, direction: 'up', judge });
}

;// CONCATENATED MODULE: ./build/evidence/formats/promptfoo-csv.js
/**
 * promptfoo's CSV output: the variables, then a block of columns for each prompt and provider, all with the same names.
 * Scores are rounded there, but for the named ones; and a judge that broke looks like an answer that was wrong.
 */






const promptfoo_csv_METRIC = 'Metric: ';
const promptfooCsv = {
    name: 'promptfoo-csv',
    title: 'promptfoo CSV',
    basis: 'files',
    recognises: (head) => {
        const blocks = head.header === null ? [] : findBlocks(head.header);
        return blocks.length > 0 && blocks.every(({ columns }) => columns.has('Grader Reason'));
    },
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files)
            await promptfoo_csv_readTable(file, sink, tools);
    },
};
function findBlocks(header) {
    const starts = header.flatMap((cell, index) => /^\[[^\]]*\] /.test(cell) && header[index + 1] === 'Status' && header[index + 2] === 'Score' ? [index] : []);
    return starts.map((start, at) => {
        const named = /^\[([^\]]*)\] (.*)$/s.exec(header[start] ?? '');
        const columns = new Map();
        for (let index = start + 1; index < (starts[at + 1] ?? header.length); index += 1)
            columns.set(header[index] ?? '', index);
        return { start, provider: named?.[1] ?? '', label: named?.[2] ?? '', columns };
    });
}
async function promptfoo_csv_readTable(file, sink, tools) {
    const plan = new PromptfooPlan();
    for await (const row of readRows(file, tools))
        plan.add(row);
    sink.run({ tool: 'promptfoo', model: plan.model });
    if (!plan.isOfOne(sink))
        return;
    const samples = new PromptfooSamples(sink, plan);
    for await (const row of readRows(file, tools))
        samples.add(row);
    givePassRates(samples.end(), sink);
    const message = 'A CSV does not tell a judge that broke from an answer that was wrong, and rounds scores; the JSON output does neither.';
    sink.problem({ code: 'ambiguous', effect: 'warning', message });
}
async function* readRows(file, tools) {
    let header = null;
    let blocks = [];
    let test = 0;
    for await (const { line, cells } of tools.csvRows(file)) {
        if (header === null) {
            header = cells;
            blocks = findBlocks(cells);
            continue;
        }
        const names = header.slice(0, blocks[0]?.start ?? 0);
        const vars = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
        for (const [index, block] of blocks.entries())
            yield readBlock({ file, line, cells, block, index, vars, test, tools });
        test += 1;
    }
}
function readBlock(of) {
    const { file, line, cells, block, index, vars, test, tools } = of;
    const cell = (name) => cells[block.columns.get(name) ?? -1] ?? '';
    const status = cell('Status');
    if (!['PASS', 'FAIL', 'ERROR'].includes(status)) {
        const message = `Status must be PASS, FAIL or ERROR; found ${(0,evidence_values/* describeFound */.Kq)(status)}.`;
        tools.fail(file, { place: `line ${line}`, message });
    }
    const reason = cell('Grader Reason');
    const failed = status === 'ERROR';
    const broken = !failed && isBrokenReason(reason);
    const values = {};
    const exact = namedScores(cell('Named Scores'));
    for (const name of block.columns.keys()) {
        if (!name.startsWith(promptfoo_csv_METRIC))
            continue;
        const metric = name.slice(promptfoo_csv_METRIC.length);
        const score = (0,own/* ownValue */.e)(exact, metric) ?? (0,evidence_values/* readScore */.Bg)(cell(name)) ?? null;
        // Which assertion broke is not said: any score of 0 may be its.
        if (failed || (broken && score === 0))
            values[metric] = null;
        else if (score !== null)
            values[metric] = score;
    }
    values[promptfoo_rows_PASS_RATE] = failed || broken ? null : Number(status === 'PASS');
    values[SCORE] = failed || broken ? null : ((0,evidence_values/* readScore */.Bg)(cell('Score')) ?? null);
    const output = cells[block.start] ?? '';
    return {
        provider: block.provider,
        model: block.provider,
        promptId: block.label,
        promptIdx: index,
        promptLabel: block.label,
        promptText: null,
        testIdx: test,
        key: variablesKey(vars, block.label, tools),
        test: '',
        values,
        weights: {},
        broken: failed ? 'answer' : broken ? 'assertion' : null,
        judges: [],
        used: { latencyMs: null, costUsd: null, tokens: null },
        cached: false,
        slices: {},
        texts: { output, ...(reason === '' ? {} : { reason }) },
    };
}
function namedScores(text) {
    try {
        const scores = Object.entries(recordOf(JSON.parse(text)));
        return Object.fromEntries(scores.filter((entry) => typeof entry[1] === 'number'));
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/promptfoo-json.js





const promptfooJson = {
    name: 'promptfoo-json',
    title: 'promptfoo JSON',
    basis: 'files',
    recognises: (head) => {
        const root = recordOf(head.document);
        const results = asRecord(root['results']);
        return results !== null && asRecord(results['stats']) !== null && Array.isArray(results['results']);
    },
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files)
            await readOutput(file, sink, tools);
    },
};
const promptfoo_json_STATUSES = ['successes', 'failures', 'errors'];
async function readOutput(file, sink, tools) {
    const root = recordOf(await tools.json(file));
    const results = recordOf(root['results']);
    const version = finiteOf(results['version']);
    if (version === null || version < 3) {
        const found = version === null ? 'no version' : `version ${version}`;
        const message = `The results must be of version 3 or newer; found ${found}. Run them again with a current promptfoo.`;
        tools.fail(file, { place: 'results.version', message });
    }
    const rows = listOf(results['results']).map((row, index) => {
        if (isPromptfooRow(row))
            return readPromptfooRow(row, tools);
        const message = 'Each result must have testIdx, promptIdx, vars, provider and success; this one does not.';
        return tools.fail(file, { place: `results.results[${index}]`, message });
    });
    const plan = new PromptfooPlan();
    for (const row of rows)
        plan.add(row);
    const counted = promptfoo_json_STATUSES.reduce((sum, name) => sum + (finiteOf(recordOf(results['stats'])[name]) ?? 0), 0);
    sink.run({
        status: counted === plan.rows ? 'complete' : 'unknown',
        tool: 'promptfoo',
        toolVersion: textOf(recordOf(root['metadata'])['promptfooVersion']),
        model: plan.model,
        startedAt: utcTime(results['timestamp']),
        set: { name: textOf(recordOf(root['config'])['description']), digest: null },
    });
    promptfoo_json_givePartial({ root, plan, counted, sink });
    if (!plan.isOfOne(sink))
        return;
    const samples = new PromptfooSamples(sink, plan);
    for (const row of rows)
        samples.add(row);
    const sampled = samples.end();
    for (const prompt of listOf(results['prompts']).map(recordOf)) {
        const task = plan.taskOf(textOf(prompt['id']) ?? '');
        const found = sampled.get(task);
        if (found !== undefined)
            giveTotals({ prompt, task, sampled: found, sink });
    }
}
/** Tests that were asked for and have no results: a filter, or a run that was stopped. */
function promptfoo_json_givePartial(of) {
    const { root, plan, counted, sink } = of;
    if (counted !== plan.rows) {
        const message = `All results must be in the file; its statistics count ${counted}, it has ${plan.rows}.`;
        sink.problem({ code: 'run_partial', effect: 'error', place: 'results.stats', message });
        return;
    }
    const config = recordOf(root['config']);
    const tests = listOf(config['tests']);
    const repeats = finiteOf(recordOf(root['runtimeOptions'])['repeat']) ??
        finiteOf(recordOf(config['evaluateOptions'])['repeat']) ??
        1;
    if (!tests.every((test) => asRecord(test) !== null) || plan.tests >= tests.length * repeats)
        return;
    const message = `Every test must be run; the configuration has ${tests.length * repeats}, ${plan.tests} were run. Run it without filters.`;
    sink.problem({ code: 'run_partial', effect: 'error', place: 'config.tests', message });
}
/**
 * What promptfoo adds up itself. `score` and `namedScores` are sums: over the results, and over the weights of the
 * assertions. A derived metric is computed from such sums and has no count to divide by.
 */
function giveTotals(of) {
    const { prompt, task, sampled, sink } = of;
    const metrics = recordOf(prompt['metrics']);
    const passed = finiteOf(metrics['testPassCount']) ?? 0;
    const results = passed + (finiteOf(metrics['testFailCount']) ?? 0) + (finiteOf(metrics['testErrorCount']) ?? 0);
    if (results === 0 || !sampled.isWhole(promptfoo_rows_PASS_RATE))
        promptfoo_samples_givePassRate({ task, sampled, sink });
    if (results === 0)
        return;
    const mean = (metric, value, more) => {
        if (value === null || !sampled.isWhole(metric))
            return;
        sink.measure({
            metric,
            task,
            value,
            n: sampled.keys,
            expected: sampled.keys,
            judge: sampled.judgeOf(metric),
            ...more,
        });
    };
    const repeated = sampled.keys < results;
    const score = finiteOf(metrics['score']);
    mean(promptfoo_rows_PASS_RATE, passed / results, { direction: 'up', ...(repeated ? {} : { successes: passed }) });
    mean(SCORE, score === null ? null : score / results, {});
    const counts = recordOf(metrics['namedScoresCount']);
    const weights = recordOf(metrics['namedScoreWeights']);
    for (const [name, sum] of Object.entries(recordOf(metrics['namedScores']))) {
        const weight = finiteOf(weights[name]) ?? finiteOf(counts[name]);
        const total = finiteOf(sum);
        if (weight !== null && weight > 0) {
            if (total !== null && counts[name] === results)
                mean(name, total / weight, {});
            continue;
        }
        const message = `${name} is derived from sums over all results, ${(0,evidence_values/* describeFound */.Kq)(sum)}, and has no count to divide by: it cannot be compared. Derive it from the scores of each test.`;
        sink.problem({ code: 'sum_for_mean', effect: 'error', place: `results.prompts`, metric: name, task, message });
        sink.measure({ metric: name, task, value: null, statistic: 'sum' });
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/promptfoo-jsonl.js



const promptfooJsonl = {
    name: 'promptfoo-jsonl',
    title: 'promptfoo JSONL',
    basis: 'files',
    recognises: (head) => isPromptfooRow(head.firstLine),
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files) {
            // Twice: what prompts there are, and which tests share their variables, is known at the end only.
            const plan = new PromptfooPlan();
            for await (const row of promptfoo_jsonl_readRows(file, tools))
                plan.add(row);
            sink.run({ tool: 'promptfoo', model: plan.model });
            if (!plan.isOfOne(sink))
                continue;
            const samples = new PromptfooSamples(sink, plan);
            for await (const row of promptfoo_jsonl_readRows(file, tools))
                samples.add(row);
            givePassRates(samples.end(), sink);
        }
    },
};
async function* promptfoo_jsonl_readRows(file, tools) {
    for await (const { line, value } of tools.jsonLines(file)) {
        if (!isPromptfooRow(value)) {
            const message = 'Each line must be a result with testIdx, promptIdx, vars, provider and success; this one is not.';
            tools.fail(file, { place: `line ${line}`, message });
        }
        yield readPromptfooRow(value, tools);
    }
}

;// CONCATENATED MODULE: ./build/evidence/formats/ragas-metrics.js
/** What is known of the metrics of Ragas by their names: which way is better, and which a judge model scores. */
/** Scored without a model: 0 in every row is a result. */
const WITHOUT_JUDGE = new Set([
    'bleu_score',
    'rouge_score',
    'chrf_score',
    'exact_match',
    'string_present',
    'non_llm_string_similarity',
    'non_llm_context_precision_with_reference',
    'non_llm_context_recall',
    'id_based_context_precision',
    'id_based_context_recall',
    'data_compare_score',
    'tool_call_accuracy',
    'tool_call_f1',
    'quoted_spans_alignment',
]);
const WITH_JUDGE = new Set([
    'agent_goal_accuracy',
    'answer_accuracy',
    'answer_correctness',
    'answer_relevance',
    'answer_relevancy',
    'answer_similarity',
    'aspect_critic',
    'context_entity_recall',
    'context_precision',
    'context_recall',
    'context_recall_classification',
    'context_relevance',
    'context_relevancy',
    'context_utilization',
    'factual_correctness',
    'faithful_rate',
    'faithfulness',
    'faithfulness_with_hhem',
    'llm_context_precision_with_reference',
    'llm_context_precision_without_reference',
    'llm_sql_equivalence_with_reference',
    'multi_modal_faithfulness',
    'multi_modal_relevance',
    'multimodal_faithness',
    'multimodal_relevance',
    'nv_accuracy',
    'nv_context_relevance',
    'nv_response_groundedness',
    'relevance_rate',
    'response_groundedness',
    'response_relevancy',
    'semantic_similarity',
    'sql_semantic_equivalence',
    'summarization_score',
    'summary_score',
    'topic_adherence',
]);
/** 0 is best. */
const NOISE = /^noise_sensitivity(?:_|$)/;
/** Without its mode: `factual_correctness(mode=f1)`. */
function baseName(metric) {
    return metric.replace(/\(.*$/, '').trim();
}
function isRagasMetric(name) {
    const base = baseName(name);
    return WITH_JUDGE.has(base) || WITHOUT_JUDGE.has(base) || NOISE.test(base);
}
/** Scored by a model, and better when higher: 0 in every row says that the model was not asked. */
function hasJudge(metric) {
    return WITH_JUDGE.has(baseName(metric));
}
/** Null for metrics that are not Ragas's own. */
function ragasDirection(metric) {
    if (!isRagasMetric(metric))
        return null;
    return NOISE.test(baseName(metric)) ? 'down' : 'up';
}

;// CONCATENATED MODULE: ./build/evidence/formats/ragas-summary.js


const SCORES = ['score', 'value', 'mean'];
const ragasSummary = {
    name: 'ragas-summary',
    title: 'Ragas means',
    basis: 'files',
    recognises: (head) => (head.header === null ? isSummary(head.document) : isLong(head)),
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files)
            await readSummary(file, { sink, tools, head: bundle.heads.get(file.path) });
    },
};
function isSummary(document) {
    const entries = Object.entries(asRecord(document) ?? {});
    if (entries.length === 0 || !entries.every(([name]) => isRagasMetric(name)))
        return false;
    return (entries.some(([name]) => hasJudge(name)) && entries.every(([, value]) => value === null || numberOf(value) !== null));
}
/** A header alone would be anyone's: the first name must be a metric of Ragas. */
function isLong(head) {
    const names = (head.header ?? []).map((name) => name.toLowerCase());
    if (names.length !== 2 || names[0] !== 'metric' || !SCORES.includes(names[1] ?? ''))
        return false;
    const first = /^[^\n]*\n"?([^",;\t\r\n]+)/.exec(head.text.replace(/^\uFEFF/, ''))?.[1] ?? '';
    return isRagasMetric(first.trim());
}
async function readSummary(file, of) {
    const { sink, tools, head } = of;
    sink.run({ tool: 'ragas' });
    if (head !== undefined && head.header !== null) {
        for await (const { line, cells } of tools.csvRows(file)) {
            if (cells[0]?.trim().toLowerCase() !== 'metric')
                giveMean(sink, { metric: cells[0]?.trim() ?? '', value: numberOf(cells[1] ?? null), place: `line ${line}` });
        }
        return;
    }
    for (const [metric, value] of Object.entries(recordOf(await tools.json(file))))
        giveMean(sink, { metric, value: numberOf(value), place: metric });
}
function giveMean(sink, of) {
    const { metric, value, place } = of;
    if (value === null) {
        const message = `${metric} must have a number; the cell is empty: no row was scored.`;
        sink.problem({ code: 'value_missing', effect: 'error', place, metric, message });
    }
    if (value === 0 && hasJudge(metric)) {
        const message = `The mean of ${metric} is exactly 0: the judge evidently did not score. Two versions that were not scored would look equal.`;
        sink.problem({ code: 'judge_missing', effect: 'error', place, metric, message });
    }
    sink.measure({ metric, value, direction: ragasDirection(metric) });
}

;// CONCATENATED MODULE: ./build/evidence/formats/ragas-table.js




/** Columns of the data set, now and before 0.2: no metrics. */
const DATA = new Set([
    'user_input',
    'retrieved_contexts',
    'reference_contexts',
    'retrieved_context_ids',
    'reference_context_ids',
    'response',
    'multi_responses',
    'reference',
    'rubric',
    'rubrics',
    'reference_topics',
    'reference_tool_calls',
    'persona_name',
    'query_style',
    'query_length',
    'synthesizer_name',
    'question',
    'contexts',
    'answer',
    'ground_truth',
    'ground_truths',
    'episode_done',
    'evolution_type',
    'metadata',
    'id',
    'index',
    'unnamed: 0',
    '',
]);
const ragas_table_TEXTS = ['user_input', 'question', 'response', 'answer', 'reference', 'ground_truth'];
const ragasTable = {
    name: 'ragas',
    title: 'Ragas table',
    basis: 'files',
    recognises: (head) => isRagas(ragas_table_columnsOf(head)),
    read: async (bundle, sink, tools) => {
        for (const file of bundle.files) {
            const head = bundle.heads.get(file.path);
            await ragas_table_readTable({ sink, tools, rows: () => rowsOf({ file, head, tools }) });
        }
    },
};
/** Names of the columns: a CSV's header, the keys of the first record, or of a frame written by columns. */
function ragas_table_columnsOf(head) {
    if (head.header !== null)
        return head.header;
    const { document } = head;
    const first = Array.isArray(document) ? document[0] : (document ?? head.firstLine);
    return Object.keys(recordOf(first));
}
function isRagas(columns) {
    const has = (...names) => names.some((name) => columns.includes(name));
    const metrics = columns.filter((column) => !DATA.has(column.toLowerCase()));
    if (metrics.length === 0)
        return false;
    if (has('user_input'))
        return has('retrieved_contexts', 'response', 'reference');
    return has('question') && has('contexts', 'answer', 'ground_truth', 'ground_truths') && metrics.some(isRagasMetric);
}
async function* rowsOf(of) {
    const { file, head, tools } = of;
    if (head !== undefined && head.header !== null) {
        let header = null;
        for await (const { cells } of tools.csvRows(file)) {
            if (header === null)
                header = cells;
            else
                yield new Map(header.map((name, index) => [name, cells[index] ?? '']));
        }
    }
    else if (head !== undefined && head.document === undefined) {
        for await (const { value } of tools.jsonLines(file))
            yield new Map(Object.entries(recordOf(value)));
    }
    else {
        const document = await tools.json(file);
        for (const row of Array.isArray(document) ? document : rowsOfColumns(recordOf(document)))
            yield new Map(Object.entries(recordOf(row)));
    }
}
/** pandas writes a frame by columns unless told otherwise: `{ column: { row: value } }`. */
function rowsOfColumns(columns) {
    if (!Object.values(columns).some((column) => asRecord(column) !== null || Array.isArray(column)))
        return [columns];
    const rows = new Map();
    for (const [name, values] of Object.entries(columns)) {
        const cells = Array.isArray(values) ? listOf(values).entries() : Object.entries(recordOf(values));
        for (const [index, value] of cells) {
            const row = rows.get(String(index)) ?? {};
            rows.set(String(index), row);
            row[name] = value;
        }
    }
    return [...rows.values()];
}
async function ragas_table_readTable(of) {
    of.sink.run({ tool: 'ragas' });
    const columns = new Map();
    let rows = 0;
    for await (const row of of.rows()) {
        rows += 1;
        for (const [name, value] of row)
            if (!DATA.has(name.toLowerCase()))
                look(columns, name, value);
    }
    // Columns of texts are the user's own; a metric of Ragas is one whatever is in its cells.
    const metrics = [...columns].filter(([name, seen]) => isRagasMetric(name) || (seen.scored > 0 && seen.texts === 0));
    const questions = new Map();
    for await (const row of of.rows()) {
        const key = hashedKey(row.get('user_input') ?? row.get('question') ?? null, of.tools);
        const values = metrics.map(([name]) => [name, (0,evidence_values/* readScore */.Bg)(row.get(name)) ?? null]);
        const texts = ragas_table_TEXTS.flatMap((name) => (typeof row.get(name) === 'string' ? [[name, String(row.get(name))]] : []));
        of.sink.sample({ task: null, key, values: Object.fromEntries(values), texts: Object.fromEntries(texts) });
        addTo(questions, key, values);
    }
    for (const [metric, seen] of metrics) {
        const means = [...questions.values()].map((one) => one.get(metric) ?? null);
        ragas_table_giveMetric(of.sink, { metric, seen, rows, means });
    }
}
function look(columns, name, value) {
    const seen = columns.get(name) ?? { scored: 0, texts: 0, zeros: 0 };
    columns.set(name, seen);
    const score = (0,evidence_values/* readScore */.Bg)(value);
    if (score === undefined)
        seen.texts += 1;
    if (typeof score !== 'number')
        return;
    seen.scored += 1;
    if (score === 0)
        seen.zeros += 1;
}
function addTo(questions, key, values) {
    const means = questions.get(key) ?? new Map();
    questions.set(key, means);
    for (const [metric, value] of values) {
        if (value === null)
            continue;
        const mean = means.get(metric) ?? { sum: 0, count: 0 };
        mean.sum += value;
        mean.count += 1;
        means.set(metric, mean);
    }
}
function ragas_table_giveMetric(sink, of) {
    const { metric, seen, rows, means } = of;
    if (seen.scored < rows) {
        const effect = seen.scored === 0 ? 'error' : 'warning';
        const message = `${metric} is scored in ${seen.scored} of ${rows} rows; the mean that Ragas prints is of those.`;
        sink.problem({ code: 'judge_missing', effect, metric, message });
    }
    if (hasJudge(metric) && seen.scored > 1 && seen.zeros === seen.scored) {
        const message = `${metric} is exactly 0 in every row: the judge evidently did not score. Two versions that were not scored would look equal.`;
        sink.problem({ code: 'judge_missing', effect: 'error', metric, message });
    }
    const scored = means.flatMap((mean) => (mean === null ? [] : [mean.sum / mean.count]));
    // As Ragas prints it, but that a question which is asked several times counts once.
    const value = scored.length === 0 ? null : scored.reduce((sum, mean) => sum + mean, 0) / scored.length;
    sink.measure({ metric, value, n: scored.length, expected: means.length, direction: ragasDirection(metric) });
}

;// CONCATENATED MODULE: ./build/evidence/formats/sklearn.js

const sklearn_SCORES = ['precision', 'recall', 'f1-score'];
const sklearn_FIELDS = [...sklearn_SCORES, 'support'];
/** Rows that are no class. */
const AVERAGES = new Set(['micro avg', 'macro avg', 'weighted avg', 'samples avg']);
const sklearn = {
    name: 'sklearn-report',
    title: 'scikit-learn classification report',
    basis: 'files',
    recognises: (head) => isCsvReport(head) || reportOf(head.document) !== null,
    read: async (bundle, sink, tools) => {
        const [file] = bundle.files;
        const head = file === undefined ? undefined : bundle.heads.get(file.path);
        if (file === undefined || head === undefined)
            return;
        sink.run({ tool: 'scikit-learn' });
        if (isCsvReport(head))
            await readCsvReport({ file, sink, tools });
        else
            sklearn_readDocument(head, sink);
    },
};
function isCsvReport(head) {
    return head.header?.length === 5 && sklearn_FIELDS.every((name, at) => head.header?.[at + 1]?.trim() === name);
}
/** The report's rows, if a document is one: classes and averages with all four fields, and `accuracy` at most beside. */
function reportOf(document) {
    if (!(0,evidence_values/* isRecord */.u4)(document))
        return null;
    const rows = new Map();
    for (const [name, value] of Object.entries(document)) {
        if (name === 'accuracy' && typeof value === 'number')
            continue;
        if (!(0,evidence_values/* isRecord */.u4)(value) || Object.keys(value).length !== sklearn_FIELDS.length)
            return null;
        if (!sklearn_FIELDS.every((field) => typeof value[field] === 'number'))
            return null;
        rows.set(name, value);
    }
    return rows.has('macro avg') ? rows : null;
}
function sklearn_readDocument(head, sink) {
    const report = reportOf(head.document);
    if (report === null)
        return;
    const accuracy = (0,evidence_values/* isRecord */.u4)(head.document) ? head.document['accuracy'] : undefined;
    putReport({ report, accuracy: typeof accuracy === 'number' ? accuracy : null, sink });
}
async function readCsvReport(of) {
    const { file, sink, tools } = of;
    const report = new Map();
    let accuracy = null;
    let header = true;
    for await (const { line, cells } of tools.csvRows(file)) {
        if (header) {
            header = false;
            continue;
        }
        const [name = '', ...scores] = cells;
        const numbers = scores.map((cell) => {
            // An empty cell is how pandas writes NaN.
            const number = (0,evidence_values/* readScore */.Bg)(cell);
            if (number !== undefined)
                return number ?? Number.NaN;
            return tools.fail(file, {
                place: `line ${line}`,
                message: `A number is required; found ${(0,evidence_values/* describeFound */.Kq)(cell)}.`,
            });
        });
        // pandas repeats the accuracy in every column of its row, also as support.
        if (name === 'accuracy' && new Set(numbers).size === 1)
            accuracy = numbers[0] ?? null;
        else
            report.set(name, Object.fromEntries(sklearn_FIELDS.map((field, at) => [field, numbers[at]])));
    }
    putReport({ report, accuracy, sink });
}
function putReport(of) {
    const { report, accuracy, sink } = of;
    const total = supportOf(report.get('macro avg'));
    if (accuracy !== null) {
        const n = total;
        sink.measure({
            metric: 'accuracy',
            value: accuracy,
            n,
            expected: n,
            successes: (0,evidence_values/* countOf */.pq)(accuracy, n),
            direction: 'up',
        });
    }
    for (const [name, row] of report) {
        if (AVERAGES.has(name)) {
            for (const score of sklearn_SCORES)
                sink.measure({ metric: `${name}.${score}`, value: numberAt(row, score), direction: 'up' });
        }
        else
            putClass({ name, row, sink });
    }
}
function putClass(of) {
    const { name, row, sink } = of;
    const slice = { attribute: 'class', value: name };
    const support = supportOf(row);
    if (support === 0) {
        for (const metric of sklearn_SCORES) {
            sink.problem({
                code: 'value_missing',
                effect: 'warning',
                place: name,
                metric,
                message: `No sample is of the class ${name}: its scores are undefined, whatever number stands there.`,
            });
            sink.measure({ metric, slice, value: null, n: 0, direction: 'up' });
        }
        return;
    }
    const recall = numberAt(row, 'recall');
    const precision = numberAt(row, 'precision');
    const hits = (0,evidence_values/* countOf */.pq)(recall, support);
    const put = (metric, measure) => sink.measure({ metric, slice, direction: 'up', ...measure });
    put('recall', { value: recall, n: support, successes: hits });
    put('precision', { value: precision, ...predictionsOf(hits, precision) });
    put('f1-score', { value: numberAt(row, 'f1-score'), n: null, successes: null });
}
/** How often a class was predicted: its hits over its precision, where that is a whole number. */
function predictionsOf(hits, precision) {
    const none = { n: null, successes: null };
    if (hits === null || hits === 0 || precision === null || precision <= 0)
        return none;
    const n = Math.round(hits / precision);
    return Math.abs(n * precision - hits) <= 1e-6 * n ? { n, successes: hits } : none;
}
function numberAt(row, field) {
    const value = row[field];
    return typeof value === 'number' ? value : null;
}
function supportOf(row) {
    const support = row === undefined ? null : numberAt(row, 'support');
    return support !== null && Number.isInteger(support) && support >= 0 ? support : null;
}

;// CONCATENATED MODULE: ./build/evidence/formats/index.js

























const FORMATS = [
    slipwayEvidence,
    slipwaySamples,
    mlflowStore,
    helm,
    lmEvalResults,
    lmEvalSamples,
    lmEvalLegacy,
    promptfooJson,
    promptfooJsonl,
    promptfooCsv,
    deepeval,
    inspectAiJson,
    inspectAiEval,
    mlflowRun,
    mlflowTable,
    garak,
    ragasTable,
    ragasSummary,
    junit,
    hfModelIndex,
    hfEvalResults,
    openaiEvals,
    sklearn,
    fairness,
    dvc,
    plain,
];

;// CONCATENATED MODULE: ./build/evidence/agreement.js
/** Whether the numbers that a tool reports are what its samples give. */

/** Relative difference that rounding and the order of adding explain. */
const RELATIVE = 1e-3;
/** Digits after the point that a rounded number is taken to have at least. */
const LEAST_DIGITS = 2;
/** How far a share of single precision may be off. */
const SHARE_ERROR = 1e-6;
/** Problems of measures of means that their samples contradict; `path` names the file that problems are about. */
function findDisagreements(of) {
    const tables = new Map(of.tables.map((table) => [table.task, table]));
    const problems = [];
    for (const measure of of.measures) {
        if (measure.statistic !== 'mean' || measure.value === null)
            continue;
        const table = tables.get(measure.task);
        const column = table?.columns.find((one) => one.metric === measure.metric);
        if (table === undefined || column === undefined)
            continue;
        const sums = agreement_meanOf({ table, column, measure });
        if (sums === null || sums.n === 0)
            continue;
        const problem = compare(measure, sums);
        if (problem !== null) {
            const { metric, task } = measure;
            problems.push({ ...problem, code: 'aggregate_differs', file: of.pathOf(measure), place: null, metric, task });
        }
    }
    return problems;
}
function compare(measure, sums) {
    const value = measure.value ?? Number.NaN;
    const name = `${measure.metric}${(0,measures/* sliceWords */.oE)(measure.slice)}`;
    const given = `${measure.n === null ? '' : ` over ${measure.n} samples`}`;
    if (!agrees(value, sums.value)) {
        const scale = [100, 0.01].find((factor) => agrees(value, sums.value * factor));
        const hint = scale === undefined ? '' : scale === 100 ? ' One is in per cent.' : ' The samples are in per cent.';
        const counted = agrees(value, sums.value * sums.n) && sums.n > 1 ? ' The number is the sum of the samples.' : '';
        return {
            effect: 'error',
            message: `${name} is reported as ${value}${given}; its ${sums.n} samples give ${Number(sums.value.toPrecision(6))}.${hint}${counted}`,
        };
    }
    if (measure.n === null || measure.n === sums.n)
        return null;
    return {
        effect: 'warning',
        message: `${name} is reported${given}; ${sums.n} samples with a score were given.`,
    };
}
/**
 * What is wrong with a share whose counts give another one: the counts are what its interval is made from, so one of
 * the two would decide unseen. Null where all is well, or not all three are given.
 */
function findContradiction(measure) {
    const { value, n, successes } = measure;
    if (measure.statistic !== 'mean' || value === null || successes === null || n === null || n <= 0)
        return null;
    const share = successes / n;
    if (Math.abs(share - value) <= SHARE_ERROR || Math.abs(share - value) <= roundingOf(value))
        return null;
    const name = `${measure.metric}${(0,measures/* sliceWords */.oE)(measure.slice)}`;
    return `A share must be what its counts give; ${name} is reported as ${value}, and ${successes} of ${n} are ${Number(share.toPrecision(6))}.`;
}
/** Half of the last digit that is printed of a number, taken to have two after the point at least. */
function roundingOf(reported) {
    const digits = Math.max(LEAST_DIGITS, /\.(\d+)$/.exec(String(reported))?.[1]?.length ?? 0);
    return 0.5 * 10 ** -digits * (1 + 1e-9);
}
/** Equal, but for rounding: relative, or to the digits that are printed. */
function agrees(reported, computed) {
    const difference = Math.abs(reported - computed);
    return difference <= RELATIVE * Math.abs(computed) || difference <= roundingOf(reported);
}
/** The mean of a column, or of the rows of a slice; null for a slice that the samples do not have. */
function agreement_meanOf(of) {
    const { table, column } = of;
    const { slice } = of.measure;
    const attribute = slice?.attribute == null ? undefined : table.attributes[slice.attribute];
    if (slice !== null && attribute === undefined)
        return null;
    const wanted = attribute?.names.indexOf(slice?.value ?? '') ?? -1;
    if (attribute !== undefined && wanted < 0)
        return null;
    let top = 0;
    let bottom = 0;
    let n = 0;
    for (let row = 0; row < column.values.length; row += 1) {
        const value = column.values[row] ?? Number.NaN;
        if (Number.isNaN(value) || (attribute !== undefined && attribute.rows[row] !== wanted))
            continue;
        top += value;
        bottom += column.weights === null ? 1 : (column.weights[row] ?? 0);
        n += 1;
    }
    return bottom === 0 ? null : { value: top / bottom, n };
}

// EXTERNAL MODULE: ./build/evidence/completion.js
var completion = __webpack_require__(38024);
;// CONCATENATED MODULE: ./build/evidence/column.js
const NONE = 0xffffffff;
/** What is known of a row. */
const ABSENT = 0;
const EXPECTED = 1;
const SCORED = 2;
/** How far two means of the same numbers may differ by the order of adding. */
const SUM_ERROR = 1e-12;
class ColumnBuilder {
    metric;
    #values;
    #weights = null;
    #state;
    /** Scores added up by row, from the first repeat on; null until then: each is one. */
    #counts = null;
    /** Whether the metric was given both as numbers and as pairs, which cannot be. */
    mixed = false;
    #pairs = null;
    /** Files that gave a value, by number, and the one that did last. */
    files = new Set();
    lastFile = -1;
    constructor(metric, capacity) {
        this.metric = metric;
        this.#values = new Float64Array(capacity).fill(Number.NaN);
        this.#state = new Uint8Array(capacity);
    }
    grow(capacity) {
        const values = new Float64Array(capacity).fill(Number.NaN);
        values.set(this.#values);
        this.#values = values;
        const state = new Uint8Array(capacity);
        state.set(this.#state);
        this.#state = state;
        if (this.#weights !== null)
            this.#weights = grown(this.#weights, capacity);
        if (this.#counts !== null) {
            const counts = new Uint32Array(capacity);
            counts.set(this.#counts);
            this.#counts = counts;
        }
    }
    noteFile(file) {
        this.lastFile = file;
        this.files.add(file);
    }
    /** Adds one score to a row; a second one of the same row is a repeat and will be averaged. Finite numbers only. */
    add(row, value) {
        const state = this.#state[row] ?? ABSENT;
        if (value === null) {
            if (state === ABSENT)
                this.#state[row] = EXPECTED;
            return;
        }
        const pair = typeof value !== 'number';
        if (this.#pairs === null) {
            this.#pairs = pair;
            if (pair)
                this.#weights = new Float64Array(this.#values.length);
        }
        else if (this.#pairs !== pair) {
            this.mixed = true;
            return;
        }
        const top = pair ? value[0] : value;
        if (state !== SCORED) {
            this.#values[row] = top;
            if (pair && this.#weights !== null)
                this.#weights[row] = value[1];
            this.#state[row] = SCORED;
            if (this.#counts !== null)
                this.#counts[row] = 1;
            return;
        }
        if (this.#counts === null) {
            this.#counts = new Uint32Array(this.#values.length);
            for (let at = 0; at < this.#state.length; at += 1)
                if (this.#state[at] === SCORED)
                    this.#counts[at] = 1;
        }
        this.#counts[row] = (this.#counts[row] ?? 0) + 1;
        this.#values[row] = (this.#values[row] ?? 0) + top;
        if (pair && this.#weights !== null)
            this.#weights[row] = (this.#weights[row] ?? 0) + value[1];
    }
    /** The mean of a row: undefined where the metric was not given at all, null where it was and has no score. */
    at(row) {
        const state = this.#state[row] ?? ABSENT;
        if (state === ABSENT)
            return undefined;
        if (state === EXPECTED)
            return null;
        const count = this.#counts?.[row] ?? 1;
        const top = (this.#values[row] ?? 0) / count;
        return this.#weights === null ? top : [top, (this.#weights[row] ?? 0) / count];
    }
    /** Most scores of one row. */
    repeats() {
        return this.#counts === null ? 1 : this.#counts.reduce((most, count) => (count > most ? count : most), 1);
    }
    finish(order, judge) {
        const values = new Float64Array(order.length);
        const weights = this.#weights === null ? null : new Float64Array(order.length);
        let scored = 0;
        let expected = 0;
        for (let at = 0; at < order.length; at += 1) {
            const row = order[at] ?? 0;
            const state = this.#state[row];
            const count = this.#counts?.[row] ?? 1;
            if (state !== ABSENT)
                expected += 1;
            if (state === SCORED)
                scored += 1;
            values[at] = state === SCORED ? (this.#values[row] ?? Number.NaN) / count : Number.NaN;
            if (weights !== null)
                weights[at] = state === SCORED ? (this.#weights?.[row] ?? Number.NaN) / count : Number.NaN;
        }
        const column = { metric: this.metric, values, weights, scored, expected, judge };
        if (expected === scored || expected === order.length)
            return column;
        return {
            ...column,
            unscored: order.map((row, at) => (this.#state[row] === EXPECTED ? at : NONE)).filter((at) => at !== NONE),
        };
    }
}
/** Whether two values of one question are the same, but for the order that repeats were added in. */
function sameValue(a, b) {
    if (a === null || b === null)
        return a === b;
    if (typeof a === 'number' || typeof b === 'number')
        return typeof a === 'number' && typeof b === 'number' && column_close(a, b);
    return column_close(a[0], b[0]) && column_close(a[1], b[1]);
}
function column_close(a, b) {
    return a === b || Math.abs(a - b) <= SUM_ERROR * Math.max(Math.abs(a), Math.abs(b));
}
function grown(values, capacity) {
    const larger = new Float64Array(capacity);
    larger.set(values);
    return larger;
}

// EXTERNAL MODULE: ./build/evidence/types.js
var types = __webpack_require__(93793);
;// CONCATENATED MODULE: ./build/evidence/interner.js
/** Texts that repeat, kept once: a number by row. */

/** A copy that does not keep the text alive that it was cut out of. Engines copy short texts to begin with. */
function detach(text) {
    return text.length < 13 ? text : JSON.parse(JSON.stringify(text));
}
class Interner {
    #names = [];
    #numbers = new Map();
    #rows;
    constructor(capacity) {
        this.#rows = new Uint32Array(capacity).fill(types/* NO_NAME */.W);
    }
    grow(capacity) {
        const rows = new Uint32Array(capacity).fill(types/* NO_NAME */.W);
        rows.set(this.#rows);
        this.#rows = rows;
    }
    /** The name of a row; null where it has none. */
    get(row) {
        return this.#names[this.#rows[row] ?? types/* NO_NAME */.W] ?? null;
    }
    set(row, name) {
        let number = this.#numbers.get(name);
        if (number === undefined) {
            number = this.#names.length;
            const own = detach(name);
            this.#names.push(own);
            this.#numbers.set(own, number);
        }
        this.#rows[row] = number;
    }
    /** Names sorted, rows in the order given: the same content gives the same arrays, in whatever order it came. */
    finish(order) {
        const names = [...this.#names].sort();
        const ranks = new Uint32Array(names.length);
        for (const [rank, name] of names.entries())
            ranks[this.#numbers.get(name) ?? 0] = rank;
        const rows = new Uint32Array(order.length);
        for (let at = 0; at < order.length; at += 1) {
            const number = this.#rows[order[at] ?? 0] ?? types/* NO_NAME */.W;
            rows[at] = number === types/* NO_NAME */.W ? types/* NO_NAME */.W : (ranks[number] ?? types/* NO_NAME */.W);
        }
        return { names, rows };
    }
}

;// CONCATENATED MODULE: ./build/evidence/key-index.js
/** Rows by key: an open-addressing table of row numbers, a third of what a Map of a million texts takes. */
const EMPTY = 0xffffffff;
class KeyIndex {
    #keys = [];
    #slots = new Uint32Array(1024).fill(EMPTY);
    /** Keys by row. */
    get keys() {
        return this.#keys;
    }
    /** The row of a key, or -1. */
    find(key) {
        const row = this.#slots[this.#slotOf(key)] ?? EMPTY;
        return row === EMPTY ? -1 : row;
    }
    /** Adds a key that is not there yet; its row is the number of keys before it. */
    add(key) {
        const row = this.#keys.length;
        if (row * 2 >= this.#slots.length)
            this.#grow();
        this.#slots[this.#slotOf(key)] = row;
        this.#keys.push(key);
        return row;
    }
    /** Where a key is, or belongs. */
    #slotOf(key) {
        const mask = this.#slots.length - 1;
        let slot = hashOf(key) & mask;
        // Steps grow, so that keys that count upwards do not pile up.
        for (let step = 1;; step += 1) {
            const row = this.#slots[slot] ?? EMPTY;
            if (row === EMPTY || this.#keys[row] === key)
                return slot;
            slot = (slot + step) & mask;
        }
    }
    #grow() {
        this.#slots = new Uint32Array(this.#slots.length * 2).fill(EMPTY);
        for (const [row, key] of this.#keys.entries())
            this.#slots[this.#slotOf(key)] = row;
    }
}
/** FNV-1a over UTF-16 code units, with its bits mixed at the end. */
function hashOf(key) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at += 1)
        hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
    return (hash ^ (hash >>> 15)) >>> 0;
}

;// CONCATENATED MODULE: ./build/evidence/table.js
/**
 * The samples of one task while they are gathered. A key that comes again in one file is a repeat of the question and
 * is averaged; one that another file has too is an overlap of shards, and must have the same values there.
 */



/** Rows of one table; who fills it in refuses more. */
const ROWS_LIMIT = 10_000_000;
class TableBuilder {
    task;
    #options;
    #index = new KeyIndex();
    #columns = new Map();
    #attributes = new Map();
    #texts = new Map();
    #clusters = null;
    /** Number of the file that a row is of. */
    #owners = new Uint32Array(0);
    #capacity = 0;
    #sorted = true;
    /** Scores of the file being read for rows that another file has given already. */
    #overlaps = new Map();
    constructor(options) {
        this.task = options.task;
        this.#options = options;
    }
    get size() {
        return this.#index.keys.length;
    }
    /** Files by number that gave a metric, by metric. */
    givers() {
        return new Map([...this.#columns].map(([metric, column]) => [metric, column.files]));
    }
    /** Adds one sample of a file: the `number`th of it, from 1. */
    add(sample, file, number) {
        const found = this.#index.find(sample.key);
        const known = found >= 0;
        const row = known ? found : this.#addRow(sample.key, file);
        const own = this.#owners[row] === file;
        for (const metric in sample.values) {
            const value = this.#usable(sample.values[metric], metric, number);
            if (value === undefined)
                continue;
            const column = this.#column(metric);
            if (column.lastFile !== file)
                column.noteFile(file);
            if (own)
                column.add(row, value);
            else
                this.#addOverlap({ row, metric, value, number });
        }
        if (sample.cluster !== undefined && sample.cluster !== null) {
            this.#clusters ??= new Interner(this.#capacity);
            const was = known ? this.#clusters.get(row) : null;
            if (was === null)
                this.#clusters.set(row, sample.cluster);
            else if (was !== sample.cluster)
                this.#fault('cluster', number, null, null);
        }
        if (sample.slices !== undefined)
            this.#addSlices({ sample, row, known, number });
        if (sample.texts !== undefined && this.#options.texts === 'keep')
            this.#addTexts(row, sample.texts);
    }
    #addRow(key, file) {
        const { keys } = this.#index;
        if (keys.length >= this.#capacity)
            this.#grow();
        const own = detach(key);
        if (this.#sorted && keys.length > 0 && (keys[keys.length - 1] ?? '') >= own)
            this.#sorted = false;
        const row = this.#index.add(own);
        this.#owners[row] = file;
        return row;
    }
    #grow() {
        this.#capacity = Math.max(1024, this.#capacity * 2);
        const owners = new Uint32Array(this.#capacity);
        owners.set(this.#owners);
        this.#owners = owners;
        for (const column of this.#columns.values())
            column.grow(this.#capacity);
        for (const attribute of this.#attributes.values())
            attribute.grow(this.#capacity);
        this.#clusters?.grow(this.#capacity);
    }
    #column(metric) {
        let column = this.#columns.get(metric);
        if (column === undefined) {
            column = new ColumnBuilder(detach(metric), this.#capacity);
            this.#columns.set(column.metric, column);
        }
        return column;
    }
    /** A finite number or pair, null for no score; undefined for what is no value at all. */
    #usable(value, metric, number) {
        if (value === null)
            return null;
        const parts = typeof value === 'number' ? [value] : Array.isArray(value) && value.length === 2 ? value : [];
        if (parts.length === 0 || !parts.every((part) => typeof part === 'number')) {
            this.#fault('not_a_number', number, metric, null);
            return null;
        }
        if (parts.every((part) => Number.isFinite(part)))
            return value;
        this.#fault(parts.some((part) => Number.isNaN(part)) ? 'not_a_number' : 'not_finite', number, metric, null);
        return null;
    }
    #addOverlap(of) {
        const { row, metric, value } = of;
        let overlap = this.#overlaps.get(row);
        if (overlap === undefined) {
            overlap = { sample: of.number, columns: new Map() };
            this.#overlaps.set(row, overlap);
        }
        const sum = overlap.columns.get(metric) ?? { top: 0, bottom: null, count: 0 };
        if (value !== null) {
            sum.count += 1;
            sum.top += typeof value === 'number' ? value : value[0];
            if (typeof value !== 'number')
                sum.bottom = (sum.bottom ?? 0) + value[1];
        }
        overlap.columns.set(metric, sum);
    }
    #addSlices(of) {
        const { sample, row, known, number } = of;
        for (const name in sample.slices) {
            const value = sample.slices[name];
            if (value === undefined)
                continue;
            let attribute = this.#attributes.get(name);
            if (attribute === undefined) {
                attribute = new Interner(this.#capacity);
                this.#attributes.set(detach(name), attribute);
            }
            const was = known ? attribute.get(row) : null;
            if (was === null)
                attribute.set(row, value);
            else if (was !== value)
                this.#fault('attribute', number, null, name);
        }
    }
    #addTexts(row, texts) {
        for (const name in texts) {
            let column = this.#texts.get(name);
            if (column === undefined) {
                column = [];
                this.#texts.set(name, column);
            }
            while (column.length <= row)
                column.push(null);
            column[row] ??= detach(texts[name] ?? '');
        }
    }
    #fault(kind, sample, metric, about) {
        this.#options.report({ kind, sample, metric, about });
    }
    /** A file is read to its end: what it says of other files' samples is compared. */
    endFile() {
        for (const [row, overlap] of this.#overlaps) {
            for (const [metric, sum] of overlap.columns) {
                const mean = sum.top / sum.count;
                const value = sum.count === 0 ? null : sum.bottom === null ? mean : [mean, sum.bottom / sum.count];
                const column = this.#column(metric);
                const was = column.at(row);
                if (was === undefined)
                    column.add(row, value);
                else if (!sameValue(was, value))
                    this.#fault('differs', overlap.sample, metric, [showValue(was), showValue(value)]);
            }
        }
        this.#overlaps.clear();
    }
    /** The table, its rows in the order of their keys by UTF-16 code units: the same however the files were cut. */
    finish(judgeOf) {
        const keys = this.#sorted ? this.#index.keys : [...this.#index.keys].sort();
        const order = this.#order(keys);
        const columns = [...this.#columns.values()].sort((a, b) => (a.metric < b.metric ? -1 : 1));
        for (const column of columns)
            if (column.mixed)
                this.#fault('mixed', null, column.metric, null);
        const attributes = [...this.#attributes].sort(([a], [b]) => (a < b ? -1 : 1));
        const texts = [...this.#texts].sort(([a], [b]) => (a < b ? -1 : 1));
        return {
            task: this.task,
            keys,
            clusters: this.#clusters?.finish(order) ?? null,
            attributes: Object.fromEntries(attributes.map(([name, values]) => [name, values.finish(order)])),
            columns: columns.map((column) => column.finish(order, judgeOf(column.metric))),
            repeats: columns.reduce((most, column) => Math.max(most, column.repeats()), 1),
            texts: texts.length === 0
                ? null
                : Object.fromEntries(texts.map(([name, values]) => [name, Array.from(order, (row) => values[row] ?? null)])),
        };
    }
    /** The row of each key. */
    #order(keys) {
        const order = new Uint32Array(keys.length);
        for (let at = 0; at < order.length; at += 1)
            order[at] = this.#sorted ? at : this.#index.find(keys[at] ?? '');
        return order;
    }
}
function showValue(value) {
    if (value === null)
        return 'no score';
    return typeof value === 'number' ? String(value) : `${value[0]}/${value[1]}`;
}

;// CONCATENATED MODULE: ./build/evidence/file-sink.js
/** Takes in what a reader finds in one file, and passes on what concerns all of them. */





/** How a run ended decides what its numbers are worth, whatever the reader says of them. */
const STATUS_PROBLEMS = {
    failed: ['run_failed', 'The run must have completed; it failed.'],
    cancelled: ['run_cancelled', 'The run must have completed; it was cancelled.'],
    unfinished: ['run_unfinished', 'The run must have completed; it did not finish.'],
};
/** The sink for one file, and what was put into it. */
class FileSink {
    path;
    measures = [];
    /** Set once the file is read to its end. */
    file = null;
    #number;
    #of;
    #run = null;
    #runs = [];
    #table = null;
    /** Samples given so far. */
    #samples = 0;
    constructor(of) {
        this.path = of.path;
        this.#number = of.number;
        this.#of = of.gathering;
    }
    get runs() {
        return this.#run === null ? this.#runs : [this.#run, ...this.#runs];
    }
    /** The models that the file's runs name, as one text; null for none. */
    get model() {
        const models = this.runs.flatMap(({ model }) => (model === null ? [] : [model]));
        return models.length === 0 ? null : [...new Set(models)].sort().join(', ');
    }
    /** The tool that wrote the file; null where it does not say. */
    get tool() {
        return this.runs.find(({ tool }) => tool !== null)?.tool ?? null;
    }
    run(run) {
        this.#run = (0,completion/* mergeRun */.CU)(this.#run ?? completion/* NO_RUN */.e_, run);
    }
    addRun(run) {
        this.#runs.push(run);
    }
    task(task) {
        this.#of.tasks.add(task, this.path);
    }
    judge(of) {
        this.#of.tasks.addJudge(of, this.path);
    }
    measure(given) {
        const measure = (0,completion/* completeMeasure */.ub)(given);
        this.measures.push(measure);
        const { metric, task } = measure;
        const contradiction = findContradiction(measure);
        if (contradiction !== null)
            this.problem({ code: 'aggregate_differs', effect: 'error', metric, task, message: contradiction });
        const found = (0,completion/* findNonFinite */.ke)(given);
        if (found === null)
            return;
        const effect = measure.value === null ? 'error' : 'warning';
        const message = `${metric}${(0,measures/* sliceWords */.oE)(measure.slice)} must be a finite number; found ${found}.`;
        this.problem({ code: 'value_not_finite', effect, metric, task, message });
    }
    sample(sample) {
        this.#samples += 1;
        let table = this.#table;
        if (table === null || table.task !== sample.task) {
            table = this.#of.tableOf(sample.task);
            this.#table = table;
        }
        if (table.size >= ROWS_LIMIT) {
            const message = `A task may have ${ROWS_LIMIT} samples; this file gives more. Split the evaluation into tasks.`;
            (0,evidence_fault/* refuseFile */.lv)(this, { place: null, message });
        }
        table.add(sample, this.#number, this.#samples);
    }
    problem(given) {
        this.#of.problems.add({ file: this.path, place: null, metric: null, task: null, ...given });
    }
    /** The file is read to its end. Nothing may be put in after. */
    end(file) {
        this.file = file;
        for (const table of this.#of.tables())
            table.endFile();
        for (const { metric, task, slice } of this.measures.filter(({ value }) => value === null)) {
            if (this.#of.problems.concerns({ file: this.path, metric, task }))
                continue;
            const message = `${metric}${(0,measures/* sliceWords */.oE)(slice)} must be a number; the file gives none.`;
            this.problem({ code: 'value_missing', effect: 'error', metric, task, message });
        }
        for (const { status } of this.runs) {
            const found = STATUS_PROBLEMS[status];
            if (found === undefined || this.#of.problems.has(found[0], this.path))
                continue;
            this.problem({ code: found[0], effect: 'error', message: found[1] });
        }
    }
}

;// CONCATENATED MODULE: ./build/evidence/models.js
/**
 * An `ambiguous` error for each metric whose files name different models. Files of one tool and task are of one run, so
 * there every metric is meant, also those that only one file gives; each tool has names of its own for the same model,
 * so files of two tools only where they give the same metric of the same task.
 */
function findModelConflicts(of) {
    const named = of.given.filter(({ file }) => (of.files[file]?.model ?? null) !== null);
    if (new Set(named.map(({ file }) => of.files[file]?.model)).size < 2)
        return [];
    const byTask = groupBy(named, ({ task }) => task);
    return [...byTask].flatMap(([task, ones]) => findInTask({ task, ones, files: of.files }));
}
function findInTask(of) {
    const { task, ones, files } = of;
    const conflicts = new Map();
    const add = (metrics, among) => {
        const numbers = [...new Set(among.map(({ file }) => file))].sort((a, b) => a - b);
        if (new Set(numbers.map((file) => files[file]?.model)).size < 2)
            return;
        for (const metric of metrics)
            conflicts.set(metric, numbers);
    };
    for (const [metric, among] of groupBy(ones, ({ metric }) => metric))
        add([metric], among);
    for (const [, among] of groupBy(ones, ({ file }) => files[file]?.tool ?? null))
        add([...new Set(among.map(({ metric }) => metric))], among);
    const all = new Set(ones.map(({ metric }) => metric));
    const problem = (metric, numbers) => ({
        code: 'ambiguous',
        effect: 'error',
        file: files[numbers[0] ?? 0]?.path ?? '',
        place: null,
        metric,
        task,
        message: `The files of one evaluation must be of one model; these are of different models: ${show(numbers, files)}. Give the files of one run.`,
    });
    const [first] = conflicts.values();
    // Without a task, `every metric` would be every one of other files, too.
    if (task !== null && first !== undefined && conflicts.size === all.size)
        return [problem(null, first)];
    return [...conflicts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([metric, numbers]) => problem(metric, numbers));
}
/** A file of each model. */
function show(numbers, files) {
    const shown = new Map();
    for (const number of numbers) {
        const file = files[number];
        if (file?.model != null && !shown.has(file.model))
            shown.set(file.model, `${file.path} of ${file.model}`);
    }
    const texts = [...shown.values()];
    return `${texts.slice(0, 3).join(', ')}${texts.length > 3 ? ` and ${texts.length - 3} more` : ''}`;
}
function groupBy(ones, keyOf) {
    const groups = new Map();
    for (const one of ones) {
        const group = groups.get(keyOf(one));
        if (group === undefined)
            groups.set(keyOf(one), [one]);
        else
            group.push(one);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/evidence/problems.js
class ProblemList {
    #first = new Map();
    add(problem) {
        const key = problems_kindOf(problem);
        const known = this.#first.get(key);
        if (known === undefined)
            this.#first.set(key, { problem, count: 1 });
        else if (known.problem.place !== problem.place || known.problem.message !== problem.message)
            known.count += 1;
    }
    has(code, file) {
        return [...this.#first.values()].some(({ problem }) => problem.code === code && problem.file === file);
    }
    /** Whether a problem of this kind was named there already. */
    hasLike(problem) {
        return this.#first.has(problems_kindOf(problem));
    }
    /** Whether anything was said of this metric of this file already. */
    concerns(of) {
        return [...this.#first.values()].some(({ problem }) => problem.file === of.file && problem.metric === of.metric && problem.task === of.task);
    }
    /** Errors first, then by file, task, metric and code. */
    finish() {
        const all = [...this.#first.values()].map(({ problem, count }) => count === 1 ? problem : { ...problem, message: `${problem.message} (${count - 1} more like it.)` });
        const rank = (one) => [one.effect === 'error' ? 0 : 1, one.file, one.task ?? '', one.metric ?? '', one.code].join('\0');
        return all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    }
}
function problems_kindOf({ code, effect, file, metric, task }) {
    return JSON.stringify([code, effect, file, metric, task]);
}

;// CONCATENATED MODULE: ./build/evidence/task-list.js
class TaskList {
    #problems;
    #tasks = new Map();
    #judges = new Map();
    constructor(problems) {
        this.#problems = problems;
    }
    add(given, file) {
        const next = { version: null, hash: null, shots: null, ...given };
        const known = this.#tasks.get(next.id);
        if (known === undefined) {
            this.#tasks.set(next.id, { task: next, file });
            return;
        }
        for (const field of ['version', 'hash', 'shots']) {
            const was = known.task[field];
            const is = next[field];
            if (is === null || is === was)
                continue;
            if (was === null)
                known.task = { ...known.task, [field]: is };
            else {
                const where = known.file === file ? `in ${file}` : `in ${known.file} and in ${file}`;
                const message = `A task is one thing; the ${field} of ${next.id} is given as ${was} and as ${is} ${where}.`;
                this.#complain({ file, task: next.id, metric: null, message });
            }
        }
    }
    addJudge(of, file) {
        const { task, metric, judge } = of;
        const key = JSON.stringify([task, metric]);
        const known = this.#judges.get(key);
        if (known === undefined)
            this.#judges.set(key, judge);
        else if (known !== judge) {
            const message = `The samples of ${metric} must have one judge; found ${known} and ${judge}.`;
            this.#complain({ file, task, metric, message });
        }
    }
    judgeOf(task, metric) {
        return this.#judges.get(JSON.stringify([task, metric])) ?? null;
    }
    finish() {
        return [...this.#tasks.values()].map(({ task }) => task).sort((a, b) => (a.id < b.id ? -1 : 1));
    }
    #complain(of) {
        this.#problems.add({ ...of, code: 'tasks_disagree', effect: 'error', place: null });
    }
}

;// CONCATENATED MODULE: ./build/evidence/builder.js
/** Gathers what readers find in many files, and makes one evidence of it: shards joined, contradictions named. */







class EvidenceBuilder {
    #options;
    #problems = new ProblemList();
    #tasks = new TaskList(this.#problems);
    #tables = new Map();
    #sinks = [];
    #others = [];
    constructor(options) {
        this.#options = options;
    }
    /** The sink for the next file; the one before must have ended. `path` is what problems name. */
    beginFile(path) {
        const gathering = {
            problems: this.#problems,
            tasks: this.#tasks,
            tableOf: (task) => this.#tableOf(task),
            tables: () => this.#tables.values(),
        };
        const sink = new FileSink({ path, number: this.#sinks.length, gathering });
        this.#sinks.push(sink);
        return sink;
    }
    /** Another file that was read as part of one: of a run's folder. */
    addFile(file) {
        this.#others.push(file);
    }
    #tableOf(task) {
        const known = this.#tables.get(task);
        if (known !== undefined)
            return known;
        const report = (fault) => {
            const file = this.#sinks.at(-1)?.path ?? '';
            this.#problems.add({
                ...explain(fault),
                file,
                place: fault.sample === null ? null : `sample ${fault.sample}`,
                metric: fault.metric,
                task,
            });
        };
        const table = new TableBuilder({ task, texts: this.#options.texts, report });
        this.#tables.set(task, table);
        return table;
    }
    /** All of it. The same files give the same evidence, in whatever order they were read. */
    finish() {
        const tables = [...this.#tables.values()]
            .filter((table) => table.size > 0)
            .sort((a, b) => ((a.task ?? '') < (b.task ?? '') ? -1 : 1))
            .map((table) => table.finish((metric) => this.#tasks.judgeOf(table.task, metric)));
        const measures = this.#finishMeasures(tables);
        const files = [...this.#sinks.flatMap(({ file }) => (file === null ? [] : [file])), ...this.#others];
        return {
            runs: distinctRuns(this.#sinks.flatMap(({ runs }) => runs)),
            tasks: this.#tasks.finish(),
            measures,
            tables,
            problems: this.#problems.finish(),
            files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
        };
    }
    #finishMeasures(tables) {
        const sinks = this.#sinks;
        const sampled = new Set(tables.flatMap(({ task, columns }) => columns.map(({ metric }) => JSON.stringify([task, metric]))));
        const merged = (0,measures/* mergeMeasures */.ul)(sinks.flatMap(({ measures }, file) => measures.map((measure) => ({ measure, file }))), {
            report: (problem) => this.#problems.add(problem),
            path: (file) => sinks[file]?.path ?? '',
            model: (file) => sinks[file]?.model ?? null,
            sha256: (file) => sinks[file]?.file?.sha256 ?? String(file),
            sampled: ({ task, metric }) => sampled.has(JSON.stringify([task, metric])),
        }).map((measure) => ({ ...measure, judge: measure.judge ?? this.#tasks.judgeOf(measure.task, measure.metric) }));
        const pathOf = (measure) => sinks.find(({ measures }) => measures.some((one) => isSame(one, measure)))?.path ?? '';
        for (const problem of this.#findModels())
            if (!this.#problems.hasLike(problem))
                this.#problems.add(problem);
        for (const problem of findDisagreements({ measures: merged, tables, pathOf }))
            this.#problems.add(problem);
        return merged;
    }
    #findModels() {
        const given = [
            ...this.#sinks.flatMap(({ measures }, file) => measures.map(({ task, metric }) => ({ task, metric, file }))),
            ...[...this.#tables.values()].flatMap((table) => [...table.givers()].flatMap(([metric, files]) => [...files].map((file) => ({ task: table.task, metric, file })))),
        ];
        return findModelConflicts({ given, files: this.#sinks });
    }
}
function isSame(one, other) {
    return (one.metric === other.metric &&
        one.task === other.task &&
        (0,measures/* statisticName */.ap)(one.statistic) === (0,measures/* statisticName */.ap)(other.statistic));
}
function distinctRuns(runs) {
    const texts = new Map(runs.map((run) => [JSON.stringify(run), run]));
    return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, run]) => run);
}
function explain(fault) {
    const { metric, about } = fault;
    switch (fault.kind) {
        case 'differs':
            return {
                code: 'shards_disagree',
                effect: 'error',
                message: `Files that share a sample must agree on it; ${metric} is ${about?.[0]} in one and ${about?.[1]} in another.`,
            };
        case 'cluster':
            return {
                code: 'shards_disagree',
                effect: 'error',
                message: 'A sample is of one cluster; it is given with two.',
            };
        case 'attribute':
            return {
                code: 'shards_disagree',
                effect: 'error',
                message: `A sample has one value of an attribute; it is given with two of ${about}.`,
            };
        case 'mixed':
            return {
                code: 'scale_mixed',
                effect: 'error',
                message: `${metric} is given as a number for some samples, and as numerator and denominator for others.`,
            };
        case 'not_finite':
            return {
                code: 'value_not_finite',
                effect: 'error',
                message: `Scores must be finite; this ${metric} is infinite.`,
            };
        case 'not_a_number':
            return {
                code: 'value_not_finite',
                effect: 'warning',
                message: `This ${metric} is no number; the sample counts as not scored.`,
            };
    }
}

// EXTERNAL MODULE: ./build/evidence/glob.js
var evidence_glob = __webpack_require__(51084);
;// CONCATENATED MODULE: ./build/evidence/formats/classified.js

/** What one row adds. `label` and `score` are as the file has them. */
function classify(source, row) {
    const label = classified_nameOf(row.label);
    const score = classified_nameOf(row.score);
    if (label === null || score === null)
        return { kind: 'value', value: null };
    if (source.threshold === null && source.as === 'accuracy')
        return { kind: 'value', value: label === score ? 1 : 0 };
    const positive = positiveOf(source, [label, ...(source.threshold === null ? [score] : [])]);
    if (positive === null) {
        return {
            kind: 'fault',
            message: `Which label is the positive one must be given (\`positive\`), unless labels are 0 and 1 or true and false; found ${(0,evidence_values/* describeFound */.Kq)(label)}.`,
        };
    }
    const actual = label === positive;
    if (source.threshold === null)
        return { kind: 'value', value: rateOf(source.as, { actual, predicted: score === positive }) };
    const number = (0,evidence_values/* readScore */.Bg)(row.score);
    if (number === null)
        return { kind: 'value', value: null };
    if (number === undefined || !Number.isFinite(number))
        return {
            kind: 'fault',
            message: `${source.score} must be a number, since a threshold is given; found ${(0,evidence_values/* describeFound */.Kq)(score)}.`,
        };
    return { kind: 'value', value: rateOf(source.as, { actual, predicted: number >= source.threshold }) };
}
function rateOf(as, of) {
    const { actual, predicted } = of;
    const hit = actual && predicted ? 1 : 0;
    switch (as) {
        case 'accuracy':
            return actual === predicted ? 1 : 0;
        case 'selection_rate':
            return predicted ? 1 : 0;
        case 'precision':
            return predicted ? [hit, 1] : [0, 0];
        case 'recall':
            return actual ? [hit, 1] : [0, 0];
        case 'false_negative_rate':
            return actual ? [1 - hit, 1] : [0, 0];
        case 'false_positive_rate':
            return actual ? [0, 0] : [predicted ? 1 : 0, 1];
        // 2 tp / (2 tp + fp + fn)
        case 'f1':
            return actual === predicted ? [2 * hit, 2 * hit] : [0, 1];
    }
}
const TRUTH = { true: '1', false: '0' };
/** A label or class as text: `1`, `1.0` and `true` are the same. Null for nothing. */
function classified_nameOf(value) {
    if (typeof value === 'boolean')
        return value ? '1' : '0';
    if (typeof value === 'number')
        return Number.isNaN(value) ? null : String(value);
    if (typeof value !== 'string')
        return null;
    const text = value.trim();
    if (text === '')
        return null;
    const number = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? String(Number(text)) : null;
    return number ?? TRUTH[text.toLowerCase()] ?? text;
}
function positiveOf(source, seen) {
    if (source.positive !== null)
        return classified_nameOf(source.positive);
    return seen.every((name) => name === '0' || name === '1') ? '1' : null;
}

;// CONCATENATED MODULE: ./build/evidence/formats/mapped.js




/** A format that reads as one mapping says. Its `files`, where given, decide before recognition does. */
function mappedFormat(mapping) {
    const glob = mapping.files === null ? null : (0,evidence_glob/* compileGlob */.S)(mapping.files);
    return {
        name: 'mapped',
        title: 'plain file, read as the policy says',
        basis: 'files',
        recognises: (head) => isPlain(head) && (glob === null || (glob.kind === 'ok' && glob.matches(head.path))),
        read: (bundle, sink, tools) => readMapped({ mapping, bundle, sink, tools }),
    };
}
async function readMapped(of) {
    const { mapping, sink, tools } = of;
    const [file] = of.bundle.files;
    const head = file === undefined ? undefined : of.bundle.heads.get(file.path);
    if (file === undefined || head === undefined)
        return;
    if (!isPlain(head)) {
        tools.fail(file, {
            place: null,
            message: 'The policy reads this file by its fields (`evaluation.read`), so it must be JSON, JSON Lines, YAML or CSV; it is none of them.',
        });
    }
    const context = { mapping, file, head, sink, tools };
    if (mapping.task !== null)
        sink.task({ id: mapping.task });
    const rows = head.header !== null || isLines(head, mapping) || mapping.rows !== null || Array.isArray(head.document);
    if (rows)
        await mapped_readSamples(context);
    else
        mapped_readDocument(context);
}
/** One object on one line is a sample when the mapping names its key, as it does for the other shards. */
function isLines(head, mapping) {
    return isJsonLines(head) || (head.firstLine !== undefined && mapping.key !== null && mapping.rows === null);
}
/** Numbers of one document; each is a measure. */
function mapped_readDocument(context) {
    const { mapping, head, sink, file, tools } = context;
    for (const [metric, source] of Object.entries(mapping.metrics)) {
        const get = (path) => (0,evidence_values/* valueAt */.fK)(head.document, path);
        const measure = measureOf({ ...context, metric, source, place: null, get });
        if (measure === null) {
            tools.fail(file, {
                place: null,
                message: `${metric} is counted from samples; the mapping must say where they are (\`rows\`).`,
            });
        }
        else
            sink.measure({ ...measure, metric, task: mapping.task });
    }
}
/** Null for a metric that only samples give. */
function measureOf(of) {
    const { source } = of;
    if (source.kind === 'field')
        return { value: mapped_numberAt(of, source.path) };
    if (source.kind === 'aggregate')
        return aggregateOf(of, source);
    if (source.kind === 'classified')
        return null;
    const top = mapped_numberAt(of, source.numerator);
    const bottom = mapped_numberAt(of, source.denominator);
    if (top === null || bottom === null || bottom === 0)
        return { value: null };
    return { value: top / bottom, n: (0,evidence_values/* readCount */._0)(bottom), successes: (0,evidence_values/* countOf */.pq)(top / bottom, bottom) };
}
function aggregateOf(of, source) {
    const count = (path) => (path === null ? null : (0,evidence_values/* readCount */._0)(of.get(path)));
    const number = (path) => (path === null ? null : mapped_numberAt(of, path));
    const low = number(source.low);
    const high = number(source.high);
    if (low !== null || high !== null) {
        of.sink.problem({
            code: 'ambiguous',
            effect: 'warning',
            metric: of.metric,
            place: of.place,
            task: of.mapping.task,
            message: `The interval of ${of.metric} is taken as one of 95 %, two-sided: the file does not say.`,
        });
    }
    return {
        value: mapped_numberAt(of, source.value),
        n: count(source.n),
        expected: count(source.expected),
        standardError: number(source.error),
        interval: low !== null && high !== null ? { low, high, level: 0.95 } : null,
    };
}
/** A number, or null where the file says that there is none; refuses what is missing or something else. */
function mapped_numberAt(of, path) {
    const { file, tools, metric, place } = of;
    const found = of.get(path);
    const value = (0,evidence_values/* readScore */.Bg)(found);
    if (found === undefined)
        tools.fail(file, { place, message: `${metric} must be at ${path}, as the policy says; there is nothing.` });
    if (value === undefined)
        return tools.fail(file, {
            place: place ?? path,
            message: `${metric} must be a number at ${path}; found ${(0,evidence_values/* describeFound */.Kq)(found)}.`,
        });
    return value;
}
async function mapped_readSamples(context) {
    const { mapping, file, head, tools } = context;
    requireColumns(context);
    const metrics = Object.entries(mapping.metrics);
    const aggregates = metrics.filter(([, source]) => source.kind === 'aggregate');
    if (aggregates.length > 0 && aggregates.length < metrics.length)
        tools.fail(file, {
            place: null,
            message: 'A mapping must read either samples or aggregates from rows; it asks for both.',
        });
    if (aggregates.length === 0 && mapping.key === null) {
        tools.fail(file, {
            place: null,
            message: 'Samples need a key that is the same for the same question in every run; the mapping must name its field (`key`).',
        });
    }
    const unseen = new Set(aggregates.length > 0 ? [] : metrics.flatMap(([, source]) => pathsOf(source)));
    const lines = isLines(head, mapping) ? { lines: true } : {};
    const rows = await visitRows({ file, head, path: mapping.rows, tools, ...lines }, (row) => {
        if (aggregates.length > 0)
            readAggregateRow({ ...context, row, metrics });
        else
            readSampleRow({ context, row, metrics, unseen });
    });
    if (rows === 0)
        tools.fail(file, { place: mapping.rows, message: 'Samples are required; the file has none.' });
    for (const path of unseen)
        tools.fail(file, { place: null, message: `The policy reads ${path}; no sample has it.` });
}
/** Columns of a CSV are known before its rows are. */
function requireColumns(context) {
    const { mapping, head, file, tools } = context;
    if (head.header === null)
        return;
    const header = new Set(head.header.map((cell) => cell.trim()));
    const wanted = [
        mapping.key,
        mapping.cluster,
        ...Object.values(mapping.slices),
        ...Object.values(mapping.metrics).flatMap(pathsOf),
    ];
    const missing = [...new Set(wanted)].filter((name) => name !== null && !header.has(name));
    if (missing.length === 0)
        return;
    const has = [...header].slice(0, 12).join(', ');
    tools.fail(file, {
        place: 'line 1',
        message: `The policy reads the columns ${missing.join(', ')}; the file has ${has}.`,
    });
}
function pathsOf(source) {
    if (source.kind === 'field')
        return [source.path];
    if (source.kind === 'ratio')
        return [source.numerator, source.denominator];
    if (source.kind === 'classified')
        return [source.label, source.score];
    return [source.value, source.n, source.expected, source.error, source.low, source.high].filter((path) => path !== null);
}
function readAggregateRow(of) {
    const { mapping, row, sink, file, tools } = of;
    const named = Object.entries(mapping.slices).flatMap(([attribute, path]) => {
        const value = (0,evidence_values/* readName */.MQ)(row.get(path));
        return value === null ? [] : [{ attribute, value }];
    });
    if (named.length > 1)
        tools.fail(file, {
            place: row.place,
            message: `A row of aggregates may be of one slice; this one has ${named.length}.`,
        });
    for (const [metric, source] of of.metrics) {
        const measure = measureOf({ ...of, metric, source, place: row.place, get: (path) => row.get(path) });
        if (measure !== null)
            sink.measure({ ...measure, metric, task: mapping.task, slice: named[0] ?? null });
    }
}
function readSampleRow(of) {
    const { row, unseen } = of;
    const { mapping, sink, file, tools } = of.context;
    const key = (0,evidence_values/* readName */.MQ)(mapping.key === null ? null : row.get(mapping.key)) ??
        tools.fail(file, { place: row.place, message: `Each sample needs a key at ${mapping.key}; this one has none.` });
    if (unseen.size > 0)
        for (const path of unseen)
            if (row.get(path) !== undefined)
                unseen.delete(path);
    const values = {};
    for (const [metric, source] of of.metrics)
        values[metric] = sampleValue(of, source);
    const slices = {};
    for (const attribute in mapping.slices) {
        const value = (0,evidence_values/* readName */.MQ)(row.get(mapping.slices[attribute] ?? ''));
        if (value !== null)
            slices[attribute] = value;
    }
    const cluster = mapping.cluster === null ? null : (0,evidence_values/* readName */.MQ)(row.get(mapping.cluster));
    sink.sample({ task: mapping.task, key, cluster, slices, values });
}
function sampleValue(of, source) {
    if (source.kind === 'field')
        return scoreAt(of, source.path);
    if (source.kind === 'ratio') {
        const top = scoreAt(of, source.numerator);
        const bottom = scoreAt(of, source.denominator);
        return top === null || bottom === null ? null : [top, bottom];
    }
    if (source.kind === 'aggregate')
        return null;
    const { row, context } = of;
    const outcome = classify(source, { label: row.get(source.label), score: row.get(source.score) });
    if (outcome.kind === 'value')
        return outcome.value;
    return context.tools.fail(context.file, { place: row.place, message: outcome.message });
}
function scoreAt(of, path) {
    const { row, context } = of;
    const found = row.get(path);
    const value = (0,evidence_values/* readScore */.Bg)(found);
    if (value !== undefined)
        return value;
    const message = `${path} must be a number; found ${(0,evidence_values/* describeFound */.Kq)(found)}.`;
    return context.tools.fail(context.file, { place: row.place, message });
}

// EXTERNAL MODULE: ./build/evidence/csv.js
var csv = __webpack_require__(48432);
;// CONCATENATED MODULE: ./build/evidence/format.js
/** What a reader of one format is: a file of its own under `formats/`, listed in `formats/index.ts`. */
/** Larger JSON or YAML documents are refused: samples belong into JSONL or CSV, which stream. Bytes. */
const DOCUMENT_LIMIT = 256 * 1024 * 1024;

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/evidence/yaml.js
/**
 * YAML as evaluation tools and people write it. Unlike the policy, anchors are read (tools write them where they print
 * one object twice), but may not multiply; tags of programming languages are refused.
 */



/** Largest YAML document, bytes. Reading YAML takes fifty times as long as reading JSON. */
const YAML_DOCUMENT_LIMIT = 8 * 1024 * 1024;
/** Times that aliases may repeat what they stand for. */
const ALIAS_LIMIT = 1000;
/** Parses one document. The message is a whole sentence without the file's name. */
function parseYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    const faultAt = (offset, message) => {
        const { line, col } = lines.linePos(offset);
        return { kind: 'fault', line: Math.max(line, 1), column: Math.max(col, 1), message };
    };
    if (text.length > YAML_DOCUMENT_LIMIT) {
        return faultAt(0, `A YAML document may have ${(0,evidence_fault/* formatBytes */.z3)(YAML_DOCUMENT_LIMIT)}; found ${(0,evidence_fault/* formatBytes */.z3)(text.length)}. Write it as JSON.`);
    }
    // The parser keeps a stack of its own, so it shows the depth before anything recurses.
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    const composer = new dist/* Composer */.Dk({ merge: false, uniqueKeys: false, prettyErrors: false });
    const documents = [];
    lines.addNewLine(0);
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        for (const token of parser.next(lexeme))
            documents.push(...composer.next(token));
        if (parser.stack.length > json/* DEPTH_LIMIT */.qL)
            return faultAt(parser.offset, `Lists and mappings may be nested ${json/* DEPTH_LIMIT */.qL} deep; this text is nested deeper.`);
    }
    for (const token of parser.end())
        documents.push(...composer.next(token));
    for (const document of composer.end())
        documents.push(document);
    const [document, second] = documents;
    if (document === undefined)
        return { kind: 'ok', value: null };
    const error = document.errors[0];
    if (error !== undefined)
        return faultAt(error.pos[0], `The YAML is broken: ${withoutText(error.message)}.`);
    const warning = document.warnings.find((one) => one.code === 'TAG_RESOLVE_FAILED');
    if (warning !== undefined)
        return faultAt(warning.pos[0], `Tags of programming languages are not read: ${withoutText(warning.message)}. Write plain numbers and texts.`);
    if (second !== undefined)
        return faultAt(second.range[0], 'The file must hold one YAML document; found several.');
    try {
        return { kind: 'ok', value: document.toJS({ maxAliasCount: ALIAS_LIMIT }) };
    }
    catch (failure) {
        if (failure instanceof ReferenceError)
            return faultAt(0, `Aliases may repeat at most ${ALIAS_LIMIT} values: ${withoutText(failure.message)}.`);
        throw failure;
    }
}
/** What the parser says, without what it quotes of the file behind a colon. */
function withoutText(message) {
    return message.replace(/: .*$/s, '').replace(/[.:]?\s*$/, '');
}

;// CONCATENATED MODULE: ./build/evidence/heads.js
/** What recognition goes by: the first bytes of a file, and the document in it where it is one. */






/** Bytes of a head. */
const HEAD_BYTES = 64 * 1024;
/** Reads the head of one file. Throws nothing about content: what is wrong with it is the `fault`. */
async function readHead(file, tools) {
    const { bytes, whole } = await firstBytes(file);
    const text = decodeHead(bytes, whole);
    const empty = {
        path: file.path,
        size: file.size,
        text: text ?? '',
        bytes,
        document: undefined,
        firstLine: undefined,
        header: null,
    };
    if (text === null) {
        return isZip(bytes)
            ? { head: empty, kind: 'zip', fault: null }
            : { head: empty, kind: 'binary', fault: await findTextFault(file) };
    }
    const start = text.trimStart();
    if (start === '')
        return { head: empty, kind: 'empty', fault: fault(file, `The file is empty: it must hold results.`) };
    if (start.startsWith('<')) {
        const html = /^<(?:!doctype\s+html|html|head|body)\b/i.test(start);
        const found = (0,json/* otherThanJson */.mG)(text) ?? 'markup';
        return {
            head: empty,
            kind: html ? 'html' : 'xml',
            fault: html ? fault(file, `Results were expected; found ${found}.`) : null,
        };
    }
    if (start.startsWith(json/* LFS_POINTER */.gY))
        return { head: empty, kind: 'text', fault: fault(file, `Results were expected; found ${(0,json/* otherThanJson */.mG)(text)}.`) };
    if (start.startsWith('{') || start.startsWith('['))
        return readJsonHead({ file, tools, head: empty });
    const scalar = /^(?:"|-?\d|-?Infinity\b|NaN\b|true\b|false\b|null\b)/.test(start) && !/[\n,;\t]/.test(start.trimEnd());
    if (scalar)
        return readJsonHead({ file, tools, head: empty });
    const header = csvHeader(text, whole);
    if (header !== null)
        return { head: { ...empty, header }, kind: 'csv', fault: null };
    return readYamlHead({ file, tools, head: empty });
}
async function readJsonHead(of) {
    const { file, tools, head } = of;
    const lines = await firstLines(file);
    if (lines.fault !== null && file.size > DOCUMENT_LIMIT)
        return { head, kind: 'jsonl', fault: lines.fault };
    const first = lines.first === null ? null : (0,json/* parseJson */.qF)(lines.first);
    const firstLine = first?.kind === 'ok' && isObject(first.value) ? first.value : undefined;
    if (lines.more && first?.kind === 'ok')
        return { head: { ...head, firstLine }, kind: 'jsonl', fault: null };
    try {
        const document = await tools.json(file);
        return { head: { ...head, document, firstLine }, kind: 'json', fault: null };
    }
    catch (error) {
        if (!(error instanceof evidence_fault/* EvidenceFault */.wN))
            throw error;
        return { head: { ...head, firstLine }, kind: 'json', fault: error };
    }
}
async function readYamlHead(of) {
    const { file, tools, head } = of;
    const named = /\.ya?ml$/i.test(file.path);
    const looks = /^(?:%YAML|---[ \t]*(?:#.*)?$|- |[^\s#"'][^\n:]*:(?:[ \t]|$)|"[^"\n]*":|'[^'\n]*':)/m.test(head.text);
    if (!looks || (file.size > YAML_DOCUMENT_LIMIT && !named))
        return { head, kind: 'text', fault: null };
    try {
        const document = await tools.yaml(file);
        if (document === null || typeof document !== 'object')
            return { head, kind: 'text', fault: null };
        return { head: { ...head, document }, kind: 'yaml', fault: null };
    }
    catch (error) {
        if (!(error instanceof evidence_fault/* EvidenceFault */.wN))
            throw error;
        return { head, kind: named ? 'yaml' : 'text', fault: named ? error : null };
    }
}
async function firstBytes(file) {
    const parts = [];
    let size = 0;
    for await (const piece of file.open()) {
        // A copy: the adapter may use its buffer again.
        parts.push(piece.slice(0, HEAD_BYTES - size));
        size += piece.length;
        if (size > HEAD_BYTES)
            break;
    }
    const bytes = new Uint8Array(Math.min(size, HEAD_BYTES));
    let at = 0;
    for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
    }
    return { bytes, whole: size <= HEAD_BYTES };
}
/** The text of a head, or null where it is none. The last character may be cut by the head's end. */
function decodeHead(bytes, whole) {
    if (bytes.includes(0))
        return null;
    try {
        const decoder = new TextDecoder('utf-8', { fatal: true });
        return decoder.decode(bytes, { stream: !whole });
    }
    catch {
        return null;
    }
}
/** Why a file is no text; null when its beginning is all that seems wrong with it. */
async function findTextFault(file) {
    try {
        for await (const text of (0,evidence_text/* decodeText */.g7)(file))
            if (text.length > HEAD_BYTES)
                return null;
        return null;
    }
    catch (error) {
        if (error instanceof evidence_fault/* EvidenceFault */.wN)
            return error;
        throw error;
    }
}
function isZip(bytes) {
    return (bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6)));
}
/** The first line that is not blank, and whether another follows; a first line too long is a fault. */
async function firstLines(file) {
    let first = null;
    try {
        for await (const batch of (0,evidence_text/* readLines */.Se)(file)) {
            for (const line of batch.lines) {
                if (line.trim() === '')
                    continue;
                if (first !== null)
                    return { first, more: true, fault: null };
                first = line;
                // A document over several lines: what follows cannot matter.
                if (/^[[{]\s*$/.test(line))
                    return { first: null, more: true, fault: null };
            }
        }
    }
    catch (error) {
        if (!(error instanceof evidence_fault/* EvidenceFault */.wN))
            throw error;
        return { first: null, more: false, fault: error };
    }
    return { first, more: false, fault: null };
}
/** Header cells: several of them, none a number, and a second row of the same width where there is one. */
function csvHeader(text, whole) {
    const rows = headRows(text.replace(/^\uFEFF/, ''), whole);
    const [header, second] = rows;
    if (header === undefined || header.length < 2)
        return null;
    if (header.filter((cell) => cell.trim() !== '').some((cell) => Number.isFinite(Number(cell))))
        return null;
    if (header.filter((cell) => cell.trim() === '').length > 1)
        return null;
    return second === undefined || second.length === header.length ? header : null;
}
/** The first two rows that are complete within the head. */
function headRows(text, whole) {
    const lines = text.split('\n');
    if (!whole)
        lines.pop();
    const rows = [];
    let separator = null;
    let open = '';
    for (const line of lines) {
        const joined = open === '' ? line : `${open}\n${line}`;
        const row = joined.replace(/\r$/, '');
        if (open === '' && row.trim() === '')
            continue;
        separator ??= (0,csv/* findSeparator */.Hb)(row);
        if (separator === null)
            return [];
        const split = (0,csv/* splitRow */.hE)(row, separator);
        if (split.kind === 'fault')
            return [];
        open = split.kind === 'open' ? joined : '';
        if (split.kind === 'row')
            rows.push(split.cells);
        if (rows.length === 2)
            break;
    }
    return rows;
}
function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}
function fault(file, message) {
    return new evidence_fault/* EvidenceFault */.wN({ file: file.path, place: null, message });
}

;// CONCATENATED MODULE: ./build/evidence/recognise.js
/** Which format a file is of: by what is in it. Formats are asked in order; folders of files that belong together first. */

/** Sorts files into formats; each file is claimed once. */
function recogniseFiles(of) {
    const heads = new Map([...of.heads].map(([path, { head }]) => [path, head]));
    const found = [];
    const faults = [];
    let open = [...of.files];
    for (const format of of.formats) {
        for (const bundle of format.bundles?.(open, heads) ?? []) {
            found.push({ format, bundle });
            const taken = new Set(bundle.files.map((file) => file.path));
            open = open.filter((file) => !taken.has(file.path));
        }
    }
    for (const file of open) {
        const read = of.heads.get(file.path);
        if (read === undefined)
            continue;
        const format = of.formats.find((one) => one.recognises(read.head));
        if (format !== undefined && read.fault === null) {
            found.push({ format, bundle: { files: [file], heads: new Map([[file.path, read.head]]) } });
        }
        else
            faults.push(read.fault ?? explainUnknown({ file, read, formats: of.formats }));
    }
    const order = (one) => one.bundle.files[0]?.path ?? '';
    return { found: found.sort((a, b) => (order(a) < order(b) ? -1 : 1)), faults };
}
/** What the files of some formats have in them: for saying which a file comes near to. Only for messages. */
const MARKS = {
    'lm-eval-results': ['results', 'versions', 'n-shot', 'config', 'higher_is_better'],
    'promptfoo-json': ['evalId', 'results', 'shareableUrl', 'config'],
    deepeval: ['testRunData', 'testCases', 'metricsScores', 'testPassed'],
    'inspect-ai-json': ['version', 'status', 'eval', 'plan', 'samples'],
    'sklearn-report': ['accuracy', 'macro avg', 'weighted avg', 'precision', 'recall', 'f1-score', 'support'],
    fairness: ['group', 'metric', 'value', 'n'],
    ragas: ['user_input', 'retrieved_contexts', 'response', 'question', 'contexts', 'answer'],
    garak: ['entry_type'],
    'mlflow-run': ['run', 'info', 'data', 'metrics'],
    'mlflow-eval-table': ['columns', 'data'],
    'slipway-evidence': ['schema', 'runs', 'tasks', 'measures', 'samples'],
};
const KINDS = {
    json: 'a JSON document',
    jsonl: 'JSON Lines',
    csv: 'a CSV table',
    yaml: 'a YAML document',
    xml: 'XML',
    html: 'an HTML page',
    zip: 'a zip archive',
    text: 'plain text',
    binary: 'a binary file',
    empty: 'an empty file',
};
function explainUnknown(of) {
    const { file, read, formats } = of;
    const names = namesIn(read.head);
    const shown = names.slice(0, 8).map((name) => JSON.stringify(name.slice(0, 40)));
    const content = names.length === 0 ? '' : ` with ${shown.join(', ')}${names.length > 8 ? ', …' : ''}`;
    const near = nearest(names, formats);
    const nearText = near.length === 0 ? '' : ` Nearest: ${near.join('; ')}.`;
    const message = `No format is known that looks like this: it is ${KINDS[read.kind]}${content}.${nearText} Say in the policy what its fields mean (\`evaluation.read\`), or write \`slipway.evidence/1\`.`;
    return new evidence_fault/* EvidenceFault */.wN({ file: file.path, place: null, message });
}
/** Keys of the document or first line, or cells of the header. */
function namesIn(head) {
    if (head.header !== null)
        return head.header;
    const value = Array.isArray(head.document) ? head.document[0] : (head.document ?? head.firstLine);
    return value !== null && typeof value === 'object' ? Object.keys(value) : [];
}
function nearest(names, formats) {
    const has = new Set(names);
    return formats
        .flatMap((format) => {
        const marks = MARKS[format.name] ?? [];
        const missing = marks.filter((mark) => !has.has(mark));
        const share = (marks.length - missing.length) / Math.max(marks.length, 1);
        const near = marks.length - missing.length > 1 || share >= 0.5;
        return !near || missing.length === 0 ? [] : [{ format, missing, share }];
    })
        .sort((a, b) => b.share - a.share)
        .slice(0, 3)
        .map(({ format, missing }) => `${format.title}, which also has ${missing.slice(0, 3).join(', ')}`);
}

;// CONCATENATED MODULE: ./build/evidence/read.js
/** Reads evaluation files of any known format into one evidence; all of them, or none. */







/**
 * Recognises and reads all files. Any file that is unknown or broken refuses the whole; the problems of all files are
 * named at once. Whatever order the files are given in, the evidence is the same.
 */
async function readEvidence(request) {
    const problems = [];
    const sorted = [...request.files].sort((a, b) => (a.path < b.path ? -1 : 1));
    const hashed = new Map();
    for (const file of sorted) {
        if (hashed.has(file.path))
            problems.push({ file: file.path, place: null, message: 'The file is given twice.' });
        else
            hashed.set(file.path, hashWhileReading(file, request.createHash));
    }
    if (sorted.length === 0)
        problems.push({ file: '.', place: null, message: 'No evaluation file was given.' });
    const files = [...hashed.values()].map((one) => one.file);
    const tools = cacheDocuments(request.tools);
    const heads = new Map();
    for (const file of files) {
        const head = await attempt(problems, () => readHead(file, tools.tools));
        if (head !== null)
            heads.set(file.path, head);
    }
    const work = sortWork({ files, heads, request, problems });
    const builder = new EvidenceBuilder({ texts: request.texts ?? 'drop' });
    for (const { format, bundle } of work) {
        const [first] = bundle.files;
        if (first === undefined)
            continue;
        const sink = builder.beginFile(first.path);
        await attempt(problems, () => format.read(bundle, sink, tools.tools));
        for (const file of bundle.files) {
            tools.forget(file);
            heads.delete(file.path);
            const entry = await read_describe(hashed.get(file.path), { file, format, skip: problems.length > 0 });
            if (file === first)
                sink.end(entry);
            else
                builder.addFile(entry);
        }
    }
    if (problems.length > 0)
        return { kind: 'refused', problems };
    return { kind: 'read', evidence: builder.finish() };
}
/** Mappings that name files go before recognition; one for every plain file only after the formats of tools. */
function sortWork(of) {
    const { files, heads, request, problems } = of;
    const mapped = [];
    const rest = [];
    const rules = request.mappings.flatMap((mapping) => {
        if (mapping.files === null)
            return [];
        const glob = (0,evidence_glob/* compileGlob */.S)(mapping.files);
        if (glob.kind === 'ok')
            return [{ format: mappedFormat(mapping), matches: glob.matches }];
        problems.push({ file: mapping.files, place: null, message: glob.message });
        return [];
    });
    for (const file of files) {
        const head = heads.get(file.path);
        const rule = rules.find((one) => one.matches(file.path));
        if (rule === undefined || head === undefined)
            rest.push(file);
        else if (head.fault !== null)
            problems.push(toProblem(head.fault));
        else
            mapped.push({ format: rule.format, bundle: { files: [file], heads: new Map([[file.path, head.head]]) } });
    }
    const general = request.mappings.find((mapping) => mapping.files === null);
    const formats = general === undefined ? request.formats : withMapping(request.formats, mappedFormat(general));
    const { found, faults } = recogniseFiles({ files: rest, heads, formats });
    problems.push(...faults.map(toProblem));
    return [...mapped, ...found];
}
/** The mapping for every plain file stands where plain files are read without one. */
function withMapping(formats, mapped) {
    const at = formats.findIndex((format) => format.name === 'plain');
    return at < 0 ? [...formats, mapped] : [...formats.slice(0, at), mapped, ...formats.slice(at + 1)];
}
async function attempt(problems, run) {
    try {
        return await run();
    }
    catch (error) {
        if (!(error instanceof evidence_fault/* EvidenceFault */.wN))
            throw error;
        problems.push(toProblem(error));
        return null;
    }
}
function toProblem(fault) {
    const place = fault.place === null ? null : (0,personal_data/* maskSecrets */.QU)(fault.place);
    return { file: fault.file, place, message: (0,personal_data/* maskSecrets */.QU)(fault.message) };
}
/** Hashes whatever pass first reads a file to its end, so that most files are read once. */
function hashWhileReading(of, createHash) {
    let done = null;
    const file = {
        path: of.path,
        size: of.size,
        async *open() {
            const hash = done === null ? createHash() : null;
            for await (const piece of of.open()) {
                hash?.update(piece);
                yield piece;
            }
            if (hash !== null)
                done = hash.hex();
        },
    };
    return {
        file,
        sha256: async () => {
            if (done !== null)
                return done;
            const hash = createHash();
            for await (const piece of of.open())
                hash.update(piece);
            return hash.hex();
        },
    };
}
async function read_describe(hashed, of) {
    const { file, format } = of;
    // Nothing will come of the evidence any more: a file that broke at its start is not read to its end.
    const sha256 = of.skip || hashed === undefined ? '' : await hashed.sha256();
    return { path: file.path, size: file.size, sha256, format: format.name };
}
/** A document that was parsed to recognise it is not parsed again to read it. */
function cacheDocuments(tools) {
    const json = new Map();
    const yaml = new Map();
    const cached = (of) => {
        const reading = of.known.get(of.file.path) ?? of.read(of.file);
        of.known.set(of.file.path, reading);
        return reading;
    };
    return {
        tools: {
            ...tools,
            json: (file) => cached({ known: json, file, read: tools.json }),
            yaml: (file) => cached({ known: yaml, file, read: tools.yaml }),
        },
        forget: (file) => {
            json.delete(file.path);
            yaml.delete(file.path);
        },
    };
}

// EXTERNAL MODULE: ./build/evidence/samples.js
var samples = __webpack_require__(77079);
// EXTERNAL MODULE: ./build/adapters/evidence-files.js
var evidence_files = __webpack_require__(81194);
// EXTERNAL MODULE: ./build/evidence/json-scan.js
var json_scan = __webpack_require__(28064);
;// CONCATENATED MODULE: ./build/evidence/xml.js

/** Deepest nesting of elements. */
const XML_DEPTH_LIMIT = 100;
class XmlFault extends Error {
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}
/** Parses a document. The message is a whole sentence without the file's name. */
function parseXml(text) {
    try {
        return { kind: 'ok', root: parseDocument(text) };
    }
    catch (error) {
        if (!(error instanceof XmlFault))
            throw error;
        return { kind: 'fault', ...(0,json_scan/* placeOf */.$)(text, error.offset), message: error.message };
    }
}
const NAME = /[A-Za-z_:\u0080-\uffff][\w:.\u0080-\uffff-]*/y;
const BLANK = /[ \t\r\n]*/y;
function parseDocument(text) {
    const open = [];
    let root = null;
    let at = 0;
    const fail = (offset, message) => {
        throw new XmlFault(offset, message);
    };
    const skipTo = (end, what) => {
        const found = text.indexOf(end, at);
        return found < 0 ? fail(at, `The XML was cut off: ${what} that begins here has no end.`) : found + end.length;
    };
    while (at < text.length) {
        const next = text.indexOf('<', at);
        const until = next < 0 ? text.length : next;
        if (until > at)
            addText(text.slice(at, until), at);
        if (next < 0)
            break;
        at = next;
        if (text.startsWith('<!--', at))
            at = skipTo('-->', 'a comment');
        else if (text.startsWith('<![CDATA[', at)) {
            const end = skipTo(']]>', 'a CDATA section');
            const top = open.at(-1);
            if (top === undefined)
                fail(at, 'The XML is broken: text must be inside of an element.');
            else
                top.text += text.slice(at + 9, end - 3);
            at = end;
        }
        else if (text.startsWith('<?', at))
            at = skipTo('?>', 'an instruction');
        else if (text.startsWith('<!', at))
            fail(at, 'A document type definition is not read: a DTD can pull in other files or grow without end. Remove it.');
        else if (text.startsWith('</', at))
            close();
        else
            openElement();
    }
    const last = open.at(-1);
    if (last !== undefined)
        fail(text.length, `The XML was cut off: <${last.name}> has no end.`);
    if (root === null)
        fail(text.length, 'The XML was cut off: the file holds no element.');
    return root;
    function addText(raw, offset) {
        const top = open.at(-1);
        if (top !== undefined)
            top.text += raw.includes('&') ? decode(raw, offset) : raw;
        else if (raw.trim() !== '')
            fail(offset, 'The XML is broken: text must be inside of an element.');
    }
    function close() {
        const end = skipTo('>', 'an end tag');
        const name = text.slice(at + 2, end - 1).trim();
        const top = open.pop();
        if (top?.name !== name)
            fail(at, `The XML is broken: this end tag has another name than what it closes, <${top?.name ?? 'nothing'}>.`);
        at = end;
    }
    function openElement() {
        const start = at;
        at += 1;
        const name = take(NAME);
        if (name === '')
            fail(start, 'The XML is broken: a name must follow "<".');
        const element = { name, attributes: {}, children: [], text: '' };
        for (;;) {
            const blank = take(BLANK);
            if (at >= text.length)
                fail(start, `The XML was cut off: <${name} has no end.`);
            if (text[at] === '>' || text.startsWith('/>', at))
                break;
            const place = at;
            const attribute = take(NAME);
            if (attribute === '' || blank === '')
                fail(place, `The XML is broken: an attribute of <${name}> must follow.`);
            take(BLANK);
            if (text[at] !== '=')
                fail(at, `The XML is broken: the attribute ${attribute} has no value.`);
            at += 1;
            take(BLANK);
            const quote = text[at];
            if (quote !== '"' && quote !== "'")
                fail(at, `The XML is broken: the value of ${attribute} must be in quotes.`);
            const end = text.indexOf(quote ?? '"', at + 1);
            if (end < 0)
                fail(at, `The XML was cut off: the value of ${attribute} has no end.`);
            const raw = text.slice(at + 1, end);
            if (raw.includes('<'))
                fail(at, `The XML is broken: the value of ${attribute} holds "<".`);
            if (Object.hasOwn(element.attributes, attribute))
                fail(place, `The XML is broken: ${attribute} is given twice.`);
            Object.defineProperty(element.attributes, attribute, { value: decode(raw, at + 1), enumerable: true });
            at = end + 1;
        }
        const parent = open.at(-1);
        if (parent !== undefined)
            parent.children.push(element);
        else if (root === null)
            root = element;
        else
            fail(start, 'The XML is broken: a document has one root element.');
        if (text[at] === '/') {
            at += 2;
            return;
        }
        at += 1;
        open.push(element);
        if (open.length > XML_DEPTH_LIMIT)
            fail(start, `Elements may be nested ${XML_DEPTH_LIMIT} deep; these are deeper.`);
    }
    function take(pattern) {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0] ?? '';
        at += found.length;
        return found;
    }
    function decode(raw, offset) {
        return raw.replace(/&([^;&]{0,32};?)/g, (_whole, body, index) => {
            const known = ENTITIES[body];
            if (known !== undefined)
                return known;
            const code = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(body);
            const point = code === null ? -1 : Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16);
            if (point >= 0 && point <= 0x10ffff)
                return String.fromCodePoint(point);
            return fail(offset + index, 'The entity that begins here is not read: only the five of XML itself are.');
        });
    }
}
const ENTITIES = {
    'amp;': '&',
    'lt;': '<',
    'gt;': '>',
    'quot;': '"',
    'apos;': "'",
};

;// CONCATENATED MODULE: ./build/evidence/crc32.js
/** The checksum of zip (IEEE 802.3), eight bytes at a time. */
const TABLES = makeTables();
function makeTables() {
    const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
    for (let byte = 0; byte < 256; byte += 1) {
        let value = byte;
        for (let bit = 0; bit < 8; bit += 1)
            value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
        tables[0][byte] = value >>> 0;
    }
    for (let byte = 0; byte < 256; byte += 1) {
        for (let slice = 1; slice < 8; slice += 1) {
            const before = tables[slice - 1][byte];
            tables[slice][byte] =
                ((before >>> 8) ^ tables[0][before & 0xff]) >>> 0;
        }
    }
    return tables;
}
/** CRC-32 as an unsigned number. */
function crc32(bytes) {
    const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let crc = 0xffffffff;
    let at = 0;
    for (; at + 8 <= bytes.length; at += 8) {
        const low = view.getUint32(at, true) ^ crc;
        const high = view.getUint32(at + 4, true);
        crc =
            t7[low & 0xff] ^
                t6[(low >>> 8) & 0xff] ^
                t5[(low >>> 16) & 0xff] ^
                t4[low >>> 24] ^
                t3[high & 0xff] ^
                t2[(high >>> 8) & 0xff] ^
                t1[(high >>> 16) & 0xff] ^
                t0[high >>> 24];
    }
    for (; at < bytes.length; at += 1)
        crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]) & 0xff];
    return (crc ^ 0xffffffff) >>> 0;
}

;// CONCATENATED MODULE: ./build/evidence/zip.js
/**
 * Zip archives by their central directory: stored, deflate (8) and zstd (93) entries, zip64. What an entry says of its
 * size is what it may decompress to; sums, ratios and overlaps beyond reason are refused before anything is decompressed.
 */



/** Bytes all entries together may decompress to. */
const TOTAL_LIMIT = 4 * DOCUMENT_LIMIT;
/** Decompressed over compressed size; logs of one sentence a thousand times reach about 100. */
const RATIO_LIMIT = 250;
/** Below this size the ratio does not matter. */
const RATIO_FROM = 1024 * 1024;
const ENTRIES_LIMIT = 200_000;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const UNKNOWN32 = 0xffffffff;
/** Entries by name, in the order of the directory. Folders are left out. */
function readDirectory(file, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const broken = (place, message) => (0,evidence_fault/* refuseFile */.lv)(file, { place, message });
    const entries = new Map();
    try {
        const directory = findDirectory(file, view);
        if (directory.count > ENTRIES_LIMIT)
            broken(null, `An archive may have ${ENTRIES_LIMIT} entries; found ${directory.count}.`);
        let at = directory.offset;
        for (let index = 0; index < directory.count; index += 1) {
            if (view.getUint32(at, true) !== CENTRAL)
                broken(`byte ${at}`, 'The zip archive is broken: an entry of its directory is not where it must be.');
            const { entry, next } = zip_readEntry(view, at);
            at = next;
            if (entry.name.endsWith('/'))
                continue;
            if (entries.has(entry.name))
                broken(placeOfEntry(entry), 'The archive has two entries of this name.');
            entries.set(entry.name, entry);
        }
    }
    catch (error) {
        if (error instanceof RangeError)
            broken(null, 'The zip archive is cut off: its directory points beyond its end.');
        throw error;
    }
    refuseBombs(file, [...entries.values()]);
    return entries;
}
/** Where an entry is, for messages: those of single samples are named by the keys of these, which are not for them. */
function placeOfEntry({ name, offset }) {
    return /(?:^|\/)samples\//.test(name) ? `the entry of a sample at byte ${offset}` : name;
}
/** Decompresses one entry and checks its size and checksum. */
function readEntryBytes(of) {
    const { file, bytes, entry, decompressors } = of;
    const broken = (message) => (0,evidence_fault/* refuseFile */.lv)(file, { place: placeOfEntry(entry), message });
    if (entry.size > DOCUMENT_LIMIT)
        broken(`The entry must be at most ${(0,evidence_fault/* formatBytes */.z3)(DOCUMENT_LIMIT)}; it says ${(0,evidence_fault/* formatBytes */.z3)(entry.size)}.`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL)
        broken('The zip archive is broken: the entry is not where its directory says.');
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.compressed > bytes.length)
        broken('The zip archive is cut off inside of this entry.');
    const data = bytes.subarray(start, start + entry.compressed);
    let content;
    try {
        content = decompress({ entry, data, decompressors, broken });
    }
    catch (error) {
        if (error instanceof Error && error.name === 'EvidenceFault')
            throw error;
        return broken(`The entry does not decompress to the ${entry.size} bytes it says: ${messageOf(error)}.`);
    }
    if (content.length !== entry.size)
        broken(`The entry must decompress to ${entry.size} bytes, as its directory says; found ${content.length}.`);
    if (crc32(content) !== entry.crc)
        broken('The entry is damaged: its checksum is not the one its directory says.');
    return content;
}
function decompress(of) {
    const { entry, data, decompressors, broken } = of;
    if (entry.method === 0)
        return data;
    if (entry.method === 8)
        return decompressors.inflateRaw(data, entry.size);
    if (entry.method === 93 || entry.method === 20) {
        if (decompressors.zstd === null)
            return broken('The entry is compressed with zstd, which needs Node 22.15 or newer; run with that, or write the log as JSON.');
        return decompressors.zstd(data, entry.size);
    }
    return broken(`Entries may be stored, or compressed with deflate or zstd; found method ${entry.method}.`);
}
function messageOf(error) {
    return (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, '').slice(0, 200);
}
function findDirectory(file, view) {
    // The end record is 22 bytes and a comment of at most 65 535.
    const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
    for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
        if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) !== view.byteLength)
            continue;
        const count = view.getUint16(at + 10, true);
        const offset = view.getUint32(at + 16, true);
        if (count !== 0xffff && offset !== UNKNOWN32)
            return { count, offset };
        if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR64)
            return { count, offset };
        const end = Number(view.getBigUint64(at - 12, true));
        if (view.getUint32(end, true) !== END64)
            break;
        return { count: Number(view.getBigUint64(end + 32, true)), offset: Number(view.getBigUint64(end + 48, true)) };
    }
    return (0,evidence_fault/* refuseFile */.lv)(file, {
        place: null,
        message: 'The zip archive has no directory at its end: it was cut off, or is still being written.',
    });
}
function zip_readEntry(view, at) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    let compressed = view.getUint32(at + 20, true);
    let size = view.getUint32(at + 24, true);
    let offset = view.getUint32(at + 42, true);
    // Zip64 keeps in its extra field, in this order, only what did not fit.
    const extraEnd = at + 46 + nameLength + extraLength;
    for (let field = at + 46 + nameLength; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
        if (view.getUint16(field, true) !== 1)
            continue;
        let place = field + 4;
        const take = () => {
            place += 8;
            return Number(view.getBigUint64(place - 8, true));
        };
        if (size === UNKNOWN32)
            size = take();
        if (compressed === UNKNOWN32)
            compressed = take();
        if (offset === UNKNOWN32)
            offset = take();
    }
    const encrypted = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0;
    const method = encrypted ? -1 : view.getUint16(at + 10, true);
    const entry = { name, method, crc: view.getUint32(at + 16, true), compressed, size, offset };
    return { entry, next: extraEnd + commentLength };
}
function refuseBombs(file, entries) {
    let total = 0;
    for (const entry of entries) {
        if (entry.method === -1)
            (0,evidence_fault/* refuseFile */.lv)(file, { place: placeOfEntry(entry), message: 'The entry is encrypted; only open entries are read.' });
        total += entry.size;
        if (entry.size > RATIO_FROM && entry.size > entry.compressed * RATIO_LIMIT) {
            (0,evidence_fault/* refuseFile */.lv)(file, {
                place: placeOfEntry(entry),
                message: `An entry may decompress to ${RATIO_LIMIT} times its size; this one says ${(0,evidence_fault/* formatBytes */.z3)(entry.size)} from ${(0,evidence_fault/* formatBytes */.z3)(entry.compressed)}, which looks like a zip bomb.`,
            });
        }
    }
    if (total > TOTAL_LIMIT) {
        (0,evidence_fault/* refuseFile */.lv)(file, {
            place: null,
            message: `The entries may decompress to ${(0,evidence_fault/* formatBytes */.z3)(TOTAL_LIMIT)} together; they say ${(0,evidence_fault/* formatBytes */.z3)(total)}.`,
        });
    }
    const sorted = [...entries].sort((a, b) => a.offset - b.offset);
    let end = 0;
    for (const entry of sorted) {
        if (entry.offset < end)
            (0,evidence_fault/* refuseFile */.lv)(file, {
                place: placeOfEntry(entry),
                message: 'Entries overlap, which looks like a zip bomb: each must have bytes of its own.',
            });
        end = entry.offset + 30 + entry.compressed;
    }
}

;// CONCATENATED MODULE: ./build/evidence/tools.js
/** The tools that readers of formats share: every fault they find names the file and the place. */








/** Largest text or XML document, bytes. */
const TEXT_LIMIT = 64 * 1024 * 1024;
/** Makes the tools out of what only the platform has. */
function createTools(parts) {
    return {
        json: readJson,
        text: (file, limit = TEXT_LIMIT) => (0,evidence_text/* readText */.yR)(file, limit),
        jsonLines: readJsonLines,
        csvRows: csv/* readCsv */.Nb,
        yaml: readYaml,
        xml: async (file) => {
            const outcome = parseXml(await (0,evidence_text/* readText */.yR)(file, TEXT_LIMIT));
            return outcome.kind === 'ok' ? outcome.root : refuseAt(file, outcome);
        },
        zip: (file) => openZip(file, parts),
        sha256: parts.sha256,
        fail: evidence_fault/* refuseFile */.lv,
    };
}
function refuseAt(file, fault) {
    (0,evidence_fault/* refuseFile */.lv)(file, { place: `line ${fault.line}, column ${fault.column}`, message: fault.message });
}
async function readJson(file) {
    if (file.size > DOCUMENT_LIMIT)
        await refuseByStart(file);
    const outcome = (0,json/* parseJson */.qF)(await (0,evidence_text/* readText */.yR)(file, DOCUMENT_LIMIT));
    return outcome.kind === 'ok' ? outcome.value : refuseAt(file, outcome);
}
/** Says what a file is that is too large anyway, where its beginning tells. */
async function refuseByStart(file) {
    for await (const text of (0,evidence_text/* decodeText */.g7)(file)) {
        const other = (0,json/* otherThanJson */.mG)(text);
        if (other !== null)
            (0,evidence_fault/* refuseFile */.lv)(file, { place: 'line 1', message: `A JSON document was expected; found ${other}.` });
        return;
    }
}
function readJsonLines(file) {
    return (0,evidence_text/* flatten */.Bq)((0,evidence_text/* readLines */.Se)(file), (text, line) => {
        if (text === '' || text === '\r' || text.trim() === '')
            return undefined;
        const outcome = (0,json/* parseJson */.qF)(text);
        if (outcome.kind === 'ok')
            return { line, value: outcome.value };
        return refuseAt(file, { line, column: outcome.column, message: outcome.message });
    });
}
async function readYaml(file) {
    const outcome = parseYaml(await (0,evidence_text/* readText */.yR)(file, YAML_DOCUMENT_LIMIT));
    return outcome.kind === 'ok' ? outcome.value : refuseAt(file, outcome);
}
/** Bytes of a file, whole; refuses what is larger than a document may be. */
async function readBytes(file) {
    const refuseSize = (size) => (0,evidence_fault/* refuseFile */.lv)(file, {
        place: null,
        message: `An archive must be at most ${(0,evidence_fault/* formatBytes */.z3)(DOCUMENT_LIMIT)}; found ${(0,evidence_fault/* formatBytes */.z3)(size)}.`,
    });
    if (file.size > DOCUMENT_LIMIT)
        refuseSize(file.size);
    const parts = [];
    let size = 0;
    for await (const part of file.open()) {
        size += part.length;
        if (size > DOCUMENT_LIMIT)
            refuseSize(size);
        // A copy: the adapter may use its buffer again.
        parts.push(part.slice());
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
    }
    return bytes;
}
async function openZip(file, decompressors) {
    const bytes = await readBytes(file);
    const entries = readDirectory(file, bytes);
    return {
        names: [...entries.keys()],
        json: async (name) => {
            const entry = entries.get(name);
            if (entry === undefined)
                return (0,evidence_fault/* refuseFile */.lv)(file, { place: name, message: `The archive must hold ${name}; it does not.` });
            const content = readEntryBytes({ file, bytes, entry, decompressors });
            const text = await tools_textOf(file, { name: placeOfEntry(entry), content });
            const outcome = (0,json/* parseJson */.qF)(text);
            if (outcome.kind === 'ok')
                return outcome.value;
            return (0,evidence_fault/* refuseFile */.lv)(file, {
                place: `${placeOfEntry(entry)}, line ${outcome.line}, column ${outcome.column}`,
                message: outcome.message,
            });
        },
    };
}
async function tools_textOf(file, of) {
    const entry = {
        path: file.path,
        size: of.content.length,
        async *open() {
            yield of.content;
        },
    };
    try {
        return await (0,evidence_text/* readText */.yR)(entry, DOCUMENT_LIMIT);
    }
    catch (error) {
        if (!(error instanceof evidence_fault/* EvidenceFault */.wN))
            throw error;
        const place = error.place === null ? of.name : `${of.name}, ${error.place}`;
        return (0,evidence_fault/* refuseFile */.lv)(file, { place, message: error.message });
    }
}

// EXTERNAL MODULE: ./node_modules/fzstd/esm/index.mjs
var esm = __webpack_require__(68339);
;// CONCATENATED MODULE: ./build/adapters/zstd.js
/**
 * Decompresses zstd, also of several frames, on every Node (docs/adr/0013-reading-zstd.md). The library decodes blocks;
 * frames are walked here first, so that a header cannot claim memory or work that its data does not stand for.
 */

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
/** What zstd itself allows without being asked: 2^27. */
const WINDOW_LIMIT = 128 * 1024 * 1024;
/** The library moves the whole window once a block: bytes moved altogether. */
const MOVED_LIMIT = 32 * 1024 * 1024 * 1024;
/** All frames, one after another. Throws on broken data, and beyond `limit` bytes. */
function decompressZstd(data, limit) {
    const output = new Uint8Array(limit);
    let size = 0;
    const put = (piece) => {
        if (size + piece.length > limit)
            throw new RangeError(`it is larger than ${limit} bytes`);
        output.set(piece, size);
        size += piece.length;
    };
    let moved = 0;
    for (const frame of readFrames(data)) {
        const bytes = data.subarray(frame.start, frame.end);
        if (frame.size !== null) {
            if (size + frame.size > limit)
                throw new RangeError(`it is larger than ${limit} bytes`);
            put((0,esm/* decompress */.mF)(bytes));
            continue;
        }
        moved += frame.window * frame.blocks;
        if (frame.window > WINDOW_LIMIT || moved > MOVED_LIMIT)
            throw new RangeError('its window is too large to be read');
        new esm/* Decompress */.YM(put).push(bytes, true);
    }
    return output.subarray(0, size);
}
/** Frames by their headers and those of their blocks (RFC 8878, sections 3.1.1 and 3.1.2); skippable ones are skipped. */
function* readFrames(data) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const read = (at, bytes) => {
        let value = 0;
        for (let index = bytes - 1; index >= 0; index -= 1)
            value = value * 256 + view.getUint8(at + index);
        return value;
    };
    let at = 0;
    while (at < data.length) {
        const start = at;
        const magic = read(at, 4);
        if ((magic & 0xfffffff0) === SKIPPABLE) {
            at += 8 + read(at + 4, 4);
            continue;
        }
        if (magic !== MAGIC)
            throw new RangeError(`no zstd frame at byte ${at}`);
        const flags = read(at + 4, 1);
        const single = (flags & 0x20) !== 0;
        at += 5;
        let window = 0;
        if (!single) {
            const code = read(at, 1);
            window = 2 ** (10 + (code >> 3)) * (1 + (code & 7) / 8);
            at += 1;
        }
        at += [0, 1, 2, 4][flags & 3] ?? 0;
        const sizeBytes = [single ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
        const size = sizeBytes === 0 ? null : read(at, sizeBytes) + (sizeBytes === 2 ? 256 : 0);
        at += sizeBytes;
        let blocks = 0;
        for (let last = false; !last; blocks += 1) {
            const header = read(at, 3);
            last = (header & 1) !== 0;
            at += 3 + (((header >> 1) & 3) === 1 ? 1 : header >> 3);
        }
        if ((flags & 4) !== 0)
            at += 4;
        if (at > data.length)
            throw new RangeError('its data are cut off');
        yield { start, end: at, window: single ? (size ?? 0) : window, size, blocks };
    }
}

;// CONCATENATED MODULE: ./build/adapters/evidence-tools.js
/** What only Node has for reading evaluation files: hashing and decompression, bounded. */




/** Tools of this process. */
function createNodeTools() {
    return createTools({
        sha256: (data) => (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex'),
        inflateRaw: (data, limit) => (0,external_node_zlib_.inflateRawSync)(data, { maxOutputLength: Math.max(limit, 1) }),
        zstd: decompressZstd,
    });
}
/** SHA-256, piece by piece. */
function createSha256() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    return {
        update: (data) => {
            hash.update(data);
        },
        hex: () => hash.digest('hex'),
    };
}

;// CONCATENATED MODULE: ./build/adapters/evidence.js
/** Evaluation files on this machine: read into the normal form, and samples packed for keeping and unpacked again. */















/** Relative patterns and report paths start at `base`. Texts are kept in memory only where they may be published. */
function createEvidenceFiles(of) {
    let folder = null;
    const temporary = async (name) => {
        folder ??= temporaryFolder();
        return (0,external_node_path_.join)(await folder, name);
    };
    return {
        read: async ({ patterns, mappings, texts }) => readAll({ files: await (0,evidence_files/* openEvidence */.i)({ patterns, base: of.base }), mappings, texts: texts ?? 'drop' }),
        pack: (request) => pack({ ...request, temporary }),
        temporary,
        unpack: async (path) => readAll({ files: [await compressed(path)], mappings: [], texts: 'keep' }),
        flags: async (evidence) => (0,personal_data/* findPersonalData */.yr)(evidence),
        write: (path, text) => writeReport((0,external_node_path_.resolve)(of.base, path), text),
    };
}
/** Folders of this process, which go with it: samples are nobody else's business. */
const FOLDERS = new Set();
async function temporaryFolder() {
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-evidence-'));
    if (FOLDERS.size === 0)
        process.once('exit', () => {
            for (const folder of FOLDERS)
                (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        });
    FOLDERS.add(path);
    return path;
}
async function readAll(of) {
    return readEvidence({ ...of, formats: FORMATS, tools: createNodeTools(), createHash: createSha256 });
}
/** A gzipped file as the lines that are in it. */
async function compressed(path) {
    const { size } = await (0,promises_.stat)(path);
    return {
        path: 'samples.jsonl',
        size,
        open: () => (0,external_node_fs_.createReadStream)(path).pipe((0,external_node_zlib_.createGunzip)()),
    };
}
async function pack(of) {
    const rows = of.evidence.tables.reduce((sum, table) => sum + table.keys.length, 0);
    if (rows === 0)
        return null;
    const open = await of.temporary(`${of.name}.jsonl.gz`);
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(linesOf(of.evidence, of.mode)), (0,external_node_zlib_.createGzip)({ level: 9 }), (0,external_node_fs_.createWriteStream)(open));
    const sha256 = await hashFile(open);
    const name = `samples-${of.name}-${sha256.slice(0, 16)}.jsonl.gz`;
    const path = await of.temporary(name);
    await (0,promises_.rename)(open, path);
    return { asset: { name, size: (await (0,promises_.stat)(path)).size, sha256 }, path, rows };
}
function* linesOf(evidence, mode) {
    for (const line of (0,samples/* writeSamples */.p)(evidence, mode))
        yield `${line}\n`;
}
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of (0,external_node_fs_.createReadStream)(path))
        hash.update(piece);
    return hash.digest('hex');
}
async function writeReport(path, text) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text);
    }
    catch (cause) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: `a place ${path} that can be written to`,
            found: cause instanceof Error ? cause.message : 'an error',
            next: 'Give another path for the report.',
        });
    }
}


/***/ }),

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


/***/ })

};
