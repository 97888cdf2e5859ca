export const id = 1842;
export const ids = [1842];
export const modules = {

/***/ 81194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ openEvidence)
/* harmony export */ });
/* unused harmony exports EVIDENCE_FILES_LIMIT, createSourceFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91091);
/* harmony import */ var _evidence_glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51084);
/**
 * Evaluation files on this disk: found by paths, folders and globs, opened as streams. What cannot be found or leaves
 * its folder is refused before anything is read, all of it together. Also what only Node has for reading them.
 */





/** Bytes read at once: little enough that what becomes of them is young garbage. */
const CHUNK = 64 * 1024;
/** More is a mistake, such as a whole home folder. */
const EVIDENCE_FILES_LIMIT = 20_000;
/** Folders that evaluations do not lie in, and that may be vast. */
const SKIPPED = new Set(['.git', 'node_modules']);
/**
 * The files that the patterns name, each once, sorted by path. A pattern is a path of a file, a path of a folder (all
 * files in it, at any depth), or a glob with `**`, `*`, `?` and `{a,b}`; relative ones start at `base`. Refuses with
 * `input_invalid` what names nothing, links that leave the folder they are in, and what is no file.
 */
async function openEvidence(of) {
    const problems = [];
    const found = new Map();
    for (const pattern of of.patterns) {
        const files = await findFiles({ pattern, base: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(of.base), problems });
        for (const one of files)
            if (!found.has(one.full))
                found.set(one.full, one);
    }
    if (of.patterns.length === 0)
        problems.push({ where: '.', message: 'No evaluation file was named.' });
    if (problems.length > 0)
        refuseFiles(problems);
    const named = nameFiles([...found.values()]);
    const files = await Promise.all([...named].map(async ([path, full]) => createSourceFile({ path, full, size: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(full)).size })));
    return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
