export const id = 9942;
export const ids = [9942];
export const modules = {

/***/ 49942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runHistory: () => (/* binding */ runHistory),
/* harmony export */   runInfo: () => (/* binding */ runInfo),
/* harmony export */   runList: () => (/* binding */ runList),
/* harmony export */   runResolve: () => (/* binding */ runResolve)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39464);

/** Each command loads its own operation and no other: a look-up should be quick. Tables, when there is something to show. */
const reading = () => Promise.all(/* import() */[__webpack_require__.e(1013), __webpack_require__.e(2894), __webpack_require__.e(2494), __webpack_require__.e(5112)]).then(__webpack_require__.bind(__webpack_require__, 755));
const tables = () => Promise.all(/* import() */[__webpack_require__.e(1013), __webpack_require__.e(6866), __webpack_require__.e(5368), __webpack_require__.e(7138)]).then(__webpack_require__.bind(__webpack_require__, 27138));
async function runResolve(invocation) {
    const { asked } = invocation;
    const { resolve } = await Promise.all(/* import() */[__webpack_require__.e(1013), __webpack_require__.e(6866), __webpack_require__.e(2894), __webpack_require__.e(2494), __webpack_require__.e(5368), __webpack_require__.e(3543), __webpack_require__.e(8964), __webpack_require__.e(9013), __webpack_require__.e(1421), __webpack_require__.e(6039)]).then(__webpack_require__.bind(__webpack_require__, 91620));
    const ports = await (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .localPorts */ .E)(invocation);
    const to = asked.text('path');
    const result = await resolve({ ports }, {
        reference: asked.need('reference'),
        at: asked.text('at'),
        key: asked.text('key'),
        download: to === null ? null : { to, roles: asked.list('roles') },
    });
    return {
        kind: 'result',
        result,
        ...(result.record === null ? {} : { text: (await tables()).resolveText(result.record, { downloaded: to }) }),
    };
}
async function runList(invocation) {
    const { list } = await reading();
    const result = await list({ ports: await (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .localPorts */ .E)(invocation) });
    return {
        kind: 'result',
        result,
        ...(result.record === null ? {} : { text: (await tables()).listText(result.record) }),
    };
}
async function runInfo(invocation) {
    const { info } = await reading();
    const result = await info({ ports: await (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .localPorts */ .E)(invocation) }, { reference: invocation.asked.need('reference') });
    return {
        kind: 'result',
        result,
        ...(result.record === null ? {} : { text: (await tables()).infoText(result.record) }),
    };
}
async function runHistory(invocation) {
    const { asked } = invocation;
    const request = { model: asked.need('model'), limit: asked.number('limit') ?? 50, before: asked.number('before') };
    const { history } = await reading();
    const result = await history({ ports: await (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .localPorts */ .E)(invocation) }, request);
    return {
        kind: 'result',
        result,
        ...(result.record === null ? {} : { text: (await tables()).historyText(result.record) }),
    };
}


/***/ })

};
