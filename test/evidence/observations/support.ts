/** Observations made of text, and the question that most tests ask. */
import type { SourceFile } from '../../../src/evidence/format.ts';
import { ObservationReader } from '../../../src/evidence/observations/reader.ts';
import type { MeasureNeed, Question, RowsRead } from '../../../src/evidence/observations/types.ts';

export const DAY = 86_400_000;
export const BEGIN = Date.parse('2026-11-01T00:00:00Z');
export const at = (days: number): string => new Date(BEGIN + days * DAY).toISOString();

export function needOf(metric: string, as: MeasureNeed['as'], more: Partial<MeasureNeed> = {}): MeasureNeed {
  return { metric, as, slice: null, bounds: [], ...more };
}

/** Two steps, from day 0 and day 2, looked at on day 4. */
export function questionOf(needs: readonly MeasureNeed[], more: Partial<Question> = {}): Question {
  return {
    candidate: '2.0.0',
    baseline: '1.0.0',
    now: at(4),
    spans: [
      { step: 0, from: at(0), to: at(2) },
      { step: 1, from: at(2), to: at(4) },
    ],
    windows: [],
    needs,
    ...more,
  };
}

/** A file that comes in pieces of so many bytes. */
export function fileOf(path: string, text: string | Uint8Array, piece = 7): SourceFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    path,
    size: bytes.length,
    async *open() {
      // One buffer for all pieces, as a file on disk is read.
      const buffer = new Uint8Array(piece);
      for (let from = 0; from < bytes.length; from += piece) {
        const part = bytes.subarray(from, from + piece);
        buffer.set(part);
        yield buffer.subarray(0, part.length);
      }
    },
  };
}

export interface Given {
  readonly columns?: Readonly<Record<string, string>>;
  readonly piece?: number;
  readonly question?: Partial<Question>;
}

/** Reads files by name; `rows` of each as text. */
export async function readFiles(
  files: Readonly<Record<string, string>>,
  needs: readonly MeasureNeed[],
  given: Given = {},
): Promise<RowsRead> {
  const reader = new ObservationReader(questionOf(needs, given.question), given.columns);
  for (const [path, text] of Object.entries(files)) await reader.addFile(fileOf(path, text, given.piece));
  return reader.finish();
}

export const readCsv = (text: string, needs: readonly MeasureNeed[], given: Given = {}): Promise<RowsRead> =>
  readFiles({ 'rows.csv': text }, needs, given);

export const holds = (read: RowsRead): string[] =>
  read.problems.filter(({ weight }) => weight === 'hold').map(({ where, message }) => `${where}: ${message}`);
export const notes = (read: RowsRead): string[] =>
  read.problems.filter(({ weight }) => weight === 'note').map(({ message }) => message);
