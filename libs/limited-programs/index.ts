export { LimitedProgram, ProgramFailed, type ProgramLimits } from './limited-program.js';
export { keepWithinLimits } from './within-limits.js';
