import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readInput } from '../../src/adapters/actions-io.ts';
import { OWN_TOKEN_VARIABLE } from '../../src/adapters/token-kind.ts';
import { NOT_COUNTED } from '../../src/core/approval/types.ts';
import { REASONS } from '../../src/core/reasons.ts';
import { DECISIONS } from '../../src/core/result.ts';
import { repin } from '../../src/core/starter/pins.ts';
import { actionYml, fillReadme, inputVariable, outputsOf, readmeTables } from '../../src/entry/describe-actions.ts';
import { ACTIONS, COMMON_OUTPUTS } from '../../src/entry/registry.ts';
import { validateAction } from '../runner/support/workflow-parser.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface ActionFile {
  name: string;
  description: string;
  inputs: Record<string, { description: string; required: boolean; default?: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: { id: string; shell: string; env: Record<string, string>; run: string }[] };
}

/** The rows of the table that follows a heading, as cells without their code marks. */
function tableAfter(markdown: string, heading: string): string[][] {
  const lines = markdown.slice(markdown.indexOf(`\n## ${heading}\n`)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const rows = lines.slice(
    first,
    lines.findIndex((line, index) => index > first && !line.startsWith('|')),
  );
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
}

describe('the registry of actions', () => {
  it('names every folder of actions/, and no other', () => {
    const folders = readdirSync(join(ROOT, 'actions')).filter((name) =>
      statSync(join(ROOT, 'actions', name)).isDirectory(),
    );
    expect(ACTIONS.map((spec) => spec.name).sort()).toEqual(folders.sort());
  });

  it('gives a reason for each permission, and never asks for more than it says', () => {
    for (const spec of ACTIONS) {
      expect(Object.keys(spec.permissions)).toContain('contents');
      for (const { because } of Object.values(spec.permissions)) expect(because.length).toBeGreaterThan(10);
    }
  });
});

describe.each(ACTIONS.map((spec) => [spec.name, spec] as const))('the action %s', (name, spec) => {
  const text = read(`actions/${name}/action.yml`);
  const file = parse(text) as ActionFile;
  const readme = read(`actions/${name}/README.md`);
  const [step] = file.runs.steps;

  it('is what the generator writes', () => {
    expect(text).toBe(actionYml(spec));
    expect(readme).toBe(repin(fillReadme(readme, spec)));
  });

  it("is an action to GitHub's own parser", async () => {
    expect(await validateAction(text)).toEqual([]);
  });

  it('has the inputs of the registry, with their defaults', () => {
    const expected = Object.fromEntries(
      Object.entries(spec.inputs).map(([key, input]) => [
        key,
        {
          description: input.description,
          required: input.required,
          ...(input.default === undefined ? {} : { default: input.default }),
        },
      ]),
    );
    expect(file.inputs).toEqual(expected);
    for (const input of Object.values(spec.inputs)) expect(input.required && input.default !== undefined).toBe(false);
  });

  it('has the outputs of the registry, each taken from the one step', () => {
    expect(Object.keys(file.outputs)).toEqual([...Object.keys(spec.outputs), ...Object.keys(COMMON_OUTPUTS)]);
    for (const [key, output] of Object.entries(file.outputs)) {
      expect(output).toEqual({ description: outputsOf(spec)[key], value: `\${{ steps.${step?.id}.outputs.${key} }}` });
    }
  });

  it('is one bash step that runs the operation, with no expression inside the script', () => {
    expect(file.runs.using).toBe('composite');
    expect(file.runs.steps).toHaveLength(1);
    expect(step?.shell).toBe('bash');
    expect(step?.run).not.toContain('${{');
    expect(step?.run).toBe(`bash "$GITHUB_ACTION_PATH/../run.sh" ${spec.operation}`);
  });

  it('hands every input to the program where the program looks for it', () => {
    const env = step?.env ?? {};
    expect(Object.keys(env)).toEqual([...Object.keys(spec.inputs).map(inputVariable), OWN_TOKEN_VARIABLE]);
    // The program cannot see by itself whether a token is the job's own.
    expect(env[OWN_TOKEN_VARIABLE]).toBe('${{ inputs.token != github.token }}');
    for (const key of Object.keys(spec.inputs)) {
      expect(env[inputVariable(key)]).toBe(`\${{ inputs.${key} }}`);
      if (key === 'token') expect(inputVariable(key)).toBe('GITHUB_TOKEN');
      else expect(readInput({ [inputVariable(key)]: ' given ' }, key)).toBe('given');
    }
  });

  it('has a README whose tables say the same', () => {
    const inputs = tableAfter(readme, 'Inputs').map(([key, required, fallback, description]) => ({
      key,
      required,
      fallback,
      description,
    }));
    expect(inputs).toEqual(
      Object.entries(spec.inputs).map(([key, input]) => ({
        key: `\`${key}\``,
        required: input.required ? 'yes' : 'no',
        fallback: input.default === undefined ? '' : `\`${input.default}\``,
        description: input.description,
      })),
    );
    expect(tableAfter(readme, 'Outputs')).toEqual(
      Object.entries(outputsOf(spec)).map(([key, description]) => [`\`${key}\``, description]),
    );
  });

  it('has a README that asks for the permissions of the registry, with their reasons', () => {
    const block = /```yaml\n(permissions:\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const levels = Object.fromEntries(Object.entries(spec.permissions).map(([key, { level }]) => [key, level]));
    expect(parse(block)).toEqual({ permissions: levels });
    for (const { because } of Object.values(spec.permissions)) expect(block).toContain(`# ${because}`);
  });

  it('has a README that says what is needed, shows a refusal and the common mistakes', () => {
    for (const heading of [
      'What the job needs',
      'Usage',
      'Inputs',
      'Outputs',
      'What a refusal looks like',
      'Common mistakes',
    ]) {
      expect(readme).toContain(`\n## ${heading}\n`);
    }
  });

  it('shows reason codes and decisions that exist', () => {
    const codes = [
      ...readme.slice(readme.indexOf('## What a refusal')).matchAll(/(?:Refused \(|`)([a-z]+(?:_[a-z]+)+)(?:\)|`)/g),
    ].map((match) => match[1]!);
    expect(codes.length).toBeGreaterThan(1);
    const known = new Set<string>([...Object.keys(REASONS), ...Object.keys(NOT_COUNTED), ...DECISIONS]);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });
});

describe('the generator', () => {
  it('refuses a README without its markers, naming the one that is missing', () => {
    const [spec] = ACTIONS;
    expect(Object.keys(readmeTables(spec!))).toEqual(['permissions', 'inputs', 'outputs']);
    expect(() => fillReadme('# nothing', spec!)).toThrow('<!-- permissions: generated -->');
  });
});
