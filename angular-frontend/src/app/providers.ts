import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { inject, isDevMode, provideAppInitializer, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { problems } from './core/api/problems';
import { Notices } from './core/errors/notices';
import { ownName } from './core/api/own-name';
import { FEATURES } from './core/feature';
import { ownLanguage } from './core/i18n/own-language';
import { Language } from './core/i18n/language';
import { TranslationLoader } from './core/i18n/translation-loader';
import { TranslatedTitle } from './core/i18n/translated-title';
import { expiredSession } from './core/session/expired-session';
import { OfficeAppearance } from './core/office/appearance';
import { Session } from './core/session/session';
import { Theme } from './core/theme/theme';
import { features } from './features';
import { routesOf } from './routes';

export const providers = [
  provideBrowserGlobalErrorListeners(),
  provideRouter(
    routesOf(features),
    withComponentInputBinding(),
    withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    withNavigationErrorHandler(({ error }) => inject(Notices).fail(error)),
  ),
  { provide: FEATURES, useValue: features },
  // XMLHttpRequest rather than fetch: only it reports how far an upload has come.
  provideHttpClient(withXhr(), withInterceptors([ownLanguage, ownName, expiredSession, problems])),
  provideTransloco({
    config: { availableLangs: ['pl', 'en'], defaultLang: 'pl', reRenderOnLangChange: true, prodMode: !isDevMode() },
    loader: TranslationLoader,
  }),
  { provide: TitleStrategy, useExisting: TranslatedTitle },
  provideAppInitializer(() => {
    inject(Theme);
    return Promise.all([inject(Language).load(), inject(Session).load(), inject(OfficeAppearance).load()]).then(
      () => undefined,
    );
  }),
];
