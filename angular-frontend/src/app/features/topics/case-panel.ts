import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Case } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import type { CasePanel } from '../../core/feature';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { Dialogs } from '../../shared/dialogs';
import { Insertions } from '../../shared/editor/insertions';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { QuotedLines } from '../../shared/quoted-lines';
import type { TopicChoiceAsked } from './choose-topic-dialog';

/** Under which topics a case stands, and their lines at hand for whoever answers. */
@Component({
  selector: 'rz-topics-panel',
  imports: [Icon, MatButton, ProblemBar, QuotedLines, RouterLink, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="topics-title">
      <div class="head">
        <h2 id="topics-title" tabindex="-1">{{ 'topics.nav' | transloco }}</h2>
        @if (session.may('keepTopics')) {
          <button matButton="outlined" type="button" (click)="choose()">
            <rz-icon name="plus" />{{ 'topics.putUnder' | transloco }}
          </button>
        }
      </div>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      <rz-quoted-lines [caseId]="case().id" />
      @if (read.value(); as all) {
        <ul>
          @for (one of all.topics; track one.id) {
            <li>
              <div class="head">
                <a [routerLink]="['/topics', one.id]">{{ one.name }}</a>
                @if (session.may('keepTopics')) {
                  <button
                    class="icon-button"
                    type="button"
                    [attr.aria-label]="'topics.takeOut' | transloco: { name: one.name }"
                    (click)="takeOut(one.id)"
                  >
                    <rz-icon name="close" />
                  </button>
                }
              </div>
              @for (line of one.lines; track line.id) {
                <details>
                  <summary>{{ line.title }}</summary>
                  <p class="words">{{ line.text }}</p>
                  @for (each of line.questions; track $index) {
                    <p class="asked">{{ each.question }}</p>
                    <p class="words">{{ each.answer }}</p>
                  }
                  @if (line.use === 'internal') {
                    <p class="small soft">{{ 'topics.line.uses.internal' | transloco }}</p>
                  }
                </details>
              } @empty {
                <p class="small soft">{{ 'topics.line.noneInForce' | transloco }}</p>
              }
            </li>
          } @empty {
            <li class="soft">{{ 'topics.noneOfCase' | transloco }}</li>
          }
        </ul>
        @if (session.may('keepTopics') && all.suggested.length > 0) {
          <div class="suggested">
            <span class="small soft">{{ 'topics.suggested' | transloco }}</span>
            @for (one of all.suggested; track one.id) {
              <button matButton type="button" (click)="put(one.id)">
                <rz-icon name="plus" />{{ 'topics.addTo' | transloco: { name: one.name } }}
              </button>
            }
          </div>
        }
        @if (quotes()) {
          <button matButton type="button" (click)="insert()">
            <rz-icon name="quote" />{{ 'topics.atHand' | transloco }}
          </button>
        }
      }
    </section>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
    }
    li {
      padding-block: var(--s2);
      overflow-wrap: anywhere;
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    summary {
      min-block-size: 1.75rem;
      cursor: pointer;
    }
    .words {
      white-space: pre-wrap;
    }
    .suggested {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1);
    }
    .asked {
      margin-block-start: var(--s2);
      font-weight: 560;
    }
  `,
})
export class TopicsPanel implements CasePanel {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #insertions = inject(Insertions);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);

  readonly case = input.required<Case>();
  readonly quote = input<((html: string) => void) | undefined>();
  protected readonly read = query(
    () => this.case().id,
    (id) => this.#api.get('/api/cases/{id}/topics', { path: { id } }),
  );
  /** There is something that may be quoted, and a letter that it can be put into. */
  protected readonly quotes = computed(
    () =>
      this.quote() !== undefined &&
      this.#insertions.offered('line') &&
      (this.read.value()?.topics ?? []).some(({ lines }) => lines.some(({ use }) => use === 'quotable')),
  );

  constructor() {
    onChange(['topic', 'case'], () => this.read.refresh());
    shortcuts({ l: () => this.quotes() && void this.insert() });
  }

  protected async insert(): Promise<void> {
    const html = await this.#insertions.ask('line', this.case().id);
    if (html !== undefined) this.quote()?.(html);
    await this.read.refresh();
  }

  protected async choose(): Promise<void> {
    const load = async () => (await import('./choose-topic-dialog')).ChooseTopicDialog;
    const topicIds = (this.read.value()?.topics ?? []).map(({ id }) => id);
    const id = await this.#dialogs.open<string, TopicChoiceAsked>(load, { caseId: this.case().id, topicIds });
    if (!id) return;
    this.#notices.undoable(this.#translate.text('topics.wasPutUnder'), () => void this.takeOut(id));
    await this.read.refresh();
  }

  /** Under a topic that was suggested. */
  protected async put(id: string): Promise<void> {
    try {
      await this.#api.post('/api/topics/{id}/cases', { path: { id }, body: { caseIds: [this.case().id] } });
      this.#notices.undoable(this.#translate.text('topics.wasPutUnder'), () => void this.takeOut(id));
      await this.read.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  protected async takeOut(id: string): Promise<void> {
    const caseId = this.case().id;
    try {
      await this.#api.delete('/api/topics/{id}/cases/{caseId}', { path: { id, caseId } });
      this.#notices.undoable(this.#translate.text('topics.caseRemoved'), () => void this.#putBack(id, caseId));
      await this.read.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  async #putBack(id: string, caseId: string): Promise<void> {
    try {
      await this.#api.post('/api/topics/{id}/cases', { path: { id }, body: { caseIds: [caseId] } });
      await this.read.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
