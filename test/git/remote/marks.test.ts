import { expect, test } from 'vitest'
import { parseMark } from '../../../src/git'

test.each(['make', 'remove'])(
  'what a server refused to %s, kept as its words alone, is a refusal with these words',
  (kind) => {
    const text = JSON.stringify({ kind, hindrance: { kind: 'refused', reason: 'hook declined' }, keeps: [] })
    expect(parseMark(text)).toEqual({
      kind,
      hindrance: { kind: 'refused', refusal: { kind: 'refused', said: 'hook declined' } },
    })
    const known = text.replace('hook declined', 'deletion of the current branch prohibited')
    expect(parseMark(known)).toMatchObject({ hindrance: { refusal: { kind: 'main-branch' } } })
  },
)
