export const id = 8964;
export const ids = [8964];
export const modules = {

/***/ 11239:
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

/***/ 18656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ compareContent)
});

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
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

// EXTERNAL MODULE: ./build/core/compare/features.js
var features = __webpack_require__(12511);
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
        .sort(features/* byText */.z)
        .flatMap((name) => valueChange({ kind, name, before: before.get(name) ?? null, after: after.get(name) ?? null }));
}
/** Data sets by role and name. One without a digest is compared by what it states, and said not to be proven. */
function dataChanges(a, b) {
    const [before, after] = [datasetsOf(a.datasets), datasetsOf(b.datasets)];
    const changes = [];
    const warnings = [];
    for (const key of [...new Set([...before.keys(), ...after.keys()])].sort(features/* byText */.z)) {
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
        .sort(features/* byText */.z)
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
    return [...new Set([...old.keys(), ...now.keys()])].sort(features/* byText */.z).flatMap((name) => {
        const [was, is] = [old.get(name) ?? [], now.get(name) ?? []];
        const [mine, theirs] = [was.map(canonical/* canonicalJson */.dj).sort(features/* byText */.z), is.map(canonical/* canonicalJson */.dj).sort(features/* byText */.z)];
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
    const texts = models.flatMap((one) => statementsOf(one, { name: one.name }) ?? []).sort(features/* byText */.z);
    return texts.length === 0 ? null : cut(texts.join('; '));
}
/** Files of which the record tells what they say; the file is listed only where nothing of that changed. */
const TOLD_ELSEWHERE = { config: 'configuration', 'dataset-manifest': 'data' };
function artifactChanges(a, b, told) {
    const roles = new Set([...a.artifacts, ...b.artifacts].map((one) => one.role));
    return [...roles].sort(features/* byText */.z).flatMap((role) => {
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


/***/ }),

/***/ 12511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ compareFeatures),
/* harmony export */   z: () => (/* binding */ byText)
/* harmony export */ });
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


/***/ }),

/***/ 77470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ subjectMatterOf)
/* harmony export */ });
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


/***/ }),

/***/ 44781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ prepareAgainst),
/* harmony export */   HX: () => (/* binding */ orientEffect),
/* harmony export */   UD: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var _policy_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14948);
/* harmony import */ var _comparable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48101);
/* harmony import */ var _contrast_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68615);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18761);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85504);
/* harmony import */ var _recorded_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28593);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54187);
/* harmony import */ var _stored_measure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83783);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74231);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74900);
/** Candidate against live for one gate: what the live version has of it, whether both are comparable, and the effect. */










/** Compares a gate's number with the live version's, or says why that cannot be done. */
function prepareAgainst(context, of) {
    const { frame, quantity } = of;
    const settle = settler(of);
    const direction = frame.definition.direction ?? quantity.direction;
    const { live } = context;
    if (live.kind === 'none') {
        if (direction === null)
            return settle('direction_missing', NO_DIRECTION);
        return context.rules.firstVersion === 'accept'
            ? settle('nothing_live', 'nothing is live to compare with')
            : settle('nothing_live_refused', 'nothing is live to compare with, and the policy does not accept that');
    }
    if (live.kind === 'unusable')
        return settle('baseline_unusable', live.reason);
    const found = findLive(live.subject, of);
    if (found.kind !== 'found') {
        const broken = found.series === null ? null : (0,_trust_js__WEBPACK_IMPORTED_MODULE_7__/* .distrust */ .p7)(live.subject.evidence, found.series);
        if (broken !== null)
            return settle('untrusted', `of the live version, ${broken}`);
        return settle('baseline_missing', `of the live version, ${found.message}`);
    }
    const theirs = found.quantity;
    const way = direction ?? theirs.direction;
    if (way === null)
        return settle('direction_missing', NO_DIRECTION);
    const broken = (0,_trust_js__WEBPACK_IMPORTED_MODULE_7__/* .distrust */ .p7)(live.subject.evidence, theirs.series);
    if (broken !== null)
        return settle('untrusted', `of the live version, ${broken}`);
    const coverage = (0,_trust_js__WEBPACK_IMPORTED_MODULE_7__/* .checkCoverage */ .xQ)(theirs, context.rules.coverage);
    if (coverage.kind === 'under_covered')
        return settle('under_covered', `of the live version, ${coverage.message}`);
    const fewer = fewerThanLive(quantity, { live: theirs, rules: context.rules });
    if (fewer !== null)
        return settle('under_covered', fewer);
    const compared = compare(context, {
        quantity,
        live: { subject: live.subject, quantity: theirs },
        kind: of.kind,
        unit: frame.definition.unit,
    });
    if (compared.kind === 'different')
        return settle(compared.reason, compared.message);
    const warnings = (0,_trust_js__WEBPACK_IMPORTED_MODULE_7__/* .warningsOf */ .nZ)(live.subject.evidence, theirs.series).map((text) => `Live version, ${text}.`);
    const notes = [...of.notes, ...compared.warnings, ...warnings];
    return {
        kind: 'ready',
        against: { live: theirs, direction: way, contrast: compared.contrast, missing: compared.missing, notes },
    };
}
/** A number that does not say how many samples there should have been was to have as many as the live version has. */
function fewerThanLive(quantity, of) {
    const expected = of.live.selection === null ? of.live.expected : of.live.n;
    if (!of.rules.set.sameAsLive || quantity.n === null || quantity.expected !== null || expected === null)
        return null;
    const coverage = (0,_trust_js__WEBPACK_IMPORTED_MODULE_7__/* .checkCoverage */ .xQ)({ n: quantity.n, expected }, of.rules.coverage);
    return coverage.kind === 'under_covered' ? `going by the live version, ${coverage.message}` : null;
}
const NO_DIRECTION = 'neither the policy nor the evidence says which way it is better';
const VERDICTS = {
    nothing_live: 'not_applicable',
    nothing_live_refused: 'fail',
};
/** A gate that ends here: what was required, and why it could not be compared. */
function settler(of) {
    const { frame, quantity, notes } = of;
    return (reason, found) => {
        const required = (0,_sentences_js__WEBPACK_IMPORTED_MODULE_5__/* .requirementOf */ .h2)(frame, frame.definition.unit ?? quantity.unit);
        const outcome = {
            verdict: VERDICTS[reason] ?? 'error',
            reason,
            detail: (0,_sentences_js__WEBPACK_IMPORTED_MODULE_5__/* .withNotes */ .ci)(`${required}: ${found}.`, notes),
            next: (0,_sentences_js__WEBPACK_IMPORTED_MODULE_5__/* .nextStep */ .sk)(reason, frame),
        };
        return { kind: 'settled', draft: (0,_frame_js__WEBPACK_IMPORTED_MODULE_4__/* .decided */ .rc)(frame, { quantity, outcome }) };
    };
}
function findLive(subject, of) {
    const { gate, definition } = of.frame;
    const { metric, slice, percentile } = gate;
    const { from, kind } = definition;
    return (0,_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findQuantity */ .nc)(subject.index, { metric, from, kind, slice, percentile, task: of.quantity.series.task });
}
const different = (message) => ({ kind: 'different', reason: 'not_comparable', message });
/** Comparability and comparison, for gates and for the table alike. */
function compare(context, of) {
    const candidate = { ...context.candidate, quantity: of.quantity };
    const live = { ...of.live.subject, quantity: of.live.quantity };
    const stored = storedContrast(context, of);
    // Samples that were paired once are the same, though nothing of them is at hand any more.
    const settled = stored !== null && stored.compared.pairs !== null;
    const checked = (0,_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .checkComparable */ .JX)({ candidate, live, settled, rules: context.rules }, (mine, theirs) => {
        const [left, right] = [mine.quantity.selection, theirs.quantity.selection];
        return left === null || right === null ? null : context.pair(left.samples.table, right.samples.table);
    });
    if (checked.kind === 'different')
        return different(checked.message);
    const contrast = stored ??
        context.calculate.contrast({
            candidate: of.quantity,
            live: live.quantity,
            pairing: checked.pairing,
            kind: of.kind,
        });
    if (contrast === null)
        return different('no sample that both have scored gives them a value');
    const missing = stored === null ? missingIn(contrast, live.quantity) : stored.missing;
    const gap = missing === 0 ? null : gapText(missing, missing + (contrast.compared.pairs ?? 0));
    const least = context.rules.coverage * (missing + (contrast.compared.pairs ?? 0)) * (1 - 1e-9);
    if (gap !== null && (contrast.compared.pairs ?? 0) < least) {
        const message = `${gap}; the policy asks for ${(0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(context.rules.coverage)} of them`;
        return { kind: 'different', reason: 'under_covered', message };
    }
    const unit = of.unit ?? of.quantity.unit ?? live.quantity.unit;
    const scales = unit !== null || of.quantity.statistic === 'count'
        ? null
        : (0,_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .scalesDiffer */ .CX)({ candidate: contrast.candidate.value, live: contrast.live.value });
    if (scales !== null)
        return different(scales);
    const warnings = gap === null ? checked.warnings : [...checked.warnings, `${gap}, and were not compared.`];
    return { kind: 'compared', contrast, missing, warnings };
}
/** Samples that the live version has scored and the candidate has not, or has in another slice. */
function missingIn({ compared }, { selection }) {
    return compared.pairs === null || selection === null ? 0 : Math.max(0, selection.scored - compared.pairs);
}
function gapText(missing, all) {
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .formatCount */ .B4)(missing)} of live's ${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .formatCount */ .B4)(all)} samples are missing in the candidate`;
}
/** The comparison as it was made when the samples were at hand. */
function storedContrast(context, of) {
    const { quantity } = of;
    if (quantity.selection !== null && of.live.quantity.selection !== null)
        return null;
    const statistic = (0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_6__/* .statisticText */ .Sr)(quantity.statistic);
    const { confidence } = context.rules;
    const stored = context.comparisons.find((one) => one.metric === quantity.series.metric &&
        one.task === quantity.series.task &&
        (0,_find_js__WEBPACK_IMPORTED_MODULE_3__/* .sameSlice */ .rC)(one.slice, quantity.slice) &&
        one.statistic === statistic &&
        one.kind === (0,_contrast_js__WEBPACK_IMPORTED_MODULE_2__/* .kindFor */ .QK)(of.kind, { candidate: one.candidate, live: one.live }));
    if (stored === undefined)
        return null;
    const side = (estimate) => (0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_6__/* .storedEstimate */ .ek)({ estimate, successes: null }, confidence);
    const { kind, pairs, larger, smaller, p } = stored;
    const counts = (0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_6__/* .storedCounts */ .yH)(stored, confidence);
    const estimated = counts === null
        ? (0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_6__/* .storedEstimate */ .ek)({ estimate: stored.estimate, successes: null, p }, confidence)
        : (0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_6__/* .withStoredP */ .I)(counts, p);
    return {
        candidate: side(stored.candidate),
        live: side(stored.live),
        compared: { ...estimated, kind, pairs, larger, smaller },
        missing: stored.missing ?? 0,
    };
}
/** The effect so that positive is better; without a direction as it is. */
function orientEffect(compared, direction) {
    const { kind, method, pairs, larger, smaller } = compared;
    const down = direction === 'down';
    const orient = (value) => {
        const change = kind === 'ratio' ? value - 1 : value;
        return down ? negate(change) : change;
    };
    const interval = method === 'exact_count' ? null : compared.interval;
    const [low, high] = interval === null ? [0, 0] : [orient(interval.low), orient(interval.high)];
    const finite = interval !== null && Number.isFinite(low) && Number.isFinite(high);
    return {
        kind,
        value: (0,_recorded_js__WEBPACK_IMPORTED_MODULE_9__/* .toFinite */ .Jv)(orient(compared.value)),
        interval: finite ? { low: down ? high : low, high: down ? low : high, level: interval.level } : null,
        method,
        pairs,
        wins: down ? smaller : larger,
        losses: down ? larger : smaller,
    };
}
/** Zero has no sign. */
function negate(value) {
    return value === 0 ? 0 : -value;
}


/***/ }),

/***/ 78705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ orderPairs),
/* harmony export */   O: () => (/* binding */ orderRows)
/* harmony export */ });
/** Above this no bootstrap is made (see stats/bootstrap.ts), and order does not matter but for rounding. */
const MOST = 5000;
/** Rows by value, then weight. Rows in clusters are left as they are: those are never drawn by position. */
function orderRows(rows) {
    const order = orderOf([rows]);
    return order === null ? rows : apply(rows, order);
}
/** Pairs by the candidate's value, then the live one's: both sides stay aligned. */
function orderPairs(pairs) {
    const order = orderOf([pairs.candidate, pairs.live]);
    if (order === null)
        return pairs;
    return { candidate: apply(pairs.candidate, order), live: apply(pairs.live, order) };
}
function orderOf(sides) {
    const n = sides[0].values.length;
    if (n > MOST || sides.some(({ clusters }) => clusters !== null))
        return null;
    const columns = sides.flatMap(({ values, weights }) => (weights === null ? [values] : [values, weights]));
    return Array.from({ length: n }, (_, row) => row).sort((a, b) => {
        for (const column of columns)
            if (column[a] !== column[b])
                return column[a] - column[b];
        return 0;
    });
}
function apply(rows, order) {
    const { values, weights } = rows;
    const pick = (column) => Float64Array.from(order, (row) => column[row]);
    return { values: pick(values), weights: weights === null ? null : pick(weights), clusters: null };
}


/***/ }),

/***/ 48101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ scalesDiffer),
/* harmony export */   JX: () => (/* binding */ checkComparable),
/* harmony export */   Z: () => (/* binding */ sameUnit),
/* harmony export */   ZZ: () => (/* binding */ checkPinnedSet)
/* harmony export */ });
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18761);
/* harmony import */ var _stored_measure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83783);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74900);



/**
 * `pair` joins the samples of both; null where one has none. `settled`: that both have the same samples is known
 * already.
 */
function checkComparable(of, pair) {
    const { candidate, live } = of;
    const message = differsInTask(of) ?? differsInJudge(of) ?? differsInNumber(candidate.quantity, live.quantity);
    if (message !== null)
        return { kind: 'different', message };
    return compareSets(of, pair(candidate, live));
}
function differs(what, of) {
    return `${what}: the candidate was measured with ${show(of.candidate)}, the live version with ${show(of.live)}`;
}
function show(value) {
    return value === null ? 'none named' : typeof value === 'string' ? `"${value}"` : String(value);
}
function differsInTask({ candidate, live }) {
    const [left, right] = [candidate.quantity.series.task, live.quantity.series.task];
    if (left !== null && right !== null && left !== right)
        return differs('task', { candidate: left, live: right });
    const [mine, theirs] = [taskOf(candidate), taskOf(live)];
    if (mine === null || theirs === null)
        return null;
    for (const [key, what] of TASK_PARTS) {
        if (mine[key] !== null && theirs[key] !== null && mine[key] !== theirs[key])
            return differs(`${what} of ${mine.id}`, { candidate: mine[key], live: theirs[key] });
    }
    return null;
}
const TASK_PARTS = [
    ['version', 'task version'],
    ['hash', 'task hash'],
    ['shots', 'examples shown (shots)'],
];
function taskOf({ evidence, quantity }) {
    return evidence.tasks.find((task) => task.id === quantity.series.task) ?? null;
}
/** A judge is part of what is measured, so one that only one side names is a difference too. */
function differsInJudge({ candidate, live }) {
    const judges = { candidate: candidate.quantity.judge, live: live.quantity.judge };
    if (judges.candidate !== null || judges.live !== null)
        return judges.candidate === judges.live ? null : differs('judge', judges);
    const runs = { candidate: only(judgesOf(candidate.evidence)), live: only(judgesOf(live.evidence)) };
    return runs.candidate !== null && runs.live !== null && runs.candidate !== runs.live ? differs('judge', runs) : null;
}
function judgesOf(evidence) {
    return evidence.runs.flatMap(({ judge }) => (judge === null ? [] : [judge]));
}
function only(values) {
    const unique = [...new Set(values)].sort();
    return unique.length === 0 ? null : unique.join(', ');
}
function differsInNumber(candidate, live) {
    if (!(0,_find_js__WEBPACK_IMPORTED_MODULE_0__/* .sameStatistic */ .$o)(candidate.statistic, live.statistic))
        return differs('statistic', {
            candidate: (0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .statisticText */ .Sr)(candidate.statistic),
            live: (0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .statisticText */ .Sr)(live.statistic),
        });
    if (candidate.unit !== null && live.unit !== null && !sameUnit(candidate.unit, live.unit))
        return differs('unit', { candidate: candidate.unit, live: live.unit });
    // Totals grow with what they are totals of.
    const total = candidate.statistic === 'count' || candidate.statistic === 'sum';
    if (total && candidate.n !== null && live.n !== null && candidate.n !== live.n)
        return `number of samples: the candidate's ${(0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .statisticText */ .Sr)(candidate.statistic)} is over ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(candidate.n)}, the live version's over ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(live.n)}`;
    return null;
}
const UNITS = {
    milliseconds: 'ms',
    millisecond: 'ms',
    msec: 'ms',
    seconds: 's',
    second: 's',
    sec: 's',
    dollars: 'usd',
    $: 'usd',
    percent: '%',
    pct: '%',
};
/** Whether two texts name one unit: case and a few spellings do not matter. */
function sameUnit(one, other) {
    const fold = (unit) => {
        const lower = unit.trim().toLowerCase();
        return Object.hasOwn(UNITS, lower) ? UNITS[lower] : lower;
    };
    return fold(one) === fold(other);
}
/**
 * Two numbers without a unit, the one at most 1 and the other about a hundred times it: 0.93 and 94.1 are one metric
 * on two scales far more often than a version that is a hundred times better.
 */
function scalesDiffer(of) {
    const [small, large] = [Math.abs(of.candidate), Math.abs(of.live)].sort((a, b) => a - b);
    if (small === 0 || small > 1 || large <= 1 || large > 100)
        return null;
    const ratio = large / small;
    if (ratio < 50 || ratio > 200)
        return null;
    return `scale: the candidate has ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(of.candidate)}, the live version ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(of.live)}, as if one were a percentage; a unit in \`metrics\` says that both are on one scale`;
}
function compareSets(of, pairing) {
    const { candidate, live, rules } = of;
    const digests = { candidate: setDigests(candidate.evidence), live: setDigests(live.evidence) };
    const names = { candidate: setNames(candidate.evidence), live: setNames(live.evidence) };
    const known = digests.candidate !== null && digests.live !== null;
    const named = !known && names.candidate !== null && names.live !== null;
    const other = known
        ? differentTexts('evaluation set', digests)
        : named
            ? differentTexts('evaluation set', names)
            : null;
    if (other !== null) {
        if (rules.set.sameAsLive)
            return { kind: 'different', message: other };
        return { kind: 'comparable', pairing: null, warnings: [`Other samples (${other}), so compared as independent.`] };
    }
    const keys = of.settled ? { kind: 'same', pairing } : compareKeys({ ...of, known }, pairing);
    if (keys.kind === 'same')
        return { kind: 'comparable', pairing: keys.pairing, warnings: [] };
    if (keys.kind === 'different') {
        // Of one set both have the same samples: what is missing in the candidate may be what it gets wrong.
        if (known || rules.set.sameAsLive)
            return { kind: 'different', message: `evaluation set: ${keys.message}` };
        return { kind: 'comparable', pairing: null, warnings: [`${keys.message}, so compared as independent.`] };
    }
    if (known)
        return { kind: 'comparable', pairing: null, warnings: [] };
    const oneSided = (digests.candidate === null) !== (digests.live === null);
    if (oneSided && rules.set.sameAsLive)
        return { kind: 'different', message: differs('evaluation set', digests) };
    const unchecked = 'That both were measured on the same set could not be checked: no digest of it, and no samples of both.';
    return { kind: 'comparable', pairing: null, warnings: named ? [] : [unchecked] };
}
function differentTexts(what, of) {
    return of.candidate === of.live ? null : differs(what, of);
}
/**
 * Whether both sides hold the same questions: by the keys themselves, else by their digests. `known`: both name one set,
 * so that what the candidate has beyond live's samples speaks against live, not against the comparison.
 */
