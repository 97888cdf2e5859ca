export const id = 9013;
export const ids = [9013];
export const modules = {

/***/ 18470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wm: () => (/* binding */ shownRestriction),
/* harmony export */   gV: () => (/* binding */ restrictionOf),
/* harmony export */   jQ: () => (/* binding */ restrictionWarning),
/* harmony export */   sn: () => (/* binding */ restrictedAmong)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);

/**
 * What holds for a version. The state is believed where it knows the version: a file beside it that was taken out or
 * changed lifts nothing. Where the state says nothing, the version may be one of more than it keeps, and the file counts.
 */
function restrictionOf(of) {
    const file = of.file?.ordinal === of.ordinal ? of.file : null;
    const known = of.state.restricted.find((one) => one.ordinal === of.ordinal);
    if (known !== undefined) {
        const same = file !== null && file.seq === known.seq && file.restriction === known.restriction;
        return { kind: known.restriction, details: same ? file : null };
    }
    return file === null || file.restriction === 'none' ? { kind: 'none' } : { kind: file.restriction, details: file };
}
function shownRestriction(standing) {
    return standing.kind === 'none'
        ? { restriction: 'none', restriction_details: null }
        : { restriction: standing.kind, restriction_details: standing.details };
}
/** What whoever uses a restricted version must know; null where it is not restricted. */
function restrictionWarning(of) {
    const { model, standing, version } = of;
    if (standing.kind === 'none')
        return null;
    const { details } = standing;
    if (details === null)
        return `${model} ${version} is ${standing.kind}. The file that says why is missing or was changed; run \`slipway verify\`.`;
    const { until, migrate_to: instead } = details;
    const passed = until !== null && Date.parse(until) <= Date.parse(of.now);
    const end = until === null ? '' : passed ? ` Its end of life was ${until}.` : ` Its end of life is ${until}.`;
    const use = instead === null ? '' : ` Use ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSubject */ .QK)({ model, ...instead })} instead.`;
    return `${model} ${version} is ${standing.kind} since ${details.since}, by ${details.by}: ${sentence(details.reason)}${end}${use}`;
}
const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);
/** Versions among these that are restricted, by number: what a row of the catalogue says. */
function restrictedAmong(state, versions) {
    const known = new Map(state.restricted.map((one) => [one.ordinal, one.restriction]));
    return Object.fromEntries(versions.flatMap(({ version, ordinal }) => {
        const restriction = known.get(ordinal);
        return restriction === undefined ? [] : [[version, restriction]];
    }));
}


/***/ }),

/***/ 5281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ deriveCatalog)
/* harmony export */ });
/* harmony import */ var _approval_restriction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18470);
/** The catalogue: one row per model. */

/** The catalogue with this model's row renewed. Shared by all models, so it is rebuilt whenever the branch moved. */
function deriveCatalog(before, of) {
    const { state } = of;
    const live = Object.entries(state.stages).flatMap(([name, stage]) => stage.live === null ? [] : [[name, stage.live.version]]);
    const aliases = Object.entries(state.aliases).flatMap(([name, alias]) => alias.target === null ? [] : [[name, alias.target.version]]);
    const pointers = [
        ...Object.values(state.stages).map((stage) => stage.live),
        ...Object.values(state.aliases).map((alias) => alias.target),
    ].filter((one) => one !== null);
    const row = {
        model: state.model,
        description: of.description,
        owner: of.owner,
        tags: of.tags,
        versions: state.counts.published,
        latest: state.latest?.version ?? null,
        stages: Object.fromEntries(live),
        aliases: Object.fromEntries(aliases),
        holds: state.holds.length,
        requests: state.requests.map(({ stage, version, digest, place }) => ({
            stage,
            version,
            digest,
            number: place.number,
        })),
        restricted: (0,_approval_restriction_js__WEBPACK_IMPORTED_MODULE_0__/* .restrictedAmong */ .sn)(state, pointers),
        seq: state.seq,
        head: state.head,
        at: state.at,
    };
    const models = { ...before?.models, [state.model]: row };
    const sorted = Object.keys(models)
        .sort()
        .map((name) => [name, models[name]]);
    return { schema: 'slipway.catalog/1', genesis: state.genesis, models: Object.fromEntries(sorted) };
}


/***/ }),

/***/ 4119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ fillsRole),
/* harmony export */   Yj: () => (/* binding */ checkPermission),
/* harmony export */   f8: () => (/* binding */ REPOSITORY_ROLES),
/* harmony export */   xw: () => (/* binding */ teamsThatMatter)
/* harmony export */ });
/* harmony import */ var _policy_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1842);

