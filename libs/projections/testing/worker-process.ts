import { caseList, ExampleOffice } from './example-office.js';

// A process that runs the example's projections until it is killed: `… <database url> <projection> …`.
const [url, ...names] = process.argv.slice(-Number(process.env.ARGUMENTS));
const office = await ExampleOffice.open(url!);
await office.start({ projections: names.map((name) => caseList(name)) });
console.log('running');
