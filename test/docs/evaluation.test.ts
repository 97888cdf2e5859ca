/** The pages about evaluations and their statistics: closed lists are those of the code, worked examples are computed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextStep } from '../../src/core/evaluation/sentences.ts';
import { METHOD_NAMES } from '../../src/core/evaluation/shape.ts';
import { GATE_REASONS, type GateReason } from '../../src/core/evaluation/types.ts';
import { REASONS } from '../../src/core/reasons.ts';
import { STATUSES, type Status } from '../../src/core/result.ts';
import { exitCode } from '../../src/entry/output.ts';
import { EVIDENCE_PROBLEMS } from '../../src/evidence/types.ts';
import { refused } from '../../src/operations/context.ts';
import { outcomeOfVerdict } from '../../src/operations/evaluation-result.ts';
import {
  benjaminiHochberg,
  comparePaired,
  compareShares,
  detectableEffect,
  estimatePercentile,
  estimateRows,
  estimateShare,
  holm,
  samplesNeeded,
} from '../../src/stats/index.ts';
import type { Estimated, Rows } from '../../src/stats/types.ts';
import { estimateShareExactly } from '../../src/stats/wilson.ts';
import { fillPart, generatedPart, ROOT, readPage } from './support/pages.ts';
import { bare, tableOf } from './support/tables.ts';

const PAGE = 'docs/reference/evaluation.md';
const UPDATE = process.env['UPDATE_DOCS'] === '1';

/** Verdict of a gate by its reason: all others are errors. */
const VERDICTS: Readonly<Partial<Record<GateReason, Status>>> = {
  met: 'pass',
  met_by_value: 'pass',
  not_met: 'fail',
  not_met_by_value: 'fail',
  not_shown: 'inconclusive',
  no_interval: 'inconclusive',
  groups_too_small: 'inconclusive',
  nothing_live: 'not_applicable',
  nothing_live_refused: 'fail',
};

