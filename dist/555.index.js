export const id = 555;
export const ids = [555];
export const modules = {

/***/ 60555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubWorkflows: () => (/* binding */ createGitHubWorkflows)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42242);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26226);
/** Starting workflows as the owner of the token, and seeing what became of them. */



function createGitHubWorkflows(client) {
    return {
        start: (of) => start(client, of),
        look: async (run) => {
            const answer = await client.read({
                method: 'GET',
                path: '/repos/{owner}/{repo}/actions/runs/{run_id}',
                parameters: { run_id: run },
            });
            if (answer.kind === 'refused')
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedError */ .bG)(answer, { needs: { actions: 'read' } });
            const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(answer.data, 'run');
            if ((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(fields, 'status', 'run') !== 'completed')
                return { kind: 'going_on' };
            return { kind: 'ended', conclusion: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .maybeText */ .oX)(fields, 'conclusion') ?? 'unknown' };
        },
    };
}
async function start(client, of) {
    const repository = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
    if (repository.kind === 'refused')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedError */ .bG)(repository, { needs: { contents: 'read' } });
    const ref = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)((0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(repository.data, 'repository'), 'default_branch', 'repository');
    const answer = await client.write({
        method: 'POST',
        path: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
        parameters: { workflow_id: of.workflow },
        body: { ref, inputs: of.inputs, return_run_details: true },
    });
    if (answer.kind === 'lost')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .lostError */ .tr)(answer, {
            next: 'It may have been started: look at the runs of the repository before trying again.',
        });
    if (answer.kind === 'refused' && answer.status === 404) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
            code: 'platform_not_found',
            required: `the workflow .github/workflows/${of.workflow} on the default branch, and a token that may start it`,
            found: 'GitHub knows no such workflow, or does not let this token see it',
            next: 'Run `slipway init` to write the workflows, and merge them.',
        });
    }
    if (answer.kind === 'refused')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedError */ .bG)(answer, { needs: { actions: 'write' } });
    const fields = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(answer.data, 'run');
    return { id: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)(fields, 'workflow_run_id', 'run'), url: (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(fields, 'html_url', 'run') };
}


/***/ })

};
