/** Records whose keys come from a policy: without prototype, keys sorted, so that equal policies are equal texts. */

export function buildRecord<K extends string, V>(entries: Iterable<readonly [K, V]>): Readonly<Record<K, V>> {
  const record: Record<string, V> = Object.create(null);
  for (const [key, value] of [...entries].sort(([left], [right]) => (left < right ? -1 : 1))) record[key] = value;
  return record as Record<K, V>;
}

export function mapRecord<V, W>(
  record: Readonly<Record<string, V>> | undefined,
  change: (value: V, key: string) => W,
): Readonly<Record<string, W>> {
  return buildRecord(Object.entries(record ?? {}).map(([key, value]) => [key, change(value, key)]));
}
