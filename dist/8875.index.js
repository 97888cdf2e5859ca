export const id = 8875;
export const ids = [8875];
export const modules = {

/***/ 84146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ watchesOf),
/* harmony export */   MN: () => (/* binding */ looksDueWithin),
/* harmony export */   bx: () => (/* binding */ overdueMarker)
/* harmony export */ });
/* harmony import */ var _rollout_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86085);

const DAY = 24 * 3_600_000;
/** So many looks may be late or dropped before somebody is told. */
const MISSED = 3;
/** How old the last recorded look may be, milliseconds: a look is written at most daily, and a few may be missed. */
function looksDueWithin(monitoring) {
    return MISSED * monitoring.lookEveryMs + DAY;
}
/**
 * Every stage where looks are expected: a rollout is under way that they could stop or carry on, or the policy has guards
 * and something is live. `now` is GitHub's clock, ISO 8601.
 */
function watchesOf(of) {
    const { monitoring } = of.policy;
    const limit = looksDueWithin(monitoring);
    const { order } = of.policy.lifecycle;
    const stages = Object.entries(of.state.stages);
    // Outside of rollouts what serves everybody is looked at: the furthest stage of the lifecycle with a live version.
    const serving = order.findLast((name) => stages.some(([one, { live }]) => one === name && live !== null));
    const watched = (0,_rollout_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .watchPlan */ .XW)(of.policy) === null ? null : serving;
    return stages.flatMap(([name, stage]) => {
        const due = dueIn(stage, name === watched ? 'watched' : 'not_watched');
        if (due === null)
            return [];
        const age = Date.parse(of.now) - Date.parse(due.since);
        return [{ stage: name, ...due, age, overdue: age > limit ? 'yes' : 'no' }];
    });
}
function dueIn({ live, rollout, look }, liveIs) {
    if (rollout !== null) {
        const { plan, candidate, started_at } = rollout;
        // Somebody decides it by other means, and no look could say anything.
        if (plan.guards.length === 0 && plan.advance === 'never')
            return null;
        return { what: 'rollout', version: candidate.version, ...lastLook(rollout.look?.at ?? null, started_at) };
    }
    if (live === null || liveIs === 'not_watched')
        return null;
    return { what: 'live', version: live.version, ...lastLook(look?.at ?? null, live.from) };
}
/** A look from before the version was there was at another one. */
function lastLook(at, from) {
    return at !== null && at >= from ? { since: at, looked: 'yes' } : { since: from, looked: 'never' };
}
/** Carried by the issue: one for each time that looks stopped. */
function overdueMarker(of) {
    return `slipway:looks-overdue:${of.model}:${of.watch.stage}:${of.watch.since}`;
}


/***/ }),

/***/ 88122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ advance)
});

// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/operation-key.js
var operation_key = __webpack_require__(16985);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/heartbeat.js
var heartbeat = __webpack_require__(84146);
// EXTERNAL MODULE: ./build/core/integrity.js
var integrity = __webpack_require__(15621);
// EXTERNAL MODULE: ./build/core/moves.js
var moves = __webpack_require__(60856);
// EXTERNAL MODULE: ./build/core/people.js
var people = __webpack_require__(4119);
// EXTERNAL MODULE: ./build/core/promotion-checks.js
var promotion_checks = __webpack_require__(3065);
// EXTERNAL MODULE: ./build/core/requirements.js
var requirements = __webpack_require__(49564);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/core/rollout/exposure.js
var rollout_exposure = __webpack_require__(48671);
;// CONCATENATED MODULE: ./build/core/rollout/advance.js
/**
 * The decision that the candidate of a rollout goes on: to the next step, or to all of the traffic. Whoever lets it go on,
 * it is what was approved when the rollout began, in steps that were pinned then.
 */