/** A file on disk; it is opened anew each time it is read. The pieces are of one buffer, valid until the next. */
function createSourceFile(of) {
    return {
        path: of.path,
        size: of.size,
        async *open() {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(of.full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
            try {
                const buffer = new Uint8Array(Math.min(CHUNK, Math.max(of.size + 1, 1)));
                for (;;) {
                    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
                    if (bytesRead === 0)
                        return;
                    yield buffer.subarray(0, bytesRead);
                }
            }
            finally {
                await handle.close();
            }
        },
    };
}
async function findFiles(of) {
    const { pattern, base, problems } = of;
    const clean = pattern.trim().replaceAll('\\', node_path__WEBPACK_IMPORTED_MODULE_2__.sep === '\\' ? '/' : '\\');
    if (clean === '') {
        problems.push({ where: '.', message: 'A pattern is empty.' });
        return [];
    }
    return (0,_evidence_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .isGlob */ .f)(clean)
        ? findByGlob({ pattern: clean, base, problems })
        : findByPath({ pattern: clean, base, problems });
}
async function findByPath(of) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(of.base, of.pattern);
    const facts = await look(of.problems, of.pattern, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(full));
    if (facts === null)
        return [];
    if (facts.isFile()) {
        const leaves = await look(of.problems, of.pattern, () => leavesFolder({ full, root: of.base }));
        if (leaves === true)
            of.problems.push({ where: of.pattern, message: LINK_LEAVES });
        return leaves === false ? [{ full, names: namesBelow(full, of.base) }] : [];
    }
    if (!facts.isDirectory()) {
        of.problems.push({ where: of.pattern, message: 'It is neither a file nor a folder.' });
        return [];
    }
    const files = await walk({ root: full, problems: of.problems, shown: of.pattern });
    if (files.length === 0)
        of.problems.push({ where: of.pattern, message: 'The folder holds no file.' });
    return files.map((one) => ({ full: one, names: namesBelow(one, full) }));
}
async function findByGlob(of) {
    const parts = of.pattern.split('/');
    const fixed = parts.findIndex((part) => (0,_evidence_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .isGlob */ .f)(part));
    const prefix = parts.slice(0, fixed).join('/');
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(of.base, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(of.pattern) ? `/${prefix}` : prefix);
    const glob = (0,_evidence_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .compileGlob */ .S)(parts.slice(fixed).join('/'));
    if (glob.kind === 'invalid') {
        of.problems.push({ where: of.pattern, message: glob.message });
        return [];
    }
    const there = await look(of.problems, of.pattern, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(root), `The pattern matches no file: there is no folder ${prefix}.`);
    if (there === null)
        return [];
    const matches = (full) => glob.matches((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, full).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/'));
    const files = (await walk({ root, problems: of.problems, shown: prefix === '' ? '.' : prefix, matches })).filter(matches);
    if (files.length === 0)
        of.problems.push({ where: of.pattern, message: 'The pattern matches no file.' });
    return files.map((full) => ({ full, names: namesBelow(full, of.base) }));
}
const LINK_LEAVES = 'It is a link that leaves the folder: put the file itself there.';
/** All files below a folder. A link is followed when it stays within it; one that leaves is a problem if it would count. */
async function walk(of) {
    const { root, problems, shown, matches } = of;
    const files = [];
    const open = [
        { folder: root, ancestors: [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root)] },
    ];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { folder, ancestors } = next;
        const names = (await look(problems, `${shown}/${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, folder)}`, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder))) ?? [];
        for (const name of names) {
            if (SKIPPED.has(name))
                continue;
            const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
            const where = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(shown, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, full)).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
            const counts = matches?.(full) ?? true;
            const own = await look(problems, where, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(full));
            if (own === null)
                continue;
            const leaves = own.isSymbolicLink() ? await look(problems, where, () => leavesFolder({ full, root })) : false;
            if (leaves === true && counts)
                problems.push({ where, message: LINK_LEAVES });
            if (leaves !== false)
                continue;
            const facts = own.isSymbolicLink() ? await look(problems, where, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(full)) : own;
            if (facts === null)
                continue;
            if (facts.isFile())
                files.push(full);
            else if (facts.isDirectory()) {
                const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(full);
                if (!ancestors.includes(real))
                    open.push({ folder: full, ancestors: [...ancestors, real] });
            }
            else if (counts)
                problems.push({ where, message: 'It is a pipe, socket or device, not a file.' });
            if (files.length > EVIDENCE_FILES_LIMIT)
                refuseFiles([
                    { where: shown, message: `There are more than ${EVIDENCE_FILES_LIMIT} files: name the evaluation files.` },
                ]);
        }
    }
    return files;
}
/** Whether what stands at a path inside of a folder is really outside of it. A path outside to begin with was meant. */
async function leavesFolder(of) {
    if (!isWithin(of.full, of.root))
        return false;
    return !isWithin(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(of.full), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(of.root));
}
function isWithin(full, root) {
    return full === root || full.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) ? root : `${root}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`);
}
/** Names between a folder and a file; 1 for a file elsewhere, whose folders are nobody's business. */
function namesBelow(full, folder) {
    return isWithin(full, folder) ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, full).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).length : 1;
}
/** A path for each file: as few of its last names as it was found by, more where two would be the same. */
function nameFiles(found) {
    const named = new Map();
    let open = found.map((one) => ({ ...one }));
    while (open.length > 0) {
        const groups = new Map();
        for (const one of open) {
            const path = one.full.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).slice(-one.names).join('/');
            groups.set(path, [...(groups.get(path) ?? []), one]);
        }
        open = [];
        for (const [path, group] of groups) {
            const [first] = group;
            if (group.length === 1 && first !== undefined && !named.has(path))
                named.set(path, first.full);
            else
                open.push(...group.map((one) => ({ ...one, names: one.names + 1 })));
        }
    }
    return named;
}
async function look(problems, where, run, missing) {
    try {
        return await run();
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (code === '')
            throw error;
        const message = code === 'ENOENT' || code === 'ENOTDIR'
            ? (missing ?? 'There is no such file or folder.')
            : code === 'EACCES' || code === 'EPERM'
                ? 'It cannot be read: no permission.'
                : code === 'ELOOP'
                    ? 'It is a link that leads to itself.'
                    : `It cannot be read: ${code}.`;
        problems.push({ where, message });
        return null;
    }
}
function refuseFiles(problems) {
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'evaluation files that can be read: paths, folders, or globs with **, *, ? and {a,b}',
        found: (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .countProblems */ ._k)(problems.map((one) => `${one.where}: ${one.message}`)),
        next: 'Check the paths, and that the step that writes the files ran before this one.',
        problems,
    });
}


