import { BoardApp } from './board/BoardApp.tsx'
import { mount } from './start/mount.tsx'

mount(<BoardApp />)
