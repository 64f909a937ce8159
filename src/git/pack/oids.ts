/** Oids by number and as a set: 30 to 50 bytes an oid, where a `Set` of strings takes 150. */
import type { Oid } from '../../names'
import { at, decodeOid, encodeOid, hashOid, viewOf } from './format/bytes'

const width = 20
const fewestPlaces = 1024

/** Oids by number, in the order they came, each once. */
export class OidTable {
  private view: DataView
  /** Where each row is found (open addressing; a place holds its row's number and one), at most half of the places taken. */
  private places: Int32Array | undefined

  constructor(
    private bytes = new Uint8Array(0),
    public length = bytes.length / width,
  ) {
    this.view = viewOf(bytes)
  }

  oidAt(number: number): Oid {
    return decodeOid(this.bytes, width * number)
  }

  find(oid: Oid): number | undefined {
    return this.findIn(viewOf(encodeOid(oid)), 0)
  }

  /** The number of the oid whose 20 bytes begin at `start`; a new one gets the next. */
  number(source: Uint8Array, start: number): number {
    return this.numberIn(viewOf(source), start)
  }

  /** The same for bytes that are looked at more than once. */
  numberIn(source: DataView, start: number): number {
    return this.findIn(source, start) ?? this.append(source, start)
  }

  /** The number of the oid whose 20 bytes begin at `start`, if it is there. */
  findIn(source: DataView, start: number): number | undefined {
    const places = (this.places ??= this.placeAll())
    const mask = places.length - 1
    for (let place = hashOid(source, start) & mask; ; place = (place + 1) & mask) {
      const row = at(places, place) - 1
      if (row < 0) return undefined
      if (this.isAt(row, source, start)) return row
    }
  }

  /** The table as bytes, 20 a row. */
  encode(): Uint8Array {
    return this.bytes.subarray(0, width * this.length)
  }

  private isAt(row: number, source: DataView, start: number): boolean {
    const own = width * row
    for (let i = 0; i < width; i += 4) if (this.view.getInt32(own + i) !== source.getInt32(start + i)) return false
    return true
  }

  private append(source: DataView, start: number): number {
    if (width * this.length === this.bytes.length) this.grow()
    for (let i = 0; i < width; i += 4) this.view.setInt32(width * this.length + i, source.getInt32(start + i))
    const row = this.length++
    if (this.places && 2 * this.length <= this.places.length) this.place(this.places, row)
    else this.places = this.placeAll()
    return row
  }

  private grow(): void {
    const larger = new Uint8Array(Math.max(16 * width, 2 * this.bytes.length))
    larger.set(this.bytes)
    this.bytes = larger
    this.view = viewOf(larger)
  }

  private placeAll(): Int32Array {
    let size = fewestPlaces
    while (size < 4 * this.length) size *= 2
    const places = new Int32Array(size)
    for (let row = 0; row < this.length; row++) this.place(places, row)
    return places
  }

  private place(places: Int32Array, row: number): void {
    const mask = places.length - 1
    let place = hashOid(this.view, width * row) & mask
    while (at(places, place) !== 0) place = (place + 1) & mask
    places[place] = row + 1
  }
}

export class OidSet {
  private readonly table = new OidTable()

  get size(): number {
    return this.table.length
  }

  has(oid: Oid): boolean {
    return this.table.find(oid) !== undefined
  }

  /** Adds the oid whose 20 bytes begin at `start`; returns whether it is a new one. */
  add(bytes: DataView, start: number): boolean {
    const next = this.size
    return this.table.numberIn(bytes, start) === next
  }

  /** The oids of the set, in the order they came in, that are not among those in `others`. */
  without(others: Uint8Array): Oid[] {
    const known = new Uint8Array(this.size)
    const view = viewOf(others)
    for (let start = 0; start < others.length; start += width) {
      const number = this.table.findIn(view, start)
      if (number !== undefined) known[number] = 1
    }
    return Array.from(known.keys())
      .filter((number) => known[number] === 0)
      .map((number) => this.table.oidAt(number))
  }
}