/***/ }),

/***/ 48432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hb: () => (/* binding */ findSeparator),
/* harmony export */   Nb: () => (/* binding */ readCsv),
/* harmony export */   hE: () => (/* binding */ splitRow)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13088);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22205);
/** CSV after RFC 4180, streamed: quotes, quotes within quotes, line breaks within quotes; `,`, `;` or tab. */


/** Which separator the header row uses: the one that is most often outside of quotes; null when there is none. */
function findSeparator(header) {
    const bare = header.replace(/"(?:[^"]|"")*"/g, '');
    let best = null;
    let most = 0;
    for (const separator of [',', '\t', ';']) {
        const count = bare.split(separator).length - 1;
        if (count > most) {
            best = separator;
            most = count;
        }
    }
    return best;
}
/** Cells of one row. A text without quotes is simply split. */
function splitRow(text, separator) {
    if (!text.includes('"'))
        return { kind: 'row', cells: text.split(separator) };
    const cells = [];
    let at = 0;
    for (;;) {
        if (text[at] === '"') {
            let cell = '';
            let from = at + 1;
            for (;;) {
                const quote = text.indexOf('"', from);
                if (quote < 0)
                    return { kind: 'open' };
                cell += text.slice(from, quote);
                at = quote + 1;
                if (text[at] !== '"')
                    break;
                cell += '"';
                from = at + 1;
            }
            cells.push(cell);
            if (at >= text.length)
                return { kind: 'row', cells };
            if (text[at] !== separator)
                return { kind: 'fault', column: at + 1, message: 'after a closing quote the next cell or line must follow' };
            at += 1;
        }
        else {
            const end = text.indexOf(separator, at);
            cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
            if (end < 0)
                return { kind: 'row', cells };
            at = end + 1;
        }
        if (at >= text.length) {
            cells.push('');
            return { kind: 'row', cells };
        }
    }
}
/** Rows in order, the header row first. Blank lines are skipped; a row of another width than the header is refused. */
async function* readCsv(file) {
    let separator = null;
    let width = 0;
    let open = null;
    for await (const batch of (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .Se)(file)) {
        for (const [index, raw] of batch.lines.entries()) {
            const line = open?.line ?? batch.line + index;
            const joined = open === null ? raw : `${open.text}\n${raw}`;
            if (joined.length > _text_js__WEBPACK_IMPORTED_MODULE_1__/* .LINE_LIMIT */ .by)
                refuseUnclosed(file, line);
            const text = joined.endsWith('\r') ? joined.slice(0, -1) : joined;
            if (open === null && text.trim() === '' && (width !== 1 || text === ''))
                continue;
            separator ??= findSeparator(text) ?? ',';
            const split = splitRow(text, separator);
            if (split.kind === 'open') {
                open = { line, text: joined };
                continue;
            }
            open = null;
            if (split.kind === 'fault') {
                (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseFile */ .lv)(file, {
                    place: `line ${line}, column ${split.column}`,
                    message: `The CSV is broken: ${split.message}.`,
                });
            }
            if (width === 0)
                width = split.cells.length;
            else if (split.cells.length !== width) {
                (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseFile */ .lv)(file, {
                    place: `line ${line}`,
                    message: `Every row must have as many cells as the header, ${width}; line ${line} has ${split.cells.length}. A cell that holds the separator needs double quotes.`,
                });
            }
            yield { line, cells: split.cells };
        }
    }
    if (open !== null)
        refuseUnclosed(file, open.line);
}
function refuseUnclosed(file, line) {
    (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseFile */ .lv)(file, {
        place: `line ${line}`,
        message: `The CSV is broken: a cell that begins in line ${line} has no closing quote; the file was cut off, or a quote inside of the cell is not doubled.`,
    });
}


/***/ }),

