/**
 * Whether what is known of a version's evaluation lets it into a stage. The gates were decided elsewhere, when the
 * evaluation was recorded or, where policy or live version changed since, again just now; this is the last word.
 */
import type { EvaluationRules } from '../../policy/types.ts';
import { formatDuration } from '../../policy/units.ts';
import type { EvaluationBasis } from '../event.ts';
import type { Digest } from '../names.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Status } from '../result.ts';
import type { EvaluationRecord } from './types.ts';

/** What was found of a version's newest evaluation. */
export type EvaluationStanding =
  /** Not looked for, because the stage does not ask. */
  | { readonly kind: 'not_asked' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unproven'; readonly evaluation: Digest; readonly reason: string }
  | { readonly kind: 'other_subject'; readonly evaluation: Digest; readonly subject: Digest }
  /** The policy reads plain files differently since: what was read cannot be read again. */
  | { readonly kind: 'read_otherwise'; readonly evaluation: Digest }
  | {
      readonly kind: 'known';
      readonly basis: EvaluationBasis;
      /** The record that decided: a new one where the gates were decided again. */
      readonly record: EvaluationRecord;
      /** Why the gates were decided again; null where the recorded verdict stands. */
      readonly again: string | null;
      /** When the evidence was measured, ISO 8601. */
      readonly measuredAt: string;
      readonly set: EvaluationRecord['set'];
      /** The verdict in one sentence. */
      readonly summary: string;
      /** Gates that stand in the way: what each required and found. */
      readonly blocking: readonly { readonly verdict: Status; readonly detail: string; readonly next: string | null }[];
      /** Gates that were decided, whatever came out. */
      readonly gates: number;
      /** The live version was measured on another set than the candidate. */
      readonly setChanged: boolean;
    };

export type EvaluationCheck = {
  readonly status: Status;
  readonly code: ReasonCode;
  readonly detail: string;
  readonly next: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
};

export interface EvaluationQuestion {
  readonly standing: EvaluationStanding;
  readonly rules: EvaluationRules;
  readonly stage: string;
  readonly version: string;
  readonly model: string;
  /** ISO time of the decision. */
  readonly now: string;
}

/** The check that a stage asking for `evaluation: pass` makes. */
export function judgeStanding(of: EvaluationQuestion): EvaluationCheck {
  const { standing, stage, version, model } = of;
  const asks = `Stage ${stage} asks for an evaluation that passes`;
  const again = `Run \`eval-gate\` for ${model}@${version} again`;
  switch (standing.kind) {
    case 'not_asked':
    case 'missing':
      return {
        status: 'fail',
        code: 'evaluation_missing',
        detail: `${asks}; ${version} has none on record.`,
        next: `Evaluate it: run the workflow that calls \`eval-gate\` for ${model}@${version}.`,
      };
    case 'unproven':
      return {
        status: 'error',
        code: 'evaluation_unproven',
        detail: `${asks}; the one on record (${standing.evaluation}) is not proven: ${standing.reason}`,
        next: `${again}, in a workflow that \`ledger.produced-by\` lists, on the default branch, with \`id-token: write\`.`,
      };
    case 'other_subject':
      return {
        status: 'error',
        code: 'evaluation_other_subject',
        detail: `${asks}; the one on record (${standing.evaluation}) is of the subject ${standing.subject}.`,
        next: `Run \`slipway verify\`: the list of evaluations of ${version} was edited. Then ${again.toLowerCase()}.`,
      };
    case 'read_otherwise':
      return {
        status: 'error',
        code: 'evaluation_error',
        detail: `${asks}; the one on record (${standing.evaluation}) was read by other mappings (\`evaluation.read\`) than the policy has now.`,
        next: `${again}, so that its files are read as the policy says now.`,
      };
    case 'known':
      return judgeKnown(of, standing);
  }
}

function judgeKnown(of: EvaluationQuestion, standing: Extract<EvaluationStanding, { kind: 'known' }>): EvaluationCheck {
  const { rules, stage, version, model, now } = of;
  const { basis } = standing;
  const asks = `Stage ${stage} asks for an evaluation that passes`;
  const again = `Run \`eval-gate\` for ${model}@${version} again`;
  const evidence = {
    evaluation: basis.evaluation,
    event: basis.seq,
    decided: basis.decided,
    measured_at: standing.measuredAt,
  };
  const set = setProblem(standing, rules);
  if (set !== null)
    return {
      status: 'error',
      code: 'evaluation_set_changed',
      evidence,
      detail: `${asks}; ${set}.`,
      next: `${again} on that set, with the live version's results as \`baseline\`.`,
    };
  const age = Date.parse(now) - Date.parse(standing.measuredAt);
  if (rules.maxAgeMs !== null && age > rules.maxAgeMs)
    return {
      status: 'error',
      code: 'evaluation_stale',
      evidence,
      detail: `${asks} and is at most ${formatDuration(rules.maxAgeMs)} old; the one on record was measured ${standing.measuredAt}.`,
      next: `${again} with new results.`,
    };
  const how = standing.again === null ? '' : ` Decided again, because ${standing.again}.`;
  if (standing.gates === 0)
    return {
      status: 'error',
      code: 'evaluation_error',
      evidence,
      detail: `${asks}; the policy has no gate that could be decided.`,
      next: 'Write gates under `evaluation.gates`, or set `evaluation: none` for the stage.',
    };
  const code = CODES[basis.verdict];
  if (code === null)
    return {
      status: 'pass',
      code: 'ok',
      evidence,
      detail: `${standing.summary}${how}`,
      next: '',
    };
  const named = standing.blocking.slice(0, NAMED).map((gate) => gate.detail);
  const more = standing.blocking.length - named.length;
  const reasons = [...named, ...(more > 0 ? [`${more} more gate${more === 1 ? '' : 's'} in its report.`] : [])].join(
    ' ',
  );
  const steps = standing.blocking.flatMap((gate) => (gate.next === null ? [] : [gate.next]));
  return {
    status: basis.verdict,
    code,
    evidence,
    detail: `${asks}; ${version} does not. ${standing.summary} ${reasons}${how}`.trim(),
    next: [...new Set(steps)].slice(0, 3).join(' ') || `${again} when the version is better.`,
  };
}

/** Gates that a refusal tells in full; the report has all of them. */
const NAMED = 3;

const CODES: Readonly<Record<Status, ReasonCode | null>> = {
  pass: null,
  not_applicable: null,
  inconclusive: 'evaluation_inconclusive',
  fail: 'evaluation_failed',
  error: 'evaluation_error',
};

/** What is wrong with the set that the evidence was measured on; null where nothing is. */
function setProblem(standing: Extract<EvaluationStanding, { kind: 'known' }>, rules: EvaluationRules): string | null {
  const { set } = standing;
  if (rules.set.digest !== null && set.digest !== rules.set.digest)
    return `the policy pins the evaluation set ${rules.set.digest}, the one on record was measured on ${set.digest ?? 'a set whose digest is unknown'}`;
  if (rules.set.name !== null && set.name !== null && set.name !== rules.set.name)
    return `the policy names the evaluation set ${rules.set.name}, the one on record was measured on ${set.name}`;
  if (standing.setChanged) return 'the version that is live now was measured on another evaluation set';
  return null;
}
