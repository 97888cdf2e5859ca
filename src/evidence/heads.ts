/** What recognition goes by: the first bytes of a file, and the document in it where it is one. */
import { findSeparator, splitRow } from './csv.ts';
import { EvidenceFault } from './fault.ts';
import { DOCUMENT_LIMIT, type Head, type SourceFile, type Tools } from './format.ts';
import { LFS_POINTER, otherThanJson, parseJson } from './json.ts';
import { decodeText, readLines } from './text.ts';
import { YAML_DOCUMENT_LIMIT } from './yaml.ts';

/** Bytes of a head. */
export const HEAD_BYTES = 64 * 1024;

/** What a file looks like, for messages. */
export type Kind = 'json' | 'jsonl' | 'csv' | 'yaml' | 'xml' | 'html' | 'zip' | 'text' | 'binary' | 'empty';

export interface ReadHead {
  readonly head: Head;
  readonly kind: Kind;
  /** Why it could not be read as what it looks like: reported when no format claims the file all the same. */
  readonly fault: EvidenceFault | null;
}

/** Reads the head of one file. Throws nothing about content: what is wrong with it is the `fault`. */
export async function readHead(file: SourceFile, tools: Pick<Tools, 'json' | 'yaml'>): Promise<ReadHead> {
  const { bytes, whole } = await firstBytes(file);
  const text = decodeHead(bytes, whole);
  const empty: Head = {
    path: file.path,
    size: file.size,
    text: text ?? '',
    bytes,
    document: undefined,
    firstLine: undefined,
    header: null,
  };
  if (text === null) {
    return isZip(bytes)
      ? { head: empty, kind: 'zip', fault: null }
      : { head: empty, kind: 'binary', fault: await findTextFault(file) };
  }
  const start = text.trimStart();
  if (start === '')
    return { head: empty, kind: 'empty', fault: fault(file, `The file is empty: it must hold results.`) };
  if (start.startsWith('<')) {
    const html = /^<(?:!doctype\s+html|html|head|body)\b/i.test(start);
    const found = otherThanJson(text) ?? 'markup';
    return {
      head: empty,
      kind: html ? 'html' : 'xml',
      fault: html ? fault(file, `Results were expected; found ${found}.`) : null,
    };
  }
  if (start.startsWith(LFS_POINTER))
    return { head: empty, kind: 'text', fault: fault(file, `Results were expected; found ${otherThanJson(text)}.`) };
  if (start.startsWith('{') || start.startsWith('[')) return readJsonHead({ file, tools, head: empty });
  const scalar =
    /^(?:"|-?\d|-?Infinity\b|NaN\b|true\b|false\b|null\b)/.test(start) && !/[\n,;\t]/.test(start.trimEnd());
  if (scalar) return readJsonHead({ file, tools, head: empty });
  const header = csvHeader(text, whole);
  if (header !== null) return { head: { ...empty, header }, kind: 'csv', fault: null };
  return readYamlHead({ file, tools, head: empty });
}

interface Context {
  readonly file: SourceFile;
  readonly tools: Pick<Tools, 'json' | 'yaml'>;
  readonly head: Head;
}

async function readJsonHead(of: Context): Promise<ReadHead> {
  const { file, tools, head } = of;
  const lines = await firstLines(file);
  if (lines.fault !== null && file.size > DOCUMENT_LIMIT) return { head, kind: 'jsonl', fault: lines.fault };
  const first = lines.first === null ? null : parseJson(lines.first);
  const firstLine = first?.kind === 'ok' && isObject(first.value) ? first.value : undefined;
  if (lines.more && first?.kind === 'ok') return { head: { ...head, firstLine }, kind: 'jsonl', fault: null };
  try {
    const document = await tools.json(file);
    return { head: { ...head, document, firstLine }, kind: 'json', fault: null };
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    return { head: { ...head, firstLine }, kind: 'json', fault: error };
  }
}

async function readYamlHead(of: Context): Promise<ReadHead> {
  const { file, tools, head } = of;
  const named = /\.ya?ml$/i.test(file.path);
  const looks = /^(?:%YAML|---[ \t]*(?:#.*)?$|- |[^\s#"'][^\n:]*:(?:[ \t]|$)|"[^"\n]*":|'[^'\n]*':)/m.test(head.text);
  if (!looks || (file.size > YAML_DOCUMENT_LIMIT && !named)) return { head, kind: 'text', fault: null };
  try {
    const document = await tools.yaml(file);
    if (document === null || typeof document !== 'object') return { head, kind: 'text', fault: null };
    return { head: { ...head, document }, kind: 'yaml', fault: null };
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    return { head, kind: named ? 'yaml' : 'text', fault: named ? error : null };
  }
}

interface Start {
  readonly bytes: Uint8Array;
  /** Whether that is all of the file, whatever size it was said to have. */
  readonly whole: boolean;
}

async function firstBytes(file: SourceFile): Promise<Start> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.open()) {
    // A copy: the adapter may use its buffer again.
    parts.push(piece.slice(0, HEAD_BYTES - size));
    size += piece.length;
    if (size > HEAD_BYTES) break;
  }
  const bytes = new Uint8Array(Math.min(size, HEAD_BYTES));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, whole: size <= HEAD_BYTES };
}

