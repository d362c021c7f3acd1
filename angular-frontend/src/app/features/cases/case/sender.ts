/** `Anna Łęcka <anna@kurier.example>` in its two parts; what has no name is shown as it is. */
export function nameAndAddress(from: string | null): { name: string | null; address: string } {
  const [, name, address] = /^\s*"?(.+?)"?\s*<([^<>]+)>\s*$/.exec(from ?? '') ?? [];
  return name && address ? { name, address } : { name: from, address: '' };
}
