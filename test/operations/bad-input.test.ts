import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REASONS } from '../../src/core/reasons.ts';
import type { Result } from '../../src/core/result.ts';
import type { Context } from '../../src/operations/context.ts';
import { hold, resume } from '../../src/operations/hold.ts';
import { promote } from '../../src/operations/promote.ts';
import { history, info } from '../../src/operations/read.ts';
import { register } from '../../src/operations/register.ts';
import { resolve } from '../../src/operations/resolve.ts';
import { rollback } from '../../src/operations/rollback.ts';
import type { ModelFolder } from '../../src/ports.ts';
import { modelFiles, POLICY, REPOSITORY, type Registry, startRegistry } from '../support/registry.ts';
import { platformGit } from '../support/tamper.ts';

let registry: Registry;
let subject = '';

/** Everything that a registration or a move could leave behind. */
async function picture(): Promise<unknown> {
  const headers = { authorization: `Bearer ${registry.env('amara')['GITHUB_TOKEN']}` };
  const get = async (path: string): Promise<unknown> =>
    (await fetch(`${registry.github.apiUrl}/repos/${REPOSITORY}${path}`, { headers })).json();
  return {
    refs: platformGit(
      registry,
      'for-each-ref',
      '--format=%(refname) %(objectname)',
      'refs/tags',
      'refs/heads/model-registry',
    ),
    releases: await get('/releases?per_page=100'),
    issues: await get('/issues?state=all'),
  };
}

beforeAll(async () => {
  registry = await startRegistry();
  const ports = await registry.ports('chen');
  for (const text of ['one', 'two']) {
    const folder = await ports.modelFolder(registry.folder(text, modelFiles(text)));
    const result = await register(await registry.context('chen'), {
      model: 'flight-delay',
      folder,
      version: null,
      bump: null,
      source: registry.source,
      ref: null,
    });
    subject = result.record?.subject ?? '';
  }
  for (const to of ['staging', 'production']) {
    expect(
      (await promote(await registry.context('bo'), { subject, to, reason: null, link: null, expectedLive: null }))
        .decision,
    ).toBe('done');
  }
});
afterAll(() => registry.close());

let before: unknown;
beforeEach(async () => {
  before = await picture();
});
// Whatever was asked for: nothing was written.
afterEach(async () => {
  expect(await picture()).toEqual(before);
});

function expectRefused(result: Result<unknown>, code: string, found?: RegExp): void {
  expect({ decision: result.decision, code: result.reason_code, found: result.refusal?.found }).toEqual({
    decision: 'refused',
    code,
    found: expect.any(String),
  });
  expect(Object.keys(REASONS)).toContain(result.reason_code);
  for (const sentence of [result.refusal?.required, result.refusal?.found, result.refusal?.next])
    expect(sentence?.trim()).toBeTruthy();
  // An answer stays readable, however long the question was.
  expect(JSON.stringify(result.refusal).length).toBeLessThan(4000);
  if (found !== undefined) expect(result.refusal?.found).toMatch(found);
}

const MOVE = { reason: null, link: null, expectedLive: null };
const LONG = 'a'.repeat(300);
const BAD_NAMES = [
  '',
  ' ',
  'a',
  '../production',
  '../../catalog',
  'pro duction',
  'Production',
  LONG,
  '🚀🚀',
  'productioń',
  'pro\nduction',
  'a/b',
  '-production',
  'production-',
  '__proto__',
  '%2e%2e%2f',
  'production;rm -rf',
  '$(id)',
  'x\u0000y',
];

