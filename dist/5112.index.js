export const id = 5112;
export const ids = [5112];
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

/***/ 5562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   QK: () => (/* binding */ formatSubject)
/* harmony export */ });
/* harmony import */ var _versioning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95832);
/**
 * The names a registry is made of, and the one grammar by which people refer to a version.
 *
 * A reference is `model`, `model@version`, `model@v7` (ordinal), `model@sha256:…` (subject digest), `model@stage`,
 * `model@alias`, `model@latest`, or a version and digest together, `model@1.2.0@sha256:…`: the form actions hand to
 * each other, because it can be found in one look and still proves what was meant.
 */

const NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** A model, stage, alias or role name: `[a-z0-9]([a-z0-9-]*[a-z0-9])?`, 2 to 64 characters. */
function isName(value) {
    return value.length >= 2 && value.length <= 64 && NAME.test(value);
}
/** A full digest, `sha256:` and 64 lowercase hex digits. */
function isDigest(value) {
    return typeof value === 'string' && DIGEST.test(value);
}
const ORDINAL = /^v([1-9][0-9]{0,8})$/;
/**
 * Reads a reference. Returns null when the text is none, so that the caller can say what was expected.
 * `v1.2.0` is accepted for `1.2.0`, because tags are written that way.
 */
function parseReference(text) {
    const [model, selector, digest, ...rest] = text.trim().split('@');
    if (model === undefined || !isName(model) || rest.length > 0)
        return null;
    if (selector === undefined)
        return { model, selector: null };
    const parsed = parseSelector(selector);
    if (parsed === null)
        return null;
    if (digest === undefined)
        return { model, selector: parsed };
    if (!isDigest(digest))
        return null;
    if (parsed.kind === 'version')
        return { model, selector: { ...parsed, subject: digest } };
    return null;
}
function parseSelector(text) {
    if (isDigest(text))
        return { kind: 'subject', subject: text };
    if (text === 'latest')
        return { kind: 'latest' };
    const ordinal = ORDINAL.exec(text);
    if (ordinal !== null)
        return { kind: 'ordinal', ordinal: Number(ordinal[1]) };
    // Versions as Slipway writes them, without the leading `v`; whatever else would not even make a tag.
    const version = text.replace(/^v(?=\d)/, '');
    if ((0,_versioning_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version) !== null)
        return { kind: 'version', version };
    return isName(text) ? { kind: 'name', name: text } : null;
}
/** The reference that actions hand on: found by version, proven by digest. */
function formatSubject(of) {
    return `${of.model}@${of.version}@${of.subject}`;
}


/***/ }),

/***/ 95832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mq: () => (/* binding */ largerBump),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   ou: () => (/* binding */ BUMPS),
/* harmony export */   vI: () => (/* binding */ decideVersion)
/* harmony export */ });
/* unused harmony exports SCHEMES, VERSION_LIMIT, covers, nextVersion, stepBetween, displayVersion, readExplicitVersion */
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78469);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16353);
/**
 * Version numbers: which texts are versions, which one comes next, and whether one that was asked for may be taken.
 *
 * Schemes (`versioning.scheme`):
 * - `semver`        `3.1.0`; pre-releases (`3.1.0-rc.1`) when asked for explicitly.
 * - `semver-build`  `3.1.0-42`: the number after the dash is the version's ordinal.
 * - `sequence`      `v7`: the ordinal alone. It is kept as `7.0.0`, so that tags stay SemVer, and shown as `v7`.
 *
 * Build metadata (`+…`) is refused in all of them: versions that differ only there have no order.
 */


