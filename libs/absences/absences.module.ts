import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { OrganizationModule } from '#libs/organization';
import { PlanAbsenceHandler } from './commands/plan-absences.js';
import { AbsencesController } from './http/absences.controller.js';
import { Absences } from './queries/absences.js';
import { AbsenceList } from './queries/absence-list.js';
import { AbsencesHangOn } from './queries/absences-hang-on.js';
import { CurrentViewers } from './queries/current-viewers.js';
import { AbsencePlanners } from './queries/planners.js';

/** Who is away, and who stands in. `Journal` and `Clock` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, OrganizationModule],
  controllers: [AbsencesController],
  providers: [Absences, AbsenceList, AbsencePlanners, AbsencesHangOn, CurrentViewers, PlanAbsenceHandler],
  exports: [Absences, CurrentViewers],
})
export class AbsencesModule {}
