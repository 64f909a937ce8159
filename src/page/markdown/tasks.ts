/**
 * `- [ ]`, `- [x]` and `- [?]` become labelled boxes. They cannot be clicked as they are; who shows the page may let them.
 * Any mark but a space means that the task is not open any more; one of Obsidian's others is kept in `data-mark`.
 */
import type { MarkdownIt, StateCore, Token } from 'markdown-it'

const mark = /^\[([^\s[\]]| )\][ \t]+/u

function html(state: StateCore, content: string): Token {
  const token = new state.Token('html_inline', '', 0)
  token.content = content
  return token
}

/** Takes the mark off a list item's first line and puts a box in its place. */
function tick(state: StateCore, item: Token, line: Token): void {
  const first = line.children?.[0]
  const match = first?.type === 'text' ? mark.exec(first.content) : null
  if (!first || !match || line.content.trim().length < 4) return
  const checked = match[1] === ' ' ? '' : ' checked'
  first.content = first.content.slice(match[0].length)
  item.attrJoin('class', 'task')
  if (/[^ xX]/.test(match[1] ?? '')) item.attrSet('data-mark', match[1] ?? '')
  line.children?.unshift(html(state, `<label><input type="checkbox" disabled${checked}> `))
  line.children?.push(html(state, '</label>'))
}

function tickTasks(state: StateCore): void {
  for (const [at, item] of state.tokens.entries()) {
    const [paragraph, line] = state.tokens.slice(at + 1, at + 3)
    if (item.type === 'list_item_open' && paragraph?.type === 'paragraph_open' && line) tick(state, item, line)
  }
}

export function tasks(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'tasks', tickTasks)
}
