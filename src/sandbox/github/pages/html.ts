import type { ServerResponse } from 'node:http';
import type { Engine } from '../engine.ts';
import type { RepoRow } from '../state.ts';

/** A page that somebody asked for. */
export interface Page {
  engine: Engine;
  repo: RepoRow;
  response: ServerResponse;
  baseUrl: string;
  /** The path behind the repository's name, decoded. */
  rest: string;
}

/** A piece of HTML: text becomes one by `text`, so that what people wrote cannot be taken for it. */
export class Html {
  readonly html: string;
  private constructor(html: string) {
    this.html = html;
  }

  /** What people wrote, escaped. */
  static text(value: string): Html {
    return new Html(value.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`));
  }

  /** Markup of our own, with pieces in it; a piece that is text is escaped. */
  static of(parts: TemplateStringsArray, ...values: Piece[]): Html {
    return new Html(parts.map((part, at) => part + (at < values.length ? htmlOf(values[at] as Piece) : '')).join(''));
  }
}

export type Piece = Html | string | number | readonly Piece[];

const htmlOf = (piece: Piece): string => {
  if (piece instanceof Html) return piece.html;
  if (typeof piece === 'object') return piece.map(htmlOf).join('');
  return Html.text(String(piece)).html;
};

export const { of: html } = Html;

export const link = (href: string, text: string): Html => html`<a href="${href}">${text}</a>`;

/** A list, or what is said where there is nothing in it. */
export function list(items: readonly Piece[], none = 'None.'): Html {
  if (items.length === 0) return html`<p>${none}</p>`;
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** A table with a head. */
export function table(head: readonly string[], rows: readonly (readonly Piece[])[]): Html {
  const cells = (row: readonly Piece[]): Html => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  return html`<table><thead><tr>${head.map((name) => html`<th>${name}</th>`)}</tr></thead><tbody>${rows.map(cells)}</tbody></table>`;
}

/** Facts in a line. */
export function facts(of: readonly (Piece | undefined)[]): Html {
  const known = of.filter((fact) => fact !== undefined && fact !== '') as Piece[];
  return html`<p>${known.map((fact, at) => (at === 0 ? fact : [' · ', fact]))}</p>`;
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;border:1px solid #8886;border-radius:6px}td,th{text-align:left;vertical-align:top;padding:.2rem 1rem .2rem 0}code{overflow-wrap:anywhere}';

/** Answers with a page. */
export function show(page: Page, title: string, body: Piece): true {
  const name = page.engine.fullName(page.repo);
  const nav = [
    link(`/${name}`, name),
    link(`/${name}/pulls`, 'Pull requests'),
    link(`/${name}/issues`, 'Issues'),
    link(`/${name}/actions`, 'Actions'),
    link(`/${name}/releases`, 'Releases'),
    'a local GitHub',
  ];
  const shown = html`<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · ${name}</title><style>${STYLE}</style>${facts(nav)}<h1>${title}</h1>${body}</html>`;
  page.response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  page.response.end(`<!doctype html>${shown.html}`);
  return true;
}

/** Somebody's name on a page. */
export const loginOf = (page: Page, id: number): string => page.engine.userById(id)?.login ?? 'ghost';

export const commitLink = (page: Page, sha: string): Html =>
  link(`/${page.engine.fullName(page.repo)}/commit/${sha}`, sha.slice(0, 12));
