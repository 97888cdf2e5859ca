import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationDigest } from '../../src/core/evaluation/digest.ts';
import type { EvaluationRecord } from '../../src/core/evaluation/types.ts';
import type { Digest } from '../../src/core/names.ts';
import { evaluationPath, evaluationsPath } from '../../src/core/paths.ts';
import type { ReleaseRecord } from '../../src/core/release-record.ts';
import type { Result } from '../../src/core/result.ts';
import { newestEvaluation } from '../../src/operations/evaluation-record.ts';
import { gatherModel } from '../../src/operations/gather.ts';
import { reconcile } from '../../src/operations/reconcile.ts';
import { type Arena, createArena, findingsOf, mustBeDone, packArena, WORKFLOW } from '../support/arena.ts';
import {
  type Answers,
  api,
  BAD,
  BETTER,
  CLOSE,
  evaluated,
  evaluationsOf,
  eventOf,
  GATES,
  GOOD,
  ledgerJson,
  outsideOf,
  type PolicyParts,
  policyWith,
  promotion,
  recordOf,
  resultsFile,
  setPolicy,
  stateOf,
  UNSURE,
} from '../support/evaluated.ts';
import { sha256 } from '../support/evaluation-records.ts';
import { MODEL, registered, withCopy } from '../support/stories.ts';
import { pushToLedger } from '../support/tamper.ts';

const HOUR = 3_600_000;
const version = (number: string): { subject: string } => ({ subject: `${MODEL}@${number}` });
const [ONE, TWO, THREE] = ['1.0.0', '1.0.1', '1.0.2'].map(version) as [
  { subject: string },
  { subject: string },
  { subject: string },
];
const FREE = '  production: { from: [none, staging, archived] }';
const ASKS = '  production: { from: [none, staging, archived], requires: { evaluation: pass } }';
/** Right nine times of ten: 0.9. */
const BEST: Answers = { wrong: (question) => question % 10 === 0 };

/** Three versions, none of them evaluated or anywhere. */
let base: Arena;
/** The same with the first in production on good answers, and the second evaluated with good ones too. */
const lives: Partial<Record<'redacted' | 'statistics' | 'none', Arena>> = {};

async function withFirstLive(publish: string): Promise<Arena> {
  const arena = await createArena({ policy: policyWith({ rules: `  publish: ${publish}`, stages: ASKS }) });
  for (const [index, text] of ['one', 'two', 'three'].entries()) await registered(arena, 10 + index, text);
  mustBeDone(await evaluated(arena, 20, { ...ONE, candidate: GOOD }));
  mustBeDone(await promotion(arena, 21, { version: '1.0.0' }));
  // Without numbers of the first there is nothing that the second could be compared with by itself.
  mustBeDone(
    await evaluated(arena, 22, { ...TWO, candidate: GOOD, ...(publish === 'none' ? { baseline: GOOD } : {}) }),
  );
  await arena.close();
  packArena(arena);
  return arena;
}

beforeAll(async () => {
  base = await createArena({ policy: policyWith() });
  for (const [index, text] of ['one', 'two', 'three'].entries()) await registered(base, 10 + index, text);
  await base.close();
  packArena(base);
  for (const publish of ['redacted', 'statistics', 'none'] as const) lives[publish] = await withFirstLive(publish);
});
afterAll(async () => {
  for (const arena of [base, ...Object.values(lives)]) await arena.dispose();
});

function withLive<T>(publish: keyof typeof lives, act: (arena: Arena) => Promise<T>): Promise<T> {
  const arena = lives[publish];
  if (arena === undefined) throw new Error(`no registry that publishes ${publish}`);
  return withCopy(arena, act);
}

/** What the promotion's event says of the evaluation that let the version in. */
async function basisOf(arena: Arena) {
  return (await eventOf(arena, (await stateOf(arena)).seq, 'promoted')).payload.evaluation;
}

async function expectRefused(
  arena: Arena,
  result: Result,
  of: { readonly code: string; readonly found: RegExp; readonly next: RegExp },
): Promise<void> {
  expect(result).toMatchObject({ decision: 'refused', reason_code: of.code });
  expect(result.refusal?.required.trim()).toBeTruthy();
  expect(result.refusal?.found).toMatch(of.found);
  expect(result.refusal?.next).toMatch(of.next);
  const check = result.checks.children?.find((one) => one.name === 'evaluation');
  expect(['fail', 'inconclusive', 'error']).toContain(check?.status);
  // Nothing moved.
  expect((await stateOf(arena)).stages['production']?.live?.version).not.toBe('1.0.1');
}

