export const id = 3543;
export const ids = [3543];
export const modules = {

/***/ 61223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ comparisonName),
/* harmony export */   cT: () => (/* binding */ comparisonOutcome),
/* harmony export */   mO: () => (/* binding */ comparisonsSentence),
/* harmony export */   nx: () => (/* binding */ OUTCOME_WORDS),
/* harmony export */   wT: () => (/* binding */ directionLookup)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14246);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41558);


/** `task/metric (slice)`: the metric alone where the task says nothing more. */
function comparisonName(row) {
    return {
        metric: row.task === null ? row.metric : `${row.task}/${row.metric}`,
        of: row.slice === null ? [] : [`slice ${row.slice}`],
    };
}
/** Whether a row of the table differs clearly, after the adjustment over the table. */
function comparisonOutcome(row, of) {
    if (row.p_adjusted === null)
        return 'unknown';
    // The same fraction as the gates'; 1 - 0.95 is not 0.05 in binary.
    if (row.p_adjusted > 1 - of.confidence + 1e-12 || row.effect.value === 0)
        return 'unclear';
    if (of.direction === null)
        return 'changed';
    return row.effect.value > 0 ? 'better' : 'worse';
}
const OUTCOME_WORDS = {
    better: { word: 'better', symbol: '▲' },
    worse: { word: 'worse', symbol: '▼' },
    changed: { word: 'changed', symbol: '◆' },
    unclear: { word: 'no clear difference', symbol: '' },
    unknown: { word: 'error unknown', symbol: '' },
};
/** Which way is better, as far as gates or evidence say; null where they do not, or say both. */
function directionLookup(record) {
    const known = new Map();
    const learn = (name, direction) => {
        const before = known.get(name);
        known.set(name, before === undefined || before === direction ? direction : null);
    };
    for (const measure of [...record.statistics.live, ...record.statistics.candidate]) {
        if (measure.direction === null)
            continue;
        learn(measure.metric, measure.direction);
        if (measure.task !== null)
            learn(`${measure.task}/${measure.metric}`, measure.direction);
    }
    // What the policy says comes first.
    for (const gate of record.gates) {
        if (gate.direction !== null)
            known.set(gate.measured ?? gate.metric, gate.direction);
    }
    return ({ metric, task }) => (task === null ? null : known.get(`${task}/${metric}`)) ?? known.get(metric) ?? null;
}
/** `Of 120 metrics, 1 is clearly worse, 2 are clearly better; ...`. */
function comparisonsSentence(record) {
    const direction = directionLookup(record);
    const counts = new Map();
    for (const row of record.comparisons) {
        const outcome = comparisonOutcome(row, { confidence: record.confidence, direction: direction(row) });
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    const said = ['worse', 'better', 'changed', 'unclear', 'unknown'].flatMap((outcome) => {
        const count = counts.get(outcome) ?? 0;
        if (count === 0)
            return [];
        const word = {
            worse: 'clearly worse',
            better: 'clearly better',
            changed: 'clearly changed',
            unclear: 'without a clear difference',
            unknown: 'without a known error',
        }[outcome];
        return [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} ${word}`];
    });
    const all = record.comparisons.length;
    const kept = record.comparisons_total > all
        ? ` The record keeps ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(all)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(record.comparisons_total)} rows.`
        : '';
    const rate = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(Number((1 - record.confidence).toPrecision(6)));
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(all, 'row')}: ${said.join(', ')}. “Clearly” allows ${rate} of such findings to be wrong (Benjamini–Hochberg). This table informs; the gates decide.${kept}`;
}


/***/ }),

/***/ 24703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qg: () => (/* binding */ RUN_COLUMNS),
/* harmony export */   Vs: () => (/* binding */ taskCells),
/* harmony export */   Z: () => (/* binding */ provenanceFacts),
/* harmony export */   iw: () => (/* binding */ otherEvidence),
/* harmony export */   jf: () => (/* binding */ sideName),
/* harmony export */   ry: () => (/* binding */ runCells),
/* harmony export */   uQ: () => (/* binding */ TASK_COLUMNS)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14246);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41558);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46385);



