import { config } from 'zod'

// Stands before every other import: the strict policy forbids code made from strings, and zod would try once, as soon as
// the first schema of the contract is put together, and be reported for it.
config({ jitless: true })
