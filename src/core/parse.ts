/**
 * Records, events and states as they come from outside: `unknown` in, a typed value or every problem out. This says what
 * is well-formed, as `schema/*.schema.json` do for others; whether it is true (chain, digests, origin) is for `verify`.
 */
import {
  approvals,
  environmentBasis,
  openRequests,
  place,
  REQUEST_PAYLOADS,
  restrictedVersions,
} from './approval/shape.ts';
import { EVENT_SCHEMA, type LedgerEvent } from './event.ts';
import type { VersionRecord } from './record.ts';
import {
  anyText,
  bumpRecord,
  commit,
  count,
  digest,
  maybeText,
  name,
  ordinal,
  positive,
  RECORD,
  sha256,
  some,
  time,
  version,
} from './record-shape.ts';
import { STATUSES } from './result.ts';
import { EXPOSURE, LOOK, ROLLOUT_PAYLOADS, ROLLOUT_PLAN } from './rollout/shape.ts';
import {
  anyObject,
  bool,
  dict,
  list,
  nullable,
  object,
  oneOf,
  type Parsed,
  parseAs,
  type Shape,
  text,
  variant,
} from './shapes.ts';
import { STAGE_STATES } from './stage-shape.ts';
import { KEPT_ENTRIES, KEPT_EVALUATED, type ModelState, STATE_SCHEMA } from './state.ts';

export type { Parsed } from './shapes.ts';

/** A version record (`slipway.version-record/1`). */
export function parseRecord(value: unknown): Parsed<VersionRecord> {
  return parseAs(RECORD, value);
}

/** An event with its origin (`slipway.event/1`); each type has exactly its own payload. */
export function parseEvent(value: unknown): Parsed<LedgerEvent> {
  return parseAs(EVENT, value);
}

/** A model's state (`slipway.state/1`). */
export function parseState(value: unknown): Parsed<ModelState> {
  return parseAs(STATE, value);
}

// ---- event ----------------------------------------------------------------------------------------------------

