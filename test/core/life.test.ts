import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAt, dayBefore, intervalsOf, pointerIn } from '../../src/core/as-of.ts';
import { digestOf } from '../../src/core/canonical.ts';
import type {
  AliasesDocument,
  DayChange,
  DayDocument,
  ExposureDocument,
  StageDocument,
  VersionEvaluations,
  VersionRestriction,
  VersionStatus,
} from '../../src/core/documents.ts';
import { KEPT_EVALUATIONS, KEPT_FALLBACKS } from '../../src/core/documents.ts';
import { decidedAgain } from '../../src/core/evaluation/derive.ts';
import type { LedgerEvent, OwedEffect } from '../../src/core/event.ts';
import { parseEvent, parseRecord, parseState } from '../../src/core/parse.ts';
import {
  aliasesPath,
  dayOf,
  dayPath,
  evaluationPath,
  evaluationsPath,
  exposurePath,
  restrictionPath,
  stagePath,
  statusPath,
  yearEndPath,
} from '../../src/core/paths.ts';
import { beginReplay, replayEvent } from '../../src/core/replay.ts';
import { lastGood } from '../../src/core/rollback.ts';
import { expose, takeAll } from '../../src/core/rollout/exposure.ts';
import { rolloutIn } from '../../src/core/rollout/fold.ts';
import {
  emptyState,
  KEPT_ENTRIES,
  KEPT_EVALUATED,
  KEPT_RESTRICTED,
  KEPT_SIGNS,
  KEPT_TENURES,
  OPEN_CLAIMS,
  OPEN_HOLDS,
  type StageState,
  stageOf,
} from '../../src/core/state.ts';
import { parseOwnTag } from '../../src/core/tags.ts';
import { commitOf } from './support/examples.ts';
import type { Life } from './support/life.ts';
import * as act from './support/life.ts';
import * as people from './support/life-requests.ts';
import * as rollouts from './support/life-rollouts.ts';
import { sha256 } from './support/model.ts';
import { LIFE_POLICIES, MODEL } from './support/policies.ts';
import { expectValid } from './support/schemas.ts';

interface Step {
  readonly what:
    | 'claim'
    | 'publish'
    | 'register'
    | 'abandon'
    | 'evaluate'
    | 'promote'
    | 'climb'
    | 'rollback'
    | 'named'
    | 'hold'
    | 'resume'
    | 'alias'
    | 'reconcile'
    | 'ask'
    | 'close'
    | 'sign'
    | 'restrict'
    | 'roll out'
    | 'advance'
    | 'look'
    | 'configure';
  readonly one: number;
  readonly two: number;
  /** Seconds that pass before the step. */
  readonly later: number;
  readonly owes: 'completed' | 'left';
}

const DAY = 86_400;
const step = fc.record<Step>({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('promote', 'climb', 'climb', 'advance') },
    { weight: 1, arbitrary: fc.constant('roll out') },
    { weight: 3, arbitrary: fc.constantFrom('register', 'rollback', 'named', 'evaluate', 'ask', 'sign') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'claim',
        'publish',
        'abandon',
        'hold',
        'resume',
        'resume',
        'resume',
        'alias',
        'reconcile',
        'close',
        'restrict',
        'look',
        'configure',
      ),
    },
  ) as fc.Arbitrary<Step['what']>,
  one: fc.nat(1000),
  two: fc.nat(1000),
  // Often within the second; sometimes days, sometimes more than a year.
  later: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(0, 1, 30, 3600) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 * DAY }) },
    { weight: 1, arbitrary: fc.constantFrom(200 * DAY, 400 * DAY) },
  ),
  owes: fc.constantFrom('completed', 'completed', 'left'),
});
const life = fc.record({
  // Those in which a version comes in by steps twice as often: most can happen there.
  policy: fc.constantFrom(...Object.keys(LIFE_POLICIES), 'rollouts', 'split'),
  steps: fc.array(step, { minLength: 20, maxLength: 90, size: 'max' }),
});

function begin(name: string): Life {
  const policy = LIFE_POLICIES[name];
  if (policy === undefined) throw new Error(name);
  return act.beginLife(policy);
}

