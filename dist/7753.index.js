export const id = 7753;
export const ids = [7753];
export const modules = {

/***/ 97592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ documentText),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/** Canonical JSON (RFC 8785) and the digests made from it. */

/** RFC 8785 text of a JSON value. Throws a TypeError on what JSON cannot say (functions, NaN, undefined). */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('This value cannot be written as JSON.');
    return text;
}
/** SHA-256 over a value's canonical JSON, UTF-8. */
function digestOf(value, sha256) {
    return `sha256:${sha256(canonicalJson(value))}`;
}
/** How documents are stored: indented for people and small diffs, one final newline. Digests never depend on it. */
function documentText(value) {
    return `${JSON.stringify(value, null, 1)}\n`;
}


/***/ }),

/***/ 26182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ yearEndPath),
/* harmony export */   BQ: () => (/* binding */ statePath),
/* harmony export */   Ch: () => (/* binding */ modelFolder),
/* harmony export */   E6: () => (/* binding */ stagePath),
/* harmony export */   HX: () => (/* binding */ ordinalIndexPath),
/* harmony export */   JC: () => (/* binding */ operationIndexPath),
/* harmony export */   Qv: () => (/* binding */ eventPath),
/* harmony export */   TI: () => (/* binding */ evaluationsPath),
/* harmony export */   UV: () => (/* binding */ aliasesPath),
/* harmony export */   Wd: () => (/* binding */ CATALOG_PATH),
/* harmony export */   _i: () => (/* binding */ pagePath),
/* harmony export */   ed: () => (/* binding */ daysFolder),
/* harmony export */   fL: () => (/* binding */ GENESIS_PATH),
/* harmony export */   iF: () => (/* binding */ CATALOG_PAGE),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH),
/* harmony export */   k9: () => (/* binding */ statusPath),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   l$: () => (/* binding */ POLICY_PATH),
/* harmony export */   lX: () => (/* binding */ recordPath),
/* harmony export */   lc: () => (/* binding */ contentIndexPath),
/* harmony export */   mL: () => (/* binding */ restrictionPath),
/* harmony export */   nS: () => (/* binding */ exposurePath),
/* harmony export */   o$: () => (/* binding */ evaluationPath),
/* harmony export */   pN: () => (/* binding */ versionFolder),
/* harmony export */   sO: () => (/* binding */ subjectIndexPath),
/* harmony export */   wz: () => (/* binding */ headPath),
/* harmony export */   yl: () => (/* binding */ dayPath)
/* harmony export */ });
const LEDGER_BRANCH = 'model-registry';
const POLICY_PATH = '.github/slipway.yml';
const CATALOG_PATH = 'catalog.json';
const CATALOG_PAGE = 'README.md';
const GENESIS_PATH = 'genesis.json';
const pad = (value, digits) => String(value).padStart(digits, '0');
const hex = (digest) => digest.slice('sha256:'.length);
const modelFolder = (model) => `models/${model}`;
const statePath = (model) => `models/${model}/state.json`;
/** A copy of the last event: what the next writer looks at before it writes on top of it. */
const headPath = (model) => `models/${model}/head.json`;
const pagePath = (model) => `models/${model}/README.md`;
const stagePath = (model, stage) => `models/${model}/stages/${stage}.json`;
const aliasesPath = (model) => `models/${model}/serving/aliases.json`;
const exposurePath = (model) => `models/${model}/serving/exposure.json`;
/** `events/000/012/000012345.json`: a thousand events a folder, a thousand folders a level. */
function eventPath(model, seq) {
    const text = pad(seq, 9);
    return `models/${model}/events/${text.slice(0, 3)}/${text.slice(3, 6)}/${text}.json`;
}
/** Folder of a version, found from its number alone. */
function versionFolder(of, sha256) {
    const shard = sha256(of.version);
    return `models/${of.model}/versions/${shard.slice(0, 2)}/${shard.slice(2, 4)}/${of.version}`;
}
function recordPath(of, sha256) {
    return `${versionFolder(of, sha256)}/record.json`;
}
function statusPath(of, sha256) {
    return `${versionFolder(of, sha256)}/status.json`;
}
/** What was last said of a version going on; there once something was. */
function restrictionPath(of, sha256) {
    return `${versionFolder(of, sha256)}/restriction.json`;
}
/** The newest evaluations of a version: which records there are, and what they came to. */
function evaluationsPath(of, sha256) {
    return `${versionFolder(of, sha256)}/evaluations.json`;
}
/** An evaluation record, named by its digest. */
function evaluationPath(model, evaluation) {
    return sharded(`models/${model}/evaluations`, hex(evaluation));
}
/** Index files: a few bytes that say which version or event is meant. */
function ordinalIndexPath(model, ordinal) {
    const text = pad(ordinal, 9);
    return `models/${model}/index/ordinals/${text.slice(0, 3)}/${text.slice(3, 6)}/${text}.json`;
}
function subjectIndexPath(model, subject) {
    return sharded(`models/${model}/index/subjects`, hex(subject));
}
function contentIndexPath(model, content) {
    return sharded(`models/${model}/index/contents`, hex(content));
}
function operationIndexPath(model, key) {
    return sharded(`models/${model}/index/operations`, key);
}
function sharded(folder, key) {
    return `${folder}/${key.slice(0, 2)}/${key.slice(2, 4)}/${key}.json`;
}
/** The day a time falls on, UTC: `2026-03-03`. */
function dayOf(at) {
    return at.slice(0, 10);
}
const daysFolder = (model) => `models/${model}/days`;
/** What changed in the model's stages on one day, with the state it ended in: what "as of" look-ups read. */
function dayPath(model, day) {
    return `${daysFolder(model)}/${day.slice(0, 4)}/${day}.json`;
}
/** The last day of a year on which a stage changed, repeated where it can be found without listing that year. */
function yearEndPath(model, year) {
    return `${daysFolder(model)}/${year}/last.json`;
}


