/** Changes the configuration that a served version runs with: an event of its own, with the guarantees of every other. */
import { digestOf } from '../core/canonical.ts';
import type { Wanted } from '../core/configuration.ts';
import { configurationFaults } from '../core/configuration.ts';
import { decideConfiguration } from '../core/configure.ts';
import type { Payloads } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { countProblems, refuse } from '../core/reasons.ts';
import type { Check, Result } from '../core/result.ts';
import { permissionFor } from '../policy/effective.ts';
import { actorFor, personFacts, startRoleLookup } from './authority.ts';
import type { Context } from './context.ts';
import { finished, refused, settle } from './context.ts';
import type { Gathered } from './gather.ts';
import { checkStageName, checkTexts, requireReason } from './inputs.ts';
import { documentsBefore, moveFiles, stageFor } from './moves.ts';
import { requireProvenVersion } from './provenance.ts';
import { momentOf } from './transact.ts';
import { pointerOf, readVersion, referenceFrom, usable } from './versions.ts';
import type { Planned } from './write-event.ts';
import { writeEvent } from './write-event.ts';

export interface ConfigureRequest {
  /** `model@version`, or whatever else names one version. */
  readonly subject: string;
  readonly stage: string;
  readonly wanted: Wanted;
  readonly reason: string;
  readonly link: string | null;
}

export interface ConfigureRecord {
  readonly model: string;
  readonly version: string;
  readonly stage: string;
  /** Digest of what it runs with now; null for what it was registered with. */
  readonly configuration: Digest | null;
  readonly previous: Digest | null;
  /** Null where nothing changed. */
  readonly seq: number | null;
}

export async function configure(context: Context, request: ConfigureRequest): Promise<Result<ConfigureRecord>> {
  return settle('configure', async () => {
    const reference = referenceFrom(request.subject);
    const selector = reference.selector ?? { kind: 'latest' as const };
    const { model } = reference;
    checkStageName(request.stage);
    requireReason(request.reason, 'change of the configuration');
    checkTexts(request);
    checkWanted(request.wanted);
    const { clock, sha256 } = context.ports;
    const role = startRoleLookup(context);
    // Two changes of one job are two: what is wanted is part of what was asked for.
    const asked = `${request.subject} ${digestOf(request.wanted, sha256)}`;
    const key = operationKey(
      { source: context.caller.source, operation: 'configure', model, subject: asked, stage: request.stage },
      sha256,
    );
    const plan = async (gathered: Gathered): Promise<Planned | { kind: 'stop'; result: Result }> => {
      const { state, effective, commit } = gathered;
      const stage = stageFor(effective, request.stage);
      const { version } = await pointerOf(context, { state, selector, commit, policy: effective });
      const found = await readVersion(context, { model, version, commit });
      const staged = usable(found, { model, version, selector });
      const actor = actorFor(context, gathered);
      const permission = permissionFor(effective, { operation: 'promote', stage: stage.name });
      const [people, documents] = await Promise.all([
        personFacts(context, { actor, permission, role }),
        documentsBefore(context, { gathered, stages: [stage.name] }),
        requireProvenVersion(context, { gathered, staged }),
      ]);
      const { wanted, reason, link } = request;
      const now = momentOf(gathered);
      const facts = { policy: effective, state, version: staged, stage, wanted, actor, people, reason, link, now };
      const decision = decideConfiguration(facts, sha256);
      const { checks } = decision;
      if (decision.kind === 'refused')
        return { kind: 'stop', result: refused({ operation: 'configure', refusal: decision.refusal, checks }) };
      if (decision.kind === 'already_configured')
        return {
          kind: 'stop',
          result: unchanged({ model, version, stage: stage.name, configuration: decision.configuration, checks }),
        };
      const { payload, owes } = decision;
      const summary = summaryOf(model, payload);
      return {
        kind: 'write',
        type: 'configured',
        payload,
        actor,
        owes,
        checks,
        summary,
        serving: { documents, staged },
      };
    };
    return writeEvent<ConfigureRecord>(context, {
      operation: 'configure',
      model,
      key,
      query: { files: moveFiles({ model, stage: request.stage, now: clock.now() }) },
      plan,
      record: ({ event }) => recordOf(model, { payload: event.payload as Payloads['configured'], seq: event.seq }),
    });
  });
}

/** Before anything is made of it: what is nested without end would break whoever walks it. */
function checkWanted(wanted: Wanted): void {
  const values =
    wanted.kind === 'values' ? wanted.values : Object.fromEntries(wanted.kind === 'set' ? wanted.changes : []);
  const faults = configurationFaults(values);
  if (faults.length === 0) return;
  refuse({
    code: 'input_invalid',
    required: 'a configuration that can be kept and served',
    found: countProblems(faults),
    next: 'Mend that. Secrets belong where serving runs; the configuration may name the variable that holds one.',
  });
}

function summaryOf(model: string, payload: Payloads['configured']): string {
  const { configuration, version, stage } = payload;
  const what = configuration === null ? 'the configuration it was registered with' : configuration.digest;
  return `${model} ${version} runs with ${what} in ${stage}.`;
}

function recordOf(
  model: string,
  of: { readonly payload: Payloads['configured']; readonly seq: number },
): ConfigureRecord {
  const { version, stage, configuration, previous } = of.payload;
  return { model, version, stage, configuration: configuration?.digest ?? null, previous, seq: of.seq };
}

function unchanged(of: {
  readonly model: string;
  readonly version: string;
  readonly stage: string;
  readonly configuration: Digest | null;
  readonly checks: Check;
}): Result {
  const { model, version, stage, configuration, checks } = of;
  return finished({
    operation: 'configure',
    decision: 'already_done',
    reason: 'already_configured',
    summary: `${model} ${version} runs with this configuration in ${stage} already.`,
    checks,
    record: { model, version, stage, configuration, previous: configuration, seq: null },
  });
}
