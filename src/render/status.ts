/** The words and the one symbol for each status and decision; the same in Markdown and in the terminal. */
import { REASONS } from '../core/reasons.ts';
import type { Check, Decision, Result, Status } from '../core/result.ts';
import type { ModelState } from '../core/state.ts';
import { formatMoment } from './format.ts';

export type Tone = 'good' | 'bad' | 'open' | 'quiet';

export interface Word {
  readonly word: string;
  readonly symbol: string;
  readonly tone: Tone;
}

export const STATUS_WORDS: Readonly<Record<Status, Word>> = {
  not_applicable: { word: 'not applicable', symbol: '·', tone: 'quiet' },
  pass: { word: 'pass', symbol: '✓', tone: 'good' },
  inconclusive: { word: 'inconclusive', symbol: '?', tone: 'open' },
  fail: { word: 'fail', symbol: '✗', tone: 'bad' },
  error: { word: 'error', symbol: '!', tone: 'bad' },
};

export const DECISION_WORDS: Readonly<Record<Decision, Word>> = {
  done: { word: 'Done', symbol: '✓', tone: 'good' },
  already_done: { word: 'Already done', symbol: '✓', tone: 'good' },
  planned: { word: 'Planned, nothing written', symbol: '·', tone: 'quiet' },
  refused: { word: 'Refused', symbol: '✗', tone: 'bad' },
  inconclusive: { word: 'Inconclusive', symbol: '?', tone: 'open' },
  error: { word: 'Error', symbol: '!', tone: 'bad' },
};

/** Never shows what this program does not know as something good. */
export function statusWord(status: Status): Word {
  return STATUS_WORDS[status] ?? { word: String(status), symbol: '!', tone: 'bad' };
}

export function decisionWord(decision: Decision): Word {
  return DECISION_WORDS[decision] ?? { word: String(decision), symbol: '!', tone: 'bad' };
}

/** The verdict's sentence. Where it would only repeat what the refusal found, what the code means is said instead. */
export function verdictSentence(result: Result): string {
  const repeats = result.summary.trim() === '' || result.summary === result.refusal?.found;
  return repeats ? (REASONS[result.reason_code] ?? result.summary) : result.summary;
}

export interface FlatCheck {
  readonly check: Check;
  /** 0 for the root's children. */
  readonly depth: number;
}

/** The tree below its root, parents before children; the root itself when it has none and says something. */
export function flattenChecks(root: Check): FlatCheck[] {
  const walk = (checks: readonly Check[], depth: number): FlatCheck[] =>
    checks.flatMap((check) => [{ check, depth }, ...walk(check.children ?? [], depth + 1)]);
  return walk(root.children ?? [], 0);
}

/** What was found, as short `name: value` pairs. Values are JSON where they are no plain text. */
export function evidencePairs(
  evidence: Readonly<Record<string, unknown>> | undefined,
): [name: string, value: string][] {
  return Object.entries(evidence ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)),
  ]);
}

/**
 * That not everybody whom the policy names is known to have been told of the newest change; null where all were. Plain
 * text: a state cannot tell "nobody has confirmed it yet" from "it failed", so the line says how to find out.
 */
export function untoldLine({ model, untold }: Pick<ModelState, 'model' | 'untold'>): string | null {
  if (untold === null) return null;
  return `Not confirmed: that everybody under serving.after-change was told of event ${untold.seq} (${formatMoment(untold.at)} UTC). To tell them again, and see who cannot be told: slipway reconcile ${model}`;
}
