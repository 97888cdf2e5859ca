/** Cuts texts to GitHub's limits. Renderers keep within them already; this is for what slips through. */

/**
 * `bytes` of UTF-8: what GitHub counts in a check run, though its documentation says "characters" (github/docs#35252).
 * `units` of UTF-16: never fewer than characters, which is what it counts in comments.
 */
export type Measure = 'bytes' | 'units';

export interface Room {
  readonly most: number;
  readonly measure: Measure;
}

function sizeOf(text: string, measure: Measure): number {
  return measure === 'bytes' ? Buffer.byteLength(text, 'utf8') : text.length;
}

/**
 * The text, or as many whole lines of it as there is room for together with `note`, which is put at the end. A first
 * line that is too long by itself is cut between characters.
 */
export function fitLines(text: string, { note, ...room }: Room & { readonly note: string }): string {
  if (sizeOf(text, room.measure) <= room.most) return text;
  const tail = `\n\n${note}`;
  const kept = fitCharacters(text, { ...room, most: room.most - sizeOf(tail, room.measure) });
  const end = kept.lastIndexOf('\n');
  return `${(end > 0 ? kept.slice(0, end) : kept).trimEnd()}${tail}`;
}

/** As much of the text as there is room for, never half a character. */
export function fitCharacters(text: string, { most, measure }: Room): string {
  const room = Math.max(0, most);
  if (sizeOf(text, measure) <= room) return text;
  if (measure === 'units') return text.slice(0, isHigh(text.charCodeAt(room - 1)) ? room - 1 : room);
  const all = Buffer.from(text, 'utf8');
  let end = room;
  // Bytes of the form 10xxxxxx continue a character.
  while (end > 0 && ((all[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return all.toString('utf8', 0, end);
}

/** First half of a character that takes two units. */
function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
