import { action, type StarterOptions } from './parts.ts';

/** `heartbeat.yml`: says when what is served is no longer looked at. */
export function heartbeat(options: StarterOptions): string {
  return `# Says when what is served is no longer looked at: fails, and opens an issue. A workflow of its own at another hour, so that what
# stops the looks (a schedule that was switched off, a dropped run, a broken step) does not stop this too.
name: heartbeat

on:
  schedule:
    - cron: '53 6,18 * * *'
  workflow_dispatch:
    inputs:
      model:
        description: 'One model; empty: all'

permissions: {}

jobs:
  heartbeat:
    runs-on: ubuntu-latest
    concurrency:
      group: slipway-heartbeat
      cancel-in-progress: false
    permissions:
      contents: read # the ledger and the policy
      issues: write # opens an issue where looks have stopped
    steps:
      - uses: ${action('heartbeat', options)}
        with:
          model: \${{ inputs.model }}
`;
}
