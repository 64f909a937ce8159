/** Oids and texts by number: what is long and comes again is kept once, and compared as a number. */
import type { Oid } from '../../names'
import { at, decodeOid, encodeOid, hashOid, viewOf } from '../pack/format/bytes'

/** Oids by number, in the order they came, each once. */
export class OidTable {
  private places: Int32Array | undefined

  constructor(
    private bytes = new Uint8Array(0),
    public length = bytes.length / 20,
  ) {}

  oidAt(number: number): Oid {
    return decodeOid(this.bytes, 20 * number)
  }

  find(oid: Oid): number | undefined {
    return this.findBytes(encodeOid(oid), 0)
  }

  /** The number of the oid whose 20 bytes begin at `start`; a new one gets the next. */
  number(source: Uint8Array, start: number): number {
    return this.findBytes(source, start) ?? this.append(source, start)
  }

  /** The table as bytes, 20 a row. */
  encode(): Uint8Array {
    return this.bytes.subarray(0, 20 * this.length)
  }

  private findBytes(source: Uint8Array, start: number): number | undefined {
    const places = (this.places ??= this.placeAll(1024))
    for (let place = firstPlace(source, start, places.length); ; place = (place + 1) & (places.length - 1)) {
      const row = at(places, place) - 1
      if (row < 0) return undefined
      if (this.isAt(row, source, start)) return row
    }
  }

  private isAt(row: number, source: Uint8Array, start: number): boolean {
    for (let i = 0; i < 20; i++) if (at(this.bytes, 20 * row + i) !== at(source, start + i)) return false
    return true
  }

  private append(source: Uint8Array, start: number): number {
    if (20 * this.length === this.bytes.length) this.grow()
    for (let i = 0; i < 20; i++) this.bytes[20 * this.length + i] = at(source, start + i)
    const row = this.length++
    if (this.places && 2 * this.length <= this.places.length) this.place(this.places, row)
    else this.places = this.placeAll(1024)
    return row
  }

  private grow(): void {
    const larger = new Uint8Array(Math.max(320, 2 * this.bytes.length))
    larger.set(this.bytes)
    this.bytes = larger
  }

  /** Where each row is found (open addressing; a place holds its row's number and one), at most half of the places taken. */
  private placeAll(least: number): Int32Array {
    let size = least
    while (size < 4 * this.length) size *= 2
    const places = new Int32Array(size)
    for (let row = 0; row < this.length; row++) this.place(places, row)
    return places
  }

  private place(places: Int32Array, row: number): void {
    let place = firstPlace(this.bytes, 20 * row, places.length)
    while (at(places, place) !== 0) place = (place + 1) & (places.length - 1)
    places[place] = row + 1
  }
}

const firstPlace = (bytes: Uint8Array, start: number, places: number): number =>
  hashOid(viewOf(bytes), start) & (places - 1)

/** Texts by number, in the order they came, each once. */
export class TextTable {
  private numbers: Map<string, number> | undefined

  constructor(private readonly texts: string[] = []) {}

  get length(): number {
    return this.texts.length
  }

  textAt(number: number): string {
    return this.texts[number] ?? ''
  }

  find(text: string): number | undefined {
    return this.index.get(text)
  }

  number(text: string): number {
    const known = this.index.get(text)
    if (known !== undefined) return known
    this.index.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  list(): readonly string[] {
    return this.texts
  }

  private get index(): Map<string, number> {
    return (this.numbers ??= new Map(this.texts.map((text, number) => [text, number])))
  }
}
