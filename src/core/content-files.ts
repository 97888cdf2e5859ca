/** From hashed files to artifacts and release assets: sizes, claims, names. */
import type { ReleaseAsset } from './event.ts';
import { ASSET_COUNT_LIMIT, ASSET_SIZE_LIMIT, assetName, assetNameProblem } from './model-paths.ts';
import type { ModelPlan, PlannedFile } from './model-plan.ts';
import { isTooLarge } from './model-plan.ts';
import type { Problem } from './reasons.ts';
import type { Artifact } from './record.ts';

/** A file of the folder with the SHA-256 of its bytes (lowercase hex) and its size when it was hashed. */
export interface HashedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** A file to upload as it is. */
export interface PlannedAsset extends ReleaseAsset {
  readonly role: string;
  /** Path in the model's folder. */
  readonly path: string;
}

/** The artifacts of a plan, sorted by role and path; what is wrong with any of them is reported. */
export function readArtifacts(
  of: { readonly plan: ModelPlan; readonly hashed: ReadonlyMap<string, HashedFile> },
  problems: Problem[],
): Artifact[] {
  const fromFiles = of.plan.files.flatMap((planned) => readFile(planned, of.hashed.get(planned.path), problems) ?? []);
  const fromPointers = of.plan.pointers.map((pointer): Artifact => {
    if (pointer.size === 0)
      problems.push({
        where: pointer.at,
        message: `${pointer.path} has a size of 0 bytes; an empty artifact says nothing.`,
      });
    const { role, path, sha256, size, uri } = pointer;
    return { role, path, sha256, size, location: uri };
  });
  const order = (one: Artifact): string => `${one.role} ${one.path}`;
  return [...fromFiles, ...fromPointers].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function readFile(planned: PlannedFile, file: HashedFile | undefined, problems: Problem[]): Artifact | null {
  const { role, path, at, uri, claimed } = planned;
  const report = (message: string): void => void problems.push({ where: at, message });
  // Known without hashing, so that it is said together with everything else even when hashing failed.
  if (planned.size === 0) report(`${path} is empty; an empty artifact says nothing.`);
  if (isTooLarge(planned)) {
    report(
      `${path} has ${planned.size} bytes; a release asset must be under 2 GiB (${ASSET_SIZE_LIMIT} bytes). Keep it elsewhere and list {path, uri} for it, or {uri, sha256, size}, in model.yml.`,
    );
    return null;
  }
  if (file === undefined) {
    if (!problems.some((one) => one.where === path))
      report(`${path} could not be hashed, so its content is not known.`);
    return null;
  }
  if (file.size !== planned.size)
    report(`${path} changed while it was read: ${planned.size} bytes, then ${file.size}.`);
  if (claimed.sha256 !== null && claimed.sha256 !== file.sha256)
    report(`${path} has SHA-256 ${file.sha256}; the manifest says ${claimed.sha256}.`);
  if (claimed.size !== null && claimed.size !== file.size)
    report(`${path} has ${file.size} bytes; the manifest says ${claimed.size}.`);
  return { role, path, sha256: file.sha256, size: file.size, location: uri ?? `asset:${assetName(path)}` };
}

/** The assets to upload for artifacts that do not stay elsewhere. */
export function readAssets(artifacts: readonly Artifact[], problems: Problem[]): PlannedAsset[] {
  const kept = artifacts.filter((one) => one.location.startsWith('asset:'));
  const taken = new Map<string, string>();
  if (kept.length > ASSET_COUNT_LIMIT) {
    problems.push({
      where: '.',
      message: `A release takes at most ${ASSET_COUNT_LIMIT} files of a model; found ${kept.length}. Pack them into an archive, or keep them elsewhere by {uri, sha256, size}.`,
    });
  }
  return kept.map(({ role, path, size, sha256 }) => {
    const name = assetName(path);
    const wrong = assetNameProblem(name);
    if (wrong !== null)
      problems.push({
        where: path,
        message: `${JSON.stringify(name)} cannot be an asset name: ${wrong}. Rename the file.`,
      });
    // Without regard to case: the same folder must be able to hold them after a download on any system.
    const other = taken.get(name.toLowerCase());
    if (other !== undefined && other !== path)
      problems.push({ where: path, message: `${path} and ${other} would both become the asset ${name}; rename one.` });
    taken.set(name.toLowerCase(), path);
    return { name, role, path, size, sha256 };
  });
}