const SCHEMES = (/* unused pure expression or super */ null && (['semver', 'semver-build', 'sequence']));
/** Ordered: a later one is larger. */
const BUMPS = ['patch', 'minor', 'major'];
/** Longest version text; it becomes part of a tag, a folder and an asset's address. */
const VERSION_LIMIT = 64;
/** Reads a version as Slipway writes them: strict SemVer, no leading `v`, no build metadata. Null when it is none. */
function parseVersion(text) {
    if (text.length > VERSION_LIMIT)
        return null;
    const parsed = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(text);
    // npm's parser forgives a leading "v", "=" and blanks; comparing the text takes that back.
    if (parsed === null || parsed.build.length > 0 || parsed.version !== text)
        return null;
    return { major: parsed.major, minor: parsed.minor, patch: parsed.patch, prerelease: parsed.prerelease };
}
/** SemVer precedence: -1, 0 or 1. Throws a TypeError when either text is no version. */
function compareVersions(left, right) {
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(left, right);
}
/** Whether `bump` is at least as large as `needed`. */
function covers(bump, needed) {
    return rank(bump) >= rank(needed);
}
/** The larger of two bumps; null is smaller than any. */
function largerBump(left, right) {
    return rank(left) >= rank(right) ? left : right;
}
function rank(bump) {
    return bump === null ? -1 : BUMPS.indexOf(bump);
}
/**
 * The version after `previous`. Always higher than it within one scheme.
 *
 * The first version is `1.0.0` (`1.0.0-1` with builds): `0.x` would say that anything may change at any time, and then
 * neither "incompatible means major" nor a refusal of too small a bump would mean anything. A pre-release is finished
 * by any bump its own number announces already (`2.0.0-rc.1` and patch give `2.0.0`), as SemVer has it. A sequence has
 * no room for bumps: its next version is the ordinal.
 */
function nextVersion(of) {
    if (of.scheme === 'sequence')
        return `${of.ordinal}.0.0`;
    const suffix = of.scheme === 'semver-build' ? `-${of.ordinal}` : '';
    if (of.previous === null)
        return `1.0.0${suffix}`;
    const from = parseVersion(of.previous);
    if (from === null)
        throw new TypeError(`The previous version "${of.previous}" is not SemVer.`);
    const finishes = of.scheme === 'semver' && from.prerelease.length > 0 && covers(announcedStep(from), of.bump);
    return `${finishes ? triple(from) : raise(from, of.bump)}${suffix}`;
}
function triple(of) {
    return `${of.major}.${of.minor}.${of.patch}`;
}
function raise(from, bump) {
    if (bump === 'major')
        return `${from.major + 1}.0.0`;
    if (bump === 'minor')
        return `${from.major}.${from.minor + 1}.0`;
    return `${from.major}.${from.minor}.${from.patch + 1}`;
}
/** What a pre-release promises to become: `2.0.0-rc.1` a major, `2.1.0-rc.1` a minor, `2.1.1-rc.1` a patch version. */
function announcedStep(version) {
    if (version.patch > 0)
        return 'patch';
    return version.minor > 0 ? 'minor' : 'major';
}
/**
 * How large the step between two versions is. Within one triple, a pre-release's successor counts as the step that
 * the triple announces; in `semver-build` the triple itself must move, so staying on it is no step (null).
 */
function stepBetween(of) {
    const from = parseVersion(of.previous);
    const to = parseVersion(of.next);
    if (from === null || to === null)
        throw new TypeError(`"${of.previous}" and "${of.next}" must both be versions.`);
    if (to.major !== from.major)
        return 'major';
    if (to.minor !== from.minor)
        return 'minor';
    if (to.patch !== from.patch)
        return 'patch';
    return of.scheme === 'semver-build' ? null : announcedStep(to);
}
/** How people see a version: `v7` in a sequence, else the version itself. */
function displayVersion(of) {
    if (of.scheme !== 'sequence')
        return of.version;
    const parsed = parseVersion(of.version);
    return parsed === null || parsed.minor + parsed.patch + parsed.prerelease.length > 0
        ? of.version
        : `v${parsed.major}`;
}
/**
 * A version as a person asked for it, in the scheme's full form. A leading `v` is forgiven. With builds, `3.1.0` is
 * completed by the ordinal; a sequence takes `v7`, `7` or `7.0.0`, and only if 7 is the ordinal that is next.
 */
