import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contractAsData } from './apps/server/contract-as-data.ts'

const screens = ['apps/hall/portal.html', 'apps/hall/kiosk.html', 'apps/hall/board.html', 'apps/desk/desk.html'].filter(
  (file) => existsSync(resolve(import.meta.dirname, file)),
)

/** All screens in one build, so that they share their parts: `dist/screens/`, served by our own server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    contractAsData(import.meta.dirname),
    { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' },
    react(),
  ],
  // A part of React by now: the stand-in for older ones would only be weight.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  // The server puts a fresh nonce into every page it sends.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist/screens',
    emptyOutDir: true,
    // Which parts a screen loads first: read by checks/first-screen.ts.
    manifest: true,
    target: 'es2023',
    // The policy allows fonts from us only: a small slice must not become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: screens.map((file) => resolve(import.meta.dirname, file)),
    },
  },
})
