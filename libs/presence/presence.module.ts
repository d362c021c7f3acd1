import { Module } from '@nestjs/common';
import { PresenceController } from './http/presence.controller.js';
import { Looking } from './tables/looking.js';

/** Who has which case open. `Database` and `NameBook` come from modules that the application declares global. */
@Module({ controllers: [PresenceController], providers: [Looking] })
export class PresenceModule {}
