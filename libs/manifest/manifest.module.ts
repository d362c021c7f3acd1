import { Module, type DynamicModule } from '@nestjs/common';
import { Manifests } from './manifests.js';

/** Provides `Manifests` to whoever serves all modules. */
@Module({})
export class ManifestModule {
  static register(manifests: Manifests): DynamicModule {
    const provider = { provide: Manifests, useValue: manifests };
    return { module: ManifestModule, global: true, providers: [provider], exports: [Manifests] };
  }
}
