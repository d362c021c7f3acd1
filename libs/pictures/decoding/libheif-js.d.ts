/** What is used of libheif's WebAssembly build, which brings no types of its own. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  interface Canvas {
    readonly data: Uint8ClampedArray;
    readonly width: number;
    readonly height: number;
  }
  interface HeifImage {
    /** Pixels, after it was turned. */
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills the canvas with RGBA; null where it cannot be decoded. */
    display<C extends Canvas>(canvas: C, done: (shown: C | null) => void): void;
  }
  interface Libheif {
    readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  }
  export default function libheif(): Libheif;
}
