/** Actions that hold, mend and look up. */
import type { ActionSpec } from '../registry.ts';
import { ALLOW_REFUSAL, CONTENTS, DRY_RUN, ID_TOKEN, TOKEN } from './common.ts';

export const CARE_ACTIONS: readonly ActionSpec[] = [
  {
    name: 'hold',
    operation: 'hold',
    title: 'Slipway: hold a model',
    description: 'Lets nothing of a model move forward until the hold is lifted or runs out; a rollback still does.',
    inputs: {
      model: { description: 'Name of the model.', required: true },
      stage: { description: 'Stages to hold, separated by commas; default: all.', required: false },
      reason: { description: 'Why, for the record.', required: true },
      until: { description: 'Date or time at which it runs out; default: when it is lifted.', required: false },
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: { hold: 'Name of the hold, such as `hold-12`.' },
    permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
  },
  {
    name: 'resume',
    operation: 'resume',
    title: 'Slipway: lift a hold',
    description: 'Lifts one hold of a model, or all of them.',
    inputs: {
      model: { description: 'Name of the model.', required: true },
      hold: { description: 'Hold to lift, such as `hold-12`; default: all.', required: false },
      reason: { description: 'Why, for the record.', required: true },
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: { hold: 'Names of the holds that were lifted, separated by commas.' },
    permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
  },
  {
    name: 'reconcile',
    operation: 'reconcile',
    title: 'Slipway: reconcile the registry',
    description:
      'Completes what committed events still owe, gives up claims nobody came back for, and renews what serving reads.',
    inputs: {
      model: { description: 'One model; default: all.', required: false },
      'abandon-after': { description: 'Hours after which a claim is given up; default: 24.', required: false },
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: {},
    permissions: {
      contents: CONTENTS,
      issues: { level: 'write', because: 'opens an incident that a rollback still owes' },
      'id-token': ID_TOKEN,
    },
  },
  {
    name: 'resolve',
    operation: 'resolve',
    title: 'Slipway: resolve a reference',
    description:
      'Turns `model@alias`, `@stage`, `@version` or `@latest`, now or as of a date, into record, digest and verified bytes.',
    inputs: {
      reference: { description: 'Such as `flight-delay@champion`.', required: true },
      at: { description: 'A date or time: what it pointed at then.', required: false },
      key: { description: 'What the user with this key gets of a stage that shares its traffic out.', required: false },
      path: { description: 'Folder to download to; default: nothing is downloaded.', required: false },
      roles: { description: 'Roles to download, separated by commas; default: all.', required: false },
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: {
      subject: 'The version, found by number and proven by digest.',
      version: 'Its number.',
      tag: 'Its tag.',
      'release-url': 'Where its release can be seen.',
      restriction: '`none`, `deprecated` or `quarantined`; why and what to use instead is in `result`.',
    },
    permissions: { contents: { level: 'read', because: 'reads the ledger and the release' } },
  },
];
