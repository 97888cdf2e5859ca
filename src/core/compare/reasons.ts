/** The reasons of a recommendation: each a sentence with its numbers, and the version it speaks for. */
import { formatCount } from '../evaluation/words.ts';
import { compareSignatures } from '../signature.ts';
import type { Facts } from './decide.ts';
import type { ComparedSide } from './side.ts';
import { standingOf } from './standing.ts';
import type { Recommendation } from './types.ts';
import type { Weighed, Weighing } from './weigh.ts';
import { listed, upperFirst } from './words.ts';

type Reason = Recommendation['reasons'][number];

/** Numbers of one kind that are told one by one. */
const MOST_TOLD = 6;

/** What a rollback or its own evaluation says of a version. */
export function standingReasons(of: {
  readonly side: ComparedSide;
  readonly own: 'a' | 'b';
  readonly other: 'a' | 'b';
}): Reason[] {
  const { side, own, other } = of;
  const { status, decided } = side;
  const { version } = side.version;
  const reasons: Reason[] = [];
  if (status.failed !== null) {
    const why = status.failed.reason.trim().replace(/\.$/, '');
    const sentence = `${version} was taken out of ${status.failed.stage} by a rollback${why === '' ? '' : `: ${why}`}.`;
    reasons.push({ speaks_for: other, sentence });
  }
  if (decided === null) {
    if (side.measured.kind !== 'measured') return reasons;
    const sentence = `No evaluation of ${version} itself can be relied on: it was measured as the version to compare with.`;
    return [...reasons, { speaks_for: null, sentence }];
  }
  const stage = decided.stage === null ? '' : ` for ${decided.stage}`;
  const told = `The newest evaluation of ${version}${stage} (${decided.measured_at.slice(0, 10)})`;
  const speaks =
    standingOf(side) === 'passed'
      ? own
      : decided.verdict === 'pass' || decided.verdict === 'not_applicable'
        ? null
        : other;
  reasons.push({ speaks_for: speaks, sentence: `${told}: ${lowerFirst(decided.summary)}` });
  return reasons;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

/** Why there are no numbers of both. */
export function unmeasuredReasons({ a, b }: Facts): Reason[] {
  return [a, b].flatMap(({ measured, version }): Reason[] => {
    if (measured.kind === 'unusable') return [{ speaks_for: null, sentence: `${upperFirst(measured.reason)}.` }];
    if (measured.kind === 'measured') return [];
    const sentence = `${version.version} was never evaluated, so no number of both can be compared.`;
    return [{ speaks_for: null, sentence }];
  });
}

/** What speaks for one of them first, then what is not settled; what is within the tolerance is counted. */
export function numberReasons({ numbers }: Weighing): Reason[] {
  const within = numbers.filter(({ noWorse }) => noWorse.a && noWorse.b);
  const speaking = numbers.filter((one) => one.better !== null && !within.includes(one));
  const open = numbers.filter((one) => one.better === null && !within.includes(one));
  const same = within.map(({ label }) => label);
  const counted = `Within the tolerance both ways: ${listed(same)}.`;
  return [
    ...told(speaking),
    ...told(open),
    ...(within.length > MOST_TOLD ? [{ speaks_for: null, sentence: counted }] : told(within, 'none')),
  ];
}

function told(numbers: readonly Weighed[], speaks: 'side' | 'none' = 'side'): Reason[] {
  const shown = numbers.slice(0, MOST_TOLD);
  const rest = numbers.slice(MOST_TOLD).map(({ label }) => label);
  return [
    ...shown.map(({ better, sentence }) => ({ speaks_for: speaks === 'none' ? null : better, sentence })),
    ...(rest.length === 0 ? [] : [{ speaks_for: null, sentence: `Likewise: ${listed(rest)}.` }]),
  ];
}

/** A model's bytes speak for the smaller one from a tenth on. */
const WORTH_TELLING = 0.1;

/** The smaller model, where that is worth telling. */
export function sizeReasons({ a, b, size }: Facts): Reason[] {
  const model = size.find(({ role }) => role === 'model');
  if (model?.a == null || model.b == null) return [];
  const [mine, theirs] = [model.a.bytes, model.b.bytes];
  const change = mine === 0 ? 0 : (theirs - mine) / mine;
  if (Math.abs(change) < WORTH_TELLING) return [];
  const sizes = `${formatCount(theirs)} bytes in ${b.version.version} and ${formatCount(mine)} in ${a.version.version}`;
  const percent = `${Math.round(Math.abs(change) * 100)}% ${change < 0 ? 'less' : 'more'}`;
  return [{ speaks_for: change < 0 ? 'b' : 'a', sentence: `The model is ${sizes}: ${percent}.` }];
}

/** What callers must change, which speaks for neither. */
export function signatureReasons({ a, b }: Facts): Reason[] {
  if (a.record.signature === null || b.record.signature === null) return [];
  const breaking = compareSignatures(a.record.signature, b.record.signature)
    .filter(({ severity }) => severity === 'breaking')
    .map(({ because }) => because);
  if (breaking.length === 0) return [];
  const more = breaking.length > 3 ? `; and ${breaking.length - 3} more` : '';
  const sentence = `Callers of ${a.version.version} must change for ${b.version.version}: ${breaking.slice(0, 3).join('; ')}${more}.`;
  return [{ speaks_for: null, sentence }];
}
