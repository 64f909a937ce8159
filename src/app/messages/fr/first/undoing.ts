import type { FirstMessages } from '../../en/first'
import { plural } from '../counted'
import { of } from '../elided'
import { quoted } from '../quoted'

export const undoing: FirstMessages['undoing'] = {
  undo: 'Défaire',
  redo: 'Refaire',
  undone: 'Défait',
  wholeWiki: 'tout le wiki',
  message: (what) => `Défaire\u202f: ${what}`,
  said: {
    merge: (what) => `Fusion ${of(what)}`,
    sync: (what) => `Synchronisation avec ${what}`,
    revert: (what) => `Inversion de ${quoted(what)}`,
    restore: (what) => `Restauration\u202f: ${what}`,
    'rename-page': (what) => `Page renommée en ${what}`,
    'delete-page': (what) => `Page ${what} supprimée`,
    'create-branch': (what) => `Branche ${what} créée`,
    'rename-branch': (what) => `Branche ${what} renommée`,
    'delete-branch': (what) => `Branche ${what} supprimée`,
    'switch-branch': (what) => `Bascule sur ${what}`,
    'create-tag': (what) => `Étiquette ${what} posée`,
    'delete-tag': (what) => `Étiquette ${what} supprimée`,
    'discard-draft': (what) => `Brouillon ${of(what)} jeté`,
    'abort-merge': (what) => `Fusion ${of(what)} abandonnée`,
    undo: (what) => `Défait\u202f: ${what}`,
  },
  result: {
    'moved-back': (what) => `Défait\u202f: ${what}.`,
    reverted: (what) => `Défait par un nouveau commit, car d’autres ont suivi\u202f: ${what}.`,
    redone: (what) => `Refait\u202f: ${what}.`,
    conflicted: (count) =>
      `Défaire cela touche à des modifications plus récentes dans ${plural(count, 'fichier')}. Réglez-les ici\u202f; rien n’a encore changé.`,
    impossible: 'Cela ne peut pas être défait.',
  },
  impossible: {
    forgotten: () => 'C’était il y a si longtemps que plus personne ne sait ce qui avait changé.',
    undone: () => 'C’est déjà défait.',
    'changed-back': () => 'Ce qui avait changé a déjà été rétabli.',
    'several-moved': () => 'Plusieurs branches ont continué depuis. Annulez les commits un par un.',
    'branch-gone': (name) => `La branche ${quoted(name)} n’est plus ici.`,
    'tag-gone': (name) => `L’étiquette ${quoted(name)} n’est plus ici.`,
    'not-on-branch': (name) => `Ce qui a été fait n’est plus sur la branche ${quoted(name)}.`,
    'not-on-tag': (name) => `Ce qui a été fait n’est plus à l’étiquette ${quoted(name)}.`,
    'branch-moved': (name) =>
      `La branche ${quoted(name)} a continué depuis. Supprimez-la si vous n’en avez plus besoin.`,
    'tag-moved': (name) =>
      `L’étiquette ${quoted(name)} nomme maintenant un autre moment. Supprimez-la si vous n’en avez plus besoin.`,
    'branch-shown': (name) => `Le wiki affiche maintenant la branche ${quoted(name)}. Passez d’abord à une autre.`,
    'branch-there': (name) => `Il y a de nouveau une branche ${quoted(name)}. Renommez-la ou supprimez-la d’abord.`,
    'tag-there': (name) => `Il y a de nouveau une étiquette ${quoted(name)}. Supprimez-la d’abord.`,
    'name-beside': (name) =>
      `Git ne peut pas avoir l’ancien nom à côté de ${quoted(name)}. Renommez ou supprimez d’abord celui-ci.`,
    'draft-there': (page) => `Il y a maintenant un autre brouillon pour ${page}.`,
    'merge-there': (name) => `Une autre fusion attend maintenant sur la branche ${quoted(name)}.`,
    'merge-waits': () => 'Une autre fusion attend sur cette branche. Terminez-la ou abandonnez-la d’abord.',
    'conflicts-there': (name) =>
      `Ce qui avait changé a encore changé depuis. Passez à la branche ${quoted(name)} pour le défaire là-bas.`,
  },
}