function compareKeys(of, pairing) {
    if (pairing !== null) {
        const common = pairing.candidate.length;
        const [mine, theirs] = [common + pairing.onlyCandidate, common + pairing.onlyLive];
        const expected = of.known ? theirs : Math.max(mine, theirs);
        if (common > 0 && common >= of.rules.coverage * expected * (1 - 1e-9))
            return { kind: 'same', pairing };
        const counts = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(mine)} of the candidate and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(theirs)} of the live version`;
        const missing = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(pairing.onlyLive)} of live's ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(theirs)} are missing in the candidate`;
        return {
            kind: 'different',
            message: `of the samples, ${counts}, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(common)} have the same key; ${missing}`,
        };
    }
    const [mine, theirs] = [keysOf(of.candidate), keysOf(of.live)];
    if (mine === null || theirs === null)
        return { kind: 'unknown' };
    if (mine.keys === theirs.keys)
        return { kind: 'same', pairing: null };
    const counts = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(mine.rows)} and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(theirs.rows)} samples`;
    return { kind: 'different', message: `the keys of the samples differ (${counts})` };
}
function keysOf({ keys, quantity }) {
    return keys.find((one) => one.task === quantity.series.task) ?? null;
}
function setDigests({ runs }) {
    return only(runs.flatMap(({ set }) => (set.digest === null ? [] : [set.digest])));
}
function setNames({ runs }) {
    return only(runs.flatMap(({ set }) => (set.name === null ? [] : [set.name])));
}
/** Why an evidence is not of the set that the policy pins; null where it is, or the policy pins none. */
function checkPinnedSet(evidence, set) {
    const [digest, name] = [setDigests(evidence), setNames(evidence)];
    if (set.digest !== null) {
        if (digest === set.digest)
            return null;
        const found = digest === null ? 'the evidence does not say which it was measured on' : `the evidence is of ${digest}`;
        return `the policy pins the evaluation set ${set.digest}; ${found}`;
    }
    if (set.name !== null && name !== null && name !== set.name)
        return `the policy names the evaluation set "${set.name}"; the evidence is of "${name}"`;
    return null;
}


/***/ }),

/***/ 82774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   GU: () => (/* binding */ SEED),
/* harmony export */   Qq: () => (/* binding */ alphaOf),
/* harmony export */   et: () => (/* binding */ subjectOf)
/* harmony export */ });
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20712);

function subjectOf(evidence, keys = []) {
    return { evidence, index: (0,_series_js__WEBPACK_IMPORTED_MODULE_0__/* .indexSeries */ ._J)(evidence), keys };
}
/** What the policy says of a metric; of one that it does not define, nothing. */
function definitionOf(metrics, metric) {
    if (Object.hasOwn(metrics, metric))
        return metrics[metric];
    return { name: metric, description: null, from: [], direction: null, kind: 'value', unit: null, drift: null };
}
/** Seed of every bootstrap: the same evidence gives the same decision. */
const SEED = 20_260_301;
/** The risk that one end of an interval takes; 1 - 0.95 is not 0.05 in binary. */
function alphaOf(confidence) {
    return Number((1 - confidence).toPrecision(12));
}


/***/ }),

/***/ 68615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QK: () => (/* binding */ kindFor),
/* harmony export */   YY: () => (/* binding */ knownError),
/* harmony export */   cU: () => (/* binding */ contrastQuantities)
/* harmony export */ });
/* harmony import */ var _stats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35891);
/* harmony import */ var _canonical_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78705);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82774);
/* harmony import */ var _estimate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51507);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95707);
/* harmony import */ var _stored_measure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83783);
/**
 * Candidate against live for one number: pair by pair where both have the same samples, else as independent, from
 * samples or from what tools reported. Differences are candidate minus live, whichever way is better.
 */






/** Compares two numbers that were found comparable. Null where no sample is in both, on this slice. */
function contrastQuantities(of) {
    const { candidate, live, pairing } = of;
    if (candidate.statistic === 'count')
        return contrastCounts(of);
    if (candidate.selection === null || live.selection === null)
        return contrastReported(of);
    if (typeof candidate.statistic === 'object')
        return contrastPercentiles(of, candidate.statistic.percentile);
    if (pairing === null)
        return contrastIndependent(of);
    const pairs = pairRows({ candidate: candidate.selection, live: live.selection, pairing });
    return pairs === null ? null : contrastPairs(of, pairs);
}
/** The scores of the samples that both have. */
function pairRows(of) {
    const { candidate, live, pairing } = of;
    if (pairing.aligned && candidate.rows === null && live.rows === null)
        return { candidate: (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherRows */ .$8)(candidate), live: (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherRows */ .$8)(live) };
    const [mine, theirs] = [membership(candidate), membership(live)];
    const total = pairing.candidate.length;
    const left = new Uint32Array(total);
    const right = new Uint32Array(total);
    let pairs = 0;
    for (let pair = 0; pair < total; pair += 1) {
        const [row, other] = [pairing.candidate[pair], pairing.live[pair]];
        if (mine !== null && mine[row] === 0)
            continue;
        if (theirs !== null && theirs[other] === 0)
            continue;
        left[pairs] = row;
        right[pairs] = other;
        pairs += 1;
    }
    const found = {
        candidate: (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherRows */ .$8)(candidate, { rows: left.subarray(0, pairs) }),
        live: (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherRows */ .$8)(live, { rows: right.subarray(0, pairs) }),
    };
    return (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .canEstimate */ .zc)(found.candidate) && (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .canEstimate */ .zc)(found.live) ? found : null;
}
/** 1 for each row of the table that is selected; null: all are. */
function membership({ rows, samples }) {
    if (rows === null)
        return null;
    const members = new Uint8Array(samples.table.keys.length);
    for (let index = 0; index < rows.length; index += 1)
        members[rows[index]] = 1;
    return members;
}
function contrastPairs(of, pairs) {
    // The same question is in the same cluster: what one side knows of that holds for both.
    const clusters = pairs.candidate.clusters ?? pairs.live.clusters;
    const ordered = (0,_canonical_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .orderPairs */ .E)({
        candidate: { ...pairs.candidate, clusters },
        live: { ...pairs.live, clusters },
    });
    const candidate = (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateSamples */ .S$)(ordered.candidate, of.confidence);
    const live = (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateSamples */ .S$)(ordered.live, of.confidence);
    const kind = kindFor(of.kind, { candidate, live });
    const compared = (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePaired */ .dS)({ ...ordered, confidence: of.confidence, kind, seed: _context_js__WEBPACK_IMPORTED_MODULE_5__/* .SEED */ .GU });
    return { candidate, live, compared };
}
/** Percentiles do not depend on the order of rows, so pairs are left where they stand. */
function contrastPercentiles(of, percentile) {
    const { confidence, pairing } = of;
    const [mine, theirs] = [of.candidate.selection, of.live.selection];
    const pairs = pairing === null
        ? { candidate: (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherRows */ .$8)(mine), live: (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherRows */ .$8)(theirs) }
        : pairRows({ candidate: mine, live: theirs, pairing });
    if (pairs === null)
        return null;
    const [left, right] = [pairs.candidate.values, pairs.live.values];
    const candidate = (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .estimatePercentileOf */ .DJ)(pairs.candidate, { percentile, confidence });
    const live = (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .estimatePercentileOf */ .DJ)(pairs.live, { percentile, confidence });
    const kind = kindFor(of.kind, { candidate, live });
    const paired = pairing !== null;
    const compared = (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePercentiles */ .aY)({ candidate: left, live: right, percentile, confidence, kind, paired });
    const clustered = (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .areClustered */ .ct)(pairs.candidate.clusters) || (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .areClustered */ .ct)(pairs.live.clusters);
    return { candidate, live, compared: clustered ? (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutError */ .z8)(compared) : compared };
}
function contrastIndependent(of) {
    const [candidate, live] = [(0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateQuantity */ .sy)(of.candidate, of.confidence), (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateQuantity */ .sy)(of.live, of.confidence)];
    const compared = (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .compareIndependent */ .s2)({
        candidate: (0,_canonical_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .orderRows */ .O)((0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherRows */ .$8)(of.candidate.selection)),
        live: (0,_canonical_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .orderRows */ .O)((0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherRows */ .$8)(of.live.selection)),
        confidence: of.confidence,
        kind: kindFor(of.kind, { candidate, live }),
        seed: _context_js__WEBPACK_IMPORTED_MODULE_5__/* .SEED */ .GU,
    });
    return { candidate, live, compared };
}
/** Ratios are for a live value above 0 only. */
function kindFor(wanted, of) {
    return wanted === 'ratio' && of.live.value > 0 && of.candidate.value >= 0 ? 'ratio' : 'difference';
}
function contrastReported(of) {
    const { confidence } = of;
    const [candidate, live] = [(0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateQuantity */ .sy)(of.candidate, confidence), (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateQuantity */ .sy)(of.live, confidence)];
    const compared = (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .compareReported */ .xL)({
        candidate: asReported(of.candidate, candidate),
        live: asReported(of.live, live),
        confidence,
        kind: kindFor(of.kind, { candidate, live }),
    });
    return { candidate, live, compared };
}
/**
 * The error of an estimate of ours, as a tool would report it. Of an interval that is longer on one side than its
 * standard error says, that side counts: as far as it goes the estimate may be off.
 */
function knownError(estimated) {
    const { value, n, standardError, interval, df } = estimated;
    const known = { value, n, interval, ...(df === undefined ? {} : { df }) };
    const ends = (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .errorsOf */ .Bp)({ ...known, standardError: null, successes: null });
    const longest = ends === null ? null : Math.max(ends.below, ends.above);
    const error = standardError === null || longest === null ? (standardError ?? longest) : Math.max(standardError, longest);
    return { ...known, standardError: error };
}
/** Samples on one side only are brought to what a tool would have reported of them. */
function asReported({ selection, reported }, estimated) {
    if (selection === null && reported !== null && !(0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_3__/* .isStored */ .mL)(reported))
        return (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .reportedOf */ .H4)(reported);
    const { value, n, interval, method } = estimated;
    const successes = selection === null
        ? (0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_3__/* .isStored */ .mL)(reported)
            ? reported.successes
            : null
        : method === 'wilson' && n !== null && interval !== null
            ? Math.round(value * n)
            : null;
    return { ...knownError(estimated), successes };
}
function contrastCounts(of) {
    const exact = (quantity) => (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateQuantity */ .sy)(quantity, of.confidence);
    const [candidate, live] = [exact(of.candidate), exact(of.live)];
    const kind = kindFor(of.kind, { candidate, live });
    const value = kind === 'difference' ? (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(of.candidate) - (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(of.live) : (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(of.candidate) / (0,_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(of.live);
    return {
        candidate,
        live,
        compared: {
            value,
            n: null,
            standardError: 0,
            interval: { low: value, high: value, level: 1 },
            method: 'exact_count',
            against: null,
            kind,
            pairs: null,
            larger: null,
            smaller: null,
        },
    };
}


/***/ }),

/***/ 98317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ evaluationDigest),
/* harmony export */   q: () => (/* binding */ contradiction)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);
/** The digest of an evaluation record, by which events name it, and whether the two say the same. */

function evaluationDigest(record, sha256) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(record, sha256);
}
/** What an event says of a record that the record does not say itself; null where they agree. */
function contradiction(event, record) {
    const live = record.baseline.kind === 'version' || record.baseline.kind === 'unusable' ? record.baseline.version : null;
    const pairs = [
        ['version', event.subject, record.version?.subject ?? null],
        ['stage', event.stage, record.stage],
        ['verdict', event.verdict, record.verdict],
        ['live version', event.baseline?.subject ?? null, live?.subject ?? null],
        ['deciding policy', event.slice, record.policy?.slice ?? null],
        ['evidence', event.evidence.candidate, record.evidence.digest],
        ['time of measurement', event.measured_at, record.measured_at],
    ];
    const wrong = pairs.find(([, said, found]) => said !== found);
    if (wrong === undefined)
        return null;
    return `the evaluation's ${wrong[0]} is ${String(wrong[2])}, the event says ${String(wrong[1])}`;
}


/***/ }),

/***/ 51507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ estimatePercentileOf),
/* harmony export */   H4: () => (/* binding */ reportedOf),
/* harmony export */   Nn: () => (/* binding */ detectableOf),
/* harmony export */   S$: () => (/* binding */ estimateSamples),
/* harmony export */   b1: () => (/* binding */ neededOf),
/* harmony export */   ct: () => (/* binding */ areClustered),
/* harmony export */   i3: () => (/* binding */ unknownErrorText),
/* harmony export */   nd: () => (/* binding */ estimateMeasure),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   sy: () => (/* binding */ estimateQuantity),
/* harmony export */   z8: () => (/* binding */ withoutError)
/* harmony export */ });
/* harmony import */ var _stats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35891);
/* harmony import */ var _canonical_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78705);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82774);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95707);
/* harmony import */ var _stored_measure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83783);
/** A number of an evidence with its error, whatever is known of it: samples, what the tool reported, or what was stored. */





/** The number and its error at one-sided `confidence`. A count is exact. */
function estimateQuantity(quantity, confidence) {
    const { selection, reported, statistic } = quantity;
    if (statistic === 'count')
        return { ...(0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .exactCount */ .x3)(countOf(quantity)), n: quantity.n };
    if (selection !== null) {
        const rows = (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherRows */ .$8)(selection);
        return typeof statistic === 'object'
            ? estimatePercentileOf(rows, { percentile: statistic.percentile, confidence })
            : estimateSamples(rows, confidence);
    }
    return estimateMeasure(reported, confidence);
}
/**
 * A percentile of samples. In clusters it has no interval: the order statistics that bound it count every sample as
 * independent, and ten answers to one question are not ten.
 */
function estimatePercentileOf({ values, clusters }, of) {
    const estimated = (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .estimatePercentile */ .cx)({ values, ...of });
    return areClustered(clusters) ? withoutError(estimated) : estimated;
}
/** Whether two samples or more are of one cluster. */
function areClustered(clusters) {
    if (clusters === null)
        return false;
    const seen = new Set();
    for (const cluster of clusters) {
        if (cluster === _stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_CLUSTER */ .ZN)
            continue;
        if (seen.has(cluster))
            return true;
        seen.add(cluster);
    }
    return false;
}
/** The value, of which the error is not known. */
function withoutError(estimated) {
    return { ...estimated, standardError: null, interval: null, method: 'value_only', against: null };
}
/** Why there is no interval, as the end of a sentence. */
function unknownErrorText(quantities) {
    const clustered = quantities.some(({ statistic, selection }) => typeof statistic === 'object' && selection !== null && areClustered((0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherRows */ .$8)(selection).clusters));
    return clustered
        ? 'its samples are in clusters, of which a percentile has no interval yet'
        : 'nothing in the evidence tells how exact that is';
}
/** Rows of samples; their order does not matter. */
function estimateSamples(rows, confidence) {
    return (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .estimateRows */ .ab)({ rows: (0,_canonical_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .orderRows */ .O)(rows), confidence, seed: _context_js__WEBPACK_IMPORTED_MODULE_4__/* .SEED */ .GU });
}
/** What a tool reported, or what is kept of an estimate that was made from samples. */
function estimateMeasure(measure, confidence) {
    if ((0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_2__/* .isStored */ .mL)(measure))
        return (0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_2__/* .storedEstimate */ .ek)(measure.stored, confidence);
    return (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .estimateReported */ .Gy)({ reported: reportedOf(measure), confidence });
}
function reportedOf(measure) {
    const { n, standardError, interval, successes } = measure;
    return { value: measure.value, n, standardError, interval, successes };
}
/** What is counted: of samples the sum of their values, as each says how many it adds. */
function countOf({ selection, reported }) {
    if (selection === null)
        return reported.value;
    const { values } = (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherRows */ .$8)(selection);
    let sum = 0;
    for (const value of values)
        sum += value;
    return sum;
}
/**
 * A standard error for planning. Where the method has none, from the half of the interval that faces the bound, or
 * from both halves. Null where nothing is known.
 */
function errorOf(estimated, of) {
    const { standardError, interval, value } = estimated;
    if (standardError !== null)
        return standardError > 0 && Number.isFinite(standardError) ? standardError : null;
    if (interval === null)
        return null;
    const { confidence, bound } = of;
    const both = (interval.high - interval.low) / 2;
    const reach = bound === null ? both : bound > value ? interval.high - value : value - interval.low;
    const error = reach / (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .detectableEffect */ .zK)({ standardError: 1, confidence, power: 0.5 });
    return Number.isFinite(error) && error > 0 ? error : null;
}
/** Smallest true breach that would have been found with 80 % power; null where the error is unknown or 0. */
function detectableOf(estimated, confidence) {
    const standardError = errorOf(estimated, { confidence, bound: null });
    return standardError === null ? null : (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .detectableEffect */ .zK)({ standardError, confidence });
}
/**
 * Samples that would decide a gate, were the true value the one seen. `inflation` is by how much Holm's adjustment
 * made the p-value larger: more gates need more samples to be shown broken. Null where no number would.
 */
function neededOf(of) {
    const { estimated, n, bound } = of;
    const standardError = errorOf(estimated, of);
    if (standardError === null || n === null || n <= 0)
        return null;
    const confidence = 1 - (1 - of.confidence) / Math.max(1, of.inflation);
    return (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .samplesNeeded */ .Ht)({ standardError, n, distance: Math.abs(estimated.value - bound), confidence });
}


/***/ }),

/***/ 29429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vm: () => (/* binding */ contextOf),
  og: () => (/* binding */ gatesOf),
  np: () => (/* binding */ measuredAtOf)
});

// EXTERNAL MODULE: ./build/core/evaluation/contrast.js
var contrast = __webpack_require__(68615);
// EXTERNAL MODULE: ./build/core/evaluation/estimate.js
var estimate = __webpack_require__(51507);
;// CONCATENATED MODULE: ./build/core/evaluation/calculator.js


/** For one candidate and one live version, at one-sided `confidence`. */
function createCalculator(confidence) {
    const estimates = new Map();
    const contrasts = new Map();
    return {
        estimate: (side, quantity) => {
            const key = `${side} ${keyOf(quantity)}`;
            const known = estimates.get(key);
            if (known !== undefined)
                return known;
            const made = (0,estimate/* estimateQuantity */.sy)(quantity, confidence);
            estimates.set(key, made);
            return made;
        },
        contrast: (of) => {
            const paired = of.pairing === null ? 'independent' : 'paired';
            const key = `${of.kind} ${paired} ${keyOf(of.candidate)} ${keyOf(of.live)}`;
            const known = contrasts.get(key);
            if (known !== undefined)
                return known;
            const made = (0,contrast/* contrastQuantities */.cU)({ ...of, confidence });
            contrasts.set(key, made);
            return made;
        },
    };
}
function keyOf({ series, slice, statistic }) {
    return JSON.stringify([series.task, series.metric, slice?.attribute, slice?.value, statistic]);
}

// EXTERNAL MODULE: ./build/core/evaluation/context.js
var context = __webpack_require__(82774);
// EXTERNAL MODULE: ./build/core/evaluation/pairing.js
var pairing = __webpack_require__(67769);
// EXTERNAL MODULE: ./build/core/evaluation/trust.js
var trust = __webpack_require__(74231);
;// CONCATENATED MODULE: ./build/core/evaluation/facts.js




/** What gates are decided from. */
function contextOf(facts) {
    const { rules, metrics, live } = facts;
    return {
        rules,
        metrics,
        candidate: (0,context/* subjectOf */.et)(facts.candidate, facts.keys),
        live: live.kind === 'evidence' ? { kind: 'evidence', subject: (0,context/* subjectOf */.et)(live.evidence, live.keys) } : live,
        stale: (0,trust/* checkAge */.UA)({
            evidence: facts.candidate,
            given: facts.measuredAt ?? null,
            now: facts.now,
            maxAgeMs: rules.maxAgeMs,
        }),
        calculate: createCalculator(rules.confidence),
        pair: (0,pairing/* createPairer */.I)(),
        comparisons: facts.comparisons ?? [],
    };
}
/** Every gate, family by family. */
function gatesOf(rules) {
    return Object.values(rules.gates).flat();
}
/** When the candidate's evidence was measured, ISO 8601: the earliest that is said of it. */
function measuredAtOf(facts) {
    return (0,trust/* measuredAt */.sR)(facts.candidate, facts.measuredAt ?? facts.now);
}


/***/ }),

/***/ 18761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nc: () => (/* binding */ findQuantity),
  lD: () => (/* binding */ findSeries),
  j1: () => (/* binding */ quantityAt),
  rC: () => (/* binding */ sameSlice),
  $o: () => (/* binding */ sameStatistic),
  oq: () => (/* binding */ sliceName)
});

// EXTERNAL MODULE: ./build/policy/nearest.js
var nearest = __webpack_require__(68029);
;// CONCATENATED MODULE: ./build/core/evaluation/nearest-names.js
/** Which of many names somebody may have meant. */

/** Beyond this, names are compared by what they share only: edit distance takes time in the product of the lengths. */
const LONGEST = 64;
/** At most `limit` names, the most similar to any of the wanted ones first; ties in order of the alphabet. */
function nearestNames(wanted, names, limit) {
    const folded = wanted.map(fold);
    const ranked = [...new Set(names)].map((name) => ({
        name,
        distance: Math.min(...folded.map((one) => distance(one, fold(name)))),
    }));
    ranked.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
    return ranked.slice(0, limit).map(({ name }) => name);
}
/** Part of the longer name that would have to change; a name that holds the other whole is nearer than any typing error. */
function distance(wanted, name) {
    const longer = Math.max(wanted.length, name.length, 1);
    const within = wanted.length >= 2 && (name.includes(wanted) || (name.length >= 2 && wanted.includes(name)));
    if (within)
        return 0.2 * (1 - Math.min(wanted.length, name.length) / longer);
    if (longer > LONGEST)
        return 1;
    return (0,nearest/* editDistance */.Y)(wanted, name) / longer;
}
function fold(name) {
    return name.toLowerCase().replace(/[\s_-]+/g, '_');
}

// EXTERNAL MODULE: ./build/core/evaluation/selection.js
var evaluation_selection = __webpack_require__(95707);
// EXTERNAL MODULE: ./build/core/evaluation/series.js
var evaluation_series = __webpack_require__(20712);
;// CONCATENATED MODULE: ./build/core/evaluation/find.js



/** The metric by its names: a name with its task first, then a bare name that only one task has. */
function findSeries(index, wanted) {
    const names = wanted.from.length === 0 ? [wanted.metric] : wanted.from;
    for (const name of names) {
        const exact = index.byName.get(name) ?? [];
        const found = exact.length > 0 ? exact : (index.byMetric.get(name) ?? []);
        if (found.length === 0)
            continue;
        const meant = found.length === 1 ? found[0] : found.find((one) => wanted.task !== undefined && one.task === wanted.task);
        if (meant !== undefined)
            return { kind: 'found', series: meant };
        const tasks = found.map((one) => one.name);
        return {
            kind: 'metric_ambiguous',
            message: `${quote(name)} is in ${found.length} tasks: ${enumerate(tasks, 8)}`,
            series: null,
        };
    }
    const there = [...index.byName.keys()];
    const near = nearestNames(names, there, 8);
    const asked = names.map(quote).join(' or ');
    const message = there.length === 0
        ? `the evidence has no metric at all; ${asked} is wanted`
        : `no metric ${asked} among ${there.length}; ${near.length === there.length ? 'there is' : 'nearest are'} ${near.map(quote).join(', ')}`;
    return { kind: 'metric_missing', message, series: null };
}
/** The number that a gate asks for. */
function findQuantity(index, wanted) {
    const found = findSeries(index, wanted);
    if (found.kind !== 'found')
        return found;
    const { series } = found;
    const slice = wanted.slice === null ? null : findSlice(series, wanted.slice);
    if (slice !== null && slice.kind !== 'found')
        return { ...slice, series };
    return quantityAt(series, { ...wanted, part: slice === null ? null : slice.slice });
}
/** The number of a metric on a slice that is known to be one; null: over everything. */
function quantityAt(series, wanted) {
    const { part, percentile } = wanted;
    // The parts of a ratio have no percentile that would mean anything.
    const usable = series.samples !== null && (percentile === null || series.samples.column.weights === null);
    const selection = usable ? (0,evaluation_selection/* selectRows */.A5)(series.samples, part) : null;
    const sampled = selection !== null && (0,evaluation_selection/* hasValue */.a4)(selection) ? selection : null;
    const picked = pickMeasure(series, wanted);
    if (sampled === null && picked.kind !== 'one')
        return notReported(series, wanted, picked);
    const reported = picked.kind === 'one' ? picked.measure : null;
    return { kind: 'found', quantity: quantityOf({ series, slice: part, selection: sampled, reported }, wanted) };
}
function quantityOf(parts, wanted) {
    const { series, selection, reported } = parts;
    const statistic = wanted.percentile !== null
        ? { percentile: wanted.percentile }
        : wanted.kind === 'count'
            ? 'count'
            : selection === null
                ? (reported?.statistic ?? 'mean')
                : 'mean';
    return {
        ...parts,
        statistic,
        n: selection?.scored ?? reported?.n ?? null,
        expected: expectedOf(parts),
        ...(0,evaluation_series/* describeSeries */.dA)(series),
    };
}
/** The most that anything says should be there: samples that were never logged do not show in a table. */
function expectedOf({ selection, reported, series, slice }) {
    if (selection === null)
        return reported?.expected ?? null;
    const repeats = Math.max(1, selection.samples.table.repeats);
    const told = series.measures
        .filter((one) => sameSlice(one.slice, slice))
        .map(({ expected, n }) => Math.ceil((expected ?? n ?? 0) / repeats));
    return Math.max(selection.expected, ...told);
}
function pickMeasure(series, of) {
    const here = series.measures.filter((one) => sameSlice(one.slice, of.part));
    const order = of.percentile !== null
        ? [{ percentile: of.percentile }]
        : of.kind === 'count'
            ? ['count', 'sum', 'mean']
            : ['mean', 'sum', 'count'];
    for (const statistic of order) {
        const found = here.filter((one) => sameStatistic(one.statistic, statistic));
        const valued = found.filter((one) => one.value !== null && Number.isFinite(one.value));
        const values = [...new Set(valued.map((one) => one.value))];
        if (values.length > 1)
            return { kind: 'several', values };
        // The one that says most of itself, so that the order of files does not matter.
        const best = valued.reduce((kept, one) => (kept === null || told(one) > told(kept) ? one : kept), null);
        if (best !== null)
            return { kind: 'one', measure: best };
        if (found.length > 0)
            return { kind: 'no_value' };
    }
    return { kind: 'none' };
}
function told(measure) {
    const { n, expected, standardError, interval, successes } = measure;
    return [n, expected, standardError, interval, successes].filter((one) => one !== null).length;
}
function notReported(series, wanted, picked) {
    if (picked.kind === 'several') {
        const message = `${quote(series.name)} is given ${picked.values.length} times, as ${enumerate(picked.values.map(String), 4)}`;
        return { kind: 'metric_ambiguous', message, series };
    }
    if (picked.kind === 'no_value') {
        return { kind: 'metric_missing', message: `${quote(series.name)} is named without a usable number`, series };
    }
    if (wanted.percentile !== null) {
        const there = series.measures.flatMap(({ statistic }) => (typeof statistic === 'object' ? [statistic] : []));
        const known = there.filter(({ percentile }) => Number.isFinite(percentile));
        const given = [...new Set(known.map(({ percentile }) => `p${percentile}`))];
        const rest = given.length === 0 ? 'no percentile is reported' : `reported are ${enumerate(given, 8)}`;
        return {
            kind: 'percentile_missing',
            message: `${quote(series.name)} has no samples, and not its p${wanted.percentile}: ${rest}`,
            series,
        };
    }
    if (wanted.part !== null) {
        return {
            kind: 'slice_missing',
            message: `${quote(series.name)} has no value from samples and no reported number on slice ${quote(sliceName(wanted.part))}`,
            series,
        };
    }
    const message = series.samples === null
        ? `${quote(series.name)} is reported on slices or as percentiles only`
        : series.samples.column.scored > 0
            ? `the denominators of ${quote(series.name)} add up to 0, so that it has no value`
            : `none of the ${series.samples.column.expected} samples of ${quote(series.name)} has a score`;
    return { kind: 'metric_missing', message, series };
}
/** A slice by `attribute=value`, else by its value or name alone where that is unambiguous. */
function findSlice(series, text) {
    const reported = uniqueSlices(series.measures.flatMap(({ slice }) => (slice === null ? [] : [slice])));
    const attributes = series.samples === null ? [] : Object.entries(series.samples.table.attributes);
    const sampled = (value, only) => attributes.flatMap(([attribute, interned]) => (only === null || only === attribute) && (0,evaluation_selection/* valueIndex */.uX)(interned, value) >= 0 ? [{ attribute, value }] : []);
    const told = [...text.matchAll(/=/g)].flatMap(({ index }) => {
        const [attribute, value] = [text.slice(0, index), text.slice(index + 1)];
        return [...sampled(value, attribute), ...reported.filter((one) => sameSlice(one, { attribute, value }))];
    });
    const named = [...sampled(text, null), ...reported.filter((one) => one.value === text)];
    const matches = uniqueSlices(told.length > 0 ? told : named);
    if (matches.length === 1)
        return { kind: 'found', slice: matches[0] };
    if (matches.length > 1) {
        const which = enumerate(matches.map(sliceName), 8);
        return { kind: 'slice_ambiguous', message: `${quote(text)} is a slice of ${quote(series.name)} by ${which}` };
    }
    const there = [
        ...reported,
        ...attributes.flatMap(([attribute, { names }]) => names.map((value) => ({ attribute, value }))),
    ];
    const names = [...new Set(there.map(sliceName))];
    const near = nearestNames([text], names, 8);
    const rest = names.length === 0
        ? 'it has no slices'
        : `${near.length === names.length ? 'there is' : 'nearest are'} ${near.map(quote).join(', ')}`;
    return { kind: 'slice_missing', message: `${quote(series.name)} has no slice ${quote(text)}; ${rest}` };
}
function uniqueSlices(slices) {
    return [...new Map(slices.map((one) => [JSON.stringify([one.attribute, one.value]), one])).values()];
}
/** `attribute=value`, or the name of a slice without an attribute. */
function sliceName(slice) {
    return slice.attribute === null ? slice.value : `${slice.attribute}=${slice.value}`;
}
function sameSlice(one, other) {
    if (one === null || other === null)
        return one === other;
    return one.attribute === other.attribute && one.value === other.value;
}
function sameStatistic(one, other) {
    if (typeof one === 'object')
        return typeof other === 'object' && one.percentile === other.percentile;
    return one === other;
}
function quote(text) {
    return `"${text}"`;
}
function enumerate(names, limit) {
    const more = names.length - limit;
    return more > 0 ? `${names.slice(0, limit).join(', ')} and ${more} more` : names.join(', ');
}


