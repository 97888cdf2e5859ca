export const id = 2894;
export const ids = [2894];
export const modules = {

/***/ 17792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ driftOf),
/* harmony export */   i: () => (/* binding */ normaliseDrift)
/* harmony export */ });
const SUFFIX = /^(.+)_(psi|kl)$/;
/**
 * What a metric is the drift of: as its definition says, else by its name (`intent_mix_psi` is the PSI of
 * `intent_mix`). `of` is null where a definition says how drift is measured and neither says of what: such a policy
 * has a problem.
 */
function driftOf(name, raw) {
    const [, stem = null, suffix] = SUFFIX.exec(name) ?? [];
    const measure = raw.drift ?? suffix;
    return measure === undefined ? null : { measure, of: raw.of ?? stem };
}
/** The same for a definition that the checks have passed. */
function normaliseDrift(name, raw) {
    const drift = driftOf(name, raw);
    return drift === null ? null : { measure: drift.measure, of: drift.of };
}


/***/ }),

/***/ 22894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ effectivePolicy),
/* harmony export */   T: () => (/* binding */ permissionFor)
/* harmony export */ });
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83547);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68029);
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74889);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84981);
/** The policy as one model sees it. */




/**
 * The policy with a model's overrides merged in: mappings key by key, lists and single values replaced; a gate
 * family, a role, a metrics source and an exposure of another strategy are replaced whole.
 *
 * Deny by default: when the policy has `models`, a model it does not list is `unknown_model`. A policy without
 * `models` applies to every model alike.
 */
function effectivePolicy(policy, model) {
    const { models, source, ...body } = policy;
    if (models === null)
        return { kind: 'effective', ...body, model: (0,_normalise_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseModel */ .s)({}, model), source };
    const entry = Object.hasOwn(models, model) ? models[model] : undefined;
    if (entry === undefined)
        return { kind: 'unknown_model', model, nearest: (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestOf */ .q)(model, Object.keys(models)) };
    if (entry.overrides.length === 0)
        return { kind: 'effective', ...body, model: entry, source };
    const raw = source.document;
    const overrides = raw.models[model];
    const merged = (0,_normalise_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePolicy */ .R)((0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeModel */ .Q)(raw, overrides), { model, body: overrides });
    return { kind: 'effective', ...merged, model: entry, source };
}
/**
 * The roles that may do an operation: those granted it everywhere, and those granted it in the stage. Empty when
 * nobody is. Whether somebody fills a role is decided elsewhere, from live facts.
 */
function permissionFor(effective, of) {
    const grant = effective.permissions[of.operation];
    const inStage = of.stage != null && Object.hasOwn(grant.stages, of.stage) ? grant.stages[of.stage] : [];
    const roles = [...new Set([...grant.everywhere, ...inStage])];
    const definitions = roles.flatMap((role) => {
        const definition = Object.hasOwn(effective.roles, role) ? effective.roles[role] : undefined;
        return definition === undefined ? [] : [[role, definition]];
    });
    return { roles, definitions: (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .buildRecord */ .k)(definitions) };
}


/***/ }),

/***/ 72747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   JR: () => (/* binding */ reachableStages),
/* harmony export */   Rm: () => (/* binding */ resolveGraph)
/* harmony export */ });
/* harmony import */ var _presets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35339);
/** The stages of a lifecycle and the ways between them, with what a policy or a model changes about them. */

/**
 * Resolves the lifecycle of a policy, or of a policy merged with a model.
 * Names that do not exist stay as they are: whoever checks the policy reports them.
 */
