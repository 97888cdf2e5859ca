import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseManifest } from '../../src/core/manifest.ts';
import { COMMANDS } from '../../src/entry/commands.ts';
import { COMMON_FLAGS } from '../../src/entry/options.ts';
import { ACTIONS } from '../../src/entry/registry.ts';
import { formatProblem, loadPolicy } from '../../src/policy/index.ts';
import { validateWorkflow } from '../runner/support/workflow-parser.ts';
import { allPages, type Block, blocksIn, blocksOf, codeSpans, ROOT, readPage } from './support/pages.ts';
import { invocationsIn } from './support/shell.ts';

const place = (block: Block): string => `${block.page}:${block.line}`;
const yaml = blocksIn('yaml');
const isPart = (block: Block): boolean => infoOf(block).includes('policy-part');
const isModel = (block: Block): boolean => infoOf(block).includes('model');
const isWorkflow = (block: Block): boolean => /^jobs:$/m.test(block.text);
const isPolicy = (block: Block): boolean => /^version: 1$/m.test(block.text) && /^permissions:/m.test(block.text);

/** What stands behind the language on the line of the fence. */
function infoOf(block: Block): string {
  return (readPage(block.page).text.split('\n')[block.line - 1] ?? '').replace(/^\s*```\S*/, '').trim();
}

describe('YAML in the documentation', () => {
  it('is a policy, a part of one, a manifest, a workflow, or a list of permissions', () => {
    const known = (block: Block): boolean =>
      isPart(block) ||
      isModel(block) ||
      isWorkflow(block) ||
      isPolicy(block) ||
      /^permissions:\n(?: {2}[a-z-]+: (?:read|write)\b.*\n)+$/.test(block.text);
    expect(yaml.filter((block) => !known(block)).map(place)).toEqual([]);
    expect(yaml.filter(isPart).length).toBeGreaterThan(5);
  });

  it.each(yaml.filter((block) => isPolicy(block) && !isWorkflow(block)).map((block) => [place(block), block] as const))(
    'the policy at %s is valid',
    (_place, block) => {
      const loaded = loadPolicy(block.text, { file: place(block) });
      expect(loaded.kind === 'ok' ? [] : loaded.problems.map(formatProblem)).toEqual([]);
    },
  );

  it.each(yaml.filter(isPart).map((block) => [place(block), block] as const))(
    'the part of a policy at %s is valid in one',
    (_place, block) => {
      const base = parse(readFileSync(join(ROOT, 'test/fixtures/policy/starter.yml'), 'utf8')) as Record<
        string,
        unknown
      >;
      const part = parse(block.text) as Record<string, unknown>;
      // A graph of its own brings its own stages; the starter's rules about production stay out of it.
      const roles = { ...(base['roles'] as object), ...(part['roles'] as object | undefined) };
      const text = stringify({ ...base, ...(part['stages'] === undefined ? { stages: {} } : {}), ...part, roles });
      const loaded = loadPolicy(text, { file: place(block) });
      expect(loaded.kind === 'ok' ? [] : loaded.problems.map(formatProblem)).toEqual([]);
    },
  );

  it.each(yaml.filter(isModel).map((block) => [place(block), block] as const))(
    'the manifest at %s can be read',
    (_place, block) => {
      const read = parseManifest({ text: block.text, file: 'model.yml' });
      expect(read.kind === 'ok' ? [] : read.problems).toEqual([]);
    },
  );

  it.each(yaml.filter(isWorkflow).map((block) => [place(block), block] as const))(
    "the workflow at %s passes GitHub's parser",
    async (_place, block) => {
      expect(await validateWorkflow(block.text)).toEqual([]);
    },
  );

  it.each(yaml.filter(isWorkflow).map((block) => [place(block), block] as const))(
    'the workflow at %s gives our actions inputs that they have',
    (_place, block) => {
      const workflow = parse(block.text) as {
        jobs: Record<string, { steps?: { uses?: string; with?: Record<string, unknown> }[] }>;
      };
      for (const step of Object.values(workflow.jobs).flatMap((job) => job.steps ?? [])) {
        const name = /^slipway-dev\/slipway\/actions\/([a-z-]+)@[0-9a-f]{40}$/.exec(step.uses ?? '')?.[1];
        if (name === undefined) {
          expect(step.uses ?? '').not.toContain('slipway');
          continue;
        }
        const action = ACTIONS.find((one) => one.name === name);
        expect(Object.keys(action?.inputs ?? {})).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
        for (const [input, { required }] of Object.entries(action?.inputs ?? {})) {
          if (required) expect(step.with, `${place(block)}: ${name}`).toHaveProperty(input);
        }
      }
    },
  );
});

describe('commands in the documentation', () => {
  const shell = blocksIn('sh', 'console').map((block) => ({ where: place(block), text: block.text }));
  const spans = allPages().flatMap((page) =>
    codeSpans(page).map(({ line, text }) => ({ where: `${page.path}:${line}`, text })),
  );
  const found = [...shell, ...spans].flatMap(({ where, text }) =>
    invocationsIn(`${text}\n`).map((one) => ({ where, ...one })),
  );

  it('are there', () => {
    expect(found.length).toBeGreaterThan(50);
  });

  it.each(found.map((one) => [`${one.where}: ${one.name} ${one.flags.join(' ')}`, one] as const))(
    '%s exists',
    (_title, { name, positionals, flags }) => {
      if (name.startsWith('<') || ['', 'help', 'version'].includes(name)) return expect(flags).toEqual([]);
      const command = COMMANDS.find((one) => one.name === name);
      expect(command?.name).toBe(name);
      const names = Object.keys({ ...command?.flags, ...COMMON_FLAGS }).map((flag) => flag.split('=')[0]);
      expect(names).toEqual(expect.arrayContaining([...flags]));
      expect(positionals.length).toBeLessThanOrEqual(command?.positionals.length ?? 0);
    },
  );

  it('name every command somewhere outside of the generated reference', () => {
    const names = new Set(
      found.filter(({ where }) => !where.startsWith('docs/reference/cli.md')).map(({ name }) => name),
    );
    expect(COMMANDS.map((command) => command.name).filter((name) => !names.has(name))).toEqual([]);
  });

  it('start workflows with inputs that these take', () => {
    for (const { where, text } of shell) {
      for (const [, workflow, flags = ''] of text.matchAll(
        /gh workflow run (\w+)\.yml((?: -f (?:'[^']*'|[^\s']|'[^']*')+)*)/g,
      )) {
        const source = parse(readFileSync(join(ROOT, `examples/workflows/${workflow}.yml`), 'utf8')) as {
          on: { workflow_dispatch: { inputs: Record<string, unknown> } };
        };
        const given = [...flags.matchAll(/-f (\w[\w-]*)=/g)].map((match) => match[1]);
        expect(given.length, where).toBeGreaterThan(0);
        expect(Object.keys(source.on.workflow_dispatch.inputs), where).toEqual(expect.arrayContaining(given));
      }
    }
  });
});

describe('links in the documentation', () => {
  const links = allPages().flatMap((page) => {
    const text = page.text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '`code`');
    return [...text.matchAll(/\]\(<?([^)>\s]+)>?\)|src="([^"]+)"/g)].map((match) => ({
      page: page.path,
      to: match[1] ?? match[2] ?? '',
    }));
  });

  it('lead to files and headings that exist', () => {
    const broken = links
      .filter(({ to }) => !/^https?:/.test(to))
      .filter(({ page, to }) => {
        const [path = '', anchor] = to.split('#');
        const target = path === '' ? page : normalize(join(dirname(page), path));
        if (!existsSync(join(ROOT, target))) return true;
        return anchor !== undefined && !headingsOf(readFileSync(join(ROOT, target), 'utf8')).includes(anchor);
      });
    expect(broken).toEqual([]);
    expect(links.length).toBeGreaterThan(40);
  });

  it('name source files that exist', () => {
    const named = allPages().flatMap((page) =>
      codeSpans(page).flatMap(({ line, text }) =>
        /^(?:src|scripts|schema|test|examples|actions|docs|dist|bench|\.ci)\/[\w./-]+$/.test(text) &&
        !/[<*]/.test(text) &&
        !/^actions\/(?:checkout|setup-node|upload-artifact)$/.test(text)
          ? [{ where: `${page.path}:${line}`, text }]
          : [],
      ),
    );
    expect(named.filter(({ text }) => !existsSync(join(ROOT, text)))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });
});

/** Anchors as GitHub makes them. */
function headingsOf(text: string): string[] {
  return [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/ /g, '-'),
  );
}

describe('the README', () => {
  const { text } = readPage('README.md');

  it('has the two commands, and fits on a few screens', () => {
    expect(text).toContain('node dist/index.js demo');
    expect(text).toContain('npm cit');
    expect(text.split('\n').length).toBeLessThan(200);
  });

  it('lists every action and every command', () => {
    for (const action of ACTIONS) expect(text).toContain(`actions/${action.name}`);
    for (const command of COMMANDS) expect(text).toMatch(new RegExp(`\`${command.name}\``));
  });

  it('shows a workflow of about fifteen lines', () => {
    const block = blocksOf(readPage('README.md')).find(isWorkflow);
    expect(block?.text.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(26);
  });
});

describe('decision records', () => {
  const records = allPages().filter((page) => page.path.startsWith('docs/adr/'));

  it('are numbered without gap and have their five parts', () => {
    expect(records.map((page) => Number(page.path.slice('docs/adr/'.length, 'docs/adr/'.length + 4)))).toEqual(
      records.map((_page, index) => index + 1),
    );
    for (const { path, text } of records) {
      expect(text, path).toMatch(
        /^# \d{4}: .+\n\nStatus: \w+\n\n## Context\n[\s\S]+\n## Decision\n[\s\S]+\n## Consequences\n/,
      );
    }
  });
});
