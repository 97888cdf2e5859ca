/** Everything a policy needs of repository and token, judged from facts. */
import type { SetupFacts } from '../setup-facts.ts';
import { checkGrants } from './grants.ts';
import { checkLedger, checkProtection, tierOf } from './ledger.ts';
import { checkMonitor } from './monitoring.ts';
import { groupChecks, type SetupCheck } from './parts.ts';
import { checkCommands, checkPolicy, checkReleases, checkToken, checkWorkflows } from './platform.ts';
import { checkSignOffs } from './sign-offs.ts';
import { checkStages } from './stages.ts';

export { MONITOR_WORKFLOW, needsLooks } from './monitoring.ts';
export { type SetupCheck, stepsOf } from './parts.ts';
export { organisationOf, policyBodies } from './seen.ts';
export { SWEEP_WORKFLOW } from './sign-offs.ts';
export { tierOf };

export function checkSetup(facts: SetupFacts): SetupCheck {
  return groupChecks({ name: 'doctor', title: `Set-up of ${facts.repository}` }, [
    checkPolicy(facts),
    checkLedger(facts),
    checkWorkflows(facts),
    checkProtection(facts),
    checkReleases(facts),
    checkToken(facts),
    checkGrants(facts),
    checkStages(facts),
    checkSignOffs(facts),
    checkMonitor(facts),
    checkCommands(facts),
  ]);
}
