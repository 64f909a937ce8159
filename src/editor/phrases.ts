/** What CodeMirror says by itself, in our words; its own are the keys. */
export const phrases: Readonly<Record<string, string>> = {
  Find: 'Find in this text',
  Replace: 'Replace with',
  next: 'Next',
  previous: 'Previous',
  'match case': 'Match case',
  regexp: 'Pattern',
  'by word': 'Whole words',
  replace: 'Replace',
  'replace all': 'Replace all',
  close: 'Close search',
  'current match': 'Found',
  Completions: 'Pages to link to',
}
