export const id = 7412;
export const ids = [7412];
export const modules = {

/***/ 11239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listingOf),
/* harmony export */   d: () => (/* binding */ actorOf)
/* harmony export */ });
/** Events that happen, as opposed to a person asking for something. Everything else is somebody's asking. */
const HAPPENS = new Set(['push', 'schedule', 'workflow_run', 'repository_dispatch']);
/** Whether a run counts: its workflow is one the policy lists, and it runs the default branch's version of it. */
function listingOf(run, of) {
    const branch = `refs/heads/${of.defaultBranch}`;
    if (run.ref !== branch) {
        return { kind: 'not_listed', reason: `the run is of ${run.ref}, not of the default branch ${branch}` };
    }
    const listed = of.rules.producedBy;
    if (listed !== null && !listed.includes(run.workflow)) {
        return { kind: 'not_listed', reason: `${run.workflow} is not among \`ledger.produced-by\` (${listed.join(', ')})` };
    }
    return { kind: 'listed' };
}
function actorOf(caller, of) {
    const { run, login } = caller;
    if (run === null || !HAPPENS.has(run.event))
        return { kind: 'person', login };
    return listingOf(run, of).kind === 'listed' ? { kind: 'automation', login } : { kind: 'person', login };
}


/***/ }),

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

/***/ 31969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  heartbeat: () => (/* binding */ heartbeat_heartbeat)
});

// EXTERNAL MODULE: ./build/core/heartbeat.js
var heartbeat = __webpack_require__(84146);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(14246);
;// CONCATENATED MODULE: ./build/render/heartbeat.js


/** `3 days`, `26 hours`: rounded down, for people. */
function roughly(milliseconds) {
    const hours = Math.floor(milliseconds / 3_600_000);
    if (hours < 1)
        return 'less than an hour';
    if (hours < 72)
        return `${hours} hour${hours === 1 ? '' : 's'}`;
    return `${Math.floor(hours / 24)} days`;
}
/** A new issue. The title is plain text, the body Markdown with the marker at its end. */
function renderOverdue(of) {
    const { model, watch } = of;
    const { stage, version } = watch;
    const what = watch.what === 'rollout'
        ? `The rollout of **${(0,render_escape/* escapeText */.X1)(version)}** is neither carried on nor, should it do harm, called off.`
        : `Should **${(0,render_escape/* escapeText */.X1)(version)}** do harm, nothing rolls it back.`;
    const since = watch.looked === 'yes'
        ? `The last look that was written down was at ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(watch.since))} UTC`
        : `There has been none since ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(watch.since))} UTC, when looks were due to begin`;
    const sections = [
        `**Nobody looks at ${(0,render_escape/* escapeText */.X1)(stage)} of ${(0,render_escape/* escapeText */.X1)(model)} any more.** ${what}`,
        `${since}, ${roughly(watch.age)} before this was noticed. The policy has a look every ${duration(of.every)}; one is written down at most once a day, and after ${duration(of.limit)} without any this issue is opened.`,
        '## Why that happens',
        [
            '- **GitHub stopped the schedule.** In a public repository without activity for 60 days it disables scheduled workflows; in any repository somebody may have disabled it by hand.',
            '- **GitHub drops scheduled runs** when it is busy, most often at the full hour.',
            '- **The workflow fails** before it looks: a token, a policy, or a source of metrics that cannot be reached. Its last run says so.',
            '- **There is no such workflow**, or it does not name this model.',
        ].join('\n'),
        '## What to do',
        [
            `1. Look now: ${(0,render_escape/* codeSpan */.SS)(`slipway monitor ${model}`)}, or start the workflow ${(0,render_escape/* codeSpan */.SS)('monitor.yml')} by hand (*Actions*, *Run workflow*).`,
            `2. Turn it on again if it is off: ${(0,render_escape/* codeSpan */.SS)('gh workflow enable monitor.yml')}.`,
            `3. If nobody is to look for a while: stop the rollout with ${(0,render_escape/* codeSpan */.SS)(`slipway hold ${model} --stage ${stage} --reason "…"`)}, or roll it back.`,
        ].join('\n'),
        'Close this issue once looks are written down again. Should they stop once more, another one is opened.',
        (0,render_escape/* renderMarker */.Bd)(of.marker),
    ];
    return { title: `${model}: nobody looks at ${stage} any more`, body: `${sections.join('\n\n')}\n` };
}
/** Exact where it can be: the policy's own numbers. */
function duration(milliseconds) {
    const minutes = Math.round(milliseconds / 60_000);
    return minutes % 60 === 0 ? `${minutes / 60} hour${minutes === 60 ? '' : 's'}` : `${minutes} minutes`;
}

// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/operations/read-states.js
var read_states = __webpack_require__(83406);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
;// CONCATENATED MODULE: ./build/operations/heartbeat.js









async function heartbeat_heartbeat(context, of) {
    return (0,operations_context/* settle */.G9)('heartbeat', async () => {
        const { found, unreadable } = await lookEverywhere(context, of);
        const late = found.filter((one) => one.watch.overdue === 'yes');
        const effects = [];
        for (const one of late)
            effects.push(await speakUp(context, one));
        const checks = (0,result/* group */.Os)({ name: 'heartbeat', title: 'Looks at what is served' }, [
            ...found.map(checkOf),
            ...unreadable.map(unreadableCheck),
        ]);
        const record = { watched: found.map(({ model, watch }) => ({ model, ...watch })), overdue: late.length };
        const warnings = effects.flatMap((one) => one.state === 'owed' ? [`The issue could not be opened: ${one.reason ?? 'unknown'}`] : []);
        if (late.length > 0)
            return { ...refusedFor(late, checks), record, effects, warnings };
        const failed = unreadable.length > 0;
        return (0,operations_context/* finished */.xl)({
            operation: 'heartbeat',
            decision: failed ? 'error' : context.mode === 'dry_run' ? 'planned' : 'done',
            reason: failed ? 'ledger_corrupt' : context.mode === 'dry_run' ? 'dry_run' : 'ok',
            summary: summaryOf(found.length, unreadable),
            checks,
            record,
        });
    });
}
function summaryOf(watched, unreadable) {
    if (unreadable.length > 0)
        return `The state of ${unreadable.join(', ')} cannot be read; run \`slipway verify\`.`;
    if (watched === 0)
        return 'Nothing is served that would have to be looked at.';
    return `${watched} ${watched === 1 ? 'stage is' : 'stages are'} looked at as the policy has it.`;
}
function refusedFor(late, checks) {
    const words = late.map(({ model, watch }) => `${model} in ${watch.stage} (${watch.version}) for ${roughly(watch.age)}, since ${watch.since}`);
    return (0,operations_context/* refused */.J5)({
        operation: 'heartbeat',
        refusal: {
            code: 'looks_overdue',
            required: 'a look at what is served as often as `monitoring.look-every` says, with a day to spare',
            found: `no look at ${words.join('; ')}`,
            next: 'Start the workflow that monitors by hand, and see whether GitHub has stopped its schedule: `gh workflow enable monitor.yml`. The issue says why that happens.',
        },
        checks,
    });
}
/** Everything that should be looked at. What seems overdue is judged on a state that the chain proves. */
async function lookEverywhere(context, of) {
    const { ports } = context;
    const { snapshot, states, unreadable } = await (0,read_states/* readStates */.r)(ports, of);
    const { policy } = await (0,gather/* policyInForce */.lN)(snapshot, ports.sha256);
    // A model that the policy does not know has to be refused where somebody names it, as everywhere.
    if (of.model !== null)
        (0,gather/* policyOfModel */.Jh)(policy, of.model);
    const found = [];
    for (const state of states) {
        const effective = (0,policy_effective/* effectivePolicy */.C)(policy, state.model);
        if (effective.kind !== 'effective')
            continue;
        const { model } = state;
        const watches = (0,heartbeat/* watchesOf */.Jw)({ state, policy: effective, now: snapshot.at });
        if (watches.every((watch) => watch.overdue === 'no')) {
            found.push(...watches.map((watch) => ({ model, policy: effective, watch })));
            continue;
        }
        const gathered = await (0,gather/* gatherModel */.rw)(ports, { model });
        const proven = { state: gathered.state, policy: gathered.effective, now: (0,transact/* momentOf */.E)(gathered) };
        found.push(...(0,heartbeat/* watchesOf */.Jw)(proven).map((watch) => ({ model, policy: gathered.effective, watch })));
    }
    return { found, unreadable };
}
function checkOf({ model, watch, policy }) {
    const { stage, version, what, looked, since, age } = watch;
    const seen = looked === 'yes' ? `The last look was written down at ${since}` : `None was written down since ${since}`;
    return {
        name: 'looks',
        title: `${model} in ${stage}`,
        status: watch.overdue === 'yes' ? 'fail' : 'pass',
        detail: `${seen}, ${roughly(age)} ago (${what === 'rollout' ? 'rollout of' : 'live:'} ${version}).`,
        evidence: { since, age_ms: age, limit_ms: (0,heartbeat/* looksDueWithin */.MN)(policy.monitoring) },
    };
}
function unreadableCheck(model) {
    return {
        name: 'looks',
        title: model,
        status: 'error',
        detail: 'Its state is missing or cannot be read; run `slipway verify`.',
    };
}
/** Opens the issue, once for each time that looks stopped. That it cannot be opened makes nothing better or worse. */
async function speakUp(context, { model, policy, watch }) {
    const marker = (0,heartbeat/* overdueMarker */.bx)({ model, watch });
    const base = { effect: 'issue', id: marker };
    if (context.mode === 'dry_run')
        return { ...base, state: 'planned' };
    const every = policy.monitoring.lookEveryMs;
    const issue = renderOverdue({ model, watch, every, limit: (0,heartbeat/* looksDueWithin */.MN)(policy.monitoring), marker });
    try {
        const { url } = await context.ports.issues.openOnce({ ...issue, marker, since: watch.since });
        return { ...base, state: 'done', url };
    }
    catch (error) {
        if (!(error instanceof reasons/* SlipwayError */.GQ))
            throw error;
        const { found, code, next } = error.refusal;
        return { ...base, state: 'owed', reason: `${found} (${code}); ${next}` };
    }
}


