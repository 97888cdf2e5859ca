export const id = 7278;
export const ids = [7278];
export const modules = {

/***/ 28152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ evaluationChecks)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85504);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28624);


/** One check a gate, by family; a gate's evidence are its numbers. */
function evaluationChecks(record) {
    const families = new Map();
    for (const gate of record.gates) {
        const family = families.get(gate.family);
        if (family === undefined)
            families.set(gate.family, [gate]);
        else
            family.push(gate);
    }
    const children = [...families].map(([family, gates]) => familyCheck(family, gates));
    return { name: 'evaluation', title: 'Evaluation', status: record.verdict, detail: record.summary, children };
}
function familyCheck(family, gates) {
    const children = gates.map(gateCheck);
    return { ...summarise(family, gates), children };
}
function summarise(family, gates) {
    const title = `Gates: ${family}`;
    const verdicts = gates.map(({ verdict }) => verdict);
    return { name: 'gates', title, status: (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .Vj)(gates), detail: (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryOf */ .YG)(gates), evidence: { family, verdicts } };
}
function gateCheck(gate) {
    const { candidate, live, effect, p_adjusted } = gate;
    return {
        name: 'gate',
        title: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(gate),
        status: gate.verdict,
        detail: gate.next === null ? gate.detail : `${gate.detail} ${gate.next}`,
        evidence: { id: gate.id, reason: gate.reason, rule: gate.rule, candidate, live, effect, p_adjusted },
    };
}


/***/ }),

/***/ 43645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ decideEvaluation)
});

// EXTERNAL MODULE: ./build/stats/index.js + 23 modules
var stats = __webpack_require__(35891);
// EXTERNAL MODULE: ./build/core/evaluation/against-live.js
var against_live = __webpack_require__(44781);
// EXTERNAL MODULE: ./build/core/evaluation/context.js
var evaluation_context = __webpack_require__(82774);
// EXTERNAL MODULE: ./build/core/evaluation/find.js + 1 modules
var find = __webpack_require__(18761);
// EXTERNAL MODULE: ./build/core/evaluation/recorded.js
var recorded = __webpack_require__(28593);
// EXTERNAL MODULE: ./build/core/evaluation/series.js
var series = __webpack_require__(20712);
// EXTERNAL MODULE: ./build/core/evaluation/stored-measure.js
var stored_measure = __webpack_require__(83783);
// EXTERNAL MODULE: ./build/core/evaluation/trust.js
var trust = __webpack_require__(74231);
;// CONCATENATED MODULE: ./build/core/evaluation/comparisons.js








/** Rows that are computed at most; what is beyond is counted. */
const MOST_COMPARISONS = 1000;
/** An attribute with more values than this divides nothing a reader would look at. */
const MOST_VALUES = 50;
/** Everything over the whole set first, then by slice; both in the order of the evidence. */
function compareEverything(context) {
    if (context.live.kind !== 'evidence')
        return { rows: [], total: 0 };
    const live = context.live.subject;
    const asked = sharedSeries(context, live).flatMap((pair) => partsOf(pair));
    asked.sort((a, b) => Number(a.slice !== null) - Number(b.slice !== null));
    const found = asked.slice(0, MOST_COMPARISONS).map((row) => compareRow(context, live, row));
    const rows = found.flatMap((row) => (row === null ? [] : [row]));
    return { rows: adjust(rows), total: rows.length + Math.max(0, asked.length - MOST_COMPARISONS) };
}
/** The same metric of both: by its name, or by what the policy says it is called. */
function sharedSeries(context, live) {
    const named = new Map();
    for (const [metric, definition] of Object.entries(context.metrics)) {
        const mine = (0,find/* findSeries */.lD)(context.candidate.index, { metric, from: definition.from });
        if (mine.kind !== 'found')
            continue;
        const theirs = (0,find/* findSeries */.lD)(live.index, { metric, from: definition.from, task: mine.series.task });
        named.set(mine.series, { definition, live: theirs.kind === 'found' ? theirs.series : null });
    }
    return context.candidate.index.all.flatMap((candidate) => {
        const known = named.get(candidate);
        const other = known?.live ?? (live.index.byName.get(candidate.name) ?? []).find((one) => one.task === candidate.task) ?? null;
        if (other === null)
            return [];
        if ((0,trust/* distrust */.p7)(context.candidate.evidence, candidate) !== null)
            return [];
        if ((0,trust/* distrust */.p7)(live.evidence, other) !== null)
            return [];
        const definition = known?.definition ?? (0,evaluation_context/* definitionOf */.Fg)(context.metrics, candidate.name);
        return [{ candidate, live: other, definition }];
    });
}
/** The metric's own value and reported percentiles, over everything and on each slice that both have. */
function partsOf(of) {
    const slices = slicesOf(of.candidate).filter((slice) => slicesOf(of.live).some((one) => (0,find/* sameSlice */.rC)(one, slice)));
    const own = [null, ...slices].map((slice) => ({ ...of, slice, percentile: null }));
    const reported = of.candidate.measures.flatMap(({ statistic, slice }) => isPercentile(statistic) && of.live.measures.some((one) => samePart(one, { statistic, slice }))
        ? [{ ...of, slice, percentile: statistic.percentile }]
        : []);
    return [...own, ...reported];
}
function slicesOf(series) {
    const sampled = Object.entries(series.samples?.table.attributes ?? {}).flatMap(([attribute, { names }]) => names.length > MOST_VALUES ? [] : names.map((value) => ({ attribute, value })));
    const reported = series.measures.flatMap(({ slice }) => (slice === null ? [] : [slice]));
    return [
        ...new Map([...sampled, ...reported].map((one) => [JSON.stringify([one.attribute, one.value]), one])).values(),
    ];
}
function isPercentile(statistic) {
    return typeof statistic === 'object';
}
function samePart(one, other) {
    return (isPercentile(one.statistic) &&
        one.statistic.percentile === other.statistic.percentile &&
        (0,find/* sameSlice */.rC)(one.slice, other.slice));
}
function compareRow(context, live, row) {
    const { definition, slice, percentile } = row;
    const wanted = { kind: definition.kind, percentile, part: slice };
    const [mine, theirs] = [(0,find/* quantityAt */.j1)(row.candidate, wanted), (0,find/* quantityAt */.j1)(row.live, wanted)];
    if (mine.kind !== 'found' || theirs.kind !== 'found')
        return null;
    const compared = (0,against_live/* compare */.UD)(context, {
        quantity: mine.quantity,
        live: { subject: live, quantity: theirs.quantity },
        kind: 'difference',
        unit: definition.unit,
    });
    if (compared.kind !== 'compared')
        return null;
    const { contrast } = compared;
    const told = (0,series/* describeSeries */.dA)(row.candidate);
    const direction = definition.direction ?? told.direction ?? (0,series/* describeSeries */.dA)(row.live).direction;
    return {
        metric: percentile === null ? row.candidate.metric : `${row.candidate.metric} ${(0,stored_measure/* statisticText */.Sr)({ percentile })}`,
        task: row.candidate.task,
        slice: slice === null ? null : (0,find/* sliceName */.oq)(slice),
        unit: definition.unit ?? told.unit,
        candidate: (0,recorded/* toEstimate */.qr)(contrast.candidate),
        live: (0,recorded/* toEstimate */.qr)(contrast.live),
        effect: (0,against_live/* orientEffect */.HX)(contrast.compared, direction),
        p: (0,stats/* twoSidedP */.mX)(contrast.compared),
        p_adjusted: null,
        direction,
    };
}
/** Benjamini and Hochberg over the rows that have a p-value. */
function adjust(rows) {
    const tested = rows.flatMap(({ p }) => (p === null ? [] : [p]));
    const adjusted = (0,stats/* benjaminiHochberg */.Uh)(tested);
    let next = 0;
    return rows.map((row) => (row.p === null ? row : { ...row, p_adjusted: adjusted[next++] }));
}

