import { bootstrapApplication } from '@angular/platform-browser';
import { Root } from './app/root';
import { providers } from './app/providers';

// Both halves of the font at once, not the second when the first Polish letter is drawn.
void document.fonts.load('1em Inter', 'aą');

bootstrapApplication(Root, { providers }).catch((error: unknown) => reportError(error));
