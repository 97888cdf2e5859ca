import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/core/command/specs.ts';
import { CHECKOUT, repin, SETUP_NODE, SLIPWAY, UPLOAD_ARTIFACT, usesOf } from '../../src/core/starter/pins.ts';
import {
  PRODUCING_WORKFLOWS,
  STARTER_WORKFLOWS,
  starterWorkflows,
  workflowPath,
} from '../../src/core/starter/workflows.ts';
import { ACTIONS } from '../../src/entry/registry.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { loadWorkflow } from '../../src/sandbox/runner/load-workflow.ts';
import { validateWorkflow } from '../runner/support/workflow-parser.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXAMPLE = 'examples/flight-delay';

const LEVELS = ['none', 'read', 'write'];
const rank = (level: string | undefined): number => LEVELS.indexOf(level ?? 'none');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}
interface Workflow {
  on: unknown;
  permissions: unknown;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<
    string,
    {
      if?: string;
      permissions: Record<string, string>;
      steps: Step[];
      environment?: unknown;
      concurrency?: unknown;
    }
  >;
}

function filesBelow(folder: string, ending: RegExp): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => ending.test(path));
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every text that shows or is a workflow: files, and the YAML blocks of guides. */
const FILES = [...filesBelow('.github/workflows', /\.ya?ml$/), ...filesBelow('examples', /workflows\/[^/]+\.ya?ml$/)];
const GUIDES = [
  ...filesBelow('actions', /\.md$/),
  ...filesBelow('docs', /\.md$/),
  ...filesBelow('examples', /\.md$/),
  ...(existsSync(join(ROOT, 'README.md')) ? ['README.md'] : []),
];
const BLOCKS = GUIDES.flatMap((path) =>
  [...read(path).matchAll(/```ya?ml\n([\s\S]*?)```/g)].map((match, index) => ({
    path: `${path}#${index + 1}`,
    text: match[1]!,
  })),
);
const WORKFLOWS = [
  ...FILES.map((path) => ({ path, text: read(path) })),
  ...BLOCKS.filter((block) => /^jobs:/m.test(block.text) && /^on:/m.test(block.text)),
];

/** What the job's actions need of a permission at most. */
function mostOf({ steps }: Pick<Workflow['jobs'][string], 'steps'>, permission: string): number {
  const needs = steps.map(({ uses = '' }) => {
    const spec = ACTIONS.find((one) => uses.startsWith(`${SLIPWAY.repository}/actions/${one.name}@`));
    return rank(spec?.permissions[permission]?.level);
  });
  return Math.max(...needs);
}

