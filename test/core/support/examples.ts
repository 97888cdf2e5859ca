/** One well-formed example of everything that the ledger holds; typed, so that it cannot fall behind. */

import type { EventType, LedgerEvent, Payloads, VersionPointer } from '../../../src/core/event.ts';
import type { Digest } from '../../../src/core/names.ts';
import type { VersionRecord } from '../../../src/core/record.ts';
import { buildRecord } from '../../../src/core/records.ts';
import { emptyState, type ModelState, type Tenure } from '../../../src/core/state.ts';
import { EXAMPLE_ENVIRONMENT, exampleApprovals, exampleRequest, ISSUE_PLACE, requestPayloads } from './approvals.ts';
import { COMPLETE, contentOf, sha256 } from './model.ts';
import { exampleRollout, FULL, look, rolloutPayloads, share } from './rollouts.ts';

export const digestOfText = (text: string): Digest => `sha256:${sha256(text)}`;
export const commitOf = (text: string): string => sha256(text).slice(0, 40);
export const AT = '2026-03-03T12:00:00Z';

export function exampleRecord(): VersionRecord {
  const content = contentOf({
    ...COMPLETE,
    'prompts/a.txt': 'a',
    'train.py': 'train',
    'model.yml':
      'architecture: linear\ntraining-code: train.py\ntags: { domain: aviation }\nlineage: { base-models: [{ name: x, license: MIT }] }',
  });
  return buildRecord({
    model: 'flight-delay',
    version: '1.1.0',
    ordinal: 2,
    content,
    lineage: {
      repository: 'acme/models',
      commit: commitOf('source'),
      ref: 'refs/heads/main',
      run: {
        id: 7,
        attempt: 1,
        workflow: '.github/workflows/train.yml',
        url: 'https://github.test/acme/models/actions/runs/7',
      },
      previous: { version: '1.0.0', subject: digestOfText('1.0.0') },
    },
    bump: {
      given: null,
      inferred: 'minor',
      reasons: [{ bump: 'minor', because: 'training data set "january" changed' }],
    },
    registered: { by: 'amara', at: AT },
  });
}

const pointer: VersionPointer = { version: '1.1.0', ordinal: 2, subject: digestOfText('1.1.0') };
const displaced = {
  version: '1.0.0',
  ordinal: 1,
  subject: digestOfText('1.0.0'),
  to: 'archived',
  anchor: commitOf('anchor-1'),
};
const hold = { id: 'hold-9', stages: ['production'], reason: 'slow', by: 'eli', at: AT, until: '2026-03-04T12:00:00Z' };
const assets = [{ name: 'model.json', size: 17, sha256: sha256('model') }];

const PAYLOADS: { readonly [T in EventType]: Payloads[T] } = {
  version_claimed: {
    ...pointer,
    content: digestOfText('content'),
    tag: 'flight-delay@v1.1.0',
    tagged_at: AT,
    source: commitOf('source'),
    bump: { given: null, inferred: 'patch', reasons: [] },
    assets,
  },
  version_published: {
    ...pointer,
    content: digestOfText('content'),
    tag: 'flight-delay@v1.1.0',
    anchor: commitOf('anchor'),
    release: { id: 12, url: 'https://github.test/r/12', immutable: true },
    assets,
  },
  version_abandoned: { ...pointer, content: digestOfText('content'), reason: 'the bytes are gone' },
  evaluated: {
    ...pointer,
    stage: 'production',
    compared_with: 'production',
    baseline: { version: '1.0.0', ordinal: 1, subject: digestOfText('before') },
    evaluation: digestOfText('evaluation'),
    verdict: 'pass',
    evidence: { candidate: digestOfText('evidence'), live: null },
    set: { name: 'golden', digest: null },
    slice: digestOfText('slice'),
    measured_at: AT,
    release: {
      id: 7,
      tag: 'flight-delay.evaluation.0123456789abcdef',
      url: 'https://github.test/r/7',
      immutable: true,
      assets,
    },
  },
  promoted: {
    ...pointer,
    stage: 'production',
    becomes: 'live',
    rollout: FULL.plan,
    completes: null,
    from: 'staging',
    anchor: commitOf('anchor'),
    expected_live: displaced.subject,
    displaced,
    aliases: { champion: pointer, challenger: null },
    exposure: [share(pointer, 10_000, { configuration: FULL.configuration })],
    evaluation: {
      evaluation: digestOfText('evaluation'),
      measured: digestOfText('evaluation'),
      seq: 3,
      verdict: 'pass',
      decided: 'as_recorded',
      slice: digestOfText('slice'),
      baseline: displaced.subject,
    },
    approvals: exampleApprovals(pointer),
    environment: EXAMPLE_ENVIRONMENT,
    unverifiable: ['teams of the roles'],
    reason: null,
    link: 'JIRA-1',
    tag: 'flight-delay#production#4',
    tag_counter: 4,
  },
  rolled_back: {
    ...pointer,
    stage: 'production',
    from: 'archived',
    anchor: commitOf('anchor'),
    target: 'last_good',
    failed: displaced,
    called_off: { ...displaced, version: '1.2.0', ordinal: 3 },
    look: look(),
    aliases: {},
    exposure: [],
    reason: 'slow',
    link: null,
    hold,
    tag: null,
    tag_counter: 5,
  },
  alias_set: { alias: 'champion', target: pointer, reason: null },
  held: { hold: { ...hold, stages: null, until: null } },
  resumed: { holds: ['hold-9'], reason: 'fixed' },
  reconciled: { completed: ['tag flight-delay@v1.1.0'] },
  ...rolloutPayloads(pointer),
  ...requestPayloads(pointer),
};

