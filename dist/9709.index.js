export const id = 9709;
export const ids = [9709];
export const modules = {

/***/ 9709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMetrics: () => (/* binding */ createMetrics),
  fileMetrics: () => (/* reexport */ files/* fileMetrics */.U)
});

// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/adapters/github/proxy.js
var proxy = __webpack_require__(71669);
;// CONCATENATED MODULE: ./build/adapters/metrics/ask.js
/** One question to a metrics server: bounded in time and size, never redirected, and no secret in what is told of it. */


const TIMEOUT_MS = 30_000;
/** Bytes of an answer. */
const ANSWER_LIMIT = 64 * 1024 * 1024;
const SHOWN = 300;
/** An address as it may be shown: without user, password, parameters and fragment, where secrets stand. */
function shownUrl(text) {
    if (!URL.canParse(text))
        return 'an address that cannot be read';
    const url = new URL(text);
    return `${url.origin}${url.pathname}`;
}
/**
 * Asks, and reads the answer as JSON whatever its status: servers explain themselves in the body. The secret goes to the
 * source's own origin only.
 */
async function ask(request, of) {
    const { server, outside } = of;
    const failed = (message) => ({
        kind: 'failed',
        message: redact(message, server.secret, outside.env),
    });
    if (!URL.canParse(request.url))
        return failed('it is no address');
    const url = new URL(request.url);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return failed('it must begin with http:// or https://');
    const headers = { accept: 'application/json' };
    if (request.body !== null)
        headers['content-type'] = request.body.type;
    const { secret } = server;
    if (url.username !== '' || url.password !== '') {
        const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
        headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
        url.username = '';
        url.password = '';
    }
    if (secret !== null && url.origin === new URL(server.url).origin) {
        const value = outside.env[secret.variable] ?? '';
        if (value === '')
            return failed(`the secret is not there: set ${secret.variable} in the environment of the step`);
        if (/[^\t\x20-\x7e]/.test(value))
            return failed(`${secret.variable} holds characters that no header can carry, such as a line break`);
        headers[secret.header.toLowerCase()] = `${secret.prefix}${value}`;
    }
    try {
        (0,proxy/* checkProxy */.d)(url.href, outside.env, { version: process.versions.node, arguments: process.execArgv });
        const response = await outside.fetch(url, {
            method: request.method,
            headers,
            redirect: 'manual',
            signal: AbortSignal.timeout(outside.timeoutMs),
            ...(request.body === null ? {} : { body: request.body.text }),
        });
        return await readAnswer(response, failed);
    }
    catch (error) {
        return failed(describe(error, outside.timeoutMs));
    }
}
async function readAnswer(response, failed) {
    const { status } = response;
    if (status >= 300 && status < 400) {
        await response.body?.cancel();
        const to = response.headers.get('location');
        return failed(`it answered with a redirect (${status})${to === null ? '' : ` to ${URL.canParse(to) ? shownUrl(to) : 'another path'}`}, which is not followed: give the final address`);
    }
    const text = await readBody(response);
    if (text === null)
        return failed(`its answer has more than ${ANSWER_LIMIT / 1024 / 1024} MiB: ask for less`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return failed(`it answered ${status} with what is no JSON: ${JSON.stringify(text.slice(0, SHOWN))}`);
    }
    return { kind: 'answer', status, value };
}
/** The body as text; null when it is too large. */
async function readBody(response) {
    const parts = [];
    let size = 0;
    for await (const part of response.body ?? []) {
        size += part.length;
        if (size > ANSWER_LIMIT)
            return null;
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}
function describe(error, timeoutMs) {
    if (error instanceof reasons/* SlipwayError */.GQ)
        return `${error.refusal.found}; ${error.refusal.next}`;
    if (!(error instanceof Error))
        return 'it could not be asked';
    if (error.name === 'TimeoutError' || error.name === 'AbortError')
        return `it did not answer within ${timeoutMs / 1000} s`;
    const cause = error.cause instanceof Error ? error.cause : error;
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
    return `it could not be reached: ${code}`;
}
/** Takes the secret out of a text, should a server have repeated it. */
function redact(text, secret, env) {
    const value = secret === null ? '' : (env[secret.variable] ?? '');
    return value.length < 4 ? text : text.replaceAll(value, '…');
}
/** An error in an answer, in the server's words. */
function errorIn(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return null;
    const record = value;
    const words = [record['errorType'], record['error_code'], record['error'], record['errors'], record['message']]
        .filter((one) => one !== undefined && one !== null && one !== '')
        .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    const failed = words.length > 0 || ['error', 'failed'].includes(String(record['status']));
    return failed ? (words.join(': ') || `status ${String(record['status'])}`).slice(0, SHOWN) : null;
}

// EXTERNAL MODULE: ./build/adapters/metrics/files.js
var files = __webpack_require__(92184);
// EXTERNAL MODULE: ./build/evidence/observations/reader.js + 9 modules
var observations_reader = __webpack_require__(75564);
// EXTERNAL MODULE: ./build/evidence/observations/types.js
var types = __webpack_require__(18615);
;// CONCATENATED MODULE: ./build/adapters/metrics/fill.js
/** Filling `$model` and its like into addresses, bodies and queries, so that a value stays a value wherever it stands. */
const NAME = /\$(\{([a-z_]+)\}|[a-z_]+)/g;
/** Values of a look that any source may use: times in ISO 8601, `_s` and `_ms` since 1970. */
function timesOf(of) {
    const { from, to } = of;
    return {
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        from_s: String(Math.floor(from / 1000)),
        to_s: String(Math.ceil(to / 1000)),
        from_ms: String(from),
        to_ms: String(to),
    };
}
/** Which placeholders a text has that there are values for. */
function placeholdersOf(text) {
    return new Set([...text.matchAll(NAME)].map((match) => match[2] ?? match[1] ?? ''));
}
/** Into an address, percent-encoded: a value can add no parameter and no folder. */
function fillUrl(text, values) {
    return fill(text, values, (value) => encodeURIComponent(value));
}
/** Into JSON text, as the inside of a string. */
function fillJson(text, values) {
    return fill(text, values, (value) => JSON.stringify(value).slice(1, -1));
}
/** Into text that nothing reads as a language, such as a path of ours. */
function fillPlain(text, values) {
    return fill(text, values, (value) => value);
}
function fill(text, values, write) {
    return text.replace(NAME, (whole, inner, braced) => {
        const name = braced ?? inner;
        return Object.hasOwn(values, name) ? write(values[name] ?? '') : whole;
    });
}
/** Values that may stand in a query outside of quotes. */
const BARE = /^[A-Za-z0-9_:]+$/;
/**
 * Into a PromQL query. Within quotes a value is escaped as that kind of quote has it, and as a regular expression where
 * the label is matched by one (`=~`, `!~`): version 1.2.0 is not 1x2x0. Outside only names and durations may stand.
 */
function fillPromQl(text, values) {
    let filled = '';
    let quote = '';
    let pattern = false;
    for (let at = 0; at < text.length; at += 1) {
        const char = text[at] ?? '';
        NAME.lastIndex = at;
        const match = char === '$' ? NAME.exec(text) : null;
        const name = match?.index === at ? (match[2] ?? match[1] ?? '') : '';
        if (match !== null && Object.hasOwn(values, name)) {
            const value = values[name] ?? '';
            const written = quote === '' ? bare(name, value) : quoted({ value, quote, pattern });
            if (written === null)
                return {
                    kind: 'invalid',
                    message: `$${name} is ${JSON.stringify(value.slice(0, 80))}, which cannot stand ${quote === '' ? 'outside of quotes' : 'between backticks'} in ${JSON.stringify(text.slice(0, 200))}: put it in double quotes`,
                };
            filled += written;
            at += match[0].length - 1;
            continue;
        }
        filled += char;
        if (quote !== '') {
            if (char === '\\' && quote !== '`') {
                at += 1;
                filled += text[at] ?? '';
            }
            else if (char === quote)
                quote = '';
        }
        else if (char === '"' || char === "'" || char === '`') {
            quote = char;
            pattern = /[=!]~\s*$/.test(text.slice(0, at));
        }
    }
    return { kind: 'ok', text: filled };
}
function bare(name, value) {
    // A whole label matcher is made by us, escaped already.
    if (name === 'slice')
        return value;
    return BARE.test(value) ? value : null;
}
function quoted(of) {
    const value = of.pattern ? of.value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&') : of.value;
    if (of.quote === '`')
        return value.includes('`') ? null : value;
    return value.replace(/[\\]/g, '\\\\').replaceAll(of.quote, `\\${of.quote}`).replace(/\n/g, '\\n');
}
/** `name="value"` for a PromQL selector. */
function labelMatcher(name, value) {
    return `${name}="${quoted({ value, quote: '"', pattern: false }) ?? ''}"`;
}

;// CONCATENATED MODULE: ./build/adapters/metrics/json-path.js
/**
 * Where rows stand in an answer, and cells in a row: names with dots, `[0]`, `[*]` for all of a list, `[name=text]` for
 * those of a list whose field says so, `["a.b"]` for a name with dots in it; a leading `$` is nothing. In a row, `^`
 * climbs to the object around it, twice to the one around that.
 */
const STEP = /\.?([^.[\]"^=]+)|\.?\[(?:(\d+)|(\*)|"([^"]*)"|([^=\]"]+)=([^\]]*))\]/y;
function readPath(text) {
    const trimmed = text.trim();
    const climb = /^\^*/.exec(trimmed)?.[0].length ?? 0;
    const rest = trimmed.slice(climb).replace(/^\$/, '');
    const steps = [];
    STEP.lastIndex = 0;
    while (STEP.lastIndex < rest.length) {
        const at = STEP.lastIndex;
        const match = STEP.exec(rest);
        if (match === null) {
            const message = `${JSON.stringify(rest.slice(at, at + 40))} in the path ${JSON.stringify(text.slice(0, 120))} is no step: .name, [0], [*], ["name"] or [name=text] is required`;
            return { kind: 'invalid', message };
        }
        const [, name, index, all, quoted, field, value] = match;
        if (index !== undefined)
            steps.push({ kind: 'index', index: Number(index) });
        else if (all !== undefined)
            steps.push({ kind: 'all' });
        else if (field !== undefined)
            steps.push({ kind: 'where', name: field.trim(), value: (value ?? '').trim() });
        else
            steps.push({ kind: 'name', name: (quoted ?? name ?? '').trim() });
    }
    return { kind: 'ok', path: { climb, steps } };
}
/** All that stands at a path; nothing where it leads nowhere. */
function placesAt(path, from) {
    if (path.climb > from.around.length)
        return [];
    let places = path.climb === 0 ? [from] : [{ value: from.around[path.climb - 1], around: from.around.slice(path.climb) }];
    for (const step of path.steps)
        places = places.flatMap((place) => stepInto(place, step));
    return places;
}
function stepInto(place, step) {
    const { value } = place;
    if (typeof value !== 'object' || value === null)
        return [];
    // Lists are not what people mean by the thing around: a point of a series stands in the series.
    const around = Array.isArray(value) ? place.around : [value, ...place.around];
    const made = (inner) => ({ value: inner, around });
    switch (step.kind) {
        case 'name':
            return !Array.isArray(value) && Object.hasOwn(value, step.name) ? [made(fieldOf(value, step.name))] : [];
        case 'index':
            return Array.isArray(value) && step.index < value.length ? [made(value[step.index])] : [];
        case 'all':
            return (Array.isArray(value) ? value : []).map(made);
        case 'where':
            return (Array.isArray(value) ? value : [])
                .filter((one) => String(fieldOf(one, step.name)) === step.value)
                .map(made);
    }
}
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/metrics/http.js
/** Observations from any HTTP API that answers with JSON: where rows and cells stand in the answer, the policy says. */





/** Asks each query, once for each arm where it names `$version`; an answer that cannot be read makes all of it so. */
async function readHttp(of) {
    const reader = new observations_reader/* ObservationReader */.y(of.query, of.rules.columns);
    const queries = of.rules.queries.length > 0 ? of.rules.queries : [plainQuery(of.server.url)];
    const failures = [];
    for (const query of queries) {
        for (const arm of armsOf(query, of.query)) {
            const outcome = await readQuery({ ...of, ask: query, arm, reader });
            if (outcome.kind === 'failed')
                failures.push(outcome);
        }
    }
    if (failures.length > 0)
        return {
            kind: 'unreadable',
            problems: failures.map(({ where, message }) => ({ where, message, weight: 'hold' })),
        };
    return { kind: 'observed', ...reader.finish() };
}
function plainQuery(url) {
    return { url, method: 'GET', body: null, rows: '[*]', columns: {} };
}
/** Null: one question for both arms. */
function armsOf(query, of) {
    const texts = [query.url, query.body ?? '', query.rows, ...Object.values(query.columns)];
    if (!texts.some((text) => placeholdersOf(text).has('version')))
        return [null];
    return types/* ARMS */.u.filter((arm) => arm === 'candidate' || of.baseline !== null);
}
/** What may be filled in. The stretch asked for is all that spans and windows need; before a window as much again seven times. */
function valuesOf(query, arm) {
    const { from, to } = rangeOf(query);
    const version = arm === null ? {} : { version: (arm === 'candidate' ? query.candidate : query.baseline) ?? '', arm };
    return {
        model: query.model,
        stage: query.stage,
        candidate: query.candidate,
        ...(query.baseline === null ? {} : { baseline: query.baseline }),
        ...version,
        ...timesOf({ from, to }),
    };
}
/** How many times a window's length is looked at before it, at least. */
const BEFORE = 7;
/** From the earliest to the latest time that anything is counted at, milliseconds. */
function rangeOf(query) {
    const now = Date.parse(query.now);
    const begins = [
        ...query.spans.map(({ from }) => Date.parse(from)),
        ...query.windows.map(({ from, window_ms }) => Date.parse(from) - BEFORE * window_ms),
    ];
    const ends = [...query.spans, ...query.windows].map(({ to }) => Date.parse(to));
    return { from: begins.length === 0 ? now : Math.min(...begins), to: ends.length === 0 ? now : Math.max(...ends) };
}
async function readQuery(of) {
    const values = valuesOf(of.query, of.arm);
    const filled = fillUrl(of.ask.url, values);
    const url = URL.canParse(filled, of.server.url) ? new URL(filled, of.server.url).href : filled;
    const where = `${shownUrl(url)}${of.arm === null ? '' : ` (${of.arm})`}`;
    const { secret } = of.server;
    const failed = (message) => ({
        kind: 'failed',
        where,
        message: redact(message, secret, of.outside.env),
    });
    const paths = readPaths(of.ask, values);
    if (typeof paths === 'string')
        return failed(paths);
    const body = of.ask.body === null ? null : { type: 'application/json', text: fillJson(of.ask.body, values) };
    const answer = await ask({ url, method: of.ask.method, body }, of);
    if (answer.kind === 'failed')
        return failed(answer.message);
    // Some tools answer 2xx and say in the body that it went wrong.
    const error = errorIn(answer.value);
    if (answer.status >= 400 || (error !== null && answer.status !== 200 && answer.status !== 202))
        return failed(`it answered ${answer.status}${error === null ? '' : `: ${error}`}`);
    const places = placesAt(paths.rows, { value: answer.value, around: [] });
    if (error !== null && places.length === 0)
        return failed(`it answered ${answer.status}, but with an error: ${error}`);
    if (places.length === 0 && !leadsToList(of.ask.rows, values, answer.value))
        return failed(`there is nothing at ${JSON.stringify(of.ask.rows)} in its answer: correct the path of the rows`);
    const rows = places.map((place) => {
        const own = typeof place.value === 'object' && place.value !== null && !Array.isArray(place.value);
        const row = Object.assign(Object.create(null), own ? place.value : {});
        for (const [column, from] of paths.columns)
            row[column] = typeof from === 'string' ? from : placesAt(from, place)[0]?.value;
        return row;
    });
    of.reader.addRows(where, rows, of.arm);
    return { kind: 'ok' };
}
function readPaths(query, values) {
    const rows = readPath(fillPlain(query.rows, values));
    if (rows.kind === 'invalid')
        return rows.message;
    const columns = [];
    for (const [column, text] of Object.entries(query.columns)) {
        const filled = fillPlain(text, values);
        if (filled.startsWith('=')) {
            columns.push([column, filled.slice(1)]);
            continue;
        }
        const path = readPath(filled);
        if (path.kind === 'invalid')
            return path.message;
        columns.push([column, path.path]);
    }
    return { rows: rows.path, columns };
}
/** Whether a path that gives no rows leads to lists that are there and empty: that is an answer, and no mistake. */
function leadsToList(rows, values, answer) {
    let text = fillPlain(rows, values).trim();
    while (/\[(?:\*|[^\]"]*=[^\]]*)\][^[]*$/.test(text)) {
        text = text.replace(/\[(?:\*|[^\]"]*=[^\]]*)\][^[]*$/, '');
        const path = readPath(text);
        const found = path.kind === 'ok' ? placesAt(path.path, { value: answer, around: [] }) : [];
        if (found.length > 0)
            return found.every((one) => Array.isArray(one.value));
    }
    return false;
}

// EXTERNAL MODULE: ./build/core/rollout/types.js
var rollout_types = __webpack_require__(63013);
// EXTERNAL MODULE: ./build/evidence/observations/log.js
var log = __webpack_require__(83280);
;// CONCATENATED MODULE: ./build/adapters/metrics/prometheus-api.js
/** The two questions of Prometheus' HTTP API that are asked, and its answers as numbers. */

/** @param of Where it is, and what it is asked with. Answers are kept: a query twice is asked once. */
function createPrometheusApi(of) {
    const base = of.server.url;
    const known = new Map();
    const send = (path, parameters) => {
        const text = new URLSearchParams(parameters).toString();
        const key = `${path}?${text}`;
        const asked = known.get(key) ?? post(path, text);
        known.set(key, asked);
        return asked;
    };
    const post = async (path, text) => {
        const url = URL.canParse(base) ? under(base, path) : base;
        const body = { type: 'application/x-www-form-urlencoded', text };
        const answer = await ask({ url, method: 'POST', body }, of);
        return answer.kind === 'failed' ? answer : prometheus_api_readAnswer(answer.status, answer.value);
    };
    return {
        where: (query) => `${shownUrl(base)} ${query.length <= 300 ? query : `${query.slice(0, 300)}…`}`,
        async instant(query, at) {
            const read = await send('api/v1/query', { query, time: seconds(at) });
            if (read.kind === 'failed')
                return read;
            const samples = read.results.flatMap(({ metric, points }) => points.slice(-1).map(([time, value]) => ({ labels: metric, value: numberOf(value), time: time * 1000 })));
            return { ...read, samples };
        },
        async range(query, { from, to, step }) {
            const parameters = { query, start: seconds(from), end: seconds(to), step: seconds(step) };
            const read = await send('api/v1/query_range', parameters);
            if (read.kind === 'failed')
                return read;
            const series = read.results.map(({ metric, points }) => ({
                labels: metric,
                points: points.map(([time, value]) => ({ time: time * 1000, value: numberOf(value) })),
            }));
            return { ...read, series };
        },
    };
}
/** A path below an address, which may have one of its own, as behind a proxy. */
function under(base, path) {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
    return url.href;
}
function seconds(ms) {
    return String(ms / 1000);
}
/** `NaN`, `+Inf` and numbers, which come as text. */
function numberOf(text) {
    if (text === '+Inf')
        return Number.POSITIVE_INFINITY;
    if (text === '-Inf')
        return Number.NEGATIVE_INFINITY;
    return text.trim() === '' ? Number.NaN : Number(text);
}
function prometheus_api_readAnswer(status, value) {
    const failed = (message) => ({ kind: 'failed', message });
    const answer = recordOf(value);
    if (answer?.['status'] === 'error') {
        const words = [answer['errorType'], answer['error']].map((one) => String(one ?? '').slice(0, 300));
        return failed(`it answered ${status}: ${words.filter((one) => one !== '').join(': ')}`);
    }
    const data = recordOf(answer?.['data']);
    if (status >= 400 || answer?.['status'] !== 'success' || data === null)
        return failed(`it answered ${status}, but not as Prometheus does`);
    const notes = [answer['warnings'], answer['infos']].flatMap((one) => Array.isArray(one) ? one.map((text) => String(text).slice(0, 300)) : []);
    const { resultType, result } = data;
    if (resultType === 'scalar') {
        const point = pointOf(result);
        return point === null ? failed(WRONG_RESULT) : { kind: 'ok', results: [{ metric: {}, points: [point] }], notes };
    }
    if ((resultType !== 'vector' && resultType !== 'matrix') || !Array.isArray(result))
        return failed(`a vector is required; the query gives a ${String(resultType).slice(0, 40)}`);
    const results = [];
    for (const one of result) {
        const item = recordOf(one);
        const points = resultType === 'vector' ? [item?.['value']] : item?.['values'];
        const read = Array.isArray(points) ? points.map(pointOf) : [null];
        const metric = recordOf(item?.['metric']);
        if (metric === null || read.includes(null))
            return failed(WRONG_RESULT);
        const labels = Object.entries(metric).map(([name, text]) => [name, String(text)]);
        results.push({ metric: Object.fromEntries(labels), points: read.filter((point) => point !== null) });
    }
    return { kind: 'ok', results, notes };
}
const WRONG_RESULT = 'its result is not as Prometheus writes it: pairs of a time and a text with a number are required';
function pointOf(value) {
    if (!Array.isArray(value) || value.length !== 2)
        return null;
    const [time, text] = value;
    return typeof time === 'number' && typeof text === 'string' ? [time, text] : null;
}
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : null;
}

// EXTERNAL MODULE: ./build/evidence/observations/finish.js
var finish = __webpack_require__(17627);
// EXTERNAL MODULE: ./build/evidence/observations/names.js
var names = __webpack_require__(55426);
// EXTERNAL MODULE: ./build/evidence/observations/tally.js + 1 modules
var tally = __webpack_require__(5058);
;// CONCATENATED MODULE: ./build/adapters/metrics/prometheus-sums.js
/** What Prometheus counted of one metric in one stretch of time. Nothing that is absent becomes 0. */



/** Increases are extrapolated one by one: a bucket may fall short of the one before by as much, relative to all. */
const ROUNDING = 1e-6;
/** One number of a query: null where the series is absent, or something is wrong with it, which is told. */
async function numberFrom(part, of) {
    const samples = await samplesFrom(part, of);
    if (samples === null)
        return null;
    const [first] = samples;
    if (samples.length > 1) {
        of.hold(part.query, `one number is required; it gives ${samples.length} series: add them up, such as with sum(…)`);
        return null;
    }
    return first === undefined ? absent(part, of) : first.value;
}
/** Absent after all, or there with too few samples in this stretch to have grown: then it is 0, and told. */
async function absent(part, of) {
    if (part.series === null)
        return null;
    const there = await of.api.instant(`count(last_over_time(${part.series}[${durationOf(of.stretch)}]))`, of.stretch.to);
    if (there.kind !== 'ok' || there.samples.length === 0)
        return null;
    of.note(part.query, 'the series has a single sample in this time: what it counted before that is not counted');
    return 0;
}
/** All series of a query, each a number that is finite and not negative; null where that is not so. */
async function samplesFrom(part, of) {
    const vector = await of.api.instant(part.query, of.stretch.to);
    if (vector.kind === 'failed') {
        of.hold(part.query, vector.message);
        return null;
    }
    for (const text of vector.notes)
        of.note(part.query, `Prometheus says: ${text}`);
    const wrong = vector.samples.find(({ value }) => !Number.isFinite(value) || value < 0);
    if (wrong === undefined)
        return vector.samples;
    of.hold(part.query, `it gives ${wrong.value}: a number that is finite and not negative is required`);
    return null;
}
/** A duration as PromQL has it: `3600s`, `1500ms`. */
function durationOf({ from, to }) {
    const ms = Math.max(1, Math.round(to - from));
    return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}
/** The sums of a metric; null where it is absent or wrong. What is absent is told by whoever knows whether there were requests. */
async function sumsOf(asked, of) {
    switch (asked.kind) {
        case 'events': {
            const [n, events] = [await numberFrom(asked.of, of), await numberFrom(asked.events, of)];
            if (n === null || events === null)
                return null;
            if (events > n * (1 + ROUNDING)) {
                of.hold(asked.events.query, `there are ${events} events of ${n}: there cannot be more than what they are of`);
                return null;
            }
            return { kind: 'events', n, events: Math.min(n, events) };
        }
        case 'values':
            return valuesFrom(asked, of);
        case 'distribution':
            return distributionFrom(asked.buckets, of);
        case 'categories':
            return categoriesFrom(asked, of);
        case 'gauge':
            return gaugeFrom(asked.value, of);
    }
}
async function valuesFrom(asked, of) {
    if (asked.squares === null) {
        of.hold(asked.sum.query, 'the sum of squares is required too (`squares`): without it, how sure a mean is cannot be told');
        return null;
    }
    const [n, sum, squares] = [
        await numberFrom(asked.count, of),
        await numberFrom(asked.sum, of),
        await numberFrom(asked.squares, of),
    ];
    if (n === null || sum === null || squares === null)
        return null;
    if (sum * sum > n * squares * (1 + 1e-3)) {
        of.hold(asked.sum.query, `count ${n}, sum ${sum} and sum of squares ${squares}: no values add up to these`);
        return null;
    }
    // Each is extrapolated by itself; the variance they leave is not negative.
    return { kind: 'values', n, sum, sum_squares: n > 0 ? Math.max(squares, (sum * sum) / n) : 0 };
}
async function distributionFrom(part, of) {
    const samples = await samplesFrom(part, of);
    if (samples === null || samples.length === 0)
        return null;
    const buckets = samples.map(({ labels, value }) => ({
        le: labels['le'] ?? '',
        bound: (0,names/* readBound */.$c)(labels['le'] ?? ''),
        value,
    }));
    buckets.sort((a, b) => a.bound - b.bound);
    const wrong = buckets.find(({ bound }, at) => Number.isNaN(bound) || bound === buckets[at - 1]?.bound);
    const say = (message) => {
        of.hold(part.query, message);
        return null;
    };
    if (wrong !== undefined)
        return say(`buckets by le, each once, are required; it gives le=${JSON.stringify(wrong.le)}`);
    if (buckets.at(-1)?.bound !== Number.POSITIVE_INFINITY)
        return say('the bucket le="+Inf" is required: without it, values above the last bound are not counted');
    const total = buckets.at(-1)?.value ?? 0;
    let before = 0;
    const counts = [];
    for (const { le, value } of buckets) {
        if (value < before - total * ROUNDING)
            return say(`the bucket le="${le}" has ${value}, less than the ${before} of the one before: counts up to a bound cannot fall`);
        counts.push(Math.max(0, value - before));
        before = Math.max(before, value);
    }
    const bounds = buckets.slice(0, -1).map(({ bound }) => bound);
    const lacking = (0,tally/* lackingBounds */.dc)(of.need, bounds);
    if (lacking.length > 0)
        return say((0,finish/* lackingMessage */.Pi)(of.need.metric, lacking));
    return { kind: 'distribution', bounds, counts };
}
async function categoriesFrom(asked, of) {
    const samples = await samplesFrom(asked.counts, of);
    if (samples === null || samples.length === 0)
        return null;
    const counts = Object.create(null);
    for (const { labels, value } of [...samples].sort((a, b) => (a.labels[asked.by] ?? '') < (b.labels[asked.by] ?? '') ? -1 : 1)) {
        const name = labels[asked.by] ?? '';
        counts[name] = (counts[name] ?? 0) + value;
    }
    return { kind: 'categories', counts };
}
/** The newest number in the stretch, looked at in 200 places: a gauge may have stopped before its end. */
async function gaugeFrom(part, of) {
    const { from, to } = of.stretch;
    const matrix = await of.api.range(part.query, { from, to, step: Math.max(1000, Math.ceil((to - from) / 200)) });
    if (matrix.kind === 'failed') {
        of.hold(part.query, matrix.message);
        return null;
    }
    for (const text of matrix.notes)
        of.note(part.query, `Prometheus says: ${text}`);
    const last = Math.max(...matrix.series.map(({ points }) => points.at(-1)?.time ?? 0));
    const newest = matrix.series.flatMap(({ points }) => points.slice(-1)).filter(({ time }) => time === last);
    const [point] = newest;
    if (point === undefined)
        return null;
    if (newest.length > 1 || !Number.isFinite(point.value)) {
        const what = newest.length > 1 ? `${newest.length} series at the same time` : String(point.value);
        of.hold(part.query, `one finite number is required; it gives ${what}`);
        return null;
    }
    return { kind: 'gauge', value: point.value, at: new Date(point.time).toISOString() };
}

;// CONCATENATED MODULE: ./build/adapters/metrics/prometheus-times.js
/** Places in time that are looked at. */
const PLACES = 500;
/** Finest distance between them, milliseconds. */
const FINEST = 250;
/** Share of the time between the first sample and the last that may lack samples before nothing may be decided. */
const GAP_LIMIT = 0.1;
/** Shortest stretch in which an expression of the policy's must count something to show that it still does. */
const SHORT_MS = 300_000;
/** Where in a range it is looked; the last place is its end, since what matters most is there. */
function placesOf({ from, to }) {
    const step = Math.max(FINEST, Math.ceil((to - from) / PLACES));
    return { first: to - Math.floor((to - from) / step) * step, step };
}
/**
 * Looks at the time stamps of the samples over the whole range. A target that cannot be scraped has no sample from then
 * on (Prometheus marks its series as stale), so a gap is seen where it is. Counters that go on counting lose nothing in a
 * gap; ones that restart in it do, which nobody can see: beyond a tenth of the time nothing may be decided.
 *
 * Where the policy has an expression, its series are not known: the newest place where it counted more than 0 is taken,
 * and gaps, which may as well be times without requests, are not looked for.
 */
async function findNewest(of) {
    const { api, part, range, arm } = of;
    const query = part.series === null ? part.query : `max(timestamp(${part.series}))`;
    const where = api.where(query);
    const { first: from, step } = placesOf(range);
    const matrix = await api.range(query, { from, to: range.to, step });
    if (matrix.kind === 'failed')
        return { newest: null, problems: [{ where, message: matrix.message, weight: 'hold' }] };
    const points = matrix.series.flatMap((one) => one.points).filter(({ value }) => Number.isFinite(value) && value > 0);
    if (points.length === 0)
        return { newest: null, problems: [] };
    const times = points.map(({ time, value }) => (part.series === null ? time : value * 1000));
    const newest = new Date(Math.max(...times)).toISOString();
    if (part.series === null)
        return { newest, problems: [] };
    const places = new Set(points.map(({ time }) => Math.round((time - from) / step)));
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const lacking = last - first + 1 - places.size;
    if (lacking === 0)
        return { newest, problems: [] };
    const share = lacking / (last - first + 1);
    const percent = `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
    const message = `${percent} of the time the ${arm} was not scraped: what it counted before a restart in that time is lost`;
    return { newest, problems: [{ where, message, weight: share > GAP_LIMIT ? 'hold' : 'note' }] };
}

;// CONCATENATED MODULE: ./build/adapters/metrics/promql.js
/** The queries that count one metric in one stretch of time: those of the policy, or conventional names. */


const SELECTOR = /^\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(?:\{([^{}]*)\})?\s*$/;
/** A metric's name as Prometheus can have it. */
function promName(metric) {
    return metric.replace(/[^a-zA-Z0-9_]/g, '_');
}
/** A conventional selector: `slipway_requests_total{model="…",stage="…",version="…"}`. */
function conventional(name, of) {
    const labels = ['model', 'stage', 'version'].map((label) => labelMatcher(label, of.values[label] ?? ''));
    return `slipway_${name}{${[...labels, ...(of.slice === null ? [] : [sliceMatcher(of.slice)])].join(',')}}`;
}
function sliceMatcher(slice) {
    const { attribute, value } = (0,names/* splitSlice */.nE)(slice);
    return labelMatcher(promName(attribute), value);
}
/** What to ask for a metric. `$window` is the length of the stretch. */
function askedFor(of) {
    try {
        return { kind: 'ok', asked: of.read === undefined ? byConvention(of) : byPolicy({ ...of, read: of.read }) };
    }
    catch (error) {
        if (error instanceof Unfit)
            return { kind: 'invalid', message: error.message };
        throw error;
    }
}
/** A query of the policy that cannot be asked like this. */
class Unfit extends Error {
}
function byConvention(of) {
    const { need, values } = of;
    const m = promName(need.metric);
    const named = (name) => conventional(name, { values, slice: need.slice });
    const counted = (name, by = null) => increase(named(name), { values, by });
    switch (need.as) {
        case 'events':
            return { kind: 'events', events: counted(`${m}_total`), of: counted('requests_total') };
        case 'values':
            return {
                kind: 'values',
                sum: counted(`${m}_sum`),
                count: counted(`${m}_count`),
                squares: counted(`${m}_squares`),
            };
        case 'distribution':
            return { kind: 'distribution', buckets: counted(`${m}_bucket`, 'le') };
        case 'categories':
            return { kind: 'categories', counts: counted(`${m}_total`, 'category'), by: 'category' };
        case 'gauge':
            return { kind: 'gauge', value: { query: named(m), series: named(m) } };
    }
}
function increase(selector, of) {
    const by = of.by === null ? '' : `by (${of.by}) `;
    return {
        query: `sum ${by}(increase(${selector}[${of.values['window']}]))`.replace('sum (', 'sum('),
        series: selector,
    };
}
function byPolicy(of) {
    const { need, read, values } = of;
    const kinds = need.as === 'categories' ? ['categories', 'distribution', 'gauge'] : [need.as, 'gauge'];
    const fits = kinds.includes(read.kind) && !(read.kind === 'gauge' && (need.as === 'events' || need.as === 'distribution'));
    if (!fits)
        throw new Unfit(`monitoring.read.${need.metric} gives ${read.kind}, but a guard needs ${need.as}`);
    const part = (text, by = null) => partOf({ text, need, values, by });
    switch (read.kind) {
        case 'events':
            return { kind: 'events', events: part(read.events), of: part(read.of) };
        case 'values':
            return {
                kind: 'values',
                sum: part(read.sum),
                count: part(read.count),
                squares: read.squares === null ? null : part(read.squares),
            };
        case 'distribution':
            return { kind: 'distribution', buckets: part(read.buckets, 'le') };
        case 'categories':
            return { kind: 'categories', counts: part(read.counts, read.by), by: read.by };
        case 'gauge': {
            const { query } = filled(read.value, { need, values });
            return { kind: 'gauge', value: { query, series: null } };
        }
    }
}
/** A query of the policy. A bare series without `$window` is a counter, and what it grew by is asked for. */
function partOf(of) {
    const { query, names } = filled(of.text, of);
    if (names.has('window') || !SELECTOR.test(query))
        return { query, series: null };
    return increase(query, { values: of.values, by: of.by });
}
function filled(text, of) {
    const { need, values } = of;
    const names = placeholdersOf(text);
    const slice = need.slice === null ? {} : { slice: sliceMatcher(need.slice) };
    const outcome = fillPromQl(text, { ...values, ...slice });
    if (outcome.kind === 'invalid')
        throw new Unfit(outcome.message);
    if (need.slice === null || names.has('slice'))
        return { query: outcome.text, names };
    const match = names.has('window') ? null : SELECTOR.exec(outcome.text);
    if (match === null)
        throw new Unfit(`the guard is about ${need.slice}: write $slice among the labels of monitoring.read.${need.metric}`);
    const labels = [match[2]?.trim().replace(/,$/, '') ?? '', sliceMatcher(need.slice)].filter((one) => one !== '');
    return { query: `${match[1]}{${labels.join(',')}}`, names };
}

;// CONCATENATED MODULE: ./build/adapters/metrics/prometheus.js
/** Observations from Prometheus: what counters grew by in each stretch of time, asked at its end. */








/**
 * Counts requests and every metric needed, by stretch and arm. An arm whose requests are absent has none, and no newest
 * observation; a metric that is absent where there are requests is a problem that holds. When Prometheus cannot be asked
 * for the requests at all, the answer is `unreadable`.
 */
async function readPrometheus(of) {
    const { query } = of;
    const asking = {
        ...of,
        api: createPrometheusApi(of),
        log: new log/* ProblemLog */.mT(),
        said: new Set(),
    };
    const probe = await asking.api.instant('vector(1)', Date.parse(query.now));
    if (probe.kind === 'failed')
        return {
            kind: 'unreadable',
            problems: [{ where: asking.api.where('vector(1)'), message: probe.message, weight: 'hold' }],
        };
    const steps = [];
    for (const span of query.spans) {
        const arms = await readArms(asking, stretchOf(span));
        const any = types/* ARMS */.u.some((arm) => arms[arm].requests > 0 || Object.keys(arms[arm].metrics).length > 0);
        if (any)
            steps.push({ step: span.step, arms });
    }
    const windows = [];
    for (const window of query.windows) {
        const stretch = stretchOf(window);
        const arms = await readArms(asking, stretch);
        const before = { from: Math.min(rangeOf(query).from, stretch.from - window.window_ms), to: stretch.from };
        const sums = await readArm(asking, { arm: 'candidate', stretch: before });
        windows.push({ window_ms: window.window_ms, arms, before: sums.requests > 0 ? sums : null });
    }
    const newest = { candidate: await newestOf(asking, 'candidate'), baseline: await newestOf(asking, 'baseline') };
    return { kind: 'observed', steps, windows, newest, problems: asking.log.list() };
}
function stretchOf(of) {
    return { from: Date.parse(of.from), to: Date.parse(of.to) };
}
async function readArms(asking, stretch) {
    return {
        candidate: await readArm(asking, { arm: 'candidate', stretch }),
        baseline: await readArm(asking, { arm: 'baseline', stretch }),
    };
}
function prometheus_valuesOf(asking, of) {
    const { query } = asking;
    return {
        model: query.model,
        stage: query.stage,
        version: (of.arm === 'candidate' ? query.candidate : query.baseline) ?? '',
        candidate: query.candidate,
        baseline: query.baseline ?? '',
        window: durationOf(of.stretch),
    };
}
async function readArm(asking, of) {
    const { query, api } = asking;
    const metrics = Object.create(null);
    if ((of.arm === 'baseline' && query.baseline === null) || of.stretch.to <= of.stretch.from)
        return { requests: 0, metrics };
    const say = (weight) => (text, message) => {
        const where = api.where(text);
        if (asking.said.has(`${where} ${message}`))
            return;
        asking.said.add(`${where} ${message}`);
        asking.log[weight](() => ({ where, message }));
    };
    const sums = { api, stretch: of.stretch, hold: say('hold'), note: say('note') };
    const values = prometheus_valuesOf(asking, of);
    const part = requestsPart(asking, values);
    if (typeof part === 'string') {
        sums.hold('requests', part);
        return { requests: 0, metrics };
    }
    const requests = (await numberFrom(part, sums)) ?? 0;
    for (const need of query.needs) {
        const outcome = askedFor({ need, read: readOf(asking.rules.read, need.metric), values });
        if (outcome.kind === 'invalid') {
            sums.hold((0,rollout_types/* measureKey */.U)(need), outcome.message);
            continue;
        }
        const known = await sumsOf(outcome.asked, { ...sums, need });
        if (known !== null)
            metrics[(0,rollout_types/* measureKey */.U)(need)] = known;
        else if (requests > 0 && need.slice === null)
            sums.hold(queriesOf(outcome.asked), `${(0,rollout_types/* measureKey */.U)(need)} is absent where the ${of.arm} has requests, and what is absent is not 0: initialise the counter with 0, or end the query with "or vector(0)"`);
    }
    return { requests, metrics };
}
function readOf(read, metric) {
    return Object.hasOwn(read, metric) ? read[metric] : undefined;
}
/** How requests are counted: as the policy reads `requests`, else by the conventional name. */
function requestsPart(asking, values) {
    const read = readOf(asking.rules.read, 'requests');
    const need = { metric: 'requests', slice: null, bounds: [] };
    if (read === undefined || read.kind === 'events') {
        const as = { ...need, as: 'events' };
        const outcome = askedFor({ need: as, read, values });
        if (outcome.kind === 'invalid')
            return outcome.message;
        if (outcome.asked.kind === 'events')
            return outcome.asked.of;
    }
    if (read?.kind === 'values' || read?.kind === 'gauge') {
        const outcome = askedFor({ need: { ...need, as: read.kind }, read, values });
        if (outcome.kind === 'invalid')
            return outcome.message;
        if (outcome.asked.kind === 'values')
            return outcome.asked.count;
        if (outcome.asked.kind === 'gauge')
            return outcome.asked.value;
    }
    return 'monitoring.read.requests must give a number: write {value: …} with a query that counts requests';
}
function queriesOf(asked) {
    switch (asked.kind) {
        case 'events':
            return asked.events.query;
        case 'values':
            return asked.sum.query;
        case 'distribution':
            return asked.buckets.query;
        case 'categories':
            return asked.counts.query;
        case 'gauge':
            return asked.value.query;
    }
}
/** When an arm was last scraped, and how much of the time in between it was not. */
async function newestOf(asking, arm) {
    const { query, api, log } = asking;
    if (arm === 'baseline' && query.baseline === null)
        return null;
    const range = { ...rangeOf(query), to: Date.parse(query.now) };
    // Of an expression of the policy's: what it counts in short stretches, so that it is seen when it stops.
    const short = { from: range.to - Math.max(SHORT_MS, placesOf(range).step), to: range.to };
    const part = requestsPart(asking, prometheus_valuesOf(asking, { arm, stretch: short }));
    if (typeof part === 'string')
        return null;
    const found = await findNewest({ api, part, range, arm });
    for (const { weight, ...rest } of found.problems)
        log[weight](() => rest);
    return found.newest;
}

;// CONCATENATED MODULE: ./build/adapters/metrics/index.js





/**
 * The metrics of a policy's source: a file (path or glob), Prometheus, or an HTTP API that answers with JSON. Nothing is
 * thrown for what the source does: an answer that cannot be used is `unreadable`, and says why.
 */
function createMetrics(of) {
    const outside = { env: of.env, fetch: of.fetch ?? globalThis.fetch, timeoutMs: of.timeoutMs ?? TIMEOUT_MS };
    return {
        async observe(query, rules) {
            const { source } = rules;
            switch (source?.kind) {
                case undefined:
                    return {
                        kind: 'unreadable',
                        problems: [
                            {
                                where: 'monitoring.source',
                                message: 'the policy names no source of metrics: write monitoring.source',
                                weight: 'hold',
                            },
                        ],
                    };
                case 'file':
                    return (0,files/* readFiles */.B)({ query, paths: [source.path], base: of.base ?? '.', columns: rules.columns });
                case 'prometheus':
                    return readPrometheus({ query, server: source, rules, outside });
                case 'http':
                    return readHttp({ query, server: source, rules, outside });
            }
        },
    };
}


/***/ }),

/***/ 63013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ LOOK_REASONS),
/* harmony export */   U: () => (/* binding */ measureKey)
/* harmony export */ });
/** Name under which a metric is counted: `latency_ms`, `plan_acceptance[segment=long]`. */
function measureKey(of) {
    return of.slice === null ? of.metric : `${of.metric}[${of.slice}]`;
}
/** Why a look came to what it came to. */
const LOOK_REASONS = [
    /** roll_back: a guard whose breach rolls back is broken with the confidence asked for. */
    'harm_shown',
    /** advance: time and samples are there, and every guard excludes harm beyond its tolerance. */
    'harm_excluded',
    /** wait: time, samples, or certainty is missing; it says which, and when it expects to know. */
    'too_early',
    'too_few',
    'not_settled',
    /** wait: it has got as far as it goes by itself; somebody decides. */
    'somebody_decides',
    /** hold: a guard whose breach holds is broken. */
    'guard_broken',
    /** hold: it cannot be known. */
    'stale',
    'missing',
    'ratio_off',
    'unreadable',
];


/***/ })

};
