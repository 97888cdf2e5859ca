/** What people may do in the test of all orders: each step on the real registry, and beside it in the model. */
import type fc from 'fast-check';
import { expect } from 'vitest';
import { resume } from '../../src/operations/hold.ts';
import { restrict } from '../../src/operations/restrict.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { type Desk, MODEL } from './approval.ts';
import { ask, commanded, pageOf, promotion, swept } from './approval-acts.ts';
import { contentOf, DAY, type Model, machinePolicy, mayEnter, type Signer, type Word } from './approval-model.ts';

export type Step = fc.AsyncCommand<Model, Desk>;

export function step(name: string, of: { check?: (model: Model) => boolean; run: Step['run'] }): Step {
  return { check: of.check ?? (() => true), run: of.run, toString: () => name };
}

const isOpen = ({ request }: Model): boolean => request !== null && request.state === 'open';

/** What the ledger says is asked for now, for what was just asked. */
async function askedNow(model: Model, desk: Desk): Promise<void> {
  const [open] = (await desk.state()).requests;
  if (open === undefined) {
    model.request = null;
    return;
  }
  const patch = Number(open.version.split('.')[2]);
  model.request = {
    id: open.request,
    patch,
    content: contentOf(model, patch),
    at: desk.clock.now.getTime(),
    until: Date.parse(open.expires_at),
    page: open.place.number,
    branch: 'ours',
    state: 'open',
  };
}

const word = (model: Model, who: Signer, said: Word): void => void model.words.get(who)?.push(said);

export const asks = (patch: number, words = 'the same'): Step =>
  step(`ask ${patch} in ${words} words`, {
    run: async (model, desk) => {
      const result = await ask(desk, { subject: `${MODEL}@1.0.${patch}`, rationale: words });
      if (result.decision === 'done') await askedNow(model, desk);
      else expect(result.refusal === null || model.live === patch || model.restricted.has(patch)).toBe(true);
    },
  });

export const reviews = (who: Signer, event: 'APPROVE' | 'REQUEST_CHANGES'): Step =>
  step(`${who} reviews ${event}`, {
    check: isOpen,
    run: async (model, desk) => {
      const { page = 0, id = '' } = model.request ?? {};
      const review = await desk.review(who, page, event);
      const says = event === 'APPROVE' ? 'approve' : 'reject';
      word(model, who, { says, at: desk.clock.now.getTime(), of: null, page, request: id, review, dismissed: false });
    },
  });

export const dismisses = (who: Signer): Step => {
  const there = (model: Model): Word | undefined =>
    model.words.get(who)?.findLast((one) => one.page === model.request?.page && one.page !== null && !one.dismissed);
  return step(`the last review of ${who} is dismissed by somebody else`, {
    check: (model) => isOpen(model) && there(model) !== undefined,
    run: async (model, desk) => {
      const said = there(model);
      if (said === undefined) return;
      await desk.act('amara', 'PUT', `pulls/${said.page}/reviews/${said.review}/dismissals`, { message: 'so' });
      said.dismissed = true;
      if (said.says === 'approve') said.says = 'dismissed';
    },
  });
};

export const comments = (who: Signer, says: 'approve' | 'reject'): Step =>
  step(`${who} comments /${says}`, {
    check: isOpen,
    run: async (model, desk) => {
      const [open] = (await desk.state()).requests;
      const line = open?.digest.slice(7, 19) ?? '00000000';
      const text = says === 'approve' ? `/approve ${line}` : `/reject ${line} -- not yet`;
      const { page = 0, id = '', content = '', patch = 0 } = model.request ?? {};
      const at = desk.clock.now.getTime() + 60_000;
      const result = await commanded(desk, { by: who, on: page, text });
      const stale = content !== contentOf(model, patch);
      if (stale && says === 'approve') expect(result.reason_code).toBe('approvals_stale');
      if (result.decision !== 'done') return;
      word(model, who, { says, at, of: content, page: null, request: id, review: null, dismissed: false });
    },
  });

