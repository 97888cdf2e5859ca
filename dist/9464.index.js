export const id = 9464;
export const ids = [9464];
export const modules = {

/***/ 21759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createSystemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/** The machine's clock. Tests pass their own, so nothing else in the adapters asks for time or chance. */

function createSystemClock() {
    return {
        now: () => Date.now(),
        sleep: async (milliseconds) => {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds);
        },
        random: () => Math.random(),
    };
}


/***/ }),

/***/ 24896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ joinWithin),
/* harmony export */   w: () => (/* binding */ createDisk)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91091);
/** The little that operations do to the disk outside of a model's folder. */



function createDisk() {
    return {
        join: joinWithin,
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }),
    };
}
/** See {@link Disk.join}; refuses with `artifacts_invalid`, since such a path can only come from a record gone wrong. */
function joinWithin(folder, path) {
    const parts = path.split('/');
    const escapes = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ||
        path.includes('\0') ||
        path.includes('\\') ||
        parts.some((part) => part === '' || part === '.' || part === '..');
    if (escapes) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'artifacts_invalid',
            required: 'a relative path that stays within its folder',
            found: JSON.stringify(path.slice(0, 200)),
            next: 'Do not use this record: run `slipway verify` to see whether it was tampered with.',
        });
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...parts);
}


/***/ }),

/***/ 46702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ blobText),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* unused harmony export BLOB_LIMIT */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42242);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26226);
/** Text of a git blob, proven to be the bytes that git names. */



/** Bytes. Nothing that Slipway writes comes near. */
const BLOB_LIMIT = 16 * 1024 * 1024;
/** Git's own name of a text's bytes: SHA-1, or SHA-256 in a repository that uses it. */
function blobId(bytes, like) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(like.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
/**
 * Takes the text that came along where its bytes have the id git gives them; fetches the blob itself where the text
 * was cut off, or was changed on its way by someone's idea of an encoding.
 */
async function blobText(client, blob) {
    if (blob.size > BLOB_LIMIT)
        return { kind: 'unreadable', reason: `it has ${blob.size} bytes, more than ${BLOB_LIMIT}` };
    if (blob.binary)
        return { kind: 'unreadable', reason: 'it is binary, not text' };
    if (!blob.truncated && blob.text !== null && blobId(Buffer.from(blob.text, 'utf8'), blob.oid) === blob.oid) {
        return { kind: 'text', text: blob.text };
    }
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/git/blobs/{file_sha}',
        parameters: { file_sha: blob.oid },
    });
    if (answer.kind === 'refused')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedError */ .bG)(answer, { needs: { contents: 'read' } });
    const bytes = Buffer.from((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(answer.data, 'blob'), 'content', 'blob'), 'base64');
    if (blobId(bytes, blob.oid) !== blob.oid)
        return { kind: 'unreadable', reason: `its bytes do not have the id ${blob.oid}` };
    try {
        return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { kind: 'unreadable', reason: 'it is not UTF-8' };
    }
}


/***/ }),

/***/ 33630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ compareWith)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42242);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26226);


/**
 * Where `head` stands seen from `base`; null when either is unknown. Asked with the older commit as `head`, the answer
 * holds neither commits nor files, however long the history between them is.
 */
async function compareWith(client, of) {
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/compare/{basehead}',
        parameters: { basehead: `${of.base}...${of.head}`, per_page: 1 },
    });
    if (answer.kind === 'refused') {
        // 422 is how GitHub answers a name that can be no commit, 404 one that is none, or that has no history in common.
        if (answer.status === 404 || answer.status === 422)
            return null;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedError */ .bG)(answer, { needs: { contents: 'read' } });
    }
    const status = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(answer.data, 'compare'), 'status', 'compare');
    return status === 'ahead' || status === 'behind' || status === 'identical' ? status : 'diverged';
}


/***/ }),

/***/ 42242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ permissionsYaml),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   bG: () => (/* binding */ refusedError),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   go: () => (/* binding */ notPermitted),
/* harmony export */   n7: () => (/* binding */ interruptedError),
/* harmony export */   tr: () => (/* binding */ lostError)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);

const TOKENS = /\b(?:gh[opsur]_[A-Za-z0-9_]{8,}|github_pat_[A-Za-z0-9_]{8,}|[Bb]earer\s+[^\s"']+|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_.-]+)/g;
/** One printable line of at most 400 characters, without anything that looks like a token or is one of `secrets`. */
function printable(text, secrets = []) {
    let safe = text;
    for (const secret of secrets)
        if (secret !== '')
            safe = safe.split(secret).join('***');
    safe = safe
        .replace(TOKENS, '***')
        .replace(/\p{Cc}+/gu, ' ')
        .trim();
    return safe.length > 400 ? `${safe.slice(0, 399)}…` : safe;
}
/** The lines to add to a job, ready to paste. */
function permissionsYaml(needs) {
    return ['permissions:', ...Object.entries(needs).map(([key, value]) => `  ${key}: ${value}`)].join('\n');
}
/** The error for a refusal that the caller of the client does not treat as an answer. */
function refusedError(answer, options = {}) {
    return new _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(refusalOf(answer, options));
}
function refusalOf(answer, options) {
    const found = `${answer.request} answered ${answer.status}: ${printable(answer.message)}`;
    const needs = acceptedPermissions(answer.headers) ?? options.needs ?? {};
    if (answer.status === 401) {
        return { code: 'token_refused', required: 'a token that GitHub accepts', found, next: NEW_TOKEN };
    }
    if (answer.status === 403 || (answer.status === 404 && answer.writes)) {
        return {
            code: 'token_forbidden',
            required: `a token that may do this${describe(needs)}`,
            // GitHub hides what a token may not write behind 404, so on a write it means the same as 403.
            found,
            next: options.next ?? permissionStep(needs),
        };
    }
    if (answer.status === 404) {
        return {
            code: 'platform_not_found',
            required: `${answer.request.replace(/^\S+ /, '')} to exist and to be visible to the token`,
            found,
            next: options.next ??
                `Check the repository's name; if it is right, the token cannot see it. ${permissionStep(needs)}`,
        };
    }
    return {
        code: 'platform_refused',
        required: `GitHub to accept ${answer.request}`,
        found,
        next: options.next ?? 'Mend what GitHub names, then run this again.',
    };
}
const NEW_TOKEN = 'Use a token that is valid now: in a workflow `${{ github.token }}` (it ends with the job), on a laptop a new one (such as from `gh auth token`).';
function describe(needs) {
    const list = Object.entries(needs).map(([key, value]) => `${key}: ${value}`);
    return list.length === 0 ? '' : ` (${list.join(', ')})`;
}
function permissionStep(needs) {
    if (Object.keys(needs).length === 0)
        return 'Give the token the permission that GitHub names, then run this again.';
    return `Add this to the job (or give the token the same rights), then run it again:\n\n${permissionsYaml(needs)}`;
}
/** A refusal as an outcome, for what is shown and not decided by: who cannot publish goes on without. */
function notPermitted(answer, of) {
    const [key, level] = Object.entries(of.needs)[0] ?? ['', ''];
    const why = `the job lacks \`${key}: ${level}\`, or is of a pull request from a fork, whose token may only read`;
    const found = `${answer.request} answered ${answer.status}: ${printable(answer.message)}`;
    return {
        kind: 'not_permitted',
        reason: `the token may not ${of.what}: ${why} (${found})`,
        yaml: permissionsYaml(of.needs),
    };
}
/** GitHub's own word on what would have done: `contents=write,pull_requests=read; …` (alternatives after `;`). */
function acceptedPermissions(headers) {
    const first = headers['x-accepted-github-permissions']?.split(';')[0]?.trim() ?? '';
    const needs = {};
    for (const part of first.split(',')) {
        const match = /^\s*([a-z_]+)=(read|write)\s*$/.exec(part);
        if (match?.[1] !== undefined)
            needs[match[1].replace(/_/g, '-')] = match[2] === 'write' ? 'write' : 'read';
    }
    return Object.keys(needs).length === 0 ? null : needs;
}
/** For writes whose fate could not be told even by reading back, and for reads that no retry mended. */
function lostError(answer, options = {}) {
    return new _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'platform_unavailable',
        required: `a usable answer to ${answer.request}`,
        found: printable(answer.reason),
        next: options.next ?? 'Run this again: what was done already is recognised. If it stays, see githubstatus.com.',
    }, answer.cause === undefined ? undefined : { cause: answer.cause });
}
/** GitHub's message with the detail of its `errors`, which is where a 422 says what is wrong. */
function messageOf(data) {
    if (typeof data !== 'object' || data === null || !('message' in data) || typeof data.message !== 'string') {
        return typeof data === 'string' && data.trim() !== '' ? data.trim() : null;
    }
    const errors = 'errors' in data && Array.isArray(data.errors) ? data.errors : [];
    const details = errors.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    return details.length === 0 ? data.message : `${data.message}: ${details.join(', ')}`;
}
function interruptedError(cause) {
    return new _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'interrupted',
        required: 'the operation to run to its end',
        found: 'it was interrupted',
        next: 'Run it again: what was done already is recognised.',
    }, { cause });
}


/***/ }),

/***/ 54390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ TAG_FRAGMENT),
/* harmony export */   Xy: () => (/* binding */ readGraphqlRelease),
/* harmony export */   fs: () => (/* binding */ readAsset),
/* harmony export */   iJ: () => (/* binding */ readRelease),
/* harmony export */   kk: () => (/* binding */ utcSeconds),
/* harmony export */   qb: () => (/* binding */ readGraphqlTag),
/* harmony export */   qp: () => (/* binding */ releaseFragment)
/* harmony export */ });
/* unused harmony export GRAPHQL_ASSETS */
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26226);

