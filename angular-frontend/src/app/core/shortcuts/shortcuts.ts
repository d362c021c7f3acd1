import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';

type Action = () => void;

const sequenceTime = 1200;

/**
 * Keys without a modifier (`n`), and two after one another (`g i`). They are silent while somebody types, and behind an
 * open dialog or menu. The last one registered for a key wins: a page may override the shell.
 */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  readonly #document = inject(DOCUMENT);
  readonly #actions: { keys: string; action: Action }[] = [];
  #first = '';
  #firstAt = 0;
  #muted = 0;

  constructor() {
    this.#document.addEventListener('keydown', (event) => this.#press(event));
  }

  register(keys: string, action: Action): () => void {
    const entry = { keys, action };
    this.#actions.unshift(entry);
    return () => this.#actions.splice(this.#actions.indexOf(entry), 1);
  }

  /** While something that will take the keyboard is on its way, what is typed is not for the page. */
  async muted<T>(coming: Promise<T>): Promise<T> {
    this.#muted++;
    try {
      return await coming;
    } finally {
      this.#muted--;
    }
  }

  #press(event: KeyboardEvent): void {
    if (this.#muted > 0 || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || this.#document.querySelector('.cdk-overlay-container [role=dialog], [role=menu]'))
      return;
    const sequence = event.timeStamp - this.#firstAt < sequenceTime ? `${this.#first} ${event.key}` : '';
    const found = this.#find(sequence) ?? this.#find(event.key);
    this.#first = event.key;
    this.#firstAt = found ? -sequenceTime : event.timeStamp;
    if (!found) return;
    event.preventDefault();
    found.action();
  }

  #find(keys: string) {
    return this.#actions.find((entry) => entry.keys === keys);
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

/** Registers shortcuts for as long as the calling component lives. */
export function shortcuts(actions: Record<string, Action>): void {
  const all = inject(Shortcuts);
  const undo = Object.entries(actions).map(([keys, action]) => all.register(keys, action));
  inject(DestroyRef).onDestroy(() => undo.forEach((remove) => remove()));
}
