// Cuts GitHub's published contract down to what the sandbox serves, so that the tests can judge every exchange by it.
//
//   node scripts/extract-github-contract.mjs OPENAPI_JSON GRAPHQL_SDL
//
// OPENAPI_JSON is `generated/api.github.com.json` of the npm package `@octokit/openapi`, GRAPHQL_SDL is `schema.graphql`
// of `@octokit/graphql-schema`. Neither package is a dependency: unpack them anywhere outside the tree. The script writes
// test/contract/github/openapi.json (paths below, the schemas they reach, no examples and no descriptions) and checks that
// every field of the GraphQL subset in src/sandbox/github/graphql/schema.graphql.ts is declared the same by GitHub.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

const PATHS = [
  '/user',
  '/users/{username}',
  '/rate_limit',
  '/meta',
  '/repos/{owner}/{repo}',
  '/repos/{owner}/{repo}/git/blobs',
  '/repos/{owner}/{repo}/git/blobs/{file_sha}',
  '/repos/{owner}/{repo}/git/trees',
  '/repos/{owner}/{repo}/git/trees/{tree_sha}',
  '/repos/{owner}/{repo}/git/commits',
  '/repos/{owner}/{repo}/git/commits/{commit_sha}',
  '/repos/{owner}/{repo}/git/tags',
  '/repos/{owner}/{repo}/git/tags/{tag_sha}',
  '/repos/{owner}/{repo}/git/refs',
  '/repos/{owner}/{repo}/git/refs/{ref}',
  '/repos/{owner}/{repo}/git/ref/{ref}',
  '/repos/{owner}/{repo}/git/matching-refs/{ref}',
  '/repos/{owner}/{repo}/commits',
  '/repos/{owner}/{repo}/commits/{ref}',
  '/repos/{owner}/{repo}/compare/{basehead}',
  '/repos/{owner}/{repo}/branches',
  '/repos/{owner}/{repo}/branches/{branch}',
  '/repos/{owner}/{repo}/tags',
  '/repos/{owner}/{repo}/contents/{path}',
  '/repos/{owner}/{repo}/rules/branches/{branch}',
  '/repos/{owner}/{repo}/rulesets',
  '/repos/{owner}/{repo}/rulesets/{ruleset_id}',
  '/repos/{owner}/{repo}/releases',
  '/repos/{owner}/{repo}/releases/{release_id}',
  '/repos/{owner}/{repo}/releases/tags/{tag}',
  '/repos/{owner}/{repo}/releases/latest',
  '/repos/{owner}/{repo}/releases/{release_id}/assets',
  '/repos/{owner}/{repo}/releases/assets/{asset_id}',
  '/repos/{owner}/{repo}/immutable-releases',
  '/repos/{owner}/{repo}/issues',
  '/repos/{owner}/{repo}/issues/{issue_number}',
  '/repos/{owner}/{repo}/issues/{issue_number}/comments',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}',
  '/repos/{owner}/{repo}/issues/{issue_number}/labels',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}',
  '/repos/{owner}/{repo}/issues/{issue_number}/reactions',
  '/repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}',
  '/repos/{owner}/{repo}/issues/{issue_number}/timeline',
  '/repos/{owner}/{repo}/labels',
  '/repos/{owner}/{repo}/labels/{name}',
  '/repos/{owner}/{repo}/collaborators',
  '/repos/{owner}/{repo}/collaborators/{username}',
  '/repos/{owner}/{repo}/collaborators/{username}/permission',
  '/orgs/{org}/teams',
  '/orgs/{org}/teams/{team_slug}',
  '/orgs/{org}/teams/{team_slug}/members',
  '/orgs/{org}/teams/{team_slug}/teams',
  '/orgs/{org}/teams/{team_slug}/memberships/{username}',
  '/repos/{owner}/{repo}/check-runs',
  '/repos/{owner}/{repo}/check-runs/{check_run_id}',
  '/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations',
  '/repos/{owner}/{repo}/commits/{ref}/check-runs',
  '/repos/{owner}/{repo}/statuses/{sha}',
  '/repos/{owner}/{repo}/commits/{ref}/statuses',
  '/repos/{owner}/{repo}/commits/{ref}/status',
  '/repos/{owner}/{repo}/deployments',
  '/repos/{owner}/{repo}/deployments/{deployment_id}',
  '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  '/repos/{owner}/{repo}/environments',
  '/repos/{owner}/{repo}/environments/{environment_name}',
  '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
  '/repos/{owner}/{repo}/actions/runs',
  '/repos/{owner}/{repo}/actions/runs/{run_id}',
  '/repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
  '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
  '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
  '/repos/{owner}/{repo}/actions/runs/{run_id}/rerun',
  '/repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
  '/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments',
  '/repos/{owner}/{repo}/actions/workflows',
  '/repos/{owner}/{repo}/actions/workflows/{workflow_id}',
  '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
  '/repos/{owner}/{repo}/dispatches',
  '/repos/{owner}/{repo}/actions/permissions',
  '/repos/{owner}/{repo}/actions/permissions/workflow',
  '/repos/{owner}/{repo}/pulls',
  '/repos/{owner}/{repo}/pulls/{pull_number}',
  '/repos/{owner}/{repo}/pulls/{pull_number}/files',
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}',
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events',
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals',
  '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
];
/** Operations of those paths that the sandbox does not serve. */
const NOT_SERVED = new Set([
  'patch /user',
  'patch /repos/{owner}/{repo}',
  'delete /repos/{owner}/{repo}',
  'get /repos/{owner}/{repo}/issues/{issue_number}/labels',
  'put /repos/{owner}/{repo}/issues/{issue_number}/labels',
  'delete /repos/{owner}/{repo}/issues/{issue_number}/labels',
  'patch /repos/{owner}/{repo}/labels/{name}',
  'delete /repos/{owner}/{repo}/labels/{name}',
  'put /repos/{owner}/{repo}/collaborators/{username}',
  'delete /repos/{owner}/{repo}/collaborators/{username}',
  'post /orgs/{org}/teams',
  'patch /orgs/{org}/teams/{team_slug}',
  'delete /orgs/{org}/teams/{team_slug}',
  'put /orgs/{org}/teams/{team_slug}/memberships/{username}',
  'delete /orgs/{org}/teams/{team_slug}/memberships/{username}',
  'delete /repos/{owner}/{repo}/actions/runs/{run_id}',
  'put /repos/{owner}/{repo}/actions/permissions',
]);
const DROPPED = new Set(['description', 'example', 'examples', 'externalDocs', 'summary', 'x-github', 'tags', 'title']);

