import { Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DraftVersion } from '../../core/api/types';
import { Files } from '../../shared/files';
import { HtmlFrame } from '../../shared/html-frame';

/** A version exactly as it leaves: from whom, to whom, subject, both bodies with the office's own words below, files. */
@Component({
  selector: 'rz-draft-preview',
  imports: [Files, HtmlFrame, MatButton, TranslocoPipe],
  template: `
    <dl class="facts">
      <dt>{{ 'drafts.leaves.from' | transloco }}</dt>
      <dd>{{ version().from.name }} &lt;{{ version().from.address }}&gt;</dd>
      @for (list of lists(); track list.what) {
        <dt>{{ 'drafts.beside.' + list.what | transloco }}</dt>
        <dd>{{ list.addresses }}</dd>
      }
      <dt>{{ 'drafts.beside.subject' | transloco }}</dt>
      <dd>{{ version().subject ?? ('common.erased' | transloco) }}</dd>
    </dl>
    @if (html(); as html) {
      @if (asText()) {
        <p class="text">{{ text() }}</p>
      } @else {
        <rz-html-frame [html]="html" [remoteImages]="false" [label]="version().subject ?? ''" />
      }
      <button matButton type="button" [attr.aria-pressed]="asText()" (click)="asText.set(!asText())">
        {{ (asText() ? 'drafts.leaves.asHtml' : 'drafts.leaves.asText') | transloco }}
      </button>
    } @else {
      <p class="text">{{ text() }}</p>
    }
    <rz-files [files]="version().attachments" />
    <details class="small">
      <summary>{{ 'drafts.leaves.technical' | transloco }}</summary>
      <dl class="facts">
        <dt>{{ 'drafts.leaves.messageId' | transloco }}</dt>
        <dd>{{ version().messageId ?? '—' }}</dd>
        @if (version().inReplyTo; as inReplyTo) {
          <dt>{{ 'drafts.leaves.inReplyTo' | transloco }}</dt>
          <dd>{{ inReplyTo }}</dd>
        }
        <dt>{{ 'drafts.leaves.hash' | transloco }}</dt>
        <dd>{{ version().hash ?? '—' }}</dd>
      </dl>
    </details>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s3);
    }
    button {
      justify-self: start;
    }
    .text {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class DraftPreview {
  readonly version = input.required<DraftVersion>();
  protected readonly asText = signal(false);
  protected readonly html = computed(() => {
    const { html, footer } = this.version();
    return html === null ? null : html + (footer?.html ?? '');
  });
  protected readonly text = computed(() => (this.version().text ?? '') + (this.version().footer?.text ?? ''));
  protected readonly lists = computed(() =>
    (['to', 'cc', 'bcc'] as const).flatMap((what) => {
      const addresses = this.version()[what];
      return addresses.length === 0 ? [] : [{ what, addresses: addresses.join(', ') }];
    }),
  );
}
