import { expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { lastValueFrom, of } from 'rxjs';
import { loadConfiguration } from '#libs/configuration';
import { ROLES } from '#libs/kernel';
import { isPublicEndpoint, officeEndpoints } from '../../../tests/support/routes.js';
import { AccessInterceptor, recordingOf } from './access.interceptor.js';
import type { Access, AccessRecorder } from './recorder.js';

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

it('no role and no setting switches it off', async () => {
  const { handler, controller } = (await officeEndpoints()).find(({ route }) => route === 'GET /api/cases/{id}')!;
  const recorded: Access[] = [];
  const interceptor = new AccessInterceptor({
    record: (access: Access) => recorded.push(access),
  } as unknown as AccessRecorder);
  for (const role of ROLES) {
    const caller = { id: role, roles: [role], role, session: 's' };
    const request = { method: 'GET', params: { id: 'c1' }, query: {}, caller, get: () => undefined };
    const context = {
      getHandler: () => handler,
      getClass: () => controller,
      switchToHttp: () => ({ getRequest: () => request }),
    } as unknown as ExecutionContext;
    await lastValueFrom(interceptor.intercept(context, { handle: () => of({}) }));
  }
  expect(recorded.map(({ employeeId, act, thingId }) => [employeeId, act, thingId])).toEqual(
    ROLES.map((role) => [role, 'opened', 'c1']),
  );
  const settings = Object.keys(loadConfiguration({})).filter((name) => /access|audit|log/i.test(name));
  expect(settings.toSorted()).toEqual(['accessLogWordsDays', 'accessLogYears']);
});
