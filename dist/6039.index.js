export const id = 6039;
export const ids = [6039];
export const modules = {

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

/***/ 97592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ documentText),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/** Canonical JSON (RFC 8785) and the digests made from it. */

/** RFC 8785 text of a JSON value. Throws a TypeError on what JSON cannot say (functions, NaN, undefined). */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('This value cannot be written as JSON.');
    return text;
}
/** SHA-256 over a value's canonical JSON, UTF-8. */
function digestOf(value, sha256) {
    return `sha256:${sha256(canonicalJson(value))}`;
}
/** How documents are stored: indented for people and small diffs, one final newline. Digests never depend on it. */
function documentText(value) {
    return `${JSON.stringify(value, null, 1)}\n`;
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

/***/ 91620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolve: () => (/* binding */ resolve)
});

// EXTERNAL MODULE: ./build/core/approval/restriction.js
var restriction = __webpack_require__(18470);
// EXTERNAL MODULE: ./build/core/as-of.js
var as_of = __webpack_require__(55332);
// EXTERNAL MODULE: ./build/core/integrity.js
var core_integrity = __webpack_require__(15621);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
// EXTERNAL MODULE: ./build/core/own.js
var own = __webpack_require__(92966);
// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/core/serving.js
var serving = __webpack_require__(72686);
// EXTERNAL MODULE: ./build/core/state.js
var core_state = __webpack_require__(72795);
// EXTERNAL MODULE: ./build/core/tags.js
var tags = __webpack_require__(61457);
// EXTERNAL MODULE: ./build/operations/documents.js + 1 modules
var documents = __webpack_require__(19529);
// EXTERNAL MODULE: ./build/operations/ledger-whole.js
var ledger_whole = __webpack_require__(43580);
// EXTERNAL MODULE: ./build/operations/provenance.js + 1 modules
var provenance = __webpack_require__(76980);
// EXTERNAL MODULE: ./build/operations/transact.js + 1 modules
var transact = __webpack_require__(56529);
;// CONCATENATED MODULE: ./build/operations/as-of.js








/**
 * What changed on a day and what it began with.
 *
 * First request: the day's own file, and the names of this year's days and of all years. Second, only where the day
 * did not begin the history: the file of the last day before, or of the last day of an earlier year.
 */
