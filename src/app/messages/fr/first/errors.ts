import type { FirstMessages } from '../../en/first'
import { quoted } from '../quoted'

export const errors: FirstMessages['errors'] = {
  title: 'Cela n’a pas marché',
  engineFailed:
    'La partie de Verso qui garde vos pages s’est arrêtée. Rien d’enregistré n’est perdu ; rechargez pour la relancer.',
  reload: 'Recharger',
  makeRoom: 'Faire de la place',
  codes: {
    aborted: ['Arrêté.', 'Rien n’a changé. Vous pouvez recommencer quand vous voulez.'],
    'invalid-name': ['Ce nom ne convient pas.', 'Choisissez un autre nom et réessayez.'],
    'invalid-record': [
      'Ce qui a été saisi ne correspond pas au modèle.',
      'Vérifiez les champs ; rien n’a été enregistré.',
    ],
    'not-found': [
      'Ce qui était demandé n’est pas là.',
      'Cela a peut-être été renommé ou supprimé. L’historique en est gardé.',
    ],
    'already-exists': ['Ce nom est déjà pris.', 'Choisissez un autre nom, ou ouvrez ce qui est déjà là.'],
    damaged: [
      'Certains octets stockés ne sont pas ce qu’ils devraient être.',
      '« Vérifier le dépôt », sous Stockage, dit tout ce qui ne va pas et le répare depuis un dépôt distant.',
    ],
    absent: [
      'Une partie de ceci est restée sur le dépôt distant.',
      'Cela arrive quand vous êtes en ligne ; réessayez à ce moment-là.',
    ],
    'too-large': ['C’est trop grand.', 'Réduisez-le, ou gardez-le hors du wiki.'],
    'quota-exceeded': [
      'Le navigateur n’a plus de place : rien de ceci n’a été stocké.',
      'Libérez de l’espace ou supprimez un wiki, puis réessayez.',
    ],
    'storage-failed': [
      'La base de données du navigateur n’a pas répondu.',
      'Rechargez la page ; ce qui était enregistré est toujours là.',
    ],
    offline: ['Il n’y a pas eu de réponse.', 'Vous pouvez continuer à lire et à écrire ; réessayez une fois connecté.'],
    'host-unknown': [
      'Le serveur ne répond pas.',
      'Vérifiez qu’aucune faute ne s’est glissée dans l’adresse, puis réessayez.',
    ],
    timeout: ['L’autre côté s’est tu.', 'Réessayez dans un instant.'],
    'cut-off': [
      'La connexion s’est interrompue en cours de route.',
      'Rien n’est perdu. Réessayez quand la connexion est stable.',
    ],
    unauthorized: [
      'Le serveur n’a pas accepté le nom d’utilisateur et le jeton.',
      'Vérifiez le nom d’utilisateur et le jeton, et que celui-ci est encore valable.',
    ],
    forbidden: ['Le serveur ne le permet pas.', 'Demandez l’accès au propriétaire du dépôt.'],
    'remote-not-found': ['Le serveur n’a pas ce dépôt.', 'Vérifiez l’adresse ; un dépôt privé demande aussi un jeton.'],
    'not-a-git-server': [
      'Ce qui a répondu ne parle pas git.',
      'Vérifiez l’adresse : ce doit être celle que vous donneriez à « git clone ».',
    ],
    'proxy-refused': [
      'Le proxy ne transmet pas cela.',
      'Choisissez un autre proxy, ou autorisez cet hôte sur le vôtre.',
    ],
    'remote-failed': [
      'Le serveur a répondu par une erreur à lui.',
      'Réessayez plus tard ; si cela dure, prévenez qui s’occupe du serveur.',
    ],
    'branch-not-found': ['Le dépôt distant n’a pas cette branche.', 'Choisissez l’une des branches du dépôt distant.'],
    'not-a-bundle': [
      'Ce fichier n’est pas un bundle git.',
      'Choisissez un fichier fait par « git bundle » ou exporté de Verso.',
    ],
    unsupported: [
      'Cela n’est pas possible ici.',
      'Une version actuelle de Firefox, Chrome, Edge ou Safari sait le faire.',
    ],
    internal: ['La faute est de notre côté.', 'Votre texte est en sûreté ; rechargez et réessayez.'],
  },
  reasons: {
    address: () => [
      'Ce n’est pas l’adresse d’un dépôt.',
      'Copiez celle que prend « git clone » ; le nom d’utilisateur et le jeton ont leurs propres champs.',
    ],
    'branch-name': (name) => [`Git ne prend pas ${quoted(name)} comme nom.`, 'Choisissez-en un autre.'],
    path: (name) => [`Aucun fichier ne peut s’appeler ${quoted(name)}.`, 'Choisissez un autre nom.'],
    'branch-gone': (name) => [
      `La branche ${quoted(name)} n’est plus ici.`,
      'Elle a peut-être été renommée ou supprimée dans un autre onglet. Rien n’a changé, et ce que vous avez écrit est gardé comme brouillon.',
    ],
    'tag-gone': (name) => [`L’étiquette ${quoted(name)} n’est plus ici.`, ''],
    'gone-there': (name) => [`Le dépôt distant n’a plus ${quoted(name)}.`, ''],
    'page-missing': (path) => [
      `Il n’y a pas de page ${quoted(path)}.`,
      'Elle a peut-être été renommée ou supprimée. L’historique en est gardé.',
    ],
    'page-missing-then': (path) => [`Dans cette révision, il n’y a pas de page ${quoted(path)}.`, ''],
    'folder-missing-then': (folder) => [`Il n’y avait alors pas de dossier ${quoted(folder)}.`, ''],
    'heading-missing': (path) => [`La page ${quoted(path)} n’a plus ce titre.`, ''],
    'commit-missing': () => ['Ce wiki n’a pas ce commit.', 'Il viendra peut-être avec la prochaine synchronisation.'],
    'nothing-saved': () => ['Rien n’a encore été enregistré.', 'Enregistrez d’abord une page.'],
    'merge-gone': () => ['Aucune fusion n’attend plus ici.', 'Elle a peut-être été terminée dans un autre onglet.'],
    'conflict-gone': (path) => [`${quoted(path)} n’est plus en conflit.`, ''],
    'wiki-gone': (id) => [
      `Il n’y a pas de wiki ${quoted(id)} dans ce navigateur.`,
      'Il a peut-être été supprimé dans un autre onglet.',
    ],
    'no-remote': () => ['Ce wiki n’a pas encore de dépôt distant.', 'Reliez-en un d’abord.'],
    'database-missing': (folder) => [`${quoted(folder)} n’est pas une base de données que Verso connaît.`, ''],
    'file-there': (path) => [`${quoted(path)} existe déjà.`, 'Choisissez un autre nom, ou ouvrez ce qui est déjà là.'],
    'branch-there': (name) => [`Il y a déjà une branche ${quoted(name)}.`, 'Choisissez un autre nom.'],
    'tag-there': (name) => [`Il y a déjà une étiquette ${quoted(name)}.`, 'Choisissez un autre nom.'],
    'name-beside': (name) => [`Git ne peut pas avoir ce nom à côté de ${quoted(name)}.`, 'Choisissez un autre début.'],
    'merge-waits': () => [
      'Une autre fusion attend sur cette branche.',
      'Terminez-la ou abandonnez-la d’abord ; rien n’a changé.',
    ],
    'folder-in-the-way': (path) => [`${quoted(path)} est un dossier.`, 'Choisissez un autre nom.'],
    'file-in-the-way': (path) => [
      `${quoted(path)} est un fichier et ne peut pas être aussi un dossier.`,
      'Renommez-le ou supprimez-le d’abord.',
    ],
    'not-text': () => [
      'Ce fichier n’est pas du texte.',
      'Seul un texte a des lignes que l’on peut lire et écrire ici.',
    ],
    'leads-out': (path) => [`${quoted(path)} mène hors de ce wiki et ne peut pas être ouvert ici.`, ''],
    'branch-shown': (name) => [`${quoted(name)} est la branche que ce wiki affiche.`, 'Passez d’abord à une autre.'],
    'part-of-bundle': () => [
      'Ce bundle ne contient qu’une partie d’un dépôt.',
      'Faites-en un entier avec « git bundle create FILE --all ».',
    ],
    'sha-256': () => ['Le dépôt nomme ses objets par SHA-256.', 'Verso lit ceux qui sont nommés par SHA-1.'],
    'part-stopped': () => ['Une partie de Verso s’est arrêtée.', 'Les pages ne sont pas touchées ; réessayez.'],
    'kind-of-database': (kind) => [
      `Une base de données du genre ${quoted(kind)} ne peut pas encore être ouverte ici.`,
      '',
    ],
    busy: () => ['D’autres onglets modifient sans cesse ce wiki au même moment.', 'Rien n’est perdu ; réessayez.'],
    repairing: () => ['Un autre onglet répare ce wiki.', 'Attendez qu’il ait fini.'],
    'deleted-elsewhere': () => [
      'Un autre onglet a supprimé ce wiki, ou a une version plus récente de Verso.',
      'Rechargez cette page.',
    ],
    'file-too-large': (path) => [`${quoted(path)} dépasse 25 Mo.`, 'Partagez-le, ou gardez-le hors du wiki.'],
    'bundle-too-large': () => ['Ce bundle dépasse 500 Mo.', 'Clonez-le plutôt depuis un serveur git.'],
    'too-far-apart': () => [
      'Les deux côtés diffèrent dans trop de fichiers pour être fusionnés ici.',
      'Rien n’a changé.',
    ],
    'file-damaged': (file) => [
      `${quoted(file)} ne dit pas ce qu’il devrait.`,
      'Corrigez-le comme texte, ou reprenez une révision.',
    ],
    'proxy-silent': (proxy) => [
      `Pas de réponse du proxy à l’adresse ${proxy}.`,
      'Vérifiez qu’il fonctionne, puis réessayez.',
    ],
    'no-proxy': (host) => [
      `Pas de réponse de la part de ${host}.`,
      'Vérifiez l’adresse et le réseau ; beaucoup de serveurs git ne répondent à un navigateur que par un proxy.',
    ],
    'rate-limited': (host) => [`${host} a reçu trop de demandes.`, 'Attendez un peu, puis réessayez.'],
    unconfirmed: (host) => [
      `La connexion à ${host} s’est interrompue avant de savoir si les commits ont été pris.`,
      'Rien n’est perdu ; synchronisez à nouveau pour le savoir.',
    ],
    'history-missing': (host) => [
      `Il manque à ${host} des commits plus anciens, qui ne sont pas ici non plus.`,
      'Récupérez d’abord tout l’historique d’où le wiki est venu.',
    ],
    'part-missing': () => [
      'Cette partie de Verso n’a pas pu être chargée.',
      'Vous pouvez continuer à lire et à écrire ; réessayez une fois connecté.',
    ],
  },
}
