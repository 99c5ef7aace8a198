import { PortalApp } from './portal/PortalApp.tsx'
import { mount } from './start/mount.tsx'

mount(<PortalApp />)