/** Where the rollout goes next: the index of a step; `complete`: all traffic; null: nowhere by itself or by asking. */
function nextOf({ plan, step }, stage) {
    const next = plan.steps[step + 1];
    const own = plan.baseline_stage === stage;
    if (next === undefined)
        return own && plan.advance === 'never' ? 'complete' : null;
    return next.share === rollout_exposure/* FULL_SHARE */.qU && own ? 'complete' : step + 1;
}
function decideAdvance(facts, sha256) {
    const { state, stage, rollout, candidate } = facts;
    const gate = { policy: facts.policy, state, to: stage, now: facts.now };
    const coded = [
        checkStep(facts),
        ...checkMay(facts),
        ...(0,promotion_checks/* checkRestriction */.Np)(facts),
        ...(0,promotion_checks/* checkHolds */.n0)(gate),
        ...(0,promotion_checks/* checkFreezes */.tG)(gate),
        checkSeen(facts),
        checkBytes(facts, sha256),
    ];
    const title = `Roll out ${state.model} ${candidate.version} further in ${stage.name}`;
    const checks = (0,result/* group */.Os)({ name: 'advance', title }, coded.map(requirements/* stripCode */.o));
    const failed = coded.find((check) => (0,result/* standsInTheWay */.nz)(check.status));
    if (failed !== undefined) {
        const required = 'a rollout that may go on, and whoever may let it';
        return {
            kind: 'refused',
            checks,
            refusal: { code: failed.code, required, found: failed.detail, next: failed.next },
        };
    }
    const next = nextOf(rollout, stage.name);
    if (next === 'complete')
        return { kind: 'complete', checks, ...complete(facts) };
    if (next === null)
        throw new TypeError('checkStep has refused this');
    return { kind: 'step', checks, ...step(facts, next) };
}
function checkStep({ state, rollout, stage, fromStep, candidate }) {
    const base = { name: 'step', title: 'Step', code: 'rollout_waiting' };
    const { length } = rollout.plan.steps;
    if (fromStep !== rollout.step) {
        const detail = `${candidate.version} was to leave step ${fromStep + 1}; it is in step ${rollout.step + 1} of ${length}.`;
        return { ...base, status: 'fail', detail, next: 'Look again: somebody was quicker.' };
    }
    if (nextOf(rollout, stage.name) === null) {
        const detail = `${candidate.version} is in the last step that ${stage.name} has.`;
        const next = `Promote it to the next stage, or take it out: \`slipway rollback ${state.model} ${stage.name}\`.`;
        return { ...base, status: 'fail', detail, next };
    }
    return { ...base, status: 'pass', detail: `Step ${rollout.step + 1} of ${length} is behind it.`, next: '' };
}
/** What the plan lets go on by itself needs nobody; a person needs what letting a version in needs. */
function checkMay(facts) {
    if (facts.by === 'look')
        return [];
    const permission = (0,policy_effective/* permissionFor */.T)(facts.policy, { operation: 'promote', stage: facts.stage.name });
    const what = `let a rollout go on in ${facts.stage.name}`;
    const check = (0,people/* checkPermission */.Yj)({ what, actor: facts.actor, permission, facts: facts.people });
    const who = permission.roles.join(' or ') || 'nobody: the policy grants it to no role';
    return [{ ...check, next: `Ask ${who} to do it.` }];
}
/** Nothing goes on that was not looked at, or whose newest look found harm or could not tell. */
function checkSeen({ by, look, rollout, state, stage, policy, now, reason }) {
    const base = { name: 'look', title: 'What was seen', code: 'rollout_waiting' };
    const monitor = `\`slipway monitor ${state.model} --stage ${stage.name}\``;
    const { advance, guards } = rollout.plan;
    if (look === null || look.step !== rollout.step) {
        if (by === 'person' && guards.length === 0)
            return { ...base, status: 'not_applicable', detail: 'The rollout has no guards.', next: '' };
        const detail = 'Nobody has looked at this step yet.';
        return { ...base, status: 'fail', detail, next: `Run ${monitor} first.` };
    }
    const age = Date.parse(now) - Date.parse(look.at);
    if (by === 'person' && age > (0,heartbeat/* looksDueWithin */.MN)(policy.monitoring)) {
        const detail = `The newest look is of ${look.at}; nobody has looked since.`;
        return { ...base, status: 'fail', detail, next: `Run ${monitor} first.` };
    }
    // Whoever has looked into what broke may say so, and why it goes on all the same; it stays on the record.
    if (by === 'person' && look.reason === 'guard_broken' && reason !== null)
        return { ...base, status: 'pass', detail: `${look.detail} It goes on all the same: ${reason}`, next: '' };
    const settled = look.decision === 'advance' || (advance === 'never' && look.reason === 'somebody_decides');
    if (settled)
        return { ...base, status: 'pass', detail: look.detail, next: '' };
    const next = look.reason === 'guard_broken'
        ? 'Say why it may go on with a reason, or take it out.'
        : `Wait for it, and run ${monitor} again.`;
    return { ...base, status: 'fail', detail: look.detail, next };
}
function checkBytes(facts, sha256) {
    const check = (0,integrity/* checkIntegrity */._)({ ...facts.integrity, version: facts.version }, sha256);
    return { ...check, code: (0,integrity/* integrityCode */.d)(facts.integrity), next: 'Run `slipway verify` and see what was changed.' };
}
function step(facts, to) {
    const { state, stage, rollout, candidate, look, reason } = facts;
    const { plan } = rollout;
    const next = plan.steps[to];
    if (next === undefined)
        throw new TypeError(`a rollout of ${plan.steps.length} steps has no step ${to + 1}`);
    const own = plan.baseline_stage === stage.name;
    const { live, exposure } = (0,core_state/* stageOf */.gV)(state, plan.baseline_stage);
    const rest = live === null ? [] : (0,rollout_exposure/* takeAll */.h0)([], live);
    const exposed = (0,rollout_exposure/* expose */.p)({ over: own ? rest : exposure, candidate, share: next.share, shadow: next.shadow });
    return {
        payload: {
            ...(0,fold/* pointer */.Wn)(candidate),
            stage: stage.name,
            from_step: rollout.step,
            to_step: to,
            exposure: exposed,
            look: facts.by === 'look' ? look : null,
            reason,
        },
        owes: (0,moves/* telling */.gM)(facts),
    };
}
/** It has all of the traffic, and is live: the promotion that began the rollout is complete. */
function complete(facts) {
    const { policy, state, stage, candidate, began, now, look } = facts;
    const { live, exposure } = (0,core_state/* stageOf */.gV)(state, stage.name);
    const displaced = live === null ? null : { ...(0,fold/* pointer */.Wn)(live), anchor: live.anchor, to: stage.displacesTo ?? policy.lifecycle.start };
    const tags = (0,moves/* planStageTags */.b1)(state, {
        model: state.model,
        at: now,
        cancelled: live === null ? [] : [{ anchor: live.anchor, version: live.version, stage: stage.name }],
        assigned: { anchor: candidate.anchor, version: candidate.version, stage: stage.name },
        because: facts.reason ?? 'its rollout is complete',
    });
    const title = `${state.model} ${candidate.version} → ${stage.name}`;
    const release = tags.assigned !== null && stage.releaseRecords === 'per-promotion'
        ? [{ effect: 'release', tag: tags.assigned, title }]
        : [];
    return {
        payload: {
            ...began.payload,
            becomes: 'live',
            rollout: null,
            completes: { seq: began.seq, look: facts.by === 'look' ? look : null },
            from: stage.name,
            displaced,
            aliases: (0,moves/* aliasMoves */.fi)(facts, { stage: stage.name, live: candidate, left: null }),
            exposure: (0,rollout_exposure/* takeAll */.h0)(exposure, candidate),
            reason: facts.reason ?? began.payload.reason,
            tag: tags.assigned,
            tag_counter: tags.counter,
        },
        owes: [...tags.effects, ...release, ...(0,moves/* telling */.gM)(facts)],
    };
}

