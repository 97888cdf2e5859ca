/** Asking that is cut short, and asking at once: one page, one open request, whatever happens in between. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requestApproval } from '../../../src/operations/request.ts';
import { type Desk, startDesk, WORKFLOWS } from '../../support/approval.ts';
import { ask, asked, openPages, pageOf, promotion, swept } from '../../support/approval-acts.ts';

let desk: Desk;
let one: string;
beforeEach(async () => {
  desk = await startDesk();
  one = await desk.version('one');
});
afterEach(async () => {
  await desk.close();
});

const COMMIT = { method: 'POST', path: /graphql/, body: /createCommitOnBranch/ };

describe('a run that dies between the page and the event', () => {
  it('leaves a page that says so, which the next run takes up', async () => {
    desk.github.faults.add({ match: COMMIT, times: 50, effect: { kind: 'status', status: 502 } });
    const failed = await ask(desk, { subject: one });
    expect(failed).toMatchObject({ decision: 'error', reason_code: 'platform_unavailable' });
    desk.github.faults.clear();
    const [number = 0, ...others] = await openPages(desk);
    expect(others).toEqual([]);
    expect((await pageOf(desk, number)).body).toContain('run it again');
    // What was approved before anybody knew what it was of does not count.
    await desk.review('bo', number);
    const request = await asked(desk, { subject: one });
    expect(request.number).toBe(number);
    expect(await openPages(desk)).toEqual([number]);
    const result = await promotion(desk, { subject: one });
    expect(JSON.stringify(result.checks)).toContain('before_request');
  });

  it('or whose answer was lost, is recognised as done', async () => {
    desk.github.faults.add({ match: COMMIT, times: 1, effect: { kind: 'drop-after' } });
    const request = await asked(desk, { subject: one });
    expect(await openPages(desk)).toEqual([request.number]);
    expect((await desk.state()).requests).toHaveLength(1);
  });
});

describe('two who ask at once', () => {
  it('have one page and one request, and its branch is the one that the ledger names', async () => {
    desk.wait();
    const jobs = await Promise.all([
      desk.job({ actor: 'eli', workflow: WORKFLOWS.request }),
      desk.job({ actor: 'eli', workflow: WORKFLOWS.request }),
    ]);
    const document = { rationale: null, link: null, risks: null, rollout: null, kill_switch: null };
    const asking = { subject: one, stage: 'production', document: { ...document, documents: {}, checklist: {} } };
    const results = await Promise.all(jobs.map((context) => requestApproval(context, asking)));
    expect(results.map((result) => result.refusal)).toEqual([null, null]);
    const numbers = await openPages(desk);
    expect(numbers).toHaveLength(1);
    const [open, ...more] = (await desk.state()).requests;
    expect(more).toEqual([]);
    const page = await pageOf(desk, numbers[0] ?? 0);
    expect(open?.place).toMatchObject({ number: numbers[0], head: page.head });
  });
});

describe('a page that cannot be written', () => {
  it('undoes nothing: it is owed, with the reason, and the sweep brings it up to date', async () => {
    const page = { method: 'PATCH', path: /\/pulls\/\d+$/ };
    desk.github.faults.add({
      match: page,
      times: 50,
      effect: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    const result = await ask(desk, { subject: one });
    expect(result.decision).toBe('done');
    expect(result.warnings).toEqual([expect.stringContaining('is still owed')]);
    expect((await desk.state()).requests).toHaveLength(1);
    const number = result.record?.number ?? 0;
    desk.github.faults.clear();
    expect((await pageOf(desk, number)).body).toContain('is being written');
    expect((await swept(desk)).decision).toBe('done');
    expect((await pageOf(desk, number)).body).toContain('Waiting for sign-offs');
  });

  it('nor does one that cannot be closed: who writes next closes it', async () => {
    const request = await asked(desk, { subject: one });
    await desk.review('bo', request.number);
    await desk.review('chen', request.number);
    const page = { method: 'PATCH', path: /\/pulls\/\d+$/ };
    desk.github.faults.add({
      match: page,
      times: 50,
      effect: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    const done = await promotion(desk, { subject: one });
    expect(done.decision).toBe('done');
    expect(done.warnings).toEqual([expect.stringContaining('is still owed')]);
    desk.github.faults.clear();
    expect((await pageOf(desk, request.number)).state).toBe('open');
    desk.wait(120_000);
    const two = await desk.version('two');
    await asked(desk, { subject: two });
    const closed = await pageOf(desk, request.number);
    expect(closed.state).toBe('closed');
    expect(closed.body).toContain('✓ Promoted');
  });
});
