#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 79435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   gp: () => (/* binding */ createActionsIo),
/* harmony export */   oJ: () => (/* binding */ OUTPUT_LIMIT)
/* harmony export */ });
/* unused harmony exports SUMMARY_LIMIT, outputLines, cutAtLine, annotationLine */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(91091);
/**
 * What a job step reads and writes: inputs, outputs, the job summary, annotations, masks. Own and small, because
 * `@actions/core` costs 45 ms and a megabyte at every start for an HTTP client that is not needed here.
 */



/** The runner drops a whole step summary that is larger than this. */
const SUMMARY_LIMIT = 1024 * 1024;
/** A job's outputs together may hold one megabyte, counted as UTF-16; one output is refused well before that. */
const OUTPUT_LIMIT = 400_000;
function createActionsIo({ env, write }) {
    return {
        readInput: (name) => readInput(env, name),
        setOutput: (name, value) => setOutput(env['GITHUB_OUTPUT'], name, value),
        appendSummary: (markdown) => appendSummary(env['GITHUB_STEP_SUMMARY'], markdown),
        annotate: (kind, message, place) => write(`${annotationLine(kind, message, place)}\n`),
        addMask: (secret) => {
            // Each line of a secret is a secret; the runner masks line by line.
            for (const line of secret.split(/\r?\n/))
                if (line.trim() !== '')
                    write(`::add-mask::${escapeData(line)}\n`);
        },
    };
}
/** See {@link ActionsIo.readInput}. */
function readInput(env, name) {
    const plain = `INPUT_${name.replace(/ /g, '_').toUpperCase()}`;
    const value = env[plain.replace(/-/g, '_')] || env[plain];
    const trimmed = value?.trim() ?? '';
    return trimmed === '' ? null : trimmed;
}
function setOutput(file, name, value) {
    if (file === undefined || file === '')
        return;
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) || value.length > OUTPUT_LIMIT) {
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)({
            code: 'internal_error',
            required: `an output named by letters, digits, - and _, of at most ${OUTPUT_LIMIT} characters`,
            found: `${JSON.stringify(name.slice(0, 80))} with ${value.length} characters`,
            next: 'Report this as a defect of Slipway.',
        });
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, outputLines(name, value));
}
/** An output in the runner's file format. The delimiter is random, so that no value can end it early. */
function outputLines(name, value, random = () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex')) {
    const delimiter = `slipway_${random()}`;
    if (value.includes(delimiter))
        return outputLines(name, value, random);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
function appendSummary(file, markdown) {
    if (file === undefined || file === '')
        return;
    const used = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = cutAtLine(markdown.endsWith('\n') ? markdown : `${markdown}\n`, SUMMARY_LIMIT - used);
    if (text !== '')
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, text);
}
const CUT_NOTE = '\n\n_The rest was left out: a job summary holds at most 1 MiB._\n';
/** At most `limit` bytes of UTF-8, cut after a whole line, with a note that something is missing. */
function cutAtLine(text, limit) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length <= limit)
        return text;
    const room = limit - Buffer.byteLength(CUT_NOTE);
    if (room <= 0)
        return '';
    // A newline is one byte that occurs in no longer UTF-8 sequence, so cutting behind one never splits a character.
    const end = bytes.lastIndexOf(0x0a, room - 1);
    return end < 0 ? CUT_NOTE.trimStart() : bytes.subarray(0, end + 1).toString('utf8') + CUT_NOTE.slice(1);
}
/** A workflow command. Everything that could end the command or start another one is escaped. */
function annotationLine(kind, message, place = {}) {
    const properties = [
        ['file', place.file],
        ['line', place.line],
        ['col', place.column],
        ['title', place.title],
    ];
    const given = properties
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${kind}${given.length > 0 ? ` ${given.join(',')}` : ''}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}


/***/ }),

/***/ 91091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ SlipwayError),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   _k: () => (/* binding */ countProblems),
/* harmony export */   ez: () => (/* binding */ REASONS)
/* harmony export */ });
/**
 * Every reason an operation can give, in one closed list. `docs/reference/results.md` is generated from it.
 * A code is stable: programs branch on it.
 */
