import { untrack } from 'svelte'
import { parsePreferences, type Preferences, type Theme } from './preferences'

const key = 'verso.preferences'

/** A browser may forbid storage altogether; preferences then last as long as the tab. */
function readStored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

function store(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

/** The preferences of this browser, in step with its other tabs. */
class LivePreferences {
  current = $state.raw<Preferences>(parsePreferences(readStored()))

  constructor() {
    addEventListener('storage', (event) => {
      if (event.key === key) this.#show(parsePreferences(event.newValue))
    })
    this.#show(this.current)
  }

  /** Applies a change, such as `(now) => ({ ...now, leftOpen: false })`, and remembers it. */
  change(next: (now: Preferences) => Preferences): void {
    // An effect may change preferences without running again whenever they change.
    const now = untrack(() => this.current)
    const changed = next(now)
    if (changed === now) return
    this.#show(changed)
    store(changed)
  }

  set theme(theme: Theme) {
    this.change((now) => ({ ...now, theme }))
  }

  #show(preferences: Preferences): void {
    this.current = preferences
    showTheme(preferences.theme)
    document.documentElement.style.fontSize = preferences.textSize === 100 ? '' : `${preferences.textSize}%`
  }
}

/** The page follows `data-theme` (see tokens.css); the browser's own frame follows the `theme-color` that applies. */
function showTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'auto') delete root.dataset.theme
  else root.dataset.theme = theme
  for (const frame of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const { scheme } = frame.dataset
    frame.media = theme === 'auto' ? `(prefers-color-scheme: ${scheme})` : scheme === theme ? 'all' : 'not all'
  }
}

export const preferences = new LivePreferences()
