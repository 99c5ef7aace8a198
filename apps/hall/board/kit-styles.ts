// The styles of the components that stand here: those of other surfaces would only be weight.
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/icon/icon.css'
import '#ui/button/button.css'
import '#ui/field/field.css'
import '#ui/status/status.css'
import '#ui/ticket/board.css'
import '#ui/frame/board.css'