describe.each(BAD_NAMES)('a name that is none: %j', (name) => {
  it('is no model', async () => {
    const context = await registry.context('chen');
    const folder = await (await registry.ports('chen')).modelFolder(registry.folder('name', modelFiles('name')));
    expectRefused(
      await register(context, { model: name, folder, version: null, bump: null, source: registry.source, ref: null }),
      'input_invalid',
    );
    expectRefused(await promote(context, { subject: `${name}@1.0.0`, to: 'staging', ...MOVE }), 'input_invalid');
    expectRefused(
      await rollback(context, { model: name, stage: 'production', to: null, reason: 'x', link: null, incident: null }),
      'input_invalid',
    );
    expectRefused(await hold(context, { model: name, stages: null, reason: 'x', until: null }), 'input_invalid');
    expectRefused(await resume(context, { model: name, hold: null, reason: 'x' }), 'input_invalid');
    expectRefused(
      await resolve(context, { reference: `${name}@production`, at: null, download: null }),
      'input_invalid',
    );
    expectRefused(await info(context, { reference: name }), 'input_invalid');
    expectRefused(await history(context, { model: name, limit: 5, before: null }), 'input_invalid');
  });

  it('is no stage', async () => {
    const context = await registry.context('bo');
    expectRefused(await promote(context, { subject, to: name, ...MOVE }), 'unknown_stage');
    expectRefused(
      await rollback(context, {
        model: 'flight-delay',
        stage: name,
        to: null,
        reason: 'x',
        link: null,
        incident: null,
      }),
      'unknown_stage',
    );
    expectRefused(
      await hold(context, { model: 'flight-delay', stages: ['production', name], reason: 'x', until: null }),
      'unknown_stage',
    );
  });

  it('is no version, and nothing to resolve', async () => {
    const context = await registry.context('bo');
    const reference = `flight-delay@${name}`;
    expectRefused(await resolve(context, { reference, at: null, download: null }), 'input_invalid');
    expectRefused(await promote(context, { subject: reference, to: 'staging', ...MOVE }), 'input_invalid');
  });
});

