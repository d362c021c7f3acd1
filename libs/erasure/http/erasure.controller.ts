import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AnyRole, Context, Records, Roles, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { notFound } from '#libs/kernel';
import type { Person } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { EraseContact } from '../commands/erase-contact.js';
import { PersonDataOfAll } from '../commands/person-data-of-all.js';
import { ERASURE_RIGHTS } from '../domain/rights.js';
import { Erasures, type ErasureProgress } from '../queries/erasures.js';
import {
  EraseContactBody,
  ErasureFileDto,
  ErasureReportDto,
  ErasedQuery,
  ErasuresQuery,
  type ErasedDto,
  type ErasedPersonDto,
  type ErasureProgressDto,
} from './erasure.dto.js';

const MOST_UNFINISHED = 50;

/** An administrator need not be somebody who reads cases: what they need to erase a person is here, and nothing else of them. */
@ApiTags('erasure')
@Controller('api')
export class ErasureController {
  constructor(
    private readonly commands: CommandBus,
    private readonly data: PersonDataOfAll,
    private readonly erasures: Erasures,
    private readonly names: NameBook,
  ) {}

  /** The last erasures, newest first, each with how far it is: proof for the data protection officer. */
  @Get('administration/erasures')
  @Roles(...ERASURE_RIGHTS.reviewErasures)
  async report(@Query() { limit }: ErasuresQuery): Promise<ErasureReportDto> {
    const { items, ...rest } = await this.erasures.report(limit);
    return { items: await Promise.all(items.map((progress) => this.named(progress))), ...rest };
  }

  /**
   * Of these things and people, those that were erased, also as a part of their person or case: what a browser kept to write about them goes too. Says
   * nothing of them, and is no reading of them.
   */
  @Get('erased')
  @AnyRole()
  async erased(@Query() { id }: ErasedQuery): Promise<ErasedDto> {
    return { ids: [...(await this.names.erasedAmong(id))] };
  }

  /** What an erasure of this person would leave undone, or how far it is. */
  @Get('contacts/:id/erasure')
  @Records('contact')
  @Roles(...ERASURE_RIGHTS.eraseContacts)
  async file(@Param('id') id: string): Promise<ErasureFileDto> {
    const person = await this.data.person(id);
    if (!person) throw notFound('contact-not-found');
    const [{ items, count }, progress] = await Promise.all([
      this.data.unfinished(id, MOST_UNFINISHED),
      this.erasures.of(id),
    ]);
    return {
      contact: personOf(person),
      unfinished: [...items],
      unfinishedCount: count,
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
    const named = (await this.names.of([actor])).get(actor);
    return {
      ...progress,
      actor: { id: actor, name: named?.name ?? null },
      steps: steps.map((step) => ({ ...step, waitsFor: [...step.waitsFor] })),
    };
  }
}

const personOf = ({ id, name, email, newsroomName }: Person): ErasedPersonDto => ({ id, name, email, newsroomName });
