export const id = 447;
export const ids = [447];
export const modules = {

/***/ 41387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ planEnd),
/* harmony export */   m: () => (/* binding */ closeRequest)
/* harmony export */ });
/* harmony import */ var _core_approval_places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98534);
/* harmony import */ var _core_fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);
/* harmony import */ var _core_operation_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16985);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72795);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67846);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70384);
/* harmony import */ var _write_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6349);
/** A request ends without a promotion: it ran out, its page was closed, or its version may go no further. */








async function closeRequest(context, of) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G9)('close-request', async () => {
        const { model, stage, status, reason } = of;
        const source = context.caller.source;
        const key = (0,_core_operation_key_js__WEBPACK_IMPORTED_MODULE_6__/* .operationKey */ .t)({ source, operation: 'close-request', model, subject: of.digest, stage }, context.ports.sha256);
        return (0,_write_event_js__WEBPACK_IMPORTED_MODULE_5__/* .writeEvent */ .a)(context, {
            operation: 'close-request',
            model,
            key,
            plan: async (gathered) => {
                const open = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .requestOf */ .fo)(gathered.state, stage);
                if (open === null || open.digest !== of.digest) {
                    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
                        code: 'no_such_request',
                        required: `the open request of ${model} for ${stage} with the digest ${of.digest}`,
                        found: open === null ? 'it ended in the meantime' : `${open.digest} is asked for now`,
                        next: 'Nothing needs to be done.',
                    });
                }
                return planEnd(context, {
                    gathered,
                    open,
                    status,
                    reason,
                    checks: { name: 'close_request', title: `End ${open.request}`, status: 'pass', detail: reason },
                    summary: `${model} ${open.version} is no longer asked for in ${stage} (${status}): ${reason}`,
                });
            },
            record: ({ event }) => {
                if (event.type !== 'request_closed')
                    throw new TypeError('the end of a request is an event of its own');
                const { version, request } = event.payload;
                return {
                    model,
                    stage,
                    version,
                    request,
                    status: event.payload.status,
                    reason: event.payload.reason,
                    seq: event.seq,
                };
            },
        });
    });
}
/** The event that ends an open request, whoever ends it; its page is owed. */
function planEnd(context, of) {
    const { gathered, open, status, reason, checks, summary } = of;
    const { request, stage, digest, seq: asked } = open;
    return {
        kind: 'write',
        type: 'request_closed',
        payload: { ...(0,_core_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(open), request, stage, digest, asked, status, reason },
        actor: (0,_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .actorFor */ .ho)(context, gathered),
        owes: [(0,_core_approval_places_js__WEBPACK_IMPORTED_MODULE_7__/* .owedPage */ .dy)(gathered.state.model, open)],
        checks,
        summary,
    };
}


/***/ }),

/***/ 54813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ tellAndConfirmAll),
/* harmony export */   L: () => (/* binding */ tellAndConfirm)
/* harmony export */ });
/* harmony import */ var _core_operation_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16985);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67846);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);
/* harmony import */ var _read_states_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83406);
/* harmony import */ var _serving_rebuilt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44773);
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45944);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56529);
/**
 * Telling again and writing down that it was done, for whoever comes by a model for another reason: the sweep, a look at
 * what is served. `reconcile` does the same within its own event.
 */








