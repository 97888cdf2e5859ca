/** Estimates, comparisons and what is made of them. `types.ts` says what an estimate is. */
export { benjaminiHochberg, bonferroni, holm } from './adjust.ts';
export { NO_CLUSTER } from './clusters.ts';
export { comparePercentiles } from './compare-percentiles.ts';
export { compareReported } from './compare-reported.ts';
export { estimateClusteredShare, estimateRows, estimateShareOfClusters, exactCount } from './estimate.ts';
export { compareGroups, type GroupRows, type GroupsCompared } from './groups.ts';
export { compareIndependent, compareShares } from './independent.ts';
export { estimatePercentile, samplesForPercentile } from './order-statistics.ts';
export { comparePaired, type PairedComparison } from './paired.ts';
export { estimateCounts } from './paired-shares.ts';
export { detectableEffect, millerSamples, samplesNeeded, twoSidedP } from './planning.ts';
export { createRandom, DEFAULT_SEED, type Random } from './random.ts';
export { errorsOf, estimateReported } from './reported.ts';
export { canEstimate } from './summary.ts';
export type { Compared, Estimated, Reported, Rows, StatMethod } from './types.ts';
export { estimateShare, estimateShareCautiously, estimateShareExactly, type Share } from './wilson.ts';
