/** Tables of the documentation, by the words of their first line. */
import type { Page } from './pages.ts';

/** Rows of the table with these columns, cell by cell, backticks left in place. Throws where there is none. */
export function tableOf(page: Page, ...columns: readonly string[]): readonly (readonly string[])[] {
  const lines = page.text.split('\n');
  const start = lines.findIndex((line) => isRow(line) && sameCells(cellsOf(line), columns));
  if (start < 0) throw new Error(`${page.path} has no table of ${columns.join(', ')}`);
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    if (!isRow(line)) break;
    rows.push(cellsOf(line));
  }
  return rows;
}

/** The text within backticks, or all of a cell that has none. */
export function bare(cell: string): string {
  return /^`([^`]*)`$/.exec(cell)?.[1] ?? cell;
}

function isRow(line: string): boolean {
  return line.startsWith('| ');
}

function sameCells(cells: readonly string[], columns: readonly string[]): boolean {
  return cells.length === columns.length && cells.every((cell, at) => cell === columns[at]);
}

/** A `|` behind a backslash is a character of its cell. */
function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}