describe('every use of an action', () => {
  const uses = [...FILES, ...GUIDES, ...filesBelow('actions', /action\.yml$/)].flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) =>
        /^\s*(?:- )?(?:\w+: .*)?uses:\s/.test(line) ? [{ where: `${path}:${index + 1}`, line }] : [],
      ),
  );

  it('names a full commit, with the version in a comment', () => {
    expect(uses.length).toBeGreaterThan(10);
    const loose = uses.filter(({ line }) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d[\w.]*$/.test(line.trimEnd()));
    expect(loose).toEqual([]);
  });

  it('of an action we pin names the commit that is pinned', () => {
    const known = [SLIPWAY, CHECKOUT, SETUP_NODE, UPLOAD_ARTIFACT];
    for (const { where, line } of uses) {
      expect(
        known.some((pin) => line.includes(`uses: ${pin.repository}`)),
        where,
      ).toBe(true);
      expect(repin(line), where).toBe(line);
    }
  });

  it('of a Slipway action names one that exists, with inputs that it has and all that it requires', () => {
    let seen = 0;
    for (const { path, text } of WORKFLOWS) {
      for (const job of Object.values((parse(text) as Workflow).jobs)) {
        for (const step of job.steps) {
          const match = new RegExp(`^${SLIPWAY.repository}/actions/([\\w-]+)@`).exec(step.uses ?? '');
          if (match === null) continue;
          const spec = ACTIONS.find((one) => one.name === match[1]);
          const given = Object.keys(step.with ?? {});
          const required = Object.entries(spec?.inputs ?? {}).flatMap(([name, input]) =>
            input.required ? [name] : [],
          );
          expect(
            given.filter((name) => !Object.hasOwn(spec?.inputs ?? {}, name)),
            path,
          ).toEqual([]);
          expect(
            required.filter((name) => !given.includes(name)),
            path,
          ).toEqual([]);
          for (const [name, { level, optional }] of Object.entries(spec?.permissions ?? {})) {
            const given = rank(job.permissions[name]);
            // No job has more than one of its actions says that it needs,
            expect(given, `${path} ${name}`).toBeLessThanOrEqual(mostOf(job, name));
            // and one that does all of it has no less. A plan writes nothing; a command has a job for its kind.
            if (optional || match[1] === 'command' || step.with?.['phase'] === 'plan') continue;
            expect(given, `${path} ${name}`).toBeGreaterThanOrEqual(rank(level));
          }
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(8);
  });
});

describe('pins', () => {
  it('name the version of this package', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(SLIPWAY.version).toBe(`v${version}`);
  });

  it('are brought up to date wherever they stand, and nothing else is touched', () => {
    const old = `uses: slipway-dev/slipway/actions/promote@${'1'.repeat(40)} # v0.0.1\nuses: other/slipway@${'1'.repeat(40)} # v1`;
    expect(repin(old)).toBe(`uses: ${usesOf(SLIPWAY, 'actions/promote')}\nuses: other/slipway@${'1'.repeat(40)} # v1`);
  });
});

describe.each(WORKFLOWS.map(({ path, text }) => [path, text] as const))('%s', (_path, text) => {
  it("is a workflow to GitHub's own parser and to the local runner", async () => {
    expect(await validateWorkflow(text)).toEqual([]);
    expect(loadWorkflow(text, 'workflow.yml').problems).toEqual([]);
  });

  it("has no rights by default, and names each job's", () => {
    const workflow = parse(text) as Workflow;
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      // What only wakes another workflow has none at all, and uses nothing that could need any.
      if (job.permissions === undefined) expect(job.steps.map((step) => step.uses)).toEqual([undefined]);
      else expect(Object.keys(job.permissions).length).toBeGreaterThan(0);
    }
  });

  it('never puts an expression into a script', () => {
    for (const job of Object.values((parse(text) as Workflow).jobs)) {
      for (const step of job.steps) expect(step.run ?? '').not.toContain('${{');
    }
  });
});

