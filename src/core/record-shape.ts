/** The shape of version records, and of the small things that every file of the ledger is made of. */
import type { Digest } from './names.ts';
import { RECORD_SCHEMA, type VersionRecord } from './record.ts';
import {
  anyObject,
  bool,
  dict,
  integer,
  list,
  nullable,
  object,
  objectWith,
  oneOf,
  openObject,
  type Shape,
  text,
  textAs,
} from './shapes.ts';

export const anyText = text();
export const some = text({ min: 1 });
export const maybeText = nullable(anyText);
export const count = integer({ min: 0 });
export const positive = integer({ min: 1 });
/** The number of an account. */
export const account = nullable(positive);
export const name = text({
  min: 2,
  max: 64,
  pattern: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/,
  what: 'a name (a-z, 0-9 and "-", 2 to 64 characters)',
});
const IDENTIFIER = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
export const version = text({
  max: 64,
  pattern: new RegExp(`^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?$`),
  what: 'a version such as 1.2.3',
});
export const ordinal = integer({ min: 1, max: 999_999_999 });
export const digest = textAs<Digest>({ pattern: /^sha256:[0-9a-f]{64}$/, what: 'sha256: and 64 lowercase hex digits' });
export const sha256 = text({ pattern: /^[0-9a-f]{64}$/, what: '64 lowercase hex digits' });
export const commit = text({ pattern: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, what: 'a commit id' });
export const time = text({
  pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/,
  what: 'a time in UTC such as 2026-01-31T12:00:00Z',
});
export const bump = oneOf(['major', 'minor', 'patch']);
export const bumpRecord = object({
  given: nullable(bump),
  inferred: nullable(bump),
  reasons: list(object({ bump, because: some })),
});

// A text, because control characters are what it refuses.
const INSIDE = '^(?!/)(?!(?:.*/)?\\.\\.?(?:/|$))[^\\\\\\u0000-\\u001f\\u007f]+$';

const artifact = object({
  role: name,
  path: text({
    min: 1,
    max: 1024,
    pattern: new RegExp(INSIDE),
    what: 'a path inside the folder',
  }),
  sha256,
  size: count,
  location: text({ min: 3, max: 2048, pattern: /^[a-z][a-z0-9+.-]*:\S+$/, what: 'asset:NAME or a URI' }),
});
const feature = objectWith({ name: some, type: some }, { required: bool });

/** A version record, `slipway.version-record/1`. */
export const RECORD: Shape<VersionRecord> = object({
  schema: oneOf([RECORD_SCHEMA]),
  model: name,
  version,
  ordinal,
  content_digest: digest,
  artifacts: list(artifact),
  signature: nullable(object({ inputs: list(feature), outputs: list(feature) })),
  dependencies: list(digest),
  datasets: list(openObject({ name: some, role: name }, { sha256 })),
  base_models: list(openObject({ name: some }, {})),
  recipe: object({
    code: nullable(digest),
    data: list(digest),
    configuration: nullable(digest),
    prompts: nullable(digest),
    architecture: maybeText,
  }),
  configuration: nullable(anyObject),
  lineage: object({
    repository: text({ pattern: /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/, what: 'owner/name' }),
    commit,
    ref: maybeText,
    run: nullable(object({ id: count, attempt: positive, workflow: anyText, url: anyText })),
    previous: nullable(object({ version, subject: digest })),
  }),
  bump: bumpRecord,
  tags: dict(anyText, anyText),
  description: maybeText,
  registered: object({ by: some, at: time }),
});