/** `sha256:<hex>` as GitHub gives it; null where it gives none or one of another kind. */
function readDigest(from) {
    const match = /^sha256:([0-9a-f]{64})$/i.exec((0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeText */ .oX)(from, 'digest') ?? '');
    return match?.[1]?.toLowerCase() ?? null;
}
/** A release asset of REST. */
function readAsset(value, where) {
    const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(value, where);
    return {
        id: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(fields, 'id', where),
        name: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields, 'name', where),
        size: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(fields, 'size', where),
        sha256: readDigest(fields),
        // `starter` and `open` are uploads that have not come to their end.
        complete: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields, 'state', where) === 'uploaded',
    };
}
/** A release of REST, with the address to upload to (without its `{?name,label}`). */
function readRelease(value, where) {
    const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(value, where);
    const facts = {
        id: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(fields, 'id', where),
        tag: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields, 'tag_name', where),
        url: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields, 'html_url', where),
        draft: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG)(fields, 'draft', where),
        immutable: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeFlag */ .rn)(fields, 'immutable'),
        assets: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(fields['assets'], `${where}.assets`).map((one) => readAsset(one, `${where}.assets`)),
        body: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeText */ .oX)(fields, 'body'),
    };
    return { facts, upload_url: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields, 'upload_url', where).replace(/\{.*$/, '') };
}
/** How many assets one GraphQL look brings; a release with more is completed by REST. */
const GRAPHQL_ASSETS = 100;
/**
 * What GraphQL tells of a release. `immutable` and `digest` are asked for only where this GitHub knows them
 * (GitHub Enterprise Server before 3.19 does not). Bodies are large and nobody who asks here needs them.
 */
function releaseFragment(of) {
    return `fragment release on Release {
  databaseId tagName url isDraft tagCommit { oid }${of.integrity ? ' immutable' : ''}
  releaseAssets(first: ${GRAPHQL_ASSETS}) { pageInfo { hasNextPage } nodes { name size${of.integrity ? ' digest' : ''} } }
}`;
}
/** A release of GraphQL. */
function readGraphqlRelease(value, where) {
    const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(value, where);
    const assets = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(fields['releaseAssets'], `${where}.releaseAssets`);
    const page = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(assets['pageInfo'], `${where}.releaseAssets.pageInfo`);
    const facts = {
        id: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(fields, 'databaseId', where),
        tag: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields, 'tagName', where),
        url: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields, 'url', where),
        draft: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG)(fields, 'isDraft', where),
        immutable: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeFlag */ .rn)(fields, 'immutable'),
        body: null,
        assets: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(assets['nodes'], `${where}.releaseAssets`).map((one) => readGraphqlAsset(one, `${where}.releaseAssets`)),
    };
    const commit = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeFields */ .Sx)(fields, 'tagCommit', where);
    return {
        facts,
        more: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG)(page, 'hasNextPage', where),
        target: commit === null ? null : (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readObjectId */ .y3)(commit, 'oid', `${where}.tagCommit`),
    };
}
function readGraphqlAsset(value, where) {
    const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(value, where);
    const sha256 = readDigest(fields);
    return {
        id: null,
        name: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(fields, 'name', where),
        size: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(fields, 'size', where),
        sha256,
        // GraphQL tells no state, but the digest is computed when an upload ends, so where digests are known at all its
        // presence tells the same. On a GitHub without digests nothing does, and the missing digest says so.
        complete: !('digest' in fields) || sha256 !== null,
    };
}
/** What GraphQL tells of a tag: up to three tag objects deep, since a tag may tag a tag. */
const TAG_FRAGMENT = `fragment tag on Ref {
  target { __typename oid ... on Tag { message tagger { date } target { __typename oid ... on Tag { target { __typename oid ... on Tag { target { oid } } } } } } }
}`;
function readGraphqlTag(name, value, where) {
    const target = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)((0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(value, where)['target'], `${where}.target`);
    let last = target;
    for (let next = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeFields */ .Sx)(last, 'target', where); next !== null; next = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeFields */ .Sx)(last, 'target', where))
        last = next;
    const annotated = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(target, '__typename', where) === 'Tag';
    const tagger = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeFields */ .Sx)(target, 'tagger', where);
    return {
        name,
        object: annotated ? (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readObjectId */ .y3)(target, 'oid', where) : null,
        target: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readObjectId */ .y3)(last, 'oid', where),
        message: annotated ? (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeText */ .oX)(target, 'message') : null,
        tagged_at: tagger === null ? null : utcSeconds((0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeText */ .oX)(tagger, 'date')),
    };
}
/** Times of git carry the offset of whoever wrote them; the same moment in the ledger's form. */
function utcSeconds(text) {
    const at = Date.parse(text ?? '');
    return Number.isNaN(at) ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 26226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Sx: () => (/* binding */ maybeFields),
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   aQ: () => (/* binding */ readTime),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   oX: () => (/* binding */ maybeText),
/* harmony export */   pS: () => (/* binding */ readWord),
/* harmony export */   qU: () => (/* binding */ readFields),
/* harmony export */   rn: () => (/* binding */ maybeFlag),
/* harmony export */   y3: () => (/* binding */ readObjectId),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/** Reads answers of unknown shape. What is not as documented is said with its place, never guessed at. */

function unexpected(where, wanted, value) {
    const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
    return (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'platform_unavailable',
        required: `${wanted} at ${where} in GitHub's answer`,
        found: value === undefined ? 'nothing' : found,
        next: 'Try again; if it stays, something between here and GitHub changes its answers, or this GitHub is too old.',
    });
}
function readFields(value, where) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : unexpected(where, 'an object', value);
}
/** The object under `key`; null where it is null or absent. */
function maybeFields(from, key, where) {
    const value = from[key];
    return value === null || value === undefined ? null : readFields(value, `${where}.${key}`);
}
function readText(from, key, where) {
    const value = from[key];
    return typeof value === 'string' ? value : unexpected(`${where}.${key}`, 'a text', value);
}
function maybeText(from, key) {
    const value = from[key];
    return typeof value === 'string' ? value : null;
}
function readNumber(from, key, where) {
    const value = from[key];
    return typeof value === 'number' && Number.isSafeInteger(value)
        ? value
        : unexpected(`${where}.${key}`, 'a whole number', value);
}
/** A time that can be compared with others. */
function readTime(from, key, where) {
    const text = readText(from, key, where);
    return Number.isNaN(Date.parse(text)) ? unexpected(`${where}.${key}`, 'a time', text) : text;
}
/** What a word of GitHub's stands for; one that nobody here knows might mean anything. */
function readWord(words, said, where) {
    const word = Object.hasOwn(words, said) ? words[said] : undefined;
    return word ?? unexpected(where, `one of ${Object.keys(words).join(', ')}`, said);
}
function readFlag(from, key, where) {
    const value = from[key];
    return typeof value === 'boolean' ? value : unexpected(`${where}.${key}`, 'true or false', value);
}
function maybeFlag(from, key) {
    const value = from[key];
    return typeof value === 'boolean' ? value : null;
}
function readList(value, where) {
    return Array.isArray(value) ? value : unexpected(where, 'a list', value);
}
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function isObjectId(value) {
    return typeof value === 'string' && OBJECT_ID.test(value);
}
/** A full git object id, lowercase hex. */
function readObjectId(from, key, where) {
    const value = from[key];
    return isObjectId(value) ? value : unexpected(`${where}.${key}`, 'a git object id', value);
}


/***/ }),

/***/ 71669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ checkProxy)
/* harmony export */ });
/* unused harmony export isExempt */
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/**
 * Proxies. `fetch` and `node:https` of most Node versions ignore `HTTPS_PROXY`: the request would go round the proxy
 * with the token in it, or hang. So a proxy that would be ignored is refused before anything is sent.
 */

/** Refuses with `proxy_unsupported` when the environment wants a proxy for `url` and this Node would not use it. */
function checkProxy(url, env, node) {
    const variable = proxyVariable(url, env);
    if (variable === null)
        return;
    const usable = variable.name.toLowerCase() !== 'all_proxy';
    if (usable && usesProxies(env, node))
        return;
    const { hostname } = new URL(url);
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'proxy_unsupported',
        required: `requests to ${hostname} to go through the proxy that ${variable.name} names`,
        found: `Node ${node.version}, which ignores ${variable.name} ${usable && supportsProxies(node) ? 'unless NODE_USE_ENV_PROXY=1 is set' : 'here'}`,
        next: usable
            ? `Run on Node 24.5 (or 22.21) or newer with NODE_USE_ENV_PROXY=1, or add ${hostname} to NO_PROXY to connect directly.`
            : `Set HTTPS_PROXY and HTTP_PROXY instead, or add ${hostname} to NO_PROXY to connect directly.`,
    });
}
function proxyVariable(url, env) {
    const { protocol } = new URL(url);
    const scheme = protocol.replace(':', '');
    const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY'];
    const name = names.find((one) => (env[one] ?? '') !== '');
    return name === undefined || isExempt(url, env['no_proxy'] || env['NO_PROXY'] || '') ? null : { name };
}
/** Whether `NO_PROXY` takes this address out: `*`, a host, a domain with or without its leading dot, either with a port. */
function isExempt(url, noProxy) {
    const { hostname, port, protocol } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    const actualPort = port !== '' ? port : protocol === 'https:' ? '443' : '80';
    return noProxy
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        const [name, only] = hostAndPort(entry.toLowerCase());
        if (only !== null && only !== actualPort)
            return false;
        return host === name || host.endsWith(`.${name}`);
    });
}
/** `host`, `.host`, `*.host`, `host:port`, `::1`, `[::1]:port`: the host without decoration, and the port if one is named. */
function hostAndPort(entry) {
    const bracketed = /^\[([^\]]*)\](?::(\d+))?$/.exec(entry);
    if (bracketed !== null)
        return [bracketed[1] ?? '', bracketed[2] ?? null];
    if (entry.split(':').length > 2)
        return [entry, null];
    const [name = '', port] = entry.split(':');
    return [name.replace(/^\*?\./, ''), port ?? null];
}
function supportsProxies(node) {
    const [major = 0, minor = 0] = node.version.split('.').map(Number);
    // 24.0 to 24.4 knew it for fetch alone; uploads go through node:https, so both are asked for.
    return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}
function usesProxies(env, node) {
    const asked = env['NODE_USE_ENV_PROXY'] === '1' ||
        node.arguments.includes('--use-env-proxy') ||
        (env['NODE_OPTIONS'] ?? '').split(/\s+/).includes('--use-env-proxy');
    return asked && supportsProxies(node);
}