/***/ }),

/***/ 76980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DV: () => (/* binding */ headOrigin),
  Ez: () => (/* binding */ judgeEvent),
  OF: () => (/* binding */ judgeHead),
  yv: () => (/* binding */ originOf),
  yZ: () => (/* binding */ originOfEvent),
  gF: () => (/* binding */ requireProvenVersion),
  WV: () => (/* binding */ unvouched)
});

// UNUSED EXPORTS: originCheck

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/core/derive.js + 2 modules
var derive = __webpack_require__(73359);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/caller.js
var caller = __webpack_require__(11239);
;// CONCATENATED MODULE: ./build/core/origin.js


/** How far a token's time of issue may be from the event's own time, in milliseconds. */
const CLOCK_TOLERANCE = 15 * 60_000;
/** Judges one event's origin against the policy's list of workflows. */
function judgeOrigin(of) {
    const { event, verdict } = of;
    if (event.origin.kind === 'unproven')
        return { kind: 'unproven', reason: event.origin.reason };
    if (verdict.kind !== 'valid')
        return { kind: 'unproven', reason: verdict.reason };
    const { claims } = verdict;
    const expected = (0,core_event/* originAudience */.dI)(of.digest);
    if (claims['aud'] !== expected)
        return unproven(`its token is for ${String(claims['aud'])}, not for ${expected}`);
    if (claims['repository'] !== of.repository)
        return unproven(`its token is of repository ${String(claims['repository'])}`);
    const workflow = workflowOf(claims, of.repository);
    if (workflow === null)
        return unproven('its token names no workflow of this repository');
    const listing = (0,caller/* listingOf */.K)(workflow, { rules: of.rules, defaultBranch: of.defaultBranch });
    if (listing.kind === 'not_listed')
        return unproven(listing.reason);
    if (event.run === null || String(claims['run_id']) !== String(event.run.id)) {
        return unproven(`its token is of run ${String(claims['run_id'])}, the event names ${event.run?.id ?? 'none'}`);
    }
    const told = contradiction(event, { claims, workflow: workflow.workflow });
    if (told !== null)
        return unproven(told);
    const issued = typeof claims['iat'] === 'number' ? claims['iat'] * 1000 : Number.NaN;
    if (!(Math.abs(issued - Date.parse(event.at)) <= CLOCK_TOLERANCE)) {
        return unproven('its token was issued at another time than the event names');
    }
    return { kind: verdict.key === 'published' ? 'proven' : 'retired_key', workflow: workflow.workflow };
}
/** What an event says of its run must be what its token says: the token is signed, the event's own words are not. */
function contradiction(event, of) {
    const { run, actor } = event;
    if (run === null)
        return null;
    const pairs = [
        ['workflow', of.workflow, run.workflow],
        ['ref', of.claims['ref'], run.ref],
        ['commit', of.claims['sha'], run.sha],
        ['event', of.claims['event_name'], run.event],
        ['attempt', of.claims['run_attempt'], run.attempt],
        // On a re-run the token still names who started the run first; the event names who ran it again.
        ['actor', run.attempt === 1 ? of.claims['actor'] : undefined, actor.login],
    ];
    for (const [what, signed, said] of pairs) {
        if (signed !== undefined && String(signed) !== String(said))
            return `its token names the ${what} ${String(signed)}, the event ${String(said)}`;
    }
    return null;
}
function unproven(reason) {
    return { kind: 'unproven', reason };
}
/** `acme/models/.github/workflows/train.yml@refs/heads/main` → path and ref. */
function workflowOf(claims, repository) {
    const text = claims['workflow_ref'];
    const prefix = `${repository}/`;
    if (typeof text !== 'string' || !text.startsWith(prefix))
        return null;
    const at = text.indexOf('@');
    if (at < 0)
        return null;
    return { workflow: text.slice(prefix.length, at), ref: text.slice(at + 1) };
}

// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
;// CONCATENATED MODULE: ./build/operations/provenance.js
/** Checking where an event came from, for readers: by the policy of now, with the keys the issuer publishes. */








/** Judges one event's origin. */
async function judgeEvent(ports, of) {
    const { event } = of;
    if (event.origin.kind === 'unproven')
        return { kind: 'unproven', reason: event.origin.reason };
    return judgeOrigin({ ...of, verdict: await ports.origin.verify(event.origin) });
}
/**
 * Reads an event, checks that it names the version it is said to have published or moved, and judges its origin.
 */
async function originOf(context, of) {
    const { ports } = context;
    const { gathered, seq } = of;
    const { model } = gathered.state;
    const path = (0,paths/* eventPath */.Qv)(model, seq);
    const snapshot = await ports.ledger.read({ files: [path], at_commit: gathered.commit });
    const reading = (0,documents/* parseDocument */.Tp)(snapshot.files.get(path) ?? null, core_event/* EVENT_SCHEMA */.Ls);
    if (reading.kind === 'absent')
        (0,documents/* corrupt */.qb)(path, 'the event is missing');
    if (reading.kind === 'malformed')
        (0,documents/* corrupt */.qb)(path, reading.reason);
    if (reading.kind === 'newer')
        (0,documents/* newer */.AE)(path, reading.schema);
    const event = reading.value;
    const payload = event.payload;
    if (event.seq !== seq || event.model !== model)
        (0,documents/* corrupt */.qb)(path, `it is event ${event.seq} of ${event.model}`);
    if (payload.subject !== of.expect && payload.target?.subject !== of.expect) {
        (0,documents/* corrupt */.qb)(path, 'it does not name the version that it is said to have made live');
    }
    if (of.made !== undefined && !madePoint(event, { ...of.made, subject: of.expect })) {
        (0,documents/* corrupt */.qb)(path, `it did not make ${of.made.name} point at that version by ${of.made.by}, as the day's file says`);
    }
    if (of.publication !== undefined)
        checkPublication(event, of.publication);
    return originOfEvent(context, { gathered, event });
}
/** Judges the origin of an event that was read already. */
async function originOfEvent(context, of) {
    const { ports } = context;
    const { gathered, event } = of;
    const judgement = await judgeEvent(ports, {
        event,
        digest: (0,core_event/* eventDigest */.Jh)(event, ports.sha256),
        rules: gathered.effective.ledger,
        repository: gathered.snapshot.repository.name,
        defaultBranch: gathered.inForce.branch,
    });
    return originCheck(event, judgement.kind === 'retired_key' ? await vouchedFor(context, { gathered, judgement }) : judgement);
}
/** Whether an event made a stage or alias point at a version, not after a time. */
function madePoint(event, of) {
    if (Date.parse(event.at) > Date.parse(of.by))
        return false;
    if (event.type === 'alias_set')
        return event.payload.alias === of.name && event.payload.target?.subject === of.subject;
    if (event.type !== 'promoted' && event.type !== 'rolled_back')
        return false;
    const { payload } = event;
    return ((payload.stage === of.name && payload.subject === of.subject) || payload.aliases[of.name]?.subject === of.subject);
}
/**
 * Refuses to move a version whose files in the ledger are not what a proven event published: they are found by number,
 * and anyone who may push can edit them.
 */
