export { addStaff, type NewStaff } from './commands/add-staff.ts'
export { peekStaff, resolveStaff } from './queries.ts'
export { type StaffDeps, staffRoutes } from './routes.ts'
