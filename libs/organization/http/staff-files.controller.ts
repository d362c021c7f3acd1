import { Controller, HttpCode, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, type ApiBodyOptions, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Context, detailOf, IdempotencyInterceptor, OnlyReads, Roles, UserLanguage } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfficeError, type Language } from '#libs/kernel';
import { ImportEmployees, ImportUnits } from '../commands/import-staff.js';
import { ORGANIZATION_PROBLEMS } from '../domain/problems.js';
import { ORGANIZATION_RIGHTS } from '../domain/rights.js';
import type { PlannedEmployee, PlannedUnit } from '../domain/staff-files.js';
import { StaffFiles, type StaffFile } from '../queries/staff-files.js';
import { EmployeeFileDto, TakenInDto, UnitFileDto } from './staff-files.dto.js';

interface UploadedBytes {
  readonly buffer: Buffer;
}

const LARGEST = 1024 * 1024;
const oneFile = () =>
  FileInterceptor('file', { limits: { fileSize: LARGEST, files: 1, fields: 1, parts: 2, headerPairs: 50 } });
const ofFile: ApiBodyOptions = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** Units and employees from CSV files (UTF-8 or Windows-1250), at most 500 lines: looked at first, then taken in as a whole or not at all. */
@ApiTags('organization')
@Controller('api')
export class StaffFilesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly files: StaffFiles,
  ) {}

  @Post('units/import/preview')
  @HttpCode(200)
  @OnlyReads()
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiConsumes('multipart/form-data')
  @ApiBody(ofFile)
  @UseInterceptors(oneFile())
  @ApiOkResponse({ type: UnitFileDto })
  async previewUnits(
    @UploadedFile() file: UploadedBytes | undefined,
    @Context() { commandId }: CommandContext,
    @UserLanguage() language: Language,
  ): Promise<UnitFileDto> {
    const plan = await this.files.units(bytesOf(file), commandId);
    const names = new Map(plan.planned.map(({ unitId, name }) => [unitId, name]));
    const shown = ({ line, name, kind, parentId }: PlannedUnit) => ({
      line,
      name,
      kind,
      parentId: parentId !== null && names.has(parentId) ? null : parentId,
      parentName: parentId === null ? null : (names.get(parentId) ?? null),
    });
    return { ...reading(plan, language), planned: plan.planned.map(shown) };
  }

  @Post('units/import')
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiConsumes('multipart/form-data')
  @ApiBody(ofFile)
  @UseInterceptors(oneFile(), IdempotencyInterceptor)
  @ApiCreatedResponse({ type: TakenInDto })
  async importUnits(
    @UploadedFile() file: UploadedBytes | undefined,
    @Context() context: CommandContext,
  ): Promise<TakenInDto> {
    return { added: await this.commands.execute(new ImportUnits(bytesOf(file), context)) };
  }

  @Post('employees/import/preview')
  @HttpCode(200)
  @OnlyReads()
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiConsumes('multipart/form-data')
  @ApiBody(ofFile)
  @UseInterceptors(oneFile())
  @ApiOkResponse({ type: EmployeeFileDto })
  async previewEmployees(
    @UploadedFile() file: UploadedBytes | undefined,
    @Context() { commandId }: CommandContext,
    @UserLanguage() language: Language,
  ): Promise<EmployeeFileDto> {
    const plan = await this.files.employees(bytesOf(file), commandId);
    const shown = ({ line, name, email, roles, unitId, heads }: PlannedEmployee) => ({
      line,
      name,
      email,
      roles,
      unitId,
      heads,
    });
    return { ...reading(plan, language), planned: plan.planned.map(shown) };
  }

  @Post('employees/import')
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiConsumes('multipart/form-data')
  @ApiBody(ofFile)
  @UseInterceptors(oneFile(), IdempotencyInterceptor)
  @ApiCreatedResponse({ type: TakenInDto })
  async importEmployees(
    @UploadedFile() file: UploadedBytes | undefined,
    @Context() context: CommandContext,
  ): Promise<TakenInDto> {
    return { added: await this.commands.execute(new ImportEmployees(bytesOf(file), context)) };
  }
}

const reading = ({ encoding, known, faults }: StaffFile<unknown>, language: Language) => ({
  encoding,
  known,
  faults: faults.map(({ line, code, parameters }) => ({
    line,
    code,
    message: detailOf('invalid', code, language, parameters, ORGANIZATION_PROBLEMS),
  })),
});

function bytesOf(file: UploadedBytes | undefined): Buffer {
  if (!file) throw new OfficeError('invalid', 'file-required', { field: 'file' });
  return file.buffer;
}
