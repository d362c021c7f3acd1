import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AdoptAttachment } from '#libs/attachments';
import { RegisterCase } from '#libs/cases';
import { contactAt } from '#libs/contacts';
import { foreignUrl } from '#libs/foreign';
import type { Viewer } from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, isoInstant, notFound, OFFICE_ZONE, ruleBroken } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { publicationStream, type CoverageDetails, type FollowUp, type Tone } from '../domain/events.js';
import { plainLink, publicationIdOf } from '../domain/link.js';
import { coverageDecider, type CoverageCommand, type Publication } from '../domain/publication.js';
import { coverageEventsOf, publicationOf } from '../queries/publication-standing.js';

/** What somebody writes of a publication; what is left out is unknown. */
export interface WrittenCoverage {
  readonly link?: string | undefined;
  readonly outlet: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly tone?: Tone | undefined;
  readonly reach?: number | undefined;
  readonly note?: string | undefined;
  readonly clippingId?: string | undefined;
  readonly communiqueId?: string | undefined;
  readonly topicId?: string | undefined;
  readonly caseId?: string | undefined;
  readonly contactId?: string | undefined;
}

export interface WrittenPublication {
  readonly id: string;
  readonly revision: number;
}

/** What people do with publications. */
@Injectable()
export class Covering {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  /**
   * By hand, or what a feed suggested at the same address.
   * @param viewer who names the case, where one is named
   * @throws OfficeError publication-recorded, publication-in-future, publication-link-unknown, case-not-found, foreign-address-invalid, attachment-not-found
   */
  async record(
    written: WrittenCoverage,
    viewer: Viewer | undefined,
    context: CommandContext,
  ): Promise<WrittenPublication> {
    const link = written.link === undefined ? '' : plainLink(foreignUrl(written.link).href);
    const publicationId = publicationIdOf(link, context.commandId);
    const details = await this.details(publicationId, { ...written, link }, viewer, context);
    return this.write(publicationId, { kind: 'record', publicationId, details, today: this.today() }, context);
  }

  /** Takes what a feed suggested as it is. @throws OfficeError publication-unknown, publication-recorded */
  async take(id: string, context: CommandContext): Promise<WrittenPublication> {
    const { details } = await this.standing(id);
    const today = this.today();
    // A feed in another zone may date it to tomorrow.
    const publishedOn = details.publishedOn > today ? today : details.publishedOn;
    return this.write(id, { kind: 'record', publicationId: id, details: { ...details, publishedOn }, today }, context);
  }

  /** @throws OfficeError publication-unknown, publication-not-recorded, publication-in-future, publication-link-unknown, case-not-found, changed */
  async change(
    id: string,
    written: WrittenCoverage,
    viewer: Viewer,
    context: CommandContext,
    seen?: number,
  ): Promise<WrittenPublication> {
    const { details: before } = await this.standing(id);
    const link = written.link === undefined ? '' : plainLink(foreignUrl(written.link).href);
    // A case that they do not see stays linked: they could not name it.
    const hidden = before.caseId !== null && !(await this.visibility.sees(viewer, 'case', before.caseId));
    const caseId = written.caseId ?? (hidden ? (before.caseId ?? undefined) : undefined);
    const isKept = caseId !== undefined && caseId === before.caseId;
    const details = await this.details(id, { ...written, link, caseId }, isKept ? undefined : viewer, context);
    return this.write(id, { kind: 'change', details, today: this.today() }, context, seen);
  }

  /** @throws OfficeError publication-unknown, publication-not-suggested, publication-not-recorded */
  act(
    id: string,
    kind: 'drop' | 'reconsider' | 'remove' | 'restore',
    context: CommandContext,
  ): Promise<WrittenPublication> {
    return this.write(id, { kind }, context);
  }

  /**
   * Begins a case because of it: press criticism that the office answers, or a rectification that it asks the editors for.
   * @throws OfficeError publication-unknown, publication-not-recorded, publication-without-journalist, kind-not-in-use
   */
  async followUp(id: string, as: FollowUp, context: CommandContext): Promise<{ readonly caseId: string }> {
    const { state, details } = await this.standing(id);
    if (state !== 'recorded') throw ruleBroken('publication-not-recorded');
    const { contactId, outlet, title, link } = details;
    const name = contactId === null ? null : ((await contactAt(this.journal, contactId))?.name ?? null);
    const person = contactId === null || name === null ? undefined : { id: contactId, name };
    if (as === 'rectification' && !person) throw ruleBroken('publication-without-journalist');
    const registration = {
      kind: as,
      // A clipping is paper, wherever it was published.
      channel: 'paper' as const,
      subject: `${outlet ?? ''}: ${title ?? ''}`.slice(0, 300),
      text: [title, outlet, details.publishedOn, link].filter((part) => part).join('\n'),
      // The 21 days of a rectification run from the publication (PP 31a(3)).
      ...(person && as === 'rectification' && { addressee: person, receivedAt: startOf(details.publishedOn) }),
      ...(person && as === 'pressCriticism' && { contact: person }),
    };
    const registered = await this.commands.execute(
      new RegisterCase(registration, { ...context, commandId: deriveId('follow-up', id, context.commandId) }),
    );
    await this.write(id, { kind: 'followUp', caseId: registered.id, as }, context);
    return { caseId: registered.id };
  }

  /** @param viewer who names the case; left out where it stands linked already */
  private async details(
    publicationId: string,
    written: WrittenCoverage & { readonly link: string },
    viewer: Viewer | undefined,
    context: CommandContext,
  ): Promise<CoverageDetails> {
    const { communiqueId, topicId, caseId, contactId, clippingId } = written;
    if (caseId !== undefined && viewer) await this.visibility.require(viewer, 'case', caseId);
    await this.requireLinks({ communique: communiqueId, topic: topicId, contact: contactId });
    const clipping =
      clippingId === undefined
        ? null
        : await this.commands.execute(
            new AdoptAttachment(clippingId, { caseId: publicationId, personId: null }, context),
          );
    return {
      link: written.link,
      outlet: written.outlet,
      title: written.title,
      publishedOn: written.publishedOn,
      tone: written.tone ?? null,
      reach: written.reach ?? null,
      note: written.note ?? '',
      clippingId: clipping?.attachmentId ?? null,
      communiqueId: communiqueId ?? null,
      topicId: topicId ?? null,
      caseId: caseId ?? null,
      contactId: contactId ?? null,
    };
  }

  /** By their own streams: what was begun a moment ago is there. */
  private async requireLinks(byKind: Readonly<Record<string, string | undefined>>): Promise<void> {
    for (const [kind, id] of Object.entries(byKind)) {
      const exists = id === undefined || (await this.journal.read(`${kind}-${id}`, { limit: 1 })).length > 0;
      if (!exists) throw notFound('publication-link-unknown', { kind });
    }
  }

  private async standing(id: string): Promise<Publication> {
    const publication = publicationOf(await coverageEventsOf(this.journal, id));
    if (!publication) throw notFound('publication-unknown');
    return publication;
  }

  private today(): string {
    return this.clock.today().toString();
  }

  private async write(
    id: string,
    command: CoverageCommand,
    context: CommandContext,
    seenRevision?: number,
  ): Promise<WrittenPublication> {
    const stream = publicationStream(id);
    const { revision } = await this.journal.execute({
      stream,
      decider: coverageDecider,
      command,
      context,
      seenRevision,
    });
    return { id, revision };
  }
}

const startOf = (day: string): string =>
  isoInstant(Temporal.PlainDate.from(day).toZonedDateTime(OFFICE_ZONE).toInstant());
