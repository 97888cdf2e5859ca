/** The commands around rollouts: what each takes, and where its code is. */
import { type Command, DRY_RUN, REPEAT } from './command-shape.ts';

export const ROLLOUT_COMMANDS: readonly Command[] = [
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
    load: async () => (await import('./monitor-command.ts')).runMonitor,
  },
  {
    name: 'advance',
    group: 'move',
    summary: 'let a rollout go on to its next step, or to all of the traffic',
    positionals: ['model', 'stage'],
    flags: { 'reason=TEXT': 'why', ...DRY_RUN, ...REPEAT },
    load: async () => (await import('./rollout-commands.ts')).runAdvance,
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
    load: async () => (await import('./rollout-commands.ts')).runRollout,
  },
];
