/** What `npm run bench -- …` is asked for. */
import { contenderNames, isContenderName, type ContenderName } from './contenders/contender'
import { tasks, type TaskName } from './tasks'

export type Options = {
  /** Pages of the wikis to make; a wiki of so many pages has as many commits. */
  readonly wikis: readonly number[]
  /** A bundle or a repository to measure besides, or null. */
  readonly repository: string | null
  readonly against: readonly ContenderName[]
  readonly only: readonly TaskName[]
  /** The file the figures are written to; null names one in `bench-results` by the time. */
  readonly json: string | null
  /** The folder of the built app. */
  readonly app: string
  readonly quick: boolean
  readonly check: boolean
  readonly readme: boolean
}

export const defaults: Options = {
  wikis: [100, 1_000, 10_000],
  repository: null,
  against: contenderNames,
  only: tasks.map(({ name }) => name),
  json: null,
  app: 'dist/app',
  quick: false,
  check: false,
  readme: false,
}

export const help = `npm run bench -- [options]
  --quick                fewer rounds, other engines up to 1,000 pages only, what takes long on the largest
                         wiki only: six minutes at most
  --check                exit with 1 when a budget is broken
  --readme               print a row for the README's table of results as well
  --wikis 100,1000       pages of the wikis to make, with as many commits
  --repository PATH      measure this bundle or repository as well; alone, unless --wikis is given
  --against LIST         of ${contenderNames.join(', ')}
  --only LIST            of ${tasks.map(({ name }) => name).join(', ')}; “clone” means every clone
  --json FILE            where the figures go (default: bench-results/TIME.json)
  --app FOLDER           the built app to measure (default: dist/app)`

export class UsageError extends Error {}

function parseSize(word: string): number {
  const size = Number(word)
  if (Number.isInteger(size) && size > 0) return size
  throw new UsageError(`“${word}” is not a number of pages.`)
}

function parseContender(word: string): ContenderName {
  if (isContenderName(word)) return word
  throw new UsageError(`There is no contender “${word}”. There are: ${contenderNames.join(', ')}.`)
}

function parseTasks(word: string): readonly TaskName[] {
  const found = tasks.map(({ name }) => name).filter((name) => name === word || name.startsWith(`${word}-`))
  if (found.length > 0) return found
  throw new UsageError(`There is no task “${word}”. There are: ${defaults.only.join(', ')}.`)
}

type Change = (options: Options, value: string) => Options

const flags: Readonly<Record<string, (options: Options) => Options>> = {
  '--quick': (options) => ({ ...options, quick: true }),
  '--check': (options) => ({ ...options, check: true }),
  '--readme': (options) => ({ ...options, readme: true }),
}

const list = (value: string): readonly string[] => value.split(',').filter(Boolean)

const settings: Readonly<Record<string, Change>> = {
  '--wikis': (options, value) => ({ ...options, wikis: list(value).map(parseSize) }),
  '--repository': (options, repository) => ({ ...options, repository }),
  '--against': (options, value) => ({ ...options, against: list(value).map(parseContender) }),
  '--only': (options, value) => ({ ...options, only: list(value).flatMap(parseTasks) }),
  '--json': (options, json) => ({ ...options, json }),
  '--app': (options, app) => ({ ...options, app }),
}

function parseNext(options: Options, [word = '', ...rest]: readonly string[]): Options {
  if (word === '') return options
  const [name = '', inline] = word.split(/=(.*)/s)
  const flag = flags[name]
  if (flag) return parseNext(flag(options), rest)
  const setting = settings[name]
  if (!setting) throw new UsageError(`There is no option “${name}”.\n${help}`)
  const value = inline ?? rest[0]
  if (!value) throw new UsageError(`“${name}” needs a value.`)
  return parseNext(setting(options, value), inline === undefined ? rest.slice(1) : rest)
}

/** Throws a `UsageError` with a sentence for people. A repository given without sizes is measured alone. */
export function parseOptions(words: readonly string[]): Options {
  const alone = words.some((word) => word.startsWith('--repository'))
  return parseNext(alone ? { ...defaults, wikis: [] } : defaults, words)
}
