export const id = 3430;
export const ids = [3430];
export const modules = {

/***/ 1049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/sandbox/demo/conclusions.js
/** What must be true when the demo's story is told. */

/** What the story must have led to, checked against what really happened. */
function conclusions(of) {
    const version = (result) => String(result.record?.version ?? result.reason_code);
    const [first = '', second = '', third = ''] = of.versions.map((one) => one.version);
    const check = (what, found, holds) => ({ what, found, holds });
    const verdicts = of.versions.map((one) => one.verdict).join(', ');
    const refused = (what, result, code) => check(what, result?.reason_code ?? 'no result', result?.reason_code === code);
    return [
        check('three versions are registered', [first, second, third].join(', '), of.versions.every((one) => one.subject.includes('@sha256:'))),
        check('each was evaluated against what was live', verdicts, verdicts === 'pass, inconclusive, fail'),
        refused(`what was not settled kept ${second} out`, of.unsettled, 'evaluation_inconclusive'),
        check('the changed policy let it in, without another evaluation', of.settled?.decision ?? 'no result', of.settled?.decision === 'done' && decidedAgain(of.settled) !== null),
        refused(`${third} never reached production`, of.wrong, 'evaluation_failed'),
        refused('after the rollback a hold keeps everything out', of.held, 'held'),
        check(`production serves ${first} again`, version(of.now), version(of.now) === first),
        check(`a look-up by date finds what was live then, ${second}`, version(of.then), version(of.then) === second),
        check('nothing was tampered with', of.verified.summary, of.verified.decision === 'done'),
    ];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/sandbox/github/index.js + 65 modules
var sandbox_github = __webpack_require__(320);
// EXTERNAL MODULE: ./build/sandbox/runner/index.js + 44 modules
var sandbox_runner = __webpack_require__(2678);
;// CONCATENATED MODULE: ./build/sandbox/demo/world.js
/** The demo's world: a local GitHub with a runner, one organisation, five people, and the example repository. */






const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const REPOSITORY = 'acme/flight-delay';
/** Who takes part, with their role on the repository. Obviously made up. */
const PEOPLE = { amara: 'admin', bo: 'maintain', chen: 'write', dara: 'read', eli: 'maintain' };
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
    (0,external_node_fs_.cpSync)((0,external_node_path_.join)(project, 'examples/flight-delay'), files, { recursive: true });
    // The first push of the story brings the recipe; what earlier runs of the example left behind stays out.
    for (const path of ['recipe.json', 'registry-inputs', 'model'])
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(files, path), { recursive: true, force: true });
    await github.addRepo({
        owner: 'acme',
        name: 'flight-delay',
        fromDir: files,
        author: 'amara',
        settings: { immutable_releases: true },
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
                GIT_AUTHOR_EMAIL: `${as}@users.noreply.example`,
                GIT_COMMITTER_NAME: as,
                GIT_COMMITTER_EMAIL: `${as}@users.noreply.example`,
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

;// CONCATENATED MODULE: ./build/sandbox/demo/story.js
/**
 * The demo's story: three versions of a real model, each evaluated on real flights. One is not settled and goes live by a
 * decision that everybody can read; one is worse and does not; and there is a way back.
 */




const MODEL = 'flight-delay';
const POLICY = '.github/slipway.yml';
async function tellStory({ world, tell }) {
    const moments = [];
    const add = (moment) => {
        const told = { ...moment, at: world.now().toISOString() };
        moments.push(told);
        tell(told);
    };
    await setUp(world, add);
    const first = await train(world, add, { recipe: 'baseline', message: 'Train the baseline: hour of day', hours: 2 });
    await promote(world, add, { as: 'bo', version: first, reason: 'first model', hours: 24 });
    const second = await train(world, add, { recipe: 'routes', message: 'Add distance and airports', hours: 90 });
    await promote(world, add, { as: 'chen', version: second, reason: 'better on March', hours: 2 });
    const unsettled = await promote(world, add, { as: 'bo', version: second, reason: 'better on March', hours: 1 });
    await compare(world, add, [first, second]);
    await allowLongFlights(world, add, 2);
    const settled = await promote(world, add, { as: 'bo', version: second, reason: 'better on short flights', hours: 1 });
    const between = world.now().toISOString();
    const third = await train(world, add, { recipe: 'leaky', message: 'Use how the airport is doing today', hours: 160 });
    const looked = { as: 'bo', version: third, reason: 'to look at it' };
    await promote(world, add, { ...looked, stage: 'staging', hours: 2 });
    const wrong = await promote(world, add, { ...looked, reason: 'great on training data', hours: 1 });
    await rollBack(world, add, 5);
    const held = await promote(world, add, { as: 'bo', version: third, reason: 'then this one instead', hours: 1 });
    world.advance(1);
    const now = await resolve(world, add, { reference: `${MODEL}@champion`, at: null });
    const then = await resolve(world, add, { reference: `${MODEL}@production`, at: between.slice(0, 19).concat('Z') });
    const verified = await world.slipway({ as: 'dara', args: ['verify'] });
    add({
        who: 'dara',
        what: 'verify the whole registry',
        decision: verified.summary,
        tone: verified.decision === 'done' ? 'good' : 'bad',
        link: `${world.github.url}/${REPOSITORY}/tree/model-registry`,
    });
    const versions = [first, second, third];
    return { moments, checks: conclusions({ versions, unsettled, settled, wrong, held, now, then, verified }) };
}
async function setUp(world, add) {
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
    add({
        who: 'amara',
        what: 'set up the registry',
        decision: 'ledger branch made, its first commit pinned in the policy',
        tone: 'good',
        link: `${world.github.url}/${REPOSITORY}/blob/main/${POLICY}`,
    });
}
function addLines(policy, of) {
    if (of.under !== 'ledger')
        return `${policy.trimEnd()}\n\n${of.lines.trimEnd()}\n`;
    return policy.replace(/^ledger:.*$/m, (line) => `${line}\n${of.lines.trimEnd()}`);
}
async function train(world, add, of) {
    world.advance(of.hours);
    const runs = await world.push({
        as: 'chen',
        message: of.message,
        files: { 'recipe.json': `${JSON.stringify({ recipe: of.recipe })}\n` },
    });
    const run = runs.find((one) => one.workflow.path.endsWith('train.yml'));
    if (run === undefined)
        throw new Error('the push did not start the training workflow');
    const registered = resultOf(run, 'register');
    const staged = resultOf(run, 'promote');
    const { record } = registered ?? { record: null };
    const pushed = { who: 'chen', what: `push "${of.message}" → train.yml` };
    if (registered === null || record?.evaluation === undefined) {
        add({ ...pushed, ...told(registered, run), link: runLink(world, run) });
        return { subject: String(record?.subject ?? ''), version: String(record?.version ?? ''), verdict: 'none' };
    }
    const { subject, version, ordinal, verdict } = record;
    const decision = `${MODEL} ${version} (v${ordinal}) is registered.`;
    add({ ...pushed, decision, tone: 'good', link: record.release_url });
    add(evaluated(registered));
    if (staged !== null)
        add({
            who: 'train.yml',
            what: 'promote to staging',
            ...told(staged, run),
            link: staged.record?.release_url ?? null,
        });
    return { subject, version, verdict };
}
/** The evaluation within a registration, as its check on the commit shows it. */
function evaluated(registered) {
    const { version, stage, verdict, evaluation } = registered.record;
    const check = registered.effects.find((one) => one.effect === 'check');
    return {
        who: 'train.yml',
        what: `evaluate ${version} for ${stage}`,
        decision: verdict === 'fail' ? `${registered.reason_code}: ${evaluation.summary}` : evaluation.summary,
        tone: verdict === 'pass' ? 'good' : verdict === 'inconclusive' ? 'open' : 'bad',
        link: check?.url ?? null,
    };
}
async function promote(world, add, of) {
    const { stage = 'production' } = of;
    const { subject, version } = of.version;
    world.advance(of.hours);
    const inputs = { subject, stage, reason: of.reason };
    const run = await world.dispatch({ as: of.as, workflow: 'promote.yml', inputs });
    const result = resultOf(run, 'promote');
    add({
        who: of.as,
        what: `promote ${version} to ${stage}`,
        ...told(result, run),
        link: result?.record?.release_url ?? runLink(world, run),
    });
    return result;
}
/** What speaks for which version, on one line. */
async function compare(world, add, versions) {
    world.advance(1);
    const [a, b] = versions;
    const result = await world.slipway({ as: 'bo', args: ['compare', `${MODEL}@${a.version}`, b.version] });
    add({
        who: 'bo',
        what: `compare ${a.version} and ${b.version}`,
        decision: shortened(result.summary),
        tone: result.decision === 'done' ? 'quiet' : 'bad',
        link: null,
    });
}
/** Characters of a decision that the timeline shows; what is left out is in the run that the link leads to. */
const LONGEST = 250;
/** The first sentences of a text, as many as fit; always one. */
function shortened(text) {
    let short = '';
    for (const sentence of text.split(/(?<=\.) (?=\S)/)) {
        if (short !== '' && `${short} ${sentence}`.length > LONGEST)
            break;
        short = `${short} ${sentence}`.trimStart();
    }
    return short;
}
/** What was not settled is settled by somebody who may: in the policy, with a reason, for everybody to read. */
async function allowLongFlights(world, add, hours) {
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
async function rollBack(world, add, hours) {
    world.advance(hours);
    const inputs = { model: MODEL, stage: 'production', reason: 'answers take two seconds since Monday' };
    const run = await world.dispatch({ as: 'eli', workflow: 'rollback.yml', inputs });
    const result = resultOf(run, 'rollback');
    add({
        who: 'eli',
        what: 'roll production back',
        ...told(result, run),
        link: result?.record?.release_url ?? runLink(world, run),
    });
}
async function resolve(world, add, of) {
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
        decision: found,
        tone: 'quiet',
        link: result.record?.release_url ?? null,
    });
    return result;
}
function told(result, run) {
    if (result === null)
        return { decision: `the run ended with ${run.conclusion}`, tone: 'bad' };
    const good = result.decision === 'done' || result.decision === 'already_done';
    if (!good)
        return { decision: `${result.reason_code}: ${shortened(result.summary)}`, tone: 'bad' };
    const again = decidedAgain(result);
    return { decision: again === null ? result.summary : `${result.summary} ${again}`, tone: 'good' };
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
/** The result that an operation put out, from the outputs of the step that ran it. */
function resultOf(run, operation) {
    const walk = (steps) => steps.flatMap((step) => [step, ...walk(step.children)]);
    for (const step of run.jobs.flatMap((job) => walk(job.steps))) {
        const text = step.outputs['result'];
        if (text === undefined || text === '')
            continue;
        const parsed = JSON.parse(text);
        if (parsed.operation === operation)
            return parsed;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/sandbox/demo/index.js
/** `slipway demo`: the whole story on a local GitHub, told as it happens. */





async function runDemo(options) {
    const dir = options.dir ?? (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-demo-'));
    const world = await startWorld({ dir, project: options.project, port: 0 });
    try {
        const story = await tellStory({ world, tell: options.tell });
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
