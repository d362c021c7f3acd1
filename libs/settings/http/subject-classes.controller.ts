import { Controller, Get, HttpCode, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags, type ApiBodyOptions } from '@nestjs/swagger';
import { readCsv } from '#libs/csv';
import { Context, detailOf, IdempotencyInterceptor, OnlyReads, Roles, UserLanguage } from '#libs/http';
import { Decide, Journal, type CommandContext } from '#libs/journal';
import { OfficeError, type Language } from '#libs/kernel';
import { SUBJECT_CLASSES_STREAM } from '../domain/events.js';
import { SETTINGS_PROBLEMS } from '../domain/problems.js';
import { SETTINGS_RIGHTS } from '../domain/rights.js';
import { MOST_CLASSES, planClasses, subjectClasses, SUBJECT_CLASS_COLUMNS } from '../domain/subject-classes.js';
import { ClassesTakenInDto, ClassFileDto, SubjectClassesDto } from './subject-classes.dto.js';

interface UploadedBytes {
  readonly buffer: Buffer;
}

const LARGEST = 1024 * 1024;
const oneFile = () =>
  FileInterceptor('file', { limits: { fileSize: LARGEST, files: 1, fields: 1, parts: 2, headerPairs: 50 } });
const ofFile: ApiBodyOptions = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** The office's list of classes of records (JRWA), from a CSV file: it comes as a whole, or not at all. */
@ApiTags('office')
@Controller('api/office/subject-classes')
export class SubjectClassesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
  ) {}

  @Get()
  @Roles(...SETTINGS_RIGHTS.manageOffice)
  async list(): Promise<SubjectClassesDto> {
    const { state } = await this.journal.folded(SUBJECT_CLASSES_STREAM, subjectClasses);
    return { items: [...state] };
  }

  @Post('import/preview')
  @HttpCode(200)
  @OnlyReads()
  @Roles(...SETTINGS_RIGHTS.manageOffice)
  @ApiConsumes('multipart/form-data')
  @ApiBody(ofFile)
  @UseInterceptors(oneFile())
  @ApiOkResponse({ type: ClassFileDto })
  preview(@UploadedFile() file: UploadedBytes | undefined, @UserLanguage() language: Language): ClassFileDto {
    const { encoding, planned, faults } = read(file);
    return {
      encoding,
      planned,
      known: [],
      faults: faults.map(({ line, code, parameters }) => ({
        line,
        code,
        message: detailOf('invalid', code, language, parameters, SETTINGS_PROBLEMS),
      })),
    };
  }

  /** Takes the place of the list before. Numbers that were given out never change. */
  @Post('import')
  @Roles(...SETTINGS_RIGHTS.manageOffice)
  @ApiConsumes('multipart/form-data')
  @ApiBody(ofFile)
  @UseInterceptors(oneFile(), IdempotencyInterceptor)
  @ApiCreatedResponse({ type: ClassesTakenInDto })
  async takeIn(
    @UploadedFile() file: UploadedBytes | undefined,
    @Context() context: CommandContext,
  ): Promise<ClassesTakenInDto> {
    const { planned, faults } = read(file);
    const [first] = faults;
    if (first) throw new OfficeError('invalid', 'classes-have-faults', { field: 'file', line: first.line });
    const command = planned.map(({ line: _, ...each }) => each);
    await this.commands.execute(
      new Decide({ stream: SUBJECT_CLASSES_STREAM, decider: subjectClasses, command, context }),
    );
    return { added: planned.length };
  }
}

/** @throws OfficeError file-required, what `readCsv` refuses */
function read(file: UploadedBytes | undefined) {
  if (!file) throw new OfficeError('invalid', 'file-required', { field: 'file' });
  const { encoding, rows } = readCsv(file.buffer, SUBJECT_CLASS_COLUMNS, MOST_CLASSES);
  return { encoding, ...planClasses(rows) };
}