function resolveGraph(policy) {
    const { lifecycle } = policy;
    const preset = typeof lifecycle === 'string' && (0,_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .isPresetName */ .l)(lifecycle) ? lifecycle : null;
    const graph = typeof lifecycle === 'string' ? _presets_js__WEBPACK_IMPORTED_MODULE_0__/* .PRESETS */ .f[preset ?? 'basic'] : lifecycle;
    const names = Object.keys(graph.stages);
    const settings = (name) => policy.stages?.[name] ?? {};
    const from = new Map(names.map((name) => [name, settings(name).from ?? graph.stages[name]?.from ?? []]));
    const displaces = new Map(names.map((name) => [name, settings(name)['displaces-to'] ?? graph.stages[name]?.['displaces-to'] ?? null]));
    const leadsOn = new Set([...from].flatMap(([, sources]) => sources));
    const displacedTo = new Set(displaces.values());
    const stages = new Map();
    for (const name of names) {
        const start = name === graph.start;
        const rests = start || (displacedTo.has(name) && !leadsOn.has(name));
        const holds = graph.stages[name]?.holds ?? (rests ? 'many' : 'one');
        stages.set(name, {
            name,
            start,
            holds,
            from: from.get(name),
            displacesTo: holds === 'many' ? null : (displaces.get(name) ?? graph.start),
            comparesWith: settings(name)['compares-with'] ?? graph.stages[name]?.['compares-with'] ?? name,
            description: settings(name).description ?? graph.stages[name]?.description ?? null,
        });
    }
    return { preset, start: graph.start, order: orderOf({ start: graph.start, stages }), stages };
}
/** The stages from which a version can come into a stage, over any number of promotions, not itself. */
function ancestorsOf(graph, stage) {
    const found = new Set();
    const open = [...(graph.stages.get(stage)?.from ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next))
            continue;
        found.add(next);
        open.push(...(graph.stages.get(next)?.from ?? []));
    }
    found.delete(stage);
    return found;
}
/** Stages that a version can be in: by promotions from the start, or by being displaced. */
function reachableStages(graph) {
    return new Set(distances(graph).keys());
}
function distances(graph) {
    const found = new Map([[graph.start, 0]]);
    let edge = [graph.start];
    for (let distance = 1; edge.length > 0; distance += 1) {
        const next = [];
        for (const { name, from } of graph.stages.values()) {
            const displaced = edge.some((stage) => graph.stages.get(stage)?.displacesTo === name);
            if (!found.has(name) && (displaced || from.some((stage) => edge.includes(stage))))
                next.push(name);
        }
        for (const name of next)
            found.set(name, distance);
        edge = next;
    }
    return found;
}
function orderOf(graph) {
    const distance = distances(graph);
    const leadsOn = new Set([...graph.stages.values()].flatMap(({ from }) => from));
    // Independent of the order of keys in the file: the same policy has the same order.
    const rank = (name) => {
        const resting = graph.stages.get(name)?.holds === 'many' && name !== graph.start && !leadsOn.has(name);
        return [resting ? 1 : 0, distance.get(name) ?? Number.MAX_SAFE_INTEGER, name];
    };
    return [...graph.stages.keys()].sort((left, right) => {
        const [restingLeft, distanceLeft, nameLeft] = rank(left);
        const [restingRight, distanceRight, nameRight] = rank(right);
        return restingLeft - restingRight || distanceLeft - distanceRight || (nameLeft < nameRight ? -1 : 1);
    });
}


/***/ }),

/***/ 83547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ mergeModel)
/* harmony export */ });
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90081);
/**
 * Merging what a model says into the policy, on the document as written.
 *
 * Mappings are merged key by key, at every depth; lists and single values are replaced. So a model's gate family
 * replaces the policy's family of that name, and leaves the other families. Five mappings mean one thing as a
 * whole and are replaced whole: a role, a metrics source, the queries of a metric, what an alias follows, and an
 * exposure of another strategy.
 */

/** Patterns of paths, `*` for any key, whose mappings are replaced whole. */
const WHOLE = [
    ['roles', '*'],
    ['aliases', '*'],
    ['monitoring', 'source'],
    ['monitoring', 'read', '*'],
];
/** Keys whose value is one thing (lists), or whose mapping and list forms cannot be mixed, need no pattern here. */
function mergeModel(policy, model) {
    const overrides = Object.fromEntries(Object.entries(model).filter(([key]) => !_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .MODEL_FACTS */ .c.includes(key)));
    return mergeTrees(spellOut(policy), spellOut(overrides), []);
}
function mergeTrees(base, over, path) {
    const merged = Object.assign(Object.create(null), base);
    for (const [key, value] of Object.entries(over)) {
        const at = [...path, key];
        const before = merged[key];
        merged[key] =
            isTree(before) && isTree(value) && !isWhole(at, before, value) ? mergeTrees(before, value, at) : value;
    }
    return merged;
}
function isWhole(path, base, over) {
    if (path.length === 3 && path[0] === 'stages' && path[2] === 'exposure') {
        return over['strategy'] !== undefined && over['strategy'] !== base['strategy'];
    }
    return WHOLE.some((pattern) => pattern.length === path.length && pattern.every((part, i) => part === '*' || part === path[i]));
}
/** `environment: production` is short for a mapping, which must be there to be merged into. */
function spellOut(body) {
    if (body.stages === undefined)
        return body;
    const stages = Object.create(null);
    for (const [name, stage] of Object.entries(body.stages)) {
        const { environment } = stage;
        stages[name] = typeof environment === 'string' ? { ...stage, environment: { name: environment } } : stage;
    }
    return { ...body, stages };
}
function isTree(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 74889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ normaliseModel),
  R: () => (/* binding */ normalisePolicy)
});

