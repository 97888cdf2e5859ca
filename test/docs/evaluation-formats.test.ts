/** The page about formats: each row of its tables is read from the fixtures, or compared with the list of formats. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { openEvidence } from '../../src/adapters/evidence-files.ts';
import { findQuantity } from '../../src/core/evaluation/find.ts';
import { indexSeries } from '../../src/core/evaluation/series.ts';
import { checkCoverage, distrust } from '../../src/core/evaluation/trust.ts';
import { FORMATS } from '../../src/evidence/formats/index.ts';
import type { ReadOutcome } from '../../src/evidence/read.ts';
import { EVIDENCE_PROBLEMS, type Evidence } from '../../src/evidence/types.ts';
import { evidenceOf, FIXTURES, fileOf, nameOf, readFiles } from '../evidence/support.ts';
import { blocksOf, ROOT, readPage } from './support/pages.ts';
import { bare, tableOf } from './support/tables.ts';

const PAGE = readPage('docs/reference/evaluation-formats.md');
const recognised = tableOf(PAGE, 'format', 'what it is', 'recognised by', 'read from');
const given = tableOf(PAGE, 'format', 'gives', 'traps that are handled');
const values = tableOf(PAGE, 'file', 'metric', 'value', 'error', 'n');
const traps = tableOf(PAGE, 'file', 'metric', 'code');

/** Each file is read once, however many rows are about it. */
const outcomes = new Map<string, Promise<ReadOutcome>>();
function outcomeOf(path: string): Promise<ReadOutcome> {
  const reading =
    outcomes.get(path) ?? openEvidence({ patterns: [path], base: FIXTURES }).then((files) => readFiles(files));
  outcomes.set(path, reading);
  return reading;
}

async function readFixture(path: string): Promise<Evidence> {
  const outcome = await outcomeOf(path);
  if (outcome.kind === 'refused') throw new Error(`${path}: ${JSON.stringify(outcome.problems)}`);
  return outcome.evidence;
}

interface Told {
  readonly value: number;
  readonly error: string;
  readonly n: string;
}

/** What was read, written as the page writes it: to as many digits as stand there. */
function numberOf(evidence: Evidence, of: { readonly name: string; readonly error: string }): Told {
  const { name } = of;
  const [measure, ...others] = evidence.measures.filter((one) => nameOf(one) === name && one.statistic === 'mean');
  if (others.length > 0) throw new Error(`${name} is there several times`);
  if (measure !== undefined && measure.value !== null) {
    const { value, n, expected, standardError, interval } = measure;
    const digits = decimalsOf(of.error);
    const error =
      standardError !== null
        ? `±${standardError.toFixed(digits)}`
        : interval !== null
          ? `${interval.low.toFixed(digits)} to ${interval.high.toFixed(digits)} at ${interval.level * 100}%`
          : '–';
    return { value, error, n: countText(n, expected) };
  }
  const found = evidence.tables.flatMap((table) =>
    table.columns.filter(({ metric }) => [table.task, metric].filter((part) => part !== null).join('/') === name),
  );
  const [column] = found;
  if (column === undefined || found.length > 1) throw new Error(`${name} is in ${found.length} tables of samples`);
  const scored = [...column.values.keys()].filter((row) => !Number.isNaN(column.values[row]));
  const sum = (of: Float64Array | null): number => scored.reduce((total, row) => total + (of?.[row] ?? 1), 0);
  return {
    value: sum(column.values) / sum(column.weights),
    error: '–',
    n: countText(column.scored, column.expected),
  };
}

function countText(n: number | null, expected: number | null): string {
  return n === null ? '–' : expected === null ? String(n) : `${n} of ${expected}`;
}

