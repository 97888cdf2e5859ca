export const id = 5368;
export const ids = [5368,3606];
export const modules = {

/***/ 46614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   Gw: () => (/* binding */ jsonBlock),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fh: () => (/* binding */ nameText),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81175);
/** HTML that is safe by construction: what is put into a template is text, unless it is HTML made by a template. */


const MADE = Symbol('made here');
/** HTML with its values escaped, in elements and in double-quoted attributes. Null is nothing; lists are joined. */
function html(strings, ...values) {
    let text = strings[0] ?? '';
    for (const [index, value] of values.entries())
        text += pieceText(value) + (strings[index + 1] ?? '');
    return made(text);
}
const made = (text) => ({ [MADE]: true, text });
function pieceText(piece) {
    if (piece === null)
        return '';
    if (typeof piece === 'string')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(piece);
    if (typeof piece === 'number')
        return String(piece);
    if (MADE in piece)
        return piece.text;
    // What is neither, against its type, is text.
    return Array.isArray(piece) ? piece.map(pieceText).join('') : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(String(piece));
}
/** Text of ours that is no text: styles and script. */
function verbatim(text) {
    return made(text);
}
const LONGEST_NAME = 200;
/** A name by others: kept from turning the text around it, cut when it is huge. */
function nameText(text) {
    return html `<bdi>${breakable((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(text, LONGEST_NAME))}</bdi>`;
}
function code(text) {
    return html `<code><bdi>${breakable((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(text, LONGEST_NAME))}</bdi></code>`;
}
/** Long words may be broken: behind what parts a name, and within what has no such place. */
function breakable(text) {
    return text.split(/(\s+)/).map((word) => {
        if (word.length <= 12)
            return word;
        const parts = word.match(/(?:[^_/.=:-]\p{M}*){1,12}[_/.=:-]{0,3}|[_/.=:-]{1,3}/gu) ?? [];
        return parts.map((part, index) => (index === 0 ? part : html `<wbr>${part}`));
    });
}
const LONGEST_SENTENCE = 2_000;
/** A sentence of ours that may quote others; what is in back-ticks is code. */
function sentence(text) {
    const parts = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(text, LONGEST_SENTENCE).split(/`([^`]+)`/);
    return html `${parts.map((part, index) => (index % 2 === 0 ? part : html `<code>${part}</code>`))}`;
}
/** JSON for a data block: nothing in it can end the block, and unseen characters are named. */
function jsonBlock(id, value) {
    const text = JSON.stringify(value, (_key, one) => typeof one === 'string' ? (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .makeVisible */ .Xm)(one, { lines: 'kept' }) : one).replace(/[<>&\u{2028}\u{2029}]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return html `<script type="application/json" id="${id}">${made(text)}</script>`;
}
/**
 * A table with caption and scopes. Roles are written out, because rows that are laid out as cards on a phone would
 * lose them. The cell at `head` is the row's header.
 */
function table(of) {
    const { columns, head = 0 } = of;
    const titles = columns.map((column) => html `<th scope="col" role="columnheader"${columnClass(column)}>${column.name}</th>`);
    const rows = of.rows.map(({ cells, attributes, tone, below }) => {
        const toned = tone === undefined ? '' : `tone-${tone}`;
        const made_ = cells.map((cell, index) => {
            const column = columns[index];
            const label = column?.label ?? (typeof column?.name === 'string' ? column.name : '');
            const classes = column === undefined ? '' : columnClass(column);
            return index === head
                ? html `<th scope="row" role="rowheader"${classes}>${cell}</th>`
                : html `<td role="cell" data-label="${label}"${classes}>${cell}</td>`;
        });
        const under = below === undefined
            ? null
            : html `<tr role="row" class="below ${toned}"><td role="cell" colspan="${columns.length}">${below}</td></tr>`;
        return html `<tr role="row"${toned === '' ? null : html ` class="${toned}"`}${attributes ?? null}>${made_}</tr>${under}\n`;
    });
    return html `<table role="table" class="${of.kind ?? 'plain'}"><caption>${of.caption}</caption>
