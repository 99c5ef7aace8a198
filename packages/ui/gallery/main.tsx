import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import '../index.css'
import './gallery.css'
import { applyDisplay } from '../display/display.ts'
import { BoardPage } from './BoardPage.tsx'
import { ComponentsPage } from './ComponentsPage.tsx'
import { DeskReviewPage } from './DeskReviewPage.tsx'
import { DeskWindowPage } from './DeskWindowPage.tsx'
import { KioskFormPage } from './KioskFormPage.tsx'
import { KioskHomePage } from './KioskHomePage.tsx'
import { KioskSearchPage } from './KioskSearchPage.tsx'
import { KioskTicketPage } from './KioskTicketPage.tsx'
import { PhoneRatingPage } from './PhoneRatingPage.tsx'
import { PhoneStatusPage } from './PhoneStatusPage.tsx'

/** `?page=kiosk-home&text=large&contrast=more&reach=low`: each page on its own surface. Not part of any product build. */
const pages = {
  components: { surface: 'phone', Page: ComponentsPage },
  'kiosk-home': { surface: 'kiosk', Page: KioskHomePage },
  'kiosk-form': { surface: 'kiosk', Page: KioskFormPage },
  'kiosk-search': { surface: 'kiosk', Page: KioskSearchPage },
  'kiosk-ticket': { surface: 'kiosk', Page: KioskTicketPage },
  board: { surface: 'board', Page: BoardPage },
  'phone-status': { surface: 'phone', Page: PhoneStatusPage },
  'phone-rating': { surface: 'phone', Page: PhoneRatingPage },
  'desk-window': { surface: 'desk', Page: DeskWindowPage },
  'desk-review': { surface: 'desk', Page: DeskReviewPage },
} as const

function start(): void {
  const query = new URLSearchParams(location.search)
  const name = query.get('page') ?? 'components'
  const page = Object.entries(pages).find(([key]) => key === name)?.[1]
  const root = document.getElementById('root')
  if (page === undefined || root === null) throw new Error(`there is no page ${name}; there are ${Object.keys(pages)}`)
  applyDisplay(document.documentElement, {
    surface: page.surface,
    text: query.get('text') === 'large' ? 'large' : 'normal',
    contrast: query.get('contrast') === 'more' ? 'more' : 'normal',
    reach: query.get('reach') === 'low' ? 'low' : 'normal',
  })
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="zh-CN">
        <page.Page />
      </I18nProvider>
    </StrictMode>,
  )
}

start()