/***/ }),

/***/ 3669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isoSeconds)
/* harmony export */ });
/** The one form in which the ledger writes times: ISO 8601 in UTC with whole seconds, `2026-03-03T10:00:00Z`. */
function isoSeconds(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 43156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runExplain: () => (/* binding */ runExplain),
/* harmony export */   runValidate: () => (/* binding */ runValidate)
/* harmony export */ });
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26182);
/* harmony import */ var _operations_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70384);
/* harmony import */ var _operations_gather_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1412);
/* harmony import */ var _operations_moves_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51421);
/* harmony import */ var _policy_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19825);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64425);
/* harmony import */ var _policy_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66436);
/** Commands over a policy file on this machine: nothing else is needed. */







async function runValidate(invocation) {
    const file = invocation.asked.text('file') ?? _core_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .POLICY_PATH */ .l$;
    const loaded = (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPolicy */ .tb)((0,_policy_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPolicyText */ .OG)(file), { file });
    if (loaded.kind === 'invalid') {
        const count = loaded.problems.length;
        const lines = loaded.problems.map(_policy_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatProblem */ .Vw);
        const refusal = {
            code: 'policy_invalid',
            required: 'a policy without problems',
            found: `${count} problem${count === 1 ? '' : 's'} in ${file}`,
            next: 'Mend them and validate again.',
            problems: loaded.problems.map((one) => ({
                where: `${one.file}:${one.line}:${one.column}`,
                message: withSuggestion(one),
            })),
        };
        invocation.print(lines.join('\n'));
        return { kind: 'result', result: (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)({ operation: 'validate', refusal }) };
    }
    const stages = loaded.policy.lifecycle.order;
    const models = Object.keys(loaded.policy.models ?? {});
    const summary = `${file} is a valid policy: stages ${stages.join(' → ')}; models ${models.join(', ') || 'any'}.`;
    const checks = { name: 'validate', title: 'Validate', status: 'pass', detail: summary };
    const warnings = loaded.warnings.map(_policy_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatProblem */ .Vw);
    return {
        kind: 'result',
        result: (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({
            operation: 'validate',
            decision: 'done',
            reason: 'ok',
            summary,
            checks,
            record: { stages, models },
            warnings,
        }),
        text: summary,
    };
}
function withSuggestion(problem) {
    return problem.suggestion === undefined ? problem.message : `${problem.message}; did you mean ${problem.suggestion}?`;
}
async function runExplain(invocation) {
    const { asked } = invocation;
    const file = asked.text('file') ?? _core_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .POLICY_PATH */ .l$;
    const effective = (0,_operations_gather_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOfModel */ .Jh)((0,_policy_file_js__WEBPACK_IMPORTED_MODULE_5__/* .validPolicy */ .HG)(file).policy, asked.need('model'));
    const stage = asked.text('stage');
    if (stage !== null)
        (0,_operations_moves_js__WEBPACK_IMPORTED_MODULE_2__/* .stageFor */ .UF)(effective, stage);
    const explanation = (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_3__/* .explainPolicy */ .yh)(effective, stage);
    if (explanation === null)
        throw new TypeError('a known stage has an explanation');
    const summary = `The policy of ${effective.model.name}${stage === null ? '' : ` for ${stage}`}.`;
    const checks = { name: 'explain', title: summary, status: 'pass', detail: summary };
    const result = (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({
        operation: 'explain',
        decision: 'done',
        reason: 'ok',
        summary,
        checks,
        record: explanation,
    });
    return { kind: 'result', result, text: (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderExplanation */ .Gm)(explanation, { width: process.stdout.columns ?? 100 }) };
}


/***/ }),

