import type { RestMessages } from '../../../en/rest'
import { listed, plural } from '../../counted'

export const pages: RestMessages['pages'] = {
  title: 'Todas las páginas',
  count: (pages, others) =>
    listed([plural(pages, 'página'), ...(others > 0 ? [plural(others, 'archivo más', 'archivos más')] : [])]),
  filter: 'Solo las que tengan…',
  others: 'Mostrar otros archivos',
  none: 'Ninguna página tiene eso en su nombre',
  noneNext: 'Prueba con menos letras, o escríbela.',
  skipped: (count) =>
    `${plural(count, 'entrada')} del repositorio no ${count === 1 ? 'se puede' : 'se pueden'} mostrar aquí: enlaces a otros lugares, otros repositorios o nombres que ninguna wiki puede tener.`,
  top: 'En el nivel superior',
}
