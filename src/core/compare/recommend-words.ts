/** The recommendation in one sentence. */
import { choiceOf, type Decided, type Facts } from './decide.ts';
import type { ComparedSide } from './side.ts';
import { standingOf } from './standing.ts';
import { listed, upperFirst } from './words.ts';

/** Without the choice itself, which whoever shows it puts before the sentence. */
export function sentenceOf(facts: Facts, { choice, because }: Decided): string {
  const [a, b] = [facts.a.version.version, facts.b.version.version];
  const [one, other] = choice === 'a' ? [a, b] : [b, a];
  const out = [facts.a, facts.b].filter((side) => standingOf(side) === 'out');
  const numbers = facts.weighing?.numbers ?? [];
  const than = facts.weighing?.tolerances === 'policy' ? 'than the policy allows' : 'than the default tolerances allow';
  switch (because) {
    case 'both_out':
      return `${upperFirst(out.map(outBecause).join(', and '))}.`;
    case 'other_out':
      return `${upperFirst(out.map(outBecause).join(''))}, and ${goodBecause(choice === 'a' ? facts.a : facts.b)}.`;
    case 'other_out_not_shown': {
      const left = standingOf(facts.a) === 'out' ? b : a;
      return `${upperFirst(out.map(outBecause).join(''))}, but nothing shows that ${left} is good.`;
    }
    case 'better': {
      const where = numbers.filter(({ better }) => better === choice).map(({ label }) => label);
      return `${one} is better in ${listed(where)}, and in nothing that matters worse than ${other} by more ${than}.`;
    }
    case 'better_not_passed': {
      const better = choiceOf(numbers) === 'a' ? a : b;
      return `By the numbers ${better} is better, but its own newest evaluation did not pass.`;
    }
    case 'same_and_passed':
      return `In all that matters neither is worse by more ${than}, and only ${one} has passed its own gates.`;
    case 'same':
      return numbers.length === 1
        ? `In ${numbers[0]?.label ?? ''}, the one number that matters, neither is worse by more ${than}.`
        : `In none of the ${numbers.length} numbers that matter is one worse by more ${than}.`;
    case 'not_measured': {
      const missing = [facts.a, facts.b].filter(({ measured }) => measured.kind !== 'measured');
      return `${missing.map(({ version }) => version.version).join(' and ')} ${missing.length === 1 ? 'has' : 'have'} no evaluation that can be relied on.`;
    }
    case 'not_settled':
      return `${upperFirst(notSettled(facts))}.`;
  }
}

function outBecause({ status, version }: ComparedSide): string {
  return status.failed === null
    ? `the newest evaluation of ${version.version} failed`
    : `a rollback took ${version.version} out of ${status.failed.stage}`;
}

function goodBecause({ version, decided }: ComparedSide): string {
  return decided?.verdict !== 'pass'
    ? `by the numbers ${version.version} is the better one`
    : `${version.version} passed its own gates`;
}

function notSettled({ a, b, weighing }: Facts): string {
  const numbers = weighing?.numbers ?? [];
  if (numbers.length === 0) return 'nothing that was measured of both says which way it is better';
  const labels = (side: 'a' | 'b'): string[] =>
    numbers.filter(({ better, noWorse }) => better === side && !(noWorse.a && noWorse.b)).map(({ label }) => label);
  const [forA, forB] = [labels('a'), labels('b')];
  if (forA.length > 0 && forB.length > 0)
    return `${a.version.version} is better in ${listed(forA)}, ${b.version.version} in ${listed(forB)}`;
  const unsettled = numbers.filter(({ noWorse }) => !noWorse.a || !noWorse.b);
  const open = unsettled.filter(({ better }) => better === null).map(({ label }) => label);
  const [side, better] = forA.length > 0 ? [a, forA] : [b, forB];
  if (open.length > 0 && better.length > 0)
    return `${side.version.version} is better in ${listed(better)}, but the data do not settle ${listed(open)}`;
  return `the data do not settle ${listed(unsettled.map(({ label }) => label))}`;
}