/***/ 66436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ readPolicyFile),
/* harmony export */   HG: () => (/* binding */ validPolicy),
/* harmony export */   OG: () => (/* binding */ readPolicyText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/* harmony import */ var _operations_gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);
/* harmony import */ var _policy_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19825);
/** A policy file on this machine, as it applies to one model. */




const LARGEST = 1024 * 1024;
function readPolicyText(file) {
    let bytes;
    try {
        bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
    }
    catch {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'policy_missing',
            required: `a policy file ${file}`,
            found: 'no file that can be read',
            next: 'Name the file, or run `slipway init` to write one.',
        });
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, LARGEST));
    }
    catch {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'policy_invalid',
            required: `${file} as UTF-8 text`,
            found: 'bytes that are no UTF-8',
            next: 'Save it as UTF-8.',
        });
    }
}
function validPolicy(file) {
    const text = readPolicyText(file);
    const loaded = (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPolicy */ .tb)(text, { file });
    if (loaded.kind === 'ok')
        return { policy: loaded.policy, text };
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'policy_invalid',
        required: 'a policy without problems',
        found: loaded.problems.map(_policy_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatProblem */ .Vw).join('\n'),
        next: 'Run `slipway validate` and mend them.',
    });
}
/** The policy for a model; null stands for the only one it lists. */
function readPolicyFile(file, of) {
    const { policy, text } = validPolicy(file);
    const listed = Object.keys(policy.models ?? {});
    const model = of.model ?? (listed.length === 1 ? listed[0] : undefined);
    if (model === undefined) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_missing',
            required: `\`--model\`: ${file} is for ${listed.length === 0 ? 'any model' : listed.join(', ')}`,
            found: 'nothing',
            next: 'Name the model whose gates decide.',
        });
    }
    return { effective: (0,_operations_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .policyOfModel */ .Jh)(policy, model), text };
}


/***/ }),

/***/ 64425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ renderExplanation),
/* harmony export */   bF: () => (/* binding */ renderTerminal),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   s8: () => (/* binding */ renderTimeline)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73119);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81175);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50069);





const CODES = { good: '32', bad: '31', open: '33', quiet: '2', strong: '1' };
function styleOf(options) {
    const paint = (text, tone) => options.palette === 'ansi' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
    return { width: Math.max(40, options.width ?? 100), paint };
}
/** Wraps `text` behind `first`, which may be painted; further lines are indented. Text is made safe here. */
function hang(style, of) {
    const used = (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.first));
    const lines = (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.text).trim(), style.width - of.indent, style.width - used);
    return lines.map((line, index) => (index === 0 ? of.first : ' '.repeat(of.indent)) + line);
}
/** The result as lines for a person: verdict, refusal, warnings, checks, effects. Ends with a line feed. */
function renderTerminal(result, options = {}) {
    const style = styleOf(options);
    const blocks = [
        verdictLines(style, result),
        refusalLines(style, result),
        result.warnings.flatMap((warning) => hang(style, { first: style.paint('warning  ', 'open'), indent: 9, text: warning })),
        (result.checks.children ?? []).flatMap((check) => checkLines(style, { check, depth: 0 })),
        effectLines(style, result),
    ];
    return `${blocks
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n')}\n`;
}
function painted(style, { word, tone }) {
    return style.paint(word, tone);
}
function verdictLines(style, result) {
    const word = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWord */ .DW)(result.decision);
    const label = `${word.symbol} ${word.word}`;
    const code = result.reason_code === 'ok' ? '' : ` (${result.reason_code})`;
    const first = `${style.paint(label, word.tone)}${style.paint(code, 'quiet')}: `;
    return hang(style, { first, indent: (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)(`${label}${code}: `), text: (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictSentence */ .BT)(result) });
}
function refusalLines(style, { refusal }) {
    if (refusal === null)
        return [];
    const line = (name, text) => hang(style, { first: `  ${style.paint(name.padEnd(10), 'strong')}`, indent: 12, text });
    return [...line('Required', refusal.required), ...line('Found', refusal.found), ...line('Next', refusal.next)];
}
function checkLines(style, of) {
    const { check, depth } = of;
    const word = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusWord */ .Hm)(check.status);
    const indent = 2 + depth * 2;
    const title = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(check.title);
    const first = `${' '.repeat(indent)}${style.paint(word.symbol, word.tone)} ${style.paint(title, 'strong')}: `;
    const status = word.tone === 'good' ? '' : `${word.word}. `;
    const lines = hang(style, { first, indent: indent + 4, text: `${status}${check.detail}` });
    const evidence = word.tone === 'good' || word.tone === 'quiet' ? [] : (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .evidencePairs */ .Z4)(check.evidence);
    return [
        ...lines,
        ...evidence.flatMap(([name, value]) => hang(style, { first: ' '.repeat(indent + 4), indent: indent + 6, text: `${name}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(value, 300)}` })),
        ...(check.children ?? []).flatMap((child) => checkLines(style, { check: child, depth: depth + 1 })),
    ];
}
const EFFECT_TONES = {
    done: { word: 'done', symbol: '✓', tone: 'good' },
    already_done: { word: 'was there', symbol: '✓', tone: 'good' },
    planned: { word: 'planned', symbol: '·', tone: 'quiet' },
    owed: { word: 'owed', symbol: '!', tone: 'open' },
};
function effectLines(style, { effects }) {
    const kinds = Math.max(0, ...effects.map((one) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.effect))));
    return effects.flatMap((one) => {
        const word = EFFECT_TONES[one.state];
        const state = painted(style, { ...word, word: word.word.padEnd(9) });
        const indent = 2 + 9 + 2 + kinds + 2;
        const first = `  ${state}  ${(0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .padEnd */ .f)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.effect), kinds)}  `;
        const text = `${one.id}${one.reason === undefined ? '' : ` (${one.reason})`}`;
        // A link is never broken: it would no longer be one.
        const link = one.url === undefined ? [] : [' '.repeat(indent) + style.paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.url), 'quiet')];
        return [...hang(style, { first, indent, text }), ...link];
    });
}
const GAP = 2;
const NARROWEST = 20;
/**
 * A table with columns as wide as their widest cell; the last one wraps within `width`. Without an end-of-line at the
 * end, and without trailing spaces.
 */