/***/ }),

/***/ 85504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   Dm: () => (/* binding */ frameOf),
/* harmony export */   Ff: () => (/* binding */ NOTHING_KEPT),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   rc: () => (/* binding */ decided)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82774);

const NOTHING_KEPT = { candidate: [], live: [], pairs: [] };
function frameOf(context, gate) {
    const definition = (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(context.metrics, gate.metric);
    return {
        gate,
        definition,
        by: gate.by ?? context.rules.by,
        rule: gateRule(gate.rule),
        label: labelOf(gate),
        rules: context.rules,
    };
}
/** The metric with what narrows it down. */
function labelOf(gate) {
    const percentile = gate.percentile === null ? '' : ` p${gate.percentile}`;
    return `${gate.metric}${percentile}${gate.slice === null ? '' : ` on ${gate.slice}`}`;
}
function gateRule(rule) {
    switch (rule.kind) {
        case 'threshold':
            return { kind: 'threshold', bound: rule.bound, value: rule.value };
        case 'vs_live':
            return { kind: 'vs_live', margin: amountOf(rule.tolerance), relative: rule.tolerance.kind === 'relative' };
        case 'improvement':
            return { kind: 'improvement', least: amountOf(rule.least), relative: rule.least.kind === 'relative' };
        case 'across':
            return {
                kind: 'across',
                attribute: rule.attribute,
                bound: rule.bound === 'max-difference' ? 'max_difference' : 'min_ratio',
                value: rule.value,
                min_group: rule.minGroup,
            };
    }
}
function amountOf(tolerance) {
    return tolerance.kind === 'relative' ? tolerance.fraction : tolerance.value;
}
/** The whole result of a gate. `quantity` is null where the metric was not found. */
function resultOf(frame, quantity, outcome) {
    const { gate, definition } = frame;
    return {
        id: gate.id,
        family: gate.family,
        metric: gate.metric,
        measured: quantity?.series.name ?? null,
        slice: gate.slice,
        percentile: gate.percentile,
        unit: definition.unit ?? quantity?.unit ?? null,
        direction: definition.direction ?? quantity?.direction ?? null,
        by: frame.by,
        rule: frame.rule,
        candidate: null,
        live: null,
        effect: null,
        p: null,
        p_adjusted: null,
        detectable: null,
        needed: null,
        groups: null,
        ...outcome,
    };
}
/** A gate that is settled without a test. */
function decided(frame, of) {
    return { kind: 'decided', result: resultOf(frame, of.quantity, of.outcome), kept: of.kept ?? NOTHING_KEPT };
}


/***/ }),

/***/ 67769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createPairer),
/* harmony export */   u: () => (/* binding */ pairTables)
/* harmony export */ });
/** Joins two tables by key. Keys are unique within a table; where one is not, its first row counts. */
function pairTables(candidate, live) {
    const [left, right] = [candidate.keys, live.keys];
    if (sameKeys(left, right)) {
        const rows = Uint32Array.from({ length: left.length }, (_, row) => row);
        return { candidate: rows, live: rows, onlyCandidate: 0, onlyLive: 0, aligned: true };
    }
    const found = isSorted(left) && isSorted(right) ? mergeKeys(left, right) : lookUpKeys(left, right);
    const pairs = found.candidate.length;
    return { ...found, onlyCandidate: left.length - pairs, onlyLive: right.length - pairs, aligned: false };
}
/** Whether keys rise strictly, as those of evidence that was read do. */
function isSorted(keys) {
    for (let row = 1; row < keys.length; row += 1)
        if (keys[row - 1] >= keys[row])
            return false;
    return true;
}
function mergeKeys(left, right) {
    const rows = new Uint32Array(Math.min(left.length, right.length));
    const others = new Uint32Array(rows.length);
    let [row, other, pairs] = [0, 0, 0];
    while (row < left.length && other < right.length) {
        const [mine, theirs] = [left[row], right[other]];
        if (mine === theirs) {
            rows[pairs] = row;
            others[pairs] = other;
            pairs += 1;
        }
        if (mine <= theirs)
            row += 1;
        if (theirs <= mine)
            other += 1;
    }
    return { candidate: rows.subarray(0, pairs), live: others.subarray(0, pairs) };
}
function lookUpKeys(left, right) {
    const find = indexKeys(right);
    const rows = new Uint32Array(left.length);
    const others = new Uint32Array(left.length);
    const taken = new Uint8Array(right.length);
    let pairs = 0;
    for (let row = 0; row < left.length; row += 1) {
        const other = find(left[row]);
        if (other < 0 || taken[other] === 1)
            continue;
        taken[other] = 1;
        rows[pairs] = row;
        others[pairs] = other;
        pairs += 1;
    }
    return { candidate: rows.subarray(0, pairs), live: others.subarray(0, pairs) };
}
function sameKeys(left, right) {
    if (left === right)
        return true;
    if (left.length !== right.length)
        return false;
    for (let row = 0; row < left.length; row += 1)
        if (left[row] !== right[row])
            return false;
    return true;
}
/** Row of a key, -1 for none: open addressing over row numbers, at most half full. */
function indexKeys(keys) {
    let size = 16;
    while (size < keys.length * 2)
        size *= 2;
    const slots = new Int32Array(size).fill(-1);
    const slotOf = (key) => {
        let slot = hash(key) & (size - 1);
        for (;;) {
            const row = slots[slot];
            if (row < 0 || keys[row] === key)
                return slot;
            slot = (slot + 1) & (size - 1);
        }
    };
    for (let row = 0; row < keys.length; row += 1) {
        const slot = slotOf(keys[row]);
        if (slots[slot] === -1)
            slots[slot] = row;
    }
    return (key) => slots[slotOf(key)];
}
/** FNV-1a over UTF-16 units, then mixed (the end of MurmurHash3), because the lowest bits choose the slot. */
function hash(key) {
    let value = 0x811c9dc5;
    for (let index = 0; index < key.length; index += 1)
        value = Math.imul(value ^ key.charCodeAt(index), 0x01000193);
    value ^= value >>> 16;
    value = Math.imul(value, 0x85ebca6b);
    value ^= value >>> 13;
    value = Math.imul(value, 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
}
/** Pairs every two tables once, however many gates ask. */
function createPairer() {
    const known = new WeakMap();
    return (candidate, live) => {
        let others = known.get(candidate);
        if (others === undefined) {
            others = new WeakMap();
            known.set(candidate, others);
        }
        let pairing = others.get(live);
        if (pairing === undefined) {
            pairing = pairTables(candidate, live);
            others.set(live, pairing);
        }
        return pairing;
    };
}


/***/ }),

/***/ 28593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ toValue),
/* harmony export */   Jv: () => (/* binding */ toFinite),
/* harmony export */   qr: () => (/* binding */ toEstimate)
/* harmony export */ });
/** A number that JSON can hold: a ratio to next to nothing is as large as numbers get. */
function toFinite(value) {
    return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}
/** As records hold it; an end that is not finite cannot be written, so such an interval is none. */
function toEstimate(estimated) {
    const { value, n, standardError, interval, method, df } = estimated;
    const finite = interval !== null && Number.isFinite(interval.low) && Number.isFinite(interval.high);
    return {
        value: toFinite(value),
        n,
        standard_error: standardError !== null && Number.isFinite(standardError) ? standardError : null,
        interval: finite && method !== 'exact_count' ? interval : null,
        method,
        ...(df !== undefined && Number.isFinite(df) ? { df } : {}),
    };
}
/** The number alone, for a gate that the policy decides by value. */
function toValue(estimated) {
    const { interval: _, df: __, method, ...known } = toEstimate(estimated);
    return { ...known, interval: null, method: method === 'exact_count' ? method : 'value_only' };
}


/***/ }),

/***/ 95707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ gatherRows),
/* harmony export */   A5: () => (/* binding */ selectRows),
/* harmony export */   a4: () => (/* binding */ hasValue),
/* harmony export */   uX: () => (/* binding */ valueIndex)
/* harmony export */ });
/** Index of a value among an attribute's names; -1 where no row has it. */
function valueIndex(attribute, value) {
    const index = attribute.names.indexOf(value);
    return index >= 0 && attribute.rows.includes(index) ? index : -1;
}
const SELECTED = new WeakMap();
/** The scored rows of a slice (null: of the whole table). A slice that the table does not have selects nothing. */
function selectRows(samples, slice) {
    const known = SELECTED.get(samples.column) ?? new Map();
    SELECTED.set(samples.column, known);
    const key = JSON.stringify(slice === null ? null : [slice.attribute, slice.value]);
    const selection = known.get(key) ?? select(samples, slice);
    known.set(key, selection);
    return selection;
}
function select(samples, slice) {
    const { table, column } = samples;
    const total = table.keys.length;
    const attribute = slice === null ? null : attributeOf(table, slice.attribute);
    const wanted = slice === null || attribute === null ? -1 : attribute.names.indexOf(slice.value);
    const inSlice = (row) => slice === null || (wanted >= 0 && attribute?.rows[row] === wanted);
    const { values, weights } = column;
    let members = 0;
    let scored = 0;
    for (let row = 0; row < total; row += 1) {
        if (!inSlice(row))
            continue;
        members += 1;
        if (isScored(values, weights, row))
            scored += 1;
    }
    // Which of the rows without a score should have one is known for the table as a whole only.
    const missing = Math.max(0, column.expected - column.scored);
    const expected = Math.min(members, scored + missing);
    if (scored === total)
        return { samples, rows: null, scored, expected };
    const rows = new Uint32Array(scored);
    let next = 0;
    for (let row = 0; row < total; row += 1) {
        if (inSlice(row) && isScored(values, weights, row))
            rows[next++] = row;
    }
    return { samples, rows, scored, expected };
}
function isScored(values, weights, row) {
    return Number.isFinite(values[row]) && (weights === null || Number.isFinite(weights[row]));
}
function attributeOf(table, name) {
    if (name === null || !Object.hasOwn(table.attributes, name))
        return null;
    return table.attributes[name] ?? null;
}
/** Whether the selected rows have a mean, or denominators that add up to something. */
function hasValue({ rows, scored, samples }) {
    const { weights } = samples.column;
    if (scored === 0 || weights === null)
        return scored > 0;
    let sum = 0;
    for (let index = 0; index < scored; index += 1)
        sum += weights[rows?.[index] ?? index];
    return sum !== 0;
}
/** The scores of a selection, or of some of its table's rows, as the statistics take them. */
function gatherRows(selection, of = selection) {
    const { column, table } = selection.samples;
    // A row without a cluster is marked the same way in both: 0xffffffff.
    const clusters = table.clusters?.rows ?? null;
    if (of.rows === null)
        return { values: column.values, weights: column.weights, clusters };
    return {
        values: pick(column.values, of.rows),
        weights: column.weights === null ? null : pick(column.weights, of.rows),
        clusters: clusters === null ? null : pickNumbers(clusters, of.rows),
    };
}
function pick(values, rows) {
    const picked = new Float64Array(rows.length);
    for (let index = 0; index < rows.length; index += 1)
        picked[index] = values[rows[index]];
    return picked;
}
function pickNumbers(values, rows) {
    const picked = new Uint32Array(rows.length);
    for (let index = 0; index < rows.length; index += 1)
        picked[index] = values[rows[index]];
    return picked;
}


/***/ }),

/***/ 54187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ sampleText),
/* harmony export */   S$: () => (/* binding */ confidenceText),
/* harmony export */   Ux: () => (/* binding */ adjustedText),
/* harmony export */   ci: () => (/* binding */ withNotes),
/* harmony export */   ej: () => (/* binding */ formatAmount),
/* harmony export */   h2: () => (/* binding */ requirementOf),
/* harmony export */   om: () => (/* binding */ pairText),
/* harmony export */   sk: () => (/* binding */ nextStep),
/* harmony export */   tr: () => (/* binding */ effectText)
/* harmony export */ });
/* harmony import */ var _policy_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14948);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74900);
/** What gates say: what was required and what was found, in that order, and what to do about it. */


/** A bound or amount of the policy with its unit, or in per cent where it is a fraction of the live value. */
function formatAmount(value, of) {
    return of.relative ? (0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(value) : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .withUnit */ .$o)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGiven */ .vC)(value), of.unit);
}
/** What the policy asks of the gate, as a sentence without full stop. */
function requirementOf(frame, unit) {
    const { rule, label } = frame;
    switch (rule.kind) {
        case 'threshold':
            return `${label} must be at ${rule.bound === 'min' ? 'least' : 'most'} ${formatAmount(rule.value, { relative: false, unit })}`;
        case 'vs_live':
            return rule.margin === 0
                ? `${label} must not be worse than live`
                : `${label} must not be worse than live by more than ${formatAmount(rule.margin, { relative: rule.relative, unit })}`;
        case 'improvement':
            return `${label} must be better than live by at least ${formatAmount(rule.least, { relative: rule.relative, unit })}`;
        case 'across':
            return rule.bound === 'max_difference'
                ? `${label} must differ by at most ${formatAmount(rule.value, { relative: false, unit })} across ${rule.attribute}`
                : `${label} must be at least ${(0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(rule.value)} across ${rule.attribute}, smallest group over largest`;
    }
}
/** ` (1,000 samples)`, or nothing where their number is not known. */
function sampleText(n, what) {
    return n === null ? '' : ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSamples */ .p_)(n, what)})`;
}
/** ` (228 pairs: 11 better, 8 worse)`; of independent samples, how many each side had. */
function pairText(of) {
    const { compared, candidate, live, wins, losses } = of;
    if (compared.pairs !== null) {
        const counts = wins === null || losses === null ? '' : `: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(wins)} better, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(losses)} worse`;
        return ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSamples */ .p_)(compared.pairs, 'pair')}${counts})`;
    }
    if (candidate.n === null || live.n === null)
        return '';
    return ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(candidate.n)} against ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSamples */ .p_)(live.n)})`;
}
/** `0.004 better`, `5% worse`, `no different`: an oriented effect in words. */
function effectText(value, of) {
    if (Math.abs(value) < 1e-12)
        return 'no different';
    const size = Math.abs(value);
    const amount = of.ratio ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(size * 100)}%` : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .withUnit */ .$o)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(size), of.unit);
    return `${amount} ${value > 0 ? 'better' : 'worse'}`;
}
/** ` with 95% confidence` */
function confidenceText(confidence) {
    return `with ${(0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(confidence)} confidence`;
}
/** `; p 0.012 after Holm's adjustment` */
function adjustedText(p) {
    return `; p ${p < 0.0001 ? '< 0.0001' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(Number(p.toPrecision(2)))} after Holm's adjustment over all gates`;
}
/** The detail with what a reviewer should know besides, at most three things. */
function withNotes(detail, notes) {
    const told = notes.filter((note) => note !== '');
    if (told.length === 0)
        return detail;
    const more = told.length > 3 ? ` And ${told.length - 3} more remarks.` : '';
    return `${detail} Note: ${told.slice(0, 3).join(' ')}${more}`;
}
const NEXT = {
    met: null,
    met_by_value: null,
    not_met: 'Mend the version, or change the bound in the policy if it asks for too much.',
    not_met_by_value: 'Mend the version, or change the bound in the policy if it asks for too much.',
    not_shown: 'Measure more samples, or accept a wider margin in the policy.',
    no_interval: 'Give the samples, or the number of samples or a standard error with the number, or set `by: value` for this gate.',
    groups_too_small: 'Measure more samples of the small groups, or lower `min-group`.',
    nothing_live: null,
    nothing_live_refused: 'Promote a version to compare with first, or set `evaluation.first-version: accept` in the policy.',
    metric_missing: 'Measure it, or name it as the evidence does: `metrics.<name>.from` in the policy.',
    metric_ambiguous: 'Name it with its task, as `task/metric`, in `metrics.<name>.from` of the policy.',
    slice_missing: 'Give samples with that attribute, or correct the slice in the policy.',
    slice_ambiguous: 'Write the slice as `attribute=value` in the policy.',
    percentile_missing: 'Give the samples, or that percentile.',
    baseline_missing: 'Evaluate the live version with this metric as well, and give its results as `baseline`.',
    baseline_unusable: 'Evaluate the live version on the same set, and give its results as `baseline`.',
    direction_missing: 'Say which way is better: `metrics.<name>.direction: up` or `down` in the policy.',
    other_set: 'Evaluate on the set that the policy names, or change `evaluation.set` in the policy.',
    other_unit: 'Give the metric in the unit that the policy has, or correct `metrics.<name>` in the policy.',
    not_comparable: 'Evaluate the live version in the same way, and give its results as `baseline`.',
    under_covered: 'Finish the run: score the samples that are missing, or lower `evaluation.coverage` in the policy.',
    stale: 'Evaluate the version again.',
    untrusted: 'Run the evaluation again until it completes without this error.',
};
/** What to do about a gate that came out so; null where nothing is to be done. */
function nextStep(reason, frame) {
    return NEXT[reason]?.replaceAll('<name>', frame.gate.metric) ?? null;
}


/***/ }),

/***/ 20712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _J: () => (/* binding */ indexSeries),
/* harmony export */   dA: () => (/* binding */ describeSeries),
/* harmony export */   f_: () => (/* binding */ seriesName)
/* harmony export */ });
/** `task/metric`, or the metric alone where there is no task. */
function seriesName(of) {
    return of.task === null ? of.metric : `${of.task}/${of.metric}`;
}
/** Every metric of an evidence. Samples and reported numbers of the same task and metric are one series. */
function indexSeries(evidence) {
    const all = new Map();
    const seriesOf = (of) => {
        const key = JSON.stringify([of.task, of.metric]);
        let series = all.get(key);
        if (series === undefined) {
            series = { task: of.task, metric: of.metric, name: seriesName(of), samples: null, measures: [] };
            all.set(key, series);
        }
        return series;
    };
    for (const table of evidence.tables) {
        for (const column of table.columns) {
            seriesOf({ task: table.task, metric: column.metric }).samples ??= { table, column };
        }
    }
    for (const measure of evidence.measures)
        seriesOf(measure).measures.push(measure);
    const series = [...all.values()];
    return { all: series, byName: groupBy(series, (one) => one.name), byMetric: groupBy(series, (one) => one.metric) };
}
function groupBy(series, name) {
    const groups = new Map();
    for (const one of series) {
        const group = groups.get(name(one));
        if (group === undefined)
            groups.set(name(one), [one]);
        else
            group.push(one);
    }
    return groups;
}
/** Unit, direction and judge of a metric: the first that its samples or reported numbers name. */
function describeSeries(series) {
    const first = (values) => values.find((value) => value !== null) ?? null;
    return {
        unit: first(series.measures.map((one) => one.unit)),
        direction: first(series.measures.map((one) => one.direction)),
        judge: first([series.samples?.column.judge ?? null, ...series.measures.map((one) => one.judge)]),
    };
}


/***/ }),

/***/ 83783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ withStoredP),
/* harmony export */   MK: () => (/* binding */ pAt),
/* harmony export */   Mi: () => (/* binding */ storeMeasure),
/* harmony export */   Qm: () => (/* binding */ parseStatistic),
/* harmony export */   Sr: () => (/* binding */ statisticText),
/* harmony export */   Zs: () => (/* binding */ mergeP),
/* harmony export */   ek: () => (/* binding */ storedEstimate),
/* harmony export */   mL: () => (/* binding */ isStored),
/* harmony export */   ul: () => (/* binding */ mergeMeasures),
/* harmony export */   yH: () => (/* binding */ storedCounts)
/* harmony export */ });
/* harmony import */ var _stats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35891);
/* harmony import */ var _recorded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28593);


