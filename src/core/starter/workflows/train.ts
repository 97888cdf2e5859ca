import { CHECKOUT, UPLOAD_ARTIFACT, usesOf } from '../pins.ts';
import { action, type StarterOptions, yamlName } from './parts.ts';

/** `train.yml`: a push trains, registers, evaluates and stages. */
export function train(options: StarterOptions): string {
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
