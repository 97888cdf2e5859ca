export const id = 7172;
export const ids = [7172];
export const modules = {

/***/ 37172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SLIPWAY_AUTHOR: () => (/* binding */ SLIPWAY_AUTHOR),
/* harmony export */   createGitHubObjects: () => (/* binding */ createGitHubObjects)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33630);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42242);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54390);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26226);
/* harmony import */ var _refs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18019);
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


/***/ })

};
