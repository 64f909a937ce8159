import type { FirstMessages } from '../../en/first'

export const branching: FirstMessages['branching'] = {
  title: 'Ramas',
  tags: 'Etiquetas de commits',
  actions: 'Lo que se ha hecho',
  menu: (name) => `Rama ${name}: cambiar a otra`,
  all: 'Todas las ramas',
  switchToNamed: (name) => `Cambiar a ${name}`,
  openNamed: (name) => `Abrir ${name} desde origin`,
  menuName: (name) => `${name} (en origin)`,
  newBranch: 'Nueva rama…',
  newTag: 'Etiquetar este momento…',
  tryIt: 'Probar esto en una rama…',

  done: {
    switched: (name) => `Ahora ves ${name}.`,
    created: (name) => `Ahora ves la rama nueva ${name}.`,
    opened: (name) => `Ahora ves ${name}, tal como está en origin.`,
    renamed: (from, to) => `${from} se llama ahora ${to}.`,
    renamedThere: (from, to) =>
      `${from} se llama ahora ${to}. La próxima sincronización también le cambia el nombre en origin.`,
    deleted: (name) => `La rama ${name} está borrada.`,
    deletedThere: (name) => `La rama ${name} está borrada aquí. La próxima sincronización la borra en origin.`,
  },
}
