import { Injectable } from '@nestjs/common';
import { readIdToken, withIdToken, type IdTokenReading } from '#libs/mail-format';
import { KeyRing } from '#libs/personal-data';

/** The marks by which a subject names the question that it answers, under the office's own key. */
@Injectable()
export class ContributionMarks {
  private readonly key: Buffer;

  constructor(keyRing: KeyRing) {
    // The same after a rotation of the master key, as marks of cases are: these stand in mailboxes outside.
    this.key = Buffer.from(keyRing.keyedHash('contribution-mark', 'key'), 'hex');
  }

  mark(subject: string, contributionId: string): string {
    return withIdToken(subject, contributionId, this.key);
  }

  read(subject: string): IdTokenReading {
    return readIdToken(subject, this.key);
  }
}
