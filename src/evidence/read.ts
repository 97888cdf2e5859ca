/** Reads evaluation files of any known format into one evidence; all of them, or none. */
import { EvidenceBuilder } from './builder.ts';
import { EvidenceFault } from './fault.ts';
import type { Format, Mapping, SourceFile, Tools } from './format.ts';
import { mappedFormat } from './formats/mapped.ts';
import { compileGlob } from './glob.ts';
import { type ReadHead, readHead } from './heads.ts';
import { maskSecrets } from './personal-data.ts';
import { type Recognised, recogniseFiles } from './recognise.ts';
import type { Evidence, EvidenceFile } from './types.ts';

/** A digest that is fed piece by piece. */
export interface Hasher {
  update(data: Uint8Array): void;
  /** Lowercase hex. */
  hex(): string;
}

export interface ReadRequest {
  readonly files: readonly SourceFile[];
  /** In the order they are asked in; see formats/index.ts. */
  readonly formats: readonly Format[];
  /** From the policy; the first whose `files` match reads a file. */
  readonly mappings: readonly Mapping[];
  readonly tools: Tools;
  /** A new SHA-256. */
  readonly createHash: () => Hasher;
  /** `keep`: texts of samples stay in memory. Default `drop`. */
  readonly texts?: 'drop' | 'keep';
}

export interface ReadProblem {
  readonly file: string;
  readonly place: string | null;
  readonly message: string;
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly evidence: Evidence }
  | { readonly kind: 'refused'; readonly problems: readonly ReadProblem[] };

/**
 * Recognises and reads all files. Any file that is unknown or broken refuses the whole; the problems of all files are
 * named at once. Whatever order the files are given in, the evidence is the same.
 */
export async function readEvidence(request: ReadRequest): Promise<ReadOutcome> {
  const problems: ReadProblem[] = [];
  const sorted = [...request.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const hashed = new Map<string, HashedFile>();
  for (const file of sorted) {
    if (hashed.has(file.path)) problems.push({ file: file.path, place: null, message: 'The file is given twice.' });
    else hashed.set(file.path, hashWhileReading(file, request.createHash));
  }
  if (sorted.length === 0) problems.push({ file: '.', place: null, message: 'No evaluation file was given.' });
  const files = [...hashed.values()].map((one) => one.file);
  const tools = cacheDocuments(request.tools);
  const heads = new Map<string, ReadHead>();
  for (const file of files) {
    const head = await attempt(problems, () => readHead(file, tools.tools));
    if (head !== null) heads.set(file.path, head);
  }
  const work = sortWork({ files, heads, request, problems });
  const builder = new EvidenceBuilder({ texts: request.texts ?? 'drop' });
  for (const { format, bundle } of work) {
    const [first] = bundle.files;
    if (first === undefined) continue;
    const sink = builder.beginFile(first.path);
    await attempt(problems, () => format.read(bundle, sink, tools.tools));
    for (const file of bundle.files) {
      tools.forget(file);
      heads.delete(file.path);
      const entry = await describe(hashed.get(file.path), { file, format, skip: problems.length > 0 });
      if (file === first) sink.end(entry);
      else builder.addFile(entry);
    }
  }
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'read', evidence: builder.finish() };
}

/** Mappings that name files go before recognition; one for every plain file only after the formats of tools. */
function sortWork(of: {
  readonly files: readonly SourceFile[];
  readonly heads: ReadonlyMap<string, ReadHead>;
  readonly request: ReadRequest;
  readonly problems: ReadProblem[];
}): readonly Recognised[] {
  const { files, heads, request, problems } = of;
  const mapped: Recognised[] = [];
  const rest: SourceFile[] = [];
  const rules = request.mappings.flatMap((mapping) => {
    if (mapping.files === null) return [];
    const glob = compileGlob(mapping.files);
    if (glob.kind === 'ok') return [{ format: mappedFormat(mapping), matches: glob.matches }];
    problems.push({ file: mapping.files, place: null, message: glob.message });
    return [];
  });
  for (const file of files) {
    const head = heads.get(file.path);
    const rule = rules.find((one) => one.matches(file.path));
    if (rule === undefined || head === undefined) rest.push(file);
    else if (head.fault !== null) problems.push(toProblem(head.fault));
    else mapped.push({ format: rule.format, bundle: { files: [file], heads: new Map([[file.path, head.head]]) } });
  }
  const general = request.mappings.find((mapping) => mapping.files === null);
  const formats = general === undefined ? request.formats : withMapping(request.formats, mappedFormat(general));
  const { found, faults } = recogniseFiles({ files: rest, heads, formats });
  problems.push(...faults.map(toProblem));
  return [...mapped, ...found];
}

/** The mapping for every plain file stands where plain files are read without one. */
function withMapping(formats: readonly Format[], mapped: Format): readonly Format[] {
  const at = formats.findIndex((format) => format.name === 'plain');
  return at < 0 ? [...formats, mapped] : [...formats.slice(0, at), mapped, ...formats.slice(at + 1)];
}

async function attempt<T>(problems: ReadProblem[], run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    problems.push(toProblem(error));
    return null;
  }
}

function toProblem(fault: EvidenceFault): ReadProblem {
  const place = fault.place === null ? null : maskSecrets(fault.place);
  return { file: fault.file, place, message: maskSecrets(fault.message) };
}

interface HashedFile {
  readonly file: SourceFile;
  /** Reads what is left to read; lowercase hex. */
  sha256(): Promise<string>;
}

/** Hashes whatever pass first reads a file to its end, so that most files are read once. */
function hashWhileReading(of: SourceFile, createHash: () => Hasher): HashedFile {
  let done: string | null = null;
  const file: SourceFile = {
    path: of.path,
    size: of.size,
    async *open() {
      const hash = done === null ? createHash() : null;
      for await (const piece of of.open()) {
        hash?.update(piece);
        yield piece;
      }
      if (hash !== null) done = hash.hex();
    },
  };
  return {
    file,
    sha256: async () => {
      if (done !== null) return done;
      const hash = createHash();
      for await (const piece of of.open()) hash.update(piece);
      return hash.hex();
    },
  };
}

async function describe(
  hashed: HashedFile | undefined,
  of: { readonly file: SourceFile; readonly format: Format; readonly skip: boolean },
): Promise<EvidenceFile> {
  const { file, format } = of;
  // Nothing will come of the evidence any more: a file that broke at its start is not read to its end.
  const sha256 = of.skip || hashed === undefined ? '' : await hashed.sha256();
  return { path: file.path, size: file.size, sha256, format: format.name };
}

/** A document that was parsed to recognise it is not parsed again to read it. */
function cacheDocuments(tools: Tools): { readonly tools: Tools; forget(file: SourceFile): void } {
  const json = new Map<string, Promise<unknown>>();
  const yaml = new Map<string, Promise<unknown>>();
  const cached = (of: {
    readonly known: Map<string, Promise<unknown>>;
    readonly file: SourceFile;
    readonly read: (file: SourceFile) => Promise<unknown>;
  }): Promise<unknown> => {
    const reading = of.known.get(of.file.path) ?? of.read(of.file);
    of.known.set(of.file.path, reading);
    return reading;
  };
  return {
    tools: {
      ...tools,
      json: (file) => cached({ known: json, file, read: tools.json }),
      yaml: (file) => cached({ known: yaml, file, read: tools.yaml }),
    },
    forget: (file) => {
      json.delete(file.path);
      yaml.delete(file.path);
    },
  };
}
