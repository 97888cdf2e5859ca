export const id = 1726;
export const ids = [1726];
export const modules = {

/***/ 91726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluationAnnotations: () => (/* binding */ evaluationAnnotations)
/* harmony export */ });
/* unused harmony exports TITLE_LIMIT, MESSAGE_LIMIT */
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73119);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81175);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90391);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41558);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46385);





const TITLE_LIMIT = 255;
const MESSAGE_LIMIT = 64 * 1000;
/**
 * One annotation a gate that failed, is in error or inconclusive, worst first; none for a gate that has no line, as a
 * mark on another line would mislead. GitHub takes 50 a request.
 */
function evaluationAnnotations(record, places) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .blockingGates */ .aZ)(record).flatMap((gate) => {
        const place = places.positionOf(gate.id);
        if (place === null || !Number.isSafeInteger(place.line) || place.line < 1)
            return [];
        return [
            {
                path: places.path,
                startLine: place.line,
                endLine: place.line,
                level: gate.verdict === 'inconclusive' ? 'warning' : 'failure',
                title: (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(plain(`${(0,_status_js__WEBPACK_IMPORTED_MODULE_0__/* .statusWord */ .Hm)(gate.verdict).word}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .gateLabel */ .GS)(gate)} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .requirement */ .aS)(gate, (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .otherSide */ ._P)(record))}`), TITLE_LIMIT),
                message: cutBytes(messageOf(gate, (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .otherSide */ ._P)(record)), MESSAGE_LIMIT),
            },
        ];
    });
}
const plain = (text) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .makeVisible */ .Xm)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .toOneLine */ .GX)(text));
function messageOf(gate, other) {
    const numbers = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .gateNumbers */ .I3)(gate);
    const measured = [
        ['candidate', numbers.candidate],
        [other, numbers.live],
        ['effect', numbers.effect],
    ].flatMap(([name, value]) => (value === '' ? [] : [`${name} ${value}`]));
    const method = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .gateMethod */ .hz)(gate);
    const power = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .gatePower */ .ln)(gate);
    const lines = [
        gate.detail,
        ...(measured.length === 0 ? [] : [`Measured: ${measured.join('; ')}${method === '' ? '' : ` (${method})`}.`]),
        ...(power === null ? [] : [power]),
        ...(gate.next === null ? [] : [`Next: ${gate.next}`]),
        `Reason: ${gate.reason}. Gate: ${gate.id}.`,
    ];
    // Longer than any sentence of ours; what others wrote into one must not push the others out.
    return lines.map((line) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(plain(line), 8_000)).join('\n');
}
function cutBytes(text, limit) {
    let cut = text;
    while ((0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8Length */ .wI)(cut) > limit)
        cut = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(cut, Math.floor(cut.length * 0.9));
    return cut;
}


/***/ })

};
