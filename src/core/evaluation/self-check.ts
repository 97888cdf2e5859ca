/**
 * How often the gates would change their verdict on their own: the live version (or the candidate, where nothing is
 * live) is set against itself, both drawn anew from its samples, clusters whole. As if each run had asked other
 * questions of the same kind: runs that ask the very same ones differ less, so this is the cautious end.
 */
import type { Column, Evidence, Interned, SampleTable } from '../../evidence/types.ts';
import { NO_NAME } from '../../evidence/types.ts';
import { createRandom, type Random } from '../../stats/index.ts';
import { ownValue } from '../own.ts';
import { STATUSES, type Status } from '../result.ts';
import { definitionOf } from './context.ts';
import { decideGates } from './decide-gates.ts';
import { contextOf, type EvaluationFacts, gatesOf } from './facts.ts';
import { findSeries } from './find.ts';
import { indexSeries } from './series.ts';
import type { GateResult, SelfCheck } from './types.ts';
import { verdictOf } from './verdict.ts';

export const SELF_CHECK_RESAMPLES = 200;
export const SELF_CHECK_SEED = 20_011_011;
/** Rows drawn in all; beyond, fewer resamples are made. */
const MOST_DRAWS = 40_000_000;
const LEAST_RESAMPLES = 20;

/** Resamples and counts. Null where there are no samples to draw from, or no gates. */
export function selfCheckOf(
  facts: EvaluationFacts,
  of: { readonly resamples: number; readonly seed: number } = {
    resamples: SELF_CHECK_RESAMPLES,
    seed: SELF_CHECK_SEED,
  },
): SelfCheck | null {
  const whole = facts.live.kind === 'evidence' ? facts.live.evidence : facts.candidate;
  const base = onlyGated(whole, facts);
  const gates = gatesOf(facts.rules);
  const rows = base.tables.reduce((sum, table) => sum + table.keys.length, 0);
  if (rows === 0 || gates.length === 0) return null;
  const affordable = Math.max(LEAST_RESAMPLES, Math.floor(MOST_DRAWS / (2 * rows)));
  const resamples = Math.min(of.resamples, affordable);
  const random = createRandom(of.seed);
  const runs = Array.from({ length: resamples }, () => {
    const [candidate, live] = [drawEvidence(base, random, 'a'), drawEvidence(base, random, 'b')];
    return decideGates(contextOf(comparedWithItself(facts, { candidate, live })), gates).gates;
  });
  return {
    resamples,
    seed: of.seed,
    verdicts: sharesOf(runs.map(verdictOf)),
    gates: gates.map(({ id }, index) => ({ id, flips: flipsOf(runs.map((run) => run[index]!)) })),
  };
}

/** Age and set are those of the evidence, not of what is drawn from it; two draws are never of the same questions. */
function comparedWithItself(
  facts: EvaluationFacts,
  of: { readonly candidate: Evidence; readonly live: Evidence },
): EvaluationFacts {
  const rules = { ...facts.rules, maxAgeMs: null, set: { name: null, digest: null, sameAsLive: false } };
  const { metrics, now } = facts;
  return { rules, metrics, now, candidate: of.candidate, live: { kind: 'evidence', evidence: of.live } };
}

/** The columns that a gate looks at, and nothing that would be drawn for no one. */
function onlyGated(evidence: Evidence, facts: EvaluationFacts): Evidence {
  const index = indexSeries(evidence);
  const used = new Set(
    gatesOf(facts.rules).flatMap(({ metric }) => {
      const { from } = definitionOf(facts.metrics, metric);
      const found = findSeries(index, { metric, from });
      return found.kind === 'found' && found.series.samples !== null ? [found.series.samples.column] : [];
    }),
  );
  const tables = evidence.tables.flatMap((table) => {
    const columns = table.columns.filter((column) => used.has(column));
    return columns.length === 0 ? [] : [{ ...table, columns }];
  });
  const sampled = new Set(
    tables.flatMap(({ task, columns }) => columns.map((one) => JSON.stringify([task, one.metric]))),
  );
  return {
    ...evidence,
    tables,
    // How many samples there should be is a fact of the run, which a draw need not meet.
    measures: evidence.measures.map((one) =>
      sampled.has(JSON.stringify([one.task, one.metric])) ? { ...one, n: null, expected: null } : one,
    ),
    runs: evidence.runs.map((run) => ({ ...run, set: NO_SET })),
  };
}

const NO_SET = { name: null, digest: null } as const;

function drawEvidence(base: Evidence, random: Random, name: string): Evidence {
  return { ...base, tables: base.tables.map((table) => drawTable(table, random, name)) };
}

/** Rows, or whole clusters, drawn with replacement. Keys are new: what was drawn twice is not one question. */
function drawTable(table: SampleTable, random: Random, name: string): SampleTable {
  const drawn = table.clusters === null ? drawRows(table.keys.length, random) : drawClusters(table.clusters, random);
  const { rows, clusters } = drawn;
  return {
    task: table.task,
    keys: Array.from(rows, (_, index) => `${name}${index}`),
    clusters: clusters === null ? null : { names: [], rows: clusters },
    attributes: Object.fromEntries(
      Object.keys(table.attributes).map((attribute) => [
        attribute,
        pickNames(ownValue(table.attributes, attribute)!, rows),
      ]),
    ),
    columns: table.columns.map((column) => pickColumn(column, rows)),
    repeats: 1,
    texts: null,
  };
}

interface Drawn {
  readonly rows: Uint32Array;
  readonly clusters: Uint32Array | null;
}

function drawRows(n: number, random: Random): Drawn {
  const rows = new Uint32Array(n);
  for (let index = 0; index < n; index += 1) rows[index] = random.below(n);
  return { rows, clusters: null };
}

function drawClusters(clusters: Interned, random: Random): Drawn {
  const members = new Map<number, number[]>();
  for (let row = 0; row < clusters.rows.length; row += 1) {
    const cluster = clusters.rows[row]!;
    // A row of no cluster is one of its own, which no named one can be.
    const key = cluster === NO_NAME ? -1 - row : cluster;
    const rows = members.get(key);
    if (rows === undefined) members.set(key, [row]);
    else rows.push(row);
  }
  const groups = [...members.values()];
  const picked = groups.map(() => groups[random.below(groups.length)]!);
  return {
    rows: Uint32Array.from(picked.flat()),
    clusters: Uint32Array.from(picked.flatMap((group, index) => group.map(() => index))),
  };
}

function pickColumn(column: Column, rows: Uint32Array): Column {
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row]!);
  const values = pick(column.values);
  const scored = values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  const weights = column.weights === null ? null : pick(column.weights);
  return { ...column, values, weights, scored, expected: scored };
}

function pickNames(names: Interned, rows: Uint32Array): Interned {
  return { names: names.names, rows: Uint32Array.from(rows, (row) => names.rows[row]!) };
}

function sharesOf(verdicts: readonly Status[]): SelfCheck['verdicts'] {
  const shares = STATUSES.map((status) => [status, verdicts.filter((one) => one === status).length / verdicts.length]);
  return Object.fromEntries(shares) as SelfCheck['verdicts'];
}

/** How many of the runs did not come out as most of them did. */
function flipsOf(results: readonly GateResult[]): number {
  const counts = STATUSES.map((status) => results.filter(({ verdict }) => verdict === status).length);
  return 1 - Math.max(...counts) / results.length;
}
