/** Where the page of a request is, and how it is told apart. */
import type { OwedEffect } from '../event.ts';
import type { RequestPlace } from './types.ts';

export interface RequestIdentity {
  readonly model: string;
  readonly stage: string;
  /** `request-<seq>`. */
  readonly request: string;
}

/** A text that only this request's page carries. */
export function requestMarker(of: RequestIdentity): string {
  return `slipway:request:${of.model}:${of.stage}:${of.request}`;
}

/** What an event owes that changes what the page of a request says. */
export function owedPage(
  model: string,
  of: { readonly stage: string; readonly request: string; readonly place: RequestPlace },
): Extract<OwedEffect, { readonly effect: 'request' }> {
  return { effect: 'request', marker: requestMarker({ model, stage: of.stage, request: of.request }), place: of.place };
}

export const REQUEST_BRANCHES = 'slipway/request/';

/** Head branch of the pull request: one for each version and stage, so that one that is replaced keeps its own. */
export function requestBranch(of: {
  readonly model: string;
  readonly stage: string;
  readonly version: string;
}): string {
  return `${REQUEST_BRANCHES}${of.model}/${of.stage}/${of.version}`;
}

/** The request document on that branch. */
export function requestDocumentPath(of: { readonly model: string; readonly stage: string }): string {
  return `.slipway/requests/${of.model}/${of.stage}.yml`;
}
