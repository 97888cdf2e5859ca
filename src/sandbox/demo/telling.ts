/** How the demo's moments are told, and how results are read from runs. */
import type { RunResult, StepResult } from '../runner/index.ts';
import { type ProgramResult, REPOSITORY, type World } from './world.ts';

/** One line of the timeline. */
export interface Moment {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly decision: string;
  /** `good` went ahead, `bad` was refused or failed, `open` was not settled, `quiet` only reads. */
  readonly tone: 'good' | 'bad' | 'open' | 'quiet';
  readonly link: string | null;
}

export type Add = (moment: Omit<Moment, 'at'>) => void;

/** Characters of a decision that the timeline shows; what is left out is where the link leads. */
const LONGEST = 230;

/** The first sentences of a text, as many as fit; always one. */
export function shortened(text: string): string {
  let short = '';
  for (const sentence of text.split(/(?<=\.) (?=\S)/)) {
    if (short !== '' && `${short} ${sentence}`.length > LONGEST) break;
    short = `${short} ${sentence}`.trimStart();
  }
  return short.length <= LONGEST + 60 ? short : `${short.slice(0, LONGEST + 59)}…`;
}

/** A result as the timeline says it. */
export function told(
  result: ProgramResult | null,
  run: RunResult | null,
): { readonly decision: string; readonly tone: Moment['tone'] } {
  if (result === null) return { decision: `the run ended with ${run?.conclusion ?? 'nothing'}`, tone: 'bad' };
  const good = ['done', 'already_done', 'planned'].includes(result.decision);
  if (!good) return { decision: `${result.reason_code}: ${shortened(result.summary)}`, tone: 'bad' };
  const again = decidedAgain(result);
  const summary = again === null ? result.summary : `${result.summary} ${again}`;
  return { decision: shortened(summary), tone: 'good' };
}

/** That a promotion did not rest on the verdict on record, and why; null where it did. */
export function decidedAgain(result: ProgramResult): string | null {
  const check = result.checks.children?.find((one) => one.name === 'evaluation');
  const why = /Decided again, because [^.]*\./.exec(check?.detail ?? '')?.[0];
  return why === undefined ? null : `Evaluation: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}

export function runLink(world: World, run: RunResult): string {
  return `${world.github.url}/${REPOSITORY}/actions/runs/${run.runId}`;
}

/** The result that an operation put out, from the outputs of the last step that ran it. */
export function resultOf(run: RunResult, operation: string): ProgramResult | null {
  const walk = (steps: readonly StepResult[]): StepResult[] => steps.flatMap((step) => [step, ...walk(step.children)]);
  let found: ProgramResult | null = null;
  for (const step of run.jobs.flatMap((job) => walk(job.steps))) {
    const text = step.outputs['result'];
    if (text === undefined || text === '') continue;
    const parsed = JSON.parse(text) as ProgramResult & { readonly operation?: string };
    if (parsed.operation === operation) found = parsed;
  }
  return found;
}

/** The run of a workflow among those that ended; an error where there is none, since the story rests on it. */
export function runOf(runs: readonly RunResult[], workflow: string): RunResult {
  const run = runs.find((one) => one.workflow.path.endsWith(`/${workflow}`));
  if (run !== undefined) return run;
  throw new Error(`${workflow} did not run; what ran: ${runs.map((one) => one.workflow.path).join(', ') || 'nothing'}`);
}
