/**
 * The workflows in which promotions are asked for, signed and carried out. Who writes a comment or a review never starts
 * anything with rights but what stands on the default branch, and that believes nothing of what woke it.
 */
import { type Pin, SLIPWAY, usesOf } from './pins.ts';

export interface ApprovalWorkflowOptions {
  readonly model: string;
  /** Commit of Slipway to name; default: the one this program was released with. */
  readonly slipway?: Pin;
}

const action = (name: string, { slipway = SLIPWAY }: ApprovalWorkflowOptions): string =>
  usesOf(slipway, `actions/${name}`);

export function promote(options: ApprovalWorkflowOptions): string {
  return `# A person moves a version to a stage: Actions, promote, Run workflow. The policy decides whether that person may, and what has
# to be there. Two jobs: one decides and shows what would be done, writing nothing; the other does just that, in the environment
# of the stage if it has one, once its reviewers let it in. Nothing waits on a runner.
name: promote
run-name: 'promote \${{ inputs.subject }} to \${{ inputs.stage }}'

on:
  workflow_dispatch:
    inputs:
      subject:
        description: 'The version: ${options.model}@1.2.0, or the subject that its registration put out'
        required: true
      stage:
        description: Stage to promote to
        required: true
        default: production
      reason:
        description: Why, for the record
      link:
        description: Link of the change, where the policy demands one
      expected-live:
        description: 'What must be live there now: a version, a digest or none'

permissions: {}

jobs:
  # Refuses a stage that the policy does not have before any job names an environment: GitHub would make one.
  plan:
    runs-on: ubuntu-latest
    permissions:
      contents: read # the ledger and the policy
      pull-requests: read # reviews of the request
      issues: read # what was said in its comments
      actions: read # what the environment asks for
    outputs:
      decision: \${{ steps.plan.outputs.decision }}
      model: \${{ steps.plan.outputs.model }}
      subject: \${{ steps.plan.outputs.subject }}
      environment: \${{ steps.plan.outputs.environment }}
      approval-digest: \${{ steps.plan.outputs.approval-digest }}
    steps:
      - id: plan
        uses: ${action('promote', options)}
        with:
          phase: plan
          subject: \${{ inputs.subject }}
          to: \${{ inputs.stage }}
          reason: \${{ inputs.reason }}
          link: \${{ inputs.link }}
          expected-live: \${{ inputs.expected-live }}

  apply:
    needs: plan
    if: needs.plan.outputs.decision == 'planned'
    runs-on: ubuntu-latest
    environment:
      name: \${{ needs.plan.outputs.environment }}
      deployment: false # the registry keeps the record
    # One at a time for a model and a stage, none cancelled; a gate that nobody answers holds up no other stage. The ledger needs
    # no such group to stay right: it spares people a refusal. A rollback is in no group.
    concurrency:
      group: slipway-promote-\${{ needs.plan.outputs.model }}-\${{ inputs.stage }}
      cancel-in-progress: false
      queue: max
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves to every reader which workflow promoted it, and which environment it entered
      pull-requests: write # reads reviews of the request, and closes it
      issues: write # the same where it is an issue, and the follow-up of an override
      actions: read # what the environment asks for, and who let the run in
    steps:
      - uses: ${action('promote', options)}
        with:
          subject: \${{ needs.plan.outputs.subject }}
          to: \${{ inputs.stage }}
          reason: \${{ inputs.reason }}
          link: \${{ inputs.link }}
          expected-live: \${{ inputs.expected-live }}
          approval-digest: \${{ needs.plan.outputs.approval-digest }}
`;
}

