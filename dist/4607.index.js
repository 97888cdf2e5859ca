export const id = 4607;
export const ids = [4607,2406];
export const modules = {

/***/ 84607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubCrowd: () => (/* binding */ createGitHubCrowd)
});

// EXTERNAL MODULE: ./build/adapters/github/known.js
var github_known = __webpack_require__(37590);
// EXTERNAL MODULE: ./build/adapters/github/parse.js
var parse = __webpack_require__(26226);
// EXTERNAL MODULE: ./build/adapters/github/people.js
var people = __webpack_require__(62406);
// EXTERNAL MODULE: ./build/adapters/github/persons.js
var persons = __webpack_require__(73095);
;// CONCATENATED MODULE: ./build/adapters/github/commit-people.js




const NEEDS = { contents: 'read' };
const PAGE = 100;
/** Commits that are looked at, 100 to a request. */
const MOST = 1000;
/** GitHub's own account for what is committed in the browser. */
const WEB_FLOW = 'web-flow';
const GITHUB_ADDRESS = 'noreply@github.com';
async function readCommitPeople(client, of) {
    const commits = await readBetween(client, of);
    return commits.kind === 'known' ? { kind: 'known', value: peopleOf(commits.value, hostsOf(client)) } : commits;
}
/** Commits of `head` that are not in the base, and the base where it is included. */
async function readBetween(client, { base, head }) {
    const [from, to] = [base.commit.slice(0, 12), head.slice(0, 12)];
    const what = `who made the commits between ${from} and ${to}`;
    const ask = (page) => client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/compare/{basehead}',
        parameters: { basehead: `${base.commit}...${head}`, per_page: PAGE, page },
    });
    const first = await ask(1);
    if (first.kind === 'refused') {
        const known = (0,github_known/* unverifiable */.vm)(what, first, NEEDS);
        if (first.status !== 404 && first.status !== 422)
            return known;
        const next = `bring ${from} back to a branch that shares history with ${to}, or let the policy allow authors to sign`;
        return { kind: 'unverifiable', reason: `${known.reason}; ${next}` };
    }
    const compared = (0,parse/* readFields */.qU)(first.data, 'compare');
    const total = (0,parse/* readNumber */.kz)(compared, 'total_commits', 'compare');
    if (total > MOST) {
        const next = 'promote in smaller steps, or let the policy allow authors to sign';
        return { kind: 'unverifiable', reason: `${what} was not looked up: they are ${total}, more than ${MOST}; ${next}` };
    }
    const pages = Array.from({ length: Math.max(0, Math.ceil(total / PAGE) - 1) }, (_one, index) => ask(index + 2));
    const itself = base.itself === 'included' ? [(0,parse/* readFields */.qU)(compared['base_commit'], 'compare.base_commit')] : [];
    // Nothing new in it: a version of the base's commit, or of an older one, which then is what both have in common.
    if (total === 0)
        return {
            kind: 'known',
            value: [...itself, (0,parse/* readFields */.qU)(compared['merge_base_commit'], 'compare.merge_base_commit')],
        };
    const all = [];
    for (const answer of [first, ...(await Promise.all(pages))]) {
        if (answer.kind === 'refused')
            return (0,github_known/* unverifiable */.vm)(what, answer, NEEDS);
        const list = (0,parse/* readList */.LD)((0,parse/* readFields */.qU)(answer.data, 'compare')['commits'], 'compare.commits');
        for (const one of list)
            all.push((0,parse/* readFields */.qU)(one, 'compare.commits'));
    }
    if (all.length < total)
        return { kind: 'unverifiable', reason: `${what}: GitHub listed ${all.length} of ${total}` };
    return { kind: 'known', value: [...itself, ...all] };
}
/** Hosts whose `users.noreply` addresses name an account. */
function hostsOf(client) {
    return ['github.com', new URL(client.platform.server_url).hostname.toLowerCase()];
}
function peopleOf(commits, hosts) {
    const parts = commits.flatMap(partsOf);
    const linked = parts.flatMap((part) => (part.linked === null ? [] : [{ address: part.address, ...part.linked }]));
    const byAddress = new Map(linked.map(({ address, login, account }) => [address, { login, account }]));
    const byNumber = new Map(linked.map(({ login, account }) => [account, login]));
    const seen = new Map();
    const add = (person, address) => {
        seen.set(`${person.commit} ${person.as} ${person.login?.toLowerCase() ?? `<${address}>`}`, person);
    };
    for (const { as, commit, address, linked } of parts) {
        if (as === 'committer' && isGitHub(linked, address))
            continue;
        const named = linked ?? byAddress.get(address) ?? accountIn(address, { hosts, byNumber });
        // Only GitHub's own word says whose commit it is: anybody can write an address that looks like an account's.
        const unknown = as === 'co_author' ? named === null : linked === null || isGitHub(linked, address);
        if (unknown)
            add({ login: null, account: null, as, commit }, address);
        if (named !== null && !isGitHub(named, address))
            add({ ...named, as, commit }, address);
    }
    return [...seen.values()];
}
/** What is made on GitHub's pages is committed by GitHub itself. Nobody is the author of anything that way. */
function isGitHub(linked, address) {
    return linked === null ? address === GITHUB_ADDRESS : linked.login.toLowerCase() === WEB_FLOW;
}
/** Everybody whom a commit names, with the account where GitHub knows it. */
function partsOf(fields) {
    const commit = (0,parse/* readObjectId */.y3)(fields, 'sha', 'commit');
    const inner = (0,parse/* readFields */.qU)(fields['commit'], 'commit.commit');
    const named = ['author', 'committer'].map((as) => {
        const account = (0,parse/* maybeFields */.Sx)(fields, as, 'commit');
        const login = account === null ? null : (0,parse/* maybeText */.oX)(account, 'login');
        const linked = account === null || login === null ? null : { login, account: (0,persons/* readAccount */.GM)(account) };
        const signature = (0,parse/* maybeFields */.Sx)(inner, as, 'commit.commit');
        const address = signature === null ? '' : ((0,parse/* maybeText */.oX)(signature, 'email') ?? '');
        return { as, commit, linked, address: plain(address) };
    });
    // Wherever in the message they stand: one too many who may not sign is no harm.
    const trailers = ((0,parse/* maybeText */.oX)(inner, 'message') ?? '').matchAll(/^[ \t]*co-authored-by:[^<\n]*<([^<>\n]*)>/gim);
    return [
        ...named,
        ...[...trailers].map(([, address = '']) => ({ as: 'co_author', commit, linked: null, address: plain(address) })),
    ];
}
/**
 * The account in an address such as `583231+amara@users.noreply.github.com`: its number stays when it is given another name.
 */
