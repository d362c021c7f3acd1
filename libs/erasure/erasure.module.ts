import { Injectable, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CannotStart, Configuration } from '#libs/configuration';
import {
  BrokenRegister,
  erasureRegisterFile,
  readErasureRegister,
  reapplyErasureRegister,
  restoreToSeeTo,
} from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { EraseContactHandler } from './commands/erase-contact.js';
import { PersonDataOfAll } from './commands/person-data-of-all.js';
import { PersonErasure } from './commands/person-erasure.js';
import { ErasureController } from './http/erasure.controller.js';
import { ErasureCleanUp } from './policies/erasure-clean-up.js';
import { ErasureRepair } from './policies/erasure-repair.js';
import { KeysFollowErasures } from './policies/keys-follow-erasures.js';
import { Erasures } from './queries/erasures.js';

/** At every start: whoever the register names and this database still knows, because it is older, is erased again before anybody reads. */
@Injectable()
export class ErasureMemory implements OnModuleInit {
  private readonly logger = new Logger('Erasure');

  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  async onModuleInit(): Promise<void> {
    const { pool } = this.database;
    const entries = await this.register();
    const subjects = await reapplyErasureRegister(pool, entries ?? []);
    if (subjects > 0)
      this.logger.warn({
        message: 'the database is older than erasures that the register names: erased again',
        subjects,
      });
    const restore = await restoreToSeeTo(pool);
    if (restore)
      this.logger.warn({
        message:
          'the database was restored from a backup, and nobody has seen to what was erased since it was made: run keys reapply-erasures with the register of erasures',
        ...restore,
      });
  }

  /** @throws CannotStart: who was erased would not be known */
  private async register() {
    const path = erasureRegisterFile(this.configuration.dataDirectory);
    try {
      return await readErasureRegister(path);
    } catch (error) {
      if (!(error instanceof BrokenRegister)) throw error;
      throw new CannotStart(`${error.message}: restore ${path} from its copy`, { cause: error });
    }
  }
}

/** Erasing persons, and the proof of it. What belongs to a person the manifests say. `Database`, `Journal`, `KeyRing` and their like come from modules that the application declares global. */
@Module({
  imports: [CqrsModule],
  controllers: [ErasureController],
  providers: [PersonDataOfAll, PersonErasure, EraseContactHandler, Erasures, ErasureMemory, KeysFollowErasures],
  exports: [PersonErasure, Erasures, KeysFollowErasures],
})
export class ErasureModule {}

/** The workers' part: what is left to do after an erasure. */
@Module({ imports: [ErasureModule], providers: [ErasureRepair, ErasureCleanUp], exports: [ErasureCleanUp] })
export class ErasureWorkerModule {}
