/** Is the lifecycle a graph that versions can move through? */
import { type Graph, reachableStages } from '../graph.ts';
import { nearestOf } from '../nearest.ts';
import type { Path } from '../paths.ts';
import type { RawStageEdges } from '../raw.ts';
import { expectStage } from './references.ts';
import type { Subject } from './report.ts';

/** Last stages by custom: a policy that lets them hold one live version has probably forgotten something. */
const ARCHIVES = new Set(['archived', 'archive', 'deprecated', 'retired']);

export function checkGraph(subject: Subject): void {
  const { graph, policy } = subject;
  if (typeof policy.lifecycle === 'object' && !expectStage(subject, ['lifecycle', 'start'], policy.lifecycle.start))
    return;
  checkStart(subject);
  for (const name of graph.order) {
    for (const home of homesOf(subject, name)) checkEdges(subject, { name, home });
    checkDisplacement(subject, name);
    checkComparison(subject, name);
  }
  checkReachable(subject);
}

/** Where the edges of a stage may be written. */
function homesOf({ policy }: Subject, name: string): Path[] {
  const own: Path[] = typeof policy.lifecycle === 'object' ? [['lifecycle', 'stages', name]] : [];
  return policy.stages?.[name] === undefined ? own : [...own, ['stages', name]];
}

function settingsAt({ policy }: Subject, home: Path): Pick<RawStageEdges, 'from' | 'displaces-to' | 'compares-with'> {
  const name = String(home[home.length - 1]);
  if (home[0] === 'stages') return policy.stages?.[name] ?? {};
  return typeof policy.lifecycle === 'object' ? (policy.lifecycle.stages[name] ?? {}) : {};
}

function checkStart({ graph, problem }: Subject): void {
  if (graph.stages.get(graph.start)?.holds !== 'one') return;
  const message = `the start stage holds many versions; found "holds: one"`;
  problem({ path: ['lifecycle', 'stages', graph.start, 'holds'], found: 'one', message, suggestion: 'many' });
}

function checkEdges(subject: Subject, of: { readonly name: string; readonly home: Path }): void {
  const { from } = settingsAt(subject, of.home);
  for (const [index, source] of (from ?? []).entries()) {
    const path = [...of.home, 'from', index];
    if (!expectStage(subject, path, source) || source !== of.name) continue;
    subject.problem({ path, found: source, message: `a version cannot be promoted from "${source}" to itself` });
  }
}

function checkDisplacement(subject: Subject, name: string): void {
  const { graph, problem } = subject;
  for (const home of homesOf(subject, name)) {
    const target = settingsAt(subject, home)['displaces-to'];
    const path = [...home, 'displaces-to'];
    if (target === undefined || !expectStage(subject, path, target)) continue;
    const stage = graph.stages.get(name);
    const resting = [...graph.stages.values()].filter(({ holds }) => holds === 'many').map((one) => one.name);
    if (target === name) {
      problem({ path, found: target, message: `a version displaced from "${name}" cannot stay in it` });
    } else if (stage?.holds === 'many') {
      problem({ path, found: target, message: `"${name}" holds many versions, so none is ever displaced from it` });
    } else if (!resting.includes(target)) {
      const message = `a displaced version needs a stage that holds many (${resting.join(', ')}); "${target}" holds one`;
      problem({ path, found: target, message });
    }
  }
}

/** An evaluation is compared with a live version, so with a stage that can have one. */
function checkComparison(subject: Subject, name: string): void {
  const { graph, problem } = subject;
  for (const home of homesOf(subject, name)) {
    const target = settingsAt(subject, home)['compares-with'];
    const path = [...home, 'compares-with'];
    if (target === undefined || !expectStage(subject, path, target)) continue;
    if (graph.stages.get(target)?.holds === 'one') continue;
    const live = graph.order.filter((stage) => graph.stages.get(stage)?.holds === 'one');
    const message = `an evaluation is compared with a stage that has a live version (${live.join(', ')}); "${target}" holds many and has none`;
    problem({ path, found: target, message, suggestion: nearestOf(target, live) });
  }
}

function checkReachable(subject: Subject): void {
  const { graph, policy, problem, warning } = subject;
  const reachable = reachableStages(graph);
  for (const name of graph.order) {
    const path = placeOfStage(policy.lifecycle, name);
    const known = graph.stages.get(name)!.from.every((source) => graph.stages.has(source));
    if (known && !reachable.has(name)) {
      const found = fromOf(graph, name);
      problem({ path, found, message: `no way leads from "${graph.start}" to the stage "${name}"; found ${found}` });
    }
    if (ARCHIVES.has(name) && graph.stages.get(name)?.holds === 'one') {
      const message = `"${name}" holds one live version, which the next displaces; an archive needs "holds: many"`;
      warning({ path, found: name, message });
    }
  }
}

function placeOfStage(lifecycle: unknown, name: string): Path {
  return typeof lifecycle === 'object' ? ['lifecycle', 'stages', name] : ['stages', name];
}

function fromOf(graph: Graph, name: string): string {
  const from = graph.stages.get(name)?.from ?? [];
  return from.length === 0 ? 'no "from"' : `from: [${from.join(', ')}]`;
}
