/** The places of tables that a wiki has, by its paths; who keeps none finds the ways to them in the palette. */
import { markerName } from '../../../page'

export type TablePlace = 'databases' | 'models' | 'query'

export function listTablePlaces(paths: readonly string[]): readonly TablePlace[] {
  const places: TablePlace[] = []
  if (paths.some((path) => path.endsWith(`/${markerName}`))) places.push('databases')
  if (paths.some((path) => /^_models\/[^/]+\.yaml$/.test(path))) places.push('models')
  return places.length === 0 ? [] : [...places, 'query']
}
