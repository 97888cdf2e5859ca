/** Does an exposure say all that its strategy needs, nothing else, and in a stage where it can be carried out? */
import type { Path } from '../paths.ts';
import type { RawExposure } from '../raw.ts';
import { parseShare } from '../units.ts';
import type { Subject } from './report.ts';

type Strategy = NonNullable<RawExposure['strategy']>;

/** What each strategy may say besides its name. */
const SETTINGS: Readonly<Record<Strategy, readonly string[]>> = {
  immediate: [],
  shadow: [],
  canary: ['shadow-first', 'initial', 'max-share', 'tenants'],
  ramp: ['shadow-first', 'steps', 'advance', 'tenants'],
  ab: ['shadow-first', 'split', 'tenants'],
  tenants: ['tenants'],
};

const CHECKS: Readonly<Record<Strategy, (subject: Subject, exposure: RawExposure, path: Path) => void>> = {
  immediate: () => {},
  shadow: () => {},
  canary: checkCanary,
  ramp: checkRamp,
  ab: checkSplit,
  tenants: checkTenants,
};

/** `path` is that of the exposure, `stages.<stage>.exposure`. */
export function checkExposure(subject: Subject, exposure: RawExposure, path: Path): void {
  const { graph, problem } = subject;
  const stage = String(path[1]);
  if (graph.stages.get(stage)?.holds === 'many') {
    const message = `"${stage}" holds many versions and has no live one, so it takes no traffic`;
    problem({ path, found: 'exposure', message });
  }
  const { strategy } = exposure;
  if (strategy === undefined) {
    const message = 'an exposure needs a strategy: immediate, shadow, canary, ramp, ab or tenants';
    problem({ path, found: 'no strategy', message });
    return;
  }
  for (const key of Object.keys(exposure)) {
    if (key === 'strategy' || SETTINGS[strategy].includes(key)) continue;
    const found = exposure[key as keyof RawExposure];
    problem({ path: [...path, key], found, message: misfit(strategy, key) });
  }
  CHECKS[strategy](subject, exposure, path);
}

/** Why a key does not go with a strategy. */
function misfit(strategy: Strategy, key: string): string {
  if (strategy === 'ab' && (key === 'steps' || key === 'advance')) {
    return `an A/B test keeps its split until somebody decides, so "${key}" does not go with it; shares that grow are a ramp`;
  }
  if (strategy === 'ramp' && key === 'split') {
    return 'a ramp has steps and no fixed split; "split" goes with the strategy "ab" alone';
  }
  if (key === 'tenants') {
    const why = strategy === 'shadow' ? 'nobody is answered by a shadow' : 'everybody gets the version at once';
    return `${why}, so "tenants" does not go with the strategy "${strategy}"`;
  }
  return `"${key}" does not go with the strategy "${strategy}"`;
}

function checkCanary(subject: Subject, exposure: RawExposure, path: Path): void {
  const { graph, problem } = subject;
  const { initial, 'max-share': largest } = exposure;
  const stage = String(path[1]);
  const place = graph.stages.get(stage);
  if (place?.holds === 'one' && place.comparesWith === stage) {
    const message = `a canary stage gets its traffic from the stage it is compared with, and "${stage}" is compared with itself; add "compares-with", or use a ramp`;
    problem({ path: [...path, 'strategy'], found: 'canary', message });
  }
  if (initial === undefined) {
    problem({ path, found: 'no initial', message: 'a canary needs its first share, such as initial: 2%' });
    return;
  }
  const whole = parseShare(initial) === 10_000 ? 'initial' : parseShare(largest ?? 0) === 10_000 ? 'max-share' : null;
  if (whole !== null) {
    const message = 'a canary stays small: with all of the traffic, nothing is left to compare it with';
    problem({ path: [...path, whole], found: exposure[whole], message, at: 'value' });
  }
  if (largest === undefined || parseShare(largest)! >= parseShare(initial)!) return;
  const message = `the largest share must not be smaller than the first; found ${largest} after ${initial}`;
  problem({ path: [...path, 'max-share'], found: largest, message, at: 'value' });
}

function checkRamp(subject: Subject, exposure: RawExposure, path: Path): void {
  const { graph, problem } = subject;
  const { steps } = exposure;
  const stage = String(path[1]);
  const place = graph.stages.get(stage);
  if (place?.holds === 'one' && place.comparesWith !== stage) {
    const { comparesWith } = place;
    const message = `a ramp ends with all traffic, which belongs to "${comparesWith}", the stage that "${stage}" is compared with; use a canary, or ramp in "${comparesWith}"`;
    problem({ path: [...path, 'strategy'], found: 'ramp', message, suggestion: 'canary' });
  }
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

function checkSplit({ problem }: Subject, { split }: RawExposure, path: Path): void {
  if (split === undefined) {
    problem({ path, found: 'no split', message: "an A/B test needs the version's share, such as split: 50%" });
  } else if (parseShare(split) === 10_000) {
    const message = 'an A/B test leaves a share to the live version; found all of the traffic';
    problem({ path: [...path, 'split'], found: split, message, at: 'value' });
  }
}

function checkTenants({ problem }: Subject, { tenants }: RawExposure, path: Path): void {
  if (tenants !== undefined && tenants.length > 0) return;
  const message = 'the strategy "tenants" needs the keys that get the version, such as tenants: [acme, globex]';
  problem({ path, found: 'no tenants', message });
}
