/** Every port against the local GitHub, whose exchanges are judged by GitHub's own description. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPorts, type LocalPorts } from '../../src/adapters/local-ports.ts';
import type { ReleaseAsset } from '../../src/core/event.ts';
import { eventDigest, type LedgerEvent, originAudience } from '../../src/core/event.ts';
import type { Clock } from '../../src/ports.ts';
import { type GitHubSandbox, type RunClaims, startGitHub } from '../../src/sandbox/github/index.ts';
import { createExchangeValidator, type ExchangeValidator } from '../support/contract.ts';
import { fakeClock, gitBlobId, oid, refusal, sha256, temporaryFolder } from './support.ts';

const REPO = 'acme/models';
const AT = '2026-03-03T10:00:00Z';
const POLICY = 'version: 1\n';
const PERMISSIONS = { contents: 'write', issues: 'write', 'id-token': 'write' } as const;

let github: GitHubSandbox;
let contract: ExchangeValidator;
let source: string;
/** Requests seen, as `METHOD path`. */
let requests: string[];

beforeEach(async () => {
  contract = createExchangeValidator();
  requests = [];
  github = await startGitHub({
    dir: temporaryFolder(),
    clock: () => new Date(AT),
    limits: { enabled: false },
    observe: (exchange) => {
      requests.push(`${exchange.request.method} ${exchange.request.path}`);
      contract.observe(exchange);
    },
  });
  github.addOrg('acme');
  for (const login of ['amara', 'bo', 'chen']) github.addUser(login);
  const files = {
    'train.py': 'print(1)\n',
    '.github/slipway.yml': POLICY,
    '.github/workflows/train.yml': 'on: push\njobs: {}\n',
  };
  await github.addRepo({ owner: 'acme', name: 'models', files, private: true });
  github.setRole({ repo: REPO, login: 'amara', role: 'admin' });
  github.setRole({ repo: REPO, login: 'bo', role: 'maintain' });
  github.addTeam({ org: 'acme', slug: 'owners', members: ['bo'] });
  source = (await github.readRef(REPO, 'refs/heads/main')) ?? '';
});

afterEach(async () => {
  await github.close();
  contract.expectNoViolations();
});

async function ports(
  token = github.jobToken({ repo: REPO, permissions: PERMISSIONS }),
  of: { env?: object; clock?: Clock } = {},
): Promise<LocalPorts> {
  const env = {
    GITHUB_REPOSITORY: REPO,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.url,
    GITHUB_TOKEN: token,
    ...of.env,
  };
  return createPorts({ env, clock: of.clock ?? fakeClock() });
}

const message = { headline: 'Change', body: '' };

