// The styles of the components on the first page: what only inner pages have is in later-styles.ts.
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/icon/icon.css'
import '#ui/button/button.css'
import '#ui/link/link.css'
import '#ui/status/status.css'
import '#ui/surface/surface.css'
import '#ui/frame/frame.css'
