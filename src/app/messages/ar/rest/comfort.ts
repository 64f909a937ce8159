import type { RestMessages } from '../../en/rest'

export const comfort: RestMessages['comfort'] = {
  text: 'النص',
  textSize: 'حجم النص كله',
  textSizeHint: 'في Verso وحده، فوق ما يفعله متصفحك بكل صفحة.',
}
