export const id = 6010;
export const ids = [6010];
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

/***/ 46010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ decideEvaluationOf),
  evaluate: () => (/* binding */ evaluate),
  L: () => (/* binding */ readEvaluation)
});

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/core/fold.js
var fold = __webpack_require__(83071);
// EXTERNAL MODULE: ./build/core/operation-key.js
var operation_key = __webpack_require__(16985);
// EXTERNAL MODULE: ./build/operations/authority.js
var authority = __webpack_require__(67846);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
// EXTERNAL MODULE: ./build/operations/effects.js + 1 modules
var effects = __webpack_require__(69600);
// EXTERNAL MODULE: ./build/operations/evaluation-decision.js + 1 modules
var evaluation_decision = __webpack_require__(6952);
// EXTERNAL MODULE: ./build/core/evaluation/digest.js
var evaluation_digest = __webpack_require__(98317);
// EXTERNAL MODULE: ./build/core/shapes.js
var shapes = __webpack_require__(55862);
// EXTERNAL MODULE: ./build/core/evaluation/shape.js
var shape = __webpack_require__(19684);
;// CONCATENATED MODULE: ./build/core/evaluation/parse.js
/** Evaluation records as they come from the ledger or from files: `unknown` in, a typed record or every problem out. */


/** An evaluation record (`slipway.evaluation/1`). */
function parseEvaluation(value) {
    return (0,shapes/* parseAs */.gf)(shape/* EVALUATION */.n, value);
}

// EXTERNAL MODULE: ./build/core/evaluation/types.js
var types = __webpack_require__(73864);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/operations/evaluation-record.js
var evaluation_record = __webpack_require__(29235);
// EXTERNAL MODULE: ./build/core/tags.js
var tags = __webpack_require__(61457);
// EXTERNAL MODULE: ./build/evidence/personal-data.js
var personal_data = __webpack_require__(82155);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
;// CONCATENATED MODULE: ./build/render/evidence-release.js
/** What the release that keeps an evaluation's samples says of itself. */

