/** The names of actions, and of places they lead to, that every page offers. */

export const ways = {
  graph: 'Graph of all pages and links',
  graphAround: 'Graph of the pages around this one',
  links: 'Links that lead nowhere',
  blame: 'Who wrote this',
  findInHistory: 'Search in history',
  time: 'Look at the wiki at another time',
  today: 'Today’s page',
  thisWeek: 'This week’s page',
  guide: 'Guide',
  databases: 'Databases',
  query: 'Ask the wiki (queries)',
  models: 'Models',
  look: 'Look at the page behind the link that has the focus',
  addProperty: 'Add a property',
}
