import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationDigest } from '../../src/core/evaluation/digest.ts';
import { type Arena, createArena, findingsOf, mustBeDone, PERMISSIONS, packArena } from '../support/arena.ts';
import {
  type Answers,
  answersFile,
  api,
  BAD,
  BETTER,
  CLOSE,
  checksOn,
  DISPLAY,
  evaluated,
  evaluationsOf,
  eventOf,
  GOOD,
  ledgerJson,
  openPull,
  outsideOf,
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

const [ONE, TWO, THREE] = ['1.0.0', '1.0.1', '1.0.2'].map((version) => ({ subject: `${MODEL}@${version}` })) as [
  { subject: string },
  { subject: string },
  { subject: string },
];

/** Three versions, none of them evaluated or anywhere. */
let base: Arena;
/** The same with the first in production, on good answers of which the statistics were kept. */
let live: Arena;
/** The same with its answers kept, too. */
let kept: Arena;

async function withFirstLive(rules: string): Promise<Arena> {
  const arena = await createArena({ policy: policyWith({ rules }) });
  for (const [index, text] of ['one', 'two', 'three'].entries()) await registered(arena, 10 + index, text);
  mustBeDone(await evaluated(arena, 20, { ...ONE, candidate: GOOD }));
  mustBeDone(await promotion(arena, 21, { version: '1.0.0' }));
  arena.clock.now = new Date(arena.clock.now.getTime() + 3_600_000);
  await arena.close();
  packArena(arena);
  return arena;
}

beforeAll(async () => {
  base = await createArena({ policy: policyWith() });
  for (const [index, text] of ['one', 'two', 'three'].entries()) await registered(base, 10 + index, text);
  await base.close();
  packArena(base);
  live = await withFirstLive('  publish: statistics');
  kept = await withFirstLive('  publish: redacted');
});
afterAll(async () => {
  for (const arena of [base, live, kept]) await arena.dispose();
});

/** Lines of a sample file in a release. */
async function samplesIn(arena: Arena, tag: string): Promise<Record<string, unknown>[]> {
  const release = await api<{ assets: { name: string; url: string }[] }>(
    arena,
    `/releases/tags/${encodeURIComponent(tag)}`,
  );
  const asset = release.assets.find((one) => one.name.startsWith('samples-candidate-'));
  const authorization = `Bearer ${arena.github.personToken('amara')}`;
  const answer = await fetch(asset?.url ?? '', { headers: { authorization, accept: 'application/octet-stream' } });
  const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('an evaluation', () => {
  it('of the first version is recorded: event, record, list and state say the same, and verify finds nothing', () =>
    withCopy(base, async (arena) => {
      const result = await evaluated(arena, 20, { ...ONE, candidate: GOOD });
      const outcome = mustBeDone(result);
      expect(outcome).toMatchObject({ version: '1.0.0', stage: 'production', verdict: 'pass', passed: 'true', seq: 7 });
      const event = await eventOf(arena, 7, 'evaluated');
      const record = await recordOf(arena, event);
      expect(event.payload).toMatchObject({
        version: '1.0.0',
        compared_with: 'production',
        baseline: null,
        verdict: 'pass',
        evidence: { candidate: record.evidence.digest, live: null },
        slice: record.policy?.slice,
        release: null,
      });
      expect(event).toMatchObject({ actor: { kind: 'automation', login: 'amara' }, run: { id: 20 } });
      expect(event.origin.kind).toBe('github_oidc');
      expect(evaluationDigest(record, sha256)).toBe(event.payload.evaluation);
      expect(outcome.evaluation_digest).toBe(event.payload.evaluation);
      expect(record).toEqual(outcome.evaluation);
      expect(record.gates.map((gate) => [gate.verdict, gate.reason])).toEqual([
        ['pass', 'met'],
        ['not_applicable', 'nothing_live'],
      ]);
      expect(await evaluationsOf(arena, '1.0.0')).toMatchObject([
        { seq: 7, role: 'candidate', evaluation: event.payload.evaluation, verdict: 'pass', other: null },
      ]);
      expect((await stateOf(arena)).evaluated).toEqual([{ ordinal: 1, seq: 7 }]);
      expect(await findingsOf(arena, 'download')).toEqual([]);
      arena.validator.expectNoViolations();
    }));

  it.each<[string, Answers | string, string, string, string]>([
    ['passes', BETTER, 'pass', 'done', 'ok'],
    ['fails', BAD, 'fail', 'refused', 'evaluation_failed'],
    ['is not settled', UNSURE, 'inconclusive', 'inconclusive', 'evaluation_inconclusive'],
    ['lacks a metric', 'id,other\na,1\nb,0\n', 'error', 'error', 'evaluation_error'],
  ])('that %s is recorded as what it is', (_name, answers, verdict, decision, code) =>
    withCopy(kept, async (arena) => {
      const candidate = typeof answers === 'string' ? resultsFile(arena, 'other.csv', answers) : answers;
      const result = await evaluated(arena, 30, { ...TWO, candidate });
      expect(result).toMatchObject({ decision, reason_code: code, record: { verdict } });
      expect(result.record?.passed).toBe(verdict === 'pass' ? 'true' : 'false');
      const { seq } = await stateOf(arena);
      const event = await eventOf(arena, seq, 'evaluated');
      expect(event.payload).toMatchObject({ version: '1.0.1', verdict, baseline: { version: '1.0.0' } });
      if (verdict === 'pass') expect(result.refusal).toBeNull();
      else
        for (const sentence of [result.refusal?.required, result.refusal?.found, result.refusal?.next])
          expect(sentence?.trim()).toBeTruthy();
    }),
  );

  it('under a policy without gates is an error, never a pass', () =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, { gates: '', stages: '  production: { from: [none, staging] }' });
      const result = await evaluated(arena, 20, { ...ONE, candidate: GOOD, job: DISPLAY, stage: 'production' });
      expect(result).toMatchObject({ decision: 'error', reason_code: 'evaluation_error', record: { passed: 'false' } });
      expect(result.refusal?.next).toContain('evaluation.gates');
      expect((await checksOn(arena, arena.source)).map((check) => check.conclusion)).toEqual(['failure']);
    }));

  it('is for the first stage that asks for one, or for the one that is named', () =>
    withCopy(base, async (arena) => {
      const named = mustBeDone(await evaluated(arena, 20, { ...ONE, candidate: GOOD, stage: 'staging' }));
      expect(named.stage).toBe('staging');
      const meant = mustBeDone(await evaluated(arena, 21, { ...ONE, candidate: GOOD }));
      expect(meant.stage).toBe('production');
      expect(await evaluated(arena, 22, { ...ONE, candidate: GOOD, stage: 'prod' })).toMatchObject({
        decision: 'refused',
        reason_code: 'unknown_stage',
      });
      await setPolicy(arena, { stages: '  production: { from: [none, staging] }' });
      const none = await evaluated(arena, 23, { ...ONE, candidate: GOOD });
      expect(none).toMatchObject({ decision: 'refused', reason_code: 'input_missing' });
      expect(none.refusal?.next).toContain('staging');
    }));

  it('is compared with what is live where the policy says, be it another stage', () =>
    withCopy(live, async (arena) => {
      const stages = (comparesWith: string) =>
        `  production: { from: [none, staging], requires: { evaluation: pass } }\n  staging: { compares-with: ${comparesWith} }`;
      await setPolicy(arena, { stages: stages('production') });
      const before = mustBeDone(await evaluated(arena, 30, { ...TWO, candidate: GOOD, stage: 'staging' }));
      expect(before.evaluation).toMatchObject({
        compared_with: 'production',
        baseline: { version: { version: '1.0.0' } },
      });
      await setPolicy(arena, { stages: stages('staging') });
      const own = mustBeDone(await evaluated(arena, 31, { ...TWO, candidate: GOOD, stage: 'staging' }));
      expect(own.evaluation).toMatchObject({ compared_with: 'staging', baseline: { kind: 'none' } });
    }));

  it('writes its report where it is asked to', () =>
    withCopy(base, async (arena) => {
      const report = join(arena.dir, 'reports', 'evaluation.html');
      const outcome = mustBeDone(await evaluated(arena, 20, { ...ONE, candidate: GOOD, report }));
      expect(outcome.report_path).toBe(report);
      expect(readFileSync(report, 'utf8')).toMatch(/^<!doctype html>/i);
    }));
});

