/** What the texts among a version's files say. */
import { isStructured, type ModelPlan, TEXT_LIMITS } from './model-plan.ts';
import type { Problem } from './reasons.ts';
import type { Dataset, Signature } from './record.ts';
import { readSignature } from './signature.ts';
import { parseDatasetManifest } from './statements.ts';
import { readYaml, toJson } from './yaml.ts';

export interface TextInput {
  readonly plan: ModelPlan;
  /** By path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Problems that reading has had already. */
  readonly unreadable: readonly Problem[];
}

/** What the texts of a version say; null for what no text says. */
export interface ReadTexts {
  readonly signature: Signature | null;
  readonly configuration: Readonly<Record<string, unknown>> | null;
  readonly datasets: readonly Dataset[] | null;
}

/** Reads signature, configuration, data sets and model card; what is wrong with them is reported. */
export function readTexts(input: TextInput, problems: Problem[]): ReadTexts {
  const textOf = (role: string): { readonly path: string; readonly text: string } | null => {
    const path = input.plan.files.find((file) => file.role === role && file.size > 0)?.path;
    if (path === undefined || (role === 'config' && !isStructured(path))) return null;
    const text = input.texts.get(path);
    if (text !== undefined) return { path, text };
    if (!input.unreadable.some((one) => one.where === path)) {
      problems.push({
        where: path,
        message: `${path} could not be read as text of at most ${TEXT_LIMITS[role]} bytes.`,
      });
    }
    return null;
  };
  const card = textOf('model-card');
  if (card !== null && card.text.replace(/^\uFEFF/, '').trim() === '') {
    problems.push({ where: card.path, message: `The model card ${card.path} holds nothing but blanks.` });
  }
  const signature = textOf('signature');
  const config = textOf('config');
  const datasets = textOf('dataset-manifest');
  return {
    signature: signature === null ? null : signatureOf(signature, problems),
    configuration: config === null ? null : configurationOf(config, problems),
    datasets: datasets === null ? null : datasetsOf(datasets, problems),
  };
}

type TextFile = { readonly path: string; readonly text: string };

function signatureOf(file: TextFile, problems: Problem[]): Signature | null {
  const value = parseStructured(file, problems);
  if (value === undefined) return null;
  const read = readSignature(value, file.path);
  if (read.kind === 'ok') return read.signature;
  problems.push(...read.problems);
  return null;
}

function configurationOf(file: TextFile, problems: Problem[]): Readonly<Record<string, unknown>> | null {
  const value = parseStructured(file, problems);
  if (value === undefined) return null;
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  problems.push({ where: file.path, message: `The configuration ${file.path} must be an object (keys and values).` });
  return null;
}

function datasetsOf(file: TextFile, problems: Problem[]): readonly Dataset[] | null {
  const read = parseDatasetManifest({ text: file.text, file: file.path });
  if (read.kind === 'ok') return read.datasets;
  problems.push(...read.problems);
  return null;
}

function parseStructured(file: TextFile, problems: Problem[]): unknown {
  const read = readYaml({ text: file.text, file: file.path });
  if (read.kind === 'ok') return toJson(read.root);
  problems.push(...read.problems);
  return undefined;
}