/***/ }),

/***/ 18019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readRef)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42242);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26226);


/** `ref` as `heads/x` or `tags/x`; null where there is none. */
async function readRef(client, ref) {
    const answer = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}/git/ref/{ref}', parameters: { ref } });
    if (answer.kind === 'refused') {
        if (answer.status === 404)
            return null;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedError */ .bG)(answer, { needs: { contents: 'read' } });
    }
    const object = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(answer.data, 'ref')['object'], 'ref.object');
    return { type: (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(object, 'type', 'ref.object'), sha: (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readObjectId */ .y3)(object, 'sha', 'ref.object') };
}


/***/ }),

/***/ 960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ listAssets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42242);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54390);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26226);



const PAGE = 100;
async function listAssets(client, release) {
    const all = [];
    for (let page = 1;; page += 1) {
        const answer = await client.read({
            method: 'GET',
            path: '/repos/{owner}/{repo}/releases/{release_id}/assets',
            parameters: { release_id: release, per_page: PAGE, page },
        });
        if (answer.kind === 'refused')
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedError */ .bG)(answer, { needs: { contents: 'read' } });
        const list = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(answer.data, 'assets').map((one) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readAsset */ .fs)(one, 'assets'));
        all.push(...list);
        if (list.length < PAGE)
            return all;
    }
}


/***/ }),

/***/ 30827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ readRetryAfter),
/* harmony export */   G9: () => (/* binding */ asRateLimit),
/* harmony export */   et: () => (/* binding */ askAgain),
/* harmony export */   fI: () => (/* binding */ waitBefore),
/* harmony export */   oI: () => (/* binding */ DEFAULT_BOUNDS)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42242);
/**
 * When to ask again. Reads are asked again after network errors, 5xx and rate limits; writes only after a rate limit,
 * because GitHub has not carried those out. Bounded by number and by time, with full jitter, so that twenty waiting
 * processes do not come back in the same instant.
 */


/** GitHub asks for one minute after a secondary rate limit; the total leaves room for one such wait. */
const DEFAULT_BOUNDS = { attempts: 6, total: 100_000, base: 500, longest: 16_000 };
/** A minute, as GitHub's documentation asks for where an answer names no time. */
const UNTOLD_WAIT = 60_000;
/** Tells a rate limit from other refusals. `now` is GitHub's time where it is known, milliseconds. */
function asRateLimit(answer, now) {
    const { headers, status, message, request } = answer;
    if (status !== 403 && status !== 429)
        return null;
    const after = readRetryAfter(headers['retry-after'], now);
    const exhausted = headers['x-ratelimit-remaining'] === '0';
    const reset = Number(headers['x-ratelimit-reset']);
    const named = status === 429 || /rate limit|abuse detection/i.test(message);
    if (after === null && !exhausted && !named)
        return null;
    const wait = after ?? (exhausted && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : null);
    return { kind: 'rate_limited', request, status, message, wait };
}
/** Milliseconds that a `retry-after` header asks for, whether it gives seconds or a date. */
function readRetryAfter(value, now) {
    if (value === undefined || value.trim() === '')
        return null;
    if (/^\d+$/.test(value.trim()))
        return Number(value.trim()) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? null : Math.max(0, date - now);
}
/** Milliseconds to wait before asking the `tries`-th time again; null when the failure is final within the bounds. */
function waitBefore(failure, of) {
    const { bounds, elapsed, random, tries } = of;
    if (tries >= bounds.attempts)
        return null;
    const own = random * Math.min(bounds.longest, bounds.base * 2 ** (tries - 1));
    // What GitHub asks for is a least wait; up to a second of jitter is added so that waiting callers spread.
    const asked = failure.kind === 'rate_limited' ? (failure.wait ?? UNTOLD_WAIT) : (failure.wait ?? null);
    const wait = asked === null ? own : asked + random * 1000;
    return elapsed + wait <= bounds.total ? Math.round(wait) : null;
}
async function askAgain(attempt, of) {
    const began = of.clock.now();
    let waited = 0;
    for (let tries = 1;; tries += 1) {
        const tried = await attempt();
        if (tried.kind === 'done')
            return tried.value;
        const { failure } = tried;
        if (failure.kind === 'lost' && of.only === 'rate_limits')
            return failure;
        const elapsed = of.counted === 'waits' ? waited : of.clock.now() - began;
        const wait = waitBefore(failure, { tries, elapsed, bounds: of.bounds, random: of.clock.random() });
        if (wait === null)
            throw finalError(failure, tries);
        await of.clock.sleep(wait);
        waited += wait;
    }
}
function finalError(failure, tries) {
    const times = tries === 1 ? 'asked once' : `asked ${tries} times`;
    if (failure.kind === 'lost')
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .lostError */ .tr)({ ...failure, reason: `${failure.reason} (${times})` });
    const seconds = failure.wait === null ? null : Math.ceil(failure.wait / 1000);
    return new _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'rate_limited',
        required: `GitHub to accept ${failure.request} now`,
        found: `${failure.status}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(failure.message)} (${times})`,
        next: seconds === null ? 'Wait a few minutes, then run this again.' : `Run this again in ${seconds} seconds or later.`,
    });
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

/***/ 39464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ localPorts),
  q: () => (/* binding */ writeAccess)
});

// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/adapters/disk.js
var disk = __webpack_require__(24896);
// EXTERNAL MODULE: ./node_modules/@octokit/core/dist-src/index.js + 12 modules
var dist_src = __webpack_require__(24629);
// EXTERNAL MODULE: ./build/adapters/github/errors.js
var errors = __webpack_require__(42242);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/adapters/github/parse.js
var parse = __webpack_require__(26226);
// EXTERNAL MODULE: ./build/adapters/github/retry.js
var retry = __webpack_require__(30827);
;// CONCATENATED MODULE: ./build/adapters/github/graphql.js
/** GraphQL's answers: HTTP says 200 whatever happened, so the problems within decide what came of a request. */



const NO_TIME = "the answer has no Date header, so GitHub's time is not known";
/** A 200 whose body is GraphQL's: its problems decide whether it is an answer, a rate limit, or GitHub's own failure. */
function readGraphql(answer, of) {
    const name = `GraphQL: ${of.request.title}`;
    const root = (0,parse/* readFields */.qU)(answer.data, name);
    const problems = root['errors'] === undefined ? [] : (0,parse/* readList */.LD)(root['errors'], `${name}.errors`).map((one) => readProblem(one, name));
    const limited = problems.find((one) => one.type === 'RATE_LIMITED');
    if (limited !== undefined)
        return { kind: 'failed', failure: graphqlLimit(answer, { name, message: limited.message, now: of.now }) };
    const internal = problems.find((one) => one.type === null && !one.invalid);
    const data = root['data'] === null || root['data'] === undefined ? {} : (0,parse/* readFields */.qU)(root['data'], `${name}.data`);
    // A read with a failed part is asked again: a null in it would look like a file that is not there. A write that has
    // brought its result was carried out, whatever failed beside it.
    if (internal !== undefined && !(of.writes && Object.values(data).some((value) => value !== null))) {
        return {
            kind: 'failed',
            failure: { kind: 'lost', request: name, status: answer.status, reason: internal.message },
        };
    }
    if (of.now === null) {
        return { kind: 'failed', failure: { kind: 'lost', request: name, status: answer.status, reason: NO_TIME } };
    }
    return { kind: 'done', value: { kind: 'ok', data, problems, at: (0,time/* isoSeconds */.n)(of.now) } };
}
function readProblem(value, where) {
    const fields = (0,parse/* readFields */.qU)(value, `${where}.errors`);
    const path = Array.isArray(fields['path'])
        ? fields['path'].filter((one) => typeof one === 'string' || typeof one === 'number')
        : [];
    const extensions = fields['extensions'];
    return {
        type: typeof fields['type'] === 'string' ? fields['type'] : null,
        message: typeof fields['message'] === 'string' ? fields['message'] : 'no message',
        path,
        invalid: typeof extensions === 'object' && extensions !== null && 'code' in extensions,
    };
}
function graphqlLimit(answer, of) {
    const refused = {
        ...answer,
        kind: 'refused',
        request: of.name,
        writes: false,
        status: 429,
        message: of.message,
    };
    return ((0,retry/* asRateLimit */.G9)(refused, of.now ?? 0) ?? {
        kind: 'rate_limited',
        request: of.name,
        status: 429,
        message: of.message,
        wait: null,
    });
}

// EXTERNAL MODULE: ./build/adapters/github/proxy.js
var proxy = __webpack_require__(71669);
;// CONCATENATED MODULE: ./build/adapters/github/client.js
/**
 * The one way to GitHub's API. Reads are retried within bounds; writes are not, and say when their fate is unknown, so
 * that the adapter that knows how to read back does so. Remembers GitHub's clock.
 *
 * `@octokit/core` rather than `@octokit/rest`: requests are written out by their documented paths anyway, and the
 * thousand generated methods triple the bundle's share and cost 8 ms at every start.
 */





