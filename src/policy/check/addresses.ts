/** Addresses that would send what is measured, or a secret, in the clear through somebody else's network. */
import type { Path } from '../paths.ts';
import type { Subject } from './report.ts';

/** Names that no public resolver knows (RFC 6761, RFC 6762, RFC 8375, and what organisations use), and Kubernetes. */
const INSIDE_NAME = /(^|\.)(localhost|internal|local|lan|intranet|corp|private|home\.arpa|svc|cluster\.local)$/;
/** Loopback, RFC 1918 and link-local. */
const INSIDE_ADDRESS = /^(?=[0-9]+(\.[0-9]+){3}$)(127|10|192\.168|169\.254|172\.(1[6-9]|2[0-9]|3[01]))\./;

/** Warns of plain http to a host that is not on the inside. */
export function checkAddress({ warning }: Subject, url: string, path: Path): void {
  const host = /^http:\/\/(\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[1]?.toLowerCase();
  if (host === undefined || isInside(host)) return;
  const message = `"${host}" is not on the inside, and http:// sends everything readable to whoever is in between`;
  warning({ path, found: host, message, suggestion: 'https://', at: 'value' });
}

function isInside(host: string): boolean {
  if (host.startsWith('[')) return host === '[::1]' || /^\[f[cde]/.test(host);
  return !host.includes('.') || INSIDE_NAME.test(host) || INSIDE_ADDRESS.test(host);
}