/** Tells again of one model where that is due, and confirms it. A dry run tells nobody. */
async function tellAndConfirm(context, model) {
    if (context.mode === 'dry_run')
        return [];
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherModel */ .rw)(context.ports, { model });
    const again = await (0,_tell_js__WEBPACK_IMPORTED_MODULE_5__/* .tellAgain */ .Gr)(context, gathered);
    if (again.kind === 'nothing')
        return [];
    if (again.kind === 'owed')
        return [again.report];
    const { marker, report } = again;
    const identity = { source: context.caller.source, operation: 'tell', model, subject: marker, stage: null };
    const decide = async (now) => ({
        kind: 'write',
        type: 'reconciled',
        payload: { completed: [marker] },
        actor: (0,_authority_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFor */ .ho)(context, now),
        owes: [],
        projectedThrough: now.state.projected_through,
        checks: { name: 'tell', title: 'Telling', status: 'pass', detail: `Everybody was told (${marker}).` },
        documents: await (0,_serving_rebuilt_js__WEBPACK_IMPORTED_MODULE_4__/* .documentsRebuilt */ .s9)(context, now),
        staged: null,
        record: null,
    });
    const key = (0,_core_operation_key_js__WEBPACK_IMPORTED_MODULE_7__/* .operationKey */ .t)(identity, context.ports.sha256);
    await (0,_transact_js__WEBPACK_IMPORTED_MODULE_6__/* .transact */ .h)(context, { model, key, query: { files: [] }, decide, first: gathered });
    return [report];
}
/** The same for every model, or one, that somebody may not have been told of. What goes wrong with one stops no other. */
async function tellAndConfirmAll(context, of) {
    if (context.mode === 'dry_run')
        return [];
    const { states } = await (0,_read_states_js__WEBPACK_IMPORTED_MODULE_3__/* .readStates */ .r)(context.ports, of);
    const reports = [];
    for (const state of states) {
        if (state.untold === null)
            continue;
        try {
            reports.push(...(await tellAndConfirm(context, state.model)));
        }
        catch (error) {
            if (!(error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
                throw error;
            const { found, code } = error.refusal;
            reports.push({ effect: 'tell', id: `tell/${state.untold.seq}`, state: 'owed', reason: `${found} (${code})` });
        }
    }
    return reports;
}


/***/ }),

/***/ 83406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readStates)
/* harmony export */ });
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26182);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72795);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19529);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1412);





/** Files of one request. */
const AT_ONCE = 50;
/**
 * Reads the state of one model or of every model of the catalogue, all at one commit. They are read as they stand: before
 * anything is decided on one, `gatherModel` proves it against the chain.
 */
async function readStates(ports, of) {
    const snapshot = await ports.ledger.read({ files: [_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .CATALOG_PATH */ .Wd] });
    const commit = (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerCommit */ .bF)(snapshot);
    const catalog = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, { path: _core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .CATALOG_PATH */ .Wd, schema: 'slipway.catalog/1' });
    const models = Object.keys(catalog?.models ?? {})
        .filter((name) => (0,_core_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo)(name) && (of.model === null || of.model === name))
        .sort();
    const states = [];
    const unreadable = [];
    for (let from = 0; from < models.length; from += AT_ONCE) {
        const some = models.slice(from, from + AT_ONCE);
        const { files } = await ports.ledger.read({ files: some.map(_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .statePath */ .BQ), at_commit: commit });
        for (const model of some) {
            const reading = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(files.get((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .statePath */ .BQ)(model)) ?? null, _core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_SCHEMA */ .KW);
            if (reading.kind === 'document' && reading.value.model === model)
                states.push(reading.value);
            else
                unreadable.push(model);
        }
    }
    return { snapshot, states, unreadable };
}


/***/ }),

/***/ 44773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ servingDiffers),
/* harmony export */   s9: () => (/* binding */ documentsRebuilt),
/* harmony export */   zZ: () => (/* binding */ targetsDiffer)
/* harmony export */ });
/* unused harmony export stagedServed */
/* harmony import */ var _core_canonical_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97592);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26182);
/* harmony import */ var _core_serving_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72686);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19529);
/* harmony import */ var _target_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94120);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24182);
/** What serving reads, made anew from the state and the records alone: for housekeeping that finds a file edited. */