// EXTERNAL MODULE: ./build/core/rollout/fold.js
var rollout_fold = __webpack_require__(80109);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(67846);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/operations/effects.js + 1 modules
var effects = __webpack_require__(69600);
// EXTERNAL MODULE: ./build/operations/inputs.js
var inputs = __webpack_require__(36806);
// EXTERNAL MODULE: ./build/operations/moves.js
var operations_moves = __webpack_require__(51421);
// EXTERNAL MODULE: ./build/operations/provenance.js + 1 modules
var provenance = __webpack_require__(76980);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
;// CONCATENATED MODULE: ./build/operations/advance.js
















async function advance(context, request) {
    return (0,operations_context/* settle */.G9)('advance', async () => {
        const model = (0,inputs/* modelFrom */.Sn)(request.model);
        (0,inputs/* checkStageName */.Af)(request.stage);
        (0,inputs/* checkTexts */.Ri)({ reason: request.reason, link: null });
        const { clock, sha256 } = context.ports;
        const role = (0,authority/* roleWhenNeeded */.yw)(context);
        const done = [];
        let pinned = request.seen === null ? null : { step: request.seen.step, subject: request.seen.of };
        const key = (0,operation_key/* operationKey */.t)({
            source: context.caller.source,
            operation: 'advance',
            model,
            subject: request.seen === null ? 'next' : `${request.seen.of}/${request.seen.step}`,
            stage: request.stage,
        }, sha256);
        const decide = async (gathered) => {
            const { state, effective, snapshot, commit } = gathered;
            const stage = (0,operations_moves/* stageFor */.UF)(effective, request.stage);
            const found = (0,rollout_fold/* rolloutIn */.rH)(state, stage.name);
            const { seen } = request;
            if (seen !== null && isPast(found, seen))
                return { kind: 'stop', result: goneOn(request) };
            if (found === null)
                nothingRolledOut(request);
            const { rollout, tenure } = found;
            pinned ??= { step: rollout.step, subject: tenure.subject };
            if (pinned.subject !== tenure.subject)
                nothingRolledOut(request);
            const version = { model, version: tenure.version };
            const candidate = await (0,versions/* readVersion */.$4)(context, { ...version, commit });
            const staged = (0,versions/* usable */.Je)(candidate, { ...version, selector: { kind: 'version', version: tenure.version } });
            const actor = (0,authority/* actorFor */.ho)(context, gathered);
            const permission = (0,policy_effective/* permissionFor */.T)(effective, { operation: 'promote', stage: stage.name });
            const [people, integrity, began] = await Promise.all([
                (0,authority/* personFacts */.bM)(context, { actor, permission, role }),
                (0,operations_moves/* outsideOf */.R_)(context, { snapshot, tag: staged.published.tag }),
                beginning(context, { gathered, rollout }),
                (0,provenance/* requireProvenVersion */.gF)(context, { gathered, staged }),
            ]);
            const decision = decideAdvance({
                policy: effective,
                state,
                stage,
                rollout,
                candidate: tenure,
                version: staged,
                restriction: (0,versions/* provenRestriction */.RS)(state, candidate),
                fromStep: pinned.step,
                by: request.seen === null ? 'person' : 'look',
                look: request.seen?.look ?? rollout.look,
                began,
                actor,
                people,
                integrity,
                reason: request.reason,
                now: (0,transact/* momentOf */.E)(gathered),
            }, sha256);
            if (decision.kind === 'refused')
                return { kind: 'stop', result: (0,operations_context/* refused */.J5)({ operation: 'advance', ...decision }) };
            const asked = { state, commit, now: (0,transact/* momentOf */.E)(gathered) };
            const owed = context.mode === 'dry_run' ? null : await (0,effects/* completeOwed */.hQ)(context, asked);
            done.push(...(owed?.reports ?? []));
            if (owed !== null)
                (0,effects/* requireFewDebts */.Yz)(state, owed);
            const common = {
                kind: 'write',
                actor,
                owes: decision.owes,
                projectedThrough: owed?.through ?? state.projected_through,
                checks: decision.checks,
                documents: await (0,operations_moves/* documentsBefore */.OJ)(context, { gathered, stages: [stage.name] }),
                staged,
                record: null,
            };
            return decision.kind === 'step'
                ? { ...common, type: 'advanced', payload: decision.payload }
                : { ...common, type: 'promoted', payload: decision.payload };
        };
        const files = [...(0,operations_moves/* moveFiles */.px)({ model, stage: request.stage, now: clock.now() }), (0,paths/* stagePath */.E6)(model, request.stage)];
        const transaction = await (0,transact/* transact */.h)(context, { model, key, query: { files: [...new Set(files)] }, decide });
        if (transaction.kind === 'stopped')
            return transaction.result;
        return (0,operations_moves/* finishMove */.jg)(context, { operation: 'advance', transaction, before: done });
    });
}
/** Whether what was seen is no longer so: the rollout has ended, or went on, because somebody was quicker. */
function isPast(found, seen) {
    return found === null || found.tenure.subject !== seen.of || found.rollout.step !== seen.step;
}
function goneOn(request) {
    const detail = `The rollout in ${request.stage} is no longer where it was looked at: somebody was quicker.`;
    return (0,operations_context/* finished */.xl)({
        operation: 'advance',
        decision: 'already_done',
        reason: 'rollout_gone',
        summary: detail,
        checks: { name: 'advance', title: 'Roll out further', status: 'not_applicable', detail },
        record: null,
    });
}
function nothingRolledOut(request) {
    (0,reasons/* refuse */.TR)({
        code: 'rollout_gone',
        required: `a version that is being rolled out in ${request.stage}`,
        found: 'none is',
        next: `See what is there with \`slipway info ${request.model}\`.`,
    });
}
/** The event that began a rollout: its approvals, evaluation and environment are those of the completed promotion. */
async function beginning(context, of) {
    const { state, commit } = of.gathered;
    const path = (0,paths/* eventPath */.Qv)(state.model, of.rollout.seq);
    const snapshot = await context.ports.ledger.read({ files: [path], at_commit: commit });
    const reading = (0,documents/* parseDocument */.Tp)(snapshot.files.get(path) ?? null, core_event/* EVENT_SCHEMA */.Ls);
    if (reading.kind !== 'document')
        (0,documents/* corrupt */.qb)(path, 'the event that began the rollout cannot be read');
    const event = reading.value;
    const { subject } = of.rollout.candidate;
    const began = event.type === 'promoted' && event.seq === of.rollout.seq && event.payload.subject === subject;
    if (!began)
        (0,documents/* corrupt */.qb)(path, 'it is not the event that began the rollout');
    const origin = await (0,provenance/* originOfEvent */.yZ)(context, { gathered: of.gathered, event });
    if (origin.status !== 'pass' && of.gathered.effective.ledger.unprovenOrigin === 'refuse') {
        (0,reasons/* refuse */.TR)({
            code: 'origin_unproven',
            required: 'a rollout that was begun by a workflow the policy lists',
            found: origin.detail,
            next: 'Run `slipway verify`: it names what was changed.',
        });
    }
    return event;
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

/***/ 48875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  monitor: () => (/* binding */ monitor)
});

