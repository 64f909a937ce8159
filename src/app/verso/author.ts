import type { WikiId } from '../../names'
import type { Edit, Person, WikiApi } from '../../worker'
import { messages } from '../messages'

/** Who is writing; somebody without a name until they have said. */
export const askAuthor = async (api: WikiApi): Promise<Person> =>
  (await api.readAuthor()) ?? { name: messages.common.anonymous, email: '' }

/** An edit of the wiki as it is now, by whoever is writing. */
export const startEdit = async (api: WikiApi, wiki: WikiId, message: string): Promise<Edit> => ({
  message,
  author: await askAuthor(api),
  base: await api.readHead(wiki),
})
