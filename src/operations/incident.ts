/** The incident that a rollback leaves: an issue of its own, or a comment on one that is there. */
import type { LedgerEvent, OwedEffect } from '../core/event.ts';
import type { EffectReport } from '../core/result.ts';
import { pinGuards } from '../core/rollout/plan.ts';
import { stageOf } from '../core/state.ts';
import type { IssueFacts } from '../ports.ts';
import { renderIncident, renderIncidentComment } from '../render/incident.ts';
import { unitsOf } from '../render/rollout/section.ts';
import { type Watched, watchedOf } from '../render/rollout/types.ts';
import type { Context } from './context.ts';
import type { Owing } from './effects.ts';
import { readStory } from './rollout-story.ts';

type IncidentEffect = Extract<OwedEffect, { effect: 'incident' }>;

export async function performIncident(
  context: Context,
  of: { readonly owing: Owing; readonly effect: IncidentEffect; readonly atWork: number },
): Promise<Pick<EffectReport, 'state' | 'url'>> {
  const done = await openIncident(context, of);
  return done === null ? { state: 'already_done' } : { state: 'done', url: done.url };
}

/** The issue of a rollback's incident, opened where it is not there yet; null for an event that has none. */
export async function openIncident(
  context: Context,
  of: { readonly owing: Owing; readonly effect: IncidentEffect; readonly atWork: number },
): Promise<IssueFacts | null> {
  const { owing, effect, atWork } = of;
  const { issues, links, clock } = context.ports;
  const { event, digest, state, staged } = owing;
  if (event.type !== 'rolled_back' || staged === null) return null;
  const watched = await watchedUntil(context, { owing, event });
  const facts = { event, digest, record: staged.record, state, links, marker: effect.marker, watched };
  if (effect.issue !== null) {
    const body = renderIncidentComment(facts);
    return issues.commentOnce({ issue: effect.issue, body, marker: effect.marker, since: event.at });
  }
  return issues.openOnce({
    ...renderIncident(facts),
    marker: effect.marker,
    since: event.at,
    // A process that was kept waiting may have been taken for dead, and its incident opened by another.
    ...(owing.mode === 'fresh' && clock.now() - Date.parse(event.at) < atWork ? { known: 'none' } : {}),
  });
}

/** What was watched until a look brought the version back; null where a person did. */
async function watchedUntil(
  context: Context,
  of: { readonly owing: Owing; readonly event: LedgerEvent<'rolled_back'> },
): Promise<Watched | null> {
  const { owing, event } = of;
  const { state, ledgerCommit: commit, policy } = owing;
  const { look, stage, failed } = event.payload;
  if (look === null) return null;
  const units = policy === undefined || policy === null ? {} : unitsOf(policy);
  const out = stageOf(state, stage).history.find((one) => one.ordinal === failed.ordinal && one.to === event.at);
  if (event.payload.target === 'baseline' && out !== undefined)
    return watchedOf(await readStory(context, { state, commit, units, stage, seq: out.seq }));
  const guards = policy === undefined || policy === null ? [] : pinGuards(policy);
  const startedAt = out?.from ?? look.at;
  return { guards, looks: [look], steps: [], plan: null, startedAt, units };
}