describe('the ledger', () => {
  it('is made, read in one request, and committed to by compare-and-swap', async () => {
    const { ledger } = await ports();
    expect((await ledger.read({ files: ['catalog.json'] })).ledger).toEqual({ kind: 'missing' });
    const made = await ledger.create(new Map([['genesis.json', '{}\n']]));
    expect(made.kind).toBe('created');
    expect(await ledger.create(new Map([['genesis.json', 'x']]))).toEqual({ kind: 'exists', commit: made.commit });
    const additions = new Map([
      ['models/flight-delay/state.json', '{"é": "✈"}\n'],
      ['models/flight-delay/events/000/000/000000001.json', '{}\n'],
      ['old', 'x'],
    ]);
    const first = await ledger.commit({ expected: made.commit, message, additions });
    if (first.kind !== 'committed') expect.unreachable(first.kind);
    expect(first.url).toContain(first.commit);
    expect(await ledger.commit({ expected: made.commit, message, additions })).toEqual({ kind: 'moved' });
    const second = await ledger.commit({
      expected: first.commit,
      message,
      additions: new Map([['x', 'y']]),
      deletions: ['old'],
    });
    if (second.kind !== 'committed') expect.unreachable(second.kind);

    requests.length = 0;
    const files = ['models/flight-delay/state.json', 'models/none/state.json', 'old', 'x', 'models/flight-delay'];
    const query = { files, folders: ['models/flight-delay/events', 'gone'], models: ['flight-delay', 'none'] };
    const now = await ledger.read(query);
    expect(requests).toEqual(['POST /graphql']);
    expect(now).toMatchObject({
      repository: { name: REPO, private: true, url: `${github.url}/${REPO}` },
      policy: { branch: 'main', commit: source, text: POLICY },
      ledger: { kind: 'found', commit: second.commit },
      unreadable: [{ path: 'models/flight-delay' }],
      at: AT,
    });
    expect([...now.files]).toEqual([
      [files[0], '{"é": "✈"}\n'],
      [files[1], null],
      [files[2], null],
      [files[3], 'y'],
    ]);
    expect([...now.folders]).toEqual([
      ['models/flight-delay/events', ['000']],
      ['gone', null],
    ]);
    expect(now.models.get('none')).toBeNull();
    expect(now.models.get('flight-delay')).toMatch(/^[0-9a-f]{40}$/);
    const then = await ledger.read({ ...query, at_commit: first.commit });
    expect(then.files.get('old')).toBe('x');
    expect(then.models.get('flight-delay')).toBe(now.models.get('flight-delay'));
    expect((await ledger.read({ files: ['x'], at_commit: oid('nothing') })).ledger).toEqual({ kind: 'missing' });

    expect(await ledger.descendsFrom(made.commit)).toBe('yes');
    expect(await ledger.descendsFrom(second.commit)).toBe('yes');
    expect(await ledger.descendsFrom(source)).not.toBe('yes');
    expect(await ledger.descendsFrom(oid('nothing'))).toBe('unknown_commit');
    const history = await ledger.history({ after: null });
    expect(history.commits.map((one) => one.commit)).toEqual([second.commit, first.commit, made.commit]);
    expect(history.commits.map((one) => one.parents)).toEqual([[first.commit], [made.commit], []]);
    expect(history.commits.slice(0, 2).map((one) => one.signed_by_github)).toEqual([true, true]);
    expect(history.next).toBeNull();
  });

  it('is read whole when the list is long, and when a file is large', async () => {
    const { ledger } = await ports();
    const files = Array.from({ length: 200 }, (_one, index) => [`f/${index}`, `text ${index}\n`] as const);
    const large = `${'0123456789abcdef'.repeat(80_000)}\n`;
    await ledger.create(new Map([...files, ['large.txt', large]]));
    const found = await ledger.read({ files: [...files.map(([path]) => path), 'large.txt'] });
    expect(files.every(([path, text]) => found.files.get(path) === text)).toBe(true);
    expect(found.files.get('large.txt') === large).toBe(true);
    expect(found.unreadable).toEqual([]);
  });

  it('says what is not known after a lost answer, and the write that landed is found', async () => {
    const { ledger } = await ports();
    const { commit } = await ledger.create(new Map([['genesis.json', '{}\n']]));
    github.faults.add({ match: { path: /graphql/, body: /createCommitOnBranch/ }, effect: { kind: 'drop-after' } });
    expect(await ledger.commit({ expected: commit, message, additions: new Map([['a', 'b']]) })).toMatchObject({
      kind: 'unknown',
    });
    expect((await ledger.read({ files: ['a'] })).files.get('a')).toBe('b');
    github.faults.add({ match: { path: /graphql/ }, times: 2, effect: { kind: 'status', status: 502 } });
    expect((await ledger.read({ files: ['a'] })).files.get('a')).toBe('b');
  });

  it('whose making lost its answer is recognised as made', async () => {
    github.faults.add({ match: { method: 'POST', path: /\/git\/refs$/ }, effect: { kind: 'drop-after' } });
    const { ledger } = await ports();
    expect((await ledger.create(new Map([['genesis.json', '{}\n']]))).kind).toBe('created');
  });

  it('refuses a token without the right, a token that is none, and a repository that is hidden', async () => {
    const reading = await ports(github.jobToken({ repo: REPO, permissions: { contents: 'read' } }));
    const { commit } = await (await ports()).ledger.create(new Map([['genesis.json', '{}\n']]));
    const found = await refusal(
      reading.ledger.commit({ expected: commit, message, additions: new Map([['a', 'b']]) }),
      'token_forbidden',
    );
    expect(found.next).toContain('contents: write');
    await refusal((await ports('ghs_none')).ledger.read({ files: [] }), 'token_refused');
    await refusal((await ports(github.personToken('chen'))).ledger.read({ files: [] }), 'platform_not_found');
  });

  it('refuses what a ruleset forbids', async () => {
    const { ledger } = await ports();
    const { commit } = await ledger.create(new Map([['genesis.json', '{}\n']]));
    github.addRuleset(REPO, {
      name: 'Ledger',
      target: 'branch',
      enforcement: 'active',
      bypass_actors: [],
      conditions: { ref_name: { include: ['refs/heads/model-registry'], exclude: [] } },
      rules: [{ type: 'update' }],
    });
    await refusal(ledger.commit({ expected: commit, message, additions: new Map([['a', 'b']]) }), 'platform_refused');
  });
});

