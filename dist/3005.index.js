export const id = 3005;
export const ids = [3005];
export const modules = {

/***/ 63005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jobSummary: () => (/* binding */ jobSummary)
/* harmony export */ });
/* harmony import */ var _render_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _render_evaluation_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73543);
/* harmony import */ var _render_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);



/** Bytes. A job may write 1 MiB for all of its steps. */
const REPORT_LIMIT = 600_000;
function jobSummary(result) {
    const evaluation = evaluationOf(result);
    if (evaluation === null)
        return (0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSummary */ .Br)(result);
    const report = (0,_render_evaluation_markdown_js__WEBPACK_IMPORTED_MODULE_1__.renderEvaluationMarkdown)({ record: evaluation.record, preview: evaluation.preview, reportUrl: evaluation.report }, { limit: REPORT_LIMIT });
    // The gates are in the report; of the tree only what came before them is told.
    const [before] = result.operation === 'register' ? (result.checks.children ?? []) : [];
    if (before !== undefined)
        return `${(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSummary */ .Br)({ ...result, checks: before }, { limit: 200_000 })}\n${report}`;
    return [report, warnings(result), written(result.effects)].filter((part) => part !== '').join('\n');
}
function evaluationOf(result) {
    const record = result.record;
    const evaluation = record?.['evaluation'];
    if (typeof evaluation !== 'object' || evaluation === null)
        return null;
    const report = record?.['report_path'];
    return {
        record: evaluation,
        preview: record?.['evaluation_digest'] == null,
        report: typeof report === 'string' ? report : null,
    };
}
/** What the report does not say: what could not be shown, and how to let it. */
function warnings(result) {
    const lines = result.warnings.map((warning) => `> ${(0,_render_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)(warning.slice(0, 1200)).replaceAll('\n', ' ')}`);
    return lines.length === 0 ? '' : `> [!WARNING]\n${lines.join('\n>\n')}\n`;
}
function written(effects) {
    const lines = effects.flatMap(({ effect, id, state, url }) => {
        if (state !== 'done' && state !== 'already_done')
            return [];
        const name = `${effect} ${id}`;
        return [`- ${url === undefined ? (0,_render_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(name, 300) : (0,_render_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: name, url })}`];
    });
    return lines.length === 0 ? '' : `Written:\n\n${lines.join('\n')}\n`;
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   He: () => (/* binding */ CHECK_COLUMNS),
/* harmony export */   Qr: () => (/* binding */ effectRow),
/* harmony export */   f3: () => (/* binding */ checkRow),
/* harmony export */   mI: () => (/* binding */ EFFECT_COLUMNS)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73119);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99341);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81175);





const CHECK_COLUMNS = ['check', 'status', 'because'];
const EFFECT_COLUMNS = ['effect', 'what', 'state'];
const DEFAULT_LIMIT = 900_000;
const POINTER_ROOM = 240;
/** Longest single value; a result's sentences are shorter, what others wrote into them may not be. */
const LONGEST = 1200;
/** The result for people. Cut at a row, with a line that says where the rest is, when it would pass `limit`. */
function renderSummary(result, options = {}) {
    const parts = [verdictPart(result), warningsPart(result), checksPart(result), effectsPart(result)];
    return joinWithin(parts.filter((part) => part.rows.length > 0), options.limit ?? DEFAULT_LIMIT);
}
function linesOf(part, index) {
    return [...(index === 0 ? [] : ['']), ...part.head.split('\n')];
}
function joinWithin(parts, limit) {
    const whole = `${parts.flatMap((part, index) => [...linesOf(part, index), ...part.rows]).join('\n')}\n`;
    if (utf8Length(whole) <= limit)
        return whole;
    const lines = [];
    let bytes = POINTER_ROOM;
    let left = parts.reduce((sum, part) => sum + part.rows.length, 0);
    for (const [place, part] of parts.entries()) {
        for (const [index, row] of part.rows.entries()) {
            const added = index === 0 ? [...linesOf(part, place), row] : [row];
            bytes += added.reduce((sum, line) => sum + utf8Length(line) + 1, 0);
            if (bytes > limit) {
                const pointer = `*Cut here: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(left)} more lines do not fit. The whole is in the output \`result\`.*`;
                return `${[...lines, '', pointer].join('\n')}\n`;
            }
            lines.push(...added);
            left -= 1;
        }
    }
    return whole;
}
/** Bytes of a well-formed text in UTF-8. */
function utf8Length(text) {
    let bytes = 0;
    for (const char of text) {
        const code = char.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
}
function verdictPart(result) {
    const { word, symbol } = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWord */ .DW)(result.decision);
    const { refusal } = result;
    const title = `### ${symbol} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(result.checks.title || result.operation, 200)}`;
    const verdict = `**${word}** (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(result.reason_code)}): ${prose((0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictSentence */ .BT)(result))}`;
    if (refusal === null)
        return { head: title, rows: ['', verdict] };
    return {
        head: title,
        rows: [
            '',
            verdict,
            '',
            `- **Required:** ${prose(refusal.required)}`,
            `- **Found:** ${prose(refusal.found)}`,
            `- **Next:** ${prose(refusal.next)}`,
        ],
    };
}
function prose(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(text, LONGEST)) || '–';
}
function warningsPart(result) {
    return { head: '> [!WARNING]', rows: result.warnings.map((warning) => `> - ${prose(warning)}`) };
}
function checksPart(result) {
    const rows = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .flattenChecks */ .WS)(result.checks).map(checkRow);
    return { head: `#### Checks\n\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .tableHead */ .PP)(CHECK_COLUMNS)}`, rows };
}
/** Row of a table with the columns {@link CHECK_COLUMNS}. */
function checkRow({ check, depth }) {
    const { word, symbol, tone } = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusWord */ .Hm)(check.status);
    const indent = depth === 0 ? '' : `${'&emsp;'.repeat(depth - 1)}↳ `;
    const status = tone === 'bad' || tone === 'open' ? `**${symbol} ${word}**` : `${symbol} ${word}`;
    const because = [prose(check.detail), ...(tone === 'good' || tone === 'quiet' ? [] : evidenceLines(check.evidence))];
    return `| ${indent}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(check.title, 200)} | ${status} | ${because.join('<br>')} |`;
}
const KEPT_EVIDENCE = 8;
function evidenceLines(evidence) {
    const pairs = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .evidencePairs */ .Z4)(evidence);
    const shown = pairs
        .slice(0, KEPT_EVIDENCE)
        .map(([name, value]) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(name, 60)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(value, 160))}`);
    return pairs.length > KEPT_EVIDENCE ? [...shown, `and ${pairs.length - KEPT_EVIDENCE} more`] : shown;
}
const EFFECT_STATES = {
    done: 'done',
    already_done: 'was there already',
    planned: 'planned',
    owed: '**owed**',
};
function effectsPart(result) {
    const title = result.decision === 'planned' ? 'Planned effects' : 'Effects';
    return { head: `#### ${title}\n\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .tableHead */ .PP)(EFFECT_COLUMNS)}`, rows: result.effects.map(effectRow) };
}
/** Row of a table with the columns {@link EFFECT_COLUMNS}. */
function effectRow(effect) {
    const id = (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(effect.id, 200);
    const what = effect.url === undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(id) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCodeLink */ .IJ)({ text: id, url: effect.url });
    const why = effect.reason === undefined ? '' : `: ${prose(effect.reason)}`;
    return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(effect.effect, 60)} | ${what} | ${EFFECT_STATES[effect.state] ?? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(effect.state)}${why} |`;
}


/***/ })

};
