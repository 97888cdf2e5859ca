export const id = 4053;
export const ids = [4053];
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

/***/ 74053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAdvance: () => (/* binding */ runAdvance),
/* harmony export */   runRollout: () => (/* binding */ runRollout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _operations_advance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88122);
/* harmony import */ var _operations_rollout_story_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3822);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39464);
/* harmony import */ var _move_commands_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22405);
/** Letting a rollout go on, and showing one. */





async function runAdvance(invocation) {
    const { asked } = invocation;
    const request = {
        model: asked.need('model'),
        stage: asked.need('stage'),
        reason: asked.text('reason'),
        seen: null,
    };
    return (0,_move_commands_js__WEBPACK_IMPORTED_MODULE_4__.act)(invocation, {
        workflow: 'monitor.yml',
        inputs: { model: 'model', stage: 'stage', reason: 'reason' },
        fixed: { operation: 'advance' },
        write: async (context) => ({ kind: 'result', result: await (0,_operations_advance_js__WEBPACK_IMPORTED_MODULE_1__/* .advance */ .n)(context, request) }),
    });
}
/** Bytes: what a file is not held to. */
const NO_LIMIT = 10_000_000;
async function runRollout(invocation) {
    const { asked } = invocation;
    const ports = await (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .localPorts */ .E)(invocation);
    const request = { model: asked.need('model'), stage: asked.need('stage'), seq: asked.number('event') };
    const result = await (0,_operations_rollout_story_js__WEBPACK_IMPORTED_MODULE_2__.rolloutStory)({ ports }, request);
    if (result.record === null)
        return { kind: 'result', result };
    const { renderRolloutMarkdown } = await __webpack_require__.e(/* import() */ 8878).then(__webpack_require__.bind(__webpack_require__, 88878));
    const [html, markdown] = [asked.text('html'), asked.text('markdown')];
    const text = renderRolloutMarkdown(result.record, { limit: NO_LIMIT, links: ports.links });
    if (markdown !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(markdown, text);
    if (html !== null) {
        const { renderRolloutPage } = await __webpack_require__.e(/* import() */ 2798).then(__webpack_require__.bind(__webpack_require__, 72798));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(html, renderRolloutPage(result.record));
    }
    const { rolloutText } = await __webpack_require__.e(/* import() */ 6712).then(__webpack_require__.bind(__webpack_require__, 56712));
    return { kind: 'result', result, text: rolloutText(result.record) };
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


/***/ })

};
