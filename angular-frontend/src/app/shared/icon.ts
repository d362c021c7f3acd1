import { Component, computed, input } from '@angular/core';

/** Drawn on 20 × 20 with a line of 1.6. */
const shapes = {
  inbox:
    'M3 11l2.4-6.2A1.3 1.3 0 0 1 6.6 4h6.8a1.3 1.3 0 0 1 1.2.8L17 11v4a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1zM3 11h4l1 2h4l1-2h4',
  user: 'M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.8 17a6.2 6.2 0 0 1 12.4 0',
  users:
    'M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM2.2 16a5.3 5.3 0 0 1 10.6 0M13 4.2a2.8 2.8 0 0 1 0 5.1M14.6 11.2a5.3 5.3 0 0 1 3.2 4.8',
  newsroom: 'M4 4h10v12H5.5A1.5 1.5 0 0 1 4 14.5zM14 8h2.5v6.5A1.5 1.5 0 0 1 15 16h-1M6.5 7h5M6.5 10h5M6.5 13h3',
  mail: 'M3 5h14v10H3zM3 5.5l7 5.5 7-5.5',
  settings: 'M4 6h6M14 6h2M4 10h2M10 10h6M4 14h7M15 14h1M12 4.5v3M8 8.5v3M13 12.5v3',
  staff: 'M3 16V7l7-3.5L17 7v9M8 16v-4h4v4M2 16h16',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1 1.5H4zM8.5 17h3',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  up: 'M5.5 12L10 7.5l4.5 4.5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l2.8 1.8',
  alert: 'M10 3.5l7.2 12.7H2.8zM10 8.2v3.6M10 13.8v.1',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9.3v4.2M10 6.6v.1',
  check: 'M4 10.5l4 4 8-9',
  reply: 'M8 5L3.5 9.5 8 14M4 9.5h7a5.5 5.5 0 0 1 5.5 5.5v.5',
  forward: 'M12 5l4.5 4.5L12 14M16 9.5H9A5.5 5.5 0 0 0 3.5 15v.5',
  assign: 'M8 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.2 16.5a5.8 5.8 0 0 1 9.6-4.2M15 11v6M12 14h6',
  note: 'M4 3.5h12v8.5l-4 4.5H4zM16 12h-4v4.5M7 7h6M7 10h3',
  more: 'M4 9.6h.8v.8H4zM9.6 9.6h.8v.8h-.8zM15.2 9.6h.8v.8h-.8z',
  chart: 'M3.5 16.5h13M5 13v-3M9 13V6M13 13V8.5',
  attach: 'M15.5 9l-5.7 5.7a3.4 3.4 0 0 1-4.8-4.8l6-6a2.2 2.2 0 0 1 3.2 3.2l-5.8 5.8a1 1 0 0 1-1.5-1.5l5-5',
  download: 'M10 3.5v9M6 9l4 4 4-4M4 16.5h12',
  undo: 'M7 4L3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8',
  phone:
    'M5 3.5h2.6l1.2 3.6-1.6 1.2a9 9 0 0 0 4.5 4.5l1.2-1.6 3.6 1.2V15a1.6 1.6 0 0 1-1.8 1.6A13.3 13.3 0 0 1 3.4 5.3 1.6 1.6 0 0 1 5 3.5z',
  paper: 'M5 3h7l3.5 3.5V17H5zM12 3v3.5h3.5',
  web: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM3 10h14M10 3c4 4.2 4 9.8 0 14M10 3c-4 4.2-4 9.8 0 14',
  out: 'M8 3.5H4v13h4M12 6l4 4-4 4M16 10H8',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7.9 8a2.1 2.1 0 1 1 2.9 2c-.6.3-.8.7-.8 1.4M10 13.7v.1',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  edit: 'M4 16l.8-3.4L13.2 4.2l2.6 2.6-8.4 8.4zM11.6 5.8l2.6 2.6',
  send: 'M3.5 10L17 3.5l-4.5 13L10 11.5z',
  list: 'M4 5.5h.1M4 10h.1M4 14.5h.1M7.5 5.5h9M7.5 10h9M7.5 14.5h9',
  bold: 'M6 4h4.6a3 3 0 0 1 0 6H6zM6 10h5.4a3 3 0 0 1 0 6H6z',
  italic: 'M9 4h5M6 16h5M11.5 4l-3 12',
  numbers: 'M3.2 4.5l1-.7v4M3 12.4a1.1 1.1 0 1 1 2 .6l-2 2.7h2.2M8.5 5.5h8M8.5 10h8M8.5 14.5h8',
  quote: 'M8.5 6.5C5.8 7 4.3 8.7 4.3 11v2.5h4V10H6.2M16 6.5c-2.7.5-4.2 2.2-4.2 4.5v2.5h4V10h-2.1',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1',
  map: 'M3 5.2l4.6-1.7 4.8 2L17 3.8v11l-4.6 1.7-4.8-2L3 16.2zM7.6 3.5v11M12.4 5.5v11',
  table: 'M3.5 4.5h13v11h-13zM3.5 8h13M3.5 11.8h13M10 4.5v11',
  rowAdd: 'M3.5 3.5h13v5h-13zM10 11.5v6M7 14.5h6',
  rowRemove: 'M3.5 3.5h13v5h-13zM7.5 12l5 5M12.5 12l-5 5',
  columnAdd: 'M3.5 3.5h5v13h-5zM11.5 10h6M14.5 7v6',
  columnRemove: 'M3.5 3.5h5v13h-5zM12 7.5l5 5M17 7.5l-5 5',
  redo: 'M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12',
} as const;

export type IconName = keyof typeof shapes;

/** Decoration only: whatever it means is also said in words beside it, or in the label of its button. */
@Component({
  selector: 'rz-icon',
  template: `<svg viewBox="0 0 20 20" aria-hidden="true"><path [attr.d]="shape()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    svg {
      inline-size: 1.125rem;
      block-size: 1.125rem;
    }
    path {
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly shape = computed(() => shapes[this.name()]);
}
