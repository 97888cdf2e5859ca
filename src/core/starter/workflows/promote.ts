/** A person moves a version to a stage, in two jobs: one decides, one does it in the environment. */
import { action, type StarterOptions } from './parts.ts';

export function promote(options: StarterOptions): string {
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
    # One at a time for a model and a stage, none cancelled. What waits for the reviewers of an environment is in a group of its
    # own, so that a gate that nobody answers holds up nothing else. The ledger needs no group to stay right: it spares people
    # a refusal. A rollback is in none.
    concurrency:
      group: slipway-promote-\${{ needs.plan.outputs.model }}-\${{ inputs.stage }}\${{ needs.plan.outputs.environment != '' && format('-{0}', github.run_id) || '' }}
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
