/** Who stands beside what GitHub tells: a person, or something that is none. */
import { type Fields, maybeFields, maybeText, readText } from './parse.ts';

export interface Person {
  readonly login: string;
  /** The account's number, which stays when the login changes; null where GitHub does not tell. */
  readonly account: number | null;
  readonly by: 'person' | 'bot';
}

/** How GitHub shows accounts that are gone, where it shows them at all. Nobody stands behind it. */
const GHOST = 'ghost';

/** The account under `key`. What GitHub does not call a user is no person: bots, organisations, mannequins, ghosts. */
export function readPerson(from: Fields, key: string, where: string): Person {
  const account = maybeFields(from, key, where);
  if (account === null) return { login: GHOST, account: null, by: 'bot' };
  const login = readText(account, 'login', `${where}.${key}`);
  const person = account['type'] === 'User' && login.toLowerCase() !== GHOST && !login.endsWith('[bot]');
  return { login, account: readAccount(account), by: person ? 'person' : 'bot' };
}

/** The number of an account; null where there is none in it. */
export function readAccount({ id }: Fields): number | null {
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** The app that wrote something in a person's name; null where the person did. */
export function readViaApp(from: Fields, where: string): string | null {
  const app = maybeFields(from, 'performed_via_github_app', where);
  return app === null ? null : (maybeText(app, 'slug') ?? 'an app');
}