describe('the live version', () => {
  it('is compared by the statistics of its own evaluation where no samples are kept', () =>
    withCopy(live, async (arena) => {
      // 0.01 worse is within 0.05 only for who can compare question by question.
      const result = await evaluated(arena, 30, { ...TWO, candidate: CLOSE });
      expect(result).toMatchObject({ decision: 'inconclusive', record: { evaluation: { publish: 'statistics' } } });
      const { baseline, gates } = result.record?.evaluation ?? {};
      expect(baseline).toMatchObject({ kind: 'version', from: 'ledger', version: { version: '1.0.0' } });
      expect(gates?.[1]?.effect).toMatchObject({ method: 'newcombe', pairs: null });
      expect((await outsideOf(arena)).tags.filter((tag) => tag.includes('.evaluation.'))).toEqual([]);
      // It was not measured for this, so its list is as it was.
      expect(await evaluationsOf(arena, '1.0.0')).toHaveLength(1);
    }));

  it('is compared question by question where its samples are kept, and they hold no texts', () =>
    withCopy(kept, async (arena) => {
      const first = await eventOf(arena, 7, 'evaluated');
      const { release } = first.payload;
      expect(release?.tag).toMatch(new RegExp(`^${MODEL}\\.evaluation\\.[0-9a-f]{16}$`));
      const { samples } = await recordOf(arena, first);
      expect(samples.live).toBeNull();
      expect(samples.candidate).toMatchObject({ rows: 400, mode: 'redacted' });
      expect(samples.candidate?.name).toBe(`samples-candidate-${samples.candidate?.sha256.slice(0, 16)}.jsonl.gz`);
      expect(release?.assets.map((one) => one.name).sort()).toEqual(['SHA256SUMS', samples.candidate?.name]);
      const lines = await samplesIn(arena, release?.tag ?? '');
      expect(lines).toHaveLength(401);
      expect(lines[1]).toEqual({ key: 'q0', slices: { region: 'north' }, values: { accuracy: 0 } });
      expect(JSON.stringify(lines)).not.toContain('who asks');

      const result = await evaluated(arena, 30, { ...TWO, candidate: CLOSE });
      expect(mustBeDone(result).evaluation.baseline).toMatchObject({ from: 'ledger' });
      expect(result.record?.evaluation.gates[1]?.effect).toMatchObject({
        method: 'newcombe_paired',
        pairs: 400,
        wins: 0,
        losses: 4,
      });
      const event = await eventOf(arena, (await stateOf(arena)).seq, 'evaluated');
      // What the ledger has of the live version is not kept a second time.
      expect(event.payload.evidence.live).toBeNull();
      expect(event.payload.release?.tag).not.toBe(release?.tag);
      expect(await findingsOf(arena, 'download')).toEqual([]);
      arena.validator.expectNoViolations();
    }));

  it('may be measured anew, beside the candidate, and the next candidate is compared with that', () =>
    withCopy(kept, async (arena) => {
      const refreshed = (answers: Answers): Answers => ({ ...answers, set: 'new' });
      const alone = await evaluated(arena, 30, { ...TWO, candidate: refreshed(GOOD) });
      expect(alone).toMatchObject({ decision: 'error', record: { verdict: 'error' } });
      expect(alone.record?.evaluation.gates[1]?.reason).toBe('not_comparable');
      const both = await evaluated(arena, 31, { ...TWO, candidate: refreshed(BETTER), baseline: refreshed(GOOD) });
      expect(mustBeDone(both).evaluation.baseline).toMatchObject({ from: 'given', version: { version: '1.0.0' } });
      expect(both.record?.evaluation.gates[1]?.effect).toMatchObject({ pairs: 400, wins: 8, losses: 0 });
      const event = await eventOf(arena, (await stateOf(arena)).seq, 'evaluated');
      const record = await recordOf(arena, event);
      expect(record.samples.live).toMatchObject({ rows: 400 });
      expect(event.payload.release?.assets).toHaveLength(3);
      expect(await evaluationsOf(arena, '1.0.0')).toMatchObject([
        { role: 'live', seq: event.seq, evidence: event.payload.evidence.live, other: { version: '1.0.1' } },
        { role: 'candidate', seq: 7 },
      ]);
      const next = await evaluated(arena, 32, { ...THREE, candidate: refreshed(CLOSE) });
      expect(mustBeDone(next).evaluation.baseline).toMatchObject({
        from: 'ledger',
        evidence: { digest: event.payload.evidence.live },
      });
      expect(next.record?.evaluation.gates[1]?.effect).toMatchObject({ pairs: 400, losses: 4 });
      expect(await findingsOf(arena, 'download')).toEqual([]);
    }));

  it('cannot be made to look worse than it was: results given for it that are worse than those on record do not count', () =>
    withCopy(kept, async (arena) => {
      const result = await evaluated(arena, 30, { ...TWO, candidate: BAD, baseline: BAD });
      const gate = result.record?.evaluation.gates[1];
      expect(gate).toMatchObject({ verdict: 'error', reason: 'untrusted' });
      expect(gate?.detail).toContain('worse than those on record');
      // Of other questions nothing is on record that they could be held against.
      const other = await evaluated(arena, 31, {
        ...TWO,
        candidate: { ...GOOD, set: 'new' },
        baseline: { ...UNSURE, set: 'new' },
      });
      expect(other.record?.evaluation.gates[1]?.verdict).toBe('pass');
    }));

  it('is remarked on where the candidate answers exactly alike, and where a run measured another commit', () =>
    withCopy(kept, async (arena) => {
      const alike = await evaluated(arena, 30, { ...TWO, candidate: GOOD });
      expect(mustBeDone(alike).verdict).toBe('pass');
      expect(alike.warnings.join('\n')).toContain('the very ones of the live version');
      const samples = Array.from({ length: 400 }, (_one, index) => ({
        key: `q${index}`,
        values: { accuracy: index % 6 === 0 ? 0 : 1 },
      }));
      const of = (commit: string): string =>
        resultsFile(
          arena,
          `${commit}.json`,
          JSON.stringify({ schema: 'slipway.evidence/1', runs: [{ status: 'complete', commit }], samples }),
        );
      const other = await evaluated(arena, 31, { ...TWO, candidate: of('f'.repeat(40)) });
      expect(other.warnings.join('\n')).toContain('The run says it measured commit ffff');
      const own = await evaluated(arena, 32, { ...TWO, candidate: of(arena.source.slice(0, 12)) });
      expect(own.warnings.join('\n')).not.toContain('commit');
    }));

  it('is nothing that results could be of while nothing is live: they are not used, not kept, and it is said', () =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, { rules: '  publish: redacted' });
      const result = await evaluated(arena, 20, { ...ONE, candidate: GOOD, baseline: BAD });
      const { evaluation } = mustBeDone(result);
      expect(evaluation).toMatchObject({ baseline: { kind: 'none' }, samples: { live: null } });
      expect(result.warnings.join(' ')).toContain('not used');
      const event = await eventOf(arena, 7, 'evaluated');
      expect(event.payload).toMatchObject({ baseline: null, evidence: { live: null } });
      expect(event.payload.release?.assets).toHaveLength(2);
    }));
});

