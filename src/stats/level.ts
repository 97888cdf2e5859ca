/** Two-sided coverage of an interval whose ends are each at a one-sided `confidence`: 0.9 for 0.95, without the rounding error. */
export function levelOf(confidence: number): number {
  return Math.round((2 * confidence - 1) * 1e12) / 1e12;
}
