import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentEmployee, Roles, type Caller } from '#libs/http';
import { OfThing } from '#libs/manifest';
import { TEXT_MODULE_RIGHTS } from '../domain/rights.js';
import { CurrentTextModules } from '../queries/current-text-modules.js';
import { FilledTextModulesDto } from './text-modules.dto.js';

/** The passages that can be put into a letter of a case. */
@ApiTags('cases')
@Controller('api/cases/:id/text-modules')
@OfThing('case')
export class CaseTextModulesController {
  constructor(private readonly textModules: CurrentTextModules) {}

  /** Those that fit the case's kind, with their fields filled from the case. */
  @Get()
  @Roles(...TEXT_MODULE_RIGHTS.useTextModules)
  async list(@Param('id') caseId: string, @CurrentEmployee() caller: Caller): Promise<FilledTextModulesDto> {
    const items = await this.textModules.of(caseId, caller);
    return { items: items.map(({ textModuleId: id, name, language, text }) => ({ id, name, language, text })) };
  }
}
