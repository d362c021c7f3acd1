import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { onAccreditation } from '#libs/accreditations';
import { DEFAULT_KIND, onCase, RegisterCase, type CaseByHand, type CaseKind } from '#libs/cases';
import { pressEventAt } from '#libs/communiques';
import { newsroomDecider, newsroomOfAddress, newsroomStream, type RecordedContactEvent } from '#libs/contacts';
import { Journal, Reservations } from '#libs/journal';
import { Clock, commandOf, deriveId, fold, isoInstant, officeDay, OfficeError } from '#libs/kernel';
import { FormReceiver, type Received, type ReceivedSubmission } from '#libs/manifest';
import { momentOf, OTHER_EVENT, PRESS_EVENT_FIELD, PRESS_FORM, PRESS_KINDS } from '../public/press-form.js';

/** A journalist's form is registered as a mail of theirs would be. */
@Injectable()
export class PressFormReceiver extends FormReceiver {
  override readonly kinds = [PRESS_FORM];

  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async receive(submission: ReceivedSubmission): Promise<Received> {
    const { id, values } = submission;
    const context = commandOf('site', deriveId('submission', id));
    const kind = PRESS_KINDS.find((one) => one === values['about']) ?? DEFAULT_KIND;
    const registration = registrationOf(submission, await this.newsroomByDomain(values));
    const caseId = await this.register(kind, registration, context);
    await this.nameEvent(caseId, values[PRESS_EVENT_FIELD], context);
    const requestedBy = values['requestedBy'] === undefined ? undefined : momentOf(values['requestedBy']);
    const now = this.clock.nowIso();
    // It may have waited here until the moment had passed: then the text still says it.
    if (requestedBy && requestedBy.epochMilliseconds > Date.parse(now))
      await this.commands.execute(
        onCase(
          caseId,
          { kind: 'setRequestedBy', requestedBy: isoInstant(requestedBy), now },
          { ...context, commandId: deriveId(context.commandId, 'requested-by') },
        ),
      );
    return { caseId };
  }

  /** The meeting of the plan that they chose: as it stands now, also where it was changed since. One that is none stands in their words alone. */
  private async nameEvent(
    caseId: string,
    pressEventId: string | undefined,
    context: ReturnType<typeof commandOf>,
  ): Promise<void> {
    if (pressEventId === undefined || pressEventId === OTHER_EVENT) return;
    const { title, place, startsAt } = (await pressEventAt(this.journal, pressEventId))?.content ?? {};
    if (!title || startsAt === undefined) return;
    const occasion = { event: title, on: officeDay(startsAt).toString(), place: place ?? '', pressEventId };
    try {
      await this.commands.execute(
        onAccreditation(
          { type: 'Describe', caseId, occasion },
          { ...context, commandId: deriveId(context.commandId, 'press-event') },
        ),
      );
    } catch (error) {
      // The kind was switched off: it is an inquiry, whose words say what it is about.
      if (!(error instanceof OfficeError) || error.code !== 'case-of-another-kind') throw error;
    }
  }

  /**
   * What the domain of the address says, where no newsroom was typed: they read it on their page, and can put it right. By the domain alone: where somebody
   * works would be told to whoever types their private address.
   */
  private async newsroomByDomain({ newsroom, email }: ReceivedSubmission['values']): Promise<string | undefined> {
    if (newsroom !== undefined || email === undefined) return undefined;
    const newsroomId = await newsroomOfAddress(this.reservations, email);
    if (newsroomId === null) return undefined;
    const events = (await this.journal.read(newsroomStream(newsroomId))) as readonly RecordedContactEvent[];
    return fold(newsroomDecider, events)?.name ?? undefined;
  }

  /** A kind that the office has switched off since is an inquiry: nothing that was sent is lost. */
  private async register(kind: CaseKind, registration: CaseByHand, context: ReturnType<typeof commandOf>) {
    try {
      return (await this.commands.execute(new RegisterCase({ ...registration, kind }, context))).id;
    } catch (error) {
      if (!(error instanceof OfficeError) || error.code !== 'kind-not-in-use' || kind === DEFAULT_KIND) throw error;
      return (await this.commands.execute(new RegisterCase({ ...registration, kind: DEFAULT_KIND }, context))).id;
    }
  }
}

/** What was typed beside the questions stands above them, as in a letter: a form that anybody can fill in changes nobody's entry in the register. */
function registrationOf({ values, files, receivedAt }: ReceivedSubmission, byDomain: string | undefined): CaseByHand {
  const { name = '', email, phone, newsroom, requestedBy, subject = '', text = '' } = values;
  const lines = [
    newsroom && `Redakcja: ${newsroom}`,
    byDomain && `Redakcja (według domeny adresu): ${byDomain}`,
    phone && `Telefon: ${phone}`,
    requestedBy && `Odpowiedź potrzebna do: ${requestedBy.replace('T', ' ')}`,
  ].filter(Boolean);
  return {
    channel: 'webForm',
    subject,
    text: lines.length > 0 ? `${lines.join('\n')}\n\n${text}` : text,
    contact: { name, ...(email !== undefined && { email }) },
    receivedAt,
    files,
    receiptWanted: true,
  };
}
