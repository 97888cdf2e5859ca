export const id = 2147;
export const ids = [2147];
export const modules = {

/***/ 1239:
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

/***/ 5281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ deriveCatalog)
/* harmony export */ });
/** The catalogue with this model's row renewed. Shared by all models, so it is rebuilt whenever the branch moved. */
function deriveCatalog(before, of) {
    const { state } = of;
    const live = Object.entries(state.stages).flatMap(([name, stage]) => stage.live === null ? [] : [[name, stage.live.version]]);
    const aliases = Object.entries(state.aliases).flatMap(([name, alias]) => alias.target === null ? [] : [[name, alias.target.version]]);
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
/* harmony export */   Yj: () => (/* binding */ checkPermission),
/* harmony export */   f8: () => (/* binding */ REPOSITORY_ROLES),
/* harmony export */   xw: () => (/* binding */ teamsThatMatter)
/* harmony export */ });
/* unused harmony export fillsRole */
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
        const yes = permission.roles.includes(_policy_types_js__WEBPACK_IMPORTED_MODULE_0__/* .AUTOMATION */ .q);
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

/***/ 9065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ buildReleaseRecord),
/* harmony export */   Ul: () => (/* binding */ VERSION_RECORD_FILE),
/* harmony export */   aP: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   fA: () => (/* binding */ protectionOf),
/* harmony export */   km: () => (/* binding */ EVALUATION_FILE),
/* harmony export */   n_: () => (/* binding */ EVALUATION_PAGE),
/* harmony export */   x_: () => (/* binding */ RELEASE_RECORD_FILE)
/* harmony export */ });
/* unused harmony export RELEASE_RECORD_SCHEMA */
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6182);

const RELEASE_RECORD_SCHEMA = 'slipway.release-record/1';
const RELEASE_RECORD_FILE = 'release-record.json';
const VERSION_RECORD_FILE = 'version-record.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
/** The evaluation that let the version in: the record of the ledger, and the same for people. */
const EVALUATION_FILE = 'evaluation.json';
const EVALUATION_PAGE = 'evaluation.html';
/** What is known of the protection when a release is made: rulesets are not read there, so nothing better is claimed. */
function protectionOf(token) {
    return token === 'app' ? 'unverifiable' : 'detected';
}
/** The release record of a claim (the version's own release), a promotion or a rollback. */
function buildReleaseRecord(facts) {
    const { event, record } = facts;
    const manifest = record.artifacts.find((artifact) => artifact.role === 'dataset-manifest');
    return {
        schema: RELEASE_RECORD_SCHEMA,
        kind: event.type === 'version_claimed' ? 'version' : event.type === 'promoted' ? 'promotion' : 'rollback',
        repository: facts.repository,
        model: event.model,
        version: event.payload.version,
        ordinal: event.payload.ordinal,
        subject: event.payload.subject,
        content: record.content_digest,
        tag: event.payload.tag ?? '',
        ledger: {
            branch: _paths_js__WEBPACK_IMPORTED_MODULE_0__/* .LEDGER_BRANCH */ .jF,
            genesis: facts.genesis,
            seq: event.seq,
            event: facts.digest,
            commit: facts.ledgerCommit,
        },
        protection: facts.protection,
        actor: event.actor,
        at: event.at,
        run: event.run,
        policy: event.policy,
        artifacts: record.artifacts,
        dataset_manifest: manifest === undefined ? null : `sha256:${manifest.sha256}`,
        move: moveOf(event),
    };
}
function moveOf(event) {
    if (event.type === 'version_claimed')
        return null;
    const { payload } = event;
    const common = {
        stage: payload.stage,
        from: payload.from,
        aliases: payload.aliases,
        reason: payload.reason,
        link: payload.link,
    };
    return event.type === 'promoted'
        ? {
            ...common,
            evaluation: event.payload.evaluation,
            displaced: event.payload.displaced,
            failed: null,
            hold: null,
        }
        : { ...common, evaluation: null, displaced: null, failed: event.payload.failed, hold: event.payload.hold };
}


/***/ }),

/***/ 7846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q5: () => (/* binding */ checkRun),
/* harmony export */   Xj: () => (/* binding */ checkHead),
/* harmony export */   Xx: () => (/* binding */ checkOrigin),
/* harmony export */   bM: () => (/* binding */ personFacts),
/* harmony export */   ho: () => (/* binding */ actorFor),
/* harmony export */   mT: () => (/* binding */ checkBeginning),
/* harmony export */   rD: () => (/* binding */ startRoleLookup)
/* harmony export */ });
/* harmony import */ var _core_caller_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1239);
/* harmony import */ var _core_people_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4119);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1091);
/* harmony import */ var _ledger_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3580);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6980);
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
/** What is known of the caller, as far as the permission in question needs it. */
async function personFacts(context, of) {
    const repositoryRole = await of.role;
    if (of.actor.kind === 'automation')
        return { repositoryRole, teams: new Map() };
    const teams = (0,_core_people_js__WEBPACK_IMPORTED_MODULE_4__/* .teamsThatMatter */ .xw)(of.permission, of.actor.login, repositoryRole);
    const answers = await Promise.all(teams.map(async (team) => [team, await context.ports.people.isTeamMember({ team, login: of.actor.login })]));
    return { repositoryRole, teams: new Map(answers) };
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

/***/ 239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hQ: () => (/* binding */ completeOwed),
  Qd: () => (/* binding */ performEffects),
  t_: () => (/* binding */ readOwing),
  Yz: () => (/* binding */ requireFewDebts)
});

// UNUSED EXPORTS: effectId

// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(6954);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(6182);
// EXTERNAL MODULE: ./build/core/reasons.js
var core_reasons = __webpack_require__(1091);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(2795);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(6082);
// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/render/links.js
var render_links = __webpack_require__(3420);
// EXTERNAL MODULE: ./build/render/table.js
var table = __webpack_require__(9341);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(1175);
;// CONCATENATED MODULE: ./build/render/incident.js






