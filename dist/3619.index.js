export const id = 3619;
export const ids = [3619,934];
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

/***/ 3619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubRequestPlaces: () => (/* binding */ createGitHubRequestPlaces)
});

// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/adapters/github/errors.js
var errors = __webpack_require__(42242);
;// CONCATENATED MODULE: ./build/adapters/github/ask-reviewers.js

/** Two requests, for people and for teams, and more only where some of them cannot be asked. */
async function askReviewers(client, of) {
    const { owner } = client.platform;
    const prefix = `${owner.toLowerCase()}/`;
    const [own, foreign] = [new Set(), new Set()];
    for (const team of of.teams)
        (team.toLowerCase().startsWith(prefix) ? own : foreign).add(team);
    const people = [...new Set(of.users)].map((who) => ({ who, name: who }));
    const teams = [...own].map((who) => ({ who, name: who.slice(prefix.length) }));
    const asked = [];
    const notAsked = [...foreign].map((who) => ({
        who,
        reason: `only teams of ${owner} can be asked for a review here`,
    }));
    for (const [key, group] of [
        ['reviewers', people],
        ['team_reviewers', teams],
    ]) {
        for (const one of await askGroup(client, { pull: of.pull, key, group })) {
            if (one.refused === null)
                asked.push(one.who);
            else
                notAsked.push({ who: one.who, reason: reasonOf(one.refused) });
        }
    }
    return { asked, notAsked };
}
async function askGroup(client, of) {
    const { pull, key, group } = of;
    if (group.length === 0)
        return [];
    const refused = await request(client, { pull, key, group });
    if (refused === null || group.length === 1)
        return group.map(({ who }) => ({ who, refused }));
    const each = [];
    for (const one of group)
        each.push({ who: one.who, refused: await request(client, { pull, key, group: [one] }) });
    return each;
}
/** Null where they were asked; asking again asks nobody twice. */
async function request(client, of) {
    const answer = await client.read({
        method: 'POST',
        path: '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
        parameters: { pull_number: of.pull },
        body: { [of.key]: of.group.map(({ name }) => name) },
    });
    return answer.kind === 'refused' ? answer : null;
}
function reasonOf(answer) {
    return `${answer.status}: ${(0,errors/* printable */.g$)(answer.message)}`;
}

// EXTERNAL MODULE: ./build/adapters/github/known.js
var known = __webpack_require__(37590);
// EXTERNAL MODULE: ./build/adapters/github/own-comment.js
var own_comment = __webpack_require__(43765);
// EXTERNAL MODULE: ./build/adapters/github/parse.js
var parse = __webpack_require__(26226);
// EXTERNAL MODULE: ./build/adapters/github/blob.js
var github_blob = __webpack_require__(46702);
;// CONCATENATED MODULE: ./build/adapters/github/request-branch.js
/**
 * The branch of a request: one commit on top of the default branch, whose only change is the request document. Reviews
 * hang on its head, so it is moved only when it holds something else.
 */





