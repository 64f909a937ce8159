import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { mergeTexts, type TextMerge } from '../../src/page'
import { text, triple } from './texts'

const folder = mkdtempSync(join(tmpdir(), 'verso-merge-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Git's own merge of three texts; null when it reports conflicts. */
function mergeWithGit(base: string, ours: string, theirs: string): string | null {
  const files = Object.entries({ ours, base, theirs }).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8' })
  return status === 0 ? stdout : null
}

/** How many random merges git is asked for; a release asks for thousands. */
const runs = Number(process.env['MERGE_RUNS'] ?? 400)

const mergedText = (merge: TextMerge): string | null => (merge.kind === 'merged' ? merge.text : null)
const bag = (lines: readonly string[]): ReadonlySet<string> => new Set(lines)

describe('Merging', () => {
  it('takes the other side’s text where one side changed nothing', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergedText(mergeTexts(base, other, base))).toBe(other)
        expect(mergedText(mergeTexts(base, base, other))).toBe(other)
        expect(mergedText(mergeTexts(base, other, other))).toBe(other)
      }),
    )
  })

  it('gives the same clean text when the sides are exchanged', () => {
    fc.assert(
      fc.property(triple, ([base, ours, theirs]) => {
        expect(mergedText(mergeTexts(base, ours, theirs))).toBe(mergedText(mergeTexts(base, theirs, ours)))
      }),
      { numRuns: 1000 },
    )
  })

  it('loses no line of either side in a conflict', () => {
    fc.assert(
      fc.property(triple, ([base, ours, theirs]) => {
        const merge = mergeTexts(base, ours, theirs)
        if (merge.kind === 'merged') return
        const lines = merge.hunks.flatMap((hunk) =>
          hunk.kind === 'same' ? hunk.lines : [...hunk.base, ...hunk.ours, ...hunk.theirs],
        )
        const kept = bag(lines)
        const added = [...ours.split(/(?<=\n)/), ...theirs.split(/(?<=\n)/)].filter(
          (line) => line && !base.includes(line),
        )
        expect(added.filter((line) => !kept.has(line))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the lines of both sides apart where they changed the same line differently', () => {
    const merge = mergeTexts('a\nb\nc\n', 'a\nmine\nc\n', 'a\ntheirs\nc\n')
    expect(merge).toEqual({
      kind: 'conflicted',
      hunks: [
        { kind: 'same', lines: ['a\n'] },
        { kind: 'conflict', base: ['b\n'], ours: ['mine\n'], theirs: ['theirs\n'] },
        { kind: 'same', lines: ['c\n'] },
      ],
    })
  })

  it('keeps each line’s own line break', () => {
    const merge = mergeTexts('a\r\nb\r\nc\r\nd\r\n', 'A\r\nb\r\nc\r\nd\r\n', 'a\r\nb\r\nc\r\nD\r\n')
    expect(mergedText(merge)).toBe('A\r\nb\r\nc\r\nD\r\n')
  })

  it(
    'never merges cleanly to another text than git, and hardly ever disagrees about a conflict',
    () => {
      let disagreements = 0
      fc.assert(
        fc.property(triple, ([base, ours, theirs]) => {
          const mine = mergedText(mergeTexts(base, ours, theirs))
          const git = mergeWithGit(base, ours, theirs)
          if (mine !== null && git !== null) expect(mine).toBe(git)
          else if (mine !== git) disagreements += 1
        }),
        { numRuns: runs },
      )
      expect(disagreements / runs).toBeLessThan(0.003)
    },
    60_000 + runs * 60,
  )

  it('has git to compare with', () => {
    expect(execFileSync('git', ['--version'], { encoding: 'utf8' })).toMatch(/^git version/)
  })
})
