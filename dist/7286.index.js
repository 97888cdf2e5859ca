export const id = 7286;
export const ids = [7286];
export const modules = {

/***/ 8956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctor: () => (/* binding */ runDoctor),
  runInit: () => (/* binding */ runInit)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(1091);
// EXTERNAL MODULE: ./build/adapters/disk.js
var disk = __webpack_require__(4896);
;// CONCATENATED MODULE: ./build/adapters/workplace.js
/** A checkout on this machine, as `init` sees it. */




/** Refuses with `input_invalid` when the folder cannot be read or written. */
function createWorkplace(folder) {
    return {
        read: async (path) => {
            try {
                return await (0,promises_.readFile)((0,disk/* joinWithin */.U)(folder, path), 'utf8');
            }
            catch (cause) {
                if (codeOf(cause) === 'ENOENT')
                    return null;
                return unusable(cause, { what: 'read', path });
            }
        },
        write: async (path, text) => {
            const target = (0,disk/* joinWithin */.U)(folder, path);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true }).catch((cause) => unusable(cause, { what: 'written', path }));
            try {
                // `wx` is the promise to replace nothing, kept by the system and not by a look beforehand.
                await (0,promises_.writeFile)(target, text, { flag: 'wx' });
                return { kind: 'written' };
            }
            catch (cause) {
                if (codeOf(cause) === 'EEXIST')
                    return { kind: 'exists' };
                return unusable(cause, { what: 'written', path });
            }
        },
    };
}
function codeOf(cause) {
    return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}
function unusable(cause, of) {
    (0,reasons/* refuse */.TR)({
        code: 'input_invalid',
        required: `a folder in which ${of.path} can be ${of.what}`,
        found: codeOf(cause) ?? 'an unknown error of the file system',
        next: 'Run this in a checkout of the repository, as somebody who may write there.',
    });
}

// EXTERNAL MODULE: ./build/core/paths.js
var paths = __webpack_require__(6182);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(4429);
;// CONCATENATED MODULE: ./build/core/rulesets.js
/**
 * The repository rulesets that guard a registry, as GitHub's API takes them, and what existing ones amount to.
 *
 * Tier `detected`: nothing that was written can be changed or removed, by nobody; who may push can still append, which
 * `verify` and every reader detect. Tier `prevented`: only one GitHub App can append at all. (The app of GitHub Actions
 * itself cannot be named as a bypass actor, so a job's own token never reaches this tier.)
 */

const LEDGER_REF = `refs/heads/${paths/* LEDGER_BRANCH */.jF}`;
/** Version tags, stage tags (cancelled ones among them) and tags of evaluations. Names hold no `/`, and a ruleset's `*` does not pass one. */
const TAG_PATTERNS = ['refs/tags/*@v*', 'refs/tags/*#*#*', 'refs/tags/*.evaluation.*'];
function ruleset(of) {
    return {
        name: of.name,
        target: of.target,
        enforcement: 'active',
        conditions: { ref_name: { include: of.target === 'branch' ? [LEDGER_REF] : TAG_PATTERNS, exclude: [] } },
        rules: of.rules.map((type) => ({ type })),
        bypass_actors: of.bypass,
    };
}
/**
 * The rulesets of a tier. That nothing is rewritten binds everybody, the app too; so it stands apart from who may write.
 * `app` is the numeric id of the GitHub App, null where it is to be filled in.
 */
function rulesetsOf(tier, app = null) {
    const kept = [
        ruleset({
            name: 'Slipway: the ledger is only appended to',
            target: 'branch',
            rules: ['deletion', 'non_fast_forward'],
            bypass: [],
        }),
        ruleset({
            name: 'Slipway: tags stay where they are',
            target: 'tag',
            rules: ['update', 'deletion', 'non_fast_forward'],
            bypass: [],
        }),
    ];
    if (tier === 'detected')
        return kept;
    const bypass = [{ actor_id: app, actor_type: 'Integration', bypass_mode: 'always' }];
    return [
        ...kept,
        ruleset({
            name: 'Slipway: only the app writes the ledger',
            target: 'branch',
            rules: ['creation', 'update'],
            bypass,
        }),
        ruleset({ name: 'Slipway: only the app makes tags', target: 'tag', rules: ['creation'], bypass }),
    ];
}
/**
 * What rulesets do for refs of one pattern. A ruleset counts when it is active, excludes nothing, and includes the
 * pattern as we write it, or everything: whether any other pattern covers ours is not guessed at.
 */
function coverageOf(rulesets, of) {
    const counting = rulesets.filter((one) => one.target === of.target &&
        one.enforcement === 'active' &&
        one.exclude.length === 0 &&
        one.include.some((pattern) => covers(pattern, of)) &&
        of.rules.some((rule) => one.rules.includes(rule)));
    const enforcing = (rule) => counting.filter((one) => one.rules.includes(rule));
    // One ruleset that exempts nobody is enough, whatever others allow: a bypass is of one ruleset only.
    const open = of.rules.filter((rule) => enforcing(rule).length > 0 && enforcing(rule).every((one) => one.bypass?.length !== 0));
    const hidden = open.filter((rule) => enforcing(rule).some((one) => one.bypass === null));
    const exempt = open
        .filter((rule) => !hidden.includes(rule))
        .flatMap((rule) => enforcing(rule).flatMap((one) => (one.bypass ?? []).map(({ type, id }) => `${type}${id === null ? '' : ` ${id}`}`)));
    return {
        missing: of.rules.filter((rule) => enforcing(rule).length === 0),
        hidden,
        exempt: [...new Set(exempt)],
        by: counting.map((one) => one.name),
    };
}
function covers(pattern, of) {
    const prefix = of.target === 'branch' ? 'refs/heads/' : 'refs/tags/';
    const full = pattern.startsWith('refs/') || pattern.startsWith('~') ? pattern : `${prefix}${pattern}`;
    return full === '~ALL' || full === of.pattern || full === `${prefix}**` || full === `${prefix}**/*`;
}
/** The reference that the ledger's rules are about, as rulesets write it. */
const LEDGER_PATTERN = LEDGER_REF;
/** A command that makes a ruleset with GitHub's own program. With the app's id unknown it is asked for first. */
function rulesetCommand(one, of) {
    const unknown = one.bypass_actors.some((actor) => actor.actor_id === null);
    const body = JSON.stringify(one, null, 2).replaceAll('"actor_id": null', '"actor_id": $APP_ID');
    const mark = unknown ? 'JSON' : "'JSON'";
    const first = unknown
        ? 'APP_ID=$(gh api /apps/YOUR-APP --jq .id)   # the app that may write: its name in its address\n'
        : '';
    return `${first}gh api --method POST /repos/${of.repository}/rulesets --input - <<${mark}\n${body}\nJSON`;
}

;// CONCATENATED MODULE: ./build/core/setup-checks/parts.js

const leaf = (status, of, next) => ({
    ...of,
    status,
    next,
    ...(next === null ? {} : { evidence: { next } }),
});
const pass = (of) => leaf('pass', of, null);
const skip = (of) => leaf('not_applicable', of, null);
const fail = (of, next) => leaf('fail', of, next);
/** What could not be told is never counted as right: it says so, and how somebody else can tell. */
const parts_open = (of, next) => leaf('inconclusive', of, next);
function groupChecks(of, children) {
    return { ...(0,result/* group */.Os)(of, children), children, next: null };
}
/** Judges an answer from outside; without one, the check is open. */
function judge(known, of) {
    return known.kind === 'known' ? of.known(known.value) : of.open(known.reason);
}
/** Leaves that did not pass, each with its next step, in order. */
function stepsOf(check) {
    if (check.children !== undefined && check.children.length > 0)
        return check.children.flatMap(stepsOf);
    return check.next === null ? [] : [{ check: `${check.title}: ${check.detail}`, step: check.next }];
}

;// CONCATENATED MODULE: ./build/core/setup-checks/ledger.js
/** Is there a ledger, is it the one the policy pins, and who keeps it from being rewritten? */



