import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { MailAddresses } from '#libs/cases';
import { Context, Roles, SeenRevision, UserLanguage, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { notFound, OfficeError, ruleBroken, type Language } from '#libs/kernel';
import { Secrets } from '#libs/personal-data';
import { MailboxSetting } from '../commands/mailbox-setting.js';
import type { Imap } from '../domain/events.js';
import { faultOf, faultWords } from '../domain/faults.js';
import { passwordName } from '../domain/password-name.js';
import { MAILBOX_RIGHTS } from '../domain/rights.js';
import { PATIENCE, tryOut } from '../imap/connection.js';
import { CurrentMailboxes, type CurrentMailbox } from '../queries/current-mailboxes.js';
import { reconcile, type Reconciliation } from '../queries/reconciliation.js';
import { MailboxBook } from '../tables/mailbox-book.js';
import {
  ChangeMailboxDto,
  MailboxesDto,
  MailboxTestDto,
  NewMailboxDto,
  ReconciliationDto,
  TakeInDto,
  TakingInDto,
  type FaultDto,
} from './mailboxes.dto.js';

/** A page that waits for a server waits less than a worker. */
const PAGE_PATIENCE = { ...PATIENCE, connecting: 10_000, silence: 20_000 };

@ApiTags('office')
@Controller('api/mailboxes')
export class MailboxesController {
  constructor(
    private readonly setting: MailboxSetting,
    private readonly current: CurrentMailboxes,
    private readonly addresses: MailAddresses,
    private readonly book: MailboxBook,
    private readonly secrets: Secrets,
  ) {}

  /** The office's mailboxes, and how each is doing. */
  @Get()
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  async list(@UserLanguage() language: Language): Promise<MailboxesDto> {
    const all = [...(await this.current.all()).values()];
    const [states, { items }] = await Promise.all([this.book.states(), this.addresses.all()]);
    const kinds = new Map(items.map(({ address, kind }) => [address, kind]));
    return {
      items: all.map(({ id, address, unitId, language: letters, imap, revision }) => {
        const state = imap ? states.get(id) : undefined;
        return {
          id,
          address,
          kind: kinds.get(address) ?? null,
          unitId,
          language: letters,
          imap,
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
    @Body() { address, kind, unitId = null, language = null, imap }: NewMailboxDto,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { password, ...server } = imap ?? {};
    return this.setting.add({ address, kind, unitId, language, imap: imap ? server : null, password }, context);
  }

  @Patch(':id')
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  change(
    @Param('id') id: string,
    @Body() { imap, ...changes }: ChangeMailboxDto,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { password, ...server } = imap ?? {};
    return this.setting.change(
      id,
      { ...changes, ...(imap !== undefined && { imap: imap && server }), password },
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

  /** Tries whether the mailbox can be read, and says in words what is wrong. Nothing is fetched, and nothing changed there. */
  @Post(':id/test')
  @HttpCode(200)
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  async test(@Param('id') id: string, @UserLanguage() language: Language): Promise<MailboxTestDto> {
    const { imap } = await this.withImap(id);
    const tried = await tryOut(imap, await this.secrets.get(passwordName(id)), PAGE_PATIENCE);
    if (tried.outcome === 'ok') {
      await this.book.call(id);
      return { ok: true, fault: null, messages: tried.messages, folders: null };
    }
    const folders = tried.folders ? [...tried.folders] : null;
    return { ok: false, fault: faultIn(tried.outcome, language), messages: null, folders };
  }

  /** What the server has against what is registered. */
  @Get(':id/reconciliation')
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  async reconciliation(@Param('id') id: string, @UserLanguage() language: Language): Promise<ReconciliationDto> {
    const { onServer, registered, missingUids, missing } = await this.reconciled(await this.withImap(id));
    return {
      onServer,
      registered,
      missingCount: missingUids.length,
      missing: missing.map((message) => ({ ...message, fault: faultIn(message.fault, language) })),
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

  private async withImap(id: string): Promise<CurrentMailbox & { readonly imap: Imap }> {
    const mailbox = (await this.current.all()).get(id);
    if (!mailbox) throw notFound('mailbox-unknown', { mailboxId: id });
    const { imap } = mailbox;
    if (!imap) throw ruleBroken('mailbox-without-imap', { mailboxId: id });
    return { ...mailbox, imap };
  }

  /** @throws OfficeError with the code of the fault */
  private async reconciled({ id, imap }: CurrentMailbox & { readonly imap: Imap }): Promise<Reconciliation> {
    const password = await this.secrets.get(passwordName(id));
    if (password === undefined) throw ruleBroken('mailbox-password-missing');
    try {
      return await reconcile({ mailboxId: id, imap, password }, this.book, PAGE_PATIENCE);
    } catch (error) {
      if (error instanceof OfficeError || (error instanceof Error && 'severity' in error)) throw error;
      throw new OfficeError('rule', faultOf(error), { mailboxId: id }, { cause: error });
    }
  }
}

const faultIn = (code: string | null, language: Language): FaultDto | null =>
  code === null ? null : { code, message: faultWords(code, language) };
