/** Reading the pages that a page shows within itself. */
import { hasCode } from '../../../errors'
import type { Oid, PagePath, WikiId } from '../../../names'
import type { Engine, Renderer } from '../../../worker'
import type { PassageReader } from './rich/embeds'

type Place = {
  readonly engine: Engine
  readonly renderer: Renderer
  readonly wiki: WikiId
  /** The moment the wiki is looked at; undefined for now. */
  readonly at: () => Oid | undefined
}

export const readerOf = ({ engine, renderer, wiki, at }: Place): PassageReader => ({
  async read(path: PagePath) {
    try {
      return (await engine.api.readPage(wiki, path, at())).text
    } catch (error) {
      if (hasCode(error, 'not-found') || hasCode(error, 'absent')) return null
      throw error
    }
  },
  async render(text) {
    const rendered = await renderer.render(text)
    return rendered.kind === 'rendered' ? rendered.html : null
  },
})
