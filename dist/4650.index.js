export const id = 4650;
export const ids = [4650];
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
