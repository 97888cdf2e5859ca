/** Evaluation files on this machine, and samples on their way to and from the registry. */
import type { EvaluationRecord } from '../core/evaluation/types.ts';
import type { ReleaseAsset } from '../core/event.ts';
import type { ReadOutcome } from '../evidence/read.ts';
import type { Evidence } from '../evidence/types.ts';
import type { Mapping } from '../policy/types.ts';

/** The evidence, or every problem of every file: then nothing was taken from any. */
export type EvidenceReading = ReadOutcome;

/** Samples compressed to a file on this machine, ready to be uploaded. */
export interface PackedSamples {
  readonly asset: ReleaseAsset;
  readonly path: string;
  readonly rows: number;
}

export interface EvidenceFiles {
  /** Reads what the patterns find (files, folders, globs) into the normal form. */
  read(of: {
    readonly patterns: readonly string[];
    readonly mappings: readonly Mapping[];
    /** `keep`: texts of samples as well, where the policy publishes them. Default `drop`. */
    readonly texts?: 'keep' | 'drop';
  }): Promise<EvidenceReading>;
  /** The samples of an evidence, compressed, in a file whose name holds its digest; null where there are none. */
  pack(of: {
    readonly evidence: Evidence;
    readonly mode: 'redacted' | 'full';
    readonly name: 'candidate' | 'live';
  }): Promise<PackedSamples | null>;
  /** A place on this machine for a download of that name. */
  temporary(name: string): Promise<string>;
  /** Samples that {@link pack} wrote. */
  unpack(path: string): Promise<EvidenceReading>;
  /** What in the texts of the samples looks personal or secret: kinds and counts, never the finds. */
  flags(evidence: Evidence): Promise<EvaluationRecord['flags']>;
  /** Writes a report; the folders above it are made. */
  write(path: string, text: string): Promise<void>;
}
