/** The fields a model is declared with. */
import * as codecs from './codecs'
import { fileCodec, type FileValue } from './file'
import type { Codec, Field, FieldKind, FieldRule } from './field'

/** What can be said of every field. */
type Settings<Value> = {
  /** Keeps an index in memory, so that `find` by this field reads only what it finds. */
  readonly index?: boolean
  /** What else is wrong with a value that is to be saved, as the end of a sentence: `is over 100`. */
  validate?(value: Value): string | undefined
}
type Needed<Value> = Settings<Value> & { readonly required?: true; readonly default?: undefined }
type Defaulted<Value> = Settings<Value> & { readonly required?: true; readonly default: Value }
type Optional<Value> = Settings<Value> & { readonly required: false; readonly default?: undefined }
type Naming<Value> = Settings<Value> & { readonly id: true }

type AnySettings<Value> = Settings<Value> & {
  readonly required?: boolean
  readonly default?: Value | undefined
  readonly id?: boolean
  readonly body?: boolean
}

/** Makes a field: required unless it has a `default`, or says `required: false` and may be null. */
type Make<Value, More = unknown> = {
  (settings?: More & Needed<Value>): Field<Value, 'needed'>
  (settings: More & Defaulted<Value>): Field<Value, 'spared'>
  (settings: More & Optional<Value>): Field<Value | null, 'spared'>
}
/** The same, for fields that may be the id of their record. */
type MakeName<More = unknown> = Make<string, More> & ((settings: Naming<string>) => Field<string, 'id'>)

function ruleOf<Value>(kind: FieldKind, codec: Codec<Value>, settings: AnySettings<Value> = {}): FieldRule {
  const { required = true, default: fallback = required ? undefined : null, id = false, body = false } = settings
  const { index = false, validate } = settings
  const role = id ? 'id' : fallback === undefined ? 'needed' : 'spared'
  return { kind, role, isBody: body, isIndexed: index, fallback, codec, ...(validate && { validate }) }
}

const maker =
  <Value>(kind: FieldKind, codec: Codec<Value>) =>
  (settings?: AnySettings<Value>): FieldRule =>
    ruleOf(kind, codec, settings)

/** Any text. `text({body: true})` is the text of the page below its front matter. */
export const text: MakeName<{ readonly body?: boolean }> = maker('text', codecs.text)
/** A word for file names and addresses: letters, digits, `-`, `_` and `.` of any script. */
export const slug: MakeName = maker('slug', codecs.slug)
/** A finite number. */
export const number: Make<number> = maker('number', codecs.number)
export const boolean: Make<boolean> = maker('boolean', codecs.boolean)
/** A day, `2026-11-21`. */
export const date: Make<string> = maker('date', codecs.date)
/** A moment, `2026-11-21T10:30`, with seconds and zone (`Z`, `+02:00`) or without; one without is compared as UTC. */
export const dateTime: Make<string> = maker('date-time', codecs.dateTime)
/** Texts in their order, such as tags. */
export const list: Make<readonly string[]> = maker('list', codecs.list)
/** The target of a wikilink, without its brackets: `People/Ada`, or `People/Ada|the author`. */
export const link: Make<string> = maker('link', codecs.link)
/** Anything JSON can say but null. */
export const json: Make<codecs.JsonValue> = maker('json', codecs.json)

/** One of these words: `choice(['draft', 'ready'])`. */
export function choice<const Option extends string>(
  options: readonly Option[],
  settings?: Needed<Option>,
): Field<Option, 'needed'>
export function choice<const Option extends string>(
  options: readonly Option[],
  settings: Defaulted<Option>,
): Field<Option, 'spared'>
export function choice<const Option extends string>(
  options: readonly Option[],
  settings: Optional<Option>,
): Field<Option | null, 'spared'>
export function choice<Option extends string>(options: readonly Option[], settings?: AnySettings<Option>): FieldRule {
  return ruleOf('choice', codecs.choice(options), settings)
}

type Bound = {
  /** In bytes; 25 MB unless told, and never more. */
  readonly largest?: number
}

/** A file beside the record, in a folder of its id; see `newFile`. */
export function file(settings?: Bound & Needed<FileValue>): Field<FileValue, 'needed'>
export function file(settings: Bound & Optional<FileValue>): Field<FileValue | null, 'spared'>
export function file(settings: Bound & AnySettings<FileValue> = {}): FieldRule {
  return ruleOf('file', fileCodec(settings.largest), settings)
}
