/** Which of the effects that events owe are not done yet, seen in as few requests as it takes. */
import type { OwedEffect } from '../core/event.ts';
import { SlipwayError } from '../core/reasons.ts';
import type { ModelState } from '../core/state.ts';
import type { Context } from './context.ts';

/** Sequence numbers of owed events with an effect that one look does not show to be done. */
export async function stillOpen(
  context: Context,
  of: { readonly state: ModelState; readonly commit: string },
): Promise<number[]> {
  const effects = of.state.owed.flatMap((owed) => owed.effects);
  const tags = effects.flatMap((effect) => (effect.effect === 'tag' ? [effect.name] : []));
  const releases = effects.flatMap((effect) => (effect.effect === 'release' ? [effect.tag] : []));
  const found = await context.ports.ledger.read({ files: [], tags, releases, at_commit: of.commit });
  const isDone = async (effect: OwedEffect, seq: number): Promise<boolean> => {
    switch (effect.effect) {
      case 'tag':
        return found.tags.get(effect.name)?.target === effect.target;
      case 'release':
        return found.releases.get(effect.tag)?.draft === false;
      case 'incident':
        return (
          effect.issue === null &&
          (await incidentExists(context, { marker: effect.marker, since: timeOf(of.state, seq) }))
        );
      case 'follow_up':
        return incidentExists(context, { marker: effect.marker, since: timeOf(of.state, seq) });
      case 'request': {
        // The page of an open request is made anew by whoever sweeps; of one that has ended, nobody else closes it.
        const opened = of.state.requests.some(({ place }) => place.number === effect.place.number);
        if (opened) return true;
        const open = await context.ports.requests.isOpen(effect.place);
        return open.kind === 'known' && !open.value;
      }
      case 'comment':
      case 'tell':
        return true;
    }
  };
  const open: number[] = [];
  for (const owed of of.state.owed) {
    const done = await Promise.all(owed.effects.map((effect) => isDone(effect, owed.seq)));
    if (done.includes(false)) open.push(owed.seq);
  }
  return open;
}

/** When an event was written, as far as the state still knows; keeps the look-up of issues small. */
function timeOf(state: ModelState, seq: number): string | undefined {
  return state.recent.find((entry) => entry.seq === seq)?.at;
}

/** A job that moves versions need not be allowed to read issues: what it cannot see is not done, and stops nothing. */
async function incidentExists(
  context: Context,
  of: { readonly marker: string; readonly since: string | undefined },
): Promise<boolean> {
  try {
    return await context.ports.issues.exists(of.marker, of.since);
  } catch (error) {
    if (error instanceof SlipwayError && error.refusal.code === 'token_forbidden') return false;
    throw error;
  }
}
