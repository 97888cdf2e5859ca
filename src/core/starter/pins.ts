/**
 * The one place that says which commit of which action our own files name. `scripts/generate-actions.mjs` writes it into
 * every example and README, and a test compares them.
 */

export interface Pin {
  /** `owner/name`. */
  readonly repository: string;
  /** Full commit id: a tag can be moved, a commit cannot. */
  readonly commit: string;
  /** For people, in the comment beside the commit. */
  readonly version: string;
}

/**
 * Slipway itself. A commit cannot contain its own id, so a release is made first and named here by the commit after it;
 * before the first release the id stands for a commit that does not exist yet.
 */
export const SLIPWAY: Pin = {
  repository: 'slipway-dev/slipway',
  commit: 'c6bc4a243b1ce4d99c3e31a5cdf117d8c407f4d8',
  version: 'v0.1.0',
};

export const CHECKOUT: Pin = {
  repository: 'actions/checkout',
  commit: '8e8c483db84b4bee98b60c0593521ed34d9990e8',
  version: 'v6.0.1',
};

export const SETUP_NODE: Pin = {
  repository: 'actions/setup-node',
  commit: '2028fbc5c25fe9cf00d9f06a71cc4710d4507903',
  version: 'v6.0.0',
};

export const UPLOAD_ARTIFACT: Pin = {
  repository: 'actions/upload-artifact',
  commit: 'b7c566a772e6b6bfb58ed0dc250532a479d7789f',
  version: 'v6.0.0',
};

const PINS: readonly Pin[] = [SLIPWAY, CHECKOUT, SETUP_NODE, UPLOAD_ARTIFACT];

/** What stands behind `uses:`, comment included: `actions/checkout@8e8c… # v6.0.1`. */
export function usesOf(pin: Pin, path = ''): string {
  return `${pin.repository}${path === '' ? '' : `/${path}`}@${pin.commit} # ${pin.version}`;
}

/** The same text with every pinned use of these actions brought to the given commit and version. */
export function repin(text: string, pins: readonly Pin[] = PINS): string {
  return pins.reduce((before, pin) => {
    const name = pin.repository.replace(/[.]/g, '\\.');
    const use = new RegExp(`(\\b${name}(?:/[\\w./-]+)?)@[0-9a-f]{40} # v[\\w.-]+`, 'g');
    return before.replace(use, `$1@${pin.commit} # ${pin.version}`);
  }, text);
}
