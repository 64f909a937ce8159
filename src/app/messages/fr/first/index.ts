/**
 * French, the first part. "vous"; a button is an infinitive. One word for one thing:
 * abort abandonner · asset fichier · backlinks liens entrants · blame qui a écrit · branch branche · bring back
 * rétablir · bring in faire entrer · bundle bundle · cancel annuler · canvas canevas · card carte · change modification,
 * changement · clone cloner · commit commit · conflict conflit · connect relier · delete supprimer · device appareil ·
 * diagram diagramme · discard jeter · draft brouillon · edit modifier · embed afficher dans · entry entrée · export exporter ·
 * fault anomalie · favourites favoris · fetch récupérer · folder dossier · graph graphe · heading titre de section, section ·
 * history historique · import importer · key touche · line ligne · link lien · margin marge · mention mention · merge fusion ·
 * moment instant · move déplacer · object objet · offline hors ligne · orphan orpheline · ours la vôtre · outline plan ·
 * pack paquet · palette palette · path chemin · place endroit · property propriété · proxy proxy · push pousser · redo
 * refaire · remote dépôt distant · rename renommer · repository dépôt · restore restaurer · revert inverser · revision
 * révision · save enregistrer · settle régler · sitting séance · storage stockage · sync synchroniser · tag (of git)
 * étiquette · tag (of a page) tag · task tâche · template modèle · theirs l’autre · token jeton · undo défaire · verso verso.
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
