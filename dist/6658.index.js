export const id = 6658;
export const ids = [6658];
export const modules = {

/***/ 5310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ judgeGuard)
});

// UNUSED EXPORTS: guardStatus

;// CONCATENATED MODULE: ./build/stats/sequential/divergence.js
/** How far two distributions over the same cells are apart, from counts. */
/** Added to every cell, so that an empty one has a logarithm: Jeffreys' prior. */
const ADDED = 0.5;
/**
 * `kl`: Σ p ln(p / q), Kullback & Leibler 1951, Ann. Math. Statist. 22: 79-86; `psi`: Σ (p - q) ln(p / q), the population
 * stability index, which is the sum of both directions of it. p is the first distribution. Natural logarithms.
 *
 * Two samples of the same distribution are never 0 apart. To second order KL is ½ Σ (p̂ - q̂)² / q and PSI is twice that;
 * of B cells, n and m samples, the sum is (1/n + 1/m) times a chi-squared number with B - 1 degrees of freedom where
 * p = q: its mean, (B - 1) (1/n + 1/m) (halved for KL), is subtracted (Yurdakul & Naranjo 2020, "Statistical properties
 * of the population stability index", J. Risk Model Validation 14(4); Miller 1955 for one sample). The error is that of
 * the delta method, which is 0 where p = q, together with that of the chi-squared number.
 *
 * Cells that are empty on both sides do not count. Null where a side is empty or there are fewer than two cells.
 */
function divergence(of) {
    const cells = of.first.flatMap((count, at) => (count + of.other[at] > 0 ? [at] : []));
    const n = cells.reduce((sum, at) => sum + of.first[at], 0);
    const m = cells.reduce((sum, at) => sum + of.other[at], 0);
    if (n === 0 || m === 0 || cells.length < 2)
        return null;
    const p = cells.map((at) => (of.first[at] + ADDED) / (n + ADDED * cells.length));
    const q = cells.map((at) => (of.other[at] + ADDED) / (m + ADDED * cells.length));
    const psi = of.measure === 'psi';
    let plugged = 0;
    // Derivatives by p and by q, whose variances over the cells are the delta method's.
    const byFirst = [];
    const byOther = [];
    for (let at = 0; at < p.length; at += 1) {
        const [a, b] = [p[at], q[at]];
        const log = Math.log(a / b);
        plugged += (psi ? a - b : a) * log;
        byFirst.push(psi ? log - b / a : log);
        byOther.push(psi ? -log - a / b : -a / b);
    }
    const unit = (cells.length - 1) * (1 / n + 1 / m) * (psi ? 1 : 0.5);
    const chance = 2 * (cells.length - 1) * ((1 / n + 1 / m) * (psi ? 1 : 0.5)) ** 2;
    const variance = spread(byFirst, p) / n + spread(byOther, q) / m + chance;
    return { value: plugged - unit, standardError: Math.sqrt(variance), cells: cells.length };
}
/** Variance of a number by cell under chances by cell. */
function spread(values, chances) {
    const mean = values.reduce((sum, value, at) => sum + value * chances[at], 0);
    return values.reduce((sum, value, at) => sum + (value - mean) ** 2 * chances[at], 0);
}

// EXTERNAL MODULE: ./build/stats/normal.js
var normal = __webpack_require__(8329);
;// CONCATENATED MODULE: ./build/core/rollout/guard-finding.js
/** What judging a guard comes to, and the words for it. */

/** Power at which the detectable harm is reckoned. */
const Z_POWER = (0,normal/* normalQuantile */.Zl)(0.8);
const EMPTY = {
    candidate: null,
    baseline: null,
    estimate: null,
    low: null,
    high: null,
    limit: null,
    e_value: null,
    detectable: null,
};
/** It cannot be known: what is there makes no sense, or is not there. */
function unknowable(detail) {
    return { ...EMPTY, status: 'error', method: 'none', detail };
}
/** Nothing speaks for or against. */
function nothingYet(detail) {
    return { ...EMPTY, status: 'inconclusive', method: 'none', detail };
}
/** Numbers that are none (Infinity where there is no bound, NaN where there is no estimate) become null. */
function orNull(value) {
    return Number.isFinite(value) ? value : null;
}
/** An e-value from its logarithm; records hold no Infinity. */
function eValue(log) {
    return Math.min(Number.MAX_VALUE, Math.exp(log));
}
/**
 * `fail`: all that is possible lies beyond the limit. `pass`: nothing that is possible does; the limit itself is no harm.
 * Too few to decide never pass.
 */
