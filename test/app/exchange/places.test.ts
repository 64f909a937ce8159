import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose, lacksFolder, placesOf, type Places } from '../../../src/app/exchange/settings/writing/places'
import { chooseDialect, knownDialects, type DialectChoice } from '../../../src/page'

const detected = {
  ...knownDialects.obsidian,
  dailyNotes: { folder: 'Days', format: 'YYYY-MM-DD', template: 'T/Day' },
  weeklyNotes: { folder: null, format: 'GGGG-[W]WW', template: null },
}
const form = (choice: DialectChoice = {}): Places => placesOf({ choice, dialect: chooseDialect(detected, choice) })
const chosen = (change: Partial<Places>): DialectChoice => choose({ ...form(), ...change }, { choice: {}, detected })

describe('where a wiki’s files and days go', () => {
  test('stays what its files say as long as nobody says otherwise', () => {
    expect(choose(form(), { choice: {}, detected })).toEqual({})
    expect(chosen({ templates: ' / ', files: 'folder', folder: '' })).toEqual({})
  })

  test('is what was chosen, and nothing else of the form', () => {
    expect(chosen({ files: 'below', folder: '/pictures/' })).toEqual({
      attachments: { kind: 'below', folder: 'pictures' },
    })
    expect(chosen({ files: 'beside' })).toEqual({ attachments: { kind: 'beside' } })
    expect(chosen({ templates: 'Forms/' })).toEqual({ templates: 'Forms' })
    expect(chosen({ days: { folder: '', format: '', template: '' } })).toEqual({
      dailyNotes: { folder: '', format: 'YYYY-MM-DD', template: null },
    })
    expect(chosen({ weeks: { folder: '/', format: '[W]WW', template: 'T/Week.md' } })).toEqual({
      weeklyNotes: { folder: '', format: '[W]WW', template: 'T/Week.md' },
    })
  })

  test('is no folder as long as that has no name, and says so', () => {
    expect(lacksFolder({ ...form(), files: 'folder', folder: ' / ' })).toBe(true)
    expect(lacksFolder({ ...form(), files: 'below', folder: '' })).toBe(true)
    expect(lacksFolder({ ...form(), files: 'below', folder: 'pictures' })).toBe(false)
    expect(lacksFolder({ ...form(), files: 'beside', folder: '' })).toBe(false)
  })

  test('leaves alone what is chosen elsewhere', () => {
    const choice = { pipeOrder: 'label-first', templates: 'Old' } as const
    expect(choose({ ...form(choice), templates: '' }, { choice, detected })).toEqual({ pipeOrder: 'label-first' })
  })

  test('comes back from the form as it went in', () => {
    const name = fc.constantFrom('a', 'a b', 'a/b')
    const period = { format: fc.constantFrom('YYYY', 'WW'), template: fc.option(name) }
    const choices = fc.record(
      {
        attachments: fc.oneof(
          fc.record({ kind: fc.constantFrom('root', 'beside') }),
          fc.record({ kind: fc.constantFrom('folder', 'below'), folder: name }),
        ),
        templates: name,
        dailyNotes: fc.record({ folder: fc.oneof(name, fc.constant('')), ...period }),
        weeklyNotes: fc.record({ folder: fc.oneof(name, fc.constant(''), fc.constant(null)), ...period }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(choices, (choice) => {
        expect(choose(form(choice), { choice, detected })).toEqual(choice)
      }),
    )
  })
})