/** A new issue. The title is plain text, the body Markdown with the marker at its end. */
function renderIncident(incident) {
    const { payload, model } = incident.event;
    const title = `${model}: ${payload.stage} rolled back from ${payload.failed.version} to ${payload.version}`;
    const sections = [
        renderVerdict(incident),
        renderHold(incident),
        renderFactsTable(incident),
        '## Timeline',
        renderTimelineTable(incident),
        '## Review',
        'To be answered by whoever closes this issue. It is about the system, not about who did what.',
        REVIEW.map((question) => `- [ ] ${question}`).join('\n'),
        (0,render_escape/* renderMarker */.Bd)(incident.marker),
    ];
    return { title: (0,visible/* cutText */.IN)(title, 250), body: `${sections.join('\n\n')}\n` };
}
/** A comment for an issue that exists already: the same facts without the review. */
function renderIncidentComment(incident) {
    const sections = [
        `### Rolled back: ${(0,render_escape/* escapeText */.X1)(incident.event.model)}, ${(0,render_escape/* escapeText */.X1)(incident.event.payload.stage)}`,
        renderVerdict(incident),
        renderHold(incident),
        renderFactsTable(incident),
        (0,render_escape/* renderMarker */.Bd)(incident.marker),
    ];
    return `${sections.join('\n\n')}\n`;
}
const REVIEW = [
    'Who noticed, how, and how long after the version went live?',
    'Whom did it affect, how badly, and from when until when?',
    'What did the version do wrong? Which inputs show it?',
    'Which check could have stopped it before it went live? Why did it not?',
    'Did the rollback restore everything: predictions, configuration, what depends on them?',
    'What changes so that it does not happen again? Link the issue or pull request of each change.',
    'May the hold be lifted, and what must be true before the next promotion?',
];
function renderVerdict({ event, links }) {
    const { payload, model } = event;
    const [good, bad] = [
        (0,render_links/* versionLink */.P)(links, { model, version: payload.version }),
        (0,render_links/* versionLink */.P)(links, { model, version: payload.failed.version }),
    ];
    return `Since ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(event.at))} UTC, **${(0,render_escape/* escapeText */.X1)(payload.stage)}** of **${(0,render_escape/* escapeText */.X1)(model)}** serves **${good}** again. **${bad}** was taken out and is now in ${(0,render_escape/* escapeText */.X1)(payload.failed.to)}.`;
}
function renderHold({ event }) {
    const { hold } = event.payload;
    const where = hold.stages === null ? 'any stage' : hold.stages.map((stage) => (0,render_escape/* escapeText */.X1)(stage)).join(', ');
    const until = hold.until === null ? 'until the hold is lifted' : `until ${(0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(hold.until))} UTC`;
    return [
        '> [!WARNING]',
        `> **Nothing is promoted to ${where}** ${until}. Another rollback is always possible.`,
        '>',
        `> To lift the hold earlier: ${(0,render_escape/* codeSpan */.SS)(`slipway resume ${event.model} ${hold.id} --reason "…"`)}`,
    ].join('\n');
}
const TARGETS = { last_good: 'the last good version', named: 'named by who asked' };
function renderFactsTable({ event, digest, record, links }) {
    const { payload, model, run } = event;
    const aliases = Object.entries(payload.aliases).map(([name, target]) => `${(0,render_escape/* codeSpan */.SS)(`${model}@${name}`)} is ${target === null ? 'nothing' : (0,render_escape/* escapeText */.X1)(target.version)}`);
    const file = links.ledgerFile((0,paths/* eventPath */.Qv)(model, event.seq));
    return (0,table/* renderFacts */.Id)([
        ['Why', (0,render_escape/* escapeCell */.kq)(payload.reason, 2_000)],
        ['Who', (0,render_escape/* escapeCell */.kq)((0,format/* formatActor */.Lg)(event.actor))],
        ['Change', payload.link === null ? null : (0,render_escape/* renderChangeLink */.FA)((0,visible/* cutText */.IN)(payload.link, 1_000))],
        [
            'Serving again',
            `${(0,render_links/* versionLink */.P)(links, { model, version: payload.version })}, ${TARGETS[payload.target]}, from ${(0,render_escape/* escapeText */.X1)(payload.from)}<br>${(0,render_escape/* codeSpan */.SS)(payload.subject)}`,
        ],
        [
            'Taken out',
            `${(0,render_links/* versionLink */.P)(links, { model, version: payload.failed.version })}<br>${(0,render_escape/* codeSpan */.SS)(payload.failed.subject)}`,
        ],
        [
            'Configuration',
            record.configuration === null
                ? null
                : `restored with the version (${(0,render_escape/* codeSpan */.SS)(record.recipe.configuration ?? 'no digest')})`,
        ],
        ['Aliases', aliases.length === 0 ? null : aliases.join('<br>')],
        [
            'Release record',
            payload.tag === null ? null : (0,render_escape/* renderCodeLink */.IJ)({ text: payload.tag, url: links.release(payload.tag) }),
        ],
        ['Event', `${(0,render_escape/* renderLink */.BK)({ text: `event ${event.seq}`, url: file })}<br>${(0,render_escape/* codeSpan */.SS)(digest)}`],
        ['Run', run === null ? null : (0,render_escape/* renderLink */.BK)({ text: (0,format/* formatRun */.TI)(run), url: run.url })],
    ]);
}
const KEPT = 20;
/** What is known about this stage and these two versions, oldest first. */
function renderTimelineTable({ event, state }) {
    const { payload } = event;
    const versions = new Set([payload.version, payload.failed.version]);
    const concerns = (entry) => entry.seq <= event.seq &&
        (entry.stage === payload.stage || (entry.version !== null && versions.has(entry.version)));
    const entries = state.recent.filter(concerns).slice(0, KEPT).reverse();
    if (entries.length === 0)
        return `The last events no longer go back this far: ${(0,render_escape/* codeSpan */.SS)(`slipway history ${event.model}`)}`;
    const rows = entries.map((entry) => [
        (0,render_escape/* escapeText */.X1)((0,format/* formatMoment */.K9)(entry.at)),
        entry.type === 'rolled_back' ? `**${(0,format/* formatEvent */.qF)(entry.type)}**` : (0,render_escape/* escapeText */.X1)((0,format/* formatEvent */.qF)(entry.type)),
        (0,render_escape/* escapeCell */.kq)(entry.version),
        (0,render_escape/* escapeCell */.kq)(entry.stage),
        (0,render_escape/* escapeCell */.kq)((0,format/* formatActor */.Lg)(entry.actor)),
        (0,render_escape/* escapeCell */.kq)(entry.note, 240),
        entry.run_url === null ? '–' : (0,render_escape/* renderLink */.BK)({ text: 'run', url: entry.run_url }),
    ]);
    return (0,table/* renderRows */.UR)(['when (UTC)', 'what', 'version', 'stage', 'who', 'note', 'run'], rows);
}

// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(9529);
// EXTERNAL MODULE: ./build/operations/release.js + 1 modules
var release = __webpack_require__(6203);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(4182);
;// CONCATENATED MODULE: ./build/operations/effects.js








/** Milliseconds in which the process that wrote an event is taken to be still at its effects. */
const AT_WORK = 60_000;
/** Name of an effect as reports and `reconciled` events give it. */
function effectId(effect) {
    switch (effect.effect) {
        case 'tag':
            return effect.name;
        case 'release':
            return effect.tag;
        case 'incident':
        case 'comment':
            return effect.marker;
    }
}
/** Does owed effects (all of the event's, unless given) in order. What fails stays owed and says why; the event stands. */
async function performEffects(context, owing, effects = owing.event.owes) {
    const reports = [];
    for (const effect of effects) {
        // Published without its tag, a release would have GitHub make one, on the head of the default branch.
        const tagless = effect.effect === 'release' && reports.some((report) => report.id === effect.tag && report.state === 'owed');
        if (tagless)
            reports.push({ effect: effect.effect, id: effect.tag, state: 'owed', reason: 'its tag is not there yet' });
        else
            reports.push(await performOne(context, { owing, effect }));
    }
    return reports;
}
async function performOne(context, of) {
    const { effect } = of;
    const base = { effect: effect.effect, id: effectId(effect) };
    try {
        switch (effect.effect) {
            case 'tag':
                return { ...base, ...(await performTag(context, effect)) };
            case 'release':
                return {
                    ...base,
                    ...(await (0,release/* publishMoveRelease */.il)(context, { ...of.owing, title: effect.title, tag: effect.tag })),
                };
            case 'incident':
                return { ...base, ...(await performIncident(context, { owing: of.owing, effect })) };
            case 'comment':
                return { ...base, state: 'owed', reason: 'comments are written by the operation that answers them' };
        }
    }
    catch (error) {
        if (!(error instanceof core_reasons/* SlipwayError */.GQ))
            throw error;
        return { ...base, state: 'owed', reason: `${error.refusal.found} (${error.refusal.code}); ${error.refusal.next}` };
    }
}
async function performTag(context, effect) {
    const { git } = context.ports;
    const { name, target, message, at } = effect;
    const outcome = await git.createTag({ name, target, message, at });
    if (outcome.kind === 'created')
        return { state: 'done' };
    if (outcome.facts.target === target)
        return { state: 'already_done' };
    return { state: 'owed', reason: `a tag of that name points at ${outcome.facts.target}; somebody else made it` };
}
async function performIncident(context, of) {
    const { owing, effect } = of;
    const { issues, links } = context.ports;
    const { event, digest, state, staged } = owing;
    if (event.type !== 'rolled_back')
        return { state: 'already_done' };
    const facts = { event, digest, record: staged.record, state, links, marker: effect.marker };
    if (effect.issue !== null) {
        const body = renderIncidentComment(facts);
        const done = await issues.commentOnce({ issue: effect.issue, body, marker: effect.marker, since: event.at });
        return { state: 'done', url: done.url };
    }
    const done = await issues.openOnce({
        ...renderIncident(facts),
        marker: effect.marker,
        since: event.at,
        // A process that was kept waiting may have been taken for dead, and its incident opened by another.
        ...(owing.mode === 'fresh' && context.ports.clock.now() - Date.parse(event.at) < AT_WORK ? { known: 'none' } : {}),
    });
    return { state: 'done', url: done.url };
}
/**
 * Completes what earlier events of this model still owe, and tells how far it got. Usually everything was done by the
 * process that committed it, and one request sees that.
 */
async function completeOwed(context, of) {
    const { state, commit } = of;
    if (state.owed.length === 0)
        return { reports: [], through: state.seq };
    const open = await stillOpen(context, of);
    if (open.length === 0)
        return { reports: [], through: state.seq };
    const reports = [];
    let through = state.projected_through;
    let whole = true;
    for (const owed of state.owed) {
        if (open.includes(owed.seq)) {
            const owing = await readOwing(context, { state, commit, seq: owed.seq });
            const done = owing === null ? [] : await completeEvent(context, { ...of, owing });
            reports.push(...done);
            if (owing === null || done.some((report) => report.state === 'owed'))
                whole = false;
        }
        if (whole)
            through = owed.seq;
    }
    return { reports, through: whole ? state.seq : through };
}
/**
 * Refuses to add to what cannot be completed. The state lists every debt, and is read by every operation; rollbacks
 * alone are never refused for it.
 */