function statusOf(of) {
    const { low, high, limit } = of;
    const excluded = of.low_is === 'excluded';
    const broken = of.harm === 'below' ? high < limit : excluded ? low >= limit : low > limit;
    if (broken)
        return 'fail';
    const held = of.harm === 'below' ? low >= limit : high <= limit;
    return held && of.enough.kind === 'enough' ? 'pass' : 'inconclusive';
}
/** Three digits are what a reader compares. */
function shown(value) {
    return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : 'unknown';
}
/** One sentence: where the number lies, and what it is held against. */
function sentence(of) {
    const { low, high } = of;
    const place = Number.isFinite(low)
        ? Number.isFinite(high)
            ? `between ${shown(low)} and ${shown(high)}`
            : `at least ${shown(low)}`
        : Number.isFinite(high)
            ? `at most ${shown(high)}`
            : 'not known yet';
    const what = of.against === 'baseline' ? 'Harm against the baseline is' : 'The value is';
    const allowed = of.against === 'baseline'
        ? `up to ${shown(of.limit)} is tolerated`
        : `the ${of.harm === 'above' ? 'most' : 'least'} allowed is ${shown(of.limit)}`;
    const missing = of.enough.kind === 'enough' ? '' : ` ${of.enough.detail}`;
    return `${what} ${place} (estimate ${shown(of.estimate)}); ${allowed}.${missing}`;
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-sums.js
/** Prometheus extrapolates two counters by themselves: one may come out this much larger than it can be. */
const EXTRAPOLATED = 0.02;
/** What is impossible about the numbers; null for nothing. */
function flawOf(sums) {
    switch (sums.kind) {
        case 'events': {
            const flaw = countsFlaw([sums.n, sums.events]);
            if (flaw !== null)
                return flaw;
            const whole = Number.isInteger(sums.n) && Number.isInteger(sums.events);
            const most = whole ? sums.n : sums.n * (1 + EXTRAPOLATED);
            return sums.events > most ? `${sums.events} events of ${sums.n} requests` : null;
        }
        case 'values': {
            const flaw = countsFlaw([sums.n, sums.sum_squares]);
            if (flaw !== null)
                return flaw;
            if (!Number.isFinite(sums.sum))
                return `a sum of ${sums.sum}`;
            if (sums.n === 0)
                return sums.sum === 0 && sums.sum_squares === 0 ? null : 'a sum of no values';
            const least = (sums.sum * sums.sum) / sums.n;
            return least > sums.sum_squares * (1 + 1e-9) ? 'a sum of squares that is less than the sum allows' : null;
        }
        case 'distribution':
            if (sums.counts.length !== sums.bounds.length + 1)
                return `${sums.counts.length} counts for ${sums.bounds.length} bounds`;
            if (sums.bounds.some((bound, at) => !Number.isFinite(bound) || (at > 0 && bound <= sums.bounds[at - 1])))
                return 'bounds that do not rise';
            return countsFlaw(sums.counts);
        case 'categories':
            return countsFlaw(Object.values(sums.counts));
        case 'gauge':
            return Number.isFinite(sums.value) ? null : `the number ${sums.value}`;
    }
}
function countsFlaw(counts) {
    const flawed = counts.find((count) => !(count >= 0 && count < Number.POSITIVE_INFINITY));
    return flawed === undefined ? null : `a count of ${flawed}`;
}
/** The same as it would look with `factor` times the traffic. A number that was computed elsewhere stays. */
function scaleSums(sums, factor) {
    const scaled = (count) => count * factor;
    switch (sums.kind) {
        case 'events':
            return { ...sums, n: scaled(sums.n), events: scaled(sums.events) };
        case 'values':
            return { ...sums, n: scaled(sums.n), sum: scaled(sums.sum), sum_squares: scaled(sums.sum_squares) };
        case 'distribution':
            return { ...sums, counts: sums.counts.map(scaled) };
        case 'categories':
            return {
                ...sums,
                counts: Object.fromEntries(Object.entries(sums.counts).map(([name, count]) => [name, scaled(count)])),
            };
        case 'gauge':
            return sums;
    }
}

// EXTERNAL MODULE: ./build/core/rollout/types.js
var types = __webpack_require__(63013);
;// CONCATENATED MODULE: ./build/core/rollout/guard-input.js


/** 1/(j + 1)² over all j from 0 adds up to π²/6: parts of a budget for as many looks or steps as there may come to be. */
function partOf(index) {
    return 6 / (Math.PI * (index + 1)) ** 2;
}
function guard_input_inputOf(of) {
    const { guard, minSamples } = of;
    const compares = guard.rule.kind === 'vs_live' || guard.drift !== null ? 'both' : 'candidate';
    const flaw = planFlaw(of);
    if (flaw !== null)
        return { kind: 'unknown', detail: flaw };
    if (guard.window_ms === null) {
        const strata = of.sums.map(({ step, arms }) => stratumOf({ guard, step, weight: partOf(step), ...arms }));
        return checked({ guard, compares, strata, alpha: of.alpha, planned: of.planned, minSamples, wanted: 'numbers' });
    }
    if (of.window === null || of.window.window_ms !== guard.window_ms)
        return { kind: 'unknown', detail: 'Nothing was counted for the window of this guard.' };
    const { arms, before } = of.window;
    // Outside of a rollout there is no other arm: what is live is held against what it was.
    const baseline = arms.baseline.requests > 0 || before === null ? arms.baseline : before;
    const strata = [stratumOf({ guard, step: 0, weight: 1, candidate: arms.candidate, baseline })];
    return checked({
        guard,
        compares,
        strata,
        alpha: of.alpha * partOf(of.slot),
        planned: null,
        minSamples,
        wanted: 'numbers',
    });
}
function planFlaw({ guard, alpha, planned, slot }) {
    if (!(alpha > 0 && alpha < 0.5))
        return `An error budget of ${alpha} for one guard is not between 0 and 0.5.`;
    if (!(planned > 0))
        return `${planned} planned requests are none.`;
    if (!(slot >= 0))
        return `There is no slot of time ${slot}.`;
    if (guard.rule.kind === 'vs_live' && guard.direction === null && guard.drift === null)
        return 'The metric has no direction, so that nothing says what is worse.';
    return null;
}
function stratumOf(of) {
    const key = of.guard.drift === null ? (0,types/* measureKey */.U)(of.guard) : (0,types/* measureKey */.U)({ ...of.guard, metric: of.guard.drift.of });
    // A drift that was computed elsewhere stands under the name of the metric itself.
    const found = (arm) => arm.metrics[key] ?? arm.metrics[(0,types/* measureKey */.U)(of.guard)] ?? null;
    return {
        step: of.step,
        weight: of.weight,
        requests: { candidate: of.candidate.requests, baseline: of.baseline.requests },
        candidate: found(of.candidate),
        baseline: found(of.baseline),
    };
}
function checked(judged) {
    const arms = judged.compares === 'both' ? ['candidate', 'baseline'] : ['candidate'];
    for (const stratum of judged.strata) {
        for (const arm of arms) {
            if (!(stratum.requests[arm] >= 0 && stratum.requests[arm] < Number.POSITIVE_INFINITY))
                return { kind: 'unknown', detail: `The ${arm} has ${stratum.requests[arm]} requests, which cannot be.` };
            const sums = stratum[arm];
            const flaw = sums === null ? null : flawOf(sums);
            if (flaw !== null)
                return { kind: 'unknown', detail: `The ${arm}'s numbers cannot be: ${flaw}.` };
        }
    }
    const newest = judged.strata.findLast(({ requests }) => requests.candidate > 0);
    if (newest === undefined)
        return { kind: 'nothing', detail: 'The candidate has no requests yet.' };
    if (newest.candidate === null)
        return { kind: 'unknown', detail: 'The candidate has requests, but the metric was not observed.' };
    if (judged.compares === 'candidate' || newest.candidate.kind === 'gauge')
        return { kind: 'judged', judged };
    if (judged.strata.every(({ requests }) => requests.baseline === 0))
        return { kind: 'nothing', detail: 'The baseline has no requests: there is nothing to compare with.' };
    if (newest.requests.baseline > 0 && newest.baseline === null)
        return { kind: 'unknown', detail: 'The baseline has requests, but the metric was not observed there.' };
    return { kind: 'judged', judged };
}
/** The same judgement with `factor` times the traffic, of which the status is wanted only. */
function scaleJudged(judged, factor) {
    const scaled = (sums) => (sums === null ? null : scaleSums(sums, factor));
    return {
        ...judged,
        wanted: 'status',
        strata: judged.strata.map((stratum) => ({
            ...stratum,
            requests: { candidate: stratum.requests.candidate * factor, baseline: stratum.requests.baseline * factor },
            candidate: scaled(stratum.candidate),
            baseline: scaled(stratum.baseline),
        })),
    };
}
function requestsTo(strata, arm) {
    return strata.reduce((sum, { requests }) => sum + requests[arm], 0);
}
/** Whether each arm that is looked at has the requests that are asked for. */
function enoughRequests(judged, strata = judged.strata) {
    const arms = judged.compares === 'both' ? ['candidate', 'baseline'] : ['candidate'];
    const short = arms.find((arm) => requestsTo(strata, arm) < judged.minSamples);
    if (short === undefined)
        return { kind: 'enough' };
    const found = Math.floor(requestsTo(strata, short));
    return { kind: 'too_few', detail: `The ${short} has ${found} of at least ${judged.minSamples} requests.` };
}
function pairsOf(judged, kind) {
    return judged.strata.flatMap((stratum) => {
        const { candidate, baseline } = stratum;
        return isKind(candidate, kind) && isKind(baseline, kind) ? [{ stratum, candidate, baseline }] : [];
    });
}
function candidatesOf(judged, kind) {
    return judged.strata.flatMap(({ candidate }) => (isKind(candidate, kind) ? [candidate] : []));
}
function isKind(sums, kind) {
    return sums !== null && sums.kind === kind;
}

;// CONCATENATED MODULE: ./build/stats/sequential/confidence-sequence.js
/**
 * Asymptotic confidence sequences: intervals that may be looked at after every sample. Waudby-Smith, Arbour, Sinha,
 * Kennedy & Ramdas, "Time-uniform central limit theory and asymptotic confidence sequences", Annals of Statistics 52
 * (2024): 2613-2640, arXiv 2103.06476, eqs. 9 and 134 (two-sided), 155 and 161 (one-sided).
 */
/** The tuning parameter that makes the sequence narrowest at `plannedN` (eq. 134 there). For one side use twice alpha. */
function tunedRho({ alpha, plannedN }) {
    const log = -2 * Math.log(alpha);
    return Math.sqrt((log + Math.log(log + 1)) / plannedN);
}
/** How far the two-sided sequence reaches to either side. */
function twoSidedReach({ standardError, n, plannedN, alpha }) {
    const x = n * tunedRho({ alpha, plannedN }) ** 2;
    return standardError * Math.sqrt((2 * (x + 1) * Math.log(Math.sqrt(x + 1) / alpha)) / x);
}
/** How far a one-sided sequence reaches. */
function oneSidedReach({ standardError, n, plannedN, alpha }) {
    const x = n * tunedRho({ alpha: 2 * alpha, plannedN }) ** 2;
    return standardError * Math.sqrt((2 * (x + 1) * Math.log1p(Math.sqrt(x + 1) / (2 * alpha))) / x);
}
/** Two-sided interval, and the lower and upper end of one-sided ones; each may be looked at any time. */
function confidenceSequence(look) {
    const { estimate } = look;
    const two = twoSidedReach(look);
    const one = oneSidedReach(look);
    return { twoSided: { low: estimate - two, high: estimate + two }, lower: estimate - one, upper: estimate + one };
}
/** Two-sided p of an effect of 0 that is valid at any look: the least alpha whose sequence leaves 0 out, its tuning kept. */
function sequenceP({ estimate, standardError, n, plannedN, alpha }) {
    const x = n * tunedRho({ alpha, plannedN }) ** 2;
    return Math.min(1, Math.sqrt(x + 1) * Math.exp((-0.5 * (estimate / standardError) ** 2 * x) / (x + 1)));
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-contrast.js
function toleratedBy(guard, rule) {
    const { kind, value } = rule.tolerance;
    return {
        sign: guard.direction === 'up' ? -1 : 1,
        relative: kind === 'relative' ? value : 0,
        absolute: kind === 'absolute' ? value : 0,
    };
}
/**
 * Held against 0: sign · (c - `factor` · b) - absolute is more than 0 where harm is more than is tolerated. With a relative
 * tolerance the error of the baseline's value counts in the limit too, so that it is part of the contrast; the harm
 * reported is c - b with the contrast's error, and the limit is what is tolerated of the baseline as measured.
 */
function factorOf({ sign, relative }, baseline) {
    return 1 + sign * relative * (baseline < 0 ? -1 : 1);
}
/** Most harm that is tolerated, for a baseline as measured. */
function limitOf({ relative, absolute }, baseline) {
    return relative * Math.abs(baseline) + absolute;
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-sequence.js
/** Judging by a mean-like number with a standard error: the asymptotic confidence sequence. */



const ASYMPTOTIC = 'asymptotic_sequence';
/** Status, bounds and words from an estimate and its sequence; values that are all alike tell nothing of their error. */
function findBySequence(of) {
    const reach = oneSidedReach(of);
    const bounds = {
        estimate: of.estimate,
        low: of.estimate - reach,
        high: of.estimate + reach,
        limit: of.limit,
        harm: of.harm,
        low_is: 'possible',
    };
    const flat = of.standardError === 0;
    const decided = of.enough.kind === 'enough' && !flat;
    const enough = flat
        ? { kind: 'too_few', detail: 'All values are the same, which tells nothing of their error.' }
        : of.enough;
    const against = of.baseline === null ? 'limit' : 'baseline';
    return {
        status: decided ? statusOf({ ...bounds, enough }) : 'inconclusive',
        candidate: orNull(of.candidate),
        baseline: of.baseline === null ? null : orNull(of.baseline),
        estimate: orNull(of.estimate),
        low: flat ? null : orNull(bounds.low),
        high: flat ? null : orNull(bounds.high),
        limit: orNull(of.limit),
        e_value: null,
        method: ASYMPTOTIC,
        detectable: flat ? null : orNull(reach + Z_POWER * of.standardError),
        detail: sentence({ ...bounds, against, enough, ...(flat ? { low: Number.NaN, high: Number.NaN } : {}) }),
    };
}
/** Harm against the baseline from a contrast of both arms, whose factor was `factorOf` the tolerated. */
function findByContrast(of) {
    const { contrast, tolerated } = of;
    const factor = factorOf(tolerated, contrast.other);
    return findBySequence({
        standardError: contrast.standardError,
        n: contrast.n,
        plannedN: of.planned === null ? contrast.n : pairsPlanned(of.planned),
        alpha: of.alpha,
        enough: of.enough,
        // c - b, with the error of what is held against 0.
        estimate: tolerated.sign * (contrast.value + (factor - 1) * contrast.other),
        limit: limitOf(tolerated, contrast.other),
        harm: 'above',
        candidate: contrast.first,
        baseline: contrast.other,
    });
}
/**
 * What planned requests to the candidate are worth as pairs: n m / (n + m) is half of n for even arms, all of it for a
 * small share. The width is so flat around its best that the half does for both.
 */
function pairsPlanned(planned) {
    return planned / 2;
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-drift.js
/** Judging how far the candidate's distribution of something is from the baseline's. */




/** A step counts from this many observations per cell on, in either arm: below, logarithms of shares are too skewed. */
const LEAST_PER_CELL = 5;
/**
 * PSI or KL of each step, freed from what chance alone makes of it and averaged with the weights of every other
 * comparison. An average over steps is one number for which one sequence holds, so that no budget is spent on choosing a
 * step; the distribution of what comes in may change from step to step, in both arms alike. Decides from `minSamples`
 * requests in each arm on. Below 0 is what is left after chance is taken off: no drift.
 */
function judgeDrift(judged, measure) {
    const { rule } = judged.guard;
    if (rule.kind === 'threshold' && rule.bound === 'min')
        return unknowable('A drift is held against a most, not a least.');
    if (rule.kind === 'vs_live' && rule.tolerance.kind === 'relative')
        return unknowable('A drift is a distance from the baseline already: there is nothing that it is relative to.');
    const limit = rule.kind === 'threshold' ? rule.value : rule.tolerance.value;
    const steps = cellsOf(judged);
    if (steps === 'different')
        return unknowable('The buckets of both arms are not the same, so that they cannot be compared.');
    let [value, variance, pairs, skipped] = [0, 0, 0, 0];
    for (const { first, other } of steps) {
        const found = divergence({ measure, first, other });
        const [n, m] = [sum(first), sum(other)];
        if (found === null || Math.min(n, m) < LEAST_PER_CELL * found.cells) {
            skipped += 1;
            continue;
        }
        const weight = (n * m) / (n + m);
        pairs += weight;
        value += weight * found.value;
        variance += (weight * found.standardError) ** 2;
    }
    if (pairs === 0)
        return nothingYet(`No step has ${LEAST_PER_CELL} observations per cell in both arms yet (${skipped} have fewer).`);
    const enough = enoughRequests(judged);
    return findBySequence({
        standardError: Math.sqrt(variance) / pairs,
        n: pairs,
        plannedN: judged.planned === null ? pairs : judged.planned / 2,
        alpha: judged.alpha,
        enough,
        estimate: value / pairs,
        limit,
        harm: 'above',
        candidate: value / pairs,
        baseline: null,
    });
}
function cellsOf(judged) {
    const categories = pairsOf(judged, 'categories').map(({ candidate, baseline }) => {
        const names = [...new Set([...Object.keys(candidate.counts), ...Object.keys(baseline.counts)])].sort();
        const counts = (of) => names.map((name) => (Object.hasOwn(of, name) ? of[name] : 0));
        return { first: counts(candidate.counts), other: counts(baseline.counts) };
    });
    const buckets = pairsOf(judged, 'distribution');
    const same = buckets.every(({ candidate: { bounds }, baseline }) => bounds.length === baseline.bounds.length && bounds.every((bound, at) => bound === baseline.bounds[at]));
    if (!same)
        return 'different';
    return [
        ...categories,
        ...buckets.map(({ candidate, baseline }) => ({ first: candidate.counts, other: baseline.counts })),
    ];
}
function sum(counts) {
    return counts.reduce((all, count) => all + count, 0);
}

;// CONCATENATED MODULE: ./build/stats/sequential/stratified.js
/**
 * Two arms that are compared within each step, and never over steps: where shares change and values drift, arms that are
 * pooled over steps differ although nothing else does (Simpson 1951, JRSS B 13: 238-241).
 */
/**
 * Steps weighted by n m / (n + m), n and m being the two arms' sizes: Cochran 1954, "Some methods for strengthening the
 * common chi-squared tests", Biometrics 10: 417-451; Mantel & Haenszel 1959. The weights depend on sizes only, and give
 * the least variance where values vary alike in all steps. The weighted sum is a sum of independent parts in the order in
 * which values come in, so that it can be looked at any time with `n` as its sample size. Null where no step has both.
 */
function contrastSteps(of) {
    let [n, first, other, variance] = [0, 0, 0, 0];
    for (const step of of.steps) {
        if (step.first.n <= 0 || step.other.n <= 0)
            continue;
        const weight = (step.first.n * step.other.n) / (step.first.n + step.other.n);
        n += weight;
        first += weight * step.first.mean;
        other += weight * step.other.mean;
        variance +=
            weight ** 2 * (step.first.variance / step.first.n + (of.factor ** 2 * step.other.variance) / step.other.n);
    }
    if (n === 0)
        return null;
    return {
        value: (first - of.factor * other) / n,
        standardError: Math.sqrt(variance) / n,
        first: first / n,
        other: other / n,
        n,
    };
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-mean.js
/** Judging a mean of values. */





/** Fewer values than this in an arm have no mean that is nearly normal. */
const LEAST_VALUES = 30;
/**
 * Means by the asymptotic confidence sequence: vs live stratified by step, a threshold on the candidate's values of all
 * steps. It decides from `minSamples` requests and 30 values in each arm on.
 */
function judgeMean(judged) {
    const { rule } = judged.guard;
    return rule.kind === 'vs_live' ? judgeAgainst(judged, rule) : judgeAlone(judged, rule);
}
function judgeAgainst(judged, rule) {
    // One value alone has no variance.
    const pairs = pairsOf(judged, 'values').filter(({ candidate, baseline }) => candidate.n >= 2 && baseline.n >= 2);
    const steps = pairs.map(({ candidate, baseline }) => ({ first: momentsOf(candidate), other: momentsOf(baseline) }));
    const plain = contrastSteps({ steps, factor: 1 });
    if (plain === null)
        return nothingYet('No step has values in both arms yet.');
    const tolerated = toleratedBy(judged.guard, rule);
    const contrast = contrastSteps({ steps, factor: factorOf(tolerated, plain.other) }) ?? plain;
    const n = Math.min(total(steps.map(({ first }) => first)), total(steps.map(({ other }) => other)));
    return findByContrast({
        contrast,
        tolerated,
        planned: judged.planned,
        alpha: judged.alpha,
        enough: enoughValues(judged, n),
    });
}
/** One arm alone is not made wrong by shares that change: all its values count, whatever step they fell into. */
function judgeAlone(judged, rule) {
    const all = candidatesOf(judged, 'values').reduce((sum, one) => ({
        kind: 'values',
        n: sum.n + one.n,
        sum: sum.sum + one.sum,
        sum_squares: sum.sum_squares + one.sum_squares,
    }), { kind: 'values', n: 0, sum: 0, sum_squares: 0 });
    if (all.n < 2)
        return nothingYet('The candidate has no values yet.');
    const { n, mean, variance } = momentsOf(all);
    return findBySequence({
        standardError: Math.sqrt(variance / n),
        n,
        plannedN: judged.planned ?? n,
        alpha: judged.alpha,
        enough: enoughValues(judged, n),
        estimate: mean,
        limit: rule.value,
        harm: rule.bound === 'max' ? 'above' : 'below',
        candidate: mean,
        baseline: null,
    });
}
function momentsOf({ n, sum, sum_squares }) {
    const mean = sum / n;
    // What is left below 0 is rounding: larger differences were refused before.
    const squares = Math.max(0, sum_squares - sum * mean);
    return { n, mean, variance: squares <= 1e-12 * sum_squares ? 0 : squares / (n - 1) };
}
function total(arms) {
    return arms.reduce((sum, { n }) => sum + n, 0);
}
function enoughValues(judged, n) {
    const requests = enoughRequests(judged);
    if (requests.kind !== 'enough' || n >= LEAST_VALUES)
        return requests;
    return {
        kind: 'too_few',
        detail: `There are ${Math.floor(n)} values; ${LEAST_VALUES} in each arm are the fewest that have a mean.`,
    };
}

// EXTERNAL MODULE: ./build/stats/beta.js
var beta = __webpack_require__(24216);
;// CONCATENATED MODULE: ./build/stats/sequential/quantile-bounds.js
/**
 * Percentiles of bucketed values, with bounds that may be looked at any time. The p-quantile lies at or below x exactly
 * where at least the share p of values does; so the test of one share, made at every bound of a bucket, bounds the
 * quantile. The problem is that of Howard & Ramdas 2022, "Sequential estimation of quantiles with applications to A/B
 * testing and best-arm identification", Bernoulli 28: 1704-1728; the bound here is the beta-binomial mixture of Robbins
 * 1970 (there: section 3, "beta-binomial"). A wrong bound needs the test at the true quantile itself to be wrong, as
 * those farther out have even less evidence; so all bounds of buckets together cost one alpha.
 */


/**
 * ln e-values of "the share is more than `share`" and "it is less", after `events` of `n`. Alternatives are drawn from
 * Beta(share c, (1 - share) c), cut at the share.
 */
function concentratedEvidence(of) {
    const { events, n, share: p, concentration } = of;
    const rest = Math.max(0, n - events);
    const [a, b] = [p * concentration, (1 - p) * concentration];
    const both = (0,beta/* logBeta */.ln)(a + events, b + rest) - (0,beta/* logBeta */.ln)(a, b) - events * Math.log(p) - rest * Math.log1p(-p);
    const prior = (0,beta/* betaTails */.Qg)({ x: p, y: 1 - p, a, b });
    const after = (0,beta/* betaTails */.Qg)({ x: p, y: 1 - p, a: a + events, b: b + rest });
    return { more: both + Math.log(after.above / prior.above), less: both + Math.log(after.below / prior.below) };
}
/**
 * The concentration with which the bound is narrowest at `planned` samples: the prior's variance, p (1 - p) / (c + 1), is
 * the one that a normal mixture would be tuned to (Waudby-Smith et al. 2024, eq. 134 with twice alpha for one side).
 */
function concentrationFor({ alpha, planned }) {
    return Math.max(4, 1 / tunedRho({ alpha: Math.min(0.4, 2 * alpha), plannedN: planned }) ** 2 - 1);
}
/** ln e-values, at bound `at` of the buckets, of "the quantile is above this bound" and of "it is at or below it". */
function evidenceAt(of) {
    const { more, less } = concentratedEvidence({ ...of, events: of.below });
    return { above: less, atOrBelow: more };
}
/**
 * The `share` quantile (0 to 1): `estimate` within its bucket as if values were spread evenly there (the top bucket has no
 * end: its begin), and one-sided bounds, each wrong in at most `alpha` over all looks. They are bounds of buckets: the
 * quantile is above `low` and at most `high`. `low` is -Infinity and `high` Infinity where nothing is shown. NaN without
 * values.
 */
function quantileBounds(of) {
    const n = of.counts.reduce((sum, count) => sum + count, 0);
    if (n === 0)
        return { estimate: Number.NaN, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    const concentration = concentrationFor(of);
    const needed = -Math.log(of.alpha);
    const below = cumulated(of);
    const shows = (at, side) => evidenceAt({ below: below[at], n, share: of.share, concentration })[side] >= needed;
    // The evidence falls and rises with the bound: both ends are found by halving.
    const last = lastWhere(of.bounds.length, (at) => shows(at, 'above'));
    const first = of.bounds.length - 1 - lastWhere(of.bounds.length, (at) => shows(of.bounds.length - 1 - at, 'atOrBelow'));
    return {
        estimate: estimateIn({ buckets: of, below, target: of.share * n }),
        low: of.bounds[last] ?? Number.NEGATIVE_INFINITY,
        high: of.bounds[first] ?? Number.POSITIVE_INFINITY,
    };
}
function cumulated({ counts }) {
    let sum = 0;
    return counts.map((count) => {
        sum += count;
        return sum;
    });
}
/** The last index of those that hold, which come first; -1 for none. */
function lastWhere(length, holds) {
    let [low, high] = [-1, length];
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (holds(middle))
            low = middle;
        else
            high = middle;
    }
    return low;
}
function estimateIn(of) {
    const { bounds, counts } = of.buckets;
    const at = of.below.findIndex((sum) => sum >= of.target);
    if (at < 0 || at >= bounds.length)
        return bounds.at(-1) ?? Number.NaN;
    const end = bounds[at];
    const begin = bounds[at - 1] ?? Math.min(0, end);
    const into = counts[at] === 0 ? 1 : (of.target - (of.below[at] - counts[at])) / counts[at];
    return begin + into * (end - begin);
}
/** Values at or below a bound of the buckets; null where it is none of them. */
function countUpTo(buckets, bound) {
    const at = buckets.bounds.indexOf(bound);
    return at < 0 ? null : cumulated(buckets)[at];
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-steps.js
/**
 * Judging step by step where arms have bounds of their own that cannot be averaged over steps. The budget is shared over
 * all steps that there could be, so that it holds over those seen so far, however many they are.
 */



/**
 * Harm is shown where one step shows it, whenever that was; it is excluded where the newest step that has enough excludes
 * it, and no step shows it. The numbers are those of the step that decided.
 */
function findBySteps(of) {
    const judged = of.steps.map((step) => ({ step, ...boundsOf({ ...of, step }) }));
    const broken = judged.filter(({ status }) => status === 'fail');
    const worst = broken.reduce((most, one) => most === undefined || one.bounds.low - one.bounds.limit > most.bounds.low - most.bounds.limit ? one : most, undefined);
    const decided = worst ?? judged.findLast(({ step }) => step.enough.kind === 'enough') ?? judged.at(-1);
    if (decided === undefined)
        return nothingYet('No step has requests in both arms yet.');
    const { bounds, step, status } = decided;
    const { estimate, low, high, limit } = bounds;
    const width = estimate - low;
    const reach = oneSidedReach({ standardError: 1, n: 1, plannedN: 1, alpha: of.alpha(step.step) });
    return {
        status,
        candidate: orNull(step.candidate.estimate),
        baseline: orNull(step.baseline.estimate),
        estimate: orNull(estimate),
        low: orNull(low),
        high: orNull(high),
        limit: orNull(limit),
        e_value: null,
        method: of.method,
        // Bounds have no standard error: it is what the width is worth in a normal sequence.
        detectable: orNull(width * (1 + Z_POWER / reach)),
        detail: sentence({ ...bounds, against: 'baseline', enough: step.enough }),
    };
}
function boundsOf(of) {
    const { candidate: c, baseline: b } = of.step;
    const { sign } = of.tolerated;
    const harm = (candidate, baseline) => sign * (candidate - baseline);
    const estimate = harm(c.estimate, b.estimate);
    const limit = limitOf(of.tolerated, b.estimate);
    // Each end takes the baseline's other end, and with it what is tolerated of that.
    const [low, lowBase] = sign === 1 ? [c.low, b.high] : [c.high, b.low];
    const [high, highBase] = sign === 1 ? [c.high, b.low] : [c.low, b.high];
    const shifted = (candidate, baseline) => harm(candidate, baseline) - limitOf(of.tolerated, baseline) + limit;
    const bounds = {
        estimate,
        low: finite([low, lowBase]) ? shifted(low, lowBase) : Number.NEGATIVE_INFINITY,
        high: finite([high, highBase]) ? shifted(high, highBase) : Number.POSITIVE_INFINITY,
        limit,
        harm: 'above',
        low_is: of.low_is,
    };
    return { bounds, status: statusOf({ ...bounds, enough: of.step.enough }) };
}
function finite(values) {
    return values.every((value) => Number.isFinite(value));
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-quantile.js
/** Judging a percentile of bucketed values. */






const QUANTILE = 'beta_binomial_quantile';
/**
 * Percentiles by the exact test of the share of values at or below each bucket's bound. Harm is shown at any number of
 * requests; it is excluded from `minSamples` on. A bound lies on the bucket's end that is the more cautious: values above
 * all bounds have no upper end, so that harm is not excluded where the percentile may lie there.
 */
function judgeQuantile(judged, percentile) {
    const { rule } = judged.guard;
    const share = percentile / 100;
    if (!(share > 0 && share < 1))
        return unknowable(`There is no percentile ${percentile}.`);
    return rule.kind === 'vs_live' ? guard_quantile_judgeAgainst({ judged, share, rule }) : guard_quantile_judgeAlone({ judged, share, rule });
}
/** Each arm has its own bound in each step: half of the step's part of the budget. */
function guard_quantile_judgeAgainst(of) {
    const { judged, share } = of;
    const pairs = pairsOf(judged, 'distribution').filter((pair) => sizeOf(pair.candidate) > 0 && sizeOf(pair.baseline) > 0);
    return findBySteps({
        steps: pairs.map(({ stratum, candidate, baseline }) => {
            const alpha = (judged.alpha * stratum.weight) / 2;
            const bounds = (arm) => quantileBounds({ ...arm, share, alpha, planned: judged.planned ?? sizeOf(arm) });
            return {
                step: stratum.step,
                candidate: bounds(candidate),
                baseline: bounds(baseline),
                enough: enoughRequests(judged, [stratum]),
            };
        }),
        tolerated: toleratedBy(judged.guard, of.rule),
        low_is: 'excluded',
        method: QUANTILE,
        alpha: (step) => (judged.alpha * (pairs.find(({ stratum }) => stratum.step === step)?.stratum.weight ?? 1)) / 2,
    });
}
/** One arm alone is not made wrong by shares that change: values of all steps are counted together. */
function guard_quantile_judgeAlone(of) {
    const { judged, share, rule } = of;
    const all = added(candidatesOf(judged, 'distribution'));
    if (all === 'different')
        return unknowable('The buckets are not the same in all steps, so that they cannot be added.');
    if (all === null || sizeOf(all) === 0)
        return nothingYet('The candidate has no values yet.');
    const { alpha } = judged;
    const planned = judged.planned ?? sizeOf(all);
    const { estimate, low, high } = quantileBounds({ ...all, share, alpha, planned });
    const harm = rule.bound === 'max' ? 'above' : 'below';
    const bounds = { estimate, low, high, limit: rule.value, harm, low_is: 'excluded' };
    const enough = enoughRequests(judged);
    const below = countUpTo(all, rule.value);
    const resolved = below === null ? ` ${rule.value} is no bound of a bucket; the next ones decide.` : '';
    const reach = oneSidedReach({ standardError: 1, n: 1, plannedN: 1, alpha });
    const width = harm === 'above' ? estimate - low : high - estimate;
    return {
        status: statusOf({ ...bounds, enough }),
        candidate: orNull(estimate),
        baseline: null,
        estimate: orNull(estimate),
        low: orNull(low),
        high: orNull(high),
        limit: rule.value,
        e_value: below === null ? null : evidence({ below, n: sizeOf(all), share, alpha, planned, harm }),
        method: QUANTILE,
        detectable: orNull(width * (1 + Z_POWER / reach)),
        detail: `${sentence({ ...bounds, against: 'limit', enough })}${resolved}`,
    };
}
/** Of harm: that the share of values up to the limit is less (for a least: more) than the percentile says. */
function evidence(of) {
    const { more, less } = concentratedEvidence({ ...of, events: of.below, concentration: concentrationFor(of) });
    return eValue(of.harm === 'above' ? less : more);
}
function sizeOf({ counts }) {
    return counts.reduce((sum, count) => sum + count, 0);
}
function added(list) {
    const [first, ...rest] = list;
    if (first === undefined)
        return null;
    const counts = [...first.counts];
    for (const { bounds, counts: more } of rest) {
        if (bounds.length !== first.bounds.length || bounds.some((bound, at) => bound !== first.bounds[at]))
            return 'different';
        for (const [at, count] of more.entries())
            counts[at] += count;
    }
    return { bounds: first.bounds, counts };
}

// EXTERNAL MODULE: ./build/stats/root.js
var root = __webpack_require__(63994);
;// CONCATENATED MODULE: ./build/stats/sequential/log-integral.js
/** Integrals of functions that are known by their logarithm and have one peak: likelihoods times priors. */

/** Points and weights of Gauss–Legendre quadrature on -1 .. 1: Abramowitz & Stegun 1964, 25.4.29; roots by Newton's steps. */
function gaussLegendre(order) {
    const points = new Float64Array(order);
    const weights = new Float64Array(order);
    for (let at = 0; at < order; at += 1) {
        let x = Math.cos((Math.PI * (at + 0.75)) / (order + 0.5));
        let slope = 1;
        for (let step = 0; step < 100; step += 1) {
            let [before, value] = [1, x];
            for (let n = 2; n <= order; n += 1)
                [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
            slope = (order * (x * value - before)) / (x * x - 1);
            const move = value / slope;
            x -= move;
            if (Math.abs(move) < 1e-16)
                break;
        }
        points[at] = x;
        weights[at] = 2 / ((1 - x * x) * slope * slope);
    }
    return { points, weights };
}
const RULE = gaussLegendre(16);
/** What lies this far below the peak, as a logarithm, adds nothing to a double. */
const DEEP = 40;
/**
 * ln of the integral of exp(`log`) from `low` to `high` (finite). `log` is concave and `slope` is its derivative, so that
 * there is one peak; it may be as narrow as it likes. Relative error below 1e-6 for a handful of events, and falling fast with more.
 */
function logIntegral(of) {
    const peak = peakOf(of);
    const top = of.log(peak);
    const left = edge({ log: of.log, top, from: peak, to: of.low });
    const right = edge({ log: of.log, top, from: peak, to: of.high });
    // Exponential tails are wide and have poles near by: they take more points than what is nearly normal.
    const panels = right - left > 20 ? 8 : 4;
    const half = (right - left) / panels / 2;
    let sum = 0;
    for (let panel = 0; panel < panels; panel += 1) {
        const centre = left + (2 * panel + 1) * half;
        for (let at = 0; at < RULE.points.length; at += 1) {
            sum += RULE.weights[at] * Math.exp(of.log(centre + half * RULE.points[at]) - top);
        }
    }
    return top + Math.log(sum * half);
}
function peakOf({ slope, low, high }) {
    if (slope(low) <= 0)
        return low;
    if (slope(high) >= 0)
        return high;
    return (0,root/* findRoot */.w)(slope, low, high);
}
/** Where it has fallen deep enough on the way from the peak to the end of the range; the end where it never has. */
function edge(of) {
    const whole = of.to - of.from;
    if (whole === 0 || of.top - of.log(of.to) < DEEP)
        return of.to;
    let [near, far] = [0, 1];
    for (let step = 0; step < 80; step += 1) {
        const middle = (near + far) / 2;
        const fallen = of.top - of.log(of.from + middle * whole);
        if (fallen < DEEP)
            near = middle;
        else
            far = middle;
        if (fallen >= DEEP && fallen < 1.3 * DEEP)
            break;
    }
    return of.from + far * whole;
}

;// CONCATENATED MODULE: ./build/stats/sequential/odds-evidence.js
/**
 * Evidence on how much more frequent events are in one arm than in another, from several steps with shares of their own.
 *
 * An event that happens in a step belongs to the first arm with probability s r / (s r + 1 - s): s is that arm's share of
 * the step's traffic, r the ratio of the two arms' rates. This holds event by event and whatever the rates are, so that
 * they may change from step to step, and within one: only the ratio has to stay. The likelihood of a ratio is averaged
 * over alternatives on one side of the one that is tolerated and held against the tolerated one: Robbins 1970,
 * "Statistical methods related to the law of the iterated logarithm", Ann. Math. Statist. 41: 1397-1409. For each event
 * the average is at most 1 under any ratio that is tolerated, so that the product is an e-process: the chance that it is
 * ever 1 / alpha or more is at most alpha (Ville), whenever and however often one looks.
 */


/** Farther than any ratio that could matter: e^60. */
const FAR = 60;
const NEAR = 0.5;
/** ln(1 + e^x) without overflow. */
function softplus(x) {
    return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
function logistic(x) {
    return 1 / (1 + Math.exp(-x));
}
function likelihoodOf(strata) {
    const usable = strata.filter(({ share }) => share > 0 && share < 1);
    const counted = usable.filter(({ events, otherEvents }) => events + otherEvents > 0);
    const k = counted.map(({ events }) => events);
    const m = counted.map(({ otherEvents }) => otherEvents);
    const odds = counted.map(({ share }) => Math.log(share / (1 - share)));
    const first = usable[0]?.share ?? 0.5;
    return {
        log: (ratio) => {
            let sum = 0;
            for (let at = 0; at < k.length; at += 1) {
                const x = odds[at] + ratio;
                const soft = softplus(x);
                sum -= k[at] * (soft - x) + m[at] * soft;
            }
            return sum;
        },
        slope: (ratio) => {
            let sum = 0;
            for (let at = 0; at < k.length; at += 1)
                sum += k[at] - (k[at] + m[at]) * logistic(odds[at] + ratio);
            return sum;
        },
        prior: Math.log(first / (1 - first)),
        events: k.reduce((sum, count) => sum + count, 0),
        otherEvents: m.reduce((sum, count) => sum + count, 0),
    };
}
/** ln of the e-value of "the log ratio is above (below) `at`". */
function logEvidence(of) {
    const { at, side } = of;
    // Uniform in the first arm's share of events, as the first step would see it: in log ratios a logistic density.
    const uniform = { centre: -of.of.prior, scale: 1 };
    const found = logMixture({ ...of, ...uniform, likelihood: of.of });
    if (of.prior === 'uniform')
        return found;
    const near = logMixture({ at, side, centre: at, scale: NEAR, likelihood: of.of });
    const most = Math.max(found, near);
    return most + Math.log((Math.exp(found - most) + Math.exp(near - most)) / 2);
}
/** Alternatives from a logistic density of log ratios, cut at the one that is tolerated. */
function logMixture(of) {
    const { likelihood, at, centre, scale } = of;
    const log = (ratio) => {
        const x = (ratio - centre) / scale;
        return likelihood.log(ratio) - 2 * softplus(x) + x;
    };
    const slope = (ratio) => likelihood.slope(ratio) + (1 - 2 * logistic((ratio - centre) / scale)) / scale;
    const above = of.side === 'above';
    const range = above ? { low: at, high: at + 2 * FAR } : { low: at - 2 * FAR, high: at };
    const edge = (at - centre) / scale;
    const mass = -softplus(above ? edge : -edge);
    return logIntegral({ log, slope, ...range }) - Math.log(scale) - likelihood.log(at) - mass;
}
/**
 * E-values of "the ratio of rates is more than `ratio`" (`more`) and of "it is less" (`less`), as natural logarithms: at
 * ln(1 / alpha) or more the opposite is rejected. One ratio for all steps. With one step and a uniform prior this is
 * {@link rareEventEvidence}: `more` with share s and ratio r is its `oneSided` with share s r / (s r + 1 - s).
 */
function oddsEvidence(of) {
    const likelihood = likelihoodOf(of.strata);
    const at = Math.log(of.ratio);
    return {
        more: logEvidence({ of: likelihood, at, side: 'above', prior: of.prior }),
        less: logEvidence({ of: likelihood, at, side: 'below', prior: of.prior }),
    };
}
/**
 * The ratios between which the true one lies, each end wrong in at most `alpha` over all looks: those that
 * {@link oddsEvidence} does not reject, and the most likely one. 0 and Infinity where an arm has no events.
 */
function oddsBounds(of) {
    const likelihood = likelihoodOf(of.strata);
    const { events, otherEvents } = likelihood;
    if (events + otherEvents === 0)
        return { low: 0, likely: Number.NaN, high: Number.POSITIVE_INFINITY };
    const likely = events === 0 ? -FAR : otherEvents === 0 ? FAR : (0,root/* findRoot */.w)(likelihood.slope, -FAR, FAR);
    const needed = -Math.log(of.alpha);
    const end = (side) => {
        const short = (at) => logEvidence({ of: likelihood, at, side, prior: of.prior }) - needed;
        return Math.exp(findEnd({ short, from: likely, way: side === 'above' ? -1 : 1 }));
    };
    return {
        low: events === 0 ? 0 : end('above'),
        likely: events === 0 ? 0 : otherEvents === 0 ? Number.POSITIVE_INFINITY : Math.exp(likely),
        high: otherEvents === 0 ? Number.POSITIVE_INFINITY : end('below'),
    };
}
/** Where evidence that is short at `from` becomes enough, on the way down or up. */
function findEnd(of) {
    let reach = 0.25;
    let near = of.from;
    while (reach < 2 * FAR && of.short(of.from + of.way * reach) < 0) {
        near = of.from + of.way * reach;
        reach *= 2;
    }
    return (0,root/* findRoot */.w)(of.short, near, of.from + of.way * reach);
}

;// CONCATENATED MODULE: ./build/stats/sequential/share-evidence.js
/** Evidence on a share that may be looked at any time: exact, by Robbins' mixture over alternatives on one side of it. */


/**
 * ln e-values of "the share is more than `share`" (between 0 and 1) and of "it is less", after `events` of `n`; fractions
 * are allowed. Alternatives are uniform on their side: `more` is the logarithm of {@link rareEventEvidence}'s `oneSided`.
 */
function shareEvidence(of) {
    const { events, share } = of;
    return share_evidence_evidence({ events, rest: Math.max(0, of.n - events), share, rest_share: 1 - share });
}
/** Both shares are given, so that neither loses its digits near 1. */
function share_evidence_evidence(of) {
    const [a, b] = [of.events + 1, of.rest + 1];
    const both = (0,beta/* logBeta */.ln)(a, b) - of.events * Math.log(of.share) - of.rest * Math.log(of.rest_share);
    const { above, below } = (0,beta/* betaTails */.Qg)({ x: of.share, y: of.rest_share, a, b });
    return { more: both + Math.log(above) - Math.log(of.rest_share), less: both + Math.log(below) - Math.log(of.share) };
}
/** Between which the share lies, each end wrong in at most `alpha` over all looks: what {@link shareEvidence} does not reject. */
function shareBounds(of) {
    const { events, n } = of;
    if (n === 0)
        return { low: 0, high: 1 };
    const rest = Math.max(0, n - events);
    const needed = -Math.log(of.alpha);
    const logistic = (x) => 1 / (1 + Math.exp(-x));
    const likely = events === 0 ? -60 : rest === 0 ? 60 : Math.log(events / rest);
    const end = (side) => logistic(findEnd({
        short: (at) => share_evidence_evidence({ events, rest, share: logistic(at), rest_share: logistic(-at) })[side] - needed,
        from: likely,
        way: side === 'more' ? -1 : 1,
    }));
    return { low: events === 0 ? 0 : end('more'), high: rest === 0 ? 1 : end('less') };
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-ratio.js
/** Judging rare bad outcomes by whose they are: exact at any look, whatever the rate and however it changes. */





/** Alternatives near what is tolerated, and far from it. */
const PRIOR = 'both';
const NO_BASELINE = ' The baseline had none, so that there is no ratio to it yet; a tolerance in the unit of the metric would do without.';
/**
 * The tolerated ratio of bad outcomes is 1 + the relative tolerance. `low`, `high` and `limit` are ratios brought to the
 * metric's unit: (ratio - 1) times the baseline's rate as measured (without bad outcomes there, half of one). A step's
 * share is its measured one; beside the error of rare events, that of the share does not count.
 */
function judgeRatio(of) {
    const { steps, alpha } = of;
    const ratio = 1 + of.tolerated.relative;
    const strata = steps.map(guard_ratio_stratumOf);
    const { more, less } = oddsEvidence({ strata, ratio, prior: PRIOR });
    const numbers = of.judged.wanted === 'numbers';
    const range = numbers ? oddsBounds({ strata, alpha, prior: PRIOR }) : { low: Number.NaN, high: Number.NaN };
    const rates = ratesOf(steps);
    const unit = rates.baseline > 0 ? rates.baseline : 0.5 / rates.requests;
    const bounds = {
        estimate: rates.candidate - rates.baseline,
        low: (range.low - 1) * unit,
        high: (range.high - 1) * unit,
        limit: (ratio - 1) * unit,
        harm: 'above',
        low_is: 'possible',
    };
    const enough = enoughRequests(of.judged);
    // The e-values decide, not the rounded bounds.
    const needed = -Math.log(alpha);
    const [low, high] = [more >= needed ? 1 : -1, less >= needed ? -1 : 1];
    return {
        status: statusOf({ low, high, limit: 0, harm: 'above', low_is: 'possible', enough }),
        candidate: ownUnit(of, rates.candidate),
        baseline: ownUnit(of, rates.baseline),
        estimate: bounds.estimate,
        low: orNull(bounds.low),
        high: orNull(bounds.high),
        limit: bounds.limit,
        e_value: eValue(more),
        method: 'beta_binomial',
        detectable: numbers ? detectable({ steps, ratio, alpha, unit }) : null,
        detail: `${sentence({ ...bounds, against: 'baseline', enough })}${rates.baseline === 0 ? NO_BASELINE : ''}`,
    };
}
function guard_ratio_stratumOf({ candidate, baseline }) {
    return {
        events: candidate.bad,
        otherEvents: baseline.bad,
        share: candidate.n / (candidate.n + baseline.n),
    };
}
/** Both rates of bad outcomes, weighted as every comparison is. */
function ratesOf(steps) {
    const moments = ({ n, bad }) => ({
        n,
        mean: bad / n,
        variance: 0,
    });
    const contrast = contrastSteps({
        steps: steps.map(({ candidate, baseline }) => ({ first: moments(candidate), other: moments(baseline) })),
        factor: 1,
    });
    const requests = steps.reduce((sum, { baseline }) => sum + baseline.n, 0);
    return { candidate: contrast?.first ?? 0, baseline: contrast?.other ?? 0, requests };
}
/** The metric counts the good outcome where more is better. */
function ownUnit(of, bad) {
    return of.tolerated.sign === 1 ? bad : 1 - bad;
}
/** The ratio whose expected bad outcomes are just enough, beside those that the baseline has, and their own error on top. */
function detectable(of) {
    const requests = of.steps.reduce((sum, { candidate }) => sum + candidate.n, 0);
    const expected = (ratio) => of.steps.map((step) => {
        const rate = step.baseline.bad > 0 ? step.baseline.bad / step.baseline.n : of.unit;
        return { ...guard_ratio_stratumOf(step), events: Math.min(step.candidate.n, rate * ratio * step.candidate.n) };
    });
    const short = (log) => oddsEvidence({ strata: expected(Math.exp(log)), ratio: of.ratio, prior: PRIOR }).more + Math.log(of.alpha);
    const [least, most] = [Math.log(of.ratio), -Math.log(of.unit)];
    if (most <= least || short(most) < 0)
        return null;
    const far = (0,root/* findRoot */.w)(short, least, most);
    const events = expected(Math.exp(far)).reduce((sum, one) => sum + one.events, 0);
    return orNull((Math.exp(far) - of.ratio) * of.unit + (Z_POWER * Math.sqrt(events)) / requests);
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-shares.js
/** Judging rates of both arms where whose each bad outcome is does not settle it: common outcomes, and tolerances that are no ratio. */








/** By the asymptotic sequence of the stratified difference. */
function judgeShares(of) {
    const steps = of.steps.map(({ candidate, baseline }) => ({
        first: guard_shares_momentsOf(candidate, of.tolerated),
        other: guard_shares_momentsOf(baseline, of.tolerated),
    }));
    const plain = contrastSteps({ steps, factor: 1 });
    const contrast = plain && contrastSteps({ steps, factor: factorOf(of.tolerated, plain.other) });
    if (contrast === null)
        return nothingYet('No step has requests in both arms yet.');
    return findByContrast({
        contrast,
        tolerated: of.tolerated,
        planned: of.judged.planned,
        alpha: of.alpha,
        enough: enoughRequests(of.judged),
    });
}
/** A step in which all went well or badly still has an error: half an outcome of either kind is added to it. */
function guard_shares_momentsOf({ n, bad }, tolerated) {
    const share = (bad + 0.5) / (n + 1);
    return { n, mean: ownUnit({ tolerated }, bad / n), variance: share * (1 - share) };
}
/** By exact bounds of each arm, half of the step's part of the budget each: wider, but right for any number of outcomes. */
function judgeSharesByArm(of) {
    const alphaOf = (weight) => (of.alpha * weight) / 2;
    return findBySteps({
        steps: of.steps.map(({ stratum, candidate, baseline }) => ({
            step: stratum.step,
            candidate: guard_shares_boundsOf({ arm: candidate, tolerated: of.tolerated, alpha: alphaOf(stratum.weight) }),
            baseline: guard_shares_boundsOf({ arm: baseline, tolerated: of.tolerated, alpha: alphaOf(stratum.weight) }),
            enough: enoughRequests(of.judged, [stratum]),
        })),
        tolerated: of.tolerated,
        low_is: 'possible',
        method: 'beta_binomial_by_arm',
        alpha: (step) => alphaOf(of.steps.find(({ stratum }) => stratum.step === step)?.stratum.weight ?? 1),
    });
}
function guard_shares_boundsOf(of) {
    const { low, high } = shareBounds({ events: of.arm.bad, n: of.arm.n, alpha: of.alpha });
    const [one, other] = [ownUnit(of, low), ownUnit(of, high)];
    return { estimate: ownUnit(of, of.arm.bad / of.arm.n), low: Math.min(one, other), high: Math.max(one, other) };
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-rate.js
/** Judging how often something happens. */






/** A bad outcome in at most this share of requests is rare: what an event says does not hang on those without. */
const RARE = 0.1;
/** With fewer bad outcomes than this over both arms, or 20 of either outcome in an arm, nothing is nearly normal. */
const FEW = 50;
const FEW_IN_ARM = 20;
/**
 * Rates by how often the bad outcome was seen: events where less is better, the other requests where more is.
 *
 * - The candidate alone, against a threshold: the exact test of a share, on all steps together, as one arm alone is not
 *   made wrong by shares that change.
 * - vs live, with a tolerance that is a ratio of bad outcomes (relative where less is better; none at all): exact, by whose
 *   each bad outcome is. Where it is rare (10 % of both arms together), with all of the budget; else with half of it while
 *   there are few, and the asymptotic sequence has the other half once there are not.
 * - vs live, with any other tolerance: half of the budget for exact bounds of each arm in each step while there are few, the
 *   other half for the asymptotic sequence once there are not.
 *
 * Which of two methods counts depends on the data, so each has a budget of its own; only where a rate crosses 10 % can the
 * sum be half a budget more. Exact methods show harm at any number of requests, asymptotic ones from `minSamples` on;
 * nothing excludes harm before.
 */
function judgeRate(judged) {
    const { rule } = judged.guard;
    return rule.kind === 'vs_live' ? guard_rate_judgeAgainst(judged, rule) : guard_rate_judgeAlone(judged, rule);
}
function guard_rate_judgeAgainst(judged, rule) {
    const up = judged.guard.direction === 'up';
    const steps = pairsOf(judged, 'events')
        .filter(({ candidate, baseline }) => candidate.n > 0 && baseline.n > 0)
        .map(({ stratum, candidate, baseline }) => ({
        stratum,
        candidate: { n: candidate.n, bad: badOf(candidate, up) },
        baseline: { n: baseline.n, bad: badOf(baseline, up) },
    }));
    if (steps.length === 0)
        return nothingYet('No step has requests in both arms yet.');
    const tolerated = toleratedBy(judged.guard, rule);
    const normal = isNormal(steps);
    const isRatio = tolerated.absolute === 0 && (tolerated.relative === 0 || !up);
    if (isRatio) {
        const rare = shareOf(steps) <= RARE;
        if (rare || !normal)
            return judgeRatio({ judged, steps, tolerated, alpha: rare ? judged.alpha : judged.alpha / 2 });
    }
    const of = { judged, steps, tolerated, alpha: judged.alpha / 2 };
    return normal ? judgeShares(of) : judgeSharesByArm(of);
}
function badOf({ n, events }, up) {
    // Two counters that were extrapolated by themselves may pass each other a little.
    const most = Math.min(n, events);
    return up ? n - most : most;
}
function shareOf(steps) {
    const { n, bad } = steps.reduce((sum, { candidate, baseline }) => ({
        n: sum.n + candidate.n + baseline.n,
        bad: sum.bad + candidate.bad + baseline.bad,
    }), { n: 0, bad: 0 });
    return bad / n;
}
function isNormal(steps) {
    const least = (arm) => {
        const bad = steps.reduce((sum, step) => sum + step[arm].bad, 0);
        const n = steps.reduce((sum, step) => sum + step[arm].n, 0);
        return Math.min(bad, n - bad);
    };
    const bad = steps.reduce((sum, { candidate, baseline }) => sum + candidate.bad + baseline.bad, 0);
    return bad >= FEW && least('candidate') >= FEW_IN_ARM && least('baseline') >= FEW_IN_ARM;
}
function guard_rate_judgeAlone(judged, rule) {
    const list = candidatesOf(judged, 'events');
    const n = list.reduce((sum, one) => sum + one.n, 0);
    if (n === 0)
        return nothingYet('The candidate has no requests yet.');
    const events = list.reduce((sum, one) => sum + Math.min(one.events, one.n), 0);
    const { low, high } = shareBounds({ events, n, alpha: judged.alpha });
    const estimate = events / n;
    const harm = rule.bound === 'max' ? 'above' : 'below';
    const bounds = { estimate, low, high, limit: rule.value, harm, low_is: 'possible' };
    const enough = enoughRequests(judged);
    return {
        status: statusOf({ ...bounds, enough }),
        candidate: estimate,
        baseline: null,
        estimate,
        low,
        high,
        limit: rule.value,
        e_value: evidenceAgainst({ events, n, limit: rule.value, harm }),
        method: 'beta_binomial',
        detectable: judged.wanted === 'numbers' ? detectableShare({ n, limit: rule.value, alpha: judged.alpha, harm }) : null,
        detail: sentence({ ...bounds, against: 'limit', enough }),
    };
}
function evidenceAgainst(of) {
    if (!(of.limit > 0 && of.limit < 1))
        return null;
    const { more, less } = shareEvidence({ ...of, share: of.limit });
    return eValue(of.harm === 'above' ? more : less);
}
/** The share whose expected events are just enough, and the events' own error on top. */
function detectableShare(of) {
    const { n, limit } = of;
    if (!(limit > 0 && limit < 1))
        return null;
    const up = of.harm === 'above';
    const shows = (share) => {
        const { more, less } = shareEvidence({ events: share * n, n, share: limit });
        return (up ? more : less) >= -Math.log(of.alpha);
    };
    if (!shows(up ? 1 : 0))
        return null;
    let [near, far] = [limit, up ? 1 : 0];
    for (let step = 0; step < 20; step += 1) {
        const middle = (near + far) / 2;
        if (shows(middle))
            far = middle;
        else
            near = middle;
    }
    return orNull(Math.abs(far - limit) + Z_POWER * Math.sqrt((far * (1 - far)) / n));
}

;// CONCATENATED MODULE: ./build/core/rollout/guard-value.js
/** Judging numbers that have no error here: counts of what happened, and numbers that were computed elsewhere. */



/**
 * A number that was computed elsewhere is taken at its word: the newest one decides, without an interval. A drift
 * needs the candidate's number only.
 */
function judgeGauge(judged) {
    const candidate = newestOf(judged.strata.map((stratum) => stratum.candidate));
    if (candidate === null)
        return unknowable('There is no newest number.');
    const { rule } = judged.guard;
    if (rule.kind === 'threshold')
        return byValue({ judged, rule, value: candidate, note: 'The number was computed elsewhere and has no interval.' });
    const baseline = newestOf(judged.strata.map((stratum) => stratum.baseline));
    if (baseline === null)
        return nothingYet('The baseline has no such number: there is nothing to compare with.');
    return againstValue({ guard: judged.guard, rule, candidate, baseline, judged });
}
function newestOf(list) {
    let [at, value] = [Number.NEGATIVE_INFINITY, null];
    for (const sums of list) {
        if (sums?.kind !== 'gauge')
            continue;
        const time = Date.parse(sums.at);
        if (value === null || time >= at)
            [at, value] = [time, sums.value];
    }
    return value;
}
/** How often something happened, held against how often it may: not a share of requests, and nothing to be unsure of. */
function judgeCount(judged, rule) {
    const value = candidatesOf(judged, 'events').reduce((sum, { events }) => sum + events, 0);
    return byValue({ judged, rule, value, note: 'It is what was counted.' });
}
function byValue(of) {
    const { value, rule } = of;
    const harm = rule.bound === 'max' ? 'above' : 'below';
    const bounds = { estimate: value, low: value, high: value, limit: rule.value, harm, low_is: 'possible' };
    const counted = of.judged.guard.drift === null && candidatesOf(of.judged, 'gauge').length === 0;
    const status = statusOf({ ...bounds, enough: enoughRequests(of.judged) });
    return {
        // A count grows: that it is still below its least says nothing yet.
        status: counted && harm === 'below' && status === 'fail' ? 'inconclusive' : status,
        ...found({ bounds, candidate: value, baseline: null, method: counted ? 'exact_count' : 'value_only' }),
        detail: `The value is ${shown(value)}; the ${harm === 'above' ? 'most' : 'least'} allowed is ${shown(rule.value)}. ${of.note}`,
    };
}
function againstValue(of) {
    const tolerated = toleratedBy(of.guard, of.rule);
    const estimate = tolerated.sign * (of.candidate - of.baseline);
    const limit = limitOf(tolerated, of.baseline);
    // As everywhere: held against 0 after the tolerated part of the baseline is taken off, so that rounding agrees.
    const beyond = tolerated.sign * (of.candidate - factorOf(tolerated, of.baseline) * of.baseline) - tolerated.absolute;
    const bounds = { estimate, low: estimate, high: estimate, limit, harm: 'above', low_is: 'possible' };
    const enough = enoughRequests(of.judged);
    const status = beyond > 0 ? 'fail' : enough.kind === 'enough' ? 'pass' : 'inconclusive';
    return {
        status,
        ...found({ bounds, candidate: of.candidate, baseline: of.baseline, method: 'value_only' }),
        detail: `${sentence({ ...bounds, against: 'baseline', enough })} The numbers were computed elsewhere and have no interval.`,
    };
}
function found(of) {
    const { estimate, limit } = of.bounds;
    return {
        candidate: of.candidate,
        baseline: of.baseline,
        estimate,
        low: null,
        high: null,
        limit,
        e_value: null,
        method: of.method,
        detectable: null,
    };
}

;// CONCATENATED MODULE: ./build/core/rollout/guard.js
/** Judging one guard at one look: from what was counted to pass, fail, or not known yet. */







/** So many times the traffic is too far to look ahead. */
const FARTHEST = 1024;
/**
 * What one guard comes to. `alpha` is its one-sided part of the error budget; the same part goes to excluding harm. Every
 * bound holds at all looks together, so that looks may be late, doubled or dropped. `planned` is the number of requests to
 * the candidate at which sequences are narrowest; it is settled before the first look. A guard with a window is judged by
 * `window` alone, with the part of alpha that belongs to `slot`: slots are counted by the caller, and each is judged once.
 * Without a baseline of its own, a window is held against the time before it.
 *
 * `fail`: harm beyond the limit is shown; `pass`: it is excluded, and each arm has `minSamples` requests; `inconclusive`:
 * neither; `error`: it cannot be known, as the metric is missing or its numbers cannot be. Exact methods fail at any number
 * of requests, asymptotic ones from `minSamples` on. Steps are never pooled where arms are compared. Which method is used
 * when, with its source, is in `docs/reference/statistics.md`, "Online monitoring". Throws nothing.
 */
function judgeGuard(of) {
    const { id } = of.guard;
    const input = guard_input_inputOf(of);
    if (input.kind === 'unknown')
        return { id, ...unknowable(input.detail), needs: null };
    if (input.kind === 'nothing')
        return { id, ...nothingYet(input.detail), needs: null };
    const finding = findingOf(input.judged);
    return { id, ...finding, needs: finding.status === 'inconclusive' ? needsOf(input.judged) : null };
}
/** The status that {@link judgeGuard} comes to, without the numbers that take longer: for simulations and planning. */
function guardStatus(of) {
    const input = inputOf(of);
    if (input.kind !== 'judged')
        return input.kind === 'unknown' ? 'error' : 'inconclusive';
    return findingOf({ ...input.judged, wanted: 'status' }).status;
}
function findingOf(judged) {
    const { guard } = judged;
    const kinds = kindsOf(judged);
    if (kinds.size > 1)
        return unknowable(`The metric was counted in different ways: ${[...kinds].join(', ')}.`);
    const [kind] = kinds;
    if (kind === 'gauge')
        return judgeGauge(judged);
    if (guard.drift !== null) {
        if (kind === 'categories' || kind === 'distribution')
            return judgeDrift(judged, guard.drift.measure);
        return unknowable(`A drift needs counts by category or by bucket; found ${kind}.`);
    }
    if (guard.percentile !== null) {
        if (kind === 'distribution')
            return judgeQuantile(judged, guard.percentile);
        return unknowable(`A percentile needs counts by bucket; found ${kind}.`);
    }
    if (kind === 'events') {
        return guard.kind === 'count' && guard.rule.kind === 'threshold'
            ? judgeCount(judged, guard.rule)
            : judgeRate(judged);
    }
    if (kind === 'values')
        return judgeMean(judged);
    return unknowable(`A rate needs events of requests, a mean needs sums of values; found ${kind}.`);
}
function kindsOf(judged) {
    const both = judged.compares === 'both';
    return new Set(judged.strata.flatMap(({ candidate, baseline }) => [candidate, both ? baseline : null].flatMap((sums) => (sums === null ? [] : [sums.kind]))));
}
/**
 * Requests to the candidate, those that it had included, with which it would be settled if all went on in the same
 * proportions; null where 1,024 times as many would not do. A plan, not a promise: what was seen is uncertain too.
 */
function needsOf(judged) {
    if (candidatesOf(judged, 'gauge').length > 0)
        return null;
    const settles = (factor) => findingOf(scaleJudged(judged, factor)).status !== 'inconclusive';
    let [short, enough] = [1, 2];
    while (!settles(enough)) {
        [short, enough] = [enough, enough * 2];
        if (enough > FARTHEST)
            return null;
    }
    // To 3 %: more would say more than is known.
    while (enough / short > 1.03) {
        const middle = Math.sqrt(short * enough);
        if (settles(middle))
            enough = middle;
        else
            short = middle;
    }
    return Math.ceil(requestsTo(judged.strata, 'candidate') * enough);
}


/***/ }),

/***/ 27420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ decideLook),
  J: () => (/* binding */ shouldRecord)
});

// EXTERNAL MODULE: ./build/policy/paths.js
var paths = __webpack_require__(50931);
// EXTERNAL MODULE: ./build/policy/units.js
var units = __webpack_require__(14948);
// EXTERNAL MODULE: ./build/stats/gamma.js
var gamma = __webpack_require__(19761);
;// CONCATENATED MODULE: ./build/stats/sequential/sample-ratio.js
/** Whether traffic was split as it should have been ("sample ratio mismatch"). */


/** Once, at the end: Pearson's chi-squared test (Kohavi, Tang & Xu 2020, Trustworthy Online Controlled Experiments, chapter 21). */
function testSampleRatio({ counts, shares }) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    let chi2 = 0;
    for (const [arm, count] of counts.entries())
        chi2 += (count - total * shares[arm]) ** 2 / (total * shares[arm]);
    return { chi2, p: chiSquaredTails(chi2, counts.length - 1).above };
}
/**
 * At any time and as often as one likes: the Bayes factor of a split other than the one asked for, Dirichlet around it
 * with `concentration`. A mismatch is shown at 1 / alpha or more. Lindon & Malek 2022, "Anytime-valid inference for
 * multinomial count data", NeurIPS 35 (arXiv 2011.03567), section 3.
 */
function sampleRatioBayesFactor({ counts, shares, concentration }) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    let log = (0,gamma/* logGamma */.SX)(concentration) - (0,gamma/* logGamma */.SX)(concentration + total);
    for (const [arm, count] of counts.entries()) {
        const prior = concentration * shares[arm];
        log += (0,gamma/* logGamma */.SX)(prior + count) - (0,gamma/* logGamma */.SX)(prior) - count * Math.log(shares[arm]);
    }
    return Math.exp(log);
}
/** How often an alarm may be false over all looks at one step: that of GrowthBook and of Kohavi, Tang & Xu 2020, chapter 21. */
const RATIO_ALPHA = 0.001;
/** How closely alternatives lie around the split asked for: found soon at tens of thousands of requests (Optimizely's `ssrm`). */
const RATIO_CONCENTRATION = 10_000;
/**
 * Whether the first arm's share of one step's requests is off. `share` is a fraction; `factor` is the Bayes factor of
 * another split (at any look; 1,000 or more raises the alarm). A share of 0 or 1 splits nothing (shadow traffic, keys that
 * were named): the factor is 1. Counts may be fractions.
 */
function ratioAlarm(of) {
    if (!(of.share > 0 && of.share < 1))
        return { factor: 1, off: 'no' };
    const shares = [of.share, 1 - of.share];
    const factor = sampleRatioBayesFactor({ counts: of.counts, shares, concentration: RATIO_CONCENTRATION });
    return { factor, off: factor >= 1 / RATIO_ALPHA ? 'yes' : 'no' };
}

// EXTERNAL MODULE: ./build/core/own.js
var core_own = __webpack_require__(92966);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
;// CONCATENATED MODULE: ./build/core/rollout/eta.js
const DAY_MS = 86_400_000;
/** Later than this is as good as never: nothing is said that far ahead. */
const FURTHEST_MS = 3650 * DAY_MS;
/** Requests of an arm, over all steps or in one. */
function requestsOf(sums, of) {
    const counted = of.step === undefined ? sums : sums.filter((one) => one.step === of.step);
    return counted.reduce((sum, one) => sum + one.arms[of.arm].requests, 0);
}
/**
 * Requests a day to an arm in a step so far; null where none came, or no time has passed. A rate of another step says
 * nothing, as its share was another one.
 */
function requestsPerDay(of) {
    if (of.through === null)
        return null;
    const days = (Date.parse(of.through) - Date.parse(of.since)) / DAY_MS;
    const requests = requestsOf(of.sums, of);
    return days > 0 && requests > 0 ? requests / days : null;
}
/** When `missing` more requests will have come, milliseconds since the epoch; null where that cannot be told. */
function expectedAt(of) {
    const now = Date.parse(of.now);
    if (of.missing <= 0)
        return now;
    if (of.perDay === null || !Number.isFinite(of.missing))
        return null;
    const wait = (of.missing / of.perDay) * DAY_MS;
    return wait <= FURTHEST_MS ? now + wait : null;
}
/** The latest of some times; null where one cannot be told. */
function latestOf(times) {
    let latest = null;
    for (const time of times) {
        if (time === null)
            return null;
        latest = latest === null ? time : Math.max(latest, time);
    }
    return latest;
}

// EXTERNAL MODULE: ./build/core/rollout/exposure.js
var exposure = __webpack_require__(48671);
// EXTERNAL MODULE: ./build/core/rollout/plan.js
var plan = __webpack_require__(86085);
;// CONCATENATED MODULE: ./build/core/rollout/facts.js
/** What a look is decided on. */


/** What is watched outside of a rollout has all traffic and nothing to wait for. */
const WATCHED = { share: exposure/* FULL_SHARE */.qU, shadow: false, at_least_ms: 0, samples: 0 };
/** The step that the candidate is in, its index, and since when. */
function currentStep(facts) {
    if (facts.where === 'watch')
        return { index: 0, step: WATCHED, since: facts.startedAt };
    const step = facts.plan.steps[facts.step];
    if (step === undefined)
        throw new RangeError(`step ${facts.step} of a plan with ${facts.plan.steps.length}`);
    return { index: facts.step, step, since: facts.stepSince };
}
/** The arms that the current step gives requests. */
function expectedArms(facts) {
    if (facts.where === 'watch')
        return ['candidate'];
    const { step } = currentStep(facts);
    const reached = (0,plan/* reachesCandidate */.rN)(facts.plan, step);
    return [...(reached ? ['candidate'] : []), ...(step.share < exposure/* FULL_SHARE */.qU ? ['baseline'] : [])];
}
const NO_REQUESTS = { requests: 0, metrics: {} };
/** What was counted in the current step; nothing where nothing was. */
function currentSums(facts) {
    const { index } = currentStep(facts);
    const found = facts.sums.find((one) => one.step === index);
    return found ?? { step: index, arms: { candidate: NO_REQUESTS, baseline: NO_REQUESTS } };
}

// EXTERNAL MODULE: ./build/core/rollout/needs.js
var needs = __webpack_require__(62181);
// EXTERNAL MODULE: ./build/core/rollout/types.js
var types = __webpack_require__(63013);
// EXTERNAL MODULE: ./build/core/rollout/words.js
var words = __webpack_require__(98029);
;// CONCATENATED MODULE: ./build/core/rollout/data-checks.js
/**
 * Whether observations can be decided on at all: readable, fresh, complete, split as asked for, enough. What cannot be
 * known holds a rollout; what is merely not there yet lets it wait. Nothing missing is ever taken for harmless.
 */











/** Reasons to hold, the worst first. */
const DOUBTS = ['unreadable', 'missing', 'stale', 'ratio_off'];
/** A clock may be so far ahead of another before its times mean nothing. */
const LARGEST_SKEW_MS = 5 * 60_000;
/** Looks at the data alone; guards that only notify are not waited for. */
function checkData(facts) {
    const whole = complete(facts);
    const enough = samples(facts);
    const parts = [readable(facts), fresh(facts), whole, ratio(facts), enough];
    const doubts = parts.flatMap((part) => part.doubts ?? []);
    return {
        check: (0,result/* group */.Os)({ name: 'data', title: 'Data' }, parts.map((part) => part.check)),
        doubts: doubts.sort((a, b) => DOUBTS.indexOf(a.reason) - DOUBTS.indexOf(b.reason)),
        enough: enough.check.status === 'inconclusive' ? 'no' : 'yes',
        notYet: whole.notYet ?? new Set(),
    };
}
/** A check because of which nothing can be known. */
function doubted(check, reason) {
    return { check: { ...check, status: 'error' }, doubts: [{ reason, detail: check.detail }] };
}
function readable(facts) {
    const base = { name: 'readable', title: 'Readable' };
    const say = (weight) => facts.problems.filter((one) => one.weight === weight).map((one) => `${one.where}: ${one.message}`);
    const [wrong, notes] = [say('hold'), say('note')];
    const evidence = notes.length === 0 ? {} : { evidence: { put_right: notes } };
    if (wrong.length > 0)
        return doubted({ ...base, detail: `Found ${(0,reasons/* countProblems */._k)(wrong)}.`, ...evidence }, 'unreadable');
    const detail = notes.length === 0 ? 'Nothing was wrong with what was read.' : `Put right: ${(0,reasons/* countProblems */._k)(notes)}.`;
    return { check: { ...base, status: 'pass', detail, ...evidence } };
}
function fresh(facts) {
    const parts = expectedArms(facts).map((arm) => freshArm(facts, arm));
    const base = { name: 'fresh', title: 'Fresh' };
    const checks = parts.map((part) => part.check);
    return { check: (0,result/* group */.Os)(base, checks), doubts: parts.flatMap((part) => part.doubts ?? []) };
}
function freshArm(facts, arm) {
    const base = { name: `fresh_${arm}`, title: `Observations of the ${arm}` };
    const now = Date.parse(facts.now);
    const { max_age_ms: most } = facts.plan;
    const newest = newestOf(facts, arm);
    if (newest === null) {
        const waited = now - Date.parse(currentStep(facts).since);
        const detail = `No observation of the ${arm} has come, ${(0,words/* sayLength */.yc)(waited)} into the step.`;
        if (waited > most)
            return doubted({ ...base, detail }, 'missing');
        return { check: { ...base, status: 'inconclusive', detail } };
    }
    if (newest > now + LARGEST_SKEW_MS) {
        const detail = `The newest observation of the ${arm} is of ${(0,words/* sayTime */.JS)(newest)}, ${(0,words/* sayLength */.yc)(newest - now)} from now: a clock is wrong.`;
        return doubted({ ...base, detail }, 'unreadable');
    }
    // What was there before the rollout began says nothing of how fresh its own observations are.
    const age = now - Math.max(newest, Date.parse(facts.startedAt));
    const is = `The newest observation of the ${arm} is of ${(0,words/* sayTime */.JS)(newest)}`;
    if (age > most) {
        const detail = `${is}; ${(0,words/* sayLength */.yc)(most)} is the most it may be old.`;
        return doubted({ ...base, detail }, 'stale');
    }
    return { check: { ...base, status: 'pass', detail: `${is}.` } };
}
/** Milliseconds. What was counted but not told the time of is at most as new as the look before this one. */
function newestOf(facts, arm) {
    const newest = facts.newest[arm];
    if (newest !== null)
        return Date.parse(newest);
    const through = facts.previous?.through ?? null;
    return through !== null && requestsOf(facts.sums, { arm }) > 0 ? Date.parse(through) : null;
}
/** Every metric of every guard that can act, in every arm that it looks at, in the current step. */
function complete(facts) {
    const base = { name: 'complete', title: 'Complete' };
    const lacking = facts.plan.guards
        .filter((guard) => guard.on_breach !== 'notify')
        .map((guard) => ({ guard, arms: armsLacking(facts, guard) }))
        .filter(({ arms }) => arms.length > 0);
    if (lacking.length === 0)
        return { check: { ...base, status: 'pass', detail: 'Every metric of every guard is there.' } };
    const named = new Set(lacking.map(({ guard, arms }) => `${(0,needs/* guardKey */.Dt)(guard)} of the ${arms.join(' and the ')}`));
    const detail = `Not there in this step: ${(0,paths/* listOf */.c3)([...named])}.`;
    const waited = Date.parse(facts.now) - Date.parse(currentStep(facts).since);
    if (waited > facts.plan.max_age_ms)
        return doubted({ ...base, detail }, 'missing');
    const notYet = new Set(lacking.map(({ guard }) => guard.id));
    return {
        check: { ...base, status: 'inconclusive', detail: `${detail} The step is young enough to wait for it.` },
        notYet,
    };
}
function armsLacking(facts, guard) {
    const { arms } = currentSums(facts);
    const found = (arm) => {
        const counted = (0,core_own/* ownValue */.e)(arms[arm].metrics, (0,needs/* guardKey */.Dt)(guard));
        if (counted !== undefined || guard.drift === null)
            return counted;
        // A drift that is computed elsewhere is one number under its own name, and it is the candidate's.
        const own = (0,core_own/* ownValue */.e)(arms[arm].metrics, (0,types/* measureKey */.U)(guard));
        return own?.kind === 'gauge' ? own : undefined;
    };
    const needed = (0,needs/* comparesArms */.E8)(guard) && found('candidate')?.kind !== 'gauge' ? ['candidate', 'baseline'] : ['candidate'];
    return expectedArms(facts).filter((arm) => needed.includes(arm) && found(arm) === undefined);
}
function ratio(facts) {
    const base = { name: 'sample_ratio', title: 'Sample ratio' };
    const alone = facts.where === 'rollout' && (facts.versions ?? 2) <= 2;
    const checks = alone ? facts.sums.flatMap((sums) => ratioOf(facts.plan, sums)) : [];
    if (checks.length === 0)
        return { check: { ...base, status: 'not_applicable', detail: 'No step so far splits requests by share alone.' } };
    const off = checks.filter((check) => check.status !== 'pass');
    const detail = off.length === 0 ? 'Requests are split as asked for.' : off.map((check) => check.detail).join(' ');
    const check = (0,result/* group */.Os)({ ...base, detail }, checks);
    return off.length === 0 ? { check } : { check, doubts: [{ reason: 'ratio_off', detail }] };
}
/** A copy is no split, and named keys come on top of one: only a step with a share alone can be held against it. */
function ratioOf(plan, sums) {
    const step = plan.steps[sums.step];
    if (step === undefined || step.shadow || step.share <= 0 || step.share >= 10_000 || plan.tenants.length > 0)
        return [];
    const counts = [sums.arms.candidate.requests, sums.arms.baseline.requests];
    const total = counts[0] + counts[1];
    if (total <= 0)
        return [];
    const { factor, off } = ratioAlarm({ counts, share: step.share / 10_000 });
    const title = (0,words/* stepTitle */.Fb)(plan, sums.step);
    const seen = `${sayShare(counts[0] / total)} of ${(0,words/* sayRequests */.sq)(total)} went to the candidate in ${title}; asked for is ${(0,units/* formatShare */.T1)(step.share)}.`;
    const detail = off === 'yes'
        ? `${seen} That is no chance: requests are lost or split another way, so the arms cannot be compared.`
        : seen;
    return [
        {
            name: `ratio_${sums.step}`,
            title,
            status: off === 'yes' ? 'error' : 'pass',
            detail,
            evidence: { bayes_factor: Math.min(factor, Number.MAX_VALUE), counts },
        },
    ];
}
function sayShare(fraction) {
    return `${Number((fraction * 100).toFixed(2))}%`;
}
function samples(facts) {
    const base = { name: 'samples', title: 'Samples of each arm' };
    const arms = expectedArms(facts);
    if (!arms.includes('candidate'))
        return { check: { ...base, status: 'inconclusive', detail: 'This step gives the candidate no requests.' } };
    const { min_samples: least } = facts.plan;
    const { arms: counted } = currentSums(facts);
    const seen = (0,paths/* listOf */.c3)(arms.map((arm) => `${arm} ${(0,words/* sayRequests */.sq)(counted[arm].requests)}`));
    const isEnough = arms.every((arm) => counted[arm].requests >= least);
    const detail = `In this step: ${seen}; each needs ${(0,words/* sayRequests */.sq)(least)} before anything is decided.`;
    return { check: { ...base, status: isEnough ? 'pass' : 'inconclusive', detail } };
}

// EXTERNAL MODULE: ./build/core/rollout/guard.js + 20 modules
var guard = __webpack_require__(5310);
// EXTERNAL MODULE: ./build/core/rollout/sums.js
var sums = __webpack_require__(16970);
;// CONCATENATED MODULE: ./build/core/rollout/judge-guards.js
/** Every guard, judged on what it looks at. */




const DEFAULT_JUDGE = guard/* judgeGuard */.F;
/**
 * The guards in the order of the plan. The error budget is split over all of them, those that only notify included: what
 * they say is told as found, and must be as seldom wrong.
 */
function judgeGuards(facts, judge) {
    const { guards } = facts.plan;
    return guards.map((guard) => ({
        guard,
        look: judgeOne({ facts, guard, alpha: facts.plan.error_budget / guards.length }, judge),
    }));
}
function judgeOne(of, judge) {
    const { facts, guard, alpha } = of;
    const common = { sums: facts.sums, alpha, planned: plannedOf(facts), minSamples: facts.plan.min_samples };
    const length = guard.window_ms;
    if (length === null)
        return judge({ ...common, guard, window: null, slot: 0 });
    const found = facts.windows.find((one) => one.window_ms === length) ?? null;
    // In a rollout the other arm is what it is compared with; its own past is none.
    const window = found !== null && facts.where === 'rollout' ? { ...found, before: null } : found;
    const look = judge({ ...common, guard, window, slot: (0,sums/* slotOf */.SW)({ ...facts, window_ms: length }) });
    if (look.status === 'fail' || look.status === 'pass')
        return look;
    const quiet = window === null || window.arms.candidate.requests <= 0;
    if (look.status === 'error' && !quiet)
        return look;
    // Nothing came in the window. Whether the last that came is too old is for the data checks to say.
    const open = { ...look, status: 'inconclusive' };
    if (facts.where === 'watch')
        return open;
    // A window is there to find harm soon. A short one never holds enough to exclude it; all of the rollout may.
    const whole = judge({ ...common, guard: { ...guard, window_ms: null }, window: null, slot: 0 });
    const note = `The last ${(0,units/* formatDuration */.a3)(length)} alone settle nothing: ${look.detail}`;
    if (whole.status === 'pass')
        return { ...whole, detail: `Over all of the rollout: ${whole.detail} ${note}` };
    if (whole.status === 'error')
        return { ...look, status: 'error', detail: whole.detail };
    return { ...open, needs: look.needs ?? whole.needs };
}
/** Outside of a rollout nothing is planned; the least number of samples has to do. */
function plannedOf(facts) {
    const planned = facts.where === 'watch' ? facts.plan.min_samples : (0,plan/* plannedSamples */.OA)(facts.plan);
    return Math.max(1, planned);
}
/** The guards that can stop a rollout: all but those that only notify. */
function acting(judged) {
    return judged.filter(({ guard }) => guard.on_breach !== 'notify');
}

;// CONCATENATED MODULE: ./build/core/rollout/look-checks.js
/** The tree of a look, as every renderer walks it: data, each guard, the step. */


function lookChecks(weighed, look) {
    const { data, judged, step } = weighed;
    return (0,result/* group */.Os)({ name: 'look', title: 'Look', detail: look.detail }, [
        data.check,
        ...judged.map((one, index) => guardCheck(one, index)),
        step.check,
    ]);
}
function guardCheck({ guard, look }, index) {
    const { id, method, status, detail, ...numbers } = look;
    const measured = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== null));
    // What only notifies stands in nobody's way; that it is broken is said, not weighed.
    const only = guard.on_breach === 'notify';
    return {
        name: `guard_${index}`,
        title: (0,words/* guardTitle */.iq)(guard),
        status: only && status !== 'pass' ? 'not_applicable' : status,
        detail: `${only ? NOTIFIES[status] : ''}${detail} ${(0,words/* sayDetectable */.t9)(guard, look)}`,
        evidence: { guard: id, on_breach: guard.on_breach, method, ...measured },
    };
}
const NOTIFIES = {
    pass: '',
    inconclusive: 'Only told of; not settled. ',
    fail: 'Only told of; broken. ',
    error: 'Only told of; cannot be judged. ',
};

;// CONCATENATED MODULE: ./build/core/rollout/look-words.js
/** The sentence of a decision: what was seen, what is missing, when it expects to know, and what could be detected. */





/** Guards are broken. */
function harm(weighed, broken) {
    const [worst] = [...broken].sort((a, b) => (b.look.e_value ?? 0) - (a.look.e_value ?? 0));
    if (worst === undefined)
        return '';
    const rest = broken.filter((one) => one !== worst).map(({ guard }) => (0,words/* guardName */.t_)(guard));
    const others = rest.length === 0 ? '' : ` Broken as well: ${(0,paths/* listOf */.c3)(rest)}.`;
    const back = worst.guard.on_breach === 'rollback';
    return `Harm is shown by ${(0,words/* guardTitle */.iq)(worst.guard)}. ${seen(worst)}${others}${back ? '' : ' Nothing moves until somebody has looked.'} ${detectable(weighed, worst)}`;
}
/** The data let nothing be known. */
function look_words_doubt(weighed, of) {
    return `It cannot be known: ${lowerFirst(of.detail)} ${detectable(weighed)}`;
}
/** A guard cannot be judged although its data seem to be there. */
function undecidable(weighed, failed) {
    return `It cannot be known: ${(0,words/* guardTitle */.iq)(failed.guard)} could not be judged. ${failed.look.detail} ${detectable(weighed, failed)}`;
}
/** Time or samples are missing. */
function missing(weighed) {
    const { data, step } = weighed;
    const absent = data.notYet.size === 0 ? [] : ['some metrics of this step'];
    const lacking = [...step.lacking, ...absent];
    const what = lacking.length === 0 ? 'the first observations of this step' : (0,paths/* listOf */.c3)(lacking);
    return `Still missing: ${what}. ${expectation(lacking.length === 0 || absent.length > 0 ? null : step.expected)} ${detectable(weighed)}`;
}
/** Time and samples are there, certainty is not. */
function unsettled(weighed) {
    const open = acting(weighed.judged).filter((one) => one.look.status !== 'pass');
    const names = (0,paths/* listOf */.c3)(open.map(({ guard }) => (0,words/* guardName */.t_)(guard)));
    const { decides, at } = settling(weighed, open);
    return `Harm is neither shown nor excluded by ${names}. ${expectation(at)} ${detectable(weighed, decides)}`;
}
/** On to the next step. */
function advance(weighed) {
    const { facts } = weighed;
    if (facts.where === 'watch')
        return '';
    const next = facts.plan.steps[facts.step + 1];
    const to = next === undefined ? '' : `, on to ${(0,words/* stepName */.u)(next, facts.plan)}`;
    const asked = facts.plan.advance === 'on_approval' ? ' Somebody has to approve it.' : '';
    return `Time and samples are there${to}.${asked} ${allExcluded(weighed)}`;
}
/** As far as it goes by itself. */
function somebody(weighed) {
    const { facts } = weighed;
    const where = facts.where === 'watch' ? 'It' : capital((0,words/* stepTitle */.Fb)(facts.plan, facts.step));
    return `${where} is as far as it goes by itself: somebody decides. ${allExcluded(weighed)}`;
}
/** Nothing is wrong with what is live. */
function watched(weighed) {
    return `Nothing is wrong with what is live. ${allExcluded(weighed)}`;
}
function allExcluded(weighed) {
    const all = acting(weighed.judged);
    const failed = weighed.judged.filter((one) => one.look.status === 'fail').map(({ guard }) => (0,words/* guardName */.t_)(guard));
    const told = failed.length === 0 ? '' : ` Told, and in nobody's way: ${(0,paths/* listOf */.c3)(failed)} is broken.`;
    if (all.length === 0)
        return `No guard can stop it; time and samples alone decide.${told} ${detectable(weighed)}`;
    return `Every guard excludes harm beyond its limit.${told} ${detectable(weighed, tightest(all))}`;
}
/** The open guard that takes longest, and when it is settled; null where that cannot be told of one of them. */
function settling(weighed, open) {
    const { facts } = weighed;
    const { index, since } = currentStep(facts);
    const perDay = requestsPerDay({ sums: facts.sums, arm: 'candidate', step: index, since, through: facts.through });
    const have = requestsOf(facts.sums, { arm: 'candidate' });
    const times = open.map(({ look }) => look.needs === null ? null : expectedAt({ missing: Math.max(1, look.needs - have), perDay, now: facts.now }));
    const untold = open.find(({ look }) => look.needs === null);
    return { decides: untold ?? hungriest(open), at: latestOf(times) };
}
/** The guard with the least room between its bound and its limit, as a part of how wide its bounds are. */
function tightest(all) {
    const room = ({ guard, look }) => {
        const { low, high, limit } = look;
        if (limit === null || low === null || high === null)
            return Number.MAX_VALUE;
        const isFloor = guard.rule.kind === 'threshold' && guard.rule.bound === 'min';
        return (isFloor ? low - limit : limit - high) / (high - low || 1);
    };
    return [...all].sort((a, b) => room(a) - room(b))[0];
}
/** The guard that needs most requests. */
function hungriest(of) {
    return [...of].sort((a, b) => (b.look.needs ?? 0) - (a.look.needs ?? 0))[0];
}
/** Of the guard that decides; else of the one that could have found least. */
function detectable(weighed, decides) {
    const all = acting(weighed.judged);
    const one = decides ?? hungriest(all) ?? weighed.judged[0];
    return one === undefined ? 'With no guard, no effect can be detected.' : (0,words/* sayDetectable */.t9)(one.guard, one.look);
}
function seen({ guard, look }) {
    const { estimate, low, high, limit } = look;
    if (estimate === null || limit === null)
        return look.detail;
    const isFloor = guard.rule.kind === 'threshold' && guard.rule.bound === 'min';
    const bound = isFloor ? high : low;
    const what = guard.rule.kind === 'threshold' ? 'It is' : 'It is worse by';
    const sure = bound === null ? '' : `, ${isFloor ? 'at most' : 'at least'} ${(0,words/* sayHarm */.wO)(guard, bound)} at any look`;
    return `${what} ${(0,words/* sayHarm */.wO)(guard, estimate)}${sure}; the limit is ${(0,words/* sayHarm */.wO)(guard, limit)}.`;
}
function expectation(at) {
    return at === null ? 'When it will be known cannot be told.' : `Expected to be known ${(0,words/* sayTime */.JS)(at)}.`;
}
/** `The newest …` within a sentence; a text that begins with a name stays as it is. */
function lowerFirst(text) {
    return /^(?:The|No|Not|Found|This) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./build/core/evaluation/words.js
var evaluation_words = __webpack_require__(74900);
;// CONCATENATED MODULE: ./build/core/rollout/step-checks.js
/** Whether a rollout has been in its step for as long, and seen as much, as the plan asks for. */






function checkStep(facts) {
    const { index, step, since } = currentStep(facts);
    const now = Date.parse(facts.now);
    const earliest = Date.parse(since) + step.at_least_ms;
    const isLate = now >= earliest;
    const arms = neededOf(facts);
    const short = arms.filter((one) => one.missing > 0);
    const time = {
        name: 'time',
        title: 'Time',
        status: step.at_least_ms === 0 ? 'not_applicable' : isLate ? 'pass' : 'inconclusive',
        detail: step.at_least_ms === 0
            ? 'The step asks for no time.'
            : `${(0,words/* sayLength */.yc)(now - Date.parse(since))} of at least ${(0,words/* sayLength */.yc)(step.at_least_ms)}${isLate ? '' : `; there from ${(0,words/* sayTime */.JS)(earliest)}`}.`,
    };
    const title = facts.where === 'watch' ? 'Under watch' : `This is ${(0,words/* stepTitle */.Fb)(facts.plan, index)}`;
    return {
        check: (0,result/* group */.Os)({ name: 'step', title: 'Step', detail: `${title} since ${(0,words/* sayTime */.JS)(since)}.` }, [
            time,
            ...arms.map((one) => samplesCheck(one)),
        ]),
        time: isLate ? 'there' : 'missing',
        samples: short.length === 0 ? 'there' : 'missing',
        expected: latestOf([isLate ? now : earliest, ...arms.map((one) => one.expected)]),
        lacking: [
            ...(isLate ? [] : [`${(0,words/* sayLength */.yc)(earliest - now)} in this step`]),
            ...short.map((one) => `${(0,words/* sayRequests */.sq)(Math.ceil(one.missing))} to the ${one.arm}`),
        ],
    };
}
function neededOf(facts) {
    const { index, step, since } = currentStep(facts);
    const { arms } = currentSums(facts);
    return expectedArms(facts).map((arm) => {
        const seen = arms[arm].requests;
        const needed = arm === 'candidate' ? (0,plan/* stepSamples */.qT)(facts.plan, step) : facts.plan.min_samples;
        const missing = Math.max(0, needed - seen);
        const perDay = requestsPerDay({ sums: facts.sums, arm, step: index, since, through: facts.through });
        return { arm, seen, needed, missing, expected: expectedAt({ missing, perDay, now: facts.now }) };
    });
}
function samplesCheck(of) {
    const { arm, seen, needed, missing, expected } = of;
    const when = missing === 0 ? '' : expected === null ? '; when cannot be told' : `; expected ${(0,words/* sayTime */.JS)(expected)}`;
    return {
        name: `samples_${arm}`,
        title: `Samples of the ${arm}`,
        status: missing === 0 ? 'pass' : 'inconclusive',
        detail: `${(0,words/* sayRequests */.sq)(seen)}; ${(0,evaluation_words/* formatCount */.B4)(needed)} are asked for${when}.`,
        evidence: { seen, needed },
    };
}

;// CONCATENATED MODULE: ./build/core/rollout/look.js








/** Decides. `judge` is another one in tests only. */
function decideLook(facts, judge = DEFAULT_JUDGE) {
    const weighed = {
        facts,
        data: checkData(facts),
        judged: judgeGuards(facts, judge),
        step: checkStep(facts),
    };
    const broken = brokenOf(weighed);
    const look = {
        at: facts.now,
        through: facts.through,
        newest: { candidate: tidy(facts.newest.candidate), baseline: tidy(facts.newest.baseline) },
        step: currentStep(facts).index,
        ...verdictOf(weighed, broken),
        guards: weighed.judged.map((one) => one.look),
        sums: facts.sums,
    };
    return { look, checks: lookChecks(weighed, look), breached: broken.map((one) => one.guard) };
}
const tidy = (time) => (time === null ? null : (0,sums/* isoTime */.Ly)(Date.parse(time)));
/**
 * Harm that is shown is harm, however old the newest observation is and whatever else is missing. But nothing is shown by
 * data that cannot be read, and no comparison by arms that were not split as asked for.
 */
function brokenOf({ data, judged }) {
    const doubts = new Set(data.doubts.map((one) => one.reason));
    if (doubts.has('unreadable'))
        return [];
    return judged.filter(({ guard, look }) => look.status === 'fail' && !(doubts.has('ratio_off') && (0,needs/* comparesArms */.E8)(guard)));
}
function verdictOf(weighed, broken) {
    return (harmShown(weighed, broken) ?? unknowable(weighed) ?? unfinished(weighed) ?? look_unsettled(weighed) ?? excluded(weighed));
}
function harmShown(weighed, broken) {
    const back = broken.filter((one) => one.guard.on_breach === 'rollback');
    if (back.length > 0)
        return { decision: 'roll_back', reason: 'harm_shown', detail: harm(weighed, back) };
    const hold = broken.filter((one) => one.guard.on_breach === 'hold');
    return hold.length > 0 ? { decision: 'hold', reason: 'guard_broken', detail: harm(weighed, hold) } : null;
}
function unknowable(weighed) {
    const { data } = weighed;
    const [doubt] = data.doubts;
    if (doubt !== undefined)
        return { decision: 'hold', reason: doubt.reason, detail: look_words_doubt(weighed, doubt) };
    const failed = acting(weighed.judged).find(({ guard, look }) => look.status === 'error' && !data.notYet.has(guard.id));
    if (failed === undefined)
        return null;
    return { decision: 'hold', reason: 'missing', detail: undecidable(weighed, failed) };
}
function unfinished(weighed) {
    const { data, step } = weighed;
    if (step.time === 'missing')
        return { decision: 'wait', reason: 'too_early', detail: missing(weighed) };
    const isShort = step.samples === 'missing' || data.enough === 'no' || data.notYet.size > 0 || isUnseen(data);
    return isShort ? { decision: 'wait', reason: 'too_few', detail: missing(weighed) } : null;
}
/** No doubt, and yet not everything passed: an arm's first observation is still awaited. */
function isUnseen(data) {
    return data.check.status !== 'pass';
}
function look_unsettled(weighed) {
    if (acting(weighed.judged).every((one) => one.look.status === 'pass'))
        return null;
    return { decision: 'wait', reason: 'not_settled', detail: unsettled(weighed) };
}
function excluded(weighed) {
    const { facts } = weighed;
    // Outside of a rollout there is nowhere to go on to.
    if (facts.where === 'watch')
        return { decision: 'wait', reason: 'harm_excluded', detail: watched(weighed) };
    const isLast = facts.step >= facts.plan.steps.length - 1;
    if (isLast || facts.plan.advance === 'never')
        return { decision: 'wait', reason: 'somebody_decides', detail: somebody(weighed) };
    return { decision: 'advance', reason: 'harm_excluded', detail: advance(weighed) };
}
const look_DAY_MS = 86_400_000;
/** Whether a look is written down: what it came to has changed, or a day has passed since the last one that was. */
function shouldRecord(of) {
    const { before, now } = of;
    if (before === null)
        return 'yes';
    const isOther = before.decision !== now.decision || before.reason !== now.reason || before.step !== now.step;
    return isOther || Date.parse(now.at) - Date.parse(before.at) >= look_DAY_MS ? 'yes' : 'no';
}


/***/ }),

/***/ 62181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ guardKey),
/* harmony export */   E8: () => (/* binding */ comparesArms),
/* harmony export */   R5: () => (/* binding */ windowsOf),
/* harmony export */   hN: () => (/* binding */ needsOf)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63013);

