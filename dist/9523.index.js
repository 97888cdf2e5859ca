export const id = 9523;
export const ids = [9523];
export const modules = {

/***/ 39523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderCompareMarkdown: () => (/* binding */ renderCompareMarkdown),
  renderCompareTerminal: () => (/* binding */ renderCompareTerminal)
});

// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/render/table.js
var table = __webpack_require__(99341);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/render/status.js
var render_status = __webpack_require__(73119);
// EXTERNAL MODULE: ./build/render/evaluation/comparison-words.js
var comparison_words = __webpack_require__(61223);
// EXTERNAL MODULE: ./build/render/evaluation/numbers.js
var evaluation_numbers = __webpack_require__(41558);
// EXTERNAL MODULE: ./build/render/evaluation/words.js
var words = __webpack_require__(46385);
;// CONCATENATED MODULE: ./build/render/evaluation/compare-sections.js
/** What is told of two versions, as tables of plain text: Markdown and terminal walk the same ones. */





const compare_sections_text = (value) => ({ text: value, kind: 'text' });
const code = (value) => ({ text: value ?? '', kind: value === null ? 'text' : 'code' });
const strong = (value) => ({ text: value, kind: 'strong' });
/** `flight-delay: 1.1.0 against 1.0.0`: B is what is looked at, A what it is held against. */
function compareTitle(view) {
    return `${view.model}: ${view.b.version.version} against ${view.a.version.version}`;
}
/** Sections with at least one row, in the order they are read in. */
function compareSections(view) {
    const numbers = (title, rows, priority) => ({
        title,
        columns: [
            'metric',
            `${view.a.version.version}:`,
            `${view.b.version.version}:`,
            'difference (+ is better):',
            'p, adjusted:',
            'better',
            'method',
        ],
        rows: rows.map((row) => metricRow(row, view)),
        noun: 'row',
        together: 1,
        priority,
    });
    const left = view.metrics_total - view.metrics.length;
    return [
        numbers(left > 0 ? `Metrics (${(0,format/* formatCount */.B4)(view.metrics.length)} of ${(0,format/* formatCount */.B4)(view.metrics_total)})` : 'Metrics', view.metrics, 5),
        numbers('Latency', view.latency, 2),
        numbers('Cost', view.cost, 2),
        notCompared(view),
        sizes(view),
        features(view),
        changes(view),
        facts(view),
    ].filter((section) => section.rows.length > 0);
}
function metricRow(row, view) {
    const numbers = (0,evaluation_numbers/* comparisonNumbers */.Wr)(row);
    const name = (0,comparison_words/* comparisonName */.NX)(row);
    const outcome = (0,comparison_words/* comparisonOutcome */.cT)(row, { confidence: view.confidence, direction: row.direction });
    const better = {
        better: strong(view.b.version.version),
        worse: strong(view.a.version.version),
        changed: strong('changed, neither way is better'),
        unclear: compare_sections_text('no clear difference'),
        unknown: compare_sections_text('error unknown'),
    }[outcome];
    return [
        code([name.metric, ...name.of].join(' · ')),
        compare_sections_text(numbers.live),
        compare_sections_text(numbers.candidate),
        compare_sections_text(numbers.effect),
        compare_sections_text((0,evaluation_numbers/* formatP */.MA)(row.p_adjusted)),
        better,
        compare_sections_text((0,words/* effectMethod */.F0)(row.effect)),
    ];
}
function notCompared(view) {
    return {
        title: 'Not compared',
        columns: ['metric', 'because'],
        rows: view.not_compared.map((one) => [
            code(one.task === null ? one.metric : `${one.task}/${one.metric}`),
            compare_sections_text(one.reason),
        ]),
        noun: 'metric',
        together: 1,
        priority: 4,
    };
}
function sizes(view) {
    const sizeText = (size) => size === null ? '' : `${(0,format/* formatBytes */.z3)(size.bytes)}${size.files === 1 ? '' : ` in ${(0,format/* plural */.LS)(size.files, 'file')}`}`;
    return {
        title: 'Size',
        columns: ['role', `${view.a.version.version}:`, `${view.b.version.version}:`, 'change:'],
        rows: view.size.map(({ role, a, b }) => [code(role), compare_sections_text(sizeText(a)), compare_sections_text(sizeText(b)), compare_sections_text(sizeChange(a, b))]),
        noun: 'role',
        together: 1,
        priority: 2,
    };
}
function sizeChange(a, b) {
    if (a === null)
        return 'added';
    if (b === null)
        return 'removed';
    const change = b.bytes - a.bytes;
    if (change === 0)
        return 'same size';
    const part = a.bytes === 0 ? '' : ` (${(0,evaluation_numbers/* formatSigned */.Gp)((change / a.bytes) * 100, 1)}%)`;
    return `${change > 0 ? '+' : '−'}${(0,format/* formatBytes */.z3)(Math.abs(change))}${part}`;
}
const CHANGE_WORDS = {
    added: '+ added',
    removed: '− removed',
    modified: '~ modified',
};
function features(view) {
    const row = (kind) => (one) => [
        compare_sections_text(kind),
        code(one.name),
        strong(CHANGE_WORDS[one.change] ?? one.change),
        code(featureText(one.before)),
        code(featureText(one.after)),
    ];
    return {
        title: 'Features of the signature',
        columns: ['side', 'feature', 'change', `in ${view.a.version.version}`, `in ${view.b.version.version}`],
        rows: [...view.features.inputs.map(row('input')), ...view.features.outputs.map(row('output'))],
        noun: 'feature',
        together: 2,
        priority: 3,
    };
}
function featureText(feature) {
    if (feature === null)
        return null;
    return `${feature.type}${feature.required === undefined ? '' : feature.required ? ', required' : ', optional'}`;
}
const KIND_WORDS = {
    data: 'data',
    prompts: 'prompts',
    configuration: 'configuration',
    code: 'code',
    dependencies: 'dependencies',
    architecture: 'architecture',
    base_model: 'base model',
    artifact: 'artifact',
};
function changes(view) {
    return {
        title: 'Data, prompts and configuration',
        columns: ['what', 'name', 'change', `in ${view.a.version.version}`, `in ${view.b.version.version}`],
        rows: view.changes.map((one) => [
            compare_sections_text(KIND_WORDS[one.kind] ?? one.kind),
            code(one.name),
            strong(CHANGE_WORDS[one.change] ?? one.change),
            code(one.before),
            code(one.after),
        ]),
        noun: 'change',
        together: 2,
        priority: 3,
    };
}
function facts(view) {
    const { a, b } = view;
    const row = (name, of) => [compare_sections_text(name), of(a), of(b)];
    const rows = [
        row('Version', ({ version }) => strong(`${version.version} (v${version.ordinal})`)),
        row('Stage', (side) => (side.stage === null ? compare_sections_text('in no stage') : compare_sections_text(side.stage))),
        row('Taken out', ({ failed }) => (failed == null ? compare_sections_text('') : strong(`of ${failed.stage}: ${failed.reason}`))),
        row('Own evaluation', (side) => verdictCell(side)),
        row('Measured', ({ evaluation }) => compare_sections_text(evaluation === null ? 'never' : `${(0,format/* formatMoment */.K9)(evaluation.measured_at)} UTC`)),
        row('Evaluation set', ({ evaluation }) => compare_sections_text(evaluation?.set.name ?? evaluation?.set.digest ?? '')),
        row('Tools', ({ evaluation }) => compare_sections_text(evaluation?.tools.join(', ') ?? '')),
        row('Evaluation record', ({ evaluation }) => code(evaluation?.digest ?? null)),
        row('Architecture', (side) => compare_sections_text(side.architecture ?? '')),
        row('Registered', ({ registered }) => compare_sections_text(`${(0,format/* formatMoment */.K9)(registered.at)} UTC by ${registered.by}`)),
        row('Built from', (side) => code(side.commit)),
        row('Built by', (side) => compare_sections_text(side.run_url ?? '')),
        row('Subject digest', ({ version }) => code(version.subject)),
        row('Content digest', (side) => code(side.content)),
    ];
    return {
        title: 'The two versions',
        columns: ['fact', `A: ${a.version.version}`, `B: ${b.version.version}`],
        rows: rows.filter(([, one, other]) => one?.text !== '' || other?.text !== ''),
        noun: 'fact',
        together: 1,
        priority: 4,
    };
}
function verdictCell({ verdict }) {
    if (verdict == null)
        return compare_sections_text('');
    const { word, symbol } = (0,render_status/* statusWord */.Hm)(verdict.status);
    const stage = verdict.stage === null ? '' : ` for ${verdict.stage}`;
    return compare_sections_text(`${symbol} ${word}${stage}: ${verdict.summary}`);
}
/** The recommendation's first word. */
function choiceWord(view) {
    const words = {
        a: `Take ${view.a.version.version}`,
        b: `Take ${view.b.version.version}`,
        either: 'Either will do',
        undecided: 'Undecided',
    };
    return words[view.recommendation.choice] ?? String(view.recommendation.choice);
}
/** Which version a reason speaks for; null for neither. */
function speaksFor(view, side) {
    return side === null ? null : view[side].version.version;
}

