import './kit-styles.ts'
import './desk.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tellCaught } from '#ui/part/part.tsx'
import { App } from './app/App.tsx'

const root = document.getElementById('desk')
if (root === null) throw new Error('expected an element with the id "desk", found none')
createRoot(root, { onCaughtError: tellCaught }).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// The last fallback of --font is thirty kilobytes of addresses: it comes after the page, for machines that need it.
void import('#ui/fonts.css')