/***/ 13088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lv: () => (/* binding */ refuseFile),
/* harmony export */   wN: () => (/* binding */ EvidenceFault),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** What is thrown when a file cannot be read: always with the file, and the place where one can be named. */
/** A file is refused. `readEvidence` collects these over all files; nothing of such a file counts. */
class EvidenceFault extends Error {
    file;
    place;
    constructor(of) {
        super(of.message);
        this.name = 'EvidenceFault';
        this.file = of.file;
        this.place = of.place;
    }
}
/** Refuses the file. */
function refuseFile(file, fault) {
    throw new EvidenceFault({ ...fault, file: file.path });
}
/** A size for people: `16 MiB`, `1.5 KiB`. */
function formatBytes(bytes) {
    const units = ['bytes', 'KiB', 'MiB', 'GiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${Number(value.toFixed(value < 10 ? 1 : 0))} ${units[unit]}`;
}


/***/ }),

/***/ 51084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ compileGlob),
/* harmony export */   f: () => (/* binding */ isGlob)
/* harmony export */ });
/** Globs over paths with `/`: `**` any folders, `*` and `?` within a name, `{a,b}` either. Nothing else is special. */
/** Longest pattern, and most patterns that braces may stand for. */
const PATTERN_LIMIT = 1024;
const BRACES_LIMIT = 256;
/** Whether a pattern has anything special in it; a plain path has not. */
function isGlob(pattern) {
    return /[*?{]/.test(pattern);
}
/** Compiles a pattern. A leading `./` counts as nothing on either side. */
function compileGlob(pattern) {
    if (pattern.length > PATTERN_LIMIT)
        return { kind: 'invalid', message: `A pattern may have ${PATTERN_LIMIT} characters; found ${pattern.length}.` };
    const plain = expandBraces(stripDot(pattern));
    if (plain === null)
        return {
            kind: 'invalid',
            message: `The braces of ${JSON.stringify(pattern)} are not closed, or stand for more than ${BRACES_LIMIT} patterns.`,
        };
    const parts = plain.map((one) => one.split('/'));
    return { kind: 'ok', matches: (path) => parts.some((one) => matchParts(one, stripDot(path).split('/'))) };
}
function stripDot(path) {
    return path.replace(/^(?:\.\/+)+/, '').replace(/\/{2,}/g, '/');
}
/** `{a,b}` written out, also nested; null when a brace has no partner or there are too many. */
function expandBraces(pattern) {
    const done = [];
    const open = [pattern];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const start = next.lastIndexOf('{');
        if (start < 0) {
            if (next.includes('}'))
                return null;
            done.push(next);
        }
        else {
            const end = next.indexOf('}', start);
            if (end < 0)
                return null;
            for (const choice of next.slice(start + 1, end).split(','))
                open.push(`${next.slice(0, start)}${choice}${next.slice(end + 1)}`);
        }
        if (done.length + open.length > BRACES_LIMIT)
            return null;
    }
    return done;
}
/** Matches names one by one; `**` takes any number of them. Linear in the table of both lengths, never exponential. */
function matchParts(pattern, path) {
    let reached = new Set([0]);
    for (const part of pattern) {
        const next = new Set();
        for (const at of reached) {
            if (part === '**')
                for (let index = at; index <= path.length; index += 1)
                    next.add(index);
            else if (at < path.length && matchName(part, path[at] ?? ''))
                next.add(at + 1);
        }
        reached = next;
    }
    return reached.has(path.length);
}
/** `*` and `?` within one name, with one point to go back to. */
function matchName(pattern, name) {
    let p = 0;
    let n = 0;
    let star = -1;
    let from = 0;
    while (n < name.length) {
        const char = pattern[p];
        if (char === '*') {
            star = p;
            from = n;
            p += 1;
        }
        else if (char === '?' || (char !== undefined && char === name[n])) {
            p += 1;
            n += 1;
        }
        else if (star >= 0) {
            p = star + 1;
            from += 1;
            n = from;
        }
        else
            return false;
    }
    while (pattern[p] === '*')
        p += 1;
    return p === pattern.length;
}


/***/ }),

/***/ 28064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   E: () => (/* binding */ scanJson)
/* harmony export */ });
/**
 * A strict JSON scanner that never recurses. It runs only when `JSON.parse` refused a text: it says where the fault is,
 * in words that do not depend on the Node version, and finds the numbers that Python writes and JSON does not know.
 */
