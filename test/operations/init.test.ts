import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledgerSection } from '../../src/core/starter/policy.ts';
import { PRODUCING_WORKFLOWS, STARTER_WORKFLOWS, workflowPath } from '../../src/core/starter/workflows.ts';
import { type InitRequest, init } from '../../src/operations/init.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { renderSetup } from '../../src/render/setup.ts';
import {
  fakeLedger,
  fakeWorkplace,
  GENESIS,
  HEAD,
  type LedgerOptions,
  reachablePolicy,
} from './support/setup-fakes.ts';

const POLICY = '.github/slipway.yml';

async function run(
  of: {
    ledger?: LedgerOptions;
    files?: Record<string, string>;
    mode?: 'apply' | 'dry_run';
    request?: Partial<InitRequest>;
  } = {},
) {
  const ledger = fakeLedger(of.ledger);
  const workplace = fakeWorkplace(of.files);
  const result = await init(
    { ports: { ledger }, mode: of.mode ?? 'apply' },
    { workplace, model: 'flight-delay', slipway: null, app: null, ...of.request },
  );
  return { ledger, workplace, result };
}

describe('init in a repository that has nothing yet', () => {
  it('makes the ledger with a first commit that says what it is, and nothing that only later commits can know', async () => {
    const { ledger, result } = await run();
    expect(result).toMatchObject({
      decision: 'done',
      reason_code: 'ok',
      record: { genesis: GENESIS, repository: 'acme/models' },
    });
    expect(ledger.created).toHaveLength(1);
    const files = ledger.created[0]!;
    expect([...files.keys()].sort()).toEqual(['README.md', 'genesis.json']);
    expect(JSON.parse(files.get('genesis.json')!)).toEqual({
      schema: 'slipway.genesis/1',
      repository: 'acme/models',
      created_at: '2026-03-02T09:00:00Z',
    });
  });

  it('writes a policy that loads without a problem, pins the ledger and lists the workflows it wrote', async () => {
    const { workplace } = await run();
    expect([...workplace.files.keys()].sort()).toEqual([POLICY, ...STARTER_WORKFLOWS.map(workflowPath)].sort());
    const loaded = loadPolicy(workplace.files.get(POLICY)!, { file: POLICY });
    if (loaded.kind !== 'ok') throw new Error(JSON.stringify(loaded.problems));
    expect(loaded.policy.ledger).toMatchObject({ genesis: GENESIS, producedBy: PRODUCING_WORKFLOWS });
    expect(loaded.warnings).toEqual([]);
  });

  it('writes the starter policy that the documentation shows, and the ledger section besides', async () => {
    const { workplace } = await run();
    const shown = readFileSync(new URL('../fixtures/policy/starter.yml', import.meta.url), 'utf8');
    expect(workplace.files.get(POLICY)!.replace(ledgerSection(GENESIS), '')).toBe(shown);
  });

  it.each(['churn', 'x2', 'null', '12', 'a--b', 'on'])('takes the model name %s as text everywhere', async (model) => {
    const { workplace } = await run({ request: { model } });
    const loaded = loadPolicy(workplace.files.get(POLICY)!, { file: POLICY });
    if (loaded.kind !== 'ok') throw new Error(JSON.stringify(loaded.problems));
    expect(Object.keys(loaded.policy.models!)).toEqual([model]);
  });

  it.each(['Churn', 'a', '../x', 'a b', '', `x'\n`, 'ü2'])(
    'refuses %j as a model name before anything is made',
    async (model) => {
      const { ledger, workplace, result } = await run({ request: { model } });
      expect(result).toMatchObject({ decision: 'refused', reason_code: 'input_invalid' });
      expect(ledger.created).toEqual([]);
      expect(workplace.files.size).toBe(0);
    },
  );

  it('names the commit of Slipway it was told to', async () => {
    const slipway = { repository: 'acme/slipway', commit: 'd'.repeat(40), version: 'v9.9.9' };
    const { workplace } = await run({ request: { slipway } });
    expect(workplace.files.get(workflowPath('train.yml'))).toContain(
      `acme/slipway/actions/register-model@${'d'.repeat(40)} # v9.9.9`,
    );
  });

  it('plans without making or writing anything in a dry run', async () => {
    const { ledger, workplace, result } = await run({ mode: 'dry_run' });
    expect(result).toMatchObject({ decision: 'planned', reason_code: 'dry_run', record: { genesis: null } });
    expect(result.effects.map((effect) => effect.state)).toEqual(Array(2 + STARTER_WORKFLOWS.length).fill('planned'));
    expect(ledger.created).toEqual([]);
    expect(workplace.files.size).toBe(0);
  });

  it('warns that rulesets of a private repository need a paid plan', async () => {
    const { result } = await run({ ledger: { private: true } });
    expect(result.warnings.join()).toContain('private');
  });
});

