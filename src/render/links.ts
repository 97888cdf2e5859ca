/** Where things can be seen. The `Links` port satisfies it; renderers ask for nothing else of the outside. */
export interface RenderLinks {
  release(tag: string): string;
  asset(of: { readonly tag: string; readonly asset: string }): string;
  ledgerFile(path: string): string;
  commit(commit: string): string;
}
