/** Many processes at once: the bundle itself, each in a process of its own, against one local GitHub. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../../src/operations/register.ts';
import { type Arena, createArena, findingsOf, mustBeDone, pictureOf, REPOSITORY } from '../support/arena.ts';
import { type Ended, runProgram } from '../support/program.ts';

const VERSIONS = 20;
const MODELS = 10;

let arena: Arena;
let nextRun = 1000;

beforeAll(async () => {
  // Processes have clocks of their own; the platform's stands where theirs are.
  arena = await createArena({ now: new Date() });
});
afterAll(() => arena.dispose());
afterEach(async () => {
  arena.validator.expectNoViolations();
  expect(await findingsOf(arena)).toEqual([]);
});

async function registered(model: string, text: string): Promise<string> {
  nextRun += 1;
  const job = { run: nextRun };
  const folder = await (await arena.ports(job)).modelFolder(arena.folder(`${model}-${text}`));
  const result = await register(await arena.context(job), {
    model,
    folder,
    version: null,
    bump: null,
    source: arena.source,
    ref: 'refs/heads/main',
  });
  return mustBeDone(result).subject;
}

/** Starts all of them; none gets its first look at the ledger answered before every one of them has asked for it. */
async function together(all: readonly (readonly string[])[]): Promise<Ended[]> {
  const jobs = all.map((args) => {
    nextRun += 1;
    return { args, env: arena.env({ run: nextRun }) };
  });
  const asked = new Set<number>();
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const remove = arena.github.onResponse(async ({ run_id: run, url }) => {
    if (run === undefined || !url.endsWith('/graphql') || asked.has(run)) return;
    asked.add(run);
    if (asked.size === all.length) open();
    await gate;
  });
  try {
    return await Promise.all(jobs.map(({ args, env }) => runProgram(args, env)));
  } finally {
    remove();
  }
}

/** Every tag, and every release, at most once. */
function expectNoDuplicates(picture: Awaited<ReturnType<typeof pictureOf>>): void {
  const names = (picture.releases as { tag: string; draft: boolean }[]).map((release) => release.tag);
  expect(names).toEqual([...new Set(names)]);
  expect((picture.releases as { draft: boolean }[]).filter((release) => release.draft)).toEqual([]);
}

describe('many at once', () => {
  it(`lets one of ${VERSIONS} promotions into an empty stage and refuses the others`, async () => {
    const model = 'flight-delay';
    const subjects: string[] = [];
    for (let index = 0; index < VERSIONS; index += 1) subjects.push(await registered(model, `text-${index}`));
    const before = await pictureOf(arena, model);
    const ended = await together(subjects.map((subject) => ['promote', subject, 'staging', '--expected-live', 'none']));

    const won = ended.filter((one) => one.code === 0);
    expect(won.map((one) => one.result?.decision)).toEqual(['done']);
    const lost = ended.filter((one) => one.code !== 0);
    expect(lost.map((one) => [one.code, one.result?.reason_code])).toEqual(
      Array.from({ length: VERSIONS - 1 }, () => [1, 'live_version_moved']),
    );

    const after = await pictureOf(arena, model);
    expect(after.events.length).toBe(before.events.length + 1);
    expect(after.commits).toBe(before.commits + 1);
    expect(after.tags.filter((tag) => !before.tags.includes(tag))).toEqual([`${model}#staging#1`]);
    expect(after.releases.length).toBe(before.releases.length + 1);
    expectNoDuplicates(after);
  });

  it(`moves ${MODELS} models at once, two moves each, and all succeed`, async () => {
    const models = Array.from({ length: MODELS }, (_one, index) => `model-${index}`);
    const asked: { subject: string; to: string }[] = [];
    for (const model of models) {
      asked.push({ subject: await registered(model, 'one'), to: 'staging' });
      asked.push({ subject: await registered(model, 'two'), to: 'production' });
    }
    const ended = await together(asked.map(({ subject, to }) => ['promote', subject, to]));
    expect(ended.map((one) => [one.code, one.result?.decision, one.result?.reason_code])).toEqual(
      asked.map(() => [0, 'done', 'ok']),
    );
    // Another one's effect may have been completed in passing; none may be left.
    const owed = ended.flatMap((one) => one.result?.effects.filter((effect) => effect.state === 'owed') ?? []);
    expect(owed).toEqual([]);
    for (const model of models) {
      const picture = await pictureOf(arena, model);
      expect(picture.events.length).toBe(6);
      expect(picture.state).toMatchObject({
        stages: { staging: { live: { version: '1.0.0' } }, production: { live: { version: '1.0.1' } } },
      });
      expect(picture.tags.filter((tag) => tag.startsWith(`${model}#`)).length).toBe(2);
      expectNoDuplicates(picture);
    }
    const catalog = JSON.parse(
      (await arena.github.readFile(REPOSITORY, 'model-registry', 'catalog.json'))?.toString('utf8') ?? '',
    ) as {
      models: Record<string, { seq: number; stages: unknown }>;
    };
    for (const model of models)
      expect(catalog.models[model]).toMatchObject({ seq: 6, stages: { staging: '1.0.0', production: '1.0.1' } });
  });

  it('makes one version of the same content registered twice at once', async () => {
    const model = 'flight-delay';
    const before = await pictureOf(arena, model);
    const folder = arena.folder('same');
    const ended = await together(Array.from({ length: 4 }, () => ['register', model, folder]));
    expect(ended.map((one) => [one.code, one.stderr])).toEqual(ended.map(() => [0, '']));
    expect(new Set(ended.map((one) => one.result?.record?.['subject'])).size).toBe(1);
    const after = await pictureOf(arena, model);
    expect(after.events.length).toBe(before.events.length + 2);
    expect(after.releases.length).toBe(before.releases.length + 1);
    expectNoDuplicates(after);
  });

  it('makes versions with numbers of their own of different contents registered at once', async () => {
    const model = 'flight-delay';
    const before = await pictureOf(arena, model);
    const folders = ['left', 'right', 'middle', 'edge'].map((text) => arena.folder(text));
    const ended = await together(folders.map((folder) => ['register', model, folder]));
    expect(ended.map((one) => [one.code, one.result?.decision])).toEqual(folders.map(() => [0, 'done']));
    const versions = ended.map((one) => one.result?.record?.['version']);
    const ordinals = ended.map((one) => one.result?.record?.['ordinal']);
    expect(new Set(versions).size).toBe(folders.length);
    expect(new Set(ordinals).size).toBe(folders.length);
    const after = await pictureOf(arena, model);
    expect(after.events.length).toBe(before.events.length + 2 * folders.length);
    expect(after.releases.length).toBe(before.releases.length + folders.length);
    expectNoDuplicates(after);
  });
});
