/**
 * `npm run api-types`: writes the console's types of the API from the OpenAPI document, and what that is made from. Nothing of it is
 * typed by hand; tests/openapi.test.ts tells when it is not up to date.
 */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { formatted } from './formatted.mjs';
import { importSource } from './import-source.mjs';
import { METADATA_FILE, openApiMetadata } from './openapi-metadata.mjs';

const root = dirname(import.meta.dirname);

export const TYPES_FILE = 'angular-frontend/src/app/core/api/schema.ts';

/**
 * @param {object} document the OpenAPI document
 * @returns {Promise<string>}
 */
export async function typesOf(document) {
  // What has a default may be left out.
  const ast = await openapiTypes(JSON.parse(JSON.stringify(document)), { defaultNonNullable: false });
  const source = `// Written by scripts/api-types.mjs (npm run api-types).\n\n${astToString(ast)}`;
  return formatted(TYPES_FILE, source);
}

if (import.meta.main) {
  await writeFile(join(root, METADATA_FILE), await openApiMetadata());
  await import('reflect-metadata');
  const { officeOpenApi } = await importSource(new URL('../apps/composition/openapi.ts', import.meta.url));
  await writeFile(join(root, TYPES_FILE), await typesOf(await officeOpenApi()));
}