export const pushes = (how: 'push' | 'force'): Step =>
  step(`somebody changes the branch by ${how}`, {
    check: isOpen,
    run: async (model, desk) => {
      const { page = 0, patch = 0 } = model.request ?? {};
      const branch = `slipway/request/${MODEL}/production/1.0.${patch}`;
      if (how === 'push') {
        const body = { message: 'Sneak in', content: 'eA==', branch };
        await desk.act('bo', 'PUT', `contents/sneaked-${desk.clock.now.getTime()}.txt`, body);
      } else {
        const { head } = await pageOf(desk, page);
        const old = await desk.act<{ tree: { sha: string }; parents: { sha: string }[] }>(
          'bo',
          'GET',
          `git/commits/${head}`,
        );
        const commit = {
          message: `Again ${desk.clock.now.getTime()}`,
          tree: old.tree.sha,
          parents: old.parents.map((one) => one.sha),
        };
        const { sha } = await desk.act<{ sha: string }>('bo', 'POST', 'git/commits', commit);
        await desk.act('bo', 'PATCH', `git/refs/heads/${branch}`, { sha, force: true });
      }
      if (model.request !== null) model.request.branch = 'changed';
    },
  });

export const closes: Step = step('somebody closes the page', {
  check: isOpen,
  run: async (model, desk) => {
    await desk.act('bo', 'PATCH', `pulls/${model.request?.page}`, { state: 'closed' });
    if (model.request !== null) model.request.state = 'closed';
  },
});

export const promotes = (patch: number): Step =>
  step(`promote ${patch}`, {
    check: (model) => model.live !== patch,
    run: async (model, desk) => {
      const result = await promotion(desk, { subject: `${MODEL}@1.0.${patch}` });
      const may = mayEnter(model, { patch, now: desk.clock.now.getTime() });
      expect([result.decision, result.reason_code]).toEqual(
        may ? ['done', 'ok'] : ['refused', expect.not.stringMatching(/^ok$/)],
      );
      if (result.decision === 'refused') {
        model.refusals += 1;
        return;
      }
      model.promotions += 1;
      model.live = patch;
      model.request = null;
    },
  });

export const rollsBack: Step = step('roll back', {
  check: (model) => model.live !== null,
  run: async (model, desk) => {
    desk.wait();
    const asking = { model: MODEL, stage: 'production', to: null, reason: 'late', link: null, incident: null };
    const result = await rollback(await desk.job({ actor: 'eli' }), asking);
    if (result.record === null) return;
    model.live = Number(result.record.version.split('.')[2]);
    const lifted = await resume(await desk.job({ actor: 'eli' }), { model: MODEL, hold: null, reason: 'mended' });
    expect(lifted.decision).toBe('done');
  },
});

export const decides = (demand: number): Step =>
  step(`policy ${demand}`, {
    check: (model) => model.demand !== demand,
    run: async (model, desk) => {
      await desk.setPolicy(machinePolicy(demand));
      model.demand = demand;
    },
  });

export const restricts = (patch: number): Step =>
  step(`restrict ${patch}, or let it go`, {
    run: async (model, desk) => {
      const restriction = model.restricted.has(patch) ? 'none' : 'quarantined';
      const asking = {
        subject: `${MODEL}@1.0.${patch}`,
        restriction,
        reason: 'so',
        until: null,
        migrateTo: null,
      } as const;
      desk.wait();
      const result = await restrict(await desk.job({ actor: 'bo' }), asking);
      expect(result.decision).toBe('done');
      if (restriction === 'none') model.restricted.delete(patch);
      else model.restricted.add(patch);
    },
  });

export const sweeps: Step = step('sweep', {
  run: async (model, desk) => {
    const result = await swept(desk);
    const [request] = result.record?.requests ?? [];
    expect(result.decision).toBe('done');
    if (request?.became === 'renewed') await askedNow(model, desk);
    if (['expired', 'withdrawn', 'rejected'].includes(request?.became ?? '')) model.request = null;
  },
});

export const waits = (days: number): Step =>
  step(`${days} days pass`, {
    run: async (_model, desk) => desk.wait(days * DAY),
  });
