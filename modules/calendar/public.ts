export { dueDate } from './rules/index.ts'