describe('what is published', () => {
  it.each(['none', 'statistics', 'redacted', 'full'] as const)('is as much as the policy lets: %s', (publish) =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, { rules: `  publish: ${publish}` });
      const text = [
        'id,accuracy,region,question',
        ...Array.from(
          { length: 200 },
          (_one, index) => `q${index},${index % 10 === 0 ? 0 : 1},north,"Is ${index} odd?"`,
        ),
        'someone@example.com,1,north,"Call +44 20 7946 0958, or write to other@example.com"',
      ].join('\n');
      const result = await evaluated(arena, 20, { ...ONE, candidate: resultsFile(arena, 'c.csv', `${text}\n`) });
      const { evaluation, release_url } = mustBeDone(result);
      const { samples, statistics, flags } = evaluation;
      const keeps = publish === 'redacted' || publish === 'full';
      expect(statistics.candidate.length > 0).toBe(publish !== 'none');
      expect(evaluation.gates).toHaveLength(2);
      expect(samples.candidate).toEqual(keeps ? expect.objectContaining({ rows: 201, mode: publish }) : null);
      expect(release_url === null).toBe(!keeps);
      const found = flags.map(({ kind, place, count }) => `${count} ${kind} ${place}`).sort();
      const inKeys = ['1 email keys'];
      const inTexts = ['1 email texts.question', '1 phone texts.question'];
      expect(found).toEqual(publish === 'full' ? [...inKeys, ...inTexts].sort() : publish === 'redacted' ? inKeys : []);
      const { release } = (await eventOf(arena, 7, 'evaluated')).payload;
      if (release === null) return;
      const lines = await samplesIn(arena, release.tag);
      expect(JSON.stringify(lines).includes('odd?')).toBe(publish === 'full');
      expect(JSON.stringify(lines[0])).toContain(`"mode":"${publish}"`);
    }),
  );

  it('is no sample at all where one holds what looks like a secret: that could not be taken back', () =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, { rules: '  publish: full' });
      const secret = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
      const rows = Array.from({ length: 200 }, (_one, index) => `q${index},1,"Who is ${index}?"`);
      const text = `id,accuracy,question\n${rows.join('\n')}\nlast,1,"Use ${secret} for it"\n`;
      const result = await evaluated(arena, 20, { ...ONE, candidate: resultsFile(arena, 'c.csv', text) });
      const { evaluation, release_url } = mustBeDone(result);
      expect(release_url).toBeNull();
      expect(evaluation.samples.candidate).toBeNull();
      expect(evaluation.flags).toEqual([{ kind: 'token', count: 1, place: 'texts.question' }]);
      expect((await outsideOf(arena)).releases.filter((tag) => tag.includes('.evaluation.'))).toEqual([]);
      expect(JSON.stringify(result)).not.toContain(secret);
    }));

  it('is one release for the same answers of the same version, and one of its own for each version', () =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, { rules: '  publish: redacted' });
      const tags: (string | undefined)[] = [];
      for (const [index, of] of [ONE, ONE, TWO].entries()) {
        mustBeDone(await evaluated(arena, 20 + index, { ...of, candidate: GOOD }));
        tags.push((await eventOf(arena, 7 + index, 'evaluated')).payload.release?.tag);
      }
      expect(tags[1]).toBe(tags[0]);
      expect(tags[2]).not.toBe(tags[0]);
      expect((await outsideOf(arena)).releases.filter((tag) => tag.includes('.evaluation.'))).toHaveLength(2);
      expect(await findingsOf(arena, 'download')).toEqual([]);
    }));

  it('is a check on the commit that the version was built from, brought up to date in place', () =>
    withCopy(live, async (arena) => {
      const fails = await evaluated(arena, 30, { ...TWO, candidate: BAD, job: DISPLAY });
      expect(fails.warnings).toEqual([]);
      const [check, ...more] = await checksOn(arena, arena.source);
      expect(more).toEqual([]);
      expect(check).toMatchObject({
        name: `slipway: ${MODEL} → production`,
        conclusion: 'failure',
        external_id: fails.record?.evaluation_digest,
        output: { title: fails.summary },
      });
      // Each gate that failed is remarked at the line of the policy that asks for it.
      expect(check?.output.annotations_count).toBe(2);
      for (const [index, [answers, conclusion]] of [
        [CLOSE, 'action_required'],
        [BETTER, 'success'],
      ].entries() as Iterable<[number, [Answers, string]]>) {
        await evaluated(arena, 31 + index, { ...TWO, candidate: answers, job: DISPLAY });
        const shown = await checksOn(arena, arena.source);
        expect(shown[0]?.conclusion).toBe(conclusion);
        expect(new Set(shown.map((one) => one.name)).size).toBe(1);
      }
      arena.validator.expectNoViolations();
    }));

  it('lacks the check where the job may not write one: that is a warning, and what to add to the job', () =>
    withCopy(base, async (arena) => {
      const result = await evaluated(arena, 20, { ...ONE, candidate: GOOD });
      expect(result.decision).toBe('done');
      expect(result.warnings).toHaveLength(1);
      expect(result.warnings[0]).toContain('checks: write');
      expect(result.effects.map((effect) => effect.effect)).not.toContain('check');
    }));
});

