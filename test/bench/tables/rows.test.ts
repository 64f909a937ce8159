import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { mergeRows } from '../../../src/page/rows'
import { git, makeFolder } from '../../support/git'
import { rowTexts } from './rows'

test('what is compared is the same work: git merges the lines to what Verso merges the rows to', async () => {
  const cwd = await makeFolder('bench-rows')
  const texts = rowTexts(200)
  for (const [side, text] of Object.entries(texts)) await writeFile(`${cwd}/${side}`, text)
  const merged = await git(['merge-file', '-p', 'ours', 'base', 'theirs'], { cwd })
  const merge = mergeRows(texts, ['id'])
  if (merge?.kind !== 'merged') throw new Error('The rows were not merged.')
  expect(merge.text.trimEnd()).toBe(merged.trimEnd())
  expect([texts.base, texts.ours, texts.theirs]).not.toContain(merge.text)
})
