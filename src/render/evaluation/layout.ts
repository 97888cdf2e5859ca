/** Lines for a terminal: painted words, hanging paragraphs, tables that know whether they fit. */
import { escapeTerminal } from '../escape.ts';
import type { Tone } from '../status.ts';
import type { TerminalOptions } from '../terminal.ts';
import { displayWidth, padEnd, wrapText } from '../width.ts';

export type Paint = Tone | 'strong';

export interface Style {
  readonly width: number;
  paint(text: string, tone: Paint): string;
}

const CODES: Readonly<Record<Paint, string>> = { good: '32', bad: '31', open: '33', quiet: '2', strong: '1' };

export function styleOf(options: TerminalOptions): Style {
  const paint = (text: string, tone: Paint): string =>
    options.palette === 'ansi' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
  return { width: Math.max(40, options.width ?? 100), paint };
}

/** A text behind a label, wrapped; further lines stand below the label. Both are made safe here. */
export function paragraph(
  style: Style,
  of: { readonly label?: string; readonly tone?: Paint; readonly indent: number; readonly text: string },
): string[] {
  const label = escapeTerminal(of.label ?? '').trim();
  const text = escapeTerminal(of.text).trim();
  const room = style.width - of.indent;
  const used = label === '' ? 0 : displayWidth(label) + 1;
  const line = (one: string): string => `${' '.repeat(of.indent)}${one}`.trimEnd();
  // A label by others may be a novel; it is then no more than the beginning of the text.
  if (used > room / 2) {
    const tone = text === '' ? of.tone : undefined;
    return wrapText(`${label} ${text}`.trim(), room).map((one) =>
      line(tone === undefined ? one : style.paint(one, tone)),
    );
  }
  const painted = label === '' ? '' : `${of.tone === undefined ? label : style.paint(label, of.tone)} `;
  return wrapText(text, room, room - used).map((one, index) => line(index === 0 ? `${painted}${one}` : one));
}

/** A line of its own above a block, wrapped where it must be. */
export function heading(style: Style, text: string): string[] {
  return wrapText(escapeTerminal(text).trim(), style.width).map((line) => style.paint(line, 'strong'));
}

export interface Cell {
  readonly text: string;
  readonly tone?: Paint;
}

/** A column's name; `:` at its end aligns it to the right. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly indent: number;
}

const GAP = 2;
/** Columns of one cell; with a longer one, such as a sentence, a table is no help. */
const WIDEST = 60;

/** The table's lines; null when it is wider than the terminal, or a cell is. Columns without a single text are left out. */
export function tableLines(style: Style, table: Table): string[] | null {
  const cells = table.rows.map((row) =>
    table.columns.map((_name, index) => escapeTerminal(row[index]?.text ?? '').trim()),
  );
  if (cells.flat().some((cell) => displayWidth(cell) > WIDEST)) return null;
  const kept = table.columns.flatMap((name, index) =>
    cells.some((row) => row[index] !== '')
      ? [{ index, name: escapeTerminal(name.replace(/:$/, '')).trim(), right: name.endsWith(':') }]
      : [],
  );
  const widths = kept.map(({ index, name }) =>
    Math.max(displayWidth(name), ...cells.map((row) => displayWidth(row[index] ?? ''))),
  );
  const total = table.indent + widths.reduce((sum, width) => sum + width, 0) + GAP * (kept.length - 1);
  if (total > style.width) return null;
  const line = (texts: readonly { readonly text: string; readonly tone: Paint | null }[]): string =>
    ' '.repeat(table.indent) +
    texts
      .map(({ text, tone }, place) => {
        const width = widths[place] ?? 0;
        const last = place === texts.length - 1;
        const filled = kept[place]?.right ? padStart(text, width) : last ? text : padEnd(text, width);
        return tone === null ? filled : filled.replace(text, () => style.paint(text, tone));
      })
      .join(' '.repeat(GAP))
      .trimEnd();
  return [
    line(kept.map(({ name }) => ({ text: name, tone: 'quiet' }))),
    ...cells.map((row, number) =>
      line(kept.map(({ index }) => ({ text: row[index] ?? '', tone: table.rows[number]?.[index]?.tone ?? null }))),
    ),
  ];
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** A table of which the first cells of a row belong together: where it does not fit they stand on a line of their own. */
export type FoldedTable = Table & { readonly together: number };

/** The tables where all of them fit, else each row as lines; so that tables of one kind look alike. */
export function tablesOrLines(style: Style, tables: readonly FoldedTable[]): string[][] {
  const fitting = tables.map((table) => tableLines(style, table));
  if (fitting.every((lines) => lines !== null)) return fitting;
  return tables.map((table) => table.rows.flatMap((row) => rowLines(style, { table, row })));
}

export function tableOrLines(style: Style, table: FoldedTable): string[] {
  return tablesOrLines(style, [table])[0] ?? [];
}

function rowLines(style: Style, of: { readonly table: FoldedTable; readonly row: readonly Cell[] }): string[] {
  const { table, row } = of;
  const [first, ...rest] = row.slice(0, table.together);
  const title = paragraph(style, {
    label: first?.text ?? '',
    ...(first?.tone === undefined ? {} : { tone: first.tone }),
    indent: table.indent,
    text: rest.map((cell) => cell.text).join(' '),
  });
  const more = row.slice(table.together).flatMap((cell, index) => {
    const name = (table.columns[table.together + index] ?? '').replace(/:$/, '');
    return cell.text === '' ? [] : [`${name} ${cell.text}`];
  });
  return more.length === 0
    ? title
    : [...title, ...paragraph(style, { indent: table.indent + 4, text: more.join('; ') })];
}

/** Blocks with an empty line between them; empty ones are left out. Ends with a line feed. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
