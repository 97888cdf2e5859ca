export const id = 2406;
export const ids = [2406];
export const modules = {

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
