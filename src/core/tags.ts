/**
 * Tag names, both directions. The grammar is GTO's, so that GTO's tools read this registry and we read theirs:
 *
 *     register    NAME@vSEMVER[#N]        deregister  NAME@vSEMVER![#N]
 *     assign      NAME#STAGE[#N]          unassign    NAME#STAGE![#N]
 *     deprecate   NAME@deprecated[#N]     create      NAME@created[#N]
 *
 * `N` is a counter over all tags of the artifact. A full name may carry a folder, written `folder:name` by people and
 * `folder=name` in tags. Our own model and stage names are a subset: lower case, no `/`, `_` or folder.
 */
import { isName } from './names.ts';
import { parseVersion } from './versioning.ts';

const NAME = '[a-zA-Z0-9](?:[a-zA-Z0-9\\-/_]*[a-zA-Z0-9])?';
const FOLDER = '[a-zA-Z0-9\\-_./]+';
const IDENTIFIER = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)';
const SEMVER =
  '(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)' +
  `(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?`;

const NAME_ONLY = new RegExp(`^${NAME}$`);
const FULL_NAME = new RegExp(`^(?:${FOLDER}:)?${NAME}$`);
const VERSION_ONLY = new RegExp(`^v${SEMVER}$`);
const TAG = new RegExp(
  `^(?<artifact>(?:${FOLDER}=)?${NAME})` +
    `(?:(?:#(?<stage>${NAME})|@(?<version>v${SEMVER}))(?<cancel>!?)|@(?<word>deprecated|created))` +
    '(?:#(?<counter>[0-9]+))?$',
);

/** A tag as GTO understands it. `name` is in people's form (`folder:name`); `version` keeps its `v`. */
export type GtoTag = { readonly name: string; readonly counter: number | null } & (
  | { readonly action: 'register' | 'deregister'; readonly version: string }
  | { readonly action: 'assign' | 'unassign'; readonly stage: string }
  | { readonly action: 'deprecate' | 'create' }
);

/** A plain GTO name: an artifact without folder, or a stage. */
export function isGtoName(text: string): boolean {
  return NAME_ONLY.test(text);
}

/** A GTO artifact name, with or without folder: `model`, `some/folder:some/model`. */
export function isGtoFullName(text: string): boolean {
  return FULL_NAME.test(text);
}

/** A GTO version: SemVer with its leading `v`. */
export function isGtoVersion(text: string): boolean {
  return VERSION_ONLY.test(text);
}

/** Reads a tag name (a leading `refs/tags/` is dropped). Null when GTO would not know it either. */
export function parseTag(text: string): GtoTag | null {
  const groups = TAG.exec(text.replace(/^refs\/tags\//, ''))?.groups;
  if (groups === undefined) return null;
  const counter = groups['counter'] === undefined ? null : Number(groups['counter']);
  if (counter !== null && !Number.isSafeInteger(counter)) return null;
  const base = { name: (groups['artifact'] ?? '').replace('=', ':'), counter };
  const cancelled = groups['cancel'] === '!';
  const { stage, version } = groups;
  if (stage !== undefined) return { ...base, action: cancelled ? 'unassign' : 'assign', stage };
  if (version !== undefined) return { ...base, action: cancelled ? 'deregister' : 'register', version };
  return { ...base, action: groups['word'] === 'created' ? 'create' : 'deprecate' };
}

/** Writes a tag name. Throws a TypeError when a part breaks the grammar, so that no unreadable tag is ever made. */
export function formatTag(tag: GtoTag): string {
  const text = `${tag.name.replace(':', '=')}${middle(tag)}${tag.counter === null ? '' : `#${tag.counter}`}`;
  const back = parseTag(text);
  if (back === null || back.name !== tag.name || back.counter !== tag.counter || middle(back) !== middle(tag)) {
    throw new TypeError(`"${text}" is no tag name in this grammar.`);
  }
  return text;
}

function middle(tag: GtoTag): string {
  if (tag.action === 'register') return `@${tag.version}`;
  if (tag.action === 'deregister') return `@${tag.version}!`;
  if (tag.action === 'assign') return `#${tag.stage}`;
  if (tag.action === 'unassign') return `#${tag.stage}!`;
  return tag.action === 'create' ? '@created' : '@deprecated';
}

/** Tag of a version: `flight-delay@v3.1.0`. */
export function versionTag(of: { readonly model: string; readonly version: string }): string {
  return own(of.model, { action: 'register', name: of.model, version: `v${of.version}`, counter: null });
}

/** Tag of a promotion or of the version a rollback restores: `flight-delay#production#4`. */
export function stageTag(of: { readonly model: string; readonly stage: string; readonly n: number }): string {
  return own(of.model, { action: 'assign', name: of.model, stage: of.stage, counter: of.n });
}

/** Tag that cancels a displaced version's place in a stage: `flight-delay#production!#4`. */
export function cancelTag(of: { readonly model: string; readonly stage: string; readonly n: number }): string {
  return own(of.model, { action: 'unassign', name: of.model, stage: of.stage, counter: of.n });
}

/**
 * Tag of the release that keeps an evaluation's samples: `flight-delay.evaluation.0123456789abcdef`. No tag of GTO's
 * grammar, so that its tools pass it over. `digest` is lowercase hex.
 */
export function evaluationTag(of: { readonly model: string; readonly digest: string }): string {
  return `${evaluationTagPrefix(of.model)}${of.digest.slice(0, 16)}`;
}

/** How the tags of a model's kept samples begin. */
export function evaluationTagPrefix(model: string): string {
  if (!isName(model)) throw new TypeError(`"${model}" is no model name.`);
  return `${model}.evaluation.`;
}

/** Model whose samples a tag keeps; null for every other tag. */
export function modelOfEvaluationTag(text: string): string | null {
  const model = /^([^.]+)\.evaluation\.[0-9a-f]{16}$/.exec(text)?.[1] ?? '';
  return isName(model) ? model : null;
}

function own(model: string, tag: GtoTag): string {
  if (!isName(model)) throw new TypeError(`"${model}" is no model name.`);
  if ('stage' in tag && !isName(tag.stage)) throw new TypeError(`"${tag.stage}" is no stage name.`);
  return formatTag(tag);
}

export type OwnTag =
  | { readonly kind: 'version'; readonly model: string; readonly version: string }
  | {
      readonly kind: 'stage';
      readonly model: string;
      readonly stage: string;
      readonly n: number;
      readonly cancels: boolean;
    };

/** Reads a tag of the forms that Slipway itself writes; null for everything else, also for what only GTO would write. */
export function parseOwnTag(text: string): OwnTag | null {
  const tag = parseTag(text);
  if (tag === null || !isName(tag.name)) return null;
  if (tag.action === 'register') {
    const version = tag.version.slice(1);
    return tag.counter === null && parseVersion(version) !== null
      ? { kind: 'version', model: tag.name, version }
      : null;
  }
  if (tag.action !== 'assign' && tag.action !== 'unassign') return null;
  if (tag.counter === null || !isName(tag.stage)) return null;
  return { kind: 'stage', model: tag.name, stage: tag.stage, n: tag.counter, cancels: tag.action === 'unassign' };
}
