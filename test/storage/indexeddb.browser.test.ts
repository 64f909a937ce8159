import { deleteIndexedDbStorage, openIndexedDbStorage, type Storage } from '../../src/storage'
import { storageContract, type Place } from '../contract/storage'

storageContract('a storage in IndexedDB', openPlace, { rounds: 40, large: 1_500_001 })

async function openPlace(): Promise<Place> {
  const name = `test/${crypto.randomUUID()}`
  const handles: Storage[] = []
  return {
    open: async () => {
      const storage = await openIndexedDbStorage(name)
      handles.push(storage)
      return storage
    },
    remove: async () => {
      for (const storage of handles) storage.close()
      await deleteIndexedDbStorage(name)
    },
  }
}
