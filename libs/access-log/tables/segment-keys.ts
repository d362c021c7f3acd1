import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decrypt, encrypt, KEY_BYTES, NONCE_BYTES, Secrets } from '#libs/personal-data';

/** What is sealed apart: details of a person, for as long as the segment is kept, and words searched for, for a shorter time. */
export type SealedPart = 'personal' | 'words';

/** The keys of one day. */
export type DayKeys = Readonly<Record<SealedPart, Buffer>>;

const nameOf = (day: string, part: SealedPart): string => `access-log/${day}/${part}`;
/** What a sealed part is bound to: moved to another entry it does not open. */
const contextOf = (id: string, part: SealedPart): string => JSON.stringify({ accessLog: id, part });

/**
 * Two keys for each day of the access log, among the secrets of the office: `keys rotate` and backups take them along. Destroyed, nothing opens
 * any more that they sealed.
 */
@Injectable()
export class SegmentKeys {
  constructor(private readonly secrets: Secrets) {}

  /** Those of a day that is open: made where there are none yet. @param day `YYYY-MM-DD` */
  async establish(day: string): Promise<DayKeys> {
    const [personal, words] = await Promise.all(
      (['personal', 'words'] as const).map(async (part) =>
        Buffer.from(
          await this.secrets.establish(nameOf(day, part), randomBytes(KEY_BYTES).toString('base64')),
          'base64',
        ),
      ),
    );
    return { personal: personal!, words: words! };
  }

  /** Undefined once it was destroyed. */
  async find(day: string, part: SealedPart): Promise<Buffer | undefined> {
    const key = await this.secrets.get(nameOf(day, part));
    return key === undefined ? undefined : Buffer.from(key, 'base64');
  }

  async destroy(day: string, part: SealedPart): Promise<void> {
    await this.secrets.remove(nameOf(day, part));
  }
}

/** Nonce, ciphertext and tag in one. */
export function sealPart(keys: DayKeys, id: string, part: SealedPart, value: unknown): Buffer {
  const { nonce, ciphertext } = encrypt(keys[part], Buffer.from(JSON.stringify(value)), contextOf(id, part));
  return Buffer.concat([nonce, ciphertext]);
}

/** Undefined where it was sealed by another key, for another entry, or changed since. */
export function openPart(key: Buffer, id: string, part: SealedPart, sealed: Buffer): unknown {
  const plain = decrypt(key, sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES), contextOf(id, part));
  return plain && JSON.parse(plain.toString());
}
