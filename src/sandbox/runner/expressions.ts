import { data, Evaluator, type Expr, Lexer, Parser } from '@actions/expressions';
import type { ExpressionData } from '@actions/expressions/data/expressiondata';
import type { FunctionDefinition, FunctionInfo } from '@actions/expressions/funcs/info';
import { POSITIONS, type PositionName } from './positions.ts';
import { messageOf, type Position, RunnerError } from './problems.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One parsed expression, without its `${{ }}`. */
export interface Expression {
  readonly source: string;
  readonly tree: Expr;
  /** Calls success(), failure(), always() or cancelled(). */
  readonly callsStatus: boolean;
}

/** A YAML scalar that may hold expressions, parsed for the place where it stands. */
export interface Template {
  readonly source: string;
  readonly at: Position;
  readonly key: string;
  readonly position: PositionName;
  readonly literal: null | boolean | number | string;
  /** Empty for a plain literal. */
  readonly parts: readonly (string | Expression)[];
}

/** What expressions see: context values by name, and what the status functions answer. */
export interface Scope {
  readonly contexts: Readonly<Record<string, Json>>;
  readonly status?: StatusFunctions;
  readonly hashFiles?: (patterns: readonly string[]) => string;
}

export interface StatusFunctions {
  readonly success: () => boolean;
  readonly failure: () => boolean;
  readonly cancelled: () => boolean;
}

const STATUS_NAMES = ['success', 'failure', 'always', 'cancelled'];
const STATUS_INFO: readonly FunctionInfo[] = STATUS_NAMES.map((name) => ({ name, minArgs: 0, maxArgs: 0 }));
const HASH_INFO: FunctionInfo = { name: 'hashFiles', minArgs: 1, maxArgs: 255 };

/**
 * Parses one expression for a place.
 * @throws Error with GitHub's own wording when it does not parse, or uses a context or function not allowed there.
 */
export function parseExpression(source: string, position: PositionName): Expression {
  const allowed = POSITIONS[position];
  const functions: FunctionInfo[] = [];
  if (allowed.functions === 'status' || allowed.functions === 'status-hash') functions.push(...STATUS_INFO);
  if (allowed.functions === 'hash' || allowed.functions === 'status-hash') functions.push(HASH_INFO);
  const { tokens } = new Lexer(source).lex();
  let callsStatus = false;
  for (const [index, token] of tokens.entries()) {
    // The library unescapes only the first '' of a string; GitHub unescapes all.
    if (token.lexeme.startsWith("'")) token.value = token.lexeme.slice(1, -1).replaceAll("''", "'");
    if (STATUS_NAMES.includes(token.lexeme.toLowerCase()) && tokens[index + 1]?.lexeme === '(') callsStatus = true;
  }
  const tree = new Parser(tokens, [...allowed.contexts], functions).parse() as Expr | undefined;
  if (tree === undefined) throw new Error('An expression was expected');
  return { source, tree, callsStatus };
}

/** Splits text at `${{ … }}`; quotes inside an expression may hold `}}`. */
export function splitTemplate(text: string): readonly ({ text: string } | { expression: string; offset: number })[] {
  const parts: ({ text: string } | { expression: string; offset: number })[] = [];
  let rest = 0;
  for (;;) {
    const open = text.indexOf('${{', rest);
    if (open < 0) break;
    let quoted = false;
    let close = -1;
    for (let at = open + 3; at < text.length; at += 1) {
      if (text[at] === "'") quoted = !quoted;
      else if (!quoted && text.startsWith('}}', at)) {
        close = at;
        break;
      }
    }
    if (close < 0)
      throw new Error(
        'The expression is not closed. An unescaped ${{ sequence was found, but the closing }} sequence was not found.',
      );
    if (open > rest) parts.push({ text: text.slice(rest, open) });
    parts.push({ expression: text.slice(open + 3, close).trim(), offset: open });
    rest = close + 2;
  }
  if (rest < text.length) parts.push({ text: text.slice(rest) });
  return parts;
}

/** The value of one expression. @throws Error when the evaluation fails (fromJSON of bad text, for instance). */
export function evaluateExpression(expression: Expression, position: PositionName, scope: Scope): Json {
  return fromData(evaluate(expression, position, scope));
}

