/** The shapes of requests, sign-offs and restrictions as they come from the ledger. */
import type { VersionRestriction } from '../documents.ts';
import { REQUEST_ENDS, RESTRICTIONS, SPOKEN } from '../event.ts';
import {
  account,
  anyText,
  commit,
  digest,
  maybeText,
  name,
  ordinal,
  positive,
  some,
  time,
  version,
} from '../record-shape.ts';
import { dict, list, nullable, object, oneOf, type Shape, text, variant } from '../shapes.ts';
import { KEPT_RESTRICTED, KEPT_SIGNS, type OpenRequest, type RestrictedVersion } from '../state.ts';
import { type ApprovalBasis, type Approvals, NOT_COUNTED, type NotCountedCode, type RequestPlace } from './types.ts';

const pointer = { version, ordinal, subject: digest };
const versionPointer = object(pointer);
const requestId = text({ pattern: /^request-[1-9]\d*$/, what: 'request-<seq>' });
const codes = Object.keys(NOT_COUNTED) as NotCountedCode[];

const basis: Shape<ApprovalBasis> = object({
  subject: digest,
  stage: name,
  expected_live: nullable(digest),
  evaluation: nullable(digest),
  baseline: nullable(digest),
  slice: digest,
  answers: nullable(digest),
});

export const place: Shape<RequestPlace> = variant('kind', {
  pull_request: object({
    kind: oneOf(['pull_request']),
    number: positive,
    url: some,
    branch: some,
    head: commit,
    head_at: time,
  }),
  issue: object({ kind: oneOf(['issue']), number: positive, url: some }),
});

const source = variant('kind', {
  review: object({ kind: oneOf(['review']), pull: positive, id: positive, url: some }),
  environment: object({ kind: oneOf(['environment']), run: positive, environment: some, url: some }),
  comment: object({ kind: oneOf(['comment']), issue: positive, id: positive, url: some, seq: positive }),
});

const commentSource = object({ comment: positive, issue: positive, url: some, created_at: time, body: digest });

/** Who let a version into a stage, as a promotion's event carries it. */
export const approvalFields = {
  digest,
  basis,
  request: nullable(
    object({
      id: requestId,
      seq: positive,
      requester: some,
      requester_account: account,
      place: object({ kind: oneOf(['pull_request', 'issue']), number: positive, url: some }),
    }),
  ),
  sign_offs: list(object({ person: some, account, role: name, demand: some, at: nullable(time), source })),
  not_counted: list(object({ person: some, account, says: oneOf(SPOKEN), code: oneOf(codes), detail: some, source })),
  overrides: list(
    object({ person: some, account, role: name, check: some, reason: some, at: time, until: time, source }),
  ),
};
export const approvals: Shape<Approvals> = object(approvalFields);

export const environmentBasis = object({
  name: some,
  standing: oneOf(['entered', 'not_protected']),
  protection: list(some),
});

const requestDocument = object({
  rationale: maybeText,
  link: maybeText,
  risks: maybeText,
  rollout: maybeText,
  kill_switch: maybeText,
  documents: dict(name, anyText),
  checklist: dict(name, anyText),
});

const said = {
  digest,
  says: oneOf(SPOKEN),
  account,
  role: nullable(name),
  check: maybeText,
  until: nullable(time),
  reason: maybeText,
  source: commentSource,
};

const restriction = {
  restriction: oneOf(RESTRICTIONS),
  until: nullable(time),
  migrate_to: nullable(versionPointer),
  reason: some,
};

/** `restriction.json` of a version. */
export const RESTRICTION: Shape<VersionRestriction> = object({
  schema: oneOf(['slipway.version-restriction/1']),
  model: name,
  ...pointer,
  ...restriction,
  by: some,
  since: time,
  seq: positive,
});

export const REQUEST_PAYLOADS = {
  requested: object({
    ...pointer,
    request: requestId,
    stage: name,
    digest,
    basis,
    requester: some,
    requester_account: account,
    place,
    document: requestDocument,
    expires_at: time,
    replaces: nullable(object({ request: requestId, version, digest, asked: positive, because: list(some) })),
  }),
  request_closed: object({
    ...pointer,
    request: requestId,
    stage: name,
    digest,
    asked: positive,
    status: oneOf(REQUEST_ENDS),
    reason: some,
  }),
  signed: object({ ...pointer, request: requestId, stage: name, ...said }),
  restricted: object({ ...pointer, ...restriction }),
};

const openRequest: Shape<OpenRequest> = object({
  ...pointer,
  request: requestId,
  stage: name,
  digest,
  basis,
  requester: some,
  requester_account: account,
  place,
  seq: positive,
  at: time,
  expires_at: time,
  link: maybeText,
  answered: list(name),
  documents: list(name),
  signs: list(object({ ...said, seq: positive, at: time, login: some }), { max: KEPT_SIGNS }),
});
export const openRequests = list(openRequest);

const restrictedVersion: Shape<RestrictedVersion> = object({
  ordinal,
  restriction: oneOf(['deprecated', 'quarantined']),
  seq: positive,
});
export const restrictedVersions = list(restrictedVersion, { max: KEPT_RESTRICTED });
