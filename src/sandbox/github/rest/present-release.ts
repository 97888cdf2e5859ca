import type { AssetRow, ReleaseRow, RepoRow } from '../state.ts';
import { encodePath, nodeId, type Place, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';

/** `release`; an unpublished one has a made-up address instead of its tag's. */
export function presentRelease(place: Place, repo: RepoRow, release: ReleaseRow): Record<string, unknown> {
  const url = `${repoApiUrl(place, repo)}/releases/${release.id}`;
  const html = repoHtmlUrl(place, repo);
  const shownTag = release.draft ? `untagged-${release.id.toString(16).padStart(20, '0')}` : release.tag_name;
  const assets = place.engine.state.assets.under(release.id);
  const uploads = `${place.baseUrl}/api/uploads/repos/${place.engine.fullName(repo)}/releases/${release.id}/assets{?name,label}`;
  const archive = (kind: string): string | null =>
    release.draft ? null : `${repoApiUrl(place, repo)}/${kind}/${encodePath(release.tag_name)}`;
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: uploads,
    html_url: `${html}/releases/tag/${encodePath(shownTag)}`,
    id: release.id,
    author: presentUser(place, place.engine.userById(release.author)),
    node_id: nodeId('RE', release.id),
    tag_name: release.tag_name,
    target_commitish: release.target_commitish,
    name: release.name,
    draft: release.draft,
    immutable: release.immutable,
    prerelease: release.prerelease,
    created_at: release.created_at,
    updated_at: release.updated_at,
    published_at: release.published_at,
    assets: assets.map((asset) => presentAsset(place, repo, asset)),
    tarball_url: archive('tarball'),
    zipball_url: archive('zipball'),
    body: release.body,
  };
}

/** `release-asset` */
export function presentAsset(place: Place, repo: RepoRow, asset: AssetRow): Record<string, unknown> {
  const tag = place.engine.state.releases.get(asset.release)?.tag_name ?? '';
  return {
    url: `${repoApiUrl(place, repo)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('RA', asset.id),
    name: asset.name,
    label: asset.label,
    uploader: presentUser(place, place.engine.userById(asset.uploader)),
    content_type: asset.content_type,
    state: asset.state,
    size: asset.size,
    digest: asset.digest,
    download_count: asset.download_count,
    created_at: asset.created_at,
    updated_at: asset.updated_at,
    browser_download_url: `${repoHtmlUrl(place, repo)}/releases/download/${encodePath(tag)}/${encodeURIComponent(asset.name)}`,
  };
}
