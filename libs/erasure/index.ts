export * from './commands/erase-contact.js';
export { PersonErasure } from './commands/person-erasure.js';
export * from './domain/reasons.js';
export * from './erasure.module.js';
export { ErasureCleanUp } from './policies/erasure-clean-up.js';
export {
  Erasures,
  ERASURE_STEPS,
  type ErasureProgress,
  type ErasureReport,
  type ErasureStep,
  type StepState,
} from './queries/erasures.js';
