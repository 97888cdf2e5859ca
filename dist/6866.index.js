export const id = 6866;
export const ids = [6866];
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

/***/ 61457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ evaluationTag),
/* harmony export */   N2: () => (/* binding */ evaluationTagPrefix),
/* harmony export */   Vm: () => (/* binding */ versionTag),
/* harmony export */   j0: () => (/* binding */ stageTag),
/* harmony export */   nC: () => (/* binding */ modelOfEvaluationTag),
/* harmony export */   qY: () => (/* binding */ parseOwnTag),
/* harmony export */   tm: () => (/* binding */ cancelTag)
/* harmony export */ });
/* unused harmony exports isGtoName, isGtoFullName, isGtoVersion, parseTag, formatTag */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _versioning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95832);
/**
 * Tag names, both directions. The grammar is GTO's, so that GTO's tools read this registry and we read theirs:
 *
 *     register    NAME@vSEMVER[#N]        deregister  NAME@vSEMVER![#N]
 *     assign      NAME#STAGE[#N]          unassign    NAME#STAGE![#N]
 *     deprecate   NAME@deprecated[#N]     create      NAME@created[#N]
 *
 * `N` is a counter over all tags of the artifact. A full name may carry a folder, written `folder:name` by people and
 * `folder=name` in tags. Our own model and stage names are a subset: lower case, no `/`, `_` or folder.
 */


const NAME = '[a-zA-Z0-9](?:[a-zA-Z0-9\\-/_]*[a-zA-Z0-9])?';
const FOLDER = '[a-zA-Z0-9\\-_./]+';
const IDENTIFIER = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)';
const SEMVER = '(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)' +
    `(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?`;
const NAME_ONLY = new RegExp(`^${NAME}$`);
const FULL_NAME = new RegExp(`^(?:${FOLDER}:)?${NAME}$`);
const VERSION_ONLY = new RegExp(`^v${SEMVER}$`);
const TAG = new RegExp(`^(?<artifact>(?:${FOLDER}=)?${NAME})` +
    `(?:(?:#(?<stage>${NAME})|@(?<version>v${SEMVER}))(?<cancel>!?)|@(?<word>deprecated|created))` +
    '(?:#(?<counter>[0-9]+))?$');
