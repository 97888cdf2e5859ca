/** Requests, sign-offs in comments and restrictions of a life, and the diary that is kept of them in the plainest way. */
import type { ApprovalBasis } from '../../../src/core/approval/types.ts';
import { digestOf } from '../../../src/core/canonical.ts';
import type { StagedVersion, VersionRestriction } from '../../../src/core/documents.ts';
import { REQUEST_ENDS, RESTRICTIONS, SPOKEN } from '../../../src/core/event.ts';
import { pointer } from '../../../src/core/fold.ts';
import { requestOf, stageOf } from '../../../src/core/state.ts';
import { isoSeconds } from '../../../src/core/time.ts';
import { ISSUE_PLACE, PULL_PLACE } from './approvals.ts';
import { digestOfText } from './examples.ts';
import type { Life } from './life.ts';
import { momentOf, write } from './life.ts';
import { sha256 } from './model.ts';

/** What the diary says: the open request of each stage, and what was last said of each version. */
export interface Diary {
  readonly requests: Map<string, { request: string; ordinal: number; seq: number; signs: number[] }>;
  readonly restrictions: Map<number, Pick<VersionRestriction, 'restriction' | 'seq'>>;
}

const PEOPLE = ['bo', 'chen', 'dara', 'eli', 'farid'];
const later = (at: string, hours: number): string => isoSeconds(Date.parse(at) + hours * 3_600_000);

/** Asks for a stage; asks again in place where the same version is asked for already, and takes another's place else. */
export function ask(
  life: Life,
  of: { readonly version: StagedVersion; readonly stage: string; readonly how: number },
): void {
  const { stage, how } = of;
  const version = pointer(of.version.published);
  const open = requestOf(life.state, stage);
  const request = open?.ordinal === version.ordinal ? open.request : `request-${life.state.seq + 1}`;
  const basis: ApprovalBasis = {
    subject: version.subject,
    stage,
    expected_live: stageOf(life.state, stage).live?.subject ?? null,
    evaluation: how % 3 === 0 ? null : digestOfText(`evaluation ${how}`),
    baseline: null,
    slice: digestOfText('slice'),
    answers: how % 2 === 0 ? null : digestOfText(`answers ${how}`),
  };
  const digest = digestOf(basis, sha256);
  write(life, {
    type: 'requested',
    payload: {
      ...version,
      request,
      stage,
      digest,
      basis,
      requester: 'amara',
      requester_account: how % 6 === 0 ? null : 7,
      place: how % 4 === 0 ? ISSUE_PLACE : PULL_PLACE,
      document: {
        rationale: how % 5 === 0 ? null : 'r'.repeat(how),
        link: how % 3 === 0 ? null : 'JIRA-1',
        risks: null,
        rollout: null,
        kill_switch: null,
        documents: how % 2 === 0 ? {} : { 'risk-assessment': 'https://docs.test/risk' },
        checklist: how % 2 === 0 ? {} : { runbook: 'read', drill: 'done' },
      },
      expires_at: later(momentOf(life), 336),
      replaces:
        open === null
          ? null
          : {
              request: open.request,
              version: open.version,
              digest: open.digest,
              asked: open.seq,
              because: ['something changed'],
            },
    },
    owes: [{ effect: 'request', marker: `slipway:${request}`, place: PULL_PLACE }],
  });
  const before = life.diary.requests.get(stage);
  const signs = before?.request === request ? before.signs : [];
  life.diary.requests.set(stage, { request, ordinal: version.ordinal, seq: life.state.seq, signs });
}

export function closeRequest(life: Life, how: number): boolean {
  const open = life.state.requests[how % Math.max(1, life.state.requests.length)];
  if (open === undefined) return false;
  const { request, stage, digest } = open;
  const status = REQUEST_ENDS[how % REQUEST_ENDS.length] ?? 'expired';
  write(life, {
    type: 'request_closed',
    payload: { ...pointer(open), request, stage, digest, asked: open.seq, status, reason: 'nobody looks any more' },
  });
  life.diary.requests.delete(stage);
  return true;
}

/** Somebody says something of an open request; sometimes of what it was before. */
export function sign(life: Life, how: number): boolean {
  const open = life.state.requests[how % Math.max(1, life.state.requests.length)];
  if (open === undefined) return false;
  const says = SPOKEN[how % SPOKEN.length] ?? 'approve';
  const at = momentOf(life);
  write(life, {
    type: 'signed',
    login: PEOPLE[how % PEOPLE.length] ?? 'bo',
    payload: {
      ...pointer(open),
      request: open.request,
      stage: open.stage,
      digest: how % 4 === 0 ? digestOfText('an earlier form') : open.digest,
      says,
      account: how % 6 === 0 ? null : how + 20,
      role: how % 2 === 0 ? null : 'risk',
      check: says === 'override' ? 'soak' : null,
      until: says === 'override' ? later(at, 24) : null,
      reason: says === 'approve' ? null : 'r'.repeat(how),
      source: {
        comment: how + 1,
        issue: open.place.number,
        url: `${open.place.url}#issuecomment-${how + 1}`,
        created_at: at,
        body: digestOfText(`comment ${how}`),
      },
    },
    ...(says === 'override'
      ? { owes: [{ effect: 'follow_up', marker: `slipway:override:${life.state.seq + 1}` }] }
      : {}),
  });
  life.diary.requests.get(open.stage)?.signs.push(life.state.seq);
  return true;
}

export function restrict(life: Life, of: { readonly version: StagedVersion; readonly how: number }): void {
  const { how } = of;
  const restriction = RESTRICTIONS[how % RESTRICTIONS.length] ?? 'none';
  const version = pointer(of.version.published);
  const { latest } = life.state;
  write(life, {
    type: 'restricted',
    login: 'dara',
    payload: {
      ...version,
      restriction,
      until: how % 2 === 0 ? null : later(momentOf(life), 24 * 30),
      migrate_to: latest === null || latest.ordinal === version.ordinal ? null : pointer(latest),
      reason: 'its data is recalled',
    },
  });
  life.diary.restrictions.set(version.ordinal, { restriction, seq: life.state.seq });
}
