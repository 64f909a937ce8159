/** Answers that stand in place of blocks which ask: components of the app, mounted into the page that shows them. */
import { mount, unmount, type Component } from 'svelte'
import { takePlace } from './code'

export class Answers {
  readonly #shown = new Map<HTMLElement, object>()
  readonly #context: Map<unknown, unknown>

  /** `context` is what components of the app find around them. */
  constructor(context: Map<unknown, unknown>) {
    this.#context = context
  }

  /** Takes the place of a block at once, and shows the answer when it is fetched, if the block is still on the sheet. */
  async show<Props extends Record<string, unknown>>(
    block: HTMLElement,
    frame: HTMLElement,
    load: () => Promise<{ readonly Answer: Component<Props>; readonly props: Props }>,
  ): Promise<void> {
    takePlace(frame, block)
    const { Answer, props } = await load()
    if (frame.isConnected) this.#shown.set(frame, mount(Answer, { target: frame, props, context: this.#context }))
  }

  /** Ends those that are no longer on the sheet. */
  sweep(): void {
    this.#end((frame) => !frame.isConnected)
  }

  close(): void {
    this.#end(() => true)
  }

  #end(isOver: (frame: HTMLElement) => boolean): void {
    for (const [frame, component] of this.#shown) {
      if (!isOver(frame)) continue
      this.#shown.delete(frame)
      void unmount(component)
    }
  }
}

export function frameOf(name: 'div' | 'figure', className: string): HTMLElement {
  const frame = document.createElement(name)
  frame.className = className
  return frame
}
