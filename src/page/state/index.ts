/**
 * State of the app as a file, `state.json`: a JSON object with a value a name, read, written and merged by name.
 *
 * A door of its own, for whoever keeps such a file. Pure; what the values are for is known elsewhere.
 */
export { mergeStateTexts, mergeValues, type MergedValues } from './merge'
export { formatValues, parseValues, stateName, type Json, type Values } from './text'
