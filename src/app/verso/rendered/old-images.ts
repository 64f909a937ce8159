/** Pictures that went are shown as they were. */
import { isPagePath, type PagePath } from '../../../names'

type Old = { readonly all: boolean; readonly load: (path: PagePath) => Promise<string | null> }

const gone = 'del img, [data-changed="removed"] img'

/** Loads the pictures that are struck out, or all of them. What cannot be had stays its name. */
export function showOldImages(box: HTMLElement, { all, load }: Old): void {
  for (const image of box.querySelectorAll<HTMLImageElement>(all ? 'img' : gone)) {
    const path = image.getAttribute('data-asset-path')
    if (path === null || !isPagePath(path)) continue
    image.removeAttribute('data-asset-path')
    void load(path).then(
      (url) => url !== null && (image.src = url),
      () => undefined,
    )
  }
}
