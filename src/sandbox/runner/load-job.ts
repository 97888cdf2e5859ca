import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { IDENTIFIER, loadSteps } from './load-steps.ts';
import type {
  Concurrency,
  Defaults,
  Job,
  JobEnvironment,
  Matrix,
  MatrixValue,
  PermissionSet,
  Strategy,
  Templates,
} from './model.ts';
import { checkPermission } from './permissions.ts';
import type { PositionName } from './positions.ts';
import {
  type Entry,
  positionOf,
  readEntries,
  readItems,
  readJson,
  readKnownEntries,
  readText,
  readTexts,
  reportInvalid,
  reportUnsupported,
  type Source,
} from './yaml-source.ts';
import { readCondition, readTemplate, readTemplates } from './yaml-templates.ts';

const JOB_KEYS =
  `needs if strategy name runs-on timeout-minutes continue-on-error env environment permissions concurrency
  outputs defaults steps`.split(/\s+/);
const UNSUPPORTED_JOB_KEYS = {
  container: 'job containers are not run by the local runner; run the steps on the host',
  services: 'service containers are not run by the local runner',
  uses: 'reusable workflows are not run by the local runner; put the steps into a composite action',
  with: 'reusable workflows are not run by the local runner',
  secrets: 'reusable workflows are not run by the local runner',
  snapshot: 'image snapshots are not made by the local runner',
  'cancel-timeout-minutes': 'the local runner has one fixed grace period for cancelled jobs',
};

/** Reads one job; what is missing or wrong is reported and gives undefined where no job can be made of it. */
export function loadJob(source: Source, entry: Entry): Job | undefined {
  if (!IDENTIFIER.test(entry.name)) {
    const message = 'a job id of letters, digits, - and _ that begins with a letter or _ was expected';
    reportInvalid(source, { node: entry.keyNode, path: entry.path }, message);
  }
  const at = { node: entry.value, path: entry.path };
  const entries = readKnownEntries(source, at, { known: JOB_KEYS, unsupported: UNSUPPORTED_JOB_KEYS });
  if (entries === undefined) return undefined;
  const reusable = isMap(entry.value) && entry.value.has('uses');
  const runsOn = entries.get('runs-on');
  const steps = entries.get('steps');
  for (const [name, found] of Object.entries({ 'runs-on': runsOn, steps })) {
    if (found === undefined && !reusable)
      reportInvalid(source, { node: entry.keyNode, path: `${entry.path}.${name}` }, 'Required property is missing');
  }
  const template = (name: string, position: PositionName) => {
    const found = entries.get(name);
    return found === undefined ? undefined : readTemplate(source, found, position);
  };
  const templates = (name: string, position: PositionName): Templates => {
    const found = entries.get(name);
    return found === undefined ? new Map() : readTemplates(source, found, position);
  };
  const needs = entries.get('needs');
  const condition = entries.get('if');
  return {
    id: entry.name,
    at: positionOf(source, entry.keyNode),
    name: template('name', 'job'),
    needs: needs === undefined ? [] : readTexts(source, needs),
    condition: condition && readCondition(source, condition, 'job-if'),
    runsOn: runsOn === undefined ? [] : loadRunsOn(source, runsOn),
    permissions: loadPermissions(source, entries.get('permissions')),
    environment: loadEnvironment(source, entries.get('environment')),
    concurrency: loadConcurrency(source, entries.get('concurrency'), 'job'),
    timeoutMinutes: template('timeout-minutes', 'job'),
    continueOnError: template('continue-on-error', 'job'),
    env: templates('env', 'job-env'),
    defaults: loadDefaults(source, entries.get('defaults'), 'job-defaults'),
    outputs: templates('outputs', 'job-output'),
    strategy: loadStrategy(source, entries.get('strategy')),
    steps: steps === undefined ? [] : loadSteps(source, steps, 'job'),
  };
}

