/** How much of the window's lower end the toolbar covers while it stands above a keyboard, in CSS pixels. */
export function coveredByToolbar(): number {
  const toolbar = document.querySelector('[data-toolbar].floats')
  return toolbar ? Math.max(0, innerHeight - toolbar.getBoundingClientRect().top) : 0
}