// EXTERNAL MODULE: ./build/policy/drift.js
var drift = __webpack_require__(17792);
// EXTERNAL MODULE: ./build/policy/graph.js
var policy_graph = __webpack_require__(72747);
// EXTERNAL MODULE: ./build/policy/paths.js
var paths = __webpack_require__(50931);
// EXTERNAL MODULE: ./build/policy/units.js
var units = __webpack_require__(14948);
;// CONCATENATED MODULE: ./build/policy/normalise-rules.js
/** Gates and guards: one rule over one metric, its bound named. */


/** The gates of a family; `home` is where the document says it, the model's override included. */
function normaliseGates(gates, of) {
    return gates.map((gate, index) => ({
        id: (0,paths/* formatPath */.jV)([...of.home, index]),
        family: of.family,
        metric: gate.metric,
        slice: gate.slice ?? null,
        percentile: gate.percentile ?? null,
        rule: normaliseRule(gate),
        by: gate.by ?? null,
    }));
}
function normaliseGuard(guard) {
    return {
        metric: guard.metric,
        slice: guard.slice ?? null,
        percentile: guard.percentile ?? null,
        // The schema lets no guard compare across groups, or demand an improvement.
        rule: normaliseRule(guard),
        windowMs: guard.window === undefined ? null : (0,units/* parseDuration */.E9)(guard.window),
        onBreach: (guard['on-breach'] ?? 'hold'),
    };
}
function normaliseRule(raw) {
    if (raw.min !== undefined)
        return { kind: 'threshold', bound: 'min', value: raw.min };
    if (raw.max !== undefined)
        return { kind: 'threshold', bound: 'max', value: raw.max };
    if (raw.improvement !== undefined)
        return { kind: 'improvement', least: normaliseTolerance(raw.improvement) };
    if (raw.vs !== undefined)
        return { kind: 'vs_live', tolerance: normaliseTolerance(raw.tolerance ?? 0) };
    const difference = raw['max-difference'];
    return {
        kind: 'across',
        attribute: raw.across,
        bound: difference === undefined ? 'min-ratio' : 'max-difference',
        value: difference ?? raw['min-ratio'],
        minGroup: raw['min-group'] ?? 1,
    };
}
function normaliseTolerance(raw) {
    return typeof raw === 'number'
        ? { kind: 'absolute', value: raw }
        : { kind: 'relative', fraction: (0,units/* parseFraction */.at)(raw) };
}

// EXTERNAL MODULE: ./build/policy/records.js
var records = __webpack_require__(84981);
;// CONCATENATED MODULE: ./build/policy/normalise-evaluation.js
/** What counts as evidence, how plain files are read, and the gates. */



function normaliseEvaluation(raw = {}, overrides) {
    const own = overrides?.body.evaluation?.gates ?? {};
    const homeOf = (family) => [
        ...(overrides !== undefined && Object.hasOwn(own, family) ? ['models', overrides.model] : []),
        ...['evaluation', 'gates', family],
    ];
    return {
        set: {
            name: raw.set?.name ?? null,
            digest: raw.set?.digest ?? null,
            sameAsLive: raw.set?.['same-as-live'] ?? true,
        },
        maxAgeMs: raw['max-age'] === undefined ? null : (0,units/* parseDuration */.E9)(raw['max-age']),
        coverage: (0,units/* parseFraction */.at)(raw.coverage ?? 1),
        confidence: (0,units/* parseFraction */.at)(raw.confidence ?? 0.95),
        by: raw.by ?? 'interval',
        firstVersion: raw['first-version'] ?? 'accept',
        read: (raw.read ?? []).map(normaliseMapping),
        publish: (raw.publish ?? 'statistics'),
        gates: (0,records/* mapRecord */.Y)(raw.gates, (gates, family) => normaliseGates(gates, { family, home: homeOf(family) })),
    };
}
function normaliseMapping(raw) {
    return {
        files: raw.files ?? null,
        task: raw.task ?? null,
        key: raw.key ?? null,
        cluster: raw.cluster ?? null,
        rows: raw.rows ?? null,
        slices: normaliseSlices(raw.slices),
        metrics: (0,records/* mapRecord */.Y)(raw.metrics, normaliseSource),
    };
}
function normaliseSlices(raw = []) {
    if (!Array.isArray(raw))
        return (0,records/* mapRecord */.Y)(raw, (path) => path);
    return (0,records/* buildRecord */.k)(raw.map((path) => [path, path]));
}
function normaliseSource(raw) {
    if (typeof raw === 'string')
        return { kind: 'field', path: raw };
    if (raw.of !== undefined)
        return { kind: 'ratio', numerator: raw.of[0], denominator: raw.of[1] };
    if (raw.value !== undefined) {
        return {
            kind: 'aggregate',
            value: raw.value,
            n: raw.n ?? null,
            expected: raw.expected ?? null,
            error: raw.error ?? null,
            low: raw.low ?? null,
            high: raw.high ?? null,
        };
    }
    return {
        kind: 'classified',
        label: raw.label,
        score: raw.score,
        threshold: raw.threshold ?? null,
        positive: raw.positive ?? null,
        as: raw.as,
    };
}