describe('init where something is there already', () => {
  it('changes nothing the second time', async () => {
    const first = await run();
    const files = Object.fromEntries(first.workplace.files);
    const again = await run({ files, ledger: { commits: [GENESIS], policy: files[POLICY]! } });
    expect(again.result).toMatchObject({ decision: 'already_done', record: { genesis: GENESIS, to_add: null } });
    expect(again.ledger.created).toEqual([]);
    expect(Object.fromEntries(again.workplace.files)).toEqual(files);
  });

  it('never replaces a workflow', async () => {
    const path = workflowPath('train.yml');
    const { workplace, result } = await run({ files: { [path]: 'mine' } });
    expect(workplace.files.get(path)).toBe('mine');
    expect(result.record?.files).toContainEqual({ path, state: 'kept' });
  });

  it('never replaces a policy, and prints the section to add', async () => {
    const mine = reachablePolicy().replace(/^ledger:\n(?: {2}.*\n)+/m, '');
    const { workplace, result } = await run({ files: { [POLICY]: mine } });
    expect(workplace.files.get(POLICY)).toBe(mine);
    expect(result.record?.to_add).toEqual({ path: POLICY, under: 'document', lines: ledgerSection(GENESIS) });
    const loaded = loadPolicy(mine + ledgerSection(GENESIS), { file: POLICY });
    expect(loaded).toMatchObject({ kind: 'ok', policy: { ledger: { genesis: GENESIS } } });
  });

  it('prints one line for a policy whose ledger section only lacks the pin', async () => {
    const mine = reachablePolicy().replace(/^ {2}genesis:.*\n/m, '');
    const { result } = await run({ files: { [POLICY]: mine } });
    expect(result.record?.to_add).toEqual({ path: POLICY, under: 'ledger', lines: `  genesis: ${GENESIS}\n` });
    expect(renderSetup(result.record!)).toContain(`below \`ledger:\` to ${POLICY}:\n\n  genesis: ${GENESIS}`);
  });

  it('writes no second policy into a folder that only lacks what the default branch has', async () => {
    const { workplace, result } = await run({
      ledger: { policy: reachablePolicy().replace(/^ {2}genesis:.*\n/m, '') },
    });
    expect(workplace.files.has(POLICY)).toBe(false);
    expect(result.warnings.join()).toContain('pull it');
  });

  it('warns of workflows that the policy does not list', async () => {
    const mine = reachablePolicy().replace(/produced-by: .*/, 'produced-by: [.github/workflows/own.yml]');
    const { result } = await run({ files: { [POLICY]: mine }, ledger: { commits: [GENESIS] } });
    expect(result.warnings.join()).toContain('.github/workflows/rollback.yml');
  });

  it('refuses a policy with problems before anything is made', async () => {
    const { ledger, result } = await run({ files: { [POLICY]: 'version: 2\n' } });
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'policy_invalid' });
    expect(ledger.created).toEqual([]);
  });

  it('refuses a ledger that nothing pins, and says how to pin it if it is our own', async () => {
    const { result, workplace } = await run({ ledger: { commits: [HEAD, GENESIS] } });
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'ledger_exists' });
    expect(result.refusal?.next).toContain(`genesis: ${GENESIS}`);
    expect(workplace.files.size).toBe(0);
  });

  it('does not guess where a long ledger begins', async () => {
    const { result } = await run({ ledger: { commits: [HEAD], longHistory: true } });
    expect(result.refusal?.found).toBe(`one whose head is ${HEAD}`);
    expect(result.refusal?.next).not.toContain('genesis');
  });

  it('refuses a ledger that begins elsewhere than the policy pins', async () => {
    const { result } = await run({ files: { [POLICY]: reachablePolicy() }, ledger: { commits: [HEAD] } });
    expect(result.reason_code).toBe('ledger_exists');
    expect(result.refusal?.required).toContain(GENESIS);
  });

  it('never makes a pinned ledger anew that is gone', async () => {
    const { ledger, result } = await run({ files: { [POLICY]: reachablePolicy() } });
    expect(result.reason_code).toBe('ledger_missing');
    expect(ledger.created).toEqual([]);
  });

  it('refuses when somebody else makes the branch at the same moment', async () => {
    const { result, workplace } = await run({ ledger: { race: true } });
    expect(result.reason_code).toBe('ledger_exists');
    expect(workplace.files.size).toBe(0);
  });
});

describe('what init prints', () => {
  it('holds the commands of both tiers, each with JSON that GitHub takes', async () => {
    const { result } = await run({ request: { app: 4711 } });
    const { commands, rulesets } = result.record!;
    expect(commands).toHaveLength(rulesets.detected.length + rulesets.prevented.length);
    for (const { command, title } of commands) {
      const [first, ...rest] = command.split('\n');
      expect(first).toBe("gh api --method POST /repos/acme/models/rulesets --input - <<'JSON'");
      expect(JSON.parse(rest.slice(0, -1).join('\n'))).toMatchObject({ name: title, enforcement: 'active' });
    }
  });

  it('asks for the id of the app where it is not known, and leaves nothing else to the shell', async () => {
    const { result } = await run();
    const asked = result.record!.commands.filter(({ command }) => command.startsWith('APP_ID='));
    expect(asked.map((one) => one.tier)).toEqual(['prevented', 'prevented']);
    for (const { command } of asked) {
      expect(command.match(/[$`]\w*/g)).toEqual(['$', '$APP_ID']);
      expect(command).toContain('"actor_id": $APP_ID');
    }
  });

  it('keeps the indentation of what is to be copied, and prints what both tiers share once', async () => {
    const { result } = await run();
    const text = renderSetup(result.record!);
    expect(text).toContain('\n  "target": "branch"');
    for (const { name } of result.record!.rulesets.prevented) expect(text.split(name)).toHaveLength(2);
  });
});
