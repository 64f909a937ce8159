/** Blocks of queries: their answers in place of them, each when it comes near. */
import type { PagePath } from '../../../../../names'
import type { Wiki } from '../../../../../worker'
import { withSentences } from '../../../../messages'
import { Answers, frameOf } from '../answers'

export type QueryContext = {
  readonly wiki: Wiki
  /** What components of the app find around them. */
  readonly context: Map<unknown, unknown>
}

export const querySelector = '.code-block:has(> pre > code.language-query)'

export type QueryBlocks = {
  /** Puts the answer in place of the block, on the page `page`. */
  readonly fill: (place: HTMLElement, page: PagePath) => Promise<void>
  /** Ends those that are no longer on the sheet. */
  readonly sweep: () => void
  readonly close: () => void
}

export function openQueryBlocks({ wiki, context }: QueryContext): QueryBlocks {
  const answers = new Answers(context)
  return {
    fill(place, page) {
      const code = place.querySelector('code')
      const info = `query ${code?.dataset['info'] ?? ''}`.trim()
      const text = (code?.textContent ?? '').replace(/\n$/, '')
      return answers.show(place, frameOf('figure', 'query-block'), async () => {
        const { default: Answer } = await withSentences(() => import('../../../../query/block/QueryBlock.svelte'))
        return { Answer, props: { wiki, page, info, text } }
      })
    },
    sweep: () => answers.sweep(),
    close: () => answers.close(),
  }
}
