/** How a rollout stands, in one sentence. Pure text; has text of others. */
import { plural } from '../format.ts';
import { nextSentence, planRows } from './plan.ts';
import type { RolloutStory } from './types.ts';
import { lastLook } from './types.ts';
import { formatMinute, formatSpan, lookWord, reasonWord, stepName } from './words.ts';

/** `flight-delay 1.2.0 → production`. */
export function storyTitle(story: Pick<RolloutStory, 'model' | 'candidate' | 'stage'>): string {
  return `${story.model} ${story.candidate.version} → ${story.stage}`;
}

/** Where it has got to, what was last decided and why, and what comes next. */
export function verdictText(story: RolloutStory): string {
  const { outcome, candidate, baseline, stage, plan, steps } = story;
  const look = lastLook(story);
  const ended = story.endedAt === null ? '' : ` at ${formatMinute(story.endedAt)} UTC`;
  const took = story.endedAt === null ? 0 : Date.parse(story.endedAt) - Date.parse(story.startedAt);
  const span = took > 0 ? ` after ${formatSpan(Math.max(60_000, Math.round(took / 60_000) * 60_000))}` : '';
  const current = steps[steps.length - 1];
  const at = current === undefined ? '' : stepName(plan.steps[current.index]);
  const seen = look === null ? '' : ` Last look: ${look.detail}`;
  if (outcome === 'completed') {
    return `${candidate.version} has all traffic of ${stage}${ended}${span}, over ${plural(steps.length, 'step')}.`;
  }
  if (outcome === 'rolled_back') {
    return `${candidate.version} was taken out${ended}${span}, in the step ${at}; ${baseline.version} has its traffic again.${seen}`;
  }
  if (outcome === 'called_off') {
    return `Called off${ended}${span}, in the step ${at}; ${baseline.version} has its traffic again.${seen}`;
  }
  const standing = { plan, steps, look, outcome };
  const place = planRows(standing).findIndex((row) => row.state === 'current') + 1;
  const step = `${candidate.version} is in step ${place} of ${plan.steps.length} (${at}).`;
  const word =
    look === null
      ? 'Nobody has looked yet.'
      : `${lookWord(look.decision).word}, ${reasonWord(look.reason)}: ${look.detail}`;
  return `${step} ${word.charAt(0).toUpperCase()}${word.slice(1)} ${nextSentence(standing)}`.trim();
}
