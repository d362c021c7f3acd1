import { Module, type DynamicModule } from '@nestjs/common';
import type { Manifests } from '#libs/manifest';
import { thingReplayController } from './http/thing-replay.js';
import { Replays } from './queries/replays.js';

/** Things as they were, of all kinds that manifests name (`replays`). */
@Module({})
export class ReplaysModule {
  static register({ replays }: Manifests): DynamicModule {
    return {
      module: ReplaysModule,
      controllers: [...replays].map(([kind, { path }]) => thingReplayController(kind, path)),
      providers: [Replays],
    };
  }
}