<thead role="rowgroup"><tr role="row">${titles}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody></table>`;
}
function columnClass(column) {
    const classes = [...(column.number ? ['number'] : []), ...(column.width === undefined ? [] : [column.width])];
    return classes.length === 0 ? html `` : html ` class="${classes.join(' ')}"`;
}


/***/ }),

/***/ 41558:
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
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14246);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81175);


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

/***/ 22126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ DIGIT),
/* harmony export */   P0: () => (/* binding */ effectPlot),
/* harmony export */   Y8: () => (/* binding */ niceStep),
/* harmony export */   Zt: () => (/* binding */ intervalPlot),
/* harmony export */   px: () => (/* binding */ px)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81175);
/* harmony import */ var _html_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46614);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41558);
/** Interval plots: values with their intervals on one axis, with the bound and the side of it that is good. */



const WIDTH = 336;
const LEFT = 92;
const RIGHT = 12;
const TOP = 20;
const ROW = 22;
const AXIS = 22;
/** Pixels that a digit of an axis label takes. */
const DIGIT = 6.2;
/** Null where there is nothing finite to show. */
function intervalPlot(plot) {
    const marks = plot.marks.filter((mark) => Number.isFinite(mark.value));
    if (marks.length === 0)
        return null;
    const bound = plot.bound !== null && Number.isFinite(plot.bound.value) ? plot.bound : null;
    const scale = scaleOf([
        ...marks.flatMap(({ value, interval }) => (interval === null ? [value] : [value, interval.low, interval.high])),
        ...(bound === null ? [] : [bound.value]),
        ...(plot.zero === null ? [] : [0]),
    ]);
    if (!Number.isFinite(scale.high - scale.low))
        return null;
    const bottom = TOP + marks.length * ROW;
    const height = bottom + AXIS;
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<svg class="plot tone-${plot.tone}" role="img" aria-labelledby="${plot.id}-t ${plot.id}-d" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
<title id="${plot.id}-t">${plot.title}</title><desc id="${plot.id}-d">${plot.description}</desc>
${bound === null ? null : zone(bound, { scale, bottom })}${axis(scale, bottom)}${plot.zero === null ? null : zeroLine(plot.zero, { scale, bottom, bound })}${bound === null ? null : boundLine(bound, { scale, bottom })}${marks.map((mark, index) => markShape(mark, { scale, y: TOP + index * ROW + ROW / 2 }))}
</svg>`;
}
function scaleOf(values) {
    const finite = values.filter(Number.isFinite);
    const lowest = Math.min(...finite);
    const highest = Math.max(...finite);
    // A single number stands in the middle; a zero, such as a count, at the beginning.
    const spread = lowest === highest ? Math.abs(highest) * 0.2 : 0;
    const top = lowest === highest && highest === 0 ? 1 : highest + spread;
    const range = top - (lowest - spread);
    const low = lowest - spread - range * 0.07;
    const high = top + range * 0.07;
    return { low, high, x: (value) => LEFT + ((value - low) / (high - low)) * (WIDTH - LEFT - RIGHT) };
}
/** A length as SVG has it, to a tenth of a pixel. */
const px = (value) => String(Math.round(value * 10) / 10);
function zone(bound, { scale, bottom }) {
    const at = scale.x(bound.value);
    const from = bound.good === 'above' ? at : LEFT;
    const to = bound.good === 'above' ? WIDTH - RIGHT : at;
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<rect class="zone" x="${px(from)}" y="${TOP - 2}" width="${px(Math.max(0, to - from))}" height="${bottom - TOP + 2}"/>`;
}
/** Which point of a text stands at `x`, so that all of it is within the picture. */
function anchor(x, text) {
    const half = (text.length * DIGIT) / 2;
    if (x - half < 0)
        return 'start';
    return x + half > WIDTH ? 'end' : 'middle';
}
function boundLine(bound, { scale, bottom }) {
    const x = px(scale.x(bound.value));
    const label = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(bound.label, 34);
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<line class="bound" x1="${x}" x2="${x}" y1="${TOP - 4}" y2="${bottom}"/><text class="bound-label" x="${x}" y="${TOP - 8}" text-anchor="${anchor(scale.x(bound.value), label)}">${label}</text>`;
}
function zeroLine(label, of) {
    const x = of.scale.x(0);
    const near = of.bound !== null && Math.abs(of.scale.x(of.bound.value) - x) < 90;
    const text = near ? null : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<text x="${px(x)}" y="${TOP - 8}" text-anchor="${anchor(x, label)}">${label}</text>`;
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<line class="zero" x1="${px(x)}" x2="${px(x)}" y1="${TOP - 4}" y2="${of.bottom}"/>${text}`;
}
/** Ticks at round numbers, as many as their labels leave room for. */
function axis(scale, bottom) {
    const ticks = ticksOf(scale);
    const line = (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${bottom}" y2="${bottom}"/>`;
    const marks = ticks.map(({ at, label }) => (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<line class="axis" x1="${px(at)}" x2="${px(at)}" y1="${bottom}" y2="${bottom + 4}"/><text x="${px(at)}" y="${bottom + 16}" text-anchor="middle">${label}</text>`);
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `${line}${marks}`;
}
function ticksOf(scale) {
    for (const most of [5, 4, 3, 2, 1]) {
        const step = niceStep((scale.high - scale.low) / most);
        const decimals = step < 1e-5 ? null : Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        const first = Math.ceil(scale.low / step);
        const last = Math.floor(scale.high / step);
        const ticks = Array.from({ length: Math.min(12, Math.max(0, last - first + 1)) }, (_, index) => {
            const value = (first + index) * step;
            return { at: scale.x(value), label: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(value, decimals) };
        }).filter(({ at, label }) => at + (label.length * DIGIT) / 2 <= WIDTH && at >= LEFT);
        const room = Math.max(...ticks.map(({ label }) => label.length * DIGIT), 0) + 10;
        if (ticks.every((tick, index) => index === 0 || tick.at - (ticks[index - 1]?.at ?? 0) >= room))
            return ticks;
    }
    return [];
}
/** 1, 2 or 5 times a power of ten. */
function niceStep(rough) {
    const power = 10 ** Math.floor(Math.log10(rough));
    const times = rough / power;
    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
}
function markShape(mark, of) {
    const { scale, y } = of;
    const x = px(scale.x(mark.value));
    const label = (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<text class="row-label" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(mark.label, 12)}</text>`;
    const { interval } = mark;
    const known = interval !== null && Number.isFinite(interval.low) && Number.isFinite(interval.high);
    const low = known ? px(scale.x(interval.low)) : x;
    const high = known ? px(scale.x(interval.high)) : x;
    const whisker = known
        ? (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<path class="whisker" d="M${low} ${y - 4}V${y + 4}M${low} ${y}H${high}M${high} ${y - 4}V${y + 4}"/>`
        : null;
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<g class="mark ${mark.kind}">${label}${whisker}<circle cx="${x}" cy="${y}" r="4"/></g>`;
}
const SMALL_WIDTH = 132;
const SMALL_HEIGHT = 20;
/** The interval of an effect around zero, for a row of a table that says the numbers itself. */
function effectPlot(of) {
    const { value, interval } = of;
    const ends = [value, ...(interval === null ? [] : [interval.low, interval.high])];
    if (!ends.every(Number.isFinite))
        return null;
    const most = Math.max(...ends.map(Math.abs)) || 1;
    const middle = SMALL_WIDTH / 2;
    const x = (one) => px(middle + (one / most) * (middle - 6));
    const y = SMALL_HEIGHT / 2;
    const whisker = interval === null
        ? null
        : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<path class="whisker" d="M${x(interval.low)} ${y - 3}V${y + 3}M${x(interval.low)} ${y}H${x(interval.high)}M${x(interval.high)} ${y - 3}V${y + 3}"/>`;
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<svg class="small tone-${of.tone}" aria-hidden="true" width="${SMALL_WIDTH}" height="${SMALL_HEIGHT}" viewBox="0 0 ${SMALL_WIDTH} ${SMALL_HEIGHT}"><line class="zero" x1="${middle}" x2="${middle}" y1="1" y2="${SMALL_HEIGHT - 1}"/><g class="mark main">${whisker}<circle cx="${x(value)}" cy="${y}" r="3.2"/></g></svg>`;
}


/***/ }),

/***/ 14246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Lg: () => (/* binding */ formatActor),
/* harmony export */   TI: () => (/* binding */ formatRun),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   qF: () => (/* binding */ formatEvent),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _core_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61457);

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/;
/** `2026-03-03 14:05:12` of an ISO time in UTC; any other text as it is. */
function formatMoment(at) {
    const match = MOMENT.exec(at);
    return match === null ? at : `${match[1]} ${match[2]}`;
}
const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
/** `9.4 KiB`; whole bytes below 1,024. */
function formatBytes(size) {
    let value = size;
    let unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
        value /= 1024;
        unit += 1;
    }
    if (unit === 0)
        return size === 1 ? '1 byte' : `${formatCount(size)} bytes`;
    return `${value.toFixed(1)} ${UNITS[unit]}`;
}
/** `12,345`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 version`, `2 versions`. */
function plural(count, one) {
    return `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;
}
/** `sha256:0123456789ab…`: enough to tell digests apart by eye. */
function shortDigest(digest) {
    return digest.length > 20 ? `${digest.slice(0, 19)}…` : digest;
}
function formatActor(actor) {
    return actor.kind === 'person' ? actor.login : `automation (for ${actor.login})`;
}
/** `run 4711, job promote of .github/workflows/promote.yml`. */
function formatRun(run) {
    const attempt = run.attempt === 1 ? '' : `, attempt ${run.attempt}`;
    return `run ${run.id}${attempt}, job ${run.job} of ${run.workflow}`;
}
const EVENTS = {
    version_claimed: 'version claimed',
    version_published: 'version published',
    version_abandoned: 'version abandoned',
    evaluated: 'evaluated',
    promoted: 'promoted',
    rolled_back: 'rolled back',
    alias_set: 'alias set',
    held: 'held',
    resumed: 'hold lifted',
    reconciled: 'reconciled',
    requested: 'asked for',
    request_closed: 'request closed',
    signed: 'said in a comment',
    restricted: 'restricted',
    advanced: 'advanced',
    looked: 'looked at',
    configured: 'configured',
};
/** What happened, in people's words; the type itself where this program does not know it. */
function formatEvent(type) {
    return EVENTS[type] ?? type;
}
/** The version's tag; null where the names are none that tags can have. */
function tagOf(of) {
    try {
        return (0,_core_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .versionTag */ .Vm)(of);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 73420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ versionLink)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/** Links to what is registered. */


/** A version's number, linked to its release; plain where its names are none that a tag can have. */
function versionLink(links, of) {
    const tag = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOf */ .cO)(of);
    return tag === null ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(of.version) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: of.version, url: links.release(tag) });
}


/***/ }),

/***/ 55471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ eventFile),
/* harmony export */   z: () => (/* binding */ renderHistory)
/* harmony export */ });
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26182);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72795);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14246);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73420);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99341);
/** What happened to a model: the table of its last events. */






/** The last events, newest first. */
function renderHistory({ state, links }) {
    if (state.recent.length === 0)
        return 'Nothing yet.';
    const shown = state.recent.slice(0, _core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_ENTRIES */ .UG);
    const rows = shown.map((entry) => [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(entry.at)),
        entry.type === 'rolled_back' ? `**${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatEvent */ .qF)(entry.type)}**` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatEvent */ .qF)(entry.type)),
        entry.version === null
            ? '–'
            : `${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .versionLink */ .P)(links, { model: state.model, version: entry.version })}${otherOf(entry)}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)(entry.stage),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatActor */ .Lg)(entry.actor)),
        noteOf(entry),
        linksOf(entry),
        `[${entry.seq}](${eventFile(state.model, entry.seq)})`,
    ]);
    const table = (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(['when', 'what', 'version', 'stage', 'who', 'note', 'links', 'event:'], rows);
    if (state.seq <= shown.length)
        return table;
    const all = `The last ${shown.length} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(state.seq)} events; all of them are in [\`events/\`](events) and in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(`slipway history ${state.model}`)}.`;
    return `${table}\n\n${all}`;
}
/** How the other version of an entry is concerned. */
const OTHERS = {
    promoted: [', displacing ', ''],
    rolled_back: [' instead of ', ''],
    evaluated: [', compared with ', ''],
    restricted: [', use ', ' instead'],
};
function otherOf(entry) {
    if (entry.other === null)
        return '';
    const [before, after] = OTHERS[entry.type] ?? [', and ', ''];
    return `${before}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(entry.other)}${after}`;
}
function noteOf(entry) {
    if (entry.type === 'alias_set')
        return `alias ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)(entry.note)}`;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)(entry.note, 240);
}
const LINKS = {
    version_published: 'release',
    evaluated: 'samples',
    requested: 'request',
    signed: 'comment',
};
function linksOf(entry) {
    const link = entry.link === null ? [] : [linkOf(entry.link, LINKS[entry.type] ?? 'change')];
    const run = entry.run_url === null ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .BK)({ text: 'run', url: entry.run_url })];
    return [...link, ...run].join(' · ') || '–';
}
function linkOf(link, text) {
    return /^https?:\/\//i.test(link) ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .BK)({ text, url: link }) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .renderChangeLink */ .FA)(link);
}
/** Path of an event's file as seen from the model's folder. */
function eventFile(model, seq) {
    return (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .eventPath */ .Qv)(model, seq).slice(`models/${model}/`.length);
}


