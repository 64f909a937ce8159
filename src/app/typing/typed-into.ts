// A box that was ticked keeps the focus, and takes no letters.
const typedInto = 'input:not([type="checkbox"], [type="radio"]), textarea, select'

/** Whether letters go into it. */
export const isTypedInto = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(typedInto))
