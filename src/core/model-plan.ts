/**
 * The first half of collecting a version's content: from the names and sizes in a folder and the manifest to what each
 * file is, which files have to be hashed and which texts have to be read. Nothing has been opened yet.
 */
import { nearestOf } from '../policy/nearest.ts';
import { FIXED_NAMES, isManifest, rolesByName } from './fixed-names.ts';
import { EMPTY_MANIFEST, MANIFEST_LIMIT, MANIFEST_NAMES, type Manifest, type ManifestArtifact } from './manifest.ts';
import { ASSET_SIZE_LIMIT, matchesPath } from './model-paths.ts';
import type { Problem } from './reasons.ts';

/** One file of the folder, before it was hashed. */
export interface ListedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** A file of the folder with its role. */
export interface PlannedFile {
  readonly role: string;
  readonly path: string;
  readonly size: number;
  /** Where the manifest entry stands; the path itself for files with a role by name. */
  readonly at: string;
  /** Null: the bytes become a release asset. Else they stay at this URI. */
  readonly uri: string | null;
  /** What the manifest claims about the bytes. */
  readonly claimed: { readonly sha256: string | null; readonly size: number | null };
}

/** Bytes that are not in the folder at all. */
export interface Pointer {
  readonly role: string;
  readonly path: string;
  readonly at: string;
  readonly uri: string;
  readonly sha256: string;
  readonly size: number;
}

export interface NeededText {
  readonly path: string;
  /** Role the text is read for. */
  readonly role: string;
  /** Bytes; a larger file is a problem. */
  readonly limit: number;
}

