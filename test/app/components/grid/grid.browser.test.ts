/** A grid as hands and keys find it, in a real browser. */
import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Grid, type GridColumn, type GridProps, type GridRows } from '../../../../src/app/components/grid'
import '../../../../src/app/styles/tokens.css'
import { liveProps } from './live-props.svelte'

const columns: readonly GridColumn[] = [
  { key: 'name', title: 'Name', kind: 'text', fixed: true },
  { key: 'size', title: 'Size', kind: 'number' },
  { key: 'ripe', title: 'Ripe', kind: 'boolean' },
  { key: 'note', title: 'Note', kind: 'text' },
]

type Plant = { readonly key: string; readonly values: Record<string, string | null> }
const plant = (at: number): Plant => ({
  key: `p${at}`,
  values: { name: `Plant ${at}`, size: String(at), ripe: 'false', note: null },
})

const rowsOf = (plants: readonly Plant[]): GridRows => ({
  count: plants.length,
  keyAt: (row) => plants[row]?.key,
  cellAt: (row, column) => ({ text: plants[row]?.values[column] ?? null }),
})

let [plants, stage, stop] = [[] as readonly Plant[], document.createElement('main'), (): void => {}]
let props: { rows: GridRows; columns: readonly GridColumn[] } & GridProps

function write(key: string, column: string, value: string | null): void {
  plants = plants.map((one) => (one.key === key ? { key, values: { ...one.values, [column]: value } } : one))
  show()
}

const show = (): void => {
  props.rows = rowsOf(plants)
  flushSync()
}

const onedit = vi.fn<NonNullable<GridProps['onedit']>>()
const onremove = vi.fn<(rows: readonly string[]) => void>()

beforeEach(async () => {
  await page.viewport(1000, 700)
  plants = Array.from({ length: 10_000 }, (_, at) => plant(at))
  onedit.mockReset().mockImplementation(async (key, column, value) => {
    if (column === 'size' && Number.isNaN(Number(value))) return 'That is no number.'
    write(key, column, value)
    return undefined
  })
  onremove.mockReset().mockImplementation((keys) => {
    plants = plants.filter(({ key }) => !keys.includes(key))
    show()
  })
  stage = document.createElement('main')
  document.body.append(stage)
  props = liveProps({ label: 'Plants', columns, rows: rowsOf(plants), onedit, onremove, onsort: vi.fn() })
  const grid = mount(Grid, { target: stage, props })
  stop = () => void unmount(grid)
})
afterEach(() => {
  stop()
  stage.remove()
})

const grid = (): HTMLElement => stage.querySelector<HTMLElement>('[role="grid"]')!
const cell = (row: number, column: number) =>
  stage.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)!
const focused = (): string => {
  const here = document.activeElement
  return here instanceof HTMLElement && here.dataset['row']
    ? `${here.dataset['row']}/${here.dataset['column']}`
    : here!.tagName
}
const keys = async (...pressed: readonly string[]): Promise<readonly string[]> => {
  const spots: string[] = []
  for (const key of pressed) {
    await userEvent.keyboard(key)
    spots.push(focused())
  }
  return spots
}

it('Ten thousand rows are counted, and some forty of them drawn', async () => {
  expect(grid().getAttribute('aria-rowcount')).toBe('10001')
  expect(stage.querySelectorAll('[role="row"]').length).toBeLessThan(60)
  cell(0, 0).focus()
  expect(await keys('{Control>}{End}{/Control}')).toEqual(['9999/3'])
  expect(cell(9999, 0).textContent).toContain('Plant 9999')
  const { top, bottom } = cell(9999, 3).getBoundingClientRect()
  expect(top).toBeGreaterThanOrEqual(grid().getBoundingClientRect().top)
  expect(bottom).toBeLessThanOrEqual(grid().getBoundingClientRect().bottom + 1)
  expect(stage.querySelectorAll('[role="row"]').length).toBeLessThan(60)
})

it('Arrows, Home, End and the page keys walk it, and it is one stop for Tab', async () => {
  cell(0, 0).focus()
  expect(await keys('{ArrowDown}', '{ArrowRight}', '{End}', '{Home}', '{ArrowUp}', '{ArrowUp}', '{ArrowUp}')).toEqual([
    '1/0',
    '1/1',
    '1/3',
    '1/0',
    '0/0',
    '-1/0',
    '-1/0',
  ])
  await keys('{ArrowDown}', '{PageDown}')
  expect(Number(focused().split('/')[0])).toBeGreaterThan(3)
  expect(await keys('{Control>}{Home}{/Control}')).toEqual(['0/0'])
  expect(stage.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1)
})

it('From right to left the arrows lead the other way', async () => {
  stage.dir = 'rtl'
  cell(0, 1).focus()
  expect(await keys('{ArrowLeft}', '{ArrowRight}')).toEqual(['0/2', '0/1'])
})