/** Name under which what a guard looks at is counted: the metric itself, or for a drift metric what may have drifted. */
function guardKey(guard) {
    return (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .measureKey */ .U)({ metric: guard.drift?.of ?? guard.metric, slice: guard.slice });
}
/** Whether a guard needs the baseline: what it says of the candidate alone holds without. */
function comparesArms(guard) {
    return guard.rule.kind === 'vs_live' || guard.drift !== null;
}
/** The finer says all that the coarser does; a key is counted one way. */
const FINENESS = ['gauge', 'categories', 'events', 'values', 'distribution'];
/** One need for each thing to be counted, sorted by its key. */
function needsOf(guards) {
    const needs = new Map();
    for (const guard of guards) {
        const key = guardKey(guard);
        const need = needOf(guard);
        const before = needs.get(key);
        needs.set(key, before === undefined ? need : merge(before, need));
    }
    return [...needs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, need]) => need);
}
/** Lengths of the windows that guards look at, milliseconds, ascending, each once. */
function windowsOf(guards) {
    const lengths = new Set(guards.flatMap((guard) => (guard.window_ms === null ? [] : [guard.window_ms])));
    return [...lengths].sort((a, b) => a - b);
}
function needOf(guard) {
    const metric = guard.drift?.of ?? guard.metric;
    const bounds = guard.percentile !== null && guard.rule.kind === 'threshold' ? [guard.rule.value] : [];
    return { metric, slice: guard.slice, as: wayOf(guard), bounds };
}
function wayOf(guard) {
    if (guard.drift !== null)
        return 'categories';
    if (guard.percentile !== null)
        return 'distribution';
    return guard.kind === 'value' ? 'values' : 'events';
}
function merge(a, b) {
    const as = FINENESS.indexOf(a.as) >= FINENESS.indexOf(b.as) ? a.as : b.as;
    return { ...a, as, bounds: [...new Set([...a.bounds, ...b.bounds])].sort((x, y) => x - y) };
}


