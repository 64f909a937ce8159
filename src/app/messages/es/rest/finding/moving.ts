import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'

const links = (count: number): string => plural(count, 'enlace')
const rewritten = (count: number): string => plural(count, 'enlace reescrito', 'enlaces reescritos')

export const moving: RestMessages['moving'] = {
  folderTitle: 'Renombrar o mover la carpeta',
  looking: 'Buscando enlaces',
  moving: 'Reescribiendo los enlaces',
  noLinks: 'Ningún enlace lleva aquí, así que no cambia nada más.',
  files: (count) => `${plural(count, 'archivo se moverá', 'archivos se moverán')}.`,
  withTitle: 'Su título es el mismo: cambiarlo también',
  titleAlone: 'Ningún enlace lleva aquí; cambia también el título dentro de la página.',
  links: (count, pages) =>
    `${links(count)} en ${plural(pages, 'página')} se ${count === 1 ? 'reescribirá' : 'reescribirán'} en el mismo commit.`,
  onPage: links,
  line: (line) => `Línea ${line}`,
  before: 'Antes',
  after: 'Después',
  morePages: (count) => `y ${plural(count, 'página')} más`,
  moreLines: (count) => `y ${plural(count, 'línea')} más`,
  done: (to) => `Ahora se llama «${to}».`,
  doneWithLinks: (to, count) => `Ahora se llama «${to}»; ${rewritten(count)}.`,
  movedMeanwhile: 'Otra persona cambió las mismas líneas en este momento. Vuelve a mirar la página antes de seguir.',
  taken: (path) => `Ya hay una página «${path}».`,
  headingTitle: 'Renombrar un encabezado',
  heading: 'Encabezado',
  headingTo: 'Cómo debe llamarse',
  headingHint: 'Tal como se escribe en la página. Los enlaces a él se reescriben.',
  renameHeading: 'Renombrar un encabezado…',
  renameThis: 'Renombrar este encabezado…',
  copyHeading: 'Copiar un enlace a él',
  headingCopied: 'El enlace está copiado.',
  headingMenu: (heading) => `Más sobre «${heading}»`,
  headingDraft: 'Esta página tiene texto sin guardar. Guárdalo o descártalo antes de renombrar un encabezado.',
  headingMessage: (from, to, page) => `Renombrar el encabezado «${from}» a «${to}» en ${page}`,
  headingDone: (to) => `El encabezado se llama ahora «${to}».`,
  headingDoneWithLinks: (to, count) => `El encabezado se llama ahora «${to}»; ${rewritten(count)}.`,
  dropInto: (name) => `Mover a «${name}»`,
  dropAtRoot: 'Sacar de todas las carpetas',
  dropNowhere: 'Se queda donde está',
}
