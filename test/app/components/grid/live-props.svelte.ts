/** Properties of a mounted component that a test may change. */
export function liveProps<Props extends Record<string, unknown>>(start: Props): Props {
  const props = $state(start)
  return props
}
