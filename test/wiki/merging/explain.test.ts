/** A merge commit tells how it came by the pages that both its sides had changed. */
import { describe, expect, it } from 'vitest'
import { explainMerge, finishMerge, mergeBranch, readMerge } from '../../../src/wiki'
import { comeApart, commitOf, edit, settle } from './notation'

const front = (mood: string, weather: string): string => `---\nmood: ${mood}\nweather: ${weather}\n---\n\nA day.\n`
const long = (first: string, last: string): string => `${first}\n\n1\n\n2\n\n3\n\n4\n\n5\n\n6\n\n${last}\n`

/** A page merged by lines, one by meaning, one by hand, and one that was renamed on one side and edited on the other. */
const begin = () =>
  comeApart({
    base: { 'lines.md': long('a', 'a'), 'rules.md': front('?', '?'), 'hand.md': 'a\n', 'old name.md': long('x', 'x') },
    ours: {
      'lines.md': long('b', 'a'),
      'rules.md': front('good', '?'),
      'hand.md': 'b\n',
      'old name.md': null,
      'new name.md': long('x', 'x'),
    },
    theirs: {
      'lines.md': long('a', 'c'),
      'rules.md': front('?', 'rain'),
      'hand.md': 'c\n',
      'old name.md': long('x', 'y'),
    },
  })

describe('a merge commit', () => {
  it('tells what was merged by lines, by meaning and by hand, and what was renamed', async () => {
    const { wiki, ours } = await begin()
    await mergeBranch(wiki, 'other', edit)
    expect((await readMerge(wiki))?.conflicts.map(({ path }) => path)).toEqual(['hand.md'])
    await settle(wiki, 'hand.md', { kind: 'text', text: 'd\n' })
    const commit = commitOf(await finishMerge(wiki, edit))
    const decisions = await explainMerge(wiki, commit)
    const told = decisions.map(({ path, kind, rules }) => `${path}: ${[kind, ...rules].join(' ')}`).sort()
    expect(told).toEqual(['hand.md: hand', 'lines.md: lines', 'new name.md: renamed', 'rules.md: rules front-matter'])
    expect(await explainMerge(wiki, ours)).toEqual([])
  })

  it('tells of a rule that was off at the time as of work by hand', async () => {
    const { wiki } = await begin()
    const off = { 'front-matter': false, tables: false, tasks: false, 'new-pages': false, words: false }
    const plain = { ...wiki, mergeRules: () => Promise.resolve(off) }
    await mergeBranch(plain, 'other', edit)
    await settle(plain, 'hand.md', { kind: 'side', side: 'ours' })
    await settle(plain, 'rules.md', { kind: 'side', side: 'theirs' })
    const decisions = await explainMerge(wiki, commitOf(await finishMerge(plain, edit)))
    expect(decisions.find(({ path }) => path === 'rules.md')).toMatchObject({ kind: 'hand', rules: [] })
  })
})
