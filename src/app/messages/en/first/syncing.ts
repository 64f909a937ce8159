/** Where the wiki stands against its remote. */
import { plural } from '../plural'

const commits = (count: number) => plural(count, 'commit')

export const syncing = {
  underWay: 'Exchanging commits…',
  ownServer: 'this app’s server',
  inStep: (host: string) => `This wiki and ${host} have the same commits.`,
  errands: (host: string, count: number) =>
    `${plural(count, 'branch or tag is', 'branches or tags are')} to be deleted or made on ${host} with the next sync.`,
  empty: (host: string, ahead: number) =>
    `The repository on ${host} is empty. ${commits(ahead)} here will be its first.`,
  unknown: (host: string) => `What ${host} has is not known yet. Fetch to find out.`,
  ahead: (host: string, count: number) => `${commits(count)} here that ${host} does not have.`,
  behind: (host: string, count: number) =>
    `${commits(count)} on ${host} that ${count === 1 ? 'is' : 'are'} not here yet.`,
  /** Where there is room for a word or two; one may follow the other. */
  brief: {
    ahead: (count: number) => plural(count, 'to push', 'to push'),
    behind: (count: number) => plural(count, 'to fetch', 'to fetch'),
  },
}
