export const id = 9185;
export const ids = [9185];
export const modules = {

/***/ 5332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ intervalsOf),
/* harmony export */   ZY: () => (/* binding */ pointerIn),
/* harmony export */   cL: () => (/* binding */ changeAt),
/* harmony export */   gk: () => (/* binding */ dayBefore),
/* harmony export */   mI: () => (/* binding */ parseMoment)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3071);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2966);


/**
 * Reads `2026-03-03`, `2026-03-03T14:00Z` or `2026-03-03T14:00:05.5+02:00`; null when it is neither, or no real date.
 * A time without an offset is UTC.
 */
function parseMoment(text) {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (day !== null)
        return isRealDay(text) ? { kind: 'day', day: text } : null;
    const time = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
    if (time === null || time[1] === undefined || !isRealDay(time[1]))
        return null;
    const parsed = Date.parse(time[5] === undefined ? `${text}Z` : text);
    return Number.isNaN(parsed) ? null : { kind: 'instant', at: new Date(parsed).toISOString() };
}
function isRealDay(day) {
    const parsed = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day;
}
/** The last change of a day not after an instant; null when the day's changes all came later. */
function changeAt(day, at) {
    let found = null;
    for (const change of day.changes)
        if (Date.parse(change.at) <= Date.parse(at))
            found = change;
    return found;
}
/** Latest of some days that is earlier than `day`; null when none is. */
function dayBefore(days, day) {
    let found = null;
    for (const one of days)
        if (one < day && (found === null || one > found))
            found = one;
    return found;
}
/** What a stage or alias pointed at after a change; undefined when it did not exist then. */
function pointerIn(change, name) {
    if (change === null)
        return undefined;
    return Object.hasOwn(change.aliases, name) ? change.aliases[name] : (0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(change.stages, name);
}
/** What a stage or alias pointed at over one day, UTC, as intervals that cover it without gap. */
function intervalsOf(of) {
    const start = `${of.day}T00:00:00Z`;
    const end = new Date(Date.parse(start) + 86_400_000).toISOString().replace('.000Z', 'Z');
    const intervals = [];
    const versionIn = (change) => {
        const found = pointerIn(change, of.name) ?? null;
        return found === null ? null : (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .pointer */ .Wn)(found);
    };
    let current = { from: start, version: versionIn(of.opening), seq: null };
    for (const change of of.changes) {
        const next = versionIn(change);
        if (next?.ordinal === current.version?.ordinal)
            continue;
        if (change.at !== current.from)
            intervals.push({ ...current, to: change.at });
        // What lasted no time at all is no interval, and must not part the ones beside it.
        const last = intervals[intervals.length - 1];
        if (last !== undefined && last.to === change.at && last.version?.ordinal === next?.ordinal) {
            intervals.pop();
            current = last;
        }
        else
            current = { from: change.at, version: next, seq: change.seq };
    }
    intervals.push({ ...current, to: end });
    return intervals;
}


/***/ }),

/***/ 4210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ decideGates)
});

// EXTERNAL MODULE: ./build/stats/index.js + 27 modules
var stats = __webpack_require__(6373);
// EXTERNAL MODULE: ./build/core/evaluation/context.js
var evaluation_context = __webpack_require__(2774);
// EXTERNAL MODULE: ./build/core/evaluation/comparable.js
var comparable = __webpack_require__(8101);
// EXTERNAL MODULE: ./build/core/evaluation/find.js + 1 modules
var find = __webpack_require__(8761);
// EXTERNAL MODULE: ./build/core/evaluation/frame.js
var evaluation_frame = __webpack_require__(5504);
// EXTERNAL MODULE: ./build/policy/units.js
var units = __webpack_require__(4948);
// EXTERNAL MODULE: ./build/core/evaluation/estimate.js
var estimate = __webpack_require__(1507);
// EXTERNAL MODULE: ./build/core/evaluation/recorded.js
var recorded = __webpack_require__(8593);
// EXTERNAL MODULE: ./build/core/evaluation/sentences.js
var sentences = __webpack_require__(4187);
// EXTERNAL MODULE: ./build/core/evaluation/stored-measure.js
var stored_measure = __webpack_require__(3783);
// EXTERNAL MODULE: ./build/core/evaluation/words.js
var words = __webpack_require__(4900);
;// CONCATENATED MODULE: ./build/core/evaluation/zones.js
/**
 * `scale`: the size of the numbers that a difference was made from, so that their rounding does not decide. Where the
 * interval has an end at infinity, and so cannot be told, the p-value of the opposite says whether the bound is met:
 * both are dual.
 */
function testBound(estimated, of) {
    const { interval, against } = estimated;
    if (against === null)
        return { kind: 'no_interval' };
    const { side, value } = of.bound;
    const { atLeast, atMost } = against(value);
    const [p, opposite] = side === 'at_least' ? [atLeast, atMost] : [atMost, atLeast];
    const end = interval === null ? null : side === 'at_least' ? interval.low : interval.high;
    if (Number.isNaN(p) || (end !== null && Number.isNaN(end)))
        return { kind: 'no_interval' };
    return { kind: 'tested', met: end === null ? opposite <= of.alpha : holds(end, of), p: Math.min(1, Math.max(0, p)) };
}
/** Whether a number is on the good side of a bound, but for the last bits of its arithmetic. */
function holds(number, of) {
    const { side, value } = of.bound;
    const slack = 1e-12 * Math.max(Math.abs(number), Math.abs(value), Number.isFinite(of.scale) ? Math.abs(of.scale) : 0);
    if (number === value)
        return true;
    if (!Number.isFinite(number))
        return side === 'at_least' ? number > value : number < value;
    return side === 'at_least' ? number >= value - slack : number <= value + slack;
}
/** `p` is the adjusted one. A bound that is met is never broken as well: p then is at least 1 - confidence. */
function zoneOf(of) {
    if (of.met)
        return 'met';
    return of.p <= of.alpha ? 'broken' : 'open';
}

;// CONCATENATED MODULE: ./build/core/evaluation/gate-threshold.js
/** `min` and `max`: the candidate's own number against a bound. */









function decideThreshold(context, of) {
    const { frame, quantity, rule } = of;
    const { confidence } = context.rules;
    const known = context.calculate.estimate('candidate', quantity);
    const estimated = shownBy(known, confidence);
    const bound = { side: rule.bound === 'min' ? 'at_least' : 'at_most', value: rule.value };
    const kept = {
        candidate: [(0,stored_measure/* storeMeasure */.Mi)({ quantity, estimated: known, bounds: [rule.value] })],
        live: [],
        pairs: [],
    };
    const say = sayer(of, estimated);
    if (quantity.statistic === 'count' || frame.by === 'value') {
        const outcome = byValue({ estimated, bound, counted: quantity.statistic === 'count' }, say);
        return (0,evaluation_frame/* decided */.rc)(frame, { quantity, kept, outcome });
    }
    const test = testBound(estimated, { bound, scale: 0, alpha: (0,evaluation_context/* alphaOf */.Qq)(confidence) });
    if (test.kind === 'no_interval') {
        const outcome = say('inconclusive', 'no_interval', `, and ${(0,estimate/* unknownErrorText */.i3)([quantity])}`);
        return (0,evaluation_frame/* decided */.rc)(frame, { quantity, kept, outcome: { ...outcome, candidate: (0,recorded/* toEstimate */.qr)(estimated) } });
    }
    const detectable = (0,estimate/* detectableOf */.Nn)(estimated, confidence);
    return {
        kind: 'tested',
        p: test.p,
        kept,
        decide: (adjusted) => {
            const zone = zoneOf({ met: test.met, ...adjusted });
            const numbers = { candidate: (0,recorded/* toEstimate */.qr)(estimated), p: test.p, p_adjusted: adjusted.p, detectable };
            const ends = endsText(estimated, { bound, confidence, unit: unitOf(of) });
            if (zone === 'met')
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('pass', 'met', ends.met), ...numbers });
            if (zone === 'broken') {
                const tail = (0,sentences/* adjustedText */.Ux)(adjusted.p);
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('fail', 'not_met', ends.broken, tail), ...numbers });
            }
            const inflation = test.p > 0 && estimated.value !== bound.value ? inflationOf(estimated, { bound, test, adjusted }) : 1;
            const enough = (0,estimate/* neededOf */.b1)({ estimated, n: estimated.n, bound: bound.value, confidence, inflation });
            // Planning goes by the normal, which of rare outcomes may promise that there are enough already.
            const needed = enough !== null && estimated.n !== null && enough <= estimated.n ? null : enough;
            const outcome = say('inconclusive', 'not_shown', ends.open);
            return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, {
                ...outcome,
                ...numbers,
                needed,
                next: neededText(needed, estimated.n) ?? outcome.next,
            });
        },
    };
}
/** A bound of a share is kept only where both Wilson's end and the exact one say so. */
function shownBy(estimated, confidence) {
    const { method, value, n } = estimated;
    if (method !== 'wilson' || n === null || !Number.isInteger(n))
        return estimated;
    const { interval } = (0,stats/* estimateShareCautiously */.m0)({ successes: Math.round(value * n), n, confidence });
    return { ...estimated, interval };
}
function unitOf({ frame, quantity }) {
    return frame.definition.unit ?? quantity.unit;
}
/** Requirement and value in one sentence, with what follows from it. */
function sayer(of, estimated) {
    const { frame, notes } = of;
    const unit = unitOf(of);
    const value = (0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(estimated.value), unit);
    const found = `${(0,sentences/* requirementOf */.h2)(frame, unit)}: it is ${value}`;
    const samples = (0,sentences/* sampleText */.EB)(estimated.n);
    return (verdict, reason, rest, tail = '') => ({
        verdict,
        reason,
        detail: (0,sentences/* withNotes */.ci)(`${found}${rest}${samples}${tail}.`, notes),
        next: (0,sentences/* nextStep */.sk)(reason, frame),
    });
}
function byValue(of, say) {
    const { estimated, bound, counted } = of;
    const met = holds(estimated.value, { bound, scale: 0 });
    const rest = counted ? ', counted' : ', and the value alone decides';
    const reason = counted ? (met ? 'met' : 'not_met') : met ? 'met_by_value' : 'not_met_by_value';
    return { ...say(met ? 'pass' : 'fail', reason, rest), candidate: (0,recorded/* toValue */.BA)(estimated) };
}
function endsText(estimated, of) {
    const { interval } = estimated;
    const sure = (0,sentences/* confidenceText */.S$)(of.confidence);
    if (interval === null) {
        const few = `, and too few samples bound it on both sides ${sure}`;
        return { met: `, which ${sure} is within the bound`, broken: `, which ${sure} is beyond the bound`, open: few };
    }
    const end = (value) => (0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(value), of.unit);
    const [low, high] = [`at least ${end(interval.low)}`, `at most ${end(interval.high)}`];
    const min = of.bound.side === 'at_least';
    return {
        met: `, and ${sure} ${min ? low : high}`,
        broken: `, and ${sure} ${min ? high : low}`,
        open: `, but ${sure} at each end anything from ${end(interval.low)} to ${end(interval.high)}`,
    };
}
/** By how much the adjustment made p larger, where the value is on the bad side; showing that it is good needs none. */
function inflationOf(estimated, of) {
    if (holds(estimated.value, { bound: of.bound, scale: 0 }) || of.test.p <= 0)
        return 1;
    return of.adjusted.p / of.test.p;
}
/** What would decide an open gate, where that is known. */
function neededText(needed, n, what = 'sample') {
    if (needed === null || n === null)
        return null;
    return `About ${(0,words/* formatSamples */.p_)(needed, what)} would decide it, were the true value the one seen; there are ${(0,words/* formatSamples */.p_)(n, what)}. Measure more, or change the bound in the policy.`;
}

