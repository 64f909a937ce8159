/** What tidying did and what a check found, in words(). Pure. */
import type { CheckReport, Fault, RepairReport, Tidied } from '../../../worker'
import { language } from '../../messages'
import { messages } from '../../messages/all'
import { formatBytes } from '../../numbers'

const words = () => messages.exchange.storage

const capitalise = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)

/** "412 objects packed, 2 packs joined into one." and "1.8 MB given back." */
export function describeTidied({ folded, joined, dropped, freed }: Tidied): readonly string[] {
  const done = [
    folded > 0 && words().folded(folded),
    joined > 1 && words().joined(joined),
    dropped > 0 && words().dropped(dropped),
  ].filter((part) => part !== false)
  if (done.length === 0 && freed <= 0) return [words().nothingToTidy]
  const room = freed > 0 ? words().freed(formatBytes(freed)) : words().freedNothing
  return [...(done.length > 0 ? [`${capitalise(done.join(messages.common.comma))}${messages.common.stop}`] : []), room]
}

export const isSound = ({ faults, more }: CheckReport): boolean => faults.length + more === 0

/** The report in plain sentences; `host` is where contents were left, null when that is not known. */
export function describeReport(report: CheckReport, host: string | null): readonly string[] {
  const { objects, commits, absent, faults, more } = report
  const wrong = faults.length + more
  return [
    ...(wrong === 0
      ? [words().sound(objects), words().soundCommits(commits)]
      : [words().faults(wrong), words().faultsOf(objects)]),
    ...(absent > 0 ? [words().absent(absent, host)] : []),
  ]
}

export function describeRepair({ mended, left }: RepairReport, host: string): readonly string[] {
  if (mended === 0 && isSound(left)) return [words().repairedNothing]
  return [...(mended > 0 ? [words().repaired(mended)] : []), ...(isSound(left) ? [] : [words().notThere(host)])]
}

/** The faults by what they concern: pages first, in the order of their paths, then what no page is known for. */
export const orderFaults = (faults: readonly Fault[]): readonly Fault[] =>
  faults.toSorted((a, b) => Number(a.path === null) - Number(b.path === null) || compare(a.path ?? '', b.path ?? ''))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
