/** A promotion that is asked for, signed by two people and carried out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promote } from '../../../src/operations/promote.ts';
import { requestApproval } from '../../../src/operations/request.ts';
import { type Desk, startDesk, WORKFLOWS } from '../../support/approval.ts';

const DOCUMENT = {
  rationale: 'better',
  link: null,
  risks: null,
  rollout: null,
  kill_switch: null,
  documents: {},
  checklist: {},
};

describe('flow', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => {
    await desk.close();
    desk.validator.expectNoViolations();
  });
  it('goes', async () => {
    const subject = await desk.version('one');
    const context = await desk.job({ actor: 'eli', workflow: WORKFLOWS.request });
    const asked = await requestApproval(context, { subject, stage: 'production', document: DOCUMENT });
    console.log(JSON.stringify(asked, null, 1));
    const pull = await desk.act('eli', 'GET', `pulls/${asked.record!.number}`);
    console.log(pull['body'], pull['requested_reviewers']);
    await desk.review('bo', asked.record!.number);
    await desk.review('chen', asked.record!.number);
    desk.wait();
    const done = await promote(await desk.job({ actor: 'eli' }), {
      subject,
      to: 'production',
      reason: null,
      link: null,
      expectedLive: null,
    });
    console.log(JSON.stringify(done, null, 1));
    console.log((await desk.act('eli', 'GET', `pulls/${asked.record!.number}`))['body']);
    expect(done.decision).toBe('done');
  });
});