const text = (value) => ({ kind: 'text', text: value });
const code = (value) => ({ kind: 'code', text: value });
const PUBLISH = {
    none: 'nothing of the samples, no statistics of them either (none)',
    statistics: 'numbers over all samples, no samples (statistics)',
    redacted: 'keys, slices and scores of the samples, no texts (redacted)',
    full: 'samples with their texts (full)',
};
/** Earlier evaluations of the version, and what this one was decided again from. */
function beforeFacts({ earlier, decided_from: from }) {
    const verdicts = earlier.map((one) => one.verdict.replaceAll('_', ' ')).join(', ');
    return [
        ...(from === null ? [] : [{ name: 'Decided again from', values: [code(from)] }]),
        ...(earlier.length === 0
            ? []
            : [{ name: 'Evaluated before', values: [text(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(earlier.length, 'time')}, newest first: ${verdicts}`)] }]),
    ];
}
/** What was measured, against what, by whom, under which policy. */
function provenanceFacts(record) {
    const { baseline, set, policy, run, samples } = record;
    return [
        ...(record.version === null
            ? []
            : [
                {
                    name: 'Version',
                    values: [
                        text(`${record.model ?? ''} ${record.version.version} (v${record.version.ordinal})`.trim()),
                        code(record.version.subject),
                    ],
                },
            ]),
        { name: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .otherSide */ ._P)(record) === 'baseline' ? 'Baseline' : 'Live version', values: baselineValues(record) },
        { name: 'Evaluation set', values: setValues(set) },
        { name: 'Measured', values: [text(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(record.measured_at)} UTC`)] },
        { name: 'Evaluated', values: [text(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(record.at)} UTC`)] },
        {
            name: 'By',
            values: [run === null ? text('no workflow run') : { kind: 'link', text: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRun */ .TI)(run), url: run.url }],
        },
        ...beforeFacts(record),
        ...policyFacts(policy),
        { name: 'Confidence', values: [text(`${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(record.confidence)} for each end of an interval`)] },
        { name: 'Evidence of the candidate', values: evidenceValues(record.evidence) },
        ...(baseline.kind === 'version' || baseline.kind === 'files'
            ? [{ name: `Evidence of the ${sideName(record)}`, values: evidenceValues(baseline.evidence) }]
            : []),
        ...keptFact('Samples of the candidate', samples.candidate),
        ...keptFact(`Samples of the ${sideName(record)}`, samples.live),
        { name: 'Published', values: [text(PUBLISH[record.publish] ?? String(record.publish))] },
    ];
}
function baselineValues(record) {
    const { baseline } = record;
    const { before, version, after } = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .baselineText */ .BW)(record);
    if (baseline.kind !== 'version' && baseline.kind !== 'unusable')
        return [text(before)];
    const said = baseline.kind === 'unusable' ? after.replace(/^is /, '') : after;
    return [text(`${version} (v${baseline.version.ordinal}) ${said}`), code(baseline.version.subject)];
}
/** How the other side is called in headings. */
function sideName(record) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .otherSide */ ._P)(record) === 'baseline' ? 'baseline' : 'live version';
}
function policyFacts(policy) {
    if (policy === null)
        return [{ name: 'Policy', values: [text('none: every shared metric is asked not to be worse')] }];
    const commit = policy.commit === null ? [text('given as a file')] : [text('commit'), code(policy.commit)];
    return [
        { name: 'Policy', values: [...commit, text('digest'), code(policy.digest)] },
        { name: 'Part that decides', values: [code(policy.slice)] },
    ];
}
/** The evidence of the other side; null where there is none. */
function otherEvidence(record) {
    const { baseline } = record;
    return baseline.kind === 'version' || baseline.kind === 'files' ? baseline.evidence : null;
}
function setValues(set) {
    if (set.name === null && set.digest === null)
        return [text('not stated')];
    return [
        ...(set.name === null ? [] : [text(set.name)]),
        ...(set.digest === null ? [text('no digest stated')] : [code(set.digest)]),
    ];
}
function evidenceValues(evidence) {
    const rows = evidence.samples.reduce((sum, one) => sum + one.rows, 0);
    return [
        text(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(evidence.files.length, 'file')}, ${rows === 0 ? 'no samples' : (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows, 'sample')}`),
        code(evidence.digest),
    ];
}
function keptFact(name, kept) {
    if (kept === null)
        return [];
    const said = `${kept.mode}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(kept.rows, 'row')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(kept.size)}`;
    return [{ name, values: [code(kept.name), text(said), code(`sha256:${kept.sha256}`)] }];
}
const RUN_COLUMNS = ['tool', 'status', 'model', 'judge', 'evaluation set', 'commit', 'started (UTC)'];
/** Cells of {@link RUN_COLUMNS}; empty for what the file does not say. */
function runCells(run) {
    return [
        [run.tool, run.tool_version].filter((part) => part !== null).join(' '),
        run.status,
        run.model ?? '',
        run.judge ?? '',
        run.set.name ?? run.set.digest ?? '',
        run.commit ?? '',
        run.started_at === null ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(run.started_at),
    ];
}
/** Tasks as `id`, version, hash, shots; empty for what the file does not say. */
const TASK_COLUMNS = ['task', 'version', 'shots', 'hash of the questions', 'samples'];
function taskCells(evidence) {
    const rows = (id) => {
        const found = evidence.samples.find((one) => one.task === id);
        return found === undefined ? '' : String(found.rows);
    };
    const known = evidence.tasks.map((task) => [
        task.id,
        task.version ?? '',
        task.shots === null ? '' : String(task.shots),
        task.hash ?? '',
        rows(task.id),
    ]);
    const loose = evidence.samples
        .filter((one) => !evidence.tasks.some((task) => task.id === one.task))
        .map((one) => [one.task ?? 'all', '', '', one.keys, String(one.rows)]);
    return [...known, ...loose];
}


/***/ }),

