/** What is written where somebody asks: a new request, the open one in a new form, or nothing where nothing has changed. */
import { approvalDigest, whatChanged } from '../core/approval/basis.ts';
import type { Person } from '../core/approval/person.ts';
import { owedPage, requestBranch, requestDocumentPath, requestMarker } from '../core/approval/places.ts';
import type { ApprovalBasis, RequestDocument, RequestPlace } from '../core/approval/types.ts';
import { canonicalJson } from '../core/canonical.ts';
import type { StagedVersion } from '../core/documents.ts';
import { requestDocumentText } from '../core/eligibility/request-text.ts';
import type { Actor, LedgerEvent, OwedEffect, Payloads, VersionPointer } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import type { Digest } from '../core/names.ts';
import { formatSubject } from '../core/names.ts';
import { refuse } from '../core/reasons.ts';
import type { Check, Result } from '../core/result.ts';
import type { OpenRequest } from '../core/state.ts';
import { requestOf } from '../core/state.ts';
import { isoSeconds } from '../core/time.ts';
import type { StagePolicy } from '../policy/types.ts';
import { checkRun } from './authority.ts';
import type { Context } from './context.ts';
import { finished } from './context.ts';
import type { Gathered } from './gather.ts';
import { performPage, preparingPage } from './request-page.ts';
import { documentOf } from './sign-offs.ts';
import { momentOf } from './transact.ts';
import type { Planned, Written } from './write-event.ts';

export interface RequestRecord {
  readonly model: string;
  readonly version: string;
  /** `model@version@sha256:…`. */
  readonly subject: string;
  readonly stage: string;
  readonly request: string;
  readonly approval_digest: Digest;
  readonly basis: ApprovalBasis;
  readonly requester: string;
  readonly place: RequestPlace['kind'];
  readonly number: number;
  readonly url: string;
  readonly expires_at: string;
  /** What this takes the place of, and why; null for nothing. */
  readonly replaces: Payloads['requested']['replaces'];
  readonly seq: number;
}

export interface Asking {
  readonly gathered: Gathered;
  readonly staged: StagedVersion;
  readonly to: StagePolicy;
  readonly actor: Actor;
  readonly basis: ApprovalBasis;
  readonly checks: Check;
  readonly document: RequestDocument;
  /** Who asks; who renews a request in somebody's name does not become the one who asked. */
  readonly requester: Person;
}

export async function planRequest(
  context: Context,
  of: Asking,
): Promise<Planned | { readonly kind: 'stop'; readonly result: Result }> {
  const { gathered, staged, to, actor, basis, checks, document, requester } = of;
  const { state, effective } = gathered;
  const { model } = state;
  const digest = approvalDigest(basis, context.ports.sha256);
  const open = requestOf(state, to.name);
  const same = open !== null && open.ordinal === staged.record.ordinal ? open : null;
  const now = momentOf(gathered);
  const because = same === null ? [] : await reasonsToAskAgain(context, { same, digest, asking: of });
  if (same !== null && because.length === 0) return renewPage(context, { open: same, of });
  const request = same?.request ?? `request-${state.seq + 1}`;
  const place = await openPlace(context, { ...of, digest, request, known: same?.place ?? null });
  const replaces =
    open === null
      ? null
      : {
          request: open.request,
          version: open.version,
          digest: open.digest,
          asked: open.seq,
          because: same === null ? [`${staged.record.version} is asked for instead of ${open.version}`] : because,
        };
  const owes: OwedEffect[] = [
    owedPage(model, { stage: to.name, request, place }),
    ...(open !== null && same === null ? [owedPage(model, open)] : []),
  ];
  const version = staged.record.version;
  const again = same === null ? '' : ' again';
  return {
    kind: 'write',
    type: 'requested',
    payload: {
      ...pointer(staged.published),
      request,
      stage: to.name,
      digest,
      basis,
      requester: requester.login,
      requester_account: requester.account,
      place,
      document,
      expires_at: isoSeconds(Date.parse(now) + effective.signOffs.requestValidForMs),
      replaces,
    },
    actor,
    owes,
    checks,
    summary: `${model} ${version} is asked for in ${to.name}${again} (${place.url}), approval digest ${digest}.`,
  };
}

