/** Reading the ledger's documents: `unknown` at the border, a clear refusal when a file is not what it should be. */
import { parseFile } from '../core/parse-documents.ts';
import { refuse } from '../core/reasons.ts';
import type { ModelState } from '../core/state.ts';
import { STATE_SCHEMA } from '../core/state.ts';
import type { LedgerSnapshot } from '../ports.ts';

export type DocumentReading<T> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'document'; readonly value: T }
  | { readonly kind: 'malformed'; readonly reason: string };

/** Parses a document and checks that it is what the schema asked for says: nothing half-shaped gets past this. */
export function parseDocument<T extends { readonly schema: string }>(
  text: string | null,
  schema: string,
): DocumentReading<T> {
  if (text === null) return { kind: 'absent' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: 'malformed', reason: error instanceof Error ? error.message : 'not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { kind: 'malformed', reason: 'not a JSON object' };
  const found = (value as { schema?: unknown }).schema;
  if (found !== schema) return { kind: 'malformed', reason: `its schema is ${JSON.stringify(found)}, not ${schema}` };
  const parsed = parseFile<T>(value, schema);
  if (parsed.kind === 'ok') return { kind: 'document', value: parsed.value };
  const [first] = parsed.problems;
  const more = parsed.problems.length > 1 ? ` (and ${parsed.problems.length - 1} more)` : '';
  return { kind: 'malformed', reason: `at ${first?.where ?? '/'}, ${first?.message ?? 'something is wrong'}${more}` };
}

/** A document of a snapshot, null when there is none; refused with `ledger_corrupt` when it is malformed. */
export function readDocument<T extends { readonly schema: string }>(
  snapshot: LedgerSnapshot,
  of: { readonly path: string; readonly schema: T['schema'] },
): T | null {
  const unreadable = snapshot.unreadable.find((one) => one.path === of.path);
  if (unreadable !== undefined) corrupt(of.path, unreadable.reason);
  const reading = parseDocument<T>(snapshot.files.get(of.path) ?? null, of.schema);
  if (reading.kind === 'malformed') corrupt(of.path, reading.reason);
  return reading.kind === 'document' ? reading.value : null;
}

export function parseState(
  snapshot: LedgerSnapshot,
  of: { readonly path: string; readonly model: string },
): ModelState | null {
  const state = readDocument<ModelState>(snapshot, { path: of.path, schema: STATE_SCHEMA });
  if (state !== null && state.model !== of.model) corrupt(of.path, `it is the state of ${state.model}`);
  return state;
}

export function corrupt(path: string, reason: string): never {
  refuse({
    code: 'ledger_corrupt',
    required: `a well-formed file ${path} in the ledger`,
    found: reason,
    next: 'Run `slipway verify`: it names what was changed and by which commit.',
  });
}