describe('asking again', () => {
  it('from the same job finds what was recorded; with other results, or others to compare with, it is another', () =>
    withCopy(kept, async (arena) => {
      const file = answersFile(arena, 'candidate', CLOSE);
      const asking = { ...TWO, candidate: file };
      const first = mustBeDone(await evaluated(arena, 30, asking));
      const before = await outsideOf(arena);
      const again = await evaluated(arena, 30, { ...asking, job: { attempt: 2 } });
      expect(again).toMatchObject({ decision: 'done', record: { seq: first.seq, evaluation: first.evaluation } });
      expect(again.effects).toContainEqual({ effect: 'event', id: `${MODEL}/${first.seq}`, state: 'already_done' });
      expect(await outsideOf(arena)).toEqual(before);
      const others = [
        { ...asking, candidate: BETTER },
        { ...asking, baseline: GOOD },
        { ...asking, baseline: BETTER },
        { ...asking, job: { job: 'another' } },
      ];
      for (const other of others) await evaluated(arena, 30, other);
      expect((await stateOf(arena)).seq).toBe((first.seq ?? 0) + others.length);
    }));

  it('of an evaluation that failed is told so again', () =>
    withCopy(kept, async (arena) => {
      for (const _time of [1, 2])
        expect(await evaluated(arena, 30, { ...TWO, candidate: BAD })).toMatchObject({
          decision: 'refused',
          reason_code: 'evaluation_failed',
          record: { passed: 'false' },
        });
      expect((await stateOf(arena)).counts.published).toBe(3);
      expect(await evaluationsOf(arena, '1.0.1')).toHaveLength(1);
    }));
});

