import { identify, may, type Viewer } from './access.ts';
import type { SideHandler } from './http/server.ts';
import { check } from './pages/checks.ts';
import { commit, folderOrFile, rawFile } from './pages/files.ts';
import { issue, issues } from './pages/issues.ts';
import { download, release, releases } from './pages/releases.ts';
import { run, runs } from './pages/runs.ts';

/** Small readable pages, so that links printed anywhere open: releases, folders, files, commits, issues, runs, checks, downloads. */
export const servePages: SideHandler = async (request, response, { engine, path, baseUrl }) => {
  const match = /^\/(?:(raw)\/)?([^/]+)\/([^/]+)(?:\/(.*))?$/.exec(path);
  if (match === null || request.method !== 'GET') return false;
  const repo = engine.findRepo(decode(match[2] ?? ''), decode(match[3] ?? ''));
  let viewer: Viewer = { kind: 'anonymous' };
  try {
    viewer = identify(engine, request.headers.authorization);
  } catch {
    // A page is shown as to nobody in particular.
  }
  if (repo === undefined || !may(engine, viewer, repo, { key: 'contents', level: 'read' })) return false;
  const rest = decode(match[4] ?? '');
  const page = { engine, repo, response, baseUrl, rest };
  if (match[1] === 'raw') return await rawFile(page);
  if (rest === '') return await folderOrFile({ ...page, rest: `tree/${repo.default_branch}` });
  if (rest === 'releases') return releases(page);
  if (rest.startsWith('releases/tag/')) return release(page);
  if (rest.startsWith('releases/download/')) return await download({ ...page, range: request.headers.range });
  if (/^(tree|blob)\//.test(rest)) return await folderOrFile(page);
  if (/^commit\/[0-9a-f]{40}$/.test(rest)) return await commit(page);
  if (rest === 'issues' || rest === 'pulls') return issues(page, rest);
  if (/^(issues|pull)\/\d+$/.test(rest)) return issue(page);
  if (rest === 'actions') return runs(page);
  if (/^actions\/runs\/\d+/.test(rest)) return run(page);
  if (/^runs\/\d+$/.test(rest)) return check(page);
  return false;
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
