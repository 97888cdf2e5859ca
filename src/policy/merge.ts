/**
 * Merging what a model says into the policy, on the document as written.
 *
 * Mappings are merged key by key, at every depth; lists and single values are replaced. So a model's gate family
 * replaces the policy's family of that name, and leaves the other families. Five mappings mean one thing as a
 * whole and are replaced whole: a role, a metrics source, the queries of a metric, what an alias follows, and an
 * exposure of another strategy.
 */
import { MODEL_FACTS, type RawBody, type RawModel, type RawPolicy, type RawStage } from './raw.ts';

type Tree = { readonly [key: string]: unknown };

/** Patterns of paths, `*` for any key, whose mappings are replaced whole. */
const WHOLE: readonly (readonly string[])[] = [
  ['roles', '*'],
  ['aliases', '*'],
  ['monitoring', 'source'],
  ['monitoring', 'read', '*'],
];

/** Keys whose value is one thing (lists), or whose mapping and list forms cannot be mixed, need no pattern here. */
export function mergeModel(policy: RawPolicy, model: RawModel): RawPolicy {
  const overrides = Object.fromEntries(Object.entries(model).filter(([key]) => !MODEL_FACTS.includes(key)));
  return mergeTrees(
    spellOut(policy) as unknown as Tree,
    spellOut(overrides as RawBody) as Tree,
    [],
  ) as unknown as RawPolicy;
}

function mergeTrees(base: Tree, over: Tree, path: readonly string[]): Tree {
  const merged: Record<string, unknown> = Object.assign(Object.create(null), base);
  for (const [key, value] of Object.entries(over)) {
    const at = [...path, key];
    const before = merged[key];
    merged[key] =
      isTree(before) && isTree(value) && !isWhole(at, before, value) ? mergeTrees(before, value, at) : value;
  }
  return merged;
}

function isWhole(path: readonly string[], base: Tree, over: Tree): boolean {
  if (path.length === 3 && path[0] === 'stages' && path[2] === 'exposure') {
    return over['strategy'] !== undefined && over['strategy'] !== base['strategy'];
  }
  return WHOLE.some(
    (pattern) => pattern.length === path.length && pattern.every((part, i) => part === '*' || part === path[i]),
  );
}

/** `environment: production` is short for a mapping, which must be there to be merged into. */
function spellOut<T extends RawBody>(body: T): T {
  if (body.stages === undefined) return body;
  const stages: Record<string, RawStage> = Object.create(null);
  for (const [name, stage] of Object.entries(body.stages)) {
    const { environment } = stage;
    stages[name] = typeof environment === 'string' ? { ...stage, environment: { name: environment } } : stage;
  }
  return { ...body, stages };
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
