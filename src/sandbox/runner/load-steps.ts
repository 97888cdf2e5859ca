import { isMap, type Node } from 'yaml';
import type { Template } from './expressions.ts';
import type { ActionReference, Step } from './model.ts';
import type { PositionName } from './positions.ts';
import {
  type Entry,
  positionOf,
  readItems,
  readKnownEntries,
  readText,
  reportInvalid,
  reportUnsupported,
  type Source,
} from './yaml-source.ts';
import { readCondition, readTemplate, readTemplates } from './yaml-templates.ts';

export const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

const COMMON = ['name', 'id', 'if', 'env', 'continue-on-error'];
const RUN_KEYS = ['run', 'shell', 'working-directory'];
const USES_KEYS = ['uses', 'with'];
const UNSUPPORTED = Object.fromEntries(
  ['background', 'wait', 'wait-all', 'cancel', 'parallel'].map((key) => [
    key,
    `steps with ${key} are not run by the local runner`,
  ]),
);

/**
 * Reads a list of steps. In a composite action a `run` step needs `shell`, and `timeout-minutes` does not exist,
 * as on GitHub.
 */
export function loadSteps(source: Source, entry: Entry, owner: 'job' | 'composite'): Step[] {
  const seen = new Set<string>();
  const steps: Step[] = [];
  for (const [index, node] of (readItems(source, entry.value, entry.path) ?? []).entries()) {
    const step = loadStep(source, { node, path: `${entry.path}[${index}]`, owner });
    if (step === undefined) continue;
    if (step.id !== undefined) {
      const id = step.id.toLowerCase();
      if (seen.has(id)) reportInvalid(source, { node, path: `${step.key}.id` }, `the id '${step.id}' is used twice`);
      seen.add(id);
    }
    steps.push(step);
  }
  return steps;
}

function loadStep(
  source: Source,
  input: { readonly node: Node | null; readonly path: string; readonly owner: 'job' | 'composite' },
): Step | undefined {
  const { node, path, owner } = input;
  const runs = isMap(node) && node.has('run');
  const uses = isMap(node) && node.has('uses');
  const timeout = owner === 'job' ? ['timeout-minutes'] : [];
  const known = [...COMMON, ...timeout, ...(runs ? RUN_KEYS : []), ...(uses || !runs ? USES_KEYS : [])];
  const entries = readKnownEntries(source, { node, path }, { known, unsupported: owner === 'job' ? UNSUPPORTED : {} });
  if (entries === undefined) return undefined;
  if (runs === uses) {
    if (runs || !source.problems.some((problem) => problem.kind === 'unsupported' && problem.key.startsWith(path))) {
      reportInvalid(source, { node, path }, runs ? 'a step has run or uses, not both' : 'a step needs run or uses');
    }
    return undefined;
  }
  const position: PositionName = owner === 'job' ? 'step' : 'action-step';
  const template = (name: string): Template | undefined => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : readTemplate(source, entry, position);
  };
  const condition = entries.get('if');
  const env = entries.get('env');
  const base = {
    at: positionOf(source, node),
    key: path,
    id: loadId(source, entries.get('id')),
    name: template('name'),
    condition: condition && readCondition(source, condition, owner === 'job' ? 'step-if' : 'action-step-if'),
    env: env === undefined ? new Map<string, Template>() : readTemplates(source, env, position),
    continueOnError: template('continue-on-error'),
    timeoutMinutes: template('timeout-minutes'),
  };
  if (runs) {
    const run = template('run');
    const shell = template('shell');
    if (owner === 'composite' && !entries.has('shell')) {
      reportInvalid(source, { node, path: `${path}.shell` }, 'a run step of a composite action needs shell');
    }
    if (run === undefined) return undefined;
    return { ...base, kind: 'run', run, shell, workingDirectory: template('working-directory') };
  }
  const reference = loadReference(source, entries.get('uses'));
  const inputs = entries.get('with');
  if (reference === undefined) return undefined;
  return {
    ...base,
    kind: 'uses',
    uses: reference,
    inputs: inputs ? readTemplates(source, inputs, position) : new Map(),
  };
}

function loadId(source: Source, entry: Entry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  const id = readText(source, entry);
  if (id !== undefined && IDENTIFIER.test(id)) return id;
  const message = `an id of letters, digits, - and _ that begins with a letter or _ was expected, found '${id ?? ''}'`;
  reportInvalid(source, { node: entry.value, path: entry.path }, message);
  return undefined;
}

function loadReference(source: Source, entry: Entry | undefined): ActionReference | undefined {
  if (entry === undefined) return undefined;
  const text = readText(source, entry) ?? '';
  const at = { node: entry.value, path: entry.path };
  if (text.startsWith('docker://')) {
    reportUnsupported(source, at, 'container actions are not run by the local runner');
    return undefined;
  }
  if (text.startsWith('./')) return { kind: 'workspace', path: text.slice(2), text };
  if (text.startsWith('$/')) return { kind: 'self', path: text.slice(2), text };
  const match = /^([\w.-]+\/[\w.-]+)(?:\/([^@]+))?@(\S+)$/.exec(text);
  if (match === null) {
    reportInvalid(source, at, `./path, $/path or owner/repo[/path]@ref was expected, found '${text}'`);
    return undefined;
  }
  return { kind: 'repository', repository: match[1] as string, path: match[2] ?? '', ref: match[3] as string, text };
}
