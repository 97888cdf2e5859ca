import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { signedIn } from '../access.ts';
import { jsonBody, type RequestContext } from '../context.ts';
import { HttpError } from '../http/errors.ts';
import type { Reply, Router } from '../http/router.ts';
import { readNodeId } from '../rest/present.ts';
import { GitHubGraphQLError, unresolvedNode } from './errors.ts';
import { addComment, createCommitOnBranch, createRef, deleteRef, updateRef, updateRefs } from './mutations.ts';
import { presentGraphUser } from './people.ts';
import { findRepository, repositoryFor } from './repository.ts';
import { SCHEMA } from './schema.graphql.ts';

const KEPT_DOCUMENTS = 200;

let schema: GraphQLSchema | undefined;
const documents = new Map<string, DocumentNode>();

/** `POST /graphql`: queries are validated against the subset of GitHub's schema before they run. */
export function addGraphQLRoute(router: Router): void {
  router.on('POST', '/graphql', answer);
}

async function answer(context: RequestContext): Promise<Reply> {
  signedIn(context.viewer);
  const body = jsonBody(context);
  const query = body['query'];
  if (typeof query !== 'string' || query === '') {
    throw new HttpError(400, 'A query attribute must be specified and must be a string.');
  }
  schema ??= buildSchema(SCHEMA, { assumeValidSDL: true });
  const checked = checkedDocument(schema, query);
  if (Array.isArray(checked)) return { status: 200, body: { errors: checked.map(presentProblem) } };
  const result = await execute({
    schema,
    document: checked,
    rootValue: rootFor(context),
    variableValues: (body['variables'] ?? {}) as Record<string, unknown>,
    operationName: (body['operationName'] as string | undefined) ?? null,
  });
  if (result.data === undefined) return { status: 200, body: { errors: (result.errors ?? []).map(presentProblem) } };
  return {
    status: 200,
    body: { data: result.data, ...(result.errors === undefined ? {} : { errors: result.errors.map(presentError) }) },
  };
}

function checkedDocument(against: GraphQLSchema, query: string): DocumentNode | GraphQLError[] {
  const known = documents.get(query);
  if (known !== undefined) return known;
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return [error as GraphQLError];
  }
  const problems = validate(against, document);
  if (problems.length > 0) return [...problems];
  if (documents.size >= KEPT_DOCUMENTS) documents.clear();
  documents.set(query, document);
  return document;
}

/** A query that is no valid query has neither `type` nor `data`. */
function presentProblem(error: GraphQLError): Record<string, unknown> {
  return { message: error.message, locations: error.locations ?? [], extensions: { code: 'invalidQuery' } };
}

function presentError(error: GraphQLError): Record<string, unknown> {
  const cause = error.originalError;
  const common = { path: error.path ?? [], locations: error.locations ?? [], message: error.message };
  if (cause instanceof GitHubGraphQLError) return { type: cause.type, ...common };
  if (cause instanceof HttpError) {
    if (cause.options.headers?.['retry-after'] !== undefined) throw cause;
    return {
      type: cause.status === 404 ? 'NOT_FOUND' : cause.status === 403 ? 'FORBIDDEN' : 'UNPROCESSABLE',
      ...common,
    };
  }
  return { type: 'INTERNAL', ...common, message: `The sandbox failed: ${cause?.stack ?? error.message}` };
}

type Input<F> = F extends (context: RequestContext, input: infer I) => unknown ? { input: I } : never;

function rootFor(context: RequestContext): Record<string, unknown> {
  const viewer = signedIn(context.viewer);
  const { engine, now } = context;
  return {
    viewer: () => ({ ...presentGraphUser(context, viewer.user), __typename: 'User' }),
    rateLimit: () => {
      const { limit, used, remaining, reset } = engine.limits.status(viewer, 'graphql', now);
      return { cost: 1, limit, used, remaining, nodeCount: 0, resetAt: new Date(reset * 1000).toISOString() };
    },
    repository: ({ owner, name }: { owner: string; name: string }) =>
      repositoryFor(context, findRepository(context, `${owner}/${name}`)),
    node: ({ id }: { id: string }) => {
      const { prefix, parts } = readNodeId(id);
      const repo = prefix === 'R' ? engine.state.repos.get(Number(parts[0])) : undefined;
      if (repo === undefined) throw unresolvedNode(id);
      return repositoryFor(context, findRepository(context, engine.fullName(repo)));
    },
    createCommitOnBranch: ({ input }: Input<typeof createCommitOnBranch>) => createCommitOnBranch(context, input),
    updateRefs: ({ input }: Input<typeof updateRefs>) => updateRefs(context, input),
    createRef: ({ input }: Input<typeof createRef>) => createRef(context, input),
    updateRef: ({ input }: Input<typeof updateRef>) => updateRef(context, input),
    deleteRef: ({ input }: Input<typeof deleteRef>) => deleteRef(context, input),
    addComment: ({ input }: Input<typeof addComment>) => addComment(context, input),
  };
}
