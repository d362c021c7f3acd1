/**
 * `npm run api-types` begins with this: reads off the DTOs and controllers what the OpenAPI document says of them (types, limits, comments)
 * and writes apps/composition/openapi-metadata.ts, which the office loads before it makes the document. With `--check` it
 * writes nothing and fails where the file is not up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import ts from 'typescript';
import { formatted } from './formatted.mjs';

const root = dirname(import.meta.dirname);
export const METADATA_FILE = 'apps/composition/openapi-metadata.ts';
const target = join(root, METADATA_FILE);

/** What the file should hold now. */
export async function openApiMetadata() {
  const { models, controllers, imports } = collect();
  const name = new Map([...imports].sort().map((path) => [path, nameOf(path)]));
  const entries = (list) =>
    list
      .map(([path, classes]) => ({ path, text: `[${name.get(path)}, { ${classes} }]` }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ text }) => text.replaceAll(/\bt\["([^"]+)"\]/g, (_, path) => name.get(path)));
  const source = `// Written by scripts/openapi-metadata.mjs (npm run api-types).
${[...name].map(([path, alias]) => `import * as ${alias} from '${path}';`).join('\n')}

/** What the types, limits and comments of DTOs and controllers say, for the OpenAPI document. */
export const openApiMetadata = {
  '@nestjs/swagger': {
    models: [${entries(models).join(',\n')}],
    controllers: [${entries(controllers).join(',\n')}],
  },
};
`;
  return formatted(METADATA_FILE, source);
}

function collect() {
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), {}, ts.sys);
  // Not what stands under tests: no office of ours has its endpoints.
  const rootNames = fileNames.filter(
    (file) => /\.(dto|controller)\.ts$/.test(file) && !file.startsWith(join(root, 'tests')),
  );
  const program = ts.createProgram({ rootNames, options });
  const visitor = new ReadonlyVisitor({
    pathToSource: dirname(target),
    dtoFileNameSuffix: ['.dto.ts'],
    controllerFileNameSuffix: ['.controller.ts'],
    introspectComments: true,
    classValidatorShim: true,
    esmCompatible: true,
  });
  for (const file of rootNames) visitor.visit(program, program.getSourceFile(file));
  const { models, controllers } = visitor.collect();
  const parts = { models: models.map(printed), controllers: controllers.map(printed) };
  const imports = new Set(Object.keys(visitor.typeImports).map(tidyPath));
  for (const [path] of [...parts.models, ...parts.controllers]) imports.add(path);
  return { ...parts, imports };
}

const printer = ts.createPrinter({ removeComments: true });
const nowhere = ts.createSourceFile('metadata.ts', '', ts.ScriptTarget.ESNext);
const print = (node) => printer.printNode(ts.EmitHint.Unspecified, node, nowhere);

/** A file's path, and its classes as the text of an object's members. */
function printed([importCall, classes]) {
  const members = Object.entries(classes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([className, metadata]) =>
        `${className}: ${typeof metadata.kind === 'number' ? printedModel(metadata) : printedMethods(metadata)}`,
    );
  return [
    tidyPath(importCall.arguments[0].text),
    members.join(', ').replaceAll(/\bt\["([^"]+)"\]/g, (_, path) => `t["${tidyPath(path)}"]`),
  ];
}

const printedMethods = (methods) =>
  `{ ${Object.entries(methods)
    .map(([method, metadata]) => `${method}: ${print(metadata)}`)
    .join(', ')} }`;

/** A field with a default may be left out, whatever its type says. */
function printedModel(model) {
  const { factory } = ts;
  const properties = model.properties.map((property) => {
    const described = property.initializer;
    const has = (key) => described.properties?.some(({ name }) => name?.text === key);
    if (!has('default')) return property;
    const members = described.properties.map((member) =>
      member.name?.text === 'required' ? factory.createPropertyAssignment('required', factory.createFalse()) : member,
    );
    return factory.createPropertyAssignment(property.name, factory.createObjectLiteralExpression(members));
  });
  return print(factory.createObjectLiteralExpression(properties));
}

/** `./../../libs/x.js` → `../../libs/x.js` */
const tidyPath = (path) => path.replace(/^\.\/\.\.\//, '../');

/** `../../libs/contacts/http/contacts.dto.js` → `contactsContactsDto` */
const nameOf = (path) =>
  path
    .replace(/^\.\.\/\.\.\/libs\//, '')
    .replace(/\/http\/|\.js$/g, ' ')
    .trim()
    .replaceAll(/[^a-zA-Z]+([a-zA-Z])/g, (_, letter) => letter.toUpperCase());

if (import.meta.main) {
  const wanted = await openApiMetadata();
  if (!process.argv.includes('--check')) await writeFile(target, wanted);
  else if ((await readFile(target, 'utf8').catch(() => '')) !== wanted) {
    console.error(`${METADATA_FILE} is not up to date: npm run api-types`);
    process.exitCode = 1;
  }
}
