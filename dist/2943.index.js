export const id = 2943;
export const ids = [2943];
export const modules = {

/***/ 62943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo),
  servePages: () => (/* reexport */ servePages)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/sandbox/github/index.js + 89 modules
var sandbox_github = __webpack_require__(50398);
// EXTERNAL MODULE: ./build/sandbox/runner/index.js + 54 modules
var sandbox_runner = __webpack_require__(21964);
;// CONCATENATED MODULE: ./build/sandbox/demo/world.js
/** The demo's world: a local GitHub with a runner, one organisation, its people, and the example repository. */






const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const REPOSITORY = 'acme/flight-delay';
/** Who takes part, with their role on the repository. Obviously made up. */
const PEOPLE = {
    amara: 'admin',
    bo: 'maintain',
    chen: 'write',
    dara: 'read',
    eli: 'maintain',
    farid: 'read',
    gita: 'read',
};
async function startWorld(options) {
    const { dir, project } = options;
    const begun = Date.now();
    let ahead = 0;
    const start = Date.parse('2026-03-02T08:00:00Z');
    const now = () => new Date(start + ahead + (Date.now() - begun));
    const github = await (0,sandbox_github/* startGitHub */.y)({ dir: (0,external_node_path_.join)(dir, 'github'), port: options.port, clock: now });
    github.addOrg('acme');
    for (const login of Object.keys(PEOPLE))
        github.addUser(login);
    const files = (0,external_node_path_.join)(dir, 'repository');
    for (const example of options.examples ?? ['flight-delay'])
        (0,external_node_fs_.cpSync)((0,external_node_path_.join)(project, 'examples', example), files, { recursive: true });
    // The first push of the story brings the recipe; what earlier runs of the example left behind stays out.
    for (const path of ['recipe.json', 'registry-inputs', 'model'])
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(files, path), { recursive: true, force: true });
    await github.addRepo({
        owner: 'acme',
        name: 'flight-delay',
        fromDir: files,
        author: 'amara',
        settings: { immutable_releases: true, actions_can_create_pull_requests: true },
    });
    for (const [login, role] of Object.entries(PEOPLE))
        github.setRole({ repo: REPOSITORY, login, role });
    const runner = (0,sandbox_runner/* createRunner */.ji)({
        github: (0,sandbox_runner/* bindGithub */.Zo)(github),
        dir: (0,external_node_path_.join)(dir, 'runner'),
        actions: { 'slipway-dev/slipway': project },
        now,
    });
    const detach = runner.attach();
    const tokens = Object.fromEntries(Object.keys(PEOPLE).map((login) => [login, github.personToken(login)]));
    const clone = (0,external_node_path_.join)(dir, 'clone');
    const home = (0,external_node_path_.join)(dir, 'home');
    (0,external_node_fs_.mkdirSync)(home, { recursive: true });
    const git = async (as, ...args) => {
        const credentials = Buffer.from(`${as}:${tokens[as] ?? ''}`).toString('base64');
        const date = now().toISOString();
        await run('git', args, {
            cwd: args[0] === 'clone' ? dir : clone,
            env: {
                PATH: process.env['PATH'],
                HOME: home,
                GIT_CONFIG_NOSYSTEM: '1',
                GIT_TERMINAL_PROMPT: '0',
                GIT_AUTHOR_NAME: as,
                GIT_AUTHOR_EMAIL: `${as}@users.noreply.github.com`,
                GIT_COMMITTER_NAME: as,
                GIT_COMMITTER_EMAIL: `${as}@users.noreply.github.com`,
                GIT_AUTHOR_DATE: date,
                GIT_COMMITTER_DATE: date,
                GIT_CONFIG_COUNT: '1',
                GIT_CONFIG_KEY_0: 'http.extraHeader',
                GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}`,
            },
        });
    };
    await git('amara', 'clone', '--quiet', `${github.url}/${REPOSITORY}.git`, clone);
    const world = {
        github,
        runner,
        dir,
        clone,
        now,
        advance: (hours) => {
            ahead += hours * 3_600_000;
        },
        push: async ({ as, message, files: changed }) => {
            for (const [path, text] of Object.entries(changed))
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(clone, path), text);
            await git(as, 'add', '--all');
            await git(as, 'commit', '--quiet', '--message', message);
            await git(as, 'push', '--quiet', 'origin', 'HEAD');
            return runner.settle();
        },
        dispatch: async ({ as, workflow, inputs }) => {
            const answer = await fetch(`${github.apiUrl}/repos/${REPOSITORY}/actions/workflows/${workflow}/dispatches`, {
                method: 'POST',
                headers: { authorization: `Bearer ${tokens[as] ?? ''}`, 'content-type': 'application/json' },
                body: JSON.stringify({ ref: 'main', inputs }),
            });
            if (!answer.ok)
                throw new Error(`${workflow} could not be started as ${as}: ${answer.status} ${await answer.text()}`);
            const [result] = await runner.settle();
            if (result === undefined)
                throw new Error(`${workflow} was started as ${as}, but nothing ran`);
            return result;
        },
        api: async ({ as, method, path, body }) => {
            const answer = await fetch(`${github.apiUrl}/repos/${REPOSITORY}${path}`, {
                method,
                headers: { authorization: `Bearer ${tokens[as] ?? ''}`, 'content-type': 'application/json' },
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            });
            const text = await answer.text();
            if (!answer.ok)
                throw new Error(`${method} ${path} as ${as}: ${answer.status} ${text}`);
            return (text === '' ? null : JSON.parse(text));
        },
        settle: () => runner.settle(),
        slipway: async ({ as, args }) => {
            const file = (0,external_node_path_.join)(dir, 'result.json');
            (0,external_node_fs_.rmSync)(file, { force: true });
            const env = {
                PATH: process.env['PATH'],
                HOME: home,
                GITHUB_REPOSITORY: REPOSITORY,
                GITHUB_SERVER_URL: github.url,
                GITHUB_API_URL: github.apiUrl,
                GITHUB_GRAPHQL_URL: github.graphqlUrl,
                GITHUB_TOKEN: tokens[as],
            };
            // A refusal ends with exit code 1 and is a result like any other.
            const ended = await run(process.execPath, [(0,external_node_path_.join)(project, 'dist/index.js'), ...args, '--json', file], {
                cwd: clone,
                env,
            }).catch((error) => error);
            try {
                return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
            }
            catch {
                throw new Error(`slipway ${args.join(' ')} gave no result:\n${ended.stdout ?? ''}${ended.stderr ?? ''}`);
            }
        },
        close: async () => {
            detach();
            await runner.close();
            await github.close();
        },
    };
    return world;
}

;// CONCATENATED MODULE: ./build/sandbox/demo/telling.js

/** Characters of a decision that the timeline shows; what is left out is where the link leads. */
const LONGEST = 230;
/** The first sentences of a text, as many as fit; always one. */
function shortened(text) {
    let short = '';
    for (const sentence of text.split(/(?<=\.) (?=\S)/)) {
        if (short !== '' && `${short} ${sentence}`.length > LONGEST)
            break;
        short = `${short} ${sentence}`.trimStart();
    }
    return short.length <= LONGEST + 60 ? short : `${short.slice(0, LONGEST + 59)}…`;
}
/** A result as the timeline says it. */
function told(result, run) {
    if (result === null)
        return { decision: `the run ended with ${run?.conclusion ?? 'nothing'}`, tone: 'bad' };
    const good = ['done', 'already_done', 'planned'].includes(result.decision);
    if (!good)
        return { decision: `${result.reason_code}: ${shortened(result.summary)}`, tone: 'bad' };
    const again = decidedAgain(result);
    const summary = again === null ? result.summary : `${result.summary} ${again}`;
    return { decision: shortened(summary), tone: 'good' };
}
/** That a promotion did not rest on the verdict on record, and why; null where it did. */
function decidedAgain(result) {
    const check = result.checks.children?.find((one) => one.name === 'evaluation');
    const why = /Decided again, because [^.]*\./.exec(check?.detail ?? '')?.[0];
    return why === undefined ? null : `Evaluation: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}
function runLink(world, run) {
    return `${world.github.url}/${REPOSITORY}/actions/runs/${run.runId}`;
}
/** The result that an operation put out, from the outputs of the last step that ran it. */
function resultOf(run, operation) {
    const walk = (steps) => steps.flatMap((step) => [step, ...walk(step.children)]);
    let found = null;
    for (const step of run.jobs.flatMap((job) => walk(job.steps))) {
        const text = step.outputs['result'];
        if (text === undefined || text === '')
            continue;
        const parsed = JSON.parse(text);
        if (parsed.operation === operation)
            found = parsed;
    }
    return found;
}
/** The run of a workflow among those that ended; an error where there is none, since the story rests on it. */
function runOf(runs, workflow) {
    const run = runs.find((one) => one.workflow.path.endsWith(`/${workflow}`));
    if (run !== undefined)
        return run;
    throw new Error(`${workflow} did not run; what ran: ${runs.map((one) => one.workflow.path).join(', ') || 'nothing'}`);
}

;// CONCATENATED MODULE: ./build/sandbox/demo/acts.js


const MODEL = 'flight-delay';
/** A push that trains a version, registers and evaluates it, and makes what passes a candidate. */
async function train({ world, add }, of) {
    world.advance(of.hours);
    const runs = await world.push({
        as: 'chen',
        message: of.message,
        files: { 'recipe.json': `${JSON.stringify({ recipe: of.recipe })}\n` },
    });
    const run = runOf(runs, 'train.yml');
    const registered = resultOf(run, 'register');
    const staged = resultOf(run, 'promote');
    const { record } = registered ?? { record: null };
    const pushed = { who: 'chen', what: `push "${of.message}" → train.yml` };
    if (registered === null || record?.evaluation === undefined) {
        add({ ...pushed, ...told(registered, run), link: runLink(world, run) });
        return { subject: String(record?.subject ?? ''), version: String(record?.version ?? ''), verdict: 'none' };
    }
    const { subject, version, ordinal, verdict } = record;
    add({
        ...pushed,
        decision: `${MODEL} ${version} (v${ordinal}) is registered.`,
        tone: 'good',
        link: record.release_url,
    });
    add(evaluated(registered));
    if (staged !== null)
        add({
            who: 'train.yml',
            what: `make ${version} a candidate`,
            ...told(staged, run),
            link: staged.record?.release_url ?? null,
        });
    return { subject, version, verdict };
}
/** The evaluation within a registration, as its check on the commit shows it. */
function evaluated(registered) {
    const { version, verdict, evaluation } = registered.record;
    const check = registered.effects.find((one) => one.effect === 'check');
    return {
        who: 'train.yml',
        what: `evaluate ${version}`,
        decision: shortened(verdict === 'fail' ? `${registered.reason_code}: ${evaluation.summary}` : evaluation.summary),
        tone: verdict === 'pass' ? 'good' : verdict === 'inconclusive' ? 'open' : 'bad',
        link: check?.url ?? null,
    };
}
async function openIssue({ world }, of) {
    const issue = await world.api({
        as: of.as,
        method: 'POST',
        path: '/issues',
        body: { title: of.title, body: 'What goes live, and when.' },
    });
    await world.settle();
    return issue.number;
}
/** A comment whose first line is a command; what came of it stands in the answer. */
async function say({ world, add }, of) {
    world.advance(of.hours);
    const comment = await world.api({
        as: of.as,
        method: 'POST',
        path: `/issues/${of.on}/comments`,
        body: { body: of.text },
    });
    const runs = await world.settle();
    const result = await answered(world, { runs, on: of.on, text: of.text });
    add({ who: of.as, what: `comment ${of.text}`, ...told(result, runs[0] ?? null), link: comment.html_url });
    return { result, runs };
}
/** The result of the command; of one that waits for an environment, what its first job has planned. */
async function answered(world, of) {
    const run = of.runs.find((one) => one.workflow.path.endsWith('/command.yml'));
    if (run !== undefined)
        return commandResult(run);
    // It waits at an environment: what it said so far is in its answer.
    const comments = await world.api({
        as: 'amara',
        method: 'GET',
        path: `/issues/${of.on}/comments?per_page=100`,
    });
    const last = comments.at(-1)?.body ?? '';
    return last.includes('waits for the reviewers')
        ? {
            decision: 'planned',
            reason_code: 'dry_run',
            summary: 'Planned: the run waits for the reviewers of environment production.',
            warnings: [],
            effects: [],
            checks: {},
            record: null,
        }
        : null;
}
/** The result of a command, whichever operation it stood for. */
function commandResult(run) {
    for (const job of [...run.jobs].reverse()) {
        for (const step of [...job.steps].reverse()) {
            const text = step.outputs['result'];
            if (text !== undefined && text !== '')
                return JSON.parse(text);
        }
    }
    return null;
}
/** A request for production, in the workflow that anybody who may ask can start. */
async function ask({ world, add }, of) {
    world.advance(of.hours);
    const inputs = { subject: `${MODEL}@${of.version}`, stage: 'production', ...of.inputs };
    const run = await world.dispatch({ as: of.as, workflow: 'request.yml', inputs });
    const result = resultOf(run, 'request-approval');
    add({
        who: of.as,
        what: `ask for ${of.version} in production`,
        ...told(result, run),
        link: result?.record?.url ?? runLink(world, run),
    });
    return { number: Number(result?.record?.number ?? 0), digest: String(result?.record?.approval_digest ?? '') };
}
/** Several people approve in reviews of the pull request. */
async function approve({ world, add }, of) {
    world.advance(of.hours);
    for (const as of of.as) {
        await world.api({
            as,
            method: 'POST',
            path: `/pulls/${of.pull}/reviews`,
            body: { event: 'APPROVE', body: 'Read, and fine with me.' },
        });
    }
    const runs = await world.settle();
    const swept = runs
        .filter((run) => run.workflow.path.endsWith('/sweep.yml'))
        .map((run) => resultOf(run, 'sweep'))
        .filter((one) => one !== null);
    const last = swept.at(-1);
    const detail = last?.record?.requests?.find((one) => one.detail)?.detail ?? last?.summary ?? '';
    add({
        who: of.as.length === 1 ? (of.as[0] ?? '') : `${of.as.length} people`,
        what: `approve #${of.pull} in reviews (${of.as.join(', ')})`,
        decision: shortened(`The request is brought up to date. ${detail}`),
        tone: last === undefined ? 'bad' : 'good',
        link: `${world.github.url}/${REPOSITORY}/pull/${of.pull}`,
    });
}
/** A reviewer of the environment lets the waiting run in. */
async function letIn({ world, add }, of) {
    world.advance(of.hours);
    const { workflow_runs: waiting } = await world.api({
        as: of.as,
        method: 'GET',
        path: '/actions/runs?status=waiting',
    });
    const run = waiting[0]?.id ?? 0;
    const pending = await world.api({
        as: of.as,
        method: 'GET',
        path: `/actions/runs/${run}/pending_deployments`,
    });
    await world.api({
        as: of.as,
        method: 'POST',
        path: `/actions/runs/${run}/pending_deployments`,
        body: {
            environment_ids: pending.map((one) => one.environment.id),
            state: 'approved',
            comment: 'Dashboards are green.',
        },
    });
    const ended = runOf(await world.settle(), 'command.yml');
    const result = commandResult(ended);
    add({
        who: of.as,
        what: 'let the run into environment production',
        ...told(result, ended),
        link: result?.record?.outcome?.release_url ?? runLink(world, ended),
    });
    return result;
}

;// CONCATENATED MODULE: ./build/sandbox/demo/answers.js
/** What is asked of whoever asks for production, and where the policy stands. */
const POLICY = '.github/slipway.yml';
const ANSWERS = {
    documents: 'runbook: https://wiki.example/flight-delay/runbook',
    checklist: 'observability: accuracy and latency on the flights dashboard\nincident-response: on-call rota of the flights team',
};

;// CONCATENATED MODULE: ./build/sandbox/demo/rollout-acts.js
/** A version on its way to everybody: the monitor looks once a day, and it goes on or back by itself. */




/** Of monitor.yml in examples/modelops. */
const DAILY = '7 7 * * *';
const STAGE = 'production';
async function exposed(world) {
    const { content } = await world.api({
        as: 'dara',
        method: 'GET',
        path: `/contents/models/${MODEL}/serving/exposure.json?ref=model-registry`,
    });
    const document = JSON.parse(Buffer.from(content, 'base64').toString('utf8'));
    return { shares: document.stages[STAGE] ?? [], rollout: document.rollouts[STAGE] ?? null };
}
/** Lets days pass, with a look on each, until the rollout is over. */
async function watch(stage, of) {
    const looks = [];
    let before = await exposed(stage.world);
    while (before.rollout?.candidate === of.version && looks.length < MOST_DAYS) {
        const look = await lookOnce(stage, { version: of.version, before });
        looks.push(look);
        before = look.after;
    }
    return looks;
}
/** Days after which a rollout that is not over is a fault of the demo. */
const MOST_DAYS = 12;
async function lookOnce({ world, add }, of) {
    const { version, before } = of;
    world.advance(24);
    await world.github.schedule({ repo: REPOSITORY, cron: DAILY });
    const run = runOf(await world.settle(), 'monitor.yml');
    const result = resultOf(run, 'monitor');
    if (result === null)
        throw new Error(`monitor.yml ended with ${run.conclusion ?? 'nothing'}, and no result`);
    const after = await exposed(world);
    const look = String(result.record?.look ?? result.reason_code);
    const incident = result.effects.find((one) => one.effect === 'incident')?.url;
    add({
        who: 'monitor.yml',
        what: `look at ${version} ${shareOf(before, version)}`,
        decision: shortened(`${saidOf(look, { after, version })}: ${numbersOf(result)}`),
        tone: TONES[look] ?? 'bad',
        link: incident ?? runLink(world, run),
    });
    return { before, after, look, result };
}
const TONES = {
    advance: 'good',
    wait: 'open',
    hold: 'open',
    roll_back: 'bad',
};
function saidOf(look, of) {
    if (look === 'advance')
        return `goes on, ${shareOf(of.after, of.version)} now`;
    return look === 'roll_back' ? 'rolled back' : `${look}s`;
}
/** Each guard's harm, what it may at least and at most be, and what is allowed. */
function numbersOf(result) {
    const walk = (node) => [node, ...(node.children ?? []).flatMap(walk)];
    const guards = walk(result.checks).filter((node) => /^guard_\d+$/.test(node.name));
    if (guards.length === 0)
        return result.summary;
    const points = (value) => {
        const rounded = (Number(value) * 100).toFixed(1);
        return Number(value) > 0 ? `+${rounded}` : rounded.replace(/^-0\.0$/, '0.0');
    };
    const said = guards.map(({ title, evidence }) => {
        const { estimate, low, high, limit } = evidence ?? {};
        const [metric = ''] = (title ?? '').split(':');
        return `${metric} ${points(estimate)} points (${points(low)} to ${points(high)}, limit ${points(limit)})`;
    });
    return `${said.join('; ')}.`;
}
/** `in shadow`, `at 10 %`. */
function shareOf({ shares }, version) {
    const found = shares.find((one) => one.version === version);
    if (found?.shadow === true)
        return 'in shadow';
    return `at ${(found?.share ?? 0) / 100} %`;
}
/** Shares of all versions, basis points. */
function sumOf({ shares }) {
    return shares.reduce((sum, one) => sum + one.share, 0);
}
/** The first flight of the replay that this version answers. */
function flightOf({ choose }, { shares, rollout }, version) {
    for (let ordinal = 1; ordinal <= 20_000; ordinal += 1) {
        const key = `f${String(ordinal).padStart(5, '0')}`;
        if (choose(shares, rollout, key) === version)
            return key;
    }
    return '';
}
/** Who answers a flight, asked for as anybody would. */
async function answerer({ world, add }, key) {
    const result = await world.slipway({ as: 'dara', args: ['resolve', `${MODEL}@${STAGE}`, '--key', key] });
    add({
        who: 'dara',
        what: `resolve ${MODEL}@${STAGE} --key ${key}`,
        decision: result.record === null ? shortened(result.summary) : `${result.record.version} answers this flight`,
        tone: 'quiet',
        link: result.record?.release_url ?? null,
    });
    return result;
}
/** Writes the rollout that was the last as a page into the demo's folder, and returns where. */
async function pageOf({ world, add }, version) {
    const file = (0,external_node_path_.join)(world.dir, `rollout-${version}.html`);
    const result = await world.slipway({ as: 'dara', args: ['rollout', MODEL, STAGE, '--html', file] });
    add({
        who: 'dara',
        what: `rollout ${MODEL} ${STAGE} --html rollout-${version}.html`,
        decision: shortened(result.summary),
        tone: result.decision === 'done' ? 'quiet' : 'bad',
        link: null,
    });
    return file;
}

;// CONCATENATED MODULE: ./build/sandbox/demo/conclusions.js


/** What the story must have led to, checked against what really happened. */
function conclusions(of) {
    const version = (result) => String(result.record?.version ?? result.reason_code);
    const [first = '', second = '', third = '', fourth = ''] = of.versions.map((one) => one.version);
    const check = (what, found, holds) => ({ what, found, holds });
    const verdicts = of.versions.map((one) => one.verdict).join(', ');
    const refused = (what, result, ...codes) => check(what, result?.reason_code ?? 'no result', codes.includes(result?.reason_code ?? ''));
    const done = (what, result) => check(what, result?.decision ?? 'no result', result?.decision === 'done');
    const signed = signers(of.approvals);
    const looks = [...of.ramp, ...of.online.looks];
    return [
        check('four versions are registered', [first, second, third, fourth].join(', '), of.versions.every((one) => one.subject.includes('@sha256:'))),
        check('each was evaluated against what was live', verdicts, verdicts === 'pass, inconclusive, fail, pass'),
        refused('nobody signs their own work', of.own, 'not_a_signer'),
        done(`five roles let ${first} into production`, of.live),
        refused(`what was not settled kept ${second} out`, of.unsettled, 'evaluation_inconclusive'),
        check('the changed policy let it in, without another evaluation', of.settled?.decision ?? 'no result', of.settled?.decision === 'done' && decidedAgain(of.settled) !== null),
        check('a changed evaluation ended the sign-offs before it', of.renewed === null ? 'no' : 'yes', of.renewed !== null),
        refused('and production was refused until people signed again', of.early, 'sign_offs_missing', 'soak_missing'),
        done(`then ${second} went on its way`, of.promoted),
        ...rampChecks({ version: second, looks: of.ramp }),
        check('its release record says who signed as what', signed.join(', '), signed.length === 5),
        refused(`${third} never got further`, of.wrong, 'evaluation_failed'),
        ...onlineChecks({ version: fourth, baseline: second, of: of.online }),
        check('shares summed to 100 % at every look', `${looks.length} looks`, looks.every(({ before, after }) => sumOf(before) === 10_000 && sumOf(after) === 10_000)),
        done('one comment rolled production back', of.back),
        check(`production serves ${first} again`, version(of.now), version(of.now) === first),
        check(`a look-up by date finds what was live then, ${second}`, version(of.then), version(of.then) === second),
        check('nothing was tampered with', of.verified.summary, of.verified.decision === 'done'),
    ];
}
/** The good version went through every step, by looks alone. */
function rampChecks(of) {
    const { version, looks } = of;
    const first = looks[0] === undefined ? [] : [shareOf(looks[0].before, version)];
    const steps = [...first, ...looks.filter((one) => one.look === 'advance').map((one) => shareOf(one.after, version))];
    return [
        {
            what: `${version} took every step, and nobody waited for it`,
            found: steps.join(', '),
            holds: steps.join(', ') === 'in shadow, at 10 %, at 25 %, at 50 %, at 100 %',
        },
    ];
}
/** The wrong one passed its gates, and went back at its first step. */
function onlineChecks(of) {
    const { version, baseline } = of;
    const { looks, during, after, undone } = of.of;
    const last = looks.at(-1);
    const isFirst = looks.every((one) => shareOf(one.before, version) === 'at 10 %');
    const left = last === undefined ? '' : shareOf(last.after, version);
    const served = `${during.record?.version}, then ${after.record?.version}`;
    return [
        {
            what: `${version} passed every gate, and was rolled back at its first step by a guard`,
            found: undone === null ? (last?.look ?? 'no look') : undone.breached.join(', '),
            holds: last?.look === 'roll_back' && isFirst && (undone?.breached.length ?? 0) > 0 && undone?.by === 'automation',
        },
        { what: `${version} answers nobody any more`, found: left, holds: left === 'at 0 %' },
        {
            what: 'a user of it is answered by the version before',
            found: served,
            holds: served === `${version}, then ${baseline}`,
        },
    ];
}
function signers(approvals) {
    const found = approvals;
    return (found?.sign_offs ?? []).map((one) => `${one.person} as ${one.role}`);
}

;// CONCATENATED MODULE: ./build/sandbox/demo/fails-online.js
/** A version that every gate lets through and that fails in front of users: found by a guard, taken out by nobody. */






async function failOnline(stage, of) {
    const version = await train(stage, { recipe: 'joined', message: 'Mend how the day is going', hours: 24 });
    const subject = `${MODEL}@${version.version}`;
    await say(stage, { as: 'chen', on: of.issue, text: `/promote canary ${subject}`, hours: 1 });
    await skipShadow(stage, 1);
    const rationale = 'Nine points better on the test flights, in every month and at every distance.';
    const asked = await ask(stage, {
        as: 'chen',
        version: version.version,
        inputs: { rationale, ...ANSWERS },
        hours: 48,
    });
    // bo changed the policy since the version that is live, and nobody signs what they are an author of: gita signs for product.
    await approve(stage, { as: ['amara', 'gita', 'dara', 'farid'], pull: asked.number, hours: 3 });
    await say(stage, { as: 'amara', on: asked.number, text: '/promote production', hours: 1 });
    const promoted = await letIn(stage, { as: 'eli', hours: 1 });
    const flight = flightOf(stage, await exposed(stage.world), version.version);
    const during = await answerer(stage, flight);
    const looks = await watch(stage, { version: version.version });
    const after = await answerer(stage, flight);
    const page = await pageOf(stage, version.version);
    return { version, promoted, looks, during, after, page, undone: await undoneBy(stage) };
}
/** The newest rollback in the ledger: who did it, and the guards that its event names as broken. */
async function undoneBy({ world }) {
    const history = await world.slipway({ as: 'dara', args: ['history', MODEL, '--limit', '5'] });
    const events = history.record?.events ?? [];
    const event = events.find((one) => one.type === 'rolled_back');
    if (event === undefined)
        return null;
    const broken = (event.payload.look?.guards ?? []).filter((guard) => guard.status === 'fail');
    return { by: event.actor.kind, breached: broken.map((guard) => guard.id) };
}
/** It looks so good that nobody wants to wait for a copy of the traffic: real shares at once, for everybody to read. */
async function skipShadow({ world, add }, hours) {
    world.advance(hours);
    const policy = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(world.clone, POLICY), 'utf8');
    const changed = policy.replace('shadow-first: true', 'shadow-first: false');
    if (changed === policy)
        throw new Error('The policy has no shadow to leave out.');
    const message = 'Begin with real traffic: nine points better needs no shadow';
    await world.push({ as: 'bo', message, files: { [POLICY]: changed } });
    const commit = await world.github.readRef(REPOSITORY, 'refs/heads/main');
    add({
        who: 'bo',
        what: `change the policy: "${message}"`,
        decision: 'the next ramp begins at 10 % instead of in shadow',
        tone: 'good',
        link: commit === undefined ? null : `${world.github.url}/${REPOSITORY}/commit/${commit}`,
    });
}

;// CONCATENATED MODULE: ./build/sandbox/demo/story.js
/**
 * The demo's story: weeks of a model under full governance. Four versions of a real model, each evaluated on real flights;
 * one reaches everybody step by step, on real flights of later months; one looks best and goes back by itself;
 * five people in five roles; what they sign is bound to what they saw; and one line brings the old version back.
 */









async function tellStory({ world, tell, choose }) {
    const moments = [];
    const add = (moment) => {
        const now = { ...moment, at: world.now().toISOString() };
        moments.push(now);
        tell(now);
    };
    const stage = { world, add, choose };
    await setUp(stage);
    const first = await train(stage, { recipe: 'baseline', message: 'Train the baseline: hour of day', hours: 2 });
    const issue = await openIssue(stage, { as: 'chen', title: 'Flight delays go live' });
    await say(stage, { as: 'chen', on: issue, text: `/promote canary ${MODEL}@${first.version}`, hours: 1 });
    const rationale = 'The first model: better than telling nobody.';
    const asked = await ask(stage, { as: 'chen', version: first.version, inputs: { rationale, ...ANSWERS }, hours: 50 });
    const own = await say(stage, {
        as: 'chen',
        on: asked.number,
        text: `/approve ${asked.digest.slice(7, 19)} as product`,
        hours: 1,
    });
    await approve(stage, { as: ['amara', 'bo', 'dara', 'farid'], pull: asked.number, hours: 3 });
    await say(stage, { as: 'amara', on: asked.number, text: '/promote production', hours: 1 });
    const live = await letIn(stage, { as: 'eli', hours: 1 });
    const second = await train(stage, { recipe: 'routes', message: 'Add distance and airports', hours: 70 });
    const unsettled = await say(stage, {
        as: 'chen',
        on: issue,
        text: `/promote candidate ${MODEL}@${second.version}`,
        hours: 2,
    });
    await allowLongFlights(stage, 2);
    const settled = await say(stage, {
        as: 'chen',
        on: issue,
        text: `/promote candidate ${MODEL}@${second.version}`,
        hours: 1,
    });
    await say(stage, { as: 'chen', on: issue, text: `/promote canary ${MODEL}@${second.version}`, hours: 1 });
    const better = 'Four points better on short flights, a quarter of a point worse on long ones.';
    const again = await ask(stage, {
        as: 'chen',
        version: second.version,
        inputs: { rationale: better, ...ANSWERS },
        hours: 2,
    });
    await approve(stage, { as: ['amara', 'bo'], pull: again.number, hours: 1 });
    const renewed = await evaluateAgain(stage, { on: again.number, hours: 20 });
    const early = await say(stage, { as: 'amara', on: again.number, text: '/promote production', hours: 1 });
    await approve(stage, { as: ['amara', 'bo', 'dara', 'farid'], pull: again.number, hours: 30 });
    await say(stage, { as: 'amara', on: again.number, text: '/promote production', hours: 1 });
    const promoted = await letIn(stage, { as: 'eli', hours: 1 });
    const ramp = await watch(stage, { version: second.version });
    const page = await pageOf(stage, second.version);
    const between = world.now().toISOString();
    const third = await train(stage, { recipe: 'leaky', message: 'Use how the airport is doing today', hours: 40 });
    const wrong = await say(stage, {
        as: 'chen',
        on: issue,
        text: `/promote candidate ${MODEL}@${third.version}`,
        hours: 1,
    });
    const online = await failOnline(stage, { issue });
    const back = await say(stage, {
        as: 'eli',
        on: issue,
        text: '/rollback production -- answers take two seconds since Monday',
        hours: 5,
    });
    world.advance(1);
    const now = await resolve(stage, { reference: `${MODEL}@champion`, at: null });
    const then = await resolve(stage, { reference: `${MODEL}@production`, at: between.slice(0, 19).concat('Z') });
    const verified = await world.slipway({ as: 'dara', args: ['verify'] });
    add({
        who: 'dara',
        what: 'verify the whole registry',
        decision: shortened(verified.summary),
        tone: verified.decision === 'done' ? 'good' : 'bad',
        link: `${world.github.url}/${REPOSITORY}/tree/model-registry`,
    });
    const approvals = await approvalsOf(world, second.version);
    return {
        moments,
        pages: [page, online.page],
        checks: conclusions({
            versions: [first, second, third, online.version],
            own: own.result,
            live,
            unsettled: unsettled.result,
            settled: settled.result,
            renewed,
            early: early.result,
            promoted,
            ramp,
            online,
            approvals,
            wrong: wrong.result,
            back: back.result,
            now,
            then,
            verified,
        }),
    };
}
async function setUp({ world, add }) {
    const made = await world.slipway({ as: 'amara', args: ['init', '.'] });
    if (made.decision !== 'done')
        throw new Error(`init: ${made.summary}`);
    const lines = String(made.record?.to_add?.lines ?? '');
    if (lines !== '') {
        // The policy was there already, so init says which lines to add: as a person would, under `ledger:`.
        const policy = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(world.clone, POLICY), 'utf8');
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(world.clone, POLICY), addLines(policy, { under: String(made.record.to_add.under), lines }));
    }
    await world.push({ as: 'amara', message: 'Set up the model registry', files: {} });
    const reviewers = await Promise.all(['eli', 'amara'].map(async (login) => {
        const answer = await fetch(`${world.github.apiUrl}/users/${login}`);
        return { type: 'User', id: (await answer.json()).id };
    }));
    await world.api({
        as: 'amara',
        method: 'PUT',
        path: '/environments/production',
        body: { reviewers, prevent_self_review: true },
    });
    add({
        who: 'amara',
        what: 'set up the registry',
        decision: 'ledger branch made, its first commit pinned in the policy; environment production has reviewers',
        tone: 'good',
        link: `${world.github.url}/${REPOSITORY}/blob/main/${POLICY}`,
    });
}
function addLines(policy, of) {
    if (of.under !== 'ledger')
        return `${policy.trimEnd()}\n\n${of.lines.trimEnd()}\n`;
    return policy.replace(/^ledger:.*$/m, (line) => `${line}\n${of.lines.trimEnd()}`);
}
/** What was not settled is settled by somebody who may: in the policy, with a reason, for everybody to read. */
async function allowLongFlights({ world, add }, hours) {
    world.advance(hours);
    const gate = 'slice: distance_band=long, vs: live, tolerance: ';
    const policy = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(world.clone, POLICY), 'utf8');
    const changed = policy.replace(`${gate}0.03`, `${gate}0.07`);
    if (changed === policy)
        throw new Error(`${POLICY} has no gate "${gate}0.03"`);
    const message = 'Long flights may lose up to 7 points: they are a quarter, and short ones gain 4';
    await world.push({ as: 'bo', message, files: { [POLICY]: changed } });
    const commit = await world.github.readRef(REPOSITORY, 'refs/heads/main');
    add({
        who: 'bo',
        what: `change the policy: "${message}"`,
        decision: 'tolerance of accuracy on long flights is 0.07 instead of 0.03',
        tone: 'good',
        link: commit === undefined ? null : `${world.github.url}/${REPOSITORY}/commit/${commit}`,
    });
}
/** Another evaluation is another thing to sign: who signed before is asked again. */
async function evaluateAgain(stage, of) {
    const { world, add } = stage;
    const { runs } = await say(stage, { as: 'chen', on: of.on, text: '/evaluate', hours: of.hours });
    runOf(runs, 'evaluate.yml');
    const swept = await world.dispatch({ as: 'amara', workflow: 'sweep.yml', inputs: {} });
    void swept;
    const request = await world.slipway({ as: 'dara', args: ['info', MODEL] });
    const history = await world.slipway({ as: 'dara', args: ['history', MODEL, '--limit', '10'] });
    const asked = (history.record?.events ?? []).find((one) => one.type === 'requested');
    const because = asked?.payload?.replaces?.because ?? [];
    add({
        who: 'sweep.yml',
        what: `ask again in #${of.on}`,
        decision: because.length === 0 ? 'nothing changed' : shortened(`What was signed no longer counts: ${because.join('; ')}.`),
        tone: because.length === 0 ? 'bad' : 'open',
        link: `${world.github.url}/${REPOSITORY}/pull/${of.on}`,
    });
    return because.length === 0 ? null : request;
}
async function resolve({ world, add }, of) {
    const result = await world.slipway({
        as: 'dara',
        args: ['resolve', of.reference, ...(of.at === null ? [] : ['--at', of.at])],
    });
    const when = of.at === null ? '' : ` as of ${of.at.slice(0, 16)}Z`;
    const found = result.record === null
        ? result.summary
        : `${result.record.version}, ${String(result.record.reference).split('@')[2]?.slice(0, 19)}…`;
    add({
        who: 'dara',
        what: `resolve ${of.reference}${when}`,
        decision: shortened(found),
        tone: 'quiet',
        link: result.record?.release_url ?? null,
    });
    return result;
}
/** `approvals.json` of the release record of a version that reached all of production, as anybody can fetch it. */
async function approvalsOf(world, version) {
    const releases = await world.api({ as: 'dara', method: 'GET', path: '/releases?per_page=100' });
    const title = `${MODEL} ${version} → production`;
    const release = releases.find((one) => one.tag_name.startsWith(`${MODEL}#production#`) && one.name === title);
    const asset = release?.assets.find((one) => one.name === 'approvals.json');
    if (asset === undefined)
        return null;
    const answer = await fetch(`${world.github.apiUrl}/repos/${REPOSITORY}/releases/assets/${asset.id}`, {
        headers: { accept: 'application/octet-stream', authorization: `Bearer ${world.github.personToken('dara')}` },
    });
    return answer.json();
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/sandbox/demo/page-server.js
/** Shows the pages of the demo's rollouts in a browser, while it stays up. */



/** Serves these files and nothing else, on this machine alone. */
async function servePages(files) {
    const pages = new Map(files.map((file) => [`/${(0,external_node_path_.basename)(file)}`, file]));
    const server = (0,external_node_http_.createServer)((request, response) => {
        const file = pages.get(request.url ?? '');
        if (file === undefined) {
            response.writeHead(404).end();
            return;
        }
        (0,promises_.readFile)(file).then((bytes) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(bytes), () => response.writeHead(404).end());
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address();
    return {
        urls: [...pages.keys()].map((path) => `http://127.0.0.1:${port}${path}`),
        close: () => {
            server.closeAllConnections();
            server.close();
        },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/demo/index.js
/** `slipway demo`: the whole story on a local GitHub, told as it happens. */






async function runDemo(options) {
    const dir = options.dir ?? (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-demo-'));
    const world = await startWorld({ dir, project: options.project, port: 0, examples: ['flight-delay', 'modelops'] });
    try {
        const story = await tellStory({ world, tell: options.tell, choose: options.choose });
        await options.told({ story, url: `${world.github.url}/${REPOSITORY}`, dir, world });
        return story;
    }
    finally {
        await world.close();
        if (options.dir === null)
            (0,external_node_fs_.rmSync)(dir, { recursive: true, force: true });
    }
}


/***/ })

};