/** Takes a step. One of several acts calls `between` after each of them. */
function take(of: Life, { what, one, two, later, owes }: Step, between: () => void = () => {}): void {
  of.now += later * 1000;
  of.owes = owes;
  const versions = [...of.published.values()];
  const version = versions[one % Math.max(1, versions.length)] ?? null;
  const stages = of.policy.lifecycle.order;
  const stage = stages[two % stages.length] ?? '';
  // Where something is live, and where something is rolled out, if anywhere.
  const among = (names: readonly string[]): string => names[two % Math.max(1, names.length)] ?? stage;
  const serving = among(stages.filter((name) => stageOf(of.state, name).live !== null));
  const rolled = among(stages.filter((name) => rolloutIn(of.state, name) !== null));
  switch (what) {
    case 'claim':
      return void act.claim(of);
    case 'publish':
      return void act.publish(of, one);
    case 'register':
      return void (act.claim(of) && act.publish(of, of.state.claims.length - 1));
    case 'abandon':
      return void act.abandon(of, one);
    case 'evaluate':
      return void (version !== null && act.evaluate(of, { version, how: two }));
    case 'promote':
      return void (version !== null && act.promote(of, { version, to: stage }));
    case 'climb': {
      // One of the stages that the version may enter from where it is, so that lives go somewhere.
      if (version === null) return;
      const from = act.statusOf(of, version.record.version).stage ?? of.policy.lifecycle.start;
      const ways = Object.values(of.policy.stages).filter((way) => way.from.includes(from));
      const way = ways[two % Math.max(1, ways.length)];
      return void (way !== undefined && act.promote(of, { version, to: way.name }));
    }
    case 'rollback':
      return void act.rollback(of, { stage, named: null });
    case 'named':
      return void (version !== null && act.rollback(of, { stage, named: version }));
    case 'hold':
      return void act.hold(of, { stages: one % 2 === 0 ? null : [stage], hours: two % 3 === 0 ? null : two % 50 });
    case 'resume':
      return void act.resume(of, one);
    case 'alias':
      return void act.setAlias(of, { alias: 'best', version: two % 4 === 0 ? null : version });
    case 'reconcile':
      return void act.reconcile(of);
    case 'ask':
      return void (version !== null && people.ask(of, { version, stage, how: one }));
    case 'close':
      return void people.closeRequest(of, one);
    case 'sign':
      return void people.sign(of, one);
    case 'restrict':
      return void (version !== null && people.restrict(of, { version, how: two }));
    case 'roll out':
      return void rollouts.tell(of, { one, two, after: between });
    case 'advance':
      return void rollouts.advance(of, { stage: rolled, by: one % 2 === 0 ? 'look' : 'person' });
    case 'look':
      return void rollouts.looked(of, { stage: two % 3 === 0 ? serving : rolled, requests: one });
    case 'configure':
      return void rollouts.configure(of, { stage: serving, how: one });
  }
}

const read = <T>(of: Life, path: string): T | null => {
  const text = of.files.get(path);
  return text === undefined ? null : (JSON.parse(text) as T);
};

function liveStages(of: Life): Map<string, number> {
  return new Map(
    Object.entries(of.state.stages).flatMap(([name, one]) =>
      one.live === null ? [] : [[name, one.live.ordinal] as const],
    ),
  );
}

function checkPlaces(of: Life): void {
  const live = liveStages(of);
  const ordinals = [...live.values()];
  expect(new Set(ordinals).size).toBe(ordinals.length);
  const diary = [...of.places].filter(([, place]) => place.live).map(([ordinal, place]) => [place.stage, ordinal]);
  expect(new Map(diary as [string, number][])).toEqual(live);
  for (const [ordinal, place] of of.places) {
    const version = of.published.get(ordinal)?.record.version ?? '';
    const status = read<VersionStatus>(of, statusPath({ model: MODEL, version }, sha256));
    expect(status).toMatchObject({ version, ordinal, status: 'published', stage: place.stage });
    expect(status?.failed?.stage ?? null).toBe(place.failed);
  }
}

/** Who gets what in a stage: all of it, in order, and by the plan where a version is being rolled out. */
function checkShares(of: Life, name: string, stage: StageState): void {
  const { live, incoming, rollout, exposure } = stage;
  const total = exposure.reduce((sum, { share }) => sum + share, 0);
  expect(total).toBe(live === null ? 0 : 10_000);
  if (live === null) expect(exposure).toEqual([]);
  expect(new Set(exposure.map(({ subject }) => subject)).size).toBe(exposure.length);
  for (const { share, shadow } of exposure) if (shadow) expect(share).toBe(0);
  // A candidate comes in over something, by a plan; nothing else has one but what lives on the traffic of another stage.
  if (incoming !== null) {
    expect(live).not.toBeNull();
    expect(rollout?.plan.baseline_stage).toBe(name);
    expect(act.statusOf(of, incoming.version).stage).toBe(name);
    for (const [other, one] of Object.entries(of.state.stages)) {
      expect(one.live?.ordinal).not.toBe(incoming.ordinal);
      if (other !== name) expect(one.incoming?.ordinal).not.toBe(incoming.ordinal);
    }
  }
  if (rollout === null) {
    expect(incoming).toBeNull();
    if (live !== null) expect(exposure.find(({ share }) => share === 10_000)?.subject).toBe(live.subject);
    return;
  }
  const candidate = incoming ?? live;
  if (candidate === null) throw new Error(`a rollout of nothing in ${name}`);
  expect(rollout.candidate.subject).toBe(candidate.subject);
  expect(rollout.begun).toHaveLength(rollout.step + 1);
  const step = rollout.plan.steps[rollout.step];
  const { plan } = rollout;
  const over = incoming === null ? stageOf(of.state, plan.baseline_stage).exposure : takeAll([], live ?? candidate);
  const wanted = expose({ over, candidate, share: step?.share ?? 0, shadow: step?.shadow ?? false });
  expect(exposure).toEqual(wanted);
}

