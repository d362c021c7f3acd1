import { expect, it } from '@jest/globals';
import { isPublicEndpoint, officeEndpoints } from '../../../tests/support/routes.js';
import { recordingOf } from './access.interceptor.js';

/** Files that hold what many things say. */
const EXPORT = /\.(csv|vcf|pdf|jsonl)$/;

it('every endpoint that reads a thing says what the access log has of it: @OfThing, @Records or @RecordsNothing', async () => {
  const reading = (await officeEndpoints()).filter(
    (one) =>
      one.route.startsWith('GET ') && (one.route.includes('{') || EXPORT.test(one.route)) && !isPublicEndpoint(one),
  );
  expect(reading.length).toBeGreaterThan(50);
  const forgotten = reading.filter(({ handler, controller }) => recordingOf(handler, controller, false) === undefined);
  expect(forgotten.map(({ route }) => route)).toEqual([]);
});

it('what leaves the office as a file is an export', async () => {
  const files = (await officeEndpoints()).filter(({ route }) => route.startsWith('GET ') && EXPORT.test(route));
  for (const { route, handler, controller } of files)
    expect([route, recordingOf(handler, controller, false)?.act]).toEqual([route, 'exported']);
});
