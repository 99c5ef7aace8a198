import { KioskApp } from './kiosk/KioskApp.tsx'
import { mount } from './start/mount.tsx'

mount(<KioskApp />)
