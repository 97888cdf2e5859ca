export const id = 7267;
export const ids = [7267];
export const modules = {

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

/***/ 32020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ readSignature),
/* harmony export */   ZZ: () => (/* binding */ compareSignatures)
/* harmony export */ });
/* unused harmony exports SCALAR_TYPES, FEATURE_LIMIT, isFeatureType, widens */
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97592);
/**
 * What a model accepts and returns, and what a change of it means to those who call it.
 *
 * Features are matched by name; their order means nothing to callers that send names, so a mere reordering is only
 * noted. Types: the scalars below, or a scalar with a shape: `float[768]`, `string[]`, `float[?,224,224,3]`.
 *
 * Widening. An input may become wider, because every value that callers send today is still accepted:
 * int32 → int64 → integer → double → number, and float → double (integers above 2^53 round, as they do in JSON).
 * A fixed dimension may become free (`float[768]` → `float[?]`). Never the other way, and never for an output, where
 * the caller is the one who must accept the value.
 */

/** `integer` and `number` are JSON's: of any size. */
const SCALAR_TYPES = [
    'boolean',
    'integer',
    'number',
    'int32',
    'int64',
    'float',
    'double',
    'string',
    'binary',
    'date',
    'datetime',
    'object',
];
const TYPE = new RegExp(`^(${SCALAR_TYPES.join('|')})(?:\\[((?:\\?|[1-9]\\d{0,8})(?:,(?:\\?|[1-9]\\d{0,8}))*)?\\])?$`);
/** Most features of one side, and the longest name. */
const FEATURE_LIMIT = 10_000;
const NAME_LIMIT = 200;
/** Whether a text names a type that signatures may use. */
function isFeatureType(text) {
    return TYPE.test(text);
}
/**
 * Reads `{inputs, outputs}`, each a list of `{name, type, required?, description?}` with at least one entry.
 * All problems at once; descriptions are for readers of the file and not kept. `where` begins each problem's place.
 */
