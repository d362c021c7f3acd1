import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { Inbox } from './pages/inbox/inbox';
import { SignIn } from './pages/sign-in/sign-in';
import { Shell } from './shell/shell';
import { allowedTo, ownOrAudited, signedIn } from './core/session/guards';
import { Session } from './core/session/session';

/**
 * A title is a translation key. What everybody sees first comes with the first file; every other page is a chunk of its own,
 * read when it is first opened.
 */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'signIn.title',
    component: SignIn,
  },
  {
    path: 'invitations/:token',
    title: 'invitation.title',
    loadComponent: async () => (await import('./pages/sign-in/invitation')).Invitation,
  },
  {
    path: '',
    canActivate: [signedIn],
    component: Shell,
    children: [
      { path: '', pathMatch: 'full', redirectTo: () => inject(Session).home() },
      {
        path: 'inbox',
        title: 'inbox.title',
        canActivate: [allowedTo('readCases')],
        component: Inbox,
      },
      {
        path: 'workload',
        title: 'workload.title',
        canActivate: [allowedTo('seeWorkload')],
        loadComponent: async () => (await import('./pages/workload/workload')).WorkloadPage,
      },
      {
        path: 'cases/new',
        title: 'newCase.title',
        canActivate: [allowedTo('registerCases')],
        loadComponent: async () => (await import('./pages/new-case/new-case')).NewCase,
      },
      {
        path: 'cases/:id',
        title: 'case.title',
        canActivate: [allowedTo('readCases')],
        loadComponent: async () => (await import('./pages/case/case')).CasePage,
      },
      {
        path: 'contacts',
        title: 'nav.contacts',
        canActivate: [allowedTo('findContacts')],
        loadComponent: async () => (await import('./pages/contacts/contacts')).Contacts,
      },
      {
        path: 'contacts/:id',
        title: 'contacts.title',
        canActivate: [allowedTo('findContacts')],
        loadComponent: async () => (await import('./pages/contacts/contact')).ContactPage,
      },
      {
        path: 'newsrooms',
        title: 'nav.newsrooms',
        canActivate: [allowedTo('readContacts')],
        loadComponent: async () => (await import('./pages/newsrooms/newsrooms')).Newsrooms,
      },
      {
        path: 'newsrooms/:id',
        title: 'newsrooms.title',
        canActivate: [allowedTo('readContacts')],
        loadComponent: async () => (await import('./pages/newsrooms/newsroom')).NewsroomPage,
      },
      {
        path: 'employees',
        title: 'nav.employees',
        loadComponent: async () => (await import('./pages/employees/employees')).Employees,
      },
      {
        path: 'employees/:id',
        title: 'audit.title',
        canActivate: [ownOrAudited],
        loadComponent: async () => (await import('./pages/audit/audit')).Audit,
      },
      {
        path: 'mail',
        title: 'nav.mail',
        canActivate: [allowedTo('readCases')],
        loadComponent: async () => (await import('./pages/mail/mail')).MailPage,
      },
      {
        path: 'settings',
        title: 'nav.settings',
        canActivate: [allowedTo('manageStaff')],
        loadComponent: async () => (await import('./pages/settings/settings')).Settings,
        children: [
          { path: '', pathMatch: 'full', redirectTo: 'employees' },
          {
            path: 'employees',
            title: 'settings.employees',
            loadComponent: async () => (await import('./pages/settings/employee-settings')).EmployeeSettings,
          },
          {
            path: 'units',
            title: 'settings.units',
            loadComponent: async () => (await import('./pages/settings/unit-settings')).UnitSettings,
          },
          {
            path: 'projections',
            title: 'settings.projections',
            loadComponent: async () => (await import('./pages/settings/projection-settings')).ProjectionSettings,
          },
        ],
      },
      {
        path: 'account',
        title: 'nav.account',
        loadComponent: async () => (await import('./pages/account/account')).Account,
      },
    ],
  },
  { path: '**', redirectTo: '' },
];
