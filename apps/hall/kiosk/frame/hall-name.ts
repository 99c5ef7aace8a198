import { createContext } from 'react'
import type { Text } from '#texts/lang.ts'

/** The hall this kiosk stands in, once it is known. */
export const HallNameContext = createContext<Text | null>(null)
