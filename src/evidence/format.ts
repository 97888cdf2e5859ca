/** What a reader of one format is: a file of its own under `formats/`, listed in `formats/index.ts`. */

import type { Mapping } from '../policy/types.ts';
import type { EvidenceProblem, EvidenceRun, Measure, Sample, Task } from './types.ts';

/** A file as the adapter hands it over: opened as often as asked, streamed, never held whole unless a reader asks. */
export interface SourceFile {
  /** As given, with `/`; relative to the folder that was named, where one was. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** The first bytes of a file, as far as they can be told: what recognition goes by. */
export interface Head {
  readonly path: string;
  readonly size: number;
  /** At most 64 KiB of text; empty for a binary file. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The whole document, parsed, when it is JSON (or YAML) of at most {@link DOCUMENT_LIMIT}; else undefined. */
  readonly document: unknown;
  /** The first line, parsed, when it is one JSON object; else undefined. */
  readonly firstLine: unknown;
  /** Cells of the first line, when the file reads as CSV (or TSV) with a header; else null. */
  readonly header: readonly string[] | null;
}

/** Larger JSON or YAML documents are refused: samples belong into JSONL or CSV, which stream. Bytes. */
export const DOCUMENT_LIMIT = 256 * 1024 * 1024;

/** Where readers put what they find. Every call is about the file being read. */
export interface EvidenceSink {
  /** What is known of the run that wrote the file; said in parts, it is put together. */
  run(run: Partial<EvidenceRun>): void;
  /** One of several runs that a file is made of: taken as it is, beside the others. */
  addRun?(run: EvidenceRun): void;
  task(task: Partial<Task> & { readonly id: string }): void;
  measure(measure: Partial<Measure> & { readonly metric: string; readonly value: number | null }): void;
  sample(sample: Sample): void;
  /** Says that the samples of a metric were scored by a judge. */
  judge(of: { readonly task: string | null; readonly metric: string; readonly judge: string }): void;
  problem(problem: Pick<EvidenceProblem, 'code' | 'effect' | 'message'> & Partial<EvidenceProblem>): void;
}

/** What readers may use: parsing that names the place of a fault, and streams. Implemented in `tools.ts`. */
export interface Tools {
  /** The whole document; Python's `NaN` and `Infinity` are read as numbers that are not finite. */
  json(file: SourceFile): Promise<unknown>;
  text(file: SourceFile, limit?: number): Promise<string>;
  /** One parsed value a line, in order; `line` is 1-based. */
  jsonLines(file: SourceFile): AsyncIterable<{ readonly line: number; readonly value: unknown }>;
  /** Cells by row, the header row first; RFC 4180 quoting, `,`, `;` or tab. */
  csvRows(file: SourceFile): AsyncIterable<{ readonly line: number; readonly cells: readonly string[] }>;
  yaml(file: SourceFile): Promise<unknown>;
  /** XML without DTD and entities beyond the five of XML itself. */
  xml(file: SourceFile): Promise<XmlElement>;
  /** Entries of a zip by name; deflate, stored, and zstd where this Node has it. */
  zip(file: SourceFile): Promise<ZipReader>;
  /** SHA-256 in lowercase hex. */
  sha256(data: string | Uint8Array): string;
  /** Refuses the file: the error names file and place. */
  fail(file: SourceFile, fault: { readonly place: string | null; readonly message: string }): never;
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export interface ZipReader {
  readonly names: readonly string[];
  /** The entry, decompressed; refused beyond {@link DOCUMENT_LIMIT} or an absurd ratio. */
  json(name: string): Promise<unknown>;
}

/** What a format reads at once: one file, or the files of a folder that belong together. */
export interface Bundle {
  readonly files: readonly SourceFile[];
  readonly heads: ReadonlyMap<string, Head>;
}

export interface Format {
  /** Stable, kebab-case: `lm-eval-results`. */
  readonly name: string;
  /** As people call it: `lm-evaluation-harness results`. */
  readonly title: string;
  /** `source`: written from the tool's source code; no file that the tool made was at hand. */
  readonly basis: 'files' | 'source';
  /** Whether a single file is of this format, by what is in it. */
  recognises(head: Head): boolean;
  /**
   * For formats of several files: picks the groups of files that belong together, by what is in them; what is picked is
   * not offered to other formats.
   */
  bundles?(files: readonly SourceFile[], heads: ReadonlyMap<string, Head>): readonly Bundle[];
  read(bundle: Bundle, sink: EvidenceSink, tools: Tools): Promise<void>;
}

export type { Mapping };
