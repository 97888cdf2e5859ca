export const id = 4255;
export const ids = [4255];
export const modules = {

/***/ 19050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uv: () => (/* binding */ splitOf),
/* harmony export */   zh: () => (/* binding */ chooseVariant)
/* harmony export */ });
/* unused harmony export bucketOf */
/* harmony import */ var _murmur3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19243);
/**
 * Which version a key gets. The rule is flagd's `fractional` (0.15.0 and later), so that whoever asks here and whoever
 * asks a traffic engine is told the same: the key's hash is laid on a line of all shares, in the order of the list. The
 * candidate lies first, so that raising it takes keys from the others and gives none back.
 */

/** Beyond this the arithmetic would no longer be exact; shares sum to 10,000. */
const MOST = 2 ** 21;
/** The split of a stage; null where nothing is served there. */
function splitOf(exposed, rollout) {
    const answering = exposed.filter((one) => !one.shadow);
    const weights = answering.filter((one) => one.share > 0);
    const baseline = weights.at(-1);
    if (baseline === undefined)
        return null;
    const candidate = answering.find((one) => one.version === rollout?.candidate) ?? null;
    const named = candidate === null ? [] : (rollout?.tenants ?? []);
    return {
        weights,
        tenants: named,
        candidate: named.length === 0 ? null : (candidate?.version ?? null),
        baseline: baseline.version,
        salt: rollout?.salt ?? '',
    };
}
/**
 * Where a key falls among `total` places of the same width: a whole number from 0 to `total - 1`. A place keeps its key
 * whatever becomes of the shares, as long as `salt` and `total` stay.
 *
 * @throws RangeError where `total` is no whole number from 1 to 2^21
 */
function bucketOf(of, total) {
    if (!Number.isInteger(total) || total < 1 || total > MOST)
        throw new RangeError(`total: ${total}`);
    return Math.floor(((0,_murmur3_js__WEBPACK_IMPORTED_MODULE_0__/* .murmur3 */ .K)(`${of.salt}${of.key}`) * total) / 2 ** 32);
}
/**
 * The version number that a key gets; null where nothing is served. A key that is empty has no place on the line, and
 * gets the baseline.
 */
function chooseVariant(exposed, rollout, key) {
    const split = splitOf(exposed, rollout);
    if (split === null)
        return null;
    if (split.candidate !== null && split.tenants.includes(key))
        return split.candidate;
    if (key === '')
        return split.baseline;
    const total = split.weights.reduce((sum, one) => sum + one.share, 0);
    const bucket = bucketOf({ salt: split.salt, key }, total);
    let end = 0;
    for (const one of split.weights) {
        end += one.share;
        if (bucket < end)
            return one.version;
    }
    return split.baseline;
}


/***/ }),

/***/ 19243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ murmur3)
/* harmony export */ });
/**
 * MurmurHash3, x86, 32 bits, seed 0 (A. Appleby, smhasher, `MurmurHash3_x86_32`): the hash that flagd buckets with. It is
 * made here because the small packages that have it hash UTF-16 code units, which is another hash for anything but ASCII.
 */
const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;
const rotate = (value, by) => (value << by) | (value >>> (32 - by));
const scramble = (block) => Math.imul(rotate(Math.imul(block, C1), 15), C2);
/** Hash of a text's UTF-8 bytes: a whole number from 0 to 2^32 - 1. Half a surrogate pair counts as U+FFFD. */
function murmur3(text) {
    const bytes = new TextEncoder().encode(text);
    const whole = bytes.length & ~3;
    let hash = 0;
    for (let at = 0; at < whole; at += 4) {
        hash = rotate(hash ^ scramble(word(bytes, { at, length: 4 })), 13);
        hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
    }
    hash ^= scramble(word(bytes, { at: whole, length: bytes.length - whole }));
    return finish(hash ^ bytes.length);
}
/** Up to four bytes, the lowest first. */
function word(bytes, of) {
    let value = 0;
    for (let index = of.length - 1; index >= 0; index -= 1)
        value = (value << 8) | (bytes[of.at + index] ?? 0);
    return value;
}
function finish(hash) {
    let mixed = hash ^ (hash >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
}


/***/ }),