// EXTERNAL MODULE: ./build/core/caller.js
var core_caller = __webpack_require__(11239);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/rollout/look.js + 8 modules
var rollout_look = __webpack_require__(27420);
// EXTERNAL MODULE: ./build/core/rollout/needs.js
var needs = __webpack_require__(62181);
// EXTERNAL MODULE: ./build/core/rollout/sums.js
var sums = __webpack_require__(16970);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/operations/inputs.js
var inputs = __webpack_require__(36806);
// EXTERNAL MODULE: ./build/core/moves.js
var moves = __webpack_require__(60856);
// EXTERNAL MODULE: ./build/core/operation-key.js
var operation_key = __webpack_require__(16985);
// EXTERNAL MODULE: ./build/operations/advance.js + 1 modules
var advance = __webpack_require__(88122);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(67846);
// EXTERNAL MODULE: ./build/core/rollout/fold.js
var fold = __webpack_require__(80109);
// EXTERNAL MODULE: ./build/core/rollout/plan.js
var rollout_plan = __webpack_require__(86085);
;// CONCATENATED MODULE: ./build/operations/monitor-target.js
/** What a look is at: the candidate of a rollout, or what is live, with everything that has to be counted of it. */




/**
 * The stages that there is something to look at in: every one with a rollout, and the one that serves everybody, which is
 * the furthest of the lifecycle that has a live version. A stage that is named is looked at alone.
 */
function targetsOf(of) {
    const { state, policy } = of;
    const { order } = policy.lifecycle;
    const serving = order.findLast((name) => (0,core_state/* stageOf */.gV)(state, name).live !== null) ?? null;
    const named = of.stage === null ? Object.keys(state.stages) : [of.stage];
    const found = named.flatMap((stage) => {
        const rolled = rolloutTarget(state, stage);
        if (rolled !== null)
            return [rolled];
        return stage === serving || of.stage !== null ? liveTarget({ state, policy, stage }) : [];
    });
    if (found.length > 0 || of.stage === null)
        return found;
    const isLive = (0,core_state/* stageOf */.gV)(state, of.stage).live !== null;
    (0,reasons/* refuse */.TR)({
        code: isLive ? 'guards_missing' : 'nothing_live',
        required: isLive ? `guards that say something of what is live in ${of.stage}` : `something live in ${of.stage}`,
        found: isLive ? 'none: a guard needs a ceiling, a floor or a window to hold without a baseline' : 'nothing is',
        next: isLive ? 'Add one under `monitoring.guards` in the policy.' : `Promote a version to ${of.stage} first.`,
    });
}
function rolloutTarget(state, stage) {
    const found = (0,fold/* rolloutIn */.rH)(state, stage);
    if (found === null)
        return null;
    const { rollout, tenure: candidate } = found;
    const { live: baseline } = (0,core_state/* stageOf */.gV)(state, rollout.plan.baseline_stage);
    if (baseline === null || baseline.ordinal === candidate.ordinal)
        return null;
    return { kind: 'rollout', stage, rollout, candidate, baseline, previous: rollout.look };
}
function liveTarget(of) {
    const { live, look } = (0,core_state/* stageOf */.gV)(of.state, of.stage);
    const plan = (0,rollout_plan/* watchPlan */.XW)(of.policy);
    if (live === null || plan === null)
        return [];
    return [{ kind: 'live', stage: of.stage, plan, candidate: live, previous: look }];
}
/** The same target in a state that was read again; null where it is another one by now, or was looked at since. */
function stillThere(target, state) {
    const stage = (0,core_state/* stageOf */.gV)(state, target.stage);
    const tenure = target.kind === 'rollout' ? (0,fold/* rolloutIn */.rH)(state, target.stage)?.tenure : stage.live;
    if (tenure?.subject !== target.candidate.subject || tenure.seq !== target.candidate.seq)
        return 'moved';
    const look = target.kind === 'rollout' ? (stage.rollout?.look ?? null) : stage.look;
    const step = target.kind === 'rollout' ? stage.rollout?.step : 0;
    const same = look?.at === target.previous?.at && step === (target.kind === 'rollout' ? target.rollout.step : 0);
    return same ? 'yes' : 'moved';
}