const REPOSITORY_ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
/** Whether a person fills a role. One sure way is enough; where none is sure, an unanswered one keeps it open. */
function fillsRole(role, login, facts) {
    if (role.users.some((user) => user.toLowerCase() === login.toLowerCase())) {
        return { kind: 'yes', because: `${login} is named in role ${role.name}` };
    }
    const open = [];
    if (role.permission !== null) {
        const { repositoryRole } = facts;
        if (repositoryRole.kind === 'unverifiable')
            open.push(repositoryRole.reason);
        else if (REPOSITORY_ROLES.indexOf(repositoryRole.value) >= REPOSITORY_ROLES.indexOf(role.permission)) {
            return { kind: 'yes', because: `${login} has the repository role ${repositoryRole.value}` };
        }
    }
    for (const team of role.teams) {
        const member = facts.teams.get(team) ?? { kind: 'unverifiable', reason: `team ${team} was not looked up` };
        if (member.kind === 'unverifiable')
            open.push(member.reason);
        else if (member.value)
            return { kind: 'yes', because: `${login} is in team ${team}` };
    }
    return open.length > 0 ? { kind: 'unverifiable', reason: open.join('; ') } : { kind: 'no' };
}
/** Teams that have to be looked up to decide a permission for this person. */
function teamsThatMatter(permission, login, role) {
    const teams = new Set();
    const facts = { repositoryRole: role, teams: new Map() };
    for (const name of permission.roles) {
        const definition = permission.definitions[name];
        if (definition === undefined)
            continue;
        if (fillsRole(definition, login, facts).kind === 'yes')
            return [];
        for (const team of definition.teams)
            teams.add(team);
    }
    return [...teams];
}
/** The permission check: deny by default, and name who could do it. */
function checkPermission(of) {
    const { actor, permission, facts } = of;
    const base = { name: 'permission', title: 'Permission' };
    const granted = permission.roles.length === 0 ? 'nobody' : permission.roles.join(', ');
    if (actor.kind === 'automation') {
        const yes = permission.roles.includes(_policy_types_js__WEBPACK_IMPORTED_MODULE_0__/* .AUTOMATION */ .q9);
        const detail = yes
            ? `The policy lets a listed workflow ${of.what}.`
            : `The policy lets ${granted} ${of.what}; a workflow with no person behind it is not among them.`;
        return { ...base, status: yes ? 'pass' : 'fail', detail, code: 'permission_denied' };
    }
    const open = [];
    for (const name of permission.roles) {
        const definition = permission.definitions[name];
        if (definition === undefined)
            continue;
        const fills = fillsRole(definition, actor.login, facts);
        if (fills.kind === 'yes') {
            const detail = `${actor.login} may ${of.what} as ${name}: ${fills.because}.`;
            return { ...base, status: 'pass', detail, code: 'permission_denied', evidence: { role: name } };
        }
        if (fills.kind === 'unverifiable')
            open.push(`${name} (${fills.reason})`);
    }
    if (open.length > 0) {
        const detail = `Whether ${actor.login} may ${of.what} could not be checked: ${open.join('; ')}.`;
        return { ...base, status: 'error', detail, code: 'permission_unverifiable' };
    }
    const detail = `The policy lets ${granted} ${of.what}; ${actor.login} fills none of these roles.`;
    return { ...base, status: 'fail', detail, code: 'permission_denied' };
}


/***/ }),

/***/ 86085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ pinGuards),
/* harmony export */   OA: () => (/* binding */ plannedSamples),
/* harmony export */   XW: () => (/* binding */ watchPlan),
/* harmony export */   ne: () => (/* binding */ planRollout),
/* harmony export */   qT: () => (/* binding */ stepSamples),
/* harmony export */   rN: () => (/* binding */ reachesCandidate)
/* harmony export */ });
/* harmony import */ var _policy_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50931);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92966);
/* harmony import */ var _exposure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48671);
/** What is pinned when a rollout starts: its steps and guards, taken from the policy of that moment. */



/** The plan of a rollout in this stage; null where the stage has a version live at once. */
function planRollout(of) {
    const { exposure } = of.stage;
    if (exposure.strategy === 'immediate')
        return null;
    const { monitoring } = of.policy;
    return {
        strategy: exposure.strategy,
        steps: stepsOf(exposure, monitoring.minSamples),
        max_share: maxShareOf(exposure),
        tenants: 'tenants' in exposure ? exposure.tenants : [],
        advance: advanceOf(exposure),
        baseline_stage: of.baselineStage,
        guards: pinGuards(of.policy),
        min_samples: monitoring.minSamples,
        error_budget: monitoring.errorBudget,
        max_age_ms: monitoring.maxAgeMs,
        salt: of.salt,
    };
}
/**
 * What is watched while nothing is rolled out: floors and ceilings, and comparisons of a window with the time before it.
 * A comparison without a window has nothing to compare with, and a drift metric no other arm: they are left out. Null
 * where nothing is left.
 */
function watchPlan(policy) {
    const { monitoring } = policy;
    const guards = pinGuards(policy).filter((guard) => guard.drift === null && (guard.rule.kind === 'threshold' || guard.window_ms !== null));
    if (guards.length === 0)
        return null;
    return {
        guards,
        min_samples: monitoring.minSamples,
        error_budget: monitoring.errorBudget,
        max_age_ms: monitoring.maxAgeMs,
    };
}
/** Requests that a step needs to the candidate before the next. */
function stepSamples(plan, step) {
    return Math.max(step.samples, plan.min_samples);
}
/**
 * Requests to the candidate at which the plan expects to decide: where confidence sequences are narrowest, so it has to
 * be settled before the first look. The last step of a ramp is the end of the rollout, and needs none.
 */