/***/ 90391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ir: () => (/* binding */ POINTER_LIMIT),
/* harmony export */   u5: () => (/* binding */ fitParts),
/* harmony export */   vY: () => (/* binding */ fitText),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14246);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81175);
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
    const lines = [...(part.head === '' ? [] : [part.head]), ...part.rows.slice(0, rows)];
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

/***/ 71721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ comparisonParts),
/* harmony export */   Xp: () => (/* binding */ familyParts),
/* harmony export */   ZB: () => (/* binding */ blockingPart),
/* harmony export */   fT: () => (/* binding */ pairParts)
/* harmony export */ });
/* unused harmony export nameCell */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73119);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99341);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81175);
/* harmony import */ var _comparison_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61223);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41558);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30523);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46385);









const LONGEST_NAME = 160;
const LONGEST_SENTENCE = 700;
const prose = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(text, LONGEST_SENTENCE)) || '–';
const row = (cells) => `| ${cells.join(' | ')} |`;
const cell = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(text, LONGEST_NAME);
/** A name as text that cannot be taken for anything else. */
function nameCell(name) {
    return [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(name.metric, LONGEST_NAME)), ...name.of.map((one) => cell(one))].join(' · ');
}
/** What stands in the way, worst first, each with what to do. */
function blockingPart(record) {
    const gates = (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .blockingGates */ .aZ)(record);
    const rows = gates.map((gate) => {
        const { word, symbol } = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusWord */ .Hm)(gate.verdict);
        const power = (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .gatePower */ .ln)(gate);
        const next = gate.next === null ? [] : [`**Next:** ${prose(gate.next)}`];
        const said = [
            prose(gate.detail),
            ...(power === null || gate.verdict !== 'inconclusive' ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(power)]),
            ...next,
        ];
        return `- **${symbol} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(word)}: ${nameCell((0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .gateName */ .h2)(gate))}** ${cell((0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .requirement */ .aS)(gate, (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .otherSide */ ._P)(record)))} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(gate.reason)}). ${said.join(' ')}`;
    });
    return { head: '#### What blocks, and what to do\n', rows, noun: 'gate', priority: 1 };
}
/** One table for each family of gates. */
function familyParts(record) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .familiesOf */ .m6)(record.gates).map(({ name, gates }) => ({
        head: `#### Gates: ${cell(name)} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .countVerdicts */ .qX)(gates)})\n\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .tableHead */ .PP)(['verdict', 'metric', 'required', 'candidate:', `${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .otherSide */ ._P)(record)}:`, 'effect (+ is better):', 'method'])}`,
        rows: gates.map((gate) => gateRow(gate, (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .otherSide */ ._P)(record))),
        noun: 'gate',
        priority: gates.some((gate) => gate.verdict !== 'pass' && gate.verdict !== 'not_applicable') ? 2 : 3,
    }));
}
function gateRow(gate, other) {
    const { word, symbol, tone } = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusWord */ .Hm)(gate.verdict);
    const numbers = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .gateNumbers */ .I3)(gate);
    const verdict = `${symbol} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(word)}`;
    return row([
        tone === 'bad' || tone === 'open' ? `**${verdict}**` : verdict,
        `${nameCell((0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .gateName */ .h2)(gate))}${measuredAs(gate)}`,
        cell((0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .requirement */ .aS)(gate, other)),
        cell(numbers.candidate),
        cell(numbers.live),
        cell(numbers.effect),
        [(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .gateMethod */ .hz)(gate), (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .gateP */ .aJ)(gate) ?? '']
            .filter((part) => part !== '')
            .map(cell)
            .join('<br>') || '–',
    ]);
}
function measuredAs(gate) {
    return gate.measured === null || gate.measured === gate.metric
        ? ''
        : `<br>as ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(gate.measured, LONGEST_NAME))}`;
}
const FOLDED_FROM = 30;
/** Candidate against live for all that both have; folded where it is long. */
function comparisonParts(record) {
    if (record.comparisons.length === 0)
        return [];
    const direction = (0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_4__/* .directionLookup */ .wT)(record);
    const render = (one) => comparisonRow(one, { confidence: record.confidence, direction: direction(one) });
    const overall = record.comparisons.filter((one) => one.slice === null);
    const slices = record.comparisons.filter((one) => one.slice !== null);
    const columns = [
        'metric',
        'candidate:',
        `${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .otherSide */ ._P)(record)}:`,
        'effect (+ is better):',
        'p (adjusted):',
        'finding',
        'method',
    ];
    const part = (title, rows, intro) => {
        const head = `#### ${title}\n\n${intro}`;
        const table = (0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .tableHead */ .PP)(columns);
        const folded = rows.length > FOLDED_FROM;
        return {
            head: folded ? `${head}<details><summary>${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows.length, 'row')}</summary>\n\n${table}` : `${head}${table}`,
            rows: rows.map(render),
            ...(folded ? { tail: '</details>' } : {}),
            noun: 'row',
            priority: 6,
        };
    };
    const intro = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_4__/* .comparisonsSentence */ .mO)(record))}\n\n`;
    return [
        part(`Candidate against ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .otherSide */ ._P)(record)}`, overall, intro),
        part(`Slices, candidate against ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .otherSide */ ._P)(record)}`, slices, overall.length === 0 ? intro : ''),
    ];
}
function comparisonRow(one, of) {
    const numbers = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .comparisonNumbers */ .Wr)(one);
    const { word, symbol } = _comparison_words_js__WEBPACK_IMPORTED_MODULE_4__/* .OUTCOME_WORDS */ .nx[(0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_4__/* .comparisonOutcome */ .cT)(one, of)];
    return row([
        nameCell((0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_4__/* .comparisonName */ .NX)(one)),
        cell(numbers.candidate),
        cell(numbers.live),
        cell(numbers.effect),
        cell((0,_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .formatP */ .MA)(one.p_adjusted)),
        symbol === '' ? word : `**${symbol} ${word}**`,
        cell((0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .effectMethod */ .F0)(one.effect)),
    ]);
}
const KEPT_SAMPLES = 10;
/** The samples that got worse and better most, by key; texts are for the full report. */
function pairParts(view) {
    return (0,_view_js__WEBPACK_IMPORTED_MODULE_8__/* .publishedPairs */ .e)(view).map((list) => {
        const shown = list.rows.filter((one) => one.outcome === 'loss').slice(0, KEPT_SAMPLES);
        const rows = shown.length > 0 ? shown : list.rows.slice(0, KEPT_SAMPLES);
        const decimals = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .decimalsOf */ .m2)({
            values: rows.flatMap(({ candidate, live }) => [candidate ?? 0, live ?? 0]),
            intervals: [],
        });
        const number = (value) => (value === null ? 'not scored' : (0,_numbers_js__WEBPACK_IMPORTED_MODULE_5__/* .formatNumber */ .ZV)(value, decimals));
        const name = nameCell((0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_4__/* .comparisonName */ .NX)({ ...list, slice: null }));
        return {
            head: `#### Samples that changed: ${name}\n\n${samplesSentence(list)}\n\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .tableHead */ .PP)(['sample', 'candidate:', `${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .otherSide */ ._P)(view.record)}:`, 'outcome', 'slices'])}`,
            rows: rows.map((one) => row([
                (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(one.key, 80)),
                cell(number(one.candidate)),
                cell(number(one.live)),
                one.outcome === 'loss' ? 'worse' : 'better',
                cell(Object.entries(one.slices ?? {})
                    .map(([attribute, value]) => `${attribute}=${value}`)
                    .join(', ')),
            ])),
            noun: 'sample',
            priority: 7,
        };
    });
}
function samplesSentence(list) {
    const worse = list.rows.some((one) => one.outcome === 'loss');
    return `Of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(list.pairs, 'sample')} that both versions have, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(list.losses)} got worse and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(list.wins)} got better. ${worse ? 'The worst' : 'Some'} of them:`;
}


