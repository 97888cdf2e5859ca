/**
 * Every metric that both versions have, as rows: on all samples, on the slices that both have, and, of times and costs,
 * the percentiles people look at. p-values are adjusted over all rows together (Benjamini and Hochberg), because some
 * of many differ by chance.
 */
import { benjaminiHochberg, twoSidedP } from '../../stats/index.ts';
import { sliceName } from '../evaluation/find.ts';
import { toEstimate } from '../evaluation/recorded.ts';
import { type Arena, type Pair, pairNumbers } from './pair.ts';
import { type SubjectMatter, subjectMatterOf } from './subject-matter.ts';
import { overallParts, type Part, questionOf, sliceParts, type Topic, topicsOf } from './topics.ts';
import type { ComparedMetric, CompareView } from './types.ts';

/** Rows over everything, and rows by slice, that are compared; what would be more is counted only. */
export const MOST_ROWS = 1000;
export const MOST_SLICE_ROWS = 300;

export interface ComparedTable {
  readonly rows: readonly { readonly about: SubjectMatter; readonly row: ComparedMetric }[];
  /** Rows that there would be besides, without a limit. */
  readonly left: number;
  readonly notCompared: CompareView['not_compared'];
  /** What a reader should know besides: sentences. */
  readonly notes: readonly string[];
}

interface Asked {
  readonly topic: Topic;
  readonly part: Part;
}

export function compareTable(arena: Arena): ComparedTable {
  const made: { readonly asked: Asked; readonly pair: Pair }[] = [];
  const refused: { readonly asked: Asked; readonly reason: string }[] = [];
  const run = (asked: Asked): void => {
    const pairing = pairNumbers(arena, questionOf(asked));
    if (pairing.kind === 'compared') made.push({ asked, pair: pairing });
    if (pairing.kind === 'not_compared') refused.push({ asked, reason: pairing.reason });
  };
  const topics = topicsOf(arena);
  const whole = topics.flatMap((topic) => overallParts(topic).map((part) => ({ topic, part })));
  for (const asked of whole.slice(0, MOST_ROWS)) run(asked);
  // Where the whole cannot be compared, no part of it can, and the reason is said once.
  const without = new Set(refused.map(({ asked }) => asked.topic));
  const slices = topics
    .filter((topic) => !without.has(topic))
    .flatMap((topic) => sliceParts(topic).map((part) => ({ topic, part })));
  for (const asked of slices.slice(0, MOST_SLICE_ROWS)) run(asked);
  return {
    rows: rowsOf(made),
    left: Math.max(0, whole.length - MOST_ROWS) + Math.max(0, slices.length - MOST_SLICE_ROWS),
    notCompared: refused.map(({ asked, reason }) => ({ metric: nameOf(asked), task: asked.topic.task, reason })),
    notes: [...new Set(made.flatMap(({ pair }) => pair.notes))],
  };
}

/** `latency_ms p95`, `accuracy (month=january)`: where the slice has no column of its own. */
function nameOf({ topic, part }: Asked): string {
  return `${metricOf({ topic, part })}${part.slice === null ? '' : ` (${sliceName(part.slice)})`}`;
}

function metricOf({ topic, part }: Asked): string {
  return part.percentile === null ? topic.metric : `${topic.metric} p${part.percentile}`;
}

function rowsOf(made: readonly { readonly asked: Asked; readonly pair: Pair }[]): ComparedTable['rows'] {
  const known = made.flatMap(({ pair }, index) => {
    const p = twoSidedP(pair.contrast.compared);
    return p === null || Number.isNaN(p) ? [] : [{ index, p }];
  });
  const adjusted = benjaminiHochberg(known.map(({ p }) => p));
  const tested = new Map(known.map(({ index, p }, at) => [index, { p, p_adjusted: adjusted[at] ?? p }]));
  return made.map(({ asked, pair }, index) => {
    const { topic, part } = asked;
    const row: ComparedMetric = {
      metric: metricOf(asked),
      task: topic.task,
      slice: part.slice === null ? null : sliceName(part.slice),
      unit: pair.unit,
      candidate: toEstimate(pair.contrast.candidate),
      live: toEstimate(pair.contrast.live),
      effect: pair.effect,
      p: null,
      p_adjusted: null,
      ...tested.get(index),
      direction: pair.direction,
    };
    return { about: subjectMatterOf({ metric: topic.metric, unit: pair.unit }), row };
  });
}