// EXTERNAL MODULE: ./build/core/evaluation/decide-gates.js + 8 modules
var decide_gates = __webpack_require__(94210);
// EXTERNAL MODULE: ./build/core/evaluation/facts.js + 1 modules
var evaluation_facts = __webpack_require__(29429);
// EXTERNAL MODULE: ./build/evidence/types.js
var types = __webpack_require__(93793);
// EXTERNAL MODULE: ./build/core/own.js
var own = __webpack_require__(92966);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/evaluation/verdict.js
var verdict = __webpack_require__(28624);
;// CONCATENATED MODULE: ./build/core/evaluation/self-check.js










const SELF_CHECK_RESAMPLES = 200;
const SELF_CHECK_SEED = 20_011_011;
/** Rows drawn in all; beyond, fewer resamples are made. */
const MOST_DRAWS = 40_000_000;
const LEAST_RESAMPLES = 20;
/** Resamples and counts. Null where there are no samples to draw from, or no gates. */
function selfCheckOf(facts, of = {
    resamples: SELF_CHECK_RESAMPLES,
    seed: SELF_CHECK_SEED,
}) {
    const whole = facts.live.kind === 'evidence' ? facts.live.evidence : facts.candidate;
    const base = onlyGated(whole, facts);
    const gates = (0,evaluation_facts/* gatesOf */.og)(facts.rules);
    const rows = base.tables.reduce((sum, table) => sum + table.keys.length, 0);
    if (rows === 0 || gates.length === 0)
        return null;
    const affordable = Math.max(LEAST_RESAMPLES, Math.floor(MOST_DRAWS / (2 * rows)));
    const resamples = Math.min(of.resamples, affordable);
    const random = (0,stats/* createRandom */.sk)(of.seed);
    const runs = Array.from({ length: resamples }, () => {
        const [candidate, live] = [drawEvidence(base, random, 'a'), drawEvidence(base, random, 'b')];
        return (0,decide_gates/* decideGates */.r)((0,evaluation_facts/* contextOf */.Vm)(comparedWithItself(facts, { candidate, live })), gates).gates;
    });
    return {
        resamples,
        seed: of.seed,
        verdicts: sharesOf(runs.map(verdict/* verdictOf */.Vj)),
        gates: gates.map(({ id }, index) => ({ id, flips: flipsOf(runs.map((run) => run[index])) })),
    };
}
/** Age and set are those of the evidence, not of what is drawn from it; two draws are never of the same questions. */
function comparedWithItself(facts, of) {
    const rules = { ...facts.rules, maxAgeMs: null, set: { name: null, digest: null, sameAsLive: false } };
    const { metrics, now } = facts;
    return { rules, metrics, now, candidate: of.candidate, live: { kind: 'evidence', evidence: of.live } };
}
/** The columns that a gate looks at, and nothing that would be drawn for no one. */
function onlyGated(evidence, facts) {
    const index = (0,series/* indexSeries */._J)(evidence);
    const used = new Set((0,evaluation_facts/* gatesOf */.og)(facts.rules).flatMap(({ metric }) => {
        const { from } = (0,evaluation_context/* definitionOf */.Fg)(facts.metrics, metric);
        const found = (0,find/* findSeries */.lD)(index, { metric, from });
        return found.kind === 'found' && found.series.samples !== null ? [found.series.samples.column] : [];
    }));
    const tables = evidence.tables.flatMap((table) => {
        const columns = table.columns.filter((column) => used.has(column));
        return columns.length === 0 ? [] : [{ ...table, columns }];
    });
    const sampled = new Set(tables.flatMap(({ task, columns }) => columns.map((one) => JSON.stringify([task, one.metric]))));
    return {
        ...evidence,
        tables,
        // How many samples there should be is a fact of the run, which a draw need not meet.
        measures: evidence.measures.map((one) => sampled.has(JSON.stringify([one.task, one.metric])) ? { ...one, n: null, expected: null } : one),
        runs: evidence.runs.map((run) => ({ ...run, set: NO_SET })),
    };
}
const NO_SET = { name: null, digest: null };
function drawEvidence(base, random, name) {
    return { ...base, tables: base.tables.map((table) => drawTable(table, random, name)) };
}
/** Rows, or whole clusters, drawn with replacement. Keys are new: what was drawn twice is not one question. */
function drawTable(table, random, name) {
    const drawn = table.clusters === null ? drawRows(table.keys.length, random) : drawClusters(table.clusters, random);
    const { rows, clusters } = drawn;
    return {
        task: table.task,
        keys: Array.from(rows, (_, index) => `${name}${index}`),
        clusters: clusters === null ? null : { names: [], rows: clusters },
        attributes: Object.fromEntries(Object.keys(table.attributes).map((attribute) => [
            attribute,
            pickNames((0,own/* ownValue */.e)(table.attributes, attribute), rows),
        ])),
        columns: table.columns.map((column) => pickColumn(column, rows)),
        repeats: 1,
        texts: null,
    };
}
function drawRows(n, random) {
    const rows = new Uint32Array(n);
    for (let index = 0; index < n; index += 1)
        rows[index] = random.below(n);
    return { rows, clusters: null };
}
function drawClusters(clusters, random) {
    const members = new Map();
    for (let row = 0; row < clusters.rows.length; row += 1) {
        const cluster = clusters.rows[row];
        // A row of no cluster is one of its own, which no named one can be.
        const key = cluster === types/* NO_NAME */.W ? -1 - row : cluster;
        const rows = members.get(key);
        if (rows === undefined)
            members.set(key, [row]);
        else
            rows.push(row);
    }
    const groups = [...members.values()];
    const picked = groups.map(() => groups[random.below(groups.length)]);
    return {
        rows: Uint32Array.from(picked.flat()),
        clusters: Uint32Array.from(picked.flatMap((group, index) => group.map(() => index))),
    };
}
function pickColumn(column, rows) {
    const pick = (values) => Float64Array.from(rows, (row) => values[row]);
    const values = pick(column.values);
    const scored = values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
    const weights = column.weights === null ? null : pick(column.weights);
    return { ...column, values, weights, scored, expected: scored };
}
function pickNames(names, rows) {
    return { names: names.names, rows: Uint32Array.from(rows, (row) => names.rows[row]) };
}
function sharesOf(verdicts) {
    const shares = result/* STATUSES */.f.map((status) => [status, verdicts.filter((one) => one === status).length / verdicts.length]);
    return Object.fromEntries(shares);
}
/** How many of the runs did not come out as most of them did. */
function flipsOf(results) {
    const counts = result/* STATUSES */.f.map((status) => results.filter(({ verdict }) => verdict === status).length);
    return 1 - Math.max(...counts) / results.length;
}

