import { computed, inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../api/api';
import { forgetPages } from '../api/pages';
import { ApiProblem } from '../api/problems';
import { caseOfficers, type Role, type SessionAnswer, type SessionEmployee } from '../api/types';
import { OfficeClock } from '../time/office-clock';

/** What somebody may do in the console. The server decides; this only keeps buttons away from those who may not. */
const permissions = {
  read: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** People in the register: administrators too, who erase them. */
  find: ['coordinator', 'officer', 'registrar', 'auditor', 'administrator'],
  assign: ['coordinator'],
  work: caseOfficers,
  register: ['registrar', 'officer', 'coordinator'],
  audit: ['auditor', 'coordinator'],
  administer: ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

@Injectable({ providedIn: 'root' })
export class Session {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #clock = inject(OfficeClock);
  readonly #employee = signal<SessionEmployee | undefined>(undefined);

  /** Who is signed in; undefined for nobody. */
  readonly employee = this.#employee.asReadonly();
  readonly signedIn = computed(() => this.#employee() !== undefined);

  may(permission: Permission): boolean {
    const allowed: readonly Role[] = permissions[permission];
    return this.#employee()?.roles.some((role) => allowed.includes(role)) ?? false;
  }

  /** The page to begin with. */
  home(): string {
    if (!this.signedIn()) return '/sign-in';
    if (this.may('read')) return '/inbox';
    return this.may('administer') ? '/settings' : '/account';
  }

  /** Asks the server whether this browser has a session. Being offline at start counts as having none. */
  async load(): Promise<void> {
    try {
      this.#accept(await this.#api.get<SessionAnswer>('session'));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
    }
  }

  /** Asks the server whether the session still holds; where it does not, whoever hears of it acts on it. */
  async check(): Promise<void> {
    try {
      await this.#api.get<SessionAnswer>('session');
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    this.#accept(await this.#api.post<SessionAnswer>('session', { email, password }));
  }

  async signOut(): Promise<void> {
    await this.#api.delete('session');
    this.ended();
    await this.#router.navigate(['/sign-in']);
  }

  /** The server no longer knows this session. */
  ended(): void {
    this.#employee.set(undefined);
    forgetPages();
  }

  #accept(answer: SessionAnswer): void {
    if (answer.now) this.#clock.set(answer.now);
    this.#employee.set(answer.employee);
  }
}
