/** The files of traffic engines: made from the two files of serving, written in the same commit, compared by `verify`. */
import type { AliasesDocument, ExposureDocument } from '../core/documents.ts';
import { aliasesPath, exposurePath, modelFolder } from '../core/paths.ts';
import type { ServingTarget } from '../policy/types.ts';
import type { ServingTargets } from '../ports.ts';

/** Path → text of every target's file, where both files of serving are among some files; else none. */
export async function targetFiles(
  port: ServingTargets,
  of: {
    readonly model: string;
    readonly files: ReadonlyMap<string, string>;
    readonly targets: readonly ServingTarget[];
  },
): Promise<ReadonlyMap<string, string>> {
  const aliases = of.files.get(aliasesPath(of.model));
  const exposure = of.files.get(exposurePath(of.model));
  const named = of.targets.some((target) => target !== 'aliases');
  if (aliases === undefined || exposure === undefined || !named) return new Map();
  const files = await port.files({
    aliases: JSON.parse(aliases) as AliasesDocument,
    exposure: JSON.parse(exposure) as ExposureDocument,
    targets: of.targets,
  });
  return new Map([...files].map(([path, text]) => [`${modelFolder(of.model)}/${path}`, text]));
}

/** Every path of a model at which a target may have written. */
export async function targetPaths(port: ServingTargets, model: string): Promise<readonly string[]> {
  return (await port.paths()).map((path) => `${modelFolder(model)}/${path}`);
}
