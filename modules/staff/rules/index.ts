export { idleLimit, isAlive, isSeenStale, type SessionTimes, sessionEnd } from './session.ts'
export { decideSignIn, type Failures, failuresAfter, type Guarded, type Proof } from './sign-in.ts'
