import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { base, branch, forcePush, propose } from './proposals.ts';
import { startWorld, type World } from './world.ts';

const HOSTILE = `<script>alert("1")</script>'&`;

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

/** The text of a page as somebody reads it, and its markup. */
async function open(path: string): Promise<{ status: number; html: string; text: string }> {
  const response = await fetch(`${world.github.url}/acme/models${path}`);
  const body = await response.text();
  const text = body
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
  return { status: response.status, html: body, text };
}
const post = (path: string, body: unknown, token = world.person) =>
  world.call('POST', `${base}${path}`, { token, body });

describe('a pull request', () => {
  it('is shown with what it proposes, who is asked, and all that was said and done, in order', async () => {
    const { admin, call, clock, first, github, job, person, reader } = world;
    const head = await propose(world);
    const minute = (n: number): void => {
      clock.now = new Date(Date.parse('2026-03-01T11:00:00Z') + n * 60_000);
    };
    await post('/pulls/1/requested_reviewers', { reviewers: ['chen'] });
    await post('/check-runs', { name: 'eval-gate', head_sha: head, status: 'completed', conclusion: 'success' }, job);
    minute(1);
    const said = (await post('/issues/1/comments', { body: '/promote production' })).body;
    await post(`/issues/comments/${said.id}/reactions`, { content: 'eyes' }, job);
    minute(2);
    await call('PATCH', `${base}/issues/comments/${said.id}`, { token: person, body: { body: '/promote canary' } });
    await post('/pulls/1/reviews', { event: 'REQUEST_CHANGES', body: 'Not yet.' }, admin);
    minute(3);
    await post('/issues/1/comments', { body: 'x' }, github.userToServerToken({ login: 'bo', slug: 'helpful-agent' }));
    minute(4);
    const other = await branch(world, { name: 'other', files: { 'train.py': 'print(3)\n' } });
    await forcePush(world, { name: 'side', sha: other });
    minute(5);
    await post('/issues/1/reactions', { content: '+1' }, reader);
    await call('PATCH', `${base}/pulls/1`, { token: person, body: { state: 'closed' } });
    const { text, status } = await open('/pull/1');
    expect(status).toBe(200);
    const parts = [
      'Better #1',
      'closed · opened by bo',
      `main ( ${first.slice(0, 12)} ) ← side ( ${other.slice(0, 12)} )`,
      'review asked of chen',
      '+1 by chen',
      'bo: review requested · of chen',
      'bo · 2026-03-01T11:01:00Z · edited 2026-03-01T11:02:00Z',
      '/promote canary eyes by github-actions[bot]',
      `amara · changes requested · 2026-03-01T11:02:00Z · at ${head.slice(0, 12)}`,
      'Not yet.',
      'bo · through the app helpful-agent[bot]',
      'bo: head ref force pushed',
      'bo: closed',
    ];
    const found = parts.map((part) => [part, text.replace(/ · ?/g, ' · ').replace(/ +/g, ' ').indexOf(part)] as const);
    expect(found.filter(([, at]) => at === -1)).toEqual([]);
    expect(found.map(([part]) => part)).toEqual([...found].sort((a, b) => a[1] - b[1]).map(([part]) => part));
    // The check is of the head that was, and is not shown as one of the head that is.
    expect(text).not.toContain('eval-gate');
    expect((await open('/pulls')).text).toContain('Better #1 (closed) by bo');
    expect((await open('/issues')).text).toContain('None yet.');
  });

  it('is shown with everything escaped that people wrote, wherever they wrote it', async () => {
    const { admin, call, job, person } = world;
    const head = await propose(world);
    await call('PATCH', `${base}/issues/1`, {
      token: person,
      body: { title: HOSTILE, body: HOSTILE, labels: [HOSTILE] },
    });
    await post('/issues/1/comments', { body: HOSTILE });
    const review = (await post('/pulls/1/reviews', { event: 'REQUEST_CHANGES', body: HOSTILE }, admin)).body;
    const path = `${base}/pulls/1/reviews/${review.id}/dismissals`;
    await call('PUT', path, { token: admin, body: { message: HOSTILE } });
    await post('/check-runs', { name: HOSTILE, head_sha: head, output: { title: HOSTILE, summary: HOSTILE } }, job);
    const page = await open('/pull/1');
    expect(page.text.split(HOSTILE)).toHaveLength(9);
    const listed = await open('/pulls');
    expect(listed.text).toContain(HOSTILE);
    for (const { html: markup } of [page, listed]) expect(markup).not.toContain('<script>');
  });
});

describe('a run', () => {
  it('is shown with its attempts, the jobs of each, where it waits for whom, and who let it through', async () => {
    const { admin, call, first, github, repo } = world;
    const team = github.addTeam({ org: 'acme', slug: 'risk', members: ['bo'] });
    const reviewers = [
      { type: 'User', id: github.addUser('amara').id },
      { type: 'Team', id: team.id },
    ] as const;
    github.admin.addEnvironment(repo, 'production', { reviewers: [...reviewers], prevent_self_review: true });
    const input = { path: '.github/workflows/train.yml', name: 'Train', event: 'issue_comment', sha: first };
    const run = github.createRun({ repo, ref: 'refs/heads/main', actor: 'chen', display_title: HOSTILE, ...input });
    const work = async (conclusion: 'success' | 'failure'): Promise<void> => {
      const job = github.createJob({ run_id: run.id, name: `apply ${HOSTILE}` });
      const entered = github.waitAtEnvironment({ run: run.id, environment: 'production' });
      const waits = await open(`/actions/runs/${run.id}`);
      expect(waits.text).toContain('Waits at production : one of amara, team risk; not who started it');
      const pending = (await call('GET', `${base}/actions/runs/${run.id}/pending_deployments`)).body;
      const answer = { environment_ids: [pending[0].environment.id], state: 'approved', comment: HOSTILE };
      await post(`/actions/runs/${run.id}/pending_deployments`, answer);
      expect((await entered).kind).toBe('approved');
      github.updateJob(job.id, { status: 'completed', conclusion });
      github.updateRun(run.id, { status: 'completed', conclusion });
    };
    await work('failure');
    expect((await call('POST', `${base}/actions/runs/${run.id}/rerun`, { token: admin })).status).toBe(201);
    await work('success');
    const page = await open(`/actions/runs/${run.id}/job/1`);
    expect(page.html).not.toContain('<script>');
    expect(page.text).not.toContain('Waits at');
    const order = [
      `${HOSTILE} #1`,
      `bo approved production ${HOSTILE} bo approved production ${HOSTILE}`,
      'Attempt 2 started by amara',
      `apply ${HOSTILE}: success`,
      'Attempt 1 started by chen',
      `apply ${HOSTILE}: failure`,
    ];
    const found = order.map((part) => page.text.indexOf(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect((await open('/actions')).text).toContain(`${HOSTILE} #1 Train issue_comment by chen success`);
    expect((await open('/actions/runs/1')).status).toBe(404);
  });
});
