import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { fillTemplate, listTemplates, takeCursor } from '../../../src/page/templates'

const filling = {
  title: 'Mint & $1',
  moment: { year: 2026, month: 11, day: 21, hour: 9, minute: 5, second: 0 },
  locale: 'en',
}

describe('a template', () => {
  it.each([
    ['# {{title}}', '# Mint & $1'],
    ['{{date}} {{ time }}', '2026-11-21 09:05'],
    ['{{date:dddd, D MMMM YYYY}} at {{time:H:mm}}', 'Saturday, 21 November 2026 at 9:05'],
    ['{{Title}} {{DATE}}', 'Mint & $1 2026-11-21'],
    ['{{other}} { {title} } {{cursor}}', '{{other}} { {title} } {{cursor}}'],
    ['${FOAM_TITLE} $FOAM_DATE_YEAR-${FOAM_DATE_MONTH} ${FOAM_SLUG}', 'Mint & $1 2026-11 ${FOAM_SLUG}'],
  ])('%s becomes %s', (template, expected) => expect(fillTemplate(template, filling)).toBe(expected))

  it('tells where the cursor goes, once', () => {
    expect(takeCursor('# A\n\n{{cursor}}\n{{ cursor }}')).toEqual({ text: '# A\n\n\n', cursor: 5 })
    expect(takeCursor('# A')).toEqual({ text: '# A', cursor: null })
  })
})

it('templates are found in the folder that is told, or in one that is called so', () => {
  const paths = ['Templates/Meeting.md', 'Templates/a.png', 'My/Plan.md', 'Home.md'].map(parsePagePath)
  expect(listTemplates(paths, null)).toEqual(['Templates/Meeting.md'])
  expect(listTemplates(paths, 'My')).toEqual(['My/Plan.md'])
})
