/**
 * What makes one doubt that results are those of the version they are said to be of. Files say little of where they come
 * from, so most of this is a remark for the reviewer; a live version that was suddenly worse than recorded is more.
 */
import { decideEvaluation } from '../core/evaluation/evaluate.ts';
import type { Evidence, EvidenceProblem } from '../evidence/types.ts';
import type { EffectivePolicy } from '../policy/types.ts';

type Doubt = Pick<EvidenceProblem, 'code' | 'effect' | 'message' | 'metric' | 'task'>;

function withDoubts(evidence: Evidence, doubts: readonly Doubt[]): Evidence {
  const file = evidence.files[0]?.path ?? '';
  const problems = doubts.map((doubt) => ({ ...doubt, file, place: null }));
  return { ...evidence, problems: [...evidence.problems, ...problems] };
}

/** The candidate's results with remarks: the very answers of the live version, or a run of another commit. */
export function doubtCandidate(
  candidate: Evidence,
  of: {
    /** Whether its digest is that of the live version's evidence. */
    readonly sameAsLive: boolean;
    /** Commit the version was built from; null for a preview. */
    readonly commit: string | null;
  },
): Evidence {
  const doubts: Doubt[] = [];
  const whole = { metric: null, task: null, effect: 'warning' as const };
  if (of.sameAsLive)
    doubts.push({
      ...whole,
      code: 'ambiguous',
      message:
        'These results are the very ones of the live version: the two answer alike, or the wrong file was given.',
    });
  const others = new Set(
    candidate.runs.flatMap(({ commit }) => (commit === null || sameCommit(commit, of.commit) ? [] : [commit])),
  );
  for (const commit of [...others].slice(0, 3))
    doubts.push({
      ...whole,
      code: 'ambiguous',
      message: `The run says it measured commit ${commit.slice(0, 40)}; the version was built from ${of.commit ?? 'another'}.`,
    });
  return withDoubts(candidate, doubts);
}

function sameCommit(left: string, right: string | null): boolean {
  if (right === null) return true;
  const length = Math.min(left.length, right.length);
  return length >= 7 && left.slice(0, length).toLowerCase() === right.slice(0, length).toLowerCase();
}

/**
 * Results given for the live version, held against what the registry keeps of it by the policy's own comparisons. Where
 * both answer the same questions and the given ones are shown to be worse by more than the tolerance, the metric cannot be
 * compared with: a lowered bar would let anything pass.
 */
export function doubtBaseline(
  given: Evidence,
  of: { readonly recorded: Evidence; readonly policy: EffectivePolicy; readonly now: string },
): Evidence {
  const { evaluation, metrics } = of.policy;
  const gates = Object.values(evaluation.gates)
    .flat()
    .filter((gate) => gate.rule.kind === 'vs_live');
  const decision = decideEvaluation({
    rules: { ...evaluation, gates: { live: gates }, maxAgeMs: null },
    metrics,
    candidate: given,
    live: { kind: 'evidence', evidence: of.recorded },
    now: of.now,
  });
  const worse = decision.gates.filter((gate) => gate.verdict === 'fail');
  return withDoubts(
    given,
    worse.map((gate): Doubt => {
      const [metric, task] = split(gate.measured ?? gate.metric);
      return {
        code: 'aggregate_differs',
        effect: 'error',
        metric,
        task,
        message: `The results given for the live version are worse than those on record: ${gate.metric} is ${gate.candidate?.value ?? 'unknown'}, ${gate.live?.value ?? 'unknown'} was recorded.`,
      };
    }),
  );
}

/** `task/metric` as its two parts; a name without a task is a metric. */
function split(name: string): [string, string | null] {
  const at = name.lastIndexOf('/');
  return at < 0 ? [name, null] : [name.slice(at + 1), name.slice(0, at)];
}
