export const id = 797;
export const ids = [797];
export const modules = {

/***/ 3797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   projectFolder: () => (/* binding */ projectFolder),
/* harmony export */   runDemo: () => (/* binding */ runDemo),
/* harmony export */   runSandbox: () => (/* binding */ runSandbox)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2745);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5614);
/** The local GitHub and the demo: heavy, and loaded only when asked for. */





/** Folder of the project: the bundle lies in `dist/` below it. */
function projectFolder() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.argv[1] === undefined ? (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(process.argv[1])));
}
async function runSandbox(invocation) {
    const { asked, print } = invocation;
    const { runSandboxCommand } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(749), __webpack_require__.e(321), __webpack_require__.e(517)]).then(__webpack_require__.bind(__webpack_require__, 5517));
    const seed = asked.text('seed');
    const port = asked.number('port');
    await runSandboxCommand({
        dir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(asked.text('dir') ?? '.slipway-sandbox'),
        ...(port === null ? {} : { port }),
        ...(seed === null ? {} : { seed }),
        project: projectFolder(),
        out: (text) => print(text.trimEnd()),
    }).catch((cause) => {
        const found = cause instanceof Error ? cause.message : String(cause);
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)({ code: 'input_invalid', required: 'a free port, a usable seed and a folder that may be written', found, next: 'Correct it and start again.' });
    });
    return { kind: 'printed', exit: 0 };
}
/** Tells moments as they happen, laid out as if all had been known. */
function timeline(print, options) {
    const entries = [];
    let printed = '';
    return ({ at, who, what, decision, tone, link }) => {
        entries.push({ at, who: who.padEnd(WHO), what, decision, outcome: tone === 'bad' ? 'refused' : 'done', link });
        const text = (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTimeline */ .s8)(entries, options);
        print(text.slice(printed.length).trimEnd());
        printed = text;
    };
}
/** Width of the longest name that takes part. */
const WHO = 'train.yml'.length;
async function runDemo(invocation) {
    const { asked, print, env } = invocation;
    const begun = Date.now();
    const demo = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(749), __webpack_require__.e(321), __webpack_require__.e(92)]).then(__webpack_require__.bind(__webpack_require__, 4092));
    const dir = asked.text('dir');
    const palette = process.stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' ? 'ansi' : 'none';
    const width = Math.max(100, Math.min(process.stdout.columns ?? 140, 160));
    print('Slipway demo: a local GitHub, real workflow files, a real model. Will this flight arrive more than 15 minutes late?\n');
    const story = await demo.runDemo({
        project: projectFolder(),
        dir: dir === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(dir),
        tell: timeline((text) => print(text), { palette, width }),
        told: async ({ story: told, url, dir: kept }) => {
            print(`\nWhat holds at the end (${((Date.now() - begun) / 1000).toFixed(1)} s):`);
            for (const check of told.checks)
                print(`  ${check.holds ? 'yes' : 'NO '}  ${check.what}: ${check.found}`);
            const json = asked.text('json');
            if (json !== null && json !== '-')
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(json, `${JSON.stringify({ schema: 'slipway.demo/1', url, ...told }, null, 2)}\n`);
            if (!asked.flag('serve'))
                return;
            print(`\nServing until you stop it: ${url}\nThe registry: ${url}/tree/model-registry\nState: ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(kept, 'github')}`);
            await new Promise((done) => {
                if (invocation.signal.aborted)
                    done();
                invocation.signal.addEventListener('abort', () => done(), { once: true });
            });
        },
    });
    if (!asked.flag('serve'))
        print('\nTo look around in it: node dist/index.js demo --serve');
    return { kind: 'printed', exit: story.checks.every((check) => check.holds) ? 0 : 1 };
}


/***/ })

};
