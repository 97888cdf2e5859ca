/**
 * Roles by file name: what a folder without a manifest means. `docs` generate their table from {@link FIXED_NAMES}.
 *
 * Case, `_` and `-` do not matter in the names of documents (`MODEL_CARD.md` is `model-card.md`). Names count only at the
 * top of the folder; a folder's name gives its role to every file below it. A file that no rule knows has no role and
 * is left out with a warning: releases are public and immutable, so nothing is published that nobody named. Such a
 * file is kept by listing it in the manifest, under a role of its own or under `other`. Every file with a role is part
 * of the version's content, results among them: those that change while the model stays belong to an evaluation.
 */
import { MANIFEST_NAMES } from './manifest.ts';
import type { Problem } from './reasons.ts';

/** Role for files that have none: never given by name, only by a manifest. */
export const OTHER_ROLE = 'other';

export interface FixedName {
  readonly role: string;
  /** File names at the top of the folder; `model.*` means any extension but those of other rules. */
  readonly names: readonly string[];
  /** Folder whose files all have the role. */
  readonly folder: string | null;
  /** `one`: a second candidate makes the folder ambiguous. `many`: all of them count. */
  readonly files: 'one' | 'many';
  /** A document for people, which a stage may ask for. Always allowed. */
  readonly document: boolean;
}

const document = (role: string): FixedName => ({
  role,
  names: [`${role}.md`],
  folder: null,
  files: 'one',
  document: true,
});

export const FIXED_NAMES: readonly FixedName[] = [
  { role: 'model', names: ['model.*'], folder: 'model', files: 'one', document: false },
  { role: 'model-card', names: ['model-card.md', 'modelcard.md'], folder: null, files: 'one', document: true },
  {
    role: 'environment',
    names: [
      'requirements.txt',
      'requirements.lock',
      'environment.yml',
      'environment.yaml',
      'environment.json',
      'environment.txt',
      'conda.yml',
      'conda.yaml',
      'python-env.yml',
      'python-env.yaml',
      'pyproject.toml',
      'poetry.lock',
      'uv.lock',
      'pipfile.lock',
      'package-lock.json',
      'renv.lock',
    ],
    folder: null,
    files: 'many',
    document: false,
  },
  { role: 'config', names: ['config.json', 'config.yml', 'config.yaml'], folder: null, files: 'one', document: false },
  {
    role: 'signature',
    names: ['signature.json', 'signature.yml', 'signature.yaml'],
    folder: null,
    files: 'one',
    document: false,
  },
  {
    role: 'dataset-manifest',
    names: ['dataset-manifest.json', 'dataset-manifest.yml', 'dataset-manifest.yaml'],
    folder: null,
    files: 'one',
    document: false,
  },
  { role: 'prompt-bundle', names: [], folder: 'prompts', files: 'many', document: false },
  { role: 'traces', names: ['traces.jsonl', 'traces.json'], folder: 'traces', files: 'many', document: false },
  {
    role: 'evaluation',
    names: ['evaluation.json', 'evaluation.jsonl', 'evaluation.csv'],
    folder: 'evaluation',
    files: 'many',
    document: false,
  },
  document('data-sheet'),
  document('risk-assessment'),
  document('runbook'),
  document('rollout-plan'),
  {
    role: 'license',
    names: ['license', 'license.md', 'license.txt', 'notice', 'notice.txt', 'notice.md'],
    folder: null,
    files: 'many',
    document: true,
  },
  { role: 'model-signature', names: ['model.sig'], folder: null, files: 'one', document: true },
];

/** Extensions that `model.*` leaves alone: manifests, and files about the model. */
const NO_MODEL = new Set(['yml', 'yaml', 'sig', 'md', 'txt', 'log', 'sha256']);

export interface RoleFile {
  readonly role: string;
  readonly path: string;
}

export interface NamedRoles {
  readonly roles: readonly RoleFile[];
  /** Files without a role, sorted. */
  readonly unassigned: readonly string[];
  /** One per role with more than one candidate. */
  readonly problems: readonly Problem[];
}

/** Gives roles by name. Rules of the roles in `settled` are not used: a manifest has already said what counts there. */
export function rolesByName(of: {
  readonly paths: readonly string[];
  readonly settled: ReadonlySet<string>;
}): NamedRoles {
  const roles: RoleFile[] = [];
  const problems: Problem[] = [];
  const free = new Set(of.paths.filter((path) => !isManifest(path)));
  for (const rule of FIXED_NAMES) {
    if (of.settled.has(rule.role)) continue;
    const found = [...free].filter((path) => matches(rule, path)).sort();
    for (const path of found) free.delete(path);
    const candidates = [...new Set(found.map((path) => candidateOf(path)))];
    if (rule.files === 'one' && candidates.length > 1) {
      problems.push({
        where: candidates[0] ?? rule.role,
        message: `Role "${rule.role}" takes one file, and ${candidates.join(', ')} could each be it; say which under "artifacts" in ${MANIFEST_NAMES[0]}.`,
      });
    }
    roles.push(...found.map((path) => ({ role: rule.role, path })));
  }
  return { roles, unassigned: [...free].sort(), problems };
}

/** Whether a path is the manifest itself, whose content goes into the record and which is no artifact. */
export function isManifest(path: string): boolean {
  return (MANIFEST_NAMES as readonly string[]).includes(path);
}

/** The names that give a role, for messages: `MODEL-CARD.md` is said as people write it. */
export function namesFor(role: string): string | null {
  const rule = FIXED_NAMES.find((one) => one.role === role);
  if (rule === undefined) return null;
  const names = rule.names
    .slice(0, 4)
    .map((name) => (name.endsWith('.md') ? `${name.slice(0, -3).toUpperCase().replaceAll('-', '_')}.md` : name));
  return [...names, ...(rule.folder === null ? [] : [`${rule.folder}/`])].join(', ');
}

function matches(rule: FixedName, path: string): boolean {
  const [head, ...rest] = path.split('/');
  if (rest.length > 0) return head === rule.folder;
  const name = path.toLowerCase().replaceAll('_', '-');
  return rule.names.some((one) => (one === 'model.*' ? isModelFile(name) : one === name));
}

function isModelFile(name: string): boolean {
  const match = /^model\.(.+)$/.exec(name);
  return match !== null && !NO_MODEL.has(name.split('.').at(-1) ?? '');
}

/** A folder is one candidate, however many files it holds. */
function candidateOf(path: string): string {
  const [head, ...rest] = path.split('/');
  return rest.length > 0 ? `${head}/` : path;
}
