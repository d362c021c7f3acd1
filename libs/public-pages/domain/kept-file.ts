import { createHash } from 'node:crypto';
import type { SentFile } from './form.js';

/** A file that a visitor sent with a form which was shown again: it waits, sealed to the office, and the form names it. */
export interface KeptFile {
  /** UUID-like, not to be guessed: whoever names it sent it. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** When it was sent; ISO 8601. */
  readonly at: string;
}

/** So long a form that was shown again may stand open: afterwards its files have to be chosen again. The office throws them away a day later. */
export const KEPT_HOURS = 24;
const ID = /^[0-9a-f]{64}$/;
const LONGEST_NAME = 300;

/** By the form's own random token and all that is in the file: sent twice it is one. */
export const keptIdOf = (token: string, { name, bytes }: SentFile): string =>
  createHash('sha256').update(`kept ${token} `).update(name).update('\0').update(bytes).digest('hex');

/** As the form carries it. */
export const writtenKept = ({ id, name, mediaType, size, at }: KeptFile): string =>
  JSON.stringify([id, name, mediaType, size, at]);

/** What a form carried; undefined for what is none, or has waited too long. */
export function readKept(text: string, now: Temporal.Instant): KeptFile | undefined {
  try {
    const [id, name, mediaType, size, at] = JSON.parse(text) as unknown[];
    if (typeof id !== 'string' || !ID.test(id)) return undefined;
    if (typeof name !== 'string' || name.length > LONGEST_NAME || typeof mediaType !== 'string') return undefined;
    if (typeof size !== 'number' || !(size >= 0) || typeof at !== 'string') return undefined;
    const since = Temporal.Instant.from(at);
    const isThere = Temporal.Instant.compare(since.add({ hours: KEPT_HOURS }), now) > 0;
    return isThere ? { id, name, mediaType, size, at } : undefined;
  } catch {
    return undefined;
  }
}