/***/ }),

/***/ 73543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ pointerTo),
  renderEvaluationMarkdown: () => (/* binding */ renderEvaluationMarkdown)
});

// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/render/status.js
var render_status = __webpack_require__(73119);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/render/evaluation/fit.js
var fit = __webpack_require__(90391);
// EXTERNAL MODULE: ./build/render/table.js
var table = __webpack_require__(99341);
// EXTERNAL MODULE: ./build/render/evaluation/facts.js
var facts = __webpack_require__(24703);
// EXTERNAL MODULE: ./build/render/evaluation/numbers.js
var numbers = __webpack_require__(41558);
// EXTERNAL MODULE: ./build/render/evaluation/words.js
var words = __webpack_require__(46385);
;// CONCATENATED MODULE: ./build/render/evaluation/markdown-evidence.js








const LONGEST = 200;
const row = (cells) => `| ${cells.join(' | ')} |`;
const cell = (text) => (0,render_escape/* escapeCell */.kq)(text, LONGEST);
const code = (text) => (0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(text, LONGEST));
/** Problems of the evidence of both sides that have one effect. */
function problemPart(record, effect) {
    const sides = [
        { side: 'candidate', problems: record.evidence.problems },
        { side: (0,words/* otherSide */._P)(record), problems: (0,facts/* otherEvidence */.iw)(record)?.problems ?? [] },
    ];
    const rows = sides.flatMap(({ side, problems }) => problems
        .filter((problem) => (problem.effect === 'warning') === (effect === 'warning'))
        .map((problem) => row([
        side,
        concerns(problem),
        `${code(problem.file)}${problem.place === null ? '' : `<br>${cell(problem.place)}`}`,
        `${(0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(problem.message, 700)) || '–'} (${(0,render_escape/* codeSpan */.SS)(problem.code)})`,
    ])));
    const title = effect === 'error' ? 'Errors in the evidence' : 'Warnings about the evidence';
    return {
        head: `#### ${title}\n\n${(0,table/* tableHead */.PP)(['of', 'concerns', 'where', 'problem'])}`,
        rows,
        noun: effect,
        priority: effect === 'error' ? 2 : 4,
    };
}
/** What was found in the texts; the finds themselves are nowhere. */
function flagPart(record) {
    return {
        head: `#### Looks personal or secret\n\n${(0,table/* tableHead */.PP)(['kind', 'finds:', 'in'])}`,
        rows: record.flags.map((flag) => row([cell(flag.kind), (0,format/* formatCount */.B4)(flag.count), cell(flag.place)])),
        noun: 'kind',
        priority: 4,
    };
}
function concerns(problem) {
    if (problem.metric === null)
        return problem.task === null ? 'the whole file' : code(problem.task);
    return code(problem.task === null ? problem.metric : `${problem.task}/${problem.metric}`);
}
/** Provenance of both sides: facts, runs, files, samples, self-check. */
function evidenceParts(record) {
    const other = (0,facts/* otherEvidence */.iw)(record);
    return [
        {
            head: '#### Evidence\n\n| fact | value |\n| :--- | :--- |',
            rows: (0,facts/* provenanceFacts */.Z)(record).map(factRow),
            noun: 'fact',
            priority: 4,
        },
        ...sideParts('candidate', record.evidence),
        ...(other === null ? [] : sideParts((0,facts/* sideName */.jf)(record), other)),
        selfCheckPart(record),
    ];
}
function factRow(fact) {
    const values = fact.values.map((value) => {
        if (value.kind === 'code')
            return code(value.text);
        if (value.kind === 'link')
            return (0,render_escape/* renderLink */.BK)({ text: (0,visible/* cutText */.IN)(value.text, LONGEST), url: value.url });
        return cell(value.text);
    });
    return row([`**${(0,render_escape/* escapeText */.X1)(fact.name)}**`, values.join(' ') || '–']);
}
function sideParts(side, evidence) {
    return [
        {
            head: `#### Files of the ${side}\n\n${(0,table/* tableHead */.PP)(['file and SHA-256', 'recognised as', 'size:'])}`,
            rows: evidence.files.map((file) => row([`${code(file.path)}<br>${code(file.sha256)}`, cell(file.format), (0,render_escape/* unbroken */.D_)((0,format/* formatBytes */.z3)(file.size))])),
            noun: 'file',
            priority: 5,
        },
        {
            head: `#### Tool runs of the ${side}\n\n${(0,table/* tableHead */.PP)(facts/* RUN_COLUMNS */.Qg)}`,
            rows: evidence.runs.map((run) => row((0,facts/* runCells */.ry)(run).map(cell))),
            noun: 'run',
            priority: 5,
        },
    ];
}
function selfCheckPart(record) {
    const { self_check: check, gates } = record;
    if (check === null)
        return { head: '', rows: [], noun: 'gate', priority: 5 };
    const verdicts = Object.entries(check.verdicts)
        .filter(([, share]) => share > 0)
        .map(([verdict, share]) => `${(0,render_status/* statusWord */.Hm)(verdict).word} ${(0,numbers/* formatPercent */.l9)(share)}`);
    const shown = check.gates.filter((one) => gates.some((gate) => gate.id === one.id) && one.flips > 0);
    const sentence = `The ${(0,facts/* sideName */.jf)(record)} against itself, resampled ${(0,format/* formatCount */.B4)(check.resamples)} times (seed ${check.seed}): ${verdicts.join(', ')}.`;
    return {
        head: `#### Self-check\n\n${(0,render_escape/* escapeText */.X1)(sentence)}\n\n${(0,table/* tableHead */.PP)(['gate', 'came out otherwise:'])}`,
        rows: (shown.length > 0 ? shown : check.gates.slice(0, 1)).map((one) => row([code(one.id), (0,numbers/* formatPercent */.l9)(one.flips)])),
        noun: 'gate',
        priority: 5,
    };
}

