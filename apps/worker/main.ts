import { startPart } from '../composition/part.js';
import { runProgram } from '../composition/program.js';
import { workerPart } from './worker.js';

await runProgram((options) => startPart(workerPart, options));
