/** Actions that make and measure versions. */
import type { ActionSpec } from '../registry.ts';
import { CONTENTS, DRY_RUN, ID_TOKEN, TOKEN } from './common.ts';

export const VERSION_ACTIONS: readonly ActionSpec[] = [
  {
    name: 'register-model',
    operation: 'register',
    title: 'Slipway: register a model version',
    description:
      'Registers a folder as a version of a model: claims the number, uploads and checks the bytes, publishes the release.',
    inputs: {
      model: { description: 'Name of the model, as in the policy.', required: true },
      path: {
        description: 'Folder that holds the model; roles by fixed file names or by a `model.yml` in it.',
        required: true,
      },
      version: { description: 'Version to register; default: inferred from what changed.', required: false },
      bump: { description: '`major`, `minor` or `patch`; default: inferred from what changed.', required: false },
      evaluation: {
        description:
          'Results of evaluation tools, one file, folder or glob a line: what was registered is evaluated as well, as `eval-gate` does it.',
        required: false,
      },
      stage: {
        description: 'Stage it is evaluated for; default: the first that asks for an evaluation.',
        required: false,
      },
      report: {
        description: 'Where to write the report of the evaluation (one HTML file).',
        required: false,
        default: 'evaluation.html',
      },
      'dry-run': DRY_RUN,
      'allow-refusal': {
        description:
          '`true` lets the job succeed when the registration is refused, or a gate fails or stays inconclusive; `decision` and `verdict` tell.',
        required: false,
        default: 'false',
      },
      token: TOKEN,
    },
    outputs: {
      subject: 'The version, found by number and proven by digest: `model@1.2.0@sha256:…`. Hand it to `promote`.',
      version: 'The version number.',
      tag: 'Its tag, such as `model@v1.2.0`.',
      'release-url': 'Where its release can be seen.',
      verdict:
        '`pass`, `fail`, `inconclusive`, `error`, or `not_applicable` where no gate could apply; empty without an evaluation.',
      passed: '`true` where no gate stands in the way; empty without an evaluation.',
      stage: 'The stage it was evaluated for; empty without an evaluation.',
      'report-path': 'Where the report was written; empty without an evaluation.',
      'evaluation-digest': 'Digest of the evaluation in the ledger; empty without one.',
    },
    permissions: {
      contents: CONTENTS,
      checks: {
        level: 'write',
        because: 'shows the verdict on the commit, where an evaluation is given; else not needed',
        optional: true,
      },
      'id-token': ID_TOKEN,
    },
  },
  {
    name: 'eval-gate',
    operation: 'eval-gate',
    title: 'Slipway: evaluate a version',
    description:
      'Reads results of evaluation tools, compares the version with the one that is live, decides every gate of the policy, and records it. In a pull request: a preview.',
    inputs: {
      subject: {
        description:
          'The version: the `subject` output of `register-model`, `model@1.2.0`, or `model` for its newest version (and for a preview).',
        required: true,
      },
      candidate: {
        description:
          'Its results: files, folders or globs, one a line. What wrote them is recognised by their content.',
        required: true,
      },
      baseline: {
        description:
          'Results of the live version on the same evaluation set, one a line; default: what the registry keeps of it.',
        required: false,
      },
      stage: {
        description: 'Stage it is evaluated for; default: the first that asks for an evaluation.',
        required: false,
      },
      set: {
        description: 'Name of the evaluation set, where the files do not say.',
        required: false,
      },
      'set-digest': {
        description: '`sha256:…` of the evaluation set’s content, where the files do not say.',
        required: false,
      },
      'measured-at': {
        description:
          'When it was measured, where the files do not say and the policy limits their age; `now` for files that this very job made.',
        required: false,
      },
      report: {
        description: 'Where to write the report (one HTML file).',
        required: false,
        default: 'evaluation.html',
      },
      comment: {
        description: '`true` keeps one comment on the pull request up to date.',
        required: false,
        default: 'false',
      },
      'self-check': {
        description: '`true` resamples an A/A run and tells how often the gates would flip on their own.',
        required: false,
        default: 'false',
      },
      'dry-run': DRY_RUN,
      'allow-refusal': {
        description:
          '`true` lets the job succeed when a gate fails or stays inconclusive; `verdict` and `passed` tell. What cannot be decided at all still fails it.',
        required: false,
        default: 'false',
      },
      token: TOKEN,
    },
    outputs: {
      verdict: '`pass`, `fail`, `inconclusive`, `error`, or `not_applicable` where no gate could apply.',
      passed: '`true` where no gate stands in the way.',
      'report-path': 'Where the report was written.',
      'evaluation-digest': 'Digest of the record in the ledger; empty for a preview.',
      subject: 'The version that was evaluated; empty for a preview.',
      version: 'Its number.',
      stage: 'The stage it was evaluated for.',
    },
    permissions: {
      contents: { level: 'write', because: 'writes the ledger, and the release that keeps the samples' },
      checks: {
        level: 'write',
        because: 'shows the verdict on the commit; without it the summary alone does',
        optional: true,
      },
      'pull-requests': {
        level: 'write',
        because: 'keeps the comment, where one is asked for; else not needed',
        optional: true,
      },
      'id-token': ID_TOKEN,
    },
  },
];
