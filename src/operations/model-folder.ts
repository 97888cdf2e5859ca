/** From a folder to a version's content: listed, planned, hashed and read, with every problem at once. */
import type { CollectedContent, ContentRules } from '../core/content.ts';
import { collectContent } from '../core/content.ts';
import type { PlannedAsset } from '../core/content-files.ts';
import type { Manifest } from '../core/manifest.ts';
import { parseManifest } from '../core/manifest.ts';
import type { ModelPlan, NeededText } from '../core/model-plan.ts';
import { findManifest, pathsToHash, planModel, textsNeeded } from '../core/model-plan.ts';
import type { Sha256 } from '../core/names.ts';
import type { Problem } from '../core/reasons.ts';
import { countProblems, refuse, SlipwayError } from '../core/reasons.ts';
import type { EffectivePolicy } from '../policy/types.ts';
import type { FoundFile, ModelFolder } from '../ports.ts';

/** What was found in the folder, before the policy is asked about it. */
export interface ReadFolder {
  readonly plan: ModelPlan;
  readonly files: readonly FoundFile[];
  readonly texts: ReadonlyMap<string, string>;
  readonly unreadable: readonly Problem[];
}

export interface VersionContent {
  readonly content: CollectedContent;
  readonly assets: readonly PlannedAsset[];
  readonly warnings: readonly string[];
  readonly manifest: Manifest;
  /** Text of the model card; null where the version has none. */
  readonly card: string | null;
}

/** Lists, plans, hashes and reads. Hashing needs no policy, so it can go on while the ledger is being asked. */
export async function readFolder(folder: ModelFolder): Promise<ReadFolder> {
  const listed = await folder.list();
  const needed = findManifest(listed);
  const manifest = needed === null ? null : await readManifest(folder, needed);
  const plan = planModel({ files: listed, manifest });
  const unreadable: Problem[] = [];
  const texts = new Map<string, string>();
  for (const text of textsNeeded(plan)) {
    const read = await collect(unreadable, text.path, () => folder.readText(text.path, text.limit));
    if (read !== null) texts.set(text.path, read);
  }
  const files = (await collect(unreadable, '.', () => folder.hash(pathsToHash(plan)))) ?? [];
  return { plan, files, texts, unreadable };
}

async function readManifest(folder: ModelFolder, needed: NeededText): Promise<Manifest> {
  const text = await folder.readText(needed.path, needed.limit);
  const parsed = parseManifest({ text, file: needed.path });
  if (parsed.kind === 'ok') return parsed.manifest;
  refuse({
    code: 'manifest_invalid',
    required: `a manifest ${needed.path} without problems`,
    found: countProblems(parsed.problems.map((one) => `${one.where}: ${one.message}`)),
    next: 'Mend them; nothing was registered.',
    problems: parsed.problems,
  });
}

/** Keeps what a file refused with, so that it is reported together with everything else. */
async function collect<T>(problems: Problem[], where: string, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    const { refusal } = error;
    problems.push(...(refusal.problems ?? [{ where, message: `${refusal.found}. ${refusal.next}` }]));
    return null;
  }
}

/** Judges what was read by the policy's rules; refused with all violations together. */
export function contentOf(
  read: ReadFolder,
  of: { readonly policy: EffectivePolicy; readonly sha256: Sha256 },
): VersionContent {
  const outcome = collectContent({ ...read, rules: contentRules(of.policy), sha256: of.sha256 });
  if (outcome.kind === 'invalid') {
    refuse({
      code: 'artifacts_invalid',
      required: 'a model folder as the policy asks for',
      found: countProblems(outcome.problems.map((one) => `${one.where}: ${one.message}`)),
      next: 'Mend them; nothing was registered.',
      problems: outcome.problems,
    });
  }
  const { content, assets, warnings } = outcome;
  const card = content.artifacts.find((artifact) => artifact.role === 'model-card');
  return {
    content,
    assets,
    warnings,
    manifest: read.plan.manifest,
    card: card === undefined ? null : (read.texts.get(card.path) ?? null),
  };
}

function contentRules(policy: EffectivePolicy): ContentRules {
  const documents = Object.values(policy.stages).flatMap((stage) => stage.requires.documents);
  return { artifacts: policy.artifacts, documents: [...new Set(documents)] };
}
