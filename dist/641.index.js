export const id = 641;
export const ids = [641];
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

/***/ 2641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SLIPWAY_AUTHOR: () => (/* binding */ SLIPWAY_AUTHOR),
/* harmony export */   createGitHubObjects: () => (/* binding */ createGitHubObjects)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6104);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8235);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1553);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2179);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6659);
/* harmony import */ var _refs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1656);
/**
 * Anchor commits and annotated tags. Everything here is named by its content and carries given times, so making it
 * again makes the same object: a lost answer is no harm.
 */






/** Who git says made anchors and tags, whichever token did: part of what makes them the same every time. */
const SLIPWAY_AUTHOR = { name: 'Slipway', email: 'slipway@users.noreply.github.com' };
const NEEDS = { contents: 'write' };
/** Git's tree without entries. It cannot be made by the API, but every repository knows it. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
/** How often a tag's ref is written before its fate is given up. */
const REF_ATTEMPTS = 3;
function createGitHubObjects(client) {
    let defaultBranch = null;
    return {
        createAnchor: (request) => createAnchor(client, request),
        createTag: (tag) => createTag(client, tag),
        readTag: async (name) => {
            const ref = await (0,_refs_js__WEBPACK_IMPORTED_MODULE_5__/* .readRef */ .s)(client, `tags/${name}`);
            return ref === null ? null : readTagFacts(client, name, ref);
        },
        listTags: (prefix) => listTags(client, prefix),
        commitExists: async (commit) => (await readCommit(client, commit)) !== null,
        isOnDefaultBranch: async (commit) => {
            defaultBranch ??= readDefaultBranch(client);
            const relation = await (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .compareWith */ .G)(client, { base: await defaultBranch, head: commit });
            if (relation === null)
                throw sourceUnknown(commit);
            return relation === 'behind' || relation === 'identical';
        },
    };
}
async function listTags(client, prefix) {
    const names = [];
    for (let page = 1;; page += 1) {
        const answer = await client.read({
            method: 'GET',
            path: '/repos/{owner}/{repo}/git/matching-refs/{ref}',
            parameters: { ref: `tags/${prefix}`, ...(page === 1 ? {} : { page }) },
        });
        if (answer.kind === 'refused')
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedError */ .bG)(answer, { needs: { contents: 'read' } });
        const refs = (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readList */ .LD)(answer.data, 'refs').map((one) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)((0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)(one, 'refs'), 'ref', 'refs'));
        names.push(...refs.map((ref) => ref.replace(/^refs\/tags\//, '')));
        // The endpoint is documented without pages; where an answer says that there are more, they are fetched.
        if (!/rel="next"/.test(answer.headers['link'] ?? ''))
            return names;
    }
}
function sourceUnknown(commit) {
    return new _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'source_unknown',
        required: 'the commit that the version was built from, in this repository',
        found: `no commit ${commit.slice(0, 80)}`,
        next: 'Push the commit to this repository, or give one that is in it.',
    });
}
async function readDefaultBranch(client) {
    const answer = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
    if (answer.kind === 'refused')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedError */ .bG)(answer);
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)((0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)(answer.data, 'repository'), 'default_branch', 'repository');
}
/** Tree of a commit; null where there is no such commit. */
async function readCommit(client, commit) {
    if (!(0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .isObjectId */ .TS)(commit))
        return null;
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/git/commits/{commit_sha}',
        parameters: { commit_sha: commit },
    });
    if (answer.kind === 'refused') {
        // 409: the repository is empty. 422: the id is one of something that is no commit.
        if ([404, 409, 422].includes(answer.status))
            return null;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedError */ .bG)(answer, { needs: { contents: 'read' } });
    }
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readObjectId */ .y3)((0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)((0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)(answer.data, 'commit')['tree'], 'commit.tree'), 'sha', 'commit.tree');
}
/**
 * A token may not tag a commit whose workflows differ from the default branch's, and two versions may come from one
 * commit; so a version is tagged on a commit of its own, whose tree lacks `.github/workflows`.
 */