describe('nothing is written', () => {
  it('in a dry run, which tells what would be recorded', () =>
    withCopy(kept, async (arena) => {
      const before = await outsideOf(arena);
      const passes = await evaluated(arena, 30, { ...TWO, candidate: CLOSE, mode: 'dry_run', job: DISPLAY });
      expect(passes).toMatchObject({
        decision: 'planned',
        reason_code: 'dry_run',
        record: { verdict: 'pass', seq: null },
      });
      expect(passes.effects).toContainEqual({ effect: 'event', id: `${MODEL}/9`, state: 'planned' });
      const fails = await evaluated(arena, 31, { ...TWO, candidate: BAD, mode: 'dry_run', job: DISPLAY });
      expect(fails).toMatchObject({ decision: 'refused', reason_code: 'evaluation_failed' });
      const pull = await openPull(arena, 'proposal');
      await evaluated(arena, 32, {
        candidate: GOOD,
        mode: 'dry_run',
        comment: 'yes',
        job: { ...DISPLAY, pull },
      });
      expect(await outsideOf(arena)).toEqual(before);
      for (const commit of [arena.source, pull.head]) expect(await checksOn(arena, commit)).toEqual([]);
      expect(await api(arena, `/issues/${pull.number}/comments`)).toEqual([]);
    }));

  it('by a workflow that the policy does not list, from another branch, or without a proof: not even samples', () =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, { rules: '  publish: redacted' });
      const before = await outsideOf(arena);
      for (const job of [
        { workflow: '.github/workflows/mine.yml' },
        { workflow: '.github/workflows/mine.yml', event: 'workflow_dispatch' },
      ]) {
        const result = await evaluated(arena, 20, { ...ONE, candidate: GOOD, job });
        expect(result).toMatchObject({ decision: 'refused', reason_code: 'origin_unproven' });
        expect(result.refusal?.next).toContain('ledger.produced-by');
      }
      const person = await evaluated(arena, 21, {
        ...ONE,
        candidate: GOOD,
        with: (context) => ({
          ...context,
          caller: { ...context.caller, run: null, source: { kind: 'direct', id: 'x' }, token: 'person' },
        }),
      });
      expect(person).toMatchObject({ decision: 'refused', reason_code: 'origin_unproven' });
      expect(await outsideOf(arena)).toEqual(before);
      const { 'id-token': _none, ...permissions } = PERMISSIONS;
      const unproven = await evaluated(arena, 22, { ...ONE, candidate: GOOD, job: { permissions } });
      expect(unproven).toMatchObject({ decision: 'refused', reason_code: 'origin_unproven' });
      expect(unproven.refusal?.next).toContain('id-token: write');
      expect((await outsideOf(arena)).head).toBe(before.head);
    }));

  it('where files are missing or cannot be read, and every problem is named', () =>
    withCopy(base, async (arena) => {
      const before = await outsideOf(arena);
      const missing = await evaluated(arena, 20, { ...ONE, candidate: join(arena.dir, 'nowhere', '*.csv') });
      expect(missing).toMatchObject({ decision: 'refused', reason_code: 'input_invalid', record: null });
      const none = await evaluated(arena, 20, { ...ONE, candidate: GOOD, files: [] });
      expect(none).toMatchObject({ decision: 'refused', reason_code: 'evidence_missing', record: null });
      const cut = resultsFile(arena, 'cut.json', '{"schema":"slipway.evidence/1","samples":[');
      const broken = await evaluated(arena, 21, { ...ONE, candidate: cut });
      expect(broken).toMatchObject({ decision: 'refused', reason_code: 'evidence_unreadable' });
      expect(JSON.stringify(broken.checks)).toContain('cut.json');
      const page = resultsFile(arena, 'live.json', '<!doctype html><title>Sign in</title>');
      const baseline = await evaluated(arena, 22, { ...ONE, candidate: GOOD, baseline: page });
      expect(baseline).toMatchObject({ decision: 'refused', reason_code: 'evidence_unreadable' });
      expect(await outsideOf(arena)).toEqual(before);
    }));

  it('that could not be read again: a time that the ledger has no form for is refused', () =>
    withCopy(base, async (arena) => {
      const before = await outsideOf(arena);
      const samples = Array.from({ length: 300 }, (_one, index) => ({ key: `q${index}`, values: { accuracy: 1 } }));
      const runs = [{ status: 'complete', started_at: '2026-01-01T24:00:00Z' }];
      const text = JSON.stringify({ schema: 'slipway.evidence/1', runs, samples });
      const result = await evaluated(arena, 20, { ...ONE, candidate: resultsFile(arena, 'late.json', text) });
      expect(result).toMatchObject({ decision: 'refused', reason_code: 'evidence_unreadable' });
      expect(result.refusal?.found).toContain('measured_at');
      expect(await outsideOf(arena)).toEqual(before);
    }));

  it('for results that are said to be of a time to come', () =>
    withCopy(base, async (arena) => {
      for (const measuredAt of ['2999-01-01T00:00:00Z', 'yesterday']) {
        const result = await evaluated(arena, 20, { ...ONE, candidate: GOOD, measuredAt });
        expect(result).toMatchObject({ decision: 'refused', reason_code: 'input_invalid' });
      }
      const ahead = await evaluated(arena, 21, { ...ONE, candidate: GOOD, measuredAt: '2026-03-02T09:05:00Z' });
      // A clock may be a little ahead; what is recorded is never later than the event.
      expect(mustBeDone(ahead).evaluation.measured_at).toBe('2026-03-02T09:00:00Z');
    }));

  it('for a version that is not there', () =>
    withCopy(base, async (arena) => {
      const result = await evaluated(arena, 20, { subject: `${MODEL}@7.0.0`, candidate: GOOD });
      expect(result).toMatchObject({ decision: 'refused', record: null });
      expect((await stateOf(arena)).seq).toBe(6);
    }));
});