const NEEDS = { contents: 'write' };
const TRIES = 3;
/** One request where the branch holds the document already, else five. */
async function placeDocument(client, of) {
    const there = await compareBranch(client, of);
    if (there !== null && holdsJust(there, of.file))
        return { kind: 'unchanged', head: headOf(there) };
    const base = there === null ? await readTip(client, of.defaultBranch) : (0,parse/* readFields */.qU)(there['base_commit'], 'compare');
    const root = (0,parse/* readFields */.qU)((0,parse/* readFields */.qU)(base['commit'], 'commit')['tree'], 'commit.tree');
    const entry = { path: of.file.path, mode: '100644', type: 'blob', content: of.file.text };
    const tree = await make(client, 'trees', { base_tree: (0,parse/* readObjectId */.y3)(root, 'sha', 'tree'), tree: [entry] });
    if (tree.kind === 'refused')
        return tree;
    // Without an author, the commit is the token owner's, and GitHub signs it for apps: rules may ask for signatures.
    const parents = [(0,parse/* readObjectId */.y3)(base, 'sha', 'commit')];
    const commit = await make(client, 'commits', { message: of.message, tree: tree.sha, parents });
    if (commit.kind === 'refused')
        return commit;
    return setBranch(client, { branch: of.branch, head: commit.sha, exists: there !== null });
}
/** Removes the branch; one that is gone is as good. */
async function removeBranch(client, branch) {
    const answer = await client.read({
        method: 'DELETE',
        path: '/repos/{owner}/{repo}/git/refs/{ref}',
        parameters: { ref: `heads/${branch}` },
    });
    const gone = answer.kind === 'refused' && answer.status === 422 && /does not exist/i.test(answer.message);
    return gone ? { kind: 'ok', status: 204, data: null, headers: answer.headers } : answer;
}
/** How the branch stands to the default branch; null where there is no such branch. */
async function compareBranch(client, of) {
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/compare/{basehead}',
        parameters: { basehead: `${of.defaultBranch}...${of.branch}` },
    });
    if (answer.kind === 'ok')
        return (0,parse/* readFields */.qU)(answer.data, 'compare');
    if (answer.status === 404 || answer.status === 422)
        return null;
    throw (0,errors/* refusedError */.bG)(answer, { needs: { contents: 'read' } });
}
function holdsJust(compared, file) {
    const commits = (0,parse/* readList */.LD)(compared['commits'], 'compare.commits').map((one) => (0,parse/* readFields */.qU)(one, 'compare.commits'));
    if ((0,parse/* readNumber */.kz)(compared, 'ahead_by', 'compare') !== 1 || commits.length !== 1)
        return false;
    if ((0,parse/* readList */.LD)(commits[0]?.['parents'], 'compare.commits.parents').length !== 1)
        return false;
    const files = (0,parse/* readList */.LD)(compared['files'], 'compare.files').map((one) => (0,parse/* readFields */.qU)(one, 'compare.files'));
    const [only] = files;
    if (only === undefined || files.length !== 1)
        return false;
    const added = ['added', 'modified'].includes((0,parse/* maybeText */.oX)(only, 'status') ?? '');
    const blob = (0,parse/* maybeText */.oX)(only, 'sha') ?? '';
    return added && (0,parse/* maybeText */.oX)(only, 'filename') === file.path && blob === (0,github_blob/* blobId */.zA)(Buffer.from(file.text, 'utf8'), blob);
}
function headOf(compared) {
    const commits = (0,parse/* readList */.LD)(compared['commits'], 'compare.commits');
    return (0,parse/* readObjectId */.y3)((0,parse/* readFields */.qU)(commits.at(-1), 'compare.commits'), 'sha', 'compare.commits');
}
async function readTip(client, branch) {
    const path = '/repos/{owner}/{repo}/commits/{ref}';
    const answer = await client.read({ method: 'GET', path, parameters: { ref: `heads/${branch}` } });
    if (answer.kind === 'refused')
        throw (0,errors/* refusedError */.bG)(answer, { needs: { contents: 'read' } });
    return (0,parse/* readFields */.qU)(answer.data, 'commit');
}
async function make(client, what, body) {
    // One that is made again after a lost answer leaves an object that nothing points at.
    const answer = await client.read({ method: 'POST', path: `/repos/{owner}/{repo}/git/${what}`, body });
    if (answer.kind === 'ok')
        return { kind: 'made', sha: (0,parse/* readObjectId */.y3)((0,parse/* readFields */.qU)(answer.data, what), 'sha', what) };
    if (answer.status === 403 || answer.status === 404)
        return { kind: 'refused', answer };
    throw (0,errors/* refusedError */.bG)(answer, { needs: NEEDS });
}
/** Points the branch at the commit, whatever it pointed at. Doing that twice does no harm. */
async function setBranch(client, of) {
    const { branch, head } = of;
    const path = '/repos/{owner}/{repo}/git/refs';
    let exists = of.exists;
    for (let tries = 1;; tries += 1) {
        const answer = exists
            ? await client.read({
                method: 'PATCH',
                path: `${path}/{ref}`,
                parameters: { ref: `heads/${branch}` },
                body: { sha: head, force: true },
            })
            : await client.write({ method: 'POST', path, body: { ref: `refs/heads/${branch}`, sha: head } });
        if (answer.kind === 'ok')
            return { kind: 'moved', head, at: timeOf(client, answer) };
        const turned = answer.kind === 'refused' && answer.status === 422 && /reference (already|does not) exist/i.test(answer.message);
        const again = answer.kind === 'lost' || answer.status === 409 || turned;
        if (!again && [403, 404, 422].includes(answer.status))
            return { kind: 'refused', answer };
        if (!again || tries === TRIES)
            throw answer.kind === 'lost' ? (0,errors/* lostError */.tr)(answer) : (0,errors/* refusedError */.bG)(answer, { needs: NEEDS });
        // After a lost answer the branch may be there: to point it where it points already is answered alike.
        exists = answer.kind === 'lost' || turned ? !exists : exists;
        await (0,own_comment/* pauseBefore */.GB)(client, tries);
    }
}
/** GitHub's clock of an answer. */
function timeOf(client, answer) {
    const at = Date.parse(answer.headers['date'] ?? '');
    return (0,time/* isoSeconds */.n)(Number.isNaN(at) ? (client.platformNow() ?? client.clock.now()) : at);
}

