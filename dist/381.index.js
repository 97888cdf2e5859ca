export const id = 381;
export const ids = [381];
export const modules = {

/***/ 1553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   bG: () => (/* binding */ refusedError),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   n7: () => (/* binding */ interruptedError),
/* harmony export */   tr: () => (/* binding */ lostError)
/* harmony export */ });
/* unused harmony export permissionsYaml */
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6104);

const TOKENS = /\b(?:gh[opsur]_[A-Za-z0-9_]{8,}|github_pat_[A-Za-z0-9_]{8,}|[Bb]earer\s+[^\s"']+|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_.-]+)/g;
/** One printable line of at most 400 characters, without anything that looks like a token or is one of `secrets`. */
function printable(text, secrets = []) {
    let safe = text;
    for (const secret of secrets)
        if (secret !== '')
            safe = safe.split(secret).join('***');
    safe = safe
        .replace(TOKENS, '***')
        .replace(/\p{Cc}+/gu, ' ')
        .trim();
    return safe.length > 400 ? `${safe.slice(0, 399)}…` : safe;
}
/** The lines to add to a job, ready to paste. */
function permissionsYaml(needs) {
    return ['permissions:', ...Object.entries(needs).map(([key, value]) => `  ${key}: ${value}`)].join('\n');
}
/** The error for a refusal that the caller of the client does not treat as an answer. */
function refusedError(answer, options = {}) {
    return new _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(refusalOf(answer, options));
}
function refusalOf(answer, options) {
    const found = `${answer.request} answered ${answer.status}: ${printable(answer.message)}`;
    const needs = acceptedPermissions(answer.headers) ?? options.needs ?? {};
    if (answer.status === 401) {
        return { code: 'token_refused', required: 'a token that GitHub accepts', found, next: NEW_TOKEN };
    }
    if (answer.status === 403 || (answer.status === 404 && answer.writes)) {
        return {
            code: 'token_forbidden',
            required: `a token that may do this${describe(needs)}`,
            // GitHub hides what a token may not write behind 404, so on a write it means the same as 403.
            found,
            next: options.next ?? permissionStep(needs),
        };
    }
    if (answer.status === 404) {
        return {
            code: 'platform_not_found',
            required: `${answer.request.replace(/^\S+ /, '')} to exist and to be visible to the token`,
            found,
            next: options.next ??
                `Check the repository's name; if it is right, the token cannot see it. ${permissionStep(needs)}`,
        };
    }
    return {
        code: 'platform_refused',
        required: `GitHub to accept ${answer.request}`,
        found,
        next: options.next ?? 'Mend what GitHub names, then run this again.',
    };
}
const NEW_TOKEN = 'Use a token that is valid now: in a workflow `${{ github.token }}` (it ends with the job), on a laptop a new one (such as from `gh auth token`).';
function describe(needs) {
    const list = Object.entries(needs).map(([key, value]) => `${key}: ${value}`);
    return list.length === 0 ? '' : ` (${list.join(', ')})`;
}
function permissionStep(needs) {
    if (Object.keys(needs).length === 0)
        return 'Give the token the permission that GitHub names, then run this again.';
    return `Add this to the job (or give the token the same rights), then run it again:\n\n${permissionsYaml(needs)}`;
}
/** GitHub's own word on what would have done: `contents=write,pull_requests=read; …` (alternatives after `;`). */
function acceptedPermissions(headers) {
    const first = headers['x-accepted-github-permissions']?.split(';')[0]?.trim() ?? '';
    const needs = {};
    for (const part of first.split(',')) {
        const match = /^\s*([a-z_]+)=(read|write)\s*$/.exec(part);
        if (match?.[1] !== undefined)
            needs[match[1].replace(/_/g, '-')] = match[2] === 'write' ? 'write' : 'read';
    }
    return Object.keys(needs).length === 0 ? null : needs;
}
/** For writes whose fate could not be told even by reading back, and for reads that no retry mended. */
function lostError(answer, options = {}) {
    return new _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'platform_unavailable',
        required: `a usable answer to ${answer.request}`,
        found: printable(answer.reason),
        next: options.next ?? 'Run this again: what was done already is recognised. If it stays, see githubstatus.com.',
    }, answer.cause === undefined ? undefined : { cause: answer.cause });
}
/** GitHub's message with the detail of its `errors`, which is where a 422 says what is wrong. */
function messageOf(data) {
    if (typeof data !== 'object' || data === null || !('message' in data) || typeof data.message !== 'string') {
        return typeof data === 'string' && data.trim() !== '' ? data.trim() : null;
    }
    const errors = 'errors' in data && Array.isArray(data.errors) ? data.errors : [];
    const details = errors.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    return details.length === 0 ? data.message : `${data.message}: ${details.join(', ')}`;
}
function interruptedError(cause) {
    return new _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'interrupted',
        required: 'the operation to run to its end',
        found: 'it was interrupted',
        next: 'Run it again: what was done already is recognised.',
    }, { cause });
}


