import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { OfficeRights } from '#libs/kernel';
import { LONGEST_IDEMPOTENCY_KEY } from './command-context.js';
import { PROBLEM_TYPE } from './problem.js';

/** What scripts/openapi-metadata.mjs read off the DTOs and controllers. */
export type OpenApiMetadata = Awaited<ReturnType<Parameters<typeof SwaggerModule.loadPluginMetadata>[0]>>;

/** Marks what may be done in the name of somebody absent. */
export const ACTS_FOR = 'x-acts-for';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;

/** Once, before the document is made. */
export const describeEndpoints = (metadata: OpenApiMetadata): Promise<void> =>
  SwaggerModule.loadPluginMetadata(() => Promise.resolve(metadata));

/** The contract where the docs are silent; the console's types are generated from it. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const information = new DocumentBuilder()
    .setTitle('Rzecznik')
    .setVersion('1')
    .addCookieAuth('session')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, information);
  const right: Schema = { type: 'string', enum: [...app.get(OfficeRights).names] };
  document.components!.schemas = { ...document.components!.schemas, Problem: PROBLEM, Right: right };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.patch, path.put, path.delete]) {
      if (!operation) continue;
      takeActingFor(document, operation, operation !== path.get);
      operation.responses = { ...operation.responses, default: FAILURE };
      if (operation !== path.get && !isPublic(operation)) (operation.parameters ??= []).push(IDEMPOTENCY_KEY);
    }
  }
  return document;
}

/** `actingFor` is a field of the body of everything that is done with a thing: the guard takes it out before the act itself is looked at. */
function takeActingFor({ components }: OpenAPIObject, operation: Operation, changes: boolean): void {
  const marked = operation as Operation & { [ACTS_FOR]?: boolean };
  const acts = changes && marked[ACTS_FOR] === true;
  delete marked[ACTS_FOR];
  const body = operation.requestBody;
  const schema = body && 'content' in body ? body.content['application/json']?.schema : undefined;
  if (!acts || !schema || !('$ref' in schema)) return;
  const taken = components!.schemas![schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] as Schema;
  taken.properties = { ...taken.properties, actingFor: ACTING_FOR };
}

/** `@Public()` lets everybody in. */
const isPublic = ({ security }: Operation): boolean => security?.some((one) => Object.keys(one).length === 0) ?? false;

const text = (description: string): Schema => ({ type: 'string', description });

const ACTING_FOR = text(
  'The id of an absent employee in whose name it is done: the caller stands in for them today. Left out, it is done by the caller’s own right where that suffices.',
);

/** As `problem.ts` has it. */
const PROBLEM: Schema = {
  type: 'object',
  description: 'A failure (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: text('`urn:rzecznik:problem:` and the code.'),
    title: text('What kind of failure it is, in the language of the caller.'),
    status: { type: 'integer' },
    detail: text('A sentence for people, in the language of the caller.'),
    code: text('Stable: for programs.'),
    parameters: { type: 'object', additionalProperties: true, description: 'What the code is about.' },
    errors: {
      type: 'array',
      description: 'Every field that is wrong.',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: text('Path in the input.'), code: text('Stable.'), message: text('For people.') },
      },
    },
    incident: text('Number of the entry in the log.'),
  },
};

const FAILURE: Operation['responses'][string] = {
  description: 'Refused, or failed.',
  content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
};

const IDEMPOTENCY_KEY: NonNullable<Operation['parameters']>[number] = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'The same key and body again gives the same answer and has no second effect; another body is refused (422).',
  schema: { type: 'string', minLength: 1, maxLength: LONGEST_IDEMPOTENCY_KEY },
};