const EXPECT = {
    value: 0, // a value must follow
    valueOrEnd: 1, // after `[`
    keyOrEnd: 2, // after `{`
    key: 3, // after `,` in an object
    colon: 4,
    commaOrEnd: 5, // after a value
};
const WANTED = {
    0: 'a value',
    1: 'a value or "]"',
    2: 'a key in double quotes or "}"',
    3: 'a key in double quotes',
    4: '":"',
    5: '"," or the end of the list or object',
};
const BLANK = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /-?[A-Za-z_]\w*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** Checks a text against JSON with Python's three words for numbers that are not finite. */
function scanJson(text) {
    const nonFinite = [];
    // One bit of context a level: true in an object.
    const stack = [];
    let at = 0;
    let expecting = EXPECT.value;
    const fault = (offset, message) => ({ kind: 'fault', offset, message });
    const match = (pattern) => {
        pattern.lastIndex = at;
        return pattern.test(text) ? pattern.lastIndex : -1;
    };
    for (;;) {
        at = match(BLANK);
        if (at >= text.length) {
            if (expecting === EXPECT.commaOrEnd && stack.length === 0)
                return { kind: 'ok', nonFinite };
            if (stack.length === 0)
                return fault(text.length, 'the file holds no value');
            const open = stack.length === 1 ? '1 list or object is' : `${stack.length} lists or objects are`;
            return fault(text.length, `the text ends where ${WANTED[expecting]} must follow, and ${open} still open: it was cut off`);
        }
        const char = text[at] ?? '';
        if (expecting === EXPECT.commaOrEnd) {
            const inObject = stack.at(-1);
            if (inObject === undefined)
                return fault(at, `the document ended already; found ${show(text, at)}`);
            if (char === ',')
                expecting = inObject ? EXPECT.key : EXPECT.value;
            else if (char === (inObject ? '}' : ']'))
                stack.pop();
            else
                return fault(at, `"," or "${inObject ? '}' : ']'}" must follow; found ${show(text, at)}`);
            at += 1;
            continue;
        }
        if (expecting === EXPECT.colon) {
            if (char !== ':')
                return fault(at, `":" must follow the key; found ${show(text, at)}`);
            expecting = EXPECT.value;
            at += 1;
            continue;
        }
        if (char === '"') {
            const end = stringEnd(text, at);
            if (typeof end !== 'number')
                return fault(end.offset, end.message);
            at = end;
            expecting = expecting === EXPECT.key || expecting === EXPECT.keyOrEnd ? EXPECT.colon : EXPECT.commaOrEnd;
            continue;
        }
        if ((expecting === EXPECT.keyOrEnd && char === '}') || (expecting === EXPECT.valueOrEnd && char === ']')) {
            stack.pop();
            expecting = EXPECT.commaOrEnd;
            at += 1;
            continue;
        }
        if (expecting === EXPECT.key || expecting === EXPECT.keyOrEnd) {
            return fault(at, `${WANTED[expecting]} must follow; found ${show(text, at)}`);
        }
        if (char === '{' || char === '[') {
            stack.push(char === '{');
            expecting = char === '{' ? EXPECT.keyOrEnd : EXPECT.valueOrEnd;
            at += 1;
            continue;
        }
        const word = match(WORD);
        if (word > at) {
            const name = text.slice(at, word);
            if (name === 'NaN' || name === 'Infinity' || name === '-Infinity')
                nonFinite.push({ start: at, end: word, name });
            else if (name !== 'true' && name !== 'false' && name !== 'null')
                return fault(at, `${WANTED[expecting]} must follow; found ${show(text, at)}`);
            at = word;
            expecting = EXPECT.commaOrEnd;
            continue;
        }
        const number = match(NUMBER);
        if (number <= at)
            return fault(at, `${WANTED[expecting]} must follow; found ${show(text, at)}`);
        at = number;
        expecting = EXPECT.commaOrEnd;
    }
}
/** Where the string that begins at `start` ends, after its quote. */
function stringEnd(text, start) {
    let at = start + 1;
    for (;;) {
        while (isPlain(text.charCodeAt(at)))
            at += 1;
        if (at >= text.length)
            return { offset: text.length, message: 'the text ends inside of a string: it was cut off' };
        if (text[at] === '"')
            return at + 1;
        if (text[at] === '\\') {
            ESCAPE.lastIndex = at;
            if (!ESCAPE.test(text)) {
                const cut = /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(text.slice(at, at + 6));
                const message = cut
                    ? 'the text ends inside of a string: it was cut off'
                    : `${JSON.stringify(text.slice(at, at + 2))} is no escape of JSON`;
                return { offset: at, message };
            }
            at = ESCAPE.lastIndex;
            continue;
        }
        const code = text.charCodeAt(at).toString(16).padStart(4, '0');
        return {
            offset: at,
            message: `a string holds the control character U+${code.toUpperCase()}, which must be escaped`,
        };
    }
}
/** Neither quote, backslash, control character, nor the end of the text (NaN). */
function isPlain(code) {
    return code >= 0x20 && code !== 0x22 && code !== 0x5c;
}
/** What stands at a place: a word that others write for numbers, or one character; more may be of somebody's text. */
function show(text, at) {
    const found = /^(?:[+-]?(?:nan|inf|infinity|none|null|true|false|undefined)\b|[^\n\r])/iu.exec(text.slice(at, at + 40))?.[0] ??
        '';
    return JSON.stringify(found);
}
/** Line and column, both from 1. */
function placeOf(text, offset) {
    let line = 1;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
        line += 1;
        start = end + 1;
    }
    return { line, column: offset - start + 1 };
}


