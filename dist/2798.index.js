export const id = 2798;
export const ids = [2798];
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


/***/ }),

/***/ 98512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decisionRows)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59862);

/** Oldest first; a look stands before the move that it let. */
function decisionRows(story) {
    const name = (index) => (index === null ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .stepName */ .u)(story.plan.steps[index]));
    const looks = story.looks.map((look) => {
        const { word, symbol, tone } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .lookWord */ .ks)(look.decision);
        const reason = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonWord */ .HN)(look.reason);
        return {
            ...{ at: look.at, step: name(look.step), word, symbol, tone, reason, detail: look.detail },
            ...{ seq: null, run_url: null },
        };
    });
    const moves = story.moves.map((move) => {
        const { word, symbol, tone } = _words_js__WEBPACK_IMPORTED_MODULE_0__/* .MOVE_WORDS */ .Q0[move.kind];
        const detail = move.reason ?? '';
        const reason = `by ${move.by}`;
        return {
            ...{ at: move.at, step: stepText(move, name), word, symbol, tone, reason, detail },
            ...{ seq: move.seq, run_url: move.run_url },
        };
    });
    const time = (row) => Date.parse(row.at) || 0;
    return [...looks, ...moves].sort((a, b) => time(a) - time(b));
}
function stepText(move, name) {
    const [from, to] = [name(move.from_step), name(move.to_step)];
    return from !== '' && to !== '' ? `${from} → ${to}` : from || to;
}


/***/ }),

/***/ 72798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderRolloutPage: () => (/* binding */ renderRolloutPage)
});

// EXTERNAL MODULE: ./build/render/evaluation/html-kit.js
var html_kit = __webpack_require__(46614);
// EXTERNAL MODULE: ./build/render/evaluation/numbers.js
var numbers = __webpack_require__(41558);
// EXTERNAL MODULE: ./build/render/evaluation/styles.js
var styles = __webpack_require__(52864);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/render/rollout/chart-points.js
var chart_points = __webpack_require__(45463);
// EXTERNAL MODULE: ./build/render/evaluation/svg.js
var svg = __webpack_require__(22126);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/render/rollout/guard-numbers.js
var guard_numbers = __webpack_require__(83517);
;// CONCATENATED MODULE: ./build/render/rollout/time-ticks.js
/** Round moments along an axis of time, UTC. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
    ...[5, 15, 30].map((count) => count * MINUTE),
    ...[1, 3, 6, 12].map((count) => count * HOUR),
    ...[1, 2, 5, 10, 30, 90, 365].map((count) => count * DAY),
];
const MOST = 7;
/** At most seven; none where the times are beyond what a calendar has. Unix times, milliseconds. */
function timeTicks(begin, end) {
    if (!(end > begin) || Math.max(Math.abs(begin), Math.abs(end)) > 8e15)
        return [];
    const step = STEPS.find((one) => (end - begin) / one <= MOST) ?? Math.ceil((end - begin) / MOST / DAY) * DAY;
    const first = Math.ceil(begin / step);
    const count = Math.min(MOST + 1, Math.floor(end / step) - first + 1);
    return Array.from({ length: count }, (_, index) => {
        const at = (first + index) * step;
        const [day = '', time = ''] = new Date(at).toISOString().split('T');
        if (step >= 90 * DAY)
            return { at, label: day };
        return { at, label: step >= DAY ? day.slice(5) : time.startsWith('00:00') ? day.slice(5) : time.slice(0, 5) };
    });
}

// EXTERNAL MODULE: ./build/render/rollout/words.js
var words = __webpack_require__(59862);
;// CONCATENATED MODULE: ./build/render/rollout/guard-chart.js