function isStored(measure) {
    return 'stored' in measure;
}
/** The estimate at one-sided `confidence`. */
function storedEstimate(stored, confidence) {
    const { estimate, successes, p = [] } = stored;
    const { method, n } = estimate;
    if ((method === 'wilson' || method === 'clopper_pearson') && successes !== null && n !== null)
        return { ...withStoredP((0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .estimateShare */ ._5)({ successes, n, confidence }), p), method };
    // Limits that could not be told with the samples are not made up from the error without them.
    if (estimate.interval === null)
        return withStoredP({ ...estimateAgain(estimate, confidence), interval: null, against: null }, p);
    const { interval } = estimate;
    const then = (interval.level + 1) / 2;
    if (Math.abs(then - confidence) < 1e-9)
        return withStoredP({ ...estimateAgain(estimate, confidence), interval }, p);
    const same = methodsOf(estimate).find((again) => isInterval(again(then).interval, interval));
    if (same !== undefined)
        return withStoredP({ ...same(confidence), n, method }, p);
    // Limits that do not follow from the error are not known at another confidence. At a lower one they are wide enough.
    const wide = then > confidence ? interval : null;
    const unknown = { ...estimateAgain(estimate, confidence), interval: wide };
    if (wide !== null)
        return withStoredP(unknown, p);
    return withStoredP({ ...unknown, against: null }, p);
}
/** By the error of the estimate alone. */
function estimateAgain(estimate, confidence) {
    const { value, n, standard_error, interval, method, df } = estimate;
    const known = { value, n, standardError: standard_error, interval, successes: null };
    return {
        ...(0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .estimateReported */ .Gy)({ reported: df === undefined ? known : { ...known, df }, confidence }),
        method,
    };
}
/** Ways to make an interval again at any confidence; right is the one that gives the stored interval at its own. */
function methodsOf(estimate) {
    const { value, n, standard_error: standardError, df, method } = estimate;
    const isByError = standardError !== null || method === 'reported';
    const ways = isByError ? [(confidence) => estimateAgain(estimate, confidence)] : [];
    if (method !== 'clustered' || df === undefined || n === null || value < 0 || value > 1)
        return ways;
    if (value === 0 || value === 1)
        return [(confidence) => (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .estimateShareOfClusters */ .aA)({ value, clusters: Math.round(df) + 1, confidence }), ...ways];
    if (standardError === null || !(standardError > 0))
        return ways;
    return [(confidence) => (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .estimateClusteredShare */ .PT)({ value, n, standardError, df, confidence }), ...ways];
}
function isInterval(one, other) {
    const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-300);
    return one !== null && near(one.low, other.low) && near(one.high, other.high);
}
/** A comparison of shares from what a record keeps of it: made again from the counts. Null for any other. */
function storedCounts(stored, confidence) {
    const { candidate, live, estimate, kind, larger, smaller } = stored;
    const counted = (one) => (one.n === null ? Number.NaN : Math.round(one.value * one.n));
    const [a, b] = [counted(candidate), counted(live)];
    if (!Number.isInteger(a) || !Number.isInteger(b) || candidate.n === null || live.n === null)
        return null;
    if (candidate.method !== 'wilson' || live.method !== 'wilson')
        return null;
    const again = (at) => {
        if (estimate.method === 'newcombe') {
            const shares = { candidate: { successes: a, n: candidate.n }, live: { successes: b, n: live.n } };
            return (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .compareShares */ .m)({ ...shares, confidence: at, kind });
        }
        if (estimate.method !== 'newcombe_paired' || larger === null || smaller === null)
            return null;
        const both = a - larger;
        const counts = { both, candidateOnly: larger, liveOnly: smaller, neither: candidate.n - both - larger - smaller };
        if (Object.values(counts).some((count) => count < 0))
            return null;
        return (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .estimateCounts */ .FX)({ counts, confidence: at, kind });
    };
    if (estimate.interval === null)
        return null;
    const then = again((estimate.interval.level + 1) / 2);
    return then !== null && isInterval(then.interval, estimate.interval) ? again(confidence) : null;
}
/** p-values as they were at the bounds that are stored, else as the error gives them. */
function withStoredP(estimated, stored) {
    if (stored.length === 0)
        return estimated;
    const known = (bound) => stored.find((one) => Math.abs(one.bound - bound) <= 1e-12 * Math.max(Math.abs(bound), Math.abs(one.bound)));
    const { against } = estimated;
    return {
        ...estimated,
        against: (bound) => {
            const one = known(bound);
            if (one !== undefined)
                return { atLeast: one.at_least, atMost: one.at_most };
            return against === null ? { atLeast: 0.5, atMost: 0.5 } : against(bound);
        },
    };
}
/** The p-values of an estimate at a bound, for the record; none where the error is unknown. */
function pAt(estimated, bound) {
    if (estimated.against === null)
        return [];
    const { atLeast, atMost } = estimated.against(bound);
    return Number.isFinite(atLeast) && Number.isFinite(atMost) ? [{ bound, at_least: atLeast, at_most: atMost }] : [];
}
/** `mean`, `sum`, `count`, `p95`: how a record names a statistic. */
function statisticText(statistic) {
    return typeof statistic === 'object' ? `p${statistic.percentile}` : statistic;
}
/** The statistic that a record names; null for what only the record knows, such as a spread across groups. */
function parseStatistic(text) {
    if (text === 'mean' || text === 'sum' || text === 'count')
        return text;
    const percentile = /^p(\d+(?:\.\d+)?(?:e-\d+)?)$/.exec(text)?.[1];
    return percentile === undefined ? null : { percentile: Number(percentile) };
}
/** What a record keeps of a number that was estimated, with its p-values at the bounds that gates asked about. */
function storeMeasure(of) {
    const { quantity, estimated } = of;
    const { series, slice, unit, direction, judge } = quantity;
    const p = (of.bounds ?? []).flatMap((bound) => pAt(estimated, bound));
    return {
        metric: series.metric,
        task: series.task,
        slice,
        statistic: statisticText(quantity.statistic),
        estimate: (0,_recorded_js__WEBPACK_IMPORTED_MODULE_1__/* .toEstimate */ .qr)(estimated),
        expected: expectedBeside(quantity, estimated.n),
        unit,
        direction,
        judge,
        successes: successesOf(quantity, estimated),
        ...(p.length === 0 ? {} : { p }),
    };
}
/** Expected samples in the terms of the estimate's own n, which for a ratio counts its denominators: coverage stays. */
function expectedBeside({ n, expected }, counted) {
    if (expected === null || n === null || n === 0 || counted === null || counted === n)
        return expected;
    return (expected * counted) / n;
}
/** Counts, where the share can be estimated from them again just as it was. */
function successesOf({ selection, reported }, estimated) {
    const { value, n, interval, method } = estimated;
    if (method !== 'wilson' || n === null || interval === null)
        return null;
    const successes = selection === null ? (reported?.successes ?? Math.round(value * n)) : Math.round(value * n);
    if (successes < 0 || successes > n || !Number.isInteger(n))
        return null;
    const again = (0,_stats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .estimateShare */ ._5)({ successes, n, confidence: (interval.level + 1) / 2 }).interval;
    const same = (one, other) => Math.abs(one - other) <= 1e-12;
    return again !== null && same(again.low, interval.low) && same(again.high, interval.high) ? successes : null;
}
/** Several numbers under the same name: each kept once, with the p-values of all. */
function mergeMeasures(measures) {
    const kept = new Map();
    for (const one of measures) {
        const key = JSON.stringify([one.task, one.metric, one.slice, one.statistic]);
        const before = kept.get(key);
        const p = mergeP([...(before?.p ?? []), ...(one.p ?? [])]);
        kept.set(key, p.length === 0 ? one : { ...one, p });
    }
    return [...kept.values()];
}
function mergeP(all) {
    return [...new Map(all.map((one) => [one.bound, one])).values()];
}


/***/ }),

/***/ 28654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ storedSummary),
/* harmony export */   h: () => (/* binding */ storedEvidence)
/* harmony export */ });
/* harmony import */ var _stored_measure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83783);

const STATUSES = ['complete', 'failed', 'cancelled', 'unfinished', 'unknown'];
/** What is kept of one side of a record; null where the record has no live version with evidence. */
function storedEvidence(record, role) {
    const summary = storedSummary(record, role);
    return summary === null ? null : evidenceFrom(summary, record.statistics[role]);
}
/** What a record says of the evidence of one side. */
function storedSummary(record, role) {
    if (role === 'candidate')
        return record.evidence;
    const { baseline } = record;
    return baseline.kind === 'version' || baseline.kind === 'files' ? baseline.evidence : null;
}
function evidenceFrom(summary, stored) {
    return {
        runs: summary.runs.map((run) => ({
            // A status that a later version may write is not taken for a good one.
            status: STATUSES.find((status) => status === run.status) ?? 'unfinished',
            tool: run.tool,
            toolVersion: run.tool_version,
            model: run.model,
            judge: run.judge,
            commit: run.commit,
            startedAt: run.started_at,
            set: run.set,
        })),
        tasks: summary.tasks,
        measures: stored.map(measureFrom),
        tables: [],
        problems: summary.problems,
        files: summary.files,
    };
}
function measureFrom(stored) {
    const { estimate, expected, unit, direction, judge, successes } = stored;
    const measure = {
        metric: stored.metric,
        task: stored.task,
        slice: stored.slice,
        // What only a record knows is looked up by its name, and is no statistic that a gate could ask for.
        statistic: (0,_stored_measure_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStatistic */ .Qm)(stored.statistic) ?? { percentile: Number.NaN },
        value: estimate.value,
        n: estimate.n,
        expected,
        standardError: estimate.standard_error,
        interval: estimate.interval,
        unit,
        direction,
        judge,
        successes,
    };
    return { ...measure, stored };
}


/***/ }),

/***/ 74231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UA: () => (/* binding */ checkAge),
/* harmony export */   nZ: () => (/* binding */ warningsOf),
/* harmony export */   p7: () => (/* binding */ distrust),
/* harmony export */   sR: () => (/* binding */ measuredAt),
/* harmony export */   xQ: () => (/* binding */ checkCoverage)
/* harmony export */ });
/* harmony import */ var _policy_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14948);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74900);


const BROKEN = {
    failed: 'failed',
    cancelled: 'was cancelled',
    unfinished: 'did not finish',
};
/** Why a metric of this evidence cannot be gated on: a run that did not end well, or an error of its file. */
function distrust(evidence, series) {
    for (const run of evidence.runs) {
        const how = BROKEN[run.status];
        if (how !== undefined)
            return `the run of ${run.tool ?? 'an unnamed tool'} ${how}`;
    }
    const problem = evidence.problems.find((one) => one.effect === 'error' && concerns(one, series));
    return problem === undefined ? null : `${placeOf(problem)}: ${withoutStop(problem.message)}`;
}
/** What a reviewer should know of a metric, though it does not stop a gate. */
function warningsOf(evidence, series) {
    return evidence.problems
        .filter((one) => one.effect === 'warning' && concerns(one, series))
        .map((one) => `${placeOf(one)}: ${withoutStop(one.message)}`);
}
/** A problem without metric or task is about every one of its file, and which numbers came from a file is not known. */
function concerns(problem, series) {
    return ((problem.metric === null || problem.metric === series.metric) &&
        (problem.task === null || problem.task === series.task));
}
function placeOf(problem) {
    return problem.place === null ? problem.file : `${problem.file}, ${problem.place}`;
}
function withoutStop(sentence) {
    return sentence.replace(/\.$/, '');
}
/** Scored of expected samples, against the fraction that the policy asks for. */
function checkCoverage(quantity, required) {
    const { n, expected } = quantity;
    if (expected === null) {
        return {
            kind: 'unknown',
            message: n === null
                ? 'The file does not say how many samples are behind it.'
                : 'The file does not say how many samples there should have been.',
        };
    }
    const wanted = `the policy asks for ${(0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(required)}`;
    if (n === null) {
        const message = `of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(expected)} expected samples it is not said how many were scored; ${wanted}`;
        return { kind: 'under_covered', message };
    }
    if (n < required * expected - 1e-9 * expected) {
        const share = (0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(Math.floor((n / expected) * 10_000) / 10_000);
        const message = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(n)} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(expected)} expected samples were scored (${share}); ${wanted}`;
        return { kind: 'under_covered', message };
    }
    return { kind: 'covered' };
}
/** How far the clock of a machine that measures may be ahead. */
const CLOCK_AHEAD_MS = 15 * 60_000;
/**
 * Why evidence is too old now, or why that cannot be told. Times are ISO 8601. `given`: what the caller knows of when it
 * was measured; without it every run has to say so, as an old file among new ones is what an age limit is for.
 */
function checkAge(of) {
    const { evidence, given, now, maxAgeMs } = of;
    if (maxAgeMs === null)
        return null;
    const asks = `the policy asks for evidence at most ${(0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(maxAgeMs)} old`;
    const dates = evidence.runs.map(({ startedAt }) => startedAt);
    const dated = [...dates, given].filter((date) => date !== null);
    const unread = dated.find((date) => Number.isNaN(Date.parse(date)));
    if (unread !== undefined)
        return `${asks}; when this was measured is not known: "${unread}" is no time`;
    const ahead = dated.find((date) => Date.parse(date) - Date.parse(now) > CLOCK_AHEAD_MS);
    if (ahead !== undefined)
        return `${asks}; this says that it was measured ${ahead}, which is in the future`;
    if (given === null && (dates.length === 0 || dates.includes(null)))
        return `${asks}; ${dated.length === 0 ? 'the files do' : 'one of its runs does'} not say when it was measured`;
    const oldest = measuredAt(evidence, given ?? now);
    if (Date.parse(now) - Date.parse(oldest) <= maxAgeMs)
        return null;
    return `${asks}; this was measured ${oldest}, and a larger \`max-age\` counts from the next evaluation on`;
}
/** When an evidence was measured: its oldest run that says so, but never later than `at`, ISO 8601 in UTC. */
function measuredAt(evidence, at) {
    let oldest = at;
    for (const { startedAt } of evidence.runs) {
        if (startedAt !== null && Date.parse(startedAt) < Date.parse(oldest))
            oldest = startedAt;
    }
    return oldest;
}


/***/ }),

/***/ 74900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ withUnit),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   p_: () => (/* binding */ formatSamples),
/* harmony export */   vC: () => (/* binding */ formatGiven)
/* harmony export */ });
/** How numbers and samples are said in the sentences of a decision. Plain text; renderers write the tables. */
/** Four digits of a measured number, without trailing zeros. */
function formatNumber(value) {
    if (!Number.isFinite(value))
        return String(value);
    const short = Number(value.toPrecision(4));
    return Math.abs(short) >= 10_000 && Number.isInteger(short) ? formatCount(short) : String(short);
}
/** All digits of a number that a person wrote, without the noise of binary fractions. */
function formatGiven(value) {
    return String(Number(value.toPrecision(12)));
}
/** `1,234,567` */
function formatCount(value) {
    return String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}
/** `1 sample`, `20 samples` */
function formatSamples(n, what = 'sample') {
    return `${formatCount(n)} ${what}${n === 1 ? '' : 's'}`;
}
/** The number with its unit. */
function withUnit(text, unit) {
    return unit === null || unit === '' ? text : `${text} ${unit}`;
}


/***/ }),

/***/ 29235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ newestEvaluation),
/* harmony export */   IU: () => (/* binding */ EVALUATIONS_SCHEMA),
/* harmony export */   O_: () => (/* binding */ readEvaluations)
/* harmony export */ });
/* harmony import */ var _core_evaluation_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98317);
/* harmony import */ var _core_evaluation_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73864);
/* harmony import */ var _core_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56954);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26182);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72795);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19529);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76980);







const EVALUATIONS_SCHEMA = 'slipway.version-evaluations/1';
/**
 * The list of a version's evaluations, newest first. Refuses with `ledger_corrupt` one whose newest evaluation of the
 * version itself is not the one that the state knows.
 */
async function readEvaluations(context, of) {
    const { gathered, version } = of;
    const path = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluationsPath */ .TI)({ model: gathered.state.model, version: version.version }, context.ports.sha256);
    const snapshot = gathered.snapshot.files.has(path)
        ? gathered.snapshot
        : await context.ports.ledger.read({ files: [path], at_commit: gathered.commit });
    const list = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, { path, schema: EVALUATIONS_SCHEMA });
    const evaluations = list?.evaluations ?? [];
    const known = knownToState(gathered, version);
    const newest = evaluations.find((one) => one.role === 'candidate')?.seq;
    if (known !== undefined && newest !== known)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(path, `the newest evaluation of ${version.version} was recorded by event ${known}, and the list does not begin with it`);
    return evaluations;
}
/** The event that the state knows as the newest evaluation of a version. */
function knownToState(gathered, version) {
    return gathered.state.evaluated.find((one) => one.ordinal === version.ordinal)?.seq;
}
/**
 * The newest evaluation of a version; with `role: 'any'` also one in which it was measured as the live version.
 * Refuses with `ledger_corrupt` where list, state, event and record do not fit together.
 */
async function newestEvaluation(context, of) {
    const { gathered, version } = of;
    const evaluations = await readEvaluations(context, { gathered, version });
    const entry = of.role === 'candidate' ? evaluations.find((one) => one.role === 'candidate') : evaluations[0];
    if (entry === undefined)
        return { kind: 'none' };
    const finding = await readEntry(context, { gathered, entry, version });
    // Without the state's word a newer one that failed may have been taken out of the list.
    if (of.role === 'candidate' && knownToState(gathered, version) === undefined && finding.kind === 'found')
        return { kind: 'unproven', entry, reason: UNKNOWN_TO_STATE };
    return finding;
}
const UNKNOWN_TO_STATE = `the state knows the newest evaluation of the ${_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_EVALUATED */ .Xk} versions evaluated last, and this version is not among them`;
async function readEntry(context, of) {
    const { ports } = context;
    const { gathered, entry, version } = of;
    const { model } = gathered.state;
    const at = { event: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .eventPath */ .Qv)(model, entry.seq), record: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluationPath */ .o$)(model, entry.evaluation) };
    const snapshot = await ports.ledger.read({ files: [at.event, at.record], at_commit: gathered.commit });
    const event = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, { path: at.event, schema: _core_event_js__WEBPACK_IMPORTED_MODULE_5__/* .EVENT_SCHEMA */ .Ls });
    if (event === null)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(at.event, 'the event is missing');
    if (event.seq !== entry.seq || event.model !== model)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(at.event, `it is event ${event.seq} of ${event.model}`);
    if (event.type !== 'evaluated' || event.payload.evaluation !== entry.evaluation)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(at.event, `it did not record the evaluation ${entry.evaluation}`);
    const { baseline, evidence } = event.payload;
    const subject = entry.role === 'candidate' ? event.payload.subject : baseline?.subject;
    if (subject === undefined || evidence[entry.role] === null)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(at.event, 'it measured no live version');
    if (subject !== version.subject)
        return { kind: 'other_subject', entry, subject };
    const record = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, { path: at.record, schema: _core_evaluation_types_js__WEBPACK_IMPORTED_MODULE_0__/* .EVALUATION_SCHEMA */ .$k });
    if (record === null)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(at.record, 'the evaluation is missing');
    const found = (0,_core_evaluation_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .evaluationDigest */ .X)(record, ports.sha256);
    if (found !== entry.evaluation)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(at.record, `it hashes to ${found}`);
    const fault = (0,_core_evaluation_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .contradiction */ .q)(event.payload, record);
    if (fault !== null)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .qb)(at.record, fault);
    const origin = await (0,_provenance_js__WEBPACK_IMPORTED_MODULE_3__/* .originOfEvent */ .yZ)(context, { gathered, event });
    if (origin.status !== 'pass' && gathered.effective.ledger.unprovenOrigin === 'refuse')
        return { kind: 'unproven', entry, reason: origin.detail };
    return { kind: 'found', entry, event, record };
}


/***/ }),

/***/ 38781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ keptSamples)
/* harmony export */ });
/* harmony import */ var _core_evaluation_stored_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28654);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/** Samples of an earlier evaluation, brought back from the release that keeps them. */


/**
 * The samples behind a record's evidence, checked against their digest; null where the policy kept none, or they are
 * gone or not what was recorded: then the statistics in the record must do, which is only more cautious.
 */
async function keptSamples(context, of) {
    const kept = of.record.samples[of.role];
    if (kept === null || of.release === null)
        return null;
    const { releases, evidence, disk } = context.ports;
    // Named by its release: the same samples may be at hand under their own name, to be kept for another version.
    const to = await evidence.temporary(`release-${of.release.id}-${kept.name}`);
    try {
        const asset = { name: kept.name, size: kept.size, sha256: kept.sha256 };
        const found = await releases.download({ tag: of.release.tag, asset, to });
        if (found.kind !== 'written')
            return null;
        const reading = await evidence.unpack(found.path);
        return reading.kind === 'read' ? withRuns(reading.evidence, of.record, of.role) : null;
    }
    catch (error) {
        if (error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ)
            return null;
        throw error;
    }
    finally {
        await disk.remove(to);
    }
}
/** The samples with what the record says of the runs and tasks they are of. */
function withRuns(samples, record, role) {
    const stored = (0,_core_evaluation_stored_js__WEBPACK_IMPORTED_MODULE_0__/* .storedEvidence */ .h)(record, role);
    if (stored === null)
        return samples;
    const { runs, problems } = stored;
    return { ...samples, runs, problems, tasks: stored.tasks.length > 0 ? stored.tasks : samples.tasks };
}


/***/ }),

/***/ 76980:
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
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/core/derive.js + 2 modules
var derive = __webpack_require__(73359);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/caller.js
var caller = __webpack_require__(11239);
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
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
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

/***/ 24182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   Je: () => (/* binding */ usable),
/* harmony export */   Q: () => (/* binding */ referenceFrom),
/* harmony export */   RS: () => (/* binding */ provenRestriction),
/* harmony export */   pl: () => (/* binding */ readStaged),
/* harmony export */   rq: () => (/* binding */ pointerOf),
/* harmony export */   uP: () => (/* binding */ versionFiles)
/* harmony export */ });
/* unused harmony export namedVersion */
/* harmony import */ var _core_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73359);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5562);
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92966);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91091);
/* harmony import */ var _core_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40029);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68029);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19529);
/** Finding versions in the ledger: by number, ordinal, digest, stage, alias. */








/** Reads a reference, or refuses saying what one looks like. */
function referenceFrom(text) {
    const reference = (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    if (reference !== null)
        return reference;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'a reference such as `flight-delay@1.2.0`, `flight-delay@v7`, `flight-delay@champion`, `flight-delay@production` or `flight-delay@sha256:…`',
        found: JSON.stringify(text.slice(0, 200)),
        next: 'Names are 2 to 64 lowercase letters, digits and dashes.',
    });
}
/** Files that describe one version, found from its number. */
function versionFiles(of, sha256) {
    return [_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .recordPath */ .lX, _core_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedPath */ .a5, _core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .statusPath */ .k9, _core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .restrictionPath */ .mL].map((path) => path(of, sha256));
}
/** A version in a snapshot that brought its files; null when there is none of that number. */
function versionIn(snapshot, of, sha256) {
    const record = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, { path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .recordPath */ .lX)(of, sha256), schema: _core_record_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORD_SCHEMA */ .ep });
    const status = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, {
        path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .statusPath */ .k9)(of, sha256),
        schema: 'slipway.version-status/1',
    });
    const published = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, {
        path: (0,_core_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedPath */ .a5)(of, sha256),
        schema: 'slipway.publication/1',
    });
    const restriction = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, {
        path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .restrictionPath */ .mL)(of, sha256),
        schema: 'slipway.version-restriction/1',
    });
    if (record === null && status === null)
        return null;
    if (record === null || status === null)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .corrupt */ .qb)((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .recordPath */ .lX)(of, sha256), 'record or status of the version is missing');
    return { record, status, published, restriction };
}
async function readVersion(context, of) {
    const { ledger, sha256 } = context.ports;
    const snapshot = await ledger.read({ files: versionFiles(of, sha256), at_commit: of.commit });
    return versionIn(snapshot, of, sha256);
}
/** A published version, whole; null when it is not there or not published. */
async function readStaged(context, of) {
    const found = await readVersion(context, of);
    return found === null || found.published === null ? null : { record: found.record, published: found.published };
}
/** The version a selector means, as far as the state or an index can tell; refused with the nearest name. */
async function pointerOf(context, of) {
    const { state, selector, commit } = of;
    const { model } = state;
    switch (selector.kind) {
        case 'version':
            return { version: selector.version };
        case 'latest':
            if (state.latest !== null)
                return state.latest;
            return unknown({
                code: 'unknown_version',
                model,
                found: `${model} has no published version`,
                next: 'Register one.',
            });
        case 'ordinal':
            return readIndex(context, {
                path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .ordinalIndexPath */ .HX)(model, selector.ordinal),
                model,
                commit,
                what: `v${selector.ordinal}`,
            });
        case 'subject':
            return readIndex(context, {
                path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .subjectIndexPath */ .sO)(model, selector.subject),
                model,
                commit,
                what: selector.subject,
            });
        case 'name':
            return namedVersion(state, { name: selector.name, policy: of.policy });
    }
}
async function readIndex(context, of) {
    const snapshot = await context.ports.ledger.read({ files: [of.path], at_commit: of.commit });
    const index = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, { path: of.path, schema: 'slipway.version-index/1' });
    if (index !== null)
        return index;
    return unknown({
        code: 'unknown_version',
        model: of.model,
        found: `${of.model} has no version ${of.what}`,
        next: `See \`slipway history ${of.model}\`.`,
    });
}
/** The version that a stage or an alias points at now. */
function namedVersion(state, of) {
    const { name, policy } = of;
    const alias = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(state.aliases, name);
    const stage = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(state.stages, name);
    const target = alias?.target ?? stage?.live ?? null;
    if (target !== null)
        return target;
    const { model } = state;
    // A stage or alias of the policy exists before anything was ever in it.
    const isAlias = alias !== undefined || (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(policy.aliases, name) !== undefined;
    if (isAlias || stage !== undefined || (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(policy.stages, name) !== undefined) {
        const what = isAlias ? `alias ${name}` : `stage ${name}`;
        return unknown({
            code: 'nothing_live',
            model,
            found: `${what} of ${model} points at nothing now`,
            next: `See \`slipway info ${model}\`.`,
        });
    }
    const nearest = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .nearestOf */ .q)(name, [
        ...Object.keys(state.aliases),
        ...Object.keys(state.stages),
        ...Object.keys(policy.aliases),
        ...Object.keys(policy.stages),
        'latest',
    ]);
    const next = nearest === null ? `See \`slipway info ${model}\`.` : `Did you mean ${model}@${nearest}?`;
    return unknown({
        code: 'unknown_name',
        model,
        found: `${model} has no alias, no live stage and no version called ${name}`,
        next,
    });
}
function unknown(of) {
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({ code: of.code, required: `a version, stage or alias of ${of.model}`, found: of.found, next: of.next });
}
/** Refuses a version that is not there, not published, or has another subject than the reference names. */
function usable(found, of) {
    if (found === null) {
        return unknown({
            code: 'unknown_version',
            model: of.model,
            found: `${of.model} has no version ${of.version}`,
            next: `See \`slipway history ${of.model}\`.`,
        });
    }
    if (found.published === null) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'not_published',
            required: 'a published version',
            found: `${of.model} ${of.version} is ${found.status.status}`,
            next: found.status.status === 'claimed'
                ? 'Run its registration again with the same content: it resumes.'
                : 'Register the content again: it gets a new number.',
        });
    }
    const wanted = of.selector.kind === 'version' ? of.selector.subject : undefined;
    if (wanted !== undefined && wanted !== found.published.subject) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'subject_mismatch',
            required: `${of.model} ${of.version} with subject ${wanted}`,
            found: `its subject is ${found.published.subject}`,
            next: 'Use the reference that the registration put out, or find out who changed it.',
        });
    }
    return { record: found.record, published: found.published };
}
/**
 * What keeps a version from further stages. The state, which is proven, says so of the versions that were restricted last: a
 * file beside the version that says otherwise was edited.
 */
