/** All assets of a release, page by page. */
import type { AssetFacts } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { refusedError } from './errors.ts';
import { readAsset } from './facts.ts';
import { readList } from './parse.ts';

const PAGE = 100;

export async function listAssets(client: GitHubClient, release: number): Promise<AssetFacts[]> {
  const all: AssetFacts[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await client.read({
      method: 'GET',
      path: '/repos/{owner}/{repo}/releases/{release_id}/assets',
      parameters: { release_id: release, per_page: PAGE, page },
    });
    if (answer.kind === 'refused') throw refusedError(answer, { needs: { contents: 'read' } });
    const list = readList(answer.data, 'assets').map((one) => readAsset(one, 'assets'));
    all.push(...list);
    if (list.length < PAGE) return all;
  }
}