const RESTORE = `Restore the branch from a clone that has it, never make it anew:\ngit push origin <commit>:refs/heads/${paths/* LEDGER_BRANCH */.jF}`;
function checkLedger(facts) {
    const { ledger, policy } = facts;
    const of = (detail) => ({ name: 'ledger', title: 'Ledger', detail });
    const pinned = policy.kind === 'ok' ? policy.policy.ledger.genesis : null;
    if (ledger.kind === 'missing') {
        const found = `Required: the branch ${paths/* LEDGER_BRANCH */.jF}; the repository has none.`;
        return pinned === null ? fail(of(found), 'slipway init') : fail(of(found), RESTORE);
    }
    if (policy.kind !== 'ok')
        return parts_open(of('Which ledger the policy pins cannot be told without a policy.'), `Mend ${paths/* POLICY_PATH */.l$} first.`);
    if (pinned === null) {
        const step = `git fetch origin ${paths/* LEDGER_BRANCH */.jF} && git rev-list --max-parents=0 FETCH_HEAD\nand add what it prints to ${paths/* POLICY_PATH */.l$}:\nledger:\n  genesis: <that commit>`;
        return fail(of('The policy pins no first commit, so another branch of that name would pass for the ledger.'), step);
    }
    if (ledger.descends === 'yes')
        return pass(of(`The branch ${paths/* LEDGER_BRANCH */.jF} begins with ${pinned}, as the policy pins.`));
    const why = ledger.descends === 'no' ? 'is not in its history' : 'is no commit that the repository knows';
    return fail(of(`The branch ${paths/* LEDGER_BRANCH */.jF} is not the ledger: ${pinned}, which the policy pins, ${why}.`), RESTORE);
}
const KEPT = ['deletion', 'non_fast_forward'];
const KEPT_TAGS = ['update', 'deletion'];
const WRITERS = ['creation', 'update'];
const [BRANCH_RULESET, TAG_RULESET] = rulesetsOf('detected');
function checkProtection(facts) {
    return groupChecks({ name: 'protection', title: 'Protection' }, [
        checkBranchRules(facts),
        checkExempt(facts),
        checkTagRules(facts),
        checkTier(facts),
    ]);
}
function checkBranchRules(facts) {
    const of = (detail) => ({ name: 'branch_rules', title: 'Rules of the ledger branch', detail });
    const command = rulesetCommand(BRANCH_RULESET, facts);
    return judge(facts.branchRules, {
        open: (reason) => parts_open(of(`Whether ${paths/* LEDGER_BRANCH */.jF} is guarded could not be told: ${reason}.`), `gh api /repos/${facts.repository}/rules/branches/${paths/* LEDGER_BRANCH */.jF} --jq '.[].type'   # should name ${KEPT.join(', ')}`),
        known: (rules) => {
            const missing = KEPT.filter((rule) => !rules.includes(rule));
            if (missing.length === 0)
                return pass(of(`GitHub forbids to delete ${paths/* LEDGER_BRANCH */.jF} and to force-push to it.`));
            return fail(of(`Required: the rules ${KEPT.join(', ')} on ${paths/* LEDGER_BRANCH */.jF}; not there: ${missing.join(', ')}.`), command);
        },
    });
}
function checkExempt(facts) {
    const of = (detail) => ({ name: 'exempt', title: 'Nobody is exempt', detail });
    const look = `An administrator can see it: gh api /repos/${facts.repository}/rulesets --jq '.[].id' | xargs -I{} gh api /repos/${facts.repository}/rulesets/{} --jq '{name, bypass_actors}'`;
    return judge(facts.rulesets, {
        open: (reason) => parts_open(of(`Who may pass the rules could not be told: ${reason}.`), look),
        known: (rulesets) => {
            const all = [
                coverageOf(rulesets, { target: 'branch', pattern: LEDGER_PATTERN, rules: KEPT }),
                ...TAG_PATTERNS.map((pattern) => coverageOf(rulesets, { target: 'tag', pattern, rules: KEPT_TAGS })),
            ];
            const exempt = [...new Set(all.flatMap((one) => one.exempt))];
            const by = [...new Set(all.flatMap((one) => one.by))];
            if (by.length === 0)
                return skip(of('There are no rules to be exempt from.'));
            if (exempt.length > 0)
                return fail(of(`${exempt.join(', ')} may rewrite what was written.`), `Take the bypass actors out of: ${by.join(', ')}\n(Settings, Rules, Rulesets). The app that writes needs none there: it only appends.`);
            if (all.some((one) => one.hidden.length > 0))
                return parts_open(of('GitHub shows who may pass a ruleset to administrators only.'), look);
            return pass(of('No one may pass the rules that keep what was written.'));
        },
    });
}
function checkTagRules(facts) {
    const of = (detail) => ({ name: 'tag_rules', title: 'Rules of the tags', detail });
    return judge(facts.rulesets, {
        open: (reason) => parts_open(of(`Whether tags are guarded could not be told: ${reason}.`), `gh api /repos/${facts.repository}/rulesets --jq '.[] | select(.target == "tag")'`),
        known: (rulesets) => {
            const missing = TAG_PATTERNS.filter((pattern) => coverageOf(rulesets, { target: 'tag', pattern, rules: KEPT_TAGS }).missing.length > 0);
            if (missing.length === 0)
                return pass(of('GitHub forbids to move or delete version tags and stage tags.'));
            return fail(of(`Required: an active tag ruleset with ${KEPT_TAGS.join(', ')} for ${TAG_PATTERNS.join(' and ')}; none for ${missing.join(' and ')}.`), rulesetCommand(TAG_RULESET, facts));
        },
    });
}
/** `prevented` when only named actors may write to the branch at all; null where that could not be told. */
function tierOf(facts) {
    if (facts.branchRules.kind === 'unverifiable')
        return null;
    const { value } = facts.branchRules;
    return WRITERS.every((rule) => value.includes(rule)) ? 'prevented' : 'detected';
}
function checkTier(facts) {
    const of = (detail) => ({ name: 'tier', title: 'Who may write', detail });
    const tier = tierOf(facts);
    if (tier === null)
        return parts_open(of('Which tier of protection is in force could not be told.'), "Give a token that may read the repository's rules (metadata: read).");
    if (tier === 'detected')
        return pass(of('Whoever may push can append; a forged event is detected, not prevented.'));
    if (facts.token.kind !== 'job')
        return pass(of('Only the actors that the ruleset names can write at all.'));
    const step = 'Give the actions the app\'s token:\n- uses: actions/create-github-app-token   # pin it by commit\n  id: app\n  with: { app-id: "${{ vars.SLIPWAY_APP_ID }}", private-key: "${{ secrets.SLIPWAY_APP_KEY }}" }\nand to each Slipway action:\n  with:\n    token: ${{ steps.app.outputs.token }}';
    return fail(of("Only an app may write the ledger, and this is the job's own token: every write would be refused."), step);
}

;// CONCATENATED MODULE: ./build/core/setup-checks/platform.js
/** Workflows, releases, the token: what the platform has to give. */


