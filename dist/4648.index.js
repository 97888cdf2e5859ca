export const id = 4648;
export const ids = [4648];
export const modules = {

/***/ 54648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubReleases: () => (/* binding */ createGitHubReleases)
});

// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/adapters/github/errors.js
var errors = __webpack_require__(42242);
// EXTERNAL MODULE: ./build/adapters/github/facts.js
var github_facts = __webpack_require__(54390);
// EXTERNAL MODULE: ./build/adapters/github/parse.js
var parse = __webpack_require__(26226);
// EXTERNAL MODULE: ./build/adapters/github/release-assets.js
var release_assets = __webpack_require__(960);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/adapters/github/parts.js
/**
 * Files that are being downloaded. They lie beside their target, so that the final rename is atomic, and nothing of
 * them stays: not after an error, not after an interruption, and what a killed process left goes with the next download.
 */





const active = new Set();
let watching = false;
function watchExit() {
    if (watching)
        return;
    watching = true;
    process.once('exit', () => {
        for (const part of active) {
            try {
                (0,external_node_fs_.unlinkSync)(part);
            }
            catch {
                // Already gone, or its folder is: either way nothing of it stays.
            }
        }
    });
}
/** Runs `work` with the path of a part file that does not exist yet, and removes whatever is left of it afterwards. */
async function withPart(target, work) {
    const folder = (0,external_node_path_.dirname)(target);
    await writing(target, async () => {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await removeAbandoned(folder, (0,external_node_path_.basename)(target));
    });
    const part = (0,external_node_path_.join)(folder, `.${(0,external_node_path_.basename)(target).slice(0, 180)}.${process.pid}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.part`);
    watchExit();
    active.add(part);
    try {
        return await work(part);
    }
    finally {
        await (0,promises_.unlink)(part).catch(() => { });
        active.delete(part);
    }
}
/** Puts a finished part in its place, durably: either the old file stands there or the whole new one. */
async function keepPart(part, target) {
    await writing(target, () => (0,promises_.rename)(part, target));
    // Not every system can sync a folder; the rename itself is done either way.
    const folder = await (0,promises_.open)((0,external_node_path_.dirname)(target), 'r').catch(() => null);
    await folder?.sync().catch(() => { });
    await folder?.close();
}
async function writing(target, run) {
    try {
        await run();
    }
    catch (error) {
        throw unwritableError(target, error instanceof Error ? error.message : 'it cannot be written');
    }
}
function unwritableError(target, reason) {
    return new reasons/* SlipwayError */.GQ({
        code: 'input_invalid',
        required: `a place where ${target} can be written`,
        found: reason,
        next: 'Make room, or give another folder, then run this again.',
    });
}
async function removeAbandoned(folder, name) {
    const prefix = `.${name.slice(0, 180)}.`;
    for (const entry of await (0,promises_.readdir)(folder)) {
        const owner = entry.startsWith(prefix)
            ? /^(\d+)-[0-9a-f]{8}\.part$/.exec(entry.slice(prefix.length))?.[1]
            : undefined;
        if (owner !== undefined && !isAlive(Number(owner)))
            await (0,promises_.unlink)((0,external_node_path_.join)(folder, entry)).catch(() => { });
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM: it lives, and belongs to someone else.
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}

// EXTERNAL MODULE: ./build/adapters/github/retry.js
var retry = __webpack_require__(30827);
;// CONCATENATED MODULE: ./build/adapters/github/sort-transfer.js


const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EIO', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'EMFILE']);
/** `refused` is left only for 404 and 410; every other refusal is thrown. Throws `interrupted` after an abort. */
function sortTransfer(client, request, outcome) {
    if (isBroken(outcome)) {
        if (client.signal?.aborted)
            throw (0,errors/* interruptedError */.n7)(outcome.cause);
        const code = outcome.cause instanceof Error && 'code' in outcome.cause ? String(outcome.cause.code) : '';
        if (DISK.has(code))
            return { kind: 'done', value: { kind: 'unwritable', reason: outcome.reason } };
        return {
            kind: 'failed',
            failure: { kind: 'lost', request, status: null, reason: outcome.reason, cause: outcome.cause },
        };
    }
    if (!isAnswered(outcome))
        return { kind: 'done', value: outcome };
    const now = client.platformNow() ?? client.clock.now();
    const refused = asRefused(request, outcome, { writes: false });
    if (outcome.status >= 500) {
        const wait = (0,retry/* readRetryAfter */.D$)(outcome.headers['retry-after'], now);
        return {
            kind: 'failed',
            failure: { kind: 'lost', request, status: outcome.status, reason: `${outcome.status}: ${refused.message}`, wait },
        };
    }
    const limited = (0,retry/* asRateLimit */.G9)(refused, now);
    if (limited !== null)
        return { kind: 'failed', failure: limited };
    if (outcome.status === 404 || outcome.status === 410)
        return { kind: 'done', value: refused };
    throw (0,errors/* refusedError */.bG)(refused, { needs: { contents: 'read' } });
}
/** A stream's answer as the client would have given it. */
function asRefused(request, answer, of) {
    let data = answer.text;
    try {
        data = JSON.parse(answer.text);
    }
    catch {
        // An answer from something in between, such as a proxy's page: its text is all there is.
    }
    return {
        kind: 'refused',
        request,
        writes: of.writes,
        status: answer.status,
        message: (0,errors/* messageOf */.bD)(data) ?? `status ${answer.status}`,
        headers: answer.headers,
        data,
    };
}
function isBroken(value) {
    return value.kind === 'broken';
}
function isAnswered(value) {
    return value.kind === 'answered';
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./build/adapters/github/transfer.js
/**
 * Bytes, in streams: what passes through is hashed on its way and never held. Uses node:http and node:https, because
 * `fetch` sends a stream of known length in chunks, which GitHub's upload host does not take.
 */




/** Bytes read and written at once. */
const CHUNK = 1024 * 1024;
/** Milliseconds without a byte moving after which a transfer counts as broken. */
const IDLE = 120_000;
/** Answers that are not the bytes asked for are small; more than this of one is not read. */
const ANSWER_LIMIT = 1024 * 1024;
/**
 * Posts `size` bytes. `sent` tells whether all of them went out: not when the file became shorter or the answer came
 * early. They are not hashed on the way, which would halve the speed: the platform says what it received.
 */
async function uploadStream(of) {
    let size = 0;
    const outgoing = start(of, { method: 'POST', headers: { ...of.headers, 'content-length': String(of.size) } });
    // Taken at once: an answer may come, or the connection break, while bytes are still going out.
    const incoming = responseTo(outgoing);
    incoming.catch(() => { });
    const sending = (async () => {
        for await (const chunk of bytesOf(of.source, of.size)) {
            if (outgoing.destroyed)
                return;
            size += chunk.length;
            await flushed(outgoing, chunk);
        }
        if (size === of.size)
            outgoing.end();
        else
            outgoing.destroy(new Error(`the file ended after ${size} of ${of.size} bytes`));
    })();
    sending.catch((error) => outgoing.destroy(error instanceof Error ? error : new Error('reading failed')));
    try {
        const answer = await incoming;
        const text = await readAnswer(answer);
        const whole = size === of.size;
        if (!whole)
            outgoing.destroy();
        await sending.catch(() => { });
        return {
            outcome: { kind: 'answered', status: answer.statusCode ?? 0, headers: textHeaders(answer), text },
            sent: whole ? 'whole' : 'part',
        };
    }
    catch (error) {
        await sending.catch(() => { });
        return { outcome: broken(error), sent: size === of.size ? 'whole' : 'part' };
    }
}
/**
 * Streams an answer's bytes to the file `part`, made durable before it is reported; follows one redirect. Without a
 * file the bytes are only measured.
 */
async function downloadStream(of) {
    let file = null;
    try {
        const answer = await follow(of);
        if (answer.statusCode !== 200)
            return {
                kind: 'answered',
                status: answer.statusCode ?? 0,
                headers: textHeaders(answer),
                text: await readAnswer(answer),
            };
        if (of.part !== null) {
            await (0,promises_.rm)(of.part, { force: true });
            file = await (0,promises_.open)(of.part, 'wx', 0o644);
        }
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let size = 0;
        for await (const chunk of answer) {
            hash.update(chunk);
            size += chunk.length;
            if (file !== null)
                await writeAll(file, chunk);
        }
        const announced = Number(answer.headers['content-length'] ?? size);
        if (!answer.complete || announced !== size)
            throw new Error(`the bytes ended after ${size} of ${announced}`);
        await file?.sync();
        return { kind: 'received', sha256: hash.digest('hex'), size };
    }
    catch (error) {
        return broken(error);
    }
    finally {
        await file?.close();
    }
}
/** The bytes of a small answer; null when there are more than `limit`. */
async function downloadBytes(of) {
    try {
        const answer = await follow(of);
        if (answer.statusCode !== 200)
            return {
                kind: 'answered',
                status: answer.statusCode ?? 0,
                headers: textHeaders(answer),
                text: await readAnswer(answer),
            };
        const parts = [];
        let size = 0;
        for await (const chunk of answer) {
            size += chunk.length;
            // Leaving the loop ends the connection: what is too large is not read to its end.
            if (size > of.limit)
                return { kind: 'too_large' };
            parts.push(chunk);
        }
        return answer.complete ? { kind: 'bytes', bytes: Buffer.concat(parts) } : broken(new Error('the bytes broke off'));
    }
    catch (error) {
        return broken(error);
    }
}
async function follow(of) {
    const first = await get(of);
    const location = first.headers.location;
    if (first.statusCode === undefined || ![301, 302, 303, 307, 308].includes(first.statusCode) || location === undefined)
        return first;
    first.resume();
    const from = new URL(of.url);
    const to = new URL(location, from);
    if (from.protocol === 'https:' && to.protocol !== 'https:')
        throw new Error(`a redirect to an unencrypted address at ${to.hostname}`);
    of.checkUrl(to.href);
    // Another host gets no token: where bytes are kept, the address itself carries the right to read them.
    const headers = to.origin === from.origin ? of.headers : without(of.headers, 'authorization');
    return get({ ...of, url: to.href, headers });
}
function get(of) {
    const outgoing = start(of, { method: 'GET', headers: of.headers });
    outgoing.end();
    return responseTo(outgoing);
}
function start(of, options) {
    const send = new URL(of.url).protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const outgoing = send(of.url, { ...options, ...(of.signal === undefined ? {} : { signal: of.signal }) });
    outgoing.setTimeout(of.idle ?? IDLE, () => outgoing.destroy(new Error('no byte moved in time')));
    return outgoing;
}
function responseTo(outgoing) {
    return new Promise((resolve, reject) => {
        outgoing.once('response', resolve);
        // Stays attached: an error after the response (a reset while bytes still went out) must not end the process.
        outgoing.on('error', reject);
    });
}
/** Settles when the bytes were handed over, or the connection is gone: only then may their buffer be used again. */
function flushed(outgoing, chunk) {
    return new Promise((resolve) => {
        const done = () => {
            outgoing.off('close', done);
            resolve();
        };
        outgoing.once('close', done);
        outgoing.write(chunk, done);
    });
}
/** Hashes what is to be sent, as it is now. */
async function measureSource(source, size) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let read = 0;
    for await (const chunk of bytesOf(source, size)) {
        hash.update(chunk);
        read += chunk.length;
    }
    return { sha256: hash.digest('hex'), size: read };
}
/** The source's bytes, in two buffers that take turns: one is read into while the other is on its way. */
async function* bytesOf(source, size) {
    if (source.kind === 'text') {
        yield Buffer.from(source.text, 'utf8');
        return;
    }
    const file = await (0,promises_.open)(source.path, 'r');
    try {
        const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
        let left = size;
        let turn = 0;
        let reading = file.read(buffers[turn], 0, Math.min(CHUNK, left));
        while (left > 0) {
            const { bytesRead, buffer } = await reading;
            if (bytesRead === 0)
                return;
            left -= bytesRead;
            turn = turn === 0 ? 1 : 0;
            if (left > 0)
                reading = file.read(buffers[turn], 0, Math.min(CHUNK, left));
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
async function writeAll(file, chunk) {
    for (let written = 0; written < chunk.length;)
        written += (await file.write(chunk, written)).bytesWritten;
}
async function readAnswer(answer) {
    const parts = [];
    let size = 0;
    for await (const chunk of answer) {
        size += chunk.length;
        if (size > ANSWER_LIMIT)
            break;
        parts.push(chunk);
    }
    return Buffer.concat(parts).toString('utf8');
}
function textHeaders(answer) {
    return Object.fromEntries(Object.entries(answer.headers).flatMap(([key, value]) => value === undefined ? [] : [[key, Array.isArray(value) ? value.join(', ') : value]]));
}
function without(headers, name) {
    return Object.fromEntries(Object.entries(headers).filter(([key]) => key.toLowerCase() !== name));
}
function broken(error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
    return {
        kind: 'broken',
        reason: error instanceof Error ? `${code}${error.message}` : 'the connection broke',
        cause: error,
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/release-download.js
/** Assets of published releases, to a file or as text. */





/** See {@link Releases.download}. */
async function downloadAsset(client, findByTag, request) {
    const { asset, tag, to } = request;
    const found = (await findByTag(tag))?.assets.find((one) => one.name === asset.name);
    if (found?.id === undefined || found.id === null || !found.complete)
        return { kind: 'absent' };
    // What GitHub already says to be other bytes need not be fetched to know it.
    if (found.sha256 !== null && (found.sha256 !== asset.sha256 || found.size !== asset.size)) {
        return { kind: 'differs', found: { sha256: found.sha256, size: found.size } };
    }
    const source = assetSource(client, found.id);
    return withPart(to, async (part) => {
        const received = await (0,retry/* askAgain */.et)(async () => sortTransfer(client, source.name, await downloadStream({ ...source, part })), { clock: client.clock, bounds: client.bounds, counted: 'waits' });
        if (received.kind === 'unwritable')
            throw unwritableError(to, received.reason);
        if (received.kind === 'refused')
            return { kind: 'absent' };
        const { sha256, size } = received;
        if (sha256 !== asset.sha256 || size !== asset.size)
            return { kind: 'differs', found: { sha256, size } };
        await keepPart(part, to);
        return { kind: 'written', path: to };
    });
}
/** See {@link Releases.check}: what GitHub says of the bytes is not believed, they are fetched. */
async function checkAsset(client, findByTag, request) {
    const { asset, tag } = request;
    const found = (await findByTag(tag))?.assets.find((one) => one.name === asset.name);
    if (found?.id === undefined || found.id === null || !found.complete)
        return { kind: 'absent' };
    const source = assetSource(client, found.id);
    const received = await (0,retry/* askAgain */.et)(async () => sortTransfer(client, source.name, await downloadStream({ ...source, part: null })), { clock: client.clock, bounds: client.bounds, counted: 'waits' });
    if (received.kind !== 'received')
        return { kind: 'absent' };
    const { sha256, size } = received;
    return sha256 === asset.sha256 && size === asset.size
        ? { kind: 'same' }
        : { kind: 'differs', found: { sha256, size } };
}
/** See {@link Releases.readText}. Null where there is no such asset; refuses with `integrity_failed` what is no text. */
async function readAssetText(client, findRelease, request) {
    const { name, tag, limit } = request;
    const found = (await findRelease(tag))?.assets.find((one) => one.name === name);
    if (found?.id === undefined || found.id === null || !found.complete)
        return null;
    const refuseText = (reason) => (0,reasons/* refuse */.TR)({
        code: 'integrity_failed',
        required: `${name} of release ${tag} as UTF-8 text of at most ${limit} bytes`,
        found: reason,
        next: 'Run `slipway verify`, which says whether the asset was replaced.',
    });
    if (found.size > limit)
        refuseText(`${found.size} bytes`);
    const source = assetSource(client, found.id);
    const received = await (0,retry/* askAgain */.et)(async () => sortTransfer(client, source.name, await downloadBytes({ ...source, limit })), client);
    if (received.kind === 'refused')
        return null;
    if (received.kind !== 'bytes')
        return refuseText(received.kind === 'too_large' ? `more than ${limit} bytes` : received.reason);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(received.bytes);
    }
    catch {
        return refuseText('bytes that are not UTF-8');
    }
}
function assetSource(client, id) {
    const { platform } = client;
    const path = `/repos/${platform.owner}/${platform.name}/releases/assets/${id}`;
    return {
        name: `GET ${path}`,
        url: `${platform.api_url}${path}`,
        headers: { ...client.authorization(), accept: 'application/octet-stream' },
        signal: client.signal,
        checkUrl: client.checkProxy,
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/release-upload.js
/** Uploads one asset exactly once, whatever becomes of the answers. */








/** How often the bytes are sent before it is given up; sending them is dear. */
const SENDINGS = 4;
/**
 * Streams the bytes, then believes GitHub's own digest of what it received. After a lost answer, and when the name is
 * taken, the release's list says what is there: the same bytes are taken as uploaded, the rest of a broken upload is
 * deleted and the bytes sent again. Refuses with `bytes_differ` when other bytes stand under the name or come from disk.
 */
async function uploadAsset(client, of) {
    const { request, deleteAsset } = of;
    const { asset } = request;
    await checkSize(request);
    const url = `${of.upload_url}?name=${encodeURIComponent(asset.name)}`;
    client.checkProxy(url);
    const name = `POST ${new URL(url).pathname}`;
    let waited = 0;
    for (let tries = 1;; tries += 1) {
        const { outcome, sent } = await uploadStream({
            url,
            headers: {
                ...client.authorization(),
                accept: 'application/vnd.github+json',
                'content-type': 'application/octet-stream',
            },
            signal: client.signal,
            source: request.source,
            size: asset.size,
        });
        if (client.signal?.aborted)
            throw (0,errors/* interruptedError */.n7)(outcome);
        const accepted = acceptedAsset(outcome);
        const answer = accepted === null ? null : judge(accepted, asset);
        if (answer?.kind === 'right' && answer.facts.sha256 !== null)
            return answer.facts;
        // Where GitHub's own digest does not settle it, what lies on disk is looked at again: it may have changed meanwhile.
        if (sent === 'whole')
            await requireUnchanged(client, { request, deleteAsset });
        if (answer?.kind === 'right')
            return answer.facts;
        if (answer !== null && answer.facts.name !== asset.name)
            await refuseRenamed({ asset, there: answer.facts, deleteAsset });
        const failure = answer === null ? failureOf(client, name, outcome) : null;
        const there = answer?.facts ?? (await (0,release_assets/* listAssets */.q)(client, request.release)).find((one) => one.name === asset.name);
        if (there !== undefined) {
            const found = judge(there, asset);
            if (found.kind === 'right')
                return found.facts;
            if (found.kind === 'other' && answer === null)
                refuseOther(asset.name, there);
            // Half an upload, or bytes that changed on their way: they are ours to remove, since the draft is ours.
            if (there.id !== null)
                await deleteAsset(there.id);
        }
        const wait = (0,retry/* waitBefore */.fI)(failure ?? { kind: 'lost', request: name, status: null, reason: '' }, {
            tries,
            elapsed: waited,
            bounds: { ...client.bounds, attempts: SENDINGS },
            random: client.clock.random(),
        });
        if (wait === null)
            throw giveUp(failure, { name, tries });
        await client.clock.sleep(wait);
        waited += wait;
    }
}
/** What GitHub says it received; null when it did not accept, or its answer broke off. */
function acceptedAsset(outcome) {
    if (outcome.kind !== 'answered' || outcome.status !== 201)
        return null;
    try {
        return (0,github_facts/* readAsset */.fs)(JSON.parse(outcome.text), 'asset');
    }
    catch {
        return null;
    }
}
function judge(facts, asset) {
    if (!facts.complete)
        return { kind: 'incomplete', facts };
    // Where GitHub gives no digest the size is all it says; the missing digest stays visible in the facts.
    const same = facts.name === asset.name && facts.size === asset.size && (facts.sha256 === null || facts.sha256 === asset.sha256);
    return { kind: same ? 'right' : 'other', facts };
}
async function checkSize({ asset, source }) {
    const size = source.kind === 'text' ? Buffer.byteLength(source.text, 'utf8') : (await (0,promises_.stat)(source.path)).size;
    if (size === asset.size)
        return;
    (0,reasons/* refuse */.TR)({
        code: 'bytes_differ',
        required: `${asset.name} with the ${asset.size} bytes it was hashed with`,
        found: `${size} bytes`,
        next: 'Leave the model folder alone while it is being registered, then register again.',
    });
}
async function requireUnchanged(client, of) {
    const { asset, source } = of.request;
    const now = await measureSource(source, asset.size);
    if (now.sha256 !== asset.sha256)
        await refuseSent(client, { ...of, sent: now });
}
async function refuseSent(client, of) {
    const { asset, release } = of.request;
    const there = (await (0,release_assets/* listAssets */.q)(client, release)).find((one) => one.name === asset.name);
    // Only what was just sent is taken back: the same bytes, or none complete.
    if (there?.id !== undefined && there.id !== null && (!there.complete || there.sha256 === of.sent.sha256))
        await of.deleteAsset(there.id);
    return (0,reasons/* refuse */.TR)({
        code: 'bytes_differ',
        required: `${asset.name} with SHA-256 ${asset.sha256}, as it was hashed`,
        found: `bytes with SHA-256 ${of.sent.sha256}: the file changed while it was being uploaded`,
        next: 'Leave the model folder alone while it is being registered, then register again.',
    });
}
/** GitHub replaces some characters in names; the record would then name an asset that is not there. */
async function refuseRenamed(of) {
    if (of.there.id !== null)
        await of.deleteAsset(of.there.id);
    return (0,reasons/* refuse */.TR)({
        code: 'artifacts_invalid',
        required: 'an asset name that GitHub keeps as it is: letters, digits, dot, dash and underscore',
        found: `${JSON.stringify(of.asset.name)}, which GitHub changed to ${JSON.stringify(of.there.name)}`,
        next: 'Rename the file, then register again.',
    });
}
function refuseOther(name, there) {
    (0,reasons/* refuse */.TR)({
        code: 'bytes_differ',
        required: `no other bytes under the name ${name} in this release`,
        found: `an asset with ${there.size} bytes and SHA-256 ${there.sha256 ?? 'unknown'}`,
        next: 'Someone else wrote to this draft. Delete the asset on GitHub if it is not wanted, then run this again.',
    });
}
/** What may be mended by sending again; throws for answers that will not change. */
function failureOf(client, name, outcome) {
    if (outcome.kind === 'answered' && outcome.status < 400) {
        return { kind: 'lost', request: name, status: outcome.status, reason: 'the answer cannot be read' };
    }
    if (outcome.kind === 'answered' && outcome.status < 500) {
        const refused = asRefused(name, outcome, { writes: true });
        if (outcome.status === 422 && /already_exists/.test(outcome.text))
            return null;
        const sorted = sortTransfer(client, name, outcome);
        if (sorted.kind === 'failed')
            return sorted.failure;
        throw (0,errors/* refusedError */.bG)(refused, { needs: { contents: 'write' } });
    }
    const sorted = sortTransfer(client, name, outcome);
    return sorted.kind === 'failed' ? sorted.failure : null;
}
function giveUp(failure, of) {
    const reason = failure === null
        ? 'what GitHub received is not what was sent'
        : failure.kind === 'lost'
            ? failure.reason
            : `${failure.status}: ${failure.message}`;
    return (0,errors/* lostError */.tr)({
        kind: 'lost',
        request: of.name,
        status: failure?.status ?? null,
        reason: `${reason} (sent ${of.tries} times)`,
    });
}

;// CONCATENATED MODULE: ./build/adapters/github/releases.js
/** Releases: drafts that are found again by their marker, assets, publishing. Never "latest". */







const READ = { contents: 'read' };
const WRITE = { contents: 'write' };
const PAGE = 100;
/** Drafts that matter are young; older ones than the newest thousand releases are not looked for. */
const DRAFT_PAGES = 10;
/** A release's answer lists its assets; whether it lists all of very many is not documented, so from here on we ask. */
const ASSETS_TRUSTED = 30;
/** How often a lost draft is looked for before another is made: GitHub's list lags behind by seconds. */
const LOOKS = 3;
function createGitHubReleases(client) {
    const uploadUrls = new Map();
    /** For downloads only: the assets of a release are looked up once, and proven by digest afterwards. */
    const known = new Map();
    async function factsOf(data) {
        const { facts, upload_url } = (0,github_facts/* readRelease */.iJ)(data, 'release');
        uploadUrls.set(facts.id, upload_url);
        return facts.assets.length < ASSETS_TRUSTED ? facts : { ...facts, assets: await (0,release_assets/* listAssets */.q)(client, facts.id) };
    }
    async function findByTag(tag) {
        const answer = await client.read({
            method: 'GET',
            path: '/repos/{owner}/{repo}/releases/tags/{tag}',
            parameters: { tag },
        });
        if (answer.kind === 'ok')
            return factsOf(answer.data);
        if (answer.status === 404)
            return null;
        throw (0,errors/* refusedError */.bG)(answer, { needs: READ });
    }
    async function findOnce(tag) {
        const looking = known.get(tag) ?? findByTag(tag);
        known.set(tag, looking);
        const found = await looking.catch((error) => {
            known.delete(tag);
            throw error;
        });
        // What is not there yet may be there the next time.
        if (found === null)
            known.delete(tag);
        return found;
    }
    /** Likewise, of a release that is known by its id. */
    const knownAssets = new Map();
    function assetsOf(release) {
        const looking = knownAssets.get(release) ??
            (0,release_assets/* listAssets */.q)(client, release).then((assets) => ({ assets }), (error) => {
                if (error instanceof reasons/* SlipwayError */.GQ && error.refusal.code === 'platform_not_found')
                    return null;
                knownAssets.delete(release);
                throw error;
            });
        knownAssets.set(release, looking);
        return looking;
    }
    async function findDraft(matches) {
        for (let page = 1; page <= DRAFT_PAGES; page += 1) {
            const answer = await client.read({
                method: 'GET',
                path: '/repos/{owner}/{repo}/releases',
                parameters: { per_page: PAGE, page },
            });
            if (answer.kind === 'refused')
                throw (0,errors/* refusedError */.bG)(answer, { needs: WRITE });
            const list = (0,parse/* readList */.LD)(answer.data, 'releases');
            for (const one of list) {
                const { facts } = (0,github_facts/* readRelease */.iJ)(one, 'releases');
                if (facts.draft && matches(facts))
                    return factsOf(one);
            }
            if (list.length < PAGE)
                return null;
        }
        return null;
    }
    async function readById(release) {
        return client.read({
            method: 'GET',
            path: '/repos/{owner}/{repo}/releases/{release_id}',
            parameters: { release_id: release },
        });
    }
    async function createDraft(draft) {
        // No `target_commitish`: the tag is there already, and a token may not always point a release at a commit.
        const body = {
            tag_name: draft.tag,
            name: draft.title,
            body: draft.body,
            draft: true,
            prerelease: false,
            make_latest: 'false',
        };
        const isOurs = (one) => one.tag === draft.tag &&
            (draft.marker === undefined ? one.body === draft.body : (one.body ?? '').includes(draft.marker));
        const answer = await client.write({ method: 'POST', path: '/repos/{owner}/{repo}/releases', body });
        if (answer.kind === 'ok')
            return factsOf(answer.data);
        if (answer.kind === 'refused')
            throw (0,errors/* refusedError */.bG)(answer, { needs: WRITE });
        for (let look = 1; look <= LOOKS; look += 1) {
            const found = await findDraft(isOurs);
            if (found !== null)
                return found;
            await client.clock.sleep(Math.round((0.5 + client.clock.random() / 2) * client.bounds.base * 2 ** look));
        }
        const again = await client.write({ method: 'POST', path: '/repos/{owner}/{repo}/releases', body });
        if (again.kind === 'ok')
            return factsOf(again.data);
        const landed = again.kind === 'lost' ? await findDraft(isOurs) : null;
        if (landed !== null)
            return landed;
        throw again.kind === 'lost' ? (0,errors/* lostError */.tr)(again) : (0,errors/* refusedError */.bG)(again, { needs: WRITE });
    }
    async function deleteAsset(asset) {
        // Deleting what is gone already answers 404, so it may be asked again.
        const answer = await client.read({
            method: 'DELETE',
            path: '/repos/{owner}/{repo}/releases/assets/{asset_id}',
            parameters: { asset_id: asset },
        });
        if (answer.kind === 'refused' && answer.status !== 404)
            throw (0,errors/* refusedError */.bG)(answer, { needs: WRITE });
    }
    async function publish(release, { believe } = { believe: 'read_back' }) {
        const body = { draft: false, prerelease: false, make_latest: 'false' };
        for (let tries = 1;; tries += 1) {
            const answer = await client.write({
                method: 'PATCH',
                path: '/repos/{owner}/{repo}/releases/{release_id}',
                parameters: { release_id: release },
                body,
            });
            if (answer.kind === 'refused')
                throw (0,errors/* refusedError */.bG)(answer, { needs: WRITE });
            const now = believe === 'answer' && answer.kind === 'ok' ? answer : await readById(release);
            if (now.kind === 'refused')
                throw (0,errors/* refusedError */.bG)(now, { needs: READ });
            const facts = await factsOf(now.data);
            if (!facts.draft) {
                known.delete(facts.tag);
                return facts;
            }
            // Publishing again what is published changes nothing, so after a lost answer it is simply tried again.
            if (tries === LOOKS)
                throw (0,errors/* lostError */.tr)(answer.kind === 'lost'
                    ? answer
                    : {
                        kind: 'lost',
                        request: `PATCH release ${release}`,
                        status: 200,
                        reason: 'the release is still a draft after publishing',
                    });
            await client.clock.sleep(Math.round(client.clock.random() * client.bounds.base * 2 ** tries));
        }
    }
    async function uploadUrl(release) {
        const noted = uploadUrls.get(release);
        if (noted !== undefined)
            return noted;
        const answer = await readById(release);
        if (answer.kind === 'refused')
            throw (0,errors/* refusedError */.bG)(answer, { needs: WRITE });
        return (0,github_facts/* readRelease */.iJ)(answer.data, 'release').upload_url;
    }
    return {
        findByTag,
        findDraft: ({ tag, marker }) => findDraft((one) => one.tag === tag && (one.body ?? '').includes(marker)),
        createDraft,
        upload: async (request) => uploadAsset(client, { request, upload_url: await uploadUrl(request.release), deleteAsset }),
        deleteAsset,
        deleteDraft: async (release) => {
            const answer = await readById(release);
            if (answer.kind === 'refused') {
                if (answer.status === 404)
                    return;
                throw (0,errors/* refusedError */.bG)(answer, { needs: WRITE });
            }
            if (!(0,github_facts/* readRelease */.iJ)(answer.data, 'release').facts.draft) {
                (0,reasons/* refuse */.TR)({
                    code: 'internal_error',
                    required: 'a draft to delete',
                    found: `release ${release}, which is published`,
                    next: 'Report this as a defect of Slipway: published releases are never deleted.',
                });
            }
            const gone = await client.read({
                method: 'DELETE',
                path: '/repos/{owner}/{repo}/releases/{release_id}',
                parameters: { release_id: release },
            });
            if (gone.kind === 'refused' && gone.status !== 404)
                throw (0,errors/* refusedError */.bG)(gone, { needs: WRITE });
        },
        publish,
        download: (request) => downloadAsset(client, findOnce, request),
        check: (request) => checkAsset(client, findOnce, request),
        readText: (request) => {
            const { release } = request;
            return readAssetText(client, release === undefined ? findOnce : () => assetsOf(release), request);
        },
    };
}


/***/ })

};