export interface ModelPlan {
  readonly manifest: Manifest;
  readonly files: readonly PlannedFile[];
  readonly pointers: readonly Pointer[];
  /** Files of the training code, when they lie in the folder. */
  readonly code: readonly string[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/** The manifest to read before planning, if the folder has one; two are a problem that `planModel` reports. */
export function findManifest(files: readonly ListedFile[]): NeededText | null {
  const path = MANIFEST_NAMES.find((name) => files.some((file) => file.path === name));
  return path === undefined ? null : { path, role: 'manifest', limit: MANIFEST_LIMIT };
}

/** Decides what each file is. Every problem at once; nothing is guessed where there are two readings. */
export function planModel(of: {
  readonly files: readonly ListedFile[];
  readonly manifest: Manifest | null;
}): ModelPlan {
  const manifest = of.manifest ?? EMPTY_MANIFEST;
  const files = [...of.files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const problems: Problem[] = [];
  if (files.filter((file) => isManifest(file.path)).length > 1) {
    problems.push({
      where: MANIFEST_NAMES[0],
      message: `There are two manifests, ${MANIFEST_NAMES.join(' and ')}; keep one.`,
    });
  }
  if (files.length === 0 && manifest.artifacts.length === 0) {
    problems.push({ where: '.', message: 'The folder holds no file; required is at least the model.' });
  }
  const planned: PlannedFile[] = [];
  const pointers: Pointer[] = [];
  for (const artifact of manifest.artifacts) placeArtifact({ artifact, files, manifest, planned, pointers, problems });
  const code = findCode({ manifest, files }, problems);
  const named = addNamed({ files, manifest, planned, code }, problems);
  checkPlaces([...planned, ...pointers], problems);
  return { manifest, files: planned, pointers, code, problems, warnings: named };
}

interface Placing {
  readonly artifact: ManifestArtifact;
  readonly files: readonly ListedFile[];
  readonly manifest: Manifest;
  readonly planned: PlannedFile[];
  readonly pointers: Pointer[];
  readonly problems: Problem[];
}

function placeArtifact(of: Placing): void {
  const { artifact, planned, pointers } = of;
  const { role, at, path } = artifact;
  const report = (message: string): void => void of.problems.push({ where: at, message });
  const store =
    artifact.store ?? (artifact.uri !== null ? 'reference' : role === 'model' ? of.manifest.store : 'asset');
  const uri = store === 'reference' ? artifact.uri : null;
  if (store === 'reference' && uri === null) {
    report(`${path ?? role} is to stay where it is ("store: reference"), so its "uri" is required.`);
    return;
  }
  const found = path === null ? [] : of.files.filter((file) => matchesPath(file.path, path) && !isManifest(file.path));
  if (found.length > 0) {
    const claimed = { sha256: artifact.sha256, size: artifact.size };
    planned.push(...found.map((file) => ({ ...file, role, at, uri, claimed })));
    return;
  }
  if (path !== null && isManifest(path)) {
    report(`${path} is the manifest; what it says goes into the record, so it is no artifact.`);
    return;
  }
  const { sha256, size } = artifact;
  if (uri !== null && sha256 !== null && size !== null) {
    pointers.push({ role, path: path ?? lastSegment(uri, role), at, uri, sha256, size });
  } else if (uri !== null) {
    report(
      `The bytes at "uri" are not in the folder, so "sha256" and "size" (bytes) are required${path === null ? '' : ` for ${path}`}.`,
    );
  } else {
    const near = nearestOf(
      path ?? '',
      of.files.map((file) => file.path),
    );
    report(`${path} is not in the folder${near === null ? '' : `; did you mean ${near}?`}`.replace(/[^?]$/, '$&.'));
  }
}

function lastSegment(uri: string, role: string): string {
  const name =
    uri
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split(/[/:]/)
      .at(-1) ?? '';
  return /^[A-Za-z0-9._-]+$/.test(name) ? name : role;
}

function findCode(
  of: { readonly manifest: Manifest; readonly files: readonly ListedFile[] },
  problems: Problem[],
): string[] {
  const code = of.manifest.training_code;
  if (code?.kind !== 'path') return [];
  const found = of.files.filter((file) => matchesPath(file.path, code.path)).map((file) => file.path);
  if (found.length === 0) {
    problems.push({
      where: code.path,
      message: `The training code ${code.path} is not in the folder; for code elsewhere give {uri, sha256}.`,
    });
  }
  return found;
}

/** Roles that the manifest has settled, by listing files or by saying the thing itself. */
function settledRoles(manifest: Manifest): Set<string> {
  const settled = new Set(manifest.artifacts.map((artifact) => artifact.role));
  if (manifest.signature !== null) settled.add('signature');
  if (manifest.configuration !== null) settled.add('config');
  if (manifest.datasets !== null) settled.add('dataset-manifest');
  return settled;
}

interface Naming {
  readonly files: readonly ListedFile[];
  readonly manifest: Manifest;
  readonly planned: PlannedFile[];
  readonly code: readonly string[];
}

function addNamed(of: Naming, problems: Problem[]): string[] {
  const listed = new Set(of.planned.map((file) => file.path));
  const paths = of.files.map((file) => file.path).filter((path) => !listed.has(path));
  const named = rolesByName({ paths, settled: settledRoles(of.manifest) });
  problems.push(...named.problems);
  const sizes = new Map(of.files.map((file) => [file.path, file.size]));
  for (const { role, path } of named.roles) {
    if (role === 'model' && of.manifest.store === 'reference') {
      problems.push({
        where: path,
        message: `The manifest says "store: reference"; list ${path} under "artifacts" with the "uri" where its bytes are.`,
      });
    }
    of.planned.push({
      role,
      path,
      size: sizes.get(path) ?? 0,
      at: path,
      uri: null,
      claimed: { sha256: null, size: null },
    });
  }
  const left = named.unassigned.filter((path) => !of.code.includes(path));
  if (left.length === 0) return [];
  const shown = left.slice(0, 10).join(', ');
  return [
    `Left out, because nothing says what they are: ${shown}${left.length > 10 ? ` and ${left.length - 10} more` : ''}. List them in ${MANIFEST_NAMES[0]} to keep them.`,
  ];
}

/** One path has one role, and roles that mean one thing have one file. */
function checkPlaces(
  places: readonly { readonly role: string; readonly path: string; readonly at: string }[],
  problems: Problem[],
): void {
  const byPath = new Map<string, { readonly role: string }>();
  const byRole = new Map<string, string[]>();
  for (const { role, path, at } of places) {
    const other = byPath.get(path);
    if (other !== undefined) {
      const message =
        other.role === role
          ? `${path} is listed twice.`
          : `${path} is listed for two roles, "${other.role}" and "${role}".`;
      problems.push({ where: at, message });
    }
    byPath.set(path, { role });
    byRole.set(role, [...(byRole.get(role) ?? []), path]);
  }
  for (const rule of FIXED_NAMES) {
    const paths = [...new Set(byRole.get(rule.role) ?? [])];
    const listed = places.some((place) => place.role === rule.role && place.at !== place.path);
    // A model may consist of many files when the manifest says so; the others are one file by their meaning.
    if (rule.files === 'one' && rule.role !== 'model' && paths.length > 1 && listed) {
      problems.push({ where: rule.role, message: `Role "${rule.role}" takes one file; found ${paths.join(', ')}.` });
    }
  }
}

/** Largest texts that are read, bytes, by role. */
export const TEXT_LIMITS: Readonly<Record<string, number>> = {
  'model-card': 1024 * 1024,
  signature: 1024 * 1024,
  config: 256 * 1024,
  'dataset-manifest': 256 * 1024,
};

/** The texts `collectContent` needs, each with its limit in bytes. Bytes that stay elsewhere count only when a copy is in the folder. */
export function textsNeeded(plan: ModelPlan): NeededText[] {
  return plan.files.flatMap(({ role, path }) => {
    const limit = TEXT_LIMITS[role];
    return limit === undefined || (role === 'config' && !isStructured(path)) ? [] : [{ path, role, limit }];
  });
}

/** Whether a file's name says that it is JSON or YAML. */
export function isStructured(path: string): boolean {
  return /\.(?:json|ya?ml)$/i.test(path);
}

/** Whether a file is to become a release asset and is larger than GitHub takes. */
export function isTooLarge(file: Pick<PlannedFile, 'uri' | 'size'>): boolean {
  return file.uri === null && file.size >= ASSET_SIZE_LIMIT;
}

/** The files that have to be hashed: those with a role, and the training code. One that is too large is not read first. */
export function pathsToHash(plan: ModelPlan): string[] {
  const files = plan.files.filter((file) => !isTooLarge(file)).map((file) => file.path);
  return [...new Set([...files, ...plan.code])].sort();
}
