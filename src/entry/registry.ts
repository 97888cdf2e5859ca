/**
 * Every input and output of every action, said once. `actions/<name>/action.yml`, its README table and the environment
 * that the entry reads are the same list; a test compares them.
 */

export interface InputSpec {
  readonly description: string;
  readonly required: boolean;
  /** Text as it stands in action.yml; absent: empty. */
  readonly default?: string;
}

export interface ActionSpec {
  /** Folder below `actions/`. */
  readonly name: string;
  /** Operation of the program that it runs. */
  readonly operation: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly outputs: Readonly<Record<string, string>>;
  /** Permissions of the job's token, each with its reason. */
  readonly permissions: Readonly<Record<string, { readonly level: 'read' | 'write'; readonly because: string }>>;
}

/** An input travels to the program as this and its name, upper case, dashes as underscores. */
export const INPUT_PREFIX = 'INPUT_';
/** The one input that travels under another name, because that is where every program looks for a token. */
export const TOKEN_INPUT = 'token';
export const TOKEN_VARIABLE = 'GITHUB_TOKEN';
/** Tells the program whether that token is another one than the job's own; equal to what the adapters read. */
export const OWN_TOKEN_VARIABLE = 'SLIPWAY_OWN_TOKEN';

/** Outputs that every action has. */
export const COMMON_OUTPUTS = {
  decision: 'What was decided: `done`, `already_done`, `planned`, `refused`, `inconclusive` or `error`.',
  'reason-code': 'Why, as a stable code; see docs/reference/results.md.',
  result: 'The whole result as JSON (`slipway.result/1`).',
} as const;

const TOKEN: InputSpec = {
  description:
    "Token to work with. Default: the job's own. A GitHub App's token lets rulesets keep everybody else from writing the ledger.",
  required: false,
  default: '${{ github.token }}',
};

const DRY_RUN: InputSpec = {
  description: '`true` prints the decision and the planned effects and writes nothing.',
  required: false,
  default: 'false',
};

const ALLOW_REFUSAL: InputSpec = {
  description: '`true` lets the job succeed when the operation is refused; `decision` tells.',
  required: false,
  default: 'false',
};

const CONTENTS = { level: 'write', because: 'writes the ledger, tags and releases' } as const;
const ID_TOKEN = { level: 'write', because: 'proves to every reader which workflow wrote the event' } as const;

export const ACTIONS: readonly ActionSpec[] = [
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
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: {
      subject: 'The version, found by number and proven by digest: `model@1.2.0@sha256:…`. Hand it to `promote`.',
      version: 'The version number.',
      tag: 'Its tag, such as `model@v1.2.0`.',
      'release-url': 'Where its release can be seen.',
    },
    permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
  },
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
      'dry-run': DRY_RUN,
      'allow-refusal': ALLOW_REFUSAL,
      token: TOKEN,
    },
    outputs: {
      subject: 'The version that was promoted.',
      version: 'Its number.',
      stage: 'The stage.',
      previous: 'Version that was live before; empty for none.',
      tag: 'The stage tag, such as `model#production#3`.',
      'release-url': 'Where the release record can be seen.',
    },
    permissions: { contents: CONTENTS, 'id-token': ID_TOKEN },
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
    },
    permissions: { contents: { level: 'read', because: 'reads the ledger and the release' } },
  },
];
