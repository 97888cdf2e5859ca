export const id = 9825;
export const ids = [9825];
export const modules = {

/***/ 19825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yh: () => (/* reexport */ explainPolicy),
  Vw: () => (/* reexport */ load.formatProblem),
  tb: () => (/* reexport */ load.loadPolicy),
  df: () => (/* reexport */ positionOf)
});

// UNUSED EXPORTS: AUTOMATION, LARGEST_POLICY, OPERATIONS, PRESETS, WAIVABLE, decisionSlice, effectivePolicy, evaluationSlice, isPresetName, nearestOf, permissionFor

// EXTERNAL MODULE: ./build/policy/document.js
var policy_document = __webpack_require__(54938);
// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(22894);
// EXTERNAL MODULE: ./build/policy/paths.js
var paths = __webpack_require__(50931);
;// CONCATENATED MODULE: ./build/policy/origins.js
/** Where a statement of an effective policy comes from. */

/**
 * `model override line 12`, `policy line 34`, `preset basic` or `default`: for the first of some places, most
 * specific first, that the file has; else `otherwise`.
 */
function originOf(effective, places, otherwise = 'default') {
    const { positions } = effective.source;
    for (const place of places) {
        const overriding = positions.get((0,paths/* formatPath */.jV)(['models', effective.model.name, ...place]));
        if (overriding !== undefined)
            return `model override line ${overriding.line}`;
        const stated = positions.get((0,paths/* formatPath */.jV)(place));
        if (stated !== undefined)
            return `policy line ${stated.line}`;
    }
    return otherwise;
}
/** Where in the file a gate is asked for, by its id; null for an id that is not the policy's (`default.accuracy`). */
function positionOf(effective, gateId) {
    return effective.source.positions.get(gateId) ?? null;
}

// EXTERNAL MODULE: ./build/policy/units.js
var units = __webpack_require__(14948);
// EXTERNAL MODULE: ./build/policy/words.js
var words = __webpack_require__(16274);
;// CONCATENATED MODULE: ./build/policy/words-serving.js
/** `Prometheus at https://prometheus.acme.internal, with the secret METRICS_TOKEN in Authorization`. */
function describeSource(source) {
    if (source.kind === 'file')
        return `the file ${source.path}`;
    const { url, secret } = source;
    const who = source.kind === 'prometheus' ? 'Prometheus' : 'JSON over HTTP';
    return `${who} at ${url}${secret === null ? '' : `, with the secret ${secret.variable} in ${secret.header}`}`;
}
/** `events errors_total of requests_total`. */
function describeQuery(query) {
    switch (query.kind) {
        case 'events':
            return `events ${query.events} of ${query.of}`;
        case 'values':
            return `values by sum ${query.sum} and count ${query.count}${query.squares === null ? '' : `, squares ${query.squares}`}`;
        case 'distribution':
            return `a distribution by ${query.buckets}`;
        case 'categories':
            return `categories of ${query.counts} by ${query.by}`;
        case 'gauge':
            return `the number ${query.value}`;
    }
}
const MEASURES = { psi: 'the population stability index (PSI)', kl: 'the Kullback–Leibler divergence (KL)' };
/** `the population stability index (PSI) of intent_mix against the live version`. */
function describeDrift({ measure, of }) {
    return `${MEASURES[measure]} of ${of} against the live version`;
}
const TARGETS = {
    aliases: 'aliases and exposure',
    flagd: 'OpenFeature flagd',
    'gateway-api': 'Gateway API (HTTPRoute)',
    kserve: 'KServe',
    'argo-rollouts': 'Argo Rollouts',
    json: 'plain JSON',
};
function describeTarget(target) {
    return TARGETS[target];
}
/** `POST https://serving.acme.internal/hooks, signed with the secret HOOK`. */
function describeCall(call) {
    switch (call.kind) {
        case 'webhook':
            return `POST ${call.url}${call.secret === null ? ', not signed' : `, signed with the secret ${call.secret}`}`;
        case 'dispatch':
            return `repository_dispatch ${call.type} in ${call.repository ?? 'this repository'}`;
        case 'slack':
            return `a message to the incoming webhook in the secret ${call.secret}`;
        case 'purge':
            return `${call.method} ${call.url}${call.secret === null ? '' : `, with the secret ${call.secret}`}`;
    }
}

