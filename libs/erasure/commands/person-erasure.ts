import { Injectable, Logger } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { EventStore } from '#libs/event-store';
import { OfficeError } from '#libs/kernel';
import { Persons, type Person } from '#libs/manifest';
import {
  completeErasureRegister,
  erasureRegisterFile,
  KeyRing,
  KeyUnavailable,
  partOfErasure,
  type ErasureContext,
} from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { described, ProjectionsAdministration, ReadModels } from '#libs/projections';
import { PersonDataOfAll } from './person-data-of-all.js';

const READ_MODELS_MILLISECONDS = 5_000;

/**
 * Erases a person with everything of theirs, in this order: the fence (nothing more is sealed for them), what the modules hold beside their own
 * keys (`PersonData` in the manifests), and last those keys, without which none of the rest could be found. Every step may be
 * done again: whoever is cut off, or has to wait for a read model, leaves a fence that a worker comes back to.
 */
@Injectable()
export class PersonErasure {
  private readonly logger = new Logger('Erasure');

  constructor(
    private readonly data: PersonDataOfAll,
    private readonly persons: Persons,
    private readonly store: EventStore,
    private readonly keyRing: KeyRing,
    private readonly readModels: ReadModels,
    private readonly projections: ProjectionsAdministration,
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Erases the person under every id under which they stand: a merge has left each contact its own keys.
   * @throws OfficeError erasure-waits (not-yet): it has begun, and a worker ends it once the read models are well
   */
  async erase(personId: string, context: ErasureContext): Promise<void> {
    await this.keyRing.fence(personId, context);
    if (await this.legible(personId)) {
      await this.readModelsAreWell();
      const others = (await this.persons.idsOf(personId)).filter((id) => id !== personId);
      for (const id of others) await this.keyRing.fence(id, partOfErasure(context, id));
      for (const id of others) await this.eraseOne(id, partOfErasure(context, id));
    }
    await this.eraseOne(personId, context);
    await this.writeDown();
  }

  private async eraseOne(personId: string, context: ErasureContext): Promise<void> {
    const person = await this.legible(personId);
    if (person) await this.data.erase(person, context);
    await this.keyRing.erase(personId, context);
  }

  /** Ends what was begun, by whomever. Answers the ids of persons and cases; one that has to wait longer is left out. */
  async endUnfinished(): Promise<readonly string[]> {
    const ended: string[] = [];
    for (const { owner, person, context } of await this.keyRing.unfinishedErasures()) {
      const { kind, id } = owner;
      try {
        if (kind === 'case') await this.keyRing.disposeOfCase(id, context);
        else if (id === person) await this.erase(id, context);
        else await this.keyRing.erase(id, context, person);
        ended.push(id);
      } catch (error) {
        this.logger.warn({ message: 'an erasure has begun and waits', ...owner, reason: described(error) });
      }
    }
    await this.writeDown();
    return ended;
  }

  /** The register outlives every backup. A failure is told: the worker tries again, and the erasure counts as incomplete until then. */
  async writeDown(): Promise<void> {
    try {
      await completeErasureRegister(this.database.pool, erasureRegisterFile(this.configuration.dataDirectory));
    } catch (error) {
      this.logger.error({ message: 'the register of erasures cannot be written', reason: described(error) });
    }
  }

  /** The person while they can be read; undefined where their key is gone already, or nobody keeps them. */
  private async legible(personId: string): Promise<Person | undefined> {
    try {
      const person = await this.data.person(personId);
      return person?.name === null ? undefined : person;
    } catch (error) {
      // Destroyed again after a restore: what else was theirs is in the register as well.
      if (error instanceof KeyUnavailable) return undefined;
      throw error;
    }
  }

  private async readModelsAreWell(): Promise<void> {
    const needed = this.data.readModels;
    const editions = await this.projections.status();
    const unwell = needed.filter(
      (name) =>
        !editions.some(
          (edition) =>
            edition.name === name &&
            edition.state === 'live' &&
            edition.hasCode &&
            !edition.stopped &&
            edition.parkedKeys === 0,
        ),
    );
    if (unwell.length > 0) throw new OfficeError('not-yet', 'erasure-waits', { readModels: unwell });
    try {
      await this.readModels.waitFor(await this.store.head(), { timeoutMs: READ_MODELS_MILLISECONDS });
    } catch (cause) {
      throw new OfficeError('not-yet', 'erasure-waits', { readModels: needed }, { cause });
    }
  }
}
