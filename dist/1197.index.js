export const id = 1197;
export const ids = [1197];
export const modules = {

/***/ 41197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SERVING_PATHS: () => (/* binding */ SERVING_PATHS),
  servingFiles: () => (/* binding */ servingFiles),
  servingTargets: () => (/* binding */ servingTargets)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/core/yaml-text.js
/** YAML as machines read it: made from plain data, the same text for the same data. */

/**
 * Documents of plain data as one text. `heading` goes before the first as a comment; no documents leave the comment alone.
 * Words that older readers take for something else (`on`, `no`, `1:30`) are quoted: Kubernetes still reads YAML 1.1.
 */
function yamlText(of) {
    const heading = of.heading
        .split(/\r?\n/)
        .map((line) => `# ${line}`.trimEnd())
        .join('\n');
    const documents = of.documents.map((one) => {
        // Data that stands in two places is written twice: an alias is one more thing that a reader may not know.
        const document = new dist/* Document */.yo(one, { version: '1.1', aliasDuplicateObjects: false });
        return document.toString({ lineWidth: 0, directives: false });
    });
    return `${heading}\n${documents.join('---\n')}`;
}

// EXTERNAL MODULE: ./build/core/murmur3.js
var murmur3 = __webpack_require__(19243);
;// CONCATENATED MODULE: ./build/adapters/serving/kubernetes-names.js
/** Names of objects in a cluster. They have to be DNS labels: at most 63 lowercase letters, digits, dashes; a letter first. */

const MOST = 63;
/** The Service (or Deployment) of one version: `<model>-v<ordinal>`. Version numbers are no DNS labels; ordinals are. */
function workloadName(of) {
    return label(of.model, `-v${of.ordinal}`);
}
/** The object that stands for a stage: `<model>-<stage>`, with something after it where an engine needs two. */
function stageName(of, after = '') {
    return label(`${of.model}-${of.stage}`, after);
}
/** What is too long is cut, and told apart by a hash of the whole. */
function label(text, after) {
    const name = /^[a-z]/.test(text) ? text : `m-${text}`;
    if (name.length + after.length <= MOST)
        return `${name}${after}`;
    const hash = (0,murmur3/* murmur3 */.K)(name).toString(16).padStart(8, '0');
    const kept = name.slice(0, MOST - after.length - hash.length - 1).replace(/-+$/, '');
    return `${kept}-${hash}${after}`;
}

// EXTERNAL MODULE: ./build/core/bucket.js
var bucket = __webpack_require__(19050);
// EXTERNAL MODULE: ./build/core/own.js
var own = __webpack_require__(92966);
;// CONCATENATED MODULE: ./build/adapters/serving/served.js


/** The stages that serve something, by name. */
function servedStages(exposure) {
    return Object.keys(exposure.stages)
        .sort()
        .flatMap((stage) => {
        const exposed = (0,own/* ownValue */.e)(exposure.stages, stage) ?? [];
        const rollout = (0,own/* ownValue */.e)(exposure.rollouts, stage) ?? null;
        const split = (0,bucket/* splitOf */.uv)(exposed, rollout);
        if (split === null)
            return [];
        const answering = exposed.filter((one) => !one.shadow);
        return [{ stage, split, rollout, answering, shadows: exposed.filter((one) => one.shadow) }];
    });
}
/** Version of a number in a stage. */
function versionOf(of, version) {
    const found = of.answering.find((one) => one.version === version);
    if (found === undefined)
        throw new Error(`${of.stage} does not serve ${version}`);
    return found;
}
/** Where the model's own bytes are: of the artifact with the role `model`, else of the first. */
function modelUri(version) {
    const artifact = version.artifacts.find((one) => one.role === 'model') ?? version.artifacts[0];
    return artifact?.uri ?? null;
}
/** First lines of a file that people may open. */
function headingOf(of, what) {
    const { model, seq } = of.exposure;
    return `${what} of ${model}, as of event ${seq}.\nWritten by Slipway with the event, in the same commit. Change the registry, not this file.`;
}
/**
 * Revisions by stage. The version before is whatever the engine itself had fully rolled out, so the split of a stage that
 * takes another one's traffic (a canary stage) stands at that other one. A share that is no whole percent is rounded down:
 * the candidate never gets more than was decided.
 */
function revisionsOf(of) {
    const stages = servedStages(of.exposure);
    const lent = stages.filter((one) => lender(of, one) !== null);
    return stages
        .filter((one) => !lent.includes(one))
        .map((own) => {
        const from = own.rollout === null ? lent.find((one) => lender(of, one) === own.stage) : undefined;
        const { split } = from ?? own;
        const first = split.weights[0];
        const alone = first === undefined || first.version === split.baseline;
        const newest = versionOf(from ?? own, alone ? split.baseline : first.version);
        return { stage: own.stage, newest, percent: alone ? null : Math.floor(newest.share / 100) };
    });
}
/** The stage whose live version keeps the rest of the traffic, where that is another one; null: its own. */
function lender(of, one) {
    const live = (stage) => (0,own/* ownValue */.e)(of.aliases.stages, stage)?.version ?? null;
    const { rollout } = one;
    if (rollout === null || live(one.stage) !== rollout.candidate)
        return null;
    const others = Object.keys(of.aliases.stages).sort();
    return others.find((stage) => stage !== one.stage && live(stage) === rollout.baseline) ?? null;
}

;// CONCATENATED MODULE: ./build/adapters/serving/argo-rollouts.js
/**
 * Argo Rollouts (`argoproj.io/v1alpha1`): which Deployment's template a stage runs, and how much of the traffic it has.
 * Argo holds the weight and does nothing by itself: the pause after it has no end, and another step is another file.
 * Replicas, selector and traffic router belong to the cluster, and are laid over it.
 */



function rollout(model, of) {
    const { stage, percent } = of;
    return {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Rollout',
        metadata: {
            name: stageName({ model, stage }),
            labels: { 'app.kubernetes.io/managed-by': 'slipway' },
        },
        spec: {
            workloadRef: {
                apiVersion: 'apps/v1',
                kind: 'Deployment',
                name: workloadName({ model, ordinal: of.newest.ordinal }),
            },
            strategy: {
                canary: {
                    canaryService: stageName({ model, stage }, '-canary'),
                    stableService: stageName({ model, stage }, '-stable'),
                    steps: percent === null ? [{ setWeight: 100 }] : [{ setWeight: percent }, { pause: {} }],
                },
            },
        },
    };
}
/** `argo-rollouts.yaml`: a `Rollout` for every stage that serves something. */
function argoRolloutsFile(of) {
    const documents = revisionsOf(of).map((one) => rollout(of.exposure.model, one));
    return yamlText({ heading: headingOf(of, 'Rollouts'), documents });
}

;// CONCATENATED MODULE: ./build/adapters/serving/flagd.js

/** Where flagd publishes what its files look like. */
const SCHEMA = 'https://flagd.dev/schema/v0/flags.json';
const KEY = { var: 'targetingKey' };
/** The rule: named keys, then the draw; without a key the baseline, because an empty key would draw the same for everybody. */
function targeting(of) {
    const { split } = of;
    const drawn = split.weights.length === 1
        ? split.baseline
        : {
            fractional: [{ cat: [split.salt, KEY] }, ...split.weights.map((one) => [one.version, one.share])],
        };
    const keyed = typeof drawn === 'string' ? drawn : { if: [{ '!!': [KEY] }, drawn, split.baseline] };
    if (split.candidate !== null)
        return { if: [{ in: [KEY, [...split.tenants]] }, split.candidate, keyed] };
    return typeof keyed === 'string' ? {} : keyed;
}
/** What an application is handed: enough to find, prove and configure the version. */
function value(version) {
    return {
        version: version.version,
        ordinal: version.ordinal,
        subject: version.subject,
        tag: version.tag,
        uri: modelUri(version) ?? '',
        configuration: version.configuration ?? {},
    };
}
function flag(of) {
    const { rollout, split, shadows } = of;
    // Older versions are kept without a share, so that whoever still holds one finds it; the default comes last.
    const variants = Object.fromEntries(of.answering.map((one) => [one.version, value(one)]));
    return {
        state: 'ENABLED',
        variants,
        defaultVariant: split.baseline,
        targeting: targeting(of),
        metadata: {
            ...(rollout === null ? {} : { strategy: rollout.strategy, step: rollout.step, steps: rollout.steps }),
            ...(shadows.length === 0 ? {} : { shadow: shadows.map((one) => one.version).join(' ') }),
        },
    };
}
/** `flagd.json`: a flag `<model>.<stage>` for every stage that serves something. */
function flagdFile(of) {
    const { model, seq } = of.exposure;
    const flags = servedStages(of.exposure).map((one) => [`${model}.${one.stage}`, flag(one)]);
    const metadata = { flagSetId: `slipway/${model}`, version: String(seq) };
    return `${JSON.stringify({ $schema: SCHEMA, flags: Object.fromEntries(flags), metadata }, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/adapters/serving/gateway-api.js



/** Port of the Services. The API demands one; it is one of the conventions. */
const SERVICE_PORT = 80;
function route(model, of) {
    const backend = (version) => ({
        name: workloadName({ model, ordinal: version.ordinal }),
        port: SERVICE_PORT,
    });
    const filters = of.shadows.map((one) => ({ type: 'RequestMirror', requestMirror: { backendRef: backend(one) } }));
    const backendRefs = of.split.weights.map((one) => ({
        ...backend(versionOf(of, one.version)),
        weight: one.share,
    }));
    return {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'HTTPRoute',
        metadata: {
            name: stageName({ model, stage: of.stage }),
            labels: { 'app.kubernetes.io/managed-by': 'slipway' },
        },
        spec: { rules: [{ ...(filters.length === 0 ? {} : { filters }), backendRefs }] },
    };
}
/** `gateway-api.yaml`: an `HTTPRoute` for every stage that serves something; weights sum to 10,000. */
function gatewayApiFile(of) {
    const documents = servedStages(of.exposure).map((one) => route(of.exposure.model, one));
    return yamlText({ heading: headingOf(of, 'Routes'), documents });
}

;// CONCATENATED MODULE: ./build/adapters/serving/kserve.js
/**
 * KServe `InferenceService` (`serving.kserve.io/v1beta1`), which shares traffic between its newest revision and the one
 * that it had fully rolled out before (`canaryTrafficPercent`, in its serverless mode). It mirrors nothing and knows no
 * keys, so shadows and tenants are not in it. Nothing stands in it that changes without the version: KServe would take an
 * annotation for a new revision.
 */



/** Formats that the end of a file name leaves no doubt of. The rest is laid over the file by whoever knows. */
const FORMATS = {
    bst: 'xgboost',
    joblib: 'sklearn',
    mar: 'pytorch',
    onnx: 'onnx',
    pmml: 'pmml',
    ubj: 'xgboost',
};
function format(of) {
    const artifact = of.newest.artifacts.find((one) => one.role === 'model') ?? of.newest.artifacts[0];
    const ending = artifact?.path.toLowerCase().split('.').at(-1) ?? '';
    return Object.hasOwn(FORMATS, ending) ? (FORMATS[ending] ?? 'custom') : 'custom';
}
function service(model, of) {
    return {
        apiVersion: 'serving.kserve.io/v1beta1',
        kind: 'InferenceService',
        metadata: {
            name: stageName({ model, stage: of.stage }),
            labels: { 'app.kubernetes.io/managed-by': 'slipway' },
        },
        spec: {
            predictor: {
                ...(of.percent === null ? {} : { canaryTrafficPercent: of.percent }),
                model: { modelFormat: { name: format(of) }, storageUri: modelUri(of.newest) ?? '' },
            },
        },
    };
}
/** `kserve.yaml`: an `InferenceService` for every stage that serves something. */
function kserveFile(of) {
    const documents = revisionsOf(of).map((one) => service(of.exposure.model, one));
    return yamlText({ heading: headingOf(of, 'Inference services'), documents });
}

;// CONCATENATED MODULE: ./build/adapters/serving/plain.js

/** `plain.json`: by stage, the candidate first, `{version, digest, uri, share, shadow}`; by alias, `{version, digest, uri}`. */
function plainFile(of) {
    const { model, seq, at, stages } = of.exposure;
    const short = (one) => ({ version: one.version, digest: one.subject, uri: modelUri(one) });
    const byName = (record, make) => Object.fromEntries(Object.entries(record)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, one]) => [name, make(one)]));
    const document = {
        model,
        seq,
        at,
        stages: byName(stages, (list) => list.map((one) => ({ ...short(one), share: one.share, shadow: one.shadow }))),
        aliases: byName(of.aliases.aliases, (one) => (one === null ? null : short(one))),
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/adapters/serving/index.js





/** Path below `models/<model>/` and writer of each target; `aliases` reads what is always there. */
const WRITERS = {
    flagd: { path: 'serving/flagd.json', write: flagdFile },
    'gateway-api': { path: 'serving/gateway-api.yaml', write: gatewayApiFile },
    kserve: { path: 'serving/kserve.yaml', write: kserveFile },
    'argo-rollouts': { path: 'serving/argo-rollouts.yaml', write: argoRolloutsFile },
    json: { path: 'serving/plain.json', write: plainFile },
};
/** Every path that a target may have written, whether the policy names it now or not. */
const SERVING_PATHS = Object.values(WRITERS).map((one) => one.path);
/**
 * Path below `models/<model>/` → text, for every target that has a file of its own. A target that is named always has
 * its file, also when nothing is served: what stood there before must not go on standing. Never fails on documents that
 * fit their schemas; what a target cannot say is refused where the policy is checked.
 */
function servingFiles(of) {
    const { exposure, aliases } = of;
    return new Map([...new Set(of.targets)].flatMap((target) => {
        if (target === 'aliases')
            return [];
        const { path, write } = WRITERS[target];
        return [[path, write({ exposure, aliases })]];
    }));
}
const servingTargets = {
    paths: async () => SERVING_PATHS,
    files: async (of) => servingFiles(of),
};


/***/ }),

/***/ 19050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uv: () => (/* binding */ splitOf),
/* harmony export */   zh: () => (/* binding */ chooseVariant)
/* harmony export */ });
/* unused harmony export bucketOf */
/* harmony import */ var _murmur3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19243);
/**
 * Which version a key gets. The rule is flagd's `fractional` (0.15.0 and later), so that whoever asks here and whoever
 * asks a traffic engine is told the same: the key's hash is laid on a line of all shares, in the order of the list. The
 * candidate lies first, so that raising it takes keys from the others and gives none back.
 */

/** Beyond this the arithmetic would no longer be exact; shares sum to 10,000. */
const MOST = 2 ** 21;
/** The split of a stage; null where nothing is served there. */
function splitOf(exposed, rollout) {
    const answering = exposed.filter((one) => !one.shadow);
    const weights = answering.filter((one) => one.share > 0);
    const baseline = weights.at(-1);
    if (baseline === undefined)
        return null;
    const candidate = answering.find((one) => one.version === rollout?.candidate) ?? null;
    const named = candidate === null ? [] : (rollout?.tenants ?? []);
    return {
        weights,
        tenants: named,
        candidate: named.length === 0 ? null : (candidate?.version ?? null),
        baseline: baseline.version,
        salt: rollout?.salt ?? '',
    };
}
/**
 * Where a key falls among `total` places of the same width: a whole number from 0 to `total - 1`. A place keeps its key
 * whatever becomes of the shares, as long as `salt` and `total` stay.
 *
 * @throws RangeError where `total` is no whole number from 1 to 2^21
 */
function bucketOf(of, total) {
    if (!Number.isInteger(total) || total < 1 || total > MOST)
        throw new RangeError(`total: ${total}`);
    return Math.floor(((0,_murmur3_js__WEBPACK_IMPORTED_MODULE_0__/* .murmur3 */ .K)(`${of.salt}${of.key}`) * total) / 2 ** 32);
}
/**
 * The version number that a key gets; null where nothing is served. A key that is empty has no place on the line, and
 * gets the baseline.
 */
function chooseVariant(exposed, rollout, key) {
    const split = splitOf(exposed, rollout);
    if (split === null)
        return null;
    if (split.candidate !== null && split.tenants.includes(key))
        return split.candidate;
    if (key === '')
        return split.baseline;
    const total = split.weights.reduce((sum, one) => sum + one.share, 0);
    const bucket = bucketOf({ salt: split.salt, key }, total);
    let end = 0;
    for (const one of split.weights) {
        end += one.share;
        if (bucket < end)
            return one.version;
    }
    return split.baseline;
}


/***/ }),

/***/ 19243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ murmur3)
/* harmony export */ });
/**
 * MurmurHash3, x86, 32 bits, seed 0 (A. Appleby, smhasher, `MurmurHash3_x86_32`): the hash that flagd buckets with. It is
 * made here because the small packages that have it hash UTF-16 code units, which is another hash for anything but ASCII.
 */
const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;
const rotate = (value, by) => (value << by) | (value >>> (32 - by));
const scramble = (block) => Math.imul(rotate(Math.imul(block, C1), 15), C2);
/** Hash of a text's UTF-8 bytes: a whole number from 0 to 2^32 - 1. Half a surrogate pair counts as U+FFFD. */
function murmur3(text) {
    const bytes = new TextEncoder().encode(text);
    const whole = bytes.length & ~3;
    let hash = 0;
    for (let at = 0; at < whole; at += 4) {
        hash = rotate(hash ^ scramble(word(bytes, { at, length: 4 })), 13);
        hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
    }
    hash ^= scramble(word(bytes, { at: whole, length: bytes.length - whole }));
    return finish(hash ^ bytes.length);
}
/** Up to four bytes, the lowest first. */
function word(bytes, of) {
    let value = 0;
    for (let index = of.length - 1; index >= 0; index -= 1)
        value = (value << 8) | (bytes[of.at + index] ?? 0);
    return value;
}
function finish(hash) {
    let mixed = hash ^ (hash >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
}


/***/ }),

/***/ 92966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/**
 * Reading a record by a name that is data. Names such as `constructor` are allowed for stages, aliases and models, and
 * every plain object answers to them by its prototype.
 */
function ownValue(record, name) {
    return Object.hasOwn(record, name) ? record[name] : undefined;
}


/***/ })

};