// EXTERNAL MODULE: ./build/core/evaluation/canonical-rows.js
var canonical_rows = __webpack_require__(8705);
// EXTERNAL MODULE: ./build/core/evaluation/contrast.js
var contrast = __webpack_require__(8615);
// EXTERNAL MODULE: ./build/core/evaluation/selection.js
var evaluation_selection = __webpack_require__(5707);
;// CONCATENATED MODULE: ./build/core/evaluation/groups.js






/** Groups of samples by the values of an attribute, in alphabetical order; rows that have none are in no group. */
function groupSamples(selection, of) {
    const { table } = selection.samples;
    const interned = table.attributes[of.attribute];
    const total = selection.rows?.length ?? table.keys.length;
    const rowAt = (index) => selection.rows?.[index] ?? index;
    const sizes = new Uint32Array(interned.names.length);
    for (let index = 0; index < total; index += 1) {
        const group = interned.rows[rowAt(index)];
        if (group < sizes.length)
            sizes[group] += 1;
    }
    const members = Array.from(sizes, (size) => new Uint32Array(size));
    const filled = new Uint32Array(sizes.length);
    for (let index = 0; index < total; index += 1) {
        const row = rowAt(index);
        const group = interned.rows[row];
        if (group < sizes.length)
            members[group][filled[group]++] = row;
    }
    return interned.names
        .map((name, group) => ({ name, rows: members[group] }))
        .filter(({ rows }) => rows.length > 0)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap(({ name, rows: indices }) => {
        const rows = (0,canonical_rows/* orderRows */.O)((0,evaluation_selection/* gatherRows */.$8)(selection, { rows: indices }));
        // A ratio whose denominators add up to nothing is no number: the group has none to compare.
        if (!(0,stats/* canEstimate */.zc)(rows))
            return [];
        return [{ name, n: indices.length, estimated: estimateGroup(rows, of), source: { kind: 'samples', rows } }];
    });
}
function estimateGroup(rows, { percentile, confidence, counted }) {
    if (counted)
        return exact(rows.values.reduce((sum, value) => sum + value, 0), rows.values.length);
    if (percentile !== null)
        return (0,estimate/* estimatePercentileOf */.DJ)(rows, { percentile, confidence });
    return (0,estimate/* estimateSamples */.S$)(rows, confidence);
}
/** Groups as a tool reported them, in alphabetical order. */
function groupMeasures(measures, of) {
    return measures
        .filter((one) => one.slice !== null && one.value !== null && Number.isFinite(one.value))
        .map((measure) => {
        const estimated = of.counted ? exact(measure.value, measure.n) : (0,estimate/* estimateMeasure */.nd)(measure, of.confidence);
        return { name: measure.slice.value, n: measure.n, estimated, source: { kind: 'reported', measure } };
    })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
function exact(value, n) {
    return { value, n, standardError: 0, interval: null, method: 'exact_count', against: null };
}
/** How far two groups or more are apart. `value` is the bound, which the p-value is about. */
function spreadOf(groups, of) {
    const falling = [...groups].sort((a, b) => b.estimated.value - a.estimated.value || (a.name < b.name ? -1 : 1));
    const [high, low] = [falling[0], falling[falling.length - 1]];
    if (of.counted)
        return { estimated: exact(spreadValue(of.rule, { high, low }), null), high, low };
    const samples = groups.flatMap(({ name, source }) => source.kind === 'samples' ? [{ name, rows: source.rows }] : []);
    // Of two groups at 0 neither is any part of the other, and `compareGroups` takes no such pair.
    const zeros = of.rule.bound === 'min_ratio' && groups.filter((one) => one.estimated.value <= 0).length > 1;
    if (of.percentile !== null || samples.length < groups.length || zeros)
        return { estimated: comparePairs(falling, of), high, low };
    const { bound, value } = of.rule;
    const compared = (0,stats/* compareGroups */.GM)({ groups: samples, confidence: of.confidence, bound, value, seed: evaluation_context/* SEED */.GU });
    const { interval, p, method, n } = compared;
    return { estimated: spread(of.rule, { value: compared.value, n, interval, p, method }), high, low };
}
/** The spread itself, without its error: ratios of groups of which none is above 0 are 1. */
function spreadValue(rule, of) {
    const [most, least] = [of.high.estimated.value, of.low.estimated.value];
    if (rule.bound === 'max_difference')
        return most - least;
    return most > 0 ? least / most : 1;
}
/** As `compareGroups` of the statistics does for samples: every two groups, Bonferroni where the bound is to be broken. */
function comparePairs(falling, of) {
    const { rule, confidence } = of;
    const [high, low] = [falling[0], falling[falling.length - 1]];
    const value = spreadValue(rule, { high, low });
    const known = falling.every(({ n }) => n !== null);
    const n = known ? falling.reduce((sum, one) => sum + one.n, 0) : null;
    const none = { value, n, interval: null, p: null, method: 'value_only' };
    const positive = high.estimated.value > 0 && low.estimated.value >= 0;
    if (rule.bound === 'min_ratio' && !positive)
        return spread(rule, none);
    const pairs = falling.flatMap((one, index) => falling.slice(index + 1).map((other) => [one, other]));
    const compared = pairs.filter(([one]) => rule.bound === 'max_difference' || one.estimated.value > 0);
    const at = (level) => compared.map(([one, other]) => comparePair({ ...of, one, other, level }));
    const alone = at(confidence);
    const tests = alone.flatMap(({ against }) => (against === null ? [] : [against]));
    if (tests.length === 0)
        return spread(rule, none);
    const ps = tests.map((against) => brokenP(against, rule));
    const p = Math.min(1, Math.min(...ps) * pairs.length);
    const jointly = at(1 - (1 - confidence) / pairs.length);
    const ends = alone.map((one, index) => ({ alone: one.interval, jointly: jointly[index].interval }));
    const method = alone[0].method;
    if (ends.some((end) => end.alone === null || end.jointly === null))
        return spread(rule, { ...none, p, method });
    const level = 2 * confidence - 1;
    const interval = rule.bound === 'max_difference'
        ? {
            low: Math.max(0, ...ends.map((end) => end.jointly.low)),
            high: Math.max(...ends.map((end) => Math.max(end.alone.high, -end.alone.low))),
            level,
        }
        : {
            low: Math.min(...ends.map((end) => Math.min(end.alone.low, 1 / end.alone.high))),
            high: Math.min(1, ...ends.map((end) => end.jointly.high)),
            level,
        };
    return spread(rule, { value, n, interval, p, method });
}
/** The larger minus the smaller, or the smaller over the larger. */
function comparePair(of) {
    const kind = of.rule.bound === 'max_difference' ? 'difference' : 'ratio';
    const [candidate, live] = kind === 'difference' ? [of.one, of.other] : [of.other, of.one];
    const confidence = of.level;
    if (of.percentile !== null && candidate.source.kind === 'samples' && live.source.kind === 'samples') {
        const values = { candidate: candidate.source.rows.values, live: live.source.rows.values };
        const compared = (0,stats/* comparePercentiles */.aY)({ ...values, percentile: of.percentile, confidence, kind });
        const clustered = [candidate, live].some(({ source }) => source.kind === 'samples' && (0,estimate/* areClustered */.ct)(source.rows.clusters));
        return clustered ? (0,estimate/* withoutError */.z8)(compared) : compared;
    }
    return (0,stats/* compareReported */.xL)({ candidate: reportedOf(candidate), live: reportedOf(live), confidence, kind });
}
function reportedOf({ estimated, source }) {
    const { value, n, method } = estimated;
    const counted = method === 'wilson' && n !== null && source.kind === 'samples' ? Math.round(value * n) : null;
    const successes = source.kind === 'reported' ? source.measure.successes : counted;
    return { ...(0,contrast/* knownError */.YY)(estimated), successes };
}
/** p of "these two are within the bound of each other", whichever is the larger. */
function brokenP(against, { bound, value }) {
    if (bound === 'max_difference')
        return Math.min(1, against(value).atMost + against(-value).atMost);
    return Math.min(1, against(value).atLeast + (value > 0 ? against(1 / value).atLeast : 0));
}
/** `p` is of the rule's own bound; of any other nothing is known. */
function spread({ bound, value: limit }, of) {
    const { p, ...known } = of;
    const test = (at) => (p !== null && at === limit ? p : 1);
    return {
        ...known,
        standardError: null,
        against: p === null
            ? null
            : (at) => (bound === 'max_difference' ? { atLeast: 1, atMost: test(at) } : { atLeast: test(at), atMost: 1 }),
    };
}

// EXTERNAL MODULE: ./build/core/evaluation/trust.js
var trust = __webpack_require__(4231);
;// CONCATENATED MODULE: ./build/core/evaluation/gate-across.js
/** `across`: the candidate's groups against each other. Nothing live is needed, and no direction. */














/** Every two groups are compared, so that a thousand of them would be half a million comparisons. */
const MOST_GROUPS = 200;
function decideAcross(context, of) {
    const { frame, rule, quantity } = of;
    const { confidence } = context.rules;
    const question = {
        confidence,
        percentile: frame.gate.percentile,
        counted: frame.definition.kind === 'count',
    };
    const groups = groupsOf(of, question);
    const say = gate_across_sayer(of);
    const overall = quantity === null ? null : context.calculate.estimate('candidate', quantity);
    const finish = (outcome, kept = evaluation_frame/* NOTHING_KEPT */.Ff) => (0,evaluation_frame/* decided */.rc)(frame, {
        quantity,
        kept,
        outcome: { candidate: overall === null ? null : (0,recorded/* toEstimate */.qr)(overall), ...outcome },
    });
    if (groups === null)
        return finish(say('error', 'slice_missing', noAttribute(of)));
    const thin = thinGroup(groups, context.rules.coverage);
    if (thin !== null)
        return finish(say('error', 'under_covered', thin));
    const compared = groups.filter((one) => (one.n === null ? rule.min_group <= 1 : one.n >= rule.min_group));
    const results = groups.map((group) => groupResult(group, compared));
    if (compared.length < 2 || compared.length > MOST_GROUPS) {
        const found = compared.length < 2
            ? `of ${(0,words/* formatCount */.B4)(groups.length)} groups ${compared.length === 1 ? 'one has' : 'none has'} ${(0,words/* formatCount */.B4)(rule.min_group)} samples or more, and two are needed`
            : `there are ${(0,words/* formatCount */.B4)(compared.length)} groups, and at most ${MOST_GROUPS} are compared`;
        const next = compared.length < 2 ? undefined : 'Raise `min-group`, or choose an attribute with fewer values.';
        const outcome = say('inconclusive', 'groups_too_small', found);
        return finish({ ...outcome, groups: results, ...(next === undefined ? {} : { next }) });
    }
    const spread = storedSpread(of, compared, question) ?? spreadOf(compared, { ...question, rule });
    const kept = keptOf(of, { groups, spread, overall });
    const effect = effectOf(rule, spread.estimated);
    const bound = { side: rule.bound === 'max_difference' ? 'at_most' : 'at_least', value: rule.value };
    const scale = rule.bound === 'max_difference' ? Math.abs(spread.high.estimated.value) : 1;
    const found = spreadText(of, spread);
    if (question.counted || frame.by === 'value') {
        const met = holds(spread.estimated.value, { bound, scale });
        const reason = question.counted ? (met ? 'met' : 'not_met') : met ? 'met_by_value' : 'not_met_by_value';
        const rest = question.counted ? ', counted' : ', and the value alone decides';
        const method = question.counted ? 'exact_count' : 'value_only';
        return finish({
            ...say(met ? 'pass' : 'fail', reason, `${found}${rest}`),
            candidate: overall === null ? null : (0,recorded/* toValue */.BA)(overall),
            effect: { ...effect, interval: null, method },
            groups: results,
        }, kept);
    }
    const test = testBound(spread.estimated, { bound, scale, alpha: (0,evaluation_context/* alphaOf */.Qq)(confidence) });
    if (test.kind === 'no_interval') {
        const rest = `${found}, and ${(0,estimate/* unknownErrorText */.i3)(quantity === null ? [] : [quantity])}`;
        return finish({ ...say('inconclusive', 'no_interval', rest), effect, groups: results }, kept);
    }
    const detectable = (0,estimate/* detectableOf */.Nn)(spread.estimated, confidence);
    const candidate = overall === null ? null : (0,recorded/* toEstimate */.qr)(overall);
    return {
        kind: 'tested',
        p: test.p,
        kept,
        decide: (adjusted) => {
            const zone = zoneOf({ met: test.met, ...adjusted });
            const numbers = { candidate, effect, groups: results, p: test.p, p_adjusted: adjusted.p, detectable };
            const ends = gate_across_endsText(of, { effect, confidence, bound });
            if (zone === 'met')
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('pass', 'met', `${found}${ends.met}`), ...numbers });
            if (zone === 'broken') {
                const rest = `${found}${ends.broken}${(0,sentences/* adjustedText */.Ux)(adjusted.p)}`;
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('fail', 'not_met', rest), ...numbers });
            }
            const { n } = spread.estimated;
            const inflation = inflationOf(spread.estimated, { bound, test, adjusted });
            const needed = (0,estimate/* neededOf */.b1)({ estimated: spread.estimated, n, bound: bound.value, confidence, inflation });
            const outcome = say('inconclusive', 'not_shown', `${found}${ends.open}`);
            return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...outcome, ...numbers, needed, next: neededText(needed, n) ?? outcome.next });
        },
    };
}
/** The groups of the attribute; null where the evidence does not divide by it. */
function groupsOf(of, question) {
    const { series, rule, quantity, frame } = of;
    const { samples } = series;
    if (samples !== null && Object.hasOwn(samples.table.attributes, rule.attribute)) {
        const selection = quantity === null ? (0,evaluation_selection/* selectRows */.A5)(samples, null) : quantity.selection;
        const usable = selection !== null && (question.percentile === null || samples.column.weights === null);
        if (usable)
            return groupSamples(selection, { ...question, attribute: rule.attribute });
    }
    // A reported group is of the whole set; its part in a slice is not known.
    if (frame.gate.slice !== null)
        return null;
    const statistic = question.percentile === null ? null : { percentile: question.percentile };
    const reported = series.measures.filter((one) => one.slice?.attribute === rule.attribute &&
        (statistic === null ? typeof one.statistic !== 'object' : (0,find/* sameStatistic */.$o)(one.statistic, statistic)));
    return reported.length === 0 ? null : groupMeasures(reported, question);
}
/** A reported group of which too few were scored; samples are looked at as a whole before this. */
function thinGroup(groups, required) {
    for (const { name, source } of groups) {
        if (source.kind !== 'reported')
            continue;
        const coverage = (0,trust/* checkCoverage */.xQ)(source.measure, required);
        if (coverage.kind === 'under_covered')
            return `of group ${name}, ${coverage.message}`;
    }
    return null;
}
function noAttribute({ series, rule, frame }) {
    const attributes = series.samples === null ? [] : Object.keys(series.samples.table.attributes);
    const reported = series.measures.flatMap(({ slice }) => (slice?.attribute == null ? [] : [slice.attribute]));
    const there = [...new Set([...attributes, ...reported])].sort();
    const within = frame.gate.slice === null ? '' : ` within the slice ${frame.gate.slice}`;
    const rest = there.length === 0 ? 'it is divided by nothing' : `it is divided by ${there.slice(0, 8).join(', ')}`;
    return `"${series.name}" is not divided by "${rule.attribute}"${within}; ${rest}`;
}
function groupResult(group, compared) {
    return { group: group.name, estimate: (0,recorded/* toEstimate */.qr)(group.estimated), compared: compared.includes(group) };
}
function effectOf(rule, estimated) {
    const { value, interval, method } = (0,recorded/* toEstimate */.qr)(estimated);
    const kind = rule.bound === 'max_difference' ? 'difference' : 'ratio';
    return { kind, value, interval, method, pairs: null, wins: null, losses: null };
}
/** How a record names the spread across groups. */
function spreadName(rule, of) {
    const percentile = of.percentile === null ? 'mean' : (0,stored_measure/* statisticText */.Sr)({ percentile: of.percentile });
    return `${rule.bound}(${percentile}, ${rule.attribute}, ${rule.min_group})`;
}
/** The spread as it was when the samples were at hand. */
function storedSpread(of, groups, question) {
    if (question.counted || groups.some(({ source }) => source.kind === 'samples'))
        return null;
    const statistic = spreadName(of.rule, question);
    const stored = of.series.measures.find((one) => (0,stored_measure/* isStored */.mL)(one) && one.stored.statistic === statistic && (0,find/* sameSlice */.rC)(one.slice, of.quantity?.slice ?? null));
    if (stored === undefined || !(0,stored_measure/* isStored */.mL)(stored))
        return null;
    const falling = [...groups].sort((a, b) => b.estimated.value - a.estimated.value || (a.name < b.name ? -1 : 1));
    const estimated = (0,stored_measure/* storedEstimate */.ek)(stored.stored, question.confidence);
    return { estimated, high: falling[0], low: falling[falling.length - 1] };
}
function keptOf(of, found) {
    const { series, rule, quantity, frame } = of;
    const base = { metric: series.metric, task: series.task, unit: null, direction: null, judge: null };
    const spread = {
        ...base,
        slice: quantity?.slice ?? null,
        statistic: spreadName(rule, { percentile: frame.gate.percentile }),
        estimate: (0,recorded/* toEstimate */.qr)(found.spread.estimated),
        expected: null,
        successes: null,
        p: (0,stored_measure/* pAt */.MK)(found.spread.estimated, rule.value),
    };
    const groups = frame.gate.slice !== null
        ? []
        : found.groups.map(({ name, n, estimated, source }) => {
            const slice = { attribute: rule.attribute, value: name };
            // Groups are told too small by their samples, of which a ratio's own n may count but a part.
            const estimate = { ...(0,recorded/* toEstimate */.qr)(estimated), n };
            const statistic = (0,stored_measure/* statisticText */.Sr)(frame.gate.percentile === null
                ? frame.definition.kind === 'count'
                    ? 'count'
                    : 'mean'
                : { percentile: frame.gate.percentile });
            const successes = source.kind === 'reported' ? source.measure.successes : countOf(estimated);
            return {
                ...base,
                slice,
                statistic,
                estimate,
                expected: null,
                successes: estimated.n === n ? successes : null,
            };
        });
    const overall = quantity === null || found.overall === null ? [] : [(0,stored_measure/* storeMeasure */.Mi)({ quantity, estimated: found.overall })];
    return { candidate: [spread, ...groups, ...overall], live: [], pairs: [] };
}
function countOf({ method, value, n }) {
    return method === 'wilson' && n !== null ? Math.round(value * n) : null;
}
function gate_across_sayer(of) {
    const { frame, notes } = of;
    return (verdict, reason, found) => ({
        verdict,
        reason,
        detail: (0,sentences/* withNotes */.ci)(`${(0,sentences/* requirementOf */.h2)(frame, gate_across_unitOf(of))}: ${found}.`, notes),
        next: (0,sentences/* nextStep */.sk)(reason, frame),
    });
}
function gate_across_unitOf({ frame, quantity }) {
    return frame.definition.unit ?? quantity?.unit ?? null;
}
function spreadText(of, { estimated, high, low }) {
    const { rule } = of;
    const unit = gate_across_unitOf(of);
    const name = (group) => `${group.name} has ${(0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(group.estimated.value), unit)}`;
    const value = (0,words/* formatNumber */.ZV)(estimated.value);
    const how = rule.bound === 'max_difference'
        ? `a difference of ${(0,words/* withUnit */.$o)(value, unit)}`
        : `${(0,units/* formatFraction */.MJ)(Number(value))} of it`;
    return `${name(high)}, ${name(low)}, ${how}`;
}
function gate_across_endsText(of, found) {
    const { interval } = found.effect;
    const sure = (0,sentences/* confidenceText */.S$)(found.confidence);
    if (interval === null) {
        const few = `, and too few samples bound it on both sides ${sure}`;
        return { met: `, which ${sure} is within the bound`, broken: `, which ${sure} is beyond the bound`, open: few };
    }
    const unit = of.rule.bound === 'max_difference' ? gate_across_unitOf(of) : null;
    const end = (value) => (0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(value), unit);
    const [low, high] = [`at least ${end(interval.low)}`, `at most ${end(interval.high)}`];
    const most = found.bound.side === 'at_most';
    return {
        met: `, and ${sure} ${most ? high : low}`,
        broken: `, and ${sure} ${most ? low : high}`,
        open: `, but ${sure} at each end anything from ${end(interval.low)} to ${end(interval.high)}`,
    };
}

