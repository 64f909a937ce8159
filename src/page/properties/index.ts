/** The properties of a page: read as what they are, changed without touching anything else. */
export { addProperty, removeProperty, renameProperty, setProperty } from './edit'
export { setPropertyValue } from './nested'
export { isContent, kindOfKey, kindOfText } from './kinds'
export type { PageProperties, PropertyContent, PropertyEntry, PropertyFault, PropertyKind } from './model'
export { compareProperties, type PropertyChange } from './compare'
export { readProperties } from './read'
