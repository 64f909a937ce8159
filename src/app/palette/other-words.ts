/** What people call actions besides their labels, as other programs taught them: “vault”, “daily note”, “dark mode”. */
import { messages } from '../messages/all'

/** By the label of the action, so that what offers it need not know them before the first paint. */
export type OtherWords = ReadonlyMap<string, string>

export function listOtherWords(): OtherWords {
  const { shell, ways, branching, reading } = messages
  const t = messages.palette.otherWords
  return new Map([
    [shell.search, t.find],
    [shell.searchAll, t.searchAll],
    [shell.newPage, t.newPage],
    [shell.changes, t.changes],
    [shell.deleted, t.deleted],
    [shell.remote, t.remote],
    [shell.exportWiki, t.exportWiki],
    [shell.storage, t.storage],
    [shell.allWikis, t.wikis],
    [shell.settings, t.settings],
    [shell.nextTheme, t.theme],
    [shell.foldOrShowLeft, t.left],
    [shell.foldOrShowRight, t.right],
    [shell.letterKeys, t.letters],
    [shell.keys, t.keys],
    [shell.print, t.print],
    [ways.today, t.today],
    [ways.thisWeek, t.week],
    [ways.guide, t.guide],
    [ways.query, t.query],
    [ways.databases, t.databases],
    [ways.models, t.models],
    [ways.links, t.links],
    [ways.graph, t.graph],
    [ways.graphAround, t.around],
    [ways.time, t.time],
    [ways.blame, t.blame],
    [ways.addProperty, t.addProperty],
    [branching.title, t.branches],
    [branching.tags, t.tags],
    [branching.actions, t.actions],
    [reading.history, t.history],
    [reading.rename, t.rename],
    [reading.edit, t.edit],
  ])
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[\s,]+/)

/** Whether every word of the needle begins one of the words. */
export function areMeant(words: string, needle: string): boolean {
  const known = wordsOf(words)
  return wordsOf(needle.trim()).every((asked) => known.some((word) => word.startsWith(asked)))
}
