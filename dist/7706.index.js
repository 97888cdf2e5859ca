export const id = 7706;
export const ids = [7706];
export const modules = {

/***/ 16985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ operationKey)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);
/**
 * The operation key: the same asking twice has the same key, so that a re-run, a repeated delivery or a retry after a
 * lost answer finds what was already committed instead of doing it again.
 */

/** 64 lowercase hex digits. */
function operationKey(of, sha256) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(of, sha256).slice('sha256:'.length);
}


/***/ }),

/***/ 27706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configure: () => (/* binding */ configure)
});

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/core/configuration.js
var configuration = __webpack_require__(32632);
// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/notice.js
var notice = __webpack_require__(84624);
// EXTERNAL MODULE: ./build/core/people.js
var core_people = __webpack_require__(4119);
// EXTERNAL MODULE: ./build/core/promotion-checks.js
var promotion_checks = __webpack_require__(3065);
// EXTERNAL MODULE: ./build/core/record.js
var core_record = __webpack_require__(40029);
// EXTERNAL MODULE: ./build/core/requirements.js
var requirements = __webpack_require__(49564);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
;// CONCATENATED MODULE: ./build/core/configure.js
/**
 * The decision of changing the configuration of a version that is served. A configuration is part of what decides how a
 * version behaves, so a stage that lets versions in only after people, an environment or an evaluation looked at them lets
 * no other configuration in past those.
 */











