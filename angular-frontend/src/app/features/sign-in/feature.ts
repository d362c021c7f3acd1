import type { Feature } from '../../core/feature';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** The way in: by password, or by an invitation. */
export const signIn: Feature = {
  name: 'sign-in',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [],
  publicRoutes: [
    {
      path: 'sign-in',
      title: 'signIn.title',
      loadComponent: async () => (await import('./sign-in')).SignIn,
    },
    {
      path: 'forgotten-password',
      title: 'forgotten.title',
      loadComponent: async () => (await import('./forgotten-password')).ForgottenPassword,
    },
    {
      path: 'invitations/:token',
      title: 'invitation.title',
      loadComponent: async () => (await import('./invitation')).Invitation,
    },
  ],
  navigation: [],
  commands: [],
  shortcuts: [],
  changes: [],
  things: {},
};