function renderEvidenceBody(of) {
    return [
        `Samples that an evaluation of ${(0,render_escape/* codeSpan */.SS)(`${of.model}@${of.version}`)} was decided on, kept so that the next`,
        'candidate can be compared sample by sample. The ledger names these files by their digests.',
        '',
        `Evidence: ${(0,render_escape/* codeSpan */.SS)(of.evidence)}`,
        '',
        (0,render_escape/* renderMarker */.Bd)(of.marker),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/operations/release.js + 1 modules
var operations_release = __webpack_require__(26203);
;// CONCATENATED MODULE: ./build/operations/evidence-release.js
/**
 * Keeping the samples of an evaluation: a release of their own on the version's anchor, published before the event
 * that names it, so that no event ever names bytes that are not there. Left behind by a run that died in between, it
 * is harmless: nothing refers to it.
 */





const NO_SAMPLES = { candidate: null, live: null, files: [] };
/** Packs what the policy lets be kept. Nothing leaves this machine yet. */
async function packSamples(context, of) {
    const { publish } = of;
    if (publish === 'none' || publish === 'statistics')
        return NO_SAMPLES;
    const pack = async (name) => {
        const evidence = of[name];
        if (evidence === null)
            return null;
        // A release may be immutable: a secret in it could never be taken back. The record's flags say that one was found.
        const flags = await context.ports.evidence.flags(evidence);
        if (flags.some((flag) => (0,personal_data/* isSecretKind */.z2)(flag.kind)))
            return null;
        return context.ports.evidence.pack({ evidence, mode: publish, name });
    };
    const [candidate, live] = [await pack('candidate'), await pack('live')];
    const kept = (packed) => packed === null ? null : { ...packed.asset, rows: packed.rows, mode: publish };
    return {
        candidate: kept(candidate),
        live: kept(live),
        files: [candidate, live].filter((one) => one !== null),
    };
}
/** Publishes the packed samples under the tag of the evaluation's evidence; null where there are none. */
async function publishSamples(context, of) {
    const { samples, model } = of;
    const { published } = of.staged;
    if (samples.files.length === 0)
        return null;
    const { git, sha256 } = context.ports;
    const assets = samples.files.map(({ asset, path }) => ({ asset, source: { kind: 'file', path } }));
    // The subject is in it: two versions may have given the very same answers, and each keeps its own.
    const digest = sha256([published.subject, ...assets.map(({ asset }) => asset.sha256)].join(' '));
    const tag = (0,tags/* evaluationTag */.DJ)({ model, digest });
    const title = `${model} ${published.version}: samples of an evaluation`;
    const tagged = await git.createTag({ name: tag, target: published.anchor, message: title, at: of.at });
    if (tagged.facts.target !== published.anchor) {
        (0,reasons/* refuse */.TR)({
            code: 'integrity_failed',
            required: `the tag ${tag} on ${published.anchor}`,
            found: `it is on ${tagged.facts.target}: somebody else made it`,
            next: 'Delete that tag, and run the job again.',
        });
    }
    const all = [...assets, (0,operations_release/* checksumsAsset */.BE)(assets, sha256)];
    const { release } = await (0,operations_release/* publishRelease */.Dl)(context, {
        tag,
        title,
        marker: `slipway:evidence:${tag}`,
        mode: tagged.kind === 'created' ? 'fresh' : 'resume',
        believe: 'read_back',
        body: (marker) => renderEvidenceBody({ model, version: published.version, evidence: of.evidence, marker }),
        assets: async () => all,
    });
    const found = new Map(release.assets.map((asset) => [asset.name, asset]));
    for (const { asset } of all) {
        const there = found.get(asset.name);
        if (there === undefined || there.size !== asset.size || (there.sha256 !== null && there.sha256 !== asset.sha256)) {
            (0,reasons/* refuse */.TR)({
                code: 'integrity_failed',
                required: `${asset.name} with SHA-256 ${asset.sha256} in release ${tag}`,
                found: there === undefined ? 'no such asset' : `one with SHA-256 ${there.sha256 ?? 'unknown'}`,
                next: 'Delete that release and its tag if nobody needs them, and run the job again.',
            });
        }
    }
    return {
        id: release.id,
        tag,
        url: release.url,
        immutable: release.immutable === true,
        assets: all.map(({ asset }) => asset),
    };
}

// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
;// CONCATENATED MODULE: ./build/operations/evaluation-event.js
/** What is written with an evaluation, and what is read back of one: everything between the decision and the ledger. */












/** An event whose parts nobody could read would stand in the way of everything that comes after it. */
function requireWellFormed(record) {
    const parsed = parseEvaluation(JSON.parse((0,canonical/* canonicalJson */.dj)(record)));
    if (parsed.kind === 'ok')
        return;
    const [first] = parsed.problems;
    (0,reasons/* refuse */.TR)({
        code: 'evidence_unreadable',
        required: 'results of which a well-formed record can be made',
        found: `at ${first?.where ?? '/'} of the record: ${first?.message ?? 'something is wrong'}`,
        next: 'See what `slipway inspect` says of the files, and mend what they say there. Nothing was recorded.',
    });
}
/** Publishes the samples that are to be kept, and says what the event says. */
async function payloadOf(context, of) {
    const { decided, model, samples, staged, gathered } = of;
    const { record } = decided;
    const measured = of.live !== null && record.baseline.kind === 'version' ? record.baseline.evidence.digest : null;
    return {
        ...(0,fold/* pointer */.Wn)(staged.published),
        stage: decided.stage.name,
        compared_with: decided.stage.comparesWith,
        baseline: decided.live,
        evaluation: (0,evaluation_digest/* evaluationDigest */.X)(record, context.ports.sha256),
        verdict: record.verdict,
        evidence: { candidate: record.evidence.digest, live: measured },
        set: record.set,
        slice: decided.slice,
        measured_at: record.measured_at,
        release: context.mode === 'dry_run'
            ? null
            : await publishSamples(context, {
                model,
                staged,
                samples,
                evidence: record.evidence.digest,
                at: (0,transact/* momentOf */.E)(gathered),
            }),
    };
}
/** The record of a committed event: known here if this process decided it, read back if an earlier one did. */
async function recordOf(context, of) {
    const { event, known } = of;
    const { ledger, sha256 } = context.ports;
    const digest = event.payload.evaluation;
    if (known !== null && (0,evaluation_digest/* evaluationDigest */.X)(known.decided.record, sha256) === digest)
        return known.decided.record;
    const path = (0,paths/* evaluationPath */.o$)(event.model, digest);
    const found = (0,documents/* readDocument */.u0)(await ledger.read({ files: [path] }), {
        path,
        schema: types/* EVALUATION_SCHEMA */.$k,
    });
    return found ?? (0,documents/* corrupt */.qb)(path, 'the evaluation is missing');
}
/** The commit that a version was built from: where its check is shown. */
async function sourceOf(context, of) {
    const { event, gathered } = of;
    const { version } = event.payload;
    const found = await (0,versions/* readVersion */.$4)(context, { model: event.model, version, commit: gathered.commit });
    return found?.record.lineage.commit ?? null;
}
/** The lists of evaluations that the event adds to, as they are. */
async function listsBefore(context, of) {
    const { gathered, payload } = of;
    const { ledger, sha256 } = context.ports;
    const { model } = gathered.state;
    const { baseline, evidence } = payload;
    const versions = [payload.version, ...(baseline !== null && evidence.live !== null ? [baseline.version] : [])];
    const pathOf = (version) => (0,paths/* evaluationsPath */.TI)({ model, version }, sha256);
    const snapshot = await ledger.read({ files: versions.map(pathOf), at_commit: gathered.commit });
    const listOf = (version) => (0,documents/* readDocument */.u0)(snapshot, { path: pathOf(version), schema: evaluation_record/* EVALUATIONS_SCHEMA */.IU });
    return new Map(versions.map((version) => [version, listOf(version)]));
}

// EXTERNAL MODULE: ./build/operations/evaluation-result.js
var evaluation_result = __webpack_require__(77635);
// EXTERNAL MODULE: ./build/operations/evaluation-standing.js + 2 modules
var evaluation_standing = __webpack_require__(10494);
// EXTERNAL MODULE: ./build/operations/evidence-input.js + 1 modules
var evidence_input = __webpack_require__(11917);
// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/operations/inputs.js
var inputs = __webpack_require__(36806);
// EXTERNAL MODULE: ./build/operations/provenance.js + 1 modules
var provenance = __webpack_require__(76980);
;// CONCATENATED MODULE: ./build/operations/evaluate.js
/**
 * Evaluate: results of evaluation tools become an evaluation of a version. Files are read into one normal form, the
 * gates of the policy are decided against the version that is live, and what was decided goes into the ledger, with
 * the samples kept as far as the policy lets them. Check, comment and report are display.
 *
 * In the run of a pull request the same is a preview: shown, and recorded nowhere.
 */


















async function evaluate(context, request) {
    return (0,operations_context/* settle */.G9)('eval-gate', async () => decideEvaluationOf(context, await readEvaluation(context, request)));
}
/** Reads what an evaluation rests on; refuses what cannot be read, before anything is written. */
async function readEvaluation(context, request) {
    const { model } = (0,versions/* referenceFrom */.Q)(request.subject);
    if (request.stage !== null)
        (0,inputs/* checkStageName */.Af)(request.stage);
    const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model });
    const stage = (0,evaluation_decision/* evaluationStage */.V)(gathered.effective, request.stage);
    const { read: mappings, publish } = gathered.effective.evaluation;
    const texts = publish === 'full' ? 'keep' : 'drop';
    const candidate = await (0,evidence_input/* readEvidenceFiles */.F)(context, {
        whose: 'candidate',
        patterns: request.candidate,
        mappings,
        texts,
    });
    const live = request.baseline.length === 0
        ? null
        : await (0,evidence_input/* readEvidenceFiles */.F)(context, { whose: 'live version', patterns: request.baseline, mappings, texts });
    return { request: { ...request, stage: stage.name }, model, candidate, live, gathered };
}
/** Decides and records what was read; in the run of a pull request, and before there is a version, it is a preview. */
async function decideEvaluationOf(context, of, options = { version: 'registered' }) {
    const isPreview = context.caller.pull !== null || options.version === 'not_yet';
    return isPreview ? preview(context, of) : record(context, of);
}
async function preview(context, of) {
    const decided = await (0,evaluation_decision/* decideFor */.q)(context, { ...of, staged: null });
    return (0,evaluation_result/* concludeEvaluation */.sQ)(context, {
        kind: 'preview',
        ...of,
        record: decided.record,
        evidence: decided.evidence,
        event: null,
        commit: context.caller.pull?.head ?? null,
        before: [],
    });
}
async function record(context, of) {
    const { request, model } = of;
    const { ports } = context;
    const selector = (0,versions/* referenceFrom */.Q)(request.subject).selector ?? { kind: 'latest' };
    const done = [];
    let known = null;
    const decide = async (gathered) => {
        const { state, effective, commit } = gathered;
        // Samples are published before the event is written: by a run whose event nobody would accept, they are not.
        (0,authority/* checkRun */.Q5)(context, gathered);
        const { version } = await (0,versions/* pointerOf */.rq)(context, { state, selector, commit, policy: effective });
        const staged = (0,versions/* usable */.Je)(await (0,versions/* readVersion */.$4)(context, { model, version, commit }), { model, version, selector });
        await (0,provenance/* requireProvenVersion */.gF)(context, { gathered, staged });
        const { candidate, live: given } = readAlike(of.gathered, gathered) ? of : await readEvaluation(context, request);
        const stage = (0,evaluation_decision/* evaluationStage */.V)(effective, request.stage);
        const compared = (0,evaluation_standing/* liveToCompare */.RC)(gathered, { stage, subject: staged.published.subject });
        const live = compared === null ? null : given;
        const samples = await packSamples(context, { publish: effective.evaluation.publish, candidate, live });
        const before = await (0,evaluation_record/* readEvaluations */.O_)(context, { gathered, version: (0,fold/* pointer */.Wn)(staged.published) });
        const earlier = before
            .filter((one) => one.role === 'candidate')
            .map(({ seq, at, verdict }) => ({ seq, at, verdict }));
        const decided = await (0,evaluation_decision/* decideFor */.q)(context, { request, candidate, live, gathered, staged, samples, earlier });
        requireWellFormed(decided.record);
        known = { decided, commit: staged.record.lineage.commit };
        const asked = { state, commit, now: (0,transact/* momentOf */.E)(gathered) };
        const owed = context.mode === 'dry_run' ? null : await (0,effects/* completeOwed */.hQ)(context, asked);
        done.push(...(owed?.reports ?? []));
        if (owed !== null)
            (0,effects/* requireFewDebts */.Yz)(state, owed);
        const payload = await payloadOf(context, { model, live, gathered, decided, samples, staged });
        return {
            kind: 'write',
            type: 'evaluated',
            payload,
            actor: (0,authority/* actorFor */.ho)(context, gathered),
            owes: [],
            projectedThrough: owed?.through ?? state.projected_through,
            checks: decided.checks,
            documents: {
                stages: new Map(),
                aliases: null,
                exposure: null,
                day: null,
                evaluations: await listsBefore(context, { gathered, payload }),
            },
            staged: null,
            record: null,
            evaluation: decided.record,
        };
    };
    const key = (0,operation_key/* operationKey */.t)({
        source: context.caller.source,
        operation: 'evaluate',
        model,
        subject: askedOf(of),
        stage: request.stage,
    }, ports.sha256);
    const transaction = await (0,transact/* transact */.h)(context, { model, key, query: { files: [] }, decide });
    return conclude(context, { ...of, transaction, known, before: done });
}
/** What is asked for: other results, or others to compare with, are another asking, even of the same job. */
function askedOf({ request, candidate, live }) {
    const hashes = (evidence) => (evidence?.files ?? []).map((file) => file.sha256).sort();
    const { name, digest } = request.set;
    return (0,canonical/* canonicalJson */.dj)([request.subject, hashes(candidate), hashes(live), name, digest]);
}
/** Whether two policies read evaluation files alike; else files are read again by the one that decides. */
function readAlike(before, now) {
    const [left, right] = [before, now].map(({ effective: { evaluation } }) => (0,canonical/* canonicalJson */.dj)([evaluation.read, evaluation.publish === 'full']));
    return left === right;
}
async function conclude(context, of) {
    const { transaction, known, request, before } = of;
    if (transaction.kind === 'stopped')
        return transaction.result;
    const { gathered } = transaction;
    const evidence = known?.decided.evidence ?? { candidate: of.candidate, live: of.live };
    if (transaction.kind === 'planned') {
        if (known === null)
            throw new TypeError('a plan without a decision');
        const plan = { kind: 'planned', event: null, commit: null, record: known.decided.record };
        return (0,evaluation_result/* concludeEvaluation */.sQ)(context, { ...plan, request, gathered, evidence, before });
    }
    const { event } = transaction;
    if (event.type !== 'evaluated')
        throw new TypeError('an evaluation is recorded by an event of its own');
    return (0,evaluation_result/* concludeEvaluation */.sQ)(context, {
        kind: transaction.kind === 'replayed' ? 'replayed' : 'recorded',
        request,
        gathered,
        evidence,
        before,
        event,
        record: await recordOf(context, { event, known }),
        commit: known?.commit ?? (await sourceOf(context, { gathered, event })),
    });
}


/***/ })

};
