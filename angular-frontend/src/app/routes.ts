import type { Routes } from '@angular/router';
import { allowedTo, signedIn } from './core/session/guards';

/** A title is a translation key. Each page is a chunk of its own, read when it is first opened. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'signIn.title',
    loadComponent: async () => (await import('./pages/sign-in/sign-in')).SignIn,
  },
  {
    path: 'invitations/:token',
    title: 'invitation.title',
    loadComponent: async () => (await import('./pages/sign-in/invitation')).Invitation,
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: async () => (await import('./shell/shell')).Shell,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'inbox' },
      { path: 'inbox', title: 'inbox.title', loadComponent: async () => (await import('./pages/inbox/inbox')).Inbox },
      {
        path: 'inquiries/new',
        title: 'newInquiry.title',
        canActivate: [allowedTo('register')],
        loadComponent: async () => (await import('./pages/new-inquiry/new-inquiry')).NewInquiry,
      },
      {
        path: 'inquiries/:id',
        title: 'inquiry.title',
        loadComponent: async () => (await import('./pages/inquiry/inquiry')).InquiryPage,
      },
    ],
  },
  { path: '**', redirectTo: '' },
];
