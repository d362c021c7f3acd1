import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Absences } from '#libs/absences';
import { Office } from '#libs/configuration';
import { Viewers } from '#libs/http';
import { commandOfPolicy, deriveId, type RecordedEvent } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { Manifests, Visibility, type Notice } from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import { OrganizationDirectory } from '#libs/organization';
import { ReadModels, type Policy, type Reactions } from '#libs/projections';
import { mentioned } from '../domain/letters.js';
import { MailWishes } from '../tables/mail-wishes.js';

type Told = Extract<Notice, { does: 'tell' }>;

/** Writes to whoever was named with an `@`, and to whoever stands in for them: to those who wish so, and see what they were named in. */
@Injectable()
export class MentionMailsPolicy implements Policy {
  readonly name = 'mention_mails';

  constructor(
    private readonly absences: Absences,
    private readonly commands: CommandBus,
    private readonly directory: OrganizationDirectory,
    private readonly letters: Letters,
    private readonly manifests: Manifests,
    private readonly names: NameBook,
    private readonly office: Office,
    private readonly readModels: ReadModels,
    private readonly viewers: Viewers,
    private readonly visibility: Visibility,
    private readonly wishes: MailWishes,
  ) {}

  get on(): Reactions {
    return { events: this.manifests.notifyingEvents, handle: (event) => this.tell(event) };
  }

  private async tell(event: RecordedEvent): Promise<void> {
    for (const notice of this.manifests.noticesOf(event)) {
      if (notice.does !== 'tell' || !notice.mention) continue;
      const deputyId = await this.absences.deputyOf(notice.to, 'all', event.metadata.occurredAt);
      for (const id of [notice.to, deputyId])
        if (id !== null && id !== event.metadata.actor) await this.write(event, notice, id);
    }
  }

  private async write(event: RecordedEvent, { about }: Told, employeeId: string): Promise<void> {
    if (!(await this.wishes.of(employeeId)).mentions) return;
    const employee = await this.directory.employee(employeeId);
    const viewer = await this.viewers.viewer(employeeId);
    if (!employee?.active || !employee.email || !viewer) return;
    if (!(await this.visibility.sees(viewer, about.kind, about.id))) return;
    // What the thing is called may have been said a moment ago.
    await this.readModels.waitFor(event.position);
    const names = await this.names.of([about.id, event.metadata.actor]);
    const { subject, text } = await this.letters.write(
      mentioned({
        by: names.get(event.metadata.actor)?.name ?? '—',
        thing: labelOf(names.get(about.id)) ?? '—',
        link: this.office.link(`/${this.manifests.replays.get(about.kind)?.path ?? about.kind}/${about.id}`),
      }),
    );
    const mailId = deriveId(this.name, event.id, employeeId);
    const context = commandOfPolicy(this.name, event);
    const mail = {
      mailId,
      personId: employeeId,
      kind: 'assignment',
      about,
      caseId: (event.data as { readonly caseId?: string }).caseId ?? null,
      to: [employee.email],
      subject: subject ?? '',
      text: `${text}\n`,
    } as const;
    await this.commands.execute(new RecordMail(mail, { ...context, commandId: deriveId(context.commandId, mailId) }));
  }
}
