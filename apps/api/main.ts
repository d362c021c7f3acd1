import { startPart } from '../composition/part.js';
import { runProgram } from '../composition/program.js';
import { apiPart } from './api.js';

await runProgram((options) => startPart(apiPart, options));
