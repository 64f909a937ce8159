import type { RestMessages } from '../../../en/rest'
import { formatNumber, isOne, plural } from '../../counted'
import { of } from '../../elided'
import { quoted } from '../../quoted'

const files = (count: number): string => plural(count, 'fichier')

export const time: RestMessages['time'] = {
  whole: 'Tout le wiki à cet instant',
  wholeOf: (when) => `Tout le wiki tel qu’il était le ${when}`,

  banner: 'Un autre moment',
  asOf: 'Vous regardez le wiki tel qu’il était le',
  newest: 'Vous regardez l’instant le plus récent, enregistré le',
  beside: (branch) => `Cet instant n’est pas sur la ligne ${of(branch)}.`,
  unknown: 'Cet instant n’est pas dans ce wiki. Il est peut-être sur une branche absente de ce navigateur.',
  back: 'Revenir à maintenant',
  calledNow: (page) => `Cette page s’appelle maintenant ${quoted(page)}.`,
  goneNow: (page) => `${quoted(page)} n’existe plus\u202f; voici donc la page d’accueil.`,

  acts: 'Restaurer…',
  restorePage: 'Restaurer cette page',
  restoreFolder: (folder) => `Restaurer le dossier ${folder}`,
  restoreAll: 'Tout restaurer…',
  restored: (what, when) => `Restauré dans l’état du ${when}\u202f: ${what}.`,
  restoredSame: (what) => `${what}\u202f: déjà ainsi, il n’y avait rien à restaurer.`,
  folder: (name) => `Le dossier ${name}`,
  everything: 'Tout',
  messageFolder: (folder, when) => `Restaurer ${folder} dans son état du ${when}`,
  messageAll: (when) => `Tout restaurer dans l’état du ${when}`,
  tag: 'Étiqueter cet instant…',
  branch: 'Nouvelle branche d’ici…',

  ask: {
    title: 'Tout remettre comme c’était ?',
    then: (when) => `Chaque page et chaque fichier redeviendra ce qu’il était le ${when}.`,
    same: 'Tout est déjà ainsi.',
    what: ({ back, gone, changed }) =>
      [
        changed > 0 && `${files(changed)} ${isOne(changed) ? 'reprendra son texte' : 'reprendront leur texte'} d’alors`,
        back > 0 && `${files(back)} ${isOne(back) ? 'reviendra' : 'reviendront'}`,
        gone > 0 &&
          `${plural(gone, 'fichier écrit', 'fichiers écrits')} depuis ${isOne(gone) ? 'disparaîtra' : 'disparaîtront'}`,
      ]
        .filter(Boolean)
        .join(', '),
    safe: 'Cela fait un nouveau commit. Rien n’est perdu : ce qui a été écrit depuis reste dans l’historique, et un clic suffit pour tout défaire.',
    do: 'Tout restaurer',
  },

  line: {
    slider: 'Instant',
    said: (when, subject, place) => `${when}\u202f: ${subject}, ${place}`,
    place: (number, of) => `${formatNumber(number)} sur ${formatNumber(of)}`,
    older: 'Un commit en arrière',
    newer: 'Un commit en avant',
    asOf: 'État du',
    tags: 'Étiquettes',
    hint: 'Les flèches vont de commit en commit, Page préc. et Page suiv. de jour en jour.',
  },

  missing: 'Cette page n’existait pas alors.',
  missingNow: (page) => `${quoted(page)} a été écrite plus tard.`,
  missingNever: (page) => `Personne n’avait écrit ${quoted(page)} à ce moment-là.`,
  seeNow: 'La voir telle qu’elle est maintenant',
  allThen: 'Toutes les pages d’alors',
}
