import { Component, computed, CSP_NONCE, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';

/**
 * A letter in its sender's own layout: HTML that the server has cleaned, in a frame that runs no scripts, sends no forms
 * and loads nothing from outside. Remote images wait under `data-remote-src` until somebody asks for them.
 */
@Component({
  selector: 'rz-html-frame',
  template: `
    <iframe
      #frame
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerpolicy="no-referrer"
      [title]="label()"
      [srcdoc]="document()"
      [style.height.px]="height()"
      (load)="fit()"
    ></iframe>
  `,
  styles: `
    iframe {
      inline-size: 100%;
      min-block-size: 6rem;
      max-block-size: 80dvh;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: #fff;
    }
  `,
})
export class HtmlFrame {
  readonly #sanitizer = inject(DomSanitizer);
  readonly #nonce = inject(CSP_NONCE, { optional: true });
  protected readonly frame = viewChild.required<ElementRef<HTMLIFrameElement>>('frame');

  readonly html = input.required<string>();
  readonly remoteImages = input.required<boolean>();
  readonly label = input.required<string>();
  /** The address at which the letter's own pictures are, up to their id. */
  readonly pictures = input('/api/attachments/');

  protected readonly height = signal(240);
  protected readonly document = computed(() => {
    const own = this.html().replaceAll(
      / data-attachment-id="([\w-]+)"/g,
      (_, id: string) => ` src="${this.pictures()}${id}"`,
    );
    const body = this.remoteImages() ? own.replaceAll(' data-remote-src=', ' src=') : own;
    const style =
      'body{margin:12px;font:15px/1.55 system-ui,sans-serif;color:#1a2430;overflow-wrap:anywhere}img,table{max-width:100%}';
    const page = `<!doctype html><meta charset="utf-8"><base target="_blank"><style nonce="${this.#nonce ?? ''}">${style}</style>${body}`;
    // Trusted as the content of a sandboxed frame only; the sandbox, not this call, is what makes it harmless.
    return this.#sanitizer.bypassSecurityTrustHtml(page);
  });

  protected fit(): void {
    const content = this.frame().nativeElement.contentDocument?.documentElement;
    if (content) this.height.set(content.scrollHeight + 2);
  }
}
