/** Rows of a file as they are edited: joined to one commit, and nothing of it lost on the way. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FileTableWork, type Kept, type Source } from '../../../src/app/tables/files/file-table.svelte'
import type { Oid } from '../../../src/names'

const oid = (digit: string) => digit.repeat(40) as Oid
const source = (text: string, digit: string): Source => ({ path: 'a.csv', text, commit: oid(digit) })
const before = source('id,name\n1,Mint\n2,Rue\n', '1')
const cell = (row: number, text: string) => ({ kind: 'cell', row, column: 1, text }) as const

type Asked = {
  readonly text: string
  readonly base: Oid
  readonly edits: number
  readonly answer: (kept: Kept) => void
}

/** A table whose saves are answered by the test. */
function open() {
  const asked: Asked[] = []
  const aside: string[] = []
  const work = new FileTableWork(before, {
    save: (text, base, edits) => new Promise((answer) => void asked.push({ text, base, edits: edits.length, answer })),
    setAside: async (text) => void aside.push(text),
  })
  return { work, asked, aside }
}

const saved = (digit: string, merged = false): Kept => ({ kind: 'saved', commit: oid(digit), merged })
const settle = () => vi.advanceTimersByTimeAsync(0)

describe('edits of a file’s rows', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('are in sight at once, and one save a while after the last', async () => {
    const { work, asked } = open()
    expect([work.edit(cell(0, 'Sage')), work.edit({ kind: 'add', cells: ['3'] })]).toEqual([true, true])
    expect(work.table?.rows).toEqual([
      ['1', 'Sage'],
      ['2', 'Rue'],
      ['3', null],
    ])
    await vi.advanceTimersByTimeAsync(1500)
    work.edit(cell(2, 'Dill'))
    await vi.advanceTimersByTimeAsync(1500)
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(600)
    expect(asked).toMatchObject([{ text: 'id,name\n1,Sage\n2,Rue\n3,Dill\n', base: before.commit, edits: 3 }])
  })

  test('are saved at once when the view is left', async () => {
    const { work, asked } = open()
    work.edit(cell(0, 'Sage'))
    work.flush()
    await settle()
    expect(asked).toHaveLength(1)
  })

  test('made while others are saved are of what was saved, and go after it', async () => {
    const { work, asked } = open()
    work.edit(cell(0, 'Sage'))
    work.flush()
    await settle()
    work.edit(cell(0, 'Dill'))
    work.flush()
    await settle()
    expect(asked).toHaveLength(1)
    asked[0]?.answer(saved('2'))
    await settle()
    expect(asked[1]).toMatchObject({ text: 'id,name\n1,Dill\n2,Rue\n', base: oid('2'), edits: 1 })
  })

  test('are not lost when they wait for a save whose commit is told of before it ends', async () => {
    const { work, asked } = open()
    work.edit(cell(0, 'Sage'))
    work.flush()
    await settle()
    work.edit(cell(1, 'Dill'))
    work.flush()
    work.take(source('id,name\n1,Sage\n2,Rue\n', '2'))
    asked[0]?.answer(saved('2'))
    await settle()
    expect(asked[1]).toMatchObject({ text: 'id,name\n1,Sage\n2,Dill\n', base: oid('2'), edits: 1 })
  })

  test('are not taken out of sight by what others commit, which is shown once they are saved', async () => {
    const { work, asked } = open()
    work.edit(cell(0, 'Sage'))
    work.take(source('id,name\n1,Mint\n2,Basil\n', '5'))
    expect(work.table?.rows[0]).toEqual(['1', 'Sage'])
    work.flush()
    await settle()
    const merged = source('id,name\n1,Sage\n2,Basil\n', '6')
    work.take(merged)
    asked[0]?.answer(saved('6', true))
    await settle()
    expect(work.text).toBe(merged.text)
  })

  test('that others made impossible are set aside whole, with what was typed since', async () => {
    const { work, asked, aside } = open()
    work.edit(cell(0, 'Sage'))
    work.flush()
    await settle()
    work.edit(cell(1, 'Dill'))
    const theirs = source('id,name\n1,Bay\n2,Rue\n', '5')
    work.take(theirs)
    asked[0]?.answer({ kind: 'conflicted' })
    await settle()
    expect([aside, work.text]).toEqual([['id,name\n1,Sage\n2,Dill\n'], theirs.text])
    work.flush()
    await settle()
    expect(asked).toHaveLength(1)
  })

  test('that could not be saved stay in sight, and go with the next', async () => {
    const { work, asked } = open()
    work.edit(cell(0, 'Sage'))
    work.flush()
    await settle()
    asked[0]?.answer({ kind: 'failed' })
    await settle()
    expect(work.table?.rows[0]).toEqual(['1', 'Sage'])
    work.edit(cell(1, 'Dill'))
    work.flush()
    await settle()
    expect(asked[1]).toMatchObject({ text: 'id,name\n1,Sage\n2,Dill\n', base: before.commit, edits: 2 })
  })

  test('of a row that is not there are refused', () => {
    const { work } = open()
    expect(work.edit({ kind: 'cell', row: 0, column: 0, text: '1' })).toBe(true)
    expect(
      new FileTableWork(
        { ...before, path: 'a.json', text: '[]' },
        { save: async () => saved('2'), setAside: async () => undefined },
      ).edit(cell(0, 'x')),
    ).toBe(false)
  })
})
