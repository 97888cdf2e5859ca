/** Looks after open requests, and lets what has its quorum go ahead. */
import { action, type StarterOptions } from './parts.ts';

export function sweep(options: StarterOptions): string {
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
    # Every sweep names it anew until it is done: one job does it or waits at its environment, one more is pending, and a newer one
    # takes that one's place.
    concurrency:
      group: slipway-sweep-\${{ matrix.model }}-\${{ matrix.stage }}-\${{ matrix.approval_digest }}
      cancel-in-progress: false
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
