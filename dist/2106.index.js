export const id = 2106;
export const ids = [2106,2039];
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

/***/ 72106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./build/core/command/specs.js
var specs = __webpack_require__(49164);
// EXTERNAL MODULE: ./build/core/command/words.js
var words = __webpack_require__(19397);
;// CONCATENATED MODULE: ./build/core/command/format.js


/** The command as one line; what {@link parseCommand} made of a comment, it makes of this line again. */
function formatCommand(command) {
    const fields = command;
    const words = (0,specs/* specOf */.rI)(command.name).slots.flatMap(({ field, kind, keyword }) => {
        const value = fields[field];
        if (value === null || value === undefined)
            return [];
        const word = write(kind, value);
        return keyword === undefined ? [word] : [keyword, word];
    });
    const reason = fields['reason'];
    const end = typeof reason === 'string' ? ['--', reason] : [];
    return [`/${command.name}`, ...words, ...end].join(' ');
}
/** The table pairs each field with its kind, which the types of {@link Command} are made from. */
function write(kind, value) {
    return words/* WORDS */.q[kind].write(value);
}

// EXTERNAL MODULE: ./build/core/command/parse.js + 4 modules
var parse = __webpack_require__(60167);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/evaluation/fit.js
var fit = __webpack_require__(90391);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/render/reply/frame.js
/** What every reply has: its first line, who asked for what, and at its end the marker by which it is found again. */



/** Bytes of a whole reply: below what GitHub takes as a comment. */
const REPLY_LIMIT = 60_000;
/** Marker of the reply to a comment, without comment signs. */
function replyMarker(commentId) {
    return `slipway:command:${commentId}`;
}
/** `first`, then what fits of the parts, then who asked; never longer than {@link REPLY_LIMIT}. */
function frame_frameReply(asked, of) {
    const end = `\n${askedLine(asked)}\n\n${(0,render_escape/* renderMarker */.Bd)(replyMarker(asked.commentId))}\n`;
    const pointer = asked.run === null ? 'the result of the run' : `the output of ${frame_runLink(asked.run)}`;
    const limit = REPLY_LIMIT - (0,fit/* utf8Length */.wI)(end);
    return `${(0,fit/* fitParts */.u5)(of.first, of.parts ?? [], { limit, pointer })}${end}`;
}
function frame_runLink(run) {
    return (0,render_escape/* renderLink */.BK)({ text: `run ${run.id}`, url: (0,visible/* cutText */.IN)(run.url, 300) });
}
function askedLine({ command, by, run }) {
    const what = command === null ? 'A comment' : (0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(command, 500));
    return `<sub>${what} by ${(0,render_escape/* escapeCell */.kq)(by, 60)}${run === null ? '' : `, ${frame_runLink(run)}`}.</sub>`;
}

// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/status.js
var render_status = __webpack_require__(73119);
// EXTERNAL MODULE: ./build/render/table.js
var table = __webpack_require__(99341);
// EXTERNAL MODULE: ./build/render/evaluation/compare.js + 1 modules
var compare = __webpack_require__(39523);
// EXTERNAL MODULE: ./build/render/release-parts.js
var release_parts = __webpack_require__(76387);
// EXTERNAL MODULE: ./build/render/links.js
var render_links = __webpack_require__(73420);
// EXTERNAL MODULE: ./build/render/request/verdict.js
var verdict = __webpack_require__(93774);
// EXTERNAL MODULE: ./build/render/rollout/section.js
var section = __webpack_require__(9336);
// EXTERNAL MODULE: ./build/render/rollout/split-bar.js
var split_bar = __webpack_require__(52187);
;// CONCATENATED MODULE: ./build/render/reply/model-answers.js








const row = (cells) => `| ${cells.join(' | ')} |`;
const cell = (text, limit = 160) => (0,render_escape/* escapeCell */.kq)(text, limit);
const moment = (at) => (0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(at));
/** One table of stages for all models, then holds and requests where there are any. */
function statusParts({ models }, links) {
    if (models.length === 0)
        return [{ head: '', rows: ['No model has a version yet.'], noun: 'line', priority: 2 }];
    const stages = models.flatMap((state) => {
        const rows = Object.entries(state.stages).map((entry) => [
            `**${cell(state.model, 80)}**`,
            ...stageCells(state, { entry, links }),
        ]);
        return rows.length > 0 ? rows : [[`**${cell(state.model, 80)}**`, '–', 'nothing', '–', '–']];
    });
    return [
        {
            head: (0,table/* tableHead */.PP)(['model', 'stage', 'live', 'since (UTC)', 'before']),
            rows: stages.map(row),
            noun: 'stage',
            priority: 2,
        },
        ...rolloutParts(models),
        ...holdParts(models),
        ...untoldParts(models),
        ...requestParts(models, links),
    ];
}
function modelParts({ state, description, owner }, links) {
    const { counts, latest } = state;
    const newest = latest === null ? 'none' : (0,render_links/* versionLink */.P)(links, { model: state.model, version: latest.version });
    const facts = [
        `**${cell(state.model, 80)}**${description === null ? '' : `: ${cell(description, 400)}`}`,
        `Owner: ${owner === null ? 'none named' : cell(owner)}. ${(0,format/* plural */.LS)(counts.published, 'version')}, ${(0,format/* plural */.LS)(counts.promotions, 'promotion')}, ${(0,format/* plural */.LS)(counts.rollbacks, 'rollback')}, ${(0,format/* plural */.LS)(state.seq, 'event')}; latest: ${newest}.`,
    ];
    const stages = Object.entries(state.stages).map((entry) => row(stageCells(state, { entry, links })));
    const aliases = Object.entries(state.aliases).map(([name, alias]) => row([
        (0,render_escape/* codeSpan */.SS)(`${state.model}@${name}`),
        alias.target === null
            ? 'nothing'
            : `**${(0,render_links/* versionLink */.P)(links, { model: state.model, version: alias.target.version })}**`,
        alias.follows === null ? 'set by hand' : `follows ${cell(alias.follows, 64)}`,
        moment(alias.at),
    ]));
    return [
        { head: '', rows: [facts.join('\n\n')], noun: 'line', priority: 2 },
        { head: (0,table/* tableHead */.PP)(['stage', 'live', 'since (UTC)', 'before']), rows: stages, noun: 'stage', priority: 2 },
        ...rolloutParts([state]),
        ...holdParts([state]),
        ...untoldParts([state]),
        ...requestParts([state], links),
        {
            head: `**Aliases**\n\n${(0,table/* tableHead */.PP)(['alias', 'version', 'how', 'since (UTC)'])}`,
            rows: aliases,
            noun: 'alias',
            priority: 3,
        },
        restrictedPart(state),
    ];
}
function stageCells({ model }, of) {
    const [name, { live, incoming, history }] = of.entry;
    const link = (version) => (0,render_links/* versionLink */.P)(of.links, { model, version });
    const coming = incoming === null ? '' : `<br>coming in: ${link(incoming.version)}`;
    const [before] = history;
    const undone = before?.ended === 'rolled_back' ? ', **rolled back**' : '';
    return [
        cell(name, 80),
        `${live === null ? 'nothing' : `**${link(live.version)}**`}${coming}`,
        live === null ? '–' : moment(live.from),
        before === undefined ? '–' : `${link(before.version)}${undone}`,
    ];
}
/** What is being rolled out: the split of the traffic, the plan, the last look. */
function rolloutParts(models) {
    const rows = models.flatMap((state) => Object.keys(state.stages).flatMap((stage) => {
        const lines = (0,section/* rolloutLines */.rx)(state, stage);
        return lines.length === 0
            ? []
            : [
                row([
                    cell(state.model, 80),
                    cell(stage, 80),
                    splitCell(state, stage),
                    lines.map((line) => cell(line, 300)).join('<br>'),
                ]),
            ];
    }));
    const columns = ['model', 'stage', 'traffic', 'plan'];
    return [{ head: `**Being rolled out**\n\n${(0,table/* tableHead */.PP)(columns)}`, rows, noun: 'rollout', priority: 2 }];
}
function splitCell(state, stage) {
    return (0,section/* splitOf */.uv)(state, stage)
        .map((one) => `${cell(one.version, 80)}: ${(0,split_bar/* shareText */.Lu)(one)}`)
        .join('<br>');
}
function holdParts(models) {
    const rows = models.flatMap((state) => state.holds.map((hold) => row([
        cell(state.model, 80),
        (0,render_escape/* codeSpan */.SS)(hold.id),
        cell(hold.stages?.join(', ') ?? 'every stage'),
        hold.until === null ? 'it is lifted' : moment(hold.until),
        cell(hold.by, 60),
        cell(hold.reason, 300),
    ])));
    const columns = ['model', 'hold', 'covers', 'until (UTC)', 'by', 'why'];
    return [{ head: `**On hold**\n\n${(0,table/* tableHead */.PP)(columns)}`, rows, noun: 'hold', priority: 2 }];
}
function requestParts(models, links) {
    const rows = models.flatMap((state) => state.requests.map((one) => requestRow(state, { one, links })));
    const columns = ['model', 'asked for', 'by', 'digest', 'expires (UTC)'];
    return [{ head: `**Open requests**\n\n${(0,table/* tableHead */.PP)(columns)}`, rows, noun: 'request', priority: 2 }];
}
function requestRow({ model }, of) {
    const { one, links } = of;
    const place = (0,render_escape/* renderLink */.BK)({ text: `to ${one.stage}`, url: one.place.url });
    return row([
        cell(model, 80),
        `**${(0,render_links/* versionLink */.P)(links, { model, version: one.version })}** ${place}`,
        cell(one.requester, 60),
        (0,render_escape/* codeSpan */.SS)((0,verdict/* shortHex */.w8)(one.digest)),
        moment(one.expires_at),
    ]);
}
function restrictedPart({ restricted }) {
    const rows = restricted.map((one) => row([`v${one.ordinal}`, `**${cell(one.restriction)}**`]));
    return { head: `**Restricted versions**\n\n${(0,table/* tableHead */.PP)(['version', 'is'])}`, rows, noun: 'version', priority: 4 };
}
function untoldParts(models) {
    const lines = models.flatMap((state) => {
        const line = (0,render_status/* untoldLine */.l2)(state);
        return line === null ? [] : [(0,render_escape/* escapeText */.X1)(`${state.model}: ${line}`)];
    });
    return lines.length === 0 ? [] : [{ head: '', rows: lines, noun: 'line', priority: 2 }];
}

