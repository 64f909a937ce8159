import type { FirstMessages } from '../../en/first'

export const restoring: FirstMessages['restoring'] = {
  message: (page, when) => `Restaurar «${page}» tal como estaba el ${when}`,
  done: (when) => `Restaurada tal como estaba el ${when}. Las revisiones intermedias se conservan.`,
  same: 'La página ya dice lo que decía entonces.',
  conflicted: 'La página cambió entretanto. No se ha sobrescrito nada; mírala e inténtalo de nuevo.',
  bringBackMessage: (page) => `Recuperar «${page}»`,
  broughtBack: (page) => `«${page}» ha vuelto.`,
}