/** Behaviour is pinned to this version of the REST API. */
const API_VERSION = '2022-11-28';
const USER_AGENT = 'slipway';
/** Refuses with `proxy_unsupported` when a proxy is configured that this Node would ignore. */
function createGitHubClient(options) {
    const { platform, token, clock, env, bounds = retry/* DEFAULT_BOUNDS */.oI, timeout = 60_000, signal } = options;
    const node = options.node ?? { version: process.versions.node, arguments: process.execArgv };
    for (const url of [platform.api_url, platform.graphql_url])
        (0,proxy/* checkProxy */.d)(url, env, node);
    const octokit = new dist_src/* Octokit */.E({ auth: token, baseUrl: platform.api_url, userAgent: USER_AGENT });
    /** How far GitHub's clock is ahead of this machine's, milliseconds. */
    let ahead = null;
    const platformNow = () => (ahead === null ? null : clock.now() + ahead);
    function noteTime(headers) {
        const at = Date.parse(headers['date'] ?? '');
        if (!Number.isNaN(at))
            ahead = at - clock.now();
    }
    async function send(request, writes) {
        const { method, path, parameters = {}, body } = request;
        const full = { owner: platform.owner, repo: platform.name, ...parameters };
        const values = path.includes('{owner}') || path.startsWith('http') ? full : parameters;
        const name = `${method} ${path.startsWith('http') ? new URL(path).pathname : path}`.replace(/\{\+?(\w+)\}/g, (_all, key) => String(full[key] ?? ''));
        const limit = AbortSignal.timeout(timeout);
        try {
            const answer = await octokit.request({
                method,
                url: path,
                ...(path.startsWith('http') ? {} : values),
                // Octokit's own (de)serialisation looks for big numbers in the text, also within strings: ours is JSON's.
                ...(body === undefined ? {} : { data: JSON.stringify(body) }),
                headers: { 'x-github-api-version': API_VERSION, accept: 'application/vnd.github+json' },
                request: {
                    signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
                    parseSuccessResponseBody: false,
                    log: SILENT,
                },
            });
            const headers = textHeaders(answer.headers);
            noteTime(headers);
            const text = await readAll(answer.data);
            return { kind: 'ok', status: answer.status, data: text === '' ? null : JSON.parse(text), headers };
        }
        catch (error) {
            if (signal?.aborted)
                throw (0,errors/* interruptedError */.n7)(error);
            const answer = answerOf(error);
            if (answer === null) {
                return { kind: 'lost', request: name, status: null, reason: (0,errors/* printable */.g$)(reasonOf(error), [token]), cause: error };
            }
            noteTime(answer.headers);
            const message = (0,errors/* printable */.g$)((0,errors/* messageOf */.bD)(answer.data) ?? `status ${answer.status}`, [token]);
            if (answer.status >= 500) {
                const wait = (0,retry/* readRetryAfter */.D$)(answer.headers['retry-after'], platformNow() ?? clock.now());
                return { kind: 'lost', request: name, status: answer.status, reason: `${answer.status}: ${message}`, wait };
            }
            return { kind: 'refused', request: name, writes, message, ...answer };
        }
    }
    /** Sorts one attempt into an answer and what may be asked again. */
    function sort(attempt) {
        if (attempt.kind === 'lost')
            return { kind: 'failed', failure: attempt };
        if (attempt.kind === 'ok')
            return { kind: 'done', value: attempt };
        const limited = (0,retry/* asRateLimit */.G9)(attempt, platformNow() ?? clock.now());
        if (limited !== null)
            return { kind: 'failed', failure: limited };
        if (attempt.status === 401)
            throw (0,errors/* refusedError */.bG)(attempt);
        return { kind: 'done', value: attempt };
    }
    async function read(request) {
        return (0,retry/* askAgain */.et)(async () => sort(await send(request, request.method !== 'GET')), { clock, bounds });
    }
    async function write(request) {
        return (0,retry/* askAgain */.et)(async () => sort(await send(request, true)), { clock, bounds, only: 'rate_limits' });
    }
    async function graphql(request, writes) {
        const body = { query: request.document, variables: request.variables };
        const attempt = await send({ method: 'POST', path: platform.graphql_url, body }, writes);
        const sorted = sort(attempt.kind === 'ok' ? attempt : { ...attempt, request: `GraphQL: ${request.title}` });
        if (sorted.kind === 'failed' || sorted.value.kind === 'refused')
            return sorted;
        return readGraphql(sorted.value, { request, writes, now: platformNow() });
    }
    return {
        platform,
        clock,
        bounds,
        signal,
        read,
        write,
        query: async (request) => {
            const answer = await (0,retry/* askAgain */.et)(() => graphql(request, false), { clock, bounds });
            if (answer.kind === 'refused')
                throw (0,errors/* refusedError */.bG)(answer, { needs: { contents: 'read' } });
            return answer;
        },
        mutate: (request) => (0,retry/* askAgain */.et)(() => graphql(request, true), { clock, bounds, only: 'rate_limits' }),
        platformNow,
        authorization: () => ({
            authorization: `Bearer ${token}`,
            'user-agent': USER_AGENT,
            'x-github-api-version': API_VERSION,
        }),
        checkProxy: (url) => (0,proxy/* checkProxy */.d)(url, env, node),
    };
}
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
async function readAll(body) {
    return body instanceof ReadableStream ? new Response(body).text() : '';
}
function textHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([key, value]) => value === undefined ? [] : [[key.toLowerCase(), String(value)]]));
}
/** The answer within one of Octokit's errors; null when no answer came. */
function answerOf(error) {
    if (typeof error !== 'object' || error === null || !('response' in error))
        return null;
    const { response } = error;
    if (typeof response !== 'object' ||
        response === null ||
        !('status' in response) ||
        typeof response.status !== 'number')
        return null;
    const headers = 'headers' in response && typeof response.headers === 'object' && response.headers !== null ? response.headers : {};
    return { status: response.status, headers: textHeaders(headers), data: 'data' in response ? response.data : null };
}
function reasonOf(error) {
    if (!(error instanceof Error))
        return 'no answer';
    const cause = error.cause instanceof Error ? error.cause : error;
    if (cause.name === 'TimeoutError')
        return 'no answer in time';
    const code = 'code' in cause && typeof cause.code === 'string' ? `${cause.code}: ` : '';
    return error instanceof SyntaxError ? 'the answer broke off' : `no answer: ${code}${cause.message}`;
}

// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/adapters/github/blob.js
var blob = __webpack_require__(46702);
// EXTERNAL MODULE: ./build/adapters/github/compare.js
var compare = __webpack_require__(33630);
// EXTERNAL MODULE: ./build/adapters/github/facts.js
var facts = __webpack_require__(54390);
;// CONCATENATED MODULE: ./build/adapters/github/history.js
/** The ledger's commits, newest first, for `verify`. */




const PAGE = 100;
const HISTORY = `{ __typename ... on Commit { oid history(first: ${PAGE}, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes { oid committedDate messageHeadline parents(first: 5) { nodes { oid } } signature { isValid wasSignedByGitHub } author { name user { login } } }
} } }`;
/**
 * One page. `next` names the commit that the first page began at, so that a ledger which moves while it is read is
 * still read as it was. A commit with several parents, which the ledger never has of itself, shows in `parents`.
 */
async function readHistory(client, after) {
    const { owner, name } = client.platform;
    const [pinned = null, cursor = null] = after === null ? [] : after.split(/ (.*)/s);
    const ledger = pinned ?? `refs/heads/${paths/* LEDGER_BRANCH */.jF}`;
    const type = pinned === null ? 'String!' : 'GitObjectID!';
    const field = pinned === null ? `ref(qualifiedName: $ledger) { target ${HISTORY} }` : `object(oid: $ledger) ${HISTORY}`;
    const document = `query ($owner: String!, $name: String!, $ledger: ${type}, $after: String) { repository(owner: $owner, name: $name) { ledger: ${field} } }`;
    const answer = await client.query({
        title: 'read the history of the ledger',
        document,
        variables: { owner, name, ledger, after: cursor },
    });
    const repository = (0,parse/* maybeFields */.Sx)(answer.data, 'repository', 'data');
    const outer = repository === null ? null : (0,parse/* maybeFields */.Sx)(repository, 'ledger', 'repository');
    const commit = outer === null || pinned !== null ? outer : (0,parse/* maybeFields */.Sx)(outer, 'target', 'ledger');
    if (commit === null || commit['__typename'] !== 'Commit') {
        (0,reasons/* refuse */.TR)({
            code: 'ledger_missing',
            required: `the branch ${paths/* LEDGER_BRANCH */.jF}`,
            found: answer.problems[0]?.message ?? 'no such branch, or no such commit',
            next: 'Restore the branch from a clone or from GitHub (its commits are kept for a while), or make one with `slipway init`.',
        });
    }
    const history = (0,parse/* readFields */.qU)(commit['history'], 'history');
    const page = (0,parse/* readFields */.qU)(history['pageInfo'], 'history.pageInfo');
    const more = (0,parse/* readFlag */.fG)(page, 'hasNextPage', 'history.pageInfo');
    return {
        commits: (0,parse/* readList */.LD)(history['nodes'], 'history.nodes').map(readCommit),
        next: more ? `${(0,parse/* readObjectId */.y3)(commit, 'oid', 'history')} ${(0,parse/* readText */.yR)(page, 'endCursor', 'history.pageInfo')}` : null,
    };
}
function readCommit(value) {
    const where = 'history.nodes';
    const fields = (0,parse/* readFields */.qU)(value, where);
    const signature = (0,parse/* maybeFields */.Sx)(fields, 'signature', where);
    const author = (0,parse/* maybeFields */.Sx)(fields, 'author', where);
    const user = author === null ? null : (0,parse/* maybeFields */.Sx)(author, 'user', where);
    const parents = (0,parse/* readList */.LD)((0,parse/* readFields */.qU)(fields['parents'], where)['nodes'], `${where}.parents`);
    return {
        commit: (0,parse/* readObjectId */.y3)(fields, 'oid', where),
        parents: parents.map((parent) => (0,parse/* readObjectId */.y3)((0,parse/* readFields */.qU)(parent, where), 'oid', where)),
        at: (0,facts/* utcSeconds */.kk)((0,parse/* readText */.yR)(fields, 'committedDate', where)) ?? '',
        signed_by_github: signature !== null && signature['isValid'] === true && signature['wasSignedByGitHub'] === true,
        author: (user === null ? null : (0,parse/* maybeText */.oX)(user, 'login')) ?? (author === null ? null : (0,parse/* maybeText */.oX)(author, 'name')),
        headline: (0,parse/* readText */.yR)(fields, 'messageHeadline', where),
    };
}

// EXTERNAL MODULE: ./build/adapters/github/refs.js
var refs = __webpack_require__(18019);
;// CONCATENATED MODULE: ./build/adapters/github/ledger-branch.js
/** Makes the ledger branch: one commit of its own, no parent, nothing of the repository's code in it. */




