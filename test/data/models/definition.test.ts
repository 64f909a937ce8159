/** Definitions of models: what their files say, what is wrong with them and where, and edits that touch nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathOfModel, readModel, writeModel, type Definition } from '../../../src/data/models'
import type { FieldDraft, FieldKind, ModelDraft } from '../../../src/data'
import { parsePagePath } from '../../../src/names'

const path = parsePagePath('_models/Recipe.yaml')
const read = (text: string): Definition => readModel(path, 'Recipe', text)

const draftOf = ({ fields, ...model }: Definition): ModelDraft => ({
  ...model,
  fields: fields.map((field) => ({ ...field, was: field.name })),
})

const written = `# What we cook
title: A recipe
folder: recipes/
properties:
  # As people call it
  title:
    type: string   # any
  course:
    enum: [starter, main]
    title: Course
  rating: {type: integer, minimum: 0}
  seasons:
    type: array
    items: {enum: [spring, autumn]}
  by: {x-model: Person}
required: [title]
extra: kept
`

test('a definition says the folder of its records, and their fields with kinds, words and bounds', () => {
  expect(read(written)).toMatchObject({
    title: 'A recipe',
    folder: 'recipes',
    faults: [],
    fields: [
      { name: 'title', kind: 'text', required: true },
      { name: 'course', title: 'Course', kind: 'choice', choices: ['starter', 'main'], required: false },
      { name: 'rating', kind: 'number', least: 0 },
      { name: 'seasons', kind: 'list', items: 'choice', choices: ['spring', 'autumn'] },
      { name: 'by', kind: 'link', model: 'Person' },
    ],
  })
})

test.each([
  ['properties:\n  a:\n    type: strang\n', { line: 3, column: 5, code: 'type', subject: 'strang' }],
  ['properties:\n  a:\n    enum: lots\n', { line: 3, column: 5, code: 'choices', subject: 'a' }],
  ['properties:\n  a:\n    enum: [x]\n    default: y\n', { line: 4, column: 5, code: 'default', subject: 'a' }],
  ['properties:\n  save: {type: string}\n', { line: 2, column: 3, code: 'name', subject: 'save' }],
  ['properties:\n  a: {x-id: true}\n  b: {x-id: true}\n', { line: 3, column: 3, code: 'second-id', subject: 'b' }],
  ['folder: ../out\n', { line: 1, column: 1, code: 'folder', subject: 'folder' }],
  ['title: x\nformat: csv\n', { line: 2, column: 1, code: 'format', subject: 'csv' }],
  ['properties:\n  a: {type: string}\nrequired: [b]\n', { line: 3, column: 1, code: 'no-such-field', subject: 'b' }],
  ['properties:\n  a: 1\n  a: 2\n', { line: 3, column: 3, code: 'repeated-key', subject: 'a' }],
  ['title: [\nfolder: x\n', { code: 'unclosed' }],
  ['- a\n- b\n', { code: 'not-map' }],
])('what is wrong with a definition is told with its place: %j', (text, fault) => {
  expect(read(text).faults).toMatchObject([fault])
})

test('a definition that is saved as it was read stays as it is, byte for byte', () => {
  expect(writeModel(written, draftOf(read(written)))).toBe(written)
  const windows = written.replaceAll('\n', '\r\n')
  expect(writeModel(windows, draftOf(read(windows)))).toBe(windows)
})

test('an edit of one field touches the lines of that field alone', () => {
  const draft = draftOf(read(written))
  const fields = draft.fields.map((field) => (field.name === 'course' ? { ...field, choices: ['main'] } : field))
  expect(writeModel(written, { ...draft, fields })).toBe(written.replace('[starter, main]', '[main]'))
  const renamed = draft.fields.map((field) => (field.name === 'title' ? { ...field, name: 'name' } : field))
  expect(writeModel(written, { ...draft, fields: renamed })).toBe(
    written.replace('\n  title:\n', '\n  name:\n').replace('[title]', '[name]'),
  )
  const fewer = draft.fields.filter(({ name }) => name !== 'rating')
  expect(writeModel(written, { ...draft, fields: fewer })).toBe(
    written.replace('  rating: {type: integer, minimum: 0}\n', ''),
  )
})

const kinds: readonly FieldKind[] = [
  'text', 'slug', 'number', 'boolean', 'date', 'date-time', 'choice', 'list', 'link', 'json', 'file',
] // prettier-ignore
const word = fc.stringMatching(/^[\p{L}][\p{L}\p{N} _:#-]{0,8}$/u).map((text) => text.trim())
const names = word.filter(
  (name) => !['save', 'delete', 'with', 'and', 'or', 'not', 'id'].includes(name) && !(name in Object.prototype),
)

const fieldDrafts: fc.Arbitrary<FieldDraft> = fc
  .record({
    name: names,
    title: fc.oneof(fc.constant(''), word),
    description: fc.oneof(fc.constant(''), word),
    kind: fc.constantFrom(...kinds),
    required: fc.boolean(),
    choices: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    items: fc.constantFrom('text' as const, 'choice' as const, 'link' as const),
    model: fc.option(names),
  })
  .map(({ choices, items, model, ...field }) => ({
    ...field,
    was: null,
    default: null,
    isId: false,
    items: field.kind === 'list' ? items : null,
    choices: field.kind === 'choice' || (field.kind === 'list' && items === 'choice') ? choices : [],
    model: field.kind === 'link' || (field.kind === 'list' && items === 'link') ? model : null,
  }))

const drafts: fc.Arbitrary<ModelDraft> = fc.record({
  name: fc.constant('Recipe'),
  title: fc.oneof(fc.constant(''), word),
  description: fc.oneof(fc.constant(''), word),
  folder: fc.constantFrom(parsePagePath('recipes'), parsePagePath('a/b'), '' as const),
  fields: fc.uniqueArray(fieldDrafts, { maxLength: 5, selector: ({ name }) => name }),
})

/** What a form would show. */
const shown = ({ title, description, folder, fields }: ModelDraft | Definition) => ({
  title: title || 'Recipe',
  description,
  folder,
  fields: fields.map(({ name, title, description, kind, required, choices, items, model }) => ({
    ...{ name, title: title || name, description, kind },
    ...{ required, choices, items, model },
  })),
})

