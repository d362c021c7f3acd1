import { Module } from '@nestjs/common';
import { Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { Database, migrate } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { NotificationsController } from './http/notifications.controller.js';
import { NOTIFICATION_TABLES, NotificationQueries } from './queries/notification-queries.js';

/** What each employee should know of. `Database` and `ReadTables` come from modules that the application declares global. */
@Module({
  controllers: [NotificationsController],
  providers: [
    {
      provide: NotificationQueries,
      inject: [Database, ReadTables, NameBook, Visibility],
      useFactory: async (database: Database, read: ReadTables, names: NameBook, visibility: Visibility) => {
        await migrate(database.pool, 'notifications', [NOTIFICATION_TABLES]);
        return new NotificationQueries(database, read, names, visibility);
      },
    },
  ],
})
export class NotificationsModule {}
