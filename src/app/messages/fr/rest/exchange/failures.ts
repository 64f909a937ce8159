import type { RestMessages } from '../../../en/rest'
import { of } from '../../elided'

export const failures: RestMessages['exchange']['failures'] = {
  aborted: () => ({ what: 'Arrêté.', next: 'Rien n’a changé. Recommencez quand vous voudrez.' }),
  'invalid-name': (host) => ({
    what: `Un nom ${of(host)} enfreint les règles des branches ou des fichiers.`,
    next: 'Vérifiez le nom de la branche ; laissez-le vide pour prendre celle que le dépôt dit être par défaut.',
  }),
  'invalid-record': () => ({
    what: 'Ce qui a été saisi ne correspond pas au modèle.',
    next: 'Vérifiez les champs ; rien n’a été enregistré.',
  }),
  'not-found': () => ({
    what: 'Ce qui était demandé n’est pas dans ce wiki.',
    next: 'Cela a peut-être été supprimé dans un autre onglet. Rechargez la page.',
  }),
  'already-exists': () => ({ what: 'Il y a déjà un wiki de ce nom.', next: 'Choisissez un autre titre.' }),
  damaged: (host) => ({
    what: `Ce qui est arrivé ${of(host)} a été abîmé en chemin\u202f; rien n’en a donc été gardé.`,
    next: 'Réessayez. Si cela se reproduit, lancez « git fsck » sur le dépôt.',
  }),
  absent: (host) => ({
    what: `Quelque chose de nécessaire est resté sur ${host}, inaccessible pour l’instant.`,
    next: 'Réessayez quand vous serez en ligne.',
  }),
  'too-large': (host) => ({
    what: `Le dépôt sur ${host} contient quelque chose de trop grand pour Verso.`,
    next: 'Retirez le gros fichier de son historique, ou clonez un dépôt plus petit.',
  }),
  'quota-exceeded': () => ({
    what: 'Le navigateur n’accorde plus de place.',
    next: 'Libérez de l’espace sur cet appareil ou supprimez un wiki dont vous n’avez plus besoin, puis réessayez.',
  }),
  'storage-failed': () => ({
    what: 'La base de données du navigateur n’a pas répondu.',
    next: 'Rechargez la page et réessayez. Tout ce qui était enregistré est toujours là.',
  }),
  offline: (host) => ({
    what: `Le réseau n’a pas répondu sur le chemin ${of(host)}.`,
    next: 'Continuez à écrire ; synchronisez de nouveau une fois connecté.',
  }),
  'host-unknown': (host) => ({
    what: `${host} ne répond pas.`,
    next: 'Vérifiez qu’aucune faute ne s’est glissée dans l’adresse, et que ce serveur est en marche.',
  }),
  timeout: (host) => ({ what: `${host} s’est tu en plein milieu.`, next: 'Réessayez dans un instant.' }),
  'cut-off': (host) => ({
    what: `La connexion à ${host} s’est interrompue en plein milieu.`,
    next: 'Rien de reçu à moitié n’a été gardé. Réessayez quand la connexion est stable.',
  }),
  unauthorized: (host) => ({
    what: `${host} n’a pas accepté le nom d’utilisateur et le jeton.`,
    next: 'Saisissez-les à nouveau. Le jeton a peut-être expiré, ou ne vaut pas pour ce dépôt.',
  }),
  'token-missing': (host) => ({
    what: `${host} demande un nom d’utilisateur et un jeton, et Verso n’en a pas pour lui.`,
    next: 'Saisissez-les. Un jeton gardé pour la session seulement disparaît quand l’onglet est rechargé ou fermé.',
  }),
  forbidden: (host) => ({
    what: `${host} vous connaît, mais ne vous laisse pas faire cela.`,
    next: 'Prenez un jeton qui peut écrire dans ce dépôt, ou demandez l’accès à son propriétaire.',
  }),
  'remote-not-found': (host) => ({
    what: `${host} n’a pas de dépôt à cette adresse.`,
    next: 'Vérifiez l’adresse. Si le dépôt est privé, saisissez un nom d’utilisateur et un jeton.',
  }),
  'not-a-git-server': (host) => ({
    what: `Quelque chose a répondu sur ${host}, mais cela ne parle pas git.`,
    next: 'Saisissez l’adresse que vous donneriez à « git clone ».',
  }),
  'proxy-refused': (host) => ({
    what: `Le proxy ne transmet pas à ${host}.`,
    next: 'Autorisez cet hôte sur le proxy (npm start -- --allow HÔTE), choisissez un autre proxy, ou adressez-vous directement à l’hôte.',
  }),
  'remote-failed': (host) => ({
    what: `${host} a répondu par une erreur à lui.`,
    next: 'Réessayez plus tard ; si cela dure, prévenez qui s’occupe de ce serveur.',
  }),
  'branch-not-found': (host) => ({
    what: `Le dépôt sur ${host} n’a pas cette branche.`,
    next: 'Saisissez une autre branche, ou laissez vide pour prendre celle par défaut.',
  }),
  'not-a-bundle': () => ({
    what: 'Ce fichier n’est pas un bundle git.',
    next: 'Choisissez un fichier fait par « git bundle create » ou par l’export de Verso.',
  }),
  unsupported: (host) => ({
    what: `Il manque quelque chose de nécessaire à ce navigateur, ou à ${host}.`,
    next: 'Prenez une version actuelle de Firefox, Chrome, Edge ou Safari ; un serveur git doit parler le « smart HTTP ».',
  }),
  internal: () => ({
    what: 'Verso s’est trompé tout seul.',
    next: 'Rien d’enregistré n’est perdu. Rechargez la page et réessayez.',
  }),
}