function checkPolicy(facts) {
    const of = (detail) => ({ name: 'policy', title: 'Policy', detail });
    const { policy } = facts;
    if (policy.kind === 'missing') {
        return fail(of(`Required: ${paths/* POLICY_PATH */.l$} on ${facts.defaultBranch}; there is none.`), `slipway init\nand merge what it writes to ${facts.defaultBranch}.`);
    }
    if (policy.kind === 'invalid') {
        const list = policy.problems.map((one) => `${one.file}:${one.line}:${one.column}: ${one.message}`);
        return fail(of(`${paths/* POLICY_PATH */.l$} on ${facts.defaultBranch} has ${list.length} problem${list.length === 1 ? '' : 's'}.`), `Mend:\n${list.join('\n')}`);
    }
    const { models } = policy.policy;
    const which = models === null ? 'any model' : `${Object.keys(models).length} model${Object.keys(models).length === 1 ? '' : 's'}`;
    return pass(of(`${paths/* POLICY_PATH */.l$} on ${facts.defaultBranch} is valid and covers ${which}.`));
}
function checkWorkflows(facts) {
    const group = { name: 'workflows', title: 'Workflows' };
    if (facts.policy.kind !== 'ok')
        return skip({ ...group, detail: 'Which workflows count cannot be told without a policy.' });
    if (facts.policy.policy.ledger.producedBy === null) {
        return pass({
            ...group,
            detail: `Any workflow of ${facts.defaultBranch} may write: the policy has no \`ledger.produced-by\`.`,
        });
    }
    const checks = [...facts.workflows].map(([path, known]) => {
        const of = (detail) => ({ name: 'workflow', title: path, detail });
        return judge(known, {
            open: (reason) => parts_open(of(`Whether it is there could not be told: ${reason}.`), `gh api "/repos/${facts.repository}/contents/${path}?ref=${facts.defaultBranch}" --jq .path`),
            known: (there) => there
                ? pass(of(`It is on ${facts.defaultBranch}.`))
                : fail(of(`The policy lists it, and ${facts.defaultBranch} has no such file.`), `slipway init   # writes the workflows that are missing; merge them to ${facts.defaultBranch}\nor take ${path} out of \`ledger.produced-by\`.`),
        });
    });
    return groupChecks(group, checks);
}
function checkReleases(facts) {
    const of = (detail) => ({ name: 'immutable_releases', title: 'Immutable releases', detail });
    const command = `gh api --method PUT /repos/${facts.repository}/immutable-releases   # as an administrator; holds for releases from then on`;
    const required = facts.policy.kind === 'ok' && facts.policy.policy.immutableReleases === 'require';
    const { immutableReleases: setting, lastRelease } = facts;
    const known = setting.kind === 'known' ? setting.value : lastRelease?.immutable;
    const from = setting.kind === 'known' ? '' : ` (told from ${lastRelease?.tag}, the newest)`;
    if (known === true)
        return pass(of(`Releases are immutable${from}: their tags and files cannot be changed.`));
    if (required && known === false)
        return fail(of(`The policy requires immutable releases, and they are not${from}.`), command);
    if (!required)
        return pass(of(`The policy prefers immutable releases and goes on without; ${known === undefined ? 'whether they are could not be told' : `they are not${from}`}.`));
    const reason = setting.kind === 'unverifiable' ? setting.reason : '';
    return parts_open(of(`The policy requires immutable releases; whether they are could not be told: ${reason}.`), `gh api /repos/${facts.repository}/immutable-releases   # as an administrator`);
}
const PERMISSIONS = 'permissions:\n  contents: write\n  id-token: write\n  issues: write   # for rollback';
function checkToken(facts) {
    return groupChecks({ name: 'token', title: 'Token' }, [checkWrites(facts), checkIdentity(facts), checkIssues(facts)]);
}
function checkWrites(facts) {
    const of = (detail) => ({ name: 'contents', title: 'Writing', detail });
    const whose = {
        job: "the job's own",
        app: `the app's (${facts.token.login ?? 'unnamed'})`,
        person: `${facts.token.login ?? 'somebody'}'s`,
    }[facts.token.kind];
    const give = facts.token.kind === 'person'
        ? `An administrator gives the write role:\ngh api --method PUT /repos/${facts.repository}/collaborators/${facts.token.login ?? 'LOGIN'} -f permission=push`
        : `Have in the job:\n${PERMISSIONS}`;
    const contents = facts.access.kind === 'known' ? facts.access.value.contents : facts.access;
    return judge(contents, {
        open: (reason) => parts_open(of(`The token is ${whose}; whether it may write could not be told: ${reason}.`), give),
        known: (level) => level === 'write'
            ? pass(of(`The token is ${whose} and may write.`))
            : fail(of(`The token is ${whose} and may only read: it can neither write nor start a workflow.`), give),
    });
}
function checkIdentity(facts) {
    const of = (detail) => ({ name: 'id_token', title: 'Origin', detail });
    const { identity, policy } = facts;
    if (identity.kind === 'no_job')
        return skip(of('Only a job can prove where an event comes from; run `slipway doctor` in one to check it.'));
    if (identity.kind === 'proven')
        return pass(of('GitHub vouches for this job, so readers can tell which workflow wrote an event.'));
    const tolerated = policy.kind === 'ok' && policy.policy.ledger.unprovenOrigin === 'warn';
    if (tolerated)
        return pass(of(`GitHub does not vouch for this job (${identity.reason}); the policy only warns of that.`));
    return fail(of(`GitHub does not vouch for this job: ${identity.reason}. Readers refuse such events.`), `Add to the job:\npermissions:\n  contents: write\n  id-token: write`);
}
function checkIssues(facts) {
    const of = (detail) => ({ name: 'issues', title: 'Incidents', detail });
    return judge(facts.access, {
        open: (reason) => parts_open(of(`Whether issues are switched on could not be told: ${reason}.`), `gh repo view ${facts.repository} --json hasIssuesEnabled`),
        known: ({ issues }) => issues
            ? pass(of('Issues are switched on, so a rollback can open an incident.'))
            : fail(of('Issues are switched off: a rollback works, and owes its incident for ever.'), `gh repo edit ${facts.repository} --enable-issues`),
    });
}

// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(2894);
// EXTERNAL MODULE: ./build/policy/types.js
var types = __webpack_require__(1842);
;// CONCATENATED MODULE: ./build/core/setup-checks/stages.js
/** Can what the policy grants and demands ever be there, with this token and this version of Slipway? */