const CHART_WIDTH = 760;
const HEIGHT = 238;
const TOP = 30;
const BOTTOM = 214;
const RIGHT = 18;
/** Least time that the picture spans, milliseconds. */
const SHORTEST = 3_600_000;
/** Null where there is no number to draw. */
function guardChart(of) {
    const range = (0,chart_points/* valueRange */.tR)(of.points, { zero: of.unit.signed });
    if (range === null)
        return null;
    const frame = frameOf(of, range);
    const last = of.points[of.points.length - 1];
    const status = last === undefined ? 'not looked at' : (0,words/* guardWord */.YA)(last.status).word;
    return (0,html_kit/* html */.qy) `<svg class="chart" role="img" aria-labelledby="${of.id}-t ${of.id}-d" width="${CHART_WIDTH}" height="${HEIGHT}" viewBox="0 0 ${CHART_WIDTH} ${HEIGHT}">
<title id="${of.id}-t">${(0,visible/* cutText */.IN)((0,words/* guardName */.t_)(of.guard), 200)}: ${status}</title><desc id="${of.id}-d">${description(of)}</desc>
${wrongSide(frame)}${axes(frame)}${band(frame)}${stepLines(frame)}${limitLine(frame)}${estimateLine(frame)}${marked(frame).map((point) => mark(point, frame))}
</svg>`;
}
function description({ points, unit, guard }) {
    const [first, last] = [points[0], points[points.length - 1]];
    if (first === undefined || last === undefined)
        return 'No look yet.';
    const texts = (0,guard_numbers/* guardTexts */.S7)(last.guard, unit);
    const span = points.length === 1
        ? `One look at ${(0,words/* formatMinute */.Yi)(last.look.at)} UTC.`
        : `${points.length} looks from ${(0,words/* formatMinute */.Yi)(first.look.at)} to ${(0,words/* formatMinute */.Yi)(last.look.at)} UTC.`;
    const harm = guard.rule.kind === 'vs_live' ? 'how much worse the candidate is' : 'value';
    return `${span} At the last one: ${harm} ${texts.estimate}, between ${texts.bounds}; limit ${texts.limit}, good ${(0,guard_numbers/* goodSide */.p$)(guard)} it. All numbers are in the table below.`;
}
function frameOf(of, range) {
    const ticks = valueTicks(range);
    const left = Math.max(40, ...ticks.map(({ label }) => label.length * svg/* DIGIT */.GR + 14));
    const times = [Date.parse(of.watched.startedAt), ...of.points.map((one) => one.at)].filter(Number.isFinite);
    const begin = Math.min(...times);
    const end = Math.max(begin + SHORTEST, ...times);
    const width = CHART_WIDTH - RIGHT - left;
    return {
        ...of,
        left,
        range,
        begin,
        end,
        ticks,
        x: (at) => left + ((at - begin) / (end - begin)) * width,
        y: (value) => {
            const part = (range.high - value) / (range.high - range.low);
            return TOP + Math.max(0, Math.min(1, part)) * (BOTTOM - TOP);
        },
    };
}
function valueTicks(range) {
    const step = (0,svg/* niceStep */.Y8)((range.high - range.low) / 5);
    const large = Math.max(Math.abs(range.low), Math.abs(range.high)) >= 1e7;
    const decimals = step < 1e-5 || large ? null : Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    const first = Math.ceil(range.low / step);
    const count = Math.min(12, Math.max(0, Math.floor(range.high / step) - first + 1));
    return Array.from({ length: count }, (_, index) => {
        const value = (first + index) * step;
        return { value, label: (0,numbers/* formatNumber */.ZV)(Math.abs(value) < step / 2 ? 0 : value, decimals) };
    });
}
function axes(frame) {
    const right = CHART_WIDTH - RIGHT;
    const rows = frame.ticks.map(({ value, label }) => {
        const y = (0,svg.px)(frame.y(value));
        return (0,html_kit/* html */.qy) `<line class="grid" x1="${(0,svg.px)(frame.left)}" x2="${right}" y1="${y}" y2="${y}"/><text x="${(0,svg.px)(frame.left - 8)}" y="${(0,svg.px)(frame.y(value) + 4)}" text-anchor="end">${label}</text>`;
    });
    const columns = timeTicks(frame.begin, frame.end).map(({ at, label }) => {
        const x = frame.x(at);
        const half = (label.length * svg/* DIGIT */.GR) / 2;
        const anchor = x + half > CHART_WIDTH ? 'end' : x - half < 0 ? 'start' : 'middle';
        return (0,html_kit/* html */.qy) `<line class="axis" x1="${(0,svg.px)(x)}" x2="${(0,svg.px)(x)}" y1="${BOTTOM}" y2="${BOTTOM + 4}"/><text x="${(0,svg.px)(x)}" y="${BOTTOM + 18}" text-anchor="${anchor}">${label}</text>`;
    });
    const zero = frame.unit.signed && frame.range.low <= 0 && frame.range.high >= 0
        ? (0,html_kit/* html */.qy) `<line class="zero" x1="${(0,svg.px)(frame.left)}" x2="${right}" y1="${(0,svg.px)(frame.y(0))}" y2="${(0,svg.px)(frame.y(0))}"/>`
        : null;
    const suffix = frame.unit.suffix.trim();
    const unit = suffix === '' ? null : (0,html_kit/* html */.qy) `<text x="0" y="12">${(0,visible/* cutText */.IN)(suffix, 24)}</text>`;
    return (0,html_kit/* html */.qy) `${unit}${rows}<line class="axis" x1="${(0,svg.px)(frame.left)}" x2="${right}" y1="${BOTTOM}" y2="${BOTTOM}"/>${columns}${zero}`;
}
/** A line where each step begins; its name where there is room for it before the next one. */
function stepLines(frame) {
    const { watched } = frame;
    const steps = watched.steps
        .map((step) => ({ x: frame.x(Date.parse(step.since)), name: (0,words/* stepName */.u)(watched.plan?.steps[step.index]) }))
        .filter(({ x }) => x >= frame.left - 0.5 && x <= CHART_WIDTH - RIGHT + 0.5);
    const lines = steps.map(({ x, name }, index) => {
        const until = steps[index + 1]?.x ?? CHART_WIDTH;
        const label = name.length * svg/* DIGIT */.GR + 8 > until - x ? null : (0,html_kit/* html */.qy) `<text x="${(0,svg.px)(x + 4)}" y="${TOP - 6}">${name}</text>`;
        return (0,html_kit/* html */.qy) `<g class="step"><title>${`step ${name} begins`}</title><line x1="${(0,svg.px)(x)}" x2="${(0,svg.px)(x)}" y1="${TOP - 18}" y2="${BOTTOM}"/>${label}</g>`;
    });
    return (0,html_kit/* html */.qy) `${lines}`;
}
/** Points of a kind that follow each other, so that a gap is a gap. */
function runs(points, has) {
    const found = [];
    let run = [];
    for (const point of points) {
        if (has(point)) {
            if (run.length === 0)
                found.push(run);
            run.push(point);
        }
        else
            run = [];
    }
    return found;
}
const path = (points) => points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${(0,svg.px)(x)} ${(0,svg.px)(y)}`).join('');
function band(frame) {
    const shapes = runs(frame.points, ({ low, high }) => low !== null && high !== null).map((run) => {
        const upper = run.map((one) => [frame.x(one.at), frame.y(one.high ?? 0)]);
        const lower = run.map((one) => [frame.x(one.at), frame.y(one.low ?? 0)]);
        const area = run.length === 1 ? null : (0,html_kit/* html */.qy) `<path class="band" d="${path([...upper, ...[...lower].reverse()])}Z"/>`;
        return (0,html_kit/* html */.qy) `${area}<path class="edge" d="${path(upper)}"/><path class="edge" d="${path(lower)}"/>`;
    });
    const alone = shapes.length === frame.points.length;
    const whiskers = frame.points.map(({ at, low, high }) => {
        if (low === null || high === null || (isDense(frame) && !alone))
            return null;
        const x = (0,svg.px)(frame.x(at));
        return (0,html_kit/* html */.qy) `<path class="whisker" d="M${x} ${(0,svg.px)(frame.y(low))}V${(0,svg.px)(frame.y(high))}"/>`;
    });
    return (0,html_kit/* html */.qy) `${shapes}${whiskers}`;
}
const limitsOf = (frame) => frame.points.filter((one) => one.limit !== null);
/** The limit moves where it is a part of what is live; it is drawn from edge to edge all the same. */
function limitPath(frame) {
    const points = limitsOf(frame);
    const [first, last] = [points[0], points[points.length - 1]];
    if (first === undefined || last === undefined)
        return [];
    return [
        [frame.left, frame.y(first.limit ?? 0)],
        ...points.map((one) => [frame.x(one.at), frame.y(one.limit ?? 0)]),
        [CHART_WIDTH - RIGHT, frame.y(last.limit ?? 0)],
    ];
}
function wrongSide(frame) {
    const line = limitPath(frame);
    if (line.length === 0)
        return null;
    const edge = (0,guard_numbers/* goodSide */.p$)(frame.guard) === 'below' ? TOP : BOTTOM;
    return (0,html_kit/* html */.qy) `<path class="wrong" d="${path([...line, [CHART_WIDTH - RIGHT, edge], [frame.left, edge]])}Z"/>`;
}
function limitLine(frame) {
    const line = limitPath(frame);
    const last = limitsOf(frame).at(-1);
    if (last === undefined)
        return null;
    const y = frame.y(last.limit ?? 0);
    const above = (0,guard_numbers/* goodSide */.p$)(frame.guard) === 'below';
    const text = `limit ${(0,guard_numbers/* guardTexts */.S7)(last.guard, frame.unit).limit}`;
    // The label stands on the wrong side, unless there is no room.
    const at = above ? (y - TOP < 16 ? y + 14 : y - 6) : BOTTOM - y < 18 ? y - 6 : y + 14;
    return (0,html_kit/* html */.qy) `<path class="limit" d="${path(line)}"/><text class="limit-label" x="${CHART_WIDTH - RIGHT - 4}" y="${(0,svg.px)(at)}" text-anchor="end">${(0,visible/* cutText */.IN)(text, 40)}</text>`;
}
/** Where looks stand closer than their marks are wide. */
const isDense = ({ points }) => points.length > 90;
/** Of many looks only those where the status changes, and the last one. */
function marked(frame) {
    const { points } = frame;
    if (!isDense(frame))
        return points;
    return points.filter((one, index) => one.status !== points[index - 1]?.status || index === points.length - 1);
}
function estimateLine(frame) {
    const lines = runs(frame.points, (one) => one.estimate !== null)
        .filter((run) => run.length > 1)
        .map((run) => (0,html_kit/* html */.qy) `<path class="line" d="${path(run.map((one) => [frame.x(one.at), frame.y(one.estimate ?? 0)]))}"/>`);
    return (0,html_kit/* html */.qy) `${lines}`;
}
/** Told apart by shape, not by colour alone: a full dot passes, an open one is not settled, a square fails, a cross is not known. */
function mark(point, frame) {
    const x = frame.x(point.at);
    const y = point.estimate === null ? BOTTOM - 8 : frame.y(point.estimate);
    return (0,html_kit/* html */.qy) `<g class="look ${point.status}"><title>${pointText(point, frame.unit)}</title>${markShape(point.status, x, y)}</g>`;
}
function pointText(point, unit) {
    const texts = (0,guard_numbers/* guardTexts */.S7)(point.guard, unit);
    return `${(0,words/* formatMinute */.Yi)(point.look.at)} UTC, ${(0,words/* lookWord */.ks)(point.look.decision).word}: ${texts.estimate} (${texts.bounds}), limit ${texts.limit}`;
}
/** Also for the legend. */
function markShape(status, x, y) {
    if (status === 'fail')
        return (0,html_kit/* html */.qy) `<rect x="${(0,svg.px)(x - 5)}" y="${(0,svg.px)(y - 5)}" width="10" height="10"/>`;
    if (status === 'error') {
        return (0,html_kit/* html */.qy) `<path d="M${(0,svg.px)(x - 4)} ${(0,svg.px)(y - 4)}L${(0,svg.px)(x + 4)} ${(0,svg.px)(y + 4)}M${(0,svg.px)(x - 4)} ${(0,svg.px)(y + 4)}L${(0,svg.px)(x + 4)} ${(0,svg.px)(y - 4)}"/>`;
    }
    return (0,html_kit/* html */.qy) `<circle cx="${(0,svg.px)(x)}" cy="${(0,svg.px)(y)}" r="4"/>`;
}

;// CONCATENATED MODULE: ./build/render/rollout/html-guards.js






/** Word and symbol, so that it reads without colour. */
function wordBadge({ word, symbol, tone }) {
    return (0,html_kit/* html */.qy) `<span class="badge tone-${tone}"><span aria-hidden="true">${symbol}</span> ${word}</span>`;
}
/** A wide thing that is moved sideways by hand and by keys. */
function scrolling(label, content) {
    return (0,html_kit/* html */.qy) `<div class="scroll" role="region" tabindex="0" aria-label="${label}">${content}</div>`;
}
/** Null where the rollout has no guard. */
function guardsSection(watched) {
    const { guards } = watched;
    if (guards.length === 0)
        return null;
    const items = guards.map((guard, index) => guardBlock(watched, { guard, index }));
    return (0,html_kit/* html */.qy) `<section id="guards"><h2>Guards over time</h2>