// EXTERNAL MODULE: ./build/core/evaluation/against-live.js
var against_live = __webpack_require__(4781);
;// CONCATENATED MODULE: ./build/core/evaluation/decide-contrast.js
/** Deciding a gate against the live version, once both are compared: not worse by more, or better by at least. */










function decideContrast(context, of) {
    const { frame, quantity, against } = of;
    const { compared, candidate, live } = against.contrast;
    const { confidence } = context.rules;
    const bound = boundOf(of);
    const scale = compared.kind === 'ratio' ? 1 : Math.max(Math.abs(candidate.value), Math.abs(live.value));
    const effect = (0,against_live/* orientEffect */.HX)(compared, against.direction);
    const kept = decide_contrast_keptOf(context, { ...of, bound });
    const say = decide_contrast_sayer(of, effect);
    const counted = quantity.statistic === 'count';
    if (counted || frame.by === 'value') {
        const met = holds(compared.value, { bound, scale });
        const reason = counted ? (met ? 'met' : 'not_met') : met ? 'met_by_value' : 'not_met_by_value';
        const rest = counted ? ', counted' : ', and the value alone decides';
        const outcome = {
            ...say(met ? 'pass' : 'fail', reason, rest),
            candidate: (0,recorded/* toValue */.BA)(candidate),
            live: (0,recorded/* toValue */.BA)(live),
            effect: { ...effect, interval: null, method: counted ? 'exact_count' : 'value_only' },
        };
        return (0,evaluation_frame/* decided */.rc)(frame, { quantity, kept, outcome });
    }
    const sides = { candidate: (0,recorded/* toEstimate */.qr)(candidate), live: (0,recorded/* toEstimate */.qr)(live), effect };
    const test = testBound(compared, { bound, scale, alpha: (0,evaluation_context/* alphaOf */.Qq)(confidence) });
    if (test.kind === 'no_interval') {
        const rest = `, and ${(0,estimate/* unknownErrorText */.i3)([quantity, against.live])}`;
        return (0,evaluation_frame/* decided */.rc)(frame, { quantity, kept, outcome: { ...say('inconclusive', 'no_interval', rest), ...sides } });
    }
    const detectable = (0,estimate/* detectableOf */.Nn)(compared, confidence);
    return {
        kind: 'tested',
        p: test.p,
        kept,
        decide: (adjusted) => {
            const zone = zoneOf({ met: test.met, ...adjusted });
            const numbers = { ...sides, p: test.p, p_adjusted: adjusted.p, detectable };
            const ends = decide_contrast_endsText(effect, { confidence, unit: decide_contrast_unitOf(of) });
            if (zone === 'met')
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('pass', 'met', ends.met), ...numbers });
            if (zone === 'broken') {
                const tail = (0,sentences/* adjustedText */.Ux)(adjusted.p);
                return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...say('fail', 'not_met', ends.broken, tail), ...numbers });
            }
            const n = compared.pairs ?? candidate.n;
            const inflation = inflationOf(compared, { bound, test, adjusted });
            const needed = (0,estimate/* neededOf */.b1)({ estimated: compared, n, bound: bound.value, confidence, inflation });
            const outcome = say('inconclusive', 'not_shown', ends.open);
            const next = neededText(needed, n, compared.pairs === null ? 'sample' : 'pair') ?? outcome.next;
            return (0,evaluation_frame/* resultOf */.Bg)(frame, quantity, { ...outcome, ...numbers, needed, next });
        },
    };
}
function decide_contrast_unitOf({ frame, quantity }) {
    return frame.definition.unit ?? quantity.unit;
}
/** The least effect in the terms of the comparison, which is candidate minus (or over) live whichever way is better. */
function boundOf(of) {
    const { direction, contrast } = of.against;
    const { amount, relative } = of.least;
    const up = direction === 'up';
    const side = up ? 'at_least' : 'at_most';
    if (contrast.compared.kind === 'ratio')
        return { side, value: up ? 1 + amount : 1 - amount };
    // No ratio to a live value of 0 or less: the fraction is taken of its size, as if that were known.
    const size = relative ? amount * Math.abs(contrast.live.value) : amount;
    return { side, value: up ? size : 0 - size };
}
function decide_contrast_keptOf(context, of) {
    const { quantity, against, bound } = of;
    const { compared, candidate, live } = against.contrast;
    const { series, slice, statistic } = quantity;
    const own = context.calculate.estimate('candidate', quantity);
    const theirs = context.calculate.estimate('live', against.live);
    return {
        candidate: [(0,stored_measure/* storeMeasure */.Mi)({ quantity, estimated: own })],
        live: [(0,stored_measure/* storeMeasure */.Mi)({ quantity: against.live, estimated: theirs })],
        pairs: [
            {
                metric: series.metric,
                task: series.task,
                slice,
                statistic: (0,stored_measure/* statisticText */.Sr)(statistic),
                kind: compared.kind,
                estimate: (0,recorded/* toEstimate */.qr)(compared),
                candidate: (0,recorded/* toEstimate */.qr)(candidate),
                live: (0,recorded/* toEstimate */.qr)(live),
                pairs: compared.pairs,
                larger: compared.larger,
                smaller: compared.smaller,
                ...(against.missing === 0 ? {} : { missing: against.missing }),
                p: (0,stored_measure/* pAt */.MK)(compared, bound.value),
            },
        ],
    };
}
function decide_contrast_sayer(of, effect) {
    const { frame, against } = of;
    const unit = decide_contrast_unitOf(of);
    const { candidate, live, compared } = against.contrast;
    const values = `${(0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(candidate.value), unit)} against ${(0,words/* withUnit */.$o)((0,words/* formatNumber */.ZV)(live.value), unit)}`;
    const found = (0,sentences/* effectText */.tr)(effect.value, { ratio: effect.kind === 'ratio', unit });
    const samples = (0,sentences/* pairText */.om)({ compared, candidate, live, wins: effect.wins, losses: effect.losses });
    return (verdict, reason, rest, tail = '') => ({
        verdict,
        reason,
        detail: (0,sentences/* withNotes */.ci)(`${(0,sentences/* requirementOf */.h2)(frame, unit)}: it is ${found}, ${values}${rest}${samples}${tail}.`, against.notes),
        next: (0,sentences/* nextStep */.sk)(reason, frame),
    });
}
function decide_contrast_endsText(effect, of) {
    const { interval } = effect;
    const sure = (0,sentences/* confidenceText */.S$)(of.confidence);
    if (interval === null) {
        const few = `, and too few samples bound it on both sides ${sure}`;
        return { met: `, which ${sure} is enough`, broken: `, which ${sure} is not enough`, open: few };
    }
    const end = (value) => (0,sentences/* effectText */.tr)(value, { ratio: effect.kind === 'ratio', unit: of.unit });
    return {
        met: `, and ${sure} ${end(interval.low)} at worst`,
        broken: `, and ${sure} ${end(interval.high)} at best`,
        open: `, but ${sure} at each end anything from ${end(interval.low)} to ${end(interval.high)}`,
    };
}