;// CONCATENATED MODULE: ./build/core/evaluation/statistics.js



/** What the gates used, first, then every other metric over the whole set, for gates of a later policy. */
function keepStatistics(context, kept) {
    const { live } = context;
    return {
        candidate: (0,stored_measure/* mergeMeasures */.ul)([...kept.candidate, ...overall(context, 'candidate')]),
        live: live.kind === 'evidence' ? (0,stored_measure/* mergeMeasures */.ul)([...kept.live, ...overall(context, 'live')]) : [],
        pairs: kept.pairs,
    };
}
function overall(context, side) {
    const subject = subjectAt(context, side);
    if (subject === null)
        return [];
    return subject.index.all.flatMap((series) => {
        const { kind } = (0,evaluation_context/* definitionOf */.Fg)(context.metrics, series.metric);
        const found = (0,find/* quantityAt */.j1)(series, { kind, percentile: null, part: null });
        if (found.kind !== 'found')
            return [];
        const { quantity } = found;
        return [(0,stored_measure/* storeMeasure */.Mi)({ quantity, estimated: context.calculate.estimate(side, quantity) })];
    });
}
function subjectAt(context, side) {
    if (side === 'candidate')
        return context.candidate;
    return context.live.kind === 'evidence' ? context.live.subject : null;
}

;// CONCATENATED MODULE: ./build/core/evaluation/evaluate.js






/** Decides every gate of the policy, and compares everything that both versions have. */
function decideEvaluation(facts) {
    const context = (0,evaluation_facts/* contextOf */.Vm)(facts);
    const { gates, kept } = (0,decide_gates/* decideGates */.r)(context, (0,evaluation_facts/* gatesOf */.og)(facts.rules));
    const table = compareEverything(context);
    return {
        verdict: (0,verdict/* verdictOf */.Vj)(gates),
        summary: (0,verdict/* summaryOf */.YG)(gates),
        confidence: facts.rules.confidence,
        measured_at: (0,evaluation_facts/* measuredAtOf */.np)(facts),
        set: setOf(facts.candidate),
        gates,
        comparisons: table.rows,
        comparisons_total: table.total,
        statistics: keepStatistics(context, kept),
        self_check: facts.selfCheck === 'yes' ? selfCheckOf(facts) : null,
    };
}
/** The set that all runs name; what they do not name, or not alike, is unknown. */
function setOf({ runs }) {
    const names = new Set(runs.flatMap(({ set }) => (set.name === null ? [] : [set.name])));
    const digests = new Set(runs.flatMap(({ set }) => (set.digest === null ? [] : [set.digest])));
    return {
        name: names.size === 1 ? [...names][0] : null,
        digest: digests.size === 1 ? [...digests][0] : null,
    };
}


