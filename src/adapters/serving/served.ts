/** What the files of all targets are made from. */
import type { Split } from '../../core/bucket.ts';
import { splitOf } from '../../core/bucket.ts';
import type {
  AliasesDocument,
  ExposedRollout,
  ExposedVersion,
  ExposureDocument,
  ServedVersion,
} from '../../core/documents.ts';
import { ownValue } from '../../core/own.ts';

/** What is served; every file of a commit is made from the same two documents. */
export interface Serving {
  readonly exposure: ExposureDocument;
  readonly aliases: AliasesDocument;
}

/** A stage that has something to serve. */
export interface ServedStage {
  readonly stage: string;
  readonly split: Split;
  readonly rollout: ExposedRollout | null;
  /** Those that answer, in the order of the document, without a share or with one. */
  readonly answering: readonly ExposedVersion[];
  readonly shadows: readonly ExposedVersion[];
}

/** The stages that serve something, by name. */
export function servedStages(exposure: ExposureDocument): ServedStage[] {
  return Object.keys(exposure.stages)
    .sort()
    .flatMap((stage) => {
      const exposed = ownValue(exposure.stages, stage) ?? [];
      const rollout = ownValue(exposure.rollouts, stage) ?? null;
      const split = splitOf(exposed, rollout);
      if (split === null) return [];
      const answering = exposed.filter((one) => !one.shadow);
      return [{ stage, split, rollout, answering, shadows: exposed.filter((one) => one.shadow) }];
    });
}

/** Version of a number in a stage. */
export function versionOf(of: ServedStage, version: string): ExposedVersion {
  const found = of.answering.find((one) => one.version === version);
  if (found === undefined) throw new Error(`${of.stage} does not serve ${version}`);
  return found;
}

/** Where the model's own bytes are: of the artifact with the role `model`, else of the first. */
export function modelUri(version: Pick<ServedVersion, 'artifacts'>): string | null {
  const artifact = version.artifacts.find((one) => one.role === 'model') ?? version.artifacts[0];
  return artifact?.uri ?? null;
}

/** First lines of a file that people may open. */
export function headingOf(of: Serving, what: string): string {
  const { model, seq } = of.exposure;
  return `${what} of ${model}, as of event ${seq}.\nWritten by Slipway with the event, in the same commit. Change the registry, not this file.`;
}

/** What two revisions of one deployment can be told: engines that know no more than the newest and the one before it. */
export interface Revisions {
  readonly stage: string;
  readonly newest: ExposedVersion;
  /** Whole percent of the traffic; null: all of it. */
  readonly percent: number | null;
}

/**
 * Revisions by stage. The version before is whatever the engine itself had fully rolled out, so the split of a stage that
 * takes another one's traffic (a canary stage) stands at that other one. A share that is no whole percent is rounded down:
 * the candidate never gets more than was decided.
 */
export function revisionsOf(of: Serving): Revisions[] {
  const stages = servedStages(of.exposure);
  const lent = stages.filter((one) => lender(of, one) !== null);
  return stages
    .filter((one) => !lent.includes(one))
    .map((own) => {
      const from = own.rollout === null ? lent.find((one) => lender(of, one) === own.stage) : undefined;
      const { split } = from ?? own;
      const first = split.weights[0];
      const alone = first === undefined || first.version === split.baseline;
      const newest = versionOf(from ?? own, alone ? split.baseline : first.version);
      return { stage: own.stage, newest, percent: alone ? null : Math.floor(newest.share / 100) };
    });
}

/** The stage whose live version keeps the rest of the traffic, where that is another one; null: its own. */
function lender(of: Serving, one: ServedStage): string | null {
  const live = (stage: string): string | null => ownValue(of.aliases.stages, stage)?.version ?? null;
  const { rollout } = one;
  if (rollout === null || live(one.stage) !== rollout.candidate) return null;
  const others = Object.keys(of.aliases.stages).sort();
  return others.find((stage) => stage !== one.stage && live(stage) === rollout.baseline) ?? null;
}
