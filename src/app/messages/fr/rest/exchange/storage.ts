import type { RestMessages } from '../../../en/rest'
import { isOne, plural } from '../../counted'
import { of, that } from '../../elided'
import { quoted } from '../../quoted'

const objects = (count: number): string => plural(count, 'objet')

export const storage: RestMessages['exchange']['storage'] = {
  title: 'Stockage',
  intro:
    'Ce que ce wiki prend sur cet appareil, comment le garder léger, et comment s’assurer que tout est en bon état.',

  takes: 'Ce que prend ce wiki',
  kinds: {
    packs: 'Les pages et leur historique',
    loose: 'Enregistré depuis peu, pas encore empaqueté',
    derived: 'Index, refaits quand ils manquent',
    drafts: 'Brouillons',
  },
  looseObjects: objects,

  room: 'Ce qu’accorde le navigateur',
  used: (used, quota) => `Tous les wikis ensemble prennent ${used} sur les ${quota} que ce navigateur accorde.`,
  usedPart: (percent) => `Cela fait ${percent}.`,
  unknown: 'Ce navigateur ne dit pas combien il stocke.',
  tight:
    'Il ne reste pas grand-chose. Rangez, supprimez un wiki dont vous n’avez plus besoin, ou libérez de l’espace sur cet appareil.',
  kept: 'Le navigateur a promis de garder vos wikis jusqu’à ce que vous les supprimiez.',
  mayClear: 'Le navigateur peut effacer vos wikis quand l’appareil manque de place, ou après des semaines sans visite.',
  mayClearNext:
    'Gardez une copie ailleurs : reliez un dépôt distant, ou exportez un bundle de temps en temps. Installer l’application aide aussi.',
  ask: 'Demander au navigateur de les garder',
  refused:
    'Le navigateur n’a pas accepté pour l’instant. Il le fait souvent une fois l’application installée ou utilisée quelque temps.',
  openWiki: 'Ce que prend le wiki, le ranger et le vérifier',

  tidy: 'Ranger',
  tidyText:
    'Empaquète ce qui a été enregistré depuis peu, et laisse partir ce à quoi plus rien ne renvoie. Verso le fait tout seul pendant que personne n’attend.',
  tidyNow: 'Ranger maintenant',
  tidying: 'Rangement',
  tidyStopped: 'Arrêté. Ce qui est rangé le reste ; rien n’est perdu.',
  nothingToTidy: 'Tout est déjà rangé.',
  folded: (count) => plural(count, 'objet empaqueté', 'objets empaquetés'),
  joined: (count) => plural(count, 'paquet réuni en un seul', 'paquets réunis en un seul'),
  dropped: (count) => plural(count, 'objet sans emploi enlevé', 'objets sans emploi enlevés'),
  freed: (size) => `${size} de place rendue.`,
  freedNothing: 'Il prend à peu près autant de place qu’avant.',

  check: 'Vérifier le dépôt',
  checkText:
    'Lit chaque objet et regarde s’il est là, entier et bien formé. Cela peut prendre un moment ; continuez à travailler entre-temps.',
  checkNow: 'Vérifier maintenant',
  checking: 'Vérification du dépôt',
  checkStopped: 'Arrêté. Rien n’a changé, et on ne sait encore rien.',
  sound: (count) => (isOne(count) ? 'Le seul objet est là, entier.' : `Les ${objects(count)} sont tous là, entiers.`),
  soundCommits: (count) =>
    `Cela fait ${plural(count, 'commit')} avec tout ce ${isOne(count) ? 'qu’il contient' : 'qu’ils contiennent'}.`,
  absent: (count, host) =>
    `${plural(count, 'contenu')} de révisions plus anciennes ${isOne(count) ? 'est resté' : 'sont restés'} exprès sur ${host ?? 'le dépôt distant'}\u202f; ce n’est pas une anomalie.`,
  faults: (count) => `${plural(count, 'anomalie trouvée', 'anomalies trouvées')}.`,
  faultsOf: (total) => `${plural(total, 'objet examiné', 'objets examinés')}\u202f; tout le reste est entier.`,
  faultList: 'Ce qui ne va pas',
  faultKinds: { missing: 'Manquant', damaged: 'Abîmé', malformed: 'Mal formé' },
  faultOf: {
    blob: (path) => `Le texte de ${quoted(path)} dans une révision ou plus.`,
    tree: (path) => `Le dossier ${quoted(path)} d’une révision.`,
    file: 'Un fichier.',
    pages: 'La liste de toutes les pages d’une révision.',
    commit: 'Un commit.',
    tag: 'Une étiquette.',
    target: 'Ce que nomme une branche ou une étiquette.',
  },
  faultIs: {
    twice: 'Un fichier y est nommé deux fois.',
    unordered: 'L’ordre n’y est pas.',
    mode: 'Un mode de fichier y est écrit d’une façon inhabituelle.',
    null: 'Une entrée y mène nulle part.',
    slash: 'Un nom y contient une barre oblique.',
    name: 'Un nom y est de ceux qu’aucun fichier ne peut avoir.',
    form: 'La forme habituelle de ce que c’est n’y est pas.',
    nul: 'Un caractère NUL s’y trouve.',
    'cut-off': 'La fin manque.',
  },
  faultReadable: 'Un ancien outil l’a peut-être écrit ainsi ; cela se lit quand même.',
  packIs: {
    'no-index': 'Un paquet d’objets a perdu son index.',
    'bad-index': 'Un paquet d’objets a un index abîmé.',
    'no-contents': 'Un paquet d’objets a perdu son contenu.',
    checksum: 'La somme de contrôle d’un paquet d’objets n’est pas bonne.',
    objects: 'Un paquet d’objets est abîmé.',
  },
  packLost: (lost, all) => `${lost.toLocaleString('fr')} sur ${objects(all)} ne peuvent pas être lus.`,
  faultCopy: 'Une de ses copies est abîmée ; une autre est saine, donc rien ne manque.',
  faultUnused: 'Un objet stocké est abîmé ; rien ne l’utilise.',
  faultRef: (name) => `${quoted(name)} ne dit pas quel commit il nomme.`,
  moreFaults: (count) => `Et ${plural(count, 'autre anomalie', 'autres anomalies')}.`,
  repair: (host) => `Réparer depuis ${host}`,
  repairText: (host) => `Ce ${that(host)} possède en est repris. Rien d’autre ne change.`,
  repairing: (host) => `Réparation depuis ${host}`,
  repairStopped: 'Arrêté. Ce qui a été repris jusqu’ici reste.',
  repaired: (count) => `${plural(count, 'anomalie réparée', 'anomalies réparées')}.`,
  repairedNothing: 'Il n’y avait plus rien à réparer.',
  notThere: (host) => `Ce qui ne va toujours pas n’a pas pu être obtenu ${of(host)}.`,
  noRemote:
    'Ce wiki n’a pas de dépôt distant d’où le réparer. Si un autre appareil ou serveur en a une copie, reliez-la comme dépôt distant et vérifiez de nouveau. D’ici là, emportez ce qui est entier.',
  connect: 'Relier un dépôt distant',
  takeHome: 'Exporter le wiki',

  noRoom: 'Il n’y a plus de place pour enregistrer ceci.',
  noRoomKept: 'Votre texte est toujours ici, gardé comme brouillon. Faites de la place, puis enregistrez de nouveau.',
  noRoomOnlyHere:
    'Votre texte est toujours ici dans l’éditeur, mais il n’y a pas non plus de place pour un brouillon. Faites de la place avant de partir.',
  noRoomDraft:
    'Il n’y a plus de place pour garder un brouillon. Votre texte est toujours ici dans l’éditeur ; faites de la place avant de partir.',
  takeText: 'Emporter le texte dans un fichier',
  deleteWiki: 'Supprimer un wiki…',
  madeRoom: 'Enregistrer de nouveau.',
}