it('A letter begins an edit and is its first, Enter keeps it, Tab goes on, Escape gives up', async () => {
  cell(1, 3).focus()
  await keys('h', 'i')
  expect(document.activeElement).toBeInstanceOf(HTMLInputElement)
  await keys('{Enter}')
  expect(onedit).toHaveBeenLastCalledWith('p1', 'note', 'hi')
  await vi.waitFor(() => expect(focused()).toBe('1/3'))
  expect(cell(1, 3).textContent.trim()).toBe('hi')

  cell(1, 1).focus()
  await keys('{F2}', '7', '{Tab}')
  expect(onedit).toHaveBeenLastCalledWith('p1', 'size', '7')
  await vi.waitFor(() => expect(focused()).toBe('1/2'))

  cell(1, 3).focus()
  await keys('{Enter}', 'x', '{Escape}')
  await vi.waitFor(() => expect(focused()).toBe('1/3'))
  expect(cell(1, 3).textContent.trim()).toBe('hi')
  expect(onedit).toHaveBeenCalledTimes(2)
})

it('What is wrong with a value is said at its cell, and the editor stays', async () => {
  cell(2, 1).focus()
  await keys('q', '{Enter}')
  await vi.waitFor(() => expect(cell(2, 1).querySelector('[role="alert"]')?.textContent).toBe('That is no number.'))
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
  await keys('{Backspace}', '5', '{Enter}')
  await vi.waitFor(() => expect(cell(2, 1).textContent.trim()).toBe('5'))
})

it('The focus stays with its row when rows are sorted, and goes to a neighbour when its row is deleted', async () => {
  cell(3, 1).focus()
  plants = [plants[3]!, ...plants.filter((_, at) => at !== 3)]
  show()
  await vi.waitFor(() => expect(focused()).toBe('0/1'))
  await keys('{Control>}{Delete}{/Control}')
  expect(onremove).toHaveBeenCalledWith(['p3'])
  await vi.waitFor(() => expect(focused()).toBe('0/1'))
  expect(cell(0, 0).textContent).toContain('Plant 0')
})

it('When the row somebody was at is filtered away while they are elsewhere, no other can be deleted in its place', async () => {
  const remove = () => [...stage.querySelectorAll('button')].find((one) => one.textContent.includes('Delete 1 row'))
  cell(3, 1).focus()
  await vi.waitFor(() => expect(remove()).toBeDefined())
  cell(3, 1).blur()
  plants = plants.filter(({ key }) => key !== 'p3')
  show()
  await vi.waitFor(() => expect(remove()).toBeUndefined())
})

it('An open edit outlives what happens to other rows', async () => {
  cell(5, 3).focus()
  await keys('m')
  plants = [plant(77_777), ...plants]
  show()
  expect(document.activeElement).toBeInstanceOf(HTMLInputElement)
  await keys('y', '{Enter}')
  expect(onedit).toHaveBeenLastCalledWith('p5', 'note', 'my')
})

it('Cells are copied as spreadsheets copy them, and what is pasted goes into the cells that can be edited', async () => {
  cell(0, 0).focus()
  await keys('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
  const data = new DataTransfer()
  grid().dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true }))
  expect(data.getData('text/plain')).toBe('Plant 0\t0\nPlant 1\t1')
  data.setData('text/plain', 'A\t8\nB\t9')
  cell(4, 0).focus()
  grid().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  await vi.waitFor(() =>
    expect(onedit.mock.calls).toEqual([
      ['p4', 'size', '8'],
      ['p5', 'size', '9'],
    ]),
  )
})

it('Space turns over what is true or false; Delete takes values away', async () => {
  cell(0, 2).focus()
  await keys(' ')
  expect(onedit).toHaveBeenLastCalledWith('p0', 'ripe', 'true')
  await keys('{Delete}')
  expect(onedit).toHaveBeenLastCalledWith('p0', 'ripe', null)
})

it('On a phone a cell is edited in a sheet of its own, and the focus comes back to the cell', async () => {
  await page.viewport(390, 700)
  cell(1, 3).focus()
  await keys('{Enter}')
  const box = stage.querySelector<HTMLInputElement>('dialog[open] input')!
  expect(document.activeElement).toBe(box)
  await keys('o', 'k', '{Enter}')
  expect(onedit).toHaveBeenLastCalledWith('p1', 'note', 'ok')
  await vi.waitFor(() => expect(focused()).toBe('1/3'))
})

it('A link is followed by Control and Enter where Enter edits, and what is typed into it is completed', async () => {
  const follow = vi.fn((event: Event) => event.preventDefault())
  stage.addEventListener('click', (event) => event.target instanceof HTMLAnchorElement && follow(event))
  props.columns = columns.map((each) =>
    each.key === 'note' ? { ...each, kind: 'link' as const, suggest: (typed: string) => [`${typed}ose`] } : each,
  )
  const plain = rowsOf(plants)
  props.rows = { ...plain, cellAt: (_, column) => (column === 'note' ? { text: 'R', href: '#r' } : { text: '' }) }
  flushSync()
  cell(0, 3).focus()
  await keys('{Control>}{Enter}{/Control}')
  expect([follow.mock.calls.length, stage.querySelector('input')]).toEqual([1, null])
  await keys('{Enter}')
  expect(stage.querySelector('input')!.list!.options[0]!.value).toBe('Rose')
  await keys('{Escape}')
})
