/** In which orders people do things: days on which all goes well, days on which one thing is in the way, and anything. */
import fc from 'fast-check';
import { type Desk, startDesk } from './approval.ts';
import {
  asks,
  closes,
  comments,
  decides,
  dismisses,
  promotes,
  pushes,
  restricts,
  reviews,
  rollsBack,
  type Step,
  step,
  sweeps,
  waits,
} from './approval-machine.ts';
import { type Model, machinePolicy, newModel, PATCHES, SIGNERS } from './approval-model.ts';

type Way = 'review' | 'comment';

/** Takes each of the steps that can be taken. */
async function inARow(all: readonly Step[], of: { readonly model: Model; readonly desk: Desk }): Promise<void> {
  for (const one of all) if (one.check(of.model)) await one.run(of.model, of.desk);
}

function several(name: string, all: readonly Step[]): Step {
  return step(name, { run: (model, desk) => inARow(all, { model, desk }) });
}

/** A version that is not live is asked for and signed by all; then something happens, and it is promoted. */
function nearly(of: { readonly nth: number; readonly way: Way; readonly spoils: (patch: number) => Step }): Step {
  const { nth, way, spoils } = of;
  return step(`all is there by ${way}, then ${spoils(nth)}`, {
    check: () => true,
    run: async (model, desk) => {
      const others = Array.from({ length: PATCHES }, (_one, index) => index).filter((one) => one !== model.live);
      const patch = others[nth % others.length] ?? 0;
      const lifted = model.restricted.has(patch) ? [restricts(patch)] : [];
      const signed = SIGNERS.map((who) => (way === 'review' ? reviews(who, 'APPROVE') : comments(who, 'approve')));
      await inARow([...lifted, asks(patch), ...signed, spoils(patch), promotes(patch)], { model, desk });
    },
  });
}

/** What can come in between. */
const SPOILS: readonly ((patch: number) => Step)[] = [
  () => waits(0),
  () => waits(4),
  () => waits(8),
  () => waits(21),
  () => reviews('dara', 'REQUEST_CHANGES'),
  () => comments('bo', 'reject'),
  () => dismisses('bo'),
  () => pushes('push'),
  () => pushes('force'),
  () => closes,
  () => rollsBack,
  () => decides(1),
  () => decides(0),
  (patch) => restricts(patch),
  (patch) => asks(patch, 'other'),
  (patch) => asks((patch + 1) % PATCHES),
  () => sweeps,
  () =>
    several('all of it runs out, and is signed all the same', [
      waits(21),
      ...SIGNERS.map((who) => reviews(who, 'APPROVE')),
    ]),
  () => several('somebody else dismisses a no', [reviews('dara', 'REQUEST_CHANGES'), dismisses('dara')]),
];

const patch = fc.integer({ min: 0, max: PATCHES - 1 });
const signer = fc.constantFrom(...SIGNERS);
const way = fc.constantFrom('review' as const, 'comment' as const);

/** Anything that one person may do. */
const anything = fc.oneof(
  patch.map((one) => asks(one)),
  signer.map((who) => reviews(who, 'APPROVE')),
  signer.map((who) => comments(who, 'approve')),
  signer.map((who) => reviews(who, 'REQUEST_CHANGES')),
  signer.map((who) => comments(who, 'reject')),
  signer.map(dismisses),
  patch.map(promotes),
  fc.constantFrom('push' as const, 'force' as const).map(pushes),
  fc.constant(closes),
  fc.constant(rollsBack),
  fc.constantFrom(0, 1).map(decides),
  patch.map(restricts),
  fc.constant(sweeps),
  fc.constantFrom(4, 21).map(waits),
);

/** Everything that can come in between, each once, in any order, with whatever else people do before. */
export const orders: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.shuffledSubarray([...SPOILS], { minLength: SPOILS.length }),
    fc.array(fc.tuple(patch, way, fc.array(anything, { maxLength: 1 })), {
      minLength: SPOILS.length,
      maxLength: SPOILS.length,
    }),
  )
  .map(([all, days]) =>
    all.flatMap((spoils, index) => {
      const [nth, by, before] = days[index] ?? [0, 'review' as const, []];
      return [...before, nearly({ nth, way: by, spoils })];
    }),
  );

/** Takes steps in a registry of its own; what came of them. */
export async function taken(steps: readonly Step[]): Promise<Pick<Model, 'promotions' | 'refusals'>> {
  const desk = await startDesk({ policy: machinePolicy(0) });
  try {
    for (let one = 0; one < PATCHES; one += 1) await desk.version(`text-${one}`);
    const model = newModel();
    await fc.asyncModelRun(async () => ({ model, real: desk }), steps);
    return model;
  } finally {
    await desk.close();
  }
}
