/** The policy of a registry whose production stage asks for sign-offs, with the people of the examples in its roles. */
export const REPOSITORY = 'acme/models';
export const MODEL = 'flight-delay';

export const WORKFLOWS = {
  train: '.github/workflows/train.yml',
  request: '.github/workflows/request.yml',
  promote: '.github/workflows/promote.yml',
  command: '.github/workflows/command.yml',
  sweep: '.github/workflows/sweep.yml',
} as const;

export interface ApprovalPolicyParts {
  /** `sign-offs` of production. */
  readonly signOffs?: string;
  /** Further lines of production, four spaces deep. */
  readonly production?: string;
  /** Further lines under `requires` of production, six spaces deep. */
  readonly requires?: string;
  /** Roles in place of the ones below, two spaces deep. */
  readonly roles?: string;
  readonly promote?: string;
  /** Further sections. */
  readonly more?: string;
  readonly ledger?: string;
}

/** Bo owns, chen and dara look after risk, eli asks and promotes, farid may waive. Amara registers, and administers. */
export const ROLES = `  owner: { users: [bo] }
  risk: { users: [chen, dara] }
  releaser: { users: [eli] }
  duty: { users: [farid] }
`;

export function approvalPolicy(of: ApprovalPolicyParts = {}): string {
  const listed = Object.values(WORKFLOWS).join(', ');
  return `version: 1
lifecycle: basic
stages:
  production:
    from: [none, staging]
${of.production ?? ''}    requires:
      sign-offs: ${of.signOffs ?? '{ owner: 1, risk: 1 }'}
${of.requires ?? ''}ledger:
${of.ledger ?? `  produced-by: [${listed}]`}
roles:
${of.roles ?? ROLES}permissions:
  register: [automation]
  request: [releaser, automation]
  promote: { staging: [releaser], production: ${of.promote ?? '[releaser, automation]'}, archived: [releaser], none: [releaser] }
  rollback: [releaser]
  hold: [releaser]
  deprecate: [owner]
  override: [duty]
aliases:
  champion: { follows: production }
${of.more ?? ''}models:
  ${MODEL}: {}
`;
}
