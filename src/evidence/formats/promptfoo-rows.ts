/**
 * One result of promptfoo: a test, asked with one prompt of one provider. A result that ended in an error, and an
 * assertion whose own code or judge broke, are given a score of 0 by the tool; here they have none.
 */
import type { Tools } from '../format.ts';
import { asRecord, finiteOf, listOf, recordOf, textOf } from './json-values.ts';
import { hashedKey } from './sample-key.ts';
import type { Used } from './usage.ts';

export const PASS_RATE = 'pass_rate';
export const SCORE = 'score';

export interface PromptfooRow {
  /** Identity of the provider, and how it is shown. */
  readonly provider: string;
  readonly model: string;
  readonly promptId: string;
  readonly promptIdx: number;
  readonly promptLabel: string | null;
  readonly promptText: string | null;
  /** Place of the test in the run; null where the file does not say. */
  readonly testIdx: number | null;
  readonly key: string;
  /** What tells two tests apart that have the same variables. */
  readonly test: string;
  readonly values: Readonly<Record<string, number | null>>;
  /** Weight of the named scores in this result. */
  readonly weights: Readonly<Record<string, number>>;
  /** Why scores are missing. */
  readonly broken: 'answer' | 'assertion' | 'judge' | null;
  /** Judges by the metric they score; the empty name for a metric without one. */
  readonly judges: readonly { readonly metric: string; readonly judge: string | null }[];
  readonly used: Used;
  readonly cached: boolean;
  readonly slices: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
}

type Json = Readonly<Record<string, unknown>>;

/** `failureReason`: 0 none, 1 an assertion failed, 2 an error. */
const ERROR = 2;
/** How promptfoo begins the reason of an assertion whose own code broke. */
const BROKEN = /^(?:Custom function threw error|(?:Python|Ruby) code execution failed|Scoring function error)/;
/** The same of a judge, in versions that do not mark it. */
const BROKEN_JUDGE = /^(?:Could not extract JSON from|[\w-]+ produced malformed response)/;
/** The same of a function of the test that puts the assertions together. */
const SCORING = /^Scoring function error/;
const JUDGED =
  /^(?:not-)?(?:llm-rubric|g-eval|factuality|answer-relevance|context-(?:faithfulness|recall|relevance)|model-graded-\w+|select-best|agent-rubric|search-rubric|conversation-relevance|trajectory:goal-success|pi)$/;
/** Variables that promptfoo makes up anew for each run. */
const RUNTIME = /^(?:_|sessionId$)/;

/** Whether a value looks like a result. */
export function isPromptfooRow(value: unknown): boolean {
  const row = recordOf(value);
  return (
    typeof row['promptIdx'] === 'number' &&
    typeof row['testIdx'] === 'number' &&
    asRecord(row['vars']) !== null &&
    asRecord(row['provider']) !== null &&
    typeof row['success'] === 'boolean'
  );
}

/** Reads one result. */
export function readPromptfooRow(value: unknown, tools: Pick<Tools, 'sha256'>): PromptfooRow {
  const row = recordOf(value);
  const prompt = recordOf(row['prompt']);
  const provider = recordOf(row['provider']);
  const test = recordOf(row['testCase']);
  const response = recordOf(row['response']);
  const cached = response['cached'] === true;
  const id = textOf(provider['id']) ?? '';
  const label = textOf(provider['label']);
  const text = textOf(prompt['raw']);
  const latency = finiteOf(row['latencyMs']);
  return {
    provider: JSON.stringify([id, label]),
    model: label === null || label === id || label.startsWith('file:') ? id : `${label} (${id})`,
    promptId: textOf(row['promptId']) ?? hashedKey([prompt['label'], prompt['config']], tools),
    promptIdx: finiteOf(row['promptIdx']) ?? 0,
    promptLabel: textOf(prompt['label']),
    promptText: text,
    testIdx: finiteOf(row['testIdx']),
    key: variablesKey(recordOf(row['vars']), text, tools),
    test: hashedKey([test['description'] ?? null, test['assert'] ?? null, test['metadata'] ?? null], tools).slice(0, 8),
    ...readScores(row),
    judges: judgesOf(row),
    used: { latencyMs: cached ? null : latency, costUsd: finiteOf(row['cost']), tokens: tokensOf(row) },
    cached,
    slices: slicesOf(test),
    texts: textsOf({ prompt: text, output: response['output'], reason: recordOf(row['gradingResult'])['reason'] }),
  };
}

/** The variables as texts, which is all that a CSV has of them; without any, the prompt is the question. */
export function variablesKey(vars: Json, prompt: string | null, tools: Pick<Tools, 'sha256'>): string {
  const given = Object.entries(vars).filter(([name, one]) => !RUNTIME.test(name) && one !== '' && one !== null);
  if (given.length === 0) return hashedKey([prompt], tools);
  return hashedKey(
    Object.fromEntries(given.map(([name, one]) => [name, typeof one === 'string' ? one : JSON.stringify(one)])),
    tools,
  );
}