/***/ }),

/***/ 6381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubOrigin: () => (/* binding */ createGitHubOrigin),
  issuerOf: () => (/* binding */ issuerOf)
});

// EXTERNAL MODULE: ./build/28466/core/reasons.js
var reasons = __webpack_require__(6104);
// EXTERNAL MODULE: ./build/28466/adapters/github/errors.js
var errors = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/28466/adapters/github/jwt.js
/**
 * Checks the signature of a GitHub OIDC token. Only RS256 with an RSA key of at least 2,048 bits passes: `none`, a
 * shared secret, or another kind of key is invalid whatever the token's header says.
 */

/** Characters. GitHub's tokens have about 2,000. */
const LONGEST = 16_384;
const LEAST_BITS = 2048;
function parseToken(token) {
    const parts = token.split('.');
    const [head, body, signature] = parts;
    if (token.length > LONGEST ||
        parts.length !== 3 ||
        head === undefined ||
        body === undefined ||
        signature === undefined) {
        return { kind: 'invalid', reason: 'it is no signed token of three parts' };
    }
    const header = decodePart(head);
    const claims = decodePart(body);
    if (header === null || claims === null || !/^[A-Za-z0-9_-]+$/.test(signature))
        return { kind: 'invalid', reason: 'its parts cannot be decoded' };
    if (header['alg'] !== 'RS256')
        return { kind: 'invalid', reason: `it is signed with ${String(header['alg']).slice(0, 20)}, not with RS256` };
    if (header['crit'] !== undefined)
        return { kind: 'invalid', reason: 'it demands extensions that nobody here knows' };
    if (typeof header['kid'] !== 'string' || header['kid'] === '')
        return { kind: 'invalid', reason: 'it does not name its key' };
    return {
        kind: 'token',
        kid: header['kid'],
        claims,
        signed: `${head}.${body}`,
        signature: Buffer.from(signature, 'base64url'),
    };
}
function decodePart(part) {
    if (!/^[A-Za-z0-9_-]+$/.test(part))
        return null;
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url')));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
    }
    catch {
        return null;
    }
}
function isSignedBy(token, jwk) {
    const { n, e } = jwk;
    if (jwk['kty'] !== 'RSA' || typeof n !== 'string' || typeof e !== 'string')
        return false;
    if ((jwk['use'] ?? 'sig') !== 'sig' || (jwk['alg'] ?? 'RS256') !== 'RS256')
        return false;
    try {
        const key = (0,external_node_crypto_.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' });
        if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS)
            return false;
        return (0,external_node_crypto_.verify)('RSA-SHA256', Buffer.from(token.signed, 'ascii'), key, token.signature);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/28466/adapters/github/parse.js
var parse = __webpack_require__(6659);
// EXTERNAL MODULE: ./build/28466/adapters/github/proxy.js
var proxy = __webpack_require__(3408);
// EXTERNAL MODULE: ./build/28466/adapters/github/retry.js
var retry = __webpack_require__(522);
;// CONCATENATED MODULE: ./build/28466/adapters/github/origin.js
/** GitHub's signed word on the job that writes: asked for, kept with the key that verifies it, and checked. */






/** A pointer that waits to be moved waits for this, so it is given up sooner than other requests. */
const BOUNDS = { attempts: 4, total: 20_000, base: 300, longest: 4_000 };
/** Milliseconds. */
const TIMEOUT = 15_000;
/** Milliseconds between an event's time and the issue of its token that are no sign of anything. */
const TOLERANCE = 15 * 60_000;
/** `iss` of this platform's tokens. */
function issuerOf(platform) {
    const { protocol, hostname } = new URL(platform.server_url);
    if (hostname === 'github.com')
        return 'https://token.actions.githubusercontent.com';
    if (hostname.endsWith('.ghe.com'))
        return `${protocol}//token.actions.${hostname}`;
    return `${platform.server_url}/_services/token`;
}
function createGitHubOrigin(options) {
    const { platform } = options;
    const issuer = issuerOf(platform);
    /** Asked for once in a process: keys change over months. A failure is kept, too, so that it is waited for once. */
    let published = null;
    const publishedKeys = () => {
        published ??= fetchKeys(options, issuer);
        return published;
    };
    return {
        prove: (audience) => prove(options, audience, publishedKeys),
        verify: async (origin, expected) => {
            if (origin.kind === 'unproven')
                return { kind: 'unverifiable', reason: origin.reason };
            const token = parseToken(origin.token);
            if (token.kind === 'invalid')
                return token;
            const wrong = judgeIssuer(token.claims, issuer) ??
                judgeLife(token.claims) ??
                (expected === undefined ? null : judgeClaims(token.claims, expected));
            if (wrong !== null)
                return { kind: 'invalid', reason: wrong };
            let keys;
            try {
                keys = await publishedKeys();
            }
            catch (error) {
                return { kind: 'unverifiable', reason: `the keys of ${issuer} could not be read: ${reasonOf(error)}` };
            }
            return judgeSignature(token, { keys, kept: origin.key });
        },
    };
}
/** The issuer itself, or below it an enterprise that has its name put into its tokens. */
function judgeIssuer(claims, issuer) {
    const iss = claims['iss'];
    const enterprise = typeof iss === 'string' && iss.startsWith(`${issuer}/`) && /^[A-Za-z0-9-]+$/.test(iss.slice(issuer.length + 1));
    return iss === issuer || enterprise ? null : `its token is from ${(0,errors/* printable */.g$)(String(iss))}, not from ${issuer}`;
}
function judgeLife(claims) {
    const { iat, exp } = claims;
    return typeof iat === 'number' && typeof exp === 'number' && exp > iat
        ? null
        : 'its token does not say when it was valid';
}
/** The token is judged at the event's time: that it has run out since is how it is meant to be. */
function judgeClaims(claims, expected) {
    const audience = claims['aud'];
    if (audience !== expected.audience &&
        !(Array.isArray(audience) && audience.length === 1 && audience[0] === expected.audience)) {
        return `its token is for ${(0,errors/* printable */.g$)(String(audience))}, not for ${expected.audience}`;
    }
    const at = Date.parse(expected.at);
    if (Number.isNaN(at))
        return 'the event does not say when it was';
    if (at > Number(claims['exp']) * 1000)
        return 'its token had run out at the time the event names';
    if (at < Number(claims['iat']) * 1000 - TOLERANCE)
        return 'its token was issued long after the time the event names';
    return null;
}
function judgeSignature(token, of) {
    const current = of.keys.find((key) => key['kid'] === token.kid);
    if (current !== undefined) {
        return isSignedBy(token, current)
            ? { kind: 'valid', claims: token.claims, key: 'published' }
            : { kind: 'invalid', reason: 'its token is not signed by the key it names' };
    }
    if (of.kept['kid'] !== token.kid)
        return { kind: 'unverifiable', reason: 'the issuer no longer publishes the key of its token, and none was kept' };
    return isSignedBy(token, of.kept)
        ? { kind: 'valid', claims: token.claims, key: 'kept' }
        : { kind: 'invalid', reason: 'its token is not signed by the key kept with it' };
}
async function prove(options, audience, publishedKeys) {
    const url = options.env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
    const secret = options.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
    if (url === '' || secret === '') {
        return { kind: 'unproven', reason: 'the job has no permission `id-token: write`, or there is no job' };
    }
    try {
        const address = new URL(url);
        address.searchParams.set('audience', audience);
        const [answer, keys] = await Promise.all([
            fetchJson(options, { url: address.href, headers: { authorization: `Bearer ${secret}` } }),
            publishedKeys(),
        ]);
        const token = (0,parse/* readText */.yR)((0,parse/* readFields */.qU)(answer, 'id token'), 'value', 'id token');
        const parsed = parseToken(token);
        if (parsed.kind === 'invalid')
            return { kind: 'unproven', reason: `GitHub's token cannot be used: ${parsed.reason}` };
        const key = keys.find((one) => one['kid'] === parsed.kid);
        if (key === undefined)
            return { kind: 'unproven', reason: "the issuer does not publish the key of the job's token" };
        return { kind: 'github_oidc', token, key: publicPart(key) };
    }
    catch (error) {
        // An event without proof is judged by the policy; one that cannot be written because of its proof helps nobody.
        return { kind: 'unproven', reason: `no token could be had for this job: ${reasonOf(error)}` };
    }
}
/** What verifies, without certificates: the ledger keeps one with each event. */
function publicPart(key) {
    return Object.fromEntries(['kty', 'kid', 'alg', 'use', 'n', 'e'].flatMap((name) => typeof key[name] === 'string' ? [[name, key[name]]] : []));
}
async function fetchKeys(options, issuer) {
    const answer = (0,parse/* readFields */.qU)(await fetchJson(options, { url: `${issuer}/.well-known/jwks`, headers: {} }), 'jwks');
    return (0,parse/* readList */.LD)(answer['keys'], 'jwks.keys').map((key) => (0,parse/* readFields */.qU)(key, 'jwks.keys'));
}
function reasonOf(error) {
    return error instanceof reasons/* SlipwayError */.GQ ? error.refusal.found : 'an answer that cannot be read';
}
async function fetchJson(options, of) {
    const { clock, env, bounds = BOUNDS } = options;
    (0,proxy/* checkProxy */.d)(of.url, env, { version: process.versions.node, arguments: process.execArgv });
    const { origin, pathname } = new URL(of.url);
    const request = `GET ${origin}${pathname}`;
    const lost = (reason, cause) => {
        const failure = { kind: 'lost', request, status: null, reason, cause };
        return { kind: 'failed', failure };
    };
    return (0,retry/* askAgain */.et)(async () => {
        let answer;
        let text;
        try {
            answer = await fetch(of.url, {
                headers: { accept: 'application/json', ...of.headers },
                signal: AbortSignal.timeout(TIMEOUT),
            });
            text = await answer.text();
        }
        catch (error) {
            return lost('no answer', error);
        }
        if (answer.status >= 500 || answer.status === 429)
            return lost(`status ${answer.status}`);
        if (!answer.ok) {
            (0,reasons/* refuse */.TR)({
                code: 'platform_refused',
                required: `an answer to ${request}`,
                found: `status ${answer.status}`,
                next: 'Give the job `permissions: { id-token: write }` and run it again.',
            });
        }
        try {
            return { kind: 'done', value: JSON.parse(text) };
        }
        catch (error) {
            return lost('an answer that is not JSON', error);
        }
    }, { clock, bounds });
}


/***/ }),