/***/ }),

/***/ 78337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ versionNames),
/* harmony export */   YM: () => (/* binding */ renderRestrictions),
/* harmony export */   a6: () => (/* binding */ restrictedWord),
/* harmony export */   dv: () => (/* binding */ renderRequests)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73420);
/* harmony import */ var _page_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55471);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99341);





/** The open requests, with what was said of each in comments; nothing where nothing is asked for. */
function renderRequests({ state, links }) {
    if (state.requests.length === 0)
        return [];
    const rows = state.requests.map((one) => [
        `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(one.stage)}**`,
        `**${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: one.version })}**`,
        `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(one.requester)}, ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: `${one.place.kind === 'issue' ? 'issue' : 'pull request'} ${one.place.number}`, url: one.place.url })}`,
        statusOf(state, one),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(one.digest)),
        saidOf(one),
    ]);
    return [
        '## What is asked for',
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(['stage', 'version', 'asked by', 'status', 'to sign', 'said in comments'], rows),
        'Whose word counts is decided with the promotion. Reviews and approvals of environments are read then, where they were given; they are not on this page.',
    ];
}
/** As of the last event: this page is made of nothing but the state. */
function statusOf(state, request) {
    const until = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(request.expires_at));
    return state.at !== null && request.expires_at <= state.at ? `**ran out** at ${until}` : `open until ${until}`;
}
const KEPT_WORDS = 12;
/** What stands of what people said of the present form; what they said of an earlier one is counted. */
function saidOf(request) {
    const present = request.signs.filter((one) => one.digest === request.digest);
    const words = [...waived(present), ...judged(present)];
    const earlier = request.signs.length - present.length;
    const shown = words.slice(0, KEPT_WORDS);
    const left = words.length - shown.length;
    const lines = [
        ...shown,
        ...(left > 0 ? [`and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(left)} more`] : []),
        ...(earlier > 0 ? [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(earlier)} of an earlier form`] : []),
    ];
    return lines.join('<br>') || '–';
}
function waived(signs) {
    const last = new Map(signs.filter((one) => one.says === 'override').map((one) => [JSON.stringify([one.login, one.check]), one]));
    return [...last.values()].map((one) => {
        const until = one.until === null ? '' : ` until ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(one.until))}`;
        return `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(one.login, 100)} waives ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(one.check ?? '')}**${until}`;
    });
}
/** Each person's latest word: who approves after rejecting takes the rejection back, and who rejects all approvals. */
function judged(signs) {
    const people = new Map();
    for (const { login, says, role } of signs) {
        if (says === 'override')
            continue;
        const key = login.toLowerCase();
        const one = people.get(key) ?? { login, rejects: false, roles: new Set() };
        one.rejects = says === 'reject';
        if (one.rejects)
            one.roles.clear();
        else if (role !== null)
            one.roles.add(role);
        people.set(key, one);
    }
    return [...people.values()].map(({ login, rejects, roles }) => {
        const as = roles.size === 0 ? '' : ` (${[...roles].map((role) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(role, 64)).join(', ')})`;
        return rejects ? `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(login, 100)} rejects**` : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(login, 100)} approves${as}`;
    });
}
/** Restrictions of versions that are live, were, or were spoken of lately; the others are counted. */
function renderRestrictions({ state, links }) {
    if (state.restricted.length === 0)
        return [];
    const names = versionNames(state);
    const known = state.restricted.flatMap((one) => {
        const version = names.get(one.ordinal);
        return version === undefined ? [] : [{ ...one, version }];
    });
    const rows = known.map((one) => {
        const entry = state.recent.find((line) => line.seq === one.seq && line.type === 'restricted');
        return [
            (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: one.version }),
            `**${one.restriction}**`,
            entry === undefined ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(entry.at)),
            entry === undefined || entry.other === null
                ? '–'
                : (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: entry.other }),
            entry === undefined ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(entry.note, 240),
            `[${one.seq}](${(0,_page_history_js__WEBPACK_IMPORTED_MODULE_3__/* .eventFile */ .R)(state.model, one.seq)})`,
        ];
    });
    const left = state.restricted.length - known.length;
    const rest = `${left === state.restricted.length ? '' : 'And '}${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(left, left === state.restricted.length ? 'earlier version' : 'more version')}; see ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`slipway info ${state.model}@VERSION`)}.`;
    return [
        '## Restricted versions',
        ...(rows.length === 0
            ? []
            : [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(['version', 'is', 'since', 'use instead', 'as was said', 'event:'], rows)]),
        ...(left === 0 ? [] : [rest]),
    ];
}
/** Numbers of the versions that the state still knows by name. */
function versionNames(state) {
    const names = new Map();
    const tenures = Object.values(state.stages).flatMap(({ live, incoming, history }) => [live, incoming, ...history]);
    const aliases = Object.values(state.aliases).map(({ target }) => target);
    for (const one of [...tenures, ...aliases, ...state.requests, state.latest])
        if (one !== null)
            names.set(one.ordinal, one.version);
    for (const { ordinal, seq } of state.restricted) {
        const version = state.recent.find((entry) => entry.seq === seq && entry.type === 'restricted')?.version;
        if (version !== undefined && version !== null)
            names.set(ordinal, version);
    }
    return names;
}
/** What follows a version's number where it is restricted. */
function restrictedWord(state, ordinal) {
    const restriction = state.restricted.find((one) => one.ordinal === ordinal)?.restriction;
    return restriction === undefined ? '' : ` (**${restriction}**)`;
}


/***/ }),

/***/ 45463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   np: () => (/* binding */ MOST_LOOKS),
/* harmony export */   tR: () => (/* binding */ valueRange),
/* harmony export */   uQ: () => (/* binding */ chartPoints),
/* harmony export */   wQ: () => (/* binding */ beyond)
/* harmony export */ });
/* harmony import */ var _guard_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83517);

