/** Mappings that say one thing in one of several forms, told apart by a key. */
import { listOf, type Path } from '../paths.ts';
import type { Subject } from './report.ts';

export interface Form {
  /** What it must say besides the key that names it. */
  readonly needs?: readonly string[];
  readonly may?: readonly string[];
}

/**
 * Reports a mapping that has no form, several, or keys of another one than its own. Returns the key that names its
 * form; null where that cannot be told.
 */
export function checkForm(
  { problem }: Subject,
  of: { readonly mapping: object; readonly forms: Readonly<Record<string, Form>>; readonly path: Path },
): string | null {
  const { mapping, forms, path } = of;
  const said = mapping as Readonly<Record<string, unknown>>;
  const names = Object.keys(forms).filter((name) => said[name] !== undefined);
  const [name] = names;
  if (name === undefined || names.length > 1) {
    const found = names.length === 0 ? 'none' : listOf(names);
    problem({ path, found, message: `needs exactly one of ${listOf(Object.keys(forms).map(quote))}; found ${found}` });
    return null;
  }
  const { needs = [], may = [] } = forms[name]!;
  for (const key of needs) {
    if (said[key] === undefined) problem({ path, found: `no ${key}`, message: `"${name}" needs "${key}" beside it` });
  }
  for (const key of Object.keys(said)) {
    if (key === name || needs.includes(key) || may.includes(key)) continue;
    const homes = Object.keys(forms).filter((form) =>
      [...(forms[form]!.needs ?? []), ...(forms[form]!.may ?? [])].includes(key),
    );
    const message = `"${key}" does not go with "${name}"; it goes with ${listOf(homes.map(quote), 'or')}`;
    problem({ path: [...path, key], found: said[key], message });
  }
  return name;
}

function quote(word: string): string {
  return `"${word}"`;
}
