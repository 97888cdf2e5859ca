import { describe, expect, it } from 'vitest';
import type { Column, Evidence, Measure, SampleTable } from '../../../src/evidence/types.ts';
import { NO_NAME } from '../../../src/evidence/types.ts';
import { renderInspectTerminal } from '../../../src/render/evaluation/inspect.ts';
import { sha256 } from '../../support/evaluation-records.ts';
import { forAll, hostileText } from '../support/hostile.ts';

const measure = (of: Partial<Measure>): Measure => ({
  metric: 'acc',
  task: 'hellaswag',
  slice: null,
  statistic: 'mean',
  value: 0.5,
  n: null,
  expected: null,
  standardError: null,
  interval: null,
  unit: null,
  direction: null,
  judge: null,
  successes: null,
  ...of,
});

const column = (metric: string, values: readonly number[], of: Partial<Column> = {}): Column => ({
  metric,
  values: Float64Array.from(values),
  weights: null,
  scored: values.filter((value) => !Number.isNaN(value)).length,
  expected: values.length,
  judge: null,
  ...of,
});

const table = (of: Partial<SampleTable>): SampleTable => ({
  task: 'delays',
  keys: ['a', 'b', 'c', 'd'],
  clusters: null,
  attributes: {},
  columns: [],
  repeats: 1,
  texts: null,
  ...of,
});

function sample(text: string | null = null): Evidence {
  const name = (of: string): string => text ?? of;
  return {
    runs: [
      {
        status: 'complete',
        tool: name('lm-evaluation-harness'),
        toolVersion: '0.4.8',
        model: name('pretrained=acme/tiny'),
        judge: null,
        commit: null,
        startedAt: '2026-03-03T09:12:00Z',
        set: { name: name('public'), digest: null },
      },
      {
        status: 'failed',
        tool: name('garak'),
        toolVersion: null,
        model: null,
        judge: null,
        commit: null,
        startedAt: null,
        set: { name: null, digest: null },
      },
    ],
    tasks: [{ id: name('hellaswag'), version: '1', hash: null, shots: 10 }],
    measures: [
      measure({ task: name('hellaswag'), value: 0.57239, n: 10_042, standardError: 0.0049, direction: 'up' }),
      measure({ metric: name('perplexity'), task: name('hellaswag'), value: null }),
      measure({
        metric: name('latency'),
        task: null,
        statistic: { percentile: 95 },
        value: 612.4,
        unit: name('ms'),
        interval: { low: 588, high: 642, level: 0.95 },
        n: 990,
        expected: 1000,
      }),
      measure({
        metric: 'attack_success',
        task: null,
        slice: { attribute: null, value: name('dan') },
        value: 0.0321,
        n: 256,
        successes: 8,
      }),
    ],
    tables: [
      table({
        task: name('delays'),
        clusters: { names: ['d1', 'd2'], rows: Uint32Array.of(0, 0, 1, NO_NAME) },
        attributes: { [name('month')]: { names: [name('january'), 'march'], rows: Uint32Array.of(0, 1, 1, 0) } },
        columns: [
          column(name('accuracy'), [1, 0, 1, Number.NaN]),
          column('precision', [1, 1, 0, 1], { weights: Float64Array.of(2, 2, 0, 2), judge: name('acme/judge-2') }),
          column('empty', [Number.NaN, Number.NaN, Number.NaN, Number.NaN]),
        ],
        repeats: 3,
      }),
    ],
    problems: [
      {
        code: 'run_partial',
        effect: 'warning',
        file: name('results.json'),
        place: 'config.limit',
        metric: null,
        task: null,
        message: 'Limited to 100 questions.',
      },
      {
        code: 'run_failed',
        effect: 'error',
        file: name('garak.jsonl'),
        place: null,
        metric: 'x',
        task: 't',
        message: name('The run failed; its numbers say nothing.'),
      },
    ],
    files: [
      { path: name('results.json'), size: 48_211, sha256: sha256('a'), format: name('lm-evaluation-harness') },
      { path: name('garak.jsonl'), size: 1024, sha256: sha256('b'), format: name('garak') },
    ],
  };
}

describe('what was read, in the terminal', () => {
  it('says what each file was recognised as and every number with its error', () => {
    expect(renderInspectTerminal(sample(), { width: 130 })).toMatchInlineSnapshot(`
      "2 files
        file          recognised as              size
        results.json  lm-evaluation-harness  47.1 KiB
        garak.jsonl   garak                   1.0 KiB

      2 runs
        run       tool                         model                 evaluation set  started
        complete  lm-evaluation-harness 0.4.8  pretrained=acme/tiny  public          2026-03-03T09:12:00Z
        failed    garak

      4 reported numbers
        metric          task                    slice  statistic      value             n  error             better
        acc             hellaswag v1, 10 shots         mean          0.5724        10,042  se 0.00490        up
        perplexity      hellaswag v1, 10 shots         mean       no number
        latency                                        p95           612 ms  990 of 1,000  95% [588, 642]
        attack_success                          dan    mean          0.0321           256  8 of 256 counted

      4 samples of delays, in 2 clusters, each asked up to 3 times
        metric     statistic          value  scored  judge
        accuracy   mean              0.6667  3 of 4
        precision  ratio of sums        0.5       4  acme/judge-2
        empty      mean           no number  0 of 4
        Slices by month: january, march

      2 problems
        ! error garak.jsonl (t/x): The run failed; its numbers say nothing. [run_failed]
        ? warning results.json, config.limit: Limited to 100 questions. [run_partial]
      "
    `);
  });

  it('names errors before warnings', () => {
    const text = renderInspectTerminal(sample());
    expect(text.indexOf('! error garak.jsonl (t/x)')).toBeGreaterThan(0);
    expect(text.indexOf('! error')).toBeLessThan(text.indexOf('? warning'));
  });

  it('says that nothing was read', () => {
    expect(renderInspectTerminal({ runs: [], tasks: [], measures: [], tables: [], problems: [], files: [] })).toBe(
      'No file was read.\n',
    );
  });

  it('passes on no control byte of others', () => {
    forAll(
      (text) => {
        expect(renderInspectTerminal(sample(text), { width: 80 })).not.toMatch(
          /(?!\n)\p{Cc}|[\u{202a}-\u{202e}\u{200b}]/u,
        );
      },
      hostileText,
      80,
    );
  });
});
