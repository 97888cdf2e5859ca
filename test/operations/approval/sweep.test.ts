/** Looking after open requests: what ran out ends, what changed is asked for again, what has its quorum goes ahead. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { promote } from '../../../src/operations/promote.ts';
import { restrict } from '../../../src/operations/restrict.ts';
import { rollback } from '../../../src/operations/rollback.ts';
import type { SweptRequest } from '../../../src/operations/sweep.ts';
import { approvalPolicy, type Desk, MODEL, startDesk, WORKFLOWS } from '../../support/approval.ts';
import { asked, commanded, pageOf, promotion, swept } from '../../support/approval-acts.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

async function sweepOnce(): Promise<readonly SweptRequest[]> {
  const result = await swept(desk);
  expect([result.decision, result.refusal]).toEqual(['done', null]);
  return result.record?.requests ?? [];
}

const seq = async () => (await desk.state()).seq;

describe('a sweep', () => {
  it('of nothing finds nothing', async () => {
    expect((await swept(desk)).record).toEqual({ requests: [], ready: [], matrix: '[]', count: 0 });
  });

  it('leaves a request that waits as it is, and brings its page up to date', async () => {
    const { number } = await asked(desk, { subject: await desk.version('one') });
    await desk.review('bo', number);
    const before = await seq();
    expect(await sweepOnce()).toMatchObject([{ became: 'waiting', detail: 'Open: Sign-offs.' }]);
    expect((await pageOf(desk, number)).body).toContain('✓ bo as owner');
    await desk.review('chen', number);
    expect(await sweepOnce()).toMatchObject([
      { became: 'waiting', detail: 'All is there; somebody who may promotes it.' },
    ]);
    expect((await pageOf(desk, number)).body).toContain('### ✓ Ready');
    expect(await seq()).toBe(before);
  });

  it('ends what ran out, once', async () => {
    const { number } = await asked(desk, { subject: await desk.version('one') });
    desk.wait(40 * 86_400_000);
    expect(await sweepOnce()).toMatchObject([{ became: 'expired' }]);
    const ended = await seq();
    const { payload, actor } = await desk.event(ended, 'request_closed');
    expect(payload.status).toBe('expired');
    expect(actor.kind).toBe('automation');
    const page = await pageOf(desk, number);
    expect(page).toMatchObject({ state: 'closed', title: expect.stringContaining('(expired)') });
    expect(await sweepOnce()).toEqual([]);
    expect(await seq()).toBe(ended);
  });

  it('takes a page that a person closed as withdrawn', async () => {
    const { number } = await asked(desk, { subject: await desk.version('one') });
    await desk.act('eli', 'PATCH', `pulls/${number}`, { state: 'closed' });
    expect(await sweepOnce()).toMatchObject([{ became: 'withdrawn' }]);
    expect((await pageOf(desk, number)).body).toContain('It was withdrawn at');
    expect((await desk.state()).requests).toEqual([]);
  });

  it('asks again, in the name of who asked, where the deciding policy changed; twice is once', async () => {
    const first = await asked(desk, { subject: await desk.version('one'), rationale: 'better' });
    await desk.review('bo', first.number);
    await desk.setPolicy(approvalPolicy({ signOffs: '{ owner: 1, risk: 2 }' }));
    const [request] = await sweepOnce();
    expect(request).toMatchObject({ became: 'renewed', request: first.request });
    expect(request?.detail).toContain('Because the policy that decides changed.');
    const renewed = await seq();
    const { payload } = await desk.event(renewed, 'requested');
    expect(payload).toMatchObject({ requester: 'eli', request: first.request, document: { rationale: 'better' } });
    expect(payload.digest).not.toBe(first.approval_digest);
    expect((await pageOf(desk, first.number)).body).toContain('earlier sign-offs no longer count');
    expect(await sweepOnce()).toMatchObject([{ became: 'waiting' }]);
    expect(await seq()).toBe(renewed);
  });

  it('ends what may go no further, and what has no stage any more', async () => {
    const one = await desk.version('one');
    const { number } = await asked(desk, { subject: one });
    const job = await desk.job({ actor: 'bo' });
    const leaked = { restriction: 'quarantined', reason: 'the data leaked', until: null, migrateTo: null } as const;
    expect((await restrict(job, { subject: one, ...leaked })).decision).toBe('done');
    expect(await sweepOnce()).toMatchObject([{ became: 'rejected' }]);
    expect((await pageOf(desk, number)).body).toContain('the data leaked');

    const two = await desk.version('two');
    await asked(desk, { subject: two });
    await desk.setPolicy(
      approvalPolicy()
        .replace('lifecycle: basic', 'lifecycle: { start: none, stages: { none: {}, staging: { from: [none] } } }')
        .replace(/stages:\n {2}production:[\s\S]*?ledger:/, 'ledger:')
        .replace(/production: \[releaser, automation\], archived: \[releaser\], none: \[releaser\]/, 'none: [releaser]')
        .replace('champion: { follows: production }', 'champion: { follows: staging }'),
    );
    expect(await sweepOnce()).toMatchObject([{ became: 'withdrawn' }]);
  });

  it('leaves the requests of a rollback, and ends the one of what it brought back', async () => {
    await desk.setPolicy(approvalPolicy({ signOffs: '{}' }));
    const [one, two] = [await desk.version('one'), await desk.version('two')];
    for (const subject of [one, two]) expect((await promotion(desk, { subject })).decision).toBe('done');
    await desk.setPolicy(approvalPolicy());
    const back = await asked(desk, { subject: one });
    const job = await desk.job({ actor: 'eli' });
    const asking = { model: MODEL, stage: 'production', to: null, reason: 'late flights', link: null, incident: null };
    expect((await rollback(job, asking)).decision).toBe('done');
    expect((await desk.state()).requests.map((open) => open.request)).toEqual([back.request]);
    expect(await sweepOnce()).toMatchObject([
      { became: 'withdrawn', detail: expect.stringContaining('live there already') },
    ]);
  });

  it('in a dry run writes nothing and says what it would do', async () => {
    await asked(desk, { subject: await desk.version('one') });
    desk.wait(40 * 86_400_000);
    const before = await seq();
    const result = await swept(desk, { mode: 'dry_run' });
    expect(result).toMatchObject({ decision: 'planned', record: { requests: [{ became: 'expired' }] } });
    expect(await seq()).toBe(before);
  });
});

describe('`when: approved`', () => {
  const policy = approvalPolicy({ production: '    when: approved\n' });

  it('names what has its quorum for the jobs that do it, and they do it', async () => {
    await desk.setPolicy(policy);
    const subject = await desk.version('one');
    const { number, approval_digest } = await asked(desk, { subject });
    expect((await swept(desk)).record?.count).toBe(0);
    await desk.review('bo', number);
    await desk.review('chen', number);
    const { record } = await swept(desk);
    expect(record?.requests).toMatchObject([{ became: 'ready' }]);
    const ready = [{ model: MODEL, subject, stage: 'production', environment: '', approval_digest }];
    expect(record?.ready).toEqual(ready);
    expect(JSON.parse(record?.matrix ?? '')).toEqual(ready);
    const context = await desk.job({
      actor: 'amara',
      event: 'workflow_run',
      workflow: WORKFLOWS.sweep,
      job: 'promote',
    });
    const asking = {
      subject,
      to: 'production',
      reason: null,
      link: null,
      expectedLive: null,
      planned: approval_digest,
    };
    const done = await promote(context, asking);
    expect(done.decision).toBe('done');
    const { actor } = await desk.event(done.record?.seq ?? 0, 'promoted');
    expect(actor.kind).toBe('automation');
    expect((await swept(desk)).record?.count).toBe(0);
  });

  it('names nothing while a rejection stands', async () => {
    await desk.setPolicy(policy);
    const { number } = await asked(desk, { subject: await desk.version('one') });
    await desk.review('bo', number);
    await desk.review('chen', number);
    await desk.review('dara', number, 'REQUEST_CHANGES');
    expect((await swept(desk)).record).toMatchObject({ count: 0, requests: [{ became: 'waiting' }] });
    await desk.review('dara', number);
    expect((await swept(desk)).record?.count).toBe(1);
  });
});

describe('a catalogue that was edited by hand', () => {
  it('misleads nobody: only what the state of a model says is looked after', async () => {
    const subject = await desk.version('one');
    await desk.version('two');
    const { number } = await asked(desk, { subject });
    await desk.review('bo', number);
    await desk.review('chen', number);
    const path = 'contents/catalog.json';
    const file = await desk.act<{ content: string; sha: string }>('amara', 'GET', `${path}?ref=model-registry`);
    const catalog = JSON.parse(Buffer.from(file.content, 'base64').toString('utf8')) as {
      models: Record<string, { model: string; requests: Record<string, unknown>[] }>;
    };
    const row = catalog.models[MODEL];
    const [request] = row?.requests ?? [];
    if (row === undefined || request === undefined) return expect.unreachable('the catalogue has no request');
    row.requests = [
      { ...request, digest: `sha256:${'0'.repeat(64)}` },
      { ...request, stage: 'staging', version: '1.0.1' },
      request,
    ];
    catalog.models['ghost'] = { ...row, model: 'ghost', requests: [request] };
    const content = Buffer.from(JSON.stringify(catalog)).toString('base64');
    await desk.act('amara', 'PUT', path, { message: 'Edit', content, sha: file.sha, branch: 'model-registry' });
    const before = await seq();
    const result = await swept(desk);
    expect(result).toMatchObject({ decision: 'error', reason_code: 'sweep_incomplete' });
    expect(result.record?.requests.map(({ model, stage, became }) => [model, stage, became])).toEqual([
      [MODEL, 'production', 'waiting'],
      [MODEL, 'staging', 'unknown'],
      ['ghost', 'production', 'unknown'],
    ]);
    expect(await seq()).toBe(before);
    // The edited catalogue says that this page asks for another version in staging, too.
    const staged = await commanded(desk, { by: 'eli', on: number, text: '/promote staging' });
    expect(staged).toMatchObject({ decision: 'refused', reason_code: 'no_such_request' });
    expect((await promotion(desk, { subject })).decision).toBe('done');
  });
});