function plannedSamples(plan) {
    const looked = plan.steps.filter((step) => step.share < _exposure_js__WEBPACK_IMPORTED_MODULE_0__/* .FULL_SHARE */ .qU);
    return looked.reduce((sum, step) => sum + stepSamples(plan, step), 0);
}
/** Whether a step gives the candidate requests: a share, a copy of all, or those of named keys. */
function reachesCandidate(plan, step) {
    return step.share > 0 || step.shadow || plan.tenants.length > 0;
}
const STEP = { shadow: false, at_least_ms: 0, samples: 0 };
function stepsOf(exposure, minSamples) {
    const shadow = { share: 0, shadow: true, at_least_ms: 0, samples: minSamples };
    const first = 'shadowFirst' in exposure && exposure.shadowFirst ? [shadow] : [];
    switch (exposure.strategy) {
        case 'shadow':
            return [shadow];
        case 'tenants':
            return [{ ...STEP, share: 0, samples: minSamples }];
        case 'ab':
            return [...first, { ...STEP, share: exposure.splitBp, samples: minSamples }];
        case 'canary': {
            const { initialBp, maxShareBp } = exposure;
            const shares = maxShareBp > initialBp ? [initialBp, maxShareBp] : [initialBp];
            return [...first, ...shares.map((share) => ({ ...STEP, share, samples: minSamples }))];
        }
        case 'ramp': {
            const steps = exposure.steps.map((step) => ({
                share: step.shareBp,
                shadow: false,
                at_least_ms: step.atLeastMs,
                samples: step.samples,
            }));
            const ends = steps.at(-1)?.share === _exposure_js__WEBPACK_IMPORTED_MODULE_0__/* .FULL_SHARE */ .qU;
            return [...first, ...steps, ...(ends ? [] : [{ ...STEP, share: _exposure_js__WEBPACK_IMPORTED_MODULE_0__/* .FULL_SHARE */ .qU }])];
        }
    }
}
function maxShareOf(exposure) {
    switch (exposure.strategy) {
        case 'canary':
            return exposure.maxShareBp;
        case 'ab':
            return exposure.splitBp;
        case 'ramp':
            return _exposure_js__WEBPACK_IMPORTED_MODULE_0__/* .FULL_SHARE */ .qU;
        default:
            return 0;
    }
}
function advanceOf(exposure) {
    if (exposure.strategy === 'canary')
        return 'automatic';
    if (exposure.strategy === 'ramp')
        return exposure.advance === 'automatic' ? 'automatic' : 'on_approval';
    return 'never';
}
/** The guards of a policy, as a rollout that starts now would pin them. */
function pinGuards(policy) {
    const home = homeOfGuards(policy);
    return policy.monitoring.guards.map((guard, index) => {
        const metric = (0,_own_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(policy.metrics, guard.metric);
        return {
            id: (0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPath */ .jV)([...home, index]),
            metric: guard.metric,
            slice: guard.slice,
            percentile: guard.percentile,
            direction: metric?.direction ?? null,
            kind: metric?.kind ?? 'value',
            drift: metric?.drift ?? null,
            rule: pinRule(guard.rule),
            window_ms: guard.windowMs,
            on_breach: guard.onBreach,
        };
    });
}
function pinRule(rule) {
    if (rule.kind === 'threshold')
        return { kind: 'threshold', bound: rule.bound, value: rule.value };
    const { tolerance } = rule;
    const value = tolerance.kind === 'relative' ? tolerance.fraction : tolerance.value;
    return { kind: 'vs_live', tolerance: { kind: tolerance.kind, value } };
}
/** Where the document says the guards: a model that says its own says all of them. */
function homeOfGuards(policy) {
    const models = objectAt(policy.source.document, 'models');
    const own = objectAt(objectAt(models, policy.model.name), 'monitoring');
    const isOwn = own !== null && Object.hasOwn(own, 'guards');
    return [...(isOwn ? ['models', policy.model.name] : []), 'monitoring', 'guards'];
}
function objectAt(of, key) {
    const value = of === null ? undefined : (0,_own_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(of, key);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}


/***/ }),

/***/ 67846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q5: () => (/* binding */ checkRun),
/* harmony export */   Xj: () => (/* binding */ checkHead),
/* harmony export */   Xx: () => (/* binding */ checkOrigin),
/* harmony export */   bM: () => (/* binding */ personFacts),
/* harmony export */   ho: () => (/* binding */ actorFor),
/* harmony export */   mT: () => (/* binding */ checkBeginning),
/* harmony export */   rD: () => (/* binding */ startRoleLookup),
/* harmony export */   yw: () => (/* binding */ roleWhenNeeded)
/* harmony export */ });
/* harmony import */ var _core_caller_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11239);
/* harmony import */ var _core_people_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4119);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91091);
/* harmony import */ var _ledger_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43580);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76980);
/** The facts about who asks, and the proof of where a write comes from. */





function actorFor(context, gathered) {
    return (0,_core_caller_js__WEBPACK_IMPORTED_MODULE_0__/* .actorOf */ .d)(context.caller, { rules: gathered.effective.ledger, defaultBranch: gathered.inForce.branch });
}
/** Begins looking up the caller's repository role, so that it comes back together with the ledger. */
function startRoleLookup(context) {
    // A job's event is proven with the issuer's keys, and so was the event before it: they come back together, too.
    if (context.caller.run !== null)
        void context.ports.origin.loadKeys();
    const lookup = context.ports.people.repositoryRole(context.caller.login);
    // The decision awaits it; if something else refuses first, its failure must not surface as an unhandled one.
    lookup.catch(() => undefined);
    return lookup;
}
/** The same, asked for only once it turns out to matter: where other reads come in between, nobody waits for it. */
function roleWhenNeeded(context) {
    if (context.caller.run !== null)
        void context.ports.origin.loadKeys();
    let lookup = null;
    return () => {
        lookup ??= context.ports.people.repositoryRole(context.caller.login);
        return lookup;
    };
}
const NOT_NEEDED = { kind: 'unverifiable', reason: 'the repository role was not looked up' };
/** What is known of the caller, as far as the permission in question needs it. */
async function personFacts(context, of) {
    const { actor, permission, role } = of;
    const known = typeof role === 'function' && !rests(permission, actor) ? NOT_NEEDED : null;
    const repositoryRole = known ?? (await (typeof role === 'function' ? role() : role));
    if (actor.kind === 'automation')
        return { repositoryRole, teams: new Map() };
    const teams = (0,_core_people_js__WEBPACK_IMPORTED_MODULE_4__/* .teamsThatMatter */ .xw)(permission, actor.login, repositoryRole);
    const answers = await Promise.all(teams.map(async (team) => [team, await context.ports.people.isTeamMember({ team, login: actor.login })]));
    return { repositoryRole, teams: new Map(answers) };
}
/** Whether it can rest on the repository role: not where a person is named, nor where no role asks for one. */
function rests({ roles, definitions }, actor) {
    if (actor.kind === 'automation')
        return false;
    const all = roles.flatMap((name) => definitions[name] ?? []);
    const named = all.some(({ users }) => users.some((user) => user.toLowerCase() === actor.login.toLowerCase()));
    return !named && all.some(({ permission }) => permission !== null);
}
/**
 * Refuses to write on top of an event that is not proven to be ours, where the policy refuses such events. So every
 * proven event vouches for all before it, and keys may be rotated.
 */