/***/ }),

/***/ 70540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gY: () => (/* binding */ LFS_POINTER),
/* harmony export */   mG: () => (/* binding */ otherThanJson),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qL: () => (/* binding */ DEPTH_LIMIT)
/* harmony export */ });
/* harmony import */ var _json_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28064);
/**
 * JSON as evaluation tools write it: Python's `NaN` and `Infinity` are numbers that are not finite, whatever else is
 * no JSON is a fault with its line and column, and nesting has a limit that readers may recurse to.
 */

/** Deepest nesting of lists and objects: far beyond any evaluation, far below what recursion survives. */
const DEPTH_LIMIT = 200;
/** Parses one document. The message is a whole sentence without the file's name. */
function parseJson(text) {
    const deep = findTooDeep(text);
    if (deep !== null) {
        const message = `Lists and objects may be nested ${DEPTH_LIMIT} deep; this text is nested deeper.`;
        return { kind: 'fault', ...(0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(text, deep), message };
    }
    try {
        return { kind: 'ok', value: JSON.parse(text) };
    }
    catch {
        return parseSlowly(text);
    }
}
/** How a file begins that Git LFS left in place of the real one. */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
/** What a text is when it is evidently no JSON at all, in words for a message. */
function otherThanJson(text) {
    const start = text.trimStart().slice(0, 512);
    if (start === '')
        return text.length === 0 ? 'an empty file' : 'a file of blanks only';
    if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start))
        return 'an HTML page, such as an error or sign-in page that was saved instead of the file';
    if (start.startsWith('<'))
        return 'XML or HTML';
    if (start.startsWith(LFS_POINTER))
        return 'a Git LFS pointer: fetch the file itself with `git lfs pull`';
    return null;
}
function parseSlowly(text) {
    const other = otherThanJson(text);
    if (other !== null)
        return { kind: 'fault', line: 1, column: 1, message: `A JSON document was expected; found ${other}.` };
    const scanned = (0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scanJson */ .E)(text);
    if (scanned.kind === 'fault') {
        return { kind: 'fault', ...(0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(text, scanned.offset), message: `The JSON is broken: ${scanned.message}.` };
    }
    return { kind: 'ok', value: parseWithNonFinite(text, scanned.nonFinite) };
}
/** `1e999` is JSON and overflows to infinity; nothing in JSON gives NaN, so a text that occurs nowhere stands in for it. */
function parseWithNonFinite(text, found) {
    let mark = '\u0001NaN';
    while (text.includes(JSON.stringify(mark).slice(1, -1)))
        mark += '\u0001';
    const quoted = JSON.stringify(mark);
    const parts = [];
    let from = 0;
    for (const { start, end, name } of found) {
        parts.push(text.slice(from, start), name === 'NaN' ? quoted : name === 'Infinity' ? '1e999' : '-1e999');
        from = end;
    }
    parts.push(text.slice(from));
    const value = JSON.parse(parts.join(''));
    if (value === mark)
        return Number.NaN;
    restoreNaN(value, mark);
    return value;
}
function restoreNaN(root, mark) {
    const open = [root];
    for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
        if (next === null || typeof next !== 'object')
            continue;
        const holder = next;
        for (const key of Object.keys(holder)) {
            const value = holder[key];
            if (value === mark)
                Object.defineProperty(holder, key, { value: Number.NaN, writable: true, enumerable: true, configurable: true });
            else if (value !== null && typeof value === 'object')
                open.push(value);
        }
    }
}
/** Where nesting passes the limit, or null. Strings are skipped; a text too short to be deep is not looked at. */
function findTooDeep(text) {
    if (text.length <= 2 * DEPTH_LIMIT)
        return null;
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 0x22) {
            at = text.indexOf('"', at + 1);
            while (at >= 0 && escapedAt(text, at))
                at = text.indexOf('"', at + 1);
            if (at < 0)
                return null;
        }
        else if (code === 0x7b || code === 0x5b) {
            depth += 1;
            if (depth > DEPTH_LIMIT)
                return at;
        }
        else if (code === 0x7d || code === 0x5d)
            depth -= 1;
    }
    return null;
}
function escapedAt(text, quote) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 0x5c)
        slashes += 1;
    return slashes % 2 === 1;
}


