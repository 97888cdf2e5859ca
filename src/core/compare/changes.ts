/**
 * What was put into two versions: data, prompts, configuration, code, dependencies, architecture, base models, and every
 * other file. Each difference once, under the kind that says most; values as text, bytes by their digest.
 */
import { canonicalJson } from '../canonical.ts';
import type { Artifact, BaseModel, Dataset, VersionRecord } from '../record.ts';
import { flattenConfiguration } from './configuration.ts';
import { byText } from './features.ts';
import type { ContentChange } from './types.ts';

type Kind = ContentChange['kind'];

export interface ComparedContent {
  readonly changes: readonly ContentChange[];
  readonly warnings: readonly string[];
}

/** Characters of a value that are told; a longer one is cut. */
const LONGEST = 1000;

/** Changes in the order of {@link ContentChange.kind}, and by name. */
export function compareContent(a: VersionRecord, b: VersionRecord): ComparedContent {
  const data = dataChanges(a, b);
  const changes = [
    ...data.changes,
    ...fileChanges({ kind: 'prompts', before: ofRole(a, PROMPTS), after: ofRole(b, PROMPTS) }),
    ...configurationChanges(a, b),
    ...valueChange({ kind: 'code', name: 'training code', before: a.recipe.code, after: b.recipe.code }),
    ...fileChanges({ kind: 'dependencies', before: ofRole(a, ENVIRONMENT), after: ofRole(b, ENVIRONMENT) }),
    ...valueChange({
      kind: 'architecture',
      name: 'architecture',
      before: a.recipe.architecture,
      after: b.recipe.architecture,
    }),
    ...baseModelChanges(a.base_models, b.base_models),
  ];
  return { changes: [...changes, ...artifactChanges(a, b, changes)], warnings: data.warnings };
}

const PROMPTS = 'prompt-bundle';
const ENVIRONMENT = 'environment';

function ofRole(record: VersionRecord, role: string): Artifact[] {
  return record.artifacts.filter((one) => one.role === role);
}

