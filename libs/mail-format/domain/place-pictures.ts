import { escapeAttribute } from './sanitise-html.js';

export interface PlacedPicture {
  readonly contentId: string;
  readonly attachmentId: string;
}

/**
 * The sanitised HTML with the pictures of the message named by their attachments: `data-cid="logo@1"` becomes
 * `data-attachment-id="…"`. A picture that the message does not have stays without one.
 */
export function placePictures(html: string, pictures: readonly PlacedPicture[]): string {
  const ids = new Map(pictures.map(({ contentId, attachmentId }) => [escapeAttribute(contentId), attachmentId]));
  return html.replaceAll(/ data-cid="([^"]*)"/g, (_, contentId: string) => {
    const attachmentId = ids.get(contentId);
    return attachmentId ? ` data-attachment-id="${escapeAttribute(attachmentId)}"` : '';
  });
}
