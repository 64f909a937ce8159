/**
 * A table that was edited by the commands is written out evenly once the cursor has left it. Tables that nobody touched,
 * or in which somebody only typed, stay as they are, byte for byte.
 */
import { EditorState, StateEffect, StateField, type Extension, type Transaction } from '@codemirror/state'
import { gridOf } from './grid'
import { tableAt } from './model'
import { writeGrid } from './write'

/** The table that begins there was edited by a command; null: none is waiting any more. */
export const waitsForTidying = StateEffect.define<number | null>()

/** Where the table begins that will be written out; there is at most one, since the next one is written when this is left. */
const waiting = StateField.define<number | null>({
  create: () => null,
  update(at, { changes, effects }) {
    const told = effects.find((effect) => effect.is(waitsForTidying))
    if (told?.is(waitsForTidying)) return told.value
    return at === null ? null : changes.mapPos(at, -1)
  },
})

const isLeftAlone = (transaction: Transaction): boolean =>
  ['undo', 'redo', 'replace', 'input.type.compose'].some((event) => transaction.isUserEvent(event))

const tidy = EditorState.transactionFilter.of((transaction) => {
  const began = transaction.startState.field(waiting)
  if (began === null || isLeftAlone(transaction) || transaction.effects.some((effect) => effect.is(waitsForTidying)))
    return transaction
  const { state } = transaction
  const table = tableAt(state, transaction.changes.mapPos(began, -1))
  const { head } = transaction.newSelection.main
  if (table && head >= table.from && head <= table.to) return transaction
  const changes = table && writeGrid(state, table, gridOf(state, table))
  return [transaction, { ...(changes && { changes }), effects: waitsForTidying.of(null), sequential: true }]
})

export const tidyTables: Extension = [waiting, tidy]
