/** A server on this machine that answers as it is told, and the question that is asked of it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MonitoringRules } from '../../../src/policy/types.ts';
import type { MeasureNeed, ObservationQuery } from '../../../src/ports/serving.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Local {
  readonly url: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

export async function serve(answer: (asked: Asked, response: ServerResponse) => void): Promise<Local> {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      asked.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

export function needOf(metric: string, as: MeasureNeed['as'], more: Partial<MeasureNeed> = {}): MeasureNeed {
  return { metric, as, slice: null, bounds: [], ...more };
}

export function queryOf(needs: readonly MeasureNeed[], more: Partial<ObservationQuery> = {}): ObservationQuery {
  return {
    model: 'flight-delay',
    stage: 'production',
    candidate: '2.0.0',
    baseline: '1.0.0',
    now: '2026-11-02T00:00:00.000Z',
    spans: [{ step: 0, from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' }],
    windows: [],
    needs,
    ...more,
  };
}

export type Rules = Pick<MonitoringRules, 'source' | 'read' | 'queries' | 'columns'>;

export function rulesOf(source: Rules['source'], more: Partial<Rules> = {}): Rules {
  return { source, read: {}, queries: [], columns: {}, ...more };
}