;// CONCATENATED MODULE: ./build/policy/explain-monitoring.js
/** What is watched while versions serve, and what serving is told, in words. */





const MONITORING_PLACES = [
    ['monitoring', 'min-samples'],
    ['monitoring', 'error-budget'],
];
function explain(effective, { name, title, detail, places, value }) {
    const evidence = { origin: originOf(effective, places), value };
    return { name, title, status: 'not_applicable', detail, evidence };
}
/** Nothing where nothing is watched. */
function explainMonitoring(effective) {
    const { source, guards, minSamples, errorBudget } = effective.monitoring;
    if (source === null && guards.length === 0)
        return [];
    return [
        {
            name: 'monitoring',
            title: 'Monitoring',
            status: 'not_applicable',
            detail: `From ${minSamples} samples on; at most ${(0,units/* formatFraction */.MJ)(errorBudget)} false alarms over all guards.`,
            evidence: { origin: originOf(effective, MONITORING_PLACES), value: guards.map(words/* describeGuard */.NO) },
            children: [...sourceLines(effective), ...driftLines(effective), ...guardLines(effective)].map((line) => explain(effective, line)),
        },
    ];
}
function sourceLines({ monitoring }) {
    const { source, read, queries, columns, lookEveryMs, maxAgeMs } = monitoring;
    if (source === null)
        return [];
    const renamed = Object.entries(columns).map(([name, column]) => `${name} from ${column}`);
    return [
        {
            name: 'source',
            title: 'Source',
            detail: describeSource(source),
            places: [['monitoring', 'source']],
            value: source.kind,
        },
        {
            name: 'looks',
            title: 'Looks',
            detail: `every ${(0,units/* formatDuration */.a3)(lookEveryMs)}; nothing is decided on observations older than ${(0,units/* formatDuration */.a3)(maxAgeMs)}`,
            places: [
                ['monitoring', 'look-every'],
                ['monitoring', 'max-age'],
            ],
            value: { look_every_ms: lookEveryMs, max_age_ms: maxAgeMs },
        },
        ...Object.entries(read).map(([metric, query]) => ({
            name: 'read',
            title: `Reads ${metric}`,
            detail: describeQuery(query),
            places: [['monitoring', 'read', metric]],
            value: { ...query },
        })),
        ...queries.map(({ method, url, rows }, index) => ({
            name: 'query',
            title: 'Asks',
            detail: `${method} ${url}, rows at ${rows}`,
            places: [['monitoring', 'queries', index]],
            value: url,
        })),
        ...(renamed.length === 0
            ? []
            : [
                {
                    name: 'columns',
                    title: 'Columns',
                    detail: (0,paths/* listOf */.c3)(renamed),
                    places: [['monitoring', 'columns']],
                    value: { ...columns },
                },
            ]),
    ];
}
/** Metrics that guards use and that are drift. */
function driftLines({ metrics, monitoring }) {
    const used = new Set(monitoring.guards.map(({ metric }) => metric));
    return Object.values(metrics).flatMap(({ name, drift }) => drift === null || !used.has(name)
        ? []
        : [
            {
                name: 'drift',
                title: `Metric ${name}`,
                detail: describeDrift(drift),
                places: [
                    ['metrics', name, 'drift'],
                    ['metrics', name],
                ],
                value: { ...drift },
            },
        ]);
}
function guardLines({ monitoring }) {
    return monitoring.guards.map((guard, index) => ({
        name: 'guard',
        title: `Guard ${guard.metric}`,
        detail: (0,words/* describeGuard */.NO)(guard),
        places: [['monitoring', 'guards', index]],
        value: (0,words/* describeGuard */.NO)(guard),
    }));
}
/** The files that serving reads, and whom a change is told. */
function explainServing(effective) {
    const { targets, afterChange } = effective.serving;
    const calls = afterChange.map((call, index) => explain(effective, {
        name: 'after_change',
        title: 'After a change',
        detail: describeCall(call),
        places: [['serving', 'after-change', index]],
        value: call.kind,
    }));
    const serving = explain(effective, {
        name: 'serving',
        title: 'Serving reads',
        detail: (0,paths/* listOf */.c3)([...new Set(['aliases', ...targets])].map(describeTarget)),
        places: [['serving', 'targets']],
        value: [...targets],
    });
    return [calls.length === 0 ? serving : { ...serving, children: calls }];
}

