import { readWorkflowFiles } from './git.ts';
import { type LoadedWorkflow, loadWorkflow } from './load-workflow.ts';

/** A workflow file of a commit, as it was read. */
export interface ReadWorkflow {
  readonly file: { readonly path: string };
  readonly loaded: LoadedWorkflow;
}

export interface WorkflowReader {
  /** The workflow files of a commit, in name order. */
  read(gitDir: string, sha: string): Promise<readonly ReadWorkflow[]>;
}

const KEPT = 16;

/** Reads workflow files, those of one commit once: every run tells of itself three times, and each is an event to look at. */
export function createWorkflowReader(): WorkflowReader {
  const known = new Map<string, readonly ReadWorkflow[]>();
  return {
    async read(gitDir, sha) {
      const key = `${gitDir}\n${sha}`;
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      const files = await readWorkflowFiles(gitDir, sha);
      const read = files.map(({ path, text }) => ({ file: { path }, loaded: loadWorkflow(text, path) }));
      // A commit that is not there yet has no files either.
      if (read.length > 0) known.set(key, read);
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
      return read;
    },
  };
}
