/**
 * Markdown as wikis write it: GitHub's, wikilinks, front matter.
 *
 * Built on the parser itself. CodeMirror's `markdown()` would bring the languages HTML, CSS and JavaScript along; its
 * commands for lists come without them, as long as the language here answers to the name of theirs (`data`).
 */
import { insertNewlineContinueMarkupCommand, markdownLanguage, pasteURLAsLink } from '@codemirror/lang-markdown'
import { indentNodeProp, Language, languageDataProp } from '@codemirror/language'
import { EditorState, type Extension } from '@codemirror/state'
import { parser } from '@lezer/markdown'
import { wikiSyntax } from '../../page'

const wikiParser = parser.configure([
  wikiSyntax,
  {
    props: [
      languageDataProp.add({ Document: markdownLanguage.data }),
      indentNodeProp.add({ Document: () => null }), // a new line is indented as the one before
    ],
  },
])

const wikiLanguage = new Language(markdownLanguage.data, wikiParser, [], 'wiki')

/** Square brackets close themselves, so that `[[` is a wikilink to fill in; quotes and apostrophes are prose. */
const brackets = EditorState.languageData.of(() => [{ closeBrackets: { brackets: ['['] } }])

export const wikiMarkdown: Extension = [wikiLanguage, brackets, pasteURLAsLink]

/** Enter in a list, task or quotation: goes on with it, or ends it where nothing was written. */
export const continueMarkup = insertNewlineContinueMarkupCommand({ nonTightLists: false })