function provenRestriction(state, found) {
    if (found === null)
        return null;
    const { record, restriction } = found;
    const known = state.restricted.find((one) => one.ordinal === record.ordinal);
    if (known !== undefined && (restriction?.seq !== known.seq || restriction.restriction !== known.restriction))
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .corrupt */ .qb)(`the restriction of ${record.version}`, `event ${known.seq} says that it is ${known.restriction}`);
    return restriction;
}


/***/ }),

/***/ 24216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ studentQuantile),
/* harmony export */   JJ: () => (/* binding */ binomialTails),
/* harmony export */   O9: () => (/* binding */ betaQuantile),
/* harmony export */   Qg: () => (/* binding */ betaTails),
/* harmony export */   fr: () => (/* binding */ studentAbove),
/* harmony export */   ln: () => (/* binding */ logBeta),
/* harmony export */   z1: () => (/* binding */ binomialQuantile)
/* harmony export */ });
/* harmony import */ var _gamma_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19761);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8329);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63994);
/** The beta, binomial and Student distributions: all three are the incomplete beta function. */



/**
 * The incomplete beta function: `below` = I_x(a, b), `above` = 1 - I_x(a, b). `y` = 1 - x is given too, so that no
 * digits are lost near 1. Continued fraction (DLMF 8.17.22) by Lentz's method; leading factor by Loader 2000.
 */
function betaTails({ x, y, a, b }) {
    if (x <= 0)
        return { below: 0, above: 1 };
    if (y <= 0)
        return { below: 1, above: 0 };
    if (x * (a + b + 2) <= a + 1) {
        const below = betaSide({ x, y, a, b });
        return { below, above: 1 - below };
    }
    const above = betaSide({ x: y, y: x, a: b, b: a });
    return { below: 1 - above, above };
}
function betaSide({ x, y, a, b }) {
    const lead = ((0,_gamma_js__WEBPACK_IMPORTED_MODULE_1__/* .binomialDensity */ .iM)({ x: a, n: a + b, p: x, q: y }) * b) / (a + b);
    if (lead === 0)
        return 0;
    const tiny = 1e-300;
    const away = (value) => (Math.abs(value) < tiny ? tiny : value);
    let c = 1;
    let d = 1 / away(1 - ((a + b) * x) / (a + 1));
    let fraction = d;
    for (let m = 1; m < 1_000_000; m += 1) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        fraction *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        fraction *= d * c;
        if (Math.abs(d * c - 1) < 2e-16)
            break;
    }
    return Math.min(1, lead * fraction);
}
/** The x with I_x(a, b) = p. */
function betaQuantile({ p, a, b }) {
    if (p <= 0)
        return 0;
    if (p >= 1)
        return 1;
    const at = (logit) => betaTails({ x: 1 / (1 + Math.exp(-logit)), y: 1 / (1 + Math.exp(logit)), a, b });
    // Compared by logarithms of the smaller tail: straight enough to be found fast, whatever the tail.
    const off = (logit) => {
        const { below, above } = at(logit);
        return p < 0.5 ? Math.log(Math.max(below, 1e-320) / p) : -Math.log(Math.max(above, 1e-320) / (1 - p));
    };
    const centre = Math.log(a / b);
    let reach = 1;
    while (reach < 700 && (off(centre - reach) > 0 || off(centre + reach) < 0))
        reach *= 2;
    const logit = (0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .findRoot */ .w)(off, centre - reach, centre + reach);
    return 1 / (1 + Math.exp(-logit));
}
/** ln B(a, b). */
function logBeta(a, b) {
    return (0,_gamma_js__WEBPACK_IMPORTED_MODULE_1__/* .logGamma */ .SX)(a) + (0,_gamma_js__WEBPACK_IMPORTED_MODULE_1__/* .logGamma */ .SX)(b) - (0,_gamma_js__WEBPACK_IMPORTED_MODULE_1__/* .logGamma */ .SX)(a + b);
}
/** Probability that Binomial(n, p) is at most (`below`) and more than (`above`) `k`. */
function binomialTails({ k, n, p }) {
    if (k < 0)
        return { below: 0, above: 1 };
    if (k >= n)
        return { below: 1, above: 0 };
    return betaTails({ x: 1 - p, y: p, a: n - k, b: k + 1 });
}
/** The least k with P(Binomial(n, p) <= k) >= `level`. */
function binomialQuantile({ level, n, p }) {
    if (level <= 0)
        return 0;
    if (level >= 1)
        return n;
    const reaches = (k) => level < 0.5 ? binomialTails({ k, n, p }).below >= level : binomialTails({ k, n, p }).above <= 1 - level;
    const guess = n * p + (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(level) * Math.sqrt(n * p * (1 - p));
    let high = Math.min(n, Math.max(0, Math.floor(guess)));
    let step = 1;
    let low = high;
    if (reaches(high)) {
        while (low >= 0 && reaches(low)) {
            high = low;
            low -= step;
            step *= 2;
        }
    }
    else {
        while (!reaches(high)) {
            low = high;
            high = Math.min(n, high + step);
            step *= 2;
        }
    }
    low = Math.max(low, -1);
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (reaches(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
/** Student's t: probability above `t` with `df` degrees of freedom; df Infinity is the normal. */
function studentAbove(t, df) {
    if (df === Number.POSITIVE_INFINITY)
        return (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalAbove */ .Jr)(t);
    if (Number.isNaN(t))
        return Number.NaN;
    if (!Number.isFinite(t))
        return t > 0 ? 0 : 1;
    const square = t * t;
    const { below } = betaTails({ x: df / (df + square), y: square / (df + square), a: df / 2, b: 0.5 });
    return t >= 0 ? below / 2 : 1 - below / 2;
}
/** The t that a share `p` lies below. */
function studentQuantile(p, df) {
    if (df === Number.POSITIVE_INFINITY)
        return (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(p);
    if (p > 0.5)
        return -studentQuantile(1 - p, df);
    if (p === 0.5)
        return 0;
    if (p <= 0)
        return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
    const off = (t) => Math.log(Math.max(studentAbove(t, df), 1e-320) / p);
    let high = -(0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(p) + 1;
    while (off(high) > 0)
        high *= 2;
    return -(0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .findRoot */ .w)(off, 0, high);
}


/***/ }),

/***/ 19761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SX: () => (/* binding */ logGamma),
/* harmony export */   iM: () => (/* binding */ binomialDensity)
/* harmony export */ });
/* unused harmony exports stirlingError, poissonDeviance, poissonDensity */
/** The logarithm of the gamma function, and the pieces of Loader's saddle-point expansion that keep digits at large n. */
const HALF_LOG_TWO_PI = 0.9189385332046728;
/**
 * ln Γ(x) for x > 0, absolute error below 1e-13 up to x = 100 and relative error below 1e-15 beyond: Stirling's series
 * (Abramowitz & Stegun 1964, 6.1.41) after shifting the argument above 15.
 */
function logGamma(x) {
    if (!(x > 0))
        return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
    let shifted = x;
    let product = 1;
    while (shifted < 15) {
        product *= shifted;
        shifted += 1;
    }
    return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingTail(shifted) - Math.log(product);
}
/** Stirling's series beyond its leading terms, for x >= 15. */
function stirlingTail(x) {
    const square = 1 / (x * x);
    return ((1 / 12 -
        square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360)))))) /
        x);
}
/** ln Γ(n + 1) minus Stirling's approximation of it: Loader 2000, "Fast and accurate computation of binomial probabilities", section 3. */
function stirlingError(n) {
    if (n >= 15)
        return stirlingTail(n);
    return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
}
/** x ln(x / mean) + mean - x without cancellation: Loader 2000, section 3 (the function he calls bd0). */
function poissonDeviance(x, mean) {
    if (Math.abs(x - mean) >= 0.1 * (x + mean))
        return x * Math.log(x / mean) + mean - x;
    const v = (x - mean) / (x + mean);
    let sum = (x - mean) * v;
    let term = 2 * x * v;
    for (let j = 1; j < 1000; j += 1) {
        term *= v * v;
        const next = sum + term / (2 * j + 1);
        if (next === sum)
            return next;
        sum = next;
    }
    return sum;
}
/** Poisson probability with a real count: e^-mean mean^x / Γ(x + 1), Loader 2000, section 5. */
function poissonDensity(x, mean) {
    if (mean === 0)
        return x === 0 ? 1 : 0;
    if (x === 0)
        return Math.exp(-mean);
    return Math.exp(-stirlingError(x) - poissonDeviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}
/** Binomial probability with real counts: C(n, x) p^x q^(n-x), where q = 1 - p. Loader 2000, section 4. */
function binomialDensity({ x, n, p, q }) {
    if (p === 0)
        return x === 0 ? 1 : 0;
    if (q === 0)
        return x === n ? 1 : 0;
    if (x === 0)
        return Math.exp(p < 0.1 ? n * Math.log1p(-p) : n * Math.log(q));
    if (x === n)
        return Math.exp(q < 0.1 ? n * Math.log1p(-q) : n * Math.log(p));
    if (x < 0 || x > n)
        return 0;
    const rest = n - x;
    const exponent = stirlingError(n) -
        stirlingError(x) -
        stirlingError(rest) -
        poissonDeviance(x, n * p) -
        poissonDeviance(rest, n * q);
    return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * rest));
}


/***/ }),

/***/ 35891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZN: () => (/* reexport */ NO_CLUSTER),
  Uh: () => (/* reexport */ benjaminiHochberg),
  zc: () => (/* reexport */ canEstimate),
  GM: () => (/* reexport */ compareGroups),
  s2: () => (/* reexport */ compareIndependent),
  dS: () => (/* reexport */ comparePaired),
  aY: () => (/* reexport */ comparePercentiles),
  xL: () => (/* reexport */ compareReported),
  m: () => (/* reexport */ compareShares),
  sk: () => (/* reexport */ createRandom),
  zK: () => (/* reexport */ detectableEffect),
  Bp: () => (/* reexport */ errorsOf),
  PT: () => (/* reexport */ estimateClusteredShare),
  FX: () => (/* reexport */ estimateCounts),
  cx: () => (/* reexport */ estimatePercentile),
  Gy: () => (/* reexport */ estimateReported),
  ab: () => (/* reexport */ estimateRows),
  _5: () => (/* reexport */ estimateShare),
  m0: () => (/* reexport */ estimateShareCautiously),
  aA: () => (/* reexport */ estimateShareOfClusters),
  x3: () => (/* reexport */ exactCount),
  fU: () => (/* reexport */ holm),
  Ht: () => (/* reexport */ samplesNeeded),
  mX: () => (/* reexport */ twoSidedP)
});

// UNUSED EXPORTS: DEFAULT_SEED, bonferroni, estimateShareExactly, millerSamples, samplesForPercentile

;// CONCATENATED MODULE: ./build/stats/adjust.js
/** Adjusting p-values for how many of them there are. Results are in the order given. */
/** Holm 1979, "A simple sequentially rejective multiple test procedure", Scand. J. Statistics 6: 65-70: the chance of any false rejection. */
function holm(p) {
    const adjusted = new Array(p.length);
    let least = 0;
    for (const [rank, index] of ascending(p).entries()) {
        least = Math.max(least, Math.min(1, p[index] * (p.length - rank)));
        adjusted[index] = least;
    }
    return adjusted;
}
/** Benjamini & Hochberg 1995, "Controlling the false discovery rate", JRSS B 57: 289-300: the share of false ones among the rejected. */
function benjaminiHochberg(p) {
    const adjusted = new Array(p.length);
    let most = 1;
    for (const [rank, index] of [...ascending(p).entries()].reverse()) {
        most = Math.min(most, (p[index] * p.length) / (rank + 1));
        adjusted[index] = most;
    }
    return adjusted;
}
/** Bonferroni's: p times their number (Dunn 1961, JASA 56: 52-64). */
function bonferroni(p) {
    return p.map((one) => Math.min(1, one * p.length));
}
function ascending(p) {
    return p.map((_, index) => index).sort((a, b) => p[a] - p[b]);
}

;// CONCATENATED MODULE: ./build/stats/clusters.js
/** A row that has no cluster is one of its own. */
const NO_CLUSTER = 0xffffffff;
/**
 * The clusters of rows, numbered without gaps; null where every row is a cluster of its own, which is as good as no
 * clusters. `NO_CLUSTER` marks a row that belongs to none.
 */
function numberClusters(given) {
    if (given === null)
        return null;
    let largest = 0;
    for (const cluster of given)
        if (cluster !== NO_CLUSTER && cluster > largest)
            largest = cluster;
    const rows = new Uint32Array(given.length);
    const lookup = largest < 8 * given.length + 1024 ? tableLookup(largest) : mapLookup();
    let count = 0;
    for (let row = 0; row < given.length; row += 1) {
        const cluster = given[row];
        let number = cluster === NO_CLUSTER ? -1 : lookup.get(cluster);
        if (number < 0) {
            number = count;
            count += 1;
            if (cluster !== NO_CLUSTER)
                lookup.set(cluster, number);
        }
        rows[row] = number;
    }
    return count === given.length ? null : { rows, count };
}
function tableLookup(largest) {
    const table = new Int32Array(largest + 1).fill(-1);
    return {
        get: (cluster) => table[cluster],
        set: (cluster, number) => {
            table[cluster] = number;
        },
    };
}
/** For numbers that are far apart: a table up to the largest would be mostly empty. */
function mapLookup() {
    const map = new Map();
    return { get: (cluster) => map.get(cluster) ?? -1, set: (cluster, number) => void map.set(cluster, number) };
}
/**
 * Standard error of a mean from what each row adds to it, where rows of one cluster depend on each other: the root of
 * the summed squares of the clusters' sums, over n. Miller 2024, "Adding error bars to evals", arXiv 2411.00640,
 * section 2.2; `corrected` multiplies the square by G / (G - 1), as Inspect and R's sandwich (cadjust) do.
 */
function clusteredError(of) {
    const sums = new Float64Array(of.clusters.count);
    const { rows, count } = of.clusters;
    for (let row = 0; row < rows.length; row += 1)
        sums[rows[row]] += of.influence(row);
    let squares = 0;
    for (const sum of sums)
        squares += sum * sum;
    return Math.sqrt(squares * (of.corrected ? count / (count - 1) : 1)) / rows.length;
}

;// CONCATENATED MODULE: ./build/stats/level.js
/** Two-sided coverage of an interval whose ends are each at a one-sided `confidence`: 0.9 for 0.95, without the rounding error. */
function levelOf(confidence) {
    return Math.round((2 * confidence - 1) * 1e12) / 1e12;
}

// EXTERNAL MODULE: ./build/stats/normal.js
var normal = __webpack_require__(8329);
// EXTERNAL MODULE: ./build/stats/root.js
var root = __webpack_require__(63994);
;// CONCATENATED MODULE: ./build/stats/mover.js
/**
 * Differences and ratios of two estimates from the limits of each ("method of variance estimates recovery"): Newcombe
 * 1998, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17: 873-890,
 * method 10, and for pairs Newcombe 1998, "Improved confidence intervals for the difference between binomial
 * proportions based on paired data", Statistics in Medicine 17: 2635-2650, method 10; for any estimate and for ratios
 * Zou & Donner 2008, Statistics in Medicine 27: 1693-1702, and Donner & Zou 2012, Statistical Methods in Medical
 * Research 21: 347-359.
 */



/** Scores beyond this have a p of 0 in doubles. */
const FARTHEST = 38;
/** Limits at score z of candidate - factor * live. */
function limitsOf(of) {
    const { candidate, live, factor, correlation } = of;
    const a = candidate.limits(of.z);
    const b = live.limits(of.z);
    const centre = candidate.value - factor * live.value;
    const [join, scale] = of.widths === undefined ? [correlation, 1] : [0, narrowing(of.widths, factor, correlation)];
    return {
        low: centre - scale * reach(candidate.value - a.low, factor * (b.high - live.value), join),
        high: centre + scale * reach(a.high - candidate.value, factor * (live.value - b.low), join),
    };
}
function narrowing(widths, factor, correlation) {
    const [a, b] = [widths.candidate, factor * widths.live];
    return a + b === 0 ? 1 : Math.sqrt(Math.max(0, 1 - (2 * correlation * a * b) / (a * a + b * b)));
}
function reach(first, second, correlation) {
    const [a, b] = [Math.max(0, first), Math.max(0, second)];
    if (a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY)
        return Number.POSITIVE_INFINITY;
    return Math.sqrt(Math.max(0, a * a - 2 * correlation * a * b + b * b));
}
/** p-values of candidate - factor * live against `bound`: the confidence at which a limit just reaches the bound. */
function against(of) {
    // A limit that is at the bound has reached it: limits in steps stay there over a range of scores.
    const limit = (z) => {
        const limits = limitsOf({ ...of, z: Math.abs(z) });
        return z < 0 ? limits.low - of.bound || -Number.MIN_VALUE : limits.high - of.bound || Number.MIN_VALUE;
    };
    const centre = of.candidate.value - of.factor * of.live.value - of.bound;
    if (centre === 0)
        return { atLeast: 0.5, atMost: 0.5 };
    const [near, far] = centre < 0 ? [0, FARTHEST] : [-FARTHEST, 0];
    if (centre < 0 && limit(FARTHEST) < 0)
        return { atLeast: 0, atMost: 1 };
    if (centre > 0 && limit(-FARTHEST) > 0)
        return { atLeast: 1, atMost: 0 };
    const z = (0,root/* findRoot */.w)(limit, near, far);
    return { atLeast: (0,normal/* normalAbove */.Jr)(z), atMost: (0,normal/* normalBelow */.DO)(z) };
}
/** candidate - live; p-values invert the limits, so that they are dual to the interval. The interval is null where an end is infinite. */
function moverDifference(of) {
    const limits = limitsOf({ ...of, factor: 1, z: (0,normal/* normalQuantile */.Zl)(of.confidence) });
    return {
        value: of.candidate.value - of.live.value,
        interval: finite({ ...limits, level: levelOf(of.confidence) }),
        against: (bound) => against({ ...of, factor: 1, bound }),
    };
}
/**
 * candidate / live, for estimates and limits that are not negative: the ratios r at which a limit of candidate - r live
 * is 0. The interval is null where the live one cannot be told from 0. RangeError where the live value is 0 or less.
 */
function moverRatio(of) {
    checkRatio(of.candidate.value, of.live.value);
    const z = (0,normal/* normalQuantile */.Zl)(of.confidence);
    const value = of.candidate.value / of.live.value;
    const low = (ratio) => limitsOf({ ...of, factor: ratio, z }).low;
    const high = (ratio) => limitsOf({ ...of, factor: ratio, z }).high;
    let farthest = Math.max(2 * value, 1);
    while (farthest < 1e12 && high(farthest) > 0)
        farthest *= 4;
    const bounded = high(farthest) <= 0 && Number.isFinite(low(0)) && Number.isFinite(low(value));
    return {
        value,
        interval: bounded
            ? {
                low: low(0) <= 0 ? 0 : (0,root/* findRoot */.w)(low, 0, value),
                high: (0,root/* findRoot */.w)(high, value, farthest),
                level: levelOf(of.confidence),
            }
            : null,
        against: (bound) => (bound < 0 ? { atLeast: 1, atMost: 0 } : against({ ...of, factor: bound, bound: 0 })),
    };
}
/** RangeError unless a ratio of the values means something: live above 0, candidate not below. */
function checkRatio(candidate, live) {
    if (live > 0 && candidate >= 0)
        return;
    throw new RangeError(`A ratio needs a live value above 0 and a candidate value of 0 or more; found ${candidate} / ${live}. Compare by difference.`);
}
function finite(interval) {
    return Number.isFinite(interval.low) && Number.isFinite(interval.high) ? interval : null;
}

// EXTERNAL MODULE: ./build/stats/beta.js
var beta = __webpack_require__(24216);
;// CONCATENATED MODULE: ./build/stats/from-error.js


/**
 * An estimate from its standard error: value -+ t times the error, Student's t with `df` degrees of freedom (Student
 * 1908, "The probable error of a mean", Biometrika 6: 1-25); df Infinity is the normal.
 */
function estimateFromError(of) {
    const { value, standardError, df } = of;
    const reach = (0,beta/* studentQuantile */.FI)(of.confidence, df) * standardError;
    return {
        value,
        n: of.n,
        standardError,
        interval: { low: value - reach, high: value + reach, level: levelOf(of.confidence) },
        method: of.method,
        ...(Number.isFinite(df) ? { df } : {}),
        against: (bound) => {
            const t = (value - bound) / standardError;
            return { atLeast: (0,beta/* studentAbove */.fr)(-t, df), atMost: (0,beta/* studentAbove */.fr)(t, df) };
        },
    };
}
/** A value of which nothing tells the error: no interval and no p. */
function estimateValueOnly(value, n) {
    return { value, n, standardError: null, interval: null, method: 'value_only', against: null };
}

;// CONCATENATED MODULE: ./build/stats/quantile.js
/** Offset of each definition: the quantile is at position `(n + 1 - 2c) level + c`, counting from 1. */
const OFFSET = { 6: 0, 7: 1, 8: 1 / 3 };
/**
 * The quantile at `level` (0 to 1) of ascending values. Hyndman & Fan 1996, "Sample quantiles in statistical
 * packages", The American Statistician 50: 361-365; type 7 is the default of R, NumPy and pandas, 6 that of Excel's
 * PERCENTILE.EXC, Minitab and SPSS, 8 the one the paper recommends.
 */
function quantileOfSorted(of) {
    const { sorted, level } = of;
    const n = sorted.length;
    if (n === 0)
        throw new RangeError('A quantile needs at least one value; found none.');
    const offset = OFFSET[of.type];
    const position = Math.min(n, Math.max(1, (n + 1 - 2 * offset) * level + offset));
    const whole = Math.floor(position);
    const low = sorted[whole - 1];
    if (position === whole || whole === n)
        return low;
    return low + (position - whole) * (sorted[whole] - low);
}

;// CONCATENATED MODULE: ./build/stats/no-difference.js
/**
 * Pairs of which none differ. That proves nothing of the next pair: with n pairs and none that differ, the share of
 * pairs that would differ is at most 1 - (1 - confidence)^(1/n), the exact binomial limit of 0 of n (Clopper & Pearson
 * 1934; the rule of three, Hanley & Lippman-Hand 1983, JAMA 249: 1743). An effect is at most that share times the most
 * that a pair can differ by.
 */



/** The largest share of differing pairs that none of `units` is compatible with. */
function differingShare(of) {
    return 1 - (1 - of.confidence) ** (1 / of.units);
}
/**
 * No effect among pairs that are all equal: 0 -+ the share times `range`, which is how far apart two values of a pair
 * may be (1 for values of 0 and 1; else as far as the values seen are apart). A ratio is at most 1 + that over `base`,
 * the least that the live value may be, and at least the inverse. Where range or base is 0 nothing tells the error. There is no standard error, as
 * the limits do not grow with the score as those of one do.
 */
