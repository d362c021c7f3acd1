import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import type { Feature, PageRoute } from './core/feature';
import { Language } from './core/i18n/language';
import { signedIn } from './core/session/guards';
import { Session } from './core/session/session';
import { Shell } from './shell/shell';

/** The pages of all features: those of everybody, and those of the signed-in inside the shell. */
export const routesOf = (features: readonly Feature[]): Routes => [
  ...features.flatMap((feature) => withTexts(feature, feature.publicRoutes ?? [])),
  {
    path: '',
    canActivate: [signedIn],
    component: Shell,
    children: [
      { path: '', pathMatch: 'full', redirectTo: () => inject(Session).home() },
      ...features.flatMap((feature) => withTexts(feature, feature.routes)),
    ],
  },
  { path: '**', redirectTo: '' },
];

/** A page comes together with its feature's texts, and its own. */
const withTexts = (feature: Feature, routes: readonly PageRoute[]): Routes =>
  routes.map(({ loadComponent, children, texts: own, ...route }) => ({
    ...route,
    ...(loadComponent && {
      loadComponent: async () => {
        const language = inject(Language);
        const texts = [feature.texts, own ?? []].flat().map((part) => language.open(part));
        const [component] = await Promise.all([loadComponent(), ...texts]);
        return component;
      },
    }),
    ...(children && { children: withTexts(feature, children) }),
  }));
