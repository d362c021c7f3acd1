import { Module } from '@nestjs/common';
import { AbsencesModule } from '#libs/absences';
import { CasesModule } from '#libs/cases';
import { OrganizationModule } from '#libs/organization';
import { CaseDelayController, DelaysController, EmployeeFiguresController } from './http/delays.controller.js';
import { Delays } from './queries/delays.js';
import { WorkFiguresQuery } from './queries/work-figures.js';

/** Why cases were late; what the work of employees came to. */
@Module({
  imports: [AbsencesModule, CasesModule, OrganizationModule],
  controllers: [CaseDelayController, DelaysController, EmployeeFiguresController],
  providers: [Delays, WorkFiguresQuery],
  exports: [Delays],
})
export class DelaysModule {}
