/** HTML that is safe by construction: what is put into a template is text, unless it is HTML made by a template. */
import { escapeHtml } from '../escape.ts';
import { cutText, makeVisible } from '../visible.ts';

const MADE = Symbol('made here');

export interface Html {
  readonly [MADE]: true;
  readonly text: string;
}

export type Piece = Html | string | number | null | readonly Piece[];

/** HTML with its values escaped, in elements and in double-quoted attributes. Null is nothing; lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += pieceText(value) + (strings[index + 1] ?? '');
  return made(text);
}

const made = (text: string): Html => ({ [MADE]: true, text });

function pieceText(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  if (MADE in piece) return piece.text;
  // What is neither, against its type, is text.
  return Array.isArray(piece) ? piece.map(pieceText).join('') : escapeHtml(String(piece));
}

/** Text of ours that is no text: styles and script. */
export function verbatim(text: string): Html {
  return made(text);
}

const LONGEST_NAME = 200;

/** A name by others: kept from turning the text around it, cut when it is huge. */
export function nameText(text: string): Html {
  return html`<bdi>${breakable(cutText(text, LONGEST_NAME))}</bdi>`;
}

export function code(text: string): Html {
  return html`<code><bdi>${breakable(cutText(text, LONGEST_NAME))}</bdi></code>`;
}

/** Long words may be broken: behind what parts a name, and within what has no such place. */
function breakable(text: string): Piece {
  return text.split(/(\s+)/).map((word) => {
    if (word.length <= 12) return word;
    const parts = word.match(/(?:[^_/.=:-]\p{M}*){1,12}[_/.=:-]{0,3}|[_/.=:-]{1,3}/gu) ?? [];
    return parts.map((part, index) => (index === 0 ? part : html`<wbr>${part}`));
  });
}

const LONGEST_SENTENCE = 2_000;

/** A sentence of ours that may quote others; what is in back-ticks is code. */
export function sentence(text: string): Html {
  const parts = cutText(text, LONGEST_SENTENCE).split(/`([^`]+)`/);
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}

/** JSON for a data block: nothing in it can end the block, and unseen characters are named. */
export function jsonBlock(id: string, value: unknown): Html {
  const text = JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'string' ? makeVisible(one, { lines: 'kept' }) : one,
  ).replace(/[<>&\u{2028}\u{2029}]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return html`<script type="application/json" id="${id}">${made(text)}</script>`;
}

export interface Column {
  readonly name: Piece;
  readonly number?: true;
  readonly width?: 'narrow' | 'wide';
  /** Said before the cell where there is no room for columns. */
  readonly label?: string;
}

export interface TableRow {
  readonly cells: readonly Piece[];
  /** Attributes other than the class, made by `html`; begins with a space. */
  readonly attributes?: Html;
  /** Colours the row's edge where rows are cards. */
  readonly tone?: string;
  /** Spans all columns, below the row. */
  readonly below?: Piece;
}

/**
 * A table with caption and scopes. Roles are written out, because rows that are laid out as cards on a phone would
 * lose them. The cell at `head` is the row's header.
 */
export function table(of: {
  readonly caption: Piece;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly head?: number;
  readonly kind?: string;
}): Html {
  const { columns, head = 0 } = of;
  const titles = columns.map(
    (column) => html`<th scope="col" role="columnheader"${columnClass(column)}>${column.name}</th>`,
  );
  const rows = of.rows.map(({ cells, attributes, tone, below }) => {
    const toned = tone === undefined ? '' : `tone-${tone}`;
    const made_ = cells.map((cell, index) => {
      const column = columns[index];
      const label = column?.label ?? (typeof column?.name === 'string' ? column.name : '');
      const classes = column === undefined ? '' : columnClass(column);
      return index === head
        ? html`<th scope="row" role="rowheader"${classes}>${cell}</th>`
        : html`<td role="cell" data-label="${label}"${classes}>${cell}</td>`;
    });
    const under =
      below === undefined
        ? null
        : html`<tr role="row" class="below ${toned}"><td role="cell" colspan="${columns.length}">${below}</td></tr>`;
    return html`<tr role="row"${toned === '' ? null : html` class="${toned}"`}${attributes ?? null}>${made_}</tr>${under}\n`;
  });
  return html`<table role="table" class="${of.kind ?? 'plain'}"><caption>${of.caption}</caption>
<thead role="rowgroup"><tr role="row">${titles}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody></table>`;
}

function columnClass(column: Column): Html {
  const classes = [...(column.number ? ['number'] : []), ...(column.width === undefined ? [] : [column.width])];
  return classes.length === 0 ? html`` : html` class="${classes.join(' ')}"`;
}