// EXTERNAL MODULE: ./build/adapters/github/fit.js
var fit = __webpack_require__(45078);
;// CONCATENATED MODULE: ./build/adapters/github/request-text.js



/** Characters. */
const MOST_TITLE = 256;
const CUT = 'Cut here: there is room for no more. All of it is in the ledger.';
/** A marker that the text lacks, or that a cut would take away, is put first. */
function textOf(of) {
    const { title, body, marker = '' } = of;
    const fitted = (0,own_comment/* fitBody */.KM)(body, CUT);
    return {
        title: (0,fit/* fitCharacters */.y)(title, { most: MOST_TITLE, measure: 'units' }),
        body: fitted.includes(marker) ? fitted : (0,own_comment/* fitBody */.KM)(`${marker}\n${body.split(marker).join('')}`, CUT),
    };
}
/** Whether what stands there says something else. */
function saysOther(there, words) {
    return (0,parse/* maybeText */.oX)(there, 'title') !== words.title || !(0,own_comment/* sameText */.QV)((0,parse/* maybeText */.oX)(there, 'body'), words.body);
}
/** Writes the same thing again and again without harm. */
function patchPlace(client, place, body) {
    const { kind, number } = place;
    return client.read(kind === 'issue'
        ? {
            method: 'PATCH',
            path: '/repos/{owner}/{repo}/issues/{issue_number}',
            parameters: { issue_number: number },
            body,
        }
        : {
            method: 'PATCH',
            path: '/repos/{owner}/{repo}/pulls/{pull_number}',
            parameters: { pull_number: number },
            body,
        });
}

;// CONCATENATED MODULE: ./build/adapters/github/request-issue.js





