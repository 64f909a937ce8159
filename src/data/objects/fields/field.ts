/** What a model says about one of its fields. */
import type { PropertyValue } from '../../../page'

export type FieldKind =
  'text' | 'slug' | 'number' | 'boolean' | 'date' | 'date-time' | 'choice' | 'list' | 'link' | 'json' | 'file'

/** How values of one kind are told from others, and how they stand in a file. */
export type Codec<Value = unknown> = {
  /** What keeps the value from being one, as the end of a sentence; undefined when nothing does. */
  check(value: unknown): string | undefined
  /** The value that stands in a file, whoever wrote it; undefined when it says no such thing. */
  parse(plain: PropertyValue): Value | undefined
  format(value: Value): PropertyValue
  /** What it is ordered and compared by. */
  order(value: Value): string | number
}

/**
 * Whether a new record must be given the field (`needed`), may leave it out (`spared`: it has a default, or may be null),
 * or is named by it (`id`).
 */
export type FieldRole = 'needed' | 'spared' | 'id'

export type FieldRule = {
  readonly kind: FieldKind
  readonly role: FieldRole
  /** The text below the front matter of a page. */
  readonly isBody: boolean
  readonly isIndexed: boolean
  /** What a record says that leaves it out; undefined when it must not. */
  readonly fallback: unknown
  readonly codec: Codec
  validate?(value: unknown): string | undefined
}

declare const typed: unique symbol

/** A field of a model, with the type of its values. */
export type Field<Value = unknown, Role extends FieldRole = FieldRole> = FieldRule & {
  readonly [typed]?: { readonly value: Value; readonly role: Role }
}

export type Fields = Readonly<Record<string, Field>>

type ValueOf<F> = F extends Field<infer Value> ? Value : never
type NamesOf<Fs extends Fields, Role extends FieldRole> = {
  [Name in keyof Fs]: Fs[Name] extends Field<unknown, infer Own> ? (Own extends Role ? Name : never) : never
}[keyof Fs]
type OwnId<Fs extends Fields, Otherwise> = NamesOf<Fs, 'id'> extends never ? Otherwise : unknown

/** What a record of these fields says. Without a field that is its id it has one of its own, `id`: 32 hexadecimal digits. */
export type Values<Fs extends Fields> = { readonly [Name in keyof Fs]: ValueOf<Fs[Name]> } & OwnId<
  Fs,
  { readonly id: string }
>

/** What a new record has to be given, and may be. */
export type NewValues<Fs extends Fields> = {
  readonly [Name in NamesOf<Fs, 'needed' | 'id'>]: ValueOf<Fs[Name]>
} & { readonly [Name in NamesOf<Fs, 'spared'>]?: ValueOf<Fs[Name]> | undefined } & OwnId<
    Fs,
    { readonly id?: string | undefined }
  >