function accountIn(address, of) {
    const [, id, written, host] = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.(.+)$/.exec(address) ?? [];
    if (written === undefined || host === undefined || !of.hosts.includes(host))
        return null;
    const account = (0,persons/* readAccount */.GM)({ id: Number(id) });
    const login = (account === null ? undefined : of.byNumber.get(account)) ?? (people.LOGIN.test(written) ? written : null);
    return login === null ? null : { login, account };
}
function plain(address) {
    return address.trim().toLowerCase();
}

// EXTERNAL MODULE: ./build/adapters/github/errors.js
var errors = __webpack_require__(42242);
// EXTERNAL MODULE: ./build/adapters/github/roles.js
var roles = __webpack_require__(53284);
;// CONCATENATED MODULE: ./build/adapters/github/crowd.js






/** So many are asked about one by one, which is exact; for more, a list is cheaper. */
const FEW = 2;
/** Where the list is not to be had, so many are still asked about one by one. */
const MOST_ALONE = 20;
/** 1,000 collaborators. */
const MOST_PAGES = 10;
/** 2,000 members. */
const MOST_TEAM_PAGES = 20;
function createGitHubCrowd(client) {
    return {
        teamMembers: (team) => readMembers(client, team),
        repositoryRoles: (logins) => readRoles(client, logins),
        commitPeople: (of) => readCommitPeople(client, of),
    };
}
/** GitHub counts members of teams within the team among its own, and leaves out who has not accepted yet. */
async function readMembers(client, team) {
    const [, org, slug] = people.TEAM.exec(team) ?? [];
    if (org === undefined || slug === undefined)
        return { kind: 'unverifiable', reason: `${(0,errors/* printable */.g$)(team)} is no team: write it as organisation/team` };
    const what = `the members of team ${team}`;
    const list = {
        path: '/orgs/{org}/teams/{team_slug}/members',
        parameters: { org, team_slug: slug },
        what,
        most: MOST_TEAM_PAGES,
    };
    const members = await (0,github_known/* readPages */.n4)(client, list, (one) => (0,parse/* readText */.yR)(one, 'login', 'member').toLowerCase());
    // A team that is not there and one that may not be seen look the same, so that 404 never means "nobody".
    if (members.kind === 'unverifiable')
        return { ...members, reason: `${members.reason}; ${people.TEAM_TOKEN}` };
    return { kind: 'known', value: new Set(members.value) };
}
async function readRoles(client, logins) {
    const asked = new Set(logins.map((login) => login.toLowerCase()));
    const roles = new Map();
    // No account has such a name, so nobody of that name has a role.
    for (const login of asked)
        if (!people.LOGIN.test(login))
            roles.set(login, { kind: 'known', value: 'none' });
    const left = () => [...asked].filter((login) => !roles.has(login));
    const alone = async (some) => {
        const found = await Promise.all(some.map((login) => (0,people.readRole)(client, login)));
        for (const [index, role] of found.entries())
            roles.set(some[index] ?? '', role);
    };
    if (left().length <= FEW) {
        await alone(left());
        return roles;
    }
    const list = await readCollaborators(client, { asked, roles });
    const missing = left();
    if (missing.length <= FEW)
        await alone(missing);
    else if (list.kind === 'ended') {
        const rest = await readStrangers(client);
        for (const login of missing)
            roles.set(login, rest);
    }
    else if (list.kind === 'unverifiable' && missing.length <= MOST_ALONE)
        await alone(missing);
    else
        for (const login of missing)
            roles.set(login, list.kind === 'unverifiable' ? list : TOO_MANY);
    return roles;
}
const TOO_MANY = {
    kind: 'unverifiable',
    reason: `the repository role was not looked up: there are over ${MOST_PAGES * 100} collaborators; name people by login in the policy`,
};
/** Fills in whom the list of collaborators names: everybody who was given access, by whichever way. */
async function readCollaborators(client, of) {
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const answer = await client.read({
            method: 'GET',
            path: '/repos/{owner}/{repo}/collaborators',
            parameters: { per_page: 100, page },
        });
        if (answer.kind === 'refused')
            return (0,github_known/* unverifiable */.vm)('the collaborators of this repository', answer);
        const list = (0,parse/* readList */.LD)(answer.data, 'collaborators').map((one) => (0,parse/* readFields */.qU)(one, 'collaborators'));
        for (const one of list) {
            const login = (0,parse/* readText */.yR)(one, 'login', 'collaborator').toLowerCase();
            if (of.asked.has(login))
                of.roles.set(login, roleOf(one, login));
        }
        if ([...of.asked].every((login) => of.roles.has(login)))
            return { kind: 'found' };
        if (!(0,github_known/* hasMore */.u9)(answer, list.length))
            return { kind: 'ended' };
    }
    return { kind: 'cut_off' };
}
function roleOf(fields, login) {
    const role = (0,parse/* maybeText */.oX)(fields, 'role_name');
    if ((0,roles/* isRepositoryRole */.P)(role))
        return { kind: 'known', value: role };
    // A custom role counts as what GitHub calls its permission when asked about one person: one of these three.
    const may = (0,parse/* maybeFields */.Sx)(fields, 'permissions', 'collaborator') ?? {};
    const base = may['admin'] === true ? 'admin' : may['push'] === true ? 'write' : may['pull'] === true ? 'read' : null;
    if (base !== null)
        return { kind: 'known', value: base };
    return { kind: 'unverifiable', reason: `GitHub does not say what ${login}'s role ${(0,errors/* printable */.g$)(String(role))} may do` };
}
/** The role of everybody who is no collaborator: what the repository shows to all. */
async function readStrangers(client) {
    const answer = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
    if (answer.kind === 'refused')
        return { kind: 'unverifiable', reason: `the repository could not be read: ${(0,people.saying)(answer)}` };
    const fields = (0,parse/* readFields */.qU)(answer.data, 'repository');
    const visibility = (0,parse/* maybeText */.oX)(fields, 'visibility') ?? (fields['private'] === true ? 'private' : 'public');
    if (visibility === 'public')
        return { kind: 'known', value: 'read' };
    if (visibility === 'private')
        return { kind: 'known', value: 'none' };
    return {
        kind: 'unverifiable',
        reason: `who is no collaborator of an ${(0,errors/* printable */.g$)(visibility)} repository may have a role in it or not`,
    };
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

/***/ 62406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LOGIN: () => (/* binding */ LOGIN),
/* harmony export */   TEAM: () => (/* binding */ TEAM),
/* harmony export */   TEAM_TOKEN: () => (/* binding */ TEAM_TOKEN),
/* harmony export */   createGitHubPeople: () => (/* binding */ createGitHubPeople),
/* harmony export */   readRole: () => (/* binding */ readRole),
/* harmony export */   saying: () => (/* binding */ saying)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42242);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26226);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53284);



