/** Actions that move versions. */
import type { ActionSpec } from '../registry.ts';
import { ALLOW_REFUSAL, CONTENTS, DRY_RUN, ID_TOKEN, TOKEN } from './common.ts';

export const MOVE_ACTIONS: readonly ActionSpec[] = [
  {
    name: 'promote',
    operation: 'promote',
    title: 'Slipway: promote a version',
    description: 'Moves a version to a stage, if the policy lets it, and leaves a release record.',
    inputs: {
      subject: {
        description: 'The version: the `subject` output of `register-model`, or `model@1.2.0`.',
        required: true,
      },
      to: { description: 'Stage to promote to.', required: true },
      reason: { description: 'Why, for the record.', required: false },
      link: { description: 'Link of the change, where the policy demands one.', required: false },
      'expected-live': {
        description: 'What must be live now: a version, a digest or `none`; default: what is live when the job looks.',
        required: false,
      },
      phase: {
        description:
          '`plan` decides, shows what would be signed, and writes nothing; `apply` (default) does it, in the environment of the stage if it has one.',
        required: false,
      },
      'approval-digest': {
        description: 'The `approval-digest` that the job before had planned: nothing else is done.',
        required: false,
      },
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: {
      'approval-digest': 'What sign-offs of this promotion are bound to.',
      environment: 'The environment that the job which applies it has to name; empty for none.',
      model: 'The model.',
      subject: 'The version that was promoted.',
      version: 'Its number.',
      stage: 'The stage.',
      previous: 'Version that was live before; empty for none.',
      tag: 'The stage tag, such as `model#production#3`.',
      'release-url': 'Where the release record can be seen.',
    },
    permissions: {
      contents: CONTENTS,
      'id-token': ID_TOKEN,
      'pull-requests': {
        level: 'write',
        because: 'reads reviews of the request and closes it; only where a stage asks for sign-offs',
        optional: true,
      },
      issues: {
        level: 'write',
        because: 'closes a request that is an issue, and opens the follow-up of an override',
        optional: true,
      },
      actions: {
        level: 'read',
        because: 'reads what an environment asks for and who let the run through; only where a stage has one',
        optional: true,
      },
    },
  },
  {
    name: 'rollback',
    operation: 'rollback',
    title: 'Slipway: roll a stage back',
    description:
      'Puts the last good version of a stage, or a named one, back to full exposure, leaves a hold and opens an incident.',
    inputs: {
      model: { description: 'Name of the model.', required: true },
      stage: { description: 'Stage to roll back.', required: true },
      to: { description: 'Version to go back to; default: the last good one.', required: false },
      reason: { description: 'What is wrong.', required: true },
      link: { description: 'Link of the incident or the chat.', required: false },
      incident: { description: 'Number of an issue to annotate instead of opening one.', required: false },
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: {
      subject: 'The version that is live again.',
      version: 'Its number.',
      stage: 'The stage.',
      previous: 'The version that was taken out.',
      tag: 'The stage tag.',
      'release-url': 'Where the release record can be seen.',
    },
    permissions: {
      contents: CONTENTS,
      issues: { level: 'write', because: 'opens or annotates the incident' },
      'id-token': ID_TOKEN,
    },
  },
];
