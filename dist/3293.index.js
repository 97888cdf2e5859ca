export const id = 3293;
export const ids = [3293];
export const modules = {

/***/ 63293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubIssues: () => (/* binding */ createGitHubIssues)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42242);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26226);


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


/***/ })

};
