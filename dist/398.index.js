export const id = 398;
export const ids = [398];
export const modules = {

/***/ 8235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ compareWith)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1553);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6659);


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

/***/ 1553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   bG: () => (/* binding */ refusedError),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   n7: () => (/* binding */ interruptedError),
/* harmony export */   tr: () => (/* binding */ lostError)
/* harmony export */ });
/* unused harmony export permissionsYaml */
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6104);

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

/***/ 2179:
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
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6659);

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

/***/ 4398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubLedger: () => (/* binding */ createGitHubLedger)
});

// EXTERNAL MODULE: ./build/28466/core/paths.js
var paths = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/28466/core/reasons.js
var reasons = __webpack_require__(6104);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/28466/adapters/github/errors.js
var errors = __webpack_require__(1553);
// EXTERNAL MODULE: ./build/28466/adapters/github/parse.js
var parse = __webpack_require__(6659);
;// CONCATENATED MODULE: ./build/28466/adapters/github/blob.js
/** Text of a git blob, proven to be the bytes that git names. */



/** Bytes. Nothing that Slipway writes comes near. */
const BLOB_LIMIT = 16 * 1024 * 1024;
/** Git's own name of a text's bytes: SHA-1, or SHA-256 in a repository that uses it. */
function blobId(bytes, like) {
    const hash = (0,external_node_crypto_.createHash)(like.length === 64 ? 'sha256' : 'sha1');
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
        throw (0,errors/* refusedError */.bG)(answer, { needs: { contents: 'read' } });
    const bytes = Buffer.from((0,parse/* readText */.yR)((0,parse/* readFields */.qU)(answer.data, 'blob'), 'content', 'blob'), 'base64');
    if (blobId(bytes, blob.oid) !== blob.oid)
        return { kind: 'unreadable', reason: `its bytes do not have the id ${blob.oid}` };
    try {
        return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { kind: 'unreadable', reason: 'it is not UTF-8' };
    }
}

// EXTERNAL MODULE: ./build/28466/adapters/github/compare.js
var compare = __webpack_require__(8235);
// EXTERNAL MODULE: ./build/28466/adapters/github/facts.js
var facts = __webpack_require__(2179);
;// CONCATENATED MODULE: ./build/28466/adapters/github/history.js
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

// EXTERNAL MODULE: ./build/28466/adapters/github/refs.js
var refs = __webpack_require__(1656);
;// CONCATENATED MODULE: ./build/28466/adapters/github/ledger-branch.js
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

;// CONCATENATED MODULE: ./build/28466/adapters/github/ledger-query.js
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

// EXTERNAL MODULE: ./build/28466/adapters/github/release-assets.js
var release_assets = __webpack_require__(7035);
;// CONCATENATED MODULE: ./build/28466/adapters/github/ledger.js
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
    return blobText(client, entry.blob);
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


/***/ }),

/***/ 6659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Sx: () => (/* binding */ maybeFields),
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   oX: () => (/* binding */ maybeText),
/* harmony export */   qU: () => (/* binding */ readFields),
/* harmony export */   rn: () => (/* binding */ maybeFlag),
/* harmony export */   y3: () => (/* binding */ readObjectId),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6104);
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

/***/ 1656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readRef)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1553);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6659);


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

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ listAssets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1553);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2179);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6659);



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


/***/ })

};
