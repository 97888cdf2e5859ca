export const id = 5117;
export const ids = [5117];
export const modules = {

/***/ 50398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* reexport */ runSandboxCommand),
  y: () => (/* binding */ startGitHub)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/sandbox/github/http/errors.js
/** An answer that is an error, thrown from wherever it is found out. */
class HttpError extends Error {
    status;
    options;
    constructor(status, message, options = {}) {
        super(message);
        this.name = 'HttpError';
        this.status = status;
        this.options = options;
    }
    /** The JSON body as GitHub words it. */
    toBody() {
        return {
            message: this.message,
            ...(this.options.errors === undefined ? {} : { errors: this.options.errors }),
            documentation_url: this.options.documentation ?? 'https://docs.github.com/rest',
            status: String(this.status),
        };
    }
}
const notFound = () => new HttpError(404, 'Not Found');
const unprocessable = (message) => new HttpError(422, message);
/** 422 `Validation Failed` with its list of details. */
function invalid(...errors) {
    return new HttpError(422, 'Validation Failed', { errors });
}
/** What an app's or job's token gets where its permissions do not reach; GitHub names what would have sufficed in a header. */
function notAccessible(accepted) {
    const headers = accepted === undefined ? {} : { 'x-accepted-github-permissions': accepted };
    return new HttpError(403, 'Resource not accessible by integration', { headers });
}

;// CONCATENATED MODULE: ./build/sandbox/github/teams.js
/** Teams directly below another. */
function childTeams(engine, team) {
    return [...engine.state.teams.all()].filter((row) => row.parent === team.id);
}
/** Everybody in a team: its own members, then those of the teams below it. */
function teamMembers(engine, team) {
    const members = new Set(team.members);
    for (const child of childTeams(engine, team))
        for (const id of teamMembers(engine, child))
            members.add(id);
    return [...members];
}
/** The role a team has on a repository: what it or a team above it was given, for children inherit. */
function teamRoles(engine, repo, team) {
    const own = engine.state.teamRoles.get(`${repo.id}:${team.id}`)?.role;
    const parent = team.parent === undefined ? undefined : engine.state.teams.get(team.parent);
    const inherited = parent === undefined ? [] : teamRoles(engine, repo, parent);
    return own === undefined ? inherited : [own, ...inherited];
}

;// CONCATENATED MODULE: ./build/sandbox/github/access.js


const ROLES = ['read', 'triage', 'write', 'maintain', 'admin'];
function atLeast(role, wanted) {
    return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}
const viewerLogin = (viewer) => (viewer.kind === 'anonymous' ? 'anonymous' : viewer.user.login);
/** Reads the caller's token; an unknown one is 401, none at all is anonymous. */
function identify(engine, authorization) {
    if (authorization === undefined || authorization === '')
        return { kind: 'anonymous' };
    const token = engine.state.tokens.get(tokenIn(authorization));
    const user = token === undefined ? undefined : engine.state.users.get(token.user);
    if (token === undefined || user === undefined)
        throw new HttpError(401, 'Bad credentials');
    return { kind: token.kind, user, token };
}
function tokenIn(authorization) {
    const [scheme, value] = authorization.split(/\s+/, 2);
    if (scheme?.toLowerCase() !== 'basic')
        return value ?? '';
    const decoded = Buffer.from(value ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    const password = decoded.slice(colon + 1);
    // `git` may send the token as the user name with an empty password.
    return password === '' || password === 'x-oauth-basic' ? decoded.slice(0, colon) : password;
}
/** A person's role: what was granted to them, admin for the owner, read for everyone on a public repository. */
function roleOf(engine, repo, user) {
    return grantedRole(engine, repo, user) ?? (repo.private ? undefined : 'read');
}
/** The most that the owner, a grant or a team gives; being public gives nothing here. */
function grantedRole(engine, repo, user) {
    if (repo.owner === user.id)
        return 'admin';
    const own = engine.state.roles.get(`${repo.id}:${user.id}`)?.role;
    const teams = [...engine.state.teams.all()].filter((team) => team.org === repo.owner && teamMembers(engine, team).includes(user.id));
    const granted = [own, ...teams.flatMap((team) => teamRoles(engine, repo, team))];
    return ROLES.findLast((role) => granted.includes(role));
}
/** The repository a path names, when the caller may know it exists; 404 otherwise. */
function visibleRepo(context, owner, name) {
    const repo = context.engine.findRepo(owner, name);
    if (repo === undefined || !canSee(context.engine, context.viewer, repo))
        throw notFound();
    return repo;
}
function canSee(engine, viewer, repo) {
    if (!repo.private)
        return true;
    if (viewer.kind === 'anonymous')
        return false;
    if (viewer.kind === 'person')
        return hasRepoScope(viewer.token) && roleOf(engine, repo, viewer.user) !== undefined;
    return viewer.token.repo_id === null || viewer.token.repo_id === repo.id;
}
const hasRepoScope = (token) => token.scopes.includes('repo');
/** True when the caller has the permission; says nothing about why not. */
function may(engine, viewer, repo, need) {
    if (viewer.kind === 'anonymous')
        return need.level === 'read' && !repo.private && need.role === undefined;
    if (viewer.kind === 'person') {
        const role = roleOf(engine, repo, viewer.user);
        if (!atLeast(role, need.role ?? need.level))
            return false;
        if (!appMay(viewer.token, repo, need))
            return false;
        return (need.level === 'read' && !repo.private) || hasRepoScope(viewer.token);
    }
    if (need.key === 'metadata' && need.level === 'read')
        return true;
    // What everyone may read on a public repository needs no permission.
    if (!repo.private && need.level === 'read' && need.role === undefined && need.key !== 'administration')
        return true;
    if (viewer.token.repo_id !== null && viewer.token.repo_id !== repo.id)
        return false;
    const granted = viewer.token.permissions?.[need.key];
    return granted === 'write' || (need.level === 'read' && granted === 'read');
}
/** What an app does as a person it must be allowed as well. */
function appMay(token, repo, need) {
    if (token.permissions === null || (need.level === 'read' && (need.key === 'metadata' || !repo.private)))
        return true;
    const granted = token.permissions[need.key];
    return granted === 'write' || (need.level === 'read' && granted === 'read');
}
/**
 * The repository named by `{owner}/{repo}` after checking the permission. Errors as GitHub answers: 401 without a token,
 * 403 with the permission's name for job and app tokens, and for people 404 where contents are concerned, else 403.
 */
function allowedRepo(context, need) {
    const repo = visibleRepo(context, context.params['owner'] ?? '', context.params['repo'] ?? '');
    requirePermission(context, repo, need);
    return repo;
}
function requirePermission(context, repo, need) {
    const { engine, viewer } = context;
    if (may(engine, viewer, repo, need))
        return;
    if (viewer.kind === 'anonymous')
        throw new HttpError(401, 'Requires authentication');
    if (viewer.kind !== 'person' || !appMay(viewer.token, repo, need))
        throw notAccessible(`${need.key.replaceAll('-', '_')}=${need.level}`);
    if (need.key === 'contents')
        throw notFound();
    throw new HttpError(403, 'Must have admin rights to Repository.');
}
/** The caller, or 401 when there is none. */
function signedIn(viewer) {
    if (viewer.kind === 'anonymous')
        throw new HttpError(401, 'Requires authentication');
    return viewer;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/sandbox/github/git/object-format.js

const FOLDER_MODE = '40000';
const ZERO_OID = '0'.repeat(40);
/** The object id git gives to these bytes. */
function hashObject(type, data) {
    return (0,external_node_crypto_.createHash)('sha1').update(`${type} ${data.length}\0`).update(data).digest('hex');
}
/** What kind of object a tree entry of this mode points at. */
function typeOfMode(mode) {
    if (mode === FOLDER_MODE || mode === '040000')
        return 'tree';
    return mode === '160000' ? 'commit' : 'blob';
}
function encodeTree(entries) {
    const keyed = entries.map((entry) => {
        const name = entry.raw ?? Buffer.from(entry.name);
        // Git sorts a folder as if its name ended in a slash.
        return { entry, name, key: entry.mode === FOLDER_MODE ? Buffer.concat([name, Buffer.from('/')]) : name };
    });
    keyed.sort((a, b) => Buffer.compare(a.key, b.key));
    return Buffer.concat(keyed.flatMap(({ entry, name }) => [
        Buffer.from(`${entry.mode} `),
        name,
        Buffer.from([0]),
        Buffer.from(entry.oid, 'hex'),
    ]));
}
function parseTree(data) {
    const entries = [];
    let at = 0;
    while (at < data.length) {
        const space = data.indexOf(0x20, at);
        const zero = data.indexOf(0, space);
        const bytes = data.subarray(space + 1, zero);
        const name = bytes.toString('utf8');
        const entry = {
            mode: data.toString('latin1', at, space),
            name,
            oid: data.toString('hex', zero + 1, zero + 21),
        };
        if (!Buffer.from(name).equals(bytes))
            entry.raw = Buffer.from(bytes);
        entries.push(entry);
        at = zero + 21;
    }
    return entries;
}
function encodePerson(person) {
    const clean = (text) => text.replace(/[<>\n\0]/g, '').trim();
    return `${clean(person.name)} <${clean(person.email)}> ${person.seconds} ${person.zone}`;
}
function parsePerson(text) {
    const match = /^(.*?) ?<(.*?)> (\d+) ([+-]\d{4})$/.exec(text);
    if (match === null)
        return { name: text, email: '', seconds: 0, zone: '+0000' };
    return { name: match[1] ?? '', email: match[2] ?? '', seconds: Number(match[3]), zone: match[4] ?? '+0000' };
}
/** A person's time stamp as ISO 8601 in UTC, as the API shows it. */
function isoOf(person) {
    return new Date(person.seconds * 1000).toISOString().replace('.000Z', 'Z');
}
/** Reads ISO 8601 keeping its offset, as git stores it. Returns undefined when it is not a date. */
function parseDate(text) {
    const millis = Date.parse(text);
    if (Number.isNaN(millis))
        return undefined;
    const zone = /([+-]\d{2}):?(\d{2})$/.exec(text);
    return { seconds: Math.floor(millis / 1000), zone: zone === null ? '+0000' : `${zone[1]}${zone[2]}` };
}
function encodeCommit(commit) {
    const lines = [
        `tree ${commit.tree}`,
        ...commit.parents.map((parent) => `parent ${parent}`),
        `author ${encodePerson(commit.author)}`,
        `committer ${encodePerson(commit.committer)}`,
    ];
    return Buffer.from(`${lines.join('\n')}\n\n${commit.message}`);
}
function parseCommit(data) {
    const { headers, message } = splitHeaders(data);
    const all = (name) => headers.filter(([key]) => key === name).map(([, value]) => value);
    return {
        tree: all('tree')[0] ?? '',
        parents: all('parent'),
        author: parsePerson(all('author')[0] ?? ''),
        committer: parsePerson(all('committer')[0] ?? ''),
        message,
    };
}
function encodeTag(tag) {
    const lines = [`object ${tag.object}`, `type ${tag.type}`, `tag ${tag.tag}`];
    if (tag.tagger !== undefined)
        lines.push(`tagger ${encodePerson(tag.tagger)}`);
    return Buffer.from(`${lines.join('\n')}\n\n${tag.message}`);
}
function parseTag(data) {
    const { headers, message } = splitHeaders(data);
    const one = (name) => headers.find(([key]) => key === name)?.[1];
    const tagger = one('tagger');
    return {
        object: one('object') ?? '',
        type: (one('type') ?? 'commit'),
        tag: one('tag') ?? '',
        tagger: tagger === undefined ? undefined : parsePerson(tagger),
        message,
    };
}
function splitHeaders(data) {
    const text = data.toString('utf8');
    const end = text.indexOf('\n\n');
    const head = end === -1 ? text : text.slice(0, end);
    const headers = [];
    for (const line of head.split('\n')) {
        // A line that starts with a space continues the header before it (signatures).
        if (line.startsWith(' '))
            continue;
        const space = line.indexOf(' ');
        headers.push([line.slice(0, space), line.slice(space + 1)]);
    }
    return { headers, message: end === -1 ? '' : text.slice(end + 2) };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rulesets.js


/** Ids GitHub uses for the built-in roles in `bypass_actors`. */
const ROLE_IDS = { 1: 'read', 2: 'maintain', 3: 'triage', 4: 'write', 5: 'admin' };
/** Active rulesets that cover a full ref name. */
function rulesetsFor(engine, repo, ref) {
    const target = ref.startsWith('refs/tags/') ? 'tag' : 'branch';
    if (target === 'branch' && !ref.startsWith('refs/heads/'))
        return [];
    return engine.state.rulesets.of(repo.id).filter(({ definition }) => {
        if (definition.target !== target || definition.enforcement !== 'active')
            return false;
        const { include, exclude } = definition.conditions.ref_name;
        const fits = (pattern) => fitsPattern(pattern, ref, repo);
        return include.some(fits) && !exclude.some(fits);
    });
}
function fitsPattern(pattern, ref, repo) {
    if (pattern === '~ALL')
        return true;
    if (pattern === '~DEFAULT_BRANCH')
        return ref === `refs/heads/${repo.default_branch}`;
    const prefix = ref.startsWith('refs/tags/') ? 'refs/tags/' : 'refs/heads/';
    const full = pattern.startsWith('refs/') ? pattern : `${prefix}${pattern}`;
    return globToRegExp(full).test(ref);
}
/** `fnmatch` as rulesets use it: `*` stays within a path segment, `**` does not. */
function globToRegExp(glob) {
    let source = '';
    for (let at = 0; at < glob.length; at += 1) {
        const char = glob[at] ?? '';
        if (glob.startsWith('**/', at)) {
            source += '(?:.*/)?';
            at += 2;
        }
        else if (glob.startsWith('**', at)) {
            source += '.*';
            at += 1;
        }
        else if (char === '*')
            source += '[^/]*';
        else if (char === '?')
            source += '[^/]';
        else
            source += char.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    }
    return new RegExp(`^${source}$`);
}
/** True when the ruleset does not bind this caller. */
function bypasses(options) {
    const { engine, repo, viewer, ruleset } = options;
    if (viewer.kind === 'anonymous')
        return false;
    return ruleset.definition.bypass_actors.some((actor) => {
        if (actor.bypass_mode === 'pull_request')
            return false;
        switch (actor.actor_type) {
            case 'Integration':
                return viewer.kind === 'app' && actor.actor_id === viewer.user.id;
            case 'User':
                return viewer.kind === 'person' && actor.actor_id === viewer.user.id;
            case 'RepositoryRole':
                return (viewer.kind === 'person' &&
                    atLeast(roleOf(engine, repo, viewer.user), ROLE_IDS[actor.actor_id ?? 0] ?? 'admin'));
            case 'OrganizationAdmin':
                return viewer.kind === 'person' && repo.owner === viewer.user.id;
            case 'Team': {
                const team = engine.state.teams.get(actor.actor_id ?? 0);
                return viewer.kind === 'person' && team?.members.includes(viewer.user.id) === true;
            }
            default:
                return false;
        }
    });
}
/** The rules a move of a ref breaks for this caller, in GitHub's words. */
function violations(options) {
    const { engine, repo, viewer, move } = options;
    const found = new Set(immutableTagViolations(engine, repo, move));
    for (const ruleset of rulesetsFor(engine, repo, move.name)) {
        if (bypasses({ engine, repo, viewer, ruleset }))
            continue;
        for (const rule of ruleset.definition.rules) {
            const violation = judge(rule.type, move);
            if (violation !== undefined)
                found.add(violation);
        }
    }
    return [...found];
}
function judge(rule, move) {
    const creates = move.before === ZERO_OID;
    const deletes = move.after === ZERO_OID;
    const kind = move.name.startsWith('refs/tags/') ? 'tag' : 'branch';
    if (rule === 'creation' && creates)
        return 'Cannot create ref due to creations being restricted.';
    if (rule === 'update' && !creates && !deletes)
        return 'Cannot update this protected ref.';
    if (rule === 'deletion' && deletes)
        return `Cannot delete this ${kind}`;
    if (rule === 'non_fast_forward' && !creates && !deletes && !move.fastForward)
        return `Cannot force-push to this ${kind}`;
    if (rule === 'pull_request' && kind === 'branch' && !creates && !deletes) {
        return 'Changes must be made through a pull request.';
    }
    return undefined;
}
/** The tag of an immutable release cannot move or go, and its name can never be taken again. */
function immutableTagViolations(engine, repo, move) {
    if (!move.name.startsWith('refs/tags/'))
        return [];
    const tag = move.name.slice('refs/tags/'.length);
    if (move.before === ZERO_OID) {
        return isBurned(engine, repo, tag) ? ['Cannot create ref due to creations being restricted.'] : [];
    }
    const locked = engine.state.releases.of(repo.id).some((release) => release.immutable && release.tag_name === tag);
    if (!locked)
        return [];
    return [move.after === ZERO_OID ? 'Cannot delete this tag' : 'Cannot update this protected ref.'];
}
const burnedKey = (engine, repo, tag) => `${engine.fullName(repo).toLowerCase()}:${tag}`;
/** True when an immutable release of a repository of this name once used the tag name. */
function isBurned(engine, repo, tag) {
    return engine.state.burnedTags.get(burnedKey(engine, repo, tag)) !== undefined;
}
function burnTag(engine, repo, tag) {
    engine.state.burnedTags.put({
        id: burnedKey(engine, repo, tag),
        repository_name: engine.fullName(repo),
        tag_name: tag,
    });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/sandbox/github/git/git-process.js

/** The environment for git children: nothing of the caller's git set-up may change what the sandbox does. */
function gitEnvironment(extra = {}) {
    const env = { ...extra };
    for (const name of ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP']) {
        const value = process.env[name];
        if (value !== undefined)
            env[name] = value;
    }
    return { ...env, LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', HOME: '/nonexistent' };
}
/** Runs git in a repository and returns what it printed; a failing exit code is not an error here. */
function runGit(options) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)('git', options.args, { cwd: options.dir, env: gitEnvironment() });
        const out = [];
        let err = '';
        child.stdout.on('data', (chunk) => out.push(chunk));
        child.stderr.on('data', (chunk) => {
            err += chunk.toString('utf8');
        });
        child.on('error', (cause) => reject(new Error('the sandbox needs `git` on the PATH, which could not be started', { cause })));
        child.on('close', (code) => resolve({ code: code ?? 1, stdout: Buffer.concat(out), stderr: err }));
        child.stdin.on('error', () => { });
        child.stdin.end(options.input ?? '');
    });
}
/** Like runGit, but a failing exit code is an error with git's own words. */
async function mustGit(options) {
    const result = await runGit(options);
    if (result.code !== 0)
        throw new Error(`git ${options.args.join(' ')} failed: ${result.stderr.trim()}`);
    return result.stdout;
}
/** One `git cat-file` that stays up: objects (or only their sizes) in packs are read without a process each. */
class ObjectReader {
    #dir;
    #mode;
    #child;
    #queue = [];
    #chunks = [];
    #length = 0;
    #header;
    constructor(dir, mode) {
        this.#dir = dir;
        this.#mode = mode;
    }
    /** Undefined when there is no such object; `data` is empty where only sizes are read. */
    read(oid) {
        return new Promise((resolve, reject) => {
            const child = this.#start();
            this.#queue.push({ resolve, reject });
            child.stdin.write(`${oid}\n`);
        });
    }
    close() {
        this.#child?.stdin.end();
        this.#child?.kill();
        this.#child = undefined;
    }
    #start() {
        if (this.#child !== undefined)
            return this.#child;
        const child = (0,external_node_child_process_.spawn)('git', ['cat-file', this.#mode], { cwd: this.#dir, env: gitEnvironment() });
        child.stdin.on('error', () => { });
        child.stdout.on('data', (chunk) => {
            this.#chunks.push(chunk);
            this.#length += chunk.length;
            this.#drain();
        });
        const end = (error) => {
            if (this.#child === child)
                this.#child = undefined;
            for (const wanted of this.#queue.splice(0))
                wanted.reject(error);
            this.#chunks = [];
            this.#length = 0;
            this.#header = undefined;
        };
        child.on('error', end);
        child.on('close', () => end(new Error('git cat-file ended while an object was being read')));
        this.#child = child;
        return child;
    }
    #drain() {
        for (;;) {
            if (this.#header === undefined) {
                if (this.#length === 0)
                    return;
                const joined = this.#join();
                const line = joined.indexOf(0x0a);
                if (line === -1)
                    return;
                const words = joined.toString('latin1', 0, line).split(' ');
                this.#take(joined.subarray(line + 1));
                if (words.length !== 3) {
                    this.#queue.shift()?.resolve(undefined);
                    continue;
                }
                const header = { type: words[1] ?? '', size: Number(words[2]) };
                if (this.#mode === '--batch-check') {
                    this.#queue.shift()?.resolve({ ...header, data: Buffer.alloc(0) });
                    continue;
                }
                this.#header = header;
            }
            if (this.#length < this.#header.size + 1)
                return;
            const joined = this.#join();
            const { type, size } = this.#header;
            this.#header = undefined;
            const data = Buffer.from(joined.subarray(0, size));
            this.#take(joined.subarray(size + 1));
            this.#queue.shift()?.resolve({ type, size, data });
        }
    }
    #join() {
        if (this.#chunks.length === 1 && this.#chunks[0] !== undefined)
            return this.#chunks[0];
        const joined = Buffer.concat(this.#chunks);
        this.#chunks = [joined];
        return joined;
    }
    #take(rest) {
        this.#chunks = rest.length === 0 ? [] : [rest];
        this.#length = rest.length;
    }
}
/**
 * One `git update-ref --stdin` that stays up and runs a transaction per call. It ends at the first transaction git
 * refuses; the caller then asks a fresh process, whose word counts.
 */
class RefUpdater {
    #dir;
    #child;
    #answer;
    constructor(dir) {
        this.#dir = dir;
    }
    /** True when git committed these `-z` commands; one call at a time. */
    commit(commands) {
        return new Promise((resolve) => {
            const child = this.#start();
            this.#answer = { text: '', done: resolve };
            child.stdin.write(`start\0${commands}prepare\0commit\0`);
        });
    }
    close() {
        this.#child?.stdin.end();
        this.#child?.kill();
        this.#child = undefined;
    }
    #start() {
        if (this.#child !== undefined)
            return this.#child;
        const child = (0,external_node_child_process_.spawn)('git', ['update-ref', '--no-deref', '--stdin', '-z'], {
            cwd: this.#dir,
            env: gitEnvironment(),
        });
        child.stdin.on('error', () => { });
        child.stderr.resume();
        child.stdout.on('data', (chunk) => {
            if (this.#answer === undefined)
                return;
            this.#answer.text += chunk.toString('latin1');
            if (this.#answer.text.endsWith('commit: ok\n'))
                this.#settle(true);
        });
        const end = () => {
            if (this.#child === child)
                this.#child = undefined;
            this.#settle(false);
        };
        child.on('error', end);
        child.on('close', end);
        this.#child = child;
        return child;
    }
    #settle(committed) {
        const answer = this.#answer;
        this.#answer = undefined;
        answer?.done(committed);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/http/body.js

const MAX_JSON_BYTES = 60 * 1024 * 1024;
/** Reads a request's whole body. Throws a 413 above what GitHub could take, and a 400 when the client went away. */
async function readBytes(request) {
    const chunks = [];
    let length = 0;
    for await (const chunk of request) {
        length += chunk.length;
        if (length > MAX_JSON_BYTES)
            throw new HttpError(413, 'Payload too big');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** Parses a JSON object; GitHub answers 400 to anything else. */
function parseJsonBody(bytes) {
    if (bytes.length === 0)
        return {};
    let value;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw new HttpError(400, 'Problems parsing JSON');
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        throw new HttpError(400, 'Body should be a JSON object');
    }
    return value;
}
const wrongType = (key, value, type) => new HttpError(422, `Invalid request.\n\nFor 'properties/${key}', ${JSON.stringify(value)} is not ${type}.`);
/** A text the request must carry. */
function requiredText(body, key) {
    const value = body[key];
    if (value === undefined || value === null)
        throw new HttpError(422, `Invalid request.\n\n"${key}" wasn't supplied.`);
    if (typeof value !== 'string')
        throw wrongType(key, value, 'a string');
    return value;
}
function optionalText(body, key) {
    const value = body[key];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string')
        throw wrongType(key, value, 'a string');
    return value;
}
function optionalFlag(body, key) {
    const value = body[key];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'boolean')
        throw wrongType(key, value, 'a boolean');
    return value;
}
function optionalObject(body, key) {
    const value = body[key];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'object' || Array.isArray(value))
        throw wrongType(key, value, 'an object');
    return value;
}
function optionalList(body, key) {
    const value = body[key];
    if (value === undefined || value === null)
        return undefined;
    if (!Array.isArray(value))
        throw wrongType(key, value, 'an array');
    return value;
}

;// CONCATENATED MODULE: ./build/sandbox/github/context.js


const apiUrl = (context) => `${context.baseUrl}/api/v3`;
/** A path parameter. */
function param(context, name) {
    return context.params[name] ?? '';
}
/** A numeric path parameter; GitHub answers 404 when it is not a number. */
function numberParam(context, name) {
    const text = param(context, name);
    if (!/^\d{1,15}$/.test(text))
        throw notFound();
    return Number(text);
}
function jsonBody(context) {
    return parseJsonBody(context.bytes);
}
/** The moment of the call as the API writes times: whole seconds. */
function timestamp(now) {
    return `${now.toISOString().slice(0, 19)}Z`;
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/present.js

/** An opaque global id; `repository` and others can be read back with readNodeId. */
function nodeId(prefix, ...parts) {
    return `${prefix}_${Buffer.from(parts.join(':')).toString('base64url')}`;
}
function readNodeId(id) {
    const at = id.indexOf('_');
    return {
        prefix: id.slice(0, at),
        parts: Buffer.from(id.slice(at + 1), 'base64url')
            .toString('utf8')
            .split(':'),
    };
}
/** A path segment or ref for a link: slashes stay, everything a URL would misread is encoded. */
function encodePath(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}
/** `simple-user` */
function presentUser(place, user) {
    const row = user ?? { id: 10137, login: 'ghost', kind: 'User' };
    const url = `${apiUrl(place)}/users/${encodeURIComponent(row.login)}`;
    const html = row.kind === 'Bot' ? `${place.baseUrl}/apps/${row.login.replace('[bot]', '')}` : `${place.baseUrl}/${row.login}`;
    return {
        login: row.login,
        id: row.id,
        node_id: nodeId(row.kind === 'Bot' ? 'BOT' : row.kind === 'Organization' ? 'O' : 'U', row.id),
        avatar_url: `${place.baseUrl}/avatars/u/${row.id}`,
        gravatar_id: '',
        url,
        html_url: html,
        followers_url: `${url}/followers`,
        following_url: `${url}/following{/other_user}`,
        gists_url: `${url}/gists{/gist_id}`,
        starred_url: `${url}/starred{/owner}{/repo}`,
        subscriptions_url: `${url}/subscriptions`,
        organizations_url: `${url}/orgs`,
        repos_url: `${url}/repos`,
        events_url: `${url}/events{/privacy}`,
        received_events_url: `${url}/received_events`,
        type: row.kind,
        user_view_type: 'public',
        site_admin: false,
    };
}
const REPO_URLS = {
    archive_url: '/{archive_format}{/ref}',
    assignees_url: '/assignees{/user}',
    blobs_url: '/git/blobs{/sha}',
    branches_url: '/branches{/branch}',
    collaborators_url: '/collaborators{/collaborator}',
    comments_url: '/comments{/number}',
    commits_url: '/commits{/sha}',
    compare_url: '/compare/{base}...{head}',
    contents_url: '/contents/{+path}',
    contributors_url: '/contributors',
    deployments_url: '/deployments',
    downloads_url: '/downloads',
    events_url: '/events',
    forks_url: '/forks',
    git_commits_url: '/git/commits{/sha}',
    git_refs_url: '/git/refs{/sha}',
    git_tags_url: '/git/tags{/sha}',
    hooks_url: '/hooks',
    issue_comment_url: '/issues/comments{/number}',
    issue_events_url: '/issues/events{/number}',
    issues_url: '/issues{/number}',
    keys_url: '/keys{/key_id}',
    labels_url: '/labels{/name}',
    languages_url: '/languages',
    merges_url: '/merges',
    milestones_url: '/milestones{/number}',
    notifications_url: '/notifications{?since,all,participating}',
    pulls_url: '/pulls{/number}',
    releases_url: '/releases{/id}',
    stargazers_url: '/stargazers',
    statuses_url: '/statuses/{sha}',
    subscribers_url: '/subscribers',
    subscription_url: '/subscription',
    tags_url: '/tags',
    teams_url: '/teams',
    trees_url: '/git/trees{/sha}',
};
const repoApiUrl = (place, repo) => `${apiUrl(place)}/repos/${place.engine.fullName(repo)}`;
const repoHtmlUrl = (place, repo) => `${place.baseUrl}/${place.engine.fullName(repo)}`;
/** `minimal-repository` */
function presentRepo(place, repo) {
    const url = repoApiUrl(place, repo);
    const urls = Object.fromEntries(Object.entries(REPO_URLS).map(([key, end]) => [key, `${url}${end}`]));
    return {
        id: repo.id,
        node_id: nodeId('R', repo.id),
        name: repo.name,
        full_name: place.engine.fullName(repo),
        private: repo.private,
        owner: presentUser(place, place.engine.userById(repo.owner)),
        html_url: repoHtmlUrl(place, repo),
        description: null,
        fork: repo.parent !== undefined,
        url,
        ...urls,
    };
}
/** `full-repository` */
function presentFullRepo(place, repo, extra = {}) {
    const { engine } = place;
    const html = repoHtmlUrl(place, repo);
    const host = new URL(place.baseUrl).host;
    const name = engine.fullName(repo);
    const open = engine.state.issues.of(repo.id).filter((issue) => issue.state === 'open').length;
    return {
        ...presentRepo(place, repo),
        git_url: `git://${host}/${name}.git`,
        ssh_url: `git@${host}:${name}.git`,
        clone_url: `${html}.git`,
        svn_url: html,
        homepage: null,
        size: 0,
        stargazers_count: 0,
        watchers_count: 0,
        watchers: 0,
        language: null,
        has_issues: true,
        has_projects: false,
        has_wiki: false,
        has_pages: false,
        has_discussions: false,
        archived: false,
        disabled: false,
        visibility: repo.private ? 'private' : 'public',
        mirror_url: null,
        open_issues_count: open,
        open_issues: open,
        license: null,
        forks_count: 0,
        forks: 0,
        allow_forking: true,
        is_template: false,
        topics: [],
        default_branch: repo.default_branch,
        pushed_at: repo.pushed_at,
        created_at: repo.created_at,
        updated_at: repo.pushed_at,
        network_count: 0,
        subscribers_count: 0,
        ...extra,
    };
}
/** The repository as webhook payloads carry it. */
function presentWebhookRepo(engine, repo) {
    return presentFullRepo({ engine, baseUrl: engine.url }, repo);
}
function presentSender(engine, user) {
    return presentUser({ engine, baseUrl: engine.url }, user);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/sandbox/github/rest/present-run.js



/** `workflow`; its name is what the file says, or its path. */
function presentWorkflow(context, repo, row, text) {
    let name = row.path;
    try {
        const value = (0,dist/* parse */.qg)(text)?.name;
        if (typeof value === 'string')
            name = value;
    }
    catch {
        // A file that does not parse keeps its path as name, as on GitHub.
    }
    return presentNamedWorkflow(context, repo, { row, name });
}
/** `workflow`, when its name is known. */
function presentNamedWorkflow(context, repo, of) {
    const { row, name } = of;
    const html = repoHtmlUrl(context, repo);
    return {
        id: row.id,
        node_id: nodeId('W', row.id),
        name,
        path: row.path,
        state: 'active',
        created_at: row.created_at,
        updated_at: row.created_at,
        url: `${repoApiUrl(context, repo)}/actions/workflows/${row.id}`,
        html_url: `${html}/blob/${encodePath(repo.default_branch)}/${row.path}`,
        badge_url: `${html}/workflows/${encodeURIComponent(name)}/badge.svg`,
    };
}
/** `workflow-run` */
async function presentRun(context, repo, run) {
    const commit = await (await context.engine.git(repo)).objects.readCommit(run.head_sha);
    return presentRunOf(context, repo, { run, commit });
}
/** `workflow-run`, when its commit has been read. */
function presentRunOf(context, repo, of) {
    const { engine } = context;
    const { run, commit } = of;
    const url = `${repoApiUrl(context, repo)}/actions/runs/${run.id}`;
    const shown = presentRepo(context, repo);
    const head = run.head_repo === undefined ? repo : engine.state.repos.get(run.head_repo);
    return {
        id: run.id,
        name: run.name,
        node_id: nodeId('WFR', run.id),
        head_branch: run.head_branch,
        head_sha: run.head_sha,
        path: run.path,
        display_title: run.display_title,
        run_number: run.run_number,
        event: run.event,
        status: run.status,
        conclusion: run.conclusion,
        workflow_id: run.workflow,
        check_suite_id: run.id,
        check_suite_node_id: nodeId('CS', run.id),
        url,
        html_url: `${repoHtmlUrl(context, repo)}/actions/runs/${run.id}`,
        pull_requests: pullsOf(context, repo, run),
        created_at: run.created_at,
        updated_at: run.updated_at,
        actor: presentUser(context, engine.userById(run.actor)),
        run_attempt: run.run_attempt,
        referenced_workflows: [],
        run_started_at: run.run_started_at ?? run.created_at,
        triggering_actor: presentUser(context, engine.userById(run.triggering_actor ?? run.actor)),
        jobs_url: `${url}/jobs`,
        logs_url: `${url}/logs`,
        check_suite_url: `${repoApiUrl(context, repo)}/check-suites/${run.id}`,
        artifacts_url: `${url}/artifacts`,
        cancel_url: `${url}/cancel`,
        rerun_url: `${url}/rerun`,
        previous_attempt_url: run.run_attempt > 1 ? `${url}/attempts/${run.run_attempt - 1}` : null,
        workflow_url: `${repoApiUrl(context, repo)}/actions/workflows/${run.workflow}`,
        head_commit: commit === undefined
            ? null
            : {
                id: run.head_sha,
                tree_id: commit.tree,
                message: commit.message,
                timestamp: isoOf(commit.committer),
                author: { name: commit.author.name, email: commit.author.email },
                committer: { name: commit.committer.name, email: commit.committer.email },
            },
        repository: shown,
        head_repository: head === undefined || head.id === repo.id ? shown : presentRepo(context, head),
    };
}
/**
 * The open pull requests of the branch that a run is listed under, whether or not they caused it; for a run of a fork none
 * are named.
 */
function pullsOf(place, repo, run) {
    if (run.head_repo !== undefined && run.head_repo !== repo.id)
        return [];
    const { state } = place.engine;
    const short = { id: repo.id, url: repoApiUrl(place, repo), name: repo.name };
    return state.pulls
        .of(repo.id)
        .filter((pull) => pull.head_repo === repo.id && pull.head_ref === run.head_branch)
        .filter((pull) => state.issues.get(pull.issue)?.state === 'open')
        .map((pull) => ({
        id: pull.id,
        number: pull.number,
        url: `${repoApiUrl(place, repo)}/pulls/${pull.number}`,
        head: { ref: pull.head_ref, sha: pull.head_sha, repo: short },
        base: { ref: pull.base_ref, sha: pull.base_sha, repo: short },
    }));
}
/** `job` */
function presentJob(context, repo, of) {
    const { run, job } = of;
    const url = repoApiUrl(context, repo);
    return {
        id: job.id,
        run_id: run.id,
        workflow_name: run.name,
        head_branch: run.head_branch,
        run_url: `${url}/actions/runs/${run.id}`,
        run_attempt: job.run_attempt ?? 1,
        node_id: nodeId('J', job.id),
        head_sha: run.head_sha,
        url: `${url}/actions/jobs/${job.id}`,
        html_url: `${repoHtmlUrl(context, repo)}/actions/runs/${run.id}/job/${job.id}`,
        status: job.status,
        conclusion: job.conclusion,
        created_at: job.started_at,
        started_at: job.started_at,
        completed_at: job.completed_at,
        name: job.name,
        steps: job.steps,
        check_run_url: `${url}/check-runs/${job.id}`,
        labels: job.labels,
        runner_id: 1,
        runner_name: 'sandbox',
        runner_group_id: 1,
        runner_group_name: 'sandbox',
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/run-events.js





/** Runs that were started by runs that were started by runs: GitHub follows such a chain so far. */
const MAX_CHAIN = 3;
/**
 * Emits the `workflow_run` event of a run that was asked for, began or ended, once for each attempt. Whoever caused the
 * run, a job's token included, it is told; only what would make the chain too long is not.
 */
function tellOfRun(engine, run, action) {
    if (run.told?.includes(action) === true)
        return run;
    const row = engine.state.runs.put({ ...run, told: [...(run.told ?? []), action] });
    const repo = engine.state.repos.get(run.repo);
    const tooDeep = (run.depth ?? 0) >= MAX_CHAIN;
    if (tooDeep || repo.parent !== undefined || !engine.events.wanted('workflow_run'))
        return row;
    const ref = `refs/heads/${repo.default_branch}`;
    const [head, own] = readCommits(engine.repoDir(repo), [ref, run.head_sha]);
    const actor = engine.userById(run.triggering_actor ?? run.actor);
    if (head === undefined || actor === undefined)
        return row;
    const place = { engine, baseUrl: engine.url };
    const workflow = engine.state.workflows.get(run.workflow);
    engine.tell({
        name: 'workflow_run',
        repo: engine.fullName(repo),
        ref,
        sha: head.oid,
        actor: actor.login,
        payload: {
            action,
            workflow: workflow === undefined ? null : presentNamedWorkflow(place, repo, { row: workflow, name: run.name }),
            workflow_run: presentRunOf(place, repo, { run: row, commit: own?.commit }),
            repository: presentWebhookRepo(engine, repo),
            sender: presentSender(engine, actor),
        },
    });
    return row;
}
/**
 * Commits by name, in one process and at once: a run that ends must have told its followers before anybody can see that
 * nothing runs any more.
 */
function readCommits(dir, names) {
    const options = { cwd: dir, env: gitEnvironment(), input: `${names.join('\n')}\n`, maxBuffer: 64 * 1024 * 1024 };
    const output = (0,external_node_child_process_.execFileSync)('git', ['cat-file', '--batch'], options);
    const found = [];
    for (let at = 0; at < output.length;) {
        const end = output.indexOf(0x0a, at);
        const [oid = '', type, size] = output.toString('latin1', at, end).split(' ');
        if (size === undefined) {
            found.push(undefined);
            at = end + 1;
            continue;
        }
        const data = output.subarray(end + 1, end + 1 + Number(size));
        found.push(type === 'commit' ? { oid, commit: parseCommit(data) } : undefined);
        at = end + 1 + Number(size) + 1;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/sandbox/github/waits.js
function waitOf(engine, at) {
    return engine.waits.find((wait) => wait.run === at.run && wait.environment === at.environment);
}
/** Lets everything that waits there go on with an answer. */
function settleWait(engine, wait, decision) {
    const at = engine.waits.indexOf(wait);
    if (at !== -1)
        engine.waits.splice(at, 1);
    for (const settle of wait.settle)
        settle(decision);
}
/** Ends what a run waits for, at one environment or at all. */
function dropWaits(engine, at) {
    const fits = (wait) => wait.run === at.run && (at.environment === undefined || wait.environment === at.environment);
    for (const wait of engine.waits.filter(fits))
        settleWait(engine, wait, { kind: 'cancelled' });
}

;// CONCATENATED MODULE: ./build/sandbox/github/runs.js


/** The record of a workflow file, made when it is first seen. */
function workflowFor(engine, repo, path) {
    const known = engine.state.workflows.of(repo.id).find((workflow) => workflow.path === path);
    return (known ??
        engine.state.workflows.put({ id: engine.state.nextId(), repo: repo.id, path, created_at: engine.timestamp() }));
}
/** Starts the record of a run in state `queued`. */
function createRun(engine, input) {
    const repo = engine.repo(input.repo);
    const workflow = workflowFor(engine, repo, input.path);
    const earlier = engine.state.runs.of(repo.id).filter((run) => run.workflow === workflow.id);
    const now = engine.timestamp();
    const run = engine.state.runs.put({
        id: engine.state.nextId(),
        repo: repo.id,
        workflow: workflow.id,
        path: input.path,
        name: input.name,
        display_title: input.display_title ?? input.name,
        event: input.event,
        head_branch: input.head_branch ?? input.ref.replace(/^refs\/(heads|tags)\//, ''),
        head_ref: input.ref,
        ...(input.head_repo === undefined ? {} : { head_repo: engine.repo(input.head_repo).id }),
        head_sha: input.sha,
        run_number: earlier.length + 1,
        run_attempt: 1,
        actor: engine.user(input.actor).id,
        status: 'queued',
        conclusion: null,
        inputs: input.inputs ?? {},
        payload: input.payload ?? {},
        approvals: [],
        pending_environments: [],
        run_started_at: now,
        depth: depthOf(engine, input),
        created_at: now,
        updated_at: now,
    });
    return tellOfRun(engine, run, 'requested');
}
/** How far a run is from one that no other run caused. */
function depthOf(engine, input) {
    if (input.event !== 'workflow_run')
        return 0;
    const cause = input.payload?.workflow_run?.id;
    return (engine.state.runs.get(Number(cause))?.depth ?? 0) + 1;
}
/** Changes a run, and tells of it when it begins or ends. Throws when it does not exist. */
function updateRun(engine, id, change) {
    const { run_attempt: attempt, triggering_actor: login, ...fields } = change;
    const run = engine.state.runs.get(id);
    if (run === undefined)
        throw new Error(`the sandbox has no workflow run ${id}`);
    if (attempt !== undefined && attempt < run.run_attempt)
        return run;
    const begins = attempt !== undefined && attempt > run.run_attempt;
    const current = begins ? nextAttempt(engine, run, { attempt, login: login ?? actorName(engine, run) }) : run;
    const next = { ...current, ...fields, updated_at: engine.timestamp() };
    if (next.status === 'completed')
        next.pending_environments = [];
    // A run with a job at an environment waits, whatever its other jobs do.
    if (next.status === 'in_progress' && next.pending_environments.length > 0)
        next.status = 'waiting';
    const changed = engine.state.runs.put(next);
    if (begins || changed.status === 'completed')
        dropWaits(engine, { run: run.id });
    if (changed.status === 'in_progress' || changed.status === 'completed')
        return tellOfRun(engine, changed, changed.status);
    return changed;
}
const actorName = (engine, run) => engine.userById(run.actor)?.login ?? 'ghost';
/** Begins a run again: actor, commit and payload stay, who started it does not. */
function nextAttempt(engine, run, of) {
    const over = {
        run_attempt: run.run_attempt,
        status: run.status,
        conclusion: run.conclusion,
        triggering_actor: run.triggering_actor ?? run.actor,
        run_started_at: run.run_started_at ?? run.created_at,
        updated_at: run.updated_at,
    };
    const now = engine.timestamp();
    const next = engine.state.runs.put({
        ...run,
        run_attempt: of.attempt,
        triggering_actor: engine.user(of.login).id,
        run_started_at: now,
        status: 'queued',
        conclusion: null,
        pending_environments: [],
        earlier: [...(run.earlier ?? []), over],
        told: [],
        updated_at: now,
    });
    return tellOfRun(engine, next, 'requested');
}
/** The run as one of its attempts left it; undefined when there was no such attempt. */
function attemptOf(run, attempt) {
    if (attempt === run.run_attempt)
        return run;
    const over = run.earlier?.find((row) => row.run_attempt === attempt);
    return over === undefined ? undefined : { ...run, ...over };
}
/** Queues the next attempt of a finished run and tells whoever runs workflows. */
function requestRerun(engine, run, login) {
    const run_attempt = run.run_attempt + 1;
    updateRun(engine, run.id, { run_attempt, triggering_actor: login });
    const repo = engine.state.repos.get(run.repo);
    const request = { repo: engine.fullName(repo), run_id: run.id, run_attempt, triggering_actor: login };
    for (const listener of engine.rerunListeners)
        listener(request);
}
function createJob(engine, input) {
    const run = engine.state.runs.get(input.run_id);
    if (run === undefined)
        throw new Error(`the sandbox has no workflow run ${input.run_id}`);
    return engine.state.jobs.put({
        id: engine.state.nextId(),
        repo: run.repo,
        run: run.id,
        run_attempt: run.run_attempt,
        name: input.name,
        status: 'queued',
        conclusion: null,
        started_at: engine.timestamp(),
        completed_at: null,
        labels: input.labels ?? ['ubuntu-latest'],
        steps: [],
    });
}
/** Changes a job. Throws when it does not exist. */
function updateJob(engine, id, change) {
    const job = engine.state.jobs.get(id);
    if (job === undefined)
        throw new Error(`the sandbox has no job ${id}`);
    const completed = change.status === 'completed' ? engine.timestamp() : job.completed_at;
    return engine.state.jobs.put({ ...job, ...change, completed_at: completed });
}
const actorOf = (viewer) => (viewer.kind === 'anonymous' ? 'ghost' : viewer.user.login);

;// CONCATENATED MODULE: ./build/sandbox/github/environments.js





const MINUTE = 60_000;
const DAYS_TO_ANSWER = 30;
/** An environment by its name, whatever its case. */
function findEnvironment(engine, repo, name) {
    const wanted = name.toLowerCase();
    return engine.state.environments.of(repo.id).find((row) => row.name.toLowerCase() === wanted);
}
/** Makes an environment, or changes one that is there; its name stays as it was first written. */
function putEnvironment(engine, repo, of) {
    const now = engine.timestamp();
    const old = findEnvironment(engine, repo, of.name);
    return engine.state.environments.put({
        id: old?.id ?? engine.state.nextId(),
        repo: repo.id,
        name: old?.name ?? of.name,
        protection: of.protection,
        created_at: old?.created_at ?? now,
        updated_at: now,
    });
}
/**
 * Brings a job to an environment: it may enter, it may not, or the run waits until `decided` is called, which happens
 * within the call that decides. An environment that nobody made comes to be, without any rule. Throws when there is no
 * such run.
 */
function enterEnvironment(engine, of) {
    const { run, repo } = runAt(engine, of.run);
    const row = findEnvironment(engine, repo, of.environment) ??
        putEnvironment(engine, repo, { name: of.environment, protection: {} });
    if (!takesRef(engine, repo, { row, ref: run.head_ref })) {
        const ref = shortRef(run.head_ref);
        const message = `${run.head_ref.startsWith('refs/tags/') ? 'Tag' : 'Branch'} "${ref}" is not allowed to deploy to ${row.name} due to environment protection rules.`;
        return { kind: 'ref-refused', ref, message };
    }
    if (!asksReviewers(row) && (row.protection.wait_timer ?? 0) === 0)
        return { kind: 'open' };
    const known = waitOf(engine, { run: run.id, environment: row.id });
    const wait = known ?? { run: run.id, environment: row.id, since: engine.now().getTime(), settle: [] };
    const settle = (decision) => of.decided(decision);
    wait.settle.push(settle);
    if (known === undefined) {
        engine.waits.push(wait);
        const pending = [...new Set([...run.pending_environments, row.name])];
        updateRun(engine, run.id, { status: 'waiting', pending_environments: pending });
    }
    const giveUp = () => {
        wait.settle = wait.settle.filter((other) => other !== settle);
        if (wait.settle.length === 0 && engine.waits.includes(wait))
            leave(engine, { run: run.id, row, wait, decision: { kind: 'cancelled' } });
    };
    return { kind: 'waiting', giveUp };
}
/** Brings a job to an environment and resolves when it may enter or never will; until then the run waits. */
async function waitAtEnvironment(engine, of) {
    return await new Promise((resolve) => {
        const entry = enterEnvironment(engine, { ...of, decided: resolve });
        if (entry.kind !== 'waiting')
            resolve(entry);
    });
}
function runAt(engine, id) {
    const run = engine.state.runs.get(id);
    const repo = engine.state.repos.get(Number(run?.repo));
    if (run === undefined || repo === undefined)
        throw new Error(`the sandbox has no workflow run ${id}`);
    return { run, repo };
}
const shortRef = (ref) => ref.replace(/^refs\/(heads|tags)\//, '');
const asksReviewers = (row) => (row.protection.reviewers ?? []).length > 0;
function takesRef(engine, repo, of) {
    const { deployment_branch_policy: policy, branch_policies: patterns = [] } = of.row.protection;
    if (policy === undefined || policy === null)
        return true;
    // Protected is what a ruleset covers: the sandbox has no other protection of branches.
    if (policy.protected_branches)
        return rulesetsFor(engine, repo, of.ref).length > 0;
    const type = of.ref.startsWith('refs/tags/') ? 'tag' : 'branch';
    const isBranchOrTag = /^refs\/(heads|tags)\//.test(of.ref);
    return patterns.some((one) => (one.type ?? 'branch') === type &&
        // The trial merge of a pull request is no branch: only a pattern that says so means it.
        (isBranchOrTag || one.name.startsWith('refs/pull/')) &&
        globToRegExp(one.name).test(shortRef(of.ref)));
}
/** True for a listed person and whoever is in a listed team, or in a team below it. */
function isReviewer(engine, row, user) {
    return (row.protection.reviewers ?? []).some(({ type, id }) => {
        if (type === 'User')
            return id === user.id;
        const team = engine.state.teams.get(id);
        return team !== undefined && teamMembers(engine, team).includes(user.id);
    });
}
/** True where the environment lets nobody approve what they started, and this one started the run or this attempt of it. */
function isOwnRun(row, run, user) {
    return row.protection.prevent_self_review === true && [run.actor, run.triggering_actor].includes(user.id);
}
/** Writes a reviewer's answer down and lets the jobs go on, or end. */
function answer(engine, run, of) {
    const { rows, state, user, comment } = of;
    const approval = { environments: rows.map((row) => row.name), state, user: user.id, comment };
    engine.state.runs.put({ ...run, approvals: [...run.approvals, approval], updated_at: engine.timestamp() });
    for (const row of rows) {
        const wait = waitOf(engine, { run: run.id, environment: row.id });
        const decision = { kind: state, by: user.login, comment };
        if (decision.kind === 'approved' && wait !== undefined && timerRuns(engine, row, wait))
            wait.approved = { ...decision, kind: decision.kind };
        else
            leave(engine, { run: run.id, row, wait, decision });
    }
}
function timerRuns(engine, row, wait) {
    return engine.now().getTime() < wait.since + (row.protection.wait_timer ?? 0) * MINUTE;
}
/** The run no longer waits at this environment; where it waits nowhere else it goes on. */
function leave(engine, of) {
    const { row, wait, decision } = of;
    const { run } = runAt(engine, of.run);
    const pending = run.pending_environments.filter((name) => name !== row.name);
    const status = run.status === 'waiting' && pending.length === 0 ? { status: 'in_progress' } : {};
    updateRun(engine, run.id, { ...status, pending_environments: pending });
    if (wait !== undefined)
        settleWait(engine, wait, decision);
}
function pendingAt(engine, of) {
    const { run, repo } = runAt(engine, of.run);
    const row = findEnvironment(engine, repo, of.environment);
    if (row === undefined || !run.pending_environments.includes(row.name))
        throw new Error(`the run ${of.run} does not wait at the environment "${of.environment}"`);
    return row;
}
/** What an administrator does on the site to start a job that waits. It is not among the run's approvals. */
function bypassEnvironment(engine, of) {
    const row = pendingAt(engine, of);
    const { repo } = runAt(engine, of.run);
    if (roleOf(engine, repo, engine.user(of.login)) !== 'admin')
        throw new Error(`${of.login} is no administrator of ${engine.fullName(repo)}`);
    if (row.protection.can_admins_bypass === false)
        throw new Error(`the environment "${row.name}" does not let administrators bypass its rules`);
    const wait = waitOf(engine, { run: of.run, environment: row.id });
    leave(engine, { run: of.run, row, wait, decision: { kind: 'bypassed', by: of.login } });
}
/** Ends the waiting of a run, at one environment or at all: its jobs get `cancelled`. */
function cancelWait(engine, of) {
    const { run, repo } = runAt(engine, of.run);
    if (of.environment === undefined) {
        const status = run.status === 'waiting' ? { status: 'in_progress' } : {};
        updateRun(engine, run.id, { ...status, pending_environments: [] });
        dropWaits(engine, { run: run.id });
        return;
    }
    const row = findEnvironment(engine, repo, of.environment);
    const wait = row === undefined ? undefined : waitOf(engine, { run: run.id, environment: row.id });
    if (row !== undefined && wait !== undefined)
        leave(engine, { run: run.id, row, wait, decision: { kind: 'cancelled' } });
}
/** Looks at the clock: wait timers that are over end, and so does what nobody answered in thirty days. */
function tick(engine) {
    const now = engine.now().getTime();
    for (const wait of [...engine.waits]) {
        const row = engine.state.environments.get(wait.environment);
        if (row === undefined)
            continue;
        const unanswered = asksReviewers(row) && wait.approved === undefined;
        const decision = unanswered && now >= wait.since + DAYS_TO_ANSWER * 24 * 60 * MINUTE
            ? { kind: 'expired' }
            : unanswered || timerRuns(engine, row, wait)
                ? undefined
                : (wait.approved ?? { kind: 'open' });
        if (decision !== undefined)
            leave(engine, { run: wait.run, row, wait, decision });
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/events.js
/**
 * What happened, for a runner in the same process. Listeners are called while the call that caused the event is still
 * being answered, so that whoever waits for idleness cannot miss a run; they must return at once.
 */
class Events {
    #listeners = new Map();
    /** Calls the listener for each event of this name; the returned function stops that. */
    on(name, listener) {
        const listeners = this.#listeners.get(name) ?? new Set();
        listeners.add(listener);
        this.#listeners.set(name, listeners);
        return () => listeners.delete(listener);
    }
    /** True when somebody listens to events of this name. */
    wanted(name) {
        return (this.#listeners.get(name)?.size ?? 0) > 0;
    }
    emit(event) {
        for (const listener of this.#listeners.get(event.name) ?? [])
            listener(event);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/faults.js
/** Failures that tests ask for: which request, how often, what happens. */
class Faults {
    #active = [];
    /** Adds a failure; the returned function takes it back. */
    add(fault) {
        const entry = { fault, seen: 0, left: fault.times ?? 1 };
        this.#active.push(entry);
        return () => {
            this.#active = this.#active.filter((other) => other !== entry);
        };
    }
    clear() {
        this.#active = [];
    }
    /** The effects for this request, in the order they were added; each counts as used. */
    take(method, path, body) {
        const effects = [];
        for (const entry of this.#active) {
            const { match, effect } = entry.fault;
            if (match.method !== undefined && match.method.toUpperCase() !== method)
                continue;
            if (match.path !== undefined && !match.path.test(path))
                continue;
            if (match.body !== undefined && !match.body.test(body))
                continue;
            entry.seen += 1;
            if (match.nth !== undefined && entry.seen < match.nth)
                continue;
            if (entry.left <= 0)
                continue;
            entry.left -= 1;
            effects.push(effect);
        }
        return effects;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/sandbox/github/git/object-store.js






const CACHE_BYTES = 96 * 1024 * 1024;
const CACHED_OBJECT_BYTES = 2 * 1024 * 1024;
const PARSED_ENTRIES = 20_000;
/** Objects of one bare repository: written loose by us, read loose by us, read from packs by one git process. */
class ObjectStore {
    #objects;
    #reader;
    #sizes;
    #cache = new Map();
    #commits = new Map();
    #trees = new Map();
    #cached = 0;
    constructor(dir) {
        this.#objects = (0,external_node_path_.join)(dir, 'objects');
        this.#reader = new ObjectReader(dir, '--batch');
        this.#sizes = new ObjectReader(dir, '--batch-check');
    }
    close() {
        this.#reader.close();
        this.#sizes.close();
    }
    /** Stores an object and returns its id; storing the same bytes again changes nothing. */
    write(type, data) {
        const oid = hashObject(type, data);
        if (this.#cache.has(oid))
            return oid;
        const folder = (0,external_node_path_.join)(this.#objects, oid.slice(0, 2));
        const file = (0,external_node_path_.join)(folder, oid.slice(2));
        if (!(0,external_node_fs_.existsSync)(file)) {
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            const temporary = (0,external_node_path_.join)(folder, `tmp_${(0,external_node_crypto_.randomUUID)()}`);
            const bytes = (0,external_node_zlib_.deflateSync)(Buffer.concat([Buffer.from(`${type} ${data.length}\0`), data]), { level: 1 });
            (0,external_node_fs_.writeFileSync)(temporary, bytes, { mode: 0o444, flag: 'wx' });
            (0,external_node_fs_.renameSync)(temporary, file);
        }
        this.#remember(oid, { type, data });
        return oid;
    }
    async read(oid) {
        const known = this.#cache.get(oid);
        if (known !== undefined) {
            this.#cache.delete(oid);
            this.#cache.set(oid, known);
            return known;
        }
        if (!/^[0-9a-f]{40}$/.test(oid))
            return undefined;
        const object = this.#readLoose(oid) ?? (await this.#reader.read(oid));
        if (object === undefined)
            return undefined;
        const typed = { type: object.type, data: object.data };
        this.#remember(oid, typed);
        return typed;
    }
    /** The size of an object in bytes without reading it; 0 when it is not there. */
    async size(oid) {
        const known = this.#cache.get(oid);
        return known === undefined ? ((await this.#sizes.read(oid))?.size ?? 0) : known.data.length;
    }
    async readCommit(oid) {
        const known = this.#commits.get(oid);
        if (known !== undefined)
            return known;
        const object = await this.read(oid);
        if (object?.type !== 'commit')
            return undefined;
        const commit = parseCommit(object.data);
        limit(this.#commits).set(oid, commit);
        return commit;
    }
    async readTree(oid) {
        const known = this.#trees.get(oid);
        if (known !== undefined)
            return known;
        if (oid === EMPTY_TREE)
            return [];
        const object = await this.read(oid);
        if (object?.type !== 'tree')
            return undefined;
        const entries = parseTree(object.data);
        limit(this.#trees).set(oid, entries);
        return entries;
    }
    #readLoose(oid) {
        let bytes;
        try {
            bytes = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.#objects, oid.slice(0, 2), oid.slice(2)));
        }
        catch {
            return undefined;
        }
        const plain = (0,external_node_zlib_.inflateSync)(bytes);
        const zero = plain.indexOf(0);
        return { type: plain.toString('latin1', 0, plain.indexOf(0x20)), data: plain.subarray(zero + 1) };
    }
    #remember(oid, object) {
        if (object.data.length > CACHED_OBJECT_BYTES || this.#cache.has(oid))
            return;
        this.#cache.set(oid, object);
        this.#cached += object.data.length + 200;
        for (const [old, dropped] of this.#cache) {
            if (this.#cached <= CACHE_BYTES)
                break;
            this.#cache.delete(old);
            this.#cached -= dropped.data.length + 200;
        }
    }
}
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
function limit(map) {
    if (map.size >= PARSED_ENTRIES) {
        const oldest = map.keys().next().value;
        if (oldest !== undefined)
            map.delete(oldest);
    }
    return map;
}

;// CONCATENATED MODULE: ./build/sandbox/github/git/ref-store.js




const LOOSE_REFS_BEFORE_PACKING = 400;
/** Refs of one bare repository: read from the files, changed only by `git update-ref` with the old value. */
class RefStore {
    #dir;
    #packed;
    #updater;
    #queue = Promise.resolve();
    #packing;
    constructor(dir) {
        this.#dir = dir;
        this.#updater = new RefUpdater(dir);
    }
    close() {
        this.#updater.close();
    }
    /** Runs one task after the other; whoever checks a ref and then changes it does both inside. */
    exclusive(task) {
        const run = this.#queue.then(task, task);
        this.#queue = run.catch(() => undefined);
        return run;
    }
    read(name) {
        if (!isValidRefName(name))
            return undefined;
        try {
            return parseLoose((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.#dir, name), 'latin1'));
        }
        catch {
            return this.#packedRefs().get(name);
        }
    }
    /** Refs whose full name starts with the prefix, sorted by name. */
    list(prefix) {
        // Loose first: a ref that git packs between the two readings is then seen at least once.
        const loose = this.#listLoose(prefix);
        const found = new Map();
        for (const [name, oid] of this.#packedRefs())
            if (name.startsWith(prefix))
                found.set(name, oid);
        for (const { name, oid } of loose)
            found.set(name, oid);
        if (loose.length > LOOSE_REFS_BEFORE_PACKING)
            void this.#pack();
        return [...found].map(([name, oid]) => ({ name, oid })).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    /**
     * Changes all refs or none; one call at a time. Returns false when one of them does not hold its `before` any more or
     * may not be written.
     */
    async update(changes) {
        const input = changes
            .filter((change) => !(change.before === ZERO_OID && change.after === ZERO_OID))
            .map((change) => {
            if (change.after === ZERO_OID)
                return `delete ${change.name}\0${change.before}\0`;
            if (change.before === ZERO_OID)
                return `create ${change.name}\0${change.after}\0`;
            return `update ${change.name}\0${change.after}\0${change.before}\0`;
        })
            .join('');
        if (input === '' || (await this.#updater.commit(input)))
            return true;
        const args = ['update-ref', '--no-deref', '--stdin', '-z'];
        return (await runGit({ dir: this.#dir, args, input })).code === 0;
    }
    #pack() {
        this.#packing ??= this.exclusive(() => mustGit({ dir: this.#dir, args: ['pack-refs', '--all'] }))
            .catch(() => undefined)
            .finally(() => {
            this.#packing = undefined;
        });
        return this.#packing;
    }
    #listLoose(prefix) {
        const refs = [];
        const walk = (folder) => {
            let entries;
            try {
                entries = list((0,external_node_path_.join)(this.#dir, folder));
            }
            catch {
                return;
            }
            for (const entry of entries) {
                const name = `${folder}/${entry.name}`;
                if (!name.startsWith(prefix) && !prefix.startsWith(`${name}/`))
                    continue;
                if (entry.isDirectory())
                    walk(name);
                else if (!name.endsWith('.lock')) {
                    const oid = parseLoose((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.#dir, name), 'latin1'));
                    if (oid !== undefined)
                        refs.push({ name, oid });
                }
            }
        };
        walk('refs');
        return refs;
    }
    #packedRefs() {
        const file = (0,external_node_path_.join)(this.#dir, 'packed-refs');
        let stamp;
        try {
            const info = (0,external_node_fs_.statSync)(file, { bigint: true });
            stamp = `${info.mtimeNs}:${info.size}:${info.ino}`;
        }
        catch {
            return new Map();
        }
        if (this.#packed?.stamp === stamp)
            return this.#packed.refs;
        const refs = new Map();
        for (const line of (0,external_node_fs_.readFileSync)(file, 'utf8').split('\n')) {
            const match = /^([0-9a-f]{40}) (.+)$/.exec(line);
            if (match?.[1] !== undefined && match[2] !== undefined)
                refs.set(match[2], match[1]);
        }
        this.#packed = { stamp, refs };
        return refs;
    }
}
function list(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
}
function parseLoose(text) {
    const oid = text.trim();
    return /^[0-9a-f]{40}$/.test(oid) ? oid : undefined;
}
/** The rules of `git check-ref-format` for full ref names. */
function isValidRefName(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: git forbids exactly these
    if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|^@$/.test(name))
        return false;
    const parts = name.split('/');
    return (name.startsWith('refs/') && parts.length >= 2 && parts.every((p) => !p.startsWith('.') && !p.endsWith('.lock')));
}

;// CONCATENATED MODULE: ./build/sandbox/github/git/repository.js






const CONFIGURATION = `[http]
	receivepack = true
[gc]
	auto = 0
[receive]
	autogc = false
	denyDeleteCurrent = ignore
	hideRefs = refs/pull
[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
`;
/** One bare repository on disk as the API needs it. */
class GitRepository {
    dir;
    objects;
    refs;
    constructor(dir) {
        this.dir = dir;
        this.objects = new ObjectStore(dir);
        this.refs = new RefStore(dir);
    }
    /** Opens the bare repository in `dir`, making it when it is not there. */
    static async open(options) {
        if (!(0,external_node_fs_.existsSync)(options.dir)) {
            // Made beside its place and moved there whole: a half-made repository is never opened.
            const made = `${options.dir}.new`;
            (0,external_node_fs_.rmSync)(made, { recursive: true, force: true });
            (0,external_node_fs_.mkdirSync)(made, { recursive: true });
            const args = ['init', '--quiet', '--bare', '--template=', `--initial-branch=${options.defaultBranch}`];
            await mustGit({ dir: made, args });
            (0,external_node_fs_.appendFileSync)((0,external_node_path_.join)(made, 'config'), CONFIGURATION);
            (0,external_node_fs_.renameSync)(made, options.dir);
        }
        return new GitRepository(options.dir);
    }
    close() {
        this.objects.close();
        this.refs.close();
    }
    /** The commit behind a branch, tag, full ref or object id (annotated tags are followed), if there is one. */
    async resolveCommit(text) {
        const candidates = [text, `refs/heads/${text}`, `refs/tags/${text}`, `refs/${text}`];
        for (const name of candidates) {
            const oid = name.startsWith('refs/') ? this.refs.read(name) : undefined;
            if (oid !== undefined)
                return await this.peelToCommit(oid);
        }
        if (/^[0-9a-f]{40}$/.test(text))
            return await this.peelToCommit(text);
        if (/^[0-9a-f]{4,39}$/.test(text)) {
            const result = await runGit({ dir: this.dir, args: ['rev-parse', '--verify', '--quiet', `${text}^{commit}`] });
            if (result.code === 0)
                return result.stdout.toString('latin1').trim();
        }
        return undefined;
    }
    async peelToCommit(oid) {
        let current = oid;
        for (let depth = 0; depth < 10; depth += 1) {
            const object = await this.objects.read(current);
            if (object?.type === 'commit')
                return current;
            if (object?.type !== 'tag')
                return undefined;
            current = parseTag(object.data).object;
        }
        return undefined;
    }
    async treeOf(commitOid) {
        return (await this.objects.readCommit(commitOid))?.tree;
    }
    /** The entry at a path below a tree; the tree itself for the empty path. */
    async entryAt(tree, path) {
        let entry = { mode: FOLDER_MODE, name: '', oid: tree };
        for (const part of path.split('/')) {
            if (part === '')
                continue;
            if (typeOfMode(entry.mode) !== 'tree')
                return undefined;
            const next = (await this.objects.readTree(entry.oid))?.find((candidate) => candidate.name === part);
            if (next === undefined)
                return undefined;
            entry = next;
        }
        return entry;
    }
    /** Writes the tree that results from changes to a base tree. Returns its id, or undefined when nothing is left in it. */
    async editTree(base, changes) {
        const root = {};
        for (const [path, change] of changes)
            insert(root, path.split('/'), change);
        return (await this.#apply(base, root)) ?? this.objects.write('tree', Buffer.alloc(0));
    }
    async #apply(base, node) {
        const entries = new Map();
        for (const entry of base === undefined ? [] : ((await this.objects.readTree(base)) ?? [])) {
            entries.set(entry.raw?.toString('latin1') ?? entry.name, entry);
        }
        for (const [name, child] of node.children ?? []) {
            const old = entries.get(name);
            if (child.change === null)
                entries.delete(name);
            else if (child.change !== undefined)
                entries.set(name, { name, ...child.change });
            if (child.children !== undefined) {
                const under = old !== undefined && typeOfMode(old.mode) === 'tree' ? old.oid : undefined;
                const tree = await this.#apply(under, child);
                if (tree === undefined)
                    entries.delete(name);
                else
                    entries.set(name, { name, mode: FOLDER_MODE, oid: tree });
            }
        }
        if (entries.size === 0)
            return undefined;
        return this.objects.write('tree', encodeTree([...entries.values()]));
    }
    /** True when the first commit can be reached from the second. */
    async isAncestor(ancestor, descendant) {
        if (ancestor === descendant)
            return true;
        // Nearly every update puts one commit on top of the old head: answer that without a process.
        const commit = await this.objects.readCommit(descendant);
        if (commit?.parents.includes(ancestor) === true)
            return true;
        return (await runGit({ dir: this.dir, args: ['merge-base', '--is-ancestor', ancestor, descendant] })).code === 0;
    }
}
function insert(root, parts, change) {
    let node = root;
    for (const part of parts) {
        node.children ??= new Map();
        let child = node.children.get(part);
        if (child === undefined) {
            child = {};
            node.children.set(part, child);
        }
        node = child;
    }
    node.change = change;
}

;// CONCATENATED MODULE: ./build/sandbox/github/limits.js

const DEFAULT_LIMITS = {
    enabled: true,
    person_per_hour: 5000,
    job_per_hour: 1000,
    content_per_minute: 80,
    content_per_hour: 500,
};
const HOUR = 3_600_000;
const limits_MINUTE = 60_000;
/** Counts requests as GitHub does: a primary limit per token (per repository for job tokens) and one on content creation. */
class RateLimiter {
    settings;
    #windows = new Map();
    #created = new Map();
    constructor(settings) {
        this.settings = settings;
    }
    /** Counts one request. Throws the 403 GitHub answers when the hour is used up. */
    take(viewer, resource, now) {
        const window = this.#window(viewer, resource, now);
        if (this.settings.enabled && window.used >= this.limitOf(viewer)) {
            throw new HttpError(403, `API rate limit exceeded for ${subject(viewer)}.`, {
                documentation: 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api',
            });
        }
        window.used += 1;
    }
    /** Gives a request back: a 304 does not count. */
    refund(viewer, resource, now) {
        const window = this.#window(viewer, resource, now);
        window.used = Math.max(0, window.used - 1);
    }
    /** Counts one content creation of a job. Throws the 403 with `retry-after` when there were too many in a minute or an hour. */
    create(viewer, now) {
        if (!this.settings.enabled || viewer.kind !== 'job')
            return;
        const at = now.getTime();
        const recent = (this.#created.get(viewer.token.id) ?? []).filter((time) => time > at - HOUR);
        const lastMinute = recent.filter((time) => time > at - limits_MINUTE);
        const wait = (times, most, span) => {
            const oldest = times[times.length - most];
            return times.length < most || oldest === undefined
                ? undefined
                : Math.max(1, Math.ceil((oldest + span - at) / 1000));
        };
        const seconds = wait(lastMinute, this.settings.content_per_minute, limits_MINUTE) ?? wait(recent, this.settings.content_per_hour, HOUR);
        if (seconds !== undefined) {
            throw new HttpError(403, 'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.', {
                headers: { 'retry-after': String(seconds) },
                documentation: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
            });
        }
        recent.push(at);
        this.#created.set(viewer.token.id, recent);
    }
    limitOf(viewer) {
        if (viewer.kind === 'anonymous')
            return 60;
        return viewer.kind === 'job' ? this.settings.job_per_hour : this.settings.person_per_hour;
    }
    status(viewer, resource, now) {
        const window = this.#window(viewer, resource, now);
        const limit = this.limitOf(viewer);
        return {
            limit,
            used: window.used,
            remaining: Math.max(0, limit - window.used),
            reset: Math.floor((window.start + HOUR) / 1000),
        };
    }
    headers(viewer, resource, now) {
        const { limit, used, remaining, reset } = this.status(viewer, resource, now);
        return {
            'x-ratelimit-limit': String(limit),
            'x-ratelimit-remaining': String(remaining),
            'x-ratelimit-reset': String(reset),
            'x-ratelimit-used': String(used),
            'x-ratelimit-resource': resource,
        };
    }
    #window(viewer, resource, now) {
        const key = `${resource}:${bucket(viewer)}`;
        const window = this.#windows.get(key);
        if (window !== undefined && now.getTime() < window.start + HOUR && now.getTime() >= window.start)
            return window;
        const fresh = { start: now.getTime(), used: 0 };
        this.#windows.set(key, fresh);
        return fresh;
    }
}
function bucket(viewer) {
    if (viewer.kind === 'anonymous')
        return 'anonymous';
    return viewer.kind === 'job'
        ? `jobs of ${viewer.token.repo_id}`
        : viewer.kind === 'person'
            ? `user ${viewer.user.id}`
            : viewer.token.id;
}
function subject(viewer) {
    if (viewer.kind === 'anonymous')
        return '127.0.0.1';
    return viewer.kind === 'person'
        ? `user ID ${viewer.user.id}`
        : `installation ID ${viewer.token.repo_id ?? viewer.user.id}`;
}

;// CONCATENATED MODULE: ./build/sandbox/github/database.js


/** Rows of one kind in memory; every change is written to the journal before the call returns. */
class Table {
    name;
    #rows = new Map();
    #byRepo = new Map();
    #byKey = new Map();
    #journal;
    #keyOf;
    /** `keyOf` never changes for a row; rows of one key are found by `under`. */
    constructor(name, journal, keyOf) {
        this.name = name;
        this.#journal = journal;
        this.#keyOf = keyOf;
    }
    get(id) {
        return this.#rows.get(id);
    }
    all() {
        return this.#rows.values();
    }
    /** Rows of one repository in the order they were first stored. */
    of(repo) {
        return [...(this.#byRepo.get(repo)?.values() ?? [])];
    }
    /** Rows of one key in the order they were first stored. */
    under(key) {
        return [...(this.#byKey.get(key)?.values() ?? [])];
    }
    find(test) {
        for (const row of this.#rows.values())
            if (test(row))
                return row;
        return undefined;
    }
    put(row) {
        this.load(row);
        this.#journal([this.name, row]);
        return row;
    }
    delete(id) {
        if (!this.#rows.has(id))
            return;
        this.unload(id);
        this.#journal([this.name, null, id]);
    }
    /** Takes a row in without journaling it; used while the journal is replayed. */
    load(row) {
        this.#rows.set(row.id, row);
        if (row.repo !== undefined)
            groupIn(this.#byRepo, row.repo).set(row.id, row);
        if (this.#keyOf !== undefined)
            groupIn(this.#byKey, this.#keyOf(row)).set(row.id, row);
    }
    unload(id) {
        const row = this.#rows.get(id);
        this.#rows.delete(id);
        if (row?.repo !== undefined)
            this.#byRepo.get(row.repo)?.delete(id);
        if (row !== undefined && this.#keyOf !== undefined)
            this.#byKey.get(this.#keyOf(row))?.delete(id);
    }
}
function groupIn(groups, key) {
    const known = groups.get(key);
    if (known !== undefined)
        return known;
    const group = new Map();
    groups.set(key, group);
    return group;
}
/** Tables kept in memory and in one journal file; a torn last line (killed while writing) is dropped on opening. */
class Database {
    #tables = new Map();
    #file;
    #descriptor;
    constructor(dir) {
        (0,external_node_fs_.mkdirSync)(dir, { recursive: true });
        this.#file = (0,external_node_path_.join)(dir, 'state.jsonl');
    }
    table(name, keyOf) {
        const table = new Table(name, (line) => this.#append(line), keyOf);
        this.#tables.set(name, table);
        return table;
    }
    /** Replays the journal into the tables, writes it again without what was overwritten, and opens it for appending. */
    open() {
        if ((0,external_node_fs_.existsSync)(this.#file))
            this.#replay((0,external_node_fs_.readFileSync)(this.#file, 'utf8'));
        const lines = [];
        for (const table of this.#tables.values()) {
            for (const row of table.all())
                lines.push(JSON.stringify([table.name, row]));
        }
        (0,external_node_fs_.writeFileSync)(`${this.#file}.new`, lines.length === 0 ? '' : `${lines.join('\n')}\n`);
        (0,external_node_fs_.renameSync)(`${this.#file}.new`, this.#file);
        this.#descriptor = (0,external_node_fs_.openSync)(this.#file, 'a');
    }
    close() {
        if (this.#descriptor !== undefined)
            (0,external_node_fs_.closeSync)(this.#descriptor);
        this.#descriptor = undefined;
    }
    #replay(text) {
        const complete = text.slice(0, text.lastIndexOf('\n') + 1);
        for (const line of complete.split('\n')) {
            if (line === '')
                continue;
            const [name, row, id] = JSON.parse(line);
            const table = this.#tables.get(name);
            if (table === undefined)
                throw new Error(`the sandbox state has rows of an unknown kind "${name}": ${this.#file}`);
            if (row === null)
                table.unload(id);
            else
                table.load(row);
        }
    }
    #append(line) {
        if (this.#descriptor !== undefined)
            (0,external_node_fs_.writeSync)(this.#descriptor, `${JSON.stringify(line)}\n`);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/state.js

/** Opens (or starts) the state kept in a folder. Throws when the journal holds something unknown. */
function openState(dir) {
    const database = new Database(dir);
    const meta = database.table('meta');
    const tables = {
        users: database.table('users'),
        repos: database.table('repos'),
        roles: database.table('roles'),
        teams: database.table('teams'),
        teamRoles: database.table('team_roles'),
        tokens: database.table('tokens'),
        releases: database.table('releases'),
        assets: database.table('assets', (asset) => asset.release),
        burnedTags: database.table('burned_tags'),
        issues: database.table('issues'),
        pulls: database.table('pulls', (pull) => pull.issue),
        reviews: database.table('reviews', (review) => review.pull),
        timeline: database.table('timeline', (event) => event.issue),
        comments: database.table('comments', (comment) => comment.issue),
        reactions: database.table('reactions', (reaction) => reaction.subject),
        labels: database.table('labels'),
        checkRuns: database.table('check_runs'),
        statuses: database.table('statuses'),
        deployments: database.table('deployments'),
        deploymentStatuses: database.table('deployment_statuses', (status) => status.deployment),
        environments: database.table('environments'),
        rulesets: database.table('rulesets'),
        workflows: database.table('workflows'),
        runs: database.table('runs'),
        jobs: database.table('jobs', (job) => job.run),
        signedCommits: database.table('signed_commits'),
    };
    database.open();
    let last = 1000;
    for (const table of Object.values(tables)) {
        for (const row of table.all())
            if (typeof row.id === 'number' && row.id > last)
                last = row.id;
    }
    // Ids of deleted rows must not come back, so the high-water mark is stored in steps.
    const stored = meta.get('last_id')?.value;
    let reserved = typeof stored === 'number' ? stored : 0;
    last = Math.max(last, reserved);
    const nextId = () => {
        last += 1;
        if (last > reserved) {
            reserved = last + 1000;
            meta.put({ id: 'last_id', value: reserved });
        }
        return last;
    };
    return { database, meta, ...tables, nextId };
}

;// CONCATENATED MODULE: ./build/sandbox/github/engine.js









/** The numeric id of `github-actions[bot]` on github.com. */
const ACTIONS_BOT_ID = 41898282;
/** The id of the GitHub Actions app. */
const ACTIONS_APP_ID = 15368;
/** What all parts of the local GitHub share. */
class Engine {
    dir;
    clock;
    state;
    limits;
    faults = new Faults();
    events = new Events();
    beforeHooks = new Set();
    afterHooks = new Set();
    /** What runs wait for at environments; a restart forgets it, as it does the jobs. */
    waits = [];
    rerunListeners = new Set();
    /** `http://127.0.0.1:PORT`, known once the server listens. */
    url = '';
    #repositories = new Map();
    constructor(options) {
        this.dir = options.dir;
        this.clock = options.clock;
        this.limits = new RateLimiter(options.limits);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(options.dir, 'assets'), { recursive: true });
        this.state = openState(options.dir);
        if (this.state.users.get(ACTIONS_BOT_ID) === undefined) {
            this.state.users.put({
                id: ACTIONS_BOT_ID,
                login: 'github-actions[bot]',
                kind: 'Bot',
                name: null,
                email: null,
                created_at: '2018-07-30T09:30:17Z',
            });
        }
    }
    now() {
        return this.clock();
    }
    timestamp() {
        return timestamp(this.now());
    }
    findUser(login) {
        const wanted = login.toLowerCase();
        return this.state.users.find((user) => user.login.toLowerCase() === wanted);
    }
    /** The user with this login; an error for callers inside the process, who must have added it. */
    user(login) {
        const user = this.findUser(login);
        if (user === undefined)
            throw new Error(`the sandbox has no user or organization "${login}": add it first`);
        return user;
    }
    userById(id) {
        return this.state.users.get(id);
    }
    findRepo(owner, name) {
        const account = this.findUser(owner);
        const wanted = name.toLowerCase();
        return this.state.repos.find((repo) => repo.owner === account?.id && repo.name.toLowerCase() === wanted);
    }
    /** The repository `owner/name`; an error for callers inside the process, who must have added it. */
    repo(fullName) {
        const [owner = '', name = ''] = fullName.split('/');
        const repo = this.findRepo(owner, name);
        if (repo === undefined)
            throw new Error(`the sandbox has no repository "${fullName}": add it first`);
        return repo;
    }
    fullName(repo) {
        return `${this.userById(repo.owner)?.login}/${repo.name}`;
    }
    repoDir(repo) {
        return (0,external_node_path_.join)(this.dir, 'repositories', `${repo.id}.git`);
    }
    git(repo) {
        let git = this.#repositories.get(repo.id);
        if (git === undefined) {
            git = GitRepository.open({ dir: this.repoDir(repo), defaultBranch: repo.default_branch });
            this.#repositories.set(repo.id, git);
        }
        return git;
    }
    /** Tells listeners what somebody did. What a job's token causes starts nothing, except the two dispatches. */
    announce(viewer, event) {
        const dispatch = event.name === 'workflow_dispatch' || event.name === 'repository_dispatch';
        if (viewer.kind !== 'job' || dispatch)
            this.tell(event);
    }
    /** Tells listeners what GitHub itself does, whoever caused it; in a fork Actions are off. */
    tell(event) {
        if (this.repo(event.repo).parent === undefined)
            this.events.emit(event);
    }
    secret(prefix) {
        return `${prefix}_${(0,external_node_crypto_.randomBytes)(18).toString('hex')}`;
    }
    /** The file that holds an asset's bytes. */
    assetFile(name) {
        return (0,external_node_path_.join)(this.dir, 'assets', name);
    }
    async close() {
        for (const git of this.#repositories.values())
            (await git).close();
        this.state.database.close();
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/tokens.js

function put(engine, prefix, row) {
    const id = engine.secret(prefix);
    engine.state.tokens.put({ scopes: [], repo_id: null, permissions: null, run_id: null, ...row, id });
    return id;
}
/** A personal access token (classic); scopes `repo`, `workflow`, `read:org` unless said. */
function personToken(engine, login, options = {}) {
    const scopes = options.scopes ?? ['repo', 'workflow', 'read:org'];
    return put(engine, 'ghp', { kind: 'person', user: engine.user(login).id, scopes });
}
/** A job's `GITHUB_TOKEN`: this repository, these permissions and nothing else. */
function jobToken(engine, input) {
    const permissions = { ...input.permissions };
    // No `permissions:` block can give a job these.
    delete permissions.administration;
    delete permissions.members;
    delete permissions.workflows;
    const repo_id = engine.repo(input.repo).id;
    return put(engine, 'ghs', { kind: 'job', user: ACTIONS_BOT_ID, repo_id, permissions, run_id: input.run ?? null });
}
/** An app's installation token. */
function appToken(engine, bot, input) {
    const repo_id = engine.repo(input.repo).id;
    const token = put(engine, 'ghs', { kind: 'app', user: bot.id, repo_id, permissions: input.permissions });
    return { token, app_id: bot.id, login: bot.login };
}
/** A token with which an app acts as a person: what it may is what both may. */
function userToServerToken(engine, bot, input) {
    const scopes = ['repo', 'read:org'];
    const permissions = input.permissions ?? null;
    return put(engine, 'ghu', { kind: 'person', user: engine.user(input.login).id, scopes, permissions, app: bot.id });
}
/** The app that acts with the caller's token, also where it acts as a person; null for a person's own token. */
function appBehind(viewer) {
    if (viewer.kind === 'anonymous')
        return null;
    if (viewer.kind === 'person')
        return viewer.token.app ?? null;
    return viewer.user.id === ACTIONS_BOT_ID ? ACTIONS_APP_ID : viewer.user.id;
}

;// CONCATENATED MODULE: ./build/sandbox/github/admin.js






/** What a site administrator does outside the API: people, repositories, tokens, settings. */
class Administration {
    #engine;
    constructor(engine) {
        this.#engine = engine;
    }
    /** Adds a person, or returns the one there is. */
    addUser(login, details = {}) {
        return this.#addAccount(login, 'User', details);
    }
    addOrg(login) {
        return this.#addAccount(login, 'Organization', {});
    }
    #addAccount(login, kind, details) {
        const { state } = this.#engine;
        const known = this.#engine.findUser(login);
        if (known !== undefined)
            return known;
        const { name = null, email = null } = details;
        return state.users.put({ id: state.nextId(), login, kind, name, email, created_at: this.#engine.timestamp() });
    }
    /** Makes a repository with a first commit of the given files. Throws when it exists or the owner does not. */
    async addRepo(input) {
        const { state } = this.#engine;
        const owner = this.#engine.user(input.owner);
        if (this.#engine.findRepo(input.owner, input.name) !== undefined) {
            throw new Error(`the sandbox already has the repository "${input.owner}/${input.name}"`);
        }
        const now = this.#engine.timestamp();
        const repo = state.repos.put({
            id: state.nextId(),
            owner: owner.id,
            name: input.name,
            private: input.private ?? false,
            default_branch: input.defaultBranch ?? 'main',
            settings: {
                immutable_releases: false,
                actions_can_create_pull_requests: false,
                default_workflow_permissions: 'read',
                ...input.settings,
            },
            created_at: now,
            pushed_at: now,
            next_number: 1,
        });
        const files = new Map();
        if (input.fromDir !== undefined)
            readFolder(input.fromDir, '', files);
        for (const [path, content] of Object.entries(input.files ?? {})) {
            files.set(path, { data: typeof content === 'string' ? Buffer.from(content) : content, mode: '100644' });
        }
        const git = await this.#engine.git(repo);
        if (files.size > 0) {
            const changes = new Map();
            for (const [path, { data, mode }] of files)
                changes.set(path, { mode, oid: git.objects.write('blob', Buffer.from(data)) });
            const author = this.#engine.user(input.author ?? input.owner);
            const person = {
                name: author.name ?? author.login,
                email: author.email ?? `${author.id}+${author.login}@users.noreply.github.com`,
                seconds: Math.floor(this.#engine.now().getTime() / 1000),
                zone: '+0000',
            };
            const tree = await git.editTree(undefined, changes);
            const message = 'Initial commit';
            const oid = git.objects.write('commit', encodeCommit({ tree, parents: [], author: person, committer: person, message }));
            await git.refs.update([{ name: `refs/heads/${repo.default_branch}`, before: ZERO_OID, after: oid }]);
        }
        return repo;
    }
    /** Copies a repository's branches and tags to another owner. Throws when that owner has a repository of the name. */
    async forkRepo(input) {
        const parent = this.#engine.repo(input.repo);
        const fork = await this.addRepo({
            owner: input.owner,
            name: parent.name,
            private: parent.private,
            defaultBranch: parent.default_branch,
        });
        const row = this.#engine.state.repos.put({ ...fork, parent: parent.id });
        const { dir } = await this.#engine.git(row);
        const specs = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
        await mustGit({ dir, args: ['fetch', '--quiet', this.#engine.repoDir(parent), ...specs] });
        return row;
    }
    /** Gives a person a role on a repository, or takes it away with `none`. */
    setRole(input) {
        const repo = this.#engine.repo(input.repo);
        const user = this.#engine.user(input.login);
        const id = `${repo.id}:${user.id}`;
        if (input.role === 'none')
            this.#engine.state.roles.delete(id);
        else
            this.#engine.state.roles.put({ id, repo: repo.id, user: user.id, role: input.role });
    }
    /** Adds a team; `parent` is the slug of the team it is nested in. Throws when there is none of that slug. */
    addTeam(input) {
        const { state } = this.#engine;
        const parent = input.parent === undefined ? undefined : this.#team(input.org, input.parent);
        const ids = (logins) => logins.map((login) => this.#engine.user(login).id);
        const maintainers = ids(input.maintainers ?? []);
        return state.teams.put({
            id: state.nextId(),
            org: this.#engine.user(input.org).id,
            slug: input.slug,
            name: input.name ?? input.slug,
            members: [...new Set([...ids(input.members), ...maintainers])],
            maintainers,
            ...(parent === undefined ? {} : { parent: parent.id }),
            created_at: this.#engine.timestamp(),
        });
    }
    #team(org, slug) {
        const { id } = this.#engine.user(org);
        const team = this.#engine.state.teams.find((row) => row.org === id && row.slug === slug);
        if (team === undefined)
            throw new Error(`the sandbox has no team "${org}/${slug}": add it first`);
        return team;
    }
    /** Gives a team of the owner (and all teams below it) a role on a repository, or takes it away with `none`. */
    setTeamRole(input) {
        const repo = this.#engine.repo(input.repo);
        const team = this.#team(input.repo.split('/')[0] ?? '', input.team);
        const id = `${repo.id}:${team.id}`;
        if (input.role === 'none')
            this.#engine.state.teamRoles.delete(id);
        else
            this.#engine.state.teamRoles.put({ id, repo: repo.id, team: team.id, role: input.role });
    }
    /** A personal access token (classic); scopes `repo`, `workflow`, `read:org` unless said. */
    personToken(login, options = {}) {
        return personToken(this.#engine, login, options);
    }
    /** A job's `GITHUB_TOKEN`: this repository, these permissions and nothing else. */
    jobToken(input) {
        return jobToken(this.#engine, input);
    }
    /** An installation token of a GitHub App; `id` of the app's bot is what a ruleset's bypass actor of type Integration names. */
    appToken(input) {
        return appToken(this.#engine, this.#bot(input.slug), input);
    }
    /** A token with which a GitHub App acts as a person: the person's name, and the app behind it where GitHub tells. */
    userToServerToken(input) {
        return userToServerToken(this.#engine, this.#bot(input.slug), input);
    }
    #bot(slug) {
        return this.#addAccount(`${slug}[bot]`, 'Bot', {});
    }
    /** Makes a token unknown, as GitHub does when the job has ended. */
    revokeToken(token) {
        this.#engine.state.tokens.delete(token);
    }
    settings(repo) {
        return { ...this.#engine.repo(repo).settings };
    }
    changeSettings(repo, change) {
        const row = this.#engine.repo(repo);
        this.#engine.state.repos.put({ ...row, settings: { ...row.settings, ...change } });
    }
    /** Adds an environment, without protection unless given, or gives one that is there the protection. */
    addEnvironment(repo, name, protection = {}) {
        putEnvironment(this.#engine, this.#engine.repo(repo), { name, protection });
    }
    /** Adds a ruleset; enforcement is active and nobody bypasses unless said. Returns its id. */
    addRuleset(repo, ruleset) {
        const { state } = this.#engine;
        const now = this.#engine.timestamp();
        const definition = { enforcement: 'active', bypass_actors: [], ...ruleset };
        return state.rulesets.put({
            id: state.nextId(),
            repo: this.#engine.repo(repo).id,
            definition,
            created_at: now,
            updated_at: now,
        }).id;
    }
}
function readFolder(root, folder, files) {
    for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, folder), { withFileTypes: true })) {
        if (entry.name === '.git' || entry.name === 'node_modules')
            continue;
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        const file = (0,external_node_path_.join)(root, path);
        if (entry.isDirectory())
            readFolder(root, path, files);
        else if (entry.isFile())
            files.set(path, { data: (0,external_node_fs_.readFileSync)(file), mode: ((0,external_node_fs_.statSync)(file).mode & 0o111) === 0 ? '100644' : '100755' });
    }
}

// EXTERNAL MODULE: ./node_modules/graphql/index.js
var graphql = __webpack_require__(17645);
;// CONCATENATED MODULE: ./build/sandbox/github/graphql/errors.js
/** An error of one field, as GitHub lists it in `errors[]` with its `type`; the answer stays HTTP 200. */
class GitHubGraphQLError extends Error {
    type;
    constructor(type, message) {
        super(message);
        this.name = 'GitHubGraphQLError';
        this.type = type;
    }
}
const forbidden = () => new GitHubGraphQLError('FORBIDDEN', 'Resource not accessible by integration');
const errors_unprocessable = (message) => new GitHubGraphQLError('UNPROCESSABLE', message);
function unresolvedRepository(name) {
    return new GitHubGraphQLError('NOT_FOUND', `Could not resolve to a Repository with the name '${name}'.`);
}
function unresolvedNode(id) {
    return new GitHubGraphQLError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

;// CONCATENATED MODULE: ./build/sandbox/github/git/history.js


function revListArguments(start, filter) {
    const age = (option, millis) => millis === undefined ? [] : [`--${option}=${Math.floor(millis / 1000)}`];
    const path = filter.path === undefined || filter.path === '' ? [] : ['--', filter.path];
    return [...age('max-age', filter.since), ...age('min-age', filter.until), start, ...path];
}
/** Ids of the commits reachable from one that fit a filter, in `git log` order; git itself walks, at any size. */
async function listHistory(repository, start, filter) {
    const most = filter.most === undefined ? [] : [`--max-count=${filter.most}`];
    const args = ['--literal-pathspecs', 'rev-list', ...most, ...revListArguments(start, filter)];
    const text = (await mustGit({ dir: repository.dir, args })).toString('latin1');
    return text.split('\n').filter((line) => line !== '');
}
/** How many commits listHistory would name. */
async function countHistory(repository, start, filter) {
    const args = ['--literal-pathspecs', 'rev-list', '--count', ...revListArguments(start, filter)];
    return Number((await mustGit({ dir: repository.dir, args })).toString('latin1'));
}
/** Commits reachable from one, newest first by commit date, parents after children; stop taking when it is enough. */
async function* walkHistory(repository, start) {
    const seen = new Set([start]);
    const open = [];
    const add = async (oid) => {
        const commit = await repository.objects.readCommit(oid);
        if (commit === undefined)
            return;
        const entry = { oid, commit };
        const at = open.findIndex((other) => other.commit.committer.seconds < commit.committer.seconds);
        if (at === -1)
            open.push(entry);
        else
            open.splice(at, 0, entry);
    };
    await add(start);
    for (let entry = open.shift(); entry !== undefined; entry = open.shift()) {
        const { commit } = entry;
        for (const parent of commit.parents) {
            if (seen.has(parent))
                continue;
            seen.add(parent);
            await add(parent);
        }
        yield entry;
    }
}
/** The files that differ between two trees, by path. */
async function diffTrees(repository, before, after) {
    const changes = [];
    const walk = async (a, b, prefix) => {
        if (a === b)
            return;
        const left = new Map((a === undefined ? [] : ((await repository.objects.readTree(a)) ?? [])).map((e) => [e.name, e]));
        const right = new Map((b === undefined ? [] : ((await repository.objects.readTree(b)) ?? [])).map((e) => [e.name, e]));
        for (const name of new Set([...left.keys(), ...right.keys()])) {
            const x = left.get(name);
            const y = right.get(name);
            if (x?.oid === y?.oid && x?.mode === y?.mode)
                continue;
            const xTree = x !== undefined && typeOfMode(x.mode) === 'tree';
            const yTree = y !== undefined && typeOfMode(y.mode) === 'tree';
            if (xTree || yTree)
                await walk(xTree ? x.oid : undefined, yTree ? y.oid : undefined, `${prefix}${name}/`);
            const before = x === undefined || xTree ? undefined : x.oid;
            const after = y === undefined || yTree ? undefined : y.oid;
            if (before === undefined && after === undefined)
                continue;
            const status = before === undefined ? 'added' : after === undefined ? 'removed' : 'modified';
            changes.push({ path: `${prefix}${name}`, status, before, after });
        }
    };
    await walk(before, after, '');
    return changes.sort((p, q) => (p.path < q.path ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/sandbox/github/git/patch.js


/**
 * What a head changes against the commit it left the base from, without where: neither the lines' numbers nor the ids of
 * whole files count, so that a rebase which changes nothing has the same patch. Spaces count.
 */
async function patchOf(dir, range) {
    const merged = await runGit({ dir, args: ['merge-base', range.base, range.head] });
    const from = merged.stdout.toString('latin1').trim();
    const args = ['diff', '--no-color', '--no-ext-diff', '--no-renames', '--binary', from, range.head];
    const text = (await mustGit({ dir, args })).toString('latin1');
    const lines = text.split('\n').map((line) => (line.startsWith('@@ ') ? '@@' : line));
    const kept = lines.filter((line) => !line.startsWith('index '));
    return (0,external_node_crypto_.createHash)('sha256').update(kept.join('\n')).digest('hex');
}

;// CONCATENATED MODULE: ./build/sandbox/github/people.js


/** Whoever is in one of its teams or has a role on one of its repositories belongs to the organization here. */
function isMember(engine, org, user) {
    const { state } = engine;
    return (inTeamOf(engine, org.id, user) ||
        [...state.roles.all()].some((role) => role.user === user.id && state.repos.get(role.repo)?.owner === org.id));
}
function inTeamOf(engine, org, user) {
    return [...engine.state.teams.all()].some((team) => team.org === org && team.members.includes(user.id));
}
/** True for the owner and for whoever was given a role, directly or through a team; what is public is no grant. */
function isCollaborator(engine, repo, user) {
    return grantedRole(engine, repo, user) !== undefined;
}
/**
 * How GitHub says somebody stands to a repository. It tells no permission: a member may have no role at all, and a
 * collaborator only `read`.
 */
function associationOf(engine, repo, id) {
    const user = engine.userById(id);
    if (user === undefined || user.kind === 'Bot')
        return 'NONE';
    if (repo.owner === user.id)
        return 'OWNER';
    if (inTeamOf(engine, repo.owner, user))
        return 'MEMBER';
    return isCollaborator(engine, repo, user) ? 'COLLABORATOR' : 'NONE';
}
/** Who GitHub says commits what was made on its site or by its API. */
const WEB_FLOW = {
    id: 19864447,
    login: 'web-flow',
    kind: 'User',
    name: 'GitHub Web Flow',
    email: 'noreply@github.com',
    created_at: '2016-06-10T18:56:22Z',
};
/** The account an email address belongs to: a stated one, or GitHub's own with an id (which counts) or only a login. */
function accountOf(engine, email) {
    const wanted = email.toLowerCase();
    if (wanted === 'noreply@github.com')
        return WEB_FLOW;
    const own = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.github\.com$/.exec(wanted);
    if (own?.[1] !== undefined)
        return engine.userById(Number(own[1]));
    if (own?.[2] !== undefined)
        return engine.findUser(own[2]);
    return engine.state.users.find((row) => row.email?.toLowerCase() === wanted);
}
/** The teams of the repository's owner that somebody is in, child teams counted with their parents. */
function teamsWith(engine, repo, user) {
    return [...engine.state.teams.all()]
        .filter((team) => team.org === repo.owner && teamMembers(engine, team).includes(user.id))
        .map((team) => team.id);
}

;// CONCATENATED MODULE: ./build/sandbox/github/http/pages.js

/** One page of a list with the `link` header that leads through it (per_page 1–100, 30 unless said). */
function paginate(context, items) {
    const perPage = Math.min(100, positive(context.query.get('per_page'), 30));
    const page = positive(context.query.get('page'), 1);
    const last = Math.max(1, Math.ceil(items.length / perPage));
    const link = (rel, target) => {
        const query = new URLSearchParams(context.query);
        query.set('per_page', String(perPage));
        query.set('page', String(target));
        return `<${apiUrl(context)}${context.path}?${query}>; rel="${rel}"`;
    };
    const links = [];
    if (page > 1)
        links.push(link('prev', Math.min(page - 1, last)));
    if (page < last)
        links.push(link('next', page + 1), link('last', last));
    if (page > 1)
        links.push(link('first', 1));
    return {
        items: items.slice((page - 1) * perPage, page * perPage),
        headers: links.length === 0 ? {} : { link: links.join(', ') },
    };
}
function positive(text, fallback) {
    const value = Number(text ?? Number.NaN);
    return Number.isInteger(value) && value > 0 ? value : fallback;
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/git-commits.js






const READ = { key: 'contents', level: 'read' };
const WRITE = { key: 'contents', level: 'write' };
/** Commit and tag objects. */
function addGitCommitRoutes(router) {
    const base = '/repos/{owner}/{repo}/git';
    router.on('POST', `${base}/commits`, createCommit);
    router.on('GET', `${base}/commits/{sha}`, getCommit);
    router.on('POST', `${base}/tags`, createTag);
    router.on('GET', `${base}/tags/{sha}`, getTag);
}
async function createCommit(context) {
    const repo = allowedRepo(context, WRITE);
    const git = await context.engine.git(repo);
    const body = jsonBody(context);
    const message = requiredText(body, 'message');
    const tree = requiredText(body, 'tree');
    if ((await git.objects.readTree(tree)) === undefined)
        throw unprocessable('Tree SHA does not exist');
    const parents = (optionalList(body, 'parents') ?? []).map(String);
    for (const parent of parents) {
        if ((await git.objects.readCommit(parent)) === undefined)
            throw unprocessable('Parent SHA does not exist or is not a commit object');
    }
    const given = optionalObject(body, 'author');
    const author = personFrom(given, viewerPerson(context.engine, context.viewer));
    const committer = personFrom(optionalObject(body, 'committer'), given === undefined ? viewerPerson(context.engine, context.viewer) : author);
    const sha = git.objects.write('commit', encodeCommit({ tree, parents, author, committer, message }));
    const byBot = context.viewer.kind === 'job' || context.viewer.kind === 'app';
    if (byBot && given === undefined && optionalObject(body, 'committer') === undefined)
        markSigned(context.engine, repo, sha);
    const reply = await presentGitCommit(context, repo, sha);
    return { status: 201, body: reply, headers: { location: String(reply?.['url']) } };
}
/** Remembers that GitHub itself signed a commit. */
function markSigned(engine, repo, sha) {
    engine.state.signedCommits.put({ id: `${repo.id}:${sha}`, repo: repo.id, verified_at: engine.timestamp() });
}
/** The token's owner as git author at this moment. */
function viewerPerson(engine, viewer) {
    const user = viewer.kind === 'anonymous' ? undefined : viewer.user;
    const login = user?.login ?? 'ghost';
    return {
        name: user?.name ?? login,
        email: user?.email ?? `${user?.id ?? 0}+${login}@users.noreply.github.com`,
        seconds: Math.floor(engine.now().getTime() / 1000),
        zone: '+0000',
    };
}
/** A person from a request body; missing parts come from the fallback, an absent date is now. */
function personFrom(body, fallback) {
    if (body === undefined)
        return fallback;
    const date = optionalText(body, 'date');
    const time = date === undefined ? { seconds: fallback.seconds, zone: fallback.zone } : parseDate(date);
    if (time === undefined)
        throw new HttpError(422, `Invalid request.\n\nFor 'properties/date', "${date}" is not a valid date-time.`);
    return { name: requiredText(body, 'name'), email: requiredText(body, 'email'), ...time };
}
async function getCommit(context) {
    const repo = allowedRepo(context, READ);
    const body = await presentGitCommit(context, repo, param(context, 'sha'));
    if (body === undefined)
        throw notFound();
    return { status: 200, body };
}
/** GitHub's opinion about a commit's signature. */
function presentVerification(engine, repo, sha) {
    const signed = engine.state.signedCommits.get(`${repo.id}:${sha}`);
    if (signed === undefined)
        return { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
    return { verified: true, reason: 'valid', signature: null, payload: null, verified_at: signed.verified_at };
}
const presentPerson = (person) => ({
    name: person.name,
    email: person.email,
    date: isoOf(person),
});
/** `git-commit` */
async function presentGitCommit(place, repo, sha) {
    const commit = await (await place.engine.git(repo)).objects.readCommit(sha);
    if (commit === undefined)
        return undefined;
    const url = repoApiUrl(place, repo);
    const html = repoHtmlUrl(place, repo);
    return {
        sha,
        node_id: nodeId('C', repo.id, sha),
        url: `${url}/git/commits/${sha}`,
        html_url: `${html}/commit/${sha}`,
        author: presentPerson(commit.author),
        committer: presentPerson(commit.committer),
        tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
        message: commit.message,
        parents: commit.parents.map((parent) => ({
            sha: parent,
            url: `${url}/git/commits/${parent}`,
            html_url: `${html}/commit/${parent}`,
        })),
        verification: presentVerification(place.engine, repo, sha),
    };
}
async function createTag(context) {
    const repo = allowedRepo(context, WRITE);
    const git = await context.engine.git(repo);
    const body = jsonBody(context);
    const object = requiredText(body, 'object');
    const type = requiredText(body, 'type');
    if ((await git.objects.read(object))?.type !== type)
        throw unprocessable('Object does not exist or has another type');
    const sha = git.objects.write('tag', encodeTag({
        object,
        type,
        tag: requiredText(body, 'tag'),
        tagger: personFrom(optionalObject(body, 'tagger'), viewerPerson(context.engine, context.viewer)),
        message: requiredText(body, 'message'),
    }));
    const reply = await presentTag(context, repo, sha);
    return { status: 201, body: reply, headers: { location: String(reply?.['url']) } };
}
async function getTag(context) {
    const repo = allowedRepo(context, READ);
    const body = await presentTag(context, repo, param(context, 'sha'));
    if (body === undefined)
        throw notFound();
    return { status: 200, body };
}
async function presentTag(place, repo, sha) {
    const object = await (await place.engine.git(repo)).objects.read(sha);
    if (object?.type !== 'tag')
        return undefined;
    const tag = parseTag(object.data);
    const url = repoApiUrl(place, repo);
    return {
        node_id: nodeId('TA', repo.id, sha),
        sha,
        url: `${url}/git/tags/${sha}`,
        tagger: tag.tagger === undefined ? { name: '', email: '', date: '1970-01-01T00:00:00Z' } : presentPerson(tag.tagger),
        object: { sha: tag.object, type: tag.type, url: `${url}/git/${tag.type}s/${tag.object}` },
        tag: tag.tag,
        message: tag.message,
        verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/commits.js










const commits_READ = { key: 'contents', level: 'read' };
/** Commits, comparisons, branches and tags. */
function addCommitRoutes(router) {
    const base = '/repos/{owner}/{repo}';
    router.on('GET', `${base}/commits`, listCommits);
    router.on('GET', `${base}/commits/{ref+}`, commits_getCommit);
    router.on('GET', `${base}/compare/{basehead+}`, compare);
    router.on('GET', `${base}/branches`, listBranches);
    router.on('GET', `${base}/branches/{branch+}`, getBranch);
    router.on('GET', `${base}/tags`, listTags);
}
/** The commit a ref, sha or short sha means; GitHub answers 422 for a ref it cannot resolve. */
async function commitOrFail(context, repo, ref) {
    const git = await context.engine.git(repo);
    const commit = await git.resolveCommit(ref === 'HEAD' ? `refs/heads/${repo.default_branch}` : ref);
    if (commit === undefined)
        throw unprocessable(`No commit found for SHA: ${ref}`);
    return commit;
}
async function listCommits(context) {
    const repo = allowedRepo(context, commits_READ);
    const git = await context.engine.git(repo);
    if (git.refs.list('refs/heads/').length === 0)
        throw new HttpError(409, 'Git Repository is empty.');
    const start = await git.resolveCommit(context.query.get('sha') ?? repo.default_branch);
    if (start === undefined)
        throw notFound();
    const time = (name) => {
        const value = context.query.get(name);
        return value === null ? undefined : Date.parse(value);
    };
    const [path, since, until] = [context.query.get('path'), time('since'), time('until')];
    const filter = {
        ...(path === null ? {} : { path }),
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
    };
    const found = await listHistory(git, start, filter);
    const { items, headers } = paginate(context, found);
    return { status: 200, body: await Promise.all(items.map((oid) => presentCommit(context, repo, oid))), headers };
}
async function commits_getCommit(context) {
    const repo = allowedRepo(context, commits_READ);
    const oid = await commitOrFail(context, repo, param(context, 'ref'));
    if (/\.sha\b/.test(context.headers['accept'] ?? '')) {
        return { status: 200, bytes: Buffer.from(oid), headers: { 'content-type': 'application/vnd.github.sha' } };
    }
    const git = await context.engine.git(repo);
    const commit = await git.objects.readCommit(oid);
    const parent = commit?.parents[0];
    const files = await changedFiles({ context, repo, git, before: parent, after: oid });
    const { items, headers } = paginate(context, files);
    const sum = (key) => files.reduce((total, file) => total + Number(file[key]), 0);
    const stats = { total: sum('changes'), additions: sum('additions'), deletions: sum('deletions') };
    return { status: 200, body: { ...(await presentCommit(context, repo, oid)), stats, files: items }, headers };
}
/** `commit` */
async function presentCommit(context, repo, oid) {
    const commit = await (await context.engine.git(repo)).objects.readCommit(oid);
    if (commit === undefined)
        throw notFound();
    const url = repoApiUrl(context, repo);
    const html = repoHtmlUrl(context, repo);
    const account = (email) => {
        const user = accountOf(context.engine, email);
        return user === undefined ? null : presentUser(context, user);
    };
    return {
        url: `${url}/commits/${oid}`,
        sha: oid,
        node_id: nodeId('C', repo.id, oid),
        html_url: `${html}/commit/${oid}`,
        comments_url: `${url}/commits/${oid}/comments`,
        commit: {
            url: `${url}/git/commits/${oid}`,
            author: presentPerson(commit.author),
            committer: presentPerson(commit.committer),
            message: commit.message,
            tree: { url: `${url}/git/trees/${commit.tree}`, sha: commit.tree },
            comment_count: 0,
            verification: presentVerification(context.engine, repo, oid),
        },
        author: account(commit.author.email),
        committer: account(commit.committer.email),
        parents: commit.parents.map((parent) => ({
            url: `${url}/commits/${parent}`,
            html_url: `${html}/commit/${parent}`,
            sha: parent,
        })),
    };
}
/** The files that differ between two commits, as `diff-entry`. */
async function changedFiles(range) {
    const { context, repo, git, before, after } = range;
    const treeOf = async (oid) => (oid === undefined ? undefined : await git.treeOf(oid));
    const [from, to] = [await treeOf(before), await treeOf(after)];
    const args = [
        'diff-tree',
        '-r',
        '--numstat',
        '-z',
        '--no-renames',
        from ?? '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
        to ?? '',
    ];
    const counts = new Map();
    for (const line of (await mustGit({ dir: git.dir, args })).toString('utf8').split('\0')) {
        const [added, removed, path] = line.split('\t');
        if (path !== undefined)
            counts.set(path, [Number(added) || 0, Number(removed) || 0]);
    }
    const url = repoApiUrl(context, repo);
    const html = repoHtmlUrl(context, repo);
    return (await diffTrees(git, from, to)).map((file) => {
        const [additions, deletions] = counts.get(file.path) ?? [0, 0];
        const path = encodePath(file.path);
        return {
            sha: file.after ?? file.before ?? null,
            filename: file.path,
            status: file.status,
            additions,
            deletions,
            changes: additions + deletions,
            blob_url: `${html}/blob/${after}/${path}`,
            raw_url: `${html}/raw/${after}/${path}`,
            contents_url: `${url}/contents/${path}?ref=${after}`,
        };
    });
}
async function compare(context) {
    const repo = allowedRepo(context, commits_READ);
    const git = await context.engine.git(repo);
    const [left, right] = param(context, 'basehead').split('...');
    const base = await git.resolveCommit(left ?? '');
    const head = await git.resolveCommit(right ?? '');
    if (base === undefined || head === undefined)
        throw notFound();
    const merged = await runGit({ dir: git.dir, args: ['merge-base', base, head] });
    if (merged.code !== 0)
        throw new HttpError(404, `No common ancestor between ${left} and ${right}.`);
    const ancestor = merged.stdout.toString('latin1').trim();
    const revisions = async (range) => (await mustGit({ dir: git.dir, args: ['rev-list', '--reverse', '--topo-order', range] }))
        .toString('latin1')
        .split('\n')
        .filter((line) => line !== '');
    const ahead = await revisions(`${base}..${head}`);
    const behind = (await revisions(`${head}..${base}`)).length;
    const status = ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged';
    const html = `${repoHtmlUrl(context, repo)}/compare/${encodePath(left ?? '')}...${encodePath(right ?? '')}`;
    const { items, headers } = paginate(context, ahead);
    const body = {
        url: `${repoApiUrl(context, repo)}/compare/${encodePath(param(context, 'basehead'))}`,
        html_url: html,
        permalink_url: `${repoHtmlUrl(context, repo)}/compare/${base.slice(0, 12)}...${head.slice(0, 12)}`,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        base_commit: await presentCommit(context, repo, base),
        merge_base_commit: await presentCommit(context, repo, ancestor),
        status,
        ahead_by: ahead.length,
        behind_by: behind,
        total_commits: ahead.length,
        commits: await Promise.all(items.map((oid) => presentCommit(context, repo, oid))),
        files: (await changedFiles({ context, repo, git, before: ancestor, after: head })).slice(0, 300),
    };
    return { status: 200, body, headers };
}
const isProtected = (context, repo, branch) => rulesetsFor(context.engine, repo, `refs/heads/${branch}`).length > 0;
async function listBranches(context) {
    const repo = allowedRepo(context, commits_READ);
    const refs = (await context.engine.git(repo)).refs.list('refs/heads/');
    const { items, headers } = paginate(context, refs);
    const body = items.map(({ name, oid }) => {
        const branch = name.slice('refs/heads/'.length);
        const commit = { sha: oid, url: `${repoApiUrl(context, repo)}/commits/${oid}` };
        return { name: branch, commit, protected: isProtected(context, repo, branch) };
    });
    return { status: 200, body, headers };
}
async function getBranch(context) {
    const repo = allowedRepo(context, commits_READ);
    const branch = param(context, 'branch');
    const oid = (await context.engine.git(repo)).refs.read(`refs/heads/${branch}`);
    if (oid === undefined)
        throw new HttpError(404, 'Branch not found');
    const url = `${repoApiUrl(context, repo)}/branches/${encodePath(branch)}`;
    const guarded = isProtected(context, repo, branch);
    const body = {
        name: branch,
        commit: await presentCommit(context, repo, oid),
        _links: { self: url, html: `${repoHtmlUrl(context, repo)}/tree/${encodePath(branch)}` },
        protected: guarded,
        protection: { enabled: false, required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] } },
        protection_url: `${url}/protection`,
    };
    return { status: 200, body };
}
async function listTags(context) {
    const repo = allowedRepo(context, commits_READ);
    const git = await context.engine.git(repo);
    const { items, headers } = paginate(context, git.refs.list('refs/tags/').reverse());
    const url = repoApiUrl(context, repo);
    const body = await Promise.all(items.map(async ({ name, oid }) => {
        const tag = name.slice('refs/tags/'.length);
        const sha = (await git.peelToCommit(oid)) ?? oid;
        return {
            name: tag,
            zipball_url: `${url}/zipball/${encodePath(name)}`,
            tarball_url: `${url}/tarball/${encodePath(name)}`,
            commit: { sha, url: `${url}/commits/${sha}` },
            node_id: nodeId('REF', repo.id, name),
        };
    }));
    return { status: 200, body, headers };
}

;// CONCATENATED MODULE: ./build/sandbox/github/timeline.js

/** Writes down what somebody did to an issue or pull request, for its timeline. */
function note(engine, viewer, of) {
    const { issue, commit_id = null, ...details } = of;
    engine.state.timeline.put({
        id: engine.state.nextId(),
        repo: issue.repo,
        issue: issue.id,
        actor: viewer.kind === 'anonymous' ? 0 : viewer.user.id,
        commit_id,
        app: appBehind(viewer),
        created_at: engine.timestamp(),
        ...details,
    });
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/present-app.js


/** `integration`: the app of GitHub Actions, or one that was given a token here. */
function presentApp(place, id) {
    const bot = id === ACTIONS_APP_ID ? undefined : place.engine.userById(id);
    const slug = bot === undefined ? 'github-actions' : bot.login.replace('[bot]', '');
    const owner = presentUser(place, place.engine.userById(ACTIONS_BOT_ID));
    return {
        id,
        slug,
        node_id: nodeId('A', id),
        owner,
        name: bot === undefined ? 'GitHub Actions' : slug,
        description: '',
        external_url: place.baseUrl,
        html_url: `${place.baseUrl}/apps/${slug}`,
        created_at: '2018-07-30T09:30:17Z',
        updated_at: '2018-07-30T09:30:17Z',
        permissions: { checks: 'write' },
        events: [],
    };
}
/** `performed_via_github_app` of what was done with some token. */
function presentVia(place, app) {
    return app === null || app === undefined ? null : presentApp(place, app);
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/comments.js












/** Comments on issues, and on pull requests, which are issues as well. */
function addCommentRoutes(router) {
    const base = '/repos/{owner}/{repo}/issues';
    router.on('GET', `${base}/comments/{comment}`, getComment);
    router.on('PATCH', `${base}/comments/{comment}`, updateComment);
    router.on('DELETE', `${base}/comments/{comment}`, deleteComment);
    router.on('POST', `${base}/{number}/comments`, createComment);
    router.on('GET', `${base}/{number}/comments`, listComments);
}
/** The comment `{comment}` of a repository, or 404. */
function commentOf(context, repo) {
    const comment = context.engine.state.comments.get(numberParam(context, 'comment'));
    if (comment?.repo !== repo.id)
        throw notFound();
    return comment;
}
async function createComment(context) {
    const { repo, issue } = allowedIssue(context, TALK);
    if (issue.locked && !may(context.engine, context.viewer, repo, TRIAGE))
        throw new HttpError(403, 'Unable to create comment because issue is locked.');
    const text = requiredText(jsonBody(context), 'body');
    checkedBody(text, 'IssueComment');
    if (text.trim() === '')
        throw invalid({ resource: 'IssueComment', code: 'missing_field', field: 'body' });
    const { engine } = context;
    engine.limits.create(context.viewer, context.now);
    const now = engine.timestamp();
    const author = signedIn(context.viewer).user.id;
    const id = engine.state.nextId();
    const comment = engine.state.comments.put({
        id,
        repo: repo.id,
        issue: issue.id,
        author,
        app: appBehind(context.viewer),
        body: text,
        created_at: now,
        updated_at: now,
    });
    engine.state.issues.put({ ...issue, updated_at: now });
    const shown = presentComment(context, repo, comment);
    await tell(context, repo, { action: 'created', comment });
    return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}
function listComments(context) {
    const { repo, issue } = allowedIssue(context, READ_ISSUES);
    const since = context.query.get('since');
    const comments = context.engine.state.comments
        .of(repo.id)
        .filter((comment) => comment.issue === issue.id && (since === null || comment.updated_at >= since));
    const { items, headers } = paginate(context, comments);
    return { status: 200, body: items.map((comment) => presentComment(context, repo, comment)), headers };
}
function getComment(context) {
    const comment = commentOf(context, visibleRepo(context, param(context, 'owner'), param(context, 'repo')));
    const { repo } = allowedIssue(context, READ_ISSUES, comment.issue);
    return { status: 200, body: presentComment(context, repo, comment) };
}
function editableComment(context) {
    const comment = commentOf(context, visibleRepo(context, param(context, 'owner'), param(context, 'repo')));
    const viewer = signedIn(context.viewer);
    const own = viewer.kind === 'person' && viewer.user.id === comment.author;
    const { repo } = allowedIssue(context, own ? TALK : { ...TRIAGE, role: 'write' }, comment.issue);
    return { repo, comment };
}
/** An edit is told as what it is: by whom, and what was there before. */
async function updateComment(context) {
    const { repo, comment } = editableComment(context);
    const body = requiredText(jsonBody(context), 'body');
    checkedBody(body, 'IssueComment');
    if (body.trim() === '')
        throw invalid({ resource: 'IssueComment', code: 'missing_field', field: 'body' });
    const changed = context.engine.state.comments.put({ ...comment, body, updated_at: context.engine.timestamp() });
    await tell(context, repo, { action: 'edited', comment: changed, changes: { body: { from: comment.body } } });
    return { status: 200, body: presentComment(context, repo, changed) };
}
async function deleteComment(context) {
    const { repo, comment } = editableComment(context);
    context.engine.state.comments.delete(comment.id);
    await tell(context, repo, { action: 'deleted', comment });
    return { status: 204 };
}
async function tell(context, repo, of) {
    const { action, comment, changes } = of;
    const issue = context.engine.state.issues.get(comment.issue);
    if (issue === undefined)
        return;
    await announce(context, repo, 'issue_comment', {
        action,
        ...(changes === undefined ? {} : { changes }),
        issue: presentIssue(context, repo, issue),
        comment: presentComment(context, repo, comment),
    });
}
/** `issue-comment` */
function presentComment(context, repo, comment) {
    const url = repoApiUrl(context, repo);
    const issue = context.engine.state.issues.get(comment.issue);
    const pull = context.engine.state.pulls.under(comment.issue).length > 0;
    const own = `${url}/issues/comments/${comment.id}`;
    return {
        url: own,
        html_url: `${repoHtmlUrl(context, repo)}/${pull ? 'pull' : 'issues'}/${issue?.number}#issuecomment-${comment.id}`,
        issue_url: `${url}/issues/${issue?.number}`,
        id: comment.id,
        node_id: nodeId('IC', comment.id),
        user: presentUser(context, context.engine.userById(comment.author)),
        created_at: comment.created_at,
        updated_at: comment.updated_at,
        author_association: associationOf(context.engine, repo, comment.author),
        body: comment.body,
        performed_via_github_app: presentVia(context, comment.app),
        reactions: presentReactionRollup(context, repo, `comment:${comment.id}`, own),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/reactions.js








const CONTENTS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'];
/** Reactions to issues and comments; the same one twice is the same one (200 instead of 201). */
function addReactionRoutes(router) {
    const base = '/repos/{owner}/{repo}/issues';
    const issue = (context, need) => {
        const found = allowedIssue(context, need);
        return { repo: found.repo, subject: `issue:${found.issue.id}` };
    };
    const comment = (context, need) => {
        const row = commentOf(context, visibleRepo(context, param(context, 'owner'), param(context, 'repo')));
        const { repo } = allowedIssue(context, need, row.issue);
        return { repo, subject: `comment:${row.id}` };
    };
    for (const [path, subject] of [
        [`${base}/{number}/reactions`, issue],
        [`${base}/comments/{comment}/reactions`, comment],
    ]) {
        router.on('POST', path, (context) => react(context, subject));
        router.on('GET', path, (context) => reactions_list(context, subject));
        router.on('DELETE', `${path}/{reaction}`, (context) => remove(context, subject));
    }
}
function react(context, subjectOf) {
    const { repo, subject } = subjectOf(context, TALK);
    const content = requiredText(jsonBody(context), 'content');
    if (!CONTENTS.includes(content))
        throw unprocessable('Reaction content is not one of the accepted values.');
    const author = signedIn(context.viewer).user.id;
    const { state } = context.engine;
    const own = state.reactions
        .under(subject)
        .find((row) => row.repo === repo.id && row.author === author && row.content === content);
    if (own !== undefined)
        return { status: 200, body: present(context, own) };
    const row = { id: state.nextId(), repo: repo.id, subject, author, content, created_at: context.engine.timestamp() };
    return { status: 201, body: present(context, state.reactions.put(row)) };
}
function reactions_list(context, subjectOf) {
    const { subject } = subjectOf(context, READ_ISSUES);
    const content = context.query.get('content');
    const rows = context.engine.state.reactions.under(subject);
    const { items, headers } = paginate(context, rows.filter((row) => content === null || row.content === content));
    return { status: 200, body: items.map((row) => present(context, row)), headers };
}
/** Everybody takes back their own reaction only. */
function remove(context, subjectOf) {
    const { subject } = subjectOf(context, TALK);
    const { reactions } = context.engine.state;
    const row = reactions.get(numberParam(context, 'reaction'));
    if (row?.subject !== subject || row.author !== signedIn(context.viewer).user.id)
        throw notFound();
    reactions.delete(row.id);
    return { status: 204 };
}
function present(context, row) {
    const user = presentUser(context, context.engine.userById(row.author));
    return { id: row.id, node_id: nodeId('REA', row.id), user, content: row.content, created_at: row.created_at };
}
/** Counts per reaction, as issues and comments carry them. */
function presentReactionRollup(context, repo, subject, url) {
    const own = context.engine.state.reactions.of(repo.id).filter((row) => row.subject === subject);
    const counts = Object.fromEntries(CONTENTS.map((content) => [content, own.filter((row) => row.content === content).length]));
    return { url: `${url}/reactions`, total_count: own.length, ...counts };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/issues.js












const READ_ISSUES = { key: 'issues', level: 'read' };
/** Everyone who can read may open an issue and comment. */
const TALK = { key: 'issues', level: 'write', role: 'read' };
const TRIAGE = { key: 'issues', level: 'write', role: 'triage' };
const MAX_BODY = 65_536;
/** Issues. */
function addIssueRoutes(router) {
    const base = '/repos/{owner}/{repo}';
    router.on('POST', `${base}/issues`, createIssue);
    router.on('GET', `${base}/issues`, listIssues);
    router.on('GET', `${base}/issues/{number}`, getIssue);
    router.on('PATCH', `${base}/issues/{number}`, updateIssue);
}
/** The issue `{number}` of a repository, or 404. */
function issueOf(context, repo) {
    const number = numberParam(context, 'number');
    const issue = context.engine.state.issues.of(repo.id).find((row) => row.number === number);
    if (issue === undefined)
        throw notFound();
    return issue;
}
/**
 * The issue `{number}`, or with `id` another one, after checking the permission. For one that is a pull request the
 * permission `pull-requests` does as well.
 */
function allowedIssue(context, need, id) {
    const { engine, viewer } = context;
    const repo = visibleRepo(context, context.params['owner'] ?? '', context.params['repo'] ?? '');
    const wanted = (row) => id === undefined ? row.number === numberParam(context, 'number') : row.id === id;
    const issue = engine.state.issues.of(repo.id).find(wanted);
    const pull = issue !== undefined && engine.state.pulls.under(issue.id).length > 0;
    if (!pull || !may(engine, viewer, repo, { ...need, key: 'pull-requests' }))
        requirePermission(context, repo, need);
    if (issue === undefined)
        throw notFound();
    return { repo, issue };
}
/** A body as sent, when it is not too long. */
function checkedBody(text, resource) {
    if (text !== undefined && text.length > MAX_BODY) {
        throw invalid({
            resource,
            code: 'unprocessable',
            field: 'data',
            message: `body is too long (maximum is ${MAX_BODY} characters)`,
        });
    }
    return text;
}
async function createIssue(context) {
    const repo = allowedRepo(context, TALK);
    const author = signedIn(context.viewer).user;
    const body = jsonBody(context);
    const { engine } = context;
    const title = requiredText(body, 'title');
    if (title.trim() === '')
        throw invalid({ resource: 'Issue', code: 'missing_field', field: 'title' });
    const text = checkedBody(optionalText(body, 'body'), 'Issue');
    engine.limits.create(context.viewer, context.now);
    // Labels and assignees of people without triage rights are dropped silently, as on GitHub.
    const trusted = may(engine, context.viewer, repo, TRIAGE);
    const now = engine.timestamp();
    const fresh = engine.state.repos.get(repo.id) ?? repo;
    engine.state.repos.put({ ...fresh, next_number: fresh.next_number + 1 });
    const issue = engine.state.issues.put({
        id: engine.state.nextId(),
        repo: repo.id,
        number: fresh.next_number,
        author: author.id,
        title,
        body: text ?? null,
        state: 'open',
        state_reason: null,
        labels: trusted ? useLabels(context, repo, labelNames(optionalList(body, 'labels'))) : [],
        assignees: trusted ? assignees(context, optionalList(body, 'assignees')) : [],
        locked: false,
        closed_at: null,
        closed_by: null,
        created_at: now,
        updated_at: now,
    });
    const shown = presentIssue(context, repo, issue);
    await announce(context, repo, 'issues', { action: 'opened', issue: shown });
    return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}
function assignees(context, list) {
    return (list ?? []).map((login) => context.engine.findUser(String(login))?.id).filter((id) => id !== undefined);
}
function listIssues(context) {
    const repo = allowedRepo(context, READ_ISSUES);
    const wanted = context.query.get('state') ?? 'open';
    const labels = (context.query.get('labels') ?? '').split(',').filter((label) => label !== '');
    const since = context.query.get('since');
    const creator = context.query.get('creator');
    const direction = context.query.get('direction') === 'asc' ? 1 : -1;
    const issues = context.engine.state.issues
        .of(repo.id)
        .filter((issue) => wanted === 'all' || issue.state === wanted)
        .filter((issue) => labels.every((label) => issue.labels.includes(label)))
        .filter((issue) => since === null || issue.updated_at >= since)
        .filter((issue) => creator === null || context.engine.userById(issue.author)?.login === creator)
        .sort((a, b) => direction * (a.number - b.number));
    const { items, headers } = paginate(context, issues);
    return { status: 200, body: items.map((issue) => presentIssue(context, repo, issue)), headers };
}
function getIssue(context) {
    const repo = allowedRepo(context, READ_ISSUES);
    return { status: 200, body: presentIssue(context, repo, issueOf(context, repo)) };
}
async function updateIssue(context) {
    const { repo, issue } = allowedIssue(context, READ_ISSUES);
    const viewer = signedIn(context.viewer);
    const own = viewer.kind === 'person' && viewer.user.id === issue.author;
    allowedIssue(context, own ? TALK : TRIAGE);
    const body = jsonBody(context);
    const state = optionalText(body, 'state') ?? issue.state;
    if (state !== 'open' && state !== 'closed')
        throw invalid({ resource: 'Issue', code: 'invalid', field: 'state' });
    const now = context.engine.timestamp();
    const pull = context.engine.state.pulls.under(issue.id)[0];
    if (pull !== undefined && state !== issue.state)
        await changePull(context, pull, state);
    const closes = state === 'closed' && issue.state === 'open';
    const labels = optionalList(body, 'labels');
    const text = checkedBody(optionalText(body, 'body'), 'Issue');
    const changed = context.engine.state.issues.put({
        ...issue,
        title: optionalText(body, 'title') ?? issue.title,
        body: 'body' in body ? (text ?? null) : issue.body,
        state,
        state_reason: optionalText(body, 'state_reason') ??
            (closes && pull === undefined
                ? 'completed'
                : state === 'open' && issue.state === 'closed'
                    ? 'reopened'
                    : issue.state_reason),
        labels: labels === undefined ? issue.labels : useLabels(context, repo, labelNames(labels)),
        assignees: 'assignees' in body ? assignees(context, optionalList(body, 'assignees')) : issue.assignees,
        closed_at: state === 'open' ? null : closes ? now : issue.closed_at,
        closed_by: state === 'open' ? null : closes ? viewer.user.id : issue.closed_by,
        updated_at: now,
    });
    if (pull === undefined && state !== issue.state) {
        const event = closes ? 'closed' : 'reopened';
        note(context.engine, viewer, { issue, event, state_reason: closes ? changed.state_reason : null });
    }
    await announceChanges(context, repo, { before: issue, after: changed });
    return { status: 200, body: presentIssue(context, repo, changed) };
}
async function changePull(context, pull, state) {
    const { engine, viewer } = context;
    if (state === 'closed')
        return await closePull(engine, viewer, pull);
    const gone = pull.merged_at === null ? await reopenPull(engine, viewer, pull) : pull.base_ref;
    if (gone !== undefined)
        throw invalid({ resource: 'Issue', code: 'invalid', field: 'state' });
}
function presentIssue(context, repo, issue) {
    const { engine } = context;
    const url = `${repoApiUrl(context, repo)}/issues/${issue.number}`;
    const pull = engine.state.pulls.under(issue.id)[0];
    const html = `${repoHtmlUrl(context, repo)}/${pull === undefined ? 'issues' : 'pull'}/${issue.number}`;
    const people = issue.assignees.map((id) => presentUser(context, engine.userById(id)));
    return {
        url,
        repository_url: repoApiUrl(context, repo),
        labels_url: `${url}/labels{/name}`,
        comments_url: `${url}/comments`,
        events_url: `${url}/events`,
        html_url: html,
        id: issue.id,
        node_id: nodeId('I', issue.id),
        number: issue.number,
        title: issue.title,
        user: presentUser(context, engine.userById(issue.author)),
        labels: issue.labels.map((name) => presentLabel(context, repo, findLabel(context, repo, name), name)),
        state: issue.state,
        locked: issue.locked,
        assignee: people[0] ?? null,
        assignees: people,
        milestone: null,
        comments: engine.state.comments.of(repo.id).filter((comment) => comment.issue === issue.id).length,
        created_at: issue.created_at,
        updated_at: issue.updated_at,
        closed_at: issue.closed_at,
        author_association: associationOf(engine, repo, issue.author),
        active_lock_reason: null,
        body: issue.body,
        closed_by: issue.closed_by === null ? null : presentUser(context, engine.userById(issue.closed_by)),
        state_reason: issue.state_reason,
        ...(pull === undefined
            ? {}
            : {
                draft: pull.draft,
                pull_request: {
                    url: `${repoApiUrl(context, repo)}/pulls/${issue.number}`,
                    html_url: html,
                    diff_url: `${html}.diff`,
                    patch_url: `${html}.patch`,
                    merged_at: pull.merged_at,
                },
            }),
        reactions: presentReactionRollup(context, repo, `issue:${issue.id}`, url),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/issue-events.js




/** Emits the event of an issue or comment, at the default branch. */
async function announce(context, repo, name, payload) {
    const { engine } = context;
    const user = signedIn(context.viewer).user;
    const ref = `refs/heads/${repo.default_branch}`;
    const sha = (await engine.git(repo)).refs.read(ref) ?? '';
    const sender = presentUser(context, user);
    const about = { repo: engine.fullName(repo), ref, sha, actor: user.login };
    const repository = presentWebhookRepo(engine, repo);
    engine.announce(context.viewer, { name, ...about, payload: { ...payload, repository, sender } });
}
/** Tells what became of an issue by one call: each kind of change is an event of its own. Pull requests have other events. */
async function announceChanges(context, repo, of) {
    const { before, after } = of;
    if (context.engine.state.pulls.under(after.id).length > 0)
        return;
    const tell = (action, more = {}) => announce(context, repo, 'issues', { action, issue: presentIssue(context, repo, after), ...more });
    const changes = {
        ...(before.title === after.title ? {} : { title: { from: before.title } }),
        ...(before.body === after.body ? {} : { body: { from: before.body ?? '' } }),
    };
    if (Object.keys(changes).length > 0)
        await tell('edited', { changes });
    const only = (some, other) => some.labels.filter((name) => !other.labels.includes(name));
    const label = (name) => ({
        label: presentLabel(context, repo, findLabel(context, repo, name), name),
    });
    for (const name of only(before, after))
        await tell('unlabeled', label(name));
    for (const name of only(after, before))
        await tell('labeled', label(name));
    if (before.state !== after.state)
        await tell(after.state === 'closed' ? 'closed' : 'reopened');
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/labels.js








/** Labels of a repository and of issues. */
function addLabelRoutes(router) {
    const base = '/repos/{owner}/{repo}';
    router.on('POST', `${base}/issues/{number}/labels`, addLabels);
    router.on('GET', `${base}/labels`, listLabels);
    router.on('POST', `${base}/labels`, createLabel);
    router.on('GET', `${base}/labels/{name}`, getLabel);
}
/** Label names in a request: plain, or as objects with a `name`. */
function labelNames(list) {
    return (list ?? []).map((item) => typeof item === 'string' ? item : String(item?.name ?? ''));
}
/** Labels come into being when they are first used. */
function useLabels(context, repo, wanted) {
    for (const name of wanted)
        if (findLabel(context, repo, name) === undefined)
            putLabel(context, repo, { name });
    return [...new Set(wanted)];
}
const findLabel = (context, repo, name) => context.engine.state.labels.of(repo.id).find((label) => label.name.toLowerCase() === name.toLowerCase());
function putLabel(context, repo, label) {
    const { state } = context.engine;
    const row = { id: state.nextId(), repo: repo.id, color: 'ededed', description: null, ...label };
    return state.labels.put(row);
}
async function addLabels(context) {
    const repo = allowedRepo(context, TRIAGE);
    const issue = issueOf(context, repo);
    const wanted = labelNames(optionalList(jsonBody(context), 'labels'));
    if (wanted.some((name) => name === ''))
        throw unprocessable('Invalid request.');
    const labels = [...new Set([...issue.labels, ...useLabels(context, repo, wanted)])];
    const after = context.engine.state.issues.put({ ...issue, labels, updated_at: context.engine.timestamp() });
    await announceChanges(context, repo, { before: issue, after });
    return { status: 200, body: labels.map((name) => presentLabel(context, repo, findLabel(context, repo, name), name)) };
}
function listLabels(context) {
    const repo = allowedRepo(context, READ_ISSUES);
    const { items, headers } = paginate(context, context.engine.state.labels.of(repo.id));
    return { status: 200, body: items.map((label) => presentLabel(context, repo, label, label.name)), headers };
}
function createLabel(context) {
    const repo = allowedRepo(context, { ...TRIAGE, role: 'write' });
    const body = jsonBody(context);
    const name = requiredText(body, 'name');
    if (findLabel(context, repo, name) !== undefined)
        throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' });
    const color = optionalText(body, 'color');
    const description = optionalText(body, 'description');
    const label = putLabel(context, repo, {
        name,
        ...(color === undefined ? {} : { color }),
        ...(description === undefined ? {} : { description }),
    });
    return { status: 201, body: presentLabel(context, repo, label, name) };
}
function getLabel(context) {
    const repo = allowedRepo(context, READ_ISSUES);
    const label = findLabel(context, repo, param(context, 'name'));
    if (label === undefined)
        throw notFound();
    return { status: 200, body: presentLabel(context, repo, label, label.name) };
}
function presentLabel(context, repo, label, name) {
    return {
        id: label?.id ?? 0,
        node_id: nodeId('LA', label?.id ?? 0),
        url: `${repoApiUrl(context, repo)}/labels/${encodeURIComponent(name)}`,
        name,
        color: label?.color ?? 'ededed',
        default: false,
        description: label?.description ?? null,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/present-team.js

/** `team-simple` */
function presentSimple(place, team) {
    const org = place.engine.userById(team.org);
    const url = `${place.baseUrl}/api/v3/organizations/${team.org}/team/${team.id}`;
    return {
        name: team.name,
        id: team.id,
        node_id: nodeId('T', team.id),
        slug: team.slug,
        description: null,
        privacy: 'closed',
        notification_setting: 'notifications_enabled',
        url,
        html_url: `${place.baseUrl}/orgs/${org?.login}/teams/${team.slug}`,
        members_url: `${url}/members{/member}`,
        repositories_url: `${url}/repos`,
        permission: 'pull',
        type: 'organization',
        organization_id: team.org,
    };
}
/** `team`, with the team it is nested in. */
function presentTeam(place, team) {
    const parent = team.parent === undefined ? undefined : place.engine.state.teams.get(team.parent);
    return { ...presentSimple(place, team), parent: parent === undefined ? null : presentSimple(place, parent) };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/present-pull.js






/** `pull-request-simple` */
function presentPullSimple(place, pull) {
    const { engine } = place;
    const repo = engine.state.repos.get(pull.repo);
    const issue = engine.state.issues.get(pull.issue);
    const url = `${repoApiUrl(place, repo)}/pulls/${pull.number}`;
    const issueUrl = `${repoApiUrl(place, repo)}/issues/${pull.number}`;
    const html = `${repoHtmlUrl(place, repo)}/pull/${pull.number}`;
    const statuses = `${repoApiUrl(place, repo)}/statuses/${pull.head_sha}`;
    const people = (issue?.assignees ?? []).map((id) => presentUser(place, engine.userById(id)));
    return {
        url,
        id: pull.id,
        node_id: nodeId('PR', pull.id),
        html_url: html,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        issue_url: issueUrl,
        commits_url: `${url}/commits`,
        review_comments_url: `${url}/comments`,
        review_comment_url: `${repoApiUrl(place, repo)}/pulls/comments{/number}`,
        comments_url: `${issueUrl}/comments`,
        statuses_url: statuses,
        number: pull.number,
        state: issue?.state ?? 'open',
        locked: issue?.locked ?? false,
        title: issue?.title ?? '',
        user: presentUser(place, issue === undefined ? undefined : engine.userById(issue.author)),
        body: issue?.body ?? null,
        labels: (issue?.labels ?? []).map((name) => presentLabel(place, repo, findLabel(place, repo, name), name)),
        milestone: null,
        active_lock_reason: null,
        created_at: issue?.created_at ?? '',
        updated_at: issue?.updated_at ?? '',
        closed_at: issue?.closed_at ?? null,
        merged_at: pull.merged_at,
        merge_commit_sha: pull.merge_sha,
        assignee: people[0] ?? null,
        assignees: people,
        requested_reviewers: (pull.requested_reviewers ?? []).map((id) => presentUser(place, engine.userById(id))),
        requested_teams: (pull.requested_teams ?? []).flatMap((id) => {
            const team = engine.state.teams.get(id);
            return team === undefined ? [] : [presentTeam(place, team)];
        }),
        head: side(place, { repo: pull.head_repo, ref: pull.head_ref, sha: pull.head_sha }),
        base: side(place, { repo: pull.repo, ref: pull.base_ref, sha: pull.base_sha }),
        _links: {
            self: { href: url },
            html: { href: html },
            issue: { href: issueUrl },
            comments: { href: `${issueUrl}/comments` },
            review_comments: { href: `${url}/comments` },
            review_comment: { href: `${repoApiUrl(place, repo)}/pulls/comments{/number}` },
            commits: { href: `${url}/commits` },
            statuses: { href: statuses },
        },
        author_association: associationOf(engine, repo, issue?.author ?? 0),
        auto_merge: null,
        draft: pull.draft,
    };
}
function side(place, of) {
    const { engine } = place;
    const repo = engine.state.repos.get(of.repo);
    const owner = engine.userById(repo.owner);
    return {
        label: labelOf(place, repo, of.ref),
        ref: of.ref,
        sha: of.sha,
        user: presentUser(place, owner),
        repo: { ...presentFullRepo(place, repo), has_downloads: true },
    };
}
/** `owner:branch` */
function labelOf(place, repo, ref) {
    return `${place.engine.userById(repo.owner)?.login ?? 'ghost'}:${ref}`;
}
/** The files that a pull request changes against the commit it left the base from. */
async function filesOfPull(place, pull) {
    const repo = place.engine.state.repos.get(pull.repo);
    const git = await place.engine.git(repo);
    const merged = await runGit({ dir: git.dir, args: ['merge-base', pull.base_sha, pull.head_sha] });
    const before = merged.stdout.toString('latin1').trim();
    return await changedFiles({ context: place, repo, git, before, after: pull.head_sha });
}
/** `pull-request` */
async function presentPull(place, pull) {
    const { engine } = place;
    const { dir } = await engine.git(engine.state.repos.get(pull.repo));
    const files = await filesOfPull(place, pull);
    const sum = (key) => files.reduce((total, file) => total + Number(file[key]), 0);
    const range = `${pull.base_sha}..${pull.head_sha}`;
    const commits = Number((await mustGit({ dir, args: ['rev-list', '--count', range] })).toString('latin1'));
    const mergeable = pull.merge_sha !== null;
    return {
        ...presentPullSimple(place, pull),
        merged: pull.merged_at !== null,
        mergeable,
        rebaseable: mergeable,
        mergeable_state: mergeable ? (pull.draft ? 'draft' : 'clean') : 'dirty',
        merged_by: pull.merged_by === null ? null : presentUser(place, engine.userById(pull.merged_by)),
        comments: engine.state.comments.under(pull.issue).length,
        review_comments: 0,
        maintainer_can_modify: false,
        commits,
        additions: sum('additions'),
        deletions: sum('deletions'),
        changed_files: files.length,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/pulls.js






const HEADS = 'refs/heads/';
function issueOfPull(engine, pull) {
    const issue = engine.state.issues.get(pull.issue);
    if (issue === undefined)
        throw new Error(`the sandbox has a pull request ${pull.number} without its issue`);
    return issue;
}
/**
 * Puts a pull request at a head and a base: its objects come into the base repository, `refs/pull/N/head` and (unless
 * they conflict) `refs/pull/N/merge` point at the head and at a trial merge. The caller holds the base repository's turn.
 */
async function placePull(engine, pull, at) {
    const repo = repoById(engine, pull.repo);
    const git = await engine.git(repo);
    if (pull.head_repo !== pull.repo) {
        const fork = engine.repoDir(repoById(engine, pull.head_repo));
        await mustGit({ dir: git.dir, args: ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', fork, at.head] });
    }
    const merge = await trialMerge({ engine, git, pull, ...at });
    await pointAt(git, `refs/pull/${pull.number}/head`, at.head);
    if (merge !== null)
        await pointAt(git, `refs/pull/${pull.number}/merge`, merge);
    // Meanwhile somebody may have been asked for a review.
    const latest = engine.state.pulls.get(pull.id) ?? pull;
    return engine.state.pulls.put({ ...latest, head_sha: at.head, base_sha: at.base, merge_sha: merge });
}
function repoById(engine, id) {
    const repo = engine.state.repos.get(id);
    if (repo === undefined)
        throw new Error(`the sandbox has no repository with the id ${id}`);
    return repo;
}
async function pointAt(git, name, after) {
    const before = git.refs.read(name) ?? ZERO_OID;
    if (before !== after && !(await git.refs.update([{ name, before, after }])))
        throw new Error(`the sandbox could not move ${name}`);
}
/** A merge of the head into the base as GitHub tries it; null where they conflict. */
async function trialMerge(of) {
    const { engine, git, pull, head, base } = of;
    const tried = await runGit({ dir: git.dir, args: ['merge-tree', '--write-tree', '--no-messages', base, head] });
    if (tried.code === 1)
        return null;
    if (tried.code !== 0)
        throw new Error(`the sandbox needs git 2.38 or newer for pull requests: ${tried.stderr.trim()}`);
    const author = engine.userById(issueOfPull(engine, pull).author);
    const login = author?.login ?? 'ghost';
    const person = {
        name: author?.name ?? login,
        email: author?.email ?? `${author?.id ?? 0}+${login}@users.noreply.github.com`,
        seconds: Math.floor(engine.now().getTime() / 1000),
        zone: '+0000',
    };
    const commit = encodeCommit({
        tree: tried.stdout.toString('latin1').trim(),
        parents: [base, head],
        author: person,
        committer: { ...person, name: 'GitHub', email: 'noreply@github.com' },
        message: `Merge ${head} into ${base}`,
    });
    return git.objects.write('commit', commit);
}
/**
 * Lets open pull requests follow their branches: a new head is `synchronize`, a new base only a new trial merge, a base
 * that has the head in it a merge, a deleted branch the end. The caller holds the turn of the repository that changed.
 */
async function followRefs(of) {
    const { engine, repo, viewer } = of;
    const changes = of.changes.filter((change) => change.name.startsWith(HEADS) && change.before !== change.after);
    const open = [...engine.state.pulls.all()].filter((pull) => issueOfPull(engine, pull).state === 'open');
    for (const pull of open) {
        for (const change of changes) {
            const branch = change.name.slice(HEADS.length);
            const moved = pull.head_repo === repo.id && pull.head_ref === branch
                ? 'head'
                : pull.repo === repo.id && pull.base_ref === branch
                    ? 'base'
                    : undefined;
            if (moved === undefined)
                continue;
            const follow = () => followOne({ engine, viewer, pull, moved, change });
            // A fork's turn is not that of the repository it proposes to.
            if (pull.repo === repo.id)
                await follow();
            else
                await (await engine.git(repoById(engine, pull.repo))).refs.exclusive(follow);
        }
    }
}
async function followOne(of) {
    const { engine, viewer, moved, change } = of;
    const pull = engine.state.pulls.get(of.pull.id) ?? of.pull;
    if (issueOfPull(engine, pull).state !== 'open')
        return;
    if (change.after === ZERO_OID)
        return closePull(engine, viewer, pull);
    if (moved === 'head') {
        const placed = await placePull(engine, pull, { head: change.after, base: pull.base_sha });
        await noteForce(of, placed, pull.head_sha);
        const more = { before: change.before, after: change.after };
        return announcePull(engine, viewer, { pull: placed, action: 'synchronize', more });
    }
    const git = await engine.git(repoById(engine, pull.repo));
    if (await git.isAncestor(pull.head_sha, change.after)) {
        const by = viewer.kind === 'anonymous' ? null : viewer.user.id;
        const latest = engine.state.pulls.get(pull.id) ?? pull;
        const merged = { ...latest, merged_at: engine.timestamp(), merged_by: by };
        note(engine, viewer, { issue: issueOfPull(engine, pull), event: 'merged', commit_id: change.after });
        return closePull(engine, viewer, engine.state.pulls.put(merged));
    }
    await placePull(engine, pull, { head: pull.head_sha, base: change.after });
}
/**
 * Writes a force-push down. Reviews stay whatever it brings; where it proposes the same patch, those of the old head are
 * said to be of the new one, which is why a review's commit proves nothing about its time.
 */
async function noteForce(of, pull, before) {
    const { engine, viewer } = of;
    const git = await engine.git(repoById(engine, pull.repo));
    if (await git.isAncestor(before, pull.head_sha))
        return;
    const issue = issueOfPull(engine, pull);
    note(engine, viewer, { issue, event: 'head_ref_force_pushed', commit_id: pull.head_sha });
    const patch = (head) => patchOf(git.dir, { base: pull.base_sha, head });
    if ((await patch(before)) !== (await patch(pull.head_sha)))
        return;
    for (const review of engine.state.reviews.under(pull.id))
        if (review.commit_id === before)
            engine.state.reviews.put({ ...review, commit_id: pull.head_sha });
}
/** Closes an open pull request and tells listeners. */
async function closePull(engine, viewer, pull) {
    const now = engine.timestamp();
    const by = viewer.kind === 'anonymous' ? null : viewer.user.id;
    const issue = issueOfPull(engine, pull);
    engine.state.issues.put({ ...issue, state: 'closed', closed_at: now, closed_by: by, updated_at: now });
    note(engine, viewer, { issue, event: 'closed', state_reason: null });
    await announcePull(engine, viewer, { pull, action: 'closed' });
}
/** Opens a closed pull request again; the name of the branch is returned that is gone, and nothing done then. */
async function reopenPull(engine, viewer, pull) {
    const repo = repoById(engine, pull.repo);
    const head = (await engine.git(repoById(engine, pull.head_repo))).refs.read(`${HEADS}${pull.head_ref}`);
    const git = await engine.git(repo);
    const base = git.refs.read(`${HEADS}${pull.base_ref}`);
    if (head === undefined || base === undefined)
        return head === undefined ? pull.head_ref : pull.base_ref;
    const placed = await git.refs.exclusive(async () => {
        const issue = issueOfPull(engine, pull);
        engine.state.issues.put({ ...issue, state: 'open', closed_at: null, closed_by: null });
        note(engine, viewer, { issue, event: 'reopened', state_reason: null });
        return await placePull(engine, pull, { head, base });
    });
    await announcePull(engine, viewer, { pull: placed, action: 'reopened' });
    return undefined;
}
/** Emits a `pull_request` event. */
async function announcePull(engine, viewer, of) {
    const { pull, action, more = {} } = of;
    if (pull.merge_sha === null)
        return;
    const shown = await presentPull({ engine, baseUrl: engine.url }, pull);
    const payload = { action, number: pull.number, ...more, pull_request: shown };
    announceOfPull(engine, viewer, { pull, name: 'pull_request', payload });
}
/**
 * Emits an event of a pull request. None comes of what conflicts with its base, which GitHub does not run, nor (the default
 * setting) of a fork of a private repository; what a job's token causes would wait for approval, and starts nothing here.
 */
function announceOfPull(engine, viewer, of) {
    const { pull, name, payload } = of;
    const repo = repoById(engine, pull.repo);
    if (pull.merge_sha === null || viewer.kind === 'anonymous' || (repo.private && pull.head_repo !== repo.id))
        return;
    engine.announce(viewer, {
        name,
        repo: engine.fullName(repo),
        ref: `refs/pull/${pull.number}/merge`,
        sha: pull.merge_sha,
        actor: viewer.user.login,
        payload: {
            ...payload,
            repository: presentWebhookRepo(engine, repo),
            sender: presentSender(engine, viewer.user),
        },
    });
}

;// CONCATENATED MODULE: ./build/sandbox/github/ref-changes.js





/**
 * Checks rulesets, immutability, fast-forward and workflow files, changes all refs or none, and tells listeners. The
 * caller holds the repository's turn (`git.refs.exclusive`).
 */
async function changeRefs(request) {
    const { engine, repo, viewer, changes } = request;
    const git = await engine.git(repo);
    for (const change of changes) {
        if (change.name.startsWith('refs/pull/'))
            return { kind: 'refused', name: change.name, messages: ['Cannot update this protected ref.'] };
        if ((git.refs.read(change.name) ?? ZERO_OID) !== change.before)
            return { kind: 'moved' };
        const fastForward = await isFastForward(git, change);
        const messages = violations({ engine, repo, viewer, move: { ...change, fastForward } });
        if (messages.length > 0)
            return { kind: 'refused', name: change.name, messages };
        if (!fastForward && !change.force)
            return { kind: 'not-fast-forward', name: change.name };
        const path = await foreignWorkflow({ engine, repo, viewer, change });
        if (path !== undefined)
            return { kind: 'workflows', path };
    }
    if (!(await git.refs.update(changes)))
        return { kind: 'moved' };
    await announceRefChanges(request);
    return { kind: 'changed' };
}
async function isFastForward(git, change) {
    if (change.before === ZERO_OID || change.after === ZERO_OID || change.before === change.after)
        return true;
    if (change.name.startsWith('refs/tags/'))
        return false;
    return await git.isAncestor(change.before, change.after);
}
const WORKFLOWS = '.github/workflows';
/**
 * A workflow file that the new commit adds or changes against the default branch and against what the ref held before;
 * files the commit lacks do not count (an assumption: GitHub words the refusal "create or update workflow").
 */
async function foreignWorkflow(options) {
    const { engine, repo, viewer, change } = options;
    if (viewer.kind !== 'job' && viewer.kind !== 'app')
        return undefined;
    if (viewer.token.permissions?.workflows === 'write' || change.after === ZERO_OID)
        return undefined;
    const git = await engine.git(repo);
    const wanted = await workflowTree(git, change.after);
    if (wanted === undefined)
        return undefined;
    const head = git.refs.read(`refs/heads/${repo.default_branch}`);
    if (head === undefined)
        return undefined;
    const brought = async (base) => {
        const changed = await diffTrees(git, base, wanted);
        return new Set(changed.filter((file) => file.status !== 'removed').map((file) => file.path));
    };
    const against = await brought(await workflowTree(git, head));
    const since = change.before === ZERO_OID ? against : await brought(await workflowTree(git, change.before));
    const path = [...against].find((file) => since.has(file));
    return path === undefined ? undefined : `${WORKFLOWS}/${path}`;
}
async function workflowTree(git, oid) {
    const commit = await git.peelToCommit(oid);
    const tree = commit === undefined ? undefined : await git.treeOf(commit);
    const entry = tree === undefined ? undefined : await git.entryAt(tree, WORKFLOWS);
    return entry?.mode === '40000' ? entry.oid : undefined;
}
/** Notes the push, emits a `push` event per changed branch or tag, and lets the pull requests of the branches follow. */
async function announceRefChanges(request) {
    const { engine, repo, viewer, changes } = request;
    engine.state.repos.put({ ...(engine.state.repos.get(repo.id) ?? repo), pushed_at: engine.timestamp() });
    for (const change of viewer.kind === 'job' ? [] : changes) {
        if (change.before === change.after || !/^refs\/(heads|tags)\//.test(change.name))
            continue;
        const event = await pushPayload({ engine, repo, viewer, change });
        engine.announce(viewer, {
            name: 'push',
            repo: engine.fullName(repo),
            ref: change.name,
            sha: change.after,
            actor: viewer.kind === 'anonymous' ? 'ghost' : viewer.user.login,
            payload: event,
        });
    }
    await followRefs(request);
}
const PUSH_COMMITS = 20;
async function pushPayload(options) {
    const { engine, repo, viewer, change } = options;
    const git = await engine.git(repo);
    const head = change.after === ZERO_OID ? undefined : await git.peelToCommit(change.after);
    const known = change.before === ZERO_OID ? undefined : await git.peelToCommit(change.before);
    const commits = [];
    if (head !== undefined && change.name.startsWith('refs/heads/')) {
        for await (const { oid, commit } of walkHistory(git, head)) {
            if (oid === known || commits.length >= PUSH_COMMITS)
                break;
            const parent = commit.parents[0];
            const files = await diffTrees(git, parent === undefined ? undefined : await git.treeOf(parent), commit.tree);
            const paths = (status) => files.filter((f) => f.status === status).map((f) => f.path);
            commits.unshift({
                id: oid,
                tree_id: commit.tree,
                distinct: true,
                message: commit.message,
                timestamp: isoOf(commit.committer),
                url: `${engine.url}/${engine.fullName(repo)}/commit/${oid}`,
                author: { name: commit.author.name, email: commit.author.email },
                committer: { name: commit.committer.name, email: commit.committer.email },
                added: paths('added'),
                removed: paths('removed'),
                modified: paths('modified'),
            });
            // A new branch brings only its head: what came before is already on another branch.
            if (known === undefined)
                break;
        }
    }
    const login = viewer.kind === 'anonymous' ? 'ghost' : viewer.user.login;
    return {
        ref: change.name,
        before: change.before,
        after: change.after,
        created: change.before === ZERO_OID,
        deleted: change.after === ZERO_OID,
        forced: !(await isFastForward(git, change)),
        base_ref: null,
        compare: `${engine.url}/${engine.fullName(repo)}/compare/${change.before.slice(0, 12)}...${change.after.slice(0, 12)}`,
        commits,
        head_commit: commits.at(-1) ?? null,
        repository: presentWebhookRepo(engine, repo),
        pusher: { name: login },
        sender: viewer.kind === 'anonymous' ? null : presentSender(engine, viewer.user),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/refs.js









const refs_READ = { key: 'contents', level: 'read' };
const refs_WRITE = { key: 'contents', level: 'write' };
/** Creating, reading, moving and deleting refs. */
function addRefRoutes(router) {
    const base = '/repos/{owner}/{repo}/git';
    router.on('POST', `${base}/refs`, createRef);
    router.on('PATCH', `${base}/refs/{ref+}`, updateRef);
    router.on('DELETE', `${base}/refs/{ref+}`, deleteRef);
    router.on('GET', `${base}/ref/{ref+}`, getRef);
    router.on('GET', `${base}/matching-refs/{ref+}`, listRefs);
    router.on('GET', `${base}/matching-refs`, listRefs);
}
/** The ref of a path: `heads/x`, or with `refs/` before it. */
function fullName(context) {
    const ref = param(context, 'ref');
    return ref.startsWith('refs/') ? ref : `refs/${ref}`;
}
async function getRef(context) {
    const repo = allowedRepo(context, refs_READ);
    const name = fullName(context);
    const oid = (await context.engine.git(repo)).refs.read(name);
    if (oid === undefined)
        throw notFound();
    return { status: 200, body: await presentRef(context, repo, { name, oid }) };
}
async function listRefs(context) {
    const repo = allowedRepo(context, refs_READ);
    const all = (await context.engine.git(repo)).refs.list(fullName(context));
    const { items, headers } = paginate(context, all);
    return { status: 200, body: await Promise.all(items.map((ref) => presentRef(context, repo, ref))), headers };
}
async function presentRef(context, repo, ref) {
    const url = repoApiUrl(context, repo);
    const type = (await (await context.engine.git(repo)).objects.read(ref.oid))?.type ?? 'commit';
    return {
        ref: ref.name,
        node_id: nodeId('REF', repo.id, ref.name),
        url: `${url}/git/${encodePath(ref.name)}`,
        object: { sha: ref.oid, type, url: `${url}/git/${type}s/${ref.oid}` },
    };
}
async function createRef(context) {
    const repo = allowedRepo(context, refs_WRITE);
    const body = jsonBody(context);
    const name = requiredText(body, 'ref');
    const oid = requiredText(body, 'sha');
    if (!name.startsWith('refs/') || name.split('/').length < 3) {
        throw unprocessable("Reference name must start with 'refs/' and have at least two slashes.");
    }
    if (!isValidRefName(name))
        throw unprocessable(`${name} is not a valid ref name.`);
    const git = await context.engine.git(repo);
    if (!/^[0-9a-f]{40}$/.test(oid))
        throw unprocessable('The sha parameter must be exactly 40 characters and contain only [0-9a-f].');
    context.engine.limits.create(context.viewer, context.now);
    await git.refs.exclusive(async () => {
        const object = await git.objects.read(oid);
        if (object === undefined)
            throw unprocessable('Object does not exist');
        if (name.startsWith('refs/heads/') && object.type !== 'commit')
            throw unprocessable('Object is not a commit');
        if (git.refs.read(name) !== undefined)
            throw unprocessable('Reference already exists');
        const change = { name, before: ZERO_OID, after: oid, force: false };
        throwUnlessChanged(await changeRefs({ engine: context.engine, repo, viewer: context.viewer, changes: [change] }), 'create');
    });
    const reply = await presentRef(context, repo, { name, oid });
    return { status: 201, body: reply, headers: { location: String(reply['url']) } };
}
async function updateRef(context) {
    const repo = allowedRepo(context, refs_WRITE);
    const body = jsonBody(context);
    const name = fullName(context);
    const oid = requiredText(body, 'sha');
    const force = optionalFlag(body, 'force') ?? false;
    const git = await context.engine.git(repo);
    await git.refs.exclusive(async () => {
        const before = git.refs.read(name);
        if (before === undefined)
            throw unprocessable('Reference does not exist');
        const object = await git.objects.read(oid);
        if (object === undefined)
            throw unprocessable('Object does not exist');
        if (name.startsWith('refs/heads/') && object.type !== 'commit')
            throw unprocessable('Object is not a commit');
        const change = { name, before, after: oid, force };
        throwUnlessChanged(await changeRefs({ engine: context.engine, repo, viewer: context.viewer, changes: [change] }), 'update');
    });
    return { status: 200, body: await presentRef(context, repo, { name, oid }) };
}
async function deleteRef(context) {
    const repo = allowedRepo(context, refs_WRITE);
    const name = fullName(context);
    const git = await context.engine.git(repo);
    await git.refs.exclusive(async () => {
        const before = git.refs.read(name);
        if (before === undefined)
            throw unprocessable('Reference does not exist');
        if (name === `refs/heads/${repo.default_branch}`)
            throw unprocessable('Cannot delete the default branch');
        const change = { name, before, after: ZERO_OID, force: true };
        throwUnlessChanged(await changeRefs({ engine: context.engine, repo, viewer: context.viewer, changes: [change] }), 'delete');
    });
    return { status: 204 };
}
/** Turns a refused ref change into GitHub's answer. */
function throwUnlessChanged(outcome, verb, status = 422) {
    switch (outcome.kind) {
        case 'changed':
            return;
        case 'moved':
            if (verb === 'create')
                throw unprocessable('Reference already exists');
            throw new HttpError(409, 'Reference cannot be updated');
        case 'not-fast-forward':
            throw unprocessable('Update is not a fast forward');
        case 'refused':
            throw new HttpError(status, ruleText(outcome.messages));
        case 'workflows':
            throw notAccessible('contents=write; contents=write,workflows=write');
    }
}
/** How GitHub words broken rules in an API answer. */
function ruleText(messages) {
    return `Repository rule violations found\n\n${messages.map((message) => `${message}\n\n`).join('')}`;
}

;// CONCATENATED MODULE: ./build/sandbox/github/graphql/connection.js

/** Part of a list with cursors, only that part made into nodes; GitHub demands `first` or `last`, from 1 to 100. */
function connect(field, items, args, show = (item) => item) {
    const size = args.first ?? args.last;
    if (size === undefined || size === null) {
        const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${field}\` connection.`;
        throw new GitHubGraphQLError('MISSING_PAGINATION_BOUNDARIES', message);
    }
    if (size < 0 || size > 100) {
        const message = `Requesting ${size} records on the \`${field}\` connection exceeds the \`first\` limit of 100 records.`;
        throw new GitHubGraphQLError('EXCESSIVE_PAGINATION', message);
    }
    const low = args.after == null ? 0 : readCursor(args.after) + 1;
    const high = args.before == null ? items.length : readCursor(args.before);
    const backwards = args.first === undefined || args.first === null;
    const start = backwards ? Math.max(low, high - size) : low;
    const end = Math.max(start, backwards ? high : Math.min(high, low + size));
    const edges = items.slice(start, end).map((item, index) => ({ cursor: cursor(start + index), node: show(item) }));
    return {
        edges,
        nodes: edges.map((edge) => edge.node),
        totalCount: items.length,
        pageInfo: {
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
            hasNextPage: end < items.length,
            hasPreviousPage: start > 0,
        },
    };
}
/** How many items from the start a forward page reaches. */
function endOfPage(args) {
    return (args.after == null ? 0 : readCursor(args.after) + 1) + (args.first ?? 0);
}
const cursor = (index) => Buffer.from(`cursor:${index}`).toString('base64');
function readCursor(text) {
    const match = /^cursor:(\d+)$/.exec(Buffer.from(text, 'base64').toString('latin1'));
    if (match === null)
        throw new GitHubGraphQLError('INVALID_CURSOR_ARGUMENTS', `\`${text}\` does not appear to be a valid cursor.`);
    return Number(match[1]);
}

;// CONCATENATED MODULE: ./build/sandbox/github/graphql/people.js

/** A user, bot or organization as GraphQL shows it. */
function presentGraphUser(place, user) {
    const path = user.kind === 'Bot' ? `/apps/${user.login.replace('[bot]', '')}` : `/${user.login}`;
    const prefix = user.kind === 'Bot' ? 'BOT' : user.kind === 'Organization' ? 'O' : 'U';
    return {
        __typename: user.kind,
        id: nodeId(prefix, user.id),
        databaseId: user.id,
        login: user.login,
        name: user.name,
        email: user.email ?? '',
        resourcePath: path,
        url: `${place.baseUrl}${path}`,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/graphql/objects.js









const TEXT_BYTES = 512 * 1024;
/** Reading contents needs the permission also where the repository itself is visible. */
function needContents(scope) {
    if (!may(scope.context.engine, scope.context.viewer, scope.repo, { key: 'contents', level: 'read' }))
        throw forbidden();
}
function common(scope, oid, prefix) {
    const path = `/${scope.context.engine.fullName(scope.repo)}/commit/${oid}`;
    return {
        oid,
        abbreviatedOid: oid.slice(0, 7),
        id: nodeId(prefix, scope.repo.id, oid),
        commitResourcePath: path,
        commitUrl: `${scope.context.baseUrl}${path}`,
        repository: scope.repository,
    };
}
/** The object with this id as its GraphQL type; null when there is none. */
async function objectFor(scope, oid) {
    const object = await scope.git.objects.read(oid);
    switch (object?.type) {
        case 'commit':
            return await commitFor(scope, oid);
        case 'tree':
            return treeFor(scope, oid, '');
        case 'blob':
            return blobFor(scope, oid, object.data);
        case 'tag': {
            const tag = parseTag(object.data);
            return {
                __typename: 'Tag',
                ...common(scope, oid, 'TA'),
                name: tag.tag,
                message: tag.message,
                tagger: tag.tagger === undefined ? null : actorFor(scope, tag.tagger),
                target: () => objectFor(scope, tag.object),
            };
        }
        default:
            return null;
    }
}
function actorFor(scope, person) {
    const { engine } = scope.context;
    const row = accountOf(engine, person.email);
    // REST names GitHub's own committer, GraphQL nobody.
    const user = row?.kind === 'User' && engine.userById(row.id) !== undefined ? presentGraphUser(scope.context, row) : null;
    return { name: person.name, email: person.email, date: isoOf(person), user };
}
async function commitFor(scope, oid) {
    const commit = await scope.git.objects.readCommit(oid);
    if (commit === undefined)
        return null;
    const { engine } = scope.context;
    const [headline = '', ...rest] = commit.message.split('\n');
    const signed = engine.state.signedCommits.get(`${scope.repo.id}:${oid}`);
    return {
        __typename: 'Commit',
        ...common(scope, oid, 'C'),
        author: actorFor(scope, commit.author),
        committer: actorFor(scope, commit.committer),
        authoredDate: isoOf(commit.author),
        committedDate: isoOf(commit.committer),
        message: commit.message,
        messageHeadline: headline,
        messageBody: rest.join('\n').trim(),
        url: `${repoHtmlUrl(scope.context, scope.repo)}/commit/${oid}`,
        signature: signed === undefined ? null : signatureFor(signed.verified_at),
        tree: () => treeFor(scope, commit.tree, ''),
        file: async ({ path }) => {
            const entry = await scope.git.entryAt(commit.tree, path);
            return entry === undefined || path.replaceAll('/', '') === '' ? null : entryFor(scope, entry, path);
        },
        parents: (args) => connect('parents', commit.parents, args, (parent) => commitFor(scope, parent)),
        history: (args) => historyFor(scope, oid, args),
    };
}
async function historyFor(scope, oid, args) {
    const filter = {
        ...(args.path == null ? {} : { path: args.path }),
        ...(args.since == null ? {} : { since: Date.parse(args.since) }),
        ...(args.until == null ? {} : { until: Date.parse(args.until) }),
    };
    // Only as much of the history as the page needs is walked; the whole is counted only when someone asks for it.
    const forwards = args.last == null && args.before == null;
    const found = await listPage(scope, oid, { ...filter, ...(forwards ? { most: endOfPage(args) + 1 } : {}) });
    const shown = connect('history', found, args, (commit) => commitFor(scope, commit));
    return { ...shown, totalCount: () => countHistory(scope.git, oid, filter) };
}
async function listPage(scope, oid, filter) {
    const plain = filter.path === undefined && filter.since === undefined && filter.until === undefined;
    if (!plain || filter.most === undefined)
        return await listHistory(scope.git, oid, filter);
    // Without a filter a page is next to the head: no process is needed for it.
    const found = [];
    for await (const entry of walkHistory(scope.git, oid)) {
        found.push(entry.oid);
        if (found.length >= filter.most)
            break;
    }
    return found;
}
function signatureFor(verifiedAt) {
    return {
        __typename: 'UnknownSignature',
        email: 'noreply@github.com',
        isValid: true,
        payload: '',
        signature: '',
        signer: null,
        state: 'VALID',
        verifiedAt,
        wasSignedByGitHub: true,
    };
}
function treeFor(scope, oid, path) {
    const prefix = path === '' ? '' : `${path.replace(/\/$/, '')}/`;
    const entries = async () => ((await scope.git.objects.readTree(oid)) ?? []).map((entry) => entryFor(scope, entry, `${prefix}${entry.name}`));
    return { __typename: 'Tree', ...common(scope, oid, 'T'), entries };
}
function entryFor(scope, entry, path) {
    const type = typeOfMode(entry.mode);
    const dot = entry.name.lastIndexOf('.');
    return {
        name: entry.name,
        nameRaw: (entry.raw ?? Buffer.from(entry.name)).toString('base64'),
        path,
        extension: type === 'blob' && dot > 0 ? entry.name.slice(dot) : '',
        mode: Number.parseInt(entry.mode, 8),
        oid: entry.oid,
        type,
        size: async () => (type === 'blob' ? await scope.git.objects.size(entry.oid) : 0),
        object: () => (type === 'tree' ? treeFor(scope, entry.oid, path) : objectFor(scope, entry.oid)),
    };
}
function blobFor(scope, oid, data) {
    const isBinary = data.subarray(0, 8000).includes(0);
    return {
        __typename: 'Blob',
        ...common(scope, oid, 'B'),
        byteSize: data.length,
        isBinary,
        isTruncated: data.length > TEXT_BYTES,
        // Bytes that are not UTF-8 cannot be told from text by this field: read blobs by REST when it matters.
        text: isBinary ? null : data.subarray(0, TEXT_BYTES).toString('utf8'),
    };
}
function refFor(scope, name) {
    const oid = scope.git.refs.read(name);
    return oid === undefined ? null : refAt(scope, name, oid);
}
function refAt(scope, name, oid) {
    const prefix = /^refs\/[^/]+\//.exec(name)?.[0] ?? 'refs/';
    return {
        __typename: 'Ref',
        id: nodeId('REF', scope.repo.id, name),
        name: name.slice(prefix.length),
        prefix,
        repository: scope.repository,
        target: () => objectFor(scope, oid),
        compare: ({ headRef }) => compareFor(scope, oid, headRef),
    };
}
async function compareFor(scope, baseOid, headRef) {
    const base = await scope.git.peelToCommit(baseOid);
    const head = await scope.git.resolveCommit(headRef);
    if (base === undefined || head === undefined)
        return null;
    const args = ['rev-list', '--left-right', '--count', `${base}...${head}`];
    const counted = (await runGit({ dir: scope.git.dir, args })).stdout
        .toString('latin1')
        .trim()
        .split(/\s+/)
        .map(Number);
    const [behindBy = 0, aheadBy = 0] = counted;
    const status = aheadBy === 0 ? (behindBy === 0 ? 'IDENTICAL' : 'BEHIND') : behindBy === 0 ? 'AHEAD' : 'DIVERGED';
    const id = nodeId('CMP', scope.repo.id, base, head);
    const baseTarget = () => objectFor(scope, base);
    return { id, aheadBy, behindBy, status, baseTarget, headTarget: () => objectFor(scope, head) };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/sandbox/github/rest/present-release.js

/** `release`; an unpublished one has a made-up address instead of its tag's. */
function presentRelease(place, repo, release) {
    const url = `${repoApiUrl(place, repo)}/releases/${release.id}`;
    const html = repoHtmlUrl(place, repo);
    const shownTag = release.draft ? `untagged-${release.id.toString(16).padStart(20, '0')}` : release.tag_name;
    const assets = place.engine.state.assets.under(release.id);
    const uploads = `${place.baseUrl}/api/uploads/repos/${place.engine.fullName(repo)}/releases/${release.id}/assets{?name,label}`;
    const archive = (kind) => release.draft ? null : `${repoApiUrl(place, repo)}/${kind}/${encodePath(release.tag_name)}`;
    return {
        url,
        assets_url: `${url}/assets`,
        upload_url: uploads,
        html_url: `${html}/releases/tag/${encodePath(shownTag)}`,
        id: release.id,
        author: presentUser(place, place.engine.userById(release.author)),
        node_id: nodeId('RE', release.id),
        tag_name: release.tag_name,
        target_commitish: release.target_commitish,
        name: release.name,
        draft: release.draft,
        immutable: release.immutable,
        prerelease: release.prerelease,
        created_at: release.created_at,
        updated_at: release.updated_at,
        published_at: release.published_at,
        assets: assets.map((asset) => presentAsset(place, repo, asset)),
        tarball_url: archive('tarball'),
        zipball_url: archive('zipball'),
        body: release.body,
    };
}
/** `release-asset` */
function presentAsset(place, repo, asset) {
    const tag = place.engine.state.releases.get(asset.release)?.tag_name ?? '';
    return {
        url: `${repoApiUrl(place, repo)}/releases/assets/${asset.id}`,
        id: asset.id,
        node_id: nodeId('RA', asset.id),
        name: asset.name,
        label: asset.label,
        uploader: presentUser(place, place.engine.userById(asset.uploader)),
        content_type: asset.content_type,
        state: asset.state,
        size: asset.size,
        digest: asset.digest,
        download_count: asset.download_count,
        created_at: asset.created_at,
        updated_at: asset.updated_at,
        browser_download_url: `${repoHtmlUrl(place, repo)}/releases/download/${encodePath(tag)}/${encodeURIComponent(asset.name)}`,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/assets.js












const assets_READ = { key: 'contents', level: 'read' };
const assets_WRITE = { key: 'contents', level: 'write' };
const MAX_ASSETS = 1000;
const MAX_ASSET_BYTES = 2 ** 31;
/** Release assets: bytes stream to and from files and are hashed on the way in. */
function addAssetRoutes(router) {
    const base = '/repos/{owner}/{repo}/releases';
    router.on('POST', `/uploads${base}/{release}/assets`, uploadAsset, { streams: true });
    router.on('GET', `${base}/{release}/assets`, listAssets);
    router.on('GET', `${base}/assets/{asset}`, getAsset);
    router.on('PATCH', `${base}/assets/{asset}`, updateAsset);
    router.on('DELETE', `${base}/assets/{asset}`, deleteAsset);
}
/** GitHub keeps letters, digits, dot, underscore, hyphen (and `+`, `@` are not among them); a run of others becomes a dot. */
function storedAssetName(name) {
    return name.replace(/[^A-Za-z0-9._-]+/g, '.');
}
async function uploadAsset(context) {
    const repo = allowedRepo(context, assets_WRITE);
    const release = releaseOf(context, repo);
    const { engine } = context;
    const given = context.query.get('name') ?? '';
    if (given === '')
        throw invalid({ resource: 'ReleaseAsset', code: 'missing_field', field: 'name' });
    const length = context.headers['content-length'];
    if (length === undefined)
        throw new HttpError(411, 'Length Required');
    if (release.immutable)
        throw unprocessable('Cannot upload assets to an immutable release.');
    if (Number(length) >= MAX_ASSET_BYTES)
        throw invalid({
            resource: 'ReleaseAsset',
            code: 'custom',
            field: 'size',
            message: 'size must be less than 2147483648',
        });
    if (context.headers['content-type'] === undefined)
        throw unprocessable('Content-Type header is required');
    const name = storedAssetName(given);
    refuseTaken(engine, release, name);
    engine.limits.create(context.viewer, context.now);
    const now = engine.timestamp();
    const asset = {
        id: engine.state.nextId(),
        repo: repo.id,
        release: release.id,
        uploader: signedIn(context.viewer).user.id,
        name,
        label: context.query.get('label') ?? (name === given ? '' : given),
        state: 'uploaded',
        content_type: context.headers['content-type'],
        size: 0,
        digest: null,
        file: (0,external_node_crypto_.randomUUID)(),
        download_count: 0,
        created_at: now,
        updated_at: now,
    };
    if (context.breakUpload) {
        engine.state.assets.put({ ...asset, state: 'starter' });
        throw new HttpError(502, 'Server Error');
    }
    const { size, digest } = await receive(context, asset.file);
    // Checked again: another upload of the same name may have finished while this one streamed.
    try {
        const current = engine.state.releases.get(release.id);
        if (current === undefined)
            throw notFound();
        if (current.immutable)
            throw unprocessable('Cannot upload assets to an immutable release.');
        refuseTaken(engine, release, name);
    }
    catch (error) {
        await (0,promises_.rm)(engine.assetFile(asset.file), { force: true });
        throw error;
    }
    const stored = engine.state.assets.put({ ...asset, size, digest });
    const shown = presentAsset(context, repo, stored);
    return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}
function refuseTaken(engine, release, name) {
    const own = engine.state.assets.under(release.id);
    if (own.some((asset) => asset.name === name))
        throw invalid({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' });
    if (own.length >= MAX_ASSETS)
        throw invalid({ resource: 'ReleaseAsset', code: 'custom', message: 'A release can have at most 1000 assets' });
}
/** Streams the body into a file while hashing it. A body that breaks off leaves nothing. */
async function receive(context, file) {
    const target = context.engine.assetFile(file);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const meter = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            size += chunk.length;
            done(null, chunk);
        },
    });
    try {
        await (0,external_node_stream_promises_.pipeline)(context.incoming, meter, (0,external_node_fs_.createWriteStream)(`${target}.part`));
    }
    catch {
        await (0,promises_.rm)(`${target}.part`, { force: true });
        throw new HttpError(400, 'Bad Request');
    }
    await (0,promises_.rename)(`${target}.part`, target);
    return { size, digest: `sha256:${hash.digest('hex')}` };
}
function assetOf(context, repo) {
    const asset = context.engine.state.assets.get(numberParam(context, 'asset'));
    const release = asset === undefined ? undefined : context.engine.state.releases.get(asset.release);
    if (asset?.repo !== repo.id || release === undefined)
        throw notFound();
    if (release.draft && !may(context.engine, context.viewer, repo, assets_WRITE))
        throw notFound();
    return { asset, release };
}
function listAssets(context) {
    const repo = allowedRepo(context, assets_READ);
    const release = releaseOf(context, repo);
    const own = context.engine.state.assets.under(release.id);
    const { items, headers } = paginate(context, own);
    return { status: 200, body: items.map((asset) => presentAsset(context, repo, asset)), headers };
}
function getAsset(context) {
    const repo = allowedRepo(context, assets_READ);
    const { asset } = assetOf(context, repo);
    if (!/application\/octet-stream/.test(context.headers['accept'] ?? '')) {
        return { status: 200, body: presentAsset(context, repo, asset) };
    }
    context.engine.state.assets.put({ ...asset, download_count: asset.download_count + 1 });
    return streamAsset(context.engine, asset, context.headers['range']);
}
/** The asset's bytes, or the part a `Range` header asks for. */
function streamAsset(engine, asset, range) {
    const file = engine.assetFile(asset.file);
    const common = {
        'content-type': asset.content_type,
        'content-disposition': `attachment; filename=${asset.name}`,
        'accept-ranges': 'bytes',
    };
    const wanted = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
    if (wanted === null || (wanted[1] === '' && wanted[2] === '')) {
        return {
            status: 200,
            stream: () => (0,external_node_fs_.createReadStream)(file),
            headers: { ...common, 'content-length': String(asset.size) },
        };
    }
    const start = wanted[1] === '' ? Math.max(0, asset.size - Number(wanted[2])) : Number(wanted[1]);
    const end = wanted[1] === '' || wanted[2] === '' ? asset.size - 1 : Math.min(Number(wanted[2]), asset.size - 1);
    if (start > end || start >= asset.size) {
        return { status: 416, bytes: Buffer.alloc(0), headers: { ...common, 'content-range': `bytes */${asset.size}` } };
    }
    return {
        status: 206,
        stream: () => (0,external_node_fs_.createReadStream)(file, { start, end }),
        headers: {
            ...common,
            'content-range': `bytes ${start}-${end}/${asset.size}`,
            'content-length': String(end - start + 1),
        },
    };
}
function updateAsset(context) {
    const repo = allowedRepo(context, assets_WRITE);
    const { asset, release } = assetOf(context, repo);
    if (release.immutable)
        throw unprocessable('Cannot update assets of an immutable release.');
    const body = jsonBody(context);
    const name = storedAssetName(optionalText(body, 'name') ?? asset.name);
    if (name !== asset.name)
        refuseTaken(context.engine, release, name);
    const label = optionalText(body, 'label') ?? asset.label;
    const changed = context.engine.state.assets.put({ ...asset, name, label, updated_at: context.engine.timestamp() });
    return { status: 200, body: presentAsset(context, repo, changed) };
}
async function deleteAsset(context) {
    const repo = allowedRepo(context, assets_WRITE);
    const { asset, release } = assetOf(context, repo);
    if (release.immutable)
        throw unprocessable('Cannot delete asset from an immutable release.');
    context.engine.state.assets.delete(asset.id);
    await (0,promises_.rm)(context.engine.assetFile(asset.file), { force: true });
    return { status: 204 };
}
async function deleteAssetsOf(engine, release) {
    for (const asset of engine.state.assets.under(release.id)) {
        engine.state.assets.delete(asset.id);
        await (0,promises_.rm)(engine.assetFile(asset.file), { force: true });
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/releases.js












const releases_READ = { key: 'contents', level: 'read' };
const releases_WRITE = { key: 'contents', level: 'write' };
/** Releases; drafts are no claim on a tag, and publishing is the moment that counts. */
function addReleaseRoutes(router) {
    const base = '/repos/{owner}/{repo}';
    router.on('POST', `${base}/releases`, createRelease);
    router.on('GET', `${base}/releases`, listReleases);
    router.on('GET', `${base}/releases/latest`, getLatest);
    router.on('GET', `${base}/releases/tags/{tag+}`, getByTag);
    router.on('GET', `${base}/releases/{release}`, getRelease);
    router.on('PATCH', `${base}/releases/{release}`, updateRelease);
    router.on('DELETE', `${base}/releases/{release}`, deleteRelease);
    router.on('GET', `${base}/immutable-releases`, getImmutability);
    router.on('PUT', `${base}/immutable-releases`, (context) => setImmutability(context, true));
    router.on('DELETE', `${base}/immutable-releases`, (context) => setImmutability(context, false));
}
/** The release `{release}`; drafts exist only for those who may push. */
function releaseOf(context, repo) {
    const release = context.engine.state.releases.get(numberParam(context, 'release'));
    if (release?.repo !== repo.id)
        throw notFound();
    if (release.draft && !may(context.engine, context.viewer, repo, releases_WRITE))
        throw notFound();
    return release;
}
function makeLatest(body, fallback) {
    const value = optionalText(body, 'make_latest') ?? fallback;
    if (value !== 'true' && value !== 'false' && value !== 'legacy') {
        throw invalid({ resource: 'Release', code: 'invalid', field: 'make_latest' });
    }
    return value;
}
async function createRelease(context) {
    const repo = allowedRepo(context, releases_WRITE);
    const body = jsonBody(context);
    const { engine } = context;
    const tag = requiredText(body, 'tag_name');
    if (!isValidRefName(`refs/tags/${tag}`)) {
        throw invalid({ resource: 'Release', code: 'custom', field: 'tag_name', message: 'tag_name is not well-formed' });
    }
    engine.limits.create(context.viewer, context.now);
    const now = engine.timestamp();
    const draft = {
        id: engine.state.nextId(),
        repo: repo.id,
        author: signedIn(context.viewer).user.id,
        tag_name: tag,
        target_commitish: optionalText(body, 'target_commitish') ?? repo.default_branch,
        name: optionalText(body, 'name') ?? null,
        body: optionalText(body, 'body') ?? null,
        draft: true,
        prerelease: optionalFlag(body, 'prerelease') ?? false,
        immutable: false,
        make_latest: makeLatest(body, 'true'),
        created_at: now,
        published_at: null,
        updated_at: now,
    };
    const wantsDraft = optionalFlag(body, 'draft') ?? false;
    await refuseForeignWorkflows(context, repo, draft);
    const release = wantsDraft ? draft : await publish(context, repo, draft);
    engine.state.releases.put(release);
    const shown = presentRelease(context, repo, release);
    return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}
/** Creates the tag when it is missing, takes the commit's date, and locks the release where the repository says so. */
async function publish(context, repo, draft) {
    const { engine, viewer } = context;
    const git = await engine.git(repo);
    const ref = `refs/tags/${draft.tag_name}`;
    const twin = engine.state.releases
        .of(repo.id)
        .find((r) => r.tag_name === draft.tag_name && !r.draft && r.id !== draft.id);
    if (twin !== undefined)
        throw invalid({ resource: 'Release', code: 'already_exists', field: 'tag_name' });
    const burned = isBurned(engine, repo, draft.tag_name);
    const used = {
        resource: 'Release',
        code: 'custom',
        field: 'tag_name',
        message: 'tag_name was used by an immutable release',
    };
    if (burned && git.refs.read(ref) !== undefined)
        throw invalid(used);
    const commit = await git.refs.exclusive(async () => {
        const existing = git.refs.read(ref);
        if (existing !== undefined)
            return await git.peelToCommit(existing);
        const target = await git.resolveCommit(draft.target_commitish);
        if (target === undefined)
            throw invalid({ resource: 'Release', code: 'invalid', field: 'target_commitish' });
        const change = { name: ref, before: ZERO_OID, after: target, force: false };
        const outcome = await changeRefs({ engine, repo, viewer, changes: [change] });
        if (outcome.kind === 'workflows')
            throw notAccessible('contents=write; contents=write,workflows=write');
        if (outcome.kind === 'refused') {
            throw invalid({
                resource: 'Release',
                code: 'custom',
                field: 'pre_receive',
                message: `pre_receive ${ruleText(outcome.messages)}`,
            }, ...(burned ? [used] : []), { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' });
        }
        if (outcome.kind !== 'changed')
            throw unprocessable('Published releases must have a valid tag');
        return target;
    });
    const object = commit === undefined ? undefined : await git.objects.readCommit(commit);
    const immutable = (engine.state.repos.get(repo.id) ?? repo).settings.immutable_releases;
    if (immutable)
        burnTag(engine, repo, draft.tag_name);
    const published = {
        ...draft,
        draft: false,
        immutable,
        // A published release is dated by its commit.
        created_at: object === undefined ? draft.created_at : isoOf(object.committer),
        published_at: engine.timestamp(),
    };
    engine.announce(viewer, {
        name: 'release',
        repo: engine.fullName(repo),
        ref,
        sha: commit ?? ZERO_OID,
        actor: signedIn(viewer).user.login,
        payload: { action: 'published', release: presentRelease(context, repo, published) },
    });
    return published;
}
/** GitHub refuses a job's release on a commit that brings other workflow files, even as a draft. */
async function refuseForeignWorkflows(context, repo, release) {
    const git = await context.engine.git(repo);
    const name = `refs/tags/${release.tag_name}`;
    if (git.refs.read(name) !== undefined)
        return;
    const after = await git.resolveCommit(release.target_commitish);
    if (after === undefined)
        return;
    const change = { name, before: ZERO_OID, after };
    if ((await foreignWorkflow({ engine: context.engine, repo, viewer: context.viewer, change })) !== undefined) {
        throw notAccessible('contents=write; contents=write,workflows=write');
    }
}
function listReleases(context) {
    const repo = allowedRepo(context, releases_READ);
    const pushes = may(context.engine, context.viewer, repo, releases_WRITE);
    const releases = context.engine.state.releases
        .of(repo.id)
        .filter((release) => pushes || !release.draft)
        .sort((a, b) => Number(b.draft) - Number(a.draft) ||
        (a.created_at === b.created_at ? b.id - a.id : a.created_at < b.created_at ? 1 : -1));
    const { items, headers } = paginate(context, releases);
    return { status: 200, body: items.map((release) => presentRelease(context, repo, release)), headers };
}
function getRelease(context) {
    const repo = allowedRepo(context, releases_READ);
    return { status: 200, body: presentRelease(context, repo, releaseOf(context, repo)) };
}
function getByTag(context) {
    const repo = allowedRepo(context, releases_READ);
    const tag = param(context, 'tag');
    const release = context.engine.state.releases.of(repo.id).find((row) => row.tag_name === tag && !row.draft);
    if (release === undefined)
        throw notFound();
    return { status: 200, body: presentRelease(context, repo, release) };
}
/** The release shown as latest: the one last marked so, else the newest by commit date among those not excluded. */
function latestRelease(context, repo) {
    const full = context.engine.state.releases.of(repo.id).filter((row) => !row.draft && !row.prerelease);
    const marked = full.filter((row) => row.make_latest === 'true');
    const newest = (rows, key) => rows.sort((a, b) => (key(a) < key(b) || (key(a) === key(b) && a.id < b.id) ? 1 : -1))[0];
    return (newest(marked, (row) => row.published_at ?? '') ??
        newest(full.filter((row) => row.make_latest === 'legacy'), (row) => row.created_at));
}
function getLatest(context) {
    const repo = allowedRepo(context, releases_READ);
    const release = latestRelease(context, repo);
    if (release === undefined)
        throw notFound();
    return { status: 200, body: presentRelease(context, repo, release) };
}
async function updateRelease(context) {
    const repo = allowedRepo(context, releases_WRITE);
    const old = releaseOf(context, repo);
    const body = jsonBody(context);
    const { engine } = context;
    const tag = optionalText(body, 'tag_name') ?? old.tag_name;
    const target = optionalText(body, 'target_commitish') ?? old.target_commitish;
    if (old.immutable && tag !== old.tag_name) {
        throw invalid({
            resource: 'Release',
            code: 'custom',
            field: 'tag_name',
            message: 'tag_name cannot be changed when release is immutable',
        });
    }
    if (old.immutable && optionalFlag(body, 'draft') === true)
        throw unprocessable('Cannot convert an immutable release to a draft.');
    const changed = {
        ...old,
        tag_name: tag,
        target_commitish: target,
        name: 'name' in body ? (optionalText(body, 'name') ?? null) : old.name,
        body: 'body' in body ? (optionalText(body, 'body') ?? null) : old.body,
        // A prerelease made full does not become latest by itself.
        make_latest: makeLatest(body, old.prerelease ? 'false' : old.make_latest),
        prerelease: optionalFlag(body, 'prerelease') ?? old.prerelease,
        updated_at: engine.timestamp(),
    };
    const draft = optionalFlag(body, 'draft') ?? old.draft;
    if (old.draft)
        await refuseForeignWorkflows(context, repo, changed);
    const row = old.draft && !draft
        ? await publish(context, repo, changed)
        : { ...changed, draft, published_at: draft ? null : changed.published_at };
    engine.state.releases.put(row);
    return { status: 200, body: presentRelease(context, repo, row) };
}
async function deleteRelease(context) {
    const repo = allowedRepo(context, releases_WRITE);
    const release = releaseOf(context, repo);
    await deleteAssetsOf(context.engine, release);
    context.engine.state.releases.delete(release.id);
    return { status: 204 };
}
const ADMIN = { key: 'administration', level: 'read', role: 'admin' };
function getImmutability(context) {
    const repo = allowedRepo(context, ADMIN);
    if (!repo.settings.immutable_releases)
        throw notFound();
    return { status: 200, body: { enabled: true, enforced_by_owner: false } };
}
function setImmutability(context, enabled) {
    const repo = allowedRepo(context, { ...ADMIN, level: 'write' });
    context.engine.state.repos.put({ ...repo, settings: { ...repo.settings, immutable_releases: enabled } });
    return { status: 204 };
}

;// CONCATENATED MODULE: ./build/sandbox/github/graphql/repository.js









/** The git side of a repository for GraphQL. */
async function scopeFor(context, repo) {
    const git = await context.engine.git(repo);
    return { context, repo, git, repository: () => repositoryFor(context, repo) };
}
/** The repository by name, when the caller may see it. */
function findRepository(context, nameWithOwner) {
    const [owner = '', name = ''] = nameWithOwner.split('/');
    try {
        return visibleRepo(context, owner, name);
    }
    catch (error) {
        if (error instanceof HttpError)
            throw unresolvedRepository(nameWithOwner);
        throw error;
    }
}
async function repositoryFor(context, repo) {
    const scope = await scopeFor(context, repo);
    const { engine, viewer } = context;
    const owner = engine.userById(repo.owner);
    const guard = (resolve) => (args) => {
        needContents(scope);
        return resolve(args);
    };
    return {
        __typename: 'Repository',
        id: nodeId('R', repo.id),
        databaseId: repo.id,
        name: repo.name,
        nameWithOwner: engine.fullName(repo),
        isPrivate: repo.private,
        isArchived: false,
        isEmpty: () => scope.git.refs.list('refs/heads/').length === 0,
        createdAt: repo.created_at,
        pushedAt: repo.pushed_at,
        url: repoHtmlUrl(context, repo),
        owner: owner === undefined ? null : presentGraphUser(context, owner),
        viewerPermission: () => viewer.kind === 'person' ? (roleOf(engine, repo, viewer.user)?.toUpperCase() ?? null) : null,
        defaultBranchRef: guard(() => refFor(scope, `refs/heads/${repo.default_branch}`)),
        ref: guard(({ qualifiedName }) => findRef(scope, qualifiedName)),
        refs: guard((args) => refsFor(scope, args)),
        object: guard((args) => objectAt(scope, args)),
        release: guard(({ tagName }) => {
            const row = visibleReleases(scope).find((release) => release.tag_name === tagName && !release.draft);
            return row === undefined ? null : releaseFor(scope, row);
        }),
        releases: guard((args) => {
            const sign = args.orderBy?.direction === 'ASC' ? 1 : -1;
            const key = (row) => (args.orderBy?.field === 'NAME' ? (row.name ?? '') : row.created_at);
            const rows = visibleReleases(scope).sort((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id));
            return connect('releases', rows, args, (row) => releaseFor(scope, row));
        }),
        latestRelease: guard(() => {
            const row = latestRelease(context, repo);
            return row === undefined ? null : releaseFor(scope, row);
        }),
        issue: ({ number }) => {
            const row = engine.state.issues.of(repo.id).find((issue) => issue.number === number);
            if (row === undefined)
                throw new GitHubGraphQLError('NOT_FOUND', `Could not resolve to an Issue with the number of ${number}.`);
            return issueFor(scope, row);
        },
    };
}
function findRef(scope, name) {
    if (name.startsWith('refs/'))
        return refFor(scope, name);
    for (const prefix of ['refs/', 'refs/heads/', 'refs/tags/']) {
        const found = refFor(scope, `${prefix}${name}`);
        if (found !== null)
            return found;
    }
    return null;
}
async function refsFor(scope, args) {
    if (!/^refs\/.*\/$/.test(args.refPrefix))
        return null;
    let refs = scope.git.refs.list(args.refPrefix);
    const query = args.query;
    if (query != null)
        refs = refs.filter((ref) => ref.name.slice(args.refPrefix.length).includes(query));
    const direction = args.orderBy?.direction ?? args.direction ?? 'ASC';
    if (args.orderBy?.field === 'TAG_COMMIT_DATE') {
        const dated = await Promise.all(refs.map(async (ref) => ({ ref, seconds: await dateOf(scope, ref.oid) })));
        refs = dated.sort((a, b) => a.seconds - b.seconds).map(({ ref }) => ref);
    }
    if (direction === 'DESC')
        refs.reverse();
    return connect('refs', refs, args, (ref) => ({
        ...refAt(scope, ref.name, ref.oid),
        name: ref.name.slice(args.refPrefix.length),
        prefix: args.refPrefix,
    }));
}
async function dateOf(scope, oid) {
    const commit = await scope.git.peelToCommit(oid);
    return commit === undefined ? 0 : ((await scope.git.objects.readCommit(commit))?.committer.seconds ?? 0);
}
async function objectAt(scope, args) {
    if (args.oid != null)
        return await objectFor(scope, args.oid);
    const expression = args.expression ?? '';
    const colon = expression.indexOf(':');
    const revision = colon === -1 ? expression : expression.slice(0, colon);
    const name = revision === 'HEAD' ? `refs/heads/${scope.repo.default_branch}` : revision;
    const commit = await scope.git.resolveCommit(name);
    if (colon === -1)
        return commit === undefined ? await objectFor(scope, revision) : await commitFor(scope, commit);
    const tree = commit === undefined ? undefined : await scope.git.treeOf(commit);
    const path = expression.slice(colon + 1);
    const entry = tree === undefined ? undefined : await scope.git.entryAt(tree, path);
    if (entry === undefined)
        return null;
    return typeOfMode(entry.mode) === 'tree' ? treeFor(scope, entry.oid, path) : await objectFor(scope, entry.oid);
}
function visibleReleases(scope) {
    const { engine, viewer } = scope.context;
    const pushes = may(engine, viewer, scope.repo, { key: 'contents', level: 'write' });
    return engine.state.releases.of(scope.repo.id).filter((row) => pushes || !row.draft);
}
function releaseFor(scope, row) {
    const { engine } = scope.context;
    const author = engine.userById(row.author);
    const ref = `refs/tags/${row.tag_name}`;
    const assets = () => engine.state.assets.under(row.id);
    return {
        __typename: 'Release',
        id: nodeId('RE', row.id),
        databaseId: row.id,
        author: author?.kind === 'User' ? presentGraphUser(scope.context, author) : null,
        name: row.name,
        description: row.body,
        tagName: row.tag_name,
        isDraft: row.draft,
        isPrerelease: row.prerelease,
        isLatest: () => latestRelease(scope.context, scope.repo)?.id === row.id,
        immutable: row.immutable,
        createdAt: row.created_at,
        publishedAt: row.published_at,
        updatedAt: row.updated_at,
        url: `${repoHtmlUrl(scope.context, scope.repo)}/releases/tag/${encodePath(row.tag_name)}`,
        repository: scope.repository,
        tag: () => refFor(scope, ref),
        tagCommit: async () => {
            const oid = scope.git.refs.read(ref);
            const commit = oid === undefined ? undefined : await scope.git.peelToCommit(oid);
            return commit === undefined ? null : await commitFor(scope, commit);
        },
        releaseAssets: (args) => {
            const wanted = assets().filter((asset) => args.name == null || asset.name === args.name);
            return connect('releaseAssets', wanted, args, (asset) => assetFor(scope, row, asset));
        },
    };
}
function assetFor(scope, release, asset) {
    const url = `${repoHtmlUrl(scope.context, scope.repo)}/releases/download/${encodePath(release.tag_name)}/${asset.name}`;
    return {
        __typename: 'ReleaseAsset',
        id: nodeId('RA', asset.id),
        name: asset.name,
        size: asset.size,
        digest: asset.digest,
        contentType: asset.content_type,
        downloadCount: asset.download_count,
        createdAt: asset.created_at,
        updatedAt: asset.updated_at,
        downloadUrl: url,
        url,
    };
}
function issueFor(scope, row) {
    return {
        __typename: 'Issue',
        id: nodeId('I', row.id),
        databaseId: row.id,
        number: row.number,
        title: row.title,
        body: row.body ?? '',
        state: row.state.toUpperCase(),
        createdAt: row.created_at,
        updatedAt: row.updated_at,
        url: `${repoHtmlUrl(scope.context, scope.repo)}/issues/${row.number}`,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/graphql/mutations.js










const NO_PUSH = "You don't have permission to push to this repository.";
function repositoryById(context, id) {
    const { prefix, parts } = readNodeId(id);
    const repo = prefix === 'R' ? context.engine.state.repos.get(Number(parts[0])) : undefined;
    if (repo === undefined)
        throw unresolvedNode(id);
    return findRepository(context, context.engine.fullName(repo));
}
function refById(context, id) {
    const { prefix, parts } = readNodeId(id);
    const repo = prefix === 'REF' ? context.engine.state.repos.get(Number(parts[0])) : undefined;
    if (repo === undefined)
        throw unresolvedNode(id);
    return { repo: findRepository(context, context.engine.fullName(repo)), name: parts.slice(1).join(':') };
}
function needPush(context, repo) {
    if (may(context.engine, context.viewer, repo, { key: 'contents', level: 'write' }))
        return;
    if (context.viewer.kind === 'job' || context.viewer.kind === 'app')
        throw forbidden();
    throw new GitHubGraphQLError('FORBIDDEN', NO_PUSH);
}
function mutations_throwUnlessChanged(outcome, moved) {
    if (outcome.kind === 'changed')
        return;
    if (outcome.kind === 'moved')
        throw moved();
    if (outcome.kind === 'not-fast-forward')
        throw errors_unprocessable('Update is not a fast forward');
    if (outcome.kind === 'workflows')
        throw forbidden();
    throw errors_unprocessable(ruleText(outcome.messages).trim());
}
/** One signed commit on a branch, on the condition that the branch still has the expected head. */
async function createCommitOnBranch(context, input) {
    const { repo, name } = branchOf(context, input);
    needPush(context, repo);
    const { engine, viewer } = context;
    engine.limits.create(viewer, context.now);
    const scope = await scopeFor(context, repo);
    const { git } = scope;
    const stale = () => 
    // The two spaces are GitHub's.
    new GitHubGraphQLError('STALE_DATA', `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`);
    const changes = fileChanges(input);
    const files = new Map();
    for (const [path, contents] of changes) {
        files.set(path, contents === null ? null : { mode: '100644', oid: git.objects.write('blob', contents) });
    }
    const oid = await git.refs.exclusive(async () => {
        const head = git.refs.read(name);
        if (head === undefined)
            throw new GitHubGraphQLError('NOT_FOUND', `Could not resolve to a branch with the name '${name.slice(11)}'.`);
        if (head !== input.expectedHeadOid)
            throw stale();
        const base = await git.treeOf(head);
        if (base === undefined)
            throw errors_unprocessable('The branch does not point to a commit.');
        for (const [path, change] of files) {
            const old = await git.entryAt(base, path);
            if (change === null && old === undefined)
                throw errors_unprocessable(`A path was requested for deletion which does not exist as of commit oid \`${head}\`: ${path}`);
            // A changed file keeps its mode.
            if (change !== null && old?.mode.startsWith('100') === true)
                change.mode = old.mode;
        }
        const person = viewerPerson(engine, viewer);
        const body = input.message.body ?? '';
        const commit = encodeCommit({
            tree: await git.editTree(base, files),
            parents: [head],
            author: person,
            committer: { ...person, name: 'GitHub', email: 'noreply@github.com' },
            message: body === '' ? input.message.headline : `${input.message.headline}\n\n${body}`,
        });
        const created = git.objects.write('commit', commit);
        const change = { name, before: head, after: created, force: false };
        mutations_throwUnlessChanged(await changeRefs({ engine, repo, viewer, changes: [change] }), stale);
        markSigned(engine, repo, created);
        return created;
    });
    return {
        clientMutationId: input.clientMutationId ?? null,
        commit: await commitFor(scope, oid),
        ref: refFor(scope, name),
    };
}
function branchOf(context, input) {
    const { branch } = input;
    if (branch.id != null)
        return refById(context, branch.id);
    if (branch.repositoryNameWithOwner == null || branch.branchName == null) {
        throw new GitHubGraphQLError('UNPROCESSABLE', 'Either a branch id or repositoryNameWithOwner and branchName must be given.');
    }
    const repo = findRepository(context, branch.repositoryNameWithOwner);
    const name = branch.branchName.startsWith('refs/heads/') ? branch.branchName : `refs/heads/${branch.branchName}`;
    return { repo, name };
}
function fileChanges(input) {
    const changes = new Map();
    const take = (path, contents) => {
        if (path.split('/').some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git')) {
            throw errors_unprocessable(`A path was requested which is not valid: ${path}`);
        }
        if (changes.has(path))
            throw errors_unprocessable(`A path was requested for both addition and deletion, or twice: ${path}`);
        changes.set(path, contents);
    };
    for (const file of input.fileChanges?.deletions ?? [])
        take(file.path, null);
    for (const file of input.fileChanges?.additions ?? []) {
        if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(file.contents))
            throw errors_unprocessable(`The contents of ${file.path} are not valid Base64.`);
        take(file.path, Buffer.from(file.contents, 'base64'));
    }
    return changes;
}
/** Moves, creates and deletes any refs, all or none, each on the condition named in `beforeOid`. */
async function updateRefs(context, input) {
    const repo = repositoryById(context, input.repositoryId);
    needPush(context, repo);
    const git = await context.engine.git(repo);
    await git.refs.exclusive(async () => {
        const changes = [];
        for (const update of input.refUpdates) {
            if (!isValidRefName(update.name))
                throw errors_unprocessable(`${update.name} is not a valid ref name.`);
            if (update.afterOid !== ZERO_OID && (await git.objects.read(update.afterOid)) === undefined)
                throw errors_unprocessable('Object does not exist');
            const now = git.refs.read(update.name) ?? ZERO_OID;
            const before = update.beforeOid ?? now;
            if (before !== now)
                throw errors_unprocessable(`Reference cannot be updated: ${update.name} was expected to be ${before} but is ${now}`);
            if (now === ZERO_OID && update.afterOid === ZERO_OID)
                throw errors_unprocessable(`Reference does not exist: ${update.name}`);
            changes.push({ name: update.name, before, after: update.afterOid, force: update.force ?? false });
        }
        const { engine, viewer } = context;
        mutations_throwUnlessChanged(await changeRefs({ engine, repo, viewer, changes }), () => errors_unprocessable('Reference cannot be updated'));
    });
    return { clientMutationId: input.clientMutationId ?? null };
}
async function moveOne(context, repo, change) {
    needPush(context, repo);
    const scope = await scopeFor(context, repo);
    const { git } = scope;
    await git.refs.exclusive(async () => {
        if (change.after !== ZERO_OID && (await git.objects.read(change.after)) === undefined)
            throw errors_unprocessable('Object does not exist');
        const now = git.refs.read(change.name);
        if (change.creates && now !== undefined)
            throw errors_unprocessable(`A ref named "${change.name}" already exists in the repository.`);
        if (!change.creates && now === undefined)
            throw errors_unprocessable('Reference does not exist');
        const { engine, viewer } = context;
        const changes = [{ name: change.name, before: now ?? ZERO_OID, after: change.after, force: change.force }];
        mutations_throwUnlessChanged(await changeRefs({ engine, repo, viewer, changes }), () => errors_unprocessable('Reference cannot be updated'));
    });
    return change.after === ZERO_OID ? null : refFor(scope, change.name);
}
async function mutations_createRef(context, input) {
    if (!isValidRefName(input.name))
        throw errors_unprocessable(`${input.name} is not a valid ref name.`);
    const repo = repositoryById(context, input.repositoryId);
    const ref = await moveOne(context, repo, { name: input.name, after: input.oid, force: false, creates: true });
    return { clientMutationId: input.clientMutationId ?? null, ref };
}
async function mutations_updateRef(context, input) {
    const { repo, name } = refById(context, input.refId);
    const ref = await moveOne(context, repo, { name, after: input.oid, force: input.force ?? false, creates: false });
    return { clientMutationId: input.clientMutationId ?? null, ref };
}
async function mutations_deleteRef(context, input) {
    const { repo, name } = refById(context, input.refId);
    await moveOne(context, repo, { name, after: ZERO_OID, force: true, creates: false });
    return { clientMutationId: input.clientMutationId ?? null };
}
async function addComment(context, input) {
    const { engine, viewer } = context;
    const { prefix, parts } = readNodeId(input.subjectId);
    const issue = prefix === 'I' ? engine.state.issues.get(Number(parts[0])) : undefined;
    const row = issue === undefined ? undefined : engine.state.repos.get(issue.repo);
    if (issue === undefined || row === undefined)
        throw unresolvedNode(input.subjectId);
    const repo = findRepository(context, engine.fullName(row));
    if (viewer.kind === 'anonymous' || !may(engine, viewer, repo, { key: 'issues', level: 'write', role: 'read' }))
        throw forbidden();
    engine.limits.create(viewer, context.now);
    const now = engine.timestamp();
    const comment = engine.state.comments.put({
        id: engine.state.nextId(),
        repo: repo.id,
        issue: issue.id,
        author: viewer.user.id,
        body: input.body,
        created_at: now,
        updated_at: now,
    });
    const url = `${repoHtmlUrl(context, repo)}/issues/${issue.number}#issuecomment-${comment.id}`;
    const node = {
        __typename: 'IssueComment',
        id: nodeId('IC', comment.id),
        databaseId: comment.id,
        body: comment.body,
        createdAt: now,
        updatedAt: now,
        url,
    };
    const subject = issueFor(await scopeFor(context, repo), issue);
    return {
        clientMutationId: input.clientMutationId ?? null,
        commentEdge: { cursor: String(comment.id), node },
        subject,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/graphql/schema.graphql.js
/**
 * The part of GitHub's GraphQL schema that the sandbox serves; every type, field and argument is declared as GitHub does.
 * From the npm package `@octokit/graphql-schema` 15.26.1, MIT licence, copyright Octokit contributors and GitHub: see
 * NOTICE.md beside this file. `Release.immutable` and `ReleaseAsset.digest` are newer than that package; they are in
 * GitHub's documentation (docs.github.com, GraphQL reference, releases).
 */
const SCHEMA = `
scalar Base64String
scalar DateTime
scalar GitObjectID
scalar GitRefname
scalar GitTimestamp
scalar URI

interface Node { id: ID! }
interface Actor { login: String! resourcePath: URI! url: URI! }
interface RepositoryOwner { id: ID! login: String! resourcePath: URI! url: URI! }
interface GitObject { abbreviatedOid: String! commitResourcePath: URI! commitUrl: URI! id: ID! oid: GitObjectID! repository: Repository! }
interface GitSignature { email: String! isValid: Boolean! payload: String! signature: String! signer: User state: GitSignatureState! verifiedAt: DateTime wasSignedByGitHub: Boolean! }

type Query {
  node(id: ID!): Node
  rateLimit(dryRun: Boolean = false): RateLimit
  repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
  viewer: User!
}

type Mutation {
  addComment(input: AddCommentInput!): AddCommentPayload
  createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
  createRef(input: CreateRefInput!): CreateRefPayload
  deleteRef(input: DeleteRefInput!): DeleteRefPayload
  updateRef(input: UpdateRefInput!): UpdateRefPayload
  updateRefs(input: UpdateRefsInput!): UpdateRefsPayload
}

type RateLimit { cost: Int! limit: Int! nodeCount: Int! remaining: Int! resetAt: DateTime! used: Int! }
type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String }

type User implements Actor & Node & RepositoryOwner { databaseId: Int email: String! id: ID! login: String! name: String resourcePath: URI! url: URI! }
type Bot implements Actor & Node { databaseId: Int id: ID! login: String! resourcePath: URI! url: URI! }
type Organization implements Actor & Node & RepositoryOwner { databaseId: Int id: ID! login: String! name: String resourcePath: URI! url: URI! }

type Repository implements Node {
  createdAt: DateTime!
  databaseId: Int
  defaultBranchRef: Ref
  id: ID!
  isArchived: Boolean!
  isEmpty: Boolean!
  isPrivate: Boolean!
  issue(number: Int!): Issue
  latestRelease: Release
  name: String!
  nameWithOwner: String!
  object(expression: String, oid: GitObjectID): GitObject
  owner: RepositoryOwner!
  pushedAt: DateTime
  ref(qualifiedName: String!): Ref
  refs(after: String, before: String, direction: OrderDirection, first: Int, last: Int, orderBy: RefOrder, query: String, refPrefix: String!): RefConnection
  release(tagName: String!): Release
  releases(after: String, before: String, first: Int, last: Int, orderBy: ReleaseOrder): ReleaseConnection!
  url: URI!
  viewerPermission: RepositoryPermission
}

type Ref implements Node {
  compare(headRef: String!): Comparison
  id: ID!
  name: String!
  prefix: String!
  repository: Repository!
  target: GitObject
}
type RefEdge { cursor: String! node: Ref }
type RefConnection { edges: [RefEdge] nodes: [Ref] pageInfo: PageInfo! totalCount: Int! }
type Comparison implements Node { aheadBy: Int! baseTarget: GitObject! behindBy: Int! headTarget: GitObject! id: ID! status: ComparisonStatus! }

type Commit implements GitObject & Node {
  abbreviatedOid: String!
  author: GitActor
  authoredDate: DateTime!
  commitResourcePath: URI!
  commitUrl: URI!
  committedDate: DateTime!
  committer: GitActor
  file(path: String!): TreeEntry
  history(after: String, author: CommitAuthor, before: String, first: Int, last: Int, path: String, since: GitTimestamp, until: GitTimestamp): CommitHistoryConnection!
  id: ID!
  message: String!
  messageBody: String!
  messageHeadline: String!
  oid: GitObjectID!
  parents(after: String, before: String, first: Int, last: Int): CommitConnection!
  repository: Repository!
  signature: GitSignature
  tree: Tree!
  url: URI!
}
type CommitEdge { cursor: String! node: Commit }
type CommitConnection { edges: [CommitEdge] nodes: [Commit] pageInfo: PageInfo! totalCount: Int! }
type CommitHistoryConnection { edges: [CommitEdge] nodes: [Commit] pageInfo: PageInfo! totalCount: Int! }
input CommitAuthor { emails: [String!] id: ID }
type GitActor { date: GitTimestamp email: String name: String user: User }
type UnknownSignature implements GitSignature { email: String! isValid: Boolean! payload: String! signature: String! signer: User state: GitSignatureState! verifiedAt: DateTime wasSignedByGitHub: Boolean! }

type Tree implements GitObject & Node { abbreviatedOid: String! commitResourcePath: URI! commitUrl: URI! entries: [TreeEntry!] id: ID! oid: GitObjectID! repository: Repository! }
type TreeEntry { extension: String mode: Int! name: String! nameRaw: Base64String! object: GitObject oid: GitObjectID! path: String size: Int! type: String! }
type Blob implements GitObject & Node { abbreviatedOid: String! byteSize: Int! commitResourcePath: URI! commitUrl: URI! id: ID! isBinary: Boolean isTruncated: Boolean! oid: GitObjectID! repository: Repository! text: String }
type Tag implements GitObject & Node { abbreviatedOid: String! commitResourcePath: URI! commitUrl: URI! id: ID! message: String name: String! oid: GitObjectID! repository: Repository! tagger: GitActor target: GitObject! }

type Release implements Node {
  author: User
  createdAt: DateTime!
  databaseId: Int
  description: String
  id: ID!
  immutable: Boolean!
  isDraft: Boolean!
  isLatest: Boolean!
  isPrerelease: Boolean!
  name: String
  publishedAt: DateTime
  releaseAssets(after: String, before: String, first: Int, last: Int, name: String): ReleaseAssetConnection!
  repository: Repository!
  tag: Ref
  tagCommit: Commit
  tagName: String!
  updatedAt: DateTime!
  url: URI!
}
type ReleaseEdge { cursor: String! node: Release }
type ReleaseConnection { edges: [ReleaseEdge] nodes: [Release] pageInfo: PageInfo! totalCount: Int! }
type ReleaseAsset implements Node { contentType: String! createdAt: DateTime! digest: String downloadCount: Int! downloadUrl: URI! id: ID! name: String! size: Int! updatedAt: DateTime! url: URI! }
type ReleaseAssetEdge { cursor: String! node: ReleaseAsset }
type ReleaseAssetConnection { edges: [ReleaseAssetEdge] nodes: [ReleaseAsset] pageInfo: PageInfo! totalCount: Int! }

type Issue implements Node { body: String! createdAt: DateTime! databaseId: Int id: ID! number: Int! state: IssueState! title: String! updatedAt: DateTime! url: URI! }
type IssueComment implements Node { body: String! createdAt: DateTime! databaseId: Int id: ID! updatedAt: DateTime! url: URI! }
type IssueCommentEdge { cursor: String! node: IssueComment }

input RefOrder { direction: OrderDirection! field: RefOrderField! }
input ReleaseOrder { direction: OrderDirection! field: ReleaseOrderField! }
enum ComparisonStatus { AHEAD BEHIND DIVERGED IDENTICAL }
enum GitSignatureState { INVALID UNSIGNED VALID }
enum IssueState { CLOSED OPEN }
enum OrderDirection { ASC DESC }
enum RefOrderField { ALPHABETICAL TAG_COMMIT_DATE }
enum ReleaseOrderField { CREATED_AT NAME }
enum RepositoryPermission { ADMIN MAINTAIN READ TRIAGE WRITE }

input AddCommentInput { body: String! clientMutationId: String subjectId: ID! }
type AddCommentPayload { clientMutationId: String commentEdge: IssueCommentEdge subject: Node }
input CommittableBranch { branchName: String id: ID repositoryNameWithOwner: String }
input CommitMessage { body: String headline: String! }
input FileAddition { contents: Base64String! path: String! }
input FileDeletion { path: String! }
input FileChanges { additions: [FileAddition!] = [] deletions: [FileDeletion!] = [] }
input CreateCommitOnBranchInput { branch: CommittableBranch! clientMutationId: String expectedHeadOid: GitObjectID! fileChanges: FileChanges message: CommitMessage! }
type CreateCommitOnBranchPayload { clientMutationId: String commit: Commit ref: Ref }
input CreateRefInput { clientMutationId: String name: String! oid: GitObjectID! repositoryId: ID! }
type CreateRefPayload { clientMutationId: String ref: Ref }
input DeleteRefInput { clientMutationId: String refId: ID! }
type DeleteRefPayload { clientMutationId: String }
input UpdateRefInput { clientMutationId: String force: Boolean = false oid: GitObjectID! refId: ID! }
type UpdateRefPayload { clientMutationId: String ref: Ref }
input RefUpdate { afterOid: GitObjectID! beforeOid: GitObjectID force: Boolean = false name: GitRefname! }
input UpdateRefsInput { clientMutationId: String refUpdates: [RefUpdate!]! repositoryId: ID! }
type UpdateRefsPayload { clientMutationId: String }
`;

;// CONCATENATED MODULE: ./build/sandbox/github/graphql/execute.js










const KEPT_DOCUMENTS = 200;
let schema;
const documents = new Map();
/** `POST /graphql`: queries are validated against the subset of GitHub's schema before they run. */
function addGraphQLRoute(router) {
    router.on('POST', '/graphql', execute_answer);
}
async function execute_answer(context) {
    signedIn(context.viewer);
    const body = jsonBody(context);
    const query = body['query'];
    if (typeof query !== 'string' || query === '') {
        throw new HttpError(400, 'A query attribute must be specified and must be a string.');
    }
    schema ??= (0,graphql/* buildSchema */.IV5)(SCHEMA, { assumeValidSDL: true });
    const checked = checkedDocument(schema, query);
    if (Array.isArray(checked))
        return { status: 200, body: { errors: checked.map(presentProblem) } };
    const result = await (0,graphql/* execute */.g7Y)({
        schema,
        document: checked,
        rootValue: rootFor(context),
        variableValues: (body['variables'] ?? {}),
        operationName: body['operationName'] ?? null,
    });
    if (result.data === undefined)
        return { status: 200, body: { errors: (result.errors ?? []).map(presentProblem) } };
    return {
        status: 200,
        body: { data: result.data, ...(result.errors === undefined ? {} : { errors: result.errors.map(presentError) }) },
    };
}
function checkedDocument(against, query) {
    const known = documents.get(query);
    if (known !== undefined)
        return known;
    let document;
    try {
        document = (0,graphql/* parse */.qgA)(query);
    }
    catch (error) {
        return [error];
    }
    const problems = (0,graphql/* validate */.tfT)(against, document);
    if (problems.length > 0)
        return [...problems];
    if (documents.size >= KEPT_DOCUMENTS)
        documents.clear();
    documents.set(query, document);
    return document;
}
/** A query that is no valid query has neither `type` nor `data`. */
function presentProblem(error) {
    return { message: error.message, locations: error.locations ?? [], extensions: { code: 'invalidQuery' } };
}
function presentError(error) {
    const cause = error.originalError;
    const common = { path: error.path ?? [], locations: error.locations ?? [], message: error.message };
    if (cause instanceof GitHubGraphQLError)
        return { type: cause.type, ...common };
    if (cause instanceof HttpError) {
        if (cause.options.headers?.['retry-after'] !== undefined)
            throw cause;
        return {
            type: cause.status === 404 ? 'NOT_FOUND' : cause.status === 403 ? 'FORBIDDEN' : 'UNPROCESSABLE',
            ...common,
        };
    }
    return { type: 'INTERNAL', ...common, message: `The sandbox failed: ${cause?.stack ?? error.message}` };
}
function rootFor(context) {
    const viewer = signedIn(context.viewer);
    const { engine, now } = context;
    return {
        viewer: () => ({ ...presentGraphUser(context, viewer.user), __typename: 'User' }),
        rateLimit: () => {
            const { limit, used, remaining, reset } = engine.limits.status(viewer, 'graphql', now);
            return { cost: 1, limit, used, remaining, nodeCount: 0, resetAt: new Date(reset * 1000).toISOString() };
        },
        repository: ({ owner, name }) => repositoryFor(context, findRepository(context, `${owner}/${name}`)),
        node: ({ id }) => {
            const { prefix, parts } = readNodeId(id);
            const repo = prefix === 'R' ? engine.state.repos.get(Number(parts[0])) : undefined;
            if (repo === undefined)
                throw unresolvedNode(id);
            return repositoryFor(context, findRepository(context, engine.fullName(repo)));
        },
        createCommitOnBranch: ({ input }) => createCommitOnBranch(context, input),
        updateRefs: ({ input }) => updateRefs(context, input),
        createRef: ({ input }) => mutations_createRef(context, input),
        updateRef: ({ input }) => mutations_updateRef(context, input),
        deleteRef: ({ input }) => mutations_deleteRef(context, input),
        addComment: ({ input }) => addComment(context, input),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/http/router.js

/**
 * Routes by method and path. `{name}` takes one segment, `{name+}` any number of them, both raw or percent-encoded, so
 * refs with slashes arrive whole. The first route that fits wins.
 */
class Router {
    #routes = [];
    on(method, template, handler, options = {}) {
        const names = [];
        const source = template.replace(/[.]/g, '\\.').replace(/\{(\w+)(\+?)\}/g, (_, name, rest) => {
            names.push(name);
            return rest === '+' ? '(.+)' : '([^/]+)';
        });
        this.#routes.push({
            method,
            pattern: new RegExp(`^${source}/?$`),
            names,
            handler,
            streams: options.streams ?? false,
        });
    }
    /** The route for a path (still percent-encoded) with its decoded parameters; undefined when there is none. */
    find(method, path) {
        for (const route of this.#routes) {
            if (route.method !== method)
                continue;
            const match = route.pattern.exec(path);
            if (match === null)
                continue;
            const params = {};
            route.names.forEach((name, index) => {
                params[name] = decode(match[index + 1] ?? '');
            });
            return { route, params };
        }
        return undefined;
    }
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new HttpError(400, 'Bad Request');
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/sandbox/github/http/answer.js



/** Adds type, length and ETag; a GET whose ETag the caller already has becomes a 304. */
function finish(reply, request, context) {
    const headers = { ...reply.headers };
    if (reply.stream !== undefined) {
        return { status: reply.status, headers, payload: undefined, bytes: Number(headers['content-length'] ?? 0) };
    }
    const payload = reply.bytes ?? (reply.body === undefined ? undefined : Buffer.from(JSON.stringify(reply.body)));
    if (payload === undefined)
        return { status: reply.status, headers, payload, bytes: 0 };
    headers['content-type'] ??= 'application/json; charset=utf-8';
    if (reply.status === 200 && (context.method === 'GET' || context.method === 'HEAD')) {
        const etag = `W/"${(0,external_node_crypto_.createHash)('sha256').update(payload).digest('hex')}"`;
        headers['etag'] = etag;
        headers['cache-control'] ??= 'private, max-age=60, s-maxage=60';
        const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
        if (known.includes(etag.replace(/^W\//, ''))) {
            delete headers['content-type'];
            return { status: 304, headers, payload: undefined, bytes: 0 };
        }
    }
    headers['content-length'] = String(payload.length);
    return { status: reply.status, headers, payload, bytes: payload.length };
}
/** Writes an answer; a stream that breaks takes the connection with it. */
async function send(response, answer) {
    response.sendDate = false;
    response.writeHead(answer.status, answer.headers);
    if (answer.method === 'HEAD')
        response.end();
    else if (answer.stream !== undefined)
        await (0,external_node_stream_promises_.pipeline)(answer.stream(), response).catch(() => response.destroy());
    else
        response.end(answer.payload);
}
/** The reply an error becomes. */
function failure(error) {
    if (error instanceof HttpError) {
        return { status: error.status, body: error.toBody(), headers: error.options.headers ?? {} };
    }
    // A defect of the sandbox must be visible to whoever runs the tests, not hidden behind a plain 500.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        status: 500,
        body: { message: `The sandbox failed: ${detail}`, documentation_url: 'https://docs.github.com/rest' },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/http/server.js






const API = '/api/v3';
const UPLOADS = '/api/uploads';
const GRAPHQL = '/api/graphql';
/** The HTTP side of the local GitHub: hooks, faults, tokens, limits and headers around the handlers. */
class GitHubServer {
    #engine;
    #router;
    #sides;
    #observe;
    #server;
    #count = 0;
    constructor(options) {
        this.#engine = options.engine;
        this.#router = options.router;
        this.#sides = options.sides;
        this.#observe = options.observe;
        this.#server = (0,external_node_http_.createServer)({ requestTimeout: 0 }, (request, response) => {
            this.#serve(request, response).catch(() => response.destroy());
        });
        this.#server.keepAliveTimeout = 30_000;
    }
    /** Listens on 127.0.0.1; rejects when the port is taken. */
    listen(port) {
        return new Promise((resolve, reject) => {
            this.#server.once('error', reject);
            this.#server.listen(port, '127.0.0.1', () => {
                this.#server.off('error', reject);
                resolve(`http://127.0.0.1:${this.#server.address().port}`);
            });
        });
    }
    close() {
        return new Promise((resolve) => {
            this.#server.close(() => resolve());
            this.#server.closeAllConnections();
        });
    }
    async #serve(request, response) {
        const raw = request.url ?? '/';
        const mark = raw.indexOf('?');
        const path = mark === -1 ? raw : raw.slice(0, mark);
        const query = new URLSearchParams(mark === -1 ? '' : raw.slice(mark + 1));
        const method = request.method ?? 'GET';
        const info = {
            number: ++this.#count,
            method,
            url: raw,
            headers: flatten(request),
            viewer: 'anonymous',
        };
        const viewer = this.#peek(request);
        if (viewer.kind !== 'anonymous')
            info.viewer = viewerLogin(viewer);
        if (viewer.kind !== 'anonymous' && viewer.token.run_id !== null)
            info.run_id = viewer.token.run_id;
        const api = [API, UPLOADS, GRAPHQL].some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
        let bytes;
        if (api && !path.startsWith(UPLOADS)) {
            bytes = await readBytes(request);
            info.body = bytes.toString('utf8');
        }
        if (await dropped(this.#engine.beforeHooks, info))
            return void request.socket.destroy();
        const effects = this.#engine.faults.take(method, path, info.body ?? '');
        if (await this.#disturb(effects, response))
            return;
        const baseUrl = `http://${request.headers.host ?? new URL(this.#engine.url).host}`;
        if (!api) {
            for (const side of this.#sides) {
                if (await side(request, response, { engine: this.#engine, path, query, baseUrl }))
                    return;
            }
            response.writeHead(404, { 'content-type': 'text/plain' }).end('Not Found\n');
            return;
        }
        const loseAnswer = effects.some((effect) => effect.kind === 'drop-after');
        await this.#api({ request, response, path, query, method, baseUrl, info, effects, loseAnswer, bytes });
    }
    async #api(call) {
        const { request, response, path, query, method, baseUrl, info } = call;
        const engine = this.#engine;
        const now = engine.now();
        const resource = path === GRAPHQL ? 'graphql' : 'core';
        const apiPath = path.startsWith(UPLOADS)
            ? `/uploads${path.slice(UPLOADS.length)}`
            : path === GRAPHQL
                ? '/graphql'
                : path.slice(API.length) || '/';
        const context = {
            engine,
            method,
            path: apiPath,
            params: {},
            query,
            headers: info.headers,
            viewer: { kind: 'anonymous' },
            baseUrl,
            now,
            bytes: call.bytes ?? Buffer.alloc(0),
            incoming: request,
            breakUpload: call.effects.some((effect) => effect.kind === 'broken-upload'),
        };
        let reply;
        try {
            const found = this.#router.find(method === 'HEAD' ? 'GET' : method, apiPath);
            context.viewer = identify(engine, request.headers.authorization);
            if (apiPath !== '/rate_limit')
                engine.limits.take(context.viewer, resource, now);
            if (found === undefined)
                throw notFound();
            context.params = found.params;
            reply = await found.route.handler(context);
        }
        catch (error) {
            reply = failure(error);
        }
        // An upload refused before its bytes were read: let them run out, so that the client can read the answer.
        if (!request.readableEnded)
            request.resume();
        const answer = finish(reply, request, context);
        if (answer.status === 304)
            engine.limits.refund(context.viewer, resource, now);
        const headers = {
            date: now.toUTCString(),
            'x-github-request-id': (0,external_node_crypto_.randomBytes)(10).toString('hex').toUpperCase(),
            'x-github-media-type': 'github.v3; format=json',
            ...engine.limits.headers(context.viewer, resource, now),
            ...answer.headers,
        };
        this.#report({ context, info, status: answer.status, headers, reply, bytes: answer.bytes });
        info.status = answer.status;
        if ((await dropped(engine.afterHooks, info)) || call.loseAnswer)
            return void request.socket.destroy();
        await send(response, { ...answer, headers, method, stream: reply.stream });
    }
    /** Who the token says the caller is, without refusing an unknown one: hooks want to know before handling. */
    #peek(request) {
        try {
            return identify(this.#engine, request.headers.authorization);
        }
        catch {
            return { kind: 'anonymous' };
        }
    }
    async #disturb(effects, response) {
        for (const effect of effects) {
            if (effect.kind === 'delay')
                await new Promise((resolve) => setTimeout(resolve, effect.ms));
            else if (effect.kind === 'drop-before') {
                response.socket?.destroy();
                return true;
            }
            else if (effect.kind === 'status') {
                const body = effect.body ?? { message: 'Server Error', documentation_url: 'https://docs.github.com/rest' };
                const text = typeof body === 'string' ? body : JSON.stringify(body);
                const type = typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8';
                response.writeHead(effect.status, {
                    date: this.#engine.now().toUTCString(),
                    'content-type': type,
                    ...effect.headers,
                });
                response.end(text);
                return true;
            }
        }
        return false;
    }
    #report(done) {
        if (this.#observe === undefined)
            return;
        const { context } = done;
        const body = context.headers['content-type']?.includes('json') === true ? tryJson(context.bytes) : undefined;
        this.#observe({
            number: done.info.number,
            request: {
                method: context.method,
                path: context.path,
                query: Object.fromEntries(context.query),
                headers: context.headers,
                ...(body === undefined ? {} : { body }),
                bytes: context.bytes.length,
            },
            response: {
                status: done.status,
                headers: done.headers,
                ...(done.status === 304 || done.reply.body === undefined ? {} : { body: done.reply.body }),
                bytes: done.bytes,
            },
            viewer: viewerLogin(context.viewer),
        });
    }
}
async function dropped(hooks, info) {
    for (const hook of hooks)
        if ((await hook(info)) === 'drop')
            return true;
    return false;
}
function flatten(request) {
    return Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
}
function tryJson(bytes) {
    if (bytes.length === 0)
        return undefined;
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/sandbox/github/oidc.js


const ISSUER_PATH = '/_services/token';
const REQUEST_PATH = '/_services/idtoken';
const LIFETIME_SECONDS = 300;
/** GitHub's OIDC provider: signs who a workflow run is. The key is made once and kept with the state. */
class OidcProvider {
    #engine;
    #requests = new Map();
    #signer;
    constructor(engine) {
        this.#engine = engine;
    }
    get issuer() {
        return `${this.#engine.url}${ISSUER_PATH}`;
    }
    /** What a job finds in ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN. */
    openRequest(claims) {
        const requestToken = this.#engine.secret('oidc');
        this.#requests.set(requestToken, claims);
        // Callers append `&audience=…`, so the address already has a query.
        const requestUrl = `${this.#engine.url}${REQUEST_PATH}/${claims.run_id}?api-version=2.0`;
        return { requestUrl, requestToken };
    }
    closeRequest(requestToken) {
        this.#requests.delete(requestToken);
    }
    /** A signed token for these claims, as GitHub would word them. */
    async issue(claims, audience) {
        const { key, kid } = await this.#getSigner();
        const now = Math.floor(this.#engine.now().getTime() / 1000);
        const head = encode({ typ: 'JWT', alg: 'RS256', x5t: kid, kid });
        const body = encode(this.#payload(claims, audience, now));
        const signature = (0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(`${head}.${body}`), key).toString('base64url');
        return `${head}.${body}.${signature}`;
    }
    async jwks() {
        return { keys: [(await this.#getSigner()).jwk] };
    }
    /** Serves the discovery document, the keys and the token requests. */
    handle = async (request, response, { path, query }) => {
        const json = (status, body) => {
            response.sendDate = false;
            response.writeHead(status, {
                'content-type': 'application/json; charset=utf-8',
                date: this.#engine.now().toUTCString(),
            });
            response.end(JSON.stringify(body));
            return true;
        };
        if (path === `${ISSUER_PATH}/.well-known/openid-configuration`)
            return json(200, this.#discovery());
        if (path === `${ISSUER_PATH}/.well-known/jwks`)
            return json(200, await this.jwks());
        if (!path.startsWith(REQUEST_PATH))
            return false;
        const token = /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
        const claims = token === undefined ? undefined : this.#requests.get(token);
        if (claims === undefined)
            return json(401, { message: 'The request token is unknown or its job has ended.' });
        return json(200, { value: await this.issue(claims, query.get('audience') ?? undefined) });
    };
    #discovery() {
        return {
            issuer: this.issuer,
            jwks_uri: `${this.issuer}/.well-known/jwks`,
            subject_types_supported: ['public', 'pairwise'],
            response_types_supported: ['id_token'],
            claims_supported: [
                'sub',
                'aud',
                'exp',
                'iat',
                'iss',
                'jti',
                'nbf',
                'ref',
                'sha',
                'repository',
                'run_id',
                'actor',
            ],
            id_token_signing_alg_values_supported: ['RS256'],
            scopes_supported: ['openid'],
        };
    }
    #payload(claims, audience, now) {
        const repo = this.#engine.repo(claims.repository);
        const owner = this.#engine.userById(repo.owner);
        const actor = this.#engine.findUser(claims.actor);
        const workflow = `${claims.repository}/${claims.workflow_path}@${claims.ref}`;
        const workflowSha = claims.workflow_sha ?? claims.sha;
        return {
            jti: (0,external_node_crypto_.randomUUID)(),
            sub: subjectOf(claims, repo),
            aud: audience ?? `${this.#engine.url}/${owner?.login}`,
            ref: claims.ref,
            sha: claims.sha,
            repository: claims.repository,
            repository_owner: owner?.login,
            repository_owner_id: String(owner?.id),
            run_id: String(claims.run_id),
            run_number: String(claims.run_number ?? 1),
            run_attempt: String(claims.run_attempt ?? 1),
            repository_visibility: repo.private ? 'private' : 'public',
            repository_id: String(repo.id),
            actor_id: String(actor?.id ?? 0),
            actor: claims.actor,
            workflow: claims.workflow,
            head_ref: claims.head_ref ?? '',
            base_ref: claims.base_ref ?? '',
            event_name: claims.event_name,
            ...(claims.environment === undefined ? {} : { environment: claims.environment }),
            ref_protected: 'false',
            ref_type: claims.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
            workflow_ref: workflow,
            workflow_sha: workflowSha,
            job_workflow_ref: workflow,
            job_workflow_sha: workflowSha,
            runner_environment: 'github-hosted',
            iss: this.issuer,
            nbf: now - 300,
            exp: now + LIFETIME_SECONDS,
            iat: now,
        };
    }
    #getSigner() {
        this.#signer ??= this.#openSigner();
        return this.#signer;
    }
    async #openSigner() {
        const { meta } = this.#engine.state;
        let pem = meta.get('oidc_key')?.value;
        if (typeof pem !== 'string') {
            const { privateKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('rsa', { modulusLength: 2048 });
            pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
            meta.put({ id: 'oidc_key', value: pem });
        }
        const key = (0,external_node_crypto_.createPrivateKey)(pem);
        const jwk = (0,external_node_crypto_.createPublicKey)(key).export({ format: 'jwk' });
        const kid = (0,external_node_crypto_.createHash)('sha1').update(String(jwk.n)).digest('base64url');
        return { key, kid, jwk: { kty: jwk.kty, alg: 'RS256', use: 'sig', kid, n: jwk.n, e: jwk.e } };
    }
}
function subjectOf(claims, repo) {
    const subject = `repo:${claims.repository}`;
    if (claims.environment !== undefined)
        return `${subject}:environment:${encodeURIComponent(claims.environment)}`;
    if (claims.event_name === 'pull_request')
        return `${subject}:pull_request`;
    return `${subject}:ref:${claims.ref === '' ? `refs/heads/${repo.default_branch}` : claims.ref}`;
}
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

;// CONCATENATED MODULE: ./build/sandbox/github/pages/html.js
/** A piece of HTML: text becomes one by `text`, so that what people wrote cannot be taken for it. */
class Html {
    html;
    constructor(html) {
        this.html = html;
    }
    /** What people wrote, escaped. */
    static text(value) {
        return new Html(value.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`));
    }
    /** Markup of our own, with pieces in it; a piece that is text is escaped. */
    static of(parts, ...values) {
        return new Html(parts.map((part, at) => part + (at < values.length ? htmlOf(values[at]) : '')).join(''));
    }
}
const htmlOf = (piece) => {
    if (piece instanceof Html)
        return piece.html;
    if (typeof piece === 'object')
        return piece.map(htmlOf).join('');
    return Html.text(String(piece)).html;
};
const { of: html } = Html;
const html_link = (href, text) => html `<a href="${href}">${text}</a>`;
/** A list, or what is said where there is nothing in it. */
function html_list(items, none = 'None.') {
    if (items.length === 0)
        return html `<p>${none}</p>`;
    return html `<ul>${items.map((item) => html `<li>${item}</li>`)}</ul>`;
}
/** A table with a head. */
function table(head, rows) {
    const cells = (row) => html `<tr>${row.map((cell) => html `<td>${cell}</td>`)}</tr>`;
    return html `<table><thead><tr>${head.map((name) => html `<th>${name}</th>`)}</tr></thead><tbody>${rows.map(cells)}</tbody></table>`;
}
/** Facts in a line. */
function facts(of) {
    const known = of.filter((fact) => fact !== undefined && fact !== '');
    return html `<p>${known.map((fact, at) => (at === 0 ? fact : [' · ', fact]))}</p>`;
}
const STYLE = 'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;border:1px solid #8886;border-radius:6px}td,th{text-align:left;vertical-align:top;padding:.2rem 1rem .2rem 0}code{overflow-wrap:anywhere}';
/** Answers with a page. */
function show(page, title, body) {
    const name = page.engine.fullName(page.repo);
    const nav = [
        html_link(`/${name}`, name),
        html_link(`/${name}/pulls`, 'Pull requests'),
        html_link(`/${name}/issues`, 'Issues'),
        html_link(`/${name}/actions`, 'Actions'),
        html_link(`/${name}/releases`, 'Releases'),
        'a local GitHub',
    ];
    const shown = html `<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · ${name}</title><style>${STYLE}</style>${facts(nav)}<h1>${title}</h1>${body}</html>`;
    page.response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
    page.response.end(`<!doctype html>${shown.html}`);
    return true;
}
/** Somebody's name on a page. */
const loginOf = (page, id) => page.engine.userById(id)?.login ?? 'ghost';
const commitLink = (page, sha) => html_link(`/${page.engine.fullName(page.repo)}/commit/${sha}`, sha.slice(0, 12));

;// CONCATENATED MODULE: ./build/sandbox/github/pages/checks.js

/** A check run with what it says. */
function check(page) {
    const row = page.engine.state.checkRuns.get(Number(page.rest.slice('runs/'.length)));
    if (row?.repo !== page.repo.id)
        return false;
    const about = facts([
        row.conclusion ?? row.status,
        row.completed_at ?? row.started_at,
        commitLink(page, row.head_sha),
    ]);
    const notes = row.annotations.map((note) => `${note['path']}:${note['start_line']} ${note['title'] ?? ''}: ${note['message']}`);
    const text = [row.output.title, row.output.summary, row.output.text]
        .filter((part) => (part ?? '') !== '')
        .join('\n\n');
    return show(page, row.name, [about, html `<pre>${text}</pre>`, notes.length === 0 ? '' : html_list(notes)]);
}

;// CONCATENATED MODULE: ./build/sandbox/github/pages/files.js



const MAX_SHOWN_BYTES = 512 * 1024;
/** Splits `ref/path` where the ref may itself hold slashes: the longest prefix that is a ref wins. */
async function splitRef(page, text) {
    const git = await page.engine.git(page.repo);
    const parts = text.split('/');
    for (let count = parts.length; count > 0; count -= 1) {
        const ref = parts.slice(0, count).join('/');
        const commit = await git.resolveCommit(ref);
        if (commit !== undefined)
            return { ref, path: parts.slice(count).join('/'), commit };
    }
    return undefined;
}
async function entryAt(page, text) {
    const at = await splitRef(page, text);
    if (at === undefined)
        return undefined;
    const git = await page.engine.git(page.repo);
    const entry = await git.entryAt((await git.treeOf(at.commit)) ?? '', at.path);
    return entry === undefined ? undefined : { ...at, git, entry };
}
/** A folder at a ref with its README, or a file. */
async function folderOrFile(page) {
    const found = await entryAt(page, page.rest.slice(page.rest.indexOf('/') + 1));
    if (found === undefined)
        return false;
    const { git, entry, ref, path } = found;
    const name = page.engine.fullName(page.repo);
    const title = path === '' ? ref : `${path} at ${ref}`;
    if (typeOfMode(entry.mode) !== 'tree') {
        const data = (await git.objects.read(entry.oid))?.data ?? Buffer.alloc(0);
        const text = data.length > MAX_SHOWN_BYTES || data.includes(0) ? `${data.length} bytes` : data.toString('utf8');
        return show(page, title, html `<pre>${text}</pre>`);
    }
    const entries = (await git.objects.readTree(entry.oid)) ?? [];
    const items = entries.map((child) => {
        const folder = typeOfMode(child.mode) === 'tree';
        const target = `${path === '' ? '' : `${path}/`}${child.name}`;
        const href = `/${name}/${folder ? 'tree' : 'blob'}/${encodePath(ref)}/${encodePath(target)}`;
        return html_link(href, folder ? `${child.name}/` : child.name);
    });
    const readme = entries.find((child) => child.name === 'README.md');
    const text = readme === undefined ? '' : ((await git.objects.read(readme.oid))?.data.toString('utf8') ?? '');
    return show(page, title, [html_list(items), text === '' ? '' : html `<pre>${text}</pre>`]);
}
/** A file's bytes. */
async function rawFile(page) {
    const found = await entryAt(page, page.rest);
    if (found === undefined || typeOfMode(found.entry.mode) !== 'blob')
        return false;
    const data = (await found.git.objects.read(found.entry.oid))?.data;
    page.response
        .writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
        .end(data);
    return true;
}
/** A commit's message and the way to its files. */
async function commit(page) {
    const oid = page.rest.slice('commit/'.length);
    const object = await (await page.engine.git(page.repo)).objects.readCommit(oid);
    if (object === undefined)
        return false;
    const by = `${object.author.name} · ${new Date(object.author.seconds * 1000).toISOString()}`;
    const name = page.engine.fullName(page.repo);
    const about = facts([by, html_link(`/${name}/tree/${oid}`, 'files')]);
    return show(page, `Commit ${oid.slice(0, 12)}`, [about, html `<pre>${object.message}</pre>`]);
}

;// CONCATENATED MODULE: ./build/sandbox/github/pages/issues.js

/** The issues, or the pull requests, newest first. */
function issues(page, of) {
    const { state } = page.engine;
    const rows = state.issues
        .of(page.repo.id)
        .filter((row) => state.pulls.under(row.id).length > 0 === (of === 'pulls'))
        .reverse();
    const items = rows.map((row) => [
        html_link(pathOf(page, row), `${row.title} #${row.number}`),
        ` (${stateOf(row, pullOf(page, row))}) by ${loginOf(page, row.author)}`,
    ]);
    return show(page, of === 'pulls' ? 'Pull requests' : 'Issues', html_list(items, 'None yet.'));
}
const pullOf = (page, row) => page.engine.state.pulls.under(row.id)[0];
const pathOf = (page, row) => `/${page.engine.fullName(page.repo)}/${pullOf(page, row) === undefined ? 'issues' : 'pull'}/${row.number}`;
const stateOf = (row, pull) => pull?.merged_at != null ? 'merged' : pull?.draft === true && row.state === 'open' ? 'draft' : row.state;
/** An issue or pull request with all that was said and done. */
function issue(page) {
    const number = Number(page.rest.slice(page.rest.indexOf('/') + 1));
    const { state } = page.engine;
    const row = state.issues.of(page.repo.id).find((candidate) => candidate.number === number);
    if (row === undefined)
        return false;
    const pull = pullOf(page, row);
    const about = facts([
        stateOf(row, pull),
        `opened by ${loginOf(page, row.author)}`,
        row.created_at,
        row.labels.length === 0 ? undefined : `labels ${row.labels.join(', ')}`,
        row.assignees.length === 0 ? undefined : `assigned to ${row.assignees.map((id) => loginOf(page, id)).join(', ')}`,
    ]);
    const happened = [
        ...state.comments.under(row.id).map((one) => ({ at: one.created_at, id: one.id, shown: comment(page, one) })),
        ...state.timeline.under(row.id).map((one) => ({ at: one.created_at, id: one.id, shown: issues_event(page, one) })),
        ...(pull === undefined ? [] : state.reviews.under(pull.id)).flatMap((one) => one.submitted_at === null ? [] : [{ at: one.submitted_at, id: one.id, shown: review(page, one) }]),
    ];
    happened.sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1));
    return show(page, `${row.title} #${row.number}`, [
        about,
        pull === undefined ? '' : proposal(page, pull),
        html `<pre>${row.body ?? ''}</pre>`,
        reactions(page, `issue:${row.id}`),
        happened.map(({ shown }) => shown),
    ]);
}
/** What a pull request proposes, to where, and who is asked. */
function proposal(page, pull) {
    const { engine } = page;
    const { state } = engine;
    const from = state.repos.get(pull.head_repo);
    const fork = from === undefined || from.id === page.repo.id ? '' : `${engine.fullName(from)}:`;
    const asked = [
        ...(pull.requested_reviewers ?? []).map((id) => loginOf(page, id)),
        ...(pull.requested_teams ?? []).map((id) => `team ${state.teams.get(id)?.slug ?? 'ghost'}`),
    ];
    const name = engine.fullName(page.repo);
    const checks = state.checkRuns
        .of(page.repo.id)
        .filter((row) => row.head_sha === pull.head_sha)
        .map((row) => [html_link(`/${name}/runs/${row.id}`, row.name), `: ${row.conclusion ?? row.status}`]);
    const lines = [
        html `<code>${pull.base_ref}</code> (${commitLink(page, pull.base_sha)}) ← <code>${fork}${pull.head_ref}</code> (${commitLink(page, pull.head_sha)})`,
        pull.merged_at === null ? '' : `merged ${pull.merged_at}`,
        asked.length === 0 ? '' : `review asked of ${asked.join(', ')}`,
        pull.merge_sha === null ? 'in conflict with its base' : '',
        checks.length === 0 ? '' : ['checks of its head', html_list(checks)],
    ];
    return html_list(lines.filter((line) => line !== ''));
}
function comment(page, row) {
    const app = row.app == null ? undefined : page.engine.userById(row.app);
    const about = facts([
        html `<strong>${loginOf(page, row.author)}</strong>`,
        app === undefined || app.id === row.author ? undefined : `through the app ${app.login}`,
        row.created_at,
        row.updated_at === row.created_at ? undefined : `edited ${row.updated_at}`,
    ]);
    return html `${about}<pre>${row.body}</pre>${reactions(page, `comment:${row.id}`)}`;
}
function review(page, row) {
    const about = facts([
        html `<strong>${loginOf(page, row.author)}</strong>`,
        html `<strong>${row.state.toLowerCase().replace('_', ' ')}</strong>`,
        row.submitted_at ?? '',
        ['at ', commitLink(page, row.commit_id)],
    ]);
    return row.body === '' ? about : html `${about}<pre>${row.body}</pre>`;
}
function issues_event(page, row) {
    const about = [
        `${loginOf(page, row.actor)}: ${row.event.replaceAll('_', ' ')}`,
        row.reviewer === undefined ? '' : `of ${loginOf(page, row.reviewer)}`,
        row.team === undefined ? '' : `of team ${page.engine.state.teams.get(row.team)?.slug ?? 'ghost'}`,
        row.commit_id === null ? '' : commitLink(page, row.commit_id),
        row.dismissed === undefined ? '' : `was ${row.dismissed.state.replace('_', ' ')}: ${row.dismissed.message}`,
        row.created_at,
    ];
    return facts(about);
}
function reactions(page, subject) {
    const rows = page.engine.state.reactions.under(subject).filter((row) => row.repo === page.repo.id);
    if (rows.length === 0)
        return '';
    return facts(rows.map((row) => `${row.content} by ${loginOf(page, row.author)}`));
}

;// CONCATENATED MODULE: ./build/sandbox/github/pages/releases.js




/** The published releases, newest first. */
function releases(page) {
    const name = page.engine.fullName(page.repo);
    const rows = page.engine.state.releases
        .of(page.repo.id)
        .filter((row) => !row.draft)
        .reverse();
    const items = rows.map((row) => [
        html_link(`/${name}/releases/tag/${encodePath(row.tag_name)}`, row.name ?? row.tag_name),
        html ` <small>${row.published_at ?? ''}</small>`,
    ]);
    return show(page, 'Releases', html_list(items, 'None yet.'));
}
/** One published release with its assets. */
function release(page) {
    const tag = page.rest.slice('releases/tag/'.length);
    const row = page.engine.state.releases.of(page.repo.id).find((r) => r.tag_name === tag && !r.draft);
    if (row === undefined)
        return false;
    const name = page.engine.fullName(page.repo);
    const assets = page.engine.state.assets.under(row.id).map((asset) => {
        const href = `/${name}/releases/download/${encodePath(tag)}/${encodeURIComponent(asset.name)}`;
        return [html_link(href, asset.name), `${asset.size} bytes`, html `<code>${asset.digest ?? ''}</code>`];
    });
    const about = facts([
        `Tag ${tag}`,
        `published ${row.published_at}`,
        row.immutable ? 'immutable' : 'not immutable',
        row.prerelease ? 'prerelease' : undefined,
    ]);
    const body = [about, html `<pre>${row.body ?? ''}</pre><h2>Assets</h2>`, table(['Name', 'Size', 'Digest'], assets)];
    return show(page, row.name ?? tag, body);
}
/** The bytes of an asset. */
async function download(page) {
    const parts = page.rest.slice('releases/download/'.length).split('/');
    const file = parts.pop();
    const row = page.engine.state.releases.of(page.repo.id).find((r) => r.tag_name === parts.join('/') && !r.draft);
    const asset = page.engine.state.assets.of(page.repo.id).find((a) => a.release === row?.id && a.name === file);
    if (asset === undefined)
        return false;
    const reply = streamAsset(page.engine, asset, page.range);
    page.response.writeHead(reply.status, reply.headers);
    if (reply.stream === undefined)
        page.response.end();
    else
        await (0,external_node_stream_promises_.pipeline)(reply.stream(), page.response).catch(() => page.response.destroy());
    return true;
}

;// CONCATENATED MODULE: ./build/sandbox/github/pages/runs.js


const runLink = (page, row) => html_link(`/${page.engine.fullName(page.repo)}/actions/runs/${row.id}`, `${row.display_title} #${row.run_number}`);
/** The newest runs. */
function runs(page) {
    const rows = page.engine.state.runs.of(page.repo.id).slice(-100).reverse();
    const shown = rows.map((row) => [
        runLink(page, row),
        row.name,
        `${row.event} by ${loginOf(page, row.actor)}`,
        row.conclusion ?? row.status,
        row.created_at,
    ]);
    const table_ = table(['Run', 'Workflow', 'Event', 'State', 'Created'], shown);
    return show(page, 'Actions', rows.length === 0 ? html `<p>Nothing ran yet.</p>` : table_);
}
/** A run with its attempts and their jobs, the environments that it waits at, and who let it through. */
function run(page) {
    const { state } = page.engine;
    const row = state.runs.get(Number(/^actions\/runs\/(\d+)/.exec(page.rest)?.[1]));
    if (row?.repo !== page.repo.id)
        return false;
    const about = facts([
        row.name,
        `${row.event} by ${loginOf(page, row.actor)}`,
        row.conclusion ?? row.status,
        row.head_branch === null ? undefined : html `<code>${row.head_branch}</code>`,
        commitLink(page, row.head_sha),
    ]);
    return show(page, `${row.display_title} #${row.run_number}`, [
        about,
        waitingAt(page, row),
        approvals(page, row),
        ...attempts(page, row),
    ]);
}
function waitingAt(page, row) {
    if (row.pending_environments.length === 0)
        return '';
    const environments = page.engine.state.environments.of(page.repo.id);
    const items = row.pending_environments.map((name) => {
        const environment = environments.find((one) => one.name === name);
        return [
            html `<strong>${name}</strong>`,
            environment === undefined ? '' : `: ${rulesOf(page, environment).join('; ')}`,
        ];
    });
    const path = `/api/v3/repos/${page.engine.fullName(page.repo)}/actions/runs/${row.id}/pending_deployments`;
    return html `<h2>Waits at</h2>${html_list(items)}<p>A reviewer answers with <code>POST ${path}</code>.</p>`;
}
function rulesOf(page, row) {
    const { reviewers = [], prevent_self_review, wait_timer = 0, can_admins_bypass } = row.protection;
    const names = reviewers.map(({ type, id }) => type === 'User' ? loginOf(page, id) : `team ${page.engine.state.teams.get(id)?.slug ?? 'ghost'}`);
    return [
        ...(names.length === 0 ? [] : [`one of ${names.join(', ')}`]),
        ...(prevent_self_review === true ? ['not who started it'] : []),
        ...(wait_timer === 0 ? [] : [`${wait_timer} minutes`]),
        ...(can_admins_bypass === false ? ['administrators do not bypass'] : []),
    ];
}
function approvals(page, row) {
    if (row.approvals.length === 0)
        return '';
    const rows = row.approvals.map(({ user, state, environments, comment }) => [
        loginOf(page, user),
        state,
        environments.join(', '),
        comment,
    ]);
    return html `<h2>Approvals</h2><p>Of all attempts: which one, and when, GitHub does not tell.</p>${table(['Who', 'Answer', 'Environments', 'Comment'], rows)}`;
}
function attempts(page, row) {
    const jobs = page.engine.state.jobs.under(row.id);
    const numbers = Array.from({ length: row.run_attempt }, (_, at) => row.run_attempt - at);
    return numbers.flatMap((number) => {
        const attempt = attemptOf(row, number);
        if (attempt === undefined)
            return [];
        const about = facts([
            `started by ${loginOf(page, attempt.triggering_actor ?? attempt.actor)}`,
            attempt.run_started_at ?? attempt.created_at,
            attempt.conclusion ?? attempt.status,
        ]);
        const own = jobs.filter((job) => (job.run_attempt ?? 1) === number).map(jobItem);
        return [html `<h2>Attempt ${number}</h2>${about}${html_list(own, 'No jobs.')}`];
    });
}
function jobItem(job) {
    const steps = job.steps.map((step) => `${step.name}: ${step.conclusion ?? step.status}`);
    return html `${job.name}: ${job.conclusion ?? job.status}${steps.length === 0 ? '' : html_list(steps)}`;
}

;// CONCATENATED MODULE: ./build/sandbox/github/pages.js






/** Small readable pages, so that links printed anywhere open: releases, folders, files, commits, issues, runs, checks, downloads. */
const servePages = async (request, response, { engine, path, baseUrl }) => {
    const match = /^\/(?:(raw)\/)?([^/]+)\/([^/]+)(?:\/(.*))?$/.exec(path);
    if (match === null || request.method !== 'GET')
        return false;
    const repo = engine.findRepo(pages_decode(match[2] ?? ''), pages_decode(match[3] ?? ''));
    let viewer = { kind: 'anonymous' };
    try {
        viewer = identify(engine, request.headers.authorization);
    }
    catch {
        // A page is shown as to nobody in particular.
    }
    if (repo === undefined || !may(engine, viewer, repo, { key: 'contents', level: 'read' }))
        return false;
    const rest = pages_decode(match[4] ?? '');
    const page = { engine, repo, response, baseUrl, rest };
    if (match[1] === 'raw')
        return await rawFile(page);
    if (rest === '')
        return await folderOrFile({ ...page, rest: `tree/${repo.default_branch}` });
    if (rest === 'releases')
        return releases(page);
    if (rest.startsWith('releases/tag/'))
        return release(page);
    if (rest.startsWith('releases/download/'))
        return await download({ ...page, range: request.headers.range });
    if (/^(tree|blob)\//.test(rest))
        return await folderOrFile(page);
    if (/^commit\/[0-9a-f]{40}$/.test(rest))
        return await commit(page);
    if (rest === 'issues' || rest === 'pulls')
        return issues(page, rest);
    if (/^(issues|pull)\/\d+$/.test(rest))
        return issue(page);
    if (rest === 'actions')
        return runs(page);
    if (/^actions\/runs\/\d+/.test(rest))
        return run(page);
    if (/^runs\/\d+$/.test(rest))
        return check(page);
    return false;
};
function pages_decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/accounts.js






/** Users, the repository itself, collaborators, rate limits and `/meta`. */
function addAccountRoutes(router) {
    router.on('GET', '/user', getViewer);
    router.on('GET', '/users/{username}', getUser);
    router.on('GET', '/rate_limit', getRateLimit);
    router.on('GET', '/meta', getMeta);
    router.on('GET', '/repos/{owner}/{repo}', getRepo);
    router.on('GET', '/repos/{owner}/{repo}/collaborators', listCollaborators);
    router.on('GET', '/repos/{owner}/{repo}/collaborators/{username}/permission', getPermission);
    router.on('GET', '/repos/{owner}/{repo}/collaborators/{username}', checkCollaborator);
}
function profile(context, user) {
    return {
        ...presentUser(context, user),
        name: user.name,
        company: null,
        blog: '',
        location: null,
        email: user.email,
        hireable: null,
        bio: null,
        public_repos: 0,
        public_gists: 0,
        followers: 0,
        following: 0,
        created_at: user.created_at,
        updated_at: user.created_at,
    };
}
function getViewer(context) {
    const viewer = signedIn(context.viewer);
    if (viewer.kind !== 'person')
        throw notAccessible();
    const headers = { 'x-oauth-scopes': viewer.token.scopes.join(', ') };
    return { status: 200, body: profile(context, viewer.user), headers };
}
function getUser(context) {
    const user = context.engine.findUser(param(context, 'username'));
    if (user === undefined)
        throw notFound();
    return { status: 200, body: profile(context, user) };
}
function getRateLimit(context) {
    const status = (resource) => context.engine.limits.status(context.viewer, resource, context.now);
    const core = status('core');
    const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
    return { status: 200, body: { resources: { core, search, graphql: status('graphql') }, rate: core } };
}
/** GitHub Enterprise Server names its version here; the sandbox says what it is. */
function getMeta() {
    return {
        status: 200,
        body: { verifiable_password_authentication: false, installed_version: '3.22.0', slipway_sandbox: true },
    };
}
function getRepo(context) {
    const repo = visibleRepo(context, param(context, 'owner'), param(context, 'repo'));
    const { viewer } = context;
    const role = viewer.kind === 'person' ? roleOf(context.engine, repo, viewer.user) : undefined;
    const permissions = viewer.kind === 'person'
        ? permissionFlags(role)
        : { admin: false, maintain: false, push: pushes(context, repo), triage: false, pull: true };
    return { status: 200, body: presentFullRepo(context, repo, viewer.kind === 'anonymous' ? {} : { permissions }) };
}
const pushes = (context, repo) => may(context.engine, context.viewer, repo, { key: 'contents', level: 'write' });
function permissionFlags(role) {
    return {
        admin: atLeast(role, 'admin'),
        maintain: atLeast(role, 'maintain'),
        push: atLeast(role, 'write'),
        triage: atLeast(role, 'triage'),
        pull: atLeast(role, 'read'),
    };
}
/** `permission` knows only admin, write, read and none; `role_name` tells maintain and triage apart. */
const LEGACY = {
    read: 'read',
    triage: 'read',
    write: 'write',
    maintain: 'write',
    admin: 'admin',
};
function getPermission(context) {
    // People need push access to ask; a job's token may with metadata alone.
    const repo = allowedRepo(context, { key: 'metadata', level: 'read' });
    const viewer = signedIn(context.viewer);
    if (viewer.kind === 'person' && !atLeast(roleOf(context.engine, repo, viewer.user), 'write')) {
        throw new HttpError(403, 'Must have push access to view collaborator permission.');
    }
    const user = context.engine.findUser(param(context, 'username'));
    if (user === undefined)
        throw new HttpError(404, `${param(context, 'username')} is not a user`);
    const role = roleOf(context.engine, repo, user);
    const body = {
        permission: role === undefined ? 'none' : LEGACY[role],
        role_name: role ?? 'none',
        user: { ...presentUser(context, user), permissions: permissionFlags(role), role_name: role ?? 'none' },
    };
    return { status: 200, body };
}
/** Whoever was given a role, directly or through a team; people need push access to look, a job's token does not. */
function listCollaborators(context) {
    const { engine, query } = context;
    const repo = allowedRepo(context, { key: 'metadata', level: 'read' });
    const viewer = signedIn(context.viewer);
    if (viewer.kind === 'person' && !atLeast(roleOf(engine, repo, viewer.user), 'write'))
        throw new HttpError(403, 'Must have push access to view repository collaborators.');
    const wanted = query.get('permission');
    const affiliation = query.get('affiliation') ?? 'all';
    const found = [...engine.state.users.all()].flatMap((user) => {
        const role = user.kind === 'User' ? grantedRole(engine, repo, user) : undefined;
        if (role === undefined || !affiliated(context, { repo, user, affiliation }))
            return [];
        const permissions = permissionFlags(role);
        if (wanted !== null && permissions[wanted] !== true)
            return [];
        return [{ ...presentUser(context, user), permissions, role_name: role }];
    });
    const { items, headers } = paginate(context, found);
    return { status: 200, body: items, headers };
}
function affiliated(context, of) {
    const { repo, user, affiliation } = of;
    const { engine } = context;
    if (affiliation === 'direct')
        return repo.owner === user.id || engine.state.roles.get(`${repo.id}:${user.id}`) !== undefined;
    return affiliation !== 'outside' || associationOf(engine, repo, user.id) === 'COLLABORATOR';
}
function checkCollaborator(context) {
    const repo = allowedRepo(context, { key: 'metadata', level: 'read', role: 'write' });
    const user = context.engine.findUser(param(context, 'username'));
    if (user === undefined || !isCollaborator(context.engine, repo, user))
        throw notFound();
    return { status: 204 };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/actions.js










const actions_READ = { key: 'actions', level: 'read' };
const actions_WRITE = { key: 'actions', level: 'write' };
const actions_ADMIN = { key: 'administration', level: 'write', role: 'admin' };
const actions_WORKFLOWS = '.github/workflows';
const MAX_INPUTS = 25;
/** Workflows, the two dispatches and the repository's Actions settings. */
function addActionRoutes(router) {
    const base = '/repos/{owner}/{repo}';
    router.on('GET', `${base}/actions/workflows`, listWorkflows);
    router.on('GET', `${base}/actions/workflows/{workflow}`, getWorkflow);
    router.on('POST', `${base}/actions/workflows/{workflow}/dispatches`, dispatchWorkflow);
    router.on('POST', `${base}/dispatches`, dispatchRepository);
    router.on('GET', `${base}/actions/permissions`, getPermissions);
    router.on('GET', `${base}/actions/permissions/workflow`, getWorkflowPermissions);
    router.on('PUT', `${base}/actions/permissions/workflow`, setWorkflowPermissions);
}
/** Workflow files of the default branch, each with its record. */
async function workflowsOf(context, repo) {
    const git = await context.engine.git(repo);
    const head = git.refs.read(`refs/heads/${repo.default_branch}`);
    const tree = head === undefined ? undefined : await git.treeOf(head);
    const folder = tree === undefined ? undefined : await git.entryAt(tree, actions_WORKFLOWS);
    const entries = folder === undefined ? [] : ((await git.objects.readTree(folder.oid)) ?? []);
    const files = entries.filter((entry) => typeOfMode(entry.mode) === 'blob' && /\.ya?ml$/.test(entry.name));
    return await Promise.all(files.map(async (entry) => ({
        row: workflowFor(context.engine, repo, `${actions_WORKFLOWS}/${entry.name}`),
        text: (await git.objects.read(entry.oid))?.data.toString('utf8') ?? '',
    })));
}
async function listWorkflows(context) {
    const repo = allowedRepo(context, actions_READ);
    const all = await workflowsOf(context, repo);
    const { items, headers } = paginate(context, all);
    return {
        status: 200,
        body: {
            total_count: all.length,
            workflows: items.map(({ row, text }) => presentWorkflow(context, repo, row, text)),
        },
        headers,
    };
}
async function workflowOf(context, repo) {
    const wanted = param(context, 'workflow');
    const all = await workflowsOf(context, repo);
    const found = all.find(({ row }) => String(row.id) === wanted || row.path === `${actions_WORKFLOWS}/${wanted}`);
    if (found === undefined)
        throw notFound();
    return found;
}
async function getWorkflow(context) {
    const repo = allowedRepo(context, actions_READ);
    const { row, text } = await workflowOf(context, repo);
    return { status: 200, body: presentWorkflow(context, repo, row, text) };
}
async function dispatchWorkflow(context) {
    const repo = allowedRepo(context, actions_WRITE);
    const { engine, viewer } = context;
    const { row, text } = await workflowOf(context, repo);
    const body = jsonBody(context);
    const ref = requiredText(body, 'ref');
    const git = await engine.git(repo);
    const full = [ref, `refs/heads/${ref}`, `refs/tags/${ref}`].find((name) => name.startsWith('refs/') && git.refs.read(name) !== undefined);
    const sha = full === undefined ? undefined : await git.resolveCommit(full);
    if (full === undefined || sha === undefined)
        throw unprocessable(`No ref found for: ${ref}`);
    // The file at the dispatched ref decides which inputs there are.
    const entry = await git.entryAt((await git.treeOf(sha)) ?? '', row.path);
    const source = entry === undefined ? text : ((await git.objects.read(entry.oid))?.data.toString('utf8') ?? text);
    const inputs = checkedInputs(source, optionalObject(body, 'inputs') ?? {});
    const actor = actorOf(viewer);
    const details = optionalFlag(body, 'return_run_details') ?? false;
    const name = nameIn(source) ?? row.path;
    const run = createRun(engine, {
        repo: engine.fullName(repo),
        path: row.path,
        name,
        event: 'workflow_dispatch',
        ref: full,
        sha,
        actor,
        inputs,
    });
    engine.announce(viewer, {
        name: 'workflow_dispatch',
        repo: engine.fullName(repo),
        ref: full,
        sha,
        actor,
        run_id: run.id,
        workflow_path: row.path,
        payload: {
            inputs,
            ref: full,
            workflow: row.path,
            repository: presentWebhookRepo(engine, repo),
            sender: presentUser(context, signedIn(viewer).user),
        },
    });
    if (!details)
        return { status: 204 };
    const body200 = {
        workflow_run_id: run.id,
        run_url: `${repoApiUrl(context, repo)}/actions/runs/${run.id}`,
        html_url: `${repoHtmlUrl(context, repo)}/actions/runs/${run.id}`,
    };
    return { status: 200, body: body200 };
}
function parsed(source) {
    try {
        const value = (0,dist/* parse */.qg)(source);
        return value !== null && typeof value === 'object' ? value : {};
    }
    catch {
        return {};
    }
}
function nameIn(source) {
    const name = parsed(source)['name'];
    return typeof name === 'string' ? name : undefined;
}
/** The inputs of a dispatch against those the workflow declares, defaults filled in. */
function checkedInputs(source, given) {
    const on = parsed(source)['on'];
    const listed = on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch'));
    const events = on !== null && typeof on === 'object' && !Array.isArray(on) ? on : {};
    if (!listed && !('workflow_dispatch' in events))
        throw unprocessable("Workflow does not have 'workflow_dispatch' trigger");
    const trigger = events['workflow_dispatch'];
    const declared = trigger?.inputs ?? {};
    if (Object.keys(given).length > MAX_INPUTS)
        throw unprocessable(`Invalid number of inputs. The maximum is ${MAX_INPUTS}.`);
    const unexpected = Object.keys(given).filter((name) => !(name in declared));
    if (unexpected.length > 0)
        throw unprocessable(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
    const inputs = {};
    for (const [name, spec] of Object.entries(declared)) {
        const value = given[name] ?? spec?.default;
        if (value === undefined && spec?.required === true)
            throw unprocessable(`Required input '${name}' not provided`);
        if (spec?.type === 'choice' && value !== undefined && spec.options?.map(String).includes(String(value)) === false) {
            throw unprocessable(`Provided value '${String(value)}' for input '${name}' not in the list of allowed values`);
        }
        inputs[name] = value === undefined ? '' : typeof value === 'boolean' ? value : String(value);
    }
    return inputs;
}
async function dispatchRepository(context) {
    const repo = allowedRepo(context, { key: 'contents', level: 'write' });
    const { engine, viewer } = context;
    const body = jsonBody(context);
    const type = requiredText(body, 'event_type');
    if (type.length > 100 || type === '')
        throw invalid({ resource: 'RepositoryDispatch', code: 'invalid', field: 'event_type' });
    const payload = optionalObject(body, 'client_payload') ?? {};
    if (Object.keys(payload).length > 10)
        throw unprocessable('No more than 10 properties are allowed; more were supplied.');
    if (JSON.stringify(payload).length >= 65_536)
        throw unprocessable('client_payload is too large.');
    const ref = `refs/heads/${repo.default_branch}`;
    const sha = (await engine.git(repo)).refs.read(ref) ?? '';
    engine.announce(viewer, {
        name: 'repository_dispatch',
        repo: engine.fullName(repo),
        ref,
        sha,
        actor: actorOf(viewer),
        payload: {
            action: type,
            branch: repo.default_branch,
            client_payload: payload,
            repository: presentWebhookRepo(engine, repo),
            sender: presentUser(context, signedIn(viewer).user),
        },
    });
    return { status: 204 };
}
function getPermissions(context) {
    allowedRepo(context, { ...actions_ADMIN, level: 'read' });
    return { status: 200, body: { enabled: true, allowed_actions: 'all', sha_pinning_required: false } };
}
function getWorkflowPermissions(context) {
    const repo = allowedRepo(context, { ...actions_ADMIN, level: 'read' });
    const { default_workflow_permissions, actions_can_create_pull_requests } = repo.settings;
    return {
        status: 200,
        body: { default_workflow_permissions, can_approve_pull_request_reviews: actions_can_create_pull_requests },
    };
}
function setWorkflowPermissions(context) {
    const repo = allowedRepo(context, actions_ADMIN);
    const body = jsonBody(context);
    const level = optionalText(body, 'default_workflow_permissions') ?? repo.settings.default_workflow_permissions;
    if (level !== 'read' && level !== 'write')
        throw unprocessable('Invalid default_workflow_permissions');
    const pulls = optionalFlag(body, 'can_approve_pull_request_reviews') ?? repo.settings.actions_can_create_pull_requests;
    const settings = {
        ...repo.settings,
        default_workflow_permissions: level,
        actions_can_create_pull_requests: pulls,
    };
    context.engine.state.repos.put({ ...repo, settings });
    return { status: 204 };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/environments.js








const environments_READ = { key: 'actions', level: 'read' };
const environments_ADMIN = { key: 'administration', level: 'write', role: 'admin' };
const MAX_REVIEWERS = 6;
const MAX_WAIT_MINUTES = 43_200;
/** Environments with their protection rules; names are case-insensitive. */
function addEnvironmentRoutes(router) {
    const base = '/repos/{owner}/{repo}/environments';
    router.on('GET', base, listEnvironments);
    router.on('GET', `${base}/{environment+}/deployment-branch-policies`, listBranchPolicies);
    router.on('POST', `${base}/{environment+}/deployment-branch-policies`, addBranchPolicy);
    router.on('GET', `${base}/{environment+}`, getEnvironment);
    router.on('PUT', `${base}/{environment+}`, setEnvironment);
    router.on('DELETE', `${base}/{environment+}`, deleteEnvironment);
}
const find = (context, repo) => findEnvironment(context.engine, repo, param(context, 'environment'));
function listEnvironments(context) {
    const repo = allowedRepo(context, environments_READ);
    const rows = context.engine.state.environments.of(repo.id);
    const { items, headers } = paginate(context, rows);
    return {
        status: 200,
        body: { total_count: rows.length, environments: items.map((row) => environments_present(context, repo, row)) },
        headers,
    };
}
function getEnvironment(context) {
    const repo = allowedRepo(context, environments_READ);
    const row = find(context, repo);
    if (row === undefined)
        throw notFound();
    return { status: 200, body: environments_present(context, repo, row) };
}
function setEnvironment(context) {
    const repo = allowedRepo(context, environments_ADMIN);
    const old = find(context, repo)?.protection;
    // Neither is among what this call takes: who may bypass is set on the site, the patterns by their own calls.
    const kept = { can_admins_bypass: old?.can_admins_bypass ?? true, branch_policies: old?.branch_policies ?? [] };
    const protection = { ...readProtection(context, jsonBody(context)), ...kept };
    const row = putEnvironment(context.engine, repo, { name: param(context, 'environment'), protection });
    return { status: 200, body: environments_present(context, repo, row) };
}
function readProtection(context, body) {
    const wait = body['wait_timer'] ?? 0;
    if (typeof wait !== 'number' || wait < 0 || wait > MAX_WAIT_MINUTES)
        throw unprocessable('Invalid wait_timer');
    const reviewers = (optionalList(body, 'reviewers') ?? []).map((item) => item);
    if (reviewers.length > MAX_REVIEWERS)
        throw unprocessable(`Invalid request.\n\nNo more than ${MAX_REVIEWERS} items are allowed; ${reviewers.length} were supplied.`);
    const { state } = context.engine;
    return {
        wait_timer: wait,
        prevent_self_review: optionalFlag(body, 'prevent_self_review') ?? false,
        deployment_branch_policy: readBranchPolicy(body),
        reviewers: reviewers.map(({ type, id }) => {
            const known = type === 'Team' ? state.teams.get(Number(id)) : state.users.get(Number(id));
            if ((type !== 'User' && type !== 'Team') || known === undefined)
                throw unprocessable('Failed to create the environment protection rule. Please ensure the reviewers exist.');
            return { type, id: Number(id) };
        }),
    };
}
function readBranchPolicy(body) {
    const policy = optionalObject(body, 'deployment_branch_policy');
    if (policy === undefined)
        return null;
    const { protected_branches, custom_branch_policies } = policy;
    if (typeof protected_branches !== 'boolean' || typeof custom_branch_policies !== 'boolean')
        throw unprocessable('Invalid deployment_branch_policy');
    if (protected_branches === custom_branch_policies)
        throw unprocessable('protected_branches and custom_branch_policies cannot have the same value');
    return { protected_branches, custom_branch_policies };
}
function deleteEnvironment(context) {
    const repo = allowedRepo(context, environments_ADMIN);
    const row = find(context, repo);
    if (row === undefined)
        throw notFound();
    context.engine.state.environments.delete(row.id);
    return { status: 204 };
}
const presentPolicy = (row, policy, at) => {
    const id = row.id * 1000 + at;
    return { id, node_id: nodeId('GBP', id), name: policy.name, type: policy.type ?? 'branch' };
};
function listBranchPolicies(context) {
    const repo = allowedRepo(context, environments_READ);
    const row = find(context, repo);
    if (row === undefined)
        throw notFound();
    const all = (row.protection.branch_policies ?? []).map((policy, at) => presentPolicy(row, policy, at));
    const { items, headers } = paginate(context, all);
    return { status: 200, body: { total_count: all.length, branch_policies: items }, headers };
}
function addBranchPolicy(context) {
    const repo = allowedRepo(context, environments_ADMIN);
    const row = find(context, repo);
    if (row?.protection.deployment_branch_policy?.custom_branch_policies !== true)
        throw notFound();
    const body = jsonBody(context);
    const type = optionalText(body, 'type') ?? 'branch';
    if (type !== 'branch' && type !== 'tag')
        throw unprocessable('Invalid type');
    const policy = { name: requiredText(body, 'name'), type };
    const known = row.protection.branch_policies ?? [];
    if (known.some((one) => one.name === policy.name && (one.type ?? 'branch') === type))
        return { status: 303 };
    putEnvironment(context.engine, repo, {
        name: row.name,
        protection: { ...row.protection, branch_policies: [...known, policy] },
    });
    return { status: 200, body: presentPolicy(row, policy, known.length) };
}
/** Reviewers as GitHub lists them. */
function presentReviewers(context, row) {
    return (row.protection.reviewers ?? []).map(({ type, id }) => {
        if (type === 'User')
            return { type, reviewer: presentUser(context, context.engine.userById(id)) };
        const team = context.engine.state.teams.get(id);
        return { type, reviewer: team === undefined ? {} : presentTeam(context, team) };
    });
}
function environments_present(context, repo, row) {
    const { protection } = row;
    const rule = (kind) => ({ id: row.id, node_id: nodeId('GA', row.id, kind) });
    const rules = [];
    if ((protection.wait_timer ?? 0) > 0)
        rules.push({ ...rule('wait'), type: 'wait_timer', wait_timer: protection.wait_timer });
    if ((protection.reviewers ?? []).length > 0) {
        const prevent_self_review = protection.prevent_self_review ?? false;
        rules.push({
            ...rule('reviewers'),
            type: 'required_reviewers',
            prevent_self_review,
            reviewers: presentReviewers(context, row),
        });
    }
    const policy = protection.deployment_branch_policy ?? null;
    if (policy !== null)
        rules.push({ ...rule('branch'), type: 'branch_policy' });
    const name = encodeURIComponent(row.name);
    return {
        id: row.id,
        node_id: nodeId('EN', row.id),
        name: row.name,
        url: `${repoApiUrl(context, repo)}/environments/${name}`,
        html_url: `${repoHtmlUrl(context, repo)}/deployments/activity_log?environments_filter=${name}`,
        created_at: row.created_at,
        updated_at: row.updated_at,
        can_admins_bypass: protection.can_admins_bypass ?? true,
        protection_rules: rules,
        deployment_branch_policy: policy,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/runs.js






const runs_READ = { key: 'actions', level: 'read' };
const runs_WRITE = { key: 'actions', level: 'write' };
const MAX_RERUNS = 50;
const DAY = 86_400_000;
/** Runs with their attempts and jobs, and running them again. */
function addRunRoutes(router) {
    const base = '/repos/{owner}/{repo}/actions/runs';
    router.on('GET', base, listRuns);
    router.on('GET', `${base}/{run}`, getRun);
    router.on('GET', `${base}/{run}/jobs`, listJobs);
    router.on('GET', `${base}/{run}/attempts/{attempt}`, getAttempt);
    router.on('GET', `${base}/{run}/attempts/{attempt}/jobs`, listJobsOfAttempt);
    router.on('POST', `${base}/{run}/rerun`, rerun);
}
function listRuns(context) {
    const repo = allowedRepo(context, runs_READ);
    const { engine, query } = context;
    const fits = (name, value) => query.get(name) === null || query.get(name) === value;
    const runs = engine.state.runs
        .of(repo.id)
        .filter((run) => fits('event', run.event) && fits('branch', run.head_branch) && fits('head_sha', run.head_sha))
        .filter((run) => query.get('status') === null || [run.status, run.conclusion].includes(query.get('status')))
        .filter((run) => fits('actor', engine.userById(run.actor)?.login ?? null))
        .reverse();
    const { items, headers } = paginate(context, runs);
    return (async () => ({
        status: 200,
        body: {
            total_count: runs.length,
            workflow_runs: await Promise.all(items.map((run) => presentRun(context, repo, run))),
        },
        headers,
    }))();
}
/** The run `{run}` of a repository, or 404. */
function runOf(context, repo) {
    const run = context.engine.state.runs.get(numberParam(context, 'run'));
    if (run?.repo !== repo.id)
        throw notFound();
    return run;
}
async function getRun(context) {
    const repo = allowedRepo(context, runs_READ);
    return { status: 200, body: await presentRun(context, repo, runOf(context, repo)) };
}
function attemptAt(context, repo) {
    const run = attemptOf(runOf(context, repo), numberParam(context, 'attempt'));
    if (run === undefined)
        throw notFound();
    return run;
}
async function getAttempt(context) {
    const repo = allowedRepo(context, runs_READ);
    return { status: 200, body: await presentRun(context, repo, attemptAt(context, repo)) };
}
function listJobs(context) {
    const repo = allowedRepo(context, runs_READ);
    const run = runOf(context, repo);
    const all = context.query.get('filter') === 'all';
    return jobsReply(context, { repo, run, fits: (job) => all || (job.run_attempt ?? 1) === run.run_attempt });
}
function listJobsOfAttempt(context) {
    const repo = allowedRepo(context, runs_READ);
    const run = attemptAt(context, repo);
    return jobsReply(context, { repo, run, fits: (job) => (job.run_attempt ?? 1) === run.run_attempt });
}
function jobsReply(context, of) {
    const { repo, run, fits } = of;
    const jobs = context.engine.state.jobs.under(run.id).filter(fits);
    const { items, headers } = paginate(context, jobs);
    return {
        status: 200,
        body: { total_count: jobs.length, jobs: items.map((job) => presentJob(context, repo, { run, job })) },
        headers,
    };
}
/** What runs again is what ran: the same commit, payload and actor; only who started it is new. */
function rerun(context) {
    const repo = allowedRepo(context, runs_WRITE);
    const run = runOf(context, repo);
    const { user } = signedIn(context.viewer);
    if (run.status !== 'completed')
        throw new HttpError(403, 'This workflow is already running');
    if (context.now.getTime() - Date.parse(run.created_at) > 30 * DAY)
        throw new HttpError(403, 'Unable to retry this workflow run because it was created over a month ago');
    if (run.run_attempt > MAX_RERUNS)
        throw new HttpError(403, `Unable to retry this workflow run because it was retried ${MAX_RERUNS} times already`);
    requestRerun(context.engine, run, user.login);
    return { status: 201, body: {} };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/approvals.js









const approvals_READ = { key: 'actions', level: 'read' };
/** What a run waits for at environments, and who let it through. Only a listed person can answer, no job and no app. */
function addApprovalRoutes(router) {
    const base = '/repos/{owner}/{repo}/actions/runs/{run}';
    router.on('GET', `${base}/approvals`, listApprovals);
    router.on('GET', `${base}/pending_deployments`, listPending);
    router.on('POST', `${base}/pending_deployments`, approvals_review);
}
const environmentsOf = (context, repo, names) => context.engine.state.environments.of(repo.id).filter((row) => names.includes(row.name));
function presentShort(context, repo, row) {
    const name = encodeURIComponent(row.name);
    return {
        id: row.id,
        node_id: nodeId('EN', row.id),
        name: row.name,
        url: `${repoApiUrl(context, repo)}/environments/${name}`,
        html_url: `${repoHtmlUrl(context, repo)}/deployments/activity_log?environments_filter=${name}`,
    };
}
function listApprovals(context) {
    const repo = allowedRepo(context, approvals_READ);
    const body = runOf(context, repo).approvals.map((approval) => ({
        environments: environmentsOf(context, repo, approval.environments).map((row) => ({
            ...presentShort(context, repo, row),
            created_at: row.created_at,
            updated_at: row.updated_at,
        })),
        state: approval.state,
        user: presentUser(context, context.engine.userById(approval.user)),
        comment: approval.comment,
    }));
    return { status: 200, body };
}
/** Whether the caller's answer would be taken now. */
function canApprove(context, run, row) {
    const { engine, viewer } = context;
    if (viewer.kind !== 'person' || viewer.token.app !== undefined)
        return false;
    return isReviewer(engine, row, viewer.user) && !isOwnRun(row, run, viewer.user) && !isApproved(context, run, row);
}
const isApproved = (context, run, row) => waitOf(context.engine, { run: run.id, environment: row.id })?.approved !== undefined;
function listPending(context) {
    const repo = allowedRepo(context, approvals_READ);
    const run = runOf(context, repo);
    const rows = environmentsOf(context, repo, run.pending_environments);
    const startedAt = (row) => {
        const wait = waitOf(context.engine, { run: run.id, environment: row.id });
        return wait === undefined || (row.protection.wait_timer ?? 0) === 0 ? null : timestamp(new Date(wait.since));
    };
    const body = rows.map((row) => ({
        environment: presentShort(context, repo, row),
        wait_timer: row.protection.wait_timer ?? 0,
        wait_timer_started_at: startedAt(row),
        current_user_can_approve: canApprove(context, run, row),
        reviewers: presentReviewers(context, row),
    }));
    return { status: 200, body };
}
function approvals_review(context) {
    const repo = allowedRepo(context, { key: 'deployments', level: 'write', role: 'read' });
    const viewer = signedIn(context.viewer);
    // No app answers, nor an app for a person.
    if (viewer.kind !== 'person' || viewer.token.app !== undefined)
        throw new HttpError(403, 'Resource not accessible by integration');
    const { engine } = context;
    const { user } = viewer;
    const run = runOf(context, repo);
    const body = jsonBody(context);
    const state = requiredText(body, 'state');
    const comment = requiredText(body, 'comment');
    const ids = (optionalList(body, 'environment_ids') ?? []).map(Number);
    if (state !== 'approved' && state !== 'rejected')
        throw unprocessable('Invalid state');
    const pending = environmentsOf(context, repo, run.pending_environments);
    const rows = pending.filter((row) => ids.includes(row.id) && !isApproved(context, run, row));
    if (rows.length === 0 || rows.length !== ids.length)
        throw unprocessable('Environment is not pending approval');
    // An administrator who is not listed may bypass on the site, and not here.
    if (!rows.every((row) => isReviewer(engine, row, user)))
        throw unprocessable('You are not a required reviewer of this environment');
    if (rows.some((row) => isOwnRun(row, run, user)))
        throw unprocessable('You cannot approve your own deployment');
    answer(engine, run, { rows, state, user, comment });
    return { status: 200, body: [] };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/check-content.js


const STATUSES = ['queued', 'in_progress', 'completed'];
/** GitHub alone sets `stale`. */
const CONCLUSIONS = ['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out'];
const LEVELS = ['notice', 'warning', 'failure'];
const MAX_TEXT = 65_535;
const MAX_ANNOTATIONS = 50;
const MAX_ANNOTATION_TITLE = 255;
const MAX_ANNOTATION_BYTES = 64 * 1024;
/**
 * What a create or update says, checked and laid over what the check run was. Annotations are added to those there are.
 * Throws the 422 of GitHub, which counts bytes where its documentation says characters (github/docs#35252).
 */
function readCheck(body, old, of) {
    if (body['actions'] !== undefined)
        throw new HttpError(501, 'The sandbox does not have actions of check runs.');
    const output = optionalObject(body, 'output');
    return {
        ...old,
        name: optionalText(body, 'name') ?? old.name,
        external_id: optionalText(body, 'external_id') ?? old.external_id,
        details_url: readUrl(body) ?? old.details_url,
        ...readState(body, old, of.now),
        started_at: optionalText(body, 'started_at') ?? old.started_at,
        ...(output === undefined ? {} : readOutput(output, old, of.verb)),
    };
}
function readUrl(body) {
    const url = optionalText(body, 'details_url');
    if (url !== undefined && !/^https?:\/\/[^\s]+$/.test(url))
        throw invalid({
            resource: 'CheckRun',
            code: 'custom',
            field: 'details_url',
            message: 'details_url must use http or https',
        });
    return url;
}
function oneOf(body, key, values) {
    const value = optionalText(body, key);
    if (value !== undefined && !values.includes(value))
        throw unprocessable(`Invalid request.\n\n${value} is not a member of ${JSON.stringify(values)}.`);
    return value;
}
function readState(body, old, now) {
    const conclusion = oneOf(body, 'conclusion', CONCLUSIONS);
    const wanted = oneOf(body, 'status', STATUSES);
    // Users report that a completed check run stays completed, whatever status is asked for (mergify#1989, lyft/atlantis#265).
    const status = conclusion !== undefined || old.status === 'completed' ? 'completed' : (wanted ?? old.status);
    if (status === 'completed' && conclusion === undefined && old.conclusion === null)
        throw unprocessable(`Invalid request.\n\n"conclusion" wasn't supplied.`);
    if (status !== 'completed')
        return { status, conclusion: null, completed_at: null };
    const completed = optionalText(body, 'completed_at') ?? (conclusion === undefined ? old.completed_at : now);
    return { status, conclusion: conclusion ?? old.conclusion, completed_at: completed };
}
function readOutput(output, old, verb) {
    if (output['images'] !== undefined)
        throw new HttpError(501, 'The sandbox does not have images of check runs.');
    const annotations = optionalList(output, 'annotations') ?? [];
    if (annotations.length > MAX_ANNOTATIONS)
        throw unprocessable(`Invalid request.\n\nNo more than ${MAX_ANNOTATIONS} items are allowed; ${annotations.length} were supplied.`);
    const summary = requiredText(output, 'summary');
    const text = optionalText(output, 'text');
    checkLength('summary', summary);
    if (text !== undefined)
        checkLength('text', text);
    const title = verb === 'create' ? requiredText(output, 'title') : optionalText(output, 'title');
    return {
        output: { title: title ?? old.output.title, summary, text: text ?? old.output.text },
        annotations: [...old.annotations, ...annotations.map(readAnnotation)],
    };
}
function checkLength(field, text) {
    const characters = [...text].length;
    if (characters > MAX_TEXT)
        throw unprocessable(`Invalid request.\n\nOnly ${MAX_TEXT} characters are allowed; ${characters} were supplied.`);
    if (Buffer.byteLength(text) > MAX_TEXT)
        throw invalid({
            resource: 'CheckRun',
            code: 'custom',
            field,
            message: `${field} exceeds a maximum bytesize of ${MAX_TEXT}`,
        });
}
function readAnnotation(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw unprocessable(`Invalid request.\n\nFor 'items', ${JSON.stringify(value)} is not an object.`);
    const annotation = value;
    for (const key of ['path', 'annotation_level', 'message'])
        requiredText(annotation, key);
    const [start, end] = [readLine(annotation, 'start_line'), readLine(annotation, 'end_line')];
    oneOf(annotation, 'annotation_level', LEVELS);
    const columns = ['start_column', 'end_column'].some((key) => annotation[key] !== undefined);
    const wrong = end < start
        ? 'end_line must not come before start_line'
        : columns && start !== end
            ? 'columns are for annotations of one line'
            : ([...(optionalText(annotation, 'title') ?? '')].length > MAX_ANNOTATION_TITLE && 'title is too long') ||
                (['message', 'raw_details'].some((key) => Buffer.byteLength(optionalText(annotation, key) ?? '') > MAX_ANNOTATION_BYTES) &&
                    'message is too long');
    if (wrong !== false)
        throw invalid({ resource: 'CheckAnnotation', code: 'custom', field: 'annotations', message: wrong });
    return annotation;
}
function readLine(annotation, key) {
    const value = annotation[key];
    if (value === undefined)
        throw unprocessable(`Invalid request.\n\n"${key}" wasn't supplied.`);
    if (typeof value !== 'number' || !Number.isInteger(value))
        throw unprocessable(`Invalid request.\n\nFor 'properties/${key}', ${JSON.stringify(value)} is not an integer.`);
    return value;
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/checks.js










const READ_CHECKS = { key: 'checks', level: 'read' };
const WRITE_CHECKS = { key: 'checks', level: 'write' };
/** Check runs: apps and jobs write them, each its own; people only read. */
function addCheckRoutes(router) {
    const base = '/repos/{owner}/{repo}';
    router.on('POST', `${base}/check-runs`, createCheck);
    router.on('GET', `${base}/check-runs/{check}`, getCheck);
    router.on('PATCH', `${base}/check-runs/{check}`, updateCheck);
    router.on('GET', `${base}/check-runs/{check}/annotations`, listAnnotations);
    router.on('GET', `${base}/commits/{ref+}/check-runs`, listChecks);
}
/** People cannot write check runs, whatever their role. */
function writableRepo(context) {
    const repo = allowedRepo(context, WRITE_CHECKS);
    if (context.viewer.kind === 'person')
        throw new HttpError(403, 'You must authenticate via a GitHub App.');
    return repo;
}
async function createCheck(context) {
    const repo = writableRepo(context);
    const body = jsonBody(context);
    const head = requiredText(body, 'head_sha');
    requiredText(body, 'name');
    const git = await context.engine.git(repo);
    if ((await git.objects.readCommit(head)) === undefined)
        throw unprocessable(`No commit found for SHA: ${head}`);
    const viewer = signedIn(context.viewer);
    const now = context.engine.timestamp();
    context.engine.limits.create(viewer, context.now);
    const blank = {
        id: context.engine.state.nextId(),
        repo: repo.id,
        app: appBehind(context.viewer) ?? 0,
        name: '',
        head_sha: head,
        external_id: '',
        details_url: null,
        status: 'queued',
        conclusion: null,
        started_at: now,
        completed_at: null,
        output: { title: null, summary: null, text: null },
        annotations: [],
    };
    const row = context.engine.state.checkRuns.put(ownUrl(context, readCheck(body, blank, { now, verb: 'create' })));
    return { status: 201, body: presentCheck(context, repo, row) };
}
/** GitHub takes a job's `details_url` and shows its own page all the same (reported: open_mower_ros#338). */
function ownUrl(context, row) {
    return context.viewer.kind === 'job' ? { ...row, details_url: null } : row;
}
function checkOf(context, repo) {
    const row = context.engine.state.checkRuns.get(numberParam(context, 'check'));
    if (row?.repo !== repo.id)
        throw notFound();
    return row;
}
function getCheck(context) {
    const repo = allowedRepo(context, READ_CHECKS);
    return { status: 200, body: presentCheck(context, repo, checkOf(context, repo)) };
}
function updateCheck(context) {
    const repo = writableRepo(context);
    const old = checkOf(context, repo);
    if (old.app !== appBehind(context.viewer)) {
        const message = `Invalid app_id \`${old.app}\` - check run can only be modified by the GitHub App that created it.`;
        throw new HttpError(403, message);
    }
    const changed = readCheck(jsonBody(context), old, { now: context.engine.timestamp(), verb: 'update' });
    const row = context.engine.state.checkRuns.put(ownUrl(context, changed));
    return { status: 200, body: presentCheck(context, repo, row) };
}
async function listChecks(context) {
    const repo = allowedRepo(context, READ_CHECKS);
    const sha = await commitOrFail(context, repo, param(context, 'ref'));
    const name = context.query.get('check_name');
    const status = context.query.get('status');
    const app = context.query.get('app_id');
    const all = context.engine.state.checkRuns
        .of(repo.id)
        .filter((row) => row.head_sha === sha &&
        (name === null || row.name === name) &&
        (status === null || row.status === status) &&
        (app === null || String(row.app) === app));
    // By default only the newest run of each name and app counts.
    const newest = new Map(all.map((row) => [`${row.app}:${row.name}`, row]));
    const rows = context.query.get('filter') === 'all' ? all : [...newest.values()];
    const { items, headers } = paginate(context, rows.reverse());
    return {
        status: 200,
        body: { total_count: rows.length, check_runs: items.map((row) => presentCheck(context, repo, row)) },
        headers,
    };
}
function listAnnotations(context) {
    const repo = allowedRepo(context, READ_CHECKS);
    const row = checkOf(context, repo);
    const blob = `${repoHtmlUrl(context, repo)}/blob/${row.head_sha}`;
    const { items, headers } = paginate(context, row.annotations);
    const body = items.map((annotation) => ({
        start_column: null,
        end_column: null,
        title: null,
        raw_details: null,
        ...annotation,
        blob_href: `${blob}/${encodePath(String(annotation['path']))}`,
    }));
    return { status: 200, body, headers };
}
function presentCheck(context, repo, row) {
    const url = `${repoApiUrl(context, repo)}/check-runs/${row.id}`;
    const html = `${repoHtmlUrl(context, repo)}/runs/${row.id}`;
    return {
        id: row.id,
        name: row.name,
        node_id: nodeId('CR', row.id),
        head_sha: row.head_sha,
        external_id: row.external_id,
        url,
        html_url: html,
        details_url: row.details_url ?? html,
        status: row.status,
        conclusion: row.conclusion,
        started_at: row.started_at,
        completed_at: row.completed_at,
        output: { ...row.output, annotations_count: row.annotations.length, annotations_url: `${url}/annotations` },
        check_suite: { id: row.app },
        app: presentApp(context, row.app),
        pull_requests: [],
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/git-data.js






const git_data_READ = { key: 'contents', level: 'read' };
const git_data_WRITE = { key: 'contents', level: 'write' };
/** Blobs and trees. */
function addGitDataRoutes(router) {
    const base = '/repos/{owner}/{repo}/git';
    router.on('POST', `${base}/blobs`, createBlob);
    router.on('GET', `${base}/blobs/{sha}`, getBlob);
    router.on('POST', `${base}/trees`, createTree);
    router.on('GET', `${base}/trees/{sha+}`, getTree);
}
async function createBlob(context) {
    const repo = allowedRepo(context, git_data_WRITE);
    const body = jsonBody(context);
    const content = requiredText(body, 'content');
    const encoding = optionalText(body, 'encoding') ?? 'utf-8';
    if (encoding !== 'utf-8' && encoding !== 'base64')
        throw unprocessable('Encoding must be utf-8 or base64');
    const git = await context.engine.git(repo);
    const sha = git.objects.write('blob', Buffer.from(content, encoding));
    const url = `${repoApiUrl(context, repo)}/git/blobs/${sha}`;
    return { status: 201, body: { sha, url }, headers: { location: url } };
}
async function getBlob(context) {
    const repo = allowedRepo(context, git_data_READ);
    const object = await (await context.engine.git(repo)).objects.read(param(context, 'sha'));
    if (object?.type !== 'blob')
        throw notFound();
    if (/\.raw\b/.test(context.headers['accept'] ?? '')) {
        return { status: 200, bytes: object.data, headers: { 'content-type': 'application/vnd.github.raw' } };
    }
    const sha = param(context, 'sha');
    const body = {
        sha,
        node_id: nodeId('B', repo.id, sha),
        size: object.data.length,
        url: `${repoApiUrl(context, repo)}/git/blobs/${sha}`,
        content: wrapBase64(object.data),
        encoding: 'base64',
    };
    return { status: 200, body };
}
/** Base64 in lines of 60 characters, as GitHub sends it. */
function wrapBase64(data) {
    return data
        .toString('base64')
        .replace(/.{60}/g, '$&\n')
        .replace(/([^\n])$/, '$1\n');
}
async function createTree(context) {
    const repo = allowedRepo(context, git_data_WRITE);
    const git = await context.engine.git(repo);
    const body = jsonBody(context);
    const entries = optionalList(body, 'tree');
    if (entries === undefined)
        throw unprocessable('Invalid tree info');
    const base = optionalText(body, 'base_tree');
    const baseTree = base === undefined ? undefined : await git_data_treeFor(git, base);
    if (base !== undefined && baseTree === undefined)
        throw notFound();
    const changes = new Map();
    for (const raw of entries) {
        const entry = raw;
        changes.set(requiredPath(entry), await treeChange(git, entry));
    }
    const sha = await git.editTree(baseTree, changes);
    const url = `${repoApiUrl(context, repo)}/git/trees/${sha}`;
    return {
        status: 201,
        body: await presentTree({ context, repo, git, sha, recursive: false }),
        headers: { location: url },
    };
}
function requiredPath(entry) {
    const path = requiredText(entry, 'path');
    const parts = path.split('/');
    if (path.includes('\0') ||
        parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git')) {
        throw unprocessable('tree.path contains a malformed path component');
    }
    return path;
}
const MODES = new Set(['100644', '100755', '040000', '160000', '120000']);
async function treeChange(git, entry) {
    if (entry['sha'] === null)
        return null;
    const mode = optionalText(entry, 'mode') ?? '100644';
    if (!MODES.has(mode))
        throw unprocessable('Must supply a valid tree.mode');
    const content = optionalText(entry, 'content');
    const sha = optionalText(entry, 'sha');
    if (content !== undefined && sha !== undefined) {
        throw unprocessable('Must supply either tree.sha or tree.content, not both');
    }
    if (content !== undefined)
        return { mode: storedMode(mode), oid: git.objects.write('blob', Buffer.from(content)) };
    if (sha === undefined)
        throw unprocessable('Must supply either tree.sha or tree.content');
    if (mode !== '160000' && (await git.objects.read(sha))?.type !== typeOfMode(mode)) {
        throw unprocessable(`tree.sha ${sha} is not a valid ${typeOfMode(mode)}`);
    }
    return { mode: storedMode(mode), oid: sha };
}
const storedMode = (mode) => (mode === '040000' ? '40000' : mode);
async function git_data_treeFor(git, text) {
    if ((await git.objects.readTree(text)) !== undefined)
        return text;
    const commit = await git.resolveCommit(text);
    return commit === undefined ? undefined : await git.treeOf(commit);
}
async function getTree(context) {
    const repo = allowedRepo(context, git_data_READ);
    const git = await context.engine.git(repo);
    const sha = await git_data_treeFor(git, param(context, 'sha'));
    if (sha === undefined)
        throw notFound();
    const recursive = context.query.has('recursive');
    return { status: 200, body: await presentTree({ context, repo, git, sha, recursive }) };
}
const MAX_TREE_ENTRIES = 100_000;
async function presentTree(options) {
    const { context, repo, git, sha, recursive } = options;
    const url = repoApiUrl(context, repo);
    const tree = [];
    const add = async (oid, prefix) => {
        for (const entry of (await git.objects.readTree(oid)) ?? []) {
            if (tree.length >= MAX_TREE_ENTRIES)
                return;
            tree.push(await presentEntry(git, entry, { path: `${prefix}${entry.name}`, url }));
            if (recursive && typeOfMode(entry.mode) === 'tree')
                await add(entry.oid, `${prefix}${entry.name}/`);
        }
    };
    await add(sha, '');
    return { sha, url: `${url}/git/trees/${sha}`, tree, truncated: tree.length >= MAX_TREE_ENTRIES };
}
async function presentEntry(git, entry, place) {
    const type = typeOfMode(entry.mode);
    const common = { path: place.path, mode: entry.mode.padStart(6, '0'), type, sha: entry.oid };
    if (type === 'commit')
        return common;
    if (type === 'tree')
        return { ...common, url: `${place.url}/git/trees/${entry.oid}` };
    const size = await git.objects.size(entry.oid);
    return { ...common, size, url: `${place.url}/git/blobs/${entry.oid}` };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/contents.js










const contents_READ = { key: 'contents', level: 'read' };
const contents_WRITE = { key: 'contents', level: 'write' };
const MAX_JSON_FILE = 1024 * 1024;
const MAX_FOLDER = 1000;
/** Files and folders at a ref, and one-file commits. */
function addContentRoutes(router) {
    const base = '/repos/{owner}/{repo}/contents';
    router.on('GET', `${base}/{path+}`, getContents);
    router.on('GET', base, getContents);
    router.on('PUT', `${base}/{path+}`, putFile);
    router.on('DELETE', `${base}/{path+}`, deleteFile);
}
async function getContents(context) {
    const repo = allowedRepo(context, contents_READ);
    const git = await context.engine.git(repo);
    const ref = context.query.get('ref') ?? repo.default_branch;
    const commit = await git.resolveCommit(ref);
    if (commit === undefined)
        throw new HttpError(404, `No commit found for the ref ${ref}`);
    const path = param(context, 'path').replace(/^\/+|\/+$/g, '');
    const tree = await git.treeOf(commit);
    const entry = tree === undefined ? undefined : await git.entryAt(tree, path);
    if (entry === undefined)
        throw notFound();
    const place = { context, repo, git, ref };
    if (typeOfMode(entry.mode) === 'tree') {
        const entries = ((await git.objects.readTree(entry.oid)) ?? []).slice(0, MAX_FOLDER);
        const prefix = path === '' ? '' : `${path}/`;
        return {
            status: 200,
            body: await Promise.all(entries.map((child) => contents_presentEntry(place, child, `${prefix}${child.name}`))),
        };
    }
    const data = (await git.objects.read(entry.oid))?.data ?? Buffer.alloc(0);
    if (/\.raw\b/.test(context.headers['accept'] ?? '')) {
        return { status: 200, bytes: data, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' } };
    }
    const whole = data.length <= MAX_JSON_FILE;
    const content = { content: whole ? wrapBase64(data) : '', encoding: whole ? 'base64' : 'none' };
    return { status: 200, body: { ...(await contents_presentEntry(place, entry, path)), ...content } };
}
async function contents_presentEntry(place, entry, path) {
    const { context, repo, git, ref } = place;
    const kind = typeOfMode(entry.mode);
    const type = kind === 'tree' ? 'dir' : kind === 'commit' ? 'submodule' : entry.mode === '120000' ? 'symlink' : 'file';
    const url = `${repoApiUrl(context, repo)}/contents/${encodePath(path)}?ref=${encodeURIComponent(ref)}`;
    const git_url = `${repoApiUrl(context, repo)}/git/${kind}s/${entry.oid}`;
    const html_url = `${repoHtmlUrl(context, repo)}/${kind === 'tree' ? 'tree' : 'blob'}/${encodePath(ref)}/${encodePath(path)}`;
    const raw = `${context.baseUrl}/raw/${context.engine.fullName(repo)}/${encodePath(ref)}/${encodePath(path)}`;
    return {
        name: entry.name,
        path,
        sha: entry.oid,
        size: kind === 'blob' ? await git.objects.size(entry.oid) : 0,
        url,
        html_url,
        git_url,
        download_url: kind === 'blob' ? raw : null,
        type,
        _links: { self: url, git: git_url, html: html_url },
    };
}
async function putFile(context) {
    const body = jsonBody(context);
    const repo = allowedRepo(context, contents_WRITE);
    const content = Buffer.from(requiredText(body, 'content'), 'base64');
    return await commitFile({
        context,
        repo,
        body,
        change: (git) => ({ mode: '100644', oid: git.objects.write('blob', content) }),
    });
}
async function deleteFile(context) {
    const query = Object.fromEntries(context.query);
    const body = { ...query, ...jsonBody(context) };
    const repo = allowedRepo(context, contents_WRITE);
    requiredText(body, 'sha');
    return await commitFile({ context, repo, body, change: () => null });
}
async function commitFile(options) {
    const { context, repo, body } = options;
    const { engine, viewer } = context;
    const git = await engine.git(repo);
    const path = param(context, 'path');
    const branch = optionalText(body, 'branch') ?? repo.default_branch;
    const message = requiredText(body, 'message');
    const expected = optionalText(body, 'sha');
    const name = `refs/heads/${branch.replace(/^refs\/heads\//, '')}`;
    engine.limits.create(viewer, context.now);
    const author = personFrom(optionalObject(body, 'author'), personFrom(optionalObject(body, 'committer'), viewerPerson(engine, viewer)));
    const committer = personFrom(optionalObject(body, 'committer'), author);
    const { commit, existed } = await git.refs.exclusive(async () => {
        const head = git.refs.read(name);
        if (head === undefined)
            throw new HttpError(404, `Branch ${branch} not found`);
        const base = (await git.treeOf(head)) ?? '';
        const old = await git.entryAt(base, path);
        if (old !== undefined && expected === undefined)
            throw unprocessable(`Invalid request.\n\n"sha" wasn't supplied.`);
        if (expected !== undefined && old?.oid !== expected)
            throw new HttpError(409, `${path} does not match ${expected}`);
        const change = options.change(git);
        const kept = change !== null && old?.mode.startsWith('100') ? { ...change, mode: old.mode } : change;
        const tree = await git.editTree(base, new Map([[path, kept]]));
        const oid = git.objects.write('commit', encodeCommit({ tree, parents: [head], author, committer, message }));
        const changes = [{ name, before: head, after: oid, force: false }];
        throwUnlessChanged(await changeRefs({ engine, repo, viewer, changes }), 'update', 409);
        return { commit: oid, existed: old !== undefined };
    });
    if (optionalObject(body, 'author') === undefined && optionalObject(body, 'committer') === undefined)
        markSigned(engine, repo, commit);
    const tree = (await git.treeOf(commit)) ?? '';
    const entry = await git.entryAt(tree, path);
    const shown = entry === undefined ? null : await contents_presentEntry({ context, repo, git, ref: branch }, entry, path);
    return {
        status: existed ? 200 : 201,
        body: { content: shown, commit: await presentFileCommit(context, repo, commit) },
    };
}
async function presentFileCommit(context, repo, sha) {
    const commit = await (await context.engine.git(repo)).objects.readCommit(sha);
    const url = repoApiUrl(context, repo);
    const html = repoHtmlUrl(context, repo);
    return {
        sha,
        node_id: nodeId('C', repo.id, sha),
        url: `${url}/git/commits/${sha}`,
        html_url: `${html}/commit/${sha}`,
        author: commit === undefined ? {} : presentPerson(commit.author),
        committer: commit === undefined ? {} : presentPerson(commit.committer),
        message: commit?.message,
        tree: { sha: commit?.tree, url: `${url}/git/trees/${commit?.tree}` },
        parents: (commit?.parents ?? []).map((parent) => ({
            sha: parent,
            url: `${url}/git/commits/${parent}`,
            html_url: `${html}/commit/${parent}`,
        })),
        verification: presentVerification(context.engine, repo, sha),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/deployments.js






const deployments_READ = { key: 'deployments', level: 'read' };
const deployments_WRITE = { key: 'deployments', level: 'write' };
const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];
/** Deployments and their statuses, with GitHub's surprising defaults. */
function addDeploymentRoutes(router) {
    const base = '/repos/{owner}/{repo}/deployments';
    router.on('POST', base, createDeployment);
    router.on('GET', base, listDeployments);
    router.on('GET', `${base}/{deployment}`, getDeployment);
    router.on('DELETE', `${base}/{deployment}`, deleteDeployment);
    router.on('POST', `${base}/{deployment}/statuses`, createStatus);
    router.on('GET', `${base}/{deployment}/statuses`, listStatuses);
}
async function createDeployment(context) {
    const repo = allowedRepo(context, deployments_WRITE);
    const body = jsonBody(context);
    const { engine } = context;
    const ref = requiredText(body, 'ref');
    const sha = await (await engine.git(repo)).resolveCommit(ref);
    if (sha === undefined)
        throw unprocessable(`No ref found for: ${ref}`);
    const contexts = body['required_contexts'];
    const statuses = engine.state.statuses.of(repo.id).filter((row) => row.sha === sha);
    // Without `required_contexts: []` every status of the commit must be green.
    const wanted = Array.isArray(contexts) ? contexts.map(String) : [...new Set(statuses.map((row) => row.context))];
    const failing = wanted.filter((name) => statuses.filter((row) => row.context === name).at(-1)?.state !== 'success');
    if (failing.length > 0) {
        const errors = [{ resource: 'Deployment', code: 'invalid', field: 'required_contexts', value: failing }];
        throw new HttpError(409, 'Conflict: Commit status checks failed for this ref.', { errors });
    }
    const environment = optionalText(body, 'environment') ?? 'production';
    engine.limits.create(context.viewer, context.now);
    const now = engine.timestamp();
    const row = engine.state.deployments.put({
        id: engine.state.nextId(),
        repo: repo.id,
        creator: signedIn(context.viewer).user.id,
        sha,
        ref,
        task: optionalText(body, 'task') ?? 'deploy',
        environment,
        payload: body['payload'] ?? {},
        description: optionalText(body, 'description') ?? null,
        transient: optionalFlag(body, 'transient_environment') ?? false,
        production: optionalFlag(body, 'production_environment') ?? environment === 'production',
        created_at: now,
        updated_at: now,
    });
    return { status: 201, body: deployments_present(context, repo, row) };
}
function listDeployments(context) {
    const repo = allowedRepo(context, deployments_READ);
    const fits = (key) => (row) => {
        const wanted = context.query.get(key);
        return wanted === null || row[key] === wanted;
    };
    const rows = context.engine.state.deployments.of(repo.id).reverse();
    const found = rows.filter(fits('sha')).filter(fits('ref')).filter(fits('task')).filter(fits('environment'));
    const { items, headers } = paginate(context, found);
    return { status: 200, body: items.map((row) => deployments_present(context, repo, row)), headers };
}
function deploymentOf(context, repo) {
    const row = context.engine.state.deployments.get(numberParam(context, 'deployment'));
    if (row?.repo !== repo.id)
        throw notFound();
    return row;
}
function getDeployment(context) {
    const repo = allowedRepo(context, deployments_READ);
    return { status: 200, body: deployments_present(context, repo, deploymentOf(context, repo)) };
}
const statusesOf = (context, row) => context.engine.state.deploymentStatuses.of(row.repo).filter((status) => status.deployment === row.id);
function deleteDeployment(context) {
    const repo = allowedRepo(context, deployments_WRITE);
    const row = deploymentOf(context, repo);
    const state = statusesOf(context, row).at(-1)?.state;
    if (state !== undefined && state !== 'inactive') {
        throw unprocessable('We cannot delete an active deployment unless it is the only deployment in a given environment.');
    }
    context.engine.state.deployments.delete(row.id);
    return { status: 204 };
}
function createStatus(context) {
    const repo = allowedRepo(context, deployments_WRITE);
    const row = deploymentOf(context, repo);
    const body = jsonBody(context);
    const { engine } = context;
    const state = requiredText(body, 'state');
    if (!STATES.includes(state))
        throw invalid({
            resource: 'DeploymentStatus',
            code: 'custom',
            field: 'state',
            message: 'state is not included in the list',
        });
    const description = optionalText(body, 'description') ?? '';
    if (description.length > 140) {
        throw invalid({
            resource: 'DeploymentStatus',
            code: 'custom',
            field: 'description',
            message: 'description is too long (maximum is 140 characters)',
        });
    }
    const put = (deployment, fields) => engine.state.deploymentStatuses.put({
        id: engine.state.nextId(),
        repo: repo.id,
        deployment: deployment.id,
        creator: signedIn(context.viewer).user.id,
        state,
        description: '',
        environment: deployment.environment,
        environment_url: '',
        log_url: '',
        created_at: engine.timestamp(),
        ...fields,
    });
    const status = put(row, {
        description,
        environment: optionalText(body, 'environment') ?? row.environment,
        environment_url: optionalText(body, 'environment_url') ?? '',
        log_url: optionalText(body, 'log_url') ?? optionalText(body, 'target_url') ?? '',
    });
    // Only earlier non-transient, non-production deployments that had succeeded become inactive.
    if (state === 'success' && (optionalFlag(body, 'auto_inactive') ?? true)) {
        for (const other of engine.state.deployments.of(repo.id)) {
            const earlier = other.id < row.id && other.environment === row.environment && !other.transient && !other.production;
            if (earlier && statusesOf(context, other).at(-1)?.state === 'success')
                put(other, { state: 'inactive' });
        }
    }
    return { status: 201, body: presentStatus(context, repo, status) };
}
function listStatuses(context) {
    const repo = allowedRepo(context, deployments_READ);
    const { items, headers } = paginate(context, statusesOf(context, deploymentOf(context, repo)).reverse());
    return { status: 200, body: items.map((row) => presentStatus(context, repo, row)), headers };
}
function deployments_present(context, repo, row) {
    const url = `${repoApiUrl(context, repo)}/deployments/${row.id}`;
    return {
        url,
        id: row.id,
        node_id: nodeId('DE', row.id),
        task: row.task,
        original_environment: row.environment,
        environment: row.environment,
        description: row.description,
        created_at: row.created_at,
        updated_at: row.updated_at,
        statuses_url: `${url}/statuses`,
        repository_url: repoApiUrl(context, repo),
        creator: presentUser(context, context.engine.userById(row.creator)),
        sha: row.sha,
        ref: row.ref,
        payload: row.payload,
        transient_environment: row.transient,
        production_environment: row.production,
    };
}
function presentStatus(context, repo, row) {
    const url = `${repoApiUrl(context, repo)}/deployments/${row.deployment}`;
    return {
        url: `${url}/statuses/${row.id}`,
        id: row.id,
        node_id: nodeId('DES', row.id),
        state: row.state,
        creator: presentUser(context, context.engine.userById(row.creator)),
        description: row.description,
        environment: row.environment,
        target_url: row.log_url,
        created_at: row.created_at,
        updated_at: row.created_at,
        deployment_url: url,
        repository_url: repoApiUrl(context, repo),
        environment_url: row.environment_url,
        log_url: row.log_url,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/pulls.js









const pulls_READ = { key: 'pull-requests', level: 'read' };
const OPEN = { key: 'pull-requests', level: 'write', role: 'read' };
const EDIT = { key: 'pull-requests', level: 'write', role: 'write' };
/** Pull requests: opening, looking, editing, closing. Merging is by pushing the head to the base; the merge button is not part of this sandbox. */
function addPullRoutes(router) {
    const base = '/repos/{owner}/{repo}/pulls';
    router.on('POST', base, createPull);
    router.on('GET', base, listPulls);
    router.on('GET', `${base}/{number}`, getPull);
    router.on('PATCH', `${base}/{number}`, updatePull);
    router.on('GET', `${base}/{number}/files`, listFiles);
}
/** The pull request `{number}` of a repository, or 404. */
function pulls_pullOf(context, repo) {
    const number = numberParam(context, 'number');
    const pull = context.engine.state.pulls.of(repo.id).find((row) => row.number === number);
    if (pull === undefined)
        throw notFound();
    return pull;
}
const refuse = (field) => invalid({ resource: 'PullRequest', field, code: 'invalid' });
const custom = (message) => invalid({ resource: 'PullRequest', code: 'custom', message });
function unsupported(body, keys) {
    const key = keys.find((one) => body[one] !== undefined);
    if (key !== undefined)
        throw new HttpError(501, `The sandbox does not have "${key}" of pull requests.`);
}
async function createPull(context) {
    const repo = allowedRepo(context, OPEN);
    const { engine, viewer } = context;
    if (viewer.kind === 'job' && !repo.settings.actions_can_create_pull_requests)
        throw new HttpError(403, 'GitHub Actions is not permitted to create or approve pull requests.');
    const body = jsonBody(context);
    unsupported(body, ['issue', 'head_repo']);
    const title = requiredText(body, 'title');
    if (title.trim() === '')
        throw invalid({ resource: 'PullRequest', code: 'missing_field', field: 'title' });
    const text = checkedBody(optionalText(body, 'body'), 'PullRequest') ?? null;
    const head = headOf(context, repo, requiredText(body, 'head'));
    const baseRef = requiredText(body, 'base').replace(/^refs\/heads\//, '');
    const draft = optionalFlag(body, 'draft') ?? false;
    const git = await engine.git(repo);
    const headSha = (await engine.git(head.repo)).refs.read(`refs/heads/${head.ref}`);
    const pull = await git.refs.exclusive(async () => {
        const base = git.refs.read(`refs/heads/${baseRef}`);
        if (headSha === undefined)
            throw refuse('head');
        if (base === undefined)
            throw refuse('base');
        await checkRange({ context, repo, git, head: { ...head, sha: headSha }, base: { ref: baseRef, sha: base } });
        engine.limits.create(viewer, context.now);
        const issue = putIssue(context, repo, { title, text });
        const row = {
            id: engine.state.nextId(),
            repo: repo.id,
            issue: issue.id,
            number: issue.number,
            head_repo: head.repo.id,
            head_ref: head.ref,
            head_sha: headSha,
            base_ref: baseRef,
            base_sha: base,
            merge_sha: null,
            draft,
            merged_at: null,
            merged_by: null,
        };
        return await placePull(engine, row, { head: headSha, base });
    });
    await announcePull(engine, viewer, { pull, action: 'opened' });
    const shown = await presentPull(context, pull);
    return { status: 201, body: shown, headers: { location: String(shown['url']) } };
}
/** `branch` of the repository itself, or `owner:branch` of its fork. People need push access to where it comes from. */
function headOf(context, repo, text) {
    const { engine, viewer } = context;
    const colon = text.indexOf(':');
    const ref = text.slice(colon + 1).replace(/^refs\/heads\//, '');
    const owner = colon === -1 ? undefined : engine.findUser(text.slice(0, colon));
    const from = colon === -1 || owner?.id === repo.owner
        ? repo
        : engine.state.repos.find((row) => row.parent === repo.id && row.owner === owner?.id);
    if (from === undefined)
        throw refuse('head');
    if (viewer.kind === 'person')
        requirePermission(context, from, { key: 'contents', level: 'write' });
    return { repo: from, ref };
}
async function checkRange(of) {
    const { context, repo, git, head, base } = of;
    const { state } = context.engine;
    const label = labelOf(context, head.repo, head.ref);
    const same = (row) => row.head_repo === head.repo.id && row.head_ref === head.ref && row.base_ref === base.ref;
    if (state.pulls.of(repo.id).some((row) => same(row) && state.issues.get(row.issue)?.state === 'open'))
        throw custom(`A pull request already exists for ${label}.`);
    const from = await context.engine.git(head.repo);
    if ((await git.objects.readCommit(head.sha)) !== undefined && (await git.isAncestor(head.sha, base.sha)))
        throw custom(`No commits between ${base.ref} and ${head.ref}`);
    // A fork knows the commits it was made from, and what it brought in since.
    const related = await runGit({ dir: from.dir, args: ['rev-list', '--max-parents=0', head.sha] });
    const roots = (await runGit({ dir: git.dir, args: ['rev-list', '--max-parents=0', base.sha] })).stdout.toString();
    if (!related.stdout
        .toString()
        .split('\n')
        .some((root) => root !== '' && roots.includes(root)))
        throw custom(`The ${head.ref} branch has no history in common with ${base.ref}`);
}
function putIssue(context, repo, of) {
    const { engine } = context;
    const now = engine.timestamp();
    const fresh = engine.state.repos.get(repo.id) ?? repo;
    engine.state.repos.put({ ...fresh, next_number: fresh.next_number + 1 });
    return engine.state.issues.put({
        id: engine.state.nextId(),
        repo: repo.id,
        number: fresh.next_number,
        author: signedIn(context.viewer).user.id,
        title: of.title,
        body: of.text,
        state: 'open',
        state_reason: null,
        labels: [],
        assignees: [],
        locked: false,
        closed_at: null,
        closed_by: null,
        created_at: now,
        updated_at: now,
    });
}
function listPulls(context) {
    const repo = allowedRepo(context, pulls_READ);
    const { engine, query } = context;
    const wanted = query.get('state') ?? 'open';
    const [head, base] = [query.get('head'), query.get('base')];
    if ((query.get('sort') ?? 'created') !== 'created')
        throw new HttpError(501, 'The sandbox lists pull requests by creation only.');
    const headRepo = (pull) => engine.state.repos.get(pull.head_repo) ?? repo;
    const rows = engine.state.pulls
        .of(repo.id)
        .filter((pull) => wanted === 'all' || issueOfPull(engine, pull).state === wanted)
        .filter((pull) => head === null || labelOf(context, headRepo(pull), pull.head_ref) === head)
        .filter((pull) => base === null || pull.base_ref === base)
        .sort((a, b) => (query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number));
    const { items, headers } = paginate(context, rows);
    return { status: 200, body: items.map((pull) => presentPullSimple(context, pull)), headers };
}
async function getPull(context) {
    const repo = allowedRepo(context, pulls_READ);
    return { status: 200, body: await presentPull(context, pulls_pullOf(context, repo)) };
}
async function listFiles(context) {
    const repo = allowedRepo(context, pulls_READ);
    const files = await filesOfPull(context, pulls_pullOf(context, repo));
    const { items, headers } = paginate(context, files);
    return { status: 200, body: items, headers };
}
async function updatePull(context) {
    const { engine, viewer } = context;
    const repo = allowedRepo(context, pulls_READ);
    const pull = pulls_pullOf(context, repo);
    const issue = issueOfPull(engine, pull);
    const own = viewer.kind === 'person' && viewer.user.id === issue.author;
    requirePermission(context, repo, own && may(engine, viewer, repo, OPEN) ? OPEN : EDIT);
    const body = jsonBody(context);
    unsupported(body, ['base', 'maintainer_can_modify']);
    const state = optionalText(body, 'state') ?? issue.state;
    if (state !== 'open' && state !== 'closed')
        throw refuse('state');
    if (state === 'open' && pull.merged_at !== null)
        throw custom('state cannot be changed. The pull request is merged.');
    const title = optionalText(body, 'title') ?? issue.title;
    const text = 'body' in body ? (checkedBody(optionalText(body, 'body'), 'PullRequest') ?? null) : issue.body;
    const edited = title !== issue.title || text !== issue.body;
    engine.state.issues.put({ ...issue, title, body: text, updated_at: engine.timestamp() });
    if (edited)
        await announcePull(engine, viewer, { pull, action: 'edited' });
    if (state === 'closed' && issue.state === 'open')
        await closePull(engine, viewer, pull);
    if (state === 'open' && issue.state === 'closed')
        await reopen(context, pull);
    return { status: 200, body: await presentPull(context, pulls_pullOf(context, repo)) };
}
async function reopen(context, pull) {
    const gone = await reopenPull(context.engine, context.viewer, pull);
    if (gone !== undefined)
        throw custom(`state cannot be changed. The ${gone} branch is gone.`);
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/review-requests.js












const review_requests_READ = { key: 'pull-requests', level: 'read' };
const REQUEST = { key: 'pull-requests', level: 'write', role: 'triage' };
const OWN = { key: 'pull-requests', level: 'write', role: 'read' };
/** Whose review is asked for: collaborators and teams with access, never the author. */
function addReviewRequestRoutes(router) {
    const base = '/repos/{owner}/{repo}/pulls/{number}/requested_reviewers';
    router.on('GET', base, listRequested);
    router.on('POST', base, requestReviews);
    router.on('DELETE', base, removeRequests);
}
function listRequested(context) {
    const repo = allowedRepo(context, review_requests_READ);
    const { users, teams } = requestedOf(context.engine, pulls_pullOf(context, repo));
    return {
        status: 200,
        body: {
            users: users.map((user) => presentUser(context, user)),
            teams: teams.map((team) => presentTeam(context, team)),
        },
    };
}
function requestedOf(engine, pull) {
    const users = (pull.requested_reviewers ?? []).map((id) => engine.userById(id));
    const teams = (pull.requested_teams ?? []).map((id) => engine.state.teams.get(id));
    return { users: users.filter((row) => row !== undefined), teams: teams.filter((row) => row !== undefined) };
}
/** The author may ask too, with no more than read. */
function askingOn(context) {
    const { engine, viewer } = context;
    const repo = allowedRepo(context, review_requests_READ);
    const pull = pulls_pullOf(context, repo);
    const own = viewer.kind === 'person' && viewer.user.id === issueOfPull(engine, pull).author;
    requirePermission(context, repo, own && may(engine, viewer, repo, OWN) ? OWN : REQUEST);
    return { repo, pull };
}
const names = (body, key) => (optionalList(body, key) ?? []).map(String);
async function requestReviews(context) {
    const { repo, pull } = askingOn(context);
    const { engine, viewer } = context;
    const body = jsonBody(context);
    const users = names(body, 'reviewers').map((login) => reviewerOf(context, repo, { pull, login }));
    const teams = names(body, 'team_reviewers').map((slug) => teamOf(context, repo, slug));
    const before = engine.state.pulls.get(pull.id) ?? pull;
    const newUsers = users.filter((user) => !(before.requested_reviewers ?? []).includes(user.id));
    const newTeams = teams.filter((team) => !(before.requested_teams ?? []).includes(team.id));
    const changed = engine.state.pulls.put({
        ...before,
        requested_reviewers: [...(before.requested_reviewers ?? []), ...new Set(newUsers.map((user) => user.id))],
        requested_teams: [...(before.requested_teams ?? []), ...new Set(newTeams.map((team) => team.id))],
    });
    const issue = issueOfPull(engine, pull);
    for (const user of newUsers)
        note(engine, viewer, { issue, event: 'review_requested', reviewer: user.id });
    for (const team of newTeams)
        note(engine, viewer, { issue, event: 'review_requested', team: team.id });
    await review_requests_tell(context, { pull: changed, action: 'review_requested', users: newUsers, teams: newTeams });
    return { status: 201, body: presentPullSimple(context, changed) };
}
const strangers = (context, repo, whom) => unprocessable(`Reviews may only be requested from collaborators. One or more of the ${whom} you specified is not a collaborator of the ${context.engine.fullName(repo)} repository.`);
/** What everybody may read of a public repository makes nobody a collaborator. */
function reviewerOf(context, repo, of) {
    const user = context.engine.findUser(of.login);
    if (user?.id === issueOfPull(context.engine, of.pull).author)
        throw unprocessable('Review cannot be requested from pull request author.');
    if (user?.kind !== 'User' || !isCollaborator(context.engine, repo, user))
        throw strangers(context, repo, 'users or teams');
    return user;
}
/** A job's token resolves no team, so that GitHub knows the name and then finds no node of it. */
function teamOf(context, repo, slug) {
    const { engine } = context;
    const viewer = signedIn(context.viewer);
    const team = engine.state.teams.find((row) => row.org === repo.owner && row.slug === slug.toLowerCase());
    if (team === undefined || teamRoles(engine, repo, team).length === 0)
        throw strangers(context, repo, 'teams');
    const blind = viewer.kind === 'job' || (viewer.kind === 'app' && viewer.token.permissions?.members === undefined);
    if (blind)
        throw new HttpError(422, 'Validation Failed', {
            errors: [`Could not resolve to a node with the global id of '${nodeId('T', team.id)}'.`],
        });
    return team;
}
async function removeRequests(context) {
    const { pull } = askingOn(context);
    const { engine, viewer } = context;
    const body = jsonBody(context);
    const logins = names(body, 'reviewers').map((login) => login.toLowerCase());
    const slugs = names(body, 'team_reviewers').map((slug) => slug.toLowerCase());
    const { users, teams } = requestedOf(engine, pull);
    const goneUsers = users.filter((user) => logins.includes(user.login.toLowerCase()));
    const goneTeams = teams.filter((team) => slugs.includes(team.slug));
    const changed = engine.state.pulls.put({
        ...pull,
        requested_reviewers: users.filter((user) => !goneUsers.includes(user)).map((user) => user.id),
        requested_teams: teams.filter((team) => !goneTeams.includes(team)).map((team) => team.id),
    });
    const issue = issueOfPull(engine, pull);
    for (const user of goneUsers)
        note(engine, viewer, { issue, event: 'review_request_removed', reviewer: user.id });
    for (const team of goneTeams)
        note(engine, viewer, { issue, event: 'review_request_removed', team: team.id });
    await review_requests_tell(context, { pull: changed, action: 'review_request_removed', users: goneUsers, teams: goneTeams });
    return { status: 200, body: presentPullSimple(context, changed) };
}
/** One event for each person and team, as GitHub sends them. */
async function review_requests_tell(context, of) {
    const { engine, viewer } = context;
    const { pull, action, users, teams } = of;
    const place = { engine, baseUrl: engine.url };
    const about = [
        ...users.map((user) => ({ requested_reviewer: presentUser(place, user) })),
        ...teams.map((team) => ({ requested_team: presentTeam(place, team) })),
    ];
    for (const more of about)
        await announcePull(engine, viewer, { pull, action, more });
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/present-review.js


/** `pull-request-review`; one that is pending has no time of submission. */
function presentReview(place, pull, review) {
    const { engine } = place;
    const repo = engine.state.repos.get(pull.repo);
    const html = `${repoHtmlUrl(place, repo)}/pull/${pull.number}#pullrequestreview-${review.id}`;
    const url = `${repoApiUrl(place, repo)}/pulls/${pull.number}`;
    return {
        id: review.id,
        node_id: nodeId('PRR', review.id),
        user: presentUser(place, engine.userById(review.author)),
        body: review.body,
        state: review.state,
        html_url: html,
        pull_request_url: url,
        author_association: associationOf(engine, repo, review.author),
        _links: { html: { href: html }, pull_request: { href: url } },
        ...(review.submitted_at === null ? {} : { submitted_at: review.submitted_at }),
        commit_id: review.commit_id,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/reviews.js





const reviews_STATES = {
    APPROVE: 'APPROVED',
    REQUEST_CHANGES: 'CHANGES_REQUESTED',
    COMMENT: 'COMMENTED',
};
/** Why GitHub would not take a review, in its words; undefined when it would. */
function refusalOf(engine, viewer, of) {
    const { pull, event, body } = of;
    const own = issueOfPull(engine, pull).author === viewer.user.id;
    if (own && event === 'APPROVE')
        return 'Can not approve your own pull request';
    if (own && event === 'REQUEST_CHANGES')
        return 'Can not request changes on your own pull request';
    const settings = engine.state.repos.get(pull.repo)?.settings;
    if (viewer.kind === 'job' && event === 'APPROVE' && settings?.actions_can_create_pull_requests !== true)
        return 'GitHub Actions is not permitted to approve pull requests.';
    if (body.trim() !== '' || event === 'APPROVE')
        return undefined;
    return event === 'REQUEST_CHANGES'
        ? 'You need to leave a comment indicating the requested changes.'
        : "Body can't be blank";
}
/** Makes a review final: it gets its state and time, and what was asked of the reviewer is no longer asked. */
function submitReview(engine, viewer, of) {
    const { pull, event, body } = of;
    const now = engine.timestamp();
    const review = engine.state.reviews.put({
        ...of.review,
        body,
        state: reviews_STATES[event],
        submitted_at: now,
        updated_at: now,
    });
    const repo = engine.state.repos.get(pull.repo);
    const teams = teamsWith(engine, repo, viewer.user);
    engine.state.pulls.put({
        ...(engine.state.pulls.get(pull.id) ?? pull),
        requested_reviewers: (pull.requested_reviewers ?? []).filter((id) => id !== viewer.user.id),
        requested_teams: (pull.requested_teams ?? []).filter((id) => !teams.includes(id)),
    });
    announceReview(engine, viewer, { pull, review, action: 'submitted' });
    return review;
}
/** Takes an approval or a request for changes back; the review stays, with the state DISMISSED. */
function dismissReview(engine, viewer, of) {
    const { pull, message } = of;
    const review = engine.state.reviews.put({ ...of.review, state: 'DISMISSED', updated_at: engine.timestamp() });
    note(engine, viewer, {
        issue: issueOfPull(engine, pull),
        event: 'review_dismissed',
        dismissed: { state: of.review.state.toLowerCase(), review: review.id, message },
    });
    announceReview(engine, viewer, { pull, review, action: 'dismissed' });
    return review;
}
/** Emits a `pull_request_review` event, at the trial merge like every event of a pull request. */
function announceReview(engine, viewer, of) {
    const { pull, review, action, more = {} } = of;
    const place = { engine, baseUrl: engine.url };
    const shown = presentReview(place, pull, review);
    announceOfPull(engine, viewer, {
        pull,
        name: 'pull_request_review',
        payload: {
            action,
            ...more,
            review: { ...shown, state: review.state.toLowerCase(), body: review.body === '' ? null : review.body },
            pull_request: presentPullSimple(place, engine.state.pulls.get(pull.id) ?? pull),
        },
    });
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/reviews.js










const reviews_READ = { key: 'pull-requests', level: 'read' };
/** Whoever can read may review. */
const REVIEW = { key: 'pull-requests', level: 'write', role: 'read' };
const reviews_EDIT = { key: 'pull-requests', level: 'write', role: 'write' };
const EVENTS = ['APPROVE', 'REQUEST_CHANGES', 'COMMENT'];
/** Reviews of pull requests, whose state only their author and a dismissal change; line comments are not served. */
function addReviewRoutes(router) {
    const base = '/repos/{owner}/{repo}/pulls/{number}/reviews';
    router.on('POST', base, createReview);
    router.on('GET', base, listReviews);
    router.on('GET', `${base}/{review}`, getReview);
    router.on('PUT', `${base}/{review}`, updateReview);
    router.on('DELETE', `${base}/{review}`, deleteReview);
    router.on('POST', `${base}/{review}/events`, submitPending);
    router.on('PUT', `${base}/{review}/dismissals`, dismiss);
}
const unprocessed = (message) => new HttpError(422, 'Unprocessable Entity', { errors: [message] });
/** A pending review is there for its author alone. */
function visible(context, review) {
    const { viewer } = context;
    return review.state !== 'PENDING' || (viewer.kind !== 'anonymous' && viewer.user.id === review.author);
}
function reviewOf(context, pull) {
    const review = context.engine.state.reviews.get(numberParam(context, 'review'));
    if (review?.pull !== pull.id || !visible(context, review))
        throw notFound();
    return review;
}
function readEvent(body, key) {
    const event = key === 'required' ? requiredText(body, 'event') : optionalText(body, 'event');
    // GitHub takes an empty event for none.
    if (event === undefined || event === '' || event === 'PENDING')
        return undefined;
    if (!EVENTS.includes(event))
        throw new HttpError(422, `Invalid request.\n\nNo subschema in "oneOf" matched: "${event}" is not an event.`);
    return event;
}
async function createReview(context) {
    const repo = allowedRepo(context, REVIEW);
    const viewer = signedIn(context.viewer);
    const { engine } = context;
    const body = jsonBody(context);
    if ((optionalList(body, 'comments') ?? []).length > 0)
        throw new HttpError(501, 'The sandbox does not have review comments on lines.');
    const text = checkedBody(optionalText(body, 'body'), 'PullRequestReview') ?? '';
    const event = readEvent(body, 'optional');
    const commit = optionalText(body, 'commit_id');
    if (commit !== undefined && !(await isPartOf(context, repo, commit)))
        throw unprocessed('Commit is not part of the pull request');
    const pull = pulls_pullOf(context, repo);
    const refusal = event === undefined ? undefined : refusalOf(engine, viewer, { pull, event, body: text });
    if (refusal !== undefined)
        throw unprocessed(refusal);
    const pending = engine.state.reviews.under(pull.id).some((row) => row.state === 'PENDING' && visible(context, row));
    if (pending)
        throw unprocessed('User can only have one pending review per pull request');
    engine.limits.create(viewer, context.now);
    const review = engine.state.reviews.put({
        id: engine.state.nextId(),
        repo: repo.id,
        pull: pull.id,
        author: viewer.user.id,
        body: text,
        state: 'PENDING',
        commit_id: commit ?? pull.head_sha,
        submitted_at: null,
        updated_at: engine.timestamp(),
    });
    const done = event === undefined ? review : submitReview(engine, viewer, { pull, review, event, body: text });
    return { status: 200, body: presentReview(context, pull, done) };
}
async function isPartOf(context, repo, commit) {
    const pull = pulls_pullOf(context, repo);
    const { dir } = await context.engine.git(repo);
    if (!/^[0-9a-f]{40}$/.test(commit))
        return false;
    const range = await runGit({ dir, args: ['rev-list', `${pull.base_sha}..${pull.head_sha}`] });
    return range.stdout.toString('latin1').split('\n').includes(commit);
}
function listReviews(context) {
    const repo = allowedRepo(context, reviews_READ);
    const pull = pulls_pullOf(context, repo);
    const rows = context.engine.state.reviews.under(pull.id).filter((row) => visible(context, row));
    const { items, headers } = paginate(context, rows);
    return { status: 200, body: items.map((row) => presentReview(context, pull, row)), headers };
}
function getReview(context) {
    const repo = allowedRepo(context, reviews_READ);
    const pull = pulls_pullOf(context, repo);
    return { status: 200, body: presentReview(context, pull, reviewOf(context, pull)) };
}
/** The text of a review is its author's and that of everybody who may write; its state is not. */
function updateReview(context) {
    const repo = allowedRepo(context, reviews_READ);
    const viewer = signedIn(context.viewer);
    const { engine } = context;
    const pull = pulls_pullOf(context, repo);
    const review = reviewOf(context, pull);
    const own = review.author === viewer.user.id && may(engine, viewer, repo, REVIEW);
    requirePermission(context, repo, own ? REVIEW : reviews_EDIT);
    const body = checkedBody(requiredText(jsonBody(context), 'body'), 'PullRequestReview') ?? '';
    const changed = engine.state.reviews.put({ ...review, body, updated_at: engine.timestamp() });
    const more = { changes: { body: { from: review.body } } };
    if (review.state !== 'PENDING')
        announceReview(engine, viewer, { pull, review: changed, action: 'edited', more });
    return { status: 200, body: presentReview(context, pull, changed) };
}
function deleteReview(context) {
    const repo = allowedRepo(context, REVIEW);
    const pull = pulls_pullOf(context, repo);
    const review = reviewOf(context, pull);
    if (review.state !== 'PENDING')
        throw unprocessed('Can not delete a non-pending pull request review');
    context.engine.state.reviews.delete(review.id);
    return { status: 200, body: presentReview(context, pull, review) };
}
function submitPending(context) {
    const repo = allowedRepo(context, REVIEW);
    const viewer = signedIn(context.viewer);
    const { engine } = context;
    const pull = pulls_pullOf(context, repo);
    const review = reviewOf(context, pull);
    const given = jsonBody(context);
    const event = readEvent(given, 'required');
    const body = checkedBody(optionalText(given, 'body'), 'PullRequestReview') ?? review.body;
    if (review.state !== 'PENDING' || event === undefined)
        throw unprocessed('Can not submit a pull request review that is not pending');
    const refusal = refusalOf(engine, viewer, { pull, event, body });
    if (refusal !== undefined)
        throw unprocessed(refusal);
    return {
        status: 200,
        body: presentReview(context, pull, submitReview(engine, viewer, { pull, review, event, body })),
    };
}
function dismiss(context) {
    const repo = allowedRepo(context, reviews_EDIT);
    const viewer = signedIn(context.viewer);
    const pull = pulls_pullOf(context, repo);
    const review = reviewOf(context, pull);
    const message = requiredText(jsonBody(context), 'message');
    if (message.trim() === '')
        throw new HttpError(422, 'Validation Failed', { errors: ["Message can't be blank"] });
    if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
        const errors = [`Can not dismiss a ${review.state.toLowerCase()} pull request review`];
        throw new HttpError(422, 'Validation Failed', { errors });
    }
    const done = dismissReview(context.engine, viewer, { pull, review, message });
    return { status: 200, body: presentReview(context, pull, done) };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/rules.js








const rules_READ = { key: 'metadata', level: 'read' };
const rules_ADMIN = { key: 'administration', level: 'write', role: 'admin' };
const KINDS = [
    'creation',
    'update',
    'deletion',
    'non_fast_forward',
    'required_linear_history',
    'required_signatures',
    'pull_request',
    'required_status_checks',
    'required_deployments',
    'branch_name_pattern',
    'tag_name_pattern',
    'commit_message_pattern',
];
/** Rulesets: everyone who reads may see them, administrators change them. */
function addRuleRoutes(router) {
    const base = '/repos/{owner}/{repo}';
    router.on('GET', `${base}/rules/branches/{branch+}`, rulesOfBranch);
    router.on('GET', `${base}/rulesets`, listRulesets);
    router.on('POST', `${base}/rulesets`, createRuleset);
    router.on('GET', `${base}/rulesets/{ruleset}`, getRuleset);
    router.on('PUT', `${base}/rulesets/{ruleset}`, updateRuleset);
    router.on('DELETE', `${base}/rulesets/{ruleset}`, deleteRuleset);
}
function rulesOfBranch(context) {
    const repo = allowedRepo(context, rules_READ);
    const rules = rulesetsFor(context.engine, repo, `refs/heads/${param(context, 'branch')}`).flatMap((row) => row.definition.rules.map((rule) => ({
        ...shownRule(rule),
        ruleset_source_type: 'Repository',
        ruleset_source: context.engine.fullName(repo),
        ruleset_id: row.id,
    })));
    const { items, headers } = paginate(context, rules);
    return { status: 200, body: items, headers };
}
function shownRule(rule) {
    return rule.type === 'update' && rule.parameters === undefined
        ? { ...rule, parameters: { update_allows_fetch_and_merge: false } }
        : { ...rule };
}
function listRulesets(context) {
    const repo = allowedRepo(context, rules_READ);
    const { items, headers } = paginate(context, context.engine.state.rulesets.of(repo.id));
    return { status: 200, body: items.map((row) => summary(context, repo, row)), headers };
}
function rulesetOf(context, repo) {
    const row = context.engine.state.rulesets.get(numberParam(context, 'ruleset'));
    if (row?.repo !== repo.id)
        throw notFound();
    return row;
}
function getRuleset(context) {
    const repo = allowedRepo(context, rules_READ);
    return { status: 200, body: rules_present(context, repo, rulesetOf(context, repo)) };
}
function createRuleset(context) {
    const repo = allowedRepo(context, rules_ADMIN);
    const { state } = context.engine;
    const definition = readRuleset(jsonBody(context));
    if (state.rulesets.of(repo.id).some((row) => row.definition.name === definition.name))
        throw new HttpError(422, 'Validation Failed', { errors: ['Name must be unique'] });
    const now = context.engine.timestamp();
    const row = state.rulesets.put({ id: state.nextId(), repo: repo.id, definition, created_at: now, updated_at: now });
    return { status: 201, body: rules_present(context, repo, row) };
}
function updateRuleset(context) {
    const repo = allowedRepo(context, rules_ADMIN);
    const old = rulesetOf(context, repo);
    const definition = readRuleset({ ...old.definition, ...jsonBody(context) });
    const row = context.engine.state.rulesets.put({ ...old, definition, updated_at: context.engine.timestamp() });
    return { status: 200, body: rules_present(context, repo, row) };
}
function deleteRuleset(context) {
    const repo = allowedRepo(context, rules_ADMIN);
    context.engine.state.rulesets.delete(rulesetOf(context, repo).id);
    return { status: 204 };
}
function readRuleset(body) {
    const bypass = (optionalList(body, 'bypass_actors') ?? []);
    // The Actions app belongs to nobody's organization, so GitHub refuses it here.
    if (bypass.some((actor) => actor.actor_type === 'Integration' && actor.actor_id === ACTIONS_APP_ID)) {
        throw new HttpError(422, 'Validation Failed', {
            errors: ['Actor GitHub Actions integration must be part of the ruleset source or owner organization'],
        });
    }
    const rules = (optionalList(body, 'rules') ?? []);
    for (const rule of rules) {
        if (!KINDS.includes(rule?.type))
            throw invalid({ resource: 'RepositoryRuleset', code: 'custom', message: `Invalid rule '${rule?.type}'` });
    }
    const conditions = (body['conditions'] ?? { ref_name: { include: [], exclude: [] } });
    return {
        name: requiredText(body, 'name'),
        target: (body['target'] ?? 'branch'),
        enforcement: requiredText(body, 'enforcement'),
        bypass_actors: bypass,
        conditions: {
            ref_name: { include: conditions.ref_name?.include ?? [], exclude: conditions.ref_name?.exclude ?? [] },
        },
        rules,
    };
}
function summary(context, repo, row) {
    return {
        id: row.id,
        name: row.definition.name,
        target: row.definition.target,
        source_type: 'Repository',
        source: context.engine.fullName(repo),
        enforcement: row.definition.enforcement,
        node_id: nodeId('RRS', row.id),
        _links: {
            self: { href: `${repoApiUrl(context, repo)}/rulesets/${row.id}` },
            html: { href: `${repoHtmlUrl(context, repo)}/rules/${row.id}` },
        },
        created_at: row.created_at,
        updated_at: row.updated_at,
    };
}
function rules_present(context, repo, row) {
    const { conditions, rules, bypass_actors } = row.definition;
    const { viewer } = context;
    // Who may pass is shown to administrators only.
    const admin = viewer.kind === 'person' && repo.owner !== viewer.user.id
        ? context.engine.state.roles.get(`${repo.id}:${viewer.user.id}`)?.role === 'admin'
        : viewer.kind === 'person';
    return {
        ...summary(context, repo, row),
        conditions,
        rules: rules.map(shownRule),
        ...(admin ? { bypass_actors } : {}),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/statuses.js







/** Commit statuses. */
function addStatusRoutes(router) {
    const base = '/repos/{owner}/{repo}';
    router.on('POST', `${base}/statuses/{sha}`, statuses_createStatus);
    router.on('GET', `${base}/commits/{ref+}/statuses`, statuses_listStatuses);
    router.on('GET', `${base}/commits/{ref+}/status`, combinedStatus);
}
const statuses_STATES = ['error', 'failure', 'pending', 'success'];
async function statuses_createStatus(context) {
    const repo = allowedRepo(context, { key: 'statuses', level: 'write' });
    const body = jsonBody(context);
    const sha = param(context, 'sha');
    const state = requiredText(body, 'state');
    if (!statuses_STATES.includes(state))
        throw invalid({ resource: 'Status', code: 'custom', field: 'state', message: 'state is not included in the list' });
    const description = optionalText(body, 'description') ?? null;
    if (description !== null && description.length > 140) {
        throw invalid({
            resource: 'Status',
            code: 'custom',
            field: 'description',
            message: 'description is too long (maximum is 140 characters)',
        });
    }
    if ((await (await context.engine.git(repo)).objects.readCommit(sha)) === undefined)
        throw unprocessable(`No commit found for SHA: ${sha}`);
    const row = context.engine.state.statuses.put({
        id: context.engine.state.nextId(),
        repo: repo.id,
        sha,
        creator: signedIn(context.viewer).user.id,
        state,
        context: optionalText(body, 'context') ?? 'default',
        description,
        target_url: optionalText(body, 'target_url') ?? null,
        created_at: context.engine.timestamp(),
    });
    return { status: 201, body: statuses_presentStatus(context, repo, row) };
}
function statuses_presentStatus(context, repo, row) {
    return {
        url: `${repoApiUrl(context, repo)}/statuses/${row.sha}`,
        avatar_url: `${context.baseUrl}/avatars/u/${row.creator}`,
        id: row.id,
        node_id: nodeId('SC', row.id),
        state: row.state,
        description: row.description,
        target_url: row.target_url,
        context: row.context,
        created_at: row.created_at,
        updated_at: row.created_at,
        creator: presentUser(context, context.engine.userById(row.creator)),
    };
}
async function statuses_statusesOf(context) {
    const repo = allowedRepo(context, { key: 'statuses', level: 'read' });
    const sha = await commitOrFail(context, repo, param(context, 'ref'));
    return {
        repo,
        sha,
        rows: context.engine.state.statuses
            .of(repo.id)
            .filter((row) => row.sha === sha)
            .reverse(),
    };
}
async function statuses_listStatuses(context) {
    const { repo, rows } = await statuses_statusesOf(context);
    const { items, headers } = paginate(context, rows);
    return { status: 200, body: items.map((row) => statuses_presentStatus(context, repo, row)), headers };
}
async function combinedStatus(context) {
    const { repo, sha, rows } = await statuses_statusesOf(context);
    const latest = [...new Map([...rows].reverse().map((row) => [row.context, row])).values()];
    const states = latest.map((row) => row.state);
    const state = states.some((s) => s === 'error' || s === 'failure')
        ? 'failure'
        : states.length === 0 || states.includes('pending')
            ? 'pending'
            : 'success';
    const url = `${repoApiUrl(context, repo)}/commits/${sha}`;
    const statuses = latest.map((row) => statuses_presentStatus(context, repo, row));
    const body = {
        state,
        statuses,
        sha,
        total_count: latest.length,
        repository: presentRepo(context, repo),
        commit_url: url,
        url: `${url}/status`,
    };
    return { status: 200, body };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/teams.js








/** Teams of an organization: for its members with `read:org` and apps with `members: read`; a job's token sees none. */
function addTeamRoutes(router) {
    const base = '/orgs/{org}/teams';
    router.on('GET', base, listTeams);
    router.on('GET', `${base}/{team}`, getTeam);
    router.on('GET', `${base}/{team}/members`, listMembers);
    router.on('GET', `${base}/{team}/teams`, listChildren);
    router.on('GET', `${base}/{team}/memberships/{username}`, getMembership);
}
function orgOf(context) {
    const viewer = signedIn(context.viewer);
    const org = context.engine.findUser(param(context, 'org'));
    if (viewer.kind === 'job')
        throw notAccessible('members=read');
    if (viewer.kind === 'app' && viewer.token.permissions?.members === undefined)
        throw notAccessible('members=read');
    if (org?.kind !== 'Organization')
        throw notFound();
    if (viewer.kind === 'person') {
        const scoped = viewer.token.scopes.some((scope) => scope === 'read:org' || scope === 'admin:org');
        if (!scoped || !isMember(context.engine, org, viewer.user))
            throw notFound();
    }
    return org;
}
function teams_teamOf(context) {
    const org = orgOf(context);
    const slug = param(context, 'team').toLowerCase();
    const team = context.engine.state.teams.find((row) => row.org === org.id && row.slug === slug);
    if (team === undefined)
        throw notFound();
    return { org, team };
}
function listTeams(context) {
    const org = orgOf(context);
    const teams = [...context.engine.state.teams.all()].filter((team) => team.org === org.id);
    const { items, headers } = paginate(context, teams);
    return { status: 200, body: items.map((team) => presentTeam(context, team)), headers };
}
function getTeam(context) {
    const { org, team } = teams_teamOf(context);
    const api = `${context.baseUrl}/api/v3/orgs/${org.login}`;
    const organization = {
        login: org.login,
        id: org.id,
        node_id: nodeId('O', org.id),
        url: api,
        repos_url: `${api}/repos`,
        events_url: `${api}/events`,
        hooks_url: `${api}/hooks`,
        issues_url: `${api}/issues`,
        members_url: `${api}/members{/member}`,
        public_members_url: `${api}/public_members{/member}`,
        avatar_url: `${context.baseUrl}/avatars/u/${org.id}`,
        description: null,
        is_verified: false,
        has_organization_projects: false,
        has_repository_projects: false,
        public_repos: 0,
        public_gists: 0,
        followers: 0,
        following: 0,
        html_url: `${context.baseUrl}/${org.login}`,
        created_at: org.created_at,
        updated_at: org.created_at,
        archived_at: null,
        type: 'Organization',
    };
    const counts = { members_count: teamMembers(context.engine, team).length, repos_count: 0 };
    const times = { created_at: team.created_at, updated_at: team.created_at };
    return { status: 200, body: { ...presentTeam(context, team), ...times, ...counts, organization } };
}
function listMembers(context) {
    const { team } = teams_teamOf(context);
    const role = context.query.get('role') ?? 'all';
    const fits = (id) => role === 'all' || role === roleIn(team, id);
    const { items, headers } = paginate(context, teamMembers(context.engine, team).filter(fits));
    return { status: 200, body: items.map((id) => presentUser(context, context.engine.userById(id))), headers };
}
/** Those of a team below are its members, and never its maintainers. */
const roleIn = (team, id) => team.maintainers.includes(id) ? 'maintainer' : 'member';
function listChildren(context) {
    const { team } = teams_teamOf(context);
    const { items, headers } = paginate(context, childTeams(context.engine, team));
    return { status: 200, body: items.map((child) => presentTeam(context, child)), headers };
}
function getMembership(context) {
    const { org, team } = teams_teamOf(context);
    const user = context.engine.findUser(param(context, 'username'));
    if (user === undefined || !teamMembers(context.engine, team).includes(user.id))
        throw notFound();
    const url = `${context.baseUrl}/api/v3/organizations/${org.id}/team/${team.id}/memberships/${user.login}`;
    return {
        status: 200,
        body: { state: 'active', role: roleIn(team, user.id), url },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/timeline.js










/** What happened to an issue or pull request, in the order of time. */
function addTimelineRoutes(router) {
    router.on('GET', '/repos/{owner}/{repo}/issues/{number}/timeline', getTimeline);
}
async function getTimeline(context) {
    const { repo, issue } = allowedIssue(context, READ_ISSUES);
    const { engine } = context;
    const pull = engine.state.pulls.under(issue.id)[0];
    const others = [...commentsOf(context, repo, issue), ...eventsOf(context, repo, issue), ...reviewsOf(context, pull)];
    const entries = [...(pull === undefined ? [] : await commitsOf(context, repo, pull)), ...others];
    entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const { items, headers } = paginate(context, entries);
    return { status: 200, body: await Promise.all(items.map((entry) => entry.present())), headers };
}
/** The commits that are proposed now, by the time they claim; what a force-push took away is not shown. */
async function commitsOf(context, repo, pull) {
    const git = await context.engine.git(repo);
    const args = ['rev-list', '--reverse', '--topo-order', `${pull.base_sha}..${pull.head_sha}`];
    const oids = (await mustGit({ dir: git.dir, args })).toString('latin1').split('\n');
    const found = [];
    for (const oid of oids) {
        const commit = oid === '' ? undefined : await git.objects.readCommit(oid);
        if (commit === undefined)
            continue;
        const present = async () => ({ event: 'committed', ...(await presentGitCommit(context, repo, oid)) });
        found.push({ at: isoOf(commit.committer), present });
    }
    return found;
}
function commentsOf(context, repo, issue) {
    const { engine } = context;
    return engine.state.comments.under(issue.id).map((comment) => ({
        at: comment.created_at,
        present: () => {
            const actor = presentUser(context, engine.userById(comment.author));
            return { event: 'commented', actor, ...presentComment(context, repo, comment) };
        },
    }));
}
function reviewsOf(context, pull) {
    if (pull === undefined)
        return [];
    const submitted = context.engine.state.reviews.under(pull.id).filter((review) => review.submitted_at !== null);
    return submitted.map((review) => ({
        at: review.submitted_at ?? '',
        present: () => ({
            event: 'reviewed',
            ...presentReview(context, pull, review),
            state: review.state.toLowerCase(),
            body: review.body === '' ? null : review.body,
        }),
    }));
}
function eventsOf(context, repo, issue) {
    return context.engine.state.timeline
        .under(issue.id)
        .map((row) => ({ at: row.created_at, present: () => presentEvent(context, repo, row) }));
}
function presentEvent(context, repo, row) {
    const { engine } = context;
    const actor = presentUser(context, engine.userById(row.actor));
    const team = row.team === undefined ? undefined : engine.state.teams.get(row.team);
    const asked = row.reviewer === undefined ? undefined : presentUser(context, engine.userById(row.reviewer));
    const { dismissed } = row;
    return {
        id: row.id,
        node_id: nodeId('EVT', row.id),
        url: `${repoApiUrl(context, repo)}/issues/events/${row.id}`,
        actor,
        event: row.event,
        commit_id: row.commit_id,
        commit_url: row.commit_id === null ? null : `${repoApiUrl(context, repo)}/commits/${row.commit_id}`,
        created_at: row.created_at,
        performed_via_github_app: presentVia(context, row.app),
        ...(row.state_reason === undefined ? {} : { state_reason: row.state_reason }),
        ...(asked === undefined && team === undefined ? {} : { review_requester: actor }),
        ...(asked === undefined ? {} : { requested_reviewer: asked }),
        ...(team === undefined ? {} : { requested_team: presentTeam(context, team) }),
        ...(dismissed === undefined
            ? {}
            : {
                dismissed_review: {
                    state: dismissed.state,
                    review_id: dismissed.review,
                    dismissal_message: dismissed.message,
                },
            }),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/github/rest/index.js

























/** Every REST route; more specific paths come before those that swallow slashes. */
function addRestRoutes(router) {
    addAccountRoutes(router);
    addGitCommitRoutes(router);
    addGitDataRoutes(router);
    addRefRoutes(router);
    addAssetRoutes(router);
    addReleaseRoutes(router);
    addReactionRoutes(router);
    addCommentRoutes(router);
    addIssueRoutes(router);
    addTimelineRoutes(router);
    addLabelRoutes(router);
    addContentRoutes(router);
    addCheckRoutes(router);
    addStatusRoutes(router);
    addPullRoutes(router);
    addReviewRoutes(router);
    addReviewRequestRoutes(router);
    addCommitRoutes(router);
    addDeploymentRoutes(router);
    addEnvironmentRoutes(router);
    addActionRoutes(router);
    addRunRoutes(router);
    addApprovalRoutes(router);
    addRuleRoutes(router);
    addTeamRoutes(router);
}

;// CONCATENATED MODULE: ./build/sandbox/github/schedule.js





/**
 * Lets the moment of a cron expression come: emits `schedule` at the default branch, in the name of who last changed the
 * workflow file that has it. Rejects when no workflow of the default branch has it.
 */
async function emitSchedule(engine, of) {
    const repo = engine.repo(of.repo);
    const ref = `refs/heads/${repo.default_branch}`;
    const git = await engine.git(repo);
    const sha = git.refs.read(ref);
    const path = sha === undefined ? undefined : await fileWith(engine, repo, { sha, cron: of.cron });
    if (sha === undefined || path === undefined)
        throw new Error(`no workflow on ${repo.default_branch} of ${of.repo} has the schedule "${of.cron}"`);
    const [last] = await listHistory(git, sha, { path, most: 1 });
    const commit = last === undefined ? undefined : await git.objects.readCommit(last);
    // What was committed on the site has GitHub itself as committer: then its author counts.
    const people = commit === undefined ? [] : [commit.committer, commit.author];
    const accounts = people.map((person) => accountOf(engine, person.email));
    const known = accounts.find((user) => user?.kind === 'User' && engine.userById(user.id) !== undefined);
    const actor = known ?? keeper(engine, repo);
    const payload = { schedule: of.cron, workflow: path, repository: presentWebhookRepo(engine, repo) };
    engine.tell({ name: 'schedule', repo: of.repo, ref, sha, actor: actor.login, payload });
}
/** Somebody with every right, where the last committer is nobody GitHub knows. */
function keeper(engine, repo) {
    const admin = engine.state.users.find((user) => user.kind === 'User' && grantedRole(engine, repo, user) === 'admin');
    if (admin === undefined)
        throw new Error(`${engine.fullName(repo)} has no administrator to run a schedule as`);
    return admin;
}
async function fileWith(engine, repo, of) {
    const git = await engine.git(repo);
    const folder = await git.entryAt((await git.treeOf(of.sha)) ?? '', '.github/workflows');
    for (const entry of folder === undefined ? [] : ((await git.objects.readTree(folder.oid)) ?? [])) {
        if (!/\.ya?ml$/.test(entry.name))
            continue;
        const text = (await git.objects.read(entry.oid))?.data.toString('utf8') ?? '';
        if (cronsIn(text).includes(of.cron))
            return `.github/workflows/${entry.name}`;
    }
    return undefined;
}
function cronsIn(text) {
    let file;
    try {
        file = (0,dist/* parse */.qg)(text);
    }
    catch {
        return [];
    }
    const entries = file?.on?.schedule;
    return Array.isArray(entries) ? entries.map((entry) => String(entry?.cron)) : [];
}

;// CONCATENATED MODULE: ./build/sandbox/github/seed.js


/** Puts people, teams and repositories into an empty sandbox; on a folder that has them already only tokens are made anew. */
async function applySeed(engine, admin, seed) {
    const org = seed.organization;
    if (org !== undefined)
        admin.addOrg(org);
    for (const { login, ...details } of seed.users)
        admin.addUser(login, details);
    for (const team of seed.teams ?? []) {
        const owner = team.org ?? org;
        if (owner === undefined)
            throw new Error(`the seed's team "${team.slug}" needs an organization`);
        const known = engine.state.teams.find((row) => row.slug === team.slug && row.org === engine.user(owner).id);
        if (known === undefined)
            admin.addTeam({ ...team, org: owner });
    }
    const repositories = [];
    for (const repo of seed.repositories) {
        const owner = repo.owner ?? org;
        if (owner === undefined)
            throw new Error(`the seed's repository "${repo.name}" needs an owner`);
        const full = `${owner}/${repo.name}`;
        repositories.push(full);
        if (engine.findRepo(owner, repo.name) !== undefined)
            continue;
        await admin.addRepo({
            owner,
            name: repo.name,
            ...(repo.files === undefined ? {} : { files: repo.files }),
            ...(repo.folder === undefined ? {} : { fromDir: folderOf(seed, repo.folder) }),
            ...(repo.private === undefined ? {} : { private: repo.private }),
            ...(repo.default_branch === undefined ? {} : { defaultBranch: repo.default_branch }),
            ...(repo.author === undefined ? {} : { author: repo.author }),
            ...(repo.settings === undefined ? {} : { settings: repo.settings }),
        });
        for (const [login, role] of Object.entries(repo.roles ?? {}))
            admin.setRole({ repo: full, login, role });
        for (const [team, role] of Object.entries(repo.team_roles ?? {}))
            admin.setTeamRole({ repo: full, team, role });
        for (const ruleset of repo.rulesets ?? [])
            admin.addRuleset(full, ruleset);
        for (const item of repo.environments ?? []) {
            const { name, ...rules } = typeof item === 'string' ? { name: item } : item;
            admin.addEnvironment(full, name, protectionOf(engine, owner, rules));
        }
    }
    const people = {};
    const first = seed.repositories[0];
    for (const { login } of seed.users) {
        people[login] = { token: admin.personToken(login), role: first?.roles?.[login] ?? 'none' };
    }
    return { people, repositories };
}
function protectionOf(engine, owner, rules) {
    const { reviewers, branches, ...same } = rules;
    const idOf = (name) => {
        if (!name.startsWith('team:'))
            return { type: 'User', id: engine.user(name).id };
        const slug = name.slice('team:'.length);
        const team = engine.state.teams.find((row) => row.slug === slug && row.org === engine.user(owner).id);
        if (team === undefined)
            throw new Error(`the seed has no team "${slug}" of ${owner} to review deployments`);
        return { type: 'Team', id: team.id };
    };
    return {
        ...same,
        ...(reviewers === undefined ? {} : { reviewers: reviewers.map(idOf) }),
        ...(branches === undefined
            ? {}
            : {
                deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
                branch_policies: branches.map((name) => ({ name })),
            }),
    };
}
function folderOf(seed, folder) {
    const path = (0,external_node_path_.isAbsolute)(folder) ? folder : (0,external_node_path_.resolve)(seed.base ?? '.', folder);
    if (!(0,external_node_fs_.existsSync)(path) || !(0,external_node_fs_.statSync)(path).isDirectory())
        throw new Error(`the seed names the folder ${folder}, which is not there (${path})`);
    return path;
}
const ENVIRONMENT_KEYS = {
    name: 'string',
    reviewers: 'list',
    prevent_self_review: 'boolean',
    can_admins_bypass: 'boolean',
    wait_timer: 'number',
    branches: 'list',
};
/** What is wrong with an environment: a misspelt rule would be one that silently protects nothing. */
function problemsOfEnvironment(item, at) {
    if (typeof item === 'string')
        return [];
    if (item === null || typeof item !== 'object')
        return [`${at} is neither a name nor an object with a "name"`];
    const kindOf = (value) => Array.isArray(value) && value.every((one) => typeof one === 'string') ? 'list' : typeof value;
    const wrong = Object.entries(item).flatMap(([key, value]) => {
        const wanted = ENVIRONMENT_KEYS[key];
        if (wanted === undefined)
            return [`${at}.${key} is not one of ${Object.keys(ENVIRONMENT_KEYS).join(', ')}`];
        return kindOf(value) === wanted ? [] : [`${at}.${key} must be a ${wanted === 'list' ? 'list of texts' : wanted}`];
    });
    return 'name' in item ? wrong : [`${at} has no "name"`, ...wrong];
}
const seed_ROLES = ['read', 'triage', 'write', 'maintain', 'admin'];
/** Reads a seed from parsed JSON. Throws with all that is wrong with it. */
function parseSeed(value, base) {
    const problems = [];
    const record = (item) => item !== null && typeof item === 'object' ? item : {};
    const seed = record(value);
    const users = Array.isArray(seed['users']) ? seed['users'] : [];
    if (!Array.isArray(seed['users']))
        problems.push('"users" must be a list of objects with a "login"');
    const repositories = Array.isArray(seed['repositories']) ? seed['repositories'] : [];
    if (!Array.isArray(seed['repositories']))
        problems.push('"repositories" must be a list of objects with a "name"');
    users.forEach((user, at) => {
        if (typeof record(user)['login'] !== 'string')
            problems.push(`users[${at}] has no "login"`);
    });
    repositories.forEach((item, at) => {
        const repo = record(item);
        if (typeof repo['name'] !== 'string')
            problems.push(`repositories[${at}] has no "name"`);
        if (repo['owner'] === undefined && seed['organization'] === undefined)
            problems.push(`repositories[${at}] has no "owner" and the seed no "organization"`);
        const environments = repo['environments'] ?? [];
        if (!Array.isArray(environments))
            problems.push(`repositories[${at}].environments must be a list`);
        else
            environments.forEach((one, index) => {
                problems.push(...problemsOfEnvironment(one, `repositories[${at}].environments[${index}]`));
            });
        for (const key of ['roles', 'team_roles']) {
            for (const [name, role] of Object.entries(record(repo[key]))) {
                if (!seed_ROLES.includes(String(role)))
                    problems.push(`repositories[${at}].${key}.${name} is "${role}", not one of ${seed_ROLES.join(', ')}`);
            }
        }
    });
    if (problems.length > 0)
        throw new Error(`the seed cannot be used: ${problems.join('; ')}`);
    return { ...value, base };
}

;// CONCATENATED MODULE: ./build/sandbox/github/smart-http.js












const SERVICES = ['git-upload-pack', 'git-receive-pack'];
/** Git over HTTP for `/OWNER/REPO.git`, through `git http-backend` on the same bare repository. */
const serveGit = async (request, response, { engine, path, query }) => {
    const match = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(path);
    if (match === null)
        return false;
    const [, owner = '', name = '', action = ''] = match;
    const service = action === 'info/refs' ? (query.get('service') ?? '') : action;
    const answer = (status, text, headers = {}) => {
        request.resume();
        response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
        return true;
    };
    if (!SERVICES.includes(service))
        return answer(403, 'Please upgrade your git client.\n');
    let viewer;
    try {
        viewer = identify(engine, request.headers.authorization);
    }
    catch {
        return answer(401, 'Invalid username or token.\n', { 'www-authenticate': 'Basic realm="GitHub"' });
    }
    const repo = engine.findRepo(decodeURIComponent(owner), decodeURIComponent(name));
    const level = service === 'git-receive-pack' ? 'write' : 'read';
    if (repo === undefined || !may(engine, viewer, repo, { key: 'contents', level })) {
        if (viewer.kind === 'anonymous')
            return answer(401, 'Authentication required.\n', { 'www-authenticate': 'Basic realm="GitHub"' });
        const known = repo !== undefined && may(engine, viewer, repo, { key: 'metadata', level: 'read' });
        return known
            ? answer(403, `Permission to ${engine.fullName(repo)}.git denied to ${viewer.user.login}.\n`)
            : answer(404, 'Repository not found.\n');
    }
    await engine.git(repo);
    const call = { engine, repo, viewer, request, response, action, query };
    if (action === 'git-receive-pack')
        await receivePack(call);
    else
        await runBackend({ ...call, body: request, extra: {} });
    return true;
};
/** A push: its commands are judged by the rulesets first, the hook judges what needs the pushed objects. */
async function receivePack(call) {
    const { engine, repo, viewer, request } = call;
    const git = await engine.git(repo);
    const spool = (0,external_node_path_.join)(engine.dir, `push-${(0,external_node_crypto_.randomUUID)()}`);
    const gzipped = request.headers['content-encoding'] === 'gzip';
    try {
        if (gzipped)
            await (0,external_node_stream_promises_.pipeline)(request, (0,external_node_zlib_.createGunzip)(), (0,external_node_fs_.createWriteStream)(spool));
        else
            await (0,external_node_stream_promises_.pipeline)(request, (0,external_node_fs_.createWriteStream)(spool));
        const commands = readCommands(spool);
        const hooks = writeHook(engine);
        await git.refs.exclusive(async () => {
            const extra = {
                GIT_CONFIG_COUNT: '1',
                GIT_CONFIG_KEY_0: 'core.hooksPath',
                GIT_CONFIG_VALUE_0: hooks,
                ...smart_http_judge({ engine, repo, viewer, commands, head: git.refs.read(`refs/heads/${repo.default_branch}`) }),
            };
            await runBackend({ ...call, body: (0,external_node_fs_.createReadStream)(spool), extra });
            const done = commands.filter((change) => (git.refs.read(change.name) ?? ZERO_OID) === change.after);
            if (done.length > 0)
                await announceRefChanges({ engine, repo, viewer, changes: done });
        });
    }
    finally {
        await (0,promises_.rm)(spool, { force: true });
    }
}
/** The `old new ref` lines a push starts with. */
function readCommands(file) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    const commands = [];
    try {
        const size = Buffer.alloc(4);
        for (let at = 0; (0,external_node_fs_.readSync)(descriptor, size, 0, 4, at) === 4;) {
            const length = Number.parseInt(size.toString('latin1'), 16);
            if (!(length > 4))
                break;
            const line = Buffer.alloc(length - 4);
            (0,external_node_fs_.readSync)(descriptor, line, 0, length - 4, at + 4);
            at += length;
            const text = line.toString('utf8').split('\0')[0] ?? '';
            const match = /^([0-9a-f]{40}) ([0-9a-f]{40}) (.+?)\n?$/.exec(text);
            if (match !== null)
                commands.push({ before: match[1] ?? '', after: match[2] ?? '', name: match[3] ?? '' });
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    return commands;
}
function smart_http_judge(push) {
    const { engine, repo, viewer, commands, head } = push;
    const refusals = [];
    const noForce = [];
    for (const command of commands) {
        const broken = violations({ engine, repo, viewer, move: { ...command, fastForward: true } });
        if (broken.length > 0)
            refusals.push(refusal(engine, repo, command.name, broken));
        const forced = violations({ engine, repo, viewer, move: { ...command, fastForward: false } });
        if (forced.length > broken.length)
            noForce.push(command.name);
    }
    const bound = (viewer.kind === 'job' || viewer.kind === 'app') && viewer.token.permissions?.workflows !== 'write';
    return {
        SANDBOX_REFUSAL: refusals.join('\n'),
        SANDBOX_NO_FORCE: `\n${noForce.join('\n')}\n`,
        SANDBOX_DEFAULT: bound && head !== undefined ? head : '',
    };
}
function refusal(engine, repo, ref, messages) {
    return [
        `error: GH013: Repository rule violations found for ${ref}.`,
        `Review all repository rules at ${engine.url}/${engine.fullName(repo)}/rules?ref=${encodeURIComponent(ref)}`,
        '',
        ...messages.map((message) => `- ${message}`),
        '',
    ].join('\n');
}
const HOOK = `#!/bin/sh
# Written by the sandbox: refuses what GitHub refuses, before any ref moves.
zero=${ZERO_OID}
if [ -n "$SANDBOX_REFUSAL" ]; then printf '%s\\n' "$SANDBOX_REFUSAL" >&2; exit 1; fi
status=0
newline='
'
while read -r old new ref; do
  [ "$new" = "$zero" ] && continue
  case "$SANDBOX_NO_FORCE" in
    *"$newline$ref$newline"*)
      if [ "$old" != "$zero" ] && ! git merge-base --is-ancestor "$old" "$new"; then
        printf 'error: GH013: Repository rule violations found for %s.\\n\\n- Cannot force-push to this branch\\n' "$ref" >&2
        status=1
      fi ;;
  esac
  if [ -n "$SANDBOX_DEFAULT" ]; then
    changed=$(git diff --name-only --no-renames --diff-filter=AMT "$SANDBOX_DEFAULT" "$new" -- .github/workflows)
    if [ -n "$changed" ] && [ "$old" != "$zero" ]; then
      changed=$(git diff --name-only --no-renames --diff-filter=AMT "$old" "$new" -- .github/workflows)
    fi
    if [ -n "$changed" ]; then
      printf 'refusing to allow a GitHub App to create or update workflow \`%s\` without \`workflows\` permission\\n' "$(printf '%s\\n' "$changed" | head -n 1)" >&2
      status=1
    fi
  fi
done
exit $status
`;
function writeHook(engine) {
    const folder = (0,external_node_path_.join)(engine.dir, 'hooks');
    const file = (0,external_node_path_.join)(folder, 'pre-receive');
    if (!(0,external_node_fs_.existsSync)(file)) {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        (0,external_node_fs_.writeFileSync)(file, HOOK, { mode: 0o755 });
    }
    return folder;
}
/** Runs `git http-backend` as CGI and copies its answer. */
function runBackend(call) {
    const { engine, repo, viewer, request, response, action, query, body, extra } = call;
    return new Promise((resolve, reject) => {
        const env = {
            GIT_PROJECT_ROOT: (0,external_node_path_.join)(engine.dir, 'repositories'),
            GIT_HTTP_EXPORT_ALL: '1',
            PATH_INFO: `/${repo.id}.git/${action}`,
            QUERY_STRING: query.toString(),
            REQUEST_METHOD: request.method ?? 'GET',
            CONTENT_TYPE: request.headers['content-type'] ?? '',
            REMOTE_USER: viewer.kind === 'anonymous' ? '' : viewer.user.login,
            REMOTE_ADDR: '127.0.0.1',
            ...extra,
        };
        if (request.headers['git-protocol'] !== undefined)
            env['GIT_PROTOCOL'] = String(request.headers['git-protocol']);
        if (body === request && request.headers['content-encoding'] !== undefined) {
            env['HTTP_CONTENT_ENCODING'] = request.headers['content-encoding'];
        }
        const child = (0,external_node_child_process_.spawn)('git', ['http-backend'], { env: gitEnvironment(env) });
        child.on('error', reject);
        body.pipe(child.stdin);
        child.stdin.on('error', () => { });
        let head = Buffer.alloc(0);
        child.stdout.on('data', (chunk) => {
            if (head === undefined)
                return void response.write(chunk);
            head = Buffer.concat([head, chunk]);
            const end = head.indexOf('\r\n\r\n');
            if (end === -1)
                return;
            writeCgiHead(response, head.toString('latin1', 0, end));
            response.write(head.subarray(end + 4));
            head = undefined;
        });
        child.stderr.resume();
        child.on('close', () => {
            if (head !== undefined)
                response.writeHead(500, { 'content-type': 'text/plain' });
            response.end(() => resolve());
            // The connection may already be gone; then nobody calls back.
            if (response.destroyed)
                resolve();
        });
        response.on('close', () => resolve());
    });
}
function writeCgiHead(response, text) {
    let status = 200;
    const headers = {};
    for (const line of text.split('\r\n')) {
        const colon = line.indexOf(':');
        const key = line.slice(0, colon).toLowerCase();
        const value = line.slice(colon + 1).trim();
        if (key === 'status')
            status = Number.parseInt(value, 10);
        else
            headers[key] = value;
    }
    response.writeHead(status, headers);
}

;// CONCATENATED MODULE: ./build/sandbox/github/command.js




/** What `slipway sandbox` uses when it is given no seed: one organization, one empty-ish repository, the usual people. */
const DEFAULT_SEED = {
    organization: 'sandbox',
    users: ['amara', 'bo', 'chen', 'dara', 'eli', 'farid'].map((login) => ({ login })),
    repositories: [
        {
            name: 'models',
            files: { 'README.md': '# models\n\nA repository in a local GitHub.\n' },
            author: 'amara',
            roles: { amara: 'admin', bo: 'maintain', chen: 'write', dara: 'write', eli: 'triage', farid: 'read' },
        },
    ],
};
/**
 * `slipway sandbox`: serves a local GitHub until SIGINT or SIGTERM. Prints one JSON line with its addresses, people and
 * their tokens when it is ready. `seed` is a file's path. Rejects when the seed is unusable or the port is taken.
 */
async function runSandboxCommand(options) {
    const file = options.seed === undefined ? undefined : (0,external_node_path_.resolve)(options.seed);
    const seed = file === undefined ? DEFAULT_SEED : readSeed(file);
    const github = await startGitHub({ dir: options.dir, port: options.port ?? 0, seed });
    const stopped = options.started?.(github);
    const ready = {
        url: github.url,
        api_url: github.apiUrl,
        graphql_url: github.graphqlUrl,
        people: github.seeded?.people ?? {},
        repositories: github.seeded?.repositories ?? [],
    };
    // Wait timers of environments, and what nobody answers in thirty days, end by the clock.
    const ticking = setInterval(() => github.tick(), 1000);
    options.out(`${JSON.stringify(ready)}\n`);
    await new Promise((done) => {
        const stop = () => {
            process.off('SIGINT', stop);
            process.off('SIGTERM', stop);
            clearInterval(ticking);
            void (stopped?.() ?? Promise.resolve()).then(() => github.close()).then(done);
        };
        process.on('SIGINT', stop);
        process.on('SIGTERM', stop);
    });
}
function readSeed(file) {
    let value;
    try {
        value = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch (cause) {
        throw new Error(`the seed must be a JSON file; ${file} could not be read as one`, { cause });
    }
    return parseSeed(value, (0,external_node_path_.dirname)(file));
}

;// CONCATENATED MODULE: ./build/sandbox/github/index.js















/**
 * Starts a local GitHub on 127.0.0.1. Rejects when the port is taken, `git` is missing, or the folder's state cannot be
 * read. What it does like GitHub, and what it only assumes, is in docs/live-questions.md.
 */
async function startGitHub(options) {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const engine = new Engine({ dir: options.dir, clock: options.clock ?? (() => new Date()), limits });
    const admin = new Administration(engine);
    const oidc = new OidcProvider(engine);
    const router = new Router();
    addRestRoutes(router);
    addGraphQLRoute(router);
    const sides = [oidc.handle, serveGit, servePages];
    const server = new GitHubServer({ engine, router, sides, observe: options.observe });
    try {
        engine.url = await server.listen(options.port ?? 0);
    }
    catch (error) {
        await engine.close();
        throw error;
    }
    let seeded;
    try {
        if (options.seed !== undefined)
            seeded = await applySeed(engine, admin, options.seed);
    }
    catch (error) {
        // A seed that cannot be used leaves no server behind.
        await server.close();
        await engine.close();
        throw error;
    }
    let closing;
    const close = () => {
        closing ??= server.close().then(() => engine.close());
        return closing;
    };
    options.signal?.addEventListener('abort', () => void close(), { once: true });
    const hooked = (hooks) => (hook) => {
        hooks.add(hook);
        return () => void hooks.delete(hook);
    };
    return {
        url: engine.url,
        apiUrl: `${engine.url}/api/v3`,
        graphqlUrl: `${engine.url}/api/graphql`,
        uploadsUrl: `${engine.url}/api/uploads`,
        issuer: oidc.issuer,
        dir: options.dir,
        seeded,
        admin,
        events: engine.events,
        faults: engine.faults,
        limits: engine.limits.settings,
        addUser: (login, details) => admin.addUser(login, details),
        addOrg: (login) => admin.addOrg(login),
        addRepo: async (input) => {
            const repo = await admin.addRepo(input);
            return { id: repo.id, full_name: engine.fullName(repo) };
        },
        forkRepo: async (input) => {
            const fork = await admin.forkRepo(input);
            return { id: fork.id, full_name: engine.fullName(fork) };
        },
        setRole: (input) => admin.setRole(input),
        addTeam: (input) => admin.addTeam(input),
        setTeamRole: (input) => admin.setTeamRole(input),
        personToken: (login, given) => admin.personToken(login, given),
        jobToken: (input) => admin.jobToken(input),
        appToken: (input) => admin.appToken(input),
        userToServerToken: (input) => admin.userToServerToken(input),
        revokeToken: (token) => admin.revokeToken(token),
        changeSettings: (repo, change) => admin.changeSettings(repo, change),
        addRuleset: (repo, ruleset) => admin.addRuleset(repo, ruleset),
        oidcRequest: (claims) => oidc.openRequest(claims),
        closeOidcRequest: (token) => oidc.closeRequest(token),
        oidcToken: (claims, audience) => oidc.issue(claims, audience),
        createRun: (input) => createRun(engine, input),
        updateRun: (id, change) => updateRun(engine, id, change),
        onRerun: (listener) => {
            engine.rerunListeners.add(listener);
            return () => void engine.rerunListeners.delete(listener);
        },
        schedule: (of) => emitSchedule(engine, of),
        run: (id) => engine.state.runs.get(id),
        runs: (repo) => engine.state.runs.of(engine.repo(repo).id),
        enterEnvironment: (of) => enterEnvironment(engine, of),
        waitAtEnvironment: (of) => waitAtEnvironment(engine, of),
        cancelWait: (of) => cancelWait(engine, of),
        bypassEnvironment: (of) => bypassEnvironment(engine, of),
        tick: () => tick(engine),
        createJob: (input) => createJob(engine, input),
        updateJob: (id, change) => updateJob(engine, id, change),
        readFile: (repo, ref, path) => readFile(engine, { repo, ref, path }),
        readRef: async (repo, ref) => (await engine.git(engine.repo(repo))).refs.read(ref),
        gitDir: (repo) => engine.repoDir(engine.repo(repo)),
        git: (repo) => engine.git(engine.repo(repo)),
        onRequest: hooked(engine.beforeHooks),
        onResponse: hooked(engine.afterHooks),
        close,
    };
}
async function readFile(engine, at) {
    const git = await engine.git(engine.repo(at.repo));
    const commit = await git.resolveCommit(at.ref);
    const tree = commit === undefined ? undefined : await git.treeOf(commit);
    const entry = tree === undefined ? undefined : await git.entryAt(tree, at.path);
    return entry === undefined ? undefined : (await git.objects.read(entry.oid))?.data;
}


/***/ }),

/***/ 21964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zo: () => (/* reexport */ bindGithub),
  ji: () => (/* reexport */ createRunner)
});

// UNUSED EXPORTS: RunnerError, formatProblem, loadAction, loadWorkflow, readDispatchInputs

;// CONCATENATED MODULE: ./build/sandbox/runner/ports.js
/** The events that the runner starts workflows for. */
const RUNNER_EVENTS = [
    'push',
    'pull_request',
    'pull_request_review',
    'issues',
    'issue_comment',
    'workflow_run',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
];

;// CONCATENATED MODULE: ./build/sandbox/runner/github-binding.js

/** The permissions that the local GitHub acts on; the others of GitHub have nothing there to protect. */
const KNOWN_PERMISSIONS = new Set('actions attestations checks contents deployments discussions id-token issues packages pages pull-requests security-events statuses'.split(' '));
/** Lets the runner work with the local GitHub of the same process. */
function bindGithub(github) {
    const jobs = new Map();
    return {
        serverUrl: github.url,
        apiUrl: github.apiUrl,
        graphqlUrl: github.graphqlUrl,
        async repository(fullName) {
            if (!knows(github, fullName))
                return undefined;
            const body = await readRest(github, fullName, `/repos/${fullName}`);
            if (body.status !== 200)
                return undefined;
            const repo = body.json;
            return {
                fullName: repo.full_name,
                id: repo.id,
                owner: repo.owner.login,
                ownerId: repo.owner.id,
                defaultBranch: repo.default_branch,
                gitDir: github.gitDir(fullName),
                cloneUrl: `${github.url}/${repo.full_name}.git`,
            };
        },
        async userId(login) {
            const answer = await fetch(`${github.apiUrl}/users/${encodeURIComponent(login)}`);
            const body = (await answer.json());
            return answer.ok ? body.id : undefined;
        },
        async jobToken(job) {
            const token = github.jobToken({ repo: job.repository, permissions: knownPermissions(job), run: job.run.id });
            return { token, revoke: async () => github.revokeToken(token) };
        },
        async oidcRequest(job) {
            const { requestUrl, requestToken } = github.oidcRequest({
                repository: job.repository,
                ref: job.ref,
                sha: job.sha,
                workflow: job.workflow,
                workflow_path: job.workflowPath,
                workflow_sha: job.workflowSha,
                run_id: job.run.id,
                run_number: job.run.number,
                run_attempt: job.run.attempt,
                actor: job.actor,
                event_name: job.event,
                ...(job.headRef === undefined ? {} : { head_ref: job.headRef }),
                ...(job.baseRef === undefined ? {} : { base_ref: job.baseRef }),
                ...(job.environment === undefined ? {} : { environment: job.environment }),
            });
            return { url: requestUrl, token: requestToken, close: async () => github.closeOidcRequest(requestToken) };
        },
        async createRun(run) {
            const known = run.existing === undefined ? undefined : github.run(run.existing);
            if (known !== undefined) {
                github.updateRun(known.id, { name: run.workflowName, display_title: run.displayTitle });
                return { id: known.id, number: known.run_number };
            }
            const row = github.createRun({
                repo: run.repository,
                path: run.workflowPath,
                name: run.workflowName,
                display_title: run.displayTitle,
                event: run.event,
                ref: run.ref,
                sha: run.headSha,
                head_branch: run.headBranch,
                ...(run.headRepository === undefined ? {} : { head_repo: run.headRepository }),
                actor: run.actor,
                payload: run.payload,
            });
            return { id: row.id, number: row.run_number };
        },
        async updateRun(update) {
            // A late word of an attempt that is over would make jobs of the one that runs now.
            if ((github.run(update.run.id)?.run_attempt ?? 0) > update.run.attempt)
                return;
            github.updateRun(update.run.id, {
                status: update.status,
                run_attempt: update.run.attempt,
                triggering_actor: update.triggeringActor,
                ...(update.displayTitle === undefined ? {} : { display_title: update.displayTitle }),
                conclusion: update.conclusion === 'startup_failure' ? 'failure' : (update.conclusion ?? null),
            });
            for (const job of update.jobs)
                updateJob(github, jobs, { update, job });
        },
        enterEnvironment: async (request) => enterEnvironment(github, request),
        onEvent(listener) {
            const stops = RUNNER_EVENTS.map((name) => github.events.on(name, (event) => listener(toRunnerEvent(name, event))));
            return () => {
                for (const stop of stops)
                    stop();
            };
        },
        onRerun: (listener) => github.onRerun(({ repo, run_id: runId, run_attempt: attempt, triggering_actor: actor }) => listener({ repository: repo, runId, attempt, actor })),
    };
}
function toRunnerEvent(name, event) {
    const { repo, ref, sha, actor, run_id: runId, workflow_path: workflow } = event;
    const payload = workflow === undefined ? event.payload : { ...event.payload, workflow };
    return { repository: repo, event: name, ref, sha, actor, payload, ...(runId === undefined ? {} : { runId }) };
}
function enterEnvironment(github, request) {
    const { run, name, signal } = request;
    const entry = github.enterEnvironment({
        run: run.id,
        environment: name,
        decided: (outcome) => request.decided(readDecision(outcome)),
    });
    if (entry.kind === 'ref-refused')
        return { kind: 'refused', reason: entry.message };
    if (entry.kind === 'waiting') {
        if (signal.aborted)
            entry.giveUp();
        else
            signal.addEventListener('abort', () => entry.giveUp(), { once: true });
    }
    return { kind: entry.kind };
}
function readDecision(outcome) {
    switch (outcome.kind) {
        case 'approved':
        case 'rejected':
            return { kind: outcome.kind, by: outcome.by };
        case 'expired':
            return { kind: 'expired' };
        case 'open':
        case 'bypassed':
            return { kind: 'open' };
        // A ref is refused before anything waits.
        case 'ref-refused':
        case 'cancelled':
            return { kind: 'cancelled' };
    }
}
function knows(github, fullName) {
    try {
        github.gitDir(fullName);
        return true;
    }
    catch {
        return false;
    }
}
function knownPermissions(job) {
    return Object.fromEntries(Object.entries(job.permissions).filter(([name]) => KNOWN_PERMISSIONS.has(name)));
}
function updateJob(github, known, input) {
    const { update, job } = input;
    const key = `${update.run.id}/${update.run.attempt}/${job.slug}`;
    const id = known.get(key) ?? github.createJob({ run_id: update.run.id, name: job.name }).id;
    known.set(key, id);
    const steps = job.steps?.map((step, index) => ({
        name: step.name,
        status: 'completed',
        conclusion: step.conclusion,
        number: index + 1,
    }));
    github.updateJob(id, {
        status: job.status,
        conclusion: job.conclusion ?? null,
        ...(steps === undefined ? {} : { steps }),
    });
}
/** Reads the API with a short-lived token of the repository that may only read. */
async function readRest(github, repository, path) {
    const token = github.jobToken({ repo: repository, permissions: { actions: 'read' } });
    try {
        const answer = await fetch(`${github.apiUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
        return { status: answer.status, json: await answer.json() };
    }
    finally {
        github.revokeToken(token);
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/sandbox/runner/problems.js
/** An error of the runner itself, as opposed to a failing command of a step. */
class RunnerError extends Error {
    name = 'RunnerError';
    code;
    problems;
    constructor(code, message, problems = []) {
        super(message);
        this.code = code;
        this.problems = problems;
    }
}
/** One line for people: `unsupported: jobs.a.container (ci.yml:4:5): …`. */
function formatProblem(problem) {
    const where = `${problem.key === '' ? 'file' : problem.key} (${problem.file}:${problem.line}:${problem.column})`;
    return `${problem.kind}: ${where}: ${problem.message}`;
}
/** The error for a list of problems: its code follows the worst one, its message has a line for each. */
function problemsError(code, problems) {
    const onlyUnsupported = problems.every((problem) => problem.kind === 'unsupported');
    return new RunnerError(onlyUnsupported ? 'unsupported' : code, problems.map(formatProblem).join('\n'), problems);
}
/** The error for one unsupported thing met while running. */
function unsupported(input) {
    return problemsError('unsupported', [{ kind: 'unsupported', key: input.key, ...input.at, message: input.message }]);
}
/** The message of anything that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./build/sandbox/runner/yaml-source.js


const ALIAS_LIMIT = 100;
/** Opens a file. Syntax errors, duplicate keys and several documents are problems; the source is still returned. */
function openSource(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const documents = (0,dist/* parseAllDocuments */.hR)(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    const list = Array.isArray(documents) ? documents : [];
    const document = (list[0] ?? (0,dist/* parseAllDocuments */.hR)('{}')[0]);
    const source = { file, text, lines, document, problems: [], aliases: 0 };
    for (const error of list.flatMap((item) => item.errors)) {
        source.problems.push({ kind: 'invalid', key: '', ...positionAt(source, error.pos[0]), message: error.message });
    }
    if (list.length > 1) {
        const at = list[1]?.range[0] ?? 0;
        source.problems.push({
            kind: 'invalid',
            key: '',
            ...positionAt(source, at),
            message: 'one YAML document was expected, found several',
        });
    }
    return source;
}
/** Line and column of an offset. */
function positionAt(source, offset) {
    const { line, col } = source.lines.linePos(offset);
    return { file: source.file, line: Math.max(line, 1), column: Math.max(col, 1) };
}
/** Where a node begins; the start of the file for an absent one. */
function positionOf(source, node) {
    return positionAt(source, node?.range?.[0] ?? 0);
}
/** Records that something is wrong at a node. */
function reportInvalid(source, at, message) {
    source.problems.push({ kind: 'invalid', key: at.path, ...positionOf(source, at.node), message });
}
/** Records that GitHub would run this and the local runner does not. */
function reportUnsupported(source, at, message) {
    source.problems.push({ kind: 'unsupported', key: at.path, ...positionOf(source, at.node), message });
}
/** Follows an alias to its anchor. */
function resolveNode(source, node) {
    if ((0,dist/* isAlias */.Vj)(node)) {
        source.aliases += 1;
        if (source.aliases <= ALIAS_LIMIT)
            return node.resolve(source.document) ?? null;
        if (source.aliases === ALIAS_LIMIT + 1) {
            reportInvalid(source, { node, path: node.source }, `aliases are followed at most ${ALIAS_LIMIT} times in one file`);
        }
        return null;
    }
    return node ?? null;
}
/** The entries of a mapping; anything else is a problem and gives undefined. */
function readEntries(source, node, path) {
    const resolved = resolveNode(source, node);
    if (!(0,dist/* isMap */.jh)(resolved)) {
        reportInvalid(source, { node, path }, `a mapping was expected, found ${describe(resolved)}`);
        return undefined;
    }
    const entries = [];
    for (const pair of resolved.items) {
        const keyNode = resolveNode(source, pair.key);
        if (!(0,dist/* isScalar */.jn)(keyNode)) {
            reportInvalid(source, { node: keyNode, path }, 'a plain key was expected');
            continue;
        }
        const name = String(keyNode.value);
        const value = resolveNode(source, pair.value);
        entries.push({ name, keyNode, value, path: path === '' ? name : `${path}.${name}` });
    }
    return entries;
}
/** The entries of a mapping by name, after its keys were checked against those the place knows. */
function readKnownEntries(source, at, keys) {
    const entries = readEntries(source, at.node, at.path);
    if (entries === undefined)
        return undefined;
    const found = new Map();
    for (const entry of entries) {
        const reason = keys.unsupported?.[entry.name];
        if (keys.known.includes(entry.name))
            found.set(entry.name, entry);
        else if (reason !== undefined)
            reportUnsupported(source, { node: entry.keyNode, path: entry.path }, reason);
        else {
            const message = `Unexpected value '${entry.name}'; the keys known here are ${keys.known.join(', ')}`;
            reportInvalid(source, { node: entry.keyNode, path: entry.path }, message);
        }
    }
    return found;
}
/** The items of a sequence; anything else is a problem and gives undefined. */
function readItems(source, node, path) {
    const resolved = resolveNode(source, node);
    if (!(0,dist/* isSeq */.oP)(resolved)) {
        reportInvalid(source, { node, path }, `a sequence was expected, found ${describe(resolved)}`);
        return undefined;
    }
    return resolved.items.map((item) => resolveNode(source, item));
}
/** A scalar as plain text (`1` is "1"); expressions are not looked at. */
function readText(source, entry) {
    const value = readScalar(source, entry);
    return value === undefined || value === null ? undefined : String(value);
}
/** A list of texts, or one text standing for a list of one. */
function readTexts(source, entry) {
    if ((0,dist/* isScalar */.jn)(entry.value)) {
        const text = readText(source, entry);
        return text === undefined ? [] : [text];
    }
    const items = readItems(source, entry.value, entry.path) ?? [];
    return items.flatMap((value, index) => readText(source, { value, path: `${entry.path}[${index}]` }) ?? []);
}
/** A literal boolean. */
function readFlag(source, entry) {
    const value = readScalar(source, entry);
    if (typeof value === 'boolean')
        return value;
    reportInvalid(source, { node: entry.value, path: entry.path }, `true or false was expected, found '${String(value)}'`);
    return undefined;
}
/** A scalar; anything else is a problem and gives undefined. */
function readScalar(source, entry) {
    const node = entry.value;
    if (node === null)
        return null;
    if (!(0,dist/* isScalar */.jn)(node)) {
        reportInvalid(source, { node, path: entry.path }, `a single value was expected, found ${describe(node)}`);
        return undefined;
    }
    const { value } = node;
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    return String(value);
}
/** Any YAML value as plain data; aliases may be expanded at most 100 times. */
function readJson(source, node, path) {
    if (node === null)
        return null;
    try {
        return node.toJS(source.document, { maxAliasCount: 100 });
    }
    catch (error) {
        reportInvalid(source, { node, path }, messageOf(error));
        return null;
    }
}
function describe(node) {
    if ((0,dist/* isMap */.jh)(node))
        return 'a mapping';
    if ((0,dist/* isSeq */.oP)(node))
        return 'a sequence';
    if ((0,dist/* isScalar */.jn)(node) && node.value !== null)
        return `'${String(node.value)}'`;
    return 'nothing';
}

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/index.js + 29 modules
var expressions_dist = __webpack_require__(30438);
;// CONCATENATED MODULE: ./build/sandbox/runner/positions.js
const NEEDS = ['github', 'inputs', 'vars', 'needs'];
const STRATEGY = [...NEEDS, 'strategy', 'matrix'];
const STEP = [...STRATEGY, 'secrets', 'steps', 'job', 'runner', 'env'];
const ACTION_STEP = ['github', 'inputs', 'strategy', 'matrix', 'steps', 'job', 'runner', 'env'];
const POSITIONS = {
    'run-name': { contexts: ['github', 'inputs', 'vars'], functions: 'none' },
    'workflow-env': { contexts: ['github', 'inputs', 'vars', 'secrets'], functions: 'none' },
    'workflow-defaults': { contexts: [], functions: 'none' },
    'workflow-concurrency': { contexts: ['github', 'inputs', 'vars'], functions: 'none' },
    'job-if': { contexts: NEEDS, functions: 'status' },
    strategy: { contexts: NEEDS, functions: 'none' },
    job: { contexts: STRATEGY, functions: 'none' },
    'job-env': { contexts: [...STRATEGY, 'secrets'], functions: 'none' },
    'job-defaults': { contexts: [...STRATEGY, 'env'], functions: 'none' },
    'job-output': { contexts: STEP, functions: 'none' },
    'environment-url': { contexts: STEP.filter((name) => name !== 'secrets'), functions: 'none' },
    'step-if': { contexts: STEP.filter((name) => name !== 'secrets'), functions: 'status-hash' },
    step: { contexts: STEP, functions: 'hash' },
    'action-input-default': { contexts: ['github', 'strategy', 'matrix', 'job', 'runner'], functions: 'hash' },
    'action-output': { contexts: ACTION_STEP, functions: 'none' },
    'action-step-if': { contexts: ACTION_STEP, functions: 'status-hash' },
    'action-step': { contexts: ACTION_STEP, functions: 'hash' },
    'action-runs-if': {
        contexts: ['runner', 'github', 'job', 'strategy', 'matrix', 'env', 'inputs'],
        functions: 'status-hash',
    },
};

;// CONCATENATED MODULE: ./build/sandbox/runner/expressions.js



const STATUS_NAMES = ['success', 'failure', 'always', 'cancelled'];
const STATUS_INFO = STATUS_NAMES.map((name) => ({ name, minArgs: 0, maxArgs: 0 }));
const HASH_INFO = { name: 'hashFiles', minArgs: 1, maxArgs: 255 };
/**
 * Parses one expression for a place.
 * @throws Error with GitHub's own wording when it does not parse, or uses a context or function not allowed there.
 */
function parseExpression(source, position) {
    const allowed = POSITIONS[position];
    const functions = [];
    if (allowed.functions === 'status' || allowed.functions === 'status-hash')
        functions.push(...STATUS_INFO);
    if (allowed.functions === 'hash' || allowed.functions === 'status-hash')
        functions.push(HASH_INFO);
    const { tokens } = new expressions_dist/* Lexer */.JG(source).lex();
    let callsStatus = false;
    for (const [index, token] of tokens.entries()) {
        // The library unescapes only the first '' of a string; GitHub unescapes all.
        if (token.lexeme.startsWith("'"))
            token.value = token.lexeme.slice(1, -1).replaceAll("''", "'");
        if (STATUS_NAMES.includes(token.lexeme.toLowerCase()) && tokens[index + 1]?.lexeme === '(')
            callsStatus = true;
    }
    const tree = new expressions_dist/* Parser */.iX(tokens, [...allowed.contexts], functions).parse();
    if (tree === undefined)
        throw new Error('An expression was expected');
    return { source, tree, callsStatus };
}
/** Splits text at `${{ … }}`; quotes inside an expression may hold `}}`. */
function splitTemplate(text) {
    const parts = [];
    let rest = 0;
    for (;;) {
        const open = text.indexOf('${{', rest);
        if (open < 0)
            break;
        let quoted = false;
        let close = -1;
        for (let at = open + 3; at < text.length; at += 1) {
            if (text[at] === "'")
                quoted = !quoted;
            else if (!quoted && text.startsWith('}}', at)) {
                close = at;
                break;
            }
        }
        if (close < 0)
            throw new Error('The expression is not closed. An unescaped ${{ sequence was found, but the closing }} sequence was not found.');
        if (open > rest)
            parts.push({ text: text.slice(rest, open) });
        parts.push({ expression: text.slice(open + 3, close).trim(), offset: open });
        rest = close + 2;
    }
    if (rest < text.length)
        parts.push({ text: text.slice(rest) });
    return parts;
}
/** The value of one expression. @throws Error when the evaluation fails (fromJSON of bad text, for instance). */
function evaluateExpression(expression, position, scope) {
    return fromData(evaluate(expression, position, scope));
}
function evaluate(expression, position, scope) {
    const contexts = new expressions_dist/* data.Dictionary */.p.bT();
    for (const name of POSITIONS[position].contexts) {
        const value = scope.contexts[name];
        contexts.add(name, toData(value === undefined ? {} : value));
    }
    return new expressions_dist/* Evaluator */.oi(expression.tree, contexts, hostFunctions(scope)).evaluate();
}
function hostFunctions(scope) {
    const functions = new Map();
    const define = (name, call) => functions.set(name, { name, minArgs: 0, maxArgs: 255, call });
    define('always', () => new expressions_dist/* data.BooleanData */.p.bo(true));
    const { status, hashFiles } = scope;
    for (const name of ['success', 'failure', 'cancelled']) {
        define(name, () => {
            if (status === undefined)
                throw new Error(`${name}() has no meaning here`);
            return new expressions_dist/* data.BooleanData */.p.bo(status[name]());
        });
    }
    define('hashfiles', (...args) => {
        if (hashFiles === undefined)
            throw new Error('hashFiles() needs a workspace');
        return new expressions_dist/* data.StringData */.p.uQ(hashFiles(args.map((arg) => arg.coerceString())));
    });
    return functions;
}
/** Evaluates a template to a value: its literal, the value of its single expression, or the joined text. */
function evaluateTemplate(template, scope) {
    if (template.parts.length === 0)
        return template.literal;
    try {
        const [only] = template.parts;
        if (template.parts.length === 1 && only !== undefined && typeof only !== 'string') {
            return evaluateExpression(only, template.position, scope);
        }
        return template.parts
            .map((part) => (typeof part === 'string' ? part : evaluate(part, template.position, scope).coerceString()))
            .join('');
    }
    catch (error) {
        throw templateError(template, messageOf(error));
    }
}
/** Evaluates to text as GitHub does: null is '', numbers and booleans are spelled out, lists and maps are errors. */
function evaluateString(template, scope) {
    const value = evaluateTemplate(template, scope);
    if (value !== null && typeof value === 'object') {
        throw templateError(template, `A ${Array.isArray(value) ? 'sequence' : 'mapping'} was not expected`);
    }
    return coerceString(value);
}
/** Evaluates to a boolean; the texts `true` and `false` count. */
function evaluateBoolean(template, scope) {
    const value = evaluateTemplate(template, scope);
    if (value === true || value === 'true')
        return true;
    if (value === false || value === 'false' || value === null || value === '')
        return false;
    throw templateError(template, `Unexpected value '${coerceString(value)}': a boolean was expected`);
}
/** Evaluates to a number; numeric text counts. */
function evaluateNumber(template, scope) {
    const value = evaluateTemplate(template, scope);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number))
        return number;
    throw templateError(template, `Unexpected value '${coerceString(value)}': a number was expected`);
}
/**
 * Decides an `if:`. Without a status function, `success() &&` is put in front, as GitHub does.
 * An absent condition means success().
 */
function evaluateCondition(template, scope) {
    if (template === undefined)
        return scope.status.success();
    const [only] = template.parts;
    const callsStatus = only !== undefined && typeof only !== 'string' && only.callsStatus;
    if (!callsStatus && !scope.status.success())
        return false;
    return isTruthy(evaluateTemplate(template, scope));
}
/** GitHub's truth: false, 0, NaN, '' and null are false. */
function isTruthy(value) {
    return !(value === null || value === false || value === '' || value === 0 || Number.isNaN(value));
}
/** GitHub's spelling of a value in text. */
function coerceString(value) {
    return toData(value).coerceString();
}
function templateError(template, message) {
    const { file, line, column } = template.at;
    return new RunnerError('invalid_expression', `The template is not valid. ${template.key} (${file}:${line}:${column}): ${message}`);
}
/** Turns plain values into the evaluator's. */
function toData(value) {
    if (value === null || value === undefined)
        return new expressions_dist/* data.Null */.p.Uv();
    if (typeof value === 'string')
        return new expressions_dist/* data.StringData */.p.uQ(value);
    if (typeof value === 'number')
        return new expressions_dist/* data.NumberData */.p.Q9(value);
    if (typeof value === 'boolean')
        return new expressions_dist/* data.BooleanData */.p.bo(value);
    if (Array.isArray(value))
        return new expressions_dist/* data.Array */.p.O3(...value.map(toData));
    return new expressions_dist/* data.Dictionary */.p.bT(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })));
}
/** Turns the evaluator's values into plain ones. */
function fromData(value) {
    if (value instanceof expressions_dist/* data.StringData */.p.uQ || value instanceof expressions_dist/* data.NumberData */.p.Q9 || value instanceof expressions_dist/* data.BooleanData */.p.bo) {
        return value.value;
    }
    if (value instanceof expressions_dist/* data.Array */.p.O3)
        return value.values().map(fromData);
    if (value instanceof expressions_dist/* data.Dictionary */.p.bT) {
        return Object.fromEntries(value.pairs().map(({ key, value: item }) => [key, fromData(item)]));
    }
    return null;
}

;// CONCATENATED MODULE: ./build/sandbox/runner/yaml-templates.js



/** A scalar with its expressions parsed for a place; problems of expressions carry their own line and column. */
function readTemplate(source, entry, position) {
    const literal = readScalar(source, entry);
    if (literal === undefined)
        return undefined;
    const base = {
        source: String(literal ?? ''),
        at: positionOf(source, entry.value),
        key: entry.path,
        position,
        literal,
    };
    if (typeof literal !== 'string' || !literal.includes('${{'))
        return { ...base, parts: [] };
    const parts = [];
    try {
        for (const part of splitTemplate(literal)) {
            if ('text' in part)
                parts.push(part.text);
            else {
                const expression = parseAt(source, entry, { text: part.expression, position });
                if (expression === undefined)
                    return undefined;
                parts.push(expression);
            }
        }
    }
    catch (error) {
        reportInvalid(source, { node: entry.value, path: entry.path }, messageOf(error));
        return undefined;
    }
    return { ...base, parts };
}
/** An `if:` — an expression with or without `${{ }}` around it. */
function readCondition(source, entry, position) {
    const literal = readScalar(source, entry);
    if (literal === undefined)
        return undefined;
    const text = String(literal ?? '').trim();
    const base = { source: text, at: positionOf(source, entry.value), key: entry.path, position, literal };
    if (text === '')
        return { ...base, literal: '', parts: [] };
    let inner = text;
    if (text.includes('${{')) {
        const parts = splitParts(source, entry, text);
        if (parts === undefined)
            return undefined;
        const [only] = parts;
        if (parts.length !== 1 || only === undefined || 'text' in only) {
            const message = 'the condition has text outside of ${{ }}, so it would always be true; put the whole condition inside';
            reportInvalid(source, { node: entry.value, path: entry.path }, message);
            return undefined;
        }
        inner = only.expression;
    }
    const expression = parseAt(source, entry, { text: inner, position });
    return expression === undefined ? undefined : { ...base, parts: [expression] };
}
function splitParts(source, entry, text) {
    try {
        return splitTemplate(text);
    }
    catch (error) {
        reportInvalid(source, { node: entry.value, path: entry.path }, messageOf(error));
        return undefined;
    }
}
function parseAt(source, entry, input) {
    try {
        return parseExpression(input.text, input.position);
    }
    catch (error) {
        const start = entry.value?.range?.[0] ?? 0;
        const end = entry.value?.range?.[1] ?? start;
        const inside = source.text.slice(start, end).indexOf(input.text);
        const at = positionAt(source, start + Math.max(inside, 0));
        source.problems.push({
            kind: 'invalid',
            key: entry.path,
            ...at,
            message: `${messageOf(error)} in \${{ ${input.text} }}`,
        });
        return undefined;
    }
}
/** A mapping of names to templates, such as `env:` and `with:`. */
function readTemplates(source, entry, position) {
    const templates = new Map();
    if (entry.value === null)
        return templates;
    for (const item of readEntries(source, entry.value, entry.path) ?? []) {
        const template = readTemplate(source, item, position);
        if (template !== undefined)
            templates.set(item.name, template);
    }
    return templates;
}

;// CONCATENATED MODULE: ./build/sandbox/runner/load-steps.js



const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const COMMON = ['name', 'id', 'if', 'env', 'continue-on-error'];
const RUN_KEYS = ['run', 'shell', 'working-directory'];
const USES_KEYS = ['uses', 'with'];
const UNSUPPORTED = Object.fromEntries(['background', 'wait', 'wait-all', 'cancel', 'parallel'].map((key) => [
    key,
    `steps with ${key} are not run by the local runner`,
]));
/**
 * Reads a list of steps. In a composite action a `run` step needs `shell`, and `timeout-minutes` does not exist,
 * as on GitHub.
 */
function loadSteps(source, entry, owner) {
    const seen = new Set();
    const steps = [];
    for (const [index, node] of (readItems(source, entry.value, entry.path) ?? []).entries()) {
        const step = loadStep(source, { node, path: `${entry.path}[${index}]`, owner });
        if (step === undefined)
            continue;
        if (step.id !== undefined) {
            const id = step.id.toLowerCase();
            if (seen.has(id))
                reportInvalid(source, { node, path: `${step.key}.id` }, `the id '${step.id}' is used twice`);
            seen.add(id);
        }
        steps.push(step);
    }
    return steps;
}
function loadStep(source, input) {
    const { node, path, owner } = input;
    const runs = (0,dist/* isMap */.jh)(node) && node.has('run');
    const uses = (0,dist/* isMap */.jh)(node) && node.has('uses');
    const timeout = owner === 'job' ? ['timeout-minutes'] : [];
    const known = [...COMMON, ...timeout, ...(runs ? RUN_KEYS : []), ...(uses || !runs ? USES_KEYS : [])];
    const entries = readKnownEntries(source, { node, path }, { known, unsupported: owner === 'job' ? UNSUPPORTED : {} });
    if (entries === undefined)
        return undefined;
    if (runs === uses) {
        if (runs || !source.problems.some((problem) => problem.kind === 'unsupported' && problem.key.startsWith(path))) {
            reportInvalid(source, { node, path }, runs ? 'a step has run or uses, not both' : 'a step needs run or uses');
        }
        return undefined;
    }
    const position = owner === 'job' ? 'step' : 'action-step';
    const template = (name) => {
        const entry = entries.get(name);
        return entry === undefined ? undefined : readTemplate(source, entry, position);
    };
    const condition = entries.get('if');
    const env = entries.get('env');
    const base = {
        at: positionOf(source, node),
        key: path,
        id: loadId(source, entries.get('id')),
        name: template('name'),
        condition: condition && readCondition(source, condition, owner === 'job' ? 'step-if' : 'action-step-if'),
        env: env === undefined ? new Map() : readTemplates(source, env, position),
        continueOnError: template('continue-on-error'),
        timeoutMinutes: template('timeout-minutes'),
    };
    if (runs) {
        const run = template('run');
        const shell = template('shell');
        if (owner === 'composite' && !entries.has('shell')) {
            reportInvalid(source, { node, path: `${path}.shell` }, 'a run step of a composite action needs shell');
        }
        if (run === undefined)
            return undefined;
        return { ...base, kind: 'run', run, shell, workingDirectory: template('working-directory') };
    }
    const reference = loadReference(source, entries.get('uses'));
    const inputs = entries.get('with');
    if (reference === undefined)
        return undefined;
    return {
        ...base,
        kind: 'uses',
        uses: reference,
        inputs: inputs ? readTemplates(source, inputs, position) : new Map(),
    };
}
function loadId(source, entry) {
    if (entry === undefined)
        return undefined;
    const id = readText(source, entry);
    if (id !== undefined && IDENTIFIER.test(id))
        return id;
    const message = `an id of letters, digits, - and _ that begins with a letter or _ was expected, found '${id ?? ''}'`;
    reportInvalid(source, { node: entry.value, path: entry.path }, message);
    return undefined;
}
function loadReference(source, entry) {
    if (entry === undefined)
        return undefined;
    const text = readText(source, entry) ?? '';
    const at = { node: entry.value, path: entry.path };
    if (text.startsWith('docker://')) {
        reportUnsupported(source, at, 'container actions are not run by the local runner');
        return undefined;
    }
    if (text.startsWith('./'))
        return { kind: 'workspace', path: text.slice(2), text };
    if (text.startsWith('$/'))
        return { kind: 'self', path: text.slice(2), text };
    const match = /^([\w.-]+\/[\w.-]+)(?:\/([^@]+))?@(\S+)$/.exec(text);
    if (match === null) {
        reportInvalid(source, at, `./path, $/path or owner/repo[/path]@ref was expected, found '${text}'`);
        return undefined;
    }
    return { kind: 'repository', repository: match[1], path: match[2] ?? '', ref: match[3], text };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/load-action.js



const ROOT_KEYS = ['name', 'description', 'author', 'inputs', 'outputs', 'runs', 'branding'];
const NODE_KEYS = ['using', 'main', 'pre', 'pre-if', 'post', 'post-if'];
/** Reads and checks an `action.yml`: composite and JavaScript actions with the keys GitHub allows. */
function loadAction(text, file) {
    const source = openSource(text, file);
    const action = source.problems.length > 0 ? undefined : readAction(source);
    if (action !== undefined && source.problems.length === 0)
        return { kind: 'ok', action };
    return { kind: 'invalid', problems: [...source.problems].sort((a, b) => a.line - b.line || a.column - b.column) };
}
function readAction(source) {
    const root = { node: source.document.contents, path: '' };
    const entries = readKnownEntries(source, root, { known: ROOT_KEYS });
    const runsEntry = entries?.get('runs');
    if (entries === undefined)
        return undefined;
    if (runsEntry === undefined) {
        reportInvalid(source, { node: root.node, path: 'runs' }, 'Required property is missing');
        return undefined;
    }
    const using = usingOf(source, runsEntry);
    const runs = using === undefined ? undefined : loadRuns(source, runsEntry, using);
    const inputs = loadInputs(source, entries.get('inputs'));
    const outputs = loadOutputs(source, entries.get('outputs'), using === 'composite');
    const nameEntry = entries.get('name');
    const name = nameEntry === undefined ? source.file : (readText(source, nameEntry) ?? source.file);
    return runs === undefined ? undefined : { name, inputs, outputs, runs };
}
function usingOf(source, entry) {
    const using = (readEntries(source, entry.value, entry.path) ?? []).find((item) => item.name === 'using');
    if (using === undefined) {
        reportInvalid(source, { node: entry.value, path: 'runs.using' }, 'Required property is missing');
        return undefined;
    }
    const text = readText(source, using) ?? '';
    if (text === 'composite' || text === 'node20' || text === 'node24')
        return text;
    const at = { node: using.value, path: using.path };
    if (/^(docker|node\d+)$/.test(text))
        reportUnsupported(source, at, `actions with using: ${text}; known are composite, node20, node24`);
    else
        reportInvalid(source, at, `composite, node20 or node24 was expected, found '${text}'`);
    return undefined;
}
function loadRuns(source, entry, using) {
    const at = { node: entry.value, path: entry.path };
    if (using === 'composite') {
        const entries = readKnownEntries(source, at, { known: ['using', 'steps'] });
        const steps = entries?.get('steps');
        if (steps === undefined) {
            reportInvalid(source, { node: entry.value, path: 'runs.steps' }, 'Required property is missing');
            return undefined;
        }
        return { kind: 'composite', steps: loadSteps(source, steps, 'composite') };
    }
    const entries = readKnownEntries(source, at, { known: NODE_KEYS });
    const text = (name) => {
        const found = entries?.get(name);
        return found === undefined ? undefined : readText(source, found);
    };
    const condition = (name) => {
        const found = entries?.get(name);
        return found === undefined ? undefined : readCondition(source, found, 'action-runs-if');
    };
    const main = text('main');
    if (main === undefined) {
        reportInvalid(source, { node: entry.value, path: 'runs.main' }, 'Required property is missing');
        return undefined;
    }
    return {
        kind: 'node',
        main,
        pre: text('pre'),
        preIf: condition('pre-if'),
        post: text('post'),
        postIf: condition('post-if'),
    };
}
function loadInputs(source, entry) {
    const inputs = new Map();
    if (entry === undefined || entry.value === null)
        return inputs;
    const known = ['description', 'required', 'default', 'deprecationMessage'];
    for (const item of readEntries(source, entry.value, entry.path) ?? []) {
        const found = item.value === null ? undefined : readKnownEntries(source, { node: item.value, path: item.path }, { known });
        const fallback = found?.get('default');
        const required = found?.get('required');
        inputs.set(item.name, {
            required: required !== undefined && readText(source, required) === 'true',
            default: fallback && readTemplate(source, fallback, 'action-input-default'),
        });
    }
    return inputs;
}
/** Only composite actions give their outputs a value; those of JavaScript actions are set by the program. */
function loadOutputs(source, entry, composite) {
    const outputs = new Map();
    if (entry === undefined || entry.value === null)
        return outputs;
    for (const item of readEntries(source, entry.value, entry.path) ?? []) {
        const known = composite ? ['description', 'value'] : ['description'];
        const found = readKnownEntries(source, { node: item.value, path: item.path }, { known });
        const value = found?.get('value');
        if (composite && value === undefined) {
            reportInvalid(source, { node: item.keyNode, path: `${item.path}.value` }, 'an output of a composite action needs value');
            continue;
        }
        const template = value && readTemplate(source, value, 'action-output');
        if (template !== undefined)
            outputs.set(item.name, template);
    }
    return outputs;
}

;// CONCATENATED MODULE: ./build/sandbox/runner/permissions.js
/** The levels each permission of a job's token may have. */
const PERMISSION_LEVELS = {
    actions: ['read', 'write', 'none'],
    'artifact-metadata': ['read', 'write', 'none'],
    attestations: ['read', 'write', 'none'],
    checks: ['read', 'write', 'none'],
    'code-quality': ['read', 'write', 'none'],
    contents: ['read', 'write', 'none'],
    deployments: ['read', 'write', 'none'],
    discussions: ['read', 'write', 'none'],
    'id-token': ['write', 'none'],
    issues: ['read', 'write', 'none'],
    models: ['read', 'none'],
    packages: ['read', 'write', 'none'],
    pages: ['read', 'write', 'none'],
    'pull-requests': ['read', 'write', 'none'],
    'repository-projects': ['read', 'write', 'none'],
    'security-events': ['read', 'write', 'none'],
    statuses: ['read', 'write', 'none'],
};
/** Whether the key and the level exist on GitHub; else what is wrong. */
function checkPermission(name, level) {
    const levels = PERMISSION_LEVELS[name];
    if (levels === undefined)
        return `'${name}' is not a permission; known are ${Object.keys(PERMISSION_LEVELS).join(', ')}`;
    if (!levels.some((known) => known === level))
        return `'${level}' is not a level of ${name}; known are ${levels.join(', ')}`;
    return undefined;
}
/** What is left of them for a pull request from a fork: reading, and no OIDC token. */
function readingOnly(permissions) {
    const readable = Object.keys(permissions).filter((name) => PERMISSION_LEVELS[name]?.includes('read') !== false);
    return Object.fromEntries(readable.map((name) => [name, 'read']));
}
/**
 * The permissions of a job: its own list, else the workflow's, else the restricted default (contents and packages read).
 * A list sets everything it does not name to none; metadata can always be read.
 */
function resolvePermissions(job, workflow) {
    const set = job ?? workflow;
    if (set === undefined)
        return { contents: 'read', packages: 'read', metadata: 'read' };
    const granted = { metadata: 'read' };
    if (set.kind === 'all') {
        for (const [name, levels] of Object.entries(PERMISSION_LEVELS)) {
            if (levels.includes(set.level))
                granted[name] = set.level;
            else if (set.level === 'write' && levels.includes('read'))
                granted[name] = 'read';
        }
        return granted;
    }
    for (const [name, level] of Object.entries(set.levels)) {
        if (level !== 'none')
            granted[name] = level;
    }
    return granted;
}

;// CONCATENATED MODULE: ./build/sandbox/runner/load-job.js





const JOB_KEYS = `needs if strategy name runs-on timeout-minutes continue-on-error env environment permissions concurrency
  outputs defaults steps`.split(/\s+/);
const UNSUPPORTED_JOB_KEYS = {
    container: 'job containers are not run by the local runner; run the steps on the host',
    services: 'service containers are not run by the local runner',
    uses: 'reusable workflows are not run by the local runner; put the steps into a composite action',
    with: 'reusable workflows are not run by the local runner',
    secrets: 'reusable workflows are not run by the local runner',
    snapshot: 'image snapshots are not made by the local runner',
    'cancel-timeout-minutes': 'the local runner has one fixed grace period for cancelled jobs',
};
/** Reads one job; what is missing or wrong is reported and gives undefined where no job can be made of it. */
function loadJob(source, entry) {
    if (!IDENTIFIER.test(entry.name)) {
        const message = 'a job id of letters, digits, - and _ that begins with a letter or _ was expected';
        reportInvalid(source, { node: entry.keyNode, path: entry.path }, message);
    }
    const at = { node: entry.value, path: entry.path };
    const entries = readKnownEntries(source, at, { known: JOB_KEYS, unsupported: UNSUPPORTED_JOB_KEYS });
    if (entries === undefined)
        return undefined;
    const reusable = (0,dist/* isMap */.jh)(entry.value) && entry.value.has('uses');
    const runsOn = entries.get('runs-on');
    const steps = entries.get('steps');
    for (const [name, found] of Object.entries({ 'runs-on': runsOn, steps })) {
        if (found === undefined && !reusable)
            reportInvalid(source, { node: entry.keyNode, path: `${entry.path}.${name}` }, 'Required property is missing');
    }
    const template = (name, position) => {
        const found = entries.get(name);
        return found === undefined ? undefined : readTemplate(source, found, position);
    };
    const templates = (name, position) => {
        const found = entries.get(name);
        return found === undefined ? new Map() : readTemplates(source, found, position);
    };
    const needs = entries.get('needs');
    const condition = entries.get('if');
    return {
        id: entry.name,
        at: positionOf(source, entry.keyNode),
        name: template('name', 'job'),
        needs: needs === undefined ? [] : readTexts(source, needs),
        condition: condition && readCondition(source, condition, 'job-if'),
        runsOn: runsOn === undefined ? [] : loadRunsOn(source, runsOn),
        permissions: loadPermissions(source, entries.get('permissions')),
        environment: loadEnvironment(source, entries.get('environment')),
        concurrency: loadConcurrency(source, entries.get('concurrency'), 'job'),
        timeoutMinutes: template('timeout-minutes', 'job'),
        continueOnError: template('continue-on-error', 'job'),
        env: templates('env', 'job-env'),
        defaults: loadDefaults(source, entries.get('defaults'), 'job-defaults'),
        outputs: templates('outputs', 'job-output'),
        strategy: loadStrategy(source, entries.get('strategy')),
        steps: steps === undefined ? [] : loadSteps(source, steps, 'job'),
    };
}
function loadRunsOn(source, entry) {
    if ((0,dist/* isMap */.jh)(entry.value)) {
        reportUnsupported(source, { node: entry.value, path: entry.path }, 'runner groups; name ubuntu-latest');
        return [];
    }
    const nodes = (0,dist/* isSeq */.oP)(entry.value) ? (readItems(source, entry.value, entry.path) ?? []) : [entry.value];
    return nodes.flatMap((value) => {
        const label = readTemplate(source, { value, path: entry.path }, 'job');
        if (label?.parts.length === 0 && !isUbuntu(label.source)) {
            reportUnsupported(source, { node: value, path: entry.path }, `the runner '${label.source}'; the local runner stands in for ubuntu-* only`);
        }
        return label ?? [];
    });
}
/** Whether a runner label is one that the local runner stands in for. */
function isUbuntu(label) {
    return /^ubuntu-[\w.-]+$/.test(label);
}
/** Reads `permissions:` of a workflow or a job. */
function loadPermissions(source, entry) {
    if (entry === undefined)
        return undefined;
    if (!(0,dist/* isMap */.jh)(entry.value)) {
        const text = readText(source, entry);
        if (text === 'read-all')
            return { kind: 'all', level: 'read' };
        if (text === 'write-all')
            return { kind: 'all', level: 'write' };
        const message = `read-all, write-all or a mapping was expected, found '${text ?? ''}'`;
        reportInvalid(source, { node: entry.value ?? entry.keyNode, path: entry.path }, message);
        return undefined;
    }
    const levels = {};
    for (const item of readEntries(source, entry.value, entry.path) ?? []) {
        const level = readText(source, item) ?? '';
        const wrong = checkPermission(item.name, level);
        if (wrong === undefined)
            levels[item.name] = level;
        else
            reportInvalid(source, { node: item.keyNode, path: item.path }, wrong);
    }
    return { kind: 'listed', levels };
}
function loadEnvironment(source, entry) {
    if (entry === undefined)
        return undefined;
    if (!(0,dist/* isMap */.jh)(entry.value)) {
        const name = readTemplate(source, entry, 'job');
        return name === undefined ? undefined : { name, url: undefined, deployment: undefined };
    }
    const entries = readKnownEntries(source, { node: entry.value, path: entry.path }, { known: ['name', 'url', 'deployment'] });
    const nameEntry = entries?.get('name');
    const urlEntry = entries?.get('url');
    if (nameEntry === undefined) {
        reportInvalid(source, { node: entry.value, path: `${entry.path}.name` }, 'Required property is missing');
        return undefined;
    }
    const name = readTemplate(source, nameEntry, 'job');
    if (name === undefined)
        return undefined;
    const deploymentEntry = entries?.get('deployment');
    const deployment = deploymentEntry && readTemplate(source, deploymentEntry, 'job');
    if (deployment?.parts.length === 0 && typeof deployment.literal !== 'boolean') {
        const at = { node: deploymentEntry?.value ?? null, path: `${entry.path}.deployment` };
        reportInvalid(source, at, `true or false was expected, found '${deployment.source}'`);
    }
    return { name, url: urlEntry && readTemplate(source, urlEntry, 'environment-url'), deployment };
}
/** Reads `concurrency:` of a workflow or a job. */
function loadConcurrency(source, entry, owner) {
    if (entry === undefined)
        return undefined;
    const position = owner === 'workflow' ? 'workflow-concurrency' : 'job';
    if (!(0,dist/* isMap */.jh)(entry.value)) {
        const group = readTemplate(source, entry, position);
        return group === undefined ? undefined : { group, cancelInProgress: undefined, queue: 'single' };
    }
    const known = ['group', 'cancel-in-progress', 'queue'];
    const entries = readKnownEntries(source, { node: entry.value, path: entry.path }, { known });
    const groupEntry = entries?.get('group');
    const cancelEntry = entries?.get('cancel-in-progress');
    const queueEntry = entries?.get('queue');
    if (groupEntry === undefined) {
        reportInvalid(source, { node: entry.value, path: `${entry.path}.group` }, 'Required property is missing');
        return undefined;
    }
    const group = readTemplate(source, groupEntry, position);
    const cancelInProgress = cancelEntry && readTemplate(source, cancelEntry, position);
    const queue = queueEntry === undefined ? 'single' : readText(source, queueEntry);
    if (queue !== 'single' && queue !== 'max') {
        reportInvalid(source, { node: queueEntry?.value ?? null, path: `${entry.path}.queue` }, `single or max was expected, found '${queue ?? ''}'`);
        return undefined;
    }
    if (queue === 'max' && cancelInProgress?.literal === true) {
        reportInvalid(source, { node: queueEntry?.value ?? null, path: `${entry.path}.queue` }, 'queue: max and cancel-in-progress: true exclude each other');
    }
    return group === undefined ? undefined : { group, cancelInProgress, queue };
}
/** Reads `defaults:` of a workflow or a job. A workflow's defaults are literal. */
function loadDefaults(source, entry, position) {
    const none = { shell: undefined, workingDirectory: undefined };
    if (entry === undefined)
        return none;
    const run = readKnownEntries(source, { node: entry.value, path: entry.path }, { known: ['run'] })?.get('run');
    if (run === undefined)
        return none;
    const entries = readKnownEntries(source, { node: run.value, path: run.path }, { known: ['shell', 'working-directory'] });
    const shell = entries?.get('shell');
    const directory = entries?.get('working-directory');
    return {
        shell: shell && readTemplate(source, shell, position),
        workingDirectory: directory && readTemplate(source, directory, position),
    };
}
function loadStrategy(source, entry) {
    if (entry === undefined)
        return undefined;
    const known = ['matrix', 'fail-fast', 'max-parallel'];
    const entries = readKnownEntries(source, { node: entry.value, path: entry.path }, { known });
    const failFast = entries?.get('fail-fast');
    const maxParallel = entries?.get('max-parallel');
    const matrix = entries?.get('matrix');
    return {
        failFast: failFast && readTemplate(source, failFast, 'strategy'),
        maxParallel: maxParallel && readTemplate(source, maxParallel, 'strategy'),
        matrix: matrix && loadMatrix(source, matrix),
    };
}
function loadMatrix(source, entry) {
    const at = positionOf(source, entry.value);
    if ((0,dist/* isScalar */.jn)(entry.value)) {
        const whole = readTemplate(source, entry, 'strategy');
        return whole === undefined ? undefined : { at, whole, axes: new Map(), include: undefined, exclude: undefined };
    }
    const axes = new Map();
    let include;
    let exclude;
    for (const item of readEntries(source, entry.value, entry.path) ?? []) {
        if (!(0,dist/* isSeq */.oP)(item.value) && !(0,dist/* isScalar */.jn)(item.value)) {
            reportInvalid(source, { node: item.value ?? item.keyNode, path: item.path }, 'a list was expected');
            continue;
        }
        const value = loadMatrixValue(source, item.value, item.path);
        if (item.name === 'include')
            include = value;
        else if (item.name === 'exclude')
            exclude = value;
        else
            axes.set(item.name, value);
    }
    return { at, whole: undefined, axes, include, exclude };
}
function loadMatrixValue(source, node, path) {
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = readItems(source, node, path) ?? [];
        return { kind: 'list', items: items.map((item, index) => loadMatrixValue(source, item, `${path}[${index}]`)) };
    }
    if ((0,dist/* isMap */.jh)(node)) {
        const entries = readEntries(source, node, path) ?? [];
        return {
            kind: 'map',
            entries: new Map(entries.map((item) => [item.name, loadMatrixValue(source, item.value, item.path)])),
        };
    }
    if ((0,dist/* isScalar */.jn)(node) && typeof node.value === 'string' && node.value.includes('${{')) {
        const template = readTemplate(source, { value: node, path }, 'strategy');
        if (template !== undefined)
            return { kind: 'template', template };
    }
    return { kind: 'value', value: readJson(source, node, path) };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/filters.js
/**
 * Compiles patterns as GitHub reads them in `branches`, `tags` and `paths`: `*` stops at `/`, `**` does not, `?` and `+`
 * repeat the character before them, `[]` is one of a set, `\` takes the meaning from the next character.
 * @throws Error for an empty pattern or an open bracket.
 */
function compilePatterns(patterns) {
    return patterns.map((pattern) => {
        const negated = pattern.startsWith('!');
        return { negated, regex: compilePattern(negated ? pattern.slice(1) : pattern) };
    });
}
/** Whether the last pattern that matches is a positive one. */
function matchesPatterns(patterns, text) {
    let matched = false;
    for (const { negated, regex } of patterns) {
        if (regex.test(text))
            matched = !negated;
    }
    return matched;
}
/** Compiles one file glob: as a filter pattern, but `?` is any one character and `+` has no meaning. */
function compileGlob(pattern) {
    return compilePattern(pattern, 'glob');
}
function compilePattern(pattern, dialect = 'filter') {
    if (pattern === '')
        throw new Error('an empty pattern matches nothing');
    let out = '';
    for (let at = 0; at < pattern.length; at += 1) {
        const char = pattern[at];
        if (pattern.startsWith('**/', at) && (at === 0 || pattern[at - 1] === '/')) {
            // A leading `**/` also matches at the top.
            out += '(?:.*/)?';
            at += 2;
        }
        else if (pattern.startsWith('**', at)) {
            out += '.*';
            at += 1;
        }
        else if (char === '*')
            out += '[^/]*';
        else if (dialect === 'glob' && char === '?')
            out += '[^/]';
        else if (dialect === 'filter' && (char === '?' || char === '+') && at > 0)
            out += char;
        else if (char === '[') {
            const close = pattern.indexOf(']', at + 2);
            if (close < 0)
                throw new Error(`the bracket in '${pattern}' is not closed`);
            out += `[${pattern.slice(at + 1, close).replace(/[\\^]/g, '\\$&')}]`;
            at = close;
        }
        else if (char === '\\' && at + 1 < pattern.length) {
            at += 1;
            out += escapeRegex(pattern[at]);
        }
        else
            out += escapeRegex(char);
    }
    try {
        return new RegExp(`^${out}$`, 's');
    }
    catch {
        throw new Error(`'${pattern}' is not a valid pattern`);
    }
}
function escapeRegex(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/sandbox/runner/load-filters.js




/** The keys below one event of `on:`, or of something in it; a key that is not known is a problem. */
function knownEntries(source, entry, keys) {
    if (entry === undefined || isEmpty(entry.value))
        return new Map();
    return readKnownEntries(source, { node: entry.value, path: entry.path }, { known: keys }) ?? new Map();
}
function isEmpty(node) {
    return node === null || ((0,dist/* isScalar */.jn)(node) && node.value === null);
}
/** Reads the filters of an event. Patterns that could never match, and a filter beside its opposite, are problems. */
function readFilters(source, entries) {
    for (const name of ['branches', 'tags', 'paths']) {
        const ignored = entries.get(`${name}-ignore`);
        if (ignored === undefined || !entries.has(name))
            continue;
        const message = `${name} and ${name}-ignore cannot be used together; put ! in front of patterns of ${name}`;
        reportInvalid(source, { node: ignored.keyNode, path: ignored.path }, message);
    }
    return (name) => {
        const item = entries.get(name);
        if (item === undefined)
            return undefined;
        const texts = readTexts(source, item);
        try {
            compilePatterns(texts);
            if (texts.length > 0 && texts.every((text) => text.startsWith('!'))) {
                throw new Error('at least one pattern without ! is required; use the -ignore filter to only exclude');
            }
        }
        catch (error) {
            reportInvalid(source, { node: item.value, path: item.path }, messageOf(error));
        }
        return texts;
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/load-activities.js



const words = (text) => text.split(/\s+/);
const ACTIVITIES = {
    pull_request: {
        defaults: ['opened', 'synchronize', 'reopened'],
        told: words('opened synchronize reopened closed edited review_requested review_request_removed'),
        untold: words(`assigned auto_merge_disabled auto_merge_enabled converted_to_draft demilestoned dequeued enqueued labeled locked
      milestoned ready_for_review stacked unassigned unlabeled unlocked`),
    },
    pull_request_review: { told: words('submitted edited dismissed'), untold: [] },
    issue_comment: { told: words('created edited deleted'), untold: [] },
    issues: {
        told: words('opened edited closed reopened labeled unlabeled'),
        untold: words(`assigned deleted demilestoned field_added field_removed locked milestoned pinned transferred typed unassigned
      unlocked unpinned untyped`),
    },
    workflow_run: { told: words('requested in_progress completed'), untold: [] },
};
/** Reads the activity types that an event's workflow is for, those that it has without saying so included. */
function loadActivities(source, event, item) {
    const { defaults, told, untold } = ACTIVITIES[event];
    if (item === undefined)
        return [...(defaults ?? told)];
    const at = { node: item.value, path: item.path };
    const types = readTexts(source, item);
    for (const type of types) {
        if (told.includes(type))
            continue;
        if (untold.includes(type))
            reportUnsupported(source, at, `${SUBJECTS[event]} that are ${type}; the local GitHub tells of ${told.join(', ')}`);
        else
            reportInvalid(source, at, `'${type}' is not an activity type of ${event}`);
    }
    return types;
}
const SUBJECTS = {
    pull_request: 'pull requests',
    pull_request_review: 'reviews',
    issue_comment: 'comments',
    issues: 'issues',
    workflow_run: 'runs',
};
/** Reads an event that has activity types and nothing else. */
function loadActivityEvent(source, event, entry) {
    return loadActivities(source, event, knownEntries(source, entry, ['types']).get('types'));
}
/** Reads `on.workflow_run`: which workflows, what of their runs, on which branches. */
function loadWorkflowRun(source, entry, on) {
    const entries = knownEntries(source, entry, ['workflows', 'types', 'branches', 'branches-ignore']);
    const patterns = readFilters(source, entries);
    const item = entries.get('workflows');
    const workflows = item === undefined ? [] : readTexts(source, item);
    if (workflows.length === 0) {
        const message = 'the names of the workflows to follow were expected';
        reportInvalid(source, { node: entry?.keyNode ?? on.node, path: 'on.workflow_run.workflows' }, message);
    }
    return {
        workflows,
        types: loadActivities(source, 'workflow_run', entries.get('types')),
        branches: patterns('branches'),
        branchesIgnore: patterns('branches-ignore'),
    };
}
const FIELD = '(?:\\*|[0-9A-Za-z]+(?:-[0-9A-Za-z]+)?)(?:/[0-9]+)?';
const CRON = new RegExp(`^(?:${FIELD}(?:,${FIELD})*(?: +|$)){5}$`);
/** Reads `on.schedule`. When it is time is for the event to say, which carries the text of one cron. */
function loadSchedule(source, entry, on) {
    if (entry === undefined || isEmpty(entry.value) || !(0,dist/* isSeq */.oP)(entry.value)) {
        reportInvalid(source, { node: entry?.value ?? on.node, path: 'on.schedule' }, 'a list of crons was expected');
        return [];
    }
    return (readItems(source, entry.value, entry.path) ?? []).flatMap((node, index) => {
        const at = { node, path: `${entry.path}[${index}]` };
        const unsupported = { timezone: 'the local GitHub starts a cron by its text and knows no time zones' };
        const cron = readKnownEntries(source, at, { known: ['cron'], unsupported })?.get('cron');
        const text = cron === undefined ? undefined : readText(source, cron);
        if (text !== undefined && CRON.test(text))
            return text;
        const message = `a cron of five fields was expected, found '${text ?? ''}'`;
        reportInvalid(source, { node: cron?.value ?? node, path: `${at.path}.cron` }, message);
        return [];
    });
}

;// CONCATENATED MODULE: ./build/sandbox/runner/load-triggers.js




const OTHER_EVENTS = new Set(`branch_protection_rule check_run check_suite create delete deployment deployment_status discussion discussion_comment
  fork gollum image_version label merge_group milestone page_build project project_card project_column public
  pull_request_comment pull_request_review_comment pull_request_target registry_package release status watch
  workflow_call`.split(/\s+/));
const ACTIVITY_EVENTS = ['issue_comment', 'issues', 'pull_request_review'];
const STARTED = new Set([
    ...['push', 'pull_request', 'workflow_dispatch', 'repository_dispatch', 'workflow_run', 'schedule'],
    ...ACTIVITY_EVENTS,
]);
const PULL_KEYS = ['types', 'branches', 'branches-ignore', 'paths', 'paths-ignore'];
const PUSH_KEYS = ['branches', 'branches-ignore', 'tags', 'tags-ignore', 'paths', 'paths-ignore'];
const INPUT_TYPES = ['string', 'boolean', 'number', 'choice', 'environment'];
const MAX_DISPATCH_INPUTS = 25;
/** Reads `on:`. Events of GitHub that the runner cannot start are kept by name; unknown names are problems. */
function loadTriggers(source, entry) {
    const events = new Map();
    if ((0,dist/* isScalar */.jn)(entry.value) || (0,dist/* isSeq */.oP)(entry.value)) {
        for (const name of readTexts(source, entry))
            events.set(name, undefined);
    }
    else if ((0,dist/* isMap */.jh)(entry.value)) {
        for (const item of readEntries(source, entry.value, entry.path) ?? [])
            events.set(item.name, item);
    }
    else
        reportInvalid(source, { node: entry.keyNode, path: entry.path }, 'at least one event was expected');
    const others = [];
    for (const [name, item] of events) {
        if (STARTED.has(name))
            continue;
        if (OTHER_EVENTS.has(name))
            others.push(name);
        else
            reportInvalid(source, { node: item?.keyNode ?? entry.value, path: `on.${name}` }, `'${name}' is not an event of GitHub`);
    }
    return {
        push: events.has('push') ? loadPush(source, events.get('push')) : undefined,
        pullRequest: events.has('pull_request') ? loadPull(source, events.get('pull_request')) : undefined,
        workflowDispatch: events.has('workflow_dispatch')
            ? { inputs: load_triggers_loadInputs(source, events.get('workflow_dispatch')) }
            : undefined,
        repositoryDispatch: events.has('repository_dispatch')
            ? { types: loadTypes(source, events.get('repository_dispatch')) }
            : undefined,
        activities: new Map(ACTIVITY_EVENTS.filter((name) => events.has(name)).map((name) => [
            name,
            loadActivityEvent(source, name, events.get(name)),
        ])),
        workflowRun: events.has('workflow_run')
            ? loadWorkflowRun(source, events.get('workflow_run'), { node: entry.value })
            : undefined,
        schedule: events.has('schedule') ? loadSchedule(source, events.get('schedule'), { node: entry.value }) : [],
        others,
    };
}
function loadPull(source, entry) {
    const entries = knownEntries(source, entry, PULL_KEYS);
    const patterns = readFilters(source, entries);
    return {
        types: loadActivities(source, 'pull_request', entries.get('types')),
        branches: patterns('branches'),
        branchesIgnore: patterns('branches-ignore'),
        paths: patterns('paths'),
        pathsIgnore: patterns('paths-ignore'),
    };
}
function loadPush(source, entry) {
    const patterns = readFilters(source, knownEntries(source, entry, PUSH_KEYS));
    return {
        branches: patterns('branches'),
        branchesIgnore: patterns('branches-ignore'),
        tags: patterns('tags'),
        tagsIgnore: patterns('tags-ignore'),
        paths: patterns('paths'),
        pathsIgnore: patterns('paths-ignore'),
    };
}
function loadTypes(source, entry) {
    const types = knownEntries(source, entry, ['types']).get('types');
    return types === undefined ? [] : readTexts(source, types);
}
function load_triggers_loadInputs(source, entry) {
    const inputs = knownEntries(source, entry, ['inputs']).get('inputs');
    if (inputs === undefined || isEmpty(inputs.value))
        return [];
    const entries = readEntries(source, inputs.value, inputs.path) ?? [];
    if (entries.length > MAX_DISPATCH_INPUTS) {
        const message = `at most ${MAX_DISPATCH_INPUTS} inputs are allowed, found ${entries.length}`;
        reportInvalid(source, { node: inputs.keyNode, path: inputs.path }, message);
    }
    return entries.flatMap((item) => loadInput(source, item) ?? []);
}
function loadInput(source, entry) {
    const keys = ['description', 'deprecationMessage', 'type', 'required', 'default', 'options'];
    const found = knownEntries(source, entry, keys);
    const typeEntry = found.get('type');
    const written = typeEntry === undefined ? 'string' : readText(source, typeEntry);
    const type = INPUT_TYPES.find((name) => name === written);
    if (type === undefined) {
        const message = `an input type was expected (${INPUT_TYPES.join(', ')}), found '${written ?? ''}'`;
        reportInvalid(source, { node: typeEntry?.value ?? entry.keyNode, path: `${entry.path}.type` }, message);
        return undefined;
    }
    const requiredEntry = found.get('required');
    const defaultEntry = found.get('default');
    const optionsEntry = found.get('options');
    const options = optionsEntry === undefined ? [] : readTexts(source, optionsEntry);
    const fallback = defaultEntry === undefined ? undefined : readText(source, defaultEntry);
    if (type === 'choice' && options.length === 0) {
        reportInvalid(source, { node: entry.keyNode, path: `${entry.path}.options` }, 'a choice needs options');
    }
    if (type === 'choice' && fallback !== undefined && !options.includes(fallback)) {
        const message = `the default '${fallback}' is not one of the options ${options.join(', ')}`;
        reportInvalid(source, { node: defaultEntry?.value ?? null, path: `${entry.path}.default` }, message);
    }
    if (type === 'environment') {
        reportUnsupported(source, { node: typeEntry?.value ?? null, path: `${entry.path}.type` }, 'inputs of type environment; use choice or string');
    }
    const required = requiredEntry === undefined ? false : (readFlag(source, requiredEntry) ?? false);
    return { name: entry.name, type, required, default: fallback, options };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/load-workflow.js




const load_workflow_ROOT_KEYS = ['on', 'name', 'description', 'run-name', 'defaults', 'env', 'permissions', 'concurrency', 'jobs'];
/**
 * Reads and checks a workflow file: keys, expressions with the contexts allowed at their place, filters, permissions,
 * needs. All problems are returned at once, in file order, each with line, column and key.
 */
function loadWorkflow(text, file) {
    const source = openSource(text, file);
    const workflow = source.problems.length > 0 ? undefined : readWorkflow(source);
    const problems = [...source.problems].sort((a, b) => a.line - b.line || a.column - b.column);
    if (workflow !== undefined && problems.length === 0)
        return { kind: 'ok', workflow, problems: [] };
    return { kind: 'invalid', problems, triggers: workflow?.triggers, name: workflow?.name };
}
function readWorkflow(source) {
    const entries = readKnownEntries(source, { node: source.document.contents, path: '' }, { known: load_workflow_ROOT_KEYS });
    if (entries === undefined)
        return undefined;
    const on = entries.get('on');
    const jobs = entries.get('jobs');
    for (const [name, entry] of Object.entries({ on, jobs })) {
        if (entry === undefined) {
            source.problems.push({
                kind: 'invalid',
                key: name,
                ...positionAt(source, 0),
                message: 'Required property is missing',
            });
        }
    }
    if (on === undefined)
        return undefined;
    const nameEntry = entries.get('name');
    const runName = entries.get('run-name');
    const env = entries.get('env');
    const loaded = new Map();
    for (const entry of jobs === undefined ? [] : (readEntries(source, jobs.value, jobs.path) ?? [])) {
        const job = loadJob(source, entry);
        if (job !== undefined)
            loaded.set(job.id, job);
    }
    if (jobs !== undefined && loaded.size === 0)
        reportInvalid(source, { node: jobs.keyNode, path: 'jobs' }, 'at least one job was expected');
    checkNeeds(source, loaded);
    return {
        file: source.file,
        name: nameEntry && readText(source, nameEntry),
        runName: runName && readTemplate(source, runName, 'run-name'),
        triggers: loadTriggers(source, on),
        env: env === undefined ? new Map() : readTemplates(source, env, 'workflow-env'),
        defaults: loadDefaults(source, entries.get('defaults'), 'workflow-defaults'),
        permissions: loadPermissions(source, entries.get('permissions')),
        concurrency: loadConcurrency(source, entries.get('concurrency'), 'workflow'),
        jobs: loaded,
    };
}
function checkNeeds(source, jobs) {
    for (const job of jobs.values()) {
        for (const need of job.needs) {
            if (jobs.has(need))
                continue;
            source.problems.push({
                kind: 'invalid',
                key: `jobs.${job.id}.needs`,
                ...job.at,
                message: `there is no job '${need}'`,
            });
        }
        if (reaches(jobs, job.id)) {
            source.problems.push({
                kind: 'invalid',
                key: `jobs.${job.id}.needs`,
                ...job.at,
                message: 'the job needs itself, directly or through others',
            });
        }
    }
}
function reaches(jobs, id) {
    return ancestorsOf(jobs, id).has(id);
}
/** All jobs that must end before a job: its needs, theirs, and so on. */
function ancestorsOf(jobs, id) {
    const found = new Set();
    const queue = [...(jobs.get(id)?.needs ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (found.has(next))
            continue;
        found.add(next);
        queue.push(...(jobs.get(next)?.needs ?? []));
    }
    return found;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/sandbox/runner/dispatch-inputs.js
/** Checks given inputs of a workflow_dispatch against the declared ones, fills defaults and gives them their types. */
function readDispatchInputs(declared, given) {
    const unexpected = Object.keys(given).filter((name) => !declared.some((input) => input.name === name));
    if (unexpected.length > 0)
        return { kind: 'refused', message: `Unexpected inputs provided: ${JSON.stringify(unexpected)}` };
    const inputs = {};
    const texts = {};
    for (const input of declared) {
        const value = given[input.name];
        const text = value === undefined || value === null ? input.default : String(value);
        if (input.required && (text === undefined || text === ''))
            return { kind: 'refused', message: `Required input '${input.name}' not provided` };
        const typed = typeInput(input, text);
        if (typeof typed === 'object')
            return { kind: 'refused', message: typed.message };
        inputs[input.name] = typed;
        texts[input.name] = String(typed);
    }
    return { kind: 'ok', inputs, texts };
}
function typeInput(input, text) {
    if (input.type === 'boolean') {
        if (text === undefined || text === '' || text === 'false')
            return false;
        return text === 'true'
            ? true
            : { message: `Provided value '${text}' for input '${input.name}' is not a valid boolean` };
    }
    if (input.type === 'number' && text !== undefined && text !== '') {
        const number = Number(text);
        return Number.isFinite(number)
            ? number
            : { message: `Provided value '${text}' for input '${input.name}' is not a valid number` };
    }
    if (input.type === 'choice') {
        const value = text ?? input.options[0] ?? '';
        if (value === '' || input.options.includes(value))
            return value;
        return { message: `Provided value '${value}' for input '${input.name}' not in the list of allowed values` };
    }
    return text ?? '';
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/sandbox/runner/git.js


const ZERO = /^0+$/;
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
/** Runs git on a bare repository with a clean environment; a non-zero exit is part of the result. */
function runGit(gitDir, args, env = {}) {
    const environment = {
        PATH: process.env['PATH'] ?? '',
        GIT_DIR: gitDir,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C.UTF-8',
        ...env,
    };
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('git', [...args], { env: environment, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
            const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
            resolve({ code, stdout, stderr: stderr || (error?.message ?? '') });
        });
    });
}
/** The workflow files of a commit, in name order. */
async function readWorkflowFiles(gitDir, sha) {
    const listed = await runGit(gitDir, ['ls-tree', '-z', '--name-only', sha, '.github/workflows/']);
    const paths = listed.stdout.split('\0').filter((path) => /\.ya?ml$/.test(path));
    const files = [];
    for (const path of paths.sort()) {
        const shown = await runGit(gitDir, ['cat-file', 'blob', `${sha}:${path}`]);
        if (shown.code === 0)
            files.push({ path, text: shown.stdout });
    }
    return files;
}
/** The commit a ref points at (tags peeled); undefined when it does not exist. */
async function resolveCommit(gitDir, ref) {
    const result = await runGit(gitDir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    return result.code === 0 ? result.stdout.trim() : undefined;
}
/**
 * The paths a push changed: between before and after; for a new branch since the parent of its oldest new commit.
 * `ref` is the pushed ref, which does not count as old.
 */
async function changedPaths(gitDir, push) {
    const base = ZERO.test(push.before) || push.before === '' ? await baseOfNewBranch(gitDir, push) : push.before;
    if (base === undefined)
        return [];
    const diff = await runGit(gitDir, ['diff', '--no-renames', '-z', '--name-only', base, push.after]);
    if (diff.code !== 0)
        throw new Error(`git diff ${base} ${push.after}: ${diff.stderr.trim()}`);
    return diff.stdout.split('\0').filter((path) => path !== '');
}
/** The paths a pull request changes: between the commit where it left its base, and its head. */
async function changedInPull(gitDir, of) {
    const range = `${of.base}...${of.head}`;
    const diff = await runGit(gitDir, ['diff', '--no-renames', '-z', '--name-only', range]);
    if (diff.code !== 0)
        throw new Error(`git diff ${range}: ${diff.stderr.trim()}`);
    return diff.stdout.split('\0').filter((path) => path !== '');
}
/** The message of a commit. */
async function readMessage(gitDir, sha) {
    const shown = await runGit(gitDir, ['show', '--no-patch', '--format=%B', sha]);
    if (shown.code !== 0)
        throw new Error(`git show ${sha}: ${shown.stderr.trim()}`);
    return shown.stdout;
}
async function baseOfNewBranch(gitDir, push) {
    const args = [
        'rev-list',
        '--topo-order',
        push.after,
        `--exclude=${push.ref}`,
        '--exclude=refs/pull/*',
        '--not',
        '--all',
    ];
    const fresh = (await runGit(gitDir, args)).stdout.split('\n').filter((line) => line !== '');
    const oldest = fresh.at(-1);
    if (oldest === undefined)
        return undefined;
    return (await resolveCommit(gitDir, `${oldest}^`)) ?? EMPTY_TREE;
}
/** Writes the tree of a commit into a folder, without a `.git`. */
async function exportTree(gitDir, sha, folder) {
    const env = { GIT_WORK_TREE: folder, GIT_INDEX_FILE: `${folder}.index` };
    const result = await runGit(gitDir, ['checkout', '--force', '--quiet', sha, '--', '.'], env);
    if (result.code !== 0)
        throw new Error(`git checkout ${sha}: ${result.stderr.trim()}`);
}

;// CONCATENATED MODULE: ./build/sandbox/runner/event-fields.js

/** The fields of what ought to be an object; none when it is not one. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
/** Reads one field of an event's payload. @throws RunnerError when it is not there. */
function readField(event, of) {
    const value = of.from[of.key];
    if (typeof value === of.kind)
        return value;
    throw new RunnerError('invalid_event', `a ${event.event} event needs the ${of.kind} '${of.key}', found ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./build/sandbox/runner/followed-run.js

/** How many workflows may follow each other by `workflow_run`, after the one that something else started. */
const CHAIN_LIMIT = 3;
/** @throws RunnerError when the payload does not tell. */
function readFollowed(event) {
    const run = fieldsOf(event.payload['workflow_run']);
    const text = (key) => readField(event, { from: run, key, kind: 'string' });
    return {
        id: readField(event, { from: run, key: 'id', kind: 'number' }),
        action: readField(event, { from: event.payload, key: 'action', kind: 'string' }),
        workflow: text('name'),
        // Null for a run that belongs to no branch.
        branch: run['head_branch'] === null ? '' : text('head_branch'),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/pull-event.js

/** The pull request that an event's run is of; undefined for other events. @throws RunnerError when the payload does not tell. */
function readPull(event) {
    if (event.event !== 'pull_request' && event.event !== 'pull_request_review')
        return undefined;
    const pull = fieldsOf(event.payload['pull_request']);
    const [head, base] = [fieldsOf(pull['head']), fieldsOf(pull['base'])];
    const from = fieldsOf(head['repo'])['full_name'];
    const text = (fields, key) => readField(event, { from: fields, key, kind: 'string' });
    return {
        number: readField(event, { from: pull, key: 'number', kind: 'number' }),
        action: text(event.payload, 'action'),
        title: text(pull, 'title'),
        headRef: text(head, 'ref'),
        headRepository: typeof from === 'string' ? from : undefined,
        headSha: text(head, 'sha'),
        baseRef: text(base, 'ref'),
        baseSha: text(base, 'sha'),
        // A repository that is gone is not this one.
        fork: typeof from !== 'string' || from.toLowerCase() !== event.repository.toLowerCase(),
    };
}
/** The branches that GITHUB_HEAD_REF, GITHUB_BASE_REF and OIDC claims name: GitHub tells runs of reviews neither. */
function namedBranches(event, pull) {
    if (event.event !== 'pull_request' || pull === undefined)
        return { headRef: undefined, baseRef: undefined };
    return { headRef: pull.headRef, baseRef: pull.baseRef };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/triggers.js




const RUN = { kind: 'run' };
const SKIP_MARKS = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|^skip-checks:\s*true\s*$/m;
/** Decides whether a workflow runs for an event; `paths` filters read the repository. */
async function decideTrigger(triggers, event, gitDir) {
    const action = String(event.payload['action'] ?? '');
    switch (event.event) {
        case 'push':
            return triggers.push === undefined ? missing(event) : decidePush(triggers.push, event, gitDir);
        case 'pull_request': {
            const pull = readPull(event);
            return triggers.pullRequest === undefined || pull === undefined
                ? missing(event)
                : decidePull(triggers.pullRequest, pull, gitDir);
        }
        case 'workflow_dispatch':
            return triggers.workflowDispatch === undefined ? missing(event) : RUN;
        case 'repository_dispatch': {
            const { types } = triggers.repositoryDispatch ?? {};
            return types === undefined ? missing(event) : types.length === 0 ? RUN : decideType(types, action);
        }
        case 'workflow_run':
            return triggers.workflowRun === undefined
                ? missing(event)
                : decideFollowing(triggers.workflowRun, readFollowed(event));
        case 'schedule': {
            const cron = String(event.payload['schedule'] ?? '');
            if (triggers.schedule.length === 0)
                return missing(event);
            return triggers.schedule.includes(cron) ? RUN : skip(`'${cron}' is not among ${triggers.schedule.join(', ')}`);
        }
        default: {
            const types = triggers.activities.get(event.event);
            return types === undefined ? missing(event) : decideType(types, action);
        }
    }
}
function missing(event) {
    return skip(`on has no ${event.event}`);
}
function decideType(types, type) {
    return types.includes(type) ? RUN : skip(`the type '${type}' is not among ${types.join(', ')}`);
}
/** Decides the filters of a run that follows another: its workflow's name, what became of it, the branch it ran on. */
function decideFollowing(trigger, followed) {
    const { workflows, branches, branchesIgnore } = trigger;
    if (!workflows.includes(followed.workflow))
        return skip(`the workflow '${followed.workflow}' is not among ${workflows.join(', ')}`);
    const decision = decideType(trigger.types, followed.action);
    if (decision.kind === 'skip')
        return decision;
    return decideBranch({ branches, branchesIgnore }, followed.branch);
}
function decideBranch(filters, branch) {
    const { branches, branchesIgnore } = filters;
    if (branches !== undefined && !matches(branches, branch))
        return skip(`'${branch}' does not match ${branches.join(', ')}`);
    if (branchesIgnore !== undefined && matches(branchesIgnore, branch))
        return skip(`'${branch}' is ignored`);
    return RUN;
}
async function decidePush(push, event, gitDir) {
    if (event.payload['deleted'] === true)
        return skip('the push deletes the ref');
    const head = event.payload['head_commit'];
    const message = typeof head === 'object' && head !== null && 'message' in head ? String(head.message) : '';
    if (SKIP_MARKS.test(message))
        return skip('the commit message asks to skip');
    const decision = decideRef(push, event.ref);
    // GitHub does not look at paths for pushes of tags.
    if (decision.kind === 'skip' || event.ref.startsWith('refs/tags/'))
        return decision;
    if (push.paths === undefined && push.pathsIgnore === undefined)
        return RUN;
    const before = String(event.payload['before'] ?? '');
    const paths = await changedPaths(gitDir, { before, after: event.sha, ref: event.ref });
    return decidePaths(push, paths);
}
/** Decides the filters of a pull request: its activity, the branch it is to go into, and all paths it changes. */
async function decidePull(trigger, pull, gitDir) {
    if (!trigger.types.includes(pull.action))
        return skip(`'${pull.action}' is not among ${trigger.types.join(', ')}`);
    const decision = decideBranch(trigger, pull.baseRef);
    if (decision.kind === 'skip')
        return decision;
    if (SKIP_MARKS.test(await readMessage(gitDir, pull.headSha)))
        return skip('the commit message asks to skip');
    if (trigger.paths === undefined && trigger.pathsIgnore === undefined)
        return RUN;
    return decidePaths(trigger, await changedInPull(gitDir, { base: pull.baseSha, head: pull.headSha }));
}
/** Decides the branch and tag filters of a push. With filters for only one kind of ref, the other does not run. */
function decideRef(push, ref) {
    const isTag = ref.startsWith('refs/tags/');
    const name = ref.replace(/^refs\/(?:heads|tags)\//, '');
    const [only, ignored] = isTag ? [push.tags, push.tagsIgnore] : [push.branches, push.branchesIgnore];
    const [otherOnly, otherIgnored] = isTag ? [push.branches, push.branchesIgnore] : [push.tags, push.tagsIgnore];
    if (only !== undefined)
        return matches(only, name) ? RUN : skip(`'${name}' does not match ${only.join(', ')}`);
    if (ignored !== undefined)
        return matches(ignored, name) ? skip(`'${name}' is ignored`) : RUN;
    if (otherOnly !== undefined || otherIgnored !== undefined)
        return skip(`on.push filters ${isTag ? 'branches' : 'tags'} only`);
    return RUN;
}
/** Decides the path filters: one changed path that matches, or is not ignored, is enough. */
function decidePaths(push, paths) {
    if (push.paths !== undefined) {
        const patterns = compilePatterns(push.paths);
        return paths.some((path) => matchesPatterns(patterns, path)) ? RUN : skip('no changed path matches');
    }
    if (push.pathsIgnore !== undefined) {
        const patterns = compilePatterns(push.pathsIgnore);
        return paths.some((path) => !matchesPatterns(patterns, path)) ? RUN : skip('all changed paths are ignored');
    }
    return RUN;
}
function matches(patterns, name) {
    return matchesPatterns(compilePatterns(patterns), name);
}
function skip(reason) {
    return { kind: 'skip', reason };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/choose-workflows.js




const ON_DEFAULT_BRANCH = new Set([
    'issues',
    'issue_comment',
    'workflow_run',
    'schedule',
]);
/**
 * The event with the ref and the commit that its runs have: for what happens beside branches, the default branch's head.
 * Undefined where there is no such branch yet, and so no workflow.
 */
async function placeEvent(repository, event) {
    if (!ON_DEFAULT_BRANCH.has(event.event))
        return event;
    const ref = `refs/heads/${repository.defaultBranch}`;
    const sha = await resolveCommit(repository.gitDir, ref);
    return sha === undefined ? undefined : { ...event, ref, sha };
}
/** The workflows of the event's commit that the event triggers; files GitHub could not read count as triggered by a push. */
async function chooseWorkflows(repository, event, reader) {
    const files = await reader.read(repository.gitDir, event.sha);
    if (event.event === 'workflow_dispatch')
        return [await chooseDispatched(repository, event, files)];
    if (event.event === 'repository_dispatch')
        await checkDefaultBranch(repository, event);
    const chosen = [];
    for (const { file, loaded } of files) {
        const triggers = loaded.kind === 'ok' ? loaded.workflow.triggers : loaded.triggers;
        const runs = triggers === undefined
            ? event.event === 'push'
            : (await decideTrigger(triggers, event, repository.gitDir)).kind === 'run';
        if (runs)
            chosen.push(chooseFile(file, loaded, event));
    }
    return chosen;
}
async function checkDefaultBranch(repository, event) {
    const head = await resolveCommit(repository.gitDir, `refs/heads/${repository.defaultBranch}`);
    if (head === event.sha)
        return;
    throw new RunnerError('invalid_event', `repository_dispatch runs on the head of the default branch (${head ?? 'none'}), found ${event.sha}`);
}
async function chooseDispatched(repository, event, files) {
    const wanted = String(event.payload['workflow'] ?? '');
    const found = files.find(({ file }) => file.path === wanted || file.path.endsWith(`/${wanted}`));
    if (wanted === '' || found === undefined)
        throw new RunnerError('invalid_event', `Not Found: the workflow '${wanted}' is not in ${event.sha}; name it in payload.workflow`);
    const { file, loaded } = found;
    const listed = await runGit(repository.gitDir, [
        'cat-file',
        '-e',
        `refs/heads/${repository.defaultBranch}:${file.path}`,
    ]);
    if (listed.code !== 0)
        throw new RunnerError('invalid_event', `Not Found: the workflow '${wanted}' is not on the default branch`);
    const triggers = loaded.kind === 'ok' ? loaded.workflow.triggers : loaded.triggers;
    if (triggers !== undefined && triggers.workflowDispatch === undefined) {
        throw new RunnerError('invalid_event', `Workflow does not have 'workflow_dispatch' trigger: ${file.path}`);
    }
    return chooseFile(file, loaded, event);
}
/** Reads the inputs of a dispatch. @throws RunnerError when they are not what the workflow declares. */
function chooseFile(file, loaded, event) {
    const written = loaded.kind === 'ok' ? loaded.workflow.name : loaded.name;
    const base = { path: file.path, name: written ?? file.path, loaded };
    if (event.event !== 'workflow_dispatch' || loaded.kind === 'invalid')
        return { ...base, inputs: {}, texts: {} };
    const given = event.payload['inputs'];
    const inputs = typeof given === 'object' && given !== null ? given : {};
    const read = readDispatchInputs(loaded.workflow.triggers.workflowDispatch?.inputs ?? [], inputs);
    if (read.kind === 'refused')
        throw new RunnerError('invalid_event', read.message);
    return { ...base, inputs: read.inputs, texts: read.texts };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/concurrency.js


/** The longest queue of a group with `queue: max`. */
const QUEUE_LIMIT = 100;
/** Evaluates `concurrency:`. @throws RunnerError for a group without a name, and for both ways to treat those that wait. */
function evaluateGroup(concurrency, scope) {
    const { file, line, column } = concurrency.group.at;
    const fail = (message) => new RunnerError('invalid_expression', `${concurrency.group.key} (${file}:${line}:${column}): ${message}`);
    const group = evaluateString(concurrency.group, scope);
    if (group === '')
        throw fail("Unexpected value '': a concurrency group needs a name");
    const cancelInProgress = concurrency.cancelInProgress !== undefined && evaluateBoolean(concurrency.cancelInProgress, scope);
    if (cancelInProgress && concurrency.queue === 'max')
        throw fail('queue: max and cancel-in-progress: true exclude each other');
    return { group, cancelInProgress, queue: concurrency.queue };
}
/**
 * Concurrency groups with GitHub's rules: one runs; with `queue: single` one waits and a newer one takes its place;
 * with `queue: max` up to 100 wait in order; `cancel-in-progress` ends the running one.
 */
function createConcurrencyGroups() {
    const groups = new Map();
    const next = (key, group) => {
        const member = group.pending.shift();
        group.running = member;
        if (member === undefined) {
            groups.delete(key);
            return;
        }
        let left = false;
        const leave = () => {
            if (left)
                return;
            left = true;
            next(key, group);
        };
        member.settle({ kind: 'entered', leave });
    };
    const drop = (group, member, reason) => {
        group.pending = group.pending.filter((other) => other !== member);
        member.settle({ kind: 'cancelled', reason });
    };
    return {
        async enter(repository, request) {
            if (request.signal.aborted)
                return { kind: 'cancelled', reason: 'the run was cancelled' };
            const key = `${repository}\n${request.group}`.toLowerCase();
            const group = groups.get(key) ?? { running: undefined, pending: [] };
            groups.set(key, group);
            const { owner } = request;
            const holder = group.running?.request.owner;
            if (owner?.job !== undefined && holder?.run === owner.run && holder.job === undefined) {
                const reason = `Canceling since a deadlock for concurrency group '${request.group}' was detected between 'top level workflow' and '${owner.job}'`;
                return { kind: 'cancelled', reason };
            }
            return new Promise((resolve) => {
                let endWait = () => { };
                const settle = (turn) => {
                    endWait();
                    resolve(turn);
                };
                const member = { request, settle };
                const reason = `Canceling since a higher priority waiting request for '${request.group}' exists`;
                if (request.cancelInProgress)
                    group.running?.request.cancel(reason);
                if (request.queue === 'single')
                    for (const waiting of [...group.pending])
                        drop(group, waiting, reason);
                if (group.pending.length >= QUEUE_LIMIT) {
                    settle({ kind: 'cancelled', reason: `the queue of '${request.group}' holds ${QUEUE_LIMIT} already` });
                    return;
                }
                group.pending.push(member);
                request.signal.addEventListener('abort', () => {
                    if (group.pending.includes(member))
                        drop(group, member, 'the run was cancelled');
                });
                if (group.running === undefined)
                    next(key, group);
                else
                    endWait = request.wait?.() ?? endWait;
            });
        },
    };
}
/** Lets at most `limit` jobs run at once; the others wait in order. */
function createSlots(limit) {
    let free = limit;
    const waiting = [];
    const giveBack = () => {
        const first = waiting.shift();
        if (first === undefined)
            free += 1;
        else
            first();
    };
    const once = () => {
        let used = false;
        return () => {
            if (used)
                return;
            used = true;
            giveBack();
        };
    };
    return {
        async take() {
            if (free > 0)
                free -= 1;
            else
                await new Promise((resolve) => waiting.push(resolve));
            return once();
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/sandbox/runner/hash-files.js




/**
 * `hashFiles()`: SHA-256 over the SHA-256 of each matching file of the workspace, in path order; '' when none matches.
 * The order of files is ours, so a value equals GitHub's only where one file matches.
 */
function hashFiles(workspace, patterns) {
    const lines = patterns.flatMap((pattern) => pattern.split('\n')).map((line) => line.trim());
    const files = findFiles(workspace, lines.filter((line) => line !== '' && !line.startsWith('#')), { hidden: true });
    if (files.length === 0)
        return '';
    const total = (0,external_node_crypto_.createHash)('sha256');
    for (const file of files)
        total.update((0,external_node_crypto_.createHash)('sha256')
            .update((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(workspace, file)))
            .digest());
    return total.digest('hex');
}
/**
 * The files below a folder that match glob patterns (`*`, `**`, `?`, `[]`, `!`), as sorted paths relative to it with `/`.
 * A pattern that names a folder takes all of it. Links are not followed. Patterns leading out of the folder match nothing.
 */
function findFiles(folder, patterns, options) {
    const compiled = patterns.flatMap((pattern) => {
        const negated = pattern.startsWith('!');
        const path = cleanPattern(folder, negated ? pattern.slice(1) : pattern);
        if (path === undefined)
            return [];
        if (path === '')
            return [{ negated, regex: /^/ }];
        return [compileGlob(path), compileGlob(`${path}/**`)].map((regex) => ({ negated, regex }));
    });
    const found = [];
    walk(folder, '', options.hidden, (path) => {
        if (matchesPatterns(compiled, path))
            found.push(path);
    });
    return found.sort();
}
function cleanPattern(folder, pattern) {
    const path = (0,external_node_path_.isAbsolute)(pattern) ? (0,external_node_path_.relative)(folder, pattern).split(external_node_path_.sep).join('/') : pattern;
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return parts.includes('..') ? undefined : parts.join('/');
}
function walk(root, prefix, hidden, visit) {
    for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, prefix), { withFileTypes: true })) {
        if (!hidden && entry.name.startsWith('.'))
            continue;
        const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
        if (entry.isDirectory())
            walk(root, path, hidden, visit);
        else if (entry.isFile() || (entry.isSymbolicLink() && isFile((0,external_node_path_.join)(root, path))))
            visit(path);
    }
}
function isFile(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/runner/contexts.js



/** The `github` context of a run, before any job. */
function githubOfRun(run) {
    const { event, repository, identity, machine } = run;
    const isTag = event.ref.startsWith('refs/tags/');
    const branches = namedBranches(event, run.pull);
    return {
        actor: event.actor,
        actor_id: run.actorId === undefined ? '' : String(run.actorId),
        api_url: machine.github.apiUrl,
        base_ref: branches.baseRef ?? '',
        event: run.payload,
        event_name: event.event,
        graphql_url: machine.github.graphqlUrl,
        head_ref: branches.headRef ?? '',
        ref: event.ref,
        ref_name: event.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
        ref_protected: false,
        ref_type: isTag ? 'tag' : 'branch',
        repository: repository.fullName,
        repository_id: String(repository.id),
        repository_owner: repository.owner,
        repository_owner_id: String(repository.ownerId),
        repositoryUrl: `${machine.github.serverUrl}/${repository.fullName}.git`,
        retention_days: '90',
        run_attempt: String(identity.attempt),
        run_id: String(identity.id),
        run_number: String(identity.number),
        secret_source: run.pull?.fork === true ? 'None' : 'Actions',
        server_url: machine.github.serverUrl,
        sha: event.sha,
        triggering_actor: run.triggeringActor,
        workflow: run.workflowName,
        workflow_ref: run.workflowRef,
        workflow_sha: event.sha,
    };
}
/** What expressions of the workflow and of jobs before they start may see. */
function scopeOfRun(run, more = {}) {
    return {
        contexts: {
            github: githubOfRun(run),
            inputs: run.inputs,
            vars: run.variables,
            secrets: run.secrets,
            ...more,
        },
    };
}
/** The status functions where steps run: a job's status, or that of the composite action. */
function statusOf(job, scope) {
    const cancelled = () => job.status === 'cancelled';
    const failure = () => (scope.owner === 'job' ? job.status === 'failure' : scope.failed);
    return { cancelled, failure: () => !cancelled() && failure(), success: () => !cancelled() && !failure() };
}
/** What the expressions of a step may see. */
function scopeOfStep(job, scope, step) {
    const status = statusOf(job, scope);
    return {
        contexts: {
            github: githubOfStep(job, scope, step),
            inputs: scope.inputs,
            vars: job.run.variables,
            secrets: secretsOf(job),
            needs: job.needs,
            matrix: job.matrix ?? null,
            strategy: job.strategy,
            steps: scope.steps,
            env: step.env,
            job: { status: job.status, check_run_id: null },
            runner: runnerContext(job),
        },
        status,
        hashFiles: (patterns) => hashFiles(job.folders.workspace, patterns),
    };
}
/** Secrets of the repository and the job's token. */
function secretsOf(job) {
    return { ...job.run.secrets, GITHUB_TOKEN: job.token };
}
function githubOfStep(job, scope, step) {
    return {
        ...githubOfRun(job.run),
        action: step.action,
        action_path: scope.actionPath ?? '',
        action_ref: scope.actionRef,
        action_repository: scope.actionRepository,
        action_status: scope.failed ? 'failure' : 'success',
        event_path: job.folders.eventFile,
        job: job.job.id,
        token: job.token,
        workspace: job.folders.workspace,
        ...(step.files === undefined
            ? {}
            : {
                env: step.files.env,
                output: step.files.output,
                path: step.files.path,
                state: step.files.state,
                step_summary: step.files.summary,
            }),
    };
}
function runnerContext(job) {
    return {
        name: 'Local runner',
        os: 'Linux',
        arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
        temp: job.folders.temp,
        tool_cache: job.folders.toolCache,
        workspace: job.folders.root,
        environment: 'github-hosted',
        debug: '',
    };
}
const NOT_EXPORTED = new Set([
    'event',
    'token',
    'repositoryUrl',
    'secret_source',
    'action_status',
    'step_summary',
    'output',
    'path',
    'state',
    'env',
]);
/**
 * The environment of a step's process: PATH, HOME, the workflow's variables, and GITHUB_*, RUNNER_* and the environment
 * files, which nothing overrides. Nothing else of the runner's own environment gets in.
 */
function processEnvironment(job, scope, step) {
    const github = {};
    for (const [name, value] of Object.entries(githubOfStep(job, scope, step))) {
        if (NOT_EXPORTED.has(name))
            continue;
        if (name.startsWith('action_') && scope.owner === 'job')
            continue;
        github[`GITHUB_${name.toUpperCase()}`] = String(value);
    }
    for (const [name, value] of Object.entries(runnerContext(job))) {
        if (value !== '')
            github[`RUNNER_${name.toUpperCase()}`] = String(value);
    }
    const base = step.env['PATH'] ?? job.run.machine.env['PATH'] ?? basePath();
    return {
        HOME: job.folders.home,
        LANG: 'C.UTF-8',
        ...job.run.machine.env,
        ...step.env,
        PATH: [...job.path, base].join(external_node_path_.delimiter),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        ...github,
        GITHUB_OUTPUT: step.files.output,
        GITHUB_ENV: step.files.env,
        GITHUB_PATH: step.files.path,
        GITHUB_STATE: step.files.state,
        GITHUB_STEP_SUMMARY: step.files.summary,
        ...(job.oidc === undefined
            ? {}
            : { ACTIONS_ID_TOKEN_REQUEST_URL: job.oidc.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.oidc.token }),
    };
}
/** The PATH of the runner's own process with its node in front, so that `node` in a step is the one that runs this. */
function basePath() {
    const own = (0,external_node_path_.dirname)(process.execPath);
    const rest = (process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin')
        .split(external_node_path_.delimiter)
        .filter((folder) => folder !== own);
    return [own, ...rest].join(external_node_path_.delimiter);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/sandbox/runner/environment.js


/**
 * Lets a job into its environment, after its reviewers approved where it has some. Gives the environment's name as the
 * workflow writes it, undefined for none. A job that is cancelled meanwhile comes back too: its signal says so.
 * @throws RunnerError when the job may not enter.
 */
async function environment_enterEnvironment(run, plan, input) {
    const { scope, origin } = input;
    const { environment } = plan.job;
    const { signal } = plan.control;
    if (environment === undefined || signal.aborted)
        return undefined;
    if (environment.deployment !== undefined)
        evaluateBoolean(environment.deployment, scope);
    const name = evaluateString(environment.name, scope);
    if (name === '')
        return undefined;
    const waiting = createWaiting(plan);
    const entry = await run.machine.github.enterEnvironment({
        repository: run.repository.fullName,
        run: run.identity,
        name,
        ref: run.event.ref,
        signal,
        decided: waiting.decide,
    });
    if (entry.kind === 'open')
        return name;
    if (entry.kind === 'refused')
        throw new RunnerError('refused', entry.reason);
    run.machine.listener.onJob?.({ origin, status: 'waiting' });
    await plan.onWait();
    const decision = await waiting.end(signal);
    if (decision?.kind === 'rejected')
        throw new RunnerError('refused', `The deployment to '${name}' was rejected by ${decision.by}`);
    if (decision?.kind === 'expired')
        throw new RunnerError('refused', `Nobody answered in time whether this may be deployed to '${name}'`);
    if (decision?.kind === 'cancelled')
        plan.control.abort(`The deployment to '${name}' was canceled.`);
    plan.onReady();
    return name;
}
/** The waiting for one decision, which may come before anybody waits for it. */
function createWaiting(plan) {
    let known;
    let wake = () => { };
    return {
        decide: (decision) => {
            known ??= decision;
            wake();
        },
        /** Undefined when the job was cancelled. */
        async end(signal) {
            if (known !== undefined || signal.aborted)
                return known;
            await new Promise((resolve) => {
                const endWait = plan.wait();
                wake = () => {
                    // At once, not when the promise gets its turn: the job moves from the moment of the decision on.
                    endWait();
                    signal.removeEventListener('abort', wake);
                    resolve();
                };
                signal.addEventListener('abort', wake, { once: true });
            });
            return known;
        },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/job-plan.js

/** What is known of a job's result while it runs. */
class JobDraft {
    origin;
    permissions;
    problems = [];
    environment;
    environmentUrl;
    tolerated = false;
    steps = [];
    outputs = {};
    conclusion = 'failure';
    run;
    plan;
    started;
    constructor(run, plan, started) {
        this.run = run;
        this.plan = plan;
        this.started = started;
        const permissions = resolvePermissions(plan.job.permissions, run.workflow.permissions);
        this.permissions = run.pull?.fork === true ? readingOnly(permissions) : permissions;
        this.origin = {
            repository: run.repository.fullName,
            runId: run.identity.id,
            runAttempt: run.identity.attempt,
            workflow: run.workflowName,
            jobId: plan.job.id,
            jobName: plan.name,
        };
    }
    end(outcome, annotations) {
        const completed = this.run.machine.now();
        this.conclusion = outcome === 'failure' && this.tolerated ? 'success' : outcome;
        return {
            id: this.plan.job.id,
            name: this.plan.name,
            matrix: this.plan.matrix,
            environment: this.environment,
            environmentUrl: this.environmentUrl,
            permissions: this.permissions,
            outcome,
            conclusion: this.conclusion,
            outputs: this.outputs,
            steps: this.steps,
            annotations,
            problems: this.problems,
            startedAt: this.started.toISOString(),
            completedAt: completed.toISOString(),
            durationMs: completed.getTime() - this.started.getTime(),
        };
    }
}
/** An annotation of the job itself. */
function note(message) {
    return { level: 'failure', message, title: undefined, path: undefined, line: undefined, endLine: undefined };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/job-files.js






/** Makes the folders of a job, empty, and writes the event's payload into them. */
async function createFolders(run, plan) {
    const root = (0,external_node_path_.join)(run.dir, String(run.identity.attempt), plan.slug);
    const name = run.repository.fullName.split('/')[1] ?? 'repository';
    const folders = {
        root,
        workspace: (0,external_node_path_.join)(root, 'work', name, name),
        temp: (0,external_node_path_.join)(root, 'work', '_temp'),
        home: (0,external_node_path_.join)(root, 'home'),
        toolCache: (0,external_node_path_.join)(root, 'tool-cache'),
        actions: (0,external_node_path_.join)(root, 'work', '_actions'),
        eventFile: (0,external_node_path_.join)(root, 'work', '_temp', '_github_workflow', 'event.json'),
    };
    await (0,promises_.rm)(root, { recursive: true, force: true });
    for (const folder of [
        folders.workspace,
        folders.home,
        folders.toolCache,
        folders.actions,
        (0,external_node_path_.join)(folders.temp, '_github_workflow'),
    ]) {
        await (0,promises_.mkdir)(folder, { recursive: true });
    }
    await (0,promises_.writeFile)(folders.eventFile, JSON.stringify(run.payload, null, 2));
    return folders;
}
/** GitHub's limit for the outputs of a job, counted in UTF-16. */
const OUTPUT_LIMIT_BYTES = 1024 * 1024;
/**
 * Evaluates a job's outputs. One that holds a secret is left out with a warning, as on GitHub.
 * @throws RunnerError above GitHub's limit.
 */
function readOutputs(state, scope) {
    const seen = scopeOfStep(state, scope, { env: state.env, action: '' });
    const outputs = {};
    let size = 0;
    for (const [name, template] of state.job.outputs) {
        const value = evaluateString(template, { ...seen, contexts: { ...seen.contexts, secrets: secretsOf(state) } });
        if (value !== '' && state.masker.hides(value)) {
            state.annotations.push({ ...note(`Skip output '${name}' since it may contain secret.`), level: 'warning' });
            continue;
        }
        size += value.length * 2;
        if (size > OUTPUT_LIMIT_BYTES)
            throw new RunnerError('refused', 'The outputs of the job are larger than 1 MiB, counted in UTF-16');
        outputs[name] = value;
    }
    return outputs;
}

;// CONCATENATED MODULE: ./build/sandbox/runner/log-commands.js
const KNOWN = new Set('debug notice warning error group endgroup add-mask stop-commands echo set-output save-state set-env add-path add-matcher remove-matcher'.split(' '));
/** Reads a workflow command; undefined for any other line. `isKnown` decides on names, GitHub's own by default. */
function parseLogCommand(line, isKnown = (name) => KNOWN.has(name)) {
    const text = line.trimStart();
    if (!text.startsWith('::'))
        return undefined;
    const end = text.indexOf('::', 2);
    if (end < 0)
        return undefined;
    const head = text.slice(2, end);
    const space = head.indexOf(' ');
    const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
    if (!isKnown(name))
        return undefined;
    const properties = {};
    for (const pair of space < 0 ? [] : head.slice(space + 1).split(',')) {
        const equals = pair.indexOf('=');
        if (equals > 0)
            properties[pair.slice(0, equals).trim()] = unescapeProperty(pair.slice(equals + 1));
    }
    return { name, properties, message: unescapeData(text.slice(end + 2)) };
}
function unescapeData(text) {
    return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}
function unescapeProperty(text) {
    return text
        .replace(/%0D/g, '\r')
        .replace(/%0A/g, '\n')
        .replace(/%3A/g, ':')
        .replace(/%2C/g, ',')
        .replace(/%25/g, '%');
}
/** Makes a masker. Longer values are replaced first, so that one inside another leaves nothing behind. */
function createMasker(values = []) {
    let hidden = [];
    const add = (value) => {
        const parts = [value, ...value.split(/\r?\n/)].filter((part) => part.trim() !== '');
        hidden = [...new Set([...hidden, ...parts])].sort((a, b) => b.length - a.length);
    };
    for (const value of values)
        add(value);
    return {
        add,
        mask: (text) => hidden.reduce((masked, value) => masked.replaceAll(value, '***'), text),
        hides: (text) => hidden.some((value) => text.includes(value)),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/env-files.js
/**
 * Reads an environment file as GitHub does: `name=value` lines and `name<<DELIMITER` blocks; empty lines are skipped.
 * @throws Error with GitHub's wording for a line that is neither, an empty name, or a missing delimiter.
 */
function parseAssignments(text) {
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    // A final newline ends the last line, it does not begin another.
    if (lines.at(-1) === '')
        lines.pop();
    const assignments = [];
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at];
        if (line === '')
            continue;
        const equals = line.indexOf('=');
        const heredoc = line.indexOf('<<');
        if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
            if (equals === 0)
                throw new Error(`Invalid format '${line}'. Name must not be empty`);
            assignments.push([line.slice(0, equals), line.slice(equals + 1)]);
        }
        else if (heredoc >= 0) {
            const name = line.slice(0, heredoc);
            const delimiter = line.slice(heredoc + 2);
            if (name === '' || delimiter === '') {
                throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
            }
            const end = lines.indexOf(delimiter, at + 1);
            if (end < 0)
                throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
            assignments.push([name, lines.slice(at + 1, end).join('\n')]);
            at = end;
        }
        else
            throw new Error(`Invalid format '${line}'`);
    }
    return assignments;
}
/** The folders of `GITHUB_PATH`, in file order. */
function parsePaths(text) {
    return text.split(/\r?\n/).filter((line) => line !== '');
}
/** The largest summary of one step, in bytes; a larger one is dropped whole. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
/** A step's summary, or GitHub's error when it is too large. */
function readSummary(content) {
    if (content.byteLength <= SUMMARY_LIMIT_BYTES)
        return { kind: 'ok', text: content.toString('utf8') };
    const found = Math.floor(content.byteLength / 1024);
    const limit = SUMMARY_LIMIT_BYTES / 1024;
    return {
        kind: 'too_large',
        message: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${found}k.`,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/step-output.js





const REFUSED = {
    'set-env': 'The `set-env` command is disabled. Please upgrade to using Environment Files.',
    'add-path': 'The `add-path` command is disabled. Please upgrade to using Environment Files.',
    'set-output': 'unsupported: the deprecated command ::set-output::; write to $GITHUB_OUTPUT',
    'save-state': 'unsupported: the deprecated command ::save-state::; write to $GITHUB_STATE',
    'add-matcher': 'unsupported: problem matchers (::add-matcher::)',
    'remove-matcher': 'unsupported: problem matchers (::remove-matcher::)',
};
/** Makes the output of one step. Every line is masked before anybody sees it. */
function createStepOutput(job, stepName) {
    const log = [];
    const annotations = [];
    let failed = false;
    let stopToken;
    const write = (text) => {
        const line = { at: job.run.machine.now().toISOString(), text: job.masker.mask(text) };
        log.push(line);
        job.run.machine.listener.onLog?.({ origin: job.origin, step: stepName, line });
    };
    const annotate = (level, message, properties = {}) => {
        const label = level === 'failure' ? 'error' : level;
        write(`##[${label}]${message}`);
        annotations.push({
            level,
            message: job.masker.mask(message),
            title: properties['title'],
            path: properties['file'],
            line: numberOf(properties['line']),
            endLine: numberOf(properties['endLine']),
        });
    };
    const readLine = (line) => {
        if (stopToken !== undefined) {
            const token = stopToken;
            if (parseLogCommand(line, (name) => name === token.toLowerCase()) !== undefined)
                stopToken = undefined;
            else
                write(line);
            return;
        }
        const command = parseLogCommand(line);
        if (command === undefined) {
            write(line);
            return;
        }
        const refusal = REFUSED[command.name];
        if (refusal !== undefined) {
            annotate('failure', refusal);
            failed = true;
        }
        else if (command.name === 'add-mask') {
            if (command.message.trim() === '')
                annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
            else
                job.masker.add(command.message);
        }
        else if (command.name === 'stop-commands')
            stopToken = command.message;
        else if (command.name === 'error')
            annotate('failure', command.message, command.properties);
        else if (command.name === 'warning' || command.name === 'notice')
            annotate(command.name, command.message, command.properties);
        else if (command.name !== 'echo')
            write(`##[${command.name}]${command.message}`);
    };
    return {
        log,
        annotations,
        get failed() {
            return failed;
        },
        write,
        readLine,
        annotate: (level, message) => annotate(level, message),
    };
}
function numberOf(text) {
    const number = text === undefined ? Number.NaN : Number(text);
    return Number.isInteger(number) ? number : undefined;
}
/** Makes the empty environment files of a step. */
async function createStepFiles(job) {
    const folder = (0,external_node_path_.join)(job.folders.temp, '_runner_file_commands');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const id = job.run.machine.newId();
    const file = async (name) => {
        const path = (0,external_node_path_.join)(folder, `${name}_${id}`);
        await (0,promises_.writeFile)(path, '');
        return path;
    };
    return {
        output: await file('set_output'),
        env: await file('set_env'),
        path: await file('add_path'),
        state: await file('save_state'),
        summary: await file('step_summary'),
    };
}
/** Reads a step's environment files, applies GITHUB_ENV and GITHUB_PATH to the job, and removes the files. */
async function applyStepFiles(job, files, output) {
    let failed = false;
    const read = async (name, path, parse, fallback) => {
        try {
            return parse(await (0,promises_.readFile)(path, 'utf8'));
        }
        catch (error) {
            if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
                return fallback;
            output.annotate('failure', `Unable to process file command '${name}' successfully.`);
            output.annotate('failure', messageOf(error));
            failed = true;
            return fallback;
        }
    };
    for (const folder of await read('path', files.path, parsePaths, [])) {
        job.path = [folder, ...job.path.filter((known) => known !== folder)];
    }
    for (const [name, value] of await read('env', files.env, parseAssignments, [])) {
        if (name.toUpperCase() === 'NODE_OPTIONS') {
            output.annotate('failure', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
        }
        else
            job.env[name] = value;
    }
    const outputs = Object.fromEntries(await read('output', files.output, parseAssignments, []));
    const state = Object.fromEntries(await read('state', files.state, parseAssignments, []));
    let summary = '';
    const content = await (0,promises_.readFile)(files.summary).catch(() => Buffer.alloc(0));
    const read1 = readSummary(content);
    if (read1.kind === 'ok')
        summary = job.masker.mask(read1.text);
    else
        output.annotate('failure', read1.message);
    await Promise.all(Object.values(files).map((path) => (0,promises_.rm)(path, { force: true })));
    return { outputs, state, summary, failed };
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/sandbox/runner/processes.js




/** How long output of grandchildren is awaited after the process itself ended. */
const DRAIN_MS = 2_000;
// Groups of their own do not end with the runner's process, so it ends them when it goes.
const liveGroups = new Set();
let watching = false;
function watchGroup(group) {
    if (group === undefined)
        return;
    liveGroups.add(group);
    if (watching)
        return;
    watching = true;
    process.once('exit', () => {
        for (const live of liveGroups)
            signalGroup(live, 'SIGKILL');
    });
}
/**
 * Runs a program in a process group of its own and hands its output on line by line (both streams). On timeout or
 * cancellation the whole group is ended: SIGINT, SIGTERM, SIGKILL.
 */
function runProcess(input) {
    if (input.signal.aborted)
        return Promise.resolve({ kind: 'cancelled' });
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(input.command, [...input.args], {
            cwd: input.cwd,
            env: { ...input.env },
            detached: true,
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        watchGroup(child.pid);
        let ended;
        const timers = [];
        const stop = (reason) => {
            if (ended !== undefined)
                return;
            ended = reason;
            signalGroup(child.pid, 'SIGINT');
            timers.push(setTimeout(() => signalGroup(child.pid, 'SIGTERM'), input.graceMs));
            timers.push(setTimeout(() => signalGroup(child.pid, 'SIGKILL'), input.graceMs * 2));
        };
        const cancel = () => stop('cancelled');
        input.signal.addEventListener('abort', cancel, { once: true });
        if (input.timeoutMs !== undefined)
            timers.push(setTimeout(() => stop('timed_out'), input.timeoutMs));
        const finish = (outcome) => {
            for (const timer of timers)
                clearTimeout(timer);
            input.signal.removeEventListener('abort', cancel);
            flushOut();
            flushError();
            if (child.pid !== undefined && !(outcome.kind === 'exited' && outcome.orphanGroup !== undefined))
                liveGroups.delete(child.pid);
            resolve(outcome);
        };
        const flushOut = splitLines(child.stdout, input.onLine);
        const flushError = splitLines(child.stderr, input.onLine);
        child.once('error', (error) => finish({ kind: 'not_started', message: messageOf(error) }));
        child.once('exit', () => {
            // A grandchild may keep the pipes open for ever; the step ends with its own process.
            timers.push(setTimeout(() => {
                child.stdout.destroy();
                child.stderr.destroy();
            }, DRAIN_MS));
        });
        child.once('close', (code, signal) => {
            if (ended !== undefined) {
                signalGroup(child.pid, 'SIGKILL');
                finish({ kind: ended });
            }
            else {
                const orphanGroup = groupLives(child.pid) ? child.pid : undefined;
                finish({ kind: 'exited', code: code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]), orphanGroup });
            }
        });
    });
}
/** Ends a group that outlived its step. */
function endGroup(group) {
    signalGroup(group, 'SIGKILL');
    liveGroups.delete(group);
}
function splitLines(stream, onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    stream.on('data', (chunk) => {
        const lines = (rest + decoder.write(chunk)).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    });
    return () => {
        const last = rest + decoder.end();
        rest = '';
        if (last !== '')
            onLine(last);
    };
}
/** Signals every process of a group; a group that is gone is fine. */
function signalGroup(group, signal) {
    if (group === undefined)
        return;
    try {
        process.kill(-group, signal);
    }
    catch {
        // Gone already.
    }
}
function groupLives(group) {
    if (group === undefined)
        return false;
    try {
        process.kill(-group, 0);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/sandbox/runner/run-script.js






/**
 * Runs the script of a `run` step as GitHub does: `bash -e` without `shell`, `bash --noprofile --norc -eo pipefail` with
 * `shell: bash`, or a template with `{0}`.
 */
async function runScript(job, scope, step, call) {
    const seen = scopeOfStep(job, scope, call);
    const script = evaluateString(step.run, seen);
    const inJob = scope.owner === 'job';
    const shellText = step.shell === undefined ? (inJob ? job.defaults.shell : undefined) : evaluateString(step.shell, seen);
    const folder = step.workingDirectory === undefined
        ? inJob
            ? job.defaults.workingDirectory
            : undefined
        : evaluateString(step.workingDirectory, seen);
    const cwd = (0,external_node_path_.resolve)(job.folders.workspace, folder ?? '');
    const shell = chooseShell(shellText, step);
    const file = (0,external_node_path_.join)(job.folders.temp, `${job.run.machine.newId()}${shell.extension}`);
    await (0,promises_.mkdir)(job.folders.temp, { recursive: true });
    await (0,promises_.writeFile)(file, script, { mode: 0o755 });
    call.output.write(`##[group]Run ${script.trim().split('\n')[0] ?? ''}`);
    for (const line of script.trimEnd().split('\n'))
        call.output.write(line);
    call.output.write(`shell: ${[shell.command, ...shell.args].join(' ')}`);
    call.output.write('##[endgroup]');
    const outcome = await runStepProcess(job, call, {
        command: shell.command,
        args: shell.args.map((arg) => arg.replaceAll('{0}', file)),
        cwd,
        env: processEnvironment(job, scope, call),
    });
    return { outcome, outputs: {}, children: [] };
}
function chooseShell(text, step) {
    if (text === undefined || text === '')
        return { command: 'bash', args: ['-e', '{0}'], extension: '.sh' };
    if (text === 'bash')
        return { command: 'bash', args: ['--noprofile', '--norc', '-eo', 'pipefail', '{0}'], extension: '.sh' };
    if (text === 'sh')
        return { command: 'sh', args: ['-e', '{0}'], extension: '.sh' };
    if (text === 'python')
        return { command: 'python', args: ['{0}'], extension: '.py' };
    const [command, ...args] = text.trim().split(/\s+/);
    if (command === undefined || !args.some((arg) => arg.includes('{0}'))) {
        const message = `the shell '${text}'; known are bash, sh, python and a command line with {0} for the script`;
        throw unsupported({ key: `${step.key}.shell`, at: step.at, message });
    }
    return { command, args, extension: command === 'node' ? '.mjs' : '' };
}
/** Runs a step's process and turns its end into an outcome, with GitHub's words in the log. */
async function runStepProcess(job, call, program) {
    const ended = await runProcess({
        ...program,
        onLine: call.output.readLine,
        signal: call.signal,
        timeoutMs: call.timeoutMs,
        graceMs: job.run.machine.graceMs,
    });
    return readEnd(job, call, { ended, command: program.command, cwd: program.cwd });
}
function readEnd(job, call, process) {
    const { ended } = process;
    if (ended.kind === 'cancelled') {
        call.output.annotate('failure', 'The operation was canceled.');
        return 'cancelled';
    }
    if (ended.kind === 'timed_out') {
        const minutes = (call.timeoutMs ?? 0) / 60_000;
        call.output.annotate('failure', `The action '${call.name}' has timed out after ${minutes} minutes.`);
        return 'failure';
    }
    if (ended.kind === 'not_started') {
        call.output.annotate('failure', `Could not start '${process.command}' in ${process.cwd}: ${ended.message}`);
        return 'failure';
    }
    if (ended.orphanGroup !== undefined)
        job.orphans.push(ended.orphanGroup);
    if (ended.code === 0)
        return 'success';
    call.output.annotate('failure', `Process completed with exit code ${ended.code}.`);
    return 'failure';
}
/** The inside of a folder; a path that leads out of it is refused. @throws RunnerError */
function insideFolder(folder, path) {
    const full = (0,external_node_path_.resolve)(folder, path);
    if (full === folder || full.startsWith(`${folder}/`))
        return full;
    throw new RunnerError('refused', `the path '${path}' leads out of ${folder}`);
}

;// CONCATENATED MODULE: ./build/sandbox/runner/builtins/artifacts.js






const BAD_NAME = /[":<>|*?\r\n\\/]/;
/** actions/upload-artifact: keeps files of the job for later jobs of the run. */
const uploadArtifact = {
    inputs: [
        'name',
        'path',
        'if-no-files-found',
        'retention-days',
        'compression-level',
        'overwrite',
        'include-hidden-files',
    ],
    run: upload,
};
/** actions/download-artifact: brings artifacts of this run into the workspace. */
const downloadArtifact = {
    inputs: ['name', 'path', 'pattern', 'merge-multiple'],
    run: download,
};
async function upload({ job, inputs, call }) {
    const name = inputs['name'] || 'artifact';
    if (BAD_NAME.test(name))
        return {
            kind: 'failed',
            message: `The artifact name is not valid: ${name}. It must not contain " : < > | * ? \\ / or line breaks`,
        };
    const { root, files } = await collect(job, inputs);
    if (files.length === 0) {
        const message = `No files were found with the provided path: ${inputs['path'] ?? ''}. No artifacts will be uploaded.`;
        const reaction = inputs['if-no-files-found'] || 'warn';
        if (reaction === 'error')
            return { kind: 'failed', message };
        if (reaction === 'warn')
            call.output.annotate('warning', message);
        else if (reaction !== 'ignore')
            return { kind: 'failed', message: `if-no-files-found must be warn, error or ignore, found '${reaction}'` };
        return { kind: 'ok', outputs: {} };
    }
    const { id: runId, attempt } = job.run.identity;
    const overwrite = inputs['overwrite'] === 'true' ? 'allowed' : 'refused';
    const saved = await job.run.machine.artifacts.save({ runId, attempt, name, root, files, overwrite });
    if (saved.kind === 'conflict') {
        return {
            kind: 'failed',
            message: `(409) Conflict: an artifact with this name already exists on the workflow run: ${name}`,
        };
    }
    const { artifact } = saved;
    call.output.write(`Artifact ${name} has ${files.length} file(s), ${artifact.size} bytes; SHA-256 ${artifact.digest}`);
    const { serverUrl } = job.run.machine.github;
    return {
        kind: 'ok',
        outputs: {
            'artifact-id': String(artifact.id),
            'artifact-url': `${serverUrl}/${job.run.repository.fullName}/actions/runs/${runId}/artifacts/${artifact.id}`,
            'artifact-digest': artifact.digest,
        },
    };
}
/** The files to keep, below the deepest folder that all given paths share. */
async function collect(job, inputs) {
    const lines = (inputs['path'] ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    if (lines.length === 0)
        throw new RunnerError('refused', 'actions/upload-artifact: the input path is required');
    const patterns = lines.map((line) => {
        const negated = line.startsWith('!');
        const path = (0,external_node_path_.resolve)(job.folders.workspace, negated ? line.slice(1) : line);
        if (path !== job.folders.root && !path.startsWith(`${job.folders.root}/`))
            throw new RunnerError('refused', `the path '${line}' leads out of the job's folders`);
        return { negated, path };
    });
    const roots = await Promise.all(patterns.filter(({ negated }) => !negated).map(({ path }) => searchRoot(path)));
    const root = roots.reduce((a, b) => (a === undefined ? b : commonFolder(a, b)), undefined);
    if (root === undefined || !(await isFolder(root)))
        return { root: job.folders.workspace, files: [] };
    const texts = patterns.map(({ negated, path }) => `${negated ? '!' : ''}${path}`);
    return { root, files: findFiles(root, texts, { hidden: inputs['include-hidden-files'] === 'true' }) };
}
async function searchRoot(path) {
    const parts = path.split('/');
    const glob = parts.findIndex((part) => /[*?[]/.test(part));
    if (glob >= 0)
        return parts.slice(0, glob).join('/') || '/';
    return (await isFolder(path)) ? path : (0,external_node_path_.dirname)(path);
}
function commonFolder(a, b) {
    const other = b.split('/');
    const shared = [];
    for (const [index, part] of a.split('/').entries()) {
        if (other[index] !== part)
            break;
        shared.push(part);
    }
    return shared.join('/') || '/';
}
async function isFolder(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}
async function download({ job, inputs, call }) {
    const folder = insideFolder(job.folders.root, (0,external_node_path_.resolve)(job.folders.workspace, inputs['path'] ?? ''));
    const { id, attempt } = job.run.identity;
    const all = await job.run.machine.artifacts.list(id, attempt);
    const name = inputs['name'] ?? '';
    const pattern = inputs['pattern'] ?? '';
    const chosen = choose(all, name, pattern);
    if (name !== '' && chosen.length === 0) {
        const names = all.map((artifact) => artifact.name).join(', ') || 'none';
        return {
            kind: 'failed',
            message: `Unable to download artifact(s): Artifact not found for name: ${name}. This run has: ${names}`,
        };
    }
    const flat = name !== '' || inputs['merge-multiple'] === 'true';
    for (const artifact of chosen) {
        const target = flat ? folder : (0,external_node_path_.join)(folder, artifact.name);
        await copyArtifact(artifact, target);
        call.output.write(`Artifact ${artifact.name}: ${artifact.files.length} file(s) to ${target}`);
    }
    await (0,promises_.mkdir)(folder, { recursive: true });
    return { kind: 'ok', outputs: { 'download-path': folder } };
}
function choose(all, name, pattern) {
    if (name !== '')
        return all.filter((artifact) => artifact.name === name);
    if (pattern === '')
        return all;
    const glob = compileGlob(pattern);
    return all.filter((artifact) => glob.test(artifact.name));
}
async function copyArtifact(artifact, target) {
    for (const file of artifact.files) {
        const to = (0,external_node_path_.join)(target, file);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
        await (0,promises_.copyFile)((0,external_node_path_.join)(artifact.folder, file), to);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/runner/builtins/checkout.js





/** actions/checkout: fetches from the local GitHub with the job's token. */
const checkout = {
    inputs: [
        'repository',
        'ref',
        'token',
        'path',
        'clean',
        'fetch-depth',
        'fetch-tags',
        'show-progress',
        'persist-credentials',
        'set-safe-directory',
        'lfs',
        'submodules',
    ],
    run: runCheckout,
};
async function runCheckout(input) {
    const { job, inputs, call } = input;
    for (const name of ['lfs', 'submodules']) {
        if (!['', 'false'].includes(inputs[name] ?? ''))
            return { kind: 'failed', message: `unsupported: ${name}: ${inputs[name]}` };
    }
    if ((inputs['clean'] ?? 'true') !== 'true')
        return { kind: 'failed', message: 'unsupported: clean: false' };
    const depth = Number(inputs['fetch-depth'] ?? '1');
    if (!Number.isInteger(depth) || depth < 0)
        return { kind: 'failed', message: `fetch-depth must be a whole number, found '${inputs['fetch-depth']}'` };
    const own = job.run.repository;
    const name = inputs['repository'] || own.fullName;
    const isOwn = name.toLowerCase() === own.fullName.toLowerCase();
    const repository = isOwn ? own : await job.run.machine.github.repository(name);
    if (repository === undefined)
        return { kind: 'failed', message: `Not Found: the repository '${name}' is not on the local GitHub` };
    const folder = insideFolder(job.folders.workspace, inputs['path'] ?? '');
    const target = {
        folder,
        url: repository.cloneUrl,
        token: inputs['token'] || job.token,
        depth,
        tags: inputs['fetch-tags'] === 'true',
    };
    call.output.write(`Syncing repository: ${repository.fullName}`);
    await emptyFolder(folder);
    const git = createGit(input, target);
    if ((await git(['init', '--quiet', folder])) !== 0)
        return gitFailed('init');
    await git(['config', '--local', 'gc.auto', '0']);
    await git(['remote', 'add', 'origin', target.url]);
    const ref = inputs['ref'] || (isOwn ? job.run.event.ref : `refs/heads/${repository.defaultBranch}`);
    const sha = isOwn && !inputs['ref'] ? job.run.event.sha : undefined;
    const goal = await findGoal(input, target, { ref, sha });
    if (goal === undefined)
        return { kind: 'failed', message: `A branch or tag with the name '${ref}' could not be found` };
    const fetched = await fetchGoal(git, target, goal);
    if (fetched !== 0)
        return gitFailed('fetch');
    if ((await git(checkoutArguments(goal))) !== 0)
        return gitFailed('checkout');
    if (inputs['persist-credentials'] !== 'false')
        await persistCredentials(input, git, target);
    const commit = await readGit(input, target, ['rev-parse', 'HEAD']);
    return { kind: 'ok', outputs: { ref, commit: commit.trim() } };
}
function gitFailed(command) {
    return { kind: 'failed', message: `git ${command} failed; the lines above say why` };
}
async function emptyFolder(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const name of await (0,promises_.readdir)(folder))
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
}
async function findGoal(input, target, wish) {
    const { ref, sha } = wish;
    if (/^[0-9a-f]{40}$/.test(ref))
        return { kind: 'commit', sha: ref };
    if (ref.startsWith('refs/heads/'))
        return { kind: 'branch', name: ref.slice(11), from: sha ?? ref };
    if (ref.startsWith('refs/tags/'))
        return { kind: 'tag', name: ref.slice(10), from: ref };
    if (ref.startsWith('refs/pull/'))
        return { kind: 'pull', name: ref.slice(10), from: sha ?? ref };
    const listed = await readGit(input, target, ['ls-remote', 'origin', `refs/heads/${ref}`, `refs/tags/${ref}`]);
    if (listed.includes(`\trefs/heads/${ref}`))
        return { kind: 'branch', name: ref, from: `refs/heads/${ref}` };
    if (listed.includes(`\trefs/tags/${ref}`))
        return { kind: 'tag', name: ref, from: `refs/tags/${ref}` };
    return undefined;
}
async function fetchGoal(git, target, goal) {
    const fetch = ['fetch', '--no-tags', '--prune', '--no-recurse-submodules', '--quiet'];
    const specs = goal.kind === 'branch'
        ? [`+${goal.from}:refs/remotes/origin/${goal.name}`]
        : goal.kind === 'tag'
            ? [`+${goal.from}:refs/tags/${goal.name}`]
            : goal.kind === 'pull'
                ? [`+${goal.from}:refs/remotes/pull/${goal.name}`]
                : [`+${goal.sha}:refs/slipway/checkout`];
    const tags = target.tags ? ['+refs/tags/*:refs/tags/*'] : [];
    if (target.depth > 0)
        return git([...fetch, `--depth=${target.depth}`, 'origin', ...specs, ...tags]);
    const all = await git([...fetch, 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']);
    // The branch may have moved since the event; what counts is the event's commit.
    return all === 0 ? git(['fetch', '--no-tags', '--quiet', 'origin', ...specs]) : all;
}
function checkoutArguments(goal) {
    if (goal.kind === 'branch')
        return ['checkout', '--quiet', '--force', '-B', goal.name, `refs/remotes/origin/${goal.name}`];
    if (goal.kind === 'tag')
        return ['checkout', '--quiet', '--force', '--detach', `refs/tags/${goal.name}`];
    if (goal.kind === 'pull')
        return ['checkout', '--quiet', '--force', '--detach', `refs/remotes/pull/${goal.name}`];
    return ['checkout', '--quiet', '--force', '--detach', goal.sha];
}
function createGit(input, target) {
    return (args) => runGitHere(input, target, { args, onLine: input.call.output.write });
}
async function readGit(input, target, args) {
    const lines = [];
    await runGitHere(input, target, { args, onLine: (line) => lines.push(line) });
    return lines.join('\n');
}
async function runGitHere(input, target, command) {
    const ended = await runProcess({
        command: 'git',
        args: command.args,
        cwd: target.folder,
        // The token goes by environment, so that no process list shows it.
        env: {
            ...input.env,
            ...credentials(target),
            GIT_TERMINAL_PROMPT: '0',
            GIT_CONFIG_NOSYSTEM: '1',
            GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        },
        onLine: command.onLine,
        signal: input.call.signal,
        timeoutMs: input.call.timeoutMs,
        graceMs: input.job.run.machine.graceMs,
    });
    if (ended.kind === 'not_started')
        input.call.output.annotate('failure', `git could not be started: ${ended.message}`);
    return ended.kind === 'exited' ? ended.code : 1;
}
function headerKey(url) {
    return /^https?:/.test(url) ? `http.${new URL(url).origin}/.extraheader` : undefined;
}
function header(token) {
    return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}
function credentials(target) {
    const key = headerKey(target.url);
    if (key === undefined)
        return {};
    return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: key, GIT_CONFIG_VALUE_0: header(target.token) };
}
async function persistCredentials(input, git, target) {
    const key = headerKey(target.url);
    if (key === undefined)
        return;
    const value = header(target.token);
    input.job.masker.add(value.slice('AUTHORIZATION: basic '.length));
    await git(['config', '--local', key, value]);
    input.addPost(async () => {
        await runGitHere({ ...input, call: { ...input.call, signal: new AbortController().signal } }, target, {
            args: ['config', '--local', '--unset-all', key],
            onLine: () => undefined,
        });
    });
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./build/sandbox/runner/builtins/setup-node.js



const ANY = new Set(['', 'node', 'latest', 'current', 'lts/*', 'lts/-1']);
/** actions/setup-node: nothing is installed; a version other than the present node's is a warning. */
const setupNode = {
    inputs: [
        'node-version',
        'node-version-file',
        'check-latest',
        'cache',
        'cache-dependency-path',
        'package-manager-cache',
        'token',
    ],
    async run({ job, inputs, call }) {
        const file = inputs['node-version-file'];
        let wanted = inputs['node-version'] ?? '';
        if (wanted === '' && file !== undefined && file !== '') {
            const text = await (0,promises_.readFile)((0,external_node_path_.join)(job.folders.workspace, file), 'utf8').catch(() => undefined);
            if (text === undefined)
                return { kind: 'failed', message: `The specified node version file at: ${file} does not exist` };
            wanted = text.trim().replace(/^v/, '');
        }
        const present = process.versions.node;
        call.output.write(`The local runner uses node ${present}; nothing is installed or cached.`);
        const range = wanted.replace(/^v/, '');
        if (!ANY.has(range) && !(semver.validRange(range) !== null && semver.satisfies(present, range))) {
            call.output.annotate('warning', `node ${wanted} was asked for; the local runner uses node ${present}`);
        }
        return { kind: 'ok', outputs: { 'node-version': `v${present}`, 'cache-hit': '' } };
    },
};

;// CONCATENATED MODULE: ./build/sandbox/runner/builtins/builtins.js



/** The closed list of built-in actions, by `owner/repo`; any ref is accepted. */
const BUILTINS = {
    'actions/checkout': checkout,
    'actions/upload-artifact': uploadArtifact,
    'actions/download-artifact': downloadArtifact,
    'actions/setup-node': setupNode,
};

;// CONCATENATED MODULE: ./build/sandbox/runner/resolve-action.js







/** How deep composite actions may call each other. */
const MAX_DEPTH = 9;
/**
 * Finds what a `uses:` names: a folder of the workspace, of the own repository at its commit (`$/`), of the map of
 * repositories given to the runner, or one of the runner's built-in actions.
 * @throws RunnerError naming the step when it is not there, unknown, or its action.yml has problems.
 */
async function resolveAction(job, home, step) {
    const { uses } = step;
    if (uses.kind === 'workspace') {
        const folder = insideFolder(job.folders.workspace, uses.path);
        const loaded = await readActionFolder(folder, uses.text);
        if (loaded !== undefined)
            return { kind: 'action', action: loaded, folder, repository: '', ref: '', selfRoot: undefined };
        const hint = 'Did you forget to run actions/checkout before running your local action?';
        throw resolve_action_missing(step, `Can't find 'action.yml' or 'action.yaml' under '${folder}'. ${hint}`);
    }
    if (uses.kind === 'self') {
        const root = home.selfRoot ?? (await exportRepository(job));
        return resolveInRoot(step, { root, path: uses.path, repository: '', ref: '' });
    }
    const root = job.run.machine.actions[uses.repository] ?? job.run.machine.actions[uses.repository.toLowerCase()];
    if (root !== undefined)
        return resolveInRoot(step, { root, path: uses.path, repository: uses.repository, ref: uses.ref });
    const name = uses.path === '' ? uses.repository : `${uses.repository}/${uses.path}`;
    const builtin = BUILTINS[name.toLowerCase()];
    if (builtin !== undefined)
        return { kind: 'builtin', builtin, name };
    throw resolve_action_missing(step, `unsupported: '${uses.text}' is not on this machine. The local runner knows ${[...Object.keys(BUILTINS), ...Object.keys(job.run.machine.actions)].join(', ')}; give the runner a folder for '${uses.repository}' to use it`);
}
async function resolveInRoot(step, place) {
    const folder = insideFolder(place.root, place.path);
    const action = await readActionFolder(folder, `${place.repository}/${(0,external_node_path_.relative)(place.root, folder)}`);
    if (action === undefined)
        throw resolve_action_missing(step, `'${step.uses.text}': there is no action.yml in ${folder}`);
    return { kind: 'action', action, folder, repository: place.repository, ref: place.ref, selfRoot: place.root };
}
async function readActionFolder(folder, name) {
    for (const file of ['action.yml', 'action.yaml']) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, file), 'utf8').catch(() => undefined);
        if (text === undefined)
            continue;
        const loaded = loadAction(text, `${name}/${file}`);
        if (loaded.kind === 'ok')
            return loaded.action;
        throw problemsError('invalid_action', loaded.problems);
    }
    const dockerfile = await (0,promises_.access)((0,external_node_path_.join)(folder, 'Dockerfile')).then(() => true, () => false);
    if (dockerfile)
        throw new RunnerError('unsupported', `unsupported: '${name}' is a container action`);
    return undefined;
}
async function exportRepository(job) {
    const { repository, event } = job.run;
    const folder = (0,external_node_path_.join)(job.folders.actions, repository.fullName, event.sha);
    const there = await (0,promises_.stat)(folder).then(() => true, () => false);
    if (!there) {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await exportTree(repository.gitDir, event.sha, folder);
    }
    return folder;
}
function resolve_action_missing(step, message) {
    const problem = {
        kind: message.startsWith('unsupported') ? 'unsupported' : 'invalid',
        key: `${step.key}.uses`,
        ...step.at,
        message,
    };
    const { file, line } = step.at;
    return new RunnerError('missing_action', `${message} (${file}:${line}, ${step.key}.uses)`, [problem]);
}
/**
 * Looks up every action that is not in the workspace before the first step runs, as GitHub's "Set up job" does, also
 * those inside composite actions. Returns the ones whose `pre` must run.
 * @throws RunnerError with all problems together.
 */
async function prepareActions(job, steps) {
    const pres = [];
    const problems = [];
    const messages = [];
    const visit = async (list, home, depth) => {
        for (const step of list) {
            if (step.kind !== 'uses' || isLocal(step.uses))
                continue;
            try {
                const resolved = await resolveAction(job, home, step);
                if (resolved.kind === 'builtin')
                    continue;
                const { runs } = resolved.action;
                if (runs.kind === 'composite') {
                    if (depth >= MAX_DEPTH)
                        throw new RunnerError('invalid_action', depthMessage(step));
                    await visit(runs.steps, { selfRoot: resolved.selfRoot }, depth + 1);
                }
                else if (runs.pre !== undefined) {
                    if (depth > 0)
                        throw resolve_action_missing(step, 'unsupported: a JavaScript action with `pre` inside a composite action');
                    pres.push({ step, action: resolved });
                }
            }
            catch (error) {
                if (!(error instanceof RunnerError))
                    throw error;
                problems.push(...error.problems);
                messages.push(error.message);
            }
        }
    };
    await visit(steps, { selfRoot: undefined }, 0);
    if (messages.length > 0)
        throw new RunnerError('missing_action', messages.join('\n'), problems);
    return pres;
}
/** The words for composite actions that call each other too deeply. */
function depthMessage(step) {
    return `Composite actions may be nested ${MAX_DEPTH} deep, exceeded by '${step.uses.text}' (${step.at.file}:${step.at.line})`;
}
function isLocal(uses) {
    return uses.kind === 'workspace';
}

;// CONCATENATED MODULE: ./build/sandbox/runner/uses-action.js







/** Runs a `uses` step: a built-in action, a JavaScript action, or a composite action with its own steps. */
async function runAction(job, scope, step, call) {
    const resolved = await resolveAction(job, { selfRoot: scope.selfRoot }, step);
    const seen = scopeOfStep(job, scope, call);
    const given = new Map();
    for (const [name, template] of step.inputs)
        given.set(name, evaluateString(template, seen));
    call.output.write(`##[group]Run ${step.uses.text}`);
    for (const [name, value] of given)
        call.output.write(`  ${name}: ${value}`);
    call.output.write('##[endgroup]');
    if (resolved.kind === 'builtin') {
        const { builtin, name } = resolved;
        const inputs = readBuiltinInputs(given, builtin.inputs, step);
        const result = await builtin.run({
            job,
            inputs,
            call,
            env: processEnvironment(job, scope, call),
            addPost: (run) => job.posts.push({ name: `Post ${call.name}`, key: step.key, scope, work: { kind: 'builtin', run } }),
        });
        if (result.kind === 'failed') {
            call.output.annotate('failure', `${name}: ${result.message}`);
            return { outcome: 'failure', outputs: {}, children: [] };
        }
        return { outcome: 'success', outputs: result.outputs, children: [] };
    }
    const inputs = readInputs(resolved.action, given, (template) => evaluateString(template, seen));
    for (const name of given.keys()) {
        if ([...resolved.action.inputs.keys()].some((known) => known.toLowerCase() === name.toLowerCase()))
            continue;
        const known = [...resolved.action.inputs.keys()].map((key) => `'${key}'`).join(', ');
        call.output.annotate('warning', `Unexpected input(s) '${name}', valid inputs are [${known}]`);
    }
    if (resolved.action.runs.kind === 'composite') {
        return runComposite(job, scope, { step, call, resolved, runs: resolved.action.runs, inputs });
    }
    return runNode(job, scope, { step, call, resolved, runs: resolved.action.runs, inputs });
}
/** An action's inputs with their defaults; names are compared without regard to case. */
function readInputs(action, given, evaluate) {
    const lower = new Map([...given].map(([name, value]) => [name.toLowerCase(), value]));
    const inputs = {};
    for (const [name, input] of action.inputs) {
        inputs[name] = lower.get(name.toLowerCase()) ?? (input.default === undefined ? '' : evaluate(input.default));
    }
    return inputs;
}
function readBuiltinInputs(given, known, step) {
    for (const [name] of given) {
        if (known.includes(name.toLowerCase()))
            continue;
        const { file, line } = step.at;
        const message = `unsupported: ${step.key}.with.${name} (${file}:${line}): the local runner's ${step.uses.text} knows ${known.join(', ')}`;
        throw new RunnerError('unsupported', message, [
            { kind: 'unsupported', key: `${step.key}.with.${name}`, ...step.at, message },
        ]);
    }
    return Object.fromEntries([...given].map(([name, value]) => [name.toLowerCase(), value]));
}
async function runComposite(job, scope, action) {
    const { step, call, resolved, inputs } = action;
    if (scope.depth >= MAX_DEPTH)
        throw new RunnerError('invalid_action', depthMessage(step));
    const inner = {
        owner: 'composite',
        depth: scope.depth + 1,
        steps: {},
        inputs,
        // The variables of the calling step, without those of the job, which steps inside may change.
        env: { ...scope.env, ...stepEnvOnly(job, scope, call.env) },
        actionPath: resolved.folder,
        actionRepository: resolved.repository,
        actionRef: resolved.ref,
        selfRoot: resolved.selfRoot,
        failed: false,
    };
    const deadline = call.timeoutMs === undefined ? undefined : AbortSignal.timeout(call.timeoutMs);
    const signal = deadline === undefined ? call.signal : AbortSignal.any([call.signal, deadline]);
    const children = await runSteps(job, inner, { steps: action.runs.steps, signal });
    const outputs = {};
    const seen = scopeOfStep(job, inner, { env: { ...job.env, ...inner.env }, action: call.action, files: call.files });
    for (const [name, template] of resolved.action.outputs)
        outputs[name] = evaluateString(template, seen);
    if (deadline?.aborted === true) {
        call.output.annotate('failure', `The action '${call.name}' has timed out after ${(call.timeoutMs ?? 0) / 60_000} minutes.`);
        return { outcome: 'failure', outputs, children };
    }
    if (job.status === 'cancelled' && children.some((child) => child.conclusion === 'cancelled'))
        return { outcome: 'cancelled', outputs, children };
    return { outcome: inner.failed ? 'failure' : 'success', outputs, children };
}
function stepEnvOnly(job, scope, env) {
    return Object.fromEntries(Object.entries(env).filter(([name, value]) => (scope.env[name] ?? job.env[name]) !== value));
}
async function runNode(job, scope, action) {
    const { step, call, resolved, runs, inputs } = action;
    const node = {
        folder: resolved.folder,
        repository: resolved.repository,
        ref: resolved.ref,
        inputs,
        stateKey: stateKeyOf(scope, step),
        env: step.env.size === 0 ? {} : stepEnvOnly(job, scope, call.env),
    };
    if (runs.pre !== undefined && step.uses.kind === 'workspace') {
        call.output.annotate('warning', `\`pre\` execution is not supported for local action from '${step.uses.text}'`);
    }
    if (runs.post !== undefined) {
        job.posts.push({ name: `Post ${call.name}`, key: step.key, scope, work: { kind: 'node', runs, action: node } });
    }
    const outcome = await runNodeFile(job, scope, { node, file: runs.main, call });
    return { outcome, outputs: {}, children: [] };
}
/** The key under which `pre`, `main` and `post` of one step share their state. */
function stateKeyOf(scope, step) {
    return `${scope.depth}:${scope.actionPath ?? ''}:${step.key}`;
}
/** Runs one file of a JavaScript action with the present node, its inputs as INPUT_* and its state as STATE_*. */
function runNodeFile(job, scope, input) {
    const { node, file, call } = input;
    const own = { ...scope, actionRepository: node.repository, actionRef: node.ref };
    const variables = {
        GITHUB_ACTION_REPOSITORY: node.repository,
        GITHUB_ACTION_REF: node.ref,
    };
    for (const [name, value] of Object.entries(node.inputs))
        variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
    for (const [name, value] of Object.entries(job.states.get(node.stateKey) ?? {}))
        variables[`STATE_${name}`] = value;
    return runStepProcess(job, call, {
        command: process.execPath,
        args: [(0,external_node_path_.join)(node.folder, file)],
        cwd: job.folders.workspace,
        env: { ...processEnvironment(job, own, call), ...variables },
    });
}
/** The outputs of a step as the `steps` context has them. */
function stepContext(outputs, outcome, conclusion) {
    return { outputs, outcome, conclusion };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/steps.js






const NO_EFFECTS = { outputs: {}, state: {}, summary: '', failed: false };
/** Runs steps one after the other; each decides by its `if` whether it runs after a failure or a cancellation. */
async function runSteps(job, scope, input) {
    const results = [];
    for (const step of input.steps) {
        const result = await runStep(job, scope, { step, signal: input.signal });
        results.push(result);
        if (step.id !== undefined)
            scope.steps[step.id] = stepContext(result.outputs, result.outcome, result.conclusion);
        if (result.conclusion === 'failure' || result.conclusion === 'cancelled')
            markFailed(job, scope);
    }
    return results;
}
function markFailed(job, scope) {
    if (scope.owner === 'composite')
        scope.failed = true;
    else if (job.status === 'success')
        job.status = 'failure';
}
async function runStep(job, scope, input) {
    const { step } = input;
    const { now, listener } = job.run.machine;
    const started = now();
    const action = actionName(job, step);
    const fallback = defaultName(step);
    let name = fallback;
    let output = createStepOutput(job, name);
    let effects = NO_EFFECTS;
    let work = { outcome: 'failure', outputs: {}, children: [] };
    let skipped = false;
    let tolerated = false;
    const announce = (status, result) => listener.onStep?.({
        origin: job.origin,
        depth: scope.depth,
        name,
        key: step.key,
        status,
        ...(result === undefined ? {} : { result }),
    });
    try {
        const env = stepEnvironment(job, scope, step, action);
        const seen = scopeOfStep(job, scope, { env, action });
        const cancelledBefore = input.signal.aborted;
        skipped = !evaluateCondition(step.condition, seen);
        if (!skipped) {
            name = step.name === undefined ? runName(step, seen) : evaluateString(step.name, seen) || fallback;
            name = job.masker.mask(name);
            output = createStepOutput(job, name);
            announce('started');
            const timeoutMs = step.timeoutMinutes === undefined ? undefined : evaluateNumber(step.timeoutMinutes, seen) * 60_000;
            const files = await createStepFiles(job);
            // A step that was let in after the cancellation (always(), cancelled()) is not ended by it.
            const signal = cancelledBefore ? new AbortController().signal : input.signal;
            const call = { name, env, action, files, output, signal, timeoutMs };
            work = await attempt(output, () => step.kind === 'run' ? runScript(job, scope, step, call) : runAction(job, scope, step, call));
            effects = await applyStepFiles(job, files, output);
            if (step.kind === 'uses')
                saveState(job, stateKeyOf(scope, step), effects.state);
            const after = scopeOfStep(job, scope, { env, action });
            tolerated = step.continueOnError !== undefined && evaluateBoolean(step.continueOnError, after);
        }
    }
    catch (error) {
        output.annotate('failure', messageOf(error));
        work = { ...work, outcome: 'failure' };
    }
    const failed = work.outcome === 'success' && (output.failed || effects.failed);
    const outcome = skipped ? 'skipped' : failed ? 'failure' : work.outcome;
    const completed = now();
    const result = {
        id: step.id,
        key: step.key,
        name,
        kind: step.kind,
        outcome,
        conclusion: outcome === 'failure' && tolerated ? 'success' : outcome,
        // A composite action's own outputs; its steps' files are theirs.
        outputs: { ...effects.outputs, ...work.outputs },
        summary: effects.summary,
        log: output.log,
        annotations: output.annotations,
        children: work.children,
        startedAt: started.toISOString(),
        completedAt: completed.toISOString(),
        durationMs: completed.getTime() - started.getTime(),
    };
    announce(skipped ? 'skipped' : 'completed', result);
    return result;
}
/** Runs work and turns an error of the runner into a failed step that says why. */
async function attempt(output, work) {
    try {
        return await work();
    }
    catch (error) {
        output.annotate('failure', messageOf(error));
        return { outcome: 'failure', outputs: {}, children: [] };
    }
}
/** Keeps what a step wrote to GITHUB_STATE for its later phases. */
function saveState(job, key, state) {
    job.states.set(key, { ...job.states.get(key), ...state });
}
function stepEnvironment(job, scope, step, action) {
    const base = { ...job.env, ...scope.env };
    const seen = scopeOfStep(job, scope, { env: base, action });
    const own = [...step.env].map(([name, template]) => [name, evaluateString(template, seen)]);
    return { ...base, ...Object.fromEntries(own) };
}
/** GITHUB_ACTION: the step's id, else a name made of what it runs, numbered from the second use on. */
function actionName(job, step) {
    if (step.id !== undefined)
        return step.id;
    const base = step.kind === 'run' ? '__run' : `__${step.uses.text.replace(/@.*$/, '').replace(/[^A-Za-z0-9]+/g, '_')}`;
    const count = (job.actionNames.get(base) ?? 0) + 1;
    job.actionNames.set(base, count);
    return count === 1 ? base : `${base}_${count}`;
}
function defaultName(step) {
    if (step.name !== undefined)
        return step.name.source;
    if (step.kind === 'uses')
        return `Run ${step.uses.text}`;
    return `Run ${step.run.source.trim().split('\n')[0] ?? ''}`;
}
function runName(step, seen) {
    if (step.kind === 'uses')
        return `Run ${step.uses.text}`;
    return `Run ${evaluateString(step.run, seen).trim().split('\n')[0] ?? ''}`;
}

;// CONCATENATED MODULE: ./build/sandbox/runner/post-steps.js






/** Runs the `pre` programs of JavaScript actions, before the first step. */
async function runPres(job, scope, pres) {
    const results = [];
    for (const { step, action } of pres) {
        const { runs } = action.action;
        if (runs.kind !== 'node' || runs.pre === undefined)
            continue;
        const file = runs.pre;
        const seen = scopeOfStep(job, scope, { env: job.env, action: '__pre' });
        const given = new Map([...step.inputs].map(([name, template]) => [name, evaluateString(template, seen)]));
        const node = {
            folder: action.folder,
            repository: action.repository,
            ref: action.ref,
            inputs: readInputs(action.action, given, (template) => evaluateString(template, seen)),
            stateKey: stateKeyOf(scope, step),
            env: {},
        };
        const result = await runPhase(job, {
            kind: 'pre',
            name: `Pre ${step.uses.text}`,
            key: step.key,
            scope,
            condition: runs.preIf,
            env: {},
            stateKey: node.stateKey,
            work: async (call) => ({
                outcome: await runNodeFile(job, scope, { node, file, call }),
                outputs: {},
                children: [],
            }),
        });
        results.push(result);
        if (result.conclusion === 'failure')
            job.status = 'failure';
    }
    return results;
}
/** Runs what steps left to do at the end, the last registered first. */
async function runPosts(job) {
    const results = [];
    for (let post = job.posts.pop(); post !== undefined; post = job.posts.pop()) {
        const result = await runPhase(job, phaseOf(job, post));
        results.push(result);
        if (result.conclusion === 'failure' && job.status === 'success')
            job.status = 'failure';
    }
    return results;
}
function phaseOf(job, post) {
    const base = { kind: 'post', name: post.name, key: post.key, scope: post.scope };
    const { work } = post;
    if (work.kind === 'builtin') {
        const run = async () => {
            await work.run();
            return { outcome: 'success', outputs: {}, children: [] };
        };
        return { ...base, condition: undefined, env: {}, stateKey: undefined, work: run };
    }
    const { action, runs } = work;
    const file = runs.post ?? runs.main;
    return {
        ...base,
        condition: runs.postIf,
        env: action.env,
        stateKey: action.stateKey,
        work: async (call) => ({
            outcome: await runNodeFile(job, post.scope, { node: action, file, call }),
            outputs: {},
            children: [],
        }),
    };
}
async function runPhase(job, phase) {
    const { now, listener } = job.run.machine;
    const started = now();
    const output = createStepOutput(job, phase.name);
    const env = { ...job.env, ...phase.scope.env, ...phase.env };
    const action = `__${phase.kind}`;
    let outcome = 'failure';
    let summary = '';
    try {
        const seen = scopeOfStep(job, phase.scope, { env, action });
        // Without a condition these phases always run.
        if (phase.condition !== undefined && !evaluateCondition(phase.condition, seen))
            outcome = 'skipped';
        else {
            listener.onStep?.({
                origin: job.origin,
                depth: phase.scope.depth,
                name: phase.name,
                key: phase.key,
                status: 'started',
            });
            const files = await createStepFiles(job);
            const call = {
                name: phase.name,
                env,
                action,
                files,
                output,
                signal: new AbortController().signal,
                timeoutMs: undefined,
            };
            const work = await attempt(output, () => phase.work(call));
            const effects = await applyStepFiles(job, files, output);
            if (phase.stateKey !== undefined)
                saveState(job, phase.stateKey, effects.state);
            summary = effects.summary;
            outcome = output.failed || effects.failed ? 'failure' : work.outcome;
        }
    }
    catch (error) {
        output.annotate('failure', messageOf(error));
    }
    const completed = now();
    const result = {
        id: undefined,
        key: phase.key,
        name: phase.name,
        kind: phase.kind,
        outcome,
        conclusion: outcome,
        outputs: {},
        summary,
        log: output.log,
        annotations: output.annotations,
        children: [],
        startedAt: started.toISOString(),
        completedAt: completed.toISOString(),
        durationMs: completed.getTime() - started.getTime(),
    };
    const status = outcome === 'skipped' ? 'skipped' : 'completed';
    listener.onStep?.({ origin: job.origin, depth: phase.scope.depth, name: phase.name, key: phase.key, status, result });
    return result;
}

;// CONCATENATED MODULE: ./build/sandbox/runner/job.js















const DEFAULT_TIMEOUT_MINUTES = 360;
/** Runs one job from its token to its clean-up. Whatever goes wrong ends in the result, never in an exception. */
async function runJob(run, plan) {
    const { machine } = run;
    const started = machine.now();
    const draft = new JobDraft(run, plan, started);
    try {
        const turn = await enterGroup(run, plan);
        if (turn?.kind === 'cancelled')
            return draft.end('cancelled', [note(turn.reason)]);
        try {
            const scope = scopeOfPlan(run, plan);
            checkLabels(plan.job, scope);
            draft.tolerated = plan.job.continueOnError !== undefined && evaluateBoolean(plan.job.continueOnError, scope);
            // Nothing waits for people on a runner.
            draft.environment = await environment_enterEnvironment(run, plan, { scope, origin: draft.origin });
            return await runOnSlot(run, plan, draft);
        }
        finally {
            if (turn?.kind === 'entered')
                turn.leave();
        }
    }
    catch (error) {
        if (error instanceof RunnerError)
            draft.problems.push(...error.problems);
        return draft.end('failure', [note(messageOf(error))]);
    }
    finally {
        machine.listener.onJob?.({ origin: draft.origin, status: 'completed', conclusion: draft.conclusion });
    }
}
function scopeOfPlan(run, plan, more = {}) {
    return scopeOfRun(run, { needs: plan.needs, strategy: plan.strategy, matrix: plan.matrix ?? null, ...more });
}
async function enterGroup(run, plan) {
    const { concurrency } = plan.job;
    if (concurrency === undefined)
        return undefined;
    return run.machine.groups.enter(run.repository.fullName, {
        ...evaluateGroup(concurrency, scopeOfPlan(run, plan)),
        owner: { run: run.identity.id, job: plan.name },
        cancel: (reason) => plan.control.abort(reason),
        signal: plan.control.signal,
        wait: plan.wait,
    });
}
function checkLabels(job, scope) {
    for (const label of job.runsOn) {
        const text = evaluateString(label, scope);
        if (isUbuntu(text))
            continue;
        const message = `the runner '${text}'; the local runner stands in for ubuntu-* only`;
        throw unsupported({ key: label.key, at: label.at, message });
    }
}
async function runOnSlot(run, plan, draft) {
    const { machine } = run;
    const { signal } = plan.control;
    const cancelled = () => draft.end('cancelled', typeof signal.reason === 'string' ? [note(signal.reason)] : []);
    if (signal.aborted)
        return cancelled();
    const giveBack = await machine.slots.take();
    try {
        if (signal.aborted)
            return cancelled();
        plan.onStart();
        machine.listener.onJob?.({ origin: draft.origin, status: 'started' });
        return await work(run, plan, draft);
    }
    finally {
        giveBack();
    }
}
async function work(run, plan, draft) {
    const { job } = plan;
    const scope = scopeOfPlan(run, plan);
    const identity = identityOf(run, plan, draft);
    const { token, revoke } = await run.machine.github.jobToken(identity);
    const oidc = draft.permissions['id-token'] === 'write' ? await run.machine.github.oidcRequest(identity) : undefined;
    const folders = await createFolders(run, plan);
    try {
        const masker = createMasker([token, ...(oidc === undefined ? [] : [oidc.token]), ...Object.values(run.secrets)]);
        const secrets = { ...run.secrets, GITHUB_TOKEN: token };
        const env = evaluateAll(run.workflow.env, scopeOfRun(run, { secrets }));
        Object.assign(env, evaluateAll(job.env, scopeOfPlan(run, plan, { secrets })));
        const limit = job.timeoutMinutes === undefined ? DEFAULT_TIMEOUT_MINUTES : evaluateNumber(job.timeoutMinutes, scope);
        const state = {
            run,
            job,
            name: plan.name,
            identity,
            origin: draft.origin,
            matrix: plan.matrix,
            strategy: plan.strategy,
            needs: plan.needs,
            token,
            oidc,
            masker,
            folders,
            defaults: evaluateDefaults(run, job, scopeOfPlan(run, plan, { env })),
            env,
            path: [],
            status: 'success',
            posts: [],
            states: new Map(),
            orphans: [],
            annotations: [],
            actionNames: new Map(),
        };
        return await runJobSteps(state, plan, { draft, limitMinutes: limit });
    }
    finally {
        await oidc?.close();
        await revoke();
        if (!run.machine.keepWorkspaces)
            await (0,promises_.rm)(folders.root, { recursive: true, force: true });
    }
}
function identityOf(run, plan, draft) {
    return {
        repository: run.repository.fullName,
        run: run.identity,
        jobId: plan.job.id,
        event: run.event.event,
        ref: run.event.ref,
        sha: run.event.sha,
        actor: run.event.actor,
        triggeringActor: run.triggeringActor,
        workflow: run.workflowName,
        workflowPath: run.workflow.file,
        workflowRef: run.workflowRef,
        workflowSha: run.event.sha,
        ...namedBranches(run.event, run.pull),
        environment: draft.environment,
        permissions: draft.permissions,
    };
}
function evaluateAll(templates, scope) {
    return Object.fromEntries([...templates].map(([name, template]) => [name, evaluateString(template, scope)]));
}
function evaluateDefaults(run, job, scope) {
    const shell = job.defaults.shell ?? run.workflow.defaults.shell;
    const folder = job.defaults.workingDirectory ?? run.workflow.defaults.workingDirectory;
    return {
        shell: shell === undefined ? undefined : evaluateString(shell, scope),
        workingDirectory: folder === undefined ? undefined : evaluateString(folder, scope),
    };
}
async function runJobSteps(state, plan, input) {
    const { draft, limitMinutes } = input;
    const scope = {
        owner: 'job',
        depth: 0,
        steps: {},
        inputs: state.run.inputs,
        env: {},
        actionPath: undefined,
        actionRepository: '',
        actionRef: '',
        selfRoot: undefined,
        failed: false,
    };
    const { signal } = plan.control;
    const onCancel = () => {
        state.status = 'cancelled';
        if (typeof signal.reason === 'string')
            state.annotations.push(note(signal.reason));
    };
    signal.addEventListener('abort', onCancel, { once: true });
    if (signal.aborted)
        onCancel();
    const words = `The job has exceeded the maximum execution time of ${limitMinutes} minutes`;
    const timer = setTimeout(() => plan.control.abort(words), limitMinutes * 60_000);
    try {
        const pres = await prepareActions(state, state.job.steps);
        draft.steps.push(...(await runPres(state, scope, pres)));
        draft.steps.push(...(await runSteps(state, scope, { steps: state.job.steps, signal })));
    }
    catch (error) {
        if (error instanceof RunnerError)
            draft.problems.push(...error.problems);
        state.annotations.push(note(messageOf(error)));
        if (state.status === 'success')
            state.status = 'failure';
    }
    finally {
        clearTimeout(timer);
        draft.steps.push(...(await runPosts(state)));
        for (const group of state.orphans)
            endGroup(group);
    }
    try {
        draft.outputs = readOutputs(state, scope);
        const url = state.job.environment?.url;
        if (url !== undefined)
            draft.environmentUrl = evaluateString(url, scopeOfStep(state, scope, { env: state.env, action: '' }));
    }
    catch (error) {
        state.annotations.push(note(messageOf(error)));
        if (state.status === 'success')
            state.status = 'failure';
    }
    signal.removeEventListener('abort', onCancel);
    return draft.end(state.status, state.annotations);
}

;// CONCATENATED MODULE: ./build/sandbox/runner/matrix.js


/** The most jobs a matrix may make. */
const MATRIX_LIMIT = 256;
/**
 * Expands a matrix into its combinations, in GitHub's order: the axes' product without what `exclude` matches, then
 * `include`, which adds to combinations it does not contradict and else stands alone.
 * @throws RunnerError when the values are not lists and mappings, or there are none or too many.
 */
function expandMatrix(matrix, scope) {
    const { axes, include, exclude } = readMatrix(matrix, scope);
    let combinations = axes.size === 0 ? [] : [{}];
    for (const [name, values] of axes) {
        combinations = combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
    }
    combinations = combinations.filter((combination) => !exclude.some((filter) => contains(combination, filter)));
    const originals = combinations.map((combination) => ({ ...combination }));
    const extended = combinations.map((combination) => ({ ...combination }));
    const alone = [];
    for (const addition of include) {
        let added = false;
        for (const [index, original] of originals.entries()) {
            const clashes = Object.entries(addition).some(([key, value]) => key in original && !sameJson(original[key], value));
            if (clashes)
                continue;
            Object.assign(extended[index], addition);
            added = true;
        }
        if (!added)
            alone.push(addition);
    }
    const all = [...extended, ...alone];
    if (all.length === 0)
        throw matrixError(matrix, 'Matrix must define at least one vector');
    if (all.length > MATRIX_LIMIT)
        throw matrixError(matrix, `the matrix has ${all.length} combinations, at most ${MATRIX_LIMIT} are allowed`);
    return all;
}
function readMatrix(matrix, scope) {
    const axes = new Map();
    let include = matrix.include === undefined ? [] : resolve(matrix.include, scope);
    let exclude = matrix.exclude === undefined ? [] : resolve(matrix.exclude, scope);
    const values = [...matrix.axes].map(([name, value]) => [name, resolve(value, scope)]);
    if (matrix.whole !== undefined) {
        const whole = evaluateTemplate(matrix.whole, scope);
        if (!isMapping(whole))
            throw matrixError(matrix, 'the expression of the matrix must give a mapping');
        for (const [name, value] of Object.entries(whole)) {
            if (name === 'include')
                include = value;
            else if (name === 'exclude')
                exclude = value;
            else
                values.push([name, value]);
        }
    }
    for (const [name, value] of values) {
        if (!Array.isArray(value))
            throw matrixError(matrix, `the axis '${name}' must be a list`);
        if (value.length === 0)
            throw matrixError(matrix, `Matrix vector '${name}' does not contain any values`);
        axes.set(name, value);
    }
    return { axes, include: mappings(matrix, 'include', include), exclude: mappings(matrix, 'exclude', exclude) };
}
function resolve(value, scope) {
    if (value.kind === 'value')
        return value.value;
    if (value.kind === 'template')
        return evaluateTemplate(value.template, scope);
    if (value.kind === 'list')
        return value.items.map((item) => resolve(item, scope));
    return Object.fromEntries([...value.entries].map(([name, item]) => [name, resolve(item, scope)]));
}
function mappings(matrix, name, value) {
    if (!Array.isArray(value))
        throw matrixError(matrix, `${name} must be a list of mappings`);
    return value.map((item) => {
        if (!isMapping(item))
            throw matrixError(matrix, `${name} must be a list of mappings`);
        return item;
    });
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function contains(combination, filter) {
    return Object.entries(filter).every(([key, value]) => key in combination && sameJson(combination[key], value));
}
function sameJson(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}
function matrixError(matrix, message) {
    return new RunnerError('invalid_workflow', `strategy.matrix (${matrix.at.file}:${matrix.at.line}:${matrix.at.column}): ${message}`);
}

;// CONCATENATED MODULE: ./build/sandbox/runner/run-jobs.js






/** Runs the jobs of a workflow, each as soon as what it needs has ended. */
async function runJobs(run, control, reporter) {
    const { jobs } = run.workflow;
    const ends = new Map();
    const startJob = (id) => {
        const known = ends.get(id);
        if (known !== undefined)
            return known;
        const job = jobs.get(id);
        const end = (async () => {
            const ancestors = new Map();
            for (const ancestor of ancestorsOf(jobs, id))
                ancestors.set(ancestor, await startJob(ancestor));
            try {
                return await runOneJob(run, job, { ancestors, control, reporter });
            }
            finally {
                run.motion.job(id).end();
            }
        })();
        ends.set(id, end);
        return end;
    };
    return Promise.all([...jobs.keys()].map(startJob));
}
async function runOneJob(run, job, input) {
    const { ancestors, control, reporter } = input;
    const needs = {};
    for (const id of job.needs) {
        const end = ancestors.get(id);
        needs[id] = { result: end.result, outputs: { ...end.outputs } };
    }
    const scope = { ...scopeOfRun(run, { needs }), status: statusOfAncestors([...ancestors.values()], control) };
    try {
        if (!evaluateCondition(job.condition, scope)) {
            const result = control.signal.aborted ? 'cancelled' : 'skipped';
            reporter.job({
                slug: job.id,
                id: job.id,
                name: job.name?.source ?? job.id,
                status: 'completed',
                conclusion: result,
            });
            return { result, outputs: {}, results: [idleJob(run, job, { outcome: result, message: undefined })] };
        }
        const plans = planJob(run, job, needs);
        const results = await runPlans(run, plans, { ...input, job, needs });
        return {
            result: concludeJob(results),
            outputs: Object.assign({}, ...results.map((result) => result.outputs)),
            results,
        };
    }
    catch (error) {
        reporter.job({ slug: job.id, id: job.id, name: job.id, status: 'completed', conclusion: 'failure' });
        return {
            result: 'failure',
            outputs: {},
            results: [idleJob(run, job, { outcome: 'failure', message: messageOf(error) })],
        };
    }
}
function statusOfAncestors(ancestors, control) {
    return {
        cancelled: () => control.signal.aborted,
        success: () => !control.signal.aborted && ancestors.every((end) => end.result === 'success'),
        failure: () => ancestors.some((end) => end.result === 'failure'),
    };
}
function planJob(run, job, needs) {
    const scope = scopeOfRun(run, { needs });
    const { strategy } = job;
    const combinations = strategy?.matrix === undefined ? [undefined] : expandMatrix(strategy.matrix, scope);
    return {
        combinations,
        failFast: strategy?.failFast === undefined ? true : evaluateBoolean(strategy.failFast, scope),
        maxParallel: strategy?.maxParallel === undefined ? combinations.length : evaluateNumber(strategy.maxParallel, scope),
    };
}
async function runPlans(run, plans, input) {
    const { job, needs, control, reporter } = input;
    const { closing } = run.machine;
    const motion = run.motion.job(job.id);
    // Jobs have controls of their own: always() runs after the run was cancelled, and a group may end one job alone.
    const controls = plans.combinations.map(() => new AbortController());
    const cancelAll = () => {
        for (const each of controls)
            each.abort(control.signal.reason);
    };
    const closeAll = () => {
        for (const each of controls)
            each.abort(closing.reason);
    };
    control.signal.addEventListener('abort', cancelAll, { once: true });
    closing.addEventListener('abort', closeAll, { once: true });
    if (closing.aborted)
        closeAll();
    const results = [];
    const total = plans.combinations.length;
    const runAt = async (index) => {
        const matrix = plans.combinations[index];
        const strategy = {
            'fail-fast': plans.failFast,
            'job-index': index,
            'job-total': total,
            'max-parallel': plans.maxParallel,
        };
        const slug = matrix === undefined ? job.id : `${job.id}-${index}`;
        const name = nameOf(run, job, { needs, strategy, matrix });
        const base = { slug, id: job.id, name };
        reporter.job({ ...base, status: 'queued' });
        const plan = {
            job,
            slug,
            name,
            matrix,
            strategy,
            needs,
            control: controls[index],
            onWait: () => {
                reporter.job({ ...base, status: 'waiting' });
                return reporter.settle();
            },
            onReady: () => reporter.job({ ...base, status: 'queued' }),
            wait: motion.wait,
            onStart: () => reporter.job({ ...base, status: 'in_progress', startedAt: run.machine.now().toISOString() }),
        };
        const result = await runJob(run, plan);
        results[index] = result;
        const { conclusion, startedAt, completedAt } = result;
        const steps = result.steps.map((step) => ({ name: step.name, conclusion: step.conclusion }));
        reporter.job({ ...base, status: 'completed', conclusion, startedAt, completedAt, steps });
        if (result.conclusion === 'failure' && plans.failFast) {
            const words = `The strategy configuration was canceled because "${name}" failed`;
            for (const [other, each] of controls.entries())
                if (other !== index)
                    each.abort(words);
        }
    };
    let next = 0;
    const worker = async () => {
        const endLine = motion.line();
        while (next < total) {
            const index = next;
            next += 1;
            await runAt(index);
        }
        endLine();
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(plans.maxParallel, total)) }, worker));
    control.signal.removeEventListener('abort', cancelAll);
    closing.removeEventListener('abort', closeAll);
    return results;
}
function nameOf(run, job, input) {
    const { needs, strategy, matrix } = input;
    if (job.name !== undefined) {
        const name = evaluateString(job.name, scopeOfRun(run, { needs, strategy, matrix: matrix ?? null }));
        if (name !== '')
            return name;
    }
    if (matrix === undefined)
        return job.id;
    const values = Object.values(matrix).filter((value) => value === null || typeof value !== 'object');
    return `${job.id} (${values.map(String).join(', ')})`;
}
function concludeJob(results) {
    if (results.some((result) => result.conclusion === 'failure'))
        return 'failure';
    return results.some((result) => result.conclusion === 'cancelled') ? 'cancelled' : 'success';
}
/** The result of a job that never came to run. */
function idleJob(run, job, input) {
    const at = run.machine.now().toISOString();
    const { outcome, message } = input;
    return {
        id: job.id,
        name: job.name?.source ?? job.id,
        matrix: undefined,
        environment: undefined,
        environmentUrl: undefined,
        permissions: {},
        outcome,
        conclusion: outcome,
        outputs: {},
        steps: [],
        annotations: message === undefined
            ? []
            : [{ level: 'failure', message, title: undefined, path: undefined, line: undefined, endLine: undefined }],
        problems: [],
        startedAt: at,
        completedAt: at,
        durationMs: 0,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/run-reporter.js
/** Sends updates of a run one after the other, with the present state of all its jobs. */
function createReporter(run, title) {
    const jobs = new Map();
    let queue = Promise.resolve();
    const report = (status, conclusion) => {
        const update = {
            repository: run.repository.fullName,
            run: run.identity,
            status,
            triggeringActor: run.triggeringActor,
            displayTitle: title(),
            jobs: [...jobs.values()],
            ...(conclusion === undefined ? {} : { conclusion }),
        };
        queue = queue.then(() => run.machine.github.updateRun(update));
        // The failure is kept for settle(); without this it would count as unhandled until then.
        queue.catch(() => undefined);
    };
    return {
        report,
        job(update) {
            jobs.set(update.slug, update);
            report('in_progress');
        },
        settle: () => queue,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/run.js








/** Runs the jobs of one workflow run: in their group's turn, in the order of `needs`, and reports to the local GitHub. */
async function runWorkflow(run, control) {
    const started = run.machine.now();
    let title = defaultTitle(run);
    let turn;
    const reporter = createReporter(run, () => title);
    let ends = [];
    let startError;
    try {
        turn = await run_enterGroup(run, control);
        if (run.workflow.runName !== undefined)
            title = evaluateString(run.workflow.runName, scopeOfRun(run)) || title;
        const progress = { ...identify(run), name: title };
        run.machine.listener.onRun?.({ run: progress, status: 'started' });
        if (turn?.kind === 'cancelled')
            control.abort(turn.reason);
        else {
            reporter.report('in_progress');
            ends = await runJobs(run, control, reporter);
        }
    }
    catch (error) {
        startError = error;
    }
    finally {
        if (turn?.kind === 'entered')
            turn.leave();
    }
    const conclusion = startError !== undefined ? 'startup_failure' : concludeRun(ends, control);
    reporter.report('completed', conclusion);
    await reporter.settle();
    run.machine.listener.onRun?.({ run: { ...identify(run), name: title }, status: 'completed', conclusion });
    const completed = run.machine.now();
    return {
        ...identify(run),
        name: title,
        workflow: { name: run.workflowName, path: run.workflow.file, ref: run.workflowRef, sha: run.event.sha },
        ref: run.event.ref,
        sha: run.event.sha,
        triggeringActor: run.triggeringActor,
        conclusion,
        jobs: ends.flatMap((end) => end.results),
        artifacts: await run.machine.artifacts.list(run.identity.id, run.identity.attempt),
        problems: problemsOf(run, startError),
        startedAt: started.toISOString(),
        completedAt: completed.toISOString(),
        durationMs: completed.getTime() - started.getTime(),
    };
}
function problemsOf(run, error) {
    if (error === undefined)
        return [];
    if (error instanceof RunnerError && error.problems.length > 0)
        return error.problems;
    return [{ kind: 'invalid', key: '', file: run.workflow.file, line: 1, column: 1, message: messageOf(error) }];
}
function identify(run) {
    return {
        repository: run.repository.fullName,
        runId: run.identity.id,
        runNumber: run.identity.number,
        runAttempt: run.identity.attempt,
        event: run.event.event,
        actor: run.event.actor,
        workflow: run.workflowName,
    };
}
/** The run's title without `run-name`: the pushed commit's first line, the title of the pull request or issue, else the workflow's name. */
function defaultTitle(run) {
    const head = run.event.payload['head_commit'];
    if (run.event.event === 'push' && typeof head === 'object' && head !== null && 'message' in head) {
        return String(head.message).split('\n')[0] ?? run.workflowName;
    }
    const pull = readPull(run.event);
    if (pull !== undefined)
        return pull.title;
    const { title } = fieldsOf(run.event.payload['issue']);
    if (typeof title === 'string' && title !== '')
        return title;
    return run.workflowName;
}
async function run_enterGroup(run, control) {
    const { concurrency } = run.workflow;
    if (concurrency === undefined)
        return undefined;
    return run.machine.groups.enter(run.repository.fullName, {
        ...evaluateGroup(concurrency, scopeOfRun(run)),
        owner: { run: run.identity.id },
        cancel: (reason) => control.abort(reason),
        signal: control.signal,
        wait: run.motion.wait,
    });
}
function concludeRun(ends, control) {
    if (control.signal.aborted)
        return 'cancelled';
    if (ends.some((end) => end.result === 'failure'))
        return 'failure';
    if (ends.some((end) => end.result === 'cancelled'))
        return 'cancelled';
    return ends.every((end) => end.result === 'skipped') ? 'skipped' : 'success';
}

;// CONCATENATED MODULE: ./build/sandbox/runner/run-records.js



/** Keeps run records in a folder, one file each, so that runs can be repeated after a restart. */
function createRunRecords(dir) {
    const folderOf = (runId) => (0,external_node_path_.join)(dir, String(runId));
    const read = async (runId) => {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folderOf(runId), 'run.json'), 'utf8').catch(() => undefined);
        if (text === undefined)
            return undefined;
        const body = JSON.parse(text);
        const { id, number, attempts, event, depth = 0 } = body;
        return { id, number, attempts, workflowPath: body.workflow_path, event, depth };
    };
    return {
        folderOf,
        async save(record) {
            const { id, number, attempts, workflowPath, depth } = record;
            const { repository, event: name, ref, sha, actor, payload } = record.event;
            // The run id of a dispatch belongs to its first attempt only, and is the folder's name anyway.
            const event = { repository, event: name, ref, sha, actor, payload };
            await (0,promises_.mkdir)(folderOf(id), { recursive: true });
            const body = { id, number, attempts, workflow_path: workflowPath, depth, event };
            await (0,promises_.writeFile)((0,external_node_path_.join)(folderOf(id), 'run.json'), `${JSON.stringify(body, null, 2)}\n`);
        },
        async load(runId) {
            const record = await read(runId);
            if (record === undefined)
                throw new RunnerError('invalid_event', `Not Found: there is no run ${runId}`);
            return record;
        },
        depthOf: async (runId) => (await read(runId))?.depth ?? 0,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/builtins/artifact-store.js




/** Opens the store in a folder; it is made when the first artifact comes. */
function createArtifactStore(dir) {
    // Artifacts are saved one at a time, so that ids and names stay unique.
    let queue = Promise.resolve();
    const folderOf = (runId) => (0,external_node_path_.join)(dir, String(runId));
    const readAll = async (runId) => {
        const ids = await (0,promises_.readdir)(folderOf(runId)).catch(() => []);
        const stored = await Promise.all(ids.map(async (id) => {
            const folder = (0,external_node_path_.join)(folderOf(runId), id);
            const record = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'artifact.json'), 'utf8'));
            return { ...record, folder: (0,external_node_path_.join)(folder, 'files') };
        }));
        return stored.sort((a, b) => a.id - b.id);
    };
    const save = async (input) => {
        const present = await readAll(input.runId);
        const taken = present.find((artifact) => artifact.attempt === input.attempt && artifact.name === input.name);
        if (taken !== undefined && input.overwrite === 'refused')
            return { kind: 'conflict' };
        if (taken !== undefined)
            await (0,promises_.rm)((0,external_node_path_.dirname)(taken.folder), { recursive: true, force: true });
        const id = Math.max(0, ...present.map((artifact) => artifact.id)) + 1;
        const folder = (0,external_node_path_.join)(folderOf(input.runId), String(id));
        const digest = (0,external_node_crypto_.createHash)('sha256');
        let size = 0;
        for (const file of [...input.files].sort()) {
            const from = (0,external_node_path_.join)(input.root, file);
            const to = (0,external_node_path_.join)(folder, 'files', file);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            await (0,promises_.copyFile)(from, to);
            size += (await (0,promises_.stat)(to)).size;
            digest.update(`${await hashFile(to)}  ${file}\n`);
        }
        const { name, attempt } = input;
        const record = {
            id,
            name,
            attempt,
            size,
            digest: digest.digest('hex'),
            files: [...input.files].sort(),
        };
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'artifact.json'), `${JSON.stringify(record, null, 2)}\n`);
        return { kind: 'saved', artifact: { ...record, folder: (0,external_node_path_.join)(folder, 'files') } };
    };
    return {
        save(input) {
            const next = queue.then(() => save(input));
            queue = next.catch(() => undefined);
            return next;
        },
        async list(runId, attempt) {
            const newest = new Map();
            for (const artifact of await readAll(runId)) {
                const known = newest.get(artifact.name);
                if (artifact.attempt > attempt || (known !== undefined && known.attempt > artifact.attempt))
                    continue;
                newest.set(artifact.name, artifact);
            }
            return [...newest.values()];
        },
    };
}
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        hash.update(chunk);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/sandbox/runner/motion.js
/**
 * Tells whether anything moves by itself. All of it is counting at the very moment something changes, without clocks, so
 * that rest is neither seen too early, between two steps of a run, nor missed while a run waits for reviewers.
 */
function createMotion() {
    const runs = new Set();
    let works = 0;
    let listeners = [];
    const changed = () => {
        const told = listeners;
        listeners = [];
        for (const tell of told)
            tell();
    };
    const counter = (count) => () => {
        let ended = false;
        count(1);
        changed();
        return () => {
            if (ended)
                return;
            ended = true;
            count(-1);
            changed();
        };
    };
    const atRest = () => works === 0 && [...runs].every((run) => run.still());
    return {
        track(work) {
            const end = counter((by) => {
                works += by;
            })();
            work.then(end, end);
            return work;
        },
        addRun(jobs) {
            let waits = 0;
            const states = new Map([...jobs.keys()].map((id) => [id, { ended: false, lines: 0, waits: 0 }]));
            const stateOf = (id) => {
                const state = states.get(id);
                if (state === undefined)
                    throw new Error(`the run has no job ${id}`);
                return state;
            };
            const jobStill = (id, before) => {
                const state = stateOf(id);
                if (state.ended || [...before].some((other) => !stateOf(other).ended))
                    return true;
                return state.lines > 0 && state.waits === state.lines;
            };
            const run = {
                still: () => waits > 0 ||
                    ([...states.values()].some((state) => !state.ended) &&
                        [...jobs].every(([id, before]) => jobStill(id, before))),
            };
            runs.add(run);
            return {
                wait: counter((by) => {
                    waits += by;
                }),
                job(id) {
                    const state = stateOf(id);
                    return {
                        line: counter((by) => {
                            state.lines += by;
                        }),
                        wait: counter((by) => {
                            state.waits += by;
                        }),
                        end() {
                            state.ended = true;
                            changed();
                        },
                    };
                },
                end() {
                    runs.delete(run);
                    changed();
                },
            };
        },
        async rest() {
            while (!atRest())
                await new Promise((resolve) => listeners.push(resolve));
        },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/runner-options.js





/** Fills in what was not told. */
function createMachine(options, closing) {
    const none = () => ({});
    return {
        github: options.github,
        actions: options.actions ?? {},
        dir: options.dir,
        now: options.now ?? (() => new Date()),
        newId: options.newId ?? external_node_crypto_.randomUUID,
        env: options.env ?? {},
        secrets: options.secrets ?? none,
        variables: options.variables ?? none,
        listener: options.listener ?? {},
        groups: createConcurrencyGroups(),
        slots: createSlots(options.maxJobs ?? 2),
        artifacts: createArtifactStore((0,external_node_path_.join)(options.dir, 'artifacts')),
        motion: createMotion(),
        closing,
        graceMs: options.graceMs ?? 2_500,
        keepWorkspaces: options.keepWorkspaces ?? false,
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/start-failure.js

/** Ends a run whose workflow file cannot be run, with what is wrong in it. */
async function failToStart(machine, attempt, problems) {
    const { repository, event, chosen, identity, triggeringActor } = attempt;
    const at = machine.now().toISOString();
    const name = defaultTitle({ event, workflowName: chosen.name });
    const progress = {
        repository: repository.fullName,
        runId: identity.id,
        runNumber: identity.number,
        runAttempt: identity.attempt,
        name,
        workflow: chosen.name,
        event: event.event,
        actor: event.actor,
    };
    machine.listener.onRun?.({ run: progress, status: 'completed', conclusion: 'startup_failure' });
    await machine.github.updateRun({
        repository: repository.fullName,
        run: identity,
        status: 'completed',
        conclusion: 'startup_failure',
        triggeringActor,
        displayTitle: name,
        jobs: [],
    });
    return {
        ...progress,
        workflow: {
            name: chosen.name,
            path: chosen.path,
            ref: `${repository.fullName}/${chosen.path}@${event.ref}`,
            sha: event.sha,
        },
        ref: event.ref,
        sha: event.sha,
        triggeringActor,
        conclusion: 'startup_failure',
        jobs: [],
        artifacts: [],
        problems,
        startedAt: at,
        completedAt: at,
        durationMs: 0,
    };
}
/** The run that the local GitHub made for a dispatch when it answered the call. */
function refusedDispatch(event) {
    const { repository, runId, actor } = event;
    if (runId === undefined)
        return undefined;
    return { repository, runId, attempt: 1, actor, title: String(event.payload['workflow'] ?? event.event) };
}
/** Ends a run that was refused. */
async function closeRefused(github, run) {
    await github.updateRun({
        repository: run.repository,
        run: { id: run.runId, number: 0, attempt: run.attempt },
        status: 'completed',
        conclusion: 'startup_failure',
        triggeringActor: run.actor,
        ...(run.title === undefined ? {} : { displayTitle: run.title }),
        jobs: [],
    });
}

;// CONCATENATED MODULE: ./build/sandbox/runner/workflow-reader.js


const KEPT = 16;
/** Reads workflow files, those of one commit once: every run tells of itself three times, and each is an event to look at. */
function createWorkflowReader() {
    const known = new Map();
    return {
        async read(gitDir, sha) {
            const key = `${gitDir}\n${sha}`;
            const kept = known.get(key);
            if (kept !== undefined)
                return kept;
            const files = await readWorkflowFiles(gitDir, sha);
            const read = files.map(({ path, text }) => ({ file: { path }, loaded: loadWorkflow(text, path) }));
            // A commit that is not there yet has no files either.
            if (read.length > 0)
                known.set(key, read);
            const [oldest] = known.keys();
            if (known.size > KEPT && oldest !== undefined)
                known.delete(oldest);
            return read;
        },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/runner/runner.js












const MAX_ATTEMPTS = 51;
/** Makes a runner. @throws RunnerError from its methods when an event is refused, as GitHub would refuse it. */
function createRunner(options) {
    const closing = new AbortController();
    // Every job of every run listens to it.
    (0,external_node_events_.setMaxListeners)(0, closing.signal);
    const machine = createMachine(options, closing.signal);
    const { motion } = machine;
    const records = createRunRecords((0,external_node_path_.join)(options.dir, 'runs'));
    const workflows = createWorkflowReader();
    const active = new Map();
    /** The ends of attempts that may still be tidying up when the local GitHub has them as completed. */
    const ends = new Map();
    const finished = [];
    // Events start one after the other, so that concurrency groups fill in the order of events.
    let starting = Promise.resolve();
    /** Begins an attempt; what is returned ends with it. */
    const launch = async (attempt) => {
        const { loaded } = attempt.chosen;
        const run = loaded.kind === 'ok' ? await createRunState(attempt, loaded.workflow) : undefined;
        const work = async () => {
            if (run === undefined)
                return failToStart(machine, attempt, loaded.problems);
            const control = new AbortController();
            active.set(run.identity.id, control);
            if (closing.signal.aborted)
                control.abort(closing.signal.reason);
            try {
                return await runWorkflow(run, control);
            }
            finally {
                active.delete(run.identity.id);
            }
        };
        const done = work().then((result) => {
            finished.push(result);
            return result;
        });
        if (run === undefined)
            motion.track(done);
        else
            done.then(run.motion.end, run.motion.end);
        // Whoever waits for it hears of a failure; nobody has to.
        const over = done.then(() => undefined, () => undefined);
        ends.set(attempt.identity.id, over);
        over.then(() => ends.get(attempt.identity.id) === over && ends.delete(attempt.identity.id));
        return { done };
    };
    const createRunState = async (attempt, workflow) => {
        const { repository, event, chosen, identity } = attempt;
        const { fullName } = repository;
        const pull = readPull(event);
        const actorId = await options.github.userId(event.actor);
        const texts = event.event === 'workflow_dispatch' ? { inputs: chosen.texts } : {};
        return {
            machine,
            repository,
            event,
            pull,
            workflow,
            workflowName: chosen.name,
            workflowRef: `${fullName}/${chosen.path}@${event.ref}`,
            identity,
            actorId,
            triggeringActor: attempt.triggeringActor,
            inputs: chosen.inputs,
            payload: { ...event.payload, ...texts },
            secrets: pull?.fork === true ? {} : machine.secrets(fullName),
            variables: pull?.fork === true ? {} : machine.variables(fullName),
            motion: motion.addRun(new Map([...workflow.jobs.keys()].map((id) => [id, ancestorsOf(workflow.jobs, id)]))),
            dir: records.folderOf(identity.id),
        };
    };
    const startOne = async (repository, event, of) => {
        const { chosen, depth } = of;
        const workflowName = chosen.name;
        const pull = readPull(event);
        const run = await options.github.createRun({
            repository: repository.fullName,
            workflowPath: chosen.path,
            workflowName,
            displayTitle: defaultTitle({ event, workflowName }),
            event: event.event,
            ref: event.ref,
            headBranch: pull?.headRef ?? event.ref.replace(/^refs\/(?:heads|tags)\//, ''),
            headRepository: pull?.headRepository,
            headSha: pull?.headSha ?? event.sha,
            actor: event.actor,
            payload: event.payload,
            existing: event.runId,
        });
        await records.save({ id: run.id, number: run.number, attempts: 1, workflowPath: chosen.path, event, depth });
        const identity = { ...run, attempt: 1 };
        const { done } = await launch({ repository, event, chosen, identity, triggeringActor: event.actor });
        return { runId: run.id, runNumber: run.number, workflow: chosen.path, done };
    };
    const start = async (given) => {
        const repository = await findRepository(options.github, given.repository);
        const depth = given.event === 'workflow_run' ? (await records.depthOf(readFollowed(given).id)) + 1 : 0;
        // As on GitHub, which ends such a chain without a word.
        if (depth > CHAIN_LIMIT)
            return [];
        const event = await placeEvent(repository, given);
        if (event === undefined)
            return [];
        const started = [];
        for (const chosen of await chooseWorkflows(repository, event, workflows))
            started.push(await startOne(repository, event, { chosen, depth }));
        return started;
    };
    const rerun = async (input) => {
        const { runId, actor } = input;
        // A number from the local GitHub says that for it the attempt before is over.
        if (input.attempt !== undefined)
            await ends.get(runId);
        if (active.has(runId))
            throw new RunnerError('invalid_event', `The run ${runId} is still running; wait for its end or cancel it`);
        const record = await records.load(runId);
        if (record.attempts >= MAX_ATTEMPTS)
            throw new RunnerError('invalid_event', `The run ${runId} was run again ${MAX_ATTEMPTS - 1} times already, which is GitHub's limit`);
        const attempts = Math.max(record.attempts + 1, input.attempt ?? 0);
        await records.save({ ...record, attempts });
        const { event } = record;
        const repository = await findRepository(options.github, event.repository);
        const read = await workflows.read(repository.gitDir, event.sha);
        const found = read.find(({ file }) => file.path === record.workflowPath);
        if (found === undefined)
            throw new RunnerError('invalid_event', `${record.workflowPath} is not in ${event.sha}`);
        const chosen = chooseFile(found.file, found.loaded, event);
        const identity = { id: record.id, number: record.number, attempt: attempts };
        return launch({ repository, event, chosen, identity, triggeringActor: actor });
    };
    const runner = {
        startEvent(event) {
            if (closing.signal.aborted)
                return Promise.reject(new RunnerError('refused', `The runner is closed; ${event.event} starts nothing`));
            const next = starting.then(() => start(event));
            starting = next.catch(() => undefined);
            return motion.track(next);
        },
        async runEvent(event) {
            const started = await runner.startEvent(event);
            return Promise.all(started.map((run) => run.done));
        },
        async rerun(input) {
            return (await motion.track(rerun(input))).done;
        },
        cancel(runId) {
            const control = active.get(runId);
            control?.abort('The run was canceled.');
            return control !== undefined;
        },
        attach() {
            const follow = (work, about, run) => {
                const refused = async (error) => {
                    options.onError?.(error instanceof Error ? error : new Error(messageOf(error)), about);
                    if (run !== undefined)
                        await closeRefused(options.github, run);
                };
                motion.track(work.then(() => undefined, refused)).catch(() => undefined);
            };
            const stops = [
                options.github.onEvent((event) => {
                    // What is cancelled by closing tells of its end, which is no reason to start again.
                    if (closing.signal.aborted)
                        return;
                    follow(runner.startEvent(event), event, refusedDispatch(event));
                }),
                options.github.onRerun((request) => {
                    if (closing.signal.aborted)
                        return;
                    follow(motion.track(rerun(request)), request, request);
                }),
            ];
            return () => {
                for (const stop of stops)
                    stop();
            };
        },
        async settle() {
            await motion.rest();
            return finished.splice(0);
        },
        async close() {
            closing.abort('The runner is closing.');
            for (const control of active.values())
                control.abort(closing.signal.reason);
            await runner.settle();
        },
    };
    return runner;
}
async function findRepository(github, name) {
    const repository = await github.repository(name);
    if (repository === undefined)
        throw new RunnerError('invalid_event', `Not Found: the repository '${name}' is not on the local GitHub`);
    return repository;
}

;// CONCATENATED MODULE: ./build/sandbox/runner/index.js








/***/ })

};
