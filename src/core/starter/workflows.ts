/**
 * The workflows that a registry needs, as a user copies them: `slipway init` writes them, `examples/` shows them,
 * and the demo runs them. The only things filled in are the model's name and the pins.
 */
import { command, promote, request, reviews, sweep } from './approval-workflows.ts';
import { CHECKOUT, type Pin, SLIPWAY, UPLOAD_ARTIFACT, usesOf } from './pins.ts';

export interface StarterOptions {
  readonly model: string;
  /** Commit of Slipway to name; default: the one this program was released with. */
  readonly slipway?: Pin;
}

export const STARTER_WORKFLOWS = [
  'train.yml',
  'request.yml',
  'promote.yml',
  'command.yml',
  'reviews.yml',
  'sweep.yml',
  'rollback.yml',
  'registry.yml',
] as const;
export type StarterWorkflow = (typeof STARTER_WORKFLOWS)[number];

/** Those whose runs write to the ledger, and so are listed in the policy: the one that only wakes another is not. */
export const LISTED_WORKFLOWS: readonly StarterWorkflow[] = STARTER_WORKFLOWS.filter((name) => name !== 'reviews.yml');

/** Where a workflow lies in a repository. */
export function workflowPath(name: StarterWorkflow): string {
  return `.github/workflows/${name}`;
}

/** Text of each workflow, by file name. The model's name must have been checked: it is put in as it is. */
export function starterWorkflows(options: StarterOptions): Readonly<Record<StarterWorkflow, string>> {
  return {
    'train.yml': train(options),
    'request.yml': request(options),
    'promote.yml': promote(options),
    'command.yml': command(options),
    'reviews.yml': reviews(options),
    'sweep.yml': sweep(options),
    'rollback.yml': rollback(options),
    'registry.yml': registry(options),
  };
}

/** A model's name as a YAML scalar that stays text. */
export function yamlName(name: string): string {
  return /^[a-z][a-z0-9-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off)$/.test(name) ? name : `'${name}'`;
}

const action = (name: string, { slipway = SLIPWAY }: StarterOptions): string => usesOf(slipway, `actions/${name}`);

function train(options: StarterOptions): string {
  return `# A push that changes the model trains it, registers what came out as a version, evaluates it against the version that is
# live in production, and puts it into staging.
name: train

on:
  push:
    branches: [main]
    paths: ['train.mjs', 'recipe.json', 'lib/**', 'data/**']
  workflow_dispatch:

permissions: {}

jobs:
  # Fails when a gate fails, and when the data settle one neither way: neither is ever shown green. The registration stands,
  # with the evaluation that says so.
  register:
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, the version's tag and its release, and the release that keeps the samples
      checks: write # shows the verdict of the evaluation on the commit
      id-token: write # proves to every reader which workflow registered it
    outputs:
      subject: \${{ steps.register.outputs.subject }}
      verdict: \${{ steps.register.outputs.verdict }}
    steps:
      - uses: ${usesOf(CHECKOUT)}
        with:
          persist-credentials: false
      - run: node train.mjs --out model
      - id: register
        uses: ${action('register-model', options)}
        with:
          model: ${yamlName(options.model)}
          path: model
          evaluation: model/predictions.csv
      - if: \${{ !cancelled() && steps.register.outputs.report-path != '' }}
        uses: ${usesOf(UPLOAD_ARTIFACT)}
        with:
          name: evaluation
          path: \${{ steps.register.outputs.report-path }}

  # What a gate found worse stays out of staging. What was not settled goes in, to be looked at: production asks for more.
  stage:
    needs: register
    if: \${{ !cancelled() && contains(fromJSON('["pass", "not_applicable", "inconclusive"]'), needs.register.outputs.verdict) }}
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves to every reader which workflow promoted it
    steps:
      - uses: ${action('promote', options)}
        with:
          subject: \${{ needs.register.outputs.subject }}
          to: staging
`;
}

