// Takes Verso's service worker off the browsers that have it: serve this file as sw.js. Wikis stay; they live elsewhere.
const isOurs = (name) => /^(workbox|verso)-/.test(name) && name.endsWith(self.registration.scope)

async function retire() {
  const names = await caches.keys()
  await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)))
  await self.registration.unregister()
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(retire()))
