/** Being offline, new versions of Verso, and installing it. */
export const offline = {
  offline: 'Offline. What you write is kept in this browser.',
  updateReady: 'A new version is ready.',
  updateReload: 'Reload',
  updatePreparing: 'Keeping your text, then reloading…',
  updateHeld: 'Some text could not be kept yet, so nothing was reloaded. Save it, then try again.',
  install: 'Install Verso',
}
