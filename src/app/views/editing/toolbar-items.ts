/** The formatting buttons, in groups. */
import Bold from '@lucide/svelte/icons/bold'
import Code from '@lucide/svelte/icons/code'
import FileSymlink from '@lucide/svelte/icons/file-symlink'
import Heading from '@lucide/svelte/icons/heading'
import Image from '@lucide/svelte/icons/image'
import Italic from '@lucide/svelte/icons/italic'
import Link from '@lucide/svelte/icons/link'
import List from '@lucide/svelte/icons/list'
import ListTodo from '@lucide/svelte/icons/list-todo'
import Redo from '@lucide/svelte/icons/redo-2'
import Search from '@lucide/svelte/icons/search'
import Quote from '@lucide/svelte/icons/text-quote'
import Undo from '@lucide/svelte/icons/undo-2'
import type { Component } from 'svelte'
import type { EditorCommand } from '../../../editor'
import type { Messages } from '../../messages/all'

export type ToolbarCommand = EditorCommand & keyof Messages['editing']['commands']

export type ToolbarItem = {
  readonly command: ToolbarCommand
  readonly icon: Component<{ size?: number | string }>
  readonly keys?: string
}

type Groups = readonly (readonly ToolbarItem[])[]

const marks: readonly ToolbarItem[] = [
  { command: 'bold', icon: Bold, keys: 'Mod+B' },
  { command: 'italic', icon: Italic, keys: 'Mod+I' },
  { command: 'code', icon: Code },
]
const heading: ToolbarItem = { command: 'heading', icon: Heading }
const list: ToolbarItem = { command: 'list', icon: List }
const task: ToolbarItem = { command: 'task', icon: ListTodo }
const quote: ToolbarItem = { command: 'quote', icon: Quote }
const wikilink: ToolbarItem = { command: 'wikilink', icon: FileSymlink }
const link: ToolbarItem = { command: 'link', icon: Link }
const image: ToolbarItem = { command: 'image', icon: Image }
const undo: ToolbarItem = { command: 'undo', icon: Undo, keys: 'Mod+Z' }
const redo: ToolbarItem = { command: 'redo', icon: Redo }
const search: ToolbarItem = { command: 'search', icon: Search, keys: 'Mod+F' }

export const toolbarGroups: Groups = [
  [heading, ...marks],
  [list, task, quote],
  [wikilink, link, image],
  [undo, redo, search],
]

/** What is wanted most comes first where only seven fit. */
export const narrowToolbarGroups: Groups = [
  [heading, list, task, wikilink, image, undo],
  [...marks, quote],
  [link, redo, search],
]
