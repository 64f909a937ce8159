import type { Person } from '../../../worker'
import { messages } from '../../messages/all'

/** What keeps a name and an address from standing in a commit. Git's header ends a name at `<` and a line at its break. */
export function faultsOf({ name, email }: Person): { readonly name?: string; readonly email?: string } {
  const { faults } = messages.exchange.settings
  return {
    ...(name.trim() === '' || /[<>\n\0]/.test(name) ? { name: faults.name } : {}),
    ...(/^[^\s<>@\0]+@[^\s<>@\0]+$/.test(email.trim()) ? {} : { email: faults.email }),
  }
}