/** Decides; every check is made, so that all reasons show at once, and the first failed one names the code. */
function decideConfiguration(facts, sha256) {
    const { state, stage, version } = facts;
    const tenure = tenureIn(facts);
    const values = wantedIn(facts, tenure);
    const checks = [
        checkMay(facts),
        checkRecord(facts, sha256),
        checkServed(facts, tenure),
        ...(0,promotion_checks/* checkHolds */.n0)({ state, to: stage, now: facts.now }),
        ...(0,promotion_checks/* checkFreezes */.tG)({ policy: facts.policy, to: stage, now: facts.now }),
        ...(0,promotion_checks/* checkLink */.tD)({ policy: facts.policy, link: facts.link, approval: { request: null } }),
        checkValues(values),
        checkGoverned(facts, values),
    ];
    const title = `Configure ${state.model} ${version.record.version} in ${stage.name}`;
    const tree = (0,result/* group */.Os)({ name: 'configuration', title }, checks.map(requirements/* stripCode */.o));
    const failed = checks.find((check) => (0,result/* standsInTheWay */.nz)(check.status));
    if (failed !== undefined || tenure === null) {
        const { code, detail, next, name } = failed ?? checkServed(facts, tenure);
        return { kind: 'refused', checks: tree, refusal: { code, required: REQUIRED[name] ?? name, found: detail, next } };
    }
    if (sameValues(values, valuesNow(facts, tenure)))
        return { kind: 'already_configured', checks: tree, configuration: tenure.configuration?.digest ?? null };
    const payload = payloadOf(facts, { tenure, values, sha256 });
    const change = { type: 'configured', payload, seq: state.seq + 1 };
    const owes = (0,notice/* owedTelling */.xt)({ ...change, targets: facts.policy.serving.afterChange });
    return { kind: 'apply', checks: tree, payload, owes };
}
const REQUIRED = {
    permission: 'somebody whom the policy lets promote to this stage',
    record: 'the record that the subject of the version names',
    served: 'a version that is live, or being rolled out, in this stage',
    holds: 'no hold on this stage',
    freezes: 'a day on which this stage is not frozen',
    change_link: 'a change link as the policy demands one',
    values: 'a configuration that can be kept and served',
    governed: 'a configuration that was registered, in a stage that looks at what it lets in',
};
function payloadOf(facts, of) {
    const { values, tenure, sha256 } = of;
    const registered = sameValues(values, registeredValues(facts));
    return {
        ...(0,fold/* pointer */.Wn)(facts.version.published),
        stage: facts.stage.name,
        configuration: registered ? null : { digest: (0,canonical/* digestOf */.ol)(values, sha256), values },
        previous: tenure.configuration?.digest ?? null,
        reason: facts.reason,
        link: facts.link,
    };
}
function tenureIn({ state, stage, version }) {
    const { live, incoming } = (0,core_state/* stageOf */.gV)(state, stage.name);
    return [incoming, live].find((one) => one?.ordinal === version.record.ordinal) ?? null;
}
function registeredValues({ version }) {
    return version.record.configuration ?? {};
}
function valuesNow(facts, tenure) {
    return tenure?.configuration?.values ?? registeredValues(facts);
}
function wantedIn(facts, tenure) {
    return (0,configuration/* valuesWanted */.AV)(facts.wanted, { now: valuesNow(facts, tenure), registered: registeredValues(facts) });
}
/** Of what JSON has: anything else is refused before it is compared. */
function sameValues(left, right) {
    return (0,canonical/* canonicalJson */.dj)(left) === (0,canonical/* canonicalJson */.dj)(right);
}
/** Whoever may let a version into a stage may say what it runs with there. */
function checkMay(facts) {
    const { policy, stage, actor, people } = facts;
    const permission = (0,policy_effective/* permissionFor */.T)(policy, { operation: 'promote', stage: stage.name });
    const check = (0,core_people/* checkPermission */.Yj)({ what: `configure what ${stage.name} serves`, actor, permission, facts: people });
    const who = permission.roles.join(' or ') || 'nobody: the policy grants it to no role';
    return { ...check, next: `Ask ${who} to do it, or change \`permissions.promote\` in the policy.` };
}
/** What was registered is read off the record, which anyone who may push can edit; its digest tells. */
function checkRecord({ version }, sha256) {
    const { record, published } = version;
    const base = { name: 'record', title: 'Record', code: 'integrity_failed' };
    const found = (0,core_record/* subjectDigest */.B7)(record, sha256);
    if (found === published.subject)
        return { ...base, status: 'pass', detail: `The record is the one of ${published.subject}.`, next: '' };
    return {
        ...base,
        status: 'fail',
        detail: `The record has the digest ${found}; ${published.subject} was published.`,
        next: 'Run `slipway verify` and see what was changed.',
    };
}
function checkServed({ state, stage, version }, tenure) {
    const { version: number } = version.record;
    const base = { name: 'served', title: 'Served', code: 'not_served' };
    if (tenure !== null)
        return { ...base, status: 'pass', detail: `${number} is served in ${stage.name} since ${tenure.from}.`, next: '' };
    const { live, incoming } = (0,core_state/* stageOf */.gV)(state, stage.name);
    const there = [live, incoming].flatMap((one) => (one === null ? [] : [one.version]));
    return {
        ...base,
        status: 'fail',
        detail: `${stage.name} serves ${there.join(' and ') || 'nothing'}, not ${number}.`,
        next: there[0] === undefined ? 'Promote a version first.' : `Name ${there.join(' or ')}, or promote ${number} first.`,
    };
}
function checkValues(values) {
    const faults = (0,configuration/* configurationFaults */.Uh)(values);
    const base = { name: 'values', title: 'Configuration', code: 'input_invalid' };
    if (faults.length === 0)
        return { ...base, status: 'pass', detail: 'It can be kept and served.', next: '' };
    return {
        ...base,
        status: 'fail',
        detail: `It cannot be kept: ${faults.slice(0, 8).join('; ')}.`,
        next: 'Mend that. Secrets belong where serving runs; the configuration may name the variable that holds one.',
    };
}
/** What a stage asks for of a version before it lets it in, and a configuration alone cannot have gone through. */
function askedOf({ requires, environment }) {
    return [
        ...(requires.signOffs.length > 0 ? ['sign-offs'] : []),
        ...(environment === null ? [] : ['an environment']),
        ...(requires.evaluation === 'pass' ? ['an evaluation'] : []),
    ];
}
function checkGoverned(facts, values) {
    const { stage } = facts;
    const asked = askedOf(stage);
    const base = { name: 'governed', title: 'What the stage asks for', code: 'configuration_governed' };
    if (asked.length === 0)
        return { ...base, status: 'pass', detail: `${stage.name} asks for nothing that a version goes through.`, next: '' };
    const detail = `${stage.name} asks for ${asked.join(', ')} before it lets a version in`;
    if (isJson(values) && sameValues(values, registeredValues(facts)))
        return { ...base, status: 'pass', detail: `${detail}; this is the configuration that went through.`, next: '' };
    return {
        ...base,
        status: 'fail',
        detail: `${detail}; this configuration has not gone through them.`,
        next: 'Register a version with this configuration (the same bytes make a new version, for the configuration has another digest) and promote it. Going back to the registered one is always possible: `--reset`.',
    };
}
function isJson(values) {
    return (0,configuration/* configurationFaults */.Uh)(values).length === 0;
}

