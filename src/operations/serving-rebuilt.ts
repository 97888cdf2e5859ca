/** What serving reads, made anew from the state and the records alone: for housekeeping that finds a file edited. */
import { canonicalJson } from '../core/canonical.ts';
import type { DocumentsBefore } from '../core/derive.ts';
import type { AliasesDocument, ExposureDocument, ServedVersion, StagedVersion } from '../core/documents.ts';
import { aliasesPath, exposurePath } from '../core/paths.ts';
import { servedVersion, servingDocuments, versionsServed } from '../core/serving.ts';
import type { Context } from './context.ts';
import { parseDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import { targetFiles, targetPaths } from './target-files.ts';
import { readStaged } from './versions.ts';

/** Every version that serving is told of, whole, from its own files. */
export async function stagedServed(context: Pick<Context, 'ports'>, gathered: Gathered): Promise<StagedVersion[]> {
  const { state, commit } = gathered;
  const versions = versionsServed(state);
  const found = await Promise.all(
    versions.map((version) => readStaged(context, { model: state.model, version, commit })),
  );
  return found.filter((one) => one !== null);
}

/** What an event is derived on that only renews what serving reads: nothing of what was there before is believed. */
export async function documentsRebuilt(context: Pick<Context, 'ports'>, now: Gathered): Promise<DocumentsBefore> {
  return { stages: new Map(), aliases: null, exposure: null, day: null, others: await stagedServed(context, now) };
}

/** Whether what serving reads is not what state and records make it. */
export async function servingDiffers(context: Context, gathered: Gathered): Promise<boolean> {
  const { state, snapshot } = gathered;
  if (Object.keys(state.stages).length === 0) return false;
  const { links } = context.ports;
  const staged = await stagedServed(context, gathered);
  const known = new Map<string, ServedVersion>(
    staged.map((one) => [one.published.subject, servedVersion(one, (asset) => links.asset(asset))]),
  );
  const wanted = servingDocuments({
    state,
    seq: state.seq,
    at: state.at ?? '',
    known: (subject) => known.get(subject) ?? null,
  });
  const read = <T extends { readonly schema: string }>(path: string, schema: string): T | null => {
    const reading = parseDocument<T>(snapshot.files.get(path) ?? null, schema);
    return reading.kind === 'document' ? reading.value : null;
  };
  const exposure = read<ExposureDocument>(exposurePath(state.model), 'slipway.exposure/1');
  const aliases = read<AliasesDocument>(aliasesPath(state.model), 'slipway.aliases/1');
  if (exposure === null || aliases === null) return true;
  const core = (of: { readonly aliases: AliasesDocument; readonly exposure: ExposureDocument }): string =>
    canonicalJson([of.aliases.aliases, of.aliases.stages, of.exposure.stages, of.exposure.rollouts]);
  return core({ aliases, exposure }) !== core(wanted);
}

/** Whether a traffic engine's file is not what serving's own files make it, and those that the policy no longer asks for. */
export async function targetsDiffer(
  context: Context,
  gathered: Gathered,
): Promise<{ readonly differ: 'yes' | 'no'; readonly left: readonly string[] }> {
  const { state, snapshot, effective, commit } = gathered;
  const { targets, ledger } = context.ports;
  const { model } = state;
  const files = new Map(
    [aliasesPath(model), exposurePath(model)].flatMap((path) => {
      const text = snapshot.files.get(path) ?? null;
      return text === null ? [] : [[path, text] as const];
    }),
  );
  const wanted = await targetFiles(targets, { model, files, targets: effective.serving.targets });
  const paths = await targetPaths(targets, model);
  const found = await ledger.read({ files: paths, at_commit: commit });
  const text = (path: string): string | null => found.files.get(path) ?? null;
  const left = paths.filter((path) => text(path) !== null && !wanted.has(path));
  const differ = [...wanted].some(([path, expected]) => text(path) !== expected) || left.length > 0;
  return { differ: differ ? 'yes' : 'no', left };
}
