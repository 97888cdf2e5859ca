import type { RunnerEvent } from './ports.ts';
import { RunnerError } from './problems.ts';

export type Fields = Readonly<Record<string, unknown>>;
interface Kinds {
  readonly string: string;
  readonly number: number;
}

/** The fields of what ought to be an object; none when it is not one. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** Reads one field of an event's payload. @throws RunnerError when it is not there. */
export function readField<K extends keyof Kinds>(
  event: RunnerEvent,
  of: { readonly from: Fields; readonly key: string; readonly kind: K },
): Kinds[K] {
  const value = of.from[of.key];
  if (typeof value === of.kind) return value as Kinds[K];
  throw new RunnerError(
    'invalid_event',
    `a ${event.event} event needs the ${of.kind} '${of.key}', found ${JSON.stringify(value)}`,
  );
}
