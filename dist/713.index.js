export const id = 713;
export const ids = [713];
export const modules = {

/***/ 3300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createSystemClock),
/* harmony export */   n: () => (/* binding */ isoSeconds)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
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
/** ISO 8601 in UTC with whole seconds, the one form in which the ledger writes times: `2026-03-03T10:00:00Z`. */
function isoSeconds(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 6845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ joinWithin),
/* harmony export */   w: () => (/* binding */ createDisk)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6104);
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

/***/ 8406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ checkIntegrity),
/* harmony export */   d: () => (/* binding */ integrityCode)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8310);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2016);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2748);



/** Checks of one version's integrity; the group is `pass` only when every part was seen to be right. */
function checkIntegrity(facts, sha256) {
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os)({ name: 'integrity', title: 'Integrity' }, [
        checkRecord(facts.version, sha256),
        checkTag(facts),
        ...checkRelease(facts),
    ]);
}
/** Which code a failed integrity check refuses with. */
function integrityCode(facts) {
    return facts.release === null || facts.release.draft ? 'release_missing' : 'integrity_failed';
}
function checkRecord(version, sha256) {
    const found = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectDigest */ .B7)(version.record, sha256);
    const expected = (0,_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .pointer */ .Wn)(version.published);
    const right = found === expected.subject && version.record.version === expected.version;
    return {
        name: 'record',
        title: 'Version record',
        status: right ? 'pass' : 'fail',
        detail: right
            ? `The record of ${expected.version} hashes to its subject digest.`
            : `The record of ${expected.version} hashes to ${found}, not to ${expected.subject}.`,
    };
}
function checkTag({ version, tag }) {
    const { published } = version;
    const base = { name: 'tag', title: 'Version tag' };
    if (tag === null)
        return { ...base, status: 'fail', detail: `Tag ${published.tag} is gone.` };
    if (tag.target !== published.anchor) {
        return {
            ...base,
            status: 'fail',
            detail: `Tag ${published.tag} points at ${tag.target}, not at ${published.anchor}.`,
        };
    }
    return { ...base, status: 'pass', detail: `Tag ${published.tag} points where it was put.` };
}
function checkRelease({ version, release }) {
    const { published } = version;
    const base = { name: 'release', title: 'Release' };
    if (release === null || release.draft) {
        return [{ ...base, status: 'fail', detail: `There is no published release ${published.tag}.` }];
    }
    const problems = [];
    let unknown = 0;
    for (const expected of published.assets) {
        const found = release.assets.find((asset) => asset.name === expected.name);
        if (found === undefined || !found.complete)
            problems.push(`${expected.name} is missing`);
        else if (found.sha256 === null)
            unknown += 1;
        else if (found.sha256 !== expected.sha256 || found.size !== expected.size)
            problems.push(`${expected.name} has other bytes`);
    }
    const names = new Set(published.assets.map((asset) => asset.name));
    for (const asset of release.assets)
        if (!names.has(asset.name))
            problems.push(`${asset.name} was added`);
    if (problems.length > 0) {
        return [{ ...base, status: 'fail', detail: `Release ${published.tag}: ${problems.join(', ')}.` }];
    }
    if (unknown > 0) {
        const detail = `Release ${published.tag}: the platform gives no digest for ${unknown} of ${published.assets.length} assets.`;
        return [{ ...base, status: 'error', detail }];
    }
    const count = published.assets.length;
    return [
        { ...base, status: 'pass', detail: `Release ${published.tag} holds ${count} assets with the recorded digests.` },
    ];
}


/***/ }),

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ localPorts),
  q: () => (/* binding */ writeAccess)
});

// EXTERNAL MODULE: ./build/28466/adapters/clock.js
var clock = __webpack_require__(3300);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/28466/core/reasons.js
var reasons = __webpack_require__(6104);
// EXTERNAL MODULE: ./build/28466/adapters/disk.js
var disk = __webpack_require__(6845);
// EXTERNAL MODULE: ./build/28466/core/paths.js
var paths = __webpack_require__(9949);
;// CONCATENATED MODULE: ./build/28466/adapters/github/links.js
/** Where people can see a thing. */

