/**
 * The part of GitHub's GraphQL schema that the sandbox serves; every type, field and argument is declared as GitHub does.
 * From the npm package `@octokit/graphql-schema` 15.26.1, MIT licence, copyright Octokit contributors and GitHub: see
 * NOTICE.md beside this file. `Release.immutable` and `ReleaseAsset.digest` are newer than that package; they are in
 * GitHub's documentation (docs.github.com, GraphQL reference, releases).
 */
export const SCHEMA = `
scalar Base64String
scalar DateTime
scalar GitObjectID
scalar GitRefname
scalar GitTimestamp
scalar URI

interface Node { id: ID! }
interface Actor { login: String! resourcePath: URI! url: URI! }
interface RepositoryOwner { id: ID! login: String! resourcePath: URI! url: URI! }
interface GitObject { abbreviatedOid: String! commitResourcePath: URI! commitUrl: URI! id: ID! oid: GitObjectID! repository: Repository! }
interface GitSignature { email: String! isValid: Boolean! payload: String! signature: String! signer: User state: GitSignatureState! verifiedAt: DateTime wasSignedByGitHub: Boolean! }

type Query {
  node(id: ID!): Node
  rateLimit(dryRun: Boolean = false): RateLimit
  repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
  viewer: User!
}

type Mutation {
  addComment(input: AddCommentInput!): AddCommentPayload
  createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
  createRef(input: CreateRefInput!): CreateRefPayload
  deleteRef(input: DeleteRefInput!): DeleteRefPayload
  updateRef(input: UpdateRefInput!): UpdateRefPayload
  updateRefs(input: UpdateRefsInput!): UpdateRefsPayload
}

type RateLimit { cost: Int! limit: Int! nodeCount: Int! remaining: Int! resetAt: DateTime! used: Int! }
type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String }

type User implements Actor & Node & RepositoryOwner { databaseId: Int email: String! id: ID! login: String! name: String resourcePath: URI! url: URI! }
type Bot implements Actor & Node { databaseId: Int id: ID! login: String! resourcePath: URI! url: URI! }
type Organization implements Actor & Node & RepositoryOwner { databaseId: Int id: ID! login: String! name: String resourcePath: URI! url: URI! }

type Repository implements Node {
  createdAt: DateTime!
  databaseId: Int
  defaultBranchRef: Ref
  id: ID!
  isArchived: Boolean!
  isEmpty: Boolean!
  isPrivate: Boolean!
  issue(number: Int!): Issue
  latestRelease: Release
  name: String!
  nameWithOwner: String!
  object(expression: String, oid: GitObjectID): GitObject
  owner: RepositoryOwner!
  pushedAt: DateTime
  ref(qualifiedName: String!): Ref
  refs(after: String, before: String, direction: OrderDirection, first: Int, last: Int, orderBy: RefOrder, query: String, refPrefix: String!): RefConnection
  release(tagName: String!): Release
  releases(after: String, before: String, first: Int, last: Int, orderBy: ReleaseOrder): ReleaseConnection!
  url: URI!
  viewerPermission: RepositoryPermission
}

type Ref implements Node {
  compare(headRef: String!): Comparison
  id: ID!
  name: String!
  prefix: String!
  repository: Repository!
  target: GitObject
}
type RefEdge { cursor: String! node: Ref }
type RefConnection { edges: [RefEdge] nodes: [Ref] pageInfo: PageInfo! totalCount: Int! }
type Comparison implements Node { aheadBy: Int! baseTarget: GitObject! behindBy: Int! headTarget: GitObject! id: ID! status: ComparisonStatus! }

type Commit implements GitObject & Node {
  abbreviatedOid: String!
  author: GitActor
  authoredDate: DateTime!
  commitResourcePath: URI!
  commitUrl: URI!
  committedDate: DateTime!
  committer: GitActor
  file(path: String!): TreeEntry
  history(after: String, author: CommitAuthor, before: String, first: Int, last: Int, path: String, since: GitTimestamp, until: GitTimestamp): CommitHistoryConnection!
  id: ID!
  message: String!
  messageBody: String!
  messageHeadline: String!
  oid: GitObjectID!
  parents(after: String, before: String, first: Int, last: Int): CommitConnection!
  repository: Repository!
  signature: GitSignature
  tree: Tree!
  url: URI!
}
type CommitEdge { cursor: String! node: Commit }
type CommitConnection { edges: [CommitEdge] nodes: [Commit] pageInfo: PageInfo! totalCount: Int! }
type CommitHistoryConnection { edges: [CommitEdge] nodes: [Commit] pageInfo: PageInfo! totalCount: Int! }
input CommitAuthor { emails: [String!] id: ID }
type GitActor { date: GitTimestamp email: String name: String user: User }
type UnknownSignature implements GitSignature { email: String! isValid: Boolean! payload: String! signature: String! signer: User state: GitSignatureState! verifiedAt: DateTime wasSignedByGitHub: Boolean! }

type Tree implements GitObject & Node { abbreviatedOid: String! commitResourcePath: URI! commitUrl: URI! entries: [TreeEntry!] id: ID! oid: GitObjectID! repository: Repository! }
type TreeEntry { extension: String mode: Int! name: String! nameRaw: Base64String! object: GitObject oid: GitObjectID! path: String size: Int! type: String! }
type Blob implements GitObject & Node { abbreviatedOid: String! byteSize: Int! commitResourcePath: URI! commitUrl: URI! id: ID! isBinary: Boolean isTruncated: Boolean! oid: GitObjectID! repository: Repository! text: String }
type Tag implements GitObject & Node { abbreviatedOid: String! commitResourcePath: URI! commitUrl: URI! id: ID! message: String name: String! oid: GitObjectID! repository: Repository! tagger: GitActor target: GitObject! }

type Release implements Node {
  author: User
  createdAt: DateTime!
  databaseId: Int
  description: String
  id: ID!
  immutable: Boolean!
  isDraft: Boolean!
  isLatest: Boolean!
  isPrerelease: Boolean!
  name: String
  publishedAt: DateTime
  releaseAssets(after: String, before: String, first: Int, last: Int, name: String): ReleaseAssetConnection!
  repository: Repository!
  tag: Ref
  tagCommit: Commit
  tagName: String!
  updatedAt: DateTime!
  url: URI!
}
type ReleaseEdge { cursor: String! node: Release }
type ReleaseConnection { edges: [ReleaseEdge] nodes: [Release] pageInfo: PageInfo! totalCount: Int! }
type ReleaseAsset implements Node { contentType: String! createdAt: DateTime! digest: String downloadCount: Int! downloadUrl: URI! id: ID! name: String! size: Int! updatedAt: DateTime! url: URI! }
type ReleaseAssetEdge { cursor: String! node: ReleaseAsset }
type ReleaseAssetConnection { edges: [ReleaseAssetEdge] nodes: [ReleaseAsset] pageInfo: PageInfo! totalCount: Int! }

type Issue implements Node { body: String! createdAt: DateTime! databaseId: Int id: ID! number: Int! state: IssueState! title: String! updatedAt: DateTime! url: URI! }
type IssueComment implements Node { body: String! createdAt: DateTime! databaseId: Int id: ID! updatedAt: DateTime! url: URI! }
type IssueCommentEdge { cursor: String! node: IssueComment }

input RefOrder { direction: OrderDirection! field: RefOrderField! }
input ReleaseOrder { direction: OrderDirection! field: ReleaseOrderField! }
enum ComparisonStatus { AHEAD BEHIND DIVERGED IDENTICAL }
enum GitSignatureState { INVALID UNSIGNED VALID }
enum IssueState { CLOSED OPEN }
enum OrderDirection { ASC DESC }
enum RefOrderField { ALPHABETICAL TAG_COMMIT_DATE }
enum ReleaseOrderField { CREATED_AT NAME }
enum RepositoryPermission { ADMIN MAINTAIN READ TRIAGE WRITE }

input AddCommentInput { body: String! clientMutationId: String subjectId: ID! }
type AddCommentPayload { clientMutationId: String commentEdge: IssueCommentEdge subject: Node }
input CommittableBranch { branchName: String id: ID repositoryNameWithOwner: String }
input CommitMessage { body: String headline: String! }
input FileAddition { contents: Base64String! path: String! }
input FileDeletion { path: String! }
input FileChanges { additions: [FileAddition!] = [] deletions: [FileDeletion!] = [] }
input CreateCommitOnBranchInput { branch: CommittableBranch! clientMutationId: String expectedHeadOid: GitObjectID! fileChanges: FileChanges message: CommitMessage! }
type CreateCommitOnBranchPayload { clientMutationId: String commit: Commit ref: Ref }
input CreateRefInput { clientMutationId: String name: String! oid: GitObjectID! repositoryId: ID! }
type CreateRefPayload { clientMutationId: String ref: Ref }
input DeleteRefInput { clientMutationId: String refId: ID! }
type DeleteRefPayload { clientMutationId: String }
input UpdateRefInput { clientMutationId: String force: Boolean = false oid: GitObjectID! refId: ID! }
type UpdateRefPayload { clientMutationId: String ref: Ref }
input RefUpdate { afterOid: GitObjectID! beforeOid: GitObjectID force: Boolean = false name: GitRefname! }
input UpdateRefsInput { clientMutationId: String refUpdates: [RefUpdate!]! repositoryId: ID! }
type UpdateRefsPayload { clientMutationId: String }
`;
