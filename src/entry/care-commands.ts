/** Commands that take care of a registry. */
import { DEFAULT_ABANDON_AFTER, reconcile } from '../operations/reconcile.ts';
import { verify } from '../operations/verify.ts';
import type { Invocation, Outcome } from './commands.ts';
import { localPorts, writeAccess } from './context.ts';
import { startWorkflow } from './dispatch.ts';

const RELEASES = 200;

export async function runVerify(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const ports = await localPorts(invocation);
  const result = await verify(
    { ports },
    {
      model: asked.text('model'),
      after: asked.text('after'),
      releases: asked.number('releases') ?? RELEASES,
      bytes: asked.flag('bytes') ? 'download' : 'digests',
    },
  );
  return { kind: 'result', result };
}

export async function runReconcile(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const access = await writeAccess(invocation);
  if (access.kind === 'by_workflow')
    return startWorkflow(invocation, {
      ports: access.ports,
      workflow: 'registry.yml',
      inputs: { operation: 'reconcile', ...(asked.text('model') === null ? {} : { model: asked.need('model') }) },
    });
  const hours = asked.number('abandon-after');
  const abandonAfter = hours === null ? DEFAULT_ABANDON_AFTER : hours * 3_600_000;
  return { kind: 'result', result: await reconcile(access.context, { model: asked.text('model'), abandonAfter }) };
}