/** Runs something and tells what was asked of the platform for it. */
async function counting<T>(
  arena: Arena,
  act: () => Promise<T>,
): Promise<{ readonly result: T; readonly ledger: number; readonly samples: number; readonly all: number }> {
  const releases = await api<{ assets: { id: number; name: string }[] }[]>(arena, '/releases?per_page=100');
  const kept = releases.flatMap((one) => one.assets).filter((one) => one.name.startsWith('samples-'));
  const asked: string[] = [];
  const remove = arena.github.onRequest(({ method, url }) => void asked.push(`${method} ${url}`));
  const result = await act();
  remove();
  const count = (pattern: RegExp): number => asked.filter((one) => pattern.test(one)).length;
  return {
    result,
    ledger: count(/graphql/),
    samples: count(new RegExp(`/releases/assets/(?:${kept.map((one) => one.id).join('|') || 'none'})$`)),
    all: asked.length,
  };
}

describe('a stage that asks for an evaluation refuses', () => {
  it('a version that has none: evaluation_missing', () =>
    withCopy(base, async (arena) => {
      const result = await promotion(arena, 30, { version: '1.0.1' });
      await expectRefused(arena, result, {
        code: 'evaluation_missing',
        found: /1\.0\.1 has none on record/,
        next: /eval-gate.*flight-delay@1\.0\.1/,
      });
    }));

  it.each<[string, Answers, string, RegExp, RegExp]>([
    [
      'whose gates are broken',
      BAD,
      'evaluation_failed',
      /accuracy must be at least 0\.7.*it is 0\.5/,
      /Mend the version/,
    ],
    ['that is not settled', UNSURE, 'evaluation_inconclusive', /0\.05/, /About 2,375 pairs would decide it/],
  ])('one %s', (_name, candidate, code, found, next) =>
    withLive('redacted', async (arena) => {
      await evaluated(arena, 30, { ...TWO, candidate });
      await expectRefused(arena, await promotion(arena, 31, { version: '1.0.1' }), { code, found, next });
    }),
  );

  it('one that lacks what the gates ask for: evaluation_error', () =>
    withCopy(base, async (arena) => {
      await evaluated(arena, 30, { ...TWO, candidate: resultsFile(arena, 'x.csv', 'id,precision\na,1\nb,0\n') });
      await expectRefused(arena, await promotion(arena, 31, { version: '1.0.1' }), {
        code: 'evaluation_error',
        found: /accuracy/,
        next: /metrics/,
      });
    }));

  it('one that is too old: evaluation_stale, and one that is not counts', () =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, { rules: '  max-age: 2h' });
      mustBeDone(await evaluated(arena, 30, { ...TWO, candidate: GOOD, measuredAt: 'now' }));
      arena.clock.now = new Date(arena.clock.now.getTime() + 3 * HOUR);
      await expectRefused(arena, await promotion(arena, 31, { version: '1.0.1' }), {
        code: 'evaluation_stale',
        found: /at most 2h old.*measured 2026-03-02T09:00:00Z/,
        next: /eval-gate.*again with new results/,
      });
      mustBeDone(await evaluated(arena, 32, { ...TWO, candidate: GOOD, measuredAt: 'now' }));
      arena.clock.now = new Date(arena.clock.now.getTime() + HOUR);
      expect(mustBeDone(await promotion(arena, 33, { version: '1.0.1' })).version).toBe('1.0.1');
    }));

  it('one of which nobody says when it was measured, where that matters', () =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, { rules: '  max-age: 2h' });
      const result = await evaluated(arena, 30, { ...TWO, candidate: GOOD });
      expect(result).toMatchObject({ decision: 'error', reason_code: 'evaluation_error' });
      expect(result.record?.evaluation.gates.map((gate) => gate.reason)).toEqual(['stale', 'stale']);
      await expectRefused(arena, await promotion(arena, 31, { version: '1.0.1' }), {
        code: 'evaluation_error',
        found: /at most 2h old; the files do not say when/,
        next: /\S/,
      });
      const said = await evaluated(arena, 32, { ...TWO, candidate: GOOD, measuredAt: '2026-03-02T08:00:00Z' });
      expect(mustBeDone(said).evaluation.measured_at).toBe('2026-03-02T08:00:00Z');
      mustBeDone(await promotion(arena, 33, { version: '1.0.1' }));
    }));

  it('one whose results are old, however lately they were handed in', () =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, { rules: '  max-age: 2h' });
      const samples = Array.from({ length: 300 }, (_one, index) => ({ key: `q${index}`, values: { accuracy: 1 } }));
      const runs = [{ status: 'complete', started_at: '2026-03-02T01:00:00Z' }];
      const text = JSON.stringify({ schema: 'slipway.evidence/1', runs, samples });
      await evaluated(arena, 30, { ...TWO, candidate: resultsFile(arena, 'old.json', text) });
      await expectRefused(arena, await promotion(arena, 31, { version: '1.0.1' }), {
        code: 'evaluation_stale',
        found: /2026-03-02T01:00:00Z/,
        next: /new results/,
      });
    }));

  it("one of another version, pushed into this one's list: evaluation_other_subject", () =>
    withCopy(base, async (arena) => {
      await evaluated(arena, 30, { ...ONE, candidate: GOOD });
      const path = (of: string): string => evaluationsPath({ model: MODEL, version: of }, sha256);
      const { subject } = (await stateOf(arena)).latest ?? {};
      expect(subject).toBeDefined();
      await pushToLedger({ github: arena.github }, 'amara', (clone) => {
        const list = clone.json(path('1.0.0'));
        clone.write(path('1.0.1'), JSON.stringify({ ...list, version: '1.0.1', ordinal: 2 }));
      });
      await expectRefused(arena, await promotion(arena, 31, { version: '1.0.1' }), {
        code: 'evaluation_other_subject',
        found: /is of the subject sha256:/,
        next: /slipway verify/,
      });
      expect((await findingsOf(arena)).map((one) => `${one.kind} ${one.where}`)).toEqual([`foreign ${path('1.0.1')}`]);
    }));

  it('one measured on another set than the policy pins: evaluation_set_changed', () =>
    withCopy(base, async (arena) => {
      const digest = `sha256:${sha256('golden')}` as const;
      await setPolicy(arena, { rules: `  set: { name: golden, digest: '${digest}' }` });
      await evaluated(arena, 30, { ...TWO, candidate: GOOD });
      await expectRefused(arena, await promotion(arena, 31, { version: '1.0.1' }), {
        code: 'evaluation_set_changed',
        found: /pins the evaluation set sha256:.*unknown/,
        next: /on that set/,
      });
      const set = { name: null, digest };
      mustBeDone(await evaluated(arena, 32, { ...TWO, candidate: GOOD, set }));
      mustBeDone(await promotion(arena, 33, { version: '1.0.1' }));
    }));

  it('one against a version that went live since and was measured on another set: evaluation_set_changed', () =>
    withLive('redacted', async (arena) => {
      const refreshed: Answers = { ...BETTER, set: 'new' };
      mustBeDone(await evaluated(arena, 30, { ...THREE, candidate: refreshed, baseline: { ...GOOD, set: 'new' } }));
      mustBeDone(await promotion(arena, 31, { version: '1.0.2' }));
      await expectRefused(arena, await promotion(arena, 32, { version: '1.0.1' }), {
        code: 'evaluation_set_changed',
        found: /live now was measured on another evaluation set/,
        next: /baseline/,
      });
    }));

  it('one that a workflow wrote which the policy no longer lists: evaluation_unproven', () =>
    withCopy(base, async (arena) => {
      const other = '.github/workflows/evaluate.yml';
      await setPolicy(arena, { ledger: `  produced-by: [${WORKFLOW}, ${other}]` });
      mustBeDone(await evaluated(arena, 30, { ...TWO, candidate: GOOD, job: { workflow: other } }));
      mustBeDone(await evaluated(arena, 31, { ...THREE, candidate: GOOD }));
      await setPolicy(arena);
      await expectRefused(arena, await promotion(arena, 32, { version: '1.0.1' }), {
        code: 'evaluation_unproven',
        found: /is not proven.*evaluate\.yml/,
        next: /ledger\.produced-by/,
      });
      // Where the policy takes what is not proven, it counts.
      await setPolicy(arena, { ledger: `  produced-by: [${WORKFLOW}]\n  unproven-origin: warn` });
      mustBeDone(await promotion(arena, 33, { version: '1.0.1' }));
    }));

  it('one of which the state knows nothing: nobody could tell that it is the newest', () =>
    withCopy(base, async (arena) => {
      mustBeDone(await evaluated(arena, 30, { ...TWO, candidate: GOOD }));
      const context = { ports: await arena.ports({ run: 31 }) };
      const gathered = await gatherModel(context.ports, { model: MODEL });
      const [{ other: _other, ...entry } = { other: null }] = await evaluationsOf(arena, '1.0.1');
      const event = await eventOf(arena, 7, 'evaluated');
      const of = { version: event.payload, role: 'candidate' as const };
      expect(await newestEvaluation(context, { gathered, ...of })).toMatchObject({ kind: 'found', entry });
      const forgotten = { ...gathered, state: { ...gathered.state, evaluated: [] } };
      const unknown = await newestEvaluation(context, { gathered: forgotten, ...of });
      expect(unknown).toMatchObject({ kind: 'unproven', reason: expect.stringContaining('the 100 versions') });
      // As the live version of a comparison it serves all the same.
      expect(await newestEvaluation(context, { ...of, gathered: forgotten, role: 'any' })).toMatchObject({
        kind: 'found',
      });
    }));

  it('the newest that is not good enough, whatever was before, and takes the newest that is', () =>
    withCopy(base, async (arena) => {
      await evaluated(arena, 30, { ...TWO, candidate: GOOD });
      await evaluated(arena, 31, { ...TWO, candidate: BAD });
      expect(await promotion(arena, 32, { version: '1.0.1' })).toMatchObject({ reason_code: 'evaluation_failed' });
      await evaluated(arena, 33, { ...TWO, candidate: BETTER });
      mustBeDone(await promotion(arena, 34, { version: '1.0.1' }));
      expect((await basisOf(arena))?.seq).toBe(9);
    }));
});