;// CONCATENATED MODULE: ./build/render/reply/answers.js







const answers_row = (cells) => `| ${cells.join(' | ')} |`;
const answers_cell = (text, limit = 160) => (0,render_escape/* escapeCell */.kq)(text, limit);
function answerParts(answer, links) {
    switch (answer.kind) {
        case 'list':
            return listParts(answer);
        case 'status':
            return statusParts(answer, links);
        case 'model':
            return modelParts(answer, links);
        case 'version':
            return versionParts(answer, links);
        case 'compare':
            return compareParts(answer);
        case 'help':
            return helpParts(answer.help);
    }
}
function listParts({ models, empty }) {
    const rows = [
        ...models.map((one) => answers_row([
            `**${answers_cell(one.model, 80)}**`,
            answers_cell(one.latest, 80),
            pairs(one.stages),
            pairs(one.aliases),
            one.holds === 0 ? '–' : `**${(0,format/* plural */.LS)(one.holds, 'hold')}**`,
            one.at === null ? '–' : (0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(one.at)),
            answers_cell(one.description),
        ])),
        ...empty.map((model) => answers_row([`**${answers_cell(model, 80)}**`, '–', '–', '–', '–', '–', 'nothing registered yet'])),
    ];
    if (rows.length === 0)
        return [lines('No model has a version yet.')];
    const columns = ['model', 'latest', 'live', 'aliases', 'holds', 'last event (UTC)', 'what it is'];
    return [{ head: (0,table/* tableHead */.PP)(columns), rows, noun: 'model', priority: 2 }];
}
const lines = (text) => ({ head: '', rows: [text], noun: 'line', priority: 2 });
function pairs(of) {
    return (Object.entries(of)
        .slice(0, 20)
        .map(([name, version]) => `${answers_cell(name, 64)}: **${answers_cell(version, 64)}**`)
        .join('<br>') || '–');
}
function versionParts({ record, published, status }, links) {
    const { bump } = record;
    const reasons = bump.reasons.map((one) => one.because).join('; ') || 'nothing before it';
    const facts = [
        ['Version', `**${answers_cell(record.model, 80)} ${answers_cell(record.version, 80)}** (v${record.ordinal})`],
        ['Stage', `${answers_cell(status.stage ?? 'where versions begin')}, since ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(status.since))} UTC`],
        ...(status.failed === null
            ? []
            : [['Failed', `in ${answers_cell(status.failed.stage)}: ${answers_cell(status.failed.reason, 600)}`]]),
        ['Subject', (0,render_escape/* codeSpan */.SS)(published.subject)],
        ['Content', (0,render_escape/* codeSpan */.SS)(published.content)],
        [
            'Release',
            `${(0,render_escape/* renderCodeLink */.IJ)({ text: published.tag, url: published.release.url })}${published.release.immutable ? ' (immutable)' : ''}`,
        ],
        [
            'Source',
            `${(0,render_escape/* renderCodeLink */.IJ)({ text: record.lineage.commit, url: links.commit(record.lineage.commit) })} of ${answers_cell(record.lineage.repository)}`,
        ],
        ['Registered', `by ${answers_cell(record.registered.by)} at ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(record.registered.at))} UTC`],
        ['Bump', `${answers_cell(bump.given ?? bump.inferred ?? 'first version')}: ${answers_cell(reasons, 600)}`],
    ];
    const artifacts = record.artifacts.map((one) => answers_row([
        answers_cell(one.role, 64),
        `${(0,release_parts/* artifactCell */.xz)(one, { tag: published.tag, links })}<br>${(0,render_escape/* codeSpan */.SS)(one.sha256)}`,
        (0,render_escape/* unbroken */.D_)((0,format/* formatBytes */.z3)(one.size)),
    ]));
    return [
        {
            head: (0,table/* tableHead */.PP)(['fact', 'value']),
            rows: facts.map(([name, value]) => answers_row([`**${name}**`, value])),
            noun: 'fact',
            priority: 2,
        },
        {
            head: `**Artifacts**\n\n${(0,table/* tableHead */.PP)(['role', 'file and SHA-256', 'size:'])}`,
            rows: artifacts,
            noun: 'artifact',
            priority: 3,
        },
    ];
}
/** Room for what stands around the comparison. */
const COMPARE_LIMIT = 45_000;
/** Cut to size by its own renderer, which knows what matters most. */
function compareParts({ view, reportUrl }) {
    const text = (0,compare.renderCompareMarkdown)(view, { limit: COMPARE_LIMIT, reportUrl });
    return [{ head: '', rows: [text.trimEnd()], noun: 'comparison', priority: 2 }];
}
function helpParts(help) {
    if (help.kind === 'all') {
        return [
            {
                head: (0,table/* tableHead */.PP)(['command', 'what it does', 'writes']),
                rows: help.rows.map((one) => answers_row([(0,render_escape/* codeSpan */.SS)(one.usage), answers_cell(one.help, 300), one.changes ? 'yes' : 'no'])),
                noun: 'command',
                priority: 2,
            },
            { head: '', rows: help.rules.map((rule) => `- ${answers_cell(rule, 400)}`), noun: 'rule', priority: 3 },
        ];
    }
    const { row: command, parts, example } = help;
    return [
        lines(`${(0,render_escape/* codeSpan */.SS)(command.usage)}: ${answers_cell(command.help, 300)}.`),
        {
            head: (0,table/* tableHead */.PP)(['word', 'what it is', 'needed']),
            rows: parts.map((one) => answers_row([(0,render_escape/* codeSpan */.SS)(one.word), answers_cell(one.means, 300), one.required ? 'yes' : 'no'])),
            noun: 'word',
            priority: 2,
        },
        lines(`Such as:\n\n${(0,render_escape/* codeFence */.d6)((0,visible/* cutText */.IN)(example, 500))}`),
    ];
}

;// CONCATENATED MODULE: ./build/render/reply/reply.js









const LONGEST = 1_000;
const prose = (text) => (0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(text, LONGEST)) || '–';
/** Decision, then required, found, next, then what is asked to be shown; checks are folded, effects and links below. */
function replyBody(reply) {
    const { result } = reply;
    const { word, symbol } = (0,render_status/* decisionWord */.DW)(result.decision);
    const code = result.reason_code === 'ok' ? '' : ` (${(0,render_escape/* codeSpan */.SS)(result.reason_code)})`;
    const first = `**${symbol} ${word}**${code}: ${prose((0,render_status/* verdictSentence */.BT)(result))}`;
    const parts = [
        ...refusalParts(result),
        {
            head: '> [!WARNING]',
            rows: result.warnings.map((warning) => `> - ${prose(warning)}`),
            noun: 'warning',
            priority: 1,
        },
        ...(reply.answer === null ? [] : answerParts(reply.answer, reply.links)),
        ...checkParts(result, reply.answer !== null),
        effectPart(result),
        seePart(reply),
    ];
    return frame_frameReply(reply, { first, parts });
}
function refusalParts({ refusal }) {
    if (refusal === null)
        return [];
    const { required, found, next } = refusal;
    const lines = [`- **Required:** ${prose(required)}`, `- **Found:** ${prose(found)}`, `- **Next:** ${prose(next)}`];
    // One row: a refusal without its last line would leave out what to do.
    return [{ head: lines[0] ?? '', rows: [lines.slice(1).join('\n')], noun: 'line', priority: 0 }];
}
/** What a reading command shows speaks for itself; its checks are shown only where one did not pass. */
function checkParts(result, answered) {
    const checks = (0,render_status/* flattenChecks */.WS)(result.checks);
    const open = checks.some(({ check }) => check.status !== 'pass' && check.status !== 'not_applicable');
    if (checks.length === 0 || (answered && !open))
        return [];
    return [
        {
            head: `<details><summary>Checks: ${countStatuses(checks.map(({ check }) => check))}</summary>\n\n${(0,table/* tableHead */.PP)(markdown/* CHECK_COLUMNS */.He)}`,
            rows: checks.map(markdown/* checkRow */.f3),
            tail: '</details>',
            noun: 'check',
            priority: 4,
        },
    ];
}
/** `1 error, 2 fail, 5 pass`, groups not counted: their children are. */
function countStatuses(checks) {
    const leaves = checks.filter((check) => (check.children ?? []).length === 0);
    const known = [...result/* STATUSES */.f].reverse().flatMap((status) => {
        const count = leaves.filter((check) => check.status === status).length;
        return count === 0 ? [] : [`${(0,format/* formatCount */.B4)(count)} ${render_status/* STATUS_WORDS */.ly[status].word}`];
    });
    const other = leaves.filter((check) => !result/* STATUSES */.f.includes(check.status)).length;
    return [...(other === 0 ? [] : [`${(0,format/* formatCount */.B4)(other)} unknown`]), ...known].join(', ');
}
function effectPart(result) {
    const title = result.decision === 'planned' ? 'Planned effects' : 'Effects';
    return {
        head: `**${title}**\n\n${(0,table/* tableHead */.PP)(markdown/* EFFECT_COLUMNS */.mI)}`,
        rows: result.effects.map(markdown/* effectRow */.Qr),
        noun: 'effect',
        priority: 3,
    };
}
function seePart({ see }) {
    const links = see.slice(0, 10).map((one) => (0,render_escape/* renderLink */.BK)({ text: (0,visible/* cutText */.IN)(one.text, 100), url: (0,visible/* cutText */.IN)(one.url, 500) }));
    return {
        head: '',
        rows: links.length === 0 ? [] : [`See ${links.join(', ')}.`],
        noun: 'line',
        priority: 2,
    };
}

