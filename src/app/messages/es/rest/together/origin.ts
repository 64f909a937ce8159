import type { RestMessages } from '../../../en/rest'

export const origin: RestMessages['branches']['origin'] = {
  title: 'Solo en origin',
  intro: 'Estaban allí la última vez que se sincronizó o se trajo. Al abrir una, viene aquí, y allí no cambia nada.',
  open: 'Abrir',
  remove: 'Borrar en origin',
  make: 'Ponerla en origin otra vez',

  there: {
    same: 'También en origin',
    as: (name) => `En origin como ${name}`,
    'not-yet': 'Aún no está en origin',
    gone: 'Ya no está en origin',
    'to-make': 'Va a origin con la próxima sincronización',
  },
  tag: {
    'not-yet': 'Va a origin con la próxima sincronización',
    other:
      'En origin este nombre es de otro momento. El tuyo se queda como está; bórralo para quedarte con el de allí.',
    gone: 'Ya no está en origin',
  },

  ask: {
    question: (name) => `${name} está también en origin.`,
    what: 'Allí se borra con la próxima sincronización, si nadie le añade nada hasta entonces.',
    here: 'Borrarla solo aquí',
    both: 'Borrarla aquí y en origin',
  },
  rename: 'Renombrarla también en origin',
  renameWhat: 'La próxima sincronización la envía allí con su nombre nuevo y borra la del antiguo.',
  untagged: (name) =>
    `La etiqueta ${name} está borrada aquí. La próxima sincronización la borra en origin; lo que nombraba se queda.`,

  errand: {
    waits: 'La próxima sincronización la borra en origin.',
    moved: 'No se borró en origin: alguien la cambió allí.',
    refused: 'Origin no lo aceptó.',
    again: 'Reintentar',
    anyway: 'Borrarla de todos modos',
    leave: 'Dejarla allí',
    leaveTag: 'Tomarla de allí',
  },
  refusals: {
    moved: 'Mientras tanto, otra persona lo ha cambiado allí.',
    'cannot-delete': 'El servidor no deja que nadie borre ramas ni etiquetas.',
    'main-branch': 'Es la rama principal del servidor, que nadie puede borrar allí.',
    'history-missing':
      'Se remonta a commits anteriores que no están ni allí ni aquí. Trae antes todo el historial de donde vino la wiki.',
    'not-allowed': 'El token falta, no es válido o no puede hacer esto. Introduce otro.',
    refused: 'El servidor no dio ningún motivo que Verso conozca.',
  },
  said: (words) => `El servidor dijo: «${words}»`,
  removedTags: 'Borradas aquí, todavía en origin',
}