test('any model that is filled in reads as it was filled in, and so does any other it is made into', () => {
  fc.assert(
    fc.property(drafts, drafts, (first, second) => {
      const text = writeModel(null, first)
      expect(text).not.toBeNull()
      const model = read(text ?? '')
      expect(model.faults).toEqual([])
      expect(shown(model)).toEqual(shown(first))
      const known = new Set(model.fields.map(({ name }) => name))
      const fields = second.fields.map((field) => ({ ...field, was: known.has(field.name) ? field.name : null }))
      const next = writeModel(text, { ...second, fields })
      expect(shown(read(next ?? ''))).toEqual(shown(second))
    }),
    { numRuns: 25 },
  )
})

test('fields in another order take their lines along, with the comments above them', () => {
  const draft = draftOf(read(written))
  const [title, course, ...others] = draft.fields
  const moved = [course, title, ...others].filter((field) => field !== undefined)
  const titleLines = '  # As people call it\n  title:\n    type: string   # any\n'
  const courseLines = '  course:\n    enum: [starter, main]\n    title: Course\n'
  expect(writeModel(written, { ...draft, fields: moved })).toBe(
    written.replace(titleLines + courseLines, courseLines + titleLines),
  )
})

test('words that every object knows are neither formats nor names of fields', () => {
  const said = read('properties:\n  a: {type: string, format: constructor}\n  toString: {type: string}\n')
  expect(said.fields.map(({ name, kind }) => [name, kind])).toEqual([['a', 'text']])
  expect(said.faults).toMatchObject([{ code: 'name', subject: 'toString' }])
})

test.each(['', 'a/b', '../b'])('a model cannot be called “%s”: nobody would find it there', (name) => {
  expect(() => pathOfModel(name)).toThrow(expect.objectContaining({ code: 'invalid-name' }))
})
