import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeEndpoints, openApiDocument } from '#libs/http';
import { Announcements, Readiness, type Platform } from '#libs/platform';
import { apiModules, domainModules, groundModules } from './modules.js';
import { openApiMetadata } from './openapi-metadata.js';

@Module({})
class EndpointsModule {}

/** Nothing asks it for anything: in a preview, Nest only puts classes together. */
const noPlatform = { configuration: {}, clock: {}, database: {}, eventStore: {} } as unknown as Platform;

/** The office's HTTP side as it is put together, without anything started: only its routes can be looked at. */
export function previewOffice(): Promise<NestExpressApplication> {
  const ground = groundModules({
    platform: noPlatform,
    readiness: new Readiness(),
    announcements: new Announcements(),
    runsProjections: false,
    runsPolicies: false,
    alone: false,
  });
  const module = { module: EndpointsModule, imports: [...ground, ...domainModules, ...apiModules] };
  return NestFactory.create<NestExpressApplication>(module, { preview: true, logger: ['error'], abortOnError: false });
}

/** The OpenAPI document that the office serves at `/api/openapi.json`. */
export async function officeOpenApi(): Promise<OpenAPIObject> {
  await describeEndpoints(openApiMetadata);
  return openApiDocument(await previewOffice());
}
