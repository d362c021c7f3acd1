import { sql, type SqlBool } from 'kysely';
import type { Language } from '#libs/kernel';
import type { Database } from '#libs/postgres';

/** What each employee wants to hear by mail besides the bell: a preference, no fact. */
export const MAIL_WISHES_TABLES = [
  `
CREATE SCHEMA IF NOT EXISTS mention_mails;
CREATE TABLE IF NOT EXISTS mention_mails.wishes (
  employee_id text PRIMARY KEY,
  mentions boolean NOT NULL
);
`,
  `
ALTER TABLE mention_mails.wishes
  ADD COLUMN mornings boolean NOT NULL DEFAULT false,
  ADD COLUMN language text NOT NULL DEFAULT 'pl',
  ADD COLUMN last_morning text;
CREATE INDEX wishes_mornings ON mention_mails.wishes (employee_id) WHERE mornings;
`,
];

export interface MailWishesOf {
  /** When somebody names them in a note or a comment. */
  readonly mentions: boolean;
  /** What waits for them, each working morning. */
  readonly mornings: boolean;
}

interface Tables {
  'mention_mails.wishes': MailWishesOf & {
    readonly employee_id: string;
    /** In which they wished it: that of their mails. */
    readonly language: Language;
    /** `YYYY-MM-DD`: the last on which it was looked what waits for them. */
    readonly last_morning: string | null;
  };
}

/** Whoever said nothing gets no mail. */
const NONE: MailWishesOf = { mentions: false, mornings: false };

export class MailWishes {
  constructor(private readonly database: Database) {}

  async of(employeeId: string): Promise<MailWishesOf> {
    const row = await this.tables()
      .selectFrom('mention_mails.wishes')
      .select(['mentions', 'mornings'])
      .where('employee_id', '=', employeeId)
      .executeTakeFirst();
    return row ?? NONE;
  }

  /** What is left out stays as it is. */
  async set(employeeId: string, wishes: Partial<MailWishesOf>, language: Language): Promise<MailWishesOf> {
    const { mentions, mornings } = wishes;
    const said = {
      language,
      ...(mentions !== undefined && { mentions }),
      ...(mornings !== undefined && { mornings }),
    };
    await this.tables()
      .insertInto('mention_mails.wishes')
      .values({ employee_id: employeeId, ...NONE, last_morning: null, ...said })
      .onConflict((known) => known.column('employee_id').doUpdateSet(said))
      .execute();
    return this.of(employeeId);
  }

  /** Who wishes to hear of their mornings, and was not looked at on that of this day (`YYYY-MM-DD`). */
  async ofMorning(
    day: string,
    limit: number,
  ): Promise<readonly { readonly employeeId: string; readonly language: Language }[]> {
    return this.tables()
      .selectFrom('mention_mails.wishes')
      .select(['employee_id as employeeId', 'language'])
      .where('mornings', '=', true)
      .where(sql<SqlBool>`last_morning is distinct from ${day}`)
      .orderBy('employee_id')
      .limit(limit)
      .execute();
  }

  async noteMorning(employeeId: string, day: string): Promise<void> {
    await this.tables()
      .updateTable('mention_mails.wishes')
      .set({ last_morning: day })
      .where('employee_id', '=', employeeId)
      .execute();
  }

  private tables() {
    return this.database.tables<Tables>();
  }
}
