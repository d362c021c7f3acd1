import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { MailAddresses } from '#libs/cases';
import { Context, Records, Roles, SeenRevision, UserLanguage, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { notFound, OfficeError, ruleBroken, type Language } from '#libs/kernel';
import { Secrets } from '#libs/personal-data';
import { sendingFaultWords } from '#libs/mail-outgoing';
import { MailboxSetting } from '../commands/mailbox-setting.js';
import { MailboxSignIns } from '../commands/mailbox-sign-ins.js';
import { MailboxTests, PAGE_PATIENCE } from '../commands/mailbox-tests.js';
import type { Imap, MailboxOAuth, MailboxSmtp } from '../domain/events.js';
import { faultOf, faultWords } from '../domain/faults.js';
import { clientSecretName, grantName, smtpPasswordName } from '../domain/password-name.js';
import { MAILBOX_RIGHTS } from '../domain/rights.js';
import { CurrentMailboxes, type CurrentMailbox } from '../queries/current-mailboxes.js';
import { reconcile, type Reconciliation } from '../queries/reconciliation.js';
import { MailboxProofs } from '../sign-in/mailbox-proofs.js';
import { MailboxBook } from '../tables/mailbox-book.js';
import {
  ChangeMailboxDto,
  MailboxesDto,
  MailboxTestDto,
  NewMailboxDto,
  ReconciliationDto,
  MailboxSignInCompletionDto,
  MailboxSignInDto,
  MailboxSignInProgressDto,
  TakeInDto,
  TakingInDto,
  type MailboxSmtpDto,
  type OAuthDto,
  type FaultDto,
} from './mailboxes.dto.js';

@ApiTags('office')
@Controller('api/mailboxes')
export class MailboxesController {
  constructor(
    private readonly setting: MailboxSetting,
    private readonly tests: MailboxTests,
    private readonly current: CurrentMailboxes,
    private readonly addresses: MailAddresses,
    private readonly book: MailboxBook,
    private readonly secrets: Secrets,
    private readonly proofs: MailboxProofs,
    private readonly signIns: MailboxSignIns,
  ) {}

  /** The office's mailboxes, and how each is doing. */
  @Get()
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  async list(@UserLanguage() language: Language): Promise<MailboxesDto> {
    const all = [...(await this.current.all()).values()];
    const [states, { items }, passwords] = await Promise.all([
      this.book.states(),
      this.addresses.all(),
      this.secrets.versions(all.flatMap(({ id }) => [smtpPasswordName(id), grantName(id), clientSecretName(id)])),
    ]);
    const kinds = new Map(items.map(({ address, kind }) => [address, kind]));
    return {
      items: all.map(({ id, address, unitId, language: letters, imap, smtp, senderName, oauth, revision }) => {
        const state = imap ? states.get(id) : undefined;
        return {
          id,
          address,
          kind: kinds.get(address) ?? null,
          unitId,
          language: letters,
          imap,
          smtp: smtp && { ...smtp, passwordSet: passwords.has(smtpPasswordName(id)) },
          senderName,
          oauth: oauth && {
            ...oauth,
            clientSecretSet: passwords.has(clientSecretName(id)),
            signedIn: passwords.has(grantName(id)),
          },
          state: state ? { ...state, fault: faultIn(state.fault, language) } : null,
          revision,
        };
      }),
    };
  }

  @Post()
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  @ApiCreatedResponse({ type: WrittenDto })
  add(
    @Body() { address, kind, unitId = null, language = null, senderName = null, imap, smtp, oauth }: NewMailboxDto,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { password, ...server } = imap ?? {};
    return this.setting.add(
      {
        address,
        kind,
        unitId,
        language,
        senderName: senderName || null,
        imap: imap ? server : null,
        password,
        smtp: smtp ? sendingOf(smtp) : null,
        smtpPassword: smtp?.password,
        oauth: oauth ? clientOf(oauth) : null,
        clientSecret: oauth?.clientSecret,
      },
      context,
    );
  }

  @Patch(':id')
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  change(
    @Param('id') id: string,
    @Body() { imap, smtp, senderName, oauth, ...changes }: ChangeMailboxDto,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { password, ...server } = imap ?? {};
    return this.setting.change(
      id,
      {
        ...changes,
        ...(imap !== undefined && { imap: imap && server }),
        ...(smtp !== undefined && { smtp: smtp && sendingOf(smtp) }),
        ...(oauth !== undefined && { oauth: oauth && clientOf(oauth) }),
        clientSecret: oauth?.clientSecret,
        ...(senderName !== undefined && { senderName: senderName || null }),
        password,
        smtpPassword: smtp?.password,
      },
      context,
      seen,
    );
  }

  /** What came by it stays. */
  @Delete(':id')
  @HttpCode(204)
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  remove(@Param('id') id: string, @Context() context: CommandContext, @SeenRevision() seen?: number): Promise<void> {
    return this.setting.remove(id, context, seen);
  }

  /**
   * Tries the mailbox both ways, and says in words what is wrong: whether it can be read, whether it can send, and whether a test mail to itself comes
   * back. Nothing is taken in. Answers within a minute and a half.
   */
  @Post(':id/test')
  @HttpCode(200)
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  async test(@Param('id') id: string, @UserLanguage() language: Language): Promise<MailboxTestDto> {
    const { fetching, sending, roundTrip } = await this.tests.run(await this.mailbox(id), language);
    const fetched = fetching?.outcome === 'ok';
    if (fetched) await this.book.call(id);
    const fetchingFault = !fetching || fetching.outcome === 'ok' ? null : fetching.outcome;
    return {
      ok: fetchingFault === null && sending === null && roundTrip === null,
      fault: faultIn(fetchingFault, language),
      messages: fetching?.outcome === 'ok' ? fetching.messages : null,
      folders: fetching && fetching.outcome !== 'ok' && fetching.folders ? [...fetching.folders] : null,
      sendingFault: sending && { code: sending, message: sendingFaultWords(sending, language) },
      roundTripFault: faultIn(roundTrip, language),
      cameBack: fetched && sending === null && roundTrip === null,
    };
  }

  /** Begins to sign the mailbox in at its provider. Whoever begins it, and nobody else, finishes it. */
  @Post(':id/sign-in')
  @HttpCode(200)
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  async signIn(@Param('id') id: string, @Context() { actor }: CommandContext): Promise<MailboxSignInDto> {
    return this.signIns.begin(await this.mailbox(id), actor);
  }

  /** Asks the provider whether it is done: with a code, again and again; with what the provider sent back, once. */
  @Post(':id/sign-in/completion')
  @HttpCode(200)
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  async completeSignIn(
    @Param('id') id: string,
    @Body() { code, state }: MailboxSignInCompletionDto,
    @Context() context: CommandContext,
  ): Promise<MailboxSignInProgressDto> {
    const back = code !== undefined && state !== undefined ? { code, state } : undefined;
    const askAgainIn = await this.signIns.complete(await this.mailbox(id), back, context);
    return { done: askAgainIn === null, askAgainIn };
  }

  /** What the server has against what is registered. */
  @Get(':id/reconciliation')
  @Records('mailbox')
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  async reconciliation(@Param('id') id: string, @UserLanguage() language: Language): Promise<ReconciliationDto> {
    const { onServer, registered, missingUids, missing, gone } = await this.reconciled(await this.withImap(id));
    return {
      onServer,
      registered,
      missingCount: missingUids.length,
      missing: missing.map((message) => ({ ...message, fault: faultIn(message.fault, language) })),
      goneCount: gone.count,
      goneLatest: gone.latest,
    };
  }

  /** Takes in what is missing, also what is older than the mailbox's first day, and tries again what could not be taken in. */
  @Post(':id/reconciliation')
  @HttpCode(202)
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  async takeIn(@Param('id') id: string, @Body() { uids }: TakeInDto): Promise<TakingInDto> {
    const { uidValidity, missingUids } = await this.reconciled(await this.withImap(id));
    const asked = uids && new Set(uids);
    const wanted = asked ? missingUids.filter((uid) => asked.has(uid)) : missingUids;
    await this.book.want(id, uidValidity, wanted);
    return { wanted: wanted.length };
  }

  private async mailbox(id: string): Promise<CurrentMailbox> {
    const mailbox = (await this.current.all()).get(id);
    if (!mailbox) throw notFound('mailbox-unknown', { mailboxId: id });
    return mailbox;
  }

  private async withImap(id: string): Promise<CurrentMailbox & { readonly imap: Imap }> {
    const mailbox = await this.mailbox(id);
    const { imap } = mailbox;
    if (!imap) throw ruleBroken('mailbox-without-imap', { mailboxId: id });
    return { ...mailbox, imap };
  }

  /** @throws OfficeError with the code of the fault */
  private async reconciled(mailbox: CurrentMailbox & { readonly imap: Imap }): Promise<Reconciliation> {
    const { id, imap } = mailbox;
    try {
      return await reconcile({ mailboxId: id, imap, letIn: this.proofs.letInto(mailbox) }, this.book, PAGE_PATIENCE);
    } catch (error) {
      if (error instanceof OfficeError || (error instanceof Error && 'severity' in error)) throw error;
      throw new OfficeError('rule', faultOf(error), { mailboxId: id }, { cause: error });
    }
  }
}

const sendingOf = ({ host, port, security, user = null }: MailboxSmtpDto): MailboxSmtp => ({
  host,
  port,
  security,
  user,
});

const clientOf = ({ provider, clientId, tenant }: OAuthDto): MailboxOAuth => ({
  provider,
  clientId,
  tenant: provider === 'microsoft' ? tenant || 'organizations' : null,
});

const faultIn = (code: string | null, language: Language): FaultDto | null =>
  code === null ? null : { code, message: faultWords(code, language) };
