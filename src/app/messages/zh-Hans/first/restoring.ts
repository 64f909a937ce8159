import type { FirstMessages } from '../../en/first'
import { spaced } from '../spaced'

export const restoring: FirstMessages['restoring'] = {
  message: (page, when) => spaced`将“${page}”恢复到${when}`,
  done: (when) => spaced`已恢复到${when}。其间的修订都保留着。`,
  same: '页面现在的内容与那时一样。',
  conflicted: '页面在此期间被改过。没有覆盖任何内容；请看一眼再试。',
  bringBackMessage: (page) => `找回“${page}”`,
  broughtBack: (page) => `“${page}”已找回。`,
}
