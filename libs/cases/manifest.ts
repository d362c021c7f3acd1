import { defineModule } from '#libs/manifest';
import { CasesModule, CasesWorkerModule, IntakeModule } from './cases.module.js';
import { CASE_REGISTERS } from './domain/case-number.js';
import { caseEvents, caseStream } from './domain/events.js';
import { LettersPolicy } from './policies/letters.js';
import { ReplyDeliveryPolicy } from './policies/reply-delivery.js';
import { caseProjections } from './projections/index.js';
import { CASE_RIGHTS } from './domain/rights.js';

export const casesManifest = defineModule({
  name: 'cases',
  events: caseEvents,
  streams: { case: 'case' },
  projections: caseProjections,
  policies: [LettersPolicy, ReplyDeliveryPolicy],
  registers: Object.fromEntries(CASE_REGISTERS.map((register) => [register, caseStream])),
  rights: CASE_RIGHTS,
  modules: [CasesModule],
  workerModules: [IntakeModule, CasesWorkerModule],
});