const REASONS = {
    // outcomes
    ok: 'Done as asked.',
    already_registered: 'The same content is registered already; it is the same version.',
    already_committed: 'This very operation was carried out before; its outcome is returned.',
    already_live: 'The version is live in this stage already.',
    already_configured: 'The version runs with this configuration already.',
    dry_run: 'Nothing was written: a dry run prints the decision and the planned effects.',
    // input
    input_missing: 'A required input was not given.',
    input_invalid: 'An input does not have the form it must have.',
    unknown_operation: 'There is no such operation.',
    unknown_model: 'The policy knows no such model.',
    unknown_version: 'The model has no such version.',
    unknown_stage: 'The policy knows no such stage.',
    unknown_alias: 'The model has no such alias.',
    unknown_name: 'The name is no version, stage or alias of this model.',
    nothing_live: 'Nothing is live where the reference points.',
    not_published: 'The version was claimed but never published; only published versions resolve or move.',
    subject_mismatch: 'The version exists, but its subject digest is another one.',
    // policy
    policy_missing: 'The default branch has no policy.',
    policy_invalid: 'The policy has problems.',
    policy_exists: 'There is a policy already.',
    // ledger
    ledger_missing: 'The ledger branch is missing, or is not the one the policy pins.',
    ledger_exists: 'The ledger branch exists already.',
    ledger_corrupt: 'A file of the ledger cannot be read as what it should be.',
    ledger_newer: 'A file of the ledger was written by a newer Slipway.',
    ledger_contended: 'The ledger kept moving for longer than this operation may try.',
    origin_unproven: 'What wrote the event is not proven to be a workflow the policy lists.',
    // registration
    artifacts_invalid: 'The model folder does not hold what the policy asks for.',
    manifest_invalid: 'The model manifest has problems.',
    version_taken: 'The version number is taken by other content.',
    version_invalid: 'The version does not fit the versioning scheme.',
    version_not_higher: 'The version is not higher than the one before it.',
    bump_too_small: 'The version bump is smaller than what changed demands.',
    bytes_missing: 'The claim needs bytes that are no longer there.',
    bytes_differ: 'Bytes differ from what was recorded.',
    evidence_missing: 'No evaluation file was found.',
    evidence_unreadable: 'An evaluation file could not be read as what it should be.',
    source_unknown: 'The source commit cannot be found in the repository.',
    // moves
    permission_denied: 'The policy does not grant this to who asked.',
    permission_unverifiable: 'Whether who asked may do this could not be checked.',
    transition_not_allowed: 'The lifecycle has no way from where the version is to this stage.',
    live_version_moved: 'Another version went live in the meantime.',
    not_served: 'The version is neither live nor being rolled out in this stage.',
    configuration_governed: 'The stage lets only a configuration through that was registered with a version.',
    held: 'A hold is in force.',
    frozen: 'The stage is frozen by the policy on this day.',
    reason_missing: 'A reason is required.',
    change_link_missing: 'The policy demands a change link.',
    sign_offs_missing: 'The stage asks for sign-offs that are not there.',
    sign_offs_rejected: 'Somebody whose sign-off counts has rejected it.',
    sign_offs_unverifiable: 'Whether sign-offs count could not be checked.',
    approvals_stale: 'What was signed is not what would be promoted now.',
    request_missing: 'Nobody has asked for it.',
    request_expired: 'The request was open for as long as the policy lets one be.',
    request_withdrawn: 'The request was withdrawn.',
    no_such_request: 'There is no open request like that.',
    digest_unknown: 'No open request has a digest that begins like that.',
    not_a_signer: 'Who said it fills no role whose word counts here.',
    not_waivable: 'The policy lets nobody waive this check.',
    evaluation_missing: 'The stage asks for an evaluation that is not there.',
    evaluation_failed: 'A gate of the policy is broken, with the confidence it asks for.',
    evaluation_inconclusive: 'The evaluation settles a gate neither way.',
    evaluation_error: 'A gate could not be decided on this evidence.',
    evaluation_stale: 'The evidence is older than the policy allows.',
    evaluation_other_subject: 'The evaluation on record is of another subject.',
    evaluation_set_changed: 'The evidence was measured on another evaluation set.',
    evaluation_unproven: 'The evaluation on record is not proven to come from a workflow the policy lists.',
    soak_missing: 'The stage asks for time in another stage first.',
    documents_missing: 'The stage asks for documents that the version does not have.',
    checklist_missing: 'The stage asks for checklist answers that are not there.',
    rollout_running: 'Another version is being rolled out in the stage.',
    rollout_gone: 'What was to go on is no longer being rolled out.',
    rollout_waiting: 'The rollout does not go on yet.',
    guards_missing: 'What is to be watched has no guard that could be looked at.',
    observations_missing: 'No observations were given, and the policy names no source.',
    environment_unprotected: 'The environment of the stage lacks protection that the policy demands.',
    environment_unverifiable: 'Whether the environment of the stage is protected could not be told.',
    environment_not_entered: 'The job that promotes is not in the environment of the stage.',
    run_again: 'The run was run again; what was approved for an earlier attempt does not carry over.',
    plan_changed: 'What was planned, and shown to whoever approved, is not what would be done now.',
    version_deprecated: 'The version is deprecated: it enters no further stage.',
    version_quarantined: 'The version is quarantined: it enters no further stage.',
    not_restricted: 'The version is neither deprecated nor quarantined.',
    no_good_version: 'The stage has no earlier version to go back to.',
    too_many_open: 'So much is open already that no more may be added.',
    no_such_hold: 'No hold that could be lifted was found.',
    integrity_failed: 'Record, release or bytes do not match what the ledger says.',
    release_missing: 'The release of the version is not there.',
    // rollouts
    rolled_back_by_guard: 'A guard of the rollout is broken, with the confidence the policy asks for.',
    look_advance: 'Every guard excludes harm: the rollout goes on to its next step.',
    look_wait: 'Time, samples or certainty is missing, or somebody has to decide.',
    look_hold: 'A guard is broken whose breach holds, or what was observed cannot be decided on.',
    // commands
    two_commands: 'A comment holds more than one command.',
    command_edited: 'The comment was edited: only what is newly written is a command.',
    command_not_by_person: 'The comment is not by a person.',
    command_stale: 'The comment is too old, or its run was run again.',
    command_on_fork: 'The pull request is of a fork, where the policy takes no commands.',
    command_missing: 'The comment is no command.',
    command_unknown: 'There is no such command.',
    evaluation_workflow_missing: 'The policy names no workflow that evaluates.',
    // verify, reconcile, doctor
    verification_failed: 'Something was tampered with, cut off or is missing.',
    verification_unfinished: 'Nothing wrong was found, but not everything was looked at.',
    effects_owed: 'Effects of committed events are still owed.',
    sweep_incomplete: 'Some open requests could not be looked after.',
    looks_overdue: 'What is served has not been looked at for too long.',
    setup_incomplete: 'Something this policy needs is not set up.',
    // platform
    token_missing: 'No token was given.',
    token_refused: 'The token was refused.',
    token_forbidden: 'The token lacks a permission.',
    platform_not_found: 'The platform does not know this, or does not let this token see it.',
    rate_limited: 'The platform asks to wait longer than this operation may.',
    platform_unavailable: 'The platform did not answer usefully.',
    platform_refused: 'The platform refused the request.',
    proxy_unsupported: 'A proxy is configured that this Node would ignore.',
    node_unsupported: 'This Node is too old.',
    workflow_failed: 'The workflow run that was started did not succeed.',
    interrupted: 'The operation was interrupted.',
    internal_error: 'A defect in Slipway.',
};
/** How many problems a sentence names; all of them are in the refusal's `problems`. */
const NAMED_PROBLEMS = 8;
/** Characters of each. */
const NAMED_LENGTH = 300;
/** `3 problems: …; …; …`: how many there are, and the first of them. */
function countProblems(problems) {
    const shown = problems
        .slice(0, NAMED_PROBLEMS)
        .map((one) => (one.length <= NAMED_LENGTH ? one : `${one.slice(0, NAMED_LENGTH - 1)}…`));
    const more = problems.length - shown.length;
    const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
    return `${count}: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
/** A refusal on its way to the one place that turns it into a result. `cause` is kept, secrets are not put into it. */
class SlipwayError extends Error {
    refusal;
    constructor(refusal, options) {
        super(`${refusal.code}: required ${refusal.required}; found ${refusal.found}; next: ${refusal.next}`, options);
        this.name = 'SlipwayError';
        this.refusal = refusal;
    }
}
function refuse(refusal) {
    throw new SlipwayError(refusal);
}


/***/ }),

/***/ 84429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   e9: () => (/* binding */ failures),
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   nz: () => (/* binding */ standsInTheWay),
/* harmony export */   w: () => (/* binding */ RESULT_SCHEMA)
/* harmony export */ });
/* unused harmony export DECISIONS */
/** Ordered from harmless to worst; a group is as bad as its worst child. */
const STATUSES = ['not_applicable', 'pass', 'inconclusive', 'fail', 'error'];
/** Closed list; `docs/reference/results.md` says what each means. */
const DECISIONS = (/* unused pure expression or super */ null && (['done', 'already_done', 'planned', 'refused', 'inconclusive', 'error']));
const RESULT_SCHEMA = 'slipway.result/1';
/** The worst of some statuses; `not_applicable` for none. */
function worst(statuses) {
    let index = 0;
    for (const status of statuses)
        index = Math.max(index, STATUSES.indexOf(status));
    return STATUSES[index] ?? 'error';
}
/** Whether something of this status keeps an operation from going ahead. */
function standsInTheWay(status) {
    return status !== 'pass' && status !== 'not_applicable';
}
/** A group whose status is its worst child's. */
function group(of, children) {
    const status = worst(children.map((child) => child.status));
    const failed = children.filter((child) => standsInTheWay(child.status));
    const detail = of.detail ??
        (failed.length === 0 ? 'Every check passed.' : `Not passed: ${failed.map((child) => child.title).join(', ')}.`);
    return { name: of.name, title: of.title, status, detail, children };
}
/** The checks of a tree that did not pass, leaves only, in order. */
function failures(check) {
    if (check.children !== undefined && check.children.length > 0)
        return check.children.flatMap(failures);
    return standsInTheWay(check.status) ? [check] : [];
}


/***/ }),

/***/ 48905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ COMMANDS)
});

;// CONCATENATED MODULE: ./build/entry/command-shape.js
const DRY_RUN = { 'dry-run': 'print the decision and the planned effects, write nothing' };
const REPEAT = {
    'operation-id=ID': 'name this asking, so that repeating it does nothing twice (direct writes only)',
};

;// CONCATENATED MODULE: ./build/entry/approval-specs.js
/** The commands around requests and restrictions: what each takes, and where its code is. */

const APPROVAL_COMMANDS = [
    {
        name: 'request-approval',
        group: 'move',
        summary: 'ask that a version be let into a stage: opens the pull request in which it is signed',
        positionals: ['subject', 'stage'],
        flags: {
            'rationale=TEXT': 'why it should',
            'link=LINK': 'link of the change',
            'risks=TEXT': 'what could go wrong',
            'rollout=TEXT': 'how it is rolled out',
            'kill-switch=TEXT': 'how it is stopped',
            'documents=ENTRY…': 'documents that are not among the artifacts, each as `name: where it is`',
            'checklist=ENTRY…': 'answers to the checklist, each as `item: answer`',
            ...DRY_RUN,
            ...REPEAT,
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405), __nccwpck_require__.e(9715)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39715))).runRequestApproval,
    },
    {
        name: 'command',
        group: 'move',
        summary: 'carry out the command in the comment that started the run (in a job only)',
        positionals: [],
        flags: { 'approval-digest=DIGEST': 'digest that the job before had planned' },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405), __nccwpck_require__.e(9715)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39715))).runCommand,
    },
    {
        name: 'sweep',
        group: 'care',
        summary: 'look after open requests: end, renew, bring up to date, name what goes ahead by itself',
        positionals: ['model'],
        flags: { ...DRY_RUN },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405), __nccwpck_require__.e(9715)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39715))).runSweep,
    },
    {
        name: 'deprecate',
        group: 'move',
        summary: 'keep a version from further stages, with an end of life and what to use instead',
        positionals: ['subject'],
        flags: {
            'reason=TEXT': 'why',
            'until=TIME': 'its end of life',
            'migrate-to=VERSION': 'the version to use instead',
            ...DRY_RUN,
            ...REPEAT,
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405), __nccwpck_require__.e(9715)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39715))).runDeprecate,
    },
    {
        name: 'quarantine',
        group: 'move',
        summary: 'keep a version from further stages; it stays where it runs',
        positionals: ['subject'],
        flags: { 'reason=TEXT': 'why', ...DRY_RUN, ...REPEAT },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405), __nccwpck_require__.e(9715)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39715))).runQuarantine,
    },
    {
        name: 'reinstate',
        group: 'move',
        summary: 'let a deprecated or quarantined version be promoted again',
        positionals: ['subject'],
        flags: { 'reason=TEXT': 'why', ...DRY_RUN, ...REPEAT },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405), __nccwpck_require__.e(9715)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39715))).runReinstate,
    },
];

;// CONCATENATED MODULE: ./build/entry/rollout-specs.js
/** The commands around rollouts: what each takes, and where its code is. */

const ROLLOUT_COMMANDS = [
    {
        name: 'monitor',
        group: 'move',
        summary: 'look at what is served: advance, wait, hold or roll back; over files also with no registry',
        positionals: ['model'],
        flags: {
            'stage=STAGE': 'stage to look at (default: every rollout, and what serves everybody)',
            'observations=FILE…': 'what was observed: CSV, JSON or JSONL (default: the source that the policy names)',
            'html=FILE': 'write the rollout as a page to FILE',
            'policy=FILE': 'with no registry: policy whose exposure and guards decide',
            'model=NAME': 'with no registry: model of that policy (default: the only one)',
            'state=FILE': 'with no registry: where the rollout stands; begun, and moved on, in this file (default: one look)',
            'at=TIME': 'with no registry: when it is looked (default: now)',
            'candidate=NAME': 'with no registry: what observations call the candidate (default: candidate)',
            'baseline=NAME': 'with no registry: what observations call the baseline (default: baseline)',
            approve: 'with no registry: the next step is approved, where the policy asks for that',
            ...DRY_RUN,
            ...REPEAT,
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(5223), __nccwpck_require__.e(2405), __nccwpck_require__.e(1842), __nccwpck_require__.e(9825), __nccwpck_require__.e(2184), __nccwpck_require__.e(6658)]).then(__nccwpck_require__.bind(__nccwpck_require__, 16658))).runMonitor,
    },
    {
        name: 'advance',
        group: 'move',
        summary: 'let a rollout go on to its next step, or to all of the traffic',
        positionals: ['model', 'stage'],
        flags: { 'reason=TEXT': 'why', ...DRY_RUN, ...REPEAT },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405), __nccwpck_require__.e(4053)]).then(__nccwpck_require__.bind(__nccwpck_require__, 74053))).runAdvance,
    },
    {
        name: 'rollout',
        group: 'read',
        summary: 'show a rollout: split, plan, guards over time, decisions',
        positionals: ['model', 'stage'],
        flags: {
            'event=SEQ': 'event that began it (default: the one under way, else the last)',
            'html=FILE': 'write it as a page to FILE',
            'markdown=FILE': 'write it as Markdown to FILE',
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405), __nccwpck_require__.e(4053)]).then(__nccwpck_require__.bind(__nccwpck_require__, 74053))).runRollout,
    },
];

;// CONCATENATED MODULE: ./build/entry/serving-specs.js
/** The commands around what is served: what each takes, and where its code is. */

const SERVING_COMMANDS = [
    {
        name: 'configure',
        group: 'move',
        summary: 'change the configuration that a served version runs with',
        positionals: ['subject', 'stage'],
        flags: {
            'file=FILE': 'the whole configuration, a JSON object',
            'values=JSON': 'the same as text',
            'set=SETTING…': 'single settings, each as `key=value`; dots lead into objects, values are JSON or text',
            reset: 'the configuration that the version was registered with',
            'reason=TEXT': 'why',
            'link=LINK': 'link of the change',
            ...DRY_RUN,
            ...REPEAT,
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4629), __nccwpck_require__.e(9464), __nccwpck_require__.e(7566)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37566))).runConfigure,
    },
    {
        name: 'heartbeat',
        group: 'care',
        summary: 'say whether what is served is still looked at',
        positionals: ['model'],
        flags: { ...DRY_RUN },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4629), __nccwpck_require__.e(9464), __nccwpck_require__.e(7566)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37566))).runHeartbeat,
    },
];

;// CONCATENATED MODULE: ./build/entry/commands.js
/** Every command of the program: what it takes, and where its code is. Code is loaded when the command is asked for. */




const COMMANDS = [
    {
        name: 'register',
        group: 'move',
        summary: 'register a folder as a version of a model',
        positionals: ['model', 'path'],
        flags: {
            'version=VERSION': 'version to register (default: inferred)',
            'bump=BUMP': 'major, minor or patch (default: inferred)',
            'source=COMMIT': "commit it was built from (default: the run's, or HEAD)",
            'evaluation=PATH…': 'its evaluation results: what was registered is evaluated as well',
            'stage=STAGE': 'stage it is evaluated for (default: the first that asks for an evaluation)',
            'report=FILE': 'write the report of the evaluation as HTML to FILE',
            ...DRY_RUN,
            ...REPEAT,
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22405))).runRegister,
    },
    {
        name: 'eval-gate',
        group: 'move',
        summary: 'evaluate a version of the registry and record it',
        positionals: ['subject'],
        flags: {
            'candidate=PATH…': 'results of the version: files, folders, globs',
            'baseline=PATH…': 'results of the live version on the same set (default: what the registry keeps)',
            'stage=STAGE': 'stage it is evaluated for (default: the first that asks for an evaluation)',
            'set=NAME': 'name of the evaluation set, where the files do not say',
            'set-digest=DIGEST': 'digest of its content, where the files do not say',
            'measured-at=TIME': 'when it was measured, where the files do not say; now for files just made',
            'report=FILE': 'write the report as HTML to FILE',
            'self-check': 'tell how often the gates would flip on their own',
            ...DRY_RUN,
            ...REPEAT,
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(3105), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(5223), __nccwpck_require__.e(1842), __nccwpck_require__.e(9825), __nccwpck_require__.e(1026), __nccwpck_require__.e(807), __nccwpck_require__.e(9246), __nccwpck_require__.e(7278), __nccwpck_require__.e(2248)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2248))).runEvalGate,
    },
    {
        name: 'evaluate',
        group: 'read',
        summary: 'compare evaluation files and decide gates, with no registry',
        positionals: [],
        flags: {
            'candidate=PATH…': 'results of the candidate: files, folders, globs',
            'baseline=PATH…': 'results to compare with',
            'policy=FILE': 'policy whose gates decide (default: every shared metric must not be worse)',
            'model=NAME': 'model of that policy (default: the only one)',
            'tolerance=NUMBER': 'without a policy: how much worse is still good enough (default 0.02, or 5% of values that are no shares)',
            'measured-at=TIME': 'when it was measured, where the files do not say; now for files just made',
            'self-check': 'tell how often the gates would flip on their own',
            'html=FILE': 'write the report as HTML to FILE',
            'markdown=FILE': 'write the report as Markdown to FILE',
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(3105), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(5223), __nccwpck_require__.e(1842), __nccwpck_require__.e(9825), __nccwpck_require__.e(1026), __nccwpck_require__.e(807), __nccwpck_require__.e(9246), __nccwpck_require__.e(7278), __nccwpck_require__.e(2248)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2248))).runEvaluate,
    },
    {
        name: 'inspect',
        group: 'read',
        summary: 'say what evaluation files are recognised as, and every metric read from them',
        positionals: ['path…'],
        flags: { 'policy=FILE': 'read plain files by the mappings of this policy', 'model=NAME': 'model of that policy' },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(3105), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(5223), __nccwpck_require__.e(1842), __nccwpck_require__.e(9825), __nccwpck_require__.e(1026), __nccwpck_require__.e(807), __nccwpck_require__.e(9246), __nccwpck_require__.e(7278), __nccwpck_require__.e(2248)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2248))).runInspect,
    },
    {
        name: 'promote',
        group: 'move',
        summary: 'move a version to a stage',
        positionals: ['subject', 'to'],
        flags: {
            'reason=TEXT': 'why',
            'link=LINK': 'link of the change',
            'expected-live=VERSION': 'what must be live now: a version, a digest or none',
            'phase=PHASE': 'plan: decide and say what would be signed, write nothing; apply (default): do it',
            'approval-digest=DIGEST': 'what a plan had shown: nothing else is done',
            ...DRY_RUN,
            ...REPEAT,
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22405))).runPromote,
    },
    ...ROLLOUT_COMMANDS,
    ...APPROVAL_COMMANDS,
    {
        name: 'rollback',
        group: 'move',
        summary: 'put the last good version of a stage back',
        positionals: ['model', 'stage'],
        flags: {
            'to=VERSION': 'version to go back to (default: the last good one)',
            'reason=TEXT': 'what is wrong',
            'link=LINK': 'link of the incident',
            'incident=NUMBER': 'issue to annotate instead of opening one',
            ...DRY_RUN,
            ...REPEAT,
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22405))).runRollback,
    },
    {
        name: 'hold',
        group: 'move',
        summary: 'let nothing move forward until the hold is lifted or runs out',
        positionals: ['model'],
        flags: {
            'stage=STAGES': 'stages to hold, separated by commas (default: all)',
            'reason=TEXT': 'why',
            'until=TIME': 'when it runs out',
            ...DRY_RUN,
            ...REPEAT,
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22405))).runHold,
    },
    {
        name: 'resume',
        group: 'move',
        summary: 'lift a hold, or all of a model',
        positionals: ['model', 'hold'],
        flags: { 'reason=TEXT': 'why', ...DRY_RUN, ...REPEAT },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(2405)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22405))).runResume,
    },
    {
        name: 'resolve',
        group: 'read',
        summary: 'turn model@alias, @stage, @version or @latest into a record and verified bytes',
        positionals: ['reference'],
        flags: {
            'at=TIME': 'a date or time: what it pointed at then',
            'key=KEY': 'what the user with this key gets of a stage that shares its traffic out',
            'path=FOLDER': 'download and verify the artifacts there',
            'roles=ROLES': 'only these roles, separated by commas',
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4629), __nccwpck_require__.e(9464), __nccwpck_require__.e(9942)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49942))).runResolve,
    },
    {
        name: 'list',
        group: 'read',
        summary: 'list the models',
        positionals: [],
        flags: {},
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4629), __nccwpck_require__.e(9464), __nccwpck_require__.e(9942)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49942))).runList,
    },
    {
        name: 'info',
        group: 'read',
        summary: 'show a model or a version',
        positionals: ['reference'],
        flags: {},
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4629), __nccwpck_require__.e(9464), __nccwpck_require__.e(9942)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49942))).runInfo,
    },
    {
        name: 'history',
        group: 'read',
        summary: 'show the events of a model, newest first',
        positionals: ['model'],
        flags: { 'limit=N': 'how many (default 50)', 'before=SEQ': 'events before this one' },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4629), __nccwpck_require__.e(9464), __nccwpck_require__.e(9942)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49942))).runHistory,
    },
    {
        name: 'compare',
        group: 'read',
        summary: 'compare two versions of a model: numbers, size, features, content, and which to take',
        positionals: ['a', 'b'],
        flags: { 'markdown=FILE': 'write the comparison as Markdown to FILE' },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4629), __nccwpck_require__.e(9464), __nccwpck_require__.e(6880)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96880))).runCompare,
    },
    {
        name: 'verify',
        group: 'care',
        summary: 'walk chain, origins, releases and bytes, and name what was tampered with',
        positionals: ['model'],
        flags: {
            'after=TAG': 'go on with the releases after this tag',
            'releases=N': 'at most so many releases (default 200)',
            bytes: 'download every asset and hash it',
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(3701)]).then(__nccwpck_require__.bind(__nccwpck_require__, 73701))).runVerify,
    },
    {
        name: 'reconcile',
        group: 'care',
        summary: 'complete what committed events still owe',
        positionals: ['model'],
        flags: { 'abandon-after=HOURS': 'give up claims older than this (default 24)', ...DRY_RUN },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9464), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(3701)]).then(__nccwpck_require__.bind(__nccwpck_require__, 73701))).runReconcile,
    },
    ...SERVING_COMMANDS,
    {
        name: 'doctor',
        group: 'care',
        summary: 'say what is missing for this policy with this token',
        positionals: [],
        flags: {},
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(9464), __nccwpck_require__.e(5223), __nccwpck_require__.e(4773)]).then(__nccwpck_require__.bind(__nccwpck_require__, 74773))).runDoctor,
    },
    {
        name: 'validate',
        group: 'set-up',
        summary: 'print every problem of a policy',
        positionals: ['file'],
        flags: {},
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(5223), __nccwpck_require__.e(9825), __nccwpck_require__.e(7753)]).then(__nccwpck_require__.bind(__nccwpck_require__, 43156))).runValidate,
    },
    {
        name: 'explain',
        group: 'set-up',
        summary: 'print the policy that applies to a model, and what decides a move',
        positionals: ['model', 'stage'],
        flags: { 'file=FILE': 'policy file (default .github/slipway.yml)' },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(2494), __nccwpck_require__.e(5368), __nccwpck_require__.e(3543), __nccwpck_require__.e(8964), __nccwpck_require__.e(9013), __nccwpck_require__.e(1421), __nccwpck_require__.e(5223), __nccwpck_require__.e(9825), __nccwpck_require__.e(7753)]).then(__nccwpck_require__.bind(__nccwpck_require__, 43156))).runExplain,
    },
    {
        name: 'init',
        group: 'set-up',
        summary: 'write a starter policy and workflows, make the ledger, print the rulesets',
        positionals: ['folder'],
        flags: {
            'model=NAME': 'first model to list (default flight-delay)',
            'app=ID': 'GitHub App that may write the ledger, for the second tier of rulesets',
            ...DRY_RUN,
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(8815), __nccwpck_require__.e(4629), __nccwpck_require__.e(6866), __nccwpck_require__.e(2894), __nccwpck_require__.e(9464), __nccwpck_require__.e(5223), __nccwpck_require__.e(4773)]).then(__nccwpck_require__.bind(__nccwpck_require__, 74773))).runInit,
    },
    {
        name: 'sandbox',
        group: 'set-up',
        summary: 'serve a local GitHub until stopped',
        positionals: [],
        flags: {
            'port=N': 'port on 127.0.0.1 (default: any)',
            'dir=FOLDER': 'where its state is kept',
            'seed=FILE': 'what to fill it with',
        },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(6866), __nccwpck_require__.e(4255)]).then(__nccwpck_require__.bind(__nccwpck_require__, 14255))).runSandbox,
    },
    {
        name: 'demo',
        group: 'set-up',
        summary: 'run the whole story on a local GitHub: register, promote, roll back, resolve, verify',
        positionals: [],
        flags: { serve: 'keep the local GitHub up afterwards', 'dir=FOLDER': 'where to keep its state' },
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(6866), __nccwpck_require__.e(4255)]).then(__nccwpck_require__.bind(__nccwpck_require__, 14255))).runDemo,
    },
];


/***/ }),

/***/ 31418:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_actions_io_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(79435);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(91091);
/* harmony import */ var _operations_context_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(70384);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(68029);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(48905);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(58229);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(65023);
/** The program: reads what was asked, runs one command, prints its result, and is the only place that fails a job. */







const [name = 'help', ...argv] = process.argv.slice(2);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => stop.abort(signal));
// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 2));
process.exitCode = await main();
async function main() {
    if (name === '--version' || name === 'version')
        return print(_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x);
    const command = _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.find((one) => one.name === name);
    if (name === 'help' || name === '--help' || name === '-h') {
        return help(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.find((one) => one.name === argv[0]));
    }
    if (command !== undefined && (argv.includes('--help') || argv.includes('-h')))
        return help(command);
    const json = jsonTarget(argv);
    const outcome = await attempt(() => run(command));
    if (outcome.kind === 'printed')
        return outcome.exit;
    // Rendering is loaded when there is something to render, not before the first request.
    const { deliver, exitCode } = await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(6866), __nccwpck_require__.e(9494)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39494));
    const allow = (0,_adapters_actions_io_js__WEBPACK_IMPORTED_MODULE_0__/* .readInput */ .R5)(process.env, 'allow-refusal') === 'true';
    await deliver({ outcome, operation: name, json, env: process.env });
    return exitCode(outcome.result, { allowRefusal: allow ? 'yes' : 'no' });
}
async function run(command) {
    if (command === undefined)
        return unknownCommand();
    const asked = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .readAsked */ .v)(command, { argv, readInput: (input) => (0,_adapters_actions_io_js__WEBPACK_IMPORTED_MODULE_0__/* .readInput */ .R5)(process.env, input) });
    const toStdout = jsonTarget(argv) !== '-';
    const write = (text) => void (toStdout ? process.stdout : process.stderr).write(`${text}\n`);
    const execute = await command.load();
    return execute({ asked, env: process.env, print: write, signal: stop.signal });
}
/** Turns whatever is thrown into a result: a refusal as it is, anything else as the defect it is. */
async function attempt(act) {
    try {
        return await act();
    }
    catch (error) {
        if (error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ)
            return { kind: 'result', result: (0,_operations_context_js__WEBPACK_IMPORTED_MODULE_2__/* .resultOf */ .Bg)(name, error) };
        const found = error instanceof Error ? (error.stack ?? error.message) : String(error);
        const refusal = {
            code: 'internal_error',
            required: 'no defect',
            found,
            next: 'Please report this, with the command.',
        };
        return { kind: 'result', result: { ...(0,_operations_context_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)({ operation: name, refusal }), decision: 'error' } };
    }
}
function unknownCommand() {
    const nearest = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearestOf */ .q)(name, _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.map((one) => one.name));
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'unknown_operation',
        required: 'a command of Slipway',
        found: JSON.stringify(name.slice(0, 60)),
        next: nearest === null ? 'See `slipway help`.' : `Did you mean \`slipway ${nearest}\`?`,
    });
}
function jsonTarget(args) {
    const index = args.findIndex((arg) => arg === '--json' || arg.startsWith('--json='));
    const arg = args[index];
    if (arg === undefined)
        return null;
    return arg.startsWith('--json=') ? arg.slice('--json='.length) : (args[index + 1] ?? null);
}
async function help(about) {
    const { commandHelp, programHelp } = await Promise.all(/* import() */[__nccwpck_require__.e(1013), __nccwpck_require__.e(6866), __nccwpck_require__.e(5508)]).then(__nccwpck_require__.bind(__nccwpck_require__, 15508));
    return print(about === undefined ? programHelp() : commandHelp(about));
}
function print(text) {
    process.stdout.write(`${text}\n`);
    return 0;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 58229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ COMMON_FLAGS),
