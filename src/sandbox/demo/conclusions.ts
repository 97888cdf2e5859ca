/** What must be true when the demo's story is told. */
import type { Trained } from './acts.ts';
import type { FailedOnline } from './fails-online.ts';
import { shareOf, sumOf, type Watched } from './rollout-acts.ts';
import type { Story } from './story.ts';
import { decidedAgain } from './telling.ts';
import type { ProgramResult } from './world.ts';

type Check = Story['checks'][number];

/** What the story must have led to, checked against what really happened. */
export function conclusions(of: {
  readonly versions: readonly Trained[];
  readonly own: ProgramResult | null;
  readonly live: ProgramResult | null;
  readonly unsettled: ProgramResult | null;
  readonly settled: ProgramResult | null;
  readonly renewed: ProgramResult | null;
  readonly early: ProgramResult | null;
  readonly promoted: ProgramResult | null;
  readonly ramp: readonly Watched[];
  readonly online: FailedOnline;
  readonly approvals: unknown;
  readonly wrong: ProgramResult | null;
  readonly back: ProgramResult | null;
  readonly now: ProgramResult;
  readonly then: ProgramResult;
  readonly verified: ProgramResult;
}): Story['checks'] {
  const version = (result: ProgramResult): string => String(result.record?.version ?? result.reason_code);
  const [first = '', second = '', third = '', fourth = ''] = of.versions.map((one) => one.version);
  const check = (what: string, found: string, holds: boolean): Check => ({ what, found, holds });
  const verdicts = of.versions.map((one) => one.verdict).join(', ');
  const refused = (what: string, result: ProgramResult | null, ...codes: readonly string[]): Check =>
    check(what, result?.reason_code ?? 'no result', codes.includes(result?.reason_code ?? ''));
  const done = (what: string, result: ProgramResult | null): Check =>
    check(what, result?.decision ?? 'no result', result?.decision === 'done');
  const signed = signers(of.approvals);
  const looks = [...of.ramp, ...of.online.looks];
  return [
    check(
      'four versions are registered',
      [first, second, third, fourth].join(', '),
      of.versions.every((one) => one.subject.includes('@sha256:')),
    ),
    check('each was evaluated against what was live', verdicts, verdicts === 'pass, inconclusive, fail, pass'),
    refused('nobody signs their own work', of.own, 'not_a_signer'),
    done(`five roles let ${first} into production`, of.live),
    refused(`what was not settled kept ${second} out`, of.unsettled, 'evaluation_inconclusive'),
    check(
      'the changed policy let it in, without another evaluation',
      of.settled?.decision ?? 'no result',
      of.settled?.decision === 'done' && decidedAgain(of.settled) !== null,
    ),
    check(
      'a changed evaluation ended the sign-offs before it',
      of.renewed === null ? 'no' : 'yes',
      of.renewed !== null,
    ),
    refused('and production was refused until people signed again', of.early, 'sign_offs_missing', 'soak_missing'),
    done(`then ${second} went on its way`, of.promoted),
    ...rampChecks({ version: second, looks: of.ramp }),
    check('its release record says who signed as what', signed.join(', '), signed.length === 5),
    refused(`${third} never got further`, of.wrong, 'evaluation_failed'),
    ...onlineChecks({ version: fourth, baseline: second, of: of.online }),
    check(
      'shares summed to 100 % at every look',
      `${looks.length} looks`,
      looks.every(({ before, after }) => sumOf(before) === 10_000 && sumOf(after) === 10_000),
    ),
    done('one comment rolled production back', of.back),
    check(`production serves ${first} again`, version(of.now), version(of.now) === first),
    check(`a look-up by date finds what was live then, ${second}`, version(of.then), version(of.then) === second),
    check('nothing was tampered with', of.verified.summary, of.verified.decision === 'done'),
  ];
}

/** The good version went through every step, by looks alone. */
function rampChecks(of: { readonly version: string; readonly looks: readonly Watched[] }): Check[] {
  const { version, looks } = of;
  const first = looks[0] === undefined ? [] : [shareOf(looks[0].before, version)];
  const steps = [...first, ...looks.filter((one) => one.look === 'advance').map((one) => shareOf(one.after, version))];
  return [
    {
      what: `${version} took every step, and nobody waited for it`,
      found: steps.join(', '),
      holds: steps.join(', ') === 'in shadow, at 10 %, at 25 %, at 50 %, at 100 %',
    },
  ];
}

/** The wrong one passed its gates, and went back at its first step. */
function onlineChecks(of: { readonly version: string; readonly baseline: string; readonly of: FailedOnline }): Check[] {
  const { version, baseline } = of;
  const { looks, during, after, undone } = of.of;
  const last = looks.at(-1);
  const isFirst = looks.every((one) => shareOf(one.before, version) === 'at 10 %');
  const left = last === undefined ? '' : shareOf(last.after, version);
  const served = `${during.record?.version}, then ${after.record?.version}`;
  return [
    {
      what: `${version} passed every gate, and was rolled back at its first step by a guard`,
      found: undone === null ? (last?.look ?? 'no look') : undone.breached.join(', '),
      holds: last?.look === 'roll_back' && isFirst && (undone?.breached.length ?? 0) > 0 && undone?.by === 'automation',
    },
    { what: `${version} answers nobody any more`, found: left, holds: left === 'at 0 %' },
    {
      what: 'a user of it is answered by the version before',
      found: served,
      holds: served === `${version}, then ${baseline}`,
    },
  ];
}

function signers(approvals: unknown): string[] {
  const found = approvals as {
    readonly sign_offs?: readonly { readonly person: string; readonly role: string }[];
  } | null;
  return (found?.sign_offs ?? []).map((one) => `${one.person} as ${one.role}`);
}