;// CONCATENATED MODULE: ./build/policy/explain-rollout.js
/** What follows from an exposure: who keeps the rest of the traffic, how far it goes, and how it ends. */


/** More of them say nothing more. */
const MOST_TENANTS = 10;
/** Nothing for an immediate exposure. */
function explainRollout(effective, stage) {
    const { exposure, comparesWith, name } = stage;
    if (exposure.strategy === 'immediate')
        return [];
    const own = comparesWith === name;
    const until = own ? ' until the rollout is over' : ', which it takes its share from';
    return [
        {
            name: 'baseline',
            title: 'The rest of the traffic',
            detail: `stays with the live version of ${comparesWith}${until}`,
        },
        ...tenantsOf(exposure),
        { name: 'rollout_guards', title: 'Guards', detail: describePinned(effective) },
        { name: 'rollout_end', title: 'It ends', detail: describeEnd(exposure, own ? name : null) },
    ];
}
function tenantsOf(exposure) {
    if (exposure.strategy === 'shadow' || exposure.tenants.length === 0)
        return [];
    const share = exposure.strategy === 'tenants' ? '' : ', whatever its share';
    const shown = exposure.tenants.slice(0, MOST_TENANTS).map((key) => JSON.stringify(key));
    const more = exposure.tenants.length - shown.length;
    const list = (0,paths/* listOf */.c3)([...shown, ...(more === 0 ? [] : [`${more} more`])]);
    return [{ name: 'tenants', title: 'Tenants', detail: `get it first${share}: ${list}` }];
}
function describePinned({ monitoring }) {
    const { guards, source, errorBudget } = monitoring;
    if (source === null)
        return 'none: monitoring has no source, so nobody looks';
    if (guards.length === 0)
        return 'none: nothing can hold it or roll it back by itself';
    const back = guards.filter(({ onBreach }) => onBreach === 'rollback').length;
    return `${guards.length}, of which ${back} roll back; pinned when it starts, with a budget of ${(0,units/* formatFraction */.MJ)(errorBudget)} for false alarms`;
}
function describeEnd(exposure, replaces) {
    switch (exposure.strategy) {
        case 'ramp':
            return 'when the last step begins: it is live, and displaces the version before';
        case 'canary':
            return `never by itself: it keeps ${(0,units/* formatShare */.T1)(exposure.maxShareBp)} at most until it is promoted further, displaced or rolled back`;
        default:
            return replaces === null
                ? 'when somebody promotes it further, displaces it or rolls it back'
                : `when somebody decides: it becomes live in ${replaces}, or is rolled back`;
    }
}

;// CONCATENATED MODULE: ./build/policy/explain-stage.js
/** One stage in words: who may move what in, from where, what that requires, and what it does. */