describe('an evaluation that passed', () => {
  it('stands as it was recorded while policy and live version are the same, and costs one look', async () => {
    const free = await withLive('redacted', async (arena) => {
      await setPolicy(arena, { rules: '  publish: redacted', stages: FREE });
      const asked = await counting(arena, () => promotion(arena, 30, { version: '1.0.1' }));
      mustBeDone(asked.result);
      expect(await basisOf(arena)).toBeNull();
      return asked;
    });
    await withLive('redacted', async (arena) => {
      const event = await eventOf(arena, (await stateOf(arena)).seq, 'evaluated');
      const asked = await counting(arena, () => promotion(arena, 30, { version: '1.0.1' }));
      mustBeDone(asked.result);
      expect(await basisOf(arena)).toEqual({
        evaluation: event.payload.evaluation,
        measured: event.payload.evaluation,
        seq: event.seq,
        verdict: 'pass',
        decided: 'as_recorded',
        slice: event.payload.slice,
        baseline: event.payload.baseline?.subject,
      });
      expect(asked.samples).toBe(0);
      // The event with its record travels with the event of the publication; the record once more is for the release, which
      // has two files more.
      expect(asked.ledger - free.ledger).toBe(1);
      expect(asked.all - free.all).toBe(3);
      arena.validator.expectNoViolations();
    });
  });

  it('lets nothing in where the stage asks for none, and is not looked for', () =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, { stages: FREE });
      mustBeDone(await promotion(arena, 30, { version: '1.0.1' }));
      expect(await basisOf(arena)).toBeNull();
    }));

  it('is kept with the release of the promotion, as the ledger has it and as a page', () =>
    withLive('redacted', async (arena) => {
      const { tag } = mustBeDone(await promotion(arena, 30, { version: '1.0.1' }));
      const basis = await basisOf(arena);
      const text = await assetsIn(arena, tag ?? '');
      const record = JSON.parse(text['evaluation.json'] ?? '') as EvaluationRecord;
      expect(evaluationDigest(record, sha256)).toBe(basis?.evaluation);
      expect(record).toEqual(await recordOf(arena, await eventOf(arena, basis?.seq ?? 0, 'evaluated')));
      expect(text['evaluation.html']).toMatch(/^<!doctype html>/i);
      expect(text['evaluation.html']).toContain('1.0.1');
      const release = JSON.parse(text['release-record.json'] ?? '') as ReleaseRecord;
      expect(release.move?.evaluation).toEqual(basis);
      for (const name of ['evaluation.json', 'evaluation.html'])
        expect(text['SHA256SUMS']).toContain(`${sha256(text[name] ?? '')}  ${name}`);
      expect(await findingsOf(arena, 'download')).toEqual([]);
    }));

  it('is kept with a release that only reconcile could finish', () =>
    withLive('statistics', async (arena) => {
      arena.github.faults.add({
        match: { path: /\/releases$/, method: 'POST' },
        times: 50,
        effect: { kind: 'status', status: 422 },
      });
      const result = await promotion(arena, 30, { version: '1.0.1' });
      expect(result.effects).toContainEqual(expect.objectContaining({ effect: 'release', state: 'owed' }));
      arena.github.faults.clear();
      mustBeDone(await reconcile(await arena.context({ run: 31 }), { model: MODEL, abandonAfter: 24 * HOUR }));
      const text = await assetsIn(arena, result.record?.tag ?? '');
      expect(Object.keys(text)).toEqual(expect.arrayContaining(['evaluation.json', 'evaluation.html']));
      expect(await findingsOf(arena, 'download')).toEqual([]);
    }));

  it('says in a dry run what it would rest on, and nothing is written', () =>
    withLive('redacted', async (arena) => {
      const before = await outsideOf(arena);
      const context = await arena.context({ run: 30 });
      const { promote } = await import('../../src/operations/promote.ts');
      const move = { to: 'production', reason: null, link: null, expectedLive: null };
      const result = await promote({ ...context, mode: 'dry_run' }, { ...TWO, ...move });
      expect(result.decision).toBe('planned');
      expect(result.checks.children?.find((one) => one.name === 'evaluation')).toMatchObject({ status: 'pass' });
      expect(await outsideOf(arena)).toEqual(before);
    }));
});

