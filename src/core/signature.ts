/**
 * What a model accepts and returns, and what a change of it means to those who call it.
 *
 * Features are matched by name; their order means nothing to callers that send names, so a mere reordering is only
 * noted. Types: the scalars below, or a scalar with a shape: `float[768]`, `string[]`, `float[?,224,224,3]`.
 *
 * Widening. An input may become wider, because every value that callers send today is still accepted:
 * int32 → int64 → integer → double → number, and float → double (integers above 2^53 round, as they do in JSON).
 * A fixed dimension may become free (`float[768]` → `float[?]`). Never the other way, and never for an output, where
 * the caller is the one who must accept the value.
 */
import { canonicalJson } from './canonical.ts';
import type { Problem } from './reasons.ts';
import type { Feature, Signature } from './record.ts';

/** `integer` and `number` are JSON's: of any size. */
export const SCALAR_TYPES = [
  'boolean',
  'integer',
  'number',
  'int32',
  'int64',
  'float',
  'double',
  'string',
  'binary',
  'date',
  'datetime',
  'object',
] as const;

const TYPE = new RegExp(`^(${SCALAR_TYPES.join('|')})(?:\\[((?:\\?|[1-9]\\d{0,8})(?:,(?:\\?|[1-9]\\d{0,8}))*)?\\])?$`);

/** Most features of one side, and the longest name. */
export const FEATURE_LIMIT = 10_000;
const NAME_LIMIT = 200;

/** `breaking`: callers must change. `addition`: callers may. `note`: callers see nothing. */
export interface SignatureChange {
  readonly severity: 'breaking' | 'addition' | 'note';
  /** Sentence without full stop, such as `input "distance" was removed`. */
  readonly because: string;
}

/** Whether a text names a type that signatures may use. */
export function isFeatureType(text: string): boolean {
  return TYPE.test(text);
}

export type SignatureOutcome =
  | { readonly kind: 'ok'; readonly signature: Signature }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Reads `{inputs, outputs}`, each a list of `{name, type, required?, description?}` with at least one entry.
 * All problems at once; descriptions are for readers of the file and not kept. `where` begins each problem's place.
 */
export function readSignature(value: unknown, where: string): SignatureOutcome {
  const problems: Problem[] = [];
  if (!isObject(value)) {
    return {
      kind: 'invalid',
      problems: [{ where, message: 'Required is an object with the lists "inputs" and "outputs".' }],
    };
  }
  for (const key of Object.keys(value)) {
    if (key !== 'inputs' && key !== 'outputs')
      problems.push({
        where: `${where}.${key}`,
        message: `A signature has "inputs" and "outputs"; "${key}" is neither.`,
      });
  }
  const inputs = readFeatures({ value: value['inputs'], where: `${where}.inputs` }, problems);
  const outputs = readFeatures({ value: value['outputs'], where: `${where}.outputs` }, problems);
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'ok', signature: { inputs, outputs } };
}

function readFeatures(of: { readonly value: unknown; readonly where: string }, problems: Problem[]): Feature[] {
  const report = (where: string, message: string): void => void problems.push({ where, message });
  if (!Array.isArray(of.value) || of.value.length === 0) {
    report(of.where, 'Required is a list with at least one feature.');
    return [];
  }
  if (of.value.length > FEATURE_LIMIT) {
    report(
      of.where,
      `At most ${FEATURE_LIMIT} features can be listed; found ${of.value.length}. Use one feature with a shape, such as float[${of.value.length}].`,
    );
    return [];
  }
  const seen = new Set<string>();
  return of.value.flatMap((entry: unknown, index) => {
    const where = `${of.where}[${index}]`;
    const feature = readFeature({ value: entry, where }, problems);
    if (feature === null) return [];
    if (seen.has(feature.name))
      report(where, `The name "${feature.name}" is used twice; callers tell features apart by name.`);
    seen.add(feature.name);
    return [feature];
  });
}

const FEATURE_KEYS = ['name', 'type', 'required', 'description'];

function readFeature(of: { readonly value: unknown; readonly where: string }, problems: Problem[]): Feature | null {
  const before = problems.length;
  const report = (key: string, message: string): void => void problems.push({ where: `${of.where}${key}`, message });
  const { value } = of;
  if (!isObject(value)) {
    report('', 'Required is {name, type}.');
    return null;
  }
  for (const key of Object.keys(value)) {
    if (!FEATURE_KEYS.includes(key))
      report(`.${key}`, `A feature has ${FEATURE_KEYS.join(', ')}; "${key}" is none of them.`);
  }
  const { name, type, required } = value;
  if (typeof name !== 'string' || !isFeatureName(name))
    report(
      '.name',
      `Required is a name of 1 to ${NAME_LIMIT} characters without control characters; found ${show(name)}.`,
    );
  if (typeof type !== 'string' || !isFeatureType(type)) {
    report(
      '.type',
      `Required is one of ${SCALAR_TYPES.join(', ')}, or one with a shape such as float[768]; found ${show(type)}.`,
    );
  }
  if (required !== undefined && typeof required !== 'boolean')
    report('.required', `Required is true or false; found ${show(required)}.`);
  if (problems.length > before) return null;
  // "required: true" is the default and left out, so that stating it is no change of content.
  const feature = { name: name as string, type: type as string };
  return required === false ? { ...feature, required } : feature;
}

