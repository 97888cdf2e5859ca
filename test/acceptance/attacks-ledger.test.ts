/** The ledger is written to behind Slipway's back, by workflows of pull requests and by whoever may push. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ProgramResult } from '../../src/sandbox/demo/world.ts';
import type { RunResult } from '../../src/sandbox/runner/index.ts';
import { forgedSignOff } from '../support/attack-forger.ts';
import { besiege, inVain, MODEL, REPOSITORY, type Siege, signOffsOf } from '../support/attack-world.ts';

const STATE = `models/${MODEL}/state.json`;
const CO_AUTHOR = 'Train the baseline\n\nCo-authored-by: eli <eli@users.noreply.github.com>';

let siege: Siege;
let ledger = '';
/** An ordinary comment of dara's, as a forger would pick one. */
let comment = 0;
beforeAll(async () => {
  siege = await besiege('signed', CO_AUTHOR);
  comment = (await siege.say({ as: 'dara', on: siege.issue, text: 'Looks good to me.' })).id;
  ledger = (await siege.world.github.readRef(REPOSITORY, 'refs/heads/model-registry')) ?? '';
});
afterAll(() => siege.close());

/** Whatever was pushed is taken out again. */
afterEach(async () => {
  await siege.git('amara', 'fetch', '--quiet', 'origin');
  await siege.git('amara', 'push', '--quiet', '--force', 'origin', `${ledger}:model-registry`);
  await siege.world.settle();
});

const verify = (): Promise<ProgramResult> => siege.world.slipway({ as: 'farid', args: ['verify'] });
const findings = (result: ProgramResult): string[] =>
  (result.record?.findings ?? []).map(
    (one: { readonly kind: string; readonly where: string }) => `${one.kind} ${one.where}`,
  );
const promote = () => siege.say({ as: 'amara', on: siege.pull, text: '/promote production' });

/** Chen, who may write, changes a file of the ledger, and pushes. */
async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(siege.cloneOf('chen'), path);
  await siege.git('chen', 'fetch', '--quiet', 'origin');
  await siege.git('chen', 'checkout', '--quiet', '--force', '--detach', 'origin/model-registry');
  writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''));
  await siege.git('chen', 'add', '--all');
  await siege.git('chen', 'commit', '--quiet', '--message', 'housekeeping');
  await siege.git('chen', 'push', '--quiet', 'origin', 'HEAD:model-registry');
}

/** Chen opens a pull request with these files, and its workflows run. */
async function propose(branch: string, files: ReadonlyMap<string, string>): Promise<readonly RunResult[]> {
  const clone = siege.cloneOf('chen');
  await siege.git('chen', 'fetch', '--quiet', 'origin');
  await siege.git('chen', 'checkout', '--quiet', '--force', '-B', branch, 'origin/main');
  for (const [path, text] of files) {
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    writeFileSync(join(clone, path), text);
  }
  await siege.git('chen', 'add', '--all', '--force');
  await siege.git('chen', 'commit', '--quiet', '--message', branch);
  await siege.git('chen', 'push', '--quiet', 'origin', branch);
  const pull = { title: branch, head: branch, base: 'main' };
  const made = await siege.call({ as: 'chen', method: 'POST', path: '/pulls', body: pull });
  expect(made.status).toBe(201);
  return siege.world.settle();
}

const checkout = 'actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8';
const APPEND = `name: own
on: pull_request
permissions: { contents: write, id-token: write }
jobs:
  own:
    runs-on: ubuntu-latest
    steps:
      - uses: ${checkout}
      - run: |
          git fetch --quiet origin model-registry
          git worktree add --quiet ../ledger FETCH_HEAD
          cp -R forged/. ../ledger/
          cd ../ledger
          git add --all
          git -c user.name=dara -c user.email=dara@users.noreply.github.com commit --quiet -m "flight-delay: signed"
          git push --quiet origin HEAD:model-registry
`;

it('a workflow of a pull request appends dara’s sign-off to the ledger', async () => {
  await siege.git('chen', 'fetch', '--quiet', 'origin');
  const forged = await forgedSignOff(siege, { as: 'dara', role: 'responsible-ai', comment, run: 4711 });
  const files = new Map([...forged].map(([path, text]) => [`forged/${path}`, text]));
  const { seq, live } = await siege.standing();
  const runs = await propose('append', files.set('.github/workflows/own.yml', APPEND));
  // GitHub lets it: that the event is there is what makes the test one.
  expect(runs.find((run) => run.workflow.path.endsWith('/own.yml'))?.conclusion).toBe('success');
  expect(siege.ledger(STATE)).toMatchObject({ seq: seq + 1, requests: [{ signs: [{ login: 'dara' }] }] });
  const promoted = await promote();
  expect(promoted.result?.reason_code, promoted.result?.summary).toBe('origin_unproven');
  const asked = await siege.say({ as: 'dara', on: siege.pull, text: `/approve ${siege.digest.slice(7, 19)}` });
  expect(asked.result?.reason_code).toBe('origin_unproven');
  const verified = await verify();
  expect(verified.reason_code).toBe('verification_failed');
  expect(findings(verified).join('\n')).toMatch(/^origin_unproven .*0000000\d+\.json/m);
  expect(await siege.standing()).toMatchObject({ live, seq: seq + 1 });
  expect(await siege.waiting()).toEqual([]);
});

