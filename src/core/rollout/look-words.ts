/** The sentence of a decision: what was seen, what is missing, when it expects to know, and what could be detected. */
import { listOf } from '../../policy/paths.ts';
import { expectedAt, latestOf, requestsOf, requestsPerDay } from './eta.ts';
import { currentStep } from './facts.ts';
import { acting, type Judged } from './judge-guards.ts';
import type { Weighed } from './look.ts';
import { guardName, guardTitle, sayDetectable, sayHarm, sayTime, stepName, stepTitle } from './words.ts';

/** Guards are broken. */
export function harm(weighed: Weighed, broken: readonly Judged[]): string {
  const [worst] = [...broken].sort((a, b) => (b.look.e_value ?? 0) - (a.look.e_value ?? 0));
  if (worst === undefined) return '';
  const rest = broken.filter((one) => one !== worst).map(({ guard }) => guardName(guard));
  const others = rest.length === 0 ? '' : ` Broken as well: ${listOf(rest)}.`;
  const back = worst.guard.on_breach === 'rollback';
  return `Harm is shown by ${guardTitle(worst.guard)}. ${seen(worst)}${others}${back ? '' : ' Nothing moves until somebody has looked.'} ${detectable(weighed, worst)}`;
}

/** The data let nothing be known. */
export function doubt(weighed: Weighed, of: { readonly detail: string }): string {
  return `It cannot be known: ${lowerFirst(of.detail)} ${detectable(weighed)}`;
}

/** A guard cannot be judged although its data seem to be there. */
export function undecidable(weighed: Weighed, failed: Judged): string {
  return `It cannot be known: ${guardTitle(failed.guard)} could not be judged. ${failed.look.detail} ${detectable(weighed, failed)}`;
}

/** Time or samples are missing. */
export function missing(weighed: Weighed): string {
  const { data, step } = weighed;
  const absent = data.notYet.size === 0 ? [] : ['some metrics of this step'];
  const lacking = [...step.lacking, ...absent];
  const what = lacking.length === 0 ? 'the first observations of this step' : listOf(lacking);
  return `Still missing: ${what}. ${expectation(lacking.length === 0 || absent.length > 0 ? null : step.expected)} ${detectable(weighed)}`;
}

/** Time and samples are there, certainty is not. */
export function unsettled(weighed: Weighed): string {
  const open = acting(weighed.judged).filter((one) => one.look.status !== 'pass');
  const names = listOf(open.map(({ guard }) => guardName(guard)));
  const { decides, at } = settling(weighed, open);
  return `Harm is neither shown nor excluded by ${names}. ${expectation(at)} ${detectable(weighed, decides)}`;
}

/** On to the next step. */
export function advance(weighed: Weighed): string {
  const { facts } = weighed;
  if (facts.where === 'watch') return '';
  const next = facts.plan.steps[facts.step + 1];
  const to = next === undefined ? '' : `, on to ${stepName(next, facts.plan)}`;
  const asked = facts.plan.advance === 'on_approval' ? ' Somebody has to approve it.' : '';
  return `Time and samples are there${to}.${asked} ${allExcluded(weighed)}`;
}

/** As far as it goes by itself. */
export function somebody(weighed: Weighed): string {
  const { facts } = weighed;
  const where = facts.where === 'watch' ? 'It' : capital(stepTitle(facts.plan, facts.step));
  return `${where} is as far as it goes by itself: somebody decides. ${allExcluded(weighed)}`;
}

/** Nothing is wrong with what is live. */
export function watched(weighed: Weighed): string {
  return `Nothing is wrong with what is live. ${allExcluded(weighed)}`;
}

function allExcluded(weighed: Weighed): string {
  const all = acting(weighed.judged);
  const failed = weighed.judged.filter((one) => one.look.status === 'fail').map(({ guard }) => guardName(guard));
  const told = failed.length === 0 ? '' : ` Told, and in nobody's way: ${listOf(failed)} is broken.`;
  if (all.length === 0) return `No guard can stop it; time and samples alone decide.${told} ${detectable(weighed)}`;
  return `Every guard excludes harm beyond its limit.${told} ${detectable(weighed, tightest(all))}`;
}

/** The open guard that takes longest, and when it is settled; null where that cannot be told of one of them. */
function settling(
  weighed: Weighed,
  open: readonly Judged[],
): { readonly decides: Judged | undefined; readonly at: number | null } {
  const { facts } = weighed;
  const { index, since } = currentStep(facts);
  const perDay = requestsPerDay({ sums: facts.sums, arm: 'candidate', step: index, since, through: facts.through });
  const have = requestsOf(facts.sums, { arm: 'candidate' });
  const times = open.map(({ look }) =>
    look.needs === null ? null : expectedAt({ missing: Math.max(1, look.needs - have), perDay, now: facts.now }),
  );
  const untold = open.find(({ look }) => look.needs === null);
  return { decides: untold ?? hungriest(open), at: latestOf(times) };
}

/** The guard with the least room between its bound and its limit, as a part of how wide its bounds are. */
function tightest(all: readonly Judged[]): Judged | undefined {
  const room = ({ guard, look }: Judged): number => {
    const { low, high, limit } = look;
    if (limit === null || low === null || high === null) return Number.MAX_VALUE;
    const isFloor = guard.rule.kind === 'threshold' && guard.rule.bound === 'min';
    return (isFloor ? low - limit : limit - high) / (high - low || 1);
  };
  return [...all].sort((a, b) => room(a) - room(b))[0];
}

/** The guard that needs most requests. */
function hungriest(of: readonly Judged[]): Judged | undefined {
  return [...of].sort((a, b) => (b.look.needs ?? 0) - (a.look.needs ?? 0))[0];
}

/** Of the guard that decides; else of the one that could have found least. */
function detectable(weighed: Weighed, decides?: Judged): string {
  const all = acting(weighed.judged);
  const one = decides ?? hungriest(all) ?? weighed.judged[0];
  return one === undefined ? 'With no guard, no effect can be detected.' : sayDetectable(one.guard, one.look);
}

function seen({ guard, look }: Judged): string {
  const { estimate, low, high, limit } = look;
  if (estimate === null || limit === null) return look.detail;
  const isFloor = guard.rule.kind === 'threshold' && guard.rule.bound === 'min';
  const bound = isFloor ? high : low;
  const what = guard.rule.kind === 'threshold' ? 'It is' : 'It is worse by';
  const sure = bound === null ? '' : `, ${isFloor ? 'at most' : 'at least'} ${sayHarm(guard, bound)} at any look`;
  return `${what} ${sayHarm(guard, estimate)}${sure}; the limit is ${sayHarm(guard, limit)}.`;
}

function expectation(at: number | null): string {
  return at === null ? 'When it will be known cannot be told.' : `Expected to be known ${sayTime(at)}.`;
}

/** `The newest …` within a sentence; a text that begins with a name stays as it is. */
function lowerFirst(text: string): string {
  return /^(?:The|No|Not|Found|This) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
