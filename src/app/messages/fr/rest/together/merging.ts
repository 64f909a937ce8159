import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../counted'
import { of, that } from '../../elided'
import { quoted } from '../../quoted'

const yours = 'Votre version'
const theirs = 'L’autre version'
const asItIs = 'Tel quel'
const without = 'Sans lui'

const named = [yours, theirs, asItIs, without]
/** A side within a sentence; the name of a branch keeps its capitals. */
const within = (side: string): string => (named.includes(side) ? side.charAt(0).toLowerCase() + side.slice(1) : side)
const then = (first: string, second: string): string => `${first}, puis ${within(second)}`

const person = {
  ours: yours,
  theirs,
  takeOurs: 'Prendre la vôtre',
  takeTheirs: 'Prendre l’autre',
  theirLabel: 'autre',
}
const neither = 'Aucune, comme avant'

export const merging: RestMessages['merging'] = {
  title: 'Fusion',
  loading: 'Recherche de ce qui diffère…',
  none: 'Aucune fusion n’attend ici',
  noneNext: 'Quand deux côtés modifient les mêmes lignes, c’est ici qu’on les réunit.',
  toChanges: 'Modifications récentes',

  comes: {
    remote: (name) => `Des modifications ${of(name)} entrent dans votre wiki`,
    branch: (name, into) => `${quoted(name)} entre dans ${quoted(into)}`,
    revert: (subject) => `${quoted(subject)} est inversé`,
  },
  since: 'Commencée',
  nothingMoved: 'Rien n’a encore changé : le résultat est enregistré quand vous terminez.',
  progress: (settled, all) =>
    settled === all ? 'Tout est réglé' : `${formatNumber(settled)} sur ${plural(all, 'réglé')}`,
  list: 'Ce que les deux côtés ont changé',
  settled: 'Réglé',
  nextConflict: 'Conflit suivant',
  nextOpen: 'Le prochain à régler',
  previousConflict: 'Conflit précédent',

  reasons: {
    lines: 'Les deux ont modifié les mêmes lignes',
    rows: 'Les deux ont modifié les mêmes lignes d’un tableau',
    'both-added': 'Les deux ont ajouté un fichier de ce nom',
    deleted: { ours: 'Supprimé ici, modifié là-bas', theirs: 'Modifié ici, supprimé là-bas' },
    'renamed-twice': 'Chacun lui a donné un autre nom',
    taken: 'Autre chose porte son nom',
    'folder-renamed': 'Dans un dossier que l’autre côté a renommé',
    'not-text': 'Les deux ont modifié un fichier qui n’est pas du texte',
    kind: 'Chacun en a fait un fichier d’un autre type',
  },

  sides: {
    remote: (name) => ({ ...person, both: `Vous et ${name} avez modifié ces lignes différemment.` }),
    branch: (into, from) => ({
      ours: into,
      theirs: from,
      takeOurs: `Prendre ${into}`,
      takeTheirs: `Prendre ${from}`,
      both: `${into} et ${from} ont modifié ces lignes différemment.`,
      theirLabel: from,
    }),
    revert: {
      ours: asItIs,
      theirs: without,
      takeOurs: 'Laisser tel quel',
      takeTheirs: 'Inverser',
      both: 'Ces lignes ont été modifiées de nouveau depuis.',
      theirLabel: 'avant',
    },
    draft: { ...person, both: 'Vous et quelqu’un d’autre avez modifié ces lignes différemment.' },
  },

  finish: 'Terminer la fusion',
  finishRevert: 'Inverser',
  message: 'Ce qu’il faut en dire',
  defaults: {
    remote: (name) => `Fusionner ce ${that(name)} contient`,
    branch: (name, into) => `Fusionner ${name} dans ${into}`,
    revert: (subject) => `Inverser ${quoted(subject)}`,
  },
  left: (count) => `Encore ${plural(count, 'conflit')} à régler.`,
  allOf: (take) => `${take} pour le reste`,
  later: 'Remettre à plus tard',
  laterHint: 'Ce que vous avez réglé reste.',
  abort: 'Abandonner…',
  abortTitle: 'Abandonner cette fusion ?',
  abortText:
    'Tout redevient comme avant la fusion. Ce que vous avez réglé ici est oublié ; chaque côté garde ce qu’il a.',
  abortNow: 'Abandonner la fusion',
  keepOn: 'Continuer la fusion',
  aborted: 'La fusion est abandonnée. Tout est comme avant.',
  cameUp: 'Entre-temps, autre chose a changé : il y a encore à régler.',
  finished: 'Fusionné.',
  finishedRevert: 'Inversé.',
  finishedSent: 'Fusionné et envoyé.',
  notSent: (why) => `Fusionné. L’envoi n’a pas encore pu se faire\u202f: ${why}`,

  text: {
    places: (settled, all) =>
      settled === all
        ? `${plural(all, 'endroit')}, tout est réglé`
        : `${formatNumber(settled)} sur ${plural(all, 'endroit réglé', 'endroits réglés')}`,
    place: (at, all) => `Endroit ${formatNumber(at)} sur ${formatNumber(all)}`,
    result: 'Résultat',
    undecided: 'Pas encore réglé',
    emptyResult: 'Rien : ces lignes disparaissent.',
    nothingHere: 'Rien : ces lignes ont été supprimées.',
    base: 'Ce qui se trouvait ici avant',
    showBase: 'Montrer l’avant',
    hideBase: 'Cacher l’avant',
    noBase: 'Il n’y avait rien ici.',
    oursFirst: then,
    takeBase: neither,
    edit: 'Modifier',
    editing: (at) => `Résultat de l’endroit ${formatNumber(at)}`,
    editingHow: 'Markdown. Ctrl et Entrée l’adoptent ; Échap quitte le champ et garde ce que vous avez tapé.',
    use: 'Prendre ceci',
    reopen: 'Rouvrir',
    next: 'Endroit ouvert suivant',
    previous: 'Endroit ouvert précédent',
    folded: (lines) => plural(lines, 'ligne sans désaccord', 'lignes sans désaccord'),
    by: {
      ours: (ours) => `D’un seul côté\u202f: ${within(ours)}`,
      theirs: (theirs) => `D’un seul côté\u202f: ${within(theirs)}`,
      'front-matter': 'Propriétés fusionnées une à une',
      tables: 'Tableau fusionné ligne par ligne',
      tasks: 'Tâches fusionnées une à une',
      'new-pages': 'Les deux textes gardés, l’un après l’autre',
      words: 'Fusionné mot à mot',
    },
    preview: 'Aperçu du résultat',
    previewOpen: 'Là où rien n’est encore réglé, ceci montre le premier côté.',
    chose: {
      ours: (sides) => sides.ours,
      theirs: (sides) => sides.theirs,
      base: () => neither,
      'ours-theirs': (sides) => then(sides.ours, sides.theirs),
      'theirs-ours': (sides) => then(sides.theirs, sides.ours),
      edit: () => 'À la main',
    },
    marks: { added: 'ajouté : ', addedEnd: ' (fin)', removed: 'retiré : ', removedEnd: ' (fin)' },
    settledElsewhere: 'Réglé avec le texte ci-dessous.',
    startOver: 'Régler à nouveau',
  },

  whole: {
    choose: 'Que doit-il devenir ?',
    keepWith: (side) => `Garder\u202f: ${within(side)}`,
    delete: 'Supprimer',
    names: (ours, theirs) => `Il s’appelle ${ours} ici et ${theirs} là-bas.`,
    call: (path) => `L’appeler ${path}`,
    put: (path) => `Le mettre à ${path}`,
    keepBoth: 'Garder les deux',
    otherName: 'L’autre va à',
    otherNameHint: 'Un chemin qu’aucun fichier n’a encore.',
    otherNameTaken: 'Un fichier de ce nom est déjà là.',
    useBoth: 'Garder les deux',
    taken: (path) => `Deux fichiers différents s’appelleraient ${path}.`,
    kind: 'Un côté en a fait un fichier, l’autre autre chose, comme un lien ou un programme. L’un des deux doit partir.',
    binary: 'Ce fichier n’est pas du texte ; il faut donc en prendre un côté tout entier.',
    noPicture: 'Cette image ne peut pas s’afficher.',
    pictureOf: (side) => `L’image\u202f: ${within(side)}`,
    settledAs: {
      base: neither,
      both: (path) => `Les deux, l’autre à ${path}`,
      text: 'Réunis',
    },
    gone: 'Supprimé.',
  },

  draft: {
    panel: 'Réunir les deux',
    agreed: 'Ce qui a été enregistré entre-temps et votre texte vont finalement ensemble.',
    whole:
      'La page n’existe plus comme texte. « Garder ma version » l’écrit de nouveau ; « Prendre l’autre » la laisse partir.',
    back: 'Revenir à mon texte',
    save: 'Enregistrer le résultat',
  },

  rules: {
    title: 'Fusion',
    intro:
      'Les lignes qu’un seul côté a modifiées sont toujours réunies. Ces règles s’occupent aussi de ce que les deux ont touché, et chaque décision est racontée dans le commit de la fusion.',
    saved: 'Gardé pour la prochaine fusion.',
    list: {
      'front-matter': {
        name: 'Les propriétés, une à une',
        example: 'Vous ajoutez un tag, quelqu’un d’autre met la date : la page a les deux.',
      },
      tables: {
        name: 'Les tableaux, ligne par ligne',
        example: 'Chacun ajoute une ligne à la fin : le tableau a les deux.',
      },
      tasks: {
        name: 'Les listes de tâches, une à une',
        example: 'Vous cochez une tâche, quelqu’un d’autre en ajoute une dessous : les deux se font.',
      },
      'new-pages': {
        name: 'Les nouvelles pages de même nom',
        example: 'Deux appareils commencent la note du jour : elle dit ce que les deux ont écrit, l’un après l’autre.',
      },
      words: {
        name: 'Les phrases, mot à mot',
        example: 'Vous corrigez un mot, quelqu’un d’autre un autre sur la même ligne : les deux corrections restent.',
      },
    },
  },

  decisions: {
    title: 'Comment tout s’est réuni',
    intro: (count) => `${plural(count, 'fichier a été modifié', 'fichiers ont été modifiés')} des deux côtés.`,
    kinds: {
      lines: 'ligne par ligne',
      hand: 'à la main',
      renamed: 'suivi sous son nouveau nom',
      rules: 'par des règles',
    },
    rules: {
      'front-matter': 'propriétés une à une',
      tables: 'tableaux ligne par ligne',
      tasks: 'tâches une à une',
      'new-pages': 'les deux textes gardés',
      words: 'mot à mot',
    },
    more: (count) => `Montrer ${plural(count, 'autre fichier', 'autres fichiers')}`,
  },

  remote: {
    conflicted: (count) => `${plural(count, 'fichier a été modifié', 'fichiers ont été modifiés')} ici et là-bas.`,
    nothingLost: 'Rien n’a été écrasé, et rien n’est envoyé avant que vous les ayez réglés.',
    settle: 'Les régler maintenant',
    finish: 'Terminer la fusion',
  },
}
