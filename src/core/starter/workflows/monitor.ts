import { action, type StarterOptions, yamlName } from './parts.ts';

/** `monitor.yml`: looks at what is rolled out and watched, and does what the guards say; or a person lets a rollout go on. */
export function monitor(options: StarterOptions): string {
  const model = yamlName(options.model);
  return `# Looks every hour at what is rolled out, and at what is live where the policy has guards: the next step, nothing yet, a hold, or a
# rollback. Where nothing is watched it says so and writes nothing. Looks may be late, doubled or dropped: no share and no
# decision depends on how many there are. Or, started by hand with \`advance\`: a person lets a rollout go on.
name: monitor
run-name: "\${{ inputs.operation || 'monitor' }} \${{ inputs.model || '${options.model}' }} \${{ inputs.stage }}"

on:
  schedule:
    - cron: '17 * * * *'
  workflow_dispatch:
    inputs:
      operation:
        description: 'monitor: look, and do what the guards say. advance: you let a rollout go on'
        type: choice
        options: [monitor, advance]
        default: monitor
      model:
        description: Name of the model
        required: true
        default: ${model}
      stage:
        description: 'Stage; empty: all that there is to look at. To advance, name it'
      reason:
        description: 'To advance: why, for the record'

permissions: {}

jobs:
  monitor:
    if: inputs.operation != 'advance'
    runs-on: ubuntu-latest
    # Looks at once would only be in each other's way. The ledger needs no group to stay right.
    concurrency:
      group: slipway-monitor-\${{ inputs.model || '${options.model}' }}
      cancel-in-progress: false
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      issues: write # opens the incident of a rollback, and reports on what was restored
      id-token: write # proves to every reader which workflow looked
    steps:
      - uses: ${action('monitor', options)}
        with:
          model: \${{ inputs.model || '${options.model}' }}
          stage: \${{ inputs.stage }}
        # The secret that \`monitoring.source\` names; it goes to that address only:
        # env:
        #   METRICS_TOKEN: \${{ secrets.METRICS_TOKEN }}
        #
        # Metrics that only your own network reaches: a job there writes a file, uploads it as an artifact, and this job
        # fetches it in a step before, with \`actions: read\` among its permissions:
        #   - run: gh run download "$GITHUB_RUN_ID" --repo "$GITHUB_REPOSITORY" --name observations
        # Then, above: \`observations: observations.csv\`. The whole of it is in actions/monitor/README.md.

  advance:
    if: inputs.operation == 'advance'
    runs-on: ubuntu-latest
    # One after the other: each is decided on what was seen of the step that it leaves.
    concurrency:
      group: slipway-advance-\${{ inputs.model }}-\${{ inputs.stage }}
      cancel-in-progress: false
    permissions:
      contents: write # the ledger, the stage's tag and the release record
      id-token: write # proves to every reader which workflow let it go on
    steps:
      - uses: ${action('advance', options)}
        with:
          model: \${{ inputs.model }}
          stage: \${{ inputs.stage }}
          reason: \${{ inputs.reason }}
`;
}
