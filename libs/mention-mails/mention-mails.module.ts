import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AbsencesModule } from '#libs/absences';
import { LettersModule } from '#libs/letters';
import { OrganizationModule } from '#libs/organization';
import { Database, migrate } from '#libs/postgres';
import { MailWishesController } from './http/mail-wishes.controller.js';
import { MentionMailsPolicy } from './policies/mention-mails.js';
import { MAIL_WISHES_TABLES, MailWishes } from './tables/mail-wishes.js';

/** Mail to those who are named in notes and comments, of whichever module. */
@Module({
  imports: [AbsencesModule, CqrsModule, LettersModule, OrganizationModule],
  controllers: [MailWishesController],
  providers: [
    {
      provide: MailWishes,
      inject: [Database],
      useFactory: async (database: Database) => {
        await migrate(database.pool, 'mention_mails', MAIL_WISHES_TABLES);
        return new MailWishes(database);
      },
    },
    MentionMailsPolicy,
  ],
  exports: [MailWishes, MentionMailsPolicy],
})
export class MentionMailsModule {}
