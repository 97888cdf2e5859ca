/** Actions around what is served. */
import type { ActionSpec } from '../registry.ts';
import { ALLOW_REFUSAL, CONTENTS, DRY_RUN, ID_TOKEN, TOKEN } from './common.ts';

export const SERVING_ACTIONS: readonly ActionSpec[] = [
  {
    name: 'configure',
    operation: 'configure',
    title: 'Slipway: configure a served version',
    description: 'Changes the configuration that a version runs with where it is served, and records it.',
    inputs: {
      subject: { description: 'Such as `flight-delay@1.2.0`.', required: true },
      stage: { description: 'Stage in which it is served.', required: true },
      file: { description: 'The whole configuration: path of a JSON file with an object.', required: false },
      values: { description: 'The same as JSON text.', required: false },
      set: {
        description:
          'Single settings, one a line, each as `key=value`. Dots lead into objects; a value is JSON where it is some, else text.',
        required: false,
      },
      reset: { description: '`true` takes the configuration that it was registered with.', required: false },
      reason: { description: 'Why, for the record.', required: true },
      link: { description: 'Link of the change, where the policy demands one.', required: false },
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: {
      configuration: 'Digest of what it runs with now; empty for what it was registered with.',
      seq: 'Number of the event; empty where nothing changed.',
    },
    permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
  },
  {
    name: 'heartbeat',
    operation: 'heartbeat',
    title: 'Slipway: heartbeat',
    description: 'Says whether what is served is still looked at; where it is not, fails and opens an issue.',
    inputs: {
      model: { description: 'One model; default: all.', required: false },
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: { overdue: 'How many stages have not been looked at for too long.' },
    permissions: {
      contents: { level: 'read', because: 'reads the ledger and the policy' },
      issues: { level: 'write', because: 'opens an issue where looks have stopped' },
    },
  },
];
