/** Items that are decided by how the model is run, as far as policy and ledger tell. */
import { permissionFor } from '../../policy/effective.ts';
import { stageOf } from '../state.ts';
import type { Computed, EligibilityFacts } from './types.ts';

const pass = (detail: string): Computed => ({ kind: 'decided', status: 'pass', detail });
const undecided = (detail: string): Computed => ({ kind: 'undecided', detail });

export function observability({ policy }: EligibilityFacts): Computed {
  const { source, guards } = policy.monitoring;
  if (source === null) return undecided('The policy names no source of online metrics.');
  if (guards.length === 0) return undecided('The policy has no guard over online metrics.');
  const metrics = [...new Set(guards.map((guard) => guard.metric))].join(', ');
  return pass(`Guarded in production by metrics from ${source.kind}: ${metrics}.`);
}

/** A rollback that was carried out is the proof; a version that could be restored at once is the next best thing. */
export function rollbackTested({ stage, state, record }: EligibilityFacts): Computed {
  const { live, history } = stageOf(state, stage.name);
  const undone = history.find((one) => one.ended === 'rolled_back');
  if (undone !== undefined) {
    const at = undone.to === null ? '' : ` at ${undone.to}`;
    return pass(`${stage.name} was rolled back from ${undone.version}${at}.`);
  }
  const { rollbacks } = state.counts;
  if (rollbacks > 0) return pass(`${rollbacks} rollback${rollbacks === 1 ? '' : 's'} of this model on record.`);
  const good = [...(live === null ? [] : [live]), ...history].find((one) => one.ordinal !== record.ordinal);
  if (good === undefined) return undecided(`${stage.name} has no earlier version to go back to.`);
  return pass(`${good.version} could be restored at once; no rollback of this model is on record.`);
}

export function accessControls({ policy, stage }: EligibilityFacts): Computed {
  const granted = (['promote', 'rollback'] as const).map((operation) => ({
    operation,
    roles: permissionFor(policy, { operation, stage: stage.name }).roles,
  }));
  const missing = [
    ...granted.flatMap(({ operation, roles }) =>
      roles.length > 0 ? [] : [`nobody may ${operation === 'rollback' ? 'roll back' : operation}`],
    ),
    ...(policy.ledger.unprovenOrigin === 'refuse' ? [] : ['events of unproven origin are accepted']),
    ...(stage.environment === null ? ['the stage names no protected environment'] : []),
  ];
  if (missing.length > 0) return undecided(`By the policy, ${missing.join('; ')}.`);
  const who = granted.map(({ operation, roles }) => `${operation}: ${roles.join(', ')}`).join('; ');
  return pass(`${who}; environment ${stage.environment?.name ?? ''}; events of unproven origin are refused.`);
}

const RUNBOOK = /(?:^|-)(?:runbook|incident-response|incident)(?:$|-)/;

export function incidentResponse({ record, document, requester }: EligibilityFacts): Computed {
  const carried = record.artifacts.find((one) => RUNBOOK.test(one.role));
  if (carried !== undefined) return pass(`The version carries ${carried.role} (${carried.path}).`);
  const named = Object.entries(document.documents).find(([name, where]) => RUNBOOK.test(name) && where.trim() !== '');
  if (named === undefined) return undecided('No runbook is among the artifacts or the documents of the request.');
  return {
    kind: 'decided',
    status: 'pass',
    detail: `${requester} names ${named[0]}: ${named[1]}`,
    by: requester,
  };
}