/** Explains a stage that exists. */
function explainStage(effective, name) {
    const stage = effective.stages[name];
    const about = stage.description === null ? '' : ` ${stage.description}`;
    const kind = stage.start ? 'the start stage' : stage.holds === 'many' ? 'versions rest here' : 'one live version';
    return {
        name: 'stage',
        title: `Stage ${name}`,
        status: 'not_applicable',
        detail: `${(0,paths/* capital */.Nx)(kind)}.${about}`,
        children: [
            ...(stage.from.length === 0 ? [] : explainWaysIn(effective, stage)),
            ...(stage.holds === 'many' ? [] : explainEffects(effective, stage)),
        ].map((line) => explain_stage_explain(effective, line)),
    };
}
function explain_stage_explain(effective, line) {
    const { name, title, detail, value, children } = line;
    const origin = originOf(effective, line.places, line.otherwise);
    const status = line.attention === true ? 'inconclusive' : 'not_applicable';
    const node = { name, title, status, detail, evidence: { origin, value } };
    return children === undefined ? node : { ...node, children };
}
/** What the graph says when neither `stages` nor an own lifecycle does. */
function edge(effective, of) {
    const { preset } = effective.lifecycle;
    return {
        places: [
            ['stages', of.stage, of.key],
            ['lifecycle', 'stages', of.stage, of.key],
        ],
        otherwise: preset === null ? 'default' : `preset ${preset}`,
    };
}
function explainWaysIn(effective, stage) {
    const promote = grantLine(effective, { operation: 'promote', stage: stage.name, title: 'Who may promote' });
    return [
        {
            name: 'from',
            title: 'From',
            detail: (0,paths/* listOf */.c3)(stage.from, 'or'),
            value: [...stage.from],
            ...edge(effective, { stage: stage.name, key: 'from' }),
        },
        { ...promote, attention: promote.attention === true && stage.holds === 'one' },
        grantLine(effective, { operation: 'request', stage: stage.name, title: 'Who may ask for it' }),
        ...requirementLines(effective, stage),
        ...freezeLines(effective, stage),
        ...environmentLines(stage),
        ...whenLines(stage),
    ];
}
function grantLine(effective, of) {
    const { roles } = (0,policy_effective/* permissionFor */.T)(effective, of);
    return {
        name: `may_${of.operation}`,
        title: of.title,
        detail: (0,words/* describeRoles */.hI)(effective, roles),
        places: [
            ['permissions', of.operation, of.stage],
            ['permissions', of.operation],
        ],
        value: [...roles],
        attention: roles.length === 0 && (of.operation === 'promote' || of.operation === 'rollback'),
    };
}
function requirementLines(effective, stage) {
    const { requires, name } = stage;
    const home = ['stages', name, 'requires'];
    const lines = [];
    if (requires.evaluation === 'pass')
        lines.push(evaluationLine(effective, stage));
    if (requires.soak !== null) {
        const detail = (0,words/* describeSoak */.Ol)(requires.soak);
        lines.push({ name: 'soak', title: 'Requires a soak', detail, places: [[...home, 'soak']], value: detail });
    }
    if (requires.signOffs.length > 0)
        lines.push(signOffLine(effective, stage));
    for (const [key, title] of [
        ['documents', 'Requires documents'],
        ['checklist', 'Requires checklist answers'],
    ]) {
        const words = requires[key];
        if (words.length > 0)
            lines.push({ name: key, title, detail: (0,paths/* listOf */.c3)(words), places: [[...home, key]], value: [...words] });
    }
    if (effective.changeLink.length > 0) {
        const detail = `a link that begins with ${(0,paths/* listOf */.c3)(effective.changeLink, 'or')}`;
        const value = [...effective.changeLink];
        lines.push({ name: 'change_link', title: 'Requires a change link', detail, places: [['change-link']], value });
    }
    if (lines.length > 0)
        return lines;
    return [{ name: 'requires', title: 'Requires', detail: 'nothing', places: [home], value: null }];
}
function evaluationLine(effective, { name, comparesWith }) {
    const families = Object.entries(effective.evaluation.gates);
    return {
        name: 'evaluation',
        title: 'Requires an evaluation',
        detail: `Every gate of ${(0,paths/* listOf */.c3)(families.map(([family]) => family))} passes.`,
        places: [['stages', name, 'requires', 'evaluation']],
        value: 'pass',
        children: [
            explain_stage_explain(effective, {
                name: 'compares_with',
                title: 'Compared with',
                detail: `the live version of ${comparesWith}`,
                value: comparesWith,
                ...edge(effective, { stage: name, key: 'compares-with' }),
                // No lifecycle says that a stage is compared with itself.
                ...(comparesWith === name ? { otherwise: 'default' } : {}),
            }),
            ...families.map(([family, gates]) => explain_stage_explain(effective, {
                name: 'gates',
                title: `Gates: ${family}`,
                detail: gates.map(words/* describeRule */.IO).join('; '),
                places: [['evaluation', 'gates', family]],
                value: gates.map(words/* describeRule */.IO),
            })),
        ],
    };
}
function signOffLine(effective, { name, requires }) {
    const rules = effective.signOffs;
    const distinct = rules.distinctPeople ? 'different people' : 'one person may fill several roles';
    const self = rules.requesterMaySign ? 'the requester may sign' : 'not the requester';
    const unknown = rules.unknownAuthors === 'allow' ? ' as far as that is known' : '';
    const author = rules.authorMaySign ? "the version's author may sign" : `not the version's author${unknown}`;
    const home = ['stages', name, 'requires', 'sign-offs'];
    return {
        name: 'sign_offs',
        title: 'Requires sign-offs',
        detail: `${distinct}; ${self}; ${author}; each counts for ${(0,units/* formatDuration */.a3)(rules.validForMs)}.`,
        places: [home],
        value: requires.signOffs.map(words/* describeDemand */.H4),
        children: requires.signOffs.map((demand) => explain_stage_explain(effective, {
            name: 'sign_off',
            title: (0,words/* describeDemand */.H4)(demand),
            detail: demand.id === demand.roles[0]
                ? (0,words/* describeRole */.Up)(effective.roles[demand.id])
                : (0,words/* describeRoles */.hI)(effective, demand.roles),
            places: [[...home, demand.id.split(':', 1)[0]], home],
            value: demand.count,
        })),
    };
}
function freezeLines(effective, { name }) {
    return effective.freeze.flatMap((freeze, index) => {
        if (freeze.stages !== null && !freeze.stages.includes(name))
            return [];
        const reason = freeze.reason === null ? '' : `: ${freeze.reason}`;
        const detail = `${freeze.from} to ${freeze.to}, UTC, both days included${reason}`;
        return [{ name: 'freeze', title: 'Frozen', detail, places: [['freeze', index]], value: [freeze.from, freeze.to] }];
    });
}
function environmentLines({ name, environment }) {
    if (environment === null)
        return [];
    return [
        {
            name: 'environment',
            title: 'Environment',
            detail: (0,words/* describeEnvironment */.NE)(environment),
            places: [['stages', name, 'environment']],
            value: environment.name,
        },
    ];
}
function whenLines({ name, when }) {
    if (when === 'asked')
        return [];
    const detail = 'carried out without a person once every sign-off is there';
    return [{ name: 'when', title: 'When', detail, places: [['stages', name, 'when']], value: when }];
}
/** What follows from the exposure, and so has its origin. */
function rolloutOf(effective, stage) {
    const places = [['stages', stage.name, 'exposure']];
    const children = explainRollout(effective, stage).map((line) => explain_stage_explain(effective, { ...line, places, value: null }));
    return children.length === 0 ? {} : { children };
}
function explainEffects(effective, stage) {
    const { name, rollback } = stage;
    const aliases = Object.values(effective.aliases).filter(({ follows }) => follows === name);
    const records = stage.releaseRecords === 'per-promotion' ? 'one for each promotion and rollback' : "the version's own only";
    return [
        {
            name: 'exposure',
            title: 'Traffic',
            detail: (0,words/* describeExposure */.BQ)(stage.exposure),
            places: [['stages', name, 'exposure']],
            value: stage.exposure.strategy,
            ...rolloutOf(effective, stage),
        },
        {
            name: 'displaces_to',
            title: 'The version it displaces',
            detail: `goes to ${stage.displacesTo}`,
            value: stage.displacesTo,
            ...edge(effective, { stage: name, key: 'displaces-to' }),
        },
        ...aliases.map((alias) => ({
            name: 'alias',
            title: `Alias ${alias.name}`,
            detail: 'follows the live version',
            places: [['aliases', alias.name]],
            value: name,
        })),
        {
            name: 'release_records',
            title: 'Release records',
            detail: records,
            places: [['stages', name, 'release-records']],
            value: stage.releaseRecords,
        },
        grantLine(effective, { operation: 'rollback', stage: name, title: 'Who may roll back' }),
        {
            name: 'rollback',
            title: 'A rollback',
            detail: (0,words/* describeRollback */.sR)(rollback),
            places: [['stages', name, 'rollback']],
            value: { keep: rollback.keep, hold_ms: rollback.holdMs, environment: rollback.environment },
        },
        grantLine(effective, { operation: 'hold', stage: name, title: 'Who may place and lift holds' }),
    ];
}