;// CONCATENATED MODULE: ./build/core/evaluation/gate-improvement.js
/** `improvement`: better than the live version by at least what the policy demands. */


function decideImprovement(context, of) {
    const { least, relative } = of.rule;
    const prepared = (0,against_live/* prepareAgainst */.$W)(context, { ...of, kind: relative ? 'ratio' : 'difference' });
    if (prepared.kind === 'settled')
        return prepared.draft;
    return decideContrast(context, { ...of, against: prepared.against, least: { amount: least, relative } });
}

;// CONCATENATED MODULE: ./build/core/evaluation/gate-vs-live.js
/** `vs: live`: not worse than the live version by more than the margin (non-inferiority). */


function decideVsLive(context, of) {
    const { margin, relative } = of.rule;
    const prepared = (0,against_live/* prepareAgainst */.$W)(context, { ...of, kind: relative ? 'ratio' : 'difference' });
    if (prepared.kind === 'settled')
        return prepared.draft;
    return decideContrast(context, { ...of, against: prepared.against, least: { amount: 0 - margin, relative } });
}

// EXTERNAL MODULE: ./build/core/evaluation/series.js
var evaluation_series = __webpack_require__(712);
;// CONCATENATED MODULE: ./build/core/evaluation/gate.js











/** Decides a gate as far as that can be done without knowing the others. */
function decideGate(context, gate) {
    const frame = (0,evaluation_frame/* frameOf */.Dm)(context, gate);
    const { candidate, rules } = context;
    const error = refuser(frame);
    if (context.stale !== null)
        return error('stale', context.stale);
    const { metric, slice, percentile } = gate;
    const { from, kind } = frame.definition;
    const found = (0,find/* findSeries */.lD)(candidate.index, { metric, from });
    if (found.kind !== 'found')
        return error(found.kind, found.message);
    const { series } = found;
    const broken = (0,trust/* distrust */.p7)(candidate.evidence, series);
    if (broken !== null)
        return error('untrusted', broken);
    const otherSet = (0,comparable/* checkPinnedSet */.ZZ)(candidate.evidence, rules.set);
    if (otherSet !== null)
        return error('other_set', otherSet);
    const otherUnit = differentUnit(frame, series);
    if (otherUnit !== null)
        return error('other_unit', otherUnit);
    const asked = (0,find/* findQuantity */.nc)(candidate.index, { metric, from, kind, slice, percentile });
    // Groups may be reported with no number over all of them.
    const onlyGroups = frame.rule.kind === 'across' && slice === null && asked.kind === 'metric_missing';
    const onlyPercentiles = frame.rule.kind === 'across' && slice === null && asked.kind === 'percentile_missing';
    if (asked.kind !== 'found' && !onlyGroups && !onlyPercentiles)
        return error(asked.kind, asked.message);
    const quantity = asked.kind === 'found' ? asked.quantity : null;
    const scale = quantity === null ? null : impossible(frame, quantity);
    if (scale !== null)
        return error(scale.reason, scale.message, quantity);
    const coverage = (0,trust/* checkCoverage */.xQ)(quantity ?? { n: null, expected: null }, coverageFor(frame, rules.coverage));
    if (coverage.kind === 'under_covered')
        return error('under_covered', coverage.message, quantity);
    const notes = [
        ...(0,trust/* warningsOf */.nZ)(candidate.evidence, series).map((warning) => `${warning}.`),
        ...(coverage.kind === 'unknown' && quantity !== null ? [coverage.message] : []),
        ...directionNote(frame, series),
    ];
    const { rule } = frame;
    if (rule.kind === 'across')
        return decideAcross(context, { frame, rule, series, quantity, notes });
    if (quantity === null)
        throw new TypeError('a quantity that is not found was refused above');
    switch (rule.kind) {
        case 'threshold':
            return decideThreshold(context, { frame, rule, quantity, notes });
        case 'vs_live':
            return decideVsLive(context, { frame, rule, quantity, notes });
        case 'improvement':
            return decideImprovement(context, { frame, rule, quantity, notes });
    }
}
function refuser(frame) {
    return (reason, found, quantity = null) => {
        const detail = `${(0,sentences/* requirementOf */.h2)(frame, frame.definition.unit ?? quantity?.unit ?? null)}: ${found}.`;
        const outcome = { verdict: 'error', reason, detail, next: (0,sentences/* nextStep */.sk)(reason, frame) };
        return (0,evaluation_frame/* decided */.rc)(frame, { quantity, outcome });
    };
}
/** A sample that was not scored may hold the one that a count must not find, so all of them have to be there. */
function coverageFor({ definition, rule }, required) {
    if (definition.kind !== 'count')
        return required;
    const grows = rule.kind === 'threshold' ? rule.bound === 'min' : definition.direction === 'up';
    return grows && rule.kind !== 'across' ? required : 1;
}
/** A bound in milliseconds says nothing about a number in seconds. */
function differentUnit(frame, series) {
    const { unit } = frame.definition;
    const theirs = (0,evaluation_series/* describeSeries */.dA)(series).unit;
    if (unit === null || theirs === null || (0,comparable/* sameUnit */.Z)(unit, theirs))
        return null;
    return `the policy has it in ${unit}, the evidence in ${theirs}`;
}
/** Numbers that cannot be what the policy says the metric is: a rate of 97, a count that is a mean. */
function impossible(frame, quantity) {
    const { kind } = frame.definition;
    const { selection, reported } = quantity;
    if (selection !== null || reported === null) {
        if (kind !== 'rate' || selection === null || selection.samples.column.weights !== null)
            return null;
        const { values } = selection.samples.column;
        const outside = values.find((value) => value < 0 || value > 1);
        return outside === undefined ? null : { reason: 'other_unit', message: notRate(outside) };
    }
    const value = reported.value;
    if (kind === 'rate' && (value < 0 || value > 1))
        return { reason: 'other_unit', message: notRate(value) };
    if (kind !== 'count')
        return null;
    if (!Number.isInteger(value) || value < 0) {
        const message = `a count is a whole number; the evidence has ${(0,words/* formatNumber */.ZV)(value)}, as a mean or a rate would be`;
        return { reason: 'other_unit', message };
    }
    // 1 of 1 and 1.0 of 500 are written alike: a mean of more than one sample is no count of them.
    const isMean = reported.statistic === 'mean' && (reported.n ?? 1) > 1 && value === 1;
    if (!isMean)
        return null;
    return {
        reason: 'other_unit',
        message: `it is told as a mean of ${reported.n} samples, and a mean of 1 is not a count of 1`,
    };
}
function notRate(value) {
    return `a rate lies between 0 and 1; the evidence has ${(0,words/* formatNumber */.ZV)(value)}, as a percentage or a count would be`;
}
function directionNote(frame, series) {
    const { direction } = frame.definition;
    const theirs = (0,evaluation_series/* describeSeries */.dA)(series).direction;
    if (direction === null || theirs === null || direction === theirs)
        return [];
    const word = (way) => (way === 'up' ? 'higher' : 'lower');
    return [`The policy says that ${word(direction)} is better, the tool that ${word(theirs)} is; the policy counts.`];
}

