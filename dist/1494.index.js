export const id = 1494;
export const ids = [1494];
export const modules = {

/***/ 1494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jobSummary: () => (/* binding */ jobSummary)
});

// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(6082);
// EXTERNAL MODULE: ./build/render/evaluation/markdown.js + 2 modules
var markdown = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/render/status.js
var render_status = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/render/table.js
var table = __webpack_require__(9341);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(1175);
;// CONCATENATED MODULE: ./build/render/markdown.js





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
                const pointer = `*Cut here: ${(0,format/* formatCount */.B4)(left)} more lines do not fit. The whole is in the output \`result\`.*`;
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
    const { word, symbol } = (0,render_status/* decisionWord */.DW)(result.decision);
    const { refusal } = result;
    const title = `### ${symbol} ${(0,render_escape/* escapeCell */.kq)(result.checks.title || result.operation, 200)}`;
    const verdict = `**${word}** (${(0,render_escape/* codeSpan */.SS)(result.reason_code)}): ${prose((0,render_status/* verdictSentence */.BT)(result))}`;
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
    return (0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(text, LONGEST)) || '–';
}
function warningsPart(result) {
    return { head: '> [!WARNING]', rows: result.warnings.map((warning) => `> - ${prose(warning)}`) };
}
function checksPart(result) {
    const rows = (0,render_status/* flattenChecks */.WS)(result.checks).map(checkRow);
    return { head: `#### Checks\n\n${(0,table/* tableHead */.PP)(['check', 'status', 'because'])}`, rows };
}
function checkRow({ check, depth }) {
    const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(check.status);
    const indent = depth === 0 ? '' : `${'&emsp;'.repeat(depth - 1)}↳ `;
    const status = tone === 'bad' || tone === 'open' ? `**${symbol} ${word}**` : `${symbol} ${word}`;
    const because = [prose(check.detail), ...(tone === 'good' || tone === 'quiet' ? [] : evidenceLines(check.evidence))];
    return `| ${indent}${(0,render_escape/* escapeCell */.kq)(check.title, 200)} | ${status} | ${because.join('<br>')} |`;
}
const KEPT_EVIDENCE = 8;
function evidenceLines(evidence) {
    const pairs = (0,render_status/* evidencePairs */.Z4)(evidence);
    const shown = pairs
        .slice(0, KEPT_EVIDENCE)
        .map(([name, value]) => `${(0,render_escape/* escapeCell */.kq)(name, 60)}: ${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(value, 160))}`);
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
    return { head: `#### ${title}\n\n${(0,table/* tableHead */.PP)(['effect', 'what', 'state'])}`, rows: result.effects.map(effectRow) };
}
function effectRow(effect) {
    const id = (0,visible/* cutText */.IN)(effect.id, 200);
    const what = effect.url === undefined ? (0,render_escape/* codeSpan */.SS)(id) : (0,render_escape/* renderCodeLink */.IJ)({ text: id, url: effect.url });
    const why = effect.reason === undefined ? '' : `: ${prose(effect.reason)}`;
    return `| ${(0,render_escape/* escapeCell */.kq)(effect.effect, 60)} | ${what} | ${EFFECT_STATES[effect.state] ?? (0,render_escape/* escapeCell */.kq)(effect.state)}${why} |`;
}

;// CONCATENATED MODULE: ./build/entry/job-summary.js



/** Bytes. A job may write 1 MiB for all of its steps. */
const REPORT_LIMIT = 600_000;
function jobSummary(result) {
    const evaluation = evaluationOf(result);
    if (evaluation === null)
        return renderSummary(result);
    const report = (0,markdown.renderEvaluationMarkdown)({ record: evaluation.record, preview: evaluation.preview, reportUrl: evaluation.report }, { limit: REPORT_LIMIT });
    // The gates are in the report; of the tree only what came before them is told.
    const [before] = result.operation === 'register' ? (result.checks.children ?? []) : [];
    if (before !== undefined)
        return `${renderSummary({ ...result, checks: before }, { limit: 200_000 })}\n${report}`;
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
    const lines = result.warnings.map((warning) => `> ${(0,render_escape/* escapeProse */.fd)(warning.slice(0, 1200)).replaceAll('\n', ' ')}`);
    return lines.length === 0 ? '' : `> [!WARNING]\n${lines.join('\n>\n')}\n`;
}
function written(effects) {
    const lines = effects.flatMap(({ effect, id, state, url }) => {
        if (state !== 'done' && state !== 'already_done')
            return [];
        const name = `${effect} ${id}`;
        return [`- ${url === undefined ? (0,render_escape/* escapeCell */.kq)(name, 300) : (0,render_escape/* renderLink */.BK)({ text: name, url })}`];
    });
    return lines.length === 0 ? '' : `Written:\n\n${lines.join('\n')}\n`;
}


/***/ }),

/***/ 9341:
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
