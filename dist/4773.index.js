export const id = 4773;
export const ids = [4773];
export const modules = {

/***/ 48149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder),
/* harmony export */   n: () => (/* binding */ matchSigners)
/* harmony export */ });
/**
 * Who signs for what. People may hold several roles, so handing out places one after the other can leave one open that
 * a swap would fill; a maximum matching never does.
 */
/** Earliest first, then by login; who signed at no known time comes last. */
function inOrder(left, right) {
    const [a, b] = [left, right].map(({ at }) => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at)));
    if (a !== b)
        return a < b ? -1 : 1;
    const [one, other] = [left.login.toLowerCase(), right.login.toLowerCase()];
    return one === other ? 0 : one < other ? -1 : 1;
}
/**
 * Fills as many places as can be filled. Each signer takes one place; where people need not be distinct, one place of each
 * demand, never two of the same. Whoever signed first has a place before those who signed later; the order in which
 * signers are given does not matter.
 */
function matchSigners(of) {
    const signers = [...of.signers].sort(inOrder);
    if (of.distinctPeople)
        return collect(of.demands, placeAll(signers, of.demands));
    // Demands do not compete for anybody, so each is a matching of its own.
    return collect(of.demands, of.demands.flatMap((demand) => placeAll(signers, [demand])));
}
function placeAll(signers, demands) {
    // More places than people can never be taken; a huge count in a policy costs nothing.
    const places = demands.flatMap(({ id, count }) => Array.from({ length: Math.min(count, signers.length) }, () => ({ demand: id, taken: null })));
    for (const signer of signers)
        augment(signer, places, new Set());
    return places;
}
/** Finds a place, moving others to places that they can take as well. Whoever had one still has one. */
function augment(signer, places, tried) {
    for (const place of places) {
        if (tried.has(place) || !signer.can.includes(place.demand))
            continue;
        tried.add(place);
        if (place.taken !== null && !augment(place.taken, places, tried))
            continue;
        place.taken = signer;
        return true;
    }
    return false;
}
function collect(demands, places) {
    const signers = new Map(demands.map(({ id }) => [
        id,
        places.flatMap((place) => (place.demand === id && place.taken !== null ? [place.taken] : [])).sort(inOrder),
    ]));
    return { signers, complete: demands.every(({ id, count }) => signers.get(id).length >= count) };
}


/***/ }),

/***/ 97592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ documentText),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/** Canonical JSON (RFC 8785) and the digests made from it. */

/** RFC 8785 text of a JSON value. Throws a TypeError on what JSON cannot say (functions, NaN, undefined). */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('This value cannot be written as JSON.');
    return text;
}
/** SHA-256 over a value's canonical JSON, UTF-8. */
function digestOf(value, sha256) {
    return `sha256:${sha256(canonicalJson(value))}`;
}
/** How documents are stored: indented for people and small diffs, one final newline. Digests never depend on it. */
function documentText(value) {
    return `${JSON.stringify(value, null, 1)}\n`;
}


/***/ }),

/***/ 73491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ lacksOf),
/* harmony export */   TB: () => (/* binding */ goesWithout),
/* harmony export */   eW: () => (/* binding */ environmentToName),
/* harmony export */   vF: () => (/* binding */ judgeEnvironment)
/* harmony export */ });
/* harmony import */ var _policy_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50931);
/**
 * Whether a job stands where the stage wants it: in an environment of GitHub that has the protection the policy demands.
 * Only a job that names the environment is held up by it, so that it was entered is proven by GitHub's token of the job.
 */