/* harmony export */   v: () => (/* binding */ readAsked)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(91091);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(68029);
/** Reading what was asked: flags on a command line, or the inputs of an action. One way in, whichever it was. */



/** Flags that every command has. */
const COMMON_FLAGS = {
    'json=FILE': 'write the whole result as JSON to FILE (`-`: to standard output, and nothing else)',
    help: 'show this help',
};
/** Parses the arguments of one command. `readInput` answers for what the command line does not say. */
function readAsked(spec, of) {
    const { values, positionals } = parse(spec, of.argv);
    const text = (name) => {
        const index = spec.positionals.indexOf(name);
        const given = index >= 0 ? positionals[index] : undefined;
        const value = given ?? values[name];
        if (typeof value === 'string' && value.trim() !== '')
            return value.trim();
        return of.readInput(name);
    };
    const need = (name) => {
        const value = text(name);
        if (value !== null)
            return value;
        const how = spec.positionals.includes(name) ? `slipway ${spec.name} <${name}>` : `slipway ${spec.name} --${name} …`;
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_missing',
            required: `\`${name}\``,
            found: 'nothing',
            next: `Give it as \`${how}\`, or as the action's input \`${name}\`.`,
        });
    };
    return {
        text,
        need,
        flag: (name) => values[name] === true || readFlag(name, of.readInput(name)),
        number: (name) => readNumber(name, text(name)),
        list: (name) => text(name)
            ?.split(',')
            .map((one) => one.trim())
            .filter((one) => one !== '') ?? null,
        many: (name) => {
            const rest = spec.positionals.indexOf(`${name}…`);
            const given = rest >= 0 && positionals.length > rest ? positionals.slice(rest) : values[name];
            const all = Array.isArray(given) ? given.map(String) : (of.readInput(name)?.split(/\r?\n/) ?? []);
            return all.map((one) => one.trim()).filter((one) => one !== '');
        },
    };
}
/** `--candidate a b` as `--candidate=a --candidate=b`, for flags that take several values. */
function spread(argv, several) {
    const spreadOut = [];
    let open = null;
    for (const arg of argv) {
        if (arg.startsWith('-')) {
            const name = arg.slice(2);
            open = several.has(name) ? name : null;
            if (open === null)
                spreadOut.push(arg);
        }
        else if (open !== null)
            spreadOut.push(`--${open}=${arg}`);
        else
            spreadOut.push(arg);
    }
    return spreadOut;
}
function parse(spec, argv) {
    const options = {};
    for (const flag of Object.keys({ ...spec.flags, ...COMMON_FLAGS })) {
        const [name, value] = flag.split('=');
        if (name === undefined)
            continue;
        const multiple = value?.endsWith('…') === true;
        options[name] = { type: value === undefined ? 'boolean' : 'string', ...(multiple ? { multiple } : {}) };
    }
    const several = new Set(Object.keys(options).filter((name) => options[name]?.multiple === true));
    let parsed;
    try {
        parsed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: spread(argv, several), options, allowPositionals: true, strict: true });
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.split('.')[0] : 'unreadable arguments';
        const wrong = /'--?([^'\s=]+)/.exec(message ?? '')?.[1] ?? '';
        const nearest = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestOf */ .q)(wrong, Object.keys(options));
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: `flags that \`slipway ${spec.name}\` knows`,
            found: message ?? '',
            next: nearest === null
                ? `See \`slipway help ${spec.name}\`.`
                : `Did you mean --${nearest}? See \`slipway help ${spec.name}\`.`,
        });
    }
    const open = spec.positionals.at(-1)?.endsWith('…') === true;
    if (parsed.positionals.length > spec.positionals.length && !open) {
        const extra = parsed.positionals[spec.positionals.length] ?? '';
        (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
            code: 'input_invalid',
            required: spec.positionals.length === 0
                ? 'no argument'
                : `at most ${spec.positionals.map((name) => `<${name}>`).join(' ')}`,
            found: JSON.stringify(extra.slice(0, 100)),
            next: `See \`slipway help ${spec.name}\`.`,
        });
    }
    return parsed;
}
function readFlag(name, value) {
    if (value === null || value === 'false')
        return false;
    if (value === 'true')
        return true;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: `\`${name}\` as true or false`,
        found: JSON.stringify(value.slice(0, 50)),
        next: 'Correct the input.',
    });
}
function readNumber(name, value) {
    if (value === null)
        return null;
    const number = Number(value);
    if (Number.isSafeInteger(number) && number >= 0)
        return number;
    (0,_core_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)({
        code: 'input_invalid',
        required: `\`${name}\` as a whole number`,
        found: JSON.stringify(value.slice(0, 50)),
        next: 'Correct it.',
    });
}


