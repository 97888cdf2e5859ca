/** A rollout on a terminal: the split, the plan, what was seen last, and what was decided. */
import { escapeTerminal } from '../escape.ts';
import { blockBar, shareText } from './split-bar.ts';
import type { RolloutStory } from './types.ts';
import { formatMinute, lookWord, MOVE_WORDS, OUTCOME_WORDS, stepName } from './words.ts';

export function rolloutText(story: RolloutStory): string {
  const { model, stage, candidate, plan, steps, looks, moves, exposure } = story;
  const split = exposure.map((one) => `  ${one.version.padEnd(12)} ${blockBar(one.share)} ${shareText(one)}`);
  const told = plan.steps.map((step, index) => {
    const entered = steps.find((one) => one.index === index);
    const since = entered === undefined ? '' : ` since ${formatMinute(entered.since)}`;
    return `  ${index + 1}. ${stepName(step)}${since}`;
  });
  const seen = looks.map((look) => `  ${formatMinute(look.at)}  ${lookWord(look.decision).word}: ${look.detail}`);
  const moved = moves.map((one) => {
    const why = one.reason === null ? '' : `: ${one.reason}`;
    return `  ${formatMinute(one.at)}  ${MOVE_WORDS[one.kind].word} by ${one.by} (event ${one.seq})${why}`;
  });
  const title = `${model} ${candidate.version} in ${stage}: ${OUTCOME_WORDS[story.outcome].word}`;
  const parts = [[title], ['Split', ...split], ['Plan', ...told], ['Looks', ...seen], ['Moves', ...moved]];
  return parts.map((lines) => lines.map(escapeTerminal).join('\n')).join('\n\n');
}
