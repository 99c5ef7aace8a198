import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { createReads, type Known, type Question, type Reads } from './reads.ts'

const Context = createContext<Reads>(createReads(() => false))

/** Keeps what the server has answered, for every part of a screen. */
export function ReadsProvider({ children }: { children: ReactNode }): ReactNode {
  const [reads] = useState(() => createReads(() => document.hidden))
  useEffect(() => {
    const back = (): void => {
      if (!document.hidden) reads.lookAtAll()
    }
    document.addEventListener('visibilitychange', back)
    addEventListener('online', back)
    return () => {
      document.removeEventListener('visibilitychange', back)
      removeEventListener('online', back)
    }
  }, [reads])
  return <Context value={reads}>{children}</Context>
}

export function useReads(): Pick<Reads, 'look' | 'set'> {
  return useContext(Context)
}

export interface Read<Data> extends Known<Data> {
  readonly again: () => void
}

type Asked<Data> = Pick<Question<Data>, 'ask'> &
  Partial<Question<Data>> & {
    /** Names the question: the same name is the same answer. */
    readonly key: string
    /** Not asked while it is false: something is still missing for it. */
    readonly isEnabled?: boolean
  }

const usual = {
  freshFor: 60_000,
  quietTries: 2,
  nextLook: () => null,
  inBackground: false,
  isStill: false,
  isForgotten: false,
} as const

/** Shows the answer to a question, and asks it when there is none or it is old. */
export function useRead<Data>({ key, isEnabled = true, ...asked }: Asked<Data>): Read<Data> {
  const reads = useContext(Context)
  const question: Question<Data> = { ...usual, ...asked }
  const latest = useRef(question)
  useLayoutEffect(() => {
    latest.current = question
  })
  const subscribe = useCallback((listener: () => void) => reads.subscribe(key, listener), [reads, key])
  const known = useSyncExternalStore(subscribe, () => reads.know(key)) as Known<Data> // one key is always the same question
  useEffect(() => (isEnabled ? reads.watch(key, () => latest.current) : undefined), [reads, key, isEnabled])
  return { ...known, again: () => reads.look(key) }
}
