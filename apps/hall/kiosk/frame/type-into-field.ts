/** Writes at the caret of a field, as a keyboard would. */
export function typeIntoField(id: string, text: string): void {
  const field = getField(id)
  const { start, end } = caretOf(field)
  replace(field, { start, end, text })
}

/** Takes away what is marked, else the character before the caret. */
export function eraseInField(id: string): void {
  const field = getField(id)
  const { start, end } = caretOf(field)
  if (start === end && start === 0) return
  replace(field, { start: start === end ? start - 1 : start, end, text: '' })
}

function getField(id: string): HTMLInputElement {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLInputElement)) throw new Error(`expected an input with the id ${id}, found none`)
  if (document.activeElement !== field) {
    field.focus()
    // Somebody who comes back to a field goes on at its end.
    field.setSelectionRange(field.value.length, field.value.length)
  }
  return field
}

function caretOf(field: HTMLInputElement): { start: number; end: number } {
  const start = field.selectionStart ?? field.value.length
  return { start, end: field.selectionEnd ?? start }
}

function replace(field: HTMLInputElement, { start, end, text }: { start: number; end: number; text: string }): void {
  field.setRangeText(text, start, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}
