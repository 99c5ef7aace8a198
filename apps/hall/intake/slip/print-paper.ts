/** Prints the slip of 80 mm or the forms on A4: the page holds both, and the printer of each takes its own. */
export function printPaper(paper: 'slip' | 'form'): void {
  document.documentElement.dataset['paper'] = paper
  print()
}