/***/ }),

/***/ 79664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ evidenceSummary),
/* harmony export */   YB: () => (/* binding */ evidenceDigest)
/* harmony export */ });
/* unused harmony export linesDigest */
/* harmony import */ var _core_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97592);
/* harmony import */ var _normal_form_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78032);
/* harmony import */ var _samples_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77079);
/** What an evidence is called and consists of, without its samples. */



/** Lines hashed at once: little enough to hold, many enough that hashing is not what takes the time. */
const BLOCK = 4096;
/**
 * The summary, with digests over the content: the same samples and numbers have the same one, whatever files they came
 * in and in whatever order. Paths, and where problems were found, are no content.
 */
function evidenceSummary(evidence, sha256) {
    return {
        digest: evidenceDigest(evidence, sha256),
        files: evidence.files.map(({ path, size, sha256: hex, format }) => ({ path, size, sha256: hex, format })),
        runs: evidence.runs.map((run) => ({
            status: run.status,
            tool: run.tool,
            tool_version: run.toolVersion,
            model: run.model,
            judge: run.judge,
            commit: run.commit,
            started_at: run.startedAt,
            set: { name: run.set.name, digest: run.set.digest },
        })),
        tasks: evidence.tasks.map(({ id, version, hash, shots }) => ({ id, version, hash, shots })),
        problems: evidence.problems.map(({ code, effect, file, place, metric, task, message }) => ({
            code,
            effect,
            file,
            place,
            metric,
            task,
            message,
        })),
        samples: evidence.tables.map((table) => ({
            task: table.task,
            rows: table.keys.length,
            keys: linesDigest(mapLines(table.keys, JSON.stringify), sha256),
        })),
    };
}
/** Digest over everything but files and the places of problems: a line of canonical JSON, then a line a sample. */
function evidenceDigest(evidence, sha256) {
    return linesDigest(contentLines(evidence), sha256);
}
function* contentLines(evidence) {
    const { problems, ...shared } = (0,_normal_form_js__WEBPACK_IMPORTED_MODULE_0__/* .writeShared */ .bx)(evidence);
    const kinds = (problems ?? []).map(({ code, effect, metric, task }) => (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)([code, effect, metric ?? null, task ?? null]));
    yield (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ ...shared, problems: [...new Set(kinds)].sort() });
    for (const table of evidence.tables)
        yield* (0,_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .sampleLines */ .M)(table, 'redacted');
}
function* mapLines(lines, change) {
    for (const line of lines)
        yield change(line);
}
/**
 * SHA-256 over lines without holding them all: lines end in `\n`; each block of 4096 is hashed, and the digest is the
 * hash of the blocks' lowercase hex digests, each followed by `\n`.
 */
function linesDigest(lines, sha256) {
    let digests = '';
    let block = [];
    const close = () => {
        digests += `${sha256(`${block.join('\n')}\n`)}\n`;
        block = [];
    };
    for (const line of lines) {
        block.push(line);
        if (block.length === BLOCK)
            close();
    }
    if (block.length > 0)
        close();
    return `sha256:${sha256(digests)}`;
}


/***/ }),

/***/ 6952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ decideFor),
  V: () => (/* binding */ evaluationStage)
});

// EXTERNAL MODULE: ./build/core/evaluation/checks.js
var checks = __webpack_require__(28152);
// EXTERNAL MODULE: ./build/core/evaluation/evaluate.js + 3 modules
var evaluate = __webpack_require__(43645);
// EXTERNAL MODULE: ./build/core/evaluation/record.js
var record = __webpack_require__(11076);
// EXTERNAL MODULE: ./build/core/evaluation/stored.js
var stored = __webpack_require__(28654);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/state.js
var state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/evidence/completion.js
var completion = __webpack_require__(38024);
// EXTERNAL MODULE: ./build/evidence/summarise.js
var summarise = __webpack_require__(79664);
// EXTERNAL MODULE: ./build/operations/evaluation-standing.js + 2 modules
var evaluation_standing = __webpack_require__(10494);
;// CONCATENATED MODULE: ./build/operations/evidence-doubts.js
/**
 * What makes one doubt that results are those of the version they are said to be of. Files say little of where they come
 * from, so most of this is a remark for the reviewer; a live version that was suddenly worse than recorded is more.
 */

function withDoubts(evidence, doubts) {
    const file = evidence.files[0]?.path ?? '';
    const problems = doubts.map((doubt) => ({ ...doubt, file, place: null }));
    return { ...evidence, problems: [...evidence.problems, ...problems] };
}
/** The candidate's results with remarks: the very answers of the live version, or a run of another commit. */
function doubtCandidate(candidate, of) {
    const doubts = [];
    const whole = { metric: null, task: null, effect: 'warning' };
    if (of.sameAsLive)
        doubts.push({
            ...whole,
            code: 'ambiguous',
            message: 'These results are the very ones of the live version: the two answer alike, or the wrong file was given.',
        });
    const others = new Set(candidate.runs.flatMap(({ commit }) => (commit === null || sameCommit(commit, of.commit) ? [] : [commit])));
    for (const commit of [...others].slice(0, 3))
        doubts.push({
            ...whole,
            code: 'ambiguous',
            message: `The run says it measured commit ${commit.slice(0, 40)}; the version was built from ${of.commit ?? 'another'}.`,
        });
    return withDoubts(candidate, doubts);
}
function sameCommit(left, right) {
    if (right === null)
        return true;
    const length = Math.min(left.length, right.length);
    return length >= 7 && left.slice(0, length).toLowerCase() === right.slice(0, length).toLowerCase();
}
/**
 * Results given for the live version, held against what the registry keeps of it by the policy's own comparisons. Where
 * both answer the same questions and the given ones are shown to be worse by more than the tolerance, the metric cannot be
 * compared with: a lowered bar would let anything pass.
 */
