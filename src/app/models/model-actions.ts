/** What can be done with the models of a wiki, by name. */
import FilePlus from '@lucide/svelte/icons/file-plus'
import Table2 from '@lucide/svelte/icons/table-2'
import type { WikiId } from '../../names'
import type { ModelForm } from '../../worker'
import type { Action } from '../actions.svelte'
import { messages } from '../messages/all'
import { router } from '../router.svelte'

export const modelActions = (wiki: WikiId, models: readonly ModelForm[]): readonly Action[] =>
  models
    .filter(({ fields }) => fields.length > 0)
    .flatMap(({ name, title }): readonly Action[] => {
      const going = (view: 'new' | 'table') => () => router.go({ kind: 'model', wiki, model: name, view })
      return [
        { group: 'wiki', label: messages.models.form.title(name), icon: FilePlus, run: going('new') },
        { group: 'wiki', label: messages.models.recordsOf(title), icon: Table2, run: going('table') },
      ]
    })