;// CONCATENATED MODULE: ./build/render/reply/short.js




const short_prose = (text) => (0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(text, 1_000)) || '–';
/** The first form of a reply, before anything is decided. */
function workingBody(asked) {
    const where = asked.run === null ? '' : `, ${runLink(asked.run)}`;
    return frameReply(asked, { first: `**… Being looked at**${where}. The answer will stand here.` });
}
/** Approved or waived without a digest: the line to paste, for each open request that is meant. */
function needsDigestBody(of) {
    const [only, ...others] = of.requests;
    const [done, what] = of.name === 'override' ? ['waived', 'an override'] : ['signed', 'a sign-off'];
    if (only === undefined) {
        const nothing = `**✗ Nothing ${done}:** ${what} names what it is of, and no request is open here.`;
        const next = `- **Next:** Ask for the promotion first, or write ${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(of.line, 300))} with the digest that the page of the request shows.`;
        return frame_frameReply(of, { first: `${nothing}\n\n${next}` });
    }
    const parts = [
        {
            head: 'Look at the request, then paste the line as a new comment:\n',
            rows: of.requests.map((one) => `${requestLine(one)}\n\n${(0,render_escape/* codeFence */.d6)(of.line.replace('<digest>', () => (0,verdict/* shortHex */.w8)(one.digest)))}\n`),
            noun: 'request',
            priority: 0,
        },
    ];
    const which = others.length === 0 ? '' : ' Several requests are open; each has a digest of its own.';
    return frame_frameReply(of, {
        first: `**✗ Nothing ${done}:** ${what} names what it is of, by its approval digest.${which}`,
        parts,
    });
}
function requestLine(one) {
    const what = `${one.version} to ${one.stage}`;
    return `- ${(0,render_escape/* renderLink */.BK)({ text: (0,visible/* cutText */.IN)(what, 200), url: one.place.url })}, asked for by ${(0,render_escape/* escapeCell */.kq)(one.requester, 60)}:`;
}
/** Looks meant as a command and is none: nothing was done, and this is how it is written. */
function nearMissBody(of) {
    const first = [
        `**✗ Not a command, nothing was done:** ${short_prose(of.message)}`,
        `It is written as ${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(of.usage, 300))}; ${(0,render_escape/* codeSpan */.SS)('/help')} lists all of them.`,
    ];
    return frame_frameReply(of, { first: first.join('\n\n') });
}
/** A command, but not a whole or a right one. */
function misreadBody(of) {
    const first = [
        `**✗ Refused** (${(0,render_escape/* codeSpan */.SS)(of.code)}): the command could not be carried out as it is written.`,
        [`- **Required:** ${short_prose(of.required)}`, `- **Found:** ${short_prose(of.found)}`, `- **Next:** ${short_prose(of.next)}`].join('\n'),
        `It is written as ${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(of.usage, 300))}.`,
    ];
    return frame_frameReply(of, { first: first.join('\n\n') });
}

;// CONCATENATED MODULE: ./build/operations/command-guards.js

/** Milliseconds after which a comment is no longer taken as what somebody wants now. */
const LONGEST_WAIT = 24 * 3_600_000;
/** What the event alone tells, before anything is asked of the platform. */
function requireNewByPerson({ caller }, comment) {
    if (comment.action !== 'created' || comment.updatedAt !== comment.createdAt)
        edited(comment.action === 'created' ? 'it was edited' : `this run is of its having been ${comment.action}`);
    const other = comment.sender !== null && comment.sender.toLowerCase() !== comment.login.toLowerCase();
    if (comment.by === 'bot' || comment.viaApp !== null || other || comment.login.endsWith('[bot]')) {
        (0,reasons/* refuse */.TR)({
            code: 'command_not_by_person',
            required: 'a comment that a person wrote',
            found: comment.viaApp !== null
                ? `one that ${comment.viaApp} wrote`
                : other
                    ? `one by ${comment.login} from ${comment.sender}`
                    : `one by ${comment.login}`,
            next: 'A person writes the command. Workflows call the actions instead.',
        });
    }
    const attempt = caller.run?.attempt ?? 1;
    if (attempt > 1 || caller.login.toLowerCase() !== comment.login.toLowerCase()) {
        (0,reasons/* refuse */.TR)({
            code: 'command_stale',
            required: 'the first run of a command, started by who wrote it',
            found: attempt > 1 ? `attempt ${attempt}, run again by ${caller.login}` : `a run by ${caller.login}`,
            next: 'Write the command anew. What was committed before stands, and `slipway reconcile` completes what it owes.',
        });
    }
}
/** A run can wait long for a runner: what was wanted a day ago may not be wanted now. `now` is GitHub's clock. */
function requireFresh(comment, now) {
    if (Date.parse(now) - Date.parse(comment.createdAt) <= LONGEST_WAIT)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'command_stale',
        required: 'a command that was written within the last day',
        found: `one of ${comment.createdAt}`,
        next: 'Write it anew, if it is still what you want.',
    });
}
/** What the comment says now must be what it said when it was written: it is read again before anything rests on it. */
async function requireStands(context, comment) {
    const now = await context.ports.reviews.comment(comment.id);
    if (now === null)
        edited('it is gone');
    const same = now.body === comment.body &&
        now.login.toLowerCase() === comment.login.toLowerCase() &&
        now.updatedAt === now.createdAt &&
        now.viaApp === null;
    if (!same)
        edited('it says something else now than in the event that started this run');
}
function edited(found) {
    (0,reasons/* refuse */.TR)({
        code: 'command_edited',
        required: 'a comment that says what it said when it was written',
        found,
        next: 'Write a new comment: edits are never commands.',
    });
}
/** Commands that change something are refused on pull requests from other repositories, unless the policy takes them. */
async function requireOwnBranch(context, of) {
    const { comment, policy, name } = of;
    if (!comment.onPull || policy.commands.onForks === 'allow')
        return;
    const pull = await context.ports.reviews.pull(comment.issue);
    const fork = pull.kind === 'known' && pull.value !== null ? pull.value.fork : null;
    if (fork === false)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'command_on_fork',
        required: 'a pull request of this repository, or an issue',
        found: fork === true
            ? `#${comment.issue} comes from a fork`
            : `whether #${comment.issue} comes from a fork could not be told`,
        next: `Write \`/${name}\` on an issue or on the request's own page, or set \`commands: { on-forks: allow }\` in the policy.`,
    });
}

;// CONCATENATED MODULE: ./build/core/command/help.js


/** What holds for every command. Plain text. */
const RULES = [
    'A command is the first line of a new comment and begins with its first character; the lines below it are free text.',
    'One comment carries one command. Edited comments, quotes, code blocks and replies by mail are not commands.',
    'A reason comes last, after two dashes with a blank on either side.',
];
/** All commands, or one of them in full. */
function helpText(command = null) {
    if (command === null)
        return { kind: 'all', rows: specs/* COMMAND_NAMES */.nZ.map(rowOf), rules: RULES };
    const { slots, reason, example } = (0,specs/* specOf */.rI)(command);
    const parts = slots.map(({ keyword, label, kind, required }) => ({
        word: keyword === undefined ? label : `${keyword} ${label}`,
        means: words/* WORDS */.q[kind].what,
        required,
    }));
    if (reason !== 'none')
        parts.push({ word: '-- reason', means: 'why, in a few words', required: reason === 'required' });
    return { kind: 'one', row: rowOf(command), parts, example };
}
function rowOf(name) {
    const { help, changes } = (0,specs/* specOf */.rI)(name);
    return { name, usage: (0,specs/* usageOf */.Fs)(name), help, changes };
}

;// CONCATENATED MODULE: ./build/core/command/settle.js
/**
 * `/hold flight-delay -- why` and `/hold production -- why` are written alike: a lone name that is no stage of the policy
 * is taken as the model.
 */
function settleHold(command, isStage) {
    const [only, ...others] = command.stages ?? [];
    if (only === undefined || others.length > 0 || command.model !== null || isStage(only))
        return command;
    return { ...command, stages: null, model: only };
}

// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/operations/advance.js + 1 modules
var advance = __webpack_require__(88122);
;// CONCATENATED MODULE: ./build/operations/command-subject.js
/** What a command is about: the model, version and stage that it names, or those of the page it stands on. */


