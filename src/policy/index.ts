/** The policy: what `.github/slipway.yml` says, checked, merged and explained. Pure over text. */
export { LARGEST_POLICY } from './document.ts';
export { effectivePolicy, permissionFor } from './effective.ts';
export { explainPolicy } from './explain.ts';
export { formatProblem, loadPolicy } from './load.ts';
export { nearestOf } from './nearest.ts';
export { positionOf } from './origins.ts';
export { isPresetName, PRESETS } from './presets.ts';
export { decisionSlice, evaluationSlice } from './slice.ts';
export * from './types.ts';