/***/ }),

/***/ 16970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   MT: () => (/* binding */ addSums),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   TE: () => (/* binding */ throughOf),
/* harmony export */   XX: () => (/* binding */ spansFor),
/* harmony export */   m1: () => (/* binding */ windowSpans),
/* harmony export */   v4: () => (/* binding */ laterNewest)
/* harmony export */ });
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);
/** Adding up what was counted, look after look, and which time is to be counted next: nothing twice, nothing left out. */

const ARMS = ['candidate', 'baseline'];
/** Two lists of sums as one, step by step. Steps may come more than once in either; the answer is sorted by step. */
function addSums(a, b) {
    const problems = new Set();
    const steps = new Map();
    for (const one of [...a, ...b]) {
        const before = steps.get(one.step);
        if (before === undefined)
            steps.set(one.step, one);
        else
            steps.set(one.step, addStep(before, one, problems));
    }
    if (problems.size > 0)
        return { kind: 'mismatch', problems: [...problems] };
    return { kind: 'added', sums: [...steps.values()].sort((x, y) => x.step - y.step) };
}
function addStep(a, b, problems) {
    const [candidate, baseline] = ARMS.map((arm) => addArm(a.arms[arm], b.arms[arm], (key, message) => problems.add(`${key} of the ${arm} in step ${a.step}: ${message}`)));
    return { step: a.step, arms: { candidate: candidate, baseline: baseline } };
}
function addArm(a, b, report) {
    const keys = [...new Set([...Object.keys(a.metrics), ...Object.keys(b.metrics)])].sort();
    const metrics = keys.map((key) => {
        const before = Object.hasOwn(a.metrics, key) ? a.metrics[key] : undefined;
        const now = Object.hasOwn(b.metrics, key) ? b.metrics[key] : undefined;
        if (before === undefined || now === undefined)
            return [key, (before ?? now)];
        return [key, addMetric(before, now, (message) => report(key, message))];
    });
    return { requests: a.requests + b.requests, metrics: Object.fromEntries(metrics) };
}
/** The sums of one metric, or the first of them where they cannot be added. */
function addMetric(a, b, report) {
    if (a.kind === 'events' && b.kind === 'events')
        return { kind: 'events', n: a.n + b.n, events: a.events + b.events };
    if (a.kind === 'values' && b.kind === 'values')
        return { kind: 'values', n: a.n + b.n, sum: a.sum + b.sum, sum_squares: a.sum_squares + b.sum_squares };
    if (a.kind === 'gauge' && b.kind === 'gauge')
        return Date.parse(b.at) >= Date.parse(a.at) ? b : a;
    if (a.kind === 'categories' && b.kind === 'categories')
        return { kind: 'categories', counts: addCounts(a.counts, b.counts) };
    if (a.kind === 'distribution' && b.kind === 'distribution') {
        if (sameNumbers(a.bounds, b.bounds) && a.counts.length === b.counts.length)
            return { ...a, counts: a.counts.map((count, index) => count + b.counts[index]) };
        report('its buckets were others before; a distribution keeps its bounds for all of a rollout');
        return a;
    }
    report(`it was counted as ${a.kind} before and as ${b.kind} now`);
    return a;
}
/** How many categories are kept apart; the rest is counted together. */
const MOST_CATEGORIES = 250;
const OTHERS = '(others)';
function addCounts(a, b) {
    const sums = new Map(Object.entries(a));
    for (const [name, count] of Object.entries(b))
        sums.set(name, (sums.get(name) ?? 0) + count);
    const byName = ([x], [y]) => (x < y ? -1 : 1);
    if (sums.size <= MOST_CATEGORIES)
        return Object.fromEntries([...sums].sort(byName));
    // The state must not grow with every name that traffic brings.
    const largest = [...sums].sort((x, y) => y[1] - x[1] || byName(x, y));
    const rest = largest.slice(MOST_CATEGORIES - 1).reduce((sum, [, count]) => sum + count, 0);
    return Object.fromEntries([...largest.slice(0, MOST_CATEGORIES - 1), [OTHERS, rest]].sort(byName));
}
function sameNumbers(a, b) {
    return a.length === b.length && a.every((one, index) => one === b[index]);
}
/**
 * What is to be counted anew: from the last recorded `through` (or the rollout's start) to now, cut where steps began.
 * Empty where nothing is new, so that a look at the same moment twice counts nothing twice.
 */