/***/ }),

/***/ 22205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ flatten),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   by: () => (/* binding */ LINE_LIMIT),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13088);
/** Bytes to text, streamed: UTF-8 only, and a fault names the byte it is at. */

/** Longest line that is read, in characters. */
const LINE_LIMIT = 16 * 1024 * 1024;
const DECODER_OPTIONS = { fatal: true, ignoreBOM: true };
/** The text piece by piece, without its byte order mark. Refuses other encodings and binary files. */
async function* decodeText(file) {
    const decoder = new TextDecoder('utf-8', DECODER_OPTIONS);
    let offset = 0;
    let first = true;
    // The last bytes of the piece before: a character may begin there and end here.
    let before = new Uint8Array(0);
    for await (const bytes of file.open()) {
        if (bytes.length === 0)
            continue;
        if (first)
            refuseOtherEncodings(file, bytes);
        let text;
        try {
            text = decoder.decode(bytes, { stream: true });
        }
        catch {
            refuseBytes(file, { before, bytes, offset });
        }
        const zero = bytes.indexOf(0);
        if (zero >= 0) {
            (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseFile */ .lv)(file, {
                place: `byte ${offset + zero}`,
                message: `The file must be UTF-8 text; byte ${offset + zero} is 0, which no text holds. It is binary, or UTF-16: save it as UTF-8.`,
            });
        }
        offset += bytes.length;
        before = bytes.slice(Math.max(0, bytes.length - 3));
        if (first && text.length > 0) {
            first = false;
            if (text.charCodeAt(0) === 0xfeff)
                text = text.slice(1);
        }
        if (text.length > 0)
            yield text;
    }
    try {
        decoder.decode();
    }
    catch {
        (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseFile */ .lv)(file, {
            place: `byte ${offset}`,
            message: `The file must be UTF-8 text; it ends in the middle of a character, at byte ${offset}: it was cut off.`,
        });
    }
}
/** The whole text; refuses files beyond `limit` bytes before reading, and while reading should it have grown. */
async function readText(file, limit) {
    const refuseSize = (size) => (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseFile */ .lv)(file, {
        place: null,
        message: `The file must be at most ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(limit)} to be read as one document; found ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size)}. Write samples as JSON Lines or CSV, which are read as a stream.`,
    });
    if (file.size > limit)
        refuseSize(file.size);
    const parts = [];
    let length = 0;
    for await (const part of decodeText(file)) {
        parts.push(part);
        length += part.length;
        if (length > limit)
            refuseSize(length);
    }
    return parts.join('');
}
/** The text by lines, in batches as they arrive: a promise for each of a million lines would cost more than reading them. */
async function* readLines(file, limit = LINE_LIMIT) {
    let line = 1;
    let open = [];
    let openLength = 0;
    for await (const text of decodeText(file)) {
        const lines = [];
        let start = 0;
        for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            const piece = text.slice(start, end);
            if (openLength + piece.length > limit)
                refuseLine(file, { line: line + lines.length, limit });
            if (openLength > 0) {
                open.push(piece);
                lines.push(open.join(''));
                open = [];
                openLength = 0;
            }
            else
                lines.push(piece);
            start = end + 1;
        }
        if (start < text.length) {
            open.push(start === 0 ? text : text.slice(start));
            openLength += text.length - start;
        }
        if (openLength > limit)
            refuseLine(file, { line: line + lines.length, limit });
        if (lines.length > 0) {
            yield { line, lines };
            line += lines.length;
        }
    }
    if (openLength > 0)
        yield { line, lines: [open.join('')] };
}
/**
 * What `read` makes of each line, one at a time; undefined is skipped. Written out by hand, because an async generator
 * takes three times as long a step.
 */
