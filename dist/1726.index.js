export const id = 1726;
export const ids = [1726,3119];
export const modules = {

/***/ 1726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluationAnnotations: () => (/* binding */ evaluationAnnotations)
/* harmony export */ });
/* unused harmony exports TITLE_LIMIT, MESSAGE_LIMIT */
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3119);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1175);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(391);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1558);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6385);





const TITLE_LIMIT = 255;
const MESSAGE_LIMIT = 64 * 1000;
/**
 * One annotation a gate that failed, is in error or inconclusive, worst first; none for a gate that has no line, as a
 * mark on another line would mislead. GitHub takes 50 a request.
 */
function evaluationAnnotations(record, places) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .blockingGates */ .aZ)(record).flatMap((gate) => {
        const place = places.positionOf(gate.id);
        if (place === null || !Number.isSafeInteger(place.line) || place.line < 1)
            return [];
        return [
            {
                path: places.path,
                startLine: place.line,
                endLine: place.line,
                level: gate.verdict === 'inconclusive' ? 'warning' : 'failure',
                title: (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(plain(`${(0,_status_js__WEBPACK_IMPORTED_MODULE_0__/* .statusWord */ .Hm)(gate.verdict).word}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .gateLabel */ .GS)(gate)} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .requirement */ .aS)(gate, (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .otherSide */ ._P)(record))}`), TITLE_LIMIT),
                message: cutBytes(messageOf(gate, (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .otherSide */ ._P)(record)), MESSAGE_LIMIT),
            },
        ];
    });
}
const plain = (text) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .makeVisible */ .Xm)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .toOneLine */ .GX)(text));
function messageOf(gate, other) {
    const numbers = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .gateNumbers */ .I3)(gate);
    const measured = [
        ['candidate', numbers.candidate],
        [other, numbers.live],
        ['effect', numbers.effect],
    ].flatMap(([name, value]) => (value === '' ? [] : [`${name} ${value}`]));
    const method = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .gateMethod */ .hz)(gate);
    const power = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .gatePower */ .ln)(gate);
    const lines = [
        gate.detail,
        ...(measured.length === 0 ? [] : [`Measured: ${measured.join('; ')}${method === '' ? '' : ` (${method})`}.`]),
        ...(power === null ? [] : [power]),
        ...(gate.next === null ? [] : [`Next: ${gate.next}`]),
        `Reason: ${gate.reason}. Gate: ${gate.id}.`,
    ];
    // Longer than any sentence of ours; what others wrote into one must not push the others out.
    return lines.map((line) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(plain(line), 8_000)).join('\n');
}
function cutBytes(text, limit) {
    let cut = text;
    while ((0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8Length */ .wI)(cut) > limit)
        cut = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(cut, Math.floor(cut.length * 0.9));
    return cut;
}


/***/ }),

/***/ 391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ir: () => (/* binding */ POINTER_LIMIT),
/* harmony export */   u5: () => (/* binding */ fitParts),
/* harmony export */   vY: () => (/* binding */ fitText),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4246);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1175);
/** A text of parts that must not pass a limit: each is whole, or ends at a row with a line that says what is missing. */


/** Bytes of the Markdown that names the full report. */
const POINTER_LIMIT = 500;
/** Room for what stands around the pointer: words, two counts, empty lines. */
const NOTE_WORDS = 130;
/**
 * Joins parts by empty lines, within `limit` bytes. `first` is always there: its size is the caller's business, who
 * leaves room for a pointer and a count.
 */
