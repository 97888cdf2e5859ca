/** Actions that ask, listen and look after what was asked. */
import type { ActionSpec } from '../registry.ts';
import { ALLOW_REFUSAL, CONTENTS, DRY_RUN, ID_TOKEN, TOKEN } from './common.ts';

const TEAMS_TOKEN = {
  ...TOKEN,
  description: `${TOKEN.description} To read who is in a team it needs an App's token with \`members: read\`.`,
};

export const APPROVAL_ACTIONS: readonly ActionSpec[] = [
  {
    name: 'request-approval',
    operation: 'request-approval',
    title: 'Slipway: ask for a promotion',
    description:
      'Opens, or brings up to date, the pull request in which people see and sign the promotion of a version to a stage.',
    inputs: {
      subject: {
        description: 'The version: the `subject` output of `register-model`, or `model@1.2.0`.',
        required: true,
      },
      stage: { description: 'Stage that it is to enter.', required: true },
      rationale: { description: 'Why it should.', required: false },
      link: { description: 'Link of the change, where the policy demands one.', required: false },
      risks: { description: 'What could go wrong.', required: false },
      rollout: { description: 'How it is rolled out.', required: false },
      'kill-switch': { description: 'How it is stopped.', required: false },
      documents: {
        description: 'Documents that are not among the artifacts: one a line, `name: where it is`.',
        required: false,
      },
      checklist: { description: 'Answers to the checklist of the stage: one a line, `item: answer`.', required: false },
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TEAMS_TOKEN,
    },
    outputs: {
      'approval-digest': 'What a sign-off is bound to.',
      request: 'Name of the request, such as `request-12`.',
      subject: 'The version.',
      stage: 'The stage.',
      place: '`pull_request`, or `issue` where pull requests may not be opened.',
      number: 'Its number.',
      url: 'Its address.',
      'expires-at': 'Until when it is open.',
    },
    permissions: {
      contents: { level: 'write', because: 'writes the ledger, and the branch of the pull request' },
      'pull-requests': { level: 'write', because: 'opens the pull request and asks for reviews' },
      issues: { level: 'write', because: 'opens an issue where pull requests may not be opened' },
      'id-token': ID_TOKEN,
    },
  },
  {
    name: 'command',
    operation: 'command',
    title: 'Slipway: carry out a command',
    description: 'Carries out the command in the comment that started the run, and answers it.',
    inputs: {
      'approval-digest': {
        description:
          'Digest that the job before had planned: this job, in the environment, does that and nothing else.',
        required: false,
      },
      token: TEAMS_TOKEN,
    },
    outputs: {
      command: 'Name of the command; empty where the comment is none.',
      continue: '`apply` where a job in the environment has to finish it; else empty.',
      model: 'The model, for that job.',
      subject: 'The version to promote.',
      stage: 'The stage.',
      environment: 'The environment that the job has to name.',
      'approval-digest': 'Digest of what it is to do.',
      'reply-url': 'Where the answer stands.',
    },
    permissions: {
      contents: CONTENTS,
      issues: { level: 'write', because: 'reacts, answers, and opens the incident of a rollback' },
      'pull-requests': { level: 'write', because: 'answers on pull requests, and reads their reviews' },
      actions: {
        level: 'write',
        because: 'reads what an environment asks for and who let the run through; `/evaluate` starts a workflow',
      },
      'id-token': ID_TOKEN,
    },
  },
  {
    name: 'sweep',
    operation: 'sweep',
    title: 'Slipway: look after open requests',
    description:
      'Ends requests that ran out, asks again for what has changed, brings pages up to date, and names what may go ahead by itself.',
    inputs: {
      model: { description: 'One model; default: all.', required: false },
      'dry-run': DRY_RUN,
      token: TEAMS_TOKEN,
    },
    outputs: {
      matrix: 'Promotions that go ahead by themselves, as JSON for `strategy.matrix.include`.',
      count: 'How many; 0 for none.',
    },
    permissions: {
      contents: { level: 'write', because: 'writes the ledger, and the branches of pull requests' },
      'pull-requests': { level: 'write', because: 'reads reviews, brings pull requests up to date and closes them' },
      issues: { level: 'write', because: 'the same for requests that are issues' },
      actions: { level: 'read', because: 'reads what an environment asks for' },
      'id-token': ID_TOKEN,
    },
  },
  ...(
    [
      [
        'deprecate',
        'Slipway: deprecate a version',
        'Keeps a version from further stages, and says until when it lives and what to use instead.',
      ],
      ['quarantine', 'Slipway: quarantine a version', 'Keeps a version from further stages; it stays where it runs.'],
      ['reinstate', 'Slipway: reinstate a version', 'Lets a deprecated or quarantined version be promoted again.'],
    ] as const
  ).map(
    ([name, title, description]): ActionSpec => ({
      name,
      operation: name,
      title,
      description,
      inputs: {
        subject: { description: 'The version, such as `model@1.2.0`.', required: true },
        reason: { description: 'Why, for the record.', required: true },
        ...(name === 'deprecate'
          ? {
              until: { description: 'Its end of life; default: none.', required: false },
              'migrate-to': { description: 'The version to use instead.', required: false },
            }
          : {}),
        'dry-run': DRY_RUN,
        'allow-refusal': ALLOW_REFUSAL,
        token: TOKEN,
      },
      outputs: { version: 'Its number.', restriction: '`deprecated`, `quarantined` or `none`.' },
      permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
    }),
  ),
];
