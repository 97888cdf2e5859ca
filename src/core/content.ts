/**
 * The second half of collecting a version's content: hashed files, texts, manifest and policy in; the content with its
 * digest and the assets to upload out, or every violation at once.
 */
import { nearestOf } from '../policy/nearest.ts';
import type { ArtifactRules } from '../policy/types.ts';
import { digestOf } from './canonical.ts';
import { type HashedFile, type PlannedAsset, readArtifacts, readAssets } from './content-files.ts';
import { readTexts } from './content-texts.ts';
import { FIXED_NAMES, namesFor, OTHER_ROLE } from './fixed-names.ts';
import type { ModelPlan } from './model-plan.ts';
import { type Digest, parseReference, type Sha256 } from './names.ts';
import type { Problem } from './reasons.ts';
import { type Artifact, type BaseModel, type Content, contentDigest, type Dataset, type Recipe } from './record.ts';
import { missingStatements } from './statements.ts';

/** What the policy says about the content of versions. */
export interface ContentRules {
  readonly artifacts: ArtifactRules;
  /** Documents that stages ask for: roles that are always allowed. */
  readonly documents: readonly string[];
}

/** The content of a version with all that its record says about it. */
export interface CollectedContent extends Omit<Content, 'artifacts'> {
  readonly content_digest: Digest;
  readonly artifacts: readonly Artifact[];
  readonly configuration: Readonly<Record<string, unknown>> | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly description: string | null;
}

