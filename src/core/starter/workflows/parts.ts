/** What the texts of the workflows are put together from. */
import { type Pin, SLIPWAY, usesOf } from '../pins.ts';

export interface StarterOptions {
  readonly model: string;
  /** Commit of Slipway to name; default: the one this program was released with. */
  readonly slipway?: Pin;
}

/** A model's name as a YAML scalar that stays text. */
export function yamlName(name: string): string {
  return /^[a-z][a-z0-9-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off)$/.test(name) ? name : `'${name}'`;
}

/** What stands behind `uses:` for one of Slipway's actions. */
export const action = (name: string, { slipway = SLIPWAY }: StarterOptions): string =>
  usesOf(slipway, `actions/${name}`);