type Ask = (context: Context) => Promise<Result<unknown>>;
const asking: readonly (readonly [string, string, RegExp, Ask])[] = [
  [
    'a model the policy does not know',
    'unknown_model',
    /flight-delai/,
    (context) => promote(context, { subject: 'flight-delai@1.0.0', to: 'staging', ...MOVE }),
  ],
  [
    'a model of which nothing is registered',
    'unknown_version',
    /other-model/,
    (context) => promote(context, { subject: 'other-model@1.0.0', to: 'staging', ...MOVE }),
  ],
  [
    'a model named like a property of every object',
    'unknown_model',
    /constructor/,
    (context) => resolve(context, { reference: 'constructor@production', at: null, download: null }),
  ],
  [
    'a version that is not there',
    'unknown_version',
    /9\.9\.9/,
    (context) => promote(context, { subject: 'flight-delay@9.9.9', to: 'staging', ...MOVE }),
  ],
  [
    'an ordinal that is not there',
    'unknown_version',
    /v99/,
    (context) => resolve(context, { reference: 'flight-delay@v99', at: null, download: null }),
  ],
  [
    'a digest that is not there',
    'unknown_version',
    /sha256:0000/,
    (context) => resolve(context, { reference: `flight-delay@sha256:${'0'.repeat(64)}`, at: null, download: null }),
  ],
  [
    'a version with a digest of another',
    'subject_mismatch',
    /sha256:/,
    (context) => promote(context, { subject: `flight-delay@1.0.1@sha256:${'0'.repeat(64)}`, to: 'staging', ...MOVE }),
  ],
  [
    'half a digest',
    'input_invalid',
    /sha256:00/,
    (context) => resolve(context, { reference: 'flight-delay@1.0.0@sha256:00', at: null, download: null }),
  ],
  [
    'a version no tag could name',
    'input_invalid',
    /1\.0\.0-01/,
    (context) => promote(context, { subject: 'flight-delay@1.0.0-01', to: 'staging', ...MOVE }),
  ],
  [
    'a version with dots alone',
    'input_invalid',
    /1\.0\.0-\.\./,
    (context) => resolve(context, { reference: 'flight-delay@1.0.0-..', at: null, download: null }),
  ],
  [
    'a version with build metadata',
    'input_invalid',
    /\+build/,
    (context) => resolve(context, { reference: 'flight-delay@1.0.0+build', at: null, download: null }),
  ],
  [
    'a name nobody gave',
    'unknown_name',
    /chempion/,
    (context) => resolve(context, { reference: 'flight-delay@chempion', at: null, download: null }),
  ],
  [
    'a name like a property of every object',
    'unknown_name',
    /constructor/,
    (context) => resolve(context, { reference: 'flight-delay@constructor', at: null, download: null }),
  ],
  [
    'the same, as of a day',
    'nothing_live',
    /constructor/,
    (context) => resolve(context, { reference: 'flight-delay@constructor', at: '2026-03-02', download: null }),
  ],
  [
    'a stage the policy does not know',
    'unknown_stage',
    /prodution/,
    (context) => promote(context, { subject, to: 'prodution', ...MOVE }),
  ],
  [
    'a stage like a property of every object',
    'unknown_stage',
    /constructor/,
    (context) => promote(context, { subject, to: 'constructor', ...MOVE }),
  ],
  [
    'a rollback of nothing',
    'nothing_live',
    /nothing/,
    (context) =>
      rollback(context, { model: 'flight-delay', stage: 'staging', to: null, reason: 'x', link: null, incident: null }),
  ],
  [
    'a rollback with nothing to go back to',
    'no_good_version',
    /none/,
    (context) =>
      rollback(context, {
        model: 'flight-delay',
        stage: 'production',
        to: null,
        reason: 'x',
        link: null,
        incident: null,
      }),
  ],
  [
    'a rollback to a version that never was live there',
    'transition_not_allowed',
    /never|not live/,
    (context) =>
      rollback(context, {
        model: 'flight-delay',
        stage: 'production',
        to: '1.0.0',
        reason: 'x',
        link: null,
        incident: null,
      }),
  ],
  [
    'a rollback to a version that is not there',
    'unknown_version',
    /7\.0\.0/,
    (context) =>
      rollback(context, {
        model: 'flight-delay',
        stage: 'production',
        to: '7.0.0',
        reason: 'x',
        link: null,
        incident: null,
      }),
  ],
  [
    'a rollback of a version instead of a model',
    'input_invalid',
    /flight-delay@1\.0\.0/,
    (context) =>
      rollback(context, {
        model: 'flight-delay@1.0.0',
        stage: 'production',
        to: null,
        reason: 'x',
        link: null,
        incident: null,
      }),
  ],
  [
    'a rollback without a reason',
    'reason_missing',
    /none/,
    (context) =>
      rollback(context, {
        model: 'flight-delay',
        stage: 'production',
        to: null,
        reason: ' \n',
        link: null,
        incident: null,
      }),
  ],
  [
    'a reason like a book',
    'input_invalid',
    /100000 characters/,
    (context) =>
      rollback(context, {
        model: 'flight-delay',
        stage: 'production',
        to: null,
        reason: 'x'.repeat(100_000),
        link: null,
        incident: null,
      }),
  ],
  [
    'a reason with a bell in it',
    'input_invalid',
    /control/,
    (context) => promote(context, { subject, to: 'archived', ...MOVE, reason: 'ding \u0007' }),
  ],
  [
    'a link like a book',
    'input_invalid',
    /characters/,
    (context) => promote(context, { subject, to: 'archived', ...MOVE, link: `https://${'x'.repeat(1000)}` }),
  ],
  [
    'an expected version that is no version',
    'input_invalid',
    /\.\.\/x/,
    (context) => promote(context, { subject, to: 'archived', ...MOVE, expectedLive: '../x' }),
  ],
  [
    'an expected version in half a digest',
    'input_invalid',
    /sha256:12/,
    (context) => promote(context, { subject, to: 'archived', ...MOVE, expectedLive: 'sha256:12' }),
  ],
  [
    'an expected version that is not live',
    'live_version_moved',
    /./,
    (context) => promote(context, { subject: 'flight-delay@1.0.0', to: 'staging', ...MOVE, expectedLive: '9.9.9' }),
  ],
  [
    'a hold without a reason',
    'reason_missing',
    /none/,
    (context) => hold(context, { model: 'flight-delay', stages: null, reason: '', until: null }),
  ],
  [
    'a hold of no stage',
    'input_invalid',
    /empty/,
    (context) => hold(context, { model: 'flight-delay', stages: [], reason: 'x', until: null }),
  ],
  [
    'a hold of one stage twice',
    'input_invalid',
    /production/,
    (context) =>
      hold(context, { model: 'flight-delay', stages: ['production', 'production'], reason: 'x', until: null }),
  ],
  [
    'a hold until never',
    'input_invalid',
    /tomorrow/,
    (context) => hold(context, { model: 'flight-delay', stages: null, reason: 'x', until: 'tomorrow' }),
  ],
  [
    'a hold until a day there is not',
    'input_invalid',
    /2026-02-30/,
    (context) => hold(context, { model: 'flight-delay', stages: null, reason: 'x', until: '2026-02-30' }),
  ],
  [
    'a hold until yesterday',
    'input_invalid',
    /2026-03-01/,
    (context) => hold(context, { model: 'flight-delay', stages: null, reason: 'x', until: '2026-03-01' }),
  ],
  [
    'a hold to lift that is not there',
    'no_such_hold',
    /no hold/,
    (context) => resume(context, { model: 'flight-delay', hold: 'hold-99', reason: 'x' }),
  ],
  ...['yesterday', '2026-02-30', '2026-13-01', '2026-03-02T25:00Z', '', '0', '2026-03-02T10:00:00Z; drop'].map(
    (at): readonly [string, string, RegExp, Ask] => [
      `the time ${JSON.stringify(at)}`,
      'input_invalid',
      /./,
      (context) => resolve(context, { reference: 'flight-delay@production', at, download: null }),
    ],
  ),
  [
    'a version as of a day',
    'input_invalid',
    /1\.0\.0/,
    (context) => resolve(context, { reference: 'flight-delay@1.0.0', at: '2026-03-02', download: null }),
  ],
  [
    'a role that no artifact has',
    'input_invalid',
    /tokenizer/,
    (context) =>
      resolve(context, {
        reference: 'flight-delay@production',
        at: null,
        download: { to: registry.dir, roles: ['tokenizer'] },
      }),
  ],
];

