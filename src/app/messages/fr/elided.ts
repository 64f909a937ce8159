/** "de" and "que" before a name that is put in. */

const beginsWithVowel = /^[aeiouàâäéèêëîïôöùûüæœ]/i

/** "de main", "d’Idées", "du serveur de cette application". */
export function of(name: string): string {
  if (name.startsWith('le ')) return `du ${name.slice(3)}`
  return beginsWithVowel.test(name) ? `d’${name}` : `de ${name}`
}

/** "que main", "qu’essai". */
export const that = (name: string): string => (beginsWithVowel.test(name) ? `qu’${name}` : `que ${name}`)
