/** Links to what is registered. */
import { escapeText, renderLink } from './escape.ts';
import { tagOf } from './format.ts';

/** Where things can be seen. The `Links` port satisfies it; renderers ask for nothing else of the outside. */
export interface RenderLinks {
  release(tag: string): string;
  asset(of: { readonly tag: string; readonly asset: string }): string;
  ledgerFile(path: string): string;
  commit(commit: string): string;
}

/** A version's number, linked to its release; plain where its names are none that a tag can have. */
export function versionLink(links: RenderLinks, of: { readonly model: string; readonly version: string }): string {
  const tag = tagOf(of);
  return tag === null ? escapeText(of.version) : renderLink({ text: of.version, url: links.release(tag) });
}
