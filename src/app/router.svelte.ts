import { createSubscriber } from 'svelte/reactivity'
import { formatRoute, parseRoute, type Route } from './router'

/** Where the reader is. Follows the address bar; to move, call `go` or follow a link made with `formatRoute`. */
class Router {
  readonly #subscribe = createSubscriber((update) => {
    addEventListener('hashchange', update)
    return () => removeEventListener('hashchange', update)
  })

  get current(): Route {
    this.#subscribe()
    return parseRoute(location.hash)
  }

  /** Moves on; the place left stays one step back. */
  go(route: Route): void {
    location.hash = formatRoute(route)
  }

  /** Moves on, and takes the place left out of the way back: for redirects and pages that were renamed. */
  replace(route: Route): void {
    history.replaceState(history.state, '', formatRoute(route))
    dispatchEvent(new HashChangeEvent('hashchange'))
  }
}

export const router = new Router()