function checkServing(of: Life): void {
  const { state } = of;
  for (const [name, one] of Object.entries(state.stages)) checkShares(of, name, one);
  for (const [name, alias] of Object.entries(state.aliases)) {
    const rule = of.policy.aliases[name];
    expect(alias.follows).toBe(rule?.follows ?? null);
    if (alias.follows === null) continue;
    const { live } = stageOf(state, alias.follows);
    expect(alias.target?.subject ?? null).toBe(live?.subject ?? null);
  }
  const aliases = read<AliasesDocument>(of, aliasesPath(MODEL));
  const exposure = read<ExposureDocument>(of, exposurePath(MODEL));
  if (aliases === null) {
    expect(Object.keys(state.stages)).toEqual([]);
    return;
  }
  for (const [name, alias] of Object.entries(state.aliases))
    expect(aliases.aliases[name]?.subject ?? null).toBe(alias.target?.subject ?? null);
  for (const [name, stage] of Object.entries(state.stages)) {
    const served = aliases.stages[name];
    expect(served?.subject ?? null).toBe(stage.live?.subject ?? null);
    expect(
      exposure?.stages[name]?.map(({ subject, share, shadow, configuration_digest: digest }) => ({
        subject,
        share,
        shadow,
        digest,
      })),
    ).toEqual(
      stage.exposure.map(({ subject, share, shadow, configuration }) => ({
        subject,
        share,
        shadow,
        digest: configuration?.digest ?? null,
      })),
    );
    const running = exposure?.rollouts[name];
    expect(running?.candidate ?? null).toBe(stage.rollout?.candidate.version ?? null);
    expect(running?.step ?? null).toBe(stage.rollout === null ? null : stage.rollout.step + 1);
    if (served === null || served === undefined || stage.live === null) continue;
    const record = of.records.get(stage.live.ordinal);
    expect(served.configuration).toEqual(stage.live.configuration?.values ?? record?.configuration);
    expect(served.artifacts.map((one) => one.uri)).toEqual([
      `https://github.test/${served.tag}/model.json`,
      's3://bucket/weights.bin',
    ]);
    const document = read<StageDocument>(of, stagePath(MODEL, name));
    expect(document?.live?.published).toEqual(of.published.get(stage.live.ordinal)?.published);
    expect(document?.incoming?.record.ordinal ?? null).toBe(stage.incoming?.ordinal ?? null);
    expect(document?.fallbacks.length).toBeLessThanOrEqual(KEPT_FALLBACKS);
  }
  expect(of.catalog?.models[MODEL]).toMatchObject({
    versions: of.published.size,
    seq: state.seq,
    head: state.head,
    stages: Object.fromEntries([...liveStages(of)].map(([name, ordinal]) => [name, of.records.get(ordinal)?.version])),
  });
}

/** Whether an event makes the version that it is of live in its stage. */
function wentLive(event: LedgerEvent): event is LedgerEvent<'promoted' | 'rolled_back'> {
  if (event.type === 'promoted') return event.payload.becomes === 'live';
  return event.type === 'rolled_back' && event.payload.target !== 'baseline';
}

function checkLastGood(of: Life): void {
  for (const name of Object.keys(of.state.stages)) {
    const good = lastGood(of.state, name);
    if (good === null) continue;
    expect([...liveStages(of).values()]).not.toContain(good.ordinal);
    // Since it was last rolled back out of this stage, if ever, it went live here again.
    const here = of.events.filter(
      (event) => (event.type === 'promoted' || event.type === 'rolled_back') && event.payload.stage === name,
    );
    const failed = here.findLastIndex(
      (event) =>
        event.type === 'rolled_back' &&
        [event.payload.failed.ordinal, event.payload.called_off?.ordinal].includes(good.ordinal),
    );
    const live = here.findLastIndex(
      (event) =>
        event.type !== 'resumed' &&
        'ordinal' in event.payload &&
        wentLive(event) &&
        event.payload.ordinal === good.ordinal,
    );
    expect(live).toBeGreaterThan(failed);
    // What a rollback restores is at hand, whole, unless more than a few versions lie between.
    const document = read<StageDocument>(of, stagePath(MODEL, name));
    const later = document?.fallbacks.find((one) => one.record.ordinal === good.ordinal);
    if (later !== undefined) expect(later.published.subject).toBe(good.subject);
  }
}

