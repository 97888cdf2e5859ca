/**
 * What a job step reads and writes: inputs, outputs, the job summary, annotations, masks. Own and small, because
 * `@actions/core` costs 45 ms and a megabyte at every start for an HTTP client that is not needed here.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, statSync } from 'node:fs';
import { refuse } from '../core/reasons.ts';
import type { Environment } from './platform.ts';

/** The runner drops a whole step summary that is larger than this. */
export const SUMMARY_LIMIT = 1024 * 1024;
/** A job's outputs together may hold one megabyte, counted as UTF-16; one output is refused well before that. */
export const OUTPUT_LIMIT = 400_000;

export interface AnnotationPlace {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface ActionsIo {
  /** Trimmed value of an input; null when it is absent or empty. `dry-run` is `INPUT_DRY_RUN` or `INPUT_DRY-RUN`. */
  readInput(name: string): string | null;
  /** Nothing happens outside a job (no `GITHUB_OUTPUT`). Refuses with `internal_error` what cannot be an output. */
  setOutput(name: string, value: string): void;
  /** Appends Markdown to the job summary; cut at a line, with a note, where the runner would drop all of it. */
  appendSummary(markdown: string): void;
  annotate(kind: 'error' | 'warning' | 'notice', message: string, place?: AnnotationPlace): void;
  /** Has the runner replace a secret in everything it logs from here on. */
  addMask(secret: string): void;
}

export interface ActionsIoOptions {
  readonly env: Environment;
  /** Where workflow commands go: standard output. */
  readonly write: (line: string) => void;
}

export function createActionsIo({ env, write }: ActionsIoOptions): ActionsIo {
  return {
    readInput: (name) => readInput(env, name),
    setOutput: (name, value) => setOutput(env['GITHUB_OUTPUT'], name, value),
    appendSummary: (markdown) => appendSummary(env['GITHUB_STEP_SUMMARY'], markdown),
    annotate: (kind, message, place) => write(`${annotationLine(kind, message, place)}\n`),
    addMask: (secret) => {
      // Each line of a secret is a secret; the runner masks line by line.
      for (const line of secret.split(/\r?\n/)) if (line.trim() !== '') write(`::add-mask::${escapeData(line)}\n`);
    },
  };
}

/** See {@link ActionsIo.readInput}. */
export function readInput(env: Environment, name: string): string | null {
  const plain = `INPUT_${name.replace(/ /g, '_').toUpperCase()}`;
  const value = env[plain.replace(/-/g, '_')] || env[plain];
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function setOutput(file: string | undefined, name: string, value: string): void {
  if (file === undefined || file === '') return;
  if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) || value.length > OUTPUT_LIMIT) {
    refuse({
      code: 'internal_error',
      required: `an output named by letters, digits, - and _, of at most ${OUTPUT_LIMIT} characters`,
      found: `${JSON.stringify(name.slice(0, 80))} with ${value.length} characters`,
      next: 'Report this as a defect of Slipway.',
    });
  }
  appendFileSync(file, outputLines(name, value));
}

/** An output in the runner's file format. The delimiter is random, so that no value can end it early. */
export function outputLines(
  name: string,
  value: string,
  random: () => string = () => randomBytes(16).toString('hex'),
): string {
  const delimiter = `slipway_${random()}`;
  if (value.includes(delimiter)) return outputLines(name, value, random);
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

function appendSummary(file: string | undefined, markdown: string): void {
  if (file === undefined || file === '') return;
  const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const text = cutAtLine(markdown.endsWith('\n') ? markdown : `${markdown}\n`, SUMMARY_LIMIT - used);
  if (text !== '') appendFileSync(file, text);
}

const CUT_NOTE = '\n\n_The rest was left out: a job summary holds at most 1 MiB._\n';

/** At most `limit` bytes of UTF-8, cut after a whole line, with a note that something is missing. */
export function cutAtLine(text: string, limit: number): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= limit) return text;
  const room = limit - Buffer.byteLength(CUT_NOTE);
  if (room <= 0) return '';
  // A newline is one byte that occurs in no longer UTF-8 sequence, so cutting behind one never splits a character.
  const end = bytes.lastIndexOf(0x0a, room - 1);
  return end < 0 ? CUT_NOTE.trimStart() : bytes.subarray(0, end + 1).toString('utf8') + CUT_NOTE.slice(1);
}

/** A workflow command. Everything that could end the command or start another one is escaped. */
export function annotationLine(
  kind: 'error' | 'warning' | 'notice',
  message: string,
  place: AnnotationPlace = {},
): string {
  const properties: [string, string | number | undefined][] = [
    ['file', place.file],
    ['line', place.line],
    ['col', place.column],
    ['title', place.title],
  ];
  const given = properties
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${kind}${given.length > 0 ? ` ${given.join(',')}` : ''}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