;// CONCATENATED MODULE: ./build/policy/normalise-monitoring.js
/** What is watched while a version serves: the source, how its metrics are found there, and the guards. */



function normaliseMonitoring(raw = {}) {
    return {
        source: normalise_monitoring_normaliseSource(raw.source),
        read: (0,records/* mapRecord */.Y)(raw.read, normaliseMetricQuery),
        queries: (raw.queries ?? []).map((query) => normaliseHttpQuery(query, raw.source?.http)),
        columns: (0,records/* mapRecord */.Y)(raw.columns, (column) => column),
        maxAgeMs: (0,units/* parseDuration */.E9)(raw['max-age'] ?? '24h'),
        lookEveryMs: (0,units/* parseDuration */.E9)(raw['look-every'] ?? '1h'),
        minSamples: raw['min-samples'] ?? 1000,
        errorBudget: (0,units/* parseFraction */.at)(raw['error-budget'] ?? 0.05),
        guards: (raw.guards ?? []).map(normaliseGuard),
    };
}
function normalise_monitoring_normaliseSource(raw) {
    if (raw?.prometheus !== undefined)
        return { kind: 'prometheus', url: raw.prometheus, secret: normaliseSecret(raw) };
    if (raw?.http !== undefined)
        return { kind: 'http', url: raw.http, secret: normaliseSecret(raw) };
    return raw?.file === undefined ? null : { kind: 'file', path: raw.file };
}
const BEARER_HEADER = 'Authorization';
function normaliseSecret({ secret, header = BEARER_HEADER, prefix }) {
    if (secret === undefined)
        return null;
    // The names of headers are compared without regard to case.
    const bearer = header.toLowerCase() === BEARER_HEADER.toLowerCase();
    return { header, variable: secret, prefix: prefix ?? (bearer ? 'Bearer ' : '') };
}
function normaliseMetricQuery(raw) {
    if (raw.events !== undefined)
        return { kind: 'events', events: raw.events, of: raw.of };
    if (raw.sum !== undefined)
        return { kind: 'values', sum: raw.sum, count: raw.count, squares: raw.squares ?? null };
    if (raw.buckets !== undefined)
        return { kind: 'distribution', buckets: raw.buckets };
    if (raw.counts !== undefined)
        return { kind: 'categories', counts: raw.counts, by: raw.by };
    return { kind: 'gauge', value: raw.value };
}
/** `[*]`: the answer is the list of rows. */
const WHOLE_ANSWER = '[*]';
function normaliseHttpQuery(raw, url) {
    const body = raw.body === undefined || typeof raw.body === 'string' ? (raw.body ?? null) : JSON.stringify(raw.body);
    return {
        url: raw.url ?? url,
        method: raw.method ?? (body === null ? 'GET' : 'POST'),
        body,
        rows: raw.rows ?? WHOLE_ANSWER,
        columns: (0,records/* mapRecord */.Y)(raw.columns, (path) => path),
    };
}

;// CONCATENATED MODULE: ./build/policy/normalise-serving.js
function normaliseServing(raw = {}) {
    return {
        targets: (raw.targets ?? ['aliases']),
        afterChange: (raw['after-change'] ?? []).map(normaliseAfterChange),
    };
}
function normaliseAfterChange(raw) {
    const secret = raw.secret ?? null;
    if (raw.webhook !== undefined)
        return { kind: 'webhook', url: raw.webhook, secret };
    if (raw.dispatch !== undefined) {
        return { kind: 'dispatch', type: raw.dispatch, repository: raw.repository ?? null };
    }
    if (raw.slack !== undefined)
        return { kind: 'slack', secret: raw.slack };
    return { kind: 'purge', url: raw.purge, method: raw.method ?? 'POST', secret };
}

// EXTERNAL MODULE: ./build/policy/sign-off-demands.js
var sign_off_demands = __webpack_require__(13587);
;// CONCATENATED MODULE: ./build/policy/normalise-stage.js