async function readDay(ports, of) {
    const { model, day, first } = of;
    const year = day.slice(0, 4);
    const own = readOwnDay(first, { model, day });
    const days = (first.folders.get(`${(0,paths/* daysFolder */.ed)(model)}/${year}`) ?? []).flatMap((name) => /^(\d{4}-\d{2}-\d{2})\.json$/.exec(name)?.[1] ?? []);
    const before = (0,as_of/* dayBefore */.gk)(days, day);
    const years = first.folders.get((0,paths/* daysFolder */.ed)(model)) ?? [];
    const earlier = before === null ? (0,as_of/* dayBefore */.gk)(years, year) : null;
    const path = before !== null ? (0,paths/* dayPath */.yl)(model, before) : earlier !== null ? (0,paths/* yearEndPath */.AU)(model, earlier) : null;
    if (path === null)
        return { changes: own?.changes ?? [], opening: null };
    const second = await ports.ledger.read({ files: [path], ...(of.commit === null ? {} : { at_commit: of.commit }) });
    const document = (0,documents/* readDocument */.u0)(second, { path, schema: 'slipway.day/1' });
    return { changes: own?.changes ?? [], opening: document?.changes[document.changes.length - 1] ?? null };
}
function readOwnDay(first, of) {
    return (0,documents/* readDocument */.u0)(first, { path: (0,paths/* dayPath */.yl)(of.model, of.day), schema: 'slipway.day/1' });
}
/** What the first request of an as-of look-up asks for. */
function dayQuery(of) {
    const year = of.day.slice(0, 4);
    return { files: [(0,paths/* dayPath */.yl)(of.model, of.day)], folders: [(0,paths/* daysFolder */.ed)(of.model), `${(0,paths/* daysFolder */.ed)(of.model)}/${year}`] };
}
/** The change that was in force at an instant; null when nothing had ever gone live. */
function inForceAt(asOf, of) {
    const document = { schema: 'slipway.day/1', model: of.model, day: (0,paths/* dayOf */.kb)(of.at), changes: asOf.changes };
    return (0,as_of/* changeAt */.cL)(document, of.at) ?? asOf.opening;
}
/** The version a name pointed at in a change and the event that made it so; refused where the name did not exist or pointed at nothing. */
function versionThen(change, of) {
    const target = (0,as_of/* pointerIn */.ZY)(change, of.name);
    if (change !== null && target !== undefined && target !== null)
        return { version: target.version, seq: target.seq };
    (0,reasons/* refuse */.TR)({
        code: 'nothing_live',
        required: `a version that ${of.model}@${of.name} pointed at on ${of.at}`,
        found: target === undefined ? `${of.name} did not exist then` : 'it pointed at nothing then',
        next: `See \`slipway history ${of.model}\`.`,
    });
}
function momentFrom(text) {
    const moment = (0,as_of/* parseMoment */.mI)(text);
    if (moment !== null)
        return moment;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: 'a date such as `2026-03-03` or a time such as `2026-03-03T14:00Z`',
        found: JSON.stringify(text.slice(0, 100)),
        next: 'A bare date lists what was live over that day, UTC.',
    });
}
/** What will be live is nothing the ledger can tell. The platform's clock decides, not this machine's. */
function requirePast(moment, gathered) {
    const now = (0,transact/* momentOf */.E)(gathered);
    const future = moment.kind === 'day' ? moment.day > (0,paths/* dayOf */.kb)(now) : Date.parse(moment.at) > Date.parse(now) + 1000;
    if (!future)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: `a time that has come; it is ${now}`,
        found: moment.kind === 'day' ? moment.day : moment.at,
        next: 'Ask without `--at` for what is live now.',
    });
}
/** Checks of a day: the ledger is the pinned one, and each pointing that the day's files name was made by its event. */
async function proveDay(context, of) {
    const { gathered, name, day, asOf } = of;
    const by = `${day}T23:59:59.999Z`;
    const standings = new Map([asOf.opening, ...asOf.changes].flatMap((change) => {
        const found = (0,as_of/* pointerIn */.ZY)(change, name) ?? null;
        return found === null ? [] : [[found.seq, found.subject]];
    }));
    const [, ...checks] = await Promise.all([
        (0,ledger_whole/* requireGenesis */.Gf)(context, gathered),
        ...(gathered.state.seq === 0 ? [] : [(0,provenance/* headOrigin */.DV)(context, gathered)]),
        ...[...standings].map(([seq, expect]) => (0,provenance/* originOf */.yv)(context, { gathered, seq, expect, made: { name, by } })),
    ]);
    return (0,result/* group */.Os)({ name: 'resolve', title: `${gathered.state.model}@${name} on ${day}` }, checks);
}

// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
;// CONCATENATED MODULE: ./build/operations/download.js

/** Downloads the artifacts of a version that are release assets; others stay where their URI says. */
async function downloadVersion(context, of) {
    const { disk } = context.ports;
    const { record, published } = of.staged;
    const wanted = record.artifacts.filter((artifact) => of.roles === null || of.roles.includes(artifact.role));
    if (wanted.length === 0) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: `a role among ${[...new Set(record.artifacts.map((artifact) => artifact.role))].join(', ')}`,
            found: of.roles?.join(', ') ?? 'no artifact',
            next: 'Leave the role out to download all of them.',
        });
    }
    const written = [];
    try {
        for (const artifact of wanted) {
            if (!artifact.location.startsWith('asset:'))
                continue;
            const to = disk.join(of.to, artifact.path);
            await downloadOne(context, { tag: published.tag, artifact, to });
            written.push({ role: artifact.role, path: artifact.path, to });
        }
    }
    catch (error) {
        for (const file of written)
            await disk.remove(file.to);
        throw error;
    }
    return written;
}
async function downloadOne(context, of) {
    const { artifact, tag, to } = of;
    const name = artifact.location.slice('asset:'.length);
    const asset = { name, size: artifact.size, sha256: artifact.sha256 };
    const outcome = await context.ports.releases.download({ tag, asset, to });
    if (outcome.kind === 'written')
        return;
    (0,reasons/* refuse */.TR)({
        code: outcome.kind === 'absent' ? 'bytes_missing' : 'bytes_differ',
        required: `${name} of ${tag} with SHA-256 ${artifact.sha256} and ${artifact.size} bytes`,
        found: outcome.kind === 'absent' ? 'no such asset' : `SHA-256 ${outcome.found.sha256} and ${outcome.found.size} bytes`,
        next: 'Nothing was kept. Run `slipway verify` and see what was changed.',
    });
}

// EXTERNAL MODULE: ./build/operations/gather.js
var gather = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/operations/moves.js
var moves = __webpack_require__(51421);
;// CONCATENATED MODULE: ./build/operations/resolve-judge.js
/** What becomes of a look-up whose checks did not all hold. */


