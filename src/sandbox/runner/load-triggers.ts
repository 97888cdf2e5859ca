import { isMap, isScalar, isSeq } from 'yaml';
import { loadActivities, loadActivityEvent, loadSchedule, loadWorkflowRun } from './load-activities.ts';
import { isEmpty, knownEntries, readFilters } from './load-filters.ts';
import type { DispatchInput, PullTrigger, PushTrigger, Triggers } from './model.ts';
import {
  type Entry,
  readEntries,
  readFlag,
  readText,
  readTexts,
  reportInvalid,
  reportUnsupported,
  type Source,
} from './yaml-source.ts';

const OTHER_EVENTS = new Set(
  `branch_protection_rule check_run check_suite create delete deployment deployment_status discussion discussion_comment
  fork gollum image_version label merge_group milestone page_build project project_card project_column public
  pull_request_comment pull_request_review_comment pull_request_target registry_package release status watch
  workflow_call`.split(/\s+/),
);
const ACTIVITY_EVENTS = ['issue_comment', 'issues', 'pull_request_review'] as const;
const STARTED = new Set<string>([
  ...['push', 'pull_request', 'workflow_dispatch', 'repository_dispatch', 'workflow_run', 'schedule'],
  ...ACTIVITY_EVENTS,
]);
const PULL_KEYS = ['types', 'branches', 'branches-ignore', 'paths', 'paths-ignore'] as const;
const PUSH_KEYS = ['branches', 'branches-ignore', 'tags', 'tags-ignore', 'paths', 'paths-ignore'] as const;
const INPUT_TYPES = ['string', 'boolean', 'number', 'choice', 'environment'] as const;
const MAX_DISPATCH_INPUTS = 25;

/** Reads `on:`. Events of GitHub that the runner cannot start are kept by name; unknown names are problems. */
export function loadTriggers(source: Source, entry: Entry): Triggers {
  const events = new Map<string, Entry | undefined>();
  if (isScalar(entry.value) || isSeq(entry.value)) {
    for (const name of readTexts(source, entry)) events.set(name, undefined);
  } else if (isMap(entry.value)) {
    for (const item of readEntries(source, entry.value, entry.path) ?? []) events.set(item.name, item);
  } else reportInvalid(source, { node: entry.keyNode, path: entry.path }, 'at least one event was expected');

  const others: string[] = [];
  for (const [name, item] of events) {
    if (STARTED.has(name)) continue;
    if (OTHER_EVENTS.has(name)) others.push(name);
    else
      reportInvalid(
        source,
        { node: item?.keyNode ?? entry.value, path: `on.${name}` },
        `'${name}' is not an event of GitHub`,
      );
  }
  return {
    push: events.has('push') ? loadPush(source, events.get('push')) : undefined,
    pullRequest: events.has('pull_request') ? loadPull(source, events.get('pull_request')) : undefined,
    workflowDispatch: events.has('workflow_dispatch')
      ? { inputs: loadInputs(source, events.get('workflow_dispatch')) }
      : undefined,
    repositoryDispatch: events.has('repository_dispatch')
      ? { types: loadTypes(source, events.get('repository_dispatch')) }
      : undefined,
    activities: new Map(
      ACTIVITY_EVENTS.filter((name) => events.has(name)).map((name) => [
        name,
        loadActivityEvent(source, name, events.get(name)),
      ]),
    ),
    workflowRun: events.has('workflow_run')
      ? loadWorkflowRun(source, events.get('workflow_run'), { node: entry.value })
      : undefined,
    schedule: events.has('schedule') ? loadSchedule(source, events.get('schedule'), { node: entry.value }) : [],
    others,
  };
}

function loadPull(source: Source, entry: Entry | undefined): PullTrigger {
  const entries = knownEntries(source, entry, PULL_KEYS);
  const patterns = readFilters(source, entries);
  return {
    types: loadActivities(source, 'pull_request', entries.get('types')),
    branches: patterns('branches'),
    branchesIgnore: patterns('branches-ignore'),
    paths: patterns('paths'),
    pathsIgnore: patterns('paths-ignore'),
  };
}

function loadPush(source: Source, entry: Entry | undefined): PushTrigger {
  const patterns = readFilters(source, knownEntries(source, entry, PUSH_KEYS));
  return {
    branches: patterns('branches'),
    branchesIgnore: patterns('branches-ignore'),
    tags: patterns('tags'),
    tagsIgnore: patterns('tags-ignore'),
    paths: patterns('paths'),
    pathsIgnore: patterns('paths-ignore'),
  };
}

function loadTypes(source: Source, entry: Entry | undefined): string[] {
  const types = knownEntries(source, entry, ['types']).get('types');
  return types === undefined ? [] : readTexts(source, types);
}

function loadInputs(source: Source, entry: Entry | undefined): DispatchInput[] {
  const inputs = knownEntries(source, entry, ['inputs']).get('inputs');
  if (inputs === undefined || isEmpty(inputs.value)) return [];
  const entries = readEntries(source, inputs.value, inputs.path) ?? [];
  if (entries.length > MAX_DISPATCH_INPUTS) {
    const message = `at most ${MAX_DISPATCH_INPUTS} inputs are allowed, found ${entries.length}`;
    reportInvalid(source, { node: inputs.keyNode, path: inputs.path }, message);
  }
  return entries.flatMap((item) => loadInput(source, item) ?? []);
}

function loadInput(source: Source, entry: Entry): DispatchInput | undefined {
  const keys = ['description', 'deprecationMessage', 'type', 'required', 'default', 'options'];
  const found = knownEntries(source, entry, keys);
  const typeEntry = found.get('type');
  const written = typeEntry === undefined ? 'string' : readText(source, typeEntry);
  const type = INPUT_TYPES.find((name) => name === written);
  if (type === undefined) {
    const message = `an input type was expected (${INPUT_TYPES.join(', ')}), found '${written ?? ''}'`;
    reportInvalid(source, { node: typeEntry?.value ?? entry.keyNode, path: `${entry.path}.type` }, message);
    return undefined;
  }
  const requiredEntry = found.get('required');
  const defaultEntry = found.get('default');
  const optionsEntry = found.get('options');
  const options = optionsEntry === undefined ? [] : readTexts(source, optionsEntry);
  const fallback = defaultEntry === undefined ? undefined : readText(source, defaultEntry);
  if (type === 'choice' && options.length === 0) {
    reportInvalid(source, { node: entry.keyNode, path: `${entry.path}.options` }, 'a choice needs options');
  }
  if (type === 'choice' && fallback !== undefined && !options.includes(fallback)) {
    const message = `the default '${fallback}' is not one of the options ${options.join(', ')}`;
    reportInvalid(source, { node: defaultEntry?.value ?? null, path: `${entry.path}.default` }, message);
  }
  if (type === 'environment') {
    reportUnsupported(
      source,
      { node: typeEntry?.value ?? null, path: `${entry.path}.type` },
      'inputs of type environment; use choice or string',
    );
  }
  const required = requiredEntry === undefined ? false : (readFlag(source, requiredEntry) ?? false);
  return { name: entry.name, type, required, default: fallback, options };
}