;// CONCATENATED MODULE: ./build/core/evaluation/decide-gates.js




/** Decides gates in the order given. */
function decideGates(context, gates) {
    const drafts = gates.map((gate) => decideGate(context, gate));
    const adjusted = (0,stats/* holm */.fU)(drafts.flatMap((draft) => (draft.kind === 'tested' ? [draft.p] : [])));
    const alpha = (0,evaluation_context/* alphaOf */.Qq)(context.rules.confidence);
    let next = 0;
    const results = drafts.map((draft) => draft.kind === 'decided' ? draft.result : draft.decide({ p: adjusted[next++], alpha }));
    const kept = drafts.map((draft) => draft.kept);
    return {
        gates: results,
        kept: {
            candidate: (0,stored_measure/* mergeMeasures */.ul)(kept.flatMap((one) => one.candidate)),
            live: (0,stored_measure/* mergeMeasures */.ul)(kept.flatMap((one) => one.live)),
            pairs: mergePairs(kept.flatMap((one) => one.pairs)),
        },
    };
}
function mergePairs(pairs) {
    const merged = new Map();
    for (const one of pairs) {
        const key = JSON.stringify([one.task, one.metric, one.slice, one.statistic, one.kind]);
        merged.set(key, { ...one, p: (0,stored_measure/* mergeP */.Zs)([...(merged.get(key)?.p ?? []), ...one.p]) });
    }
    return [...merged.values()];
}


/***/ }),

/***/ 1076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ buildEvaluationRecord)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7592);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3864);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);
/** The record of an evaluation: what is written into the ledger, within its limit. */



/**
 * Puts a record together. Where it would be too large, comparisons are cut at a row, then statistics that no gate
 * used, then warnings about the evidence. With `publish: none` it holds what the gates say and no other number.
 * RangeError where the gates alone are too many.
 */
