import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ContactQueries, type ContactView } from '#libs/contacts';
import { Context, Roles, WrittenDto } from '#libs/http';
import { CaseQueries } from '#libs/cases';
import type { CommandContext } from '#libs/journal';
import { OrganizationDirectory } from '#libs/organization';
import { EraseContact } from '../commands/erase-contact.js';
import { ERASURE_RIGHTS } from '../domain/rights.js';
import { Erasures, type ErasureProgress } from '../queries/erasures.js';
import {
  EraseContactBody,
  ErasureFileDto,
  ErasureReportDto,
  ErasuresQuery,
  type ErasedPersonDto,
  type ErasureProgressDto,
} from './erasure.dto.js';

const MOST_OPEN_CASES = 50;

/** An administrator need not be somebody who reads cases: what they need to erase a person is here, and nothing else of them. */
@ApiTags('erasure')
@Controller('api')
export class ErasureController {
  constructor(
    private readonly commands: CommandBus,
    private readonly contacts: ContactQueries,
    private readonly cases: CaseQueries,
    private readonly erasures: Erasures,
    private readonly directory: OrganizationDirectory,
  ) {}

  /** The last erasures, newest first, each with how far it is: proof for the data protection officer. */
  @Get('administration/erasures')
  @Roles(...ERASURE_RIGHTS.reviewErasures)
  async report(@Query() { limit }: ErasuresQuery): Promise<ErasureReportDto> {
    const { items, ...rest } = await this.erasures.report(limit);
    return { items: await Promise.all(items.map((progress) => this.named(progress))), ...rest };
  }

  /** What an erasure of this person would leave undone, or how far it is. */
  @Get('contacts/:id/erasure')
  @Roles(...ERASURE_RIGHTS.eraseContacts)
  async file(@Param('id') id: string): Promise<ErasureFileDto> {
    const contact = await this.contacts.contact(id);
    const [{ items, count }, progress] = await Promise.all([
      this.cases.openCasesOf(id, MOST_OPEN_CASES),
      this.erasures.of(id),
    ]);
    return {
      contact: personOf(contact),
      openCases: [...items],
      openCasesCount: count,
      progress: progress && (await this.named(progress)),
    };
  }

  /** Erases the person, for good: nothing of them can be read afterwards, in no process. */
  @Post('contacts/:id/erasure')
  @Roles(...ERASURE_RIGHTS.eraseContacts)
  async erase(
    @Param('id') id: string,
    @Body() { confirmation, reason }: EraseContactBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new EraseContact(id, reason, confirmation, context));
    return { id, revision };
  }

  private async named({ actor, steps, ...progress }: ErasureProgress): Promise<ErasureProgressDto> {
    const employee = await this.directory.employee(actor);
    return {
      ...progress,
      actor: { id: actor, name: employee?.name ?? null },
      steps: steps.map((step) => ({ ...step, waitsFor: [...step.waitsFor] })),
    };
  }
}

const personOf = ({ id, name, email, newsroom }: ContactView): ErasedPersonDto => ({
  id,
  name,
  email,
  newsroomName: newsroom?.name ?? null,
});