export function request(options: ApprovalWorkflowOptions): string {
  return `# A person asks that a version be let into a stage: a pull request is opened in which it is seen and signed.
name: request
run-name: 'ask for \${{ inputs.subject }} in \${{ inputs.stage }}'

on:
  workflow_dispatch:
    inputs:
      subject:
        description: 'The version, such as ${options.model}@1.2.0'
        required: true
      stage:
        description: Stage that it is to enter
        required: true
        default: production
      rationale:
        description: Why it should
      link:
        description: Link of the change, where the policy demands one
      risks:
        description: What could go wrong
      rollout:
        description: How it is rolled out
      kill-switch:
        description: How it is stopped
      documents:
        description: 'Documents that are not among the artifacts: name and where it is, one a line'
      checklist:
        description: 'Answers to the checklist of the stage: item and answer, one a line'

permissions: {}

jobs:
  request:
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, and the branch of the pull request
      pull-requests: write # opens it and asks for reviews
      issues: write # opens an issue where pull requests may not be opened
      actions: read # what the environment of the stage asks for
      id-token: write # proves to every reader which workflow asked
    steps:
      - uses: ${action('request-approval', options)}
        with:
          subject: \${{ inputs.subject }}
          stage: \${{ inputs.stage }}
          rationale: \${{ inputs.rationale }}
          link: \${{ inputs.link }}
          risks: \${{ inputs.risks }}
          rollout: \${{ inputs.rollout }}
          kill-switch: \${{ inputs.kill-switch }}
          documents: \${{ inputs.documents }}
          checklist: \${{ inputs.checklist }}
`;
}

/** Commands that change something besides rolling back and starting an evaluation. */
const CHANGES = ['/promote', '/approve', '/reject', '/override', '/hold', '/resume', '/deprecate', '/quarantine'];
const begins = (word: string): string => `startsWith(github.event.comment.body, '${word}')`;
const PERSON = "github.event.comment.user.type == 'User'";

export function command(options: ApprovalWorkflowOptions): string {
  const others = [...CHANGES, '/rollback', '/evaluate'].map((word) => `!${begins(word)}`).join(' &&\n      ');
  return `# A comment whose first line is a command: \`/promote canary\`, \`/rollback production -- why\`, \`/approve 3fa9c1d2\`, \`/help\`.
# Each kind of command has a job with no more rights than it needs. The conditions only choose the job: the action reads the
# comment by an exact grammar, asks GitHub for it again, and looks at who wrote it and which roles they fill.
name: command
run-name: 'command in #\${{ github.event.issue.number }} by \${{ github.actor }}'

on:
  issue_comment:
    types: [created]

permissions: {}

jobs:
  answer:
    if: >-
      ${PERSON} &&
      ${begins('/')} &&
      ${others}
    runs-on: ubuntu-latest
    permissions:
      contents: read # the ledger and the policy
      issues: write # reacts and answers
      pull-requests: write # the same on pull requests
    steps:
      - uses: ${action('command', options)}

  # The way back waits for nothing: no other job, no group, no environment.
  rollback:
    if: >-
      ${PERSON} &&
      ${begins('/rollback')}
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves to every reader which workflow rolled it back
      issues: write # opens the incident, reacts and answers
      pull-requests: write # the same on pull requests
    steps:
      - uses: ${action('command', options)}

  evaluate:
    if: >-
      ${PERSON} &&
      ${begins('/evaluate')}
    runs-on: ubuntu-latest
    permissions:
      contents: read # the ledger and the policy
      actions: write # starts the workflow that the policy names
      issues: write # reacts and answers
      pull-requests: write # the same on pull requests
    steps:
      - uses: ${action('command', options)}

  change:
    if: >-
      ${PERSON} &&
      (${CHANGES.map(begins).join(' ||\n      ')})
    runs-on: ubuntu-latest
    permissions:
      contents: write # the ledger, tags and release records
      id-token: write # proves to every reader which workflow wrote the event
      issues: write # reacts, answers, and opens the follow-up of an override
      pull-requests: write # reads reviews, and brings the request up to date
      actions: read # what the environment of a stage asks for
    outputs:
      continue: \${{ steps.command.outputs.continue }}
      model: \${{ steps.command.outputs.model }}
      stage: \${{ steps.command.outputs.stage }}
      environment: \${{ steps.command.outputs.environment }}
      approval-digest: \${{ steps.command.outputs.approval-digest }}
    steps:
      - id: command
        uses: ${action('command', options)}

  # A promotion to a stage with an environment: what was planned is done once the reviewers of the environment let it in.
  apply:
    needs: change
    if: needs.change.outputs.continue == 'apply'
    runs-on: ubuntu-latest
    environment:
      name: \${{ needs.change.outputs.environment }}
      deployment: false # the registry keeps the record
    concurrency:
      group: slipway-promote-\${{ needs.change.outputs.model }}-\${{ needs.change.outputs.stage }}
      cancel-in-progress: false
      queue: max
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves which workflow promoted it, and which environment it entered
      issues: write # brings the answer up to date, and opens the follow-up of an override
      pull-requests: write # reads reviews of the request, and closes it
      actions: read # what the environment asks for, and who let the run in
    steps:
      - uses: ${action('command', options)}
        with:
          approval-digest: \${{ needs.change.outputs.approval-digest }}
`;
}

