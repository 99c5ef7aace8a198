import type { ReactNode } from 'react'
import { stateTexts } from '#texts/desk/states.ts'
import { Button } from '#ui/button/Button.tsx'
import { useWords } from '../lang/Lang.tsx'

interface MoreRowsProps {
  query: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
}

/** The end of a list that is read page by page. */
export function MoreRows({ query }: MoreRowsProps): ReactNode {
  const say = useWords()
  if (!query.hasNextPage) return null
  return (
    <div className="desk-more">
      <Button onPress={() => void query.fetchNextPage()} busy={query.isFetchingNextPage && say(stateTexts.loadingMore)}>
        {say(stateTexts.more)}
      </Button>
    </div>
  )
}
