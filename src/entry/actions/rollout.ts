/** Actions that look at what is served, and let rollouts go on. */
import type { ActionSpec } from '../registry.ts';
import { ALLOW_REFUSAL, CONTENTS, DRY_RUN, ID_TOKEN, TOKEN } from './common.ts';

export const ROLLOUT_ACTIONS: readonly ActionSpec[] = [
  {
    name: 'monitor',
    operation: 'monitor',
    title: 'Slipway: look at what is served',
    description:
      'Reads online metrics of what is served, decides by the guards of the policy, and does it: the next step, nothing yet, a hold, or a rollback.',
    inputs: {
      model: { description: 'Name of the model.', required: true },
      stage: {
        description: 'Stage to look at; default: every stage with a rollout, and the one that serves everybody.',
        required: false,
      },
      observations: {
        description: 'Observation files (CSV, JSON, JSONL), one a line; default: the source that the policy names.',
        required: false,
      },
      html: { description: 'Write the rollout as a page to this file.', required: false },
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: {
      model: 'The model.',
      look: 'What the look came to: `advance`, `wait`, `hold` or `roll_back`; the worst of several stages.',
      stage: 'The stage that came to it.',
      version: 'The version that was looked at there.',
      detail: 'Why, in a sentence or two.',
    },
    permissions: {
      contents: CONTENTS,
      issues: { level: 'write', because: 'opens the incident of a rollback, and reports on what was restored' },
      'id-token': ID_TOKEN,
    },
  },
  {
    name: 'advance',
    operation: 'advance',
    title: 'Slipway: let a rollout go on',
    description: 'Lets a version that is being rolled out go on to its next step, or to all of the traffic.',
    inputs: {
      model: { description: 'Name of the model.', required: true },
      stage: { description: 'Stage that it is rolled out in.', required: true },
      reason: { description: 'Why, for the record.', required: false },
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: {
      subject: 'The version.',
      version: 'Its number.',
      stage: 'The stage.',
      previous: 'The version that it took the place of; empty while that is still live.',
      tag: 'The stage tag, once it is live.',
      'release-url': 'Where the release record can be seen, once it is live.',
    },
    permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
  },
];
