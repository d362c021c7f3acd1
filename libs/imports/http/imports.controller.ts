import { Body, Controller, Get, HttpCode, Param, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, type ApiBodyOptions, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Context,
  detailOf,
  IdempotencyInterceptor,
  OnlyReads,
  PageQueryDto,
  Records,
  Roles,
  UserLanguage,
  WrittenDto,
} from '#libs/http';
import type { CsvPlaces } from '#libs/csv';
import type { CommandContext } from '#libs/journal';
import { Clock, OfficeError, type Language } from '#libs/kernel';
import { Manifests } from '#libs/manifest';
import { StartImport, undoImport } from '../commands/imports.js';
import type { ImportKind } from '../domain/events.js';
import { IMPORT_RIGHTS } from '../domain/rights.js';
import { ImportFiles } from '../queries/import-files.js';
import { ImportQueries } from '../queries/import-queries.js';
import {
  ImportBody,
  ImportDetailsDto,
  ImportPageDto,
  ImportPreviewBody,
  ImportReadingDto,
  ImportStartedDto,
} from './imports.dto.js';

interface UploadedBytes {
  readonly buffer: Buffer;
}

/** As large as 100,000 lines of addresses are: too many lines are to be told as such. */
const LARGEST = 16 * 1024 * 1024;
const oneFile = () =>
  FileInterceptor('file', { limits: { fileSize: LARGEST, files: 1, fields: 2, parts: 4, headerPairs: 50 } });
const ofFile = (...fields: string[]): ApiBodyOptions => ({
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary' },
      ...Object.fromEntries(fields.map((field) => [field, { type: 'string' }])),
    },
  },
});

const LINES_SHOWN = 100;
const FAULTS_SHOWN = 200;

/**
 * Contacts, and open cases, from a CSV file (UTF-8 or Windows-1250), at most 10,000 lines: looked at first, then taken in by a worker, and undone as a whole within a
 * day.
 */
