export const id = 8525;
export const ids = [8525];
export const modules = {

/***/ 28525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FILES_LIMIT: () => (/* binding */ FILES_LIMIT),
/* harmony export */   createModelFolder: () => (/* binding */ createModelFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91091);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24896);
/**
 * The model's folder: listed, hashed by streaming, read as text. Links that leave it, and what is no file (sockets,
 * devices, pipes), are refused with their names, all of them together, before anything is read.
 */






/** Bytes read at once. */
const CHUNK = 1024 * 1024;
/** Files hashed side by side. Hashing shares one thread; this only keeps the disk busy meanwhile. */
const SIDE_BY_SIDE = 3;
/** A folder with more is a mistake, such as a whole home directory. */
const FILES_LIMIT = 20_000;
/** The folder at `path`. Whether it is there is found out when it is first listed or read. */
function createModelFolder(path) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path);
    const locate = (relative) => (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .joinWithin */ .U)(root, relative);
    return {
        list: () => listFiles(root),
        hash: (paths) => hashFiles(root, paths),
        readText: (relative, limit) => readText(root, relative, limit),
        locate,
    };
}
async function listFiles(root) {
    const real = await rootOf(root);
    const problems = [];
    const files = [];
    const open = [{ path: '', ancestors: [real] }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const folder = next;
        const names = await look(problems, folder.path === '' ? '.' : folder.path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, folder.path)));
        for (const name of names ?? []) {
            const path = folder.path === '' ? name : `${folder.path}/${name}`;
            if (name.includes('\uFFFD') || name.includes('\\')) {
                problems.push({ where: path, message: 'The name is not UTF-8, or has a backslash in it: rename the file.' });
                continue;
            }
            const found = await look(problems, path, () => inspect({ root, real, path }));
            if (found === null)
                continue;
            if (found.kind === 'problem')
                problems.push({ where: path, message: found.message });
            else if (found.kind === 'file')
                files.push({ path, size: found.size });
            else if (folder.ancestors.includes(found.real))
                problems.push({ where: path, message: 'The link leads back into a folder that it lies in.' });
            else
                open.push({ path, ancestors: [...folder.ancestors, found.real] });
            if (files.length > FILES_LIMIT)
                refuseFolder([{ where: '.', message: `There are more than ${FILES_LIMIT} files.` }]);
        }
    }
    if (problems.length > 0)
        refuseFolder(problems);
    return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
/** What stands at a path, links followed; a link that leaves the folder is a problem whatever it leads to. */
async function inspect(of) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(of.root, of.path);
    const own = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(full);
    const target = own.isSymbolicLink() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(full) : null;
    if (target !== null &&
        target !== of.real &&
        !target.startsWith(of.real.endsWith(node_path__WEBPACK_IMPORTED_MODULE_3__.sep) ? of.real : `${of.real}${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`)) {
        return { kind: 'problem', message: 'It is a link that leaves the folder: put the file itself there.' };
    }
    const facts = target === null ? own : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(full);
    if (facts.isFile())
        return { kind: 'file', size: facts.size };
    if (facts.isDirectory())
        return { kind: 'folder', real: target ?? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(full)) };
    const what = facts.isSocket() ? 'a socket' : facts.isFIFO() ? 'a pipe' : 'a device';
    return { kind: 'problem', message: `It is ${what}, not a file.` };
}
async function rootOf(root) {
    const problems = [];
    const real = await look(problems, root, async () => {
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(root);
        if (facts.isDirectory())
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(root);
        problems.push({ where: root, message: 'It is not a folder.' });
        return null;
    });
    return real ?? refuseFolder(problems);
}
/** Runs a look at the disk; what the disk refuses becomes a problem at its place. */
async function look(problems, where, run) {
    try {
        return await run();
    }
    catch (error) {
        problems.push({ where, message: diskMessage(error) });
        return null;
    }
}
function diskMessage(error) {
    if (error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ)
        throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT')
        return 'It is not there, or is a link to nothing.';
    if (code === 'EACCES' || code === 'EPERM')
        return 'It cannot be read: no permission.';
    if (code === 'ELOOP')
        return 'It is a link that leads to itself.';
    if (code === 'ENAMETOOLONG')
        return 'Its name is too long.';
    if (code === 'EISDIR')
        return 'It is a folder, not a file.';
    if (code === '')
        throw error;
    return `It cannot be read: ${code}.`;
}
function refuseFolder(problems) {
    const list = problems.map((one) => `${one.where}: ${one.message}`).join(' ');
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)({
        code: 'artifacts_invalid',
        required: 'a folder of files that can be read, each within the folder',
        found: `${problems.length} problem${problems.length === 1 ? '' : 's'}: ${list}`,
        next: 'Mend them; nothing was registered.',
        problems,
    });
}
async function hashFiles(root, paths) {
    const real = await rootOf(root);
    const problems = [];
    const found = new Array(paths.length);
    let next = 0;
    const worker = async () => {
        const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
        for (let index = next++; index < paths.length; index = next++) {
            const path = paths[index] ?? '';
            const hashed = await look(problems, path, () => withFile({ root, real, path }, problems, (file) => hashHandle(file, buffers)));
            if (hashed !== null)
                found[index] = { path, ...hashed };
        }
    };
    await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, paths.length) }, worker));
    if (problems.length > 0)
        refuseFolder(problems);
    return found;
}
/** Opens a file after looking at what it is: opening a pipe would wait for ever, and a link may have changed. */
async function withFile(of, problems, work) {
    const full = (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .joinWithin */ .U)(of.root, of.path);
    const found = await inspect(of);
    if (found.kind !== 'file') {
        problems.push({
            where: of.path,
            message: found.kind === 'problem' ? found.message : 'It is a folder, not a file.',
        });
        return null;
    }
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(full, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    try {
        return await work(file);
    }
    finally {
        await file.close();
    }
}
/** Reads the next piece while the last one is hashed. */
async function hashHandle(file, buffers) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    let turn = 0;
    let reading = file.read(buffers[0], 0, CHUNK, null);
    for (;;) {
        const { bytesRead, buffer } = await reading;
        if (bytesRead === 0)
            return { sha256: hash.digest('hex'), size };
        turn = 1 - turn;
        reading = file.read(turn === 0 ? buffers[0] : buffers[1], 0, CHUNK, null);
        hash.update(buffer.subarray(0, bytesRead));
        size += bytesRead;
    }
}
async function readText(root, path, limit) {
    const real = await rootOf(root);
    const problems = [];
    const text = await look(problems, path, () => withFile({ root, real, path }, problems, async (file) => {
        const { bytesRead, buffer } = await readUpTo(file, limit + 1);
        if (bytesRead > limit) {
            problems.push({ where: path, message: `It is larger than ${limit} bytes.` });
            return null;
        }
        try {
            return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead));
        }
        catch {
            problems.push({ where: path, message: 'It is not UTF-8 text: save it as UTF-8.' });
            return null;
        }
    }));
    return text ?? refuseFolder(problems);
}
async function readUpTo(file, limit) {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(limit, size + 1));
    let total = 0;
    while (total < buffer.length) {
        const { bytesRead } = await file.read(buffer, total, buffer.length - total, null);
        if (bytesRead === 0)
            break;
        total += bytesRead;
    }
    return { bytesRead: total, buffer };
}


/***/ })

};