function renderTable(columns, rows, options = {}) {
    const style = styleOf(options);
    const cells = [columns, ...rows].map((row) => columns.map((_name, index) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(row[index] ?? '').trim()));
    const widths = columns.map((_name, index) => Math.max(...cells.map((row) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)(row[index] ?? ''))));
    const last = columns.length - 1;
    const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP, 0);
    const room = Math.max(NARROWEST, style.width - before);
    const lines = cells.flatMap((row, line) => {
        const fixed = row
            .slice(0, last)
            .map((cell, index) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .padEnd */ .f)(cell, (widths[index] ?? 0) + GAP))
            .join('');
        const wrapped = (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C1)(row[last] ?? '', room);
        return wrapped.map((text, index) => {
            const whole = `${index === 0 ? fixed : ' '.repeat(before)}${text}`.trimEnd();
            return line === 0 ? style.paint(whole, 'strong') : whole;
        });
    });
    return lines.join('\n');
}
/** Who did what, what was decided and where to look; a new day is announced. Ends with a line feed. */
function renderTimeline(entries, options = {}) {
    const style = styleOf(options);
    // Whoever tells a story as it happens knows the longest name before it comes up.
    const who = Math.max(options.whoWidth ?? 3, ...entries.map((one) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.who))));
    const indent = 8 + GAP + who + GAP;
    let day = '';
    const lines = entries.flatMap((entry) => {
        const [date = '', time = ''] = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(entry.at)).split(' ');
        const heading = date === day ? [] : [...(day === '' ? [] : ['']), style.paint(`${date} (UTC)`, 'strong')];
        day = date;
        const word = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWord */ .DW)(entry.outcome);
        const first = `${style.paint(time.padEnd(8), 'quiet')}  ${(0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .padEnd */ .f)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(entry.who), who)}  `;
        const verdict = `${word.symbol} ${word.word}${entry.decision === '' ? '' : `: ${entry.decision}`}`;
        const blank = ' '.repeat(indent);
        return [
            ...heading,
            ...hang(style, { first, indent, text: entry.what }),
            ...(0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(verdict), style.width - indent).map((line) => blank + style.paint(line, word.tone)),
            ...(entry.link === null ? [] : [blank + style.paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(entry.link), 'quiet')]),
        ];
    });
    return `${lines.join('\n')}\n`;
}
/** An explanation as an indented tree, with the place in the policy that each statement comes from. */
function renderExplanation(explanation, options = {}) {
    const style = styleOf(options);
    const walk = (node, depth) => {
        const indent = depth * 2;
        const mark = node.status === 'inconclusive' ? `${style.paint('?', 'open')} ` : '';
        const title = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(node.title);
        const head = `${' '.repeat(indent)}${mark}${style.paint(title, 'strong')}`;
        const origin = node.evidence === undefined ? '' : `(${node.evidence.origin})`;
        const text = [node.detail, origin].filter((part) => part !== '').join(' ');
        const own = text === '' ? [head] : hang(style, { first: `${head}: `, indent: indent + 4, text });
        return [...own, ...(node.children ?? []).flatMap((child) => walk(child, depth + 1))];
    };
    return `${walk(explanation, 0).join('\n')}\n`;
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


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ })

};
