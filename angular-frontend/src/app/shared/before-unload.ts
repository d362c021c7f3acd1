import { DestroyRef, inject } from '@angular/core';

/** The browser asks before the page is left or read anew, as long as something would be lost with it. In a constructor. */
export function askBeforeUnload(wouldLose: () => boolean): void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (wouldLose()) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  inject(DestroyRef).onDestroy(() => removeEventListener('beforeunload', ask));
}