function fitParts(first, parts, options) {
    const filled = parts.filter((part) => part.rows.length > 0);
    const whole = joined(first, filled.map((part) => ({ part, rows: part.rows.length })), options.pointer);
    if (utf8Length(whole) <= options.limit)
        return whole;
    const note = utf8Length(options.pointer) + NOTE_WORDS;
    let left = options.limit - utf8Length(first) - 1 - note;
    const rows = new Map();
    for (const part of [...filled].sort((a, b) => a.priority - b.priority)) {
        const fit = rowsWithin(part, { room: left, note });
        if (fit.rows === 0)
            continue;
        rows.set(part, fit.rows);
        left -= fit.bytes;
    }
    return joined(first, filled.map((part) => ({ part, rows: rows.get(part) ?? 0 })), options.pointer);
}
/** How many of the part's rows fit, with the line below a cut table where it is cut. */
function rowsWithin(part, of) {
    const { room, note } = of;
    const frame = utf8Length(part.head) + (part.tail === undefined ? 0 : utf8Length(part.tail) + 2) + 2;
    const sizes = part.rows.map((row) => utf8Length(row) + 1);
    const all = frame + sizes.reduce((sum, size) => sum + size, 0);
    if (all <= room)
        return { rows: part.rows.length, bytes: all };
    let bytes = frame + note;
    let rows = 0;
    for (const size of sizes) {
        if (bytes + size > room)
            break;
        bytes += size;
        rows += 1;
    }
    return { rows, bytes };
}
function joined(first, kept, pointer) {
    const blocks = kept.filter(({ rows }) => rows > 0).map((one) => blockText(one, pointer));
    const gone = kept.filter(({ rows }) => rows === 0);
    const lines = gone.reduce((sum, { part }) => sum + part.rows.length, 0);
    const end = gone.length === 0
        ? []
        : [
            `*Left out for want of room: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(gone.length, 'section')} with ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(lines, 'row')}. All of it is in ${pointer}.*`,
        ];
    return `${[first, ...blocks, ...end].join('\n\n')}\n`;
}
function blockText({ part, rows }, pointer) {
    const left = part.rows.length - rows;
    const lines = [part.head, ...part.rows.slice(0, rows)];
    if (part.tail !== undefined)
        lines.push('', part.tail);
    if (left > 0)
        lines.push('', `*${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(left)} more ${part.noun}${left === 1 ? '' : 's'} left out here. All of it is in ${pointer}.*`);
    return lines.join('\n');
}
/** Bytes of a text in UTF-8; a lone surrogate counts as the three bytes it is replaced by. */
function utf8Length(text) {
    let bytes = 0;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code < 0x80)
            bytes += 1;
        else if (code < 0x800)
            bytes += 2;
        else if (code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(index + 1))) {
            bytes += 4;
            index += 1;
        }
        else
            bytes += 3;
    }
    return bytes;
}
const isLow = (code) => code >= 0xdc00 && code < 0xe000;
/** The most of a text whose rendering stays within `limit` bytes; escaping may make a text twelve times as long. */
function fitText(text, limit, render) {
    let length = Math.min(text.length, limit);
    for (;;) {
        const rendered = render((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(text, length));
        if (utf8Length(rendered) <= limit || length <= 1)
            return rendered;
        length = Math.floor(length * 0.8);
    }
}


/***/ }),

/***/ 1558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ shownEffect),
/* harmony export */   Gp: () => (/* binding */ formatSigned),
/* harmony export */   I3: () => (/* binding */ gateNumbers),
/* harmony export */   Jl: () => (/* binding */ effectLimit),
/* harmony export */   MA: () => (/* binding */ formatP),
/* harmony export */   Wr: () => (/* binding */ comparisonNumbers),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   eG: () => (/* binding */ formatEstimate),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   m2: () => (/* binding */ decimalsOf),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   vC: () => (/* binding */ formatGiven)
/* harmony export */ });
/* unused harmony export formatEffect */
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4246);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1175);


const MOST_DECIMALS = 10;
const LONGEST_UNIT = 24;
const MINUS = '\u{2212}';
/**
 * Two digits of the smallest error; four digits of the largest number where no error is known. More, where a number
 * would otherwise look as if it were on a limit, or beyond it, that it does not touch.
 */
