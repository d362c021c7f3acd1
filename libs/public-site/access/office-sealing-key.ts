import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '#libs/personal-data';
import { generateSealingKeys, sealingKeysOf, type SealingKeys } from '#libs/public-pages';

const NAME = 'public site: key to which visitors seal';

/** The office's own key pair: visitors seal to its public half. The private half stands in the office's secrets, sealed by the master key. */
@Injectable()
export class OfficeSealingKey {
  private found: Promise<SealingKeys> | undefined;

  constructor(private readonly secrets: Secrets) {}

  /** @throws KeyUnavailable */
  keys(): Promise<SealingKeys> {
    this.found ??= this.find().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  private async find(): Promise<SealingKeys> {
    const made = generateSealingKeys().privateKey.toString('base64');
    return sealingKeysOf(Buffer.from(await this.secrets.establish(NAME, made), 'base64'));
  }
}

/** Tells public keys apart. */
export const keyIdOf = (publicKey: Buffer): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
