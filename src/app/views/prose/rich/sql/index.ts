/** Blocks of SQL that name a database of the wiki: their answers, each when it comes near, and again when rows change. */
import type { PagePath } from '../../../../../names'
import type { Engine, LiveFolder, Wiki } from '../../../../../worker'
import { withSentences } from '../../../../messages'
import { Answers, frameOf } from '../answers'
import { readSqlBlock } from './read-block'

export type SqlContext = {
  readonly engine: Engine
  readonly wiki: Wiki
  /** What components of the app find around them. */
  readonly context: Map<unknown, unknown>
  readonly at: () => string | undefined
}

export const sqlSelector = '.code-block:has(> pre > code.language-sql[data-info])'

export type SqlBlocks = {
  /** Puts the answer in place of the block, on the page `page`; code that asks nothing stays as it is. */
  readonly fill: (place: HTMLElement, page: PagePath) => Promise<void>
  /** Ends those that are no longer on the sheet. */
  readonly sweep: () => void
  readonly close: () => void
}

export function openSqlBlocks({ engine, wiki, context, at }: SqlContext): SqlBlocks {
  const answers = new Answers(context)
  let databases: Promise<readonly LiveFolder[]> | undefined

  return {
    async fill(place, page) {
      const code = place.querySelector('code')
      databases ??= engine.api.listLive(wiki.id)
      // Without an answer it is code, which can be read.
      const known = await databases.catch(() => (databases = undefined))
      const block = readSqlBlock(code?.dataset['info'] ?? '', known)
      const sql = code?.textContent ?? ''
      if (block.kind === 'code') return
      await answers.show(place, frameOf('div', 'sql-block'), async () => {
        const { default: Answer } = await withSentences(() => import('./SqlBlock.svelte'))
        return { Answer, props: { wiki, at: at() ?? null, block, sql, page } }
      })
    },
    sweep() {
      databases = undefined
      answers.sweep()
    },
    close: () => answers.close(),
  }
}