// EXTERNAL MODULE: ./build/core/operation-key.js
var operation_key = __webpack_require__(16985);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(67846);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/inputs.js
var inputs = __webpack_require__(36806);
// EXTERNAL MODULE: ./build/operations/moves.js
var moves = __webpack_require__(51421);
// EXTERNAL MODULE: ./build/operations/provenance.js + 1 modules
var provenance = __webpack_require__(76980);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
// EXTERNAL MODULE: ./build/operations/write-event.js
var write_event = __webpack_require__(6349);
;// CONCATENATED MODULE: ./build/operations/configure.js
/** Changes the configuration that a served version runs with: an event of its own, with the guarantees of every other. */














async function configure(context, request) {
    return (0,operations_context/* settle */.G9)('configure', async () => {
        const reference = (0,versions/* referenceFrom */.Q)(request.subject);
        const selector = reference.selector ?? { kind: 'latest' };
        const { model } = reference;
        (0,inputs/* checkStageName */.Af)(request.stage);
        (0,inputs/* requireReason */.uM)(request.reason, 'change of the configuration');
        (0,inputs/* checkTexts */.Ri)(request);
        checkWanted(request.wanted);
        const { clock, sha256 } = context.ports;
        const role = (0,authority/* startRoleLookup */.rD)(context);
        // Two changes of one job are two: what is wanted is part of what was asked for.
        const asked = `${request.subject} ${(0,canonical/* digestOf */.ol)(request.wanted, sha256)}`;
        const key = (0,operation_key/* operationKey */.t)({ source: context.caller.source, operation: 'configure', model, subject: asked, stage: request.stage }, sha256);
        const plan = async (gathered) => {
            const { state, effective, commit } = gathered;
            const stage = (0,moves/* stageFor */.UF)(effective, request.stage);
            const { version } = await (0,versions/* pointerOf */.rq)(context, { state, selector, commit, policy: effective });
            const found = await (0,versions/* readVersion */.$4)(context, { model, version, commit });
            const staged = (0,versions/* usable */.Je)(found, { model, version, selector });
            const actor = (0,authority/* actorFor */.ho)(context, gathered);
            const permission = (0,policy_effective/* permissionFor */.T)(effective, { operation: 'promote', stage: stage.name });
            const [people, documents] = await Promise.all([
                (0,authority/* personFacts */.bM)(context, { actor, permission, role }),
                (0,moves/* documentsBefore */.OJ)(context, { gathered, stages: [stage.name] }),
                (0,provenance/* requireProvenVersion */.gF)(context, { gathered, staged }),
            ]);
            const { wanted, reason, link } = request;
            const now = (0,transact/* momentOf */.E)(gathered);
            const facts = { policy: effective, state, version: staged, stage, wanted, actor, people, reason, link, now };
            const decision = decideConfiguration(facts, sha256);
            const { checks } = decision;
            if (decision.kind === 'refused')
                return { kind: 'stop', result: (0,operations_context/* refused */.J5)({ operation: 'configure', refusal: decision.refusal, checks }) };
            if (decision.kind === 'already_configured')
                return {
                    kind: 'stop',
                    result: unchanged({ model, version, stage: stage.name, configuration: decision.configuration, checks }),
                };
            const { payload, owes } = decision;
            const summary = summaryOf(model, payload);
            return {
                kind: 'write',
                type: 'configured',
                payload,
                actor,
                owes,
                checks,
                summary,
                serving: { documents, staged },
            };
        };
        return (0,write_event/* writeEvent */.a)(context, {
            operation: 'configure',
            model,
            key,
            query: { files: (0,moves/* moveFiles */.px)({ model, stage: request.stage, now: clock.now() }) },
            plan,
            record: ({ event }) => recordOf(model, { payload: event.payload, seq: event.seq }),
        });
    });
}
/** Before anything is made of it: what is nested without end would break whoever walks it. */
function checkWanted(wanted) {
    const values = wanted.kind === 'values' ? wanted.values : Object.fromEntries(wanted.kind === 'set' ? wanted.changes : []);
    const faults = (0,configuration/* configurationFaults */.Uh)(values);
    if (faults.length === 0)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: 'a configuration that can be kept and served',
        found: (0,reasons/* countProblems */._k)(faults),
        next: 'Mend that. Secrets belong where serving runs; the configuration may name the variable that holds one.',
    });
}
function summaryOf(model, payload) {
    const { configuration, version, stage } = payload;
    const what = configuration === null ? 'the configuration it was registered with' : configuration.digest;
    return `${model} ${version} runs with ${what} in ${stage}.`;
}
function recordOf(model, of) {
    const { version, stage, configuration, previous } = of.payload;
    return { model, version, stage, configuration: configuration?.digest ?? null, previous, seq: of.seq };
}
function unchanged(of) {
    const { model, version, stage, configuration, checks } = of;
    return (0,operations_context/* finished */.xl)({
        operation: 'configure',
        decision: 'already_done',
        reason: 'already_configured',
        summary: `${model} ${version} runs with this configuration in ${stage} already.`,
        checks,
        record: { model, version, stage, configuration, previous: configuration, seq: null },
    });
}