/** Requests whose page the comment is on. */
function requestsHere({ requests, issue }) {
    return requests.filter((one) => one.number === issue);
}
/** The model that is named, that of the page, or the only one there is. */
function modelMeant(around, named) {
    if (named !== null)
        return named;
    const here = new Set(requestsHere(around).map((one) => one.model));
    const [only] = here;
    if (only !== undefined && here.size === 1)
        return only;
    const known = Object.keys(around.policy.models ?? {});
    const [single] = known;
    if (single !== undefined && known.length === 1)
        return single;
    (0,reasons/* refuse */.TR)({
        code: 'input_missing',
        required: 'the name of a model: this page is about none',
        found: 'none',
        next: known.length === 0 ? 'Name it in the command.' : `Name one of ${known.slice(0, 10).join(', ')}.`,
    });
}
/** `model@version` of a word, with the model that is meant. */
function subjectMeant(around, word) {
    return `${modelMeant(around, word.model)}@${(0,words/* selectorText */.n)(word.selector)}`;
}
/** The version to promote: the one that is named, or the one that is asked for on this page for that stage. */
function promotedSubject(around, of) {
    if (of.word !== null)
        return subjectMeant(around, of.word);
    const here = requestsHere(around);
    const asked = here.find((one) => one.stage === of.stage) ?? (here.length === 1 ? here[0] : undefined);
    if (asked !== undefined)
        return `${asked.model}@${asked.version}`;
    (0,reasons/* refuse */.TR)({
        code: 'input_missing',
        required: `the version to promote to ${of.stage}: this page asks for none`,
        found: 'none',
        next: `Name it: \`/promote ${of.stage} MODEL@VERSION\`.`,
    });
}

// EXTERNAL MODULE: ./build/operations/compare.js + 14 modules
var operations_compare = __webpack_require__(22852);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/find-request.js
var find_request = __webpack_require__(83876);
// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/operations/hold.js
var hold = __webpack_require__(79902);
// EXTERNAL MODULE: ./build/operations/promote.js
var promote = __webpack_require__(42179);
// EXTERNAL MODULE: ./build/operations/read.js
var read = __webpack_require__(755);
// EXTERNAL MODULE: ./build/operations/restrict.js
var restrict = __webpack_require__(32039);
// EXTERNAL MODULE: ./build/operations/rollback.js + 2 modules
var rollback = __webpack_require__(51503);
// EXTERNAL MODULE: ./build/core/approval/person.js
var person = __webpack_require__(10431);
// EXTERNAL MODULE: ./build/core/approval/places.js
var places = __webpack_require__(98534);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/fold-request.js
var fold_request = __webpack_require__(40639);
// EXTERNAL MODULE: ./build/core/operation-key.js
var operation_key = __webpack_require__(16985);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(67846);
// EXTERNAL MODULE: ./build/operations/close-request.js
var close_request = __webpack_require__(41387);
// EXTERNAL MODULE: ./build/operations/inputs.js
var inputs = __webpack_require__(36806);
// EXTERNAL MODULE: ./build/operations/approval-view.js + 1 modules
var approval_view = __webpack_require__(88040);
// EXTERNAL MODULE: ./build/operations/evaluation-standing.js + 2 modules
var evaluation_standing = __webpack_require__(10494);
// EXTERNAL MODULE: ./build/operations/moves.js
var moves = __webpack_require__(51421);
// EXTERNAL MODULE: ./build/operations/sign-offs.js + 7 modules
var sign_offs = __webpack_require__(14491);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
;// CONCATENATED MODULE: ./build/operations/sign-judge.js








/** What the sign-offs come to with this one. */
async function judge(context, of) {
    const { gathered, request, statement } = of;
    const { state, effective, commit } = gathered;
    const to = (0,moves/* stageFor */.UF)(effective, request.stage);
    const staged = await (0,versions/* readStaged */.pl)(context, { model: state.model, version: request.version, commit });
    if (staged === null)
        return null;
    const [evaluation, listened] = await Promise.all([
        (0,evaluation_standing/* evaluationStanding */.Jt)(context, { gathered, staged, to, now: (0,transact/* momentOf */.E)(gathered) }),
        (0,sign_offs/* listen */.KT)(context, { gathered, staged, to }),
    ]);
    const expectedLive = (0,core_state/* stageOf */.gV)(state, to.name).live?.subject ?? null;
    const view = (0,approval_view/* approvalView */.t)(context, { gathered, staged, to, evaluation, expectedLive });
    // A rejection is of whatever is asked for there.
    if (view.digest !== request.digest && statement.says !== 'reject') {
        (0,reasons/* refuse */.TR)({
            code: 'approvals_stale',
            required: 'a request of what would be promoted now',
            found: `${request.digest} was asked for; what would be promoted now is ${view.digest}: ${view.changed.join('; ')}`,
            next: `Ask again: run \`request-approval\` for ${state.model}@${request.version} and ${to.name}. The sweep does so by itself.`,
        });
    }
    const question = { gathered, staged, to, view, environment: null, planned: null, listened, said: [statement] };
    return (await (0,sign_offs/* gatherSignOffs */.he)(context, question)).quorum;
}
/** Why the statement would never count; null where it does, or is only not needed. */
function objection(outcome, of) {
    const { statement, asked } = of;
    const mine = (one) => one.source.kind === 'comment' && statement.source.kind === 'comment' && one.source.id === statement.source.id;
    const wrong = outcome?.notCounted.find(mine);
    // A no is never lost to a question that GitHub did not answer: while it is open, nothing moves.
    if (asked.says === 'reject' && wrong?.code === 'role_unverifiable')
        return null;
    if (outcome === null || (wrong !== undefined && wrong.code !== 'not_needed' && wrong.code !== 'replaced')) {
        const unverifiable = wrong?.code === 'role_unverifiable' || wrong?.code === 'involvement_unverifiable';
        return {
            code: wrong?.code === 'not_waivable' ? 'not_waivable' : unverifiable ? 'sign_offs_unverifiable' : 'not_a_signer',
            required: asked.says === 'override'
                ? 'somebody whom the policy lets waive that check'
                : 'somebody whose word counts for this request',
            found: wrong === undefined
                ? 'the version cannot be read'
                : wrong.detail.startsWith(statement.login)
                    ? wrong.detail
                    : `${statement.login}: ${wrong.detail}`,
            next: whoElse(outcome),
        };
    }
    const counts = asked.says !== 'reject' || outcome.rejections.some(mine);
    if (counts)
        return null;
    return {
        code: 'not_a_signer',
        required: 'somebody who is asked to sign it',
        found: `${statement.login} fills none of the roles that are asked`,
        next: whoElse(outcome),
    };
}
function whoElse(outcome) {
    const open = (outcome?.demands ?? []).filter((demand) => demand.missing > 0);
    if (open.length === 0)
        return 'Nothing more is needed of others.';
    const ways = open.map((demand) => {
        const users = [...new Set(demand.couldSign.flatMap((one) => one.users))].slice(0, 5);
        return `${demand.roles.join(' or ')}${users.length === 0 ? '' : ` (${users.join(', ')})`}`;
    });
    return `Still to sign: ${ways.join('; ')}.`;
}
function signSummary(of) {
    const { asked, outcome, model, request, until, login } = of;
    const what = `${model} ${request.version} in ${request.stage}`;
    if (asked.says === 'override')
        return `${login} waives ${asked.check ?? ''} for ${what} until ${until ?? ''}: ${asked.reason ?? ''}`;
    if (asked.says === 'reject')
        return `${login} rejects ${what}, which blocks it until they approve: ${asked.reason ?? ''}`;
    const missing = (outcome?.demands ?? []).reduce((sum, demand) => sum + demand.missing, 0);
    const rest = outcome?.verdict === 'rejected'
        ? 'A rejection stands.'
        : missing === 0
            ? 'All sign-offs are there.'
            : whoElse(outcome);
    return `${login} approves ${what}. ${rest}`;
}

// EXTERNAL MODULE: ./build/operations/write-event.js
var write_event = __webpack_require__(6349);
;// CONCATENATED MODULE: ./build/operations/sign.js
/**
 * What a person says of a request in a comment: taken down in the ledger while the comment is new. Whether it counts is
 * judged as a promotion would judge it, and what would never count is refused with its reason.
 */
















