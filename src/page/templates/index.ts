/** Pages that others begin as, and the pages of days and weeks. */
export { addDays, momentOf, noonOf, weekOf, type Day, type Moment, type Week } from './dates'
export { fillTemplate, listTemplates, takeCursor, type Filling } from './fill'
export { formatMoment, parseDay } from './moment-format'
export { addPeriods, dayOfPage, notesOf, pageOfDay, type Period, type PeriodNotes } from './periods'
