/** Requests, words and restrictions put into a ledger as the operations that decide on them would. */
import type { ApprovalBasis } from '../../src/core/approval/types.ts';
import { digestOf } from '../../src/core/canonical.ts';
import type { EventType, LedgerEvent, Payloads, VersionPointer } from '../../src/core/event.ts';
import { pointer } from '../../src/core/fold.ts';
import { operationKey } from '../../src/core/operation-key.ts';
import type { OpenRequest } from '../../src/core/state.ts';
import { requestOf } from '../../src/core/state.ts';
import type { Context } from '../../src/operations/context.ts';
import type { Gathered } from '../../src/operations/gather.ts';
import { transact } from '../../src/operations/transact.ts';
import { readStaged } from '../../src/operations/versions.ts';
import { ISSUE_PLACE } from '../core/support/approvals.ts';
import { digestOfText } from '../core/support/examples.ts';
import { MODEL } from './stories.ts';

/** Writes one event through the ledger's only way in; the payload is made of what was just read. */
export async function wrote<T extends EventType>(
  context: Context,
  of: {
    readonly type: T;
    readonly login: string;
    readonly payload: (gathered: Gathered) => Payloads[T] | Promise<Payloads[T]>;
  },
): Promise<LedgerEvent> {
  const asked = { source: context.caller.source, operation: of.type, model: MODEL, subject: of.login, stage: null };
  const transaction = await transact(context, {
    model: MODEL,
    key: operationKey(asked, context.ports.sha256),
    query: { files: [] },
    decide: async (gathered) => ({
      kind: 'write',
      type: of.type,
      payload: await of.payload(gathered),
      actor: { kind: 'person', login: of.login },
      owes: [],
      projectedThrough: gathered.state.projected_through,
      checks: { name: of.type, title: of.type, status: 'pass', detail: 'A test writes it.' },
      documents: { stages: new Map(), aliases: null, exposure: null, day: null },
      staged: null,
      record: null,
    }),
  });
  if (transaction.kind !== 'committed') throw new Error(`${of.type} was not written: ${transaction.kind}`);
  return transaction.event;
}

async function published(
  context: Context,
  of: { readonly version: string; readonly gathered: Gathered },
): Promise<VersionPointer> {
  const { commit } = of.gathered;
  const staged = await readStaged(context, { model: MODEL, version: of.version, commit: commit ?? '' });
  if (staged === null) throw new Error(`${of.version} is not published`);
  return pointer(staged.published);
}

/** Somebody asks that a version be let into a stage. */
export function asked(
  context: Context,
  of: {
    readonly version: string;
    readonly stage: string;
    readonly document?: Partial<Payloads['requested']['document']>;
  },
): Promise<LedgerEvent> {
  return wrote(context, {
    type: 'requested',
    login: 'amara',
    payload: async (gathered) => {
      const version = await published(context, { version: of.version, gathered });
      const open = requestOf(gathered.state, of.stage);
      const basis: ApprovalBasis = {
        subject: version.subject,
        stage: of.stage,
        expected_live: gathered.state.stages[of.stage]?.live?.subject ?? null,
        evaluation: null,
        baseline: null,
        slice: digestOfText('slice'),
        answers: null,
      };
      const nothing = { rationale: null, link: null, risks: null, rollout: null, kill_switch: null };
      return {
        ...version,
        request: `request-${gathered.state.seq + 1}`,
        stage: of.stage,
        digest: digestOf(basis, context.ports.sha256),
        basis,
        requester: 'amara',
        requester_account: null,
        place: ISSUE_PLACE,
        document: { ...nothing, documents: {}, checklist: {}, ...of.document },
        expires_at: '2026-03-20T00:00:00Z',
        replaces:
          open === null
            ? null
            : {
                request: open.request,
                version: open.version,
                digest: open.digest,
                asked: open.seq,
                because: ['another version is asked for'],
              },
      };
    },
  });
}

/** Somebody says something of the open request of a stage, in a comment. */
export function signed(
  context: Context,
  of: { readonly login: string; readonly stage: string } & Partial<
    Pick<Payloads['signed'], 'says' | 'role' | 'check' | 'until' | 'reason'>
  >,
): Promise<LedgerEvent> {
  const { login, stage, says = 'approve', role = null, check = null, until = null, reason = null } = of;
  return wrote(context, {
    type: 'signed',
    login,
    payload: ({ state }) => {
      const open: OpenRequest | null = requestOf(state, stage);
      if (open === null) throw new Error(`nobody asks for ${stage}`);
      const { number: issue, url } = open.place;
      const comment = 100 + state.seq;
      return {
        ...pointer(open),
        request: open.request,
        stage,
        digest: open.digest,
        says,
        account: null,
        role,
        check,
        until,
        reason,
        source: {
          comment,
          issue,
          url: `${url}#issuecomment-${comment}`,
          created_at: '2026-03-02T09:00:00Z',
          body: digestOfText(`/${says}`),
        },
      };
    },
  });
}

export function restricted(
  context: Context,
  of: { readonly version: string; readonly instead?: string } & Partial<
    Pick<Payloads['restricted'], 'restriction' | 'until' | 'reason'>
  >,
): Promise<LedgerEvent> {
  const { restriction = 'deprecated', until = null, reason = 'its data is recalled', instead } = of;
  return wrote(context, {
    type: 'restricted',
    login: 'dara',
    payload: async (gathered) => ({
      ...(await published(context, { version: of.version, gathered })),
      restriction,
      until,
      migrate_to: instead === undefined ? null : await published(context, { version: instead, gathered }),
      reason,
    }),
  });
}
