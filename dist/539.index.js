export const id = 539;
export const ids = [539];
export const modules = {

/***/ 9539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubClient: () => (/* binding */ createGitHubClient)
});

// UNUSED EXPORTS: API_VERSION, USER_AGENT

// EXTERNAL MODULE: ./node_modules/@octokit/core/dist-src/index.js + 12 modules
var dist_src = __webpack_require__(4629);
// EXTERNAL MODULE: ./build/28466/adapters/github/errors.js
var errors = __webpack_require__(1553);
// EXTERNAL MODULE: ./build/28466/adapters/clock.js
var clock = __webpack_require__(3300);
// EXTERNAL MODULE: ./build/28466/adapters/github/parse.js
var parse = __webpack_require__(6659);
// EXTERNAL MODULE: ./build/28466/adapters/github/retry.js
var retry = __webpack_require__(522);
;// CONCATENATED MODULE: ./build/28466/adapters/github/graphql.js
/** GraphQL's answers: HTTP says 200 whatever happened, so the problems within decide what came of a request. */



const NO_TIME = "the answer has no Date header, so GitHub's time is not known";
/** A 200 whose body is GraphQL's: its problems decide whether it is an answer, a rate limit, or GitHub's own failure. */
function readGraphql(answer, of) {
    const name = `GraphQL: ${of.request.title}`;
    const root = (0,parse/* readFields */.qU)(answer.data, name);
    const problems = root['errors'] === undefined ? [] : (0,parse/* readList */.LD)(root['errors'], `${name}.errors`).map((one) => readProblem(one, name));
    const limited = problems.find((one) => one.type === 'RATE_LIMITED');
    if (limited !== undefined)
        return { kind: 'failed', failure: graphqlLimit(answer, { name, message: limited.message, now: of.now }) };
    const internal = problems.find((one) => one.type === null && !one.invalid);
    const data = root['data'] === null || root['data'] === undefined ? {} : (0,parse/* readFields */.qU)(root['data'], `${name}.data`);
    // A read with a failed part is asked again: a null in it would look like a file that is not there. A write that has
    // brought its result was carried out, whatever failed beside it.
    if (internal !== undefined && !(of.writes && Object.values(data).some((value) => value !== null))) {
        return {
            kind: 'failed',
            failure: { kind: 'lost', request: name, status: answer.status, reason: internal.message },
        };
    }
    if (of.now === null) {
        return { kind: 'failed', failure: { kind: 'lost', request: name, status: answer.status, reason: NO_TIME } };
    }
    return { kind: 'done', value: { kind: 'ok', data, problems, at: (0,clock/* isoSeconds */.n)(of.now) } };
}
function readProblem(value, where) {
    const fields = (0,parse/* readFields */.qU)(value, `${where}.errors`);
    const path = Array.isArray(fields['path'])
        ? fields['path'].filter((one) => typeof one === 'string' || typeof one === 'number')
        : [];
    const extensions = fields['extensions'];
    return {
        type: typeof fields['type'] === 'string' ? fields['type'] : null,
        message: typeof fields['message'] === 'string' ? fields['message'] : 'no message',
        path,
        invalid: typeof extensions === 'object' && extensions !== null && 'code' in extensions,
    };
}
function graphqlLimit(answer, of) {
    const refused = {
        ...answer,
        kind: 'refused',
        request: of.name,
        writes: false,
        status: 429,
        message: of.message,
    };
    return ((0,retry/* asRateLimit */.G9)(refused, of.now ?? 0) ?? {
        kind: 'rate_limited',
        request: of.name,
        status: 429,
        message: of.message,
        wait: null,
    });
}

// EXTERNAL MODULE: ./build/28466/adapters/github/proxy.js
var proxy = __webpack_require__(3408);
;// CONCATENATED MODULE: ./build/28466/adapters/github/client.js
/**
 * The one way to GitHub's API. Reads are retried within bounds; writes are not, and say when their fate is unknown, so
 * that the adapter that knows how to read back does so. Remembers GitHub's clock.
 *
 * `@octokit/core` rather than `@octokit/rest`: requests are written out by their documented paths anyway, and the
 * thousand generated methods triple the bundle's share and cost 8 ms at every start.
 */





