/** Ticks of tasks that a query has found, kept as those of a page are: several within two seconds as one commit. */
import { readTask } from '../../../page'
import type { WikiId } from '../../../names'
import { useEngine, useNotices } from '../../engine-context'
import { messages } from '../../messages/all'
import { tellFailure } from '../../tell-failure'
import { useTicks } from '../../views/reading/ticks/use-ticks.svelte'
import type { TickedTask } from '../results'

/** Call while a component starts. Resolves to false when a tick could not be kept; the reader is told. */
export function useTaskTicks(wiki: WikiId): (task: TickedTask) => Promise<boolean> {
  const { api } = useEngine()
  const notices = useNotices()
  const ticks = useTicks()

  async function tick({ path, line, words, done }: TickedTask): Promise<boolean> {
    const { text } = await api.readPage(wiki, path)
    const found = readTask(text, line)
    if (found && (words === null || saysTheSame(found.text, words)))
      return ticks.mark({ wiki, path }, { text, line, to: done ? 'x' : ' ' })
    notices.post({ tone: 'alert', text: messages.prose.tasks.gone })
    return false
  }
  return (task) => tick(task).catch((error: unknown) => tellFailure(notices, error))
}

/** The catalog has a task's words without their marks, so the longest of them tells whether it is the same task. */
function saysTheSame(written: string, words: string): boolean {
  const [longest = ''] = (words.match(/[\p{L}\p{N}]+/gu) ?? []).sort((a, b) => b.length - a.length)
  return written.includes(longest)
}