it.each([
  ['of its own', 'own.yml'],
  ['that the policy lists, as the pull request has it', 'request.yml'],
])('a workflow %s in a pull request asks for another stage', async (_which, name) => {
  const text = `name: own
on: pull_request
permissions: { contents: write, id-token: write, pull-requests: write, issues: write, actions: read }
jobs:
  own:
    runs-on: ubuntu-latest
    steps:
      - uses: slipway-dev/slipway/actions/request-approval@c6bc4a243b1ce4d99c3e31a5cdf117d8c407f4d8
        with: { subject: '${MODEL}@${siege.version}', stage: production, rationale: 'Another one.' }
      - if: always()
        uses: slipway-dev/slipway/actions/promote@c6bc4a243b1ce4d99c3e31a5cdf117d8c407f4d8
        with: { subject: '${MODEL}@${siege.version}', to: candidate }
`;
  const runs = await inVain(siege, () => propose(`ask-${name}`, new Map([[`.github/workflows/${name}`, text]])));
  const run = runs.find((one) => one.workflow.path.endsWith(`/${name}`));
  const codes = (run?.jobs ?? []).flatMap((job) =>
    job.steps.map((step) => step.outputs['reason-code'] ?? '').filter((code) => code !== ''),
  );
  expect(codes).toEqual(['origin_unproven', expect.stringMatching(/^(?:origin_unproven|transition_not_allowed)$/)]);
});

type Edit = readonly [attack: string, path: string, change: (document: Loose) => void, codes: RegExp];
// biome-ignore lint/suspicious/noExplicitAny: whoever tampers knows no types
type Loose = Record<string, any>;
const EDITS: readonly Edit[] = [
  [
    'a sign-off is put into the state',
    STATE,
    ({ requests, seq }) => {
      const source = {
        comment,
        issue: siege.issue,
        url: 'https://x.example',
        created_at: '2026-03-04T15:00:00Z',
        body: `sha256:${'0'.repeat(64)}`,
      };
      requests[0].signs.push({
        seq,
        at: '2026-03-04T15:00:00Z',
        login: 'dara',
        digest: siege.digest,
        says: 'approve',
        role: null,
        check: null,
        until: null,
        reason: null,
        source,
      });
    },
    /^(?:ledger_corrupt|origin_unproven)$/,
  ],
  [
    'the request is made to ask for another digest',
    STATE,
    ({ requests }) => Object.assign(requests[0], { digest: `sha256:${'0'.repeat(64)}` }),
    /^(?:ledger_corrupt|origin_unproven)$/,
  ],
  [
    'the request is made somebody else’s, so that who asked may sign',
    STATE,
    ({ requests }) => Object.assign(requests[0], { requester: 'farid' }),
    /^(?:ledger_corrupt|origin_unproven)$/,
  ],
  [
    'the version is made live',
    STATE,
    ({ stages }) => Object.assign(stages, { production: stages.canary }),
    /^(?:ledger_corrupt|origin_unproven)$/,
  ],
];

it.each(EDITS)('somebody who may push edits the ledger: %s', async (_attack, path, change, codes) => {
  await edit(path, (text) => {
    const document = JSON.parse(text);
    change(document);
    return `${JSON.stringify(document, null, 1)}\n`;
  });
  const { result } = await promote();
  expect(result?.reason_code, result?.summary).toMatch(codes);
  expect(await siege.waiting()).toEqual([]);
  const verified = await verify();
  expect(verified.reason_code).toBe('verification_failed');
  expect(findings(verified)).toContain(`edited ${path}`);
});

it('somebody who may push makes the catalogue name another digest, which dara is told to approve', async () => {
  await edit('catalog.json', (text) => {
    const catalog = JSON.parse(text);
    Object.assign(catalog.models[MODEL].requests[0], { digest: `sha256:${'0'.repeat(64)}`, number: siege.issue });
    return `${JSON.stringify(catalog, null, 1)}\n`;
  });
  const said = await inVain(siege, () => siege.say({ as: 'dara', on: siege.issue, text: '/approve 000000000000' }));
  expect(said.result?.reason_code, said.result?.summary).toBe('no_such_request');
  expect((await promote()).result?.reason_code).toMatch(/^(?:sign_offs_missing|input_missing)$/);
  // What serves only to find things is made anew; it decides nothing.
  expect(findings(await verify())).toContain('stale catalog.json');
});

it('somebody who may push makes the catalogue name another version, which amara promotes without naming one', async () => {
  await edit('catalog.json', (text) => {
    const catalog = JSON.parse(text);
    Object.assign(catalog.models[MODEL].requests[0], { version: '0.9.0', number: siege.pull });
    return `${JSON.stringify(catalog, null, 1)}\n`;
  });
  const { result } = await promote();
  expect(result?.reason_code, result?.summary).toBe('no_such_request');
});

it('somebody who may push adds an event that is in no chain', async () => {
  const { seq } = await siege.standing();
  const event = (number: number): string => `models/${MODEL}/events/000/000/${String(number).padStart(9, '0')}.json`;
  const last = siege.ledger(event(seq));
  const by = { kind: 'person', login: 'dara', role: null };
  await edit(event(seq + 1), () => JSON.stringify({ ...last, seq: seq + 1, type: 'signed', actor: by }));
  const { result } = await promote();
  expect(result?.reason_code).toBe('sign_offs_missing');
  const verified = await verify();
  expect(verified.reason_code).toBe('verification_failed');
  expect(findings(verified).join('\n')).toContain(event(seq + 1));
});

it('a co-author of the version signs, in a comment and in a review', async () => {
  const said = await inVain(siege, () =>
    siege.say({ as: 'eli', on: siege.pull, text: `/approve ${siege.digest.slice(7, 19)} as sre` }),
  );
  expect(said.result?.reason_code).toBe('not_a_signer');
  const { result } = await inVain(siege, async () => {
    const path = `/pulls/${siege.pull}/reviews`;
    await siege.call({ as: 'eli', method: 'POST', path, body: { event: 'APPROVE' } });
    return promote();
  });
  expect(result?.reason_code).toBe('sign_offs_missing');
  expect(signOffsOf(result)).toMatch(/eli.*co-author/);
});