async function checkHead(context, gathered) {
    const { effective, state } = gathered;
    if (effective.ledger.unprovenOrigin === 'warn' || state.seq === 0)
        return;
    const judgement = await (0,_provenance_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeHead */ .OF)(context, gathered);
    if (judgement.kind === 'proven')
        return;
    const reason = judgement.kind === 'retired_key' ? (0,_provenance_js__WEBPACK_IMPORTED_MODULE_3__/* .unvouched */ .WV)().reason : judgement.reason;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'origin_unproven',
        required: 'a ledger whose last event was written by a workflow the policy lists',
        found: `event ${state.seq} of ${state.model}: ${reason}`,
        next: 'Run `slipway verify`, and take the event out if it is not ours. If the platform only changed its keys, set `ledger.unproven-origin: warn`, run `slipway reconcile`, and set it back.',
    });
}
/** A model's first event is where a branch made anew would show: before it, the ledger must be the one the policy pins. */
async function checkBeginning(context, gathered) {
    if (gathered.state.seq === 0)
        await (0,_ledger_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .requireGenesis */ .Gf)(context, gathered);
}
/**
 * The same as {@link checkOrigin}, as far as it can be told before there is an event: for operations that make
 * something outside first, which must not be there if the event will not be.
 */
function checkRun(context, gathered) {
    const rules = gathered.effective.ledger;
    if (rules.unprovenOrigin === 'warn')
        return;
    const { run } = context.caller;
    const listing = run === null
        ? { kind: 'not_listed', reason: 'it was asked for outside of a job' }
        : (0,_core_caller_js__WEBPACK_IMPORTED_MODULE_0__/* .listingOf */ .K)(run, { rules, defaultBranch: gathered.inForce.branch });
    if (listing.kind === 'not_listed')
        refuseUnlisted(listing.reason);
}
const LISTED_RUN = 'a run of a workflow the policy lists, on the default branch, with `id-token: write`';
function refuseUnlisted(found) {
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'origin_unproven',
        required: LISTED_RUN,
        found,
        next: 'Run it from a listed workflow on the default branch, or add the workflow to `ledger.produced-by`.',
    });
}
/** Refuses a write whose origin no reader would accept, before it is made. */
function checkOrigin(context, of) {
    const { event, gathered } = of;
    const rules = gathered.effective.ledger;
    if (rules.unprovenOrigin === 'warn')
        return;
    const { run } = context.caller;
    const listing = run === null ? null : (0,_core_caller_js__WEBPACK_IMPORTED_MODULE_0__/* .listingOf */ .K)(run, { rules, defaultBranch: gathered.inForce.branch });
    if (listing?.kind === 'not_listed')
        refuseUnlisted(listing.reason);
    if (event.origin.kind === 'unproven') {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'origin_unproven',
            required: LISTED_RUN,
            found: event.origin.reason,
            next: 'Add to the job:\n  permissions:\n    id-token: write\nor set `ledger.unproven-origin: warn` in the policy.',
        });
    }
}


/***/ }),

/***/ 43580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ NEWEST_RELEASES),
/* harmony export */   Gf: () => (/* binding */ requireGenesis),
/* harmony export */   V8: () => (/* binding */ checkTail),
/* harmony export */   cx: () => (/* binding */ tagsOfNextEvent),
/* harmony export */   zR: () => (/* binding */ unknownToLedger)
/* harmony export */ });
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _core_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61457);
/* harmony import */ var _core_versioning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95832);
/**
 * Whether the ledger that was read is the whole one: it begins where the policy says, and nothing is missing at its end.
 * A walk over everything is `verify`; this is what a reader can tell with one look.
 */




/** Refuses a branch that does not descend from the commit that the policy pins, whatever its files say. */
async function requireGenesis(context, gathered) {
    const { genesis } = gathered.effective.ledger;
    if (genesis === null)
        return;
    const descends = await context.ports.ledger.descendsFrom(genesis);
    if (descends === 'yes')
        return;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'ledger_missing',
        required: `the ledger that begins with ${genesis}, as the policy pins`,
        found: descends === 'no' ? 'a branch of that name that does not descend from it' : 'no such commit in the repository',
        next: 'Restore the branch from a clone, never make it anew.',
    });
}
/** How many of the newest releases are looked at for versions that the ledger does not know. */
const NEWEST_RELEASES = 10;
/** The stage tags that the event after the last would make: one of them is there only where that event was. */
function tagsOfNextEvent(of) {
    const { model } = of.state;
    const n = of.state.tag_counter + 1;
    const stages = new Set([...Object.keys(of.policy.stages), ...Object.keys(of.state.stages)]);
    return [...stages].flatMap((stage) => [(0,_core_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .stageTag */ .j0)({ model, stage, n }), (0,_core_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelTag */ .tm)({ model, stage, n })]);
}
/** Tags and releases, looked at after the state, of moves and versions that the ledger knows nothing of. */
async function unknownToLedger(context, of) {
    const { gathered, snapshot } = of;
    const next = tagsOfNextEvent({ policy: gathered.effective, state: gathered.state });
    const moves = next.filter((tag) => (snapshot.tags.get(tag) ?? null) !== null);
    const newer = newerVersions(snapshot, gathered.state);
    if (newer.length === 0)
        return moves;
    // A claim that was given up may leave its release behind, and the ledger says so.
    const { ledger, sha256 } = context.ports;
    const paths = newer.map((one) => (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .statusPath */ .k9)(one, sha256));
    const { files } = await ledger.read({ files: paths, at_commit: gathered.commit });
    const unknown = newer.filter((_one, index) => (files.get(paths[index] ?? '') ?? null) === null);
    return [...moves, ...unknown.map(_core_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .versionTag */ .Vm)];
}
/** Versions among the newest releases that come after the latest the state knows. */
function newerVersions(snapshot, state) {
    return [...snapshot.releases].flatMap(([tag, release]) => {
        const own = release === null ? null : (0,_core_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOwnTag */ .qY)(tag);
        if (own?.kind !== 'version' || own.model !== state.model)
            return [];
        const newer = state.latest === null || (0,_core_versioning_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(own.version, state.latest.version) > 0;
        return newer && !state.claims.some((claim) => claim.version === own.version) ? [own] : [];
    });
}
/** What such tags mean: the end of the chain is missing, or somebody made them by hand. */
function checkTail(state, unknown) {
    const base = { name: 'tail', title: 'End of the ledger' };
    if (unknown.length === 0)
        return { ...base, status: 'pass', detail: `Nothing outside knows of more than ${state.seq} events.` };
    const detail = `${unknown.join(', ')} stand for events after ${state.seq}, the last that the ledger has: its end was cut off, or they were made by hand.`;
    return { ...base, status: 'error', detail };
}


/***/ }),