/** A reason that says that the assertion broke, not that the answer was wrong. */
export function isBrokenReason(reason: string): boolean {
  return BROKEN.test(reason) || BROKEN_JUDGE.test(reason);
}

function readScores(row: Json): Pick<PromptfooRow, 'values' | 'weights' | 'broken'> {
  const grading = asRecord(row['gradingResult']);
  const success = row['success'] === true;
  const unanswered = row['failureReason'] === ERROR || (!success && grading === null);
  if (unanswered) {
    const names = [PASS_RATE, SCORE, ...namesOf(recordOf(row['testCase'])['assert'])];
    return { values: Object.fromEntries(names.map((name) => [name, null])), weights: {}, broken: 'answer' };
  }
  const parts = listOf(grading?.['componentResults']).map(recordOf);
  const broken = parts.filter((part) => part['pass'] !== true && brokenOf(part) !== null);
  const reason = textOf(recordOf(grading)['reason']) ?? '';
  const scoring = SCORING.test(reason) || (parts.length === 0 && isBrokenReason(reason));
  const failed = parts.some((part) => part['pass'] === false && !broken.includes(part));
  const values: Record<string, number | null> = {};
  const lost = new Set(broken.map((part) => textOf(recordOf(part['assertion'])['metric']) ?? ''));
  // A name made from the test's variables cannot be found again among the scores.
  const all = [...lost].some((name) => name.includes('{{'));
  for (const [name, value] of Object.entries(recordOf(row['namedScores'])))
    values[name] = all || lost.has(name) ? null : finiteOf(value);
  const known = broken.length === 0 && !scoring;
  // What passes all the same, or fails by something else as well, would have with the broken assertion mended.
  const threshold = finiteOf(recordOf(row['testCase'])['threshold']);
  const settled = !scoring && (success || (failed && threshold === null));
  values[PASS_RATE] = known || settled ? Number(success) : null;
  values[SCORE] = known ? finiteOf(row['score']) : null;
  const judge = broken.some((part) => brokenOf(part) === 'judge');
  return {
    values,
    weights: numbersOf(grading?.['namedScoreWeights']),
    broken: known ? null : judge ? 'judge' : 'assertion',
  };
}

function brokenOf(part: Json): 'assertion' | 'judge' | null {
  const reason = typeof part['reason'] === 'string' ? part['reason'] : '';
  if (recordOf(part['metadata'])['graderError'] === true || BROKEN_JUDGE.test(reason)) return 'judge';
  return BROKEN.test(reason) ? 'assertion' : null;
}

/** Names of the scores that a test's assertions make, sets of them included. */
function namesOf(assertions: unknown): readonly string[] {
  return listOf(assertions).flatMap((one) => {
    const name = textOf(recordOf(one)['metric']);
    const own = name === null || name.includes('{{') ? [] : [name];
    return [...own, ...namesOf(recordOf(one)['assert'])];
  });
}

function judgesOf(row: Json): PromptfooRow['judges'] {
  const fallback = recordOf(recordOf(row['testCase'])['options'])['provider'];
  return listOf(recordOf(row['gradingResult'])['componentResults']).flatMap((one) => {
    const assertion = recordOf(recordOf(one)['assertion']);
    const type = textOf(assertion['type']) ?? '';
    if (!JUDGED.test(type)) return [];
    return [{ metric: textOf(assertion['metric']) ?? '', judge: providerOf(assertion['provider'] ?? fallback) }];
  });
}

function providerOf(value: unknown): string | null {
  const provider = asRecord(value);
  if (provider === null) return textOf(value);
  return textOf(provider['id']) ?? providerOf(provider['text'] ?? null);
}

function tokensOf(row: Json): number | null {
  return (
    finiteOf(recordOf(recordOf(row['response'])['tokenUsage'])['total']) ??
    finiteOf(recordOf(row['tokenUsage'])['total'])
  );
}

/** What the test says of itself; long texts are no slices. */
function slicesOf(test: Json): Readonly<Record<string, string>> {
  const slices: Record<string, string> = {};
  for (const [name, value] of Object.entries(recordOf(test['metadata']))) {
    const usable = typeof value === 'boolean' || (typeof value === 'string' && value !== '' && value.length <= 64);
    if (usable && !name.startsWith('_')) slices[name] = String(value);
  }
  return slices;
}

function textsOf(given: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    texts[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return texts;
}

function numbersOf(value: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(recordOf(value)).flatMap(([name, one]) => (finiteOf(one) === null ? [] : [[name, Number(one)]])),
  );
}
