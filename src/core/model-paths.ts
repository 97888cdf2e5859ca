/** Paths inside a model's folder, and the names that release assets can have. */

/** GitHub's limit is "under 2 GiB" per asset. Bytes. */
export const ASSET_SIZE_LIMIT = 2 * 1024 ** 3;
/** GitHub takes 1,000 assets per release; the rest is room for the record, checksums and evidence. */
export const ASSET_COUNT_LIMIT = 990;
/** Names of assets that Slipway makes itself. */
export const RESERVED_ASSET_NAMES = [
  'SHA256SUMS',
  'release-record.json',
  'version-record.json',
  'evaluation.json',
  'evaluation.html',
  'approvals.json',
] as const;

const PATH_LIMIT = 1024;
const ASSET_NAME_LIMIT = 200;

/**
 * What is wrong with a path that a manifest gives, or null. A path is relative to the model's folder, uses `/`, stays
 * inside; one that ends in `/` means every file below.
 */
export function pathProblem(path: string): string | null {
  if (path === '') return 'a path cannot be empty';
  if (path.length > PATH_LIMIT) return `a path has at most ${PATH_LIMIT} characters`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'a path has no control characters';
  if (path.includes('\\')) return 'a path uses "/" between folders';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'a path is relative to the folder of the model';
  const parts = (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
  if (parts.includes('..')) return 'a path stays inside the folder of the model';
  if (parts.includes('') || parts.includes('.')) return 'a path has neither empty parts nor "."';
  return null;
}

/** Whether `path` is `pattern`, or below it when it ends in `/`. */
export function matchesPath(path: string, pattern: string): boolean {
  return pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern;
}

/** The asset's name for a path: GitHub has no folders in releases. */
export function assetName(path: string): string {
  return path.replaceAll('/', '.');
}

/**
 * What is wrong with an asset name, or null. GitHub silently renames what it does not like (special characters, a
 * leading dot, several dots in a row), and a renamed asset would no longer be the one that the record names.
 */
export function assetNameProblem(name: string): string | null {
  if ((RESERVED_ASSET_NAMES as readonly string[]).includes(name))
    return `"${name}" is the name of a file that Slipway adds itself`;
  if (name.length > ASSET_NAME_LIMIT) return `an asset name has at most ${ASSET_NAME_LIMIT} characters`;
  if (!/^[A-Za-z0-9._-]+$/.test(name)) return 'only A-Z, a-z, 0-9, ".", "_" and "-" survive in an asset name';
  if (/^\.|\.\.|\.$/.test(name))
    return 'GitHub renames assets whose name begins or ends with a dot or has two in a row';
  return null;
}

const URI = /^[a-z][a-z0-9+.-]*:[^\s]+$/;
const SECRET =
  /[?&](?:x-amz-signature|x-amz-credential|x-goog-signature|sig|signature|token|access_token|awsaccesskeyid)=/i;

/** What is wrong with a location outside the release, or null. It ends up in a record that can never be changed. */
export function uriProblem(uri: string): string | null {
  if (uri.length > 2048) return 'a location has at most 2048 characters';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (!URI.test(uri) || /[\u0000-\u001f\u007f]/.test(uri)) return 'a location is a URI such as s3://bucket/model.bin';
  if (/^(?:asset|file|data|javascript):/.test(uri))
    return 'a location names a place that others can reach: s3:, gs:, https:, oci:, lfs: and so on';
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/.test(uri) || SECRET.test(uri))
    return 'a location must not carry credentials; it is published in the record';
  return null;
}