/** The text of a head, or null where it is none. The last character may be cut by the head's end. */
function decodeHead(bytes: Uint8Array, whole: boolean): string | null {
  if (bytes.includes(0)) return null;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return decoder.decode(bytes, { stream: !whole });
  } catch {
    return null;
  }
}

/** Why a file is no text; null when its beginning is all that seems wrong with it. */
async function findTextFault(file: SourceFile): Promise<EvidenceFault | null> {
  try {
    for await (const text of decodeText(file)) if (text.length > HEAD_BYTES) return null;
    return null;
  } catch (error) {
    if (error instanceof EvidenceFault) return error;
    throw error;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

/** The first line that is not blank, and whether another follows; a first line too long is a fault. */
async function firstLines(
  file: SourceFile,
): Promise<{ readonly first: string | null; readonly more: boolean; readonly fault: EvidenceFault | null }> {
  let first: string | null = null;
  try {
    for await (const batch of readLines(file)) {
      for (const line of batch.lines) {
        if (line.trim() === '') continue;
        if (first !== null) return { first, more: true, fault: null };
        first = line;
        // A document over several lines: what follows cannot matter.
        if (/^[[{]\s*$/.test(line)) return { first: null, more: true, fault: null };
      }
    }
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    return { first: null, more: false, fault: error };
  }
  return { first, more: false, fault: null };
}

/** Header cells: several of them, none a number, and a second row of the same width where there is one. */
function csvHeader(text: string, whole: boolean): readonly string[] | null {
  const rows = headRows(text.replace(/^\uFEFF/, ''), whole);
  const [header, second] = rows;
  if (header === undefined || header.length < 2) return null;
  if (header.filter((cell) => cell.trim() !== '').some((cell) => Number.isFinite(Number(cell)))) return null;
  if (header.filter((cell) => cell.trim() === '').length > 1) return null;
  return second === undefined || second.length === header.length ? header : null;
}

/** The first two rows that are complete within the head. */
function headRows(text: string, whole: boolean): string[][] {
  const lines = text.split('\n');
  if (!whole) lines.pop();
  const rows: string[][] = [];
  let separator = null;
  let open = '';
  for (const line of lines) {
    const joined = open === '' ? line : `${open}\n${line}`;
    const row = joined.replace(/\r$/, '');
    if (open === '' && row.trim() === '') continue;
    separator ??= findSeparator(row);
    if (separator === null) return [];
    const split = splitRow(row, separator);
    if (split.kind === 'fault') return [];
    open = split.kind === 'open' ? joined : '';
    if (split.kind === 'row') rows.push(split.cells);
    if (rows.length === 2) break;
  }
  return rows;
}

function isObject(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function fault(file: SourceFile, message: string): EvidenceFault {
  return new EvidenceFault({ file: file.path, place: null, message });
}
