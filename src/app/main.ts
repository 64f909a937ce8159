/** The entry: starts the engine and the renderer, and puts the app on the page in the reader's language. */
import { mount } from 'svelte'
import { openEngine, openRenderer } from '../worker'
import App from './App.svelte'
import { everySentence, findLanguage, speak } from './messages'
import { preferences } from './preferences.svelte'

/** Milliseconds in which the page that was opened is on the screen, where the browser does not say that it is idle. */
const quiet = 4000

async function start(target: Element): Promise<void> {
  const props = { engine: openEngine(), renderer: openRenderer() }
  await speak(preferences.current.language ?? findLanguage(navigator.languages))
  target.replaceChildren()
  mount(App, { target, props })
  // Whoever goes on to another part of the app need not wait for what it says.
  if ('requestIdleCallback' in window) requestIdleCallback(() => void everySentence())
  else setTimeout(() => void everySentence(), quiet)
}

const target = document.querySelector('#app')
if (target) void start(target)
