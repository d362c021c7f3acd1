import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, UserLanguage } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { ruleBroken, type Language } from '#libs/kernel';
import { sendingFaultWords, TestMail } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';
import { MAILBOX_RIGHTS } from '../domain/rights.js';
import { TestMailDto } from './mailboxes.dto.js';

@ApiTags('office')
@Controller('api/office/test-mail')
export class TestMailController {
  constructor(
    private readonly testMail: TestMail,
    private readonly directory: OrganizationDirectory,
  ) {}

  /** Sends a test mail by the office's own mail server to whoever asks, and says in words what is wrong. */
  @Post()
  @HttpCode(200)
  @Roles(...MAILBOX_RIGHTS.manageMailboxes)
  async send(@Context() { actor }: CommandContext, @UserLanguage() language: Language): Promise<TestMailDto> {
    const to = (await this.directory.employee(actor))?.email;
    if (!to) throw ruleBroken('test-mail-needs-address');
    const { fault } = await this.testMail.send(to, language);
    return { ok: fault === null, to, fault: fault && { code: fault, message: sendingFaultWords(fault, language) } };
  }
}
