import { nodeId, type Place } from '../rest/present.ts';
import type { UserRow } from '../state.ts';

/** A user, bot or organization as GraphQL shows it. */
export function presentGraphUser(place: Place, user: UserRow): Record<string, unknown> {
  const path = user.kind === 'Bot' ? `/apps/${user.login.replace('[bot]', '')}` : `/${user.login}`;
  const prefix = user.kind === 'Bot' ? 'BOT' : user.kind === 'Organization' ? 'O' : 'U';
  return {
    __typename: user.kind,
    id: nodeId(prefix, user.id),
    databaseId: user.id,
    login: user.login,
    name: user.name,
    email: user.email ?? '',
    resourcePath: path,
    url: `${place.baseUrl}${path}`,
  };
}
