/** Whether a version may go on, told from the state and the version's own file together. */
import type { VersionRestriction } from '../documents.ts';
import { formatSubject } from '../names.ts';
import type { ModelState, RestrictedVersion } from '../state.ts';

export type RestrictionStanding =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'deprecated' | 'quarantined';
      /** Reason, end of life and what to use instead; null where the file that has them is gone or is not the state's. */
      readonly details: VersionRestriction | null;
    };

/**
 * What holds for a version. The state is believed where it knows the version: a file beside it that was taken out or
 * changed lifts nothing. Where the state says nothing, the version may be one of more than it keeps, and the file counts.
 */
export function restrictionOf(of: {
  readonly state: Pick<ModelState, 'restricted'>;
  readonly ordinal: number;
  readonly file: VersionRestriction | null;
}): RestrictionStanding {
  const file = of.file?.ordinal === of.ordinal ? of.file : null;
  const known = of.state.restricted.find((one) => one.ordinal === of.ordinal);
  if (known !== undefined) {
    const same = file !== null && file.seq === known.seq && file.restriction === known.restriction;
    return { kind: known.restriction, details: same ? file : null };
  }
  return file === null || file.restriction === 'none' ? { kind: 'none' } : { kind: file.restriction, details: file };
}

/** A restriction as readers of a version get it. */
export interface ShownRestriction {
  readonly restriction: RestrictionStanding['kind'];
  /** Reason, end of life and what to use instead; null for none, and where they cannot be told. */
  readonly restriction_details: VersionRestriction | null;
}

export function shownRestriction(standing: RestrictionStanding): ShownRestriction {
  return standing.kind === 'none'
    ? { restriction: 'none', restriction_details: null }
    : { restriction: standing.kind, restriction_details: standing.details };
}

/** What whoever uses a restricted version must know; null where it is not restricted. */
export function restrictionWarning(of: {
  readonly model: string;
  readonly version: string;
  readonly standing: RestrictionStanding;
  /** GitHub's clock. */
  readonly now: string;
}): string | null {
  const { model, standing, version } = of;
  if (standing.kind === 'none') return null;
  const { details } = standing;
  if (details === null)
    return `${model} ${version} is ${standing.kind}. The file that says why is missing or was changed; run \`slipway verify\`.`;
  const { until, migrate_to: instead } = details;
  const passed = until !== null && Date.parse(until) <= Date.parse(of.now);
  const end = until === null ? '' : passed ? ` Its end of life was ${until}.` : ` Its end of life is ${until}.`;
  const use = instead === null ? '' : ` Use ${formatSubject({ model, ...instead })} instead.`;
  return `${model} ${version} is ${standing.kind} since ${details.since}, by ${details.by}: ${sentence(details.reason)}${end}${use}`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Versions among these that are restricted, by number: what a row of the catalogue says. */
export function restrictedAmong(
  state: Pick<ModelState, 'restricted'>,
  versions: readonly { readonly version: string; readonly ordinal: number }[],
): Readonly<Record<string, RestrictedVersion['restriction']>> {
  const known = new Map(state.restricted.map((one) => [one.ordinal, one.restriction]));
  return Object.fromEntries(
    versions.flatMap(({ version, ordinal }) => {
      const restriction = known.get(ordinal);
      return restriction === undefined ? [] : [[version, restriction]];
    }),
  );
}
