import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CaseKind } from '#libs/cases';
import {
  Context,
  CurrentEmployee,
  OnlyReads,
  Roles,
  SeenRevision,
  UserLanguage,
  WrittenDto,
  type Caller,
} from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId, type Language } from '#libs/kernel';
import { NameBook } from '#libs/names';
import { onTextModules } from '../commands/text-modules.js';
import { describeTextModule } from '../domain/describe.js';
import { TEXT_MODULES_STREAM, type RecordedTextModuleEvent } from '../domain/events.js';
import { TEXT_MODULE_FIELDS } from '../domain/fields.js';
import { TEXT_MODULE_RIGHTS } from '../domain/rights.js';
import { requireKnownFields, type TextModuleCommand } from '../domain/text-modules.js';
import { CurrentTextModules } from '../queries/current-text-modules.js';
import {
  TextModuleBody,
  TextModulePreviewBody,
  TextModulePreviewDto,
  TextModulesDto,
  type TextModuleVersionDto,
} from './text-modules.dto.js';

const MOST_HISTORY = 50;

/** The passages that the office offers to whoever writes. */
@ApiTags('office')
@Controller('api/text-modules')
@Roles(...TEXT_MODULE_RIGHTS.keepTextModules)
export class TextModulesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly names: NameBook,
    private readonly textModules: CurrentTextModules,
  ) {}

  /** All of them as they are kept, what they may name, and who changed what. */
  @Get()
  async list(@UserLanguage() language: Language): Promise<TextModulesDto> {
    const { items, revision } = await this.textModules.all();
    return {
      items: items.map(({ textModuleId: id, kinds, ...one }) => ({ ...one, id, kinds: kinds as CaseKind[] })),
      fields: Object.entries(TEXT_MODULE_FIELDS).map(([name, { words }]) => ({ name, words: words[language] })),
      history: await this.history(language),
      revision: Math.max(revision, 0),
    };
  }

  @Post()
  async add(@Body() body: TextModuleBody, @Context() context: CommandContext): Promise<WrittenDto> {
    const textModuleId = deriveId('text-module', context.commandId);
    return this.decide({ type: 'Add', textModule: { textModuleId, ...body } }, context);
  }

  /** How words would read, for a case that the caller sees, or with samples. Nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  @OnlyReads()
  async preview(
    @Body() { text, language, caseNumber }: TextModulePreviewBody,
    @CurrentEmployee() caller: Caller,
  ): Promise<TextModulePreviewDto> {
    requireKnownFields(text);
    return { text: await this.textModules.preview(text, language, caseNumber, caller) };
  }

  @Put(':id')
  change(
    @Param('id') textModuleId: string,
    @Body() body: TextModuleBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.decide({ type: 'Change', textModule: { textModuleId, ...body } }, context, seen);
  }

  /** What was written with it stays as it is. */
  @Delete(':id')
  remove(
    @Param('id') textModuleId: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.decide({ type: 'Remove', textModuleId }, context, seen);
  }

  private async decide(
    command: TextModuleCommand,
    context: CommandContext,
    seenRevision?: number,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(onTextModules(command, context, seenRevision));
    const id = command.type === 'Remove' ? command.textModuleId : command.textModule.textModuleId;
    return { id, revision: Math.max(revision, 0) };
  }

  private async history(language: Language): Promise<TextModuleVersionDto[]> {
    const events = (await this.journal.read(TEXT_MODULES_STREAM)) as readonly RecordedTextModuleEvent[];
    const newest = events.slice(-MOST_HISTORY).toReversed();
    const names = await this.names.of(newest.map(({ metadata }) => metadata.actor));
    return newest.map((event) => ({
      id: event.id,
      at: event.metadata.occurredAt,
      by: { id: event.metadata.actor, name: names.get(event.metadata.actor)?.name ?? null },
      summary: describeTextModule(event, language),
      text: event.type === 'TextModuleRemoved' ? null : event.data.text,
    }));
  }
}