/** What did not hold: refused or warned of as the policy says; bytes that are gone or differ are always refused. */
function judge(checks, gathered) {
    const found = (0,result/* failures */.e9)(checks);
    if (found.length === 0)
        return [];
    const bytes = found.find((check) => check.name === 'record' || check.name === 'release');
    const strict = gathered.effective.ledger.unprovenOrigin === 'refuse';
    const first = bytes ?? found[0];
    if (first !== undefined && (bytes !== undefined || strict)) {
        (0,reasons/* refuse */.TR)({
            code: first.name === 'origin'
                ? 'origin_unproven'
                : first.name === 'tail'
                    ? 'verification_failed'
                    : 'integrity_failed',
            required: 'a version whose record, tag, release and history are what was written',
            found: [...new Set(found.map((check) => check.detail))].join(' '),
            next: 'Run `slipway verify`: it names what was changed.',
        });
    }
    return [...new Set(found.map((check) => check.detail))];
}

// EXTERNAL MODULE: ./build/core/bucket.js
var bucket = __webpack_require__(19050);
;// CONCATENATED MODULE: ./build/operations/resolve-key.js
/** Resolve for one key: which of the versions that share a stage's traffic it gets, as traffic engines would tell it. */




/** Longest key, in UTF-16 units: ids and addresses are far shorter. */
const LONGEST_KEY = 1000;
/**
 * The version that a key gets of a stage, or of the stage that an alias follows. Null where nothing shares traffic there:
 * then it is as without a key. Refuses references that share no traffic, moments that are past, and keys that are none.
 */
function chooseByKey(of) {
    const { state, key } = of;
    if (key === '' || key.length > LONGEST_KEY) {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: `a key of 1 to ${LONGEST_KEY} characters: what the application gives its traffic engine as targeting key`,
            found: key === '' ? 'an empty key' : `a key of ${key.length} characters`,
            next: 'Give an id that stays the same for the user, such as `--key user-42`.',
        });
    }
    const stage = sharedStage(of);
    const { exposure, rollout } = (0,core_state/* stageOf */.gV)(state, stage);
    const plan = rollout?.plan ?? null;
    const bucketing = rollout === null || plan === null
        ? null
        : { candidate: rollout.candidate.version, tenants: plan.tenants, salt: plan.salt };
    const version = (0,bucket/* chooseVariant */.zh)(exposure, bucketing, key);
    const chosen = exposure.find((one) => one.version === version);
    if (chosen === undefined)
        return null;
    const isCandidate = chosen.version === bucketing?.candidate;
    const last = exposure.filter((one) => !one.shadow && one.share > 0).at(-1);
    return {
        selector: { kind: 'version', version: chosen.version, subject: chosen.subject },
        seq: placedBy(state, { stage, chosen }),
        exposure: {
            stage,
            variant: bucketing === null ? 'only' : isCandidate ? 'candidate' : chosen === last ? 'baseline' : 'other',
            share: chosen.share,
            tenant: isCandidate && bucketing.tenants.includes(key),
            rollout: rollout === null || bucketing === null
                ? null
                : {
                    seq: rollout.seq,
                    strategy: rollout.plan.strategy,
                    step: rollout.step + 1,
                    steps: rollout.plan.steps.length,
                    candidate: bucketing.candidate,
                    salt: bucketing.salt,
                },
        },
    };
}
/** Refuses a key together with a time: shares are told as they are now. */
function refuseKeyThen(reference) {
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: 'a key or a time, not both: who got what is told by the shares of now',
        found: `\`${reference}\` with \`key\` and \`at\``,
        next: 'Leave one of them away; `slipway history` lists how shares changed.',
    });
}
/** The stage that a reference means: itself, or what the alias follows. */
function sharedStage(of) {
    const { state, policy } = of;
    const { model, selector } = of.reference;
    if (selector?.kind !== 'name')
        return noTraffic(of, selector === null ? model : 'a version');
    const { name } = selector;
    const alias = (0,own/* ownValue */.e)(state.aliases, name) ?? (0,own/* ownValue */.e)(policy.aliases, name);
    if (alias === undefined)
        return name;
    return alias.follows ?? noTraffic(of, `${name}, an alias that is set by hand`);
}
function noTraffic(of, found) {
    const { model } = of.reference;
    const rolling = Object.keys(of.state.stages).find((stage) => (0,core_state/* stageOf */.gV)(of.state, stage).rollout !== null);
    const last = of.policy.lifecycle.order.filter((one) => (0,own/* ownValue */.e)(of.policy.stages, one)?.holds === 'one').at(-1);
    const stage = rolling ?? last;
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: 'a stage, or an alias that follows one: only they share their traffic out by key',
        found,
        next: `Ask \`slipway resolve ${model}@${stage ?? 'production'} --key KEY\`, or leave the key away.`,
    });
}
/** The event that put a version where it gets traffic: in the stage itself, or in the one that it takes its traffic from. */
function placedBy(state, of) {
    const places = [of.stage, ...Object.keys(state.stages).sort()].flatMap((stage) => {
        const { live, incoming } = (0,core_state/* stageOf */.gV)(state, stage);
        return [live, incoming];
    });
    return places.find((one) => one?.subject === of.chosen.subject)?.seq ?? null;
}

