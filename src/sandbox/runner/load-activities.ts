import { isSeq } from 'yaml';
import { isEmpty, knownEntries, readFilters } from './load-filters.ts';
import type { ActivityEvent, WorkflowRunTrigger } from './model.ts';
import {
  type Entry,
  readItems,
  readKnownEntries,
  readText,
  readTexts,
  reportInvalid,
  reportUnsupported,
  type Source,
} from './yaml-source.ts';

interface Activities {
  /** What a trigger without `types` starts for; undefined means for all. */
  readonly defaults?: readonly string[];
  /** What the local GitHub tells of. */
  readonly told: readonly string[];
  /** The rest of GitHub's types; they never happen on the local GitHub. */
  readonly untold: readonly string[];
}

const words = (text: string): string[] => text.split(/\s+/);
const ACTIVITIES: Readonly<Record<ActivityEvent | 'pull_request' | 'workflow_run', Activities>> = {
  pull_request: {
    defaults: ['opened', 'synchronize', 'reopened'],
    told: words('opened synchronize reopened closed edited review_requested review_request_removed'),
    untold: words(
      `assigned auto_merge_disabled auto_merge_enabled converted_to_draft demilestoned dequeued enqueued labeled locked
      milestoned ready_for_review stacked unassigned unlabeled unlocked`,
    ),
  },
  pull_request_review: { told: words('submitted edited dismissed'), untold: [] },
  issue_comment: { told: words('created edited deleted'), untold: [] },
  issues: {
    told: words('opened edited closed reopened labeled unlabeled'),
    untold: words(
      `assigned deleted demilestoned field_added field_removed locked milestoned pinned transferred typed unassigned
      unlocked unpinned untyped`,
    ),
  },
  workflow_run: { told: words('requested in_progress completed'), untold: [] },
};

/** Reads the activity types that an event's workflow is for, those that it has without saying so included. */
export function loadActivities(source: Source, event: keyof typeof ACTIVITIES, item: Entry | undefined): string[] {
  const { defaults, told, untold } = ACTIVITIES[event];
  if (item === undefined) return [...(defaults ?? told)];
  const at = { node: item.value, path: item.path };
  const types = readTexts(source, item);
  for (const type of types) {
    if (told.includes(type)) continue;
    if (untold.includes(type))
      reportUnsupported(
        source,
        at,
        `${SUBJECTS[event]} that are ${type}; the local GitHub tells of ${told.join(', ')}`,
      );
    else reportInvalid(source, at, `'${type}' is not an activity type of ${event}`);
  }
  return types;
}

const SUBJECTS: Readonly<Record<keyof typeof ACTIVITIES, string>> = {
  pull_request: 'pull requests',
  pull_request_review: 'reviews',
  issue_comment: 'comments',
  issues: 'issues',
  workflow_run: 'runs',
};

/** Reads an event that has activity types and nothing else. */
export function loadActivityEvent(source: Source, event: ActivityEvent, entry: Entry | undefined): string[] {
  return loadActivities(source, event, knownEntries(source, entry, ['types']).get('types'));
}

/** Reads `on.workflow_run`: which workflows, what of their runs, on which branches. */
export function loadWorkflowRun(
  source: Source,
  entry: Entry | undefined,
  on: { readonly node: Entry['value'] },
): WorkflowRunTrigger {
  const entries = knownEntries(source, entry, ['workflows', 'types', 'branches', 'branches-ignore']);
  const patterns = readFilters(source, entries);
  const item = entries.get('workflows');
  const workflows = item === undefined ? [] : readTexts(source, item);
  if (workflows.length === 0) {
    const message = 'the names of the workflows to follow were expected';
    reportInvalid(source, { node: entry?.keyNode ?? on.node, path: 'on.workflow_run.workflows' }, message);
  }
  return {
    workflows,
    types: loadActivities(source, 'workflow_run', entries.get('types')),
    branches: patterns('branches'),
    branchesIgnore: patterns('branches-ignore'),
  };
}

const FIELD = '(?:\\*|[0-9A-Za-z]+(?:-[0-9A-Za-z]+)?)(?:/[0-9]+)?';
const CRON = new RegExp(`^(?:${FIELD}(?:,${FIELD})*(?: +|$)){5}$`);

/** Reads `on.schedule`. When it is time is for the event to say, which carries the text of one cron. */
export function loadSchedule(
  source: Source,
  entry: Entry | undefined,
  on: { readonly node: Entry['value'] },
): string[] {
  if (entry === undefined || isEmpty(entry.value) || !isSeq(entry.value)) {
    reportInvalid(source, { node: entry?.value ?? on.node, path: 'on.schedule' }, 'a list of crons was expected');
    return [];
  }
  return (readItems(source, entry.value, entry.path) ?? []).flatMap((node, index) => {
    const at = { node, path: `${entry.path}[${index}]` };
    const unsupported = { timezone: 'the local GitHub starts a cron by its text and knows no time zones' };
    const cron = readKnownEntries(source, at, { known: ['cron'], unsupported })?.get('cron');
    const text = cron === undefined ? undefined : readText(source, cron);
    if (text !== undefined && CRON.test(text)) return text;
    const message = `a cron of five fields was expected, found '${text ?? ''}'`;
    reportInvalid(source, { node: cron?.value ?? node, path: `${at.path}.cron` }, message);
    return [];
  });
}
