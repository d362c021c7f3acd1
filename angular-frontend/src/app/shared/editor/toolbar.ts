import { Component, computed, type ElementRef, input, output, signal, viewChild, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ChainedCommands, Editor } from '@tiptap/core';
import { Icon, type IconName } from '../icon';

interface Tool {
  readonly name: string;
  readonly icon: IconName;
  readonly keys?: string;
  /** A switch is on or off where the cursor stands. */
  readonly on?: (editor: Editor) => boolean;
  readonly does: (chain: ChainedCommands) => ChainedCommands;
}

const always: readonly Tool[] = [
  { name: 'bold', icon: 'bold', keys: 'Control+B', on: (e) => e.isActive('bold'), does: (c) => c.toggleBold() },
  { name: 'italic', icon: 'italic', keys: 'Control+I', on: (e) => e.isActive('italic'), does: (c) => c.toggleItalic() },
  {
    name: 'bulletList',
    icon: 'list',
    keys: 'Control+Shift+8',
    on: (e) => e.isActive('bulletList'),
    does: (c) => c.toggleBulletList(),
  },
  {
    name: 'orderedList',
    icon: 'numbers',
    keys: 'Control+Shift+7',
    on: (e) => e.isActive('orderedList'),
    does: (c) => c.toggleOrderedList(),
  },
  {
    name: 'quote',
    icon: 'quote',
    keys: 'Control+Shift+B',
    on: (e) => e.isActive('blockquote'),
    does: (c) => c.toggleBlockquote(),
  },
];
const rest: readonly Tool[] = [
  { name: 'table', icon: 'table', does: (c) => c.insertTable({ rows: 3, cols: 3, withHeaderRow: true }) },
  { name: 'undo', icon: 'undo', keys: 'Control+Z', does: (c) => c.undo() },
  { name: 'redo', icon: 'redo', keys: 'Control+Shift+Z', does: (c) => c.redo() },
];
const inTable: readonly Tool[] = [
  { name: 'addRow', icon: 'rowAdd', does: (c) => c.addRowAfter() },
  { name: 'addColumn', icon: 'columnAdd', does: (c) => c.addColumnAfter() },
  { name: 'deleteRow', icon: 'rowRemove', does: (c) => c.deleteRow() },
  { name: 'deleteColumn', icon: 'columnRemove', does: (c) => c.deleteColumn() },
  { name: 'deleteTable', icon: 'close', does: (c) => c.deleteTable() },
];

/** The editor's buttons: one stop for the Tab key, arrows from button to button, Escape back to the text (WAI-ARIA toolbar). */
@Component({
  selector: 'rz-editor-toolbar',
  imports: [Icon, MatButton, TranslocoPipe],
  templateUrl: './toolbar.html',
  styleUrl: './toolbar.scss',
  host: { '(keydown)': 'key($event)' },
})
export class EditorToolbar {
  readonly editor = input.required<Editor>();
  /** Counts the editor's transactions: what is switched on is asked anew after each. */
  readonly state = input.required<number>();
  readonly controls = input.required<string>();
  /** The keyboard goes back to the text. */
  readonly left = output();

  protected readonly groups = computed(() => {
    this.state();
    const tables = this.editor().isActive('table') ? [inTable] : [];
    return [always, rest, ...tables].map((tools) =>
      tools.map((tool) => ({
        ...tool,
        pressed: tool.on?.(this.editor()),
        disabled: !tool.does(this.editor().can().chain()).run(),
      })),
    );
  });
  protected readonly linked = computed(() => {
    this.state();
    return this.editor().isActive('link');
  });
  /** The button that the Tab key comes to. */
  protected readonly current = signal('bold');
  protected readonly address = signal<string | undefined>(undefined);
  protected readonly addressWrong = signal(false);
  private readonly buttons = viewChildren<ElementRef<HTMLButtonElement>>('button');
  private readonly addressInput = viewChild<ElementRef<HTMLInputElement>>('addressInput');

  focus(): void {
    this.#button(this.current())?.focus();
  }

  protected run(tool: Tool): void {
    this.current.set(tool.name);
    tool.does(this.editor().chain()).run();
    // By mouse the text keeps the cursor; by keyboard one may go on to the next button.
    if (tool.name === 'table' || tool.name === 'deleteTable') this.editor().commands.focus();
  }

  protected key(event: KeyboardEvent): void {
    // The address of a link is written here too.
    if (!(event.target instanceof HTMLElement) || !event.target.closest('[role=toolbar]')) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.left.emit();
    else if (step) this.#move((at, count) => (at + step + count) % count);
    else if (event.key === 'Home') this.#move(() => 0);
    else if (event.key === 'End') this.#move((_, count) => count - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(next: (at: number, count: number) => number): void {
    const all = this.buttons().map(({ nativeElement }) => nativeElement);
    const button =
      all[
        next(
          all.findIndex(({ name }) => name === this.current()),
          all.length,
        )
      ];
    if (!button) return;
    this.current.set(button.name);
    button.focus();
  }

  #button(name: string): HTMLButtonElement | undefined {
    const all = this.buttons().map(({ nativeElement }) => nativeElement);
    return all.find((button) => button.name === name) ?? all[0];
  }

  protected askForLink(): void {
    this.current.set('link');
    const { href } = this.editor().getAttributes('link') as { href?: string };
    this.address.set(href ?? '');
    this.addressWrong.set(false);
    setTimeout(() => this.addressInput()?.nativeElement.focus());
  }

  protected link(typed: string): void {
    const href = webAddress(typed.trim());
    if (!href) {
      this.addressWrong.set(true);
      return;
    }
    const chain = this.editor().chain().focus();
    const { empty } = this.editor().state.selection;
    if (empty && !this.linked())
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.extendMarkRange('link').setLink({ href }).run();
    this.address.set(undefined);
  }

  protected unlink(): void {
    this.editor().chain().focus().extendMarkRange('link').unsetLink().run();
    this.address.set(undefined);
  }

  protected leaveLink(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.address.set(undefined);
    this.left.emit();
  }
}

/** Where a link may lead: to the web, to an address of mail, to a telephone. */
function webAddress(typed: string): string | undefined {
  if (/^(?:https?:\/\/\S+\.\S+|mailto:\S+@\S+|tel:[\d+ -]+)$/i.test(typed)) return typed;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return `mailto:${typed}`;
  if (/^[^\s:]+\.[^\s:]+$/.test(typed)) return `https://${typed}`;
  return undefined;
}
