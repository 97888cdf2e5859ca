/** `slipway sandbox`: the local GitHub with a runner attached, so that workflows run in it as they do on GitHub. */
import { join } from 'node:path';
import { runSandboxCommand as serveGitHub } from './github/index.ts';
import { bindGithub, createRunner } from './runner/index.ts';

export async function runSandboxCommand(options: {
  readonly dir: string;
  readonly port?: number;
  readonly seed?: string;
  /** Folder of the project, from which `uses: slipway-dev/slipway/actions/…` is taken. */
  readonly project: string;
  readonly out: (text: string) => void;
}): Promise<void> {
  const { project, ...rest } = options;
  await serveGitHub({
    ...rest,
    started: (github) => {
      const runner = createRunner({
        github: bindGithub(github),
        dir: join(options.dir, 'runner'),
        actions: { 'slipway-dev/slipway': project },
      });
      const detach = runner.attach();
      return async () => {
        detach();
        await runner.close();
      };
    },
  });
}