function buildEvaluationRecord(of) {
    const { decision, publish } = of;
    const silent = publish === 'none';
    const record = {
        schema: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .EVALUATION_SCHEMA */ .$k,
        model: of.model,
        version: of.version,
        stage: of.stage,
        compared_with: of.comparedWith,
        baseline: of.baseline,
        set: decision.set,
        at: of.at,
        decided_from: of.decidedFrom ?? null,
        measured_at: decision.measured_at,
        run: of.run,
        policy: of.policy,
        verdict: decision.verdict,
        summary: decision.summary,
        confidence: decision.confidence,
        gates: decision.gates,
        comparisons: silent ? [] : decision.comparisons,
        comparisons_total: silent ? 0 : decision.comparisons_total,
        evidence: of.evidence,
        samples: of.samples,
        publish,
        flags: of.flags,
        statistics: silent ? { candidate: [], live: [], pairs: [] } : decision.statistics,
        self_check: decision.self_check,
        earlier: of.earlier ?? [],
    };
    return cutToLimit(record, of.limit ?? _types_js__WEBPACK_IMPORTED_MODULE_0__/* .EVALUATION_LIMIT */ .tX);
}
function cutToLimit(record, limit) {
    if (sizeOf(record) <= limit)
        return record;
    const comparing = cutList(record.comparisons, limit, (comparisons) => ({ ...record, comparisons }));
    if (comparing.fits)
        return comparing.record;
    // What gates used comes first on both sides, so a cut takes what a later policy might ask for.
    const { statistics } = comparing.record;
    const longest = Math.max(statistics.candidate.length, statistics.live.length);
    const fewer = cutList(Array.from({ length: longest }), limit, (kept) => ({
        ...comparing.record,
        statistics: {
            ...statistics,
            candidate: statistics.candidate.slice(0, kept.length),
            live: statistics.live.slice(0, kept.length),
        },
    }));
    if (fewer.fits)
        return fewer.record;
    const { evidence } = fewer.record;
    const problems = [...evidence.problems].sort((a, b) => Number(a.effect === 'warning') - Number(b.effect === 'warning'));
    const brief = cutList(problems, limit, (kept) => ({ ...fewer.record, evidence: { ...evidence, problems: kept } }));
    if (brief.fits && brief.kept >= problems.filter(({ effect }) => effect === 'error').length)
        return brief.record;
    throw new RangeError(`A record may have ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(limit)} bytes; ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(record.gates.length)} gates on ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(evidence.files.length)} files need more. Use fewer gates, or fewer files.`);
}
/** The longest beginning of a list with which the record fits; with nothing of it where none does. */
function cutList(list, limit, withList) {
    let [most, least] = [list.length, 0];
    while (least < most) {
        const middle = Math.ceil((least + most) / 2);
        if (sizeOf(withList(list.slice(0, middle))) <= limit)
            least = middle;
        else
            most = middle - 1;
    }
    const record = withList(list.slice(0, least));
    return { fits: sizeOf(record) <= limit, record, kept: least };
}
/** Bytes of the canonical text in UTF-8. */
function sizeOf(record) {
    return new TextEncoder().encode((0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(record)).byteLength;
}


/***/ }),

/***/ 8624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   aZ: () => (/* binding */ blockingGates)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4429);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);
/** What all gates come to, in one word and in one sentence. */


