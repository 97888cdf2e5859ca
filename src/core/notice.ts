/**
 * What others are told after a change of what is served: what happened, and where to read what holds now. Made from the
 * event alone, so that telling it again says the same; who gets two recognises them by `id`, and the newer by `seq`.
 */
import type { AfterChange } from '../policy/types.ts';
import type { EventType, LedgerEvent, OwedEffect, Payloads, Share } from './event.ts';
import type { Digest } from './names.ts';
import { aliasesPath, eventPath, exposurePath } from './paths.ts';

export const NOTICE_SCHEMA = 'slipway.notice/1';

/** Events that change what serving reads, and looks that found a guard broken. */
export const TELLING = ['promoted', 'rolled_back', 'advanced', 'configured', 'alias_set', 'looked'] as const;
export type TellingType = (typeof TELLING)[number];

export interface NoticeShare {
  readonly version: string;
  readonly subject: Digest;
  /** Basis points; they add up to 10,000. */
  readonly share: number;
  readonly shadow: boolean;
}

export interface Notice {
  readonly schema: typeof NOTICE_SCHEMA;
  /** `<model>/<seq>`: the same however often it is told. */
  readonly id: string;
  readonly type: TellingType;
  readonly model: string;
  /** Of two notices of a model the one with the higher number is the newer, in whatever order they come. */
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Null for an alias. */
  readonly stage: string | null;
  /** The alias that was set by hand; null for every other event. */
  readonly alias: string | null;
  /** The version that the event is about; null where an alias now points at nothing. */
  readonly version: string | null;
  readonly ordinal: number | null;
  readonly subject: Digest | null;
  /** The version that made room for it; null for none. */
  readonly instead_of: string | null;
  /** Digest of the configuration that it runs with from here on; null for the one it was registered with. */
  readonly configuration: Digest | null;
  /** Who gets what in the stage, the candidate first; null where the event changed no shares. */
  readonly exposure: readonly NoticeShare[] | null;
  /** One sentence, plain text. */
  readonly summary: string;
  /** What to read: the files as the ledger's branch has them now, and the event. */
  readonly urls: { readonly aliases: string; readonly exposure: string; readonly event: string };
}

export interface NoticeLinks {
  /** Where a program reads a file of the ledger's branch. */
  ledgerContent(path: string): string;
  /** Where a person sees it. */
  ledgerFile(path: string): string;
}

/** Whether an event changes what serving reads. What only rests somewhere does so if an alias lost it. */
export function changesServing(of: Change): boolean {
  if (of.type === 'looked') return of.payload.look.guards.some((guard) => guard.status === 'fail');
  if (of.type !== 'promoted') return (TELLING as readonly string[]).includes(of.type);
  return of.payload.becomes !== 'resting' || Object.keys(of.payload.aliases).length > 0;
}

/** An event's type and payload, before or after it is one. */
export type Change = { readonly [T in EventType]: { readonly type: T; readonly payload: Payloads[T] } }[EventType];

/** Name of the debt, in `owes` and in the `reconciled` event that confirms it. */
export function tellMarker(seq: number): string {
  return `tell/${seq}`;
}

/** What an event that is about to be written owes to those whom the policy names: at most one debt for all of them. */
export function owedTelling(
  of: Change & { readonly seq: number; readonly targets: readonly AfterChange[] },
): readonly OwedEffect[] {
  if (of.targets.length === 0 || !changesServing(of)) return [];
  return [{ effect: 'tell', marker: tellMarker(of.seq) }];
}

/** The notice of an event; null for an event that changes nothing of what serving reads. */
export function noticeOf(event: LedgerEvent, links: NoticeLinks): Notice | null {
  if (!changesServing(event)) return null;
  const about = aboutOf(event);
  if (about === null) return null;
  const { model, seq, at } = event;
  return {
    schema: NOTICE_SCHEMA,
    id: `${model}/${seq}`,
    model,
    seq,
    at,
    ...about,
    urls: {
      aliases: links.ledgerContent(aliasesPath(model)),
      exposure: links.ledgerContent(exposurePath(model)),
      event: links.ledgerFile(eventPath(model, seq)),
    },
  };
}

