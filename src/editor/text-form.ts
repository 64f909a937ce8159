/**
 * The form of a text, apart from what it says.
 *
 * The editor counts lines with `\n`. A page that breaks all its lines with `\r\n`, or begins with a byte order mark, is
 * edited without these and gets them back; one that mixes line breaks keeps every stray `\r` as a character of its line.
 */
export type TextForm = { readonly mark: '' | '\ufeff'; readonly lineBreak: '\n' | '\r\n' }

const isMixed = (text: string): boolean => /\r(?!\n)|(?:^|[^\r])\n/.test(text)

export const formOf = (text: string): TextForm => ({
  mark: text.startsWith('\ufeff') ? '\ufeff' : '',
  lineBreak: text.includes('\r\n') && !isMixed(text) ? '\r\n' : '\n',
})

/** The text as it is edited. `format(strip(text, form), form)` is `text` again for its own form. */
export function strip(text: string, form: TextForm): string {
  const body = text.slice(form.mark.length)
  return form.lineBreak === '\r\n' ? body.replaceAll('\r\n', '\n') : body
}

export const format = (text: string, form: TextForm): string =>
  form.mark + (form.lineBreak === '\r\n' ? text.replaceAll('\n', '\r\n') : text)