;// CONCATENATED MODULE: ./build/policy/explain.js
/** The effective policy in words, each statement with where it comes from. */







/**
 * Explains what decides for a model: everything, or only one stage. Each leaf says in `evidence.origin` whether it
 * is the policy's (`policy line N`), the model's (`model override line N`), the lifecycle's (`preset basic`) or a
 * `default`. Null for an unknown stage.
 */
function explainPolicy(effective, stage) {
    if (stage != null)
        return Object.hasOwn(effective.stages, stage) ? explainStage(effective, stage) : null;
    const { model, lifecycle } = effective;
    const preset = lifecycle.preset === null ? 'own stages' : `preset ${lifecycle.preset}`;
    return {
        name: 'policy',
        title: `Policy for ${model.name}`,
        status: 'not_applicable',
        detail: `Lifecycle (${preset}): ${lifecycle.order.join(' → ')}. Versions begin in ${lifecycle.start}.`,
        evidence: { origin: originOf(effective, [['lifecycle']]), value: [...lifecycle.order] },
        children: [
            ...explainModel(effective),
            ...['register', 'deprecate', 'alias', 'override'].map((operation) => explainGrant(effective, operation)),
            ...explainAsking(effective),
            explainVersions(effective),
            explainEvaluation(effective),
            ...explainAliases(effective),
            ...explainMonitoring(effective),
            ...explainServing(effective),
            ...explainLedger(effective),
            ...lifecycle.order.map((name) => explainStage(effective, name)),
        ],
    };
}
function state(of) {
    const { name, title, detail, origin, value } = of;
    return { name, title, status: 'not_applicable', detail, evidence: { origin, value } };
}
function explainModel(effective) {
    const { name, owner, description } = effective.model;
    return [
        { key: 'owner', title: 'Owner', value: owner },
        { key: 'description', title: 'Description', value: description },
    ].flatMap(({ key, title, value }) => value === null
        ? []
        : [state({ name: key, title, detail: value, origin: originOf(effective, [['models', name, key]]), value })]);
}
const GRANT_TITLES = {
    register: 'Who may register a version',
    deprecate: 'Who may retire or quarantine a version',
    alias: 'Who may set aliases by hand',
    override: 'Who may waive a check',
};
function explainGrant(effective, operation) {
    const { roles } = (0,policy_effective/* permissionFor */.T)(effective, { operation });
    return state({
        name: `may_${operation}`,
        title: GRANT_TITLES[operation] ?? operation,
        detail: (0,words/* describeRoles */.hI)(effective, roles),
        origin: originOf(effective, [['permissions', operation]]),
        value: [...roles],
    });
}
/** Requests, overrides and commands. */
function explainAsking(effective) {
    const { signOffs, overrides, commands } = effective;
    const forks = `${commands.onForks === 'refuse' ? 'Not' : 'Also'} on pull requests from forks`;
    const evaluate = commands.evaluate === null ? '/evaluate starts nothing' : `/evaluate starts ${commands.evaluate}`;
    const followUp = overrides.followUp ? 'an issue follows it up' : 'no issue follows it up';
    const waived = overrides.waive.length === 0 ? 'Waives nothing' : `Waives ${(0,paths/* listOf */.c3)(overrides.waive, 'or')}`;
    return [
        state({
            name: 'request',
            title: 'A request',
            detail: `Stays open for ${(0,units/* formatDuration */.a3)(signOffs.requestValidForMs)}.`,
            origin: originOf(effective, [['sign-offs', 'request-valid-for']]),
            value: signOffs.requestValidForMs,
        }),
        state({
            name: 'override',
            title: 'An override',
            detail: `${waived}; counts for ${(0,units/* formatDuration */.a3)(overrides.validForMs)}; ${followUp}.`,
            origin: originOf(effective, [['overrides', 'waive'], ['overrides']]),
            value: { waive: [...overrides.waive], valid_for_ms: overrides.validForMs, follow_up: overrides.followUp },
        }),
        state({
            name: 'commands',
            title: 'Commands',
            detail: `${forks}; ${evaluate}.`,
            origin: originOf(effective, [['commands']]),
            value: { on_forks: commands.onForks, evaluate: commands.evaluate },
        }),
    ];
}
function explainVersions(effective) {
    const { versioning, artifacts } = effective;
    const bumps = [
        ['breaking-signature', versioning.breakingSignature],
        ['changed-architecture', versioning.changedArchitecture],
        ['added-features', versioning.addedFeatures],
        ['changed-data', versioning.changedData],
        ['changed-configuration', versioning.changedConfiguration],
        ['changed-prompts', versioning.changedPrompts],
    ];
    const required = [
        ['required', 'Artifacts each version must have', artifacts.required],
        ['datasets-must-state', 'What each data set must state', artifacts.datasetsMustState],
        ['base-models-must-state', 'What each base model must state', artifacts.baseModelsMustState],
    ];
    return {
        name: 'versions',
        title: 'Versions',
        status: 'not_applicable',
        detail: `Numbered by ${versioning.scheme}.`,
        evidence: { origin: originOf(effective, [['versioning', 'scheme']]), value: versioning.scheme },
        children: [
            ...bumps.map(([key, bump]) => state({
                name: key.replace(/-/g, '_'),
                title: (0,paths/* capital */.Nx)(key.replace(/-/g, ' ')),
                detail: `needs at least a ${bump} bump`,
                origin: originOf(effective, [['versioning', key]]),
                value: bump,
            })),
            ...required.flatMap(([key, title, words]) => words.length === 0
                ? []
                : [
                    state({
                        name: key.replace(/-/g, '_'),
                        title,
                        detail: (0,paths/* listOf */.c3)(words),
                        origin: originOf(effective, [['artifacts', key]]),
                        value: [...words],
                    }),
                ]),
        ],
    };
}
const EVALUATION_PLACES = [
    ['evaluation', 'set', 'name'],
    ['evaluation', 'set'],
    ['evaluation', 'max-age'],
    ['evaluation', 'coverage'],
];
function explainEvaluation(effective) {
    const { evaluation } = effective;
    const age = evaluation.maxAgeMs === null ? 'any age' : `at most ${(0,units/* formatDuration */.a3)(evaluation.maxAgeMs)} old`;
    const set = evaluation.set.name === null ? 'Any evaluation set' : `Evaluation set ${evaluation.set.name}`;
    const same = evaluation.set.sameAsLive ? ', the same as for the live version' : '';
    return {
        name: 'evaluation',
        title: 'Evaluation',
        status: 'not_applicable',
        detail: `${set}${same}; ${age}; ${(0,units/* formatFraction */.MJ)(evaluation.coverage)} of the expected samples scored.`,
        evidence: { origin: originOf(effective, EVALUATION_PLACES), value: null },
        children: [
            state({
                name: 'decided',
                title: 'How gates decide',
                detail: (0,words/* describeDeciding */.Xm)(evaluation),
                origin: originOf(effective, [
                    ['evaluation', 'by'],
                    ['evaluation', 'confidence'],
                ]),
                value: { by: evaluation.by, confidence: evaluation.confidence },
            }),
            state({
                name: 'first_version',
                title: 'With nothing live',
                detail: `a comparison with the live version ${evaluation.firstVersion === 'accept' ? 'does not apply' : 'fails'}`,
                origin: originOf(effective, [['evaluation', 'first-version']]),
                value: evaluation.firstVersion,
            }),
            ...Object.entries(evaluation.gates).map(([family, gates]) => state({
                name: 'gates',
                title: `Gates: ${family}`,
                detail: gates.map(words/* describeRule */.IO).join('; '),
                origin: originOf(effective, [['evaluation', 'gates', family]]),
                value: gates.map(words/* describeRule */.IO),
            })),
            ...explainReading(effective),
        ],
    };
}
/** The names that metrics have in evidence, and how plain files are read. */
function explainReading(effective) {
    const { metrics, evaluation } = effective;
    return [
        ...Object.values(metrics).flatMap(({ name, from }) => from.length === 0
            ? []
            : [
                state({
                    name: 'metric',
                    title: `Metric ${name}`,
                    detail: `is ${(0,paths/* listOf */.c3)(from, 'or')} in evidence`,
                    origin: originOf(effective, [['metrics', name, 'from']]),
                    value: [...from],
                }),
            ]),
        ...evaluation.read.map((mapping, index) => state({
            name: 'read',
            title: `Reads ${mapping.files ?? 'plain files'}`,
            detail: (0,words/* describeMapping */.gc)(mapping),
            origin: originOf(effective, [['evaluation', 'read', index]]),
            value: mapping.files,
        })),
    ];
}
function explainAliases(effective) {
    return Object.values(effective.aliases).map(({ name, follows }) => state({
        name: 'alias',
        title: `Alias ${name}`,
        detail: follows === null ? 'set by hand' : `follows the live version of ${follows}`,
        origin: originOf(effective, [['aliases', name]]),
        value: follows,
    }));
}
function explainLedger(effective) {
    const { ledger } = effective;
    const entries = [
        [['ledger', 'genesis'], 'Ledger begins at', ledger.genesis ?? 'not pinned: run slipway init', ledger.genesis],
        [['ledger', 'unproven-origin'], 'Events of unproven origin', ledger.unprovenOrigin, ledger.unprovenOrigin],
        [
            ['ledger', 'produced-by'],
            'Workflows whose runs count',
            ledger.producedBy === null ? 'any of the default branch' : (0,paths/* listOf */.c3)(ledger.producedBy),
            ledger.producedBy,
        ],
        [['immutable-releases'], 'Immutable releases', effective.immutableReleases, effective.immutableReleases],
    ];
    return entries.map(([path, title, detail, value]) => state({ name: path.join('_').replace(/-/g, '_'), title, detail, origin: originOf(effective, [path]), value }));
}

// EXTERNAL MODULE: ./build/policy/load.js + 15 modules
var load = __webpack_require__(55223);
// EXTERNAL MODULE: ./build/policy/presets.js
var presets = __webpack_require__(35339);
;// CONCATENATED MODULE: ./build/policy/index.js
/** The policy: what `.github/slipway.yml` says, checked, merged and explained. Pure over text. */











/***/ })

};
