export const id = 5013;
export const ids = [5013,934];
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

/***/ 25013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubChecks: () => (/* binding */ createGitHubChecks)
});

// EXTERNAL MODULE: ./build/adapters/github/caller.js
var caller = __webpack_require__(50934);
// EXTERNAL MODULE: ./build/adapters/github/fit.js
var fit = __webpack_require__(45078);
;// CONCATENATED MODULE: ./build/adapters/github/check-body.js

/** Bytes of a summary and of a text. */
const MOST_TEXT = 65_535;
/** Bytes; GitHub documents it for an annotation's title, and for the check's own no limit. */
const MOST_TITLE = 255;
/** Bytes; GitHub's limit is 64 KB. */
const MOST_MESSAGE = 60_000;
/** Everything but annotations, name and commit: the same whether a check is made or brought up to date. */
function contentOf(check) {
    return { ...verdictOf(check), external_id: check.externalId };
}
/** As `contentOf`, without saying what it is of: for an older check that must not contradict this one. */
function verdictOf(check) {
    return { ...stateOf(check.conclusion), details_url: check.detailsUrl, output: outputOf(check) };
}
function stateOf(conclusion) {
    return conclusion === 'in_progress' ? { status: 'in_progress' } : { status: 'completed', conclusion };
}
/** Title and texts within GitHub's limits. */
function outputOf(check) {
    const note = `Cut here: a check holds ${MOST_TEXT} bytes. The whole report: ${check.detailsUrl}`;
    const cut = (text) => (0,fit/* fitLines */.R)(text, { most: MOST_TEXT, measure: 'bytes', note });
    return { title: fitTitle(check.title), summary: cut(check.summary), text: cut(check.text) };
}
function annotationOf(annotation) {
    const start = Math.max(1, annotation.startLine);
    return {
        path: annotation.path,
        start_line: start,
        end_line: Math.max(start, annotation.endLine),
        annotation_level: annotation.level,
        title: fitTitle(annotation.title),
        message: (0,fit/* fitLines */.R)(annotation.message, { most: MOST_MESSAGE, measure: 'bytes', note: 'Cut here.' }),
    };
}
function fitTitle(title) {
    const kept = (0,fit/* fitCharacters */.y)(title, { most: MOST_TITLE, measure: 'bytes' });
    return kept === title ? title : `${(0,fit/* fitCharacters */.y)(title, { most: MOST_TITLE - 3, measure: 'bytes' })}…`;
}

// EXTERNAL MODULE: ./build/adapters/github/errors.js
var errors = __webpack_require__(42242);
// EXTERNAL MODULE: ./build/adapters/github/parse.js
var parse = __webpack_require__(26226);
;// CONCATENATED MODULE: ./build/adapters/github/checks.js




