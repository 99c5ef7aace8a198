import { useEffect, useState } from 'react'
import type { Visit } from './visit/Visit.tsx'

const tryAgain = 5000

/**
 * The pages of filling in, ticket and all, as one part that is fetched behind the start page: no piece is missing once
 * somebody has begun. null while it is on its way; where it does not come, the whole page is opened again.
 */
export function useVisitPart(): typeof Visit | null {
  const [part, setPart] = useState<{ Visit: typeof Visit } | null>(null)
  useEffect(() => {
    import('./visit/Visit.tsx').then(setPart).catch(() => setTimeout(() => location.reload(), tryAgain))
  }, [])
  return part?.Visit ?? null
}