function loadRunsOn(source: Source, entry: Entry): Job['runsOn'] {
  if (isMap(entry.value)) {
    reportUnsupported(source, { node: entry.value, path: entry.path }, 'runner groups; name ubuntu-latest');
    return [];
  }
  const nodes = isSeq(entry.value) ? (readItems(source, entry.value, entry.path) ?? []) : [entry.value];
  return nodes.flatMap((value) => {
    const label = readTemplate(source, { value, path: entry.path }, 'job');
    if (label?.parts.length === 0 && !isUbuntu(label.source)) {
      reportUnsupported(
        source,
        { node: value, path: entry.path },
        `the runner '${label.source}'; the local runner stands in for ubuntu-* only`,
      );
    }
    return label ?? [];
  });
}

/** Whether a runner label is one that the local runner stands in for. */
export function isUbuntu(label: string): boolean {
  return /^ubuntu-[\w.-]+$/.test(label);
}

/** Reads `permissions:` of a workflow or a job. */
export function loadPermissions(source: Source, entry: Entry | undefined): PermissionSet | undefined {
  if (entry === undefined) return undefined;
  if (!isMap(entry.value)) {
    const text = readText(source, entry);
    if (text === 'read-all') return { kind: 'all', level: 'read' };
    if (text === 'write-all') return { kind: 'all', level: 'write' };
    const message = `read-all, write-all or a mapping was expected, found '${text ?? ''}'`;
    reportInvalid(source, { node: entry.value ?? entry.keyNode, path: entry.path }, message);
    return undefined;
  }
  const levels: Record<string, 'read' | 'write' | 'none'> = {};
  for (const item of readEntries(source, entry.value, entry.path) ?? []) {
    const level = readText(source, item) ?? '';
    const wrong = checkPermission(item.name, level);
    if (wrong === undefined) levels[item.name] = level as 'read' | 'write' | 'none';
    else reportInvalid(source, { node: item.keyNode, path: item.path }, wrong);
  }
  return { kind: 'listed', levels };
}

function loadEnvironment(source: Source, entry: Entry | undefined): JobEnvironment | undefined {
  if (entry === undefined) return undefined;
  if (!isMap(entry.value)) {
    const name = readTemplate(source, entry, 'job');
    return name === undefined ? undefined : { name, url: undefined, deployment: undefined };
  }
  const entries = readKnownEntries(
    source,
    { node: entry.value, path: entry.path },
    { known: ['name', 'url', 'deployment'] },
  );
  const nameEntry = entries?.get('name');
  const urlEntry = entries?.get('url');
  if (nameEntry === undefined) {
    reportInvalid(source, { node: entry.value, path: `${entry.path}.name` }, 'Required property is missing');
    return undefined;
  }
  const name = readTemplate(source, nameEntry, 'job');
  if (name === undefined) return undefined;
  const deploymentEntry = entries?.get('deployment');
  const deployment = deploymentEntry && readTemplate(source, deploymentEntry, 'job');
  if (deployment?.parts.length === 0 && typeof deployment.literal !== 'boolean') {
    const at = { node: deploymentEntry?.value ?? null, path: `${entry.path}.deployment` };
    reportInvalid(source, at, `true or false was expected, found '${deployment.source}'`);
  }
  return { name, url: urlEntry && readTemplate(source, urlEntry, 'environment-url'), deployment };
}

/** Reads `concurrency:` of a workflow or a job. */
export function loadConcurrency(
  source: Source,
  entry: Entry | undefined,
  owner: 'workflow' | 'job',
): Concurrency | undefined {
  if (entry === undefined) return undefined;
  const position = owner === 'workflow' ? 'workflow-concurrency' : 'job';
  if (!isMap(entry.value)) {
    const group = readTemplate(source, entry, position);
    return group === undefined ? undefined : { group, cancelInProgress: undefined, queue: 'single' };
  }
  const known = ['group', 'cancel-in-progress', 'queue'];
  const entries = readKnownEntries(source, { node: entry.value, path: entry.path }, { known });
  const groupEntry = entries?.get('group');
  const cancelEntry = entries?.get('cancel-in-progress');
  const queueEntry = entries?.get('queue');
  if (groupEntry === undefined) {
    reportInvalid(source, { node: entry.value, path: `${entry.path}.group` }, 'Required property is missing');
    return undefined;
  }
  const group = readTemplate(source, groupEntry, position);
  const cancelInProgress = cancelEntry && readTemplate(source, cancelEntry, position);
  const queue = queueEntry === undefined ? 'single' : readText(source, queueEntry);
  if (queue !== 'single' && queue !== 'max') {
    reportInvalid(
      source,
      { node: queueEntry?.value ?? null, path: `${entry.path}.queue` },
      `single or max was expected, found '${queue ?? ''}'`,
    );
    return undefined;
  }
  if (queue === 'max' && cancelInProgress?.literal === true) {
    reportInvalid(
      source,
      { node: queueEntry?.value ?? null, path: `${entry.path}.queue` },
      'queue: max and cancel-in-progress: true exclude each other',
    );
  }
  return group === undefined ? undefined : { group, cancelInProgress, queue };
}