function decimalsOf(of) {
    const known = of.intervals.flatMap((one) => (one === null ? [] : [one]));
    const halves = known
        .map((one) => Math.abs(one.high - one.low) / 2)
        .filter((half) => half > 0 && Number.isFinite(half));
    const numbers = [...of.values, ...known.flatMap((one) => [one.low, one.high])].filter(Number.isFinite);
    const largest = Math.max(0, ...numbers.map(Math.abs));
    if (largest > 0 && largest < 1e-5)
        return null;
    let decimals = halves.length > 0 ? decimalsOfError(Math.min(...halves)) : decimalsOfValue(numbers, largest);
    // Where there is an interval, its ends decide.
    const deciding = known.length > 0 ? known.flatMap((one) => [one.low, one.high]) : numbers;
    const limits = (of.limits ?? []).filter(Number.isFinite);
    while (decimals < MOST_DECIMALS && deciding.some((one) => limits.some((limit) => looksEqual(one, limit, decimals)))) {
        decimals += 1;
    }
    return decimals;
}
function decimalsOfError(half) {
    return Math.min(8, Math.max(0, Math.ceil(-Math.log10(half)) + 1));
}
/** No more than the numbers have: 12 is not 12.00. */
function decimalsOfValue(numbers, largest) {
    const most = largest === 0 ? 0 : Math.min(8, Math.max(0, 3 - Math.floor(Math.log10(largest))));
    const needed = numbers.map((one) => trimZeros(one.toFixed(most)).split('.')[1]?.length ?? 0);
    return Math.min(most, Math.max(0, ...needed));
}
function looksEqual(value, limit, decimals) {
    const apart = Math.abs(value - limit);
    return (apart > 1e-9 * Math.max(1, Math.abs(limit)) && Number(value.toFixed(decimals)) === Number(limit.toPrecision(12)));
}
const trimZeros = (text) => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);
/** `1,234.50`, `−0.012`, `3.2e−7`; words for what is no finite number. */
function formatNumber(value, decimals) {
    if (Number.isNaN(value))
        return 'not a number';
    if (!Number.isFinite(value))
        return value > 0 ? '∞' : `${MINUS}∞`;
    if (value !== 0 && (decimals === null || Math.abs(value) >= 1e15)) {
        return value.toExponential(2).replaceAll('-', MINUS).replace('e+', 'e');
    }
    const text = Math.abs(value).toFixed(decimals ?? 0);
    const [whole = '0', part] = text.split('.');
    const sign = value < 0 && Number(text) !== 0 ? MINUS : '';
    return `${sign}${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(Number(whole))}${part === undefined ? '' : `.${part}`}`;
}
/** A number that a person wrote, such as a bound: all of its digits, but no noise of the last bit. */
function formatGiven(value) {
    if (!Number.isFinite(value))
        return formatNumber(value, 0);
    const text = String(Number(value.toPrecision(12)));
    if (text.includes('e'))
        return text.replaceAll('-', MINUS).replace('e+', 'e');
    return formatNumber(value, text.split('.')[1]?.length ?? 0);
}
/** `+0.012`; zero has no sign. */
function formatSigned(value, decimals) {
    const text = formatNumber(value, decimals);
    return value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text;
}
/** `5%` of a fraction. */
function formatPercent(fraction) {
    return `${formatGiven(Number((fraction * 100).toPrecision(6)))}%`;
}
/** ` ms`, ` %`; nothing for no unit. Text of others. */
function unitOf(unit) {
    return unit === null || unit === '' ? '' : ` ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(unit, LONGEST_UNIT)}`;
}
const bracket = (low, high) => `[${low}, ${high}]`;
/** `0.934 [0.915, 0.953]`, with the unit after the value. */
function formatEstimate(estimate, of) {
    if (estimate === null)
        return '';
    const value = `${formatNumber(estimate.value, of.decimals)}${unitOf(of.unit)}`;
    const { interval } = estimate;
    if (interval === null)
        return value;
    return `${value} ${bracket(formatNumber(interval.low, of.decimals), formatNumber(interval.high, of.decimals))}`;
}
function shownEffect(effect, of) {
    const groups = of.groups ?? false;
    const percent = effect.kind === 'ratio' && !groups;
    const times = percent ? 100 : 1;
    const { interval } = effect;
    return {
        value: effect.value * times,
        interval: interval === null ? null : { ...interval, low: interval.low * times, high: interval.high * times },
        unit: percent ? '%' : effect.kind === 'ratio' ? '' : unitOf(of.unit),
        times,
        signed: !groups,
    };
}
/** `−0.031 [−0.050, −0.012]`, `−5.0% [−7.1, −2.9]`. */
function formatEffect(shown, limit) {
    const { value, interval, unit } = shown;
    const decimals = decimalsOf({
        values: [value],
        intervals: [interval],
        limits: limit === null ? [] : [limit * shown.times],
    });
    const number = shown.signed ? formatSigned : formatNumber;
    const text = `${number(value, decimals)}${unit}`;
    return interval === null
        ? text
        : `${text} ${bracket(number(interval.low, decimals), number(interval.high, decimals))}`;
}
/** `0.003`, `< 0.001`. */
function formatP(p) {
    if (p === null || !Number.isFinite(p))
        return '';
    if (p < 0.001)
        return '< 0.001';
    return p.toFixed(p < 0.1 ? 3 : 2);
}
/** The numbers of a gate, none of which is rounded onto the bound. Empty texts for what there is none of. */
function gateNumbers(gate) {
    const sides = [gate.candidate, gate.live].flatMap((one) => (one === null ? [] : [one]));
    const { rule, unit, effect } = gate;
    const decimals = decimalsOf({
        values: sides.map((one) => one.value),
        intervals: sides.map((one) => one.interval),
        limits: rule.kind === 'threshold' ? [rule.value] : [],
    });
    return {
        candidate: formatEstimate(gate.candidate, { decimals, unit }),
        live: formatEstimate(gate.live, { decimals, unit }),
        effect: effect === null
            ? ''
            : formatEffect(shownEffect(effect, { unit, groups: rule.kind === 'across' }), effectLimit(gate)),
    };
}
/** The numbers of a row that compares two estimates. */
function comparisonNumbers(row) {
    const { candidate, live, effect, unit } = row;
    const decimals = decimalsOf({
        values: [candidate.value, live.value],
        intervals: [candidate.interval, live.interval],
    });
    return {
        candidate: formatEstimate(candidate, { decimals, unit }),
        live: formatEstimate(live, { decimals, unit }),
        effect: formatEffect(shownEffect(effect, { unit }), 0),
    };
}
/** What the effect has to stay above (or, for the difference of groups, below), in the effect's own terms; null where unknown. */
function effectLimit(gate) {
    const { rule, live, effect } = gate;
    if (rule.kind === 'threshold')
        return null;
    if (rule.kind === 'across')
        return rule.value;
    const amount = rule.kind === 'vs_live' ? -rule.margin : rule.least;
    if (amount === 0 || !rule.relative || effect?.kind === 'ratio')
        return amount === 0 ? 0 : amount;
    return live === null ? null : amount * Math.abs(live.value);
}


