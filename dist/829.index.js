export const id = 829;
export const ids = [829];
export const modules = {

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

/***/ 9829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubPeople: () => (/* binding */ createGitHubPeople)
});

// EXTERNAL MODULE: ./build/28466/adapters/github/errors.js
var errors = __webpack_require__(1553);
// EXTERNAL MODULE: ./build/28466/adapters/github/parse.js
var parse = __webpack_require__(6659);
// EXTERNAL MODULE: ./build/28466/core/people.js
var people = __webpack_require__(3430);
;// CONCATENATED MODULE: ./build/28466/adapters/github/roles.js
/** GitHub's standard repository roles. */

function isRepositoryRole(value) {
    return people/* REPOSITORY_ROLES */.f8.some((role) => role === value);
}

;// CONCATENATED MODULE: ./build/28466/adapters/github/people.js



const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,98}[A-Za-z0-9])?(?:_[a-z0-9]+)?(?:\[bot\])?$/;
const TEAM = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)$/;
function createGitHubPeople(client) {
    return {
        repositoryRole: (login) => readRole(client, login),
        isTeamMember: (of) => readMembership(client, of),
    };
}
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
    const fields = (0,parse/* readFields */.qU)(answer.data, 'permission');
    const role = (0,parse/* maybeText */.oX)(fields, 'role_name');
    if (isRepositoryRole(role))
        return { kind: 'known', value: role };
    // A custom role: `permission` is the standard one that it builds on.
    const base = (0,parse/* readText */.yR)(fields, 'permission', 'permission');
    if (isRepositoryRole(base))
        return { kind: 'known', value: base };
    return {
        kind: 'unverifiable',
        reason: `GitHub names ${login}'s role ${(0,errors/* printable */.g$)(base)}, which is none that Slipway knows`,
    };
}
async function readMembership(client, of) {
    const [, org, slug] = TEAM.exec(of.team) ?? [];
    if (org === undefined || slug === undefined)
        return { kind: 'unverifiable', reason: `${(0,errors/* printable */.g$)(of.team)} is no team: write it as organisation/team` };
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
            value: (0,parse/* readText */.yR)((0,parse/* readFields */.qU)(membership.data, 'membership'), 'state', 'membership') === 'active',
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
        reason: `whether ${of.login} is in team ${of.team} could not be read (${saying(membership)}); a job's GITHUB_TOKEN cannot read teams: use the token of a GitHub App with the organisation permission "Members: read", or name people by login or repository permission`,
    };
}
function saying(answer) {
    return `${answer.status} ${(0,errors/* printable */.g$)(answer.message)}`;
}


/***/ }),

/***/ 3430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ checkPermission),
/* harmony export */   f8: () => (/* binding */ REPOSITORY_ROLES),
/* harmony export */   xw: () => (/* binding */ teamsThatMatter)
/* harmony export */ });
/* unused harmony export fillsRole */
/* harmony import */ var _policy_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3913);

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
        const yes = permission.roles.includes(_policy_types_js__WEBPACK_IMPORTED_MODULE_0__/* .AUTOMATION */ .q);
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


/***/ })

};
