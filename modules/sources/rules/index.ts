export { type Answer, decideAnswer } from './decide-answer.ts'
export { decideAsk, sourceOf } from './decide-ask.ts'
export { decideNext, decideTry, type Trying, tryLimit } from './decide-try.ts'
export { type NoAnswer, readAnswer } from './read-answer.ts'
