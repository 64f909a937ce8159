/** The models of a wiki, as the catalog has them; and those a page, or a name, means. */
import type { WikiId } from '../../names'
import type { EngineEvent, ModelForm } from '../../worker'
import { useEngine } from '../engine-context'
import { live, type Live } from '../live.svelte'

const gathered =
  (wiki: WikiId) =>
  (event: EngineEvent): boolean =>
    event.kind === 'catalog-moved' && event.wiki === wiki

export function liveModels(wiki: WikiId): Live<readonly ModelForm[]> {
  const { api } = useEngine()
  return live(() => api.listModels(wiki), gathered(wiki))
}

/** The model whose record a page is: that of the nearest folder around it. */
export function modelOfPage(models: readonly ModelForm[], path: string): ModelForm | undefined {
  const around = models.filter(
    ({ folder, fields }) => fields.length > 0 && (folder === '' || path.startsWith(`${folder}/`)),
  )
  return around.toSorted((a, b) => b.folder.length - a.folder.length)[0]
}
