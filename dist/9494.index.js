export const id = 9494;
export const ids = [9494];
export const modules = {

/***/ 39494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliver: () => (/* binding */ deliver),
  exitCode: () => (/* binding */ exitCode)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/adapters/actions-io.js
var actions_io = __webpack_require__(79435);
// EXTERNAL MODULE: ./build/core/result.js
var core_result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(66082);
// EXTERNAL MODULE: ./build/render/terminal.js
var terminal = __webpack_require__(64425);
;// CONCATENATED MODULE: ./build/entry/actions/common.js
const TOKEN = {
    description: "Token to work with. Default: the job's own. A GitHub App's token lets rulesets keep everybody else from writing the ledger.",
    required: false,
    default: '${{ github.token }}',
};
const DRY_RUN = {
    description: '`true` prints the decision and the planned effects and writes nothing.',
    required: false,
    default: 'false',
};
const ALLOW_REFUSAL = {
    description: '`true` lets the job succeed when the operation is refused; `decision` tells.',
    required: false,
    default: 'false',
};
const CONTENTS = { level: 'write', because: 'writes the ledger, tags and releases' };
const ID_TOKEN = { level: 'write', because: 'proves to every reader which workflow wrote the event' };

;// CONCATENATED MODULE: ./build/entry/actions/approval.js

const TEAMS_TOKEN = {
    ...TOKEN,
    description: `${TOKEN.description} To read who is in a team it needs an App's token with \`members: read\`.`,
};
const APPROVAL_ACTIONS = [
    {
        name: 'request-approval',
        operation: 'request-approval',
        title: 'Slipway: ask for a promotion',
        description: 'Opens, or brings up to date, the pull request in which people see and sign the promotion of a version to a stage.',
        inputs: {
            subject: {
                description: 'The version: the `subject` output of `register-model`, or `model@1.2.0`.',
                required: true,
            },
            stage: { description: 'Stage that it is to enter.', required: true },
            rationale: { description: 'Why it should.', required: false },
            link: { description: 'Link of the change, where the policy demands one.', required: false },
            risks: { description: 'What could go wrong.', required: false },
            rollout: { description: 'How it is rolled out.', required: false },
            'kill-switch': { description: 'How it is stopped.', required: false },
            documents: {
                description: 'Documents that are not among the artifacts: one a line, `name: where it is`.',
                required: false,
            },
            checklist: { description: 'Answers to the checklist of the stage: one a line, `item: answer`.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TEAMS_TOKEN,
        },
        outputs: {
            'approval-digest': 'What a sign-off is bound to.',
            request: 'Name of the request, such as `request-12`.',
            subject: 'The version.',
            stage: 'The stage.',
            place: '`pull_request`, or `issue` where pull requests may not be opened.',
            number: 'Its number.',
            url: 'Its address.',
            'expires-at': 'Until when it is open.',
        },
        permissions: {
            contents: { level: 'write', because: 'writes the ledger, and the branch of the pull request' },
            'pull-requests': { level: 'write', because: 'opens the pull request and asks for reviews' },
            issues: { level: 'write', because: 'opens an issue where pull requests may not be opened' },
            'id-token': ID_TOKEN,
        },
    },
    {
        name: 'command',
        operation: 'command',
        title: 'Slipway: carry out a command',
        description: 'Carries out the command in the comment that started the run, and answers it.',
        inputs: {
            'approval-digest': {
                description: 'Digest that the job before had planned: this job, in the environment, does that and nothing else.',
                required: false,
            },
            token: TEAMS_TOKEN,
        },
        outputs: {
            command: 'Name of the command; empty where the comment is none.',
            continue: '`apply` where a job in the environment has to finish it; else empty.',
            model: 'The model, for that job.',
            subject: 'The version to promote.',
            stage: 'The stage.',
            environment: 'The environment that the job has to name.',
            'approval-digest': 'Digest of what it is to do.',
            'reply-url': 'Where the answer stands.',
        },
        permissions: {
            contents: CONTENTS,
            issues: { level: 'write', because: 'reacts, answers, and opens the incident of a rollback' },
            'pull-requests': { level: 'write', because: 'answers on pull requests, and reads their reviews' },
            actions: {
                level: 'write',
                because: 'reads what an environment asks for and who let the run through; `/evaluate` starts a workflow',
            },
            'id-token': ID_TOKEN,
        },
    },
    {
        name: 'sweep',
        operation: 'sweep',
        title: 'Slipway: look after open requests',
        description: 'Ends requests that ran out, asks again for what has changed, brings pages up to date, and names what may go ahead by itself.',
        inputs: {
            model: { description: 'One model; default: all.', required: false },
            'dry-run': DRY_RUN,
            token: TEAMS_TOKEN,
        },
        outputs: {
            matrix: 'Promotions that go ahead by themselves, as JSON for `strategy.matrix.include`.',
            count: 'How many; 0 for none.',
        },
        permissions: {
            contents: { level: 'write', because: 'writes the ledger, and the branches of pull requests' },
            'pull-requests': { level: 'write', because: 'reads reviews, brings pull requests up to date and closes them' },
            issues: { level: 'write', because: 'the same for requests that are issues' },
            actions: { level: 'read', because: 'reads what an environment asks for' },
            'id-token': ID_TOKEN,
        },
    },
    ...[
        [
            'deprecate',
            'Slipway: deprecate a version',
            'Keeps a version from further stages, and says until when it lives and what to use instead.',
        ],
        ['quarantine', 'Slipway: quarantine a version', 'Keeps a version from further stages; it stays where it runs.'],
        ['reinstate', 'Slipway: reinstate a version', 'Lets a deprecated or quarantined version be promoted again.'],
    ].map(([name, title, description]) => ({
        name,
        operation: name,
        title,
        description,
        inputs: {
            subject: { description: 'The version, such as `model@1.2.0`.', required: true },
            reason: { description: 'Why, for the record.', required: true },
            ...(name === 'deprecate'
                ? {
                    until: { description: 'Its end of life; default: none.', required: false },
                    'migrate-to': { description: 'The version to use instead.', required: false },
                }
                : {}),
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: { version: 'Its number.', restriction: '`deprecated`, `quarantined` or `none`.' },
        permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
    })),
];

;// CONCATENATED MODULE: ./build/entry/actions/care.js

const CARE_ACTIONS = [
    {
        name: 'hold',
        operation: 'hold',
        title: 'Slipway: hold a model',
        description: 'Lets nothing of a model move forward until the hold is lifted or runs out; a rollback still does.',
        inputs: {
            model: { description: 'Name of the model.', required: true },
            stage: { description: 'Stages to hold, separated by commas; default: all.', required: false },
            reason: { description: 'Why, for the record.', required: true },
            until: { description: 'Date or time at which it runs out; default: when it is lifted.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: { hold: 'Name of the hold, such as `hold-12`.' },
        permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
    },
    {
        name: 'resume',
        operation: 'resume',
        title: 'Slipway: lift a hold',
        description: 'Lifts one hold of a model, or all of them.',
        inputs: {
            model: { description: 'Name of the model.', required: true },
            hold: { description: 'Hold to lift, such as `hold-12`; default: all.', required: false },
            reason: { description: 'Why, for the record.', required: true },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: { hold: 'Names of the holds that were lifted, separated by commas.' },
        permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
    },
    {
        name: 'reconcile',
        operation: 'reconcile',
        title: 'Slipway: reconcile the registry',
        description: 'Completes what committed events still owe, gives up claims nobody came back for, and renews what serving reads.',
        inputs: {
            model: { description: 'One model; default: all.', required: false },
            'abandon-after': { description: 'Hours after which a claim is given up; default: 24.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {},
        permissions: {
            contents: CONTENTS,
            issues: { level: 'write', because: 'opens an incident that a rollback still owes' },
            'id-token': ID_TOKEN,
        },
    },
    {
        name: 'resolve',
        operation: 'resolve',
        title: 'Slipway: resolve a reference',
        description: 'Turns `model@alias`, `@stage`, `@version` or `@latest`, now or as of a date, into record, digest and verified bytes.',
        inputs: {
            reference: { description: 'Such as `flight-delay@champion`.', required: true },
            at: { description: 'A date or time: what it pointed at then.', required: false },
            key: { description: 'What the user with this key gets of a stage that shares its traffic out.', required: false },
            path: { description: 'Folder to download to; default: nothing is downloaded.', required: false },
            roles: { description: 'Roles to download, separated by commas; default: all.', required: false },
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {
            subject: 'The version, found by number and proven by digest.',
            version: 'Its number.',
            tag: 'Its tag.',
            'release-url': 'Where its release can be seen.',
            restriction: '`none`, `deprecated` or `quarantined`; why and what to use instead is in `result`.',
        },
        permissions: { contents: { level: 'read', because: 'reads the ledger and the release' } },
    },
];

;// CONCATENATED MODULE: ./build/entry/actions/move.js

const MOVE_ACTIONS = [
    {
        name: 'promote',
        operation: 'promote',
        title: 'Slipway: promote a version',
        description: 'Moves a version to a stage, if the policy lets it, and leaves a release record.',
        inputs: {
            subject: {
                description: 'The version: the `subject` output of `register-model`, or `model@1.2.0`.',
                required: true,
            },
            to: { description: 'Stage to promote to.', required: true },
            reason: { description: 'Why, for the record.', required: false },
            link: { description: 'Link of the change, where the policy demands one.', required: false },
            'expected-live': {
                description: 'What must be live now: a version, a digest or `none`; default: what is live when the job looks.',
                required: false,
            },
            phase: {
                description: '`plan` decides, shows what would be signed, and writes nothing; `apply` (default) does it, in the environment of the stage if it has one.',
                required: false,
            },
            'approval-digest': {
                description: 'The `approval-digest` that the job before had planned: nothing else is done.',
                required: false,
            },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {
            'approval-digest': 'What sign-offs of this promotion are bound to.',
            environment: 'The environment that the job which applies it has to name; empty for none.',
            model: 'The model.',
            subject: 'The version that was promoted.',
            version: 'Its number.',
            stage: 'The stage.',
            previous: 'Version that was live before; empty for none.',
            tag: 'The stage tag, such as `model#production#3`.',
            'release-url': 'Where the release record can be seen.',
        },
        permissions: {
            contents: CONTENTS,
            'id-token': ID_TOKEN,
            'pull-requests': {
                level: 'write',
                because: 'reads reviews of the request and closes it; only where a stage asks for sign-offs',
                optional: true,
            },
            issues: {
                level: 'write',
                because: 'closes a request that is an issue, and opens the follow-up of an override',
                optional: true,
            },
            actions: {
                level: 'read',
                because: 'reads what an environment asks for and who let the run through; only where a stage has one',
                optional: true,
            },
        },
    },
    {
        name: 'rollback',
        operation: 'rollback',
        title: 'Slipway: roll a stage back',
        description: 'Puts the last good version of a stage, or a named one, back to full exposure, leaves a hold and opens an incident.',
        inputs: {
            model: { description: 'Name of the model.', required: true },
            stage: { description: 'Stage to roll back.', required: true },
            to: { description: 'Version to go back to; default: the last good one.', required: false },
            reason: { description: 'What is wrong.', required: true },
            link: { description: 'Link of the incident or the chat.', required: false },
            incident: { description: 'Number of an issue to annotate instead of opening one.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {
            subject: 'The version that is live again.',
            version: 'Its number.',
            stage: 'The stage.',
            previous: 'The version that was taken out.',
            tag: 'The stage tag.',
            'release-url': 'Where the release record can be seen.',
        },
        permissions: {
            contents: CONTENTS,
            issues: { level: 'write', because: 'opens or annotates the incident' },
            'id-token': ID_TOKEN,
        },
    },
];

;// CONCATENATED MODULE: ./build/entry/actions/rollout.js

const ROLLOUT_ACTIONS = [
    {
        name: 'monitor',
        operation: 'monitor',
        title: 'Slipway: look at what is served',
        description: 'Reads online metrics of what is served, decides by the guards of the policy, and does it: the next step, nothing yet, a hold, or a rollback.',
        inputs: {
            model: { description: 'Name of the model.', required: true },
            stage: {
                description: 'Stage to look at; default: every stage with a rollout, and the one that serves everybody.',
                required: false,
            },
            observations: {
                description: 'Observation files (CSV, JSON, JSONL), one a line; default: the source that the policy names.',
                required: false,
            },
            html: { description: 'Write the rollout as a page to this file.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {
            model: 'The model.',
            look: 'What the look came to: `advance`, `wait`, `hold` or `roll_back`; the worst of several stages.',
            stage: 'The stage that came to it.',
            version: 'The version that was looked at there.',
            detail: 'Why, in a sentence or two.',
        },
        permissions: {
            contents: CONTENTS,
            issues: { level: 'write', because: 'opens the incident of a rollback, and reports on what was restored' },
            'id-token': ID_TOKEN,
        },
    },
    {
        name: 'advance',
        operation: 'advance',
        title: 'Slipway: let a rollout go on',
        description: 'Lets a version that is being rolled out go on to its next step, or to all of the traffic.',
        inputs: {
            model: { description: 'Name of the model.', required: true },
            stage: { description: 'Stage that it is rolled out in.', required: true },
            reason: { description: 'Why, for the record.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {
            subject: 'The version.',
            version: 'Its number.',
            stage: 'The stage.',
            previous: 'The version that it took the place of; empty while that is still live.',
            tag: 'The stage tag, once it is live.',
            'release-url': 'Where the release record can be seen, once it is live.',
        },
        permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
    },
];

;// CONCATENATED MODULE: ./build/entry/actions/serving.js

const SERVING_ACTIONS = [
    {
        name: 'configure',
        operation: 'configure',
        title: 'Slipway: configure a served version',
        description: 'Changes the configuration that a version runs with where it is served, and records it.',
        inputs: {
            subject: { description: 'Such as `flight-delay@1.2.0`.', required: true },
            stage: { description: 'Stage in which it is served.', required: true },
            file: { description: 'The whole configuration: path of a JSON file with an object.', required: false },
            values: { description: 'The same as JSON text.', required: false },
            set: {
                description: 'Single settings, one a line, each as `key=value`. Dots lead into objects; a value is JSON where it is some, else text.',
                required: false,
            },
            reset: { description: '`true` takes the configuration that it was registered with.', required: false },
            reason: { description: 'Why, for the record.', required: true },
            link: { description: 'Link of the change, where the policy demands one.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: {
            configuration: 'Digest of what it runs with now; empty for what it was registered with.',
            seq: 'Number of the event; empty where nothing changed.',
        },
        permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
    },
    {
        name: 'heartbeat',
        operation: 'heartbeat',
        title: 'Slipway: heartbeat',
        description: 'Says whether what is served is still looked at; where it is not, fails and opens an issue.',
        inputs: {
            model: { description: 'One model; default: all.', required: false },
            'dry-run': DRY_RUN,
            'allow-refusal': ALLOW_REFUSAL,
            token: TOKEN,
        },
        outputs: { overdue: 'How many stages have not been looked at for too long.' },
        permissions: {
            contents: { level: 'read', because: 'reads the ledger and the policy' },
            issues: { level: 'write', because: 'opens an issue where looks have stopped' },
        },
    },
];

;// CONCATENATED MODULE: ./build/entry/actions/version.js

const VERSION_ACTIONS = [
    {
        name: 'register-model',
        operation: 'register',
        title: 'Slipway: register a model version',
        description: 'Registers a folder as a version of a model: claims the number, uploads and checks the bytes, publishes the release.',
        inputs: {
            model: { description: 'Name of the model, as in the policy.', required: true },
            path: {
                description: 'Folder that holds the model; roles by fixed file names or by a `model.yml` in it.',
                required: true,
            },
            version: { description: 'Version to register; default: inferred from what changed.', required: false },
            bump: { description: '`major`, `minor` or `patch`; default: inferred from what changed.', required: false },
            evaluation: {
                description: 'Results of evaluation tools, one file, folder or glob a line: what was registered is evaluated as well, as `eval-gate` does it.',
                required: false,
            },
            stage: {
                description: 'Stage it is evaluated for; default: the first that asks for an evaluation.',
                required: false,
            },
            report: {
                description: 'Where to write the report of the evaluation (one HTML file).',
                required: false,
                default: 'evaluation.html',
            },
            'dry-run': DRY_RUN,
            'allow-refusal': {
                description: '`true` lets the job succeed when the registration is refused, or a gate fails or stays inconclusive; `decision` and `verdict` tell.',
                required: false,
                default: 'false',
            },
            token: TOKEN,
        },
        outputs: {
            subject: 'The version, found by number and proven by digest: `model@1.2.0@sha256:…`. Hand it to `promote`.',
            version: 'The version number.',
            tag: 'Its tag, such as `model@v1.2.0`.',
            'release-url': 'Where its release can be seen.',
            verdict: '`pass`, `fail`, `inconclusive`, `error`, or `not_applicable` where no gate could apply; empty without an evaluation.',
            passed: '`true` where no gate stands in the way; empty without an evaluation.',
            stage: 'The stage it was evaluated for; empty without an evaluation.',
            'report-path': 'Where the report was written; empty without an evaluation.',
            'evaluation-digest': 'Digest of the evaluation in the ledger; empty without one.',
        },
        permissions: {
            contents: CONTENTS,
            checks: {
                level: 'write',
                because: 'shows the verdict on the commit, where an evaluation is given; else not needed',
                optional: true,
            },
            'id-token': ID_TOKEN,
        },
    },
    {
        name: 'eval-gate',
        operation: 'eval-gate',
        title: 'Slipway: evaluate a version',
        description: 'Reads results of evaluation tools, compares the version with the one that is live, decides every gate of the policy, and records it. In a pull request: a preview.',
        inputs: {
            subject: {
                description: 'The version: the `subject` output of `register-model`, `model@1.2.0`, or `model` for its newest version (and for a preview).',
                required: true,
            },
            candidate: {
                description: 'Its results: files, folders or globs, one a line. What wrote them is recognised by their content.',
                required: true,
            },
            baseline: {
                description: 'Results of the live version on the same evaluation set, one a line; default: what the registry keeps of it.',
                required: false,
            },
            stage: {
                description: 'Stage it is evaluated for; default: the first that asks for an evaluation.',
                required: false,
            },
            set: {
                description: 'Name of the evaluation set, where the files do not say.',
                required: false,
            },
            'set-digest': {
                description: '`sha256:…` of the evaluation set’s content, where the files do not say.',
                required: false,
            },
            'measured-at': {
                description: 'When it was measured, where the files do not say and the policy limits their age; `now` for files that this very job made.',
                required: false,
            },
            report: {
                description: 'Where to write the report (one HTML file).',
                required: false,
                default: 'evaluation.html',
            },
            comment: {
                description: '`true` keeps one comment on the pull request up to date.',
                required: false,
                default: 'false',
            },
            'self-check': {
                description: '`true` resamples an A/A run and tells how often the gates would flip on their own.',
                required: false,
                default: 'false',
            },
            'dry-run': DRY_RUN,
            'allow-refusal': {
                description: '`true` lets the job succeed when a gate fails or stays inconclusive; `verdict` and `passed` tell. What cannot be decided at all still fails it.',
                required: false,
                default: 'false',
            },
            token: TOKEN,
        },
        outputs: {
            verdict: '`pass`, `fail`, `inconclusive`, `error`, or `not_applicable` where no gate could apply.',
            passed: '`true` where no gate stands in the way.',
            'report-path': 'Where the report was written.',
            'evaluation-digest': 'Digest of the record in the ledger; empty for a preview.',
            subject: 'The version that was evaluated; empty for a preview.',
            version: 'Its number.',
            stage: 'The stage it was evaluated for.',
        },
        permissions: {
            contents: { level: 'write', because: 'writes the ledger, and the release that keeps the samples' },
            checks: {
                level: 'write',
                because: 'shows the verdict on the commit; without it the summary alone does',
                optional: true,
            },
            'pull-requests': {
                level: 'write',
                because: 'keeps the comment, where one is asked for; else not needed',
                optional: true,
            },
            'id-token': ID_TOKEN,
        },
    },
];

;// CONCATENATED MODULE: ./build/entry/registry.js
/**
 * Every input and output of every action, said once. `actions/<name>/action.yml`, its README table and the environment
 * that the entry reads are the same list; a test compares them.
 */






/** An input travels to the program as this and its name, upper case, dashes as underscores. */
const INPUT_PREFIX = 'INPUT_';
/** The one input that travels under another name, because that is where every program looks for a token. */
const TOKEN_INPUT = 'token';
const TOKEN_VARIABLE = 'GITHUB_TOKEN';
/** Tells the program whether that token is another one than the job's own; equal to what the adapters read. */
const OWN_TOKEN_VARIABLE = 'SLIPWAY_OWN_TOKEN';
/** Outputs that every action has. */
const COMMON_OUTPUTS = {
    decision: 'What was decided: `done`, `already_done`, `planned`, `refused`, `inconclusive` or `error`.',
    'reason-code': 'Why, as a stable code; see docs/reference/results.md.',
    result: 'The whole result as JSON (`slipway.result/1`).',
};
const ACTIONS = [
    ...VERSION_ACTIONS,
    ...APPROVAL_ACTIONS,
    ...MOVE_ACTIONS,
    ...ROLLOUT_ACTIONS,
    ...CARE_ACTIONS,
    ...SERVING_ACTIONS,
];

;// CONCATENATED MODULE: ./build/entry/output.js
/** Bringing a result to whoever asked: terminal, JSON, or the outputs, summary and annotations of a job. */






/** 0: done. 1: refused. 2: error. 3: inconclusive. */
const EXITS = {
    done: 0,
    already_done: 0,
    planned: 0,
    refused: 1,
    error: 2,
    inconclusive: 3,
};
/** Operations that judge what was measured. Only a verdict is a refusal there: who could not judge says so with 2. */
const JUDGES = new Set(['evaluate', 'eval-gate', 'inspect', 'monitor']);
const VERDICTS = new Set([
    'evaluation_failed',
    'evaluation_inconclusive',
    'rolled_back_by_guard',
    'look_hold',
]);
function exitCode(result, of) {
    const { decision, operation, reason_code: reason } = result;
    const isVerdict = JUDGES.has(operation)
        ? VERDICTS.has(reason)
        : decision === 'refused' || decision === 'inconclusive';
    if (isVerdict && of.allowRefusal === 'yes')
        return 0;
    return decision === 'refused' && !isVerdict ? EXITS.error : EXITS[decision];
}
async function deliver(of) {
    const { outcome, json, env } = of;
    const { result } = outcome;
    const inJob = env['GITHUB_ACTIONS'] === 'true';
    if (json !== null && json !== '-')
        (0,external_node_fs_.writeFileSync)(json, `${JSON.stringify(result, null, 2)}\n`);
    if (json === '-')
        process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else
        process.stdout.write(`${output_text(outcome, { palette: usesColor(env) ? 'ansi' : 'none' })}\n${outcome.after ?? ''}`);
    if (inJob)
        await deliverToJob({ result, operation: of.operation, env, summary: outcome.summary ?? '' });
}
function output_text(outcome, of) {
    const { result } = outcome;
    const fine = result.decision === 'done' || result.decision === 'already_done';
    if (outcome.text !== undefined && (fine || outcome.always === 'text')) {
        const warnings = result.warnings.map((warning) => `warning: ${(0,render_escape/* escapeTerminal */.en)(warning)}`);
        return [outcome.text, ...warnings].join('\n');
    }
    return (0,terminal/* renderTerminal */.bF)(result, { palette: of.palette, width: process.stdout.columns ?? 100 });
}
/** Terminals, unless told otherwise; never in a job, whose log people read as text. */
function usesColor(env) {
    if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '')
        return false;
    return process.stdout.isTTY === true && env['GITHUB_ACTIONS'] !== 'true';
}
/** The result as an output. One that is too large for an output goes without its record, and says so. */
function resultOutput(result) {
    const text = JSON.stringify(result);
    if (text.length <= actions_io/* OUTPUT_LIMIT */.oJ)
        return text;
    const note = 'The record is too large for an output: take it from `slipway … --json FILE`.';
    return JSON.stringify({ ...result, record: null, warnings: [...result.warnings, note] });
}
async function deliverToJob(of) {
    const { result, operation } = of;
    const io = (0,actions_io/* createActionsIo */.gp)({ env: of.env, write: (line) => void process.stdout.write(line) });
    io.setOutput('decision', result.decision);
    io.setOutput('reason-code', result.reason_code);
    const record = (result.record ?? {});
    for (const output of Object.keys(ACTIONS.find((action) => action.operation === operation)?.outputs ?? {})) {
        const value = record[output.replaceAll('-', '_')] ?? (output === 'subject' ? record['reference'] : undefined);
        if (typeof value === 'string' || typeof value === 'number')
            io.setOutput(output, String(value));
    }
    io.setOutput('result', resultOutput(result));
    const { jobSummary } = await Promise.all(/* import() */[__webpack_require__.e(3543), __webpack_require__.e(4650)]).then(__webpack_require__.bind(__webpack_require__, 63005));
    io.appendSummary([of.summary, jobSummary(result)].filter((part) => part !== '').join('\n\n'));
    if (result.refusal !== null) {
        const { required, found, next } = result.refusal;
        io.annotate('error', `Required: ${required}. Found: ${found.replace(/\.$/, '')}. Next: ${next}`, {
            title: `${operation}: ${result.reason_code}`,
        });
    }
    for (const check of (0,core_result/* failures */.e9)(result.checks).slice(0, result.refusal === null ? 0 : 9)) {
        if (check.detail !== result.refusal?.found)
            io.annotate('error', check.detail, { title: check.title });
    }
    for (const warning of result.warnings)
        io.annotate('warning', warning);
}


/***/ }),

/***/ 14246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Lg: () => (/* binding */ formatActor),
/* harmony export */   TI: () => (/* binding */ formatRun),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   qF: () => (/* binding */ formatEvent),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _core_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61457);

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/;
/** `2026-03-03 14:05:12` of an ISO time in UTC; any other text as it is. */
function formatMoment(at) {
    const match = MOMENT.exec(at);
    return match === null ? at : `${match[1]} ${match[2]}`;
}
const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
/** `9.4 KiB`; whole bytes below 1,024. */
function formatBytes(size) {
    let value = size;
    let unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
        value /= 1024;
        unit += 1;
    }
    if (unit === 0)
        return size === 1 ? '1 byte' : `${formatCount(size)} bytes`;
    return `${value.toFixed(1)} ${UNITS[unit]}`;
}
/** `12,345`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 version`, `2 versions`. */
function plural(count, one) {
    return `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;
}
/** `sha256:0123456789ab…`: enough to tell digests apart by eye. */
function shortDigest(digest) {
    return digest.length > 20 ? `${digest.slice(0, 19)}…` : digest;
}
function formatActor(actor) {
    return actor.kind === 'person' ? actor.login : `automation (for ${actor.login})`;
}
/** `run 4711, job promote of .github/workflows/promote.yml`. */
function formatRun(run) {
    const attempt = run.attempt === 1 ? '' : `, attempt ${run.attempt}`;
    return `run ${run.id}${attempt}, job ${run.job} of ${run.workflow}`;
}
const EVENTS = {
    version_claimed: 'version claimed',
    version_published: 'version published',
    version_abandoned: 'version abandoned',
    evaluated: 'evaluated',
    promoted: 'promoted',
    rolled_back: 'rolled back',
    alias_set: 'alias set',
    held: 'held',
    resumed: 'hold lifted',
    reconciled: 'reconciled',
    requested: 'asked for',
    request_closed: 'request closed',
    signed: 'said in a comment',
    restricted: 'restricted',
    advanced: 'advanced',
    looked: 'looked at',
    configured: 'configured',
};
/** What happened, in people's words; the type itself where this program does not know it. */
function formatEvent(type) {
    return EVENTS[type] ?? type;
}
/** The version's tag; null where the names are none that tags can have. */
function tagOf(of) {
    try {
        return (0,_core_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .versionTag */ .Vm)(of);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 73119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   DW: () => (/* binding */ decisionWord),
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   WS: () => (/* binding */ flattenChecks),
/* harmony export */   Z4: () => (/* binding */ evidencePairs),
/* harmony export */   l2: () => (/* binding */ untoldLine),
/* harmony export */   ly: () => (/* binding */ STATUS_WORDS)
/* harmony export */ });
/* unused harmony export DECISION_WORDS */
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/** The words and the one symbol for each status and decision; the same in Markdown and in the terminal. */


const STATUS_WORDS = {
    not_applicable: { word: 'not applicable', symbol: '·', tone: 'quiet' },
    pass: { word: 'pass', symbol: '✓', tone: 'good' },
    inconclusive: { word: 'inconclusive', symbol: '?', tone: 'open' },
    fail: { word: 'fail', symbol: '✗', tone: 'bad' },
    error: { word: 'error', symbol: '!', tone: 'bad' },
};
const DECISION_WORDS = {
    done: { word: 'Done', symbol: '✓', tone: 'good' },
    already_done: { word: 'Already done', symbol: '✓', tone: 'good' },
    planned: { word: 'Planned, nothing written', symbol: '·', tone: 'quiet' },
    refused: { word: 'Refused', symbol: '✗', tone: 'bad' },
    inconclusive: { word: 'Inconclusive', symbol: '?', tone: 'open' },
    error: { word: 'Error', symbol: '!', tone: 'bad' },
};
/** Never shows what this program does not know as something good. */
function statusWord(status) {
    return STATUS_WORDS[status] ?? { word: String(status), symbol: '!', tone: 'bad' };
}
function decisionWord(decision) {
    return DECISION_WORDS[decision] ?? { word: String(decision), symbol: '!', tone: 'bad' };
}
/** The verdict's sentence. Where it would only repeat what the refusal found, what the code means is said instead. */
function verdictSentence(result) {
    const repeats = result.summary.trim() === '' || result.summary === result.refusal?.found;
    return repeats ? (_core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .ez[result.reason_code] ?? result.summary) : result.summary;
}
/** The tree below its root, parents before children; the root itself when it has none and says something. */
function flattenChecks(root) {
    const walk = (checks, depth) => checks.flatMap((check) => [{ check, depth }, ...walk(check.children ?? [], depth + 1)]);
    return walk(root.children ?? [], 0);
}
/** What was found, as short `name: value` pairs. Values are JSON where they are no plain text. */
function evidencePairs(evidence) {
    return Object.entries(evidence ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)),
    ]);
}
/**
 * That not everybody whom the policy names is known to have been told of the newest change; null where all were. Plain
 * text: a state cannot tell "nobody has confirmed it yet" from "it failed", so the line says how to find out.
 */
function untoldLine({ model, untold }) {
    if (untold === null)
        return null;
    return `Not confirmed: that everybody under serving.after-change was told of event ${untold.seq} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(untold.at)} UTC). To tell them again, and see who cannot be told: slipway reconcile ${model}`;
}


/***/ }),

/***/ 64425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ renderExplanation),
/* harmony export */   bF: () => (/* binding */ renderTerminal),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   s8: () => (/* binding */ renderTimeline)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66082);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14246);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73119);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81175);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50069);





const CODES = { good: '32', bad: '31', open: '33', quiet: '2', strong: '1' };
function styleOf(options) {
    const paint = (text, tone) => options.palette === 'ansi' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
    return { width: Math.max(40, options.width ?? 100), paint };
}
/** Wraps `text` behind `first`, which may be painted; further lines are indented. Text is made safe here. */
function hang(style, of) {
    const used = (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.first));
    const lines = (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(of.text).trim(), style.width - of.indent, style.width - used);
    return lines.map((line, index) => (index === 0 ? of.first : ' '.repeat(of.indent)) + line);
}
/** The result as lines for a person: verdict, refusal, warnings, checks, effects. Ends with a line feed. */
function renderTerminal(result, options = {}) {
    const style = styleOf(options);
    const blocks = [
        verdictLines(style, result),
        refusalLines(style, result),
        result.warnings.flatMap((warning) => hang(style, { first: style.paint('warning  ', 'open'), indent: 9, text: warning })),
        (result.checks.children ?? []).flatMap((check) => checkLines(style, { check, depth: 0 })),
        effectLines(style, result),
    ];
    return `${blocks
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n')}\n`;
}
function painted(style, { word, tone }) {
    return style.paint(word, tone);
}
function verdictLines(style, result) {
    const word = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWord */ .DW)(result.decision);
    const label = `${word.symbol} ${word.word}`;
    const code = result.reason_code === 'ok' ? '' : ` (${result.reason_code})`;
    const first = `${style.paint(label, word.tone)}${style.paint(code, 'quiet')}: `;
    return hang(style, { first, indent: (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)(`${label}${code}: `), text: (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictSentence */ .BT)(result) });
}
function refusalLines(style, { refusal }) {
    if (refusal === null)
        return [];
    const line = (name, text) => hang(style, { first: `  ${style.paint(name.padEnd(10), 'strong')}`, indent: 12, text });
    return [...line('Required', refusal.required), ...line('Found', refusal.found), ...line('Next', refusal.next)];
}
function checkLines(style, of) {
    const { check, depth } = of;
    const word = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusWord */ .Hm)(check.status);
    const indent = 2 + depth * 2;
    const title = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(check.title);
    const first = `${' '.repeat(indent)}${style.paint(word.symbol, word.tone)} ${style.paint(title, 'strong')}: `;
    const status = word.tone === 'good' ? '' : `${word.word}. `;
    const lines = hang(style, { first, indent: indent + 4, text: `${status}${check.detail}` });
    const evidence = word.tone === 'good' || word.tone === 'quiet' ? [] : (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .evidencePairs */ .Z4)(check.evidence);
    return [
        ...lines,
        ...evidence.flatMap(([name, value]) => hang(style, { first: ' '.repeat(indent + 4), indent: indent + 6, text: `${name}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(value, 300)}` })),
        ...(check.children ?? []).flatMap((child) => checkLines(style, { check: child, depth: depth + 1 })),
    ];
}
const EFFECT_TONES = {
    done: { word: 'done', symbol: '✓', tone: 'good' },
    already_done: { word: 'was there', symbol: '✓', tone: 'good' },
    planned: { word: 'planned', symbol: '·', tone: 'quiet' },
    owed: { word: 'owed', symbol: '!', tone: 'open' },
};
function effectLines(style, { effects }) {
    const kinds = Math.max(0, ...effects.map((one) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.effect))));
    return effects.flatMap((one) => {
        const word = EFFECT_TONES[one.state];
        const state = painted(style, { ...word, word: word.word.padEnd(9) });
        const indent = 2 + 9 + 2 + kinds + 2;
        const first = `  ${state}  ${(0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .padEnd */ .f)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.effect), kinds)}  `;
        const text = `${one.id}${one.reason === undefined ? '' : ` (${one.reason})`}`;
        // A link is never broken: it would no longer be one.
        const link = one.url === undefined ? [] : [' '.repeat(indent) + style.paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.url), 'quiet')];
        return [...hang(style, { first, indent, text }), ...link];
    });
}
const GAP = 2;
const NARROWEST = 20;
/**
 * A table with columns as wide as their widest cell; the last one wraps within `width`. Without an end-of-line at the
 * end, and without trailing spaces.
 */
function renderTable(columns, rows, options = {}) {
    const style = styleOf(options);
    const cells = [columns, ...rows].map((row) => columns.map((_name, index) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(row[index] ?? '').trim()));
    const widths = columns.map((_name, index) => Math.max(...cells.map((row) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)(row[index] ?? ''))));
    const last = columns.length - 1;
    const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP, 0);
    const room = Math.max(NARROWEST, style.width - before);
    const lines = cells.flatMap((row, line) => {
        const fixed = row
            .slice(0, last)
            .map((cell, index) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .padEnd */ .f)(cell, (widths[index] ?? 0) + GAP))
            .join('');
        const wrapped = (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C1)(row[last] ?? '', room);
        return wrapped.map((text, index) => {
            const whole = `${index === 0 ? fixed : ' '.repeat(before)}${text}`.trimEnd();
            return line === 0 ? style.paint(whole, 'strong') : whole;
        });
    });
    return lines.join('\n');
}
/** Who did what, what was decided and where to look; a new day is announced. Ends with a line feed. */
function renderTimeline(entries, options = {}) {
    const style = styleOf(options);
    // Whoever tells a story as it happens knows the longest name before it comes up.
    const who = Math.max(options.whoWidth ?? 3, ...entries.map((one) => (0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .displayWidth */ .F1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(one.who))));
    const indent = 8 + GAP + who + GAP;
    let day = '';
    const lines = entries.flatMap((entry) => {
        const [date = '', time = ''] = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(entry.at)).split(' ');
        const heading = date === day ? [] : [...(day === '' ? [] : ['']), style.paint(`${date} (UTC)`, 'strong')];
        day = date;
        const word = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWord */ .DW)(entry.outcome);
        const first = `${style.paint(time.padEnd(8), 'quiet')}  ${(0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .padEnd */ .f)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(entry.who), who)}  `;
        const verdict = `${word.symbol} ${word.word}${entry.decision === '' ? '' : `: ${entry.decision}`}`;
        const blank = ' '.repeat(indent);
        return [
            ...heading,
            ...hang(style, { first, indent, text: entry.what }),
            ...(0,_width_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C1)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(verdict), style.width - indent).map((line) => blank + style.paint(line, word.tone)),
            ...(entry.link === null ? [] : [blank + style.paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(entry.link), 'quiet')]),
        ];
    });
    return `${lines.join('\n')}\n`;
}
/** An explanation as an indented tree, with the place in the policy that each statement comes from. */
function renderExplanation(explanation, options = {}) {
    const style = styleOf(options);
    const walk = (node, depth) => {
        const indent = depth * 2;
        const mark = node.status === 'inconclusive' ? `${style.paint('?', 'open')} ` : '';
        const title = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(node.title);
        const head = `${' '.repeat(indent)}${mark}${style.paint(title, 'strong')}`;
        const origin = node.evidence === undefined ? '' : `(${node.evidence.origin})`;
        const text = [node.detail, origin].filter((part) => part !== '').join(' ');
        const own = text === '' ? [head] : hang(style, { first: `${head}: `, indent: indent + 4, text });
        return [...own, ...(node.children ?? []).flatMap((child) => walk(child, depth + 1))];
    };
    return `${walk(explanation, 0).join('\n')}\n`;
}


