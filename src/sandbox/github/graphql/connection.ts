import { GitHubGraphQLError } from './errors.ts';

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** Part of a list with cursors, only that part made into nodes; GitHub demands `first` or `last`, from 1 to 100. */
export function connect<T>(
  field: string,
  items: readonly T[],
  args: PageArguments,
  show: (item: T) => unknown = (item) => item,
): Record<string, unknown> {
  const size = args.first ?? args.last;
  if (size === undefined || size === null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${field}\` connection.`;
    throw new GitHubGraphQLError('MISSING_PAGINATION_BOUNDARIES', message);
  }
  if (size < 0 || size > 100) {
    const message = `Requesting ${size} records on the \`${field}\` connection exceeds the \`first\` limit of 100 records.`;
    throw new GitHubGraphQLError('EXCESSIVE_PAGINATION', message);
  }
  const low = args.after == null ? 0 : readCursor(args.after) + 1;
  const high = args.before == null ? items.length : readCursor(args.before);
  const backwards = args.first === undefined || args.first === null;
  const start = backwards ? Math.max(low, high - size) : low;
  const end = Math.max(start, backwards ? high : Math.min(high, low + size));
  const edges = items.slice(start, end).map((item, index) => ({ cursor: cursor(start + index), node: show(item) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    totalCount: items.length,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
    },
  };
}

/** How many items from the start a forward page reaches. */
export function endOfPage(args: PageArguments): number {
  return (args.after == null ? 0 : readCursor(args.after) + 1) + (args.first ?? 0);
}

const cursor = (index: number): string => Buffer.from(`cursor:${index}`).toString('base64');

function readCursor(text: string): number {
  const match = /^cursor:(\d+)$/.exec(Buffer.from(text, 'base64').toString('latin1'));
  if (match === null)
    throw new GitHubGraphQLError('INVALID_CURSOR_ARGUMENTS', `\`${text}\` does not appear to be a valid cursor.`);
  return Number(match[1]);
}
