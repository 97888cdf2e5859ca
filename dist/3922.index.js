export const id = 3922;
export const ids = [3922];
export const modules = {

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


/***/ }),

/***/ 55862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ finite),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   MA: () => (/* binding */ openObject),
/* harmony export */   Ox: () => (/* binding */ variant),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Uy: () => (/* binding */ textAs),
/* harmony export */   aH: () => (/* binding */ anyObject),
/* harmony export */   gf: () => (/* binding */ parseAs),
/* harmony export */   jd: () => (/* binding */ dict),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   me: () => (/* binding */ nullable),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qR: () => (/* binding */ objectWith),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/** How many problems are listed: a foreign file could have one per byte. */
const PROBLEM_LIMIT = 20;
/** Checks a value. The value itself comes back, typed; problems carry a JSON pointer, `/` for the whole. */
function parseAs(shape, value) {
    const problems = [];
    let more = 0;
    shape.check(value, '', (where, message) => {
        if (problems.length < PROBLEM_LIMIT)
            problems.push({ where: where === '' ? '/' : where, message });
        else
            more += 1;
    });
    if (problems.length === 0)
        return { kind: 'ok', value: value };
    return {
        kind: 'malformed',
        problems: more === 0 ? problems : [...problems, { where: '/', message: `and ${more} more problems` }],
    };
}
function text(of = {}) {
    const required = of.what ?? `a text${(of.min ?? 0) > 0 ? ' that is not empty' : ''}`;
    const fits = (value) => value.length >= (of.min ?? 0) &&
        value.length <= (of.max ?? Number.POSITIVE_INFINITY) &&
        (of.pattern?.test(value) ?? true);
    return {
        check: (value, where, report) => void ((typeof value === 'string' && fits(value)) || report(where, wanted(required, value))),
    };
}
/** A text of a narrower type, such as a digest. */
function textAs(of) {
    return text(of);
}
function integer(of) {
    const max = of.max ?? Number.MAX_SAFE_INTEGER;
    const required = `a whole number from ${of.min}${of.max === undefined ? '' : ` to ${of.max}`}`;
    const fits = (value) => typeof value === 'number' && Number.isInteger(value) && value >= of.min && value <= max;
    return { check: (value, where, report) => void (fits(value) || report(where, wanted(required, value))) };
}
/** A number, not NaN and not infinite. */
function finite(of = {}) {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = of;
    const range = of.min === undefined ? '' : ` from ${min}${of.max === undefined ? '' : ` to ${max}`}`;
    const fits = (value) => typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
    return { check: (value, where, report) => void (fits(value) || report(where, wanted(`a number${range}`, value))) };
}
const bool = {
    check: (value, where, report) => void (typeof value === 'boolean' || report(where, wanted('true or false', value))),
};
/** Any object; what is in it is not looked at. */
const anyObject = {
    check: (value, where, report) => void (isObject(value) || report(where, wanted('an object', value))),
};
function oneOf(values) {
    const required = values.map((one) => JSON.stringify(one)).join(' or ');
    return {
        check: (value, where, report) => void (values.includes(value) || report(where, wanted(required, value))),
    };
}
function nullable(shape) {
    return { check: (value, where, report) => void (value === null || shape.check(value, where, report)) };
}
function list(item, of = {}) {
    return {
        check: (value, where, report) => {
            if (!Array.isArray(value))
                report(where, wanted('a list', value));
            else if (value.length < (of.min ?? 0) || value.length > (of.max ?? Number.POSITIVE_INFINITY)) {
                report(where, wanted(`a list of ${of.min ?? 0} to ${of.max ?? 'any number of'} entries`, value));
            }
            else
                value.forEach((one, index) => void item.check(one, `${where}/${index}`, report));
        },
    };
}
/** An object whose keys are data. */
function dict(key, item) {
    return {
        check: (value, where, report) => {
            if (!isObject(value)) {
                report(where, wanted('an object', value));
                return;
            }
            for (const [name, one] of Object.entries(value)) {
                key.check(name, `${where}/${escapePointer(name)}`, report);
                item.check(one, `${where}/${escapePointer(name)}`, report);
            }
        },
    };
}
/** An object with exactly these keys. */
function object(required) {
    return {
        check: (value, where, report) => checkObject({ value, where, required, optional: {}, closed: 'closed' }, report),
    };
}
/** An object with these keys, of which the optional ones may be missing. */
function objectWith(required, optional) {
    return {
        check: (value, where, report) => checkObject({ value, where, required, optional, closed: 'closed' }, report),
    };
}
/** An object with at least the required keys; keys it does not know may hold anything. */
function openObject(required, optional) {
    return { check: (value, where, report) => checkObject({ value, where, required, optional, closed: 'open' }, report) };
}
function checkObject(of, report) {
    const { value, where, required, optional } = of;
    if (!isObject(value)) {
        report(where, wanted('an object', value));
        return;
    }
    for (const [key, shape] of Object.entries(required)) {
        if (Object.hasOwn(value, key))
            shape.check(value[key], `${where}/${key}`, report);
        else
            report(where, `the property "${key}" is required`);
    }
    for (const [key, shape] of Object.entries(optional))
        if (Object.hasOwn(value, key))
            shape.check(value[key], `${where}/${key}`, report);
    if (of.closed === 'open')
        return;
    for (const key of Object.keys(value)) {
        if (!Object.hasOwn(required, key) && !Object.hasOwn(optional, key))
            report(where, `there is no property ${show(key)} here`);
    }
}
/** One of several objects, told apart by the text under `key`. */
function variant(key, variants) {
    const known = oneOf(Object.keys(variants));
    return {
        check: (value, where, report) => {
            if (!isObject(value)) {
                report(where, wanted('an object', value));
                return;
            }
            const name = Object.hasOwn(value, key) ? value[key] : undefined;
            const shape = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
            if (shape === undefined)
                known.check(name, `${where}/${key}`, report);
            else
                shape.check(value, where, report);
        },
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function wanted(required, value) {
    return `required is ${required}; found ${show(value)}`;
}
function show(value) {
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (isObject(value))
        return 'an object';
    const shown = JSON.stringify(value) ?? 'nothing';
    return shown.length <= 60 ? shown : `${shown.slice(0, 57)}…`;
}
function escapePointer(key) {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
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

/***/ 93793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ EVIDENCE_PROBLEMS),
/* harmony export */   W: () => (/* binding */ NO_NAME)
/* harmony export */ });
const EVIDENCE_PROBLEMS = {
    run_failed: 'The run failed; its numbers say nothing.',
    run_cancelled: 'The run was cancelled; its numbers are of an unknown part.',
    run_unfinished: 'The run did not finish.',
    run_partial: 'The run was limited to a part of the questions.',
    value_missing: 'The metric is named without a usable number.',
    value_not_finite: 'The number is not finite.',
    scale_mixed: 'The same metric is given on two scales.',
    sum_for_mean: 'The number is a sum where a mean belongs.',
    judge_missing: 'The judge did not score these samples.',
    samples_failed: 'Samples ended in an error instead of a score.',
    aggregate_differs: 'The number the tool reports is not what its samples give.',
    shards_disagree: 'Two files give the same sample different values.',
    tasks_disagree: 'Two files describe the same task differently.',
    duration_cached: 'Durations come from a cache and mean nothing.',
    interval_of_other: 'The interval is of another quantity than the number.',
    interval_malformed: 'The interval does not contain its number, or is inverted.',
    ambiguous: 'The file leaves open what is meant.',
};
const NO_NAME = 0xffffffff;


/***/ })

};
