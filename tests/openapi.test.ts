import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import 'reflect-metadata';
import { officeOpenApi, previewOffice } from '../apps/composition/openapi.js';
import { openApiMetadata } from '../apps/composition/openapi-metadata.js';

const root = join(import.meta.dirname, '..');
let document: OpenAPIObject;
beforeAll(async () => {
  document = await officeOpenApi();
});

const schema = (name: string) => document.components!.schemas![name] as Record<string, unknown>;
const property = (name: string, field: string) =>
  (schema(name)['properties'] as Record<string, Record<string, unknown>>)[field]!;

describe('the OpenAPI document', () => {
  it('is made from what the DTOs say today (npm run api-types)', async () => {
    await promisify(execFile)(process.execPath, ['scripts/openapi-metadata.mjs', '--check'], { cwd: root });
  });

  it("is what the console's types are made from (npm run api-types)", async () => {
    const { typesOf, TYPES_FILE } = (await import(pathToFileURL(join(root, 'scripts/api-types.mjs')).href)) as {
      typesOf(document: OpenAPIObject): Promise<string>;
      TYPES_FILE: string;
    };
    expect(readFileSync(join(root, TYPES_FILE), 'utf8')).toBe(await typesOf(document));
  });

  it('knows what may be null, and what is one of a few', () => {
    expect(property('ContactDto', 'email')).toMatchObject({ type: 'string', nullable: true });
    expect(property('CaseItemDto', 'status')).toMatchObject({
      type: 'string',
      enum: expect.arrayContaining(['registered', 'closed']),
    });
    expect(schema('ContactDto')['required']).toContain('email');
    expect(schema('NewContactBody')['required']).toEqual(['name']);
  });

  it('says of every field what it is', () => {
    const vague = Object.entries(document.components!.schemas!).flatMap(([name, described]) =>
      Object.entries(('properties' in described && described.properties) || {})
        .filter(([, field]) => !('$ref' in field) && !('allOf' in field) && !('oneOf' in field) && isVague(field))
        .map(([field]) => `${name}.${field}`),
    );
    expect(vague).toEqual([]);
  });

  it('lets what has a default be left out', () => {
    const parameters = document.paths['/api/cases']!.get!.parameters as { name: string; required: boolean }[];
    expect(parameters.filter(({ required }) => required)).toEqual([]);
  });

  it('says who is let in, how calls fail, and which headers they heed', () => {
    expect(document.security).toEqual([{ cookie: [] }]);
    const { get, post } = document.paths['/api/session']!;
    expect([get!.security, post!.security]).toEqual([undefined, [{}]]);
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path) as { responses: object }[]);
    expect(operations.filter(({ responses }) => !('default' in responses))).toEqual([]);
    const headersOf = (path: string) =>
      (document.paths[path]!.post!.parameters as { name: string; in: string }[])
        .filter((parameter) => parameter.in === 'header')
        .map(({ name }) => name);
    expect(headersOf('/api/cases')).toEqual(['Idempotency-Key']);
    expect(headersOf('/api/cases/{id}/closing').sort()).toEqual(['Idempotency-Key', 'If-Match']);
  });

  it('names each shape once', () => {
    const models = openApiMetadata['@nestjs/swagger'].models as unknown as readonly [object, object][];
    const names = models.flatMap(([, classes]) => Object.keys(classes));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

interface Described {
  readonly type?: unknown;
  readonly items?: Described | { readonly $ref: string };
  readonly oneOf?: unknown;
  readonly additionalProperties?: unknown;
  readonly properties?: unknown;
}
const isVague = ({ type, items, oneOf, additionalProperties, properties }: Described): boolean =>
  (type === undefined && oneOf === undefined) ||
  (type === 'object' && additionalProperties === undefined && properties === undefined) ||
  (type === 'array' && items !== undefined && !('$ref' in items) && isVague(items));

it('every body and every query is validated by a class of its own', async () => {
  const app = await previewOffice();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as new () => object),
  );
  expect(controllers.length).toBeGreaterThan(8);
  const bare = controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((method) => {
      const types = (Reflect.getMetadata('design:paramtypes', controller.prototype, method) ?? []) as unknown[];
      const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
        string,
        { index: number; data?: unknown }
      >;
      return Object.entries(parameters)
        .filter(([key, { data }]) => isInput(key) && data === undefined)
        .filter(([, { index }]) => types[index] === undefined || types[index] === Object)
        .map(() => `${controller.name}.${method}`);
    }),
  );
  expect(bare).toEqual([]);
});

/** Keys read `3:0`: the kind of the parameter, and its place. */
const isInput = (key: string): boolean =>
  [RouteParamtypes.BODY, RouteParamtypes.QUERY].includes(Number(key.split(':')[0]));