function isFeatureName(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.trim() !== '' && text.length <= NAME_LIMIT && !/[\u0000-\u001f\u007f]/.test(text);
}

/** What changed from one signature to the next, in a fixed order: inputs, outputs; by name. Empty: nothing. */
export function compareSignatures(before: Signature | null, after: Signature | null): SignatureChange[] {
  if (before === null && after === null) return [];
  if (before === null) return [{ severity: 'addition', because: 'a signature is stated for the first time' }];
  if (after === null)
    return [{ severity: 'breaking', because: 'the signature is gone, so callers can no longer rely on it' }];
  const changes = [
    ...compareFeatures({ before: before.inputs, after: after.inputs }, compareInput),
    ...compareFeatures({ before: before.outputs, after: after.outputs }, compareOutput),
  ];
  if (changes.length > 0 || canonicalJson(before) === canonicalJson(after)) return changes;
  return [{ severity: 'note', because: 'the signature lists the same features in another form or order' }];
}

type CompareFeature = (before: Feature | undefined, after: Feature | undefined) => SignatureChange | null;

function compareFeatures(
  of: { readonly before: readonly Feature[]; readonly after: readonly Feature[] },
  compare: CompareFeature,
): SignatureChange[] {
  const before = new Map(of.before.map((one) => [one.name, one]));
  const after = new Map(of.after.map((one) => [one.name, one]));
  const names = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
  return names.flatMap((name) => compare(before.get(name), after.get(name)) ?? []);
}

const isRequired = (feature: Feature): boolean => feature.required !== false;

function compareInput(before: Feature | undefined, after: Feature | undefined): SignatureChange | null {
  if (before === undefined && after === undefined) return null;
  if (after === undefined) return { severity: 'breaking', because: `input "${before?.name}" was removed` };
  const label = `input "${after.name}"`;
  if (before === undefined) {
    return isRequired(after)
      ? { severity: 'breaking', because: `${label} was added and is required` }
      : { severity: 'addition', because: `optional ${label} was added` };
  }
  if (before.type !== after.type && !widens(before.type, after.type)) {
    return { severity: 'breaking', because: `${label} changed its type from ${before.type} to ${after.type}` };
  }
  if (!isRequired(before) && isRequired(after)) return { severity: 'breaking', because: `${label} is now required` };
  if (before.type !== after.type) {
    return { severity: 'addition', because: `${label} was widened from ${before.type} to ${after.type}` };
  }
  if (isRequired(before) && !isRequired(after)) return { severity: 'addition', because: `${label} is now optional` };
  return null;
}

function compareOutput(before: Feature | undefined, after: Feature | undefined): SignatureChange | null {
  if (before === undefined && after === undefined) return null;
  if (after === undefined) return { severity: 'breaking', because: `output "${before?.name}" was removed` };
  const label = `output "${after.name}"`;
  if (before === undefined) return { severity: 'addition', because: `${label} was added` };
  if (before.type !== after.type) {
    return { severity: 'breaking', because: `${label} changed its type from ${before.type} to ${after.type}` };
  }
  if (isRequired(before) && !isRequired(after)) return { severity: 'breaking', because: `${label} may now be missing` };
  if (!isRequired(before) && isRequired(after))
    return { severity: 'addition', because: `${label} is now always there` };
  return null;
}

const WIDER: Readonly<Record<string, readonly string[]>> = {
  int32: ['int64', 'integer', 'double', 'number'],
  int64: ['integer', 'double', 'number'],
  integer: ['double', 'number'],
  float: ['double', 'number'],
  double: ['number'],
};

/** Whether an input of type `from` may become `to` without any caller noticing. */
export function widens(from: string, to: string): boolean {
  const narrow = splitType(from);
  const wide = splitType(to);
  if (narrow === null || wide === null) return false;
  if (narrow.scalar !== wide.scalar && !(WIDER[narrow.scalar]?.includes(wide.scalar) ?? false)) return false;
  if (narrow.shape === null || wide.shape === null) return narrow.shape === wide.shape;
  const free = wide.shape;
  return (
    narrow.shape.length === free.length &&
    narrow.shape.every((size, index) => free[index] === '?' || free[index] === size)
  );
}

function splitType(type: string): { readonly scalar: string; readonly shape: readonly string[] | null } | null {
  const match = TYPE.exec(type);
  if (match === null) return null;
  const shape = type.endsWith(']') ? (match[2] ?? '?').split(',') : null;
  return { scalar: match[1] ?? '', shape };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(JSON.stringify(value));
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
