/** Commands that only read. */
import type { Invocation, Outcome } from './commands.ts';
import { localPorts } from './context.ts';

/** Each command loads its own operation and no other: a look-up should be quick. Tables, when there is something to show. */
const reading = () => import('../operations/read.ts');
const tables = () => import('./tables.ts');

export async function runResolve(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const { resolve } = await import('../operations/resolve.ts');
  const ports = await localPorts(invocation);
  const to = asked.text('path');
  const result = await resolve(
    { ports },
    {
      reference: asked.need('reference'),
      at: asked.text('at'),
      key: asked.text('key'),
      download: to === null ? null : { to, roles: asked.list('roles') },
    },
  );
  return {
    kind: 'result',
    result,
    ...(result.record === null ? {} : { text: (await tables()).resolveText(result.record, { downloaded: to }) }),
  };
}

export async function runList(invocation: Invocation): Promise<Outcome> {
  const { list } = await reading();
  const result = await list({ ports: await localPorts(invocation) });
  return {
    kind: 'result',
    result,
    ...(result.record === null ? {} : { text: (await tables()).listText(result.record) }),
  };
}

export async function runInfo(invocation: Invocation): Promise<Outcome> {
  const { info } = await reading();
  const result = await info({ ports: await localPorts(invocation) }, { reference: invocation.asked.need('reference') });
  return {
    kind: 'result',
    result,
    ...(result.record === null ? {} : { text: (await tables()).infoText(result.record) }),
  };
}

export async function runHistory(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const request = { model: asked.need('model'), limit: asked.number('limit') ?? 50, before: asked.number('before') };
  const { history } = await reading();
  const result = await history({ ports: await localPorts(invocation) }, request);
  return {
    kind: 'result',
    result,
    ...(result.record === null ? {} : { text: (await tables()).historyText(result.record) }),
  };
}