/***/ 94120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ targetFiles),
/* harmony export */   s: () => (/* binding */ targetPaths)
/* harmony export */ });
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26182);

/** Path → text of every target's file, where both files of serving are among some files; else none. */
async function targetFiles(port, of) {
    const aliases = of.files.get((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .aliasesPath */ .UV)(of.model));
    const exposure = of.files.get((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .exposurePath */ .nS)(of.model));
    const named = of.targets.some((target) => target !== 'aliases');
    if (aliases === undefined || exposure === undefined || !named)
        return new Map();
    const files = await port.files({
        aliases: JSON.parse(aliases),
        exposure: JSON.parse(exposure),
        targets: of.targets,
    });
    return new Map([...files].map(([path, text]) => [`${(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .modelFolder */ .Ch)(of.model)}/${path}`, text]));
}
/** Every path of a model at which a target may have written. */
async function targetPaths(port, model) {
    return (await port.paths()).map((path) => `${(0,_core_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .modelFolder */ .Ch)(model)}/${path}`);
}


/***/ }),

/***/ 56529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ momentOf),
  h: () => (/* binding */ transact)
});

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/core/catalog.js
var core_catalog = __webpack_require__(5281);
// EXTERNAL MODULE: ./build/core/derive.js + 2 modules
var derive = __webpack_require__(73359);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(56954);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/parse.js + 1 modules
var parse = __webpack_require__(98775);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/render/pages.js
var pages = __webpack_require__(68645);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(67846);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
;// CONCATENATED MODULE: ./build/operations/committed.js




/** The key this asking has now, and what was committed under it. A spent outcome makes way for a key of its own. */
async function currentKey(context, of) {
    const { plan, gathered } = of;
    let { key } = plan;
    for (;;) {
        const committed = await findCommitted(context, { model: plan.model, key, gathered });
        const spent = committed !== null && (await plan.isSpent?.(committed.event, gathered)) === true;
        if (!spent)
            return { key, committed };
        key = context.ports.sha256(`${key} after ${committed.digest}`);
    }
}
/** The outcome of this operation, if it was committed before. */
async function findCommitted(context, of) {
    const { model, key, gathered } = of;
    const { ledger, sha256 } = context.ports;
    const path = (0,paths/* operationIndexPath */.JC)(model, key);
    const asked = gathered.snapshot.files.has(path);
    const snapshot = asked ? gathered.snapshot : await ledger.read({ files: [path], at_commit: gathered.commit });
    const index = (0,documents/* readDocument */.u0)(snapshot, { path, schema: 'slipway.operation-index/1' });
    if (index === null)
        return null;
    const file = (0,paths/* eventPath */.Qv)(model, index.seq);
    const text = (await ledger.read({ files: [file], at_commit: gathered.commit })).files.get(file) ?? null;
    const reading = (0,documents/* parseDocument */.Tp)(text, core_event/* EVENT_SCHEMA */.Ls);
    if (reading.kind !== 'document' || (0,core_event/* eventDigest */.Jh)(reading.value, sha256) !== index.event) {
        (0,reasons/* refuse */.TR)({
            code: 'ledger_corrupt',
            required: `event ${index.seq} of ${model} as its operation index names it`,
            found: reading.kind === 'document' ? 'an event with another digest' : 'no readable event',
            next: 'Run `slipway verify`.',
        });
    }
    return { event: reading.value, digest: index.event, commit: null, state: gathered.state };
}

// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/operations/target-files.js
var target_files = __webpack_require__(94120);
;// CONCATENATED MODULE: ./build/operations/transact.js
/**
 * One event, one commit, compare-and-swap: the only way anything is written to the ledger.
 *
 * When the branch moved under a write, two things can have happened. Another model's event landed: this event still
 * stands, only the files shared by all models are rebuilt. Or this model or the policy changed: facts are gathered and
 * the decision is taken anew. A write whose answer was lost is recognised by reading back its operation key.
 */