interface Both {
  readonly kind: Kind;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

function valueChange(of: Both): ContentChange[] {
  if (of.before === of.after) return [];
  const change = of.before === null ? 'added' : of.after === null ? 'removed' : 'modified';
  return [{ kind: of.kind, name: of.name, change, before: cut(of.before), after: cut(of.after) }];
}

function cut(text: string | null): string | null {
  return text === null || text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function mapChanges(of: {
  readonly kind: Kind;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}): ContentChange[] {
  const { kind, before, after } = of;
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort(byText)
    .flatMap((name) => valueChange({ kind, name, before: before.get(name) ?? null, after: after.get(name) ?? null }));
}

/** Data sets by role and name. One without a digest is compared by what it states, and said not to be proven. */
function dataChanges(a: VersionRecord, b: VersionRecord): ComparedContent {
  const [before, after] = [datasetsOf(a.datasets), datasetsOf(b.datasets)];
  const changes: ContentChange[] = [];
  const warnings: string[] = [];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort(byText)) {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    const some = is ?? was;
    if (some === null) continue;
    const name = `${some.name} (${some.role})`;
    const both = { kind: 'data' as const, name, before: digestOf(was), after: digestOf(is) };
    if (was === null || is === null) {
      changes.push({ ...both, change: was === null ? 'added' : 'removed' });
    } else if (was.sha256 !== undefined && is.sha256 !== undefined) {
      changes.push(...valueChange(both));
    } else {
      const stated = { ...both, before: statementsOf(was, is), after: statementsOf(is, was) };
      if (stated.before !== stated.after) changes.push({ ...stated, change: 'modified' });
      else
        warnings.push(
          `The ${some.role} data set "${some.name}" states no "sha256" in ${was.sha256 === undefined ? a.version : b.version}, so whether its data changed is not known.`,
        );
    }
  }
  return { changes, warnings };
}

function datasetsOf(datasets: readonly Dataset[]): Map<string, Dataset> {
  return new Map(datasets.map((one) => [JSON.stringify([one.role, one.name]), one]));
}

function digestOf(dataset: Dataset | null): string | null {
  return dataset?.sha256 === undefined ? null : `sha256:${dataset.sha256}`;
}

/** The statements of a data set or base model that the other one does not make alike. */
function statementsOf(of: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): string | null {
  const own = Object.keys(of)
    .sort(byText)
    .filter((key) => textOf(of[key]) !== (Object.hasOwn(other, key) ? textOf(other[key]) : null));
  return own.length === 0 ? null : cut(own.map((key) => `${key}: ${textOf(of[key])}`).join(', '));
}

function textOf(value: unknown): string {
  return value === undefined ? '' : typeof value === 'string' ? value : canonicalJson(value);
}

function configurationChanges(a: VersionRecord, b: VersionRecord): ContentChange[] {
  // A configuration that is no JSON or YAML counts by its bytes alone.
  const opaque = (one: VersionRecord): boolean => one.configuration === null && one.recipe.configuration !== null;
  if (opaque(a) || opaque(b)) {
    const [before, after] = [a.recipe.configuration, b.recipe.configuration];
    return valueChange({ kind: 'configuration', name: 'configuration', before, after });
  }
  return mapChanges({
    kind: 'configuration',
    before: flattenConfiguration(a.configuration ?? {}),
    after: flattenConfiguration(b.configuration ?? {}),
  });
}

/** Base models by name: a name may be there several times, so all that is said under it is one value. */
function baseModelChanges(before: readonly BaseModel[], after: readonly BaseModel[]): ContentChange[] {
  const [old, now] = [groupByName(before), groupByName(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort(byText).flatMap((name): ContentChange[] => {
    const [was, is] = [old.get(name) ?? [], now.get(name) ?? []];
    const [mine, theirs] = [was.map(canonicalJson).sort(byText), is.map(canonicalJson).sort(byText)];
    if (mine.join('\n') === theirs.join('\n')) return [];
    const change = was.length === 0 ? 'added' : is.length === 0 ? 'removed' : 'modified';
    const [one, other] = [was[0], is[0]];
    const pair = was.length === 1 && is.length === 1 && one !== undefined && other !== undefined;
    return [
      {
        kind: 'base_model',
        name,
        change,
        before: pair ? statementsOf(one, other) : listed(was),
        after: pair ? statementsOf(other, one) : listed(is),
      },
    ];
  });
}

function groupByName(models: readonly BaseModel[]): Map<string, BaseModel[]> {
  const groups = new Map<string, BaseModel[]>();
  for (const one of models) groups.set(one.name, [...(groups.get(one.name) ?? []), one]);
  return groups;
}

function listed(models: readonly BaseModel[]): string | null {
  const texts = models.flatMap((one) => statementsOf(one, { name: one.name }) ?? []).sort(byText);
  return texts.length === 0 ? null : cut(texts.join('; '));
}

/** Files of which the record tells what they say; the file is listed only where nothing of that changed. */
const TOLD_ELSEWHERE: Readonly<Record<string, Kind>> = { config: 'configuration', 'dataset-manifest': 'data' };

function artifactChanges(a: VersionRecord, b: VersionRecord, told: readonly ContentChange[]): ContentChange[] {
  const roles = new Set([...a.artifacts, ...b.artifacts].map((one) => one.role));
  return [...roles].sort(byText).flatMap((role) => {
    if (role === PROMPTS || role === ENVIRONMENT) return [];
    const elsewhere = Object.hasOwn(TOLD_ELSEWHERE, role) ? TOLD_ELSEWHERE[role] : undefined;
    if (elsewhere !== undefined && told.some((one) => one.kind === elsewhere)) return [];
    if (role === 'signature' && canonicalJson(a.signature) !== canonicalJson(b.signature)) return [];
    const changes = fileChanges({ kind: 'artifact', before: ofRole(a, role), after: ofRole(b, role) });
    return changes.map((one) => ({ ...one, name: `${role}: ${one.name}` }));
  });
}

/**
 * Files of one role. The same bytes under another name are no change, as they are none of the version's content; and
 * where one file is left on each side, the one took the place of the other.
 */
function fileChanges(of: {
  readonly kind: Kind;
  readonly before: readonly Artifact[];
  readonly after: readonly Artifact[];
}): ContentChange[] {
  const { kind } = of;
  const counts = new Map<string, number>();
  for (const { sha256 } of of.after) counts.set(sha256, (counts.get(sha256) ?? 0) + 1);
  const left = of.before.filter(({ sha256 }) => !take(counts, sha256));
  const right = of.after.filter(({ sha256 }) => take(counts, sha256));
  const [was, is] = [left[0], right[0]];
  if (left.length === 1 && right.length === 1 && was !== undefined && is !== undefined) {
    const name = was.path === is.path ? is.path : `${was.path} → ${is.path}`;
    return [{ kind, name, change: 'modified', before: `sha256:${was.sha256}`, after: `sha256:${is.sha256}` }];
  }
  return mapChanges({ kind, before: digests(left), after: digests(right) });
}

/** Takes one of that digest, if any is left. */
function take(counts: Map<string, number>, sha256: string): boolean {
  const count = counts.get(sha256) ?? 0;
  if (count > 0) counts.set(sha256, count - 1);
  return count > 0;
}

function digests(artifacts: readonly Artifact[]): Map<string, string> {
  return new Map(artifacts.map((one) => [one.path, `sha256:${one.sha256}`]));
}
