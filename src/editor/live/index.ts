/**
 * Live styling: a text that looks like what it says, and shows its signs where the cursor is.
 *
 * Decorations alone, made anew for the part in view whenever the text, the cursor or the view moves: the text itself is
 * never touched. Where nothing is decorated, the source mode's ink is all there is.
 */
import { syntaxTree } from '@codemirror/language'
import { StateEffect, type Extension } from '@codemirror/state'
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'
import type { EditorLink, LinkLook } from '../links'
import { blockRules } from './blocks'
import { inlineRules, type Rule } from './inline'
import { linkRules } from './links'
import { listRules } from './lists'
import { liveLook } from './look'
import { Sheet, type LiveMeans } from './sheet'
import { tableRules } from './tables'
import { taskBox, tickTasks } from './task-box'

export type { LiveMeans } from './sheet'
export { tickTask } from './task-box'

/** The pages there are have changed: links are asked about again. */
export const refreshLinks = StateEffect.define()

const rules: Readonly<Record<string, Rule>> = {
  ...inlineRules,
  ...linkRules,
  ...blockRules,
  ...listRules,
  ...tableRules,
  TaskMarker: taskBox,
}

function decorate(view: EditorView, means: LiveMeans): DecorationSet {
  const decorations = view.visibleRanges.flatMap((visible) => {
    const sheet = new Sheet(view, visible, means)
    syntaxTree(view.state).iterate({ ...visible, enter: (node) => rules[node.name]?.(sheet, node.node) })
    return sheet.decorations
  })
  return Decoration.set(decorations, true)
}

/** Asks about every link once. */
function remembering({ describeLink, ...means }: LiveMeans): LiveMeans {
  if (!describeLink) return means
  const looks = new Map<string, LinkLook>()
  const describe = (link: EditorLink): LinkLook => {
    const key = `${link.kind} ${link.written}`
    const look = looks.get(key) ?? describeLink(link)
    looks.set(key, look)
    return look
  }
  return { ...means, describeLink: describe }
}

const isRefreshed = ({ transactions }: ViewUpdate): boolean =>
  transactions.some(({ effects }) => effects.some((effect) => effect.is(refreshLinks)))

const isOutdated = (update: ViewUpdate): boolean =>
  update.docChanged ||
  update.selectionSet ||
  update.viewportChanged ||
  update.focusChanged ||
  syntaxTree(update.startState) !== syntaxTree(update.state)

export function liveStyling(means: LiveMeans): Extension {
  const plugin = ViewPlugin.define(
    (view) => {
      let known = remembering(means)
      const drawn = {
        decorations: decorate(view, known),
        update: (update: ViewUpdate): void => {
          const isNew = isRefreshed(update)
          if (isNew) known = remembering(means)
          if (isNew || isOutdated(update)) drawn.decorations = decorate(update.view, known)
        },
      }
      return drawn
    },
    { decorations: (drawn) => drawn.decorations },
  )
  return [plugin, tickTasks, liveLook]
}