// EXTERNAL MODULE: ./build/render/evaluation/fit.js
var fit = __webpack_require__(90391);
// EXTERNAL MODULE: ./build/render/evaluation/layout.js
var layout = __webpack_require__(49904);
// EXTERNAL MODULE: ./build/render/evaluation/markdown.js + 1 modules
var markdown = __webpack_require__(73543);
;// CONCATENATED MODULE: ./build/render/evaluation/compare.js
/** `compare A B` as GitHub Markdown and for a terminal: the recommendation with its reasons, then the tables. */










const SMALLEST_LIMIT = 2_000;
const LONGEST_SENTENCE = 700;
const LONGEST_CELL = 160;
/** Never longer than `limit`; cut at a row. Throws a RangeError for a limit below 2,000 bytes. */
function renderCompareMarkdown(view, options) {
    const { limit } = options;
    if (!(limit >= SMALLEST_LIMIT))
        throw new RangeError(`The limit must be at least ${SMALLEST_LIMIT} bytes; it is ${limit}.`);
    const room = Math.min(limit, 20_000);
    const title = (0,fit/* fitText */.vY)(compareTitle(view), Math.floor(room * 0.12), render_escape/* escapeText */.X1);
    const choice = (0,fit/* fitText */.vY)(choiceWord(view), Math.floor(room * 0.08), render_escape/* escapeText */.X1);
    const sentence = (0,fit/* fitText */.vY)(view.recommendation.sentence, Math.floor(room * 0.2), render_escape/* escapeProse */.fd);
    const parts = [
        { head: '#### Reasons\n', rows: reasonRows(view), noun: 'reason', priority: 1 },
        {
            head: '> [!WARNING]',
            rows: view.warnings.map((warning) => `> - ${prose(warning)}`),
            noun: 'warning',
            priority: 2,
        },
        ...compareSections(view).map(sectionPart),
    ];
    const intervals = view.metrics_total === 0 ? '' : `\n\n${(0,words/* intervalSentence */.nt)(view.confidence)}`;
    return (0,fit/* fitParts */.u5)(`### ${title}\n\n**${choice}.** ${sentence || '–'}${intervals}`, parts, {
        limit,
        pointer: (0,markdown/* pointerTo */.x)(options.reportUrl ?? null),
    });
}
const prose = (text) => (0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(text, LONGEST_SENTENCE)) || '–';
function reasonRows(view) {
    return view.recommendation.reasons.map(({ speaks_for: side, sentence }) => {
        const version = speaksFor(view, side);
        return version === null ? `- ${prose(sentence)}` : `- **For ${(0,render_escape/* escapeCell */.kq)(version, 60)}:** ${prose(sentence)}`;
    });
}
function sectionPart(section) {
    const columns = section.columns.map((column) => {
        const right = column.endsWith(':');
        return `${(0,render_escape/* escapeCell */.kq)(right ? column.slice(0, -1) : column, 80)}${right ? ':' : ''}`;
    });
    return {
        head: `#### ${(0,render_escape/* escapeText */.X1)(section.title)}\n\n${(0,table/* tableHead */.PP)(columns)}`,
        rows: section.rows.map((row) => `| ${row.map(markdownCell).join(' | ')} |`),
        noun: section.noun,
        priority: section.priority,
    };
}
function markdownCell({ text, kind }) {
    if (text === '')
        return '–';
    if (kind === 'code')
        return (0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(text, LONGEST_CELL));
    // A reason or a verdict's sentence may be a cell; it may hold code and links of ours.
    const shown = kind === 'strong' ? (0,render_escape/* escapeCell */.kq)(text, 300) : prose(text);
    return kind === 'strong' ? `**${shown}**` : shown;
}
const CHOICE_TONES = {
    a: 'good',
    b: 'good',
    either: 'good',
    undecided: 'open',
};
/** The same for a terminal; everything given is stripped of escape sequences. Ends with a line feed. */
function renderCompareTerminal(view, options = {}) {
    const style = (0,layout/* styleOf */.Vj)(options);
    const tone = CHOICE_TONES[view.recommendation.choice] ?? 'bad';
    const reasons = view.recommendation.reasons.flatMap(({ speaks_for: side, sentence }) => {
        const version = speaksFor(view, side);
        return (0,layout/* paragraph */.FY)(style, { label: version === null ? '·' : `· for ${version}:`, indent: 2, text: sentence });
    });
    const sections = compareSections(view).map((section) => [
        ...(0,layout/* heading */.R_)(style, section.title),
        ...(0,layout/* tableOrLines */.XH)(style, terminalTable(section)),
    ]);
    return (0,layout/* joinBlocks */.x9)([
        (0,layout/* heading */.R_)(style, compareTitle(view)),
        (0,layout/* paragraph */.FY)(style, { label: `${choiceWord(view)}.`, tone, indent: 0, text: view.recommendation.sentence }),
        reasons,
        view.warnings.flatMap((warning) => (0,layout/* paragraph */.FY)(style, { label: 'warning', tone: 'open', indent: 2, text: warning })),
        ...sections,
        view.metrics.length === 0 ? [] : (0,layout/* paragraph */.FY)(style, { indent: 0, text: (0,words/* intervalSentence */.nt)(view.confidence) }),
    ]);
}
/** Digests are shortened and methods left out: the JSON has them, and the table fits. */
function terminalTable(section) {
    const kept = section.columns.flatMap((name, index) => (name === 'method' ? [] : [index]));
    const cell = ({ text, kind }) => ({
        text: (0,names/* isDigest */.Bc)(text) ? (0,format/* shortDigest */.VK)(text) : text,
        ...(kind === 'strong' ? { tone: 'strong' } : {}),
    });
    return {
        columns: kept.map((index) => section.columns[index] ?? ''),
        rows: section.rows.map((row) => kept.map((index) => cell(row[index] ?? { text: '', kind: 'text' }))),
        indent: 2,
        together: section.together,
    };
}


