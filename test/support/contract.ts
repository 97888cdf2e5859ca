import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Exchange } from '../../src/sandbox/github/index.ts';

type Json = Record<string, unknown>;

export interface ExchangeValidator {
  /** To be given to `startGitHub`. */
  observe: (exchange: Exchange) => void;
  /** Every breach of GitHub's description seen so far, one readable line each. */
  violations: string[];
  /** Which operations were seen, as `METHOD /path/{template}`. */
  seen: Set<string>;
  /** Throws with the list when there was any breach, and when nothing was judged at all. */
  expectNoViolations(): void;
}

/** Answers that need no schema of their own: the description lists error statuses thinly. */
const ANY_ERROR = new Set([400, 401, 403, 404, 405, 409, 411, 413, 416, 422, 429, 500, 501, 502, 503]);

/**
 * Where GitHub's description contradicts GitHub or itself; each entry allows exactly one thing.
 * `at` is matched against ajv's schema-independent message `<place> <message>`.
 */
const ALLOWED: { operation: RegExp; at: RegExp; why: string }[] = [
  {
    operation: /^GET .*\/pending_deployments$/,
    at: /reviewers.*(type|anyOf|required)/,
    why: "a reviewer team's `type` is required by the schema and missing in GitHub's own example",
  },
  {
    operation: /^GET \/orgs\/\{org\}\/teams/,
    at: /\/type/,
    why: "a team's `type`: the schema's enum and the example disagree",
  },
  {
    operation: /^GET .*\/releases(\/|$)|^PATCH .*\/releases\//,
    at: /\/state must be equal to one of the allowed values/,
    why: 'an asset whose upload broke is in state `starter`, which the enum does not know (docs, upload a release asset)',
  },
  {
    operation: /\/deployments\/\{deployment_id\}\/statuses$/,
    at: /(target_url|environment_url|log_url) must match format "uri"/,
    why: 'these are "" when not given: the schema itself says so as its default',
  },
];

/** A JSON Schema of draft-07 from an OpenAPI 3.0 one: `nullable` becomes a type, references stay. */
function convert(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(convert);
  if (node === null || typeof node !== 'object') return node;
  const out: Json = {};
  for (const [key, value] of Object.entries(node as Json)) {
    if (key !== 'nullable' && !key.startsWith('x-')) out[key] = convert(value);
  }
  if ((node as Json)['nullable'] !== true) return out;
  if (typeof out['type'] === 'string') {
    out['type'] = [out['type'], 'null'];
    if (Array.isArray(out['enum']) && !out['enum'].includes(null)) out['enum'] = [...out['enum'], null];
    return out;
  }
  return { anyOf: [out, { type: 'null' }] };
}

interface Operation {
  key: string;
  method: string;
  pattern: RegExp;
  request: ValidateFunction | undefined;
  takesBody: boolean;
  responses: Map<string, ValidateFunction | undefined>;
  query: Set<string>;
}

interface Contract {
  operations: Operation[];
}

let contract: Contract | undefined;

function load(): Contract {
  const file = new URL('../contract/github/openapi.json', import.meta.url);
  const whole = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Json>;
    components: Record<string, Record<string, Json>>;
  };
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  formats.default(ajv);
  ajv.addFormat('repo.nwo', /^[^/]+\/[^/]+$/);
  ajv.addSchema({ $id: 'github', components: convert(whole.components) as Json });
  const compile = (schema: unknown, closed: boolean): ValidateFunction => {
    const converted = convert(schema);
    return ajv.compile(point(closed ? close(converted) : converted) as Json);
  };
  const resolve = (node: Json): Json => {
    const ref = node['$ref'];
    if (typeof ref !== 'string') return node;
    const [, , kind = '', name = ''] = ref.split('/');
    return whole.components[kind]?.[name] ?? {};
  };
  const operations: Operation[] = [];
  for (const [template, methods] of Object.entries(whole.paths)) {
    for (const [method, raw] of Object.entries(methods)) {
      if (!['get', 'post', 'put', 'patch', 'delete'].includes(method)) continue;
      const operation = raw as Json;
      const content = ((operation['requestBody'] as Json | undefined)?.['content'] ?? {}) as Record<string, Json>;
      const schema = content['application/json']?.['schema'];
      const responses = new Map<string, ValidateFunction | undefined>();
      for (const [status, response] of Object.entries(operation['responses'] as Record<string, Json>)) {
        const media = (resolve(response)['content'] ?? {}) as Record<string, Json>;
        const shape = media['application/json']?.['schema'] ?? Object.values(media)[0]?.['schema'];
        responses.set(status, shape === undefined ? undefined : compile(shape, false));
      }
      const parameters = [
        ...((methods['parameters'] as unknown as Json[]) ?? []),
        ...((operation['parameters'] as Json[]) ?? []),
      ].map(resolve);
      operations.push({
        key: `${method.toUpperCase()} ${template}`,
        method: method.toUpperCase(),
        pattern: templatePattern(template),
        request: schema === undefined ? undefined : compile(schema, true),
        takesBody: Object.keys(content).length > 0,
        responses,
        query: new Set(parameters.filter((p) => p['in'] === 'query').map((p) => String(p['name']))),
      });
    }
  }
  // Longer literal paths first, so that `/releases/latest` is not taken for a release id.
  operations.sort((a, b) => literal(b.key) - literal(a.key));
  return { operations };
}

const literal = (key: string): number => key.replace(/\{[^}]*\}/g, '').length;

