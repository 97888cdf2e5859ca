/** Markdown tables, and tables that stop in time. Cells come escaped. */

export type Row = readonly string[];

const rowText = (cells: Row): string => `| ${cells.join(' | ')} |`;

/** Header and delimiter row; `:` at the end of a column's name aligns it to the right. */
export function tableHead(columns: Row): string {
  const names = columns.map((name) => name.replace(/:$/, ''));
  const rule = columns.map((name) => (name.endsWith(':') ? '---:' : '---'));
  return `${rowText(names)}\n${rowText(rule)}`;
}

export function renderRows(columns: Row, rows: readonly Row[]): string {
  return [tableHead(columns), ...rows.map(rowText)].join('\n');
}

/** A table of at most `limit` characters: rows that do not fit are counted and given to `rest`, which says where they are. */
export function renderRowsWithin(
  table: { readonly columns: Row; readonly rows: readonly Row[] },
  options: { readonly limit: number; readonly rest: (left: number) => string },
): string {
  const lines = [tableHead(table.columns)];
  let length = lines[0]?.length ?? 0;
  for (const [index, row] of table.rows.entries()) {
    const line = rowText(row);
    if (length + 1 + line.length > options.limit) {
      return `${lines.join('\n')}\n\n${options.rest(table.rows.length - index)}`;
    }
    lines.push(line);
    length += 1 + line.length;
  }
  return lines.join('\n');
}

/** What a thing is, fact by fact, in two columns; the first fact is the table's head. Facts that are null are left out. */
export function renderFacts(facts: readonly (readonly [name: string, value: string | null])[]): string {
  const rows = facts.flatMap(([name, value]) => (value === null ? [] : [[`**${name}**`, value]]));
  const [first, ...rest] = rows;
  if (first === undefined) return '';
  return [rowText(first), '| :--- | :--- |', ...rest.map(rowText)].join('\n');
}
