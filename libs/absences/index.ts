export { AbsencesModule } from './absences.module.js';
export { onAbsences } from './commands/on-absences.js';
export type { Scope } from './domain/events.js';
export { Absences } from './queries/absences.js';
export { CurrentViewers } from './queries/current-viewers.js';
