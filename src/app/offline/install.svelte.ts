/** Installing Verso as an application, where the browser offers it. */

/** Chromium's event; other browsers install from a menu of their own, and then there is nothing to offer. */
type InstallPrompt = Event & { readonly prompt: () => Promise<unknown> }

const isPrompt = (event: Event): event is InstallPrompt => 'prompt' in event

export class Install {
  #prompt = $state.raw<InstallPrompt>()

  constructor() {
    addEventListener('beforeinstallprompt', (event) => {
      if (!isPrompt(event)) return
      event.preventDefault()
      this.#prompt = event
    })
    addEventListener('appinstalled', () => (this.#prompt = undefined))
  }

  get offered(): boolean {
    return this.#prompt !== undefined
  }

  /** Shows the browser's own question; an offer can be used once. */
  async ask(): Promise<void> {
    const prompt = this.#prompt
    this.#prompt = undefined
    await prompt?.prompt()
  }
}
