import type { EventOpener } from '../event-opener.js';
import { caseList, ExampleOffice, shortCaseList } from './example-office.js';
import type { ExampleProcess } from './other-process.js';

// A process of the example office that works until it is killed: see other-process.ts.
const {
  url,
  names,
  short,
  reads,
  buildBatch,
  opensAtMost = Infinity,
} = JSON.parse(process.env.EXAMPLE_PROCESS!) as ExampleProcess;
const office = await ExampleOffice.open(url);
const projections = names.map((name) => (short ? shortCaseList(name, 2) : caseList(name)));
let given = 0;
const opener: EventOpener = {
  open: (events) => {
    given += events.length;
    return given > opensAtMost ? new Promise(() => undefined) : Promise.resolve(events);
  },
};
await office.start({ projections, run: !reads, opener, ...(buildBatch !== undefined && { buildBatch }) });
console.log('running');
// Whoever only reads reads what its version knows, all the time.
while (reads) {
  for (const name of names) {
    try {
      await office.query(`SELECT id, title, position${short ? '' : ', changes'} FROM read.${name}`);
    } catch (error) {
      console.log(`failed: ${String(error)}`);
    }
  }
  console.log('read');
  await new Promise((resolve) => setTimeout(resolve, 5));
}
