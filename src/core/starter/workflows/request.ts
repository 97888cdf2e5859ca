/** A person asks that a version be let into a stage. */
import { action, type StarterOptions } from './parts.ts';

export function request(options: StarterOptions): string {
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