function reasonsTable(): string {
  const rows = (Object.keys(GATE_REASONS) as GateReason[]).map((reason) => {
    const next = nextStep(reason, { gate: { metric: '<name>' } as never }) ?? '–';
    return `| \`${reason}\` | ${VERDICTS[reason] ?? 'error'} | ${GATE_REASONS[reason]} | ${next} |`;
  });
  return ['| reason | verdict | means | what to do |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

describe('the page about evaluations', () => {
  it('has every reason of a gate, what it means and what to do', () => {
    const content = reasonsTable();
    if (UPDATE) writeFileSync(join(ROOT, PAGE), fillPart(readPage(PAGE), { name: 'reasons', content }));
    expect(generatedPart(readPage(PAGE), 'reasons'), 'UPDATE_DOCS=1 writes it anew').toBe(content);
  });

  it('has every problem of evidence, in the words of the code', () => {
    const rows = tableOf(readPage(PAGE), 'code', 'means', 'effect');
    expect(Object.fromEntries(rows.map(([code = '', means = '']) => [bare(code), means]))).toEqual(EVIDENCE_PROBLEMS);
    for (const [code, , effect = ''] of rows) expect(effect, code).toMatch(/^(?:error|warning)\b/);
  });

  it('has every field of the record', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema/evaluation.schema.json'), 'utf8')) as {
      readonly properties: object;
      readonly $defs: { readonly gate: { readonly properties: object } };
    };
    const fields = tableOf(readPage(PAGE), 'field', '').flatMap(([names = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map((match) => match[1]),
    );
    expect(fields.sort()).toEqual(Object.keys(schema.properties).sort());
    const [paragraph = ''] = /^A gate has [\s\S]*?\n\n/m.exec(readPage(PAGE).text) ?? [];
    for (const field of Object.keys(schema.$defs.gate.properties)) expect(paragraph).toContain(`\`${field}\``);
  });

  it('says of each verdict what is made of it', () => {
    const rows = tableOf(
      readPage(PAGE),
      'verdict',
      'a gate',
      'check on the commit',
      '`eval-gate`',
      '`slipway evaluate`',
    );
    expect(rows.map(([verdict = '']) => bare(verdict)).sort()).toEqual([...STATUSES].sort());
    for (const [verdict = '', , , decision = '', code = ''] of rows) {
      const outcome = outcomeOfVerdict(bare(verdict) as Status);
      expect(bare(decision)).toBe(outcome.decision);
      const result = refused({
        operation: 'evaluate',
        refusal: { code: 'held', required: 'a', found: 'b', next: 'c' },
      });
      const told = { ...result, decision: outcome.decision, reason_code: outcome.reason };
      expect(Number(code)).toBe(exitCode(told, { allowRefusal: 'no' }));
    }
  });

  it('explains every code by which a promotion refuses an evaluation', () => {
    const rows = tableOf(readPage(PAGE), 'code', 'the stage is refused because');
    const codes = rows.flatMap(([names = '']) => [...names.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
    expect(codes.sort()).toEqual(
      Object.keys(REASONS)
        .filter((code) => code.startsWith('evaluation_') && code !== 'evaluation_workflow_missing')
        .sort(),
    );
  });
});

const fixed = (value: number | undefined, digits = 4): string => (value ?? Number.NaN).toFixed(digits);
const ends = ({ interval }: Pick<Estimated, 'interval'>): string =>
  `${fixed(interval?.low)} to ${fixed(interval?.high)}`;
const { clusteredSE } = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/stats-reference.json'), 'utf8')) as {
  readonly clusteredSE: { readonly y: readonly number[]; readonly cluster: readonly number[] };
};
const inClusters: Rows = {
  values: Float64Array.from(clusteredSE.y),
  weights: null,
  clusters: Uint32Array.from(clusteredSE.cluster),
};
const P = [0.01, 0.04, 0.03, 0.005];
const rounded = (values: readonly number[]): string => values.map((one) => Number(one.toFixed(6))).join(', ');

function alike(n: number): Pick<Estimated, 'interval'> {
  const rows: Rows = { values: Float64Array.from({ length: n }, (_, row) => row % 2), weights: null, clusters: null };
  return comparePaired({ candidate: rows, live: rows, confidence: 0.95, kind: 'difference' });
}

/** Each example of the page, computed. */
const EXAMPLES: Readonly<Record<string, () => string>> = {
  '81 of 263, 95 % on both sides together': () => ends(estimateShare({ successes: 81, n: 263, confidence: 0.975 })),
  '0 of 20, the same': () => ends(estimateShare({ successes: 0, n: 20, confidence: 0.975 })),
  '0 of 300, upper end at 95 %': () =>
    fixed(estimateShareExactly({ successes: 0, n: 300, confidence: 0.95 }).interval?.high),
  '41 of 50, lower end at 95 %': () => fixed(estimateShare({ successes: 41, n: 50, confidence: 0.95 }).interval?.low),
  '300 pairs of right and wrong of which none differ, worst case at 95 %': () => fixed(alike(300).interval?.low),
  '20 such pairs, the same': () => fixed(alike(20).interval?.low),
  '56 of 70 less 48 of 80, 95 % together': () => {
    const [candidate, live] = [
      { successes: 56, n: 70 },
      { successes: 48, n: 80 },
    ];
    return ends(compareShares({ candidate, live, confidence: 0.975, kind: 'difference' }));
  },
  '20 answers in 6 clusters, standard error': () =>
    fixed(estimateRows({ rows: inClusters, confidence: 0.95 }).standardError ?? undefined),
  'p95 of 1,000 values, ranks of both ends at 95 %': () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => index + 1);
    const { interval } = estimatePercentile({ values, percentile: 95, confidence: 0.95 });
    return `${interval?.low} and ${interval?.high}`;
  },
  'p 0.01, 0.04, 0.03, 0.005': () => rounded(holm(P)),
  'the same': () => rounded(benjaminiHochberg(P)),
  'standard error 0.01, breach found in 80 %': () => fixed(detectableEffect({ standardError: 0.01, confidence: 0.95 })),
  '1,000 samples, standard error 0.01, 0.012 from the bound': () =>
    String(samplesNeeded({ standardError: 0.01, n: 1000, distance: 0.012, confidence: 0.95 })),
};

describe('the page about statistics', () => {
  const methods = tableOf(readPage('docs/reference/statistics.md'), 'method', 'used for', 'how');

  it('has every method that a record can name', () => {
    expect(methods.map(([method = '']) => bare(method))).toEqual(METHOD_NAMES);
  });

  const examples = tableOf(readPage('docs/reference/statistics.md'), 'example', 'method', 'result', 'against');

  it('computes every example it gives', () => {
    expect(examples.map(([example = '']) => example)).toEqual(Object.keys(EXAMPLES));
  });

  it.each(examples.map((row) => [row[0] ?? '', row[2] ?? ''] as const))('computes %s: %s', (example, result) => {
    expect(EXAMPLES[example]?.()).toBe(result);
  });

  it('cites a paper for every method that is not a plain number', () => {
    for (const [method = '', , how = ''] of methods)
      if (!['exact_count', 'reported', 'reported_difference', 'value_only'].includes(bare(method)))
        expect(how, method).toMatch(/\b(?:19|20)\d\d\b|as `bca_bootstrap`|method 10/);
  });
});