<p class="soft">The estimate at each look is drawn with its two one-sided bounds, which hold at every look at once. Harm is shown when the whole band is on the wrong side of the limit, and excluded when all of it is on the other one.${guards.some((guard) => (0,guard_numbers/* guardUnit */.OO)(guard, watched.units).suffix === ' pt') ? ' “pt” means percentage points.' : null}</p>
${legend()}${items}</section>`;
}
function legend() {
    const sample = (content) => (0,html_kit/* html */.qy) `<svg aria-hidden="true" width="26" height="16" viewBox="0 0 26 16">${content}</svg>`;
    const mark = (status) => sample((0,html_kit/* html */.qy) `<g class="look ${status}">${markShape(status, 13, 8)}</g>`);
    return (0,html_kit/* html */.qy) `<ul class="legend" aria-label="Signs in the pictures">
<li>${mark('pass')}harm excluded</li><li>${mark('inconclusive')}not settled</li><li>${mark('fail')}harm shown</li><li>${mark('error')}cannot be known</li>
<li>${sample((0,html_kit/* html */.qy) `<rect class="band" y="2" width="26" height="12"/><path class="edge" d="M0 2H26M0 14H26"/>`)}between the bounds</li>
<li>${sample((0,html_kit/* html */.qy) `<path class="limit" d="M0 8H26"/>`)}limit</li><li>${sample((0,html_kit/* html */.qy) `<rect class="wrong" y="1" width="26" height="14"/>`)}wrong side of it</li>
<li>${sample((0,html_kit/* html */.qy) `<g class="step"><line x1="13" x2="13" y1="0" y2="16"/></g>`)}a step begins</li></ul>`;
}
function guardBlock(watched, of) {
    const { guard, index } = of;
    const unit = (0,guard_numbers/* guardUnit */.OO)(guard, watched.units);
    const points = (0,chart_points/* chartPoints */.uQ)(watched, { guard, unit });
    const last = points[points.length - 1];
    const name = (0,words/* guardName */.t_)(guard);
    const state = last === undefined ? { word: 'not looked at yet', symbol: '·', tone: 'quiet' } : (0,words/* guardWord */.YA)(last.status);
    const chart = guardChart({ id: `guard-${index}-chart`, guard, unit, points, watched });
    return (0,html_kit/* html */.qy) `<article class="guard" id="guard-${index}">
