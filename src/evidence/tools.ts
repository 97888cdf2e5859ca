/** The tools that readers of formats share: every fault they find names the file and the place. */
import { readCsv } from './csv.ts';
import { EvidenceFault, formatBytes, refuseFile } from './fault.ts';
import { DOCUMENT_LIMIT, type SourceFile, type Tools, type ZipReader } from './format.ts';
import { otherThanJson, parseJson } from './json.ts';
import { decodeText, flatten, readLines, readText } from './text.ts';
import { parseXml } from './xml.ts';
import { parseYaml, YAML_DOCUMENT_LIMIT } from './yaml.ts';
import { type Decompressors, placeOfEntry, readDirectory, readEntryBytes } from './zip.ts';

/** Largest text or XML document, bytes. */
export const TEXT_LIMIT = 64 * 1024 * 1024;

export interface ToolParts extends Decompressors {
  /** SHA-256 in lowercase hex. */
  readonly sha256: (data: string | Uint8Array) => string;
}

/** Makes the tools out of what only the platform has. */
export function createTools(parts: ToolParts): Tools {
  return {
    json: readJson,
    text: (file, limit = TEXT_LIMIT) => readText(file, limit),
    jsonLines: readJsonLines,
    csvRows: readCsv,
    yaml: readYaml,
    xml: async (file) => {
      const outcome = parseXml(await readText(file, TEXT_LIMIT));
      return outcome.kind === 'ok' ? outcome.root : refuseAt(file, outcome);
    },
    zip: (file) => openZip(file, parts),
    sha256: parts.sha256,
    fail: refuseFile,
  };
}

interface PlacedFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

function refuseAt(file: SourceFile, fault: PlacedFault): never {
  refuseFile(file, { place: `line ${fault.line}, column ${fault.column}`, message: fault.message });
}

async function readJson(file: SourceFile): Promise<unknown> {
  if (file.size > DOCUMENT_LIMIT) await refuseByStart(file);
  const outcome = parseJson(await readText(file, DOCUMENT_LIMIT));
  return outcome.kind === 'ok' ? outcome.value : refuseAt(file, outcome);
}

/** Says what a file is that is too large anyway, where its beginning tells. */
async function refuseByStart(file: SourceFile): Promise<void> {
  for await (const text of decodeText(file)) {
    const other = otherThanJson(text);
    if (other !== null) refuseFile(file, { place: 'line 1', message: `A JSON document was expected; found ${other}.` });
    return;
  }
}

function readJsonLines(file: SourceFile): AsyncIterable<{ readonly line: number; readonly value: unknown }> {
  return flatten(readLines(file), (text, line) => {
    if (text === '' || text === '\r' || text.trim() === '') return undefined;
    const outcome = parseJson(text);
    if (outcome.kind === 'ok') return { line, value: outcome.value };
    return refuseAt(file, { line, column: outcome.column, message: outcome.message });
  });
}

async function readYaml(file: SourceFile): Promise<unknown> {
  const outcome = parseYaml(await readText(file, YAML_DOCUMENT_LIMIT));
  return outcome.kind === 'ok' ? outcome.value : refuseAt(file, outcome);
}

/** Bytes of a file, whole; refuses what is larger than a document may be. */
async function readBytes(file: SourceFile): Promise<Uint8Array> {
  const refuseSize = (size: number): never =>
    refuseFile(file, {
      place: null,
      message: `An archive must be at most ${formatBytes(DOCUMENT_LIMIT)}; found ${formatBytes(size)}.`,
    });
  if (file.size > DOCUMENT_LIMIT) refuseSize(file.size);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of file.open()) {
    size += part.length;
    if (size > DOCUMENT_LIMIT) refuseSize(size);
    // A copy: the adapter may use its buffer again.
    parts.push(part.slice());
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

async function openZip(file: SourceFile, decompressors: Decompressors): Promise<ZipReader> {
  const bytes = await readBytes(file);
  const entries = readDirectory(file, bytes);
  return {
    names: [...entries.keys()],
    json: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined)
        return refuseFile(file, { place: name, message: `The archive must hold ${name}; it does not.` });
      const content = readEntryBytes({ file, bytes, entry, decompressors });
      const text = await textOf(file, { name: placeOfEntry(entry), content });
      const outcome = parseJson(text);
      if (outcome.kind === 'ok') return outcome.value;
      return refuseFile(file, {
        place: `${placeOfEntry(entry)}, line ${outcome.line}, column ${outcome.column}`,
        message: outcome.message,
      });
    },
  };
}

async function textOf(file: SourceFile, of: { readonly name: string; readonly content: Uint8Array }): Promise<string> {
  const entry: SourceFile = {
    path: file.path,
    size: of.content.length,
    async *open() {
      yield of.content;
    },
  };
  try {
    return await readText(entry, DOCUMENT_LIMIT);
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    const place = error.place === null ? of.name : `${of.name}, ${error.place}`;
    return refuseFile(file, { place, message: error.message });
  }
}
