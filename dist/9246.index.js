export const id = 9246;
export const ids = [9246];
export const modules = {

/***/ 6639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ problemsSection),
/* harmony export */   BA: () => (/* binding */ provenanceSection),
/* harmony export */   aK: () => (/* binding */ selfCheckSection),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73119);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24703);
/* harmony import */ var _html_kit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46614);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41558);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46385);







/** Errors and warnings of the evidence, and what looks personal in its texts; null for none. */
function problemsSection(record) {
    const sides = [
        { side: 'candidate', problems: record.evidence.problems },
        { side: (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .otherSide */ ._P)(record), problems: (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .otherEvidence */ .iw)(record)?.problems ?? [] },
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
                ? (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<span class="badge tone-bad"><span aria-hidden="true">!</span> error</span>`
                : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<span class="badge tone-open"><span aria-hidden="true">?</span> warning</span>`,
            (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `${(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(problem.message)} <span class="soft">${(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(problem.code)}</span>`,
            concerns(problem),
            (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `${(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(problem.file)}${problem.place === null ? null : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<br>${(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .nameText */ .fh)(problem.place)}`}`,
            side,
        ],
    }));
    const found = rows.length === 0
        ? null
        : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)({
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
        : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)({
            caption: 'Looks personal or secret; what was found is written nowhere',
            columns: [{ name: 'Kind' }, { name: 'Finds', number: true }, { name: 'In' }],
            rows: record.flags.map((flag) => ({
                cells: [(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .nameText */ .fh)(flag.kind), (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(flag.count), (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .nameText */ .fh)(flag.place)],
            })),
            kind: 'plain cards',
        });
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<section id="problems"><h2>Problems of the evidence</h2>${found}${flags}</section>`;
}
function concerns(problem) {
    if (problem.metric === null)
        return problem.task === null ? 'the whole file' : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .nameText */ .fh)(problem.task);
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .nameText */ .fh)(problem.task === null ? problem.metric : `${problem.task}/${problem.metric}`);
}
/** How often the gates would flip without a difference; null where it was not tried. */
function selfCheckSection(record) {
    const check = record.self_check;
    if (check === null)
        return null;
    const verdicts = Object.entries(check.verdicts)
        .filter(([, share]) => share > 0)
        .map(([verdict, share]) => `${(0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusWord */ .Hm)(verdict).word} ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPercent */ .l9)(share)}`);
    const gates = check.gates.filter((one) => one.flips > 0);
    const list = gates.length === 0
        ? (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<p>Every gate came out alike.</p>`
        : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)({
            caption: 'Gates that did not always come out alike',
            columns: [{ name: 'Gate' }, { name: 'Came out otherwise', number: true }],
            rows: gates.map((one) => ({ cells: [(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one.id), (0,_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPercent */ .l9)(one.flips)] })),
            kind: 'plain inner',
        });
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<section id="self-check"><h2>Self-check</h2><p>The ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .sideName */ .jf)(record)} compared with itself, resampled ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(check.resamples)} times (seed ${String(check.seed)}): ${verdicts.join(', ')}. There is no difference to find: what does not come out alike is noise.</p>${list}</section>`;
}
/** Versions, policy, set, runs, tools and files with their digests. */
function provenanceSection(record) {
    const other = (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .otherEvidence */ .iw)(record);
    const facts = (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .provenanceFacts */ .Z)(record).map((fact) => (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<div><dt>${fact.name}</dt><dd>${fact.values.map((value) => (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `${factValue(value)} `)}</dd></div>`);
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<section id="provenance"><h2>Where the numbers come from</h2><dl class="facts">${facts}</dl>${sideTables('candidate', record.evidence)}${other === null ? null : sideTables((0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .sideName */ .jf)(record), other)}</section>`;
}
function factValue(value) {
    if (value.kind === 'code')
        return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(value.text);
    if (value.kind === 'link')
        return link(value);
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .nameText */ .fh)(value.text);
}
/** A link where the target is http(s); else the text with the target beside it. */
function link(of) {
    const href = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpUrl */ .f$)(of.url.trim());
    return href === null
        ? (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `${(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .nameText */ .fh)(of.text)}${of.url.trim() === '' ? null : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) ` (${(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(of.url)})`}`
        : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<a href="${href}" rel="noreferrer noopener">${(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .nameText */ .fh)(of.text)}</a>`;
}
const cellsOf = (texts) => texts.map((text) => (text === '' ? (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<span class="none">–</span>` : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .nameText */ .fh)(text)));
function sideTables(side, evidence) {
    const tasks = (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .taskCells */ .Vs)(evidence);
    return (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .qy) `<h3>Evidence of the ${side}</h3>
${(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)({
        caption: `Files of the ${side}`,
        columns: [{ name: 'File' }, { name: 'Recognised as' }, { name: 'Size', number: true }, { name: 'SHA-256' }],
        rows: evidence.files.map((file) => ({
            cells: [(0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(file.path), (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .nameText */ .fh)(file.format), (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(file.size), (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(file.sha256)],
        })),
        kind: 'files cards',
    })}
${evidence.runs.length === 0 ? null : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)({ caption: `Tool runs of the ${side}`, columns: _facts_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_COLUMNS */ .Qg.map((name) => ({ name })), rows: evidence.runs.map((run) => ({ cells: cellsOf((0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .runCells */ .ry)(run)) })), kind: 'plain cards' })}
${tasks.length === 0 ? null : (0,_html_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)({ caption: `Tasks of the ${side}`, columns: _facts_js__WEBPACK_IMPORTED_MODULE_3__/* .TASK_COLUMNS */ .uQ.map((name) => ({ name })), rows: tasks.map((cells) => ({ cells: cellsOf(cells) })), kind: 'plain cards' })}`;
}


/***/ }),

/***/ 9246:
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
// EXTERNAL MODULE: ./build/render/evaluation/svg.js
var svg = __webpack_require__(22126);
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
    return (0,svg/* intervalPlot */.Zt)({
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
    return (0,svg/* intervalPlot */.Zt)({
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

// EXTERNAL MODULE: ./build/render/evaluation/html-kit.js
var html_kit = __webpack_require__(46614);
;// CONCATENATED MODULE: ./build/render/evaluation/html-gates.js








/** Word and symbol, so that it reads without colour. */
function badge(status) {
    const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(status);
    return (0,html_kit/* html */.qy) `<span class="badge tone-${tone}"><span aria-hidden="true">${symbol}</span> ${word}</span>`;
}
/** A metric's name, with what narrows it down. */
function metricName({ metric, of }) {
    const qualifiers = of.map((one) => (0,html_kit/* html */.qy) ` <span class="of">${(0,html_kit/* nameText */.fh)(one)}</span>`);
    return (0,html_kit/* html */.qy) `<span class="metric">${(0,html_kit/* nameText */.fh)(metric)}</span>${qualifiers}`;
}
/** Verdict, what it was compared with, and the numbers of gates. */
function headSection(view) {
    const { record } = view;
    const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(record.verdict);
    const { before, version, after } = (0,words/* baselineText */.BW)(record);
    const preview = view.preview
        ? (0,html_kit/* html */.qy) `<p class="note"><strong>Preview.</strong> Nothing of it is in the registry, and no promotion can rest on it.</p>`
        : null;
    return (0,html_kit/* html */.qy) `<header>
<p class="kicker">Evaluation report</p>
<h1>${(0,html_kit/* nameText */.fh)((0,words/* subjectLine */.nh)(record))}</h1>
<div class="verdict tone-${tone}"><p class="word"><span class="sign" aria-hidden="true">${symbol}</span> ${word.charAt(0).toUpperCase()}${word.slice(1)}</p><p class="sentence">${(0,html_kit/* sentence */.em)(record.summary)}</p></div>
${preview}
<dl class="tiles">
<div><dt>Gates</dt><dd>${record.gates.length === 0 ? 'none: nothing was decided' : (0,html_kit/* html */.qy) `${verdictBar(record.gates)}${(0,words/* countVerdicts */.qX)(record.gates)}`}</dd></div>
<div><dt>Baseline</dt><dd>${before}${version === '' ? null : (0,html_kit/* html */.qy) ` <strong>${(0,html_kit/* nameText */.fh)(version)}</strong>`}${after === '' ? null : (0,html_kit/* html */.qy) ` ${(0,html_kit/* sentence */.em)(after)}`}</dd></div>
<div><dt>Evaluation set</dt><dd>${record.set.name === null ? 'not named' : (0,html_kit/* nameText */.fh)(record.set.name)}</dd></div>
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
        const part = (0,html_kit/* html */.qy) `<rect class="tone-${(0,render_status/* statusWord */.Hm)(status).tone}" x="${Math.round(x * 10) / 10}" width="${Math.round(width * 10) / 10}" height="8"/>`;
        x += width;
        return [part];
    });
    return (0,html_kit/* html */.qy) `<svg class="bar" aria-hidden="true" width="${BAR}" height="8" viewBox="0 0 ${BAR} 8" preserveAspectRatio="none">${parts}</svg>`;
}
/** What stands in the way, worst first; null when nothing does. */
function blockingSection(record) {
    const gates = (0,words/* blockingGates */.aZ)(record);
    if (gates.length === 0)
        return null;
    const items = gates.map((gate) => (0,html_kit/* html */.qy) `<li class="tone-${(0,render_status/* statusWord */.Hm)(gate.verdict).tone}">
<p class="what">${badge(gate.verdict)} <a href="#${gateAnchor(record, gate)}">${metricName((0,words/* gateName */.h2)(gate))}</a> <span class="rule">${(0,words/* requirement */.aS)(gate, (0,words/* otherSide */._P)(record))}</span></p>
<p>${(0,html_kit/* sentence */.em)(gate.detail)}</p>
${gate.verdict === 'inconclusive' ? powerText(gate) : null}${gate.next === null ? null : (0,html_kit/* html */.qy) `<p class="next"><strong>Next:</strong> ${(0,html_kit/* sentence */.em)(gate.next)}</p>`}
</li>`);
    return (0,html_kit/* html */.qy) `<section id="blocks"><h2>What blocks, and what to do</h2><ul class="blocks">${items}</ul></section>`;
}
function powerText(gate) {
    const power = (0,words/* gatePower */.ln)(gate);
    return power === null ? null : (0,html_kit/* html */.qy) `<p class="soft">${power}</p>`;
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
    const families = (0,words/* familiesOf */.m6)(record.gates).map(({ name, gates }) => (0,html_kit/* html */.qy) `<h3>${(0,html_kit/* nameText */.fh)(name)} <span class="soft">${(0,words/* countVerdicts */.qX)(gates)}</span></h3>
${(0,html_kit/* table */.tp)({
        caption: (0,html_kit/* html */.qy) `Gates of the family ${(0,html_kit/* nameText */.fh)(name)}`,
        columns,
        head: 1,
        kind: 'gates cards',
        rows: gates.map((gate) => gateRow(gate, { anchor: gateAnchor(record, gate), other })),
    })}`);
    return (0,html_kit/* html */.qy) `<section id="gates"><h2>Gates</h2><p class="soft">${(0,words/* intervalSentence */.nt)(record.confidence)} A gate passes when its whole interval is on the good side, fails when its bound is shown to be broken (after Holm’s adjustment over all gates), and is inconclusive else. Effects are candidate against ${other}, turned so that positive is better.</p>${families}</section>`;
}
function gateRow(gate, { anchor, other }) {
    const numbers = (0,evaluation_numbers/* gateNumbers */.I3)(gate);
    const measured = gate.measured === null || gate.measured === gate.metric
        ? null
        : (0,html_kit/* html */.qy) `<span class="soft">measured as ${(0,html_kit/* code */.aY)(gate.measured)}</span>`;
    return {
        attributes: (0,html_kit/* html */.qy) ` id="${anchor}"`,
        tone: (0,render_status/* statusWord */.Hm)(gate.verdict).tone,
        cells: [
            badge(gate.verdict),
            (0,html_kit/* html */.qy) `${metricName((0,words/* gateName */.h2)(gate))}<span class="rule">${(0,words/* requirement */.aS)(gate, other)}</span>${measured}`,
            numberCell(numbers.candidate, [(0,words/* estimateMethod */.q3)(gate.candidate)]),
            numberCell(numbers.live, sameMethod(gate) ? [] : [(0,words/* estimateMethod */.q3)(gate.live)]),
            numberCell(numbers.effect, [...(0,words/* effectLines */.JF)(gate.effect), (0,words/* gateP */.aJ)(gate) ?? '']),
            gatePlot({ gate, numbers, id: anchor.replace('gate', 'plot'), other }) ??
                (0,html_kit/* html */.qy) `<span class="soft">nothing measured</span>`,
        ],
        below: (0,html_kit/* html */.qy) `<p>${(0,html_kit/* sentence */.em)(gate.detail)} <span class="soft">${(0,html_kit/* code */.aY)(gate.reason)}</span>${gate.verdict === 'pass' ? (0,html_kit/* html */.qy) ` <span class="soft">${(0,words/* gatePower */.ln)(gate)}</span>` : null}</p>${groupsOf(gate, anchor)}`,
    };
}
/** Not said twice side by side. */
function sameMethod({ candidate, live }) {
    return candidate?.method === live?.method && candidate?.n === live?.n;
}
/** `0.733 [0.718, 0.747]` as value, interval and how they were found, below each other. */
function numberCell(text, how) {
    if (text === '')
        return (0,html_kit/* html */.qy) `<span class="none">–</span>`;
    // At the end: a unit may have brackets too.
    const at = text.search(/ \[[^[\]]+, [^[\]]+\]$/);
    const value = at < 0 ? text : text.slice(0, at);
    const interval = at < 0 ? null : (0,html_kit/* html */.qy) `<span class="ends">${text.slice(at + 1)}</span>`;
    return (0,html_kit/* html */.qy) `<span class="value">${value}</span>${interval}${how.map((line) => (line === '' ? null : (0,html_kit/* html */.qy) `<span class="how">${line}</span>`))}`;
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
    const drawn = (0,svg/* intervalPlot */.Zt)({
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
            (0,html_kit/* nameText */.fh)(one.group),
            numberCell(value(one), []),
            one.estimate.n === null ? 'unknown' : (0,format/* formatCount */.B4)(one.estimate.n),
            one.compared ? 'yes' : (0,html_kit/* html */.qy) `<span class="soft">no, too small</span>`,
        ],
    }));
    return (0,html_kit/* html */.qy) `<div class="groups">${(0,html_kit/* table */.tp)({
        caption: (0,html_kit/* html */.qy) `Groups by ${gate.rule.kind === 'across' ? (0,html_kit/* nameText */.fh)(gate.rule.attribute) : 'attribute'}`,
        columns: [{ name: 'Group' }, { name: 'Value', number: true }, { name: 'n', number: true }, { name: 'Compared' }],
        rows,
        kind: 'plain inner',
    })}${drawn}${rest > 0 ? (0,html_kit/* html */.qy) `<p class="soft">${(0,format/* plural */.LS)(rest, 'more group')} in the record.</p>` : null}</div>`;
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
    const intro = (0,html_kit/* html */.qy) `<p>${(0,comparison_words/* comparisonsSentence */.mO)(record)}</p>`;
    const other = (0,words/* otherSide */._P)(record);
    return (0,html_kit/* html */.qy) `${overall.length === 0
        ? null
        : (0,html_kit/* html */.qy) `<section id="comparison"><h2>Candidate against ${other}</h2>${intro}${listOf(overall.map(row), { caption: `Candidate against ${other}, all samples`, other })}</section>`}${slices.length === 0
        ? null
        : (0,html_kit/* html */.qy) `<section id="${overall.length === 0 ? 'comparison' : 'slices'}"><h2>Slices</h2>${overall.length === 0 ? intro : null}${listOf(slices.map(row), { caption: `Candidate against ${other}, by slice`, other })}</section>`}`;
}
/** From so many rows on there is something to look for. */
const SEARCHED_FROM = 12;
function listOf(rows, of) {
    const searched = rows.length >= SEARCHED_FROM;
    const sorted = (name, key) => searched ? (0,html_kit/* html */.qy) `<button type="button" data-sort="${key}">${name}</button>` : (0,html_kit/* html */.qy) `${name}`;
    const columns = [
        { name: sorted('Metric', 'name'), label: 'Metric' },
        { name: 'Candidate', number: true },
        { name: of.other === 'live' ? 'Live' : 'Baseline', number: true },
        { name: sorted('Effect (+ is better)', 'effect'), label: 'Effect (+ is better)', number: true },
        { name: 'Interval of the effect', width: 'wide' },
        { name: sorted('p, adjusted', 'p'), label: 'p, adjusted', number: true },
        { name: 'Finding', width: 'narrow' },
    ];
    const made = (0,html_kit/* table */.tp)({ caption: of.caption, columns, rows, kind: 'comparisons cards' });
    if (!searched)
        return made;
    return (0,html_kit/* html */.qy) `<div data-list><div class="tools" hidden><label>Find <input type="search" placeholder="metric or slice"></label> <label><input type="checkbox"> only clear differences</label></div>
${made}
${pager(`${(0,format/* plural */.LS)(rows.length, 'row')}`)}</div>`;
}
/** Buttons to turn pages with; shown by the script. */
function pager(all) {
    return (0,html_kit/* html */.qy) `<div class="pages" hidden><button type="button">Back</button> <output aria-live="polite">${all}</output> <button type="button">Next</button></div>`;
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
        attributes: (0,html_kit/* html */.qy) ` data-name="${(0,visible/* cutText */.IN)((0,visible/* makeVisible */.Xm)(found), 300)}" data-clear="${clear}" data-effect="${effect.value}" data-p="${one.p_adjusted ?? 2}"`,
        cells: [
            metricName(name),
            numberCell(numbers.candidate, []),
            numberCell(numbers.live, []),
            numberCell(numbers.effect, (0,words/* effectLines */.JF)(effect).slice(0, 1)),
            (0,svg/* effectPlot */.P0)({ value: effect.value, interval: effect.interval, tone: TONES[outcome] }) ?? '',
            (0,evaluation_numbers/* formatP */.MA)(one.p_adjusted) || '–',
            symbol === ''
                ? (0,html_kit/* html */.qy) `<span class="soft">${word}</span>`
                : (0,html_kit/* html */.qy) `<span class="badge tone-${TONES[outcome]}"><span aria-hidden="true">${symbol}</span> ${word}</span>`,
        ],
    };
}

// EXTERNAL MODULE: ./build/render/evaluation/html-provenance.js
var html_provenance = __webpack_require__(6639);
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
    return (0,html_kit/* html */.qy) `<section id="samples"><h2>Samples that changed</h2><p class="soft">Pairs of answers to the same question that were scored differently, worst first. The policy publishes ${view.record.publish === 'full' ? 'samples with their texts' : 'keys, slices and scores, no texts'}.</p>${lists.map((list, index) => listSection(list, { index, other }))}</section>`;
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
    const title = (0,html_kit/* html */.qy) `${metricName(name)}`;
    return (0,html_kit/* html */.qy) `<details${of.index === 0 ? (0,html_kit/* html */.qy) ` open` : null}><summary><h3>${title}</h3> <span class="soft">${(0,format/* formatCount */.B4)(list.losses)} worse, ${(0,format/* formatCount */.B4)(list.wins)} better, ${(0,format/* formatCount */.B4)(Math.max(0, list.pairs - list.losses - list.wins))} the same</span></summary>
<div data-samples="pairs-${of.index}"><div class="tools" hidden><label>Show <select><option value="">all that changed</option><option value="worse">worse</option><option value="better">better</option></select></label> <label>Find <input type="search" placeholder="key or slice"></label></div>
${(0,html_kit/* table */.tp)({ caption: (0,html_kit/* html */.qy) `Samples that changed in ${title}`, columns, rows: rows.slice(0, PAGE).map(rowCells), kind: 'samples cards' })}
${pager(`${(0,format/* plural */.LS)(rows.length, 'sample')}`)}</div>
${left > 0 ? (0,html_kit/* html */.qy) `<p class="soft">${(0,format/* plural */.LS)(left, 'more sample')} changed and ${left === 1 ? 'is' : 'are'} not in this file.</p>` : null}
${(0,html_kit/* jsonBlock */.Gw)(`pairs-${of.index}`, rows)}</details>`;
}
function rowCells(row) {
    const texts = row.texts.length === 0
        ? null
        : (0,html_kit/* html */.qy) `<details><summary>texts</summary><dl class="texts">${row.texts.map(([name, text]) => (0,html_kit/* html */.qy) `<dt>${name}</dt><dd>${text}</dd>`)}</dl></details>`;
    return {
        cells: [
            (0,html_kit/* html */.qy) `${(0,html_kit/* nameText */.fh)(row.key)}${texts}`,
            row.candidate,
            row.live,
            outcomeBadge(row.worse),
            row.slices === '' ? '–' : (0,html_kit/* nameText */.fh)(row.slices),
        ],
    };
}
function outcomeBadge(worse) {
    return worse
        ? (0,html_kit/* html */.qy) `<span class="badge tone-bad"><span aria-hidden="true">▼</span> worse</span>`
        : (0,html_kit/* html */.qy) `<span class="badge tone-good"><span aria-hidden="true">▲</span> better</span>`;
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

// EXTERNAL MODULE: ./build/render/evaluation/styles.js
var styles = __webpack_require__(52864);
;// CONCATENATED MODULE: ./build/render/evaluation/html.js
/** An evaluation as one HTML file that asks nothing of anyone: no request, no font, no script but its own. */









/** The content security policy: nothing may be loaded, and only these styles and this script may act. */
const POLICY = [
    "default-src 'none'",
    `style-src '${styles/* REPORT_STYLES_HASH */.$}'`,
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
        ['problems', 'Problems', (0,html_provenance/* problemsSection */.Ad)(record)],
        ['self-check', 'Self-check', (0,html_provenance/* selfCheckSection */.aK)(record)],
        ['provenance', 'Provenance', (0,html_provenance/* provenanceSection */.BA)(record)],
    ];
    const shown = sections.filter(([, , section]) => section !== null);
    const page = (0,html_kit/* html */.qy) `<!doctype html>
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
<style>${(0,html_kit/* verbatim */.Bj)(styles/* REPORT_STYLES */.U)}</style>
</head>
<body>
<main>
${headSection(view)}
<nav aria-label="Sections"><ul>${shown.map(([id, title]) => (0,html_kit/* html */.qy) `<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${shown.map(([, , section]) => section)}
</main>
<footer><p>Made from the evaluation's record, schema ${record.schema}${view.reportUrl === null ? null : (0,html_kit/* html */.qy) `; kept at ${(0,html_provenance/* link */.nf)({ text: view.reportUrl, url: view.reportUrl })}`}. What decides is the record in the registry, not this page.</p></footer>
<script>${(0,html_kit/* verbatim */.Bj)(REPORT_SCRIPT)}</script>
</body>
</html>
`;
    return page.text;
}


/***/ }),

/***/ 52864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ REPORT_STYLES_HASH),
/* harmony export */   U: () => (/* binding */ REPORT_STYLES)
/* harmony export */ });
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


/***/ })

};
