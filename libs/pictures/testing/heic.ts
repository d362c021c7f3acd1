/**
 * A small HEIC (ISO/IEC 23008-12) of one grey picture of 16 × 16 pixels, in as many frames as asked: one coding unit of HEVC whose samples stand there
 * as they are (`pcm_flag`). No encoder of HEVC comes from npm, and a phone's picture would be somebody's.
 */
export function heic({ frames = 1, claimed = [16, 16] as readonly [number, number], quarterTurns = 0 } = {}): Buffer {
  const picture = nal(19, slice());
  const parameters = [nal(32, videoParameters()), nal(33, sequenceParameters()), nal(34, pictureParameters())];
  const ids = Array.from({ length: frames }, (_, n) => n + 1);
  const data = Buffer.concat([uint(picture.length, 4), picture]);
  const head = box('ftyp', Buffer.from('heic'), uint(0, 4), Buffer.from('mif1heic'));
  const metaWith = (offset: number) =>
    fullBox(
      'meta',
      fullBox('hdlr', uint(0, 4), Buffer.from('pict'), uint(0, 13)),
      fullBox('pitm', uint(1, 2)),
      fullBox(
        'iloc',
        Buffer.from([0x44, 0x00]),
        uint(frames, 2),
        ...ids.map((id) => Buffer.concat([uint(id, 2), uint(0, 2), uint(1, 2), uint(offset, 4), uint(data.length, 4)])),
      ),
      fullBox(
        'iinf',
        uint(frames, 2),
        ...ids.map((id) => fullBoxOf(2, 'infe', uint(id, 2), uint(0, 2), Buffer.from('hvc1\0'))),
      ),
      box(
        'iprp',
        box(
          'ipco',
          box('hvcC', decoderConfiguration(parameters)),
          fullBox('ispe', uint(claimed[0], 4), uint(claimed[1], 4)),
          box('irot', Buffer.from([quarterTurns])),
        ),
        fullBox(
          'ipma',
          uint(frames, 4),
          // The first two are essential, by their highest bit; so is a turn.
          ...ids.map((id) => Buffer.concat([uint(id, 2), Buffer.from([3, 0x81, 0x02, 0x83])])),
        ),
      ),
    );
  const offset = head.length + metaWith(0).length + 8;
  return Buffer.concat([head, metaWith(offset), box('mdat', data)]);
}

const uint = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  for (let n = 0; n < bytes; n++) buffer[bytes - 1 - n] = Math.floor(value / 256 ** n) % 256;
  return buffer;
};
const box = (type: string, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([uint(content.length + 8, 4), Buffer.from(type), content]);
};
const fullBoxOf = (version: number, type: string, ...parts: Buffer[]) =>
  box(type, uint(version, 1), uint(0, 3), ...parts);
const fullBox = (type: string, ...parts: Buffer[]) => fullBoxOf(0, type, ...parts);

