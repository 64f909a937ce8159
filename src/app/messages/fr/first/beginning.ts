import type { FirstMessages } from '../../en/first'

export const beginning: FirstMessages['beginning'] = {
  title: 'Mon wiki',
  message: 'Commencer {title}',
  page: `# {title}

Bienvenue. Cette page est à vous\u202f: {edit} et changez tout ce que vous voyez ici.

- Chaque enregistrement est un **commit** dans un dépôt git, à l’intérieur de ce navigateur. Rien ne se perd\u202f: {turn} pour voir son historique, comparez deux révisions, faites revenir une ancienne.
- Les pages se lient entre elles par des doubles crochets, comme ceci\u202f: [[Idées]]. Cette page n’existe pas encore\u202f; suivez le lien pour la commencer.
- Tout fonctionne hors ligne. Ni compte, ni serveur.
- {find} chaque page et chaque action.
- Pour l’instant, ce wiki ne vit que dans ce navigateur. *Relier un dépôt* le garde aussi sur GitHub ou sur n’importe quel serveur git\u202f; et vous pouvez à tout moment tout emporter dans un fichier.
`,
  keys: {
    edit: 'appuyez sur **e** (ou sur *Modifier*)',
    turn: 'tournez la page (**t**)',
    find: '**Ctrl-K** (⌘K) trouve',
  },
  touch: { edit: 'touchez *Modifier*', turn: 'tournez la page (*Tourner*)', find: '*Chercher* et *Plus* trouvent' },
}
