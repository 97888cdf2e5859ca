import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { startRehearsal } from './support/rehearsal.ts';
it('runs', async () => {
  const r = await startRehearsal();
  writeFileSync('/tmp/measured.json', JSON.stringify(r.measured, null, 1));
  const git = r.github.gitDir('acme/flight-delay');
  const { execFileSync } = await import('node:child_process');
  execFileSync('bash', ['-c', `rm -rf /tmp/ledger && mkdir /tmp/ledger && git -C ${git} archive model-registry | tar x -C /tmp/ledger; git -C ${git} for-each-ref > /tmp/refs.txt; git -C ${git} log --format='%h %an %s' model-registry > /tmp/log.txt`]);
  writeFileSync('/tmp/rr.json', await r.asset('flight-delay#production#4'.replace('4','5'), 'release-record.json').catch((e) => String(e)));
  await r.close();
});
