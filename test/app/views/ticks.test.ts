import { describe, expect, it } from 'vitest'
import { applyTicks, describeTicks, joinTicks, type Tick } from '../../../src/app/views/reading/ticks/ticks'
import { parsePagePath } from '../../../src/names'

const tick = (line: number, words: string, to = 'x'): Tick => ({ line, words, from: to === 'x' ? ' ' : 'x', to })
const path = parsePagePath('a/Shopping.md')

describe('Ticks', () => {
  it('are set where they were read', () => {
    expect(applyTicks('- [ ] a\r\n- [ ] b', [tick(2, 'b'), tick(1, 'a')])).toBe('- [x] a\r\n- [x] b')
  })
  it('follow their task when the page has moved', () => {
    expect(applyTicks('new\n\n- [ ] a\n- [ ] b\n', [tick(1, 'a')])).toBe('new\n\n- [x] a\n- [ ] b\n')
  })
  it('are given up when the task is gone, or cannot be told from another', () => {
    expect(applyTicks('- [ ] b\n', [tick(1, 'a')])).toBeUndefined()
    expect(applyTicks('x\n- [ ] a\n- [ ] a\n', [tick(1, 'a')])).toBeUndefined()
    expect(applyTicks('- [ ] a\n- [ ] a\n', [tick(2, 'a')])).toBe('- [ ] a\n- [x] a\n')
  })
  it('of one task are one, and none when it is as it was', () => {
    expect(joinTicks([tick(1, 'milk'), tick(2, 'tea'), tick(1, 'milk', ' ')])).toEqual([tick(2, 'tea')])
    expect(joinTicks([tick(1, 'milk'), { ...tick(1, 'milk'), from: 'x', to: '-' }])).toEqual([
      { ...tick(1, 'milk'), to: '-' },
    ])
  })
  it('say in history what was ticked', () => {
    expect(describeTicks([tick(1, 'milk')], path)).toBe('Tick “milk”')
    expect(describeTicks([tick(1, 'milk', ' ')], path)).toBe('Untick “milk”')
    expect(describeTicks([tick(1, 'milk'), tick(2, 'tea', ' ')], path)).toBe(
      'Tick 2 tasks on “Shopping”\n\n- [x] milk\n- [ ] tea',
    )
  })
})
