import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Answer } from '../../../core/api/endpoints';
import { Notices } from '../../../core/errors/notices';
import { Dialogs } from '../../../shared/dialogs';
import { EmptyState } from '../../../shared/empty-state';
import { Icon } from '../../../shared/icon';
import { SettingSource, settingSources } from '../setting-source';
import type { StaffFileKind } from '../staff-file-dialog';

type SubjectClass = Answer<'get', '/api/office/subject-classes'>['items'][number];

interface Branch extends SubjectClass {
  readonly below: readonly Branch[];
}

/** The list of classes of records (JRWA), as the tree that it is. */
@Component({
  selector: 'rz-subject-classes',
  imports: [EmptyState, Icon, MatButton, NgTemplateOutlet, SettingSource, TranslocoPipe],
  template: `
    <div class="page-head">
      <h2 class="grow">{{ 'numbers.classes' | transloco }}</h2>
      <button matButton="outlined" type="button" (click)="open()">
        <rz-icon name="table" />{{ 'settings.file.open' | transloco }}
      </button>
    </div>
    <p class="soft intro">{{ 'numbers.classesMean' | transloco }}</p>
    @if (classes().length > 0) {
      <rz-setting-source [sources]="sources()" of="settings" />
    }
    @if (tree().length > 0) {
      <ul class="card">
        <ng-container [ngTemplateOutlet]="level" [ngTemplateOutletContext]="{ $implicit: tree() }" />
      </ul>
    } @else {
      <rz-empty icon="table" [title]="'numbers.noClasses' | transloco" />
    }
    <ng-template #level let-branches>
      @for (one of branches; track one.symbol) {
        <li>
          @if (one.below.length > 0) {
            <details>
              <summary>
                <ng-container [ngTemplateOutlet]="line" [ngTemplateOutletContext]="{ $implicit: one }" />
              </summary>
              <ul>
                <ng-container [ngTemplateOutlet]="level" [ngTemplateOutletContext]="{ $implicit: one.below }" />
              </ul>
            </details>
          } @else {
            <ng-container [ngTemplateOutlet]="line" [ngTemplateOutletContext]="{ $implicit: one }" />
          }
        </li>
      }
    </ng-template>
    <ng-template #line let-one>
      <strong>{{ one.symbol }}</strong> {{ one.name }}
      @if (one.retention) {
        <span class="soft small">{{ one.retention }}</span>
      }
    </ng-template>
  `,
  styles: `
    ul {
      list-style: none;
      margin: 0;
      max-inline-size: 52rem;
      overflow-wrap: anywhere;
      padding: 0;
    }
    ul.card {
      padding: var(--s3) var(--s4);
    }
    li {
      padding-block: var(--s1);
    }
    li ul {
      padding-inline-start: var(--s4);
    }
    summary {
      cursor: pointer;
    }
    .intro {
      max-inline-size: 60rem;
    }
  `,
})
export class SubjectClasses {
  protected readonly sources = settingSources('subjectClass', 'office');
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly classes = input.required<readonly SubjectClass[]>();
  readonly changed = output();
  protected readonly tree = computed(() => below(this.classes(), null));

  protected async open(): Promise<void> {
    const said = await this.#dialogs.open<string, StaffFileKind>(
      async () => (await import('../staff-file-dialog')).StaffFileDialog,
      'classes',
    );
    if (!said) return;
    this.#notices.say(said);
    this.changed.emit();
  }
}

const below = (classes: readonly SubjectClass[], parent: string | null): readonly Branch[] =>
  classes.filter((one) => one.parent === parent).map((one) => ({ ...one, below: below(classes, one.symbol) }));