function spansFor(of) {
    const { started_at: start, begun } = of.rollout;
    const from = Math.max(Date.parse(of.through ?? start), Date.parse(start));
    const now = Date.parse(of.now);
    const begins = begun.length === 0 ? [start] : begun;
    return begins.flatMap((begin, step) => {
        // What came before the first step's own begin was nobody's; what comes after the last one's belongs to it.
        const low = Math.max(from, Date.parse(begin));
        const next = begins[step + 1];
        const high = Math.min(now, next === undefined ? now : Date.parse(next));
        return low < high ? [{ step, from: isoTime(low), to: isoTime(high) }] : [];
    });
}
/** So many slots of time a window has: once in each, it is looked at as if it were a new one. */
const SLOTS_PER_WINDOW = 12;
/** Which slot of a window it is, counted from the start; milliseconds. A twelfth of the window is one slot. */
function slotOf(of) {
    const since = Date.parse(of.now) - Date.parse(of.startedAt);
    return Math.max(0, Math.floor(since / (of.window_ms / SLOTS_PER_WINDOW)));
}
/**
 * The stretches that guards with a window look at. Each ends where its slot began, not at the look: however often it is
 * looked within a slot, the same requests are judged, so that the slot's part of the error budget is spent once.
 */
function windowSpans(of) {
    const earliest = Date.parse(of.notBefore ?? '1970-01-01T00:00:00Z');
    return of.windows.flatMap((window_ms) => {
        const slot = slotOf({ ...of, window_ms });
        const to = Date.parse(of.startedAt) + Math.floor((slot * window_ms) / SLOTS_PER_WINDOW);
        const from = Math.max(to - window_ms, earliest);
        return from < to ? [{ window_ms, from: isoTime(from), to: isoTime(to) }] : [];
    });
}
/**
 * Until when observations are in the sums after a look, where they come from files that are written now and then: just
 * after the newest one that was there. What is written later about the time since is then counted by the next look,
 * while a `through` of the look's own time would leave it out.
 */
