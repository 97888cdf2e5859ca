export const id = 3606;
export const ids = [3606];
export const modules = {

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
