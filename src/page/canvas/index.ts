/** Canvases: cards on a large sheet and arrows between them, as Obsidian writes them. */
export { boundsOf, drawArrows, orderCards, type Curve, type Placed } from './draw'
export type * from './model'
export { canvasLimits, readCanvas } from './read'
