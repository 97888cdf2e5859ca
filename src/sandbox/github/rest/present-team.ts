import type { TeamRow } from '../state.ts';
import { nodeId, type Place } from './present.ts';

/** `team-simple` */
function presentSimple(place: Place, team: TeamRow): Record<string, unknown> {
  const org = place.engine.userById(team.org);
  const url = `${place.baseUrl}/api/v3/organizations/${team.org}/team/${team.id}`;
  return {
    name: team.name,
    id: team.id,
    node_id: nodeId('T', team.id),
    slug: team.slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    url,
    html_url: `${place.baseUrl}/orgs/${org?.login}/teams/${team.slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    permission: 'pull',
    type: 'organization',
    organization_id: team.org,
  };
}

/** `team`, with the team it is nested in. */
export function presentTeam(place: Place, team: TeamRow): Record<string, unknown> {
  const parent = team.parent === undefined ? undefined : place.engine.state.teams.get(team.parent);
  return { ...presentSimple(place, team), parent: parent === undefined ? null : presentSimple(place, parent) };
}
