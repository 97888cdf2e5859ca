export const id = 9739;
export const ids = [9739,934];
export const modules = {

/***/ 50934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isSandbox: () => (/* binding */ isSandbox),
/* harmony export */   readOwnLogin: () => (/* binding */ readOwnLogin),
/* harmony export */   readTokenOwner: () => (/* binding */ readTokenOwner)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42242);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26226);
/* harmony import */ var _persons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73095);



/** The app that a job's own token belongs to. */
const JOB_APP = 'github-actions[bot]';
async function readTokenOwner(client) {
    const user = await client.read({ method: 'GET', path: '/user' });
    if (user.kind === 'ok') {
        const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(user.data, 'user');
        const login = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(fields, 'login', 'user');
        const kind = login === JOB_APP ? 'job' : login.endsWith('[bot]') ? 'app' : 'person';
        return { kind, login, account: (0,_persons_js__WEBPACK_IMPORTED_MODULE_2__/* .readAccount */ .GM)(fields) };
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
    return { kind: login === JOB_APP || login === null ? 'job' : 'app', login, account: null };
}
/** The login that GitHub puts beside what this token writes; an app's ends in `[bot]`. */
async function readOwnLogin(client) {
    return (await readTokenOwner(client)).login ?? JOB_APP;
}
/** Whether the platform is a sandbox of Slipway's own, where a person may write directly. */
async function isSandbox(client) {
    const answer = await client.read({ method: 'GET', path: '/meta' });
    return answer.kind === 'ok' && (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(answer.data, 'meta')['slipway_sandbox'] === true;
}


/***/ }),

/***/ 37590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n4: () => (/* binding */ readPages),
/* harmony export */   u9: () => (/* binding */ hasMore),
/* harmony export */   vm: () => (/* binding */ unverifiable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42242);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26226);


const PAGE = 100;
/** A refusal as something that could not be told. `what` begins the sentence; `needs` is what a job would have to have. */
function unverifiable(what, answer, needs) {
    const reason = `${what} could not be read with this token: ${answer.status} ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(answer.message)}`;
    const add = needs === undefined ? '' : `. Add to the job:\n\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionsYaml */ .Mz)(needs)}`;
    return { kind: 'unverifiable', reason: `${reason}${add}` };
}
/** All pages of a list; the first refusal ends it. */
async function readPages(client, of, read) {
    const all = [];
    for (let page = 1; page <= (of.most ?? Number.POSITIVE_INFINITY); page += 1) {
        const answer = await client.read({
            method: 'GET',
            path: of.path,
            parameters: { ...of.parameters, per_page: PAGE, page },
        });
        if (answer.kind === 'refused')
            return unverifiable(of.what, answer, of.needs);
        const list = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(answer.data, of.what);
        for (const one of list)
            all.push(read((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(one, of.what)));
        if (!hasMore(answer, list.length))
            return { kind: 'known', value: all };
    }
    return { kind: 'unverifiable', reason: `${of.what} could not be read to the end: they fill over ${of.most} pages` };
}
/** GitHub may leave things out of a page after it was cut, so that its own word on the next page counts before the length. */
function hasMore(answer, length) {
    const { link } = answer.headers;
    return link === undefined ? length >= PAGE : /rel="next"/.test(link);
}


/***/ }),

/***/ 73095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ readAccount),
/* harmony export */   c1: () => (/* binding */ readPerson),
/* harmony export */   i3: () => (/* binding */ readViaApp)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26226);
/** Who stands beside what GitHub tells: a person, or something that is none. */

/** How GitHub shows accounts that are gone, where it shows them at all. Nobody stands behind it. */
const GHOST = 'ghost';
/** The account under `key`. What GitHub does not call a user is no person: bots, organisations, mannequins, ghosts. */
function readPerson(from, key, where) {
    const account = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeFields */ .Sx)(from, key, where);
    if (account === null)
        return { login: GHOST, account: null, by: 'bot' };
    const login = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(account, 'login', `${where}.${key}`);
    const person = account['type'] === 'User' && login.toLowerCase() !== GHOST && !login.endsWith('[bot]');
    return { login, account: readAccount(account), by: person ? 'person' : 'bot' };
}
/** The number of an account; null where there is none in it. */
function readAccount({ id }) {
    return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null;
}
/** The app that wrote something in a person's name; null where the person did. */
function readViaApp(from, where) {
    const app = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeFields */ .Sx)(from, 'performed_via_github_app', where);
    return app === null ? null : ((0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeText */ .oX)(app, 'slug') ?? 'an app');
}


/***/ }),

/***/ 79739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubSettings: () => (/* binding */ createGitHubSettings)
});

// EXTERNAL MODULE: ./build/adapters/github/caller.js
var caller = __webpack_require__(50934);
// EXTERNAL MODULE: ./build/adapters/github/errors.js
var errors = __webpack_require__(42242);
// EXTERNAL MODULE: ./build/adapters/github/known.js
var known = __webpack_require__(37590);
// EXTERNAL MODULE: ./build/adapters/github/parse.js
var parse = __webpack_require__(26226);
;// CONCATENATED MODULE: ./build/adapters/github/guards.js



