/** Sources of metrics, files that serving reads, and calls after a change, in the words a person would use. */
import type { AfterChange, MetricDefinition, MetricQuery, MonitoringRules, ServingTarget } from './types.ts';

/** `Prometheus at https://prometheus.acme.internal, with the secret METRICS_TOKEN in Authorization`. */
export function describeSource(source: NonNullable<MonitoringRules['source']>): string {
  if (source.kind === 'file') return `the file ${source.path}`;
  const { url, secret } = source;
  const who = source.kind === 'prometheus' ? 'Prometheus' : 'JSON over HTTP';
  return `${who} at ${url}${secret === null ? '' : `, with the secret ${secret.variable} in ${secret.header}`}`;
}

/** `events errors_total of requests_total`. */
export function describeQuery(query: MetricQuery): string {
  switch (query.kind) {
    case 'events':
      return `events ${query.events} of ${query.of}`;
    case 'values':
      return `values by sum ${query.sum} and count ${query.count}${query.squares === null ? '' : `, squares ${query.squares}`}`;
    case 'distribution':
      return `a distribution by ${query.buckets}`;
    case 'categories':
      return `categories of ${query.counts} by ${query.by}`;
    case 'gauge':
      return `the number ${query.value}`;
  }
}

const MEASURES = { psi: 'the population stability index (PSI)', kl: 'the Kullback–Leibler divergence (KL)' } as const;

/** `the population stability index (PSI) of intent_mix against the live version`. */
export function describeDrift({ measure, of }: NonNullable<MetricDefinition['drift']>): string {
  return `${MEASURES[measure]} of ${of} against the live version`;
}

const TARGETS: Readonly<Record<ServingTarget, string>> = {
  aliases: 'aliases and exposure',
  flagd: 'OpenFeature flagd',
  'gateway-api': 'Gateway API (HTTPRoute)',
  kserve: 'KServe',
  'argo-rollouts': 'Argo Rollouts',
  json: 'plain JSON',
};

export function describeTarget(target: ServingTarget): string {
  return TARGETS[target];
}

/** `POST https://serving.acme.internal/hooks, signed with the secret HOOK`. */
export function describeCall(call: AfterChange): string {
  switch (call.kind) {
    case 'webhook':
      return `POST ${call.url}${call.secret === null ? ', not signed' : `, signed with the secret ${call.secret}`}`;
    case 'dispatch':
      return `repository_dispatch ${call.type} in ${call.repository ?? 'this repository'}`;
    case 'slack':
      return `a message to the incoming webhook in the secret ${call.secret}`;
    case 'purge':
      return `${call.method} ${call.url}${call.secret === null ? '' : `, with the secret ${call.secret}`}`;
  }
}