/***/ }),

/***/ 6385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ baselineText),
/* harmony export */   F0: () => (/* binding */ effectMethod),
/* harmony export */   FD: () => (/* binding */ baselineSentence),
/* harmony export */   GS: () => (/* binding */ gateLabel),
/* harmony export */   JF: () => (/* binding */ effectLines),
/* harmony export */   _P: () => (/* binding */ otherSide),
/* harmony export */   aJ: () => (/* binding */ gateP),
/* harmony export */   aS: () => (/* binding */ requirement),
/* harmony export */   aZ: () => (/* binding */ blockingGates),
/* harmony export */   h2: () => (/* binding */ gateName),
/* harmony export */   hz: () => (/* binding */ gateMethod),
/* harmony export */   ln: () => (/* binding */ gatePower),
/* harmony export */   m6: () => (/* binding */ familiesOf),
/* harmony export */   nh: () => (/* binding */ subjectLine),
/* harmony export */   nt: () => (/* binding */ intervalSentence),
/* harmony export */   q3: () => (/* binding */ estimateMethod),
/* harmony export */   qX: () => (/* binding */ countVerdicts)
/* harmony export */ });
/* unused harmony export methodWord */
/* harmony import */ var _core_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4429);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4246);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1558);



const METHOD_WORDS = {
    exact_count: 'exact count',
    wilson: 'Wilson',
    clopper_pearson: 'Clopper–Pearson',
    student_t: 'Student’s t',
    clustered: 'clustered t',
    bca_bootstrap: 'BCa bootstrap',
    order_statistic: 'order statistics',
    ratio: 'ratio of sums',
    reported: 'error as reported',
    newcombe: 'Newcombe, unpaired',
    newcombe_paired: 'Newcombe, paired',
    welch: 'Welch, unpaired',
    paired_t: 'paired t',
    paired_clustered: 'paired t, clustered',
    paired_bootstrap: 'paired bootstrap',
    reported_difference: 'from both reported errors',
    bootstrap_difference: 'bootstrap, unpaired',
    value_only: 'value alone',
};
function methodWord(method) {
    return METHOD_WORDS[method] ?? String(method);
}
function gateName(gate) {
    return {
        metric: gate.metric,
        of: [
            ...(gate.percentile === null ? [] : [`p${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGiven */ .vC)(gate.percentile)}`]),
            ...(gate.slice === null ? [] : [`slice ${gate.slice}`]),
            ...(gate.rule.kind === 'across' ? [`across ${gate.rule.attribute}`] : []),
        ],
    };
}
/** `f1 (slice long-tail)`. */
function gateLabel(gate) {
    const { metric, of } = gateName(gate);
    return of.length === 0 ? metric : `${metric} (${of.join(', ')})`;
}
/** `≥ 0.8`, `≤ live + 10 %`, `difference ≤ 0.05`. */
function requirement(gate, other = 'live') {
    const value = gate.by === 'value' ? ' (by value)' : '';
    return `${ruleText(gate, other)}${value}`;
}
function ruleText({ rule, direction, unit }, other) {
    switch (rule.kind) {
        case 'threshold':
            return `${rule.bound === 'min' ? '≥' : '≤'} ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGiven */ .vC)(rule.value)}${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(unit)}`;
        case 'vs_live':
            return againstLive({ direction, amount: rule.margin, relative: rule.relative, unit, asks: 'no_worse', other });
        case 'improvement':
            return againstLive({ direction, amount: rule.least, relative: rule.relative, unit, asks: 'better', other });
        case 'across':
            return rule.bound === 'max_difference'
                ? `difference ≤ ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGiven */ .vC)(rule.value)}${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(unit)}`
                : `ratio ≥ ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGiven */ .vC)(rule.value)}`;
        default:
            return 'a rule that this program does not know';
    }
}
function againstLive(of) {
    const amount = of.relative ? (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(of.amount) : `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGiven */ .vC)(of.amount)}${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(of.unit)}`;
    const better = of.asks === 'better';
    if (of.direction === null)
        return better ? `better than ${of.other} by ${amount}` : `within ${amount} of ${of.other}`;
    const up = of.direction === 'up';
    if (of.amount === 0)
        return `${up ? '≥' : '≤'} ${of.other}`;
    return `${up ? '≥' : '≤'} ${of.other} ${up === better ? '+' : '−'} ${amount}`;
}
/** `Wilson, n 2,400`. */
function estimateMethod(estimate) {
    if (estimate === null)
        return '';
    const n = estimate.n === null ? 'n unknown' : `n ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(estimate.n)}`;
    return estimate.method === 'exact_count' ? methodWord(estimate.method) : `${methodWord(estimate.method)}, ${n}`;
}
/** `paired t, 812 pairs` and `41 better, 83 worse`, as far as they are known. */
function effectLines(effect) {
    if (effect === null)
        return [];
    const pairs = effect.pairs === null ? '' : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(effect.pairs, 'pair')}`;
    const counts = effect.wins === null || effect.losses === null
        ? []
        : [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(effect.wins)} better, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(effect.losses)} worse`];
    return [`${methodWord(effect.method)}${pairs}`, ...counts];
}
/** Both on one line: `paired t, 812 pairs: 41 better, 83 worse`. */
function effectMethod(effect) {
    return effectLines(effect).join(': ');
}
/** How the gate's number was found: the comparison's method where the gate compares. */
function gateMethod(gate) {
    return gate.rule.kind === 'threshold' || gate.effect === null
        ? estimateMethod(gate.candidate)
        : effectMethod(gate.effect);
}
/** `p < 0.001`: how likely such data are, did the bound hold. Said of what failed: there it decides. */
function gateP(gate) {
    const p = gate.p_adjusted ?? gate.p;
    if (p === null || gate.verdict !== 'fail')
        return null;
    return `p ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatP */ .MA)(p)}`;
}
/**
 * What a gate that passed could have seen, and what an undecided one would need, where its next step does not say so; null
 * where neither is known.
 */