describe('a pull request', () => {
  it('gets a preview: a check on its head, one comment where it is asked for, and nothing in the registry', () =>
    withCopy(kept, async (arena) => {
      const pull = await openPull(arena, 'proposal');
      const before = await outsideOf(arena);
      const job = { ...DISPLAY, pull, workflow: '.github/workflows/proposals.yml' };
      const first = await evaluated(arena, 30, { candidate: CLOSE, comment: 'yes', job });
      expect(first).toMatchObject({
        decision: 'done',
        warnings: [],
        record: { version: null, subject: null, evaluation_digest: null, seq: null, verdict: 'pass' },
      });
      expect(first.record?.evaluation).toMatchObject({ version: null, baseline: { version: { version: '1.0.0' } } });
      // The samples of the live version are there for it as they are for the real one.
      expect(first.record?.evaluation.gates[1]?.effect).toMatchObject({ pairs: 400 });
      const second = await evaluated(arena, 31, { candidate: BAD, comment: 'yes', job });
      expect(second).toMatchObject({ decision: 'refused', reason_code: 'evaluation_failed' });
      expect(await outsideOf(arena)).toEqual(before);
      const checks = await checksOn(arena, pull.head);
      expect(checks[0]).toMatchObject({ name: `slipway: ${MODEL} → production`, conclusion: 'failure' });
      expect(await checksOn(arena, arena.source)).toEqual([]);
      const comments = await api<{ body: string }[]>(arena, `/issues/${pull.number}/comments`);
      expect(comments).toHaveLength(1);
      expect(comments[0]?.body).toContain(`<!-- slipway:evaluation:${MODEL}:production -->`);
      expect(comments[0]?.body).toContain(second.summary.split(':')[0]);
      arena.validator.expectNoViolations();
    }));

  it('gets no comment unless it is asked for, and from a fork only warnings', () =>
    withCopy(live, async (arena) => {
      const pull = await openPull(arena, 'proposal');
      await evaluated(arena, 30, { candidate: GOOD, job: { ...DISPLAY, pull } });
      expect(await api(arena, `/issues/${pull.number}/comments`)).toEqual([]);
      const forked = await evaluated(arena, 31, {
        candidate: BETTER,
        comment: 'yes',
        job: { pull: { ...pull, fork: true }, permissions: { contents: 'read' } },
      });
      expect(forked.record?.verdict).toBe('pass');
      expect(forked.decision).toBe('done');
      expect(forked.warnings).toHaveLength(2);
    }));

  it('is a preview in a workflow of the default branch as well, whatever the policy lists', () =>
    withCopy(live, async (arena) => {
      const pull = await openPull(arena, 'proposal');
      const before = await outsideOf(arena);
      const result = await evaluated(arena, 30, {
        candidate: BETTER,
        job: { ...DISPLAY, pull, event: 'pull_request_target' },
      });
      expect(result.record).toMatchObject({ seq: null, version: null });
      expect(await outsideOf(arena)).toEqual(before);
    }));
});

