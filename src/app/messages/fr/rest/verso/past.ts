import type { RestMessages } from '../../../en/rest'
import { formatNumber, isOne, plural } from '../../counted'
import { quoted } from '../../quoted'

const commits = (count: number): string => plural(count, 'commit')
const times = (count: number): string => plural(count, 'fois', 'fois')

export const past: RestMessages['past'] = {
  blame: {
    title: (page) => `Qui a écrit ${page}`,
    asOf: (when) => `La page telle qu’elle était le ${when}.`,
    before: 'Remonter d’un pas',
    beforeHint: 'La page telle qu’elle était avant cette modification',
    began: 'La page commence avec ce commit ; il n’y a rien avant.',
    back: 'D’où je viens',
    now: 'Telle qu’elle est maintenant',
    summary: (lines, count) => `${plural(lines, 'ligne')} de ${commits(count)}`,
    newer: 'plus récent',
    older: 'plus ancien',
    lines: (first, last) =>
      first === last ? `Ligne ${formatNumber(first)}` : `Lignes ${formatNumber(first)} à ${formatNumber(last)}`,
    line: (number) => `Ligne ${formatNumber(number)}`,
    acts: (lines) => `Plus\u202f: ${lines}`,
    openCommit: 'Tout ce que ce commit a changé',
    compare: 'Ce qu’il a changé ici',
    open: 'La page telle que le commit l’a laissée',
    history: 'Historique',
    reading: 'Lecture de l’historique de ces lignes',
    movedFrom: (path) => `écrit quand la page était ${path}`,
    empty: 'Il n’y a rien sur cette page',
    emptyText: 'Une page sans ligne n’a personne pour les avoir écrites.',
    next: 'Commit suivant, vers le bas de la page',
    previous: 'Commit précédent, vers le haut de la page',
  },

  find: {
    title: 'Chercher dans l’historique',
    intro:
      'Quand cela a-t-il été écrit, et quand a-t-il disparu ? Trouvez les commits où des mots sont apparus, ont disparu ou ont changé en nombre.',
    phrase: 'Mots à chercher',
    hint: 'Exactement comme ils ont été écrits : majuscules et espaces comptent.',
    submit: 'Chercher',
    scope: 'Où',
    inPage: (page) => `Dans ${page}`,
    inWiki: 'Dans tout le wiki',
    searched: (done, total) => `${done} commits examinés sur ${total}`,
    searchedPage: (done, total) => `${done} révisions examinées sur ${total}`,
    starting: 'Ouverture de l’historique',
    found: (count) => (count === 0 ? 'rien trouvé pour l’instant' : `trouvé dans ${commits(count)}`),
    done: (count, total) => `Trouvé dans ${commits(count)}, sur ${total} examinés.`,
    stopped: 'Arrêté.',
    many: 'Il y en a beaucoup. La recherche attend, pour que vous puissiez d’abord regarder ceux-ci.',
    stop: 'Arrêter',
    goOn: 'Continuer',
    nothing: (phrase) => `${quoted(phrase)} n’a jamais été écrit ici`,
    nothingText:
      'Les lettres doivent être les mêmes, majuscules comprises. Essayez moins de mots, ou une autre graphie.',
    wholeWiki: 'Chercher dans tout le wiki',
    missing: (count) =>
      isOne(count)
        ? `${plural(count, 'fichier')} n’a pas pu être examiné\u202f: son contenu n’est pas dans ce navigateur.`
        : `${plural(count, 'fichier')} n’ont pas pu être examinés\u202f: leur contenu n’est pas dans ce navigateur.`,
    appeared: 'Apparu',
    disappeared: 'Disparu',
    more: (before, after) => `${times(before)} avant, ${times(after)} après`,
    appearedTimes: (count) => (count === 1 ? '' : times(count)),
    grew: 'Plus souvent',
    shrank: 'Moins souvent',
    moreFiles: (count) => `et ${plural(count, 'autre fichier', 'autres fichiers')}`,
    from: (path) => `était ${path}`,
    lineBefore: (number) => `Ligne ${formatNumber(number)} avant, retirée\u202f:`,
    lineAfter: (number) => `Ligne ${formatNumber(number)} après, ajoutée\u202f:`,
    merge: 'Fusion',
    compare: (page) => `Ce qui a changé dans ${page}`,
    next: 'Résultat suivant',
    previous: 'Résultat précédent',
  },
}