function gatePower(gate) {
    if (gate.verdict === 'inconclusive' && gate.needed !== null && gate.next === null) {
        return `About ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(gate.needed, 'sample')} would decide it, were the true value the one seen.`;
    }
    if (gate.detectable === null || gate.verdict !== 'pass')
        return null;
    const percent = gate.effect?.kind === 'ratio' && gate.rule.kind !== 'across';
    const value = percent ? gate.detectable * 100 : gate.detectable;
    const unit = percent ? '%' : gate.effect?.kind === 'ratio' ? '' : (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(gate.unit);
    return `A breach by ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(value, detectableDecimals(value))}${unit} would have been found in 4 of 5 cases.`;
}
/** Two digits say enough of what is an order of magnitude. */
function detectableDecimals(value) {
    const size = Math.abs(value);
    if (size === 0)
        return 0;
    return size < 1e-5 ? null : Math.max(0, 1 - Math.floor(Math.log10(size)));
}
/** Gates by family, both in the order of the policy. */
function familiesOf(gates) {
    const byName = new Map();
    for (const gate of gates) {
        const of = byName.get(gate.family);
        if (of === undefined)
            byName.set(gate.family, [gate]);
        else
            of.push(gate);
    }
    return [...byName].map(([name, of]) => ({ name, gates: of }));
}
/** The gates that stand in the way, worst first, within that in the order of the policy. */
function blockingGates(record) {
    const rank = (status) => {
        const index = _core_result_js__WEBPACK_IMPORTED_MODULE_2__/* .STATUSES */ .f.indexOf(status);
        return index < 0 ? _core_result_js__WEBPACK_IMPORTED_MODULE_2__/* .STATUSES */ .f.length : index;
    };
    return record.gates
        .filter((gate) => gate.verdict !== 'pass' && gate.verdict !== 'not_applicable')
        .map((gate, index) => ({ gate, index }))
        .sort((a, b) => rank(b.gate.verdict) - rank(a.gate.verdict) || a.index - b.index)
        .map(({ gate }) => gate);
}
const COUNTED = [
    ['error', 'in error'],
    ['fail', 'failed'],
    ['inconclusive', 'inconclusive'],
    ['pass', 'passed'],
    ['not_applicable', 'not applicable'],
];
/** `1 failed, 2 inconclusive, 11 passed`; empty for no gates. */
function countVerdicts(gates) {
    return COUNTED.flatMap(([status, word]) => {
        const count = gates.filter((gate) => gate.verdict === status).length;
        return count === 0 ? [] : [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} ${word}`];
    }).join(', ');
}
/** `flight-delay 1.3.0 for production`; what is known of it. */
function subjectLine(record) {
    const stage = record.stage === null ? '' : ` for ${record.stage}`;
    if (record.model === null)
        return `Evaluation of files${stage}`;
    return `${record.model}${record.version === null ? '' : ` ${record.version.version}`}${stage}`;
}
function otherSide(record) {
    return record.baseline.kind === 'files' ? 'baseline' : 'live';
}
function baselineText(record) {
    const baseline = record.baseline;
    const where = record.compared_with === null ? 'live' : `live in ${record.compared_with}`;
    switch (baseline.kind) {
        case 'version':
            return {
                before: 'Compared with',
                version: baseline.version.version,
                after: baseline.from === 'given'
                    ? `(${where}; its results were given with this evaluation)`
                    : `(${where}; its results are on record)`,
            };
        case 'files':
            return {
                before: `Compared with ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(baseline.evidence.files.length, 'given file')}`,
                version: '',
                after: '',
            };
        case 'unusable':
            return {
                before: 'Not compared:',
                version: baseline.version.version,
                after: `is ${where}, but ${baseline.reason}`,
            };
        case 'none':
            return { before: `Nothing is ${where} to compare with`, version: '', after: '' };
        default:
            return { before: 'What it was compared with is unknown', version: '', after: '' };
    }
}
/** Both as one sentence without its full stop. */
function baselineSentence(record) {
    const { before, version, after } = baselineText(record);
    return [before, version, after].filter((part) => part !== '').join(' ');
}
/** What intervals mean here. */
function intervalSentence(confidence) {
    const level = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(Number((2 * confidence - 1).toPrecision(6)));
    return `Brackets are ${level} intervals: each end holds with ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(confidence)} confidence.`;
}


/***/ }),

/***/ 3119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   DW: () => (/* binding */ decisionWord),
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   WS: () => (/* binding */ flattenChecks),
/* harmony export */   Z4: () => (/* binding */ evidencePairs)
/* harmony export */ });
/* unused harmony exports STATUS_WORDS, DECISION_WORDS */
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1091);
/** The words and the one symbol for each status and decision; the same in Markdown and in the terminal. */

const STATUS_WORDS = {
    not_applicable: { word: 'not applicable', symbol: '·', tone: 'quiet' },
    pass: { word: 'pass', symbol: '✓', tone: 'good' },
    inconclusive: { word: 'inconclusive', symbol: '?', tone: 'open' },
    fail: { word: 'fail', symbol: '✗', tone: 'bad' },
    error: { word: 'error', symbol: '!', tone: 'bad' },
};
const DECISION_WORDS = {
    done: { word: 'Done', symbol: '✓', tone: 'good' },
    already_done: { word: 'Already done', symbol: '✓', tone: 'good' },
    planned: { word: 'Planned, nothing written', symbol: '·', tone: 'quiet' },
    refused: { word: 'Refused', symbol: '✗', tone: 'bad' },
    inconclusive: { word: 'Inconclusive', symbol: '?', tone: 'open' },
    error: { word: 'Error', symbol: '!', tone: 'bad' },
};
/** Never shows what this program does not know as something good. */
function statusWord(status) {
    return STATUS_WORDS[status] ?? { word: String(status), symbol: '!', tone: 'bad' };
}
function decisionWord(decision) {
    return DECISION_WORDS[decision] ?? { word: String(decision), symbol: '!', tone: 'bad' };
}
/** The verdict's sentence. Where it would only repeat what the refusal found, what the code means is said instead. */
function verdictSentence(result) {
    const repeats = result.summary.trim() === '' || result.summary === result.refusal?.found;
    return repeats ? (_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .ez[result.reason_code] ?? result.summary) : result.summary;
}
/** The tree below its root, parents before children; the root itself when it has none and says something. */
function flattenChecks(root) {
    const walk = (checks, depth) => checks.flatMap((check) => [{ check, depth }, ...walk(check.children ?? [], depth + 1)]);
    return walk(root.children ?? [], 0);
}
/** What was found, as short `name: value` pairs. Values are JSON where they are no plain text. */
function evidencePairs(evidence) {
    return Object.entries(evidence ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)),
    ]);
}


/***/ })

};
