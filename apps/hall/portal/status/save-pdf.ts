/** Hands a file over to the browser's downloads. The code that opens it is in no address. */
export function savePdf(pdf: Blob, name: string): void {
  const address = URL.createObjectURL(pdf)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken its own hold of the content by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
