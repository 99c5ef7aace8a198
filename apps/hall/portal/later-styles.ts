// The styles of the components on inner pages: they come with the first of them.
import '#ui/field/field.css'
import '#ui/dialog/dialog.css'
import '#ui/record/record.css'
import '#ui/record/steps.css'
import '#ui/ticket/ticket.css'
import '#ui/choice/choice.css'
import '#ui/file/file.css'
import './pages.css'
