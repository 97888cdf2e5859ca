/** Finding versions in the ledger: by number, ordinal, digest, stage, alias. */

import { publishedPath } from '../core/derive.ts';
import type {
  PublishedFacts,
  StagedVersion,
  VersionIndex,
  VersionRestriction,
  VersionStatus,
} from '../core/documents.ts';
import type { VersionPointer } from '../core/event.ts';
import type { Reference, Selector } from '../core/names.ts';
import { parseReference } from '../core/names.ts';
import { ownValue } from '../core/own.ts';
import { ordinalIndexPath, recordPath, restrictionPath, statusPath, subjectIndexPath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { VersionRecord } from '../core/record.ts';
import { RECORD_SCHEMA } from '../core/record.ts';
import type { ModelState } from '../core/state.ts';
import { nearestOf } from '../policy/nearest.ts';
import type { EffectivePolicy } from '../policy/types.ts';
import type { LedgerSnapshot, Ports } from '../ports.ts';
import { corrupt, readDocument } from './documents.ts';

/** Reads a reference, or refuses saying what one looks like. */
export function referenceFrom(text: string): Reference {
  const reference = parseReference(text);
  if (reference !== null) return reference;
  refuse({
    code: 'input_invalid',
    required:
      'a reference such as `flight-delay@1.2.0`, `flight-delay@v7`, `flight-delay@champion`, `flight-delay@production` or `flight-delay@sha256:…`',
    found: JSON.stringify(text.slice(0, 200)),
    next: 'Names are 2 to 64 lowercase letters, digits and dashes.',
  });
}

/** Files that describe one version, found from its number. */
export function versionFiles(
  of: { readonly model: string; readonly version: string },
  sha256: Ports['sha256'],
): string[] {
  return [recordPath, publishedPath, statusPath, restrictionPath].map((path) => path(of, sha256));
}

export interface FoundVersion {
  readonly record: VersionRecord;
  readonly published: PublishedFacts | null;
  readonly status: VersionStatus;
  /** What was last said of it going on; null where nothing ever was. `none` where that was lifted. */
  readonly restriction: VersionRestriction | null;
}

/** A version in a snapshot that brought its files; null when there is none of that number. */
export function versionIn(
  snapshot: LedgerSnapshot,
  of: { readonly model: string; readonly version: string },
  sha256: Ports['sha256'],
): FoundVersion | null {
  const record = readDocument<VersionRecord>(snapshot, { path: recordPath(of, sha256), schema: RECORD_SCHEMA });
  const status = readDocument<VersionStatus>(snapshot, {
    path: statusPath(of, sha256),
    schema: 'slipway.version-status/1',
  });
  const published = readDocument<PublishedFacts>(snapshot, {
    path: publishedPath(of, sha256),
    schema: 'slipway.publication/1',
  });
  const restriction = readDocument<VersionRestriction>(snapshot, {
    path: restrictionPath(of, sha256),
    schema: 'slipway.version-restriction/1',
  });
  if (record === null && status === null) return null;
  if (record === null || status === null) corrupt(recordPath(of, sha256), 'record or status of the version is missing');
  return { record, status, published, restriction };
}

export async function readVersion(
  context: { readonly ports: Pick<Ports, 'ledger' | 'sha256'> },
  of: { readonly model: string; readonly version: string; readonly commit: string },
): Promise<FoundVersion | null> {
  const { ledger, sha256 } = context.ports;
  const snapshot = await ledger.read({ files: versionFiles(of, sha256), at_commit: of.commit });
  return versionIn(snapshot, of, sha256);
}

/** A published version, whole; null when it is not there or not published. */
export async function readStaged(
  context: { readonly ports: Pick<Ports, 'ledger' | 'sha256'> },
  of: { readonly model: string; readonly version: string; readonly commit: string },
): Promise<StagedVersion | null> {
  const found = await readVersion(context, of);
  return found === null || found.published === null ? null : { record: found.record, published: found.published };
}

/** The version a selector means, as far as the state or an index can tell; refused with the nearest name. */
export async function pointerOf(
  context: { readonly ports: Pick<Ports, 'ledger'> },
  of: {
    readonly state: ModelState;
    readonly selector: Selector;
    readonly commit: string;
    readonly policy: EffectivePolicy;
  },
): Promise<{ readonly version: string }> {
  const { state, selector, commit } = of;
  const { model } = state;
  switch (selector.kind) {
    case 'version':
      return { version: selector.version };
    case 'latest':
      if (state.latest !== null) return state.latest;
      return unknown({
        code: 'unknown_version',
        model,
        found: `${model} has no published version`,
        next: 'Register one.',
      });
    case 'ordinal':
      return readIndex(context, {
        path: ordinalIndexPath(model, selector.ordinal),
        model,
        commit,
        what: `v${selector.ordinal}`,
      });
    case 'subject':
      return readIndex(context, {
        path: subjectIndexPath(model, selector.subject),
        model,
        commit,
        what: selector.subject,
      });
    case 'name':
      return namedVersion(state, { name: selector.name, policy: of.policy });
  }
}

async function readIndex(
  context: { readonly ports: Pick<Ports, 'ledger'> },
  of: { readonly path: string; readonly model: string; readonly commit: string; readonly what: string },
): Promise<VersionPointer> {
  const snapshot = await context.ports.ledger.read({ files: [of.path], at_commit: of.commit });
  const index = readDocument<VersionIndex>(snapshot, { path: of.path, schema: 'slipway.version-index/1' });
  if (index !== null) return index;
  return unknown({
    code: 'unknown_version',
    model: of.model,
    found: `${of.model} has no version ${of.what}`,
    next: `See \`slipway history ${of.model}\`.`,
  });
}

/** The version that a stage or an alias points at now. */
export function namedVersion(
  state: ModelState,
  of: { readonly name: string; readonly policy: EffectivePolicy },
): VersionPointer {
  const { name, policy } = of;
  const alias = ownValue(state.aliases, name);
  const stage = ownValue(state.stages, name);
  const target = alias?.target ?? stage?.live ?? null;
  if (target !== null) return target;
  const { model } = state;
  // A stage or alias of the policy exists before anything was ever in it.
  const isAlias = alias !== undefined || ownValue(policy.aliases, name) !== undefined;
  if (isAlias || stage !== undefined || ownValue(policy.stages, name) !== undefined) {
    const what = isAlias ? `alias ${name}` : `stage ${name}`;
    return unknown({
      code: 'nothing_live',
      model,
      found: `${what} of ${model} points at nothing now`,
      next: `See \`slipway info ${model}\`.`,
    });
  }
  const nearest = nearestOf(name, [
    ...Object.keys(state.aliases),
    ...Object.keys(state.stages),
    ...Object.keys(policy.aliases),
    ...Object.keys(policy.stages),
    'latest',
  ]);
  const next = nearest === null ? `See \`slipway info ${model}\`.` : `Did you mean ${model}@${nearest}?`;
  return unknown({
    code: 'unknown_name',
    model,
    found: `${model} has no alias, no live stage and no version called ${name}`,
    next,
  });
}

function unknown(of: {
  readonly code: 'unknown_version' | 'unknown_name' | 'nothing_live';
  readonly model: string;
  readonly found: string;
  readonly next: string;
}): never {
  refuse({ code: of.code, required: `a version, stage or alias of ${of.model}`, found: of.found, next: of.next });
}

/** Refuses a version that is not there, not published, or has another subject than the reference names. */
export function usable(
  found: FoundVersion | null,
  of: { readonly model: string; readonly version: string; readonly selector: Selector },
): StagedVersion {
  if (found === null) {
    return unknown({
      code: 'unknown_version',
      model: of.model,
      found: `${of.model} has no version ${of.version}`,
      next: `See \`slipway history ${of.model}\`.`,
    });
  }
  if (found.published === null) {
    refuse({
      code: 'not_published',
      required: 'a published version',
      found: `${of.model} ${of.version} is ${found.status.status}`,
      next:
        found.status.status === 'claimed'
          ? 'Run its registration again with the same content: it resumes.'
          : 'Register the content again: it gets a new number.',
    });
  }
  const wanted = of.selector.kind === 'version' ? of.selector.subject : undefined;
  if (wanted !== undefined && wanted !== found.published.subject) {
    refuse({
      code: 'subject_mismatch',
      required: `${of.model} ${of.version} with subject ${wanted}`,
      found: `its subject is ${found.published.subject}`,
      next: 'Use the reference that the registration put out, or find out who changed it.',
    });
  }
  return { record: found.record, published: found.published };
}

/**
 * What keeps a version from further stages. The state, which is proven, says so of the versions that were restricted last: a
 * file beside the version that says otherwise was edited.
 */
export function provenRestriction(state: ModelState, found: FoundVersion | null): VersionRestriction | null {
  if (found === null) return null;
  const { record, restriction } = found;
  const known = state.restricted.find((one) => one.ordinal === record.ordinal);
  if (known !== undefined && (restriction?.seq !== known.seq || restriction.restriction !== known.restriction))
    corrupt(`the restriction of ${record.version}`, `event ${known.seq} says that it is ${known.restriction}`);
  return restriction;
}
