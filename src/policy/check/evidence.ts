/** Can what gates measure be found: the names of metrics in evidence, and how plain files are read? */
import { nearestOf } from '../nearest.ts';
import { listOf, type Path } from '../paths.ts';
import type { RawMapping, RawSource } from '../raw.ts';
import type { Subject } from './report.ts';

export function checkEvidence(subject: Subject): void {
  checkNames(subject);
  for (const [index, mapping] of (subject.policy.evaluation?.read ?? []).entries()) {
    checkMapping(subject, mapping, ['evaluation', 'read', index]);
  }
}

/** Two metrics that are one number are probably a slip of copying. */
function checkNames({ policy, warning }: Subject): void {
  const owners = new Map<string, string>();
  for (const [metric, { from }] of Object.entries(policy.metrics ?? {})) {
    if (from === undefined) owners.set(metric, metric);
  }
  for (const [metric, { from = [] }] of Object.entries(policy.metrics ?? {})) {
    for (const [index, name] of from.entries()) {
      const owner = owners.get(name);
      if (owner === undefined) {
        owners.set(name, metric);
        continue;
      }
      const message = `"${name}" is read as "${metric}" and as "${owner}", which makes them the same number`;
      warning({ path: ['metrics', metric, 'from', index], found: JSON.stringify(name), message });
    }
  }
}

function checkMapping(subject: Subject, mapping: RawMapping, path: Path): void {
  const fault = mapping.files === undefined ? null : globFault(mapping.files);
  if (fault !== null) {
    const found = JSON.stringify(mapping.files);
    subject.problem({ path: [...path, 'files'], found, message: `the pattern ${fault}; found ${found}`, at: 'value' });
  }
  for (const [metric, source] of Object.entries(mapping.metrics)) {
    const place = [...path, 'metrics', metric];
    if (checkDefined(subject, metric, place)) checkFound(subject, { metric, task: mapping.task, path: place });
    if (typeof source !== 'string') checkSource(subject, source, place);
  }
}

/** What is wrong with a pattern, as the end of a sentence that begins "the pattern …"; null when nothing is. */
function globFault(pattern: string): string | null {
  if (/^[/~]/.test(pattern)) return 'must not begin with / or ~: another machine has other folders';
  if (pattern.includes('\\')) return 'separates folders with /, not with a backslash';
  if (/^!|[[\]]/.test(pattern)) return 'knows only *, **, ? and {a,b}; ? also stands for a bracket';
  if (!/^[^{}]*(\{[^{}]*\}[^{}]*)*$/.test(pattern)) return 'must close each { with a }, and have none inside another';
  for (const part of pattern.replace(/^\.\//, '').split('/')) {
    if (part === '') return 'must not have an empty folder name';
    if (part === '.' || part === '..') return 'must not have the folder . or .. in it; **/ stands for any folders';
    if (part.includes('**') && part !== '**') return 'can have ** only as a folder of its own';
  }
  return null;
}

function checkDefined({ policy, problem }: Subject, metric: string, path: Path): boolean {
  const metrics = Object.keys(policy.metrics ?? {});
  if (metrics.includes(metric)) return true;
  problem({
    path,
    found: JSON.stringify(metric),
    message: `the metric "${metric}" is not defined under metrics; ${metrics.length === 0 ? 'none is' : `defined are ${listOf(metrics)}`}`,
    suggestion: nearestOf(metric, metrics),
  });
  return false;
}

/** What a mapping reads has the metric's own name, so a metric that is looked for by other names misses it. */
function checkFound(
  { policy, warning }: Subject,
  of: { readonly metric: string; readonly task: string | undefined; readonly path: Path },
): void {
  const { metric, task, path } = of;
  const from = policy.metrics?.[metric]?.from;
  if (from === undefined || from.some((name) => name === metric || name === `${task}/${metric}`)) return;
  const message = `this reads "${metric}", and metrics.${metric}.from looks only for ${listOf(from, 'or')}`;
  warning({ path, found: metric, message });
}

/** The keys of each form of source besides the one that names it. */
const FORMS: Readonly<Record<'value' | 'of' | 'label', readonly (keyof RawSource)[]>> = {
  value: ['n', 'expected', 'error', 'low', 'high'],
  of: [],
  label: ['score', 'threshold', 'positive', 'as'],
};
const FORM_NAMES = ['value', 'of', 'label'] as const;

function checkSource({ problem }: Subject, source: RawSource, path: Path): void {
  const forms = FORM_NAMES.filter((key) => source[key] !== undefined);
  const [form] = forms;
  if (form === undefined || forms.length > 1) {
    const found = forms.length === 0 ? 'none' : listOf(forms);
    const message = `needs exactly one of "value" (one number), "of" (a ratio) and "label" (predictions); found ${found}`;
    problem({ path, found, message });
    return;
  }
  for (const key of Object.keys(source) as (keyof RawSource)[]) {
    if (key === form || FORMS[form].includes(key)) continue;
    const partner = FORM_NAMES.find((name) => FORMS[name].includes(key))!;
    problem({ path: [...path, key], found: source[key], message: `"${key}" needs "${partner}" beside it` });
  }
  for (const [key, partner] of [
    ['low', 'high'],
    ['high', 'low'],
  ] as const) {
    if (source[key] === undefined || source[partner] !== undefined) continue;
    problem({ path: [...path, key], found: source[key], message: `"${key}" needs "${partner}" beside it` });
  }
  for (const key of form === 'label' ? (['score', 'as'] as const) : []) {
    if (source[key] === undefined) problem({ path, found: 'label', message: `"label" needs "${key}" beside it` });
  }
}