async function sign(context, asked) {
    const operation = asked.says;
    return (0,operations_context/* settle */.G9)(operation, async () => {
        if (asked.says !== 'approve')
            (0,inputs/* requireReason */.uM)(asked.reason ?? '', operation);
        const requests = await (0,find_request/* openRequests */.js)(context.ports);
        const { issue } = asked.comment;
        const found = asked.digest === null
            ? (0,find_request/* requestOfPage */.eM)(requests, issue)
            : (0,find_request/* requestByDigest */.vk)(requests, { digest: asked.digest, issue });
        const key = (0,operation_key/* operationKey */.t)({
            source: context.caller.source,
            operation,
            model: found.model,
            subject: asked.digest ?? '*',
            stage: found.stage,
        }, context.ports.sha256);
        let outcome = null;
        return (0,write_event/* writeEvent */.a)(context, {
            operation,
            model: found.model,
            key,
            plan: async (gathered) => {
                const request = requestAsFound(gathered, found);
                if (asked.says === 'reject' && isRequester(request, context))
                    return withdraw(context, { gathered, request, asked });
                const planned = await planSign(context, { gathered, request, asked });
                outcome = planned.outcome;
                return planned.planned;
            },
            record: ({ event }) => recordOf(event, outcome),
        });
    });
}
/** The catalogue is a hint that anybody who may push can edit; the state, which is proven, says what is asked for. */
function requestAsFound(gathered, found) {
    const request = (0,core_state/* requestOf */.fo)(gathered.state, found.stage);
    if (request !== null && request.digest === found.digest)
        return request;
    (0,reasons/* refuse */.TR)({
        code: 'no_such_request',
        required: `the open request of ${found.model} for ${found.stage} with the digest ${found.digest}`,
        found: request === null ? 'nothing is asked for there any more' : `${request.digest} is asked for there now`,
        next: 'Look at the page of the request, and sign what it says now.',
    });
}
const isRequester = (request, context) => (0,person/* isSame */.Ft)({ login: request.requester, account: request.requester_account }, context.caller);
/** Who asked takes it back: that ends the request. */
async function withdraw(context, of) {
    const { gathered, request, asked } = of;
    const { model } = gathered.state;
    const actor = (0,authority/* actorFor */.ho)(context, gathered);
    const summary = `${model} ${request.version} is no longer asked for in ${request.stage}: ${asked.reason ?? ''}`;
    const checks = {
        name: 'withdraw',
        title: 'Withdraw the request',
        status: 'pass',
        detail: `${actor.login} asked for it.`,
    };
    return (0,close_request/* planEnd */.H)(context, {
        gathered,
        open: request,
        status: 'withdrawn',
        reason: asked.reason ?? '',
        checks,
        summary,
    });
}
async function planSign(context, of) {
    const { gathered, request, asked } = of;
    const { state, effective } = gathered;
    const { model } = state;
    const now = (0,transact/* momentOf */.E)(gathered);
    requireRoom(request);
    const latest = (0,time/* isoSeconds */.n)(Date.parse(now) + effective.overrides.validForMs);
    const wanted = asked.until === null ? latest : (0,inputs/* endFrom */.OB)(asked.until, now);
    const until = asked.says !== 'override' ? null : wanted < latest ? wanted : latest;
    const statement = statementOf(asked, { request, until, now, caller: context.caller, seq: state.seq + 1 });
    const outcome = await judge(context, { gathered, request, statement });
    const actor = (0,authority/* actorFor */.ho)(context, gathered);
    const refusal = objection(outcome, { statement, asked });
    const verb = { approve: 'Approve', reject: 'Reject', override: `Waive ${asked.check ?? ''} of` }[asked.says];
    const title = `${verb} ${model} ${request.version} in ${request.stage}`;
    if (refusal !== null) {
        const checks = { name: asked.says, title, status: 'fail', detail: refusal.found };
        return { planned: { kind: 'stop', result: (0,operations_context/* refused */.J5)({ operation: asked.says, refusal, checks }) }, outcome };
    }
    const checks = { name: asked.says, title, status: 'pass', detail: `${actor.login} may.` };
    const { comment } = asked;
    const planned = {
        kind: 'write',
        type: 'signed',
        payload: {
            ...(0,fold/* pointer */.Wn)(request),
            request: request.request,
            stage: request.stage,
            digest: request.digest,
            says: asked.says,
            account: context.caller.account,
            role: asked.role,
            check: asked.check,
            until,
            reason: asked.reason,
            source: {
                comment: comment.id,
                issue: comment.issue,
                url: comment.url,
                created_at: comment.createdAt,
                body: `sha256:${context.ports.sha256(comment.body)}`,
            },
        },
        actor,
        owes: [(0,places/* owedPage */.dy)(model, request)],
        checks,
        summary: signSummary({ asked, outcome, model, request, until, login: actor.login }),
    };
    return { planned, outcome };
}
/** The state is read by every operation, so what can pile up in it has a bound. What counts no more makes way. */
function requireRoom({ signs, digest }) {
    if (signs.length < core_state/* KEPT_SIGNS */.CG)
        return;
    const words = (0,fold_request/* lastWords */.aN)(signs);
    const live = signs.filter((one) => (one.digest === digest || one.says === 'reject') && words.has(one));
    if (live.length < core_state/* KEPT_SIGNS */.CG)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'too_many_open',
        required: `fewer than ${core_state/* KEPT_SIGNS */.CG} statements of one request`,
        found: `${signs.length} in its comments`,
        next: 'Sign in a review of its pull request, or withdraw the request and ask anew.',
    });
}
function statementOf(asked, of) {
    const { comment } = asked;
    return {
        login: of.caller.login,
        account: of.caller.account,
        by: comment.by,
        says: asked.says,
        role: asked.role,
        digest: asked.says === 'reject' ? null : of.request.digest,
        at: comment.createdAt,
        source: { kind: 'comment', issue: comment.issue, id: comment.id, url: comment.url, seq: of.seq },
        doubt: null,
        waives: asked.check,
        until: of.until,
        reason: asked.reason,
    };
}
function recordOf(event, outcome) {
    if (event.type !== 'signed' && event.type !== 'request_closed')
        throw new TypeError('a statement has an event of its own');
    const { version, stage, request, digest } = event.payload;
    return {
        model: event.model,
        version,
        stage,
        request,
        approval_digest: digest,
        says: event.type === 'signed' ? event.payload.says : 'withdraw',
        person: event.actor.login,
        url: event.type === 'signed' ? event.payload.source.url : '',
        demands: (outcome?.demands ?? []).map(({ id, roles, wanted, missing }) => ({ id, roles, wanted, missing })),
        seq: event.seq,
    };
}

;// CONCATENATED MODULE: ./build/operations/command-run.js
/** Each command as the operation that it stands for: one implementation behind every way in. */

















