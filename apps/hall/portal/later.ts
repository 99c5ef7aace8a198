/** What is not on the first page brings the styles that the first page does without; its own come after them. */
export async function later<Page>(load: () => Promise<Page>): Promise<Page> {
  const [, page] = await Promise.all([import('./later-styles.ts'), load()])
  return page
}
