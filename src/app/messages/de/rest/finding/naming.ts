import type { RestMessages } from '../../../en/rest'

export const naming: RestMessages['naming'] = {
  path: {
    empty: 'Der Pfad ist leer.',
    nul: 'Im Pfad steht ein NUL-Zeichen.',
    'not-unicode': 'Der Pfad ist kein gültiges Unicode.',
    'too-long': 'Der Pfad ist länger als 4.096 Bytes.',
    'part-empty': 'Jeder Ordner und die Datei brauchen einen Namen.',
    'part-dots': 'Kein Ordner und keine Datei kann „.“ oder „..“ heißen.',
    'part-git': 'Der Pfad hat einen Teil „.git“, oder einen, den manche Systeme dafür halten.',
    'part-too-long': 'Ein Name im Pfad ist länger als 255 Bytes.',
  },
  newPath: {
    nameless: () => 'Jeder Ordner und die Seite brauchen einen Namen.',
    'no-page': () => 'Der Dateiname einer Seite endet auf „.md“.',
    untitled: () => 'Die Seite braucht einen Namen vor „.md“.',
    character: (sign) => `Ein Name kann kein „${sign}“ enthalten: Nicht jedes System und nicht jeder Link verträgt es.`,
    unseen: () => 'Ein Name kann kein Steuerzeichen enthalten: Nicht jedes System und nicht jeder Link verträgt es.',
    space: (name) => `„${name}“ beginnt oder endet mit einem Leerzeichen, das manche Systeme weglassen.`,
    'final-dot': (name) => `„${name}“ endet mit einem Punkt, den Windows weglässt.`,
    device: (name) => `Windows behält den Namen „${name}“ für sich.`,
    'page-there': (page) => `Eine Seite „${page}“ gibt es schon.`,
    'twin-there': (page) => `Eine Seite „${page}“ gibt es schon; viele Systeme hielten die beiden Namen für einen.`,
    'folder-there': (folder) => `„${folder}“ ist schon ein Ordner.`,
    'file-there': (file) => `„${file}“ ist eine Datei und kann nicht auch ein Ordner sein.`,
    'folder-twin': (folder) => `Einen Ordner „${folder}“ gibt es schon; schreib ihn genauso.`,
  },
}
