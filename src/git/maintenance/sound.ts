/** Ways round what is damaged. */
import { hasCode } from '../../errors'

const isDamage = (error: unknown): boolean => hasCode(error, 'damaged') || hasCode(error, 'too-large')

/** What `act` gives; undefined where something damaged is in its way. */
export function whereSound<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}

/** The same for what takes time. */
export async function whereSoundLater<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await act()
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}