/** How many looks are shown at most; of more, the newest. */
const MOST_LOOKS = 600;
/** The looks that say something of the guard, by time. Looks whose time cannot be read are left out. */
function chartPoints(watched, of) {
    const { guard, unit } = of;
    return watched.looks
        .flatMap((look) => {
        const found = look.guards.find((one) => one.id === guard.id);
        const at = Date.parse(look.at);
        if (found === undefined || !Number.isFinite(at))
            return [];
        const number = (value) => (0,_guard_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .scaled */ .vK)(value, unit);
        return [
            {
                at,
                step: look.step,
                status: found.status,
                estimate: number(found.estimate),
                low: number(found.low),
                high: number(found.high),
                limit: number(found.limit),
                look,
                guard: found,
            },
        ];
    })
        .sort((a, b) => a.at - b.at)
        .slice(-MOST_LOOKS);
}
/**
 * Range in which estimates and limits lie, and of the bounds as much as leaves these readable: the bounds of the first
 * looks may be a hundred times as wide. Null where there is no number at all.
 */
function valueRange(points, of) {
    const numbers = (values) => values.flatMap((one) => (one === null ? [] : [one]));
    const bounds = numbers(points.flatMap((one) => [one.low, one.high]));
    const core = numbers(points.flatMap((one) => [one.estimate, one.limit]));
    const all = core.length > 0 ? core : bounds;
    if (all.length === 0)
        return null;
    const values = of.zero ? [...all, 0] : all;
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const spread = most - least || lastWidth(points) || Math.abs(most) * 0.2 || 1;
    const low = Math.max(least - spread, Math.min(least, ...bounds));
    const high = Math.min(most + spread, Math.max(most, ...bounds));
    const range = high - low || spread;
    const padded = { low: low - range * 0.08, high: high + range * 0.08 };
    return Number.isFinite(padded.high - padded.low) && padded.high > padded.low ? padded : null;
}
function lastWidth(points) {
    const last = points.findLast((one) => one.low !== null && one.high !== null);
    return last === undefined ? 0 : Math.abs((last.high ?? 0) - (last.low ?? 0));
}
/** How many points have a bound beyond the range. */
function beyond(points, range) {
    return points.filter(({ low, high }) => (low !== null && low < range.low) || (high !== null && high > range.high))
        .length;
}


/***/ }),

/***/ 83517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ guardUnit),
/* harmony export */   S7: () => (/* binding */ guardTexts),
/* harmony export */   p$: () => (/* binding */ goodSide),
/* harmony export */   sj: () => (/* binding */ guardRule),
/* harmony export */   vK: () => (/* binding */ scaled)
/* harmony export */ });
/* harmony import */ var _evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41558);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59862);


function guardUnit(guard, units) {
    const signed = guard.rule.kind === 'vs_live';
    const limitDigits = guard.rule.kind === 'vs_live' && guard.rule.tolerance.kind === 'relative' ? 4 : 12;
    // A percentile of a rate, or how far it drifted, is no share of requests.
    if (guard.kind === 'rate' && guard.percentile === null && guard.drift === null) {
        return { times: 100, suffix: signed ? ' pt' : ' %', valueSuffix: ' %', signed, limitDigits };
    }
    const named = Object.hasOwn(units, guard.metric) ? units[guard.metric] : undefined;
    const suffix = guard.drift === null ? (0,_evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)(named ?? null) : '';
    return { times: 1, suffix, valueSuffix: suffix, signed, limitDigits };
}
/** Which side of its limit the harm must stay on. */
function goodSide(guard) {
    return guard.rule.kind === 'threshold' && guard.rule.bound === 'min' ? 'above' : 'below';
}
/** The number in the unit that is shown; null where there is none, or none that is finite. */
function scaled(value, unit) {
    return value === null || !Number.isFinite(value) ? null : value * unit.times;
}
const known = (values) => values.flatMap((one) => (one === null ? [] : [one]));
/** What a look says of a guard, in words of numbers; a dash for what there is none of. */
function guardTexts(look, unit) {
    const of = (value) => scaled(value, unit);
    const [estimate, low, high, limit, detectable] = [
        of(look.estimate),
        of(look.low),
        of(look.high),
        of(look.limit),
        of(look.detectable),
    ];
    const sides = known([of(look.candidate), of(look.baseline)]);
    const decimals = (0,_evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalsOf */ .m2)({
        values: known([estimate, low, high]),
        intervals: low === null || high === null ? [] : [{ low, high }],
        limits: known([limit]),
    });
    const side = (0,_evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalsOf */ .m2)({ values: sides, intervals: [] });
    const write = unit.signed ? _evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSigned */ .Gp : _evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV;
    const number = (value) => (value === null ? '–' : write(value, decimals));
    const plain = (value, as, suffix) => value === null ? '–' : `${(0,_evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(value, as)}${suffix}`;
    return {
        candidate: plain(of(look.candidate), side, unit.valueSuffix),
        baseline: plain(of(look.baseline), side, unit.valueSuffix),
        estimate: estimate === null ? '–' : `${number(estimate)}${unit.suffix}`,
        bounds: low === null && high === null ? '–' : `${number(low)} to ${number(high)}${unit.suffix}`,
        limit: limit === null ? '–' : `${(0,_evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatGiven */ .vC)(Number(limit.toPrecision(unit.limitDigits)))}${unit.suffix}`,
        // A rough number: two digits say what there is to say.
        detectable: detectable === null ? '–' : `${(0,_evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatGiven */ .vC)(Number(detectable.toPrecision(2)))}${unit.suffix}`,
    };
}
/** `at most 5 %`, `not worse than live by more than 10% of it, over the last 1 hour`. */
function guardRule(guard, unit) {
    const window = guard.window_ms === null ? '' : `, over the last ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSpan */ .QA)(guard.window_ms)}`;
    return `${boundText(guard, unit)}${window}`;
}
function boundText({ rule }, unit) {
    const given = (value) => (0,_evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatGiven */ .vC)(Number((value * unit.times).toPrecision(12)));
    if (rule.kind === 'threshold') {
        return `at ${rule.bound === 'max' ? 'most' : 'least'} ${given(rule.value)}${unit.valueSuffix}`;
    }
    const { kind, value } = rule.tolerance;
    if (value === 0)
        return 'not worse than live';
    return `not worse than live by more than ${kind === 'relative' ? `${(0,_evaluation_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(value)} of it` : `${given(value)}${unit.suffix}`}`;
}


/***/ }),

/***/ 12974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OL: () => (/* binding */ PLAN_COLUMNS),
/* harmony export */   fo: () => (/* binding */ statusCell),
/* harmony export */   v_: () => (/* binding */ planCells),
/* harmony export */   zu: () => (/* binding */ versionCell)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73420);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65836);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59862);
/** Cells that more than one table of a rollout has. */




/** Symbol and word; bold where somebody should look. */
function statusCell({ word, symbol, tone }) {
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(`${symbol} ${word}`);
    return tone === 'good' || tone === 'quiet' ? text : `**${text}**`;
}
const PLAN_COLUMNS = ['step', 'state', 'from (UTC)', 'asks for at least', 'requests so far:'];
/** Cells of {@link PLAN_COLUMNS}, escaped. */
function planCells(row) {
    const { word, symbol } = _plan_js__WEBPACK_IMPORTED_MODULE_2__/* .STEP_WORDS */ .lO[row.state];
    const from = row.since !== null
        ? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMinute */ .Yi)(row.since)
        : row.earliest === null
            ? ''
            : `earliest ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMinute */ .Yi)(row.earliest)}`;
    const here = row.state === 'current' || row.state === 'ended_here';
    return [
        `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(row.name)}**`,
        here ? `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(`${symbol} ${word}`)}**` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(`${symbol} ${word}`),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(from),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(row.asks),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)((0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .requestsText */ .sN)(row)),
    ];
}
/** A version linked to its release, in bold. */
function versionCell(links, of) {
    return `**${(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .versionLink */ .P)(links, of)}**`;
}


/***/ }),

/***/ 8369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kO: () => (/* binding */ GUARD_COLUMNS),
  I_: () => (/* binding */ brokenGuards),
  PM: () => (/* binding */ guardCells),
  B3: () => (/* binding */ guardChartBlock)
});

// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/rollout/chart-points.js
var chart_points = __webpack_require__(45463);
// EXTERNAL MODULE: ./build/render/rollout/guard-numbers.js
var guard_numbers = __webpack_require__(83517);
// EXTERNAL MODULE: ./build/render/rollout/markdown-cells.js
var markdown_cells = __webpack_require__(12974);
// EXTERNAL MODULE: ./build/render/evaluation/numbers.js
var numbers = __webpack_require__(41558);
;// CONCATENATED MODULE: ./build/render/rollout/text-chart.js


const ROWS = 9;
const MOST_COLUMNS = 40;
const BLOCKS = '▁▂▃▄▅▆▇█';
/** `▁▂▅█`: the estimates from the least to the greatest; `·` where there is none. Empty without any. */
function sparkline(points, most = 30) {
    const shown = points.slice(-most);
    const values = shown.flatMap((one) => (one.estimate === null ? [] : [one.estimate]));
    if (values.length === 0)
        return '';
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    const range = greatest - least;
    return shown
        .map(({ estimate }) => {
        if (estimate === null)
            return '·';
        // What never changes stands in the middle.
        const part = range > 0 && Number.isFinite(range) ? (estimate - least) / range : 0.5;
        return BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(part * BLOCKS.length))] ?? '·';
    })
        .join('');
}
/** Digits that tell neighbouring rows apart; `null`: powers of ten. */
function decimalsFor(range) {
    const step = (range.high - range.low) / (ROWS - 1);
    const largest = Math.max(Math.abs(range.low), Math.abs(range.high));
    if (step < 1e-5 || largest >= 1e9)
        return null;
    return Math.max(0, Math.min(8, Math.ceil(-Math.log10(step)) + 1));
}
/**
 * Lines of one width: a column a look, oldest left; `█` the estimate, `░` between its bounds, `─` the limit, `?` below
 * where nothing could be known. Null where there is no number to draw.
 */
function textChart(points, guard) {
    const shown = points.slice(-MOST_COLUMNS);
    const range = (0,chart_points/* valueRange */.tR)(shown, { zero: guard.rule.kind === 'vs_live' });
    if (range === null)
        return null;
    const rowOf = (value) => {
        const part = (range.high - value) / (range.high - range.low);
        return Math.max(0, Math.min(ROWS - 1, Math.round(part * (ROWS - 1))));
    };
    const decimals = decimalsFor(range);
    const labels = Array.from({ length: ROWS }, (_, row) => (0,numbers/* formatNumber */.ZV)(range.high - (row * (range.high - range.low)) / (ROWS - 1), decimals));
    const width = Math.max(...labels.map((label) => label.length));
    const lines = labels.map((label, row) => {
        const cells = shown.map((point) => cellOf(point, { row, rowOf }));
        return `${label.padStart(width)} │${cells.join('')}`.trimEnd();
    });
    const unknown = shown.some((point) => point.estimate === null);
    const foot = `${' '.repeat(width)} └${'──'.repeat(shown.length)}`;
    const marks = `${' '.repeat(width + 2)}${shown.map((point) => (point.estimate === null ? '? ' : '  ')).join('')}`;
    return [...lines, foot, ...(unknown ? [marks.trimEnd()] : [])].join('\n');
}
function cellOf(point, of) {
    const { row, rowOf } = of;
    const { estimate, low, high, limit } = point;
    const limited = limit !== null && rowOf(limit) === row;
    const behind = limited ? '─' : ' ';
    if (estimate !== null && rowOf(estimate) === row)
        return `█${behind}`;
    const [top, bottom] = [high ?? estimate, low ?? estimate];
    const within = top !== null && bottom !== null && row >= rowOf(top) && row <= rowOf(bottom);
    return within ? `░${behind}` : `${behind}${behind}`;
}

// EXTERNAL MODULE: ./build/render/rollout/words.js
var words = __webpack_require__(59862);
;// CONCATENATED MODULE: ./build/render/rollout/markdown-guards.js






const GUARD_COLUMNS = ['guard', 'status', 'harm or value', 'bounds', 'limit', 'detectable', 'over the looks'];
const NAME = 160;
/** Cells of {@link GUARD_COLUMNS}, escaped. Numbers are those of the newest look. */
function guardCells(watched, guard) {
    const unit = (0,guard_numbers/* guardUnit */.OO)(guard, watched.units);
    const points = (0,chart_points/* chartPoints */.uQ)(watched, { guard, unit });
    const last = points[points.length - 1];
    const name = `**${(0,render_escape/* escapeCell */.kq)((0,words/* guardName */.t_)(guard), NAME)}**<br>${(0,render_escape/* escapeCell */.kq)((0,guard_numbers/* guardRule */.sj)(guard, unit), NAME)}`;
    if (last === undefined)
        return [name, '· not looked at yet', '–', '–', '–', '–', '–'];
    const texts = (0,guard_numbers/* guardTexts */.S7)(last.guard, unit);
    const line = sparkline(points);
    return [
        name,
        (0,markdown_cells/* statusCell */.fo)((0,words/* guardWord */.YA)(last.status)),
        ...[texts.estimate, texts.bounds, texts.limit, texts.detectable].map((text) => (0,render_escape/* escapeCell */.kq)(text, NAME)),
        line === '' ? '–' : (0,render_escape/* codeSpan */.SS)(line),
    ];
}
/** Guards that this look found broken, with those that roll back first. */
function brokenGuards(watched, look) {
    const failed = new Set(look.guards.filter((one) => one.status === 'fail').map((one) => one.id));
    const broken = watched.guards.filter((guard) => failed.has(guard.id));
    return [...broken].sort((a, b) => Number(b.on_breach === 'rollback') - Number(a.on_breach === 'rollback'));
}
/** The guard over its looks in a code block, with what its signs mean; empty where no number is known. */
function guardChartBlock(watched, guard) {
    const unit = (0,guard_numbers/* guardUnit */.OO)(guard, watched.units);
    const points = (0,chart_points/* chartPoints */.uQ)(watched, { guard, unit });
    const chart = textChart(points, guard);
    const [first, last] = [points[0], points[points.length - 1]];
    if (chart === null || first === undefined || last === undefined)
        return '';
    const span = points.length === 1
        ? `one look, ${(0,words/* formatMinute */.Yi)(last.look.at)} UTC`
        : `a column a look, from ${(0,words/* formatMinute */.Yi)(first.look.at)} to ${(0,words/* formatMinute */.Yi)(last.look.at)} UTC`;
    const suffix = unit.suffix.trim();
    const as = suffix === '' ? '' : `, in ${suffix === 'pt' ? 'percentage points' : suffix}`;
    return `${(0,render_escape/* codeFence */.d6)(chart)}\n\n${(0,render_escape/* escapeText */.X1)(`█ estimate, ░ between its bounds, ─ limit${as}; ${span}.`)}`;
}


/***/ }),

/***/ 65836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ nextSentence),
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   lO: () => (/* binding */ STEP_WORDS),
/* harmony export */   od: () => (/* binding */ planLine),
/* harmony export */   sN: () => (/* binding */ requestsText)
/* harmony export */ });
/* harmony import */ var _core_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3669);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14246);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59862);



