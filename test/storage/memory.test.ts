import { openMemoryPlace } from '../../src/storage'
import { storageContract } from '../contract/storage'

storageContract('a storage in memory', async () => {
  const place = openMemoryPlace()
  return { open: async () => place.open(), remove: async () => {} }
})
