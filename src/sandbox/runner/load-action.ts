import type { Template } from './expressions.ts';
import { loadSteps } from './load-steps.ts';
import type { Action, ActionInput, CompositeRuns, NodeRuns } from './model.ts';
import type { Problem } from './problems.ts';
import {
  type Entry,
  openSource,
  readEntries,
  readKnownEntries,
  readText,
  reportInvalid,
  reportUnsupported,
  type Source,
} from './yaml-source.ts';
import { readCondition, readTemplate } from './yaml-templates.ts';

export type LoadedAction =
  | { readonly kind: 'ok'; readonly action: Action }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

const ROOT_KEYS = ['name', 'description', 'author', 'inputs', 'outputs', 'runs', 'branding'];
const NODE_KEYS = ['using', 'main', 'pre', 'pre-if', 'post', 'post-if'];

/** Reads and checks an `action.yml`: composite and JavaScript actions with the keys GitHub allows. */
export function loadAction(text: string, file: string): LoadedAction {
  const source = openSource(text, file);
  const action = source.problems.length > 0 ? undefined : readAction(source);
  if (action !== undefined && source.problems.length === 0) return { kind: 'ok', action };
  return { kind: 'invalid', problems: [...source.problems].sort((a, b) => a.line - b.line || a.column - b.column) };
}

function readAction(source: Source): Action | undefined {
  const root = { node: source.document.contents as never, path: '' };
  const entries = readKnownEntries(source, root, { known: ROOT_KEYS });
  const runsEntry = entries?.get('runs');
  if (entries === undefined) return undefined;
  if (runsEntry === undefined) {
    reportInvalid(source, { node: root.node, path: 'runs' }, 'Required property is missing');
    return undefined;
  }
  const using = usingOf(source, runsEntry);
  const runs = using === undefined ? undefined : loadRuns(source, runsEntry, using);
  const inputs = loadInputs(source, entries.get('inputs'));
  const outputs = loadOutputs(source, entries.get('outputs'), using === 'composite');
  const nameEntry = entries.get('name');
  const name = nameEntry === undefined ? source.file : (readText(source, nameEntry) ?? source.file);
  return runs === undefined ? undefined : { name, inputs, outputs, runs };
}

function usingOf(source: Source, entry: Entry): string | undefined {
  const using = (readEntries(source, entry.value, entry.path) ?? []).find((item) => item.name === 'using');
  if (using === undefined) {
    reportInvalid(source, { node: entry.value, path: 'runs.using' }, 'Required property is missing');
    return undefined;
  }
  const text = readText(source, using) ?? '';
  if (text === 'composite' || text === 'node20' || text === 'node24') return text;
  const at = { node: using.value, path: using.path };
  if (/^(docker|node\d+)$/.test(text))
    reportUnsupported(source, at, `actions with using: ${text}; known are composite, node20, node24`);
  else reportInvalid(source, at, `composite, node20 or node24 was expected, found '${text}'`);
  return undefined;
}

function loadRuns(source: Source, entry: Entry, using: string): CompositeRuns | NodeRuns | undefined {
  const at = { node: entry.value, path: entry.path };
  if (using === 'composite') {
    const entries = readKnownEntries(source, at, { known: ['using', 'steps'] });
    const steps = entries?.get('steps');
    if (steps === undefined) {
      reportInvalid(source, { node: entry.value, path: 'runs.steps' }, 'Required property is missing');
      return undefined;
    }
    return { kind: 'composite', steps: loadSteps(source, steps, 'composite') };
  }
  const entries = readKnownEntries(source, at, { known: NODE_KEYS });
  const text = (name: string) => {
    const found = entries?.get(name);
    return found === undefined ? undefined : readText(source, found);
  };
  const condition = (name: string): Template | undefined => {
    const found = entries?.get(name);
    return found === undefined ? undefined : readCondition(source, found, 'action-runs-if');
  };
  const main = text('main');
  if (main === undefined) {
    reportInvalid(source, { node: entry.value, path: 'runs.main' }, 'Required property is missing');
    return undefined;
  }
  return {
    kind: 'node',
    main,
    pre: text('pre'),
    preIf: condition('pre-if'),
    post: text('post'),
    postIf: condition('post-if'),
  };
}

function loadInputs(source: Source, entry: Entry | undefined): Map<string, ActionInput> {
  const inputs = new Map<string, ActionInput>();
  if (entry === undefined || entry.value === null) return inputs;
  const known = ['description', 'required', 'default', 'deprecationMessage'];
  for (const item of readEntries(source, entry.value, entry.path) ?? []) {
    const found =
      item.value === null ? undefined : readKnownEntries(source, { node: item.value, path: item.path }, { known });
    const fallback = found?.get('default');
    const required = found?.get('required');
    inputs.set(item.name, {
      required: required !== undefined && readText(source, required) === 'true',
      default: fallback && readTemplate(source, fallback, 'action-input-default'),
    });
  }
  return inputs;
}

/** Only composite actions give their outputs a value; those of JavaScript actions are set by the program. */
function loadOutputs(source: Source, entry: Entry | undefined, composite: boolean): Map<string, Template> {
  const outputs = new Map<string, Template>();
  if (entry === undefined || entry.value === null) return outputs;
  for (const item of readEntries(source, entry.value, entry.path) ?? []) {
    const known = composite ? ['description', 'value'] : ['description'];
    const found = readKnownEntries(source, { node: item.value, path: item.path }, { known });
    const value = found?.get('value');
    if (composite && value === undefined) {
      reportInvalid(
        source,
        { node: item.keyNode, path: `${item.path}.value` },
        'an output of a composite action needs value',
      );
      continue;
    }
    const template = value && readTemplate(source, value, 'action-output');
    if (template !== undefined) outputs.set(item.name, template);
  }
  return outputs;
}
