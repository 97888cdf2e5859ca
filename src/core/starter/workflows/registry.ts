import { action, type StarterOptions, yamlName } from './parts.ts';

/** `registry.yml`: holds, and what runs that broke off left. */
export function registry(options: StarterOptions): string {
  const permissions = `permissions:
      contents: write # the ledger, and tags and release records that are still owed
      id-token: write # proves to every reader which workflow wrote the event`;
  return `# Taking care of the registry: holds, restrictions of versions and the configuration that one is served with, asked for by a person;
# and once a week whatever a run that broke off left.
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
        options: [hold, resume, deprecate, quarantine, reinstate, configure, reconcile]
        required: true
      model:
        description: Name of the model
        default: ${yamlName(options.model)}
      stage:
        description: 'Stages to hold, separated by commas; empty: all. To configure: the stage'
      hold:
        description: 'Hold to lift, such as hold-12; empty: all'
      subject:
        description: 'Version to deprecate, quarantine, reinstate or configure, such as ${options.model}@1.2.0'
      migrate-to:
        description: 'Version to use instead of a deprecated one'
      values:
        description: 'To configure: all settings as a JSON object'
      set:
        description: 'To configure: one setting, such as threshold=0.4'
      reset:
        description: 'To configure: true takes the registered configuration'
      link:
        description: 'To configure: link of the change'
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

  configure:
    if: inputs.operation == 'configure'
    runs-on: ubuntu-latest
    ${permissions}
    steps:
      - uses: ${action('configure', options)}
        with:
          subject: \${{ inputs.subject }}
          stage: \${{ inputs.stage }}
          values: \${{ inputs.values }}
          set: \${{ inputs.set }}
          reset: \${{ inputs.reset }}
          reason: \${{ inputs.reason }}
          link: \${{ inputs.link }}

  reconcile:
    if: github.event_name == 'schedule' || inputs.operation == 'reconcile'
    runs-on: ubuntu-latest
    ${permissions}
      issues: write # an incident that is still owed
    steps:
      - uses: ${action('reconcile', options)}
`;
}