function normaliseStage(stage, raw) {
    return {
        name: stage.name,
        description: stage.description,
        start: stage.start,
        holds: stage.holds,
        from: stage.from,
        displacesTo: stage.displacesTo,
        comparesWith: stage.comparesWith,
        environment: normaliseEnvironment(raw.environment),
        when: raw.when ?? 'asked',
        requires: normaliseRequirements(raw.requires),
        exposure: normaliseExposure(raw.exposure),
        rollback: {
            keep: raw.rollback?.keep ?? 1,
            holdMs: (0,units/* parseDuration */.E9)(raw.rollback?.hold ?? '24h'),
            environment: raw.rollback?.environment ?? null,
        },
        releaseRecords: raw['release-records'] ?? 'per-promotion',
    };
}
function normaliseEnvironment(raw) {
    if (raw === undefined)
        return null;
    const rule = typeof raw === 'string' ? { name: raw } : raw;
    return {
        name: rule.name,
        reviewers: rule.reviewers ?? 0,
        preventSelfReview: rule['prevent-self-review'] ?? false,
        preventAdminBypass: rule['prevent-admin-bypass'] ?? false,
        branches: rule.branches ?? 'any',
        withoutProtection: rule['without-protection'] ?? 'refuse',
    };
}
function normaliseRequirements(raw = {}) {
    const { soak } = raw;
    return {
        evaluation: raw.evaluation ?? 'none',
        soak: soak === undefined
            ? null
            : { stage: soak.stage, atLeastMs: (0,units/* parseDuration */.E9)(soak['at-least'] ?? '0h'), samples: soak.samples ?? 0 },
        signOffs: (0,sign_off_demands/* normaliseDemands */.J1)(raw['sign-offs']),
        documents: raw.documents ?? [],
        checklist: raw.checklist ?? [],
    };
}
function normaliseExposure(raw) {
    const shadowFirst = raw?.['shadow-first'] ?? false;
    const tenants = raw?.tenants ?? [];
    switch (raw?.strategy) {
        case 'shadow':
            return { strategy: 'shadow' };
        case 'canary': {
            const initialBp = (0,units/* parseShare */.n8)(raw.initial);
            const largest = raw['max-share'];
            const maxShareBp = largest === undefined ? initialBp : (0,units/* parseShare */.n8)(largest);
            return { strategy: 'canary', shadowFirst, initialBp, maxShareBp, tenants };
        }
        case 'ramp':
            return {
                strategy: 'ramp',
                shadowFirst,
                steps: raw.steps.map((step) => ({
                    shareBp: (0,units/* parseShare */.n8)(step.share),
                    atLeastMs: (0,units/* parseDuration */.E9)(step['at-least'] ?? '0h'),
                    samples: step.samples ?? 0,
                })),
                advance: raw.advance ?? 'automatic',
                tenants,
            };
        case 'ab':
            return { strategy: 'ab', shadowFirst, splitBp: (0,units/* parseShare */.n8)(raw.split), tenants };
        case 'tenants':
            return { strategy: 'tenants', tenants };
        default:
            return { strategy: 'immediate' };
    }
}

// EXTERNAL MODULE: ./build/policy/raw.js
var policy_raw = __webpack_require__(90081);
// EXTERNAL MODULE: ./build/policy/types.js
var types = __webpack_require__(1842);
;// CONCATENATED MODULE: ./build/policy/normalise.js
/** A document that schema and checks have passed → the one normal form, every default filled in. */










/**
 * Fills in every default. Expects a document without problems: what cannot be read then is a defect. For a policy
 * merged with a model, `overrides` is what the model said, so that gates know where they stand.
 */