/** How many writes without a clear answer are read back and tried again. */
const UNCLEAR_WRITES = 6;
async function transact(context, plan) {
    const { ports } = context;
    const deadline = ports.clock.now() + context.patience;
    let prepared = null;
    let gathered = plan.first ?? (await look(context, plan));
    let unclear = 0;
    for (let attempt = 0;; attempt += 1) {
        if (prepared === null || !stands(prepared, gathered, plan.model)) {
            const { key, committed } = await currentKey(context, { plan, gathered });
            if (committed !== null)
                return { kind: 'replayed', ...committed, gathered };
            await Promise.all([(0,authority/* checkHead */.Xj)(context, gathered), (0,authority/* checkBeginning */.mT)(context, gathered)]);
            const step = await plan.decide(gathered);
            if (step.kind === 'stop')
                return { kind: 'stopped', result: step.result };
            const body = eventBody(context, { draft: step, gathered, key });
            const digest = (0,core_event/* eventDigest */.Jh)(body, ports.sha256);
            const state = (0,fold/* applyEvent */.Z8)(gathered.state, body, digest);
            if (context.mode === 'dry_run')
                return { kind: 'planned', draft: step, event: body, state, gathered };
            prepared = await prepare(context, { draft: step, body, digest, gathered, after: state });
        }
        const outcome = await ports.ledger.commit({
            expected: gathered.commit,
            message: commitMessage(prepared.event),
            additions: allFiles(prepared, gathered),
            ...(prepared.draft.deletions === undefined ? {} : { deletions: prepared.draft.deletions }),
        });
        if (outcome.kind === 'committed') {
            const { draft, event, digest, after } = prepared;
            return { kind: 'committed', draft, event, digest, commit: outcome.commit, state: after, gathered };
        }
        if (outcome.kind === 'unknown')
            unclear += 1;
        await ports.clock.sleep(backoff(attempt, ports.clock.random()));
        gathered = await look(context, plan);
        const landed = await findCommitted(context, { model: plan.model, key: prepared.event.operation_key, gathered });
        if (landed !== null) {
            if (landed.digest !== prepared.digest)
                return { kind: 'replayed', ...landed, gathered };
            return { kind: 'committed', draft: prepared.draft, ...landed, gathered };
        }
        // Only now, after reading back: the last write may have landed as well.
        if (ports.clock.now() >= deadline || unclear === UNCLEAR_WRITES)
            contended(outcome.kind, attempt + 1);
    }
}
/** Full jitter, growing to two seconds: many writers at once spread out instead of meeting again. */
function backoff(attempt, random) {
    return Math.round(random * Math.min(2000, 60 * 2 ** Math.min(attempt, 6)));
}
async function look(context, plan) {
    const { key, model, query } = plan;
    const files = [...query.files, (0,paths/* operationIndexPath */.JC)(model, key)];
    return (0,gather/* gatherModel */.rw)(context.ports, { model, query: { ...query, files } });
}
/** Whether a prepared event may be written on what is there now: neither this model nor the policy changed. */
function stands(prepared, gathered, model) {
    const tree = gathered.snapshot.models.get(model) ?? null;
    return tree === prepared.basis.modelTree && gathered.inForce.text === prepared.basis.policyText;
}
function eventBody(context, of) {
    const { draft, gathered, key } = of;
    const { state } = gathered;
    const open = {
        schema: core_event/* EVENT_SCHEMA */.Ls,
        seq: state.seq + 1,
        type: draft.type,
        model: state.model,
        operation_key: key,
        actor: draft.actor,
        at: momentOf(gathered),
        run: context.caller.run,
        policy: { commit: gathered.inForce.commit, digest: gathered.inForce.digest },
        previous: state.head,
        payload: draft.payload,
        owes: draft.owes,
        projected_through: draft.projectedThrough,
    };
    return (0,fold/* sealEvent */.sr)(state, open, context.ports.sha256);
}
/** GitHub's clock at the look, never earlier than the model's last event. */
function momentOf(gathered) {
    const now = (0,time/* isoSeconds */.n)(Date.parse(gathered.snapshot.at));
    return gathered.state.at !== null && gathered.state.at > now ? gathered.state.at : now;
}
async function prepare(context, of) {
    const { ports } = context;
    const { draft, digest, gathered, after } = of;
    const origin = await ports.origin.prove((0,core_event/* originAudience */.dI)(digest));
    const event = { ...of.body, origin };
    (0,authority/* checkOrigin */.Xx)(context, { event, digest, gathered });
    requireWellFormed((0,parse/* parseEvent */.wj)(event), (0,parse/* parseState */.Bu)(after));
    const modelFiles = (0,derive/* deriveFiles */.zl)({
        before: gathered.state,
        after,
        event,
        digest,
        documents: draft.documents,
        staged: draft.staged,
        record: draft.record,
        evaluation: draft.evaluation ?? null,
        assetUri: ({ tag, asset }) => ports.links.asset({ tag, asset }),
    }, ports.sha256);
    for (const [path, text] of await (0,target_files/* targetFiles */.j)(ports.targets, {
        model: after.model,
        files: modelFiles,
        targets: gathered.effective.serving.targets,
    }))
        modelFiles.set(path, text);
    modelFiles.set((0,paths/* pagePath */._i)(after.model), (0,pages/* renderModelPage */.x)({ state: after, policy: gathered.effective, links: ports.links }));
    const modelTree = gathered.snapshot.models.get(after.model) ?? null;
    return { draft, event, digest, after, modelFiles, basis: { modelTree, policyText: gathered.inForce.text } };
}
/** What is written must be readable: a ledger that holds what no reader takes is one that nothing can be added to. */
function requireWellFormed(...parsed) {
    const problems = parsed.flatMap((one) => (one.kind === 'malformed' ? one.problems : []));
    const [first] = problems;
    if (first !== undefined)
        throw new TypeError(`what was to be written is malformed: ${first.where} ${first.message}`);
}
/** The model's files, and the shared ones rebuilt on what is there now. */
function allFiles(prepared, gathered) {
    const { model } = gathered.effective;
    const catalog = (0,core_catalog/* deriveCatalog */.D)(gathered.catalog, {
        state: prepared.after,
        description: model.description,
        owner: model.owner,
        tags: model.tags,
    });
    return new Map([
        ...prepared.modelFiles,
        [paths/* CATALOG_PATH */.Wd, (0,canonical/* documentText */.ZH)(catalog)],
        [paths/* CATALOG_PAGE */.iF, (0,pages/* renderCatalogPage */.l)(catalog)],
    ]);
}
function commitMessage(event) {
    const payload = event.payload;
    const words = [
        `${event.model} #${event.seq}: ${event.type.replaceAll('_', ' ')}`,
        payload.version,
        payload.stage,
    ].filter(Boolean);
    return {
        headline: words.join(' '),
        body: `Slipway-Event: ${event.model}/${event.seq}\nSlipway-Operation: ${event.operation_key}`,
    };
}
function contended(last, attempts) {
    (0,reasons/* refuse */.TR)({
        code: last === 'moved' ? 'ledger_contended' : 'platform_unavailable',
        required: 'one moment in which the ledger does not move',
        found: last === 'moved'
            ? `other writers came first ${attempts} times`
            : `no clear answer to a write (tried ${attempts} times); it had not landed when the ledger was read again`,
        next: 'Run the same job again: what was written is recognised, and nothing is done twice.',
    });
}