describe('asking for', () => {
  it.each(asking)('%s is refused as %s', async (_, code, found, ask) => {
    expectRefused(await ask(await registry.context('bo')), code, found);
  });

  it.each([
    ['flight-delai@1.0.0', 'flight-delay'],
    ['flight-delay@chempion', 'champion'],
    ['flight-delay@prodution', 'production'],
  ])('%s is answered with what it may have meant', async (reference, near) => {
    const result = await resolve(await registry.context('dara'), { reference, at: null, download: null });
    expect(result.refusal?.next).toContain(near);
  });
});

/** A folder made by hand, where a test needs what no list of texts can say. */
function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'slipway-model-'));
  made.push(dir);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
}
const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

async function registering(
  path: string,
  change: {
    readonly model?: string;
    readonly version?: string;
    readonly source?: string;
    readonly wrap?: (folder: ModelFolder) => ModelFolder;
  } = {},
): Promise<Result<unknown>> {
  const folder = await (await registry.ports('chen')).modelFolder(path);
  return register(await registry.context('chen'), {
    model: change.model ?? 'flight-delay',
    folder: change.wrap === undefined ? folder : change.wrap(folder),
    version: change.version ?? null,
    bump: null,
    source: change.source ?? registry.source,
    ref: null,
  });
}

const CARD = { 'MODEL_CARD.md': '# A model\n' };
const MODEL = { 'model.json': '{"weights":"new"}\n' };
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
].join('\n');

