/**
 * Every sentence people read, by area.
 *
 * English is the source: its shape is the type any other language must fill. A sentence with a gap is a function, so a
 * language may order its words as it likes.
 */
import { common } from './en/everywhere'
import { editing } from './en/editing'
import { errors } from './en/errors'
import { exchange } from './en/exchange'
import { offline } from './en/offline'
import { pages } from './en/pages'
import { palette } from './en/palette'
import { reading } from './en/reading'
import { shell } from './en/shell'
import { branches } from './en/together/branches'
import { merging } from './en/together/merging'
import { past } from './en/together/past'
import { time } from './en/together/time'
import { verso } from './en/verso'

export const messages = {
  branches,
  common,
  editing,
  errors,
  exchange,
  merging,
  offline,
  pages,
  palette,
  past,
  reading,
  shell,
  time,
  verso,
}
export type Messages = typeof messages
