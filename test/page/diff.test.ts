import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { countLines, diffTexts, type DiffLine, type Hunk, type LineCounts } from '../../src/page'
import { pair, text } from './texts'

const folder = mkdtempSync(join(tmpdir(), 'verso-diff-'))
afterAll(() => rmSync(folder, { recursive: true }))

function countWithGit(before: string, after: string): LineCounts {
  writeFileSync(join(folder, 'before'), before)
  writeFileSync(join(folder, 'after'), after)
  const options = ['diff', '--no-index', '--minimal', '--numstat', 'before', 'after']
  const { stdout } = spawnSync('git', options, { cwd: folder, encoding: 'utf8' })
  const [added = 0, removed = 0] = stdout.split('\t').map(Number)
  return { added, removed }
}

const textOf = (line: DiffLine): string => line.spans.map((span) => span.text).join('')
const shown = (line: DiffLine): string =>
  line.spans.map((span) => (span.changed ? `[${span.text}]` : span.text)).join('')
const changedHunks = (hunks: readonly Hunk[]): readonly Hunk[] => hunks.filter((hunk) => hunk.kind === 'changed')

/** A changed hunk as people read it: `-` and `+` before lines, brackets around changed words. */
const draw = (before: string, after: string): readonly string[] =>
  changedHunks(diffTexts(before, after).hunks).flatMap((hunk) => [
    ...hunk.before.map((line) => `-${shown(line)}`),
    ...hunk.after.map((line) => `+${shown(line)}`),
  ])

describe('A comparison', () => {
  // Git before 2.50 sets aside lines that occur often even with --minimal, and then finds a line or two more.
  it('counts lines as git does, or fewer', () => {
    const runs = Number(process.env['DIFF_RUNS'] ?? 300)
    let disagreements = 0
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const [ours, git] = [countLines(before, after), countWithGit(before, after)]
        expect(ours.added - ours.removed).toBe(git.added - git.removed)
        expect(ours.added).toBeLessThanOrEqual(git.added)
        if (ours.added < git.added) disagreements += 1
      }),
      { numRuns: runs },
    )
    expect(disagreements / runs).toBeLessThan(0.02)
  })

  it('holds every line of both texts, in order, with its number', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const { hunks } = diffTexts(before, after)
        for (const [side, whole] of [
          ['before', before],
          ['after', after],
        ] as const) {
          const lines = hunks.flatMap((hunk) => hunk[side])
          expect(lines.map((line) => line.number)).toEqual(lines.map((_, at) => at + 1))
          const bare = lines.map((line) => textOf(line).replace(/[␍␊]+$/, ''))
          expect(bare).toEqual((whole.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => line.replace(/\r?\n$/, '')))
        }
      }),
    )
  })

  it('has the same lines on both sides of a hunk of same lines, and counts the others', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const { hunks, counts } = diffTexts(before, after)
        for (const hunk of hunks) {
          if (hunk.kind === 'same') expect(hunk.before.map(textOf)).toEqual(hunk.after.map(textOf))
        }
        const changed = changedHunks(hunks)
        expect(counts.removed).toBe(changed.flatMap((hunk) => hunk.before).length)
        expect(counts.added).toBe(changed.flatMap((hunk) => hunk.after).length)
      }),
    )
  })

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(countLines(same, same)).toEqual({ added: 0, removed: 0 })
        expect(changedHunks(diffTexts(same, same).hunks)).toEqual([])
      }),
    )
  })

  it('marks the words that changed within a line', () => {
    expect(draw('The quick brown fox\n', 'The slow brown fox\n')).toEqual([
      '-The [quick] brown fox',
      '+The [slow] brown fox',
    ])
    expect(draw('one two three four\n', 'one six seven four\n')).toEqual([
      '-one [two three] four',
      '+one [six seven] four',
    ])
  })

  it('finds the line that took another’s place among lines that are new', () => {
    expect(draw('red green blue\n', 'new here\nred green black\nand more\n')).toEqual([
      '-red green [blue]',
      '+new here',
      '+red green [black]',
      '+and more',
    ])
  })

  it('marks changed characters in scripts without spaces', () => {
    expect(draw('我喜欢红茶\n', '我喜欢绿茶\n')).toEqual(['-我喜欢[红]茶', '+我喜欢[绿]茶'])
  })

  it('shows a change of nothing but line breaks', () => {
    expect(draw('a\nb\n', 'a\r\nb\n')).toEqual(['-a[␊]', '+a[␍␊]'])
    expect(draw('a\nb\n', 'a\nb')).toEqual(['-b[␊]', '+b'])
  })

  it('stays true when its time is up', () => {
    const shuffled = Array.from({ length: 6000 }, (_, at) => `${(at * 7919) % 3001}\n`)
    const { exact, counts, hunks } = diffTexts(shuffled.join(''), shuffled.toReversed().join(''), { timeout: 1 })
    expect(exact).toBe(false)
    expect(counts.added).toBe(counts.removed)
    expect(hunks.flatMap((hunk) => hunk.before)).toHaveLength(6000)
  })
})