describe('registering', () => {
  const folders: readonly (readonly [string, string, RegExp, () => string])[] = [
    ['a folder that is not there', 'artifacts_invalid', /not there/, () => join(tmpdir(), 'slipway-no-such-folder')],
    ['a file instead of a folder', 'artifacts_invalid', /not a folder/, () => join(makeFolder(MODEL), 'model.json')],
    ['an empty folder', 'artifacts_invalid', /model/, () => makeFolder({})],
    ['a folder without a model', 'artifacts_invalid', /model/, () => makeFolder(CARD)],
    ['an empty model', 'artifacts_invalid', /empty|0 bytes/, () => makeFolder({ ...CARD, 'model.json': '' })],
    [
      'a model that is a folder',
      'artifacts_invalid',
      /model/,
      () => makeFolder({ ...CARD, 'model.json/weights': 'x' }),
    ],
    [
      'a model that is a link to nothing',
      'artifacts_invalid',
      /link|not there/,
      () => {
        const dir = makeFolder(CARD);
        symlinkSync('/no/such/file', join(dir, 'model.json'));
        return dir;
      },
    ],
    [
      'a model that is a link out of the folder',
      'artifacts_invalid',
      /leaves the folder/,
      () => {
        const dir = makeFolder(CARD);
        symlinkSync('/etc/hostname', join(dir, 'model.json'));
        return dir;
      },
    ],
    [
      'a card that is not UTF-8',
      'artifacts_invalid',
      /MODEL_CARD\.md.*UTF-8/,
      () => makeFolder({ ...MODEL, 'MODEL_CARD.md': new Uint8Array([0x23, 0x20, 0xc3, 0x28, 0xff]) }),
    ],
    [
      'a manifest that is not UTF-8',
      'artifacts_invalid',
      /model\.yml.*UTF-8/,
      () => makeFolder({ ...MODEL, 'model.yml': new Uint8Array([0xff, 0xfe, 0x00]) }),
    ],
    [
      'a manifest with one key twice',
      'manifest_invalid',
      /twice|duplicate|tags/i,
      () => makeFolder({ ...MODEL, 'model.yml': 'tags: { a: b }\ntags: { a: c }\n' }),
    ],
    [
      'a manifest with an anchor',
      'manifest_invalid',
      /anchor|alias/i,
      () => makeFolder({ ...MODEL, 'model.yml': 'tags: &t { a: b }\nlineage: *t\n' }),
    ],
    [
      'a manifest that is a bomb',
      'manifest_invalid',
      /anchor|alias/i,
      () => makeFolder({ ...MODEL, 'model.yml': bomb }),
    ],
    [
      'a manifest of two documents',
      'manifest_invalid',
      /document/i,
      () => makeFolder({ ...MODEL, 'model.yml': 'tags: {}\n---\ntags: {}\n' }),
    ],
    [
      'a manifest nested without end',
      'manifest_invalid',
      /./,
      () => makeFolder({ ...MODEL, 'model.yml': `tags: ${'['.repeat(20_000)}` }),
    ],
    [
      'a manifest with a key of its own',
      'manifest_invalid',
      /artifcats/,
      () => makeFolder({ ...MODEL, 'model.yml': 'artifcats: []\n' }),
    ],
    [
      'a manifest that leaves the folder',
      'manifest_invalid',
      /stays inside|inside/,
      () => makeFolder({ ...MODEL, 'model.yml': 'artifacts:\n  model: ../../etc/passwd\n' }),
    ],
    [
      'a role that is no name',
      'manifest_invalid',
      /role/i,
      () => makeFolder({ ...MODEL, 'model.yml': 'artifacts:\n  ../model: model.json\n' }),
    ],
    [
      'one file for two roles',
      'artifacts_invalid',
      /two roles/,
      () =>
        makeFolder({
          ...MODEL,
          'model.yml': 'artifacts:\n  model: model.json\n  weights: model.json\n',
        }),
    ],
    [
      'two manifests',
      'artifacts_invalid',
      /two manifests/,
      () => makeFolder({ ...MODEL, 'model.yml': 'tags: {}\n', 'model.yaml': 'tags: {}\n' }),
    ],
    [
      'a file whose name no release can hold',
      'artifacts_invalid',
      /weights 🚀/,
      () =>
        makeFolder({
          ...MODEL,
          'weights 🚀.bin': 'x',
          'model.yml': 'artifacts:\n  model: model.json\n  weights: "weights 🚀.bin"\n',
        }),
    ],
  ];

  it.each(folders)('%s is refused as %s', async (_, code, found, make) => {
    expectRefused(await registering(make()), code, found);
  });

  it('a model of 3 GiB is refused for its size, without reading it', async () => {
    const dir = makeFolder(CARD);
    writeFileSync(join(dir, 'model.bin'), '');
    truncateSync(join(dir, 'model.bin'), 3 * 1024 ** 3);
    const hashed: string[] = [];
    const wrap = (folder: ModelFolder): ModelFolder => ({
      ...folder,
      hash: (paths) => {
        hashed.push(...paths);
        return folder.hash(paths);
      },
    });
    expectRefused(await registering(dir, { wrap }), 'artifacts_invalid', /model\.bin.*2 GiB/s);
    expect(hashed).not.toContain('model.bin');
  });

  it('two things wrong at once are both told', async () => {
    const dir = makeFolder({ 'MODEL_CARD.md': new Uint8Array([0xff, 0xfe]), 'model.json': '' });
    const result = await registering(dir);
    expectRefused(result, 'artifacts_invalid');
    expect((result.checks.children ?? []).map((one) => one.title)).toEqual(
      expect.arrayContaining(['MODEL_CARD.md', 'model.json']),
    );
  });

  it.each([
    ['0'.repeat(40), /0000/],
    ['main', /main/],
    ['', /""/],
    ['--upload-pack=evil', /upload-pack/],
    [LONG, /aaa/],
  ])('from the commit %j, which was never pushed, is refused', async (source, found) => {
    expectRefused(await registering(makeFolder({ ...CARD, ...MODEL }), { source }), 'source_unknown', found);
  });

  it.each(['latest', '1', 'v1.2', '1.2.3.4', '01.0.0', '1.0.0+build', '../1.0.0', LONG, '🚀', '1.0.0-01'])(
    'as version %j is refused',
    async (version) => {
      expectRefused(await registering(makeFolder({ ...CARD, ...MODEL }), { version }), 'version_invalid');
    },
  );

  it.each([
    ['1.0.0', 'version_taken'],
    ['0.9.0', 'version_not_higher'],
  ])('as version %s of other content is refused', async (version, code) => {
    const result = await registering(makeFolder({ ...CARD, ...MODEL }), { version });
    expect(result.decision).toBe('refused');
    expect([code, 'version_not_higher']).toContain(result.reason_code);
  });

  it('a model that the policy does not list is refused with the nearest', async () => {
    const result = await registering(makeFolder({ ...CARD, ...MODEL }), { model: 'flight-delays' });
    expectRefused(result, 'unknown_model');
    expect(result.refusal?.next).toContain('flight-delay');
  });
});