function requireFewDebts(state, completion) {
    const left = state.owed.filter((owed) => owed.seq > completion.through);
    if (left.length < core_state/* OPEN_DEBTS */.a4)
        return;
    const reasons = completion.reports.flatMap((report) => report.state === 'owed' && report.reason !== undefined ? [report.reason] : []);
    (0,core_reasons/* refuse */.TR)({
        code: 'effects_owed',
        required: `fewer than ${core_state/* OPEN_DEBTS */.a4} events whose tags, releases or incidents are still owed`,
        found: `${left.length}, from event ${left[0]?.seq ?? 0} on; the first: ${reasons[0] ?? 'not tried'}`,
        next: 'Mend what keeps them from being made, and run `slipway reconcile`.',
    });
}
async function completeEvent(context, of) {
    const { owing } = of;
    // Tags and releases are made once however many are at it: GitHub refuses the second. Issues are not, so who comes upon
    // one in passing leaves it, for a minute, to the process that owes it.
    const young = Date.parse(of.now) - Date.parse(owing.event.at) < AT_WORK;
    const left = owing.event.owes.filter((effect) => young && effect.effect === 'incident');
    const done = await performEffects(context, owing, owing.event.owes.filter((effect) => !left.includes(effect)));
    const reason = 'the run that owes it may still be at it';
    return [
        ...done,
        ...left.map((effect) => ({ effect: effect.effect, id: effectId(effect), state: 'owed', reason })),
    ];
}
/** Sequence numbers of owed events with an effect that one look does not show to be done. */
async function stillOpen(context, of) {
    const effects = of.state.owed.flatMap((owed) => owed.effects);
    const tags = effects.flatMap((effect) => (effect.effect === 'tag' ? [effect.name] : []));
    const releases = effects.flatMap((effect) => (effect.effect === 'release' ? [effect.tag] : []));
    const found = await context.ports.ledger.read({ files: [], tags, releases, at_commit: of.commit });
    const isDone = async (effect, seq) => {
        switch (effect.effect) {
            case 'tag':
                return found.tags.get(effect.name)?.target === effect.target;
            case 'release':
                return found.releases.get(effect.tag)?.draft === false;
            case 'incident':
                return (effect.issue === null &&
                    (await incidentExists(context, { marker: effect.marker, since: timeOf(of.state, seq) })));
            case 'comment':
                return true;
        }
    };
    const open = [];
    for (const owed of of.state.owed) {
        const done = await Promise.all(owed.effects.map((effect) => isDone(effect, owed.seq)));
        if (done.includes(false))
            open.push(owed.seq);
    }
    return open;
}
/** When an event was written, as far as the state still knows; keeps the look-up of issues small. */
function timeOf(state, seq) {
    return state.recent.find((entry) => entry.seq === seq)?.at;
}
/** A job that moves versions need not be allowed to read issues: what it cannot see is not done, and stops nothing. */
async function incidentExists(context, of) {
    try {
        return await context.ports.issues.exists(of.marker, of.since);
    }
    catch (error) {
        if (error instanceof core_reasons/* SlipwayError */.GQ && error.refusal.code === 'token_forbidden')
            return false;
        throw error;
    }
}
/** Reads an event and its version back from the ledger, to do what it owes. */
async function readOwing(context, of) {
    const { ports } = context;
    const path = (0,paths/* eventPath */.Qv)(of.state.model, of.seq);
    const snapshot = await ports.ledger.read({ files: [path], at_commit: of.commit });
    const reading = (0,documents/* parseDocument */.Tp)(snapshot.files.get(path) ?? null, core_event/* EVENT_SCHEMA */.Ls);
    if (reading.kind !== 'document')
        return null;
    const event = reading.value;
    if (event.type !== 'promoted' && event.type !== 'rolled_back')
        return null;
    const staged = await (0,versions/* readStaged */.pl)(context, { model: event.model, version: event.payload.version, commit: of.commit });
    if (staged === null)
        return null;
    return {
        event,
        digest: (0,core_event/* eventDigest */.Jh)(event, ports.sha256),
        ledgerCommit: of.commit,
        state: of.state,
        staged,
        mode: 'resume',
    };
}


/***/ }),

/***/ 3580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ NEWEST_RELEASES),
/* harmony export */   Gf: () => (/* binding */ requireGenesis),
/* harmony export */   V8: () => (/* binding */ checkTail),
/* harmony export */   cx: () => (/* binding */ tagsOfNextEvent),
/* harmony export */   zR: () => (/* binding */ unknownToLedger)
/* harmony export */ });
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1091);
/* harmony import */ var _core_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1457);
/* harmony import */ var _core_versioning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5832);
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

/***/ 6980:
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
var canonical = __webpack_require__(7592);
// EXTERNAL MODULE: ./build/core/derive.js
var derive = __webpack_require__(8003);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(6954);
// EXTERNAL MODULE: ./build/core/caller.js
var caller = __webpack_require__(1239);
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
var paths = __webpack_require__(6182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(1091);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(9529);
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

/***/ 9685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readReleaseRecord)
/* harmony export */ });
/* harmony import */ var _core_release_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9065);
/** What a release says of itself: the event of the ledger that its record stands for. */

/** The event that a release's record names; null where it has no record that can be read. */
async function readReleaseRecord(context, tag) {
    const text = await context.ports.releases.readText({ tag, name: _core_release_record_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_RECORD_FILE */ .x_, limit: 1024 * 1024 });
    if (text === null)
        return null;
    try {
        const ledger = JSON.parse(text).ledger;
        return typeof ledger?.seq === 'number' && typeof ledger.event === 'string'
            ? { seq: ledger.seq, event: ledger.event }
            : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 6203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BE: () => (/* binding */ checksumsAsset),
  il: () => (/* binding */ publishMoveRelease),
  Dl: () => (/* binding */ publishRelease),
  m4: () => (/* binding */ releaseMarker),
  hv: () => (/* binding */ sweepDrafts),
  KN: () => (/* binding */ textAsset)
});

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(7592);
;// CONCATENATED MODULE: ./build/core/checksums.js
const LINE = /^(\\?)([0-9a-f]{64}) [ *](.+)$/;
const HEX = /^[0-9a-f]{64}$/;
/** The file's text. Throws a TypeError on a digest that is none, an empty name (or one with NUL), or a name given twice. */
function renderChecksums(entries) {
    const sorted = [...entries].sort((a, b) => compareText(a.name, b.name));
    sorted.forEach((entry, index) => {
        if (!HEX.test(entry.sha256))
            throw new TypeError(`"${entry.sha256}" is no SHA-256 in lowercase hex.`);
        if (entry.name === '' || entry.name.includes('\0'))
            throw new TypeError('A checksum needs a file name.');
        if (sorted[index - 1]?.name === entry.name)
            throw new TypeError(`"${entry.name}" is listed twice.`);
    });
    return sorted.map(renderLine).join('');
}
function renderLine(entry) {
    const escaped = entry.name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    return `${escaped === entry.name ? '' : '\\'}${entry.sha256}  ${escaped}\n`;
}
/** Reads the file: text (`  `) or binary (` *`) lines, every line or none. `where` of a problem is `SHA256SUMS:<line>`. */
function parseChecksums(text) {
    const problems = [];
    const entries = new Map();
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    lines.forEach((line, index) => {
        const report = (message) => void problems.push({ where: `SHA256SUMS:${index + 1}`, message });
        const match = LINE.exec(line);
        const name = match === null ? null : readName({ text: match[3] ?? '', mark: match[1] ?? '' });
        if (match === null || name === null)
            report('Required is "<64 lowercase hex digits>  <name>".');
        else if (entries.has(name))
            report(`"${name}" is listed twice.`);
        else
            entries.set(name, { name, sha256: match[2] ?? '' });
    });
    return problems.length > 0 ? { kind: 'malformed', problems } : { kind: 'ok', entries: [...entries.values()] };
}
/** Null for a stray escape, and for a carriage return: that is a file saved with Windows line ends. */
function readName(of) {
    if (of.text.includes('\r'))
        return null;
    if (of.mark === '')
        return of.text;
    if (!/^(?:[^\\]|\\[\\nr])*$/.test(of.text))
        return null;
    return of.text.replace(/\\([\\nr])/g, (_whole, mark) => ESCAPES[mark] ?? '');
}
const ESCAPES = { '\\': '\\', n: '\n', r: '\r' };
/** Order of UTF-8 bytes, which is the order of code points, so that `LC_ALL=C sort` agrees. */
function compareText(left, right) {
    const a = [...left];
    const b = [...right];
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
        const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
        if (difference !== 0)
            return difference;
    }
    return a.length - b.length;
}