/** One row of each step of the plan. */
function planRows(of) {
    const { plan, steps, look, outcome } = of;
    const entered = new Map(steps.map((step) => [step.index, step]));
    const current = steps[steps.length - 1]?.index ?? null;
    const counted = new Map((look?.sums ?? []).map((sums) => [sums.step, sums.arms.candidate.requests]));
    const earliest = earliestTimes(of, current);
    return plan.steps.map((step, index) => {
        const known = entered.get(index);
        return {
            index,
            name: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stepName */ .u)(step),
            state: stateOf({ index, current, entered: known !== undefined, outcome }),
            since: known?.since ?? null,
            until: known?.until ?? null,
            earliest: outcome === 'under_way' && known === undefined ? (earliest.get(index) ?? null) : null,
            asks: asksOf(step),
            requests: counted.get(index) ?? null,
            needed: step.samples,
        };
    });
}
function stateOf(of) {
    const { index, current, entered, outcome } = of;
    if (outcome === 'completed')
        return 'done';
    if (index === current)
        return outcome === 'under_way' ? 'current' : 'ended_here';
    // A step may be skipped by somebody who decides: whatever is behind the present one is over.
    if (entered || (current !== null && index < current))
        return 'done';
    if (outcome !== 'under_way')
        return 'not_reached';
    return index === (current ?? -1) + 1 ? 'next' : 'later';
}
/** By index: the times that the steps ask for, added up. Requests and certainty may take longer. */
function earliestTimes({ plan, steps }, current) {
    const times = new Map();
    const since = steps[steps.length - 1]?.since;
    if (current === null || since === undefined || plan.advance === 'never')
        return times;
    let at = Date.parse(since);
    for (let index = current + 1; index < plan.steps.length; index += 1) {
        at += plan.steps[index - 1]?.at_least_ms ?? 0;
        if (!Number.isFinite(at) || Math.abs(at) > 8e15)
            return times;
        times.set(index, (0,_core_time_js__WEBPACK_IMPORTED_MODULE_2__/* .isoSeconds */ .n)(at));
    }
    return times;
}
function asksOf(step) {
    const parts = [
        ...(step.at_least_ms > 0 ? [(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSpan */ .QA)(step.at_least_ms)] : []),
        ...(step.samples > 0 ? [(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(step.samples, 'request')] : []),
    ];
    return parts.join(' and ');
}
/** `1,240 of 1,000`; `1,240` where none are asked for; empty for a step in which nothing was counted. */
function requestsText(row) {
    const { requests, needed, state } = row;
    if (requests === null && state !== 'current')
        return '';
    const counted = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(Math.round(requests ?? 0));
    return needed === 0 ? counted : `${counted} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(needed)}`;
}
const STEP_WORDS = {
    done: { word: 'done', symbol: '✓' },
    current: { word: 'now', symbol: '▸' },
    next: { word: 'next', symbol: '·' },
    later: { word: 'later', symbol: '·' },
    not_reached: { word: 'not reached', symbol: '–' },
    ended_here: { word: 'ended here', symbol: '✗' },
};
/** What comes next, in plain sentences: `Next: 25 %, not before 2026-03-06 10:00 UTC. It takes 540 more requests.` */
function nextSentence(of) {
    const { plan, outcome } = of;
    if (outcome !== 'under_way')
        return '';
    const rows = planRows(of);
    const current = rows.find((row) => row.state === 'current');
    const next = rows.find((row) => row.state === 'next');
    if (current === undefined)
        return '';
    if (plan.advance === 'never')
        return 'It stays as it is until somebody decides.';
    if (next === undefined)
        return 'This is the last step.';
    const lacking = Math.ceil(Math.max(0, current.needed - (current.requests ?? 0)));
    return [
        `Next: ${next.name}${next.earliest === null ? '' : `, not before ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMinute */ .Yi)(next.earliest)} UTC`}.`,
        ...(lacking === 0 ? [] : [`It takes ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(lacking, 'more request')} to the candidate in this step.`]),
        ...(plan.advance === 'on_approval' ? ['Somebody approves it first.'] : []),
    ].join(' ');
}
/** All steps in one line: `shadow ✓ → 10 % ▸ → 25 % → 100 %`. */
function planLine(of) {
    return planRows(of)
        .map(({ name, state }) => (state === 'next' || state === 'later' ? name : `${name} ${STEP_WORDS[state].symbol}`))
        .join(' → ');
}


/***/ }),

/***/ 9336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   T7: () => (/* binding */ renderRolloutSection),
/* harmony export */   rx: () => (/* binding */ rolloutLines),
/* harmony export */   uv: () => (/* binding */ splitOf)
/* harmony export */ });
/* unused harmony exports stepsOf, standingOf */
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72795);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66082);
/* harmony import */ var _page_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55471);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99341);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81175);
/* harmony import */ var _markdown_cells_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12974);
/* harmony import */ var _markdown_guards_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8369);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65836);
/* harmony import */ var _split_bar_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52187);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59862);










const LONGEST = 600;
/** The steps that a rollout under way has entered. */
function stepsOf(rollout) {
    return rollout.begun.map((since, index) => ({ index, since, until: rollout.begun[index + 1] ?? null }));
}
/** Where a rollout under way stands, as {@link nextSentence} and {@link planLine} ask for it. */
function standingOf(rollout) {
    return { plan: rollout.plan, steps: stepsOf(rollout), look: rollout.look, outcome: 'under_way' };
}
/** Blocks of Markdown; none where nothing is rolled out and nothing was looked at. */
function renderRolloutSection(page) {
    const stages = Object.keys(page.state.stages).sort();
    const rollouts = stages.flatMap((stage) => {
        const { rollout } = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(page.state, stage);
        return rollout == null ? [] : rolloutBlocks(page, { stage, rollout });
    });
    const watched = stages.flatMap((stage) => watchedBlock(page, { stage, of: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(page.state, stage) }));
    return [
        ...(rollouts.length === 0 ? [] : ['## What is being rolled out', ...rollouts]),
        ...(watched.length === 0 ? [] : ['## How what is live was last found', ...watched]),
    ];
}
function rolloutBlocks(page, of) {
    const { state, policy, links } = page;
    const { stage, rollout } = of;
    const { plan, candidate, look } = rollout;
    const exposure = splitOf(state, stage);
    const title = `${(0,_markdown_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .versionCell */ .zu)(links, { model: state.model, version: candidate.version })} into **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(stage)}** (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .strategyWord */ .c7)(plan.strategy))}), since ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .formatMinute */ .Yi)(rollout.started_at))}, [event&nbsp;${rollout.seq}](${(0,_page_history_js__WEBPACK_IMPORTED_MODULE_2__/* .eventFile */ .R)(state.model, rollout.seq)})`;
    const standing = standingOf(rollout);
    const tenants = (0,_split_bar_js__WEBPACK_IMPORTED_MODULE_7__/* .tenantsText */ .dK)(plan.tenants);
    return [
        title,
        (0,_split_bar_js__WEBPACK_IMPORTED_MODULE_7__/* .splitMarkdown */ .EI)({ model: state.model, exposure, links }),
        `**Plan:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .planLine */ .od)(standing))}. ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .nextSentence */ .H9)(standing))}${tenants === '' ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(tenants)}`}`.trim(),
        look === null ? '**Last look:** none yet.' : lookLine(look, eventLink(state.model, rollout.looked_seq)),
        ...guardTable(policy, rollout),
    ];
}
/** The split that a stage's rollout is part of: of the stage whose live version keeps the rest. */
function splitOf(state, stage) {
    const { rollout, exposure } = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage);
    const shared = rollout == null ? [] : (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, rollout.plan.baseline_stage).exposure;
    return shared.length > 0 ? shared : exposure;
}
const eventLink = (model, seq) => seq === null ? '' : `, [event&nbsp;${seq}](${(0,_page_history_js__WEBPACK_IMPORTED_MODULE_2__/* .eventFile */ .R)(model, seq)})`;
function lookLine(look, event) {
    const word = (0,_markdown_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .statusCell */ .fo)((0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .lookWord */ .ks)(look.decision));
    const detail = look.detail.trim() === '' ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeProse */ .fd)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(look.detail, LONGEST))}`;
    return `**Last look:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .formatMinute */ .Yi)(look.at))}${event}: ${word}, ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .reasonWord */ .HN)(look.reason))}.${detail}`;
}
function guardTable(policy, rollout) {
    const { plan, look, started_at } = rollout;
    if (look === null || plan.guards.length === 0)
        return [];
    const watched = {
        ...{ guards: plan.guards, looks: [look], steps: stepsOf(rollout), plan },
        ...{ startedAt: started_at, units: unitsOf(policy) },
    };
    // One look makes no line.
    const columns = _markdown_guards_js__WEBPACK_IMPORTED_MODULE_5__/* .GUARD_COLUMNS */ .kO.slice(0, -1);
    return [
        (0,_table_js__WEBPACK_IMPORTED_MODULE_9__/* .renderRows */ .UR)(columns, plan.guards.map((guard) => (0,_markdown_guards_js__WEBPACK_IMPORTED_MODULE_5__/* .guardCells */ .PM)(watched, guard).slice(0, -1))),
    ];
}
/** Units of the policy's metrics by name. */
function unitsOf(policy) {
    const units = Object.values(policy.metrics).flatMap(({ name, unit }) => unit === null ? [] : [[name, unit]]);
    return Object.fromEntries(units);
}
/** A look outside of a rollout knows its guards by their place in the policy only. */
function watchedBlock(page, { stage, of }) {
    const { look, live } = of;
    if (look == null || live === null)
        return [];
    const { state, links } = page;
    const head = `${(0,_markdown_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .versionCell */ .zu)(links, { model: state.model, version: live.version })} in **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(stage)}**`;
    const rows = look.guards.map((guard) => [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)(guard.id, 160), (0,_markdown_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .statusCell */ .fo)((0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .guardWord */ .YA)(guard.status)), (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)(guard.detail, LONGEST)].join(' | '));
    const table = rows.length === 0
        ? []
        : [[(0,_table_js__WEBPACK_IMPORTED_MODULE_9__/* .tableHead */ .PP)(['guard', 'status', 'because']), ...rows.map((one) => `| ${one} |`)].join('\n')];
    return [`${head}. ${lookLine(look, '')}`, ...table];
}
/** Lines of plain text for a terminal or a table's cell: what each version gets, where the plan stands, the last look. */
function rolloutLines(state, stage) {
    const { rollout } = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage);
    if (rollout == null)
        return [];
    const { plan, look } = rollout;
    const standing = standingOf(rollout);
    const seen = look === null
        ? 'no look yet'
        : `looked ${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .formatMinute */ .Yi)(look.at)}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .lookWord */ .ks)(look.decision).word}, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .reasonWord */ .HN)(look.reason)}${brokenNames(rollout)}`;
    return [
        `${rollout.candidate.version} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .strategyWord */ .c7)(plan.strategy)}): ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .planLine */ .od)(standing)}`,
        (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .nextSentence */ .H9)(standing),
        seen,
    ].filter((line) => line !== '');
}
function brokenNames({ plan, look }) {
    const failed = new Set((look?.guards ?? []).filter((one) => one.status === 'fail').map((one) => one.id));
    const names = plan.guards.filter((guard) => failed.has(guard.id)).map(_words_js__WEBPACK_IMPORTED_MODULE_8__/* .guardName */ .t_);
    return names.length === 0 ? '' : ` (${names.join(', ')})`;
}


