/** `slipway demo`: the whole story on a local GitHub, told as it happens. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Choose } from './acts.ts';
import type { Moment, Story } from './story.ts';
import { tellStory } from './story.ts';
import { REPOSITORY, startWorld, type World } from './world.ts';

export { servePages } from './page-server.ts';
export type { Moment, Story } from './story.ts';

export interface DemoOptions {
  readonly project: string;
  /** Where its state is kept; null: a temporary folder that is removed at the end. */
  readonly dir: string | null;
  readonly tell: (moment: Moment) => void;
  /** Which version answers a key. */
  readonly choose: Choose;
  /** Called when the story is told, while the local GitHub is still up. */
  readonly told: (end: {
    readonly story: Story;
    readonly url: string;
    readonly dir: string;
    readonly world: World;
  }) => Promise<void>;
}

export async function runDemo(options: DemoOptions): Promise<Story> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'slipway-demo-'));
  const world = await startWorld({ dir, project: options.project, port: 0, examples: ['flight-delay', 'modelops'] });
  try {
    const story = await tellStory({ world, tell: options.tell, choose: options.choose });
    await options.told({ story, url: `${world.github.url}/${REPOSITORY}`, dir, world });
    return story;
  } finally {
    await world.close();
    if (options.dir === null) rmSync(dir, { recursive: true, force: true });
  }
}