const NONE = { checks: [], basis: null, unverifiable: [], mayApprove: false };
function judgeEnvironment(of) {
    const { stage, standing } = of;
    const rule = stage.environment;
    if (rule === null)
        return NONE;
    if (standing.kind === 'not_asked')
        throw new TypeError(`environment ${rule.name} was not looked at`);
    const { facts } = standing;
    const lacks = facts.kind === 'known' ? lacksOf(rule, facts.value) : [];
    const unknown = unknownOf(rule, facts);
    const accepted = goesWithout(stage, rule);
    const protection = checkProtection({ stage, rule, lacks, unknown, accepted });
    const bare = facts.kind === 'known' && lacks.length > 0;
    const entered = checkEntered({ rule, standing, bare: bare && accepted });
    const standsIn = bare && accepted && !isEntered(rule, standing) ? 'not_protected' : 'entered';
    return {
        checks: [protection, ...entered],
        basis: { name: rule.name, standing: standsIn, protection: facts.kind === 'known' ? hasOf(facts.value) : [] },
        unverifiable: accepted ? [...lacks.map((lack) => `environment ${rule.name}: ${lack}`), ...unknown] : [],
        mayApprove: standing.entered === 'later' && facts.kind === 'known' && facts.value.reviewers > 0,
    };
}
/** The environment that a job has to name to enter the stage; empty for none, as where GitHub would only make a bare one. */
function environmentToName(stage, standing) {
    const rule = stage.environment;
    if (rule === null || standing.kind === 'not_asked')
        return '';
    const { facts } = standing;
    const missing = facts.kind === 'known' && !facts.value.exists;
    return missing && goesWithout(stage, rule) ? '' : rule.name;
}
/** Whether the policy lets the stage be entered though its environment lacks what is demanded. */
function goesWithout(stage, rule) {
    if (rule.withoutProtection === 'sign-offs')
        return stage.requires.signOffs.length > 0;
    return rule.withoutProtection === 'allow';
}
/** What the environment lacks of what the policy demands. */
function lacksOf(rule, found) {
    if (!found.exists)
        return ['it does not exist, and GitHub would make one without protection for the first job that names it'];
    return [
        ...(found.reviewers < rule.reviewers
            ? [
                `${rule.reviewers} required reviewer${rule.reviewers === 1 ? ' is' : 's are'} demanded, and it has ${found.reviewers}`,
            ]
            : []),
        ...(rule.preventSelfReview && !found.prevent_self_review ? ['whoever starts the run may approve it'] : []),
        ...(rule.preventAdminBypass && found.admins_bypass === true ? ['administrators may pass it'] : []),
        ...(rule.branches === 'protected' && found.branches !== 'protected'
            ? ['it may be entered from branches that are not protected']
            : []),
        ...(rule.branches === 'limited' && found.branches === 'any' ? ['it may be entered from any branch'] : []),
    ];
}
function unknownOf(rule, facts) {
    if (facts.kind === 'unverifiable')
        return [`the protection of environment ${rule.name}: ${facts.reason}`];
    if (rule.preventAdminBypass && facts.value.exists && facts.value.admins_bypass === null)
        return [`whether administrators may pass environment ${rule.name}: GitHub does not say`];
    return [];
}
/** What it was seen to have, in words, for the record. */
function hasOf(found) {
    if (!found.exists)
        return ['does not exist'];
    return [
        `${found.reviewers} required reviewer${found.reviewers === 1 ? '' : 's'}`,
        found.prevent_self_review ? 'no self-review' : 'self-review allowed',
        found.admins_bypass === null
            ? 'bypass by administrators unknown'
            : found.admins_bypass
                ? 'administrators may pass'
                : 'administrators may not pass',
        found.branches === 'any' ? 'any branch' : `${found.branches} branches`,
    ];
}
function checkProtection(of) {
    const { stage, rule, lacks, unknown, accepted } = of;
    const base = { name: 'environment', title: `Environment ${rule.name}` };
    const open = [...lacks, ...unknown];
    if (open.length === 0) {
        const detail = `It is there and has the protection that stage ${stage.name} demands.`;
        return { ...base, status: 'pass', code: 'environment_unprotected', detail, next: '' };
    }
    const found = `${open.join('; ')}.`;
    if (accepted) {
        const why = rule.withoutProtection === 'allow'
            ? 'the policy allows that'
            : 'the policy takes the sign-offs of the stage instead';
        return {
            ...base,
            status: 'not_applicable',
            code: 'environment_unprotected',
            detail: `${(0,_policy_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .capital */ .Nx)(found)} By \`without-protection\`, ${why}.`,
            next: '',
        };
    }
    return {
        ...base,
        status: lacks.length > 0 ? 'fail' : 'error',
        code: lacks.length > 0 ? 'environment_unprotected' : 'environment_unverifiable',
        detail: `Stage ${stage.name} demands a protected environment ${rule.name}: ${found}`,
        next: lacks.length > 0
            ? `An administrator protects it under Settings, Environments, ${rule.name}; \`slipway doctor\` prints how. Where GitHub's plan has no such protection, set \`without-protection\`.`
            : 'Give the job `actions: read`, or a token that may read environments.',
    };
}
function isEntered(rule, standing) {
    const { entered } = standing;
    return entered !== 'later' && entered.kind === 'known' && entered.value?.toLowerCase() === rule.name.toLowerCase();
}
function checkEntered(of) {
    const { rule, standing } = of;
    const { entered, attempt } = standing;
    const base = { name: 'environment_entered', title: `Job in ${rule.name}`, code: 'environment_not_entered' };
    if (entered === 'later')
        return [];
    if (!isEntered(rule, standing)) {
        if (of.bare)
            return [];
        const found = entered.kind === 'unverifiable'
            ? `which environment this job entered could not be told: ${entered.reason}`
            : entered.value === null
                ? 'this job names no environment'
                : `this job entered ${entered.value}`;
        return [
            {
                ...base,
                status: entered.kind === 'unverifiable' ? 'error' : 'fail',
                detail: `The job that promotes must name the environment ${rule.name}, so that its reviewers are asked; ${found}.`,
                next: `Use the workflow \`promote.yml\` of the examples, or add to the job:\n  environment: { name: ${rule.name}, deployment: false }\n  permissions: { id-token: write }`,
            },
        ];
    }
    if (attempt !== null && attempt > 1 && rule.reviewers > 0) {
        return [
            {
                ...base,
                status: 'fail',
                code: 'run_again',
                detail: `This is attempt ${attempt} of the run: its environment was let through for what stood at an earlier time.`,
                next: 'Start a new run instead of running this one again.',
            },
        ];
    }
    return [{ ...base, status: 'pass', detail: `GitHub's token of this job names environment ${rule.name}.`, next: '' }];
}


/***/ }),

/***/ 74773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctor: () => (/* binding */ runDoctor),
  runInit: () => (/* binding */ runInit)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/core/reasons.js
var reasons = __webpack_require__(91091);
// EXTERNAL MODULE: ./build/adapters/disk.js
var disk = __webpack_require__(24896);
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
var paths = __webpack_require__(26182);
// EXTERNAL MODULE: ./build/core/result.js
var result = __webpack_require__(84429);
// EXTERNAL MODULE: ./build/policy/types.js
var types = __webpack_require__(1842);
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

