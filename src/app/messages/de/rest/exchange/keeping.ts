import type { RestMessages } from '../../../en/rest'
import { plural } from '../../plural'

export const keeping: RestMessages['keeping'] = {
  title: (wiki) => `Einstellungen in „${wiki}“`,
  intro:
    'Hält in einer Datei des Wikis fest, wie Verso aussehen und arbeiten soll, dazu die Favoriten und gemerkten Suchen dieses Wikis und wie seine Datensätze gezeigt werden. Deine anderen Geräte übernehmen das beim Abgleichen.',
  never: 'Nie dabei: Tokens, dein Name und deine Adresse, Entwürfe, die Sprache und was du gelesen hast.',
  seen: 'Alle, die dieses Wiki haben, können sie lesen.',
  keep: (folder) => `Meine Einstellungen in diesem Wiki behalten, im Ordner „${folder}“`,
  folderLabel: 'Ordner',
  noFolder: 'Das kann kein Ordner des Wikis sein.',
  now: 'Jetzt festhalten',
  commit: 'Einstellungen behalten',
  committed: 'Deine Einstellungen sind festgehalten.',
  nothing: 'Seit dem letzten Mal hat sich nichts geändert.',
  stopped: 'Deine Einstellungen bleiben auf diesem Gerät. Die Datei im Wiki bleibt, wie sie ist.',
  disagreed: (count) =>
    `${plural(count, 'Einstellung wurde', 'Einstellungen wurden')} auch auf einem anderen Gerät geändert. Es bleibt, was dieses Gerät sagt.`,
  leftOut: (folder) =>
    `${folder === null ? 'Eine Datenbank' : `Die Datenbank „${folder}“`} blieb außen vor; was darin getan wurde, bleibt auf diesem Gerät.`,
}
