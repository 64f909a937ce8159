import { describe, expect, test } from 'vitest'
import { cleanFolder, planFiles, type Chosen } from '../../../src/app/exchange/bring/plan'

const file = (name: string, size = 10): Chosen => ({
  name,
  file: { size, arrayBuffer: () => Promise.resolve(new ArrayBuffer(size)) },
})
const plan = (names: readonly string[], folder = '', there: readonly string[] = []) =>
  planFiles(
    names.map((name) => file(name)),
    folder,
    (path) => there.includes(path),
  )

describe('bringing files in', () => {
  test('tells what is new from what is there already, new files first', () => {
    const { taken } = plan(['Garden.md', 'Beds/Wall.md', 'wall.png'], '', ['Beds/Wall.md'])
    expect(taken.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'added Garden.md',
      'added wall.png',
      'replaced Beds/Wall.md',
    ])
  })

  test('puts everything below the folder that was asked for, whatever slashes were typed', () => {
    expect(cleanFolder('/ Notes //2026/ ')).toBe('Notes/2026')
    expect(plan(['a/b.md'], cleanFolder('/Notes/')).taken.map(({ path }) => path)).toEqual(['Notes/a/b.md'])
    expect(plan(['a.md'], cleanFolder(' ')).taken.map(({ path }) => path)).toEqual(['a.md'])
  })

  test('leaves out what is hidden, too large, or cannot be a path, and says why', () => {
    const huge = file('film.mp4', 26 << 20)
    const chosen = [file('.obsidian/app.json'), file('a/.DS_Store'), file('../../up.md'), huge, file('ok.md')]
    const { taken, skipped } = planFiles(chosen, '', () => false)
    expect(taken.map(({ path }) => path)).toEqual(['ok.md'])
    expect(skipped.map(({ why }) => why)).toEqual(['hidden', 'hidden', 'bad-name', 'too-large'])
    expect(planFiles([file('x'.repeat(300))], '', () => false).skipped[0]?.why).toBe('bad-name')
  })

  test('finds the page that a file from macOS means, whose letters come in pieces', () => {
    expect(plan(['Gärten.md'.normalize('NFD')], '', ['Gärten.md'.normalize('NFC')]).taken[0]?.kind).toBe('replaced')
  })

  test('takes the later of two files of one path', () => {
    expect(plan(['a.md', './a.md']).taken.map(({ name }) => name)).toEqual(['./a.md'])
  })
})
