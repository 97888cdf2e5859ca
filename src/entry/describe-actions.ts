/**
 * The registry of actions as files: `action.yml` and the tables of each README. `scripts/generate-actions.mjs` writes
 * them, and a test compares what is there. Not part of the program.
 */
import type { ActionSpec } from './registry.ts';
import { COMMON_OUTPUTS, INPUT_PREFIX, OWN_TOKEN_VARIABLE, TOKEN_INPUT, TOKEN_VARIABLE } from './registry.ts';

const STEP = 'run';

/** The environment variable that an input travels in. */
export function inputVariable(name: string): string {
  return name === TOKEN_INPUT ? TOKEN_VARIABLE : `${INPUT_PREFIX}${name.toUpperCase().replaceAll('-', '_')}`;
}

/** Every output an action has, those that all of them have last. */
export function outputsOf(spec: ActionSpec): Readonly<Record<string, string>> {
  return { ...spec.outputs, ...COMMON_OUTPUTS };
}

/** Text of `actions/<name>/action.yml`. */
export function actionYml(spec: ActionSpec): string {
  const lines = [
    '# Made from src/entry/registry.ts by `npm run generate`; edits to it are lost.',
    `name: ${quote(spec.title)}`,
    `description: ${quote(spec.description)}`,
    '',
    'inputs:',
    ...Object.entries(spec.inputs).flatMap(([name, input]) => [
      `  ${name}:`,
      `    description: ${quote(input.description)}`,
      `    required: ${input.required}`,
      ...(input.default === undefined ? [] : [`    default: ${quote(input.default)}`]),
    ]),
    '',
    'outputs:',
    ...Object.entries(outputsOf(spec)).flatMap(([name, description]) => [
      `  ${name}:`,
      `    description: ${quote(description)}`,
      `    value: \${{ steps.${STEP}.outputs.${name} }}`,
    ]),
    '',
    'runs:',
    '  using: composite',
    '  steps:',
    `    - id: ${STEP}`,
    '      shell: bash',
    '      # Inputs travel as environment variables, never inside the script: no input can become a command.',
    '      env:',
    ...Object.keys(spec.inputs).map((name) => `        ${inputVariable(name)}: \${{ inputs.${name} }}`),
    `        ${OWN_TOKEN_VARIABLE}: \${{ inputs.${TOKEN_INPUT} != github.token }}`,
    `      run: bash "$GITHUB_ACTION_PATH/../run.sh" ${spec.operation}`,
  ];
  return `${lines.join('\n')}\n`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export type ReadmeTable = 'permissions' | 'inputs' | 'outputs';

/** The generated parts of an action's README, by the name of their markers. */
export function readmeTables(spec: ActionSpec): Readonly<Record<ReadmeTable, string>> {
  const permissions = Object.entries(spec.permissions);
  return {
    permissions: [
      '```yaml',
      'permissions:',
      ...permissions.map(([name, { level, because }]) => `  ${name}: ${level} # ${because}`),
      '```',
    ].join('\n'),
    inputs: table(
      ['input', 'required', 'default', 'what it is'],
      Object.entries(spec.inputs).map(([name, input]) => [
        code(name),
        input.required ? 'yes' : 'no',
        input.default === undefined ? '' : code(input.default),
        input.description,
      ]),
    ),
    outputs: table(
      ['output', 'what it is'],
      Object.entries(outputsOf(spec)).map(([name, description]) => [code(name), description]),
    ),
  };
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Puts the tables between their markers. Throws an Error that names a marker which is missing. */
export function fillReadme(text: string, spec: ActionSpec): string {
  return Object.entries(readmeTables(spec)).reduce((before, [name, content]) => {
    const [open, close] = [`<!-- ${name}: generated -->`, `<!-- /${name} -->`];
    const start = before.indexOf(open);
    const end = before.indexOf(close);
    if (start < 0 || end < start) throw new Error(`README of ${spec.name}: required "${open}" and then "${close}".`);
    return `${before.slice(0, start + open.length)}\n${content}\n${before.slice(end)}`;
  }, text);
}
