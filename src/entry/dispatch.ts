/** From a laptop against GitHub: start the workflow as its caller, and follow it to its end. */
import type { LocalPorts } from '../adapters/local-ports.ts';
import type { Result } from '../core/result.ts';
import { finished, refused } from '../operations/context.ts';
import type { Invocation, Outcome } from './commands.ts';

/** How long a followed run is waited for, and how often it is asked after; both in milliseconds. */
const LONGEST_WAIT = 15 * 60_000;
const PAUSE = 5000;

export async function startWorkflow(
  invocation: Invocation,
  of: { readonly ports: LocalPorts; readonly workflow: string; readonly inputs: Readonly<Record<string, string>> },
): Promise<Outcome> {
  const { ports, workflow, inputs } = of;
  const { clock } = ports;
  const run = await ports.workflows.start({ workflow, inputs });
  invocation.print(`Started ${workflow} as you: ${run.url}`);
  const deadline = clock.now() + LONGEST_WAIT;
  for (;;) {
    const state = await ports.workflows.look(run.id);
    if (state.kind === 'ended')
      return { kind: 'result', result: ended({ workflow, url: run.url, conclusion: state.conclusion }) };
    if (clock.now() > deadline || invocation.signal.aborted) break;
    await clock.sleep(PAUSE);
  }
  const refusal = {
    code: 'interrupted' as const,
    required: 'an end of the run',
    found: `it still goes on: ${run.url}`,
    next: 'Look at the run; it goes on without this terminal.',
  };
  return { kind: 'result', result: { ...refused({ operation: 'follow', refusal }), decision: 'error' } };
}

function ended(of: { readonly workflow: string; readonly url: string; readonly conclusion: string }): Result {
  if (of.conclusion === 'success') {
    const summary = `${of.workflow} succeeded: ${of.url}`;
    const checks = { name: 'run', title: 'Run', status: 'pass' as const, detail: summary };
    return finished({ operation: 'follow', decision: 'done', reason: 'ok', summary, checks, record: { url: of.url } });
  }
  const refusal = {
    code: 'workflow_failed' as const,
    required: 'a run that succeeds',
    found: `${of.workflow} ended with ${of.conclusion}: ${of.url}`,
    next: 'Its summary says what was required, what was found, and the next step.',
  };
  return refused({ operation: 'follow', refusal });
}
