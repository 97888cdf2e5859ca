export const id = 505;
export const ids = [505];
export const modules = {

/***/ 2505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDoctor: () => (/* binding */ runDoctor),
/* harmony export */   runInit: () => (/* binding */ runInit)
/* harmony export */ });
async function runInit(_invocation) {
    throw new Error('pending');
}
async function runDoctor(_invocation) {
    throw new Error('pending');
}


/***/ })

};