const ISSUES = '/repos/{owner}/{repo}/issues';
const request_issue_NEEDS = { issues: 'write' };
const ALL_NEEDS = { contents: 'write', 'pull-requests': 'write', issues: 'write' };
/** Open issues that are looked through, newest first, by hundreds. */
const PAGES = 5;
const request_issue_TRIES = 3;
/** Whoever signs there shall not have to look elsewhere. */
const STAYS = 'the request was opened as an issue and stays there until it ends';
/** Brings an issue up to date that is known to be the request; null where it is open no more. */
async function renewIssue(client, number, words) {
    const answer = await client.read({
        method: 'GET',
        path: `${ISSUES}/{issue_number}`,
        parameters: { issue_number: number },
    });
    if (answer.kind === 'refused') {
        if (answer.status === 404 || answer.status === 410)
            return null;
        throw (0,errors/* refusedError */.bG)(answer, { needs: request_issue_NEEDS });
    }
    const fields = (0,parse/* readFields */.qU)(answer.data, 'issue');
    if ((0,parse/* readText */.yR)(fields, 'state', 'issue') !== 'open' || isPull(fields))
        return null;
    return renew(client, { there: fields, words, reason: STAYS });
}
/** The open issue that carries the marker and is this token's own, brought up to date, or a new one. */
async function openIssue(client, of) {
    const { marker, words } = of;
    const reason = request_issue_reasonOf(of.because);
    for (let tries = 1;; tries += 1) {
        const there = await findIssue(client, marker);
        if (there.kind === 'refused')
            return refused(there, reason);
        if (there.found !== null)
            return renew(client, { there: there.found, words, reason });
        const answer = await client.write({ method: 'POST', path: ISSUES, body: words });
        if (answer.kind === 'refused')
            return refused(answer, reason);
        if (answer.kind === 'ok')
            return issueOf((0,parse/* readFields */.qU)(answer.data, 'issue'), reason);
        if (tries === request_issue_TRIES)
            throw (0,errors/* lostError */.tr)(answer);
        await (0,own_comment/* pauseBefore */.GB)(client, tries);
    }
}
async function findIssue(client, marker) {
    // Anybody may open an issue with the marker, and whoever opened it may change its text at any time.
    const isOwn = (0,own_comment/* ownership */.kG)(client);
    for (let page = 1; page <= PAGES; page += 1) {
        const parameters = { state: 'open', sort: 'created', direction: 'desc', per_page: 100, page };
        const answer = await client.read({ method: 'GET', path: ISSUES, parameters });
        if (answer.kind === 'refused')
            return answer;
        const all = (0,parse/* readList */.LD)(answer.data, 'issues').map((one) => (0,parse/* readFields */.qU)(one, 'issues'));
        for (const one of all) {
            const marked = !isPull(one) && ((0,parse/* maybeText */.oX)(one, 'body') ?? '').includes(marker);
            if (marked && (await isOwn(one)))
                return { kind: 'looked', found: one };
        }
        if (!(0,known/* hasMore */.u9)(answer, all.length))
            break;
    }
    return { kind: 'looked', found: null };
}
/** Pull requests are listed among the issues. */
function isPull(fields) {
    return fields['pull_request'] !== undefined;
}
async function renew(client, of) {
    const outcome = issueOf(of.there, of.reason);
    if (!saysOther(of.there, of.words))
        return outcome;
    const number = (0,parse/* readNumber */.kz)(of.there, 'number', 'issue');
    const answer = await patchPlace(client, { kind: 'issue', number }, of.words);
    return answer.kind === 'refused' ? refused(answer, of.reason) : outcome;
}
function issueOf(fields, reason) {
    const [number, url] = [(0,parse/* readNumber */.kz)(fields, 'number', 'issue'), (0,parse/* readText */.yR)(fields, 'html_url', 'issue')];
    return { kind: 'issue', place: { kind: 'issue', number, url }, reason };
}
/** 410 is how GitHub says that the repository has no issues. */
function refused(answer, before) {
    if (![403, 404, 410].includes(answer.status))
        throw (0,errors/* refusedError */.bG)(answer, { needs: request_issue_NEEDS });
    const found = `${answer.request} answered ${answer.status}: ${(0,errors/* printable */.g$)(answer.message)}`;
    return {
        kind: 'not_permitted',
        reason: `${before}; and no issue could be opened instead (${found})`,
        yaml: (0,errors/* permissionsYaml */.Mz)(ALL_NEEDS),
    };
}
/** Why there is no pull request, and what would have to change. */
function request_issue_reasonOf(answer) {
    const found = `${answer.request} answered ${answer.status}: ${(0,errors/* printable */.g$)(answer.message)}`;
    if (/not permitted to create/i.test(answer.message)) {
        return `workflows may not open pull requests in this repository (${found}). Allow it in its settings, under Actions, General: "Allow GitHub Actions to create and approve pull requests", or pass the token of a GitHub App as \`token\``;
    }
    if (answer.status === 422)
        return `a rule of this repository keeps the request's branch from being written (${found})`;
    const needs = (0,errors/* permissionsYaml */.Mz)({ contents: 'write', 'pull-requests': 'write' });
    return `no pull request could be opened with this token (${found}). Add to the job:\n\n${needs}`;
}