function readExplicitVersion(of) {
    const text = of.text.trim().replace(/^v(?=\d)/, '');
    const parsed = parseVersion(of.scheme === 'sequence' && /^\d+$/.test(text) ? `${text}.0.0` : text);
    if (of.scheme === 'sequence') {
        const next = `${of.ordinal}.0.0`;
        const fits = parsed !== null && parsed.prerelease.length === 0 && triple(parsed) === next;
        return fits
            ? { kind: 'ok', version: next }
            : { kind: 'invalid', required: `v${of.ordinal}, the next number of this sequence` };
    }
    if (of.scheme === 'semver') {
        if (parsed !== null)
            return { kind: 'ok', version: text };
        return {
            kind: 'invalid',
            required: `a version such as 1.2.3 or 1.2.3-rc.1, at most ${VERSION_LIMIT} characters, without build metadata`,
        };
    }
    const required = `a version such as 1.2.3, which becomes 1.2.3-${of.ordinal}`;
    if (parsed === null)
        return { kind: 'invalid', required };
    if (parsed.prerelease.length === 0)
        return { kind: 'ok', version: `${text}-${of.ordinal}` };
    const isOrdinal = parsed.prerelease.length === 1 && parsed.prerelease[0] === of.ordinal;
    return isOrdinal ? { kind: 'ok', version: text } : { kind: 'invalid', required };
}
/**
 * Decides the version of a registration. Refuses with `version_invalid`, `version_not_higher`, `version_taken` or
 * `bump_too_small`; a larger step than the changes demand is always allowed.
 */
function decideVersion(request) {
    if (request.latest !== null && request.given !== null && !covers(request.given, request.inferred)) {
        return tooSmall(request, `a ${request.given} bump`);
    }
    return request.explicit === null ? chooseNext(request) : checkExplicit(request, request.explicit);
}
function chooseNext(request) {
    const { scheme, ordinal } = request;
    const bump = largerBump(request.given, request.inferred) ?? 'patch';
    let version = nextVersion({ scheme, previous: request.latest, bump, ordinal });
    // A number someone claimed is passed over: two registrations at once must not wait for one another.
    while (request.taken.has(version) && scheme !== 'sequence') {
        version = nextVersion({ scheme, previous: version, bump, ordinal });
    }
    return checkOrder(request, version);
}
function checkExplicit(request, text) {
    const read = readExplicitVersion({ scheme: request.scheme, text, ordinal: request.ordinal });
    if (read.kind === 'invalid') {
        return refused({
            code: 'version_invalid',
            required: read.required,
            found: `"${shorten(text)}"`,
            next: 'Correct the version, or leave it out and let the bump be inferred.',
        });
    }
    const ordered = checkOrder(request, read.version);
    if (ordered.kind === 'refused' || request.latest === null)
        return ordered;
    const step = stepBetween({ scheme: request.scheme, previous: request.latest, next: read.version });
    if (covers(step, request.inferred))
        return ordered;
    const found = step === null ? 'no step of the version number at all' : `a ${step} step`;
    return tooSmall(request, `${read.version} after ${request.latest}, ${found}`);
}
function checkOrder(request, version) {
    const suggestion = () => {
        const { scheme, ordinal, latest } = request;
        return nextVersion({ scheme, previous: latest, bump: request.inferred ?? 'patch', ordinal });
    };
    if (request.taken.has(version)) {
        return refused({
            code: 'version_taken',
            required: 'a version number that was never claimed',
            found: `${version}, which another registration claimed`,
            next: 'Leave the version out, or choose a higher one; numbers are never reused.',
        });
    }
    if (request.latest !== null && compareVersions(version, request.latest) <= 0) {
        return refused({
            code: 'version_not_higher',
            required: `a version higher than ${request.latest}, the latest published one`,
            found: version,
            next: request.scheme === 'sequence'
                ? `The scheme "sequence" counts ordinals and stands at ${request.ordinal}; keep the scheme that ${request.latest} was made with.`
                : `Leave the version out, or ask for one above ${request.latest}, such as ${suggestion()}.`,
        });
    }
    return { kind: 'ok', version };
}
function tooSmall(request, found) {
    const needed = request.inferred ?? 'patch';
    const because = request.reasons.filter((reason) => reason.bump === needed).map((reason) => reason.because);
    return refused({
        code: 'bump_too_small',
        required: `at least a ${needed} bump${because.length === 0 ? '' : `, because ${because.join('; ')}`}`,
        found,
        next: `Ask for ${needed === 'major' ? 'a major bump' : `${needed} or more`}, or leave version and bump out.`,
        problems: request.reasons.map((reason) => ({ where: reason.bump, message: reason.because })),
    });
}
function shorten(text) {
    return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}
