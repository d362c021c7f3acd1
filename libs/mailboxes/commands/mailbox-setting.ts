import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { setAddressKinds, type CaseKind } from '#libs/cases';
import { Office } from '#libs/configuration';
import { Decide, type CommandContext } from '#libs/journal';
import { Clock, deriveId, ruleBroken } from '#libs/kernel';
import { CurrentUnits } from '#libs/organization';
import { Secrets } from '#libs/personal-data';
import { MAILBOXES_STREAM, type Imap } from '../domain/events.js';
import {
  isSameClient,
  isSameSignIn,
  mailboxes,
  signedInFor,
  type Mailbox,
  type MailboxChanges,
  type MailboxCommand,
} from '../domain/mailboxes.js';
import { CurrentMailboxes } from '../queries/current-mailboxes.js';
import {
  clientSecretName,
  grantName,
  passwordName,
  secretNames,
  signInName,
  smtpPasswordName,
} from '../domain/password-name.js';

export interface WithKindAndSecrets {
  /** What its mail is registered as; null: a press inquiry. Left out: as it was. */
  readonly kind?: CaseKind | null;
  readonly password?: string;
  /** Of the server by which its mail leaves. */
  readonly smtpPassword?: string;
  /** Of the OAuth 2 client. */
  readonly clientSecret?: string;
}

export type ImapOfRequest = Partial<Omit<Imap, 'throughGateway'>> & { readonly throughGateway?: boolean };

export type NewMailbox = Omit<Mailbox, 'imap'> & WithKindAndSecrets & { readonly imap: ImapOfRequest | null };

/**
 * Adds, changes and removes mailboxes. The event comes first, then the kind of its mail (which the cases keep, by address), the password last: it is of the
 * account for which it was given, so nothing is fetched before all of it stands. What a crash cuts off is made good by asking again.
 */
@Injectable()
export class MailboxSetting {
  constructor(
    private readonly commands: CommandBus,
    private readonly current: CurrentMailboxes,
    private readonly secrets: Secrets,
    private readonly units: CurrentUnits,
    private readonly office: Office,
    private readonly clock: Clock,
  ) {}

  /** @throws OfficeError mailbox-address-taken, mailbox-password-needed, mailbox-smtp-password-needed, mailbox-client-secret-needed, mailbox-needs-encryption, mailbox-needs-target, mailbox-unit-unknown, mailbox-server-incomplete, too-many-mailboxes */
  async add(
    { kind, password, smtpPassword, clientSecret, imap, ...mailbox }: NewMailbox,
    context: CommandContext,
  ): Promise<{ id: string; revision: number }> {
    const mailboxId = deriveId('mailbox', context.commandId);
    const whole = imap && wholeImap(imap, this.otherwise());
    await this.requireUnit(mailbox.unitId);
    const { revision } = await this.decide(
      {
        type: 'AddMailbox',
        mailboxId,
        ...mailbox,
        imap: whole,
        passwordSet: imap !== null && password !== undefined,
        smtpPasswordSet: Boolean(mailbox.smtp?.user) && smtpPassword !== undefined,
        clientSecretSet: mailbox.oauth !== null && clientSecret !== undefined,
      },
      context,
    );
    const added = { address: mailbox.address, imap: whole, smtp: mailbox.smtp, oauth: mailbox.oauth };
    await this.setRest(mailboxId, added, { kind, password, smtpPassword, clientSecret }, context);
    return { id: mailboxId, revision };
  }

