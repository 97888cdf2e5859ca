/** `approvals.json`: who let a version into a stage, as it lies beside the record of a promotion's release. */
import type { EnvironmentBasis, LedgerEvent, VersionPointer } from '../event.ts';
import { pointer } from '../fold.ts';
import type { Digest } from '../names.ts';
import { digest, name, ordinal, positive, some, version } from '../record-shape.ts';
import { list, nullable, object, oneOf, type Parsed, parseAs, type Shape } from '../shapes.ts';
import { approvalFields, environmentBasis } from './shape.ts';
import type { Approvals, Waiver } from './types.ts';

export const APPROVALS_SCHEMA = 'slipway.approvals/1';
export const APPROVALS_FILE = 'approvals.json';

export interface ApprovalsDocument extends VersionPointer, Approvals {
  readonly schema: typeof APPROVALS_SCHEMA;
  readonly model: string;
  readonly stage: string;
  /** The event that promoted it, and its digest. */
  readonly seq: number;
  readonly event: Digest;
  readonly environment: EnvironmentBasis | null;
  readonly unverifiable: readonly string[];
}

/** What the release record says of approvals; the whole is in {@link APPROVALS_FILE} beside it. */
export interface ApprovalsSummary {
  readonly overrides: readonly Pick<Waiver, 'person' | 'check' | 'until'>[];
  readonly digest: Digest;
  readonly sign_offs: number;
}

/** The approvals of a promotion; null where it needed none and nothing was waived. */
export function approvalsDocument(event: LedgerEvent<'promoted'>, eventDigest: Digest): ApprovalsDocument | null {
  const { payload } = event;
  if (payload.approvals === null) return null;
  const { overrides, ...rest } = payload.approvals;
  return {
    schema: APPROVALS_SCHEMA,
    model: event.model,
    ...pointer(payload),
    stage: payload.stage,
    seq: event.seq,
    event: eventDigest,
    // What was waived comes first, here as everywhere.
    overrides,
    ...rest,
    environment: payload.environment,
    unverifiable: payload.unverifiable,
  };
}

export function summariseApprovals(approvals: Approvals | null): ApprovalsSummary | null {
  if (approvals === null) return null;
  return {
    overrides: approvals.overrides.map(({ person, check, until }) => ({ person, check, until })),
    digest: approvals.digest,
    sign_offs: approvals.sign_offs.length,
  };
}

const APPROVALS: Shape<ApprovalsDocument> = object({
  schema: oneOf([APPROVALS_SCHEMA]),
  model: name,
  version,
  ordinal,
  subject: digest,
  stage: name,
  seq: positive,
  event: digest,
  ...approvalFields,
  environment: nullable(environmentBasis),
  unverifiable: list(some),
});

/** Approvals as they come from a release (`slipway.approvals/1`). */
export function parseApprovals(value: unknown): Parsed<ApprovalsDocument> {
  return parseAs(APPROVALS, value);
}
