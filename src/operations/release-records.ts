/** What a release says of itself: the event of the ledger that its record stands for. */
import { RELEASE_RECORD_FILE } from '../core/release-record.ts';
import type { ReadContext } from './context.ts';

/** The event that a release's record names; null where it has no record that can be read. */
export async function readReleaseRecord(
  context: ReadContext,
  tag: string,
): Promise<{ readonly seq: number; readonly event: string } | null> {
  const text = await context.ports.releases.readText({ tag, name: RELEASE_RECORD_FILE, limit: 1024 * 1024 });
  if (text === null) return null;
  try {
    const ledger = (JSON.parse(text) as { ledger?: { seq?: unknown; event?: unknown } }).ledger;
    return typeof ledger?.seq === 'number' && typeof ledger.event === 'string'
      ? { seq: ledger.seq, event: ledger.event }
      : null;
  } catch {
    return null;
  }
}