<h3>${wordBadge(state)} <span class="metric">${(0,html_kit/* nameText */.fh)(name)}</span> <span class="rule">${(0,html_kit/* nameText */.fh)((0,guard_numbers/* guardRule */.sj)(guard, unit))}</span></h3>
<p class="soft">A breach ${(0,words/* breachWord */.e_)(guard.on_breach)}. Set by ${(0,html_kit/* nameText */.fh)(guard.id)}.</p>
${last === undefined ? null : (0,html_kit/* html */.qy) `<p>${(0,html_kit/* sentence */.em)(last.guard.detail)} ${lastNumbers(last, unit)}</p>`}
${chart === null ? (0,html_kit/* html */.qy) `<p class="soft">There is no number to draw yet.</p>` : (0,html_kit/* html */.qy) `<figure>${scrolling(`Picture of the guard ${index + 1} over time`, chart)}${caption(points, unit)}</figure>`}
${points.length === 0 ? null : (0,html_kit/* html */.qy) `<details><summary>All numbers of ${(0,format/* plural */.LS)(points.length, 'look')}</summary>${scrolling(`Numbers of the guard ${index + 1}`, numbersTable(watched, { points, unit, name }))}</details>`}
</article>`;
}
function lastNumbers({ guard }, unit) {
    const texts = (0,guard_numbers/* guardTexts */.S7)(guard, unit);
    const parts = [
        ...(guard.detectable === null
            ? []
            : [`By now, harm of ${texts.detectable} beyond the limit would have been found in four of five cases.`]),
        ...(guard.needs === null || guard.status !== 'inconclusive'
            ? []
            : [
                `It would take ${(0,format/* formatCount */.B4)(Math.ceil(guard.needs))} requests to the candidate to settle it as things look.`,
            ]),
    ];
    return (0,html_kit/* html */.qy) `<span class="soft">${parts.join(' ')}</span>`;
}
function caption(points, unit) {
    const range = (0,chart_points/* valueRange */.tR)(points, { zero: unit.signed });
    const outside = range === null ? 0 : (0,chart_points/* beyond */.wQ)(points, range);
    const notes = [
        ...(outside === 0 ? [] : [`The bounds of ${(0,format/* plural */.LS)(outside, 'look')} lie beyond the picture.`]),
        ...(points.length < chart_points/* MOST_LOOKS */.np ? [] : [`The newest ${(0,format/* formatCount */.B4)(chart_points/* MOST_LOOKS */.np)} looks are drawn.`]),
    ];
    return notes.length === 0 ? null : (0,html_kit/* html */.qy) `<figcaption>${notes.join(' ')}</figcaption>`;
}
function numbersTable(watched, of) {
    const rows = of.points.map(({ look, guard, step }) => {
        const texts = (0,guard_numbers/* guardTexts */.S7)(guard, of.unit);
        return {
            cells: [
                (0,words/* formatMinute */.Yi)(look.at),
                watched.plan === null ? '–' : (0,words/* stepName */.u)(watched.plan.steps[step]),
                wordBadge((0,words/* guardWord */.YA)(guard.status)),
                ...[texts.candidate, texts.baseline, texts.estimate, texts.bounds, texts.limit, texts.detectable].map(html_kit/* nameText */.fh),
                guard.e_value === null ? '–' : (0,format/* formatCount */.B4)(Math.round(guard.e_value)),
                (0,html_kit/* nameText */.fh)(guard.method),
            ],
        };
    });
    const number = true;
    return (0,html_kit/* table */.tp)({
        caption: (0,html_kit/* html */.qy) `Every look at ${(0,html_kit/* nameText */.fh)(of.name)}, times in UTC`,
        columns: [
            ...[{ name: 'look', width: 'narrow' }, { name: 'step', width: 'narrow' }, { name: 'status' }],
            ...[
                { name: 'candidate', number },
                { name: 'baseline', number },
                { name: 'harm or value', number },
            ],
            ...[
                { name: 'bounds', number },
                { name: 'limit', number },
                { name: 'detectable', number },
            ],
            ...[{ name: 'e-value', number }, { name: 'method' }],
        ],
        rows,
    });
}

// EXTERNAL MODULE: ./build/render/evaluation/html-provenance.js
var html_provenance = __webpack_require__(6639);
// EXTERNAL MODULE: ./build/render/rollout/decisions.js
var decisions = __webpack_require__(98512);
// EXTERNAL MODULE: ./build/render/rollout/plan.js
var plan = __webpack_require__(65836);
// EXTERNAL MODULE: ./build/render/rollout/split-bar.js
var split_bar = __webpack_require__(52187);
// EXTERNAL MODULE: ./build/render/rollout/types.js
var types = __webpack_require__(38494);
;// CONCATENATED MODULE: ./build/render/rollout/html-parts.js










/** Null where nothing is served. */
function splitSection(story) {
    const { exposure, plan, outcome } = story;
    const picture = (0,split_bar/* splitSvg */.VD)(exposure, 'split-bar');
    if (picture === null)
        return null;
    const rows = exposure.map((one, index) => ({
        cells: [
            (0,html_kit/* nameText */.fh)(one.version),
            (0,split_bar/* roleOf */.kp)(exposure, index),
            (0,split_bar/* shareText */.Lu)(one),
            one.configuration == null ? 'as registered' : `changed by event ${one.configuration.seq}`,
        ],
    }));
    const tenants = outcome === 'under_way' ? (0,split_bar/* tenantsText */.dK)(plan.tenants) : '';
    return (0,html_kit/* html */.qy) `<section id="split"><h2>Split of traffic</h2>
