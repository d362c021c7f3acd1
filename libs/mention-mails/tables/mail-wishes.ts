import type { Database } from '#libs/postgres';

/** What each employee wants to hear by mail besides the bell: a preference, no fact. */
export const MAIL_WISHES_TABLES = `
CREATE SCHEMA IF NOT EXISTS mention_mails;
CREATE TABLE IF NOT EXISTS mention_mails.wishes (
  employee_id text PRIMARY KEY,
  mentions boolean NOT NULL
);
`;

export interface MailWishesOf {
  /** When somebody names them in a note or a comment. */
  readonly mentions: boolean;
}

interface Tables {
  'mention_mails.wishes': MailWishesOf & { readonly employee_id: string };
}

/** Whoever said nothing gets no mail. */
const NONE: MailWishesOf = { mentions: false };

export class MailWishes {
  constructor(private readonly database: Database) {}

  async of(employeeId: string): Promise<MailWishesOf> {
    const row = await this.tables()
      .selectFrom('mention_mails.wishes')
      .select(['mentions'])
      .where('employee_id', '=', employeeId)
      .executeTakeFirst();
    return row ?? NONE;
  }

  async set(employeeId: string, wishes: MailWishesOf): Promise<void> {
    await this.tables()
      .insertInto('mention_mails.wishes')
      .values({ employee_id: employeeId, ...wishes })
      .onConflict((known) => known.column('employee_id').doUpdateSet(wishes))
      .execute();
  }

  private tables() {
    return this.database.tables<Tables>();
  }
}
