import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'
import { of } from '../../elided'
import { quoted } from '../../quoted'
import { bringing } from './bringing'
import { cloning } from './cloning'
import { failures } from './failures'
import { storage } from './storage'

const commits = (count: number): string => plural(count, 'commit')
const drafts = (count: number): string => plural(count, 'brouillon')

/** Counting stops there; more than that are "au moins 1 000 commits". */
const mostCounted = 1000

/** "3 commits et 1 brouillon". */
function formatUnsaved(unsaved: number, draftsUnsaved: number): string {
  const counted = unsaved < mostCounted ? commits(unsaved) : `Au moins ${commits(unsaved)}`
  return [unsaved > 0 && counted, draftsUnsaved > 0 && drafts(draftsUnsaved)].filter(Boolean).join(' et ')
}

export const exchange: RestMessages['exchange'] = {
  failures,
  again: 'Réessayer',

  bringing,

  connect: {
    title: 'Relier un dépôt distant',
    intro:
      'Un dépôt distant est un dépôt git qui se trouve ailleurs et avec lequel ce wiki échange des commits : une copie pour plus de sûreté, et un chemin vers d’autres appareils et d’autres gens.',
    shared: 'Partagés par le serveur de cette application',
    url: 'Adresse du dépôt',
    urlHint: 'Comme vous la donneriez à « git clone », par exemple https://github.com/vous/wiki.git',
    faults: {
      empty: 'Saisissez l’adresse d’un dépôt.',
      'not-an-address': 'Ce n’est pas l’adresse d’un dépôt.',
      'not-http': 'Verso n’atteint les dépôts que par https:// et http://.',
    },
    wasSsh: 'C’est une adresse SSH. Un navigateur ne peut pas utiliser SSH ; le même dépôt est donc atteint par HTTPS.',
    readable:
      'Cette adresse commence par http:// : d’autres sur le réseau pourraient lire ce qui est envoyé, jeton compris.',
    moved:
      'L’adresse contenait un nom d’utilisateur ou un jeton. Il a été déplacé dans les champs ci-dessous, car les adresses sont affichées et gardées.',
    branch: 'Branche',
    branchHint: 'Vide : la branche par défaut du dépôt.',
    more: 'Branche et proxy',
    way: 'Le chemin des requêtes',
    wayHint:
      'La plupart des hébergeurs git ne laissent pas les pages web leur parler directement ; un proxy transmet les requêtes.',
    ways: {
      offered: 'Par le serveur de cette application',
      direct: 'Directement depuis le navigateur',
      other: 'Par un autre proxy',
    },
    proxyUrl: 'Adresse du proxy',
    proxyFault: 'Saisissez l’adresse d’un proxy, commençant par https:// ou http://',
    witness: {
      nobody: (host) => `Votre navigateur parle lui-même à ${host}\u202f; lui seul voit votre jeton.`,
      machine: (machine, host) =>
        `Les requêtes passent par le proxy sur ${machine} (${host})\u202f: il verra votre jeton.`,
      stranger: (host) =>
        `Les requêtes passent par le proxy ${of(host)}\u202f: qui s’en occupe pourrait lire votre jeton.`,
    },
    credentials: 'Nom d’utilisateur et jeton',
    credentialsHint:
      'Laissez les deux vides pour un dépôt que chacun peut lire. Pour écrire, il faut presque toujours un jeton.',
    credentialsKnown: 'Laissez les deux vides pour continuer avec le jeton que Verso a pour cette adresse.',
    username: 'Nom d’utilisateur',
    usernameAny: 'N’importe quel nom convient ; le jeton dit qui vous êtes.',
    password: 'Jeton ou mot de passe',
    makeToken: (host, secret) => `Créer sur ${host}\u202f: ${secret}`,
    permission: (permission) => `Il lui faut\u202f: ${permission}.`,
    opens: '(ouvre un autre site)',
    keep: 'Où garder le jeton',
    keepSession: 'Pour cette session seulement',
    keepSessionHint: 'Il est dans la mémoire de cet onglet, et disparaît quand l’onglet est rechargé ou fermé.',
    keepStored: 'Sur cet appareil, chiffré',
    keepStoredHint:
      'Chiffré avec une clé que ce navigateur ne livre pas. Il reste ainsi hors des sauvegardes, des exports et des fichiers copiés ; cela ne le protège pas de qui utiliserait ce navigateur à votre place.',
    submit: 'Relier',
    connecting: 'Connexion',
  },

  phases: {
    connecting: 'Connexion',
    counting: 'Le serveur compte ce qu’il enverra',
    receiving: 'Réception',
    indexing: 'Contrôle de ce qui est arrivé',
    merging: 'Fusion',
    packing: 'Empaquetage de l’envoi',
    sending: 'Envoi',
    saving: 'Enregistrement',
    checking: 'Contrôle',
  },
  objects: (done, total) => (total ? `${done} objets sur ${total}` : `${done} objets`),

  remote: {
    title: 'Dépôt distant',
    at: 'Dépôt',
    branch: 'Branche',
    way: 'Requêtes',
    direct: 'directement depuis ce navigateur',
    through: (host) => `par le proxy ${of(host)}`,
    token: 'Jeton',
    tokens: {
      none: 'aucun',
      session: 'pour cette session seulement',
      stored: 'gardé chiffré sur cet appareil',
    },
    lastFetch: 'Dernière récupération',
    lastPush: 'Dernier envoi',
    never: 'jamais',
    sync: 'Synchroniser',
    syncHint: 'Synchroniser récupère, fusionne et pousse.',
    fetch: 'Récupérer',
    push: 'Pousser',
    change: 'Modifier…',
    forget: 'Oublier le jeton',
    forgot: 'Le jeton est oublié. Il vous sera demandé à la prochaine synchronisation.',
    disconnect: 'Détacher',
    disconnectTitle: (host) => `Détacher ${of(host)}\u202f?`,
    disconnectText: 'L’adresse et le jeton sont oubliés. Toutes les pages et leur historique restent, ici et là-bas.',
    enterToken: 'Saisir à nouveau le jeton',
    details: 'Ce qui a été répondu',
    anonymous: 'Vos commits ne portent pas encore de nom.',
    sayWho: 'Dire qui écrit',
  },

  synced: {
    nothing: (host) => `Rien à faire\u202f: ce wiki et ${host} ont les mêmes commits.`,
    fetched: (count) => plural(count, 'commit reçu', 'commits reçus'),
    pushed: (count) => plural(count, 'commit envoyé', 'commits envoyés'),
    merged: 'fusionné avec les vôtres',
    settled: (count) =>
      `${plural(count, 'branche ou étiquette supprimée ou créée', 'branches ou étiquettes supprimées ou créées')} là-bas`,
    hindered: (names) => `Pas fait là-bas\u202f: ${names}. Les listes des branches et des étiquettes disent pourquoi.`,
    rejectedTitle: 'Les commits n’ont pas été acceptés.',
    rejectedNext:
      'Vos commits sont toujours ici. Synchronisez pour fusionner et les renvoyer ; si cela dure, la branche est peut-être protégée : choisissez-en une autre.',
  },

  clone: cloning,

  wikis: {
    title: 'Wikis dans ce navigateur',
    list: 'Wikis',
    created: 'Créé',
    open: 'Ouvrir',
    current: 'Ouvert',
    rename: 'Renommer',
    renameNamed: (title) => `Renommer ${quoted(title)}`,
    save: 'Enregistrer',
    newTitle: 'Nouveau titre',
    delete: 'Supprimer…',
    deleteNamed: (title) => `Supprimer ${quoted(title)}…`,
    create: 'Nouveau wiki',
    createTitle: 'Titre',
    createHint: 'Il commence avec une page, et ne demande ni compte ni serveur.',
    createFault: 'Saisissez un titre.',
    otherWays: 'Ou faites-en entrer un',
    fromFolder: (where) =>
      `Un dossier de fichiers Markdown, un coffre Obsidian par exemple\u202f: créez un wiki et faites-y entrer le dossier sous ${quoted(where)}.`,
    clone: 'Cloner un dépôt',
    importBundle: 'Importer un bundle git',
    deleteTitle: (title) => `Supprimer ${quoted(title)}\u202f?`,
    deleteSafe: (where) => `Chacun de ses commits est aussi ${where}. Seule la copie dans ce navigateur est supprimée.`,
    deleteEmpty: 'Rien n’y a jamais été enregistré.',
    deleteUnsaved: (what, one) =>
      `${what} ${one ? 'n’existe' : 'n’existent'} que dans ce navigateur et ${one ? 'disparaîtra' : 'disparaîtront'} pour de bon.`,
    deleteDrafts: (count) =>
      `${plural(count, 'brouillon non enregistré disparaîtra', 'brouillons non enregistrés disparaîtront')} pour de bon.`,
    exportFirst: 'Exporter d’abord',
    typeToConfirm: (title) => `Pour le supprimer quand même, tapez son titre\u202f: ${title}`,
    deleteNow: 'Supprimer pour de bon',
    deleted: (title) => `${quoted(title)} est supprimé.`,
    checking: 'Recherche de ce qui n’est qu’ici…',
  },

  safety: {
    unsaved: formatUnsaved,
    onlyHere: (what, one) => `${what} ${one ? 'n’existe' : 'n’existent'} que dans ce navigateur.`,
    allElsewhere: (where) => `Chaque commit est aussi ${where}.`,
    onRemote: (host) => `sur ${host}`,
    inBundle: 'dans un bundle exporté',
    noCopy: 'Il n’y a pas de copie ailleurs.',
    lastCopy: 'Dernière copie :',
    connect: 'Relier un dépôt distant',
  },

  export: {
    title: 'Tout emporter',
    intro: 'Tout ce qui est dans ce wiki est à vous, sous des formes que d’autres programmes lisent.',
    zip: 'Les pages en zip',
    zipText:
      'Chaque page et chaque fichier dans son état actuel, dans ses dossiers, en simple Markdown. Sans l’historique.',
    bundle: 'Tout le dépôt',
    bundleText:
      'Un bundle git : toutes les pages avec tout leur historique, en un seul fichier. Il se lit partout avec « git clone FICHIER », ou s’importe ici.',
    download: 'Télécharger',
    packing: 'Empaquetage',
    importTitle: 'Importer un bundle git',
    importText: 'Il devient un wiki à part, à côté des autres ; celui-ci ne change pas.',
    choose: 'Choisir un fichier…',
    drop: 'ou déposez-le ici',
    importing: (name) => `Importation ${of(name)}`,
    imported: (title) => `${quoted(title)} est importé.`,
    ready: (name, size) => `Remis aux téléchargements du navigateur\u202f: ${name}, ${size}.`,
  },

  storage,

  settings: {
    title: 'Réglages',
    author: 'Qui écrit',
    authorText: 'Chaque commit porte un nom et une adresse e-mail. Ils vont partout où vont les commits.',
    name: 'Nom',
    email: 'E-mail',
    emailHint: 'N’a pas besoin d’exister. GitHub rattache les commits à votre compte s’il connaît l’adresse.',
    faults: { name: 'Saisissez un nom.', email: 'Saisissez une adresse comme vous@example.org.' },
    save: 'Enregistrer',
    saved: 'Enregistré.',
    language: 'Langue',
    languageHint: 'Celle des boutons et des phrases. Vos pages gardent la leur.',
    languageOfBrowser: (language) => `Comme le navigateur\u202f: ${language}`,
    theme: 'Apparence',
    themes: { auto: 'Comme le système', light: 'Claire', dark: 'Sombre' },
    keys: 'Touches',
    viewKeys: [
      { label: 'Dans un historique : révision suivante', keys: 'J' },
      { label: 'Dans un historique : révision précédente', keys: 'K' },
      { label: 'Dans une comparaison : modification suivante', keys: 'N' },
      { label: 'Dans une comparaison : modification précédente', keys: 'P' },
      { label: 'Dans une fusion : conflit suivant', keys: 'J' },
      { label: 'Dans une fusion : conflit précédent', keys: 'K' },
      { label: 'Dans un conflit : endroit ouvert suivant', keys: 'N' },
      { label: 'Dans un conflit : endroit ouvert précédent', keys: 'P' },
      { label: 'Dans un conflit : prendre notre version', keys: 'O' },
      { label: 'Dans un conflit : prendre l’autre version', keys: 'T' },
      { label: 'Dans un conflit : prendre les deux', keys: 'B' },
      { label: 'Dans un conflit : modifier', keys: 'E' },
    ],
    keysText: 'Les touches d’une seule lettre fonctionnent tant qu’aucun texte n’est en cours de frappe.',
    about: 'À propos',
    version: (version) => `Verso ${version}`,
    aboutText:
      'Un wiki qui vit dans votre navigateur. Chaque page est un fichier dans un dépôt git ; chaque enregistrement est un commit.',
  },
}