/***/ 14255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   projectFolder: () => (/* binding */ projectFolder),
/* harmony export */   runDemo: () => (/* binding */ runDemo),
/* harmony export */   runSandbox: () => (/* binding */ runSandbox)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var _core_bucket_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19050);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91091);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64425);
/** The local GitHub and the demo: heavy, and loaded only when asked for. */






/** Folder of the project: the bundle lies in `dist/` below it. */
function projectFolder() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.argv[1] === undefined ? (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(process.argv[1])));
}
async function runSandbox(invocation) {
    const { asked, print } = invocation;
    const { runSandboxCommand } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2749), __webpack_require__.e(5117), __webpack_require__.e(1919)]).then(__webpack_require__.bind(__webpack_require__, 31919));
    const seed = asked.text('seed');
    const port = asked.number('port');
    await runSandboxCommand({
        dir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(asked.text('dir') ?? '.slipway-sandbox'),
        ...(port === null ? {} : { port }),
        ...(seed === null ? {} : { seed }),
        project: projectFolder(),
        out: (text) => print(text.trimEnd()),
    }).catch((cause) => {
        const found = cause instanceof Error ? cause.message : String(cause);
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: 'a free port, a usable seed and a folder that may be written',
            found,
            next: 'Correct it and start again.',
        });
    });
    return { kind: 'printed', exit: 0 };
}
/** Tells moments as they happen, laid out as if all had been known. */
function timeline(print, options) {
    const entries = [];
    let printed = '';
    return ({ at, who, what, decision, tone, link }) => {
        entries.push({ at, who, what, decision, outcome: OUTCOMES[tone], link });
        const text = (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTimeline */ .s8)(entries, { ...options, whoWidth: WHO });
        print(text.slice(printed.length).trimEnd());
        printed = text;
    };
}
const OUTCOMES = { good: 'done', quiet: 'done', open: 'inconclusive', bad: 'refused' };
/** Width of the longest name that takes part. */
const WHO = 'monitor.yml'.length;
async function runDemo(invocation) {
    const { asked, print, env } = invocation;
    const begun = Date.now();
    const demo = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2749), __webpack_require__.e(5117), __webpack_require__.e(2943)]).then(__webpack_require__.bind(__webpack_require__, 62943));
    const dir = asked.text('dir');
    const palette = process.stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' ? 'ansi' : 'none';
    const width = Math.max(100, Math.min(process.stdout.columns ?? 140, 160));
    print('Slipway demo: a local GitHub, real workflow files, a real model. Will this flight arrive more than 15 minutes late?\n');
    const story = await demo.runDemo({
        project: projectFolder(),
        choose: _core_bucket_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseVariant */ .zh,
        dir: dir === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(dir),
        tell: timeline((text) => print(text), { palette, width }),
        told: async ({ story: told, url, dir: kept }) => {
            print(`\nWhat holds at the end (${((Date.now() - begun) / 1000).toFixed(1)} s):`);
            for (const check of told.checks)
                print(`  ${check.holds ? 'yes' : 'NO '}  ${check.what}: ${check.found}`);
            const json = asked.text('json');
            if (json !== null && json !== '-')
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(json, `${JSON.stringify({ schema: 'slipway.demo/1', url, ...told }, null, 2)}\n`);
            if (!asked.flag('serve'))
                return;
            const pages = await demo.servePages(told.pages);
            print(`\nServing until you stop it: ${url}\nThe registry: ${url}/tree/model-registry\nState: ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(kept, 'github')}\nThe rollouts:\n${pages.urls.map((page) => `  ${page}`).join('\n')}`);
            await new Promise((done) => {
                if (invocation.signal.aborted)
                    done();
                invocation.signal.addEventListener('abort', () => done(), { once: true });
            });
            pages.close();
        },
    });
    if (!asked.flag('serve'))
        print('\nTo look around in it: node dist/index.js demo --serve');
    return { kind: 'printed', exit: story.checks.every((check) => check.holds) ? 0 : 1 };
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


/***/ })

};
