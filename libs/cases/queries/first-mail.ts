import { Injectable } from '@nestjs/common';
import { ReadTables } from '#libs/projections';
import type { CaseListRow } from '../projections/case-list.js';

/** Whether the office's mail arrives at all. */
@Injectable()
export class FirstMail {
  constructor(private readonly read: ReadTables) {}

  /** When the first mail came that became a case, ISO 8601; null where none did yet. */
  async at(): Promise<string | null> {
    const first = await this.read
      .tables<{ case_list: CaseListRow }>()
      .selectFrom('case_list')
      .select('received_at')
      .where('channel', '=', 'email')
      .orderBy('received_at')
      .limit(1)
      .executeTakeFirst();
    return first?.received_at.toISOString() ?? null;
  }
}