describe('who tries until it passes', () => {
  it('has every earlier evaluation of the version in the record of the next', () =>
    withCopy(kept, async (arena) => {
      await evaluated(arena, 30, { ...TWO, candidate: BAD });
      await evaluated(arena, 31, { ...TWO, candidate: UNSURE });
      const third = mustBeDone(await evaluated(arena, 32, { ...TWO, candidate: BETTER }));
      expect(third.evaluation.earlier.map(({ seq, verdict }) => [seq, verdict])).toEqual([
        [10, 'inconclusive'],
        [9, 'fail'],
      ]);
    }));
});

describe('two at once', () => {
  it('both land, one after the other, each with what it was decided on', () =>
    withCopy(kept, async (arena) => {
      const { seq } = await stateOf(arena);
      const results = await Promise.all([
        evaluated(arena, 30, { ...TWO, candidate: CLOSE }),
        evaluated(arena, 31, { ...TWO, candidate: BETTER }),
        evaluated(arena, 32, { ...THREE, candidate: GOOD }),
      ]);
      const seqs = results.map((result) => mustBeDone(result).seq ?? 0).sort((a, b) => a - b);
      expect(seqs).toEqual([seq + 1, seq + 2, seq + 3]);
      const state = await stateOf(arena);
      expect(state.evaluated).toHaveLength(3);
      const lists = [await evaluationsOf(arena, '1.0.1'), await evaluationsOf(arena, '1.0.2')];
      expect(lists.map((list) => list.length)).toEqual([2, 1]);
      expect(await findingsOf(arena, 'download')).toEqual([]);
    }));

  it('with the same answers for the same version share what is kept', () =>
    withCopy(kept, async (arena) => {
      const results = await Promise.all([30, 31, 32].map((run) => evaluated(arena, run, { ...TWO, candidate: CLOSE })));
      for (const result of results) expect(mustBeDone(result).verdict).toBe('pass');
      const events = await Promise.all(results.map((one) => eventOf(arena, one.record?.seq ?? 0, 'evaluated')));
      expect(new Set(events.map((event) => event.payload.release?.id)).size).toBe(1);
      expect(await findingsOf(arena, 'download')).toEqual([]);
      const drafts = await api<{ draft: boolean }[]>(arena, '/releases?per_page=100');
      expect(drafts.filter((one) => one.draft)).toEqual([]);
    }));

  it('a policy that changes how files are read, while they are read, has them read again', () =>
    withCopy(base, async (arena) => {
      const rows = Array.from({ length: 300 }, (_one, index) => `q${index},1,${index % 3 === 0 ? 0 : 1}`);
      const candidate = resultsFile(arena, 'two.csv', `id,first,second\n${rows.join('\n')}\n`);
      const reading = (column: string) =>
        `  read:\n    - { files: '**/two.csv', key: id, metrics: { accuracy: ${column} } }`;
      await setPolicy(arena, { rules: reading('first') });
      let reads = 0;
      const result = await evaluated(arena, 20, {
        ...ONE,
        candidate,
        with: (context) => {
          const { evidence } = context.ports;
          const read: typeof evidence.read = async (of) => {
            reads += 1;
            const found = await evidence.read(of);
            if (reads === 1) await setPolicy(arena, { rules: reading('second') });
            return found;
          };
          return { ...context, ports: { ...context.ports, evidence: { ...evidence, read } } };
        },
      });
      expect(reads).toBe(2);
      expect(result.record?.evaluation.gates[0]?.candidate?.value).toBeCloseTo(2 / 3, 10);
      const event = await eventOf(arena, 7, 'evaluated');
      expect((await recordOf(arena, event)).policy?.slice).toBe(event.payload.slice);
    }));
});