function throughOf(of) {
    const seen = [of.newest.candidate, of.newest.baseline].flatMap((one) => (one === null ? [] : [Date.parse(one) + 1]));
    if (seen.length === 0)
        return of.before;
    const through = Math.min(Math.max(...seen), Date.parse(of.now));
    return of.before !== null && Date.parse(of.before) >= through ? of.before : isoTime(through);
}
/** The later of what was known and what was read. */
function laterNewest(a, b) {
    return { candidate: later(a.candidate, b.candidate), baseline: later(a.baseline, b.baseline) };
}
function later(a, b) {
    if (a === null || b === null)
        return a ?? b;
    return Date.parse(a) >= Date.parse(b) ? a : b;
}
/** Whole seconds without a fraction, as the ledger writes them; else with milliseconds. */
function isoTime(milliseconds) {
    return milliseconds % 1000 === 0 ? (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .isoSeconds */ .n)(milliseconds) : new Date(milliseconds).toISOString();
}


/***/ }),

/***/ 98029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ stepTitle),
/* harmony export */   JS: () => (/* binding */ sayTime),
/* harmony export */   iq: () => (/* binding */ guardTitle),
/* harmony export */   sq: () => (/* binding */ sayRequests),
/* harmony export */   t9: () => (/* binding */ sayDetectable),
/* harmony export */   t_: () => (/* binding */ guardName),
/* harmony export */   u: () => (/* binding */ stepName),
/* harmony export */   wO: () => (/* binding */ sayHarm),
/* harmony export */   yc: () => (/* binding */ sayLength)
/* harmony export */ });
/* harmony import */ var _policy_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14948);
/* harmony import */ var _evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74900);
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62181);
/** How a rollout is said in sentences. Plain text; untrusted names in it are escaped by whoever renders it. */



