/** Where a statement of an effective policy comes from. */
import { formatPath, type Path } from './paths.ts';
import type { EffectivePolicy, Position } from './types.ts';

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

/** Where in the file a gate is asked for, by its id; null for an id that is not the policy's (`default.accuracy`). */
export function positionOf(effective: EffectivePolicy, gateId: string): Position | null {
  return effective.source.positions.get(gateId) ?? null;
}