function doubtBaseline(given, of) {
    const { evaluation, metrics } = of.policy;
    const gates = Object.values(evaluation.gates)
        .flat()
        .filter((gate) => gate.rule.kind === 'vs_live');
    const decision = (0,evaluate/* decideEvaluation */.d)({
        rules: { ...evaluation, gates: { live: gates }, maxAgeMs: null },
        metrics,
        candidate: given,
        live: { kind: 'evidence', evidence: of.recorded },
        now: of.now,
    });
    const worse = decision.gates.filter((gate) => gate.verdict === 'fail');
    return withDoubts(given, worse.map((gate) => {
        const [metric, task] = split(gate.measured ?? gate.metric);
        return {
            code: 'aggregate_differs',
            effect: 'error',
            metric,
            task,
            message: `The results given for the live version are worse than those on record: ${gate.metric} is ${gate.candidate?.value ?? 'unknown'}, ${gate.live?.value ?? 'unknown'} was recorded.`,
        };
    }));
}
/** `task/metric` as its two parts; a name without a task is a metric. */
function split(name) {
    const at = name.lastIndexOf('/');
    return at < 0 ? [name, null] : [name.slice(at + 1), name.slice(0, at)];
}

// EXTERNAL MODULE: ./build/operations/kept-samples.js
var kept_samples = __webpack_require__(38781);
// EXTERNAL MODULE: ./build/operations/moves.js
var moves = __webpack_require__(51421);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
;// CONCATENATED MODULE: ./build/operations/evaluation-decision.js
/** Deciding an evaluation: the facts are gathered here, the gates are decided in core, and the record is put together. */