export type ContentOutcome =
  | {
      readonly kind: 'ok';
      readonly content: CollectedContent;
      readonly assets: readonly PlannedAsset[];
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

export interface ContentInput {
  readonly plan: ModelPlan;
  /** The files of `pathsToHash(plan)`, hashed. */
  readonly files: readonly HashedFile[];
  /** The texts of `textsNeeded(plan)`, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that could not be read, or are not UTF-8, or too large: found by whoever reads the folder. */
  readonly unreadable: readonly Problem[];
  readonly rules: ContentRules;
  readonly sha256: Sha256;
}

/** Collects the content. Independent of the order of files, and of everything but what is passed. */
export function collectContent(input: ContentInput): ContentOutcome {
  const { plan } = input;
  const problems: Problem[] = [...plan.problems, ...input.unreadable];
  const warnings: string[] = [...plan.warnings];
  const hashed = new Map(input.files.map((file) => [file.path, file]));
  checkRoles(input, problems);
  const artifacts = readArtifacts({ plan, hashed }, problems);
  const assets = readAssets(artifacts, problems);
  const texts = readTexts(input, problems);
  const datasets = plan.manifest.datasets ?? texts.datasets ?? [];
  checkStatements(input, datasets, problems);
  for (const one of datasets) {
    if (one.sha256 === undefined)
      warnings.push(
        `The ${one.role} data set "${one.name}" states no "sha256", so a change of its data goes unnoticed.`,
      );
  }
  if (problems.length > 0) return { kind: 'invalid', problems: dedupe(problems) };

  const configuration = plan.manifest.configuration ?? texts.configuration;
  const content: Content = {
    artifacts,
    signature: plan.manifest.signature ?? texts.signature,
    dependencies: digestsOfRole(artifacts, 'environment'),
    datasets,
    base_models: [...plan.manifest.base_models, ...plan.manifest.parents.map(parentAsBaseModel)],
    recipe: makeRecipe({ input, hashed, artifacts, datasets, configuration }),
  };
  const { tags, description } = plan.manifest;
  return {
    kind: 'ok',
    content: {
      ...content,
      artifacts,
      content_digest: contentDigest(content, input.sha256),
      configuration,
      tags,
      description,
    },
    assets,
    warnings,
  };
}

/** Roles that count as present without a file, because the manifest itself says the thing. */
function inlineRoles(plan: ModelPlan): string[] {
  const { signature, configuration, datasets } = plan.manifest;
  return [
    ...(signature === null ? [] : ['signature']),
    ...(configuration === null ? [] : ['config']),
    ...(datasets === null || datasets.length === 0 ? [] : ['dataset-manifest']),
  ];
}

function checkRoles(input: ContentInput, problems: Problem[]): void {
  const { plan, rules } = input;
  const places = [...plan.files, ...plan.pointers];
  const present = new Set([...places.map((one) => one.role), ...inlineRoles(plan)]);
  for (const role of rules.artifacts.required) {
    if (present.has(role)) continue;
    const names = namesFor(role);
    const next =
      names === null
        ? 'list a file for it under "artifacts" in model.yml'
        : `add ${names}, or list a file for it in model.yml`;
    problems.push({
      where: role,
      message: `The policy requires an artifact with role "${role}"; found none: ${next}.`,
    });
  }
  if (rules.artifacts.optional === null) return;
  const documents = FIXED_NAMES.filter((one) => one.document).map((one) => one.role);
  const known = [
    ...new Set([
      ...rules.artifacts.required,
      ...rules.artifacts.optional,
      ...rules.documents,
      ...documents,
      OTHER_ROLE,
    ]),
  ];
  for (const { role, at } of places) {
    if (known.includes(role)) continue;
    const near = nearestOf(role, known);
    const hint = near === null ? `allowed are ${known.join(', ')}` : `did you mean "${near}"?`;
    problems.push({
      where: at,
      message: `The policy knows no artifact role "${role}"; ${hint}${near === null ? '.' : ''}`,
    });
  }
}

function checkStatements(input: ContentInput, datasets: readonly Dataset[], problems: Problem[]): void {
  const { rules, plan } = input;
  const place = plan.files.find((file) => file.role === 'dataset-manifest')?.path ?? 'model.yml';
  for (const one of datasets) {
    const missing = missingStatements(one, rules.artifacts.datasetsMustState);
    if (missing.length > 0)
      problems.push({
        where: place,
        message: `The ${one.role} data set "${one.name}" does not state: ${missing.join(', ')}.`,
      });
  }
  for (const one of plan.manifest.base_models) {
    const missing = missingStatements(one, rules.artifacts.baseModelsMustState);
    if (missing.length > 0)
      problems.push({
        where: 'model.yml',
        message: `The base model "${one.name}" does not state: ${missing.join(', ')}.`,
      });
  }
}

/** A parent is a base model from this registry; what would have to be stated about it is in its own record. */
function parentAsBaseModel(reference: string): BaseModel {
  return { name: parseReference(reference)?.model ?? reference, relation: 'parent', reference };
}

interface RecipeParts {
  readonly input: ContentInput;
  readonly hashed: ReadonlyMap<string, HashedFile>;
  readonly artifacts: readonly Artifact[];
  readonly datasets: readonly Dataset[];
  readonly configuration: Readonly<Record<string, unknown>> | null;
}

function makeRecipe(of: RecipeParts): Recipe {
  const { sha256, plan } = of.input;
  const prompts = of.artifacts.filter((one) => one.role === 'prompt-bundle').map((one) => [one.path, one.sha256]);
  // A configuration that can be read counts by its values, not by how it is indented.
  const [configFile] = digestsOfRole(of.artifacts, 'config');
  return {
    code: codeDigest(of),
    data: of.datasets.flatMap((one): Digest[] => (one.sha256 === undefined ? [] : [`sha256:${one.sha256}`])).sort(),
    configuration: of.configuration === null ? (configFile ?? null) : digestOf(of.configuration, sha256),
    prompts: prompts.length === 0 ? null : digestOf(prompts, sha256),
    architecture: plan.manifest.architecture,
  };
}

function codeDigest(of: RecipeParts): Digest | null {
  const { plan, sha256 } = of.input;
  const code = plan.manifest.training_code;
  if (code === null) return null;
  if (code.kind === 'reference') return `sha256:${code.sha256}`;
  const digests = [...plan.code].sort().map((path) => [path, of.hashed.get(path)?.sha256 ?? '']);
  const [only] = digests;
  // One file counts by its bytes alone, so that moving it is no change of the recipe.
  return digests.length === 1 && only !== undefined ? `sha256:${only[1]}` : digestOf(digests, sha256);
}

function digestsOfRole(artifacts: readonly Artifact[], role: string): Digest[] {
  return artifacts
    .filter((one) => one.role === role)
    .map((one): Digest => `sha256:${one.sha256}`)
    .sort();
}

function dedupe(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.where}\n${one.message}`, one])).values()];
}
