export const id = 5529;
export const ids = [5529];
export const modules = {

/***/ 85529:
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
        ].map((line) => explain(effective, line)),
    };
}
function explain(effective, line) {
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
            explain(effective, {
                name: 'compares_with',
                title: 'Compared with',
                detail: `the live version of ${comparesWith}`,
                value: comparesWith,
                ...edge(effective, { stage: name, key: 'compares-with' }),
                // No lifecycle says that a stage is compared with itself.
                ...(comparesWith === name ? { otherwise: 'default' } : {}),
            }),
            ...families.map(([family, gates]) => explain(effective, {
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
        children: requires.signOffs.map((demand) => explain(effective, {
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
const MONITORING_PLACES = [
    ['monitoring', 'min-samples'],
    ['monitoring', 'error-budget'],
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
function explainMonitoring(effective) {
    const { guards, minSamples, errorBudget } = effective.monitoring;
    if (guards.length === 0)
        return [];
    return [
        {
            name: 'monitoring',
            title: 'Monitoring',
            status: 'not_applicable',
            detail: `From ${minSamples} samples on; at most ${(0,units/* formatFraction */.MJ)(errorBudget)} false alarms over all guards.`,
            evidence: { origin: originOf(effective, MONITORING_PLACES), value: guards.map(words/* describeGuard */.NO) },
            children: guards.map((guard, index) => ({
                name: 'guard',
                title: `Guard ${guard.metric}`,
                status: 'not_applicable',
                detail: (0,words/* describeGuard */.NO)(guard),
                evidence: { origin: originOf(effective, [['monitoring', 'guards', index]]), value: (0,words/* describeGuard */.NO)(guard) },
            })),
        },
    ];
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

// EXTERNAL MODULE: ./build/policy/load.js + 9 modules
var load = __webpack_require__(9437);
// EXTERNAL MODULE: ./build/policy/presets.js
var presets = __webpack_require__(35339);
;// CONCATENATED MODULE: ./build/policy/index.js
/** The policy: what `.github/slipway.yml` says, checked, merged and explained. Pure over text. */











/***/ })

};
