/** Do the settings of stages and freezes make sense in themselves? */
import type { Path } from '../paths.ts';
import type { RawExposure } from '../raw.ts';
import { parseDay, parseShare } from '../units.ts';
import type { Subject } from './report.ts';

/** What each strategy may say besides its name. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  immediate: [],
  shadow: [],
  canary: ['shadow-first', 'initial', 'max-share'],
  ramp: ['shadow-first', 'steps', 'advance'],
};

export function checkMoves(subject: Subject): void {
  checkFreezes(subject);
  checkCommands(subject);
  for (const [name, stage] of Object.entries(subject.policy.stages ?? {})) {
    const path = ['stages', name];
    if (stage.exposure !== undefined) checkExposure(subject, stage.exposure, [...path, 'exposure']);
    if (typeof stage.environment === 'object' && stage.environment.name === undefined) {
      const message = 'an environment needs a name, such as { name: production }';
      subject.problem({ path: [...path, 'environment'], found: 'no name', message });
    }
    const soak = stage.requires?.soak;
    if (soak === undefined) continue;
    const soakPath = [...path, 'requires', 'soak'];
    if (soak.stage === undefined) {
      subject.problem({ path: soakPath, found: 'no stage', message: 'a soak needs the stage to have been in' });
    } else if (soak['at-least'] === undefined && soak.samples === undefined) {
      const message = 'a soak needs "at-least", "samples" or both; found neither';
      subject.problem({ path: soakPath, found: 'neither', message });
    }
  }
}

/** An evaluation counts when its run is of a listed workflow. */
function checkCommands({ policy, warning }: Subject): void {
  const evaluate = policy.commands?.evaluate;
  const listed = policy.ledger?.['produced-by'];
  if (evaluate === undefined || listed === undefined || listed.includes(evaluate)) return;
  const message = `ledger.produced-by does not list "${evaluate}", so no evaluation of it counts`;
  warning({ path: ['commands', 'evaluate'], found: JSON.stringify(evaluate), message });
}

function checkFreezes({ policy, problem }: Subject): void {
  for (const [index, freeze] of (policy.freeze ?? []).entries()) {
    const days = (['from', 'to'] as const).map((key) => {
      const day = parseDay(freeze[key]);
      if (day === null) {
        const message = `must be a day of the calendar; found "${freeze[key]}"`;
        problem({ path: ['freeze', index, key], found: JSON.stringify(freeze[key]), message, at: 'value' });
      }
      return day;
    });
    const [from, to] = days;
    if (from == null || to == null || from <= to) continue;
    const message = `the last day must not come before the first; found ${freeze.from} to ${freeze.to}`;
    problem({ path: ['freeze', index, 'to'], found: JSON.stringify(freeze.to), message, at: 'value' });
  }
}

function checkExposure(subject: Subject, exposure: RawExposure, path: Path): void {
  const { graph, problem } = subject;
  const stage = String(path[1]);
  if (graph.stages.get(stage)?.holds === 'many') {
    const message = `"${stage}" holds many versions and has no live one, so it takes no traffic`;
    problem({ path, found: 'exposure', message });
  }
  const { strategy } = exposure;
  if (strategy === undefined) {
    const message = 'an exposure needs a strategy: immediate, shadow, canary or ramp';
    problem({ path, found: 'no strategy', message });
    return;
  }
  for (const key of Object.keys(exposure)) {
    if (key === 'strategy' || SETTINGS[strategy]?.includes(key)) continue;
    const message = `"${key}" does not go with the strategy "${strategy}"`;
    problem({ path: [...path, key], found: exposure[key as keyof RawExposure], message });
  }
  if (strategy === 'canary') checkCanary(subject, exposure, path);
  if (strategy === 'ramp') checkRamp(subject, exposure, path);
}

function checkCanary({ problem }: Subject, exposure: RawExposure, path: Path): void {
  const { initial, 'max-share': largest } = exposure;
  if (initial === undefined) {
    problem({ path, found: 'no initial', message: 'a canary needs its first share, such as initial: 2%' });
    return;
  }
  if (largest === undefined || parseShare(largest)! >= parseShare(initial)!) return;
  const message = `the largest share must not be smaller than the first; found ${largest} after ${initial}`;
  problem({ path: [...path, 'max-share'], found: largest, message, at: 'value' });
}

function checkRamp({ problem }: Subject, exposure: RawExposure, path: Path): void {
  const { steps } = exposure;
  if (steps === undefined) {
    const message = 'a ramp needs steps, such as [{ share: 10%, at-least: 3d }, { share: 100% }]';
    problem({ path, found: 'no steps', message });
    return;
  }
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before === undefined || parseShare(step.share)! > parseShare(before.share)!) continue;
    const message = `shares must ascend; found ${step.share} after ${before.share}`;
    problem({ path: [...path, 'steps', index, 'share'], found: step.share, message, at: 'value' });
  }
  const last = steps[steps.length - 1]!.share;
  if (parseShare(last) === 10_000) return;
  const message = `a ramp ends with 100%; found ${last}`;
  problem({
    path: [...path, 'steps', steps.length - 1, 'share'],
    found: last,
    message,
    suggestion: '100%',
    at: 'value',
  });
}
