import { createHash, randomUUID } from 'node:crypto';

/** A new random id (UUID version 4). */
export const newId = (): string => randomUUID();

/**
 * The same id for the same parts, always (UUID version 8, RFC 9562 §5.8, over SHA-256). Commands of policies,
 * events and retries derive their ids, so that doing a thing twice changes nothing.
 */
export function deriveId(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
