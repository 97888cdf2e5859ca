/** A request of the sample's life, for the tests of its page. The people are made up. */
import type {
  NotCounted,
  Rejection,
  RequestDocument,
  SignOff,
  SignOffSource,
  Waiver,
} from '../../../src/core/approval/types.ts';
import { assessEligibility } from '../../../src/core/eligibility/assess.ts';
import type { EligibilityFacts } from '../../../src/core/eligibility/types.ts';
import type { Digest } from '../../../src/core/names.ts';
import type { OpenRequest, Sign } from '../../../src/core/state.ts';
import type { RequestPage } from '../../../src/render/request/types.ts';
import { passRecord } from '../../support/evaluation-records.ts';
import { links, sampleLife, samplePolicy, sampleRecord, sha256 } from '../support/sample.ts';

const digest = (text: string): Digest => `sha256:${sha256(text)}`;
const PULL = 'https://github.com/acme/models/pull/42';
export const MARKER = 'slipway:request:flight-delay:production';
export const DIGEST = digest('approval');

const review = (id: number): SignOffSource => ({
  kind: 'review',
  pull: 42,
  id,
  url: `${PULL}#pullrequestreview-${id}`,
});
const comment = (id: number): SignOffSource => ({
  kind: 'comment',
  issue: 42,
  id,
  url: `${PULL}#issuecomment-${id}`,
  seq: 13,
});

export const signOff = (of: Partial<SignOff> = {}): SignOff => ({
  person: 'amara',
  account: null,
  role: 'model-owner',
  demand: 'model-owner',
  at: '2026-03-05T10:00:00Z',
  source: review(1),
  ...of,
});

export const rejection = (of: Partial<Rejection> = {}): Rejection => ({
  person: 'farid',
  account: null,
  role: 'security-privacy',
  reason: 'The evaluation misses winter.',
  at: '2026-03-05T11:00:00Z',
  source: comment(7),
  ...of,
});

export const waiver = (of: Partial<Waiver> = {}): Waiver => ({
  person: 'dara',
  account: null,
  role: 'responsible-ai',
  check: 'soak',
  reason: 'Forward fix for the outage of tonight.',
  at: '2026-03-05T22:10:00Z',
  until: '2026-03-06T06:00:00Z',
  source: comment(9),
  ...of,
});

export const notCounted = (of: Partial<NotCounted> = {}): NotCounted => ({
  person: 'chen',
  account: null,
  says: 'approve',
  code: 'requester',
  detail: 'Who asks for a promotion does not sign it.',
  source: review(2),
  ...of,
});

export const sign = (of: Partial<Sign> = {}): Sign => ({
  seq: 12,
  at: '2026-03-04T10:00:00Z',
  login: 'eli',
  digest: digest('earlier'),
  says: 'approve',
  account: null,
  role: null,
  check: null,
  until: null,
  reason: null,
  source: {
    comment: 5,
    issue: 42,
    url: `${PULL}#issuecomment-5`,
    created_at: '2026-03-04T10:00:00Z',
    body: digest('comment'),
  },
  ...of,
});

export const DOCUMENT: RequestDocument = {
  rationale: 'Fewer late flights are missed.\n\n- mostly on long distances\n- winter is unchanged',
  link: 'https://tickets.acme.example/browse/FLY-42',
  risks: 'Short flights may be called late more often.',
  rollout: 'All traffic at once, at noon.',
  kill_switch: 'Set the flag serve-previous.',
  documents: { runbook: 'https://wiki.acme.example/runbook', 'data-sheet': 'docs/data-sheet.md' },
  checklist: { observability: 'The board of the operations team shows it.' },
};

const life = sampleLife();
export const VERSION = sampleRecord('1.3.0', 4);

export function openRequest(of: Partial<OpenRequest> = {}): OpenRequest {
  const subject = digest('subject 1.3.0');
  return {
    version: '1.3.0',
    ordinal: 4,
    subject,
    request: 'request-12',
    stage: 'production',
    digest: DIGEST,
    basis: {
      subject,
      stage: 'production',
      expected_live: digest('live'),
      evaluation: digest('evaluation'),
      baseline: digest('live'),
      slice: digest('slice'),
      answers: digest('answers'),
    },
    requester: 'chen',
    requester_account: null,
    place: {
      kind: 'pull_request',
      number: 42,
      url: PULL,
      branch: 'slipway/request/flight-delay/production',
      head: 'a'.repeat(40),
      head_at: '2026-03-05T09:00:00Z',
    },
    seq: 12,
    at: '2026-03-05T09:00:00Z',
    expires_at: '2026-03-19T09:00:00Z',
    link: DOCUMENT.link,
    answered: ['observability'],
    documents: ['data-sheet', 'runbook'],
    signs: [],
    ...of,
  };
}

export function eligibilityFacts(of: Partial<EligibilityFacts> = {}): EligibilityFacts {
  const policy = samplePolicy();
  const stage = policy.stages['production'];
  if (stage === undefined) throw new Error('the sample policy has no production');
  const requires = {
    ...stage.requires,
    documents: ['model-card', 'data-sheet'],
    checklist: ['observability', 'rollback-tested', 'access-controls', 'incident-response'],
  };
  return {
    record: VERSION,
    releaseImmutable: true,
    stage: { ...stage, requires },
    policy,
    state: life.life.state,
    document: DOCUMENT,
    requester: 'chen',
    evaluation: { status: 'pass', detail: 'All 14 gates pass.', record: passRecord() },
    signOffs: { status: 'fail', detail: '1 of 3 sign-offs are there.' },
    ...of,
  };
}

export function requestPage(of: Partial<RequestPage> = {}): RequestPage {
  const { state } = life.life;
  const live = state.stages['production']?.live ?? null;
  return {
    model: 'flight-delay',
    request: openRequest(),
    document: DOCUMENT,
    replaces: null,
    from: 'staging',
    live,
    becomes: 'live',
    carriedOut: 'asked',
    blocking: [],
    progress: {
      demands: [
        {
          id: 'model-owner',
          roles: ['model-owner'],
          wanted: 1,
          signed: [signOff()],
          missing: 0,
          couldSign: [],
        },
        {
          id: 'any-of:product,security-privacy',
          roles: ['product', 'security-privacy'],
          wanted: 2,
          signed: [],
          missing: 2,
          couldSign: ['bo', 'farid'],
        },
      ],
      notCounted: [],
      rejections: [],
      waivers: [],
    },
    roles: {
      'model-owner': { name: 'model-owner', description: null, users: ['amara'], teams: [], permission: null },
      product: { name: 'product', description: null, users: ['bo', 'chen'], teams: [], permission: null },
      'security-privacy': {
        name: 'security-privacy',
        description: null,
        users: ['farid'],
        teams: ['acme/security'],
        permission: null,
      },
    },
    notAsked: [],
    evaluation: passRecord(),
    reportUrl: 'https://github.com/acme/models/actions/runs/4711/artifacts/99',
    changes: ['Data set `us-flights-2001-march` was added.', 'Configuration `threshold` went from 0.278 to 0.301.'],
    eligibility: assessEligibility(eligibilityFacts()),
    links,
    marker: MARKER,
    outcome: null,
    ...of,
  };
}
