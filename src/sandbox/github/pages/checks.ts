import { commitLink, facts, html, list, type Page, show } from './html.ts';

/** A check run with what it says. */
export function check(page: Page): boolean {
  const row = page.engine.state.checkRuns.get(Number(page.rest.slice('runs/'.length)));
  if (row?.repo !== page.repo.id) return false;
  const about = facts([
    row.conclusion ?? row.status,
    row.completed_at ?? row.started_at,
    commitLink(page, row.head_sha),
  ]);
  const notes = row.annotations.map(
    (note) => `${note['path']}:${note['start_line']} ${note['title'] ?? ''}: ${note['message']}`,
  );
  const text = [row.output.title, row.output.summary, row.output.text]
    .filter((part) => (part ?? '') !== '')
    .join('\n\n');
  return show(page, row.name, [about, html`<pre>${text}</pre>`, notes.length === 0 ? '' : list(notes)]);
}
