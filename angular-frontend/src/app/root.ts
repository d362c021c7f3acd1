import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({ selector: 'rz-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class Root {}
