export const id = 6712;
export const ids = [6712];
export const modules = {

/***/ 56712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rolloutText: () => (/* binding */ rolloutText)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _split_bar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52187);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59862);
/** A rollout on a terminal: the split, the plan, what was seen last, and what was decided. */



function rolloutText(story) {
    const { model, stage, candidate, plan, steps, looks, moves, exposure } = story;
    const split = exposure.map((one) => `  ${one.version.padEnd(12)} ${(0,_split_bar_js__WEBPACK_IMPORTED_MODULE_1__/* .blockBar */ .zW)(one.share)} ${(0,_split_bar_js__WEBPACK_IMPORTED_MODULE_1__/* .shareText */ .Lu)(one)}`);
    const told = plan.steps.map((step, index) => {
        const entered = steps.find((one) => one.index === index);
        const since = entered === undefined ? '' : ` since ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMinute */ .Yi)(entered.since)}`;
        return `  ${index + 1}. ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .stepName */ .u)(step)}${since}`;
    });
    const seen = looks.map((look) => `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMinute */ .Yi)(look.at)}  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .lookWord */ .ks)(look.decision).word}: ${look.detail}`);
    const moved = moves.map((one) => {
        const why = one.reason === null ? '' : `: ${one.reason}`;
        return `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMinute */ .Yi)(one.at)}  ${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVE_WORDS */ .Q0[one.kind].word} by ${one.by} (event ${one.seq})${why}`;
    });
    const title = `${model} ${candidate.version} in ${stage}: ${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOME_WORDS */ .nx[story.outcome].word}`;
    const parts = [[title], ['Split', ...split], ['Plan', ...told], ['Looks', ...seen], ['Moves', ...moved]];
    return parts.map((lines) => lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en).join('\n')).join('\n\n');
}


/***/ })

};
