import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Dialog } from '@angular/cdk/dialog';
import { CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { Component, DOCUMENT, type ElementRef, inject, Injector, type TemplateRef, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, map, pairwise, startWith } from 'rxjs';
import { Changes } from '../core/changes/changes';
import { FEATURES } from '../core/feature';
import { Language } from '../core/i18n/language';
import { OfficeAppearance } from '../core/office/appearance';
import { Session } from '../core/session/session';
import { shortcuts } from '../core/shortcuts/shortcuts';
import { Theme } from '../core/theme/theme';
import { Dialogs } from '../shared/dialogs';
import { Icon } from '../shared/icon';
import { Initials } from '../shared/initials';
import { matches } from '../shared/matches';
import { Backgrounds } from './background';
import { Navigation } from './navigation';
import { Notifications } from './notifications';

/** What stays on screen from page to page: navigation, search, the bell, the account. */
@Component({
  selector: 'rz-shell',
  imports: [
    CdkMenu,
    CdkMenuItem,
    CdkMenuItemRadio,
    CdkMenuTrigger,
    Icon,
    Initials,
    MatButton,
    Navigation,
    RouterLink,
    RouterOutlet,
    TranslocoPipe,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  providers: [Backgrounds],
  host: { '(document:keydown)': 'paletteKey($event)' },
})
export class Shell {
  readonly #dialog = inject(Dialog);
  readonly #dialogs = inject(Dialogs);
  readonly #injector = inject(Injector);
  readonly #router = inject(Router);
  readonly #document = inject(DOCUMENT);
  readonly #announcer = inject(LiveAnnouncer);
  readonly #notices = inject(FEATURES).flatMap(({ notices }) => notices ?? []);
  protected readonly session = inject(Session);
  protected readonly changes = inject(Changes);
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);
  protected readonly office = inject(OfficeAppearance);
  protected readonly notifications = inject(Notifications);
  protected readonly backgrounds = inject(Backgrounds);
  protected readonly wide = matches('(width >= 62.5em)');
  protected readonly narrow = matches('(width < 43.75em)');

  protected readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly drawerContent = viewChild.required<TemplateRef<unknown>>('drawer');

  constructor() {
    void this.notifications.read();
    shortcuts({
      ...this.#features(),
      '/': () => void this.openPalette(),
      '?': () => void this.openHelp(),
      'g b': () => void this.openBell(),
    });
    this.#focusAfterNavigation();
  }

  /** The features' keys to their places. */
  #features(): Record<string, () => void> {
    const all = inject(FEATURES).flatMap((feature) => feature.shortcuts);
    return Object.fromEntries(
      all
        .filter((shortcut) => 'to' in shortcut)
        .filter(({ right }) => right === undefined || this.session.may(right))
        .map(({ keys, to }) => [keys, () => void this.#router.navigateByUrl(to)]),
    );
  }

  protected paletteKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    if (!this.#dialogs.anyOpen) void this.openPalette();
  }

  protected async openPalette(): Promise<void> {
    await this.#dialogs.open(async () => (await import('./palette')).Palette, undefined, 'top');
  }

  protected async openBell(): Promise<void> {
    const load = async () => {
      const words = this.#notices.map((texts) => this.language.open(texts));
      const [{ Bell }] = await Promise.all([import('./bell'), ...words]);
      return Bell;
    };
    await this.#dialogs.open(load, undefined, 'top');
  }

  protected async openHelp(): Promise<void> {
    await this.#dialogs.open(async () => (await import('./help')).Help);
  }

  protected openDrawer(): void {
    this.#dialog.open(this.drawerContent(), {
      ariaLabelledBy: 'drawer-title',
      ariaModal: true,
      positionStrategy: createGlobalPositionStrategy(this.#injector).left('0').top('0'),
      height: '100dvh',
    });
  }

  protected closeDrawer(): void {
    this.#dialog.closeAll();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  /** After a change of page (not of its filters) the keyboard starts at the new page's top, and its title is read out. */
  #focusAfterNavigation(): void {
    this.#router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split('?')[0]),
        startWith(this.#router.url.split('?')[0]),
        pairwise(),
        filter(([before, after]) => before !== after),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.main().nativeElement.focus({ preventScroll: true });
        setTimeout(() => void this.#announcer.announce(this.#document.title));
      });
  }
}