async function recordNamed(arena: Arena, digest: Digest | undefined): Promise<EvaluationRecord | null> {
  return digest === undefined ? null : ledgerJson<EvaluationRecord>(arena, evaluationPath(MODEL, digest));
}

/** Texts of a release's assets by name. */
async function assetsIn(arena: Arena, tag: string): Promise<Record<string, string>> {
  const path = `/releases/tags/${encodeURIComponent(tag)}`;
  const release = await api<{ assets: { name: string; url: string }[] }>(arena, path);
  const authorization = `Bearer ${arena.github.personToken('amara')}`;
  const headers = { authorization, accept: 'application/octet-stream' };
  const texts = release.assets.map(
    async (one) => [one.name, await (await fetch(one.url, { headers })).text()] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

describe('a policy that changed since', () => {
  const gates = (min: number): PolicyParts => ({ gates: GATES.replace('min: 0.7', `min: ${min}`) });

  it('has the gates decided again on the evidence there is: what passed may fail', () =>
    withCopy(base, async (arena) => {
      mustBeDone(await evaluated(arena, 30, { ...TWO, candidate: GOOD }));
      await setPolicy(arena, gates(0.85));
      await expectRefused(arena, await promotion(arena, 31, { version: '1.0.1' }), {
        code: 'evaluation_failed',
        found: /at least 0\.85: it is 0\.8.*Decided again, because the policy/,
        next: /Mend the version/,
      });
      await setPolicy(arena, gates(0.78));
      expect(await promotion(arena, 32, { version: '1.0.1' })).toMatchObject({
        reason_code: 'evaluation_inconclusive',
      });
    }));

  it('has what failed pass, and the event says that it was decided again', () =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, gates(0.85));
      expect(await evaluated(arena, 30, { ...TWO, candidate: GOOD })).toMatchObject({ decision: 'refused' });
      await setPolicy(arena, gates(0.75));
      mustBeDone(await promotion(arena, 31, { version: '1.0.1' }));
      const event = await eventOf(arena, 7, 'evaluated');
      const basis = await basisOf(arena);
      const measured = event.payload.evaluation;
      expect(basis).toMatchObject({ measured, verdict: 'pass', decided: 'again', baseline: null });
      // The slice is that of the policy which let it in, not of the one it was recorded under.
      expect(basis?.slice).not.toBe(event.payload.slice);
      // What was measured stays what it was; the decision taken of it has a record of its own, and the release has that.
      expect((await recordOf(arena, event)).verdict).toBe('fail');
      const again = await recordNamed(arena, basis?.evaluation);
      expect(again).toMatchObject({
        decided_from: measured,
        verdict: 'pass',
        policy: { slice: basis?.slice },
        run: { id: 31 },
        evidence: { digest: event.payload.evidence.candidate },
      });
      expect(again?.gates.map((gate) => [gate.verdict, gate.rule])).toEqual([
        ['pass', { kind: 'threshold', bound: 'min', value: 0.75 }],
        ['not_applicable', expect.objectContaining({ kind: 'vs_live' })],
      ]);
      const promotionEvent = await eventOf(arena, (await stateOf(arena)).seq, 'promoted');
      const text = await assetsIn(arena, promotionEvent.payload.tag ?? '');
      expect(JSON.parse(text['evaluation.json'] ?? '')).toEqual(again);
      expect(await findingsOf(arena, 'download')).toEqual([]);
    }));

  it('has files read anew where it reads them differently now', () =>
    withCopy(base, async (arena) => {
      mustBeDone(await evaluated(arena, 30, { ...TWO, candidate: GOOD }));
      const reading = "  read:\n    - { files: '**/*.csv', key: id, metrics: { accuracy: accuracy } }";
      await setPolicy(arena, { rules: reading });
      await expectRefused(arena, await promotion(arena, 31, { version: '1.0.1' }), {
        code: 'evaluation_error',
        found: /evaluation\.read/,
        next: /eval-gate.*again/,
      });
      mustBeDone(await evaluated(arena, 32, { ...TWO, candidate: GOOD }));
      mustBeDone(await promotion(arena, 33, { version: '1.0.1' }));
    }));

  it('asks for what was never measured: an error, not a pass', () =>
    withCopy(base, async (arena) => {
      mustBeDone(await evaluated(arena, 30, { ...TWO, candidate: GOOD }));
      await setPolicy(arena, {
        gates: `${GATES}\n      - { metric: toxicity, max: 0.1 }`,
        metrics: '  toxicity: { direction: down }',
      });
      const result = await promotion(arena, 31, { version: '1.0.1' });
      await expectRefused(arena, result, { code: 'evaluation_error', found: /toxicity/, next: /toxicity|metrics/ });
    }));

  it('only in what decides nothing leaves the verdict as it was recorded', () =>
    withCopy(base, async (arena) => {
      mustBeDone(await evaluated(arena, 30, { ...TWO, candidate: GOOD }));
      await setPolicy(arena, { rules: '  publish: none\n  max-age: 30d' });
      mustBeDone(await promotion(arena, 31, { version: '1.0.1' }));
      expect(await basisOf(arena)).toMatchObject({ decided: 'as_recorded' });
    }));

  it('is decided with the kept samples where there are any: a slice that no gate had asked about', () =>
    withLive('redacted', async (arena) => {
      const gate = '      - { metric: accuracy, slice: region=south, vs: live, tolerance: 0.05 }';
      await setPolicy(arena, { rules: '  publish: redacted', stages: ASKS, gates: `${GATES}\n${gate}` });
      const asked = await counting(arena, () => promotion(arena, 30, { version: '1.0.1' }));
      mustBeDone(asked.result);
      expect(await basisOf(arena)).toMatchObject({ decided: 'again', verdict: 'pass' });
      // The candidate's and the live version's.
      expect(asked.samples).toBe(2);
    }));

  it('cannot be applied to what was published without statistics: it is evaluated again', () =>
    withLive('none', async (arena) => {
      await setPolicy(arena, { rules: '  publish: none', stages: ASKS, ...gates(0.75) });
      await expectRefused(arena, await promotion(arena, 30, { version: '1.0.1' }), {
        code: 'evaluation_error',
        found: /publishes no statistics; evaluate the version again/,
        next: /\S/,
      });
    }));
});

