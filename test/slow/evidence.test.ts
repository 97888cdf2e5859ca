/** A million samples, in whatever form: the same evidence. Time and memory are measured by `npm run bench`. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createNodeTools, createSha256 } from '../../src/adapters/evidence-tools.ts';
import type { Mapping, SourceFile } from '../../src/evidence/format.ts';
import { FORMATS } from '../../src/evidence/formats/index.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { writeSamples } from '../../src/evidence/samples.ts';
import { evidenceSummary } from '../../src/evidence/summarise.ts';
import type { Evidence } from '../../src/evidence/types.ts';

const ROWS = 1_000_000;
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A file of lines that are made when it is read. */
function linesFile(path: string, lines: () => Iterable<string>): SourceFile {
  return {
    path,
    size: ROWS,
    async *open() {
      const encoder = new TextEncoder();
      let block: string[] = [];
      for (const line of lines()) {
        block.push(line);
        if (block.length < 1000) continue;
        yield encoder.encode(`${block.join('\n')}\n`);
        block = [];
      }
      if (block.length > 0) yield encoder.encode(`${block.join('\n')}\n`);
    },
  };
}

/** Rows `from`, `from + step`, …: a shard. Scores follow from the number, so that every form has the same. */
function* rows(
  from: number,
  step: number,
): Generator<{ id: string; correct: number; latency: number; region: string }> {
  for (let at = from; at < ROWS; at += step) {
    const drawn = Math.imul(at ^ (at >>> 7), 2654435761) >>> 0;
    yield {
      id: `question-${at}`,
      correct: drawn % 5 === 0 ? 0 : 1,
      latency: (drawn % 20_000) / 1e4,
      region: `r${drawn % 20}`,
    };
  }
}

function* mapped<T>(of: Iterable<T>, change: (one: T) => string): Generator<string> {
  for (const one of of) yield change(one);
}

const jsonl = (path: string, from: number, step: number): SourceFile =>
  linesFile(path, () => mapped(rows(from, step), (row) => JSON.stringify(row)));
const MAPPING: Mapping = {
  files: null,
  task: null,
  key: 'id',
  cluster: null,
  rows: null,
  slices: { region: 'region' },
  metrics: { correct: { kind: 'field', path: 'correct' }, latency: { kind: 'field', path: 'latency' } },
};

async function read(files: readonly SourceFile[], mappings: readonly Mapping[]): Promise<Evidence> {
  const outcome = await readEvidence({
    files,
    mappings,
    formats: FORMATS,
    tools: createNodeTools(),
    createHash: createSha256,
  });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.evidence;
}

it('a million samples are the same evidence as JSON Lines, shards, CSV, and as they are kept', async () => {
  const whole = await read([jsonl('all.jsonl', 0, 1)], [MAPPING]);
  const summary = evidenceSummary(whole, sha256);
  expect(summary.samples).toMatchObject([{ task: null, rows: ROWS }]);
  expect(whole.tables[0]?.columns).toMatchObject([
    { metric: 'correct', scored: ROWS, expected: ROWS },
    { metric: 'latency', scored: ROWS, expected: ROWS },
  ]);
  expect(whole.problems).toEqual([]);

  const csv = linesFile('all.csv', function* () {
    yield 'id,correct,latency,region';
    yield* mapped(rows(0, 1), ({ id, correct, latency, region }) => `${id},${correct},${latency},${region}`);
  });
  const others: (readonly [readonly SourceFile[], readonly Mapping[]])[] = [
    [[0, 1, 2, 3].map((from) => jsonl(`shard-${3 - from}.jsonl`, from, 4)), [MAPPING]],
    [[jsonl('all.jsonl', 0, 1)], []],
    [[csv], []],
    [[linesFile('kept.jsonl', () => writeSamples(whole, 'redacted'))], []],
  ];
  for (const [files, mappings] of others) {
    const other = evidenceSummary(await read(files, mappings), sha256);
    expect([files[0]?.path, other.digest]).toEqual([files[0]?.path, summary.digest]);
  }
});