<figure>${scrolling('Picture of the split', picture)}</figure>
${scrolling('Split of traffic', (0,html_kit/* table */.tp)({
        caption: 'What each version gets',
        columns: [{ name: 'version' }, { name: 'is' }, { name: 'traffic', number: true }, { name: 'configuration' }],
        rows,
    }))}
${tenants === '' ? null : (0,html_kit/* html */.qy) `<p>${tenants}</p>`}</section>`;
}
function planSection(story) {
    const standing = { plan: story.plan, steps: story.steps, look: (0,types/* lastLook */.w)(story), outcome: story.outcome };
    const rows = (0,plan/* planRows */.Lq)(standing);
    const next = (0,plan/* nextSentence */.H9)(standing);
    const stepper = rows.map(({ state, name }) => (0,html_kit/* html */.qy) `<li class="${state}"${state === 'current' ? (0,html_kit/* html */.qy) ` aria-current="step"` : null}><span aria-hidden="true">${plan/* STEP_WORDS */.lO[state].symbol}</span> ${name} <span class="soft">${plan/* STEP_WORDS */.lO[state].word}</span></li>`);
    return (0,html_kit/* html */.qy) `<section id="plan"><h2>Plan</h2>
<ol class="stepper">${stepper}</ol>
${next === '' ? null : (0,html_kit/* html */.qy) `<p>${next}</p>`}
${scrolling('Plan', (0,html_kit/* table */.tp)({
        caption: 'Steps of the plan, times in UTC',
        columns: [
            { name: 'step', width: 'narrow' },
            { name: 'state', width: 'narrow' },
            { name: 'from', width: 'narrow' },
            { name: 'until', width: 'narrow' },
            { name: 'asks for at least' },
            { name: 'requests so far', number: true },
        ],
        rows: rows.map((row) => ({ cells: planCells(row) })),
    }))}
