import type { Person, WikiApi } from '../../worker'

/** Who is writing; somebody without a name until they have said. */
export const askAuthor = async (api: WikiApi): Promise<Person> =>
  (await api.readAuthor()) ?? { name: 'Anonymous', email: '' }
