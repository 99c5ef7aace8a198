const key = 'youban.desk.slash-key'

/** A key that is a character may be turned off (WCAG 2.1.4): spoken input would press it in every sentence. */
export function isSlashKeyOn(): boolean {
  return localStorage.getItem(key) !== 'off'
}

export function switchSlashKey(isOn: boolean): void {
  if (isOn) localStorage.removeItem(key)
  else localStorage.setItem(key, 'off')
}