async function requireProvenVersion(context, of) {
    const { gathered, staged } = of;
    const { published } = staged;
    const check = await originOf(context, {
        gathered,
        seq: published.seq,
        expect: published.subject,
        publication: published,
    });
    if (check.status === 'pass' || gathered.effective.ledger.unprovenOrigin === 'warn')
        return;
    (0,reasons/* refuse */.TR)({
        code: 'origin_unproven',
        required: `a version that a workflow the policy lists has published`,
        found: check.detail,
        next: 'Run `slipway verify`: it names what was changed.',
    });
}
/** The publication file says where bytes are and what they hash to: it must be what its event made it. */
function checkPublication(event, found) {
    const path = `the publication of ${found.version}`;
    if (event.type !== 'version_published')
        (0,documents/* corrupt */.qb)(path, `event ${event.seq}, which it names, is ${event.type}`);
    if ((0,canonical/* canonicalJson */.dj)((0,derive/* publishedFacts */.qq)(event)) !== (0,canonical/* canonicalJson */.dj)(found))
        (0,documents/* corrupt */.qb)(path, `it is not what event ${event.seq} made it`);
}
/** A retired key counts where the last event is proven: whoever wrote that had checked what it stands on. */
async function vouchedFor(context, of) {
    const head = await judgeHead(context, of.gathered);
    if (head.kind === 'proven')
        return { kind: 'proven', workflow: of.judgement.workflow };
    return unvouched();
}
/** What a key that nobody vouches for amounts to. */
function unvouched() {
    const reason = 'its signature fits only the key kept with it, which the platform no longer publishes, and no later event that is proven stands on it';
    return { kind: 'unproven', reason };
}
/** Judges the last event of the chain, which came along with the state. */
async function judgeHead(context, gathered) {
    const { ports } = context;
    const { state, snapshot } = gathered;
    const event = (0,gather/* readHead */.zy)(snapshot, { state, sha256: ports.sha256 });
    const digest = (0,core_event/* eventDigest */.Jh)(event, ports.sha256);
    return judgeEvent(ports, {
        event,
        digest,
        rules: gathered.effective.ledger,
        repository: snapshot.repository.name,
        defaultBranch: gathered.inForce.branch,
    });
}
/** The origin of the last event, which stands for the state and, by the chain, for everything before it. */
async function headOrigin(context, gathered) {
    const { state, snapshot } = gathered;
    const { type } = (0,gather/* readHead */.zy)(snapshot, { state, sha256: context.ports.sha256 });
    return originCheck({ seq: state.seq, type }, await judgeHead(context, gathered));
}
function originCheck(event, judgement) {
    const base = { name: 'origin', title: `Origin of event ${event.seq}` };
    if (judgement.kind === 'proven') {
        const detail = `Event ${event.seq} (${event.type}) was written by ${judgement.workflow}, signed by the platform.`;
        return { ...base, status: 'pass', detail };
    }
    const reason = judgement.kind === 'retired_key' ? unvouched().reason : judgement.reason;
    return {
        ...base,
        status: 'error',
        detail: `Event ${event.seq} (${event.type}) is not proven to be ours: ${reason}.`,
    };
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


/***/ })

};
