/** Releases: drafts that are found again by their marker, assets, publishing. Never "latest". */
import { refuse, SlipwayError } from '../../core/reasons.ts';
import type { AssetFacts, ReleaseFacts, Releases } from '../../ports.ts';
import type { GitHubClient, Ok } from './client.ts';
import { lostError, type Refused, refusedError } from './errors.ts';
import { readRelease } from './facts.ts';
import { readList } from './parse.ts';
import { listAssets } from './release-assets.ts';
import { checkAsset, downloadAsset, readAssetText } from './release-download.ts';
import { uploadAsset } from './release-upload.ts';

const READ = { contents: 'read' } as const;
const WRITE = { contents: 'write' } as const;
const PAGE = 100;
/** Drafts that matter are young; older ones than the newest thousand releases are not looked for. */
const DRAFT_PAGES = 10;
/** A release's answer lists its assets; whether it lists all of very many is not documented, so from here on we ask. */
const ASSETS_TRUSTED = 30;
/** How often a lost draft is looked for before another is made: GitHub's list lags behind by seconds. */
const LOOKS = 3;

export function createGitHubReleases(client: GitHubClient): Releases {
  const uploadUrls = new Map<number, string>();
  /** For downloads only: the assets of a release are looked up once, and proven by digest afterwards. */
  const known = new Map<string, Promise<ReleaseFacts | null>>();

  async function factsOf(data: unknown): Promise<ReleaseFacts> {
    const { facts, upload_url } = readRelease(data, 'release');
    uploadUrls.set(facts.id, upload_url);
    return facts.assets.length < ASSETS_TRUSTED ? facts : { ...facts, assets: await listAssets(client, facts.id) };
  }

  async function findByTag(tag: string): Promise<ReleaseFacts | null> {
    const answer = await client.read({
      method: 'GET',
      path: '/repos/{owner}/{repo}/releases/tags/{tag}',
      parameters: { tag },
    });
    if (answer.kind === 'ok') return factsOf(answer.data);
    if (answer.status === 404) return null;
    throw refusedError(answer, { needs: READ });
  }

  async function findOnce(tag: string): Promise<ReleaseFacts | null> {
    const looking = known.get(tag) ?? findByTag(tag);
    known.set(tag, looking);
    const found = await looking.catch((error: unknown) => {
      known.delete(tag);
      throw error;
    });
    // What is not there yet may be there the next time.
    if (found === null) known.delete(tag);
    return found;
  }

  /** Likewise, of a release that is known by its id. */
  const knownAssets = new Map<number, Promise<{ readonly assets: readonly AssetFacts[] } | null>>();

  function assetsOf(release: number): Promise<{ readonly assets: readonly AssetFacts[] } | null> {
    const looking =
      knownAssets.get(release) ??
      listAssets(client, release).then(
        (assets) => ({ assets }),
        (error: unknown) => {
          if (error instanceof SlipwayError && error.refusal.code === 'platform_not_found') return null;
          knownAssets.delete(release);
          throw error;
        },
      );
    knownAssets.set(release, looking);
    return looking;
  }

  async function findDraft(matches: (draft: ReleaseFacts) => boolean): Promise<ReleaseFacts | null> {
    for (let page = 1; page <= DRAFT_PAGES; page += 1) {
      const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/releases',
        parameters: { per_page: PAGE, page },
      });
      if (answer.kind === 'refused') throw refusedError(answer, { needs: WRITE });
      const list = readList(answer.data, 'releases');
      for (const one of list) {
        const { facts } = readRelease(one, 'releases');
        if (facts.draft && matches(facts)) return factsOf(one);
      }
      if (list.length < PAGE) return null;
    }
    return null;
  }

  async function readById(release: number): Promise<Ok | Refused> {
    return client.read({
      method: 'GET',
      path: '/repos/{owner}/{repo}/releases/{release_id}',
      parameters: { release_id: release },
    });
  }

  async function createDraft(draft: Parameters<Releases['createDraft']>[0]): Promise<ReleaseFacts> {
    // No `target_commitish`: the tag is there already, and a token may not always point a release at a commit.
    const body = {
      tag_name: draft.tag,
      name: draft.title,
      body: draft.body,
      draft: true,
      prerelease: false,
      make_latest: 'false',
    };
    const isOurs = (one: ReleaseFacts): boolean =>
      one.tag === draft.tag &&
      (draft.marker === undefined ? one.body === draft.body : (one.body ?? '').includes(draft.marker));
    const answer = await client.write({ method: 'POST', path: '/repos/{owner}/{repo}/releases', body });
    if (answer.kind === 'ok') return factsOf(answer.data);
    if (answer.kind === 'refused') throw refusedError(answer, { needs: WRITE });
    for (let look = 1; look <= LOOKS; look += 1) {
      const found = await findDraft(isOurs);
      if (found !== null) return found;
      await client.clock.sleep(Math.round((0.5 + client.clock.random() / 2) * client.bounds.base * 2 ** look));
    }
    const again = await client.write({ method: 'POST', path: '/repos/{owner}/{repo}/releases', body });
    if (again.kind === 'ok') return factsOf(again.data);
    const landed = again.kind === 'lost' ? await findDraft(isOurs) : null;
    if (landed !== null) return landed;
    throw again.kind === 'lost' ? lostError(again) : refusedError(again, { needs: WRITE });
  }

  async function deleteAsset(asset: number): Promise<void> {
    // Deleting what is gone already answers 404, so it may be asked again.
    const answer = await client.read({
      method: 'DELETE',
      path: '/repos/{owner}/{repo}/releases/assets/{asset_id}',
      parameters: { asset_id: asset },
    });
    if (answer.kind === 'refused' && answer.status !== 404) throw refusedError(answer, { needs: WRITE });
  }

  async function publish(
    release: number,
    { believe }: { readonly believe: 'read_back' | 'answer' } = { believe: 'read_back' },
  ): Promise<ReleaseFacts> {
    const body = { draft: false, prerelease: false, make_latest: 'false' };
    for (let tries = 1; ; tries += 1) {
      const answer = await client.write({
        method: 'PATCH',
        path: '/repos/{owner}/{repo}/releases/{release_id}',
        parameters: { release_id: release },
        body,
      });
      if (answer.kind === 'refused') throw refusedError(answer, { needs: WRITE });
      const now = believe === 'answer' && answer.kind === 'ok' ? answer : await readById(release);
      if (now.kind === 'refused') throw refusedError(now, { needs: READ });
      const facts = await factsOf(now.data);
      if (!facts.draft) {
        known.delete(facts.tag);
        return facts;
      }
      // Publishing again what is published changes nothing, so after a lost answer it is simply tried again.
      if (tries === LOOKS)
        throw lostError(
          answer.kind === 'lost'
            ? answer
            : {
                kind: 'lost',
                request: `PATCH release ${release}`,
                status: 200,
                reason: 'the release is still a draft after publishing',
              },
        );
      await client.clock.sleep(Math.round(client.clock.random() * client.bounds.base * 2 ** tries));
    }
  }

  async function uploadUrl(release: number): Promise<string> {
    const noted = uploadUrls.get(release);
    if (noted !== undefined) return noted;
    const answer = await readById(release);
    if (answer.kind === 'refused') throw refusedError(answer, { needs: WRITE });
    return readRelease(answer.data, 'release').upload_url;
  }

  return {
    findByTag,
    findDraft: ({ tag, marker }) => findDraft((one) => one.tag === tag && (one.body ?? '').includes(marker)),
    createDraft,
    upload: async (request) =>
      uploadAsset(client, { request, upload_url: await uploadUrl(request.release), deleteAsset }),
    deleteAsset,
    deleteDraft: async (release) => {
      const answer = await readById(release);
      if (answer.kind === 'refused') {
        if (answer.status === 404) return;
        throw refusedError(answer, { needs: WRITE });
      }
      if (!readRelease(answer.data, 'release').facts.draft) {
        refuse({
          code: 'internal_error',
          required: 'a draft to delete',
          found: `release ${release}, which is published`,
          next: 'Report this as a defect of Slipway: published releases are never deleted.',
        });
      }
      const gone = await client.read({
        method: 'DELETE',
        path: '/repos/{owner}/{repo}/releases/{release_id}',
        parameters: { release_id: release },
      });
      if (gone.kind === 'refused' && gone.status !== 404) throw refusedError(gone, { needs: WRITE });
    },
    publish,
    download: (request) => downloadAsset(client, findOnce, request),
    check: (request) => checkAsset(client, findOnce, request),
    readText: (request) => {
      const { release } = request;
      return readAssetText(client, release === undefined ? findOnce : () => assetsOf(release), request);
    },
  };
}