function estimateNoEffect(of) {
    const { units, n, kind } = of;
    const value = kind === 'difference' ? 0 : 1;
    const most = kind === 'difference' ? of.range : of.base > 0 ? of.range / of.base : 0;
    if (!(most > 0))
        return estimateValueOnly(value, n);
    const reach = differingShare(of) * most;
    // A ratio and its inverse have inverse limits: each is largest where the side below is as small as it may be.
    const low = kind === 'difference' ? -reach : 1 / (1 + reach);
    return {
        value,
        n,
        standardError: null,
        interval: { low, high: value + reach, level: levelOf(of.confidence) },
        method: of.method,
        against: againstSame(kind, (distance) => (1 - Math.min(1, distance / most)) ** units),
    };
}
/**
 * The same for a percentile: where a share d of the pairs may differ, it lies between the percentiles d below and above
 * it, of which the farther counts on both sides. No interval where these are beyond the values, or all are equal.
 */
function estimateSamePercentile(of) {
    const { sorted, level, units, n, kind } = of;
    const centre = quantileOfSorted({ sorted, level, type: 7 });
    const value = kind === 'difference' ? 0 : 1;
    const unit = kind === 'difference' ? 1 : centre;
    const farthest = Math.min(level, 1 - level);
    const reachAt = (share) => {
        const at = (where) => quantileOfSorted({ sorted, level: where, type: 7 });
        return Math.max(at(level + share) - centre, centre - at(level - share)) / unit;
    };
    if (!(unit > 0) || !(reachAt(farthest) > 0))
        return estimateValueOnly(value, n);
    const share = differingShare(of);
    const reach = share < farthest ? reachAt(share) : 0;
    return {
        value,
        n,
        standardError: null,
        interval: reach > 0
            ? { low: kind === 'difference' ? -reach : 1 / (1 + reach), high: value + reach, level: levelOf(of.confidence) }
            : null,
        method: of.method,
        against: againstSame(kind, (distance) => {
            let [low, high] = [0, farthest];
            for (let step = 0; step < 60; step += 1) {
                const middle = (low + high) / 2;
                if (reachAt(middle) < distance)
                    low = middle;
                else
                    high = middle;
            }
            // The smaller share: of two that cannot be told apart the one that is easier to have missed.
            return (1 - low) ** units;
        }),
    };
}
/** `p` of an effect of at least the size given, whichever way it points. */
function againstSame(kind, p) {
    if (kind === 'difference')
        return (bound) => ({ atLeast: bound <= 0 ? 1 : p(bound), atMost: bound >= 0 ? 1 : p(-bound) });
    return (bound) => ({
        atLeast: bound <= 1 ? 1 : p(bound - 1),
        atMost: bound >= 1 ? 1 : bound > 0 ? p(1 / bound - 1) : 0,
    });
}

;// CONCATENATED MODULE: ./build/stats/bca.js
/**
 * Bias-corrected and accelerated bootstrap limits: Efron 1987, "Better bootstrap confidence intervals", JASA 82:
 * 171-185; formulas as in Efron & Tibshirani 1993, "An introduction to the bootstrap", section 14.3.
 */


/** Sums of the same numbers in another order differ by rounding: nearer than this part of their range is equal. */
const SAME = 1e-11;
/** Standard normal score of the share of resamples below the estimate; those equal to it count half. */
function biasCorrection({ sorted, estimate }) {
    const { below, notAbove } = countAround(sorted, estimate);
    const share = (below + notAbove) / 2 / sorted.length;
    // A share of 0 or 1 is what finitely many resamples can show, no proof of an infinite bias.
    const least = 0.5 / sorted.length;
    return (0,normal/* normalQuantile */.Zl)(Math.min(1 - least, Math.max(least, share)));
}
/** Sum of cubes over six times the 3/2 power of the sum of squares, of the influences (Efron 1987, eq. 6.6). */
function accelerationOf({ square, cube }) {
    return square === 0 ? 0 : cube / (6 * square ** 1.5);
}
/** The normal score of the share of resamples that the limit at normal score `z` lies above. */
function bcaScore({ bias, acceleration, z }) {
    const w = bias + z;
    const denominator = 1 - acceleration * w;
    // Beyond the pole the transformation folds back; everything out there is as far as there is.
    if (denominator <= 0)
        return w > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    return bias + w / denominator;
}
/** The z whose limit is at the score: the inverse of `bcaScore`. */
function bcaInverse({ bias, acceleration, score }) {
    const s = score - bias;
    const denominator = 1 + acceleration * s;
    if (denominator <= 0)
        return s > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    return s / denominator - bias;
}
/**
 * Limits at any score, and back. Beyond what the resamples can resolve (one in B + 1) the distribution is continued
 * as a normal one of the same spread, so that far bounds are told from very far ones.
 */
function bcaDistribution(of) {
    const { sorted, acceleration } = of;
    const bias = biasCorrection(of);
    const spread = deviation(sorted);
    const edge = (0,normal/* normalQuantile */.Zl)(sorted.length / (sorted.length + 1));
    const valueAt = (score) => {
        const inside = Math.min(edge, Math.max(-edge, score));
        const value = quantileOfSorted({ sorted, level: (0,normal/* normalBelow */.DO)(inside), type: 7 });
        return score === inside ? value : value + (score - inside) * spread;
    };
    const [first, last] = [valueAt(-edge), valueAt(edge)];
    return {
        spread,
        limitAt: (z) => valueAt(bcaScore({ bias, acceleration, z })),
        scoreOf: (bound) => {
            const score = bound <= first
                ? -edge - (first - bound) / spread
                : bound >= last
                    ? edge + (bound - last) / spread
                    : scoreOfLevel(shareBelow(sorted, bound));
            return bcaInverse({ bias, acceleration, score });
        },
    };
}
function scoreOfLevel(level) {
    return level <= 0.5 ? (0,normal/* normalQuantile */.Zl)(level) : -(0,normal/* normalQuantile */.Zl)(1 - level);
}
/** Inverse of the type 7 quantile; the middle of the steps where resamples tie. */
function shareBelow(sorted, bound) {
    const { below, notAbove } = countAround(sorted, bound);
    const last = sorted.length - 1;
    if (notAbove > below)
        return (below + notAbove - 1) / 2 / last;
    const [before, after] = [sorted[below - 1], sorted[below]];
    return (below - 1 + (bound - before) / (after - before)) / last;
}
function countAround(sorted, bound) {
    const slack = SAME * (sorted[sorted.length - 1] - sorted[0]);
    return { below: countBelow(sorted, bound - slack), notAbove: countNotAbove(sorted, bound + slack) };
}
function deviation(values) {
    let sum = 0;
    for (const value of values)
        sum += value;
    const mean = sum / values.length;
    let squares = 0;
    for (const value of values)
        squares += (value - mean) ** 2;
    return Math.sqrt(squares / (values.length - 1));
}
/** How many of ascending values are less than `bound`. */
function countBelow(sorted, bound) {
    return bisect(sorted, (value) => value < bound);
}
/** How many of ascending values are at most `bound`. */
function countNotAbove(sorted, bound) {
    return bisect(sorted, (value) => value <= bound);
}
function bisect(sorted, isBefore) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (isBefore(sorted[middle]))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/stats/order-statistics.js
/** Percentiles by order statistics: nothing is assumed of the values but that they are drawn alike. */






/**
 * Ranks of the order statistics that a quantile lies between, each end wrong in at most 1 - `confidence` of cases.
 * David & Nagaraja 2003, Order Statistics, 3rd ed., section 7.1; Conover 1999, section 3.2.
 */
function quantileRanks({ n, level, confidence }) {
    const alpha = 1 - confidence;
    // P(K <= low - 1) <= alpha and P(K >= high) <= alpha, where K ~ Binomial(n, level) values lie at or below the quantile.
    const atAlpha = (0,beta/* binomialQuantile */.z1)({ level: alpha, n, p: level });
    const low = (0,beta/* binomialTails */.JJ)({ k: atAlpha, n, p: level }).below <= alpha ? atAlpha + 1 : atAlpha;
    const high = (0,beta/* binomialQuantile */.z1)({ level: confidence, n, p: level }) + 1;
    return { low: low >= 1 ? low : null, high: high <= n ? high : null };
}
/**
 * Where an end of the interval lies among ascending values, counted from 1, between two of them: the position of which
 * the binomial, continued to broken counts, gives just `confidence`. Below 1 or above n there is no value. Hutson 1999,
 * "Calculating nonparametric confidence intervals for quantiles using fractional order statistics", J. Applied
 * Statistics 26: 343-353.
 */
function quantilePosition(of) {
    const { n, level, above } = of;
    // I_level(r, n - r + 1) falls from 1 to 0 as r goes from 0 to n + 1: the chance that the value at r is below.
    const off = (r) => {
        const { below: chance, above: rest } = (0,beta/* betaTails */.Qg)({ x: level, y: 1 - level, a: r, b: n - r + 1 });
        return above < 0.5 ? Math.log(Math.max(chance, 1e-320) / above) : -Math.log(Math.max(rest, 1e-320) / (1 - above));
    };
    const [least, most] = [1e-9, n + 1 - 1e-9];
    const guess = Math.min(most, Math.max(least, n * level + 0.5 - (0,normal/* normalQuantile */.Zl)(above) * Math.sqrt(n * level * (1 - level))));
    let step = 1 + 0.05 * Math.sqrt(n);
    let [low, high] = [guess, guess];
    while (low > least && off(low) < 0) {
        low = Math.max(least, low - step);
        step *= 2;
    }
    while (high < most && off(high) > 0) {
        high = Math.min(most, high + step);
        step *= 2;
    }
    return low === high ? low : (0,root/* findRoot */.w)(off, low, high);
}
/** The value at a position between ascending values; infinite where it is outside of them. */
function valueAt(sorted, position) {
    if (position < 1)
        return Number.NEGATIVE_INFINITY;
    if (position > sorted.length)
        return Number.POSITIVE_INFINITY;
    const whole = Math.floor(position);
    const low = sorted[whole - 1];
    return whole === sorted.length ? low : low + (position - whole) * (sorted[whole] - low);
}
/** Values needed before `quantileRanks` gives both ends. */
function samplesForPercentile({ percentile, confidence }) {
    const level = percentile / 100;
    const alpha = 1 - confidence;
    return Math.ceil(Math.log(alpha) / Math.log(Math.max(level, 1 - level)) - 1e-9);
}
/**
 * A percentile (0 to 100, exclusive) of values: type 7 quantile, between two order statistics. p-values count values
 * beyond the bound against Binomial(n, level) and are dual to the interval: at most 1 - `confidence` just where the
 * bound is outside. With too few values for one of the ends (fewer than 59 for p95 at 95 %, see
 * `samplesForPercentile`) the interval is null, as an end at infinity cannot be written down; the p-values remain.
 * RangeError without values.
 */
function estimatePercentile(of) {
    return estimateSortedPercentile({ ...of, sorted: of.values.slice().sort() });
}
/** The same, of values that are ascending already. */
function estimateSortedPercentile(of) {
    const { sorted, confidence } = of;
    const level = percentileLevel(of.percentile);
    const n = sorted.length;
    const value = quantileOfSorted({ sorted, level, type: 7 });
    const { low, high } = quantileRanks({ n, level, confidence });
    return {
        value,
        n,
        standardError: null,
        interval: low === null || high === null
            ? null
            : // Type 7 lies between two order statistics, and so may lie beyond a rank next to it.
                {
                    low: Math.min(value, sorted[low - 1]),
                    high: Math.max(value, sorted[high - 1]),
                    level: levelOf(confidence),
                },
        method: 'order_statistic',
        against: (bound) => ({
            atLeast: (0,beta/* binomialTails */.JJ)({ k: countBelow(sorted, bound) - 1, n, p: level }).above,
            atMost: (0,beta/* binomialTails */.JJ)({ k: countNotAbove(sorted, bound), n, p: level }).below,
        }),
    };
}
/** The share of values at or below a percentile. */
function percentileLevel(percentile) {
    if (percentile > 0 && percentile < 100)
        return percentile / 100;
    throw new RangeError(`A percentile must lie between 0 and 100, both exclusive; found ${percentile}.`);
}

;// CONCATENATED MODULE: ./build/stats/wilson.js
/** Shares of counted things: Wilson's score interval and the exact one of Clopper and Pearson. */



/**
 * Wilson's limits at `z` standard errors; `n` need not be whole. Wilson 1927, "Probable inference, the law of succession, and statistical
 * inference", JASA 22: 209-212; recommended by Newcombe 1998 (Statistics in Medicine 17: 857-872, method 3).
 */
function wilsonLimits({ successes, n }, z) {
    const p = successes / n;
    const square = z * z;
    const centre = (p + square / (2 * n)) / (1 + square / n);
    const half = (z / (1 + square / n)) * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
    return {
        low: successes === 0 ? 0 : Math.max(0, centre - half),
        high: successes === n ? 1 : Math.min(1, centre + half),
    };
}
/**
 * A share with Wilson's interval at one-sided `confidence`. Its p-values are the larger of the score test's, which that
 * interval inverts, and the exact binomial ones: far out the score test rejects rare outcomes several times too often
 * (one side of Wilson's interval is too short near 0 and 1: Cai 2005, "One-sided confidence intervals in discrete
 * distributions", J. Statistical Planning and Inference 131: 63-88), and far out is where many gates are adjusted for.
 * So a bound that is rejected at 1 - confidence is outside of the interval, but not every bound outside is rejected.
 *
 * The standard error is sqrt(p(1-p)/n), and where that is 0, which proves nothing, the interval's half width in normal
 * quantiles. RangeError where the counts are none.
 */
function estimateShare({ successes, n, confidence }) {
    const exact = estimateShareExactly({ successes, n, confidence });
    const p = successes / n;
    const score = (bound) => (p - bound) / Math.sqrt((bound * (1 - bound)) / n);
    return {
        ...exact,
        interval: { ...wilsonLimits({ successes, n }, (0,normal/* normalQuantile */.Zl)(confidence)), level: levelOf(confidence) },
        method: 'wilson',
        against: (bound) => {
            const { atLeast, atMost } = exact.against(bound);
            if (bound <= 0 || bound >= 1)
                return { atLeast, atMost };
            return {
                atLeast: Math.max(atLeast, (0,normal/* normalBelow */.DO)(score(bound))),
                atMost: Math.max(atMost, (0,normal/* normalBelow */.DO)(-score(bound))),
            };
        },
    };
}
/**
 * The same with the more cautious end of Wilson's interval and the exact one on both sides: what a bound is shown to be
 * kept by. Wilson's alone is too short on the side of rare outcomes: with 0 of 269 its end at 95 % is just below 0.01,
 * and of versions with a true share of 0.01 no fewer than 6.7 % would be taken to be below that. Here at most 5 % are.
 * p-values are dual to it.
 */
function estimateShareCautiously(of) {
    const wilson = estimateShare(of);
    const exact = clopperPearsonLimits(of, 1 - of.confidence);
    const { low, high, level } = wilson.interval;
    return { ...wilson, interval: { low: Math.min(low, exact.low), high: Math.max(high, exact.high), level } };
}
/** Standard error of a share; see `estimateShare` for one of 0 or 1. */
function shareError({ successes, n }, z) {
    const p = successes / n;
    if (p > 0 && p < 1)
        return Math.sqrt((p * (1 - p)) / n);
    const { low, high } = wilsonLimits({ successes, n }, z);
    return (high - low) / (2 * z);
}
/**
 * A share with the exact interval: its ends are wrong in at most 1 - `confidence` of cases whatever the share, and in
 * fewer for most. Clopper & Pearson 1934, "The use of confidence or fiducial limits", Biometrika 26: 404-413; with no
 * successes its upper end is 1 - (1-confidence)^(1/n), the rule of three (Hanley & Lippman-Hand 1983, JAMA 249: 1743).
 */
function estimateShareExactly({ successes, n, confidence }) {
    checkShare({ successes, n });
    const z = (0,normal/* normalQuantile */.Zl)(confidence);
    return {
        value: successes / n,
        n,
        standardError: shareError({ successes, n }, z),
        interval: { ...clopperPearsonLimits({ successes, n }, 1 - confidence), level: levelOf(confidence) },
        method: 'clopper_pearson',
        against: (bound) => {
            if (bound < 0)
                return { atLeast: 1, atMost: 0 };
            if (bound > 1)
                return { atLeast: 0, atMost: 1 };
            return {
                atLeast: (0,beta/* binomialTails */.JJ)({ k: successes, n, p: bound }).below,
                atMost: (0,beta/* binomialTails */.JJ)({ k: successes - 1, n, p: bound }).above,
            };
        },
    };
}
/** Exact limits, each wrong in at most `alpha` of cases. */
function clopperPearsonLimits({ successes, n }, alpha) {
    return {
        low: successes === 0 ? 0 : (0,beta/* betaQuantile */.O9)({ p: alpha, a: successes, b: n - successes + 1 }),
        high: successes === n ? 1 : (0,beta/* betaQuantile */.O9)({ p: 1 - alpha, a: successes + 1, b: n - successes }),
    };
}
function checkShare({ successes, n }) {
    if (Number.isInteger(successes) && Number.isInteger(n) && n > 0 && successes >= 0 && successes <= n)
        return;
    throw new RangeError(`A share needs whole numbers 0 <= successes <= n with n > 0; found ${successes} of ${n}.`);
}

;// CONCATENATED MODULE: ./build/stats/paired-shares.js




/** A share as a side of a difference or a ratio: Wilson's limits. */
function shareSide(share) {
    return { value: share.successes / share.n, limits: (z) => wilsonLimits(share, z) };
}
/**
 * Difference or ratio of two paired shares: Newcombe 1998 (Statistics in Medicine 17: 2635-2650), method 10, Wilson's
 * limits joined by the correlation of both outcomes with its continuity correction; the ratio as in `moverRatio`.
 */
function compareCounts(of) {
    const { both, candidateOnly, liveOnly, neither } = of.counts;
    const n = both + candidateOnly + liveOnly + neither;
    const pairing = {
        candidate: shareSide({ successes: both + candidateOnly, n }),
        live: shareSide({ successes: both + liveOnly, n }),
        correlation: correlationOf(of.counts),
        confidence: of.confidence,
    };
    return of.kind === 'difference' ? moverDifference(pairing) : moverRatio(pairing);
}
/** The comparison of two paired shares from their counts alone: Newcombe, or `estimateNoEffect` where no pair differs. */
function estimateCounts(of) {
    const { counts, confidence, kind } = of;
    const { both, candidateOnly, liveOnly, neither } = counts;
    const n = both + candidateOnly + liveOnly + neither;
    const z = (0,normal/* normalQuantile */.Zl)(confidence);
    if (candidateOnly + liveOnly === 0) {
        const base = wilsonLimits({ successes: both, n }, z).low;
        return estimateNoEffect({ units: n, n, kind, confidence, method: 'newcombe_paired', range: 1, base });
    }
    const moved = compareCounts(of);
    const error = pairedShareError(counts);
    const { interval } = moved;
    return {
        ...moved,
        n,
        standardError: kind === 'difference' && error > 0 ? error : interval === null ? null : (interval.high - interval.low) / (2 * z),
        method: 'newcombe_paired',
    };
}
/** The phi coefficient; where positive, n/2 is taken off its numerator, which does not go below 0. */
function correlationOf({ both, candidateOnly, liveOnly, neither }) {
    const n = both + candidateOnly + liveOnly + neither;
    const margins = (both + candidateOnly) * (liveOnly + neither) * ((both + liveOnly) * (candidateOnly + neither));
    if (margins === 0)
        return 0;
    const raw = both * neither - candidateOnly * liveOnly;
    return (raw > 0 ? Math.max(0, raw - n / 2) : raw) / Math.sqrt(margins);
}
/** Standard error of a paired difference of shares, from its discordant pairs (Fleiss 1981, section 8.1). */
function pairedShareError({ both, candidateOnly, liveOnly, neither }) {
    const n = both + candidateOnly + liveOnly + neither;
    return Math.sqrt(Math.max(0, candidateOnly + liveOnly - (candidateOnly - liveOnly) ** 2 / n)) / n;
}

;// CONCATENATED MODULE: ./build/stats/compare-percentiles.js






/**
 * Difference or ratio of the same percentile of two sets of values, from the order statistics that bound each (as
 * `estimatePercentile`), joined as in `moverDifference` and `moverRatio`. No density is estimated and nothing is drawn,
 * so that a million values cost their sorting. `paired`: values at the same place are of the same sample; both
 * percentiles are then correlated as the outcomes "at or below its percentile" are (Bahadur 1966, "A note on quantiles
 * in large samples", Ann. Math. Statist. 37: 577-580), with the continuity correction of Newcombe's paired method.
 *
 * Pairs that are all equal: `estimateSamePercentile`.
 *
 * The interval is null where there are too few values for one of the ends (`samplesForPercentile`). RangeError without
 * values, with unequal numbers of pairs, or for a ratio to a percentile that is not above 0.
 */
function comparePercentiles(of) {
    const { confidence, kind } = of;
    const paired = of.paired ?? false;
    if (paired && of.candidate.length !== of.live.length)
        throw new RangeError(`Pairs need as many values on both sides; found ${of.candidate.length} and ${of.live.length}.`);
    const level = percentileLevel(of.percentile);
    const [candidate, live] = [sideOf(of.candidate, level), sideOf(of.live, level)];
    const counts = paired ? countPairs(of.candidate, of.live) : null;
    const base = {
        kind,
        n: paired ? of.candidate.length : of.candidate.length + of.live.length,
        standardError: null,
        method: 'order_statistic',
        pairs: counts === null ? null : of.candidate.length,
        larger: counts?.larger ?? null,
        smaller: counts?.smaller ?? null,
    };
    if (counts !== null && counts.larger + counts.smaller === 0) {
        const [sorted, n] = [of.live.slice().sort(), of.live.length];
        const same = estimateSamePercentile({ sorted, level, units: n, n, kind, confidence, method: 'order_statistic' });
        return { ...base, ...same };
    }
    if (kind === 'ratio')
        checkRatio(candidate.value, live.value);
    const joint = paired ? jointly({ ...of, sides: { candidate, live } }) : { correlation: 0 };
    const pairing = { candidate, live, confidence, ...joint };
    return { ...base, ...(kind === 'difference' ? moverDifference(pairing) : moverRatio(pairing)) };
}
function sideOf(values, level) {
    const sorted = values.slice().sort();
    const n = sorted.length;
    return {
        value: quantileOfSorted({ sorted, level, type: 7 }),
        limits: (z) => {
            const tail = (0,normal/* normalAbove */.Jr)(z);
            return {
                low: valueAt(sorted, quantilePosition({ n, level, above: 1 - tail })),
                high: valueAt(sorted, quantilePosition({ n, level, above: tail })),
            };
        },
    };
}
/** How percentiles of pairs go together; as independent ones where there are too few values to tell. */
function jointly(of) {
    const widthOf = (side) => {
        const { low, high } = side.limits((0,normal/* normalQuantile */.Zl)(of.confidence));
        return high - low;
    };
    const widths = { candidate: widthOf(of.sides.candidate), live: widthOf(of.sides.live) };
    if (!Number.isFinite(widths.candidate + widths.live))
        return { correlation: 0 };
    const at = { candidate: of.sides.candidate.value, live: of.sides.live.value };
    let [both, candidateOnly, liveOnly] = [0, 0, 0];
    for (let row = 0; row < of.live.length; row += 1) {
        const first = of.candidate[row] <= at.candidate;
        const second = of.live[row] <= at.live;
        if (first && second)
            both += 1;
        else if (first)
            candidateOnly += 1;
        else if (second)
            liveOnly += 1;
    }
    const neither = of.live.length - both - candidateOnly - liveOnly;
    return { correlation: correlationOf({ both, candidateOnly, liveOnly, neither }), widths };
}
function countPairs(a, b) {
    let [larger, smaller] = [0, 0];
    for (let row = 0; row < a.length; row += 1) {
        if (a[row] > b[row])
            larger += 1;
        else if (a[row] < b[row])
            smaller += 1;
    }
    return { larger, smaller };
}

;// CONCATENATED MODULE: ./build/stats/fieller.js


/**
 * A ratio of two estimates, by asking of each ratio r whether candidate - r live is 0: Fieller 1954, "Some problems in
 * interval estimation", JRSS B 16: 175-185. `live` must be positive. The interval is null where the live value cannot
 * be told from 0 at this confidence, so that no ratio is too large; p-values say the same.
 */