/** Behaviour is pinned to this version of the REST API. */
const API_VERSION = '2022-11-28';
const USER_AGENT = 'slipway';
/** Refuses with `proxy_unsupported` when a proxy is configured that this Node would ignore. */
function createGitHubClient(options) {
    const { platform, token, clock, env, bounds = retry/* DEFAULT_BOUNDS */.oI, timeout = 60_000, signal } = options;
    const node = options.node ?? { version: process.versions.node, arguments: process.execArgv };
    for (const url of [platform.api_url, platform.graphql_url])
        (0,proxy/* checkProxy */.d)(url, env, node);
    const octokit = new dist_src/* Octokit */.E({ auth: token, baseUrl: platform.api_url, userAgent: USER_AGENT });
    /** How far GitHub's clock is ahead of this machine's, milliseconds. */
    let ahead = null;
    const platformNow = () => (ahead === null ? null : clock.now() + ahead);
    function noteTime(headers) {
        const at = Date.parse(headers['date'] ?? '');
        if (!Number.isNaN(at))
            ahead = at - clock.now();
    }
    async function send(request, writes) {
        const { method, path, parameters = {}, body } = request;
        const full = { owner: platform.owner, repo: platform.name, ...parameters };
        const values = path.includes('{owner}') || path.startsWith('http') ? full : parameters;
        const name = `${method} ${path.startsWith('http') ? new URL(path).pathname : path}`.replace(/\{\+?(\w+)\}/g, (_all, key) => String(full[key] ?? ''));
        const limit = AbortSignal.timeout(timeout);
        try {
            const answer = await octokit.request({
                method,
                url: path,
                ...(path.startsWith('http') ? {} : values),
                // Octokit's own (de)serialisation looks for big numbers in the text, also within strings: ours is JSON's.
                ...(body === undefined ? {} : { data: JSON.stringify(body) }),
                headers: { 'x-github-api-version': API_VERSION, accept: 'application/vnd.github+json' },
                request: {
                    signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
                    parseSuccessResponseBody: false,
                    log: SILENT,
                },
            });
            const headers = textHeaders(answer.headers);
            noteTime(headers);
            const text = await readAll(answer.data);
            return { kind: 'ok', status: answer.status, data: text === '' ? null : JSON.parse(text), headers };
        }
        catch (error) {
            if (signal?.aborted)
                throw (0,errors/* interruptedError */.n7)(error);
            const answer = answerOf(error);
            if (answer === null) {
                return { kind: 'lost', request: name, status: null, reason: (0,errors/* printable */.g$)(reasonOf(error), [token]), cause: error };
            }
            noteTime(answer.headers);
            const message = (0,errors/* printable */.g$)((0,errors/* messageOf */.bD)(answer.data) ?? `status ${answer.status}`, [token]);
            if (answer.status >= 500) {
                const wait = (0,retry/* readRetryAfter */.D$)(answer.headers['retry-after'], platformNow() ?? clock.now());
                return { kind: 'lost', request: name, status: answer.status, reason: `${answer.status}: ${message}`, wait };
            }
            return { kind: 'refused', request: name, writes, message, ...answer };
        }
    }
    /** Sorts one attempt into an answer and what may be asked again. */
    function sort(attempt) {
        if (attempt.kind === 'lost')
            return { kind: 'failed', failure: attempt };
        if (attempt.kind === 'ok')
            return { kind: 'done', value: attempt };
        const limited = (0,retry/* asRateLimit */.G9)(attempt, platformNow() ?? clock.now());
        if (limited !== null)
            return { kind: 'failed', failure: limited };
        if (attempt.status === 401)
            throw (0,errors/* refusedError */.bG)(attempt);
        return { kind: 'done', value: attempt };
    }
    async function read(request) {
        return (0,retry/* askAgain */.et)(async () => sort(await send(request, request.method !== 'GET')), { clock, bounds });
    }
    async function write(request) {
        return (0,retry/* askAgain */.et)(async () => sort(await send(request, true)), { clock, bounds, only: 'rate_limits' });
    }
    async function graphql(request, writes) {
        const body = { query: request.document, variables: request.variables };
        const attempt = await send({ method: 'POST', path: platform.graphql_url, body }, writes);
        const sorted = sort(attempt.kind === 'ok' ? attempt : { ...attempt, request: `GraphQL: ${request.title}` });
        if (sorted.kind === 'failed' || sorted.value.kind === 'refused')
            return sorted;
        return readGraphql(sorted.value, { request, writes, now: platformNow() });
    }
    return {
        platform,
        clock,
        bounds,
        signal,
        read,
        write,
        query: async (request) => {
            const answer = await (0,retry/* askAgain */.et)(() => graphql(request, false), { clock, bounds });
            if (answer.kind === 'refused')
                throw (0,errors/* refusedError */.bG)(answer, { needs: { contents: 'read' } });
            return answer;
        },
        mutate: (request) => (0,retry/* askAgain */.et)(() => graphql(request, true), { clock, bounds, only: 'rate_limits' }),
        platformNow,
        authorization: () => ({
            authorization: `Bearer ${token}`,
            'user-agent': USER_AGENT,
            'x-github-api-version': API_VERSION,
        }),
        checkProxy: (url) => (0,proxy/* checkProxy */.d)(url, env, node),
    };
}
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
async function readAll(body) {
    return body instanceof ReadableStream ? new Response(body).text() : '';
}
function textHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([key, value]) => value === undefined ? [] : [[key.toLowerCase(), String(value)]]));
}
/** The answer within one of Octokit's errors; null when no answer came. */
function answerOf(error) {
    if (typeof error !== 'object' || error === null || !('response' in error))
        return null;
    const { response } = error;
    if (typeof response !== 'object' ||
        response === null ||
        !('status' in response) ||
        typeof response.status !== 'number')
        return null;
    const headers = 'headers' in response && typeof response.headers === 'object' && response.headers !== null ? response.headers : {};
    return { status: response.status, headers: textHeaders(headers), data: 'data' in response ? response.data : null };
}
function reasonOf(error) {
    if (!(error instanceof Error))
        return 'no answer';
    const cause = error.cause instanceof Error ? error.cause : error;
    if (cause.name === 'TimeoutError')
        return 'no answer in time';
    const code = 'code' in cause && typeof cause.code === 'string' ? `${cause.code}: ` : '';
    return error instanceof SyntaxError ? 'the answer broke off' : `no answer: ${code}${cause.message}`;
}


/***/ }),

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