// EXTERNAL MODULE: ./build/operations/rollback.js + 2 modules
var rollback = __webpack_require__(51503);
// EXTERNAL MODULE: ./build/operations/write-event.js
var write_event = __webpack_require__(6349);
;// CONCATENATED MODULE: ./build/operations/monitor-act.js
/** What a look came to is done: the version goes on, goes back, or stays and the look is written down. */









async function actOnLook(context, of) {
    const { target, looked } = of;
    const { look } = looked;
    const done = await carryOut(context, of);
    // What could not be done was seen all the same: nobody lets the version go on as if it had not been.
    if (done.decision === 'refused' || done.decision === 'error')
        await record(context, of);
    const rolled = target.kind === 'rollout';
    return {
        looked,
        done,
        record: {
            stage: target.stage,
            candidate: target.candidate.version,
            baseline: rolled ? target.baseline.version : null,
            look: look.decision,
            reason: look.reason,
            detail: look.detail,
            at: look.at,
            through: look.through,
            step: rolled ? target.rollout.step : null,
            steps: rolled ? target.rollout.plan.steps : [],
            guards: look.guards,
            breached: looked.breached.map((guard) => guard.id),
            carried_out: done.operation,
            outcome: done.decision,
            event: done.record?.seq ?? null,
        },
    };
}
async function carryOut(context, of) {
    const { model, target, looked } = of;
    const { look } = looked;
    const { subject } = target.candidate;
    if (look.decision === 'roll_back' && !wasRestored(of)) {
        const reason = look.detail.slice(0, LONGEST_REASON);
        const asked = { model, stage: target.stage, to: null, reason, link: null, incident: null };
        return (0,rollback/* rollback */.d)(context, { ...asked, look, seenOf: subject });
    }
    if (look.decision === 'advance' && target.kind === 'rollout' && goesByItself(target)) {
        const { step } = target.rollout;
        return (0,advance/* advance */.n)(context, { model, stage: target.stage, reason: null, seen: { look, of: subject, step } });
    }
    return record(context, of);
}
/**
 * Whether what is live was itself brought back by a look, and the hold of that still stands. Where it breaks a guard as
 * well, the cause is hardly the version: going further back each hour would go through all of them. Somebody decides.
 */
function wasRestored({ target, state }) {
    if (target.kind !== 'live')
        return false;
    const { seq } = target.candidate;
    const restored = state.recent.some((entry) => entry.seq === seq && entry.type === 'rolled_back');
    return restored && state.holds.some((hold) => hold.id === `hold-${seq}`);
}
/** Characters of a reason that an event may hold. */
const LONGEST_REASON = 900;
/** A rollout whose guard was broken does not go on by itself, whatever is seen later: somebody looks into it. */
function goesByItself({ rollout }) {
    return rollout.plan.advance === 'automatic' && rollout.halted_seq === null;
}
/** Writes the look down where something about it is new; else nothing is written, and the next look counts from the last. */
async function record(context, of) {
    const { model, target, looked } = of;
    const { look } = looked;
    const { previous, stage, candidate } = target;
    const unwritten = (detail) => (0,operations_context/* finished */.xl)({
        operation: 'monitor',
        decision: 'already_done',
        reason: 'ok',
        summary: detail,
        checks: { name: 'record', title: 'Record', status: 'not_applicable', detail },
        record: null,
    });
    if ((0,rollout_look/* shouldRecord */.J)({ before: previous, now: look }) === 'no' && sameBreach(previous, look))
        return unwritten('Nothing changed since the last look that was written down.');
    const told = looked.breached.length > 0 && !sameBreach(previous, look);
    const key = (0,operation_key/* operationKey */.t)({ source: context.caller.source, operation: 'looked', model, subject: `${candidate.subject}/${look.at}`, stage }, context.ports.sha256);
    return (0,write_event/* writeEvent */.a)(context, {
        operation: 'monitor',
        model,
        key,
        plan: async (gathered) => {
            if (stillThere(target, gathered.state) === 'moved')
                return { kind: 'stop', result: unwritten('Somebody moved it, or looked at it, in the meantime.') };
            const { version, ordinal } = candidate;
            return {
                kind: 'write',
                type: 'looked',
                payload: { version, ordinal, subject: candidate.subject, stage, look },
                actor: (0,authority/* actorFor */.ho)(context, gathered),
                owes: told ? (0,moves/* telling */.gM)({ policy: gathered.effective, state: gathered.state }) : [],
                checks: looked.checks,
                summary: look.detail,
            };
        },
        record: ({ event }) => ({ seq: event.seq }),
    });
}
function sameBreach(before, now) {
    const broken = (look) => look.guards
        .filter((guard) => guard.status === 'fail')
        .map((guard) => guard.id)
        .join();
    return broken(now) === (before === null ? '' : broken(before));
}

// EXTERNAL MODULE: ./build/core/rollout/guard.js + 20 modules
var rollout_guard = __webpack_require__(5310);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/render/rollout/guard-numbers.js
var guard_numbers = __webpack_require__(83517);
// EXTERNAL MODULE: ./build/render/rollout/markdown-cells.js
var markdown_cells = __webpack_require__(12974);
// EXTERNAL MODULE: ./build/render/rollout/words.js
var words = __webpack_require__(59862);
// EXTERNAL MODULE: ./build/render/table.js
var render_table = __webpack_require__(99341);
;// CONCATENATED MODULE: ./build/render/recovered.js