const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,98}[A-Za-z0-9])?(?:_[a-z0-9]+)?(?:\[bot\])?$/;
const TEAM = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)$/;
function createGitHubPeople(client) {
    return {
        repositoryRole: (login) => readRole(client, login),
        isTeamMember: (of) => readMembership(client, of),
    };
}
/** One person's role, in one request. */
async function readRole(client, login) {
    // No account has such a name, so nobody of that name has a role.
    if (!LOGIN.test(login))
        return { kind: 'known', value: 'none' };
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/collaborators/{username}/permission',
        parameters: { username: login },
    });
    if (answer.kind === 'refused') {
        // 404: GitHub knows no such person (a bot is none either).
        if (answer.status === 404)
            return { kind: 'known', value: 'none' };
        return { kind: 'unverifiable', reason: `the repository role of ${login} could not be read: ${saying(answer)}` };
    }
    const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(answer.data, 'permission');
    const role = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX)(fields, 'role_name');
    if ((0,_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .isRepositoryRole */ .P)(role))
        return { kind: 'known', value: role };
    // A custom role: `permission` is the standard one that it builds on.
    const base = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(fields, 'permission', 'permission');
    if ((0,_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .isRepositoryRole */ .P)(base))
        return { kind: 'known', value: base };
    return {
        kind: 'unverifiable',
        reason: `GitHub names ${login}'s role ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(base)}, which is none that Slipway knows`,
    };
}
async function readMembership(client, of) {
    const [, org, slug] = TEAM.exec(of.team) ?? [];
    if (org === undefined || slug === undefined)
        return { kind: 'unverifiable', reason: `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(of.team)} is no team: write it as organisation/team` };
    if (!LOGIN.test(of.login))
        return { kind: 'known', value: false };
    const membership = await client.read({
        method: 'GET',
        path: '/orgs/{org}/teams/{team_slug}/memberships/{username}',
        parameters: { org, team_slug: slug, username: of.login },
    });
    if (membership.kind === 'ok') {
        // An invitation that was not accepted makes no member.
        return {
            kind: 'known',
            value: (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(membership.data, 'membership'), 'state', 'membership') === 'active',
        };
    }
    if (membership.status === 404) {
        // "Not a member" and "you may not see" look the same; who can see the team itself was told the former.
        const team = await client.read({
            method: 'GET',
            path: '/orgs/{org}/teams/{team_slug}',
            parameters: { org, team_slug: slug },
        });
        if (team.kind === 'ok')
            return { kind: 'known', value: false };
    }
    return {
        kind: 'unverifiable',
        reason: `whether ${of.login} is in team ${of.team} could not be read (${saying(membership)}); ${TEAM_TOKEN}`,
    };
}
/** What to configure where teams cannot be read. */
const TEAM_TOKEN = 'a job\'s GITHUB_TOKEN cannot read teams: pass the token of a GitHub App with the organisation permission "Members: read" as `token`, or name people by login or repository permission';
function saying(answer) {
    return `${answer.status} ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(answer.message)}`;
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

/***/ 53284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isRepositoryRole)
/* harmony export */ });
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4119);
/** GitHub's standard repository roles. */

