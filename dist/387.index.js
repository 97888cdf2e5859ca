export const id = 387;
export const ids = [387,117];
export const modules = {

/***/ 9117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isSandbox: () => (/* binding */ isSandbox),
/* harmony export */   readTokenOwner: () => (/* binding */ readTokenOwner)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1553);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6659);


/** The app that a job's own token belongs to. */
const JOB_APP = 'github-actions[bot]';
async function readTokenOwner(client) {
    const user = await client.read({ method: 'GET', path: '/user' });
    if (user.kind === 'ok') {
        const login = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(user.data, 'user'), 'login', 'user');
        return { kind: login === JOB_APP ? 'job' : login.endsWith('[bot]') ? 'app' : 'person', login };
    }
    // An app's token is nobody's: GitHub refuses `/user`, but tells GraphQL which app looks.
    if (user.status !== 403 && user.status !== 404)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedError */ .bG)(user);
    const answer = await client.query({
        title: 'ask whose token this is',
        document: 'query { viewer { login } }',
        variables: {},
    });
    const viewer = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeFields */ .Sx)(answer.data, 'viewer', 'data');
    const login = viewer === null ? null : (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX)(viewer, 'login');
    return { kind: login === JOB_APP || login === null ? 'job' : 'app', login };
}
/** Whether the platform is a sandbox of Slipway's own, where a person may write directly. */
async function isSandbox(client) {
    const answer = await client.read({ method: 'GET', path: '/meta' });
    return answer.kind === 'ok' && (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(answer.data, 'meta')['slipway_sandbox'] === true;
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

/***/ 3387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubSettings: () => (/* binding */ createGitHubSettings)
});

// EXTERNAL MODULE: ./build/28466/adapters/github/caller.js
var caller = __webpack_require__(9117);
// EXTERNAL MODULE: ./build/28466/adapters/github/errors.js
var errors = __webpack_require__(1553);
// EXTERNAL MODULE: ./build/28466/adapters/github/parse.js
var parse = __webpack_require__(6659);
;// CONCATENATED MODULE: ./build/28466/adapters/github/known.js


const PAGE = 100;
/** A refusal as a setting that could not be told. `what` begins the sentence. */
function unverifiable(what, answer) {
    return {
        kind: 'unverifiable',
        reason: `${what} could not be read with this token: ${answer.status} ${(0,errors/* printable */.g$)(answer.message)}`,
    };
}
/** All pages of a list; the first refusal ends it. */
async function readPages(client, of, read) {
    const all = [];
    for (let page = 1;; page += 1) {
        const answer = await client.read({
            method: 'GET',
            path: of.path,
            parameters: { ...of.parameters, per_page: PAGE, page },
        });
        if (answer.kind === 'refused')
            return unverifiable('the rules of this repository', answer);
        const list = (0,parse/* readList */.LD)(answer.data, 'rules').map((one) => read((0,parse/* readFields */.qU)(one, 'rules')));
        all.push(...list);
        if (list.length < PAGE)
            return { kind: 'known', value: all };
    }
}

;// CONCATENATED MODULE: ./build/28466/adapters/github/guards.js



/** More rulesets than GitHub lets a repository have. */
const MOST_RULESETS = 100;
/** Every ruleset with conditions and rules; the list itself has neither, so each is read. */
async function readRulesets(client) {
    const list = await readPages(client, { path: '/repos/{owner}/{repo}/rulesets', parameters: {} }, (one) => (0,parse/* readNumber */.kz)(one, 'id', 'ruleset'));
    if (list.kind === 'unverifiable')
        return list;
    const all = [];
    for (const id of list.value.slice(0, MOST_RULESETS)) {
        const answer = await client.read({
            method: 'GET',
            path: '/repos/{owner}/{repo}/rulesets/{ruleset_id}',
            parameters: { ruleset_id: id },
        });
        if (answer.kind === 'refused')
            return unverifiable('what the rulesets say', answer);
        all.push(readRuleset((0,parse/* readFields */.qU)(answer.data, 'ruleset')));
    }
    return { kind: 'known', value: all };
}
function readRuleset(fields) {
    const conditions = (0,parse/* maybeFields */.Sx)(fields, 'conditions', 'ruleset');
    const names = conditions === null ? null : (0,parse/* maybeFields */.Sx)(conditions, 'ref_name', 'ruleset.conditions');
    const texts = (key) => names === null || names[key] === undefined
        ? []
        : (0,parse/* readList */.LD)(names[key], `ruleset.conditions.ref_name.${key}`).map(String);
    return {
        name: (0,parse/* readText */.yR)(fields, 'name', 'ruleset'),
        target: (0,parse/* readText */.yR)(fields, 'target', 'ruleset'),
        enforcement: (0,parse/* readText */.yR)(fields, 'enforcement', 'ruleset'),
        include: texts('include'),
        exclude: texts('exclude'),
        rules: (0,parse/* readList */.LD)(fields['rules'] ?? [], 'ruleset.rules').map((rule) => (0,parse/* readText */.yR)((0,parse/* readFields */.qU)(rule, 'ruleset.rules'), 'type', 'rule')),
        // GitHub leaves the key out for whoever may not change the ruleset.
        bypass: fields['bypass_actors'] === undefined
            ? null
            : (0,parse/* readList */.LD)(fields['bypass_actors'], 'ruleset.bypass_actors').map(readActor),
    };
}
function readActor(value) {
    const fields = (0,parse/* readFields */.qU)(value, 'ruleset.bypass_actors');
    const { actor_id: id, bypass_mode: mode } = fields;
    return {
        type: (0,parse/* readText */.yR)(fields, 'actor_type', 'bypass_actor'),
        id: typeof id === 'number' ? id : null,
        mode: typeof mode === 'string' ? mode : 'always',
    };
}
/** What GitHub says of the token's rights. It tells people; of an app's or a job's token it tells no "no" that counts. */
async function readAccess(client) {
    const [answer, owner] = await Promise.all([
        client.read({ method: 'GET', path: '/repos/{owner}/{repo}' }),
        (0,caller.readTokenOwner)(client),
    ]);
    if (answer.kind === 'refused')
        return unverifiable('the repository', answer);
    const fields = (0,parse/* readFields */.qU)(answer.data, 'repository');
    const permissions = (0,parse/* maybeFields */.Sx)(fields, 'permissions', 'repository') ?? {};
    const person = owner.kind === 'person';
    const unknown = {
        kind: 'unverifiable',
        reason: 'GitHub does not tell what the token of an app or a job may do',
    };
    return {
        kind: 'known',
        value: {
            contents: permissions['push'] === true
                ? { kind: 'known', value: 'write' }
                : person
                    ? { kind: 'known', value: 'read' }
                    : unknown,
            administration: permissions['admin'] === true
                ? { kind: 'known', value: true }
                : person
                    ? { kind: 'known', value: false }
                    : unknown,
            issues: (0,parse/* readFlag */.fG)(fields, 'has_issues', 'repository'),
        },
    };
}

