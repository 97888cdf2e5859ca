/** What was decided, look by look and move by move, in the order of time. Pure text. */
import type { Tone } from '../status.ts';
import type { RolloutStory, StoryMove } from './types.ts';
import { lookWord, MOVE_WORDS, reasonWord, stepName } from './words.ts';

export interface DecisionRow {
  readonly at: string;
  /** Name of the step; empty where it was in none. */
  readonly step: string;
  readonly word: string;
  readonly symbol: string;
  readonly tone: Tone;
  readonly reason: string;
  readonly detail: string;
  /** Event that moved the rollout; null for a look. */
  readonly seq: number | null;
  readonly run_url: string | null;
}

/** Oldest first; a look stands before the move that it let. */
export function decisionRows(story: Pick<RolloutStory, 'looks' | 'moves' | 'plan'>): DecisionRow[] {
  const name = (index: number | null): string => (index === null ? '' : stepName(story.plan.steps[index]));
  const looks = story.looks.map((look): DecisionRow => {
    const { word, symbol, tone } = lookWord(look.decision);
    const reason = reasonWord(look.reason);
    return {
      ...{ at: look.at, step: name(look.step), word, symbol, tone, reason, detail: look.detail },
      ...{ seq: null, run_url: null },
    };
  });
  const moves = story.moves.map((move): DecisionRow => {
    const { word, symbol, tone } = MOVE_WORDS[move.kind];
    const detail = move.reason ?? '';
    const reason = `by ${move.by}`;
    return {
      ...{ at: move.at, step: stepText(move, name), word, symbol, tone, reason, detail },
      ...{ seq: move.seq, run_url: move.run_url },
    };
  });
  const time = (row: DecisionRow): number => Date.parse(row.at) || 0;
  return [...looks, ...moves].sort((a, b) => time(a) - time(b));
}

function stepText(move: StoryMove, name: (index: number | null) => string): string {
  const [from, to] = [name(move.from_step), name(move.to_step)];
  return from !== '' && to !== '' ? `${from} → ${to}` : from || to;
}