function checkTags(events: readonly LedgerEvent[]): void {
  let counter = 0;
  let time = '';
  for (const event of events) {
    if (event.type === 'version_claimed') {
      expect(event.payload.tagged_at > time).toBe(true);
      time = event.payload.tagged_at;
    }
    const tags = event.owes.filter((one): one is Extract<OwedEffect, { effect: 'tag' }> => one.effect === 'tag');
    for (const tag of tags) {
      const parsed = parseOwnTag(tag.name);
      expect(parsed).toMatchObject({ kind: 'stage', n: counter + 1 });
      counter += 1;
      expect(tag.at > time).toBe(true);
      time = tag.at;
    }
  }
}

/** What ended says when, how, and where the version went. */
function checkHistory(of: Life): void {
  for (const [name, stage] of Object.entries(of.state.stages)) {
    for (const tenure of stage.history) {
      expect(tenure).toMatchObject({ to: expect.any(String), went_to: expect.any(String), ended: expect.any(String) });
      expect((tenure.to ?? '') >= tenure.from).toBe(true);
      expect(of.policy.stages[tenure.went_to ?? '']).toBeDefined();
      expect(tenure.went_to).not.toBe(name);
    }
    expect(stage.live === null ? null : [stage.live.to, stage.live.ended, stage.live.went_to]).toEqual(
      stage.live === null ? null : [null, null, null],
    );
  }
}

/** The days hold a change for every event that moved something, and for no other. */
function checkDays(of: Life): void {
  const changes = [...of.files].flatMap(([path, text]) =>
    /days\/\d{4}\/\d{4}-/.test(path) ? (JSON.parse(text) as DayDocument).changes : [],
  );
  const moving = of.events.filter((event) => ['promoted', 'rolled_back', 'alias_set'].includes(event.type));
  expect(changes.map((one) => `${one.seq} ${one.type} ${one.at}`).sort()).toEqual(
    moving.map((one) => `${one.seq} ${one.type} ${one.at}`).sort(),
  );
}

/** Each version's list holds the newest evaluations it took part in, and among them its own newest, which the state knows. */
function checkEvaluations(of: Life): void {
  const newest: number[] = [];
  for (const { published } of of.published.values()) {
    const { version, ordinal } = published;
    const took = of.events
      .flatMap((event): { readonly seq: number; readonly role: 'candidate' | 'live' }[] => {
        if (event.type !== 'evaluated') return [];
        const { seq, payload } = event;
        if (payload.ordinal === ordinal) return [{ seq, role: 'candidate' }];
        const measured = payload.baseline?.ordinal === ordinal && payload.evidence.live !== null;
        return measured ? [{ seq, role: 'live' }] : [];
      })
      .reverse();
    const list = read<VersionEvaluations>(of, evaluationsPath({ model: MODEL, version }, sha256));
    const entries = list?.evaluations ?? [];
    expect(entries.length).toBe(Math.min(took.length, KEPT_EVALUATIONS));
    const own = took.find((one) => one.role === 'candidate')?.seq;
    const known = of.state.evaluated.find((one) => one.ordinal === ordinal)?.seq;
    expect(known).toBe(own);
    expect(entries.find((one) => one.role === 'candidate')?.seq).toBe(own);
    if (own !== undefined) newest.push(own);
    entries.forEach((entry, index) => {
      // The last place may be kept for the version's own newest.
      if (index < KEPT_EVALUATIONS - 1) expect(entry).toMatchObject(took[index] ?? {});
      const recorded = of.events[entry.seq - 1];
      if (recorded?.type !== 'evaluated') throw new Error(`event ${entry.seq} is no evaluation`);
      expect(entry.evidence).toBe(recorded.payload.evidence[entry.role]);
      expect(read(of, evaluationPath(MODEL, entry.evaluation))).toEqual(of.evaluations.get(entry.evaluation));
    });
  }
  expect(of.state.evaluated.map((one) => one.seq)).toEqual(newest.sort((a, b) => b - a));
}

/** The state has the requests that the diary has, with all that was said of each; a version's file has what was last said of it. */
function checkRequests(of: Life): void {
  const { requests, restricted } = of.state;
  expect(new Map(requests.map(({ stage, request, ordinal, seq }) => [stage, { request, ordinal, seq }]))).toEqual(
    new Map([...of.diary.requests].map(([stage, { request, ordinal, seq }]) => [stage, { request, ordinal, seq }])),
  );
  for (const one of requests) {
    const asked = of.events[one.seq - 1];
    if (asked?.type !== 'requested') throw new Error(`event ${one.seq} asks for nothing`);
    expect(one).toMatchObject({ digest: asked.payload.digest, basis: asked.payload.basis, at: asked.at });
    expect(digestOf(one.basis, sha256)).toBe(one.digest);
    const signs = of.diary.requests.get(one.stage)?.signs ?? [];
    if (signs.length <= KEPT_SIGNS) expect(one.signs.map((sign) => sign.seq)).toEqual(signs);
    expect(one.signs.every((sign) => signs.includes(sign.seq))).toBe(true);
  }
  const standing = [...of.diary.restrictions]
    .flatMap(([ordinal, { restriction, seq }]) => (restriction === 'none' ? [] : [{ ordinal, restriction, seq }]))
    .sort((a, b) => b.seq - a.seq);
  expect(restricted).toEqual(standing.slice(0, KEPT_RESTRICTED));
  for (const { published } of of.published.values()) {
    const file = read<VersionRestriction>(of, restrictionPath({ model: MODEL, version: published.version }, sha256));
    const said = of.diary.restrictions.get(published.ordinal);
    expect(file === null ? undefined : { restriction: file.restriction, seq: file.seq }).toEqual(said);
  }
}