async function createAnchor(client, request) {
    const source = await readCommit(client, request.source);
    if (source === null)
        throw sourceUnknown(request.source);
    const tree = await treeWithoutWorkflows(client, source);
    const by = { ...SLIPWAY_AUTHOR, date: request.at };
    const body = { message: request.message, tree, parents: [request.source], author: by, committer: by };
    return made(await client.read({ method: 'POST', path: '/repos/{owner}/{repo}/git/commits', body }));
}
async function treeWithoutWorkflows(client, root) {
    const entries = await readTree(client, root);
    const github = entries.find((entry) => entry.path === '.github' && entry.type === 'tree');
    const inGithub = github === undefined ? [] : await readTree(client, github.sha);
    const kept = inGithub.filter((entry) => entry.path !== 'workflows');
    if (kept.length === inGithub.length)
        return root;
    if (kept.length > 0) {
        const without = await createTree(client, { tree: kept });
        return createTree(client, {
            base_tree: root,
            tree: [{ path: '.github', mode: '040000', type: 'tree', sha: without }],
        });
    }
    // Nothing is left in `.github`, and git keeps no empty folders. Deleting a folder by a null id is not something
    // GitHub reliably does, so the root is written out without it.
    const rest = entries.filter((entry) => entry !== github);
    return rest.length === 0 ? EMPTY_TREE : createTree(client, { tree: rest });
}
async function readTree(client, tree) {
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/git/trees/{tree_sha}',
        parameters: { tree_sha: tree },
    });
    if (answer.kind === 'refused')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedError */ .bG)(answer, { needs: { contents: 'read' } });
    const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)(answer.data, 'tree');
    if ((0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFlag */ .fG)(fields, 'truncated', 'tree')) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
            code: 'platform_refused',
            required: 'the whole list of the files in the top folder of the source commit',
            found: 'a list that GitHub cut off',
            next: 'Move files into folders: GitHub lists at most 100,000 in one.',
        });
    }
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readList */ .LD)(fields['tree'], 'tree.tree').map((one) => {
        const entry = (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)(one, 'tree.tree');
        const text = (key) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(entry, key, 'tree.tree');
        return { path: text('path'), mode: text('mode'), type: text('type'), sha: (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readObjectId */ .y3)(entry, 'sha', 'tree.tree') };
    });
}
async function createTree(client, body) {
    return made(await client.read({ method: 'POST', path: '/repos/{owner}/{repo}/git/trees', body }));
}
function made(answer) {
    if (answer.kind === 'refused')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedError */ .bG)(answer, { needs: NEEDS });
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readObjectId */ .y3)((0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)(answer.data, 'git object'), 'sha', 'git object');
}
async function createTag(client, tag) {
    const body = {
        tag: tag.name,
        message: tag.message,
        object: tag.target,
        type: 'commit',
        tagger: { ...SLIPWAY_AUTHOR, date: tag.at },
    };
    const answer = await client.read({ method: 'POST', path: '/repos/{owner}/{repo}/git/tags', body });
    if (answer.kind === 'refused')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedError */ .bG)(answer, { needs: NEEDS });
    const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)(answer.data, 'tag');
    const object = (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readObjectId */ .y3)(fields, 'sha', 'tag');
    const facts = annotatedFacts(tag.name, fields, tag.target);
    for (let attempt = 1;; attempt += 1) {
        const body = { ref: `refs/tags/${tag.name}`, sha: object };
        const written = await client.write({ method: 'POST', path: '/repos/{owner}/{repo}/git/refs', body });
        if (written.kind === 'ok')
            return { kind: 'created', facts };
        const there = await (0,_refs_js__WEBPACK_IMPORTED_MODULE_5__/* .readRef */ .s)(client, `tags/${tag.name}`);
        if (there !== null) {
            // After a lost answer, our own object there means that the write had landed.
            if (written.kind === 'lost' && there.sha === object)
                return { kind: 'created', facts };
            return { kind: 'exists', facts: there.sha === object ? facts : await readTagFacts(client, tag.name, there) };
        }
        // A ref is made only where there is none, so writing it again cannot do harm, whatever became of the first.
        const again = written.kind === 'lost' || written.status === 409;
        if (!again || attempt === REF_ATTEMPTS)
            throw written.kind === 'lost' ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .lostError */ .tr)(written) : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedError */ .bG)(written, refHint(written));
        await client.clock.sleep(Math.round(client.clock.random() * client.bounds.base * 2 ** attempt));
    }
}
function refHint(answer) {
    if (answer.status === 422)
        return {
            needs: NEEDS,
            next: 'If a ruleset or an immutable release guards this tag name, it says so here; ask who administers the repository.',
        };
    return { needs: NEEDS };
}
async function readTagFacts(client, name, ref) {
    if (ref.type !== 'tag')
        return { name, object: null, target: ref.sha, message: null, tagged_at: null };
    const outer = await readTagObject(client, ref.sha);
    let target = (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)(outer['object'], 'tag.object');
    // A tag may tag a tag; git allows any depth, people use at most two.
    for (let depth = 1; target['type'] === 'tag' && depth < 10; depth += 1) {
        target = (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)((await readTagObject(client, (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readObjectId */ .y3)(target, 'sha', 'tag.object')))['object'], 'tag.object');
    }
    return annotatedFacts(name, outer, (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readObjectId */ .y3)(target, 'sha', 'tag.object'));
}
async function readTagObject(client, sha) {
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/git/tags/{tag_sha}',
        parameters: { tag_sha: sha },
    });
    if (answer.kind === 'refused')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedError */ .bG)(answer, { needs: { contents: 'read' } });
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readFields */ .qU)(answer.data, 'tag');
}
function annotatedFacts(name, fields, target) {
    const tagger = (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .maybeFields */ .Sx)(fields, 'tagger', 'tag');
    return {
        name,
        object: (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .readObjectId */ .y3)(fields, 'sha', 'tag'),
        target,
        message: (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .maybeText */ .oX)(fields, 'message'),
        tagged_at: tagger === null ? null : (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .utcSeconds */ .kk)((0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .maybeText */ .oX)(tagger, 'date')),
    };
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


/***/ })

};
