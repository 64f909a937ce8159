/** What was chosen and is not all settled yet, kept for as long as the tab: leaving and coming back finds it again. */
import type { PagePath, WikiId } from '../../../names'
import type { Choice, Settling, Settlings } from './choices'

/** Which conflict: that of a merge that waits, or that of a draft. */
export type Subject = { readonly wiki: WikiId; readonly kind: 'merge' | 'draft'; readonly path: PagePath }

const prefixOf = ({ wiki, kind }: Omit<Subject, 'path'>): string => `verso.settling:${kind}:${wiki}:`
const keyOf = (subject: Subject): string => prefixOf(subject) + subject.path

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const kinds: readonly Choice['kind'][] = ['ours', 'theirs', 'base', 'ours-theirs', 'theirs-ours', 'edit']

function parseChoice(value: unknown): Choice | null {
  if (!isRecord(value)) return null
  const kind = kinds.find((one) => one === value.kind)
  if (kind === undefined) return null
  if (kind !== 'edit') return { kind }
  return typeof value.text === 'string' ? { kind, text: value.text } : null
}

const parseSettling = (value: unknown): Settling => ({
  choice: parseChoice(isRecord(value) ? value.choice : null),
  typing: isRecord(value) && typeof value.typing === 'string' ? value.typing : null,
})

/** Whatever was kept, by this or another version of Verso; what cannot be read was never chosen. */
export function parseSettlings(text: string | null): Settlings {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    if (!isRecord(kept)) return {}
    return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, parseSettling(value)]))
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** Runs what needs `sessionStorage`; where a browser forbids it, or has it full, choices last as long as the view. */
function tolerant<Value>(work: () => Value, otherwise: Value): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof DOMException) return otherwise
    throw error
  }
}

export const recall = (subject: Subject): Settlings =>
  parseSettlings(tolerant(() => sessionStorage.getItem(keyOf(subject)), null))

export const remember = (subject: Subject, settlings: Settlings): void =>
  tolerant(() => sessionStorage.setItem(keyOf(subject), JSON.stringify(settlings)), undefined)

export const forget = (subject: Subject): void => tolerant(() => sessionStorage.removeItem(keyOf(subject)), undefined)

/** Forgets all of a merge that is finished or aborted. */
export function forgetMerge(wiki: WikiId): void {
  tolerant(() => {
    const prefix = prefixOf({ wiki, kind: 'merge' })
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  }, undefined)
}
