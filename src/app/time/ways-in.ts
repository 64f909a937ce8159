/** From any place to the same place at another time. */
import Hourglass from '@lucide/svelte/icons/hourglass'
import type { Oid, WikiId } from '../../names'
import type { Action } from '../actions.svelte'
import { messages } from '../messages'
import { router } from '../router.svelte'
import { atMoment } from './moment'

/** The slider, for whoever leads the keyboard to it. */
export const sliderId = 'moment'

/** Begins at the newest moment, from where one goes back; leads to the slider when it is there already. */
export const travelAction = (wiki: WikiId, head: () => Oid | null | undefined) =>
  ({
    label: messages.ways.time,
    keys: 'A',
    icon: Hourglass,
    run() {
      const slider = document.getElementById(sliderId)
      const newest = head()
      if (slider) slider.focus()
      else if (newest) router.go(atMoment(router.current, wiki, newest))
    },
  }) as const satisfies Action
