import '@angular/compiler';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source } from './console-sources.js';

/** What tests read of a feature; the whole of it is `core/feature.ts`. */
interface Feature {
  readonly name: string;
  readonly routes: readonly Page[];
  readonly publicRoutes?: readonly Page[];
  readonly navigation: readonly Place[];
  readonly commands: readonly Place[];
  readonly shortcuts: readonly {
    readonly keys: string;
    readonly does: string;
    readonly on?: string;
    readonly to?: string;
  }[];
  readonly changes: readonly string[];
  readonly things: Readonly<Record<string, { readonly many: string; page(id: string): string } | null>>;
  readonly home?: { readonly path: string };
}
interface Page {
  readonly path?: string;
  readonly title?: unknown;
  readonly loadComponent?: unknown;
  readonly children?: readonly Page[];
}
interface Place {
  readonly label: string;
  readonly path: string;
}

/** All that the console can do, as `app/features.ts` has it. */
export const { features } = (await import(pathToFileURL(join(source, 'app/features.ts')).href)) as {
  readonly features: readonly Feature[];
};

/** These pages and those under them, with their whole path. */
export const pagesOf = (pages: readonly Page[], parent = ''): { path: string; page: Page }[] =>
  pages.flatMap((page) => {
    const path = [parent, page.path].filter(Boolean).join('/');
    return [{ path: `/${path}`, page }, ...pagesOf(page.children ?? [], path)];
  });
