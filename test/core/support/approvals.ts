/** One well-formed example of everything that people say of a version: requests, sign-offs, overrides, restrictions. */

import { APPROVALS_SCHEMA, type ApprovalsDocument } from '../../../src/core/approval/document.ts';
import type { ApprovalBasis, Approvals, RequestPlace } from '../../../src/core/approval/types.ts';
import { digestOf } from '../../../src/core/canonical.ts';
import type { EnvironmentBasis, Payloads, VersionPointer } from '../../../src/core/event.ts';
import type { Digest } from '../../../src/core/names.ts';
import type { OpenRequest } from '../../../src/core/state.ts';
import { sha256 } from './model.ts';

const digestOfText = (text: string): Digest => `sha256:${sha256(text)}`;
const commitOf = (text: string): string => sha256(text).slice(0, 40);
const AT = '2026-03-03T12:00:00Z';
const LATER = '2026-03-10T12:00:00Z';
const pulls = 'https://github.test/acme/models/pull';
const runs = 'https://github.test/acme/models/actions/runs';

export function exampleBasis(subject: Digest): ApprovalBasis {
  return {
    subject,
    stage: 'production',
    expected_live: digestOfText('1.0.0'),
    evaluation: digestOfText('evaluation'),
    baseline: digestOfText('1.0.0'),
    slice: digestOfText('slice'),
    answers: digestOfText('answers'),
  };
}

export const PULL_PLACE: RequestPlace = {
  kind: 'pull_request',
  number: 14,
  url: `${pulls}/14`,
  branch: 'slipway/request/flight-delay/production',
  head: commitOf('head'),
  head_at: AT,
};
export const ISSUE_PLACE: RequestPlace = {
  kind: 'issue',
  number: 15,
  url: 'https://github.test/acme/models/issues/15',
};

const comment = {
  kind: 'comment',
  issue: 14,
  id: 3,
  url: `${pulls}/14#issuecomment-3`,
  seq: 7,
} as const;

/** Two people signed, one was not counted, one check was waived. */
export function exampleApprovals(of: VersionPointer): Approvals {
  const basis = exampleBasis(of.subject);
  const review = (id: number) =>
    ({ kind: 'review', pull: 14, id, url: `${pulls}/14#pullrequestreview-${id}` }) as const;
  const environment = { kind: 'environment', run: 7, environment: 'production', url: `${runs}/7` } as const;
  return {
    digest: digestOf(basis, sha256),
    basis,
    request: {
      id: 'request-6',
      seq: 6,
      requester: 'amara',
      requester_account: 7,
      place: { kind: PULL_PLACE.kind, number: PULL_PLACE.number, url: PULL_PLACE.url },
    },
    sign_offs: [
      { person: 'bo', account: 11, role: 'maintainers', demand: 'maintainers', at: AT, source: review(1) },
      { person: 'chen', account: 12, role: 'risk', demand: 'risk', at: null, source: environment },
    ],
    not_counted: [
      {
        person: 'amara',
        account: 7,
        says: 'approve',
        code: 'requester',
        detail: 'amara asked for it.',
        source: review(2),
      },
    ],
    overrides: [
      {
        person: 'dara',
        account: null,
        role: 'risk',
        check: 'soak',
        reason: 'the outage is worse',
        at: AT,
        until: LATER,
        source: comment,
      },
    ],
  };
}

export const EXAMPLE_ENVIRONMENT: EnvironmentBasis = {
  name: 'production',
  standing: 'entered',
  protection: ['2 reviewers', 'whether administrators may pass could not be told'],
};

/** `approvals.json` of a promotion. */
export function exampleDocument(): ApprovalsDocument {
  const subject = digestOfText('1.1.0');
  const version: VersionPointer = { version: '1.1.0', ordinal: 2, subject };
  return {
    schema: APPROVALS_SCHEMA,
    model: 'flight-delay',
    ...version,
    stage: 'production',
    seq: 9,
    event: digestOfText('event 9'),
    ...exampleApprovals(version),
    environment: EXAMPLE_ENVIRONMENT,
    unverifiable: ['teams of the roles'],
  };
}

/** The same where nothing was waived, and nothing but one review was needed. */
export function bareDocument(): ApprovalsDocument {
  const whole = exampleDocument();
  const sign_offs = whole.sign_offs.slice(0, 1);
  return { ...whole, request: null, sign_offs, not_counted: [], overrides: [], environment: null, unverifiable: [] };
}

type RequestPayloads = Pick<Payloads, 'requested' | 'request_closed' | 'signed' | 'restricted'>;

export function requestPayloads(of: VersionPointer): RequestPayloads {
  const basis = exampleBasis(of.subject);
  const named = { ...of, request: 'request-6', stage: 'production', digest: digestOf(basis, sha256) };
  return {
    requested: {
      ...named,
      basis,
      requester: 'amara',
      requester_account: 7,
      place: PULL_PLACE,
      document: {
        rationale: 'Better on the February flights.',
        link: 'JIRA-1',
        risks: 'None that are new.',
        rollout: null,
        kill_switch: null,
        documents: { 'risk-assessment': 'https://docs.test/risk' },
        checklist: { runbook: 'read' },
      },
      expires_at: LATER,
      replaces: {
        request: 'request-6',
        version: '1.1.0',
        digest: digestOfText('before'),
        asked: 3,
        because: ['the live version changed'],
      },
    },
    request_closed: { ...named, asked: 7, status: 'withdrawn', reason: 'amara withdrew it' },
    signed: {
      ...named,
      says: 'override',
      account: null,
      role: 'risk',
      check: 'soak',
      until: LATER,
      reason: 'the outage is worse',
      source: { comment: 3, issue: 14, url: comment.url, created_at: AT, body: digestOfText('/override soak') },
    },
    restricted: {
      ...of,
      restriction: 'deprecated',
      until: LATER,
      migrate_to: { version: '1.2.0', ordinal: 3, subject: digestOfText('1.2.0') },
      reason: 'its data is recalled',
    },
  };
}

export function exampleRequest(of: VersionPointer): OpenRequest {
  const { requested, signed } = requestPayloads(of);
  const { digest, says, account, role, check, until, reason, source } = signed;
  return {
    ...of,
    request: requested.request,
    stage: requested.stage,
    digest: requested.digest,
    basis: requested.basis,
    requester: requested.requester,
    requester_account: requested.requester_account,
    place: requested.place,
    seq: 6,
    at: AT,
    expires_at: requested.expires_at,
    link: requested.document.link,
    answered: ['runbook'],
    documents: ['risk-assessment'],
    signs: [{ seq: 7, at: AT, login: 'dara', digest, says, account, role, check, until, reason, source }],
  };
}