/***/ }),

/***/ 65023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Kept equal to package.json by a test. */
const VERSION = '0.1.0';


/***/ }),

/***/ 70384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   QF: () => (/* binding */ DEFAULT_PATIENCE),
/* harmony export */   xl: () => (/* binding */ finished)
/* harmony export */ });
/* harmony import */ var _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(91091);
/* harmony import */ var _core_result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(84429);


const DEFAULT_PATIENCE = 120_000;
function finished(of) {
    return {
        schema: _core_result_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULT_SCHEMA */ .w,
        operation: of.operation,
        decision: of.decision,
        reason_code: of.reason,
        summary: of.summary,
        refusal: null,
        warnings: of.warnings ?? [],
        checks: of.checks,
        effects: of.effects ?? [],
        record: of.record,
    };
}
function refused(of) {
    const { refusal } = of;
    const problems = (refusal.problems ?? []).map((problem, index) => ({
        name: `problem_${index + 1}`,
        title: problem.where,
        status: 'fail',
        detail: problem.message,
    }));
    const checks = of.checks ?? {
        name: of.operation,
        title: of.operation,
        status: 'fail',
        detail: refusal.found,
        ...(problems.length > 0 ? { children: problems } : {}),
    };
    return {
        schema: _core_result_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULT_SCHEMA */ .w,
        operation: of.operation,
        decision: 'refused',
        reason_code: refusal.code,
        summary: refusal.found,
        refusal: { required: refusal.required, found: refusal.found, next: refusal.next },
        warnings: of.warnings ?? [],
        checks,
        effects: [],
        record: null,
    };
}
/** Accidents, as opposed to verdicts: trying again later may help, the asking itself was not judged. */
const ACCIDENTS = new Set([
    'internal_error',
    'ledger_contended',
    'rate_limited',
    'platform_unavailable',
    'token_refused',
    'token_forbidden',
    'token_missing',
    'platform_refused',
    'platform_not_found',
    'proxy_unsupported',
    'interrupted',
]);
/** A refusal as a result: an accident is an error, anything else a verdict. */
function resultOf(operation, error) {
    const result = refused({ operation, refusal: error.refusal });
    return ACCIDENTS.has(error.refusal.code) ? { ...result, decision: 'error' } : result;
}
/** Runs an operation and turns a refusal on its way into a result; anything else is a defect and goes on. */
async function settle(operation, run) {
    try {
        return await run();
    }
    catch (error) {
        if (!(error instanceof _core_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw error;
        return resultOf(operation, error);
    }
}


/***/ }),

