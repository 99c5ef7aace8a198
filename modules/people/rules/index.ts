export { decideReveal, hideAfterSeconds } from './reveal.ts'
