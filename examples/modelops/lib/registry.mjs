// What serving reads from the registry: the shares, and each version's model, checked by digest.
import { createHash } from 'node:crypto';

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN } = process.env;

async function ask(path, accept) {
  const answer = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}${path}`, {
    headers: { accept, authorization: `Bearer ${GITHUB_TOKEN}`, 'x-github-api-version': '2022-11-28' },
  });
  if (!answer.ok) throw new Error(`${path}: required an answer, found ${answer.status}.`);
  return answer;
}

/** `{ exposure, now }`: serving/exposure.json as it stands, and the time by GitHub's clock. */
export async function readExposure(model) {
  const path = `/contents/models/${model}/serving/exposure.json?ref=model-registry`;
  const answer = await ask(path, 'application/vnd.github.raw+json');
  return { exposure: await answer.json(), now: Date.parse(answer.headers.get('date')) };
}

/** model.json of a version in exposure.json; throws where its bytes are not the registered ones. */
export async function loadModel({ tag, version, artifacts }) {
  const { path, sha256 } = artifacts.find(({ role }) => role === 'model');
  const release = await (await ask(`/releases/tags/${encodeURIComponent(tag)}`, 'application/vnd.github+json')).json();
  const asset = release.assets.find(({ name }) => name === path);
  if (asset === undefined) throw new Error(`${version}: required ${path} in the release ${tag}, found none.`);
  const bytes = Buffer.from(
    await (await ask(`/releases/assets/${asset.id}`, 'application/octet-stream')).arrayBuffer(),
  );
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256.replace('sha256:', ''))
    throw new Error(`${version}: required ${path} of ${sha256}, found ${found}.`);
  return JSON.parse(bytes.toString('utf8'));
}