/***/ }),

/***/ 52187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ splitMarkdown),
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   VD: () => (/* binding */ splitSvg),
/* harmony export */   dK: () => (/* binding */ tenantsText),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   zW: () => (/* binding */ blockBar)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _evaluation_html_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46614);
/* harmony import */ var _evaluation_svg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22126);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14246);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73420);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99341);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81175);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59862);








const CELLS = 20;
const ALL = 10_000;
/** `████░░░░░░░░░░░░░░░░`: what is not nothing fills a block, and what is not all leaves one. */
function blockBar(share, cells = CELLS) {
    const part = Math.min(Math.max(share / ALL, 0), 1) || 0;
    const round = Math.round(part * cells);
    const full = part === 0 ? 0 : part === 1 ? cells : Math.min(cells - 1, Math.max(1, round));
    return '█'.repeat(full) + '░'.repeat(cells - full);
}
/** What a version is in a split: the candidate comes first, the baseline last. */
function roleOf(exposure, index) {
    if (exposure[index]?.shadow)
        return 'shadow';
    if (exposure.length === 1)
        return 'live';
    if (index === 0)
        return 'candidate';
    return index === exposure.length - 1 ? 'baseline' : 'earlier';
}
/** Said in words where the number alone would not: `mirrored, no share`. */
function shareText(one) {
    return one.shadow ? 'mirrored, answers nobody' : (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .formatShare */ .T1)(one.share);
}
/** `1 tenant gets the candidate whatever its share`: named by their number, they may be people. Empty for none. */
function tenantsText(tenants) {
    if (tenants.length === 0)
        return '';
    const gets = tenants.length === 1 ? 'gets' : 'get';
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(tenants.length, 'named tenant')} ${gets} the candidate from the first step on that is no shadow, whatever its share.`;
}
const changed = (one) => one.configuration === null || one.configuration === undefined
    ? ''
    : ` (configuration of event ${one.configuration.seq})`;
/** A table: version, what it is, and its share as a bar and a number. */
function splitMarkdown(of) {
    const rows = of.exposure.map((one, index) => [
        `**${(0,_links_js__WEBPACK_IMPORTED_MODULE_4__/* .versionLink */ .P)(of.links, { model: of.model, version: one.version })}**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(changed(one))}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(roleOf(of.exposure, index)),
        one.shadow
            ? `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)('▒'.repeat(CELLS))} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(shareText(one))}`
            : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(blockBar(one.share))} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(shareText(one))}`,
    ]);
    return rows.length === 0 ? 'Nothing is served.' : (0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .renderRows */ .UR)(['version', 'is', 'traffic'], rows);
}
const WIDTH = 640;
const BAR = 30;
const MIRROR = 12;
/** The split as one bar, with a dashed one below it for each version that gets a copy. Labels say what colours do. */
function splitSvg(exposure, id) {
    if (exposure.length === 0)
        return null;
    const served = exposure
        .map((one, index) => ({ one, role: roleOf(exposure, index) }))
        .filter(({ one }) => !one.shadow);
    const mirrored = exposure.filter((one) => one.shadow);
    const height = BAR + mirrored.length * (MIRROR + 18) + 2;
    let x = 0;
    const parts = served.map(({ one, role }) => {
        const width = (Math.max(0, one.share) / ALL) * WIDTH;
        const label = `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .cutText */ .IN)(one.version, 40)} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .formatShare */ .T1)(one.share)}`;
        // Digits and small letters of the label's size are about seven units wide.
        const fits = label.length * 7 + 12 < width;
        const text = fits ? (0,_evaluation_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<text x="${(0,_evaluation_svg_js__WEBPACK_IMPORTED_MODULE_2__.px)(x + 8)}" y="20">${label}</text>` : null;
        const part = (0,_evaluation_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<g class="share ${role}"><title>${`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .cutText */ .IN)(one.version, 80)}, ${role}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .formatShare */ .T1)(one.share)}`}</title><rect x="${(0,_evaluation_svg_js__WEBPACK_IMPORTED_MODULE_2__.px)(x)}" width="${(0,_evaluation_svg_js__WEBPACK_IMPORTED_MODULE_2__.px)(width)}" height="${BAR}"/>${text}</g>`;
        x += width;
        return part;
    });
    const mirrors = mirrored.map((one, index) => {
        const y = BAR + 4 + index * (MIRROR + 18);
        return (0,_evaluation_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<g class="share shadow"><rect x="1" y="${y}" width="${WIDTH - 2}" height="${MIRROR}"/><text x="8" y="${y + MIRROR + 13}">${`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .cutText */ .IN)(one.version, 60)}: a copy of the traffic, answers nobody`}</text></g>`;
    });
    const description = exposure
        .map((one, index) => `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .cutText */ .IN)(one.version, 80)}, ${roleOf(exposure, index)}: ${shareText(one)}`)
        .join('; ');
    return (0,_evaluation_html_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<svg class="split" role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"><title id="${id}-t">Split of traffic</title><desc id="${id}-d">${description}</desc>${parts}${mirrors}</svg>`;
}


/***/ }),