const NEEDS = { checks: 'write' };
/** GitHub takes this many in one request. */
const BATCH = 50;
/** Ten requests: whoever reads more than this reads the report. */
const MOST_ANNOTATIONS = 500;
/** How often a write is tried whose answers get lost. */
const TRIES = 3;
/** The check of a job itself, which GitHub alone may change, belongs to the same app; only its external id tells. */
const JOB_CHECK = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function createGitHubChecks(client) {
    let self = null;
    const isOwn = async (check) => {
        self ??= (0,caller.readOwnLogin)(client);
        return check.app === (await self).replace(/\[bot\]$/, '').toLowerCase() && !JOB_CHECK.test(check.externalId ?? '');
    };
    /** Own checks of this name on the commit, newest first. */
    async function listOwn(check) {
        const answer = await client.read({
            method: 'GET',
            path: '/repos/{owner}/{repo}/commits/{ref}/check-runs',
            parameters: { ref: check.commit, check_name: check.name, per_page: 100 },
        });
        if (answer.kind === 'refused')
            return answer;
        const all = (0,parse/* readList */.LD)((0,parse/* readFields */.qU)(answer.data, 'checks')['check_runs'], 'checks.check_runs').map(readStanding);
        const own = [];
        for (const one of all)
            if (await isOwn(one))
                own.push(one);
        return own.sort((a, b) => b.id - a.id);
    }
    async function publish(check) {
        const own = await listOwn(check);
        if ('kind' in own)
            return refused(own);
        // The newest is the one that is shown: an older one that would fit better stays behind it.
        const target = own[0];
        const renewed = target !== undefined && isRenewable(target, check) ? await renew(client, target, check) : null;
        const placed = renewed ?? (await create(check, own));
        if (placed.kind === 'refused')
            return refused(placed);
        await append(client, placed.check, check);
        if (check.conclusion !== 'in_progress') {
            const others = own.filter((one) => one.id !== placed.check.id && one.state !== check.conclusion);
            for (const other of others)
                await patch(client, other.id, verdictOf(check));
        }
        const annotationsLeftOut = Math.max(0, check.annotations.length - MOST_ANNOTATIONS);
        return { kind: 'published', id: placed.check.id, url: placed.check.url, annotationsLeftOut };
    }
    /** Makes a check; after a lost answer looks whether it is there before making it again. */
    async function create(check, known) {
        const annotations = wantedOf(check).slice(0, BATCH);
        const content = contentOf(check);
        const { text, ...output } = outputOf(check);
        const body = {
            name: check.name,
            head_sha: check.commit,
            ...content,
            output: { ...output, ...(text === '' ? {} : { text }), ...(annotations.length === 0 ? {} : { annotations }) },
        };
        for (let tries = 1;; tries += 1) {
            const answer = await client.write({ method: 'POST', path: '/repos/{owner}/{repo}/check-runs', body });
            if (answer.kind === 'refused')
                return answer;
            if (answer.kind === 'ok') {
                // What was taken counts, not what a fresh answer tells of it.
                return { kind: 'placed', check: { ...readStanding(answer.data), annotations: annotations.length } };
            }
            await pause(client, tries);
            const now = await listOwn(check);
            if ('kind' in now)
                throw (0,errors/* lostError */.tr)(answer);
            const landed = now.find((one) => one.externalId === check.externalId && !known.some((before) => before.id === one.id));
            if (landed !== undefined)
                return { kind: 'placed', check: landed };
            if (tries === TRIES)
                throw (0,errors/* lostError */.tr)(answer);
        }
    }
    return { publish };
}
/** A check takes new content while it carries no annotations of other content, and never goes back to being in progress. */
function isRenewable(standing, check) {
    const same = standing.externalId === check.externalId;
    if (!same && standing.annotations > 0)
        return false;
    return check.conclusion !== 'in_progress' || standing.state === 'in_progress' || standing.state === 'queued';
}
/** Null where GitHub does not take it, or takes it and does not act on it: then a new check has to say it. */
async function renew(client, standing, check) {
    const answer = await patch(client, standing.id, contentOf(check));
    if (answer.kind === 'refused')
        return null;
    const now = readStanding(answer.data);
    return now.state === check.conclusion ? { kind: 'placed', check: now } : null;
}
/** Without annotations a check may be written again and again: the last word counts. */
function patch(client, id, body) {
    const path = '/repos/{owner}/{repo}/check-runs/{check_run_id}';
    return client.read({ method: 'PATCH', path, parameters: { check_run_id: id }, body });
}
/** Sends the annotations that are not there yet. After a lost answer the check itself says how many it has. */
async function append(client, standing, check) {
    const wanted = wantedOf(check);
    let lost = 0;
    for (let there = standing.annotations; there < wanted.length;) {
        const annotations = wanted.slice(there, there + BATCH);
        const answer = await client.write({
            method: 'PATCH',
            path: '/repos/{owner}/{repo}/check-runs/{check_run_id}',
            parameters: { check_run_id: standing.id },
            body: { ...contentOf(check), output: { ...outputOf(check), annotations } },
        });
        if (answer.kind === 'refused')
            throw (0,errors/* refusedError */.bG)(answer, { needs: NEEDS });
        if (answer.kind === 'ok') {
            there += annotations.length;
            continue;
        }
        lost += 1;
        if (lost === TRIES)
            throw (0,errors/* lostError */.tr)(answer);
        await pause(client, lost);
        there = (await readAgain(client, standing.id)).annotations;
    }
}
async function readAgain(client, id) {
    const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/check-runs/{check_run_id}',
        parameters: { check_run_id: id },
    });
    if (answer.kind === 'refused')
        throw (0,errors/* refusedError */.bG)(answer, { needs: NEEDS });
    return readStanding(answer.data);
}
function wantedOf(check) {
    return check.annotations.slice(0, MOST_ANNOTATIONS).map(annotationOf);
}
function readStanding(data) {
    const fields = (0,parse/* readFields */.qU)(data, 'check');
    const app = (0,parse/* maybeFields */.Sx)(fields, 'app', 'check');
    const count = (0,parse/* maybeFields */.Sx)(fields, 'output', 'check')?.['annotations_count'];
    return {
        id: (0,parse/* readNumber */.kz)(fields, 'id', 'check'),
        url: (0,parse/* maybeText */.oX)(fields, 'html_url') ?? (0,parse/* readText */.yR)(fields, 'url', 'check'),
        app: app === null ? null : ((0,parse/* maybeText */.oX)(app, 'slug')?.toLowerCase() ?? null),
        externalId: (0,parse/* maybeText */.oX)(fields, 'external_id'),
        state: (0,parse/* maybeText */.oX)(fields, 'conclusion') ?? (0,parse/* readText */.yR)(fields, 'status', 'check'),
        annotations: typeof count === 'number' ? count : 0,
    };
}
async function pause(client, tries) {
    await client.clock.sleep(Math.round((0.5 + client.clock.random() / 2) * client.bounds.base * 2 ** tries));
}
/** 422 is about the content; what a token may not do is 403, or 404 where GitHub does not even admit the repository. */
function refused(answer) {
    if (answer.status === 403 || answer.status === 404)
        return (0,errors/* notPermitted */.go)(answer, { what: 'write checks', needs: NEEDS });
    throw (0,errors/* refusedError */.bG)(answer, { needs: NEEDS });
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


/***/ })

};
