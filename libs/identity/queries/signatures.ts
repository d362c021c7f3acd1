import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { accountStream, type RecordedIdentityEvent } from '../domain/events.js';

/** What stands below the answers of an employee, from the account's own stream. */
@Injectable()
export class Signatures {
  constructor(private readonly journal: Journal) {}

  /** Sanitised HTML; empty where there is none. */
  async of(employeeId: string): Promise<string> {
    const events = (await this.journal.read(accountStream(employeeId))) as readonly RecordedIdentityEvent[];
    return events.findLast((event) => event.type === 'SignatureChanged')?.data.html ?? '';
  }
}
