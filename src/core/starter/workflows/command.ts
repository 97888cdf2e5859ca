/** Comments as commands, each kind in a job with no more rights than it needs. */
import { action, type StarterOptions } from './parts.ts';

/** Commands that change something besides rolling back and starting an evaluation. */
const CHANGES = [
  '/promote',
  '/advance',
  '/approve',
  '/reject',
  '/override',
  '/hold',
  '/resume',
  '/deprecate',
  '/quarantine',
];
const begins = (word: string): string => `startsWith(github.event.comment.body, '${word}')`;
const PERSON = "github.event.comment.user.type == 'User'";

export function command(options: StarterOptions): string {
  const others = [...CHANGES, '/rollback', '/evaluate'].map((word) => `!${begins(word)}`).join(' &&\n      ');
  return `# A comment whose first line is a command: \`/promote canary\`, \`/rollback production -- why\`, \`/approve 3fa9c1d2\`, \`/help\`.
# Each kind of command has a job with no more rights than it needs. The conditions only choose the job: the action reads the
# comment by an exact grammar, asks GitHub for it again, and looks at who wrote it and which roles they fill.
name: command
run-name: 'command in #\${{ github.event.issue.number }} by \${{ github.actor }}'

on:
  # Comments start what stands on the default branch; nothing of a comment reaches a script.
  issue_comment: # zizmor: ignore[dangerous-triggers]
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
    # As in promote.yml.
    concurrency:
      group: slipway-promote-\${{ needs.change.outputs.model }}-\${{ needs.change.outputs.stage }}\${{ needs.change.outputs.environment != '' && format('-{0}', github.run_id) || '' }}
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
