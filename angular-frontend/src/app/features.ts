import type { Feature } from './core/feature';
import { absences } from './features/absences/feature';
import { accreditations } from './features/accreditations/feature';
import { account } from './features/account/feature';
import { audit } from './features/audit/feature';
import { cases } from './features/cases/feature';
import { communiques } from './features/communiques/feature';
import { contacts } from './features/contacts/feature';
import { contributions } from './features/contributions/feature';
import { coverage } from './features/coverage/feature';
import { desk } from './features/desk/feature';
import { drafts } from './features/drafts/feature';
import { employees } from './features/employees/feature';
import { exports } from './features/exports/feature';
import { imports } from './features/imports/feature';
import { interventions } from './features/interventions/feature';
import { mail } from './features/mail/feature';
import { morning } from './features/morning/feature';
import { pressReviews } from './features/press-reviews/feature';
import { replay } from './features/replay/feature';
import { questions } from './features/questions/feature';
import { settings } from './features/settings/feature';
import { signIn } from './features/sign-in/feature';
import { tasks } from './features/tasks/feature';
import { textModules } from './features/text-modules/feature';
import { topics } from './features/topics/feature';
import { watching } from './features/watching/feature';

/** All that the console can do, in the order of the navigation. A new feature is a folder under `features` and a line here. */
export const features: readonly Feature[] = [
  desk,
  morning,
  cases,
  tasks,
  contributions,
  drafts,
  communiques,
  coverage,
  watching,
  accreditations,
  pressReviews,
  interventions,
  topics,
  contacts,
  textModules,
  imports,
  exports,
  mail,
  questions,
  employees,
  audit,
  absences,
  replay,
  settings,
  account,
  signIn,
];