/** Whole minutes of a time in UTC: `2026-03-03 10:00 UTC`. */
function sayTime(at) {
    const iso = new Date(at).toISOString();
    return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
const UNITS = [
    { ms: 86_400_000, one: 'day' },
    { ms: 3_600_000, one: 'hour' },
    { ms: 60_000, one: 'minute' },
    { ms: 1000, one: 'second' },
];
/** A length of time in its two largest units: `2 days 3 hours`, `40 minutes`; never less than it is said. */
function sayLength(milliseconds) {
    const largest = UNITS.findIndex(({ ms }) => milliseconds >= ms);
    if (largest < 0)
        return milliseconds <= 0 ? 'no time' : 'less than a second';
    const [first, second] = [UNITS[largest], UNITS[largest + 1]];
    const whole = Math.floor(milliseconds / first.ms);
    const rest = second === undefined ? 0 : Math.floor((milliseconds - whole * first.ms) / second.ms);
    const say = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;
    return second === undefined || rest === 0
        ? say(whole, first.one)
        : `${say(whole, first.one)} ${say(rest, second.one)}`;
}
/** `1,234 requests`; counts of Prometheus may be fractions, and are said rounded down. */
function sayRequests(count) {
    const whole = Math.floor(count);
    return `${(0,_evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(whole)} request${whole === 1 ? '' : 's'}`;
}
/** How much worse, or for a floor or ceiling how much it is: rates in percent, their differences in points. */
function sayHarm(guard, value) {
    if (guard.kind !== 'rate' || guard.drift !== null)
        return (0,_evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(value);
    return guard.rule.kind === 'threshold' ? `${(0,_evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(value * 100)}%` : `${(0,_evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(value * 100)} points`;
}
/** What a guard looks at: `latency_ms p99`, `plan_acceptance[segment=long]`. */
function guardName(guard) {
    const name = guard.drift === null ? (0,_needs_js__WEBPACK_IMPORTED_MODULE_2__/* .guardKey */ .Dt)(guard) : guard.metric;
    return guard.percentile === null ? name : `${name} p${(0,_evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGiven */ .vC)(guard.percentile)}`;
}
/** What a guard demands: `error_rate: at most 5%, over the last 1h`. */
function guardTitle(guard) {
    const window = guard.window_ms === null ? '' : `, over the last ${(0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(guard.window_ms)}`;
    return `${guardName(guard)}: ${ruleWords(guard)}${window}`;
}
function ruleWords(guard) {
    const { rule } = guard;
    if (rule.kind === 'threshold') {
        const value = guard.kind === 'rate' && guard.drift === null ? (0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(rule.value) : (0,_evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGiven */ .vC)(rule.value);
        return `at ${rule.bound === 'max' ? 'most' : 'least'} ${value}`;
    }
    const { kind, value } = rule.tolerance;
    if (value === 0)
        return 'not worse than live';
    const by = kind === 'relative'
        ? `${(0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFraction */ .MJ)(value)} of its value`
        : guard.kind === 'rate'
            ? `${(0,_evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGiven */ .vC)(value * 100)} points`
            : (0,_evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGiven */ .vC)(value);
    return `not worse than live by more than ${by}`;
}
/** The smallest harm that would by now have been found, or that there is none such yet. */
function sayDetectable(guard, look) {
    const { detectable } = look;
    if (detectable === null || !Number.isFinite(detectable))
        return `No effect on ${guardName(guard)} could be detected yet.`;
    const unit = guard.kind === 'rate' && guard.drift === null
        ? `${(0,_evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(detectable * 100)} points`
        : (0,_evaluation_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(detectable);
    return `By now ${guardName(guard)} worse by ${unit} beyond the limit would have been found (80% power).`;
}
/** `25%`, `shadow`, `named keys`. */
function stepName(step, plan) {
    if (step.shadow)
        return 'shadow';
    return step.share === 0 && plan.tenants.length > 0 ? 'named keys' : (0,_policy_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(step.share);
}
/** `step 2 of 5 (10%)` */
function stepTitle(plan, index) {
    const step = plan.steps[index];
    const name = step === undefined ? '' : ` (${stepName(step, plan)})`;
    return `step ${index + 1} of ${plan.steps.length}${name}`;
}


/***/ }),

/***/ 16658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMonitor: () => (/* binding */ runMonitor)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/adapters/metrics/files.js
var files = __webpack_require__(92184);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
;// CONCATENATED MODULE: ./build/adapters/state-file.js
/** The state of a rollout as a file on this machine. */


/** Characters: a state keeps so many looks, and sums of so many metrics, at most. */
const LARGEST = 64 * 1024 * 1024;
/** Refuses with `input_invalid` when it can be neither read nor written. */
function createStateFile(path) {
    return {
        path,
        read: async () => {
            try {
                const text = await (0,promises_.readFile)(path, 'utf8');
                if (text.length <= LARGEST)
                    return text;
            }
            catch (cause) {
                if (codeOf(cause) === 'ENOENT')
                    return null;
                return unusable({ path, what: 'read', found: codeOf(cause) });
            }
            return unusable({ path, what: 'read', found: `more than ${LARGEST} characters` });
        },
        write: async (text) => {
            // Beside the file, because a rename is atomic within one file system only.
            const beside = `${path}.${process.pid}.tmp`;
            try {
                const file = await (0,promises_.open)(beside, 'w');
                try {
                    await file.writeFile(text);
                    await file.sync();
                }
                finally {
                    await file.close();
                }
                await (0,promises_.rename)(beside, path);
            }
            catch (cause) {
                // That it could not be written is what is told, whatever becomes of what was begun.
                await (0,promises_.rm)(beside, { force: true }).catch(() => undefined);
                unusable({ path, what: 'written', found: codeOf(cause) });
            }
        },
    };
}
function codeOf(cause) {
    return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'an unknown error';
}
function unusable(of) {
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: `a state file ${of.path} that can be ${of.what}`,
        found: of.found,
        next: 'Name another file with `--state`, or none: then it is looked once, from the beginning.',
    });
}

// EXTERNAL MODULE: ./build/core/as-of.js
var as_of = __webpack_require__(55332);
// EXTERNAL MODULE: ./build/core/record-shape.js
var record_shape = __webpack_require__(83697);
// EXTERNAL MODULE: ./build/core/shapes.js
var shapes = __webpack_require__(55862);
// EXTERNAL MODULE: ./build/core/rollout/exposure.js
var exposure = __webpack_require__(48671);
// EXTERNAL MODULE: ./build/core/rollout/look.js + 8 modules
var rollout_look = __webpack_require__(27420);
// EXTERNAL MODULE: ./build/core/rollout/shape.js
var shape = __webpack_require__(74625);
;// CONCATENATED MODULE: ./build/core/rollout/file-state.js
/**
 * A rollout that no registry knows: its state is one file, which a look reads and writes. The same steps, looks and
 * decisions; only what is served is changed by whoever reads the file.
 */





const FILE_STATE_SCHEMA = 'slipway.rollout-state/1';
/** Older looks are dropped: a file that every look writes must not grow for ever. */
const KEPT_LOOKS = 500;
const SHAPE = (0,shapes/* object */.Ik)({
    schema: (0,shapes/* oneOf */.yL)([FILE_STATE_SCHEMA]),
    model: record_shape/* name */.UU,
    stage: record_shape/* name */.UU,
    candidate: record_shape/* some */.zN,
    baseline: record_shape/* some */.zN,
    plan: shape/* ROLLOUT_PLAN */.W,
    started_at: record_shape/* time */.kB,
    step: record_shape/* count */.U9,
    step_since: record_shape/* time */.kB,
    begun: (0,shapes/* list */.p_)(record_shape/* time */.kB, { min: 1 }),
    outcome: (0,shapes/* oneOf */.yL)(['under_way', 'completed', 'rolled_back']),
    ended_at: (0,shapes/* nullable */.me)(record_shape/* time */.kB),
    newest: (0,shapes/* object */.Ik)({ candidate: (0,shapes/* nullable */.me)(record_shape/* time */.kB), baseline: (0,shapes/* nullable */.me)(record_shape/* time */.kB) }),
    last: (0,shapes/* nullable */.me)(shape/* LOOK */.og),
    looks: (0,shapes/* list */.p_)(shape/* LOOK */.og, { max: KEPT_LOOKS }),
});
/** `unknown` in; a state whose parts fit together out, or every problem. */
function parseFileState(value) {
    const parsed = (0,shapes/* parseAs */.gf)(SHAPE, value);
    if (parsed.kind === 'malformed')
        return parsed;
    const { plan, step, begun } = parsed.value;
    const problems = [
        ...(step < plan.steps.length ? [] : [{ where: '/step', message: `the plan has ${plan.steps.length} steps` }]),
        ...(begun.length === step + 1 ? [] : [{ where: '/begun', message: 'required is one time for each step so far' }]),
        ...(begun.every((one, index) => index === 0 || Date.parse(begun[index - 1]) <= Date.parse(one))
            ? []
            : [{ where: '/begun', message: 'required are times in order' }]),
    ];
    return problems.length === 0 ? parsed : { kind: 'malformed', problems };
}
/** A rollout that has just begun. */
function startFileState(of) {
    return {
        schema: FILE_STATE_SCHEMA,
        ...of,
        step: 0,
        step_since: of.started_at,
        begun: [of.started_at],
        outcome: 'under_way',
        ended_at: null,
        newest: { candidate: null, baseline: null },
        last: null,
        looks: [],
    };
}
/** The state after a look was done: one step on, back, or where it was. `approval`: what asks for one has it. */
function applyLook(state, of) {
    const { look, newest } = of;
    const before = state.looks.at(-1) ?? null;
    const kept = (0,rollout_look/* shouldRecord */.J)({ before, now: look }) === 'yes' ? [...state.looks, { ...look, sums: [] }] : state.looks;
    const looked = { ...state, newest, last: look, looks: kept.slice(-KEPT_LOOKS) };
    if (look.decision === 'roll_back')
        return { ...looked, outcome: 'rolled_back', ended_at: look.at };
    if (look.decision !== 'advance' || waitsForApproval(state, of))
        return looked;
    return onward(looked, look.at);
}
/** Whether the look lets the rollout go on, and the plan wants somebody to say so. */
function waitsForApproval(state, of) {
    return of.look.decision === 'advance' && state.plan.advance === 'on_approval' && of.approval === 'no';
}
function onward(state, at) {
    const step = state.step + 1;
    const next = state.plan.steps[step];
    if (next === undefined)
        return state;
    const moved = { ...state, step, step_since: at, begun: [...state.begun, at] };
    return next.share === exposure/* FULL_SHARE */.qU ? { ...moved, outcome: 'completed', ended_at: at } : moved;
}
/** What each arm gets now. */
function splitOf(state) {
    const step = state.plan.steps[state.step];
    if (state.outcome === 'rolled_back' || step === undefined)
        return { candidate: 0, baseline: exposure/* FULL_SHARE */.qU, shadow: 'no' };
    return { candidate: step.share, baseline: exposure/* FULL_SHARE */.qU - step.share, shadow: step.shadow ? 'yes' : 'no' };
}

// EXTERNAL MODULE: ./build/core/rollout/needs.js
var needs = __webpack_require__(62181);
// EXTERNAL MODULE: ./build/core/rollout/plan.js
var rollout_plan = __webpack_require__(86085);
// EXTERNAL MODULE: ./build/core/rollout/sums.js
var sums = __webpack_require__(16970);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/policy/paths.js
var paths = __webpack_require__(50931);
// EXTERNAL MODULE: ./build/operations/context.js
var context = __webpack_require__(70384);
;// CONCATENATED MODULE: ./build/operations/first-observation.js
/** When the first observation was made: where a rollout begins that nobody wrote down the begin of. */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Eleven years: what is older is no rollout. */
const DAYS = 4096;
/**
 * The minute of the first observation before `now`, ISO; null where there is none, or nothing could be read. Found by
 * counting only: the day first, then the minute of it.
 */
async function firstObservation(metrics, of) {
    const now = Date.parse(of.query.now);
    const firstOf = async (range) => {
        const spans = [];
        for (let low = range.from, step = 0; low < range.to; low += range.each, step += 1)
            spans.push({ step, from: (0,sums/* isoTime */.Ly)(low), to: (0,sums/* isoTime */.Ly)(Math.min(low + range.each, range.to)) });
        const observed = await metrics.observe({ ...of.query, spans, windows: [], needs: [] }, of.rules);
        if (observed.kind === 'unreadable')
            return null;
        const counted = observed.steps.filter(({ arms }) => arms.candidate.requests + arms.baseline.requests > 0);
        return counted.length === 0 ? null : range.from + Math.min(...counted.map((one) => one.step)) * range.each;
    };
    const today = Math.floor(now / DAY_MS) * DAY_MS;
    const day = await firstOf({ from: today - DAYS * DAY_MS, to: now, each: DAY_MS });
    if (day === null)
        return null;
    const minute = await firstOf({ from: day, to: Math.min(day + DAY_MS, now), each: MINUTE_MS });
    return minute === null ? null : (0,sums/* isoTime */.Ly)(minute);
}

// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/rollout/words.js
var words = __webpack_require__(98029);
// EXTERNAL MODULE: ./build/policy/units.js
var units = __webpack_require__(14948);
// EXTERNAL MODULE: ./build/operations/look-outcome.js
var look_outcome = __webpack_require__(6305);
;// CONCATENATED MODULE: ./build/operations/monitor-result.js






function lookedResult(of) {
    const { before, after, looked, request } = of;
    const { look, checks } = looked;
    const outcome = (0,look_outcome/* lookOutcome */.i)(look.decision, request.mode);
    const dry = request.mode === 'dry_run';
    const asks = waitsForApproval(before, { look, approval: request.approval });
    const told = looked.breached.filter((guard) => guard.on_breach === 'notify');
    return {
        schema: result/* RESULT_SCHEMA */.w,
        operation: 'monitor',
        decision: outcome.decision,
        reason_code: outcome.reason,
        summary: `${look_outcome/* LOOK_VERDICTS */.R[look.decision]}. ${look.detail}`,
        refusal: refusalOf(looked, before),
        warnings: [
            ...of.warnings,
            ...(asks ? ['The next step waits for an approval: look again with `--approve`.'] : []),
            ...told.map((guard) => `Broken, and only told of: ${(0,words/* guardTitle */.iq)(guard)}.`),
        ],
        checks: { ...checks, children: [...(checks.children ?? []), splitCheck(after)] },
        effects: effectsOf({ file: of.file, dry }),
        record: recordOf(after, { look, breached: looked.breached.map((guard) => guard.id) }),
    };
}
/** A rollout that has ended: nothing is looked at, and the end is what it was. */
function endedResult(of) {
    const { state } = of;
    const { last } = state;
    const back = state.outcome === 'rolled_back';
    const summary = `${back ? 'It was rolled back' : 'It was completed'} at ${state.ended_at ?? 'a time that is not known'}: nothing was looked at.`;
    const end = {
        name: 'end',
        title: 'End',
        status: back ? 'fail' : 'pass',
        detail: `${summary} ${last?.detail ?? ''}`.trim(),
    };
    const next = `Leave ${state.baseline} with all traffic; the state of another rollout is another file.`;
    return {
        schema: result/* RESULT_SCHEMA */.w,
        operation: 'monitor',
        decision: back ? 'refused' : 'already_done',
        reason_code: back ? 'rolled_back_by_guard' : 'already_committed',
        summary,
        refusal: back ? { required: 'a rollout under way', found: end.detail, next } : null,
        warnings: of.warnings,
        checks: { name: 'look', title: 'Look', status: end.status, detail: summary, children: [end, splitCheck(state)] },
        effects: of.file === null ? [] : [{ effect: 'state', id: of.file.path, state: 'already_done' }],
        record: last === null ? null : recordOf(state, { look: last, breached: [] }),
    };
}
function refusalOf({ look, breached }, state) {
    if (look.decision === 'roll_back') {
        const back = breached.filter((guard) => guard.on_breach === 'rollback');
        return {
            required: (0,paths/* listOf */.c3)(back.map(words/* guardTitle */.iq)),
            found: look.detail,
            next: `Give ${state.baseline} all traffic, and find out why the gates let ${state.candidate} through.`,
        };
    }
    if (look.decision !== 'hold')
        return null;
    if (look.reason === 'guard_broken') {
        const hold = breached.filter((guard) => guard.on_breach === 'hold');
        const next = 'Look into it, and decide: roll back by hand, or mend it and look again.';
        return { required: (0,paths/* listOf */.c3)(hold.map(words/* guardTitle */.iq)), found: look.detail, next };
    }
    return {
        required: 'observations that can be decided on: readable, fresh, complete, and split as asked for',
        found: look.detail,
        next: NEXT[look.reason] ?? 'Mend the observations, and look again.',
    };
}
const NEXT = {
    stale: 'See why no observation has come since, and look again.',
    missing: 'Have both arms report every metric that a guard looks at, and look again.',
    ratio_off: 'See which requests of which arm are lost or routed another way; start the rollout anew once that is mended.',
    unreadable: 'Mend what is named, and look again: nothing of it was counted.',
};
function splitCheck(state) {
    const { candidate, baseline, shadow } = splitOf(state);
    const { plan, outcome, step } = state;
    const where = outcome === 'under_way' ? (0,words/* stepTitle */.Fb)(plan, step) : outcome === 'completed' ? 'completed' : 'rolled back';
    const copy = shadow === 'yes' ? ', and a copy of all of it to the candidate' : '';
    const keys = outcome === 'under_way' && shadow === 'no' && plan.tenants.length > 0
        ? `; ${plan.tenants.length} named keys to the candidate`
        : '';
    return {
        name: 'split',
        title: 'Split',
        status: 'pass',
        detail: `${(0,units/* formatShare */.T1)(candidate)} to the candidate, ${(0,units/* formatShare */.T1)(baseline)} to the baseline${copy}${keys}: ${where}.`,
        evidence: { [state.candidate]: candidate, [state.baseline]: baseline },
    };
}
function effectsOf(of) {
    if (of.file === null)
        return [];
    return [{ effect: 'state', id: of.file.path, state: of.dry ? 'planned' : 'done' }];
}
function recordOf(state, of) {
    const { look, breached } = of;
    return {
        model: state.model,
        stage: state.stage,
        candidate: state.candidate,
        baseline: state.baseline,
        look: look.decision,
        reason: look.reason,
        detail: look.detail,
        at: look.at,
        through: look.through,
        outcome: state.outcome,
        step: state.step,
        steps: state.plan.steps,
        split: splitOf(state),
        guards: look.guards,
        breached,
    };
}

// EXTERNAL MODULE: ./build/operations/observing.js
var observing = __webpack_require__(89636);
;// CONCATENATED MODULE: ./build/operations/monitor-files.js
/**
 * A look at a rollout over observation files, with no registry: what it comes to, and does it in the state file. Nothing
 * but that file is written; whoever serves reads the split from it.
 */












/**
 * One look. `done` for advance and wait, `inconclusive` for hold, `refused` for a rollback; `planned` for what a dry run
 * would have done. A rollout that has ended is looked at no more: its end is returned.
 */
function monitorFiles(ports, request) {
    return (0,context/* settle */.G9)('monitor', async () => {
        const now = request.at ?? (0,time/* isoSeconds */.n)(ports.clock.now());
        const { state: before, begun, warnings } = await stateBefore(ports, { request, now });
        if (before.outcome !== 'under_way')
            return endedResult({ state: before, file: ports.state, warnings });
        const { facts, newest } = await observe(ports, { state: before, request, now });
        const looked = (0,rollout_look/* decideLook */.i)(facts);
        const after = applyLook(before, { look: looked.look, newest, approval: request.approval });
        // A begin that was guessed while nothing could be read is no begin.
        const keeps = begun === 'before' || !isUnreadable(looked) ? 'yes' : 'no';
        if (ports.state !== null && request.mode === 'apply' && keeps === 'yes')
            await ports.state.write(`${JSON.stringify(after, null, 2)}\n`);
        return lookedResult({ before, after, looked, file: keeps === 'yes' ? ports.state : null, request, warnings });
    });
}
function isUnreadable({ look }) {
    return look.reason === 'unreadable';
}
async function stateBefore(ports, of) {
    const { request, now } = of;
    const kept = await readState(ports.state);
    const stage = stageOf(request, kept);
    const salt = `${request.policy.model.name}/${stage.name}/${request.candidate}`;
    const plan = (0,rollout_plan/* planRollout */.ne)({ stage, policy: request.policy, baselineStage: stage.comparesWith, salt });
    if (kept !== null) {
        checkSame(kept, of);
        const isOther = JSON.stringify(plan) !== JSON.stringify(kept.plan);
        const warning = 'The policy says something else by now; what was pinned when the rollout began still decides.';
        return { state: kept, begun: 'before', warnings: isOther ? [warning] : [] };
    }
    if (plan === null)
        return refuseStage(request, stage.name);
    const { candidate, baseline } = request;
    const query = { model: request.policy.model.name, stage: stage.name, candidate, baseline, now };
    const first = await firstObservation(ports.metrics, { query, rules: request.policy.monitoring });
    const { model } = query;
    const state = startFileState({ model, stage: stage.name, candidate, baseline, plan, started_at: first ?? now });
    return { state, begun: 'now', warnings: [] };
}
async function readState(file) {
    const text = (await file?.read()) ?? null;
    if (file === null || text === null)
        return null;
    const parsed = parseFileState(parseJson(text));
    if (parsed.kind === 'ok')
        return parsed.value;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: `${file.path} as the state of a rollout (slipway.rollout-state/1)`,
        found: (0,paths/* listOf */.c3)(parsed.problems.slice(0, 5).map((one) => `${one.where}: ${one.message}`)),
        next: 'Name the file that an earlier look wrote, or one that is not there yet to begin anew.',
        problems: parsed.problems,
    });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text.slice(0, 60);
    }
}
function stageOf(request, kept) {
    const { stages, lifecycle } = request.policy;
    const isRolledOut = (name) => stages[name]?.exposure.strategy !== 'immediate';
    const name = request.stage ?? kept?.stage ?? lifecycle.order.find(isRolledOut);
    if (name === undefined)
        return refuseStage(request, null);
    const stage = Object.hasOwn(stages, name) ? stages[name] : undefined;
    if (stage !== undefined)
        return stage;
    (0,reasons/* refuse */.TR)({
        code: 'unknown_stage',
        required: `one of the stages ${(0,paths/* listOf */.c3)(lifecycle.order)}`,
        found: JSON.stringify(name.slice(0, 64)),
        next: 'Name a stage of the policy with `--stage`.',
    });
}
function refuseStage(request, stage) {
    const { stages, lifecycle } = request.policy;
    const others = lifecycle.order.filter((name) => stages[name]?.exposure.strategy !== 'immediate');
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: 'a stage whose policy says how a version is rolled out',
        found: stage === null ? 'none: every stage has a version live at once' : `${stage}, where a version is live at once`,
        next: others.length === 0
            ? 'Add an `exposure` to a stage, such as { strategy: canary, initial: 5% }.'
            : `Name ${(0,paths/* listOf */.c3)(others, 'or')} with \`--stage\`.`,
    });
}
/** A state is of one rollout: looking at another one with it would mix their sums. */
function checkSame(state, of) {
    const { request, now } = of;
    const asked = {
        model: request.policy.model.name,
        stage: request.stage,
        candidate: request.candidate,
        baseline: request.baseline,
    };
    for (const key of ['model', 'stage', 'candidate', 'baseline']) {
        if (asked[key] === null || asked[key] === state[key])
            continue;
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: `the state of the rollout that is asked about: ${key} ${asked[key]}`,
            found: `${key} ${state[key]}`,
            next: 'Name another file with `--state`; each rollout has its own.',
        });
    }
    if (state.last === null || Date.parse(now) >= Date.parse(state.last.at) || state.outcome !== 'under_way')
        return;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: `a time not before the last look, ${state.last.at}`,
        found: now,
        next: 'Leave `--at` out, or give a later time; what was looked at is not looked at again.',
    });
}
/** Reads what is new, and adds it to what was counted. */
async function observe(ports, of) {
    const { state, request, now } = of;
    const { plan, last } = state;
    const before = { sums: last?.sums ?? [], through: last?.through ?? null };
    const observed = await ports.metrics.observe({
        model: state.model,
        stage: state.stage,
        candidate: state.candidate,
        baseline: state.baseline,
        spans: (0,sums/* spansFor */.XX)({ rollout: state, through: before.through, now }),
        windows: (0,sums/* windowSpans */.m1)({
            windows: (0,needs/* windowsOf */.R5)(plan.guards),
            startedAt: state.started_at,
            now,
            notBefore: state.step_since,
        }),
        needs: (0,needs/* needsOf */.hN)(plan.guards),
        now,
    }, request.policy.monitoring);
    const read = (0,observing/* counted */.h)(observed, before.sums);
    const newest = observed.kind === 'observed' ? (0,sums/* laterNewest */.v4)(state.newest, observed.newest) : state.newest;
    const common = { where: 'rollout', plan, step: state.step, stepSince: state.step_since, begun: state.begun };
    const facts = {
        ...common,
        startedAt: state.started_at,
        previous: last,
        sums: read.sums ?? before.sums,
        windows: observed.kind === 'observed' ? observed.windows : [],
        through: read.sums === null ? before.through : (0,sums/* throughOf */.TE)({ before: before.through, newest, now }),
        newest,
        problems: read.problems,
        now,
    };
    return { facts, newest: known(newest, now) };
}
/** Times ahead of the look are a clock's mistake: they hold this look, and are not kept for the next. */
function known(newest, now) {
    const keep = (one) => one === null || Date.parse(one) > Date.parse(now) ? null : (0,sums/* isoTime */.Ly)(Date.parse(one));
    return { candidate: keep(newest.candidate), baseline: keep(newest.baseline) };
}

