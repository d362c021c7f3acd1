import { Body, Controller, Get, Post, Put, UploadedFile, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { readCsv } from '#libs/csv';
import { Context, IdempotencyInterceptor, InReplay, Roles, SeenRevision } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, deriveId, OfficeError } from '#libs/kernel';
import { OfTheReplay, type OfficeThen } from '#libs/manifest';
import { CurrentUnits } from '#libs/organization';
import { onAreas, onBoundaries, onCategories } from '../commands/on-registers.js';
import { boundariesIn } from '../domain/boundaries.js';
import { NEAR_METRES, type Question } from '../domain/events.js';
import { INTERVENTION_RIGHTS } from '../domain/rights.js';
import { areasIn, MOST_AREAS, TERC_COLUMNS } from '../domain/terc.js';
import { CurrentRegisters } from '../queries/current-registers.js';
import {
  AreasDto,
  AreasTakenInDto,
  BoundariesBody,
  BoundariesDto,
  BoundariesTakenInDto,
  CategoriesBody,
  CategoriesDto,
  CategoriesWrittenDto,
  type CategoryQuestionBody,
} from './interventions.dto.js';

const LARGEST = 2 * 1024 * 1024;
/** As exact as maps of land offices are: they are drawn more roughly afterwards. */
const LARGEST_BOUNDARIES = 10 * 1024 * 1024;
const readers = [...INTERVENTION_RIGHTS.readInterventions, ...INTERVENTION_RIGHTS.setInterventionRegisters] as const;

/** Of which categories reports are, and which areas there are. */
@ApiTags('interventions')
@Controller('api')
export class InterventionRegistersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly registers: CurrentRegisters,
    private readonly units: CurrentUnits,
    private readonly clock: Clock,
  ) {}

  @Get('intervention-categories')
  @InReplay()
  @Roles(...readers)
  async categories(@OfTheReplay() then: OfficeThen | undefined): Promise<CategoriesDto> {
    const { categories, revision } = await this.of(then).categories();
    return {
      categories: categories.map(({ questions, ...one }) => ({
        ...one,
        questions: questions.map(({ options, ...question }) => ({ ...question, options: [...options] })),
      })),
      revision: Math.max(revision, 0),
    };
  }

  /** All at once. One that reports are of is closed, not removed. */
  @Put('intervention-categories')
  @Roles(...INTERVENTION_RIGHTS.setInterventionRegisters)
  async setCategories(
    @Body() { categories }: CategoriesBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CategoriesWrittenDto> {
    const tree = await this.units.tree();
    const closed = categories.find(
      ({ unitId, open }) => open && unitId !== undefined && tree.get(unitId)?.closed !== false,
    );
    if (closed) throw new OfficeError('invalid', 'unit-unknown', { unitId: closed.unitId });
    const known = (await this.registers.categories()).categories;
    const all = categories.map((one, index) => {
      const id = one.id ?? deriveId('intervention-category', context.commandId, String(index));
      return {
        id,
        name: one.name,
        unitId: one.unitId ?? null,
        open: one.open,
        nearMetres: one.nearMetres === undefined ? NEAR_METRES : one.nearMetres,
        questions: one.questions
          ? questionsOf(one.questions, deriveId(id, context.commandId))
          : (known.find((before) => before.id === id)?.questions ?? []),
      };
    });
    const { revision } = await this.commands.execute(onCategories(all, context, seen));
    return { revision };
  }

  @Get('areas')
  @InReplay()
  @Roles(...readers)
  async areas(@OfTheReplay() then: OfficeThen | undefined): Promise<AreasDto> {
    const { edition, areas } = await this.of(then).areas();
    return { edition, areas: [...areas] };
  }

  /** The official list (TERYT, TERC, as CSV) in the place of the one before. Reports keep the code that they were given. */
  @Post('areas/import')
  @Roles(...INTERVENTION_RIGHTS.setInterventionRegisters)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @UseInterceptors(
    FileInterceptor('file', { limits: { fileSize: LARGEST, files: 1, fields: 1, parts: 2, headerPairs: 50 } }),
    IdempotencyInterceptor,
  )
  @ApiCreatedResponse({ type: AreasTakenInDto })
  async importAreas(
    @UploadedFile() file: { readonly buffer: Buffer } | undefined,
    @Context() context: CommandContext,
  ): Promise<AreasTakenInDto> {
    if (!file) throw new OfficeError('invalid', 'file-required', { field: 'file' });
    const book = areasIn(readCsv(file.buffer, TERC_COLUMNS, MOST_AREAS).rows);
    if ('faultIn' in book) throw new OfficeError('invalid', 'areas-have-faults', { field: 'file', line: book.faultIn });
    await this.commands.execute(onAreas(book, context));
    return { edition: book.edition, added: book.areas.length };
  }

  @Get('areas/boundaries')
  @InReplay()
  @Roles(...readers)
  async boundaries(@OfTheReplay() then: OfficeThen | undefined): Promise<BoundariesDto> {
    const { edition, boundaries } = await this.of(then).boundaries();
    return { edition, boundaries: [...boundaries] };
  }

  /** Boundaries of counties and municipalities, for the map: GeoJSON in WGS 84 in the place of those before. Areas that the register does not have are passed over. */
  @Post('areas/boundaries/import')
  @Roles(...INTERVENTION_RIGHTS.setInterventionRegisters)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' }, edition: { type: 'string', format: 'date' } },
    },
  })
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: LARGEST_BOUNDARIES, files: 1, fields: 1, parts: 3, headerPairs: 50 },
    }),
    IdempotencyInterceptor,
  )
  @ApiCreatedResponse({ type: BoundariesTakenInDto })
  async importBoundaries(
    @UploadedFile() file: { readonly buffer: Buffer } | undefined,
    @Body() { edition = this.clock.today().toString() }: BoundariesBody,
    @Context() context: CommandContext,
  ): Promise<BoundariesTakenInDto> {
    if (!file) throw new OfficeError('invalid', 'file-required', { field: 'file' });
    const { areas } = await this.registers.areas();
    const { boundaries, passedOver } = boundariesIn(file.buffer.toString(), new Set(areas.map(({ code }) => code)));
    await this.commands.execute(onBoundaries({ edition, boundaries }, context));
    return { edition, added: boundaries.length, passedOver, missing: areas.length - boundaries.length };
  }

  private of(then: OfficeThen | undefined): CurrentRegisters {
    return then ? this.registers.at(then) : this.registers;
  }
}

/** @throws OfficeError question-without-choice */
const questionsOf = (all: readonly CategoryQuestionBody[], seed: string): Question[] =>
  all.map(({ id, text, options, required }, index) => {
    if (options.length === 1) throw new OfficeError('invalid', 'question-without-choice', { question: text });
    return { id: id ?? deriveId('intervention-question', seed, String(index)), text, options, required };
  });
