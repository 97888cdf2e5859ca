/**
 * Every reason an operation can give, in one closed list. `docs/reference/results.md` is generated from it.
 * A code is stable: programs branch on it.
 */
export const REASONS = {
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
} as const;

export type ReasonCode = keyof typeof REASONS;

/** A problem with what was given, at its place. */
export interface Problem {
  readonly where: string;
  readonly message: string;
}

/** How many problems a sentence names; all of them are in the refusal's `problems`. */
const NAMED_PROBLEMS = 8;
/** Characters of each. */
const NAMED_LENGTH = 300;

/** `3 problems: …; …; …`: how many there are, and the first of them. */
export function countProblems(problems: readonly string[]): string {
  const shown = problems
    .slice(0, NAMED_PROBLEMS)
    .map((one) => (one.length <= NAMED_LENGTH ? one : `${one.slice(0, NAMED_LENGTH - 1)}…`));
  const more = problems.length - shown.length;
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
  return `${count}: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

export interface Refusal {
  readonly code: ReasonCode;
  readonly required: string;
  readonly found: string;
  readonly next: string;
  readonly problems?: readonly Problem[];
}

/** A refusal on its way to the one place that turns it into a result. `cause` is kept, secrets are not put into it. */
export class SlipwayError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(`${refusal.code}: required ${refusal.required}; found ${refusal.found}; next: ${refusal.next}`, options);
    this.name = 'SlipwayError';
    this.refusal = refusal;
  }
}

export function refuse(refusal: Refusal): never {
  throw new SlipwayError(refusal);
}