describe('the workflows that a user copies', () => {
  it('the training may write checks where it evaluates, and nowhere else', () => {
    const { jobs } = workflow('train.yml');
    expect(jobs['register']?.permissions).toEqual({ contents: 'write', checks: 'write', 'id-token': 'write' });
    expect(jobs['stage']?.permissions).toEqual({ contents: 'write', 'id-token': 'write' });
  });

  it.each(STARTER_WORKFLOWS)(
    '%s is the same in the examples, in the example repository and in `slipway init`',
    (name) => {
      const text = starterWorkflows({ model: 'flight-delay' })[name];
      expect(read(`examples/workflows/${name}`)).toBe(text);
      expect(read(`${EXAMPLE}/${workflowPath(name)}`)).toBe(text);
    },
  );

  const ghost = (expression: string): string => `\${{ ${expression} }}`;
  const workflow = (name: string): Workflow => parse(read(`examples/workflows/${name}`)) as Workflow;

  it('a rollback waits for nothing: no concurrency group, no environment', () => {
    expect(workflow('rollback.yml').concurrency).toBeUndefined();
    for (const job of Object.values(workflow('rollback.yml').jobs)) {
      expect(job.concurrency).toBeUndefined();
      expect(job.environment).toBeUndefined();
    }
  });

  it.each(['promote.yml', 'command.yml'])(
    'promotions by %s come one after the other for a model and a stage, none cancelled; who waits at a gate holds no other',
    (name) => {
      const { concurrency, jobs } = workflow(name);
      expect(concurrency).toBeUndefined();
      const gated = Object.values(jobs).filter((job) => job.environment !== undefined);
      expect(gated).toHaveLength(1);
      for (const { concurrency: own, environment } of gated) {
        expect(own).toMatchObject({ 'cancel-in-progress': false, queue: 'max' });
        expect((own as { group: string }).group).toMatch(
          /^slipway-promote-\$\{\{ [\w.-]+\.model \}\}-\$\{\{ [\w.-]+\bstage \}\}\$\{\{ [\w.-]+\.environment != '' && format\('-\{0\}', github\.run_id\) \|\| '' \}\}$/,
        );
        expect(environment).toMatchObject({ deployment: false });
      }
    },
  );

  it('sweeps that find the same again and again leave one promotion waiting at its gate, not one for each hour', () => {
    const own = workflow('sweep.yml').jobs['promote']?.concurrency;
    expect(own).toEqual({
      group: `slipway-sweep-${ghost('matrix.model')}-${ghost('matrix.stage')}-${ghost('matrix.approval_digest')}`,
      'cancel-in-progress': false,
    });
  });

  it('a plan may write nothing', () => {
    expect(new Set(Object.values(workflow('promote.yml').jobs['plan']?.permissions ?? {}))).toEqual(new Set(['read']));
  });

  it('each kind of command has a job with no more rights than it needs', () => {
    const { jobs } = workflow('command.yml');
    const rights = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]));
    const answering = { issues: 'write', 'pull-requests': 'write' };
    const writing = { ...answering, contents: 'write', 'id-token': 'write' };
    expect(rights).toEqual({
      answer: { ...answering, contents: 'read' },
      rollback: writing,
      evaluate: { ...answering, contents: 'read', actions: 'write' },
      change: { ...writing, actions: 'read' },
      apply: { ...writing, actions: 'read' },
    });
    expect(jobs['rollback']).not.toHaveProperty('concurrency');
    expect(jobs['rollback']).not.toHaveProperty('environment');
  });

  it('each command falls to the one job of its kind, and a comment of a bot to none', () => {
    const { jobs } = workflow('command.yml');
    const conditions = Object.entries(jobs).filter(([name]) => name !== 'apply');
    for (const [name, job] of conditions) expect(job.if, name).toContain("github.event.comment.user.type == 'User'");
    const jobsOf = (command: string): string[] =>
      conditions.flatMap(([name, { if: condition = '' }]) => {
        const prefixes = [...condition.matchAll(/(!?)startsWith\([^,]+, '([^']+)'\)/g)];
        const not = prefixes.some(([, sign, prefix = '']) => sign === '!' && `/${command}`.startsWith(prefix));
        const is = prefixes.some(([, sign, prefix = '']) => sign === '' && `/${command}`.startsWith(prefix));
        return is && !not ? [name] : [];
      });
    const special: Record<string, string> = { rollback: 'rollback', evaluate: 'evaluate' };
    for (const { name, changes } of COMMANDS)
      expect(jobsOf(name), name).toEqual([special[name] ?? (changes ? 'change' : 'answer')]);
  });

  it('the policy of the example loads without problems or warnings and lists just those that append to the ledger', () => {
    const loaded = loadPolicy(read(`${EXAMPLE}/.github/slipway.yml`), { file: '.github/slipway.yml' });
    if (loaded.kind !== 'ok') throw new Error(JSON.stringify(loaded.problems));
    expect(loaded.warnings).toEqual([]);
    expect(loaded.policy.ledger.producedBy).toEqual(PRODUCING_WORKFLOWS);
    expect(loaded.policy.aliases['champion']?.follows).toBe('production');
  });

  it('a push to what the example trains on starts a training', () => {
    const paths = (workflow('train.yml').on as { push: { paths: string[] } }).push.paths;
    for (const path of paths) expect(existsSync(join(ROOT, EXAMPLE, path.replace('/**', ''))), path).toBe(true);
  });
});
