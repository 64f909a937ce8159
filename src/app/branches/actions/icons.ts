/** A picture for each kind of action. */
import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right'
import CircleX from '@lucide/svelte/icons/circle-x'
import Eraser from '@lucide/svelte/icons/eraser'
import FilePen from '@lucide/svelte/icons/file-pen'
import GitBranchPlus from '@lucide/svelte/icons/git-branch-plus'
import GitMerge from '@lucide/svelte/icons/git-merge'
import RefreshCw from '@lucide/svelte/icons/refresh-cw'
import RotateCcw from '@lucide/svelte/icons/rotate-ccw'
import Tag from '@lucide/svelte/icons/tag'
import Trash from '@lucide/svelte/icons/trash-2'
import Undo from '@lucide/svelte/icons/undo-2'
import type { Component } from 'svelte'
import type { ActionKind } from '../../../worker'

export const iconOf: Readonly<Record<ActionKind, Component<{ size?: number | string }>>> = {
  merge: GitMerge,
  sync: RefreshCw,
  revert: Undo,
  restore: RotateCcw,
  'rename-page': FilePen,
  'delete-page': Trash,
  'create-branch': GitBranchPlus,
  'rename-branch': FilePen,
  'delete-branch': Trash,
  'switch-branch': ArrowLeftRight,
  'create-tag': Tag,
  'delete-tag': Trash,
  'discard-draft': Eraser,
  'abort-merge': CircleX,
  undo: Undo,
}