/** The stage an evaluation is for: the one named, or the first of the lifecycle that asks for an evaluation. */
function evaluationStage(effective, named) {
    if (named !== null)
        return (0,moves/* stageFor */.UF)(effective, named);
    const asking = effective.lifecycle.order
        .map((name) => effective.stages[name])
        .find((stage) => stage?.requires.evaluation === 'pass');
    if (asking !== undefined)
        return asking;
    (0,reasons/* refuse */.TR)({
        code: 'input_missing',
        required: '`stage`: no stage of the policy asks for an evaluation, so none is meant by itself',
        found: 'nothing',
        next: `Name one of ${effective.lifecycle.order.join(', ')}, or set \`requires: { evaluation: pass }\` for a stage.`,
    });
}
async function decideFor(context, of) {
    const { gathered, request, staged } = of;
    const { effective } = gathered;
    const { sha256 } = context.ports;
    const stage = evaluationStage(effective, request.stage);
    const live = (0,evaluation_standing/* liveToCompare */.RC)(gathered, { stage, subject: staged?.published.subject ?? null });
    const { set } = request;
    const policy = (0,evaluation_standing/* policyBasis */.tJ)(context, { gathered, stage: stage.name });
    const now = (0,transact/* momentOf */.E)(gathered);
    const measured = withSet(of.candidate, set);
    const given = of.live === null ? null : withSet(of.live, set);
    const against = await liveSide(context, { gathered, live, given, now });
    // Digests take a second for a million samples: none is made where there is no other to hold it against.
    const other = against.digest(sha256);
    const candidate = doubtCandidate(measured, {
        sameAsLive: other !== null && (0,summarise/* evidenceDigest */.YB)(measured, sha256) === other,
        commit: staged?.record.lineage.commit ?? null,
    });
    const decision = (0,evaluate/* decideEvaluation */.d)({
        rules: rulesFor(gathered, { stage, live }),
        metrics: effective.metrics,
        candidate,
        live: against.side,
        now,
        ...measuredAtOf(candidate, { given: request.measuredAt, now }),
        selfCheck: request.selfCheck,
    });
    const record = recordWithin({
        model: gathered.state.model,
        version: staged === null ? null : (0,fold/* pointer */.Wn)(staged.published),
        stage: stage.name,
        comparedWith: stage.comparesWith,
        baseline: against.baseline(sha256),
        evidence: (0,summarise/* evidenceSummary */.Q$)(candidate, sha256),
        decision,
        at: now,
        run: context.caller.run,
        policy,
        earlier: of.earlier ?? [],
        publish: effective.evaluation.publish,
        samples: { candidate: of.samples?.candidate ?? null, live: of.samples?.live ?? null },
        flags: await flagsOf(context, { publish: effective.evaluation.publish, sides: [candidate, given] }),
    });
    return {
        stage,
        live,
        slice: policy.slice,
        record,
        checks: (0,checks/* evaluationChecks */.A)(record),
        evidence: { candidate, live: against.side.kind === 'evidence' ? against.side.evidence : null },
    };
}
/** The record, or a refusal where even its shortest form is longer than one may be. */
function recordWithin(facts) {
    try {
        return (0,record/* buildEvaluationRecord */.I)(facts);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        (0,reasons/* refuse */.TR)({
            code: 'evidence_unreadable',
            required: 'evidence whose record fits into the ledger',
            found: error.message,
            next: 'Name fewer files (one for many metrics, instead of one for each), or use fewer gates.',
        });
    }
}
/** The time that was given, for files that do not say theirs: what a file says of itself counts. */
function measuredAtOf(candidate, of) {
    if (of.given === null || candidate.runs.some((run) => run.startedAt !== null))
        return {};
    if (of.given === 'now')
        return { measuredAt: of.now };
    const ahead = Date.parse(of.given) - Date.parse(of.now);
    if (!(ahead <= CLOCK_AHEAD)) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'a time of measurement that has passed',
            found: `${of.given}, and the platform's clock says ${of.now}`,
            next: 'Give the time at which the results were measured, or `now` for files that this job made.',
        });
    }
    return { measuredAt: ahead > 0 ? of.now : of.given };
}
/** Milliseconds by which the clock of whoever measured may be ahead of the platform's. */
const CLOCK_AHEAD = 15 * 60_000;
/** The live version itself, measured again, has nothing to be compared with; that is no first version. */
function rulesFor(gathered, of) {
    const { evaluation } = gathered.effective;
    const isLive = of.live === null && (0,state/* stageOf */.gV)(gathered.state, of.stage.comparesWith).live !== null;
    return isLive ? { ...evaluation, firstVersion: 'accept' } : evaluation;
}
/** What looks personal or secret in what will be kept: keys and slices, and texts where these are kept too. */
async function flagsOf(context, of) {
    if (of.publish === 'none' || of.publish === 'statistics')
        return [];
    const flags = new Map();
    for (const evidence of of.sides) {
        for (const flag of evidence === null ? [] : await context.ports.evidence.flags(evidence)) {
            const key = `${flag.kind} ${flag.place}`;
            flags.set(key, { ...flag, count: flag.count + (flags.get(key)?.count ?? 0) });
        }
    }
    return [...flags.values()];
}
/** The live version's evidence: the files given, or what the ledger keeps of it. */
async function liveSide(context, of) {
    const { gathered, live, given } = of;
    if (live === null)
        return { side: { kind: 'none' }, baseline: () => ({ kind: 'none' }), digest: () => null };
    const found = await (0,evaluation_standing/* evidenceOfLive */.LK)(context, { gathered, live, finding: null });
    const recorded = found.kind === 'record' ? await recordedSide(context, found) : null;
    if (given !== null) {
        const evidence = recorded === null
            ? given
            : doubtBaseline(given, { recorded: recorded.evidence, policy: gathered.effective, now: of.now });
        return {
            side: { kind: 'evidence', evidence },
            baseline: (sha256) => ({
                kind: 'version',
                version: live,
                evidence: (0,summarise/* evidenceSummary */.Q$)(evidence, sha256),
                from: 'given',
            }),
            digest: (sha256) => (0,summarise/* evidenceDigest */.YB)(given, sha256),
        };
    }
    if (found.kind === 'unusable' || recorded === null) {
        const reason = found.kind === 'unusable' ? found.reason : 'its evidence is not on record';
        return {
            side: { kind: 'unusable', reason },
            baseline: () => ({ kind: 'unusable', version: live, reason }),
            digest: () => null,
        };
    }
    const { evidence, summary } = recorded;
    return {
        side: { kind: 'evidence', evidence, keys: summary.samples },
        baseline: () => ({ kind: 'version', version: live, evidence: summary, from: 'ledger' }),
        digest: () => summary.digest,
    };
}
/** What the registry keeps of a version: its samples where they were kept, else its statistics. */
async function recordedSide(context, found) {
    const evidence = (await (0,kept_samples/* keptSamples */.w)(context, found)) ?? (0,stored/* storedEvidence */.h)(found.record, found.role);
    const summary = (0,stored/* storedSummary */.Y)(found.record, found.role);
    return evidence === null || summary === null ? null : { evidence, summary };
}
/** What a workflow says of the evaluation set, where the files do not; files that say otherwise are refused. */
function withSet(evidence, set) {
    const stated = evidence.runs.map((run) => run.set.digest).find((digest) => digest !== null) ?? null;
    if (set.digest !== null && stated !== null && stated !== set.digest) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: `results measured on the evaluation set ${set.digest}`,
            found: `${evidence.files[0]?.path ?? 'a file'} says it was measured on ${stated}`,
            next: 'Measure on that set, or leave `set-digest` out.',
        });
    }
    const runs = evidence.runs.length > 0 ? evidence.runs : [completion/* NO_RUN */.e_];
    return {
        ...evidence,
        runs: runs.map((run) => ({
            ...run,
            set: { name: run.set.name ?? set.name, digest: run.set.digest ?? set.digest },
        })),
    };
}


/***/ }),

/***/ 77635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ remarks),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   lx: () => (/* binding */ outcomeOfVerdict),
/* harmony export */   sQ: () => (/* binding */ concludeEvaluation)
/* harmony export */ });
/* unused harmony export checkName */
/* harmony import */ var _core_evaluation_checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28152);
/* harmony import */ var _core_evaluation_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98317);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5562);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91091);
/* harmony import */ var _core_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84429);
/* harmony import */ var _evidence_personal_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82155);
/* harmony import */ var _policy_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19825);
/** What an evaluation is told as: the result, the report, the check on the commit, the comment on a pull request. */








