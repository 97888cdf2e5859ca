/**
 * The fold: state plus one event makes the next state. It decides nothing; what may happen was decided when the
 * event was written. It is total over well-formed events, and bounded: no list in the state grows with history.
 */

import type { AliasMoves, EventBody, Hold, Payloads, Share, VersionPointer } from './event.ts';
import { entryOf } from './fold-entry.ts';
import { foldRequest } from './fold-request.ts';
import type { Digest, Sha256 } from './names.ts';
import { ownValue } from './own.ts';
import { beginRollout, callOff, endIncoming, foldRollout, followBaselines, withStage } from './rollout/fold.ts';
import type { Rollout } from './rollout/types.ts';
import type { ModelState, StageState, Tenure } from './state.ts';
import { KEPT_ENTRIES, KEPT_EVALUATED, KEPT_TENURES, stageOf, stateDigest } from './state.ts';

/** Drops everything of a pointer's carrier but the pointer. */
export function pointer(of: VersionPointer): VersionPointer {
  return { version: of.version, ordinal: of.ordinal, subject: of.subject };
}

/** State after `event`. `digest` is the event's own digest, which becomes the head of the chain. */
export function applyEvent(state: ModelState, event: EventBody, digest: Digest): ModelState {
  const next: ModelState = {
    ...state,
    seq: event.seq,
    head: digest,
    at: event.at,
    projected_through: Math.max(state.projected_through, event.projected_through),
    // A hold that has run out is dropped by the next event, so that a list of old holds never grows.
    holds: state.holds.filter((hold) => hold.until === null || hold.until > event.at),
    recent: [entryOf(event), ...state.recent].slice(0, KEPT_ENTRIES),
  };
  // Whoever is told of changes is told apart: it must never stand in the way of what comes next.
  const effects = event.owes.filter((one) => one.effect !== 'tell');
  const owed = [
    ...next.owed.filter((one) => one.seq > next.projected_through),
    ...(effects.length > 0 ? [{ seq: event.seq, effects }] : []),
  ];
  const untold = effects.length < event.owes.length ? { seq: event.seq, at: event.at } : next.untold;
  const tagged = event.owes.filter((one) => one.effect === 'tag').map((one) => one.at);
  const last = tagged[tagged.length - 1];
  const folded = applyPayload({ ...next, owed, untold, tagged_at: last ?? next.tagged_at }, event);
  return followBaselines(folded);
}

/** The body of the next event, with the digest of the state it leaves: the last thing that is put into one. */
export function sealEvent(before: ModelState, open: Omit<EventBody, 'state'>, sha256: Sha256): EventBody {
  const body = { ...open, state: 'sha256:' } as EventBody;
  return { ...body, state: stateDigest(applyEvent(before, body, 'sha256:'), sha256) };
}

function applyPayload(state: ModelState, event: EventBody): ModelState {
  switch (event.type) {
    case 'version_claimed':
      return {
        ...state,
        ordinal: Math.max(state.ordinal, event.payload.ordinal),
        tagged_at: event.payload.tagged_at,
        claims: [
          ...state.claims,
          { ...pointer(event.payload), content: event.payload.content, seq: event.seq, at: event.at },
        ],
      };
    case 'version_published': {
      const { payload } = event;
      const newest = state.latest === null || payload.ordinal > state.latest.ordinal;
      return {
        ...withoutClaim(state, payload),
        latest: newest ? { ...pointer(payload), anchor: payload.anchor } : state.latest,
        counts: { ...state.counts, published: state.counts.published + 1 },
      };
    }
    case 'version_abandoned':
      return withoutClaim(state, event.payload);
    case 'evaluated': {
      const { ordinal } = event.payload;
      const others = state.evaluated.filter((one) => one.ordinal !== ordinal);
      return { ...state, evaluated: [{ ordinal, seq: event.seq }, ...others].slice(0, KEPT_EVALUATED) };
    }
    case 'promoted':
      return applyPromoted(state, event.payload, event);
    case 'rolled_back':
      return applyRolledBack(state, event.payload, event);
    case 'requested':
    case 'request_closed':
    case 'signed':
    case 'restricted':
      return foldRequest(state, event);
    case 'advanced':
    case 'looked':
    case 'configured':
      return foldRollout(state, event);
    case 'alias_set':
      return {
        ...state,
        aliases: {
          ...state.aliases,
          [event.payload.alias]: { target: event.payload.target, follows: null, seq: event.seq, at: event.at },
        },
      };
    case 'held':
      return { ...state, holds: [...state.holds, event.payload.hold] };
    case 'resumed':
      return { ...state, holds: state.holds.filter((hold) => !event.payload.holds.includes(hold.id)) };
    case 'reconciled':
      return event.payload.completed.includes(`tell/${state.untold?.seq ?? 0}`) ? { ...state, untold: null } : state;
  }
}

function withoutClaim(state: ModelState, of: VersionPointer): ModelState {
  return { ...state, claims: state.claims.filter((claim) => claim.ordinal !== of.ordinal) };
}

interface Moment {
  readonly seq: number;
  readonly at: string;
}

function applyPromoted(state: ModelState, payload: Payloads['promoted'], moment: Moment): ModelState {
  const left = leaveStage(state, { stage: payload.from, version: payload, to: payload.stage, at: moment.at });
  return {
    ...moveAliases(entered(left, payload, moment), { moves: payload.aliases, stage: payload.stage, moment }),
    tag_counter: Math.max(state.tag_counter, payload.tag_counter),
    // What was asked for is done; a request of another version stays, and is of a live version that has moved.
    requests: left.requests.filter((one) => one.stage !== payload.stage || one.ordinal !== payload.ordinal),
    // What completes a rollout was counted when it began.
    counts: { ...state.counts, promotions: state.counts.promotions + (payload.completes === null ? 1 : 0) },
  };
}