/***/ 6659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Sx: () => (/* binding */ maybeFields),
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   oX: () => (/* binding */ maybeText),
/* harmony export */   qU: () => (/* binding */ readFields),
/* harmony export */   rn: () => (/* binding */ maybeFlag),
/* harmony export */   y3: () => (/* binding */ readObjectId),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6104);
/** Reads answers of unknown shape. What is not as documented is said with its place, never guessed at. */

function unexpected(where, wanted, value) {
    const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
    return (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'platform_unavailable',
        required: `${wanted} at ${where} in GitHub's answer`,
        found: value === undefined ? 'nothing' : found,
        next: 'Try again; if it stays, something between here and GitHub changes its answers, or this GitHub is too old.',
    });
}
function readFields(value, where) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : unexpected(where, 'an object', value);
}
/** The object under `key`; null where it is null or absent. */
function maybeFields(from, key, where) {
    const value = from[key];
    return value === null || value === undefined ? null : readFields(value, `${where}.${key}`);
}
function readText(from, key, where) {
    const value = from[key];
    return typeof value === 'string' ? value : unexpected(`${where}.${key}`, 'a text', value);
}
function maybeText(from, key) {
    const value = from[key];
    return typeof value === 'string' ? value : null;
}
function readNumber(from, key, where) {
    const value = from[key];
    return typeof value === 'number' && Number.isSafeInteger(value)
        ? value
        : unexpected(`${where}.${key}`, 'a whole number', value);
}
function readFlag(from, key, where) {
    const value = from[key];
    return typeof value === 'boolean' ? value : unexpected(`${where}.${key}`, 'true or false', value);
}
function maybeFlag(from, key) {
    const value = from[key];
    return typeof value === 'boolean' ? value : null;
}
function readList(value, where) {
    return Array.isArray(value) ? value : unexpected(where, 'a list', value);
}
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function isObjectId(value) {
    return typeof value === 'string' && OBJECT_ID.test(value);
}
/** A full git object id, lowercase hex. */
function readObjectId(from, key, where) {
    const value = from[key];
    return isObjectId(value) ? value : unexpected(`${where}.${key}`, 'a git object id', value);
}