function decimalsOf(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

/** What keeps a gate from passing on a metric, asked as gates ask: not found, not trusted, or samples missing. */
function obstacleOf(evidence: Evidence, name: string): 'metric_missing' | 'untrusted' | 'under_covered' | null {
  const found = findQuantity(indexSeries(evidence), {
    metric: name,
    from: [],
    kind: 'value',
    slice: null,
    percentile: null,
  });
  const series = found.kind === 'found' ? found.quantity.series : found.series;
  if (series !== null && distrust(evidence, series) !== null) return 'untrusted';
  if (found.kind !== 'found') return 'metric_missing';
  return checkCoverage(found.quantity, 1).kind === 'under_covered' ? 'under_covered' : null;
}

describe('the page about formats', () => {
  it.each([
    ['what a file is recognised by', recognised],
    ['what is read of it', given],
  ] as const)('says of each format %s, in the order they are asked in', (_what, rows) => {
    expect(rows.map(([name]) => bare(name ?? ''))).toEqual(FORMATS.map(({ name }) => name));
    for (const row of rows) for (const cell of row) expect(cell, row[0]).not.toBe('');
  });

  it('calls each format by its title, and says so where it is read from its source only', () => {
    for (const [at, { title, basis, name }] of FORMATS.entries()) {
      const [, what = '', , from = ''] = recognised[at] ?? [];
      expect(what).toBe(title);
      expect(/source only/.test(from), `${name}: ${from}`).toBe(basis === 'source');
    }
  });

  it.each(values.map((row) => [row.slice(0, 2).map(bare).join(' '), row] as const))(
    'gives what is read: %s',
    async (_title, [path = '', name = '', value = '', error = '', n = '']) => {
      const found = numberOf(await readFixture(bare(path)), { name: bare(name), error });
      expect({ ...found, value: found.value.toFixed(decimalsOf(value)) }).toEqual({
        value: Number(value).toFixed(decimalsOf(value)),
        error,
        n,
      });
    },
  );

  it('has a row with a value for every format', async () => {
    const read = await Promise.all(values.map(([path = '']) => readFixture(bare(path))));
    const formats = new Set(read.flatMap(({ files }) => files.map(({ format }) => format)));
    expect(FORMATS.map(({ name }) => name).filter((name) => !formats.has(name))).toEqual([]);
  });

  it.each(traps.map((row) => [row.map(bare).join(' '), row] as const))(
    'says why no gate passes: %s',
    async (_title, [path = '', name = '', code = '']) => {
      const outcome = await outcomeOf(bare(path));
      if (bare(code) === 'evidence_unreadable') return expect(outcome.kind).toBe('refused');
      const evidence = await readFixture(bare(path));
      const obstacle = obstacleOf(evidence, bare(name));
      expect(obstacle).not.toBeNull();
      if (!(bare(code) in EVIDENCE_PROBLEMS)) return expect(obstacle).toBe(bare(code));
      const concerns = (part: string | null): boolean => part === null || bare(name).includes(part);
      const found = evidence.problems.filter((one) => concerns(one.metric) && concerns(one.task));
      expect(found.filter(({ effect }) => effect === 'error').map((one) => one.code)).toContain(bare(code));
    },
  );

  it('has an example of the normal form that fits its schema and is one of the fixtures', async () => {
    const [block] = blocksOf(PAGE).filter(({ language }) => language === 'json');
    const text = block?.text ?? '';
    expect(text).toBe(readFileSync(join(FIXTURES, 'slipway/evidence.json'), 'utf8'));
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema/evidence.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
    const evidence = await evidenceOf([fileOf('any-name.json', text)]);
    expect(evidence.files.map(({ format }) => format)).toEqual(['slipway-evidence']);
    expect(evidence.problems).toEqual([]);
  });

  it('names every column that makes a plain row a sample', async () => {
    const { KEY_NAMES, CLUSTER_NAMES } = await import('../../src/evidence/formats/plain-columns.ts');
    for (const name of [...KEY_NAMES, ...CLUSTER_NAMES]) expect(PAGE.text).toContain(`\`${name}\``);
  });
});