// EXTERNAL MODULE: ./build/operations/versions.js
var versions = __webpack_require__(24182);
;// CONCATENATED MODULE: ./build/operations/resolve.js





















async function resolve(context, request) {
    return (0,operations_context/* settle */.G9)('resolve', async () => {
        const reference = (0,versions/* referenceFrom */.Q)(request.reference);
        const moment = request.at === null ? null : momentFrom(request.at);
        if (moment !== null && typeof request.key === 'string')
            refuseKeyThen(request.reference);
        const look = () => moment === null
            ? resolveNow(context, { request, reference })
            : resolveThen(context, { request, reference, moment });
        for (let attempt = 1;; attempt += 1) {
            const outcome = await look();
            if (outcome.kind === 'done')
                return outcome.result;
            // Between two looks the ledger may have moved on; only what stays unknown to it is suspicious.
            if (attempt === LOOKS || !(await movedOn(context, outcome.gathered)))
                return outcome.judged();
        }
    });
}
/** How often a look is taken again because the ledger moved on during it. */
const LOOKS = 4;
async function movedOn(context, gathered) {
    const now = await (0,gather/* gatherModel */.rw)(context.ports, { model: gathered.state.model });
    return now.state.seq > gathered.state.seq;
}
async function resolveNow(context, of) {
    const { reference, request } = of;
    const selector = reference.selector ?? { kind: 'latest' };
    const query = firstQuery(context, { reference });
    const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model: reference.model, query });
    const { state, commit, effective: policy } = gathered;
    const { key } = request;
    const choice = key === undefined || key === null ? null : chooseByKey({ state, policy, reference, key });
    if (choice !== null) {
        const { selector, seq, exposure } = choice;
        return describe(context, { gathered, version: selector.version, selector, seq, asOf: null, exposure, request });
    }
    const { version } = await (0,versions/* pointerOf */.rq)(context, { state, selector, commit, policy });
    return describe(context, { gathered, version, selector, seq: pointingSeq(gathered, selector), asOf: null, request });
}
function firstQuery(context, of) {
    const { model, selector } = of.reference;
    return {
        files: selector?.kind === 'version' ? (0,versions/* versionFiles */.uP)({ model, version: selector.version }, context.ports.sha256) : [],
    };
}
/** The event that made a name point where it points; null for references that no event moves. */
function pointingSeq(gathered, selector) {
    if (selector.kind !== 'name')
        return null;
    const { state } = gathered;
    return (0,own/* ownValue */.e)(state.aliases, selector.name)?.seq ?? (0,core_state/* stageOf */.gV)(state, selector.name).live?.seq ?? null;
}
async function resolveThen(context, of) {
    const { reference, moment, request } = of;
    const { model, selector } = reference;
    if (selector?.kind !== 'name') {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'a stage or an alias, to ask what it pointed at',
            found: request.reference,
            next: `Such as \`slipway resolve ${model}@production --at ${request.at ?? ''}\`.`,
        });
    }
    const { name } = selector;
    const day = moment.kind === 'day' ? moment.day : (0,paths/* dayOf */.kb)(moment.at);
    const gathered = await (0,gather/* gatherModel */.rw)(context.ports, { model, query: dayQuery({ model, day }) });
    requirePast(moment, gathered);
    const known = {
        ...gathered.effective.stages,
        ...gathered.state.stages,
        ...gathered.effective.aliases,
        ...gathered.state.aliases,
    };
    const asOf = await readDay(context.ports, { model, day, commit: gathered.commit, first: gathered.snapshot });
    if (moment.kind === 'day') {
        if (!Object.hasOwn(known, name))
            versionThen(null, { model, name, at: day });
        const intervals = (0,as_of/* intervalsOf */.Gs)({ name, day, opening: asOf.opening, changes: asOf.changes });
        const list = intervals
            .map((one) => `${one.version?.version ?? 'nothing'} from ${one.from} to ${one.to}`)
            .join('; ');
        const summary = `${model}@${name} on ${day} (UTC): ${list}.`;
        const checks = await proveDay(context, { gathered, name, day, asOf });
        const warnings = judge(checks, gathered);
        const record = { model, name, day, intervals };
        const result = (0,operations_context/* finished */.xl)({
            operation: 'resolve',
            decision: 'done',
            reason: 'ok',
            summary,
            checks,
            record,
            warnings,
        });
        return { kind: 'done', result };
    }
    const change = inForceAt(asOf, { model, at: moment.at });
    const { version, seq } = versionThen(change, { model, name, at: moment.at });
    return describe(context, {
        gathered,
        version,
        selector: { kind: 'version', version },
        seq,
        asOf: moment.at,
        name,
        request,
    });
}
async function describe(context, of) {
    const { ports } = context;
    const { gathered, version } = of;
    const key = { model: gathered.state.model, version };
    const tag = (0,tags/* versionTag */.Vm)(key);
    const snapshot = await ports.ledger.read({
        files: (0,versions/* versionFiles */.uP)(key, ports.sha256),
        tags: [tag, ...(0,ledger_whole/* tagsOfNextEvent */.cx)({ policy: gathered.effective, state: gathered.state })],
        releases: [tag],
        recent_releases: of.selector.kind === 'latest' ? ledger_whole/* NEWEST_RELEASES */.Cj : 0,
        at_commit: gathered.commit,
    });
    const found = (0,versions/* versionIn */.It)(snapshot, key, ports.sha256);
    const staged = (0,versions/* usable */.Je)(found, { ...key, selector: of.selector });
    const { published } = staged;
    const expect = published.subject;
    const [, outside, unknown, ...origins] = await Promise.all([
        (0,ledger_whole/* requireGenesis */.Gf)(context, gathered),
        (0,moves/* outsideOf */.R_)(context, { snapshot, tag }),
        (0,ledger_whole/* unknownToLedger */.zR)(context, { gathered, snapshot }),
        (0,provenance/* headOrigin */.DV)(context, gathered),
        ...(of.seq === null ? [] : [(0,provenance/* originOf */.yv)(context, { gathered, seq: of.seq, expect, ...madeBy(of) })]),
        (0,provenance/* originOf */.yv)(context, { gathered, seq: published.seq, expect, publication: published }),
    ]);
    const integrity = (0,core_integrity/* checkIntegrity */._)({ version: staged, ...outside }, ports.sha256);
    const judged = () => conclude(context, {
        ...of,
        staged,
        standing: (0,restriction/* restrictionOf */.gV)({
            state: gathered.state,
            ordinal: published.ordinal,
            file: found?.restriction ?? null,
        }),
        checks: [integrity, (0,ledger_whole/* checkTail */.V8)(gathered.state, unknown), ...origins],
    });
    return unknown.length > 0 ? { kind: 'behind', gathered, judged } : { kind: 'done', result: await judged() };
}
function madeBy({ asOf, name }) {
    return asOf === null || name === undefined ? {} : { made: { name, by: asOf } };
}
async function conclude(context, of) {
    const { ports } = context;
    const { gathered, request, staged, standing } = of;
    const { model, version, subject } = staged.published;
    const checks = (0,result/* group */.Os)({ name: 'resolve', title: `Resolve ${request.reference}` }, of.checks);
    const restricted = (0,restriction/* restrictionWarning */.jQ)({ model, version, standing, now: gathered.snapshot.at });
    const warnings = [...(restricted === null ? [] : [restricted]), ...judge(checks, gathered)];
    const files = request.download === null ? [] : await downloadVersion(context, { staged, ...request.download });
    const served = (0,serving/* servedVersion */.aw)(staged, (asset) => ports.links.asset(asset));
    const reference = (0,names/* formatSubject */.QK)({ model, version, subject });
    const when = of.asOf !== null ? ` on ${of.asOf}` : of.exposure === undefined ? '' : ' for that key';
    return (0,operations_context/* finished */.xl)({
        operation: 'resolve',
        decision: 'done',
        reason: 'ok',
        summary: `${request.reference}${when} is ${reference}.`,
        checks,
        record: {
            ...served,
            model,
            reference,
            as_of: of.asOf,
            ...(of.exposure === undefined ? {} : { exposure: of.exposure }),
            ...(0,restriction/* shownRestriction */.Wm)(standing),
            version_record: staged.record,
            files,
        },
        warnings,
    });
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ })

};
