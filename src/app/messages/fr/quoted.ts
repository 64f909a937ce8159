/** Between the quotation marks of French, whose narrow spaces do not break. */
export const quoted = (text: string): string => `«\u202f${text}\u202f»`
