import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dialogTitle } from '../shared/dialogs';
import { Icon } from '../shared/icon';

const groups = [
  {
    title: 'help.everywhere',
    keys: [
      ['Ctrl K', 'help.palette'],
      ['/', 'help.search'],
      ['n', 'help.new'],
      ['g i', 'help.goInbox'],
      ['g k', 'help.goContacts'],
      ['g r', 'help.goNewsrooms'],
      ['g p', 'help.goEmployees'],
      ['g u', 'help.goAccount'],
      ['g w', 'workload.title'],
      ['z', 'help.undo'],
      ['?', 'help.help'],
      ['Esc', 'help.escape'],
    ],
  },
  {
    title: 'help.lists',
    keys: [
      ['j', 'help.next'],
      ['k', 'help.previous'],
      ['Enter', 'help.open'],
      ['f', 'help.filter'],
      ['a', 'help.assignRow'],
    ],
  },
  {
    title: 'help.case',
    keys: [
      ['a', 'help.assign'],
      ['r', 'help.reply'],
      ['m', 'help.note'],
      ['e', 'help.close'],
      ['j', 'help.nextCase'],
      ['k', 'help.previousCase'],
      ['u', 'help.backToList'],
      ['Ctrl Enter', 'help.send'],
    ],
  },
] as const;

/** All shortcuts on one sheet. */
@Component({
  selector: 'rz-help',
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="dialog">
      <header>
        <h2 [id]="titleId">{{ 'help.title' | transloco }}</h2>
        <button
          class="icon-button"
          type="button"
          data-first
          [attr.aria-label]="'common.close' | transloco"
          (click)="ref.close()"
        >
          <rz-icon name="close" />
        </button>
      </header>
      @for (group of groups; track group.title) {
        <section>
          <h3>{{ group.title | transloco }}</h3>
          <dl>
            @for (line of group.keys; track line[0]) {
              <div>
                <dt>
                  @for (key of line[0].split(' '); track $index) {
                    <kbd>{{ key }}</kbd>
                  }
                </dt>
                <dd>{{ line[1] | transloco }}</dd>
              </div>
            }
          </dl>
        </section>
      }
      <p class="soft small">{{ 'help.whileTyping' | transloco }}</p>
    </div>
  `,
  styles: `
    header {
      display: flex;
      justify-content: space-between;
      align-items: center;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr));
      gap: var(--s1) var(--s4);
      margin-block-start: var(--s2);
    }
    dl div {
      display: flex;
      align-items: baseline;
      gap: var(--s3);
    }
    dt {
      display: flex;
      gap: 2px;
      min-inline-size: 4.25rem;
    }
  `,
})
export class Help {
  protected readonly ref = inject(DialogRef);
  protected readonly groups = groups;
  protected readonly titleId = dialogTitle;
}