// EXTERNAL MODULE: ./build/render/evaluation/markdown-tables.js
var markdown_tables = __webpack_require__(71721);
;// CONCATENATED MODULE: ./build/render/evaluation/markdown.js
/** An evaluation as GitHub Markdown: check run, job summary, comment on a pull request. */








const SMALLEST_LIMIT = 2_000;
const LONGEST_MARKER = 200;
/** Characters of a sentence, before escaping. */
const markdown_LONGEST = 1_200;
/**
 * The evaluation for people: the verdict in one sentence, what blocks and what to do, then the tables. Never longer
 * than `limit`: tables end at a row, with a line that says how many are missing and where they are. Throws a
 * RangeError for a limit below 2,000 bytes and a TypeError for a marker that is none.
 */
function renderEvaluationMarkdown(view, options) {
    if (!(options.limit >= SMALLEST_LIMIT)) {
        throw new RangeError(`The limit must be at least ${SMALLEST_LIMIT} bytes; it is ${options.limit}.`);
    }
    const end = options.marker === undefined ? '' : `\n${markerOf(options.marker)}\n`;
    const limit = options.limit - (0,fit/* utf8Length */.wI)(end);
    const pointer = pointerTo(view.reportUrl);
    const parts = [
        contextPart(view, pointer),
        (0,markdown_tables/* blockingPart */.ZB)(view.record),
        problemPart(view.record, 'error'),
        ...(0,markdown_tables/* familyParts */.Xp)(view.record),
        problemPart(view.record, 'warning'),
        flagPart(view.record),
        ...(0,markdown_tables/* pairParts */.fT)(view),
        ...(0,markdown_tables/* comparisonParts */.QC)(view.record),
        ...evidenceParts(view.record),
    ];
    return `${(0,fit/* fitParts */.u5)(verdictText(view, limit), parts, { limit, pointer })}${end}`;
}
function markerOf(marker) {
    if (marker.length > LONGEST_MARKER)
        throw new TypeError(`A marker has at most ${LONGEST_MARKER} characters.`);
    return (0,render_escape/* renderMarker */.Bd)(marker);
}
/** Where the whole report is, on one line. */
function pointerTo(reportUrl) {
    if (reportUrl === null || reportUrl.trim() === '')
        return 'the output `result`';
    const url = (0,render_escape/* parseHttpUrl */.f$)(reportUrl.trim());
    if (url === null)
        return `the full report, ${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(reportUrl, 100))}`;
    const link = (0,render_escape/* renderLink */.BK)({ text: 'the full report', url });
    return (0,fit/* utf8Length */.wI)(link) <= fit/* POINTER_LIMIT */.ir ? link : 'the full report, whose address is too long to be shown';
}
/** Title and sentence, shortened to a part of the limit that leaves room for what has to follow. */
function verdictText({ record }, limit) {
    const { word, symbol } = (0,render_status/* statusWord */.Hm)(record.verdict);
    const room = Math.min(limit, 20_000);
    const subject = (0,fit/* fitText */.vY)((0,words/* subjectLine */.nh)(record), Math.floor(room * 0.12), render_escape/* escapeText */.X1);
    const sentence = (0,fit/* fitText */.vY)((0,visible/* cutText */.IN)(record.summary, markdown_LONGEST), Math.floor(room * 0.25), render_escape/* escapeProse */.fd);
    const shout = (0,fit/* fitText */.vY)(word, 80, render_escape/* escapeText */.X1);
    return `### ${symbol} ${subject}: ${shout}\n\n**${shout.charAt(0).toUpperCase()}${shout.slice(1)}.** ${sentence || '–'}`;
}
function contextPart(view, pointer) {
    const { record } = view;
    const { before, version, after } = (0,words/* baselineText */.BW)(record);
    const compared = [before, version === '' ? '' : `**${(0,render_escape/* escapeCell */.kq)(version, 80)}**`, (0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(after, 600))];
    const measured = record.set.name === null ? '' : ` on ${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(record.set.name, 100))}`;
    const gates = record.gates.length === 0
        ? 'The policy has no gates for this stage: nothing was decided.'
        : `${(0,format/* plural */.LS)(record.gates.length, 'gate')}: ${(0,words/* countVerdicts */.qX)(record.gates)}.`;
    const rows = [
        `${compared.filter((part) => part !== '').join(' ')}${measured}. ${gates} ${(0,words/* intervalSentence */.nt)(record.confidence)}`,
        '',
        `Everything that was measured is in ${pointer}.`,
    ];
    if (view.preview) {
        rows.push('', '> [!NOTE]', '> A preview: nothing of it is in the registry, and no promotion can rest on it.');
    }
    // One block: a note that is cut in half would say the opposite of what is meant.
    return { head: rows[0] ?? '', rows: [rows.slice(1).join('\n')], noun: 'line', priority: 0 };
}


/***/ }),

/***/ 30523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ publishedPairs)
/* harmony export */ });
/**
 * The pairs that may be shown. Whoever gathers them obeys `publish` too; that a report shows no more than the policy
 * allows must not hang on it.
 */
function publishedPairs(view) {
    const { publish } = view.record;
    if (view.pairs === undefined || (publish !== 'redacted' && publish !== 'full'))
        return [];
    if (publish === 'full')
        return view.pairs;
    return view.pairs.map((list) => ({ ...list, rows: list.rows.map(withoutTexts) }));
}
function withoutTexts(row) {
    const { key, outcome, candidate, live } = row;
    return { key, outcome, candidate, live, ...(row.slices === undefined ? {} : { slices: row.slices }) };
}



/***/ }),

/***/ 46385:
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
/* harmony import */ var _core_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84429);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14246);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41558);



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


/***/ })

};
