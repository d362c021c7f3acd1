import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Communique } from '../../core/api/types';
import { FileSizePipe, WhenPipe } from '../../core/time/date-pipes';

/** What a version of a communiqué says: what its page shows, or would show, with its quotes and files. */
@Component({
  selector: 'rz-communique-shown',
  imports: [FileSizePipe, TranslocoPipe, WhenPipe],
  template: `
    <article
      class="shown"
      [attr.aria-label]="'communiques.preview' | transloco: { version: communique().shown.version }"
    >
      <p class="small soft">{{ 'communiques.preview' | transloco: { version: communique().shown.version } }}</p>
      @if (communique().shown.place || communique().shown.dateLine) {
        <p class="soft">
          {{ communique().shown.place }}
          @if (communique().shown.dateLine; as day) {
            <time [attr.datetime]="day">{{ day | when: 'date' }}</time>
          }
        </p>
      }
      @if (communique().shown.lead) {
        <p class="lead">{{ communique().shown.lead }}</p>
      }
      @if (communique().shown.html) {
        <div class="words" [innerHTML]="communique().shown.html"></div>
      } @else {
        <p class="soft">{{ 'communiques.noText' | transloco }}</p>
      }
      @for (quote of communique().shown.quotes; track $index) {
        <blockquote>
          <p>{{ quote.words ?? ('common.erased' | transloco) }}</p>
          <footer class="small">
            {{ quote.speaker }}
            <span class="chip" [class.tone-danger]="!quote.authorised">{{
              (quote.authorised ? 'communiques.authorisedIs' : 'communiques.authorisedNot') | transloco
            }}</span>
          </footer>
        </blockquote>
      }
      @if (communique().shown.files.length > 0) {
        <h2>{{ 'communiques.files' | transloco }}</h2>
        <ul>
          @for (file of communique().shown.files; track file.attachmentId) {
            <li>
              <a [href]="'/api/communiques/' + communique().id + '/files/' + file.attachmentId" download>{{
                file.name ?? ('common.erased' | transloco)
              }}</a>
              <span class="small soft">{{ file.size | fileSize }} {{ file.credit }} {{ file.rights }}</span>
            </li>
          }
        </ul>
      }
      @if (communique().shown.boilerplate) {
        <p class="small">{{ communique().shown.boilerplate }}</p>
      }
      @if (communique().shown.pressContact) {
        <p class="small">{{ communique().shown.pressContact }}</p>
      }
      @for (other of communique().shown.translations; track other.language) {
        <section [attr.lang]="other.language">
          <h2>{{ other.headline }}</h2>
          @if (other.lead) {
            <p class="lead">{{ other.lead }}</p>
          }
          @if (other.html) {
            <div class="words" [innerHTML]="other.html"></div>
          }
        </section>
      }
    </article>
  `,
  styles: `
    .shown {
      padding: var(--s4);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--card);
      overflow-wrap: anywhere;
    }
    .lead {
      font-weight: 600;
    }
    blockquote {
      margin: var(--s3) 0;
      padding-inline-start: var(--s3);
      border-inline-start: 3px solid var(--accent);
    }
  `,
})
export class CommuniqueShown {
  readonly communique = input.required<Communique>();
}
