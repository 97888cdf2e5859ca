export const id = 9715;
export const ids = [9715];
export const modules = {

/***/ 39715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand),
/* harmony export */   runDeprecate: () => (/* binding */ runDeprecate),
/* harmony export */   runQuarantine: () => (/* binding */ runQuarantine),
/* harmony export */   runReinstate: () => (/* binding */ runReinstate),
/* harmony export */   runRequestApproval: () => (/* binding */ runRequestApproval),
/* harmony export */   runSweep: () => (/* binding */ runSweep)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _operations_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70384);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39464);
/* harmony import */ var _dispatch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53233);
/* harmony import */ var _move_commands_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22405);





async function runRequestApproval(invocation) {
    const { asked } = invocation;
    const document = {
        rationale: asked.text('rationale'),
        link: asked.text('link'),
        risks: asked.text('risks'),
        rollout: asked.text('rollout'),
        kill_switch: asked.text('kill-switch'),
        documents: readEntries('documents', asked.many('documents')),
        checklist: readEntries('checklist', asked.many('checklist')),
    };
    const request = { subject: asked.need('subject'), stage: asked.need('stage'), document };
    const entries = (name) => {
        const given = asked.many(name);
        return given.length === 0 ? {} : { [name]: given.join('\n') };
    };
    return (0,_move_commands_js__WEBPACK_IMPORTED_MODULE_4__.act)(invocation, {
        workflow: 'request.yml',
        inputs: {
            subject: 'subject',
            stage: 'stage',
            rationale: 'rationale',
            link: 'link',
            risks: 'risks',
            rollout: 'rollout',
            'kill-switch': 'kill-switch',
        },
        fixed: { ...entries('documents'), ...entries('checklist') },
        write: async (context) => {
            const { requestApproval } = await __webpack_require__.e(/* import() */ 3847).then(__webpack_require__.bind(__webpack_require__, 53847));
            return { kind: 'result', result: await requestApproval(context, request) };
        },
    });
}
/** `name: text`, one each; refused with every line that is none. */
function readEntries(input, lines) {
    const entries = new Map();
    const wrong = [];
    for (const line of lines) {
        const [, name, text] = /^([a-z0-9][a-z0-9_-]*)\s*:\s+(\S.*)$/.exec(line) ?? [];
        if (name === undefined || text === undefined || entries.has(name))
            wrong.push(line);
        else
            entries.set(name, text.trim());
    }
    if (wrong.length === 0)
        return Object.fromEntries(entries);
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: `\`${input}\` as one \`name: text\` a line, each name once`,
        found: wrong.map((line) => JSON.stringify(line.slice(0, 80))).join(', '),
        next: `Write such as \`incident-response: on-call rota of the flights team\`.`,
    });
}
async function runCommand(invocation) {
    const { asked } = invocation;
    const ports = await (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .localPorts */ .E)(invocation);
    const { comment, sender } = ports.event;
    if (ports.mode !== 'job' || ports.event.name !== 'issue_comment' || comment === null) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
            code: 'input_missing',
            required: 'a run that a comment started (`on: issue_comment`)',
            found: ports.mode === 'job' ? `a run of ${ports.event.name ?? 'no event'}` : 'no run at all',
            next: 'Use it in the workflow `command.yml` of the examples; elsewhere call the command itself, such as `slipway promote`.',
        });
    }
    const planned = asked.text('approval-digest');
    const { command } = await Promise.all(/* import() */[__webpack_require__.e(2852), __webpack_require__.e(9523), __webpack_require__.e(2106)]).then(__webpack_require__.bind(__webpack_require__, 72106));
    const context = { ports, caller: await ports.caller(), mode: 'apply', patience: _operations_context_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_PATIENCE */ .QF };
    const result = await command(context, {
        comment: { ...comment, sender: sender?.login ?? null },
        phase: planned === null ? { kind: 'answer' } : { kind: 'apply', planned },
    });
    return { kind: 'result', result };
}
async function runSweep(invocation) {
    const model = invocation.asked.text('model');
    const access = await (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAccess */ .q)(invocation);
    if (access.kind === 'by_workflow')
        return (0,_dispatch_js__WEBPACK_IMPORTED_MODULE_3__/* .startWorkflow */ .i)(invocation, {
            ports: access.ports,
            workflow: 'sweep.yml',
            inputs: model === null ? {} : { model },
        });
    const { sweep } = await Promise.all(/* import() */[__webpack_require__.e(3847), __webpack_require__.e(447)]).then(__webpack_require__.bind(__webpack_require__, 20447));
    return { kind: 'result', result: await sweep(access.context, { model }) };
}
function runRestrict(invocation, restriction) {
    const { asked } = invocation;
    const operation = { deprecated: 'deprecate', quarantined: 'quarantine', none: 'reinstate' }[restriction];
    const lives = restriction === 'deprecated';
    const request = {
        subject: asked.need('subject'),
        restriction,
        reason: asked.need('reason'),
        until: lives ? (0,_move_commands_js__WEBPACK_IMPORTED_MODULE_4__.readUntil)(asked.text('until')) : null,
        migrateTo: lives ? asked.text('migrate-to') : null,
    };
    return (0,_move_commands_js__WEBPACK_IMPORTED_MODULE_4__.act)(invocation, {
        workflow: 'registry.yml',
        inputs: {
            subject: 'subject',
            reason: 'reason',
            ...(lives ? { until: 'until', 'migrate-to': 'migrate-to' } : {}),
        },
        fixed: { operation },
        write: async (context) => {
            const { restrict } = await __webpack_require__.e(/* import() */ 2039).then(__webpack_require__.bind(__webpack_require__, 32039));
            return { kind: 'result', result: await restrict(context, request) };
        },
    });
}
const runDeprecate = (invocation) => runRestrict(invocation, 'deprecated');
const runQuarantine = (invocation) => runRestrict(invocation, 'quarantined');
const runReinstate = (invocation) => runRestrict(invocation, 'none');


/***/ })

};
