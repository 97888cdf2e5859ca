import { ACTIONS_APP_ID, ACTIONS_BOT_ID } from '../engine.ts';
import { nodeId, type Place, presentUser } from './present.ts';

/** `integration`: the app of GitHub Actions, or one that was given a token here. */
export function presentApp(place: Place, id: number): Record<string, unknown> {
  const bot = id === ACTIONS_APP_ID ? undefined : place.engine.userById(id);
  const slug = bot === undefined ? 'github-actions' : bot.login.replace('[bot]', '');
  const owner = presentUser(place, place.engine.userById(ACTIONS_BOT_ID));
  return {
    id,
    slug,
    node_id: nodeId('A', id),
    owner,
    name: bot === undefined ? 'GitHub Actions' : slug,
    description: '',
    external_url: place.baseUrl,
    html_url: `${place.baseUrl}/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2018-07-30T09:30:17Z',
    permissions: { checks: 'write' },
    events: [],
  };
}

/** `performed_via_github_app` of what was done with some token. */
export function presentVia(place: Place, app: number | null | undefined): Record<string, unknown> | null {
  return app === null || app === undefined ? null : presentApp(place, app);
}