function normalisePolicy(raw, overrides) {
    const graph = (0,policy_graph/* resolveGraph */.Rm)(raw);
    return {
        version: 1,
        lifecycle: { preset: graph.preset, start: graph.start, order: graph.order },
        ledger: {
            genesis: raw.ledger?.genesis ?? null,
            unprovenOrigin: raw.ledger?.['unproven-origin'] ?? 'refuse',
            producedBy: raw.ledger?.['produced-by'] ?? null,
        },
        immutableReleases: raw['immutable-releases'] ?? 'prefer',
        roles: (0,records/* mapRecord */.Y)(raw.roles, normaliseRole),
        permissions: (0,records/* buildRecord */.k)(types/* OPERATIONS */.xb.map((operation) => [operation, normaliseGrant(raw.permissions?.[operation])])),
        versioning: normaliseVersioning(raw.versioning),
        artifacts: normaliseArtifacts(raw.artifacts),
        signOffs: normaliseSignOffs(raw['sign-offs']),
        overrides: normaliseOverrides(raw.overrides),
        commands: { onForks: raw.commands?.['on-forks'] ?? 'refuse', evaluate: raw.commands?.evaluate ?? null },
        changeLink: raw['change-link'] ?? [],
        freeze: (raw.freeze ?? []).map(normaliseFreeze),
        aliases: (0,records/* mapRecord */.Y)(raw.aliases, (alias, name) => ({ name, follows: alias?.follows ?? null })),
        metrics: (0,records/* mapRecord */.Y)(raw.metrics, (metric, name) => ({
            name,
            description: metric.description ?? null,
            from: metric.from ?? [],
            direction: metric.direction ?? null,
            kind: (metric.kind ?? 'value'),
            unit: metric.unit ?? null,
            drift: (0,drift/* normaliseDrift */.i)(name, metric),
        })),
        evaluation: normaliseEvaluation(raw.evaluation, overrides),
        stages: normaliseStages(raw, graph),
        monitoring: normaliseMonitoring(raw.monitoring),
        serving: normaliseServing(raw.serving),
    };
}
/** What a policy says about a model itself. */
function normaliseModel(raw, name) {
    return {
        name,
        owner: raw.owner ?? null,
        description: raw.description ?? null,
        tags: (0,records/* mapRecord */.Y)(raw.tags, (value) => value),
        overrides: Object.keys(raw)
            .filter((key) => !policy_raw/* MODEL_FACTS */.c.includes(key))
            .sort(),
    };
}
function normaliseStages(raw, graph) {
    return (0,records/* buildRecord */.k)([...graph.stages].map(([name, stage]) => [name, normaliseStage(stage, raw.stages?.[name] ?? {})]));
}
function normaliseRole(role, name) {
    return {
        name,
        description: role.description ?? null,
        users: role.users ?? [],
        teams: role.teams ?? [],
        permission: (role.permission ?? null),
    };
}
function normaliseGrant(grant) {
    if (grant === undefined)
        return { everywhere: [], stages: (0,records/* buildRecord */.k)([]) };
    if (Array.isArray(grant))
        return { everywhere: grant, stages: (0,records/* buildRecord */.k)([]) };
    return { everywhere: [], stages: (0,records/* mapRecord */.Y)(grant, (roles) => roles) };
}
function normaliseVersioning(raw = {}) {
    const bump = (key, fallback) => raw[key] ?? fallback;
    return {
        scheme: (raw['scheme'] ?? 'semver'),
        breakingSignature: bump('breaking-signature', 'major'),
        changedArchitecture: bump('changed-architecture', 'major'),
        addedFeatures: bump('added-features', 'minor'),
        changedData: bump('changed-data', 'minor'),
        changedConfiguration: bump('changed-configuration', 'minor'),
        changedPrompts: bump('changed-prompts', 'minor'),
    };
}
function normaliseArtifacts(raw = {}) {
    return {
        required: raw.required ?? ['model'],
        optional: raw.optional ?? null,
        datasetsMustState: raw['datasets-must-state'] ?? [],
        baseModelsMustState: raw['base-models-must-state'] ?? [],
    };
}
function normaliseSignOffs(raw = {}) {
    return {
        distinctPeople: raw['distinct-people'] ?? true,
        requesterMaySign: raw['requester-may-sign'] ?? false,
        authorMaySign: raw['author-may-sign'] ?? false,
        unknownAuthors: raw['unknown-authors'] ?? 'refuse',
        validForMs: (0,units/* parseDuration */.E9)(raw['valid-for'] ?? '14d'),
        requestValidForMs: (0,units/* parseDuration */.E9)(raw['request-valid-for'] ?? '30d'),
    };
}
/** What people and results have to say, an environment without its protection, and a hold: only where the policy says so. */
const WAIVED_UNLESS_SAID = ['soak', 'freezes', 'documents', 'checklist', 'change_link'];
function normaliseOverrides(raw = {}) {
    return {
        waive: [...(raw.waive ?? WAIVED_UNLESS_SAID)].sort(),
        validForMs: (0,units/* parseDuration */.E9)(raw['valid-for'] ?? '24h'),
        followUp: raw['follow-up'] ?? true,
    };
}
function normaliseFreeze(raw) {
    return {
        stages: raw.stages ?? null,
        from: raw.from,
        to: raw.to,
        startMs: (0,units/* parseDay */.Iq)(raw.from),
        endMs: (0,units/* parseDay */.Iq)(raw.to) + units/* DAY_MS */.sO,
        reason: raw.reason ?? null,
    };
}


/***/ }),

/***/ 50931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   jV: () => (/* binding */ formatPath),
/* harmony export */   vp: () => (/* binding */ showValue)
/* harmony export */ });
/** Places inside a policy, and how they and what stands there are written in messages. */
const PLAIN_KEY = /^[A-Za-z0-9_-]+$/;
const LONGEST_SHOWN = 80;
/** `permissions.promote.production[0]`; a key with other characters is quoted: `metrics["exact match"].kind`. */
function formatPath(path) {
    let text = '';
    for (const part of path) {
        if (typeof part === 'number')
            text += `[${part}]`;
        else if (!PLAIN_KEY.test(part))
            text += `[${JSON.stringify(part)}]`;
        else
            text += text === '' ? part : `.${part}`;
    }
    return text;
}
/** A value as a message shows it: JSON-like, on one line, shortened; null is what an empty YAML value reads as. */
function showValue(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : shorten(JSON.stringify(value));
    if (typeof value === 'object')
        return Object.keys(value).length === 0 ? 'an empty mapping' : shorten(JSON.stringify(value));
    // JSON has no words for .inf and .nan.
    return shorten(typeof value === 'number' ? String(value) : JSON.stringify(value));
}
/** `one`, `one and two`, `one, two and three`. */
function listOf(words, joint = 'and') {
    if (words.length <= 1)
        return words[0] ?? '';
    return `${words.slice(0, -1).join(', ')} ${joint} ${words[words.length - 1]}`;
}
/** The first letter as a capital one. */
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function shorten(text) {
    const points = [...text];
    return points.length <= LONGEST_SHOWN ? text : `${points.slice(0, LONGEST_SHOWN - 1).join('')}…`;
}


