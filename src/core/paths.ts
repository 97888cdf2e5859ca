/**
 * Where things lie in the ledger. Every folder that grows with history is sharded, so that none passes a thousand
 * entries before the registry holds a hundred million events.
 */
import type { Digest, Sha256 } from './names.ts';

export const LEDGER_BRANCH = 'model-registry';
export const POLICY_PATH = '.github/slipway.yml';
export const CATALOG_PATH = 'catalog.json';
export const CATALOG_PAGE = 'README.md';
export const GENESIS_PATH = 'genesis.json';

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
const hex = (digest: Digest): string => digest.slice('sha256:'.length);

export const modelFolder = (model: string): string => `models/${model}`;
export const statePath = (model: string): string => `models/${model}/state.json`;
/** A copy of the last event: what the next writer looks at before it writes on top of it. */
export const headPath = (model: string): string => `models/${model}/head.json`;
export const pagePath = (model: string): string => `models/${model}/README.md`;
export const stagePath = (model: string, stage: string): string => `models/${model}/stages/${stage}.json`;
export const aliasesPath = (model: string): string => `models/${model}/serving/aliases.json`;
export const exposurePath = (model: string): string => `models/${model}/serving/exposure.json`;

/** `events/000/012/000012345.json`: a thousand events a folder, a thousand folders a level. */
export function eventPath(model: string, seq: number): string {
  const text = pad(seq, 9);
  return `models/${model}/events/${text.slice(0, 3)}/${text.slice(3, 6)}/${text}.json`;
}

/** Folder of a version, found from its number alone. */
export function versionFolder(of: { readonly model: string; readonly version: string }, sha256: Sha256): string {
  const shard = sha256(of.version);
  return `models/${of.model}/versions/${shard.slice(0, 2)}/${shard.slice(2, 4)}/${of.version}`;
}

export function recordPath(of: { readonly model: string; readonly version: string }, sha256: Sha256): string {
  return `${versionFolder(of, sha256)}/record.json`;
}

export function statusPath(of: { readonly model: string; readonly version: string }, sha256: Sha256): string {
  return `${versionFolder(of, sha256)}/status.json`;
}

/** What was last said of a version going on; there once something was. */
export function restrictionPath(of: { readonly model: string; readonly version: string }, sha256: Sha256): string {
  return `${versionFolder(of, sha256)}/restriction.json`;
}

/** The newest evaluations of a version: which records there are, and what they came to. */
export function evaluationsPath(of: { readonly model: string; readonly version: string }, sha256: Sha256): string {
  return `${versionFolder(of, sha256)}/evaluations.json`;
}

/** An evaluation record, named by its digest. */
export function evaluationPath(model: string, evaluation: Digest): string {
  return sharded(`models/${model}/evaluations`, hex(evaluation));
}

/** Index files: a few bytes that say which version or event is meant. */
export function ordinalIndexPath(model: string, ordinal: number): string {
  const text = pad(ordinal, 9);
  return `models/${model}/index/ordinals/${text.slice(0, 3)}/${text.slice(3, 6)}/${text}.json`;
}

export function subjectIndexPath(model: string, subject: Digest): string {
  return sharded(`models/${model}/index/subjects`, hex(subject));
}

export function contentIndexPath(model: string, content: Digest): string {
  return sharded(`models/${model}/index/contents`, hex(content));
}

export function operationIndexPath(model: string, key: string): string {
  return sharded(`models/${model}/index/operations`, key);
}

function sharded(folder: string, key: string): string {
  return `${folder}/${key.slice(0, 2)}/${key.slice(2, 4)}/${key}.json`;
}

/** The day a time falls on, UTC: `2026-03-03`. */
export function dayOf(at: string): string {
  return at.slice(0, 10);
}

export const daysFolder = (model: string): string => `models/${model}/days`;

/** What changed in the model's stages on one day, with the state it ended in: what "as of" look-ups read. */
export function dayPath(model: string, day: string): string {
  return `${daysFolder(model)}/${day.slice(0, 4)}/${day}.json`;
}

/** The last day of a year on which a stage changed, repeated where it can be found without listing that year. */
export function yearEndPath(model: string, year: string): string {
  return `${daysFolder(model)}/${year}/last.json`;
}
