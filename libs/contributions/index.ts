export { contributionEvents } from './domain/events.js';
export { ActOnContribution, type AskerAct, type UnitAct } from './commands/act-on-contribution.js';
export { AskUnits, type Question } from './commands/ask-units.js';
export { OvertakeOpen } from './commands/overtake-open.js';
