import { createHash } from 'node:crypto';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';
export interface TreeEntry {
  /** As git writes it in a tree: `40000` for a folder. */
  mode: string;
  name: string;
  oid: string;
  /** The name's bytes when they are not UTF-8. */
  raw?: Buffer;
}
export interface Person {
  name: string;
  email: string;
  /** Seconds since 1970. */
  seconds: number;
  /** `+0200` */
  zone: string;
}
export interface Commit {
  tree: string;
  parents: string[];
  author: Person;
  committer: Person;
  message: string;
}
export interface Tag {
  object: string;
  type: ObjectType;
  tag: string;
  tagger: Person | undefined;
  message: string;
}

export const FOLDER_MODE = '40000';
export const ZERO_OID = '0'.repeat(40);

/** The object id git gives to these bytes. */
export function hashObject(type: ObjectType, data: Uint8Array): string {
  return createHash('sha1').update(`${type} ${data.length}\0`).update(data).digest('hex');
}

/** What kind of object a tree entry of this mode points at. */
export function typeOfMode(mode: string): ObjectType {
  if (mode === FOLDER_MODE || mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

export function encodeTree(entries: readonly TreeEntry[]): Buffer {
  const keyed = entries.map((entry) => {
    const name = entry.raw ?? Buffer.from(entry.name);
    // Git sorts a folder as if its name ended in a slash.
    return { entry, name, key: entry.mode === FOLDER_MODE ? Buffer.concat([name, Buffer.from('/')]) : name };
  });
  keyed.sort((a, b) => Buffer.compare(a.key, b.key));
  return Buffer.concat(
    keyed.flatMap(({ entry, name }) => [
      Buffer.from(`${entry.mode} `),
      name,
      Buffer.from([0]),
      Buffer.from(entry.oid, 'hex'),
    ]),
  );
}

export function parseTree(data: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < data.length) {
    const space = data.indexOf(0x20, at);
    const zero = data.indexOf(0, space);
    const bytes = data.subarray(space + 1, zero);
    const name = bytes.toString('utf8');
    const entry: TreeEntry = {
      mode: data.toString('latin1', at, space),
      name,
      oid: data.toString('hex', zero + 1, zero + 21),
    };
    if (!Buffer.from(name).equals(bytes)) entry.raw = Buffer.from(bytes);
    entries.push(entry);
    at = zero + 21;
  }
  return entries;
}

export function encodePerson(person: Person): string {
  const clean = (text: string): string => text.replace(/[<>\n\0]/g, '').trim();
  return `${clean(person.name)} <${clean(person.email)}> ${person.seconds} ${person.zone}`;
}

export function parsePerson(text: string): Person {
  const match = /^(.*?) ?<(.*?)> (\d+) ([+-]\d{4})$/.exec(text);
  if (match === null) return { name: text, email: '', seconds: 0, zone: '+0000' };
  return { name: match[1] ?? '', email: match[2] ?? '', seconds: Number(match[3]), zone: match[4] ?? '+0000' };
}

/** A person's time stamp as ISO 8601 in UTC, as the API shows it. */
export function isoOf(person: Person): string {
  return new Date(person.seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** Reads ISO 8601 keeping its offset, as git stores it. Returns undefined when it is not a date. */
export function parseDate(text: string): { seconds: number; zone: string } | undefined {
  const millis = Date.parse(text);
  if (Number.isNaN(millis)) return undefined;
  const zone = /([+-]\d{2}):?(\d{2})$/.exec(text);
  return { seconds: Math.floor(millis / 1000), zone: zone === null ? '+0000' : `${zone[1]}${zone[2]}` };
}

export function encodeCommit(commit: Commit): Buffer {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${encodePerson(commit.author)}`,
    `committer ${encodePerson(commit.committer)}`,
  ];
  return Buffer.from(`${lines.join('\n')}\n\n${commit.message}`);
}

export function parseCommit(data: Buffer): Commit {
  const { headers, message } = splitHeaders(data);
  const all = (name: string): string[] => headers.filter(([key]) => key === name).map(([, value]) => value);
  return {
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: parsePerson(all('author')[0] ?? ''),
    committer: parsePerson(all('committer')[0] ?? ''),
    message,
  };
}

export function encodeTag(tag: Tag): Buffer {
  const lines = [`object ${tag.object}`, `type ${tag.type}`, `tag ${tag.tag}`];
  if (tag.tagger !== undefined) lines.push(`tagger ${encodePerson(tag.tagger)}`);
  return Buffer.from(`${lines.join('\n')}\n\n${tag.message}`);
}

export function parseTag(data: Buffer): Tag {
  const { headers, message } = splitHeaders(data);
  const one = (name: string): string | undefined => headers.find(([key]) => key === name)?.[1];
  const tagger = one('tagger');
  return {
    object: one('object') ?? '',
    type: (one('type') ?? 'commit') as ObjectType,
    tag: one('tag') ?? '',
    tagger: tagger === undefined ? undefined : parsePerson(tagger),
    message,
  };
}

function splitHeaders(data: Buffer): { headers: [string, string][]; message: string } {
  const text = data.toString('utf8');
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text : text.slice(0, end);
  const headers: [string, string][] = [];
  for (const line of head.split('\n')) {
    // A line that starts with a space continues the header before it (signatures).
    if (line.startsWith(' ')) continue;
    const space = line.indexOf(' ');
    headers.push([line.slice(0, space), line.slice(space + 1)]);
  }
  return { headers, message: end === -1 ? '' : text.slice(end + 2) };
}
