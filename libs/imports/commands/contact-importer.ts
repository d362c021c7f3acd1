import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ContactQueries, RegisterContact, ReinstateContact, WithdrawContact, WithdrawNewsroom } from '#libs/contacts';
import { TimelineQueries } from '#libs/contact-history';
import type { CommandContext } from '#libs/journal';
import { OfficeError } from '#libs/kernel';
import {
  askedOf,
  CONTACT_COLUMNS,
  planContacts,
  type ContactCells,
  type ContactColumn,
  type PlannedContact,
} from '../domain/contact-file.js';
import type { ImportPlan } from '../domain/plan.js';
import type { Importer, KeptBecause } from '../importers.js';
import type { BroughtThing, LineOutcome, Thing } from '../tables/import-lines.js';

@Injectable()
export class ContactImporter implements Importer<ContactColumn, PlannedContact> {
  readonly columns = CONTACT_COLUMNS;
  readonly required = [['name', 'lastName']] as const;
  readonly brings = ['contact', 'newsroom'];

  constructor(
    private readonly commands: CommandBus,
    private readonly contacts: ContactQueries,
    private readonly history: TimelineQueries,
  ) {}

  async plan(rows: readonly ContactCells[]): Promise<ImportPlan<PlannedContact>> {
    const { emails, names } = askedOf(rows);
    const [atAddress, called] = await Promise.all([this.contacts.atAddresses(emails), this.contacts.called(names)]);
    return planContacts(rows, { atAddress, called });
  }

  async takeIn(planned: PlannedContact, context: CommandContext): Promise<LineOutcome> {
    const { name, email, phone, newsroom, newsroomKind, role, beat, language, salutation } = planned;
    try {
      const { id, newNewsroomId, outcome } = await this.commands.execute(
        new RegisterContact(
          {
            name,
            email,
            phone,
            ...(newsroom !== null && { newsroom: { name: newsroom, kind: newsroomKind ?? undefined } }),
            details: { role, beat, language, salutation },
          },
          context,
        ),
      );
      const things: Thing[] = [{ kind: 'contact', id, revision: outcome.revision }];
      if (newNewsroomId !== null) things.push({ kind: 'newsroom', id: newNewsroomId, revision: 0 });
      return { outcome: 'added', things };
    } catch (error) {
      if (error instanceof OfficeError && error.code === 'address-taken') return { outcome: 'known' };
      throw error;
    }
  }

  async inUse(kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, KeptBecause>> {
    if (kind === 'newsroom') {
      const [withHistory, withStaff] = await Promise.all([
        this.history.withHistory('newsroom', ids),
        this.contacts.withStaff(ids),
      ]);
      return new Map([...because('kept-in-use', withStaff), ...because('kept-has-history', withHistory)]);
    }
    const [withHistory, editors, merged] = await Promise.all([
      this.history.withHistory('contact', ids),
      this.contacts.editorsAmong(ids),
      this.contacts.withMerged(ids),
    ]);
    return new Map([
      ...because('kept-is-editor', editors),
      ...because('kept-merged', merged),
      ...because('kept-has-history', withHistory),
    ]);
  }

  async takeBack({ kind, id, revision }: BroughtThing, context: CommandContext): Promise<void> {
    await this.commands.execute(
      kind === 'contact' ? new WithdrawContact(id, revision, context) : new WithdrawNewsroom(id, revision, context),
    );
  }

  /** A newsroom is looked at when its people are settled: nobody came to be in it since. */
  async bringBack({ kind, id }: BroughtThing, context: CommandContext): Promise<boolean> {
    if (kind !== 'contact') return false;
    await this.commands.execute(new ReinstateContact(id, context));
    return true;
  }
}

const because = (why: KeptBecause, ids: ReadonlySet<string>): (readonly [string, KeptBecause])[] =>
  [...ids].map((id) => [id, why] as const);
