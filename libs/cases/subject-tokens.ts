import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readToken, withToken, type TokenReading } from '#libs/mail-format';
import { KeyRing } from '#libs/personal-data';

/** The marks by which a subject names its case, under the office's own key. */
@Injectable()
export class SubjectTokens {
  private readonly key: Buffer;

  constructor(keyRing: KeyRing) {
    // The ring's keyed names are secret-derived and outlive a rotation of the master key: so do tokens in mailboxes outside.
    this.key = createHash('sha256').update(keyRing.reservationName('subject-token', 'key')).digest();
  }

  /** The subject with the case's mark, once. */
  mark(subject: string, number: string): string {
    return withToken(subject, number, this.key);
  }

  read(subject: string): TokenReading {
    return readToken(subject, this.key);
  }
}