const OUTCOMES = {
    pass: { decision: 'done', reason: 'ok' },
    not_applicable: { decision: 'done', reason: 'ok' },
    inconclusive: { decision: 'inconclusive', reason: 'evaluation_inconclusive' },
    fail: { decision: 'refused', reason: 'evaluation_failed' },
    error: { decision: 'error', reason: 'evaluation_error' },
};
/** The decision and the reason code that a verdict is told as. */
function outcomeOfVerdict(verdict) {
    return OUTCOMES[verdict];
}
/** What an evaluation comes to: its verdict, unless there was no gate to decide, which is no way to pass. */
function tellingOf(record) {
    return record.gates.length === 0 ? 'error' : record.verdict;
}
/** Shows an evaluation where people look, and puts the result together. What cannot be shown is a warning. */
async function concludeEvaluation(context, of) {
    const { record, event, kind } = of;
    const view = await viewOf(context, of);
    const shown = kind === 'planned' || context.mode === 'dry_run' ? NOTHING_SHOWN : await show(context, { ...of, view });
    await writeReport(context, { path: of.request.report, view });
    const outcome = OUTCOMES[tellingOf(record)];
    const planned = kind === 'planned' && outcome.decision === 'done';
    const seq = event?.seq ?? of.gathered.state.seq + 1;
    const state = kind === 'replayed' ? 'already_done' : event === null ? 'planned' : 'done';
    const recorded = kind === 'preview' ? [] : [{ effect: 'event', id: `${of.gathered.state.model}/${seq}`, state }];
    const release = event?.payload.release ?? null;
    const kept = release === null ? [] : [{ effect: 'release', id: release.tag, state: 'done', url: release.url }];
    return {
        schema: _core_result_js__WEBPACK_IMPORTED_MODULE_5__/* .RESULT_SCHEMA */ .w,
        operation: 'eval-gate',
        decision: planned ? 'planned' : outcome.decision,
        reason_code: planned ? 'dry_run' : outcome.reason,
        summary: record.summary,
        refusal: outcome.decision === 'done' ? null : refusalOf(record),
        warnings: [...shown.warnings, ...unused(of), ...remarks(record)],
        checks: (0,_core_evaluation_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluationChecks */ .A)(record),
        effects: [...of.before, ...kept, ...recorded, ...shown.effects],
        record: outcomeOf(of),
    };
}
/** What stands in the way first: the worst gate, and what to do about it. */
function refusalOf(record) {
    const gate = record.gates.find((one) => one.verdict === record.verdict);
    if (record.gates.length === 0)
        return NO_GATES;
    return {
        required: 'every gate of the policy to pass',
        found: gate === undefined ? record.summary : gate.detail,
        next: gate?.next ?? 'See the report: it says what each gate required and found.',
    };
}
const NO_GATES = {
    required: 'gates in the policy',
    found: 'none, so nothing was decided',
    next: 'Write gates under `evaluation.gates` in `.github/slipway.yml`; `slipway validate` checks them.',
};
/** Results of a live version that there was nothing to take them for. */
function unused({ request, record }) {
    if (request.baseline.length === 0 || record.baseline.kind !== 'none')
        return [];
    return [
        `Results of a live version were given and not used: there is nothing in ${record.compared_with} to compare with.`,
    ];
}
/** What a reviewer should know of the files, in a line each. */
function remarks(record) {
    const problems = record.evidence.problems
        .filter((problem) => problem.effect === 'warning')
        .map(({ file, message }) => `${file}: ${message}`);
    const flags = record.flags.map(({ kind, count, place }) => (0,_evidence_personal_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecretKind */ .z2)(kind)
        ? `${count} of what looks like a ${kind.replaceAll('_', ' ')} in ${place}: the samples were not kept.`
        : `${count} of what looks like a ${kind.replaceAll('_', ' ')} in ${place}: look whether it may be kept.`);
    return [...problems, ...flags];
}
function outcomeOf(of) {
    const { record, event } = of;
    const { model } = of.gathered.state;
    const { version } = record;
    return {
        model,
        version: version?.version ?? null,
        subject: version === null ? null : (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSubject */ .QK)({ model, version: version.version, subject: version.subject }),
        stage: record.stage ?? '',
        verdict: record.verdict,
        passed: OUTCOMES[tellingOf(record)].decision === 'done' ? 'true' : 'false',
        evaluation_digest: event?.payload.evaluation ?? null,
        report_path: of.request.report,
        seq: event?.seq ?? null,
        release_url: event?.payload.release?.url ?? null,
        evaluation: record,
    };
}
async function viewOf(context, of) {
    const { record, event, evidence } = of;
    const { pairsOf } = await __webpack_require__.e(/* import() */ 1496).then(__webpack_require__.bind(__webpack_require__, 81496));
    return {
        record,
        preview: of.kind === 'preview',
        // A job's summary is where the whole is; the ledger has the record for ever.
        reportUrl: event === null
            ? (context.caller.run?.url ?? null)
            : context.ports.links.ledgerFile((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .evaluationPath */ .o$)(event.model, event.payload.evaluation)),
        pairs: pairsOf({ record, ...evidence }),
    };
}
async function writeReport(context, of) {
    if (of.path === null)
        return;
    const { renderEvaluationHtml } = await __webpack_require__.e(/* import() */ 9246).then(__webpack_require__.bind(__webpack_require__, 9246));
    await context.ports.evidence.write(of.path, renderEvaluationHtml(of.view));
}
const NOTHING_SHOWN = { effects: [], warnings: [] };
const CONCLUSIONS = {
    pass: 'success',
    not_applicable: 'success',
    inconclusive: 'action_required',
    fail: 'failure',
    error: 'failure',
};
/** The same for one model and stage always, so that a ruleset can require it. */
function checkName(of) {
    return `slipway: ${of.model} → ${of.stage}`;
}
/** The check, brought up to date in place; and the comment on a pull request where one is asked for. */
async function show(context, of) {
    const { record, view, gathered } = of;
    const { model } = gathered.state;
    const { checks, pulls } = context.ports;
    const stage = record.stage ?? '';
    const name = checkName({ model, stage });
    const { renderEvaluationMarkdown } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 73543));
    const { evaluationAnnotations } = await __webpack_require__.e(/* import() */ 1726).then(__webpack_require__.bind(__webpack_require__, 91726));
    const { pull } = context.caller;
    const parts = [];
    if (of.commit !== null) {
        const check = checks.publish({
            name,
            commit: of.commit,
            externalId: (0,_core_evaluation_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .evaluationDigest */ .X)(record, context.ports.sha256),
            conclusion: CONCLUSIONS[tellingOf(record)],
            title: record.summary,
            summary: renderEvaluationMarkdown(view, { limit: CHECK_LIMIT }),
            text: '',
            annotations: evaluationAnnotations(record, {
                path: _core_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .POLICY_PATH */ .l$,
                positionOf: (gate) => (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_4__/* .positionOf */ .df)(gathered.effective, gate),
            }),
            detailsUrl: view.reportUrl ?? context.caller.run?.url ?? '',
        });
        parts.push(shownAs({ effect: 'check', id: name }, check));
    }
    if (of.request.comment === 'yes' && pull !== null && pull.number > 0) {
        const marker = `<!-- slipway:evaluation:${model}:${stage} -->`;
        const body = renderEvaluationMarkdown(view, { limit: CHECK_LIMIT });
        parts.push(shownAs({ effect: 'comment', id: `#${pull.number}` }, pulls.upsert({ pull: pull.number, marker, body })));
    }
    const all = await Promise.all(parts);
    return { effects: all.flatMap((one) => one.effects), warnings: all.flatMap((one) => one.warnings) };
}
/** Characters; GitHub takes 65,535 in a check's summary and 65,536 in a comment, and the adapters add a little. */
const CHECK_LIMIT = 65_000;
/** Display never decides: what could not be shown is a warning, whatever the reason. */
async function shownAs(of, showing) {
    try {
        const outcome = await showing;
        if (outcome.kind === 'published')
            return { effects: [{ ...of, state: 'done', url: outcome.url }], warnings: [] };
        return { effects: [], warnings: [`The ${of.effect} was not written: ${outcome.reason} ${outcome.yaml}`.trim()] };
    }
    catch (error) {
        if (!(error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ))
            throw error;
        const { found, next } = error.refusal;
        return { effects: [], warnings: [`The ${of.effect} was not written: ${found}. ${next}`] };
    }
}


