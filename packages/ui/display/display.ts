/** How a page shows itself: attributes of `<html>` that the tokens answer to. */
export interface Display {
  surface: 'phone' | 'kiosk' | 'board' | 'desk' | 'field' | 'print'
  text: 'normal' | 'large'
  contrast: 'normal' | 'more'
  /** 低位操作: the kiosk page lies in its lower half. */
  reach: 'normal' | 'low'
}

/** Writes the display on the root element. The language is `lang`, which the screen sets with its texts. */
export function applyDisplay(root: HTMLElement, display: Display): void {
  root.dataset['surface'] = display.surface
  setOrRemove(root, 'text', display.text)
  setOrRemove(root, 'contrast', display.contrast)
  setOrRemove(root, 'reach', display.reach)
}

/** What a new visitor sees: normal size, and more contrast where the system asks for it. */
export function initialDisplay(surface: Display['surface'], wantsContrast: boolean): Display {
  return { surface, text: 'normal', contrast: wantsContrast ? 'more' : 'normal', reach: 'normal' }
}

function setOrRemove(root: HTMLElement, name: 'text' | 'contrast' | 'reach', value: string): void {
  if (value === 'normal') delete root.dataset[name]
  else root.dataset[name] = value
}
