/**
 * The derived files as they come from the ledger: `unknown` in, a typed document or every problem out. Which shape is
 * wanted is told by the schema that the reader asks for.
 */
import { RESTRICTION } from './approval/shape.ts';
import type {
  AliasesDocument,
  CatalogDocument,
  DayDocument,
  ExposureDocument,
  OperationIndex,
  PublishedFacts,
  StageDocument,
  VersionEvaluations,
  VersionIndex,
  VersionStatus,
} from './documents.ts';
import { KEPT_EVALUATIONS, KEPT_FALLBACKS } from './documents.ts';
import { EVALUATION } from './evaluation/shape.ts';
import { EVALUATION_SCHEMA } from './evaluation/types.ts';
import { EVENT_SCHEMA } from './event.ts';
import {
  assets,
  EVENT,
  evaluationSet,
  eventType,
  evidenceRelease,
  STATE,
  statusText,
  versionPointer,
  versionTag,
} from './parse.ts';
import { RECORD_SCHEMA } from './record.ts';
import {
  anyText,
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
import {
  anyObject,
  bool,
  dict,
  integer,
  list,
  nullable,
  object,
  oneOf,
  type Parsed,
  parseAs,
  type Shape,
  text,
} from './shapes.ts';
import { STATE_SCHEMA } from './state.ts';

const pointer = { version, ordinal, subject: digest };

const PUBLICATION: Shape<PublishedFacts> = object({
  schema: oneOf(['slipway.publication/1']),
  model: name,
  ...pointer,
  content: digest,
  tag: versionTag,
  anchor: commit,
  release: object({ id: count, url: some, immutable: bool }),
  assets,
  published_at: time,
  seq: positive,
});

const STATUS: Shape<VersionStatus> = object({
  schema: oneOf(['slipway.version-status/1']),
  model: name,
  ...pointer,
  status: oneOf(['claimed', 'published', 'abandoned']),
  stage: nullable(name),
  since: time,
  seq: positive,
  failed: nullable(object({ stage: name, reason: some })),
});

const EVALUATIONS: Shape<VersionEvaluations> = object({
  schema: oneOf(['slipway.version-evaluations/1']),
  model: name,
  ...pointer,
  evaluations: list(
    object({
      seq: positive,
      at: time,
      evaluation: digest,
      role: oneOf(['candidate', 'live']),
      stage: name,
      compared_with: name,
      other: nullable(versionPointer),
      verdict: statusText,
      evidence: digest,
      set: evaluationSet,
      slice: digest,
      measured_at: time,
      release: nullable(evidenceRelease),
    }),
    { min: 1, max: KEPT_EVALUATIONS },
  ),
});

const staged = object({ record: RECORD, published: PUBLICATION });

const STAGE: Shape<StageDocument> = object({
  schema: oneOf(['slipway.stage/1']),
  model: name,
  stage: name,
  live: nullable(staged),
  incoming: nullable(staged),
  fallbacks: list(staged, { max: KEPT_FALLBACKS }),
});

const servedVersion = {
  ...pointer,
  content: digest,
  tag: versionTag,
  release_url: some,
  artifacts: list(object({ role: name, path: some, sha256, size: count, uri: some })),
  configuration: nullable(anyObject),
};
const served = object(servedVersion);

const ALIASES: Shape<AliasesDocument> = object({
  schema: oneOf(['slipway.aliases/1']),
  model: name,
  seq: positive,
  at: time,
  aliases: dict(name, nullable(served)),
  stages: dict(name, nullable(served)),
});

const EXPOSURE: Shape<ExposureDocument> = object({
  schema: oneOf(['slipway.exposure/1']),
  model: name,
  seq: positive,
  at: time,
  stages: dict(
    name,
    list(
      object({
        ...servedVersion,
        share: integer({ min: 0, max: 10_000 }),
        shadow: bool,
        configuration_digest: nullable(digest),
      }),
    ),
  ),
  rollouts: dict(
    name,
    object({
      strategy: oneOf(['canary', 'ramp', 'ab', 'shadow', 'tenants']),
      candidate: version,
      baseline: version,
      step: positive,
      steps: positive,
      since: time,
      tenants: list(some),
      salt: some,
    }),
  ),
});

const standing = nullable(object({ ...pointer, seq: positive }));

const DAY: Shape<DayDocument> = object({
  schema: oneOf(['slipway.day/1']),
  model: name,
  day: text({ pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, what: 'a day such as 2026-03-03' }),
  changes: list(
    object({
      seq: positive,
      at: time,
      type: oneOf(['promoted', 'rolled_back', 'alias_set']),
      stages: dict(name, standing),
      aliases: dict(name, standing),
    }),
    { min: 1 },
  ),
});

const CATALOG: Shape<CatalogDocument> = object({
  schema: oneOf(['slipway.catalog/1']),
  genesis: commit,
  models: dict(
    name,
    object({
      model: name,
      description: maybeText,
      owner: maybeText,
      tags: dict(anyText, anyText),
      versions: count,
      latest: nullable(version),
      stages: dict(name, version),
      aliases: dict(name, version),
      holds: count,
      requests: list(object({ stage: name, version, digest, number: positive })),
      restricted: dict(version, oneOf(['deprecated', 'quarantined'])),
      seq: count,
      head: nullable(digest),
      at: nullable(time),
    }),
  ),
});

const VERSION_INDEX: Shape<VersionIndex> = object({ schema: oneOf(['slipway.version-index/1']), ...pointer });

const OPERATION_INDEX: Shape<OperationIndex> = object({
  schema: oneOf(['slipway.operation-index/1']),
  operation_key: text({ pattern: /^[0-9a-f]{64}$/, what: '64 lowercase hex digits' }),
  seq: positive,
  type: eventType,
  event: digest,
});

const SHAPES: ReadonlyMap<string, Shape<unknown>> = new Map<string, Shape<unknown>>([
  [EVENT_SCHEMA, EVENT],
  [STATE_SCHEMA, STATE],
  [RECORD_SCHEMA, RECORD],
  ['slipway.publication/1', PUBLICATION],
  ['slipway.version-status/1', STATUS],
  ['slipway.version-restriction/1', RESTRICTION],
  ['slipway.version-evaluations/1', EVALUATIONS],
  [EVALUATION_SCHEMA, EVALUATION],
  ['slipway.stage/1', STAGE],
  ['slipway.aliases/1', ALIASES],
  ['slipway.exposure/1', EXPOSURE],
  ['slipway.day/1', DAY],
  ['slipway.catalog/1', CATALOG],
  ['slipway.version-index/1', VERSION_INDEX],
  ['slipway.operation-index/1', OPERATION_INDEX],
]);

/** Every schema that {@link parseFile} knows. */
export const FILE_SCHEMAS: readonly string[] = [...SHAPES.keys()];

/** A file of the ledger as its schema says. A TypeError for a schema that no file of the ledger has. */
export function parseFile<T>(value: unknown, schema: string): Parsed<T> {
  const shape = SHAPES.get(schema);
  if (shape === undefined) throw new TypeError(`No file of the ledger is ${schema}.`);
  return parseAs(shape as Shape<T>, value);
}