/***/ }),

/***/ 11917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ readEvidenceFiles)
});

// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/evidence/personal-data.js
var personal_data = __webpack_require__(82155);
;// CONCATENATED MODULE: ./build/evidence/mask-evidence.js
/** An evidence as it may be recorded and shown, whatever its texts hold. */

/**
 * {@link maskSecrets} over what is recorded of every evidence, whatever `publish` says: messages and places of problems,
 * what runs and judges are called, and paths. Paths that were different stay so. Keys, clusters, attributes, texts,
 * metrics, slices and ids of tasks are as they were: they are identity, and published by rules of their own.
 */
function maskEvidence(evidence) {
    const pathOf = maskPaths([...evidence.files.map(({ path }) => path), ...evidence.problems.map(({ file }) => file)]);
    const masked = (text) => (text === null ? text : (0,personal_data/* maskSecrets */.QU)(text));
    return {
        ...evidence,
        runs: evidence.runs.map((run) => maskRun(run, masked)),
        measures: evidence.measures.map((measure) => ({ ...measure, judge: masked(measure.judge) })),
        tables: evidence.tables.map((table) => ({
            ...table,
            columns: table.columns.map((column) => ({ ...column, judge: masked(column.judge) })),
        })),
        problems: evidence.problems.map((problem) => ({
            ...problem,
            file: pathOf(problem.file),
            place: masked(problem.place),
            message: masked(problem.message),
        })),
        files: evidence.files.map((file) => ({ ...file, path: pathOf(file.path) })),
    };
}
function maskRun(run, masked) {
    return {
        ...run,
        tool: masked(run.tool),
        toolVersion: masked(run.toolVersion),
        model: masked(run.model),
        judge: masked(run.judge),
        set: { ...run.set, name: masked(run.set.name) },
    };
}
/** Masked paths; two that would become one are numbered. */
function maskPaths(paths) {
    const known = new Map();
    const taken = new Set();
    for (const path of [...new Set(paths)].sort()) {
        const masked = (0,personal_data/* maskSecrets */.QU)(path);
        let own = masked;
        for (let count = 2; taken.has(own); count += 1)
            own = `${masked} (${count})`;
        taken.add(own);
        known.set(path, own);
    }
    return (path) => known.get(path) ?? (0,personal_data/* maskSecrets */.QU)(path);
}

;// CONCATENATED MODULE: ./build/operations/evidence-input.js
/** Reading evaluation files for an operation: evidence, or a refusal with every problem of every file. */


async function readEvidenceFiles(context, of) {
    const { whose, patterns, mappings, texts = 'drop' } = of;
    if (patterns.length === 0) {
        (0,reasons/* refuse */.TR)({
            code: 'evidence_missing',
            required: `at least one file with results of the ${whose}`,
            found: 'none was named',
            next: 'Name files, folders or globs; in a workflow, one a line.',
        });
    }
    const reading = await context.ports.evidence.read({ patterns, mappings, texts });
    // What files say of themselves goes into records, checks and logs; nothing that looks like a secret does.
    if (reading.kind === 'read')
        return maskEvidence(reading.evidence);
    const problems = reading.problems.map(({ file, place, message }) => ({
        where: place === null ? file : `${file}, ${place}`,
        message,
    }));
    (0,reasons/* refuse */.TR)({
        code: 'evidence_unreadable',
        required: 'evaluation files that can be read as what they are',
        found: (0,reasons/* countProblems */._k)(problems.map(({ where, message }) => `${where}: ${message}`)),
        next: '`slipway inspect FILE` tells what a file is taken for. Nothing was recorded.',
        problems,
    });
}


/***/ })

};
