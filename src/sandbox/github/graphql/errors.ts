/** An error of one field, as GitHub lists it in `errors[]` with its `type`; the answer stays HTTP 200. */
export class GitHubGraphQLError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = 'GitHubGraphQLError';
    this.type = type;
  }
}

export const forbidden = (): GitHubGraphQLError =>
  new GitHubGraphQLError('FORBIDDEN', 'Resource not accessible by integration');
export const unprocessable = (message: string): GitHubGraphQLError => new GitHubGraphQLError('UNPROCESSABLE', message);

export function unresolvedRepository(name: string): GitHubGraphQLError {
  return new GitHubGraphQLError('NOT_FOUND', `Could not resolve to a Repository with the name '${name}'.`);
}

export function unresolvedNode(id: string): GitHubGraphQLError {
  return new GitHubGraphQLError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}
