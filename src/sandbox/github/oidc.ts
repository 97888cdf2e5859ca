import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { Engine } from './engine.ts';
import type { SideHandler } from './http/server.ts';
import type { RepoRow } from './state.ts';
import type { RunClaims } from './types.ts';

export const ISSUER_PATH = '/_services/token';
const REQUEST_PATH = '/_services/idtoken';
const LIFETIME_SECONDS = 300;

interface Signer {
  key: KeyObject;
  kid: string;
  jwk: Record<string, unknown>;
}

/** GitHub's OIDC provider: signs who a workflow run is. The key is made once and kept with the state. */
export class OidcProvider {
  readonly #engine: Engine;
  readonly #requests = new Map<string, RunClaims>();
  #signer: Promise<Signer> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get issuer(): string {
    return `${this.#engine.url}${ISSUER_PATH}`;
  }

  /** What a job finds in ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN. */
  openRequest(claims: RunClaims): { requestUrl: string; requestToken: string } {
    const requestToken = this.#engine.secret('oidc');
    this.#requests.set(requestToken, claims);
    // Callers append `&audience=…`, so the address already has a query.
    const requestUrl = `${this.#engine.url}${REQUEST_PATH}/${claims.run_id}?api-version=2.0`;
    return { requestUrl, requestToken };
  }

  closeRequest(requestToken: string): void {
    this.#requests.delete(requestToken);
  }

  /** A signed token for these claims, as GitHub would word them. */
  async issue(claims: RunClaims, audience?: string): Promise<string> {
    const { key, kid } = await this.#getSigner();
    const now = Math.floor(this.#engine.now().getTime() / 1000);
    const head = encode({ typ: 'JWT', alg: 'RS256', x5t: kid, kid });
    const body = encode(this.#payload(claims, audience, now));
    const signature = sign('RSA-SHA256', Buffer.from(`${head}.${body}`), key).toString('base64url');
    return `${head}.${body}.${signature}`;
  }

  async jwks(): Promise<{ keys: Record<string, unknown>[] }> {
    return { keys: [(await this.#getSigner()).jwk] };
  }

  /** Serves the discovery document, the keys and the token requests. */
  readonly handle: SideHandler = async (request, response, { path, query }) => {
    const json = (status: number, body: unknown): true => {
      response.sendDate = false;
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        date: this.#engine.now().toUTCString(),
      });
      response.end(JSON.stringify(body));
      return true;
    };
    if (path === `${ISSUER_PATH}/.well-known/openid-configuration`) return json(200, this.#discovery());
    if (path === `${ISSUER_PATH}/.well-known/jwks`) return json(200, await this.jwks());
    if (!path.startsWith(REQUEST_PATH)) return false;
    const token = /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const claims = token === undefined ? undefined : this.#requests.get(token);
    if (claims === undefined) return json(401, { message: 'The request token is unknown or its job has ended.' });
    return json(200, { value: await this.issue(claims, query.get('audience') ?? undefined) });
  };

  #discovery(): Record<string, unknown> {
    return {
      issuer: this.issuer,
      jwks_uri: `${this.issuer}/.well-known/jwks`,
      subject_types_supported: ['public', 'pairwise'],
      response_types_supported: ['id_token'],
      claims_supported: [
        'sub',
        'aud',
        'exp',
        'iat',
        'iss',
        'jti',
        'nbf',
        'ref',
        'sha',
        'repository',
        'run_id',
        'actor',
      ],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid'],
    };
  }

  #payload(claims: RunClaims, audience: string | undefined, now: number): Record<string, unknown> {
    const repo = this.#engine.repo(claims.repository);
    const owner = this.#engine.userById(repo.owner);
    const actor = this.#engine.findUser(claims.actor);
    const workflow = `${claims.repository}/${claims.workflow_path}@${claims.ref}`;
    const workflowSha = claims.workflow_sha ?? claims.sha;
    return {
      jti: randomUUID(),
      sub: subjectOf(claims, repo),
      aud: audience ?? `${this.#engine.url}/${owner?.login}`,
      ref: claims.ref,
      sha: claims.sha,
      repository: claims.repository,
      repository_owner: owner?.login,
      repository_owner_id: String(owner?.id),
      run_id: String(claims.run_id),
      run_number: String(claims.run_number ?? 1),
      run_attempt: String(claims.run_attempt ?? 1),
      repository_visibility: repo.private ? 'private' : 'public',
      repository_id: String(repo.id),
      actor_id: String(actor?.id ?? 0),
      actor: claims.actor,
      workflow: claims.workflow,
      head_ref: claims.head_ref ?? '',
      base_ref: claims.base_ref ?? '',
      event_name: claims.event_name,
      ...(claims.environment === undefined ? {} : { environment: claims.environment }),
      ref_protected: 'false',
      ref_type: claims.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
      workflow_ref: workflow,
      workflow_sha: workflowSha,
      job_workflow_ref: workflow,
      job_workflow_sha: workflowSha,
      runner_environment: 'github-hosted',
      iss: this.issuer,
      nbf: now - 300,
      exp: now + LIFETIME_SECONDS,
      iat: now,
    };
  }

  #getSigner(): Promise<Signer> {
    this.#signer ??= this.#openSigner();
    return this.#signer;
  }

  async #openSigner(): Promise<Signer> {
    const { meta } = this.#engine.state;
    let pem = meta.get('oidc_key')?.value;
    if (typeof pem !== 'string') {
      const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
      pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
      meta.put({ id: 'oidc_key', value: pem });
    }
    const key = createPrivateKey(pem as string);
    const jwk = createPublicKey(key).export({ format: 'jwk' });
    const kid = createHash('sha1').update(String(jwk.n)).digest('base64url');
    return { key, kid, jwk: { kty: jwk.kty, alg: 'RS256', use: 'sig', kid, n: jwk.n, e: jwk.e } };
  }
}

function subjectOf(claims: RunClaims, repo: RepoRow): string {
  const subject = `repo:${claims.repository}`;
  if (claims.environment !== undefined) return `${subject}:environment:${encodeURIComponent(claims.environment)}`;
  if (claims.event_name === 'pull_request') return `${subject}:pull_request`;
  return `${subject}:ref:${claims.ref === '' ? `refs/heads/${repo.default_branch}` : claims.ref}`;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
