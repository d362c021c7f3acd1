import { expect, it } from '@jest/globals';
import { placePictures } from './place-pictures.js';
import { sanitiseHtml } from './sanitise-html.js';

it('names the pictures of a message by their attachments', () => {
  const html = sanitiseHtml('<img src="cid:a&amp;b@1" alt="A"><img src="cid:gone"><img src="https://x.example/p.png">');
  expect(placePictures(html, [{ contentId: 'a&b@1', attachmentId: 'att-1' }])).toBe(
    '<img alt="A" data-attachment-id="att-1" /><img alt="" /><img alt="" data-remote-src="https://x.example/p.png" />',
  );
});
