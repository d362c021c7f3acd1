import { Logger } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ModuleRef } from '@nestjs/core';
import { Absences } from '#libs/absences';
import { freeDaysNow } from '#libs/calendar';
import { Office } from '#libs/configuration';
import { selvesOf, Viewers, type Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId, type Language } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { Manifests } from '#libs/manifest';
import { MailWishes } from '#libs/mention-mails';
import { RecordMail } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';
import { described } from '#libs/projections';
import { morningLetter, type WaitingPart } from '../domain/letters.js';
import { morningOf } from '../domain/morning.js';

/** People that one run writes to at most; the next one takes the rest. */
const PEOPLE_A_RUN = 100;
/** Things of a part that are looked at; more are said to be there. */
const MOST = 50;

/** Writes to those who wish so what waits for them: once on the morning of each working day, whichever worker is first. Answers how many were looked at. */
export class SendDigests extends Command<number> {}

@CommandHandler(SendDigests)
export class SendDigestsHandler implements ICommandHandler<SendDigests> {
  private readonly logger = new Logger('Digests');

  constructor(
    private readonly absences: Absences,
    private readonly clock: Clock,
    private readonly commands: CommandBus,
    private readonly directory: OrganizationDirectory,
    private readonly journal: Journal,
    private readonly letters: Letters,
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
    private readonly office: Office,
    private readonly viewers: Viewers,
    private readonly wishes: MailWishes,
  ) {}

  async execute(): Promise<number> {
    const day = morningOf(this.office.workingHours, await freeDaysNow(this.journal), this.clock.nowIso());
    if (day === null) return 0;
    const wishing = await this.wishes.ofMorning(day, PEOPLE_A_RUN);
    for (const { employeeId, language } of wishing) {
      // What cannot be read of one person keeps no other from their mail.
      try {
        await this.write(employeeId, day, language);
        await this.wishes.noteMorning(employeeId, day);
      } catch (error) {
        this.logger.error({ msg: 'the mail of the morning waits, and is tried again', reason: described(error) });
      }
    }
    return wishing.length;
  }

  /** To nobody who is away, and nothing where nothing waits. */
  private async write(employeeId: string, day: string, language: Language): Promise<void> {
    const employee = await this.directory.employee(employeeId);
    if (!employee?.active || !employee.email || (await this.absences.isAway(employeeId))) return;
    const parts = await this.partsOf(employeeId, language);
    if (parts.length === 0) return;
    const link = this.office.link('/desk');
    const off = this.office.link('/account?morningMails=off');
    const { subject, text } = await this.letters.write(morningLetter(language, { day, parts, link, off }));
    // The same for every worker: the second one's is the first one's.
    const mailId = deriveId('morning', employeeId, day);
    const mail = {
      mailId,
      personId: employeeId,
      kind: 'digest',
      about: { kind: 'employee', id: employeeId },
      caseId: null,
      to: [employee.email],
      subject: subject ?? '',
      text: `${text}\n`,
    } as const;
    await this.commands.execute(new RecordMail(mail, commandOf('clock', mailId)));
  }

  /** What they may see now, by their own right and that of whom they stand in for; parts in which nothing waits are left out. */
  private async partsOf(employeeId: string, language: Language): Promise<readonly WaitingPart[]> {
    const viewer = await this.viewers.viewer(employeeId);
    if (!viewer) return [];
    const approving: Viewer = { ...viewer, standsInFor: await this.viewers.standsInFor(employeeId) };
    const parts: WaitingPart[] = [];
    for (const waits of this.manifests.waits.map((type) => this.modules.get(type, { strict: false }))) {
      const as = waits.approves ? approving : viewer;
      if (!selvesOf(as).some((self) => waits.roles.some((role) => self.roles.includes(role)))) continue;
      const waiting = await waits.of(as, MOST);
      if (waiting.things.length > 0) parts.push({ heading: waits.words[language], ...waiting });
    }
    return parts;
  }
}
