import type { RestMessages } from '../../../en/rest'
import { formatNumber, listed, plural } from '../../counted'

export const time: RestMessages['time'] = {
  whole: 'Toda la wiki en este momento',
  wholeOf: (when) => `Toda la wiki tal como estaba el ${when}`,

  banner: 'Otro momento',
  asOf: 'Estás viendo la wiki tal como estaba el',
  newest: 'Estás viendo el momento más reciente, guardado el',
  beside: (branch) => `Este momento no está en la línea de ${branch}.`,
  unknown: 'Ese momento no está en esta wiki. Quizá está en una rama que no se encuentra en este navegador.',
  back: 'Volver al presente',
  calledNow: (page) => `Esta página se llama ahora «${page}».`,
  goneNow: (page) => `«${page}» ya no está, así que esta es la portada.`,

  acts: 'Restaurar…',
  restorePage: 'Restaurar esta página',
  restoreFolder: (folder) => `Restaurar la carpeta ${folder}`,
  restoreAll: 'Restaurarlo todo…',
  restored: (what, when) => `${what} está como estaba el ${when}.`,
  restoredSame: (what) => `${what} ya está así; no había nada que restaurar.`,
  folder: (name) => `La carpeta ${name}`,
  everything: 'Todo',
  messageFolder: (folder, when) => `Restaurar ${folder} tal como estaba el ${when}`,
  messageAll: (when) => `Restaurarlo todo tal como estaba el ${when}`,
  tag: 'Etiquetar este momento…',
  branch: 'Nueva rama desde aquí…',

  ask: {
    title: '¿Dejarlo todo como estaba?',
    then: (when) => `Cada página y cada archivo quedará como estaba el ${when}.`,
    same: 'Todo está ya así.',
    what: ({ back, gone, changed }) =>
      listed([
        ...(changed > 0
          ? [plural(changed, 'archivo dirá lo que decía entonces', 'archivos dirán lo que decían entonces')]
          : []),
        ...(back > 0 ? [plural(back, 'archivo volverá', 'archivos volverán')] : []),
        ...(gone > 0
          ? [plural(gone, 'archivo escrito después desaparecerá', 'archivos escritos después desaparecerán')]
          : []),
      ]),
    safe: 'Esto hace un solo commit nuevo. Nada se pierde: lo escrito después queda en el historial, y un clic lo deshace todo.',
    do: 'Restaurarlo todo',
  },

  line: {
    slider: 'Momento',
    said: (when, subject, place) => `${when}: ${subject}, ${place}`,
    place: (number, of) => `${formatNumber(number)} de ${formatNumber(of)}`,
    older: 'Un commit atrás',
    newer: 'Un commit adelante',
    asOf: 'A fecha de',
    tags: 'Etiquetas',
    hint: 'Las flechas van de commit en commit; Re Pág y Av Pág, de día en día.',
  },

  missing: 'Esta página no existía entonces.',
  missingNow: (page) => `«${page}» se escribió más tarde.`,
  missingNever: (page) => `Nadie había escrito «${page}» por entonces.`,
  seeNow: 'Verla como está ahora',
  allThen: 'Todas las páginas de entonces',
}
