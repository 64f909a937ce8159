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

export type ToolbarItem = {
  readonly command: EditorCommand
  readonly icon: Component<{ size?: number | string }>
  readonly keys?: string
}

export const toolbarGroups: readonly (readonly ToolbarItem[])[] = [
  [
    { command: 'heading', icon: Heading },
    { command: 'bold', icon: Bold, keys: 'Mod+B' },
    { command: 'italic', icon: Italic, keys: 'Mod+I' },
    { command: 'code', icon: Code },
  ],
  [
    { command: 'list', icon: List },
    { command: 'task', icon: ListTodo },
    { command: 'quote', icon: Quote },
  ],
  [
    { command: 'wikilink', icon: FileSymlink },
    { command: 'link', icon: Link },
    { command: 'image', icon: Image },
  ],
  [
    { command: 'undo', icon: Undo, keys: 'Mod+Z' },
    { command: 'redo', icon: Redo },
    { command: 'search', icon: Search, keys: 'Mod+F' },
  ],
]