describe('anchors and tags', () => {
  const request = () => ({ source, message: 'Anchor flight-delay 1.0.0', at: AT });

  it('are made the same every time, without the workflows, and can be tagged by a job', async () => {
    const { git, ledger } = await ports();
    const anchor = await git.createAnchor(request());
    expect(await git.createAnchor(request())).toBe(anchor);
    expect(await github.readFile(REPO, anchor, '.github/slipway.yml')).toEqual(Buffer.from(POLICY));
    expect(await github.readFile(REPO, anchor, '.github/workflows/train.yml')).toBeUndefined();
    expect(await git.commitExists(anchor)).toBe(true);
    expect(await git.commitExists(oid('none'))).toBe(false);
    expect(await git.isOnDefaultBranch(source)).toBe(true);
    expect(await git.isOnDefaultBranch(anchor)).toBe(false);

    const tag = { name: 'flight-delay#production#1', target: anchor, message: 'Promoted', at: AT };
    const made = await git.createTag(tag);
    expect(made).toMatchObject({
      kind: 'created',
      facts: { name: tag.name, target: anchor, message: 'Promoted', tagged_at: AT },
    });
    expect(await git.createTag(tag)).toEqual({ kind: 'exists', facts: made.facts });
    const other = await git.createTag({ ...tag, target: source, message: 'Another' });
    expect(other).toEqual({ kind: 'exists', facts: made.facts });
    expect(await git.readTag(tag.name)).toEqual(made.facts);
    expect(await git.readTag('none')).toBeNull();
    expect(await git.listTags('flight-delay#')).toEqual([tag.name]);
    expect(await git.listTags('flight')).toEqual([tag.name]);
    expect(await git.listTags('other')).toEqual([]);
    const snapshot = await ledger.read({ files: [], tags: [tag.name, 'none'] });
    expect([...snapshot.tags]).toEqual([
      [tag.name, made.facts],
      ['none', null],
    ]);
  });

  it.each(['drop-before', 'drop-after'] as const)('survive a lost answer (%s) to every write', async (kind) => {
    const { git } = await ports();
    for (const path of [/\/git\/trees$/, /\/git\/commits$/, /\/git\/tags$/, /\/git\/refs$/])
      github.faults.add({ match: { method: 'POST', path }, effect: { kind } });
    const anchor = await git.createAnchor(request());
    const made = await git.createTag({ name: 'a@v1.0.0', target: anchor, message: 'm', at: AT });
    expect(made.kind).toBe('created');
    expect((await git.readTag('a@v1.0.0'))?.target).toBe(anchor);
  });

  it('refuse a source that is not there', async () => {
    await refusal((await ports()).git.createAnchor({ ...request(), source: oid('none') }), 'source_unknown');
  });
});

