export const id = 1919;
export const ids = [1919];
export const modules = {

/***/ 31919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSandboxCommand: () => (/* binding */ runSandboxCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50398);
/* harmony import */ var _runner_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21964);
/** `slipway sandbox`: the local GitHub with a runner attached, so that workflows run in it as they do on GitHub. */



async function runSandboxCommand(options) {
    const { project, ...rest } = options;
    await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_1__/* .runSandboxCommand */ .Q)({
        ...rest,
        started: (github) => {
            const runner = (0,_runner_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createRunner */ .ji)({
                github: (0,_runner_index_js__WEBPACK_IMPORTED_MODULE_2__/* .bindGithub */ .Zo)(github),
                dir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(options.dir, 'runner'),
                actions: { 'slipway-dev/slipway': project },
            });
            const detach = runner.attach();
            return async () => {
                detach();
                await runner.close();
            };
        },
    });
}


/***/ })

};
