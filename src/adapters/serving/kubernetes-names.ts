/** Names of objects in a cluster. They have to be DNS labels: at most 63 lowercase letters, digits, dashes; a letter first. */
import { murmur3 } from '../../core/murmur3.ts';

const MOST = 63;

/** The Service (or Deployment) of one version: `<model>-v<ordinal>`. Version numbers are no DNS labels; ordinals are. */
export function workloadName(of: { readonly model: string; readonly ordinal: number }): string {
  return label(of.model, `-v${of.ordinal}`);
}

/** The object that stands for a stage: `<model>-<stage>`, with something after it where an engine needs two. */
export function stageName(of: { readonly model: string; readonly stage: string }, after = ''): string {
  return label(`${of.model}-${of.stage}`, after);
}

/** What is too long is cut, and told apart by a hash of the whole. */
function label(text: string, after: string): string {
  const name = /^[a-z]/.test(text) ? text : `m-${text}`;
  if (name.length + after.length <= MOST) return `${name}${after}`;
  const hash = murmur3(name).toString(16).padStart(8, '0');
  const kept = name.slice(0, MOST - after.length - hash.length - 1).replace(/-+$/, '');
  return `${kept}-${hash}${after}`;
}
