import { config } from 'zod'

// The strict policy forbids code made from strings. zod looks whether it may when the first schema is made, so that
// this file is the first import of every screen.
config({ jitless: true })