/***/ 59862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ reasonWord),
/* harmony export */   Q0: () => (/* binding */ MOVE_WORDS),
/* harmony export */   QA: () => (/* binding */ formatSpan),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   XD: () => (/* binding */ advanceWord),
/* harmony export */   YA: () => (/* binding */ guardWord),
/* harmony export */   Yi: () => (/* binding */ formatMinute),
/* harmony export */   c7: () => (/* binding */ strategyWord),
/* harmony export */   e_: () => (/* binding */ breachWord),
/* harmony export */   ks: () => (/* binding */ lookWord),
/* harmony export */   nx: () => (/* binding */ OUTCOME_WORDS),
/* harmony export */   t_: () => (/* binding */ guardName),
/* harmony export */   u: () => (/* binding */ stepName)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14246);

const OUTCOME_WORDS = {
    under_way: { word: 'under way', symbol: '▸', tone: 'open' },
    completed: { word: 'completed', symbol: '✓', tone: 'good' },
    rolled_back: { word: 'rolled back', symbol: '✗', tone: 'bad' },
    called_off: { word: 'called off', symbol: '·', tone: 'quiet' },
};
const LOOK_WORDS = {
    advance: { word: 'advance', symbol: '✓', tone: 'good' },
    wait: { word: 'wait', symbol: '?', tone: 'open' },
    hold: { word: 'hold', symbol: '!', tone: 'bad' },
    roll_back: { word: 'roll back', symbol: '✗', tone: 'bad' },
};
/** Never shows what this program does not know as something good. */
function lookWord(decision) {
    return LOOK_WORDS[decision] ?? { word: String(decision), symbol: '!', tone: 'bad' };
}
const REASON_WORDS = {
    harm_shown: 'harm is shown',
    harm_excluded: 'harm is excluded',
    too_early: 'too early',
    too_few: 'too few requests',
    not_settled: 'not settled yet',
    somebody_decides: 'somebody decides',
    guard_broken: 'a guard is broken',
    stale: 'the metrics are old',
    missing: 'metrics are missing',
    ratio_off: 'the split is not what it should be',
    unreadable: 'the metrics cannot be read',
};
function reasonWord(reason) {
    return REASON_WORDS[reason] ?? String(reason);
}
const GUARD_WORDS = {
    pass: { word: 'harm excluded', symbol: '✓', tone: 'good' },
    inconclusive: { word: 'not settled', symbol: '?', tone: 'open' },
    fail: { word: 'harm shown', symbol: '✗', tone: 'bad' },
    error: { word: 'cannot be known', symbol: '!', tone: 'bad' },
};
function guardWord(status) {
    return GUARD_WORDS[status] ?? { word: String(status), symbol: '!', tone: 'bad' };
}
const MOVE_WORDS = {
    started: { word: 'started', symbol: '▸', tone: 'quiet' },
    advanced: { word: 'advanced', symbol: '✓', tone: 'good' },
    completed: { word: 'completed', symbol: '✓', tone: 'good' },
    rolled_back: { word: 'rolled back', symbol: '✗', tone: 'bad' },
    called_off: { word: 'called off', symbol: '·', tone: 'quiet' },
};
const STRATEGIES = {
    canary: 'canary',
    ramp: 'ramp',
    ab: 'A/B test',
    shadow: 'shadow',
    tenants: 'named tenants first',
};
function strategyWord(strategy) {
    return STRATEGIES[strategy] ?? String(strategy);
}
const ADVANCE = {
    automatic: 'goes on by itself when time and requests are there and every guard excludes harm',
    on_approval: 'goes on when somebody approves it',
    never: 'goes on only when somebody decides',
};
function advanceWord(advance) {
    return ADVANCE[advance] ?? String(advance);
}
const BREACHES = {
    rollback: 'rolls back',
    hold: 'holds the rollout',
    notify: 'tells people',
};
function breachWord(breach) {
    return BREACHES[breach] ?? String(breach);
}
/** Basis points as `2.5 %`. */
function formatShare(share) {
    return `${share / 100} %`;
}
/** `shadow`, `10 %`, `tenants only`. */
function stepName(step) {
    if (step === undefined)
        return 'a step that is not in the plan';
    if (step.shadow)
        return 'shadow';
    return step.share === 0 ? 'tenants only' : formatShare(step.share);
}
/** `latency_ms p99`, `plan_acceptance [segment=long]`, `intent (PSI)`. Has text of others. */
function guardName(guard) {
    const percentile = guard.percentile === null ? '' : ` p${guard.percentile}`;
    const slice = guard.slice === null ? '' : ` [${guard.slice}]`;
    const drift = guard.drift === null ? '' : ` (${guard.drift.measure.toUpperCase()} of ${guard.drift.of})`;
    return `${guard.metric}${percentile}${slice}${drift}`;
}
const UNITS = [
    [86_400_000, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [1_000, 'second'],
];
/** `3 days`, `90 minutes`, `1.5 hours`: milliseconds in the largest unit that says them exactly, else to a tenth. */
function formatSpan(ms) {
    for (const [size, name] of UNITS)
        if (ms >= size && ms % size === 0)
            return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(ms / size, name);
    for (const [size, name] of UNITS)
        if (ms >= size)
            return `${Math.round((ms / size) * 10) / 10} ${name}s`;
    return ms <= 0 ? 'no time' : `${ms} ms`;
}
/** `2026-03-03 14:05` of an ISO time in UTC; any other text as it is. */
function formatMinute(at) {
    const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}(?:\.\d+)?Z$/.exec(at);
    return match === null ? at : `${match[1]} ${match[2]}`;
}


/***/ }),

/***/ 73119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   DW: () => (/* binding */ decisionWord),
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   WS: () => (/* binding */ flattenChecks),
/* harmony export */   Z4: () => (/* binding */ evidencePairs),
/* harmony export */   l2: () => (/* binding */ untoldLine),
/* harmony export */   ly: () => (/* binding */ STATUS_WORDS)
/* harmony export */ });
/* unused harmony export DECISION_WORDS */
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
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
/**
 * That not everybody whom the policy names is known to have been told of the newest change; null where all were. Plain
 * text: a state cannot tell "nobody has confirmed it yet" from "it failed", so the line says how to find out.
 */
function untoldLine({ model, untold }) {
    if (untold === null)
        return null;
    return `Not confirmed: that everybody under serving.after-change was told of event ${untold.seq} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(untold.at)} UTC). To tell them again, and see who cannot be told: slipway reconcile ${model}`;
}


/***/ }),

/***/ 99341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ renderFacts),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   UR: () => (/* binding */ renderRows),
/* harmony export */   hv: () => (/* binding */ renderRowsWithin)
/* harmony export */ });
/** Markdown tables, and tables that stop in time. Cells come escaped. */
const rowText = (cells) => `| ${cells.join(' | ')} |`;
/** Header and delimiter row; `:` at the end of a column's name aligns it to the right. */
function tableHead(columns) {
    const names = columns.map((name) => name.replace(/:$/, ''));
    const rule = columns.map((name) => (name.endsWith(':') ? '---:' : '---'));
    return `${rowText(names)}\n${rowText(rule)}`;
}
function renderRows(columns, rows) {
    return [tableHead(columns), ...rows.map(rowText)].join('\n');
}
/** A table of at most `limit` characters: rows that do not fit are counted and given to `rest`, which says where they are. */
function renderRowsWithin(table, options) {
    const lines = [tableHead(table.columns)];
    let length = lines[0]?.length ?? 0;
    for (const [index, row] of table.rows.entries()) {
        const line = rowText(row);
        if (length + 1 + line.length > options.limit) {
            return `${lines.join('\n')}\n\n${options.rest(table.rows.length - index)}`;
        }
        lines.push(line);
        length += 1 + line.length;
    }
    return lines.join('\n');
}
/** What a thing is, fact by fact, in two columns; the first fact is the table's head. Facts that are null are left out. */
function renderFacts(facts) {
    const rows = facts.flatMap(([name, value]) => (value === null ? [] : [[`**${name}**`, value]]));
    const [first, ...rest] = rows;
    if (first === undefined)
        return '';
    return [rowText(first), '| :--- | :--- |', ...rest.map(rowText)].join('\n');
}


/***/ })

};
