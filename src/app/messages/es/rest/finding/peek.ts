import type { RestMessages } from '../../../en/rest'

export const peek: RestMessages['peek'] = {
  at: (title) => `Un vistazo a «${title}»`,
  waiting: 'Leyendo…',
  empty: 'Todavía no hay nada en esta página.',
  missing: 'Esta página todavía no existe.',
  failed: 'Esta página no se ha podido leer.',
}