function checkBounds(of: Life): void {
  const { state } = of;
  expect(state.requests.length).toBeLessThanOrEqual(of.policy.lifecycle.order.length);
  for (const request of state.requests) expect(request.signs.length).toBeLessThanOrEqual(KEPT_SIGNS);
  expect(state.restricted.length).toBeLessThanOrEqual(KEPT_RESTRICTED);
  expect(state.evaluated.length).toBeLessThanOrEqual(KEPT_EVALUATED);
  expect(state.recent.length).toBeLessThanOrEqual(KEPT_ENTRIES);
  expect(state.claims.length).toBeLessThanOrEqual(OPEN_CLAIMS);
  const heldByRollbacks = state.holds.filter((one) => one.reason.startsWith('after the rollback')).length;
  // A rollout called off, and what was live rolled back after it: two, and no third without a promotion in between.
  expect(heldByRollbacks).toBeLessThanOrEqual(2 * Object.keys(state.stages).length);
  expect(state.holds.length - heldByRollbacks).toBeLessThanOrEqual(OPEN_HOLDS);
  for (const stage of Object.values(state.stages)) expect(stage.history.length).toBeLessThanOrEqual(KEPT_TENURES);
  expect(Object.keys(state.stages).length).toBeLessThanOrEqual(of.policy.lifecycle.order.length);
  expect(Object.keys(state.aliases).length).toBeLessThanOrEqual(Object.keys(of.policy.aliases).length);
}

function checkReplay(of: Life): void {
  let replay = beginReplay(emptyState({ model: MODEL, genesis: commitOf('genesis') }));
  for (const event of of.events) {
    const record =
      event.type === 'version_claimed' || event.type === 'version_published'
        ? (of.records.get(event.payload.ordinal) ?? null)
        : null;
    const named = event.type === 'evaluated' ? event.payload.evaluation : decidedAgain(event);
    const evaluation = named === null ? null : (of.evaluations.get(named) ?? null);
    const again = replayEvent(replay, { event, record, evaluation, assetUri: act.assetUri }, sha256);
    expect(again.broken).toEqual([]);
    replay = again.replay;
  }
  expect(replay.state).toEqual(of.state);
  expect(Object.fromEntries(replay.files)).toEqual(Object.fromEntries(of.files));
}

/** Asks the day files as a look-up does: the day's own, else the last day before, else the end of an earlier year. */
function openingOf(of: Life, day: string): DayChange | null {
  const days = [...of.files.keys()].flatMap(
    (path) => /days\/(\d{4})\/(\d{4}-\d{2}-\d{2})\.json$/.exec(path)?.[2] ?? [],
  );
  const year = day.slice(0, 4);
  const before = dayBefore(
    days.filter((one) => one.startsWith(year)),
    day,
  );
  const earlier = dayBefore(new Set(days.map((one) => one.slice(0, 4))), year);
  const path = before !== null ? dayPath(MODEL, before) : earlier !== null ? yearEndPath(MODEL, earlier) : null;
  const document = path === null ? null : read<DayDocument>(of, path);
  return document?.changes.at(-1) ?? null;
}

/** What a name pointed at, by walking every event that has ever been. */
function scan(of: Life, name: string, at: number): number | null {
  const live = new Map<string, number | null>();
  for (const event of of.events) {
    if (Date.parse(event.at) > at) break;
    if (event.type === 'alias_set') live.set(event.payload.alias, event.payload.target?.ordinal ?? null);
    if (event.type !== 'promoted' && event.type !== 'rolled_back') continue;
    const { payload } = event;
    const off = event.type === 'rolled_back' && event.payload.target === 'baseline';
    const leaves = off ? event.payload.failed.ordinal : payload.ordinal;
    for (const [stage, ordinal] of live) if (stage !== 'best' && ordinal === leaves) live.set(stage, null);
    if (wentLive(event)) live.set(payload.stage, payload.ordinal);
    for (const rule of Object.values(of.policy.aliases)) {
      if (rule.follows !== null && live.has(rule.follows)) live.set(rule.name, live.get(rule.follows) ?? null);
    }
  }
  return live.get(name) ?? null;
}