function isRepositoryRole(value) {
    return _ports_js__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY_ROLES */ .f8.some((role) => role === value);
}


/***/ }),

/***/ 4119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ fillsRole),
/* harmony export */   Yj: () => (/* binding */ checkPermission),
/* harmony export */   f8: () => (/* binding */ REPOSITORY_ROLES),
/* harmony export */   xw: () => (/* binding */ teamsThatMatter)
/* harmony export */ });
/* harmony import */ var _policy_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1842);

const REPOSITORY_ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
/** Whether a person fills a role. One sure way is enough; where none is sure, an unanswered one keeps it open. */
function fillsRole(role, login, facts) {
    if (role.users.some((user) => user.toLowerCase() === login.toLowerCase())) {
        return { kind: 'yes', because: `${login} is named in role ${role.name}` };
    }
    const open = [];
    if (role.permission !== null) {
        const { repositoryRole } = facts;
        if (repositoryRole.kind === 'unverifiable')
            open.push(repositoryRole.reason);
        else if (REPOSITORY_ROLES.indexOf(repositoryRole.value) >= REPOSITORY_ROLES.indexOf(role.permission)) {
            return { kind: 'yes', because: `${login} has the repository role ${repositoryRole.value}` };
        }
    }
    for (const team of role.teams) {
        const member = facts.teams.get(team) ?? { kind: 'unverifiable', reason: `team ${team} was not looked up` };
        if (member.kind === 'unverifiable')
            open.push(member.reason);
        else if (member.value)
            return { kind: 'yes', because: `${login} is in team ${team}` };
    }
    return open.length > 0 ? { kind: 'unverifiable', reason: open.join('; ') } : { kind: 'no' };
}
/** Teams that have to be looked up to decide a permission for this person. */
function teamsThatMatter(permission, login, role) {
    const teams = new Set();
    const facts = { repositoryRole: role, teams: new Map() };
    for (const name of permission.roles) {
        const definition = permission.definitions[name];
        if (definition === undefined)
            continue;
        if (fillsRole(definition, login, facts).kind === 'yes')
            return [];
        for (const team of definition.teams)
            teams.add(team);
    }
    return [...teams];
}
/** The permission check: deny by default, and name who could do it. */
function checkPermission(of) {
    const { actor, permission, facts } = of;
    const base = { name: 'permission', title: 'Permission' };
    const granted = permission.roles.length === 0 ? 'nobody' : permission.roles.join(', ');
    if (actor.kind === 'automation') {
        const yes = permission.roles.includes(_policy_types_js__WEBPACK_IMPORTED_MODULE_0__/* .AUTOMATION */ .q9);
        const detail = yes
            ? `The policy lets a listed workflow ${of.what}.`
            : `The policy lets ${granted} ${of.what}; a workflow with no person behind it is not among them.`;
        return { ...base, status: yes ? 'pass' : 'fail', detail, code: 'permission_denied' };
    }
    const open = [];
    for (const name of permission.roles) {
        const definition = permission.definitions[name];
        if (definition === undefined)
            continue;
        const fills = fillsRole(definition, actor.login, facts);
        if (fills.kind === 'yes') {
            const detail = `${actor.login} may ${of.what} as ${name}: ${fills.because}.`;
            return { ...base, status: 'pass', detail, code: 'permission_denied', evidence: { role: name } };
        }
        if (fills.kind === 'unverifiable')
            open.push(`${name} (${fills.reason})`);
    }
    if (open.length > 0) {
        const detail = `Whether ${actor.login} may ${of.what} could not be checked: ${open.join('; ')}.`;
        return { ...base, status: 'error', detail, code: 'permission_unverifiable' };
    }
    const detail = `The policy lets ${granted} ${of.what}; ${actor.login} fills none of these roles.`;
    return { ...base, status: 'fail', detail, code: 'permission_denied' };
}


/***/ }),

/***/ 1842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oz: () => (/* binding */ WAIVABLE),
/* harmony export */   q9: () => (/* binding */ AUTOMATION),
/* harmony export */   xb: () => (/* binding */ OPERATIONS)
/* harmony export */ });
/**
 * The policy in one normal form: what `.github/slipway.yml` says, with every default filled in.
 *
 * Units: durations are milliseconds (`…Ms`), traffic shares are basis points (`…Bp`, 10,000 = all), every other
 * percentage is a fraction (0.05 = 5 %). Lists keep the order of the file where the order means something. Records
 * have no prototype and sorted keys, so a name such as `constructor` is a name and nothing else.
 */
const OPERATIONS = [
    'register',
    'request',
    'promote',
    'rollback',
    'deprecate',
    'hold',
    'alias',
    'override',
];
/** The role of a listed workflow with no person behind it. Built in: a policy grants it things, but cannot define it. */
const AUTOMATION = 'automation';
/** The checks that an override can waive, if the policy lets it. */
const WAIVABLE = [
    'soak',
    'freezes',
    'evaluation',
    'documents',
    'checklist',
    'sign_offs',
    'change_link',
    'environment',
    'holds',
];


/***/ })

};
