export const id = 5552;
export const ids = [5552];
export const modules = {

/***/ 65552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createNotices: () => (/* binding */ createNotices)
});

// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/adapters/github/errors.js
var errors = __webpack_require__(42242);
;// CONCATENATED MODULE: ./build/adapters/notices/post.js

const TIMEOUT = 10_000;
const TRIES = 3;
/** Longest wait before the first and any later try again, milliseconds. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 8_000;
const USER_AGENT = 'slipway';
/** Sends until an answer of 2xx. A server's error, 429 and no answer are tried again; any other answer is final. */
async function post(context, of) {
    const wrong = addressFault(of);
    if (wrong !== null)
        return failed(of, wrong);
    try {
        context.checkProxy(of.url);
    }
    catch (error) {
        return failed(of, error instanceof Error ? error.message : 'a proxy that cannot be used');
    }
    for (let tries = 1;; tries += 1) {
        const tried = await attempt(context, of);
        if (tried.kind === 'told')
            return tried;
        if (tried.kind === 'final')
            return failed(of, tried.reason);
        if (tries === TRIES || context.signal?.aborted === true)
            return failed(of, `${tried.reason} (tried ${tries} times)`);
        const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
        await context.clock.sleep(Math.round(context.clock.random() * longest));
    }
}
/** What keeps an address from being asked at all; null for nothing. */
function addressFault({ url, carries }) {
    const parsed = parseUrl(url);
    if (parsed === null)
        return 'it is no http or https address';
    if (parsed.username !== '' || parsed.password !== '')
        return 'the address carries a user name: name a secret in the policy instead';
    if (carries === 'secret' && parsed.protocol === 'http:' && !isLoopback(parsed.hostname))
        return 'a secret is sent over https only';
    return null;
}
function parseUrl(url) {
    if (!URL.canParse(url))
        return null;
    const parsed = new URL(url);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null;
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
async function attempt({ timeout, signal }, of) {
    const limit = AbortSignal.timeout(timeout);
    try {
        const answer = await fetch(of.url, {
            method: of.method,
            headers: { 'user-agent': USER_AGENT, ...of.headers() },
            body: of.body,
            redirect: 'manual',
            signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
        });
        // What it says is of no interest, and may be anything: it is neither read nor shown.
        await answer.body?.cancel();
        if (answer.ok)
            return { kind: 'told' };
        const reason = `answered ${answer.status}`;
        if (answer.status >= 500 || answer.status === 429)
            return { kind: 'again', reason };
        return { kind: 'final', reason: isRedirect(answer.status) ? `${reason}: redirects are not followed` : reason };
    }
    catch (error) {
        if (signal?.aborted === true)
            return { kind: 'final', reason: 'was interrupted' };
        return { kind: 'again', reason: reasonOf(error, timeout) };
    }
}
function isRedirect(status) {
    return status >= 300 && status < 400;
}
/** Codes such as `ECONNREFUSED` alone: messages of the network may quote the address. */
function reasonOf(error, timeout) {
    if (error instanceof Error && error.name === 'TimeoutError')
        return `gave no answer within ${timeout / 1000} s`;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
    return /^[A-Z][A-Z0-9_]+$/.test(code) ? `gave no answer: ${code}` : 'gave no answer';
}
function failed(of, reason) {
    return { kind: 'failed', reason: (0,errors/* printable */.g$)(`${of.name}: ${reason}`, of.secrets) };
}
/** An address without user, query and fragment: what may be shown of one. */
function shownUrl(url) {
    const parsed = parseUrl(url);
    return parsed === null ? 'an address that cannot be read' : `${parsed.origin}${parsed.pathname}`;
}

;// CONCATENATED MODULE: ./build/adapters/notices/dispatch.js



const NEEDS = { contents: 'write' };
const dispatch_LONGEST_WAIT = 2_000;
async function dispatch(client, of) {
    const { target, notice, clock } = of;
    const name = `repository_dispatch ${target.type}${target.repository === null ? '' : ` in ${target.repository}`}`;
    const fail = (reason) => failed({ name, secrets: [] }, reason);
    const [owner, repo] = target.repository?.split('/') ?? [];
    try {
        const github = await client();
        for (let tries = 1;; tries += 1) {
            const answer = await github.write({
                method: 'POST',
                path: '/repos/{owner}/{repo}/dispatches',
                ...(owner === undefined || repo === undefined ? {} : { parameters: { owner, repo } }),
                body: { event_type: target.type, client_payload: payloadOf(notice) },
            });
            if (answer.kind === 'ok')
                return { kind: 'told' };
            if (answer.kind === 'refused')
                return fail(wordsOf((0,errors/* refusedError */.bG)(answer, { needs: NEEDS })));
            // Sent twice does no harm: who is told recognises it by its id.
            if (tries === TRIES)
                return fail(`${answer.reason} (tried ${tries} times)`);
            await clock.sleep(Math.round(clock.random() * dispatch_LONGEST_WAIT));
        }
    }
    catch (error) {
        if (!(error instanceof reasons/* SlipwayError */.GQ))
            throw error;
        return fail(wordsOf(error));
    }
}
function wordsOf({ refusal }) {
    return `${refusal.found} (${refusal.code}); ${refusal.next}`;
}
/** GitHub takes at most ten keys: what conditions of a workflow ask for, and the notice whole. */
function payloadOf(notice) {
    const { id, type, model, seq, at, stage, version, subject } = notice;
    return { id, type, model, seq, at, stage, version, subject, notice };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/adapters/notices/signature.js
/**
 * Signatures as Standard Webhooks 1.0 has them (https://www.standardwebhooks.com), so that receivers verify with a
 * library they may have already: `v1,` and the Base64 of HMAC-SHA256 over `<id>.<timestamp>.<body>`.
 */

/** Marks a secret whose rest is the key in Base64; any other text is the key itself, as UTF-8. */
const SECRET_PREFIX = 'whsec_';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
function signingKey(secret) {
    if (!secret.startsWith(SECRET_PREFIX))
        return { kind: 'key', key: Buffer.from(secret, 'utf8') };
    const text = secret.slice(SECRET_PREFIX.length);
    // `Buffer.from` passes over what is no Base64 in silence: the signature would be one that nobody expects.
    if (text === '' || !BASE64.test(text))
        return { kind: 'malformed', reason: `it begins with ${SECRET_PREFIX}, and the rest is no Base64` };
    return { kind: 'key', key: Buffer.from(text, 'base64') };
}
/** The three headers. `timestamp` in whole seconds since the epoch; `key` null: not signed. */
function webhookHeaders(of) {
    const { id, timestamp, body, key } = of;
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(timestamp) };
    if (key === null)
        return headers;
    const signature = (0,external_node_crypto_.createHmac)('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return { ...headers, 'webhook-signature': `v1,${signature}` };
}

;// CONCATENATED MODULE: ./build/adapters/notices/slack.js
/** Longest text of a section, by Slack's documentation of Block Kit: 3,000 characters. */
const LONGEST = 3_000;
/**
 * Everything that comes from the registry is escaped as Slack asks for (`&`, `<`, `>`): no name can become a mention or a
 * link.
 */
function slackMessage(notice) {
    const text = escapeSlack(notice.summary);
    const where = `<${notice.urls.event.replace(/[|>]/g, encodeURIComponent)}|event ${notice.seq}>, ${escapeSlack(notice.at)}`;
    return {
        text,
        blocks: [
            { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } },
            { type: 'context', elements: [{ type: 'mrkdwn', text: where, verbatim: true }] },
        ],
    };
}
function escapeSlack(text) {
    // Cut before it is escaped, so that no entity is cut in two: one character makes at most five.
    const cut = text.length > LONGEST / 5 ? `${text.slice(0, LONGEST / 5 - 1)}…` : text;
    return cut.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./build/adapters/notices/index.js




const JSON_BODY = { 'content-type': 'application/json' };
function createNotices(options) {
    const { env, clock, checkProxy, signal, timeout = TIMEOUT } = options;
    const context = { clock, checkProxy, timeout, ...(signal === undefined ? {} : { signal }) };
    async function webhook(target, notice) {
        const name = shownUrl(target.url);
        const secret = target.secret === null ? null : secretOf(env, target.secret);
        if (secret?.kind === 'unset')
            return failed({ name, secrets: [] }, secret.reason);
        const key = secret === null ? null : signingKey(secret.value);
        if (key?.kind === 'malformed')
            return failed({ name, secrets: [] }, `${target.secret} is no secret: ${key.reason}`);
        const body = JSON.stringify(notice);
        const signed = () => webhookHeaders({ id: notice.id, timestamp: Math.floor(clock.now() / 1000), body, key: key?.key ?? null });
        return post(context, {
            url: target.url,
            method: 'POST',
            headers: () => ({ ...JSON_BODY, ...signed() }),
            body,
            name,
            carries: 'nothing',
            secrets: secret === null ? [] : [secret.value],
        });
    }
    async function slack(target, notice) {
        const name = `the chat whose address is in ${target.secret}`;
        const address = secretOf(env, target.secret);
        if (address.kind === 'unset')
            return failed({ name, secrets: [] }, address.reason);
        return post(context, {
            url: address.value,
            method: 'POST',
            headers: () => JSON_BODY,
            body: JSON.stringify(slackMessage(notice)),
            name,
            carries: 'secret',
            secrets: [address.value],
        });
    }
    async function purge(target) {
        const name = shownUrl(target.url);
        const secret = target.secret === null ? null : secretOf(env, target.secret);
        if (secret?.kind === 'unset')
            return failed({ name, secrets: [] }, secret.reason);
        return post(context, {
            url: target.url,
            method: target.method,
            headers: () => (secret === null ? {} : { authorization: `Bearer ${secret.value}` }),
            body: null,
            name,
            carries: secret === null ? 'nothing' : 'secret',
            secrets: secret === null ? [] : [secret.value],
        });
    }
    return {
        tell: async ({ target, notice }) => {
            switch (target.kind) {
                case 'webhook':
                    return webhook(target, notice);
                case 'dispatch':
                    return dispatch(options.client, { target, notice, clock });
                case 'slack':
                    return slack(target, notice);
                case 'purge':
                    return purge(target);
            }
        },
    };
}
/** A secret that is there but empty is what a job has where the secret does not exist. */
function secretOf(env, variable) {
    const value = (env[variable] ?? '').trim();
    if (value !== '')
        return { kind: 'set', value };
    return { kind: 'unset', reason: `the environment variable ${variable}, which the policy names, is not set` };
}


/***/ })

};
