export const id = 8849;
export const ids = [8849];
export const modules = {

/***/ 78849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubOrigin: () => (/* binding */ createGitHubOrigin),
  issuerOf: () => (/* binding */ issuerOf)
});

// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/adapters/github/errors.js
var errors = __webpack_require__(42242);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/adapters/github/jwt.js
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

// EXTERNAL MODULE: ./build/adapters/github/parse.js
var parse = __webpack_require__(26226);
// EXTERNAL MODULE: ./build/adapters/github/proxy.js
var proxy = __webpack_require__(71669);
// EXTERNAL MODULE: ./build/adapters/github/retry.js
var retry = __webpack_require__(30827);
;// CONCATENATED MODULE: ./build/adapters/github/origin.js
/** GitHub's signed word on the job that writes: asked for, kept with the key that verifies it, and checked. */






/** A pointer that waits to be moved waits for this, so it is given up sooner than other requests. */
const BOUNDS = { attempts: 4, total: 20_000, base: 300, longest: 4_000 };
/** Milliseconds. */
const TIMEOUT = 15_000;
/** Milliseconds between an event's time and the issue of its token that are no sign of anything. */
const TOLERANCE = 15 * 60_000;
const ENVIRONMENT_AUDIENCE = 'slipway:environment';
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
        loadKeys: async () => {
            await publishedKeys().catch(() => undefined);
        },
        prove: (audience) => prove(options, audience, publishedKeys),
        environment: () => readEnvironment(options, publishedKeys),
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
function judgeAudience(claims, expected) {
    const audience = claims['aud'];
    if (audience === expected || (Array.isArray(audience) && audience.length === 1 && audience[0] === expected))
        return null;
    return `its token is for ${(0,errors/* printable */.g$)(String(audience))}, not for ${expected}`;
}
/** The token is judged at the event's time: that it has run out since is how it is meant to be. */
function judgeClaims(claims, expected) {
    const other = judgeAudience(claims, expected.audience);
    if (other !== null)
        return other;
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
    const service = serviceOf(options);
    if (service === null) {
        return { kind: 'unproven', reason: 'the job has no permission `id-token: write`, or there is no job' };
    }
    try {
        const [token, keys] = await Promise.all([askToken(options, { ...service, audience }), publishedKeys()]);
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
/**
 * The environment by the claim of a token made for this question alone, so that it can stand for nothing else. A job's
 * own word on its environment (its inputs, its variables) is the workflow's text, which proves nothing.
 */
async function readEnvironment(options, publishedKeys) {
    const unverifiable = (why) => ({
        kind: 'unverifiable',
        reason: `the environment of this job could not be told: ${why}`,
    });
    const service = serviceOf(options);
    if (service === null) {
        const yaml = (0,errors/* permissionsYaml */.Mz)({ 'id-token': 'write' });
        return unverifiable(`the job has no permission \`id-token: write\`, or there is no job. Add to the job:\n\n${yaml}`);
    }
    try {
        const [text, keys] = await Promise.all([
            askToken(options, { ...service, audience: ENVIRONMENT_AUDIENCE }),
            publishedKeys(),
        ]);
        const token = parseToken(text);
        if (token.kind === 'invalid')
            return unverifiable(token.reason);
        const { claims } = token;
        const wrong = judgeIssuer(claims, issuerOf(options.platform)) ??
            judgeLife(claims) ??
            judgeAudience(claims, ENVIRONMENT_AUDIENCE) ??
            judgeJob(claims, options);
        if (wrong !== null)
            return unverifiable(wrong);
        const key = keys.find((one) => one['kid'] === token.kid);
        if (key === undefined || !isSignedBy(token, key))
            return unverifiable('its token is not signed by the issuer');
        const { environment = null } = claims;
        if (environment !== null && typeof environment !== 'string')
            return unverifiable('its token names none as a text');
        return { kind: 'known', value: environment === '' ? null : environment };
    }
    catch (error) {
        return unverifiable(`no token could be had for this job: ${reasonOf(error)}`);
    }
}
/** A token of another job tells nothing of this one. */
function judgeJob(claims, of) {
    const repository = `${of.platform.owner}/${of.platform.name}`;
    if (String(claims['repository']).toLowerCase() !== repository.toLowerCase())
        return `its token is of repository ${(0,errors/* printable */.g$)(String(claims['repository']))}`;
    const run = of.env['GITHUB_RUN_ID'];
    return String(claims['run_id']) === run ? null : `its token is of run ${(0,errors/* printable */.g$)(String(claims['run_id']))}`;
}
/** Where a job asks for its tokens; null where it may not. */
function serviceOf(options) {
    const url = options.env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
    const secret = options.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
    return url === '' || secret === '' ? null : { url, secret };
}
async function askToken(options, of) {
    const address = new URL(of.url);
    address.searchParams.set('audience', of.audience);
    const request = { url: address.href, headers: { authorization: `Bearer ${of.secret}` } };
    return (0,parse/* readText */.yR)((0,parse/* readFields */.qU)(await fetchJson(options, request), 'id token'), 'value', 'id token');
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


/***/ })

};