/** More rulesets than GitHub lets a repository have. */
const MOST_RULESETS = 100;
const RULES = 'the rules of this repository';
/** Every ruleset with conditions and rules; the list itself has neither, so each is read. */
async function readRulesets(client) {
    const list = await (0,known/* readPages */.n4)(client, { path: '/repos/{owner}/{repo}/rulesets', parameters: {}, what: RULES }, (one) => (0,parse/* readNumber */.kz)(one, 'id', 'ruleset'));
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
            return (0,known/* unverifiable */.vm)('what the rulesets say', answer);
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
        return (0,known/* unverifiable */.vm)('the repository', answer);
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

;// CONCATENATED MODULE: ./build/adapters/github/settings.js





function createGitHubSettings(client) {
    return {
        tokenKind: () => (0,caller.readTokenOwner)(client),
        immutableReleases: () => readImmutability(client),
        rulesFor: ({ branch }) => (0,known/* readPages */.n4)(client, { path: '/repos/{owner}/{repo}/rules/branches/{branch}', parameters: { branch }, what: RULES }, (one) => ({
            type: (0,parse/* readText */.yR)(one, 'type', 'rule'),
            parameters: (0,parse/* maybeFields */.Sx)(one, 'parameters', 'rule') ?? {},
        })),
        rulesets: () => (0,known/* readPages */.n4)(client, { path: '/repos/{owner}/{repo}/rulesets', parameters: {}, what: RULES }, (one) => ({
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
        return (0,known/* unverifiable */.vm)(what, answer);
    // 404 is "off" to who may know, and "not for you" to a person who does not administer the repository.
    const repository = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
    if (repository.kind === 'refused')
        return (0,known/* unverifiable */.vm)(what, repository);
    const permissions = (0,parse/* maybeFields */.Sx)((0,parse/* readFields */.qU)(repository.data, 'repository'), 'permissions', 'repository');
    return permissions !== null && permissions['admin'] === false
        ? (0,known/* unverifiable */.vm)(what, answer)
        : { kind: 'known', value: false };
}
const NO_ENVIRONMENT = {
    exists: false,
    reviewers: 0,
    prevent_self_review: false,
    admins_bypass: null,
    branches: 'any',
    people: [],
    teams: [],
};
async function readEnvironment(client, name) {
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/environments/{environment_name}',
        parameters: { environment_name: name },
    });
    if (answer.kind === 'refused') {
        if (answer.status !== 404)
            return (0,known/* unverifiable */.vm)(`environment ${(0,errors/* printable */.g$)(name)}`, answer);
        return { kind: 'known', value: NO_ENVIRONMENT };
    }
    const fields = (0,parse/* readFields */.qU)(answer.data, 'environment');
    const where = 'environment.protection_rules';
    const review = (0,parse/* readList */.LD)(fields['protection_rules'] ?? [], where)
        .map((rule) => (0,parse/* readFields */.qU)(rule, where))
        .find((rule) => rule['type'] === 'required_reviewers');
    const reviewers = (0,parse/* readList */.LD)(review?.['reviewers'] ?? [], `${where}.reviewers`).map((one) => (0,parse/* readFields */.qU)(one, where));
    const named = (type, key) => reviewers.flatMap((one) => {
        const reviewer = one['type'] === type ? (0,parse/* maybeFields */.Sx)(one, 'reviewer', where) : null;
        const name = reviewer === null ? null : (0,parse/* maybeText */.oX)(reviewer, key);
        return name === null ? [] : [name];
    });
    return {
        kind: 'known',
        value: {
            exists: true,
            reviewers: reviewers.length,
            prevent_self_review: review?.['prevent_self_review'] === true,
            admins_bypass: (0,parse/* maybeFlag */.rn)(fields, 'can_admins_bypass'),
            branches: readBranches((0,parse/* maybeFields */.Sx)(fields, 'deployment_branch_policy', 'environment')),
            people: named('User', 'login'),
            // Only teams of the organisation that owns the repository can have a part in it.
            teams: named('Team', 'slug').map((slug) => `${client.platform.owner}/${slug}`),
        },
    };
}
/** GitHub gives no policy at all where every branch may enter. */
function readBranches(policy) {
    if (policy === null)
        return 'any';
    return (0,parse/* readFlag */.fG)(policy, 'protected_branches', 'environment.deployment_branch_policy') ? 'protected' : 'limited';
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
    return answer.status === 404 ? { kind: 'known', value: false } : (0,known/* unverifiable */.vm)((0,errors/* printable */.g$)(path), answer);
}
async function canReadTeams(client, org) {
    const answer = await client.read({ method: 'GET', path: '/orgs/{org}/teams', parameters: { org, per_page: 1 } });
    if (answer.kind === 'ok')
        return { kind: 'known', value: true };
    return answer.status === 403 || answer.status === 404
        ? { kind: 'known', value: false }
        : (0,known/* unverifiable */.vm)(`the teams of ${(0,errors/* printable */.g$)(org)}`, answer);
}


/***/ })

};
