/**
 * Where rows stand in an answer, and cells in a row: names with dots, `[0]`, `[*]` for all of a list, `[name=text]` for
 * those of a list whose field says so, `["a.b"]` for a name with dots in it; a leading `$` is nothing. In a row, `^`
 * climbs to the object around it, twice to the one around that.
 */

type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'where'; readonly name: string; readonly value: string };

export interface Path {
  readonly climb: number;
  readonly steps: readonly Step[];
}

export type PathOutcome =
  | { readonly kind: 'ok'; readonly path: Path }
  | { readonly kind: 'invalid'; readonly message: string };

/** A value, and the objects it stands in, the innermost first. */
export interface Place {
  readonly value: unknown;
  readonly around: readonly object[];
}

const STEP = /\.?([^.[\]"^=]+)|\.?\[(?:(\d+)|(\*)|"([^"]*)"|([^=\]"]+)=([^\]]*))\]/y;

export function readPath(text: string): PathOutcome {
  const trimmed = text.trim();
  const climb = /^\^*/.exec(trimmed)?.[0].length ?? 0;
  const rest = trimmed.slice(climb).replace(/^\$/, '');
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < rest.length) {
    const at = STEP.lastIndex;
    const match = STEP.exec(rest);
    if (match === null) {
      const message = `${JSON.stringify(rest.slice(at, at + 40))} in the path ${JSON.stringify(text.slice(0, 120))} is no step: .name, [0], [*], ["name"] or [name=text] is required`;
      return { kind: 'invalid', message };
    }
    const [, name, index, all, quoted, field, value] = match;
    if (index !== undefined) steps.push({ kind: 'index', index: Number(index) });
    else if (all !== undefined) steps.push({ kind: 'all' });
    else if (field !== undefined) steps.push({ kind: 'where', name: field.trim(), value: (value ?? '').trim() });
    else steps.push({ kind: 'name', name: (quoted ?? name ?? '').trim() });
  }
  return { kind: 'ok', path: { climb, steps } };
}

/** All that stands at a path; nothing where it leads nowhere. */
export function placesAt(path: Path, from: Place): Place[] {
  if (path.climb > from.around.length) return [];
  let places: Place[] =
    path.climb === 0 ? [from] : [{ value: from.around[path.climb - 1], around: from.around.slice(path.climb) }];
  for (const step of path.steps) places = places.flatMap((place) => stepInto(place, step));
  return places;
}

function stepInto(place: Place, step: Step): Place[] {
  const { value } = place;
  if (typeof value !== 'object' || value === null) return [];
  // Lists are not what people mean by the thing around: a point of a series stands in the series.
  const around = Array.isArray(value) ? place.around : [value, ...place.around];
  const made = (inner: unknown): Place => ({ value: inner, around });
  switch (step.kind) {
    case 'name':
      return !Array.isArray(value) && Object.hasOwn(value, step.name) ? [made(fieldOf(value, step.name))] : [];
    case 'index':
      return Array.isArray(value) && step.index < value.length ? [made(value[step.index])] : [];
    case 'all':
      return (Array.isArray(value) ? (value as unknown[]) : []).map(made);
    case 'where':
      return (Array.isArray(value) ? (value as unknown[]) : [])
        .filter((one) => String(fieldOf(one, step.name)) === step.value)
        .map(made);
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
