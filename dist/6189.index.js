export const id = 6189;
export const ids = [6189,934];
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

/***/ 45078:
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

/***/ 43765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   KM: () => (/* binding */ fitBody),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   kG: () => (/* binding */ ownership),
/* harmony export */   op: () => (/* binding */ createCommentKeeper)
/* harmony export */ });
/* unused harmony export MOST_BODY */
/* harmony import */ var _caller_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42242);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45078);
/* harmony import */ var _known_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37590);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26226);





/** Characters of a comment, and of the text of an issue or pull request. */
const MOST_BODY = 65_536;
const PAGE = 100;
/** Comments come oldest first, and a pull request holds at most 2,500 of them. */
const PAGES = 25;
const TRIES = 3;
const LIST = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
/** Whether something GitHub shows was written by this token's owner; asked once, when there is something to tell. */
function ownership(client) {
    let self = null;
    return async (one) => {
        self ??= (0,_caller_js__WEBPACK_IMPORTED_MODULE_0__.readOwnLogin)(client);
        const user = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .maybeFields */ .Sx)(one, 'user', 'author');
        return user !== null && (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .maybeText */ .oX)(user, 'login')?.toLowerCase() === (await self).toLowerCase();
    };
}
function createCommentKeeper(client, of) {
    const isOwn = ownership(client);
    const refused = (answer) => {
        if (answer.status === 403 || answer.status === 404)
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .notPermitted */ .go)(answer, of);
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedError */ .bG)(answer, { needs: of.needs });
    };
    async function find({ issue, marker, since }) {
        const from = since === undefined ? {} : { since };
        for (let page = 1; page <= PAGES; page += 1) {
            const parameters = { issue_number: issue, ...from, per_page: PAGE, page };
            const answer = await client.read({ method: 'GET', path: LIST, parameters });
            if (answer.kind === 'refused')
                return answer;
            const all = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .readList */ .LD)(answer.data, 'comments').map((one) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .readFields */ .qU)(one, 'comments'));
            for (const one of all)
                if (((0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .maybeText */ .oX)(one, 'body') ?? '').includes(marker) && (await isOwn(one)))
                    return one;
            if (!(0,_known_js__WEBPACK_IMPORTED_MODULE_2__/* .hasMore */ .u9)(answer, all.length))
                return null;
        }
        return null;
    }
    async function renew(there, text) {
        if (sameText((0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .maybeText */ .oX)(there, 'body'), text))
            return published(there);
        const answer = await client.read({
            method: 'PATCH',
            path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
            parameters: { comment_id: (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .readNumber */ .kz)(there, 'id', 'comment') },
            body: { body: text },
        });
        return answer.kind === 'refused' ? refused(answer) : published((0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .readFields */ .qU)(answer.data, 'comment'));
    }
    return {
        keep: async (comment) => {
            const { issue, marker, body } = comment;
            const text = fitBody(`${marker}\n${body.split(marker).join('').trim()}`, of.cut);
            const write = {
                method: 'POST',
                path: LIST,
                parameters: { issue_number: issue },
                body: { body: text },
            };
            for (let tries = 1;; tries += 1) {
                const there = await find(comment);
                if (isRefused(there))
                    return refused(there);
                if (there !== null)
                    return renew(there, text);
                const answer = await client.write(write);
                if (answer.kind === 'refused')
                    return refused(answer);
                if (answer.kind === 'ok')
                    return published((0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .readFields */ .qU)(answer.data, 'comment'));
                if (tries === TRIES)
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .lostError */ .tr)(answer);
                await pauseBefore(client, tries);
            }
        },
    };
}
/** The text as far as GitHub takes it. What has to stay comes first. */
function fitBody(text, note) {
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_4__/* .fitLines */ .R)(text, { most: MOST_BODY, measure: 'units', note });
}
/** GitHub stores line ends as CRLF at times; the same words need no renewing. */
function sameText(a, b) {
    const plain = (text) => (text ?? '').replace(/\r\n/g, '\n').trim();
    return plain(a) === plain(b);
}
/** Between a lost answer and the next look. */
async function pauseBefore(client, tries) {
    await client.clock.sleep(Math.round((0.5 + client.clock.random() / 2) * client.bounds.base * 2 ** tries));
}
function isRefused(value) {
    return value !== null && value['kind'] === 'refused';
}
function published(comment) {
    const [id, url] = [(0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .readNumber */ .kz)(comment, 'id', 'comment'), (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(comment, 'html_url', 'comment')];
    return { kind: 'published', id, url };
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

/***/ 76189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubReplies: () => (/* binding */ createGitHubReplies)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _own_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43765);
/** Answering a comment: a reaction, and one reply that is kept up to date. */


function createGitHubReplies(client) {
    const keeper = (0,_own_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .createCommentKeeper */ .op)(client, {
        what: 'comment on issues and pull requests',
        needs: { issues: 'write', 'pull-requests': 'write' },
        cut: 'Cut here: a comment holds no more. The whole answer is in the job summary.',
    });
    return {
        react: async ({ comment, content }) => {
            try {
                await client.write({
                    method: 'POST',
                    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
                    parameters: { comment_id: comment },
                    body: { content },
                });
            }
            catch (error) {
                // A reaction is a courtesy: what was asked for does not fail with it.
                if (!(error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
                    throw error;
            }
        },
        reply: (of) => keeper.keep(of),
    };
}


/***/ })

};