describe('a live version that moved since', () => {
  it.each(['redacted', 'statistics'] as const)(
    'has the gates decided again, against what is live now: worse than that is a failure (%s)',
    (publish) =>
      withLive(publish, async (arena) => {
        mustBeDone(await evaluated(arena, 30, { ...THREE, candidate: BEST }));
        mustBeDone(await promotion(arena, 31, { version: '1.0.2' }));
        await expectRefused(arena, await promotion(arena, 32, { version: '1.0.1' }), {
          code: 'evaluation_failed',
          found: /worse.*Decided again, because 1\.0\.2 went live since/,
          next: /\S/,
        });
      }),
  );

  it('is compared question by question where the samples of both are kept', () =>
    withLive('redacted', async (arena) => {
      mustBeDone(await evaluated(arena, 30, { ...THREE, candidate: BETTER }));
      mustBeDone(await promotion(arena, 31, { version: '1.0.2' }));
      const three = await eventOf(arena, (await stateOf(arena)).seq, 'promoted');
      const asked = await counting(arena, () => promotion(arena, 32, { version: '1.0.1' }));
      mustBeDone(asked.result);
      expect(asked.samples).toBe(2);
      expect(await basisOf(arena)).toMatchObject({
        decided: 'again',
        verdict: 'pass',
        baseline: three.payload.subject,
        seq: (await evaluationsOf(arena, '1.0.1'))[0]?.seq,
      });
      arena.validator.expectNoViolations();
    }));

  it('is compared by its statistics where they are all there is, which settles less', () =>
    withLive('statistics', async (arena) => {
      mustBeDone(await evaluated(arena, 30, { ...THREE, candidate: BETTER }));
      mustBeDone(await promotion(arena, 31, { version: '1.0.2' }));
      const asked = await counting(arena, () => promotion(arena, 32, { version: '1.0.1' }));
      await expectRefused(arena, asked.result, {
        code: 'evaluation_inconclusive',
        found: /Decided again, because 1\.0\.2 went live since/,
        next: /\S/,
      });
      expect(asked.samples).toBe(0);
    }));

  it('cannot be compared with where it was never evaluated', () =>
    withLive('redacted', async (arena) => {
      await setPolicy(arena, { rules: '  publish: redacted', stages: FREE });
      mustBeDone(await promotion(arena, 30, { version: '1.0.2' }));
      await setPolicy(arena, { rules: '  publish: redacted', stages: ASKS });
      await expectRefused(arena, await promotion(arena, 31, { version: '1.0.1' }), {
        code: 'evaluation_error',
        found: /1\.0\.2, which is live, was never evaluated/,
        next: /baseline/,
      });
    }));

  it('and left nothing behind to compare with, leaves the gates that need none', () =>
    withLive('redacted', async (arena) => {
      mustBeDone(await promotion(arena, 30, { version: '1.0.0', to: 'archived' }));
      mustBeDone(await promotion(arena, 31, { version: '1.0.1' }));
      expect(await basisOf(arena)).toMatchObject({ decided: 'again', verdict: 'pass', baseline: null });
    }));

  it('and came back is the one it was decided against: the record stands', () =>
    withLive('redacted', async (arena) => {
      mustBeDone(await evaluated(arena, 30, { ...THREE, candidate: CLOSE }));
      mustBeDone(await promotion(arena, 31, { version: '1.0.2' }));
      mustBeDone(await promotion(arena, 32, { version: '1.0.0' }));
      // What brought the first one back was its own newest evaluation, decided again against the third.
      expect(await basisOf(arena)).toMatchObject({ decided: 'again', seq: 7 });
      mustBeDone(await promotion(arena, 33, { version: '1.0.1' }));
      expect(await basisOf(arena)).toMatchObject({ decided: 'as_recorded' });
    }));

  it('is measured by the candidate’s own job where that gave its results: these are what counts', () =>
    withLive('statistics', async (arena) => {
      // The first had other questions; the second was measured on new ones, and so was the live version.
      const refreshed = (answers: Answers): Answers => ({ ...answers, set: 'new' });
      mustBeDone(await evaluated(arena, 30, { ...TWO, candidate: refreshed(BETTER), baseline: refreshed(GOOD) }));
      await setPolicy(arena, { stages: ASKS, gates: GATES.replace('0.05', '0.04') });
      mustBeDone(await promotion(arena, 31, { version: '1.0.1' }));
      expect(await basisOf(arena)).toMatchObject({ decided: 'again', verdict: 'pass' });
      expect(await ledgerJson(arena, `models/${MODEL}/state.json`)).toMatchObject({
        stages: { production: { live: { version: '1.0.1' } } },
      });
    }));
});