const NEEDS = { contents: 'write' };
async function createLedger(client, files) {
    const there = await (0,refs/* readRef */.s)(client, `heads/${paths/* LEDGER_BRANCH */.jF}`);
    if (there !== null)
        return { kind: 'exists', commit: there.sha };
    const tree = [...files].map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }));
    const treeId = idOf(await client.read({ method: 'POST', path: '/repos/{owner}/{repo}/git/trees', body: { tree } }));
    const body = { message: 'Begin the model registry', tree: treeId, parents: [] };
    // A commit that nothing points at is no harm, so this is simply asked again until it is answered.
    const commit = idOf(await client.read({ method: 'POST', path: '/repos/{owner}/{repo}/git/commits', body }));
    const ref = { ref: `refs/heads/${paths/* LEDGER_BRANCH */.jF}`, sha: commit };
    const answer = await client.write({ method: 'POST', path: '/repos/{owner}/{repo}/git/refs', body: ref });
    if (answer.kind === 'ok')
        return { kind: 'created', commit };
    const now = await (0,refs/* readRef */.s)(client, `heads/${paths/* LEDGER_BRANCH */.jF}`);
    if (now !== null)
        return { kind: now.sha === commit ? 'created' : 'exists', commit: now.sha };
    throw answer.kind === 'lost' ? (0,errors/* lostError */.tr)(answer) : (0,errors/* refusedError */.bG)(answer, { needs: NEEDS });
}
function idOf(answer) {
    if (answer.kind === 'refused')
        throw (0,errors/* refusedError */.bG)(answer, { needs: NEEDS });
    return (0,parse/* readObjectId */.y3)((0,parse/* readFields */.qU)(answer.data, 'git object'), 'sha', 'git object');
}

;// CONCATENATED MODULE: ./build/adapters/github/ledger-query.js
/**
 * One GraphQL request that brings everything an operation reads: files, folders and model trees nested under one
 * commit of the ledger, so that they belong together, with the policy at the head of the default branch, releases and
 * tags. Paths and names travel as variables; the document holds nothing that anyone else wrote.
 */



/** Above this many files a query is cut into several. */
const FILES_AT_ONCE = 80;
const BLOB = 'fragment blob on TreeEntry { type object { ... on Blob { oid byteSize isBinary isTruncated text } } }';
/** The document and its variables. `integrity: false` is for a GitHub that does not know immutability and digests. */
function ledgerRequest(query, of) {
    const { files, folders = [], models = [], releases = [], tags = [], recent_releases: recent = 0, at_commit: pinned, } = query;
    const variables = {
        owner: of.platform.owner,
        name: of.platform.name,
        policy: paths/* POLICY_PATH */.l$,
        ledger: pinned ?? `refs/heads/${paths/* LEDGER_BRANCH */.jF}`,
    };
    const declared = [
        '$owner: String!',
        '$name: String!',
        '$policy: String!',
        pinned === undefined ? '$ledger: String!' : '$ledger: GitObjectID!',
    ];
    const alias = (letter, values, field) => values.map((value, index) => {
        const key = `${letter}${index}`;
        variables[key] = value;
        declared.push(`$${key}: String!`);
        return `${key}: ${field(`$${key}`)}`;
    });
    const inCommit = [
        'oid',
        ...alias('f', files, (path) => `file(path: ${path}) { ...blob }`),
        ...alias('d', folders, (path) => `file(path: ${path}) { object { ... on Tree { entries { name } } } }`),
        ...alias('m', models.map(paths/* modelFolder */.Ch), (path) => `file(path: ${path}) { oid }`),
    ].join('\n');
    const commit = `{ __typename ... on Commit { ${inCommit} } }`;
    const beside = [
        ...alias('r', releases, (tag) => `release(tagName: ${tag}) { ...release }`),
        ...alias('t', tags.map((tag) => `refs/tags/${tag}`), (tag) => `ref(qualifiedName: ${tag}) { ...tag }`),
    ];
    if (recent > 0) {
        declared.push('$recent: Int!');
        variables['recent'] = recent;
        beside.push('recent: releases(first: $recent, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...release } }');
    }
    const document = `query (${declared.join(', ')}) {
  repository(owner: $owner, name: $name) {
    nameWithOwner isPrivate url
    defaultBranchRef { name target { ... on Commit { oid policy: file(path: $policy) { ...blob } } } }
    ${pinned === undefined ? `ledger: ref(qualifiedName: $ledger) { target ${commit} }` : `ledger: object(oid: $ledger) ${commit}`}
    ${beside.join('\n    ')}
  }
}
${BLOB}${releases.length > 0 || recent > 0 ? `\n${(0,facts/* releaseFragment */.qp)(of)}` : ''}${tags.length > 0 ? `\n${facts/* TAG_FRAGMENT */.I$}` : ''}`;
    return { title: 'read the ledger', document, variables };
}
/** Reads the answer's `repository`. */
function readLedgerAnswer(query, repository) {
    const { files, folders = [], models = [], releases = [], tags = [] } = query;
    const where = 'repository';
    const branch = (0,parse/* readFields */.qU)(repository['defaultBranchRef'], `${where}.defaultBranchRef`);
    const head = (0,parse/* readFields */.qU)(branch['target'], `${where}.defaultBranchRef.target`);
    const commit = ledgerCommit(query, repository);
    const inCommit = (letter, names, read) => new Map(names.map((name, index) => {
        const place = `ledger.${letter}${index}`;
        return [name, read(commit === null ? null : (0,parse/* maybeFields */.Sx)(commit, `${letter}${index}`, place), place)];
    }));
    const found = new Map(releases.map((tag, index) => {
        const fields = (0,parse/* maybeFields */.Sx)(repository, `r${index}`, where);
        return [tag, fields === null ? null : (0,facts/* readGraphqlRelease */.Xy)(fields, `${where}.r${index}`)];
    }));
    const asked = new Map(tags.map((tag, index) => {
        const fields = (0,parse/* maybeFields */.Sx)(repository, `t${index}`, where);
        return [tag, fields === null ? null : (0,facts/* readGraphqlTag */.qb)(tag, fields, `${where}.t${index}`)];
    }));
    for (const recent of recentReleases(repository)) {
        const { tag } = recent.facts;
        if (!found.get(tag))
            found.set(tag, recent);
        if (!asked.has(tag))
            asked.set(tag, recent.target === null ? null : pointingAt(tag, recent.target));
    }
    return {
        repository: {
            name: (0,parse/* readText */.yR)(repository, 'nameWithOwner', where),
            private: (0,parse/* readFlag */.fG)(repository, 'isPrivate', where),
            url: (0,parse/* readText */.yR)(repository, 'url', where),
        },
        branch: (0,parse/* readText */.yR)(branch, 'name', where),
        head: (0,parse/* readObjectId */.y3)(head, 'oid', where),
        policy: readEntry((0,parse/* maybeFields */.Sx)(head, 'policy', where), 'policy'),
        commit: commit === null ? null : (0,parse/* readObjectId */.y3)(commit, 'oid', 'ledger'),
        files: inCommit('f', files, readEntry),
        folders: inCommit('d', folders, readFolder),
        models: inCommit('m', models, (fields, place) => (fields === null ? null : (0,parse/* readObjectId */.y3)(fields, 'oid', place))),
        // A draft is nobody's release of that tag yet.
        releases: new Map([...found].map(([tag, one]) => [tag, one === null || one.facts.draft ? null : one])),
        tags: asked,
    };
}
function ledgerCommit(query, repository) {
    const outer = (0,parse/* maybeFields */.Sx)(repository, 'ledger', 'repository');
    const fields = query.at_commit === undefined && outer !== null ? (0,parse/* maybeFields */.Sx)(outer, 'target', 'ledger') : outer;
    return fields !== null && fields['__typename'] === 'Commit' ? fields : null;
}
/** A tag of which a release has told no more than the commit it points at. */
function pointingAt(name, target) {
    return { name, object: null, target, message: null, tagged_at: null };
}
function recentReleases(repository) {
    const recent = (0,parse/* maybeFields */.Sx)(repository, 'recent', 'repository');
    if (recent === null)
        return [];
    const nodes = (0,parse/* readList */.LD)(recent['nodes'], 'recent').filter((node) => node !== null);
    return nodes.map((node) => (0,facts/* readGraphqlRelease */.Xy)(node, 'recent')).filter((one) => !one.facts.draft);
}
function readEntry(fields, where) {
    if (fields === null)
        return { kind: 'none' };
    const type = (0,parse/* readText */.yR)(fields, 'type', where);
    if (type !== 'blob')
        return { kind: 'other', type };
    const blob = (0,parse/* readFields */.qU)(fields['object'], `${where}.object`);
    return {
        kind: 'file',
        blob: {
            oid: (0,parse/* readObjectId */.y3)(blob, 'oid', where),
            text: (0,parse/* maybeText */.oX)(blob, 'text'),
            binary: blob['isBinary'] === true,
            truncated: (0,parse/* readFlag */.fG)(blob, 'isTruncated', where),
            size: (0,parse/* readNumber */.kz)(blob, 'byteSize', where),
        },
    };
}
function readFolder(fields, where) {
    const tree = fields === null ? null : (0,parse/* maybeFields */.Sx)(fields, 'object', where);
    if (tree === null || tree['entries'] === undefined || tree['entries'] === null)
        return null;
    return (0,parse/* readList */.LD)(tree['entries'], `${where}.entries`).map((entry) => (0,parse/* readText */.yR)((0,parse/* readFields */.qU)(entry, where), 'name', where));
}

// EXTERNAL MODULE: ./build/adapters/github/release-assets.js
var release_assets = __webpack_require__(960);
;// CONCATENATED MODULE: ./build/adapters/github/ledger.js
/** The ledger branch: read in one request, written by compare-and-swap. */