describe('a policy', () => {
  const policies: readonly (readonly [string, string, RegExp])[] = [
    ['with one key twice', `${POLICY}lifecycle: classic\n`, /lifecycle/],
    ['with an anchor', POLICY.replace('[maintainers]', '&m [maintainers]'), /anchor|alias/i],
    ['that is a bomb', `${bomb}\n`, /anchor|alias/i],
    [
      'that defines a role twice',
      POLICY.replace('  writers:', '  maintainers: { permission: read }\n  writers:'),
      /maintainers/,
    ],
    ['that grants what no role is', POLICY.replace('rollback: [maintainers]', 'rollback: [maintainer]'), /maintainer/],
    ['that is empty', '', /./],
    ['that is a list', '- version: 1\n', /./],
    ['of a version to come', POLICY.replace('version: 1', 'version: 2'), /version/],
    [
      'with two things wrong',
      POLICY.replace('rollback: [maintainers]', 'rollback: [nobody-at-all]').replace(
        'lifecycle: basic',
        'lifecycle: basics',
      ),
      /2 problems|basics/,
    ],
  ];

  it.each(policies)('%s stops every operation, with its place', async (_, text, found) => {
    const { ledger } = (await registry.ports('bo')) as { ledger: Context['ports']['ledger'] };
    const context = await registry.context('bo');
    const policy: Context = {
      ...context,
      ports: {
        ...context.ports,
        ledger: {
          ...ledger,
          read: async (query) => {
            const snapshot = await ledger.read(query);
            return { ...snapshot, policy: { ...snapshot.policy, text } };
          },
        },
      },
    };
    for (const result of [
      await promote(policy, { subject, to: 'archived', ...MOVE }),
      await rollback(policy, {
        model: 'flight-delay',
        stage: 'production',
        to: null,
        reason: 'x',
        link: null,
        incident: null,
      }),
      await resolve(policy, { reference: 'flight-delay@production', at: null, download: null }),
    ]) {
      expectRefused(result, 'policy_invalid', found);
      expect(result.refusal?.found).toMatch(/slipway\.yml:\d+:\d+/);
    }
  });
});
