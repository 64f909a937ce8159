import type { RestMessages } from '../../../en/rest'

export const naming: RestMessages['naming'] = {
  path: {
    empty: 'La ruta está vacía.',
    nul: 'La ruta tiene un carácter NUL.',
    'not-unicode': 'La ruta no es Unicode válido.',
    'too-long': 'La ruta ocupa más de 4096 bytes.',
    'part-empty': 'Cada carpeta y el archivo necesitan un nombre.',
    'part-dots': 'Ninguna carpeta ni archivo puede llamarse «.» o «..».',
    'part-git': 'La ruta tiene una parte «.git», o una que algunos sistemas toman por ella.',
    'part-too-long': 'Un nombre de la ruta ocupa más de 255 bytes.',
  },
  newPath: {
    nameless: () => 'Cada carpeta y la página necesitan un nombre.',
    'no-page': () => 'El nombre de archivo de una página termina en «.md».',
    untitled: () => 'La página necesita un nombre antes de «.md».',
    character: (sign) => `Un nombre no puede contener «${sign}»: no todos los sistemas o enlaces lo admiten.`,
    unseen: () => 'Un nombre no puede contener un carácter de control: no todos los sistemas o enlaces lo admiten.',
    space: (name) => `«${name}» empieza o termina con un espacio, que algunos sistemas quitan.`,
    'final-dot': (name) => `«${name}» termina con un punto, que Windows quita.`,
    device: (name) => `Windows se reserva el nombre «${name}».`,
    'page-there': (page) => `Ya hay una página «${page}».`,
    'twin-there': (page) => `Ya hay una página «${page}»; muchos sistemas tomarían los dos nombres por uno.`,
    'folder-there': (folder) => `«${folder}» ya es una carpeta.`,
    'file-there': (file) => `«${file}» es un archivo, así que no puede ser también una carpeta.`,
    'folder-twin': (folder) => `Ya hay una carpeta «${folder}»; escríbela igual.`,
  },
}