function createLinks(platform) {
    const base = `${platform.server_url}/${platform.owner}/${platform.name}`;
    return {
        release: (tag) => `${base}/releases/tag/${encodeURIComponent(tag)}`,
        asset: ({ tag, asset }) => `${base}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(asset)}`,
        ledgerFile: (path) => `${base}/blob/${paths/* LEDGER_BRANCH */.jF}/${path.split('/').map(encodeURIComponent).join('/')}`,
        commit: (commit) => `${base}/commit/${encodeURIComponent(commit)}`,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/28466/adapters/platform.js
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

;// CONCATENATED MODULE: ./build/28466/adapters/run-context.js
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
    return { mode: 'job', platform, token, event, run, login, source: readSource(platform, run, event) };
}
function readSource(platform, run, event) {
    const repository = `${platform.owner}/${platform.name}`;
    return event.name === 'issue_comment' && event.comment !== null
        ? { kind: 'comment', repository, comment: event.comment.id }
        : { kind: 'run', repository, run: run.id, job: run.job };
}
const NO_EVENT = { name: null, inputs: {}, client_payload: {}, comment: null, sender: null };
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
        sender: typeof sender['login'] === 'string' ? { login: sender['login'], bot: sender['type'] !== 'User' } : null,
    };
}
function readComment(root) {
    const comment = fields(root['comment']);
    const issue = fields(root['issue'] ?? root['pull_request']);
    const { id, html_url: url } = comment;
    const number = issue['number'];
    if (typeof id !== 'number' || typeof url !== 'string' || typeof number !== 'number')
        return null;
    return { id, url, issue: number };
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/28466/adapters/token-kind.js
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

;// CONCATENATED MODULE: ./build/28466/adapters/local-ports.js
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
        const { createGitHubClient } = await Promise.all(/* import() */[__webpack_require__.e(629), __webpack_require__.e(539)]).then(__webpack_require__.bind(__webpack_require__, 9539));
        return createGitHubClient({ platform, token, clock, env, ...(signal === undefined ? {} : { signal }) });
    });
    const settings = once(async () => (await __webpack_require__.e(/* import() */ 387).then(__webpack_require__.bind(__webpack_require__, 3387))).createGitHubSettings(await client()));
    const isSandbox = once(async () => (await __webpack_require__.e(/* import() */ 117).then(__webpack_require__.bind(__webpack_require__, 9117))).isSandbox(await client()));
    const origin = once(async () => (await __webpack_require__.e(/* import() */ 381).then(__webpack_require__.bind(__webpack_require__, 6381))).createGitHubOrigin({ env, platform, clock }));
    const repository = `${platform.owner}/${platform.name}`;
    async function caller({ id } = {}) {
        if (context.mode === 'job') {
            const kind = tokenKindInJob({ token, env }) ?? (await (await settings()).tokenKind()).kind;
            return { login: context.login, repository, run: context.run, source: context.source, token: kind };
        }
        const { kind, login } = await (await settings()).tokenKind();
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
            repository,
            run: null,
            source: { kind: 'direct', id: id ?? `${login}-${clock.now()}-${clock.random()}` },
            token: kind,
        };
    }
    return {
        platform,
        mode,
        event,
        caller,
        isSandbox,
        modelFolder: async (path) => (await __webpack_require__.e(/* import() */ 840).then(__webpack_require__.bind(__webpack_require__, 8840))).createModelFolder(path),
        ledger: later(async () => (await __webpack_require__.e(/* import() */ 398).then(__webpack_require__.bind(__webpack_require__, 4398))).createGitHubLedger(await client()), {
            read: true,
            commit: true,
            descendsFrom: true,
            history: true,
            create: true,
        }),
        git: later(async () => (await __webpack_require__.e(/* import() */ 641).then(__webpack_require__.bind(__webpack_require__, 2641))).createGitHubObjects(await client()), {
            createAnchor: true,
            createTag: true,
            readTag: true,
            listTags: true,
            commitExists: true,
            isOnDefaultBranch: true,
        }),
        releases: later(async () => (await __webpack_require__.e(/* import() */ 115).then(__webpack_require__.bind(__webpack_require__, 9115))).createGitHubReleases(await client()), {
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
        people: later(async () => (await __webpack_require__.e(/* import() */ 829).then(__webpack_require__.bind(__webpack_require__, 9829))).createGitHubPeople(await client()), {
            repositoryRole: true,
            isTeamMember: true,
        }),
        issues: later(async () => (await __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 5778))).createGitHubIssues(await client()), {
            exists: true,
            openOnce: true,
            commentOnce: true,
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
        origin: later(origin, { prove: true, verify: true }),
        workflows: later(async () => (await __webpack_require__.e(/* import() */ 930).then(__webpack_require__.bind(__webpack_require__, 6930))).createGitHubWorkflows(await client()), { start: true, look: true }),
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

// EXTERNAL MODULE: ./build/28466/operations/context.js
var context = __webpack_require__(9039);
;// CONCATENATED MODULE: ./build/28466/entry/context.js
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
