/** The entry: starts the engine and the renderer, and puts the app on the page. */
import { mount } from 'svelte'
import { openEngine, openRenderer } from '../worker'
import App from './App.svelte'

const target = document.querySelector('#app')
if (target) {
  target.replaceChildren()
  mount(App, { target, props: { engine: openEngine(), renderer: openRenderer() } })
}