function fiellerRatio(of) {
    const { candidate, live, variance, df } = of;
    const value = candidate / live;
    const varianceAt = (r) => variance.candidate - 2 * r * variance.both + r * r * variance.live;
    const t = (0,beta/* studentQuantile */.FI)(of.confidence, df);
    // (candidate - r live)² = t² varianceAt(r), a quadratic in r.
    const a = live * live - t * t * variance.live;
    const half = candidate * live - t * t * variance.both;
    const c = candidate * candidate - t * t * variance.candidate;
    const root = Math.sqrt(Math.max(0, half * half - a * c));
    // The score of a ratio turns back once: of a bound counts the largest p of all ratios beyond it, live near 0 included.
    const turn = (live * variance.candidate - candidate * variance.both) / (live * variance.both - candidate * variance.live);
    const scoreAt = (r) => {
        const difference = candidate - r * live;
        return difference === 0 ? 0 : difference / Math.sqrt(Math.max(0, varianceAt(r)));
    };
    const limit = (0,beta/* studentAbove */.fr)(live / Math.sqrt(variance.live), df);
    const worst = (bound, side) => {
        const beyond = Number.isFinite(turn) && side * turn >= side * bound ? (0,beta/* studentAbove */.fr)(-side * scoreAt(turn), df) : 0;
        return Math.max((0,beta/* studentAbove */.fr)(-side * scoreAt(bound), df), limit, beyond);
    };
    return {
        value,
        standardError: Math.sqrt(Math.max(0, varianceAt(value))) / live,
        interval: a > 0 ? { low: (half - root) / a, high: (half + root) / a, level: levelOf(of.confidence) } : null,
        ...(Number.isFinite(df) ? { df } : {}),
        against: (bound) => ({ atLeast: worst(bound, 1), atMost: worst(bound, -1) }),
    };
}

;// CONCATENATED MODULE: ./build/stats/random.js
/** The seed of every resampling that was given none: results must not depend on who computes them. */
const DEFAULT_SEED = 20_010_201;
/** Doty-Humphrey's sfc32 (PractRand 2014), 128 bits of state, seeded by splitmix32. */
function createRandom(seed) {
    let state = seed | 0;
    const scramble = () => {
        state = (state + 0x9e3779b9) | 0;
        let z = state ^ (state >>> 16);
        z = Math.imul(z, 0x21f0aaad);
        z ^= z >>> 15;
        z = Math.imul(z, 0x735a2d97);
        return z ^ (z >>> 15);
    };
    let a = scramble();
    let b = scramble();
    let c = scramble();
    let d = 1;
    const next = () => {
        const sum = (((a + b) | 0) + d) | 0;
        d = (d + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + sum) | 0;
        return sum >>> 0;
    };
    // The state in variables of its own: the loop then stays in registers, which is several times as fast.
    const fillBelow = (n, list) => {
        const scale = n / 4_294_967_296;
        let [w, x, y, z] = [a | 0, b | 0, c | 0, d | 0];
        for (let at = 0; at < list.length; at += 1) {
            const sum = (((w + x) | 0) + z) | 0;
            z = (z + 1) | 0;
            w = x ^ (x >>> 9);
            x = (y + (y << 3)) | 0;
            y = (((y << 21) | (y >>> 11)) + sum) | 0;
            list[at] = (sum >>> 0) * scale;
        }
        a = w;
        b = x;
        c = y;
        d = z;
    };
    for (let skipped = 0; skipped < 15; skipped += 1)
        next();
    return {
        next,
        below: (n) => Math.floor(next() * (n / 4_294_967_296)),
        fillBelow,
        unit: () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992,
    };
}
/** A standard normal number, by inversion-free polar steps (Marsaglia & Bray 1964). */
function drawNormal(random) {
    for (;;) {
        const x = 2 * random.unit() - 1;
        const y = 2 * random.unit() - 1;
        const square = x * x + y * y;
        if (square > 0 && square < 1)
            return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
}

;// CONCATENATED MODULE: ./build/stats/bootstrap.js
/** Resampling rows with replacement: Efron 1979, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7: 1-26. */




/** Samples below which Student's t is not relied on, whatever they look like. */
const SMALL = 30;
/** Fewer rows than this have too few different resamples; their spread says more. */
const LEAST = 8;
/** Rows above which resampling costs more than it tells. */
const MOST = 5000;
/** Skewness of an estimate's own distribution above which t is left: see `isSkewed`. */
const MOST_SKEW = 0.1;
/**
 * Whether an estimate is too skewed for Student's t. One end of its interval is wrong in about
 * skewness (2 z² + 1) φ(z) / 6 more cases than asked for (Hall 1992, The Bootstrap and Edgeworth Expansion, section
 * 2.6; z = 1.645), which at a skewness of the estimate of 0.1 is 1.1 % above 5 %. For a mean that asks for n >= 100 g²
 * rows, g the skewness of the data; Cochran's rule (Sampling Techniques, 3rd ed. 1977, section 2.15) asks for 25 g².
 */
function isSkewed({ square, cube }) {
    return square > 0 && Math.abs(cube) > MOST_SKEW * square ** 1.5;
}
/** Whether BCa is used in place of t: few rows or a skewed estimate, and rows enough to resample, but not too many. */
function needsBootstrap(of) {
    return of.smallest >= LEAST && of.rows <= MOST && (of.smallest < SMALL || isSkewed(of.moments));
}
/** Between 2,000 and 9,999 resamples, as many as about three million draws allow. */
function resamplesFor(rows) {
    return Math.max(2000, Math.min(9999, Math.floor(3_000_000 / rows)));
}
/**
 * The statistic of every resample of the rows, in the order drawn; all columns of a row go together. `statistic` gets
 * the columns' sums; a resample in which it is undefined is NaN.
 */
function resample(of) {
    const { columns, resamples, statistic } = of;
    const n = columns[0].length;
    const random = createRandom(of.seed);
    const results = new Float64Array(resamples);
    const sums = new Float64Array(columns.length);
    const picked = new Uint32Array(n);
    for (let draw = 0; draw < resamples; draw += 1) {
        random.fillBelow(n, picked);
        for (let at = 0; at < columns.length; at += 1) {
            const column = columns[at];
            let sum = 0;
            for (let row = 0; row < n; row += 1)
                sum += column[picked[row]];
            sums[at] = sum;
        }
        results[draw] = statistic(sums);
    }
    return results;
}
/**
 * An estimate with BCa limits. Their scores are widened from z to t with `df`, times the ratio of the unbiased error to
 * the plug-in one: resamples of few rows are too narrow by just that (Hesterberg 2015, "What teachers should know about
 * the bootstrap", The American Statistician 69: 371-386, section 3.3). Null where the resamples tell nothing: they are
 * all alike, or more than one in a hundred is undefined.
 */
function estimateFromResamples(of) {
    const { value, df, moments } = of;
    const sorted = of.resampled.filter(Number.isFinite).sort();
    if (sorted.length < 0.99 * of.resampled.length || sorted[0] === sorted[sorted.length - 1])
        return null;
    const distribution = bcaDistribution({ estimate: value, sorted, acceleration: accelerationOf(moments) });
    const widening = of.standardError / Math.sqrt(moments.square);
    const reach = (0,beta/* studentQuantile */.FI)(of.confidence, df) * widening;
    return {
        value,
        n: of.n,
        standardError: of.standardError,
        interval: {
            low: distribution.limitAt(-reach),
            high: distribution.limitAt(reach),
            level: levelOf(of.confidence),
        },
        method: of.method,
        df,
        against: (bound) => {
            const t = distribution.scoreOf(bound) / widening;
            return { atLeast: (0,beta/* studentAbove */.fr)(t, df), atMost: (0,beta/* studentAbove */.fr)(-t, df) };
        },
    };
}
/**
 * The same for a ratio, by its logarithm: a ratio and its inverse then have inverse limits. Null for a ratio of 0 too,
 * and where it is 0 in more than one of a hundred resamples.
 */
function estimateRatioFromResamples(of) {
    const { value, moments } = of;
    if (!(value > 0))
        return null;
    const log = estimateFromResamples({
        ...of,
        value: Math.log(value),
        standardError: of.standardError / value,
        moments: { square: moments.square / value ** 2, cube: moments.cube / value ** 3 },
        resampled: of.resampled.map(Math.log),
    });
    if (log === null)
        return null;
    const { interval, against } = log;
    return {
        ...log,
        value,
        standardError: of.standardError,
        interval: interval && { ...interval, low: Math.exp(interval.low), high: Math.exp(interval.high) },
        against: against && ((bound) => (bound > 0 ? against(Math.log(bound)) : { atLeast: 1, atMost: 0 })),
    };
}

;// CONCATENATED MODULE: ./build/stats/summary.js

/** Whether an estimate is defined: at least one row, and denominators that do not add up to nothing. */
function canEstimate(rows) {
    if (rows.values.length === 0)
        return false;
    return rows.weights === null || sum(rows.weights) !== 0;
}
/** RangeError where `canEstimate` is false, or the columns differ in length. */
function summarise(rows) {
    const { values, weights } = rows;
    const n = values.length;
    if ((weights !== null && weights.length !== n) || (rows.clusters !== null && rows.clusters.length !== n))
        throw new RangeError('Weights and clusters must be as many as values.');
    if (!canEstimate(rows))
        throw new RangeError(n === 0
            ? 'An estimate needs at least one row; found none.'
            : 'A ratio needs denominators that add up to more than 0.');
    const bottom = weights === null ? n : sum(weights);
    const value = sum(values) / bottom;
    const influence = weights === null
        ? (row) => values[row] - value
        : (row) => ((values[row] - value * weights[row]) * n) / bottom;
    const clusters = numberClusters(rows.clusters);
    const moments = momentsOf({ n, influence, scale: largest(values) * (n / Math.abs(bottom)) });
    const standardError = moments.square === 0
        ? 0
        : clusters === null
            ? Math.sqrt((moments.square * n) / (n - 1))
            : clusters.count < 2
                ? 0
                : snap(clusteredError({ influence, clusters, corrected: true }), Math.sqrt(moments.square));
    const df = (clusters?.count ?? n) - 1;
    return { rows, n, value, share: countShare(rows), clusters, influence, standardError, df, ...moments };
}
/** Sums of squares and cubes of influence / n. All 0 where the influences are rounding errors of `scale`. */
function momentsOf(of) {
    let square = 0;
    let cube = 0;
    let most = 0;
    for (let row = 0; row < of.n; row += 1) {
        const u = of.influence(row);
        square += u * u;
        cube += u * u * u;
        if (Math.abs(u) > most)
            most = Math.abs(u);
    }
    if (most <= 1e-12 * of.scale)
        return { square: 0, cube: 0 };
    return { square: square / of.n ** 2, cube: cube / of.n ** 3 };
}
/** Clusters whose sums cancel to rounding errors have no error that could be trusted: 0, as for rows that agree. */
function snap(error, plain) {
    return error <= 1e-9 * plain ? 0 : error;
}
function countShare({ values, weights }) {
    let successes = 0;
    let n = 0;
    for (let row = 0; row < values.length; row += 1) {
        const value = values[row];
        const weight = weights === null ? 1 : weights[row];
        if ((value !== 0 && value !== 1) || (weight !== 0 && weight !== 1) || value > weight)
            return null;
        successes += value;
        n += weight;
    }
    return { successes, n };
}
function sum(values) {
    let total = 0;
    for (let row = 0; row < values.length; row += 1)
        total += values[row];
    return total;
}
function largest(values) {
    let most = 0;
    for (let row = 0; row < values.length; row += 1)
        most = Math.max(most, Math.abs(values[row]));
    return most;
}

;// CONCATENATED MODULE: ./build/stats/estimate.js








/**
 * The mean of rows, or their ratio of sums, with an interval that fits them:
 * - values of 0 and 1 (and such weights): Wilson; `n` is the sum of weights;
 * - clusters: clustered standard error with G/(G-1) and Student's t with G-1 degrees of freedom (Miller 2024); shares
 *   see `estimateClusteredShare`;
 * - a ratio of sums: linearised, residuals (v - R w) / mean(w) (Cochran 1977, section 6.4);
 * - few rows (8 to 29) or a skewed estimate (`isSkewed`) of at most 5,000 rows: BCa bootstrap, fixed seed;
 * - else Student's t.
 *
 * Where the rows do not tell their error there is no interval: one row, one cluster, or rows that all say the same
 * number other than 0 or 1. A spread of 0 among them does not prove that the next one is equal. 0s or 1s only, in
 * clusters: see `estimateShareOfClusters`.
 *
 * RangeError where there is no value at all: see `canEstimate`.
 */
function estimateRows(of) {
    return estimateSummary({ summary: summarise(of.rows), confidence: of.confidence, seed: of.seed ?? DEFAULT_SEED });
}
/** The same, of rows that were summarised already. */
function estimateSummary(of) {
    const { summary, confidence } = of;
    const { value, n, standardError, df, share, clusters, rows } = summary;
    if (share !== null && clusters === null)
        return estimateShare({ ...share, confidence });
    if (standardError === 0) {
        if (share === null || clusters === null || clusters.count < 2 || (value !== 0 && value !== 1))
            return estimateValueOnly(value, n);
        return { ...estimateShareOfClusters({ value, clusters: clusters.count, confidence }), n };
    }
    if (clusters !== null)
        return share === null
            ? estimateFromError({ value, n, standardError, df, confidence, method: 'clustered' })
            : estimateClusteredShare({ value, n, standardError, df, confidence });
    if (needsBootstrap({ smallest: n, rows: n, moments: summary })) {
        const resampled = resampleSummary({ summary, seed: of.seed, resamples: resamplesFor(n) });
        const method = 'bca_bootstrap';
        const found = estimateFromResamples({
            value,
            n,
            standardError,
            df,
            moments: summary,
            resampled,
            confidence,
            method,
        });
        if (found !== null)
            return found;
    }
    const method = rows.weights === null ? 'student_t' : 'ratio';
    return estimateFromError({ value, n, standardError, df, confidence, method });
}
/**
 * A share of answers in clusters: Wilson's interval with t for z and, for n, as many independent answers as would have
 * the clustered standard error. Plain t limits are too short on the side of the nearer of 0 and 1, and go beyond it.
 * Kott & Carr 1997, "Developing an estimation strategy for a pesticide data program", J. Official Statistics 13:
 * 367-383; recommended by Franco, Little, Louis & Slud 2019, J. Survey Statistics and Methodology 7: 334-364.
 */
function estimateClusteredShare(of) {
    const { value, df, standardError } = of;
    const effective = (value * (1 - value)) / standardError ** 2;
    const limits = wilsonLimits({ successes: value * effective, n: effective }, (0,beta/* studentQuantile */.FI)(of.confidence, df));
    return {
        value,
        n: of.n,
        standardError,
        interval: { ...limits, level: levelOf(of.confidence) },
        method: 'clustered',
        df,
        against: (bound) => {
            if (bound <= 0 || bound >= 1)
                return { atLeast: bound <= 0 ? 1 : 0, atMost: bound <= 0 ? 0 : 1 };
            const t = (value - bound) / Math.sqrt((bound * (1 - bound)) / effective);
            return { atLeast: (0,beta/* studentAbove */.fr)(-t, df), atMost: (0,beta/* studentAbove */.fr)(t, df) };
        },
    };
}
/**
 * Answers in clusters that are all 0, or all 1: the more cautious of Wilson's limit and the exact one with each cluster
 * counted as one answer. The standard error is the whole width in normal quantiles, all of which is on one side; `n` is
 * that of the clusters. The method is `clustered`, so that no one takes the answers for as many independent ones.
 */
function estimateShareOfClusters(of) {
    const { value, clusters, confidence } = of;
    const share = estimateShareCautiously({ successes: value * clusters, n: clusters, confidence });
    const { low, high } = share.interval;
    return {
        ...share,
        standardError: (high - low) / (0,normal/* normalQuantile */.Zl)(confidence),
        method: 'clustered',
        df: clusters - 1,
    };
}
/** The estimate of every resample of the rows; NaN where one has no denominators. */
function resampleSummary(of) {
    const { rows, n } = of.summary;
    const { seed, resamples } = of;
    return rows.weights === null
        ? resample({ columns: [rows.values], resamples, seed, statistic: (sums) => sums[0] / n })
        : resample({ columns: [rows.values, rows.weights], resamples, seed, statistic: (sums) => sums[0] / sums[1] });
}
/** A number that is counted, not sampled: it is what it is. */
function exactCount(value) {
    return {
        value,
        n: null,
        standardError: 0,
        interval: { low: value, high: value, level: 1 },
        method: 'exact_count',
        against: (bound) => ({ atLeast: value >= bound ? 1 : 0, atMost: value <= bound ? 1 : 0 }),
    };
}

;// CONCATENATED MODULE: ./build/stats/independent.js










const UNPAIRED = { pairs: null, larger: null, smaller: null };
/** Rows made ready to be compared with several others. RangeError as `estimateRows`. */
function prepare(rows, seed) {
    const summary = summarise(rows);
    const drawn = new Map();
    return {
        summary,
        resamples: (count) => {
            const found = drawn.get(count) ?? resampleSummary({ summary, seed, resamples: count });
            drawn.set(count, found);
            return found;
        },
    };
}
/**
 * Candidate minus live, or candidate over live, of samples that are not the same ones:
 * - values of 0 and 1 without clusters: Newcombe 1998, method 10 (`newcombe`), p-values by inverting it;
 * - clusters on either side: clustered standard errors (`clustered`); ratios of sums: linearised (`ratio`);
 * - few rows or a skewed difference: BCa bootstrap within each side (`bootstrap_difference`);
 * - else Welch 1947, "The generalization of Student's problem", Biometrika 34: 28-35; ratios by Fieller.
 *
 * A side whose rows all agree does not tell its error, so that there is no interval; where they are all 0 or all 1 half
 * the width of Wilson's interval stands in for it. RangeError as `comparePaired`.
 */
function compareIndependent(of) {
    const seed = of.seed ?? DEFAULT_SEED;
    const [candidate, live] = [prepare(of.candidate, seed), prepare(of.live, seed + 1)];
    return comparePrepared({ candidate, live, confidence: of.confidence, kind: of.kind });
}
/** The same, of rows that were prepared already. */
function comparePrepared(of) {
    const { kind, confidence } = of;
    const [a, b] = [of.candidate.summary, of.live.summary];
    if (a.share !== null && b.share !== null && a.clusters === null && b.clusters === null)
        return compareShares({ candidate: a.share, live: b.share, confidence, kind });
    if (kind === 'ratio')
        checkRatio(a.value, b.value);
    const value = kind === 'difference' ? a.value - b.value : a.value / b.value;
    const n = a.n + b.n;
    const compared = (estimated) => ({ ...estimated, kind, ...UNPAIRED });
    const [errorA, errorB] = [errorOf(a, confidence), errorOf(b, confidence)];
    if (errorA === null || errorB === null)
        return compared(estimateValueOnly(value, n));
    const factor = kind === 'difference' ? 1 : value;
    const df = welchDf({ error: errorA, df: a.df }, { error: factor * errorB, df: b.df });
    const method = methodOf(a, b);
    if (method !== 'clustered') {
        const found = compareByBootstrap({ ...of, value, df, error: Math.hypot(errorA, factor * errorB) });
        if (found !== null)
            return compared(found);
    }
    if (kind === 'difference')
        return compared(estimateFromError({ value, n, standardError: Math.hypot(errorA, errorB), df, confidence, method }));
    const variance = { candidate: errorA ** 2, live: errorB ** 2, both: 0 };
    return compared({ ...fiellerRatio({ candidate: a.value, live: b.value, variance, df, confidence }), n, method });
}
function compareByBootstrap(of) {
    const { kind, value, df, confidence } = of;
    const [a, b] = [of.candidate.summary, of.live.summary];
    if (a.standardError === 0 || b.standardError === 0)
        return null;
    const [factor, unit] = kind === 'difference' ? [1, 1] : [value, b.value];
    const moments = {
        square: (a.square + factor ** 2 * b.square) / unit ** 2,
        cube: (a.cube - factor ** 3 * b.cube) / unit ** 3,
    };
    const smallest = Math.min(a.n, b.n);
    if (!needsBootstrap({ smallest, rows: a.n + b.n, moments }))
        return null;
    if (kind === 'ratio' && !b.rows.values.every((one) => one > 0))
        return null;
    const count = of.resamples ?? resamplesFor(Math.max(a.n, b.n));
    const [drawnA, drawnB] = [of.candidate.resamples(count), of.live.resamples(count)];
    const resampled = drawnA.map((one, draw) => (kind === 'difference' ? one - drawnB[draw] : one / drawnB[draw]));
    const n = a.n + b.n;
    const standardError = of.error / Math.abs(unit);
    const estimate = kind === 'difference' ? estimateFromResamples : estimateRatioFromResamples;
    return estimate({
        value,
        n,
        standardError,
        df,
        moments,
        resampled,
        confidence,
        method: 'bootstrap_difference',
    });
}
/** Difference or ratio of two independent shares: Newcombe 1998, method 10, and its ratio (Donner & Zou 2012). */
function compareShares(of) {
    const { candidate, live, confidence, kind } = of;
    const pairing = { candidate: shareSide(candidate), live: shareSide(live), correlation: 0, confidence };
    const moved = kind === 'difference' ? moverDifference(pairing) : moverRatio(pairing);
    const z = (0,normal/* normalQuantile */.Zl)(confidence);
    const half = moved.interval === null ? null : (moved.interval.high - moved.interval.low) / (2 * z);
    return {
        ...moved,
        n: candidate.n + live.n,
        standardError: kind === 'difference' ? Math.hypot(shareError(candidate, z), shareError(live, z)) : half,
        method: 'newcombe',
        kind,
        ...UNPAIRED,
    };
}
function errorOf(side, confidence) {
    if (side.standardError > 0)
        return side.standardError;
    const units = side.clusters?.count ?? side.share?.n ?? 0;
    if (side.share === null || units < 2 || (side.value !== 0 && side.value !== 1))
        return null;
    return shareError({ successes: side.value * units, n: units }, (0,normal/* normalQuantile */.Zl)(confidence));
}
/** Satterthwaite 1946, "An approximate distribution of estimates of variance components", Biometrics Bulletin 2: 110-114. */
function welchDf(...parts) {
    let sum = 0;
    let squares = 0;
    for (const { error, df } of parts) {
        sum += error ** 2;
        squares += error ** 4 / df;
    }
    return sum ** 2 / squares;
}
function methodOf(a, b) {
    if (a.clusters !== null || b.clusters !== null)
        return 'clustered';
    return a.rows.weights !== null || b.rows.weights !== null ? 'ratio' : 'welch';
}

;// CONCATENATED MODULE: ./build/stats/reported.js




/**
 * What a tool reported, with the best error there is: counts of successes (Wilson), else its standard error, else its
 * interval, brought from its own level to `confidence` side by side, else none. Student's t where the degrees of freedom
 * are known (`df`), else the normal.
 *
 * A reported error of 0 proves nothing: with `n` known and a value of 0 or 1 it is read as a share of n, otherwise as
 * unknown. An interval that does not contain its value, or is inverted, is unknown as well.
 */
function estimateReported(of) {
    const { reported, confidence } = of;
    const { value, n, standardError, interval } = reported;
    const df = dfOf(reported);
    const share = shareOf(reported);
    if (share !== null)
        return estimateShare({ ...share, confidence });
    if (standardError !== null && standardError > 0)
        return estimateFromError({ value, n, standardError, df, confidence, method: 'reported' });
    const errors = errorsOf(reported);
    if (interval === null || errors === null)
        return estimateValueOnly(value, n);
    const t = (0,beta/* studentQuantile */.FI)(confidence, df);
    return {
        value,
        n,
        standardError: (errors.below + errors.above) / 2,
        interval: { low: value - t * errors.below, high: value + t * errors.above, level: levelOf(confidence) },
        method: 'reported',
        ...(Number.isFinite(df) ? { df } : {}),
        against: (bound) => {
            const score = bound === value ? 0 : (bound - value) / (bound > value ? errors.above : errors.below);
            if (Number.isNaN(score))
                return { atLeast: 0.5, atMost: 0.5 };
            return { atLeast: (0,beta/* studentAbove */.fr)(score, df), atMost: (0,beta/* studentAbove */.fr)(-score, df) };
        },
    };
}
/** Counts, where they are given or are all the same: a value of 0 or 1 of `n` with an error of 0. */
function shareOf({ value, n, successes, standardError, interval, }) {
    if (n === null || !Number.isInteger(n) || n <= 0)
        return null;
    if (successes !== null && Number.isInteger(successes) && successes >= 0 && successes <= n)
        return { successes, n };
    const none = standardError === 0 || (standardError === null && interval !== null && interval.low === interval.high);
    return none && (value === 0 || value === 1) ? { successes: value * n, n } : null;
}
/** Standard errors on both sides of the value, from a standard error or an interval; null where there is none to use. */
function errorsOf(reported) {
    const { value, standardError, interval } = reported;
    if (standardError !== null && standardError > 0)
        return { below: standardError, above: standardError };
    if (interval === null || !(interval.level > 0 && interval.level < 1))
        return null;
    const { low, high } = interval;
    if (!(low <= value && value <= high && low < high))
        return null;
    const t = (0,beta/* studentQuantile */.FI)(0.5 + interval.level / 2, dfOf(reported));
    return { below: (value - low) / t, above: (high - value) / t };
}
/** Degrees of freedom of a reported error; the normal has no end of them. */
function dfOf({ df }) {
    return df !== undefined && df > 0 ? df : Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./build/stats/compare-reported.js







/**
 * Two numbers that tools reported, from the error of each: counts on both sides by Newcombe (`newcombe`), else the root
 * of the summed squares of their standard errors (a ratio by Fieller), by Student's t where degrees of freedom are known
 * (Welch and Satterthwaite), else by the normal. Taken as independent, which is
 * conservative where both measured the same samples (Miller 2024, section 4). Of an interval that is longer on one side
 * the longer side counts. Without an error on both sides there is no interval. RangeError for a ratio to a live value
 * that is not above 0.
 */
function compareReported(of) {
    const { candidate, live, confidence, kind } = of;
    const [shareA, shareB] = [shareOf(candidate), shareOf(live)];
    if (kind === 'ratio')
        checkRatio(candidate.value, live.value);
    if (shareA !== null && shareB !== null)
        return compareShares({ candidate: shareA, live: shareB, confidence, kind });
    const n = candidate.n === null || live.n === null ? null : candidate.n + live.n;
    const value = kind === 'difference' ? candidate.value - live.value : candidate.value / live.value;
    const [errorA, errorB] = [compare_reported_errorOf(candidate, confidence), compare_reported_errorOf(live, confidence)];
    const unpaired = { kind, pairs: null, larger: null, smaller: null };
    if (errorA === null || errorB === null)
        return { ...estimateValueOnly(value, n), ...unpaired };
    const factor = kind === 'difference' ? 1 : value;
    const df = welchDf({ error: errorA, df: dfOf(candidate) }, { error: factor * errorB, df: dfOf(live) });
    const settings = { df, confidence };
    const method = 'reported_difference';
    if (kind === 'difference')
        return {
            ...estimateFromError({ ...settings, value, n, standardError: Math.hypot(errorA, errorB), method }),
            ...unpaired,
        };
    const variance = { candidate: errorA ** 2, live: errorB ** 2, both: 0 };
    return {
        ...fiellerRatio({ ...settings, candidate: candidate.value, live: live.value, variance }),
        n,
        method,
        ...unpaired,
    };
}
function compare_reported_errorOf(reported, confidence) {
    const share = shareOf(reported);
    if (share !== null)
        return shareError(share, (0,normal/* normalQuantile */.Zl)(confidence));
    const errors = errorsOf(reported);
    return errors === null ? null : Math.max(errors.below, errors.above);
}

;// CONCATENATED MODULE: ./build/stats/groups.js




/**
 * The two groups that are furthest apart, against `max_difference` (largest - smallest <= value) or `min_ratio`
 * (smallest / largest >= value).
 *
 * The largest minus the smallest of equal groups is never 0: noise alone drives them apart, and resampling the extremes
 * doubles that. So every two groups are compared. The bound is shown to be broken only where some pair breaks it after
 * Bonferroni's adjustment over all pairs (`p`; Dunn 1961, JASA 56: 52-64), which is wrong in at most 1 - confidence of
 * cases. It is shown to hold where it is for each pair alone: an intersection-union test needs no adjustment (Berger
 * 1982, "Multiparameter hypothesis testing and acceptance sampling", Technometrics 24: 295-300). The interval says the
 * same: the end that the bound must be beyond to hold is the worst of the pairs' ends at `confidence`, the other end
 * the worst of the pairs' ends at Bonferroni's.
 *
 * Groups must be given in an order of their own; it decides ties and the seed of each. RangeError with fewer than two
 * groups, or as `estimateRows`; a ratio of groups of which none is above 0 is 1 without interval.
 */
function compareGroups(of) {
    if (of.groups.length < 2)
        throw new RangeError(`Two groups or more can be compared; found ${of.groups.length}.`);
    const { confidence, bound } = of;
    const kind = bound === 'max_difference' ? 'difference' : 'ratio';
    const seed = of.seed ?? DEFAULT_SEED;
    const prepared = of.groups.map(({ rows }, index) => prepare(rows, seed + index));
    const order = prepared
        .map((_, index) => index)
        .sort((a, b) => prepared[b].summary.value - prepared[a].summary.value || a - b);
    const [first, last] = [order[0], order[order.length - 1]];
    const [most, least] = [prepared[first].summary.value, prepared[last].summary.value];
    const falling = order.map((index) => prepared[index]);
    const pairs = pairsOf(falling);
    // Of two groups at 0 neither is any part of the other; a group above 0 is then further from both.
    const compared = kind === 'difference' ? pairs : pairs.filter(([high]) => high.summary.value > 0);
    const found = compared.length === 0 || (kind === 'ratio' && least < 0)
        ? null
        : settle({ pairs: compared, count: pairs.length, kind, confidence, value: of.value });
    return {
        kind,
        value: kind === 'difference' ? most - least : most > 0 ? least / most : 1,
        interval: found?.interval ?? null,
        p: found?.p ?? null,
        pair: { high: of.groups[first].name, low: of.groups[last].name },
        method: found?.method ?? 'value_only',
        n: prepared.reduce((sum, { summary }) => sum + summary.n, 0),
        groups: of.groups.map(({ name }, index) => ({
            name,
            estimate: estimateSummary({ summary: prepared[index].summary, confidence, seed: seed + index }),
        })),
    };
}
/** Above this many pairs each gets the fewest resamples, for time. */
const MANY_PAIRS = 10;
const FEW_RESAMPLES = { resamples: 2000 };
/** All pairs of groups in falling order; the first is the pair of the extremes. */
function pairsOf(falling) {
    const pairs = [];
    for (let high = 0; high < falling.length; high += 1)
        for (let low = falling.length - 1; low > high; low -= 1)
            pairs.push([falling[high], falling[low]]);
    return pairs;
}
function settle(of) {
    const { pairs, count, kind, value } = of;
    const resamples = pairs.length > MANY_PAIRS ? FEW_RESAMPLES : {};
    const compare = ([high, low], confidence) => kind === 'difference'
        ? comparePrepared({ candidate: high, live: low, confidence, kind, ...resamples })
        : comparePrepared({ candidate: low, live: high, confidence, kind, ...resamples });
    const alone = pairs.map((pair) => compare(pair, of.confidence));
    const method = alone[0].method;
    const known = alone.flatMap(({ against }) => (against === null ? [] : [against]));
    if (known.length === 0)
        return { interval: null, p: null, method };
    const pAt = (bound) => Math.min(1, Math.min(...known.map((against) => pairP(against, kind, bound))) * count);
    const p = pAt(value);
    const simultaneous = 1 - (1 - of.confidence) / count;
    const jointly = pairs.map((pair) => compare(pair, simultaneous));
    const ends = alone.map(({ interval }, index) => ({ alone: interval, jointly: jointly[index].interval }));
    if (ends.some((end) => end.alone === null || end.jointly === null))
        return { interval: null, p, method };
    // A pair in falling order may hide the opposite difference: its other end counts as well.
    const level = levelOf(of.confidence);
    // Where no two groups are shown to differ at all, either way round, the near end is that of no difference.
    const differ = pAt(kind === 'difference' ? 0 : 1) <= 1 - of.confidence;
    const interval = kind === 'difference'
        ? {
            low: differ ? Math.max(0, ...ends.map((end) => end.jointly.low)) : 0,
            high: Math.max(...ends.map((end) => Math.max(end.alone.high, -end.alone.low))),
            level,
        }
        : {
            low: Math.min(...ends.map((end) => Math.min(end.alone.low, 1 / end.alone.high))),
            high: differ ? Math.min(1, ...ends.map((end) => end.jointly.high)) : 1,
            level,
        };
    return { interval, p, method };
}
/** p of "these two are within the bound of each other", whichever of them is the larger: both sides of it together. */
function pairP(against, kind, value) {
    if (kind === 'difference')
        return Math.min(1, against(value).atMost + against(-value).atMost);
    return Math.min(1, against(value).atLeast + (value > 0 ? against(1 / value).atLeast : 0));
}

;// CONCATENATED MODULE: ./build/stats/paired.js












/**
 * Candidate minus live, or candidate over live, of the same samples:
 * - all pairs equal: no effect, within what as many pairs can show (`estimateNoEffect`);
 * - values of 0 and 1: Newcombe's method 10 for pairs, p-values by inverting it;
 * - clusters: clustered standard error of the differences of influence, t with G-1 degrees of freedom (Miller 2024,
 *   sections 2.2 and 4.2);
 * - few pairs or a skewed difference (`needsBootstrap`): BCa bootstrap of pairs, fixed seed;
 * - else t of the differences; a ratio by Fieller.
 * Ratios of sums enter by their influences (`ratio`).
 *
 * Pairs that all differ by the same amount other than 0 do not tell the error of it: no interval, no p. `larger` and
 * `smaller` count pairs by what each row adds beyond what is expected of it; for a mean that is the value itself.
 *
 * RangeError where rows are not as many on both sides, or a value or a ratio is not defined (live value not above 0).
 */
function comparePaired(of) {
    const { kind, confidence } = of;
    if (of.candidate.values.length !== of.live.values.length)
        throw new RangeError(`Pairs need as many rows on both sides; found ${of.candidate.values.length} and ${of.live.values.length}.`);
    const clusters = numberClusters(of.candidate.clusters ?? of.live.clusters);
    const candidate = summarise({ ...of.candidate, clusters: null });
    const live = summarise({ ...of.live, clusters: null });
    const pairs = { candidate, live, clusters };
    const counts = countLarger(pairs);
    const compared = (estimated) => ({ ...estimated, kind, pairs: candidate.n, ...counts });
    if (areEqual(of.candidate, of.live))
        return compared(noEffect({ pairs, kind, confidence }));
    if (kind === 'ratio')
        checkRatio(candidate.value, live.value);
    const binary = of.candidate.weights === null && of.live.weights === null && candidate.share !== null && live.share !== null;
    if (binary && clusters === null)
        return compared(compareBinary({ pairs, kind, confidence }));
    return compared(compareMeasured({ pairs, kind, confidence, seed: of.seed ?? DEFAULT_SEED }));
}
function noEffect({ pairs, kind, confidence }) {
    const { live, clusters } = pairs;
    const { n, share } = live;
    const measured = share === null ? 'paired_t' : 'newcombe_paired';
    const units = clusters?.count ?? n;
    const t = (0,beta/* studentQuantile */.FI)(confidence, Math.max(1, units - 1));
    const base = share === null
        ? live.value - t * live.standardError
        : wilsonLimits({ successes: live.value * units, n: units }, (0,normal/* normalQuantile */.Zl)(confidence)).low;
    const method = clusters === null ? measured : 'paired_clustered';
    // An answer that is right or wrong can change by 1, though all that were seen are right.
    const range = share === null ? rangeOf(live) : n / share.n;
    return estimateNoEffect({ units, n, kind, confidence, method, range, base });
}
/** How far apart two rows move the value. */
function rangeOf({ n, influence }) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let row = 0; row < n; row += 1) {
        const one = influence(row);
        low = Math.min(low, one);
        high = Math.max(high, one);
    }
    return high - low;
}
function compareBinary({ pairs, kind, confidence }) {
    const [a, b] = [pairs.candidate.rows.values, pairs.live.rows.values];
    const table = [0, 0, 0, 0];
    for (let row = 0; row < a.length; row += 1)
        table[2 * a[row] + b[row]] += 1;
    const counts = { both: table[3], candidateOnly: table[2], liveOnly: table[1], neither: table[0] };
    return estimateCounts({ counts, kind, confidence });
}
function compareMeasured(of) {
    const { pairs, kind, confidence } = of;
    const { candidate, live, clusters } = pairs;
    const n = candidate.n;
    // What a row adds to candidate - live, or to ln(candidate / live) times the ratio.
    const ratio = candidate.value / live.value;
    const factor = kind === 'difference' ? 1 : ratio;
    const unit = kind === 'difference' ? 1 : live.value;
    const influence = (row) => (candidate.influence(row) - factor * live.influence(row)) / unit;
    const scale = Math.sqrt((candidate.square + factor ** 2 * live.square) * n) / Math.abs(unit);
    const moments = momentsOf({ n, influence, scale: Math.max(scale, Math.abs(candidate.value / unit)) });
    const value = kind === 'difference' ? candidate.value - live.value : ratio;
    const isKnown = moments.square > 0 && n > 1 && (clusters === null || clusters.count > 1);
    const standardError = !isKnown
        ? 0
        : clusters === null
            ? Math.sqrt((moments.square * n) / (n - 1))
            : clusteredError({ influence, clusters, corrected: true });
    if (standardError <= 1e-9 * Math.sqrt(moments.square))
        return estimateValueOnly(value, n);
    const weighted = candidate.rows.weights !== null || live.rows.weights !== null;
    const plain = weighted ? 'ratio' : 'paired_t';
    const method = clusters === null ? plain : 'paired_clustered';
    const df = (clusters?.count ?? n) - 1;
    if (clusters === null && needsBootstrap({ smallest: n, rows: n, moments }) && canResample(of)) {
        const resampled = resamplePairs(of);
        const estimate = kind === 'difference' ? estimateFromResamples : estimateRatioFromResamples;
        const found = estimate({
            value,
            n,
            standardError,
            df,
            moments,
            resampled,
            confidence,
            method: 'paired_bootstrap',
        });
        if (found !== null)
            return found;
    }
    if (kind === 'difference')
        return estimateFromError({ value, n, standardError, df, confidence, method });
    const variance = pairVariances(pairs);
    return { ...fiellerRatio({ candidate: candidate.value, live: live.value, variance, df, confidence }), n, method };
}
/** A ratio of means is resampled only where no resample can have a mean of 0 below. */
function canResample({ pairs, kind }) {
    return kind === 'difference' || pairs.live.rows.values.every((value) => value > 0);
}
function resamplePairs({ pairs, kind, seed }) {
    const { rows: a, n } = pairs.candidate;
    const { rows: b } = pairs.live;
    const ones = (weights) => weights ?? new Float64Array(n).fill(1);
    const settings = { resamples: resamplesFor(n), seed };
    if (kind === 'difference' && a.weights === null && b.weights === null) {
        const differences = a.values.map((value, row) => value - b.values[row]);
        return resample({ ...settings, columns: [differences], statistic: (sums) => sums[0] / n });
    }
    return resample({
        ...settings,
        columns: [a.values, ones(a.weights), b.values, ones(b.weights)],
        statistic: (sums) => {
            const [first, second] = [sums[0] / sums[1], sums[2] / sums[3]];
            return kind === 'difference' ? first - second : first / second;
        },
    });
}
function pairVariances({ candidate, live, clusters }) {
    const n = candidate.n;
    const varianceOf = (influence) => clusters === null
        ? (momentsOf({ n, influence, scale: 0 }).square * n) / (n - 1)
        : clusteredError({ influence, clusters, corrected: true }) ** 2;
    const [a, b] = [varianceOf(candidate.influence), varianceOf(live.influence)];
    const sum = varianceOf((row) => candidate.influence(row) + live.influence(row));
    return { candidate: a, live: b, both: (sum - a - b) / 2 };
}
function areEqual(a, b) {
    for (let row = 0; row < a.values.length; row += 1) {
        if (a.values[row] !== b.values[row])
            return false;
        if ((a.weights?.[row] ?? 1) !== (b.weights?.[row] ?? 1))
            return false;
    }
    return true;
}
/** For a ratio of sums a row counts by how far its numerator exceeds what the pooled ratio asks of its denominator. */
function countLarger({ candidate, live }) {
    const [a, b] = [candidate.rows, live.rows];
    const pooled = (candidate.value + live.value) / 2;
    let larger = 0;
    let smaller = 0;
    for (let row = 0; row < candidate.n; row += 1) {
        let excess = a.values[row] - b.values[row];
        if (a.weights !== null || b.weights !== null)
            excess -= pooled * ((a.weights?.[row] ?? 1) - (b.weights?.[row] ?? 1));
        if (excess > 0)
            larger += 1;
        else if (excess < 0)
            smaller += 1;
    }
    return { larger, smaller };
}