const done = (result, answer = null) => ({ result, answer, apply: null });
async function runCommand(context, of) {
    const { command, comment, around } = of;
    switch (command.name) {
        case 'promote':
            return runPromote(context, of, command);
        case 'rollback': {
            const named = command.model ?? command.to?.model ?? null;
            const model = modelMeant(around, named);
            const to = command.to === null ? null : (0,words/* selectorText */.n)(command.to.selector);
            const { stage, reason } = command;
            const asked = { model, stage, to, reason, link: comment.url, incident: null, askedAt: comment.createdAt };
            return done(await (0,rollback/* rollback */.d)(context, asked));
        }
        case 'advance': {
            const { stage, reason } = command;
            return done(await (0,advance/* advance */.n)(context, { model: modelMeant(around, command.model), stage, reason, seen: null }));
        }
        case 'approve': {
            const { digest, role } = command;
            return done(await sign(context, { says: 'approve', digest, role, check: null, until: null, reason: null, comment }));
        }
        case 'reject': {
            const { digest, reason } = command;
            return done(await sign(context, { says: 'reject', digest, role: null, check: null, until: null, reason, comment }));
        }
        case 'override': {
            const { check, digest, until, reason } = command;
            return done(await sign(context, { says: 'override', digest, role: null, check, until, reason, comment }));
        }
        case 'evaluate':
            return done(await startEvaluation(context, of, command));
        case 'hold': {
            const isStage = (name) => around.policy.lifecycle.order.includes(name);
            const { stages, model, until, reason } = settleHold(command, isStage);
            return done(await (0,hold/* hold */._)(context, { model: modelMeant(around, model), stages, reason, until }));
        }
        case 'resume':
            return done(await (0,hold/* resume */.U)(context, { model: modelMeant(around, command.model), hold: command.hold, reason: command.reason }));
        case 'deprecate': {
            const { until, reason, replacement } = command;
            const migrateTo = replacement === null ? null : (0,words/* selectorText */.n)(replacement.selector);
            const subject = subjectMeant(around, command.version);
            return done(await (0,restrict.restrict)(context, { subject, restriction: 'deprecated', reason, until, migrateTo }));
        }
        case 'quarantine': {
            const subject = subjectMeant(around, command.version);
            const { reason } = command;
            return done(await (0,restrict.restrict)(context, { subject, restriction: 'quarantined', reason, until: null, migrateTo: null }));
        }
        case 'status':
            return runStatus(context, modelOrAll(around, command.model));
        case 'list': {
            const result = await (0,read.list)(context);
            const { record } = result;
            return done(result, record === null ? null : { kind: 'list', ...record });
        }
        case 'info': {
            const result = await (0,read.info)(context, { reference: command.model });
            const { record } = result;
            return done(result, record?.kind === 'model' ? record : null);
        }
        case 'compare': {
            const a = subjectMeant(around, command.a);
            const b = command.b.model === null ? (0,words/* selectorText */.n)(command.b.selector) : subjectMeant(around, command.b);
            const result = await (0,operations_compare.compare)(context, { a, b });
            return done(result, result.record === null ? null : { kind: 'compare', view: result.record, reportUrl: null });
        }
        case 'help':
            return done(helped(), { kind: 'help', help: helpText(command.topic) });
    }
}
function helped() {
    const checks = { name: 'help', title: 'Commands', status: 'pass', detail: 'The commands of this registry.' };
    const summary = 'A command stands alone on the first line of a new comment.';
    return (0,operations_context/* finished */.xl)({ operation: 'help', decision: 'done', reason: 'ok', summary, checks, record: null });
}
async function runPromote(context, of, command) {
    const { around, phase } = of;
    const { stage, link, reason } = command;
    const subject = promotedSubject(around, { word: command.version, stage });
    // The promotion holds what the page is about against the state, in the look that it takes anyway.
    const page = command.version === null ? command_run_rowOf(around, subject) : null;
    const asked = { subject, to: stage, reason, link, expectedLive: null, page };
    if (phase.kind === 'apply')
        return done(await (0,promote/* promote */.p)(context, { ...asked, phase: 'apply', planned: phase.planned }));
    if (!needsEnvironment(around, { subject, stage }))
        return done(await (0,promote/* promote */.p)(context, asked));
    // A job cannot enter an environment half-way: this one plans, and the next one does it, behind the reviewers.
    const result = await (0,promote/* promote */.p)(context, { ...asked, phase: 'plan' });
    return {
        result,
        answer: null,
        apply: result.decision === 'planned' && result.record !== null ? applyOf(result.record) : null,
    };
}
/** The row of the catalogue that says that a version is asked for on this page; null for none. */
function command_run_rowOf(around, subject) {
    return requestsHere(around).find((one) => `${one.model}@${one.version}` === subject) ?? null;
}
function applyOf({ model, subject, stage, environment, approval_digest }) {
    return { model, subject, stage, environment, approval_digest: approval_digest ?? '' };
}
function needsEnvironment({ policy }, of) {
    const effective = (0,policy_effective/* effectivePolicy */.C)(policy, of.subject.split('@')[0] ?? '');
    return effective.kind === 'effective' && (effective.stages[of.stage]?.environment ?? null) !== null;
}
/** The workflow that the policy names evaluates; here it is only started, as who may write would start it by hand. */
async function startEvaluation(context, of, command) {
    const { around } = of;
    const { evaluate } = around.policy.commands;
    if (evaluate === null) {
        (0,reasons/* refuse */.TR)({
            code: 'evaluation_workflow_missing',
            required: 'a workflow that evaluates, named in the policy',
            found: 'the policy names none',
            next: 'Add `commands: { evaluate: .github/workflows/evaluate.yml }` to the policy, or start the workflow by hand.',
        });
    }
    await requireWriter(context);
    const here = around.requests.find((one) => one.number === around.issue);
    const subject = command.version === null && here !== undefined
        ? `${here.model}@${here.version}`
        : command.version === null
            ? modelMeant(around, null)
            : subjectMeant(around, command.version);
    const stage = command.stage ?? here?.stage ?? '';
    const row = command.version === null && here !== undefined ? command_run_rowOf(around, subject) : null;
    if (row !== null)
        (0,find_request/* requireAskedOn */.bj)((await (0,gather/* gatherModel */.rw)(context.ports, { model: row.model })).state, row);
    const workflow = evaluate.slice(evaluate.lastIndexOf('/') + 1);
    const run = await context.ports.workflows.start({ workflow, inputs: { subject, stage } });
    const summary = `${workflow} evaluates ${subject}${stage === '' ? '' : ` for ${stage}`}: ${run.url}`;
    const checks = { name: 'evaluate', title: `Start ${workflow}`, status: 'pass', detail: summary };
    return (0,operations_context/* finished */.xl)({
        operation: 'evaluate',
        decision: 'done',
        reason: 'ok',
        summary,
        checks,
        record: { subject, stage, run: run.id, url: run.url },
        effects: [{ effect: 'workflow', id: workflow, state: 'done', url: run.url }],
    });
}
/** Starting a workflow takes write access on GitHub; the token of this job has it for everybody, so the person is asked for. */
async function requireWriter(context) {
    const { login } = context.caller;
    const role = await context.ports.people.repositoryRole(login);
    if (role.kind === 'known' && ['write', 'maintain', 'admin'].includes(role.value))
        return;
    (0,reasons/* refuse */.TR)({
        code: role.kind === 'known' ? 'permission_denied' : 'permission_unverifiable',
        required: 'somebody with write access to the repository',
        found: role.kind === 'known' ? `${login} has the repository role ${role.value}` : role.reason,
        next: 'Ask somebody who has it.',
    });
}
function modelOrAll(around, named) {
    if (named !== null)
        return [named];
    const here = around.requests.filter((one) => one.number === around.issue).map((one) => one.model);
    const models = here.length > 0 ? here : Object.keys(around.policy.models ?? {});
    return [...new Set(models)].slice(0, MOST_MODELS);
}
/** Models that one `/status` shows; each is a look at the ledger. */
const MOST_MODELS = 5;
async function runStatus(context, models) {
    const states = await Promise.all(models.map(async (model) => (await (0,gather/* gatherModel */.rw)(context.ports, { model })).state));
    const detail = models.length === 0 ? 'The policy lists no models; name one.' : models.join(', ');
    const checks = { name: 'status', title: 'Status', status: 'pass', detail };
    const summary = models.length === 1 ? `Status of ${models[0]}.` : `Status of ${models.length} models.`;
    const result = (0,operations_context/* finished */.xl)({ operation: 'status', decision: 'done', reason: 'ok', summary, checks, record: null });
    return done(result, { kind: 'status', models: states });
}

;// CONCATENATED MODULE: ./build/operations/command.js
/**
 * Commands in comments: a comment is read, guarded, carried out as the operation it stands for, and answered once. The
 * comment's text reaches nothing but the grammar; what comes out of that has the alphabet of names, versions and digests.
 */















const NOTHING = {
    continue: '',
    model: '',
    subject: '',
    stage: '',
    environment: '',
    approval_digest: '',
    reply_url: '',
};
async function command(context, of) {
    const { comment } = of;
    const read = (0,parse/* parseCommand */.R)(comment.body);
    if (read.kind === 'not_a_command')
        return ignored();
    const asked = {
        command: read.kind === 'command' ? formatCommand(read.command) : null,
        commentId: comment.id,
        by: comment.login,
        run: context.caller.run,
    };
    const guarded = await guard(context, comment);
    // Nobody is talking: a bot's comment, an edit or a replay is not answered, so that nothing can be made to talk to itself.
    if (guarded !== null)
        return withRecord(guarded, { name: nameOf(read), ran: null, url: '' });
    const [, ran] = await Promise.all([
        context.ports.replies.react({ comment: comment.id, content: 'eyes' }),
        read.kind === 'command' ? carryOut(context, { ...of, command: read.command }) : null,
    ]);
    const body = ran === null ? await shortBody(context, { read, asked, comment }) : longBody(context, { ran, asked });
    const result = ran === null ? misread(read) : ran.result;
    const marker = `<!-- ${replyMarker(comment.id)} -->`;
    const reply = await context.ports.replies.reply({ issue: comment.issue, marker, body, since: comment.createdAt });
    const url = reply.kind === 'published' ? reply.url : '';
    const warnings = reply.kind === 'published'
        ? result.warnings
        : [...result.warnings, `The answer could not be written: ${reply.reason} Add to the job:\n${reply.yaml}`];
    return withRecord({ ...result, warnings }, { name: nameOf(read), ran, url });
}
function nameOf(read) {
    if (read.kind === 'command')
        return read.command.name;
    return read.kind === 'refused' ? read.name : '';
}
function withRecord(result, of) {
    const apply = of.ran?.apply ?? null;
    const more = apply === null ? {} : { ...apply, continue: 'apply' };
    return {
        ...result,
        record: { ...NOTHING, ...more, command: of.name, reply_url: of.url, outcome: result.record },
    };
}
function ignored() {
    const detail = 'The comment is no command.';
    const checks = { name: 'command', title: 'Command', status: 'not_applicable', detail };
    const record = { ...NOTHING, command: '', outcome: null };
    return (0,operations_context/* finished */.xl)({
        operation: 'command',
        decision: 'done',
        reason: 'command_missing',
        summary: detail,
        checks,
        record,
    });
}
/** The refusal of what may not be a command at all; null where it may. */
async function guard(context, comment) {
    return refusalOf(async () => {
        requireNewByPerson(context, comment);
        await requireStands(context, comment);
    });
}
async function refusalOf(check) {
    try {
        await check();
        return null;
    }
    catch (error) {
        if (error instanceof reasons/* SlipwayError */.GQ)
            return (0,operations_context/* resultOf */.Bg)('command', error);
        throw error;
    }
}
async function carryOut(context, of) {
    const { command: asked, comment, phase } = of;
    try {
        const snapshot = await context.ports.ledger.read({ files: [paths/* CATALOG_PATH */.Wd] });
        const { policy } = await (0,gather/* policyInForce */.lN)(snapshot, context.ports.sha256);
        // What waits at an environment may wait for weeks: there the plan, and not the comment's age, says what is meant.
        if (phase.kind === 'answer')
            requireFresh(comment, snapshot.at);
        const around = { policy, requests: (0,find_request/* requestsIn */.q)(snapshot), issue: comment.issue };
        // Slipway opened the page of a request, and of a branch of this repository: that need not be asked for.
        const own = asked.name === 'rollback' || requestsHere(around).length > 0;
        if ((0,specs/* specOf */.rI)(asked.name).changes && !own)
            await requireOwnBranch(context, { comment, policy, name: asked.name });
        return await runCommand(context, { command: asked, comment, around, phase });
    }
    catch (error) {
        if (!(error instanceof reasons/* SlipwayError */.GQ))
            throw error;
        return { result: (0,operations_context/* resultOf */.Bg)(asked.name, error), answer: null, apply: null };
    }
}
function misread(read) {
    if (read.kind === 'command' || read.kind === 'not_a_command')
        throw new TypeError('it was read');
    if (read.kind === 'refused') {
        const { code, required, found, next } = read;
        return (0,operations_context/* refused */.J5)({ operation: 'command', refusal: { code, required, found, next } });
    }
    const digest = read.kind === 'needs_digest';
    return (0,operations_context/* refused */.J5)({
        operation: 'command',
        refusal: {
            code: digest ? 'input_missing' : 'command_unknown',
            required: digest ? 'the approval digest of what it is about' : 'a command as it is written',
            found: digest ? 'none' : read.message,
            next: digest ? 'Paste the line of the answer.' : `Write ${read.usage}`,
        },
    });
}
async function shortBody(context, of) {
    const { read, asked, comment } = of;
    switch (read.kind) {
        case 'near_miss':
            return nearMissBody({ ...asked, message: read.message, usage: read.usage });
        case 'refused':
            return misreadBody({ ...asked, ...read });
        case 'needs_digest': {
            const snapshot = await context.ports.ledger.read({ files: [paths/* CATALOG_PATH */.Wd] });
            const here = (0,find_request/* requestsIn */.q)(snapshot).filter((one) => one.number === comment.issue);
            const requests = await Promise.all(here.map(async ({ model, stage }) => (0,core_state/* requestOf */.fo)((await (0,gather/* gatherModel */.rw)(context.ports, { model })).state, stage)));
            return needsDigestBody({
                ...asked,
                requests: requests.filter((one) => one !== null),
                name: read.name,
                line: read.line,
            });
        }
        default:
            throw new TypeError('a command that was carried out has an answer of its own');
    }
}
function longBody(context, of) {
    const { ran, asked } = of;
    const { result, answer, apply } = ran;
    const waiting = apply === null
        ? []
        : [
            `A job waits for the reviewers of environment ${apply.environment}; this answer is brought up to date when it has run.`,
        ];
    const shown = { ...result, warnings: [...result.warnings, ...waiting] };
    return replyBody({ ...asked, result: shown, answer, see: [], links: context.ports.links });
}


