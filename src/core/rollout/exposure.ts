/**
 * Shares of traffic. A list has the candidate first, what it is measured against last, and adds up to 10,000 basis points
 * or is empty. A share that falls to 0 stays in the list until the next rollout begins: the version is archived, not lost.
 */
import type { Configuration, Share, VersionPointer } from '../event.ts';

/** All traffic, in basis points. */
export const FULL_SHARE = 10_000;

/** A version that is served, with the configuration it runs with; null: as registered. */
export type Exposed = Pick<VersionPointer, 'version' | 'subject'> & { readonly configuration: Configuration | null };

function shareOf({ version, subject, configuration }: Exposed, share: number): Share {
  return { version, subject, share, shadow: false, configuration };
}

/** One version has all of it; what had some before is kept at 0. */
export function takeAll(before: readonly Share[], version: Exposed): Share[] {
  const others = served(before).filter((one) => one.subject !== version.subject);
  return [shareOf(version, FULL_SHARE), ...others.map((one) => ({ ...one, share: 0, shadow: false }))];
}

/** A rollout is called off: the failed version keeps 0, and stands first as it did; `over` is what was served without it. */
export function calledOff(over: readonly Share[], failed: Exposed): Share[] {
  const rest = over.filter((one) => one.subject !== failed.subject && one.share > 0);
  return [shareOf(failed, 0), ...rest];
}

/**
 * The candidate gets a share, or a copy of the traffic, and what serves without it shrinks in proportion. `over` is served
 * without the candidate, and adds up to 10,000; empty: nothing serves, and the candidate has it all.
 */
export function expose(of: {
  readonly over: readonly Share[];
  readonly candidate: Exposed;
  readonly share: number;
  readonly shadow: boolean;
}): Share[] {
  const { candidate, shadow } = of;
  const over = served(of.over).filter((one) => one.subject !== candidate.subject);
  if (!over.some((one) => one.share > 0)) return [shareOf(candidate, FULL_SHARE)];
  const share = shadow ? 0 : of.share;
  return [{ ...shareOf(candidate, share), shadow }, ...shrink(over, FULL_SHARE - share)];
}

/**
 * A list brought down to a smaller sum, each in proportion. Webster's method (1832) of giving seats, over the basis points
 * that are taken away: it is monotone, so that raising the candidate never gives another version more, and what is taken
 * down to nothing is taken exactly (Balinski & Young 2001, Fair Representation, chapter 8 and appendix A).
 */
export function shrink(list: readonly Share[], sum: number): Share[] {
  const taken = list.map(() => 0);
  let excess = list.reduce((total, one) => total + one.share, 0) - sum;
  for (; excess > 0; excess -= 1) {
    let next = 0;
    for (const [index, one] of list.entries()) {
      if (one.share * (2 * taken[next]! + 1) > list[next]!.share * (2 * taken[index]! + 1)) next = index;
    }
    taken[next] = taken[next]! + 1;
  }
  return list.map((one, index) => ({ ...one, share: one.share - taken[index]! }));
}

/** The shares without those of versions that get nothing. */
export function served(list: readonly Share[]): readonly Share[] {
  return list.filter((one) => one.share > 0 || one.shadow);
}
