/** The sentences of the writing desk: files in a text, templates, pages of days, saving by itself. */
import { plural } from '../../plural'

export const desk = {
  storing: (name: string) => `Keeping ${name}…`,
  pickImage: 'Put a picture or another file in',
  largeTitle: (count: number) =>
    count === 1 ? 'This picture is large' : `${plural(count, 'picture', 'pictures')} are large`,
  largeText: (side: string) =>
    `Every copy of the wiki will carry it. Made smaller, no side is longer than ${side} pixels, and what the camera noted, ` +
    'such as the place, is left out.',
  shrink: 'Make it smaller',
  keepSize: 'Keep it as it is',
  outline: 'Outline',
  template: 'Begin with',
  noTemplate: 'An empty page',
  days: 'Days',
  weeks: 'Weeks',
  begin: (title: string) => `${title}, not written yet`,
  week: (week: number, year: number) => `Week ${week}, ${year}`,
  writing: 'Writing',
  saveItself: 'Save by itself',
  saveItselfHint:
    'When you have not typed for a while, the text becomes a commit. Those of one sitting are folded in the history.',
  saveAfter: 'Seconds to wait',
  savedItself: (clock: string) => `Saved ${clock}`,
  folded: (count: number) => `${plural(count, 'save', 'saves')} by itself before this one`,
}
