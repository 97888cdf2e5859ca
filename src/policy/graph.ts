/** The stages of a lifecycle and the ways between them, with what a policy or a model changes about them. */
import { isPresetName, PRESETS } from './presets.ts';
import type { RawGraph, RawPolicy, RawStage } from './raw.ts';
import type { PresetName } from './types.ts';

export interface GraphStage {
  readonly name: string;
  readonly start: boolean;
  readonly holds: 'one' | 'many';
  readonly from: readonly string[];
  readonly displacesTo: string | null;
  readonly comparesWith: string;
  readonly description: string | null;
}

export interface Graph {
  readonly preset: PresetName | null;
  readonly start: string;
  /** Start first, then by distance from it; stages nothing leads out of, and that hold many, last. */
  readonly order: readonly string[];
  readonly stages: ReadonlyMap<string, GraphStage>;
}

/**
 * Resolves the lifecycle of a policy, or of a policy merged with a model.
 * Names that do not exist stay as they are: whoever checks the policy reports them.
 */
export function resolveGraph(policy: Pick<RawPolicy, 'lifecycle' | 'stages'>): Graph {
  const { lifecycle } = policy;
  const preset = typeof lifecycle === 'string' && isPresetName(lifecycle) ? lifecycle : null;
  const graph: RawGraph = typeof lifecycle === 'string' ? PRESETS[preset ?? 'basic'] : lifecycle;
  const names = Object.keys(graph.stages);
  const settings = (name: string): RawStage => policy.stages?.[name] ?? {};

  const from = new Map(names.map((name) => [name, settings(name).from ?? graph.stages[name]?.from ?? []]));
  const displaces = new Map(
    names.map((name) => [name, settings(name)['displaces-to'] ?? graph.stages[name]?.['displaces-to'] ?? null]),
  );
  const leadsOn = new Set([...from].flatMap(([, sources]) => sources));
  const displacedTo = new Set(displaces.values());

  const stages = new Map<string, GraphStage>();
  for (const name of names) {
    const start = name === graph.start;
    const rests = start || (displacedTo.has(name) && !leadsOn.has(name));
    const holds = graph.stages[name]?.holds ?? (rests ? 'many' : 'one');
    stages.set(name, {
      name,
      start,
      holds,
      from: from.get(name)!,
      displacesTo: holds === 'many' ? null : (displaces.get(name) ?? graph.start),
      comparesWith: settings(name)['compares-with'] ?? graph.stages[name]?.['compares-with'] ?? name,
      description: settings(name).description ?? graph.stages[name]?.description ?? null,
    });
  }
  return { preset, start: graph.start, order: orderOf({ start: graph.start, stages }), stages };
}

/** The stages from which a version can come into a stage, over any number of promotions, not itself. */
export function ancestorsOf(graph: Pick<Graph, 'stages'>, stage: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(graph.stages.get(stage)?.from ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(graph.stages.get(next)?.from ?? []));
  }
  found.delete(stage);
  return found;
}

/** Stages that a version can be in: by promotions from the start, or by being displaced. */
export function reachableStages(graph: Pick<Graph, 'start' | 'stages'>): ReadonlySet<string> {
  return new Set(distances(graph).keys());
}

function distances(graph: Pick<Graph, 'start' | 'stages'>): ReadonlyMap<string, number> {
  const found = new Map<string, number>([[graph.start, 0]]);
  let edge = [graph.start];
  for (let distance = 1; edge.length > 0; distance += 1) {
    const next: string[] = [];
    for (const { name, from } of graph.stages.values()) {
      const displaced = edge.some((stage) => graph.stages.get(stage)?.displacesTo === name);
      if (!found.has(name) && (displaced || from.some((stage) => edge.includes(stage)))) next.push(name);
    }
    for (const name of next) found.set(name, distance);
    edge = next;
  }
  return found;
}

function orderOf(graph: Pick<Graph, 'start' | 'stages'>): string[] {
  const distance = distances(graph);
  const leadsOn = new Set([...graph.stages.values()].flatMap(({ from }) => from));
  // Independent of the order of keys in the file: the same policy has the same order.
  const rank = (name: string): readonly [number, number, string] => {
    const resting = graph.stages.get(name)?.holds === 'many' && name !== graph.start && !leadsOn.has(name);
    return [resting ? 1 : 0, distance.get(name) ?? Number.MAX_SAFE_INTEGER, name];
  };
  return [...graph.stages.keys()].sort((left, right) => {
    const [restingLeft, distanceLeft, nameLeft] = rank(left);
    const [restingRight, distanceRight, nameRight] = rank(right);
    return restingLeft - restingRight || distanceLeft - distanceRight || (nameLeft < nameRight ? -1 : 1);
  });
}
