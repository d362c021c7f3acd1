import type { Page } from 'playwright-core';
import { until } from './until.js';

/** Types in a dialog, leaves it with Escape and opens it again: what was typed has to be there. */
export async function leaveAndReturn(
  page: Page,
  open: () => Promise<unknown>,
  label: string,
  text: string,
): Promise<void> {
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel(label, { exact: true });
  await open();
  await field.fill(text);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await open();
  await until(async () => (await field.inputValue()) === text);
}

/** Opens a dialog whose text was sent: nothing of it is there any more. */
export async function findEmpty(page: Page, open: () => Promise<unknown>, label: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await open();
  await until(async () => (await dialog.getByLabel(label, { exact: true }).inputValue()) === '');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
