import { evaluateTemplate, type Json, type Scope } from './expressions.ts';
import type { Matrix, MatrixValue } from './model.ts';
import { RunnerError } from './problems.ts';

export type Combination = Readonly<Record<string, Json>>;

/** The most jobs a matrix may make. */
export const MATRIX_LIMIT = 256;

/**
 * Expands a matrix into its combinations, in GitHub's order: the axes' product without what `exclude` matches, then
 * `include`, which adds to combinations it does not contradict and else stands alone.
 * @throws RunnerError when the values are not lists and mappings, or there are none or too many.
 */
export function expandMatrix(matrix: Matrix, scope: Scope): Combination[] {
  const { axes, include, exclude } = readMatrix(matrix, scope);
  let combinations: Combination[] = axes.size === 0 ? [] : [{}];
  for (const [name, values] of axes) {
    combinations = combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
  }
  combinations = combinations.filter((combination) => !exclude.some((filter) => contains(combination, filter)));
  const originals = combinations.map((combination) => ({ ...combination }));
  const extended: Record<string, Json>[] = combinations.map((combination) => ({ ...combination }));
  const alone: Combination[] = [];
  for (const addition of include) {
    let added = false;
    for (const [index, original] of originals.entries()) {
      const clashes = Object.entries(addition).some(
        ([key, value]) => key in original && !sameJson(original[key], value),
      );
      if (clashes) continue;
      Object.assign(extended[index] as object, addition);
      added = true;
    }
    if (!added) alone.push(addition);
  }
  const all = [...extended, ...alone];
  if (all.length === 0) throw matrixError(matrix, 'Matrix must define at least one vector');
  if (all.length > MATRIX_LIMIT)
    throw matrixError(matrix, `the matrix has ${all.length} combinations, at most ${MATRIX_LIMIT} are allowed`);
  return all;
}

function readMatrix(
  matrix: Matrix,
  scope: Scope,
): { axes: Map<string, readonly Json[]>; include: Combination[]; exclude: Combination[] } {
  const axes = new Map<string, readonly Json[]>();
  let include: Json = matrix.include === undefined ? [] : resolve(matrix.include, scope);
  let exclude: Json = matrix.exclude === undefined ? [] : resolve(matrix.exclude, scope);
  const values: [string, Json][] = [...matrix.axes].map(([name, value]) => [name, resolve(value, scope)]);
  if (matrix.whole !== undefined) {
    const whole = evaluateTemplate(matrix.whole, scope);
    if (!isMapping(whole)) throw matrixError(matrix, 'the expression of the matrix must give a mapping');
    for (const [name, value] of Object.entries(whole)) {
      if (name === 'include') include = value;
      else if (name === 'exclude') exclude = value;
      else values.push([name, value]);
    }
  }
  for (const [name, value] of values) {
    if (!Array.isArray(value)) throw matrixError(matrix, `the axis '${name}' must be a list`);
    if (value.length === 0) throw matrixError(matrix, `Matrix vector '${name}' does not contain any values`);
    axes.set(name, value as readonly Json[]);
  }
  return { axes, include: mappings(matrix, 'include', include), exclude: mappings(matrix, 'exclude', exclude) };
}

function resolve(value: MatrixValue, scope: Scope): Json {
  if (value.kind === 'value') return value.value;
  if (value.kind === 'template') return evaluateTemplate(value.template, scope);
  if (value.kind === 'list') return value.items.map((item) => resolve(item, scope));
  return Object.fromEntries([...value.entries].map(([name, item]) => [name, resolve(item, scope)]));
}

function mappings(matrix: Matrix, name: string, value: Json): Combination[] {
  if (!Array.isArray(value)) throw matrixError(matrix, `${name} must be a list of mappings`);
  return value.map((item: Json) => {
    if (!isMapping(item)) throw matrixError(matrix, `${name} must be a list of mappings`);
    return item;
  });
}

function isMapping(value: Json | undefined): value is Combination {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function contains(combination: Combination, filter: Combination): boolean {
  return Object.entries(filter).every(([key, value]) => key in combination && sameJson(combination[key], value));
}

function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function matrixError(matrix: Matrix, message: string): RunnerError {
  return new RunnerError(
    'invalid_workflow',
    `strategy.matrix (${matrix.at.file}:${matrix.at.line}:${matrix.at.column}): ${message}`,
  );
}
