import { computed, inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../api/api';
import { KeptPages } from '../api/pages';
import { ApiProblem } from '../api/problems';
import type { Right, SessionAnswer, SessionEmployee } from '../api/types';
import { FEATURES } from '../feature';
import { OfficeClock } from '../time/office-clock';

/** Base64 in mails writes 57 bytes as a line of 76 characters and its end (RFC 2045, 6.8). */
const bytesInLine = 57;
const encodedLine = 78;

@Injectable({ providedIn: 'root' })
export class Session {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #clock = inject(OfficeClock);
  readonly #pages = inject(KeptPages);
  readonly #features = inject(FEATURES);
  readonly #employee = signal<SessionEmployee | undefined>(undefined);
  readonly #rights = signal<readonly Right[]>([]);

  /** Who is signed in; undefined for nobody. */
  readonly employee = this.#employee.asReadonly();
  /** Bytes of files that one mail takes. */
  readonly attachmentsLimit = signal(Infinity);
  /** Mail is only written to the outbox, and who is signed in can do something about it. */
  readonly mailNotSent = signal(false);
  /** Nothing is fetched and nothing sent: a copy of the office, or a rehearsal. */
  readonly mailOff = signal(false);
  readonly signedIn = computed(() => this.#employee() !== undefined);

  /** Whoever looks after what others do changes nothing: no page offers it to them. */
  readonly onlyAudits = computed(() => this.#employee()?.roles.every((role) => role === 'auditor') ?? false);

  /** The server decides; this keeps away from people what they may not do. */
  may(right: Right): boolean {
    return this.#rights().includes(right);
  }

  /** The page to begin with. */
  home(): string {
    const homes = this.#features.flatMap(({ home }) => home ?? []);
    const own = homes.find(
      ({ right, unless }) => (right === undefined || this.may(right)) && (unless === undefined || !this.may(unless)),
    );
    return this.signedIn() && own ? own.path : '/sign-in';
  }

  /** Asks the server whether this browser has a session. Being offline at start counts as having none. */
  async load(): Promise<void> {
    try {
      this.#accept(await this.#api.get('/api/session'));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
    }
  }

  /** Asks the server whether the session still holds; where it does not, whoever hears of it acts on it. */
  async check(): Promise<void> {
    try {
      await this.#api.get('/api/session');
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    this.#accept(await this.#api.post('/api/session', { body: { email, password } }));
  }

  async signOut(): Promise<void> {
    await this.#api.delete('/api/session');
    this.ended();
    await this.#router.navigate(['/sign-in']);
  }

  /** The server no longer knows this session. */
  ended(): void {
    this.#employee.set(undefined);
    this.#rights.set([]);
    this.#pages.forget();
  }

  #accept(answer: SessionAnswer): void {
    if (answer.now) this.#clock.set(answer.now);
    this.#rights.set(answer.rights);
    this.attachmentsLimit.set(Math.floor((answer.largestMail / encodedLine) * bytesInLine));
    this.mailNotSent.set(answer.mailNotSent);
    this.mailOff.set(answer.mailOff);
    this.#employee.set(answer.employee);
  }
}