/** GitHub's schemas let unknown request properties pass; ours must not be sent. */
function close(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(close);
  if (node === null || typeof node !== 'object') return node;
  const out: Json = Object.fromEntries(Object.entries(node as Json).map(([key, value]) => [key, close(value)]));
  const plain = out['properties'] !== undefined && !['anyOf', 'allOf', 'oneOf'].some((key) => key in out);
  return plain && out['additionalProperties'] === undefined && typeof out['type'] !== 'undefined'
    ? { ...out, additionalProperties: false }
    : out;
}

/** References of the description point into the one schema that holds all components. */
function point(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(point);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node as Json).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? `github${value}` : point(value),
    ]),
  );
}

/** These parameters may hold slashes. */
const DEEP = new Set(['ref', 'path', 'branch', 'tag', 'basehead', 'environment_name', 'tree_sha']);

function templatePattern(template: string): RegExp {
  const source = template
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{') ? (DEEP.has(part.slice(1, -1)) ? '.+' : '[^/]+') : part.replace(/[.+?^$()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}/?$`);
}

/** Judges REST exchanges both ways by GitHub's own description. GraphQL is judged by the server against GitHub's schema. */
export function createExchangeValidator(): ExchangeValidator {
  contract ??= load();
  const { operations } = contract;
  const violations: string[] = [];
  const seen = new Set<string>();

  const observe = (exchange: Exchange): void => {
    const { request, response } = exchange;
    if (request.path === '/graphql') {
      judgeGraphQL(exchange, violations, seen);
      return;
    }
    const upload = request.path.startsWith('/uploads/');
    const path = upload ? request.path.slice('/uploads'.length) : request.path;
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    // The root of `contents` and `matching-refs` is the same operation with an empty path.
    const operation =
      operations.find((one) => one.method === method && one.pattern.test(path)) ??
      operations.find(
        (one) => one.method === method && one.pattern.test(`${path}/x`) && /(contents|matching-refs)$/.test(path),
      );
    const where = `${request.method} ${request.path} → ${response.status}`;
    if (operation === undefined) {
      violations.push(`${where}: GitHub's description (as kept here) has no such operation`);
      return;
    }
    seen.add(operation.key);
    const note = (text: string): void => {
      if (!ALLOWED.some((entry) => entry.operation.test(operation.key) && entry.at.test(text)))
        violations.push(`${where}: ${text}`);
    };
    judgeRequest(exchange, operation, note, upload);
    judgeResponse(exchange, operation, note);
  };

  const expectNoViolations = (): void => {
    if (violations.length > 0)
      throw new Error(`exchanges that GitHub's description does not allow:\n${violations.join('\n')}`);
    if (seen.size === 0) throw new Error('no exchange was judged: is `observe` given to startGitHub?');
  };
  return { observe, violations, seen, expectNoViolations };
}

function judgeGraphQL(exchange: Exchange, violations: string[], seen: Set<string>): void {
  seen.add('POST /graphql');
  const errors = ((exchange.response.body as Json | undefined)?.['errors'] ?? []) as Json[];
  for (const error of errors) {
    const code = (error['extensions'] as Json | undefined)?.['code'];
    if (code === 'invalidQuery')
      violations.push(`POST /graphql: the query is not valid in GitHub's schema: ${String(error['message'])}`);
    if (error['type'] === 'INTERNAL') violations.push(`POST /graphql: ${String(error['message'])}`);
  }
}

function judgeRequest(exchange: Exchange, operation: Operation, note: (text: string) => void, upload: boolean): void {
  const { request, response } = exchange;
  for (const name of Object.keys(request.query)) {
    // The contents API also takes the fields of a deletion as query parameters.
    if (!operation.query.has(name) && !(operation.key.startsWith('DELETE') && operation.key.includes('/contents/')))
      note(`query parameter "${name}" is not declared`);
  }
  // What GitHub itself refused as malformed need not be judged again.
  if (upload || response.status === 400 || response.status === 422) return;
  if (request.body === undefined) return;
  if (!operation.takesBody) {
    if (Object.keys(request.body as Json).length > 0) note('a body was sent where none is taken');
    return;
  }
  const { request: validate } = operation;
  if (validate === undefined || validate(request.body)) return;
  for (const error of validate.errors ?? []) {
    const extra = error.keyword === 'additionalProperties' ? ` "${error.params['additionalProperty']}"` : '';
    note(`request${error.instancePath} ${error.message}${extra}`);
  }
}

function judgeResponse(exchange: Exchange, operation: Operation, note: (text: string) => void): void {
  const { response } = exchange;
  if (response.status >= 500 && response.status !== 502) note(`answer: ${JSON.stringify(response.body).slice(0, 600)}`);
  const listed = operation.responses.has(String(response.status));
  if (!listed) {
    if (response.status === 304 || response.status === 206 || ANY_ERROR.has(response.status))
      judgeError(exchange, note);
    else note('this status is not listed');
    return;
  }
  const validate = operation.responses.get(String(response.status));
  if (response.status >= 400) judgeError(exchange, note);
  if (validate === undefined || response.body === undefined || response.status >= 400) return;
  if (validate(response.body)) return;
  for (const error of (validate.errors ?? []).slice(0, 12))
    note(`answer${error.instancePath} ${error.message} ${error.schemaPath.slice(-70)}`);
}

/** Errors have GitHub's shape whatever their status. */
function judgeError(exchange: Exchange, note: (text: string) => void): void {
  const { response } = exchange;
  if (response.status < 400 || response.body === undefined) return;
  const body = response.body as Json;
  if (typeof body['message'] !== 'string' || typeof body['documentation_url'] !== 'string')
    note('an error without message and documentation_url');
}