  /** @throws OfficeError as `add`, and mailbox-unknown, changed */
  async change(
    mailboxId: string,
    { kind, password, smtpPassword, clientSecret, ...changes }: MailboxChanges & WithKindAndSecrets,
    context: CommandContext,
    seenRevision?: number,
  ): Promise<{ id: string; revision: number }> {
    await this.requireUnit(changes.unitId ?? null);
    const before = (await this.current.all()).get(mailboxId);
    if (before?.imap) await this.secrets.belongsTo(passwordName(mailboxId), before.imap);
    if (before?.smtp) await this.secrets.belongsTo(smtpPasswordName(mailboxId), before.smtp);
    if (before?.oauth) await this.secrets.belongsTo(clientSecretName(mailboxId), before.oauth);
    const { revision } = await this.decide(
      {
        type: 'ChangeMailbox',
        mailboxId,
        changes,
        passwordSet: password !== undefined,
        smtpPasswordSet: smtpPassword !== undefined,
        clientSecretSet: clientSecret !== undefined,
        otherwise: this.otherwise(),
      },
      context,
      seenRevision,
    );
    const after = (await this.current.all()).get(mailboxId);
    if (after) await this.setRest(mailboxId, after, { kind, password, smtpPassword, clientSecret }, context);
    if (after) await this.forgetUnused(mailboxId, before, after, clientSecret !== undefined);
    return { id: mailboxId, revision };
  }

  /** @throws OfficeError mailbox-unknown, changed */
  async remove(mailboxId: string, context: CommandContext, seenRevision?: number): Promise<void> {
    await this.decide({ type: 'RemoveMailbox', mailboxId }, context, seenRevision);
    for (const name of secretNames(mailboxId)) await this.secrets.remove(name);
    await this.current.all();
  }

  /** What the mailbox is not let in by any more. */
  private async forgetUnused(
    mailboxId: string,
    before: Mailbox | undefined,
    after: Mailbox,
    clientSecretSet: boolean,
  ): Promise<void> {
    const byOAuth = after.oauth !== null;
    const unused = [
      ...(byOAuth || after.imap === null ? [passwordName] : []),
      ...(byOAuth || !after.smtp?.user ? [smtpPasswordName] : []),
      ...(clientSecretSet || isSameClient(before?.oauth ?? null, after.oauth) ? [] : [clientSecretName]),
      ...(before && isSameSignIn(signedInFor(before), signedInFor(after)) ? [] : [grantName, signInName]),
    ];
    for (const name of unused) await this.secrets.remove(name(mailboxId));
  }

  private decide(command: MailboxCommand, context: CommandContext, seenRevision?: number) {
    return this.commands.execute(
      new Decide({ stream: MAILBOXES_STREAM, decider: mailboxes, command, context, seenRevision }),
    );
  }

  private async setRest(
    mailboxId: string,
    { address, imap, smtp, oauth }: Pick<Mailbox, 'address' | 'imap' | 'smtp' | 'oauth'>,
    { kind, password, smtpPassword, clientSecret }: WithKindAndSecrets,
    context: CommandContext,
  ): Promise<void> {
    await this.current.all();
    if (kind !== undefined)
      await this.commands.execute(
        setAddressKinds({ addresses: [{ address, kind }], own: this.office.addresses }, context),
      );
    if (password !== undefined && imap) await this.secrets.set(passwordName(mailboxId), password, imap);
    if (smtpPassword !== undefined && smtp) await this.secrets.set(smtpPasswordName(mailboxId), smtpPassword, smtp);
    if (clientSecret !== undefined && oauth) await this.secrets.set(clientSecretName(mailboxId), clientSecret, oauth);
  }

  private async requireUnit(unitId: string | null): Promise<void> {
    if (unitId !== null && (await this.units.name(unitId)) === null)
      throw ruleBroken('mailbox-unit-unknown', { unitId });
  }

  /** From today on: what is older is taken in when somebody asks for it. */
  private otherwise() {
    return {
      folder: 'INBOX',
      since: this.clock.today().toString(),
      afterwards: 'nothing',
      moveTo: null,
      throughGateway: false,
    } as const;
  }
}

function wholeImap(
  given: ImapOfRequest,
  otherwise: Pick<Imap, 'folder' | 'since' | 'afterwards' | 'moveTo' | 'throughGateway'>,
): Imap {
  const { host, port, security, user, ...rest } = given;
  if (host === undefined || port === undefined || security === undefined || user === undefined)
    throw ruleBroken('mailbox-server-incomplete');
  const imap = { ...otherwise, ...rest, host, port, security, user };
  return { ...imap, moveTo: imap.afterwards === 'move' ? imap.moveTo : null };
}
