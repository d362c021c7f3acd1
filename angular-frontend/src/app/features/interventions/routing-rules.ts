import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Area, Category, RoutingRule, RoutingTrial } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { overSeen } from '../../shared/seen';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import type { RuleAsked } from './rule-dialog';

/** A new one has no id yet. */
export type RuleToWrite = Omit<RoutingRule, 'id'> & { readonly id?: string };

/** To whom reports go, by category and area: the rules are changed here, tried on the reports of the last thirty days, and saved together. */
@Component({
  selector: 'rz-routing-rules',
  imports: [EmptyState, Icon, MatButton, ProblemBar, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <section aria-labelledby="routing-title">
      <div class="page-head">
        <h2 id="routing-title" class="grow">{{ 'interventionRouting.title' | transloco }}</h2>
        @if (routing.value()) {
          <button matButton="filled" type="button" (click)="edit()">
            <rz-icon name="plus" />{{ 'interventionRouting.add' | transloco }}
          </button>
        }
      </div>
      <p class="soft">{{ 'interventionRouting.means' | transloco }}</p>
      <rz-problem [error]="routing.error() ?? failure()" [retryable]="!!routing.error()" (retry)="routing.refresh()" />
      @if (routing.value()) {
        <ol class="card">
          @for (rule of rules(); track $index) {
            <li>
              <span class="what">{{ sayOf(rule) }}</span>
              <span class="soft small what">{{ whoOf(rule) }}</span>
              @if (resultOf($index); as result) {
                <span class="small chip">{{ result }}</span>
              }
              <span class="buttons">
                <button
                  class="icon-button"
                  type="button"
                  [disabled]="$first"
                  [attr.aria-label]="'interventionRouting.up' | transloco: { place: $index + 1 }"
                  (click)="up($index)"
                >
                  <rz-icon name="up" />
                </button>
                <button
                  class="icon-button"
                  type="button"
                  [attr.aria-label]="'interventionRouting.edit' | transloco: { place: $index + 1 }"
                  (click)="edit($index)"
                >
                  <rz-icon name="edit" />
                </button>
                <button
                  class="icon-button"
                  type="button"
                  [attr.aria-label]="'interventionRouting.remove' | transloco: { place: $index + 1 }"
                  (click)="remove($index)"
                >
                  <rz-icon name="close" />
                </button>
              </span>
            </li>
          } @empty {
            <li class="none"><rz-empty icon="list" [title]="'interventionRouting.none' | transloco" /></li>
          }
        </ol>
        <div class="actions">
          @if (isChanged()) {
            <button matButton="filled" type="button" [disabled]="busy()" disabledInteractive (click)="save()">
              {{ 'common.save' | transloco }}
            </button>
            <button matButton type="button" (click)="takeBack()">
              {{ 'interventionRouting.takeBack' | transloco }}
            </button>
          }
          <button matButton type="button" [disabled]="busy()" disabledInteractive (click)="try()">
            {{ 'interventionRouting.try' | transloco }}
          </button>
        </div>
        <div role="status">
          @if (isChanged()) {
            <p class="small">{{ 'interventionRouting.unsaved' | transloco }}</p>
          }
          @if (trial(); as result) {
            <p>
              {{ 'interventionRouting.tried' | transloco: { reports: result.reports, changed: result.changed } }}
              {{ restOf(result) }}
            </p>
          }
        </div>
        @if (trial()?.examples?.length) {
          <table class="table">
            <caption class="cdk-visually-hidden">
              {{
                'interventionRouting.examples' | transloco
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'interventionRouting.report' | transloco }}</th>
                <th scope="col">{{ 'interventionRouting.before' | transloco }}</th>
                <th scope="col">{{ 'interventionRouting.after' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (example of trial()!.examples; track example.id) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="['/cases', example.id]">{{ example.number }}</a>
                  </th>
                  <td>{{ routeOf(example.before) }}</td>
                  <td>{{ routeOf(example.after) }}</td>
                </tr>
              }
            </tbody>
          </table>
        }
      } @else if (!routing.error()) {
        <rz-skeleton [lines]="3" />
      }
    </section>
  `,
  styles: `
    p {
      margin-block: var(--s2);
    }
    ol {
      padding: 0 var(--s3);
      list-style: none;
      counter-reset: rule;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
      padding-block: var(--s1);
    }
    li:not(.none)::before {
      counter-increment: rule;
      content: counter(rule) '.';
      color: var(--ink-soft);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    .what {
      flex: 1 1 11rem;
      overflow-wrap: anywhere;
    }
    .none {
      justify-content: center;
    }
    .buttons {
      display: flex;
    }
  `,
})
export class RoutingRules {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly staff = inject(Staff);

  readonly categories = input.required<readonly Category[]>();
  readonly areas = input.required<readonly Area[]>();

  protected readonly routing = query(
    () => true,
    () => this.#api.get('/api/intervention-routing'),
  );
  /** As they are changed here; those that hold, until something is changed. */
  protected readonly rules = linkedSignal<readonly RuleToWrite[]>(() => this.routing.value()?.rules ?? []);
  protected readonly isChanged = computed(
    () => JSON.stringify(this.rules()) !== JSON.stringify(this.routing.value()?.rules ?? []),
  );
  protected readonly trial = signal<RoutingTrial | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(undefined);

  constructor() {
    this.staff.need();
    onChange(['interventionRouting'], () => this.routing.refresh());
  }

  protected async edit(index?: number): Promise<void> {
    const rule = index === undefined ? undefined : this.rules()[index];
    const load = async () => (await import('./rule-dialog')).RuleDialog;
    const asked = { rule, categories: this.categories(), areas: this.areas() };
    const written = await this.#dialogs.open<RuleToWrite, RuleAsked>(load, asked);
    if (!written) return;
    this.#set(
      index === undefined ? [...this.rules(), written] : this.rules().map((one, at) => (at === index ? written : one)),
    );
  }

  protected up(index: number): void {
    const all = [...this.rules()];
    [all[index - 1], all[index]] = [all[index]!, all[index - 1]!];
    this.#set(all);
  }

  protected remove(index: number): void {
    this.#set(this.rules().filter((_, at) => at !== index));
  }

  protected takeBack(): void {
    this.#set(this.routing.value()?.rules ?? []);
  }

  protected async try(): Promise<void> {
    await this.#work(async () =>
      this.trial.set(await this.#api.post('/api/intervention-routing/trial', { body: this.#body() })),
    );
  }

  protected async save(): Promise<void> {
    await this.#work(async () => {
      const isFirst = (this.routing.value()?.rules.length ?? 0) === 0;
      const write = overSeen(this.routing);
      await write((revision) =>
        this.#api.put('/api/intervention-routing', { body: this.#body(), ...(!isFirst && { revision }) }),
      );
      await this.routing.refresh();
      this.#notices.say(this.#translate.text('common.saved'));
    });
  }

  protected sayOf({ categoryId, areaCode }: RuleToWrite): string {
    const category = this.categories().find(({ id }) => id === categoryId)?.name;
    const area = this.areas().find(({ code }) => code === areaCode)?.name ?? areaCode;
    const parts = [category, area].filter(Boolean);
    return parts.join(', ');
  }

  protected whoOf({ unitId, employeeId }: RuleToWrite): string {
    const person = employeeId === null ? undefined : this.staff.byId(employeeId)?.name;
    return [this.staff.nameOfUnit(unitId), person].filter(Boolean).join(': ');
  }

  protected routeOf({ unitId, employeeId, why }: RoutingTrial['examples'][number]['before']): string {
    if (why !== null || unitId === null) return this.#translate.text(`interventionRouting.why.${why ?? 'noUnit'}`);
    return this.whoOf({ categoryId: null, areaCode: null, unitId, employeeId });
  }

  /** What the trial says of the rule in that place. */
  protected resultOf(index: number): string | undefined {
    const line = this.trial()?.lines[index];
    return line && this.#translate.text('interventionRouting.took', { count: line.reports });
  }

  protected restOf({ lines }: RoutingTrial): string {
    const lost = lines.reduce((sum, line) => sum + line.lost, 0);
    return lost === 0 ? '' : this.#translate.text('interventionRouting.lost', { count: lost });
  }

  /** What was tried says nothing of other rules. */
  #set(rules: readonly RuleToWrite[]): void {
    this.rules.set(rules);
    this.trial.set(undefined);
    this.failure.set(undefined);
  }

  #body() {
    return {
      rules: this.rules().map(({ categoryId, areaCode, employeeId, ...rest }) => ({
        ...rest,
        ...(categoryId !== null && { categoryId }),
        ...(areaCode !== null && { areaCode }),
        ...(employeeId !== null && { employeeId }),
      })),
    };
  }

  async #work(work: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await work();
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
