/** The sentences about reading in comfort. */
export const comfort = {
  text: 'Text',
  textSize: 'Size of all text',
  textSizeHint: 'For Verso alone, besides what your browser does to every page.',
}
