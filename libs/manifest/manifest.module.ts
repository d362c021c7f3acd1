import { Module, type DynamicModule } from '@nestjs/common';
import { Manifests } from './manifests.js';
import { Visibility } from './visibility.js';

/** Provides `Manifests` to whoever serves all modules, and `Visibility` to whoever shows something. */
@Module({})
export class ManifestModule {
  static register(manifests: Manifests): DynamicModule {
    const provider = { provide: Manifests, useValue: manifests };
    return {
      module: ManifestModule,
      global: true,
      providers: [provider, Visibility],
      exports: [Manifests, Visibility],
    };
  }
}
