import { CannotStart } from '#libs/configuration';
import { runProgram } from '../composition/program.js';
import { fillDemoOffice } from '../demo/demo-office.js';
import { demoBegin } from '../demo/fill.js';
import { DEMO_CASES } from '../demo/plan.js';
import { startOffice } from './office.js';

/** `--demo`, or `--demo=CASES` for a year of so many. */
const DEMO = /^--demo(?:=([1-9]\d{0,4}))?$/;

await runProgram(async (options) => {
  const given = process.argv.slice(2);
  const unknown = given.filter((option) => !DEMO.test(option));
  if (unknown.length > 0) throw new CannotStart(`the office does not know the option ${unknown.join(' ')}`);
  const demo = given.map((option) => DEMO.exec(option)).at(-1);
  if (!demo) return startOffice(options);
  const cases = Number(demo[1] ?? DEMO_CASES);
  return startOffice({
    ...options,
    demo: {
      begin: demoBegin,
      fill: (platform, progress, signal) => fillDemoOffice(platform, cases, progress, signal),
    },
  });
});