@ApiTags('imports')
@Controller('api')
export class ImportsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly files: ImportFiles,
    private readonly queries: ImportQueries,
    private readonly manifests: Manifests,
    private readonly clock: Clock,
  ) {}

  @Post('contacts/import/preview')
  @HttpCode(200)
  @OnlyReads()
  @Roles(...IMPORT_RIGHTS.importFiles)
  @ApiConsumes('multipart/form-data')
  @ApiBody(ofFile('mapping'))
  @UseInterceptors(oneFile())
  @ApiOkResponse({ type: ImportReadingDto })
  previewContacts(
    @UploadedFile() file: UploadedBytes | undefined,
    @Body() body: ImportPreviewBody,
    @UserLanguage() language: Language,
  ): Promise<ImportReadingDto> {
    return this.preview('contacts', file, body, language);
  }

  @Post('contacts/import')
  @Roles(...IMPORT_RIGHTS.importFiles)
  @ApiConsumes('multipart/form-data')
  @ApiBody(ofFile('mapping', 'leaveOutFaulty'))
  @UseInterceptors(oneFile(), IdempotencyInterceptor)
  @ApiCreatedResponse({ type: ImportStartedDto })
  importContacts(
    @UploadedFile() file: UploadedBytes | undefined,
    @Body() body: ImportBody,
    @Context() context: CommandContext,
  ): Promise<ImportStartedDto> {
    return this.start('contacts', file, body, context);
  }

  @Post('cases/import/preview')
  @HttpCode(200)
  @OnlyReads()
  @Roles(...IMPORT_RIGHTS.importFiles)
  @ApiConsumes('multipart/form-data')
  @ApiBody(ofFile('mapping'))
  @UseInterceptors(oneFile())
  @ApiOkResponse({ type: ImportReadingDto })
  previewCases(
    @UploadedFile() file: UploadedBytes | undefined,
    @Body() body: ImportPreviewBody,
    @UserLanguage() language: Language,
  ): Promise<ImportReadingDto> {
    return this.preview('cases', file, body, language);
  }

  @Post('cases/import')
  @Roles(...IMPORT_RIGHTS.importFiles)
  @ApiConsumes('multipart/form-data')
  @ApiBody(ofFile('mapping', 'leaveOutFaulty'))
  @UseInterceptors(oneFile(), IdempotencyInterceptor)
  @ApiCreatedResponse({ type: ImportStartedDto })
  importCases(
    @UploadedFile() file: UploadedBytes | undefined,
    @Body() body: ImportBody,
    @Context() context: CommandContext,
  ): Promise<ImportStartedDto> {
    return this.start('cases', file, body, context);
  }

  /** The newest first. */
  @Get('imports')
  @Roles(...IMPORT_RIGHTS.readImports)
  async list(@Query() { limit, cursor }: PageQueryDto): Promise<ImportPageDto> {
    const { items, nextCursor } = await this.queries.imports({ limit, cursor });
    return { items: [...items], nextCursor };
  }

  /** How far it is, what it left out, and what stayed when it was undone. */
  @Get('imports/:id')
  @Records('import')
  @Roles(...IMPORT_RIGHTS.readImports)
  async read(@Param('id') id: string, @UserLanguage() language: Language): Promise<ImportDetailsDto> {
    const { refusedLines, keptThings, ...details } = await this.queries.import(id);
    return {
      ...details,
      refusedLines: refusedLines.map(({ line, why }) => ({ line, message: this.words(why, language) })),
      keptThings: keptThings.map(({ why, ...thing }) => ({ ...thing, code: why, message: this.words(why, language) })),
    };
  }

  /** Takes back all that it brought, but for what somebody has changed or used since. */
  @Post('imports/:id/undo')
  @Roles(...IMPORT_RIGHTS.importFiles)
  async undo(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(undoImport(id, this.clock.nowIso(), context));
    return { id, revision };
  }

  private async preview(
    of: ImportKind,
    file: UploadedBytes | undefined,
    { mapping }: ImportPreviewBody,
    language: Language,
  ): Promise<ImportReadingDto> {
    const { planned, known, faults, places, columns, rows, ...reading } = await this.files.read(
      of,
      bytesOf(file),
      placesIn(mapping),
    );
    const present = columns.filter((column) => places[column] !== undefined);
    const shown = new Set(planned.slice(0, LINES_SHOWN).map(({ line }) => line));
    return {
      encoding: reading.encoding,
      headings: reading.headings,
      columns: columns.map((name) => ({ name, place: places[name] ?? null })),
      count: planned.length,
      planned: rows
        .filter(({ line }) => shown.has(line))
        .map(({ line, cells }) => ({ line, cells: present.map((column) => cells[column] ?? '') })),
      known: known.length,
      faulty: new Set(faults.map(({ line }) => line)).size,
      faults: faults.slice(0, FAULTS_SHOWN).map(({ line, column, code, parameters }) => ({
        line,
        column,
        code,
        message: this.words(code, language, parameters),
      })),
    };
  }

  private async start(
    of: ImportKind,
    file: UploadedBytes | undefined,
    { mapping, leaveOutFaulty }: ImportBody,
    context: CommandContext,
  ): Promise<ImportStartedDto> {
    const order = {
      of,
      file: bytesOf(file),
      places: placesIn(mapping),
      leaveOutFaulty: leaveOutFaulty === 'true',
    };
    return { id: await this.commands.execute(new StartImport(order, context)) };
  }

  private words(code: string, language: Language, parameters: Readonly<Record<string, unknown>> = {}): string {
    return detailOf('rule', code, language, parameters, this.manifests.problems);
  }
}

function bytesOf(file: UploadedBytes | undefined): Buffer {
  if (!file) throw new OfficeError('invalid', 'file-required', { field: 'file' });
  return file.buffer;
}

function placesIn(mapping: string | undefined): CsvPlaces<string> | undefined {
  if (mapping === undefined) return undefined;
  const places: unknown = JSON.parse(mapping);
  if (typeof places !== 'object' || places === null || Array.isArray(places))
    throw new OfficeError('invalid', 'import-mapping-malformed', { field: 'mapping' });
  return Object.fromEntries(Object.entries(places).filter(([, place]) => place !== null));
}
