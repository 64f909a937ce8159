import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  describeUndoing,
  findStepBack,
  findStepForward,
  groupSteps,
  listSteps,
} from '../../../src/app/branches/words/actions'
import { describeAction, describeUndone } from '../../../src/app/branches/words/undone'
import { dayIn } from '../../../src/app/verso/thread/days'
import { branchRef } from '../../../src/names'
import type { Action, ActionKind } from '../../../src/worker'
import { oid } from '../verso/commits'

const at = (number: number): string => String(number).padStart(15, '0')

const act = (number: number, kind: ActionKind, more: Partial<Action> = {}): Action => ({
  id: at(number),
  kind,
  subject: 'plan',
  time: number * 1000,
  updates: [],
  draft: null,
  shown: null,
  undoneBy: null,
  ...more,
})

/** A reflog as the engine keeps it, newest first. */
class Reflog {
  actions: readonly Action[] = []

  do(kind: ActionKind): void {
    this.actions = [act(this.actions.length + 1, kind), ...this.actions]
  }

  /** Taking back what took something back does that again. */
  undo(id: string): void {
    const by = act(this.actions.length + 1, 'undo')
    const isRedone = this.actions.some(({ id: other, kind }) => other === id && kind === 'undo')
    const after = (action: Action): Action => {
      if (action.id === id) return { ...action, undoneBy: by.id }
      return isRedone && action.undoneBy === id ? { ...action, undoneBy: null } : action
    }
    this.actions = [by, ...this.actions.map(after)]
  }

  get steps() {
    return listSteps(this.actions)
  }

  get standing(): readonly string[] {
    return this.steps.flatMap(({ action }) => (action.undoneBy === null ? [action.id] : []))
  }

  back(): boolean {
    const step = findStepBack(this.steps)
    if (step) this.undo(step.action.id)
    return step !== undefined
  }

  forward(): boolean {
    const undo = findStepForward(this.steps)?.undo
    if (undo) this.undo(undo.id)
    return Boolean(undo)
  }
}

describe('an action', () => {
  test.each([
    [act(1, 'merge'), 'Merged plan'],
    [act(1, 'delete-branch'), 'Deleted branch plan'],
    [act(1, 'discard-draft', { subject: 'Herbs/Mint tea.md' }), 'Discarded the draft of Mint tea'],
    [act(1, 'restore', { subject: '' }), 'Restored the whole wiki'],
    [act(1, 'restore', { subject: 'Home.md' }), 'Restored Home'],
  ])('is told in a sentence', (action, sentence) => expect(describeAction(action)).toBe(sentence))

  test('says what undoing it will do', () => {
    expect(describeUndoing(act(1, 'switch-branch', { shown: branchRef('try/home') }))).toContain('try/home')
    expect(describeUndoing(act(1, 'delete-branch'))).toContain('commits')
  })

  test('that was undone says how: moved back, by a new commit, waiting, or not and why', () => {
    const action = act(1, 'merge')
    const told = [
      describeUndone({ kind: 'moved-back' }, action),
      describeUndone({ kind: 'reverted', commit: oid(1) }, action),
      describeUndone({ kind: 'conflicted', conflicts: 2 }, action),
      describeUndone({ kind: 'impossible', reason: 'branch-gone', name: 'try' }, action),
    ]
    expect(new Set(told).size).toBe(4)
    expect(told[0]).toContain('Merged plan')
    expect(told[2]).toContain('2 files')
    expect(told[3]).toBe('This cannot be undone. The branch “try” is not here any more.')
  })
})

describe('stepping through what was done', () => {
  test('goes back from the newest to the oldest, and forward again the same way', () => {
    const reflog = new Reflog()
    for (const kind of ['create-branch', 'switch-branch', 'merge'] as const) reflog.do(kind)
    const all = reflog.standing
    expect([reflog.back(), reflog.back(), reflog.standing]).toEqual([true, true, all.slice(2)])
    expect([reflog.forward(), reflog.standing]).toEqual([true, all.slice(1)])
    expect([reflog.forward(), reflog.standing]).toEqual([true, all])
    expect(reflog.forward()).toBe(false)
  })

  test('goes forward no more once something new was done', () => {
    const reflog = new Reflog()
    reflog.do('merge')
    reflog.back()
    reflog.do('create-tag')
    expect(reflog.forward()).toBe(false)
    expect(findStepBack(reflog.steps)?.action.kind).toBe('create-tag')
  })

  test('as often forward as back ends where it began', () => {
    const kinds = fc.constantFrom<ActionKind>('merge', 'delete-branch', 'restore')
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 8 }), fc.nat(10), (done, times) => {
        const reflog = new Reflog()
        for (const kind of done) reflog.do(kind)
        const before = reflog.standing
        const stepped = Array.from({ length: times }, () => reflog.back()).filter(Boolean).length
        for (let step = 0; step < stepped; step++) expect(reflog.forward()).toBe(true)
        expect(reflog.standing).toEqual(before)
        expect(reflog.forward()).toBe(false)
      }),
    )
  })

  test('shows every action once, on its day', () => {
    const day = 24 * 60 * 60
    const steps = listSteps([act(2 * day + 60, 'merge'), act(day + 90, 'restore'), act(day + 30, 'merge')])
    const days = groupSteps(steps, dayIn('UTC'))
    expect(days.map(({ items }) => items.length)).toEqual([1, 2])
    expect(days.flatMap(({ items }) => items)).toEqual(steps)
  })
})
