/** One test case of DeepEval, of one question or of a conversation. */
import type { Tools } from '../format.ts';
import { finiteOf, listOf, recordOf, textOf } from './json-values.ts';
import { hashedKey } from './sample-key.ts';
import type { Used } from './usage.ts';

export interface DeepevalScore {
  readonly metric: string;
  readonly score: number | null;
  readonly threshold: number | null;
  readonly success: boolean | null;
  /** Whether an error stands in the place of a score. */
  readonly failed: boolean;
  readonly judge: string | null;
  /** Flaky metrics do not decide whether a case passes. */
  readonly flaky: boolean;
}

export interface DeepevalCase {
  readonly key: string;
  /** 1, 0, or null where that is not known: a metric broke, and nothing else failed. */
  readonly passed: number | null;
  readonly scores: readonly DeepevalScore[];
  readonly used: Used;
  readonly slices: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads one case. Its key is what was asked: names are numbers, and orders start anew with each worker. */
export function readCase(given: Json, tools: Pick<Tools, 'sha256'>): DeepevalCase {
  const scores = listOf(given['metricsData']).map(recordOf).flatMap(readScore);
  const seconds = finiteOf(given['completionTime']);
  return {
    key: hashedKey(askedOf(given), tools),
    passed: passedOf(given, scores),
    scores,
    used: {
      latencyMs: seconds === null ? null : seconds * 1000,
      costUsd: finiteOf(given['tokenCost']),
      tokens: sumOf(finiteOf(given['inputTokenCount']), finiteOf(given['outputTokenCount'])),
    },
    slices: slicesOf(recordOf(given['metadata'])),
    texts: textsOf(given),
  };
}

function askedOf(given: Json): unknown {
  if (given['turns'] === undefined && given['scenario'] === undefined)
    return [given['input'] ?? null, given['expectedOutput'] ?? null, given['context'] ?? null];
  const turns = listOf(given['turns']).map(recordOf);
  // A scenario is played anew each time: its turns are answers, too.
  return textOf(given['scenario']) !== null
    ? [given['scenario'], given['expectedOutcome'] ?? null, given['userDescription'] ?? null]
    : turns.filter((turn) => turn['role'] === 'user').map((turn) => turn['content'] ?? null);
}

function readScore(metric: Json): DeepevalScore[] {
  const name = textOf(metric['name']);
  // Expectations are written among the metrics by versions that count them apart.
  if (name === null || (metric['expectationsData'] ?? null) !== null) return [];
  const error = textOf(metric['error']);
  return [
    {
      metric: name,
      // What stands beside an error is no score of this case.
      score: error === null ? finiteOf(metric['score']) : null,
      threshold: finiteOf(metric['threshold']),
      success: typeof metric['success'] === 'boolean' ? metric['success'] : null,
      failed: error !== null,
      judge: textOf(metric['evaluationModel']),
      flaky: metric['flaky'] === true,
    },
  ];
}

function passedOf(given: Json, scores: readonly DeepevalScore[]): number | null {
  const deciding = scores.filter(({ flaky }) => !flaky);
  if (deciding.some(({ score, success }) => score !== null && success === false)) return 0;
  if (deciding.length === 0 || deciding.some(({ score }) => score === null)) return null;
  return typeof given['success'] === 'boolean' ? Number(given['success']) : null;
}

function sumOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function slicesOf(metadata: Json): Readonly<Record<string, string>> {
  const slices: Record<string, string> = {};
  for (const [name, value] of Object.entries(metadata)) {
    const usable = typeof value === 'boolean' || (typeof value === 'string' && value !== '' && value.length <= 64);
    if (usable) slices[name] = String(value);
  }
  return slices;
}

const TEXTS: Readonly<Record<string, string>> = {
  prompt: 'input',
  output: 'actualOutput',
  expected: 'expectedOutput',
  scenario: 'scenario',
};

function textsOf(given: Json): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, field] of Object.entries(TEXTS)) {
    const text = given[field];
    if (typeof text === 'string') texts[name] = text;
  }
  const reasons = listOf(given['metricsData']).map(recordOf);
  const told = reasons.flatMap((one) =>
    typeof one['reason'] === 'string' ? [`${one['name']}: ${one['reason']}`] : [],
  );
  return told.length === 0 ? texts : { ...texts, reason: told.join('\n') };
}
