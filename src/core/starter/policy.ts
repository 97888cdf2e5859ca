/** The policy that `slipway init` writes: the smallest useful one. */
import { POLICY_PATH } from '../paths.ts';
import { PRODUCING_WORKFLOWS, yamlName } from './workflows.ts';

/** Said of the model that the examples are about; of any other the user has to say it. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'flight-delay': 'Will this flight leave more than 15 minutes late?',
};

/** The lines that pin a ledger, for a policy that has no `ledger` section yet. Ends with a line feed. */
export function ledgerSection(genesis: string): string {
  return `ledger:
  genesis: ${genesis}    # first commit of the branch model-registry, pinned
  produced-by: [${PRODUCING_WORKFLOWS.join(', ')}]
`;
}

/** Text of `.github/slipway.yml`. The model's name must have been checked: it is put in as it is. */
export function starterPolicy(of: { readonly model: string; readonly genesis: string }): string {
  const description = DESCRIPTIONS[of.model] ?? `What ${of.model} predicts, in one sentence.`;
  return `# ${POLICY_PATH}: the smallest useful policy
version: 1
lifecycle: basic                       # none → staging → production → archived
${ledgerSection(of.genesis)}roles:
  maintainers: { permission: maintain }
permissions:
  register: [maintainers, automation]
  request: [maintainers, automation]
  promote: { staging: [maintainers, automation], production: [maintainers] }
  rollback: [maintainers]
  hold: [maintainers]
  deprecate: [maintainers]
metrics:
  accuracy: { direction: up }
evaluation:
  read:                                # results of known tools need no such lines; these are for a file of one's own
    - files: '**/predictions.csv'
      key: flight_id                   # the same row in every version's file: versions are compared row by row
      metrics: { accuracy: { label: label, score: prediction, as: accuracy } }
  gates:
    quality:
      - { metric: accuracy, min: 0.70 }
      - { metric: accuracy, vs: live, tolerance: 0.01 }
stages:
  production:
    requires: { evaluation: pass, sign-offs: { maintainers: 1 } }
models:
  ${yamlName(of.model)}: { description: '${description}' }
`;
}
