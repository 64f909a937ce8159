/** What could be meant by what is typed into a property: what other pages have, once the catalog knows them. */
import type { PagePath, WikiId } from '../../names'
import { kindOfKey } from '../../page'
import type { ModelForm, WikiApi } from '../../worker'
import { listTargets } from '../models/form/link-targets'

export type Suggestions = {
  readonly listKeys: () => Promise<readonly string[]>
  readonly listValues: (key: string) => Promise<readonly string[]>
}

/** A catalog that is not there yet, or in trouble, only means that nothing is suggested. */
const orNone = (values: Promise<readonly string[]>): Promise<readonly string[]> => values.catch(() => [])

const most = 200

const listAll = async (api: WikiApi, wiki: WikiId, key: string): Promise<readonly string[]> =>
  kindOfKey(key) === 'tags' ? (await api.listPageTags(wiki)).map(({ tag }) => tag) : api.listPropertyValues(wiki, key)

export const suggestFrom = (api: WikiApi, wiki: WikiId): Suggestions => ({
  listKeys: () => orNone(api.listProperties(wiki).then((uses) => uses.map(({ key }) => key).slice(0, most))),
  listValues: (key) => orNone(listAll(api, wiki, key).then((values) => values.slice(0, most))),
})

type Known = { readonly models: readonly ModelForm[]; readonly pages: readonly PagePath[] }

/** What the model of the page offers before that: its fields, their choices, and the pages their links may lead to. */
export function suggestFor(model: ModelForm, known: Known, others: Suggestions): Suggestions {
  const fields = model.fields.filter(({ isId, isBody }) => !isId && !isBody).map(({ name }) => name)
  return {
    listKeys: async () => [...new Set([...fields, ...(await others.listKeys())])].slice(0, most),
    async listValues(key) {
      const field = model.fields.find(({ name }) => name === key)
      if (field && field.choices.length > 0) return field.choices
      const isLink = field?.kind === 'link' || field?.items === 'link'
      if (!field || !isLink) return others.listValues(key)
      const targets = listTargets(field.model, known.models, known.pages)
      return targets.slice(0, most).map((target) => `[[${target}]]`)
    },
  }
}
