/** Where people can see a thing. */
import { LEDGER_BRANCH } from '../../core/paths.ts';
import type { Links } from '../../ports.ts';
import type { Platform } from '../platform.ts';

export function createLinks(platform: Platform): Links {
  const base = `${platform.server_url}/${platform.owner}/${platform.name}`;
  return {
    release: (tag) => `${base}/releases/tag/${encodeURIComponent(tag)}`,
    asset: ({ tag, asset }) => `${base}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(asset)}`,
    ledgerFile: (path) => `${base}/blob/${LEDGER_BRANCH}/${path.split('/').map(encodeURIComponent).join('/')}`,
    commit: (commit) => `${base}/commit/${encodeURIComponent(commit)}`,
  };
}
