import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { notFound, OfficeError, ruleBroken } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { ReadModels } from '#libs/projections';
import { contactDecider, type Contact } from '../domain/contact.js';
import { contactStream } from '../domain/events.js';
import { ContactQueries } from '../queries/contact-queries.js';
import { contactAt, survivorOf } from './addresses.js';

/**
 * From now on both show as one person, under the name of `intoId`. Nothing moves: cases, addresses and memberships stay with the contact by which they came,
 * so that the merge can be taken back at any time.
 * @throws OfficeError contact-not-found, merge-with-itself, merge-of-erased, merge-in-circle, contact-merged (which names the one that survives), merge-under-way
 */
export class MergeContacts extends Command<Outcome> {
  constructor(
    readonly contactId: string,
    readonly intoId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Takes a merge back: each has what it had, and what came since by its own addresses. @throws OfficeError contact-not-found, contact-not-merged, merge-of-erased, merge-under-way */
export class UnmergeContact extends Command<Outcome> {
  constructor(
    readonly contactId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Two contacts that look alike are two people. @throws OfficeError contact-not-found, merge-with-itself */
export class TellContactsApart extends Command<Outcome> {
  constructor(
    readonly contactId: string,
    readonly otherId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const WAIT_MILLISECONDS = 5_000;
const PAUSE_MILLISECONDS = 50;

@CommandHandler(MergeContacts)
export class MergeContactsHandler implements ICommandHandler<MergeContacts> {
  constructor(
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly keyRing: KeyRing,
  ) {}

  execute({ contactId, intoId, context }: MergeContacts): Promise<Outcome> {
    return oneAtATime(this.database, async () => {
      await this.requireLiving(contactId);
      const into = await this.requireLiving(intoId);
      if (contactId !== intoId && into.mergedInto !== null) {
        const survivor = await survivorOf(this.journal, intoId);
        if (survivor?.id === contactId) throw ruleBroken('merge-in-circle');
        throw ruleBroken('contact-merged', { contactId: survivor!.id });
      }
      return this.journal.execute({
        stream: contactStream(contactId),
        decider: contactDecider,
        command: { kind: 'merge', intoId },
        context,
      });
    });
  }

  private async requireLiving(contactId: string): Promise<Contact> {
    const contact = await contactAt(this.journal, contactId);
    if (!contact) throw notFound('contact-not-found');
    const isErased = contact.name === null || (await this.keyRing.isFenced({ caseId: null, personId: contactId }));
    if (isErased) throw ruleBroken('merge-of-erased');
    return contact;
  }
}

@CommandHandler(UnmergeContact)
export class UnmergeContactHandler implements ICommandHandler<UnmergeContact> {
  constructor(
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly queries: ContactQueries,
  ) {}

  execute({ contactId, context }: UnmergeContact): Promise<Outcome> {
    return oneAtATime(this.database, async () => {
      if (!(await contactAt(this.journal, contactId))) throw notFound('contact-not-found');
      // Whoever was merged into this one a moment ago goes back with it, too.
      await this.readModels.waitFor(await this.store.head(), { timeoutMs: WAIT_MILLISECONDS });
      return this.journal.execute({
        stream: contactStream(contactId),
        decider: contactDecider,
        command: { kind: 'unmerge', withIds: await this.queries.mergedInto(contactId) },
        context,
      });
    });
  }
}

@CommandHandler(TellContactsApart)
export class TellContactsApartHandler implements ICommandHandler<TellContactsApart> {
  constructor(private readonly journal: Journal) {}

  async execute({ contactId, otherId, context }: TellContactsApart): Promise<Outcome> {
    if (contactId === otherId) throw ruleBroken('merge-with-itself');
    // Whichever of the two is asked about: it is said once.
    const [first, second] = [contactId, otherId].sort() as [string, string];
    for (const id of [first, second]) if (!(await contactAt(this.journal, id))) throw notFound('contact-not-found');
    return this.journal.execute({
      stream: contactStream(first),
      decider: contactDecider,
      command: { kind: 'tellApart', otherId: second },
      context,
    });
  }
}

/**
 * Merges look at several streams and write one: two at once could close a circle. Whoever comes second waits without holding a connection, which the
 * first may need.
 */
async function oneAtATime<Result>({ pool }: Database, act: () => Promise<Result>): Promise<Result> {
  const giveUp = performance.now() + WAIT_MILLISECONDS;
  for (;;) {
    const client = await pool.connect();
    let locked = false;
    try {
      const { rows } = await client.query<{ locked: boolean }>(
        `SELECT pg_try_advisory_lock(hashtextextended('rzecznik contact merges', 0)) AS locked`,
      );
      locked = rows[0]!.locked;
      if (locked) return await act();
    } finally {
      if (locked) await client.query(`SELECT pg_advisory_unlock(hashtextextended('rzecznik contact merges', 0))`);
      client.release();
    }
    if (performance.now() > giveUp) throw new OfficeError('not-yet', 'merge-under-way');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
}
