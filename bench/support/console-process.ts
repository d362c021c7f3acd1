/** Somebody at the console, who asks for the first page of the list again and again; prints the 95th percentile in milliseconds. */
import { Client } from '../../tests/support/test-office.js';
import { percentile } from './percentile.js';

const { OFFICE_URL, ADMINISTRATOR, MILLISECONDS } = process.env;
const client = new Client(OFFICE_URL!);
await client.post('/api/session', JSON.parse(ADMINISTRATOR!));
const waits: number[] = [];
const end = performance.now() + Number(MILLISECONDS);
while (performance.now() < end) {
  const began = performance.now();
  await client.get('/api/cases?limit=50');
  waits.push(performance.now() - began);
}
console.log(`p95 ${percentile(waits, 0.95)}`);