function checkAsOf(of: Life, instants: readonly number[]): void {
  const first = Date.parse('2025-12-29T00:00:00Z');
  const length = of.now + 3 * DAY * 1000 - first;
  const times = of.events.flatMap((event) => [Date.parse(event.at), Date.parse(event.at) - 1000]);
  const boundaries = [
    Date.parse('2026-01-01T00:00:00Z'),
    Date.parse('2025-12-31T23:59:59Z'),
    Date.parse('2026-12-31T23:59:59.999Z'),
    Date.parse('2027-01-01T00:00:00Z'),
  ];
  const names = [...of.policy.lifecycle.order, ...Object.keys(of.policy.aliases)];
  for (const at of [
    ...instants.map((one) => first + Math.floor((one / 1_000_000) * length)),
    ...times,
    ...boundaries,
  ]) {
    const iso = new Date(at).toISOString();
    const day = dayOf(iso);
    const own = read<DayDocument>(of, dayPath(MODEL, day));
    const change = (own === null ? null : changeAt(own, iso)) ?? openingOf(of, day);
    for (const name of names) {
      const found = pointerIn(change, name) ?? null;
      expect(found?.ordinal ?? null).toBe(scan(of, name, at));
      if (found === null) continue;
      // The change says which event made it so.
      const event = of.events[found.seq - 1];
      const subject =
        event?.type === 'alias_set'
          ? event.payload.target?.subject
          : event?.type === 'promoted' || event?.type === 'rolled_back'
            ? event.payload.subject
            : null;
      expect(subject).toBe(found.subject);
    }
  }
}

function checkIntervals(of: Life): void {
  const days = new Set(of.events.map((event) => dayOf(event.at)));
  for (const day of days) {
    const opening = openingOf(of, day);
    const changes = read<DayDocument>(of, dayPath(MODEL, day))?.changes ?? [];
    for (const name of [...of.policy.lifecycle.order, ...Object.keys(of.policy.aliases)]) {
      const intervals = intervalsOf({ name, day, opening, changes });
      expect(Date.parse(intervals[0]?.from ?? '')).toBe(Date.parse(`${day}T00:00:00Z`));
      expect(Date.parse(intervals.at(-1)?.to ?? '')).toBe(Date.parse(`${day}T00:00:00Z`) + DAY * 1000);
      intervals.forEach((one, index) => {
        expect(Date.parse(one.to)).toBeGreaterThan(Date.parse(one.from));
        if (index > 0) expect(one.from).toBe(intervals[index - 1]?.to);
        if (index > 0) expect(one.version?.ordinal).not.toBe(intervals[index - 1]?.version?.ordinal);
        expect(one.version?.ordinal ?? null).toBe(scan(of, name, Date.parse(one.to) - 1));
      });
    }
  }
}

function checkFormats(of: Life): void {
  for (const event of of.events) {
    const value: unknown = JSON.parse(JSON.stringify(event));
    expect(parseEvent(value)).toEqual({ kind: 'ok', value: event });
    expectValid('event', value);
  }
  expect(parseState(JSON.parse(JSON.stringify(of.state)))).toEqual({ kind: 'ok', value: of.state });
  expectValid('state', of.state);
  for (const record of of.records.values()) {
    expect(parseRecord(record).kind).toBe('ok');
    expectValid('version-record', record);
  }
  for (const [path, text] of of.files) expectValid(schemaOf(path), JSON.parse(text));
  if (of.catalog !== null) expectValid('catalog', of.catalog);
}

function schemaOf(path: string): string {
  const rest = path.slice(`models/${MODEL}/`.length);
  if (rest.startsWith('index/operations/')) return 'operation-index';
  if (rest.startsWith('index/')) return 'version-index';
  if (rest.startsWith('events/')) return 'event';
  if (rest.startsWith('evaluations/')) return 'evaluation';
  if (rest.startsWith('stages/')) return 'stage';
  if (rest.startsWith('days/')) return 'day';
  const last = rest.split('/').at(-1);
  const named: Readonly<Record<string, string>> = {
    'aliases.json': 'aliases',
    'exposure.json': 'exposure',
    'state.json': 'state',
    'head.json': 'event',
    'record.json': 'version-record',
    'status.json': 'version-status',
    'publication.json': 'publication',
    'evaluations.json': 'version-evaluations',
    'restriction.json': 'version-restriction',
  };
  return named[last ?? ''] ?? path;
}

const HAPPENS_EVERYWHERE = [
  'alias_set',
  'configured',
  'evaluated',
  'held',
  'looked',
  'promoted',
  'reconciled',
  'request_closed',
  'requested',
  'restricted',
  'resumed',
  'rolled_back',
  'signed',
  'version_abandoned',
  'version_claimed',
  'version_published',
];

