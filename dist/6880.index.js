export const id = 6880;
export const ids = [6880];
export const modules = {

/***/ 96880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCompare: () => (/* binding */ runCompare)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39464);

/** Bytes of the Markdown: what a job's summary takes. */
const MARKDOWN_LIMIT = 1_000_000;
async function runCompare(invocation) {
    const { asked } = invocation;
    const request = { a: asked.need('a'), b: asked.need('b') };
    const { compare } = await Promise.all(/* import() */[__webpack_require__.e(1013), __webpack_require__.e(2894), __webpack_require__.e(2494), __webpack_require__.e(8964), __webpack_require__.e(2852), __webpack_require__.e(7267)]).then(__webpack_require__.bind(__webpack_require__, 22852));
    const ports = await (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .localPorts */ .E)(invocation);
    const result = await compare({ ports }, request);
    if (result.record === null)
        return { kind: 'result', result };
    const { renderCompareMarkdown, renderCompareTerminal } = await Promise.all(/* import() */[__webpack_require__.e(1013), __webpack_require__.e(6866), __webpack_require__.e(3543), __webpack_require__.e(9523), __webpack_require__.e(3606)]).then(__webpack_require__.bind(__webpack_require__, 39523));
    const markdown = asked.text('markdown');
    if (markdown !== null)
        await ports.evidence.write(markdown, renderCompareMarkdown(result.record, { limit: MARKDOWN_LIMIT }));
    const text = renderCompareTerminal(result.record, { width: process.stdout.columns ?? 100 });
    return { kind: 'result', result, text: text.trimEnd() };
}


/***/ })

};
