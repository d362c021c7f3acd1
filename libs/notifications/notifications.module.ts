import { Module } from '@nestjs/common';
import { NameBook } from '#libs/names';
import { Database, migrate } from '#libs/postgres';
import { NotificationsController } from './http/notifications.controller.js';
import { NOTIFICATION_TABLES, NotificationQueries } from './queries/notification-queries.js';

/** What each employee should know of. `Database` comes from a module that the application declares global. */
@Module({
  controllers: [NotificationsController],
  providers: [
    {
      provide: NotificationQueries,
      inject: [Database, NameBook],
      useFactory: async (database: Database, names: NameBook) => {
        await migrate(database.pool, NOTIFICATION_TABLES);
        return new NotificationQueries(database, names);
      },
    },
  ],
})
export class NotificationsModule {}