/** Every version that serving is told of, whole, from its own files. */
async function stagedServed(context, gathered) {
    const { state, commit } = gathered;
    const versions = (0,_core_serving_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsServed */ .Pt)(state);
    const found = await Promise.all(versions.map((version) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .readStaged */ .pl)(context, { model: state.model, version, commit })));
    return found.filter((one) => one !== null);
}
/** What an event is derived on that only renews what serving reads: nothing of what was there before is believed. */
async function documentsRebuilt(context, now) {
    return { stages: new Map(), aliases: null, exposure: null, day: null, others: await stagedServed(context, now) };
}
/** Whether what serving reads is not what state and records make it. */
async function servingDiffers(context, gathered) {
    const { state, snapshot } = gathered;
    if (Object.keys(state.stages).length === 0)
        return false;
    const { links } = context.ports;
    const staged = await stagedServed(context, gathered);
    const known = new Map(staged.map((one) => [one.published.subject, (0,_core_serving_js__WEBPACK_IMPORTED_MODULE_0__/* .servedVersion */ .aw)(one, (asset) => links.asset(asset))]));
    const wanted = (0,_core_serving_js__WEBPACK_IMPORTED_MODULE_0__/* .servingDocuments */ .Vx)({
        state,
        seq: state.seq,
        at: state.at ?? '',
        known: (subject) => known.get(subject) ?? null,
    });
    const read = (path, schema) => {
        const reading = (0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(snapshot.files.get(path) ?? null, schema);
        return reading.kind === 'document' ? reading.value : null;
    };
    const exposure = read((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .exposurePath */ .nS)(state.model), 'slipway.exposure/1');
    const aliases = read((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .aliasesPath */ .UV)(state.model), 'slipway.aliases/1');
    if (exposure === null || aliases === null)
        return true;
    const core = (of) => (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .dj)([of.aliases.aliases, of.aliases.stages, of.exposure.stages, of.exposure.rollouts]);
    return core({ aliases, exposure }) !== core(wanted);
}
/** Whether a traffic engine's file is not what serving's own files make it, and those that the policy no longer asks for. */
async function targetsDiffer(context, gathered) {
    const { state, snapshot, effective, commit } = gathered;
    const { targets, ledger } = context.ports;
    const { model } = state;
    const files = new Map([(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .aliasesPath */ .UV)(model), (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .exposurePath */ .nS)(model)].flatMap((path) => {
        const text = snapshot.files.get(path) ?? null;
        return text === null ? [] : [[path, text]];
    }));
    const wanted = await (0,_target_files_js__WEBPACK_IMPORTED_MODULE_5__/* .targetFiles */ .j)(targets, { model, files, targets: effective.serving.targets });
    const paths = await (0,_target_files_js__WEBPACK_IMPORTED_MODULE_5__/* .targetPaths */ .s)(targets, model);
    const found = await ledger.read({ files: paths, at_commit: commit });
    const text = (path) => found.files.get(path) ?? null;
    const left = paths.filter((path) => text(path) !== null && !wanted.has(path));
    const differ = [...wanted].some(([path, expected]) => text(path) !== expected) || left.length > 0;
    return { differ: differ ? 'yes' : 'no', left };
}


/***/ }),

/***/ 20447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _core_approval_places_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(98534);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73491);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5562);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91091);
/* harmony import */ var _core_result_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(84429);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72795);
/* harmony import */ var _close_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41387);
/* harmony import */ var _confirm_told_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54813);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70384);
/* harmony import */ var _find_request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83876);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1412);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53847);
/* harmony import */ var _request_page_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9718);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(56529);
/**
 * Looks after open requests, whatever woke it: a review, a schedule, an evaluation. Nothing that wakes it is believed; what
 * was said is read from where it was said. What has run out ends, what has changed is asked for again, pages are brought up
 * to date, and what the policy lets go ahead by itself is named for the jobs that do it.
 */