/***/ 68029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   q: () => (/* binding */ nearestOf)
/* harmony export */ });
/** Which of the valid words somebody meant. */
/** Longer words are not worth comparing: nobody mistypes them into one another by chance. */
const LONGEST = 128;
/**
 * Returns the candidate most similar to a value, or null when none is near: at most a third of the longer word's
 * letters may differ (one letter in short words). Case, `_` and `-` do not count. Ties go to the first candidate.
 */
function nearestOf(value, candidates) {
    const wanted = fold(value);
    let best = null;
    let smallest = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const other = fold(candidate);
        const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
        const limit = Math.min(allowed, smallest - 1);
        if (limit < 0 || wanted.length > LONGEST || other.length > LONGEST)
            continue;
        const distance = abbreviates(wanted, other) ? 1 : editDistance(wanted, other, limit);
        if (distance > limit)
            continue;
        best = candidate;
        smallest = distance;
    }
    return best;
}
/**
 * Edit distance between two texts, counting inserted, removed and replaced characters and swapped neighbours.
 * Anything above `limit` is returned as `limit + 1`.
 */
function editDistance(left, right, limit = Number.POSITIVE_INFINITY) {
    if (Math.abs(left.length - right.length) > limit)
        return limit + 1;
    let before = [];
    let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i += 1) {
        const row = [i];
        let smallest = i;
        for (let j = 1; j <= right.length; j += 1) {
            const same = left[i - 1] === right[j - 1];
            let cost = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (same ? 0 : 1));
            if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
                cost = Math.min(cost, before[j - 2] + 1);
            }
            row.push(cost);
            smallest = Math.min(smallest, cost);
        }
        if (smallest > limit && previous.every((cost) => cost > limit))
            return limit + 1;
        before = previous;
        previous = row;
    }
    return Math.min(previous[right.length], limit + 1);
}
function fold(word) {
    return word.toLowerCase().replace(/[_\s]/g, '-');
}
/** `prod` for `production`: the beginning of the word, at least three letters of it. */
function abbreviates(short, long) {
    return short.length >= 3 && short.length < long.length && long.startsWith(short);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(31418);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
