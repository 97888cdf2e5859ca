/**
 * The five lifecycles that a policy can name. Each is written as the graph a policy could have written itself, so
 * there is one way to resolve stages.
 *
 * What they have in common:
 * - Versions begin in the start stage, and move one stage at a time; skipping one is refused unless the policy adds
 *   the edge (`stages: { production: { from: [none, staging] } }`).
 * - The start stage and the last stage (`archived`, `deprecated`) hold many versions and never have a live one. The
 *   last stage takes versions from everywhere, and nothing is promoted out of it.
 * - A version displaced from `production` has served; it goes to the last stage, where there is one. A version
 *   displaced from any stage before has not: a newer one merely took its place, so it goes back to the start stage
 *   and may try again. (A rollback finds displaced versions by the stage's history, wherever they went.)
 * - On its way a version is compared with the one that serves: the stages before `production` compare with it.
 */
import type { RawGraph } from './raw.ts';
import type { PresetName } from './types.ts';

/** The graph of each preset, stages in the order a version meets them. */
export const PRESETS: Readonly<Record<PresetName, RawGraph>> = {
  basic: {
    start: 'none',
    stages: {
      none: {},
      staging: { from: ['none'], 'compares-with': 'production' },
      production: { from: ['staging'], 'displaces-to': 'archived' },
      archived: { from: ['none', 'staging', 'production'], holds: 'many' },
    },
  },
  modelops: {
    start: 'experiment',
    stages: {
      experiment: {},
      candidate: { from: ['experiment'], 'compares-with': 'production' },
      canary: { from: ['candidate'], 'compares-with': 'production' },
      production: { from: ['canary'], 'displaces-to': 'deprecated' },
      deprecated: { from: ['experiment', 'candidate', 'canary', 'production'], holds: 'many' },
    },
  },
  experiment: {
    start: 'none',
    stages: {
      none: {},
      candidate: { from: ['none'], 'compares-with': 'production' },
      experiment: { from: ['candidate'], 'compares-with': 'production' },
      production: { from: ['experiment'] },
    },
  },
  validation: {
    start: 'development',
    stages: {
      development: { 'compares-with': 'production' },
      validation: { from: ['development'], 'compares-with': 'production' },
      staging: { from: ['validation'], 'compares-with': 'production' },
      production: { from: ['staging'] },
    },
  },
  classic: {
    start: 'development',
    stages: {
      development: { 'compares-with': 'production' },
      staging: { from: ['development'], 'compares-with': 'production' },
      production: { from: ['staging'], 'displaces-to': 'archived' },
      archived: { from: ['development', 'staging', 'production'], holds: 'many' },
    },
  },
};

export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(PRESETS, name);
}
