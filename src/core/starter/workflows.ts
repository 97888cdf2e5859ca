/**
 * The workflows that a registry needs, as a user copies them: `slipway init` writes them, `examples/` shows them,
 * and the demo runs them. The only things filled in are the model's name and the pins.
 *
 * This table is the one place that knows which there are: files, `ledger.produced-by` and examples follow from it.
 */
import { command } from './workflows/command.ts';
import { heartbeat } from './workflows/heartbeat.ts';
import { monitor } from './workflows/monitor.ts';
import type { StarterOptions } from './workflows/parts.ts';
import { promote } from './workflows/promote.ts';
import { registry } from './workflows/registry.ts';
import { request } from './workflows/request.ts';
import { reviews } from './workflows/reviews.ts';
import { rollback } from './workflows/rollback.ts';
import { sweep } from './workflows/sweep.ts';
import { train } from './workflows/train.ts';

export { type StarterOptions, yamlName } from './workflows/parts.ts';

interface Starter {
  readonly text: (options: StarterOptions) => string;
  /** Whether its jobs append to the ledger: the policy lists just those, for the events of any other do not count. */
  readonly appends: 'yes' | 'no';
}

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
} as const satisfies Readonly<Record<string, Starter>>;

export type StarterWorkflow = keyof typeof WORKFLOWS;
export const STARTER_WORKFLOWS = Object.keys(WORKFLOWS) as readonly StarterWorkflow[];

/** Where a workflow lies in a repository. */
export function workflowPath(name: StarterWorkflow): string {
  return `.github/workflows/${name}`;
}

/** Paths of those that append to the ledger, as `ledger.produced-by` lists them. */
export const PRODUCING_WORKFLOWS: readonly string[] = STARTER_WORKFLOWS.filter(
  (name) => (WORKFLOWS[name] as Starter).appends === 'yes',
).map(workflowPath);

/** Text of each workflow, by file name. The model's name must have been checked: it is put in as it is. */
export function starterWorkflows(options: StarterOptions): Readonly<Record<StarterWorkflow, string>> {
  const texts = STARTER_WORKFLOWS.map((name) => [name, WORKFLOWS[name].text(options)] as const);
  return Object.fromEntries(texts) as Record<StarterWorkflow, string>;
}