/** A plain GTO name: an artifact without folder, or a stage. */
function isGtoName(text) {
    return NAME_ONLY.test(text);
}
/** A GTO artifact name, with or without folder: `model`, `some/folder:some/model`. */
function isGtoFullName(text) {
    return FULL_NAME.test(text);
}
/** A GTO version: SemVer with its leading `v`. */
function isGtoVersion(text) {
    return VERSION_ONLY.test(text);
}
/** Reads a tag name (a leading `refs/tags/` is dropped). Null when GTO would not know it either. */
function parseTag(text) {
    const groups = TAG.exec(text.replace(/^refs\/tags\//, ''))?.groups;
    if (groups === undefined)
        return null;
    const counter = groups['counter'] === undefined ? null : Number(groups['counter']);
    if (counter !== null && !Number.isSafeInteger(counter))
        return null;
    const base = { name: (groups['artifact'] ?? '').replace('=', ':'), counter };
    const cancelled = groups['cancel'] === '!';
    const { stage, version } = groups;
    if (stage !== undefined)
        return { ...base, action: cancelled ? 'unassign' : 'assign', stage };
    if (version !== undefined)
        return { ...base, action: cancelled ? 'deregister' : 'register', version };
    return { ...base, action: groups['word'] === 'created' ? 'create' : 'deprecate' };
}
/** Writes a tag name. Throws a TypeError when a part breaks the grammar, so that no unreadable tag is ever made. */
function formatTag(tag) {
    const text = `${tag.name.replace(':', '=')}${middle(tag)}${tag.counter === null ? '' : `#${tag.counter}`}`;
    const back = parseTag(text);
    if (back === null || back.name !== tag.name || back.counter !== tag.counter || middle(back) !== middle(tag)) {
        throw new TypeError(`"${text}" is no tag name in this grammar.`);
    }
    return text;
}
function middle(tag) {
    if (tag.action === 'register')
        return `@${tag.version}`;
    if (tag.action === 'deregister')
        return `@${tag.version}!`;
    if (tag.action === 'assign')
        return `#${tag.stage}`;
    if (tag.action === 'unassign')
        return `#${tag.stage}!`;
    return tag.action === 'create' ? '@created' : '@deprecated';
}
/** Tag of a version: `flight-delay@v3.1.0`. */
function versionTag(of) {
    return own(of.model, { action: 'register', name: of.model, version: `v${of.version}`, counter: null });
}
/** Tag of a promotion or of the version a rollback restores: `flight-delay#production#4`. */
function stageTag(of) {
    return own(of.model, { action: 'assign', name: of.model, stage: of.stage, counter: of.n });
}
/** Tag that cancels a displaced version's place in a stage: `flight-delay#production!#4`. */
function cancelTag(of) {
    return own(of.model, { action: 'unassign', name: of.model, stage: of.stage, counter: of.n });
}
/**
 * Tag of the release that keeps an evaluation's samples: `flight-delay.evaluation.0123456789abcdef`. No tag of GTO's
 * grammar, so that its tools pass it over. `digest` is lowercase hex.
 */
function evaluationTag(of) {
    return `${evaluationTagPrefix(of.model)}${of.digest.slice(0, 16)}`;
}
/** How the tags of a model's kept samples begin. */
function evaluationTagPrefix(model) {
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo)(model))
        throw new TypeError(`"${model}" is no model name.`);
    return `${model}.evaluation.`;
}
/** Model whose samples a tag keeps; null for every other tag. */
function modelOfEvaluationTag(text) {
    const model = /^([^.]+)\.evaluation\.[0-9a-f]{16}$/.exec(text)?.[1] ?? '';
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo)(model) ? model : null;
}
function own(model, tag) {
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo)(model))
        throw new TypeError(`"${model}" is no model name.`);
    if ('stage' in tag && !(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo)(tag.stage))
        throw new TypeError(`"${tag.stage}" is no stage name.`);
    return formatTag(tag);
}
/** Reads a tag of the forms that Slipway itself writes; null for everything else, also for what only GTO would write. */
function parseOwnTag(text) {
    const tag = parseTag(text);
    if (tag === null || !(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo)(tag.name))
        return null;
    if (tag.action === 'register') {
        const version = tag.version.slice(1);
        return tag.counter === null && (0,_versioning_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(version) !== null
            ? { kind: 'version', model: tag.name, version }
            : null;
    }
    if (tag.action !== 'assign' && tag.action !== 'unassign')
        return null;
    if (tag.counter === null || !(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo)(tag.stage))
        return null;
    return { kind: 'stage', model: tag.name, stage: tag.stage, n: tag.counter, cancels: tag.action === 'unassign' };
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

/***/ 66082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ renderLink),
/* harmony export */   Bd: () => (/* binding */ renderMarker),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   FA: () => (/* binding */ renderChangeLink),
/* harmony export */   IJ: () => (/* binding */ renderCodeLink),
/* harmony export */   KD: () => (/* binding */ renderUrl),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   d6: () => (/* binding */ codeFence),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   f$: () => (/* binding */ parseHttpUrl),
/* harmony export */   fd: () => (/* binding */ escapeProse),
/* harmony export */   kq: () => (/* binding */ escapeCell)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81175);
/**
 * Untrusted text on its way into GitHub Markdown, HTML or a terminal.
 *
 * Backslashes alone do not protect in GitHub Markdown: mentions and issue links are found after Markdown is gone, and
 * a bare URL swallows a backslash behind it. So what could open something is written as a character reference, URLs
 * in text are kept from turning into links, and `@` or `#` is parted from what follows by a zero-width space.
 */

