/** The recommendation: choice, sentence and reasons. `decide.ts` has the rules. */
import { decide, type Facts } from './decide.ts';
import { numberReasons, signatureReasons, sizeReasons, standingReasons, unmeasuredReasons } from './reasons.ts';
import { sentenceOf } from './recommend-words.ts';
import type { Recommendation } from './types.ts';

export function recommend(facts: Facts): Recommendation {
  const { a, b, weighing } = facts;
  const decided = decide(facts);
  const reasons = [
    ...standingReasons({ side: a, own: 'a', other: 'b' }),
    ...standingReasons({ side: b, own: 'b', other: 'a' }),
    ...(weighing === null ? unmeasuredReasons(facts) : numberReasons(weighing)),
    ...sizeReasons(facts),
    ...signatureReasons(facts),
  ];
  return { choice: decided.choice, sentence: sentenceOf(facts, decided), reasons };
}
