import { Module } from '@nestjs/common';
import { AbsencesModule } from '#libs/absences';
import { CasesModule } from '#libs/cases';
import { OrganizationModule } from '#libs/organization';
import { CaseDelayController, DelaysController } from './http/delays.controller.js';
import { Delays } from './queries/delays.js';

/** Why cases were late. */
@Module({
  imports: [AbsencesModule, CasesModule, OrganizationModule],
  controllers: [CaseDelayController, DelaysController],
  providers: [Delays],
})
export class DelaysModule {}