const SPECIAL = /(?<marker>slipway:)|(?<scheme>(?:https?|ftp|mailto|xmpp):)|(?<www>www\.)|(?<mention>(?<![A-Za-z0-9])@(?=[A-Za-z0-9])|@(?=[A-Za-z0-9_.-]*\.[A-Za-z]))|(?<issue>#(?=\d)|(?<![A-Za-z0-9])gh-(?=\d))|(?<word>(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))|(?<char>[&<>|`$*~[\]\\_])/giu;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    '`': '&#96;',
    $: '&#36;',
};
/** Replaces only what is special; keeps spaces at the ends, so that pieces can be joined. */
function escapePiece(piece) {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(piece.replace(/[\s\u{85}]+/gu, ' '));
    const escaped = text.replace(SPECIAL, (match, ...rest) => {
        const groups = rest[rest.length - 1];
        if (groups['marker'] !== undefined || groups['scheme'] !== undefined)
            return `${match.slice(0, -1)}&#58;`;
        if (groups['www'] !== undefined)
            return `${match.slice(0, -1)}&#46;`;
        if (groups['mention'] !== undefined || groups['issue'] !== undefined)
            return `${match}&#8203;`;
        if (groups['word'] !== undefined)
            return match;
        return ENTITIES[match] ?? `\\${match}`;
    });
    // A link may follow, and `!` would make it an image that is fetched by whoever looks.
    return escaped.replace(/!$/, '&#33;');
}
/** What would begin a heading, a list, a rule or a table's second row, if the text stood at the start of a line. */
function escapeStart(text) {
    return text.replace(/^(?=[#+\-=:])/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
/** Text as text: safe within a line, at its start, and in a table cell. Line breaks become spaces. */
function escapeText(value) {
    return escapeStart(escapePiece((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .toOneLine */ .GX)(value)));
}
/** A table cell of at most `limit` characters (before escaping); a dash for nothing. */
function escapeCell(value, limit = 500) {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .toOneLine */ .GX)(value ?? '');
    return text === '' ? '–' : escapeText((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(text, limit));
}
/** A short text that a table should not break, such as a size. */
function unbroken(value) {
    return escapeText(value).replaceAll(' ', '&nbsp;');
}
const PROSE = /`([^`]+)`|https?:\/\/[^\s<>`"'|\\]+/gi;
/**
 * A sentence of ours that quotes what others wrote: `code` in back-ticks stays code and URLs become links, all else
 * is text as in {@link escapeText}.
 */
function escapeProse(value) {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .toOneLine */ .GX)(value);
    const parts = [];
    let done = 0;
    for (const match of text.matchAll(PROSE)) {
        const code = match[1];
        const url = match[0].replace(/[).,;:!?\]]+$/, '');
        if (code === undefined && parseHttpUrl(url) === null)
            continue;
        parts.push(escapePiece(text.slice(done, match.index)));
        parts.push(code === undefined ? renderUrl(url) : codeSpan(code));
        done = match.index + (code === undefined ? url.length : match[0].length);
    }
    parts.push(escapePiece(text.slice(done)));
    return escapeStart(parts.join(''));
}
/** Inline code, safe in a table cell too. Line breaks become spaces; a dash for nothing. */
function codeSpan(value) {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .toOneLine */ .GX)(value));
    if (text === '')
        return '–';
    // A pipe within back-ticks would still end a table cell, and a marker must not be repeated word for word.
    if (/\||slipway:/i.test(text))
        return `<code>${escapePiece(text)}</code>`;
    const fence = '`'.repeat(longestRun(text, '`') + 1);
    const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${text}${pad}${fence}`;
}
/** A fenced block. Unseen characters are named, lines are kept. */
function codeFence(value, language = '') {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(value.replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n'), { lines: 'kept' }).replace(/\n+$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
    return `${fence}${language.replace(/[^A-Za-z0-9+-]/g, '')}\n${text}\n${fence}`;
}
function longestRun(text, char) {
    let longest = 0;
    for (let run = 0, index = 0; index < text.length; index += 1) {
        run = text[index] === char ? run + 1 : 0;
        longest = Math.max(longest, run);
    }
    return longest;
}
/** The URL in the one form that is shown and linked; null unless it is http(s) without credentials. */
function parseHttpUrl(value) {
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
        return null;
    const url = new URL(value);
    if (url.username !== '' || url.password !== '' || url.hostname === '')
        return null;
    return url.href
        .replace(/[()[\]<>|`\\*$'"{}^\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
        .replace(/(slipway):/gi, '$1%3A');
}
/** A link where the target is http(s); else the text, and the target as code beside it when it says something else. */
function renderLink(of) {
    const href = parseHttpUrl(of.url.trim());
    const text = escapeText(of.text) || 'link';
    if (href !== null)
        return `[${text}](<${href.replaceAll('&', '&amp;')}>)`;
    return of.url.trim() === of.text.trim() ? text : `${text} (${codeSpan((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(of.url, 300))})`;
}
/** A name such as a tag or a commit as code, linked to where it can be seen. */
function renderCodeLink(of) {
    const href = parseHttpUrl(of.url.trim());
    return href === null ? codeSpan(of.text) : `[${codeSpan(of.text)}](<${href.replaceAll('&', '&amp;')}>)`;
}
/** A URL as a link that shows where it leads, shortened in the middle. */
function renderUrl(url) {
    const shown = (parseHttpUrl(url) ?? url).replace(/^https?:\/\//i, '').replace(/\/$/, '');
    const text = shown.length <= 60 ? shown : `${shown.slice(0, 34)}…${shown.slice(-24)}`;
    return renderLink({ text, url });
}
/** The link a promotion quotes: a URL, an issue of this repository (`#42`), or a ticket's name as text. */
function renderChangeLink(link) {
    const text = link.trim();
    if (/^#[1-9]\d{0,9}$/.test(text))
        return text;
    return parseHttpUrl(text) === null ? escapeCell(text, 200) : renderUrl(text);
}
/** A marker as an HTML comment. Throws a TypeError on one that could end the comment or is not Slipway's. */
function renderMarker(marker) {
    if (!/^slipway:[\x21-\x3b=\x3f-\x7e]+$/.test(marker) || marker.endsWith('-')) {
        throw new TypeError(`"${marker}" is no marker: it must begin with "slipway:" and have no white space, < or >.`);
    }
    return `<!-- ${marker} -->`;
}
const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text for HTML, in elements and in quoted attributes. Lines are kept, unseen characters named. */
function escapeHtml(value) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(value, { lines: 'kept' }).replace(/[&<>"']/g, (char) => HTML[char] ?? '');
}
/** Escape sequences a terminal would act on: CSI, OSC and other strings, two-character ones; also their 8-bit forms. */
const TERMINAL = new RegExp([
    String.raw `(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?`,
    String.raw `(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?`,
    String.raw `\u001b[ -/]*[0-~]?`,
].join('|'), 'g');
/** One line for a terminal: no escape sequence or control byte is left, white space is one space, the unseen is named. */
function escapeTerminal(value) {
    const plain = value
        .replace(TERMINAL, '')
        .replace(/[\s\u{85}]+/gu, ' ')
        .replace(/\p{Cc}/gu, '');
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(plain);
}


/***/ }),

/***/ 81175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ toOneLine),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   Xm: () => (/* binding */ makeVisible)
/* harmony export */ });
/** Characters that cannot be seen, or that reorder what can: named instead of shown, in every medium. */
const EMOJI_JOIN = /(?<=(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\u{fe0f}?)\u{200d}(?=\p{Extended_Pictographic})/u;
/** Joiners are part of how these scripts are spelled. */
const SPELLING = /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Sinhala}\p{Mn}])[\u{200c}\u{200d}](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Sinhala}])/u;
const KEPT = `${EMOJI_JOIN.source}|${SPELLING.source}`;
/** Controls, format characters (bidi, zero width, tags), lone surrogates, fillers that look like a space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{3164}\u{ffa0}\u{fff9}-\u{fffb}]/u;
const SCAN = new RegExp(`(${KEPT})|(${UNSEEN.source})`, 'gu');
/** Names every unseen character as `‹U+202E›`. Line breaks and tabs are kept with `lines: 'kept'`, else named too. */
function makeVisible(value, options = {}) {
    return value.replace(SCAN, (char, kept) => {
        if (kept !== undefined)
            return char;
        if (options.lines === 'kept' && (char === '\n' || char === '\t'))
            return char;
        if (/\p{Surrogate}/u.test(char))
            return '\u{fffd}';
        return `‹U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}›`;
    });
}
/** One line: every run of white space (line breaks of all kinds among it) becomes a space, none at the ends. */
function toOneLine(value) {
    return value.replace(/[\s\u{85}]+/gu, ' ').trim();
}
/** At most `limit` UTF-16 units, cut between characters, with an ellipsis where something was cut off. */
function cutText(value, limit) {
    if (value.length <= limit)
        return value;
    const kept = value.slice(0, Math.max(0, limit - 1)).replace(/[\u{d800}-\u{dbff}]$/u, '');
    return `${kept.trimEnd()}…`;
}


/***/ })

};
