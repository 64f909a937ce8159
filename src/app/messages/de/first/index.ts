/**
 * German, the first part. People are addressed as "du"; a button is an infinitive, a hint a sentence. A space before an
 * ellipsis does not break. One word for one thing:
 * abort abbrechen · alias Alias · asset Datei · author Autor · base Ausgangstext · blame Wer hat was geschrieben ·
 * branch Branch · bring back zurückholen · bundle Git-Bundle · canvas Canvas · card Karte · change Änderung · clone klonen ·
 * commit Commit · conflict Konflikt · delete löschen · discard verwerfen · draft Entwurf · edit bearbeiten · embed einbetten ·
 * entry Eintrag · export Export · fault Fehler · favourites Favoriten · fetch abrufen · folder Ordner · graph Graph ·
 * heading Überschrift · history Verlauf · home Startseite · host Host · import importieren · line Zeile · link Link ·
 * margin Rand · mention Erwähnung · merge zusammenführen, der Merge · moment Moment · move verschieben · object Objekt ·
 * ours deine Fassung · outline Gliederung · pack Packdatei · page Seite · path Pfad · place Stelle · property Eigenschaft ·
 * proxy Proxy · push pushen · recto Vorderseite · redo wiederholen · remote das Remote · rename umbenennen ·
 * repository Repository · restore wiederherstellen · revert zurücknehmen · revision Revision · settle klären ·
 * sheet Blatt · sitting Sitzung · storage Speicher · sync abgleichen, der Abgleich · tag Tag · task Aufgabe ·
 * theirs andere Fassung · token das Token · turn wenden · undo rückgängig · verso Rückseite · wanted gewünscht.
 */
import type { FirstMessages } from '../../en/first'
import { absent } from './absent'
import { beginning } from './beginning'
import { branching } from './branching'
import { errors } from './errors'
import { common } from './everywhere'
import { finding } from './finding'
import { offline } from './offline'
import { prose } from './prose'
import { reading } from './reading'
import { restoring } from './restoring'
import { shell } from './shell'
import { syncing } from './syncing'
import { undoing } from './undoing'
import { ways } from './ways'

export const messages: FirstMessages = {
  absent,
  beginning,
  branching,
  common,
  errors,
  finding,
  offline,
  prose,
  reading,
  restoring,
  shell,
  syncing,
  undoing,
  ways,
}
