/** Where a statement of an effective policy comes from. */
import { formatPath, type Path } from './paths.ts';
import type { EffectivePolicy } from './types.ts';

/**
 * `model override line 12`, `policy line 34`, `preset basic` or `default`: for the first of some places, most
 * specific first, that the file has; else `otherwise`.
 */
export function originOf(effective: EffectivePolicy, places: readonly Path[], otherwise = 'default'): string {
  const { positions } = effective.source;
  for (const place of places) {
    const overriding = positions.get(formatPath(['models', effective.model.name, ...place]));
    if (overriding !== undefined) return `model override line ${overriding.line}`;
    const stated = positions.get(formatPath(place));
    if (stated !== undefined) return `policy line ${stated.line}`;
  }
  return otherwise;
}