/** Removes prose and examples; `properties` maps are walked by value, since a property may be called `description`. */
function strip(value, inProperties = false) {
  if (Array.isArray(value)) return value.map((item) => strip(item));
  if (value === null || typeof value !== 'object') return value;
  const out = {};
  for (const [key, item] of Object.entries(value)) {
    if (!inProperties && DROPPED.has(key)) continue;
    out[key] = strip(
      item,
      !inProperties && (key === 'properties' || key === 'schemas' || key === 'responses' || key === 'parameters'),
    );
  }
  return out;
}

function reach(root, found) {
  if (Array.isArray(root)) for (const item of root) reach(item, found);
  else if (root !== null && typeof root === 'object') {
    if (typeof root.$ref === 'string') found.add(root.$ref);
    for (const item of Object.values(root)) reach(item, found);
  }
}

function extractOpenApi(file) {
  const whole = JSON.parse(readFileSync(file, 'utf8'));
  const paths = {};
  for (const path of PATHS) {
    if (whole.paths[path] === undefined) throw new Error(`GitHub's description has no path ${path}`);
    const served = Object.entries(whole.paths[path]).filter(([method]) => !NOT_SERVED.has(`${method} ${path}`));
    paths[path] = strip(Object.fromEntries(served));
  }
  const components = {};
  const done = new Set();
  for (let todo = collect(paths); todo.length > 0; ) {
    const next = new Set();
    for (const ref of todo) {
      if (done.has(ref)) continue;
      done.add(ref);
      const [, , kind, name] = ref.split('/');
      if (kind === 'examples') continue;
      const part = strip(whole.components[kind][name]);
      components[kind] ??= {};
      components[kind][name] = part;
      reach(part, next);
    }
    todo = [...next].filter((ref) => !done.has(ref));
  }
  for (const kind of Object.keys(components)) {
    components[kind] = Object.fromEntries(Object.entries(components[kind]).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  const subset = {
    openapi: whole.openapi,
    info: { title: 'GitHub REST API (subset)', version: whole.info.version, license: whole.info.license },
    paths,
    components,
  };
  writeFileSync(
    new URL('../test/contract/github/openapi.json', import.meta.url),
    `${JSON.stringify(subset, null, 1)}\n`,
  );
  return { paths: Object.keys(paths).length, schemas: Object.keys(components.schemas).length };
}

function collect(root) {
  const found = new Set();
  reach(root, found);
  return [...found];
}

/** Newer than the package; documented at docs.github.com (GraphQL reference, releases). */
const NEWER = new Set(['Release.immutable', 'ReleaseAsset.digest']);

/** Every type, field, argument and enum value of the subset must be GitHub's; returns the differences. */
function compareSchemas(subset, whole) {
  const differences = [];
  for (const [name, type] of Object.entries(subset.getTypeMap())) {
    if (name.startsWith('__')) continue;
    const theirs = whole.getType(name);
    if (theirs === undefined) differences.push(`type ${name} is not GitHub's`);
    else if (isEnumType(type)) {
      for (const value of type.getValues())
        if (theirs.getValue(value.name) === undefined) differences.push(`${name}.${value.name}`);
    } else if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        const other = theirs.getFields()[field.name];
        if (NEWER.has(`${name}.${field.name}`) && other === undefined) continue;
        if (other === undefined) differences.push(`${name}.${field.name} is not declared`);
        else if (String(other.type) !== String(field.type))
          differences.push(`${name}.${field.name}: ${field.type}, GitHub has ${other.type}`);
        for (const arg of field.args ?? []) {
          const otherArg = other?.args.find((a) => a.name === arg.name);
          if (String(otherArg?.type) !== String(arg.type))
            differences.push(`${name}.${field.name}(${arg.name}: ${arg.type}), GitHub has ${otherArg?.type}`);
        }
      }
    }
  }
  return differences;
}

const [openapi, sdl] = process.argv.slice(2);
if (openapi === undefined) throw new Error('usage: extract-github-contract.mjs OPENAPI_JSON [GRAPHQL_SDL]');
console.log(extractOpenApi(openapi));
if (sdl !== undefined) {
  const source = readFileSync(new URL('../src/sandbox/github/graphql/schema.graphql.ts', import.meta.url), 'utf8');
  const text = source.slice(source.indexOf('SCHEMA = `') + 'SCHEMA = `'.length, source.lastIndexOf('`'));
  const differences = compareSchemas(
    buildSchema(text),
    buildSchema(readFileSync(sdl, 'utf8'), { assumeValidSDL: true }),
  );
  console.log(differences.length === 0 ? "the GraphQL subset is GitHub's" : differences.join('\n'));
}