;// CONCATENATED MODULE: ./build/stats/planning.js
/** What a comparison could have found, and how many samples would decide it. */


const POWER = 0.8;
/**
 * The smallest true difference from a bound that a one-sided test at `confidence` finds with `power`: the sum of both
 * quantiles times the standard error (Miller 2024, arXiv 2411.00640, section 5; Bloom 1995, "Minimum detectable
 * effects"). With `n`, quantiles are those of Student's t with n - 1 degrees of freedom.
 */
function detectableEffect(of) {
    const df = of.n === undefined ? Number.POSITIVE_INFINITY : Math.max(1, of.n - 1);
    return ((0,beta/* studentQuantile */.FI)(of.confidence, df) + (0,beta/* studentQuantile */.FI)(of.power ?? POWER, df)) * of.standardError;
}
/**
 * Samples that would show, with `power` and at one-sided `confidence`, that the value is on the side of a bound on
 * which it was seen, `distance` away from it, given the standard error that `n` samples had. Null where the distance is
 * 0: no number of samples would. Never fewer than 2.
 */
function samplesNeeded(of) {
    const { standardError, n, distance, confidence } = of;
    if (distance === 0 || !Number.isFinite(distance))
        return null;
    const scores = (0,normal/* normalQuantile */.Zl)(confidence) + (0,normal/* normalQuantile */.Zl)(of.power ?? POWER);
    const needed = Math.ceil(n * ((scores * standardError) / distance) ** 2 - 1e-9);
    return Number.isSafeInteger(needed) ? Math.max(2, needed) : null;
}
/**
 * Samples for two arms, or for pairs, by Miller 2024, section 5 (power analysis): (z_confidence + z_power)² times the variance
 * between questions plus those within them over how often each is asked, over the squared effect. Not rounded.
 */
function millerSamples(of) {
    const scores = normalQuantile(of.confidence) + normalQuantile(of.power ?? POWER);
    const variance = of.between + of.candidate.within / of.candidate.repeats + of.live.within / of.live.repeats;
    return (scores ** 2 * variance) / of.effect ** 2;
}
/** Two-sided p of no effect: twice the smaller of the one-sided ones, at most 1; null where the error is unknown. */
function twoSidedP(compared) {
    const p = compared.against?.(compared.kind === 'difference' ? 0 : 1);
    return p === undefined ? null : Math.min(1, 2 * Math.min(p.atLeast, p.atMost));
}

;// CONCATENATED MODULE: ./build/stats/index.js
/** Estimates, comparisons and what is made of them. `types.ts` says what an estimate is. */

















/***/ }),

/***/ 8329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ normalBelow),
/* harmony export */   Jr: () => (/* binding */ normalAbove),
/* harmony export */   Zl: () => (/* binding */ normalQuantile)
/* harmony export */ });
/* unused harmony export normalDensity */
/** The standard normal distribution. */
/** Cody's coefficients; the first of each numerator and denominator is that of the highest power. */
const NEAR = {
    over: [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
    under: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
};
const MIDDLE = {
    over: [
        1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
        2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
    ],
    under: [
        1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
        34900.95272114598, 38912.00328609327, 19685.429676859992,
    ],
};
const ROOT_TWO_PI = 2.5066282746310007;
function polynomial(coefficients, x) {
    let value = 0;
    for (const coefficient of coefficients)
        value = value * x + coefficient;
    return value;
}
/** Density at `z`. */
function normalDensity(z) {
    return Math.exp(-0.5 * z * z) / ROOT_TWO_PI;
}
/**
 * Probability above `z`, also far out where 1 minus the rest would be 0. Cody 1969, "Rational Chebyshev approximations
 * for the error function", Math. Comp. 23: 631-637.
 */
function normalAbove(z) {
    return z < 0 ? 1 - tail(-z) : tail(z);
}
/** Probability at or below `z`. */
function normalBelow(z) {
    return normalAbove(-z);
}
function tail(z) {
    if (z <= 0.67448975) {
        const square = z * z;
        return 0.5 - (z * polynomial(NEAR.over, square)) / polynomial(NEAR.under, square);
    }
    if (z > 40)
        return 0;
    // exp(-z²/2) in two factors: the square of the leading digits of z is exact.
    const lead = Math.trunc(z * 16) / 16;
    const scale = Math.exp(-0.5 * lead * lead) * Math.exp(-0.5 * (z - lead) * (z + lead));
    if (z <= Math.sqrt(32))
        return (scale * polynomial(MIDDLE.over, z)) / polynomial(MIDDLE.under, z);
    // Laplace's continued fraction (Abramowitz & Stegun 1964, 26.2.14): 40 terms are more than enough out here.
    let fraction = z;
    for (let term = 40; term > 0; term -= 1)
        fraction = z + term / fraction;
    return scale / ROOT_TWO_PI / fraction;
}
/**
 * The z that a share `p` lies below; ±Infinity for 0 and 1, NaN outside. Hastings' approximation (Abramowitz & Stegun
 * 1964, 26.2.23), refined by Halley's steps on `normalAbove` to full digits.
 */
function normalQuantile(p) {
    if (p > 0.5)
        return -normalQuantile(1 - p);
    if (p <= 0)
        return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
    if (p === 0.5)
        return 0;
    const t = Math.sqrt(-2 * Math.log(p));
    let z = Math.max(0, t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3));
    for (let step = 0; step < 4; step += 1) {
        const excess = (tail(z) - p) / normalDensity(z);
        const move = excess / (1 - 0.5 * z * excess);
        z += move;
        if (Math.abs(move) < 1e-16 * (1 + z))
            break;
    }
    return -z;
}


/***/ }),

/***/ 63994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ findRoot)
/* harmony export */ });
/**
 * Where a function crosses zero between `low` and `high`, to the last digits of a double. The ends must have values of
 * opposite sign (or be a root); the end that is nearer to zero is returned where they do not.
 *
 * Chandrupatla 1997, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function without
 * using derivatives", Advances in Engineering Software 28: 145-149.
 */
function findRoot(of, low, high) {
    let [a, b] = [low, high];
    let [fa, fb] = [of(a), of(b)];
    if (fa === 0)
        return a;
    if (fb === 0)
        return b;
    if (fa > 0 === fb > 0)
        return Math.abs(fa) < Math.abs(fb) ? a : b;
    let [c, fc] = [a, fa];
    let t = 0.5;
    for (let step = 0; step < 300; step += 1) {
        const x = a + t * (b - a);
        const fx = of(x);
        if (fx > 0 === fa > 0) {
            [c, fc] = [a, fa];
        }
        else {
            [c, fc] = [b, fb];
            [b, fb] = [a, fa];
        }
        [a, fa] = [x, fx];
        const [best, fbest] = Math.abs(fb) < Math.abs(fa) ? [b, fb] : [a, fa];
        const tolerance = 4 * Number.EPSILON * Math.abs(best) + 1e-300;
        const least = tolerance / Math.abs(b - a);
        if (fbest === 0 || least > 0.5)
            return best;
        const xi = (a - b) / (c - b);
        const phi = (fa - fb) / (fc - fb);
        t =
            phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi
                ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((((c - a) / (b - a)) * fa) / (fc - fa)) * (fb / (fc - fb))
                : 0.5;
        t = Math.min(1 - least, Math.max(least, t));
    }
    return a;
}


/***/ })

};
