import type { RestMessages } from '../../en/rest'

export const comfort: RestMessages['comfort'] = {
  text: 'Text',
  textSize: 'Größe allen Textes',
  textSizeHint: 'Nur für Verso, zusätzlich zu dem, was dein Browser mit jeder Seite macht.',
}
