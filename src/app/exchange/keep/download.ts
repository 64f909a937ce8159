/** Hands a file to the browser's downloads. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The browser has taken the file over by then; revoking at once would end the download in some of them.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A file name for an export: the wiki's title in characters every file system takes, and the day. Pure. */
export function fileName(title: string, day: Date, extension: 'zip' | 'bundle'): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${plain || 'wiki'}-${day.toISOString().slice(0, 10)}.${extension}`
}
