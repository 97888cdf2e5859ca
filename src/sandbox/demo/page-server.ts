/** Shows the pages of the demo's rollouts in a browser, while it stays up. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';

export interface PageServer {
  /** Where each page opens, in the order given. */
  readonly urls: readonly string[];
  close(): void;
}

/** Serves these files and nothing else, on this machine alone. */
export async function servePages(files: readonly string[]): Promise<PageServer> {
  const pages = new Map(files.map((file) => [`/${basename(file)}`, file]));
  const server = createServer((request, response) => {
    const file = pages.get(request.url ?? '');
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    readFile(file).then(
      (bytes) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    urls: [...pages.keys()].map((path) => `http://127.0.0.1:${port}${path}`),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
