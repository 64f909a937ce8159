/** The colours of cards: six have shades of ours, any other is what its writer named. */
import type { CardColor } from '../../../../page'

/** A CSS colour; undefined for a card that has none. */
export const inkOf = (color: CardColor | null): string | undefined =>
  color === null ? undefined : color.startsWith('#') ? color : `var(--card-${color})`