/***/ }),

/***/ 49904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   Vj: () => (/* binding */ styleOf),
/* harmony export */   XH: () => (/* binding */ tableOrLines),
/* harmony export */   ie: () => (/* binding */ tablesOrLines),
/* harmony export */   x9: () => (/* binding */ joinBlocks)
/* harmony export */ });
/* unused harmony export tableLines */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50069);
/** Lines for a terminal: painted words, hanging paragraphs, tables that know whether they fit. */


const CODES = { good: '32', bad: '31', open: '33', quiet: '2', strong: '1' };
function styleOf(options) {
    const paint = (text, tone) => options.palette === 'ansi' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
    return { width: Math.max(40, options.width ?? 100), paint };
}
/** A text behind a label, wrapped; further lines stand below the label. Both are made safe here. */
function paragraph(style, of) {
    const label = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.label ?? '').trim();
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.text).trim();
    const room = style.width - of.indent;
    const used = label === '' ? 0 : (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(label) + 1;
    const line = (one) => `${' '.repeat(of.indent)}${one}`.trimEnd();
    // A label by others may be a novel; it is then no more than the beginning of the text.
    if (used > room / 2) {
        const tone = text === '' ? of.tone : undefined;
        return (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapText */ .C1)(`${label} ${text}`.trim(), room).map((one) => line(tone === undefined ? one : style.paint(one, tone)));
    }
    const painted = label === '' ? '' : `${of.tone === undefined ? label : style.paint(label, of.tone)} `;
    return (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapText */ .C1)(text, room, room - used).map((one, index) => line(index === 0 ? `${painted}${one}` : one));
}
/** A line of its own above a block, wrapped where it must be. */
function heading(style, text) {
    return (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapText */ .C1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(text).trim(), style.width).map((line) => style.paint(line, 'strong'));
}
const GAP = 2;
/** Columns of one cell; with a longer one, such as a sentence, a table is no help. */
const WIDEST = 60;
/** The table's lines; null when it is wider than the terminal, or a cell is. Columns without a single text are left out. */
function tableLines(style, table) {
    const cells = table.rows.map((row) => table.columns.map((_name, index) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(row[index]?.text ?? '').trim()));
    if (cells.flat().some((cell) => (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(cell) > WIDEST))
        return null;
    const kept = table.columns.flatMap((name, index) => cells.some((row) => row[index] !== '')
        ? [{ index, name: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(name.replace(/:$/, '')).trim(), right: name.endsWith(':') }]
        : []);
    const widths = kept.map(({ index, name }) => Math.max((0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(name), ...cells.map((row) => (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(row[index] ?? ''))));
    const total = table.indent + widths.reduce((sum, width) => sum + width, 0) + GAP * (kept.length - 1);
    if (total > style.width)
        return null;
    const line = (texts) => ' '.repeat(table.indent) +
        texts
            .map(({ text, tone }, place) => {
            const width = widths[place] ?? 0;
            const last = place === texts.length - 1;
            const filled = kept[place]?.right ? padStart(text, width) : last ? text : (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .padEnd */ .f)(text, width);
            return tone === null ? filled : filled.replace(text, () => style.paint(text, tone));
        })
            .join(' '.repeat(GAP))
            .trimEnd();
    return [
        line(kept.map(({ name }) => ({ text: name, tone: 'quiet' }))),
        ...cells.map((row, number) => line(kept.map(({ index }) => ({ text: row[index] ?? '', tone: table.rows[number]?.[index]?.tone ?? null })))),
    ];
}
function padStart(text, width) {
    return ' '.repeat(Math.max(0, width - (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(text))) + text;
}
/** The tables where all of them fit, else each row as lines; so that tables of one kind look alike. */
function tablesOrLines(style, tables) {
    const fitting = tables.map((table) => tableLines(style, table));
    if (fitting.every((lines) => lines !== null))
        return fitting;
    return tables.map((table) => table.rows.flatMap((row) => rowLines(style, { table, row })));
}
function tableOrLines(style, table) {
    return tablesOrLines(style, [table])[0] ?? [];
}
function rowLines(style, of) {
    const { table, row } = of;
    const [first, ...rest] = row.slice(0, table.together);
    const title = paragraph(style, {
        label: first?.text ?? '',
        ...(first?.tone === undefined ? {} : { tone: first.tone }),
        indent: table.indent,
        text: rest.map((cell) => cell.text).join(' '),
    });
    const more = row.slice(table.together).flatMap((cell, index) => {
        const name = (table.columns[table.together + index] ?? '').replace(/:$/, '');
        return cell.text === '' ? [] : [`${name} ${cell.text}`];
    });
    return more.length === 0
        ? title
        : [...title, ...paragraph(style, { indent: table.indent + 4, text: more.join('; ') })];
}
/** Blocks with an empty line between them; empty ones are left out. Ends with a line feed. */
function joinBlocks(blocks) {
    return `${blocks
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n')}\n`;
}


/***/ }),

/***/ 50069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   f: () => (/* binding */ padEnd)
/* harmony export */ });
/** How many columns a terminal gives to a text, and wrapping by it. Input is free of control characters. */
const WIDE = /[\u{1100}-\u{115f}\u{231a}\u{231b}\u{2329}\u{232a}\u{23e9}-\u{23ec}\u{23f0}\u{23f3}\u{25fd}\u{25fe}\u{2e80}-\u{303e}\u{3041}-\u{33ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{a000}-\u{a4cf}\u{a960}-\u{a97c}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe10}-\u{fe19}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{fe0f}/u;
const EMPTY = /^[\p{Mn}\p{Me}\p{Cf}]*$/u;
let segmenter = null;
/** What a reader takes for one character each: letters with their accents, whole emoji. */
function graphemes(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no segmenter.
    if (/^[\x00-\x7f]*$/.test(text))
        return [...text];
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return Array.from(segmenter.segment(text), (one) => one.segment);
}
function graphemeWidth(grapheme) {
    if (EMPTY.test(grapheme))
        return 0;
    return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}
/** Columns of a line. */
function displayWidth(text) {
    return graphemes(text).reduce((sum, one) => sum + graphemeWidth(one), 0);
}
/** Fills up with spaces on the right. */
function padEnd(text, width) {
    return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
/**
 * Lines of at most `width` columns (the first one of at most `first`), broken at spaces, or within a word that is too
 * long alone. Never empty.
 */
function wrapText(text, width, first = width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const room = Math.max(2, lines.length === 0 ? first : width);
        const joined = line === '' ? word : `${line} ${word}`;
        if (displayWidth(joined) <= room) {
            line = joined;
            continue;
        }
        if (line !== '' || room < displayWidth(word))
            lines.push(line);
        const pieces = breakWord(word, Math.max(2, width));
        lines.push(...pieces.slice(0, -1));
        line = pieces[pieces.length - 1] ?? '';
    }
    return line === '' && lines.length > 0 ? lines : [...lines, line];
}
function breakWord(word, room) {
    const pieces = [];
    let piece = '';
    let used = 0;
    for (const one of graphemes(word)) {
        const width = graphemeWidth(one);
        if (used + width > room && piece !== '') {
            pieces.push(piece);
            piece = '';
            used = 0;
        }
        piece += one;
        used += width;
    }
    return [...pieces, piece];
}


/***/ })

};