function readSignature(value, where) {
    const problems = [];
    if (!isObject(value)) {
        return {
            kind: 'invalid',
            problems: [{ where, message: 'Required is an object with the lists "inputs" and "outputs".' }],
        };
    }
    for (const key of Object.keys(value)) {
        if (key !== 'inputs' && key !== 'outputs')
            problems.push({
                where: `${where}.${key}`,
                message: `A signature has "inputs" and "outputs"; "${key}" is neither.`,
            });
    }
    const inputs = readFeatures({ value: value['inputs'], where: `${where}.inputs` }, problems);
    const outputs = readFeatures({ value: value['outputs'], where: `${where}.outputs` }, problems);
    return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'ok', signature: { inputs, outputs } };
}
function readFeatures(of, problems) {
    const report = (where, message) => void problems.push({ where, message });
    if (!Array.isArray(of.value) || of.value.length === 0) {
        report(of.where, 'Required is a list with at least one feature.');
        return [];
    }
    if (of.value.length > FEATURE_LIMIT) {
        report(of.where, `At most ${FEATURE_LIMIT} features can be listed; found ${of.value.length}. Use one feature with a shape, such as float[${of.value.length}].`);
        return [];
    }
    const seen = new Set();
    return of.value.flatMap((entry, index) => {
        const where = `${of.where}[${index}]`;
        const feature = readFeature({ value: entry, where }, problems);
        if (feature === null)
            return [];
        if (seen.has(feature.name))
            report(where, `The name "${feature.name}" is used twice; callers tell features apart by name.`);
        seen.add(feature.name);
        return [feature];
    });
}
const FEATURE_KEYS = ['name', 'type', 'required', 'description'];
function readFeature(of, problems) {
    const before = problems.length;
    const report = (key, message) => void problems.push({ where: `${of.where}${key}`, message });
    const { value } = of;
    if (!isObject(value)) {
        report('', 'Required is {name, type}.');
        return null;
    }
    for (const key of Object.keys(value)) {
        if (!FEATURE_KEYS.includes(key))
            report(`.${key}`, `A feature has ${FEATURE_KEYS.join(', ')}; "${key}" is none of them.`);
    }
    const { name, type, required } = value;
    if (typeof name !== 'string' || !isFeatureName(name))
        report('.name', `Required is a name of 1 to ${NAME_LIMIT} characters without control characters; found ${show(name)}.`);
    if (typeof type !== 'string' || !isFeatureType(type)) {
        report('.type', `Required is one of ${SCALAR_TYPES.join(', ')}, or one with a shape such as float[768]; found ${show(type)}.`);
    }
    if (required !== undefined && typeof required !== 'boolean')
        report('.required', `Required is true or false; found ${show(required)}.`);
    if (problems.length > before)
        return null;
    // "required: true" is the default and left out, so that stating it is no change of content.
    const feature = { name: name, type: type };
    return required === false ? { ...feature, required } : feature;
}
function isFeatureName(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    return text.trim() !== '' && text.length <= NAME_LIMIT && !/[\u0000-\u001f\u007f]/.test(text);
}
/** What changed from one signature to the next, in a fixed order: inputs, outputs; by name. Empty: nothing. */
function compareSignatures(before, after) {
    if (before === null && after === null)
        return [];
    if (before === null)
        return [{ severity: 'addition', because: 'a signature is stated for the first time' }];
    if (after === null)
        return [{ severity: 'breaking', because: 'the signature is gone, so callers can no longer rely on it' }];
    const changes = [
        ...compareFeatures({ before: before.inputs, after: after.inputs }, compareInput),
        ...compareFeatures({ before: before.outputs, after: after.outputs }, compareOutput),
    ];
    if (changes.length > 0 || (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(before) === (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(after))
        return changes;
    return [{ severity: 'note', because: 'the signature lists the same features in another form or order' }];
}
function compareFeatures(of, compare) {
    const before = new Map(of.before.map((one) => [one.name, one]));
    const after = new Map(of.after.map((one) => [one.name, one]));
    const names = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
    return names.flatMap((name) => compare(before.get(name), after.get(name)) ?? []);
}
const isRequired = (feature) => feature.required !== false;
function compareInput(before, after) {
    if (before === undefined && after === undefined)
        return null;
    if (after === undefined)
        return { severity: 'breaking', because: `input "${before?.name}" was removed` };
    const label = `input "${after.name}"`;
    if (before === undefined) {
        return isRequired(after)
            ? { severity: 'breaking', because: `${label} was added and is required` }
            : { severity: 'addition', because: `optional ${label} was added` };
    }
    if (before.type !== after.type && !widens(before.type, after.type)) {
        return { severity: 'breaking', because: `${label} changed its type from ${before.type} to ${after.type}` };
    }
    if (!isRequired(before) && isRequired(after))
        return { severity: 'breaking', because: `${label} is now required` };
    if (before.type !== after.type) {
        return { severity: 'addition', because: `${label} was widened from ${before.type} to ${after.type}` };
    }
    if (isRequired(before) && !isRequired(after))
        return { severity: 'addition', because: `${label} is now optional` };
    return null;
}
function compareOutput(before, after) {
    if (before === undefined && after === undefined)
        return null;
    if (after === undefined)
        return { severity: 'breaking', because: `output "${before?.name}" was removed` };
    const label = `output "${after.name}"`;
    if (before === undefined)
        return { severity: 'addition', because: `${label} was added` };
    if (before.type !== after.type) {
        return { severity: 'breaking', because: `${label} changed its type from ${before.type} to ${after.type}` };
    }
    if (isRequired(before) && !isRequired(after))
        return { severity: 'breaking', because: `${label} may now be missing` };
    if (!isRequired(before) && isRequired(after))
        return { severity: 'addition', because: `${label} is now always there` };
    return null;
}
const WIDER = {
    int32: ['int64', 'integer', 'double', 'number'],
    int64: ['integer', 'double', 'number'],
    integer: ['double', 'number'],
    float: ['double', 'number'],
    double: ['number'],
};
/** Whether an input of type `from` may become `to` without any caller noticing. */
function widens(from, to) {
    const narrow = splitType(from);
    const wide = splitType(to);
    if (narrow === null || wide === null)
        return false;
    if (narrow.scalar !== wide.scalar && !(WIDER[narrow.scalar]?.includes(wide.scalar) ?? false))
        return false;
    if (narrow.shape === null || wide.shape === null)
        return narrow.shape === wide.shape;
    const free = wide.shape;
    return (narrow.shape.length === free.length &&
        narrow.shape.every((size, index) => free[index] === '?' || free[index] === size));
}
function splitType(type) {
    const match = TYPE.exec(type);
    if (match === null)
        return null;
    const shape = type.endsWith(']') ? (match[2] ?? '?').split(',') : null;
    return { scalar: match[1] ?? '', shape };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function show(value) {
    if (value === undefined)
        return 'nothing';
    const text = typeof value === 'string' ? JSON.stringify(value) : String(JSON.stringify(value));
    return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
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
