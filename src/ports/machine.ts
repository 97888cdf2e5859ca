/** The machine this runs on: clock, folders, disk; and workflows started from it. */

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

export interface FoundFile {
  /** Path relative to the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** The model's folder on this machine. */
export interface ModelFolder {
  /** Every regular file below, sorted; links that leave the folder are refused. */
  list(): Promise<readonly { readonly path: string; readonly size: number }[]>;
  /** Hashes files by streaming them. */
  hash(paths: readonly string[]): Promise<readonly FoundFile[]>;
  /** UTF-8 text, refused when it is not UTF-8 or larger than `limit` bytes. */
  readText(path: string, limit: number): Promise<string>;
  /** Where the file lies, for uploads. */
  locate(path: string): string;
}

/** The little that operations do to the disk outside of a model's folder. */
export interface Disk {
  /** Joins a folder and a relative path with `/`; throws when the path would leave the folder. */
  join(folder: string, path: string): string;
  /** Removes a file if it is there. */
  remove(path: string): Promise<void>;
}

/** The folder that `init` writes to: a checkout of the repository. */
export interface Workplace {
  /** Text of a file, by path relative to the folder with `/`; null where there is none. */
  read(path: string): Promise<string | null>;
  /** Writes a new file and the folders above it. Never replaces one: `exists`, and nothing is changed. */
  write(
    path: string,
    text: string,
    options: { readonly overwrite: 'never' },
  ): Promise<{ readonly kind: 'written' | 'exists' }>;
}

/** Starting workflows as the owner of the token, and seeing what became of them. */
export interface Workflows {
  /** `workflow` as a file name below `.github/workflows`; runs on the default branch. */
  start(of: {
    readonly workflow: string;
    readonly inputs: Readonly<Record<string, string>>;
  }): Promise<{ readonly id: number; readonly url: string }>;
  look(run: number): Promise<{ readonly kind: 'going_on' } | { readonly kind: 'ended'; readonly conclusion: string }>;
}
