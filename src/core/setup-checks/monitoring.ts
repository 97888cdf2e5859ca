/** Does anybody look at what is rolled out and watched? A schedule has to: nothing else wakes a look. */
import { listOf } from '../../policy/paths.ts';
import type { PolicyBody } from '../../policy/types.ts';
import type { SetupFacts } from '../setup-facts.ts';
import { fail, groupChecks, judge, open, pass, type SetupCheck, skip } from './parts.ts';
import { once, policyBodies } from './seen.ts';

/** The shipped workflow that looks, on a schedule. */
export const MONITOR_WORKFLOW = '.github/workflows/monitor.yml';

/** Whether something waits for looks: a source is read, and a guard or a rollout depends on it. */
export function needsLooks({ monitoring, stages }: Pick<PolicyBody, 'monitoring' | 'stages'>): boolean {
  if (monitoring.source === null) return false;
  return (
    monitoring.guards.length > 0 || Object.values(stages).some(({ exposure }) => exposure.strategy !== 'immediate')
  );
}

export function checkMonitor(facts: SetupFacts): SetupCheck {
  const group = { name: 'monitoring', title: 'Monitoring' };
  if (facts.policy.kind !== 'ok') return skip({ ...group, detail: 'What is watched cannot be told without a policy.' });
  const watched = policyBodies(facts.policy.policy).filter(({ body }) => needsLooks(body));
  if (watched.length === 0) return skip({ ...group, detail: 'Nothing is watched while a version serves.' });
  const secrets = [...new Set(watched.flatMap(({ body }) => secretsOf(body)))].sort();
  return groupChecks(group, [checkWorkflow(facts), ...once(secrets.length === 0 ? [] : [namedSecrets(secrets)])]);
}

function checkWorkflow(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'monitor', title: 'Who looks', detail });
  const step = `slipway init   # writes ${MONITOR_WORKFLOW}; merge it to ${facts.defaultBranch}\nand list it under \`ledger.produced-by\`.`;
  const producedBy = facts.policy.kind === 'ok' ? facts.policy.policy.ledger.producedBy : null;
  return judge(facts.workflows.get(MONITOR_WORKFLOW) ?? { kind: 'unverifiable', reason: 'it was not looked up' }, {
    open: (reason) => open(of(`Whether ${MONITOR_WORKFLOW} is there could not be told: ${reason}.`), step),
    known: (there) => {
      if (there && producedBy !== null && !producedBy.includes(MONITOR_WORKFLOW))
        return fail(of(`${MONITOR_WORKFLOW} is there, and \`ledger.produced-by\` does not list it.`), step);
      if (there) return pass(of(`${MONITOR_WORKFLOW} looks, and says what it sees.`));
      return open(of(`There is no ${MONITOR_WORKFLOW}; whether another workflow looks is not known.`), step);
    },
  });
}

function secretsOf({ monitoring: { source } }: PolicyBody): string[] {
  return source === null || source.kind === 'file' || source.secret === null ? [] : [source.secret.variable];
}

/** A token of a job cannot list secrets, so that they are there is for somebody else to see. */
function namedSecrets(secrets: readonly string[]): SetupCheck {
  const detail = `Looks need the environment to hold ${listOf(secrets)}; whether it does cannot be told from here.`;
  return skip({ name: 'monitor_secrets', title: 'Secrets of the source', detail });
}
