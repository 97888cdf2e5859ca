export const id = 5301;
export const ids = [5301,934];
export const modules = {

/***/ 934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isSandbox: () => (/* binding */ isSandbox),
/* harmony export */   readOwnLogin: () => (/* binding */ readOwnLogin),
/* harmony export */   readTokenOwner: () => (/* binding */ readTokenOwner)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2242);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6226);


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

/***/ 5078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fitLines),
/* harmony export */   y: () => (/* binding */ fitCharacters)
/* harmony export */ });
/** Cuts texts to GitHub's limits. Renderers keep within them already; this is for what slips through. */
function sizeOf(text, measure) {
    return measure === 'bytes' ? Buffer.byteLength(text, 'utf8') : text.length;
}
/**
 * The text, or as many whole lines of it as there is room for together with `note`, which is put at the end. A first
 * line that is too long by itself is cut between characters.
 */
function fitLines(text, { note, ...room }) {
    if (sizeOf(text, room.measure) <= room.most)
        return text;
    const tail = `\n\n${note}`;
    const kept = fitCharacters(text, { ...room, most: room.most - sizeOf(tail, room.measure) });
    const end = kept.lastIndexOf('\n');
    return `${(end > 0 ? kept.slice(0, end) : kept).trimEnd()}${tail}`;
}
/** As much of the text as there is room for, never half a character. */
function fitCharacters(text, { most, measure }) {
    const room = Math.max(0, most);
    if (sizeOf(text, measure) <= room)
        return text;
    if (measure === 'units')
        return text.slice(0, isHigh(text.charCodeAt(room - 1)) ? room - 1 : room);
    const all = Buffer.from(text, 'utf8');
    let end = room;
    // Bytes of the form 10xxxxxx continue a character.
    while (end > 0 && ((all[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return all.toString('utf8', 0, end);
}
/** First half of a character that takes two units. */
function isHigh(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}


/***/ }),

/***/ 5301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubPullComments: () => (/* binding */ createGitHubPullComments)
/* harmony export */ });
/* harmony import */ var _caller_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2242);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5078);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6226);




const NEEDS = { 'pull-requests': 'write' };
/** Characters of a comment. */
const MOST_BODY = 65_536;
const PAGE = 100;
/** Comments come oldest first, and a pull request holds at most 2,500 of them. */
const PAGES = 25;
const TRIES = 3;
const LIST = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
function createGitHubPullComments(client) {
    let self = null;
    const isOwn = async (comment) => {
        self ??= (0,_caller_js__WEBPACK_IMPORTED_MODULE_0__.readOwnLogin)(client);
        const user = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeFields */ .Sx)(comment, 'user', 'comment');
        return user !== null && (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX)(user, 'login')?.toLowerCase() === (await self).toLowerCase();
    };
    async function find(of) {
        for (let page = 1; page <= PAGES; page += 1) {
            const parameters = { issue_number: of.pull, per_page: PAGE, page };
            const answer = await client.read({ method: 'GET', path: LIST, parameters });
            if (answer.kind === 'refused')
                return answer;
            const all = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(answer.data, 'comments').map((one) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(one, 'comments'));
            for (const one of all)
                if (((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX)(one, 'body') ?? '').includes(of.marker) && (await isOwn(one)))
                    return one;
            if (all.length < PAGE)
                return null;
        }
        return null;
    }
    return {
        upsert: async ({ pull, marker, body }) => {
            const text = bodyWith(marker, body);
            const write = {
                method: 'POST',
                path: LIST,
                parameters: { issue_number: pull },
                body: { body: text },
            };
            for (let tries = 1;; tries += 1) {
                const there = await find({ pull, marker });
                if (isRefused(there))
                    return refused(there);
                if (there !== null)
                    return renew(client, there, text);
                const answer = await client.write(write);
                if (answer.kind === 'refused')
                    return refused(answer);
                if (answer.kind === 'ok')
                    return published((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(answer.data, 'comment'));
                if (tries === TRIES)
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .lostError */ .tr)(answer);
                await client.clock.sleep(Math.round((0.5 + client.clock.random() / 2) * client.bounds.base * 2 ** tries));
            }
        },
    };
}
async function renew(client, there, text) {
    // GitHub stores line ends as CRLF at times; the same words need no renewing.
    if (plain((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX)(there, 'body') ?? '') === plain(text))
        return published(there);
    const answer = await client.read({
        method: 'PATCH',
        path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
        parameters: { comment_id: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)(there, 'id', 'comment') },
        body: { body: text },
    });
    return answer.kind === 'refused' ? refused(answer) : published((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(answer.data, 'comment'));
}
/** The marker comes first, so that no cut takes it away. */
function bodyWith(marker, body) {
    const rest = body.split(marker).join('').trim();
    const note = 'Cut here: a comment holds no more. The whole report is with the check and in the job summary.';
    return `${marker}\n${(0,_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .fitLines */ .R)(rest, { most: MOST_BODY - marker.length - 1, measure: 'units', note })}`;
}
function plain(text) {
    return text.replace(/\r\n/g, '\n').trim();
}
function isRefused(value) {
    return value !== null && value['kind'] === 'refused';
}
function published(comment) {
    const [id, url] = [(0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)(comment, 'id', 'comment'), (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(comment, 'html_url', 'comment')];
    return { kind: 'published', id, url };
}
function refused(answer) {
    if (answer.status === 403 || answer.status === 404)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .notPermitted */ .go)(answer, { what: 'comment on pull requests', needs: NEEDS });
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedError */ .bG)(answer, { needs: NEEDS });
}


/***/ })

};
