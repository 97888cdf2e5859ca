/** What sign-offs came to, as a check: who signed for what, what was not counted and why, and who can take the next step. */
import { listOf } from '../../policy/paths.ts';
import type { ReasonCode } from '../reasons.ts';
import { type Check, group, type Status } from '../result.ts';
import type { CouldSign, DemandOutcome, QuorumOutcome, Unverified } from './quorum-types.ts';
import type { NotCounted, Rejection, SignOff, SignOffSource, Waiver } from './types.ts';

/** Characters of a person's reason in a sentence; the whole is in the record. */
const SHOWN_REASON = 300;

/** The check `sign_offs` of a stage. Texts in it are plain: whoever renders it escapes them. */
export function explainQuorum(of: {
  readonly outcome: QuorumOutcome;
  readonly stage: string;
}): Check & { readonly code: ReasonCode; readonly next: string } {
  const { outcome, stage } = of;
  const children = [
    ...outcome.rejections.map(explainRejection),
    ...outcome.demands.map(explainDemand),
    ...outcome.unverifiable.map((one) =>
      explainUnverified(one, outcome.verdict === 'unverifiable' ? 'error' : 'not_applicable'),
    ),
    ...explainNotCounted(outcome.notCounted),
  ];
  const verdict = VERDICTS[outcome.verdict];
  const detail = verdict.detail(outcome, stage);
  const check = group({ name: 'sign_offs', title: 'Sign-offs', detail }, children);
  return { ...check, code: verdict.code, next: verdict.next(outcome) };
}

/** One check per waiver, to be shown before anything else of a promotion. */
export function explainWaivers(waivers: readonly Waiver[]): Check[] {
  return waivers.map(({ person, role, check, reason, until, source }) => ({
    name: 'override',
    title: `Waived: ${check}`,
    status: 'not_applicable',
    detail: `${person} waives ${check} as ${role} until ${until} (${sourceWords(source)}): ${oneLine(reason)}`,
    evidence: { person, role, check, until, url: source.url },
  }));
}

/** `3 sign-offs: amara as model-owner, bo as sre and chen as sre`, `no sign-off`. */
export function signOffWords(signOffs: readonly SignOff[]): string {
  if (signOffs.length === 0) return 'no sign-off';
  const list = listOf(signOffs.map(({ person, role }) => `${person} as ${role}`));
  return `${signOffs.length} sign-off${signOffs.length === 1 ? '' : 's'}: ${list}`;
}

const VERDICTS: Readonly<
  Record<
    QuorumOutcome['verdict'],
    {
      readonly code: ReasonCode;
      readonly detail: (outcome: QuorumOutcome, stage: string) => string;
      readonly next: (outcome: QuorumOutcome) => string;
    }
  >
> = {
  met: {
    code: 'sign_offs_missing',
    detail: ({ signOffs, demands }, stage) =>
      demands.length === 0
        ? `Stage ${stage} asks for no sign-offs.`
        : `Stage ${stage} has what it asks for, ${signOffWords(signOffs)}.`,
    next: () => '',
  },
  missing: {
    code: 'sign_offs_missing',
    detail: ({ demands }, stage) => `Stage ${stage} still asks for ${missingWords(demands)}.`,
    next: ({ demands }) => openDemands(demands).map(askFor).join(' '),
  },
  rejected: {
    code: 'sign_offs_rejected',
    detail: ({ rejections }, stage) =>
      `Stage ${stage} is closed to it: rejected by ${listOf(rejections.map(({ person, role }) => `${person} as ${role}`))}.`,
    next: ({ rejections }) =>
      `Settle it with ${listOf(rejections.map(({ person }) => person))}, who can withdraw the rejection by approving, or ask again with another version.`,
  },
  unverifiable: {
    code: 'sign_offs_unverifiable',
    detail: ({ unverifiable }, stage) =>
      `Whether stage ${stage} has the sign-offs it asks for could not be checked: ${listOf(distinct(unverifiable.map(openWords)))}.`,
    next: ({ unverifiable }) => distinct(unverifiable.map(({ next }) => next)).join(' '),
  },
};

function explainDemand(demand: DemandOutcome): Check {
  const { roles, wanted, signed, missing } = demand;
  const who = signed.map(
    (one) => `${one.person} (${roles.length === 1 ? '' : `as ${one.role}, `}${sourceWords(one.source)})`,
  );
  const count = `${listOf(roles, 'or')}: ${signed.length} of ${wanted}${who.length === 0 ? '' : ` — ${listOf(who)}`}`;
  const could = missing === 0 ? '' : `; ${couldWords(demand.couldSign)}`;
  return {
    name: 'sign_off',
    title: `Signed as ${listOf(roles, 'or')}`,
    status: missing === 0 ? 'pass' : 'fail',
    detail: `${count}${could}.`,
    // Nobody yet: the sentence says all there is.
    ...(signed.length === 0
      ? {}
      : {
          evidence: { signed: signed.map(({ person, role, at, source }) => ({ person, role, at, url: source.url })) },
        }),
  };
}

