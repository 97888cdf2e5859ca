/** What must be true when the demo's story is told. */
import { decidedAgain, type Story, type Trained } from './story.ts';
import type { ProgramResult } from './world.ts';

/** What the story must have led to, checked against what really happened. */
export function conclusions(of: {
  readonly versions: readonly Trained[];
  readonly unsettled: ProgramResult | null;
  readonly settled: ProgramResult | null;
  readonly wrong: ProgramResult | null;
  readonly held: ProgramResult | null;
  readonly now: ProgramResult;
  readonly then: ProgramResult;
  readonly verified: ProgramResult;
}): Story['checks'] {
  const version = (result: ProgramResult): string => String(result.record?.version ?? result.reason_code);
  const [first = '', second = '', third = ''] = of.versions.map((one) => one.version);
  const check = (what: string, found: string, holds: boolean): Story['checks'][number] => ({ what, found, holds });
  const verdicts = of.versions.map((one) => one.verdict).join(', ');
  const refused = (what: string, result: ProgramResult | null, code: string): Story['checks'][number] =>
    check(what, result?.reason_code ?? 'no result', result?.reason_code === code);
  return [
    check(
      'three versions are registered',
      [first, second, third].join(', '),
      of.versions.every((one) => one.subject.includes('@sha256:')),
    ),
    check('each was evaluated against what was live', verdicts, verdicts === 'pass, inconclusive, fail'),
    refused(`what was not settled kept ${second} out`, of.unsettled, 'evaluation_inconclusive'),
    check(
      'the changed policy let it in, without another evaluation',
      of.settled?.decision ?? 'no result',
      of.settled?.decision === 'done' && decidedAgain(of.settled) !== null,
    ),
    refused(`${third} never reached production`, of.wrong, 'evaluation_failed'),
    refused('after the rollback a hold keeps everything out', of.held, 'held'),
    check(`production serves ${first} again`, version(of.now), version(of.now) === first),
    check(`a look-up by date finds what was live then, ${second}`, version(of.then), version(of.then) === second),
    check('nothing was tampered with', of.verified.summary, of.verified.decision === 'done'),
  ];
}