async function sweep(context, of) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_6__/* .settle */ .G9)('sweep', async () => {
        const named = (await (0,_find_request_js__WEBPACK_IMPORTED_MODULE_7__/* .openRequests */ .js)(context.ports)).filter((one) => of.model === null || one.model === of.model);
        // The catalogue can be edited by hand: it only tells where to look.
        const open = [...new Map(named.map((one) => [`${one.model} ${one.stage}`, one])).values()];
        const swept = [];
        for (const found of open)
            swept.push(await sweepSafely(context, found));
        const ready = oneForEachGate(swept.flatMap((one) => (one.ready === null ? [] : [one.ready])), context.caller.run?.id ?? 0);
        const record = {
            requests: swept.map((one) => one.request),
            ready,
            matrix: JSON.stringify(ready),
            count: ready.length,
        };
        const checks = (0,_core_result_js__WEBPACK_IMPORTED_MODULE_12__/* .group */ .Os)({
            name: 'sweep',
            title: 'Open requests',
            detail: open.length === 0 ? 'Nothing is asked for.' : `${open.length} looked at.`,
        }, swept.map(({ request, status }) => ({
            name: 'request',
            title: `${request.model} ${request.version} in ${request.stage}`,
            status,
            detail: request.detail,
        })));
        const failed = swept.some((one) => one.status === 'error');
        // Whoever was not told of a change is told by who comes by anyway; it keeps nothing from going ahead.
        const effects = [...swept.flatMap((one) => one.effects), ...(await (0,_confirm_told_js__WEBPACK_IMPORTED_MODULE_5__/* .tellAndConfirmAll */ .G)(context, of))];
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_6__/* .finished */ .xl)({
            operation: 'sweep',
            decision: failed ? 'error' : context.mode === 'dry_run' ? 'planned' : 'done',
            reason: failed ? 'sweep_incomplete' : context.mode === 'dry_run' ? 'dry_run' : 'ok',
            summary: summaryOf(record),
            checks: { ...checks, status: failed ? 'error' : 'pass' },
            record,
            effects,
            warnings: effects.flatMap((effect) => effect.state === 'owed' ? [`${effect.effect} ${effect.id} is still owed: ${effect.reason ?? 'unknown'}`] : []),
        });
    });
}
/**
 * Whoever lets a run into an environment lets all of its jobs in, so a run names one promotion for each environment. Which
 * one differs from run to run: one that waits at its gate keeps no other from having its turn.
 */