function refused(refusal) {
    return { kind: 'refused', refusal };
}


/***/ }),

/***/ 755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ history),
/* harmony export */   info: () => (/* binding */ info),
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _core_approval_restriction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18470);
/* harmony import */ var _core_event_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56954);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26182);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70384);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19529);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1412);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24182);







async function list(context) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)('list', async () => {
        const snapshot = await context.ports.ledger.read({ files: [_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .CATALOG_PATH */ .Wd] });
        (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerCommit */ .bF)(snapshot);
        const { policy } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .policyInForce */ .lN)(snapshot, context.ports.sha256);
        const catalog = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(snapshot, { path: _core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .CATALOG_PATH */ .Wd, schema: 'slipway.catalog/1' });
        const models = Object.values(catalog?.models ?? {});
        const known = new Set(models.map((row) => row.model));
        const empty = Object.keys(policy.models ?? {}).filter((name) => !known.has(name));
        const summary = `${models.length} model${models.length === 1 ? '' : 's'} with versions${empty.length === 0 ? '' : `, ${empty.length} without`}.`;
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .finished */ .xl)({
            operation: 'list',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: shown('list', summary),
            record: { models, empty },
        });
    });
}
/** A model's state, or one version of it, whole. */
async function info(context, request) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)('info', async () => {
        const { model, selector } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .referenceFrom */ .Q)(request.reference);
        const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherModel */ .rw)(context.ports, { model });
        const { state, commit, effective } = gathered;
        if (selector === null) {
            const summary = `${model}: ${state.counts.published} version${state.counts.published === 1 ? '' : 's'}, ${state.seq} events.`;
            const record = {
                kind: 'model',
                state,
                description: effective.model.description,
                owner: effective.model.owner,
            };
            return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .finished */ .xl)({
                operation: 'info',
                decision: 'done',
                reason: 'ok',
                summary,
                checks: shown('info', summary),
                record,
            });
        }
        const { version } = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .pointerOf */ .rq)(context, { state, selector, commit, policy: effective });
        const found = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .readVersion */ .$4)(context, { model, version, commit });
        const staged = (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .usable */ .Je)(found, { model, version, selector });
        const status = found?.status;
        if (status === undefined)
            throw new TypeError('a usable version has a status');
        const where = status.stage === null ? `in ${effective.lifecycle.start}` : `in ${status.stage}`;
        const summary = `${model} ${version} (v${staged.record.ordinal}) is ${where} since ${status.since}.`;
        const standing = (0,_core_approval_restriction_js__WEBPACK_IMPORTED_MODULE_0__/* .restrictionOf */ .gV)({ state, ordinal: staged.record.ordinal, file: found?.restriction ?? null });
        const warning = (0,_core_approval_restriction_js__WEBPACK_IMPORTED_MODULE_0__/* .restrictionWarning */ .jQ)({ model, version, standing, now: gathered.snapshot.at });
        const record = { kind: 'version', ...staged, status, ...(0,_core_approval_restriction_js__WEBPACK_IMPORTED_MODULE_0__/* .shownRestriction */ .Wm)(standing) };
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .finished */ .xl)({
            operation: 'info',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: shown('info', summary),
            record,
            warnings: warning === null ? [] : [warning],
        });
    });
}
/** How many events one request brings. */
const PAGE = 50;
async function history(context, request) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)('history', async () => {
        const { model } = (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .referenceFrom */ .Q)(request.model);
        const { state, commit } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherModel */ .rw)(context.ports, { model });
        const events = [];
        const unreadable = [];
        let seq = Math.min(state.seq, (request.before ?? state.seq + 1) - 1);
        while (seq > 0 && events.length + unreadable.length < request.limit) {
            const size = Math.min(PAGE, request.limit - events.length - unreadable.length, seq);
            const page = Array.from({ length: size }, (_, index) => seq - index);
            const snapshot = await context.ports.ledger.read({
                files: page.map((one) => (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .eventPath */ .Qv)(model, one)),
                at_commit: commit,
            });
            for (const one of page) {
                const reading = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(snapshot.files.get((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .eventPath */ .Qv)(model, one)) ?? null, _core_event_js__WEBPACK_IMPORTED_MODULE_6__/* .EVENT_SCHEMA */ .Ls);
                if (reading.kind === 'document')
                    events.push(reading.value);
                else
                    unreadable.push(one);
            }
            seq -= size;
        }
        const summary = `${model}: ${events.length} of ${state.seq} events, newest first.`;
        const warnings = unreadable.length === 0 ? [] : [`Events ${unreadable.join(', ')} cannot be read; run \`slipway verify\`.`];
        const record = { model, events, unreadable, next: seq > 0 ? seq + 1 : null };
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .finished */ .xl)({
            operation: 'history',
            decision: 'done',
            reason: 'ok',
            summary,
            checks: shown('history', summary),
            record,
            warnings,
        });
    });
}
function shown(name, detail) {
    return { name, title: name, status: 'pass', detail };
}


