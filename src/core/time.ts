/** The one form in which the ledger writes times: ISO 8601 in UTC with whole seconds, `2026-03-03T10:00:00Z`. */
export function isoSeconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