/***/ }),

/***/ 35339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ PRESETS),
/* harmony export */   l: () => (/* binding */ isPresetName)
/* harmony export */ });
/** The graph of each preset, stages in the order a version meets them. */
const PRESETS = {
    basic: {
        start: 'none',
        stages: {
            none: {},
            staging: { from: ['none'], 'compares-with': 'production' },
            production: { from: ['staging'], 'displaces-to': 'archived' },
            archived: { from: ['none', 'staging', 'production'], holds: 'many' },
        },
    },
    modelops: {
        start: 'experiment',
        stages: {
            experiment: {},
            candidate: { from: ['experiment'], 'compares-with': 'production' },
            canary: { from: ['candidate'], 'compares-with': 'production' },
            production: { from: ['canary'], 'displaces-to': 'deprecated' },
            deprecated: { from: ['experiment', 'candidate', 'canary', 'production'], holds: 'many' },
        },
    },
    experiment: {
        start: 'none',
        stages: {
            none: {},
            candidate: { from: ['none'], 'compares-with': 'production' },
            experiment: { from: ['candidate'], 'compares-with': 'production' },
            production: { from: ['experiment'] },
        },
    },
    validation: {
        start: 'development',
        stages: {
            development: { 'compares-with': 'production' },
            validation: { from: ['development'], 'compares-with': 'production' },
            staging: { from: ['validation'], 'compares-with': 'production' },
            production: { from: ['staging'] },
        },
    },
    classic: {
        start: 'development',
        stages: {
            development: { 'compares-with': 'production' },
            staging: { from: ['development'], 'compares-with': 'production' },
            production: { from: ['staging'], 'displaces-to': 'archived' },
            archived: { from: ['development', 'staging', 'production'], holds: 'many' },
        },
    },
};
function isPresetName(name) {
    return Object.hasOwn(PRESETS, name);
}


/***/ }),

/***/ 90081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ SAID_ONCE),
/* harmony export */   c: () => (/* binding */ MODEL_FACTS)
/* harmony export */ });
/** What a model may say that is not an override. */
const MODEL_FACTS = ['owner', 'description', 'tags'];
/** Sections of a policy that a model cannot override. */
const SAID_ONCE = [
    'version',
    'lifecycle',
    'ledger',
    'immutable-releases',
    'commands',
    'metrics',
    'models',
];


/***/ }),

/***/ 84981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ mapRecord),
/* harmony export */   k: () => (/* binding */ buildRecord)
/* harmony export */ });
/** Records whose keys come from a policy: without prototype, keys sorted, so that equal policies are equal texts. */
function buildRecord(entries) {
    const record = Object.create(null);
    for (const [key, value] of [...entries].sort(([left], [right]) => (left < right ? -1 : 1)))
        record[key] = value;
    return record;
}
function mapRecord(record, change) {
    return buildRecord(Object.entries(record ?? {}).map(([key, value]) => [key, change(value, key)]));
}


/***/ }),

/***/ 13587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ normaliseDemands),
/* harmony export */   aI: () => (/* binding */ DEMAND_WORDS),
/* harmony export */   s9: () => (/* binding */ writtenDemands)
/* harmony export */ });
/** Keys of `requires.sign-offs` that mean something else than a role of that name. */
const DEMAND_WORDS = ['any-of', 'at-least'];
/** Every demand, those of 0 included, which is how a model lifts what the policy asks for. */
function writtenDemands(raw = {}) {
    return Object.entries(raw).flatMap(([key, value]) => {
        if (key === 'any-of')
            return anyOf(value);
        if (key === 'at-least')
            return atLeast(value);
        return [{ id: key, form: 'role', written: [key], count: value, place: [key] }];
    });
}
/** The demands of a document without problems, sorted by id. */
function normaliseDemands(raw) {
    return writtenDemands(raw)
        .flatMap(({ id, written, count = 0 }) => (count === 0 ? [] : [{ id, roles: [...written].sort(), count }]))
        .sort((left, right) => (left.id < right.id ? -1 : 1));
}
function anyOf(raw) {
    const nested = raw.some((item) => Array.isArray(item));
    if (!nested && raw.length === 0)
        return [];
    const lists = (nested ? raw : [raw]);
    return lists.map((written, index) => ({
        id: `any-of:${[...written].sort().join(',')}`,
        form: 'any-of',
        written,
        count: 1,
        place: nested ? ['any-of', index] : ['any-of'],
    }));
}
function atLeast(raw) {
    const nested = Array.isArray(raw);
    const demands = (nested ? raw : [raw]);
    return demands.map(({ count, of: written = [] }, index) => ({
        id: `at-least:${count}:${[...written].sort().join(',')}`,
        form: 'at-least',
        written,
        count,
        place: nested ? ['at-least', index] : ['at-least'],
    }));
}


