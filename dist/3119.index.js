export const id = 3119;
export const ids = [3119];
export const modules = {

/***/ 3119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   DW: () => (/* binding */ decisionWord),
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   WS: () => (/* binding */ flattenChecks),
/* harmony export */   Z4: () => (/* binding */ evidencePairs)
/* harmony export */ });
/* unused harmony exports STATUS_WORDS, DECISION_WORDS */
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1091);
/** The words and the one symbol for each status and decision; the same in Markdown and in the terminal. */

const STATUS_WORDS = {
    not_applicable: { word: 'not applicable', symbol: '·', tone: 'quiet' },
    pass: { word: 'pass', symbol: '✓', tone: 'good' },
    inconclusive: { word: 'inconclusive', symbol: '?', tone: 'open' },
    fail: { word: 'fail', symbol: '✗', tone: 'bad' },
    error: { word: 'error', symbol: '!', tone: 'bad' },
};
const DECISION_WORDS = {
    done: { word: 'Done', symbol: '✓', tone: 'good' },
    already_done: { word: 'Already done', symbol: '✓', tone: 'good' },
    planned: { word: 'Planned, nothing written', symbol: '·', tone: 'quiet' },
    refused: { word: 'Refused', symbol: '✗', tone: 'bad' },
    inconclusive: { word: 'Inconclusive', symbol: '?', tone: 'open' },
    error: { word: 'Error', symbol: '!', tone: 'bad' },
};
/** Never shows what this program does not know as something good. */
function statusWord(status) {
    return STATUS_WORDS[status] ?? { word: String(status), symbol: '!', tone: 'bad' };
}
function decisionWord(decision) {
    return DECISION_WORDS[decision] ?? { word: String(decision), symbol: '!', tone: 'bad' };
}
/** The verdict's sentence. Where it would only repeat what the refusal found, what the code means is said instead. */
function verdictSentence(result) {
    const repeats = result.summary.trim() === '' || result.summary === result.refusal?.found;
    return repeats ? (_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .ez[result.reason_code] ?? result.summary) : result.summary;
}
/** The tree below its root, parents before children; the root itself when it has none and says something. */
function flattenChecks(root) {
    const walk = (checks, depth) => checks.flatMap((check) => [{ check, depth }, ...walk(check.children ?? [], depth + 1)]);
    return walk(root.children ?? [], 0);
}
/** What was found, as short `name: value` pairs. Values are JSON where they are no plain text. */
function evidencePairs(evidence) {
    return Object.entries(evidence ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)),
    ]);
}


/***/ })

};
