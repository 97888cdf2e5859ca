/** Where people can see a thing. */
import { LEDGER_BRANCH } from '../../core/paths.ts';
import type { Links } from '../../ports.ts';
import type { Platform } from '../platform.ts';

export function createLinks(platform: Platform): Links {
  const base = `${platform.server_url}/${platform.owner}/${platform.name}`;
  const api = `${platform.api_url}/repos/${platform.owner}/${platform.name}/contents`;
  const inPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
  return {
    release: (tag) => `${base}/releases/tag/${encodeURIComponent(tag)}`,
    asset: ({ tag, asset }) => `${base}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(asset)}`,
    ledgerFile: (path) => `${base}/blob/${LEDGER_BRANCH}/${inPath(path)}`,
    ledgerContent: (path) => `${api}/${inPath(path)}?ref=${LEDGER_BRANCH}`,
    commit: (commit) => `${base}/commit/${encodeURIComponent(commit)}`,
  };
}