export function reviews(_options: ApprovalWorkflowOptions): string {
  return `# A review of a request wakes the sweep, and does nothing else: this run is of the pull request, and has no rights at all.
name: reviews

on:
  pull_request_review:
    types: [submitted, dismissed]
  pull_request:
    types: [closed]

permissions: {}

jobs:
  wake:
    if: startsWith(github.event.pull_request.head.ref, 'slipway/request/')
    runs-on: ubuntu-latest
    steps:
      - run: echo "The sweep follows."
`;
}

export function sweep(options: ApprovalWorkflowOptions): string {
  return `# Looks after open requests after every review, training and command, and every hour for what was missed: ends what ran out, asks
# again for what has changed, brings pages up to date. Where the policy says \`when: approved\`, what has its quorum goes ahead.
name: sweep

on:
  # Runs what stands on the default branch, and takes nothing from the run that it follows: that one only tells when.
  workflow_run: # zizmor: ignore[dangerous-triggers]
    workflows: [reviews, train, command, promote, rollback]
    types: [completed]
  schedule:
    - cron: '41 * * * *'
  workflow_dispatch:
    inputs:
      model:
        description: 'One model; empty: all'

permissions: {}

jobs:
  sweep:
    if: github.event_name != 'workflow_run' || github.event.workflow_run.conclusion != 'skipped'
    runs-on: ubuntu-latest
    # Sweeps at once would only be in each other's way.
    concurrency:
      group: slipway-sweep
      cancel-in-progress: false
    permissions:
      contents: write # the ledger, and the branches of requests
      id-token: write # proves to every reader which workflow wrote the event
      pull-requests: write # reads reviews, brings requests up to date and closes them
      issues: write # the same for requests that are issues
      actions: read # what the environments ask for
    outputs:
      matrix: \${{ steps.sweep.outputs.matrix }}
      count: \${{ steps.sweep.outputs.count }}
    steps:
      - id: sweep
        uses: ${action('sweep', options)}
        with:
          model: \${{ inputs.model }}

  promote:
    needs: sweep
    if: needs.sweep.outputs.count != '' && needs.sweep.outputs.count != '0'
    strategy:
      fail-fast: false
      matrix:
        include: \${{ fromJSON(needs.sweep.outputs.matrix) }}
    runs-on: ubuntu-latest
    environment:
      name: \${{ matrix.environment }}
      deployment: false # the registry keeps the record
    concurrency:
      group: slipway-promote-\${{ matrix.model }}-\${{ matrix.stage }}
      cancel-in-progress: false
      queue: max
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves which workflow promoted it, and which environment it entered
      pull-requests: write # reads reviews of the request, and closes it
      issues: write # the same where it is an issue, and the follow-up of an override
      actions: read # what the environment asks for, and who let the run in
    steps:
      - uses: ${action('promote', options)}
        with:
          subject: \${{ matrix.subject }}
          to: \${{ matrix.stage }}
          approval-digest: \${{ matrix.approval_digest }}
`;
}