export const EVENT_TYPES = Object.keys(PAYLOADS) as EventType[];

export function exampleEvent<T extends EventType>(type: T): LedgerEvent {
  const event = {
    schema: 'slipway.event/1',
    seq: 9,
    type,
    model: 'flight-delay',
    operation_key: sha256('key'),
    actor: { kind: 'automation', login: 'amara' },
    at: AT,
    run: {
      id: 7,
      attempt: 1,
      job: 'train',
      workflow: '.github/workflows/train.yml',
      ref: 'refs/heads/main',
      sha: commitOf('source'),
      event: 'push',
      url: 'https://github.test/runs/7',
    },
    policy: { commit: commitOf('policy'), digest: digestOfText('policy') },
    previous: digestOfText('event 8'),
    state: digestOfText('state 9'),
    payload: PAYLOADS[type],
    owes: [
      { effect: 'tag', name: 'flight-delay#production#4', target: commitOf('anchor'), message: 'production', at: AT },
      { effect: 'release', tag: 'flight-delay#production#4', title: 'flight-delay 1.1.0 in production' },
      { effect: 'incident', marker: 'slipway:rollback:9', issue: null },
      { effect: 'comment', marker: 'slipway:9', issue: 3 },
      { effect: 'request', marker: 'slipway:request:6', place: ISSUE_PLACE },
      { effect: 'follow_up', marker: 'slipway:override:9' },
      { effect: 'tell', marker: 'slipway:told:flight-delay:9' },
    ],
    projected_through: 8,
    origin: { kind: 'github_oidc', token: 'a.b.c', key: { kty: 'RSA' } },
  };
  return event as LedgerEvent;
}

/** A promotion into a stage that asks for nothing, at the end of its rollout. */
export function barePromotion(): LedgerEvent {
  const event = exampleEvent('promoted') as LedgerEvent<'promoted'>;
  const bare = {
    rollout: null,
    completes: { seq: 3, look: look() },
    approvals: null,
    environment: null,
    unverifiable: [],
  };
  return { ...event, payload: { ...event.payload, ...bare } };
}

/** A request, a sign-off and a restriction with as little in them as they may have. */
export function bareRequests(): LedgerEvent[] {
  const requested = exampleEvent('requested') as LedgerEvent<'requested'>;
  const signed = exampleEvent('signed') as LedgerEvent<'signed'>;
  const restricted = exampleEvent('restricted') as LedgerEvent<'restricted'>;
  const nothing = { rationale: null, link: null, risks: null, documents: {}, checklist: {} };
  const basis = { ...requested.payload.basis, expected_live: null, evaluation: null, baseline: null, answers: null };
  const document = { ...requested.payload.document, ...nothing };
  const silent = { says: 'approve', role: null, check: null, until: null, reason: null } as const;
  return [
    { ...requested, payload: { ...requested.payload, basis, place: ISSUE_PLACE, document, replaces: null } },
    { ...signed, payload: { ...signed.payload, ...silent } },
    { ...restricted, payload: { ...restricted.payload, restriction: 'none', until: null, migrate_to: null } },
  ];
}

export function exampleState(): ModelState {
  const begun = { anchor: commitOf('anchor'), as: 'live', seq: 5, from: AT, to: null, ended: null } as const;
  const tenure: Tenure = { ...pointer, ...begun, went_to: null, configuration: FULL.configuration };
  const { to: wentTo, ...old } = displaced;
  const ended: Tenure = { ...tenure, ...old, to: AT, ended: 'displaced', went_to: wentTo, configuration: null };
  return {
    ...emptyState({ model: 'flight-delay', genesis: commitOf('genesis') }),
    seq: 9,
    head: digestOfText('event 9'),
    at: AT,
    ordinal: 2,
    latest: { ...pointer, anchor: commitOf('anchor') },
    tag_counter: 4,
    tagged_at: AT,
    stages: {
      production: {
        live: tenure,
        incoming: { ...tenure, version: '1.2.0', ordinal: 3, subject: digestOfText('1.2.0'), as: 'incoming' },
        rollout: exampleRollout({ version: '1.2.0', ordinal: 3, subject: digestOfText('1.2.0') }),
        look: look(),
        history: [ended],
        exposure: [share(pointer, 10_000)],
      },
    },
    aliases: {
      champion: { target: pointer, follows: 'production', seq: 5, at: AT },
      best: { target: null, follows: null, seq: 6, at: AT },
    },
    holds: [hold],
    claims: [
      { version: '1.2.0', ordinal: 3, subject: digestOfText('1.2.0'), content: digestOfText('c'), seq: 8, at: AT },
    ],
    requests: [exampleRequest(pointer)],
    restricted: [{ ordinal: 1, restriction: 'quarantined', seq: 4 }],
    owed: [{ seq: 9, effects: [{ effect: 'release', tag: 'flight-delay@v1.1.0', title: 'flight-delay 1.1.0' }] }],
    projected_through: 8,
    untold: { seq: 9, at: AT },
    recent: [
      {
        seq: 9,
        type: 'promoted',
        at: AT,
        actor: { kind: 'person', login: 'amara' },
        version: '1.1.0',
        stage: 'production',
        other: '1.0.0',
        note: null,
        link: null,
        run_url: null,
      },
    ],
    counts: { published: 2, promotions: 2, rollbacks: 0 },
  };
}