describe('a record of its largest', () => {
  it('is written, found whole by verify, and decided with again', () =>
    withCopy(base, async (arena) => {
      const metrics = Array.from({ length: 3000 }, (_one, index) => ({
        metric: `a-rather-long-name-of-a-metric-${index}`,
        value: 0.5 + index / 10_000,
        n: 1000,
        standard_error: 0.0123456789,
      }));
      const measures = [{ metric: 'accuracy', value: 0.9, n: 1000, standard_error: 0.01 }, ...metrics];
      const file = resultsFile(arena, 'many.json', JSON.stringify({ schema: 'slipway.evidence/1', measures }));
      mustBeDone(await evaluated(arena, 20, { ...ONE, candidate: file }));
      mustBeDone(await promotion(arena, 21, { version: '1.0.0' }));
      const second = await evaluated(arena, 22, { ...TWO, candidate: file });
      const { evaluation } = mustBeDone(second);
      expect(evaluation.comparisons_total).toBeGreaterThan(evaluation.comparisons.length);
      const event = await eventOf(arena, second.record?.seq ?? 0, 'evaluated');
      const size = JSON.stringify(
        await ledgerJson(arena, `models/${MODEL}/evaluations/${pathOf(event.payload.evaluation)}`),
      );
      expect(size.length).toBeGreaterThan(900_000);
      mustBeDone(await promotion(arena, 23, { version: '1.0.1' }));
      expect(await findingsOf(arena)).toEqual([]);
    }));
});

function pathOf(digest: string): string {
  const hex = digest.slice('sha256:'.length);
  return `${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex}.json`;
}
