import { Injectable } from '@nestjs/common';
import { caseStream } from '#libs/cases';
import { ContactQueries } from '#libs/contacts';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { notFound, OfficeError } from '#libs/kernel';
import { ReadTables } from '#libs/projections';
import type { RecordedInterventionEvent } from '../domain/events.js';
import { interventionCase } from '../domain/intervention.js';

interface Reporter {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Names that were given in confidence, or are kept so since. */
@Injectable()
export class Reporters {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly contacts: ContactQueries,
  ) {}

  /**
   * Who reported it in confidence, for whoever has the case and coordinators; null where nobody did.
   * @throws OfficeError case-not-found, reporter-not-shown
   */
  async of(caseId: string, viewer: Viewer): Promise<Reporter | null> {
    const row = await this.read
      .tables<{ case_list: { id: string; assignee_id: string | null } }>()
      .selectFrom('case_list')
      .select('assignee_id')
      .where('id', '=', caseId)
      .executeTakeFirst();
    if (!row) throw notFound('case-not-found');
    if (!viewer.roles.includes('coordinator') && row.assignee_id !== viewer.id)
      throw new OfficeError('forbidden', 'reporter-not-shown');
    const events = (await this.journal.read(caseStream(caseId))) as readonly RecordedInterventionEvent[];
    const { withheldId } = events.reduce(interventionCase.evolve, interventionCase.initialState).theCase.registration;
    if (withheldId !== null) {
      const { name, email, phone } = await this.contacts.contact(withheldId);
      return { name, email, phone };
    }
    const named = events.find((event) => event.type === 'InterventionReporterNamed');
    if (named?.type !== 'InterventionReporterNamed') return null;
    const { name, email, phone } = named.data;
    return { name, email, phone };
  }
}