;// CONCATENATED MODULE: ./build/28466/adapters/github/settings.js





function createGitHubSettings(client) {
    return {
        tokenKind: () => (0,caller.readTokenOwner)(client),
        immutableReleases: () => readImmutability(client),
        rulesFor: ({ branch }) => readPages(client, { path: '/repos/{owner}/{repo}/rules/branches/{branch}', parameters: { branch } }, (one) => ({
            type: (0,parse/* readText */.yR)(one, 'type', 'rule'),
            parameters: (0,parse/* maybeFields */.Sx)(one, 'parameters', 'rule') ?? {},
        })),
        rulesets: () => readPages(client, { path: '/repos/{owner}/{repo}/rulesets', parameters: {} }, (one) => ({
            name: (0,parse/* readText */.yR)(one, 'name', 'ruleset'),
            target: (0,parse/* readText */.yR)(one, 'target', 'ruleset'),
            enforcement: (0,parse/* readText */.yR)(one, 'enforcement', 'ruleset'),
        })),
        environment: (name) => readEnvironment(client, name),
        workflowExists: (path) => existsOnDefaultBranch(client, path),
        canReadTeams: (org) => canReadTeams(client, org),
        rulesetFacts: () => readRulesets(client),
        repositoryAccess: () => readAccess(client),
    };
}
async function readImmutability(client) {
    const what = 'whether releases are immutable';
    const answer = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}/immutable-releases' });
    if (answer.kind === 'ok')
        return { kind: 'known', value: (0,parse/* readFlag */.fG)((0,parse/* readFields */.qU)(answer.data, 'immutable'), 'enabled', 'immutable') };
    if (answer.status !== 404)
        return unverifiable(what, answer);
    // 404 is "off" to who may know, and "not for you" to a person who does not administer the repository.
    const repository = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
    if (repository.kind === 'refused')
        return unverifiable(what, repository);
    const permissions = (0,parse/* maybeFields */.Sx)((0,parse/* readFields */.qU)(repository.data, 'repository'), 'permissions', 'repository');
    return permissions !== null && permissions['admin'] === false
        ? unverifiable(what, answer)
        : { kind: 'known', value: false };
}
async function readEnvironment(client, name) {
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/environments/{environment_name}',
        parameters: { environment_name: name },
    });
    if (answer.kind === 'refused') {
        if (answer.status !== 404)
            return unverifiable(`environment ${(0,errors/* printable */.g$)(name)}`, answer);
        return { kind: 'known', value: { exists: false, reviewers: 0, prevent_self_review: false, admins_bypass: null } };
    }
    const fields = (0,parse/* readFields */.qU)(answer.data, 'environment');
    const rules = Array.isArray(fields['protection_rules']) ? fields['protection_rules'] : [];
    const review = rules
        .map((rule) => (0,parse/* readFields */.qU)(rule, 'environment.protection_rules'))
        .find((rule) => rule['type'] === 'required_reviewers');
    return {
        kind: 'known',
        value: {
            exists: true,
            reviewers: Array.isArray(review?.['reviewers']) ? review['reviewers'].length : 0,
            prevent_self_review: review?.['prevent_self_review'] === true,
            admins_bypass: (0,parse/* maybeFlag */.rn)(fields, 'can_admins_bypass'),
        },
    };
}
async function existsOnDefaultBranch(client, path) {
    // Without `ref` the default branch is read, which is the only place from which a workflow counts.
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/contents/{path}',
        parameters: { path },
    });
    if (answer.kind === 'ok')
        return { kind: 'known', value: !Array.isArray(answer.data) };
    return answer.status === 404 ? { kind: 'known', value: false } : unverifiable((0,errors/* printable */.g$)(path), answer);
}
async function canReadTeams(client, org) {
    const answer = await client.read({ method: 'GET', path: '/orgs/{org}/teams', parameters: { org, per_page: 1 } });
    if (answer.kind === 'ok')
        return { kind: 'known', value: true };
    return answer.status === 403 || answer.status === 404
        ? { kind: 'known', value: false }
        : unverifiable(`the teams of ${(0,errors/* printable */.g$)(org)}`, answer);
}


/***/ })

};