;// CONCATENATED MODULE: ./build/adapters/github/request-places.js









const request_places_NEEDS = { contents: 'write', 'pull-requests': 'write' };
const request_places_TRIES = 3;
const PULLS = '/repos/{owner}/{repo}/pulls';
function createGitHubRequestPlaces(client) {
    const needsOf = (place) => (place.kind === 'issue' ? { issues: 'write' } : request_places_NEEDS);
    return {
        open: (request) => request_places_open(client, request),
        write: async ({ place, title, body }) => {
            const answer = await patchPlace(client, place, textOf({ title, body }));
            if (answer.kind === 'refused')
                throw (0,errors/* refusedError */.bG)(answer, { needs: needsOf(place) });
        },
        isOpen: (place) => isOpen(client, place),
        ask: (of) => askReviewers(client, of),
        close: async ({ place, title, body }) => {
            const words = textOf({ title, body });
            const closed = await patchPlace(client, place, { ...words, state: 'closed' });
            // One that somebody merged against all words is closed already; an issue that was deleted, as well as can be.
            const answer = closed.kind === 'refused' && closed.status === 422 ? await patchPlace(client, place, words) : closed;
            if (answer.kind === 'refused' && !(place.kind === 'issue' && answer.status === 410))
                throw (0,errors/* refusedError */.bG)(answer, { needs: needsOf(place) });
            if (place.kind === 'issue')
                return;
            const removed = await removeBranch(client, place.branch);
            if (removed.kind === 'refused')
                throw (0,errors/* refusedError */.bG)(removed, { needs: { contents: 'write' } });
        },
    };
}
/** Pull requests are issues, too, and tell as such whether they are open. */
async function isOpen(client, place) {
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/issues/{issue_number}',
        parameters: { issue_number: place.number },
    });
    if (answer.kind === 'ok')
        return { kind: 'known', value: (0,parse/* readText */.yR)((0,parse/* readFields */.qU)(answer.data, 'issue'), 'state', 'issue') === 'open' };
    // 404 may as well say that this token may not see it.
    if (answer.status === 410)
        return { kind: 'known', value: false };
    return (0,known/* unverifiable */.vm)(`whether #${place.number} is open`, answer, { issues: 'read' });
}
async function request_places_open(client, request) {
    const { branch, known = null } = request;
    const words = textOf(request);
    if (known?.kind === 'issue') {
        const renewed = await renewIssue(client, known.number, words);
        if (renewed !== null)
            return renewed;
    }
    const [base, there] = await Promise.all([readDefaultBranch(client), listPulls(client, branch)]);
    if (there.kind === 'refused')
        return openIssue(client, { marker: request.marker, words, because: there });
    const placed = await placeDocument(client, { branch, defaultBranch: base, file: request.file, message: words.title });
    if (placed.kind === 'refused')
        return openIssue(client, { marker: request.marker, words, because: placed.answer });
    const pull = await standOrOpen(client, { there: there.pulls, branch, base, words });
    if (pull.kind === 'refused') {
        // Nobody needs a branch that no pull request is of; where it may not be removed, it does no harm.
        await removeBranch(client, branch);
        return openIssue(client, { marker: request.marker, words, because: pull });
    }
    const now = (0,time/* isoSeconds */.n)(client.platformNow() ?? client.clock.now());
    const vouched = known?.kind === 'pull_request' && known.head === placed.head ? known.head_at : null;
    // A head that nobody vouches for counts from now: what was reviewed before is not known.
    const head_at = placed.kind === 'moved' ? placed.at : (vouched ?? now);
    const { number, url } = pull;
    return { kind: 'pull_request', place: { kind: 'pull_request', number, url, branch, head: placed.head, head_at } };
}
async function readDefaultBranch(client) {
    const answer = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
    if (answer.kind === 'refused')
        throw (0,errors/* refusedError */.bG)(answer, { needs: { contents: 'read' } });
    return (0,parse/* readText */.yR)((0,parse/* readFields */.qU)(answer.data, 'repository'), 'default_branch', 'repository');
}
/** Open pull requests of the branch. */
async function listPulls(client, branch) {
    const parameters = { head: `${client.platform.owner}:${branch}`, state: 'open', per_page: 100 };
    const answer = await client.read({ method: 'GET', path: PULLS, parameters });
    if (answer.kind === 'ok')
        return { kind: 'pulls', pulls: (0,parse/* readList */.LD)(answer.data, 'pulls').map((one) => (0,parse/* readFields */.qU)(one, 'pulls')) };
    if (answer.status === 403 || answer.status === 404)
        return answer;
    throw (0,errors/* refusedError */.bG)(answer, { needs: request_places_NEEDS });
}
/** The one of this repository's branch into the default branch: the list may hold others, into other branches. */
function pick(pulls, of) {
    const fits = (pull) => {
        const head = (0,parse/* readFields */.qU)(pull['head'], 'pull.head');
        const base = (0,parse/* readFields */.qU)(pull['base'], 'pull.base');
        const from = (0,parse/* maybeFields */.Sx)(head, 'repo', 'pull.head');
        const own = from !== null && from['id'] === (0,parse/* readFields */.qU)(base['repo'], 'pull.base.repo')['id'];
        return own && head['ref'] === of.branch && base['ref'] === of.base;
    };
    return pulls.find(fits) ?? null;
}
/** The open pull request, brought up to date, or a new one: one that is closed is not taken up again. */
async function standOrOpen(client, of) {
    const { branch, base, words } = of;
    let there = pick(of.there, of);
    for (let tries = 1;; tries += 1) {
        if (there !== null)
            return request_places_renew(client, there, words);
        const answer = await client.write({ method: 'POST', path: PULLS, body: { ...words, head: branch, base } });
        if (answer.kind === 'ok')
            return standingOf((0,parse/* readFields */.qU)(answer.data, 'pull'));
        const exists = answer.kind === 'refused' && answer.status === 422 && /already exists/i.test(answer.message);
        if (answer.kind === 'refused' && !exists) {
            if (answer.status === 403 || answer.status === 404 || /not permitted/i.test(answer.message))
                return answer;
            throw (0,errors/* refusedError */.bG)(answer, { needs: request_places_NEEDS });
        }
        if (tries === request_places_TRIES)
            throw answer.kind === 'lost' ? (0,errors/* lostError */.tr)(answer) : (0,errors/* refusedError */.bG)(answer, { needs: request_places_NEEDS });
        await (0,own_comment/* pauseBefore */.GB)(client, tries);
        const again = await listPulls(client, branch);
        if (again.kind === 'refused')
            return again;
        there = pick(again.pulls, of);
    }
}
async function request_places_renew(client, there, words) {
    const standing = standingOf(there);
    if (!saysOther(there, words))
        return standing;
    const answer = await patchPlace(client, { kind: 'pull_request', number: standing.number }, words);
    if (answer.kind === 'refused')
        throw (0,errors/* refusedError */.bG)(answer, { needs: request_places_NEEDS });
    return standing;
}
function standingOf(pull) {
    return { kind: 'stands', number: (0,parse/* readNumber */.kz)(pull, 'number', 'pull'), url: (0,parse/* readText */.yR)(pull, 'html_url', 'pull') };
}


/***/ })

};
