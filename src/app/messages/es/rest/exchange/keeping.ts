import type { RestMessages } from '../../../en/rest'
import { counting } from '../../../plural'

const counted = counting('es')

export const keeping: RestMessages['keeping'] = {
  title: (wiki) => `Ajustes en «${wiki}»`,
  intro:
    'Guarda en un archivo de la wiki cómo te gusta que se vea y funcione Verso, los favoritos y las búsquedas guardadas de esta wiki, y cómo se muestran sus registros. Tus otros dispositivos los toman al sincronizar.',
  never: 'Nunca se guardan ahí: los tokens, tu nombre y dirección, los borradores, el idioma ni lo que has leído.',
  seen: 'Todos los que tienen esta wiki pueden leerlos.',
  keep: (folder) => `Guardar mis ajustes en esta wiki, en la carpeta «${folder}»`,
  folderLabel: 'Carpeta',
  noFolder: 'Esto no puede ser una carpeta de la wiki.',
  now: 'Hacer commit ahora',
  commit: 'Guardar los ajustes',
  committed: 'El commit con tus ajustes está hecho.',
  nothing: 'Nada ha cambiado desde la última vez.',
  stopped: 'Tus ajustes se quedan en este dispositivo. El archivo de la wiki queda como está.',
  disagreed: (count) =>
    `${counted(count, { one: '# ajuste también cambió', other: '# ajustes también cambiaron' })} en otro dispositivo. Se conserva lo que dice este.`,
  leftOut: (folder) =>
    `${folder === null ? 'Una base de datos' : `La base de datos «${folder}»`} quedó fuera; lo que se hizo en ella se queda en este dispositivo.`,
}