/***/ }),

/***/ 50069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   f: () => (/* binding */ padEnd)
/* harmony export */ });
/** How many columns a terminal gives to a text, and wrapping by it. Input is free of control characters. */
const WIDE = /[\u{1100}-\u{115f}\u{231a}\u{231b}\u{2329}\u{232a}\u{23e9}-\u{23ec}\u{23f0}\u{23f3}\u{25fd}\u{25fe}\u{2e80}-\u{303e}\u{3041}-\u{33ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{a000}-\u{a4cf}\u{a960}-\u{a97c}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe10}-\u{fe19}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{fe0f}/u;
const EMPTY = /^[\p{Mn}\p{Me}\p{Cf}]*$/u;
let segmenter = null;
/** What a reader takes for one character each: letters with their accents, whole emoji. */
function graphemes(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no segmenter.
    if (/^[\x00-\x7f]*$/.test(text))
        return [...text];
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return Array.from(segmenter.segment(text), (one) => one.segment);
}
function graphemeWidth(grapheme) {
    if (EMPTY.test(grapheme))
        return 0;
    return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}
/** Columns of a line. */
function displayWidth(text) {
    return graphemes(text).reduce((sum, one) => sum + graphemeWidth(one), 0);
}
/** Fills up with spaces on the right. */
function padEnd(text, width) {
    return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
/**
 * Lines of at most `width` columns (the first one of at most `first`), broken at spaces, or within a word that is too
 * long alone. Never empty.
 */
function wrapText(text, width, first = width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const room = Math.max(2, lines.length === 0 ? first : width);
        const joined = line === '' ? word : `${line} ${word}`;
        if (displayWidth(joined) <= room) {
            line = joined;
            continue;
        }
        if (line !== '' || room < displayWidth(word))
            lines.push(line);
        const pieces = breakWord(word, Math.max(2, width));
        lines.push(...pieces.slice(0, -1));
        line = pieces[pieces.length - 1] ?? '';
    }
    return line === '' && lines.length > 0 ? lines : [...lines, line];
}
function breakWord(word, room) {
    const pieces = [];
    let piece = '';
    let used = 0;
    for (const one of graphemes(word)) {
        const width = graphemeWidth(one);
        if (used + width > room && piece !== '') {
            pieces.push(piece);
            piece = '';
            used = 0;
        }
        piece += one;
        used += width;
    }
    return [...pieces, piece];
}


/***/ })

};