type About = Omit<Notice, 'schema' | 'id' | 'model' | 'seq' | 'at' | 'urls'>;

function aboutOf(event: LedgerEvent): About | null {
  switch (event.type) {
    case 'promoted': {
      const { payload } = event;
      const { stage, becomes, displaced } = payload;
      const insteadOf = displaced?.version ?? null;
      const says =
        becomes === 'incoming'
          ? `begins its rollout in ${stage}`
          : becomes === 'resting'
            ? `was moved to ${stage}`
            : `is live in ${stage}${insteadOf === null ? '' : `, instead of ${insteadOf}`}`;
      return moved(event, { ...payload, insteadOf, says });
    }
    case 'rolled_back': {
      const { payload } = event;
      const insteadOf = payload.failed.version;
      const says = `is live in ${payload.stage} again: ${insteadOf} was rolled back`;
      return moved(event, { ...payload, insteadOf, says });
    }
    case 'advanced': {
      const { payload } = event;
      const says = `goes on to step ${payload.to_step + 1} of its rollout in ${payload.stage}`;
      return moved(event, { ...payload, insteadOf: null, says });
    }
    case 'looked': {
      const { payload } = event;
      const broken = payload.look.guards.filter((guard) => guard.status === 'fail').map((guard) => guard.id);
      const says = `in ${payload.stage} breaks ${broken.join(', ')}`;
      return moved(event, { ...payload, exposure: null, insteadOf: null, says });
    }
    case 'configured': {
      const { payload } = event;
      const configuration = payload.configuration?.digest ?? null;
      const what = configuration === null ? 'the configuration it was registered with' : 'another configuration';
      const says = `runs with ${what} in ${payload.stage}`;
      return { ...moved(event, { ...payload, exposure: null, insteadOf: null, says }), configuration };
    }
    case 'alias_set': {
      const { alias, target } = event.payload;
      return {
        type: event.type,
        stage: null,
        alias,
        version: target?.version ?? null,
        ordinal: target?.ordinal ?? null,
        subject: target?.subject ?? null,
        instead_of: null,
        configuration: null,
        exposure: null,
        summary: `${event.model}: ${alias} is ${target?.version ?? 'nothing'} now.`,
      };
    }
    default:
      return null;
  }
}

function moved(
  event: LedgerEvent<'promoted' | 'rolled_back' | 'advanced' | 'looked' | 'configured'>,
  of: Pick<Payloads['advanced'], 'stage' | 'version' | 'ordinal' | 'subject'> & {
    readonly exposure: readonly Share[] | null;
    readonly insteadOf: string | null;
    readonly says: string;
  },
): About {
  const { exposure } = of;
  const own = exposure?.find((one) => one.subject === of.subject) ?? null;
  return {
    type: event.type,
    stage: of.stage,
    alias: null,
    version: of.version,
    ordinal: of.ordinal,
    subject: of.subject,
    instead_of: of.insteadOf,
    configuration: own?.configuration?.digest ?? null,
    exposure: exposure?.map(({ version, subject, share, shadow }) => ({ version, subject, share, shadow })) ?? null,
    summary: `${event.model}: ${of.version} ${of.says}.${splitWords(exposure ?? [])}`,
  };
}

/** ` Traffic: 1.2.0 10 %, 1.1.0 90 %.`; nothing where one version has all of it. */
function splitWords(shares: readonly Share[]): string {
  const serving = shares.filter((one) => one.share > 0 || one.shadow);
  if (serving.length < 2) return '';
  const parts = serving.map((one) => `${one.version} ${one.shadow ? 'a copy' : `${one.share / 100} %`}`);
  return ` Traffic: ${parts.join(', ')}.`;
}
