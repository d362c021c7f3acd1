import type { Message } from '../../../../core/api/types';
import { escaped } from '../../../../shared/editor/escaped';
import { htmlOf } from '../../../../shared/editor/mail-html';

/** Under an answer: who wrote when, and what. In no language: it goes to whoever reads it. */
export const quotedHtml = (message: Message, at: string): string =>
  `<p>${escaped(`${message.from ?? ''}, ${at}:`)}</p><blockquote>${htmlOf(message.text ?? '')}</blockquote>`;
