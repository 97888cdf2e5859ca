/** Filling the fields of a command from the words of its line. */
import { nearestOf } from '../../policy/nearest.ts';
import type { CommandOutcome, RefusedCommand } from './outcome.ts';
import { quoted, refusal } from './outcome.ts';
import type { CommandName, CommandSpec, Slot } from './specs.ts';
import { COMMAND_NAMES, commandNamed, specOf, usageOf } from './specs.ts';
import type { WordReading } from './words.ts';
import { WORDS } from './words.ts';

export type FieldsReading =
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, unknown>> }
  | Extract<CommandOutcome, { readonly kind: 'refused' | 'needs_digest' }>;

interface Reader {
  readonly name: CommandName;
  readonly spec: CommandSpec;
  readonly words: readonly string[];
  readonly fields: Map<string, unknown>;
  /** Slots not yet passed that are filled by their place. */
  places: Slot[];
  at: number;
}

/** Reads the words after the command word. */
export function readWords(of: { readonly name: CommandName; readonly words: readonly string[] }): FieldsReading {
  const spec = specOf(of.name);
  const places = spec.slots.filter(({ keyword }) => keyword === undefined);
  const reader: Reader = { ...of, spec, fields: new Map(), places, at: 0 };
  while (reader.at < of.words.length) {
    const refused = readNext(reader);
    if (refused !== null) return refused;
  }
  return finish(reader);
}

/** Takes one word, or two where the first is a keyword; null when all is well. */
function readNext(reader: Reader): RefusedCommand | null {
  const word = reader.words[reader.at]!;
  reader.at += 1;
  const clause = reader.spec.slots.find(({ keyword }) => keyword === word);
  return clause === undefined ? fillPlace(reader, word) : fillClause(reader, clause);
}

function fillPlace(reader: Reader, word: string): RefusedCommand | null {
  for (let slot = reader.places.shift(); slot !== undefined; slot = reader.places.shift()) {
    const reading = readInto(reader, slot, word);
    if (reading.kind === 'value') return null;
    if (reading.kind === 'malformed') return invalid(reader, { word, ...reading });
    if (slot.required) return invalid(reader, { word, required: placeOf(slot), next: exampleOf(reader) });
  }
  return unexpected(reader, word);
}

function fillClause(reader: Reader, slot: Slot): RefusedCommand | null {
  const { name } = reader;
  // Places come before keywords.
  reader.places = [];
  const written = `\`${slot.keyword} ${slot.label}\``;
  if (reader.fields.has(slot.field)) {
    return refusal({ name, code: 'input_invalid', required: `${written} once`, found: 'two', next: 'Leave one out.' });
  }
  const word = reader.words[reader.at];
  reader.at += 1;
  const required = `${WORDS[slot.kind].what}, after \`${slot.keyword}\``;
  if (word === undefined) {
    return refusal({ name, code: 'input_missing', required, found: 'nothing', next: `Complete or drop ${written}.` });
  }
  const reading = readInto(reader, slot, word);
  if (reading.kind === 'value') return null;
  const next = reading.kind === 'malformed' ? reading.next : `Complete or drop ${written}.`;
  return invalid(reader, { word, required: reading.kind === 'malformed' ? reading.required : required, next });
}

function readInto(reader: Reader, slot: Slot, word: string): WordReading<unknown> {
  const reading: WordReading<unknown> = WORDS[slot.kind].read(word);
  if (reading.kind === 'value' && slot.kind === 'topic' && commandNamed(String(reading.value)) === null) {
    const nearest = nearestOf(String(reading.value), COMMAND_NAMES);
    const meant = nearest === null ? '' : `Perhaps \`/help ${nearest}\` was meant. `;
    return { kind: 'malformed', required: WORDS.topic.what, next: `${meant}Write \`/help\` alone to see all of them.` };
  }
  if (reading.kind === 'value') reader.fields.set(slot.field, reading.value);
  return reading;
}

function finish(reader: Reader): FieldsReading {
  const { name, spec, words, fields } = reader;
  const missing = spec.slots.find((slot) => slot.required && !fields.has(slot.field));
  if (missing?.kind === 'digest') {
    const place = spec.slots.indexOf(missing);
    const line = [`/${name}`, ...words.slice(0, place), '<digest>', ...words.slice(place)].join(' ');
    return { kind: 'needs_digest', name, line, usage: usageOf(name) };
  }
  if (missing !== undefined) {
    return refusal({
      name,
      code: 'input_missing',
      required: placeOf(missing),
      found: 'nothing',
      next: exampleOf(reader),
    });
  }
  const all = spec.slots.map(({ field }) => [field, fields.get(field) ?? null] as const);
  return { kind: 'fields', fields: Object.fromEntries(all) };
}

/** What a place has to hold. */
function placeOf(slot: Slot): string {
  return `\`<${slot.label}>\`, ${WORDS[slot.kind].what}`;
}

function exampleOf({ spec }: Reader): string {
  return `Write it in its place, as in \`${spec.example}\`.`;
}

function invalid(
  reader: Reader,
  of: { readonly word: string; readonly required: string; readonly next: string },
): RefusedCommand {
  const { required, next } = of;
  return refusal({ name: reader.name, code: 'input_invalid', required, found: quoted(of.word), next });
}

/** A word that fits nowhere, with the likeliest reason. */
function unexpected(reader: Reader, word: string): RefusedCommand {
  const { name } = reader;
  const found = `${quoted(word)}, which has no place there`;
  return refusal({ name, code: 'input_invalid', required: 'no other words', found, next: hintFor(reader, word) });
}

function hintFor({ spec, fields }: Reader, word: string): string {
  const fitting = spec.slots.find(({ field, kind }) => !fields.has(field) && WORDS[kind].read(word).kind === 'value');
  if (fitting?.keyword !== undefined) return `If this is ${fitting.label}, write \`${fitting.keyword}\` before it.`;
  if (fitting !== undefined) return 'Write the words in the order of the usage line.';
  if (spec.reason === 'none') return 'Leave it out; free text goes on the lines below.';
  return 'Leave it out; a reason comes after two dashes with a blank on either side.';
}
