import type { FirstMessages } from '../../en/first'
import { plural } from '../counted'
import { ownServer } from '../host'

const commits = (count: number): string => plural(count, 'commit')

export const syncing: FirstMessages['syncing'] = {
  underWay: 'Intercambiando commits…',
  ownServer,
  inStep: (host) => `Esta wiki y ${host} tienen los mismos commits.`,
  errands: (host, count) =>
    `${plural(count, 'rama o etiqueta se borrará o creará', 'ramas o etiquetas se borrarán o crearán')} en ${host} con la próxima sincronización.`,
  empty: (host, ahead) => `El repositorio en ${host} está vacío. Lo estrenarás con ${commits(ahead)} de aquí.`,
  unknown: (host) => `Aún no se sabe qué tiene ${host}. Tráelo para averiguarlo.`,
  ahead: (host, count) => `${commits(count)} aquí que ${host} no tiene.`,
  behind: (host, count) => `${commits(count)} en ${host} que todavía no ${count === 1 ? 'está' : 'están'} aquí.`,
  brief: {
    ahead: (count) => plural(count, 'por enviar', 'por enviar'),
    behind: (count) => plural(count, 'por traer', 'por traer'),
  },
}
