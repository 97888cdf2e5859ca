/** Do the settings of stages and freezes make sense in themselves? */
import { parseDay } from '../units.ts';
import { checkExposure } from './exposure.ts';
import type { Subject } from './report.ts';

export function checkMoves(subject: Subject): void {
  checkFreezes(subject);
  checkCommands(subject);
  for (const [name, stage] of Object.entries(subject.policy.stages ?? {})) {
    const path = ['stages', name];
    if (stage.exposure !== undefined) checkExposure(subject, stage.exposure, [...path, 'exposure']);
    if (typeof stage.environment === 'object' && stage.environment.name === undefined) {
      const message = 'an environment needs a name, such as { name: production }';
      subject.problem({ path: [...path, 'environment'], found: 'no name', message });
    }
    const soak = stage.requires?.soak;
    if (soak === undefined) continue;
    const soakPath = [...path, 'requires', 'soak'];
    if (soak.stage === undefined) {
      subject.problem({ path: soakPath, found: 'no stage', message: 'a soak needs the stage to have been in' });
    } else if (soak['at-least'] === undefined && soak.samples === undefined) {
      const message = 'a soak needs "at-least", "samples" or both; found neither';
      subject.problem({ path: soakPath, found: 'neither', message });
    }
  }
}

/** An evaluation counts when its run is of a listed workflow. */
function checkCommands({ policy, warning }: Subject): void {
  const evaluate = policy.commands?.evaluate;
  const listed = policy.ledger?.['produced-by'];
  if (evaluate === undefined || listed === undefined || listed.includes(evaluate)) return;
  const message = `ledger.produced-by does not list "${evaluate}", so no evaluation of it counts`;
  warning({ path: ['commands', 'evaluate'], found: JSON.stringify(evaluate), message });
}

function checkFreezes({ policy, problem }: Subject): void {
  for (const [index, freeze] of (policy.freeze ?? []).entries()) {
    const days = (['from', 'to'] as const).map((key) => {
      const day = parseDay(freeze[key]);
      if (day === null) {
        const message = `must be a day of the calendar; found "${freeze[key]}"`;
        problem({ path: ['freeze', index, key], found: JSON.stringify(freeze[key]), message, at: 'value' });
      }
      return day;
    });
    const [from, to] = days;
    if (from == null || to == null || from <= to) continue;
    const message = `the last day must not come before the first; found ${freeze.from} to ${freeze.to}`;
    problem({ path: ['freeze', index, 'to'], found: JSON.stringify(freeze.to), message, at: 'value' });
  }
}