/** The worst of the gates. No gates decide nothing, which is not a pass. */
function verdictOf(gates) {
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .worst */ .QZ)(gates.map((gate) => gate.verdict));
}
/** The gates that stand in the way, worst first, else in the order of the policy. */
function blockingGates(gates) {
    return gates
        .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not_applicable')
        .sort((a, b) => _result_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUSES */ .f.indexOf(b.verdict) - _result_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUSES */ .f.indexOf(a.verdict));
}
const NAMED = 3;
const BEGINNINGS = {
    error: 'Could not be decided',
    fail: 'Fails',
    inconclusive: 'Not settled either way',
};
/** The verdict in one sentence, naming what blocks. */
function summaryOf(gates) {
    if (gates.length === 0)
        return 'There are no gates, so nothing was decided.';
    const verdict = verdictOf(gates);
    const count = (status) => gates.filter((gate) => gate.verdict === status).length;
    const all = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(gates.length)} ${gates.length === 1 ? 'gate' : 'gates'}`;
    const skipped = count('not_applicable');
    if (verdict === 'not_applicable')
        return `Of ${all} none applies, as nothing is live to compare with.`;
    if (verdict === 'pass')
        return skipped === 0
            ? `Passes ${all}.`
            : `Passes ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(gates.length - skipped)} of ${all}; ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(skipped)} ${skipped === 1 ? 'does' : 'do'} not apply, as nothing is live to compare with.`;
    const blocking = gates.filter((gate) => gate.verdict === verdict);
    const named = blocking.slice(0, NAMED).map(nameOf);
    const more = blocking.length - named.length;
    const which = `${named.join(', ')}${more > 0 ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(more)} more` : ''}`;
    const others = ['fail', 'inconclusive', 'pass']
        .filter((status) => status !== verdict && count(status) > 0)
        .map((status) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count(status))} ${OTHERS[status]}`);
    const rest = others.length === 0 ? '' : `; of ${all} ${others.join(', ')}`;
    return `${BEGINNINGS[verdict]}: ${which}${rest}.`;
}
const OTHERS = { fail: 'failed', inconclusive: 'inconclusive', pass: 'passed' };
/** `f1 on long-tail against live`, `toxicity_rate` with why it could not be decided. */
function nameOf(gate) {
    const percentile = gate.percentile === null ? '' : ` p${gate.percentile}`;
    const slice = gate.slice === null ? '' : ` on ${gate.slice}`;
    const why = gate.verdict === 'error' ? ` (${gate.reason.replaceAll('_', ' ')})` : '';
    return `${gate.metric}${percentile}${slice}${ruleOf(gate)}${why}`;
}
function ruleOf({ rule }) {
    switch (rule.kind) {
        case 'threshold':
            return '';
        case 'vs_live':
            return ' against live';
        case 'improvement':
            return ' (improvement)';
        case 'across':
            return ` across ${rule.attribute}`;
    }
}


/***/ }),

/***/ 494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jt: () => (/* binding */ evaluationStanding),
  LK: () => (/* binding */ evidenceOfLive),
  RC: () => (/* binding */ liveToCompare),
  tJ: () => (/* binding */ policyBasis),
  RH: () => (/* binding */ readingDigest)
});

// UNUSED EXPORTS: sliceDigest

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(7592);
// EXTERNAL MODULE: ./build/core/evaluation/digest.js
var digest = __webpack_require__(8317);
// EXTERNAL MODULE: ./build/core/evaluation/decide-gates.js + 8 modules
var decide_gates = __webpack_require__(4210);
// EXTERNAL MODULE: ./build/core/evaluation/facts.js + 1 modules
var evaluation_facts = __webpack_require__(9429);
// EXTERNAL MODULE: ./build/core/evaluation/stored.js
var stored = __webpack_require__(8654);
// EXTERNAL MODULE: ./build/core/evaluation/verdict.js
var verdict = __webpack_require__(8624);
;// CONCATENATED MODULE: ./build/core/evaluation/redecide.js




/** Decides a recorded evaluation again. */
function redecideEvaluation(of) {
    const { record, rules } = of;
    const candidate = of.candidate ?? (0,stored/* storedEvidence */.h)(record, 'candidate');
    const live = liveOf(of.live);
    const facts = {
        rules,
        metrics: of.metrics,
        candidate,
        keys: record.evidence.samples,
        live,
        comparisons: sameLive(of) ? (record.statistics.pairs ?? []) : [],
        now: of.now,
        measuredAt: record.measured_at,
    };
    const { gates } = (0,decide_gates/* decideGates */.r)((0,evaluation_facts/* contextOf */.Vm)(facts), (0,evaluation_facts/* gatesOf */.og)(rules));
    const unpublished = record.publish === 'none' && (of.candidate ?? null) === null;
    return {
        verdict: (0,verdict/* verdictOf */.Vj)(gates),
        summary: unpublished
            ? 'Cannot be decided again: the policy it was recorded under publishes no statistics; evaluate the version again.'
            : (0,verdict/* summaryOf */.YG)(gates),
        gates,
        setChanged: live.kind === 'evidence' && setsDiffer({ candidate, live: live.evidence }, of),
    };
}
function liveOf(live) {
    switch (live.kind) {
        case 'none':
        case 'evidence':
            return live;
        case 'unusable':
            return { kind: 'unusable', reason: live.reason };
        case 'record': {
            const evidence = live.evidence ?? (0,stored/* storedEvidence */.h)(live.record, live.role);
            const summary = (0,stored/* storedSummary */.Y)(live.record, live.role);
            if (evidence === null || summary === null)
                return { kind: 'unusable', reason: 'the record has no evidence of the live version' };
            return { kind: 'evidence', evidence, keys: summary.samples };
        }
    }
}
/** Whether the live evidence is the one that the record's comparisons were made with. */
function sameLive({ record, live }) {
    const then = digestOf((0,stored/* storedSummary */.Y)(record, 'live'));
    if (live.kind !== 'record' || then === null)
        return false;
    return digestOf((0,stored/* storedSummary */.Y)(live.record, live.role)) === then;
}
function digestOf(summary) {
    return summary?.digest ?? null;
}
function setsDiffer(of, facts) {
    const digests = (evidence) => [...new Set(evidence.runs.flatMap(({ set }) => (set.digest === null ? [] : [set.digest])))].sort().join(' ');
    const [mine, theirs] = [digests(of.candidate), digests(of.live)];
    if (mine !== '' && theirs !== '')
        return mine !== theirs;
    if (facts.live.kind !== 'record')
        return false;
    const keys = (summary) => JSON.stringify((summary?.samples ?? []).map((one) => [one.task, one.keys]).sort());
    const [left, right] = [keys(facts.record.evidence), keys((0,stored/* storedSummary */.Y)(facts.live.record, facts.live.role))];
    return left !== '[]' && right !== '[]' && left !== right;
}

// EXTERNAL MODULE: ./build/core/evaluation/record.js
var record = __webpack_require__(1076);
;// CONCATENATED MODULE: ./build/core/evaluation/redecided-record.js



/** The same evidence, decided under the policy and against the live version of this moment. */
function redecidedRecord(of, sha256) {
    const { measured, decided, live } = of;
    const kept = live.kind === 'record' ? live.record.statistics[live.role] : [];
    return (0,record/* buildEvaluationRecord */.I)({
        model: measured.model,
        version: measured.version,
        stage: of.stage,
        comparedWith: of.comparedWith,
        baseline: baselineOf(of),
        evidence: measured.evidence,
        decision: {
            verdict: decided.verdict,
            summary: decided.summary,
            confidence: of.confidence,
            measured_at: measured.measured_at,
            set: measured.set,
            gates: decided.gates,
            comparisons: [],
            comparisons_total: 0,
            statistics: { candidate: measured.statistics.candidate, live: kept, pairs: [] },
            self_check: null,
        },
        at: of.at,
        decidedFrom: (0,digest/* evaluationDigest */.X)(measured, sha256),
        run: of.run,
        policy: of.policy,
        publish: measured.publish,
        samples: {
            candidate: measured.samples.candidate,
            live: live.kind === 'record' ? live.record.samples[live.role] : null,
        },
        flags: measured.flags,
        earlier: measured.earlier,
    });
}
function baselineOf({ live, version }) {
    if (version === null || live.kind === 'none')
        return { kind: 'none' };
    if (live.kind === 'unusable')
        return { kind: 'unusable', version, reason: live.reason };
    const evidence = live.kind === 'record' ? (0,stored/* storedSummary */.Y)(live.record, live.role) : null;
    if (evidence === null)
        return { kind: 'unusable', version, reason: 'its evidence is not on record' };
    return { kind: 'version', version, evidence, from: 'ledger' };
}

// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/core/state.js
var state = __webpack_require__(2795);
// EXTERNAL MODULE: ./build/policy/slice-evaluation.js
var slice_evaluation = __webpack_require__(5668);
// EXTERNAL MODULE: ./build/operations/evaluation-record.js
var evaluation_record = __webpack_require__(9235);
// EXTERNAL MODULE: ./build/operations/kept-samples.js
var kept_samples = __webpack_require__(8781);
;// CONCATENATED MODULE: ./build/operations/evaluation-standing.js
/**
 * What a promotion knows of a version's evaluation. The recorded verdict stands while policy and live version are the
 * ones it was decided with; else the gates are decided again, here, from the evidence that was kept.
 */










/** Digest of what of the policy decides an evaluation for a stage. */
function sliceDigest(context, of) {
    return (0,canonical/* digestOf */.ol)((0,slice_evaluation/* evaluationSlice */.H)(of.gathered.effective, of.stage), context.ports.sha256);
}
/** What of the policy an evaluation rests on, as records name it. */
function policyBasis(context, of) {
    const { inForce, effective } = of.gathered;
    const { commit, digest } = inForce;
    return {
        commit,
        digest,
        slice: sliceDigest(context, of),
        reading: readingDigest(effective, context.ports.sha256),
    };
}
/** Digest of what the policy says plain files mean. */
function readingDigest(effective, sha256) {
    return (0,canonical/* digestOf */.ol)({ read: effective.evaluation.read }, sha256);
}
/** The version that a candidate for a stage is compared with: live there, unless it is the candidate itself. */
function liveToCompare(gathered, of) {
    const { live } = (0,state/* stageOf */.gV)(gathered.state, of.stage.comparesWith);
    return live === null || live.subject === of.subject ? null : (0,fold/* pointer */.Wn)(live);
}
async function evaluationStanding(context, of) {
    const { gathered, staged, to } = of;
    if (to.requires.evaluation === 'none')
        return { kind: 'not_asked' };
    const finding = await (0,evaluation_record/* newestEvaluation */.$n)(context, { gathered, version: (0,fold/* pointer */.Wn)(staged.published), role: 'candidate' });
    switch (finding.kind) {
        case 'none':
            return { kind: 'missing' };
        case 'unproven':
            return { kind: 'unproven', evaluation: finding.entry.evaluation, reason: finding.reason };
        case 'other_subject':
            return { kind: 'other_subject', evaluation: finding.entry.evaluation, subject: finding.subject };
        case 'found':
            return knownStanding(context, { ...of, finding });
    }
}
async function knownStanding(context, of) {
    const { gathered, staged, to, finding } = of;
    const { record, event } = finding;
    const policy = policyBasis(context, { gathered, stage: to.name });
    const { slice } = policy;
    if (record.policy !== null && record.policy.reading !== policy.reading)
        return { kind: 'read_otherwise', evaluation: event.payload.evaluation };
    const live = liveToCompare(gathered, { stage: to, subject: staged.published.subject });
    const before = event.payload.baseline?.subject ?? null;
    const changes = [
        ...(event.payload.slice === slice ? [] : ['the policy that decides it changed since']),
        ...(before === (live?.subject ?? null) ? [] : [changedLive(live)]),
    ];
    const { evaluation: measured } = event.payload;
    const base = { measured, seq: event.seq, slice, baseline: live?.subject ?? null };
    const facts = { kind: 'known', measuredAt: record.measured_at, set: record.set };
    if (changes.length === 0) {
        return {
            ...facts,
            basis: { ...base, evaluation: measured, verdict: event.payload.verdict, decided: 'as_recorded' },
            record,
            again: null,
            summary: record.summary,
            blocking: shown(record.gates),
            gates: record.gates.length,
            setChanged: false,
        };
    }
    const against = live === null ? null : await evidenceOfLive(context, { gathered, live, finding });
    const { evaluation: rules, metrics } = gathered.effective;
    const own = { kind: 'record', role: 'candidate', record, release: event.payload.release };
    const [candidate, kept] = await Promise.all([
        (0,kept_samples/* keptSamples */.w)(context, own),
        against?.kind === 'record' ? (0,kept_samples/* keptSamples */.w)(context, against) : null,
    ]);
    const side = against === null ? { kind: 'none' } : against.kind === 'record' ? { ...against, evidence: kept } : against;
    const decided = redecideEvaluation({ rules, metrics, record, candidate, live: side, now: of.now });
    const again = redecidedRecord({
        measured: record,
        decided,
        live: side,
        version: live,
        stage: to.name,
        comparedWith: to.comparesWith,
        at: of.now,
        run: context.caller.run,
        policy,
        confidence: rules.confidence,
    }, context.ports.sha256);
    return {
        ...facts,
        basis: {
            ...base,
            evaluation: (0,digest/* evaluationDigest */.X)(again, context.ports.sha256),
            verdict: decided.verdict,
            decided: 'again',
        },
        record: again,
        again: changes.join(' and '),
        summary: decided.summary,
        blocking: shown(decided.gates),
        gates: decided.gates.length,
        setChanged: decided.setChanged,
    };
}
function changedLive(live) {
    return live === null ? 'nothing is live to compare with any more' : `${live.version} went live since`;
}
function shown(gates) {
    return (0,verdict/* blockingGates */.aZ)(gates).map(({ verdict, detail, next }) => ({ verdict, detail, next }));
}
async function evidenceOfLive(context, of) {
    const { gathered, live, finding } = of;
    if (finding !== null &&
        finding.event.payload.baseline?.subject === live.subject &&
        finding.event.payload.evidence.live !== null)
        return {
            kind: 'record',
            role: 'live',
            record: finding.record,
            version: live,
            release: finding.event.payload.release,
        };
    const found = await (0,evaluation_record/* newestEvaluation */.$n)(context, { gathered, version: live, role: 'any' });
    switch (found.kind) {
        case 'found':
            return {
                kind: 'record',
                role: found.entry.role,
                record: found.record,
                version: live,
                release: found.event.payload.release,
            };
        case 'none':
            return { kind: 'unusable', version: live, reason: `${live.version}, which is live, was never evaluated` };
        case 'unproven':
            return {
                kind: 'unusable',
                version: live,
                reason: `the evaluation of ${live.version} is not proven: ${found.reason}`,
            };
        case 'other_subject':
            return {
                kind: 'unusable',
                version: live,
                reason: `the evaluation on record for ${live.version} is of another subject`,
            };
    }
}


/***/ }),

/***/ 3802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ documentsBefore),
/* harmony export */   R_: () => (/* binding */ outsideOf),
/* harmony export */   UF: () => (/* binding */ stageFor),
/* harmony export */   jg: () => (/* binding */ finishMove),
/* harmony export */   px: () => (/* binding */ moveFiles)
/* harmony export */ });
/* harmony import */ var _core_event_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6954);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1091);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2795);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8029);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(384);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9529);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(239);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6529);










function stageFor(policy, name) {
    const stage = policy.stages[name];
    if (stage !== undefined)
        return stage;
    const nearest = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearestOf */ .q)(name, Object.keys(policy.stages));
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'unknown_stage',
        required: `a stage of the lifecycle: ${policy.lifecycle.order.join(', ')}`,
        found: JSON.stringify(name.slice(0, 100)),
        next: nearest === null ? 'Choose one of them.' : `Did you mean ${nearest}?`,
    });
}
/** Files of a model that a move changes, to be read with the first look. The day is guessed and read again if wrong. */
function moveFiles(of) {
    const { model } = of;
    const day = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .dayOf */ .kb)(new Date(of.now).toISOString());
    return [(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .aliasesPath */ .UV)(model), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .exposurePath */ .nS)(model), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .stagePath */ .E6)(model, of.stage), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .dayPath */ .yl)(model, day)];
}
/** The documents before a move; what the first look could not know to bring is read at the same commit. */
async function documentsBefore(context, of) {
    const { gathered } = of;
    const { model } = gathered.state;
    const day = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .dayPath */ .yl)(model, (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .dayOf */ .kb)((0,_transact_js__WEBPACK_IMPORTED_MODULE_5__/* .momentOf */ .E)(gathered)));
    const wanted = [(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .aliasesPath */ .UV)(model), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .exposurePath */ .nS)(model), day, ...of.stages.map((stage) => (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .stagePath */ .E6)(model, stage))];
    const missing = wanted.filter((path) => !gathered.snapshot.files.has(path));
    const more = missing.length === 0 ? null : await context.ports.ledger.read({ files: missing, at_commit: gathered.commit });
    const snapshotOf = (path) => more !== null && missing.includes(path) ? more : gathered.snapshot;
    const stage = (name) => {
        const path = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .stagePath */ .E6)(model, name);
        return (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshotOf(path), { path, schema: 'slipway.stage/1' });
    };
    const aliases = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .aliasesPath */ .UV)(model);
    const exposure = (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .exposurePath */ .nS)(model);
    return {
        stages: new Map(of.stages.map((name) => [name, stage(name)])),
        aliases: (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshotOf(aliases), { path: aliases, schema: 'slipway.aliases/1' }),
        exposure: (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshotOf(exposure), { path: exposure, schema: 'slipway.exposure/1' }),
        day: (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshotOf(day), { path: day, schema: 'slipway.day/1' }),
    };
}
/** Tag and release of a version as they are outside: from the first look where it brought them. */
async function outsideOf(context, of) {
    const { snapshot, tag } = of;
    const brought = snapshot.tags.has(tag) && snapshot.releases.has(tag);
    const from = brought ? snapshot : await context.ports.ledger.read({ files: [], tags: [tag], releases: [tag] });
    const release = from.releases.get(tag) ?? null;
    // Not every GitHub gives digests where the ledger is read; they are asked for where they are certain.
    const undigested = release?.assets.some((asset) => asset.sha256 === null) === true;
    return {
        tag: from.tags.get(tag) ?? null,
        release: undigested ? await context.ports.releases.findByTag(tag) : release,
    };
}
/** Carries out what the event owes, and puts the result together. */
async function finishMove(context, of) {
    const { operation, transaction } = of;
    if (transaction.kind === 'planned')
        return plannedMove(context, { operation, transaction });
    const { event, digest } = transaction;
    const replayed = transaction.kind === 'replayed';
    const effects = await moveEffects(context, transaction);
    const record = moveRecord({ event, digest, commit: transaction.commit, effects });
    const owed = effects.filter((effect) => effect.state === 'owed');
    const committed = {
        effect: 'event',
        id: `${event.model}/${event.seq}`,
        state: replayed ? 'already_done' : 'done',
    };
    const checks = replayed
        ? {
            name: operation,
            title: 'Committed before',
            status: 'pass',
            detail: `Event ${event.seq} of ${event.model} is this operation's.`,
        }
        : transaction.draft.checks;
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .finished */ .xl)({
        operation,
        decision: replayed ? 'already_done' : 'done',
        reason: replayed ? 'already_committed' : 'ok',
        summary: replayed ? replayedSummary(event, transaction.gathered.state) : summaryOf(event),
        checks,
        record,
        effects: [...of.before, committed, ...effects],
        warnings: owed.map((effect) => `${effect.effect} ${effect.id} is still owed: ${effect.reason ?? 'unknown'}. The next operation, or \`slipway reconcile\`, completes it.`),
    });
}
/** What a repeated asking is told: what it did then, and what is live now if that is something else. */
function replayedSummary(event, state) {
    if (event.type !== 'promoted' && event.type !== 'rolled_back')
        return summaryOf(event);
    const { stage, version } = event.payload;
    const { live } = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_8__/* .stageOf */ .gV)(state, stage);
    const verb = event.type === 'promoted' ? 'promoted' : 'rolled back';
    const then = `${event.model} ${version} was ${verb} to ${stage} by event ${event.seq}, at ${event.at}.`;
    if (live?.seq === event.seq)
        return `${then} It is live there.`;
    return `${then} Now ${live === null ? 'nothing' : live.version} is live there; nothing was done.`;
}
async function moveEffects(context, transaction) {
    const { event, digest, gathered } = transaction;
    if (transaction.kind === 'committed' && transaction.commit !== null && transaction.draft.staged !== null) {
        const owing = {
            event,
            digest,
            ledgerCommit: transaction.commit,
            state: transaction.state,
            staged: transaction.draft.staged,
            mode: 'fresh',
        };
        return (0,_effects_js__WEBPACK_IMPORTED_MODULE_4__/* .performEffects */ .Qd)(context, owing);
    }
    const head = gathered.commit;
    const owing = await (0,_effects_js__WEBPACK_IMPORTED_MODULE_4__/* .readOwing */ .t_)(context, { state: gathered.state, commit: head, seq: event.seq });
    return owing === null ? [] : (0,_effects_js__WEBPACK_IMPORTED_MODULE_4__/* .performEffects */ .Qd)(context, owing);
}
function plannedMove(context, of) {
    const { event, draft } = of.transaction;
    const digest = (0,_core_event_js__WEBPACK_IMPORTED_MODULE_9__/* .eventDigest */ .Jh)(event, context.ports.sha256);
    const planned = event.owes.map((effect) => ({
        effect: effect.effect,
        id: effect.effect === 'tag' ? effect.name : effect.effect === 'release' ? effect.tag : effect.marker,
        state: 'planned',
    }));
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .finished */ .xl)({
        operation: of.operation,
        decision: 'planned',
        reason: 'dry_run',
        summary: `Would write: ${summaryOf(event)}`,
        checks: draft.checks,
        record: moveRecord({ event: event, digest, commit: null, effects: [] }),
        effects: [{ effect: 'event', id: `${event.model}/${event.seq}`, state: 'planned' }, ...planned],
    });
}
function moveRecord(of) {
    const { event } = of;
    if (event.type !== 'promoted' && event.type !== 'rolled_back')
        throw new TypeError(`${event.type} is no move`);
    const { payload } = event;
    const previous = event.type === 'promoted' ? event.payload.displaced : event.payload.failed;
    return {
        model: event.model,
        version: payload.version,
        ordinal: payload.ordinal,
        subject: (0,_core_names_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSubject */ .QK)({ model: event.model, version: payload.version, subject: payload.subject }),
        stage: payload.stage,
        previous: previous?.version ?? null,
        aliases: Object.fromEntries(Object.entries(payload.aliases).map(([name, target]) => [name, target?.version ?? null])),
        reason: payload.reason,
        tag: payload.tag,
        release_url: of.effects.find((effect) => effect.effect === 'release')?.url ?? null,
        seq: event.seq,
        event: of.digest,
        ledger_commit: of.commit,
    };
}
function summaryOf(event) {
    if (event.type === 'promoted') {
        const { payload } = event;
        const displaced = payload.displaced === null ? '' : `, in place of ${payload.displaced.version}`;
        const verb = payload.becomes === 'live' ? 'is live in' : 'rests in';
        return `${event.model} ${payload.version} ${verb} ${payload.stage}${displaced}.`;
    }
    if (event.type === 'rolled_back') {
        const { payload } = event;
        return `${event.model} ${payload.version} is live in ${payload.stage} again; ${payload.failed.version} was taken out: ${payload.reason}`;
    }
    return `${event.model}: ${event.type}.`;
}


