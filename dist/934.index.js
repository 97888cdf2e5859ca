export const id = 934;
export const ids = [934];
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


/***/ })

};
