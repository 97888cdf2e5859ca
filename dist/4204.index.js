export const id = 4204;
export const ids = [4204];
export const modules = {

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

/***/ 4204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubReviews: () => (/* binding */ createGitHubReviews)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42242);
/* harmony import */ var _known_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37590);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26226);
/* harmony import */ var _persons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73095);




const PULLS = { 'pull-requests': 'read' };
const ISSUES = { issues: 'read' };
const ACTIONS = { actions: 'read' };
/** 3,000 reviews, or 3,000 entries of a timeline. */
const MOST_PAGES = 30;
function createGitHubReviews(client) {
    return {
        pull: (number) => readPull(client, number),
        comment: async (id) => {
            const answer = await client.read(at('/repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id }));
            if (answer.kind === 'ok')
                return readComment((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(answer.data, 'comment'));
            if (answer.status === 404)
                return null;
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedError */ .bG)(answer, { needs: ISSUES });
        },
        comments: (of) => readComments(client, of),
        run: async (id) => {
            const answer = await client.read(at('/repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id }));
            if (answer.kind === 'refused')
                return (0,_known_js__WEBPACK_IMPORTED_MODULE_1__/* .unverifiable */ .vm)(`run ${id}`, answer, ACTIONS);
            return { kind: 'known', value: readRun((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(answer.data, 'run')) };
        },
        approvals: async (run) => {
            const answer = await client.read(at('/repos/{owner}/{repo}/actions/runs/{run_id}/approvals', { run_id: run }));
            if (answer.kind === 'refused')
                return (0,_known_js__WEBPACK_IMPORTED_MODULE_1__/* .unverifiable */ .vm)(`the approvals of run ${run}`, answer, ACTIONS);
            return { kind: 'known', value: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(answer.data, 'approvals').map(readApproval) };
        },
    };
}
function at(path, parameters) {
    return { method: 'GET', path, parameters };
}
/** Three requests at once, where each list fits a page. */
async function readPull(client, number) {
    const what = `pull request #${number}`;
    const parameters = { pull_number: number };
    const [pull, reviews, timeline] = await Promise.all([
        client.read(at('/repos/{owner}/{repo}/pulls/{pull_number}', parameters)),
        (0,_known_js__WEBPACK_IMPORTED_MODULE_1__/* .readPages */ .n4)(client, {
            path: '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
            parameters,
            what: `the reviews of ${what}`,
            needs: PULLS,
            most: MOST_PAGES,
        }, readReview),
        (0,_known_js__WEBPACK_IMPORTED_MODULE_1__/* .readPages */ .n4)(client, {
            path: '/repos/{owner}/{repo}/issues/{issue_number}/timeline',
            parameters: { issue_number: number },
            what: `the timeline of ${what}`,
            needs: { ...PULLS, ...ISSUES },
            most: MOST_PAGES,
        }, readMoment),
    ]);
    if (pull.kind === 'refused')
        return pull.status === 404 ? { kind: 'known', value: null } : (0,_known_js__WEBPACK_IMPORTED_MODULE_1__/* .unverifiable */ .vm)(what, pull, PULLS);
    if (reviews.kind === 'unverifiable')
        return reviews;
    if (timeline.kind === 'unverifiable')
        return timeline;
    const said = reviews.value.flatMap((one) => (one === null ? [] : [one]));
    const pushes = timeline.value.flatMap((one) => (one?.kind === 'forced' ? [one.at] : [])).sort(byTime);
    return {
        kind: 'known',
        value: {
            ...readStanding((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(pull.data, 'pull')),
            lastForcePush: pushes.at(-1) ?? null,
            reviews: said.sort((a, b) => byTime(a.submittedAt, b.submittedAt) || a.id - b.id),
            dismissals: timeline.value.flatMap((one) => (one?.kind === 'dismissed' ? [one.dismissal] : [])),
        },
    };
}
function byTime(a, b) {
    return Date.parse(a) - Date.parse(b);
}
function readStanding(fields) {
    const head = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(fields['head'], 'pull.head');
    const base = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(fields['base'], 'pull.base');
    const from = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeFields */ .Sx)(head, 'repo', 'pull.head');
    const merged = fields['merged'] === true || (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX)(fields, 'merged_at') !== null;
    return {
        number: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)(fields, 'number', 'pull'),
        state: merged ? 'merged' : (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(fields, 'state', 'pull') === 'open' ? 'open' : 'closed',
        author: (0,_persons_js__WEBPACK_IMPORTED_MODULE_3__/* .readPerson */ .c1)(fields, 'user', 'pull').login,
        head: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readObjectId */ .y3)(head, 'sha', 'pull.head'),
        headBranch: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(head, 'ref', 'pull.head'),
        // A fork that was deleted since has no repository any more; it was one all the same.
        fork: from === null || from['id'] !== (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(base['repo'], 'pull.base.repo')['id'],
        base: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(base, 'ref', 'pull.base'),
    };
}
const STATES = {
    APPROVED: 'approved',
    CHANGES_REQUESTED: 'changes_requested',
    COMMENTED: 'commented',
    DISMISSED: 'dismissed',
};
/** Null for a review that its author has not handed in; GitHub shows those to their authors alone. */
function readReview(fields) {
    const said = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(fields, 'state', 'review').toUpperCase();
    if (said === 'PENDING')
        return null;
    const commit = fields['commit_id'];
    return {
        id: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)(fields, 'id', 'review'),
        ...(0,_persons_js__WEBPACK_IMPORTED_MODULE_3__/* .readPerson */ .c1)(fields, 'user', 'review'),
        state: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .pS)(STATES, said, 'review.state'),
        commit: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .isObjectId */ .TS)(commit) ? commit : null,
        submittedAt: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readTime */ .aQ)(fields, 'submitted_at', 'review'),
        url: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(fields, 'html_url', 'review'),
    };
}
/** A forced change of the head, or that a review was dismissed; null for everything else that is in a timeline. */
function readMoment(fields) {
    const { event } = fields;
    if (event === 'head_ref_force_pushed')
        return { kind: 'forced', at: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readTime */ .aQ)(fields, 'created_at', 'timeline') };
    if (event !== 'review_dismissed')
        return null;
    const of = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(fields['dismissed_review'], 'timeline.dismissed_review');
    const was = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(of, 'state', 'timeline.dismissed_review').toLowerCase();
    return {
        kind: 'dismissed',
        dismissal: {
            review: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)(of, 'review_id', 'timeline.dismissed_review'),
            was: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .pS)(DISMISSED_FROM, was, 'timeline.dismissed_review.state'),
            login: (0,_persons_js__WEBPACK_IMPORTED_MODULE_3__/* .readPerson */ .c1)(fields, 'actor', 'timeline').login,
        },
    };
}
const DISMISSED_FROM = {
    approved: 'approved',
    changes_requested: 'changes_requested',
    commented: 'commented',
};
async function readComments(client, of) {
    const all = [];
    for (let page = 1;; page += 1) {
        const parameters = { issue_number: of.issue, since: of.since, per_page: 100, page };
        const answer = await client.read(at('/repos/{owner}/{repo}/issues/{issue_number}/comments', parameters));
        if (answer.kind === 'refused')
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedError */ .bG)(answer, { needs: ISSUES });
        const list = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(answer.data, 'comments');
        for (const one of list)
            all.push(readComment((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(one, 'comments')));
        if (!(0,_known_js__WEBPACK_IMPORTED_MODULE_1__/* .hasMore */ .u9)(answer, list.length))
            return all;
    }
}
function readComment(fields) {
    // GitHub tells the number of the issue only as the end of its address.
    const issue = Number(/\/issues\/(\d+)$/.exec((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(fields, 'issue_url', 'comment'))?.[1]);
    return {
        id: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)(fields, 'id', 'comment'),
        issue: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)({ issue }, 'issue', 'comment'),
        ...(0,_persons_js__WEBPACK_IMPORTED_MODULE_3__/* .readPerson */ .c1)(fields, 'user', 'comment'),
        viaApp: (0,_persons_js__WEBPACK_IMPORTED_MODULE_3__/* .readViaApp */ .i3)(fields, 'comment'),
        body: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX)(fields, 'body') ?? '',
        createdAt: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readTime */ .aQ)(fields, 'created_at', 'comment'),
        updatedAt: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readTime */ .aQ)(fields, 'updated_at', 'comment'),
        url: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(fields, 'html_url', 'comment'),
    };
}
function readRun(fields) {
    const [actor, starter] = [(0,_persons_js__WEBPACK_IMPORTED_MODULE_3__/* .readPerson */ .c1)(fields, 'actor', 'run'), (0,_persons_js__WEBPACK_IMPORTED_MODULE_3__/* .readPerson */ .c1)(fields, 'triggering_actor', 'run')];
    return {
        id: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)(fields, 'id', 'run'),
        attempt: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)(fields, 'run_attempt', 'run'),
        actor: actor.login,
        actorAccount: actor.account,
        triggeringActor: starter.login,
        triggeringActorAccount: starter.account,
        url: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(fields, 'html_url', 'run'),
    };
}
const WORDS = {
    approved: 'approved',
    rejected: 'rejected',
    pending: 'pending',
};
function readApproval(value) {
    const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(value, 'approval');
    return {
        ...(0,_persons_js__WEBPACK_IMPORTED_MODULE_3__/* .readPerson */ .c1)(fields, 'user', 'approval'),
        environments: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(fields['environments'], 'approval.environments').map((one) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(one, 'approval.environments'), 'name', 'approval.environments')),
        state: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .pS)(WORDS, (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(fields, 'state', 'approval'), 'approval.state'),
        comment: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX)(fields, 'comment') ?? '',
    };
}


/***/ })

};