function oneForEachGate(all, run) {
    return all.filter((one) => {
        if (one.environment === '')
            return true;
        const same = all.filter((other) => other.environment.toLowerCase() === one.environment.toLowerCase());
        return same[run % same.length] === one;
    });
}
function summaryOf({ requests, ready }) {
    if (requests.length === 0)
        return 'Nothing is asked for.';
    const counts = new Map();
    for (const { became } of requests)
        counts.set(became, (counts.get(became) ?? 0) + 1);
    const words = [...counts].map(([became, count]) => `${count} ${became}`).join(', ');
    const ahead = ready.length === 0
        ? ''
        : ` Goes ahead by itself: ${ready.map((one) => `${one.subject.split('@sha256:')[0]} to ${one.stage}`).join(', ')}.`;
    return `${requests.length} open request${requests.length === 1 ? '' : 's'}: ${words}.${ahead}`;
}
/** What is wrong with one request keeps nobody from the others. */
async function sweepSafely(context, found) {
    try {
        return await sweepOne(context, found);
    }
    catch (error) {
        if (!(error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ))
            throw error;
        const { code, found: why, next } = error.refusal;
        return unknown(found, { status: 'error', detail: `${why} (${code}). ${next}` });
    }
}
async function sweepOne(context, found) {
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_8__/* .gatherModel */ .rw)(context.ports, { model: found.model });
    const { state, effective } = gathered;
    const request = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_3__/* .requestOf */ .fo)(state, found.stage);
    if (request === null)
        return unknown(found, { status: 'pass', detail: 'Nothing is asked for there.' });
    const { model } = found;
    const about = { model, request };
    const end = (status, reason) => ended(context, { ...about, status, reason });
    if (request.expires_at <= (0,_transact_js__WEBPACK_IMPORTED_MODULE_11__/* .momentOf */ .E)(gathered))
        return end('expired', `it was open until ${request.expires_at}`);
    const to = effective.stages[request.stage];
    if (to === undefined)
        return end('withdrawn', `the lifecycle has no stage ${request.stage} any more`);
    if ((0,_core_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(state, to.name).live?.ordinal === request.ordinal)
        return end('withdrawn', 'it is live there already');
    const seen = await (0,_request_page_js__WEBPACK_IMPORTED_MODULE_10__/* .look */ .Op)(context, { gathered, request });
    if (seen === null)
        return said(about, { became: 'unknown', status: 'error', detail: 'The version cannot be read.' });
    const { approval } = seen.standing;
    if (approval.closed === 'closed')
        return end('withdrawn', 'its page was closed');
    const open = (0,_request_page_js__WEBPACK_IMPORTED_MODULE_10__/* .openChecks */ ._g)(seen.checks);
    const restriction = open.find((check) => check.name === 'restriction');
    if (restriction !== undefined)
        return end('rejected', restriction.detail);
    if (approval.digest !== request.digest)
        return renewed(context, { ...about, changed: approval.changed });
    const effects = await pageOf(context, { gathered, request, seen });
    return { ...standing(about, { open, to, environment: (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentToName */ .eW)(to, seen.standing.environment) }), effects };
}
async function pageOf(context, of) {
    const { gathered, request } = of;
    if (context.mode === 'dry_run')
        return [];
    const marker = (0,_core_approval_places_js__WEBPACK_IMPORTED_MODULE_13__/* .requestMarker */ .c5)({ model: gathered.state.model, stage: request.stage, request: request.request });
    const report = { effect: 'request', id: marker };
    try {
        return [{ ...report, ...(await (0,_request_page_js__WEBPACK_IMPORTED_MODULE_10__/* .writePage */ .xv)(context, { ...of, ask: 'leave' })) }];
    }
    catch (error) {
        // A page is display: that it could not be written keeps nothing from going ahead.
        if (!(error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ))
            throw error;
        return [{ ...report, state: 'owed', reason: `${error.refusal.found} (${error.refusal.code})` }];
    }
}
function standing(about, of) {
    const { model, request } = about;
    const { to, environment } = of;
    // Who promotes is asked of who does it; a policy that lets no workflow do it has no stage that goes ahead by itself.
    const open = of.open.filter((check) => check.name !== 'permission');
    const waiting = (detail) => said(about, { became: 'waiting', status: 'pass', detail });
    if (open.length > 0)
        return waiting(`Open: ${open.map((check) => check.title).join(', ')}.`);
    if (to.when !== 'approved')
        return waiting('All is there; somebody who may promotes it.');
    const ready = {
        model,
        subject: (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSubject */ .QK)({ model, version: request.version, subject: request.subject }),
        stage: to.name,
        environment,
        approval_digest: request.digest,
    };
    const detail = 'All is there; it goes ahead by itself.';
    return { ...said(about, { became: 'ready', status: 'pass', detail }), ready };
}
function said(of, what) {
    const { version, stage, request, place } = of.request;
    const { became, status, detail } = what;
    return {
        request: { model: of.model, version, stage, request, became, detail, url: place.url },
        status,
        ready: null,
        effects: [],
    };
}
/** Of what only the catalogue names: it ended a moment ago, or the catalogue was edited; or nothing can be told. */
function unknown(found, of) {
    const { model, version, stage } = found;
    const { status, detail } = of;
    const request = { model, version, stage, request: '', became: 'unknown', detail, url: '' };
    return { request, status, ready: null, effects: [] };
}
async function ended(context, of) {
    const { model, request, status, reason } = of;
    const result = await (0,_close_request_js__WEBPACK_IMPORTED_MODULE_4__/* .closeRequest */ .m)(context, { model, stage: request.stage, digest: request.digest, status, reason });
    return outcome(of, { became: status, result });
}
async function renewed(context, of) {
    const { model, request, changed } = of;
    const result = await (0,_request_js__WEBPACK_IMPORTED_MODULE_9__/* .renewRequest */ .$)(context, { model, stage: request.stage, digest: request.digest });
    const swept = outcome(of, { became: 'renewed', result });
    return { ...swept, request: { ...swept.request, detail: `${swept.request.detail} Because ${changed.join('; ')}.` } };
}
function outcome(of, what) {
    const { became, result } = what;
    const good = result.decision === 'done' || result.decision === 'already_done' || result.decision === 'planned';
    const status = good ? 'pass' : 'error';
    const swept = said(of, { became: good ? became : 'unknown', status, detail: result.summary });
    return { ...swept, effects: result.effects };
}


/***/ })

};
