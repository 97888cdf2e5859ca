/** Which of many names somebody may have meant. */
import { editDistance } from '../../policy/nearest.ts';

/** Beyond this, names are compared by what they share only: edit distance takes time in the product of the lengths. */
const LONGEST = 64;

/** At most `limit` names, the most similar to any of the wanted ones first; ties in order of the alphabet. */
export function nearestNames(wanted: readonly string[], names: readonly string[], limit: number): string[] {
  const folded = wanted.map(fold);
  const ranked = [...new Set(names)].map((name) => ({
    name,
    distance: Math.min(...folded.map((one) => distance(one, fold(name)))),
  }));
  ranked.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, limit).map(({ name }) => name);
}

/** Part of the longer name that would have to change; a name that holds the other whole is nearer than any typing error. */
function distance(wanted: string, name: string): number {
  const longer = Math.max(wanted.length, name.length, 1);
  const within = wanted.length >= 2 && (name.includes(wanted) || (name.length >= 2 && wanted.includes(name)));
  if (within) return 0.2 * (1 - Math.min(wanted.length, name.length) / longer);
  if (longer > LONGEST) return 1;
  return editDistance(wanted, name) / longer;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '_');
}