/** How rollouts end where there are some, by policy. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  rollouts: [
    'called off in canary',
    'called off in production',
    'completed in production',
    'gone with what was live in production',
  ],
  split: [
    'called off in production',
    'called off in staging',
    'completed in production',
    'gone with what was live in production',
  ],
  tenants: ['called off in validation'],
};

function endOf(event: LedgerEvent): string[] {
  if (event.type === 'promoted' && event.payload.completes !== null) return [`completed in ${event.payload.stage}`];
  if (event.type !== 'rolled_back') return [];
  const { target, called_off: off, stage } = event.payload;
  if (target === 'baseline') return [`called off in ${stage}`];
  return off === null ? [] : [`gone with what was live in ${stage}`];
}

describe('the life of a model, whatever happens in it', () => {
  it('keeps every version in one stage, serving with the state, tags rising, lists bounded', () => {
    fc.assert(
      fc.property(life, ({ policy, steps }) => {
        const of = begin(policy);
        const check = (): void => {
          checkPlaces(of);
          checkServing(of);
          checkLastGood(of);
          checkBounds(of);
          checkRequests(of);
        };
        for (const one of steps) {
          take(of, one, check);
          check();
        }
        checkTags(of.events);
        checkHistory(of);
        checkDays(of);
        checkEvaluations(of);
      }),
      { numRuns: 90 },
    );
  });

  it('is made again, byte for byte, by its events', () => {
    fc.assert(
      fc.property(life, ({ policy, steps }) => {
        const of = begin(policy);
        for (const one of steps) take(of, one);
        checkReplay(of);
      }),
      { numRuns: 45 },
    );
  });

  it('answers what pointed where at any time as a walk over all events does', () => {
    fc.assert(
      fc.property(life, fc.array(fc.nat(1_000_000), { maxLength: 10 }), ({ policy, steps }, instants) => {
        const of = begin(policy);
        for (const one of steps) take(of, one);
        checkAsOf(of, instants);
        checkIntervals(of);
      }),
      { numRuns: 45 },
    );
  });

  it('is written in the published formats', () => {
    fc.assert(
      fc.property(life, ({ policy, steps }) => {
        const of = begin(policy);
        for (const one of steps) take(of, one);
        checkFormats(of);
      }),
      { numRuns: 25 },
    );
  });

  it('has a state of bounded size, however many events there were', () => {
    // The most stages, rollouts of every kind, and a graph of one's own: the others have less of the same.
    for (const name of ['modelops', 'rollouts', 'split', 'own']) {
      const of = begin(name);
      const sizes: number[] = [];
      for (let turn = 0; of.events.length < 700 && turn < 4000; turn += 1) {
        const what =
          (
            [
              'register',
              'evaluate',
              'climb',
              'climb',
              'climb',
              'rollback',
              'hold',
              'claim',
              'alias',
              'named',
              'resume',
              'climb',
              'ask',
              'sign',
              'sign',
              'sign',
              'restrict',
              'roll out',
              'look',
            ] as const
          )[turn % 19] ?? 'climb';
        take(of, { what, one: (turn * 7919) % 997, two: (turn * 104_729) % 991, later: 600, owes: 'completed' });
        checkBounds(of);
        sizes.push(Buffer.byteLength(JSON.stringify(of.state)));
      }
      expect(of.events.length).toBeGreaterThanOrEqual(500);
      expect(Math.max(...sizes)).toBeLessThan(256 * 1024);
    }
  });

  it('knows the newest evaluations only: of a hundred versions, and twenty of each', () => {
    const of = begin('basic');
    for (let one = 0; one < KEPT_EVALUATED + 5; one += 1) {
      act.claim(of);
      act.publish(of, 0);
    }
    const versions = [...of.published.values()];
    for (const version of versions) act.evaluate(of, { version, how: 1 });
    expect(of.state.evaluated.map((one) => one.ordinal)).toEqual(
      Array.from({ length: KEPT_EVALUATED }, (_one, index) => versions.length - index),
    );
    const [first] = versions;
    if (first === undefined) throw new Error('no versions');
    // Evaluated again, it comes to the front; nothing else is pushed out but the last.
    for (let again = 0; again < 25; again += 1) {
      of.now += 1000;
      act.evaluate(of, { version: first, how: 1 });
    }
    expect(of.state.evaluated[0]).toEqual({ ordinal: 1, seq: of.state.seq });
    expect(of.state.evaluated).toHaveLength(KEPT_EVALUATED);
    const path = evaluationsPath({ model: MODEL, version: first.record.version }, sha256);
    expect(read<VersionEvaluations>(of, path)?.evaluations).toHaveLength(KEPT_EVALUATIONS);
    // Every record stays, whatever the lists hold.
    expect([...of.files.keys()].filter((file) => file.startsWith(`models/${MODEL}/evaluations/`))).toHaveLength(
      versions.length + 25,
    );
  });

  it("keeps a live version's own newest evaluation in its list, however often others are measured beside it", () => {
    const of = begin('basic');
    for (let one = 0; one < 2; one += 1) {
      act.claim(of);
      act.publish(of, 0);
    }
    const [live, candidate] = [...of.published.values()];
    if (live === undefined || candidate === undefined) throw new Error('no versions');
    act.evaluate(of, { version: live, how: 1 });
    const own = of.state.seq;
    for (const to of ['staging', 'production']) act.promote(of, { version: live, to });
    for (let again = 0; again < 30; again += 1) {
      of.now += 1000;
      act.evaluate(of, { version: candidate, how: 2 });
    }
    const path = evaluationsPath({ model: MODEL, version: live.record.version }, sha256);
    const entries = read<VersionEvaluations>(of, path)?.evaluations ?? [];
    expect(entries.map((one) => one.role)).toEqual([...Array<string>(KEPT_EVALUATIONS - 1).fill('live'), 'candidate']);
    expect(entries.at(-1)?.seq).toBe(own);
    checkEvaluations(of);
    checkReplay(of);
  });

  it('drops, where more is said of a request than the state keeps, what cannot count any more before what can', () => {
    const of = begin('basic');
    act.claim(of);
    act.publish(of, 0);
    const [version] = [...of.published.values()];
    if (version === undefined) throw new Error('no version');
    people.ask(of, { version, stage: 'staging', how: 1 });
    // 2 is bo's rejection; 4 approves an earlier form; then chen and dara go on and on.
    const rejection = 5 * 3 * 4 + 10;
    people.sign(of, rejection);
    const rejected = of.state.seq;
    for (let again = 0; again < KEPT_SIGNS + 20; again += 1) people.sign(of, again % 2 === 0 ? 1 : 32);
    const signs = of.state.requests[0]?.signs ?? [];
    expect(signs).toHaveLength(KEPT_SIGNS);
    expect(signs.map((one) => one.seq)).toContain(rejected);
    expect(signs.map((one) => one.seq)).toEqual([...signs.map((one) => one.seq)].sort((a, b) => a - b));
    expect(signs.at(-1)?.seq).toBe(of.state.seq);
  });

  it('knows the two hundred versions restricted last, and of every one its file', () => {
    const of = begin('basic');
    for (let one = 0; one < KEPT_RESTRICTED + 5; one += 1) {
      act.claim(of);
      act.publish(of, 0);
    }
    for (const version of of.published.values()) people.restrict(of, { version, how: 1 });
    expect(of.state.restricted.map((one) => one.ordinal)).toEqual(
      Array.from({ length: KEPT_RESTRICTED }, (_one, index) => of.published.size - index),
    );
    checkRequests(of);
    const last = of.published.get(of.published.size);
    if (last === undefined) throw new Error('no version');
    people.restrict(of, { version: last, how: 2 });
    expect(of.state.restricted.map((one) => one.ordinal)).not.toContain(of.published.size);
    checkReplay(of);
  });

  it('is held once, however often it is rolled back in a row', () => {
    const of = begin('basic');
    for (let one = 0; one < 8; one += 1) {
      act.claim(of);
      act.publish(of, 0);
    }
    for (const version of of.published.values())
      for (const to of ['staging', 'production']) act.promote(of, { version, to });
    act.hold(of, { stages: ['production'], hours: null });
    for (let again = 1; again < 8; again += 1) {
      of.now += 60_000;
      expect(act.rollback(of, { stage: 'production', named: null })?.kind).toBe('apply');
      const [person, rollback, ...more] = of.state.holds;
      expect(person?.until).toBeNull();
      expect(rollback).toMatchObject({ id: `hold-${of.state.seq}`, at: of.state.at });
      expect(more).toEqual([]);
    }
    expect(act.rollback(of, { stage: 'production', named: null })).toBeNull();
    expect(of.state.stages['production']?.live?.ordinal).toBe(1);
  });

  it('meets every kind of event, moves between all of its stages, and sees rollouts through to every end', () => {
    // Guards the properties above: a walk that went nowhere would prove nothing.
    const lives = fc.sample(life, { numRuns: 80, seed: 7 });
    for (const [name, policy] of Object.entries(LIFE_POLICIES)) {
      const wanted = {
        events: [
          ...(Object.values(policy.stages).some((one) => one.exposure.strategy === 'canary') ? ['advanced'] : []),
          ...HAPPENS_EVERYWHERE,
        ].sort(),
        entered: Object.values(policy.stages)
          .filter((one) => one.from.length > 0)
          .map((one) => one.name)
          .sort(),
        ends: [...(ENDS[name] ?? [])].sort(),
      };
      const events = new Set<string>();
      const entered = new Set<string>();
      const ends: string[] = [];
      const met = (): typeof wanted => ({
        events: [...events].sort(),
        entered: [...entered].sort(),
        // Often, so that shorter runs of the properties meet them too.
        ends: [...new Set(ends)].filter((end) => ends.filter((one) => one === end).length >= 5).sort(),
      });
      for (const { steps } of lives) {
        if (isDeepStrictEqual(met(), wanted)) break;
        const of = begin(name);
        for (const one of steps) take(of, one);
        for (const event of of.events) {
          events.add(event.type);
          if (event.type === 'promoted' || event.type === 'rolled_back') entered.add(event.payload.stage);
          ends.push(...endOf(event));
        }
      }
      expect(met()).toEqual(wanted);
    }
  });
});
