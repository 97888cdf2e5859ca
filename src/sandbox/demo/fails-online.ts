/** A version that every gate lets through and that fails in front of users: found by a guard, taken out by nobody. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approve, ask, letIn, MODEL, type Stage, say, type Trained, train } from './acts.ts';
import { ANSWERS, POLICY } from './answers.ts';
import { answerer, exposed, flightOf, pageOf, type Watched, watch } from './rollout-acts.ts';
import { type ProgramResult, REPOSITORY } from './world.ts';

export interface FailedOnline {
  readonly version: Trained;
  readonly promoted: ProgramResult | null;
  readonly looks: readonly Watched[];
  /** Who answered one and the same flight, during and after. */
  readonly during: ProgramResult;
  readonly after: ProgramResult;
  /** The page of its rollout: where it is. */
  readonly page: string;
  /** What the ledger says of the rollback; null where there was none. */
  readonly undone: { readonly by: string; readonly breached: readonly string[] } | null;
}

export async function failOnline(stage: Stage, of: { readonly issue: number }): Promise<FailedOnline> {
  const version = await train(stage, { recipe: 'joined', message: 'Mend how the day is going', hours: 24 });
  const subject = `${MODEL}@${version.version}`;
  await say(stage, { as: 'chen', on: of.issue, text: `/promote canary ${subject}`, hours: 1 });
  await skipShadow(stage, 1);
  const rationale = 'Nine points better on the test flights, in every month and at every distance.';
  const asked = await ask(stage, {
    as: 'chen',
    version: version.version,
    inputs: { rationale, ...ANSWERS },
    hours: 48,
  });
  // bo changed the policy since the version that is live, and nobody signs what they are an author of: gita signs for product.
  await approve(stage, { as: ['amara', 'gita', 'dara', 'farid'], pull: asked.number, hours: 3 });
  await say(stage, { as: 'amara', on: asked.number, text: '/promote production', hours: 1 });
  const promoted = await letIn(stage, { as: 'eli', hours: 1 });
  const flight = flightOf(stage, await exposed(stage.world), version.version);
  const during = await answerer(stage, flight);
  const looks = await watch(stage, { version: version.version });
  const after = await answerer(stage, flight);
  const page = await pageOf(stage, version.version);
  return { version, promoted, looks, during, after, page, undone: await undoneBy(stage) };
}

/** The newest rollback in the ledger: who did it, and the guards that its event names as broken. */
async function undoneBy({ world }: Stage): Promise<FailedOnline['undone']> {
  const history = await world.slipway({ as: 'dara', args: ['history', MODEL, '--limit', '5'] });
  const events: readonly RolledBack[] = history.record?.events ?? [];
  const event = events.find((one) => one.type === 'rolled_back');
  if (event === undefined) return null;
  const broken = (event.payload.look?.guards ?? []).filter((guard) => guard.status === 'fail');
  return { by: event.actor.kind, breached: broken.map((guard) => guard.id) };
}

interface RolledBack {
  readonly type: string;
  readonly actor: { readonly kind: string };
  readonly payload: {
    readonly look: { readonly guards: readonly { readonly id: string; readonly status: string }[] } | null;
  };
}

/** It looks so good that nobody wants to wait for a copy of the traffic: real shares at once, for everybody to read. */
async function skipShadow({ world, add }: Stage, hours: number): Promise<void> {
  world.advance(hours);
  const policy = readFileSync(join(world.clone, POLICY), 'utf8');
  const changed = policy.replace('shadow-first: true', 'shadow-first: false');
  if (changed === policy) throw new Error('The policy has no shadow to leave out.');
  const message = 'Begin with real traffic: nine points better needs no shadow';
  await world.push({ as: 'bo', message, files: { [POLICY]: changed } });
  const commit = await world.github.readRef(REPOSITORY, 'refs/heads/main');
  add({
    who: 'bo',
    what: `change the policy: "${message}"`,
    decision: 'the next ramp begins at 10 % instead of in shadow',
    tone: 'good',
    link: commit === undefined ? null : `${world.github.url}/${REPOSITORY}/commit/${commit}`,
  });
}