// EXTERNAL MODULE: ./build/policy/effective.js
var policy_effective = __webpack_require__(22894);
;// CONCATENATED MODULE: ./build/core/setup-checks/seen.js
/** The policies that set-up is judged by: the policy as such, and as each model changes it. */

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
/** Every stage of every policy that a model sees, in the order of the lifecycle; none without a policy. */
function stagesSeen({ policy }) {
    if (policy.kind !== 'ok')
        return [];
    return policyBodies(policy.policy).flatMap((seen) => seen.body.lifecycle.order.flatMap((name) => {
        const stage = seen.body.stages[name];
        return stage === undefined ? [] : [{ ...seen, stage }];
    }));
}
/** Findings of several models that are the same are one finding. */
function once(checks) {
    const seen = new Set();
    return checks.filter((check) => {
        const key = `${check.title}\n${check.detail}`;
        return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}
function organisationOf(team) {
    return team.split('/')[0] ?? team;
}

;// CONCATENATED MODULE: ./build/core/setup-checks/grants.js



/** Whether it can be told that somebody fills one of the roles. */
function tellable(roles, of) {
    const unreadable = new Set();
    let ways = 0;
    for (const name of roles) {
        const role = Object.hasOwn(of.definitions, name) ? of.definitions[name] : undefined;
        if (name === types/* AUTOMATION */.q9 || (role !== undefined && role.users.length > 0))
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

// EXTERNAL MODULE: ./build/policy/paths.js
var policy_paths = __webpack_require__(50931);
;// CONCATENATED MODULE: ./build/core/setup-checks/monitoring.js
/** Does anybody look at what is rolled out and watched? A schedule has to: nothing else wakes a look. */



/** The shipped workflow that looks, on a schedule. */
const MONITOR_WORKFLOW = '.github/workflows/monitor.yml';
/** Whether something waits for looks: a source is read, and a guard or a rollout depends on it. */
function needsLooks({ monitoring, stages }) {
    if (monitoring.source === null)
        return false;
    return (monitoring.guards.length > 0 || Object.values(stages).some(({ exposure }) => exposure.strategy !== 'immediate'));
}
function checkMonitor(facts) {
    const group = { name: 'monitoring', title: 'Monitoring' };
    if (facts.policy.kind !== 'ok')
        return skip({ ...group, detail: 'What is watched cannot be told without a policy.' });
    const watched = policyBodies(facts.policy.policy).filter(({ body }) => needsLooks(body));
    if (watched.length === 0)
        return skip({ ...group, detail: 'Nothing is watched while a version serves.' });
    const secrets = [...new Set(watched.flatMap(({ body }) => secretsOf(body)))].sort();
    return groupChecks(group, [checkWorkflow(facts), ...once(secrets.length === 0 ? [] : [namedSecrets(secrets)])]);
}
function checkWorkflow(facts) {
    const of = (detail) => ({ name: 'monitor', title: 'Who looks', detail });
    const step = `slipway init   # writes ${MONITOR_WORKFLOW}; merge it to ${facts.defaultBranch}\nand list it under \`ledger.produced-by\`.`;
    const producedBy = facts.policy.kind === 'ok' ? facts.policy.policy.ledger.producedBy : null;
    return judge(facts.workflows.get(MONITOR_WORKFLOW) ?? { kind: 'unverifiable', reason: 'it was not looked up' }, {
        open: (reason) => parts_open(of(`Whether ${MONITOR_WORKFLOW} is there could not be told: ${reason}.`), step),
        known: (there) => {
            if (there && producedBy !== null && !producedBy.includes(MONITOR_WORKFLOW))
                return fail(of(`${MONITOR_WORKFLOW} is there, and \`ledger.produced-by\` does not list it.`), step);
            if (there)
                return pass(of(`${MONITOR_WORKFLOW} looks, and says what it sees.`));
            return parts_open(of(`There is no ${MONITOR_WORKFLOW}; whether another workflow looks is not known.`), step);
        },
    });
}
function secretsOf({ monitoring: { source } }) {
    return source === null || source.kind === 'file' || source.secret === null ? [] : [source.secret.variable];
}
/** A token of a job cannot list secrets, so that they are there is for somebody else to see. */
function namedSecrets(secrets) {
    const detail = `Looks need the environment to hold ${(0,policy_paths/* listOf */.c3)(secrets)}; whether it does cannot be told from here.`;
    return skip({ name: 'monitor_secrets', title: 'Secrets of the source', detail });
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
    const { producedBy } = facts.policy.policy.ledger;
    if (producedBy === null) {
        return pass({
            ...group,
            detail: `Any workflow of ${facts.defaultBranch} may write: the policy has no \`ledger.produced-by\`.`,
        });
    }
    const checks = producedBy.map((path) => {
        const known = facts.workflows.get(path) ?? NOT_LOOKED_UP;
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
const NOT_LOOKED_UP = { kind: 'unverifiable', reason: 'it was not looked up' };
/** The workflow that `/evaluate` starts, where the policy names one. */
function checkCommands(facts) {
    const group = { name: 'commands', title: 'Commands' };
    if (facts.policy.kind !== 'ok')
        return skip({ ...group, detail: 'What commands start cannot be told without a policy.' });
    const paths = new Set(policyBodies(facts.policy.policy).flatMap(({ body }) => body.commands.evaluate ?? []));
    if (paths.size === 0)
        return skip({ ...group, detail: '`/evaluate` starts nothing: the policy has no `commands.evaluate`.' });
    const checks = [...paths].map((path) => {
        const of = (detail) => ({ name: 'evaluate_workflow', title: path, detail });
        return judge(facts.workflows.get(path) ?? NOT_LOOKED_UP, {
            open: (reason) => parts_open(of(`Whether the workflow that \`/evaluate\` starts is there could not be told: ${reason}.`), `gh api "/repos/${facts.repository}/contents/${path}?ref=${facts.defaultBranch}" --jq .path`),
            known: (there) => there
                ? pass(of(`\`/evaluate\` starts it, and it is on ${facts.defaultBranch}.`))
                : fail(of(`\`/evaluate\` starts it, and ${facts.defaultBranch} has no such file.`), `Merge it to ${facts.defaultBranch}, with \`workflow_dispatch\` among its triggers, or take \`commands.evaluate\` out of the policy.`),
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

// EXTERNAL MODULE: ./build/core/approval/matching.js
var matching = __webpack_require__(48149);
;// CONCATENATED MODULE: ./build/core/setup-checks/sign-offs.js
/** Can the sign-offs that stages ask for be asked for, given, recognised and acted on? */





/** The shipped workflow that looks at open requests again, and promotes what is approved by then. */
const SWEEP_WORKFLOW = '.github/workflows/sweep.yml';
function checkSignOffs(facts) {
    const group = { name: 'sign_offs', title: 'Sign-offs' };
    if (facts.policy.kind !== 'ok')
        return skip({ ...group, detail: 'Who signs what cannot be told without a policy.' });
    const asking = stagesSeen(facts).filter(({ stage }) => stage.requires.signOffs.length > 0);
    if (asking.length === 0)
        return skip({ ...group, detail: 'No stage asks for sign-offs.' });
    return groupChecks(group, [
        ...once(asking.flatMap((seen) => [
            checkSigners(facts, seen),
            ...checkRequesters(facts, seen),
            ...checkSweep(facts, seen),
        ])),
        checkPlaces(facts),
    ]);
}
function fillersOf({ roles }, of) {
    const { definitions, facts } = of;
    const defined = roles.flatMap((name) => (Object.hasOwn(definitions, name) ? [definitions[name]] : []));
    const teams = [...new Set(defined.flatMap((role) => role.teams))];
    const readable = (team) => {
        const known = facts.teams.get(organisationOf(team));
        return known?.kind === 'known' && known.value;
    };
    const byRole = defined.some((role) => role.permission !== null);
    const rolesRead = facts.roleLookup?.kind === 'known';
    return {
        open: teams.some(readable) || (byRole && rolesRead),
        people: [...new Set(defined.flatMap((role) => role.users.map((user) => user.toLowerCase())))],
        unreadable: [
            ...(byRole && !rolesRead ? ['repository roles'] : []),
            ...teams.filter((team) => !readable(team)).map((team) => `team ${team}`),
        ],
    };
}
/** Fails where the sign-offs could never be complete, because who would give them cannot be told. */
function checkSigners(facts, { body, model, stage }) {
    const whose = model === null ? '' : ` for ${model}`;
    const of = (detail) => ({ name: 'signers', title: `Sign-offs of ${stage.name}`, detail });
    const demands = stage.requires.signOffs.map((demand) => ({
        ...demand,
        ...fillersOf(demand, { definitions: body.roles, facts }),
    }));
    const unreadable = [...new Set(demands.flatMap((demand) => demand.unreadable))];
    if (unreadable.length === 0)
        return pass(of(`Whoever signs${whose} can be recognised with this token.`));
    const named = demands.filter((demand) => !demand.open);
    const { complete, signers } = (0,matching/* matchSigners */.n)({
        signers: [...new Set(named.flatMap((demand) => demand.people))].map((login) => ({
            login,
            at: null,
            can: named.filter((demand) => demand.people.includes(login)).map((demand) => demand.id),
        })),
        demands: named,
        distinctPeople: body.signOffs.distinctPeople,
    });
    if (complete)
        return parts_open(of(`This token cannot read ${(0,policy_paths/* listOf */.c3)(unreadable)}: whoever signs${whose} by that alone is not counted.`), TEAM_STEP);
    const short = named
        .filter((demand) => (signers.get(demand.id)?.length ?? 0) < demand.count)
        .map(({ roles, count, id }) => `${signers.get(id)?.length ?? 0} of ${count} as ${(0,policy_paths/* listOf */.c3)(roles, 'or')}`);
    return fail(of(`It asks${whose} for sign-offs that can never be complete with this token, which cannot read ${(0,policy_paths/* listOf */.c3)(unreadable)}: no more than ${(0,policy_paths/* listOf */.c3)(short)} could be recognised.`), TEAM_STEP);
}
// ---- who asks, and where ----
function checkRequesters(facts, { body, model, stage }) {
    const { everywhere, stages } = body.permissions.request;
    const roles = [...everywhere, ...(Object.hasOwn(stages, stage.name) ? (stages[stage.name] ?? []) : [])];
    if (roles.length > 0)
        return [];
    const of = (detail) => ({ name: 'requesters', title: `Requests for ${stage.name}`, detail });
    const whose = model === null ? '' : ` for ${model}`;
    const wanted = stage.requires.signOffs.reduce((sum, { count }) => sum + count, 0);
    const step = `Say who may ask, in the policy:\npermissions:\n  request: { ${stage.name}: [ROLE] }`;
    if (wanted === 1 && hasReviewers(facts, stage.environment?.name ?? null))
        return [
            parts_open(of(`Nobody may ask${whose}; the one sign-off can only come from the reviewers of the environment.`), step),
        ];
    return [fail(of(`It asks${whose} for sign-offs, and \`permissions.request\` lets nobody ask for them.`), step)];
}
function hasReviewers(facts, name) {
    const known = name === null ? undefined : facts.environments.get(name);
    return known?.kind === 'known' && known.value.reviewers > 0;
}
/** Whether a job may open pull requests is a setting that only administrators can read. An issue serves as well. */
function checkPlaces(facts) {
    const of = (detail) => ({ name: 'request_places', title: 'Where people sign', detail });
    const look = `gh api /repos/${facts.repository}/actions/permissions/workflow --jq .can_approve_pull_request_reviews   # as an administrator; false: jobs open no pull requests`;
    return judge(facts.access, {
        open: (reason) => parts_open(of(`Whether issues are switched on could not be told: ${reason}.`), look),
        known: ({ issues }) => issues
            ? pass(of('In a pull request; where the repository lets no job open one, an issue serves, with `/approve`.'))
            : parts_open(of('Issues are switched off, so a request needs a pull request; whether the repository lets jobs open one cannot be read with this token.'), `${look}\nor: gh repo edit ${facts.repository} --enable-issues`),
    });
}
// ---- what follows ----
/** `when: approved` is carried out by whoever comes by: a review wakes a run, and the sweep catches what was missed. */
function checkSweep(facts, { stage }) {
    if (stage.when !== 'approved' || facts.policy.kind !== 'ok')
        return [];
    const of = (detail) => ({ name: 'sweep', title: `Promotion to ${stage.name} once approved`, detail });
    const step = `slipway init   # writes ${SWEEP_WORKFLOW}; merge it to ${facts.defaultBranch}\nand list it under \`ledger.produced-by\`.`;
    const { producedBy } = facts.policy.policy.ledger;
    return [
        judge(facts.workflows.get(SWEEP_WORKFLOW) ?? { kind: 'unverifiable', reason: 'it was not looked up' }, {
            open: (reason) => parts_open(of(`Whether ${SWEEP_WORKFLOW} is there could not be told: ${reason}.`), step),
            known: (there) => {
                if (there && producedBy !== null && !producedBy.includes(SWEEP_WORKFLOW))
                    return fail(of(`${SWEEP_WORKFLOW} is there, and \`ledger.produced-by\` does not list it.`), step);
                if (there)
                    return pass(of(`${SWEEP_WORKFLOW} carries it out when nobody else does.`));
                const others = (producedBy ?? []).filter((path) => {
                    const known = facts.workflows.get(path);
                    return known?.kind === 'known' && known.value;
                });
                if (others.length === 0)
                    return fail(of('No workflow is there that could carry it out.'), step);
                return parts_open(of(`There is no ${SWEEP_WORKFLOW}; whether ${(0,policy_paths/* listOf */.c3)(others, 'or')} sweeps is not looked at.`), step);
            },
        }),
    ];
}

// EXTERNAL MODULE: ./build/core/environment.js
var environment = __webpack_require__(73491);
;// CONCATENATED MODULE: ./build/core/setup-checks/stages.js



function checkStages(facts) {
    const group = { name: 'stages', title: 'Stages' };
    if (facts.policy.kind !== 'ok')
        return skip({ ...group, detail: 'What stages ask for cannot be told without a policy.' });
    const checks = once(stagesSeen(facts).flatMap((seen) => checkStage(facts, seen)));
    return checks.length === 0
        ? pass({ ...group, detail: 'No stage asks for anything that could never be there.' })
        : groupChecks(group, checks);
}
function checkStage(facts, { stage }) {
    return [...checkEnvironment(facts, stage), ...checkRollbackEnvironment(facts, stage)];
}
const stages_NOT_LOOKED_UP = { kind: 'unverifiable', reason: 'it was not looked up' };
function checkEnvironment(facts, stage) {
    const { environment: rule } = stage;
    if (rule === null)
        return [];
    const of = (detail) => ({ name: 'environment', title: `Environment ${rule.name}`, detail });
    const look = `gh api /repos/${facts.repository}/environments/${rule.name}`;
    const untold = (what) => (0,environment/* goesWithout */.TB)(stage, rule)
        ? pass(of(`${what} ${acceptedBy(stage)}`))
        : parts_open(of(`${what} A promotion to ${stage.name} is refused while it cannot.`), look);
    return [
        judge(facts.environments.get(rule.name) ?? stages_NOT_LOOKED_UP, {
            open: (reason) => untold(`Whether it is protected could not be told: ${reason}.`),
            known: (found) => {
                const lacks = (0,environment/* lacksOf */.Ge)(rule, found);
                if (lacks.length > 0)
                    return unprotected(facts, { stage, lacks, of });
                if (rule.preventAdminBypass && found.admins_bypass === null)
                    return untold('It is there; whether administrators may pass it could not be told.');
                return pass(of('It is there and has the protection that the policy demands.'));
            },
        }),
    ];
}
function acceptedBy({ environment }) {
    return environment?.withoutProtection === 'allow'
        ? 'The policy allows that.'
        : "The policy takes the stage's sign-offs for it.";
}
function unprotected(facts, input) {
    const { stage, lacks, of } = input;
    const rule = stage.environment;
    const detail = `Stage ${stage.name} uses it: ${lacks.join('; ')}.`;
    if ((0,environment/* goesWithout */.TB)(stage, rule))
        return pass(of(`${detail} ${acceptedBy(stage)}`));
    const wanted = {
        prevent_self_review: rule.preventSelfReview,
        reviewers: rule.reviewers === 0 ? [] : [{ type: 'Team', id: 0 }],
        deployment_branch_policy: rule.branches === 'any' ? null : { protected_branches: true, custom_branch_policies: false },
    };
    const bypass = rule.preventAdminBypass
        ? `\nThen, in Settings, Environments, ${rule.name}: do not allow administrators to bypass.`
        : '';
    const command = `gh api --method PUT /repos/${facts.repository}/environments/${rule.name} --input - <<'JSON'\n${JSON.stringify(wanted, null, 2)}\nJSON\n(type User or Team, with their id, once for each reviewer).${bypass}`;
    return fail(of(detail), command);
}
/** A rollback waits for nobody: its environment, where it names one, must let every job in. */
function checkRollbackEnvironment(facts, { name: stage, rollback }) {
    const { environment: name } = rollback;
    if (name === null)
        return [];
    const of = (detail) => ({ name: 'rollback_environment', title: `Environment ${name}`, detail });
    return [
        judge(facts.environments.get(name) ?? stages_NOT_LOOKED_UP, {
            open: (reason) => parts_open(of(`Whether a rollback of ${stage} would wait for somebody there could not be told: ${reason}.`), `gh api /repos/${facts.repository}/environments/${name} --jq '.protection_rules[].type'   # should name no required_reviewers`),
            known: (found) => {
                if (!found.exists)
                    return pass(of(`It does not exist; GitHub makes it, without reviewers, for the first rollback of ${stage}.`));
                if (found.reviewers === 0)
                    return pass(of(`It has no reviewers, so a rollback of ${stage} waits for nobody.`));
                const reviewers = `${found.reviewers} required reviewer${found.reviewers === 1 ? '' : 's'}`;
                return fail(of(`A rollback of ${stage} waits for nobody, and it has ${reviewers}.`), `Take the reviewers out under Settings, Environments, ${name}, or name another environment:\nstages:\n  ${stage}:\n    rollback: { environment: NAME }`);
            },
        }),
    ];
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
        checkSignOffs(facts),
        checkMonitor(facts),
        checkCommands(facts),
    ]);
}

// EXTERNAL MODULE: ./build/core/tags.js
var tags = __webpack_require__(61457);
// EXTERNAL MODULE: ./build/policy/load.js + 15 modules
var load = __webpack_require__(55223);
// EXTERNAL MODULE: ./build/operations/context.js
var operations_context = __webpack_require__(70384);
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
    const environments = new Set(bodies.flatMap((body) => Object.values(body.stages).flatMap(({ environment, rollback }) => [environment?.name ?? null, rollback.environment].filter((name) => name !== null))));
    const workflows = new Set([
        ...(policy.kind === 'ok' ? (policy.policy.ledger.producedBy ?? []) : []),
        ...bodies.flatMap((body) => body.commands.evaluate ?? []),
        ...(bodies.some((body) => Object.values(body.stages).some(({ when }) => when === 'approved'))
            ? [SWEEP_WORKFLOW]
            : []),
        ...(bodies.some(needsLooks) ? [MONITOR_WORKFLOW] : []),
    ]);
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
var canonical = __webpack_require__(97592);
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

;// CONCATENATED MODULE: ./build/core/starter/workflows/parts.js
/** What the texts of the workflows are put together from. */

/** A model's name as a YAML scalar that stays text. */
function yamlName(name) {
    return /^[a-z][a-z0-9-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off)$/.test(name) ? name : `'${name}'`;
}
/** What stands behind `uses:` for one of Slipway's actions. */
const action = (name, { slipway = SLIPWAY }) => usesOf(slipway, `actions/${name}`);

;// CONCATENATED MODULE: ./build/core/starter/workflows/command.js
/** Comments as commands, each kind in a job with no more rights than it needs. */

/** Commands that change something besides rolling back and starting an evaluation. */
const CHANGES = [
    '/promote',
    '/advance',
    '/approve',
    '/reject',
    '/override',
    '/hold',
    '/resume',
    '/deprecate',
    '/quarantine',
];
const begins = (word) => `startsWith(github.event.comment.body, '${word}')`;
const PERSON = "github.event.comment.user.type == 'User'";
function command(options) {
    const others = [...CHANGES, '/rollback', '/evaluate'].map((word) => `!${begins(word)}`).join(' &&\n      ');
    return `# A comment whose first line is a command: \`/promote canary\`, \`/rollback production -- why\`, \`/approve 3fa9c1d2\`, \`/help\`.
# Each kind of command has a job with no more rights than it needs. The conditions only choose the job: the action reads the
# comment by an exact grammar, asks GitHub for it again, and looks at who wrote it and which roles they fill.
name: command
run-name: 'command in #\${{ github.event.issue.number }} by \${{ github.actor }}'

on:
  # Comments start what stands on the default branch; nothing of a comment reaches a script.
  issue_comment: # zizmor: ignore[dangerous-triggers]
    types: [created]

permissions: {}

jobs:
  answer:
    if: >-
      ${PERSON} &&
      ${begins('/')} &&
      ${others}
    runs-on: ubuntu-latest
    permissions:
      contents: read # the ledger and the policy
      issues: write # reacts and answers
      pull-requests: write # the same on pull requests
    steps:
      - uses: ${action('command', options)}

  # The way back waits for nothing: no other job, no group, no environment.
  rollback:
    if: >-
      ${PERSON} &&
      ${begins('/rollback')}
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves to every reader which workflow rolled it back
      issues: write # opens the incident, reacts and answers
      pull-requests: write # the same on pull requests
    steps:
      - uses: ${action('command', options)}

  evaluate:
    if: >-
      ${PERSON} &&
      ${begins('/evaluate')}
    runs-on: ubuntu-latest
    permissions:
      contents: read # the ledger and the policy
      actions: write # starts the workflow that the policy names
      issues: write # reacts and answers
      pull-requests: write # the same on pull requests
    steps:
      - uses: ${action('command', options)}

  change:
    if: >-
      ${PERSON} &&
      (${CHANGES.map(begins).join(' ||\n      ')})
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, tags and release records
      id-token: write # proves to every reader which workflow wrote the event
      issues: write # reacts, answers, and opens the follow-up of an override
      pull-requests: write # reads reviews, and brings the request up to date
      actions: read # what the environment of a stage asks for
    outputs:
      continue: \${{ steps.command.outputs.continue }}
      model: \${{ steps.command.outputs.model }}
      stage: \${{ steps.command.outputs.stage }}
      environment: \${{ steps.command.outputs.environment }}
      approval-digest: \${{ steps.command.outputs.approval-digest }}
    steps:
      - id: command
        uses: ${action('command', options)}

  # A promotion to a stage with an environment: what was planned is done once the reviewers of the environment let it in.
  apply:
    needs: change
    if: needs.change.outputs.continue == 'apply'
    runs-on: ubuntu-latest
    environment:
      name: \${{ needs.change.outputs.environment }}
      deployment: false # the registry keeps the record
    # As in promote.yml.
    concurrency:
      group: slipway-promote-\${{ needs.change.outputs.model }}-\${{ needs.change.outputs.stage }}\${{ needs.change.outputs.environment != '' && format('-{0}', github.run_id) || '' }}
      cancel-in-progress: false
      queue: max
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves which workflow promoted it, and which environment it entered
      issues: write # brings the answer up to date, and opens the follow-up of an override
      pull-requests: write # reads reviews of the request, and closes it
      actions: read # what the environment asks for, and who let the run in
    steps:
      - uses: ${action('command', options)}
        with:
          approval-digest: \${{ needs.change.outputs.approval-digest }}
`;
}

;// CONCATENATED MODULE: ./build/core/starter/workflows/heartbeat.js

/** `heartbeat.yml`: says when what is served is no longer looked at. */
function heartbeat(options) {
    return `# Says when what is served is no longer looked at: fails, and opens an issue. A workflow of its own at another hour, so that what
# stops the looks (a schedule that was switched off, a dropped run, a broken step) does not stop this too.
name: heartbeat

on:
  schedule:
    - cron: '53 6,18 * * *'
  workflow_dispatch:
    inputs:
      model:
        description: 'One model; empty: all'

permissions: {}

jobs:
  heartbeat:
    runs-on: ubuntu-latest
    concurrency:
      group: slipway-heartbeat
      cancel-in-progress: false
    permissions:
      contents: read # the ledger and the policy
      issues: write # opens an issue where looks have stopped
    steps:
      - uses: ${action('heartbeat', options)}
        with:
          model: \${{ inputs.model }}
`;
}

;// CONCATENATED MODULE: ./build/core/starter/workflows/monitor.js

/** `monitor.yml`: looks at what is rolled out and watched, and does what the guards say; or a person lets a rollout go on. */
function monitor(options) {
    const model = yamlName(options.model);
    return `# Looks every hour at what is rolled out, and at what is live where the policy has guards: the next step, nothing yet, a hold, or a
# rollback. Where nothing is watched it says so and writes nothing. Looks may be late, doubled or dropped: no share and no
# decision depends on how many there are. Or, started by hand with \`advance\`: a person lets a rollout go on.
name: monitor
run-name: "\${{ inputs.operation || 'monitor' }} \${{ inputs.model || '${options.model}' }} \${{ inputs.stage }}"

on:
  schedule:
    - cron: '17 * * * *'
  workflow_dispatch:
    inputs:
      operation:
        description: 'monitor: look, and do what the guards say. advance: you let a rollout go on'
        type: choice
        options: [monitor, advance]
        default: monitor
      model:
        description: Name of the model
        required: true
        default: ${model}
      stage:
        description: 'Stage; empty: all that there is to look at. To advance, name it'
      reason:
        description: 'To advance: why, for the record'

permissions: {}

jobs:
  monitor:
    if: inputs.operation != 'advance'
    runs-on: ubuntu-latest
    # Looks at once would only be in each other's way. The ledger needs no group to stay right.
    concurrency:
      group: slipway-monitor-\${{ inputs.model || '${options.model}' }}
      cancel-in-progress: false
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      issues: write # opens the incident of a rollback, and reports on what was restored
      id-token: write # proves to every reader which workflow looked
    steps:
      - uses: ${action('monitor', options)}
        with:
          model: \${{ inputs.model || '${options.model}' }}
          stage: \${{ inputs.stage }}
        # The secret that \`monitoring.source\` names; it goes to that address only:
        # env:
        #   METRICS_TOKEN: \${{ secrets.METRICS_TOKEN }}
        #
        # Metrics that only your own network reaches: a job there writes a file, uploads it as an artifact, and this job
        # fetches it in a step before, with \`actions: read\` among its permissions:
        #   - run: gh run download "$GITHUB_RUN_ID" --repo "$GITHUB_REPOSITORY" --name observations
        # Then, above: \`observations: observations.csv\`. The whole of it is in actions/monitor/README.md.

  advance:
    if: inputs.operation == 'advance'
    runs-on: ubuntu-latest
    # One after the other: each is decided on what was seen of the step that it leaves.
    concurrency:
      group: slipway-advance-\${{ inputs.model }}-\${{ inputs.stage }}
      cancel-in-progress: false
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves to every reader which workflow let it go on
    steps:
      - uses: ${action('advance', options)}
        with:
          model: \${{ inputs.model }}
          stage: \${{ inputs.stage }}
          reason: \${{ inputs.reason }}
`;
}

;// CONCATENATED MODULE: ./build/core/starter/workflows/promote.js
/** A person moves a version to a stage, in two jobs: one decides, one does it in the environment. */

function promote(options) {
    return `# A person moves a version to a stage: Actions, promote, Run workflow. The policy decides whether that person may, and what has
# to be there. Two jobs: one decides and shows what would be done, writing nothing; the other does just that, in the environment
# of the stage if it has one, once its reviewers let it in. Nothing waits on a runner.
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
        required: true
        default: production
      reason:
        description: Why, for the record
      link:
        description: Link of the change, where the policy demands one
      expected-live:
        description: 'What must be live there now: a version, a digest or none'

permissions: {}

jobs:
  # Refuses a stage that the policy does not have before any job names an environment: GitHub would make one.
  plan:
    runs-on: ubuntu-latest
    permissions:
      contents: read # the ledger and the policy
      pull-requests: read # reviews of the request
      issues: read # what was said in its comments
      actions: read # what the environment asks for
    outputs:
      decision: \${{ steps.plan.outputs.decision }}
      model: \${{ steps.plan.outputs.model }}
      subject: \${{ steps.plan.outputs.subject }}
      environment: \${{ steps.plan.outputs.environment }}
      approval-digest: \${{ steps.plan.outputs.approval-digest }}
    steps:
      - id: plan
        uses: ${action('promote', options)}
        with:
          phase: plan
          subject: \${{ inputs.subject }}
          to: \${{ inputs.stage }}
          reason: \${{ inputs.reason }}
          link: \${{ inputs.link }}
          expected-live: \${{ inputs.expected-live }}

  apply:
    needs: plan
    if: needs.plan.outputs.decision == 'planned'
    runs-on: ubuntu-latest
    environment:
      name: \${{ needs.plan.outputs.environment }}
      deployment: false # the registry keeps the record
    # One at a time for a model and a stage, none cancelled. What waits for the reviewers of an environment is in a group of its
    # own, so that a gate that nobody answers holds up nothing else. The ledger needs no group to stay right: it spares people
    # a refusal. A rollback is in none.
    concurrency:
      group: slipway-promote-\${{ needs.plan.outputs.model }}-\${{ inputs.stage }}\${{ needs.plan.outputs.environment != '' && format('-{0}', github.run_id) || '' }}
      cancel-in-progress: false
      queue: max
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves to every reader which workflow promoted it, and which environment it entered
      pull-requests: write # reads reviews of the request, and closes it
      issues: write # the same where it is an issue, and the follow-up of an override
      actions: read # what the environment asks for, and who let the run in
    steps:
      - uses: ${action('promote', options)}
        with:
          subject: \${{ needs.plan.outputs.subject }}
          to: \${{ inputs.stage }}
          reason: \${{ inputs.reason }}
          link: \${{ inputs.link }}
          expected-live: \${{ inputs.expected-live }}
          approval-digest: \${{ needs.plan.outputs.approval-digest }}
`;
}

;// CONCATENATED MODULE: ./build/core/starter/workflows/registry.js

/** `registry.yml`: holds, and what runs that broke off left. */
function registry(options) {
    const permissions = `permissions:
      contents: write # the ledger, and tags and release records that are still owed
      id-token: write # proves to every reader which workflow wrote the event`;
    return `# Taking care of the registry: holds, restrictions of versions and the configuration that one is served with, asked for by a person;
# and once a week whatever a run that broke off left.
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
        options: [hold, resume, deprecate, quarantine, reinstate, configure, reconcile]
        required: true
      model:
        description: Name of the model
        default: ${yamlName(options.model)}
      stage:
        description: 'Stages to hold, separated by commas; empty: all. To configure: the stage'
      hold:
        description: 'Hold to lift, such as hold-12; empty: all'
      subject:
        description: 'Version to deprecate, quarantine, reinstate or configure, such as ${options.model}@1.2.0'
      migrate-to:
        description: 'Version to use instead of a deprecated one'
      values:
        description: 'To configure: all settings as a JSON object'
      set:
        description: 'To configure: one setting, such as threshold=0.4'
      reset:
        description: 'To configure: true takes the registered configuration'
      link:
        description: 'To configure: link of the change'
      reason:
        description: Why
      until:
        description: 'When the hold runs out, or the version reaches its end of life'

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

  restrict:
    if: contains(fromJSON('["deprecate", "quarantine", "reinstate"]'), inputs.operation)
    runs-on: ubuntu-latest
    ${permissions}
    steps:
      - if: inputs.operation == 'deprecate'
        uses: ${action('deprecate', options)}
        with:
          subject: \${{ inputs.subject }}
          reason: \${{ inputs.reason }}
          until: \${{ inputs.until }}
          migrate-to: \${{ inputs.migrate-to }}
      - if: inputs.operation == 'quarantine'
        uses: ${action('quarantine', options)}
        with:
          subject: \${{ inputs.subject }}
          reason: \${{ inputs.reason }}
      - if: inputs.operation == 'reinstate'
        uses: ${action('reinstate', options)}
        with:
          subject: \${{ inputs.subject }}
          reason: \${{ inputs.reason }}

  configure:
    if: inputs.operation == 'configure'
    runs-on: ubuntu-latest
    ${permissions}
    steps:
      - uses: ${action('configure', options)}
        with:
          subject: \${{ inputs.subject }}
          stage: \${{ inputs.stage }}
          values: \${{ inputs.values }}
          set: \${{ inputs.set }}
          reset: \${{ inputs.reset }}
          reason: \${{ inputs.reason }}
          link: \${{ inputs.link }}

  reconcile:
    if: github.event_name == 'schedule' || inputs.operation == 'reconcile'
    runs-on: ubuntu-latest
    ${permissions}
      issues: write # an incident that is still owed
    steps:
      - uses: ${action('reconcile', options)}
`;
}

;// CONCATENATED MODULE: ./build/core/starter/workflows/request.js
/** A person asks that a version be let into a stage. */

function request(options) {
    return `# A person asks that a version be let into a stage: a pull request is opened in which it is seen and signed.
name: request
run-name: 'ask for \${{ inputs.subject }} in \${{ inputs.stage }}'

on:
  workflow_dispatch:
    inputs:
      subject:
        description: 'The version, such as ${options.model}@1.2.0'
        required: true
      stage:
        description: Stage that it is to enter
        required: true
        default: production
      rationale:
        description: Why it should
      link:
        description: Link of the change, where the policy demands one
      risks:
        description: What could go wrong
      rollout:
        description: How it is rolled out
      kill-switch:
        description: How it is stopped
      documents:
        description: 'Documents that are not among the artifacts: name and where it is, one a line'
      checklist:
        description: 'Answers to the checklist of the stage: item and answer, one a line'

permissions: {}

jobs:
  request:
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, and the branch of the pull request
      pull-requests: write # opens it and asks for reviews
      issues: write # opens an issue where pull requests may not be opened
      actions: read # what the environment of the stage asks for
      id-token: write # proves to every reader which workflow asked
    steps:
      - uses: ${action('request-approval', options)}
        with:
          subject: \${{ inputs.subject }}
          stage: \${{ inputs.stage }}
          rationale: \${{ inputs.rationale }}
          link: \${{ inputs.link }}
          risks: \${{ inputs.risks }}
          rollout: \${{ inputs.rollout }}
          kill-switch: \${{ inputs.kill-switch }}
          documents: \${{ inputs.documents }}
          checklist: \${{ inputs.checklist }}
`;
}

;// CONCATENATED MODULE: ./build/core/starter/workflows/reviews.js
function reviews(_options) {
    return `# A review of a request wakes the sweep, and does nothing else: this run is of the pull request, and has no rights at all.
name: reviews

on:
  pull_request_review:
    types: [submitted, dismissed]
  pull_request:
    types: [closed]

permissions: {}

jobs:
  wake:
    if: startsWith(github.event.pull_request.head.ref, 'slipway/request/')
    runs-on: ubuntu-latest
    steps:
      - run: echo "The sweep follows."
`;
}

;// CONCATENATED MODULE: ./build/core/starter/workflows/rollback.js

/** `rollback.yml`: the way back. */
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

;// CONCATENATED MODULE: ./build/core/starter/workflows/sweep.js
/** Looks after open requests, and lets what has its quorum go ahead. */

function sweep(options) {
    return `# Looks after open requests after every review, training and command, and every hour for what was missed: ends what ran out, asks
# again for what has changed, brings pages up to date. Where the policy says \`when: approved\`, what has its quorum goes ahead.
name: sweep

on:
  # Runs what stands on the default branch, and takes nothing from the run that it follows: that one only tells when.
  workflow_run: # zizmor: ignore[dangerous-triggers]
    workflows: [reviews, train, command, promote, rollback]
    types: [completed]
  schedule:
    - cron: '41 * * * *'
  workflow_dispatch:
    inputs:
      model:
        description: 'One model; empty: all'

permissions: {}

jobs:
  sweep:
    if: github.event_name != 'workflow_run' || github.event.workflow_run.conclusion != 'skipped'
    runs-on: ubuntu-latest
    # Sweeps at once would only be in each other's way.
    concurrency:
      group: slipway-sweep
      cancel-in-progress: false
    permissions:
      contents: write # the ledger, and the branches of requests
      id-token: write # proves to every reader which workflow wrote the event
      pull-requests: write # reads reviews, brings requests up to date and closes them
      issues: write # the same for requests that are issues
      actions: read # what the environments ask for
    outputs:
      matrix: \${{ steps.sweep.outputs.matrix }}
      count: \${{ steps.sweep.outputs.count }}
    steps:
      - id: sweep
        uses: ${action('sweep', options)}
        with:
          model: \${{ inputs.model }}

  promote:
    needs: sweep
    if: needs.sweep.outputs.count != '' && needs.sweep.outputs.count != '0'
    strategy:
      fail-fast: false
      matrix:
        include: \${{ fromJSON(needs.sweep.outputs.matrix) }}
    runs-on: ubuntu-latest
    environment:
      name: \${{ matrix.environment }}
      deployment: false # the registry keeps the record
    # Every sweep names it anew until it is done: one job does it or waits at its environment, one more is pending, and a newer one
    # takes that one's place.
    concurrency:
      group: slipway-sweep-\${{ matrix.model }}-\${{ matrix.stage }}-\${{ matrix.approval_digest }}
      cancel-in-progress: false
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves which workflow promoted it, and which environment it entered
      pull-requests: write # reads reviews of the request, and closes it
      issues: write # the same where it is an issue, and the follow-up of an override
      actions: read # what the environment asks for, and who let the run in
    steps:
      - uses: ${action('promote', options)}
        with:
          subject: \${{ matrix.subject }}
          to: \${{ matrix.stage }}
          approval-digest: \${{ matrix.approval_digest }}
`;
}

;// CONCATENATED MODULE: ./build/core/starter/workflows/train.js


/** `train.yml`: a push trains, registers, evaluates and stages. */
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

;// CONCATENATED MODULE: ./build/core/starter/workflows.js
/**
 * The workflows that a registry needs, as a user copies them: `slipway init` writes them, `examples/` shows them,
 * and the demo runs them. The only things filled in are the model's name and the pins.
 *
 * This table is the one place that knows which there are: files, `ledger.produced-by` and examples follow from it.
 */











const WORKFLOWS = {
    'train.yml': { text: train, appends: 'yes' },
    'request.yml': { text: request, appends: 'yes' },
    'promote.yml': { text: promote, appends: 'yes' },
    'command.yml': { text: command, appends: 'yes' },
    'reviews.yml': { text: reviews, appends: 'no' },
    'sweep.yml': { text: sweep, appends: 'yes' },
    'rollback.yml': { text: rollback, appends: 'yes' },
    'registry.yml': { text: registry, appends: 'yes' },
    'monitor.yml': { text: monitor, appends: 'yes' },
    'heartbeat.yml': { text: heartbeat, appends: 'no' },
};
const STARTER_WORKFLOWS = Object.keys(WORKFLOWS);
/** Where a workflow lies in a repository. */
function workflowPath(name) {
    return `.github/workflows/${name}`;
}
/** Paths of those that append to the ledger, as `ledger.produced-by` lists them. */
const PRODUCING_WORKFLOWS = STARTER_WORKFLOWS.filter((name) => WORKFLOWS[name].appends === 'yes').map(workflowPath);
/** Text of each workflow, by file name. The model's name must have been checked: it is put in as it is. */
function starterWorkflows(options) {
    const texts = STARTER_WORKFLOWS.map((name) => [name, WORKFLOWS[name].text(options)]);
    return Object.fromEntries(texts);
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
  produced-by: [${PRODUCING_WORKFLOWS.join(', ')}]
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
  request: [maintainers, automation]
  promote: { staging: [maintainers, automation], production: [maintainers] }
  rollback: [maintainers]
  hold: [maintainers]
  deprecate: [maintainers]
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
    const unlisted = listed === null ? [] : PRODUCING_WORKFLOWS.filter((path) => !listed.includes(path));
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
var render_escape = __webpack_require__(66082);
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
var context = __webpack_require__(39464);
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

/***/ 98799:
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
