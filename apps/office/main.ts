import { CannotStart } from '#libs/configuration';
import { runProgram } from '../composition/program.js';
import { fillDemoOffice } from '../demo/demo-office.js';
import { demoBegin } from '../demo/fill.js';
import { startOffice } from './office.js';

await runProgram(async (options) => {
  const demo = process.argv.includes('--demo');
  const unknown = process.argv.slice(2).filter((option) => option !== '--demo');
  if (unknown.length > 0) throw new CannotStart(`the office does not know the option ${unknown.join(' ')}`);
  return startOffice({ ...options, ...(demo && { demo: { begin: demoBegin, fill: fillDemoOffice } }) });
});
