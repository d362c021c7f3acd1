import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, isoInstant, OFFICE_ZONE } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { invitation, passwordReset } from '../domain/letters.js';
import type { AccountHolder } from '../domain/password-rules.js';
import { Invitations } from '../secrets/invitations.js';
import type { InvitationPurpose } from '../secrets/tables.js';
import { recordOnAccount } from './record-fact.js';

/** A link that somebody asked for themselves is used at once or not at all; a newcomer may be on leave. */
const VALID_HOURS = { invitation: 24 * 7, reset: 1 } as const satisfies Record<InvitationPurpose, number>;
const EVENTS = { invitation: 'InvitationIssued', reset: 'PasswordResetRequested' } as const;

/** Links by mail by which an employee sets a password. The newest of an employee counts. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly journal: Journal,
    private readonly invitations: Invitations,
    private readonly commands: CommandBus,
    private readonly office: Office,
    private readonly clock: Clock,
    private readonly letters: Letters,
  ) {}

  /** Each step may be done again after a crash: the token is kept until the mail that carries it is recorded. */
  async send(
    { employeeId, name, email }: AccountHolder & { readonly employeeId: string },
    purpose: InvitationPurpose,
    context: CommandContext,
  ): Promise<void> {
    const invitationId = deriveId('invitation', context.commandId);
    const until = this.clock.now().add({ hours: VALID_HOURS[purpose] });
    const validUntil = isoInstant(until);
    const token = await this.invitations.prepare(invitationId, { employeeId, email, validUntil, purpose });
    if (token === undefined) return;
    await recordOnAccount(
      this.journal,
      { type: EVENTS[purpose], data: { employeeId, invitationId, validUntil } },
      context,
    );
    const facts = { name, link: this.office.link(`/invitations/${token}`), validUntil: inMinutes(until) };
    const { subject, text } = await this.letters.write(
      purpose === 'invitation' ? invitation({ ...facts, invitedBy: this.office.name }) : passwordReset(facts),
    );
    const mail = {
      mailId: invitationId,
      personId: employeeId,
      kind: 'invitation',
      about: { kind: 'employee', id: employeeId },
      caseId: null,
      to: [email],
      subject: subject ?? '',
      text: `${text}\n`,
    } as const;
    await this.commands.execute(
      new RecordMail(mail, { ...context, commandId: deriveId('invitation-mail', context.commandId) }),
    );
    await this.invitations.noteSent(invitationId);
  }
}

/** `2026-11-29 14:05`, in Warsaw. */
const inMinutes = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(OFFICE_ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