/***/ }),

/***/ 24182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   Je: () => (/* binding */ usable),
/* harmony export */   Q: () => (/* binding */ referenceFrom),
/* harmony export */   RS: () => (/* binding */ provenRestriction),
/* harmony export */   pl: () => (/* binding */ readStaged),
/* harmony export */   rq: () => (/* binding */ pointerOf),
/* harmony export */   uP: () => (/* binding */ versionFiles)
/* harmony export */ });
/* unused harmony export namedVersion */
/* harmony import */ var _core_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73359);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5562);
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92966);
/* harmony import */ var _core_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26182);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91091);
/* harmony import */ var _core_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40029);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68029);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19529);
/** Finding versions in the ledger: by number, ordinal, digest, stage, alias. */








/** Reads a reference, or refuses saying what one looks like. */
function referenceFrom(text) {
    const reference = (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    if (reference !== null)
        return reference;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: 'a reference such as `flight-delay@1.2.0`, `flight-delay@v7`, `flight-delay@champion`, `flight-delay@production` or `flight-delay@sha256:…`',
        found: JSON.stringify(text.slice(0, 200)),
        next: 'Names are 2 to 64 lowercase letters, digits and dashes.',
    });
}
/** Files that describe one version, found from its number. */
function versionFiles(of, sha256) {
    return [_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .recordPath */ .lX, _core_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedPath */ .a5, _core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .statusPath */ .k9, _core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .restrictionPath */ .mL].map((path) => path(of, sha256));
}
/** A version in a snapshot that brought its files; null when there is none of that number. */
function versionIn(snapshot, of, sha256) {
    const record = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, { path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .recordPath */ .lX)(of, sha256), schema: _core_record_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORD_SCHEMA */ .ep });
    const status = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, {
        path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .statusPath */ .k9)(of, sha256),
        schema: 'slipway.version-status/1',
    });
    const published = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, {
        path: (0,_core_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedPath */ .a5)(of, sha256),
        schema: 'slipway.publication/1',
    });
    const restriction = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, {
        path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .restrictionPath */ .mL)(of, sha256),
        schema: 'slipway.version-restriction/1',
    });
    if (record === null && status === null)
        return null;
    if (record === null || status === null)
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .corrupt */ .qb)((0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .recordPath */ .lX)(of, sha256), 'record or status of the version is missing');
    return { record, status, published, restriction };
}
async function readVersion(context, of) {
    const { ledger, sha256 } = context.ports;
    const snapshot = await ledger.read({ files: versionFiles(of, sha256), at_commit: of.commit });
    return versionIn(snapshot, of, sha256);
}
/** A published version, whole; null when it is not there or not published. */
async function readStaged(context, of) {
    const found = await readVersion(context, of);
    return found === null || found.published === null ? null : { record: found.record, published: found.published };
}
/** The version a selector means, as far as the state or an index can tell; refused with the nearest name. */
async function pointerOf(context, of) {
    const { state, selector, commit } = of;
    const { model } = state;
    switch (selector.kind) {
        case 'version':
            return { version: selector.version };
        case 'latest':
            if (state.latest !== null)
                return state.latest;
            return unknown({
                code: 'unknown_version',
                model,
                found: `${model} has no published version`,
                next: 'Register one.',
            });
        case 'ordinal':
            return readIndex(context, {
                path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .ordinalIndexPath */ .HX)(model, selector.ordinal),
                model,
                commit,
                what: `v${selector.ordinal}`,
            });
        case 'subject':
            return readIndex(context, {
                path: (0,_core_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .subjectIndexPath */ .sO)(model, selector.subject),
                model,
                commit,
                what: selector.subject,
            });
        case 'name':
            return namedVersion(state, { name: selector.name, policy: of.policy });
    }
}
async function readIndex(context, of) {
    const snapshot = await context.ports.ledger.read({ files: [of.path], at_commit: of.commit });
    const index = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(snapshot, { path: of.path, schema: 'slipway.version-index/1' });
    if (index !== null)
        return index;
    return unknown({
        code: 'unknown_version',
        model: of.model,
        found: `${of.model} has no version ${of.what}`,
        next: `See \`slipway history ${of.model}\`.`,
    });
}
/** The version that a stage or an alias points at now. */
function namedVersion(state, of) {
    const { name, policy } = of;
    const alias = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(state.aliases, name);
    const stage = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(state.stages, name);
    const target = alias?.target ?? stage?.live ?? null;
    if (target !== null)
        return target;
    const { model } = state;
    // A stage or alias of the policy exists before anything was ever in it.
    const isAlias = alias !== undefined || (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(policy.aliases, name) !== undefined;
    if (isAlias || stage !== undefined || (0,_core_own_js__WEBPACK_IMPORTED_MODULE_6__/* .ownValue */ .e)(policy.stages, name) !== undefined) {
        const what = isAlias ? `alias ${name}` : `stage ${name}`;
        return unknown({
            code: 'nothing_live',
            model,
            found: `${what} of ${model} points at nothing now`,
            next: `See \`slipway info ${model}\`.`,
        });
    }
    const nearest = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .nearestOf */ .q)(name, [
        ...Object.keys(state.aliases),
        ...Object.keys(state.stages),
        ...Object.keys(policy.aliases),
        ...Object.keys(policy.stages),
        'latest',
    ]);
    const next = nearest === null ? `See \`slipway info ${model}\`.` : `Did you mean ${model}@${nearest}?`;
    return unknown({
        code: 'unknown_name',
        model,
        found: `${model} has no alias, no live stage and no version called ${name}`,
        next,
    });
}
function unknown(of) {
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({ code: of.code, required: `a version, stage or alias of ${of.model}`, found: of.found, next: of.next });
}
/** Refuses a version that is not there, not published, or has another subject than the reference names. */
function usable(found, of) {
    if (found === null) {
        return unknown({
            code: 'unknown_version',
            model: of.model,
            found: `${of.model} has no version ${of.version}`,
            next: `See \`slipway history ${of.model}\`.`,
        });
    }
    if (found.published === null) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'not_published',
            required: 'a published version',
            found: `${of.model} ${of.version} is ${found.status.status}`,
            next: found.status.status === 'claimed'
                ? 'Run its registration again with the same content: it resumes.'
                : 'Register the content again: it gets a new number.',
        });
    }
    const wanted = of.selector.kind === 'version' ? of.selector.subject : undefined;
    if (wanted !== undefined && wanted !== found.published.subject) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'subject_mismatch',
            required: `${of.model} ${of.version} with subject ${wanted}`,
            found: `its subject is ${found.published.subject}`,
            next: 'Use the reference that the registration put out, or find out who changed it.',
        });
    }
    return { record: found.record, published: found.published };
}
/**
 * What keeps a version from further stages. The state, which is proven, says so of the versions that were restricted last: a
 * file beside the version that says otherwise was edited.
 */
function provenRestriction(state, found) {
    if (found === null)
        return null;
    const { record, restriction } = found;
    const known = state.restricted.find((one) => one.ordinal === record.ordinal);
    if (known !== undefined && (restriction?.seq !== known.seq || restriction.restriction !== known.restriction))
        (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .corrupt */ .qb)(`the restriction of ${record.version}`, `event ${known.seq} says that it is ${known.restriction}`);
    return restriction;
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
