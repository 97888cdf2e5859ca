/** One line of the living page for each event. */
import type { EventBody, Payloads } from './event.ts';
import type { Entry } from './state.ts';
import { ENTRY_TEXT } from './state.ts';

/** The page shows a line; a reason as long as a book must not make the state grow. */
function shortened(entry: Entry): Entry {
  const cut = (text: string | null): string | null =>
    text === null || text.length <= ENTRY_TEXT ? text : `${text.slice(0, ENTRY_TEXT - 1)}…`;
  return { ...entry, note: cut(entry.note), link: cut(entry.link) };
}

/** What the page shows of an event. */
export function entryOf(event: EventBody): Entry {
  return shortened(whole(event));
}

function whole(event: EventBody): Entry {
  const common = {
    seq: event.seq,
    type: event.type,
    at: event.at,
    actor: event.actor,
    run_url: event.run?.url ?? null,
  };
  const blank = { version: null, stage: null, other: null, note: null, link: null };
  switch (event.type) {
    case 'version_claimed':
      return { ...common, ...blank, version: event.payload.version };
    case 'version_published':
      return { ...common, ...blank, version: event.payload.version, link: event.payload.release.url };
    case 'version_abandoned':
      return { ...common, ...blank, version: event.payload.version, note: event.payload.reason };
    case 'evaluated':
      return {
        ...common,
        ...blank,
        version: event.payload.version,
        stage: event.payload.stage,
        other: event.payload.baseline?.version ?? null,
        note: event.payload.verdict,
        link: event.payload.release?.url ?? null,
      };
    case 'promoted':
      return {
        ...common,
        version: event.payload.version,
        stage: event.payload.stage,
        other: event.payload.displaced?.version ?? null,
        note: noteOf(event.payload),
        link: event.payload.link,
      };
    case 'rolled_back':
      return {
        ...common,
        version: event.payload.version,
        stage: event.payload.stage,
        other: event.payload.failed.version,
        note: event.payload.reason,
        link: event.payload.link,
      };
    case 'requested':
      return {
        ...common,
        ...blank,
        version: event.payload.version,
        stage: event.payload.stage,
        note: event.payload.replaces?.because.join('; ') ?? event.payload.document.rationale,
        link: event.payload.place.url,
      };
    case 'request_closed':
      return {
        ...common,
        ...blank,
        version: event.payload.version,
        stage: event.payload.stage,
        note: `${event.payload.status}: ${event.payload.reason}`,
      };
    case 'signed': {
      const { says, role, check, reason } = event.payload;
      const said = `${says}${role === null ? '' : ` as ${role}`}${check === null ? '' : ` of ${check}`}`;
      return {
        ...common,
        ...blank,
        version: event.payload.version,
        stage: event.payload.stage,
        note: reason === null ? said : `${said}: ${reason}`,
        link: event.payload.source.url,
      };
    }
    case 'restricted': {
      const { restriction, until, migrate_to: to, reason } = event.payload;
      const end = until === null ? '' : ` until ${until}`;
      const note = `${restriction === 'none' ? 'restriction lifted' : `${restriction}${end}`}: ${reason}`;
      return { ...common, ...blank, version: event.payload.version, other: to?.version ?? null, note };
    }
    case 'advanced': {
      const { version, stage, look, reason, exposure, to_step: step } = event.payload;
      const share = `step ${step + 1}, ${(exposure[0]?.share ?? 0) / 100} %`;
      const why = reason ?? look?.detail ?? null;
      return { ...common, ...blank, version, stage, note: why === null ? share : `${share}: ${why}` };
    }
    case 'looked': {
      const { version, stage, look } = event.payload;
      return { ...common, ...blank, version, stage, note: `${look.decision}: ${look.detail}` };
    }
    case 'configured':
      return {
        ...common,
        ...blank,
        version: event.payload.version,
        stage: event.payload.stage,
        note: event.payload.reason,
        link: event.payload.link,
      };
    case 'alias_set':
      return { ...common, ...blank, version: event.payload.target?.version ?? null, note: event.payload.alias };
    case 'held':
      return {
        ...common,
        ...blank,
        stage: event.payload.hold.stages?.join(', ') ?? null,
        note: event.payload.hold.reason,
      };
    case 'resumed':
      return { ...common, ...blank, note: event.payload.reason };
    case 'reconciled':
      return { ...common, ...blank, note: event.payload.completed.join(', ') };
  }
}

/** What was waived comes before what was said of it. */
function noteOf({ approvals, reason }: Payloads['promoted']): string | null {
  const waived = (approvals?.overrides ?? []).map(({ check, person }) => `${check} waived by ${person}`);
  const said = [...waived, ...(reason === null ? [] : [reason])];
  return said.length === 0 ? null : said.join('; ');
}