function explainRejection({ person, role, reason, at, source }: Rejection): Check {
  const when = at === null ? '' : ` at ${at}`;
  const why = reason === null ? ', without a reason.' : `: ${oneLine(reason)}`;
  return {
    name: 'rejection',
    title: 'Rejection',
    status: 'fail',
    detail: `${person} rejected it as ${role}${when} (${sourceWords(source)})${why}`,
    evidence: { person, role, at, url: source.url },
  };
}

function explainUnverified(one: Unverified, status: Status): Check {
  return {
    name: 'unverifiable',
    title: 'Could not be checked',
    status,
    detail: `Not known: ${openWords(one)}. ${one.next}`,
    evidence: { person: one.person, role: one.role },
  };
}

function explainNotCounted(all: readonly NotCounted[]): Check[] {
  if (all.length === 0) return [];
  const children = all.map(
    ({ person, says, code, detail, source }): Check => ({
      name: 'not_counted',
      title: `Not counted: ${person}`,
      status: 'not_applicable',
      detail: `${SAID[says]} by ${person} (${sourceWords(source)}) does not count. ${oneLine(detail)}`,
      evidence: { person, code, url: source.url },
    }),
  );
  const detail = `${all.length} statement${all.length === 1 ? '' : 's'} of ${listOf(distinct(all.map(({ person }) => person)))} not counted.`;
  return [group({ name: 'not_counted', title: 'Not counted', detail }, children)];
}

const SAID: Readonly<Record<NotCounted['says'], string>> = {
  approve: 'The approval',
  reject: 'The rejection',
  override: 'The override',
};

function sourceWords(source: SignOffSource): string {
  return source.kind === 'environment' ? `environment ${source.environment}` : source.kind;
}

function openWords({ person, role, reason, ...of }: Unverified): string {
  const part = person === null ? 'who has a part in the version and the request' : `whether ${person} fills ${role}`;
  return `${of.what ?? part} (${oneLine(reason)})`;
}

function openDemands(demands: readonly DemandOutcome[]): readonly DemandOutcome[] {
  return demands.filter(({ missing }) => missing > 0);
}

/** `1 sign-off as model-owner and 2 of 3 sign-offs as sre` */
function missingWords(demands: readonly DemandOutcome[]): string {
  return listOf(
    openDemands(demands).map(({ roles, wanted, missing }) => {
      const of = missing === wanted ? '' : ` of ${wanted}`;
      return `${missing}${of} sign-off${(missing === wanted ? missing : wanted) === 1 ? '' : 's'} as ${listOf(roles, 'or')}`;
    }),
  );
}

/** Who could sign in a role: `eli, anybody in team acme/sre or anybody with the repository role maintain`. */
function peopleIn({ users, teams, repositoryRole }: CouldSign): string[] {
  const permission = repositoryRole === null ? [] : [`anybody with the repository role ${repositoryRole}`];
  return [...users, ...teams.map((team) => `anybody in team ${team}`), ...permission];
}

function couldWords(could: readonly CouldSign[]): string {
  const able = could.flatMap((one) => {
    const people = peopleIn(one);
    return people.length === 0 ? [] : [`${listOf(people, 'or')} as ${one.role}`];
  });
  const excluded = distinct(
    could.flatMap((one) => one.excluded.map(({ login, detail }) => `${login} may not (${detail.replace(/\.$/, '')})`)),
  );
  const sentence = able.length === 0 ? 'nobody is left who could sign' : `could still sign: ${able.join('; ')}`;
  return [sentence, ...excluded].join('; ');
}

function askFor({ roles, couldSign }: DemandOutcome): string {
  const asks = couldSign.flatMap((one) => {
    const people = peopleIn(one);
    return people.length === 0 ? [] : [`${listOf(people, 'or')} to sign as ${one.role}`];
  });
  if (asks.length > 0) return `Ask ${asks.join(', or ')}.`;
  return `Nobody is left who could sign as ${listOf(roles, 'or')}: let the policy name more people for it.`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SHOWN_REASON ? line : `${line.slice(0, SHOWN_REASON - 1)}…`;
}

function distinct(all: readonly string[]): string[] {
  return [...new Set(all)];
}