/** `harmed`: a guard is broken still. `not_known`: nothing was measured, or not enough to tell. Never well on missing data. */
function recoveryOf(guards) {
    if (guards.some(({ look }) => look.status === 'fail'))
        return 'harmed';
    return guards.length > 0 && guards.every(({ look }) => look.status === 'pass') ? 'well' : 'not_known';
}
const TITLES = {
    well: '✓ The restored version is well',
    not_known: '? It is not known yet whether the restored version is well',
    harmed: '✗ The restored version breaks a guard too',
};
const NEXT = {
    well: 'Every guard is kept since the rollback.',
    not_known: 'Nothing says that it is harmed, and not every guard says that it is not. It is looked at again with the next observations.',
    harmed: '**The cause may not be the version that was taken out.** Look at what else changed: data, configuration, what it depends on.',
};
/** The body of a comment on the incident. */
function renderRecovered(of) {
    const { model, stage, links, guards } = of;
    const recovery = recoveryOf(guards);
    const took = Date.parse(of.through) - Date.parse(of.rolledBackAt);
    const minutes = Math.max(60_000, Math.round(took / 60_000) * 60_000);
    const span = took > 0 ? `, ${(0,words/* formatSpan */.QA)(minutes)} after the rollback` : '';
    const requests = of.requests === null ? '' : `, over ${(0,format/* plural */.LS)(Math.round(of.requests), 'request')}`;
    const rows = guards.map(({ guard, look }) => {
        const unit = (0,guard_numbers/* guardUnit */.OO)(guard, of.units);
        const texts = (0,guard_numbers/* guardTexts */.S7)(look, unit);
        return [
            `**${(0,render_escape/* escapeCell */.kq)((0,words/* guardName */.t_)(guard), 160)}**<br>${(0,render_escape/* escapeCell */.kq)((0,guard_numbers/* guardRule */.sj)(guard, unit), 160)}`,
            (0,markdown_cells/* statusCell */.fo)((0,words/* guardWord */.YA)(look.status)),
            ...[texts.candidate, texts.estimate, texts.bounds, texts.limit].map((text) => (0,render_escape/* escapeCell */.kq)(text, 100)),
            (0,render_escape/* escapeCell */.kq)(look.detail, 300),
        ];
    });
    const table = rows.length === 0
        ? 'The policy has no guard that could be looked at.'
        : (0,render_table/* renderRows */.UR)(['guard', 'status', 'restored version', 'harm or value', 'bounds', 'limit', 'because'], rows);
    const sections = [
        `### ${(0,render_escape/* escapeText */.X1)(TITLES[recovery])}`,
        `${(0,markdown_cells/* versionCell */.zu)(links, { model, version: of.version })} serves **${(0,render_escape/* escapeText */.X1)(stage)}** again in place of ${(0,markdown_cells/* versionCell */.zu)(links, { model, version: of.failed })}. Looked at ${(0,render_escape/* escapeText */.X1)((0,words/* formatMinute */.Yi)(of.through))} UTC${span}${requests}. ${NEXT[recovery]}`,
        table,
        (0,render_escape/* renderMarker */.Bd)(of.marker),
    ];
    return `${sections.join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./build/render/rollout/section.js
var section = __webpack_require__(9336);
// EXTERNAL MODULE: ./build/operations/confirm-told.js
var confirm_told = __webpack_require__(54813);
// EXTERNAL MODULE: ./build/operations/effects.js + 1 modules
var effects = __webpack_require__(69600);
// EXTERNAL MODULE: ./build/operations/incident.js + 3 modules
var incident = __webpack_require__(34066);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
;// CONCATENATED MODULE: ./build/operations/monitor-after.js












async function afterLooks(context, of) {
    if (context.mode === 'dry_run')
        return [];
    const { model } = of.gathered.state;
    return [
        ...(await softly(`tell/${model}`, 'tell', () => (0,confirm_told/* tellAndConfirm */.L)(context, model))),
        ...(await softly(`recovered/${model}`, 'recovered', () => reportRecovered(context, of))),
    ];
}
async function softly(id, effect, run) {
    try {
        return await run();
    }
    catch (error) {
        if (!(error instanceof reasons/* SlipwayError */.GQ))
            throw error;
        return [{ effect, id, state: 'owed', reason: `${error.refusal.found} (${error.refusal.code})` }];
    }
}
/** How long after a rollback the restored version is reported on. */
const REPORTED_MS = 48 * 3_600_000;
/** Of every stage that a look rolled back lately, and that nothing has entered since: a comment on its incident. */
async function reportRecovered(context, of) {
    const { state, commit } = of.gathered;
    const now = Date.parse((0,transact/* momentOf */.E)(of.gathered));
    const reports = [];
    for (const stage of Object.keys(state.stages)) {
        const moved = state.recent.find((entry) => entry.stage === stage && MOVES.has(entry.type));
        if (moved?.type !== 'rolled_back' || now - Date.parse(moved.at) > REPORTED_MS)
            continue;
        const owing = await (0,effects/* readOwing */.t_)(context, { state, commit, seq: moved.seq });
        if (owing?.event.type !== 'rolled_back' || owing.event.payload.look === null)
            continue;
        reports.push(...(await report(context, { ...of, owing, event: owing.event, look: owing.event.payload.look })));
    }
    return reports;
}
const MOVES = new Set(['promoted', 'rolled_back', 'advanced']);
async function report(context, of) {
    const { gathered, owing, event, look } = of;
    const { effective, state } = gathered;
    const effect = event.owes.find((one) => one.effect === 'incident');
    if (effect?.effect !== 'incident')
        return [];
    const broken = new Set(look.guards.filter((one) => one.status === 'fail').map((one) => one.id));
    const guards = (0,rollout_plan/* pinGuards */.IC)(effective).filter((guard) => broken.has(guard.id));
    const { stage } = event.payload;
    const serving = event.payload.target === 'baseline' ? event.payload.from : stage;
    const { live } = (0,core_state/* stageOf */.gV)(state, serving);
    if (guards.length === 0 || live === null)
        return [];
    const now = (0,transact/* momentOf */.E)(gathered);
    const observed = await of.metrics.observe({
        model: state.model,
        stage: serving,
        candidate: live.version,
        baseline: null,
        spans: event.at < now ? [{ step: 0, from: event.at, to: now }] : [],
        windows: [],
        needs: (0,needs/* needsOf */.hN)(guards),
        now,
    }, effective.monitoring);
    const since = observed.kind === 'observed' ? observed.steps.map((one) => one.arms.candidate) : [];
    const restored = since.length === 0 ? NOTHING : summed(since);
    const judged = guards.map((guard) => ({
        guard,
        look: judge(guard, { restored, look, policy: effective.monitoring }),
    }));
    const issue = await (0,incident/* openIncident */.p)(context, { owing, effect, atWork: 0 });
    if (issue === null)
        return [];
    const marker = `slipway:recovered:${state.model}:${event.seq}`;
    const body = renderRecovered({
        model: state.model,
        stage,
        version: live.version,
        failed: event.payload.failed.version,
        rolledBackAt: event.at,
        through: now,
        requests: restored.requests,
        guards: judged,
        units: (0,section/* unitsOf */.$J)(effective),
        links: context.ports.links,
        marker,
    });
    const done = await context.ports.issues.commentOnce({ issue: issue.number, body, marker, since: event.at });
    return [{ effect: 'recovered', id: marker, state: 'done', url: done.url }];
}
const NOTHING = { requests: 0, metrics: {} };
/** The sums of one arm over several stretches; what cannot be added is left out, and then is missing. */
function summed(arms) {
    return arms.reduce((sum, arm) => {
        const pair = (candidate) => [{ step: 0, arms: { candidate, baseline: NOTHING } }];
        const added = (0,sums/* addSums */.MT)(pair(sum), pair(arm));
        return added.kind === 'added' ? (added.sums[0]?.arms.candidate ?? NOTHING) : NOTHING;
    });
}
/** A guard over what the restored version did since; compared, where the guard compares, with what it did before. */
function judge(guard, of) {
    const { restored, look, policy } = of;
    const before = look.sums.length === 0 ? NOTHING : summed(look.sums.map((one) => one.arms.baseline));
    const sums = [{ step: 0, arms: { candidate: restored, baseline: before } }];
    const { minSamples, errorBudget: alpha } = policy;
    return (0,rollout_guard/* judgeGuard */.F)({
        guard: { ...guard, window_ms: null },
        sums,
        window: null,
        alpha,
        planned: minSamples,
        minSamples,
        slot: 0,
    });
}

// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/operations/look-outcome.js
var look_outcome = __webpack_require__(6305);
;// CONCATENATED MODULE: ./build/operations/monitor-registry-result.js


/** The worst first: what is shown is never greener than one of its looks. */
const WORST = ['roll_back', 'hold', 'wait', 'advance'];
function monitorResult(of) {
    const records = [...of.records].sort((a, b) => WORST.indexOf(a.record.look) - WORST.indexOf(b.record.look));
    const failed = records.find(({ done }) => done.decision === 'refused' || done.decision === 'error');
    const [worst] = records;
    if (worst === undefined)
        throw new TypeError('a result is of at least one look');
    const outcome = failed === undefined
        ? (0,look_outcome/* lookOutcome */.i)(worst.record.look, of.mode)
        : { decision: failed.done.decision, reason: failed.done.reason_code };
    const lines = records.map(({ record, done }) => {
        const acted = done.operation === 'monitor' ? '' : ` ${done.summary}`;
        return `${record.candidate} in ${record.stage}: ${look_outcome/* LOOK_VERDICTS */.R[record.look].toLowerCase()}. ${record.detail}${acted}`;
    });
    return {
        schema: result/* RESULT_SCHEMA */.w,
        operation: 'monitor',
        decision: outcome.decision,
        reason_code: outcome.reason,
        summary: lines.join(' '),
        refusal: refusalOf(failed ?? worst),
        warnings: [
            ...records.flatMap(({ done }) => done.warnings),
            ...of.after.flatMap((one) => one.state === 'owed' ? [`${one.effect} ${one.id}: ${one.reason ?? 'not done'}`] : []),
        ],
        checks: treeOf(records),
        effects: [...records.flatMap(({ done }) => done.effects), ...of.after],
        record: {
            model: of.model,
            look: worst.record.look,
            stage: worst.record.stage,
            version: worst.record.candidate,
            detail: worst.record.detail,
            stages: of.records.map((one) => one.record),
        },
    };
}
function refusalOf({ record, done }) {
    if (done.decision === 'refused' || done.decision === 'error')
        return done.refusal;
    if (record.look === 'roll_back') {
        return {
            required: `guards of ${record.stage} that hold`,
            found: record.detail,
            next: 'Fill in the incident, and find out why the gates let the version through.',
        };
    }
    if (record.look !== 'hold')
        return null;
    const next = record.reason === 'guard_broken'
        ? 'Look into it, and decide: roll back by hand, or let it go on with `slipway advance` and a reason.'
        : record.reason === 'ratio_off'
            ? 'See where requests are lost or routed another way; then call the rollout off with `slipway rollback`, and begin it anew.'
            : 'Mend the observations, and look again: nothing goes forward meanwhile.';
    return { required: 'guards that hold, over observations that can be decided on', found: record.detail, next };
}
function treeOf(records) {
    const children = records.map(({ record, looked, done }) => {
        const acted = done.operation === 'monitor' ? [] : [done.checks];
        const title = `${record.candidate} in ${record.stage}`;
        return { ...looked.checks, name: record.stage, title, children: [...(looked.checks.children ?? []), ...acted] };
    });
    const [first] = children;
    if (first !== undefined && children.length === 1)
        return first;
    const detail = `${children.length} stages were looked at.`;
    return (0,result/* group */.Os)({ name: 'monitor', title: 'Looks', detail }, children);
}

// EXTERNAL MODULE: ./build/operations/observing.js
var observing = __webpack_require__(89636);
;// CONCATENATED MODULE: ./build/operations/monitor.js
/**
 * Monitor: looks at what is served, decides, and does it. Looks may be late, doubled or dropped: what is counted, and what
 * follows from it, depends on the time of observations and of the look alone.
 */















async function monitor(context, request) {
    return (0,operations_context/* settle */.G9)('monitor', async () => {
        const model = (0,inputs/* modelFrom */.Sn)(request.model);
        if (request.stage !== null)
            (0,inputs/* checkStageName */.Af)(request.stage);
        const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model });
        const { state, effective } = gathered;
        requireListed(context, gathered);
        const metrics = request.metrics ?? context.ports.metrics;
        const targets = targetsOf({ state, policy: effective, stage: request.stage });
        if (targets.length === 0) {
            const effects = await afterLooks(context, { gathered, metrics });
            const detail = `Nothing of ${model} is being rolled out, and nothing that is live has a guard.`;
            return (0,operations_context/* finished */.xl)({
                operation: 'monitor',
                decision: 'done',
                reason: 'ok',
                summary: detail,
                checks: { name: 'monitor', title: 'Monitor', status: 'not_applicable', detail },
                record: { model, look: null, stage: null, version: null, detail: null, stages: [] },
                effects,
            });
        }
        requireSource(gathered, request);
        const records = [];
        for (const target of targets) {
            const looked = await look({ gathered, target, metrics });
            records.push(await actOnLook(context, { model, target, looked, state }));
        }
        const after = await afterLooks(context, { gathered, metrics });
        return monitorResult({ model, records, mode: context.mode, after });
    });
}
/** What was seen lets a version go on without anybody's say: so only a workflow that the policy lists may see it. */
function requireListed({ caller }, { effective, inForce }) {
    if (caller.run === null)
        return;
    const listing = (0,core_caller/* listingOf */.K)(caller.run, { rules: effective.ledger, defaultBranch: inForce.branch });
    if (listing.kind === 'listed')
        return;
    (0,reasons/* refuse */.TR)({
        code: 'origin_unproven',
        required: 'a run of a workflow that the policy lists, on the default branch',
        found: listing.reason,
        next: 'Add the workflow to `ledger.produced-by` in the policy, or monitor from one that is there.',
    });
}
function requireSource({ effective }, request) {
    if (request.metrics !== null || effective.monitoring.source !== null)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'observations_missing',
        required: 'observations of what is served',
        found: 'no file was given, and the policy names no source',
        next: 'Give files with `observations`, or name a source under `monitoring` in the policy.',
    });
}
/** Reads what is new since the last recorded look, adds it to what was counted, and decides. */
async function look(of) {
    const { gathered, target, metrics } = of;
    const { effective } = gathered;
    const now = (0,transact/* momentOf */.E)(gathered);
    const rolled = target.kind === 'rollout';
    const { guards } = rolled ? target.rollout.plan : target.plan;
    const startedAt = rolled ? target.rollout.started_at : target.candidate.from;
    const begun = rolled ? target.rollout.begun : [startedAt];
    const through = target.previous?.through ?? null;
    const before = target.previous?.sums ?? [];
    const observed = await metrics.observe({
        model: gathered.state.model,
        stage: target.stage,
        candidate: target.candidate.version,
        baseline: rolled ? target.baseline.version : null,
        spans: (0,sums/* spansFor */.XX)({ rollout: { started_at: startedAt, begun }, through, now }),
        windows: (0,sums/* windowSpans */.m1)({
            windows: (0,needs/* windowsOf */.R5)(guards),
            startedAt,
            now,
            // Both arms are looked at over the same time, with the same split.
            notBefore: rolled ? target.rollout.step_since : null,
        }),
        needs: (0,needs/* needsOf */.hN)(guards),
        now,
    }, effective.monitoring);
    const added = (0,observing/* counted */.h)(observed, before);
    // What is live is watched by the policy of now. Where that counts something in another way, it is counted anew.
    const read = added.sums === null && !rolled ? (0,observing/* counted */.h)(observed, []) : added;
    const fresh = observed.kind === 'observed' ? observed.newest : { candidate: null, baseline: null };
    const newest = (0,sums/* laterNewest */.v4)(target.previous?.newest ?? { candidate: null, baseline: null }, fresh);
    const common = {
        startedAt,
        previous: target.previous,
        sums: read.sums ?? before,
        windows: observed.kind === 'observed' ? observed.windows : [],
        through: read.sums === null ? through : (0,sums/* throughOf */.TE)({ before: through, newest: fresh, now }),
        newest,
        problems: read.problems,
        now,
    };
    const facts = rolled
        ? {
            ...common,
            where: 'rollout',
            plan: target.rollout.plan,
            step: target.rollout.step,
            stepSince: target.rollout.step_since,
            begun,
            versions: (0,core_state/* stageOf */.gV)(gathered.state, target.stage).exposure.filter((one) => one.share > 0).length,
        }
        : { ...common, where: 'watch', plan: target.plan };
    return (0,rollout_look/* decideLook */.i)(facts);
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


/***/ })

};
