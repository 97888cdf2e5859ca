import type { Node } from 'yaml';
import { type Expression, parseExpression, splitTemplate, type Template } from './expressions.ts';
import type { PositionName } from './positions.ts';
import { messageOf } from './problems.ts';
import {
  type Entry,
  positionAt,
  positionOf,
  readEntries,
  readScalar,
  reportInvalid,
  type Source,
} from './yaml-source.ts';

/** A scalar with its expressions parsed for a place; problems of expressions carry their own line and column. */
export function readTemplate(
  source: Source,
  entry: { readonly value: Node | null; readonly path: string },
  position: PositionName,
): Template | undefined {
  const literal = readScalar(source, entry);
  if (literal === undefined) return undefined;
  const base = {
    source: String(literal ?? ''),
    at: positionOf(source, entry.value),
    key: entry.path,
    position,
    literal,
  };
  if (typeof literal !== 'string' || !literal.includes('${{')) return { ...base, parts: [] };
  const parts: (string | Expression)[] = [];
  try {
    for (const part of splitTemplate(literal)) {
      if ('text' in part) parts.push(part.text);
      else {
        const expression = parseAt(source, entry, { text: part.expression, position });
        if (expression === undefined) return undefined;
        parts.push(expression);
      }
    }
  } catch (error) {
    reportInvalid(source, { node: entry.value, path: entry.path }, messageOf(error));
    return undefined;
  }
  return { ...base, parts };
}

/** An `if:` — an expression with or without `${{ }}` around it. */
export function readCondition(source: Source, entry: Entry, position: PositionName): Template | undefined {
  const literal = readScalar(source, entry);
  if (literal === undefined) return undefined;
  const text = String(literal ?? '').trim();
  const base = { source: text, at: positionOf(source, entry.value), key: entry.path, position, literal };
  if (text === '') return { ...base, literal: '', parts: [] };
  let inner = text;
  if (text.includes('${{')) {
    const parts = splitParts(source, entry, text);
    if (parts === undefined) return undefined;
    const [only] = parts;
    if (parts.length !== 1 || only === undefined || 'text' in only) {
      const message =
        'the condition has text outside of ${{ }}, so it would always be true; put the whole condition inside';
      reportInvalid(source, { node: entry.value, path: entry.path }, message);
      return undefined;
    }
    inner = only.expression;
  }
  const expression = parseAt(source, entry, { text: inner, position });
  return expression === undefined ? undefined : { ...base, parts: [expression] };
}

function splitParts(source: Source, entry: Entry, text: string): ReturnType<typeof splitTemplate> | undefined {
  try {
    return splitTemplate(text);
  } catch (error) {
    reportInvalid(source, { node: entry.value, path: entry.path }, messageOf(error));
    return undefined;
  }
}

function parseAt(
  source: Source,
  entry: { readonly value: Node | null; readonly path: string },
  input: { readonly text: string; readonly position: PositionName },
): Expression | undefined {
  try {
    return parseExpression(input.text, input.position);
  } catch (error) {
    const start = entry.value?.range?.[0] ?? 0;
    const end = entry.value?.range?.[1] ?? start;
    const inside = source.text.slice(start, end).indexOf(input.text);
    const at = positionAt(source, start + Math.max(inside, 0));
    source.problems.push({
      kind: 'invalid',
      key: entry.path,
      ...at,
      message: `${messageOf(error)} in \${{ ${input.text} }}`,
    });
    return undefined;
  }
}

/** A mapping of names to templates, such as `env:` and `with:`. */
export function readTemplates(source: Source, entry: Entry, position: PositionName): ReadonlyMap<string, Template> {
  const templates = new Map<string, Template>();
  if (entry.value === null) return templates;
  for (const item of readEntries(source, entry.value, entry.path) ?? []) {
    const template = readTemplate(source, item, position);
    if (template !== undefined) templates.set(item.name, template);
  }
  return templates;
}