// EXTERNAL MODULE: ./build/core/evaluation/types.js
var types = __webpack_require__(3864);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(6182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(1091);
// EXTERNAL MODULE: ./build/core/release-record.js
var release_record = __webpack_require__(9065);
// EXTERNAL MODULE: ./build/render/release.js + 2 modules
var render_release = __webpack_require__(1566);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(9529);
// EXTERNAL MODULE: ./build/operations/release-records.js
var release_records = __webpack_require__(9685);
;// CONCATENATED MODULE: ./build/operations/release.js
/** Release records of promotions and rollbacks: a release of their own, with everything an auditor needs. */









/** Roles whose files are copied into the record, so that it can be read on its own. */
const DOCUMENT_ROLES = new Set([
    'model-card',
    'data-sheet',
    'risk-assessment',
    'runbook',
    'rollout-plan',
    'dataset-manifest',
]);
/** Larger documents stay with the version; the record names their digest. */
const LARGEST_COPY = 1024 * 1024;
function textAsset(name, text, sha256) {
    const size = new TextEncoder().encode(text).byteLength;
    return { asset: { name, size, sha256: sha256(text) }, source: { kind: 'text', text } };
}
/** `SHA256SUMS` over the other assets of a release. */
function checksumsAsset(assets, sha256) {
    const lines = assets.map(({ asset }) => ({ name: asset.name, sha256: asset.sha256 }));
    return textAsset(release_record/* CHECKSUMS_FILE */.aP, renderChecksums(lines), sha256);
}
/** Text that every release of one event carries, whoever makes it. */
function releaseMarker(of) {
    return `slipway:release:${of.tag}:${of.digest}`;
}
/** The same with who makes it: by this a run that begins again finds the draft it left, and nobody else's. */
function ownMarker(context, marker) {
    return `${marker}:${context.ports.sha256((0,canonical/* canonicalJson */.dj)(context.caller.source)).slice(0, 16)}`;
}
async function publishMoveRelease(context, of) {
    const { ports } = context;
    if (of.event.type !== 'promoted' && of.event.type !== 'rolled_back')
        return { state: 'already_done' };
    const releaseRecord = (0,release_record/* buildReleaseRecord */.$p)({
        event: of.event,
        digest: of.digest,
        ledgerCommit: of.ledgerCommit,
        genesis: of.state.genesis,
        repository: context.caller.repository,
        record: of.staged.record,
        protection: (0,release_record/* protectionOf */.fA)(context.caller.token),
    });
    const marker = releaseMarker({ tag: of.tag, digest: of.digest });
    const { kind, release } = await publishRelease(context, {
        tag: of.tag,
        title: of.title,
        marker,
        mode: of.mode,
        believe: 'answer',
        body: (own) => (0,render_release/* renderMoveBody */.K_)(releaseRecord, { links: ports.links, marker: own }),
        assets: () => moveAssets(context, { releaseRecord, owing: of }),
    });
    if (kind === 'made')
        return { state: 'done', url: release.url };
    const other = await otherEvent(context, { tag: of.tag, digest: of.digest });
    if (other !== null)
        return { state: 'owed', url: release.url, reason: `the release of that tag is of event ${other}` };
    return { state: 'already_done', url: release.url };
}
/** The event that a release found under a tag stands for, where it is not this one: then it pays no debt of ours. */
async function otherEvent(context, of) {
    const found = await (0,release_records/* readReleaseRecord */.d)(context, of.tag);
    if (found === null)
        return 'none that could be read';
    return found.event === of.digest ? null : `${found.seq} (${found.event})`;
}
/**
 * One published release of an event, whoever else is at it. Everybody fills a draft of their own, so that nobody
 * changes what another is uploading; GitHub lets only one of them be published under the tag, and the others go.
 */
async function publishRelease(context, plan) {
    const { releases } = context.ports;
    const { marker, mode, tag } = plan;
    const own = ownMarker(context, marker);
    if (mode === 'resume') {
        const release = await releases.findByTag(tag);
        if (release !== null) {
            await sweepDrafts(releases, { tag, marker });
            return { kind: 'found', release };
        }
    }
    const assets = await plan.assets();
    const left = mode === 'resume' ? await releases.findDraft({ tag, marker: own }) : null;
    const draft = left ?? (await releases.createDraft({ tag, title: plan.title, body: plan.body(own), marker: own }));
    try {
        const release = await fillAndPublish(releases, { draft, assets, believe: plan.believe });
        if (mode === 'resume')
            await sweepDrafts(releases, { tag, marker });
        return { kind: 'made', release };
    }
    catch (error) {
        const first = error instanceof reasons/* SlipwayError */.GQ ? await releases.findByTag(tag) : null;
        if (first === null || first.id === draft.id)
            throw error;
        await releases.deleteDraft(draft.id);
        return { kind: 'found', release: first };
    }
}
/** Removes what others began and cannot finish any more: under this tag a release is published, or never will be. */
async function sweepDrafts(releases, of) {
    for (let draft = await releases.findDraft(of); draft !== null; draft = await releases.findDraft(of))
        await releases.deleteDraft(draft.id);
}
async function moveAssets(context, of) {
    const { releases, sha256 } = context.ports;
    const { record, published } = of.owing.staged;
    const assets = [
        textAsset(release_record/* RELEASE_RECORD_FILE */.x_, (0,canonical/* documentText */.ZH)(of.releaseRecord), sha256),
        textAsset(release_record/* VERSION_RECORD_FILE */.Ul, (0,canonical/* canonicalJson */.dj)(record), sha256),
    ];
    assets.push(...(await evaluationAssets(context, of.owing)));
    const documents = record.artifacts.filter((artifact) => DOCUMENT_ROLES.has(artifact.role) && artifact.location.startsWith('asset:'));
    const texts = await Promise.all(documents.map(async (artifact) => {
        const name = artifact.location.slice('asset:'.length);
        const text = artifact.size > LARGEST_COPY ? null : await readText(releases, { published, name });
        return { artifact, name, text };
    }));
    for (const { artifact, name, text } of texts) {
        // A copy is made only of the very bytes that were recorded; anything else stays a digest in the record.
        if (text !== null && sha256(text) === artifact.sha256)
            assets.push(textAsset(name, text, sha256));
    }
    return [...assets, checksumsAsset(assets, sha256)];
}
/** The evaluation that let the version in, as the ledger has it, and the page for people made from it. */
async function evaluationAssets(context, owing) {
    const { event, ledgerCommit } = owing;
    const { ledger, sha256 } = context.ports;
    if (event.type !== 'promoted' || event.payload.evaluation === null)
        return [];
    const path = (0,paths/* evaluationPath */.o$)(event.model, event.payload.evaluation.evaluation);
    const snapshot = await ledger.read({ files: [path], at_commit: ledgerCommit });
    const record = (0,documents/* readDocument */.u0)(snapshot, { path, schema: types/* EVALUATION_SCHEMA */.$k });
    if (record === null)
        (0,documents/* corrupt */.qb)(path, 'the evaluation is missing');
    const { renderEvaluationHtml } = await Promise.all(/* import() */[__webpack_require__.e(2407), __webpack_require__.e(4571)]).then(__webpack_require__.bind(__webpack_require__, 4571));
    const page = renderEvaluationHtml({ record, preview: false, reportUrl: null });
    return [textAsset(release_record/* EVALUATION_FILE */.km, (0,canonical/* documentText */.ZH)(record), sha256), textAsset(release_record/* EVALUATION_PAGE */.n_, page, sha256)];
}
/** Text of a document; null where it is gone, or is no text, such as a PDF: then its digest in the record must do. */
async function readText(releases, of) {
    const { published, name } = of;
    try {
        return await releases.readText({ tag: published.tag, release: published.release.id, name, limit: LARGEST_COPY });
    }
    catch (error) {
        if (error instanceof reasons/* SlipwayError */.GQ && error.refusal.code === 'integrity_failed')
            return null;
        throw error;
    }
}
/** Uploads what a draft lacks, drops what broke off, and publishes. */
async function fillAndPublish(releases, of) {
    const { draft, assets, believe } = of;
    const wanted = new Map(assets.map((one) => [one.asset.name, one]));
    for (const found of draft.assets) {
        const expected = wanted.get(found.name)?.asset;
        const right = expected !== undefined && found.complete && found.sha256 === expected.sha256 && found.size === expected.size;
        if (right)
            wanted.delete(found.name);
        else if (found.id !== null)
            await releases.deleteAsset(found.id);
    }
    for (const { asset, source } of wanted.values())
        await releases.upload({ release: draft.id, asset, source });
    return releases.publish(draft.id, { believe });
}


/***/ }),