/***/ }),

/***/ 3408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ checkProxy)
/* harmony export */ });
/* unused harmony export isExempt */
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6104);
/**
 * Proxies. `fetch` and `node:https` of most Node versions ignore `HTTPS_PROXY`: the request would go round the proxy
 * with the token in it, or hang. So a proxy that would be ignored is refused before anything is sent.
 */

/** Refuses with `proxy_unsupported` when the environment wants a proxy for `url` and this Node would not use it. */
function checkProxy(url, env, node) {
    const variable = proxyVariable(url, env);
    if (variable === null)
        return;
    const usable = variable.name.toLowerCase() !== 'all_proxy';
    if (usable && usesProxies(env, node))
        return;
    const { hostname } = new URL(url);
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)({
        code: 'proxy_unsupported',
        required: `requests to ${hostname} to go through the proxy that ${variable.name} names`,
        found: `Node ${node.version}, which ignores ${variable.name} ${usable && supportsProxies(node) ? 'unless NODE_USE_ENV_PROXY=1 is set' : 'here'}`,
        next: usable
            ? `Run on Node 24.5 (or 22.21) or newer with NODE_USE_ENV_PROXY=1, or add ${hostname} to NO_PROXY to connect directly.`
            : `Set HTTPS_PROXY and HTTP_PROXY instead, or add ${hostname} to NO_PROXY to connect directly.`,
    });
}
function proxyVariable(url, env) {
    const { protocol } = new URL(url);
    const scheme = protocol.replace(':', '');
    const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY'];
    const name = names.find((one) => (env[one] ?? '') !== '');
    return name === undefined || isExempt(url, env['no_proxy'] || env['NO_PROXY'] || '') ? null : { name };
}
/** Whether `NO_PROXY` takes this address out: `*`, a host, a domain with or without its leading dot, either with a port. */
function isExempt(url, noProxy) {
    const { hostname, port, protocol } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    const actualPort = port !== '' ? port : protocol === 'https:' ? '443' : '80';
    return noProxy
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        const [name, only] = hostAndPort(entry.toLowerCase());
        if (only !== null && only !== actualPort)
            return false;
        return host === name || host.endsWith(`.${name}`);
    });
}
/** `host`, `.host`, `*.host`, `host:port`, `::1`, `[::1]:port`: the host without decoration, and the port if one is named. */
function hostAndPort(entry) {
    const bracketed = /^\[([^\]]*)\](?::(\d+))?$/.exec(entry);
    if (bracketed !== null)
        return [bracketed[1] ?? '', bracketed[2] ?? null];
    if (entry.split(':').length > 2)
        return [entry, null];
    const [name = '', port] = entry.split(':');
    return [name.replace(/^\*?\./, ''), port ?? null];
}
function supportsProxies(node) {
    const [major = 0, minor = 0] = node.version.split('.').map(Number);
    // 24.0 to 24.4 knew it for fetch alone; uploads go through node:https, so both are asked for.
    return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}