/** The ledger of the client's repository. */
function createGitHubLedger(client) {
    /** Turned off for good by the first answer that does not know immutability and digests. */
    let integrity = true;
    async function ask(query) {
        const answer = await client.query(ledgerRequest(query, { platform: client.platform, integrity }));
        if (integrity && answer.problems.some((one) => one.invalid && /\b(?:immutable|digest)\b/.test(one.message))) {
            integrity = false;
            return ask(query);
        }
        return { answer: readLedgerAnswer(query, readRepository(answer)), at: answer.at };
    }
    async function read(query) {
        const [first = [], ...rest] = chunks(query.files, FILES_AT_ONCE);
        const { answer, at } = await ask({ ...query, files: first });
        const files = new Map(answer.files);
        const { commit } = answer;
        // What did not fit is read at the very commit of the first answer, so that all of it still belongs together.
        if (commit !== null) {
            const more = await Promise.all(rest.map((part) => ask({ files: part, at_commit: commit })));
            for (const one of more)
                for (const [path, entry] of one.answer.files)
                    files.set(path, entry);
        }
        else
            for (const path of rest.flat())
                files.set(path, { kind: 'none' });
        const [texts, policy, releases] = await Promise.all([
            readTexts(client, files),
            readPolicy(client, answer.policy),
            completeReleases(client, answer.releases),
        ]);
        return {
            repository: answer.repository,
            policy: { branch: answer.branch, commit: answer.head, text: policy },
            ledger: commit === null ? { kind: 'missing' } : { kind: 'found', commit },
            files: texts.files,
            unreadable: texts.unreadable,
            folders: answer.folders,
            models: answer.models,
            releases,
            tags: answer.tags,
            at,
        };
    }
    return {
        read,
        commit: (commit) => commitToLedger(client, commit),
        descendsFrom: async (ancestor) => {
            const found = await (0,compare/* compareWith */.G)(client, { base: paths/* LEDGER_BRANCH */.jF, head: ancestor });
            if (found === null)
                return 'unknown_commit';
            return found === 'behind' || found === 'identical' ? 'yes' : 'no';
        },
        history: ({ after }) => readHistory(client, after),
        create: (files) => createLedger(client, files),
    };
}
function readRepository(answer) {
    const repository = (0,parse/* maybeFields */.Sx)(answer.data, 'repository', 'data');
    // "Not found" below the repository is how some absent things are reported; they are null in the data as well.
    const problem = answer.problems.find((one) => repository === null || one.type !== 'NOT_FOUND');
    if (problem !== undefined || repository === null) {
        const message = (0,errors/* printable */.g$)(problem?.message ?? 'GitHub knows no such repository');
        const forbidden = problem?.type === 'FORBIDDEN' || problem?.type === 'INSUFFICIENT_SCOPES';
        if (problem !== undefined && problem.type !== 'NOT_FOUND' && !forbidden) {
            (0,reasons/* refuse */.TR)({
                code: 'platform_refused',
                required: 'GitHub to accept the query that reads the ledger',
                found: message,
                next: 'Report this as a defect of Slipway, with this message.',
            });
        }
        (0,reasons/* refuse */.TR)({
            code: forbidden ? 'token_forbidden' : 'platform_not_found',
            required: 'the repository to exist and the token to be allowed to read it (contents: read)',
            found: message,
            next: 'Check GITHUB_REPOSITORY. If it is right, add this to the job (or give the token the same right):\n\npermissions:\n  contents: read',
        });
    }
    return repository;
}
function chunks(all, size) {
    const parts = [];
    for (let start = 0; start < all.length; start += size)
        parts.push(all.slice(start, start + size));
    return parts;
}
async function readTexts(client, entries) {
    const found = await Promise.all([...entries].map(async ([path, entry]) => [path, await textOf(client, entry)]));
    const files = new Map();
    const unreadable = [];
    for (const [path, one] of found) {
        if (one === null)
            files.set(path, null);
        else if (one.kind === 'text')
            files.set(path, one.text);
        else
            unreadable.push({ path, reason: one.reason });
    }
    return { files, unreadable };
}
/** Null where there is nothing at the path. */
async function textOf(client, entry) {
    if (entry.kind === 'none')
        return null;
    if (entry.kind === 'other')
        return { kind: 'unreadable', reason: `it is a ${entry.type}, not a file` };
    return (0,blob/* blobText */.L9)(client, entry.blob);
}
async function readPolicy(client, entry) {
    const found = await textOf(client, entry);
    if (found === null || found.kind === 'text')
        return found?.text ?? null;
    return (0,reasons/* refuse */.TR)({
        code: 'policy_invalid',
        required: `${paths/* POLICY_PATH */.l$} on the default branch as UTF-8 text`,
        found: found.reason,
        next: `Mend ${paths/* POLICY_PATH */.l$} on the default branch; \`slipway validate\` checks it.`,
    });
}
async function completeReleases(client, found) {
    const complete = await Promise.all([...found].map(async ([tag, one]) => {
        if (one === null || !one.more)
            return [tag, one?.facts ?? null];
        return [tag, { ...one.facts, assets: await (0,release_assets/* listAssets */.q)(client, one.facts.id) }];
    }));
    return new Map(complete);
}
const COMMIT = 'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid url } } }';
/** Answers of these types are judgements: nothing was written. Whatever else went wrong may have written. */
const JUDGED = new Set(['FORBIDDEN', 'INSUFFICIENT_SCOPES', 'NOT_FOUND', 'UNPROCESSABLE']);
async function commitToLedger(client, commit) {
    const { platform } = client;
    const input = {
        branch: { repositoryNameWithOwner: `${platform.owner}/${platform.name}`, branchName: paths/* LEDGER_BRANCH */.jF },
        expectedHeadOid: commit.expected,
        message: commit.message,
        fileChanges: {
            additions: [...commit.additions].map(([path, text]) => ({
                path,
                contents: Buffer.from(text, 'utf8').toString('base64'),
            })),
            deletions: (commit.deletions ?? []).map((path) => ({ path })),
        },
    };
    const title = `commit to ${paths/* LEDGER_BRANCH */.jF}`;
    const answer = await client.mutate({ title, document: COMMIT, variables: { input } });
    if (answer.kind === 'lost')
        return { kind: 'unknown', reason: (0,errors/* printable */.g$)(answer.reason) };
    if (answer.kind === 'refused')
        throw (0,errors/* refusedError */.bG)(answer, { needs: { contents: 'write' } });
    const payload = (0,parse/* maybeFields */.Sx)(answer.data, 'createCommitOnBranch', 'data');
    const made = payload === null ? null : (0,parse/* maybeFields */.Sx)(payload, 'commit', 'createCommitOnBranch');
    if (made !== null)
        return { kind: 'committed', commit: (0,parse/* readObjectId */.y3)(made, 'oid', 'commit'), url: (0,parse/* readText */.yR)(made, 'url', 'commit') };
    const problem = answer.problems[0];
    if (problem === undefined)
        return { kind: 'unknown', reason: 'the answer names neither a commit nor a problem' };
    if (problem.type === 'STALE_DATA' || /expected branch to point to/i.test(problem.message))
        return { kind: 'moved' };
    // A branch that was deleted meanwhile has moved, too: whoever reads again sees that it is missing.
    if (problem.type === 'NOT_FOUND' && /branch|\bref\b/i.test(problem.message))
        return { kind: 'moved' };
    if (!problem.invalid && !JUDGED.has(problem.type ?? ''))
        return { kind: 'unknown', reason: (0,errors/* printable */.g$)(problem.message) };
    const refused = {
        kind: 'refused',
        request: `GraphQL: ${title}`,
        writes: true,
        message: problem.message,
        headers: {},
        data: null,
    };
    if (problem.type === 'UNPROCESSABLE' || problem.invalid) {
        throw (0,errors/* refusedError */.bG)({ ...refused, status: 422 }, {
            next: `If a ruleset guards ${paths/* LEDGER_BRANCH */.jF}, let the token's app bypass it (\`slipway init\` prints the rulesets); else mend what GitHub names.`,
        });
    }
    throw (0,errors/* refusedError */.bG)({ ...refused, status: 403 }, { needs: { contents: 'write' } });
}

;// CONCATENATED MODULE: ./build/adapters/github/links.js
/** Where people can see a thing. */

function createLinks(platform) {
    const base = `${platform.server_url}/${platform.owner}/${platform.name}`;
    const api = `${platform.api_url}/repos/${platform.owner}/${platform.name}/contents`;
    const inPath = (path) => path.split('/').map(encodeURIComponent).join('/');
    return {
        release: (tag) => `${base}/releases/tag/${encodeURIComponent(tag)}`,
        asset: ({ tag, asset }) => `${base}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(asset)}`,
        ledgerFile: (path) => `${base}/blob/${paths/* LEDGER_BRANCH */.jF}/${inPath(path)}`,
        ledgerContent: (path) => `${api}/${inPath(path)}?ref=${paths/* LEDGER_BRANCH */.jF}`,
        commit: (commit) => `${base}/commit/${encodeURIComponent(commit)}`,
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/together.js
/** The same ledger. Only what is pinned to a commit is put together, as its answer cannot depend on when it is given. */
function readTogether(ledger) {
    const waiting = new Map();
    function flush(commit) {
        const all = waiting.get(commit) ?? [];
        waiting.delete(commit);
        ledger.read(merged(commit, all)).then((snapshot) => {
            for (const { resolve } of all)
                resolve(snapshot);
        }, (error) => {
            for (const { reject } of all)
                reject(error);
        });
    }
    return {
        ...ledger,
        read: (query) => {
            const { at_commit: commit, models, folders, recent_releases: recent } = query;
            if (commit === undefined || models !== undefined || folders !== undefined || recent !== undefined)
                return ledger.read(query);
            return new Promise((resolve, reject) => {
                const all = waiting.get(commit) ?? [];
                all.push({ query, resolve, reject });
                waiting.set(commit, all);
                if (all.length === 1)
                    setImmediate(flush, commit);
            });
        },
    };
}
function merged(commit, all) {
    const union = (of) => [
        ...new Set(all.flatMap(({ query }) => of(query))),
    ];
    return {
        at_commit: commit,
        files: union((query) => query.files),
        tags: union((query) => query.tags ?? []),
        releases: union((query) => query.releases ?? []),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/adapters/platform.js
/** Which GitHub, and which repository on it. */

const REPOSITORY = /^([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9_])?)\/([A-Za-z0-9._-]{1,100})$/;
/**
 * Reads `GITHUB_REPOSITORY`, `GITHUB_API_URL`, `GITHUB_GRAPHQL_URL` and `GITHUB_SERVER_URL`.
 * Refuses with `input_missing` without a repository, `input_invalid` when one of them cannot be what it should be.
 */
function readPlatform(env) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (repository === '') {
        (0,reasons/* refuse */.TR)({
            code: 'input_missing',
            required: 'the repository that holds the registry',
            found: 'no GITHUB_REPOSITORY in the environment',
            next: 'Set GITHUB_REPOSITORY to OWNER/NAME, such as GITHUB_REPOSITORY=acme/models.',
        });
    }
    const match = REPOSITORY.exec(repository);
    const [, owner, name] = match ?? [];
    if (owner === undefined || name === undefined || name === '.' || name === '..') {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'GITHUB_REPOSITORY as OWNER/NAME',
            found: JSON.stringify(repository.slice(0, 120)),
            next: 'Set GITHUB_REPOSITORY to OWNER/NAME, such as acme/models.',
        });
    }
    const api = readUrl(env, 'GITHUB_API_URL', 'https://api.github.com');
    return {
        api_url: api,
        graphql_url: readUrl(env, 'GITHUB_GRAPHQL_URL', api.endsWith('/api/v3') ? api.replace(/\/v3$/, '/graphql') : `${api}/graphql`),
        server_url: readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com'),
        owner,
        name,
    };
}
function readUrl(env, variable, otherwise) {
    const text = env[variable] || otherwise;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: `${variable} as an http or https address without credentials`,
            found: url === null
                ? JSON.stringify(text.slice(0, 120))
                : `an address with protocol ${url.protocol} or with credentials`,
            next: `Correct ${variable}, or unset it to use ${otherwise}.`,
        });
    }
    return text.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./build/adapters/run-context.js