/***/ }),

/***/ 755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ history),
/* harmony export */   info: () => (/* binding */ info),
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _core_approval_restriction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18470);
/* harmony import */ var _core_event_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56954);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26182);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70384);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19529);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1412);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24182);







async function list(context) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)('list', async () => {
        const snapshot = await context.ports.ledger.read({ files: [_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .CATALOG_PATH */ .Wd] });
        (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerCommit */ .bF)(snapshot);
        const { policy } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .policyInForce */ .lN)(snapshot, context.ports.sha256);
        const catalog = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, { path: _core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .CATALOG_PATH */ .Wd, schema: 'slipway.catalog/1' });
        const models = Object.values(catalog?.models ?? {});
        const known = new Set(models.map((row) => row.model));
        const empty = Object.keys(policy.models ?? {}).filter((name) => !known.has(name));
        const summary = `${models.length} model${models.length === 1 ? '' : 's'} with versions${empty.length === 0 ? '' : `, ${empty.length} without`}.`;
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .finished */ .xl)({
            operation: 'list',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: shown('list', summary),
            record: { models, empty },
        });
    });
}
/** A model's state, or one version of it, whole. */
async function info(context, request) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)('info', async () => {
        const { model, selector } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .referenceFrom */ .Q)(request.reference);
        const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherModel */ .rw)(context.ports, { model });
        const { state, commit, effective } = gathered;
        if (selector === null) {
            const summary = `${model}: ${state.counts.published} version${state.counts.published === 1 ? '' : 's'}, ${state.seq} events.`;
            const record = {
                kind: 'model',
                state,
                description: effective.model.description,
                owner: effective.model.owner,
            };
            return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .finished */ .xl)({
                operation: 'info',
                decision: 'done',
                reason: 'ok',
                summary,
                checks: shown('info', summary),
                record,
            });
        }
        const { version } = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .pointerOf */ .rq)(context, { state, selector, commit, policy: effective });
        const found = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .readVersion */ .$4)(context, { model, version, commit });
        const staged = (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .usable */ .Je)(found, { model, version, selector });
        const status = found?.status;
        if (status === undefined)
            throw new TypeError('a usable version has a status');
        const where = status.stage === null ? `in ${effective.lifecycle.start}` : `in ${status.stage}`;
        const summary = `${model} ${version} (v${staged.record.ordinal}) is ${where} since ${status.since}.`;
        const standing = (0,_core_approval_restriction_js__WEBPACK_IMPORTED_MODULE_0__/* .restrictionOf */ .gV)({ state, ordinal: staged.record.ordinal, file: found?.restriction ?? null });
        const warning = (0,_core_approval_restriction_js__WEBPACK_IMPORTED_MODULE_0__/* .restrictionWarning */ .jQ)({ model, version, standing, now: gathered.snapshot.at });
        const record = { kind: 'version', ...staged, status, ...(0,_core_approval_restriction_js__WEBPACK_IMPORTED_MODULE_0__/* .shownRestriction */ .Wm)(standing) };
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .finished */ .xl)({
            operation: 'info',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: shown('info', summary),
            record,
            warnings: warning === null ? [] : [warning],
        });
    });
}
/** How many events one request brings. */
const PAGE = 50;
async function history(context, request) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)('history', async () => {
        const { model } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .referenceFrom */ .Q)(request.model);
        const { state, commit } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherModel */ .rw)(context.ports, { model });
        const events = [];
        const unreadable = [];
        let seq = Math.min(state.seq, (request.before ?? state.seq + 1) - 1);
        while (seq > 0 && events.length + unreadable.length < request.limit) {
            const size = Math.min(PAGE, request.limit - events.length - unreadable.length, seq);
            const page = Array.from({ length: size }, (_, index) => seq - index);
            const snapshot = await context.ports.ledger.read({
                files: page.map((one) => (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .eventPath */ .Qv)(model, one)),
                at_commit: commit,
            });
            for (const one of page) {
                const reading = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(snapshot.files.get((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .eventPath */ .Qv)(model, one)) ?? null, _core_event_js__WEBPACK_IMPORTED_MODULE_6__/* .EVENT_SCHEMA */ .Ls);
                if (reading.kind === 'document')
                    events.push(reading.value);
                else
                    unreadable.push(one);
            }
            seq -= size;
        }
        const summary = `${model}: ${events.length} of ${state.seq} events, newest first.`;
        const warnings = unreadable.length === 0 ? [] : [`Events ${unreadable.join(', ')} cannot be read; run \`slipway verify\`.`];
        const record = { model, events, unreadable, next: seq > 0 ? seq + 1 : null };
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .finished */ .xl)({
            operation: 'history',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: shown('history', summary),
            record,
            warnings,
        });
    });
}
function shown(name, detail) {
    return { name, title: name, status: 'pass', detail };
}


/***/ }),

/***/ 32039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restrict: () => (/* binding */ restrict)
/* harmony export */ });
/* harmony import */ var _core_fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83071);
/* harmony import */ var _core_operation_key_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16985);
/* harmony import */ var _core_people_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4119);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/* harmony import */ var _policy_effective_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22894);
/* harmony import */ var _policy_paths_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(50931);
/* harmony import */ var _authority_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67846);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70384);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36806);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56529);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24182);
/* harmony import */ var _write_event_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6349);
/**
 * Deprecate and quarantine: a version is kept from further stages. It stays where it is; what is to become of it there is
 * said beside it.
 */












