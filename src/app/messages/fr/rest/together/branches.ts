import type { RestMessages } from '../../../en/rest'
import { formatNumber, isOne, plural } from '../../counted'
import { of, that } from '../../elided'
import { quoted } from '../../quoted'
import { origin } from './origin'

const changes = (count: number): string => plural(count, 'modification')

export const branches: RestMessages['branches'] = {
  origin,
  nav: 'Ce qui est arrivé à ce wiki',
  intro:
    'Chacune est un wiki entier : ce qui est enregistré sur l’une, les autres ne le montrent qu’une fois la fusion faite.',
  alone: 'Essayez une réécriture sans toucher à ce que les autres lisent',
  aloneNext:
    'Une branche est une seconde vie de ce wiki : ce que vous y enregistrez y reste. Si le résultat est bon, fusionnez-la ; sinon, supprimez-la.',
  make: 'Nouvelle branche',
  current: 'Affichée',
  changed: (author) => `par ${author},`,
  standing: {
    same: (current) => `Exactement comme ${current}`,
    ahead: (count, current) => `${changes(count)} ${that(current)} n’a pas`,
    behind: (count, current) => `${changes(count)} sur ${current}, ${isOne(count) ? 'absente' : 'absentes'} ici`,
  },
  drafts: (count) => plural(count, 'brouillon y attend', 'brouillons y attendent'),
  draftsHere: (count) => plural(count, 'brouillon non enregistré', 'brouillons non enregistrés'),
  switchTo: 'Basculer',
  compare: 'Comparer',
  compareNamed: (name) => `Comparer avec ${name}`,
  merge: (into) => `Fusionner dans ${into}`,
  mergeThere: (from, into) => `Passer à ${into} et y fusionner ${from}`,
  more: (name) => `Plus sur ${name}`,
  rename: 'Renommer…',
  newName: (name) => `Nouveau nom ${of(name)}`,
  renameDo: 'Renommer',
  branchFrom: 'Nouvelle branche d’ici…',
  tagHere: 'L’étiqueter…',
  remove: 'Supprimer',
  ask: {
    unmerged: (name, count) => `${name} a ${changes(count)} qu’aucune autre branche n’a.`,
    anyway:
      'Vous pouvez la supprimer quand même : sous « Ce qui a été fait », elle revient avec toutes, pendant quatre-vingt-dix jours.',
    remove: (count) => (isOne(count) ? 'Supprimer avec cette modification' : `Supprimer avec ces ${changes(count)}`),
    keep: 'La garder',
  },

  done: {
    merged: (from, into) => `${from} est fusionnée dans ${into}.`,
    nothingToMerge: (from, into) => `${into} a déjà tout ${of(from)}.`,
    conflicted: (count) =>
      `${plural(count, 'fichier a été modifié', 'fichiers ont été modifiés')} des deux côtés. Tout se règle ici.`,
    reverted: (subject) => `${quoted(subject)} est inversé.`,
    nothingToRevert: 'Ce que ce commit a changé n’est plus là, il n’y a donc rien à inverser.',
    tagged: (name) => `L’étiquette ${name} est posée.`,
    untagged: (name) => `L’étiquette ${name} est supprimée\u202f; ce qu’elle nommait reste.`,
    restored: (name) => `Tout est comme à ${name}, dans un nouveau commit.`,
    restoredSame: (name) => `Tout est déjà comme à ${name}.`,
    moved: 'Quelqu’un a enregistré au même moment. Rien n’a été écrasé ; réessayez.',
  },

  names: {
    label: 'Nom',
    hint: 'Court, avec vos mots : une espace devient un trait d’union.',
    becomes: (name) => `Le nom sera ${name}.`,
    broken: 'Git ne prend pas ce nom. Évitez les signes comme : ~ ^ ? * et deux points qui se suivent.',
    taken: (name) => `Le nom ${name} est déjà pris.`,
    inside: (name) =>
      `${name} existe, et un nom ne peut pas être aussi le dossier d’autres noms. Choisissez un autre début.`,
  },

  asking: {
    branch: 'Une nouvelle branche',
    branchHint: 'Elle commence comme une copie. Ce que vous y enregistrez y reste jusqu’à la fusion.',
    from: 'Elle part de',
    marks: 'Elle nomme',
    here: (branch) => `${branch}, dans son état actuel`,
    groups: { branches: 'Branches', tags: 'Étiquettes' },
    commit: (oid) => `Commit ${oid}`,
    make: 'Créer et basculer',
    tryTitle: (page) => `Essayer ${page} sur une branche`,
    tryHint:
      'Vous continuez à écrire là-bas, avec ce que vous avez tapé. Cette branche-ci reste telle quelle jusqu’à la fusion.',
    tryDo: 'Y continuer',
    tag: 'Une nouvelle étiquette',
    tagHint: 'Un nom pour tout le wiki tel qu’il est à un instant. Il reste pendant que tout continue.',
    tagMessage: 'Ce qu’elle marque',
    tagMessageHint: 'En une phrase, si vous voulez.',
    tagDo: 'Poser l’étiquette',
    tryName: (page) => `essai-${page}`,
    tryIt: 'essai',
  },

  pages: {
    writeHere: 'L’écrire aussi ici',
    elsewhere: (name) => `Cette page est sur la branche ${name}, pas sur celle que vous voyez.`,
    elsewhereMany: (names) => `Cette page est sur d’autres branches, pas sur celle que vous voyez\u202f: ${names}.`,
  },

  revert: {
    label: 'Inverser',
    hint: 'Retirer ce que ce commit a changé, par un nouveau commit',
    row: 'Inverser ce commit',
    branch: 'Nouvelle branche d’ici…',
    tag: 'Étiqueter ce commit…',
  },

  comparing: {
    title: 'Comparer des branches',
    heading: (before, after) => `Ce ${that(after)} a par rapport à ${before}`,
    choose: { before: 'Par rapport à', after: 'Branche' },
    swap: 'Échanger les deux',
    ahead: (after, before, count) => `${changes(count)} sur ${after} ${that(before)} n’a pas`,
    behind: (after, before, count) => `${changes(count)} sur ${before} ${that(after)} n’a pas`,
    rest: (count) => `En montrer ${formatNumber(count)} de plus`,
    files: (count) => plural(count, 'fichier diffère', 'fichiers diffèrent'),
    moreFiles: (count) => `${plural(count, 'fichier')} de plus que ceux listés ici.`,
    asPage: 'Ouvrir la comparaison',
    same: (before, after) => `${after} et ${before} sont identiques`,
    sameText: 'Aucune n’a de modification que l’autre n’ait pas.',
    sameFiles: 'Leurs fichiers sont les mêmes, même s’ils y sont venus par des chemins différents.',
    mergeDo: (from, into) => `Fusionner ${from} dans ${into}`,
    neither: 'Pour fusionner l’une dans l’autre, basculez d’abord sur l’une des deux.',
    gone: 'Cette branche n’existe pas',
    goneText: 'Elle a été supprimée ou renommée, ou n’a jamais été dans ce wiki.',
    unrelated: 'Les deux n’ont aucun commit en commun.',
  },

  tags: {
    intro: 'Une étiquette est un nom pour tout le wiki à un instant, pour y revenir.',
    empty: 'Aucun instant n’a encore de nom',
    emptyText:
      'Une étiquette nomme tout le wiki tel qu’il est maintenant : « avant le déménagement », « version imprimée ». Vous pourrez l’ouvrir plus tard, et en rétablir ce que vous voulez.',
    make: 'Étiqueter cet instant',
    by: (author) => `par ${author},`,
    open: 'Ouvrir',
    openNamed: (name) => `Ouvrir le wiki à ${name}`,
    at: 'À',
    restore: 'Tout restaurer depuis elle',
    branch: 'Nouvelle branche depuis elle…',
    compareWith: 'Ce qui a changé depuis',
    remove: 'Supprimer',
    more: (name) => `Plus sur ${name}`,
    restoreMessage: (name) => `Tout restaurer dans l’état ${of(name)}`,
  },

  actions: {
    intro:
      'En dehors des enregistrements, que raconte l’historique de chaque page. Gardé sur cet appareil pendant quatre-vingt-dix jours. Chaque pas peut être défait ; si d’autres commits ont suivi, par un nouveau commit.',
    empty: 'Rien que de l’écriture jusqu’ici',
    emptyText:
      'Fusions, branches, étiquettes, pages restaurées et brouillons jetés seront listés ici, chacun avec un retour possible.',
    steps: 'Pas à pas',
    stepBack: 'Un pas en arrière',
    stepForward: 'Un pas en avant',
    stepBackNamed: (what) => `Défaire\u202f: ${what}`,
    stepForwardNamed: (what) => `Refaire\u202f: ${what}`,
    undoNamed: (what) => `Défaire\u202f: ${what}`,
    redoNamed: (what) => `Refaire\u202f: ${what}`,
    will: {
      merge: 'Défaire ramène la branche à son état d’avant la fusion.',
      sync: 'Défaire ramène la branche à son état d’avant ce qui est arrivé ; le dépôt distant garde ce qu’il a.',
      revert: 'Défaire fait revenir ce qui avait été inversé.',
      restore: 'Défaire lui rend son texte d’avant.',
      'rename-page': 'Défaire rend à la page son ancien nom.',
      'delete-page': 'Défaire rétablit la page.',
      'create-branch': 'Défaire enlève la branche.',
      'rename-branch': 'Défaire rend à la branche son ancien nom.',
      'delete-branch': 'Défaire rétablit la branche, avec tous ses commits.',
      'switch-branch': (name) => `Défaire revient sur ${name}.`,
      'create-tag': 'Défaire enlève le nom ; ce qu’il nomme reste.',
      'delete-tag': 'Défaire rétablit l’étiquette.',
      'discard-draft': 'Défaire fait revenir le texte, comme brouillon.',
      'abort-merge': 'Défaire remet la fusion en attente, avec ce qui était réglé.',
      undo: 'Défaire le refait.',
    },
  },
}
