/** A promotion that is asked for, signed by two people in reviews, and carried out by a third. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestMarker } from '../../../src/core/approval/places.ts';
import { promote } from '../../../src/operations/promote.ts';
import { type Desk, MODEL, startDesk, WORKFLOWS } from '../../support/approval.ts';
import { ask, asked, pageOf, promotion } from '../../support/approval-acts.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

describe('a promotion with sign-offs', () => {
  it('is asked for, signed and carried out, and its page tells of each', async () => {
    const subject = await desk.version('one');
    const request = await asked(desk, { subject, rationale: 'Fewer late flights are missed.' });
    expect(request).toMatchObject({ request: 'request-3', place: 'pull_request', requester: 'eli', replaces: null });

    const opened = await pageOf(desk, request.number);
    expect(opened.title).toBe('Promote flight-delay 1.0.0 to production');
    expect(opened.state).toBe('open');
    expect(opened.reviewers).toEqual(['bo', 'chen', 'dara']);
    expect(opened.body).toContain('### ? Waiting for sign-offs');
    expect(opened.body).toContain('It waits for 2 sign-offs.');
    expect(opened.body).toContain(`/approve ${request.approval_digest.slice(7, 19)}`);
    expect(opened.body).toContain(request.approval_digest);
    expect(opened.body).toContain('> Fewer late flights are missed.');
    expect(opened.body).toContain(requestMarker({ model: MODEL, stage: 'production', request: request.request }));
    const document = await desk.github.readFile(
      'acme/models',
      'slipway/request/flight-delay/production/1.0.0',
      '.slipway/requests/flight-delay/production.yml',
    );
    expect(String(document)).toContain(request.approval_digest);

    const early = await promotion(desk, { subject });
    expect(early).toMatchObject({ decision: 'refused', reason_code: 'sign_offs_missing' });
    expect(early.refusal?.next).toContain('bo');

    await desk.review('bo', request.number);
    await desk.review('chen', request.number);
    const done = await promotion(desk, { subject, reason: 'It is time.' });
    expect(done).toMatchObject({
      decision: 'done',
      warnings: [],
      record: { approval_digest: request.approval_digest },
    });

    const { payload } = await desk.event(done.record?.seq ?? 0, 'promoted');
    expect(payload.approvals).toMatchObject({
      digest: request.approval_digest,
      basis: request.basis,
      request: { id: 'request-3', requester: 'eli', place: { kind: 'pull_request', number: request.number } },
      sign_offs: [
        { person: 'bo', role: 'owner', source: { kind: 'review', pull: request.number } },
        { person: 'chen', role: 'risk', source: { kind: 'review', pull: request.number } },
      ],
      not_counted: [],
      overrides: [],
    });
    const closed = await pageOf(desk, request.number);
    expect(closed).toMatchObject({
      state: 'closed',
      merged: false,
      title: 'Promote flight-delay 1.0.0 to production (promoted)',
    });
    expect(closed.body).toContain('✓ Promoted');
    expect(closed.body).toContain('carried out by eli');
    expect(closed.body).toContain('✓ bo as owner');
    expect(closed.body).not.toContain('Nothing is live in production');
    expect(
      await desk.github.readRef('acme/models', 'refs/heads/slipway/request/flight-delay/production/1.0.0'),
    ).toBeUndefined();
    expect((await desk.state()).requests).toEqual([]);
  });

  it('is told by the page what differs from what is live, and what would be replaced', async () => {
    const subject = await desk.version('two');
    const request = await asked(desk, { subject });
    const { body } = await pageOf(desk, request.number);
    expect(body).toContain('### Compared with 1.0.0, live in production');
    expect(body).toMatch(/- artifact: .*model.* has changed/);
    expect(body).toContain('in place of **[1.0.0]');
  });

  it('is not asked for where it is live already', async () => {
    const result = await ask(desk, { subject: `${MODEL}@1.0.0` });
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'already_live' });
  });

  it('needs nobody to have asked for it to be refused with the way to ask', async () => {
    const subject = await desk.version('three');
    const result = await promote(await desk.job({ actor: 'eli', workflow: WORKFLOWS.promote }), {
      subject,
      to: 'production',
      reason: null,
      link: null,
      expectedLive: null,
    });
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'request_missing' });
    expect(result.refusal?.next).toContain('request-approval');
  });
});
