import { Module, type DynamicModule } from '@nestjs/common';
import { Manifests } from './manifests.js';
import { Persons } from './persons.js';
import { Visibility } from './visibility.js';

/** Provides `Manifests` to whoever serves all modules, `Visibility` to whoever shows something, and `Persons` to whoever asks of somebody from outside. */
@Module({})
export class ManifestModule {
  static register(manifests: Manifests): DynamicModule {
    const provider = { provide: Manifests, useValue: manifests };
    return {
      module: ManifestModule,
      global: true,
      providers: [provider, Visibility, Persons],
      exports: [Manifests, Visibility, Persons],
    };
  }
}
