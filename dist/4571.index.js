export const id = 4571;
export const ids = [4571];
export const modules = {

/***/ 64571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderEvaluationHtml: () => (/* binding */ renderEvaluationHtml)
});

// EXTERNAL MODULE: ./build/render/status.js
var render_status = __webpack_require__(73119);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/render/evaluation/comparison-words.js
var comparison_words = __webpack_require__(61223);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/render/evaluation/numbers.js
var evaluation_numbers = __webpack_require__(41558);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
;// CONCATENATED MODULE: ./build/render/evaluation/html-kit.js
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
        return (0,render_escape/* escapeHtml */.ZD)(piece);
    if (typeof piece === 'number')
        return String(piece);
    if (MADE in piece)
        return piece.text;
    // What is neither, against its type, is text.
    return Array.isArray(piece) ? piece.map(pieceText).join('') : (0,render_escape/* escapeHtml */.ZD)(String(piece));
}
/** Text of ours that is no text: styles and script. */
function verbatim(text) {
    return made(text);
}
const LONGEST_NAME = 200;
/** A name by others: kept from turning the text around it, cut when it is huge. */
function nameText(text) {
    return html `<bdi>${breakable((0,visible/* cutText */.IN)(text, LONGEST_NAME))}</bdi>`;
}
function code(text) {
    return html `<code><bdi>${breakable((0,visible/* cutText */.IN)(text, LONGEST_NAME))}</bdi></code>`;
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
    const parts = (0,visible/* cutText */.IN)(text, LONGEST_SENTENCE).split(/`([^`]+)`/);
    return html `${parts.map((part, index) => (index % 2 === 0 ? part : html `<code>${part}</code>`))}`;
}
/** JSON for a data block: nothing in it can end the block, and unseen characters are named. */
function jsonBlock(id, value) {
    const text = JSON.stringify(value, (_key, one) => typeof one === 'string' ? (0,visible/* makeVisible */.Xm)(one, { lines: 'kept' }) : one).replace(/[<>&\u{2028}\u{2029}]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
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

;// CONCATENATED MODULE: ./build/render/evaluation/svg.js
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
    return html `<svg class="plot tone-${plot.tone}" role="img" aria-labelledby="${plot.id}-t ${plot.id}-d" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
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
const px = (value) => String(Math.round(value * 10) / 10);
function zone(bound, { scale, bottom }) {
    const at = scale.x(bound.value);
    const from = bound.good === 'above' ? at : LEFT;
    const to = bound.good === 'above' ? WIDTH - RIGHT : at;
    return html `<rect class="zone" x="${px(from)}" y="${TOP - 2}" width="${px(Math.max(0, to - from))}" height="${bottom - TOP + 2}"/>`;
}
/** Which point of a text stands at `x`, so that all of it is within the picture. */
function svg_anchor(x, text) {
    const half = (text.length * DIGIT) / 2;
    if (x - half < 0)
        return 'start';
    return x + half > WIDTH ? 'end' : 'middle';
}
function boundLine(bound, { scale, bottom }) {
    const x = px(scale.x(bound.value));
    const label = (0,visible/* cutText */.IN)(bound.label, 34);
    return html `<line class="bound" x1="${x}" x2="${x}" y1="${TOP - 4}" y2="${bottom}"/><text class="bound-label" x="${x}" y="${TOP - 8}" text-anchor="${svg_anchor(scale.x(bound.value), label)}">${label}</text>`;
}
function zeroLine(label, of) {
    const x = of.scale.x(0);
    const near = of.bound !== null && Math.abs(of.scale.x(of.bound.value) - x) < 90;
    const text = near ? null : html `<text x="${px(x)}" y="${TOP - 8}" text-anchor="${svg_anchor(x, label)}">${label}</text>`;
    return html `<line class="zero" x1="${px(x)}" x2="${px(x)}" y1="${TOP - 4}" y2="${of.bottom}"/>${text}`;
}
/** Ticks at round numbers, as many as their labels leave room for. */
function axis(scale, bottom) {
    const ticks = ticksOf(scale);
    const line = html `<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${bottom}" y2="${bottom}"/>`;
    const marks = ticks.map(({ at, label }) => html `<line class="axis" x1="${px(at)}" x2="${px(at)}" y1="${bottom}" y2="${bottom + 4}"/><text x="${px(at)}" y="${bottom + 16}" text-anchor="middle">${label}</text>`);
    return html `${line}${marks}`;
}
function ticksOf(scale) {
    for (const most of [5, 4, 3, 2, 1]) {
        const step = niceStep((scale.high - scale.low) / most);
        const decimals = step < 1e-5 ? null : Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        const first = Math.ceil(scale.low / step);
        const last = Math.floor(scale.high / step);
        const ticks = Array.from({ length: Math.min(12, Math.max(0, last - first + 1)) }, (_, index) => {
            const value = (first + index) * step;
            return { at: scale.x(value), label: (0,evaluation_numbers/* formatNumber */.ZV)(value, decimals) };
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
    const label = html `<text class="row-label" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${(0,visible/* cutText */.IN)(mark.label, 12)}</text>`;
    const { interval } = mark;
    const known = interval !== null && Number.isFinite(interval.low) && Number.isFinite(interval.high);
    const low = known ? px(scale.x(interval.low)) : x;
    const high = known ? px(scale.x(interval.high)) : x;
    const whisker = known
        ? html `<path class="whisker" d="M${low} ${y - 4}V${y + 4}M${low} ${y}H${high}M${high} ${y - 4}V${y + 4}"/>`
        : null;
    return html `<g class="mark ${mark.kind}">${label}${whisker}<circle cx="${x}" cy="${y}" r="4"/></g>`;
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
        : html `<path class="whisker" d="M${x(interval.low)} ${y - 3}V${y + 3}M${x(interval.low)} ${y}H${x(interval.high)}M${x(interval.high)} ${y - 3}V${y + 3}"/>`;
    return html `<svg class="small tone-${of.tone}" aria-hidden="true" width="${SMALL_WIDTH}" height="${SMALL_HEIGHT}" viewBox="0 0 ${SMALL_WIDTH} ${SMALL_HEIGHT}"><line class="zero" x1="${middle}" x2="${middle}" y1="1" y2="${SMALL_HEIGHT - 1}"/><g class="mark main">${whisker}<circle cx="${x(value)}" cy="${y}" r="3.2"/></g></svg>`;
}

// EXTERNAL MODULE: ./build/render/evaluation/words.js
var words = __webpack_require__(46385);
;// CONCATENATED MODULE: ./build/render/evaluation/gate-plot.js




/** Null where nothing was measured. */
function gatePlot(of) {
    const { gate } = of;
    if (gate.effect !== null && gate.rule.kind !== 'threshold')
        return effectOfGate(of);
    return valuesOfGate(of);
}
const described = (parts) => parts.flatMap(([name, value]) => (value === '' ? [] : [`${name} ${value}`])).join('; ');
const markOf = (label, estimate, kind) => estimate === null ? [] : [{ label, value: estimate.value, interval: estimate.interval, kind }];
function valuesOfGate({ gate, numbers, id, other }) {
    const { rule, candidate, live, unit } = gate;
    const required = (0,words/* requirement */.aS)(gate, other);
    return intervalPlot({
        id,
        title: `${(0,words/* gateLabel */.GS)(gate)}: ${(0,render_status/* statusWord */.Hm)(gate.verdict).word}`,
        description: described([
            ['candidate', numbers.candidate],
            [other, numbers.live],
            ['required', required],
        ]),
        marks: [...markOf('candidate', candidate, 'main'), ...markOf(other, live, 'other')],
        bound: rule.kind === 'threshold'
            ? {
                value: rule.value,
                label: `${rule.bound === 'min' ? '≥' : '≤'} ${(0,evaluation_numbers/* formatGiven */.vC)(rule.value)}${(0,evaluation_numbers/* unitOf */.uF)(unit)}`,
                good: rule.bound === 'min' ? 'above' : 'below',
            }
            : null,
        zero: null,
        tone: (0,render_status/* statusWord */.Hm)(gate.verdict).tone,
    });
}
function effectOfGate({ gate, numbers, id, other }) {
    const { effect, rule, unit } = gate;
    if (effect === null)
        return null;
    const groups = rule.kind === 'across';
    const shown = (0,evaluation_numbers/* shownEffect */.Bj)(effect, { unit, groups });
    const limit = (0,evaluation_numbers/* effectLimit */.Jl)(gate);
    const below = groups && rule.bound === 'max_difference';
    const label = (value) => `${below ? '≤' : '≥'} ${(0,evaluation_numbers/* formatGiven */.vC)(Number(value.toPrecision(4)))}${shown.unit}`;
    return intervalPlot({
        id,
        title: `${(0,words/* gateLabel */.GS)(gate)}: ${(0,render_status/* statusWord */.Hm)(gate.verdict).word}`,
        description: described([
            [groups ? `${effect.kind} between groups` : 'effect, positive is better', numbers.effect],
            ['required', (0,words/* requirement */.aS)(gate, other)],
        ]),
        marks: [{ label: groups ? effect.kind : 'effect', value: shown.value, interval: shown.interval, kind: 'main' }],
        bound: limit === null
            ? null
            : { value: limit * shown.times, label: label(limit * shown.times), good: below ? 'below' : 'above' },
        zero: groups ? null : `as ${other}`,
        tone: (0,render_status/* statusWord */.Hm)(gate.verdict).tone,
    });
}

;// CONCATENATED MODULE: ./build/render/evaluation/html-gates.js








/** Word and symbol, so that it reads without colour. */
function badge(status) {
    const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(status);
    return html `<span class="badge tone-${tone}"><span aria-hidden="true">${symbol}</span> ${word}</span>`;
}
/** A metric's name, with what narrows it down. */
function metricName({ metric, of }) {
    const qualifiers = of.map((one) => html ` <span class="of">${nameText(one)}</span>`);
    return html `<span class="metric">${nameText(metric)}</span>${qualifiers}`;
}
/** Verdict, what it was compared with, and the numbers of gates. */
function headSection(view) {
    const { record } = view;
    const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(record.verdict);
    const { before, version, after } = (0,words/* baselineText */.BW)(record);
    const preview = view.preview
        ? html `<p class="note"><strong>Preview.</strong> Nothing of it is in the registry, and no promotion can rest on it.</p>`
        : null;
    return html `<header>
<p class="kicker">Evaluation report</p>
<h1>${nameText((0,words/* subjectLine */.nh)(record))}</h1>
<div class="verdict tone-${tone}"><p class="word"><span class="sign" aria-hidden="true">${symbol}</span> ${word.charAt(0).toUpperCase()}${word.slice(1)}</p><p class="sentence">${sentence(record.summary)}</p></div>
${preview}
<dl class="tiles">
<div><dt>Gates</dt><dd>${record.gates.length === 0 ? 'none: nothing was decided' : html `${verdictBar(record.gates)}${(0,words/* countVerdicts */.qX)(record.gates)}`}</dd></div>
<div><dt>Baseline</dt><dd>${before}${version === '' ? null : html ` <strong>${nameText(version)}</strong>`}${after === '' ? null : html ` ${sentence(after)}`}</dd></div>
<div><dt>Evaluation set</dt><dd>${record.set.name === null ? 'not named' : nameText(record.set.name)}</dd></div>
<div><dt>Measured</dt><dd>${(0,format/* formatMoment */.K9)(record.measured_at)} UTC</dd></div>
</dl>
</header>`;
}
const BAR = 200;
/** How many gates came out how; the counts stand beside it in words. */
function verdictBar(gates) {
    let x = 0;
    const parts = [...result/* STATUSES */.f].reverse().flatMap((status) => {
        const count = gates.filter((gate) => gate.verdict === status).length;
        if (count === 0)
            return [];
        const width = (count / gates.length) * BAR;
        const part = html `<rect class="tone-${(0,render_status/* statusWord */.Hm)(status).tone}" x="${Math.round(x * 10) / 10}" width="${Math.round(width * 10) / 10}" height="8"/>`;
        x += width;
        return [part];
    });
    return html `<svg class="bar" aria-hidden="true" width="${BAR}" height="8" viewBox="0 0 ${BAR} 8" preserveAspectRatio="none">${parts}</svg>`;
}
/** What stands in the way, worst first; null when nothing does. */
function blockingSection(record) {
    const gates = (0,words/* blockingGates */.aZ)(record);
    if (gates.length === 0)
        return null;
    const items = gates.map((gate) => html `<li class="tone-${(0,render_status/* statusWord */.Hm)(gate.verdict).tone}">
<p class="what">${badge(gate.verdict)} <a href="#${gateAnchor(record, gate)}">${metricName((0,words/* gateName */.h2)(gate))}</a> <span class="rule">${(0,words/* requirement */.aS)(gate, (0,words/* otherSide */._P)(record))}</span></p>
<p>${sentence(gate.detail)}</p>
${gate.verdict === 'inconclusive' ? powerText(gate) : null}${gate.next === null ? null : html `<p class="next"><strong>Next:</strong> ${sentence(gate.next)}</p>`}
</li>`);
    return html `<section id="blocks"><h2>What blocks, and what to do</h2><ul class="blocks">${items}</ul></section>`;
}
function powerText(gate) {
    const power = (0,words/* gatePower */.ln)(gate);
    return power === null ? null : html `<p class="soft">${power}</p>`;
}
/** Names of gates are others' text; an anchor is the gate's place in the record. */
function gateAnchor(record, gate) {
    return `gate-${record.gates.indexOf(gate)}`;
}
/** Every gate, one table a family. */
function gatesSection(record) {
    if (record.gates.length === 0)
        return null;
    const other = (0,words/* otherSide */._P)(record);
    const columns = [
        { name: 'Verdict', width: 'narrow' },
        { name: 'Gate' },
        { name: 'Candidate', number: true },
        { name: other === 'live' ? 'Live' : 'Baseline', number: true },
        { name: 'Effect', number: true },
        { name: 'Interval', width: 'wide' },
    ];
    const families = (0,words/* familiesOf */.m6)(record.gates).map(({ name, gates }) => html `<h3>${nameText(name)} <span class="soft">${(0,words/* countVerdicts */.qX)(gates)}</span></h3>
${table({
        caption: html `Gates of the family ${nameText(name)}`,
        columns,
        head: 1,
        kind: 'gates cards',
        rows: gates.map((gate) => gateRow(gate, { anchor: gateAnchor(record, gate), other })),
    })}`);
    return html `<section id="gates"><h2>Gates</h2><p class="soft">${(0,words/* intervalSentence */.nt)(record.confidence)} A gate passes when its whole interval is on the good side, fails when its bound is shown to be broken (after Holm’s adjustment over all gates), and is inconclusive else. Effects are candidate against ${other}, turned so that positive is better.</p>${families}</section>`;
}
function gateRow(gate, { anchor, other }) {
    const numbers = (0,evaluation_numbers/* gateNumbers */.I3)(gate);
    const measured = gate.measured === null || gate.measured === gate.metric
        ? null
        : html `<span class="soft">measured as ${code(gate.measured)}</span>`;
    return {
        attributes: html ` id="${anchor}"`,
        tone: (0,render_status/* statusWord */.Hm)(gate.verdict).tone,
        cells: [
            badge(gate.verdict),
            html `${metricName((0,words/* gateName */.h2)(gate))}<span class="rule">${(0,words/* requirement */.aS)(gate, other)}</span>${measured}`,
            numberCell(numbers.candidate, [(0,words/* estimateMethod */.q3)(gate.candidate)]),
            numberCell(numbers.live, sameMethod(gate) ? [] : [(0,words/* estimateMethod */.q3)(gate.live)]),
            numberCell(numbers.effect, [...(0,words/* effectLines */.JF)(gate.effect), (0,words/* gateP */.aJ)(gate) ?? '']),
            gatePlot({ gate, numbers, id: anchor.replace('gate', 'plot'), other }) ??
                html `<span class="soft">nothing measured</span>`,
        ],
        below: html `<p>${sentence(gate.detail)} <span class="soft">${code(gate.reason)}</span>${gate.verdict === 'pass' ? html ` <span class="soft">${(0,words/* gatePower */.ln)(gate)}</span>` : null}</p>${groupsOf(gate, anchor)}`,
    };
}
/** Not said twice side by side. */
function sameMethod({ candidate, live }) {
    return candidate?.method === live?.method && candidate?.n === live?.n;
}
/** `0.733 [0.718, 0.747]` as value, interval and how they were found, below each other. */
function numberCell(text, how) {
    if (text === '')
        return html `<span class="none">–</span>`;
    // At the end: a unit may have brackets too.
    const at = text.search(/ \[[^[\]]+, [^[\]]+\]$/);
    const value = at < 0 ? text : text.slice(0, at);
    const interval = at < 0 ? null : html `<span class="ends">${text.slice(at + 1)}</span>`;
    return html `<span class="value">${value}</span>${interval}${how.map((line) => (line === '' ? null : html `<span class="how">${line}</span>`))}`;
}
const MOST_DRAWN = 16;
const MOST_LISTED = 200;
/** The groups a fairness gate compares, smallest value first. */
function groupsOf(gate, anchor) {
    if (gate.groups === null || gate.groups.length === 0)
        return null;
    const ordered = [...gate.groups].sort((a, b) => a.estimate.value - b.estimate.value);
    const decimals = (0,evaluation_numbers/* decimalsOf */.m2)({
        values: ordered.map((one) => one.estimate.value),
        intervals: ordered.map((one) => one.estimate.interval),
    });
    const value = (one) => (0,evaluation_numbers/* formatEstimate */.eG)(one.estimate, { decimals, unit: gate.unit });
    const drawn = intervalPlot({
        id: anchor.replace('gate', 'groups'),
        title: `${(0,words/* gateLabel */.GS)(gate)}: groups`,
        description: ordered
            .slice(0, MOST_DRAWN)
            .map((one) => `${one.group} ${value(one)}`)
            .join('; '),
        marks: ordered.slice(0, MOST_DRAWN).map((one) => ({
            label: one.group,
            value: one.estimate.value,
            interval: one.estimate.interval,
            kind: one.compared ? 'other' : 'aside',
        })),
        bound: null,
        zero: null,
        tone: 'quiet',
    });
    const rest = ordered.length - MOST_LISTED;
    const rows = ordered.slice(0, MOST_LISTED).map((one) => ({
        cells: [
            nameText(one.group),
            numberCell(value(one), []),
            one.estimate.n === null ? 'unknown' : (0,format/* formatCount */.B4)(one.estimate.n),
            one.compared ? 'yes' : html `<span class="soft">no, too small</span>`,
        ],
    }));
    return html `<div class="groups">${table({
        caption: html `Groups by ${gate.rule.kind === 'across' ? nameText(gate.rule.attribute) : 'attribute'}`,
        columns: [{ name: 'Group' }, { name: 'Value', number: true }, { name: 'n', number: true }, { name: 'Compared' }],
        rows,
        kind: 'plain inner',
    })}${drawn}${rest > 0 ? html `<p class="soft">${(0,format/* plural */.LS)(rest, 'more group')} in the record.</p>` : null}</div>`;
}

;// CONCATENATED MODULE: ./build/render/evaluation/html-comparisons.js








const TONES = {
    better: 'good',
    worse: 'bad',
    changed: 'open',
    unclear: 'quiet',
    unknown: 'quiet',
};
/** Null where nothing was compared. */
function comparisonSections(record) {
    if (record.comparisons.length === 0)
        return null;
    const direction = (0,comparison_words/* directionLookup */.wT)(record);
    const row = (one) => comparisonRow(one, (0,comparison_words/* comparisonOutcome */.cT)(one, { confidence: record.confidence, direction: direction(one) }));
    const overall = record.comparisons.filter((one) => one.slice === null);
    const slices = record.comparisons.filter((one) => one.slice !== null);
    const intro = html `<p>${(0,comparison_words/* comparisonsSentence */.mO)(record)}</p>`;
    const other = (0,words/* otherSide */._P)(record);
    return html `${overall.length === 0
        ? null
        : html `<section id="comparison"><h2>Candidate against ${other}</h2>${intro}${listOf(overall.map(row), { caption: `Candidate against ${other}, all samples`, other })}</section>`}${slices.length === 0
        ? null
        : html `<section id="${overall.length === 0 ? 'comparison' : 'slices'}"><h2>Slices</h2>${overall.length === 0 ? intro : null}${listOf(slices.map(row), { caption: `Candidate against ${other}, by slice`, other })}</section>`}`;
}
/** From so many rows on there is something to look for. */
const SEARCHED_FROM = 12;
function listOf(rows, of) {
    const searched = rows.length >= SEARCHED_FROM;
    const sorted = (name, key) => searched ? html `<button type="button" data-sort="${key}">${name}</button>` : html `${name}`;
    const columns = [
        { name: sorted('Metric', 'name'), label: 'Metric' },
        { name: 'Candidate', number: true },
        { name: of.other === 'live' ? 'Live' : 'Baseline', number: true },
        { name: sorted('Effect (+ is better)', 'effect'), label: 'Effect (+ is better)', number: true },
        { name: 'Interval of the effect', width: 'wide' },
        { name: sorted('p, adjusted', 'p'), label: 'p, adjusted', number: true },
        { name: 'Finding', width: 'narrow' },
    ];
    const made = table({ caption: of.caption, columns, rows, kind: 'comparisons cards' });
    if (!searched)
        return made;
    return html `<div data-list><div class="tools" hidden><label>Find <input type="search" placeholder="metric or slice"></label> <label><input type="checkbox"> only clear differences</label></div>
${made}
${pager(`${(0,format/* plural */.LS)(rows.length, 'row')}`)}</div>`;
}
/** Buttons to turn pages with; shown by the script. */
function pager(all) {
    return html `<div class="pages" hidden><button type="button">Back</button> <output aria-live="polite">${all}</output> <button type="button">Next</button></div>`;
}
function comparisonRow(one, outcome) {
    const { effect } = one;
    const numbers = (0,evaluation_numbers/* comparisonNumbers */.Wr)(one);
    const name = (0,comparison_words/* comparisonName */.NX)(one);
    const { word, symbol } = comparison_words/* OUTCOME_WORDS */.nx[outcome];
    const clear = symbol === '' ? '' : '1';
    const found = [name.metric, ...name.of].join(' ').toLowerCase();
    return {
        tone: TONES[outcome],
        attributes: html ` data-name="${(0,visible/* cutText */.IN)((0,visible/* makeVisible */.Xm)(found), 300)}" data-clear="${clear}" data-effect="${effect.value}" data-p="${one.p_adjusted ?? 2}"`,
        cells: [
            metricName(name),
            numberCell(numbers.candidate, []),
            numberCell(numbers.live, []),
            numberCell(numbers.effect, (0,words/* effectLines */.JF)(effect).slice(0, 1)),
            effectPlot({ value: effect.value, interval: effect.interval, tone: TONES[outcome] }) ?? '',
            (0,evaluation_numbers/* formatP */.MA)(one.p_adjusted) || '–',
            symbol === ''
                ? html `<span class="soft">${word}</span>`
                : html `<span class="badge tone-${TONES[outcome]}"><span aria-hidden="true">${symbol}</span> ${word}</span>`,
        ],
    };
}

// EXTERNAL MODULE: ./build/render/evaluation/facts.js
var evaluation_facts = __webpack_require__(24703);
;// CONCATENATED MODULE: ./build/render/evaluation/html-provenance.js







/** Errors and warnings of the evidence, and what looks personal in its texts; null for none. */
function problemsSection(record) {
    const sides = [
        { side: 'candidate', problems: record.evidence.problems },
        { side: (0,words/* otherSide */._P)(record), problems: (0,evaluation_facts/* otherEvidence */.iw)(record)?.problems ?? [] },
    ];
    const all = sides.flatMap(({ side, problems }) => problems.map((problem) => ({ side, problem })));
    const ordered = [
        ...all.filter((one) => one.problem.effect === 'error'),
        ...all.filter((one) => one.problem.effect !== 'error'),
    ];
    if (ordered.length === 0 && record.flags.length === 0)
        return null;
    const rows = ordered.map(({ side, problem }) => ({
        cells: [
            problem.effect === 'error'
                ? html `<span class="badge tone-bad"><span aria-hidden="true">!</span> error</span>`
                : html `<span class="badge tone-open"><span aria-hidden="true">?</span> warning</span>`,
            html `${sentence(problem.message)} <span class="soft">${code(problem.code)}</span>`,
            concerns(problem),
            html `${code(problem.file)}${problem.place === null ? null : html `<br>${nameText(problem.place)}`}`,
            side,
        ],
    }));
    const found = rows.length === 0
        ? null
        : table({
            caption: 'Problems of the evidence, errors first',
            columns: [
                { name: 'Effect', width: 'narrow' },
                { name: 'Problem' },
                { name: 'Concerns' },
                { name: 'Where' },
                { name: 'Of' },
            ],
            rows,
            head: 1,
            kind: 'problems cards',
        });
    const flags = record.flags.length === 0
        ? null
        : table({
            caption: 'Looks personal or secret; what was found is written nowhere',
            columns: [{ name: 'Kind' }, { name: 'Finds', number: true }, { name: 'In' }],
            rows: record.flags.map((flag) => ({
                cells: [nameText(flag.kind), (0,format/* formatCount */.B4)(flag.count), nameText(flag.place)],
            })),
            kind: 'plain cards',
        });
    return html `<section id="problems"><h2>Problems of the evidence</h2>${found}${flags}</section>`;
}
function concerns(problem) {
    if (problem.metric === null)
        return problem.task === null ? 'the whole file' : nameText(problem.task);
    return nameText(problem.task === null ? problem.metric : `${problem.task}/${problem.metric}`);
}
/** How often the gates would flip without a difference; null where it was not tried. */
function selfCheckSection(record) {
    const check = record.self_check;
    if (check === null)
        return null;
    const verdicts = Object.entries(check.verdicts)
        .filter(([, share]) => share > 0)
        .map(([verdict, share]) => `${(0,render_status/* statusWord */.Hm)(verdict).word} ${(0,evaluation_numbers/* formatPercent */.l9)(share)}`);
    const gates = check.gates.filter((one) => one.flips > 0);
    const list = gates.length === 0
        ? html `<p>Every gate came out alike.</p>`
        : table({
            caption: 'Gates that did not always come out alike',
            columns: [{ name: 'Gate' }, { name: 'Came out otherwise', number: true }],
            rows: gates.map((one) => ({ cells: [code(one.id), (0,evaluation_numbers/* formatPercent */.l9)(one.flips)] })),
            kind: 'plain inner',
        });
    return html `<section id="self-check"><h2>Self-check</h2><p>The ${(0,evaluation_facts/* sideName */.jf)(record)} compared with itself, resampled ${(0,format/* formatCount */.B4)(check.resamples)} times (seed ${String(check.seed)}): ${verdicts.join(', ')}. There is no difference to find: what does not come out alike is noise.</p>${list}</section>`;
}
/** Versions, policy, set, runs, tools and files with their digests. */
function provenanceSection(record) {
    const other = (0,evaluation_facts/* otherEvidence */.iw)(record);
    const facts = (0,evaluation_facts/* provenanceFacts */.Z)(record).map((fact) => html `<div><dt>${fact.name}</dt><dd>${fact.values.map((value) => html `${factValue(value)} `)}</dd></div>`);
    return html `<section id="provenance"><h2>Where the numbers come from</h2><dl class="facts">${facts}</dl>${sideTables('candidate', record.evidence)}${other === null ? null : sideTables((0,evaluation_facts/* sideName */.jf)(record), other)}</section>`;
}
function factValue(value) {
    if (value.kind === 'code')
        return code(value.text);
    if (value.kind === 'link')
        return html_provenance_link(value);
    return nameText(value.text);
}
/** A link where the target is http(s); else the text with the target beside it. */
function html_provenance_link(of) {
    const href = (0,render_escape/* parseHttpUrl */.f$)(of.url.trim());
    return href === null
        ? html `${nameText(of.text)}${of.url.trim() === '' ? null : html ` (${code(of.url)})`}`
        : html `<a href="${href}" rel="noreferrer noopener">${nameText(of.text)}</a>`;
}
const cellsOf = (texts) => texts.map((text) => (text === '' ? html `<span class="none">–</span>` : nameText(text)));
function sideTables(side, evidence) {
    const tasks = (0,evaluation_facts/* taskCells */.Vs)(evidence);
    return html `<h3>Evidence of the ${side}</h3>
${table({
        caption: `Files of the ${side}`,
        columns: [{ name: 'File' }, { name: 'Recognised as' }, { name: 'Size', number: true }, { name: 'SHA-256' }],
        rows: evidence.files.map((file) => ({
            cells: [code(file.path), nameText(file.format), (0,format/* formatBytes */.z3)(file.size), code(file.sha256)],
        })),
        kind: 'files cards',
    })}
${evidence.runs.length === 0 ? null : table({ caption: `Tool runs of the ${side}`, columns: evaluation_facts/* RUN_COLUMNS */.Qg.map((name) => ({ name })), rows: evidence.runs.map((run) => ({ cells: cellsOf((0,evaluation_facts/* runCells */.ry)(run)) })), kind: 'plain cards' })}
${tasks.length === 0 ? null : table({ caption: `Tasks of the ${side}`, columns: evaluation_facts/* TASK_COLUMNS */.uQ.map((name) => ({ name })), rows: tasks.map((cells) => ({ cells: cellsOf(cells) })), kind: 'plain cards' })}`;
}

// EXTERNAL MODULE: ./build/render/evaluation/view.js
var evaluation_view = __webpack_require__(30523);
;// CONCATENATED MODULE: ./build/render/evaluation/html-samples.js
/** Wins and losses by sample, to page through: as much of them as `publish` allows. */









/** Rows of one list that the report carries; the evidence has all. */
const KEPT_ROWS = 2_000;
/** Rows that are there without the script; the script shows as many at a time. */
const PAGE = 20;
const LONGEST_TEXT = 4_000;
const LONGEST_KEY = 200;
/** Null where nothing may be shown, or nothing differs. */
function samplesSection(view) {
    const lists = (0,evaluation_view/* publishedPairs */.e)(view);
    if (lists.length === 0)
        return null;
    const other = (0,words/* otherSide */._P)(view.record);
    return html `<section id="samples"><h2>Samples that changed</h2><p class="soft">Pairs of answers to the same question that were scored differently, worst first. The policy publishes ${view.record.publish === 'full' ? 'samples with their texts' : 'keys, slices and scores, no texts'}.</p>${lists.map((list, index) => listSection(list, { index, other }))}</section>`;
}
function shownRow(row, number) {
    return {
        worse: row.outcome === 'loss',
        key: (0,visible/* cutText */.IN)(row.key, LONGEST_KEY),
        candidate: number(row.candidate),
        live: number(row.live),
        slices: (0,visible/* cutText */.IN)(Object.entries(row.slices ?? {})
            .map(([attribute, value]) => `${attribute} = ${value}`)
            .join(', '), LONGEST_KEY),
        texts: Object.entries(row.texts ?? {}).map(([name, text]) => [(0,visible/* cutText */.IN)(name, 80), (0,visible/* cutText */.IN)(text, LONGEST_TEXT)]),
    };
}
function listSection(list, of) {
    const kept = list.rows.slice(0, KEPT_ROWS);
    const decimals = (0,evaluation_numbers/* decimalsOf */.m2)({
        values: kept.flatMap(({ candidate, live }) => [candidate ?? 0, live ?? 0]),
        intervals: [],
    });
    const number = (value) => (value === null ? 'not scored' : (0,evaluation_numbers/* formatNumber */.ZV)(value, decimals));
    const rows = kept.map((row) => shownRow(row, number));
    const name = (0,comparison_words/* comparisonName */.NX)({ ...list, slice: null });
    const left = list.wins + list.losses - rows.length;
    const columns = [
        { name: 'Sample' },
        { name: 'Candidate', number: true },
        { name: of.other === 'live' ? 'Live' : 'Baseline', number: true },
        { name: 'Outcome', width: 'narrow' },
        { name: 'Slices' },
    ];
    const title = html `${metricName(name)}`;
    return html `<details${of.index === 0 ? html ` open` : null}><summary><h3>${title}</h3> <span class="soft">${(0,format/* formatCount */.B4)(list.losses)} worse, ${(0,format/* formatCount */.B4)(list.wins)} better, ${(0,format/* formatCount */.B4)(Math.max(0, list.pairs - list.losses - list.wins))} the same</span></summary>
<div data-samples="pairs-${of.index}"><div class="tools" hidden><label>Show <select><option value="">all that changed</option><option value="worse">worse</option><option value="better">better</option></select></label> <label>Find <input type="search" placeholder="key or slice"></label></div>
${table({ caption: html `Samples that changed in ${title}`, columns, rows: rows.slice(0, PAGE).map(rowCells), kind: 'samples cards' })}
${pager(`${(0,format/* plural */.LS)(rows.length, 'sample')}`)}</div>
${left > 0 ? html `<p class="soft">${(0,format/* plural */.LS)(left, 'more sample')} changed and ${left === 1 ? 'is' : 'are'} not in this file.</p>` : null}
${jsonBlock(`pairs-${of.index}`, rows)}</details>`;
}
function rowCells(row) {
    const texts = row.texts.length === 0
        ? null
        : html `<details><summary>texts</summary><dl class="texts">${row.texts.map(([name, text]) => html `<dt>${name}</dt><dd>${text}</dd>`)}</dl></details>`;
    return {
        cells: [
            html `${nameText(row.key)}${texts}`,
            row.candidate,
            row.live,
            outcomeBadge(row.worse),
            row.slices === '' ? '–' : nameText(row.slices),
        ],
    };
}
function outcomeBadge(worse) {
    return worse
        ? html `<span class="badge tone-bad"><span aria-hidden="true">▼</span> worse</span>`
        : html `<span class="badge tone-good"><span aria-hidden="true">▲</span> better</span>`;
}

;// CONCATENATED MODULE: ./build/render/evaluation/script.js
/**
 * The report's only script: turns pages, finds, sorts. The report says all of it without the script too, but for the
 * samples behind the first page. It writes text, never HTML.
 */
const REPORT_SCRIPT = `'use strict';
(() => {
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const make = (name, text, kind) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };
  const pages = (box, size, show) => {
    const nav = box.querySelector('.pages');
    const [back, next] = all(nav, 'button');
    const where = nav.querySelector('output');
    let page = 0;
    const draw = (to) => {
      const total = show(to * size, to * size + size);
      const last = Math.max(0, Math.ceil(total / size) - 1);
      if (to > last) return draw(last);
      page = to;
      const end = Math.min(total, (to + 1) * size);
      where.textContent = total === 0 ? 'none found' : to * size + 1 + '–' + end + ' of ' + total;
      back.disabled = to === 0;
      next.disabled = to === last;
    };
    back.onclick = () => draw(page - 1);
    next.onclick = () => draw(page + 1);
    nav.hidden = false;
    for (const tools of all(box, '.tools')) {
      tools.hidden = false;
      for (const one of all(tools, 'input, select')) one.oninput = () => draw(0);
    }
    draw(0);
    return () => draw(0);
  };
  const words = (box) => box.querySelector('input[type=search]').value.toLowerCase().split(' ').filter(Boolean);
  for (const box of all(document, '[data-list]')) {
    const body = box.querySelector('tbody');
    const rows = all(body, 'tr');
    const only = box.querySelector('input[type=checkbox]');
    const redraw = pages(box, 25, (from, to) => {
      const wanted = words(box);
      const found = all(body, 'tr').filter(
        (row) => wanted.every((word) => row.dataset.name.includes(word)) && (!only.checked || row.dataset.clear),
      );
      for (const row of rows) row.classList.add('off');
      for (const row of found.slice(from, to)) row.classList.remove('off');
      return found.length;
    });
    for (const button of all(box, '[data-sort]')) {
      const key = button.dataset.sort;
      button.onclick = () => {
        const head = button.closest('th');
        const turn = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
        for (const th of all(box, 'thead th')) th.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', turn === 1 ? 'ascending' : 'descending');
        const order = key === 'name'
          ? (a, b) => a.dataset.name.localeCompare(b.dataset.name)
          : (a, b) => a.dataset[key] - b.dataset[key];
        body.append(...rows.sort((a, b) => turn * order(a, b)));
        redraw();
      };
    }
  }
  const badge = (worse) => {
    const mark = make('span', undefined, 'badge tone-' + (worse ? 'bad' : 'good'));
    const sign = make('span', worse ? '▼' : '▲');
    sign.ariaHidden = 'true';
    mark.append(sign, worse ? ' worse' : ' better');
    return mark;
  };
  for (const box of all(document, '[data-samples]')) {
    const list = JSON.parse(document.getElementById(box.dataset.samples).textContent);
    const body = box.querySelector('tbody');
    const labels = all(box, 'thead th').map((th) => th.textContent);
    const which = box.querySelector('select');
    const line = (one) => {
      const row = make('tr');
      row.role = 'row';
      const name = make('bdi', one.key);
      const parts = [name, one.candidate, one.live, badge(one.worse), one.slices || '–'];
      parts.forEach((part, index) => {
        const cell = make(index === 0 ? 'th' : 'td', undefined, index === 1 || index === 2 ? 'number' : index === 3 ? 'narrow' : '');
        cell.role = index === 0 ? 'rowheader' : 'cell';
        if (index === 0) cell.scope = 'row';
        else cell.dataset.label = labels[index];
        cell.append(part);
        row.append(cell);
      });
      if (one.texts.length > 0) {
        const texts = make('details');
        const terms = make('dl', undefined, 'texts');
        for (const [term, text] of one.texts) terms.append(make('dt', term), make('dd', text));
        texts.append(make('summary', 'texts'), terms);
        row.firstChild.append(texts);
      }
      return row;
    };
    pages(box, 20, (from, to) => {
      const wanted = words(box);
      const found = list.filter(
        (one) =>
          (which.value === '' || one.worse === (which.value === 'worse')) &&
          wanted.every((word) => (one.key + ' ' + one.slices).toLowerCase().includes(word)),
      );
      body.replaceChildren(...found.slice(from, to).map(line));
      return found.length;
    });
  }
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all(document, 'section > details:not([open])');
    for (const one of closed) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of closed) one.open = false;
  });
})();
`;
/** What the content security policy knows the script by. A test compares them, and says what it should be. */
const REPORT_SCRIPT_HASH = 'sha256-msdWbgffmQts72dCz7P1orRvSwroDU+FtmW2xvhlVrI=';

;// CONCATENATED MODULE: ./build/render/evaluation/styles.js
/** The report's styles. Colours are pairs of light and dark; print is always light. */
const REPORT_STYLES = `
:root{color-scheme:light;--page:#fff;--panel:#f5f7fa;--ink:#18202c;--soft:#566173;--line:#d9dfe8;--link:#1d50b8;
--good:#146c3b;--good-back:#e3f4ea;--bad:#b0211a;--bad-back:#fdeceb;--open:#7d5200;--open-back:#fdf2dc;--quiet:#566173;--quiet-back:#edf0f4}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--page:#10151c;--panel:#181f29;--ink:#e4e8ee;--soft:#a2adbc;--line:#2d3744;--link:#8fb6ff;
--good:#63d391;--good-back:#12301f;--bad:#ff8d84;--bad-back:#3a1817;--open:#f0bd52;--open-back:#33270d;--quiet:#a2adbc;--quiet-back:#222b37}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
p,dd,li,h1,h2,h3,caption,code,.problems th,.samples th,.samples td{overflow-wrap:anywhere}
main,footer{max-width:1200px;margin:0 auto;padding:0 24px}
header{padding-top:32px}
h1,h2,h3{line-height:1.25;margin:0;font-weight:650}
h1{font-size:1.75rem;letter-spacing:-.01em}
h2{font-size:1.3rem;margin:0 0 8px}
h3{font-size:1.05rem;margin:24px 0 8px}
p{margin:0 0 8px}
a{color:var(--link);text-underline-offset:2px}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;background:var(--quiet-back);border-radius:4px;padding:.08em .32em}
.soft{color:var(--soft);font-size:.875rem;font-weight:400}
.kicker{color:var(--soft);font-size:.8rem;font-weight:600;letter-spacing:.07em;text-transform:uppercase;margin:0 0 4px}
.tone-good{--tone:var(--good);--back:var(--good-back)}.tone-bad{--tone:var(--bad);--back:var(--bad-back)}
.tone-open{--tone:var(--open);--back:var(--open-back)}.tone-quiet{--tone:var(--quiet);--back:var(--quiet-back)}
.verdict{display:flex;gap:8px 24px;align-items:baseline;flex-wrap:wrap;margin:16px 0;padding:16px 20px;border:1px solid var(--tone);border-left-width:8px;border-radius:8px;background:var(--back)}
.verdict p{margin:0}
.verdict .word{color:var(--tone);font-size:1.35rem;font-weight:700}
.verdict .sentence{flex:1 1 26rem;font-size:1.05rem}
.sign{display:inline-block;min-width:1em;text-align:center}
.note{padding:10px 16px;border-left:4px solid var(--link);background:var(--panel);border-radius:4px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(215px,1fr));gap:12px;margin:0 0 16px}
.tiles div{border:1px solid var(--line);border-radius:8px;padding:10px 14px}
.tiles dt,.facts dt{color:var(--soft);font-size:.8rem;font-weight:600}
.tiles dd{margin:2px 0 0;font-size:.95rem}
.bar{display:block;width:100%;height:8px;margin:6px 0;border-radius:4px}
.bar rect{fill:var(--tone)}
nav{border-top:1px solid var(--line);border-bottom:1px solid var(--line);margin:0 0 24px}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:0;padding:8px 0;font-size:.9rem}
section{margin:0 0 40px;scroll-margin-top:16px}
.blocks{list-style:none;margin:0;padding:0;display:grid;gap:12px}
.blocks li{border:1px solid var(--line);border-left:4px solid var(--tone);border-radius:6px;padding:12px 16px}
.blocks p:last-child{margin:0}
.what a{text-decoration:none}
.what a .metric{text-decoration:underline;text-underline-offset:2px}
.what{display:flex;gap:4px 10px;flex-wrap:wrap;align-items:baseline}
.badge{display:inline-block;white-space:nowrap;padding:1px 9px;border-radius:999px;font-size:.8rem;font-weight:650;color:var(--tone);background:var(--back);border:1px solid var(--tone)}
.metric{font-weight:650}
.of{display:inline-block;font-size:.8rem;font-weight:500;padding:0 7px;border-radius:4px;background:var(--quiet-back);color:var(--ink)}
.rule{font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse;margin:0 0 16px;font-size:.9rem}
caption{text-align:left;color:var(--soft);font-size:.8rem;padding:0 0 6px}
th,td{text-align:left;vertical-align:top;padding:8px 10px;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-size:.8rem;font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--line)}
.plain.cards thead th::first-letter{text-transform:uppercase}
tbody th{font-weight:400}
.number{text-align:right;font-variant-numeric:tabular-nums}
.narrow{white-space:nowrap}
.plain .narrow,.samples .narrow,.problems .narrow{width:1%}
.gates caption,.comparisons caption,.samples caption,.problems caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.value,.ends,.how,.gates th .rule,.gates th .soft{display:block}
.value{font-weight:600}
.ends{white-space:nowrap;color:var(--soft);font-size:.85rem}
.how{color:var(--soft);font-size:.775rem;line-height:1.35}
.gates tbody tr:not(.below)>*{border-bottom:0;padding-bottom:2px}
.gates .below>td{padding-top:0;padding-bottom:12px}
.gates .below p{margin:0}
.gates tr[id]{scroll-margin-top:16px}
.gates tr:target>*,.gates tr:target+.below>*{background:var(--panel)}
.groups{display:flex;flex-wrap:wrap;gap:8px 32px;align-items:flex-start;margin-top:8px}
.inner{width:auto;min-width:min(340px,100%)}
.inner th,.inner td{padding:4px 10px}
.gates td:nth-child(6)>.soft{padding-left:14px}
.inner .value,.inner .ends{display:inline;padding-left:4px}
.files code{white-space:normal}
svg{display:block;max-width:100%;height:auto}
svg text{font-size:11px;fill:var(--soft)}
.plot{margin-left:auto}
.groups .plot{margin:0}
.plot .bound-label{fill:var(--ink);font-weight:600}
.plot .row-label{fill:var(--ink)}
.zone{fill:var(--good-back)}
.axis{stroke:var(--line)}
.bound{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3}
.zero{stroke:var(--soft)}
.whisker{fill:none;stroke:var(--tone);stroke-width:2}
.mark circle{fill:var(--tone);stroke:var(--tone);stroke-width:2}
.mark.other .whisker{stroke:var(--soft)}
.mark.other circle{fill:var(--page);stroke:var(--soft)}
.mark.aside{opacity:.6}
.mark.aside .whisker{stroke:var(--soft);stroke-dasharray:2 2}
.mark.aside circle{fill:var(--page);stroke:var(--soft);stroke-dasharray:2 2}
.comparisons tbody th,.comparisons td{vertical-align:middle}
.comparisons th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-decoration:underline dotted;text-underline-offset:3px}
th[aria-sort=ascending] button::after{content:" \\2191"}
th[aria-sort=descending] button::after{content:" \\2193"}
.tools,.pages{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;margin:0 0 10px;font-size:.9rem}
.tools[hidden],.pages[hidden]{display:none}
input,select,.pages button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:6px;padding:4px 10px;max-width:100%}
.pages button{cursor:pointer}
.pages button:disabled{opacity:.45;cursor:default}
section>details{border:1px solid var(--line);border-radius:8px;padding:0 16px;margin:0 0 12px}
summary{cursor:pointer;padding:10px 0}
summary h3{display:inline;margin:0}
.texts{margin:0 0 8px}
.texts dt{color:var(--soft);font-size:.8rem}
.texts dd{margin:0 0 6px;white-space:pre-wrap}
.facts{margin:0 0 8px}
.facts div{display:grid;grid-template-columns:220px 1fr;gap:4px 16px;padding:6px 0;border-bottom:1px solid var(--line)}
.facts dd{margin:0;font-size:.9rem}
footer{color:var(--soft);font-size:.8rem;padding-bottom:32px}
@media screen{.off{display:none}}
@media screen and (max-width:1040px){
main,footer{padding:0 16px}
header{padding-top:20px}
h1{font-size:1.4rem}
.tiles{grid-template-columns:1fr;gap:8px}
.facts div{grid-template-columns:1fr;gap:0}
.cards,.cards>tbody{display:block}
.cards>caption{display:block}
.cards>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.cards>tbody>tr{display:grid;grid-template-columns:1fr 1fr;gap:6px 16px;border:1px solid var(--line);border-left:4px solid var(--tone,var(--line));border-radius:6px;margin:0 0 10px;padding:10px 12px}
.cards>tbody>tr.off{display:none}
.cards>tbody>tr>*{border:0;padding:0;text-align:left;white-space:normal;min-width:0}
.cards>tbody>tr>th,.cards>tbody>tr.below>td,.cards>tbody>tr>td:has(>svg),.cards>tbody>tr>td:has(>code){grid-column:1/-1}
.cards>tbody>tr:not(.below)>td:not([data-label=""]):not(:has(>svg)):not(:has(>.badge))::before{content:attr(data-label);display:block;color:var(--soft);font-size:.775rem}
.cards>tbody>tr>td:has(>.badge){align-self:center}
.cards>tbody>tr>td:has(>.none){display:none}
.comparisons>tbody>tr>td:has(>.small){grid-column:auto;align-self:end}
.samples>tbody>tr{grid-template-columns:1fr 1fr 1.2fr}
.samples>tbody>tr>td:last-child{grid-column:1/-1}
.plot,.small{margin:2px 0}
.groups table{width:100%;min-width:0}
.inner th,.inner td{padding:4px 6px;overflow-wrap:anywhere}
.inner .ends{white-space:normal}
.inner .value,.inner .ends{display:block;padding:0}
.gates>tbody>tr:not(.below){margin:0;border-bottom:0;border-radius:6px 6px 0 0;padding-bottom:4px}
.gates>tbody>tr.below{border-top:0;border-radius:0 0 6px 6px;padding-top:0}
}
@media print,(min-width:1041px){
.gates,.comparisons,.samples{table-layout:fixed}
.gates thead th:nth-child(1){width:12%}
.gates thead th:nth-child(3),.gates thead th:nth-child(4){width:13%}
.gates thead th:nth-child(5){width:14.5%}
.gates thead th:nth-child(6){width:30%}
.gates thead th:nth-child(6),.comparisons thead th:nth-child(5),.comparisons td:nth-child(5){padding-left:24px}
.gates .below>td{padding-left:calc(12% + 10px)}
.comparisons thead th:nth-child(2),.comparisons thead th:nth-child(3){width:12.7%}
.comparisons thead th:nth-child(4){width:17%}
.comparisons thead th:nth-child(5){width:15.2%}
.comparisons thead th:nth-child(6){width:8.4%}
.comparisons thead th:nth-child(7){width:15%}
.samples thead th:nth-child(n+2){width:120px}
.samples thead th:nth-child(5){width:36%}
.plain.cards th,.plain.cards td{overflow-wrap:anywhere;min-width:6.4em}
}
@media print{
@page{margin:13mm}
html{font-size:11.5px}
body{font-size:1rem}
main,footer{max-width:none;padding:0}
nav,.tools,.pages{display:none}
a{color:inherit;text-decoration:none}
section{margin:0 0 18pt}
tr,.blocks li,.verdict,svg{break-inside:avoid}
h2,h3,caption{break-after:avoid}
th,td{padding:4px 5px}
.gates thead th:nth-child(6),.comparisons thead th:nth-child(5),.comparisons td:nth-child(5){padding-left:5px}
.ends{white-space:normal}
.groups .plot{width:230px}
.groups table{margin:0}
.gates .badge{padding:1px 6px}
.gates .below>td{padding-left:12%}
.verdict,.badge,.zone,.bar rect{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
/** What the content security policy knows the styles by. A test compares them, and says what it should be. */
const REPORT_STYLES_HASH = 'sha256-Tgxh+vaRvfrb7q8cqtyNsc3x3qT5Tc3XGQgkDlO5m5w=';

;// CONCATENATED MODULE: ./build/render/evaluation/html.js
/** An evaluation as one HTML file that asks nothing of anyone: no request, no font, no script but its own. */









/** The content security policy: nothing may be loaded, and only these styles and this script may act. */
const POLICY = [
    "default-src 'none'",
    `style-src '${REPORT_STYLES_HASH}'`,
    `script-src '${REPORT_SCRIPT_HASH}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/** The whole report. Text of others is text in it, whatever it is. */
function renderEvaluationHtml(view) {
    const { record } = view;
    const sections = [
        ['blocks', 'What blocks', blockingSection(record)],
        ['gates', 'Gates', gatesSection(record)],
        ['comparison', `Candidate against ${(0,words/* otherSide */._P)(record)}`, comparisonSections(record)],
        ['samples', 'Samples', samplesSection(view)],
        ['problems', 'Problems', problemsSection(record)],
        ['self-check', 'Self-check', selfCheckSection(record)],
        ['provenance', 'Provenance', provenanceSection(record)],
    ];
    const shown = sections.filter(([, , section]) => section !== null);
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${(0,words/* subjectLine */.nh)(record)}: ${(0,render_status/* statusWord */.Hm)(record.verdict).word} (evaluation)</title>
<style>${verbatim(REPORT_STYLES)}</style>
</head>
<body>
<main>
${headSection(view)}
<nav aria-label="Sections"><ul>${shown.map(([id, title]) => html `<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${shown.map(([, , section]) => section)}
</main>
<footer><p>Made from the evaluation's record, schema ${record.schema}${view.reportUrl === null ? null : html `; kept at ${html_provenance_link({ text: view.reportUrl, url: view.reportUrl })}`}. What decides is the record in the registry, not this page.</p></footer>
<script>${verbatim(REPORT_SCRIPT)}</script>
</body>
</html>
`;
    return page.text;
}


/***/ })

};