/** Reads `defaults:` of a workflow or a job. A workflow's defaults are literal. */
export function loadDefaults(source: Source, entry: Entry | undefined, position: PositionName): Defaults {
  const none = { shell: undefined, workingDirectory: undefined };
  if (entry === undefined) return none;
  const run = readKnownEntries(source, { node: entry.value, path: entry.path }, { known: ['run'] })?.get('run');
  if (run === undefined) return none;
  const entries = readKnownEntries(
    source,
    { node: run.value, path: run.path },
    { known: ['shell', 'working-directory'] },
  );
  const shell = entries?.get('shell');
  const directory = entries?.get('working-directory');
  return {
    shell: shell && readTemplate(source, shell, position),
    workingDirectory: directory && readTemplate(source, directory, position),
  };
}

function loadStrategy(source: Source, entry: Entry | undefined): Strategy | undefined {
  if (entry === undefined) return undefined;
  const known = ['matrix', 'fail-fast', 'max-parallel'];
  const entries = readKnownEntries(source, { node: entry.value, path: entry.path }, { known });
  const failFast = entries?.get('fail-fast');
  const maxParallel = entries?.get('max-parallel');
  const matrix = entries?.get('matrix');
  return {
    failFast: failFast && readTemplate(source, failFast, 'strategy'),
    maxParallel: maxParallel && readTemplate(source, maxParallel, 'strategy'),
    matrix: matrix && loadMatrix(source, matrix),
  };
}

function loadMatrix(source: Source, entry: Entry): Matrix | undefined {
  const at = positionOf(source, entry.value);
  if (isScalar(entry.value)) {
    const whole = readTemplate(source, entry, 'strategy');
    return whole === undefined ? undefined : { at, whole, axes: new Map(), include: undefined, exclude: undefined };
  }
  const axes = new Map<string, MatrixValue>();
  let include: MatrixValue | undefined;
  let exclude: MatrixValue | undefined;
  for (const item of readEntries(source, entry.value, entry.path) ?? []) {
    if (!isSeq(item.value) && !isScalar(item.value)) {
      reportInvalid(source, { node: item.value ?? item.keyNode, path: item.path }, 'a list was expected');
      continue;
    }
    const value = loadMatrixValue(source, item.value, item.path);
    if (item.name === 'include') include = value;
    else if (item.name === 'exclude') exclude = value;
    else axes.set(item.name, value);
  }
  return { at, whole: undefined, axes, include, exclude };
}

function loadMatrixValue(source: Source, node: Node | null, path: string): MatrixValue {
  if (isSeq(node)) {
    const items = readItems(source, node, path) ?? [];
    return { kind: 'list', items: items.map((item, index) => loadMatrixValue(source, item, `${path}[${index}]`)) };
  }
  if (isMap(node)) {
    const entries = readEntries(source, node, path) ?? [];
    return {
      kind: 'map',
      entries: new Map(entries.map((item) => [item.name, loadMatrixValue(source, item.value, item.path)])),
    };
  }
  if (isScalar(node) && typeof node.value === 'string' && node.value.includes('${{')) {
    const template = readTemplate(source, { value: node, path }, 'strategy');
    if (template !== undefined) return { kind: 'template', template };
  }
  return { kind: 'value', value: readJson(source, node, path) };
}
