import { Module } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { ForeignClient } from './fetching/foreign-client.js';

/** The way to addresses of the public Internet that somebody outside has named. */
@Module({
  providers: [
    {
      provide: ForeignClient,
      inject: [Configuration],
      useFactory: ({ foreignLoopback }: Configuration) => new ForeignClient(foreignLoopback),
    },
  ],
  exports: [ForeignClient],
})
export class ForeignModule {}
