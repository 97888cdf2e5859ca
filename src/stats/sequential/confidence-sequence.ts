/**
 * Asymptotic confidence sequences: intervals that may be looked at after every sample. Waudby-Smith, Arbour, Sinha,
 * Kennedy & Ramdas, "Time-uniform central limit theory and asymptotic confidence sequences", Annals of Statistics 52
 * (2024): 2613-2640, arXiv 2103.06476, eqs. 9 and 134 (two-sided), 155 and 161 (one-sided).
 */

export interface Look {
  readonly estimate: number;
  readonly standardError: number;
  /** Samples so far. */
  readonly n: number;
  /** Samples at which the sequence is narrowest; fixed before the first look. */
  readonly plannedN: number;
  readonly alpha: number;
}

/** The tuning parameter that makes the sequence narrowest at `plannedN` (eq. 134 there). For one side use twice alpha. */
export function tunedRho({ alpha, plannedN }: Pick<Look, 'alpha' | 'plannedN'>): number {
  const log = -2 * Math.log(alpha);
  return Math.sqrt((log + Math.log(log + 1)) / plannedN);
}

/** How far the two-sided sequence reaches to either side. */
export function twoSidedReach({ standardError, n, plannedN, alpha }: Omit<Look, 'estimate'>): number {
  const x = n * tunedRho({ alpha, plannedN }) ** 2;
  return standardError * Math.sqrt((2 * (x + 1) * Math.log(Math.sqrt(x + 1) / alpha)) / x);
}

/** How far a one-sided sequence reaches. */
export function oneSidedReach({ standardError, n, plannedN, alpha }: Omit<Look, 'estimate'>): number {
  const x = n * tunedRho({ alpha: 2 * alpha, plannedN }) ** 2;
  return standardError * Math.sqrt((2 * (x + 1) * Math.log1p(Math.sqrt(x + 1) / (2 * alpha))) / x);
}

/** Two-sided interval, and the lower and upper end of one-sided ones; each may be looked at any time. */
export function confidenceSequence(look: Look): {
  twoSided: { readonly low: number; readonly high: number };
  lower: number;
  upper: number;
} {
  const { estimate } = look;
  const two = twoSidedReach(look);
  const one = oneSidedReach(look);
  return { twoSided: { low: estimate - two, high: estimate + two }, lower: estimate - one, upper: estimate + one };
}

/** Two-sided p of an effect of 0 that is valid at any look: the least alpha whose sequence leaves 0 out, its tuning kept. */
export function sequenceP({ estimate, standardError, n, plannedN, alpha }: Look): number {
  const x = n * tunedRho({ alpha, plannedN }) ** 2;
  return Math.min(1, Math.sqrt(x + 1) * Math.exp((-0.5 * (estimate / standardError) ** 2 * x) / (x + 1)));
}
