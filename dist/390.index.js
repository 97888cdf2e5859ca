export const id = 390;
export const ids = [390];
export const modules = {

/***/ 1928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   QK: () => (/* binding */ formatSubject)
/* harmony export */ });
/**
 * The names a registry is made of, and the one grammar by which people refer to a version.
 *
 * A reference is `model`, `model@version`, `model@v7` (ordinal), `model@sha256:…` (subject digest), `model@stage`,
 * `model@alias`, `model@latest`, or a version and digest together, `model@1.2.0@sha256:…`: the form actions hand to
 * each other, because it can be found in one look and still proves what was meant.
 */
const NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** A model, stage, alias or role name: `[a-z0-9]([a-z0-9-]*[a-z0-9])?`, 2 to 64 characters. */
function isName(value) {
    return value.length >= 2 && value.length <= 64 && NAME.test(value);
}
/** A full digest, `sha256:` and 64 lowercase hex digits. */
function isDigest(value) {
    return typeof value === 'string' && DIGEST.test(value);
}
const ORDINAL = /^v([1-9][0-9]{0,8})$/;
/** Versions as Slipway writes them: SemVer without the leading `v` (a `sequence` version is an ordinal). */
const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
/**
 * Reads a reference. Returns null when the text is none, so that the caller can say what was expected.
 * `v1.2.0` is accepted for `1.2.0`, because tags are written that way.
 */
function parseReference(text) {
    const [model, selector, digest, ...rest] = text.trim().split('@');
    if (model === undefined || !isName(model) || rest.length > 0)
        return null;
    if (selector === undefined)
        return { model, selector: null };
    const parsed = parseSelector(selector);
    if (parsed === null)
        return null;
    if (digest === undefined)
        return { model, selector: parsed };
    if (!isDigest(digest))
        return null;
    if (parsed.kind === 'version')
        return { model, selector: { ...parsed, subject: digest } };
    return null;
}
function parseSelector(text) {
    if (isDigest(text))
        return { kind: 'subject', subject: text };
    if (text === 'latest')
        return { kind: 'latest' };
    const ordinal = ORDINAL.exec(text);
    if (ordinal !== null)
        return { kind: 'ordinal', ordinal: Number(ordinal[1]) };
    const version = text.replace(/^v(?=\d)/, '');
    if (VERSION.test(version))
        return { kind: 'version', version };
    return isName(text) ? { kind: 'name', name: text } : null;
}
/** The reference that actions hand on: found by version, proven by digest. */
function formatSubject(of) {
    return `${of.model}@${of.version}@${of.subject}`;
}


/***/ }),

/***/ 8105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ history),
/* harmony export */   info: () => (/* binding */ info),
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _core_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8216);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3592);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3178);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9899);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6406);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1744);






async function list(context) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)('list', async () => {
        const snapshot = await context.ports.ledger.read({ files: [_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .CATALOG_PATH */ .Wd] });
        (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerCommit */ .bF)(snapshot);
        const { policy } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .policyInForce */ .lN)(snapshot, context.ports.sha256);
        const catalog = (0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(snapshot, { path: _core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .CATALOG_PATH */ .Wd, schema: 'slipway.catalog/1' });
        const models = Object.values(catalog?.models ?? {});
        const known = new Set(models.map((row) => row.model));
        const empty = Object.keys(policy.models ?? {}).filter((name) => !known.has(name));
        const summary = `${models.length} model${models.length === 1 ? '' : 's'} with versions${empty.length === 0 ? '' : `, ${empty.length} without`}.`;
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({
            operation: 'list',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: shown('list', summary),
            record: { models, empty },
        });
    });
}
/** A model's state, or one version of it, whole. */
async function info(context, request) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)('info', async () => {
        const { model, selector } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .referenceFrom */ .Q)(request.reference);
        const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherModel */ .rw)(context.ports, { model });
        const { state, commit, effective } = gathered;
        if (selector === null) {
            const summary = `${model}: ${state.counts.published} version${state.counts.published === 1 ? '' : 's'}, ${state.seq} events.`;
            const record = {
                kind: 'model',
                state,
                description: effective.model.description,
                owner: effective.model.owner,
            };
            return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({
                operation: 'info',
                decision: 'done',
                reason: 'ok',
                summary,
                checks: shown('info', summary),
                record,
            });
        }
        const { version } = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerOf */ .rq)(context, { state, selector, commit, policy: effective });
        const found = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .readVersion */ .$4)(context, { model, version, commit });
        const staged = (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .usable */ .Je)(found, { model, version, selector });
        const status = found?.status;
        if (status === undefined)
            throw new TypeError('a usable version has a status');
        const where = status.stage === null ? `in ${effective.lifecycle.start}` : `in ${status.stage}`;
        const summary = `${model} ${version} (v${staged.record.ordinal}) is ${where} since ${status.since}.`;
        const record = { kind: 'version', ...staged, status };
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({
            operation: 'info',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: shown('info', summary),
            record,
        });
    });
}
/** How many events one request brings. */
const PAGE = 50;
async function history(context, request) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)('history', async () => {
        const { model } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .referenceFrom */ .Q)(request.model);
        const { state, commit } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherModel */ .rw)(context.ports, { model });
        const events = [];
        const unreadable = [];
        let seq = Math.min(state.seq, (request.before ?? state.seq + 1) - 1);
        while (seq > 0 && events.length + unreadable.length < request.limit) {
            const size = Math.min(PAGE, request.limit - events.length - unreadable.length, seq);
            const page = Array.from({ length: size }, (_, index) => seq - index);
            const snapshot = await context.ports.ledger.read({
                files: page.map((one) => (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .eventPath */ .Qv)(model, one)),
                at_commit: commit,
            });
            for (const one of page) {
                const reading = (0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(snapshot.files.get((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .eventPath */ .Qv)(model, one)) ?? null, _core_event_js__WEBPACK_IMPORTED_MODULE_5__/* .EVENT_SCHEMA */ .Ls);
                if (reading.kind === 'document')
                    events.push(reading.value);
                else
                    unreadable.push(one);
            }
            seq -= size;
        }
        const summary = `${model}: ${events.length} of ${state.seq} events, newest first.`;
        const warnings = unreadable.length === 0 ? [] : [`Events ${unreadable.join(', ')} cannot be read; run \`slipway verify\`.`];
        const record = { model, events, unreadable, next: seq > 0 ? seq + 1 : null };
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({
            operation: 'history',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: shown('history', summary),
            record,
            warnings,
        });
    });
}
function shown(name, detail) {
    return { name, title: name, status: 'pass', detail };
}


/***/ })

};
