import { action, type StarterOptions, yamlName } from './parts.ts';

/** `rollback.yml`: the way back. */
export function rollback(options: StarterOptions): string {
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
