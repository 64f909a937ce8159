/** What a link of a field may be written as. */
import type { PagePath } from '../../../names'
import { titleOf, withoutPageExtension } from '../../../page'
import type { ModelForm } from '../../../worker'

/** The pages it may lead to: records of its model, or all. A name that several pages have is their path. */
export function listTargets(
  model: string | null,
  models: readonly ModelForm[],
  pages: readonly PagePath[],
): readonly string[] {
  const folder = models.find(({ name }) => name === model)?.folder ?? ''
  const counts = new Map<string, number>()
  for (const path of pages) counts.set(titleOf(path), (counts.get(titleOf(path)) ?? 0) + 1)
  return pages
    .filter((path) => folder === '' || path.startsWith(`${folder}/`))
    .map((path) => (counts.get(titleOf(path)) === 1 ? titleOf(path) : withoutPageExtension(path)))
}
