import Chromium from '@sparticuz/chromium'

// Run as a process of its own by chromium.ts: the package unpacks into TMPDIR and changes the environment of whoever
// imports it. Its `args` are not for us: they switch web security off.
await Chromium.executablePath()
