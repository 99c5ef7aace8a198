import { expect, type Locator, type Page } from '@playwright/test'
import { type Lang, pick, type Text } from '#texts/lang.ts'
import { type ActorRole, touches } from './screens.ts'
import type { Watch } from './watch.ts'

interface Given {
  readonly role: ActorRole
  readonly page: Page
  readonly watch: Watch
  readonly lang: Lang
}

/** Somebody in front of a screen, who finds everything on it by its role and its name. */
export class Actor {
  readonly role: ActorRole
  readonly page: Page
  readonly watch: Watch
  readonly lang: Lang

  constructor({ role, page, watch, lang }: Given) {
    this.role = role
    this.page = page
    this.watch = watch
    this.lang = lang
  }

  say(text: Text): string {
    return pick(text, this.lang)
  }

  heading(text: Text): Locator {
    return this.page.getByRole('heading', { name: this.say(text), exact: true })
  }

  /** By its whole word: 受理 is not 不予受理. A key beside the word ("受理 F8") belongs to the name. */
  button(text: Text): Locator {
    return this.page.getByRole('button', { name: wholeName(this.say(text)) })
  }

  field(text: Text): Locator {
    return this.page.getByRole('textbox', { name: this.say(text), exact: true })
  }

  choice(text: Text): Locator {
    return this.page.getByRole('radio', { name: this.say(text), exact: true })
  }

  /** A sentence that stands by itself. */
  words(text: Text | string): Locator {
    return this.page.getByText(typeof text === 'string' ? text : this.say(text), { exact: true })
  }

  /** A row, a section or a panel with these words in it. */
  item(text: Text | string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: typeof text === 'string' ? text : this.say(text) })
  }

  /** A second page of the same browser: the same person, the same session. */
  async anotherTab(): Promise<Actor> {
    const { role, watch, lang } = this
    return new Actor({ role, watch, lang, page: await this.page.context().newPage() })
  }

  press(text: Text): Promise<void> {
    return this.hit(this.button(text))
  }

  /** With the finger on glass, with the mouse at a desk: a finger leaves nothing hovered. */
  hit(target: Locator, options: { force?: boolean } = {}): Promise<void> {
    return touches(this.role) ? target.tap(options) : target.click(options)
  }

  /** A radio button or a tick box: by force, because it lies unseen under the row that people press. */
  async pick(choice: Locator): Promise<void> {
    await this.hit(choice, { force: true })
    await expect(choice).toBeChecked()
  }

  /** A screen whose language is not yet the story's is switched once, by its own button. */
  async chooseLanguage(label: Text): Promise<void> {
    const button = this.page.getByRole('button', { name: label.zh, exact: true })
    await button.waitFor()
    // A finger on a page that is just replaced presses nothing; a person waits for the page, and so do we.
    await expect(this.page.locator('.ui-state--loading')).toHaveCount(0)
    if (this.lang === 'en') await this.hit(button)
    await expect(this.page.locator('html')).toHaveAttribute('lang', this.lang)
  }
}

function wholeName(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( F\\d+)?$`)
}