const VERBS = { deprecated: 'deprecate', quarantined: 'quarantine', none: 'lift the restriction of' };
const OPERATIONS = { deprecated: 'deprecate', quarantined: 'quarantine', none: 'reinstate' };
async function restrict(context, request) {
    const operation = OPERATIONS[request.restriction];
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .settle */ .G9)(operation, async () => {
        const { model, selector } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .referenceFrom */ .Q)(request.subject);
        if (selector === null) {
            (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
                code: 'input_invalid',
                required: `the version to ${VERBS[request.restriction]}, such as ${model}@1.2.0`,
                found: `the name of a model alone: ${model}`,
                next: `Name the version: \`${model}@VERSION\`.`,
            });
        }
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .requireReason */ .uM)(request.reason, operation);
        const role = (0,_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .startRoleLookup */ .rD)(context);
        const key = (0,_core_operation_key_js__WEBPACK_IMPORTED_MODULE_9__/* .operationKey */ .t)({ source: context.caller.source, operation, model, subject: request.subject, stage: null }, context.ports.sha256);
        return (0,_write_event_js__WEBPACK_IMPORTED_MODULE_8__/* .writeEvent */ .a)(context, {
            operation,
            model,
            key,
            // Who asks again after somebody said otherwise means it anew.
            isSpent: async (event, { state }) => event.type === 'restricted' && !stillSaid(event, state),
            plan: async (gathered) => {
                const found = await lookUp(context, { gathered, text: request.subject });
                const version = found.published ?? found.record;
                const to = await migration(context, { gathered, request, model, version: found.record.version });
                const actor = (0,_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .actorFor */ .ho)(context, gathered);
                const permission = (0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_2__/* .permissionFor */ .T)(gathered.effective, { operation: 'deprecate', stage: found.status.stage });
                const facts = await (0,_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .personFacts */ .bM)(context, { actor, permission, role });
                const what = `${VERBS[request.restriction]} versions of ${model}`;
                const { code, ...check } = (0,_core_people_js__WEBPACK_IMPORTED_MODULE_10__/* .checkPermission */ .Yj)({ what, actor, permission, facts });
                const title = `${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .capital */ .Nx)(VERBS[request.restriction])} ${model} ${found.record.version}`;
                const checks = { ...check, name: operation, title, children: [check] };
                if (check.status !== 'pass') {
                    const who = permission.roles.join(' or ') || 'whoever may change the policy (`permissions.deprecate`)';
                    const next = `Ask ${who} to do it.`;
                    const refusal = { code, required: `somebody whom the policy lets ${what}`, found: check.detail, next };
                    return { kind: 'stop', result: (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)({ operation, refusal, checks }) };
                }
                const before = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .provenRestriction */ .RS)(gathered.state, found)?.restriction ?? 'none';
                requireChange(before, { model, version: found.record.version, restriction: request.restriction });
                const until = request.until === null ? null : (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .endFrom */ .OB)(request.until, (0,_transact_js__WEBPACK_IMPORTED_MODULE_6__/* .momentOf */ .E)(gathered));
                const subject = 'subject' in version ? version.subject : found.status.subject;
                const { reason, restriction } = request;
                return {
                    kind: 'write',
                    type: 'restricted',
                    payload: {
                        version: found.record.version,
                        ordinal: found.record.ordinal,
                        subject,
                        restriction,
                        until,
                        migrate_to: to,
                        reason,
                    },
                    actor,
                    owes: [],
                    checks,
                    summary: sentence({ model, version: found.record.version, restriction, until, to, reason }),
                };
            },
            record: ({ event }) => recordOf(event),
        });
    });
}
/** Whether what an event said of a version is what the state says of it now. */
function stillSaid({ seq, payload }, state) {
    const known = state.restricted.find((one) => one.ordinal === payload.ordinal);
    return payload.restriction === 'none' ? known === undefined : known?.seq === seq;
}
/** To deprecate is less than to quarantine: that would quietly let a rollback restore it. */
function requireChange(before, of) {
    const { model, version, restriction } = of;
    if (before === 'quarantined' && restriction === 'deprecated') {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'version_quarantined',
            required: 'a version that is not quarantined',
            found: `${version} is quarantined, which keeps it from more`,
            next: `Leave it so, or lift that first with \`slipway reinstate ${model}@${version}\`.`,
        });
    }
    if (before === 'none' && restriction === 'none') {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'not_restricted',
            required: 'a version that is deprecated or quarantined',
            found: `${version} is neither`,
            next: 'Nothing needs to be lifted.',
        });
    }
}
function recordOf(event) {
    if (event.type !== 'restricted')
        throw new TypeError('a restriction is recorded by an event of its own');
    const { restriction, until, migrate_to, reason } = event.payload;
    const base = { model: event.model, ...(0,_core_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(event.payload), restriction, until, reason, seq: event.seq };
    return { ...base, migrate_to: migrate_to?.version ?? null };
}
function sentence(of) {
    const { model, version, restriction, until, to, reason } = of;
    const name = `${model} ${version}`;
    if (restriction === 'none')
        return `${name} may be promoted again: ${reason}`;
    if (restriction === 'quarantined')
        return `${name} is quarantined: it stays where it is and goes no further. ${reason}`;
    const end = until === null ? '' : `, with its end of life on ${until}`;
    const instead = to === null ? '' : ` Use ${to.version} instead.`;
    return `${name} is deprecated${end}: it goes no further.${instead} ${reason}`;
}
async function lookUp(context, of) {
    const { gathered, text } = of;
    const { state, commit, effective } = gathered;
    const reference = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .referenceFrom */ .Q)(text);
    const selector = reference.selector ?? { kind: 'latest' };
    const { version } = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .pointerOf */ .rq)(context, { state, selector, commit, policy: effective });
    const found = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .readVersion */ .$4)(context, { model: state.model, version, commit });
    (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .usable */ .Je)(found, { model: state.model, version, selector });
    return found;
}
async function migration(context, of) {
    const { gathered, request, model, version } = of;
    if (request.migrateTo === null)
        return null;
    const text = request.migrateTo.includes('@') ? request.migrateTo : `${model}@${request.migrateTo}`;
    if ((0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .referenceFrom */ .Q)(text).model !== model) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: `another version of ${model} to use instead`,
            found: text,
            next: 'Name a version of the same model, or say it in the reason.',
        });
    }
    const found = await lookUp(context, { gathered, text });
    if (found.record.version === version) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: 'another version to use instead',
            found: `${version}, which is the one that is restricted`,
            next: 'Name the version that users should move to.',
        });
    }
    return { version: found.record.version, ordinal: found.record.ordinal, subject: found.status.subject };
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   He: () => (/* binding */ CHECK_COLUMNS),
/* harmony export */   Qr: () => (/* binding */ effectRow),
/* harmony export */   f3: () => (/* binding */ checkRow),
/* harmony export */   mI: () => (/* binding */ EFFECT_COLUMNS)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73119);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99341);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81175);





const CHECK_COLUMNS = ['check', 'status', 'because'];
const EFFECT_COLUMNS = ['effect', 'what', 'state'];
const DEFAULT_LIMIT = 900_000;
const POINTER_ROOM = 240;
/** Longest single value; a result's sentences are shorter, what others wrote into them may not be. */
const LONGEST = 1200;
/** The result for people. Cut at a row, with a line that says where the rest is, when it would pass `limit`. */
function renderSummary(result, options = {}) {
    const parts = [verdictPart(result), warningsPart(result), checksPart(result), effectsPart(result)];
    return joinWithin(parts.filter((part) => part.rows.length > 0), options.limit ?? DEFAULT_LIMIT);
}
function linesOf(part, index) {
    return [...(index === 0 ? [] : ['']), ...part.head.split('\n')];
}
function joinWithin(parts, limit) {
    const whole = `${parts.flatMap((part, index) => [...linesOf(part, index), ...part.rows]).join('\n')}\n`;
    if (utf8Length(whole) <= limit)
        return whole;
    const lines = [];
    let bytes = POINTER_ROOM;
    let left = parts.reduce((sum, part) => sum + part.rows.length, 0);
    for (const [place, part] of parts.entries()) {
        for (const [index, row] of part.rows.entries()) {
            const added = index === 0 ? [...linesOf(part, place), row] : [row];
            bytes += added.reduce((sum, line) => sum + utf8Length(line) + 1, 0);
            if (bytes > limit) {
                const pointer = `*Cut here: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(left)} more lines do not fit. The whole is in the output \`result\`.*`;
                return `${[...lines, '', pointer].join('\n')}\n`;
            }
            lines.push(...added);
            left -= 1;
        }
    }
    return whole;
}
/** Bytes of a well-formed text in UTF-8. */
function utf8Length(text) {
    let bytes = 0;
    for (const char of text) {
        const code = char.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
}
function verdictPart(result) {
    const { word, symbol } = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWord */ .DW)(result.decision);
    const { refusal } = result;
    const title = `### ${symbol} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(result.checks.title || result.operation, 200)}`;
    const verdict = `**${word}** (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(result.reason_code)}): ${prose((0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictSentence */ .BT)(result))}`;
    if (refusal === null)
        return { head: title, rows: ['', verdict] };
    return {
        head: title,
        rows: [
            '',
            verdict,
            '',
            `- **Required:** ${prose(refusal.required)}`,
            `- **Found:** ${prose(refusal.found)}`,
            `- **Next:** ${prose(refusal.next)}`,
        ],
    };
}
function prose(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(text, LONGEST)) || '–';
}
function warningsPart(result) {
    return { head: '> [!WARNING]', rows: result.warnings.map((warning) => `> - ${prose(warning)}`) };
}
function checksPart(result) {
    const rows = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .flattenChecks */ .WS)(result.checks).map(checkRow);
    return { head: `#### Checks\n\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .tableHead */ .PP)(CHECK_COLUMNS)}`, rows };
}
/** Row of a table with the columns {@link CHECK_COLUMNS}. */
function checkRow({ check, depth }) {
    const { word, symbol, tone } = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusWord */ .Hm)(check.status);
    const indent = depth === 0 ? '' : `${'&emsp;'.repeat(depth - 1)}↳ `;
    const status = tone === 'bad' || tone === 'open' ? `**${symbol} ${word}**` : `${symbol} ${word}`;
    const because = [prose(check.detail), ...(tone === 'good' || tone === 'quiet' ? [] : evidenceLines(check.evidence))];
    return `| ${indent}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(check.title, 200)} | ${status} | ${because.join('<br>')} |`;
}
const KEPT_EVIDENCE = 8;
function evidenceLines(evidence) {
    const pairs = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .evidencePairs */ .Z4)(evidence);
    const shown = pairs
        .slice(0, KEPT_EVIDENCE)
        .map(([name, value]) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(name, 60)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(value, 160))}`);
    return pairs.length > KEPT_EVIDENCE ? [...shown, `and ${pairs.length - KEPT_EVIDENCE} more`] : shown;
}
const EFFECT_STATES = {
    done: 'done',
    already_done: 'was there already',
    planned: 'planned',
    owed: '**owed**',
};
function effectsPart(result) {
    const title = result.decision === 'planned' ? 'Planned effects' : 'Effects';
    return { head: `#### ${title}\n\n${(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .tableHead */ .PP)(EFFECT_COLUMNS)}`, rows: result.effects.map(effectRow) };
}
/** Row of a table with the columns {@link EFFECT_COLUMNS}. */
function effectRow(effect) {
    const id = (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(effect.id, 200);
    const what = effect.url === undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(id) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCodeLink */ .IJ)({ text: id, url: effect.url });
    const why = effect.reason === undefined ? '' : `: ${prose(effect.reason)}`;
    return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(effect.effect, 60)} | ${what} | ${EFFECT_STATES[effect.state] ?? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(effect.state)}${why} |`;
}


/***/ })

};
