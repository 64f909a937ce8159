/** The tokens of YAML, of texts that are nested no deeper than anybody writes. */
import { Lexer, Parser, type CST } from 'yaml'

const maxDepth = 100

/** Brackets that are open, and the signs of what is nested within one line without them: `- - ? :`. */
class Nesting {
  #brackets = 0
  #signs = 0

  hear(lexeme: string): void {
    if (lexeme === '[' || lexeme === '{') this.#brackets++
    else if (lexeme === ']' || lexeme === '}') this.#brackets = Math.max(0, this.#brackets - 1)
    else if (lexeme.includes('\n')) this.#signs = 0
    else if (this.#brackets === 0 && /^[-?:]$/.test(lexeme)) this.#signs++
  }

  get isDeep(): boolean {
    return this.#brackets > maxDepth || this.#signs > maxDepth
  }
}

const childrenOf = (token: CST.Token): (CST.Token | null | undefined)[] => {
  if (token.type === 'document') return [token.value]
  return 'items' in token ? token.items.flatMap((item) => [item.key, item.value]) : []
}

/** Whether reading the tokens would exhaust the stack; found without recursion. */
function areDeep(tokens: readonly CST.Token[]): boolean {
  let layer: readonly CST.Token[] = tokens
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > maxDepth) return true
    layer = layer.flatMap(childrenOf).filter((token) => token !== null && token !== undefined)
  }
  return false
}

/**
 * Null for a text that is nested too deep. The parser would take seconds to build what it has then, so that it is not let
 * come so far.
 */
export function readTokens(text: string): readonly CST.Token[] | null {
  const [parser, nesting] = [new Parser(), new Nesting()]
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    nesting.hear(lexeme)
    if (nesting.isDeep) return null
    tokens.push(...parser.next(lexeme))
  }
  tokens.push(...parser.end())
  return areDeep(tokens) ? null : tokens
}
