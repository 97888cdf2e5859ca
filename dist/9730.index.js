export const id = 9730;
export const ids = [9730];
export const modules = {

/***/ 391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ir: () => (/* binding */ POINTER_LIMIT),
/* harmony export */   u5: () => (/* binding */ fitParts),
/* harmony export */   vY: () => (/* binding */ fitText),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4246);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1175);
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
    const lines = [part.head, ...part.rows.slice(0, rows)];
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

/***/ 9730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ pointerTo),
  renderEvaluationMarkdown: () => (/* binding */ renderEvaluationMarkdown)
});

// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(6082);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/render/status.js
var render_status = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(1175);
// EXTERNAL MODULE: ./build/render/evaluation/fit.js
var fit = __webpack_require__(391);
// EXTERNAL MODULE: ./build/render/table.js
var render_table = __webpack_require__(9341);
// EXTERNAL MODULE: ./build/render/evaluation/facts.js
var facts = __webpack_require__(4703);
// EXTERNAL MODULE: ./build/render/evaluation/numbers.js
var evaluation_numbers = __webpack_require__(1558);
// EXTERNAL MODULE: ./build/render/evaluation/words.js
var words = __webpack_require__(6385);
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
        head: `#### ${title}\n\n${(0,render_table/* tableHead */.PP)(['of', 'concerns', 'where', 'problem'])}`,
        rows,
        noun: effect,
        priority: effect === 'error' ? 2 : 4,
    };
}
/** What was found in the texts; the finds themselves are nowhere. */
function flagPart(record) {
    return {
        head: `#### Looks personal or secret\n\n${(0,render_table/* tableHead */.PP)(['kind', 'finds:', 'in'])}`,
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
            head: `#### Files of the ${side}\n\n${(0,render_table/* tableHead */.PP)(['file and SHA-256', 'recognised as', 'size:'])}`,
            rows: evidence.files.map((file) => row([`${code(file.path)}<br>${code(file.sha256)}`, cell(file.format), (0,render_escape/* unbroken */.D_)((0,format/* formatBytes */.z3)(file.size))])),
            noun: 'file',
            priority: 5,
        },
        {
            head: `#### Tool runs of the ${side}\n\n${(0,render_table/* tableHead */.PP)(facts/* RUN_COLUMNS */.Qg)}`,
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
        .map(([verdict, share]) => `${(0,render_status/* statusWord */.Hm)(verdict).word} ${(0,evaluation_numbers/* formatPercent */.l9)(share)}`);
    const shown = check.gates.filter((one) => gates.some((gate) => gate.id === one.id) && one.flips > 0);
    const sentence = `The ${(0,facts/* sideName */.jf)(record)} against itself, resampled ${(0,format/* formatCount */.B4)(check.resamples)} times (seed ${check.seed}): ${verdicts.join(', ')}.`;
    return {
        head: `#### Self-check\n\n${(0,render_escape/* escapeText */.X1)(sentence)}\n\n${(0,render_table/* tableHead */.PP)(['gate', 'came out otherwise:'])}`,
        rows: (shown.length > 0 ? shown : check.gates.slice(0, 1)).map((one) => row([code(one.id), (0,evaluation_numbers/* formatPercent */.l9)(one.flips)])),
        noun: 'gate',
        priority: 5,
    };
}

// EXTERNAL MODULE: ./build/render/evaluation/comparison-words.js
var comparison_words = __webpack_require__(1223);
// EXTERNAL MODULE: ./build/render/evaluation/view.js
var evaluation_view = __webpack_require__(523);
;// CONCATENATED MODULE: ./build/render/evaluation/markdown-tables.js









const LONGEST_NAME = 160;
const LONGEST_SENTENCE = 700;
const prose = (text) => (0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(text, LONGEST_SENTENCE)) || '–';
const markdown_tables_row = (cells) => `| ${cells.join(' | ')} |`;
const markdown_tables_cell = (text) => (0,render_escape/* escapeCell */.kq)(text, LONGEST_NAME);
/** A name as text that cannot be taken for anything else. */
function nameCell(name) {
    return [(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(name.metric, LONGEST_NAME)), ...name.of.map((one) => markdown_tables_cell(one))].join(' · ');
}
/** What stands in the way, worst first, each with what to do. */
function blockingPart(record) {
    const gates = (0,words/* blockingGates */.aZ)(record);
    const rows = gates.map((gate) => {
        const { word, symbol } = (0,render_status/* statusWord */.Hm)(gate.verdict);
        const power = (0,words/* gatePower */.ln)(gate);
        const next = gate.next === null ? [] : [`**Next:** ${prose(gate.next)}`];
        const said = [
            prose(gate.detail),
            ...(power === null || gate.verdict !== 'inconclusive' ? [] : [(0,render_escape/* escapeText */.X1)(power)]),
            ...next,
        ];
        return `- **${symbol} ${(0,render_escape/* escapeText */.X1)(word)}: ${nameCell((0,words/* gateName */.h2)(gate))}** ${markdown_tables_cell((0,words/* requirement */.aS)(gate, (0,words/* otherSide */._P)(record)))} (${(0,render_escape/* codeSpan */.SS)(gate.reason)}). ${said.join(' ')}`;
    });
    return { head: '#### What blocks, and what to do\n', rows, noun: 'gate', priority: 1 };
}
/** One table for each family of gates. */
function familyParts(record) {
    return (0,words/* familiesOf */.m6)(record.gates).map(({ name, gates }) => ({
        head: `#### Gates: ${markdown_tables_cell(name)} (${(0,words/* countVerdicts */.qX)(gates)})\n\n${(0,render_table/* tableHead */.PP)(['verdict', 'metric', 'required', 'candidate:', `${(0,words/* otherSide */._P)(record)}:`, 'effect (+ is better):', 'method'])}`,
        rows: gates.map((gate) => gateRow(gate, (0,words/* otherSide */._P)(record))),
        noun: 'gate',
        priority: gates.some((gate) => gate.verdict !== 'pass' && gate.verdict !== 'not_applicable') ? 2 : 3,
    }));
}
function gateRow(gate, other) {
    const { word, symbol, tone } = (0,render_status/* statusWord */.Hm)(gate.verdict);
    const numbers = (0,evaluation_numbers/* gateNumbers */.I3)(gate);
    const verdict = `${symbol} ${(0,render_escape/* escapeText */.X1)(word)}`;
    return markdown_tables_row([
        tone === 'bad' || tone === 'open' ? `**${verdict}**` : verdict,
        `${nameCell((0,words/* gateName */.h2)(gate))}${measuredAs(gate)}`,
        markdown_tables_cell((0,words/* requirement */.aS)(gate, other)),
        markdown_tables_cell(numbers.candidate),
        markdown_tables_cell(numbers.live),
        markdown_tables_cell(numbers.effect),
        [(0,words/* gateMethod */.hz)(gate), (0,words/* gateP */.aJ)(gate) ?? '']
            .filter((part) => part !== '')
            .map(markdown_tables_cell)
            .join('<br>') || '–',
    ]);
}
function measuredAs(gate) {
    return gate.measured === null || gate.measured === gate.metric
        ? ''
        : `<br>as ${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(gate.measured, LONGEST_NAME))}`;
}
const FOLDED_FROM = 30;
/** Candidate against live for all that both have; folded where it is long. */
function comparisonParts(record) {
    if (record.comparisons.length === 0)
        return [];
    const direction = (0,comparison_words/* directionLookup */.wT)(record);
    const render = (one) => comparisonRow(one, { confidence: record.confidence, direction: direction(one) });
    const overall = record.comparisons.filter((one) => one.slice === null);
    const slices = record.comparisons.filter((one) => one.slice !== null);
    const columns = [
        'metric',
        'candidate:',
        `${(0,words/* otherSide */._P)(record)}:`,
        'effect (+ is better):',
        'p (adjusted):',
        'finding',
        'method',
    ];
    const part = (title, rows, intro) => {
        const head = `#### ${title}\n\n${intro}`;
        const table = (0,render_table/* tableHead */.PP)(columns);
        const folded = rows.length > FOLDED_FROM;
        return {
            head: folded ? `${head}<details><summary>${(0,format/* plural */.LS)(rows.length, 'row')}</summary>\n\n${table}` : `${head}${table}`,
            rows: rows.map(render),
            ...(folded ? { tail: '</details>' } : {}),
            noun: 'row',
            priority: 6,
        };
    };
    const intro = `${(0,render_escape/* escapeText */.X1)((0,comparison_words/* comparisonsSentence */.mO)(record))}\n\n`;
    return [
        part(`Candidate against ${(0,words/* otherSide */._P)(record)}`, overall, intro),
        part(`Slices, candidate against ${(0,words/* otherSide */._P)(record)}`, slices, overall.length === 0 ? intro : ''),
    ];
}
function comparisonRow(one, of) {
    const numbers = (0,evaluation_numbers/* comparisonNumbers */.Wr)(one);
    const { word, symbol } = comparison_words/* OUTCOME_WORDS */.nx[(0,comparison_words/* comparisonOutcome */.cT)(one, of)];
    return markdown_tables_row([
        nameCell((0,comparison_words/* comparisonName */.NX)(one)),
        markdown_tables_cell(numbers.candidate),
        markdown_tables_cell(numbers.live),
        markdown_tables_cell(numbers.effect),
        markdown_tables_cell((0,evaluation_numbers/* formatP */.MA)(one.p_adjusted)),
        symbol === '' ? word : `**${symbol} ${word}**`,
        markdown_tables_cell((0,words/* effectMethod */.F0)(one.effect)),
    ]);
}
const KEPT_SAMPLES = 10;
/** The samples that got worse and better most, by key; texts are for the full report. */
function pairParts(view) {
    return (0,evaluation_view/* publishedPairs */.e)(view).map((list) => {
        const shown = list.rows.filter((one) => one.outcome === 'loss').slice(0, KEPT_SAMPLES);
        const rows = shown.length > 0 ? shown : list.rows.slice(0, KEPT_SAMPLES);
        const decimals = (0,evaluation_numbers/* decimalsOf */.m2)({
            values: rows.flatMap(({ candidate, live }) => [candidate ?? 0, live ?? 0]),
            intervals: [],
        });
        const number = (value) => (value === null ? 'not scored' : (0,evaluation_numbers/* formatNumber */.ZV)(value, decimals));
        const name = nameCell((0,comparison_words/* comparisonName */.NX)({ ...list, slice: null }));
        return {
            head: `#### Samples that changed: ${name}\n\n${samplesSentence(list)}\n\n${(0,render_table/* tableHead */.PP)(['sample', 'candidate:', `${(0,words/* otherSide */._P)(view.record)}:`, 'outcome', 'slices'])}`,
            rows: rows.map((one) => markdown_tables_row([
                (0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(one.key, 80)),
                markdown_tables_cell(number(one.candidate)),
                markdown_tables_cell(number(one.live)),
                one.outcome === 'loss' ? 'worse' : 'better',
                markdown_tables_cell(Object.entries(one.slices ?? {})
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
    return `Of ${(0,format/* plural */.LS)(list.pairs, 'sample')} that both versions have, ${(0,format/* formatCount */.B4)(list.losses)} got worse and ${(0,format/* formatCount */.B4)(list.wins)} got better. ${worse ? 'The worst' : 'Some'} of them:`;
}

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
        blockingPart(view.record),
        problemPart(view.record, 'error'),
        ...familyParts(view.record),
        problemPart(view.record, 'warning'),
        flagPart(view.record),
        ...pairParts(view),
        ...comparisonParts(view.record),
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


/***/ })

};
