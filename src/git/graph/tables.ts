/** Texts by number, in the order they came, each once. */
export class TextTable {
  private numbers: Map<string, number> | undefined

  constructor(private readonly texts: string[] = []) {}

  get length(): number {
    return this.texts.length
  }

  textAt(number: number): string {
    return this.texts[number] ?? ''
  }

  find(text: string): number | undefined {
    return this.index.get(text)
  }

  number(text: string): number {
    const known = this.index.get(text)
    if (known !== undefined) return known
    this.index.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  list(): readonly string[] {
    return this.texts
  }

  private get index(): Map<string, number> {
    return (this.numbers ??= new Map(this.texts.map((text, number) => [text, number])))
  }
}