/***/ }),

/***/ 68645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ renderCatalogPage),
/* harmony export */   x: () => (/* binding */ renderModelPage)
/* harmony export */ });
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(92966);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72795);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14246);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73420);
/* harmony import */ var _page_history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55471);
/* harmony import */ var _page_requests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78337);
/* harmony import */ var _rollout_section_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9336);
/* harmony import */ var _rollout_split_bar_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52187);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73119);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99341);











/** `models/<model>/README.md` of the ledger. Links into the ledger are relative, so that they work in a clone too. */
function renderModelPage(page) {
    const { state, policy } = page;
    const { model } = policy;
    const sections = [
        `# ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(state.model)}`,
        model.description === null ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(model.description),
        renderCounts(page),
        renderHolds(state),
        renderUntold(state),
        '## Where is what',
        renderStages(page),
        renderAliases(page),
        renderClaims(state),
        ...(0,_rollout_section_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRolloutSection */ .T7)(page),
        ...(0,_page_requests_js__WEBPACK_IMPORTED_MODULE_5__/* .renderRequests */ .dv)(page),
        ...(0,_page_requests_js__WEBPACK_IMPORTED_MODULE_5__/* .renderRestrictions */ .YM)(page),
        '## What happened',
        (0,_page_history_js__WEBPACK_IMPORTED_MODULE_4__/* .renderHistory */ .z)(page),
        '## Reading and checking',
        renderReading(page),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function renderCounts({ state, policy, links }) {
    const { model } = policy;
    const { counts } = state;
    const latest = state.latest === null
        ? ''
        : `, latest ${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .versionLink */ .P)(links, { model: state.model, version: state.latest.version })}`;
    const tags = Object.entries(model.tags).map(([name, value]) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(`${name}=${value}`));
    const parts = [
        model.owner === null ? 'No owner named' : `Owner: **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(model.owner)}**`,
        `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.published, 'version')}${latest}`,
        (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.promotions, 'promotion'),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(counts.rollbacks, 'rollback'),
        ...tags,
    ];
    const as = state.at === null ? 'No event yet.' : `As of event ${state.seq}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(state.at)} UTC.`;
    return `${parts.join(' · ')}\n\n${as} All times on this page are UTC.`;
}
function renderHolds(state) {
    return state.holds.map((hold) => renderHold(state.model, hold)).join('\n\n');
}
function renderHold(model, hold) {
    const where = hold.stages === null ? 'every stage' : hold.stages.map((stage) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(stage)).join(', ');
    const until = hold.until === null ? 'until it is lifted' : `until ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(hold.until))}`;
    return [
        '> [!WARNING]',
        `> **On hold: ${where}**, ${until}. Nothing moves forward there; a rollback still does.`,
        '>',
        `> Why: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)(hold.reason)}`,
        '>',
        `> Laid by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(hold.by)} at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(hold.at))}. Lift it: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(`slipway resume ${model} ${hold.id} --reason "…"`)}`,
    ].join('\n');
}
function renderUntold(state) {
    const line = (0,_status_js__WEBPACK_IMPORTED_MODULE_8__/* .untoldLine */ .l2)(state);
    return line === null ? '' : `> [!NOTE]\n> ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(line)}`;
}
function renderStages(page) {
    const { state, policy } = page;
    const gone = Object.keys(state.stages)
        .filter((stage) => !policy.lifecycle.order.includes(stage))
        .sort();
    const all = [...policy.lifecycle.order, ...gone];
    const isLive = (stage) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage).live !== null;
    // What serves people comes first: the furthest stage that has a live version.
    const stages = [...all.filter(isLive).reverse(), ...all.filter((stage) => !isLive(stage))];
    const shared = stages.some((stage) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage).exposure.length > 1);
    const columns = ['stage', 'live', 'since', 'by', ...(shared ? ['traffic'] : []), 'previous'];
    const rows = stages.map((stage) => {
        const of = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage);
        return [
            stageName(policy, stage),
            liveCell(page, stage, of),
            of.live === null ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(of.live.from)),
            of.live === null ? '–' : byCell(state, of.live),
            ...(shared ? [shareCell(of)] : []),
            previousCell(page, of),
        ];
    });
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_9__/* .renderRows */ .UR)(columns, rows);
}
function stageName(policy, stage) {
    const name = `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(stage)}**`;
    return policy.stages[stage] === undefined ? `${name} (no longer in the policy)` : name;
}
function liveCell({ state, policy, links }, stage, of) {
    const incoming = of.incoming === null
        ? ''
        : ` (coming in: ${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .versionLink */ .P)(links, { model: state.model, version: of.incoming.version })})`;
    if (of.live !== null) {
        const version = (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .versionLink */ .P)(links, { model: state.model, version: of.live.version });
        return `**${version}**${(0,_page_requests_js__WEBPACK_IMPORTED_MODULE_5__/* .restrictedWord */ .a6)(state, of.live.ordinal)}${incoming}`;
    }
    const rule = policy.stages[stage];
    const empty = rule?.start === true ? 'new versions begin here' : rule?.holds === 'many' ? 'versions rest here' : 'nothing';
    return `${empty}${incoming}`;
}
function byCell(state, live) {
    const entry = state.recent.find((one) => one.seq === live.seq);
    const event = `[event&nbsp;${live.seq}](${(0,_page_history_js__WEBPACK_IMPORTED_MODULE_4__/* .eventFile */ .R)(state.model, live.seq)})`;
    return entry === undefined ? event : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatActor */ .Lg)(entry.actor))}, ${event}`;
}
function shareCell(of) {
    return of.exposure.map((one) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(one.version)}: ${(0,_rollout_split_bar_js__WEBPACK_IMPORTED_MODULE_7__/* .shareText */ .Lu)(one)}`).join('<br>') || '–';
}
const ENDED = { displaced: 'displaced', moved: 'moved on', rolled_back: '**rolled back**' };
function previousCell({ state, links }, of) {
    const [before] = of.history;
    if (before === undefined)
        return '–';
    const ended = before.ended === null ? '' : `, ${ENDED[before.ended]}`;
    const to = before.went_to === null ? '' : ` to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(before.went_to)}`;
    const at = before.to === null ? '' : ` at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(before.to))}`;
    return `${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .versionLink */ .P)(links, { model: state.model, version: before.version })}${ended}${to}${at}`;
}
function renderAliases({ state, policy, links }) {
    const names = [...new Set([...Object.keys(policy.aliases), ...Object.keys(state.aliases)])].sort();
    if (names.length === 0)
        return '';
    const rows = names.map((name) => {
        const alias = state.aliases[name];
        const follows = alias === undefined ? (policy.aliases[name]?.follows ?? null) : alias.follows;
        return [
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(`${state.model}@${name}`),
            alias?.target == null
                ? 'nothing'
                : `**${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .versionLink */ .P)(links, { model: state.model, version: alias.target.version })}**`,
            follows === null ? 'set by hand' : `follows ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(follows)}`,
            alias === undefined ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(alias.at)),
        ];
    });
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_9__/* .renderRows */ .UR)(['serving asks for', 'and gets', 'because it', 'since'], rows);
}
function renderClaims(state) {
    if (state.claims.length === 0)
        return '';
    const claims = state.claims.map((one) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(one.version)} (since ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(one.at))})`);
    return `Claimed and not published yet: ${claims.join(', ')}. These resolve and move nowhere.`;
}
function renderReading({ state, policy }) {
    const { model } = state;
    const stage = policy.lifecycle.order.findLast((one) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, one).live !== null) ?? policy.lifecycle.start;
    const commands = [
        `slipway resolve ${model}@${stage}                     # record, digest and verified bytes of what is live`,
        `slipway resolve ${model}@${stage} --at 2026-03-03     # the same as of a day or a time`,
        `slipway history ${model}                              # every event`,
        `slipway verify                                        # chain, origin, releases, digests, this page`,
    ];
    const files = [
        ['[`state.json`](state.json)', 'all that this page shows, for programs'],
        [
            '[`serving/aliases.json`](serving/aliases.json)',
            'aliases and stages with digests and where the bytes are: for serving',
        ],
        ['[`serving/exposure.json`](serving/exposure.json)', 'shares of traffic in basis points'],
        ['[`stages/`](stages)', 'what is live in each stage and what could be restored, whole'],
        ['[`versions/`](versions)', 'the record of every version'],
        ['[`events/`](events)', 'the chain this page is folded from'],
    ];
    const head = state.head === null ? '' : ` The last event's digest is ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(state.head)}.`;
    return [
        `The chain of events decides; this page is made from it and made again with the next event, so edits to it are lost. Each event names the digest of the one before it, and the workflow that wrote it.${head}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeFence */ .d6)(alignComments(commands), 'sh'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_9__/* .renderRows */ .UR)(['file', 'holds'], files),
    ].join('\n\n');
}
/** Brings the `#` of shell comments below each other. */
function alignComments(lines) {
    const pairs = lines.map((line) => line.split(/ {2,}(?=# )/));
    const width = Math.max(...pairs.map(([command]) => command?.length ?? 0));
    return pairs.map(([command = '', comment = '']) => `${command.padEnd(width)}  ${comment}`).join('\n');
}
/** `README.md` at the root of the ledger: one row per model. */
function renderCatalogPage(catalog) {
    const models = Object.values(catalog.models).sort((a, b) => (a.model < b.model ? -1 : a.model > b.model ? 1 : 0));
    const held = models.filter((row) => row.holds > 0).length;
    const holds = held === 0 ? '' : `, **${held} on hold** as of their last event`;
    const intro = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(models.length, 'model')}${holds}. Times are UTC.`;
    const table = models.length === 0
        ? 'No version has been registered yet. A workflow registers one with the `register-model` action.'
        : (0,_table_js__WEBPACK_IMPORTED_MODULE_9__/* .renderRows */ .UR)(['model', 'what it is', 'owner', 'live', 'aliases', 'latest', 'versions:', 'last event'], models.map(catalogRow));
    const sections = [
        '# Model registry',
        intro,
        table,
        `Made from [\`catalog.json\`](catalog.json) with every event; edits to it are lost. The ledger began with commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(catalog.genesis)}. Check all of it: \`slipway verify\`.`,
    ];
    return `${sections.join('\n\n')}\n`;
}
function catalogRow(row) {
    const tags = Object.entries(row.tags).map(([name, value]) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(`${name}=${value}`));
    const hold = row.holds === 0 ? '' : `<br>**on hold**${row.holds > 1 ? ` (${row.holds})` : ''}`;
    const asked = row.requests.length === 0 ? '' : `<br>${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(row.requests.length, 'open request')}`;
    const at = row.at === null ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(row.at));
    return [
        `**[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(row.model)}](<models/${encodeURIComponent(row.model)}/README.md>)**${hold}${asked}`,
        [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)(row.description, 200), ...tags].join('<br>'),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)(row.owner),
        pairs(row.stages, row.restricted),
        pairs(row.aliases, row.restricted),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq)(row.latest),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(row.versions),
        at,
    ];
}
function pairs(of, restricted) {
    const word = (version) => {
        const restriction = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_10__/* .ownValue */ .e)(restricted, version);
        return restriction === undefined ? '' : ` (${restriction})`;
    };
    return (Object.entries(of)
        .map(([name, version]) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(name)}: **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(version)}**${word(version)}`)
        .join('<br>') || '–');
}


/***/ })

};
