import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** The administrator's room: people, units, and how the views are doing. */
@Component({
  selector: 'rz-settings',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.settings' | transloco }}</h1>
      </div>
      <nav class="tabs" [attr.aria-label]="'nav.settings' | transloco">
        <a routerLink="start" routerLinkActive ariaCurrentWhenActive="page">{{ 'settings.start' | transloco }}</a>
        <a routerLink="office" routerLinkActive ariaCurrentWhenActive="page">{{ 'settings.office' | transloco }}</a>
        <a routerLink="letters" routerLinkActive ariaCurrentWhenActive="page">{{ 'settings.letters' | transloco }}</a>
        <a routerLink="numbers" routerLinkActive ariaCurrentWhenActive="page">{{ 'settings.numbers' | transloco }}</a>
        <a routerLink="employees" routerLinkActive ariaCurrentWhenActive="page">{{
          'settings.employees' | transloco
        }}</a>
        <a routerLink="units" routerLinkActive ariaCurrentWhenActive="page">{{ 'settings.units' | transloco }}</a>
        <a routerLink="functions" routerLinkActive ariaCurrentWhenActive="page">{{
          'settings.functions' | transloco
        }}</a>
        <a routerLink="mailboxes" routerLinkActive ariaCurrentWhenActive="page">{{
          'settings.mailboxes' | transloco
        }}</a>
        <a routerLink="addresses" routerLinkActive ariaCurrentWhenActive="page">{{
          'settings.addresses' | transloco
        }}</a>
        <a routerLink="free-days" routerLinkActive ariaCurrentWhenActive="page">{{
          'settings.freeDays' | transloco
        }}</a>
        <a routerLink="photos" routerLinkActive ariaCurrentWhenActive="page">{{ 'settings.photos' | transloco }}</a>
        <a routerLink="bi-logins" routerLinkActive ariaCurrentWhenActive="page">{{
          'settings.biLogins' | transloco
        }}</a>
        <a routerLink="projections" routerLinkActive ariaCurrentWhenActive="page">{{
          'settings.projections' | transloco
        }}</a>
      </nav>
      <router-outlet />
    </div>
  `,
})
export class Settings {}