/***/ 6529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ momentOf),
  h: () => (/* binding */ transact)
});

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(7592);
// EXTERNAL MODULE: ./build/core/catalog.js
var core_catalog = __webpack_require__(5281);
// EXTERNAL MODULE: ./build/core/derive.js
var derive = __webpack_require__(8003);
// EXTERNAL MODULE: ./build/core/event.js
var core_event = __webpack_require__(6954);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(6182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(1091);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/render/pages.js
var pages = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(7846);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(9529);
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
    modelFiles.set((0,paths/* pagePath */._i)(after.model), (0,pages/* renderModelPage */.x)({ state: after, policy: gathered.effective, links: ports.links }));
    const modelTree = gathered.snapshot.models.get(after.model) ?? null;
    return { draft, event, digest, after, modelFiles, basis: { modelTree, policyText: gathered.inForce.text } };
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

/***/ 4246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Lg: () => (/* binding */ formatActor),
/* harmony export */   TI: () => (/* binding */ formatRun),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   qF: () => (/* binding */ formatEvent),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _core_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1457);

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/;
/** `2026-03-03 14:05:12` of an ISO time in UTC; any other text as it is. */
function formatMoment(at) {
    const match = MOMENT.exec(at);
    return match === null ? at : `${match[1]} ${match[2]}`;
}
const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
/** `9.4 KiB`; whole bytes below 1,024. */
function formatBytes(size) {
    let value = size;
    let unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
        value /= 1024;
        unit += 1;
    }
    if (unit === 0)
        return size === 1 ? '1 byte' : `${formatCount(size)} bytes`;
    return `${value.toFixed(1)} ${UNITS[unit]}`;
}
/** `12,345`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 version`, `2 versions`. */
function plural(count, one) {
    return `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;
}
/** `sha256:0123456789ab…`: enough to tell digests apart by eye. */
function shortDigest(digest) {
    return digest.length > 20 ? `${digest.slice(0, 19)}…` : digest;
}
function formatActor(actor) {
    return actor.kind === 'person' ? actor.login : `automation (for ${actor.login})`;
}
/** `run 4711, job promote of .github/workflows/promote.yml`. */
function formatRun(run) {
    const attempt = run.attempt === 1 ? '' : `, attempt ${run.attempt}`;
    return `run ${run.id}${attempt}, job ${run.job} of ${run.workflow}`;
}
const EVENTS = {
    version_claimed: 'version claimed',
    version_published: 'version published',
    version_abandoned: 'version abandoned',
    evaluated: 'evaluated',
    promoted: 'promoted',
    rolled_back: 'rolled back',
    alias_set: 'alias set',
    held: 'held',
    resumed: 'hold lifted',
    reconciled: 'reconciled',
};
/** What happened, in people's words; the type itself where this program does not know it. */
function formatEvent(type) {
    return EVENTS[type] ?? type;
}
/** The version's tag; null where the names are none that tags can have. */
function tagOf(of) {
    try {
        return (0,_core_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .versionTag */ .Vm)(of);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ versionLink)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4246);
/** Links to what is registered. */


/** A version's number, linked to its release; plain where its names are none that a tag can have. */
function versionLink(links, of) {
    const tag = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOf */ .cO)(of);
    return tag === null ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(of.version) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: of.version, url: links.release(tag) });
}


/***/ }),

/***/ 8645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ renderCatalogPage),
/* harmony export */   x: () => (/* binding */ renderModelPage)
/* harmony export */ });
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6182);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2795);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4246);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3420);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9341);






/** `models/<model>/README.md` of the ledger. Links into the ledger are relative, so that they work in a clone too. */
function renderModelPage(page) {
    const { state, policy } = page;
    const { model } = policy;
    const sections = [
        `# ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(state.model)}`,
        model.description === null ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(model.description),
        renderCounts(page),
        renderHolds(state),
        '## Where is what',
        renderStages(page),
        renderAliases(page),
        renderClaims(state),
        '## What happened',
        renderHistory(page),
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
        : `, latest ${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: state.latest.version })}`;
    const tags = Object.entries(model.tags).map(([name, value]) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`${name}=${value}`));
    const parts = [
        model.owner === null ? 'No owner named' : `Owner: **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(model.owner)}**`,
        `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(counts.published, 'version')}${latest}`,
        (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(counts.promotions, 'promotion'),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(counts.rollbacks, 'rollback'),
        ...tags,
    ];
    const as = state.at === null ? 'No event yet.' : `As of event ${state.seq}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(state.at)} UTC.`;
    return `${parts.join(' · ')}\n\n${as} All times on this page are UTC.`;
}
function renderHolds(state) {
    return state.holds.map((hold) => renderHold(state.model, hold)).join('\n\n');
}
function renderHold(model, hold) {
    const where = hold.stages === null ? 'every stage' : hold.stages.map((stage) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(stage)).join(', ');
    const until = hold.until === null ? 'until it is lifted' : `until ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(hold.until))}`;
    return [
        '> [!WARNING]',
        `> **On hold: ${where}**, ${until}. Nothing moves forward there; a rollback still does.`,
        '>',
        `> Why: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(hold.reason)}`,
        '>',
        `> Laid by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(hold.by)} at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(hold.at))}. Lift it: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`slipway resume ${model} ${hold.id} --reason "…"`)}`,
    ].join('\n');
}
function renderStages(page) {
    const { state, policy } = page;
    const gone = Object.keys(state.stages)
        .filter((stage) => !policy.lifecycle.order.includes(stage))
        .sort();
    const all = [...policy.lifecycle.order, ...gone];
    const isLive = (stage) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(state, stage).live !== null;
    // What serves people comes first: the furthest stage that has a live version.
    const stages = [...all.filter(isLive).reverse(), ...all.filter((stage) => !isLive(stage))];
    const shared = stages.some((stage) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(state, stage).exposure.length > 1);
    const columns = ['stage', 'live', 'since', 'by', ...(shared ? ['traffic'] : []), 'previous'];
    const rows = stages.map((stage) => {
        const of = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(state, stage);
        return [
            stageName(policy, stage),
            liveCell(page, stage, of),
            of.live === null ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(of.live.from)),
            of.live === null ? '–' : byCell(state, of.live),
            ...(shared ? [shareCell(of)] : []),
            previousCell(page, of),
        ];
    });
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(columns, rows);
}
function stageName(policy, stage) {
    const name = `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(stage)}**`;
    return policy.stages[stage] === undefined ? `${name} (no longer in the policy)` : name;
}
function liveCell({ state, policy, links }, stage, of) {
    const incoming = of.incoming === null
        ? ''
        : ` (coming in: ${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: of.incoming.version })})`;
    if (of.live !== null)
        return `**${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: of.live.version })}**${incoming}`;
    const rule = policy.stages[stage];
    const empty = rule?.start === true ? 'new versions begin here' : rule?.holds === 'many' ? 'versions rest here' : 'nothing';
    return `${empty}${incoming}`;
}
function byCell(state, live) {
    const entry = state.recent.find((one) => one.seq === live.seq);
    const event = `[event&nbsp;${live.seq}](${eventFile(state.model, live.seq)})`;
    return entry === undefined ? event : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatActor */ .Lg)(entry.actor))}, ${event}`;
}
function shareCell(of) {
    return of.exposure.map((one) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(one.version)}: ${one.share / 100} %`).join('<br>') || '–';
}
const ENDED = { displaced: 'displaced', moved: 'moved on', rolled_back: '**rolled back**' };
function previousCell({ state, links }, of) {
    const [before] = of.history;
    if (before === undefined)
        return '–';
    const ended = before.ended === null ? '' : `, ${ENDED[before.ended]}`;
    const to = before.went_to === null ? '' : ` to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(before.went_to)}`;
    const at = before.to === null ? '' : ` at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(before.to))}`;
    return `${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: before.version })}${ended}${to}${at}`;
}
function renderAliases({ state, policy, links }) {
    const names = [...new Set([...Object.keys(policy.aliases), ...Object.keys(state.aliases)])].sort();
    if (names.length === 0)
        return '';
    const rows = names.map((name) => {
        const alias = state.aliases[name];
        const follows = alias === undefined ? (policy.aliases[name]?.follows ?? null) : alias.follows;
        return [
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`${state.model}@${name}`),
            alias?.target == null
                ? 'nothing'
                : `**${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: alias.target.version })}**`,
            follows === null ? 'set by hand' : `follows ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(follows)}`,
            alias === undefined ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(alias.at)),
        ];
    });
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(['serving asks for', 'and gets', 'because it', 'since'], rows);
}
function renderClaims(state) {
    if (state.claims.length === 0)
        return '';
    const claims = state.claims.map((one) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(one.version)} (since ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(one.at))})`);
    return `Claimed and not published yet: ${claims.join(', ')}. These resolve and move nowhere.`;
}
function renderHistory({ state, links }) {
    if (state.recent.length === 0)
        return 'Nothing yet.';
    const shown = state.recent.slice(0, _core_state_js__WEBPACK_IMPORTED_MODULE_3__/* .KEPT_ENTRIES */ .UG);
    const rows = shown.map((entry) => [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(entry.at)),
        entry.type === 'rolled_back' ? `**${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatEvent */ .qF)(entry.type)}**` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatEvent */ .qF)(entry.type)),
        entry.version === null
            ? '–'
            : `${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .versionLink */ .P)(links, { model: state.model, version: entry.version })}${otherOf(entry)}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(entry.stage),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatActor */ .Lg)(entry.actor)),
        noteOf(entry),
        linksOf(entry),
        `[${entry.seq}](${eventFile(state.model, entry.seq)})`,
    ]);
    const table = (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(['when', 'what', 'version', 'stage', 'who', 'note', 'links', 'event:'], rows);
    if (state.seq <= shown.length)
        return table;
    const all = `The last ${shown.length} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(state.seq)} events; all of them are in [\`events/\`](events) and in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`slipway history ${state.model}`)}.`;
    return `${table}\n\n${all}`;
}
function otherOf(entry) {
    if (entry.other === null)
        return '';
    return entry.type === 'rolled_back'
        ? ` instead of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(entry.other)}`
        : `, displacing ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(entry.other)}`;
}
function noteOf(entry) {
    if (entry.type === 'alias_set')
        return `alias ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(entry.note)}`;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(entry.note, 240);
}
function linksOf(entry) {
    const what = entry.type === 'version_published' ? 'release' : 'change';
    const link = entry.link === null ? [] : [linkOf(entry.link, what)];
    const run = entry.run_url === null ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text: 'run', url: entry.run_url })];
    return [...link, ...run].join(' · ') || '–';
}
function linkOf(link, text) {
    return /^https?:\/\//i.test(link) ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)({ text, url: link }) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .renderChangeLink */ .FA)(link);
}
function renderReading({ state, policy }) {
    const { model } = state;
    const stage = policy.lifecycle.order.findLast((one) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(state, one).live !== null) ?? policy.lifecycle.start;
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
    const head = state.head === null ? '' : ` The last event's digest is ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(state.head)}.`;
    return [
        `The chain of events decides; this page is made from it and made again with the next event, so edits to it are lost. Each event names the digest of the one before it, and the workflow that wrote it.${head}`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeFence */ .d6)(alignComments(commands), 'sh'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(['file', 'holds'], files),
    ].join('\n\n');
}
/** Brings the `#` of shell comments below each other. */
function alignComments(lines) {
    const pairs = lines.map((line) => line.split(/ {2,}(?=# )/));
    const width = Math.max(...pairs.map(([command]) => command?.length ?? 0));
    return pairs.map(([command = '', comment = '']) => `${command.padEnd(width)}  ${comment}`).join('\n');
}
/** Path of an event's file as seen from the model's folder. */
function eventFile(model, seq) {
    return (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .eventPath */ .Qv)(model, seq).slice(`models/${model}/`.length);
}
/** `README.md` at the root of the ledger: one row per model. */
function renderCatalogPage(catalog) {
    const models = Object.values(catalog.models).sort((a, b) => (a.model < b.model ? -1 : a.model > b.model ? 1 : 0));
    const held = models.filter((row) => row.holds > 0).length;
    const holds = held === 0 ? '' : `, **${held} on hold** as of their last event`;
    const intro = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(models.length, 'model')}${holds}. Times are UTC.`;
    const table = models.length === 0
        ? 'No version has been registered yet. A workflow registers one with the `register-model` action.'
        : (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRows */ .UR)(['model', 'what it is', 'owner', 'live', 'aliases', 'latest', 'versions:', 'last event'], models.map(catalogRow));
    const sections = [
        '# Model registry',
        intro,
        table,
        `Made from [\`catalog.json\`](catalog.json) with every event; edits to it are lost. The ledger began with commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(catalog.genesis)}. Check all of it: \`slipway verify\`.`,
    ];
    return `${sections.join('\n\n')}\n`;
}
function catalogRow(row) {
    const tags = Object.entries(row.tags).map(([name, value]) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`${name}=${value}`));
    const hold = row.holds === 0 ? '' : `<br>**on hold**${row.holds > 1 ? ` (${row.holds})` : ''}`;
    const at = row.at === null ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(row.at));
    return [
        `**[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(row.model)}](<models/${encodeURIComponent(row.model)}/README.md>)**${hold}`,
        [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(row.description, 200), ...tags].join('<br>'),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(row.owner),
        pairs(row.stages),
        pairs(row.aliases),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCell */ .kq)(row.latest),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(row.versions),
        at,
    ];
}
function pairs(of) {
    return (Object.entries(of)
        .map(([name, version]) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(name)}: **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(version)}**`)
        .join('<br>') || '–');
}


/***/ }),

/***/ 1566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K_: () => (/* binding */ renderMoveBody),
  pH: () => (/* binding */ renderVersionBody)
});

// UNUSED EXPORTS: BODY_LIMIT, CARD_LIMIT

// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(6182);
// EXTERNAL MODULE: ./build/core/release-record.js
var release_record = __webpack_require__(9065);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(6082);
;// CONCATENATED MODULE: ./build/render/card.js
/**
 * A model card inside a release body. It is a document that others wrote: shown as it is, but as a part. Its headings
 * move down one level, HTML comments go (nothing hidden, and no marker of ours can be forged), people are not notified,
 * and a fence left open is closed.
 */

/** How much of a card is looked at, as a multiple of what is shown: a card of any size costs the same. */
const LOOKED_AT = 3;
/** The card of at most `limit` characters, cut at a line. */
function embedCard(card, limit) {
    const near = card.slice(0, limit * LOOKED_AT);
    const beyond = card.slice(near.length).split('\n').length - 1;
    const { frontMatter, body } = splitFrontMatter(makeLines(near));
    const lines = shiftHeadings(markCode(stripComments(body))).map(guard);
    const head = frontMatter === null ? [] : [...(0,render_escape/* codeFence */.d6)(frontMatter, 'yaml').split('\n'), ''].map(asCode).map(guard);
    const cut = cutLines([...head, ...trimBlank(lines)], limit);
    return closeFence({ text: cut.text, left: cut.left + beyond });
}
/** Line feeds only; what would reorder or hide text goes, joiners within words and emoji stay. */
function makeLines(card) {
    return card
        .replace(/^\u{feff}/u, '')
        .replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n')
        .replace(/(?!\n|\t|\u{200c}|\u{200d}|\u{ad})[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '');
}
/** The YAML block that some cards begin with: shown as code, or it would turn into a rule and a heading. */
function splitFrontMatter(text) {
    const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
    if (match === null)
        return { frontMatter: null, body: text };
    return { frontMatter: match[1] ?? '', body: text.slice(match[0].length) };
}
const FENCE = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})(.*)$/;
function openingFence(line) {
    const [, before = '', mark = '', info = ''] = FENCE.exec(line) ?? [];
    return mark === '' || (mark.startsWith('`') && info.includes('`')) ? null : { mark, before };
}
/** The fence that is open behind `line`, and whether the line belongs to fenced code. */
function passLine(open, line) {
    if (open === null || leaves(open, line)) {
        const next = openingFence(line);
        return { open: next, isCode: next !== null };
    }
    const bare = line.replace(open.before.includes('>') ? /^[\s>]*/ : /^\s*/, '').trimEnd();
    const closed = bare.length >= open.mark.length && bare === (open.mark[0] ?? '').repeat(bare.length);
    return { open: closed ? null : open, isCode: true };
}
/** A fence within a quotation or a list ends where that ends. */
function leaves(open, line) {
    if (open.before.includes('>'))
        return !/^\s*>/.test(line);
    if (line.trim() === '')
        return false;
    const needed = open.before.trim() === '' ? (open.before.length > 3 ? 2 : 0) : open.before.length;
    return line.search(/\S/) < needed;
}
function markCode(text) {
    let open = null;
    return text.split('\n').map((line) => {
        const passed = passLine(open, line);
        open = passed.open;
        return { text: line, kind: passed.isCode ? 'code' : 'text' };
    });
}
function asCode(text) {
    return { text, kind: 'code' };
}
/** Takes comments out of everything but fenced code. One that is never closed stays, as text. */
function stripComments(text) {
    const stretches = [];
    for (const line of markCode(text)) {
        const last = stretches[stretches.length - 1];
        if (last?.kind === line.kind)
            last.lines.push(line.text);
        else
            stretches.push({ kind: line.kind, lines: [line.text] });
    }
    return stretches
        .map(({ kind, lines }) => (kind === 'code' ? lines.join('\n') : withoutComments(lines.join('\n'))))
        .join('\n');
}
function withoutComments(text) {
    const kept = [];
    let from = 0;
    for (;;) {
        const start = text.indexOf('<!--', from);
        const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
        kept.push(text.slice(from, end < 0 ? undefined : start));
        if (end < 0)
            break;
        from = end + 3;
    }
    // What is left is never closed, or was joined by taking another comment out.
    return kept.join('').replaceAll('<!--', '&lt;!--');
}
/** `#` to `##`; underlined headings become marked ones, so that they can move down too. */
function shiftHeadings(lines) {
    const shifted = [];
    for (const line of lines) {
        const above = shifted[shifted.length - 1];
        const level = line.kind === 'text' ? underlineLevel(line.text) : 0;
        if (level > 0 && above?.kind === 'text' && isParagraph(above.text, level)) {
            shifted[shifted.length - 1] = { text: `${'#'.repeat(level + 1)} ${above.text.trim()}`, kind: 'text' };
        }
        else {
            const text = line.kind === 'text' ? line.text.replace(/^( {0,3})(#{1,5})(?=[ \t]|$)/, '$1#$2') : line.text;
            shifted.push({ ...line, text });
        }
    }
    return shifted;
}
function underlineLevel(line) {
    return /^ {0,3}=+[ \t]*$/.test(line) ? 1 : /^ {0,3}-+[ \t]*$/.test(line) ? 2 : 0;
}
/** A line that an underline turns into a heading. A row of a table is none above `---`, which may be its second row. */
function isParagraph(line, level) {
    if (level === 2 && /^ {0,3}\|/.test(line))
        return false;
    return (/\S/.test(line) && !/^(?: {4}|\t| {0,3}(?:#{1,6}(?:\s|$)|>|[-*+]\s|\d{1,9}[.)]\s|(?:[-*_][ \t]*){3,}$))/.test(line));
}
const MARKER = /slipway(?=:)/gi;
/** With a word joiner, which nobody sees and no search for a marker finds. */
const MARKER_BROKEN = '$&\u{2060}';
/** Code and links stay as they are; a mention elsewhere is parted from its `@`, so that nobody is notified. */
const MENTION = /(?<code>(?<!`)(?<tick>`+)(?!`)(?:(?!(?<!`)\k<tick>(?!`)).)*(?<!`)\k<tick>(?!`))|(?<link>https?:\/\/[^\s)>\]]+)|(?<![A-Za-z0-9])@(?=[A-Za-z0-9])/g;
const LONGEST_LINE = 5_000;
function guard(line) {
    const text = line.text.replace(MARKER, MARKER_BROKEN);
    if (line.kind === 'code')
        return { ...line, text };
    // Nobody writes code spans on a line this long; looking for them could take very long.
    if (text.length > LONGEST_LINE)
        return { ...line, text: text.replaceAll('@', PARTED) };
    const kept = text.replace(MENTION, (match, ...rest) => {
        const groups = rest[rest.length - 1];
        if (groups['code'] !== undefined)
            return match;
        return groups['link'] !== undefined && (0,render_escape/* parseHttpUrl */.f$)(match) !== null ? match : match.replaceAll('@', PARTED);
    });
    return { ...line, text: kept };
}
const PARTED = '@\u{200b}';
function trimBlank(lines) {
    const first = lines.findIndex((line) => line.text.trim() !== '');
    const last = lines.findLastIndex((line) => line.text.trim() !== '');
    return first < 0 ? [] : lines.slice(first, last + 1);
}
function cutLines(lines, limit) {
    const kept = [];
    let length = 0;
    for (const [index, line] of lines.entries()) {
        length += line.text.length + 1;
        if (length > limit)
            return { text: kept.join('\n'), left: lines.length - index };
        kept.push(line.text);
    }
    return { text: kept.join('\n'), left: 0 };
}
/** Closes the fence that the text leaves open, so that what comes after it is no code. */
function closeFence(card) {
    let open = null;
    for (const line of card.text.split('\n'))
        open = passLine(open, line).open;
    if (open === null)
        return card;
    const before = open.before.replace(/[^\s>]/g, ' ');
    return { ...card, text: `${card.text}\n${before}${open.mark}` };
}

// EXTERNAL MODULE: ./build/render/format.js
var format = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/render/links.js
var render_links = __webpack_require__(3420);
// EXTERNAL MODULE: ./build/render/table.js
var table = __webpack_require__(9341);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(1175);
;// CONCATENATED MODULE: ./build/render/release-parts.js




const ARTIFACTS_LIMIT = 12_000;
/** Artifacts with size and digest; what does not fit is counted, and `whole` names the file that has all. */
function renderArtifacts(of) {
    const rows = of.artifacts.map((one) => [
        (0,render_escape/* escapeCell */.kq)(one.role, 64),
        `${artifactCell(one, of)}<br>${(0,render_escape/* codeSpan */.SS)(one.sha256)}`,
        (0,render_escape/* unbroken */.D_)((0,format/* formatBytes */.z3)(one.size)),
    ]);
    return (0,table/* renderRowsWithin */.hv)({ columns: ['role', 'file and SHA-256', 'size:'], rows }, { limit: ARTIFACTS_LIMIT, rest: (left) => `${(0,format/* plural */.LS)(left, 'more artifact')} in ${(0,render_escape/* codeSpan */.SS)(of.whole)}.` });
}
const ASSET = 'asset:';
/** The artifact's name, linked to its bytes; where they lie when they are not in the release. */
function artifactCell(artifact, of) {
    const path = (0,visible/* cutText */.IN)(artifact.path, 200);
    if (!artifact.location.startsWith(ASSET)) {
        return `${(0,render_escape/* escapeCell */.kq)(path)}<br>kept at ${(0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(artifact.location, 300))}`;
    }
    return (0,render_escape/* renderLink */.BK)({ text: path, url: of.links.asset({ tag: of.tag, asset: artifact.location.slice(ASSET.length) }) });
}
/** What stands between the ledger and a forger. */
const PROTECTION = {
    detected: 'Whoever may push can reach the ledger behind this release: a forgery is not prevented, it is found by `slipway verify`.',
    prevented: "Only the registry's own GitHub App may write the ledger behind this release; `slipway verify` checks it all the same.",
    unverifiable: 'A GitHub App wrote this release. Whether rulesets keep everybody else from the ledger was not looked at; `slipway doctor` tells.',
};

;// CONCATENATED MODULE: ./build/render/release.js










const BODY_LIMIT = 60_000;
const CARD_LIMIT = 50_000;
const DATA_LIMIT = 8_000;
/** Room for the joins between sections, the end note and the marker. */
const RESERVE = 1_500;
/** Release notes of a version: summary, artifacts, data, how to verify, then the model card, then the marker. */
function renderVersionBody(version) {
    const { record, links } = version;
    const tag = (0,format/* tagOf */.cO)(record) ?? '';
    const sections = [
        record.description === null ? '' : (0,render_escape/* escapeText */.X1)((0,visible/* cutText */.IN)(record.description, 1_000)),
        renderSummaryTable(version),
        renderBump(record),
        '## Artifacts',
        renderArtifacts({ artifacts: record.artifacts, tag, links, whole: release_record/* VERSION_RECORD_FILE */.Ul }),
        ...renderData(record),
        '## How to verify',
        renderVerify(version, tag),
    ];
    const head = sections.filter((section) => section !== '').join('\n\n');
    const end = `\n\n${(0,render_escape/* renderMarker */.Bd)(version.marker)}\n`;
    return `${head}${renderCard(version, { tag, room: BODY_LIMIT - head.length - end.length })}${end}`;
}
function renderSummaryTable({ record, subject, links }) {
    const { lineage } = record;
    const { run } = lineage;
    const tags = Object.entries(record.tags)
        .slice(0, 30)
        .map(([name, value]) => (0,render_escape/* codeSpan */.SS)((0,visible/* cutText */.IN)(`${name}=${value}`, 120)));
    return (0,table/* renderFacts */.Id)([
        [
            'Version',
            `${(0,render_escape/* escapeText */.X1)(record.version)} of ${(0,render_escape/* escapeText */.X1)(record.model)}, ${(0,render_escape/* codeSpan */.SS)(`v${record.ordinal}`)} in order`,
        ],
        ['Subject digest', (0,render_escape/* codeSpan */.SS)(subject)],
        ['Content digest', (0,render_escape/* codeSpan */.SS)(record.content_digest)],
        ['Registered', `${(0,render_escape/* escapeCell */.kq)((0,format/* formatMoment */.K9)(record.registered.at))} UTC by ${(0,render_escape/* escapeCell */.kq)(record.registered.by)}`],
        [
            'Built from',
            `${(0,render_escape/* renderCodeLink */.IJ)({ text: lineage.commit, url: links.commit(lineage.commit) })}${lineage.ref === null ? '' : ` on ${(0,render_escape/* codeSpan */.SS)(lineage.ref)}`}`,
        ],
        [
            'Built by',
            run === null
                ? null
                : `${(0,render_escape/* renderLink */.BK)({ text: `run ${run.id}${run.attempt === 1 ? '' : `, attempt ${run.attempt}`}`, url: run.url })} of ${(0,render_escape/* codeSpan */.SS)(run.workflow)}`,
        ],
        [
            'Compared with',
            lineage.previous === null ? null : (0,render_links/* versionLink */.P)(links, { model: record.model, version: lineage.previous.version }),
        ],
        ['Tags', tags.length === 0 ? null : tags.join(' ')],
    ]);
}
const KEPT_REASONS = 12;
function renderBump({ bump, lineage }) {
    if (lineage.previous === null)
        return 'The first version.';
    const taken = bump.given ?? bump.inferred;
    if (taken === null)
        return '';
    const how = bump.given === null
        ? 'inferred from what changed'
        : bump.inferred === null
            ? 'as given'
            : `as given; what changed asks for at least ${bump.inferred}`;
    const sentence = `A **${taken}** change from ${(0,render_escape/* escapeText */.X1)(lineage.previous.version)} (${how}).`;
    const reasons = bump.reasons.map((one) => `- ${one.bump}: ${(0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(one.because, 300))}`);
    const left = reasons.length - KEPT_REASONS;
    const more = left > 0 ? [`- and ${(0,format/* plural */.LS)(left, 'more reason')} in ${(0,render_escape/* codeSpan */.SS)(release_record/* VERSION_RECORD_FILE */.Ul)}`] : [];
    return reasons.length === 0 ? sentence : `${sentence}\n\n${[...reasons.slice(0, KEPT_REASONS), ...more].join('\n')}`;
}
const STATED = ['source', 'license', 'consent', 'retention'];
function renderData(record) {
    if (record.datasets.length === 0 && record.base_models.length === 0)
        return [];
    const items = [...record.datasets.map(renderDataset), ...record.base_models.map(renderBaseModel)];
    const kept = [];
    let length = 0;
    for (const item of items) {
        length += item.length + 2;
        if (length > DATA_LIMIT)
            break;
        kept.push(item);
    }
    const left = items.length - kept.length;
    const more = left === 0 ? [] : [`${(0,format/* plural */.LS)(left, 'more statement')} in ${(0,render_escape/* codeSpan */.SS)(release_record/* VERSION_RECORD_FILE */.Ul)}.`];
    return ['## Data and base models', ...kept, ...more];
}
function renderDataset(dataset) {
    const digest = dataset.sha256 === undefined ? 'no digest stated' : (0,render_escape/* codeSpan */.SS)(`sha256:${dataset.sha256}`);
    const head = `**${(0,render_escape/* escapeCell */.kq)(dataset.name, 120)}** (${(0,render_escape/* escapeCell */.kq)(dataset.role, 64)}), ${digest}`;
    return [head, ...STATED.map((name) => statement(name, dataset[name]))].join('\n');
}
function renderBaseModel(base) {
    const stated = Object.entries(base)
        .filter(([name]) => name !== 'name')
        .slice(0, 12);
    return [
        `**${(0,render_escape/* escapeCell */.kq)(base.name, 120)}** (base model)`,
        ...stated.map(([name, value]) => statement(name, value)),
    ].join('\n');
}
function statement(name, value) {
    const text = value === undefined || value === null || value === ''
        ? 'not stated'
        : typeof value === 'string'
            ? value
            : JSON.stringify(value);
    return `- ${(0,render_escape/* escapeCell */.kq)(name, 64)}: ${(0,render_escape/* escapeProse */.fd)((0,visible/* cutText */.IN)(text, 500))}`;
}
function renderVerify({ record, subject, protection }, tag) {
    const folder = `${record.model}-${record.version}`;
    const commands = [
        `gh release download '${tag}' --dir '${folder}'`,
        `(cd '${folder}' && sha256sum -c ${release_record/* CHECKSUMS_FILE */.aP})`,
        `slipway resolve '${(0,names/* formatSubject */.QK)({ model: record.model, version: record.version, subject })}'`,
    ];
    return `The last command fails unless ledger, release and digest agree.\n\n${(0,render_escape/* codeFence */.d6)(commands.join('\n'), 'sh')}\n\n${PROTECTION[protection]}`;
}
function renderCard(version, of) {
    if (version.card === null || version.card.trim() === '')
        return '';
    const artifact = version.record.artifacts.find((one) => one.role === 'model-card');
    const where = artifact === undefined ? (0,render_escape/* codeSpan */.SS)('model card') : artifactCell(artifact, { tag: of.tag, links: version.links });
    const head = `\n\n---\n\n# Model card\n\nAs given in ${where}. Everything below is the card's own text.\n\n`;
    const room = Math.min(CARD_LIMIT, of.room - head.length - RESERVE);
    if (room < 200)
        return `${head}It does not fit here.`;
    const { text, left } = embedCard(version.card, room);
    return left === 0 ? `${head}${text}` : `${head}${text}\n\n*Cut here: ${(0,format/* plural */.LS)(left, 'more line')} in* ${where}`;
}
/** Release notes of a promotion or rollback, made from its release record alone. */
function renderMoveBody(record, of) {
    const { links } = of;
    const sections = [
        renderMoveSentence(record, links),
        renderMoveTable(record, links),
        '## What it stands for',
        renderChain(record, links),
        '## Artifacts of this version',
        renderArtifacts({ artifacts: record.artifacts, tag: (0,format/* tagOf */.cO)(record) ?? '', links, whole: release_record/* RELEASE_RECORD_FILE */.x_ }),
        '## How to verify',
        `${(0,render_escape/* codeFence */.d6)([`gh release download '${record.tag}' --dir record`, `(cd record && sha256sum -c ${release_record/* CHECKSUMS_FILE */.aP})`, 'slipway verify'].join('\n'), 'sh')}\n\n${PROTECTION[record.protection]}`,
        (0,render_escape/* renderMarker */.Bd)(of.marker),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function renderMoveSentence(record, links) {
    const version = (0,render_links/* versionLink */.P)(links, record);
    if (record.move === null)
        return `Version **${version}** of ${(0,render_escape/* escapeText */.X1)(record.model)}.`;
    const stage = (0,render_escape/* escapeText */.X1)(record.move.stage);
    if (record.kind === 'rollback') {
        const failed = record.move.failed === null
            ? ''
            : `, instead of ${(0,render_links/* versionLink */.P)(links, { model: record.model, version: record.move.failed.version })}`;
        return `**Rolled back.** **${stage}** of **${(0,render_escape/* escapeText */.X1)(record.model)}** serves **${version}** again${failed}.`;
    }
    const displaced = record.move.displaced === null
        ? ''
        : `, displacing ${(0,render_links/* versionLink */.P)(links, { model: record.model, version: record.move.displaced.version })}`;
    return `**Promoted.** **${stage}** of **${(0,render_escape/* escapeText */.X1)(record.model)}** serves **${version}**${displaced}.`;
}
function renderMoveTable(record, links) {
    const { move, run } = record;
    const other = move?.failed ?? move?.displaced ?? null;
    const aliases = Object.entries(move?.aliases ?? {})
        .slice(0, 50)
        .map(([name, target]) => `${(0,render_escape/* codeSpan */.SS)(`${record.model}@${name}`)} is ${target === null ? 'nothing' : (0,render_escape/* escapeText */.X1)(target.version)}`);
    return (0,table/* renderFacts */.Id)([
        ['When', `${(0,render_escape/* escapeCell */.kq)((0,format/* formatMoment */.K9)(record.at))} UTC`],
        ['By', (0,render_escape/* escapeCell */.kq)((0,format/* formatActor */.Lg)(record.actor))],
        ['Why', move === null ? null : (0,render_escape/* escapeCell */.kq)(move.reason, 2_000)],
        ['Change', move?.link == null ? null : (0,render_escape/* renderChangeLink */.FA)((0,visible/* cutText */.IN)(move.link, 1_000))],
        ['Came from', move === null ? null : (0,render_escape/* escapeCell */.kq)(move.from)],
        [
            move?.failed == null ? 'Displaced' : 'Taken out',
            other === null
                ? null
                : `${(0,render_links/* versionLink */.P)(links, { model: record.model, version: other.version })}, now in ${(0,render_escape/* escapeCell */.kq)(other.to)}`,
        ],
        ['Aliases', aliases.length === 0 ? null : aliases.join('<br>')],
        [
            'Hold',
            move?.hold == null
                ? null
                : `nothing moves forward ${move.hold.until === null ? 'until it is lifted' : `until ${(0,render_escape/* escapeCell */.kq)((0,format/* formatMoment */.K9)(move.hold.until))} UTC`} (${(0,render_escape/* codeSpan */.SS)(move.hold.id)})`,
        ],
        ['Run', run === null ? null : (0,render_escape/* renderLink */.BK)({ text: (0,format/* formatRun */.TI)(run), url: run.url })],
    ]);
}
function renderChain(record, links) {
    const { ledger, policy } = record;
    return (0,table/* renderFacts */.Id)([
        ['Subject digest', (0,render_escape/* codeSpan */.SS)(record.subject)],
        ['Content digest', (0,render_escape/* codeSpan */.SS)(record.content)],
        ['Event', `[${ledger.seq}](<${links.ledgerFile((0,paths/* eventPath */.Qv)(record.model, ledger.seq))}>), ${(0,render_escape/* codeSpan */.SS)(ledger.event)}`],
        [
            'Ledger',
            `${(0,render_escape/* codeSpan */.SS)(ledger.branch)} at ${(0,render_escape/* renderCodeLink */.IJ)({ text: ledger.commit, url: links.commit(ledger.commit) })}, begun with ${(0,render_escape/* codeSpan */.SS)(ledger.genesis)}`,
        ],
        [
            'Policy',
            `${(0,render_escape/* renderCodeLink */.IJ)({ text: policy.commit, url: links.commit(policy.commit) })}, ${(0,render_escape/* codeSpan */.SS)(policy.digest)}`,
        ],
        ['Data statement', record.dataset_manifest === null ? null : (0,render_escape/* codeSpan */.SS)(record.dataset_manifest)],
    ]);
}


/***/ }),

/***/ 9341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ renderFacts),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   UR: () => (/* binding */ renderRows),
/* harmony export */   hv: () => (/* binding */ renderRowsWithin)
/* harmony export */ });
/** Markdown tables, and tables that stop in time. Cells come escaped. */
const rowText = (cells) => `| ${cells.join(' | ')} |`;
/** Header and delimiter row; `:` at the end of a column's name aligns it to the right. */
function tableHead(columns) {
    const names = columns.map((name) => name.replace(/:$/, ''));
    const rule = columns.map((name) => (name.endsWith(':') ? '---:' : '---'));
    return `${rowText(names)}\n${rowText(rule)}`;
}
function renderRows(columns, rows) {
    return [tableHead(columns), ...rows.map(rowText)].join('\n');
}
/** A table of at most `limit` characters: rows that do not fit are counted and given to `rest`, which says where they are. */
function renderRowsWithin(table, options) {
    const lines = [tableHead(table.columns)];
    let length = lines[0]?.length ?? 0;
    for (const [index, row] of table.rows.entries()) {
        const line = rowText(row);
        if (length + 1 + line.length > options.limit) {
            return `${lines.join('\n')}\n\n${options.rest(table.rows.length - index)}`;
        }
        lines.push(line);
        length += 1 + line.length;
    }
    return lines.join('\n');
}
/** What a thing is, fact by fact, in two columns; the first fact is the table's head. Facts that are null are left out. */
function renderFacts(facts) {
    const rows = facts.flatMap(([name, value]) => (value === null ? [] : [[`**${name}**`, value]]));
    const [first, ...rest] = rows;
    if (first === undefined)
        return '';
    return [rowText(first), '| :--- | :--- |', ...rest.map(rowText)].join('\n');
}


/***/ })

};