/***/ }),

/***/ 5668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ evaluationSlice)
/* harmony export */ });
/* unused harmony export sliceEvaluation */
/**
 * Exactly what decides an evaluation for a stage, as plain JSON (snake_case) for a digest: the gates, the metrics
 * they use and the names these have in evidence, the evaluation set, coverage, confidence, what a first version is
 * given, how plain files are read, and the stage compared with. The same for two stages that compare with the same.
 *
 * Not in it: the age of an evaluation, which is checked when it is used, what is published, and where in the file a
 * gate stands. Throws for a stage that the policy does not have.
 */
function evaluationSlice(effective, stage) {
    const policy = Object.hasOwn(effective.stages, stage) ? effective.stages[stage] : undefined;
    if (policy === undefined)
        throw new Error(`the policy has no stage "${stage}"`);
    return { slice: 1, ...sliceEvaluation(effective, policy) };
}
/** The same without the number of its form, for a slice that holds more. */
function sliceEvaluation({ evaluation, metrics }, stage) {
    const gates = Object.values(evaluation.gates).flat();
    const used = [...new Set(gates.map(({ metric }) => metric))].sort();
    return {
        compares_with: stage.comparesWith,
        set: { name: evaluation.set.name, digest: evaluation.set.digest, same_as_live: evaluation.set.sameAsLive },
        coverage: evaluation.coverage,
        confidence: evaluation.confidence,
        first_version: evaluation.firstVersion,
        read: evaluation.read.map(sliceMapping),
        gates: gates.map((gate) => sliceGate(gate, evaluation.by)),
        metrics: Object.fromEntries(used.map((name) => [name, sliceMetric(metrics[name])])),
    };
}
function sliceMetric({ from, direction, kind, unit }) {
    return { from: [...from], direction, kind, unit };
}
/** `by` as it applies to the gate: the policy's default changes only gates that do not say. */
function sliceGate({ family, metric, slice, percentile, rule, by }, otherwise) {
    return { family, metric, slice, percentile, rule: sliceRule(rule), by: by ?? otherwise };
}
function sliceRule(rule) {
    switch (rule.kind) {
        case 'threshold':
            return { kind: rule.kind, bound: rule.bound, value: rule.value };
        case 'vs_live':
            return { kind: rule.kind, tolerance: { ...rule.tolerance } };
        case 'improvement':
            return { kind: rule.kind, least: { ...rule.least } };
        case 'across': {
            const { kind, attribute, bound, value, minGroup } = rule;
            return { kind, attribute, bound, value, min_group: minGroup };
        }
    }
}
function sliceMapping({ files, task, key, cluster, rows, slices, metrics }) {
    const sources = Object.entries(metrics).map(([name, source]) => [name, { ...source }]);
    return { files, task, key, cluster, rows, slices: { ...slices }, metrics: Object.fromEntries(sources) };
}


/***/ })

};
