import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { PUBLIC } from '#libs/http';
import { previewOffice } from '../../apps/composition/openapi.js';

type Handler = (...parameters: never[]) => unknown;
type Constructor = abstract new (...parameters: never[]) => object;

/** An endpoint, and where it is written. */
export interface OfficeEndpoint {
  /** As `GET /api/units/{id}`. */
  readonly route: string;
  readonly handler: Handler;
  readonly controller: Constructor;
}

/** Every route of the office, those that its documentation leaves out too, as `GET /api/units/{id}`. */
export const officeRoutes = async (): Promise<readonly string[]> => (await officeEndpoints()).map(({ route }) => route);

export async function officeEndpoints(): Promise<readonly OfficeEndpoint[]> {
  const app = await previewOffice();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (metatype ? endpointsOf(metatype as Constructor) : []));
}

function endpointsOf(controller: Constructor): readonly OfficeEndpoint[] {
  const prototype = controller.prototype as Record<string, Handler>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const paths = [pathOf(controller), pathOf(handler)]
      .flatMap((path) => path.split('/'))
      .filter((part) => part !== '');
    const path = paths.map((part) => part.replace(/^:(.+)$/, '{$1}')).join('/');
    return [{ route: `${RequestMethod[method]} /${path}`, handler, controller }];
  });
}

const pathOf = (target: object): string =>
  [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat()[0] ?? '';

/** Whether it lets in whoever is not signed in. */
export const isPublicEndpoint = ({ handler, controller }: OfficeEndpoint): boolean =>
  [handler, controller].some((target) => Reflect.getMetadata(PUBLIC, target) === true);
