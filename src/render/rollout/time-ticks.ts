/** Round moments along an axis of time, UTC. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[5, 15, 30].map((count) => count * MINUTE),
  ...[1, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 5, 10, 30, 90, 365].map((count) => count * DAY),
];
const MOST = 7;

/** At most seven; none where the times are beyond what a calendar has. Unix times, milliseconds. */
export function timeTicks(begin: number, end: number): { readonly at: number; readonly label: string }[] {
  if (!(end > begin) || Math.max(Math.abs(begin), Math.abs(end)) > 8e15) return [];
  const step = STEPS.find((one) => (end - begin) / one <= MOST) ?? Math.ceil((end - begin) / MOST / DAY) * DAY;
  const first = Math.ceil(begin / step);
  const count = Math.min(MOST + 1, Math.floor(end / step) - first + 1);
  return Array.from({ length: count }, (_, index) => {
    const at = (first + index) * step;
    const [day = '', time = ''] = new Date(at).toISOString().split('T');
    if (step >= 90 * DAY) return { at, label: day };
    return { at, label: step >= DAY ? day.slice(5) : time.startsWith('00:00') ? day.slice(5) : time.slice(0, 5) };
  });
}
