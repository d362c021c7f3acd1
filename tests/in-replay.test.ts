import { expect, it } from '@jest/globals';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { IN_REPLAY } from '#libs/http';
import { officeOfTheReplay } from '#libs/manifest';
import { manifests } from '../apps/composition/manifests.js';
import { officeEndpoints, type OfficeEndpoint } from './support/routes.js';

const modelsOf = ({ handler }: OfficeEndpoint) => Reflect.getMetadata(IN_REPLAY, handler) as string[] | undefined;

/** Whether it takes the office of then among its parameters. */
const takesIt = ({ handler, controller }: OfficeEndpoint): boolean =>
  Object.values(
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler.name) ?? {}) as Record<string, { factory?: unknown }>,
  ).some(({ factory }) => factory === officeOfTheReplay);

it('whatever says that it answers of the past takes the past, reads only, and names read models that there are', async () => {
  const endpoints = await officeEndpoints();
  const past = endpoints.filter((one) => modelsOf(one) !== undefined);
  expect(past.length).toBeGreaterThan(5);
  expect(past.filter((one) => !takesIt(one)).map(({ route }) => route)).toEqual([]);
  expect(past.filter(({ route }) => !route.startsWith('GET ')).map(({ route }) => route)).toEqual([]);
  const known = manifests.projections.map(({ name }) => name);
  expect(past.flatMap((one) => modelsOf(one)!).filter((name) => !known.includes(name))).toEqual([]);
});

it('whatever takes the past says so, else it would never get it', async () => {
  const takers = (await officeEndpoints()).filter(takesIt);
  expect(takers.filter((one) => modelsOf(one) === undefined).map(({ route }) => route)).toEqual([]);
});