const pointer = { version, ordinal, subject: digest };
export const versionPointer = object(pointer);
const displaced = object({ ...pointer, to: name, anchor: commit });
const aliasMoves = dict(name, nullable(versionPointer));
const hold = object({
  id: text({ pattern: /^hold-[1-9]\d*$/, what: 'hold-<seq>' }),
  stages: nullable(list(name)),
  reason: some,
  by: some,
  at: time,
  until: nullable(time),
});
export const assets = list(object({ name: some, size: count, sha256 }));
export const versionTag = text({ pattern: /^[a-z0-9][a-z0-9-]*@v\d/, what: 'a tag such as model@v1.2.3' });
const stageTag = nullable(
  text({ pattern: /^[a-z0-9][a-z0-9-]*#[a-z0-9][a-z0-9-]*#[1-9]\d*$/, what: 'a tag such as model#stage#1' }),
);

export const statusText = oneOf(STATUSES);
export const evaluationSet = object({ name: maybeText, digest: nullable(digest) });
export const evidenceRelease = object({ id: count, tag: some, url: some, immutable: bool, assets });
const evaluationBasis = object({
  evaluation: digest,
  measured: digest,
  seq: positive,
  verdict: statusText,
  decided: oneOf(['as_recorded', 'again']),
  slice: digest,
  baseline: nullable(digest),
});

const PAYLOADS = {
  version_claimed: object({
    ...pointer,
    content: digest,
    tag: versionTag,
    tagged_at: time,
    source: commit,
    bump: bumpRecord,
    assets,
  }),
  version_published: object({
    ...pointer,
    content: digest,
    tag: versionTag,
    anchor: commit,
    release: object({ id: count, url: some, immutable: bool }),
    assets,
  }),
  version_abandoned: object({ ...pointer, content: digest, reason: some }),
  promoted: object({
    ...pointer,
    stage: name,
    becomes: oneOf(['live', 'resting', 'incoming']),
    rollout: nullable(ROLLOUT_PLAN),
    completes: nullable(object({ seq: positive, look: nullable(LOOK) })),
    from: name,
    anchor: commit,
    expected_live: nullable(digest),
    displaced: nullable(displaced),
    aliases: aliasMoves,
    exposure: EXPOSURE,
    evaluation: nullable(evaluationBasis),
    approvals: nullable(approvals),
    environment: nullable(environmentBasis),
    unverifiable: list(some),
    reason: maybeText,
    link: maybeText,
    tag: stageTag,
    tag_counter: count,
  }),
  evaluated: object({
    ...pointer,
    stage: name,
    compared_with: name,
    baseline: nullable(versionPointer),
    evaluation: digest,
    verdict: statusText,
    evidence: object({ candidate: digest, live: nullable(digest) }),
    set: evaluationSet,
    slice: digest,
    measured_at: time,
    release: nullable(evidenceRelease),
  }),
  rolled_back: object({
    ...pointer,
    stage: name,
    from: name,
    anchor: commit,
    target: oneOf(['last_good', 'named', 'baseline']),
    failed: displaced,
    called_off: nullable(displaced),
    look: nullable(LOOK),
    aliases: aliasMoves,
    exposure: EXPOSURE,
    reason: some,
    link: maybeText,
    hold,
    tag: stageTag,
    tag_counter: count,
  }),
  alias_set: object({ alias: name, target: nullable(versionPointer), reason: maybeText }),
  held: object({ hold }),
  resumed: object({ holds: list(some, { min: 1 }), reason: some }),
  reconciled: object({ completed: list(some) }),
  ...ROLLOUT_PAYLOADS,
  ...REQUEST_PAYLOADS,
};

const actor = object({ kind: oneOf(['person', 'automation']), login: some });
const issue = positive;
const effect = variant('effect', {
  tag: object({ effect: oneOf(['tag']), name: some, target: commit, message: some, at: time }),
  release: object({ effect: oneOf(['release']), tag: some, title: some }),
  incident: object({ effect: oneOf(['incident']), marker: some, issue: nullable(issue) }),
  comment: object({ effect: oneOf(['comment']), marker: some, issue }),
  request: object({ effect: oneOf(['request']), marker: some, place }),
  follow_up: object({ effect: oneOf(['follow_up']), marker: some }),
  tell: object({ effect: oneOf(['tell']), marker: some }),
});
const origin = variant('kind', {
  github_oidc: object({ kind: oneOf(['github_oidc']), token: some, key: anyObject }),
  unproven: object({ kind: oneOf(['unproven']), reason: some }),
});

type PayloadShapes = typeof PAYLOADS;

function eventOf<T extends keyof PayloadShapes>(type: T, payload: PayloadShapes[T]) {
  return object({
    schema: oneOf([EVENT_SCHEMA]),
    seq: positive,
    type: oneOf([type]),
    model: name,
    operation_key: text({ pattern: /^[0-9a-f]{64}$/, what: '64 lowercase hex digits' }),
    actor,
    at: time,
    run: nullable(
      object({
        id: count,
        attempt: positive,
        job: some,
        workflow: some,
        ref: anyText,
        sha: commit,
        event: some,
        url: anyText,
      }),
    ),
    policy: object({ commit, digest }),
    previous: nullable(digest),
    state: digest,
    payload,
    owes: list(effect),
    projected_through: count,
    origin,
  });
}

export const EVENT: Shape<LedgerEvent> = variant('type', {
  version_claimed: eventOf('version_claimed', PAYLOADS.version_claimed),
  version_published: eventOf('version_published', PAYLOADS.version_published),
  version_abandoned: eventOf('version_abandoned', PAYLOADS.version_abandoned),
  evaluated: eventOf('evaluated', PAYLOADS.evaluated),
  promoted: eventOf('promoted', PAYLOADS.promoted),
  rolled_back: eventOf('rolled_back', PAYLOADS.rolled_back),
  advanced: eventOf('advanced', PAYLOADS.advanced),
  looked: eventOf('looked', PAYLOADS.looked),
  configured: eventOf('configured', PAYLOADS.configured),
  alias_set: eventOf('alias_set', PAYLOADS.alias_set),
  held: eventOf('held', PAYLOADS.held),
  resumed: eventOf('resumed', PAYLOADS.resumed),
  reconciled: eventOf('reconciled', PAYLOADS.reconciled),
  requested: eventOf('requested', PAYLOADS.requested),
  request_closed: eventOf('request_closed', PAYLOADS.request_closed),
  signed: eventOf('signed', PAYLOADS.signed),
  restricted: eventOf('restricted', PAYLOADS.restricted),
});

// ---- state ----------------------------------------------------------------------------------------------------

export const eventType = oneOf(Object.keys(PAYLOADS) as (keyof PayloadShapes)[]);

export const STATE: Shape<ModelState> = object({
  schema: oneOf([STATE_SCHEMA]),
  model: name,
  genesis: commit,
  seq: count,
  head: nullable(digest),
  at: nullable(time),
  ordinal: count,
  latest: nullable(object({ ...pointer, anchor: commit })),
  tag_counter: count,
  tagged_at: nullable(time),
  stages: STAGE_STATES,
  aliases: dict(name, object({ target: nullable(versionPointer), follows: nullable(name), seq: count, at: time })),
  holds: list(hold),
  claims: list(object({ ...pointer, content: digest, seq: count, at: time })),
  evaluated: list(object({ ordinal, seq: positive }), { max: KEPT_EVALUATED }),
  requests: openRequests,
  restricted: restrictedVersions,
  owed: list(object({ seq: count, effects: list(effect) })),
  projected_through: count,
  untold: nullable(object({ seq: positive, at: time })),
  recent: list(
    object({
      seq: positive,
      type: eventType,
      at: time,
      actor,
      version: nullable(version),
      stage: nullable(name),
      other: nullable(version),
      note: maybeText,
      link: maybeText,
      run_url: maybeText,
    }),
    { max: KEPT_ENTRIES },
  ),
  counts: object({ published: count, promotions: count, rollbacks: count }),
});