function rollback(options: StarterOptions): string {
  return `# The way back: Actions, rollback, Run workflow, a reason. No concurrency group, no environment, nobody to ask first:
# whatever else is running, a rollback waits for nothing but a runner.
name: rollback
run-name: 'roll back \${{ inputs.model }} in \${{ inputs.stage }}'

on:
  workflow_dispatch:
    inputs:
      model:
        description: Name of the model
        required: true
        default: ${yamlName(options.model)}
      stage:
        description: Stage to roll back
        type: choice
        options: [production, staging]
        default: production
      to:
        description: 'Version to go back to; empty: the last good one'
      reason:
        description: What is wrong
        required: true
      incident:
        description: 'Number of an issue to annotate; empty: one is opened'

permissions: {}

jobs:
  rollback:
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      issues: write # opens the incident, or annotates the one given
      id-token: write # proves to every reader which workflow rolled it back
    steps:
      - uses: ${action('rollback', options)}
        with:
          model: \${{ inputs.model }}
          stage: \${{ inputs.stage }}
          to: \${{ inputs.to }}
          reason: \${{ inputs.reason }}
          incident: \${{ inputs.incident }}
`;
}

function registry(options: StarterOptions): string {
  const permissions = `permissions:
      contents: write # the ledger, and tags and release records that are still owed
      id-token: write # proves to every reader which workflow wrote the event`;
  return `# Taking care of the registry: holds and restrictions of versions, asked for by a person; and once a week whatever a run that broke
# off left.
name: registry
run-name: "registry: \${{ inputs.operation || 'reconcile' }}"

on:
  schedule:
    - cron: '17 5 * * 1'
  workflow_dispatch:
    inputs:
      operation:
        description: What to do
        type: choice
        options: [hold, resume, deprecate, quarantine, reinstate, reconcile]
        required: true
      model:
        description: Name of the model
        default: ${yamlName(options.model)}
      stage:
        description: 'Stages to hold, separated by commas; empty: all'
      hold:
        description: 'Hold to lift, such as hold-12; empty: all'
      subject:
        description: 'Version to deprecate, quarantine or reinstate, such as ${options.model}@1.2.0'
      migrate-to:
        description: 'Version to use instead of a deprecated one'
      reason:
        description: Why
      until:
        description: 'When the hold runs out, or the version reaches its end of life'

permissions: {}

jobs:
  hold:
    if: inputs.operation == 'hold'
    runs-on: ubuntu-latest
    ${permissions}
    steps:
      - uses: ${action('hold', options)}
        with:
          model: \${{ inputs.model }}
          stage: \${{ inputs.stage }}
          reason: \${{ inputs.reason }}
          until: \${{ inputs.until }}

  resume:
    if: inputs.operation == 'resume'
    runs-on: ubuntu-latest
    ${permissions}
    steps:
      - uses: ${action('resume', options)}
        with:
          model: \${{ inputs.model }}
          hold: \${{ inputs.hold }}
          reason: \${{ inputs.reason }}

  restrict:
    if: contains(fromJSON('["deprecate", "quarantine", "reinstate"]'), inputs.operation)
    runs-on: ubuntu-latest
    ${permissions}
    steps:
      - if: inputs.operation == 'deprecate'
        uses: ${action('deprecate', options)}
        with:
          subject: \${{ inputs.subject }}
          reason: \${{ inputs.reason }}
          until: \${{ inputs.until }}
          migrate-to: \${{ inputs.migrate-to }}
      - if: inputs.operation == 'quarantine'
        uses: ${action('quarantine', options)}
        with:
          subject: \${{ inputs.subject }}
          reason: \${{ inputs.reason }}
      - if: inputs.operation == 'reinstate'
        uses: ${action('reinstate', options)}
        with:
          subject: \${{ inputs.subject }}
          reason: \${{ inputs.reason }}

  reconcile:
    if: github.event_name == 'schedule' || inputs.operation == 'reconcile'
    runs-on: ubuntu-latest
    ${permissions}
      issues: write # an incident that is still owed
    steps:
      - uses: ${action('reconcile', options)}
`;
}
