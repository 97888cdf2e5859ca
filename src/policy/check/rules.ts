/** Are gates and guards rules that can be decided? */
import { nearestOf } from '../nearest.ts';
import { listOf, type Path } from '../paths.ts';
import type { RawGate } from '../raw.ts';
import type { Subject } from './report.ts';

export function checkRules(subject: Subject): void {
  for (const [family, gates] of Object.entries(subject.policy.evaluation?.gates ?? {})) {
    for (const [index, gate] of gates.entries()) checkRule(subject, gate, ['evaluation', 'gates', family, index]);
  }
  for (const [index, guard] of (subject.policy.monitoring?.guards ?? []).entries()) {
    checkRule(subject, guard, ['monitoring', 'guards', index]);
  }
}

function checkRule(subject: Subject, rule: RawGate, path: Path): void {
  const known = checkMetric(subject, rule, path);
  const bounds = (['min', 'max', 'vs', 'across'] as const).filter((bound) => rule[bound] !== undefined);
  if (bounds.length !== 1) {
    const across = path[0] === 'evaluation' ? ', vs or across' : ' or vs';
    const found = bounds.length === 0 ? 'none' : listOf(bounds);
    subject.problem({ path, found, message: `needs exactly one bound: min, max${across}; found ${found}` });
  }
  checkCompanions(subject, rule, path);
  if (known && bounds.length === 1) checkBound(subject, rule, path);
}

function checkMetric({ policy, problem }: Subject, rule: RawGate, path: Path): boolean {
  const metrics = Object.keys(policy.metrics ?? {});
  if (metrics.includes(rule.metric)) return true;
  const defined = metrics.length === 0 ? 'none is' : `defined are ${listOf(metrics)}`;
  problem({
    path: [...path, 'metric'],
    found: JSON.stringify(rule.metric),
    message: `the metric "${rule.metric}" is not defined under metrics; ${defined}`,
    suggestion: nearestOf(rule.metric, metrics),
  });
  return false;
}

/** Keys that mean something only beside another one. */
function checkCompanions({ problem }: Subject, rule: RawGate, path: Path): void {
  const alone = (key: keyof RawGate, partner: string): void =>
    problem({ path: [...path, key], found: rule[key], message: `"${key}" needs "${partner}" beside it` });
  for (const key of ['tolerance', 'improvement'] as const) {
    if (rule[key] !== undefined && rule.vs === undefined) alone(key, 'vs: live');
  }
  if (rule.tolerance !== undefined && rule.improvement !== undefined) {
    const message = 'a version is either not much worse or better; "tolerance" and "improvement" do not go together';
    problem({ path: [...path, 'improvement'], found: rule.improvement, message });
  }
  if (rule.across === undefined) {
    for (const key of ['max-difference', 'min-ratio', 'min-group'] as const) {
      if (rule[key] !== undefined) alone(key, 'across');
    }
    return;
  }
  const limits = (['max-difference', 'min-ratio'] as const).filter((key) => rule[key] !== undefined);
  if (limits.length !== 1) {
    const found = limits.length === 0 ? 'neither' : 'both';
    const message = `"across" needs either "max-difference" or "min-ratio"; found ${found}`;
    problem({ path: [...path, 'across'], found, message });
  }
  if (rule.percentile !== undefined) {
    const message = 'groups are compared by their means; "percentile" and "across" do not go together';
    problem({ path: [...path, 'percentile'], found: rule.percentile, message });
  }
}

function checkBound(subject: Subject, rule: RawGate, path: Path): void {
  const { policy, problem, warning } = subject;
  const { direction, kind = 'value' } = policy.metrics![rule.metric]!;
  if (rule.vs !== undefined && direction === undefined) {
    const message = `"vs: live" needs to know which way is better; the metric "${rule.metric}" has no direction`;
    problem({ path: [...path, 'vs'], found: 'live', message });
  }
  if (kind === 'rate' && typeof rule.improvement === 'number' && rule.improvement >= 1) {
    const message = `"${rule.metric}" is a rate, from 0 to 1, and cannot improve by ${rule.improvement}`;
    problem({ path: [...path, 'improvement'], found: rule.improvement, message });
  }
  for (const bound of ['min', 'max'] as const) {
    const value = rule[bound];
    if (value === undefined) continue;
    const at = { path: [...path, bound], found: value };
    if (kind === 'rate' && (value < 0 || value > 1)) {
      const suggestion = value > 1 && value <= 100 ? String(Number((value / 100).toPrecision(12))) : null;
      problem({ ...at, message: `"${rule.metric}" is a rate, from 0 to 1; found ${value}`, suggestion });
    } else if (kind === 'count' && value < 0) {
      problem({ ...at, message: `"${rule.metric}" is a count, from 0; found ${value}` });
    } else if (direction === (bound === 'min' ? 'down' : 'up')) {
      const better = direction === 'up' ? 'higher' : 'lower';
      warning({
        ...at,
        message: `"${bound}" bounds "${rule.metric}" on its good side: ${better} is better, says metrics`,
      });
    }
  }
}