/** Why what is asked for is not what the open request asked for; empty where it is. */
async function reasonsToAskAgain(
  context: Context,
  of: { readonly same: OpenRequest; readonly digest: Digest; readonly asking: Asking },
): Promise<string[]> {
  const { same, digest, asking } = of;
  const { gathered, basis, document } = asking;
  const changed = same.digest === digest ? [] : whatChanged(same.basis, basis);
  const expired = same.expires_at > momentOf(gathered) ? [] : [`it was open until ${same.expires_at}`];
  if (changed.length > 0 || expired.length > 0) return [...changed, ...expired];
  const before = await documentOf(context, { gathered, request: same });
  const said = canonicalJson(before) === canonicalJson(document) ? [] : ['what the requester says has changed'];
  return [...said, ...(await wrongWithPlace(context, same.place))];
}

/** A page that was closed, or a branch that others have put something on, is of no use to anybody: it is made anew. */
async function wrongWithPlace(context: Context, place: RequestPlace): Promise<string[]> {
  if (place.kind === 'issue') {
    const open = await context.ports.requests.isOpen(place);
    return open.kind === 'known' && !open.value ? ['its issue was closed'] : [];
  }
  const pull = await context.ports.reviews.pull(place.number);
  if (pull.kind === 'unverifiable' || pull.value === null) return [];
  if (pull.value.state !== 'open') return ['its pull request was closed'];
  return pull.value.head === place.head ? [] : ['its branch was changed'];
}

/** Nothing that is signed has changed: the page is brought up to date, and nothing is written. */
async function renewPage(
  context: Context,
  { open, of }: { readonly open: OpenRequest; readonly of: Asking },
): Promise<{ readonly kind: 'stop'; readonly result: Result }> {
  const { gathered, checks } = of;
  const { model } = gathered.state;
  const marker = requestMarker({ model, stage: open.stage, request: open.request });
  const effect = { effect: 'request', id: marker } as const;
  const page =
    context.mode === 'dry_run' ? { state: 'planned' as const } : await performPage(context, { model, request: open });
  const summary = `${model} ${open.version} is asked for in ${open.stage} already (${open.place.url}), approval digest ${open.digest}.`;
  const result = finished({
    operation: 'request-approval',
    decision: 'already_done',
    reason: 'already_committed',
    summary,
    checks,
    record: recordOf({ model, pointer: open, of: { ...open, replaces: null } }),
    effects: [{ ...effect, ...page }],
  });
  return { kind: 'stop', result };
}

async function openPlace(
  context: Context,
  of: Asking & { readonly digest: Digest; readonly request: string; readonly known: RequestPlace | null },
): Promise<RequestPlace> {
  const { gathered, staged, to, digest, request, document, requester } = of;
  const { model } = gathered.state;
  const { version } = staged.record;
  if (context.mode === 'dry_run') return of.known ?? { kind: 'issue', number: 1, url: 'not opened: a dry run' };
  // By a run whose event nobody would accept, nothing is opened.
  checkRun(context, gathered);
  const marker = requestMarker({ model, stage: to.name, request });
  const page = preparingPage({ model, version, stage: to.name, marker });
  const text = requestDocumentText({
    model,
    version: pointer(staged.published),
    stage: to.name,
    digest,
    requester: requester.login,
    document,
  });
  const outcome = await context.ports.requests.open({
    branch: requestBranch({ model, stage: to.name, version }),
    file: { path: requestDocumentPath({ model, stage: to.name }), text },
    ...page,
    marker: `<!-- ${marker} -->`,
    known: of.known,
  });
  if (outcome.kind !== 'not_permitted') return outcome.place;
  refuse({
    code: 'token_forbidden',
    required: 'a token that may open a pull request or an issue',
    found: outcome.reason,
    next: `Add to the job:\n${outcome.yaml}`,
  });
}

/** What the event of a request comes to, for whoever asked. */
export function requestRecord({ event }: Written): RequestRecord {
  if (event.type !== 'requested') throw new TypeError('a request is recorded by an event of its own');
  return recordOf({ model: event.model, pointer: event.payload, of: { ...event.payload, seq: event.seq } });
}

function recordOf(from: {
  readonly model: string;
  readonly pointer: VersionPointer;
  readonly of: Pick<
    Payloads['requested'],
    'request' | 'stage' | 'digest' | 'basis' | 'requester' | 'place' | 'expires_at' | 'replaces'
  > & { readonly seq: LedgerEvent['seq'] };
}): RequestRecord {
  const { model, of } = from;
  const { version, subject } = from.pointer;
  return {
    model,
    version,
    subject: formatSubject({ model, version, subject }),
    stage: of.stage,
    request: of.request,
    approval_digest: of.digest,
    basis: of.basis,
    requester: of.requester,
    place: of.place.kind,
    number: of.place.number,
    url: of.place.url,
    expires_at: of.expires_at,
    replaces: of.replaces,
    seq: of.seq,
  };
}
