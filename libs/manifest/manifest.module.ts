import { Module, type DynamicModule } from '@nestjs/common';
import { Hangings } from './hangings.js';
import { Manifests } from './manifests.js';
import { Persons } from './persons.js';
import { Visibility } from './visibility.js';

/**
 * Provides `Manifests` to whoever serves all modules, `Visibility` to whoever shows something, `Persons` to whoever asks of somebody from outside, and `Hangings` to whoever lets
 * something go.
 */
@Module({})
export class ManifestModule {
  static register(manifests: Manifests): DynamicModule {
    const provider = { provide: Manifests, useValue: manifests };
    return {
      module: ManifestModule,
      global: true,
      providers: [provider, Visibility, Persons, Hangings],
      exports: [Manifests, Visibility, Persons, Hangings],
    };
  }
}