/**
 * Who runs this, where, and why: the job's environment as the core's types. On a laptop or against the sandbox there
 * is no job; then the token says who it is (see github/caller.ts).
 */



/**
 * Reads the environment. Refuses with `token_missing` without a token, `input_missing` or `input_invalid` where the
 * platform or the job cannot be told.
 */
function readRunContext(env, readFile = readText) {
    const platform = readPlatform(env);
    const token = readToken(env);
    if (env['GITHUB_ACTIONS'] !== 'true')
        return { mode: 'direct', platform, token, run: null, event: NO_EVENT };
    const event = readEvent(env, readFile);
    const run = readRun(env, platform);
    const login = env['GITHUB_TRIGGERING_ACTOR'] || need(env, 'GITHUB_ACTOR');
    const account = readCallerAccount(env, { event, login });
    return { mode: 'job', platform, token, event, run, login, account, source: readSource(platform, run, event) };
}
/**
 * The number of who triggered this attempt. The job is told the number of who started the run first; of who comments, the
 * event tells it. Nobody else's is guessed from these.
 */
function readCallerAccount(env, { event, login }) {
    const same = (other) => other?.toLowerCase() === login.toLowerCase();
    if (event.name === 'issue_comment' && event.comment !== null && same(event.comment.login))
        return event.comment.account;
    return same(env['GITHUB_ACTOR']) ? accountNumber(Number(env['GITHUB_ACTOR_ID'] || Number.NaN)) : null;
}
function accountNumber(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}
function readSource(platform, run, event) {
    const repository = `${platform.owner}/${platform.name}`;
    // Whoever edits an old comment asks for nothing: it was answered when it was written.
    return event.name === 'issue_comment' && event.comment?.action === 'created'
        ? { kind: 'comment', repository, comment: event.comment.id }
        : { kind: 'run', repository, run: run.id, job: run.job };
}
const NO_EVENT = {
    name: null,
    inputs: {},
    client_payload: {},
    comment: null,
    pull: null,
    workflowRun: null,
    sender: null,
};
function readText(path) {
    return (0,external_node_fs_.readFileSync)(path, 'utf8');
}
function readToken(env) {
    const token = (env['GITHUB_TOKEN'] || env['GH_TOKEN'] || '').trim();
    if (token === '' || /[^\x21-\x7e]/.test(token)) {
        (0,reasons/* refuse */.TR)({
            code: 'token_missing',
            required: 'a token in GITHUB_TOKEN',
            found: token === '' ? 'none' : 'a value with characters that no token has',
            next: 'In a workflow, pass `env: { GITHUB_TOKEN: "${{ github.token }}" }`; on a laptop, export GITHUB_TOKEN (such as from `gh auth token`).',
        });
    }
    return token;
}
function readRun(env, platform) {
    const id = Number(need(env, 'GITHUB_RUN_ID'));
    const attempt = Number(env['GITHUB_RUN_ATTEMPT'] || '1');
    if (!Number.isSafeInteger(id) || id <= 0 || !Number.isSafeInteger(attempt) || attempt <= 0) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT as positive whole numbers',
            found: `${env['GITHUB_RUN_ID']} and ${env['GITHUB_RUN_ATTEMPT']}`,
            next: 'Run this in a job of GitHub Actions, or unset GITHUB_ACTIONS.',
        });
    }
    return {
        id,
        attempt,
        job: need(env, 'GITHUB_JOB'),
        workflow: workflowPath(need(env, 'GITHUB_WORKFLOW_REF'), platform),
        ref: need(env, 'GITHUB_REF'),
        sha: need(env, 'GITHUB_SHA'),
        event: need(env, 'GITHUB_EVENT_NAME'),
        url: `${platform.server_url}/${platform.owner}/${platform.name}/actions/runs/${id}`,
    };
}
/** `acme/models/.github/workflows/train.yml@refs/heads/main` → `.github/workflows/train.yml`. */
function workflowPath(reference, platform) {
    const path = reference.replace(/@.*$/s, '');
    const own = `${platform.owner}/${platform.name}/`;
    return path.toLowerCase().startsWith(own.toLowerCase()) ? path.slice(own.length) : path;
}
function need(env, name) {
    const value = env[name] ?? '';
    if (value === '') {
        (0,reasons/* refuse */.TR)({
            code: 'input_missing',
            required: `${name}, which GitHub Actions sets in every job`,
            found: 'nothing',
            next: 'Run this in a job of GitHub Actions, or unset GITHUB_ACTIONS to act as the owner of the token.',
        });
    }
    return value;
}
function readEvent(env, readFile) {
    const name = need(env, 'GITHUB_EVENT_NAME');
    const path = env['GITHUB_EVENT_PATH'] ?? '';
    if (path === '')
        return { ...NO_EVENT, name };
    let payload;
    try {
        payload = JSON.parse(readFile(path));
    }
    catch (cause) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'the event that started the run, as JSON in GITHUB_EVENT_PATH',
            found: cause instanceof SyntaxError ? 'text that is not JSON' : 'a file that cannot be read',
            next: 'Run this in a job of GitHub Actions.',
        });
    }
    const root = fields(payload);
    const sender = fields(root['sender']);
    return {
        name,
        inputs: Object.fromEntries(Object.entries(fields(root['inputs'])).flatMap(([key, value]) => typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
            ? [[key, String(value)]]
            : [])),
        client_payload: fields(root['client_payload']),
        comment: readComment(root),
        pull: readPull(root, name),
        workflowRun: name === 'workflow_run' ? readFollowed(root) : null,
        sender: typeof sender['login'] === 'string' ? { login: sender['login'], bot: sender['type'] !== 'User' } : null,
    };
}
function readComment(root) {
    const comment = fields(root['comment']);
    const issue = fields(root['issue'] ?? root['pull_request']);
    const user = fields(comment['user']);
    const { id, html_url: url, body, created_at: createdAt, updated_at: updatedAt } = comment;
    const { action } = root;
    const { number, pull_request: pull } = issue;
    const { login } = user;
    if (typeof id !== 'number' || typeof number !== 'number' || typeof url !== 'string')
        return null;
    if (typeof action !== 'string' || typeof body !== 'string' || typeof login !== 'string')
        return null;
    if (typeof createdAt !== 'string' || typeof updatedAt !== 'string')
        return null;
    const by = user['type'] === 'User' ? 'person' : 'bot';
    const onPull = root['issue'] === undefined || (pull !== undefined && pull !== null);
    const who = { login, account: accountNumber(user['id']), by, viaApp: viaApp(comment) };
    return { id, url, issue: number, action, body, ...who, createdAt, updatedAt, onPull };
}
/** Name of the app behind a comment; one without a name is an app all the same. */
function viaApp(comment) {
    const app = comment['performed_via_github_app'];
    if (app === null || app === undefined)
        return null;
    const { slug } = fields(app);
    return typeof slug === 'string' ? slug : 'an app';
}
function readFollowed(root) {
    const run = fields(root['workflow_run']);
    const { event, head_branch: branch, pull_requests: pulls } = run;
    if (typeof event !== 'string')
        return null;
    const here = fields(root['repository'])['id'];
    const numbers = (Array.isArray(pulls) ? pulls : []).map(fields).flatMap((pull) => {
        const { number } = pull;
        // The same commit may be proposed to another repository, too.
        const base = fields(fields(pull['base'])['repo'])['id'];
        return typeof number === 'number' && base === here ? [number] : [];
    });
    return { event, headBranch: typeof branch === 'string' ? branch : null, pulls: numbers };
}
/** Null where the event is about no pull request. Refuses what says it is about one and does not tell which. */
function readPull(root, event) {
    const pull = fields(root['pull_request']);
    const head = fields(pull['head']);
    const { number } = pull;
    const { sha } = head;
    if (typeof number === 'number' && typeof sha === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(sha)) {
        const from = fields(head['repo'])['id'];
        // A fork that was deleted since has no repository any more; it was one all the same.
        return { number, head: sha, fork: typeof from !== 'number' || from !== fields(root['repository'])['id'] };
    }
    if (event === 'workflow_run')
        return readPullBehind(root);
    if (!['pull_request', 'pull_request_target', 'pull_request_review'].includes(event))
        return null;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: 'the number and the head commit of the pull request in the event that started the run',
        found: 'an event without them',
        next: 'Run this in a job of GitHub Actions that a pull request started.',
    });
}
/** A run that follows the run of a pull request works on what that one made: it is of the pull request too. */
function readPullBehind(root) {
    const run = fields(root['workflow_run']);
    const { event, head_sha: head } = run;
    if (typeof event !== 'string' || !event.startsWith('pull_request') || typeof head !== 'string')
        return null;
    const pulls = run['pull_requests'];
    const { number } = fields(Array.isArray(pulls) ? pulls[0] : undefined);
    const from = fields(run['head_repository'])['id'];
    const fork = typeof from !== 'number' || from !== fields(root['repository'])['id'];
    // GitHub does not tell the number for a fork's: there is no comment to write to then, and nothing else hangs on it.
    return { number: typeof number === 'number' ? number : 0, head, fork };
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/adapters/token-kind.js
/** `true` where an action was given another token than the job's own; set by every `action.yml`. */
const OWN_TOKEN_VARIABLE = 'SLIPWAY_OWN_TOKEN';
/**
 * People's tokens show by their prefix. Tokens of jobs and of apps look alike (`ghs_`); it is the job's own unless the
 * action says that another one was given. Null where the token's form tells nothing, such as one of an old server.
 */
function tokenKindInJob(of) {
    if (/^(?:gh[pou]_|github_pat_)/.test(of.token))
        return 'person';
    if (of.env[OWN_TOKEN_VARIABLE] !== 'true')
        return 'job';
    return of.token.startsWith('ghs_') ? 'app' : null;
}

;// CONCATENATED MODULE: ./build/adapters/local-ports.js
/**
 * Everything operations need, put together for this process. Each heavy part is loaded when it is first used, so that
 * `slipway --help` and a look-up do not pay for uploads.
 */










/** Refuses with `token_missing`, `input_missing` or `input_invalid` when the environment does not say enough. */
async function createPorts(options) {
    const { clock, signal } = options;
    const env = options.token === undefined ? options.env : { ...options.env, GITHUB_TOKEN: options.token };
    const context = readRunContext(env);
    const { platform, token, event, mode } = context;
    const client = once(async () => {
        return createGitHubClient({ platform, token, clock, env, ...(signal === undefined ? {} : { signal }) });
    });
    const settings = once(async () => (await __webpack_require__.e(/* import() */ 9739).then(__webpack_require__.bind(__webpack_require__, 79739))).createGitHubSettings(await client()));
    const isSandbox = once(async () => (await __webpack_require__.e(/* import() */ 934).then(__webpack_require__.bind(__webpack_require__, 50934))).isSandbox(await client()));
    const origin = once(async () => (await __webpack_require__.e(/* import() */ 8849).then(__webpack_require__.bind(__webpack_require__, 78849))).createGitHubOrigin({ env, platform, clock }));
    const repository = `${platform.owner}/${platform.name}`;
    async function caller({ id } = {}) {
        if (context.mode === 'job') {
            const kind = tokenKindInJob({ token, env }) ?? (await (await settings()).tokenKind()).kind;
            return {
                login: context.login,
                account: context.account,
                repository,
                run: context.run,
                source: context.source,
                token: kind,
                pull: event.pull,
            };
        }
        const { kind, login, account } = await (await settings()).tokenKind();
        if (login === null) {
            (0,reasons/* refuse */.TR)({
                code: 'token_refused',
                required: 'a token that belongs to a person, or a job of GitHub Actions',
                found: 'a token that belongs to nobody, outside of a job',
                next: 'Export GITHUB_TOKEN with a personal token (such as from `gh auth token`).',
            });
        }
        // Each direct asking is one of its own, unless the caller names it to be able to repeat it.
        return {
            login,
            account,
            repository,
            run: null,
            source: { kind: 'direct', id: id ?? `${login}-${clock.now()}-${clock.random()}` },
            token: kind,
            pull: null,
        };
    }
    return {
        platform,
        mode,
        event,
        caller,
        isSandbox,
        modelFolder: async (path) => (await __webpack_require__.e(/* import() */ 8525).then(__webpack_require__.bind(__webpack_require__, 28525))).createModelFolder(path),
        ledger: later(async () => readTogether(createGitHubLedger(await client())), {
            read: true,
            commit: true,
            descendsFrom: true,
            history: true,
            create: true,
        }),
        git: later(async () => (await __webpack_require__.e(/* import() */ 7172).then(__webpack_require__.bind(__webpack_require__, 37172))).createGitHubObjects(await client()), {
            createAnchor: true,
            createTag: true,
            readTag: true,
            listTags: true,
            commitExists: true,
            isOnDefaultBranch: true,
        }),
        releases: later(async () => (await __webpack_require__.e(/* import() */ 4648).then(__webpack_require__.bind(__webpack_require__, 54648))).createGitHubReleases(await client()), {
            findByTag: true,
            findDraft: true,
            createDraft: true,
            upload: true,
            deleteAsset: true,
            deleteDraft: true,
            publish: true,
            download: true,
            check: true,
            readText: true,
        }),
        people: later(async () => (await __webpack_require__.e(/* import() */ 2406).then(__webpack_require__.bind(__webpack_require__, 62406))).createGitHubPeople(await client()), {
            repositoryRole: true,
            isTeamMember: true,
        }),
        issues: later(async () => (await __webpack_require__.e(/* import() */ 3293).then(__webpack_require__.bind(__webpack_require__, 63293))).createGitHubIssues(await client()), {
            exists: true,
            openOnce: true,
            commentOnce: true,
        }),
        checks: later(async () => (await __webpack_require__.e(/* import() */ 5013).then(__webpack_require__.bind(__webpack_require__, 25013))).createGitHubChecks(await client()), {
            publish: true,
        }),
        pulls: later(async () => (await __webpack_require__.e(/* import() */ 5301).then(__webpack_require__.bind(__webpack_require__, 5301))).createGitHubPullComments(await client()), { upsert: true }),
        requests: later(async () => (await __webpack_require__.e(/* import() */ 3619).then(__webpack_require__.bind(__webpack_require__, 3619))).createGitHubRequestPlaces(await client()), { open: true, write: true, isOpen: true, ask: true, close: true }),
        reviews: later(async () => (await __webpack_require__.e(/* import() */ 4204).then(__webpack_require__.bind(__webpack_require__, 4204))).createGitHubReviews(await client()), {
            pull: true,
            comment: true,
            comments: true,
            run: true,
            approvals: true,
        }),
        crowd: later(async () => (await __webpack_require__.e(/* import() */ 4607).then(__webpack_require__.bind(__webpack_require__, 84607))).createGitHubCrowd(await client()), {
            teamMembers: true,
            repositoryRoles: true,
            commitPeople: true,
        }),
        replies: later(async () => (await __webpack_require__.e(/* import() */ 6189).then(__webpack_require__.bind(__webpack_require__, 76189))).createGitHubReplies(await client()), {
            react: true,
            reply: true,
        }),
        settings: later(settings, {
            tokenKind: true,
            immutableReleases: true,
            rulesFor: true,
            rulesets: true,
            environment: true,
            workflowExists: true,
            canReadTeams: true,
            rulesetFacts: true,
            repositoryAccess: true,
        }),
        origin: later(origin, { loadKeys: true, prove: true, environment: true, verify: true }),
        workflows: later(async () => (await __webpack_require__.e(/* import() */ 555).then(__webpack_require__.bind(__webpack_require__, 60555))).createGitHubWorkflows(await client()), { start: true, look: true }),
        evidence: later(async () => (await Promise.all(/* import() */[__webpack_require__.e(1013), __webpack_require__.e(8815), __webpack_require__.e(3105), __webpack_require__.e(1842), __webpack_require__.e(1026), __webpack_require__.e(807), __webpack_require__.e(3922)]).then(__webpack_require__.bind(__webpack_require__, 50807))).createEvidenceFiles({ base: process.cwd() }), { read: true, pack: true, temporary: true, unpack: true, flags: true, write: true }),
        notices: later(async () => {
            const { createNotices } = await __webpack_require__.e(/* import() */ 5552).then(__webpack_require__.bind(__webpack_require__, 65552));
            const node = { version: process.versions.node, arguments: process.execArgv };
            const forProxy = (url) => (0,proxy/* checkProxy */.d)(url, env, node);
            return createNotices({ env, clock, client, checkProxy: forProxy, ...(signal === undefined ? {} : { signal }) });
        }, { tell: true }),
        metrics: later(async () => (await Promise.all(/* import() */[__webpack_require__.e(1842), __webpack_require__.e(2184), __webpack_require__.e(9709)]).then(__webpack_require__.bind(__webpack_require__, 9709))).createMetrics({ env }), { observe: true }),
        targets: later(async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1197)]).then(__webpack_require__.bind(__webpack_require__, 41197))).servingTargets, {
            paths: true,
            files: true,
        }),
        disk: (0,disk/* createDisk */.w)(),
        clock,
        sha256: (data) => (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex'),
        links: createLinks(platform),
    };
}
function once(make) {
    let made = null;
    return () => {
        made ??= make();
        return made;
    };
}
/** A port whose methods load it when one of them is first called. `names` has to hold all of them. */
function later(load, names) {
    const port = once(load);
    const call = (name) => async (...given) => (await port())[name](...given);
    return Object.fromEntries(Object.keys(names).map((name) => [name, call(name)]));
}

// EXTERNAL MODULE: ./build/operations/context.js
var context = __webpack_require__(70384);
;// CONCATENATED MODULE: ./build/entry/context.js
/** Contexts for operations: who asks, with what, and whether one may write from here. */



async function localPorts(invocation) {
    return createPorts({ env: invocation.env, clock: (0,clock/* createSystemClock */.g)(), signal: invocation.signal });
}
async function writeAccess(invocation) {
    const ports = await localPorts(invocation);
    const { asked } = invocation;
    const dry = asked.flag('dry-run');
    if (ports.mode === 'direct' && !dry && !(await ports.isSandbox()))
        return { kind: 'by_workflow', ports };
    const id = asked.text('operation-id');
    const caller = await ports.caller(id === null ? {} : { id });
    const mode = dry ? 'dry_run' : 'apply';
    return { kind: 'direct', ports, context: { ports, caller, mode, patience: context/* DEFAULT_PATIENCE */.QF } };
}


/***/ })

};
