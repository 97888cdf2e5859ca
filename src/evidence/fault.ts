/** What is thrown when a file cannot be read: always with the file, and the place where one can be named. */

export interface Fault {
  /** Where in the file: `line 12, column 3`, `byte 1024`; null for all of it. */
  readonly place: string | null;
  /** One sentence or more: what was required, what was found, the next step. */
  readonly message: string;
}

/** A file is refused. `readEvidence` collects these over all files; nothing of such a file counts. */
export class EvidenceFault extends Error {
  readonly file: string;
  readonly place: string | null;

  constructor(of: Fault & { readonly file: string }) {
    super(of.message);
    this.name = 'EvidenceFault';
    this.file = of.file;
    this.place = of.place;
  }
}

/** Refuses the file. */
export function refuseFile(file: { readonly path: string }, fault: Fault): never {
  throw new EvidenceFault({ ...fault, file: file.path });
}

/** A size for people: `16 MiB`, `1.5 KiB`. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(value < 10 ? 1 : 0))} ${units[unit]}`;
}