function entered(state: ModelState, payload: Payloads['promoted'], moment: Moment): ModelState {
  const { stage, exposure, rollout: plan } = payload;
  const rollout = plan === null ? null : beginRollout({ plan, candidate: payload, ...moment });
  switch (payload.becomes) {
    case 'resting':
      return state;
    case 'incoming':
      return withStage(state, stage, {
        ...stageOf(state, stage),
        incoming: tenureOf(payload, moment, 'incoming'),
        rollout,
        exposure,
      });
    case 'live':
      return enterStage(state, {
        stage,
        tenure: tenureOf(payload, moment, 'live'),
        ended: 'displaced',
        wentTo: payload.displaced?.to ?? null,
        exposure,
        rollout,
      });
  }
}

function applyRolledBack(state: ModelState, payload: Payloads['rolled_back'], moment: Moment): ModelState {
  const entered = payload.target === 'baseline' ? callOff(state, payload, moment.at) : restore(state, payload, moment);
  return {
    ...moveAliases(entered, { moves: payload.aliases, stage: payload.stage, moment }),
    tag_counter: Math.max(state.tag_counter, payload.tag_counter),
    holds: [...heldUntil(entered, { stage: payload.stage, before: state }, payload.hold), payload.hold],
    counts: { ...state.counts, rollbacks: state.counts.rollbacks + 1 },
  };
}

/** An earlier version is live again; one that was coming in goes with the one that failed. */
function restore(state: ModelState, payload: Payloads['rolled_back'], moment: Moment): ModelState {
  const { stage, called_off: off } = payload;
  const left = leaveStage(state, { stage: payload.from, version: payload, to: stage, at: moment.at });
  const alone =
    off === null
      ? left
      : withStage(
          left,
          stage,
          endIncoming(stageOf(left, stage), { at: moment.at, ended: 'rolled_back', wentTo: off.to }),
        );
  return enterStage(alone, {
    stage,
    tenure: tenureOf(payload, moment, 'live'),
    ended: 'rolled_back',
    wentTo: payload.failed.to,
    exposure: payload.exposure,
    rollout: null,
  });
}

/**
 * The holds that stay beside a rollback's own. Where the version now taken out was itself brought back by a rollback,
 * that one's hold is replaced, unless it lasts longer: rolling back again and again leaves one hold, not many.
 */
function heldUntil(state: ModelState, of: { readonly stage: string; readonly before: ModelState }, hold: Hold): Hold[] {
  const replaced = `hold-${stageOf(of.before, of.stage).live?.seq ?? 0}`;
  const outlasts = (other: Hold): boolean => hold.until === null || (other.until !== null && other.until <= hold.until);
  return state.holds.filter((other) => other.id !== replaced || !outlasts(other));
}

/** A tenure that begins; its configuration is what the event's shares say. */
function tenureOf(
  of: VersionPointer & { readonly anchor: string; readonly exposure: readonly Share[] },
  moment: Moment,
  as: Tenure['as'],
): Tenure {
  const configuration = of.exposure.find((one) => one.subject === of.subject)?.configuration ?? null;
  const begun = { anchor: of.anchor, as, seq: moment.seq, from: moment.at };
  return { ...pointer(of), ...begun, to: null, ended: null, went_to: null, configuration };
}

/** A version is in one stage: when it moves on, the stage it leaves has nothing live. */
function leaveStage(
  state: ModelState,
  move: { readonly stage: string; readonly version: VersionPointer; readonly to: string; readonly at: string },
): ModelState {
  const stage = ownValue(state.stages, move.stage);
  if (stage === undefined || stage.live === null || stage.live.ordinal !== move.version.ordinal) return state;
  if (move.stage === move.to) return state;
  const ended: Tenure = { ...stage.live, to: move.at, ended: 'moved', went_to: move.to };
  return withStage(state, move.stage, {
    ...stage,
    live: null,
    rollout: null,
    look: null,
    history: [ended, ...stage.history].slice(0, KEPT_TENURES),
    exposure: [],
  });
}

function enterStage(
  state: ModelState,
  move: {
    readonly stage: string;
    readonly tenure: Tenure;
    readonly ended: 'displaced' | 'rolled_back';
    readonly wentTo: string | null;
    readonly exposure: StageState['exposure'];
    readonly rollout: Rollout | null;
  },
): ModelState {
  const before = stageOf(state, move.stage);
  const history =
    before.live === null
      ? before.history
      : [{ ...before.live, to: move.tenure.from, ended: move.ended, went_to: move.wentTo }, ...before.history];
  return withStage(state, move.stage, {
    live: move.tenure,
    incoming: null,
    rollout: move.rollout,
    look: null,
    history: history.slice(0, KEPT_TENURES),
    exposure: move.exposure,
  });
}

function moveAliases(
  state: ModelState,
  of: { readonly moves: AliasMoves; readonly stage: string; readonly moment: Moment },
): ModelState {
  const aliases = { ...state.aliases };
  for (const [name, target] of Object.entries(of.moves)) {
    const follows = target === null ? (ownValue(aliases, name)?.follows ?? null) : of.stage;
    aliases[name] = { target, follows, seq: of.moment.seq, at: of.moment.at };
  }
  return { ...state, aliases };
}
