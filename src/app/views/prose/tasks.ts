/** Boxes of tasks that can be ticked on the sheet. */

/** Called with the task's line, from 1, and its new mark; false when that could not be kept. */
export type OnTick = (line: number, mark: string) => Promise<boolean>

/** Those of the page itself: what is embedded is changed where it is. */
const boxes = '.task input[type="checkbox"]'
const isOwn = (input: Element): boolean => input.closest('.passage') === null

const lineOf = (input: Element): number => Number(input.closest('.task')?.getAttribute('data-line') ?? 0)

const ownBoxes = (page: HTMLElement): readonly HTMLInputElement[] =>
  [...page.querySelectorAll<HTMLInputElement>(boxes)].filter(isOwn)

async function tick(input: HTMLInputElement, ontick: OnTick): Promise<void> {
  const { checked } = input
  input.closest('.task')?.removeAttribute('data-mark')
  if (!(await ontick(lineOf(input), checked ? 'x' : ' '))) input.checked = !checked
}

/** Lets the boxes be ticked, until the returned function is called. */
export function enableTasks(page: HTMLElement, ontick: OnTick): () => void {
  for (const input of ownBoxes(page)) input.disabled = false
  const listen = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.matches(boxes) && isOwn(target)) void tick(target, ontick)
  }
  page.addEventListener('change', listen)
  return () => page.removeEventListener('change', listen)
}

/** Runs what may replace the box that has the focus, and gives the focus to the one in its place. */
export function keepFocus(page: HTMLElement, run: () => void): void {
  const focused = document.activeElement
  const line = focused && page.contains(focused) && focused.matches(boxes) ? lineOf(focused) : 0
  run()
  if (line > 0)
    ownBoxes(page)
      .find((input) => lineOf(input) === line)
      ?.focus({ preventScroll: true })
}