function usesProxies(env, node) {
    const asked = env['NODE_USE_ENV_PROXY'] === '1' ||
        node.arguments.includes('--use-env-proxy') ||
        (env['NODE_OPTIONS'] ?? '').split(/\s+/).includes('--use-env-proxy');
    return asked && supportsProxies(node);
}


/***/ }),

/***/ 522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ readRetryAfter),
/* harmony export */   G9: () => (/* binding */ asRateLimit),
/* harmony export */   et: () => (/* binding */ askAgain),
/* harmony export */   fI: () => (/* binding */ waitBefore),
/* harmony export */   oI: () => (/* binding */ DEFAULT_BOUNDS)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6104);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1553);
/**
 * When to ask again. Reads are asked again after network errors, 5xx and rate limits; writes only after a rate limit,
 * because GitHub has not carried those out. Bounded by number and by time, with full jitter, so that twenty waiting
 * processes do not come back in the same instant.
 */


/** GitHub asks for one minute after a secondary rate limit; the total leaves room for one such wait. */
const DEFAULT_BOUNDS = { attempts: 6, total: 100_000, base: 500, longest: 16_000 };
/** A minute, as GitHub's documentation asks for where an answer names no time. */
const UNTOLD_WAIT = 60_000;
/** Tells a rate limit from other refusals. `now` is GitHub's time where it is known, milliseconds. */
function asRateLimit(answer, now) {
    const { headers, status, message, request } = answer;
    if (status !== 403 && status !== 429)
        return null;
    const after = readRetryAfter(headers['retry-after'], now);
    const exhausted = headers['x-ratelimit-remaining'] === '0';
    const reset = Number(headers['x-ratelimit-reset']);
    const named = status === 429 || /rate limit|abuse detection/i.test(message);
    if (after === null && !exhausted && !named)
        return null;
    const wait = after ?? (exhausted && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : null);
    return { kind: 'rate_limited', request, status, message, wait };
}
/** Milliseconds that a `retry-after` header asks for, whether it gives seconds or a date. */
function readRetryAfter(value, now) {
    if (value === undefined || value.trim() === '')
        return null;
    if (/^\d+$/.test(value.trim()))
        return Number(value.trim()) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? null : Math.max(0, date - now);
}
/** Milliseconds to wait before asking the `tries`-th time again; null when the failure is final within the bounds. */
function waitBefore(failure, of) {
    const { bounds, elapsed, random, tries } = of;
    if (tries >= bounds.attempts)
        return null;
    const own = random * Math.min(bounds.longest, bounds.base * 2 ** (tries - 1));
    // What GitHub asks for is a least wait; up to a second of jitter is added so that waiting callers spread.
    const asked = failure.kind === 'rate_limited' ? (failure.wait ?? UNTOLD_WAIT) : (failure.wait ?? null);
    const wait = asked === null ? own : asked + random * 1000;
    return elapsed + wait <= bounds.total ? Math.round(wait) : null;
}
async function askAgain(attempt, of) {
    const began = of.clock.now();
    let waited = 0;
    for (let tries = 1;; tries += 1) {
        const tried = await attempt();
        if (tried.kind === 'done')
            return tried.value;
        const { failure } = tried;
        if (failure.kind === 'lost' && of.only === 'rate_limits')
            return failure;
        const elapsed = of.counted === 'waits' ? waited : of.clock.now() - began;
        const wait = waitBefore(failure, { tries, elapsed, bounds: of.bounds, random: of.clock.random() });
        if (wait === null)
            throw finalError(failure, tries);
        await of.clock.sleep(wait);
        waited += wait;
    }
}
function finalError(failure, tries) {
    const times = tries === 1 ? 'asked once' : `asked ${tries} times`;
    if (failure.kind === 'lost')
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .lostError */ .tr)({ ...failure, reason: `${failure.reason} (${times})` });
    const seconds = failure.wait === null ? null : Math.ceil(failure.wait / 1000);
    return new _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ({
        code: 'rate_limited',
        required: `GitHub to accept ${failure.request} now`,
        found: `${failure.status}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(failure.message)} (${times})`,
        next: seconds === null ? 'Wait a few minutes, then run this again.' : `Run this again in ${seconds} seconds or later.`,
    });
}


/***/ })

};
