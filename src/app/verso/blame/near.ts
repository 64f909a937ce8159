/** Tells when an element comes near the screen, and when it is far again: one observer for any number of them. */
type Tell = (near: boolean) => void

const tells = new WeakMap<Element, Tell>()
let observer: IntersectionObserver | undefined

const observe = (): IntersectionObserver =>
  (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) tells.get(target)?.(isIntersecting)
    },
    { rootMargin: '25% 0px' },
  ))

/** To be attached to the element. */
export const whenNear = (tell: Tell) => (element: HTMLElement) => {
  tells.set(element, tell)
  observe().observe(element)
  return () => observe().unobserve(element)
}