/***/ }),

/***/ 1842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oz: () => (/* binding */ WAIVABLE),
/* harmony export */   q9: () => (/* binding */ AUTOMATION),
/* harmony export */   xb: () => (/* binding */ OPERATIONS)
/* harmony export */ });
/**
 * The policy in one normal form: what `.github/slipway.yml` says, with every default filled in.
 *
 * Units: durations are milliseconds (`…Ms`), traffic shares are basis points (`…Bp`, 10,000 = all), every other
 * percentage is a fraction (0.05 = 5 %). Lists keep the order of the file where the order means something. Records
 * have no prototype and sorted keys, so a name such as `constructor` is a name and nothing else.
 */
const OPERATIONS = [
    'register',
    'request',
    'promote',
    'rollback',
    'deprecate',
    'hold',
    'alias',
    'override',
];
/** The role of a listed workflow with no person behind it. Built in: a policy grants it things, but cannot define it. */
const AUTOMATION = 'automation';
/** The checks that an override can waive, if the policy lets it. */
const WAIVABLE = [
    'soak',
    'freezes',
    'evaluation',
    'documents',
    'checklist',
    'sign_offs',
    'change_link',
    'environment',
    'holds',
];


/***/ }),

/***/ 14948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   MJ: () => (/* binding */ formatFraction),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   at: () => (/* binding */ parseFraction),
/* harmony export */   n8: () => (/* binding */ parseShare),
/* harmony export */   sO: () => (/* binding */ DAY_MS)
/* harmony export */ });
/** How a policy writes durations, percentages and dates. The schema has checked the form before these are called. */
const UNIT_MS = {
    s: 1000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
    w: 604_800_000,
};
const DAY_MS = 86_400_000;
/** `48h` → milliseconds. Returns null when the text is no duration. */
function parseDuration(text) {
    const match = /^([0-9]{1,5})([smhdw])$/.exec(text);
    return match === null ? null : Number(match[1]) * UNIT_MS[match[2]];
}
/** Milliseconds → the largest unit that divides them: `48h` stays `2d`, `90m` stays `90m`. */
function formatDuration(ms) {
    if (ms === 0)
        return '0h';
    for (const [unit, size] of Object.entries(UNIT_MS).reverse()) {
        if (ms % size === 0 && !(unit === 'w'))
            return `${ms / size}${unit}`;
    }
    return `${ms}ms`;
}
/** `10%` or 0.1 → basis points, rounded to whole ones; null when it is neither. */
function parseShare(value) {
    const fraction = parseFraction(value);
    return fraction === null ? null : Math.round(fraction * 10_000);
}
/** Basis points → `10%`, `2.5%`. */
function formatShare(bp) {
    return `${bp / 100}%`;
}
/** `5%` or 0.05 → 0.05; null when it is neither. */
function parseFraction(value) {
    if (typeof value === 'number')
        return value;
    const match = /^([0-9]+)(?:\.([0-9]+))?%$/.exec(value);
    if (match === null)
        return null;
    // Shifts the decimal point in the text: 0.1 percent is 0.001, not 0.0010000000000000002.
    const [, whole = '0', decimals = ''] = match;
    return Number(`${whole}${decimals}e-${decimals.length + 2}`);
}
/** A fraction → `5%`, without the noise of binary fractions. */
function formatFraction(fraction) {
    return `${Number((fraction * 100).toFixed(6))}%`;
}
/** `2026-12-18` → Unix time in ms of its first instant, UTC; null when there is no such day. */
function parseDay(text) {
    const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
    if (match === null)
        return null;
    const [year, month, day] = match.slice(1).map(Number);
    const ms = Date.UTC(year, month - 1, day);
    const back = new Date(ms);
    return back.getUTCMonth() === month - 1 && back.getUTCDate() === day && year >= 1970 ? ms : null;
}


/***/ })

};