function flatten(batches, read) {
    return {
        [Symbol.asyncIterator]() {
            let batch = { line: 1, lines: [] };
            let at = 0;
            const step = () => {
                while (at < batch.lines.length) {
                    const value = read(batch.lines[at] ?? '', batch.line + at);
                    at += 1;
                    if (value !== undefined)
                        return { done: false, value };
                }
                return null;
            };
            const refill = async () => {
                for (;;) {
                    const next = await batches.next();
                    if (next.done === true)
                        return { done: true, value: undefined };
                    batch = next.value;
                    at = 0;
                    const found = step();
                    if (found !== null)
                        return found;
                }
            };
            return {
                async next() {
                    try {
                        return step() ?? (await refill());
                    }
                    catch (error) {
                        await batches.return(undefined);
                        throw error;
                    }
                },
                async return() {
                    await batches.return(undefined);
                    return { done: true, value: undefined };
                },
            };
        },
    };
}
function refuseLine(file, of) {
    (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseFile */ .lv)(file, {
        place: `line ${of.line}`,
        message: `A line may have at most ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(of.limit)}; line ${of.line} is longer. Write one sample a line.`,
    });
}
const BYTE_ORDER_MARKS = [
    ['UTF-32', [0xff, 0xfe, 0, 0]],
    ['UTF-32', [0, 0, 0xfe, 0xff]],
    ['UTF-16', [0xff, 0xfe]],
    ['UTF-16', [0xfe, 0xff]],
];
function refuseOtherEncodings(file, bytes) {
    for (const [name, mark] of BYTE_ORDER_MARKS) {
        if (!mark.every((byte, index) => bytes[index] === byte))
            continue;
        (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseFile */ .lv)(file, {
            place: 'byte 0',
            message: `The file must be UTF-8 text; it begins with the byte order mark of ${name} at byte 0. Save it as UTF-8.`,
        });
    }
}
function refuseBytes(file, of) {
    const joined = new Uint8Array(of.before.length + of.bytes.length);
    joined.set(of.before);
    joined.set(of.bytes, of.before.length);
    // `before` may begin inside a character that was complete: continuation bytes there are skipped.
    let start = 0;
    while (start < of.before.length && ((joined[start] ?? 0) & 0xc0) === 0x80)
        start += 1;
    const at = of.offset - of.before.length + findInvalid(joined, start);
    (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseFile */ .lv)(file, {
        place: `byte ${at}`,
        message: `The file must be UTF-8 text; the bytes at ${at} are not. It is binary, or in another encoding (Latin-1, UTF-16): save it as UTF-8.`,
    });
}
/** Where the first character begins that is no UTF-8. */
function findInvalid(bytes, start) {
    const probe = new TextDecoder('utf-8', DECODER_OPTIONS);
    let at = start;
    while (at < bytes.length) {
        const lead = bytes[at] ?? 0;
        if (lead < 0x80) {
            at += 1;
            continue;
        }
        const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        try {
            probe.decode(bytes.subarray(at, at + length));
        }
        catch {
            return at;
        }
        at += length;
    }
    return bytes.length;
}


/***/ })

};