/** Writes bits as H.265 does: fixed lengths, and Exp-Golomb codes. */
class Bits {
  private bits = '';
  u(value: number, length: number): this {
    this.bits += value.toString(2).padStart(length, '0');
    return this;
  }
  ue(value: number): this {
    const code = (value + 1).toString(2);
    this.bits += '0'.repeat(code.length - 1) + code;
    return this;
  }
  /** Zeros up to the next byte. */
  align(): this {
    this.bits = this.bits.padEnd(Math.ceil(this.bits.length / 8) * 8, '0');
    return this;
  }
  /** A one, and zeros up to the next byte (rbsp_trailing_bits). */
  end(): Buffer {
    this.u(1, 1).align();
    return Buffer.from(this.bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  }
}

/** Profile Main, level 3. */
const profile = (bits: Bits) => bits.u(0, 2).u(0, 1).u(1, 5).u(0x60000000, 32).u(0b1001, 4).u(0, 43).u(0, 1).u(90, 8);

const videoParameters = () =>
  profile(new Bits().u(0, 4).u(3, 2).u(0, 6).u(0, 3).u(1, 1).u(0xffff, 16))
    .u(1, 1)
    .ue(0)
    .ue(0)
    .ue(0)
    .u(0, 6)
    .ue(0)
    .u(0, 1)
    .u(0, 1)
    .end();

const sequenceParameters = () =>
  profile(new Bits().u(0, 4).u(0, 3).u(1, 1))
    .ue(0)
    .ue(1) // 4:2:0
    .ue(16)
    .ue(16)
    .u(0, 1)
    .ue(0)
    .ue(0)
    .ue(4)
    .u(1, 1)
    .ue(0)
    .ue(0)
    .ue(0)
    .ue(1) // smallest coding block: 16
    .ue(0) // largest: 16
    .ue(0)
    .ue(2)
    .ue(0)
    .ue(0)
    .u(0, 1)
    .u(0, 1)
    .u(0, 1)
    .u(1, 1) // samples may stand as they are
    .u(7, 4)
    .u(7, 4)
    .ue(1)
    .ue(1)
    .u(1, 1)
    .ue(0)
    .u(0, 1)
    .u(0, 1)
    .u(0, 1)
    .u(0, 1)
    .u(0, 1)
    .end();

const pictureParameters = () =>
  new Bits()
    .ue(0)
    .ue(0)
    .u(0, 2)
    .u(0, 3)
    .u(0, 2)
    .ue(0)
    .ue(0)
    .ue(0) // QP 26
    .u(0, 3)
    .ue(0)
    .ue(0)
    .u(0, 6)
    .u(0, 1)
    .u(1, 1)
    .u(0, 1) // deblocking: no override
    .u(1, 1) // and none at all
    .u(0, 2)
    .ue(0)
    .u(0, 2)
    .end();

/** One coding unit: light above, dark below, so that a turn is seen. */
function slice(): Buffer {
  const bits = new Bits().u(1, 1).u(0, 1).ue(0).ue(2);
  bits.ue(0); // slice_qp_delta
  bits.u(1, 1).align(); // byte_alignment
  // CABAC: part_mode 2Nx2N as the probable symbol of a fresh context, then pcm_flag, which ends the arithmetic code.
  new Arithmetic(bits).probable(240).terminate(true);
  bits.align();
  for (let row = 0; row < 16; row++) for (let column = 0; column < 16; column++) bits.u(row < 8 ? 220 : 40, 8);
  for (let n = 0; n < 128; n++) bits.u(128, 8);
  new Arithmetic(bits).terminate(true, false);
  return bits.end();
}

/** As much of H.265's 9.3.4.5 as one block needs. */
class Arithmetic {
  private low = 0;
  private range = 510;
  private first = true;
  private outstanding = 0;
  private readonly bits: Bits;
  constructor(bits: Bits) {
    this.bits = bits;
  }

  probable(leastProbableRange: number): this {
    this.range -= leastProbableRange;
    this.renormalise();
    return this;
  }

  /** @param stop the last bit is written; the one that ends a slice is rbsp_trailing_bits itself */
  terminate(_bin: true, stop = true): void {
    this.range -= 2;
    this.low += this.range;
    this.range = 2;
    this.renormalise();
    this.put((this.low >> 9) & 1);
    this.bits.u((this.low >> 8) & 1, 1);
    if (stop) this.bits.u(1, 1);
  }

  private renormalise(): void {
    while (this.range < 256) {
      if (this.low < 256) this.put(0);
      else if (this.low >= 512) {
        this.low -= 512;
        this.put(1);
      } else {
        this.low -= 256;
        this.outstanding += 1;
      }
      this.range *= 2;
      this.low *= 2;
    }
  }

  private put(bit: number): void {
    if (this.first) this.first = false;
    else this.bits.u(bit, 1);
    for (; this.outstanding > 0; this.outstanding -= 1) this.bits.u(1 - bit, 1);
  }
}

/** With its head, and a 3 where three bytes would look like the start of another (7.4.2). */
function nal(type: number, payload: Buffer): Buffer {
  const bytes: number[] = [type << 1, 1];
  let zeros = 0;
  for (const byte of payload) {
    if (zeros >= 2 && byte <= 3) {
      bytes.push(3);
      zeros = 0;
    }
    bytes.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Buffer.from(bytes);
}

function decoderConfiguration(parameters: readonly Buffer[]): Buffer {
  const arrays = parameters.map((unit, n) =>
    Buffer.concat([Buffer.from([0x80 | (32 + n)]), uint(1, 2), uint(unit.length, 2), unit]),
  );
  return Buffer.concat([
    Buffer.from([1, 1, 0x60, 0, 0, 0, 0x90, 0, 0, 0, 0, 0, 90, 0xf0, 0, 0xfc, 0xfd, 0xf8, 0xf8, 0, 0, 0x0f, 3]),
    ...arrays,
  ]);
}
