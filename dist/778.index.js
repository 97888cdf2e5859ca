export const id = 778;
export const ids = [778];
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

/***/ 5778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubIssues: () => (/* binding */ createGitHubIssues)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1553);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6659);


const NEEDS = { issues: 'write' };
const PAGE = 100;
/** How many pages of issues are looked through, newest first; `since` is what keeps the look-up small. */
const ISSUE_PAGES = 5;
/** Comments come oldest first, and an issue holds at most 2,500 of them. */
const COMMENT_PAGES = 25;
function createGitHubIssues(client) {
    async function findIssue(marker, since) {
        const list = {
            method: 'GET',
            path: '/repos/{owner}/{repo}/issues',
            parameters: { state: 'all', sort: 'created', direction: 'desc', ...sinceOf(since) },
        };
        // Pull requests are listed among the issues.
        const matches = (one) => one['pull_request'] === undefined && marked(one, marker);
        const found = await findMarked(client, { list, pages: ISSUE_PAGES, matches });
        return found === null ? null : factsOf(found);
    }
    return {
        exists: async (marker, since) => (await findIssue(marker, since)) !== null,
        openOnce: async ({ title, body, marker, since, known }) => {
            const find = () => findIssue(marker, since);
            return ((known === 'none' ? null : await find()) ??
                writeOnce(client, { method: 'POST', path: '/repos/{owner}/{repo}/issues', body: { title, body: withMarker(body, marker) } }, find));
        },
        commentOnce: async ({ issue, body, marker, since }) => {
            const text = withMarker(body, marker);
            const path = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
            const list = { method: 'GET', path, parameters: { issue_number: issue, ...sinceOf(since) } };
            const find = () => findMarked(client, { list, pages: COMMENT_PAGES, matches: (one) => marked(one, marker) });
            const facts = (one) => ({ number: issue, url: (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(one, 'html_url', 'comment') });
            const there = await find();
            if (there === null) {
                const write = { method: 'POST', path, parameters: { issue_number: issue }, body: { body: text } };
                return writeOnce(client, write, async () => nullable(await find(), facts), facts);
            }
            // GitHub stores line ends as CRLF at times; the same words need no renewing.
            if (plain((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX)(there, 'body')) === plain(text))
                return facts(there);
            const renewed = await client.read({
                method: 'PATCH',
                path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
                parameters: { comment_id: (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(there, 'id', 'comment') },
                body: { body: text },
            });
            if (renewed.kind === 'refused')
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedError */ .bG)(renewed, { needs: NEEDS });
            return facts((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(renewed.data, 'comment'));
        },
    };
}
/** Posts; after a lost answer looks whether it landed, and posts once more only when it did not. */
async function writeOnce(client, request, find, read = factsOf) {
    for (let tries = 1;; tries += 1) {
        const answer = await client.write(request);
        if (answer.kind === 'ok')
            return read((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(answer.data, 'answer'));
        if (answer.kind === 'refused')
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedError */ .bG)(answer, { needs: NEEDS });
        await client.clock.sleep(Math.round((0.5 + client.clock.random() / 2) * client.bounds.base * 2 ** tries));
        const landed = await find();
        if (landed !== null)
            return landed;
        if (tries === 2)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .lostError */ .tr)(answer);
    }
}
async function findMarked(client, { list, pages, matches, }) {
    for (let page = 1; page <= pages; page += 1) {
        const answer = await client.read({ ...list, parameters: { ...list.parameters, per_page: PAGE, page } });
        if (answer.kind === 'refused')
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedError */ .bG)(answer, { needs: { issues: 'read' } });
        const all = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(answer.data, 'list').map((one) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(one, 'list'));
        const found = all.find(matches);
        if (found !== undefined)
            return found;
        if (all.length < PAGE)
            return null;
    }
    return null;
}
function sinceOf(since) {
    return since === undefined ? {} : { since };
}
function marked(one, marker) {
    return ((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeText */ .oX)(one, 'body') ?? '').includes(marker);
}
function withMarker(body, marker) {
    return body.includes(marker) ? body : `${body}\n\n${marker}`;
}
function plain(text) {
    return (text ?? '').replace(/\r\n/g, '\n').trim();
}
function nullable(value, read) {
    return value === null ? null : read(value);
}
function factsOf(fields) {
    return { number: (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(fields, 'number', 'issue'), url: (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(fields, 'html_url', 'issue') };
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


/***/ })

};
