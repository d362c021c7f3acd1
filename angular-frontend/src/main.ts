import { bootstrapApplication } from '@angular/platform-browser';
import { Root } from './app/root';
import { providers } from './app/providers';

bootstrapApplication(Root, { providers }).catch((error: unknown) => reportError(error));
