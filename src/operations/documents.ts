/** Reading the ledger's documents: `unknown` at the border, a clear refusal when a file is not what it should be. */
import { parseFile } from '../core/parse-documents.ts';
import { refuse } from '../core/reasons.ts';
import type { ModelState } from '../core/state.ts';
import { STATE_SCHEMA } from '../core/state.ts';
import type { LedgerSnapshot } from '../ports.ts';

export type DocumentReading<T> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'document'; readonly value: T }
  | { readonly kind: 'malformed'; readonly reason: string }
  /** Of a later form than this program knows. */
  | { readonly kind: 'newer'; readonly schema: string };

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
  if (typeof found === 'string' && isNewer(found, schema)) return { kind: 'newer', schema: found };
  if (found !== schema) return { kind: 'malformed', reason: `its schema is ${JSON.stringify(found)}, not ${schema}` };
  const parsed = parseFile<T>(value, schema);
  if (parsed.kind === 'ok') return { kind: 'document', value: parsed.value };
  const [first] = parsed.problems;
  const more = parsed.problems.length > 1 ? ` (and ${parsed.problems.length - 1} more)` : '';
  return { kind: 'malformed', reason: `at ${first?.where ?? '/'}, ${first?.message ?? 'something is wrong'}${more}` };
}

/** What is wrong with a document that is there; null for one that is well or absent. */
export function faultOf(reading: DocumentReading<unknown>): string | null {
  if (reading.kind === 'malformed') return reading.reason;
  return reading.kind === 'newer' ? `it is of the form ${reading.schema}, which a newer Slipway wrote` : null;
}

/** Whether one schema is a later form of the other: `slipway.event/2` of `slipway.event/1`. */
function isNewer(found: string, known: string): boolean {
  const [name, number] = known.split('/');
  const [foundName, foundNumber] = found.split('/');
  return name === foundName && /^[1-9]\d{0,3}$/.test(foundNumber ?? '') && Number(foundNumber) > Number(number);
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
  if (reading.kind === 'newer') newer(of.path, reading.schema);
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

export function newer(path: string, schema: string): never {
  refuse({
    code: 'ledger_newer',
    required: `a file ${path} that this version of Slipway knows`,
    found: `${schema}, which a newer Slipway wrote`,
    next: 'Update the pin of the action (or the command) to the newest release.',
  });
}

export function corrupt(path: string, reason: string): never {
  refuse({
    code: 'ledger_corrupt',
    required: `a well-formed file ${path} in the ledger`,
    found: reason,
    next: 'Run `slipway verify`: it names what was changed and by which commit.',
  });
}