/***/ }),

/***/ 6349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeEvent)
/* harmony export */ });
/* unused harmony export NOTHING_BEFORE */
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70384);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69600);
/* harmony import */ var _transact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56529);



const NOTHING_BEFORE = { stages: new Map(), aliases: null, exposure: null, day: null };
/** Writes the event that the plan wants, does what it owes, and makes the result; a plan may also stop with one. */
async function writeEvent(context, of) {
    const { operation, model } = of;
    const done = [];
    let summary = null;
    const decide = async (gathered) => {
        const planned = await of.plan(gathered);
        if (planned.kind === 'stop')
            return planned;
        const { state, commit } = gathered;
        summary = planned.summary;
        const asked = { state, commit, now: (0,_transact_js__WEBPACK_IMPORTED_MODULE_2__/* .momentOf */ .E)(gathered) };
        const owed = context.mode === 'dry_run' ? null : await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .completeOwed */ .hQ)(context, asked);
        done.push(...(owed?.reports ?? []));
        const { type, payload, actor, owes, checks } = planned;
        if (owed !== null && owes.some((effect) => effect.effect !== 'tell'))
            (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .requireFewDebts */ .Yz)(state, owed);
        return {
            kind: 'write',
            type,
            payload,
            actor,
            owes,
            checks,
            projectedThrough: owed?.through ?? state.projected_through,
            documents: planned.serving?.documents ?? NOTHING_BEFORE,
            staged: planned.serving?.staged ?? null,
            record: null,
        };
    };
    const transaction = await (0,_transact_js__WEBPACK_IMPORTED_MODULE_2__/* .transact */ .h)(context, {
        model,
        key: of.key,
        query: of.query ?? { files: [] },
        decide,
        ...(of.isSpent === undefined ? {} : { isSpent: of.isSpent }),
        ...(of.first === undefined ? {} : { first: of.first }),
    });
    if (transaction.kind === 'stopped')
        return transaction.result;
    const { gathered } = transaction;
    const event = transaction.event;
    const planned = transaction.kind === 'planned';
    const replayed = transaction.kind === 'replayed';
    const state = planned ? 'planned' : replayed ? 'already_done' : 'done';
    // A dry run of what was committed before does no more than tell so.
    const effects = planned || context.mode === 'dry_run'
        ? []
        : await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .performEffects */ .Qd)(context, {
            event,
            digest: transaction.digest,
            ledgerCommit: transaction.commit ?? gathered.commit,
            state: transaction.state,
            staged: null,
            mode: replayed ? 'resume' : 'fresh',
            policy: gathered.effective,
        });
    const committed = { effect: 'event', id: `${model}/${event.seq}`, state };
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)({
        operation,
        decision: planned ? 'planned' : replayed ? 'already_done' : 'done',
        reason: planned ? 'dry_run' : replayed ? 'already_committed' : 'ok',
        summary: summary ?? `${model}: ${operation} was committed before, as event ${event.seq}.`,
        checks: replayed
            ? { name: operation, title: 'Committed before', status: 'pass', detail: `Event ${event.seq}.` }
            : transaction.draft.checks,
        record: of.record({ event, gathered, state: transaction.state }),
        effects: [...done, committed, ...effects],
        warnings: effects.flatMap((effect) => effect.state === 'owed'
            ? [
                `${effect.effect} ${effect.id} is still owed: ${effect.reason ?? 'unknown'} The next operation, or the sweep, completes it.`,
            ]
            : []),
    });
}


/***/ })

};