// EXTERNAL MODULE: ./build/entry/context.js + 12 modules
var entry_context = __webpack_require__(39464);
// EXTERNAL MODULE: ./build/entry/move-commands.js
var move_commands = __webpack_require__(22405);
// EXTERNAL MODULE: ./build/entry/policy-file.js
var policy_file = __webpack_require__(66436);
;// CONCATENATED MODULE: ./build/entry/monitor-command.js
/** `monitor`: a look at what is served, in the registry; or over observation files, with no registry. */










async function runMonitor(invocation) {
    return invocation.asked.text('policy') === null ? inRegistry(invocation) : overFiles(invocation);
}
async function inRegistry(invocation) {
    const { asked } = invocation;
    const model = asked.need('model');
    const observations = asked.many('observations');
    const metrics = observations.length === 0 ? null : (0,files/* fileMetrics */.U)(observations);
    if (observations.length > 0 && (await (0,entry_context/* writeAccess */.q)(invocation)).kind === 'by_workflow') {
        (0,reasons/* refuse */.TR)({
            code: 'origin_unproven',
            required: 'observations that a workflow the policy lists has read',
            found: 'files on this machine',
            next: 'Let a job hand them to the action `monitor`; with `--policy FILE` they are looked at here, with no registry.',
        });
    }
    const { monitor } = await __webpack_require__.e(/* import() */ 8875).then(__webpack_require__.bind(__webpack_require__, 48875));
    return (0,move_commands.act)(invocation, {
        workflow: 'monitor.yml',
        inputs: { model: 'model', stage: 'stage' },
        write: async (context) => {
            const result = await monitor(context, { model, stage: asked.text('stage'), metrics });
            return shown(context, { result, html: asked.text('html') });
        },
    });
}
/** The rollouts that were looked at, as a page and in the job's summary. */
async function shown(context, of) {
    const { result, html } = of;
    const looked = (result.record?.stages ?? []).filter((one) => one.baseline !== null);
    const [first] = looked;
    if (result.record === null || first === undefined)
        return { kind: 'result', result };
    const { rolloutStory } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3822));
    const { record: story } = await rolloutStory(context, { model: result.record.model, stage: first.stage, seq: null });
    if (story === null)
        return { kind: 'result', result };
    const { renderRolloutMarkdown } = await __webpack_require__.e(/* import() */ 8878).then(__webpack_require__.bind(__webpack_require__, 88878));
    if (html !== null) {
        const { renderRolloutPage } = await __webpack_require__.e(/* import() */ 2798).then(__webpack_require__.bind(__webpack_require__, 72798));
        (0,external_node_fs_.writeFileSync)(html, renderRolloutPage(story));
    }
    return {
        kind: 'result',
        result,
        summary: renderRolloutMarkdown(story, { limit: SUMMARY_LIMIT, links: context.ports.links }),
    };
}
/** Bytes. A job may write 1 MiB for all of its steps. */
const SUMMARY_LIMIT = 300_000;
async function overFiles(invocation) {
    const { asked } = invocation;
    const observations = asked.many('observations');
    if (observations.length === 0)
        asked.need('observations');
    const state = asked.text('state');
    const result = await monitorFiles({
        clock: (0,clock/* createSystemClock */.g)(),
        metrics: (0,files/* fileMetrics */.U)(observations),
        state: state === null ? null : createStateFile(state),
    }, {
        policy: (0,policy_file/* readPolicyFile */.BK)(asked.need('policy'), { model: asked.text('model') }).effective,
        stage: asked.text('stage'),
        candidate: asked.text('candidate') ?? 'candidate',
        baseline: asked.text('baseline') ?? 'baseline',
        at: readMoment(asked.text('at')),
        approval: asked.flag('approve') ? 'yes' : 'no',
        mode: asked.flag('dry-run') ? 'dry_run' : 'apply',
    });
    return { kind: 'result', result };
}
/** A date or time as ISO 8601; a bare date is its first moment. */
function readMoment(text) {
    if (text === null)
        return null;
    const moment = (0,as_of/* parseMoment */.mI)(text);
    if (moment?.kind === 'instant')
        return moment.at.replace(/\.000Z$/, 'Z');
    if (moment?.kind === 'day')
        return `${moment.day}T00:00:00Z`;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: '`at` as a date or time such as 2026-03-03T14:00Z',
        found: JSON.stringify(text.slice(0, 50)),
        next: 'Leave it out for now.',
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

/***/ 6305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ LOOK_VERDICTS),
/* harmony export */   i: () => (/* binding */ lookOutcome)
/* harmony export */ });
const LOOK_VERDICTS = {
    advance: 'Advance',
    wait: 'Wait',
    hold: 'Hold',
    roll_back: 'Roll back',
};
const OUTCOMES = {
    advance: { decision: 'done', reason: 'look_advance' },
    wait: { decision: 'done', reason: 'look_wait' },
    hold: { decision: 'inconclusive', reason: 'look_hold' },
    roll_back: { decision: 'refused', reason: 'rolled_back_by_guard' },
};
/** Decision and reason of a look; what would have been done in a dry run is planned. */
function lookOutcome(look, mode) {
    const outcome = OUTCOMES[look];
    return mode === 'dry_run' && outcome.decision === 'done' ? { ...outcome, decision: 'planned' } : outcome;
}


/***/ }),

/***/ 89636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/* harmony import */ var _core_rollout_sums_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16970);

/**
 * The sums with what is new, or null where something is wrong with that: then none of it is counted, and the next look
 * reads the same time again. Else a broken row would hold one look, and be forgotten by the next.
 */
function counted(observed, before) {
    const { problems } = observed;
    if (observed.kind === 'unreadable' || problems.some((one) => one.weight === 'hold')) {
        const unsaid = { where: 'observations', message: 'they could not be read', weight: 'hold' };
        return { sums: null, problems: problems.some((one) => one.weight === 'hold') ? problems : [...problems, unsaid] };
    }
    const added = (0,_core_rollout_sums_js__WEBPACK_IMPORTED_MODULE_0__/* .addSums */ .MT)(before, observed.steps);
    if (added.kind === 'added')
        return { sums: added.sums, problems };
    const wrong = added.problems.map((message) => ({ where: 'sums', message, weight: 'hold' }));
    return { sums: null, problems: [...problems, ...wrong] };
}


/***/ })

};