<p class="soft">An earliest time adds up the times that steps ask for. Requests, and the certainty that no guard is broken, may take longer.</p></section>`;
}
function planCells(row) {
    const { word, symbol } = plan/* STEP_WORDS */.lO[row.state];
    const from = row.since !== null
        ? (0,words/* formatMinute */.Yi)(row.since)
        : row.earliest === null
            ? '–'
            : `earliest ${(0,words/* formatMinute */.Yi)(row.earliest)}`;
    return [
        (0,html_kit/* html */.qy) `<strong>${row.name}</strong>`,
        (0,html_kit/* html */.qy) `<span aria-hidden="true">${symbol}</span> ${word}`,
        from,
        row.until === null ? '–' : (0,words/* formatMinute */.Yi)(row.until),
        row.asks || '–',
        (0,plan/* requestsText */.sN)(row) || '–',
    ];
}
function decisionsSection(story) {
    const all = (0,decisions/* decisionRows */.g)(story);
    if (all.length === 0)
        return null;
    const rows = all.slice(-chart_points/* MOST_LOOKS */.np);
    const left = all.length - rows.length;
    return (0,html_kit/* html */.qy) `<section id="decisions"><h2>Decisions so far</h2>
${left === 0 ? null : (0,html_kit/* html */.qy) `<p class="soft">The newest ${(0,format/* formatCount */.B4)(rows.length)} of ${(0,format/* formatCount */.B4)(all.length)}.</p>`}
${scrolling('Decisions', (0,html_kit/* table */.tp)({
        caption: 'Looks and moves, oldest first, times in UTC',
        columns: [
            { name: 'when', width: 'narrow' },
            { name: 'step', width: 'narrow' },
            { name: 'decision', width: 'narrow' },
            { name: 'because' },
            { name: 'detail' },
        ],
        rows: rows.map((row) => ({ cells: decisionCells(row) })),
    }))}</section>`;
}
function decisionCells(row) {
    const run = row.run_url === null ? null : (0,html_kit/* html */.qy) ` (${(0,html_provenance/* link */.nf)({ text: 'run', url: row.run_url })})`;
    const event = row.seq === null ? null : (0,html_kit/* html */.qy) ` <span class="soft">event ${row.seq}${run}</span>`;
    return [
        (0,words/* formatMinute */.Yi)(row.at),
        row.step || '–',
        wordBadge(row),
        (0,html_kit/* html */.qy) `${(0,html_kit/* nameText */.fh)(row.reason)}${event}`,
        row.detail === '' ? '–' : (0,html_kit/* html */.qy) `<div class="long">${(0,html_kit/* sentence */.em)(row.detail)}</div>`,
    ];
}

;// CONCATENATED MODULE: ./build/render/rollout/styles.js
/** What the page of a rollout has beyond the styles of a report. Blue and orange can be told apart by every kind of eye. */
const ROLLOUT_STYLES = `
:root{--mark:#0b5cad;--band:#cfe2f7;--edge:#6fa3d8;--wrong:#fdf0e3;--broken:#b34700;--on-mark:#fff;--base:#dfe4eb}
@media screen and (prefers-color-scheme:dark){:root{--mark:#7db8ff;--band:#17345a;--edge:#3d6ea8;--wrong:#2b2118;--broken:#ffa666;--on-mark:#0b1624;--base:#3a4656}}
.scroll{overflow-x:auto;margin:0 0 16px;-webkit-overflow-scrolling:touch}
.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.scroll table{margin:0;min-width:760px}
.scroll .number{white-space:nowrap}
.scroll .long{min-width:16rem;overflow-wrap:anywhere}
.scroll tbody th,.scroll tbody td{max-width:34rem}
figure{margin:0 0 12px}
figcaption{color:var(--soft);font-size:.875rem}
.scroll svg{max-width:none;min-width:560px;width:100%}
svg.split{height:auto}
.share rect{stroke:var(--page);stroke-width:1.5;fill:var(--base)}
.share text{font-size:13px;fill:var(--ink);font-weight:600}
.share.candidate rect,.share.live rect{fill:var(--mark)}
.share.candidate text,.share.live text{fill:var(--on-mark)}
.share.earlier rect{fill:var(--edge)}
.share.shadow rect{fill:none;stroke:var(--mark);stroke-dasharray:6 4}
.share.shadow text{font-weight:400;font-size:12px}
.chart .grid{stroke:var(--line);stroke-width:.6}
.chart .axis{stroke:var(--soft)}
.chart .zero{stroke:var(--soft);stroke-dasharray:1 3}
.wrong{fill:var(--wrong)}
.band{fill:var(--band);fill-opacity:.8}
.edge{fill:none;stroke:var(--edge);stroke-width:1}
.chart .whisker{stroke:var(--edge);stroke-width:1}
.limit{fill:none;stroke:var(--ink);stroke-width:1.6;stroke-dasharray:7 4}
.chart .limit-label{fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--page);stroke-width:3px}
.line{fill:none;stroke:var(--mark);stroke-width:1.8}
.step line{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 2}
.step text{fill:var(--ink)}
.look circle{fill:var(--mark);stroke:var(--mark);stroke-width:2}
.look.inconclusive circle{fill:var(--page)}
.look.fail rect{fill:var(--broken);stroke:var(--page);stroke-width:1}
.look.error path{stroke:var(--broken);stroke-width:2.5;fill:none}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:0 0 16px;padding:0;font-size:.875rem}
.legend li{display:flex;gap:8px;align-items:center}
.guard{border-top:1px solid var(--line);padding:4px 0 12px}
.guard h3{margin:16px 0 4px;display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline}
.guard details{border:0;padding:0}
.guard summary{color:var(--link)}
.stepper{list-style:none;display:flex;flex-wrap:wrap;gap:6px;margin:0 0 16px;padding:0}
.stepper li{border:1px solid var(--line);border-radius:6px;padding:6px 12px;font-size:.9rem}
.stepper .current{border-color:var(--mark);border-width:2px;font-weight:650}
.stepper .ended_here{border-color:var(--broken);border-width:2px;font-weight:650}
.stepper .next,.stepper .later,.stepper .not_reached{color:var(--soft);border-style:dashed}
@media (max-width:1040px){.scroll table{font-size:.85rem}}
@media print{.scroll{overflow:visible}.scroll table{min-width:0;font-size:.82em}.scroll svg{min-width:0}.scroll .number{white-space:nowrap}
.scroll .long{min-width:0}.scroll .number{white-space:normal}.scroll th,.scroll td{overflow-wrap:anywhere}.guard,figure{break-inside:avoid}.guard details{break-inside:auto}
.share rect,.wrong,.band,.look *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
/** What the content security policy knows these styles by. A test compares them, and says what it should be. */
const ROLLOUT_STYLES_HASH = 'sha256-Oy2/CPtjO07M39NiiU96q1OrbtBXRGQKaGZXUalQTFg=';

// EXTERNAL MODULE: ./build/render/rollout/verdict.js
var verdict = __webpack_require__(29734);
;// CONCATENATED MODULE: ./build/render/rollout/html.js










/** The content security policy: nothing may be loaded, and nothing acts but these styles. */
const POLICY = [
    "default-src 'none'",
    `style-src '${styles/* REPORT_STYLES_HASH */.$}' '${ROLLOUT_STYLES_HASH}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/** The whole page. Text of others is text in it, whatever it is. */
function renderRolloutPage(story) {
    const sections = [
        ['split', 'Split of traffic', splitSection(story)],
        ['plan', 'Plan', planSection(story)],
        ['guards', 'Guards over time', guardsSection((0,types/* watchedOf */.g)(story))],
        ['decisions', 'Decisions', decisionsSection(story)],
        ['settled', 'What was settled', settledSection(story)],
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
<title>${(0,verdict/* storyTitle */.m)(story)}: ${words/* OUTCOME_WORDS */.nx[story.outcome].word} (rollout)</title>
<style>${(0,html_kit/* verbatim */.Bj)(styles/* REPORT_STYLES */.U)}</style>
<style>${(0,html_kit/* verbatim */.Bj)(ROLLOUT_STYLES)}</style>
</head>
<body>
<main>
${headSection(story)}
<nav aria-label="Sections"><ul>${shown.map(([id, title]) => (0,html_kit/* html */.qy) `<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${shown.map(([, , section]) => section)}
</main>
<footer><p>Made from the events of the registry, all times in UTC. What decides is the ledger, not this page.</p></footer>
</body>
</html>
`;
    return page.text;
}
function headSection(story) {
    const { word, symbol, tone } = words/* OUTCOME_WORDS */.nx[story.outcome];
    const look = (0,types/* lastLook */.w)(story);
    return (0,html_kit/* html */.qy) `<header>
<p class="kicker">Rollout</p>
<h1>${(0,html_kit/* nameText */.fh)((0,verdict/* storyTitle */.m)(story))}</h1>
<div class="verdict tone-${tone}"><p class="word"><span class="sign" aria-hidden="true">${symbol}</span> ${word.charAt(0).toUpperCase()}${word.slice(1)}</p><p class="sentence">${(0,html_kit/* sentence */.em)((0,verdict/* verdictText */.n)(story))}</p></div>
<dl class="tiles">
<div><dt>Candidate</dt><dd><strong>${(0,html_kit/* nameText */.fh)(story.candidate.version)}</strong></dd></div>
<div><dt>Baseline</dt><dd><strong>${(0,html_kit/* nameText */.fh)(story.baseline.version)}</strong> of ${(0,html_kit/* nameText */.fh)(story.plan.baseline_stage)}</dd></div>
<div><dt>Started</dt><dd>${(0,words/* formatMinute */.Yi)(story.startedAt)} UTC</dd></div>
<div><dt>Last look</dt><dd>${look === null ? 'none yet' : `${(0,words/* formatMinute */.Yi)(look.at)} UTC`}</dd></div>
</dl>
</header>`;
}
function settledSection({ plan, seq, candidate, baseline }) {
    const facts = [
        ['Strategy', `${(0,words/* strategyWord */.c7)(plan.strategy)}; it ${(0,words/* advanceWord */.XD)(plan.advance)}`],
        ['Most traffic for the candidate', `${plan.max_share / 100} %`],
        ['Named tenants', plan.tenants.length === 0 ? 'none' : (0,format/* plural */.LS)(plan.tenants.length, 'tenant')],
        ['Chance of a false alarm', `at most ${(0,numbers/* formatPercent */.l9)(plan.error_budget)} over all guards and all looks`],
        ['Least requests of each side', (0,format/* formatCount */.B4)(plan.min_samples)],
        ['Metrics may be as old as', (0,words/* formatSpan */.QA)(plan.max_age_ms)],
        ['Candidate', (0,html_kit/* html */.qy) `<code>${candidate.subject}</code>`],
        ['Baseline', (0,html_kit/* html */.qy) `<code>${baseline.subject}</code>`],
        ['Bucketing salt', (0,html_kit/* html */.qy) `<code>${(0,html_kit/* nameText */.fh)(plan.salt)}</code>`],
    ];
    return (0,html_kit/* html */.qy) `<section id="settled"><h2>What was settled</h2>
<p class="soft">Event ${seq} started the rollout with this plan and these guards; a later policy changes nothing of it.</p>
<dl class="facts">${facts.map(([name, value]) => (0,html_kit/* html */.qy) `<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}


/***/ }),

/***/ 29734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ storyTitle),
/* harmony export */   n: () => (/* binding */ verdictText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14246);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65836);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38494);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59862);
/** How a rollout stands, in one sentence. Pure text; has text of others. */




/** `flight-delay 1.2.0 → production`. */
function storyTitle(story) {
    return `${story.model} ${story.candidate.version} → ${story.stage}`;
}
/** Where it has got to, what was last decided and why, and what comes next. */
function verdictText(story) {
    const { outcome, candidate, baseline, stage, plan, steps } = story;
    const look = (0,_types_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLook */ .w)(story);
    const ended = story.endedAt === null ? '' : ` at ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMinute */ .Yi)(story.endedAt)} UTC`;
    const took = story.endedAt === null ? 0 : Date.parse(story.endedAt) - Date.parse(story.startedAt);
    const span = took > 0 ? ` after ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSpan */ .QA)(Math.max(60_000, Math.round(took / 60_000) * 60_000))}` : '';
    const current = steps[steps.length - 1];
    const at = current === undefined ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .stepName */ .u)(plan.steps[current.index]);
    const seen = look === null ? '' : ` Last look: ${look.detail}`;
    if (outcome === 'completed') {
        return `${candidate.version} has all traffic of ${stage}${ended}${span}, over ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(steps.length, 'step')}.`;
    }
    if (outcome === 'rolled_back') {
        return `${candidate.version} was taken out${ended}${span}, in the step ${at}; ${baseline.version} has its traffic again.${seen}`;
    }
    if (outcome === 'called_off') {
        return `Called off${ended}${span}, in the step ${at}; ${baseline.version} has its traffic again.${seen}`;
    }
    const standing = { plan, steps, look, outcome };
    const place = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planRows */ .Lq)(standing).findIndex((row) => row.state === 'current') + 1;
    const step = `${candidate.version} is in step ${place} of ${plan.steps.length} (${at}).`;
    const word = look === null
        ? 'Nobody has looked yet.'
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .lookWord */ .ks)(look.decision).word}, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonWord */ .HN)(look.reason)}: ${look.detail}`;
    return `${step} ${word.charAt(0).toUpperCase()}${word.slice(1)} ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .nextSentence */ .H9)(standing)}`.trim();
}


/***/ })

};