/** The policy as its models see it; as such only where a model uses it as it stands. */
function policyBodies(policy) {
    const models = Object.values(policy.models ?? {});
    const own = models.filter((model) => model.overrides.length > 0);
    const seen = own.flatMap(({ name }) => {
        const effective = (0,policy_effective/* effectivePolicy */.C)(policy, name);
        return effective.kind === 'effective' ? [{ model: name, body: effective }] : [];
    });
    return models.length > 0 && own.length === models.length ? seen : [{ model: null, body: policy }, ...seen];
}
/** Findings of several models that are the same are one finding. */
function once(checks) {
    const seen = new Set();
    return checks.filter((check) => {
        const key = `${check.title}\n${check.detail}`;
        return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}
/** Whether it can be told that somebody fills one of the roles. */
function tellable(roles, of) {
    const unreadable = new Set();
    let ways = 0;
    for (const name of roles) {
        const role = Object.hasOwn(of.definitions, name) ? of.definitions[name] : undefined;
        if (name === types/* AUTOMATION */.q || (role !== undefined && role.users.length > 0))
            ways += 1;
        if (role === undefined)
            continue;
        if (role.permission !== null) {
            if (of.facts.roleLookup?.kind === 'known')
                ways += 1;
            else
                unreadable.add('repository roles');
        }
        for (const team of role.teams) {
            const known = of.facts.teams.get(organisationOf(team));
            if (known?.kind === 'known' && known.value)
                ways += 1;
            else
                unreadable.add(`team ${team}`);
        }
    }
    if (unreadable.size === 0)
        return { kind: 'yes' };
    return { kind: ways > 0 ? 'partly' : 'no', unreadable: [...unreadable] };
}
function organisationOf(team) {
    return team.split('/')[0] ?? team;
}
const TEAM_STEP = 'Use the token of a GitHub App with the organisation permission "Members: read" (a job\'s own token cannot read teams),\nor name people by login or repository permission in the role:\nroles:\n  NAME: { permission: maintain }';
function checkGrants(facts) {
    const group = { name: 'permissions', title: 'Permissions' };
    if (facts.policy.kind !== 'ok')
        return skip({ ...group, detail: 'Who may do what cannot be told without a policy.' });
    const checks = policyBodies(facts.policy.policy).flatMap(({ body: policy }) => Object.entries(policy.permissions).flatMap(([operation, grant]) => grantsOf(grant).flatMap(({ stage, roles }) => {
        if (roles.length === 0)
            return [];
        const what = stage === null ? operation : `${operation} ${stage}`;
        const of = (detail) => ({ name: 'grant', title: what, detail });
        const told = tellable(roles, { definitions: policy.roles, facts });
        if (told.kind === 'yes')
            return [];
        const list = told.unreadable.join(', ');
        if (told.kind === 'no')
            return [
                fail(of(`Granted to ${roles.join(', ')}, and this token cannot read ${list}: nobody would ever be let through.`), TEAM_STEP),
            ];
        return [
            parts_open(of(`Granted to ${roles.join(', ')}; this token cannot read ${list}, so whoever is let in by that alone is refused.`), TEAM_STEP),
        ];
    })));
    const found = once(checks);
    return found.length === 0
        ? pass({ ...group, detail: 'Whoever the policy grants something can be recognised with this token.' })
        : groupChecks(group, found);
}
function grantsOf(grant) {
    const stages = Object.entries(grant.stages).map(([stage, roles]) => ({
        stage,
        roles: [...grant.everywhere, ...roles],
    }));
    return grant.everywhere.length > 0 ? [{ stage: null, roles: grant.everywhere }, ...stages] : stages;
}
// ---- what stages ask for ----
/**
 * What a stage asks for that this version refuses to wave through. Kept in step with `checkRequirements` by a test.
 */
function unsupportedIn(stage) {
    const { requires, environment, exposure } = stage;
    return [
        ...(Object.keys(requires.signOffs).length > 0 ? ['sign-offs (`requires.sign-offs`)'] : []),
        ...(requires.checklist.length > 0 ? ['a checklist (`requires.checklist`)'] : []),
        ...((requires.soak?.samples ?? 0) > 0 ? ['samples seen while soaking (`requires.soak.samples`)'] : []),
        ...(environment !== null ? ['a protected environment (`environment`)'] : []),
        ...(exposure.strategy !== 'immediate' ? [`a rollout (\`exposure.strategy: ${exposure.strategy}\`)`] : []),
    ];
}
function checkStages(facts) {
    const group = { name: 'stages', title: 'Stages' };
    if (facts.policy.kind !== 'ok')
        return skip({ ...group, detail: 'What stages ask for cannot be told without a policy.' });
    const checks = once(policyBodies(facts.policy.policy).flatMap(({ model, body: policy }) => policy.lifecycle.order.flatMap((name) => checkStage(facts, { model, stage: policy.stages[name] }))));
    return checks.length === 0
        ? pass({ ...group, detail: 'No stage asks for anything that could never be there.' })
        : groupChecks(group, checks);
}
function checkStage(facts, of) {
    const { stage } = of;
    const asked = unsupportedIn(stage);
    const whose = of.model === null ? '' : ` for ${of.model}`;
    const unreachable = fail({
        name: 'stage',
        title: stage.name,
        detail: `It asks${whose} for ${asked.join(', ')}, which this version of Slipway cannot act on: every promotion to it is refused.`,
    }, `Until a version of Slipway can, take these keys out of stage ${stage.name} in the policy, or promote no further than the stage before.`);
    return [...(asked.length > 0 ? [unreachable] : []), ...checkEnvironment(facts, stage)];
}
function checkEnvironment(facts, stage) {
    const { environment } = stage;
    if (environment === null)
        return [];
    const { name } = environment;
    const of = (detail) => ({ name: 'environment', title: `Environment ${name}`, detail });
    const known = facts.environments.get(name) ?? { kind: 'unverifiable', reason: 'it was not looked up' };
    return [
        judge(known, {
            open: (reason) => parts_open(of(`Whether it is protected could not be told: ${reason}.`), `gh api /repos/${facts.repository}/environments/${name}`),
            known: (found) => judgeEnvironment(facts, { stage, found, of }),
        }),
    ];
}
function judgeEnvironment(facts, input) {
    const { found, of } = input;
    const wanted = input.stage.environment;
    const lacks = [
        ...(found.exists ? [] : ['it does not exist (GitHub would make one without protection when a job names it)']),
        ...(found.reviewers < wanted.reviewers
            ? [
                `${wanted.reviewers} reviewer${wanted.reviewers === 1 ? ' is' : 's are'} demanded and it has ${found.reviewers}`,
            ]
            : []),
        ...(wanted.preventSelfReview && !found.prevent_self_review ? ['whoever starts the run may approve it'] : []),
        ...(wanted.reviewers > 0 && found.admins_bypass === true ? ['administrators may pass it'] : []),
    ];
    if (lacks.length === 0)
        return pass(of('It is there and has the protection that the policy demands.'));
    const detail = `Stage ${input.stage.name} uses it: ${lacks.join('; ')}.`;
    if (wanted.withoutProtection === 'warn')
        return pass(of(`${detail} The policy only warns of that.`));
    const command = `gh api --method PUT /repos/${facts.repository}/environments/${wanted.name} --input - <<'JSON'\n${JSON.stringify({
        prevent_self_review: wanted.preventSelfReview,
        reviewers: [{ type: 'Team', id: 0 }],
        deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    }, null, 2)}\nJSON\n(type User or Team, with their id, once for each reviewer). Then, in Settings, Environments, ${wanted.name}: do not allow administrators to bypass.`;
    return fail(of(detail), command);
}

;// CONCATENATED MODULE: ./build/core/setup-checks/index.js







function checkSetup(facts) {
    return groupChecks({ name: 'doctor', title: `Set-up of ${facts.repository}` }, [
        checkPolicy(facts),
        checkLedger(facts),
        checkWorkflows(facts),
        checkProtection(facts),
        checkReleases(facts),
        checkToken(facts),
        checkGrants(facts),
        checkStages(facts),
    ]);
}

// EXTERNAL MODULE: ./build/core/tags.js
var tags = __webpack_require__(1457);
// EXTERNAL MODULE: ./build/policy/load.js + 8 modules
var load = __webpack_require__(5820);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(384);
;// CONCATENATED MODULE: ./build/operations/doctor.js






/** How many of the newest releases are looked through for one of the registry's. */
const RECENT_RELEASES = 10;
/** What a job is asked to prove: nothing that any event could be. */
const AUDIENCE = 'slipway:doctor';
/**
 * Checks policy, ledger, workflows, protection, releases, token, permissions and stages, and says what to do about each
 * that does not pass. `setup_incomplete`, refused, when one fails; inconclusive when one could not be told.
 */
async function doctor(context) {
    return (0,operations_context/* settle */.G9)('doctor', async () => {
        const facts = await gatherFacts(context);
        const checks = checkSetup(facts);
        const steps = stepsOf(checks);
        const record = { repository: facts.repository, tier: tierOf(facts), next_steps: steps };
        const warnings = facts.policy.kind === 'ok' ? facts.policy.warnings.map(load.formatProblem) : [];
        const open = (0,result/* failures */.e9)(checks);
        const failed = open.filter((check) => check.status === 'fail' || check.status === 'error');
        const base = { operation: 'doctor', checks, warnings };
        if (failed.length > 0) {
            const refusal = {
                code: 'setup_incomplete',
                required: 'everything that this policy needs to be set up',
                found: `${failed.length} of the checks fail: ${failed.map((check) => check.title).join(', ')}`,
                next: firstLine(steps[0]?.step ?? ''),
            };
            return { ...(0,operations_context/* refused */.J5)({ ...base, refusal }), record };
        }
        if (open.length > 0) {
            const summary = `Nothing is known to be missing; ${open.length} check${open.length === 1 ? '' : 's'} could not be made with this token: ${open.map((check) => check.title).join(', ')}.`;
            return (0,operations_context/* finished */.xl)({ ...base, decision: 'inconclusive', reason: 'setup_incomplete', summary, record });
        }
        return (0,operations_context/* finished */.xl)({
            ...base,
            decision: 'done',
            reason: 'ok',
            summary: `${facts.repository} has everything that its policy needs.`,
            record,
        });
    });
}
function firstLine(step) {
    const [line = '', ...rest] = step.split('\n');
    return rest.length === 0 ? line : `${line} … (the whole of it, and of every other step, is in \`next_steps\`)`;
}
async function gatherFacts(context) {
    const { ledger, settings } = context.ports;
    const [snapshot, token, branchRules, rulesets, immutableReleases, access, identity] = await Promise.all([
        ledger.read({ files: [], recent_releases: RECENT_RELEASES }),
        settings.tokenKind(),
        settings.rulesFor({ branch: paths/* LEDGER_BRANCH */.jF }),
        settings.rulesetFacts(),
        settings.immutableReleases(),
        settings.repositoryAccess(),
        proveIdentity(context),
    ]);
    const policy = policyOf(snapshot);
    const bodies = policy.kind === 'ok' ? policyBodies(policy.policy).map((one) => one.body) : [];
    const organisations = new Set(bodies.flatMap((body) => Object.values(body.roles).flatMap((role) => role.teams.map(organisationOf))));
    const environments = new Set(bodies.flatMap((body) => Object.values(body.stages).flatMap(({ environment }) => (environment === null ? [] : [environment.name]))));
    const workflows = policy.kind === 'ok' ? (policy.policy.ledger.producedBy ?? []) : [];
    const restsOnRoles = bodies.some((body) => Object.values(body.roles).some((role) => role.permission !== null));
    const pinned = policy.kind === 'ok' ? policy.policy.ledger.genesis : null;
    const [descends, ofWorkflows, ofTeams, ofEnvironments, roleLookup] = await Promise.all([
        snapshot.ledger.kind === 'found' && pinned !== null ? ledger.descendsFrom(pinned) : null,
        lookUp(workflows, (path) => settings.workflowExists(path)),
        lookUp(organisations, (organisation) => settings.canReadTeams(organisation)),
        lookUp(environments, (name) => settings.environment(name)),
        restsOnRoles ? tryRole(context, token.login) : null,
    ]);
    return {
        repository: snapshot.repository.name,
        defaultBranch: snapshot.policy.branch,
        policy,
        ledger: snapshot.ledger.kind === 'missing' ? snapshot.ledger : { ...snapshot.ledger, descends },
        workflows: ofWorkflows,
        branchRules: branchRules.kind === 'known' ? { kind: 'known', value: branchRules.value.map((rule) => rule.type) } : branchRules,
        rulesets,
        immutableReleases,
        lastRelease: lastRelease(snapshot.releases.values()),
        token,
        access,
        identity,
        teams: ofTeams,
        roleLookup,
        environments: ofEnvironments,
    };
}
function policyOf(snapshot) {
    const { text } = snapshot.policy;
    return text === null ? { kind: 'missing' } : (0,load.loadPolicy)(text, { file: paths/* POLICY_PATH */.l$ });
}
async function lookUp(names, look) {
    return new Map(await Promise.all([...names].map(async (name) => [name, await look(name)])));
}
/** Asks for somebody's repository role, to see whether the token may ask at all. */
async function tryRole(context, login) {
    return context.ports.people.repositoryRole(login ?? 'github-actions[bot]');
}
async function proveIdentity(context) {
    if (context.run === null)
        return { kind: 'no_job' };
    const origin = await context.ports.origin.prove(AUDIENCE);
    return origin.kind === 'unproven' ? origin : { kind: 'proven' };
}
/** The newest release of the registry's own that says whether it is immutable. */
function lastRelease(releases) {
    for (const release of releases) {
        if (release === null || release.draft || release.immutable === null || (0,tags/* parseOwnTag */.qY)(release.tag) === null)
            continue;
        return { tag: release.tag, immutable: release.immutable };
    }
    return null;
}

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(7592);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(5562);
;// CONCATENATED MODULE: ./build/core/setup.js
/** Schema of `genesis.json`, the file that the first commit of a ledger carries. */
const GENESIS_SCHEMA = 'slipway.genesis/1';
/** The page that people see on the branch before anything is registered. */
function genesisPage(repository) {
    return `# Model registry

No version has been registered yet. A workflow registers one with the \`register-model\` action.

This branch is the ledger of ${repository}: every event is one commit, and everything here is made from the events. Slipway writes it;
edits by hand are found by \`slipway verify\`. Do not merge, rebase or delete it.
`;
}

;// CONCATENATED MODULE: ./build/core/starter/pins.js
/**
 * The one place that says which commit of which action our own files name. `scripts/generate-actions.mjs` writes it into
 * every example and README, and a test compares them.
 */
/**
 * Slipway itself. A commit cannot contain its own id, so a release is made first and named here by the commit after it;
 * before the first release the id stands for a commit that does not exist yet.
 */
const SLIPWAY = {
    repository: 'slipway-dev/slipway',
    commit: 'c6bc4a243b1ce4d99c3e31a5cdf117d8c407f4d8',
    version: 'v0.1.0',
};
const CHECKOUT = {
    repository: 'actions/checkout',
    commit: '8e8c483db84b4bee98b60c0593521ed34d9990e8',
    version: 'v6.0.1',
};
const SETUP_NODE = {
    repository: 'actions/setup-node',
    commit: '2028fbc5c25fe9cf00d9f06a71cc4710d4507903',
    version: 'v6.0.0',
};
const UPLOAD_ARTIFACT = {
    repository: 'actions/upload-artifact',
    commit: 'b7c566a772e6b6bfb58ed0dc250532a479d7789f',
    version: 'v6.0.0',
};
const PINS = [SLIPWAY, CHECKOUT, SETUP_NODE, UPLOAD_ARTIFACT];
/** What stands behind `uses:`, comment included: `actions/checkout@8e8c… # v6.0.1`. */
function usesOf(pin, path = '') {
    return `${pin.repository}${path === '' ? '' : `/${path}`}@${pin.commit} # ${pin.version}`;
}
/** The same text with every pinned use of these actions brought to the given commit and version. */
function repin(text, pins = PINS) {
    return pins.reduce((before, pin) => {
        const name = pin.repository.replace(/[.]/g, '\\.');
        const use = new RegExp(`(\\b${name}(?:/[\\w./-]+)?)@[0-9a-f]{40} # v[\\w.-]+`, 'g');
        return before.replace(use, `$1@${pin.commit} # ${pin.version}`);
    }, text);
}

;// CONCATENATED MODULE: ./build/core/starter/workflows.js
/**
 * The workflows that a registry needs, as a user copies them: `slipway init` writes them, `examples/` shows them,
 * and the demo runs them. The only things filled in are the model's name and the pins.
 */

const STARTER_WORKFLOWS = ['train.yml', 'promote.yml', 'rollback.yml', 'registry.yml'];
/** Where a workflow lies in a repository. */
function workflowPath(name) {
    return `.github/workflows/${name}`;
}
/** Text of each workflow, by file name. The model's name must have been checked: it is put in as it is. */
function starterWorkflows(options) {
    return {
        'train.yml': train(options),
        'promote.yml': promote(options),
        'rollback.yml': rollback(options),
        'registry.yml': registry(options),
    };
}
/** A model's name as a YAML scalar that stays text. */
function yamlName(name) {
    return /^[a-z][a-z0-9-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off)$/.test(name) ? name : `'${name}'`;
}
const action = (name, { slipway = SLIPWAY }) => usesOf(slipway, `actions/${name}`);
function train(options) {
    return `# A push that changes the model trains it, registers what came out as a version, evaluates it against the version that is
# live in production, and puts it into staging.
name: train

on:
  push:
    branches: [main]
    paths: ['train.mjs', 'recipe.json', 'lib/**', 'data/**']
  workflow_dispatch:

permissions: {}

jobs:
  # Fails when a gate fails, and when the data settle one neither way: neither is ever shown green. The registration stands,
  # with the evaluation that says so.
  register:
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, the version's tag and its release, and the release that keeps the samples
      checks: write # shows the verdict of the evaluation on the commit
      id-token: write # proves to every reader which workflow registered it
    outputs:
      subject: \${{ steps.register.outputs.subject }}
      verdict: \${{ steps.register.outputs.verdict }}
    steps:
      - uses: ${usesOf(CHECKOUT)}
        with:
          persist-credentials: false
      - run: node train.mjs --out model
      - id: register
        uses: ${action('register-model', options)}
        with:
          model: ${yamlName(options.model)}
          path: model
          evaluation: model/predictions.csv
      - if: \${{ !cancelled() && steps.register.outputs.report-path != '' }}
        uses: ${usesOf(UPLOAD_ARTIFACT)}
        with:
          name: evaluation
          path: \${{ steps.register.outputs.report-path }}

  # What a gate found worse stays out of staging. What was not settled goes in, to be looked at: production asks for more.
  stage:
    needs: register
    if: \${{ !cancelled() && contains(fromJSON('["pass", "not_applicable", "inconclusive"]'), needs.register.outputs.verdict) }}
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves to every reader which workflow promoted it
    steps:
      - uses: ${action('promote', options)}
        with:
          subject: \${{ needs.register.outputs.subject }}
          to: staging
`;
}
function promote(options) {
    return `# A person moves a version to a stage: Actions, promote, Run workflow. The policy decides whether that person may.
name: promote
run-name: 'promote \${{ inputs.subject }} to \${{ inputs.stage }}'

on:
  workflow_dispatch:
    inputs:
      subject:
        description: 'The version: ${options.model}@1.2.0, or the subject that its registration put out'
        required: true
      stage:
        description: Stage to promote to
        type: choice
        options: [staging, production]
        default: production
      reason:
        description: Why, for the record
      link:
        description: Link of the change, where the policy demands one
      expected-live:
        description: 'What must be live there now: a version, a digest or none'

permissions: {}

# One at a time for this model, and none of them is cancelled half-way. The ledger needs no such group to stay right: of two
# promotions at once, one is refused because another version went live. The group spares people that refusal.
concurrency:
  group: slipway-promote-${options.model}
  cancel-in-progress: false

jobs:
  promote:
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves to every reader which workflow promoted it
    steps:
      - uses: ${action('promote', options)}
        with:
          subject: \${{ inputs.subject }}
          to: \${{ inputs.stage }}
          reason: \${{ inputs.reason }}
          link: \${{ inputs.link }}
          expected-live: \${{ inputs.expected-live }}
`;
}
function rollback(options) {
    return `# The way back: Actions, rollback, Run workflow, a reason. No concurrency group, no environment, nobody to ask first:
# whatever else is running, a rollback waits for nothing but a runner.
name: rollback
run-name: 'roll back \${{ inputs.model }} in \${{ inputs.stage }}'

on:
  workflow_dispatch:
    inputs:
      model:
        description: Name of the model
        required: true
        default: ${yamlName(options.model)}
      stage:
        description: Stage to roll back
        type: choice
        options: [production, staging]
        default: production
      to:
        description: 'Version to go back to; empty: the last good one'
      reason:
        description: What is wrong
        required: true
      incident:
        description: 'Number of an issue to annotate; empty: one is opened'

permissions: {}

jobs:
  rollback:
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      issues: write # opens the incident, or annotates the one given
      id-token: write # proves to every reader which workflow rolled it back
    steps:
      - uses: ${action('rollback', options)}
        with:
          model: \${{ inputs.model }}
          stage: \${{ inputs.stage }}
          to: \${{ inputs.to }}
          reason: \${{ inputs.reason }}
          incident: \${{ inputs.incident }}
`;
}
function registry(options) {
    const permissions = `permissions:
      contents: write # the ledger, and tags and release records that are still owed
      id-token: write # proves to every reader which workflow wrote the event`;
    return `# Taking care of the registry: a hold and its end, asked for by a person; and once a week whatever a run that broke off left.
name: registry
run-name: "registry: \${{ inputs.operation || 'reconcile' }}"

on:
  schedule:
    - cron: '17 5 * * 1'
  workflow_dispatch:
    inputs:
      operation:
        description: What to do
        type: choice
        options: [hold, resume, reconcile]
        required: true
      model:
        description: Name of the model
        default: ${yamlName(options.model)}
      stage:
        description: 'Stages to hold, separated by commas; empty: all'
      hold:
        description: 'Hold to lift, such as hold-12; empty: all'
      reason:
        description: Why, for a hold or its end
      until:
        description: 'When the hold runs out; empty: when it is lifted'

permissions: {}

jobs:
  hold:
    if: inputs.operation == 'hold'
    runs-on: ubuntu-latest
    ${permissions}
    steps:
      - uses: ${action('hold', options)}
        with:
          model: \${{ inputs.model }}
          stage: \${{ inputs.stage }}
          reason: \${{ inputs.reason }}
          until: \${{ inputs.until }}

  resume:
    if: inputs.operation == 'resume'
    runs-on: ubuntu-latest
    ${permissions}
    steps:
      - uses: ${action('resume', options)}
        with:
          model: \${{ inputs.model }}
          hold: \${{ inputs.hold }}
          reason: \${{ inputs.reason }}

  reconcile:
    if: github.event_name == 'schedule' || inputs.operation == 'reconcile'
    runs-on: ubuntu-latest
    ${permissions}
      issues: write # an incident that is still owed
    steps:
      - uses: ${action('reconcile', options)}
`;
}

;// CONCATENATED MODULE: ./build/core/starter/policy.js
/** The policy that `slipway init` writes: the smallest useful one. */


/** Said of the model that the examples are about; of any other the user has to say it. */
const DESCRIPTIONS = {
    'flight-delay': 'Will this flight leave more than 15 minutes late?',
};
/** The lines that pin a ledger, for a policy that has no `ledger` section yet. Ends with a line feed. */
function ledgerSection(genesis) {
    return `ledger:
  genesis: ${genesis}    # first commit of the branch model-registry, pinned
  produced-by: [${STARTER_WORKFLOWS.map(workflowPath).join(', ')}]
`;
}
/** Text of `.github/slipway.yml`. The model's name must have been checked: it is put in as it is. */
function starterPolicy(of) {
    const description = DESCRIPTIONS[of.model] ?? `What ${of.model} predicts, in one sentence.`;
    return `# ${paths/* POLICY_PATH */.l$}: the smallest useful policy
version: 1
lifecycle: basic                       # none → staging → production → archived
${ledgerSection(of.genesis)}roles:
  maintainers: { permission: maintain }
permissions:
  register: [maintainers, automation]
  promote: { staging: [maintainers, automation], production: [maintainers] }
  rollback: [maintainers]
metrics:
  accuracy: { direction: up }
evaluation:
  read:                                # results of known tools need no such lines; these are for a file of one's own
    - files: '**/predictions.csv'
      key: flight_id                   # the same row in every version's file: versions are compared row by row
      metrics: { accuracy: { label: label, score: prediction, as: accuracy } }
  gates:
    quality:
      - { metric: accuracy, min: 0.70 }
      - { metric: accuracy, vs: live, tolerance: 0.01 }
stages:
  production:
    requires: { evaluation: pass, sign-offs: { maintainers: 1 } }
models:
  ${yamlName(of.model)}: { description: '${description}' }
`;
}

;// CONCATENATED MODULE: ./build/operations/init-report.js
/** What a set-up amounts to: its result, for people and for programs. */






/** The result of a set-up: what was made, what to add, and what is left to do by hand. */
function describeSetup(context, of) {
    const { request, found, ledger, files } = of;
    const { repository } = found.snapshot;
    const toAdd = linesToAdd(found, ledger.genesis);
    const written = files.filter((file) => file.state === 'written');
    const changed = ledger.made === 'now' || written.length > 0;
    const decision = context.mode === 'dry_run' ? 'planned' : changed || toAdd !== null ? 'done' : 'already_done';
    const rulesets = { detected: rulesetsOf('detected'), prevented: rulesetsOf('prevented', request.app) };
    const commands = ['detected', 'prevented'].flatMap((tier) => rulesets[tier].map((one) => ({
        tier,
        title: one.name,
        command: rulesetCommand(one, { repository: repository.name }),
    })));
    const summary = decision === 'planned'
        ? `${repository.name} would become a registry: ${files.filter((file) => file.state === 'planned').length} files to write.`
        : decision === 'already_done'
            ? `${repository.name} is set up already; its ledger begins with ${ledger.genesis}.`
            : `${repository.name} has a ledger that begins with ${ledger.genesis}; ${written.length} files were written for you to look at and merge.`;
    return (0,operations_context/* finished */.xl)({
        operation: 'init',
        decision,
        reason: decision === 'planned' ? 'dry_run' : 'ok',
        summary,
        checks: checksOf({ ledger, files, toAdd }),
        effects: effectsOf({ ledger, files }),
        warnings: warningsOf(found),
        record: {
            repository: repository.name,
            model: request.model,
            genesis: ledger.genesis,
            files,
            to_add: toAdd,
            rulesets,
            commands,
            next_steps: nextSteps({ repository: repository.name, files, toAdd }),
        },
    });
}
function linesToAdd(found, genesis) {
    if (found.policy === null || found.pinned !== null || genesis === null)
        return null;
    if (Object.hasOwn(found.policy.policy.source.document, 'ledger')) {
        return { path: paths/* POLICY_PATH */.l$, under: 'ledger', lines: `  genesis: ${genesis}\n` };
    }
    return { path: paths/* POLICY_PATH */.l$, under: 'document', lines: ledgerSection(genesis) };
}
function warningsOf(found) {
    const warnings = [];
    const listed = found.policy?.policy.ledger.producedBy ?? null;
    const unlisted = listed === null ? [] : STARTER_WORKFLOWS.map(workflowPath).filter((path) => !listed.includes(path));
    if (unlisted.length > 0)
        warnings.push(`\`ledger.produced-by\` does not list ${unlisted.join(', ')}: what these workflows write will not count.`);
    if (found.policy?.where === 'default_branch')
        warnings.push(`Branch ${found.snapshot.policy.branch} has a policy that this folder lacks: pull it before you change anything.`);
    if (found.snapshot.repository.private)
        warnings.push('The repository is private: GitHub enforces rulesets there only on a paid plan.');
    return warnings;
}
function checksOf(of) {
    const { ledger, toAdd } = of;
    const made = { now: 'Made now', before: 'Was there', planned: 'Would be made' }[ledger.made];
    const branch = {
        name: 'ledger',
        title: 'Ledger',
        status: 'pass',
        detail: `${made}: branch ${paths/* LEDGER_BRANCH */.jF}${ledger.genesis === null ? '' : `, first commit ${ledger.genesis}`}.`,
    };
    const policy = toAdd === null
        ? {
            name: 'policy_pin',
            title: 'Policy',
            status: 'pass',
            detail: `${paths/* POLICY_PATH */.l$} pins the ledger's first commit.`,
        }
        : {
            name: 'policy_pin',
            title: 'Policy',
            status: 'inconclusive',
            detail: `${toAdd.path} was there and is left as it is; add: ${toAdd.lines.trim().replaceAll(/\s*\n\s*/g, ' | ')}`,
        };
    const list = (state) => of.files
        .filter((file) => file.state === state)
        .map((file) => file.path)
        .join(', ');
    const words = [
        ['written', 'Written'],
        ['planned', 'To be written'],
        ['kept', 'Left as they were'],
    ];
    const detail = words
        .map(([state, word]) => (list(state) === '' ? '' : `${word}: ${list(state)}.`))
        .filter((text) => text !== '')
        .join(' ');
    return (0,result/* group */.Os)({ name: 'init', title: 'Set a registry up' }, [
        branch,
        policy,
        { name: 'files', title: 'Files', status: 'pass', detail },
    ]);
}
function effectsOf(of) {
    const made = { now: 'done', before: 'already_done', planned: 'planned' };
    const file = { written: 'done', kept: 'already_done', planned: 'planned' };
    return [
        { effect: 'branch', id: paths/* LEDGER_BRANCH */.jF, state: made[of.ledger.made] },
        ...of.files.map((one) => ({ effect: 'file', id: one.path, state: file[one.state] })),
    ];
}
function nextSteps(of) {
    const written = of.files.filter((file) => file.state === 'written').map((file) => file.path);
    const policy = written.includes(paths/* POLICY_PATH */.l$);
    return [
        ...(of.toAdd === null ? [] : [`Add the lines above to ${of.toAdd.path}.`]),
        ...(policy
            ? [`Look at ${paths/* POLICY_PATH */.l$}: who may do what, and what production asks for. \`slipway validate\` checks it.`]
            : []),
        ...(written.includes(workflowPath('train.yml'))
            ? [`Put your own training into ${workflowPath('train.yml')}: its \`paths\` and the line that trains.`]
            : []),
        ...(written.length === 0
            ? []
            : [
                `Merge it to the default branch, where alone it counts:\ngit add ${written.join(' ')} && git commit -m "Set up the model registry" && git push`,
            ]),
        'Apply the rulesets of one tier (below), as an administrator.',
        `Make releases immutable, as an administrator:\ngh api --method PUT /repos/${of.repository}/immutable-releases`,
        'Run `slipway doctor`: it says what is still missing.',
    ];
}

;// CONCATENATED MODULE: ./build/operations/init.js
/**
 * Init: the start of a registry. It makes the ledger branch with its first commit, and writes the policy that pins that
 * commit and the workflows into a checkout. Nothing that is there already is replaced.
 */










/**
 * Sets a registry up, or completes a set-up that was begun. Refuses with `input_invalid` for a name that is none,
 * `policy_invalid` when the policy that is there cannot be read, `ledger_exists` when there is a ledger that no policy
 * pins, `ledger_missing` when the policy pins one that is gone.
 */
async function init(context, request) {
    return (0,operations_context/* settle */.G9)('init', async () => {
        if (!(0,names/* isName */.Eo)(request.model)) {
            (0,reasons/* refuse */.TR)({
                code: 'input_invalid',
                required: 'a model name of 2 to 64 lower-case letters, digits and -, such as flight-delay',
                found: JSON.stringify(request.model.slice(0, 100)),
                next: 'Choose another name.',
            });
        }
        const found = await look(context, request.workplace);
        const ledger = await settleLedger(context, found);
        const files = await writeFiles(context, { request, found, genesis: ledger.genesis });
        return describeSetup(context, { request, found, ledger, files });
    });
}
async function look(context, workplace) {
    const [snapshot, text] = await Promise.all([context.ports.ledger.read({ files: [] }), workplace.read(paths/* POLICY_PATH */.l$)]);
    const local = text === null ? null : policyFrom(text, 'this folder');
    const remote = snapshot.policy.text === null ? null : policyFrom(snapshot.policy.text, `branch ${snapshot.policy.branch}`);
    const policy = local !== null
        ? { policy: local, where: 'folder' }
        : remote === null
            ? null
            : { policy: remote, where: 'default_branch' };
    return { snapshot, policy, pinned: local?.ledger.genesis ?? remote?.ledger.genesis ?? null };
}
function policyFrom(text, where) {
    const loaded = (0,load.loadPolicy)(text, { file: paths/* POLICY_PATH */.l$ });
    if (loaded.kind === 'ok')
        return loaded.policy;
    (0,reasons/* refuse */.TR)({
        code: 'policy_invalid',
        required: `a policy without problems in ${where}, or none`,
        found: loaded.problems.map(load.formatProblem).join('; '),
        next: 'Mend it first; `slipway validate` prints each problem with its place.',
        problems: loaded.problems.map((one) => ({ where: `${one.file}:${one.line}:${one.column}`, message: one.message })),
    });
}
async function settleLedger(context, found) {
    const { ledger } = context.ports;
    const { snapshot, pinned } = found;
    if (snapshot.ledger.kind === 'found') {
        if (pinned !== null && (await ledger.descendsFrom(pinned)) === 'yes')
            return { genesis: pinned, made: 'before' };
        return refuseExisting(context, { head: snapshot.ledger.commit, pinned });
    }
    if (pinned !== null) {
        (0,reasons/* refuse */.TR)({
            code: 'ledger_missing',
            required: `the branch ${paths/* LEDGER_BRANCH */.jF} that begins with ${pinned}, as the policy pins`,
            found: 'no such branch',
            next: `A ledger that existed is never made anew: restore it from a clone (\`git push origin <commit>:refs/heads/${paths/* LEDGER_BRANCH */.jF}\`). If there never was one, take \`genesis\` out of the policy and run this again.`,
        });
    }
    if (context.mode === 'dry_run')
        return { genesis: null, made: 'planned' };
    const repository = snapshot.repository.name;
    const document = { schema: GENESIS_SCHEMA, repository, created_at: snapshot.at };
    const outcome = await ledger.create(new Map([
        [paths/* GENESIS_PATH */.fL, (0,canonical/* documentText */.ZH)(document)],
        [paths/* CATALOG_PAGE */.iF, genesisPage(repository)],
    ]));
    if (outcome.kind === 'exists')
        return refuseExisting(context, { head: outcome.commit, pinned });
    return { genesis: outcome.commit, made: 'now' };
}
async function refuseExisting(context, of) {
    const first = await firstCommit(context, of.head);
    const pin = first === null
        ? ''
        : ` If it is this registry's own and a set-up was interrupted, pin it: add to ${paths/* POLICY_PATH */.l$}\n\n${ledgerSection(first)}`;
    (0,reasons/* refuse */.TR)({
        code: 'ledger_exists',
        required: of.pinned === null
            ? `no branch ${paths/* LEDGER_BRANCH */.jF} yet`
            : `a branch ${paths/* LEDGER_BRANCH */.jF} that begins with ${of.pinned}, as the policy pins`,
        found: first === null ? `one whose head is ${of.head}` : `one that begins with ${first}`,
        next: `Find out who made it: a ledger is only ever made once.${pin}`,
    });
}
/** The first commit of a ledger that is still short enough to see it at one look; null for any other. */
async function firstCommit(context, head) {
    const page = await context.ports.ledger.history({ after: null });
    return page.next === null ? (page.commits.at(-1)?.commit ?? head) : null;
}
async function writeFiles(context, of) {
    const { request, found, genesis } = of;
    const { model, slipway, workplace } = request;
    const texts = starterWorkflows({ model, ...(slipway === null ? {} : { slipway }) });
    const wanted = STARTER_WORKFLOWS.map((name) => [workflowPath(name), texts[name]]);
    const files = [];
    if (found.policy !== null)
        files.push({ path: paths/* POLICY_PATH */.l$, state: 'kept' });
    // In a dry run the commit to pin is not known; the text is not written then.
    else
        wanted.unshift([paths/* POLICY_PATH */.l$, starterPolicy({ model, genesis: genesis ?? '0'.repeat(40) })]);
    for (const [path, text] of wanted) {
        if (context.mode === 'dry_run') {
            files.push({ path, state: (await workplace.read(path)) === null ? 'planned' : 'kept' });
            continue;
        }
        const { kind } = await workplace.write(path, text, { overwrite: 'never' });
        files.push({ path, state: kind === 'written' ? 'written' : 'kept' });
    }
    return files;
}

// EXTERNAL MODULE: ./build/render/escape.js
var render_escape = __webpack_require__(6082);
;// CONCATENATED MODULE: ./build/render/setup.js

const TIERS = {
    detected: "With the job's own token: what was written stays, and a forged event is detected",
    prevented: 'With a GitHub App: nobody else can write at all',
};
/** For a terminal, without colours. The commands are meant to be copied, so nothing in them is wrapped. */
function renderSetup(record) {
    const blocks = [];
    if (record.to_add !== null) {
        const place = record.to_add.under === 'ledger' ? 'below `ledger:` ' : '';
        blocks.push(`Add this ${place}to ${record.to_add.path}:\n\n${record.to_add.lines.trimEnd()}`);
    }
    blocks.push(`Next:\n${record.next_steps.map((step, index) => `  ${index + 1}. ${step.replaceAll('\n', '\n     ')}`).join('\n')}`);
    for (const tier of ['detected', 'prevented']) {
        // The second tier is the first and more; what both have is printed once.
        const already = tier === 'prevented' ? new Set(commandsOf(record, 'detected')) : new Set();
        const own = commandsOf(record, tier).filter((command) => !already.has(command));
        const also = tier === 'prevented' ? ' (besides the rulesets above)' : '';
        blocks.push(`${TIERS[tier]}${also}:\n\n${own.join('\n\n')}`);
    }
    return `${blocks.map(keepLines).join('\n\n')}\n`;
}
/** What `doctor` found missing, each with the whole of its next step. Empty where nothing is. */
function renderSteps(steps) {
    const blocks = steps.map(({ check, step }, index) => `${index + 1}. ${check}\n${step.replace(/^/gm, '   ')}`);
    return blocks.length === 0 ? '' : `${blocks.map(keepLines).join('\n\n')}\n`;
}
/** Made safe line by line; indentation stays, since it means something in what is to be copied. */
function keepLines(text) {
    return text
        .split('\n')
        .map((line) => `${/^ */.exec(line)?.[0] ?? ''}${(0,render_escape/* escapeTerminal */.en)(line.trimStart())}`)
        .join('\n');
}
function commandsOf(record, tier) {
    return record.commands.filter((one) => one.tier === tier).map((one) => one.command);
}

// EXTERNAL MODULE: ./build/entry/context.js + 12 modules
var context = __webpack_require__(8288);
;// CONCATENATED MODULE: ./build/entry/setup-commands.js
/** Commands that set a registry up, and say what is still missing. */








/** The example's name: a policy must list some model, and every user renames it. */
const FIRST_MODEL = 'flight-delay';
async function runInit(invocation) {
    const { asked } = invocation;
    const folder = (0,external_node_path_.resolve)(asked.text('folder') ?? '.');
    requireCheckout(folder);
    const ports = await (0,context/* localPorts */.E)(invocation);
    const result = await init({ ports, mode: asked.flag('dry-run') ? 'dry_run' : 'apply' }, {
        workplace: createWorkplace(folder),
        model: asked.text('model') ?? FIRST_MODEL,
        slipway: null,
        app: asked.number('app'),
    });
    return {
        kind: 'result',
        result,
        ...(result.record === null
            ? {}
            : { text: `${result.summary}\n\n${files(result.record)}\n\n${renderSetup(result.record).trimEnd()}` }),
    };
}
/** The files are to be committed, so they are written only where that can be done. */
function requireCheckout(folder) {
    try {
        (0,external_node_child_process_.execFileSync)('git', ['rev-parse', '--git-dir'], { cwd: folder, stdio: 'ignore' });
    }
    catch {
        (0,reasons/* refuse */.TR)({
            code: 'input_invalid',
            required: 'a checkout of the repository that will hold the registry',
            found: `${folder} is none`,
            next: 'Clone the repository, and run `slipway init` in it.',
        });
    }
}
function files(record) {
    return record.files.map((file) => `  ${file.state.padEnd(8)} ${file.path}`).join('\n');
}
async function runDoctor(invocation) {
    const ports = await (0,context/* localPorts */.E)(invocation);
    const run = ports.mode === 'job' ? (await ports.caller()).run : null;
    const result = await doctor({ ports, run });
    const steps = result.record === null ? '' : renderSteps(result.record.next_steps);
    return { kind: 'result', result, ...(steps === '' ? {} : { after: `\nNext steps:\n\n${steps}` }) };
}


/***/ }),

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ })

};
