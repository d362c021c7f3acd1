import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Feature, FEATURES } from '../core/feature';
import { dialogTitle } from '../shared/dialogs';
import { Icon } from '../shared/icon';

interface Line {
  keys: string;
  does: string;
}

const everywhere = 'help.everywhere';
/** What works in every feature, before and after what the features add. */
const general: readonly { on: string; first: readonly Line[]; last: readonly Line[] }[] = [
  {
    on: everywhere,
    first: [
      { keys: 'Ctrl K', does: 'help.palette' },
      { keys: '/', does: 'help.search' },
      { keys: 'g b', does: 'help.bell' },
    ],
    last: [
      { keys: 'z', does: 'help.undo' },
      { keys: '?', does: 'help.help' },
      { keys: 'Esc', does: 'help.escape' },
    ],
  },
  {
    on: 'help.lists',
    first: [
      { keys: 'j', does: 'help.next' },
      { keys: 'k', does: 'help.previous' },
      { keys: 'Enter', does: 'help.open' },
      { keys: 'f', does: 'help.filter' },
    ],
    last: [],
  },
];

/** By where they work. */
function sheet(features: readonly Feature[]): readonly { on: string; lines: readonly Line[] }[] {
  const added = features.flatMap(({ shortcuts }) =>
    shortcuts.map((shortcut) => ({ ...shortcut, on: 'on' in shortcut ? shortcut.on : everywhere })),
  );
  const places = new Set([...general, ...added].map(({ on }) => on));
  return [...places].map((on) => {
    const { first = [], last = [] } = general.find((group) => group.on === on) ?? {};
    return { on, lines: [...first, ...added.filter((shortcut) => shortcut.on === on), ...last] };
  });
}

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
      @for (group of groups; track group.on) {
        <section>
          <h3>{{ group.on | transloco }}</h3>
          <dl>
            @for (line of group.lines; track line.keys) {
              <div>
                <dt>
                  @for (key of line.keys.split(' '); track $index) {
                    <kbd>{{ key }}</kbd>
                  }
                </dt>
                <dd>{{ line.does | transloco }}</dd>
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
  protected readonly groups = sheet(inject(FEATURES));
  protected readonly titleId = dialogTitle;
}
