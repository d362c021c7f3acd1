import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { previewOffice } from '../../apps/composition/openapi.js';

/** Every route of the office, those that its documentation leaves out too, as `GET /api/units/{id}`. */
export async function officeRoutes(): Promise<readonly string[]> {
  const app = await previewOffice();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (metatype ? routesOf(metatype as Constructor) : []));
}

type Constructor = abstract new (...parameters: never[]) => object;

function routesOf(controller: Constructor): readonly string[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const paths = [pathOf(controller), pathOf(handler)]
      .flatMap((path) => path.split('/'))
      .filter((part) => part !== '');
    return [`${RequestMethod[method]} /${paths.map((part) => part.replace(/^:(.+)$/, '{$1}')).join('/')}`];
  });
}

const pathOf = (target: object): string =>
  [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat()[0] ?? '';