function evaluate(expression: Expression, position: PositionName, scope: Scope): ExpressionData {
  const contexts = new data.Dictionary();
  for (const name of POSITIONS[position].contexts) {
    const value = scope.contexts[name];
    contexts.add(name, toData(value === undefined ? {} : value));
  }
  return new Evaluator(expression.tree, contexts, hostFunctions(scope)).evaluate();
}

function hostFunctions(scope: Scope): Map<string, FunctionDefinition> {
  const functions = new Map<string, FunctionDefinition>();
  const define = (name: string, call: (...args: ExpressionData[]) => ExpressionData) =>
    functions.set(name, { name, minArgs: 0, maxArgs: 255, call });
  define('always', () => new data.BooleanData(true));
  const { status, hashFiles } = scope;
  for (const name of ['success', 'failure', 'cancelled'] as const) {
    define(name, () => {
      if (status === undefined) throw new Error(`${name}() has no meaning here`);
      return new data.BooleanData(status[name]());
    });
  }
  define('hashfiles', (...args) => {
    if (hashFiles === undefined) throw new Error('hashFiles() needs a workspace');
    return new data.StringData(hashFiles(args.map((arg) => arg.coerceString())));
  });
  return functions;
}

/** Evaluates a template to a value: its literal, the value of its single expression, or the joined text. */
export function evaluateTemplate(template: Template, scope: Scope): Json {
  if (template.parts.length === 0) return template.literal;
  try {
    const [only] = template.parts;
    if (template.parts.length === 1 && only !== undefined && typeof only !== 'string') {
      return evaluateExpression(only, template.position, scope);
    }
    return template.parts
      .map((part) => (typeof part === 'string' ? part : evaluate(part, template.position, scope).coerceString()))
      .join('');
  } catch (error) {
    throw templateError(template, messageOf(error));
  }
}

/** Evaluates to text as GitHub does: null is '', numbers and booleans are spelled out, lists and maps are errors. */
export function evaluateString(template: Template, scope: Scope): string {
  const value = evaluateTemplate(template, scope);
  if (value !== null && typeof value === 'object') {
    throw templateError(template, `A ${Array.isArray(value) ? 'sequence' : 'mapping'} was not expected`);
  }
  return coerceString(value);
}

/** Evaluates to a boolean; the texts `true` and `false` count. */
export function evaluateBoolean(template: Template, scope: Scope): boolean {
  const value = evaluateTemplate(template, scope);
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false' || value === null || value === '') return false;
  throw templateError(template, `Unexpected value '${coerceString(value)}': a boolean was expected`);
}

/** Evaluates to a number; numeric text counts. */
export function evaluateNumber(template: Template, scope: Scope): number {
  const value = evaluateTemplate(template, scope);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw templateError(template, `Unexpected value '${coerceString(value)}': a number was expected`);
}

/**
 * Decides an `if:`. Without a status function, `success() &&` is put in front, as GitHub does.
 * An absent condition means success().
 */
export function evaluateCondition(
  template: Template | undefined,
  scope: Scope & { readonly status: StatusFunctions },
): boolean {
  if (template === undefined) return scope.status.success();
  const [only] = template.parts;
  const callsStatus = only !== undefined && typeof only !== 'string' && only.callsStatus;
  if (!callsStatus && !scope.status.success()) return false;
  return isTruthy(evaluateTemplate(template, scope));
}

/** GitHub's truth: false, 0, NaN, '' and null are false. */
export function isTruthy(value: Json): boolean {
  return !(value === null || value === false || value === '' || value === 0 || Number.isNaN(value));
}

/** GitHub's spelling of a value in text. */
export function coerceString(value: Json): string {
  return toData(value).coerceString();
}

function templateError(template: Template, message: string): RunnerError {
  const { file, line, column } = template.at;
  return new RunnerError(
    'invalid_expression',
    `The template is not valid. ${template.key} (${file}:${line}:${column}): ${message}`,
  );
}

/** Turns plain values into the evaluator's. */
export function toData(value: Json): ExpressionData {
  if (value === null || value === undefined) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  return new data.Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })));
}

/** Turns the evaluator's values into plain ones. */
export function fromData(value: ExpressionData): Json {
  if (value instanceof data.StringData || value instanceof data.NumberData || value instanceof data.BooleanData) {
    return value.value;
  }
  if (value instanceof data.Array) return value.values().map(fromData);
  if (value instanceof data.Dictionary) {
    return Object.fromEntries(value.pairs().map(({ key, value: item }) => [key, fromData(item)]));
  }
  return null;
}