describe('releases', () => {
  const TAG = 'flight-delay@v1.0.0';
  const text = 'bytes of a model\n';
  const marker = '<!-- slipway:claim:1 -->';
  const draft = { tag: TAG, title: 'flight-delay 1.0.0', body: `A model. ${marker}`, marker };
  const assetOf = (name: string, bytes: string): ReleaseAsset => ({
    name,
    size: Buffer.byteLength(bytes),
    sha256: sha256(bytes),
  });
  const asset = assetOf('model.onnx', text);

  async function tagged(): Promise<LocalPorts> {
    const all = await ports();
    const anchor = await all.git.createAnchor({ source, message: 'Anchor', at: AT });
    await all.git.createTag({ name: TAG, target: anchor, message: 'm', at: AT });
    return all;
  }

  it('go from draft to published, and their bytes come back', async () => {
    github.changeSettings(REPO, { immutable_releases: true });
    const { releases, ledger } = await tagged();
    const folder = temporaryFolder();
    const path = join(folder, 'model.onnx');
    writeFileSync(path, text);
    expect(await releases.findByTag(TAG)).toBeNull();
    expect(await releases.findDraft({ tag: TAG, marker })).toBeNull();
    const made = await releases.createDraft(draft);
    expect(made).toMatchObject({ tag: TAG, draft: true, assets: [], body: draft.body });
    expect((await releases.findDraft({ tag: TAG, marker }))?.id).toBe(made.id);
    expect(await releases.findDraft({ tag: TAG, marker: 'other' })).toBeNull();
    expect(await releases.findByTag(TAG)).toBeNull();
    const uploaded = await releases.upload({ release: made.id, asset, source: { kind: 'file', path } });
    expect(uploaded).toMatchObject({ name: asset.name, size: asset.size, sha256: asset.sha256, complete: true });
    expect(await releases.upload({ release: made.id, asset, source: { kind: 'file', path } })).toEqual(uploaded);
    const sums = assetOf('SHA256SUMS', `${asset.sha256}  model.onnx\n`);
    await releases.upload({
      release: made.id,
      asset: sums,
      source: { kind: 'text', text: `${asset.sha256}  model.onnx\n` },
    });
    const extra = await releases.upload({
      release: made.id,
      asset: assetOf('extra', 'x'),
      source: { kind: 'text', text: 'x' },
    });
    await releases.deleteAsset(extra.id ?? 0);
    await releases.deleteAsset(extra.id ?? 0);
    const published = await releases.publish(made.id);
    expect(published).toMatchObject({ id: made.id, draft: false, immutable: true });
    expect(published.assets.map((one) => one.name).sort()).toEqual(['SHA256SUMS', 'model.onnx']);
    expect(await releases.findByTag(TAG)).toMatchObject({ id: made.id, draft: false });

    const snapshot = await ledger.read({ files: [], releases: [TAG, 'none'], recent_releases: 5 });
    expect(snapshot.releases.get('none')).toBeNull();
    expect(snapshot.releases.get(TAG)).toMatchObject({ id: made.id, immutable: true, draft: false });
    expect(snapshot.releases.get(TAG)?.assets).toContainEqual({
      id: null,
      name: asset.name,
      size: asset.size,
      sha256: asset.sha256,
      complete: true,
    });

    const to = join(folder, 'out', 'model.onnx');
    expect(await releases.download({ tag: TAG, asset, to })).toEqual({ kind: 'written', path: to });
    expect(readFileSync(to, 'utf8')).toBe(text);
    expect(await releases.check({ tag: TAG, asset })).toEqual({ kind: 'same' });
    expect(await releases.check({ tag: TAG, asset: { ...asset, sha256: '0'.repeat(64) } })).toMatchObject({
      kind: 'differs',
      found: { sha256: asset.sha256 },
    });
    expect(await releases.download({ tag: TAG, asset: { ...asset, name: 'none' }, to })).toEqual({ kind: 'absent' });
    expect(await releases.readText({ tag: TAG, name: 'SHA256SUMS', limit: 1000 })).toBe(
      `${asset.sha256}  model.onnx\n`,
    );
    expect(await releases.readText({ tag: TAG, name: 'none', limit: 1000 })).toBeNull();
    await refusal(releases.deleteDraft(made.id), 'internal_error');
  });

  it('that are drafts can be deleted', async () => {
    const { releases } = await tagged();
    const { id } = await releases.createDraft(draft);
    await releases.deleteDraft(id);
    await releases.deleteDraft(id);
    expect(await releases.findDraft({ tag: TAG, marker })).toBeNull();
  });

  it.each(['drop-before', 'drop-after', 'broken-upload'] as const)(
    'are made once whatever happens to the answers (%s)',
    async (kind) => {
      const { releases } = await tagged();
      const effect = { kind };
      if (kind !== 'broken-upload') {
        github.faults.add({ match: { method: 'POST', path: /\/releases$/ }, effect: { kind } });
        github.faults.add({ match: { method: 'PATCH', path: /\/releases\// }, effect: { kind } });
      }
      github.faults.add({ match: { method: 'POST', path: /uploads/ }, effect });
      const made = await releases.createDraft(draft);
      await releases.upload({ release: made.id, asset, source: { kind: 'text', text } });
      const published = await releases.publish(made.id);
      expect(published).toMatchObject({
        draft: false,
        assets: [{ name: asset.name, sha256: asset.sha256, complete: true }],
      });
      expect(await releases.findDraft({ tag: TAG, marker })).toBeNull();
      expect(requests.filter((one) => one.startsWith('DELETE'))).toHaveLength(kind === 'broken-upload' ? 1 : 0);
    },
  );
});

describe('people, issues, settings', () => {
  it('roles are told to a job, teams only to who may read them', async () => {
    const job = await ports();
    expect(await job.people.repositoryRole('amara')).toEqual({ kind: 'known', value: 'admin' });
    expect(await job.people.repositoryRole('bo')).toEqual({ kind: 'known', value: 'maintain' });
    expect(await job.people.repositoryRole('nobody')).toEqual({ kind: 'known', value: 'none' });
    expect(await job.people.isTeamMember({ team: 'acme/owners', login: 'bo' })).toMatchObject({ kind: 'unverifiable' });
    const app = await ports(
      github.appToken({ slug: 'slipway', repo: REPO, permissions: { contents: 'write', members: 'read' } }).token,
    );
    expect(await app.people.isTeamMember({ team: 'acme/owners', login: 'bo' })).toEqual({ kind: 'known', value: true });
    expect(await app.people.isTeamMember({ team: 'acme/owners', login: 'amara' })).toEqual({
      kind: 'known',
      value: false,
    });
    expect(await app.settings.canReadTeams('acme')).toEqual({ kind: 'known', value: true });
    expect(await job.settings.canReadTeams('acme')).toEqual({ kind: 'known', value: false });
    expect(await app.settings.tokenKind()).toEqual({ kind: 'app', login: 'slipway[bot]', account: null });
    expect(await job.settings.tokenKind()).toEqual({ kind: 'job', login: 'github-actions[bot]', account: null });
  });

  it('issues and comments are written once, also when an answer is lost', async () => {
    const { issues } = await ports();
    const marker = '<!-- slipway:incident:1 -->';
    expect(await issues.exists(marker)).toBe(false);
    github.faults.add({ match: { method: 'POST', path: /\/issues$/ }, effect: { kind: 'drop-after' } });
    const opened = await issues.openOnce({ title: 'Rolled back', body: 'Why.', marker, since: AT });
    expect(await issues.openOnce({ title: 'Rolled back', body: 'Why.', marker, since: AT })).toEqual(opened);
    expect(await issues.exists(marker)).toBe(true);
    github.faults.add({ match: { method: 'POST', path: /\/comments$/ }, effect: { kind: 'drop-after' } });
    const said = await issues.commentOnce({ issue: opened.number, body: 'First.', marker: '<!-- c -->' });
    const renewed = await issues.commentOnce({ issue: opened.number, body: 'Second.', marker: '<!-- c -->' });
    expect(renewed).toEqual(said);
    expect(requests.filter((one) => one === `POST /repos/${REPO}/issues`)).toHaveLength(1);
    expect(requests.filter((one) => one.startsWith('PATCH'))).toHaveLength(1);
  });

  it('settings are told to who may know them', async () => {
    github.admin.addEnvironment(REPO, 'production', {
      prevent_self_review: true,
      reviewers: [{ type: 'User', id: github.addUser('amara').id }],
    });
    github.addRuleset(REPO, {
      name: 'Ledger',
      target: 'branch',
      enforcement: 'active',
      bypass_actors: [],
      conditions: { ref_name: { include: ['refs/heads/model-registry'], exclude: [] } },
      rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
    });
    const { settings } = await ports(github.personToken('amara'));
    expect(await settings.tokenKind()).toEqual({ kind: 'person', login: 'amara', account: expect.any(Number) });
    expect(await settings.immutableReleases()).toEqual({ kind: 'known', value: false });
    github.changeSettings(REPO, { immutable_releases: true });
    expect(await settings.immutableReleases()).toEqual({ kind: 'known', value: true });
    const rules = await settings.rulesFor({ branch: 'model-registry' });
    expect(rules.kind === 'known' ? rules.value.map((one) => one.type).sort() : rules).toEqual([
      'deletion',
      'non_fast_forward',
    ]);
    expect(await settings.rulesets()).toEqual({
      kind: 'known',
      value: [{ name: 'Ledger', target: 'branch', enforcement: 'active' }],
    });
    const facts = await settings.rulesetFacts();
    expect(facts.kind === 'known' ? facts.value : facts).toMatchObject([
      {
        name: 'Ledger',
        include: ['refs/heads/model-registry'],
        exclude: [],
        rules: ['deletion', 'non_fast_forward'],
        bypass: [],
      },
    ]);
    expect(await settings.repositoryAccess()).toEqual({
      kind: 'known',
      value: {
        contents: { kind: 'known', value: 'write' },
        administration: { kind: 'known', value: true },
        issues: true,
      },
    });
    expect(await settings.environment('production')).toMatchObject({
      kind: 'known',
      value: { exists: true, reviewers: 1, prevent_self_review: true },
    });
    expect(await settings.environment('none')).toMatchObject({ kind: 'known', value: { exists: false } });
    expect(await settings.workflowExists('.github/workflows/train.yml')).toEqual({ kind: 'known', value: true });
    expect(await settings.workflowExists('.github/workflows/none.yml')).toEqual({ kind: 'known', value: false });
    expect(await (await ports()).settings.immutableReleases()).toMatchObject({ kind: 'unverifiable' });
  });
});

describe('workflows', () => {
  it('are started and looked at by a person', async () => {
    const train =
      'on: { workflow_dispatch: { inputs: { model: { required: true } } } }\njobs: { go: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n';
    await github.addRepo({ owner: 'acme', name: 'other', files: { '.github/workflows/go.yml': train } });
    github.setRole({ repo: 'acme/other', login: 'amara', role: 'admin' });
    const { workflows } = await ports(github.personToken('amara'), { env: { GITHUB_REPOSITORY: 'acme/other' } });
    const run = await workflows.start({ workflow: 'go.yml', inputs: { model: 'flight-delay' } });
    expect(run.url).toContain(String(run.id));
    expect(await workflows.look(run.id)).toEqual({ kind: 'going_on' });
    github.updateRun(run.id, { status: 'completed', conclusion: 'success' });
    expect(await workflows.look(run.id)).toEqual({ kind: 'ended', conclusion: 'success' });
    await refusal(workflows.start({ workflow: 'none.yml', inputs: {} }), 'platform_not_found');
  });
});

describe('origin and caller', () => {
  it('a job proves an event, and anyone can check it afterwards', async () => {
    const claims: RunClaims = {
      repository: REPO,
      ref: 'refs/heads/main',
      sha: source,
      workflow: 'Train',
      workflow_path: '.github/workflows/train.yml',
      run_id: 7,
      actor: 'bo',
      event_name: 'push',
    };
    const { requestUrl, requestToken } = github.oidcRequest(claims);
    const { origin } = await ports(undefined, {
      env: { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken },
    });
    const event = { schema: 'slipway.event/1', seq: 1, at: AT } as unknown as LedgerEvent;
    const audience = originAudience(eventDigest(event, sha256));
    const proof = await origin.prove(audience);
    expect(proof.kind).toBe('github_oidc');
    const elsewhere = (await ports(github.personToken('amara'))).origin;
    expect(await elsewhere.verify(proof, { audience, at: AT })).toMatchObject({
      kind: 'valid',
      key: 'published',
      claims: { repository: REPO, workflow_ref: `${REPO}/.github/workflows/train.yml@refs/heads/main`, run_id: '7' },
    });
    expect(await elsewhere.verify(proof, { audience: `${audience}0`, at: AT })).toMatchObject({ kind: 'invalid' });
    const jobless = await ports();
    expect(await jobless.origin.prove(audience)).toMatchObject({ kind: 'unproven' });
    expect((await jobless.ledger.read({ files: [] })).at).toBe(AT);
  });

  it('a person in the sandbox acts directly', async () => {
    const all = await ports(github.personToken('bo'));
    expect(await all.isSandbox()).toBe(true);
    expect(await all.caller()).toMatchObject({
      login: 'bo',
      repository: REPO,
      run: null,
      source: { kind: 'direct' },
      token: 'person',
    });
  });

  it('blobs are named as git names them', async () => {
    // The proof that a text came unchanged rests on this.
    const { ledger } = await ports();
    const { commit } = await ledger.create(new Map([['a', 'é\n']]));
    const git = await github.git(REPO);
    const tree = await git.treeOf(commit);
    expect((await git.entryAt(tree ?? '', 'a'))?.oid).toBe(gitBlobId('é\n'));
  });
});
