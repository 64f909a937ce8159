/** The file in a folder that says it is a database; apart, for those who ask no more than whether there is one. */
export const markerName = 'database.yaml'
