import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const base = '/repos/acme/models';
const output = { title: 'Passed', summary: 's' };
const remark = (line: number, more: object = {}) => ({
  path: '.github/slipway.yml',
  start_line: line,
  end_line: line,
  annotation_level: 'failure',
  message: `line ${line}`,
  ...more,
});
const remarks = (count: number) => Array.from({ length: count }, (_one, index) => remark(index + 1));

const make = (more: object = {}, token = world.job): Promise<Answer> =>
  world.call('POST', `${base}/check-runs`, {
    token,
    body: { name: 'gate', head_sha: world.first, conclusion: 'success', output, ...more },
  });
const change = (id: number, body: object, token = world.job): Promise<Answer> =>
  world.call('PATCH', `${base}/check-runs/${id}`, { token, body });

describe('a check run', () => {
  it('belongs to the app that made it, and no other app changes it', async () => {
    const { github, repo } = world;
    const app = github.appToken({ slug: 'registry-app', repo, permissions: { checks: 'write' } });
    const made = await make();
    expect(made.body.app).toMatchObject({ id: 15368, slug: 'github-actions' });
    const foreign = await change(made.body.id, { status: 'completed', conclusion: 'failure' }, app.token);
    expect([foreign.status, foreign.body.message]).toEqual([
      403,
      'Invalid app_id `15368` - check run can only be modified by the GitHub App that created it.',
    ]);
    const own = await make({}, app.token);
    expect(own.body.app).toMatchObject({ id: app.app_id, slug: 'registry-app' });
    expect((await change(own.body.id, { status: 'completed', conclusion: 'failure' }, app.token)).status).toBe(200);
  });

  it('asks for `checks: write`, and says so as GitHub does', async () => {
    const { github, repo, reader, admin } = world;
    const bare = await make({}, github.jobToken({ repo, permissions: { checks: 'read' } }));
    expect([bare.status, bare.body.message, bare.headers.get('x-accepted-github-permissions')]).toEqual([
      403,
      'Resource not accessible by integration',
      'checks=write',
    ]);
    expect((await make({}, admin)).body.message).toBe('You must authenticate via a GitHub App.');
    expect((await make({}, reader)).status).toBe(403);
  });

  it('needs a name, a commit that is there, and a title and a summary where it has an output', async () => {
    const message = async (more: object): Promise<string> => (await make(more)).body.message;
    expect(await message({ name: undefined })).toContain(`"name" wasn't supplied`);
    expect(await message({ head_sha: undefined })).toContain(`"head_sha" wasn't supplied`);
    expect(await message({ head_sha: 'f'.repeat(40) })).toBe(`No commit found for SHA: ${'f'.repeat(40)}`);
    expect(await message({ output: { title: 't' } })).toContain(`"summary" wasn't supplied`);
    expect(await message({ output: { summary: 's' } })).toContain(`"title" wasn't supplied`);
    expect(await message({ conclusion: undefined, status: 'completed' })).toContain(`"conclusion" wasn't supplied`);
    const plain = await make({ conclusion: undefined, output: undefined });
    expect(plain.body).toMatchObject({ status: 'queued', conclusion: null, completed_at: null });
  });

  it.each(['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out'])(
    'is completed by the conclusion %s',
    async (conclusion) => {
      expect((await make({ conclusion })).body).toMatchObject({
        status: 'completed',
        conclusion,
        completed_at: '2026-03-01T10:00:00Z',
      });
    },
  );

  it('is never made stale, waiting or anything unknown by a caller', async () => {
    for (const more of [
      { conclusion: 'stale' },
      { conclusion: 'passed' },
      { conclusion: undefined, status: 'waiting' },
    ])
      expect((await make(more)).body.message).toContain('is not a member of');
  });

  it('takes another verdict in place, with its time, and does not go back to being in progress', async () => {
    const { clock } = world;
    const made = await make({ status: 'in_progress', conclusion: undefined, external_id: 'a' });
    expect(made.body).toMatchObject({ status: 'in_progress', conclusion: null, completed_at: null });
    clock.now = new Date('2026-03-01T10:05:00Z');
    await change(made.body.id, { status: 'completed', conclusion: 'action_required', external_id: 'b' });
    clock.now = new Date('2026-03-01T10:06:00Z');
    const renewed = await change(made.body.id, { conclusion: 'success', output: { summary: 'better' } });
    expect(renewed.body).toMatchObject({
      conclusion: 'success',
      external_id: 'b',
      completed_at: '2026-03-01T10:06:00Z',
      output: { title: 'Passed', summary: 'better' },
    });
    expect((await change(made.body.id, { status: 'in_progress' })).body).toMatchObject({
      status: 'completed',
      conclusion: 'success',
    });
  });

  it('counts the bytes of its texts, of which each may have 65,535', async () => {
    const refused = await make({ output: { ...output, summary: 'é'.repeat(32_768) } });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [
        {
          resource: 'CheckRun',
          code: 'custom',
          field: 'summary',
          message: 'summary exceeds a maximum bytesize of 65535',
        },
      ],
    ]);
    expect((await make({ output: { ...output, text: 'é'.repeat(32_768) } })).status).toBe(422);
    expect((await make({ output: { ...output, text: 'x'.repeat(65_536) } })).body.message).toContain(
      'Only 65535 characters are allowed; 65536 were supplied.',
    );
    const full = { title: 't', summary: `${'é'.repeat(32_767)}x`, text: 'x'.repeat(65_535) };
    expect((await make({ output: full })).status).toBe(201);
  });

  it('takes 50 annotations a request and adds them to those it has', async () => {
    const { call } = world;
    expect((await make({ output: { ...output, annotations: remarks(51) } })).body.message).toContain(
      'No more than 50 items are allowed; 51 were supplied.',
    );
    const made = await make({ output: { ...output, annotations: remarks(50) } });
    expect(made.body.output.annotations_count).toBe(50);
    const more = await change(made.body.id, {
      status: 'completed',
      conclusion: 'failure',
      output: { summary: 's', annotations: [remark(99, { title: 'Gate', start_column: 1, end_column: 4 })] },
    });
    expect(more.body.output.annotations_count).toBe(51);
    await change(made.body.id, { status: 'completed', conclusion: 'success', output: { summary: 's' } });
    const listed = await call('GET', `${base}/check-runs/${made.body.id}/annotations?per_page=100`);
    expect(listed.body).toHaveLength(51);
    expect(listed.body[50]).toMatchObject({ start_line: 99, title: 'Gate', start_column: 1, raw_details: null });
  });

  it.each([
    ['without a path', { path: undefined }, `"path" wasn't supplied`],
    ['without a line', { start_line: undefined }, `"start_line" wasn't supplied`],
    ['without a message', { message: undefined }, `"message" wasn't supplied`],
    ['without a level', { annotation_level: undefined }, `"annotation_level" wasn't supplied`],
    ['of an unknown level', { annotation_level: 'error' }, 'is not a member of'],
    ['at a line that is no number', { end_line: '3' }, 'is not an integer'],
    ['that ends before it begins', { start_line: 9, end_line: 8 }, 'Validation Failed'],
    ['with columns over several lines', { end_line: 9, start_column: 1 }, 'Validation Failed'],
    ['with a title of 256 characters', { title: 'x'.repeat(256) }, 'Validation Failed'],
    ['with a message over 64 KB', { message: 'x'.repeat(65_537) }, 'Validation Failed'],
  ])('takes no annotation %s', async (_what, more, message) => {
    const answer = await make({ output: { ...output, annotations: [remark(3, more)] } });
    expect([answer.status, answer.body.message]).toEqual([422, expect.stringContaining(message)]);
  });

  it("shows a job's own page whatever address the job gives; an app's address stays", async () => {
    const { github, repo } = world;
    const details_url = 'https://reports.example/1';
    const made = await make({ details_url });
    expect(made.body.details_url).toBe(made.body.html_url);
    const app = github.appToken({ slug: 'registry-app', repo, permissions: { checks: 'write' } });
    expect((await make({ details_url }, app.token)).body.details_url).toBe(details_url);
    expect((await make({ details_url: 'file:///etc/passwd' })).status).toBe(422);
  });

  it('is listed by name: the newest of each app, or all', async () => {
    const { call, github, repo, first } = world;
    const app = github.appToken({ slug: 'registry-app', repo, permissions: { checks: 'write' } });
    const ids = [(await make()).body.id, (await make()).body.id, (await make({}, app.token)).body.id];
    await make({ name: 'other' });
    const listed = async (query: string): Promise<number[]> =>
      (await call('GET', `${base}/commits/${first}/check-runs?${query}`)).body.check_runs.map(
        (one: { id: number }) => one.id,
      );
    expect(await listed('check_name=gate')).toEqual([ids[2], ids[1]]);
    expect(await listed('check_name=gate&filter=all')).toEqual([...ids].reverse());
    expect(await listed('check_name=gate&app_id=15368')).toEqual([ids[1]]);
    expect(await listed('check_name=none')).toEqual([]);
    expect((await call('GET', `${base}/commits/${'f'.repeat(40)}/check-runs`)).status).toBe(422);
  });
});
